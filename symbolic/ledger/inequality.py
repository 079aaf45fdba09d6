"""Does a bound hold? A proof, a certified counterexample, or support by adversarial trials."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from math import prod

import numpy as np
import sympy as sp

from symbolic.calculus import (
    Axis,
    AxisMax,
    AxisSum,
    Undecidable,
    axes_of,
    expand_names,
)
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.claim import Claim, Inequality, Semidefinite, Verdict
from symbolic.declare.finding import Counterexample, Finding, Proof
from symbolic.declare.patience import for_a_part
from symbolic.enclose.program import NotCovered
from symbolic.ledger.cases import Case, case_of
from symbolic.ledger.certificate import deduced, difference, proof_for_every_size
from symbolic.ledger.components import Lengths, all_lengths, axes_of_bound, every_size, size_names
from symbolic.ledger.search import ROUNDING, Found, explore

Bound = Inequality | Semidefinite

#: A claim about every length is proved at no more rows than that: it would be no proof of it.
FEW = 2
#: Numbers of rows at which a claim about each row by itself is tried, though one would do.
LOCAL = (1, 2, 3, 6)
#: Shares of the time that is left: proofs that need no search, counterexamples, proofs for every
#: size, proofs at single sizes.
AT_ONCE, SEARCH, DEDUCTION, AT_SIZES = 0.3, 0.5, 0.5, 0.8
#: Lengths that are always searched, and those that are where the bound written out is no longer
#: than so many operations.
FIRST, LARGER, EFFORT = (1, 2, 3, 4), (5, 8, 13, 30, 60), 2500


@dataclass
class _Evidence:
    """What the sizes that were looked at had to say."""

    trials: int = 0
    unmet: int = 0
    optimised: int = 0
    tightest: float | None = None
    worst: dict[str, str] | None = None
    counterexample: Counterexample | None = None
    remark: str = ""


def decide_bound(claim: Claim, statement: Bound) -> Finding:
    """Return the finding for an inequality or a semidefinite form.

    Points come before the long proofs: what is false has no proof, and a search for one would
    leave no time to say so.
    """
    proof, evidence = _proved_at_once(statement)
    local = _is_sum_over_independent_rows(statement)
    cases = _searched(claim, statement, local, evidence, proved=proof is not None)
    at_sizes = None
    if evidence.counterexample is None and evidence.trials and proof is None:
        # without rows few boxes are enough as a rule
        boxes_first = bool(statement.box) and not axes_of_bound(statement)
        if boxes_first:
            at_sizes = _proved_at(cases, statement, local)
        if at_sizes is None:
            proof = _deduced(statement)
        if proof is None and not boxes_first:
            at_sizes = _proved_at(cases, statement, local)
    return _concluded(claim, statement, proof, at_sizes, cases, evidence, local)


def _proved_at_once(statement: Bound) -> tuple[Proof | None, _Evidence]:
    proof, evidence = None, _Evidence(remark="the certificate was not checked in time")
    with for_a_part(AT_ONCE):
        try:
            proof, remark = proof_for_every_size(statement), ""
        except Undecidable as error:
            remark = str(error)
        evidence = _Evidence(remark=remark)
    return proof, evidence


def _searched(
    claim: Claim, statement: Bound, local: bool, evidence: _Evidence, proved: bool
) -> list[Case]:
    """Look for a counterexample at one size after another; return the sizes without one."""
    cases = []
    sizes = _sizes(statement, local, proved)
    with for_a_part(SEARCH):
        for lengths in sizes:
            try:
                case = case_of(statement, lengths)
                _look(claim, case, evidence)
                cases.append(case)
            except NotCovered as error:
                evidence.remark = evidence.remark or str(error)
            if evidence.counterexample is not None:
                found = _smallest(claim, statement, lengths, sizes, evidence)
                evidence.counterexample = found
                break
    return cases


def _deduced(statement: Bound) -> Proof | None:
    proof = None
    with for_a_part(DEDUCTION), suppress(Undecidable):
        proof = deduced(statement)
    return proof


def _proved_at(cases: list[Case], statement: Bound, local: bool) -> Proof | None:
    """Return proofs at all sizes of the claim, or at few rows, as one."""
    most = 1 if local else FEW  # one row is all rows, at more of them points only test that
    few = [case for case in cases if statement.sizes is not None or _is_few(case.lengths, most)]
    complete = statement.sizes is None or len(few) == len(statement.sizes)
    proof = None
    with for_a_part(AT_SIZES):
        proofs: list[Proof] = []
        for case in few if complete else []:
            if (found := case.proof()) is None:
                break
            proofs.append(found)
        if proofs and len(proofs) == len(few):
            proof = replace(proofs[0], size=sum(each.size for each in proofs))
    return proof


def _is_few(lengths: Lengths, most: int) -> bool:
    return all(length <= most for length in lengths.values())


def _concluded(
    claim: Claim,
    statement: Bound,
    proof: Proof | None,
    at_sizes: Proof | None,
    cases: list[Case],
    found: _Evidence,
    local: bool,
) -> Finding:
    scope = _scope(statement, cases, local)
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
    if at_sizes is not None:
        if statement.sizes is None and not local and axes_of_bound(statement):
            remark = f"{at_sizes.method} proves it for n <= {FEW}, not for every length"
            return replace(finding, remark=remark, proof=at_sizes)
        box = "on the box" if statement.box else ""
        scope = ", ".join(part for part in (box, scope, at_sizes.within) if part)
        return replace(finding, verdict=Verdict.PROVED, scope=scope, proof=at_sizes)
    optimised = f"{found.optimised} local optimisations among them" if found.optimised else ""
    return replace(finding, remark="; ".join(p for p in (optimised, found.remark) if p))


# --- sizes ----------------------------------------------------------------------------------


def _sizes(statement: Bound, local: bool, proved: bool = False) -> list[Lengths]:
    """Return the lengths at which a bound is searched, in growing steps as far as effort goes."""
    if statement.sizes is not None:
        return list(statement.sizes)
    axes = axes_of_bound(statement)
    sizes = {axis.size for axis in axes}
    if local:
        return list(all_lengths(axes, LOCAL))
    if proved:  # points only test the proof
        return list(all_lengths(axes, (1, 2, 3) if len(sizes) < 2 else (1, 2)))
    first = all_lengths(axes, FIRST if len(sizes) < 2 else FIRST[:3])
    return [*first, *(s for s in _larger(axes) if _effort(statement, s) <= EFFORT)]


def _larger(axes: list[Axis]) -> Iterator[Lengths]:
    """Yield larger lengths: of all axes together, then of one of several alone."""
    for length in LARGER if axes else ():
        yield dict.fromkeys(axes, length)
    sizes = sorted({axis.size for axis in axes}, key=str)
    for size in sizes if len(sizes) > 1 else ():
        yield from (
            {axis: length if axis.size == size else 2 for axis in axes} for length in LARGER
        )


def _effort(statement: Bound, lengths: Lengths) -> int:
    """Return about how many operations the bound takes when it is written out.

    SymPy compares the arguments of a maximum in pairs.
    """
    count, gap = prod(lengths.values()), difference(statement)
    pairs = count if isinstance(statement, Semidefinite) or gap.has(AxisMax) else 1
    return int(sp.count_ops(gap)) * count * pairs


def _scope(statement: Bound, cases: list[Case], local: bool) -> str:
    axes = axes_of_bound(statement)
    if local or not axes:
        return every_size(axes)
    return "; ".join(size_names(case.lengths) for case in cases)


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


def _look(claim: Claim, case: Case, evidence: _Evidence) -> None:
    """Search at one size for a counterexample."""
    sizes = ", ".join(f"{axis.name} {length}" for axis, length in case.lengths.items())
    seed = zlib.crc32(f"{claim.id} {sizes}".encode())
    found = explore(case.terrain, seed, case.counterexample)
    evidence.trials += found.trials
    evidence.unmet += found.unmet
    evidence.optimised += found.optimised
    evidence.counterexample = found.counterexample
    if found.counterexample is None:
        _note_tightest(case, found, evidence)


def _smallest(
    claim: Claim, statement: Bound, lengths: Lengths, sizes: list[Lengths], evidence: _Evidence
) -> Counterexample | None:
    """Look for a counterexample of fewer rows, among the lengths that were left out before.

    What fails at a length fails at greater ones as a rule, so the lengths are halved.
    """
    best = evidence.counterexample
    if statement.sizes is not None or len(lengths) != 1:
        return best
    ((axis, length),) = lengths.items()
    holds = max((s[axis] for s in sizes if s[axis] < length), default=0)
    while length - holds > 1:
        middle = (length + holds) // 2
        found = replace(evidence, counterexample=None)
        with suppress(NotCovered):  # it has no value at that length
            _look(claim, case_of(statement, {axis: middle}), found)
        if found.counterexample is None:
            holds = middle
        else:
            best, length = found.counterexample, middle
    return best


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
