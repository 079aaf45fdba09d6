"""Does the method as it is written converge as the ledger claims, and say so where it cannot?"""

from __future__ import annotations

from itertools import islice, pairwise

import numpy as np
import pytest

from resoft import Problem, minimize
from resoft.basis.choose import coordinates_of
from resoft.hessian.exact import exact_hessian
from resoft.multistart.paper_method import EPSILON, literal_steps
from resoft.objective.objective import Objective
from tests.resoft.api.solver_cases import share_table

W = 0.2
#: The factor of the local theorem for e0 = 1/10 and rho <= 1/10: unified/factor-rough.
Q = 0.321
#: Error below which rounding, not the method, decides the ratio of two errors.
ROUNDING = 1e-9


@pytest.mark.parametrize("loss", ["unified", "softmax"])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_errors_shrink_by_the_factor_of_the_local_theorem(loss: str, seed: int) -> None:
    """unified/two-norm-shrinks: in the norm of H*, from a start near x*."""
    A, b = share_table(4000, 5, seed=seed)
    problem = Problem(loss, A, b, w=W)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, problem.w)
    best = minimize(loss, A, b, w=W, x0=np.zeros(5), tolerance=1e-15).x
    minimum = objective.at(objective.coordinates.pullback(A @ best))
    assert minimum is not None
    H = exact_hessian(objective, minimum.z)
    push = np.random.default_rng(seed).normal(size=5)
    start = objective.at(minimum.y + 0.02 * push / np.linalg.norm(push) * np.sqrt(4000))
    assert start is not None
    steps = list(islice(literal_steps(objective, start, seed), 6))
    errors = [step.point.y - minimum.y for step in steps]
    sizes = [float(np.sqrt(error @ H @ error)) for error in errors]
    for before, after in pairwise(sizes):
        assert after <= Q * before or after <= ROUNDING * sizes[0]
    assert sizes[-1] < 1e-2 * sizes[0]
    for step in steps:
        whole = exact_hessian(objective, step.point.z)
        L = np.linalg.inv(np.linalg.cholesky(whole))
        assert np.abs(np.linalg.eigvalsh(L @ step.H @ L.T) - 1).max() <= EPSILON


def test_the_method_reaches_the_minimum_of_a_regularised_loss() -> None:
    A, b = share_table(3000, 4)
    found = minimize("unified", A, b, w=W, method="paper")
    best = minimize("unified", A, b, w=W)
    assert found.success
    assert found.fun == pytest.approx(best.fun, rel=1e-9)


def test_failing_assumptions_are_an_outcome() -> None:
    A, b = share_table(300, 4, heavy=True)
    found = minimize("unified", 5 * A, b, w=1e-9, method="paper")
    assert found.status == "assumption_failed"
    assert not found.success
    with pytest.raises(ValueError, match="needs the regulariser w"):
        minimize("unified", A, b, method="paper")
