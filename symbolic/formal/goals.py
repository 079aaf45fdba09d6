"""What is there to say about each function of an emitted file? The statements of the theorems.

A statement is written in the names of the definitions alone; beside it stand the terms that a
proof hands to the kernel (`symbolic.formal.terms`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from symbolic.formal import terms
from symbolic.formal.beside import File, Said
from symbolic.formal.block_goals import BLOCK_OF, block_goals, combine_goals, of_all_rows
from symbolic.formal.definitions import identifier
from symbolic.formal.emitted import divisors
from symbolic.formal.lines import Function, Line, Unread, parts
from symbolic.formal.pieces import (
    LOSS,
    Goal,
    added,
    along,
    at,
    place,
    rank,
    shaped,
    step,
    term,
    total,
    totalled,
    twice,
)
from symbolic.formal.trial_goals import trial_goals


def goals(file: File) -> Iterator[Goal]:
    """Yield what there is to say about each function; why nothing is said stands in ``left``.

    Where one of a function's theorems cannot be stated, none is: the others alone say too little.
    """
    seen = set[str]()
    for said in file.said:
        try:
            own = trial_goals(file, said.function) if file.kind.trials else row_goals(file, said)
            found = [goal for goal in own if goal.name not in seen]
        except Unread as error:
            file.left[said.of] = str(error)
        else:
            seen |= {goal.name for goal in found}
            yield from (replace(goal, function=said.of, parts=said.calls) for goal in found)


def row_goals(file: File, said: Said) -> Iterator[Goal]:
    """Yield what there is to say about a function of a segment.

    Raises:
        Unread: it is one for others to call, and what it returns is not known.
    """
    if said.key not in GOALS and not said.key.startswith("_"):
        raise Unread("nothing is stated of it")
    yield from [*divisor_goals(file, said.function)]
    if said.key in GOALS:
        found = [*GOALS[said.key](file, said.function)]
        yield from (replace(goal, name=goal.name + said.suffix) for goal in found)


# --- the functions --------------------------------------------------------------------------------


def value_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value` is the loss."""
    (name,) = shaped(function, ())
    says = f"{file.applied(function.name, name)} = {file.applied('declared', 'weighted_L')}"
    yield Goal("value_is_the_loss", says, "equal", term(function, name), LOSS)


