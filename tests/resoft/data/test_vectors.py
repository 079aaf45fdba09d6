"""Do solvers leave vectors along rows where these lie, and find there what they find here?"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

import resoft
from resoft.basis.choose import coordinates_of
from resoft.data.in_memory import InMemory, as_matrix
from resoft.data.products import Back
from resoft.data.rows import Rows
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.data.view import View
from resoft.kernels.load import load_kernels
from resoft.kernels.modules import known_losses
from resoft.objective.objective import Objective
from resoft.objective.staged import AHEAD, Staged
from tests.resoft.data.uses import arrays_counted
from tests.resoft.data.workers import Workers

N, D = 600, 4
RNG = np.random.default_rng(4)
A = RNG.normal(size=(N, D))
B = np.exp(0.4 * A @ RNG.normal(size=D) + 0.2 * RNG.normal(size=N))
B /= B.sum()
PART = 8 * N // 3  # bytes of the least part of a vector that a process holds
#: Whoever minimises, whichever way.
SOLVERS = tuple(f"resoft.{name}." for name in ("hessian", "linalg", "multistart", "newton"))


@pytest.fixture
def there() -> Iterator[Workers]:
    made = Workers(A[: N // 3], A[N // 3 :])
    yield made
    made.close()


def close(found: Any, expected: Any, tolerance: float = 1e-12) -> None:
    np.testing.assert_allclose(found, expected, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("where", ["here", "there", "a view"])
def test_handles_add_up_as_arrays_do(where: str, there: Workers) -> None:
    places = {"here": as_matrix(A), "there": there, "a view": View(there, ones=True)}
    rows: Rows = places[where]
    u, v = RNG.normal(size=(2, N))
    here = {"u": u, "v": v}
    x, y = (rows.hold(each) for each in (u, v))
    combined = {
        "u + v": x + y,
        "u - v": x - y,
        "-u": -x,
        "3 * u": np.float64(3) * x,
        "u / 7": x / 7,
        "u + 2": x + 2,
        "2 - u": 2 - x,
        "u + 2 * v / 3": x + 2 * y / 3,
    }
    for text, found in combined.items():
        close(rows.collect(found), eval(text, {}, here))
    close(x @ y, u @ v)
    close([x.norm(), x.largest(), x.total()], [np.linalg.norm(u), np.abs(u).max(), u.sum()])
    assert x.is_finite()
    u = u.copy()
    u[N - 1] = np.nan
    assert not rows.hold(u).is_finite()
    assert np.isnan(rows.hold(u).largest())
    close(rows.collect(rows.constant(0.5)), np.full(N, 0.5))
    index = np.array([0, 2, N // 3, N - 1])
    close(rows.at(y, index), v[index])
    assert rows.collect(y, N - 1) is None


@pytest.mark.parametrize("changed", [False, True])
def test_a_reading_takes_and_gives_handles(changed: bool, there: Workers) -> None:
    rows: Rows = View(there, scale=np.asarray(2.0 ** np.arange(D))) if changed else there
    data = A * 2.0 ** np.arange(D) if changed else A
    x, r, w = RNG.normal(size=D), RNG.normal(size=N), RNG.random(N)
    z = rows.forward(x)
    close(rows.collect(z), data @ x)
    close(rows.transpose_times(rows.hold(r)), data.T @ r)
    g, q = rows.curved(x, rows.hold(w))
    close(g, data.T @ (w * (data @ x)))
    close(rows.collect(q), data @ x)
    step = Step(x, kernel=_squared, vectors=(rows.hold(w),), products=(Back(0),), kept=(0, 1))
    found = rows.read(step._replace(stays=True))[0]
    own, number = (np.asarray(rows.collect(v)) for v in found.vectors)
    close(own, w * (data @ x) ** 2)
    close(number, np.arange(N))
    close(found.products[0], data.T @ own)
    close(rows.times(x), data @ x)  # an array, as whoever knows no handles asks for
    with pytest.raises(IndexError):
        rows.map(_out_of_range, (z,))
    close(rows.collect(rows.row_squares(x)), np.square(data) @ np.square(x))


def _squared(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (vectors[0] * z**2, first + np.arange(len(z))), ()


def _out_of_range(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (), (vectors[0][N],)


def test_a_handle_shows_nobody_what_it_holds() -> None:
    vector = as_matrix(A).hold(B)
    looks: list[Any] = [np.asarray, np.exp, np.sum, float, iter, len, lambda v: v[0]]
    for look in looks:
        with pytest.raises(TypeError):
            look(vector)


def test_who_uses_arrays_is_counted() -> None:
    rows = as_matrix(A)
    with arrays_counted() as uses:
        z = rows.times(np.ones(D))
        rows.transpose_times(z)
        rows.collect(rows.hold(z))
        rows.map(_negative, (z,), kept=(0,))
        rows.forward(np.ones(D))
    assert uses == {(__name__, how): times for how, times in
                    (("returned", 2), ("given", 2), ("held", 1), ("collected", 1))}  # fmt: skip


def _negative(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (-vectors[0],), ()


# --- losses where they lie ----------------------------------------------------------------------


@pytest.mark.parametrize("loss", known_losses())
def test_a_loss_by_stages_is_the_loss_at_once(loss: str, there: Workers) -> None:
    kernels, w = load_kernels(loss), 0.1 * RNG.random(N)
    both = [
        Objective(kernels, coordinates_of(rows), B, w).loss for rows in (as_matrix(A), there)
    ]  # fmt: skip
    z, q = 0.5 * RNG.normal(size=(2, N))
    told = []
    for at in both:
        x, y = at.rows.hold(z), at.rows.hold(q)
        L, r = at.value_and_gradient(x)
        D_, P, M = at.curvature(x)
        terms = [at.pole(x), at.pole_terms(x)] if kernels.pole is not None else []
        jacobian = at.residual_jacobian(x) if kernels.residual_jacobian is not None else ()
        shown = [L, r, D_, *terms, *jacobian, *([at.fitted(x)] if kernels.fitted else [])]
        H = _curved(at.rows.collect(D_), at.rows.collect(P), M, q)
        lengths = (1.0, 0.5, 2.0, -1.0, 3.0)
        told.append([at.value(x), H, *at.values_along(x, y, lengths), *map(_shown, shown)])
        expected = [kernels.value(z + t * q, B, w) for t in lengths]
        close(told[-1][2:7], expected, 1e-9)
    for one, other in zip(*told, strict=True):
        scale = np.max(np.abs(one), initial=0.0)
        np.testing.assert_allclose(other, one, rtol=1e-9, atol=1e-11 * scale)


def _curved(D_: Any, P: Any, M: Any, q: Any) -> Any:
    return D_ * q + P @ (M @ (P.T @ q))


def _shown(value: Any) -> Any:
    return value.rows.collect(value) if isinstance(value, Vector) else value


class Rounds(Workers):
    """Counts how often the processes were asked."""

    rounds = 0

    def _each(self, what: str, *each: Any) -> list[Any]:
        self.rounds += 1
        return super()._each(what, *each)


def test_several_lengths_are_tried_in_one_round() -> None:
    rows = Rounds(A[:100], A[100:])
    try:
        loss = Objective(load_kernels("softmax"), coordinates_of(rows), B, None).loss
        z, q = rows.forward(np.ones(D)), rows.forward(np.eye(D)[0])
        one: list[float] = []
        several: list[float] = []
        assert isinstance(loss, Staged)
        for lengths, told in (([1.0], one), ([1.0, 2.0, 4.0, 8.0][:AHEAD], several)):
            before = rows.rounds
            told += [*loss.values_along(z, q, lengths), rows.rounds - before]
        assert several[0] == pytest.approx(one[0], rel=1e-12)
        assert several[-1] == one[-1] == len(loss.stages.before("head"))
    finally:
        rows.close()


# --- fits ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["newton", "approximate-newton", "paper"])
@pytest.mark.parametrize("loss", ["softmax", "unified", "sinh-rescaled", "exp"])
def test_no_solver_holds_an_array(loss: str, method: Any) -> None:
    """Nor takes one, nor is given one: what the user hands over is held, once."""
    given: dict[str, Any] = {} if method == "paper" else {"starts": 3}
    with arrays_counted() as uses:
        resoft.minimize(loss, A, B, w=1e-2, method=method, backend="numpy", **given)
    assert {who for who, _ in uses} == {"resoft.objective.problem"}
    assert set(uses.values()) == {2}  # b and w


@pytest.mark.parametrize(
    ("loss", "options"),
    [
        ("softmax", {"w": 1e-3, "method": "paper"}),
        ("unified", {"starts": 2}),
        ("cosh-normalised", {"method": "newton", "starts": 1}),
        ("exp-rescaled", {"x0": np.full(D, 0.1)}),
    ],
)
def test_a_fit_leaves_vectors_in_other_processes(loss: str, options: Any, there: Workers) -> None:
    here = resoft.minimize(loss, A, B, backend="numpy", **options)
    found = resoft.minimize(loss, there, B, backend="numpy", **options)
    assert found.status == here.status
    assert found.fun == pytest.approx(here.fun, rel=1e-10)
    if here.success:
        np.testing.assert_allclose(found.x, here.x, rtol=1e-6, atol=1e-7)
    sent = {what: size for what, size in there.longest.items() if what != "hold"}
    assert max(sent.values()) < PART
    del found
    gc.collect()
    assert len(set(there.held())) == 1  # of vectors that each process still has, few
    assert there.held()[0] < 10


def test_a_sample_is_drawn_where_the_rows_are(there: Workers) -> None:
    """The same rows as here: each decides by its number and the seed."""
    draws = []
    for rows in (InMemory(A), there):
        sizes = rows.made(np.square, rows.forward(np.ones(D)))
        draws += [rows.draw(sizes, (3, k), N // 12) for k in (1, 2)]
    for one, other in zip(draws[:2], draws[2:], strict=True):
        assert 0 < one.index.size < N
        np.testing.assert_array_equal(other.index, one.index)
        np.testing.assert_allclose(other.weight, one.weight, rtol=1e-6)
    assert draws[0].index.tolist() != draws[1].index.tolist()
    assert max(size for what, size in there.longest.items() if what == "map") < PART
