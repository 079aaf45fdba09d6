"""`resoft export`: a loss' code with its licence and what to cite, or claims as Coq's theorems."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from resoft.cli.cite import work_of
from resoft.cli.files import STANDARD_OUTPUT, check_output, own_output, write_text
from resoft.cli.model import add_limit
from resoft.reading import InputError
from resoft.support.citing import licence, software

#: What code of a target needs, beside Python.
NEEDS = {"numpy": "NumPy", "numexpr": "NumPy and numexpr", "numba": "NumPy and Numba"}


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "export",
        description="Write the code of one loss or map as a file that is used without resoft, "
        "with its licence, what to cite, and a digest; or, with --coq, claims that are proved as "
        "theorems, which Coq checks without resoft.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "names",
        metavar="LOSS",
        nargs="*",
        help="the name of a loss or a map, or a file (*.py, *.tex); with --coq, names of papers or "
        "claims files (*.py; default: all papers)",
    )
    parser.add_argument(
        "--coq",
        action="store_true",
        help="write claims as theorems of Coq, a file a paper; into a folder, with the library "
        "under them as one file",
    )
    parser.add_argument(
        "--code",
        action="store_true",
        help="with --coq: theorems on the code of one loss or map, that it is what is declared",
    )
    parser.add_argument("--target", choices=tuple(NEEDS), default="numpy", help="%(default)s")
    parser.add_argument(
        "--out",
        metavar="FILE",
        default=STANDARD_OUTPUT,
        help="write it there (*.py; default: to standard output); with --coq, a file (*.v) for one "
        "paper, or a folder",
    )
    add_limit(parser, "the loss")


def run(options: Namespace) -> int:
    """Write what was asked for."""
    if options.code and not options.coq:
        raise InputError("--code says what --coq writes theorems on: add --coq")
    if options.coq and options.code:
        return _theorems_on_code(options)
    if options.coq:
        return _theorems(options)
    return _code(options, _name(options, "export writes"))


def _name(options: Namespace, what: str) -> str:
    """The one name that was given."""
    if len(options.names) != 1:
        given = f"{len(options.names)} names" if options.names else "no name"
        raise InputError(f"{what} the code of one loss, and was given {given}: name one")
    return str(options.names[0])


def _theorems(options: Namespace) -> int:
    """Write claims as theorems; where Coq is not there, no proof of a user's own is tried."""
    from symbolic.claims import load, names
    from symbolic.formal.bundle import NAME, library_text
    from symbolic.formal.exported import exported as file_of

    papers = options.names or names()
    if len(papers) > 1 and not Path(options.out).is_dir():
        raise InputError(
            f"--coq writes a file a paper, and {len(papers)} were asked for: "
            "name a folder that exists with --out"
        )
    folder = _folder(options, ".v")
    if folder is not None:
        _check_modules([NAME, *papers])
    elif options.out != STANDARD_OUTPUT:
        _check_modules([options.out])
    with own_output():
        found = {Path(paper).stem: file_of(paper, load(paper)) for paper in papers}
    texts = {name: each.text for name, each in found.items()}
    for name, each in found.items():
        for claim, reason in each.reasons.items():
            print(f"resoft: no theorem on {claim!r}: {reason}", file=sys.stderr)
        if each.untried:
            print(f"resoft: no proof in {name}.v was tried: {each.untried}", file=sys.stderr)
    if folder is None:
        (text,) = texts.values()
        write_text(text, options.out)
        return 0
    for name, text in {NAME.removesuffix(".v"): library_text(), **texts}.items():
        write_text(text, str(folder / f"{name}.v"))
    return 0


def _folder(options: Namespace, ending: str) -> Path | None:
    """The folder to write to, if it is one; a file is checked."""
    if ending == ".v" and Path(options.out).is_dir():
        return Path(options.out)
    if options.out != STANDARD_OUTPUT:
        check_output("--out", options.out, (ending,))
    return None


