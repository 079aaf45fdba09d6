"""Is the text of a module for many trials what was declared? It is read back and compared.

The text is read by the grammar of all modules, with one axis more, the trials.  Everything varies
along it and nothing is summed over it; so each function is a formula of one trial, and it must be
the loss, its gradient, its Hessian along any directions, or the map's output.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, expand_names
from symbolic.declare.loss import Loss, LossError, Parameter, cut
from symbolic.declare.map import Map
from symbolic.derive.blocks import over
from symbolic.derive.layers import Layers, layers_of
from symbolic.generator.plan.arguments import data_of, in_order, trials_of
from symbolic.generator.plan.names import free
from symbolic.generator.plan.normal import flattened
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.plan.tangents import MARKS
from symbolic.generator.proof.contract import Contract
from symbolic.generator.proof.formulas import differs, is_same_for_every_length
from symbolic.generator.proof.meant import (
    COTANGENT,
    DIRECTION,
    NO_LAYERS,
    OTHER,
    Meant,
    Steps,
    directions,
)
from symbolic.generator.proof.module import Text, entry_array, read_module
from symbolic.generator.proof.prove import TextError
from symbolic.generator.proof.values import Array, Unreadable, same
from symbolic.generator.proof.vocabulary import full
from symbolic.generator.text.arguments import HEAD, arrays_text
from symbolic.generator.text.fixed import EXP, EXP_HEAD
from symbolic.generator.text.own import own_parts

#: How the proof of a wrong text may end.
_ENDS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Declared:
    """What a module must be.

    Args:
        whose: what it is called in messages.
        given: the entries that every function takes, in order.
        parameters: the numbers that all trials share.
        functions: what each function returns, in order.
        constants: the module's constants, but for its target.
        more: what a function takes besides, in tuples: the name, the constant of its axes, entries.
        layers: of a composition, those that texts may be read in.
    """

    whose: str
    given: tuple[Entry, ...]
    parameters: tuple[Parameter, ...]
    functions: Mapping[str, tuple[Meant, ...]]
    constants: Mapping[str, Any]
    more: Mapping[str, tuple[tuple[str, str, tuple[Entry, ...]], ...]]
    layers: Layers = NO_LAYERS

    @property
    def entries(self) -> list[Entry]:
        """All that a function may be given."""
        return [*self.given, *(e for m in self.more.values() for _, _, own in m for e in own)]


def prove_arguments(loss: Loss, text: str) -> None:
    """Prove that a module is the loss of several arguments, or refuse.

    Raises:
        TextError: something differs; names the function and what it returns.
    """
    data, value, moving = data_of(loss), loss.expanded(), tuple(loss.arguments)
    ways = directions(moving)
    declared = Declared(
        f"the text of '{loss.name}'",
        (*moving, *data),
        tuple(loss.parameters),
        {
            "value": (Meant(value),),
            "gradient": tuple(Meant(value, a) for a in moving),
            "hessian_product": tuple(Meant(value, a, (ways,)) for a in moving),
        },
        {"LOSS": loss.name, "ARGUMENTS": lengths(moving), "DATA": lengths(data)},
        {"hessian_product": (("directions", "ARGUMENTS", tuple(ways.values())),)},
    )
    prove_batch(declared, text)


def prove_map(declared: Map, text: str) -> None:
    """Prove that a module is a map, or refuse.

    Raises:
        TextError: something differs; names what it returns.
    """
    given = tuple(declared.arguments)
    constants = {
        "MAP": declared.name,
        "ARGUMENTS": lengths(given),
        "OUTPUTS": lengths(tuple(declared.outputs)),
    }
    layers = layers_of(list(declared.outputs.values()))
    first, second = directions(given), directions(given, OTHER)
    back = directions(tuple(declared.outputs), COTANGENT)
    scalar = sp.Add(*(over(g * declared.outputs[e], e.axes) for e, g in back.items()))

    def meant(value: sp.Expr, by: Entry | None = None, *along: Mapping[Entry, Entry]) -> Meant:
        return Meant(expand_names(value), by, along, layers.opened(value))

    formulas = list(declared.outputs.values())
    functions = {
        "evaluate": tuple(meant(value) for value in formulas),
        "jacobian_product": tuple(meant(value, None, first) for value in formulas),
        "pullback": tuple(meant(scalar, argument) for argument in given),
        "second_derivative": tuple(meant(value, None, first, second) for value in formulas),
    }
    one = ("directions", "ARGUMENTS", tuple(first.values()))
    other = ("second_directions", "ARGUMENTS", tuple(second.values()))
    taken = ("cotangents", "OUTPUTS", tuple(back.values()))
    more = {"jacobian_product": (one,), "pullback": (taken,), "second_derivative": (one, other)}
    whose, parameters = f"the text of '{declared.name}'", tuple(declared.parameters)
    found = Declared(whose, given, parameters, functions, constants, more, layers)
    prove_batch(found, text)


def lengths(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """Return the names of the lengths that arrays have beside the trials."""
    nothing = Axis("", "")
    return {e.name: tuple(a.size.name for a in in_order(e.axes, nothing)) for e in entries}


def prove_batch(declared: Declared, text: str) -> None:
    """Prove that a module for many trials is what was declared, or refuse.

    Raises:
        TextError: something differs; names the function and what it returns.
    """
    what = f"{declared.whose} is not proved"
    try:
        module = read_module(text, _fixed(text))
        _Proof(declared, module).run()
    except (LossError, TextError):
        raise
    except Unreadable as error:
        raise TextError(f"{what}: {error}") from error
    except (*_ENDS, SyntaxError) as error:
        ends = f"{type(error).__name__}: {cut(str(error))}"
        raise TextError(f"{what}: run on symbols it ends in {ends}") from error


def _fixed(text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell."""
    compiled = "\nfrom numba import " in text
    found = [arrays_text(compiled), *own_parts(text, "numba" if compiled else "numpy")]
    if not compiled:
        return found
    return found + ([EXP_HEAD, EXP] if "\n@_inside\ndef _exp(" in text else [HEAD])


