"""Are the theorems on emitted code those that its text and its declaration say?

One file for a loss and a target, formal/code/LOSS_TARGET.v, written or compared as the emitted
files are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from symbolic.declare.loss import Loss
from symbolic.declare.text import Unwritten, text_of
from symbolic.formal.code import Written, write
from symbolic.formal.lines import Unread
from symbolic.generator.files import Comparison, Declared, State, compare, file_name
from symbolic.generator.proof.layouts import of_one_segment
from symbolic.generator.text.spelling import TARGETS


@dataclass(frozen=True)
class Theorems:
    """The files of theorems, by their names, and what has none, with the reason."""

    files: dict[str, Written] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)


def theorems(generated: Path, losses: Sequence[Declared]) -> Theorems:
    """Return the theorems on the emitted files of losses and maps."""
    found = Theorems()
    for loss in losses:
        declared = declared_of(loss)
        for file in (file_name(loss, spelling) for spelling in TARGETS.values()):
            name = f"{Path(file).stem}.v"
            try:
                text = (generated / file).read_text(encoding="utf-8")
                found.files[name] = write(text_of(declared), text, f"generated/{file}")
            except (Unread, Unwritten, FileNotFoundError, UnicodeDecodeError) as error:
                found.left[name] = str(error)
    return found


def declared_of(loss: Declared) -> Declared:
    """Return what a file is the code of: of a loss of classes one segment, as of all others."""
    return of_one_segment(loss) if isinstance(loss, Loss) and loss.segment is not None else loss


def keep_code(
    folder: Path, generated: Path, losses: Sequence[Declared], check: bool
) -> Iterator[Comparison]:
    """Write, or with ``check`` only compare, the files of theorems on code."""
    found = theorems(generated, losses)
    for name, written in found.files.items():
        comparison = compare(folder / name, written.text)
        if comparison.state is not State.CURRENT and not check:
            comparison.path.parent.mkdir(parents=True, exist_ok=True)
            comparison.path.write_text(written.text, encoding="utf-8", newline="\n")
        yield comparison
    for path in sorted(folder.rglob("*.v")):
        if path.relative_to(folder).as_posix() not in found.files:
            if not check:
                path.unlink()
            yield Comparison(path, State.ORPHANED)
