"""resoft shape --network: what are the singular values of each layer, and what do skips buy?"""

from __future__ import annotations

import argparse
import runpy
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text

from resoft.cli import DONE
from resoft.cli.files import (
    PAGE_ENDINGS,
    PICTURE_ENDINGS,
    Place,
    check_outputs,
    hand_over,
    own_output,
)
from resoft.cli.model import above_zero
from resoft.network import LayerShape, NetworkShape, Spectrum, shape
from resoft.network.layer import Array
from resoft.network.layerwise import UNDECIDED, words
from resoft.network.spectrum import DENSE_WORK
from resoft.reading import InputError
from resoft.reading.errors import one_line

NETWORK = "NETWORK"
HEAD = ("layer", "in", "largest", "smallest", "condition", "on range", "rank")
NOTE = (
    "In Z: the map of a layer's whole batch. In theta: its Jacobian in all parameters. Condition: "
    "the largest value over the smallest; on range: over the smallest that is not 0. What is not "
    "one number is enclosed. In brackets: how it looks where rounding hides the rank, not proved."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what belongs to a network: --json, --picture and --html are the command's own."""
    group = parser.add_argument_group("a network of one's own")
    group.add_argument("--network", metavar="FILE.py",
                       help=f"a file that sets {NETWORK} to a list of layers of resoft.network, or "
                       "to a PyTorch module")  # fmt: skip
    group.add_argument("--input", metavar="Z.npy",
                       help="the batch that the network gets, (batch, features...)")  # fmt: skip
    group.add_argument("--no-parameters", action="store_true",
                       help="leave the Jacobians in the parameters out")  # fmt: skip
    group.add_argument("--effort", metavar="X", type=above_zero, default=1.0,
                       help="how many times the usual work to put into the singular values of a "
                       "large layer before its ends alone are sought (1)")  # fmt: skip


def places(options: argparse.Namespace) -> list[Place]:
    """Where the shape of anything is written."""
    return [
        ("--json", options.json, ()),
        ("--plot", options.picture, PICTURE_ENDINGS),
        ("--html", options.html, PAGE_ENDINGS),
    ]


def run(options: argparse.Namespace) -> int:
    """Look, write, and print."""
    if options.input is None:
        raise InputError(
            "--input, the batch, is missing: resoft shape --network FILE.py --input Z.npy"
        )
    inputs = {options.network: "the network", options.input: "the batch"}
    check_outputs(places(options), inputs)
    Z = read_batch(options.input)
    with own_output():
        network = read_network(options.network)
        found = shape(
            network, Z, parameters=not options.no_parameters,
            dense_limit=options.effort * DENSE_WORK,
            progress=_tell if sys.stderr.isatty() else None,
        )  # fmt: skip
    document = {"network": options.network, **found.as_json()}
    hand_over(document, report(found), options.json)
    if options.picture:
        _picture(found, options.picture)
    if options.html:
        _write_page(found, options)
    return DONE


def read_network(path: str) -> Any:
    """What the file calls NETWORK; raises InputError where the file fails or sets none."""
    file = Path(path)
    if not file.is_file():
        raise InputError(f"--network {path!r}: there is no such file")
    sys.path.insert(0, str(file.resolve().parent))  # what lies beside the file can be imported
    try:
        names = runpy.run_path(path)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in ("torch", "resoft"):
            raise
        raise InputError(f"--network {path!r}: {error}") from None
    except (Exception, SystemExit) as error:
        raise InputError(f"--network {path!r}: {type(error).__name__}: {one_line(error)}") from None
    finally:
        sys.path.pop(0)
    if NETWORK not in names:
        raise InputError(
            f"--network {path!r} sets no {NETWORK}: {NETWORK} = [Linear(W), activation('relu')], "
            "or a PyTorch module"
        )
    return names[NETWORK]


def read_batch(path: str) -> Array:
    """An array from a .npy file."""
    try:
        Z = np.load(path, allow_pickle=False)
    except FileNotFoundError:
        raise InputError(f"--input {path!r}: there is no such file") from None
    except (ValueError, EOFError, zipfile.BadZipFile):
        Z = None
    if not isinstance(Z, np.ndarray):
        raise InputError(
            f"--input {path!r} is no .npy file of numbers: numpy.save(path, Z) writes one"
        )
    return Z


def report(found: NetworkShape) -> Group:
    """A row a spectrum, then the verdicts, the constants, and what could not be found out."""
    cells = rows(found)
    widest = max(len(word) for row in cells for word in row[0].split(" ") or [""])
    table = Table(box=None, pad_edge=False)
    table.add_column(HEAD[0], overflow="fold", min_width=min(widest, 24))
    table.add_column(HEAD[1], no_wrap=True)
    for name in HEAD[2:]:
        table.add_column(name, justify="right", overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))
    return Group(table, Text(), Text(NOTE), *map(Text, lines(found)))


