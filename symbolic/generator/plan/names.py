"""What does code call its own things? Each by a name that no loss gives, whatever that may be."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field


def free(name: str, taken: Collection[str]) -> str:
    """Return a name, with as many underscores behind it as make it differ from those taken."""
    while name in taken:
        name += "_"
    return name


@dataclass
class Names:
    """Chooses a name for each thing of the code, once; names that a loss gives come first."""

    taken: set[str]
    #: names that no variable of a compiled function may have
    words: frozenset[str] = frozenset()
    #: the names of lines, which may occur in several functions
    lines: set[str] = field(default_factory=set)
    chosen: dict[str, str] = field(default_factory=dict)

    def __call__(self, wanted: str) -> str:
        """Return the name of one of the code's own things."""
        if wanted not in self.chosen:
            self.chosen[wanted] = free(wanted, self.taken | self.lines)
            self.taken.add(self.chosen[wanted])
        return self.chosen[wanted]

    def local(self, name: str) -> str:
        """Return what a name that a loss gives is called inside of functions."""
        return self(f"{name}_") if name in self.words else name

    def outside(self, name: str) -> str:
        """Return how functions call what stands outside of them, such as np.

        What a loss gives begins with no underscore: an alias does.
        """
        return f"_{name}" if name in self.taken | self.lines else name

    def aliases(self, names: Iterable[str]) -> list[str]:
        """Return the lines that make those names."""
        return [f"{self.outside(n)} = {n}" for n in names if self.outside(n) != n]
