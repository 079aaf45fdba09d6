"""How is the library passed on with a file of theorems? As one file, so that two are all it takes.

Each file of formal/ becomes a module of that one file, in the order in which they need each other.
"""

from __future__ import annotations

import re

from symbolic.formal.files import OPENING
from symbolic.formal.kernel import LIBRARY, needed, sources

#: The library's file.
NAME = f"{LIBRARY}.v"
_REQUIRED = re.compile(rf"^From {LIBRARY} Require (Import|Export) ", re.MULTILINE)
_HEAD = f"""\
(* The library under the theorems that resoft writes: sums, formulas, their derivative and normal
   form, each with its proof.  With Coq 8.16 or later, Coquelicot and coq-interval, in one folder:
   coqc {NAME}, then coqc and the name of the file of theorems. *)
"""


def library_text() -> str:
    """Return the whole library as one file.

    Raises:
        NoKernel: the library's folder is missing.
    """
    parts = [_HEAD]
    for path in needed(sources().glob("*.v")):
        text = _REQUIRED.sub(r"\1 ", path.read_text(encoding="utf-8")).strip()
        parts.append(f"Module {path.stem}.\n{text}\nEnd {path.stem}.\n")
    return "\n".join(parts)


def alone(text: str) -> str:
    """Return a file of theorems that needs the one file of the library beside it."""
    opened = OPENING.replace(
        f"From {LIBRARY} Require Import All.", f"Require {LIBRARY}.\nImport {LIBRARY}.All."
    )
    return text.replace(OPENING, opened)
