"""Can the softmax layer's claims of rank, spectrum and cycles fail? With a wrong number they do."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic.claim import Claim, Statement, Verdict
from symbolic.claims.softmax_layer.cycles import cycle
from symbolic.claims.softmax_layer.rank import SQUARE, TURNED, product_of, rank_at
from symbolic.claims.softmax_layer.spectrum import between, nonzero
from symbolic.ledger import decide

WRONG = {
    "the power C of det X, not C - 1 times 2": rank_at(
        SQUARE, 3, 4, SQUARE.det() ** 3 * product_of(3, 1) * product_of(3, 2)
    ),
    "rank 1 where it is 2": rank_at(TURNED, 3, 2, sp.Integer(0)),
    "rank 2 for any two samples of three classes": rank_at(SQUARE, 3, 3, sp.Integer(0)),
    "a power too few between the eigenvalues": between(3, 1),
    "the product of the eigenvalues without C": nonzero(3, 1),
    "the product with C - 1 for C": nonzero(4, 3),
    "a cycle at the wrong place": cycle(sp.Integer(5), sp.Rational(18, 10)),
    "a cycle below the limit": cycle(sp.Rational(39, 10), sp.Rational(1, 2)),
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG)
def test_a_wrong_number_is_refuted(statement: Statement) -> None:
    assert decide(Claim("test", statement, "none")).verdict is Verdict.REFUTED
