"""When have enough starts been tried? Where they agree, and where more of them bring nothing."""

from __future__ import annotations

from dataclasses import dataclass

from resoft._solver.descent import Descent, lowest

FEWEST = 6  # starts that must agree if all of them do
MOSTLY, AGAIN = 12, 4  # starts, and how many of them must end where the best does, if some do not
PATIENCE = 16  # starts in a row that bring nothing
DEAR = 600  # steps of all descents, from which fewer in a row are enough
SAME = 1e-8  # relative difference of two losses that are one


@dataclass
class Agreement:
    """Watches descents from one start after another; `sided`: those on either side of a pole."""

    sided: bool = False
    best: float = float("inf")
    since: int = 0  # how many had begun when the best was found

    def reached(self, begun: list[Descent], running: list[Descent]) -> bool:
        """Whether more starts are not worth their steps."""
        if len(begun) < FEWEST:
            return False
        leader = lowest(begun)
        value = leader.point.value
        if value < self.best - SAME * abs(self.best):
            self.best, self.since = value, len(begun)
        ended = [d for d in begun if d not in running]
        if self.sided and len({d.first_sign for d in ended} - {0}) < 2 and len(begun) < PATIENCE:
            return False
        same = sum(d.joined or abs(d.point.value - value) <= SAME * abs(value) for d in ended)
        if same >= FEWEST and same == len(ended):
            return True
        if same >= AGAIN and len(ended) >= MOSTLY:
            return True
        idle = len(begun) - self.since
        dear = sum(d.iterations for d in begun) >= DEAR
        return idle >= (FEWEST if dear else PATIENCE)
