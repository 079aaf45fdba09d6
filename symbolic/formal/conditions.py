"""Where is a loss or a map defined, and where can it be differentiated?

What a declaration divides by must not vanish; roots and logarithms must be of what is positive,
arcs of what is between -1 and 1, and where there is a kink there is no derivative.  What has one
sign by its form alone is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from symbolic.formal import terms
from symbolic.formal.beside import File
from symbolic.formal.definitions import variable, written
from symbolic.formal.kinds import TRIAL
from symbolic.formal.lines import Line, Real, entry, number, parts
from symbolic.formal.pieces import Condition

_ONE, _TWO = number("1"), number("2")
ARCS = ("arccos", "arcsin", "arc_kernel")


def not_negative(real: Real, lines: Mapping[str, Line]) -> bool:
    """Say whether an expression is not negative because of its form alone."""
    args = real.args
    match real.head:
        case "number":
            return float(real.name) >= 0
        case "^" if int(args[1].name) % 2 == 0:
            return True
        case "abs" | "sqrt" | "arccos":
            return True
        case "entry" if real.name in lines:
            return not_negative(lines[real.name].value, lines)
        case "+" | "*" | "/":
            return all(not_negative(arg, lines) for arg in args)
        case "sum" | "^":
            return not_negative(args[0], lines)
    return positive(real, lines)


def positive(real: Real, lines: Mapping[str, Line]) -> bool:
    """Say whether an expression is positive because of its form alone."""
    args = real.args
    match real.head:
        case "number":
            return float(real.name) > 0
        case "exp" | "cosh" | "pi" | "size" | "softplus" | "logistic":
            return True
        case "entry":
            return real.name in lines and positive(lines[real.name].value, lines)
        case "+":
            one = any(positive(arg, lines) for arg in args)
            return one and all(not_negative(arg, lines) for arg in args)
        case "*" | "/":
            return all(positive(arg, lines) for arg in args)
        case "sum" | "sqrt" | "^":
            return positive(args[0], lines)
        case "where":  # a number that stands where something is not positive
            return args[0] == args[1] and positive(args[2], lines)
    return False


def of_values(file: File, name: str) -> tuple[Condition, ...]:
    """Return where a line of the declaration is defined."""
    found = [c for c in _conditions(file, name) if c.head == "/"]
    return tuple({c.says: c for c in found}.values())


def of_derivatives(file: File, *names: str) -> tuple[Condition, ...]:
    """Return where lines of the declaration can be differentiated."""
    found = {c.says: c for name in names for c in _conditions(file, name)}
    roots = {c.of for c in found.values() if c.head == "/" and c.of is not None}
    return tuple(c for c in found.values() if not (c.head == "sqrt" and c.of in roots))


def reached(file: File, name: str) -> list[Line]:
    """Return the lines of the declaration that one rests on, in their order."""
    lines = {line.name: line for line in file.declared.function.lines}
    wanted, left = set[str](), [name]
    while left:
        own = left.pop()
        if own in lines and own not in wanted:
            wanted.add(own)
            left += [part.name for part in parts(lines[own].value) if part.head == "entry"]
    return [line for line in lines.values() if line.name in wanted]


def _conditions(file: File, name: str) -> Iterator[Condition]:
    lines = {line.name: line for line in file.declared.function.lines}
    for line in reached(file, name):
        for part in parts(line.value):
            yield from _of(file, part, lines, line)


def _of(file: File, part: Real, lines: Mapping[str, Line], line: Line) -> Iterator[Condition]:
    """Yield what must hold where an operation is defined, or has a derivative."""
    match part.head, part.args:
        case "/", (_, below) if not positive(below, lines):
            yield _condition(file, "/", below, "{} <> 0", [(below, "Z")], _root(below, lines))
        case "sqrt", (inner,) if not positive(inner, lines):
            if part == line.value:  # the root has a name: it vanishes where it has no derivative
                whole = entry(line.name, *(letter for letter, _ in line.indices))
                yield _condition(file, "sqrt", whole, "{} <> 0", [(part, "Z")], part)
            else:
                root = [(part, "(root_of_positive _ Z)")]
                yield _condition(file, "sqrt", inner, "0 < {}", root, part)
        case ("log" | "log1p") as head, (inner,):
            of = inner if head == "log" else Real("+", (_ONE, inner))
            if not positive(of, lines):
                root = [(Real("sqrt", (of,)), "(root_of_positive _ Z)")]
                yield _condition(file, head, of, "0 < {}", root)
        case head, (inner,) if head in ARCS:
            squared = Real("-", (_ONE, Real("^", (inner, _TWO))))
            both = [Real("+", (_ONE, inner)), Real("-", (_ONE, inner)), squared]
            lemmas = ("root_of_sum", "root_of_difference", "root_of_square")
            roots = [
                (Real("sqrt", (of,)), f"({lemma} _ Z)")
                for of, lemma in zip(both, lemmas, strict=True)
            ]
            yield _condition(file, head, inner, "-1 < {} < 1", roots, inner)
        case "abs", (inner,) if not positive(inner, lines):
            yield _condition(file, "abs", inner, "{} <> 0", [(inner, "Z")])
        case ("greater" | "smaller") as head, (one, other):
            if head == "greater":
                apart, proof = Real("-", (one, other)), "(Rminus_eq_contra _ _ Z)"
            else:
                apart = Real("-", (Real("negative", (one,)), Real("negative", (other,))))
                proof = "(opposites_differ _ _ Z)"
            text = f"{_text(file, one)} <> {_text(file, other)}"
            yield _condition(file, head, apart, text, [(apart, proof)])


def _root(real: Real, lines: Mapping[str, Line]) -> Real | None:
    """Return the root that a name stands for."""
    found = lines[real.name].value if real.head == "entry" and real.name in lines else real
    return found if found.head == "sqrt" else None


def _text(file: File, real: Real) -> str:
    """Write an expression of the declaration, outside of it."""
    names = {
        line.name: file.applied("declared", line.name) for line in file.declared.function.lines
    }
    for each in file.declared.function.variables:
        alone = file.kind.trials and each.name not in file.declared.parameters
        names[each.name] = f"{variable(each.name)} {TRIAL[0]}" if alone else variable(each.name)
    return written(real, replace(file.scopes["declared"], names=names), 5)


def _condition(
    file: File,
    head: str,
    about: Real,
    says: str,
    zeros: list[tuple[Real, str]],
    of: Real | None = None,
) -> Condition:
    """Return a condition, for all indices that it has."""
    letters = [(x, n) for x, n in file.kind.indices if x in terms.letters_of(about) - _bound(about)]
    text = says.format(_text(file, about))
    writer = terms.Writer(file.numbers, file.declared.function, outside=True)
    within = ""
    if letters:  # all indices stand before what is known of them
        first = " ".join(f"(s {file.kind.axes[x]})" for x, _ in letters)
        second = " ".join(f"(I {file.kind.axes[x]})" for x, _ in letters)
        within = f"{first} {second}"
        below = "".join(f"({x} < {n})%nat -> " for x, n in letters)
        text = f"forall {' '.join(x for x, _ in letters)}, {below}{text}"
    bound, proofs = f"s (I : within {file.kind.all_lengths()} s)", []
    for real, proof in zeros:
        known = proof.replace("Z", f"(HYPOTHESIS {within})" if letters else "HYPOTHESIS")
        proofs.append((writer.of(real), f"(fun {bound if letters else '_ _'} => {known})"))
    return Condition(text, tuple(proofs), head, of)


def _bound(real: Real) -> set[str]:
    """Return the letters that sums of an expression run over."""
    return {part.index[0] for part in parts(real) if part.index is not None}
