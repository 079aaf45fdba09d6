"""Does a bound hold? A proof, a certified counterexample, or support by adversarial trials."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import sympy as sp

from symbolic.calculus import (
    AxisMax,
    AxisSum,
    Undecidable,
    axes_of,
    expand_names,
)
from symbolic.calculus.entries import outermost_sums
from symbolic.claim import Claim, Inequality, Semidefinite, Verdict
from symbolic.finding import Counterexample, Finding, Proof
from symbolic.ledger.cases import Case, case_of
from symbolic.ledger.certificate import difference, proof_for_every_size
from symbolic.ledger.components import Lengths, all_lengths, axes_of_bound, every_size, size_names
from symbolic.ledger.enclosure import NotCovered
from symbolic.ledger.search import ROUNDING, Found, explore

Bound = Inequality | Semidefinite

#: A claim about every length is proved at no more rows than that: it would be no proof of it.
FEW = 2
#: Numbers of rows at which a claim about each row by itself is tried.
LOCAL = (1, 2, 3, 6)
#: Formulas with more operations than that are not written out at many rows.
OPERATIONS = 400


@dataclass
class _Evidence:
    """What the sizes that were looked at had to say."""

    trials: int = 0
    unmet: int = 0
    optimised: int = 0
    tightest: float | None = None
    worst: dict[str, str] | None = None
    proofs: list[Proof | None] = field(default_factory=list)
    counterexample: Counterexample | None = None
    remark: str = ""


def decide_bound(claim: Claim, statement: Bound) -> Finding:
    """Return the finding for an inequality or a semidefinite form."""
    remark = ""
    try:
        proof = proof_for_every_size(statement)
    except Undecidable as error:
        proof, remark = None, str(error)
    local = _is_sum_over_independent_rows(statement)
    evidence = _Evidence(remark=remark)
    sizes = _sizes(statement, local, proved=proof is not None)
    for lengths in sizes:
        # one row is all rows: at more of them points only test that
        tested = proof is not None or (local and any(n > 1 for n in lengths.values()))
        try:
            _look(claim, statement, lengths, evidence, proved=tested)
        except NotCovered as error:
            evidence.remark = evidence.remark or str(error)
            evidence.proofs.append(None)
        if evidence.counterexample is not None:
            evidence.counterexample = _smallest(claim, statement, lengths, sizes, evidence)
            break
    return _concluded(claim, statement, proof, evidence, local)


def _concluded(
    claim: Claim, statement: Bound, proof: Proof | None, found: _Evidence, local: bool
) -> Finding:
    scope = _scope(statement, local)
    finding = Finding(
        claim,
        Verdict.SUPPORTED,
        trials=found.trials,
        unmet=found.unmet,
        tightest=found.tightest,
        worst=found.worst or {},
        remark=found.remark,
    )
    if found.counterexample is not None:
        if proof is not None:
            remark = f"the certificate proves it and a point contradicts: {found.counterexample}"
            return replace(finding, verdict=Verdict.UNDECIDED, remark=remark)
        return replace(finding, verdict=Verdict.REFUTED, counterexample=found.counterexample)
    if found.trials == 0:
        remark = found.remark or f"none of {found.unmet} trials met the conditions"
        return replace(finding, verdict=Verdict.UNDECIDED, remark=remark)
    if proof is not None:
        every = every_size(axes_of_bound(statement))
        return replace(finding, verdict=Verdict.PROVED, scope=every, proof=proof)
    proof = _together(found.proofs)
    if proof is not None:
        if statement.sizes is None and not local and axes_of_bound(statement):
            remark = f"{proof.method} proves it for n <= {FEW}, not for every length"
            return replace(finding, remark=remark, proof=proof)
        box = "on the box" if statement.box else ""
        scope = ", ".join(part for part in (box, scope, proof.within) if part)
        return replace(finding, verdict=Verdict.PROVED, scope=scope, proof=proof)
    optimised = f"{found.optimised} local optimisations among them" if found.optimised else ""
    return replace(finding, remark="; ".join(p for p in (optimised, found.remark) if p))


# --- sizes ----------------------------------------------------------------------------------


def _sizes(statement: Bound, local: bool, proved: bool = False) -> list[Lengths]:
    if statement.sizes is not None:
        return list(statement.sizes)
    axes = axes_of_bound(statement)
    if local:
        return list(all_lengths(axes, LOCAL))
    if len({axis.size for axis in axes}) != 1:
        each = (1, 2) if proved else (1, 2, 3)  # points only test the proof
        return list(all_lengths(axes, each))
    # what fails only for more rows than that fails for many
    long = sp.count_ops(difference(statement)) > OPERATIONS or isinstance(statement, Semidefinite)
    if proved:  # points only test the proof
        return list(all_lengths(axes, (1, 2) if long else (1, 2, 3)))
    return list(all_lengths(axes, (1, 2, 3, 4) if long else (1, 2, 3, 4, 9, 30)))


def _scope(statement: Bound, local: bool) -> str:
    axes = axes_of_bound(statement)
    if local or not axes:
        return every_size(axes)
    return "; ".join(map(size_names, _sizes(statement, local)))


def _together(proofs: list[Proof | None]) -> Proof | None:
    """Add the proofs at several lengths up, if there is one at each."""
    found = [proof for proof in proofs if proof is not None]
    if not found or len(found) < len(proofs):
        return None
    return replace(found[0], size=sum(proof.size for proof in found))


def _is_sum_over_independent_rows(statement: Bound) -> bool:
    """Say whether the claim for one row is the claim for any number of rows.

    So it is where right - left is a sum over rows of what depends on that row alone, and the
    conditions speak of each row alone: none of them knows how many rows there are.
    """
    if statement.sizes is not None or len(axes_of_bound(statement)) != 1:
        return False
    put = {entry: expand_names(value) for entry, value in statement.where.items()}
    conditions = [expand_names(condition).xreplace(put) for condition in statement.conditions]
    (axis,) = axes_of_bound(statement)
    if any(condition.has(AxisSum, AxisMax, axis.size) for condition in conditions):
        return False
    try:
        formula = difference(statement)
    except Undecidable:
        return False
    sums = {total: sp.Dummy() for total in outermost_sums(formula)}
    outer = formula.xreplace(sums)
    if outer.has(AxisMax) or any(s.summand.has(AxisSum, AxisMax, axis.size) for s in sums):
        return False
    if not sums and not outer.has(axis.size):
        return True  # a statement about each row by itself
    if axes_of(outer):
        return False
    try:
        polynomial = sp.Poly(outer, *sums.values(), axis.size)
    except sp.PolynomialError:
        return False
    return all(sum(powers) == 1 for powers in polynomial.monoms())


# --- one size -------------------------------------------------------------------------------


def _look(
    claim: Claim, statement: Bound, lengths: Lengths, evidence: _Evidence, proved: bool
) -> None:
    """Search at one size for a counterexample; without one, try to prove the bound there."""
    case = case_of(statement, lengths)
    sizes = ", ".join(f"{axis.name} {length}" for axis, length in lengths.items())
    seed = zlib.crc32(f"{claim.id} {sizes}".encode())
    found = explore(case.terrain, seed, case.counterexample)
    evidence.trials += found.trials
    evidence.unmet += found.unmet
    evidence.optimised += found.optimised
    evidence.counterexample = found.counterexample
    if found.counterexample is not None:
        return
    _note_tightest(case, found, evidence)
    few = statement.sizes is not None or all(length <= FEW for length in lengths.values())
    if not proved and few and None not in evidence.proofs:
        evidence.proofs.append(case.proof())


def _smallest(
    claim: Claim, statement: Bound, lengths: Lengths, sizes: list[Lengths], evidence: _Evidence
) -> Counterexample | None:
    """Look at the lengths that were left out before the one with a counterexample."""
    if statement.sizes is None and len(lengths) == 1:
        ((axis, length),) = lengths.items()
        before = max((s[axis] for s in sizes if s[axis] < length), default=length - 1)
        for shorter in range(before + 1, length):
            found = replace(evidence, counterexample=None)
            _look(claim, statement, {axis: shorter}, found, proved=True)
            if found.counterexample is not None:
                return found.counterexample
    return evidence.counterexample


def _note_tightest(case: Case, found: Found, evidence: _Evidence) -> None:
    for point in found.points:
        if (case.terrain.conditions(point[None]) < 0).any():
            continue  # within rounding of the conditions, but outside
        ratio = case.ratio(point)
        if ratio is None or not np.isfinite(ratio):
            continue
        # of equal ratios the one with the fewest rows is told
        if evidence.tightest is None or ratio > evidence.tightest * (1 + ROUNDING):
            evidence.tightest = ratio
            names = (case.parts.labels[symbol] for symbol in case.terrain.symbols)
            evidence.worst = {k: f"{x:.4g}" for k, x in zip(names, point, strict=True)}
            evidence.worst = {**dict(_named(case.lengths)), **evidence.worst}


def _named(lengths: Lengths) -> Iterator[tuple[str, str]]:
    return ((axis.size.name, str(length)) for axis, length in lengths.items())
