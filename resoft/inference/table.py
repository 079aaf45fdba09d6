"""How are estimates shown? As a table of coefficients, like statsmodels', in text and HTML."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from html import escape

import numpy as np

from resoft.inference.estimates import Estimates
from resoft.support.arrays import LEVEL

GAP = 2  # blanks between columns
NARROWEST = 78
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
        width = max(NARROWEST, *(_width(rows) for _, rows in self.tables))
        for title, rows in self.tables:
            parts += ["", *([title] if title else []), *_lines(rows)]
        for note in self.notes:
            parts += ["", *textwrap.wrap(note, width)]
        return "\n".join(parts)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts = [_html(self.figures, False)]
        for title, rows in self.tables:
            parts += [f"<p><b>{escape(title)}</b></p>"] if title else []
            parts.append(_html(rows, True))
        return "\n".join([*parts, *(f"<p>{escape(note)}</p>" for note in self.notes)])


def summary_of(found: Estimates, level: float) -> Summary:
    """The Summary of estimates, with intervals of that level."""
    below, above = np.moveaxis(found.conf_int(level), -1, 0)
    tail = (1 - level) / 2
    heads = ("", "coef", "std err", "z", "P>|z|", f"[{tail:.6g}", f"{1 - tail:.6g}]")
    shown = (
        (_number, found.coefficients),
        (_number, found.standard_errors),
        (_fixed, found.z_values),
        (_fixed, found.p_values),
        (_number, below),
        (_number, above),
    )
    columns = [[list(map(told, row)) for row in np.atleast_2d(values)] for told, values in shown]
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


def _fixed(value: float) -> str:
    if np.isnan(value):
        return ""
    return f"{value:.3f}" if abs(value) < LONG else f"{value:.3g}"


def _widths(rows: tuple[tuple[str, ...], ...]) -> list[int]:
    return [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]


def _width(rows: tuple[tuple[str, ...], ...]) -> int:
    """Of a line, with the gaps in it."""
    widths = _widths(rows)
    return sum(widths) + GAP * (len(widths) - 1)


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
    return [lines[0], "-" * _width(rows), *lines[1:]]


def _html(rows: tuple[tuple[str, ...], ...], head: bool) -> str:
    out = ["<table>"]
    for k, row in enumerate(rows):
        tag = "th" if head and k == 0 else "td"
        first, *rest = (escape(cell) for cell in row)
        cells = "".join(f'<{tag} style="text-align: right">{cell}</{tag}>' for cell in rest)
        out.append(f'<tr><th style="text-align: left">{first}</th>{cells}</tr>')
    return "\n".join([*out, "</table>"])


class Inference(Estimates):
    """Coefficients with their covariance, and what is assumed.

    `coefficients` has the shape (d,) or, of a layer, (classes but the reference, inputs), the
    intercept last; all arrays of numbers below have that shape, too, and nan where nothing valid is
    known. `kind` names the covariance: "model", "HC0", "HC1" or cluster-robust; `dispersion` is
    the errors' variance s^2 where it takes part, `degrees` what the rows leave after the
    coefficients. `notes` say in sentences what is assumed and what the data leave open, `reason`
    why there are no standard errors.

    z values are compared with the normal distribution, as those of statsmodels' GLM.
    """

    def summary(self, level: float = LEVEL) -> Summary:
        """A table of it all, which prints itself, in a notebook as HTML."""
        return summary_of(self, level)

    def __repr__(self) -> str:
        return str(self.summary())

    def _repr_html_(self) -> str:
        return self.summary()._repr_html_()
