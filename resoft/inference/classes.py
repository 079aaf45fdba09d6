"""How do the weights of a layer vary? From the whole Hessian, and the samples' scores.

A loss that does not change when a number is added to all logits leaves open what all classes have
in common: what is told of is the difference from a reference class, as in MNLogit.
"""

from __future__ import annotations

import copy
from typing import Any

import numpy as np

from resoft.basis.offsets import offsets
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.gram import weighted_gram
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.hessian.class_inputs import inputs_of, sizes
from resoft.hessian.kronecker import basis_of, each_block, hessian
from resoft.inference import words
from resoft.inference.choice import Choice, collected, scattered
from resoft.inference.spread import (
    Found,
    NoErrors,
    Spread,
    check_size,
    curvatures,
    determined,
    root,
)
from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import ACCUMULATED, Array


class LayerAt:
    """A layer's loss at its minimum theta (p, C), in coordinates Z (r, k) with theta = T Z basis^T;
    `reference` is a class' number, None for a layer that tells all classes apart.
    """

    def __init__(self, given: LayerProblem, theta: Array, reference: int | None) -> None:
        offset = offsets(given.matrix) if given.intercept else None
        problem = self.problem = given if offset is None else given.shifted(offset)
        self.theta = problem.within(theta)
        if problem.kernels.kinks:
            raise NoErrors(words.KINKS)
        self.basis = basis_of(problem.C, problem.kernels.shifted)
        check_size(problem.p * self.basis.shape[1])
        self.u = problem.logits(self.theta)
        bent = _by_curvature(problem, self.u)
        inputs = inputs_of(bent)
        self.T, null = inputs.T, problem.within(inputs.null, -1.0)
        H = hessian(problem, self.u, self.basis, self.T)
        values, V = curvatures((H + H.T) / 2)
        kept = determined(values, ACCUMULATED * np.max(np.abs(values), initial=0.0))
        self.curvature, self.V = values[kept], V[:, kept]
        self.rank = int(self.curvature.size)  # how many directions are determined
        others = [c for c in range(problem.C) if c != reference]
        self.apart = self.basis[others]
        if reference is not None:
            self.apart = self.apart - self.basis[reference]
        G = weighted_gram(given.bordered, bent.targets[1], None)[0]
        self.scale = np.tile(sizes(G), len(others))
        open_ = np.column_stack(
            [np.kron(np.eye(len(others)), null), self._coefficients(V[:, ~kept])]
        )
        open_ *= self.scale[:, None]
        self.null = open_ / np.linalg.norm(open_, axis=0)

    def spread(self, factor: Array) -> Spread:
        """The Spread of the coefficients, class by class."""
        return Spread(self._coefficients(self.V @ factor), self.null, self.scale)

    def _coefficients(self, Z: Array) -> Array:
        """The differences from the reference, class by class, for Z in columns (r k, j)."""
        T = self.problem.within(self.T, -1.0)
        r, k = self.T.shape[1], self.basis.shape[1]
        found = np.einsum("cb,pa,abj->cpj", self.apart, T, Z.reshape(r, k, -1), optimize=True)
        return np.asarray(found.reshape(len(self.apart) * len(T), Z.shape[1]))

    def middle(self, choice: Choice, frequency: bool) -> Array:
        """The sum of the samples' outer products of scores (s, s), or of the clusters'."""
        problem, s = self.problem, self.problem.s
        r = problem.matrix.made(np.matmul, problem.residuals(self.u), self.basis)
        pull = self.T.T @ (problem.ridge * self.theta) @ self.basis
        share = s / s.sum()  # of the penalty, that a sample carries
        many = 1 / np.sqrt(np.where(s > 0, s, 1.0)) if frequency and choice.codes is None else None
        entries = max(1, GRAM_ENTRIES // (self.T.shape[1] * self.basis.shape[1]))
        step = Step(
            self.T,
            kernel=_scores,
            vectors=(r, share, many, choice.codes),
            shared=(pull, self.V, choice.clusters),
            reduce=("sum",),
            keep=False,
            entries=entries * problem.p,
            size=(self.rank if choice.codes is None else choice.clusters) * self.rank,
        )
        return collected(problem.bordered.read(step)[0].parts[0], choice.codes)


def _scores(first: int, X: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """The samples' outer products of scores, or the clusters' sums of these."""
    (r, share, many, codes), (pull, V, clusters) = vectors, shared
    G = X[:, :, None] * r[:, None, :] + share[:, None, None] * pull
    G = G.reshape(len(X), -1) @ V
    return (), (scattered(G if many is None else G * many[:, None], codes, clusters),)


def _by_curvature(problem: LayerProblem, u: Vector) -> LayerProblem:
    """The same samples, weighted by the sizes of their Q_n: what a far sample of a sure class adds
    to a column's norm, but not to the Hessian, must not hide what the others say of the column.
    """
    asked = (u, *problem.targets), (problem.kernels,)
    bent = copy.copy(problem)
    bent.targets = problem.targets[0], problem.matrix.map(_sizes, *asked, kept=(0,)).vectors[0]
    return bent


def _sizes(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    sizes = [np.linalg.norm(blocks, axis=(1, 2)) for blocks in each_block(vectors, *shared)]
    return (np.concatenate(sizes),), ()


def of_classes(problem: LayerProblem, theta: Array, reference: int | None, choice: Choice) -> Found:
    """What the samples say of theta (p, C).

    Raises:
        NoErrors: there are none, for the reason that it gives.
    """
    weighed = not np.all(problem.s[problem.s > 0] == 1.0)
    if weighed and choice.weights is None:
        raise NoErrors(words.WEIGHED)
    frequency = not weighed or choice.weights == "frequency"
    likelihood = problem.kernels.cross_entropy
    counts = bool(np.all(np.round(problem.T) == problem.T))
    kind = choice.kind
    if kind == "auto":
        kind = "model" if likelihood and counts and frequency else "HC0"
        kind = "HC0" if choice.codes is not None else kind
    if kind == "model":
        _refuse(problem, likelihood, counts, frequency)
    empty = np.flatnonzero(problem.s @ problem.T == 0)
    if likelihood and empty.size:
        raise NoErrors(words.no_samples(str(problem.classes[empty[0]])))
    at = LayerAt(problem, theta, reference)
    n = float(problem.s.sum()) if frequency else float(np.count_nonzero(problem.s))
    penalised, notes = problem.penalty > 0, []
    if weighed:
        notes.append(words.FREQUENCY if frequency else words.PROBABILITY)
    if kind == "model":
        notes.append(words.PRIOR if penalised else words.LIKELIHOOD)
        factor, name = np.diag(1 / np.sqrt(at.curvature)), "model"
    else:
        middle = at.middle(choice, frequency) * choice.factor(n, at.rank)
        factor, name = root(middle) / at.curvature[:, None], choice.sandwich
        notes += [words.independent("rows" if choice.codes is None else "clusters")]
        notes += [words.SOFT] if likelihood and not counts else []
        notes += [words.BIASED] if penalised else []
        few = words.few_clusters(choice.clusters, at.rank) if choice.codes is not None else None
        notes += [few] if few else []
    dispersion = 1.0 if kind == "model" else None
    return Found(
        spread=at.spread(factor),
        kind=name,
        dispersion=dispersion,
        degrees=n - at.rank,
        tests=not penalised,
        assumptions=tuple(notes),
    )


def _refuse(problem: LayerProblem, likelihood: bool, counts: bool, frequency: bool) -> None:
    """Raise where the Hessian is no information of the samples."""
    if not frequency:
        raise NoErrors(words.DRAWN)
    if likelihood and not counts:
        raise NoErrors(words.NOT_COUNTS)
    if not likelihood:
        raise NoErrors(words.NO_LIKELIHOOD)