@dataclass(frozen=True)
class _Proof:
    """A module that was read."""

    declared: Declared
    text: Text

    @property
    def trials(self) -> Axis:
        """The first axis of every array."""
        meant = [m.formula for all_ in self.declared.functions.values() for m in all_]
        return trials_of([*meant, *self.declared.entries])

    def run(self) -> None:
        """Read and compare all functions."""
        called: set[str] = set()
        programs = {name: self.read(name, called) for name in self.declared.functions}
        self.constants()
        if left := self.text.functions.keys() - called:
            self.refuse(f"nothing calls {min(left)}")
        used = {line for program in programs.values() for line in program.needed(program.formulas)}
        for line in (line for program in programs.values() for line in program.lines):
            if line not in used and not self._is_another_name(line):
                self.refuse(f"nothing uses {line.name} = {line.value}")
        for name, meant in self.declared.functions.items():
            if self.returns_a_tuple(name) is (name == "value"):
                self.refuse(f"{name} returns an array where a tuple belongs, or a tuple")
            found = self.formulas(name, programs[name])
            layered, layers, steps = self.in_layers(name, programs[name])
            for place, (read, each) in enumerate(zip(found, meant, strict=True)):
                reason = differs(read, each, layered[place] if layered else None, layers, steps)
                if reason is not None:
                    self.refuse(f"{name}, output {place + 1}, reads {cut(str(read))}: {reason}")

    def formulas(self, name: str, program: Program, layers: Sequence[Entry] = ()) -> list[sp.Expr]:
        """Return what a function returns, of one trial, in what it is given and in layers."""
        outputs = flattened(program)
        return [self.of_one_trial(name, f, layers) for output in outputs for f in output.formulas]

    def in_layers(self, name: str, program: Program) -> tuple[list[sp.Expr], Layers, Steps]:
        """Return what a function returns in layers, if each has a line that is proved it."""
        lines = {line.name: line for line in program.lines}
        along = self.declared.functions[name][0].along
        layers, steps = self.declared.layers.moved(along, MARKS, lines)
        every = tuple(entry for entry, _ in layers.definitions)
        for entry, definition in layers.definitions:
            line = lines.get(entry.name)
            if line is None or {*line.axes} != {*entry.axes, self.trials}:
                return [], layers, ()
            made = Output(line.name, line.axes, (line.value,))
            (read,) = self.formulas(name, replace(program, outputs=(made,)), every)
            if not is_same_for_every_length(read, Meant(definition), layers):
                return [], layers, ()
            rest = tuple(each for each in program.lines if each != line)
            program = replace(program, lines=rest)
        return self.formulas(name, program, every) if every else [], layers, steps

    @staticmethod
    def _is_another_name(line: Line) -> bool:
        return line.value.is_Symbol and line.value.name.startswith((DIRECTION, OTHER, COTANGENT))

    def read(self, name: str, called: set[str]) -> Program:
        """Read one function."""
        declared, trials = self.declared, self.trials
        names = [entry.name for entry in declared.given]
        given: dict[str, Any] = {e.name: self.array(e) for e in declared.given}
        handed = list(given.values())
        kinds = ["ARGUMENTS", *["DATA"] * ("DATA" in declared.constants)]
        for word, kind, entries in declared.more.get(name, ()):
            ways = tuple(map(self.array, entries))
            last = free(word, {*names, *self.settings})
            given, names, handed = {**given, last: ways}, [*names, last], [*handed, *ways]
            kinds.append(kind)
        checked = [declared.constants[kind] for kind in kinds]
        axes = sorted({trials, *(a for e in declared.given for a in e.axes)}, key=str)
        known: dict[str, Callable[..., Any]] = {
            "_arrays": lambda axes, *values: _in_turn(axes, checked, values, handed),
            "np.zeros": lambda shape: full(shape, sp.S.Zero, axes),
            "np.empty": lambda shape: full(shape, None, axes),
        }
        meant = declared.functions[name]
        returns = {f"{k}": in_order((trials, *m.axes), trials) for k, m in enumerate(meant)}
        contract = Contract(tuple(names), returns)
        return self.text.program(
            name, contract, declared.parameters, given, called, known, tuple(axes)
        )

    def returns_a_tuple(self, name: str) -> bool:
        """Say whether a function, or what is compiled for it, ends in a tuple."""
        functions = self.text.functions
        last = functions.get(f"_{name}", functions[name]).body[-1]
        return isinstance(last, ast.Return) and isinstance(last.value, ast.Tuple)

    @property
    def settings(self) -> list[str]:
        return [parameter.name for parameter in self.declared.parameters]

    def array(self, entry: Entry) -> Array:
        """Return an array of input."""
        return entry_array(entry.name, in_order((self.trials, *entry.axes), self.trials))

    def of_one_trial(self, name: str, value: sp.Expr, layers: Sequence[Entry]) -> sp.Expr:
        """Return what a function computes for one trial, for each by itself."""
        trials = self.trials
        over = {node.axis for node in value.atoms(AxisSum, AxisMax)}
        if trials in over or trials.size in value.free_symbols:
            self.refuse(f"{name} mixes trials: {cut(str(value))}")
        every = [*self.declared.entries, *layers]
        own = {Entry(e.name, (*e.axes, trials)).array: e for e in every}
        found = value.xreplace(
            {
                e: own[e.array].at(tuple(axis for axis in e.axes if axis != trials))
                for e in value.atoms(Entry)
                if e.array in own and trials in e.axes
            }
        )
        known = {each.array for each in (*every, *self.declared.parameters)}
        if left := [s for s in found.atoms(Entry) if s.array not in known]:
            self.refuse(f"{name} uses {left[0]}, which it was not given")
        return found

    def constants(self) -> None:
        """Compare the module's constants, and the defaults of all its functions."""
        bound = self.text.bound
        target = "numba" if "njit" in bound else "numexpr" if "ne" in bound else "numpy"
        defaults = {p.name: float(p.default) for p in self.declared.parameters}
        expected = {**self.declared.constants, "TARGET": target, "PARAMETERS": defaults}
        stated = dict(self.text.constants)
        for name in sorted(stated.keys() | expected.keys()):
            if name not in stated or name not in expected or stated[name] != expected[name]:
                self.refuse(f"{name} is {stated.get(name)}, not {expected.get(name)}")
        for name, node in self.text.functions.items():
            settings = [a.arg for a in node.args.kwonlyargs]
            own = [ast.literal_eval(d) for d in node.args.kw_defaults if d is not None]
            if settings and dict(zip(settings, own, strict=False)) != defaults:
                self.refuse(f"the defaults of {name} are {own}")

    def refuse(self, reason: str) -> None:
        raise TextError(f"{self.declared.whose} is not proved: {reason}")


def _in_turn(axes: Any, checked: Any, values: Sequence[Any], given: Sequence[Array]) -> list[Any]:
    """Return what is checked together: all that was given, in its order, with its axes."""
    if axes != checked or len(values) != len(given) or not all(map(same, values, given)):
        raise Unreadable("the arrays are not checked in their order")
    return list(values)
