"""How many eigenvalues of a Hessian in z are positive, negative or zero? Certified.

B = diag(D) + P M P^T (n, n) with k columns in P is a Schur complement of

    K = [[diag D, P, 0], [P^T, 0, I], [0, I, M]],   In(K) = In(B) + (k, k, 0),

because the block [[0, I], [I, M]] has k eigenvalues of either sign. Eliminating the rows whose D
has a sure sign instead leaves a matrix of 2 k rows and those few whose sign is open (Haynsworth).
Everything is computed in fractions where they suffice, and otherwise in balls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import sympy as sp
from flint import arb, ctx, fmpq

from symbolic.calculus import Entry
from symbolic.declare.loss import b as target
from symbolic.declare.loss import rows
from symbolic.declare.loss import z as variable
from symbolic.derive.singular import is_singular
from symbolic.derive.structure import Structure
from symbolic.enclose.congruence import Inertia, Undecided, by_discs, congruence, sign
from symbolic.enclose.domains import Domain
from symbolic.enclose.intervals import Exact, Interval, Number, between, fraction, point
from symbolic.enclose.program import Found, Program

#: Bits at which a point is tried; the last are about 600 digits.
PRECISIONS = (64, 256, 1024, 2048)
#: Bits over a region, whose own width is what leaves signs open.
REGION_PRECISION = 128
#: Rows of a matrix that is eliminated densely, and of one whose entries are kept as fractions.
DENSE_ROWS = 30
#: Rows up to which a region is cut into boxes, how many boxes, and how often one is halved.
CUT_ROWS, BOXES, CUTS = 3, 4096, 36

Given: TypeAlias = Exact | tuple[Exact, Exact]
Ridge = Given | Sequence[Given]


def inertia(
    structure: Structure,
    z: Sequence[Given],
    b: Sequence[Given],
    parameters: Mapping[str, Given] | None = None,
    ridge: Ridge = 0,
) -> Inertia | Undecided:
    """The inertia of diag(D + ridge) + P M P^T at z (n,) and b (n,), numbers or (low, high).

    With intervals it is that of every member of the region. ``ridge`` is the regulariser's w^2,
    one number or (n,); parameters that are not given have their defaults.

    Raises:
        ValueError: the lengths differ, or a number or a parameter is none.
    """
    n = len(z)
    ridges = list(ridge) if isinstance(ridge, Sequence) and not isinstance(ridge, tuple) else None
    if n == 0 or len(b) != n or (ridges is not None and len(ridges) != n):
        msg = f"z, b and the ridge must have one entry a row, got {n} of z and {len(b)} of b"
        raise ValueError(msg)
    known = {p.name: p for p in structure.loss.parameters}
    given = {name: fraction(p.default) for name, p in known.items()} | dict(parameters or {})
    unknown = [name for name in given if name not in known]
    if unknown:
        msg = f"loss '{structure.loss.name}' has no parameter {unknown[0]!r}"
        raise ValueError(msg)
    settings: dict[Entry, Given] = {known[name]: value for name, value in given.items()}
    place = _Place(_Formulas(structure), list(z), list(b), settings, ridges or [ridge] * n)
    return place.cut() if place.is_region and n <= CUT_ROWS else place.decide()


class _Open(ValueError):
    """Intervals do not decide: a denominator or an argument may leave its domain."""


class _Formulas:
    """D, P and M of a structure, as functions of z, b, the parameters and the number of rows."""

    def __init__(self, structure: Structure) -> None:
        self.structure, self.rank = structure, structure.rank
        entries = [variable, target, *structure.loss.parameters]
        formulas = (structure.D, *structure.P, *structure.M)
        self._program = Program([*entries, rows.size], formulas)

    def __call__(
        self, z: list[Interval], b: list[Interval], parameters: list[Interval]
    ) -> tuple[list[Number], list[list[Number]], list[list[Number]]]:
        """D (n,), the n rows of P (n, k), and M (k, k).

        Raises:
            _Open: one may not be defined.
        """
        n, k = len(z), self.rank
        found = self._program([z, b, *parameters, point(fmpq(n))])
        if found.undefined is not None:
            raise _Open(_why(found))
        along = [v if isinstance(v, list) else [v] * n for v in found.values[: k + 1]]
        D, *columns = [[each.number for each in column] for column in along]
        P = [list(row) for row in zip(*columns, strict=True)] or [[] for _ in D]
        middle = [value.number for value in found.values[k + 1 :]]
        return D, P, [middle[j * k : (j + 1) * k] for j in range(k)]


def _why(found: Found) -> str:
    """Say of the part that may have no value what is wrong with it."""
    part = found.undefined
    if not isinstance(part, sp.Pow):
        return f"{part} may have no value"
    if not part.exp.is_negative:
        return f"{part.base} may be negative under a root"
    if found.domain is Domain.NOWHERE:
        return f"{part.base} stands in a denominator and is 0"
    return f"{part.base} may be 0"


@dataclass(frozen=True)
class _Place:
    """A point or a box of z, b and the parameters."""

    formulas: _Formulas
    z: list[Given]
    b: list[Given]
    parameters: dict[Entry, Given]
    ridge: list[Given]

    @property
    def is_region(self) -> bool:
        everything = [*self.z, *self.b, *self.parameters.values(), *self.ridge]
        return any(_width(value) > 0 for value in everything)

    def decide(self) -> Inertia | Undecided:
        """Fractions first where that is cheap, then balls of growing precision."""
        outcome: Inertia | Undecided = Undecided("")
        precisions = (REGION_PRECISION,) if self.is_region else PRECISIONS
        for bits in precisions:
            with ctx.workprec(bits):
                try:
                    outcome = self._once(exact=len(self.z) <= DENSE_ROWS)
                except _Open as problem:
                    outcome = Undecided(str(problem))
                if isinstance(outcome, Inertia):
                    return outcome
                if outcome.reason.endswith("and is 0"):
                    break
        return outcome

    def _once(self, exact: bool) -> Inertia | Undecided:
        D, P, M = self._evaluated(exact)
        if not all(_is_finite(x) for x in [*D, *(x for row in [*P, *M] for x in row)]):
            return Undecided("a value overflows or its ball is unbounded")
        outcome = self._completed(_by_elimination(D, P, M))
        if isinstance(outcome, Undecided) and self.is_region and len(D) <= DENSE_ROWS:
            dense = self._completed(by_discs(D, P, M))
            return dense if isinstance(dense, Inertia) or dense.indefinite else outcome
        return outcome

    def _completed(self, outcome: Inertia | Undecided) -> Inertia | Undecided:
        """The one eigenvalue whose sign is open is 0 where B is proved to be singular."""
        if isinstance(outcome, Inertia):
            return outcome
        n = len(self.z)
        open_signs = n - outcome.positive - outcome.negative
        if open_signs > 1 or (open_signs == 1 and any(any(_ends(w)) for w in self.ridge)):
            return outcome
        if open_signs == 1 and not is_singular(self.formulas.structure, n):
            return outcome
        return Inertia(outcome.positive, outcome.negative, open_signs)

    def _evaluated(
        self, exact: bool
    ) -> tuple[list[Number], list[list[Number]], list[list[Number]]]:
        """D with the ridge, P and M, in fractions where they suffice or in balls alone."""
        given = (self.z, self.b, self.parameters.values(), self.ridge)
        z, b, parameters, ridge = ([_interval(each, exact) for each in part] for part in given)
        D, P, M = self.formulas(z, b, parameters)
        return [d + w.number for d, w in zip(D, ridge, strict=True)], P, M

    def cut(self) -> Inertia | Undecided:
        """Cut the region into boxes until each is decided, and compare them."""
        whole = self.decide()
        if isinstance(whole, Inertia):
            return whole
        found: Inertia | None = None
        waiting = [(half, 1) for half in self.halves()]
        for tried in range(BOXES):
            if not waiting:
                break
            box, depth = waiting.pop()
            outcome = box.decide()
            if isinstance(outcome, Undecided):
                if depth == CUTS or tried + len(waiting) >= BOXES or not box.is_region:
                    reason = f"{outcome.reason}, also in a box of the {tried + 1} tried"
                    return replace(whole, reason=reason)
                waiting += [(half, depth + 1) for half in box.halves()]
            elif found is not None and outcome != found:
                both = f"{_shown(found)} and {_shown(outcome)}"
                reason = f"the inertia is not the same everywhere: {both} occur"
                return replace(whole, reason=reason)
            else:
                found = outcome
        return whole if found is None or waiting else found

    def halves(self) -> Iterator[_Place]:
        """The two halves along the widest coordinate."""
        settings = dict(self.parameters)
        lists: list[list[Given]] = [self.z, self.b, list(settings.values()), self.ridge]
        widths = [(_width(v), i, j) for i, part in enumerate(lists) for j, v in enumerate(part)]
        _, i, j = max(widths)
        low, high = _ends(lists[i][j])
        middle = (low + high) / 2
        for half in ((low, middle), (middle, high)):
            parts = [list(part) for part in lists]
            parts[i][j] = half
            named = dict(zip(settings, parts[2], strict=True))
            yield _Place(self.formulas, parts[0], parts[1], named, parts[3])


def _by_elimination(
    D: list[Number], P: list[list[Number]], M: list[list[Number]]
) -> Inertia | Undecided:
    """Eliminate the rows of K whose D has a sign, and decide what is left densely."""
    k = len(M)
    signs = [sign(d) for d in D]
    free = [i for i, s in enumerate(signs) if s == 0 and all(sign(p) == 0 for p in P[i])]
    held = [i for i, s in enumerate(signs) if not s and i not in set(free)]
    sure = [(d, p) for d, p, s in zip(D, P, signs, strict=True) if s]
    positive, negative = signs.count(1), signs.count(-1)
    if len(held) > DENSE_ROWS:
        reason = f"{len(held)} of the {len(D)} entries of D may be 0, the first in row {held[0]}"
        return Undecided(reason)
    core: list[list[Number]] = [[fmpq(0)] * (len(held) + 2 * k) for _ in range(len(held) + 2 * k)]
    for at, i in enumerate(held):
        core[at][at] = D[i]
        for j in range(k):
            core[at][len(held) + j] = core[len(held) + j][at] = P[i][j]
    for j in range(k):
        row = len(held) + j
        core[row][row + k] = core[row + k][row] = fmpq(1)
        for i in range(j + 1):
            schur = -sum((p[i] * p[j] / d for d, p in sure), fmpq(0))
            core[row][len(held) + i] = core[len(held) + i][row] = schur
        for i in range(k):
            core[row + k][len(held) + k + i] = (M[j][i] + M[i][j]) / 2
    rest = congruence(core)
    counts = max(positive + rest.positive - k, 0), max(negative + rest.negative - k, 0)
    if isinstance(rest, Undecided):
        return Undecided(rest.reason, *counts)
    return Inertia(*counts, rest.zero + len(free))


def _interval(given: Given, exact: bool) -> Interval:
    found = between(*_ends(given))
    return point(arb(found.low)) if found.is_point and not exact else found


def _is_finite(x: Number) -> bool:
    return isinstance(x, fmpq) or x.is_finite()


def _ends(value: Given) -> tuple[fmpq, fmpq]:
    low, high = value if isinstance(value, tuple) else (value, value)
    return fraction(low), fraction(high)


def _width(value: Given) -> fmpq:
    low, high = _ends(value)
    return high - low


def _shown(found: Inertia) -> str:
    return f"({found.positive}, {found.negative}, {found.zero})"


__all__ = ["Exact", "Given", "Inertia", "Undecided", "inertia"]
