"""Where do results go? Places are checked before a command starts to work."""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from resoft.reading import InputError

if TYPE_CHECKING:
    from rich.console import Console

STANDARD_OUTPUT = "-"
WIDTH = 160  # columns of tables that are written to a file
PICTURE_ENDINGS = (".png", ".svg", ".pdf")
PAGE_ENDINGS = (".html", ".htm")

#: An option, the path that was given with it, if one was, and the endings that it may have.
Place = tuple[str, str | None, tuple[str, ...]]


def check_outputs(places: Iterable[Place], inputs: Mapping[str, str]) -> None:
    """Refuse outputs that would take the place of an input (path: what it is) or of another one;
    standard output is none where no ending is asked for.

    Raises:
        InputError: a path that cannot be written, of another kind, or named twice.
        ModuleNotFoundError: matplotlib is missing, and a picture is asked for.
    """
    taken = dict(inputs)
    for option, path, endings in places:
        if path is None or (path == STANDARD_OUTPUT and not endings):
            continue
        check_output(option, path, endings, taken)
        taken[path] = f"the file of {option}"
        if endings in (PICTURE_ENDINGS, PAGE_ENDINGS):
            importlib.import_module("resoft.plots.figures")


def check_output(
    option: str, path: str, endings: tuple[str, ...] = (), taken: Mapping[str, str] | None = None
) -> None:
    """Raise where that file could not be written later; `taken` are paths and what they are."""
    file = Path(path)
    if endings and file.suffix.lower() not in endings:
        raise InputError(
            f"{option} cannot write {path!r}: its name must end in one of {', '.join(endings)}"
        )
    if file.is_dir():
        raise InputError(f"{option} cannot write {path!r}: it is a directory, name a file in it")
    if not file.parent.is_dir():
        raise InputError(
            f"{option} cannot write {path!r}: there is no directory {str(file.parent)!r}, make it"
        )
    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise InputError(f"{option} cannot write {path!r}: permission denied, choose another place")
    for other, what in (taken or {}).items():
        if file.resolve() == Path(other).resolve():
            raise InputError(f"{option} would overwrite {what} {path!r}: choose another name")


def hand_over(document: object, page: object, path: str | None) -> None:
    """Write the document where --json says, if it does, and print the page, which is not mixed with
    that.
    """
    from rich.console import Console

    if path:
        write_json(document, path)
    Console(stderr=path == STANDARD_OUTPUT, highlight=False, markup=False).print(page)


def wide_console(*, width: int = WIDTH, stderr: bool = False, markup: bool = False) -> Console:
    """Where tables are printed that shall not be folded in a file."""
    from rich.console import Console

    console = Console(stderr=stderr, highlight=False, markup=markup, soft_wrap=False)
    if not console.is_terminal:
        console.width = max(console.width, width)
    return console


@contextmanager
def told_on_terminal(
    otherwise: Callable[[str], object], quiet: bool = False
) -> Iterator[Callable[[str], object]]:
    """What is told what is being done: one line on a terminal's standard error, that goes away."""
    from rich.console import Console  # which not every command loads

    console = Console(stderr=True, highlight=False, markup=False)
    if quiet or not console.is_terminal:
        yield otherwise
        return
    with console.status("starting") as status:
        yield status.update


@contextmanager
def own_output() -> Iterator[None]:
    """What a file of the user's prints while it runs, by whatever means, goes to standard error:
    standard output is kept for what the command writes.
    """
    sys.stdout.flush()
    try:
        kept = os.dup(1)
        os.dup2(2, 1)
    except OSError:  # closed: nothing can be printed there
        kept = None
    try:
        with redirect_stdout(sys.stderr):
            yield
    finally:
        if sys.__stdout__ is not None and not sys.__stdout__.closed:
            sys.__stdout__.flush()  # what went around sys.stdout
        if kept is not None:
            os.dup2(kept, 1)
            os.close(kept)


@contextmanager
def whole_file(path: str) -> Iterator[Path]:
    """A file to write to, which takes that path's place once it is complete: an interrupt leaves
    what was there before. What is no file of its own, such as a pipe, is written to as it is.
    """
    target = Path(path).resolve()
    if (target.exists() and not target.is_file()) or not os.access(target.parent, os.W_OK):
        yield target
        return
    part = target.with_name(f".{os.getpid()}-{target.name}")  # the ending stays
    try:
        yield part
        if target.exists():
            part.chmod(target.stat().st_mode)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def write_json(document: object, path: str) -> None:
    """Write the document to that file, or to standard output for '-'."""
    write_text(json.dumps(plain(document), indent=2, allow_nan=False) + "\n", path)


def write_text(text: str, path: str) -> None:
    """Write it to that file, or to standard output for '-'."""
    if path == STANDARD_OUTPUT:
        sys.stdout.write(text)
    else:
        with whole_file(path) as file:
            file.write_text(text, encoding="utf-8", newline="\n")


def output_folder(path: str) -> Path:
    """The directory that --out names, made where there is none."""
    folder = Path(path)
    if folder.exists() and not folder.is_dir():
        raise InputError(f"--out cannot write to {path!r}: it is a file, name a directory")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def plain(value: Any) -> Any:
    """The same in JSON's own types; what is not finite becomes null."""
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if isinstance(value, (np.ndarray, np.generic)):
        return plain(value.tolist())
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value
