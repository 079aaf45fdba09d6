"""Which loss does a text state? Its last formula, or the one that it calls L, as a declaration."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import sympy as sp

from symbolic.calculus import Quantity, axes_of, expand_names
from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss, LossError
from symbolic.reading.algebra import ANY
from symbolic.reading.grammar import read_expression
from symbolic.reading.roles import OF_CLASSES, OF_ROWS, Role, Text, in_python, products_of, role_of
from symbolic.reading.scope import Definition
from symbolic.reading.source import ReadingError, Source
from symbolic.reading.tree import Node, bare, is_name

#: Names of a loss.
LOSSES = ("L", "ell", "J", "loss", "Loss", "E", "F", "Phi")
_VARIABLES = {each for pair in (*OF_ROWS, *OF_CLASSES) for each in pair} | {"z", "u", "b", "y", "t"}


@dataclass(frozen=True)
class Reading:
    """A loss that was read, with notes on what its letters in the text stand for."""

    loss: Loss
    kind: str
    notes: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Wishes:
    """What is told beside a text: the kind of its loss, its arguments, values of parameters."""

    kind: str | None = None
    arguments: tuple[str, ...] = ()
    parameters: Mapping[str, float] | None = None


def from_expression(text: str, name: str = "loss", wishes: Wishes | None = None) -> Reading:
    """Return the loss of a one-line expression, such as 1/2*sum((exp(z) - b)**2).

    Raises:
        ReadingError: it cannot be read; the message says where and why.
        LossError: what it states is no loss.
    """
    source, nodes = read_expression(text)
    return _read([(source, node) for node in nodes], name, wishes or Wishes(), text)


def from_latex(
    text: str, name: str = "loss", wishes: Wishes | None = None, where: str = "the LaTeX"
) -> Reading:
    """Return the loss that LaTeX states: a formula, several of them, or a document.

    Raises:
        ReadingError: it cannot be read; the message says where and why.
        LossError: what it states is no loss.
    """
    from symbolic.reading.document import formulas

    return _read(formulas(text, where), name, wishes or Wishes(), text)


def from_file(path: Path, wishes: Wishes | None = None) -> Reading:
    """Return the loss that a file of LaTeX (*.tex) states; it is named like the file.

    Raises:
        ReadingError: it cannot be read; the message says where and why.
        LossError: what it states is no loss.
    """
    return from_latex(text_of(path), name_of(path), wishes, path.name)


def text_of(path: Path) -> str:
    """Return a file's text.

    Raises:
        ReadingError: there is none, or it is no text.
    """
    if not path.is_file():
        raise ReadingError(f"there is no file {str(path)!r}")
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ReadingError(f"{str(path)!r} is no text in UTF-8: {error.reason}") from None


def name_of(path: Path) -> str:
    """Return the name of a loss that a file states."""
    name = re.sub(r"[^a-z0-9_]+", "_", path.stem.lower()).strip("_")
    return name if re.match(r"[a-z]", name) else f"loss_{name}".rstrip("_")


def _read(
    formulas: Sequence[tuple[Source, Node]], name: str, wishes: Wishes, whole: str
) -> Reading:
    text, (source, value, arguments) = _stated(formulas, whole)
    told = wishes.arguments or tuple(_own_arguments(arguments, text))
    outer, text, body = _one_sample(text, value)
    kind = wishes.kind or ("classes" if outer else None)
    role = role_of(text, kind, told, wishes.parameters or {})
    scope = role.scope
    scope.source = source
    found = scope.value(body)
    if found.shape:
        raise scope.refuse(body, f"is {found.told}, and a loss is a number: sum it")
    if found.expr.has(ANY):
        raise scope.refuse(body, "has a \\mathbf 1 in it without a length: write \\mathbf 1_n")
    loss = _loss(name, role, found.expr)
    used = [each.name for each in loss.parameters]
    unused = [name for name in wishes.parameters or {} if in_python(name) not in used]
    if unused:
        raise ReadingError(f"--parameter {unused[0]}: nothing in the loss is called {unused[0]}")
    notes = [f"{letter} is {own} here" for letter, own in sorted(role.read_as.items())]
    notes += [f"the sum over {outer} is left out: it is that over all samples"] if outer else []
    return Reading(loss, role.kind, tuple(notes), whole)


def _loss(name: str, role: Role, value: sp.Expr) -> Loss:
    if role.kind == "own":
        return Loss(name, value, arguments=list(role.arguments))
    make = Loss if role.kind == "rows" else Layer
    plain = make(name, value)
    prediction = _prediction(plain)
    if prediction is not None:
        try:
            return make(name, value, prediction=prediction)
        except LossError:
            return plain
    return plain


def _prediction(loss: Loss) -> sp.Expr | None:
    """Return the p of a residual p - b, or the quotient of a layer, which is its softmax."""
    residual = loss.residual
    while isinstance(residual, Quantity):
        residual = residual.definition
    if residual is not None:
        for candidate in (residual + loss.data, loss.data - residual):
            free = not expand_names(candidate).has(loss.data)
            if free and loss.axis in axes_of(candidate):
                return candidate
    quotients = list(loss.quotients.values())
    return quotients[0][0] if len(quotients) == 1 else None


# --- what a text states ---------------------------------------------------------------------------


def _stated(
    formulas: Sequence[tuple[Source, Node]], whole: str
) -> tuple[Text, tuple[Source, Node, tuple[Node, ...]]]:
    """Take a text's formulas apart: declared arrays, definitions, and the loss."""
    declared: dict[str, tuple[str, ...]] = {}
    definitions: dict[str, Definition] = {}
    losses: list[tuple[str, Source, Node, tuple[Node, ...]]] = []
    for source, node in formulas:
        if node.kind == "chain" and node.word == "in":
            declared |= membership(source, node)
        elif node.kind == "chain":
            found = definition(source, node)
            if found.name in definitions:
                raise source.refusal(node.at, node.end, f"defines {found.name} a second time")
            definitions[found.name] = found
            if found.name.split("_")[0] in LOSSES and not found.indices:
                losses.append((found.name, source, found.formula, found.arguments))
        else:
            losses.append(("", source, node, ()))
    if not losses and definitions:
        last = list(definitions.values())[-1]
        losses.append((last.name, last.source, last.formula, last.arguments))
    if not losses:
        raise ReadingError("there is no formula to read: state the loss, such as L(x) = ...")
    name, source, value, arguments = losses[-1]
    if len([each for each in losses if not each[0]]) > 1:
        raise source.refusal(
            value.at, value.end, "is a second formula: give the others names, u = ..."
        )
    others = {key: each for key, each in definitions.items() if key != name}
    text = Text(others, declared, [(source, value)])
    return text, (source, value, arguments)


