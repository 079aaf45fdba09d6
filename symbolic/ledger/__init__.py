"""The ledger: what verdict does a claim get, and on what evidence?"""

from __future__ import annotations

import time
from dataclasses import replace

from symbolic.calculus import Undecidable
from symbolic.declare.claim import Claim, Convergence, Identity, StatementError, Verdict
from symbolic.declare.finding import Finding
from symbolic.declare.malformed import Malformed
from symbolic.declare.patience import OutOfTime, at_most
from symbolic.declare.perturbation import Perturbation
from symbolic.ledger.convergence import decide_convergence
from symbolic.ledger.identity import decide_identity
from symbolic.ledger.independent import upheld
from symbolic.ledger.inequality import decide_bound
from symbolic.ledger.perturbation import decide_perturbation

__all__ = ["decide"]


def decide(claim: Claim, limit: float | None = None) -> Finding:
    """Return the finding for one claim; after ``limit`` seconds it is undecided.

    Raises:
        StatementError: the statement is malformed; the message names the claim.
    """
    start = time.perf_counter()
    try:
        with at_most(limit):
            found = _assuming(_decided(claim))
    except OutOfTime:
        remark = f"not decided within {limit:g} seconds"
        found = Finding(claim, Verdict.UNDECIDED, remark=remark)
    except StatementError as error:
        msg = f"claim {claim.id!r}: {error}"
        raise StatementError(msg) from error
    except Undecidable as error:
        found = Finding(claim, Verdict.UNDECIDED, remark=str(error))
    except Exception as error:  # whatever fails on the way, nothing is decided by it
        remark = f"the decision failed: {type(error).__name__}: {error}"
        found = Finding(claim, Verdict.UNDECIDED, remark=remark)
    return replace(found, seconds=time.perf_counter() - start)


def _assuming(found: Finding) -> Finding:
    """Refute nothing by a point that may lie outside of what the paper assumes."""
    if not found.claim.assuming or found.verdict is not Verdict.REFUTED:
        return found
    remark = f"false without {found.claim.assuming}, which is not checked: {found.evidence}"
    return replace(found, verdict=Verdict.UNDECIDED, counterexample=None, remark=remark)


def _decided(claim: Claim) -> Finding:
    statement = claim.statement
    if isinstance(statement, Malformed):
        raise StatementError(statement.setting)
    if isinstance(statement, Identity):
        return decide_identity(claim, statement)
    if isinstance(statement, Convergence):
        return decide_convergence(claim, statement)
    if isinstance(statement, Perturbation):
        return upheld(decide_perturbation(claim, statement))
    return upheld(decide_bound(claim, statement))
