"""Does a statement on singular values hold? By instances of lemmas, against adversarial matrices.

Its proof is an inequality between numbers, from what the lemmas say of them; what is false is
refuted by one exact matrix.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import sympy as sp

from symbolic.calculus import Undecidable
from symbolic.declare.claim import Claim, Inequality, Verdict
from symbolic.declare.finding import Counterexample, Finding, Proof
from symbolic.declare.perturbation import Perturbation
from symbolic.derive.reference import Component
from symbolic.enclose.program import NotCovered
from symbolic.ledger.certificate import deduced, proof_for_every_size
from symbolic.ledger.components import Point, all_lengths, every_size
from symbolic.ledger.floats import Array
from symbolic.ledger.lemmas import told_of
from symbolic.ledger.search import certified
from symbolic.ledger.spectra import Spectra, axes_of_statement

#: Lengths at which matrices are tried: of one axis, and of several.
ONE, SEVERAL = (1, 2, 3, 4, 5, 6), (1, 2, 3)
#: As many of them where matrices only test a proof.
TESTED = 3
#: Matrices drawn, rounds of steps from the worst of them, and how many are stepped from.
DRAWN, ROUNDS, WORST = 500, 8, 8
#: What floats cannot tell from 0, relative to the terms of the sides, and what is surely none of
#: it; points whose sides are enclosed.
ROUNDING, CLEAR, SUSPECTS = 1e-9, 1e-3, 3
#: What is added to sides that may be made of rounding alone.
TINY = 1e-12
_SMALL = np.array([0.0, 0.0, 1.0, -1.0, 1.0, -1.0, 2.0, 0.5])


@dataclass
class _Trials:
    """What matrices had to say."""

    trials: int = 0
    unmet: int = 0
    tightest: float | None = None
    worst: dict[str, str] = field(default_factory=dict)
    counterexample: Counterexample | None = None


def decide_perturbation(claim: Claim, statement: Perturbation) -> Finding:
    """Return the finding for a statement on singular values."""
    proof, remark = _proof(statement)
    axes = axes_of_statement(statement)
    found = _Trials()
    choices = ONE if len({axis.size for axis in axes}) < 2 else SEVERAL
    for each in all_lengths(axes, choices if proof is None else choices[:TESTED]):
        _try(claim, Spectra(statement, each), found)
        if found.counterexample is not None:
            break
    finding = Finding(
        claim, Verdict.UNDECIDED, trials=found.trials, unmet=found.unmet, remark=remark
    )
    if (point := found.counterexample) is not None:
        if proof is None:
            return replace(finding, verdict=Verdict.REFUTED, counterexample=point, remark="")
        return replace(finding, remark=f"the lemmas prove it and a matrix contradicts: {point}")
    if not found.trials:
        return replace(finding, remark=f"none of {found.unmet} trials met the conditions")
    finding = replace(finding, tightest=found.tightest, worst=found.worst)
    if proof is None:
        return replace(finding, verdict=Verdict.SUPPORTED)
    return replace(finding, verdict=Verdict.PROVED, scope=every_size(axes), proof=proof)


def between_numbers(statement: Perturbation, known: tuple[sp.Expr, ...]) -> Inequality:
    """Return the statement as an inequality between numbers of which that much is known."""
    return Inequality(
        statement.left,
        statement.right,
        conditions=(*statement.conditions, *known),
        certificate=statement.certificate,
    )


def _proof(statement: Perturbation) -> tuple[Proof | None, str]:
    """Return a proof, or the reason why there is none."""
    try:
        formulas, known = told_of(statement)
        numbers = between_numbers(statement, formulas)
        proof = proof_for_every_size(numbers) or deduced(numbers)
    except Undecidable as error:
        return None, str(error)
    if proof is None:
        return None, "no proof was found from what the lemmas say"
    return Proof("lemmas", len(known.steps), "instances", (*known.steps, *proof.steps)), ""


# --- matrices that try to break it ------------------------------------------------------------


def _try(claim: Claim, spectra: Spectra, found: _Trials) -> None:
    sizes = " ".join(map(str, spectra.lengths.values()))
    chance = np.random.default_rng(zlib.crc32(f"{claim.id} {sizes}".encode()))
    points = np.vstack(list(_drawn(spectra.symbols, chance)))
    badness = _judge(spectra, points, found)
    for turn in range(ROUNDS if points.shape[1] else 0):
        order = np.argsort(-badness, kind="stable")[:WORST]
        new = _beside(points[order], spectra.symbols, 0.5**turn, chance)
        points, badness = (
            np.vstack([points[order], new]),
            np.concatenate([badness[order], _judge(spectra, new, found)]),
        )
        if badness.max() > CLEAR:
            break
    _refuted(spectra, points, badness, found)


def _judge(spectra: Spectra, points: Array, found: _Trials) -> Array:
    """Return how much left is above right, relative to both; count what met the conditions."""
    left, right, size, least = spectra.judged(points)
    met = (least >= -1e-12) & np.isfinite(left + right).any(axis=1)
    found.trials, found.unmet = found.trials + int(met.sum()), found.unmet + int((~met).sum())
    with np.errstate(all="ignore"):
        badness = np.where(left == right, 0.0, (left - right) / (size + TINY))
        ratios = np.where((right > 1e-12) & met[:, None], left / right, -np.inf)
    badness = np.where(np.isfinite(badness), badness, -2.0).max(axis=1)
    _note(spectra, points, np.where(np.isfinite(ratios), ratios, -np.inf), found)
    return np.where(met, badness, -3.0 + np.clip(least, -1e6, 0) / 1e6)


def _note(spectra: Spectra, points: Array, ratios: Array, found: _Trials) -> None:
    """Keep the largest left / right, and where it was reached."""
    if not ratios.size:
        return
    k = int(ratios.max(axis=1).argmax())
    ratio = float(ratios[k].max())
    if np.isfinite(ratio) and (found.tightest is None or ratio > found.tightest + ROUNDING):
        found.tightest = ratio
        sizes = {axis.size.name: str(length) for axis, length in spectra.lengths.items()}
        values = zip(spectra.symbols, points[k], strict=True)
        found.worst = {**sizes, **{symbol.name: f"{value:.4g}" for symbol, value in values}}


def _refuted(spectra: Spectra, points: Array, badness: Array, found: _Trials) -> bool:
    """Look for a point among the worst that breaks the statement for sure."""
    order = np.argsort(-badness, kind="stable")
    bad = order[badness[order] > ROUNDING]
    spread = bad[:: max(1, len(bad) // SUSPECTS)]  # the worst may have no value at all

    def breaks(at: Point) -> bool:
        return _counterexample(spectra, at) is not None

    for k in dict.fromkeys([*bad[:SUSPECTS], *spread]):
        at = certified(points[k], breaks, spectra.symbols)
        if at is not None:
            found.counterexample = _counterexample(spectra, at)
            return True
    return False


def _counterexample(spectra: Spectra, at: Point) -> Counterexample | None:
    try:
        return spectra.counterexample(at)
    except (ArithmeticError, NotCovered):
        return None


def _drawn(symbols: list[sp.Symbol], chance: np.random.Generator) -> Iterator[Array]:
    """Yield points: arrays of small numbers, and of many kinds and sizes."""
    groups = _groups(symbols)
    for count, draw in ((DRAWN // 2, _simple), (DRAWN, _shaped)):
        points = np.zeros((count, len(symbols)))
        for shape, columns in groups:
            points[:, columns] = draw(count, shape, chance)
        yield _signed(points, symbols)


def _groups(symbols: list[sp.Symbol]) -> list[tuple[tuple[int, ...], list[int]]]:
    """Return the shape of each array, and the columns of its components in a point.

    Components that the statement does not use have no column, and none of such an array is square.
    """
    found: dict[object, list[int]] = {}
    for k, symbol in enumerate(symbols):
        key = symbol.entry.array if isinstance(symbol, Component) else symbol
        found.setdefault(key, []).append(k)
    groups = []
    for columns in found.values():
        told = [getattr(symbols[k], "place", ()) for k in columns]
        shape = tuple(max(index) for index in zip(*told, strict=True))
        whole = len(columns) == np.prod(shape, dtype=int)
        columns.sort(key=lambda k: getattr(symbols[k], "place", ()))
        groups.append((shape if whole else (len(columns),), columns))
    return groups


def _signed(points: Array, symbols: list[sp.Symbol]) -> Array:
    for k, symbol in enumerate(symbols):
        if symbol.is_positive:
            points[:, k] = np.where(points[:, k] == 0, 1.0, np.abs(points[:, k]))
    return points


def _simple(count: int, shape: tuple[int, ...], chance: np.random.Generator) -> Array:
    """Return arrays of small numbers; of some, all have one size or none is negative."""
    size = int(np.prod(shape, dtype=int))
    values = _SMALL[chance.integers(0, len(_SMALL), (count, size))]
    signs = np.where(chance.random((count, size)) < 0.5, -1.0, 1.0)
    kind = chance.integers(0, 5, (count, 1))
    return np.select(
        [kind == 1, kind == 2, kind == 3], [signs, (signs + 1) / 2, abs(values)], values
    )


def _shaped(count: int, shape: tuple[int, ...], chance: np.random.Generator) -> Array:
    """Return arrays of four sizes; square ones also orthogonal, singular, diagonal, nilpotent."""
    size = int(np.prod(shape, dtype=int))
    scale = 10.0 ** chance.integers(-2, 2, (count, 1))
    values = chance.standard_normal((count, size))
    square = len(shape) == 2 and shape[0] == shape[1]
    if square:
        values = _square(values.reshape(count, *shape), chance).reshape(count, size)
    plain = chance.random((count, 1)) < 0.4
    signs = np.where(values < 0, -1.0, 1.0)
    if not square:
        kind = chance.integers(0, 4, (count, 1))
        values = np.select(
            [kind == 1, kind == 2, kind == 3],
            [signs, (signs + 1) / 2, chance.random((count, size))],
            values,
        )
    out: Array = np.where(plain, values, values * scale)
    return out


def _square(values: Array, chance: np.random.Generator) -> Array:
    """Make square matrices special, each of one kind or another."""
    count, n, _ = values.shape
    eye = np.eye(n)
    q, _ = np.linalg.qr(values)
    vector = values[:, :, :1] / np.linalg.norm(values[:, :, :1], axis=1, keepdims=True)
    number = chance.standard_normal((count, 1, 1))
    singular = values.copy()
    singular[:, :, 0] = singular[:, :, -1] if n > 1 else 0.0
    kinds = [
        values,
        q,
        eye - 2 * vector * vector.transpose(0, 2, 1),  # reflections
        number * eye,
        -eye + 0.01 * values,
        singular,
        vector * values[:, :1, :],
        values * eye,
        np.triu(values, 1),
        values + values.transpose(0, 2, 1),
        values - values.transpose(0, 2, 1),
        values @ values.transpose(0, 2, 1),
    ]
    chosen = chance.integers(0, len(kinds), (count, 1, 1))
    out: Array = np.choose(chosen, [np.broadcast_to(kind, values.shape) for kind in kinds])
    return out


def _beside(
    best: Array, symbols: list[sp.Symbol], reach: float, chance: np.random.Generator
) -> Array:
    """Return points near the worst: along single coordinates, and along all."""
    copies = 25
    start = np.repeat(best, copies, axis=0)
    size = np.maximum(np.abs(start).max(axis=1, keepdims=True), 0.1)
    steps = chance.standard_normal(start.shape) * size * reach
    alone = chance.random((len(start), 1)) < 0.5
    keep = np.where(alone, chance.random(start.shape) < 1.5 / start.shape[1], True)
    return _signed(start + steps * keep, symbols)
