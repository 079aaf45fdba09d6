"""Is generated/ what the generator would write? One function writes it or compares it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss, LossError, cut
from symbolic.declare.map import Map
from symbolic.declare.patience import doing
from symbolic.derive.structure import BlockStructure, Structure, derivatives
from symbolic.generator.proof import PassError, TextError
from symbolic.generator.proof.arguments import prove_arguments, prove_map
from symbolic.generator.proof.staged import prove_staged
from symbolic.generator.text.arguments import arguments_text, map_text
from symbolic.generator.text.module import is_edited, with_header
from symbolic.generator.text.spelling import TARGETS, Spelling
from symbolic.generator.text.staged import staged_text

#: Files of generated/ that the generator does not own.
_NOT_GENERATED = {"py.typed"}


class State(Enum):
    """How a file of generated/ stands to what would be written."""

    CURRENT = "is current"
    MISSING = "is missing"
    EDITED = "was edited by hand"
    STALE = "is stale: the loss or the generator has changed since it was written"
    ORPHANED = "is orphaned: no loss produces it"


#: What code is written for, and what that is made from.
Declared = Loss | Map
Derived = Structure | BlockStructure | Map


@dataclass(frozen=True)
class Comparison:
    """One file: its state and, where it differs, the change from it to what belongs there."""

    path: Path
    state: State
    diff: str = ""


def file_name(loss: Declared, spelling: Spelling) -> str:
    """Return the name of a module for one target."""
    return f"{loss.name}_{spelling.target}.py"


@lru_cache(maxsize=128)  # the texts of all targets are of one derivation
def derived(declared: Declared) -> Derived:
    """Return what the code is written from: the derivatives of a loss; a map as it is."""
    return declared if isinstance(declared, Map) else derivatives(declared)


def proved_text(loss: Declared, spelling: Spelling) -> str:
    """Return the text of a module, proved to be the loss, or the map; without one reading of A
    where that is not proved.

    Raises:
        StructureError, TextError: the proof fails; nothing may be written then.
    """
    structure = derived(loss)
    try:
        text = written(structure, spelling)
        prove(loss, text)
    except PassError:
        text = written(structure, spelling, by_pass=False)
        prove(loss, text)
    return text


def written(structure: Derived, spelling: Spelling, by_pass: bool = True) -> str:
    """Return the text of a module, not yet proved; ``by_pass``: with one reading of A, if it can.

    Raises:
        SpellingError: a formula of the loss has no place in that target's code.
    """
    if isinstance(structure, Map):
        with doing(f"writing {spelling.target} code of the map '{structure.name}'"):
            return map_text(structure, spelling.target)
    loss = structure.loss
    with doing(f"writing {spelling.target} code of the loss '{loss.name}'"):
        if isinstance(structure, BlockStructure):
            return arguments_text(structure, spelling.target)
        if structure.r == 0:
            msg = f"loss '{loss.name}' does not change with {loss.argument}: nothing is to fit"
            raise LossError(msg)
        return staged_text(structure, spelling, by_pass)


def prove(loss: Declared, text: str) -> None:
    """Prove that a module's text is the loss, or the map.

    Raises:
        TextError: something differs from the reference, or the text does not run.
    """
    try:
        with doing(f"proving the code of the loss '{loss.name}'"):
            if isinstance(loss, Map):
                prove_map(loss, text)
            elif loss.segment is None:
                prove_arguments(loss, text)
            else:
                prove_staged(loss, text)
    except (LossError, TextError):
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {cut(str(error))}"
        msg = f"the text of '{loss.name}' is not proved: run on symbols it ends in {what}"
        raise TextError(msg) from error


def package_text(modules: Mapping[str, Declared]) -> str:
    """Return the text of the __init__.py beside files, each with what it is the code of."""

    def listed(names: Iterable[str]) -> str:
        return "".join(f'    "{name.removesuffix(".py")}",\n' for name in sorted(names))

    kinds = {
        "of many trials at once: of these none is fitted": ("TRIALS", of_trials),
        "of losses of the classes of a sample": ("LAYERS", lambda x: isinstance(x, Layer)),
    }
    body = '"""The generated modules: NumPy, numexpr or Numba, each usable by itself."""\n\n'
    body += f"MODULES = [\n{listed(modules)}]\n"
    for what, (name, is_one) in kinds.items():
        body += f"#: those {what}\n{name} = [\n"
        body += f"{listed(file for file, x in modules.items() if is_one(x))}]\n"
    return with_header(body)


def of_trials(declared: Declared) -> bool:
    """Say whether the code does many trials at once: a loss of several arguments, or a map."""
    return isinstance(declared, Map) or declared.segment is None


def compare(path: Path, text: str) -> Comparison:
    """Compare one file with the text that belongs there."""
    if not path.is_file():
        return Comparison(path, State.MISSING)
    # bytes, so that other line ends are seen as well
    if path.read_bytes() == text.encode() and not path.is_symlink():
        return Comparison(path, State.CURRENT)
    found = path.read_bytes().decode("utf-8", errors="backslashreplace")
    state = State.EDITED if is_edited(found) else State.STALE
    lines = difflib.unified_diff(
        found.splitlines(), text.splitlines(), f"{path} (found)", f"{path} (expected)", lineterm=""
    )
    return Comparison(path, state, "\n".join(lines))


def orphans(folder: Path, expected: set[str]) -> Iterator[Comparison]:
    """Yield the files of generated/ that nothing produces."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        ignored = "__pycache__" in path.parts or name in _NOT_GENERATED
        if path.is_file() and name not in expected and not ignored:
            yield Comparison(path, State.ORPHANED)


def generate(
    folder: Path, losses: Sequence[Declared], targets: list[str], check: bool
) -> Iterator[Comparison]:
    """Write, or with ``check`` only compare, the modules of ``losses``; yield each file's state.

    A file is written only where it differs, and only after the proof of its text.
    """
    for loss in losses:
        structure = derived(loss)
        spellings = [TARGETS[target] for target in targets]
        texts = [written(structure, spelling) for spelling in spellings]
        for spelling, text in zip(spellings, texts, strict=True):
            found = compare(folder / file_name(loss, spelling), text)
            if _must_be_proved(found, structure, spelling, check):
                found = _proved(found, proved_text(loss, spelling), check)
            yield found


def _proved(found: Comparison, text: str, check: bool) -> Comparison:
    """Compare a file with a text that is proved, and write it where it differs."""
    comparison = compare(found.path, text)
    if comparison.state is not State.CURRENT and not check:
        _write(found.path, text)
    return comparison


def _must_be_proved(found: Comparison, structure: Derived, spelling: Spelling, check: bool) -> bool:
    """Say whether only a proof tells what belongs in a file: to write it, or to have no pass."""
    if found.state is State.CURRENT or not check:
        return found.state is not State.CURRENT
    without = written(structure, spelling, by_pass=False)
    return compare(found.path, without).state is State.CURRENT


def keep_package(
    folder: Path, losses: Sequence[Declared], check: bool, prune: bool
) -> Iterator[Comparison]:
    """Write or compare the package's own file; with ``prune`` remove or report orphans."""
    modules = {file_name(loss, each): loss for loss in losses for each in TARGETS.values()}
    package = compare(folder / "__init__.py", package_text(modules))
    if package.state is not State.CURRENT and not check:
        _write(package.path, package_text(modules))
    yield package
    expected = {*modules, "__init__.py"}
    for comparison in orphans(folder, expected) if prune else ():
        if not check:
            comparison.path.unlink()
        yield comparison


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)  # never through a link
    path.write_text(text, encoding="utf-8", newline="\n")
