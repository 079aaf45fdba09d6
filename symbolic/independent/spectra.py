"""Does a statement on singular values fail for some matrix? A second search, from its text alone.

Floats choose the matrices.  What is sure is worked out in fractions: of the characteristic
polynomial of A^T A, which has real roots alone, the signs of the coefficients tell how many are
above a number (Descartes), and so between which numbers each singular value lies.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

import numpy as np
from flint import arb, fmpq

from symbolic.independent import points as drawn
from symbolic.independent.bounds import Effort, Trial
from symbolic.independent.derive import evaluate
from symbolic.independent.floats import FLOATS
from symbolic.independent.numbers import BALLS, BITS, exact, is_real, precision
from symbolic.independent.parse import Bound, Entry, Node, NotCovered, number
from symbolic.independent.points import Columns
from symbolic.independent.program import Lengths, Program
from symbolic.independent.reading import Raw, Reader, fields, only, raw, refusing

Matrix = Any  # of floats, or of exact numbers and balls

#: Lengths, the largest sum of several; points drawn, rounds beside the worst; what are suspects.
LENGTHS, TOGETHER = (1, 2, 3), 5
DRAWN, ROUNDS, WORST, SUSPECTS = 250, 4, 20, 3
#: What floats cannot tell from 0, relative to the terms; short of a condition.
ROUNDING, MET = 1e-9, 1e-12
#: What is added to sides that may be made of rounding alone.
TINY = 1e-12
_PLACES = ("first", "each", "last")


@dataclass(frozen=True)
class Singular:
    """Which singular value an entry is, of which matrix."""

    entry: Entry
    place: str
    shift: Node
    vector: Entry
    parts: tuple[Node, ...]


def is_spectral(text: str) -> bool:
    """Say whether a text is a statement on singular values, or a claim of one."""
    with refusing():
        *_, body = raw(text)
        if body[0] == "claim":
            body = only(fields(body)[1]["statement"])
        return bool(body[0] == "perturbation")


def search_matrices(text: str, effort: Effort) -> Trial:
    """Look for matrices for which left > right for sure.

    Raises:
        NotCovered: a part of the statement has no numbers here.
    """
    searching, trial = _Search(text, effort), Trial()
    with precision(BITS), np.errstate(all="ignore"):
        for lengths in searching.all_lengths():
            searching.at(lengths, trial)
            trial.lengths.append(", ".join(f"{k} = {v}" for k, v in lengths.items()))
            if trial.contradiction:
                break
    return trial


class _Search:
    def __init__(self, text: str, effort: Effort) -> None:
        reader, self.effort = Reader(), effort
        with refusing():
            _, body = reader.opened(text)
            if body[0] == "claim":
                body = only(fields(body)[1]["statement"])
            _, parts = fields(body)
            sides = [reader.of(only(parts[side])) for side in ("left", "right")]
            conditions = [reader.of(each) for each in parts.get("conditions", [])]
            self.singular = [_singular(reader, row) for row in parts["singular"]]
        if len({each.vector for each in self.singular}) > 1:
            raise NotCovered("the matrices are told by several vectors")
        plain = evaluate(Bound(sides[0], sides[1], {}, {}, tuple(conditions), ()))
        self.conditions = len(conditions)
        size = [_magnitude(side) for side in (plain.left, plain.right)]
        self.sides = Program([plain.left, plain.right, Node("+", (*size,)), *plain.conditions])
        self.exact_sides = Program([plain.left, plain.right, *plain.conditions])
        told = [part for each in self.singular for part in each.parts]
        self.matrices = Program([_evaluated(part) for part in told])
        # one program that knows of every array
        shifts = [each.shift for each in self.singular]
        vectors = [Node("entry", (), each.vector) for each in self.singular]
        known = [plain.left, plain.right, *plain.conditions]
        self.whole = Program([*known, *told, *shifts, *vectors])
        self.shifts = Program(shifts)

    def all_lengths(self) -> Iterator[Lengths]:
        """Yield the lengths that are written out, small ones first."""
        names = self.whole.sizes
        every = product(LENGTHS, repeat=len(names))
        few = [each for each in every if len(names) < 2 or sum(each) <= TOGETHER]
        for each in sorted(few, key=lambda lengths: (sum(lengths), lengths)):
            yield dict(zip(names, each, strict=True))

    # --- one length -------------------------------------------------------------------------

    def at(self, lengths: Lengths, trial: Trial) -> None:
        """Search at some lengths."""
        columns = Columns(self.whole, lengths, {})
        chance = np.random.default_rng(zlib.crc32(str(sorted(lengths.items())).encode()))
        scale = 1 + self.effort.points // 6000
        points = drawn.first(columns, DRAWN * scale, chance)
        points = np.vstack([points, _special(columns, points, chance)])
        for turn in range(ROUNDS * scale):
            rank = self._judged(columns, points)
            order = np.argsort(-rank, kind="stable")[:WORST]
            near = drawn.beside(columns, points[order], DRAWN, 0.5**turn, chance)
            points = np.vstack([points, near])
        rank = self._judged(columns, points)
        order = np.argsort(-rank, kind="stable")
        met = order[rank[order] > -5]
        bad = met[rank[met] > ROUNDING]
        simple, plain = (np.argsort(_digits(points[each]), kind="stable") for each in (bad, met))
        spread = bad[:: max(1, len(bad) // SUSPECTS)]  # the worst may have no value at all
        chosen = [*bad[simple[:SUSPECTS]], *spread, *bad[:1], *met[plain[:SUSPECTS]], *met[:1]]
        for k in dict.fromkeys(chosen):
            compared, contradiction = self._surely(columns, points[k])
            trial.compared += compared
            if contradiction:
                trial.contradiction = contradiction
                return

    def _spectra(self, columns: Columns, arrays: dict[Entry, Matrix], how: Any) -> list[Matrix]:
        """Return the matrix (points, rows, n) of each singular value."""
        vector = self.singular[0].vector
        n = columns.lengths[vector.axes[0][1]]
        made = []
        for c in range(n):
            unit = np.full((1, n), how.number(Fraction(0)), dtype=how.dtype)
            unit[0, c] = how.number(Fraction(1))
            values = self.matrices.run(how, {**arrays, vector.array: unit}, columns.lengths)
            made.append([self._rows(v, k, columns) for k, v in enumerate(values)])
        found, start = [], 0
        for each in self.singular:
            many = len(each.parts)
            stacked = [
                np.concatenate(np.broadcast_arrays(*whole[start : start + many]), axis=1)
                if many == 1 or len({v.shape for v in whole[start : start + many]}) == 1
                else _stacked(whole[start : start + many])
                for whole in made
            ]
            found.append(np.stack(np.broadcast_arrays(*stacked), axis=2))
            start += many
        return found

    def _rows(self, value: Matrix, place: int, columns: Columns) -> Matrix:
        """Return a part's entries in one column, (points, rows)."""
        part = self.matrices.formulas[place]
        shape = [
            columns.lengths[axis[1]] if axis in part.axes else 1 for axis in self.matrices.axes
        ]
        return np.broadcast_to(value, (len(value), *shape)).reshape(len(value), -1)

    def _index(self, each: Singular, shift: int, n: int) -> list[int]:
        start = {"first": 0, "each": 0, "last": n - 1}[each.place] + shift
        return [start + k for k in range(n if each.place == "each" else 1)]

    def _shifts(self, lengths: Lengths) -> list[int]:
        return [int(value.item()) for value in self.shifts.run(FLOATS, {}, lengths)]

    def _with_values(self, columns: Columns, points: Matrix) -> dict[Entry, Matrix]:
        """Return all arrays, those of singular values worked out in floats."""
        arrays = columns.arrays(points)
        spectra = self._spectra(columns, arrays, FLOATS)
        for each, shift, whole in zip(
            self.singular, self._shifts(columns.lengths), spectra, strict=True
        ):
            n = whole.shape[2]
            whole = np.broadcast_to(whole, (len(points), *whole.shape[1:]))
            clean = np.where(np.isfinite(whole).all(axis=(1, 2), keepdims=True), whole, 0.0)
            squares = np.linalg.eigvalsh(clean.transpose(0, 2, 1) @ clean)[:, ::-1]
            told = np.linalg.svd(clean, compute_uv=False)
            values = np.zeros((len(points), 2 * n + shift + 1))
            values[:, : told.shape[1]] = told
            if squares.shape[1] != n:
                raise NotCovered("a matrix has another number of columns")
            chosen = values[:, self._index(each, shift, n)]
            arrays[each.entry.array] = chosen if each.place == "each" else chosen[:, 0]
        return arrays

    def _judged(self, columns: Columns, points: Matrix) -> Matrix:
        """Return how bad points are: above 0 it fails, below -10 a condition does."""
        values = self.sides.run(FLOATS, self._with_values(columns, points), columns.lengths)
        m = len(points)
        flat = [np.broadcast_to(v, (m, *v.shape[1:])).reshape(m, -1) for v in values]
        left, right, size = flat[:3]
        badness = (left - right) / (size + TINY)
        badness = np.where(np.isfinite(badness), badness, -5.0).max(axis=1)
        short = np.zeros(len(points))
        for value in flat[3:]:
            lack = np.where(value >= -MET, 0.0, np.where(np.isfinite(value), -value, 1e6))
            short += lack.sum(axis=1)
        return np.where(short > 0, -10 - short, badness)

    # --- for sure ---------------------------------------------------------------------------

    def _surely(self, columns: Columns, point: Matrix) -> tuple[bool, str]:
        """Say whether the sides can be compared at a point, and what is wrong there."""
        if not np.isfinite(point).all():
            return False, ""
        exactly = np.array([[exact(Fraction(float(x))) for x in point]], dtype=object)
        arrays = columns.arrays(exactly)
        if any(
            entry.positive and not value > 0
            for entry in columns.blocks
            for value in exactly[0, columns.blocks[entry]]
        ):
            return False, ""
        spectra = self._spectra(columns, arrays, BALLS)
        told = []
        for each, shift, whole in zip(
            self.singular, self._shifts(columns.lengths), spectra, strict=True
        ):
            values = enclosed(whole[0])
            if values is None:
                return False, ""
            n = whole.shape[2]
            values += [fmpq(0)] * (n + shift + 1)
            chosen = np.array([[values[k] for k in self._index(each, shift, n)]], dtype=object)
            arrays[each.entry.array] = chosen if each.place == "each" else chosen[:, 0]
            told.append(f"{each.entry.name} = {', '.join(map(_short, chosen[0]))}")
        found = self.exact_sides.run(BALLS, arrays, columns.lengths)
        if not all(bool(value >= 0) for each in found[2:] for value in each.flat):
            return False, ""
        left, right = np.broadcast_arrays(*found[:2])
        compared = False
        for one, other in zip(left.flat, right.flat, strict=True):
            if is_real(one) and is_real(other):
                compared = True
                if one > other:
                    where = "; ".join([*self._told(columns, exactly), *told])
                    return True, f"{where}: {_short(one)} against {_short(other)}"
        return compared, ""

    def _told(self, columns: Columns, point: Matrix) -> Iterator[str]:
        known = {self.singular[0].vector.array, *(each.entry.array for each in self.singular)}
        for size, length in columns.lengths.items():
            yield f"{size} = {length}"
        for entry, own in columns.blocks.items():
            if entry not in known:
                yield f"{entry.name} = ({', '.join(map(_short, point[0, own]))})"


