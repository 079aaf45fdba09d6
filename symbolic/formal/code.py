"""Which theorems say that an emitted file computes the loss that it was made from?

From the declaration of a loss and the text of a file comes one file of Coq: the declaration as
definitions, each function of the file as definitions, line by line, and for each function the
theorem that says what it computes.  What is not covered is named, with the reason.  The numbers
are real ones: rounding, overflow and what is done against them are no part of it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from symbolic.formal import definitions, loops, terms
from symbolic.formal.arrays import read_function, read_product
from symbolic.formal.declared import Declared, read_declaration
from symbolic.formal.definitions import Scope, identifier, variable
from symbolic.formal.lines import Function, Line, Real, Unread, Variable, entry, number, parts

HEAD = """\
From Coq Require Import Reals Lra Lia List Arith ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.
"""
#: The letter of the index of each length, and its axis in the library.
LETTERS = {"n": "i"}
AXES = {"i": "rows_axis"}


@dataclass(frozen=True)
class Written:
    """A file of theorems on the code of a loss, and what it covers."""

    text: str
    checked: tuple[str, ...]
    #: functions without a theorem, and why
    left: Mapping[str, str]


@dataclass
class File:
    """One emitted file, read, beside the loss that it was made from."""

    declared: Declared
    functions: dict[str, Function]
    left: dict[str, str]
    scopes: dict[str, Scope] = field(default_factory=dict)
    numbers: terms.Terms = field(default_factory=lambda: terms.Terms(AXES))

    @property
    def variables(self) -> dict[str, Variable]:
        """All arrays that a theorem speaks of: arguments of the loss, and directions."""
        found = {v.name: v for v in self.declared.function.variables}
        for function in self.functions.values():
            found.update({v.name: v for v in function.variables if v.name not in LETTERS})
        found.pop("direction", None)
        return found

    def applied(self, module: str, name: str, moved: Mapping[str, str] | None = None) -> str:
        """Return a line of a function, outside of its section, at arguments that may move."""
        moved = moved or {}
        given = [moved.get(each, variable(each)) for each in self.scopes[module].arguments(name)]
        return " ".join([f"{module}.{identifier(name)}", *given])


def with_weights(declared: Declared) -> Declared:
    """Add what weights add to a loss: half the sum of (w z)^2."""
    z = declared.function.variables
    if not any(v.name == "z" for v in z):
        raise Unread("the loss has no z")
    wz = Real("*", (entry("w", "i"), entry("z", "i")))
    squares = Real("sum", (Real("^", (wz, number("2"))),), index=("i", "n"))
    added = Real("*", (Real("/", (number("1"), number("2"))), squares))
    value = Real("weighted", (Real("+", (entry("L"), added)), entry("L")))
    function = declared.function
    line = Line("weighted_L", (), value, 0)
    variables = (*function.variables, Variable("w", ("n",)))
    function = replace(function, variables=variables, lines=(*function.lines, line))
    return replace(declared, function=function)


def read(declaration: str, text: str) -> File:
    """Read the declaration of a loss of rows, and its emitted file.

    Raises:
        Unread: the declaration is not read.
    """
    declared = with_weights(read_declaration(declaration, LETTERS))
    shapes = {v.name: v.lengths for v in declared.function.variables}
    shapes |= {"direction": ("n",), "n": ()}
    tree = ast.parse(text)
    shapes |= {
        "sums": (str(constant(tree, "SUMS")),),
        "centre": (str(constant(tree, "CENTRE")),),
    }
    functions: dict[str, Function] = {}
    left: dict[str, str] = {}
    nodes = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    target = constant(tree, "TARGET")
    for name, node in nodes.items():
        try:
            if target == "numba":
                functions[name] = loops.read_function(node, shapes, LETTERS, functions)
            elif name == "hessian_product" and "_product" in nodes and "curvature" in functions:
                functions[name] = read_product(
                    node, nodes["_product"], functions["curvature"], shapes, LETTERS
                )
            else:
                functions[name] = read_function(node, shapes, LETTERS)
        except Unread as error:
            left[name] = str(error)
    return File(declared, functions, left)


def constant(tree: ast.Module, name: str) -> object:
    """Return what a module assigns to a name; None where it does not."""
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name(own)], ast.Constant(value)) if own == name:
                return value
    return None


# --- statements ------------------------------------------------------------------------------


def positive(real: Real, lines: Mapping[str, Line]) -> bool:
    """Say whether an expression is positive because of its form alone."""
    args = real.args
    match real.head:
        case "number":
            return float(real.name) > 0
        case "exp" | "cosh":
            return True
        case "entry":
            return real.name in lines and positive(lines[real.name].value, lines)
        case "+" | "*" | "/":
            return all(positive(arg, lines) for arg in args)
        case "sum":
            return positive(args[0], lines)
    return False


@dataclass(frozen=True)
class Condition:
    """What a loss needs in order to be defined: a named quantity that is not zero."""

    line: Line
    statement: str


def conditions(file: File) -> Iterator[Condition]:
    """Yield what is divided by in a declaration, and is not positive by its form."""
    function = file.declared.function
    lines = {line.name: line for line in function.lines}
    seen = set()
    for line in function.lines:
        for part in parts(line.value):
            if part.head == "/" and part.args[1].head == "entry":
                name = part.args[1].name
                if name not in seen and not positive(part.args[1], lines):
                    seen.add(name)
                    yield Condition(lines[name], f"{file.applied('declared', name)} <> 0")


#: z moved along h, and along two directions.
STEP = "(fun i => z i + step * h i)"
STEPS = "(fun i => z i + step' * h' i + step * h i)"


@dataclass(frozen=True)
class Goal:
    """What a theorem says, and what its proof consists of.

    ``kind`` is ``equal``, ``derivative`` or ``second``; the terms are those of both sides.
    """

    name: str
    says: str
    kind: str
    left: str
    right: str
    #: an index that the theorem is about
    row: bool = False
    #: a positive factor that the theorem says there is
    factor: str = ""
    #: whether the loss must be defined
    where_defined: bool = True


def goals(file: File) -> Iterator[Goal]:
    """Yield what there is to say about each function of a file."""
    for name in [*file.functions]:
        if name in _GOALS:
            try:
                yield from _GOALS[name](file, file.functions[name])
            except Unread as error:
                file.left[name] = str(error)


def loss(file: File, moved: str = "") -> str:
    """Return the loss with its weights, at z or where z moved to."""
    return file.applied("declared", "weighted_L", {"z": moved} if moved else {})


def first(file: File, moved: str = STEP) -> str:
    """Return the loss along a direction, as a function of the step."""
    return f"(fun step => {loss(file, moved)})"


def term(function: Function, name: str) -> str:
    """Return the term of a line."""
    return f"({terms.prefix(function.name)}.{identifier(name)} FLAG)"


def shaped(function: Function, *shapes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of what a function returns, which must have these shapes.

    Raises:
        Unread: it returns something else.
    """
    if function.shapes != shapes:
        raise Unread(f"{function.name} returns arrays of the shapes {function.shapes}")
    return function.returned