def membership(source: Source, node: Node) -> dict[str, tuple[str, ...]]:
    r"""Read A \in \mathbb{R}^{n \times d}: a name and the letters of its lengths."""
    names, space = node.parts
    if names.kind != "name" or space.kind != "set":
        raise source.refusal(node.at, node.end, "is not understood: a name \\in \\mathbb{R}^n is")
    for part in space.parts:
        if part.kind != "name":
            raise source.refusal(part.at, part.end, "is no length: write a letter, for all at once")
    return {names.word: tuple(part.word for part in space.parts)}


def definition(source: Source, node: Node) -> Definition:
    """Read u(x) = ..., u_i := ...; refuse what defines nothing."""
    left, right = node.parts[0], node.parts[-1]
    name, arguments, indices = head_of(left)
    wrong = [word for word in node.word.split() if word not in ("=", ":=")]
    if wrong or not name:
        raise source.refusal(node.at, node.end, "defines nothing: a name is expected before =")
    return Definition(name, right, source, arguments, indices, left)


def head_of(left: Node) -> tuple[str, tuple[Node, ...], tuple[Node, ...]]:
    """Return what a left side defines: a name, its arguments and its indices; '' for nothing."""
    left = bare(left)
    indices: tuple[Node, ...] = ()
    if left.kind == "index":
        left, *below = left.parts
        indices = tuple(below)
    arguments: tuple[Node, ...] = ()
    if left.kind == "apply":
        left, *given = left.parts
        arguments = tuple(bare(each) for each in given)
    if left.kind != "name" or any(each.kind != "name" for each in (*arguments, *indices)):
        return "", (), ()
    if left.parts:
        if all(part.kind == "name" and not part.parts for part in left.parts) and not indices:
            word = "".join(part.word for part in left.parts)
            if left.word in LOSSES or len(word) > 2:
                return f"{left.word}_{word}", arguments, ()
            return left.word, arguments, left.parts
        return "", (), ()
    return left.word, arguments, indices


def _own_arguments(arguments: Sequence[Node], text: Text) -> list[str]:
    """Return the arguments of L(v, a), where they are not the usual ones."""
    names = [each.word for each in arguments]
    if not names:
        return []
    unknown = [name for name in names if not text.declared.get(name)]
    if (unknown or products_of(text)) and all(name in _VARIABLES for name in names):
        return []
    return names


def _one_sample(text: Text, value: Node) -> tuple[str, Text, Node]:
    """Take the sum over the samples away, which every loss of classes has: sum_n sum_k t_nk ...

    Their index goes with it, out of every name.
    """
    inner = bare(value)
    sign = inner.kind == "neg"
    inner = bare(inner.parts[0]) if sign else inner
    if inner.kind == "mul" and bare(inner.parts[1]).kind == "sum":
        _, _, body = _one_sample(text, inner.parts[1])
        if body is not inner.parts[1]:
            source = text.formulas[0][0]
            why = (
                "is a multiple of the sum over all samples: leave the factor out; weights of the "
                "samples, such as 1/N, are given to the fit"
            )
            raise source.refusal(inner.at, inner.end, why)
    if inner.kind != "sum":
        return "", text, value
    sample = inner.word
    nested = [n for n in inner.parts[0].walk() if n.kind == "name" and len(n.parts) == 2]
    bound = {n.word for n in inner.parts[0].walk() if n.kind == "sum"}
    first = all(is_name(n.parts[0], sample) and n.parts[1].word in bound for n in nested)
    if not nested or not first or any(len(text.declared.get(n.word, ())) == 2 for n in nested):
        return "", text, value
    definitions = {
        name: replace(
            each,
            formula=_without(each.formula, sample),
            indices=tuple(part for part in each.indices if part.word != sample),
        )
        for name, each in text.definitions.items()
    }
    body = _without(inner.parts[0], sample)
    body = Node("neg", "", (body,), value.at, value.end) if sign else body
    source = text.formulas[0][0]
    return sample, replace(text, definitions=definitions, formulas=[(source, body)]), body


def _without(node: Node, index: str) -> Node:
    """Take an index away from all names that have it beside another one."""
    parts = tuple(_without(part, index) for part in node.parts)
    if node.kind in ("name", "index"):
        keep = 0 if node.kind == "name" else 1
        parts = parts[:keep] + tuple(part for part in parts[keep:] if not is_name(part, index))
    return Node(node.kind, node.word, parts, node.at, node.end)
