"""Which Jacobian, pullback and second derivative does a map have? They are read off one scalar.

With a free cotangent g for each output, <g, f(v)> is a loss of g and v, linear in g.  Its gradient
in v is the pullback J^T g; its second derivatives in g and v are the Jacobian, parts along the
output's indices and the argument's, and a part of low rank; those in v and v are <g, D^2 f>.  So
what is read off, and proved for every size, is what is read off a loss of several arguments.

Axes that everything varies along and nothing is summed over, as samples often are, stay free: then
all of this holds for each of their indices alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, expand_names
from symbolic.calculus.entries import axes_in
from symbolic.declare.loss import Loss
from symbolic.declare.map import Map
from symbolic.declare.notebook import in_notebook
from symbolic.derive.blocks import Block, BlockStructure, over
from symbolic.derive.structure import Structure, derivatives


@dataclass(frozen=True)
class Pairing(Loss):
    """The scalar <g, f(v)> of a map, in its cotangents and arguments, for each index of ``free``.

    Args:
        cotangents: the first of the arguments, one for each output.
        free: the axes that are not summed over.
    """

    cotangents: tuple[Entry, ...] = ()
    free: frozenset[Axis] = frozenset()

    @property
    def outer(self) -> frozenset[Axis]:
        """The axes along which its value varies."""
        return self.free

    @property
    def quotients(self) -> dict[sp.Expr, tuple[sp.Expr, sp.Expr]]:
        """No quotients are looked for: those are of a segment's axis."""
        return {}

    @property
    def pairs(self) -> list[tuple[Entry, Entry]]:
        """Each pair of arguments once, but for two cotangents, in which it is linear."""
        return [pair for pair in super().pairs if pair[1] not in self.cotangents]


@dataclass(frozen=True)
class MapStructure:
    """First and second derivatives of a map in the words of its quantities.

    ``blocks`` is the structure of <g, f>; ``cotangents`` has the g of each output.
    """

    map: Map
    blocks: BlockStructure
    cotangents: dict[Entry, Entry] = field(hash=False)
    _repr_latex_ = in_notebook

    @property
    def free(self) -> frozenset[Axis]:
        """The axes for each index of which all holds alone."""
        return self.blocks.loss.outer

    def jacobian(self, output: Entry, argument: Entry) -> Block:
        """Return the Jacobian of an output in an argument: its parts, and the M of P M Q^T."""
        return self.blocks.blocks[self.cotangents[output], argument]

    def rank(self, output: Entry, argument: Entry) -> int:
        """Return the rank of a Jacobian's low-rank part, at most."""
        return int(self.jacobian(output, argument).M.rank())

    def pullback(self, argument: Entry) -> sp.Expr:
        """Return J^T g in an argument; of a square one without its diagonal's own part."""
        return self.blocks.gradient.get(argument, sp.S.Zero)


def paired(declared: Map) -> tuple[Pairing, dict[Entry, Entry]]:
    """Return the scalar <g, f(v)> of a map, and the g of each output."""
    own = [*declared.outputs, *declared.arguments, *declared.quantities, *declared.parameters]
    formulas = [expand_names(value) for value in declared.outputs.values()]
    taken = {entry.name for entry in own} | {axis.name for axis in axes_in(*formulas)}
    cotangents: dict[Entry, Entry] = {}
    for output in declared.outputs:
        name = "g" if len(declared.outputs) == 1 else f"g_{output.name}"
        while name in taken:
            name += "_"
        cotangents[output] = Entry(name, output.axes)
    free = free_axes(declared)
    value = sp.Add(
        *(
            over(g * declared.outputs[output], tuple(a for a in output.axes if a not in free))
            for output, g in cotangents.items()
        )
    )
    arguments = (*cotangents.values(), *declared.arguments)
    found = Pairing(
        declared.name,
        value,
        source=declared.source,
        arguments=arguments,
        cotangents=tuple(cotangents.values()),
        free=free,
    )
    return found, cotangents


def free_axes(declared: Map) -> frozenset[Axis]:
    """Return the axes of all outputs and arguments that no sum runs over."""
    formulas = [expand_names(value) for value in declared.outputs.values()]
    summed = {total.axis for formula in formulas for total in formula.atoms(AxisSum)}
    shared = frozenset[Axis].intersection(
        *(frozenset(each.axes) for each in (*declared.outputs, *declared.arguments))
    )
    sizes = [axis.size for axis in axes_in(*formulas)]
    return frozenset(a for a in shared if a not in summed and sizes.count(a.size) == 1)


def derivatives_of_map(declared: Map) -> MapStructure:
    """Read off the derivatives of a map, and prove them for every size.

    Raises:
        StructureError: the proof fails, or cannot be given; the message says why.
    """
    scalar, cotangents = paired(declared)
    structure = derivatives(scalar)
    assert isinstance(structure, BlockStructure)
    return MapStructure(declared, structure, cotangents)


def derived(declared: Loss | Map) -> Structure | BlockStructure | MapStructure:
    """Return the proved derivatives of a loss, or of a map.

    Raises:
        StructureError: the proof fails, or cannot be given; the message says why.
    """
    return derivatives_of_map(declared) if isinstance(declared, Map) else derivatives(declared)
