"""Does every function and constant of a module belong to its loss? What it is compared with."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.declare.loss import Loss, LossError, cut, w
from symbolic.derive.reference import component
from symbolic.generator.plan.program import Line, Program
from symbolic.generator.proof.compared import Compared, flat
from symbolic.generator.proof.comparison import Comparison
from symbolic.generator.proof.components import Reference, places
from symbolic.generator.proof.execution import Execution, shift_symbol
from symbolic.generator.proof.module import Text
from symbolic.generator.proof.numbers import Point, number_of, spread
from symbolic.generator.proof.passes import Pass, PassProof
from symbolic.generator.proof.places import kinks, not_between
from symbolic.generator.proof.signs import Signs
from symbolic.generator.proof.values import Unreadable

#: Lengths at which a text is executed: a length that stands in it as a number shows.
SIZES = (3, 2)
#: Where numbers are looked for at which a loss exists.
RANGES = ((-1, 2), (1, 3), (-3, -1), (3, 5), (0, 1))


#: How the proof of a wrong text may end.
_ENDS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
#: So many largest values have numbers, which are no largest values of anything.
SHIFTS = 16


class TextError(ValueError):
    """An emitted text is not the loss it should be: a fault of resoft, and nothing is written."""


class PassError(TextError):
    """It is not proved that one reading of A gives the loss; what reads it twice may be right."""


@contextmanager
def proving(loss: Loss) -> Iterator[None]:
    """Say in one way how the proof of a text fails.

    Raises:
        TextError: whatever is wrong.
    """
    what = f"the text of '{loss.name}' is not proved"
    try:
        yield
    except (LossError, TextError):
        raise
    except Unreadable as error:
        raise TextError(f"{what}: {error}") from error
    except (*_ENDS, SyntaxError) as error:
        ends = f"{type(error).__name__}: {cut(str(error))}"
        raise TextError(f"{what}: run on symbols it ends in {ends}") from error


@dataclass
class Proof(ABC):
    """A module that was read, and what is known of its lines."""

    loss: Loss
    text: Text
    programs: dict[tuple[str, bool], Program] = field(default_factory=dict)
    passes: dict[bool, Pass | None] = field(default_factory=dict)
    found: dict[Any, Any] = field(default_factory=dict)
    #: all quantities whose sign is asked for
    keys: dict[sp.Expr, None] = field(default_factory=dict)
    #: all quantities for whose 0 the text has a value of its own
    guarded: dict[sp.Expr, None] = field(default_factory=dict)

    def run(self) -> None:
        """Read the module and compare all of it."""
        called: set[str] = set()
        self.read(called)
        self.constants()
        self.accounted(called)
        self.compare()

    @abstractmethod
    def read(self, called: set[str]) -> None:
        """Read all functions, and note them."""

    @abstractmethod
    def expected(self) -> dict[str, Any]:
        """Return the constants that the module should have."""

    def compare(self) -> None:
        """Compare all functions: of two lengths, with weights, on all sides of conditions."""
        sizes = [{self.loss.axis: size} for size in SIZES]
        self.once(sizes[0], False, None)
        self.once(sizes[0], True, None)
        self.once(sizes[1], False, None)
        pattern = 0
        while self.keys and pattern < 2 ** len(self.keys):  # a side may ask for more signs
            self.once(sizes[0], False, pattern)
            pattern += 1
        self.on_numbers(sizes[0])

    def on_numbers(self, sizes: dict[Axis, int]) -> None:
        """Refuse what a text gives on a kink, where it is not between both sides."""
        kinked = [*self.keys] if self.loss.has_kinks else []
        others = [key for key in {**self.keys, **self.guarded} if key not in kinked]
        base, _, reference = self.reference(sizes, False, None)
        runs: dict[str, Callable[[Execution], dict[str, list[sp.Expr]]]] = {}
        for (name, weighted), program in self.programs.items():
            runs[f"{name}{' with weights' * weighted}"] = partial(_outputs_of, name, program)
        for weighted, found in self.passes.items():
            if found is not None:
                runs[f"the pass{' with weights' * weighted}"] = partial(_atoms_of, found, weighted)
        at_kinks = [(at, False) for at in kinks(reference, base, kinked)]
        elsewhere = [(at, True) for at in kinks(reference, base, others)]
        for at, no_value in at_kinks + elsewhere:
            for name, run in runs.items():
                if (output := not_between(reference, at, base, run, no_value)) is not None:
                    instead = "where |s| has a power, one of s**2 + eps**2 has no kink"
                    self.refuse(f"{name}: {output} is not between both sides of a kink; {instead}")

    def once(self, sizes: dict[Axis, int], weighted: bool, pattern: int | None) -> None:
        """Execute and compare all functions in one way."""
        base, exists, reference = self.reference(sizes, weighted, pattern)
        signs = reference.signs
        point = signs.point if exists and pattern is None else None
        compared = Comparison(reference, point, base)
        known = {} if pattern is None else self.found
        execution = Execution(reference, point, signs, compared.same, known)
        programs = {name: each for (name, key), each in self.programs.items() if key == weighted}
        functions = Compared(self.loss, programs, execution, compared, weighted, self.refuse)
        functions.all()
        found = self.passes.get(weighted)
        if found is not None:
            with self.of_a_pass():
                functions.read_once(found)
        if not weighted:
            functions.others()
        if pattern is None:
            self.found |= execution.found

    def reference(
        self, sizes: dict[Axis, int], weighted: bool, pattern: int | None
    ) -> tuple[dict[Any, Any], bool, Reference]:
        """Return the loss in components, with numbers at which it exists, if such are found."""
        for lowest, highest in RANGES:
            base = spread(symbols_of(self.loss, sizes), lowest, highest)
            signs = Signs(Point(base), pattern, self.keys, self.guarded)
            reference = Reference(self.loss, sizes, weighted, signs)
            numbers = [signs.point.values[symbol] for symbol in reference.definitions]
            exists = None not in numbers and number_of(signs.point, reference.value) is not None
            if exists:
                break
        return base, exists, reference

    def constants(self) -> None:
        """Compare the module's constants, and the defaults of all its functions."""
        stated, expected = dict(self.text.constants), self.expected()
        for name in sorted(stated.keys() | expected.keys()):
            if name not in stated or name not in expected or stated[name] != expected[name]:
                self.refuse(f"{name} is {stated.get(name)}, not {expected.get(name)}")
        for name, node in self.text.functions.items():
            settings = [a.arg for a in node.args.kwonlyargs]
            own = [ast.literal_eval(d) for d in node.args.kw_defaults if d is not None]
            if settings and dict(zip(settings, own, strict=False)) != expected["PARAMETERS"]:
                self.refuse(f"the defaults of {name} are {own}")

    def accounted(self, called: set[str]) -> None:
        """Refuse functions that nothing reaches, and lines that no function needs."""
        left = self.text.functions.keys() - called
        if left:
            self.refuse(f"nothing calls {min(left)}")
        passes = [found for found in self.passes.values() if found is not None]
        parts = [part for found in passes for part in (found.block, found.ends)]
        programs = [*self.programs.values(), *parts]
        used = set[Line]().union(*(program.needed(program.formulas) for program in programs))
        for line in (line for program in programs for line in program.lines if line not in used):
            self.refuse(f"nothing uses {line.name} = {line.value}")

    @contextmanager
    def of_a_pass(self) -> Iterator[None]:
        """Tell what fails in the proof of a pass from what fails elsewhere."""
        try:
            yield
        except LossError:
            raise
        except _ENDS as error:
            msg = f"the pass of '{self.loss.name}' is not proved: {error}"
            raise PassError(msg) from error

    def refuse(self, reason: str) -> None:
        """Say that the text is not proved."""
        msg = f"the text of '{self.loss.name}' is not proved: {reason}"
        raise TextError(msg)


def _outputs_of(name: str, program: Program, execution: Execution) -> dict[str, list[sp.Expr]]:
    return {output: flat(values) for output, values in execution.run(name, program).items()}


def _atoms_of(found: Pass, weighted: bool, execution: Execution) -> dict[str, list[sp.Expr]]:
    return PassProof(found, execution, weighted).atoms()


def symbols_of(loss: Loss, sizes: dict[Axis, int]) -> Iterator[sp.Symbol]:
    """Yield all symbols that are no quantity: the argument first."""
    direction = Entry("direction", loss.argument.axes)
    weights = Entry(w.name, loss.argument.axes)
    for entry in (loss.argument, loss.data, weights, direction, *loss.parameters):
        yield from (component(entry, place) for place in places(entry.axes, sizes))
    for k in range(SHIFTS):
        yield from (shift_symbol(k), component(Entry(f"centre[{k}]"), {}))