LOSS_TERM = "(terms_of_declared.weighted_L FLAG)"


def value_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value` is the loss."""
    (name,) = shaped(function, ())
    says = f"{file.applied('value', name)} = {loss(file)}"
    yield Goal("value_is_the_loss", says, "equal", term(function, name), LOSS_TERM)


def gradient_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value_and_gradient` gives the loss, and r its derivative along every direction."""
    value, r = shaped(function, (), ("n",))
    says = f"{file.applied(function.name, value)} = {loss(file)}"
    yield Goal("value_beside_the_gradient", says, "equal", term(function, value), LOSS_TERM)
    along = f"sum (fun i => {file.applied(function.name, r)} i * h i) n"
    says = f"is_derive {first(file)} 0\n    ({along})"
    right = f"(Total rows_axis (Times {term(function, r)} H))"
    yield Goal("r_is_the_gradient", says, "derivative", LOSS_TERM, right)


def rank(shape: tuple[str, ...]) -> int:
    """Return the number of columns of P, which the theorem adds up."""
    if not shape[-1].isdigit():
        raise Unread("P has no number of columns")
    return int(shape[-1])


def places(function: Function, name: str, *at: int) -> str:
    """Return the term of an entry of a table; 0 where nothing was put."""
    own = function.tables[name].get(at)
    return term(function, own) if own else "(Literal 0)"


def totalled(summands: Sequence[str]) -> str:
    """Return the term of a sum over few places, as `sum` unfolds."""
    found = "(Literal 0)"
    for each in summands:
        found = f"(Plus {found} {each})"
    return found


def hessian_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that D, P and M are the Hessian, by the second derivative along two directions."""
    k = rank(function.shapes[1])
    D, P, M = shaped(function, ("n",), ("n", str(k)), (str(k), str(k)))
    d, p, m = (file.applied(function.name, each) for each in (D, P, M))
    diagonal = f"sum (fun i => {d} i * h i * h' i) n"
    inner = f"sum (fun i => {p} i l * h i) n * {m} l l' * sum (fun i => {p} i l' * h' i) n"
    says = (
        f"is_derive (fun step' => Derive {first(file, STEPS)} 0) 0\n"
        f"    ({diagonal} +\n     sum (fun l => sum (fun l' => {inner}) {k}) {k})"
    )
    column = [places(function, P, j) for j in range(k)]
    along = [f"(Total rows_axis (Times {each} H))" for each in column]
    other = [f"(Total rows_axis (Times {each} H'))" for each in column]
    rows = [
        totalled(
            f"(Times (Times {along[i]} {places(function, M, i, j)}) {other[j]})" for j in range(k)
        )
        for i in range(k)
    ]
    right = f"(Plus (Total rows_axis (Times (Times {term(function, D)} H) H')) {totalled(rows)})"
    yield Goal("curvature_is_the_hessian", says, "second", LOSS_TERM, right)


