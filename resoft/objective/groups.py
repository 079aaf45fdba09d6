"""What is a loss whose rows come in groups, each with a total of its own?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from resoft.kernels.load import Kernels, Row, load_kernels
from resoft.objective.objective import EPS, Side
from resoft.support.arrays import Array, Index
from resoft.support.cached import cached_property

MOST_ENTRIES = 2**28  # of P (n, k G): two GiB
GROUPED = 8  # starts of a fit of groups, whose kernels take a call for each
TRIED = (-3.1, -0.2, 0.7, 2.9)  # z of a row alone
FAR = 300.0  # in z: beyond that exp(z) of two rows may not be held with one factor
Part = tuple[Array, Array, Row]  # z, b and w of some rows


@dataclass(frozen=True, eq=False)
class Groups:
    """The sum of one loss over G groups of the n rows, as kernels that `minimize` takes.

    `rows` gives each group's row numbers; together they are 0 .. n - 1. A group has its own
    normalising sum, so a loss' k columns P become k G, each zero outside its group, and M
    (k G, k G) is block diagonal: a fit takes n k G numbers of memory and, to bring them to x,
    d times as many operations a step. That suits tens or hundreds of groups, not one for each few
    rows. Value and gradient take a call for each group.

    The solver tries a loss' nature out on a few rows of its own. They belong to no group: the
    curvature is then that of one group, and the value is nan, so that the solver does not take a
    part of the rows for the whole.
    """

    kernels: Kernels
    rows: tuple[Index, ...]
    side: Side = "both"

    TARGET: ClassVar[str] = "numpy"
    PARAMETERS: ClassVar[dict[str, float]] = {}  # the kernels have theirs bound

    def __post_init__(self) -> None:
        entries = 2 * self.n * len(self.shared)
        if entries > MOST_ENTRIES:
            raise ValueError(
                f"{len(self.rows)} groups of {self.n} rows take {8 * entries / 2**30:.1f} GiB for "
                "the curvature alone: fit fewer groups at a time"
            )

    @cached_property
    def shared(self) -> tuple[Index, ...]:
        """The groups that the loss tells something of. A row alone in its group is all of it, with
        a share of 1 at every z, and so without a part in the loss but for the regulariser.
        """
        if not self._says_nothing_alone:
            return self.rows
        return tuple(rows for rows in self.rows if rows.size > 1)

    @cached_property
    def alone(self) -> Index:
        """The rows that are left out of `shared`."""
        left = [rows for rows in self.rows if rows.size == 1] if self._says_nothing_alone else []
        return np.concatenate(left) if left else np.empty(0, dtype=np.intp)

    @cached_property
    def _says_nothing_alone(self) -> bool:
        """Whether the loss of one row that is all of its group is 0, whatever its z."""
        whole = np.ones(1)
        tried = [self.kernels.value_and_gradient(np.array([z]), whole, None) for z in TRIED]
        return all(abs(value) <= EPS and abs(r[0]) <= EPS for value, r in tried)

    @property
    def n(self) -> int:
        """Number of rows."""
        return sum(rows.size for rows in self.rows)

    @property
    def LOSS(self) -> str:
        """The loss' name."""
        return self.kernels.loss

    @property
    def LEAST_SQUARES(self) -> bool:
        """Whether the loss is a sum of squares."""
        return self.kernels.least_squares

    @property
    def POLE(self) -> str | None:
        """The name of what can vanish, in any group."""
        return self.kernels.pole_name

    def value(self, z: Array, b: Array, w: Row = None) -> float:
        """L, the groups' values added up."""
        if z.size != self.n:
            return float("nan")
        return self._ridge(z, w) + sum(
            self.kernels.value(*part) for _, part in self._parts(z, b, w)
        )

    def value_and_gradient(self, z: Array, b: Array, w: Row = None) -> tuple[float, Array]:
        """L and r (n,): each group's r in its rows."""
        total, r = self._ridge(z, w), self._ridge_slopes(z.size, z, w)
        for rows, part in self._parts(z, b, w):
            value, r[rows] = self.kernels.value_and_gradient(*part)
            total += value
        return total, r

    def curvature(self, z: Array, b: Array, w: Row = None) -> tuple[Array, Array, Array]:
        """D (n,), P (n, k G) and M (k G, k G): the Hessian in z is diag(D) + P M P^T."""
        if z.size != self.n:
            return self.kernels.curvature(z, b, w)
        D = self._ridge_slopes(z.size, np.ones_like(z), w)
        low, middle = [], []
        for rows, part in self._parts(z, b, w):
            D[rows], P, M = self.kernels.curvature(*part)
            low.append(P)
            middle.append(M)
        return D, self._spread(low), _block_diagonal(middle)

    def hessian_product(self, z: Array, direction: Array, b: Array, w: Row = None) -> Array:
        """(diag(D) + P M P^T) direction (n,), group by group."""
        product = self._ridge_slopes(z.size, direction, w)
        for rows, (z_g, b_g, w_g) in self._parts(z, b, w):
            product[rows] = self.kernels.hessian_product(z_g, direction[rows], b_g, w_g)
        return product

    def residual_jacobian(self, z: Array, b: Array) -> tuple[Array, Array, Array]:
        """g (n,), U and V (n, m G): dc/dz = diag(g) + U V^T."""
        assert self.kernels.residual_jacobian is not None
        g = np.zeros_like(z)
        left, right = [], []
        for rows, (z_g, b_g, _) in self._parts(z, b, None):
            g[rows], U, V = self.kernels.residual_jacobian(z_g, b_g)
            left.append(U)
            right.append(V)
        return g, self._spread(left), self._spread(right)

    def fitted(self, z: Array) -> Array:
        """What the fit brings near b (n,): in each group it sums to one."""
        assert self.kernels.fitted is not None
        f = np.ones_like(z)
        for rows in self.shared:
            f[rows] = self.kernels.fitted(z[rows])
        return f

    def pole(self, z: Array) -> float:
        """A number that vanishes where a group's normalising sum does.

        It is positive where all sums are on the side asked for, if that is "positive", negative
        where they are, if it is "negative"; else its sign is the product of theirs.
        """
        assert self.kernels.pole is not None
        # where no side is asked for, a row alone may lie on either, and at the pole itself
        groups = self.shared if self.side == "both" else self.rows
        sums = np.array([self.kernels.pole(z[rows]) for rows in groups] or [1.0])
        if self.side == "positive":
            return float(np.min(sums))
        if self.side == "negative":
            return float(np.max(sums))
        return float(np.prod(np.sign(sums)) * np.min(np.abs(sums)))

    def pole_terms(self, z: Array) -> Array:
        """The terms (m,) of the normalising sums, for any rows z (m,)."""
        assert self.kernels.pole_terms is not None
        return self.kernels.pole_terms(z)

    def _parts(self, z: Array, b: Array, w: Row) -> Iterator[tuple[Index, Part]]:
        """Each group's row numbers, and its z, b and w."""
        for rows in self.shared:
            yield rows, (z[rows], b[rows], None if w is None else w[rows])

    def _ridge(self, z: Array, w: Row) -> float:
        """The regulariser of the rows alone."""
        return 0.0 if w is None else 0.5 * float(np.sum(np.square(w[self.alone] * z[self.alone])))

    def _ridge_slopes(self, n: int, v: Array, w: Row) -> Array:
        """Zeros (n,), and w^2 v in the rows alone."""
        out = np.zeros(n)
        if w is not None:
            out[self.alone] = np.square(w[self.alone]) * v[self.alone]
        return out

    def _spread(self, parts: list[Array]) -> Array:
        """The groups' columns (n_g, k) side by side, each in its rows: (n, k G)."""
        k = parts[0].shape[1] if parts else 1
        columns = np.zeros((self.n, k * max(1, len(parts))), order="F")  # a group's lie together
        for j, (rows, part) in enumerate(zip(self.shared, parts, strict=True)):
            columns[rows, k * j : k * (j + 1)] = part
        return columns


