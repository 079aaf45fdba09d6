"""`resoft generate`: write the losses' modules and the claims' theorems, or check what is there."""

from __future__ import annotations

import importlib.util
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from resoft.cli.files import own_output
from resoft.cli.model import add_limit
from resoft.reading import InputError
from resoft.support.packages import check_beside

ALL_TARGETS = ("numpy", "numexpr", "numba")


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "generate",
        description="Write the modules of losses and maps, each text proved to be what it is of, "
        "and, where all are written, the theorems of papers' claims in formal/ (which takes Coq).",
        allow_abbrev=False,
    )
    parser.add_argument(
        "losses",
        metavar="LOSS",
        nargs="*",
        help="names, or files (*.py) of losses or maps; default: all",
    )
    parser.add_argument(
        "--target", choices=ALL_TARGETS, action="append", help="one target (default: all of them)"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; show what differs and exit 1 where anything does",
    )
    parser.add_argument(
        "--out", metavar="DIR", help="write there, for losses of your own (default: generated/)"
    )
    add_limit(parser, "a loss")


def run(options: Namespace) -> int:
    """Write or compare; the exit status is 1 where a check finds a difference, or time is over."""
    from symbolic.declare.limits import given_up_after
    from symbolic.generator import Comparison, State, generate, keep_package
    from symbolic.losses import load_all
    from symbolic.maps import load_all as load_all_maps
    from symbolic.maps import load_either

    known: list[Any] = [*load_all(), *load_all_maps()]
    losses: list[Any] = []
    for name in options.losses:
        with given_up_after(options.limit, "--limit SECONDS"), own_output():
            losses.append(load_either(name))
    losses = losses or known
    own = {loss.name for loss in losses} - {loss.name for loss in known}
    if own and options.out is None:
        raise InputError(
            f"the loss {min(own)!r} has no file in symbolic/losses: move it "
            "there, or name a folder with --out"
        )
    folder = _folder(options.out)
    targets = options.target or list(ALL_TARGETS)
    found: list[Comparison] = []
    for loss in losses:
        with given_up_after(options.limit, "--limit SECONDS"):
            found += generate(folder, [loss], targets, options.check)
    if options.out is None:
        whole = not options.losses and options.target is None
        found += keep_package(folder, known, options.check, prune=whole)
        if whole:
            found += _theorems(folder, known, options.check)
    differing = [comparison for comparison in found if comparison.state is not State.CURRENT]
    for comparison in differing:
        print(f"{comparison.path.name} {comparison.state.value}")
        if options.check and comparison.diff:
            print(comparison.diff)
        elif not options.check:
            verb = "removed" if comparison.state is State.ORPHANED else "written"
            print(f"  {verb}: {comparison.path}")
    if options.check and differing:
        print("run `resoft generate` to write what belongs there", file=sys.stderr)
        return 1
    print(f"{len(found) - len(differing)} of {len(found)} files were current")
    return 0


def _theorems(generated: Path, known: list[Any], check: bool) -> list[Any]:
    """Write or compare the files of theorems beside the package generated, if it has any.

    To write one on a paper takes Coq; to compare, or to write one on code, does not.
    """
    from symbolic.formal.code_files import keep_code
    from symbolic.formal.files import keep

    formal = generated.parent / "formal"
    if not formal.is_dir():
        return []
    return [*keep(formal / "papers", check), *keep_code(formal / "code", generated, known, check)]


def _folder(out: str | None) -> Path:
    if out is not None:
        folder = Path(out)
        if not folder.is_dir():
            raise InputError(f"--out {out!r} is not a folder: make it first")
        return folder
    check_beside("generated")  # what belongs to no loss is deleted there
    spec = importlib.util.find_spec("generated")
    if spec is None or not spec.submodule_search_locations:
        raise InputError("there is no package 'generated' to write to: name a folder with --out")
    return Path(next(iter(spec.submodule_search_locations)))
