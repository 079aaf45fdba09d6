"""Which functions does a module define itself, as no library of its target has them?

Each stands in a module that calls it, for arrays or, compiled, for one number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import factorial

import sympy as sp

from symbolic.generator.stable.heads import exp_remainder


@dataclass(frozen=True)
class Own:
    """A function by its name in code, and its texts, which are not proved symbolically.

    The proof wants them to the letter; tests compare what they return with many digits.

    Args:
        name: what code calls it.
        arrays: its text for NumPy.
        compiled: its text for Numba, "" where Numba has it.
    """

    name: str
    arrays: str
    compiled: str = ""


def _horner(coefficients: Sequence[float]) -> str:
    first, *others = coefficients
    return "\n".join([f"    p = {first!r}", *(f"    p = p * x + {c!r}" for c in others)])


_REMAINDER = f'''\
    """Return exp(x) - 1 - x: by its series near 0, where the terms cancel."""
{_horner([1 / factorial(k) for k in range(15, 1, -1)])}
'''

OWN: dict[type[sp.Function], Own] = {
    sp.erf: Own("_erf", "_erf: Any = np.vectorize(math.erf, otypes=[float])"),
    exp_remainder: Own(
        "_exp_remainder",
        f"""\
def _exp_remainder(x: Any) -> Any:
{_REMAINDER}    return np.where(np.abs(x) < 0.5, p * x * x, np.expm1(x) - x)""",
        f"""\
@_inside
def _exp_remainder(x: float) -> Any:
{_REMAINDER}    return p * x * x if abs(x) < 0.5 else math.expm1(x) - x""",
    ),
}


def own_parts(text: str, target: str) -> list[str]:
    """Return the texts of the functions that a text calls, for a target."""
    called = [own for own in OWN.values() if f"{own.name}(" in text]
    found = [own.compiled if target == "numba" else own.arrays for own in called]
    return [part for part in found if part]
