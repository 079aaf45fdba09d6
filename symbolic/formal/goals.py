"""What is there to say about each function of an emitted file? The statements of the theorems.

A statement is written in the names of the definitions alone; beside it stand the terms that a
proof hands to the kernel (`symbolic.formal.terms`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from symbolic.formal import terms
from symbolic.formal.definitions import identifier
from symbolic.formal.emitted import ROWS, File, divisors
from symbolic.formal.lines import Function, Line, Unread, parts


@dataclass(frozen=True)
class Goal:
    """What a theorem says, and the terms of both sides.

    ``kind`` is ``equal``, ``nonzero``, ``derivative`` or ``second``, as the library's theorems are
    called.
    """

    name: str
    says: str
    kind: str
    left: str
    right: str
    #: the indices that it is about
    about: tuple[str, ...] = ()
    #: a positive factor that it says there is
    factor: str = ""
    #: whether the loss must be defined
    where_defined: bool = True
    #: what stands in the place of arrays
    given: Mapping[str, str] = field(default_factory=dict)
    #: terms of entries, and of what these are
    values: tuple[tuple[str, str], ...] = ()
    #: a proof of its own, and what else it speaks of
    script: str = ""
    others: Mapping[str, str] = field(default_factory=dict)


def goals(file: File) -> Iterator[Goal]:
    """Yield what there is to say about each function; why nothing is said stands in ``left``."""
    for name, function in file.functions.items():
        try:
            yield from [*divisor_goals(file, function)]
            if name in _GOALS:
                yield from [*_GOALS[name](file, function)]
        except Unread as error:
            file.left[name] = str(error)


# --- statements and terms, piece by piece ---------------------------------------------------------


def totalled(file: File, text: str) -> str:
    """Write a sum over all entries of the argument."""
    for letter, length in reversed(file.kind.indices):
        text = f"sum (fun {letter} => {text}) {length}"
    return text


def total(file: File, term_: str) -> str:
    """Write the term of such a sum."""
    for letter, _ in reversed(file.kind.indices):
        term_ = f"(Total {file.kind.axes[letter]} {term_})"
    return term_


def at(file: File) -> str:
    """Return the indices of the argument."""
    return " ".join(letter for letter, _ in file.kind.indices)


def step(file: File, *directions: str) -> dict[str, str]:
    """Return the argument, moved along directions."""
    argument, letters = identifier(file.kind.argument), at(file)
    moves = [f"{name} * {direction} {letters}" for name, direction in map(str.split, directions)]
    return {
        file.kind.argument: f"(fun {letters} => {' + '.join([f'{argument} {letters}', *moves])})"
    }


def along(file: File) -> str:
    """Return the loss as a function of a step along h."""
    return f"(fun step => {file.applied('declared', 'weighted_L', step(file, 'step h'))})"


def twice(file: File) -> str:
    """Return the derivative along h as a function of a step along h'."""
    moved = file.applied("declared", "weighted_L", step(file, "step' h'", "step h"))
    return f"(fun step' => Derive (fun step => {moved}) 0)"


def term(function: Function, name: str) -> str:
    """Return the term of a line; FLAG says whether there are weights."""
    return f"({terms.prefix(function.name)}.{identifier(name)} FLAG)"


LOSS = "(terms_of_declared.weighted_L FLAG)"


def place(function: Function, name: str, *at_: int) -> str:
    """Return the term of an entry of a table; 0 where nothing was put."""
    if name not in function.tables:
        return term(function, "__".join([name, *map(str, at_)]))
    own = function.tables[name].get(at_)
    return term(function, own) if own else "(Literal 0)"


def added(summands: Iterable[str]) -> str:
    """Return the term of a sum over few places, as `sum` unfolds."""
    found = "(Literal 0)"
    for each in summands:
        found = f"(Plus {found} {each})"
    return found