def product_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `hessian_product` is the Hessian times a direction."""
    (name,) = shaped(function, ("n",))
    product = file.applied(function.name, name, {"direction": "h"})
    says = (
        f"is_derive (fun step' => Derive {first(file, STEPS)} 0) 0\n"
        f"    (sum (fun i => {product} i * h' i) n)"
    )
    right = f"(Total rows_axis (Times {term(function, name)} H'))"
    yield Goal("hessian_product_is_the_hessian", says, "second", LOSS_TERM, right)


def jacobian_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that diag(g) + U V^T is the Jacobian of the residual."""
    k = rank(function.shapes[1])
    g, U, V = shaped(function, ("n",), ("n", str(k)), ("n", str(k)))
    residual = file.declared.residual
    if residual is None:
        raise Unread("the loss is not half the sum of squares of a named residual")
    moved = file.applied("declared", residual, {"z": STEP})
    gi, u, v = (file.applied(function.name, each) for each in (g, U, V))
    says = (
        f"forall i, (i < n)%nat -> is_derive (fun step => {moved} i) 0\n"
        f"    ({gi} i * h i + sum (fun l => {u} i l * sum (fun i => {v} i l * h i) n) {k})"
    )
    rows = [
        f"(Times {places(function, U, j)} (Total rows_axis (Times {places(function, V, j)} H)))"
        for j in range(k)
    ]
    right = f"(Plus (Times {term(function, g)} H) {totalled(rows)})"
    left = f"(terms_of_declared.{identifier(residual)} FLAG)"
    yield Goal("residual_jacobian_is_the_derivative", says, "derivative", left, right, row=True)


