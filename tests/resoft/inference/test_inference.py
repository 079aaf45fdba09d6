"""Are standard errors those of statsmodels and of dumb oracles, and missing where none is valid?"""

from __future__ import annotations

import pickle
import warnings
from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import optimize, stats

import resoft
from tests.resoft.inference.inference_cases import (
    CLASSES,
    CLUSTERS,
    COUNTS,
    CROOKED,
    EXPECTILE,
    LABELS,
    LINEAR,
    NUMBERS,
    POISSON,
    POSITIVE,
    RNG,
    SCALED,
    A,
    N,
    X,
    hessian,
    multinomial,
)

KINDS: list[dict[str, Any]] = [
    {"covariance": "model"},
    {"covariance": "HC0"},
    {"clusters": CLUSTERS},
]
THEIRS: list[dict[str, Any]] = [
    {},
    {"cov_type": "HC0"},
    {"cov_type": "cluster", "cov_kwds": {"groups": CLUSTERS}},
]
LOG = sm.families.links.Log()
PEERS: dict[str, Any] = {
    "exp": ("exp", POSITIVE, sm.families.Gaussian(LOG)),
    "linear": (LINEAR, NUMBERS, sm.families.Gaussian()),
    "poisson": (POISSON, COUNTS, sm.families.Poisson()),
    "labels": (LABELS, (CLASSES == 1).astype(float), sm.families.Binomial()),
}
TARGETS = np.eye(3)[CLASSES]


def compare(ours: resoft.Inference, theirs: Any, order: Any) -> None:
    """All that both tell; `order` takes their coefficients to ours."""
    flat = np.asarray(order)
    pairs = {
        "params": (ours.coefficients, theirs.params),
        "bse": (ours.standard_errors, theirs.bse),
        "z": (ours.z_values, theirs.tvalues),
        "p": (ours.p_values, theirs.pvalues),
    }
    for name, (mine, other) in pairs.items():
        other = np.asarray(other).T.ravel()[flat]
        np.testing.assert_allclose(mine.ravel(), other, rtol=2e-5, atol=1e-9, err_msg=name)
    theirs_cov = np.asarray(theirs.cov_params())[np.ix_(flat, flat)]
    scale = np.sqrt(np.outer(np.diag(theirs_cov), np.diag(theirs_cov)))
    assert np.max(np.abs(ours.covariance - theirs_cov) / scale) < 2e-5
    intervals = np.asarray(theirs.conf_int(alpha=0.1)).reshape(-1, 2)[flat]
    np.testing.assert_allclose(ours.conf_int(0.9).reshape(-1, 2), intervals, rtol=1e-4, atol=1e-8)


@pytest.mark.parametrize("k", range(3))
def test_classes_are_those_of_mnlogit(k: int) -> None:
    result = resoft.minimize_layer("cross-entropy", X, CLASSES, intercept=True, tolerance=1e-14)
    options = {**THEIRS[k], "disp": 0, "method": "newton", "tol": 1e-12}
    for reference, order in ((0, [0, 1, 2, 3, 4, 5]), (1, [3, 4, 5, 0, 1, 2])):
        peer = sm.MNLogit((CLASSES - reference) % 3, A).fit(**options)
        ours = result.inference(**KINDS[k], reference=reference)
        assert ours.reference == str(reference)
        compare(ours, peer, order)
    floats = resoft.minimize_layer("cross-entropy", X, CLASSES.astype(float))
    assert floats.inference(reference=1).reference == "1.0"


@pytest.mark.parametrize("name", PEERS)
@pytest.mark.parametrize("k", range(3))
def test_rows_are_those_of_glm(name: str, k: int) -> None:
    loss, b, family = PEERS[name]
    ours = resoft.minimize(loss, A, b, tolerance=1e-14).inference(**KINDS[k])
    model = sm.GLM(b, A, family=family)
    peer = model.fit(**THEIRS[k], tol=1e-13, tol_criterion="params", maxiter=200)
    compare(ours, peer, [0, 1, 2])
    if k == 0:
        assert ours.dispersion == pytest.approx(peer.scale, rel=1e-8)
        assert resoft.minimize(loss, A, b).inference().kind == "model"  # is what suits it
        new = A[:7] + 0.3
        table = peer.get_prediction(new).summary_frame(alpha=0.1)
        found = ours.predict(new, 0.9)
        for mine, other in zip(vars(found).values(), np.asarray(table).T, strict=True):
            np.testing.assert_allclose(mine, other, rtol=1e-5)