def gradient_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value_and_gradient` gives the loss, and r its derivative along every direction."""
    value, r = shaped(function, (), file.kind.shape)
    says = f"{file.applied(function.name, value)} = {file.applied('declared', 'weighted_L')}"
    yield Goal("value_beside_the_gradient", says, "equal", term(function, value), LOSS)
    yield from slope_goals(file, replace(function, returned=(r,), shapes=function.shapes[1:]))


def slope_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that r is the derivative of the loss along every direction."""
    (r,) = shaped(function, file.kind.shape)
    letters = at(file)
    summed = totalled(file, f"{file.applied(function.name, r)} {letters} * h {letters}")
    says = f"is_derive {along(file)} 0\n    ({summed})"
    right = total(file, f"(Times {term(function, r)} H)")
    yield Goal("r_is_the_gradient", says, "derivative", LOSS, right)


def hessian_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that D, P and M are the Hessian, by the second derivative along two directions."""
    k, kind = rank(function), file.kind
    few = (str(k),)
    D, P, M = shaped(function, kind.shape, (*kind.shape, *few), (*few, *few))
    d, p, m = (file.applied(function.name, each) for each in (D, P, M))
    i, n = kind.along
    diagonal = f"sum (fun {i} => {d} {i} * h {i} * h' {i}) {n}"
    first = f"sum (fun {i} => {p} {i} l * h {i}) {n}"
    second = f"sum (fun {i} => {p} {i} l' * h' {i}) {n}"
    inner = f"{first} * {m} l l' * {second}"
    summed = f"{diagonal} +\n     sum (fun l => sum (fun l' => {inner}) {k}) {k}"
    says = f"is_derive {twice(file)} 0\n    ({summed})"
    yield Goal("curvature_is_the_hessian", says, "second", LOSS, hessian_term(file, function, k))


def hessian_term(file: File, function: Function, k: int) -> str:
    """Return the term of the Hessian along two directions."""
    D, P, M = function.returned
    axis = file.kind.axes[file.kind.along[0]]
    one = [f"(Total {axis} (Times {place(function, P, j)} H))" for j in range(k)]
    other = [f"(Total {axis} (Times {place(function, P, j)} H'))" for j in range(k)]
    rows = [
        added(f"(Times (Times {one[i]} {place(function, M, i, j)}) {other[j]})" for j in range(k))
        for i in range(k)
    ]
    diagonal = f"(Total {axis} (Times (Times {term(function, D)} H) H'))"
    return f"(Plus {diagonal} {added(rows)})"


def product_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `hessian_product` is the Hessian times a direction."""
    (name,) = shaped(function, file.kind.shape)
    product, letters = file.applied(function.name, name, {"direction": "h"}), at(file)
    summed = totalled(file, f"{product} {letters} * h' {letters}")
    says = f"is_derive {twice(file)} 0\n    ({summed})"
    right = total(file, f"(Times {term(function, name)} H')")
    yield Goal("hessian_product_is_the_hessian", says, "second", LOSS, right)


def jacobian_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that diag(g) + U V^T is the Jacobian of the residual."""
    k, few = rank(function), (str(rank(function)),)
    shape = file.kind.shape
    g, U, V = shaped(function, shape, (*shape, *few), (*shape, *few))
    residual = file.declared.residual
    if residual is None:
        raise Unread("the loss is not half the sum of squares of a named residual")
    moved = file.applied("declared", residual, step(file, "step h"))
    gi, u, v = (file.applied(function.name, each) for each in (g, U, V))
    i, n = file.kind.along
    summed = f"sum (fun l => {u} {i} l * sum (fun {i} => {v} {i} l * h {i}) {n}) {k}"
    says = (
        f"forall {i}, ({i} < {n})%nat -> is_derive (fun step => {moved} {i}) 0\n"
        f"    ({gi} {i} * h {i} + {summed})"
    )
    rows = [
        f"(Times {place(function, U, j)} {total(file, f'(Times {place(function, V, j)} H)')})"
        for j in range(k)
    ]
    right = f"(Plus (Times {term(function, g)} H) {added(rows)})"
    left = f"(terms_of_declared.{identifier(residual)} FLAG)"
    name = "residual_jacobian_is_the_derivative"
    yield Goal(name, says, "derivative", left, right, about=(i,))


def fitted_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `fitted` is what the declaration calls the prediction."""
    (name,) = shaped(function, file.kind.shape)
    prediction = file.declared.prediction
    if prediction is None:
        raise Unread("the declaration has no prediction")
    if file.declared.function.line(prediction).indices != file.kind.indices:
        raise Unread("the prediction is not a number for each entry")
    left, right = file.applied(function.name, name), file.applied("declared", prediction)
    letters = at(file)
    below = "".join(f"({letter} < {length})%nat -> " for letter, length in file.kind.indices)
    says = f"forall {letters}, {below}{left} {letters} = {right} {letters}"
    other = f"(terms_of_declared.{identifier(prediction)} FLAG)"
    about = tuple(letters.split())
    yield Goal("fitted_is_the_prediction", says, "equal", term(function, name), other, about=about)


def pole_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that the pole is what the declaration divides by, times a positive factor."""
    found = [*divisors(file)]
    if len(found) != 1:
        raise Unread(f"the declaration divides by {len(found)} quantities that may be 0")
    (name,), divisor = function.returned, found[0].name
    if function.shapes == ((),):
        title = "pole"
        left, of = file.applied(function.name, name), term(function, name)
    else:
        shaped(function, file.kind.shape)
        title = "pole_terms"
        left = totalled(file, f"{file.applied(function.name, name)} {at(file)}")
        of = total(file, term(function, name))
    factor, factor_term = "1", "(Literal 1)"
    for module, shift in shifts(file, function):
        factor = f"(exp (- {file.applied(module.name, shift.name)}))"
        factor_term = f"(Call Cexp (Negative {term(module, shift.name)}))"
    says = f"exists a, 0 < a /\\ {left} = a * {file.applied('declared', divisor)}"
    right = f"(Times {factor_term} (terms_of_declared.{identifier(divisor)} FLAG))"
    title += "_vanishes_where_the_loss_has_its_pole"
    yield Goal(title, says, "equal", of, right, factor=factor, where_defined=False)


def divisor_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that what a function divides by does not vanish where the loss is defined."""
    declared = {line.name: line for line in file.declared.function.lines}
    divisors_ = {name: declared[name] for name in divided(declared.values()) if name in declared}
    for name in divided(function.lines):
        line = next((line for line in function.lines if line.name == name), None)
        like = [d for d in divisors_.values() if line and d.indices == line.indices]
        if line is None or len(like) != 1:
            raise Unread(f"{function.name} divides by {name}, which the declaration does not know")
        given, factor = dict[str, str](), factor_of(file, function)
        values: tuple[tuple[str, str], ...] = ()
        if function.name in BLOCK_OF and (block := file.functions.get(BLOCK_OF[function.name])):
            given, values = of_all_rows(file, block)
            if any(line.name == "m" for line in block.lines):
                factor = f"(Call Cexp (Negative {term(block, 'm')}))"
        letters = tuple(letter for letter, _ in line.indices)
        below = "".join(f"({letter} < {length})%nat -> " for letter, length in line.indices)
        each = f"forall {' '.join(letters)}, {below}" if letters else ""
        says = f"{each}{' '.join([file.applied(function.name, name, given), *letters])} <> 0"
        right = f"{factor} (terms_of_declared.{identifier(like[0].name)} FLAG)"
        title = f"{function.name}_divides_by_{name}".replace("'", "_")
        yield Goal(
            title,
            says,
            "nonzero",
            term(function, name),
            right,
            about=letters,
            given=given,
            values=values,
        )


def divided(lines: Iterable[Line]) -> list[str]:
    """Return the names of what lines divide by, or take the logarithm of."""
    found = []
    for part in (part for line in lines for part in parts(line.value)):
        if part.head in ("/", "log"):
            divisor = part.args[-1]
            divisor = divisor.args[0] if divisor.head == "^" else divisor
            if divisor.head == "entry":
                found.append(divisor.name)
            elif divisor.head != "number":
                raise Unread(f"a division by {divisor.head}, which has no name")
    return list(dict.fromkeys(found))


def factor_of(file: File, function: Function) -> str:
    """Return the term of what a shift puts before the quantities of a function."""
    for module, shift in shifts(file, function):
        return f"(Call Cexp (Negative {term(module, shift.name)}))"
    return "(Literal 1)"


def shifts(file: File, function: Function) -> Iterator[tuple[Function, Line]]:
    """Yield the shifts of a function."""
    for line in function.lines:
        if terms.opaque(line) or (line.value.head, line.value.name) == ("entry", "tops"):
            yield function, line


#: What is said of each function, by its name.
GOALS: Mapping[str, Callable[[File, Function], Iterator[Goal]]] = {
    "value": value_goals,
    "value_and_gradient": gradient_goals,
    "gradient": slope_goals,
    "curvature": hessian_goals,
    "hessian_product": product_goals,
    "residual_jacobian": jacobian_goals,
    "fitted": fitted_goals,
    "pole": pole_goals,
    "pole_terms": pole_goals,
    "block": block_goals,
    "combine": combine_goals,
    "_atoms": block_goals,
    "_finish": combine_goals,
}
