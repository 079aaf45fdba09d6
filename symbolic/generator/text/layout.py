"""How is a function of a generated module laid out? Signature, docstring, body."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from symbolic.calculus import Axis
from symbolic.declare.loss import Loss, Parameter
from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.names import Names

WIDTH = 96
#: Lines for a module's docstring and its constants, and texts of functions.
Parts = tuple[list[str], list[str], list[str]]


@dataclass(frozen=True)
class Printer:
    """What all printers ask of a plan."""

    planner: Planner

    @property
    def loss(self) -> Loss:
        """The loss."""
        return self.planner.structure.loss

    @property
    def axis(self) -> Axis:
        """The axis of the segment."""
        return self.loss.axis

    @property
    def z(self) -> str:
        """The name of the argument."""
        return self.loss.argument.name

    @property
    def own(self) -> Names:
        """The names of the code's own things."""
        return self.planner.own

    @property
    def np(self) -> str:
        """What NumPy is called."""
        return self.own.outside("np")


def wrapped(text: str, indent: str) -> list[str]:
    """Break a long line of text."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def indented(lines: Sequence[str]) -> list[str]:
    """Move lines one level to the right."""
    return [f"    {part}" for line in lines for part in line.split("\n")]


def uses(lines: Sequence[str], name: str) -> bool:
    """Say whether a name occurs in code."""
    return re.search(rf"\b{name}\b", "\n".join(lines)) is not None


def typed(parameters: Sequence[Parameter]) -> str:
    """Return the parameters as keywords of a public function."""
    keywords = [f"{p.name}: float = {float(p.default)!r}" for p in parameters]
    return f", *, {', '.join(keywords)}" if keywords else ""


def passed(parameters: Sequence[Parameter]) -> str:
    """Return the parameters as a public function hands them to another."""
    return "".join(f", {p.name}={p.name}" for p in parameters)


def definition(
    loss: Loss, head: str, returns: str, doc: str, body: Sequence[str], data: Sequence[str] = ()
) -> str:
    """Return a public function, which takes the loss' parameters as keywords.

    Args:
        loss: the loss.
        head: its name and its arguments, without brackets: "value z: Array".
        returns: the type of what it returns.
        doc: its docstring.
        body: its lines.
        data: the arguments that it may leave unused.
    """
    name, arguments = head.split(" ", 1)
    arguments += typed(loss.parameters)
    signature = f"def {name}({arguments}) -> {returns}:"
    if len(signature) > WIDTH:
        signature = f"def {name}(\n    {arguments}\n) -> {returns}:"
    docs = [line[4 * (k > 0) :] for k, line in enumerate(wrapped(f'"""{doc}"""', "    "))]
    unused = [n for n in [*(p.name for p in loss.parameters), *data] if not uses(body, n)]
    dropped = [f"del {', '.join(unused)}  # this function does not depend on it"] * bool(unused)
    return "\n".join([signature, *docs, *indented([*dropped, *body])])


def compiled(by: str, head: str, doc: str, body: Sequence[str]) -> str:
    """Return a private function of numbers and arrays that Numba compiles."""
    name, arguments = head.split(" ", 1)
    return "\n".join(
        [f"@{by}", f"def {name}({arguments}) -> Any:", f'    """{doc}"""', *indented(body)]
    )
