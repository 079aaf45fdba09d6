"""What does one experiment hand back, and how does it come to be whole files?"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from resoft.data.threads import single_blas
from resoft.reproduce.kept import Kept

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Row = Mapping[str, object]


def silent(_: str) -> None:
    """Show nothing."""


@dataclass(frozen=True)
class Plan:
    """The options of a run, and what an interrupted one has left."""

    seed: int = 0
    tell: Callable[[str], object] = silent
    kept: Kept = field(default_factory=Kept)


@dataclass(frozen=True)
class Part:
    """The rows of NAME.csv, the figures by name, and the tables for the terminal."""

    name: str
    rows: list[Row]
    figures: Mapping[str, Callable[[], Figure]] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()


def one_by_one(plan: Plan, experiments: Iterable[Callable[[Plan], Part]]) -> Iterator[Part]:
    """What they find, each before the next begins."""
    for experiment in experiments:
        with single_blas():
            found = experiment(plan)
        yield found


def write(part: Part, folder: Path) -> list[Path]:
    """Write the part's files; an interrupt leaves each of them old or new, never a piece of it."""
    path = folder / f"{part.name}.csv"
    text = as_csv(part.rows)
    _replace(path, lambda place: place.write_text(text, encoding="utf-8"))
    return [path, *_drawn(part, folder)]


def as_csv(rows: list[Row]) -> str:
    """The rows below their names; what a row has not is left empty, floats keep all digits."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _drawn(part: Part, folder: Path) -> list[Path]:
    from resoft.plots.figures import ENDINGS, save

    written = []
    for name, draw in part.figures.items():
        figure = draw()
        for ending in ENDINGS:
            path = folder / f"{name}{ending}"
            _replace(path, partial(save, figure))
            written.append(path)
    return written


def _replace(path: Path, write_to: Callable[[Path], object]) -> None:
    """Write beside the file, then take its place: a file with its name is always whole."""
    beside = path.with_name(f".{path.stem}.partial{path.suffix}")
    try:
        write_to(beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