def _block_diagonal(blocks: list[Array]) -> Array:
    """The blocks (k, k) along the diagonal: (k G, k G)."""
    k = blocks[0].shape[0] if blocks else 1
    whole = np.zeros((k * max(1, len(blocks)), k * max(1, len(blocks))))
    for j, block in enumerate(blocks):
        at = slice(k * j, k * (j + 1))
        whole[at, at] = block
    return whole


@dataclass(frozen=True)
class Anchors:
    """A row of the fit for each group: its z (G,) and the amount (G,) that the fit gives it.

    The amounts of other rows follow from the ratio of their terms u to the anchor's.
    """

    z: Array
    amounts: Array


@dataclass(frozen=True)
class Link:
    """A loss' name and scalars, and what its kernels predict."""

    loss: str
    parameters: Mapping[str, float]

    @cached_property
    def kernels(self) -> Kernels:
        """The loss' kernels, by NumPy; not pickled."""
        kernels = load_kernels(self.loss, "numpy", self.parameters)
        if kernels.fitted is None:
            raise ValueError(
                f"loss {self.loss!r} declares no prediction, so it can be minimised but not used "
                "to predict: set prediction= in its declaration"
            )
        return kernels

    def __getstate__(self) -> dict[str, object]:
        return {"loss": self.loss, "parameters": self.parameters}

    @cached_property
    def normalises(self) -> bool:
        """Whether what is predicted sums to one, for any rows."""
        rows = np.array([0.37, 0.71, 0.82])
        return all(bool(np.isclose(np.sum(self.fitted(rows[:k])), 1.0)) for k in (1, 2, 3))

    @cached_property
    def is_rowwise(self) -> bool:
        """Whether what is predicted of a row does not depend on the rows beside it."""
        rows = np.array([0.37, 0.71, 0.82])
        alone = np.concatenate([self.fitted(rows[k : k + 1]) for k in range(3)])
        return bool(np.allclose(self.fitted(rows), alone, rtol=1e-12))

    @cached_property
    def in_shares(self) -> bool:
        """Whether the residual is one of shares, so that it halves where all rows come twice."""
        if not self.normalises:
            return False
        z, b = np.array([0.37, 0.71]), np.array([0.9, 0.1])
        once = self.kernels.value(z, b, None)
        twice = self.kernels.value(np.tile(z, 2), np.tile(b, 2) / 2, None)
        return bool(np.isclose(2 * twice, once))

    def fitted(self, z: Array) -> Array:
        """What is predicted for rows z (n,), which are the whole where the loss normalises."""
        assert self.kernels.fitted is not None
        return self.kernels.fitted(z)

    def anchors(self, z: Array, rows: tuple[Index, ...], totals: Array) -> Anchors:
        """The largest share of each group of the fit's rows z (n,)."""
        shares = [self.fitted(z[group]) for group in rows]
        largest = [int(np.argmax(np.abs(f))) for f in shares]
        at = [group[k] for group, k in zip(rows, largest, strict=True)]
        return Anchors(z[at], totals * [f[k] for f, k in zip(shares, largest, strict=True)])

    def beside(self, anchors: Anchors, z: Array, index: Index) -> Array:
        """The amounts (n,) of rows z (n,), given the number of each one's anchor."""
        low, high = np.min(anchors.z) - FAR, np.max(anchors.z) + FAR
        near = (low <= z) & (z <= high)
        amounts = np.empty(z.size)
        amounts[near] = self._scaled(anchors, z[near], index[near])
        for i in np.flatnonzero(~near):  # by itself, so that it spoils no other row
            amounts[i] = self._scaled(anchors, z[i : i + 1], index[i : i + 1])[0]
        return amounts

    def _scaled(self, anchors: Anchors, z: Array, index: Index) -> Array:
        """The anchors' amounts times the ratio of the terms, whose common factor drops out."""
        terms = self.kernels.pole_terms or self.fitted  # a sum that cannot vanish is a factor, too
        u = terms(np.concatenate([anchors.z, z]))
        of_anchors, of_rows = u[: anchors.z.size], u[anchors.z.size :]
        with np.errstate(all="ignore"):
            return np.asarray(anchors.amounts[index] * of_rows / of_anchors[index])


