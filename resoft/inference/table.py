"""How are estimates shown? As a table of coefficients, like statsmodels', in text and HTML."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from html import escape

import numpy as np

from resoft.inference.estimates import Estimates

GAP = 2  # blanks between columns
NARROWEST = 78
PLACES = 3  # decimal ones, of z and p
BORDERS = 6  # gaps in a line
LONG = 1e6  # from which on a number is written with a power of ten


@dataclass(frozen=True)
class Summary:
    """Figures of the fit, then tables of (title, rows), the first row its heads, then notes."""

    figures: tuple[tuple[str, str], ...]
    tables: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    notes: tuple[str, ...]

    def __str__(self) -> str:
        names = max(len(name) for name, _ in self.figures)
        parts = [f"{name:<{names}}  {value}" for name, value in self.figures]
        width = max(NARROWEST, *(sum(_widths(rows)) + GAP * BORDERS for _, rows in self.tables))
        for title, rows in self.tables:
            parts += ["", *([title] if title else []), *_lines(rows)]
        for note in self.notes:
            parts += ["", *textwrap.wrap(note, width)]
        return "\n".join(parts)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts = [_html([(name, value) for name, value in self.figures], False)]
        for title, rows in self.tables:
            parts += [f"<p><b>{escape(title)}</b></p>"] if title else []
            parts.append(_html(rows, True))
        return "\n".join([*parts, *(f"<p>{escape(note)}</p>" for note in self.notes)])


def summary_of(found: Estimates, level: float) -> Summary:
    """The Summary of estimates, with intervals of that level."""
    below, above = found.conf_int(level)[..., 0], found.conf_int(level)[..., 1]
    tail = (1 - level) / 2
    heads = ("", "coef", "std err", "z", "P>|z|", f"[{tail:.6g}", f"{1 - tail:.6g}]")
    columns = [
        [[_number(value) for value in row] for row in np.atleast_2d(values)]
        for values in (found.coefficients, found.standard_errors)
    ]
    columns.append([[_fixed(v, PLACES) for v in row] for row in np.atleast_2d(found.z_values)])
    columns.append([[_fixed(v, PLACES) for v in row] for row in np.atleast_2d(found.p_values)])
    columns += [[[_number(v) for v in row] for row in np.atleast_2d(end)] for end in (below, above)]
    tables = []
    for k in range(len(columns[0])):
        rows = [(name, *(c[k][j] for c in columns)) for j, name in enumerate(found.names)]
        title = ""
        if found.classes:
            against = "" if found.reference is None else f" against {found.reference}"
            title = f"{found.classes[k]}{against}"
        tables.append((title, (heads, *rows)))
    figures = {"loss": found.loss, **found.figures}
    if found.reason is None:
        figures["covariance"] = found.kind
    if found.dispersion is not None and found.dispersion != 1.0:
        figures["error variance"] = f"{found.dispersion:.6g} on {found.degrees:.6g} degrees"
    notes = found.notes if found.reason is None else (found.reason, *found.notes)
    return Summary(tuple(figures.items()), tuple(tables), notes)


def _number(value: float) -> str:
    return "" if np.isnan(value) else f"{value:.6g}"


def _fixed(value: float, digits: int) -> str:
    if np.isnan(value):
        return ""
    return f"{value:.{digits}f}" if abs(value) < LONG else f"{value:.3g}"


def _widths(rows: tuple[tuple[str, ...], ...]) -> list[int]:
    return [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]


def _lines(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    widths = _widths(rows)
    lines = [
        (" " * GAP)
        .join(
            f"{cell:<{w}}" if k == 0 else f"{cell:>{w}}"
            for k, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        .rstrip()
        for row in rows
    ]
    rule = "-" * (sum(widths) + GAP * (len(widths) - 1))
    return [lines[0], rule, *lines[1:]]


def _html(rows: object, head: bool) -> str:
    assert isinstance(rows, (list, tuple))
    out = ["<table>"]
    for k, row in enumerate(rows):
        tag = "th" if head and k == 0 else "td"
        first, *rest = (escape(cell) for cell in row)
        cells = "".join(f'<{tag} style="text-align: right">{cell}</{tag}>' for cell in rest)
        out.append(f'<tr><th style="text-align: left">{first}</th>{cells}</tr>')
    return "\n".join([*out, "</table>"])
