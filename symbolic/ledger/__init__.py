"""The ledger: what verdict does a claim get, and on what evidence?"""

from __future__ import annotations

import time
from dataclasses import replace

from symbolic.claim import Claim, Convergence, Identity
from symbolic.finding import Finding
from symbolic.ledger.convergence import decide_convergence
from symbolic.ledger.identity import decide_identity
from symbolic.ledger.inequality import decide_bound

__all__ = ["decide"]


def decide(claim: Claim) -> Finding:
    """Return the finding for one claim."""
    start = time.perf_counter()
    statement = claim.statement
    if isinstance(statement, Identity):
        found = decide_identity(claim, statement)
    elif isinstance(statement, Convergence):
        found = decide_convergence(claim, statement)
    else:
        found = decide_bound(claim, statement)
    return replace(found, seconds=time.perf_counter() - start)
