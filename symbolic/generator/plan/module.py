"""Which functions does the module of a loss have? The program of each, from the structure.

A loss of rows and a loss of classes, a layer's, are planned alike: both are sums along one axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.derive.structure import Structure
from symbolic.generator.plan.functions import Draft
from symbolic.generator.plan.names import Names
from symbolic.generator.plan.program import Line, Output, Program, program_of

#: What Numba's own code calls its things where it runs a loop on threads: no variable may.
_OF_NUMBA = frozenset({"np", "numba", "range", "sched"})


def names_for(structure: Structure, target: str) -> Names:
    """Return names for the code of a loss, which differ from those that it gives."""
    loss = structure.loss
    words = _OF_NUMBA if target == "numba" else frozenset()
    own = Names({*loss.names, *(q.name for q in structure.derivatives)}, words)
    for name in (loss.argument.name, loss.data.name, "direction", *"LrDPMgUV"):
        own(name)
    return own


@dataclass(frozen=True)
class Planner:
    """Plans the functions of one loss."""

    structure: Structure
    own: Names

    @property
    def axes(self) -> tuple[Axis, ...]:
        """The axes of what varies along the segment."""
        return self.structure.loss.argument.axes

    @property
    def outer(self) -> tuple[Axis, ...]:
        """The axes of what a segment has once."""
        return tuple(self.structure.loss.outer)

    @property
    def outputs(self) -> dict[str, tuple[Output, ...]]:
        """What the functions return that need all of the loss, by name."""
        s, k = self.structure, self.structure.rank
        L = Output(self.own("L"), (), (s.loss.value,))
        r = Output(self.own("r"), self.axes, (s.r,))
        found = {"value": (L,), "value_and_gradient": (L, r)}
        found["curvature"] = (
            Output(self.own("D"), self.axes, (s.D,)),
            Output(self.own("P"), self.axes, s.P, (k,)),
            Output(self.own("M"), self.outer, tuple(s.M), (k, k)),
        )
        return found

    @property
    def jacobian(self) -> tuple[Output, ...]:
        """What is returned of the residual's Jacobian, if there is a residual."""
        if self.structure.jacobian is None:
            return ()
        g, *matrices = self.structure.jacobian
        columns = [(self.own(name), tuple(m)) for name, m in zip("UV", matrices, strict=True)]
        return (
            Output(self.own("g"), self.axes, (g,)),
            *(Output(name, self.axes, m, (len(m),)) for name, m in columns),
        )

    def program(self, outputs: Sequence[Output], scaled_for: sp.Expr | None = None) -> Program:
        """Plan a function that returns ``outputs``.

        ``scaled_for``: the formula that must not change under the scaling; None is the loss.
        """
        draft = Draft(self.structure, self.own, scaled_for)
        formulas = iter(draft.formulas([f for o in outputs for f in o.formulas]))
        made = [replace(o, formulas=tuple(next(formulas) for _ in o.formulas)) for o in outputs]
        return draft.program(made)

    def product(self, curvature: Program) -> Program:
        """Plan (diag(D) + P M P^T) direction, for what the curvature returns without weights."""
        direction, k = Entry(self.own("direction"), self.axes), self.structure.rank
        (D,), P, M = (output.formulas for output in curvature.outputs)
        parts = [Line(self.own("D"), D, self.axes)]
        parts += [Line(self.own(f"p{j + 1}"), p, self.axes) for j, p in enumerate(P)]
        cells = [(q // k + 1, q % k + 1) for q in range(k * k)]
        square = [
            Line(self.own(f"M{j}{q}"), entry, self.outer)
            for (j, q), entry in zip(cells, M, strict=True)
        ]
        known = {x.value: x.entry for x in square if not (x.value.is_Atom or x.value == -1)}
        M = tuple(known.get(entry, entry) for entry in M)
        diagonal, *columns = (x.value if x.value.is_Symbol else x.entry for x in parts)
        parts = [x for x in parts if not x.value.is_Symbol]
        inner = [
            Line(self.own(f"Ph{j + 1}"), p * direction, self.outer, "sum")
            for j, p in enumerate(columns)
        ]
        outer = [
            Line(
                self.own(f"MPh{j + 1}"),
                sp.Add(*(M[j * k + q] * inner[q].entry for q in range(k))),
                self.outer,
            )
            for j in range(k)
        ]
        low = [p * line.entry for p, line in zip(columns, outer, strict=True)]
        used = {name.name for name in M if name.is_Symbol}
        lines = [*parts, *(x for x in square if x.name in used), *inner, *outer]
        result = Output(self.own("product"), self.axes, (sp.Add(diagonal * direction, *low),))
        return program_of([*curvature.lines, *lines], [result])
