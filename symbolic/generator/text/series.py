"""How is a function written that is taken by its series near 0? One function of a module each."""

from __future__ import annotations

import re

import sympy as sp

from symbolic.generator.stable.series import KNOWN, is_name
from symbolic.generator.stable.taylor import Polynomial, X
from symbolic.generator.text.layout import wrapped
from symbolic.generator.text.spelling import Spelling, plain_text


def series_parts(text: str, target: str) -> list[str]:
    """Return the functions by series that a text calls."""
    names = sorted({name for name in re.findall(r"\b(_\w+)\(", text) if is_name(name)})
    return [_function(name, target) for name in names]


def _function(name: str, target: str) -> str:
    head, plain, polynomial = KNOWN[name]
    compiled = target == "numba"
    spelling = Spelling("numba" if compiled else "numpy")
    near = _near(polynomial)
    elsewhere = spelling.text(head.told)
    inside = f"{spelling.call('abs')}(x) < {polynomial.radius!r}"
    doc = f"Return {plain_text(plain)}: by its series near 0, where terms cancel."
    lines = [
        *(["@_inside"] if compiled else []),
        f"def {name}(x: {'float' if compiled else 'Any'}) -> Any:",
        *wrapped(f'"""{doc}"""', "    "),
        *(["    s = x * x"] if polynomial.step == 2 else []),
        *_horner(polynomial),
        f"    return {near} if {inside} else {elsewhere}"
        if compiled
        else f"    return np.where({inside}, {near}, {elsewhere})",
    ]
    return "\n".join(lines)


def _horner(polynomial: Polynomial) -> list[str]:
    first, *others = reversed(polynomial.coefficients)
    by = "s" if polynomial.step == 2 else "x"
    return [f"    p = {first!r}", *(f"    p = p * {by} + {c!r}" for c in others)]


def _near(polynomial: Polynomial) -> str:
    power = Spelling("numpy").text(sp.Integer(1) * X**polynomial.order)
    return f"p * {power}" if polynomial.order else "p"
