"""Which functions does the module of a loss have? The program of each, from the structure.

A loss of rows and a loss of classes, a layer's, are planned alike: both are sums along one axis.
What weights do differs: of rows they add a ridge, of samples they multiply.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.declare.layer import s as layer_weights
from symbolic.declare.loss import w as row_weights
from symbolic.derive.poles import pole_of
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
    def weights(self) -> Entry:
        """The entry of the weights, by its name in the code."""
        given = layer_weights if self.outer else row_weights
        return Entry(self.own(given.name), given.axes)

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
        if self.jacobian and not self.outer:
            found["residual_jacobian"] = self.jacobian
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

    # --- programs -------------------------------------------------------------------------------

    def programs(self, compiled: bool) -> dict[str, Program]:
        """Plan all functions, by name.

        Compiled ones share scalars: over rows they have the same lines, and the product with the
        Hessian has a plan of its own; elsewhere it is a product with what the curvature returns.
        """
        wanted = self.outputs
        if compiled and not self.outer:
            each = {output.name: output for outputs in wanted.values() for output in outputs}
            whole = self.program(list(each.values()))
            found = {name: self.narrowed(whole, outputs) for name, outputs in wanted.items()}
        else:
            found = {name: self.program(outputs) for name, outputs in wanted.items()}
        if compiled:
            product = self.product(found["curvature"])
            weighted = tuple(self.weighted(product.outputs))
            found["hessian_product"] = replace(product, weighted=weighted)
        return found | self.of_argument()

    def of_argument(self) -> dict[str, Program]:
        """Plan what is a function of the argument alone: the prediction and the pole."""
        loss, found = self.structure.loss, {}
        name = self.own("result")
        if loss.prediction is not None:
            fitted = Output(name, self.axes, (loss.prediction,))
            found["fitted"] = self.program([fitted], loss.prediction)
        pole = None if self.outer else pole_of(loss)
        if pole is not None:
            total = pole if pole in loss.quantities else pole.definition
            found["pole"] = self.program([Output(name, (), (total,))])
            terms = Output(name, self.axes, (pole.definition.summand,))
            found["pole_terms"] = self.program([terms])
        return found

    def program(self, outputs: Sequence[Output], scaled_for: sp.Expr | None = None) -> Program:
        """Plan a function that returns ``outputs``, with what weights do to them.

        ``scaled_for``: the formula that must not change under the scaling; None is the loss.
        """
        draft = Draft(self.structure, self.own, scaled_for)
        formulas = iter(draft.formulas([f for o in outputs for f in o.formulas]))
        made = [replace(o, formulas=tuple(next(formulas) for _ in o.formulas)) for o in outputs]
        return draft.program(made, self.weighted(outputs))

    def narrowed(self, whole: Program, outputs: Sequence[Output]) -> Program:
        """Return the program that has some outputs of a whole one, with what weights do to them."""
        by_name = {output.name: output for output in whole.outputs}
        made = tuple(by_name[output.name] for output in outputs)
        return replace(whole, outputs=made, weighted=tuple(self.weighted(made)))

    def weighted(self, outputs: Sequence[Output]) -> list[Line]:
        """Return what is computed besides where weights are given."""
        by_name = {output.name: output for output in outputs}
        w, z = self.weights, Entry(self.structure.loss.argument.name, self.axes)
        if self.outer:
            scaled = {self.own(name) for name in ("L", "r", "D", "M", "product")} & by_name.keys()
            return [
                Line(o.name, w * Entry(o.name, o.axes or self.outer), o.axes or self.outer)
                for o in outputs
                if o.name in scaled
            ]
        wz = Line(self.own("wz"), w * z, self.axes)
        wzwz = Line(self.own("wzwz"), wz.entry**2, (), "sum")
        direction = Entry(self.own("direction"), self.axes)
        added = {
            "L": [wz, wzwz],
            "r": [wz, Line(self.own("wwz"), w * wz.entry, self.axes)],
            "D": [Line(self.own("ww"), w**2, self.axes)],
            "product": [Line(self.own("wwh"), w**2 * direction, self.axes)],
        }
        lines: dict[str, Line] = {}
        for name, more in added.items():
            output = by_name.get(self.own(name))
            if output is not None:
                last = more[-1].entry / 2 if more[-1].reduce else more[-1].entry
                lines |= {line.name: line for line in more}
                lines[output.name] = Line(output.name, output.entry + last, output.axes)
        return sorted(lines.values(), key=lambda line: line.name in by_name)

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
