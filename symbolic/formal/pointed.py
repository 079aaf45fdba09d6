"""Which conditions does a theorem need at its own indices alone? Those that nothing sums over.

A proof shows more: the theorem under conditions at all indices.  It is used with arrays that do not
vary along the indices that the statement is for, where it says what the statement says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from symbolic.formal.named import Read, parts
from symbolic.formal.spectral import Spectral
from symbolic.formal.statement import Condition, Scope, Theorem, Writer, theorem
from symbolic.independent.parse import Axis, Entry, Statement


def own_axes(statement: Statement) -> frozenset[Axis]:
    """Return the axes of a statement's own indices along which all of it stands at one place."""
    if isinstance(statement, Spectral):
        return frozenset()
    own, slots = set(statement.left.axes | statement.right.axes), dict[object, set[Axis]]()
    for node in parts(statement):
        if node.head in ("sum", "max"):
            own -= {node.label}
        elif isinstance(node.label, Entry) and node.head == "entry":
            for k, axis in enumerate(node.label.axes):
                slots.setdefault((node.label.array, k), set()).add(axis)
    for axes in slots.values():
        own -= axes if len(axes) > 1 else set()
    return frozenset(own)


def pointed(statement: Statement, needed: Sequence[Condition]) -> list[Condition]:
    """Return what is needed, at the statement's own indices where that is enough."""
    own = own_axes(statement)
    return [replace(each, at=each.formula.axes & own) for each in needed]


def used_at_a_point(
    stated: Theorem, proof: str, found: Read, conditions: Sequence[Condition]
) -> tuple[Theorem, str]:
    """Return the theorem under conditions at its own indices, and its proof by the general one."""
    if not any(condition.at for condition in conditions):
        return stated, proof
    special, own = theorem(stated.name, found, conditions), own_axes(found.statement)
    writer, names = Writer(found), [f"H{k}__" for k in range(len(stated.hypotheses))]
    free = sorted(found.statement.left.axes | found.statement.right.axes)
    _, scope = writer.inside(free, Scope())
    constant = {writer.names[a]: _at(writer, e, own, scope) for a, e in writer.arrays.items()}
    binders = [binder.strip("()").split(" : ")[0].split() for binder in stated.binders]
    order = [name for names in binders for name in names]
    values = [constant.get(name, name) for name in order]
    general = "\n".join(
        [
            f"  assert (general__ : forall {' '.join(stated.binders)},",
            *(f"    {each} in" for each in stated.definitions),
            *(f"    {each} ->" for each in stated.hypotheses),
            f"    {stated.conclusion}).",
            f"  {{ clear {' '.join(order)}. intros {' '.join(order)}.",
            proof,
            "  }",
            f"  cbv zeta. intros {' '.join(names)}.",
            f"  refine (general__ {' '.join([*values, *('_' for _ in names)])});",
            f"  {_FOLLOWS}.",
        ]
    )
    return special, general


#: How what is said at all indices follows from what is said at one, of arrays that do not vary.
_FOLLOWS = "intros; first [assumption | match goal with H : _ |- _ => apply H; assumption end]"


def _at(writer: Writer, entry: Entry, own: frozenset[Axis], scope: Scope) -> str:
    """Return an array that does not vary along the statement's own indices."""
    name = writer.names[entry.array]
    if not own & {*entry.axes}:
        return name
    binders = ["_" if axis in own else f"i{k}__" for k, axis in enumerate(entry.axes)]
    places = [scope.index[axis] if axis in own else f"i{k}__" for k, axis in enumerate(entry.axes)]
    return f"(fun {' '.join(binders)} => {name} {' '.join(places)})"
