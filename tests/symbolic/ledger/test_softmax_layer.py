"""Can the softmax layer's claims of rank, spectrum and cycles fail? With a wrong number they do."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic.claim import Claim, Identity, Inequality, Statement, Verdict
from symbolic.claims.softmax_layer.cycles import missed
from symbolic.claims.softmax_layer.minors import block, grounded, minors, probabilities
from symbolic.claims.softmax_layer.rank import Q_1, Q_2, SQUARE, TURNED, X_12
from symbolic.claims.softmax_layer.spectrum import three, y1, y2, y3, y4, z1, z2, z3
from symbolic.ledger import decide

WRONG = {
    "the power C of det X, not C - 1 times 2": Identity(
        minors(grounded(SQUARE, 3), 4), X_12**3 * Q_1 * Q_2
    ),
    "rank 1 where it is 2": Identity(minors(grounded(TURNED, 3), 2), 0),
    "rank 2 for any two samples of three classes": Identity(minors(grounded(SQUARE, 3), 3), 0),
    "a power too few between the eigenvalues": Identity(
        minors(block(three) - z1 * sp.eye(3), 3, "s"), -z1 * (z2 - z1) * (z3 - z1)
    ),
    "the product of the eigenvalues without C": Identity(
        minors(block(three), 2, "q"), z1 * z2 * z3
    ),
    "the product with C - 1 for C": Identity(
        minors(block(probabilities(4, 1)), 3, "q"), 3 * y1 * y2 * y3 * y4
    ),
    "a cycle at the wrong place": Inequality(missed("5", "1.79995") * missed("5", "1.80005"), 0),
    "a cycle below the limit": Inequality(missed("3.9", "0.49995") * missed("3.9", "0.50005"), 0),
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG)
def test_a_wrong_number_is_refuted(statement: Statement) -> None:
    assert decide(Claim("test", statement, "none")).verdict is Verdict.REFUTED
