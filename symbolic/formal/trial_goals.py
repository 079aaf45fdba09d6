"""What is there to say about code of several arguments, and of maps, each trial by itself?

The loss is moved along one array h for each argument, and along a second one, k.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from symbolic.formal.beside import File
from symbolic.formal.conditions import ARCS, of_derivatives, of_values
from symbolic.formal.definitions import identifier, variable
from symbolic.formal.divisors import divisor_goals
from symbolic.formal.kinds import TRIAL
from symbolic.formal.lines import Function, Real, Unread, Variable
from symbolic.formal.pieces import Condition, Goal, shaped, term


def trial_goals(file: File, function: Function) -> Iterator[Goal]:
    """Yield what there is to say about a function."""
    found = [*TRIAL_GOALS[function.name](file, function)]
    where = {each.says: each for goal in found for each in goal.conditions if each.says}
    yield from [*divisor_goals(file, function, [*where.values()]), *found]


def value_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `value` is the loss of each trial."""
    (name,) = shaped(function, (TRIAL[1],))
    says = f"{_own(file, function, name)} = {file.applied('declared', 'L')}"
    yield _goal(
        "value_is_the_loss",
        says,
        "equal",
        term(function, name),
        _declared("L"),
        of_values(file, "L"),
    )


def gradient_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `gradient` is the derivative of the loss, in all arguments at once."""
    arguments = [variable for variable, _, _ in file.kind.moving]
    names = shaped(function, *_shapes(file, arguments))
    along = [Variable(h, each.lengths) for each, h, _ in file.kind.moving]
    text, right = _products(file, function, names, along)
    says = f"is_derive (fun step => {_moved(file, 'L', 'step h')}) 0\n    ({text})"
    where = of_derivatives(file, "L")
    sines, follow = sine_goals(file, function, where)
    yield from sines
    where = (*where, *follow)
    yield _goal("gradient_is_the_derivative", says, "derivative", _declared("L"), right, where)


def product_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `hessian_product` is the second derivative of the loss along directions."""
    arguments = [variable for variable, _, _ in file.kind.moving]
    names = shaped(function, *_shapes(file, arguments))
    along = [Variable(k, each.lengths) for each, _, k in file.kind.moving]
    text, right = _products(file, function, names, along)
    says = f"is_derive {_twice(file, 'L')} 0\n    ({text})"
    where = of_derivatives(file, "L")
    sines, follow = sine_goals(file, function, where)
    yield from sines
    where = (*where, *follow)
    yield _goal("hessian_product_is_the_hessian", says, "second", _declared("L"), right, where)


def evaluate_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `evaluate` returns what the map is declared to be."""
    for name, output in _outputs(file, function):
        letters = _letters(file, output)
        own = " ".join([_own(file, function, name), *letters])
        says = f"{own} = {' '.join([file.applied('declared', output.name), *letters])}"
        where = of_values(file, output.name)
        one, other = term(function, name), _declared(output.name)
        yield _at(file, output, f"evaluate_gives_{output.name}", says, "equal", one, other, where)


def jacobian_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `jacobian_product` is the derivative of each output along directions."""
    for name, output in _outputs(file, function):
        letters = " ".join(_letters(file, output))
        moved = f"{_moved(file, output.name, 'step h')} {letters}".rstrip()
        own = f"{_own(file, function, name)} {letters}".rstrip()
        says = f"is_derive (fun step => {moved}) 0\n    ({own})"
        where = of_derivatives(file, output.name)
        one, other = _declared(output.name), term(function, name)
        title = f"jacobian_product_is_the_derivative_of_{output.name}"
        yield _at(file, output, title, says, "derivative", one, other, where)


def pullback_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `pullback` is the derivative of the outputs, each times its cotangent, added up."""
    arguments = [variable for variable, _, _ in file.kind.moving]
    names = shaped(function, *_shapes(file, arguments))
    along = [Variable(h, each.lengths) for each, h, _ in file.kind.moving]
    text, right = _products(file, function, names, along)
    sums, lefts = [], []
    for output in file.declared.outputs:
        letters, g = _letters(file, output), f"g_{output.name}"
        at = " ".join([TRIAL[0], *letters])
        moved = " ".join([_moved(file, output.name, "step h"), *letters])
        sums.append(_summed(file, output, f"{variable(g)} {at} * {moved}"))
        entry = file.numbers.entry(g, letters)
        lefts.append(_total(file, output, f"(Times {entry} {_declared(output.name)})"))
    says = f"is_derive (fun step =>\n    {' + '.join(sums)}) 0\n    ({text})"
    where = of_derivatives(file, *(output.name for output in file.declared.outputs))
    left = _plus(lefts)
    yield _goal(
        "pullback_is_the_transpose_of_the_derivative", says, "derivative", left, right, where
    )


def second_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `second_derivative` is that of each output, along two directions."""
    for name, output in _outputs(file, function):
        letters = " ".join(_letters(file, output))
        own = f"{_own(file, function, name)} {letters}".rstrip()
        says = f"is_derive {_twice(file, output.name, letters)} 0\n    ({own})"
        where = of_derivatives(file, output.name)
        one, other = _declared(output.name), term(function, name)
        title = f"second_derivative_is_that_of_{output.name}"
        yield _at(file, output, title, says, "second", one, other, where)


