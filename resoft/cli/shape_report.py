"""What does a shape say, to a person, to a program and on a page?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text

from resoft.analysis.shape import Shape, ShapeAt, Step
from resoft.analysis.shape.found import NO_SHORTCUT
from resoft.analysis.shape.local import Interval
from resoft.plots.page import Section
from resoft.reading.errors import SHOWN

DIGITS, FEWER = 6, 3  # of a bound; where its interval is wide
NARROW = 10.0 ** (1 - DIGITS)  # relative: an interval that is shown with all of them
Rows = list[list[str]]


def document(found: Shape, names: Sequence[str]) -> dict[str, Any]:
    """For programs: a list an entry of the grid; null stands for what is infinite or unknown."""
    points = found.points
    direction = found.counter_direction
    return {
        "loss": found.loss,
        "n": found.n,
        "d": found.d,
        "names": list(names),
        "x": found.x,
        "rank": found.rank,
        "condition_rank": found.r,
        "shortcut": list(found.shortcuts),
        "singular_values": found.singular_values,
        "condition": found.condition,
        "condition_derivative": found.condition_derivative,
        "best": found.best,
        "best_is_certain": found.best_is_certain,
        "verdict": found.verdict,
        "message": found.message,
        "verdicts": [point.verdict for point in points],
        "certified": found.certified,
        "ranks": [point.rank for point in points],
        "range_condition": [point.range_condition for point in points],
        "condition_interval": [point.condition_interval for point in points],
        "singular_values_low": [point.singular.low for point in points],
        "singular_values_high": [point.singular.high for point in points],
        "singular_values_derivative": [_slopes(point, "values") for point in points],
        "singular_values_derivative_error": [_slopes(point, "errors") for point in points],
        "alpha": [point.alpha for point in points],
        "pole": found.pole,
        "factors": {
            "data": found.data.values,
            "at": [_factors(point, found.n) for point in points],
        },
        "bounds": [_bounds(point) for point in points],
        "objective": [point.loss for point in points],
        "gradient_norm": [point.gradient_norm for point in points],
        "polyak_lojasiewicz": [point.polyak_lojasiewicz for point in points],
        "polyak_lojasiewicz_bound": [point.ratio_bound for point in points],
        "counter_direction": direction and {"v": direction.v, "ratio": direction.ratio},
        "trajectory": [vars(step) for step in found.trajectory],
        "passes": found.passes,
    }


def _slopes(point: ShapeAt, name: str) -> Any:
    return None if point.slopes is None else getattr(point.slopes, name)


def _factors(point: ShapeAt, n: int) -> dict[str, Any] | None:
    of = point.conditions
    if of is None:
        return None
    ends = of.normalisation
    return {
        "normalisation": ends and {"largest": ends[0], "ones": max(0, n - 2), "smallest": ends[1]},
        "scale": of.scale,
        "activation": {"largest": of.activation[0], "smallest": of.activation[1]},
        "condition": of.numbers,
        "share": of.shares,
    }


def _bounds(point: ShapeAt) -> dict[str, Any]:
    of, moved = point.factor_bounds, point.perturbation
    return {
        "factors": of and {"low": of.low, "high": of.high, "smallest": of.smallest,
                           "inner_condition": of.number},
        "perturbation": moved and {"weyl": moved.weyl, "squared": moved.squared,
                                   "mirsky": moved.mirsky, "low": moved.low, "high": moved.high},
    }  # fmt: skip


def report(found: Shape, names: Sequence[str]) -> Group:
    """Tables, the direction, the verdict."""
    parts: list[Table | Text] = []
    for heading, text, content in sections(found, names):
        parts += [Text(heading, style="bold")] if heading else []
        parts += [Text(text)] if text else []
        if content is not None and not isinstance(content, str):
            parts.append(_table(content))
        parts.append(Text())
    return Group(*parts, Text(found.message))


def sections(found: Shape, names: Sequence[str]) -> list[Section]:
    """Heading, text and table of each part, for the terminal and for a page."""
    parts: list[Section] = [
        ("", _head(found), None),
        ("J = dc/dx", _about_values(found), _values(found)),
        ("", _about_intervals(found), _certain(found)),
    ]
    if any(point.conditions for point in found.points):
        parts.append(("Where the conditioning is lost", _about_factors(found), _of_factors(found)))
    if any(point.perturbation for point in found.points):
        text = (
            "How far J(t) can have gone from J(0): D5 bounds each |s_i(t) - s_i(0)|, D7 each "
            "|s_i(t)^2 - s_i(0)^2|, D8 the sum of the squares of the first. D6 bounds the "
            "condition number of t A + diag(phi') A where the shortcut outweighs the rest"
        )
        parts.append(("What the shortcut can change", text, _of_bounds(found)))
    text = (
        "PL, the Polyak-Lojasiewicz ratio ||gradient||^2 / (2 L) = ||J^T c||^2 / ||c||^2: at most "
        "s_1^2, at least what the factors leave of the part of c that J can change"
    )
    parts.append(("Loss and gradient", text, _of_loss(found)))
    if found.trajectory:
        text = (
            "Along the fit, with the loss' own weight; above the end: PL with L less the value "
            "where the fit ended, no smaller than with the infimum"
        )
        parts.append(("", text, _of_steps(found.trajectory, found.r)))
    if found.counter_direction is not None:
        parts.append(("Counter-direction", _about_direction(found), _of_direction(found, names)))
    return parts


def _head(found: Shape) -> str:
    told = f"{found.loss}, {found.n} x {found.d}, A of rank {found.rank}"
    if found.pole is not None:
        told += f"; alpha vanishes at t = {found.pole:.6g}"
    if found.verdict == NO_SHORTCUT:
        told += "; there is no shortcut to vary: the shape is that at one point"
    if not found.certified:
        told += (
            "; intervals hold for the loss' functions as its code gives them, whose own rounding "
            "is not bounded"
        )
    return told


def _about_values(found: Shape) -> str:
    told = f"condition: s_1 / s_{found.r}; derivative: of its logarithm in t"
    slopes = [point.slopes for point in found.points if point.slopes is not None]
    if any(not np.all(np.isfinite(each.values[: found.r])) for each in slopes):
        told += (
            "; where two singular values, or one and 0, cannot be told apart, they have no "
            "derivative"
        )
    return told


def _about_intervals(found: Shape) -> str:
    if not found.certified:
        return "Intervals, for the loss' functions as its code gives them"
    return f"Intervals that are certain, and a lower bound of s_{found.r} from the factors"


def _values(found: Shape) -> Rows:
    r = found.r
    return _kept([
        ["t", "s_1", f"s_{r}", "rank", "condition", "derivative", "verdict"],
        *([_weight(point), _number(point.singular.values[0]),
           _number(point.singular.values[r - 1]) if r else "", str(point.rank),
           _number(point.condition), _number(slope), point.verdict or ""]
          for point, slope in zip(found.points, found.condition_derivative, strict=True)),
    ])  # fmt: skip


def _certain(found: Shape) -> Rows:
    r = found.r
    rows = [["t", "condition", f"s_{r} from", "to", "factors' bound"]]
    for point in found.points:
        low, high = (float(ends[r - 1]) if r else 0.0
                     for ends in (point.singular.low, point.singular.high))  # fmt: skip
        bounds = point.factor_bounds
        rows.append([
            _weight(point), _interval(point.condition_interval),
            _down(low, DIGITS), _up(high, DIGITS),
            "" if bounds is None else _down(bounds.smallest, DIGITS - 1),
        ])  # fmt: skip
    return _kept(rows)


def _about_factors(found: Shape) -> str:
    of = found.points[0].conditions
    told = "Condition numbers of the factors, with their shares of the logarithm of the product: "
    if of is not None and of.normalisation is not None:
        told += "I - h 1^T (normalisation), "
    return told + "diag(v), v = phi'(z) + t (activation and skip) and A (data)"


def _of_factors(found: Shape) -> Rows:
    first = found.points[0].conditions
    names = [] if first is None else list(first.numbers)
    rows = [["t", *names, "least |v|", "largest |v|"]]
    for point in found.points:
        of = point.conditions
        if of is None:
            continue
        shares = of.shares or {}
        numbers = [
            f"{_number(_middle(of.numbers[name]))} ({shares.get(name, 0):.0%})" for name in names
        ]
        ends = (_number(_middle(end)) for end in reversed(of.activation))
        rows.append([_weight(point), *numbers, *ends])
    return _kept(rows)


def _of_bounds(found: Shape) -> Rows:
    rows = [["t", "D5", "D7", "D8", "D6"]]
    for point in found.points:
        moved, of = point.perturbation, point.factor_bounds
        if moved is not None and point.t:
            number = None if of is None else of.number
            rows.append([
                _weight(point), _number(moved.weyl), _number(moved.squared),
                _number(moved.mirsky), "does not hold" if number is None else _number(number),
            ])  # fmt: skip
    return rows


def _of_loss(found: Shape) -> Rows:
    return _kept([
        ["t", "alpha", "L", "||gradient||", "PL at least", "PL", "at most"],
        *([_weight(point), "" if point.alpha is None else _number(_middle(point.alpha)),
           _number(_middle(point.loss)), _number(_middle(point.gradient_norm)),
           _number(point.ratio_bound), _number(_middle(point.polyak_lojasiewicz)),
           _number(float(point.singular.values[0]) ** 2)]
          for point in found.points),
    ])  # fmt: skip


def _of_steps(steps: Sequence[Step], r: int) -> Rows:
    return _kept([
        ["step", "readings", "L", "||gradient||", "PL", "above the end", "condition"],
        *([str(step.iteration), str(step.passes), _number(step.objective),
           _number(step.gradient_norm), _number(step.ratio), _number(step.above_end),
           _step_condition(step, r)]
          for step in _thinned(steps)),
    ])  # fmt: skip


def _step_condition(step: Step, r: int) -> str:
    if step.singular_values is None or not r:
        return ""
    largest, smallest = (float(step.singular_values[k]) for k in (0, r - 1))
    return _number(largest / smallest if smallest > 0 else math.inf)


def _thinned(steps: Sequence[Step]) -> list[Step]:
    """The first and the last, and some between."""
    at = np.unique(np.linspace(0, len(steps) - 1, min(SHOWN, len(steps))).round().astype(int))
    return [steps[int(k)] for k in at]


def _about_direction(found: Shape) -> str:
    direction = found.counter_direction
    assert direction is not None
    return (
        "Along this unit vector of x the loss is flatter with the shortcut than without, beside "
        f"the steepest direction: ||J v|| / s_1 is {_number(_middle(direction.ratio))} times what "
        "it was at t = 0"
    )


def _of_direction(found: Shape, names: Sequence[str]) -> Rows:
    assert found.counter_direction is not None
    v = found.counter_direction.v
    largest = np.argsort(-np.abs(v), kind="stable")[:SHOWN]
    rows = [["column", "v"], *([names[k], _number(v[k])] for k in largest)]
    return rows if v.size <= SHOWN else [*rows, [f"{v.size - SHOWN} more", ""]]


def _weight(point: ShapeAt) -> str:
    return "" if point.t is None else f"{point.t:g}"


def _middle(interval: Interval) -> float:
    low, high = interval
    return low + (high - low) / 2 if math.isfinite(high) else math.inf


def _number(value: float | None) -> str:
    if value is None or math.isnan(value):
        return ""
    return "infinite" if math.isinf(value) else f"{value:.5g}"


def _interval(interval: Interval) -> str:
    """Both ends to the digits in which they differ, or the lower one alone."""
    low, high = interval
    if not math.isfinite(high):
        return f"from {low:.3g}"
    digits = DIGITS if high <= low * (1 + NARROW) else FEWER
    return f"[{_down(low, digits)}, {_up(high, digits)}]"


def _down(value: float, digits: int) -> str:
    told = f"{value:.{digits}g}"
    return told if float(told) <= value else f"{value * (1 - 10.0 ** (1 - digits)):.{digits}g}"


def _up(value: float, digits: int) -> str:
    told = f"{value:.{digits}g}"
    return told if float(told) >= value else f"{value * (1 + 10.0 ** (1 - digits)):.{digits}g}"


def _kept(rows: Rows) -> Rows:
    """Without the columns in which nothing stands."""
    kept = [k for k in range(len(rows[0])) if any(row[k] for row in rows[1:])]
    return [[row[k] for k in kept] for row in rows]


def _table(rows: Sequence[Sequence[object]]) -> Table:
    table = Table(box=None, pad_edge=False)
    for k, name in enumerate(rows[0]):
        table.add_column(Text(str(name)), justify="right" if k else "left", no_wrap=True)
    for row in rows[1:]:
        table.add_row(*(Text(str(cell)) for cell in row))
    return table