def test_an_inverse_hessian_by_differences_agrees() -> None:
    """With soft targets of counts, weights, a penalty; the posterior has no tests."""
    T = RNG.integers(0, 3, (N, 3)).astype(float)
    s = RNG.integers(0, 4, N).astype(float)
    for penalty in (0.0, 0.7):
        result = resoft.minimize_layer(
            "cross-entropy", X, T, intercept=True, weights=s, penalty=penalty
        )
        ours = result.inference(weights_are="frequency")
        theta = ours.coefficients.ravel()
        H = hessian(lambda x, p=penalty: multinomial(x, T, s, p), theta)  # type: ignore[misc]
        np.testing.assert_allclose(ours.covariance, np.linalg.inv(H), rtol=1e-5, atol=1e-8)
        assert np.all(np.isnan(ours.p_values)) == (penalty > 0)
        assert np.all(np.isfinite(ours.conf_int()))


def test_a_regulariser_is_a_prior_of_rows() -> None:
    w = RNG.uniform(0.1, 0.6, N)
    result = resoft.minimize("exp", A, POSITIVE, w=w)
    H = hessian(lambda x: resoft.Problem("exp", A, POSITIVE, w).value(x), result.x)
    J = np.exp(A @ result.x)[:, None] * A
    s2 = np.sum((np.exp(A @ result.x) - POSITIVE) ** 2) / (
        N - np.trace(np.linalg.solve(H, J.T @ J))
    )
    ours = result.inference()
    np.testing.assert_allclose(ours.covariance, s2 * np.linalg.inv(H), rtol=1e-4, atol=1e-9)
    assert np.all(np.isnan(ours.z_values))
    r = J * (np.exp(A @ result.x) - POSITIVE)[:, None] + (w**2 * (A @ result.x))[:, None] * A
    inner = np.linalg.inv(H)
    np.testing.assert_allclose(
        result.inference("HC0").covariance, inner @ r.T @ r @ inner, rtol=1e-4, atol=1e-9
    )


def minimised(y: Any, s: Any, A: Any, of: Any, shares: bool, start: Any, w: float = 0.0) -> Any:
    """argmin of 1/2 sum_i s_i (u_i / <s, u> - y_i / <s, y>)^2, rows weighted, by SciPy."""

    def residuals(x: Any) -> Any:
        u = of(A @ x)
        b = y / (s @ y) if shares else y
        return np.append(np.sqrt(s) * (u / (s @ u) - b), w * np.sqrt(s) * (A @ x))

    found = optimize.least_squares(
        residuals, start, x_scale="jac", ftol=None, gtol=None, xtol=1e-15, max_nfev=300
    )
    return found.x


@pytest.mark.parametrize("w", [0.0, 0.02])
@pytest.mark.parametrize("loss", ["softmax", "unified"])
def test_shares_have_the_infinitesimal_jackknife(loss: str, w: float) -> None:
    """The sandwich of shares is the sum of squares of what each row's weight moves."""
    rng = np.random.default_rng(5)
    n = 14
    B = rng.normal(size=(n, 2)) + 0.5
    of = np.exp if loss == "softmax" else lambda z: np.exp(z) + z
    y = of(B @ [1.1, 0.6]) * rng.uniform(0.5, 1.5, n)
    result = resoft.minimize(
        loss, B, y / y.sum(), w=w or None, x0=np.array([1.1, 0.6]), tolerance=1e-14
    )
    moved, h = np.empty((n, 2)), 5e-3
    for i in range(n):
        up, down = (
            minimised(y, 1 + k * h * np.eye(n)[i], B, of, True, result.x, w) for k in (1, -1)
        )
        moved[i] = (up - down) / (2 * h)
    ours = result.inference("HC0").spread
    assert ours is not None, result.summary()
    moved -= moved.mean(axis=0)  # what all weights move together: a ridge's part
    np.testing.assert_allclose(ours.covariance(), moved.T @ moved, rtol=1e-4)


