"""What can be certified of a loss on its data? The call for both kinds of losses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from resoft.api.minimize_layer import minimize_layer
from resoft.certificates.class_certificate import LayerCertificate, bounds
from resoft.certificates.convexity import Convexity, convexity
from resoft.certificates.null_space import Directions, directions
from resoft.certificates.rate import EXACT, polished, rate
from resoft.data.in_memory import as_matrix
from resoft.data.threads import single_blas
from resoft.existence import Existence, existence
from resoft.kernels.classes import load_layer
from resoft.kernels.load import load_kernels
from resoft.kernels.modules import is_layer
from resoft.objective.class_problem import LayerProblem
from resoft.objective.class_samples import Samples
from resoft.objective.problem import as_rows
from resoft.support.arrays import ROUNDING, Array
from resoft.support.inputs import as_array, check_number

CROSS_ENTROPY = "cross-entropy"  # the code for all losses that are proved to be that function
TOLERANCE = 1e-12  # of the fits behind a certificate: closer than users ask for


def certify(
    loss: object,
    X: object,
    T: object,
    *,
    x: object = None,
    w: object = None,
    strong: float = 0.0,
    parameters: Mapping[str, float] | None = None,
    weights: object = None,
    intercept: bool = False,
    classes: int | None = None,
    smoothing: float = 0.0,
    candidate: object = None,
    names: Sequence[str] | None = None,
    labels: Sequence[str] | None = None,
    groups: object = None,
) -> LayerCertificate | Convexity:
    """What holds for a loss on these data.

    For "cross-entropy" of a softmax layer, or a layer's declaration that is proved to be the same,
    a LayerCertificate: whether a minimiser exists without
    a penalty, proved; which directions never change the loss; the steps with which gradient
    descent is safe, and how fast it is. X is (N, D), T holds targets (N, C) whose rows sum to 1,
    or labels (N,), as minimize_layer takes them; `weights` are s (N,). `intercept` adds a column of
    ones, `smoothing` P takes (1 - P) T + P / C for T. `candidate` (C, D) is a direction that may
    separate the classes. `names` are those of the columns of X, `labels` those of the classes.

    For a loss of z = A x, such as "unified", a Convexity: X is A (n, d), T is b (n,); is the loss
    convex at x (d,), 0 by default, with the regulariser 1/2 ||diag(w) A x||^2, which direction has
    the most negative curvature, and which w^2 make the loss convex, or a Hessian >= `strong`?

    Nothing is known here yet of a loss that is a sum over `groups`: they are refused.

    Raises:
        ValueError: the data are not what they should be; the message says what and where.
    """
    if groups is not None:
        raise ValueError(
            "certify is of one sum over all rows, or of classes, and knows no groups yet: leave "
            "groups out, and see the status of resoft.minimize for whether a minimum was found"
        )
    name = cross_entropy(loss)
    if name is not None:
        _refuse("losses of z = A x", x=x, w=w, strong=strong or None, parameters=parameters or None)
        given = Samples(X, T, weights, intercept, classes, smoothing, names, labels)
        return _certified(name, given, candidate)
    others = {"weights": weights, "classes": classes, "candidate": candidate}
    shape = {"intercept": intercept or None, "smoothing": smoothing or None}
    _refuse("cross-entropy", **others, **shape, names=names, labels=labels)
    return _at_point(loss, X, T, x, w, strong, parameters)


def cross_entropy(loss: object) -> str | None:
    """The name of a layer that is proved to be the cross-entropy, the one that is certified; None
    where the loss is of z = A x.

    Raises:
        ValueError: it is another layer.
    """
    if not is_layer(loss):
        return None
    kernels = load_layer(loss)
    name = kernels.loss.replace("_", "-")
    if not kernels.cross_entropy:
        told = loss if isinstance(loss, str) else name
        raise ValueError(
            f"of the layers only the cross-entropy is certified, and {told!r} is not proved to be "
            f"it: take {CROSS_ENTROPY!r}, or a loss of z = A x"
        )
    return name


def _refuse(whose: str, **given: object) -> None:
    wrong = [name for name, value in given.items() if value is not None]
    if wrong:
        raise ValueError(f"{wrong[0]} belongs to {whose}: leave it out")


def _at_point(
    loss: object, A: object, b: object, x: object, w: object, strong: float, parameters: Any
) -> Convexity:
    kernels, matrix = load_kernels(loss, "numpy", parameters), as_matrix(A)
    n, d = matrix.shape
    at = np.zeros(d) if x is None else as_array("x", x).astype(np.float64)
    if at.shape != (d,) or not np.all(np.isfinite(at)):
        raise ValueError(f"x must be finite and of shape ({d},), got shape {at.shape}")
    check_number("strong", strong, "be finite and not negative")
    ridge = None if w is None else as_rows("w", w, n)
    with single_blas():
        return convexity(kernels, matrix, as_rows("b", b, n), at, ridge, strong)


def _certified(name: str, given: Samples, candidate: object) -> LayerCertificate:
    X, T, s = given.X, given.T, given.s
    with single_blas():
        found = directions(X, T.shape[1], s)
    with np.errstate(divide="ignore", over="ignore"):
        # the largest singular value may be larger than it was found, by rounding
        step = float(np.square(2 / np.float64(found.sigma[1] * (1 + ROUNDING * X.shape[1] ** 0.5))))
    certificate = LayerCertificate(
        name, given.classes, given.features, X.shape[0], given.smoothing,
        Existence(True, _constant(given, found)), found, step,
        bounds(T, s, found.sigma[0], load_layer(CROSS_ENTROPY)),
    )  # fmt: skip
    if certificate.is_constant:
        return replace(certificate, W=np.zeros((found.C, found.D)), fun=certificate.bounds.at_zero)
    basis = X[:, found.columns]  # a fit then meets no column that follows from the others
    fit = minimize_layer(CROSS_ENTROPY, basis, T, weights=s, tolerance=TOLERANCE)
    certificate = replace(certificate, existence=_proof(given, found, fit, candidate))
    return _with_rate(certificate, given, fit) if certificate.exists else certificate


def _constant(given: Samples, found: Directions) -> str:
    if found.C == 1:
        return "there is one class only: the loss is 0 at every W"
    return "X is 0: the loss is the same at every W"


def _proof(given: Samples, found: Directions, fit: Any, candidate: object) -> Existence:
    """By the candidate, by the direction that the fit runs in, or without either."""
    if candidate is not None:
        return existence(given.X, given.T, candidate=as_array("candidate", candidate))
    if found.rank == found.D and fit.existence is not None:
        proof: Existence = fit.existence
        return proof
    if fit.direction is None:
        return existence(given.X, given.T)
    V = np.zeros((found.C, found.D))
    V[:, found.columns] = fit.direction
    return existence(given.X, given.T, candidate=V)


def _with_rate(certificate: LayerCertificate, given: Samples, fit: Any) -> LayerCertificate:
    """The certificate with what holds at the minimum, as far as it is found."""
    found = certificate.directions
    with single_blas():
        Q, R = np.linalg.qr(given.X[:, found.columns])
        if not fit.success:  # orthonormal inputs are the easiest ones
            fit = minimize_layer(CROSS_ENTROPY, Q, given.T, weights=given.s, tolerance=TOLERANCE)
            R = np.eye(found.rank)
        if not fit.success:
            return replace(certificate, note=f"the minimiser was not found: {fit.message}")
        problem = LayerProblem(CROSS_ENTROPY, Q, given.T, weights=given.s)
        theta: Array | None = R @ fit.W.T
        if found.hessian_rank <= EXACT:
            theta = polished(problem, R @ fit.W.T)
        if theta is None:
            return replace(certificate, note="rounding hides where the minimiser is")
        point = problem.point(theta)
        X = given.X if found.rank == found.D else given.X @ found.rows
        speed = rate(LayerProblem(CROSS_ENTROPY, X, given.T, weights=given.s), point.z, found)
        W = (found.rows @ np.linalg.solve(Q.T @ X, theta)).T
    note = "" if speed.kappa is not None else "the extreme eigenvalues were not all found"
    return replace(certificate, W=W, fun=point.value, rate=speed, note=note)
