"""Which functions does a module define itself, as no library of its target has them?

Each stands in a module that calls it, for arrays or, compiled, for one number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import factorial, pi, sqrt

import sympy as sp

from symbolic.generator.stable.heads import erf_complement, exp_remainder, mills_rest


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


def _horner(coefficients: Sequence[float], x: str = "x") -> str:
    first, *others = coefficients
    return "\n".join([f"    p = {first!r}", *(f"    p = p * {x} + {c!r}" for c in others)])


_REMAINDER = f'''\
    """Return exp(x) - 1 - x: by its series near 0, where the terms cancel."""
{_horner([1 / factorial(k) for k in range(15, 1, -1)])}
'''
#: (x + 1) mills_rest(x) for x >= 0, as a polynomial in s = (x - 2.5) / (x + 2.5): interpolation at
#: Chebyshev's points in 50 digits, whose further coefficients add up to less than 1e-17.
_RATIO = (
    -1.030437295531234e-09,
    -4.0682376249293883e-10,
    1.1257009039205715e-08,
    -7.393131746506349e-09,
    -7.683611232568983e-08,
    1.2013399469452735e-07,
    4.537267575793608e-07,
    -8.113665240463096e-07,
    -2.383577724956348e-06,
    3.6552118396607145e-06,
    1.0869747275982302e-05,
    -1.3010807398165542e-05,
    -4.323909729542635e-05,
    4.0816448555487536e-05,
    0.00015347075578048987,
    -0.00012444459988042756,
    -0.0004974820723540294,
    0.0004022516058786476,
    0.0014941479390693422,
    -0.0014370246144450416,
    -0.004137021470860914,
    0.005562624564318575,
    0.009960882323309776,
    -0.022240510755788166,
    -0.01434375329084335,
    0.08586933606709944,
    -0.07769240082588007,
    -0.1001577858615733,
    0.6171913142261843,
)
_MILLS = f'''\
    """Return exp(-x^2) / (sqrt(pi) erfc(x)) - x: by a polynomial where x > 0 is taken away."""
    s = (x - 2.5) / (x + 2.5)
{_horner(_RATIO, "s")}
'''
_ROOT = repr(sqrt(pi))

OWN: dict[type[sp.Function], Own] = {
    sp.erf: Own("_erf", "_erf: Any = np.vectorize(math.erf, otypes=[float])"),
    erf_complement: Own(
        "_erf_complement",
        "_erf_complement: Any = np.vectorize(math.erfc, otypes=[float])",
        '''\
@_inside
def _erf_complement(x: float) -> Any:
    """Return 1 - erf(x)."""
    return math.erfc(x)''',
    ),
    mills_rest: Own(
        "_mills_rest",
        f"""\
def _mills_rest(x: Any) -> Any:
{_MILLS}    below = np.exp(-x * x) / ({_ROOT} * _erf_complement(x)) - x
    return np.where(x > 0.0, p / (x + 1.0), below)""",
        f"""\
@_inside
def _mills_rest(x: float) -> Any:
{_MILLS}    below = _exp(-x * x) / ({_ROOT} * math.erfc(x)) - x
    return p / (x + 1.0) if x > 0.0 else below""",
    ),
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
    """Return the texts of the functions that a text calls, for a target, in an order that works.

    Those by series are not among them: each is read and proved.
    """
    found: list[str] = []
    for own in reversed(OWN.values()):
        part = own.compiled if target == "numba" else own.arrays
        if part and any(f"{own.name}(" in each for each in (text, *found)):
            found.insert(0, part)
    return found
