"""What does a generated function compute? Lines in order, each with the axes it varies along.

A program is what the printers write and what the reader gets back from a text: formulas are SymPy
expressions in entries, with the house's own heads for what keeps digits (generator/heads.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis, Entry


@dataclass(frozen=True)
class Line:
    """``name = value``: one quantity of a program.

    Args:
        name: unique in its program; the name that is printed.
        value: a formula in earlier lines' names, inputs and parameters.
        axes: along which the line varies; () for a scalar.
        reduce: "", "sum" or "max": then the value varies along the segment, and the line does not.
    """

    name: str
    value: sp.Expr
    axes: tuple[Axis, ...] = ()
    reduce: str = ""

    @property
    def entry(self) -> Entry:
        """What stands for the line in later formulas."""
        return Entry(self.name, self.axes)


@dataclass(frozen=True)
class Program:
    """What a function computes: its lines in order, and what it returns in the lines' names.

    An output that is a matrix is many entries: ("P", p1), ("P", p2), row by row.
    """

    inputs: tuple[Entry, ...]
    lines: tuple[Line, ...]
    outputs: tuple[tuple[str, sp.Expr], ...]


@dataclass(frozen=True)
class Module:
    """What a generated file holds, apart from how its target spells it."""

    loss: str
    target: str
    constants: Mapping[str, object]
    functions: Mapping[str, Program]
    notes: tuple[str, ...] = ()
    #: fixed text, by name, with the number of atoms that it is printed for
    fixed: Mapping[str, int] = field(default_factory=dict)