def rows(found: NetworkShape) -> list[tuple[str, ...]]:
    """The table's cells, without its head."""
    return [
        (f"{layer.name} {layer.kind}" if first else "", of, *_cells(spectrum))
        for layer in found.layers
        for first, of, spectrum in _spectra(layer)
    ]  # fmt: skip


def lines(found: NetworkShape) -> list[str]:
    """Verdicts, constants and notes, a line each."""
    told = [f"{layer.name} {layer.kind}: {line}" for layer in found.layers for line in _of(layer)]
    if any(not spectrum.complete for layer in found.layers for *_, spectrum in _spectra(layer)):
        told.append("where the ends alone were found, --effort 10 or more decomposes larger layers")
    return [*dict.fromkeys(told), *found.notes]


def _of(layer: LayerShape) -> Iterator[str]:
    if layer.verdict is not None:
        told = (
            "whether the skip helps {}"
            if layer.verdict == UNDECIDED
            else "the skip {} the condition"
        )
        yield f"{told.format(layer.verdict)}: {layer.reason}"
    for c in layer.constants:
        yield f"{c.of}: ||J|| <= {c.sup_norm:.6g}, Lipschitz constant of J {c.lipschitz:.6g}"
    yield from layer.notes
    for _, of, spectrum in _spectra(layer):
        if not spectrum.complete:
            yield f"in {of}: {spectrum.method}"


def _spectra(layer: LayerShape) -> list[tuple[bool, str, Spectrum]]:
    given = [
        ("Z", layer.local),
        ("Z, no skip", layer.local_without),
        ("theta", layer.parameters),
        ("theta, no skip", layer.parameters_without),
    ]
    kept = [(of, spectrum) for of, spectrum in given if spectrum is not None]
    if layer.parameters_without is layer.parameters:  # the skip has no part in them
        kept = [pair for pair in kept if pair[0] != "theta, no skip"]
    return [(i == 0, of, spectrum) for i, (of, spectrum) in enumerate(kept)]


def _cells(found: Spectrum) -> tuple[str, ...]:
    low, high = found.rank
    rank = f"{low}" if low == high else f"{low} to {high}"
    on_range = words(found.condition_on_range)
    if found.apparent is not None and low < high:
        rank, on_range = f"{rank} ({found.apparent[0]})", f"{on_range} ({found.apparent[1]:.4g})"
    return (words(found.largest), words(found.smallest), words(found.condition), on_range,
            "full" if low == found.size else f"{rank} of {found.size}")  # fmt: skip


def _tell(name: str) -> None:
    print(f"layer {name} ...", file=sys.stderr)


def _picture(found: NetworkShape, path: str) -> None:
    from resoft.plots.figures import save
    from resoft.plots.network import draw_network_shape

    save(draw_network_shape(found), path)


def _write_page(found: NetworkShape, options: argparse.Namespace) -> None:
    """Table, picture and lines as one file."""
    from resoft.plots.figures import svg_of
    from resoft.plots.network import draw_network_shape
    from resoft.plots.page import Section, page

    sections: list[Section] = [
        ("Singular values", NOTE, [HEAD, *rows(found)]),
        ("Layer by layer", "", svg_of(draw_network_shape(found))),
        ("What they say", "\n\n".join(lines(found)), None),
    ]
    title = f"The shape of {Path(options.network).name}"
    Path(options.html).write_text(page(title, sections), encoding="utf-8")