def shaped(function: Function, *shapes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of what a function returns, which must have these shapes.

    Raises:
        Unread: it returns something else.
    """
    if function.shapes != shapes:
        raise Unread(f"{function.name} returns arrays of the shapes {function.shapes}")
    return function.returned


def rank(function: Function) -> int:
    """Return the number of columns of P, which is what is returned second."""
    if len(function.shapes) < 2 or not function.shapes[1] or not function.shapes[1][-1].isdigit():
        raise Unread(f"{function.name} returns no table of columns")
    return int(function.shapes[1][-1])


# --- the functions --------------------------------------------------------------------------------


def value_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value` is the loss."""
    (name,) = shaped(function, ())
    says = f"{file.applied('value', name)} = {file.applied('declared', 'weighted_L')}"
    yield Goal("value_is_the_loss", says, "equal", term(function, name), LOSS)


def gradient_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value_and_gradient` gives the loss, and r its derivative along every direction."""
    value, r = shaped(function, (), file.kind.shape)
    says = f"{file.applied(function.name, value)} = {file.applied('declared', 'weighted_L')}"
    yield Goal("value_beside_the_gradient", says, "equal", term(function, value), LOSS)
    letters = at(file)
    summed = totalled(file, f"{file.applied(function.name, r)} {letters} * h {letters}")
    says = f"is_derive {along(file)} 0\n    ({summed})"
    right = total(file, f"(Times {term(function, r)} H)")
    yield Goal("r_is_the_gradient", says, "derivative", LOSS, right)


def hessian_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that D, P and M are the Hessian, by the second derivative along two directions."""
    k, kind = rank(function), file.kind
    few = (str(k),)
    batch = tuple(length for _, length in kind.batch)
    D, P, M = shaped(function, kind.shape, (*kind.shape, *few), (*batch, *few, *few))
    d, p, m = (file.applied(function.name, each) for each in (D, P, M))
    letters, lead = at(file), "".join(f" {letter}" for letter, _ in kind.batch)
    i, n = kind.along
    diagonal = f"sum (fun {i} => {d} {letters} * h {letters} * h' {letters}) {n}"
    first = f"sum (fun {i} => {p} {letters} l * h {letters}) {n}"
    second = f"sum (fun {i} => {p} {letters} l' * h' {letters}) {n}"
    inner = f"{first} * {m}{lead} l l' * {second}"
    says = f"{diagonal} +\n     sum (fun l => sum (fun l' => {inner}) {k}) {k}"
    for letter, length in reversed(kind.batch):
        says = f"sum (fun {letter} => {says}) {length}"
    says = f"is_derive {twice(file)} 0\n    ({says})"
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
    found = f"(Plus {diagonal} {added(rows)})"
    for letter, _ in reversed(file.kind.batch):
        found = f"(Total {file.kind.axes[letter]} {found})"
    return found


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
    if residual is None or file.kind is not ROWS:
        raise Unread("the loss is not half the sum of squares of a named residual")
    moved = file.applied("declared", residual, step(file, "step h"))
    gi, u, v = (file.applied(function.name, each) for each in (g, U, V))
    summed = f"sum (fun l => {u} i l * sum (fun i => {v} i l * h i) n) {k}"
    says = (
        f"forall i, (i < n)%nat -> is_derive (fun step => {moved} i) 0\n"
        f"    ({gi} i * h i + {summed})"
    )
    rows = [
        f"(Times {place(function, U, j)} {total(file, f'(Times {place(function, V, j)} H)')})"
        for j in range(k)
    ]
    right = f"(Plus (Times {term(function, g)} H) {added(rows)})"
    left = f"(terms_of_declared.{identifier(residual)} FLAG)"
    name = "residual_jacobian_is_the_derivative"
    yield Goal(name, says, "derivative", left, right, about=("i",))


def fitted_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `fitted` is what the declaration calls the prediction."""
    (name,) = shaped(function, file.kind.shape)
    prediction = file.declared.prediction
    if prediction is None:
        raise Unread("the declaration names no prediction")
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
        left, of = file.applied(function.name, name), term(function, name)
    else:
        shaped(function, file.kind.shape)
        left = totalled(file, f"{file.applied(function.name, name)} {at(file)}")
        of = total(file, term(function, name))
    factor, factor_term = "1", "(Literal 1)"
    for module, shift in shifts(file, function):
        factor = f"(exp (- {file.applied(module.name, shift.name)}))"
        factor_term = f"(Call Cexp (Negative {term(module, shift.name)}))"
    says = f"exists a, 0 < a /\\ {left} = a * {file.applied('declared', divisor)}"
    right = f"(Times {factor_term} (terms_of_declared.{identifier(divisor)} FLAG))"
    title = f"{function.name}_vanishes_where_the_loss_has_its_pole"
    yield Goal(title, says, "equal", of, right, factor=factor, where_defined=False)


def block_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that the sums of blocks of rows add up to those of all rows."""
    sums, name = "sums", function.name
    if function.shapes[0] != (str(len(function.tables.get(sums, ()))),):
        raise Unread(f"{name} does not tell its sums")
    moved = {
        v.name: f"(fun i => {identifier(v.name)} (start size p + i)%nat)"
        for v in file.variables.values()
        if v.lengths == file.kind.shape
    }
    settings = settings_of(file)
    one = file.applied(name, sums, {**settings, **moved, "n": "(size p)"})
    whole = file.applied(name, sums, {**settings, "n": "(start size parts)"})
    says = f"(fun l => sum (fun p => {one} l) parts) = {whole}"
    scalars = [line.name for line in function.lines if not line.indices and not terms.opaque(line)]
    names = " ".join(f"{name}.{identifier(each)}" for each in [sums, *scalars])
    script = (
        "apply functional_extensionality. intros l. destruct weighted;\n"
        f"  do {len(function.tables[sums])} (destruct l as [|l]; [cbv beta iota delta [{names}];\n"
        "    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);\n"
        "  apply sum_zero."
    )
    others = {"size": "nat -> nat", "parts": "nat"}
    title = f"{_PASSES[name]}_add_up_to_all_rows"
    yield Goal(title, says, "", "", "", script=script, others=others, where_defined=False)


#: How theorems speak of a function that reads a block of rows, and which one reads its sums.
_PASSES = {"block": "blocks", "_atoms": "blocks"}
_BLOCK_OF = {"combine": "block", "_finish": "_atoms"}


def settings_of(file: File) -> dict[str, str]:
    """Return the settings of a loss as Numba's pass is given them, one after the other."""
    rows = [f"{k}%nat => {identifier(name)}" for k, name in enumerate(file.declared.parameters)]
    return {"given": f"(fun l => match l with {' | '.join([*rows, '_ => 0'])} end)"}


def of_all_rows(file: File, block: Function) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the sums of all rows as what `combine` is given, and what their terms are."""
    settings, array = settings_of(file), file.numbers.array
    sums = {**settings, "sums": f"({file.applied(block.name, 'sums', settings)})"}
    values = [
        (f"(Entry {array(f'sums {k}')} [])", place(block, "sums", k))
        for k in range(len(block.tables["sums"]))
    ]
    if block.name == "_atoms":
        for k, name in enumerate(file.declared.parameters):
            values.append((f"(Entry {array(f'given {k}')} [])", f"(Entry {array(name)} [])"))
    return sums, tuple(values)


def combine_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `combine` gives the loss, and with the atoms the gradient, from any centre."""
    block = file.functions.get(_BLOCK_OF[function.name])
    if block is None:
        raise Unread("the sums of blocks are not read")
    if len(function.returned) != 3 or function.shapes[0]:
        raise Unread(f"{function.name} does not return L, terms and gamma")
    L, _, gamma = function.returned
    count = len(block.tables["atoms"])
    if function.shapes[2] != (str(count),) or gamma not in function.tables:
        raise Unread(f"{function.name} does not return a number for each atom")
    settings = settings_of(file)
    sums, values = of_all_rows(file, block)
    says = f"{file.applied(function.name, L, sums)} = {file.applied('declared', 'weighted_L')}"
    left = term(function, L)
    yield Goal("combine_gives_the_loss", says, "equal", left, LOSS, given=sums, values=values)
    atoms = file.applied(block.name, "atoms", settings)
    row = f"{file.applied(function.name, gamma, sums)} l * {atoms} i l"
    summed = f"sum (fun i => sum (fun l => {row}) {count} * h i) n"
    says = f"is_derive {along(file)} 0\n    ({summed})"
    products = [
        f"(Times {place(function, gamma, k)} {place(block, 'atoms', k)})" for k in range(count)
    ]
    right = total(file, f"(Times {added(products)} H)")
    name = "combine_gives_the_gradient"
    yield Goal(name, says, "derivative", LOSS, right, given=sums, values=values)


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
        if function.name in _BLOCK_OF and (block := file.functions.get(_BLOCK_OF[function.name])):
            given, values = of_all_rows(file, block)
            if any(line.name == "m" for line in block.lines):
                factor = f"(Call Cexp (Negative {term(block, 'm')}))"
        letters = tuple(letter for letter, _ in line.indices)
        below = "".join(f"({letter} < {length})%nat -> " for letter, length in line.indices)
        each = f"forall {' '.join(letters)}, {below}" if letters else ""
        says = f"{each}{' '.join([file.applied(function.name, name, given), *letters])} <> 0"
        right = f"{factor} (terms_of_declared.{identifier(like[0].name)} FLAG)"
        title = f"{function.name}_divides_by_{name}"
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
    "block": block_goals,
    "combine": combine_goals,
    "_atoms": block_goals,
    "_finish": combine_goals,
}