def _check_modules(paths: list[str]) -> None:
    """Refuse files that Coq would not find by their names, or two of one name."""
    from symbolic.formal.bundle import MODULE

    seen = dict[str, str]()
    for path in paths:
        stem = Path(path).stem
        if not MODULE.fullmatch(stem):
            raise InputError(
                f"Coq takes no file {stem + '.v'!r}: a name has letters, digits and _ alone, "
                "and begins with a letter; name it otherwise"
            )
        if stem in seen:
            raise InputError(
                f"{seen[stem]!r} and {path!r} would both be {stem + '.v'!r}: rename one"
            )
        seen[stem] = path


def _theorems_on_code(options: Namespace) -> int:
    """Write theorems on the code of one loss; Coq need not be there."""
    from symbolic.declare.limits import given_up_after
    from symbolic.declare.text import Unwritten, text_of
    from symbolic.formal.bundle import NAME, alone, library_text
    from symbolic.formal.code import write
    from symbolic.formal.code_files import declared_of
    from symbolic.formal.lines import Unread
    from symbolic.maps import load_either

    name, folder = _name(options, "--code speaks of"), _folder(options, ".v")
    with given_up_after(options.limit, "--limit SECONDS"), own_output():
        loss = load_either(name)
        file = f"{loss.name}_{options.target}"
        try:
            code = _written(options, loss, name)
            found = write(text_of(declared_of(loss)), code, f"{file}.py")
            text = alone(found.text)
        except (Unread, Unwritten) as error:
            raise InputError(
                f"there are no theorems on the code of {loss.name!r}: {error}"
            ) from None
    for function, reason in found.left.items():
        if not function.startswith("_"):
            print(f"resoft: no theorem on {function!r}: {reason}", file=sys.stderr)
    if folder is not None:
        for place, held in {NAME: library_text(), f"{file}.py": code, f"{file}.v": text}.items():
            write_text(held, str(folder / place))
    else:
        write_text(text, options.out)
    return 0


def _code(options: Namespace, name: str) -> int:
    """Write the file, its text proved to be the loss."""
    from symbolic.declare.limits import given_up_after
    from symbolic.declare.papers import in_source
    from symbolic.maps import load_either

    _folder(options, ".py")
    with given_up_after(options.limit, "--limit SECONDS"), own_output():
        loss = load_either(name)
        code = _written(options, loss, name)
    papers = [work_of(paper).as_text() for paper in in_source(loss.source)]
    text = exported(code, f"{loss.name!r}", NEEDS[options.target], papers)
    write_text(text, options.out)
    return 0


def _written(options: Namespace, loss: Any, name: str) -> str:
    """Return a module's text: the one that is kept in generated/, or one that is proved now."""
    from symbolic.generator import TARGETS
    from symbolic.generator.files import file_name, proved_text
    from symbolic.generator.text.module import is_edited

    spelling = TARGETS[options.target]
    if not name.endswith((".py", ".tex")):
        found = importlib.util.find_spec("generated")
        for folder in (found.submodule_search_locations or ()) if found else ():
            kept = Path(folder) / file_name(loss, spelling)
            if kept.is_file() and not is_edited(text := kept.read_text(encoding="utf-8")):
                return text
    return proved_text(loss, spelling)


def exported(code: str, name: str, needs: str, papers: list[str]) -> str:
    """Return code under a head that says where it is from and what may be done with it."""
    digest = hashlib.sha256(code.encode()).hexdigest()
    lines = [
        f"The code of {name}, written by resoft and proved to be the same function.",
        f"It is used without resoft: it needs {needs} alone.",
        "",
        f"Cite resoft: {software().as_text()}",
        *(f"Cite the paper: {paper}" for paper in papers),
        "",
        f"sha256 of all behind this head: {digest}",
        "",
        *licence().strip().splitlines(),
    ]
    head = "".join(f"# {line}".rstrip() + "\n" for line in lines)
    return f"{head}\n{code}"