def sine_goals(
    file: File, function: Function, where: Sequence[Condition]
) -> tuple[list[Goal], list[Condition]]:
    """Say that a sine, by which code divides where it is positive, is that of a declared cosine."""
    goals, follow = [], []
    cosines = {c.of.name: c for c in where if c.of is not None and c.head in ARCS}
    for line in function.lines:
        match line.value:
            case Real("where", (Real("entry", _, sine) as one, other, Real("number"))) if (
                one == other and sine.startswith("sine_") and sine[5:] in cosines
            ):
                cosine, known = sine[5:], cosines[sine[5:]]
                says = f"{_own(file, function, sine)} ="
                says += f" sqrt (1 - {file.applied('declared', cosine)} ^ 2)"
                squared = f"(Power {_declared(cosine)} 2)"
                right = f"(Call Csqrt (Minus (Literal 1) {squared}))"
                title = f"{function.name}_has_the_{sine}"
                defined = of_values(file, "L")
                goals.append(_goal(title, says, "equal", term(function, sine), right, defined))
                root = f"(root_of_square _ KNOWN({known.says}))"
                proof = f"(fun _ _ => eq_ind_r (fun x => x <> 0) {root} LEMMA({title}))"
                follow.append(Condition("", ((term(function, sine), proof),)))
    return goals, follow


# --- their parts -----------------------------------------------------------------------------


def _goal(
    name: str, says: str, kind: str, left: str, right: str, where: tuple[Condition, ...]
) -> Goal:
    return Goal(name, says, kind, left, right, where_defined=False, conditions=where)


def _at(
    file: File,
    output: Variable,
    name: str,
    says: str,
    kind: str,
    left: str,
    right: str,
    where: tuple[Condition, ...],
) -> Goal:
    """Return what is said of each entry of an output."""
    letters = _letters(file, output)
    below = "".join(
        f"({letter} < {length})%nat -> "
        for letter, length in zip(letters, output.lengths, strict=True)
    )
    each = f"forall {' '.join(letters)}, {below}" if letters else ""
    about = tuple(letters)
    return Goal(
        name, each + says, kind, left, right, about=about, where_defined=False, conditions=where
    )


def _shapes(file: File, variables: Sequence[Variable]) -> list[tuple[str, ...]]:
    return [file.kind.of_trials(each.lengths) for each in variables]


def _outputs(file: File, function: Function) -> list[tuple[str, Variable]]:
    """Return the outputs of the map, each with the name that a function returns it under."""
    outputs = file.declared.outputs
    names = shaped(function, *_shapes(file, outputs))
    return [*zip(names, outputs, strict=True)]


def _letters(file: File, each: Variable) -> list[str]:
    return [file.kind.letters[length] for length in each.lengths]


def _own(file: File, function: Function, name: str) -> str:
    """Return a line of a function at the trial."""
    line = function.line(name)
    trial = [TRIAL[0]] if line.indices and line.indices[0] == TRIAL else []
    if name in function.returned:
        shape = function.shapes[function.returned.index(name)]
        if tuple(length for _, length in line.indices) != shape:
            raise Unread(f"{function.name} returns {name}, which is the same along an axis")
    return " ".join([file.applied(function.name, name), *trial])


def _declared(name: str) -> str:
    return f"(terms_of_declared.{identifier(name)} FLAG)"


def _moved(file: File, name: str, *steps: str) -> str:
    """Return a line of the declaration where its arguments are moved along directions."""
    moved = {}
    for each, h, k in file.kind.moving:
        letters = _letters(file, each)
        at = " ".join([TRIAL[0], *letters])
        summands = [f"{variable(each.name)} {at}"]
        for step, which in map(str.split, steps):
            summands.append(f"{step} * {variable(h if which == 'h' else k)} {at}")
        text = " + ".join(summands)
        moved[each.name] = f"(fun {' '.join(letters)} => {text})" if letters else f"({text})"
    return file.applied("declared", name, moved)


def _twice(file: File, name: str, letters: str = "") -> str:
    """Return the derivative along h as a function of a step along k."""
    both = _moved(file, name, "step' k", "step h")
    moved = f"{both} {letters}".rstrip()
    return f"(fun step' => Derive (fun step => {moved}) 0)"


def _products(
    file: File, function: Function, names: Sequence[str], along: Sequence[Variable]
) -> tuple[str, str]:
    """Return the products of what a function returns with directions, added up, and their term."""
    texts, found = [], []
    for name, each in zip(names, along, strict=True):
        letters = _letters(file, each)
        at = " ".join([TRIAL[0], *letters])
        own = " ".join([_own(file, function, name), *letters])
        texts.append(_summed(file, each, f"{own} * {variable(each.name)} {at}"))
        entry = file.numbers.entry(each.name, letters)
        found.append(_total(file, each, f"(Times {term(function, name)} {entry})"))
    return " + ".join(texts), _plus(found)


def _summed(file: File, each: Variable, text: str) -> str:
    for length in reversed(each.lengths):
        text = f"sum (fun {file.kind.letters[length]} => {text}) {length}"
    return text


def _total(file: File, each: Variable, found: str) -> str:
    for length in reversed(each.lengths):
        found = f"(Total {file.kind.axes[file.kind.letters[length]]} {found})"
    return found


def _plus(found: Sequence[str]) -> str:
    first, *others = found
    for other in others:
        first = f"(Plus {first} {other})"
    return first


#: What is said of each function, by its name.
TRIAL_GOALS: Mapping[str, Callable[[File, Function], Iterator[Goal]]] = {
    "value": value_goals,
    "gradient": gradient_goals,
    "hessian_product": product_goals,
    "evaluate": evaluate_goals,
    "jacobian_product": jacobian_goals,
    "pullback": pullback_goals,
    "second_derivative": second_goals,
}
