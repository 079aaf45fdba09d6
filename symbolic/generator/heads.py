"""Which functions does only emitted text have? Each is exact where its meaning loses digits."""

from __future__ import annotations

import sympy as sp


class decay(sp.Function):
    """exp(-|x|), which is at most 1."""


class decay_minus_one(sp.Function):
    """exp(-|x|) - 1 without cancellation near x = 0."""


class exp_minus_one(sp.Function):
    """exp(x) - 1 without cancellation near x = 0."""


class log_one_plus(sp.Function):
    """log(1 + x) without cancellation near x = 0."""


class two_sided(sp.Function):
    """Its second argument where the first is positive, its third elsewhere."""