def _digits(points: Matrix) -> Matrix:
    """Return how long points are to write down, roughly; zeros alone say little."""
    halves = 2 * points == np.round(2 * points)
    told = np.where(halves, np.minimum(np.abs(points), 100), 1000).sum(axis=1)
    return told + 50 * (points == 0).mean(axis=1)


def _stacked(parts: list[Matrix]) -> Matrix:
    """Put parts of one column below each other, each for all points."""
    most = max(len(part) for part in parts)
    return np.concatenate([np.broadcast_to(p, (most, p.shape[1])) for p in parts], axis=1)


def _evaluated(part: Node) -> Node:
    return evaluate(Bound(number(0), part, {}, {}, (), ())).right


def _singular(reader: Reader, row: Raw) -> Singular:
    entry, place, shift, vector, *parts = row
    told, moving = reader.of(entry).label, reader.of(vector).label
    if not isinstance(told, Entry) or not isinstance(moving, Entry) or place not in _PLACES:
        raise NotCovered(f"no singular value: {json.dumps(row)}")
    if (len(told.axes) == 1) != (place == "each") or len(moving.axes) != 1 or not parts:
        raise NotCovered(f"no singular value: {json.dumps(row)}")
    return Singular(told, place, reader.of(shift), moving, tuple(map(reader.of, parts)))


