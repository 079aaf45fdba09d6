"""How sure is a share of successes? Wilson's interval and the standard error."""

from __future__ import annotations

from dataclasses import dataclass

from resoft.support.arrays import LEVEL


@dataclass(frozen=True)
class Proportion:
    """`successes` of `trials`."""

    successes: int
    trials: int

    @property
    def share(self) -> float:
        """Of the trials, those that succeeded."""
        return self.successes / self.trials

    @property
    def standard_error(self) -> float:
        """Of the share, by the share itself."""
        return float((self.share * (1 - self.share) / self.trials) ** 0.5)

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval; it is wider than a point at 0 and 1, too."""
        from scipy import stats  # slow to import, and wanted by few

        found = stats.binomtest(self.successes, self.trials).proportion_ci(LEVEL, "wilson")
        return float(found.low), float(found.high)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.share:.3f} ({low:.3f} to {high:.3f})"
