"""What do functions that read A once look like to a user? Their arguments, results and docstrings.

The texts have the names of the code's own things in braces.
"""

from __future__ import annotations

from collections.abc import Sequence

from symbolic.generator.plan.module import Planner
from symbolic.generator.text.layout import definition

#: By name: arguments, type and meaning of the result.
READING = {
    "block": (
        "{z}: Array, {b}: Array, {w}: Array | None, {centre}: Array",
        "tuple[Array, Array, float]",
        "Return the sums ({sums_size},) over some rows, their atoms (k, m), and top.",
    ),
    "combine": (
        "{sums}: Array, {n}: int, {top}: float, {centre}: Array",
        "tuple[float, Array, Array, Array]",
        "Return L, its terms, gamma (r is gamma[:k] @ atoms), and the next centre.",
    ),
    "one_pass": (
        "{A}: Any, {x}: Array, {b}: Array, {w}: Array | None = None, {centre}: Array | None = None",
        "tuple[float, Array, Array, Array, float, float]",
        "Return L, its gradient in x (d,), z = A x (n,), and what the module says.",
    ),
    "one_pass_csr": (
        "{data}: Any, {indices}: Any, {indptr}: Any, {x}: Array, {b}: Array, "
        "{w}: Array | None = None, {centre}: Array | None = None",
        "tuple[float, Array, Array, Array, float, float]",
        "Do what `one_pass` does, for a matrix of compressed rows.",
    ),
}


class Words(dict[str, str]):
    """The names of the code's own things, for texts that have them in braces."""

    def __init__(self, planner: Planner, **known: object) -> None:
        super().__init__({name: str(value) for name, value in known.items()})
        self.setdefault("rank", str(planner.structure.rank))
        self.planner = planner

    def __missing__(self, name: str) -> str:
        return self.planner.own(name)

    def __call__(self, text: str) -> str:
        """Fill in a text."""
        return text.format_map(self)


def heading(planner: Planner, name: str, **known: object) -> tuple[str, str, str]:
    """Return the head of a public function, the type of its result and its docstring."""
    arguments, returns, doc = READING[name]
    words = Words(planner, **known)
    return f"{name} {words(arguments)}", returns, words(doc)


def function(planner: Planner, name: str, body: Sequence[str], **known: object) -> str:
    """Return a public function's text; it may leave the argument and the data unused."""
    loss = planner.structure.loss
    head, returns, doc = heading(planner, name, **known)
    data = [n for n in (loss.argument.name, loss.data.name) if f"{n}: Array" in head]
    return definition(loss, head, returns, doc, body, data)
