"""What does Coq's kernel say of the emitted files of a loss, as they lie in a folder?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from symbolic.declare.text import Unwritten, text_of
from symbolic.formal.code import write
from symbolic.formal.code_files import declared_of
from symbolic.formal.goals import GOALS
from symbolic.formal.kernel import judged
from symbolic.formal.lines import Unread
from symbolic.generator.files import Declared, file_name
from symbolic.generator.text.module import is_edited
from symbolic.generator.text.spelling import TARGETS


class Word(Enum):
    """What is said of a function."""

    CHECKED = "checked"
    REFUSED = "refused"
    NONE = "no theorem"


@dataclass(frozen=True)
class Told:
    """What is said of a function of a file, and by which theorems or why; '' is a whole file."""

    file: str
    function: str
    word: Word
    because: str
    edited: bool = False  # whether the text is no longer what was written


def files_of(loss: Declared, folder: Path) -> list[tuple[Path, Declared]]:
    """Return the emitted files of a loss or a map that lie in a folder, with what each is of."""
    declared = declared_of(loss)
    paths = [folder / file_name(loss, spelling) for spelling in TARGETS.values()]
    return [(path, declared) for path in paths if path.is_file()]


def checked(loss: Declared, path: Path) -> Iterator[Told]:
    """Yield what the kernel says of each function of a file.

    Raises:
        NoKernel: there is none.
    """
    file = path.name
    try:
        text = path.read_text(encoding="utf-8")
        written = write(text_of(loss), text, file)
    except (Unread, Unwritten, UnicodeDecodeError, SyntaxError) as error:
        yield Told(file, "", Word.NONE, str(error))
        return
    said = judged(written.definitions, written.proofs)
    for function in dict.fromkeys([*written.functions.values(), *written.parts]):
        names = [name for name, of in written.functions.items() if of == function]
        names = names or [written.parts[function]]
        refused = [f"{name}: {said[name].reason}" for name in names if not said[name].accepted]
        word = Word.REFUSED if refused else Word.CHECKED
        yield Told(file, function, word, "; ".join(refused or names))
    for function, reason in written.left.items():
        if function.startswith("_") and function not in GOALS:
            continue  # what a public function is made of
        yield Told(file, function, Word.NONE, reason, is_edited(text))