def fitted_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `fitted` is what the declaration calls the prediction."""
    (name,) = shaped(function, ("n",))
    prediction = file.declared.prediction
    if prediction is None:
        raise Unread("the declaration names no prediction")
    left, right = file.applied(function.name, name), file.applied("declared", prediction)
    says = f"forall i, (i < n)%nat -> {left} i = {right} i"
    other = f"(terms_of_declared.{identifier(prediction)} FLAG)"
    yield Goal("fitted_is_the_prediction", says, "equal", term(function, name), other, row=True)


def pole_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that the pole is what the declaration divides by, times a positive factor."""
    (condition,) = conditions(file)
    (name,) = function.returned
    scaled = file.applied("declared", condition.line.name)
    if function.shapes == ((),):
        left, of = file.applied(function.name, name), term(function, name)
    else:
        shaped(function, ("n",))
        left = f"sum (fun i => {file.applied(function.name, name)} i) n"
        of = f"(Total rows_axis {term(function, name)})"
    factor, factor_term = "1", "(Literal 1)"
    for module, shift in shifts(file, function):
        factor = f"(exp (- {file.applied(module.name, shift.name)}))"
        factor_term = f"(Call Cexp (Negative {term(module, shift.name)}))"
    says = f"exists a, 0 < a /\\ {left} = a * {scaled}"
    right = f"(Times {factor_term} (terms_of_declared.{identifier(condition.line.name)} FLAG))"
    name = f"{function.name}_vanishes_where_the_loss_has_its_pole"
    yield Goal(name, says, "equal", of, right, factor=factor, where_defined=False)


def shifts(file: File, function: Function) -> Iterator[tuple[Function, Line]]:
    """Yield the shifts of a function, and of those that it calls."""
    for line in function.lines:
        if terms.opaque(line):
            yield function, line
        for part in parts(line.value):
            if part.head == "result":
                yield from shifts(file, file.functions[part.name.split(".")[0]])


_GOALS: Mapping[str, Callable[[File, Function], Iterator[Goal]]] = {
    "value": value_goals,
    "value_and_gradient": gradient_goals,
    "curvature": hessian_goals,
    "hessian_product": product_goals,
    "residual_jacobian": jacobian_goals,
    "fitted": fitted_goals,
    "pole": pole_goals,
    "pole_terms": pole_goals,
}


# --- the file ----------------------------------------------------------------------------------


def write(declaration: str, text: str) -> Written:
    """Write the theorems on the code of a loss.

    Raises:
        Unread: the declaration is not read.
    """
    file = read(declaration, text)
    parts_ = [HEAD, *sections(file)]
    found = [*goals(file)]
    term_texts = [*term_modules(file)]
    parts_ += [given(file), *term_texts]
    parts_ += [theorem(file, goal) for goal in found]
    return Written("\n".join(parts_) + "\n", tuple(goal.name for goal in found), file.left)


def sections(file: File) -> Iterator[str]:
    """Write the definitions: of the declaration, and of each function."""
    for function in [file.declared.function, *file.functions.values()]:
        scope = Scope(function.variables, ("n",), others=dict(file.scopes))
        file.scopes[function.name] = scope
        yield definitions.module(function, scope) + "\n"


def all_variables(file: File) -> dict[str, str]:
    """Return the types of what theorems speak of, by their names in Coq."""
    found = {"n": "nat", "weighted": "bool"}
    for each in file.variables.values():
        found[variable(each.name)] = "".join("nat -> " for _ in each.lengths) + "R"
    return {**found, "h": "nat -> R", "h'": "nat -> R"}


def binders(types: Mapping[str, str]) -> str:
    """Write names with their types."""
    return " ".join(f"({name} : {kind})" for name, kind in types.items())


def given(file: File) -> str:
    """Write the numbers of the arrays of the terms, and the shifts among them."""
    rows: dict[int, str] = {}

    def row(name: str, letters: Sequence[str], value: str) -> None:
        places = f"[{'; '.join(letters)}]"
        number_ = file.numbers.array(name)
        rows[number_] = f"| {number_}%nat, {places} => {' '.join([value, *letters])}"

    for name in [name for name in file.numbers.numbers if " " in name]:
        array, *places_ = name.split()
        row(name, [], " ".join([variable(array), *(f"{k}%nat" for k in places_)]))
    for each in [*file.variables.values(), *(Variable(x, ("n",)) for x in ("h", "h'"))]:
        if not any(length.isdigit() for length in each.lengths):
            row(each.name, [LETTERS[length] for length in each.lengths], variable(each.name))
    for function in file.functions.values():
        for line in filter(terms.opaque, function.lines):
            letters = [letter for letter, _ in line.indices]
            name = f"{function.name}.{line.name}"
            row(name, letters, file.applied(function.name, line.name))
    body = "\n  ".join(rows[k] for k in sorted(rows))
    return (
        f"Definition given {binders(all_variables(file))} : arrays :=\n"
        f"  fun array places => match array, places with\n  {body}\n  | _, _ => 0\n  end.\n"
    )