def labelled(groups: object, n: int) -> tuple[NDArray[Any] | None, Index]:
    """The distinct labels (G,), and the number of each row's label (n,); None and zeros where no
    groups were given.
    """
    if groups is None:
        return None, np.zeros(n, dtype=np.intp)
    given = np.asarray(groups)
    if given.dtype.kind == "M":
        given = given.astype("datetime64[ns]")  # one unit, so that equal times are equal labels
    if given.shape != (n,):
        raise ValueError(
            f"groups must have one label for each of the {n} rows, got shape {given.shape}"
        )
    missing = np.flatnonzero([is_missing(label) for label in given.tolist()])
    if missing.size:
        raise ValueError(
            f"groups must have a label for each row, got {given[missing[0]]} in row {missing[0]}: "
            "fill or remove such rows first"
        )
    try:
        labels, index = np.unique(given, return_inverse=True)
    except TypeError as error:
        raise ValueError("groups must have labels of one kind, such as text or numbers") from error
    return labels, index


def is_missing(label: Any) -> bool:
    """Whether a label is None, NaN, or what pandas has for it."""
    try:
        return label is None or bool(label != label)
    except TypeError:  # pandas' NA is neither equal to itself nor not
        return True


def known_groups(known: NDArray[Any] | None, groups: object, n: int) -> Index:
    """The numbers (n,) of the rows' groups among those of a fit."""
    if known is None and groups is not None:
        raise ValueError(
            "the fit had no groups, so predict takes none: leave them out, or ask for "
            "shares(X, groups)"
        )
    if known is not None and groups is None:
        raise ValueError(
            f"the fit had {known.size} groups, each with a total: give groups, a label for each "
            "row, or ask for shares(X)"
        )
    labels, index = labelled(groups, n)
    if known is None or labels is None:
        return index
    number = {label: j for j, label in enumerate(known.tolist())}
    new = [label for label in labels.tolist() if label not in number]
    if new:
        raise ValueError(
            f"group {new[0]!r} was not in the fit, so its total is unknown: ask for "
            "shares(X, groups), and multiply them by the totals"
        )
    return np.array([number[label] for label in labels.tolist()], dtype=np.intp)[index]


def rows_of(index: Index) -> tuple[Index, ...]:
    """The row numbers of each group, in their order."""
    sizes = np.bincount(index)
    return tuple(np.split(np.argsort(index, kind="stable"), np.cumsum(sizes)[:-1]))


def positive_totals(labels: NDArray[Any] | None, index: Index, y: Array) -> Array:
    """The sum of y in each group (G,), each positive beyond rounding."""
    totals = np.bincount(index, weights=y)
    noise = np.bincount(index) * EPS * np.bincount(index, weights=np.abs(y))
    bad = np.flatnonzero(~((totals > noise) & np.isfinite(totals)))
    if bad.size:
        where = "" if labels is None else f" in group {labels.tolist()[bad[0]]!r}"
        raise ValueError(
            f"y sums to {totals[bad[0]]:g}{where}, so there is no total to take shares of: give "
            "amounts with a positive sum, or a loss that does not normalise, such as unified-plain"
        )
    return np.asarray(totals, dtype=np.float64)