def test_what_is_no_share_is_taken_as_it_is() -> None:
    """Errors that are independent move the coefficients as differences say."""
    rng = np.random.default_rng(6)
    n = 14
    B = rng.normal(size=(n, 2)) + 0.5
    f = np.exp(B @ [1.1, 0.6])
    b = f / f.sum() + 0.002 * rng.normal(size=n)
    result = resoft.minimize("softmax", B, b, tolerance=1e-14)
    u = np.exp(B @ result.x)
    J = (u / u.sum())[:, None] * (B - (u / u.sum()) @ B)
    errors = u / u.sum() - b
    H = hessian(lambda x: resoft.Problem("softmax", B, b).value(x), result.x)
    inner = np.linalg.inv(H)
    np.testing.assert_allclose(
        result.inference().covariance, inner @ (J.T * errors**2) @ J @ inner, rtol=1e-4
    )
    plain = result.inference("model")
    s2 = errors @ errors / (n - 2)
    np.testing.assert_allclose(plain.covariance, s2 * np.linalg.inv(J.T @ J), rtol=1e-8)


def test_equal_errors_of_amounts_are_carried_to_shares() -> None:
    """Near an exact fit each amount moves the coefficients by its difference quotient."""
    rng = np.random.default_rng(7)
    n = 12
    B = rng.normal(size=(n, 2))
    of = np.exp
    y = of(B @ [0.9, 0.5]) + 1e-5 * rng.normal(size=n)
    result = resoft.minimize("softmax", B, y / y.sum(), tolerance=1e-15)
    moved = np.empty((n, 2))
    for i, h in enumerate(1e-4 * y):
        up, down = (minimised(y + k * h * np.eye(n)[i], np.ones(n), B, of, True, result.x)
                    for k in (1, -1))  # fmt: skip
        moved[i] = (up - down) / (2 * h) * y.sum()  # by its share
    ours = result.inference("model")
    assert ours.dispersion is not None
    np.testing.assert_allclose(ours.covariance, ours.dispersion * moved.T @ moved, rtol=1e-3)
    f = of(B @ result.x) / of(B @ result.x).sum()
    J = f[:, None] * (B - f @ B)
    part = np.eye(n) - J @ np.linalg.pinv(J)
    expected = np.linalg.norm(part @ (np.eye(n) - np.outer(f, np.ones(n)))) ** 2
    assert ours.degrees == pytest.approx(expected, rel=1e-6)


def test_weights_are_what_they_are_said_to_be() -> None:
    s = RNG.integers(1, 4, N)
    fit = resoft.minimize_layer("cross-entropy", X, CLASSES, intercept=True, weights=s)
    again = np.repeat(np.arange(N), s)
    repeated = resoft.minimize_layer("cross-entropy", X[again], CLASSES[again], intercept=True)
    for kind in ("model", "HC0", "HC1"):
        np.testing.assert_allclose(
            fit.inference(kind, weights_are="frequency").covariance,
            repeated.inference(kind).covariance,
            rtol=1e-5,
        )
    drawn = fit.inference(weights_are="probability")
    clustered = repeated.inference(clusters=again)
    factor = N / (N - 1) * (s.sum() - 1) / (s.sum() - 6)
    np.testing.assert_allclose(drawn.covariance * factor, clustered.covariance, rtol=1e-5)
    alone = np.where(np.arange(N) == 0, 99, CLUSTERS)  # a cluster without weight is none
    no_one = resoft.minimize_layer("cross-entropy", X, CLASSES, weights=1.0 * (alone < 99))
    np.testing.assert_allclose(
        no_one.inference(clusters=alone).covariance,
        resoft.minimize_layer("cross-entropy", X[1:], CLASSES[1:])
        .inference(clusters=alone[1:])
        .covariance,
        rtol=1e-5,
    )
    assert np.all(np.isnan(fit.standard_errors))
    assert "weights_are" in str(fit.inference().reason)
    assert "no frequencies" in str(fit.inference("model", weights_are="probability").reason)


def test_what_is_open_has_no_errors_and_what_is_not_has() -> None:
    B = np.column_stack([A, A[:, 0] - 2 * A[:, 1]])
    whole, least = resoft.minimize("exp", B, POSITIVE), resoft.minimize("exp", A, POSITIVE)
    ours, theirs = whole.inference(), least.inference()
    assert ours.undetermined == ["x0", "x1", "x3"]
    assert np.array_equal(np.isnan(ours.standard_errors), [True, True, False, True])
    assert np.all(np.isnan(ours.conf_int()[0]))
    assert np.isnan(ours.covariance[2, 0])
    L = np.array([[1.0, 0, 0, 1], [0, 1, 0, -2], [0, 0, 1, 0]])
    named = ours.contrast(L, ["a", "b", "c"])
    np.testing.assert_allclose(named.covariance, theirs.covariance, rtol=1e-6, atol=1e-12)
    assert not named.undetermined
    assert "Not determined" not in str(named.summary())
    assert np.isnan(ours.contrast([1.0, 0, 0, 0]).standard_errors[0])
    new, other = ours.predict(B[:5]), theirs.predict(A[:5])
    np.testing.assert_allclose(new.standard_error, other.standard_error, rtol=1e-6)
    assert np.isnan(ours.predict(B[:5] + np.eye(4)[0]).lower).all()

    layer = resoft.minimize_layer("cross-entropy", np.column_stack([X, X[:, 0]]), CLASSES)
    least = resoft.minimize_layer("cross-entropy", X, CLASSES)
    found = layer.inference()
    assert np.array_equal(np.isnan(found.standard_errors), [[True, False, True]] * 2)
    total = found.contrast([1.0, 0, 1, 0, 0, 0]).standard_errors[0]
    assert total == pytest.approx(least.standard_errors[0, 0], rel=1e-6)


