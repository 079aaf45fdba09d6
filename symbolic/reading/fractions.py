r"""How are derivatives written in LaTeX? As fractions of d or \partial, and with \nabla."""

from __future__ import annotations

from dataclasses import dataclass

from symbolic.reading.marks import MarkedParser
from symbolic.reading.tree import Node, bare


@dataclass
class DerivativeParser(MarkedParser):
    """Reads derivatives."""

    def _fraction(self, at: int) -> Node:
        derivative = self._derivative(at)
        if derivative is not None:
            return derivative
        upper, lower = self._group(), self._group()
        return self.node("div", "", [upper, lower], at)

    def _takes_d(self) -> bool:
        """Take the d of a derivative."""
        if (
            self.takes("differential")
            or self.takes("command", "partial")
            or self.takes("name", "d")
        ):
            return True
        before = self.at
        if self.takes("font") and self._word() == "d":
            return True
        self.at = before
        return False

    def _derivative(self, at: int) -> Node | None:
        r"""Read \frac{d^2 L}{d x_i d x_j}; None where the fraction is none of a derivative."""
        before = self.at
        if not (self.takes("mark", "{") and self._takes_d()):
            self.at = before
            return None
        order = self._single().word if self.takes("mark", "^") else "1"
        operand = None
        if not self.sees("mark", "}"):
            operand = self.sum()
        closed = self.takes("mark", "}") and self.takes("mark", "{")
        below = self.at
        if not (closed and self._takes_d()):
            self.at = before
            return None
        self.at = below
        by = self._variables()
        if operand is None:
            operand = self.product()
        if order != str(len(by)):
            raise self.refuse(self.node("frac", "", [], at), "has another order below than above")
        return self.node("derivative", order, [operand, *by], at)

    def _variables(self) -> list[Node]:
        """Read d x_i d x_j, or d x_i^2, up to the brace that closes."""
        found: list[Node] = []
        while not self.sees("mark", "}"):
            token = self.next
            if not self._takes_d():
                raise self.refuse(token, "is not understood in a derivative: d x_i is")
            variable = self.behind_variable()
            times = int(self._single().word) if self.takes("mark", "^") else 1
            found += [variable] * min(times, 4)
        self.take()
        return found

    def behind_variable(self) -> Node:
        """Read a letter with its index."""
        at = self.next.at
        found = self.atom()
        while self.sees("mark", "_") or self.sees("decoration"):
            if self.sees("decoration"):
                found = self._decorated(found, self.take().text)
            else:
                self.take()
                found = self._indexed(found, at)
        return found

    def _nabla(self, at: int) -> Node:
        order, by = "1", None
        for _ in range(2):
            if self.takes("mark", "^"):
                order = bare(self._group()).word
            elif self.takes("mark", "_"):
                opened = self.next
                by = bare(self._group())
                if by.kind != "name":
                    raise self.refuse(opened, "is no letter that could move")
        operand = self.factor()
        return self.node("nabla", order, [operand] + ([by] if by is not None else []), at)
