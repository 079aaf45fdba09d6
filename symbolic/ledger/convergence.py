"""Do an iteration's errors shrink as claimed? Every step of the experiment is compared."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.declare.claim import Claim, Convergence, Verdict
from symbolic.declare.finding import Counterexample, Finding
from symbolic.enclose.program import value_of


def decide_convergence(claim: Claim, statement: Convergence) -> Finding:
    """Return the finding: exact numbers can refute, any numbers can support."""
    errors = statement.worked_out()
    if len(errors) != len(statement.factors) + 1:
        remark = f"{len(errors)} errors came out for {len(statement.factors)} factors"
        return Finding(claim, Verdict.UNDECIDED, remark=remark)
    steps = zip(errors[:-1], errors[1:], statement.factors, strict=True)
    ratios, broken = [], 0
    for k, (before, reached, factor) in enumerate(steps):
        claimed = sp.sympify(factor) * before
        if _surely_above(reached, claimed):
            point = {"step": str(k), "setting": statement.setting}
            worst = Counterexample({}, point, _shown(reached), _shown(claimed))
            return Finding(claim, Verdict.REFUTED, counterexample=worst, trials=k + 1)
        ratio = float(reached / claimed) if claimed != 0 else float(reached != 0) * sp.oo
        broken += not ratio <= 1
        ratios.append(float(ratio))
    if broken:
        remark = f"{broken} steps shrink less than claimed, in floating point"
        return Finding(claim, Verdict.UNDECIDED, trials=len(ratios), remark=remark)
    return Finding(claim, Verdict.SUPPORTED, trials=len(ratios), tightest=max(ratios))


def _surely_above(left: sp.Expr, right: sp.Expr) -> bool:
    """Say whether left > right, for exact numbers; a floating-point one is never sure."""
    if left.has(sp.Float) or right.has(sp.Float):
        return False
    above, below = value_of(left), value_of(right)
    return above is not None and below is not None and bool(above.low > below.high)


def _shown(value: Any) -> str:
    return str(value) if value.is_Rational else f"{value} = {sp.N(value, 8)}"