def test_a_far_sample_of_a_sure_class_hides_nothing() -> None:
    """It has no curvature: the errors are those without it."""
    far = np.vstack([X, [[1e8, 0.0]]])
    labels = np.append(CLASSES, 1)  # the class that gains most from the first column
    ours = resoft.minimize_layer("cross-entropy", far, labels, intercept=True).inference()
    least = resoft.minimize_layer("cross-entropy", X, CLASSES, intercept=True).inference()
    assert not ours.undetermined
    np.testing.assert_allclose(ours.standard_errors, least.standard_errors, rtol=1e-6)
    rows, zeros = np.vstack([A, [[-1e7, 0.0, 1.0]]]), np.append(COUNTS, 0.0)
    of_all = resoft.minimize(POISSON, rows, zeros).inference().standard_errors
    of_few = resoft.minimize(POISSON, A, COUNTS).inference().standard_errors
    np.testing.assert_allclose(of_all, of_few, rtol=1e-6)


def test_probabilities_stay_probabilities() -> None:
    result = resoft.minimize_layer("cross-entropy", X, CLASSES, intercept=True)
    ours = result.inference()
    new = np.vstack([X[:4], [[40.0, -30.0], [-60.0, 80.0]]])
    found = ours.predict(new, 0.9)
    x, h = ours.coefficients.ravel(), 1e-5
    quantile = stats.norm.ppf(0.95)
    design = np.column_stack([new, np.ones(6)])

    def odds(x: Any) -> Any:
        u = np.column_stack([np.zeros(6), design @ x.reshape(2, 3).T])
        others = [np.delete(u, k, axis=1) for k in range(3)]
        return np.stack(
            [u[:, k] - np.log(np.exp(o - o.max(1, keepdims=True)).sum(1)) - o.max(1)
             for k, o in enumerate(others)], axis=1,
        )  # fmt: skip

    slopes = np.stack([(odds(x + h * e) - odds(x - h * e)) / (2 * h) for e in np.eye(6)])
    error = np.sqrt(np.einsum("ink,ij,jnk->nk", slopes, ours.covariance, slopes))
    logistic = stats.logistic.cdf
    np.testing.assert_allclose(found.lower, logistic(odds(x) - quantile * error), rtol=1e-5)
    np.testing.assert_allclose(found.upper, logistic(odds(x) + quantile * error), rtol=1e-5)
    p = logistic(odds(x))
    np.testing.assert_allclose(found.standard_error, p * logistic(-odds(x)) * error, rtol=1e-5)
    assert np.all((found.lower >= 0) & (found.lower <= found.mean) & (found.upper <= 1))


def test_shares_have_intervals_by_either_sum() -> None:
    y = np.exp(A @ [0.6, -0.4, 0.0]) * RNG.uniform(0.6, 1.4, N)
    ours = resoft.minimize("softmax", A, y / y.sum()).inference()
    by_fit, by_data = ours.predict(A), ours.predict(A, normalise="data")
    for mine, other in zip(vars(by_fit).values(), vars(by_data).values(), strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-6)
    units = np.array([1e-6, 1e6, 7.0])  # a constant leaves all else as it is, in any units
    others = resoft.minimize("softmax", A * units, y / y.sum()).inference()
    np.testing.assert_allclose(
        others.standard_errors[:2] * units[:2], ours.standard_errors[:2], rtol=1e-6
    )
    covariance = ours.spread.factor @ ours.spread.factor.T  # type: ignore[union-attr]

    def share(x: Any) -> Any:
        return np.exp(A[:5] @ x + 0.2 * x[0]) / np.exp(A @ x).sum()

    h = 1e-5 * np.eye(3)
    slopes = np.stack(
        [(share(ours.coefficients + e) - share(ours.coefficients - e)) / 2e-5 for e in h]
    )
    error = np.sqrt(np.einsum("in,ij,jn->n", slopes, covariance, slopes))
    new = A[:5] + 0.2 * np.eye(3)[0]
    found = ours.predict(new)
    np.testing.assert_allclose(found.standard_error, error, rtol=1e-5)
    beside = ours.predict(np.vstack([new, [60.0, 0, 1], [-3000.0, 0, 1]]))  # u / alpha > 1, and 0
    np.testing.assert_allclose(beside.lower[:5], found.lower, rtol=1e-9)
    assert 1 < beside.mean[5] < beside.upper[5]


