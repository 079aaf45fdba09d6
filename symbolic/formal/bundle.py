"""How is the library passed on with a file of theorems? As one file, so that two are all it takes.

Each file of formal/ becomes a module of that one file, in the order in which they need each other.
"""

from __future__ import annotations

import re

from symbolic.formal.kernel import LIBRARY, needed, sources

#: The library's file.
NAME = f"{LIBRARY}.v"
#: What Coq takes as the name of a file that others require.
MODULE = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_REQUIRED = re.compile(rf"^From {LIBRARY} Require (Import|Export) ", re.MULTILINE)
_OPENED = re.compile(rf"^From {LIBRARY} Require Import ([^.]*)\.$", re.MULTILINE)
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

    def opened(found: re.Match[str]) -> str:
        modules = " ".join(f"{LIBRARY}.{name}" for name in found[1].split())
        return f"Require {LIBRARY}.\nImport {modules}."

    return _OPENED.sub(opened, text)
