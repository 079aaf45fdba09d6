"""Are the functions for PyTorch what its own differentiation makes of the losses by hand?"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch.autograd import functional, gradcheck, gradgradcheck  # noqa: E402

from resoft.autodiff.torch import layer, layer_solution, loss, solution  # noqa: E402

# PyTorch's own forward mode warns of what it uses.
pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit.script:DeprecationWarning")

RNG = np.random.default_rng(0)
A, X = RNG.normal(size=(8, 3)), RNG.normal(size=(7, 2))


def _moving(values: Any) -> Any:
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


x, b, w = (
    _moving(RNG.normal(size=3) / 3),
    _moving(RNG.dirichlet(np.ones(8))),
    _moving(RNG.random(8)),
)
W, T = _moving(RNG.normal(size=(3, 3))), _moving(RNG.dirichlet(np.ones(3), size=7))
s = _moving(RNG.random(7) + 0.5)


def _softmax(x: Any, b: Any, w: Any) -> Any:
    z = torch.tensor(A) @ x
    return ((torch.softmax(z, 0) - b) ** 2).sum() / 2 + ((w * z) ** 2).sum() / 2


def _rescaled(x: Any, b: Any, w: Any) -> Any:
    z = torch.tensor(A) @ x
    u = torch.exp(z)
    return ((u - u.sum() * b) ** 2).sum() / 2 + ((w * z) ** 2).sum() / 2


def _entropy(W: Any, T: Any, s: Any) -> Any:
    u = torch.tensor(X) @ W[:, :2].T + W[:, 2]
    each = (T * (torch.logsumexp(u, 1, keepdim=True) - u)).sum(1)
    return (s * each).sum() + 0.15 * (W[:, :2] ** 2).sum()


LOSSES: dict[str, Any] = {
    "softmax": (lambda x, b, w: loss("softmax", A, b, w=w)(x), _softmax, (x, b, w)),
    "exp-rescaled": (lambda x, b, w: loss("exp_rescaled", A, b, w=w)(x), _rescaled, (x, b, w)),
    "cross-entropy": (
        lambda W, T, s: layer("cross-entropy", X, T, weights=s, penalty=0.3, intercept=True)(W),
        _entropy,
        (W, T, s),
    ),
}


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_has_both_derivatives_in_all_it_is_made_of(name: str) -> None:
    ours, by_hand, at = LOSSES[name]
    still = tuple(each.detach() for each in at)
    assert ours(*at).item() == pytest.approx(by_hand(*at).item(), rel=1e-14)
    for found, right in zip(
        functional.jacobian(ours, at), functional.jacobian(by_hand, at), strict=True
    ):
        torch.testing.assert_close(found, right, rtol=1e-12, atol=1e-13)
    assert gradgradcheck(ours, at)
    way = tuple(torch.ones_like(each) for each in still)
    _, found = functional.hvp(ours, still, way)
    _, right = functional.hvp(by_hand, still, way)
    for ours_is, should_be in zip(found, right, strict=True):
        torch.testing.assert_close(ours_is, should_be, rtol=1e-11, atol=1e-12)
    # forwards over backwards, a column at a time under vmap
    found = torch.func.hessian(ours, (0, 1))(*still)
    right = torch.func.hessian(by_hand, (0, 1))(*still)
    torch.testing.assert_close(found, right, rtol=1e-11, atol=1e-12)


@pytest.mark.parametrize(
    ("solve", "at"),
    [
        (lambda b, w: solution("softmax", A, b, w=w, x0=np.zeros(3)), (b, w)),
        (lambda b: solution("exp_rescaled", A, b, x0=np.zeros(3)), (b,)),
        (lambda T, s: layer_solution("cross-entropy", X, T, weights=s, penalty=0.3), (T, s)),
        # the shortest of those that differ by a vector added to all rows
        (lambda T, s: layer_solution("cross-entropy", X, T, weights=s, intercept=True), (T, s)),
    ],
    ids=["softmax", "exp-rescaled", "cross-entropy", "cross-entropy without a penalty"],
)
def test_a_solution_moves_as_differences_say(solve: Any, at: Any) -> None:
    assert gradcheck(solve, at, eps=1e-5, check_forward_ad=True, fast_mode=True)


def test_of_z_itself_it_is_a_network_s_last_layer() -> None:
    net = torch.nn.Linear(3, 8, dtype=torch.float64)
    target = b.detach()
    loss("softmax", None, target)(net(x.detach())).backward()
    found, net.weight.grad = net.weight.grad, None
    ((torch.softmax(net(x.detach()), 0) - target) ** 2).sum().div(2).backward()
    torch.testing.assert_close(found, net.weight.grad)


def test_types_go_in_and_come_out() -> None:
    single = x.detach().float().requires_grad_()
    found = loss("softmax", torch.tensor(A), b.detach().float(), w=0.5)(single)
    found.backward()
    assert found.dtype == single.grad.dtype == torch.float32
    assert found.item() == pytest.approx(_softmax(x, b, 0.5).item(), rel=1e-6)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: solution("softmax", np.column_stack([A, A[:, 0]]), b), "columns 0, 3 open"),
        (lambda: layer_solution("cross-entropy", X, np.eye(3)[[0, 1, 2, 0, 1, 2, 0]],
                                max_iterations=0), "no solution to differentiate"),
        (lambda: loss("softmax", A, b[:5])(x), "one entry for each of the 8 rows"),
        (lambda: loss("softmax", torch.tensor(A, requires_grad=True), b), "A requires a gradient"),
        (lambda: layer("cross-entropy", X, T)(W), r"W must be \(3, 2\)"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_one_line(ask: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said) as told:
        ask()
    assert "\n" not in str(told.value)


def test_second_derivatives_of_a_solution_are_refused() -> None:
    with pytest.raises(NotImplementedError, match="no second ones"):
        functional.hessian(lambda b: solution("exp_rescaled", A, b, x0=np.zeros(3)).sum(), b)