def outcomes() -> dict[str, tuple[Any, dict[str, Any], str]]:
    """Fits without standard errors, how they are asked for, and a word of the reason."""
    soft = RNG.dirichlet(np.ones(3), N)
    split = (X[:, 0] > 0).astype(int)
    near, z = np.exp(A @ [0.5, -0.2, 0.7]), A @ [0.3, -0.2, -0.3]
    noisy = np.exp(z) + z + 0.4 * np.random.default_rng(1).normal(size=N)
    layer = resoft.minimize_layer
    return {
        "not converged": (resoft.minimize("exp", A, POSITIVE, max_iterations=1), {}, "max_iter"),
        "separable": (layer("cross-entropy", X, split), {}, "separable"),
        "exact": (resoft.minimize("exp", A, near), {}, "exact"),
        "constant": (resoft.minimize("softmax", A[:, 2:], POSITIVE / POSITIVE.sum()), {}, "curva"),
        "crooked": (resoft.minimize(CROOKED, A, NUMBERS), {}, "kinks"),
        "rescaled": (resoft.minimize("cosh-rescaled", X, COUNTS), {}, "all of b"),
        "a pole": (resoft.minimize("unified", A, noisy / noisy.sum()), {}, "pole"),
        "no rows": (
            resoft.minimize(POISSON, A[:3], COUNTS[:3] + 1),
            {"covariance": "HC0"},
            "3 rows",
        ),
        "soft": (layer("cross-entropy", X, soft), {"covariance": "model"}, "shares"),
        "scaled": (resoft.minimize(SCALED, A, near), {"covariance": "model"}, "less b"),
        "squares": (layer("squared-softmax", X, CLASSES), {"covariance": "model"}, "likelihood"),
    }


def test_a_number_that_is_not_valid_is_not_given() -> None:
    for name, (result, options, word) in outcomes().items():
        ours = result.inference(**options)
        assert word in str(ours.reason), (name, ours.reason, result.message)
        for values in (ours.standard_errors, ours.z_values, ours.p_values, ours.conf_int()):
            assert np.all(np.isnan(values)), name
        assert np.all(np.isnan(ours.covariance))
        assert str(ours.reason) in " ".join(str(ours.summary()).split())
        with pytest.raises(ValueError, match="No standard errors"):
            ours.predict(X)


def test_a_loss_whose_slope_is_continuous_has_a_sandwich() -> None:
    result = resoft.minimize(EXPECTILE, A, NUMBERS)
    c = A @ result.x - NUMBERS
    weight = np.where(c > 0, 2.0, 1.0)
    inner = np.linalg.inv((A.T * weight) @ A)
    ours = result.inference()
    assert ours.kind == "HC0"
    expected = inner @ (A.T * (weight * c) ** 2) @ A @ inner
    np.testing.assert_allclose(ours.covariance, expected, rtol=1e-6, atol=1e-12)


def test_signs_that_are_a_choice_are_told() -> None:
    even = resoft.minimize("cosh", A, np.cosh(A @ [0.9, -0.6, 0.4]) + 0.01 * NUMBERS)
    assert "signs of all coefficients" in " ".join(even.inference().notes)
    assert "signs" not in " ".join(resoft.minimize("exp", A, POSITIVE).inference().notes)


def test_a_saddle_is_none() -> None:
    """A point that calls itself a minimum, and is none."""
    result = resoft.minimize("cosh", X, np.full(N, 3.0))
    problem = resoft.Problem("cosh", X, np.full(N, 3.0))
    result.update(x=np.zeros(2), fun=problem.value(np.zeros(2)))
    assert "negative eigenvalue" in str(result.inference().reason)


