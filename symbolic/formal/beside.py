"""What does an emitted file hold, beside the declaration that it was made from? Their lines.

Each has the name that it has in Coq, and each name the variables that it depends on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal import terms
from symbolic.formal.declared import Declared
from symbolic.formal.definitions import Scope, identifier, module, variable
from symbolic.formal.kinds import TRIAL, Kind
from symbolic.formal.lines import Function, Variable


@dataclass(frozen=True)
class Said:
    """What theorems are about: what was read as one, and the public function that it is of."""

    #: what is said of it: a row of `GOALS`
    key: str
    function: Function
    of: str
    #: how the names of its theorems end
    suffix: str = ""
    #: the functions that were read where they are called
    calls: frozenset[str] = frozenset()


@dataclass
class File:
    """One emitted file, read, beside the declaration that it was made from."""

    kind: Kind
    declared: Declared
    functions: dict[str, Function]
    left: dict[str, str]
    scopes: dict[str, Scope] = field(default_factory=dict)
    #: what there is to speak about, where it is not each function under its own name
    said: Sequence[Said] = ()

    def __post_init__(self) -> None:
        """Write the definitions, and find out which variables each depends on."""
        self.said = self.said or [Said(n, f, n) for n, f in self.functions.items()]
        self.numbers = terms.Terms(self.kind.axes, self.kind.shape, self.kind.trials)
        self.modules: list[str] = []
        for function in self.all_functions:
            scope = Scope(function.variables, self.kind.shape, weights=self.kind.weights)
            self.scopes[function.name] = scope
            self.modules.append(module(function, scope))

    @property
    def all_functions(self) -> list[Function]:
        """The declaration's lines, and those of the functions."""
        return [self.declared.function, *self.functions.values()]

    @property
    def variables(self) -> dict[str, Variable]:
        """All arrays that a theorem speaks of, as the code has them."""
        found: dict[str, Variable] = {}
        for each in self.declared.function.variables:
            array = each.name not in self.declared.parameters
            lengths = self.kind.of_trials(each.lengths) if array else ()
            found[each.name] = Variable(each.name, lengths)
        for function in self.functions.values():
            found.update({v.name: v for v in function.variables if v.name not in found})
        for each in self.kind.directions:
            found.setdefault(each.name, each)
        for name in ("direction", *self.kind.shape):
            found.pop(name, None)
        return found

    def applied(self, of: str, name: str, moved: Mapping[str, str] | None = None) -> str:
        """Return a line of a function, outside of its section, at arguments that may move."""
        moved = moved or {}
        given = [
            moved.get(each) or self.one_trial(of, each) for each in self.scopes[of].arguments(name)
        ]
        return " ".join([f"{of}.{identifier(name)}", *given])

    def one_trial(self, of: str, name: str) -> str:
        """Return a variable as a function takes it: the declaration is of one trial."""
        alone = self.kind.trials and of == "declared" and name not in self.declared.parameters
        return f"({variable(name)} {TRIAL[0]})" if alone and name in self.arrays else variable(name)

    @property
    def arrays(self) -> set[str]:
        """The arrays of the declaration."""
        return {each.name for each in self.declared.function.variables}