def _special(columns: Columns, points: Matrix, chance: np.random.Generator) -> Matrix:
    """Return points whose arrays are +-1 or 0 and 1, and whose square ones are special matrices."""
    new = points[chance.permutation(len(points))].copy()
    for entry, own in columns.blocks.items():
        shape = columns.program.shape(entry, columns.lengths)
        values = new[:, own]
        kind = chance.integers(0, 4, (len(new), 1))
        signs = np.where(chance.random(values.shape) < 0.5, -1.0, 1.0)
        values = np.where(kind == 1, signs, np.where(kind == 2, (signs + 1) / 2, values))
        if len(shape) == 2 and shape[0] == shape[1]:
            whole = values.reshape(len(new), *shape)
            turned, _ = np.linalg.qr(chance.standard_normal(whole.shape))
            low = whole.copy()
            low[:, -1] = whole[:, 0]
            kind = kind[:, :, None]
            whole = np.where(kind == 3, turned, np.where(kind == 2, low, whole))
            values = whole.reshape(len(new), -1)
        new[:, own] = values
    return columns.inside(new)


def enclosed(matrix: Matrix) -> list[Any] | None:
    """Return fractions or balls that hold the singular values (n,) of an exact matrix (rows, n).

    None where an entry is no fraction, or they are not told apart from their estimates.
    """
    if not all(isinstance(x, fmpq) for x in matrix.flat):
        return None
    gram = matrix.T @ matrix
    polynomial = characteristic(gram)
    n = len(gram)
    zeros = next(k for k in range(n + 1) if polynomial[k] != 0)
    estimates = np.sqrt(np.abs(np.linalg.eigvalsh(gram.astype(float))))[::-1]
    found: list[Any] = []
    for k, near in enumerate(estimates[: n - zeros]):
        ends = _ends(polynomial, k, float(near))
        if ends is None:
            return None
        found.append(ends)
    return [*found, *[fmpq(0)] * zeros]


