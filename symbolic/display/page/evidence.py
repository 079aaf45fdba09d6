"""What does a reader need to redo a verdict by hand? Points in tables, numbers in few digits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp
from markupsafe import Markup

from symbolic.calculus import Axis, Entry, Quantity, expand_names
from symbolic.declare.claim import Convergence, Identity, Statement
from symbolic.declare.finding import Counterexample, Finding
from symbolic.display.page.formulas import formulas_of, name_of

MINUS, TIMES = "\u2212", "\u00d7"
DIGITS = 3
#: Numbers between these powers of ten are written out.
PLAIN = (-3, 5)
#: An exact number with more characters is shown in decimals.
EXACT = 24


@dataclass(frozen=True)
class Point:
    """A point: a table of the vectors' components, and what else has a value."""

    sizes: str
    places: tuple[int, ...]
    vectors: tuple[tuple[Markup, tuple[str, ...]], ...]
    others: tuple[tuple[Markup, str], ...]


@dataclass(frozen=True)
class Step:
    """One step of an iteration: errors before and after, the ratio, and what was claimed."""

    number: int
    before: Markup
    after: Markup
    ratio: Markup
    claimed: Markup


def compact(value: float | None) -> Markup:
    """Return a number with three digits, very large and small ones as powers of ten."""
    if value is None or math.isnan(value):
        return Markup("unknown")
    if math.isinf(value):
        return Markup("\u221e" if value > 0 else f"{MINUS}\u221e")
    if value == 0:
        return Markup("0")
    mantissa, power = f"{abs(value):.{DIGITS - 1}e}".split("e")
    sign = MINUS if value < 0 else ""
    if PLAIN[0] <= int(power) <= PLAIN[1]:
        rounded = f"{abs(float(f'{value:.{DIGITS}g}')):,f}".rstrip("0").rstrip(".")
        return Markup(sign + rounded)
    exponent = power.lstrip("+0") if not power.startswith("-") else MINUS + power[1:].lstrip("0")
    short = mantissa.rstrip("0").rstrip(".")
    return Markup("{}{}\u202f{}\u202f10<sup>{}</sup>").format(sign, short, TIMES, exponent)


def duration(seconds: float) -> str:
    """Return a time in the unit that suits it."""
    if seconds < 0.005:
        return "under 0.01\u00a0s"
    if seconds < 60:
        return f"{seconds:.2f}\u00a0s" if seconds < 10 else f"{seconds:.1f}\u00a0s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}\u00a0min {rest}\u00a0s"


def signed(text: str) -> str:
    """Return a number's text with a minus sign for its hyphen."""
    return text.replace("-", MINUS)


def counterexample_point(found: Counterexample, statement: Statement) -> Point:
    """Return the point of a counterexample, laid out by vectors."""
    told = getattr(statement, "setting", None)  # which stands above the table already
    point = {name: value for name, value in found.point.items() if value != told}
    return laid_out(point, found.sizes, statement)


def worst_point(finding: Finding) -> Point | None:
    """Return the point at which the tightest ratio was reached; its sizes are not recorded."""
    statement = finding.claim.statement
    return laid_out(finding.worst, {}, statement) if finding.worst else None


def laid_out(values: Mapping[str, str], sizes: Mapping[str, int], statement: Statement) -> Point:
    """Sort components z1, z2, ... into vectors; what is no component stays as it is."""
    left, vectors, others = dict(values), [], list[tuple[Markup, str]]()
    for entry in _entries(statement):
        if len(entry.axes) == 1:
            names = _components(entry, left)
            if names and names == [f"{entry.name}{k + 1}" for k in range(len(names))]:
                vectors.append((name_of(entry), tuple(signed(left.pop(name)) for name in names)))
        elif len(entry.axes) == 2:
            others += _matrix(entry, left)
    others += [(_scalar(name, statement), signed(value)) for name, value in left.items()]
    longest = max((len(row) for _, row in vectors), default=0)
    shown = ", ".join(f"{name} = {length}" for name, length in sizes.items())
    return Point(shown, tuple(range(1, longest + 1)), tuple(vectors), tuple(others))


def _entries(statement: Statement) -> list[Entry]:
    found: set[Entry] = set()
    for formula in formulas_of(statement):
        found |= expand_names(formula).atoms(Entry) - expand_names(formula).atoms(Quantity)
    # the longest name first: A_i1 belongs to A_i, not to A
    return sorted(found, key=lambda entry: (-len(entry.name), entry.name))


def _components(entry: Entry, values: Mapping[str, str]) -> list[str]:
    names = [name for name in values if name.startswith(entry.name)]
    names = [name for name in names if name[len(entry.name) :].isdigit()]
    return sorted(names, key=lambda name: int(name[len(entry.name) :]))


def _matrix(entry: Entry, values: dict[str, str]) -> list[tuple[Markup, str]]:
    """Take the components A1_2 of a matrix out of the values; their places follow its axes."""
    found = []
    for name in [name for name in values if name.startswith(entry.name)]:
        places = name[len(entry.name) :].split("_")
        if len(places) == len(entry.axes) and all(place.isdigit() for place in places):
            position = dict[Axis, int](zip(entry.axes, map(int, places), strict=True))
            found.append((name_of(entry, position), signed(values.pop(name))))
    return found


def _scalar(name: str, statement: Statement) -> Markup:
    for entry in _entries(statement):
        if entry.name == name:
            return name_of(entry)
    return Markup.escape(name)


def outcome(found: Counterexample, statement: Statement) -> tuple[str, str, str]:
    """Return left side, the relation that fails, and right side."""
    sign = "=" if isinstance(statement, Identity) else "\u2264"
    return signed(found.left), sign, signed(found.right)


def steps(statement: Convergence) -> list[Step]:
    """Return an experiment's errors and factors, a line a step."""
    errors = statement.worked_out()
    return [
        Step(number, _shown(before), _shown(after), _ratio(before, after), _shown(factor))
        for number, (before, after, factor) in enumerate(
            zip(errors[:-1], errors[1:], statement.factors, strict=False)
        )
    ]


def _ratio(before: Any, after: Any) -> Markup:
    return compact(_decimal(sp.sympify(after) / before)) if before != 0 else Markup("\u2013")


def _shown(value: Any) -> Markup:
    exact = sp.sympify(value)
    if exact.is_Rational and len(str(exact)) <= EXACT:
        return Markup.escape(signed(str(exact)))
    return compact(_decimal(exact))


def _decimal(value: sp.Expr) -> float:
    try:
        return float(value)
    except (OverflowError, TypeError):
        return math.nan