def term_modules(file: File) -> Iterator[str]:
    """Write the terms of all lines."""
    for function in [file.declared.function, *file.functions.values()]:
        yield terms.module(terms.Writer(file.numbers, function)) + "\n"


def needs(file: File, goal: Goal) -> list[Condition]:
    """Return what must be defined for a theorem to say anything."""
    return [*conditions(file)] if goal.where_defined else []


def spoken_of(file: File, goal: Goal) -> dict[str, str]:
    """Return what a theorem speaks of: nothing that its text does not name."""
    text = " ".join([goal.says, *(c.statement for c in needs(file, goal))])
    words = {*re.findall(r"[A-Za-z_][\w']*", text)}
    every = all_variables(file)
    return {name: kind for name, kind in every.items() if name in words or name == "n"}


def theorem(file: File, goal: Goal) -> str:
    """Write a theorem and its proof."""
    needed = [f"{c.statement}" for c in needs(file, goal)]
    hypotheses = " -> ".join(["(1 <= n)%nat", *needed])
    names = "".join(f" Z{k}" for k in range(len(needed)))
    types = spoken_of(file, goal)
    return (
        f"Theorem {goal.name} {binders(types)} :\n  {hypotheses} ->\n  {goal.says}.\n"
        f"Proof.\n  intros N{names}. {proof(file, goal, types)}\nQed.\n"
    )


def proof(file: File, goal: Goal, types: Mapping[str, str]) -> str:
    """Write the proof, once with weights and once without where they occur."""
    intro = "intros i I. " if goal.row else ""
    if goal.factor:
        intro += f"exists {goal.factor}. split; [first [apply exp_pos | lra]|]. "
    if "weighted" not in types:
        return intro + "\n  " + case(file, goal, types, "true")
    each = "\n  ".join(f"- {case(file, goal, types, flag)}" for flag in ("true", "false"))
    return f"{intro}destruct weighted.\n  {each}"


def case(file: File, goal: Goal, types: Mapping[str, str], flag: str) -> str:
    """Write the proof for weights that are given, or not."""
    needed = needs(file, goal)
    zeros = "; ".join(f"terms_of_declared.{identifier(c.line.name)} {flag}" for c in needed)
    known = "Logic.I"
    for k in reversed(range(len(needed))):
        known = f"(conj (fun _ _ => Z{k}) {known})"
    index, inside = ("i", "I") if goal.row else ("0", "N")
    z, h, other = (str(file.numbers.array(name)) for name in ("z", "h", "h'"))
    along = {
        "equal": "",
        "derivative": f" [({z}, {h})%nat]",
        "second": f" [({z}, {h})%nat] [({z}, {other})%nat]",
    }[goal.kind]
    left, right = (
        side.replace("FLAG", flag)
        .replace(" H')", f" (Entry {other} [rows_axis]))")
        .replace(" H)", f" (Entry {h} [rows_axis]))")
        for side in (goal.left, goal.right)
    )
    return (
        f"apply ({goal.kind}_code_ok (rows n) {environment(file, types, flag)} (rows_ok n N)\n"
        f"      [{zeros}] [] {known} Logic.I {left}{along}\n"
        f"      {right}\n"
        f"      (row {index}) (row_ok n {index} {inside})); vm_compute; reflexivity."
    )


def environment(file: File, types: Mapping[str, str], flag: str) -> str:
    """Write what the arrays of the terms are; what a theorem does not speak of is nothing."""
    nothing = {"R": "0", "nat -> R": "(fun _ => 0)"}
    given_ = [
        name if name in types else nothing[kind]
        for name, kind in all_variables(file).items()
        if name not in ("n", "weighted")
    ]
    return f"(given n {flag} {' '.join(given_)})"
