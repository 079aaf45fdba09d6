"""`resoft verify --coq --code DIR`: let Coq's kernel check emitted files, function by function."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resoft.cli import CHECK_FAILED, DONE
from resoft.cli.files import STANDARD_OUTPUT, check_outputs, own_output, write_json
from resoft.reading import InputError

if TYPE_CHECKING:
    from symbolic.formal.checked import Told


def verify_code(options: Namespace) -> int:
    """Say a line for each function; 1 where the kernel refuses one, where nothing of a file can be
    read, or where a file was edited since it was written and a function of it has no theorem.
    """
    from symbolic.formal.checked import Word
    from symbolic.formal.kernel import program

    folder = _folder(options)
    program()
    with own_output():
        told = [line for loss in _losses(options) for line in _of(loss, folder)]
    if options.json is not None:
        rows = [
            {"file": t.file, "function": t.function, "kernel": t.word.value, "because": t.because}
            for t in told
        ]
        write_json(rows, options.json)
    if options.json != STANDARD_OUTPUT:
        _show(told)
    failed = [t for t in told if t.word is Word.REFUSED or not t.function or t.edited]
    return CHECK_FAILED if failed else DONE


def _folder(options: Namespace) -> Path:
    """Return the folder, after a look at what else was asked for."""
    if not options.coq:
        raise InputError("--code has Coq's kernel check emitted files: add --coq")
    for name in ("html", "latex", "independent"):
        if getattr(options, name):
            raise InputError(f"--code says a line for each function: leave out --{name}")
    check_outputs([("--json", options.json, ())], {})
    folder = Path(options.code)
    if not folder.is_dir():
        raise InputError(f"--code {options.code!r} is not a folder: name the one with the files")
    return folder


def _losses(options: Namespace) -> list[Any]:
    """Return the losses and maps that were named, or all."""
    from symbolic.declare.limits import given_up_after
    from symbolic.losses import load_all
    from symbolic.maps import load_all as load_all_maps
    from symbolic.maps import load_either

    if not options.papers:
        return [*load_all(), *load_all_maps()]
    with given_up_after(options.limit, "--limit SECONDS"):
        return [load_either(name) for name in options.papers]


def _of(loss: Any, folder: Path) -> list[Told]:
    """Return what is said of the files of a loss.

    Raises:
        InputError: there are none.
    """
    from symbolic.formal.checked import checked, files_of

    files = files_of(loss, folder)
    if not files:
        raise InputError(
            f"{str(folder)!r} has no code of {loss.name!r}: `resoft generate` with --out writes it"
        )
    return [told for path, declared in files for told in checked(declared, path)]


def _show(told: list[Told]) -> None:
    """Print the lines, and how many of each kind there are."""
    from symbolic.formal.checked import Word

    wide = max((len(t.file) for t in told), default=0), max(len(t.function) for t in told)
    for t in told:
        name = t.function or "(all of it)"
        edited = " (the file was edited since it was written)" if t.edited else ""
        print(f"{t.file:{wide[0]}}  {name:{wide[1]}}  {t.word.value:10}  {t.because}{edited}")
    counts = {word: sum(t.word is word for t in told) for word in Word}
    print(
        f"{counts[Word.CHECKED]} functions checked, {counts[Word.REFUSED]} refused, "
        f"{counts[Word.NONE]} without a theorem"
    )
