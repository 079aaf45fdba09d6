"""The ledger: what verdict does a claim get, and on what evidence?"""

from symbolic.ledger.decide import decide

__all__ = ["decide"]