def characteristic(gram: Matrix) -> list[fmpq]:
    """Return the coefficients of det(x I - G), the lowest first (Faddeev and Le Verrier)."""
    n = len(gram)
    coefficients, power = [fmpq(1)], np.full((n, n), fmpq(0), dtype=object)
    for k in range(1, n + 1):
        power = gram @ power
        for row in range(n):
            power[row, row] += coefficients[-1]
        trace = sum(((gram @ power)[row, row] for row in range(n)), fmpq(0))
        coefficients.append(-trace / k)
    return coefficients[::-1]


def _ends(polynomial: list[fmpq], k: int, near: float) -> Any:
    """Return what holds the root of the (k + 1)-th largest eigenvalue, around an estimate."""
    if not near > 0:
        return None
    for reach in (1e-13, 1e-11, 1e-9, 1e-7, 1e-5):
        low, high = (exact(Fraction(near * (1 + sign * reach))) for sign in (-1, 1))
        if above(polynomial, low * low) > k >= above(polynomial, high * high):
            return arb(low).union(arb(high))
    return None


def above(polynomial: list[fmpq], level: fmpq) -> int:
    """Return how many roots of a polynomial with real roots alone are above a number.

    They are the positive roots of p(x + level): as many as its coefficients change their sign.
    """
    moved = list(polynomial)
    for start in range(len(moved) - 1):  # Horner's shift
        for k in range(len(moved) - 2, start - 1, -1):
            moved[k] += level * moved[k + 1]
    signs = [value > 0 for value in moved if value != 0]
    return sum(one != other for one, other in pairwise(signs))


def _magnitude(node: Node) -> Node:
    """Return the sum of the sizes of a formula's terms, on which its rounding depends."""
    if node.head in ("+", "*"):
        return Node(node.head, tuple(map(_magnitude, node.args)))
    if node.head == "sum":
        return Node("sum", (_magnitude(node.args[0]),), node.label)
    if node.head == "^" and node.args[1].head == "number" and node.args[1].label in (2, 4):
        return Node("^", (_magnitude(node.args[0]), node.args[1]))
    return Node("abs", (node,))


def _short(value: Any) -> str:
    text = str(value)
    return text if isinstance(value, fmpq) and len(text) < 20 else arb(value).str(8, radius=False)
