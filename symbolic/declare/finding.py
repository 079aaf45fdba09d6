"""What did a decision about a claim come to, and what is the evidence?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from symbolic.declare.claim import Claim, Verdict
from symbolic.declare.notebook import in_notebook


@dataclass(frozen=True)
class Counterexample:
    """A point, small enough to redo by hand, at which a statement is false."""

    sizes: dict[str, int]
    point: dict[str, str]
    left: str
    right: str

    def __str__(self) -> str:
        """Return the counterexample in one line."""
        sizes = ", ".join(f"{name} = {length}" for name, length in self.sizes.items())
        point = ", ".join(f"{name} = {value}" for name, value in self.point.items())
        return "; ".join(
            part for part in (sizes, point, f"{self.left} against {self.right}") if part
        )


@dataclass(frozen=True)
class Proof:
    """How a claim was proved, and how large the proof is; ``steps`` where it was deduced.

    ``within``: where on its box the claim has a value, if that is not everywhere.
    """

    method: str
    size: int
    unit: str
    steps: tuple[str, ...] = ()
    within: str = ""

    def __str__(self) -> str:
        """Return the proof in a few words."""
        return f"{self.method}, {self.size} {self.unit}"


@dataclass(frozen=True)
class Finding:
    """A claim's verdict and the evidence for it.

    ``trials`` met the conditions and ``unmet`` did not; ``tightest`` is the largest left / right
    that they reached, at the point ``worst``.  ``independent`` is what the second engine said.
    """

    claim: Claim
    verdict: Verdict
    seconds: float = 0.0
    scope: str = ""
    proof: Proof | None = None
    counterexample: Counterexample | None = None
    trials: int = 0
    unmet: int = 0
    tightest: float | None = None
    worst: Mapping[str, str] = field(default_factory=dict)
    independent: str = ""
    remark: str = ""
    #: why the claim is malformed, where it is
    error: str = ""
    #: what Coq's kernel says, where it was asked: checked, with premises, or no
    kernel: str = ""
    kernel_reason: str = ""
    #: the claim as a theorem, in Coq's words
    theorem: str = ""

    @property
    def as_expected(self) -> bool:
        """Say whether the verdict is the recorded one."""
        return self.verdict is self.claim.expected and not self.error

    @property
    def slack(self) -> float | None:
        """How many times the claimed bound is as large as the worst case found."""
        return 1 / self.tightest if self.tightest is not None and self.tightest > 0 else None

    @property
    def evidence(self) -> str:
        """What the verdict rests on, in a line."""
        if self.counterexample is not None:
            return str(self.counterexample)
        tried = f"{self.trials} trials" if self.trials and self.verdict is Verdict.SUPPORTED else ""
        return "; ".join(part for part in (self.scope, tried, self.remark) if part)

    _repr_latex_ = in_notebook
