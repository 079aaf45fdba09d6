"""How large may polynomials become? Beyond these bounds a formula is left undecided.

A time limit does not bound memory: (1 + x)**1000000 is a line of text, and fills any machine when
it is multiplied out; so does what divides by 1 + E**1000000000, where E is exp(z / 1000000000).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import comb

from symbolic.calculus.entries import Undecidable

#: Terms of a power, pairs of terms that a product adds up, and the highest power that is divided.
MOST_TERMS, MOST_PAIRS, MOST_DEGREE = 200_000, 20_000_000, 20_000


def check_power(terms: int, exponent: int) -> None:
    """Refuse a power of so many terms that it is not multiplied out.

    Raises:
        Undecidable: it would have too many terms.
    """
    if terms > 1 and (exponent > MOST_TERMS or comb(terms + exponent - 1, exponent) > MOST_TERMS):
        msg = f"a sum of {terms} terms to the power {exponent} is too long to be multiplied out"
        raise Undecidable(msg)


def check_product(one: int, other: int) -> None:
    """Refuse a product of sums of so many terms each.

    Raises:
        Undecidable: it would be too long.
    """
    if one * other > MOST_PAIRS:
        msg = f"sums of {one} and {other} terms are too long to be multiplied out"
        raise Undecidable(msg)


def check_degree(powers: Iterable[int]) -> None:
    """Refuse powers that division and factoring write out one by one.

    Raises:
        Undecidable: one is too high.
    """
    highest = max(powers, default=0)
    if highest > MOST_DEGREE:
        msg = f"a power {highest} is too high to divide by it: use exponents that are simpler"
        raise Undecidable(f"{msg} numbers")