def test_a_pickled_result_takes_its_data_anew() -> None:
    result = resoft.minimize_layer("cross-entropy", X, CLASSES, intercept=True, penalty=0.3)
    again = pickle.loads(pickle.dumps(result))
    assert len(pickle.dumps(result)) < 20_000
    with pytest.raises(ValueError, match=r"resoft\.infer\(result, loss, A, b\)"):
        again.summary()
    found = resoft.infer(again, "cross-entropy", X, CLASSES, penalty=0.3)
    np.testing.assert_allclose(found.covariance, result.inference().covariance, rtol=1e-10)
    with pytest.raises(ValueError, match="the penalty of the fit"):
        resoft.infer(again, "cross-entropy", X, CLASSES)
    X[0] += 0.0  # nothing is written to what a result refers to
    rows = pickle.loads(pickle.dumps(resoft.minimize("exp", A, POSITIVE)))
    found = resoft.infer(rows, "exp", A, POSITIVE, names=["a", "b", "c"])
    assert found.names == ("a", "b", "c")


def test_streamed_and_sparse_data_give_the_same() -> None:
    from scipy import sparse

    y = np.exp(X @ [0.6, -0.4]) * RNG.uniform(0.6, 1.4, N)
    given = resoft.minimize("softmax", X, y / y.sum()).inference()
    stream = resoft.stream(lambda: iter([X[:50], X[50:]]))
    for other in (stream, sparse.csr_array(X)):
        found = resoft.minimize("softmax", other, y / y.sum()).inference()
        np.testing.assert_allclose(found.covariance, given.covariance, rtol=1e-6)


def test_rows_enough_for_threads_are_summed_as_few_are() -> None:
    """Each pass is one of its own: none waits for another."""
    n = 90_000
    B = np.random.default_rng(2).normal(size=(n, 6)) * 0.3
    y = np.exp(B @ [0.5, -0.3, 0.2, 0, 0, 0]) * np.random.default_rng(3).uniform(0.5, 1.5, n)
    result = resoft.minimize("softmax", B, y / y.sum(), x0=np.zeros(6), backend="numpy")
    f = np.exp(B @ result.x)
    f /= f.sum()
    c = f - y / y.sum()
    J = f[:, None] * (B - f @ B)
    G = (c - c @ f)[:, None] * J - c[:, None] * (f @ J)
    problem = resoft.Problem("softmax", B, y / y.sum(), backend="numpy")
    inner = np.linalg.inv(problem.hessian_operator(result.x).to_dense())
    np.testing.assert_allclose(
        result.inference().covariance, inner @ G.T @ G @ inner, rtol=1e-6, atol=1e-12
    )


def test_the_table_says_what_it_holds() -> None:
    import pandas as pd

    frame = pd.DataFrame(X, columns=["<b>", "dose"])
    labels = np.array(["low", "mid", "high"])[CLASSES]
    result = resoft.minimize_layer("cross-entropy", frame, labels, intercept=True)
    summary = result.summary(0.9, reference="low")
    text, page = str(summary), summary._repr_html_()
    for word in ("high against low", "dose", "intercept", "std err", "P>|z|", "[0.05", "0.95]"):
        assert word in text
        assert word.replace(">", "&gt;") in page
    assert "<b>" in text
    assert "&lt;b&gt;" in page
    assert f"{result.inference(reference='low').standard_errors[0, 0]:.6g}" in text
    assert max(map(len, text.splitlines())) < 100


@pytest.mark.parametrize(
    ("options", "match"),
    [
        ({"covariance": "HC9"}, "covariance must be one of auto, model, HC0, HC1, got 'HC9'"),
        ({"clusters": [1, 2]}, "one label for each of the 120 rows"),
        ({"clusters": np.ones(N)}, "two or more clusters"),
        ({"clusters": [None, *CLUSTERS[1:]]}, "a missing one"),
        ({"clusters": CLUSTERS, "covariance": "model"}, "leave out covariance"),
        ({"reference": 9}, "one of the classes 0, 1, 2, got 9"),
        ({"weights_are": "heavy"}, "weights_are must be one of frequency, probability"),
        ({"names": ["a"]}, "names must hold 2 names"),
        ({"level": 95}, "level must lie between 0 and 1"),
        ({"level": [0.9, 0.95]}, "level must lie between 0 and 1"),
    ],
)
def test_a_wrong_question_is_told_in_a_line(options: dict[str, Any], match: str) -> None:
    result = resoft.minimize_layer("cross-entropy", X, CLASSES)
    with pytest.raises(ValueError, match=match):
        result.summary(**options)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result.summary()
