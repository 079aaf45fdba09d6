"""Is what a loss is said to divide by 0 at the places where its denominator is?"""

from __future__ import annotations

from typing import Any

import pytest

from symbolic.derive.poles import pole_of
from symbolic.loss import Loss, b, define, exp, sqrt, total, z

alpha = define("alpha", total(exp(z) + z))
squares = define("squares", total(z**2))


@pytest.mark.parametrize(
    ("denominator", "pole"),
    [
        (alpha, "alpha"),
        (3 * alpha**2, "alpha"),
        (sqrt(squares * total(b**2)), "squares"),
        (alpha * (1 + squares), "alpha"),
        (total(z**2), "pole"),
        (1 + squares, None),
        (alpha + squares, None),
        (alpha - total(b), None),
        (total(exp(z)), None),
    ],
)
def test_a_pole_is_where_a_denominator_is_0_with_a_sum(denominator: Any, pole: str | None) -> None:
    found = pole_of(Loss("mine", total(z * b) / denominator))
    assert (found and found.name) == pole
