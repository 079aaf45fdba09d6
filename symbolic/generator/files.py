"""Is generated/ what the generator would write? One function writes it or compares it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, partial
from pathlib import Path

from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss, LossError, cut
from symbolic.declare.map import Map
from symbolic.declare.patience import doing
from symbolic.derive.structure import BlockStructure, Structure, derivatives
from symbolic.generator.proof import PassError, TextError, prove_text
from symbolic.generator.proof.arguments import prove_arguments, prove_map
from symbolic.generator.proof.staged import prove_staged
from symbolic.generator.text.arguments import arguments_text, map_text
from symbolic.generator.text.module import is_edited, module_text, with_header
from symbolic.generator.text.spelling import TARGETS, Spelling
from symbolic.generator.text.staged import STAGED, staged_text

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
    """Return the place of a module for one target; those of layers have a folder of theirs."""
    folder = "layers/" if isinstance(loss, Layer) else ""
    return f"{folder}{loss.name}_{spelling.target}.py"


def staged_name(loss: Declared, spelling: Spelling) -> str | None:
    """Return the place of a module of stages, where a loss has one."""
    staged = spelling.target in STAGED and isinstance(loss, Loss) and loss.segment is not None
    return f"segments/{loss.name}_{spelling.target}.py" if staged else None


@lru_cache(maxsize=128)  # the texts of all targets, and their stages, are of one derivation
def derived(declared: Declared) -> Derived:
    """Return what the code is written from: the derivatives of a loss; a map as it is."""
    return declared if isinstance(declared, Map) else derivatives(declared)


def proved_text(loss: Declared, spelling: Spelling) -> str:
    """Return the text of a module, proved to be the loss, or the map.

    Raises:
        StructureError, TextError: the proof fails; nothing may be written then.
    """
    return _proved_by(partial(written, derived(loss), spelling), partial(prove, loss))


def proved_stages(loss: Loss, spelling: Spelling) -> str:
    """Return the text of the module of a loss of segments, proved to be the loss.

    Raises:
        StructureError, TextError: the proof fails; nothing may be written then.
    """
    structure = derived(loss)
    assert isinstance(structure, Structure)
    with doing(f"proving the stages of the loss '{loss.name}'"):
        return _proved_by(partial(written_stages, structure, spelling), partial(prove_staged, loss))


def _proved_by(write: Callable[..., str], prove: Callable[[str], None]) -> str:
    """Return a text that is proved; without one reading of A, where that is not."""
    try:
        text = write()
        prove(text)
    except PassError:
        text = write(by_pass=False)
        prove(text)
    return text


def written_stages(structure: Structure, spelling: Spelling, by_pass: bool = True) -> str:
    """Return the text of a module of stages, not yet proved; ``by_pass`` as below.

    Raises:
        SpellingError: a formula of the loss has no place in that target's code.
    """
    _refuse_constant(structure)
    with doing(f"writing {spelling.target} stages of the loss '{structure.loss.name}'"):
        return staged_text(structure, spelling, by_pass)


def _refuse_constant(structure: Structure) -> None:
    loss = structure.loss
    if structure.r == 0:
        msg = f"loss '{loss.name}' does not change with {loss.argument}: there is nothing to fit"
        raise LossError(msg)


def written(structure: Derived, spelling: Spelling, by_pass: bool = True) -> str:
    """Return the text of a module, not yet proved; ``by_pass``: with one reading of A, if it can.

    Raises:
        SpellingError: a formula of the loss has no place in that target's code.
    """
    if isinstance(structure, Map):
        with doing(f"writing {spelling.target} code of the map '{structure.name}'"):
            return map_text(structure, spelling.target)
    loss = structure.loss
    if isinstance(structure, BlockStructure):
        with doing(f"writing {spelling.target} code of the loss '{loss.name}'"):
            return arguments_text(structure, spelling.target)
    _refuse_constant(structure)
    with doing(f"writing {spelling.target} code of the loss '{loss.name}'"):
        return module_text(structure, spelling, by_pass)


def prove(loss: Declared, text: str) -> None:
    """Prove that a module's text is the loss, the layer or the map.

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
                prove_text(loss, text)
    except (LossError, TextError):
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {cut(str(error))}"
        msg = f"the text of '{loss.name}' is not proved: run on symbols it ends in {what}"
        raise TextError(msg) from error


def package_text(file_names: list[str], what: str, trials: Sequence[str] = ()) -> str:
    """Return the text of the __init__.py beside these files.

    ``trials`` are those of them whose modules do many trials at once.
    """

    def listed(names: Sequence[str]) -> str:
        return "".join(f'    "{name.removesuffix(".py")}",\n' for name in sorted(names))

    body = (
        f'"""The generated modules{what}: NumPy, numexpr or Numba, each usable by itself."""\n\n'
        f"MODULES = [\n{listed(file_names)}]\n"
    )
    if trials:
        note = "#: those for many trials at once, of which none is fitted"
        body += f"{note}\nTRIALS = [\n{listed(trials)}]\n"
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
            if _must_be_proved(found, partial(written, structure, spelling), check):
                found = _proved(found, proved_text(loss, spelling), check)
            yield found
        for spelling in spellings:
            if (name := staged_name(loss, spelling)) is None:
                continue
            assert isinstance(loss, Loss)
            assert isinstance(structure, Structure)
            write = partial(written_stages, structure, spelling)
            found = compare(folder / name, write())
            if _must_be_proved(found, write, check):
                found = _proved(found, proved_stages(loss, spelling), check)
            yield found


def _proved(found: Comparison, text: str, check: bool) -> Comparison:
    """Compare a file with a text that is proved, and write it where it differs."""
    comparison = compare(found.path, text)
    if comparison.state is not State.CURRENT and not check:
        _write(found.path, text)
    return comparison


def _must_be_proved(found: Comparison, write: Callable[..., str], check: bool) -> bool:
    """Say whether only a proof tells what belongs in a file: to write it, or to have no pass."""
    if found.state is State.CURRENT or not check:
        return found.state is not State.CURRENT
    return compare(found.path, write(by_pass=False)).state is State.CURRENT


def keep_package(
    folder: Path, losses: Sequence[Declared], check: bool, prune: bool
) -> Iterator[Comparison]:
    """Write or compare the packages' own files; with ``prune`` remove or report orphans."""
    every = [(loss, spelling) for loss in losses for spelling in TARGETS.values()]
    modules = {file_name(*each) for each in every}
    staged = {name for each in every if (name := staged_name(*each)) is not None}
    of_layers = {name for name in modules if "/" in name}
    trials = [file_name(x, t) for x in losses if of_trials(x) for t in TARGETS.values()]
    packages = {
        "__init__.py": package_text(sorted(modules - of_layers), "", trials),
        "layers/__init__.py": package_text([Path(n).name for n in of_layers], " of the layers"),
        "segments/__init__.py": package_text([Path(n).name for n in staged], " of stages"),
    }
    expected = {*modules, *staged, *packages}
    for name, text in packages.items():
        package = compare(folder / name, text)
        if package.state is not State.CURRENT and not check:
            _write(package.path, text)
        yield package
    for comparison in orphans(folder, expected) if prune else ():
        if not check:
            comparison.path.unlink()
        yield comparison


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)  # never through a link
    path.write_text(text, encoding="utf-8", newline="\n")
