"""Which claims does a paper's LaTeX make? Its equations, as statements; the rest with its reasons.

What reads name = formula, with a new name, defines it; what it says of known names is a claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis, Entry, Quantity, is_zero
from symbolic.declare.claim import Statement
from symbolic.declare.loss import rows, z
from symbolic.reading import algebra
from symbolic.reading.algebra import Value
from symbolic.reading.document import Piece, pieces
from symbolic.reading.forms import bounded, equation, semidefinite
from symbolic.reading.latex import read_latex
from symbolic.reading.losses import definition, head_of, membership
from symbolic.reading.meaning import RULES
from symbolic.reading.roles import OF_CLASSES, OF_ROWS, in_python, role_kind
from symbolic.reading.scope import Scope
from symbolic.reading.source import ReadingError
from symbolic.reading.tree import Node, bare

#: Words before a formula that make it a definition.
_LET = re.compile(r"\b(let|define|defined|denote|denotes|set|where|write|with|given|for)\b", re.I)

_RELATION = re.compile(r"[=<>]|\\(in|leq?|geq?|leqslant|geqslant|preceq|succeq)(?![A-Za-z])")


@dataclass(frozen=True)
class Started:
    """A claim that was read from an equation."""

    id: str
    statement: Statement
    reference: str
    latex: str


@dataclass(frozen=True)
class Unread:
    """A formula that was not read, with the reason."""

    latex: str
    reason: str


@dataclass(frozen=True)
class Assumed:
    r"""What running text asks of data, such as y_i \in \{-1, 1\}: it makes no claim."""

    latex: str
    names: frozenset[str]
    #: whether it is an inequality, which leaves room around a point
    room: bool = False


@dataclass
class Paper:
    """What was read of a paper, in its order."""

    name: str
    scope: Scope
    claims: list[Started | Unread] = field(default_factory=list)
    #: names that are defined in it, in its order
    defined: list[str] = field(default_factory=list)
    assumed: list[Assumed] = field(default_factory=list)
    #: formulas with names that were not known yet: their places among the claims
    early: list[tuple[int, _Taking, Sequence[Node]]] = field(default_factory=list)

    @property
    def started(self) -> list[Started]:
        """The claims."""
        return [each for each in self.claims if isinstance(each, Started)]

    @property
    def unread(self) -> list[Unread]:
        """What was not read."""
        return [each for each in self.claims if isinstance(each, Unread)]


def read_claims(text: str, name: str) -> Paper:
    """Read the claims of a paper's LaTeX.

    Raises:
        ReadingError: the text has no formulas, or a piece of mathematics is never closed.
    """
    found: list[tuple[Piece, list[Node] | ReadingError]] = []
    for piece in pieces(text, name):
        try:
            found.append((piece, read_latex(piece.source)))
        except ReadingError as error:
            found.append((piece, error))
    if not any(piece.display for piece, _ in found):
        raise ReadingError(f"{name} has no displayed equation: \\begin{{equation}}, align, \\[ \\]")
    paper = Paper(name, _scope([(p, n) for p, n in found if not isinstance(n, ReadingError)]))
    for piece, nodes in found:
        paper.assumed += _assumed(piece, nodes)
        if isinstance(nodes, ReadingError):
            if piece.display:
                paper.claims.append(Unread(piece.source.text, str(nodes)))
            continue
        _Taking(paper, piece).take(nodes)
    for place, taking, node in reversed(paper.early):
        taking.again(place, node)
    return paper


def _assumed(piece: Piece, nodes: Sequence[Node] | ReadingError) -> list[Assumed]:
    """Return what a piece asks for: sets, and what running text says without a definition."""
    text = piece.source.text
    if isinstance(nodes, ReadingError):
        if not _RELATION.search(text) or (piece.display and "\\in" not in text):
            return []
        letters = re.findall(r"[A-Za-z]+", re.split(r"\\in(?![A-Za-z])", text)[0])
        return [Assumed(" ".join(text.split()), frozenset(letters))]
    found = []
    for node in nodes if not piece.display else ():
        words = {*node.word.split()} if node.kind == "chain" else {"="}
        if node.kind != "chain" or "in" in words:
            continue
        if not words <= {"=", ":="} or not head_of(node.parts[0])[0]:
            names = frozenset(part.word for part in node.walk() if part.kind == "name")
            room = words <= {"<=", ">=", "<", ">"}
            found.append(Assumed(" ".join(text[node.at : node.end].split()), names, room))
    return found


# --- what letters mean ----------------------------------------------------------------------------


def _scope(found: Sequence[tuple[Piece, Sequence[Node]]]) -> Scope:
    nodes = [part for _, formulas in found for node in formulas for part in node.walk()]
    declared: dict[str, tuple[str, ...]] = {}
    heads: set[str] = set()
    for piece, formulas in found:
        for node in formulas:
            if node.kind == "chain" and node.word == "in":
                try:
                    declared |= membership(piece.source, node)
                except ReadingError:
                    continue
            elif node.kind == "chain" and node.word.split()[0] in ("=", ":="):
                heads.add(head_of(node.parts[0])[0])
    kind, pair = role_kind(nodes, declared, heads - {""})
    names = {node.word for node in nodes if node.kind == "name"}
    return _scope_of(kind, pair, names, declared, nodes, heads)


def _scope_of(
    kind: str,
    pair: tuple[str, str] | None,
    names: set[str],
    declared: dict[str, tuple[str, ...]],
    nodes: Sequence[Node],
    defined: set[str],
) -> Scope:
    columns = Axis("columns", "d")
    own = rows if kind == "rows" else Axis("classes", "C")
    lengths = dict.fromkeys(("n",) if kind == "rows" else ("C", "K"), own)
    lengths["d"] = columns
    matrix, vector = pair or (("A", "x") if kind == "rows" else ("W", "x"))
    if len(declared.get(matrix, ())) == 2:
        first, second = declared[matrix]
        lengths |= {first: own, second: columns}
    sums = {bare(n.parts[1]).word for n in nodes if n.kind == "sum" and len(n.parts) > 1}
    sums |= {part.word for n in nodes if n.kind == "ones" for part in n.parts}
    others = sorted(sums - {*lengths})
    if len(others) == 1 and not sums & {"n", "C", "K"} and len(declared.get(matrix, ())) != 2:
        lengths[others[0]] = own  # the only length that is written is that of the rows
    for letter in others:
        lengths.setdefault(letter, Axis(f"{letter}_axis", letter))
    for letters in declared.values():
        for letter in letters:
            lengths.setdefault(letter, Axis(f"{letter}_axis", letter))
    A = Entry(matrix, [own, columns])
    logits = z if kind == "rows" else Entry("u" if "u" in names else "z", [own])
    value = Value(logits, (own,))
    arrays = {name: _array(name, letters, lengths) for name, letters in declared.items()}
    for name in ("b", "y", "w") if kind == "rows" else ("t", "y"):
        if name in names and name != vector:
            arrays.setdefault(name, Value(Entry(name, [own]), (own,)))
    arrays |= {logits.name: value, matrix: Value(A, (own, columns))}
    arrays[vector] = Value(Entry(vector, [columns]), (columns,))
    # what the text itself gives a meaning is nothing before that
    arrays = {each: value for each, value in arrays.items() if each not in defined}
    scope = Scope(
        arrays,
        lengths,
        RULES,
        products={(matrix, vector): value},
        moving={vector: (logits, Value(A, (columns,)))},
        variables=frozenset({each for p in (*OF_ROWS, *OF_CLASSES) for each in p} | {"z"}),
        derivatives=True,
        default=own,
    )
    scope.renamed = {name: in_python(name) for name in names if in_python(name) != name}
    return scope


def _array(name: str, letters: tuple[str, ...], lengths: dict[str, Axis]) -> Value:
    axes = [lengths[letter] for letter in letters][:2]
    if len(axes) == 2 and axes[0] == axes[1]:
        axes[1] = axes[1].twin()
    return Value(Entry(in_python(name), axes), tuple(axes))


# --- one piece of mathematics ---------------------------------------------------------------------


@dataclass
class _Taking:
    """Takes the formulas of one piece: as definitions, claims, or unread."""

    paper: Paper
    piece: Piece

    def take(self, nodes: Sequence[Node]) -> None:
        """Take formulas with the conditions behind them."""
        source = self.piece.source
        for place, node in enumerate(nodes):
            if node.kind != "chain":
                continue
            given = []
            for other in nodes[place + 1 :]:
                if other.kind != "given":
                    break
                given.append(other.parts[0])
            latex = source.text[node.at : given[-1].end if given else node.end]
            try:
                self._chain(node, given, latex)
            except (ValueError, TypeError) as error:
                if self.piece.display:
                    reason = " ".join(str(error).split())
                    if "is not known" in reason:
                        formula = [node, *(n for n in nodes[place + 1 :][: len(given)])]
                        self.paper.early.append((len(self.paper.claims), self, formula))
                    self.paper.claims.append(Unread(latex, reason))

    def again(self, place: int, nodes: Sequence[Node]) -> None:
        """Take a formula once more, when all names are known, in its own place."""
        claims = self.paper.claims
        unread, behind = claims[place], claims[place + 1 :]
        del claims[place:]
        self.take(nodes)
        if len(claims) == place:  # a name's definition
            behind = [each for each in behind if each is not unread]
        claims.extend(behind)

    def _chain(self, node: Node, given: Sequence[Node], latex: str) -> None:
        scope = self.paper.scope
        scope.source = self.piece.source
        words = node.word.split()
        if words == ["in"]:
            membership(self.piece.source, node)
            return
        parts = list(node.parts)
        name = head_of(parts[0])[0]
        if words[0] in ("=", ":=") and name and not scope.knows(name) and name != "A_i":
            self._define(node, parts[1], latex)
            parts, words = parts[1:], words[1:]
            parts[:1] = [node.parts[0]]
        elif words[0] == ":=" or (name and words[0] == "=" and not self.piece.display):
            if not self._is_known(name, parts[1]):
                again = (
                    f"gives {name or 'what is known'} a second meaning: it keeps the first below"
                )
                self.paper.claims.append(Unread(latex, str(scope.refuse(node, again))))
            return
        if not self.piece.display:
            return
        pairs = list(zip(parts, words, parts[1:], strict=False))
        for place, (left, word, right) in enumerate(pairs):
            statement = self._statement(node, left, word, right, given)
            if statement is not None:
                self._add(statement, latex, place if len(pairs) > 1 else None)

    def _is_known(self, name: str, formula: Node) -> bool:
        """Say whether a formula is what its name means already."""
        scope = self.paper.scope
        try:
            one, other = scope.named(formula, name), scope.value(formula)
            difference = algebra.added(one, other, -1)
            return is_zero(difference.expr) and is_zero(difference.diagonal)
        except ValueError:
            return False

    def _define(self, node: Node, formula: Node, latex: str) -> None:
        """Give a name its meaning, where the formula has one."""
        scope = self.paper.scope
        pair = Node("chain", ":=", (node.parts[0], formula), node.at, node.end)
        found = definition(self.piece.source, pair)
        scope.definitions[found.name] = found
        inner = {part.word for part in formula.walk() if part.kind == "name"}
        if any(each.word in inner and not scope.knows(each.word) for each in found.arguments):
            self.paper.defined.append(found.name)
            return  # a function of any number, such as sigma(t): put in where it is called
        try:
            where = node.parts[0]
            scope.named(where, found.name)
        except ReadingError:
            del scope.definitions[found.name]
            raise
        self.paper.defined.append(found.name)

    def _statement(
        self, node: Node, left: Node, word: str, right: Node, given: Sequence[Node]
    ) -> Statement | None:
        scope = self.paper.scope
        if word in ("<", ">"):
            raise scope.refuse(node, "is strict: only =, \\le and \\ge are claims here")
        scope.free = {}
        one, two = scope.value(left), scope.value(right)
        conditions = tuple(f for each in given for f in self._condition(each))
        if word == "=":
            if conditions:
                raise scope.refuse(node, "is an equation under a condition, which is not read")
            if two.expr == 0 and two.diagonal == 0 and one.shape and not two.shape:
                raise scope.refuse(node, "sets a vector to 0: a condition, and no claim")
            return equation(one, two, scope)
        if word in ("psd<=", "psd>="):
            large, small = (one, two) if word == "psd>=" else (two, one)
            return semidefinite(large, small, scope, conditions)
        small, large = (one, two) if word == "<=" else (two, one)
        return bounded(small, large, scope, conditions)

    def _condition(self, node: Node) -> list[sp.Expr]:
        """Return what is >= 0 where a condition holds."""
        scope = self.paper.scope
        words = node.word.split() if node.kind == "chain" else []
        if not words or not set(words) <= {"<=", ">=", "<", ">"}:
            raise scope.refuse(node, "is a condition that is not understood: z \\ge 0 is")
        found = []
        for left, word, right in zip(node.parts, words, node.parts[1:], strict=False):
            if word in ("<", ">"):
                raise scope.refuse(node, "is a strict condition: \\le and \\ge are read")
            one, two = scope.value(left), scope.value(right)
            found.append(algebra.added(two, one, -1).expr * (1 if word == "<=" else -1))
        return found

    def _add(self, statement: Statement, latex: str, place: int | None) -> None:
        piece, paper = self.piece, self.paper
        label = piece.label or piece.theorem_label
        name = re.sub(r"[^a-z0-9]+", "-", re.sub(r"^\w+:", "", label.lower())).strip("-")
        if not name:
            place_ = f"equation-{piece.number}" if piece.number else piece.theorem.split(" (")[0]
            name = place_.lower().replace(" ", "-") or "claim"
        if place is not None and not label:
            name = f"{name}-{place + 1}"
        taken = {each.id for each in paper.started}
        own, count = name, 2
        while own in taken:
            own, count = f"{name}-{count}", count + 1
        paper.claims.append(Started(own, statement, self._reference(), latex))

    def _reference(self) -> str:
        piece = self.piece
        parts = [piece.theorem] if piece.theorem else []
        parts += [f"equation ({piece.number})"] if piece.number else []
        parts += [piece.label] if piece.label else []
        return ", ".join(parts) or piece.source.place(0)


def quantities(paper: Paper) -> list[Quantity]:
    """Return what the paper defines and a file can give a name, each once."""
    found: dict[str, Quantity] = {}
    for name in paper.defined:
        expr = paper.scope.found[name].expr if name in paper.scope.found else sp.S.Zero
        if isinstance(expr, Quantity):
            found.setdefault(expr.name, expr)
    return list(found.values())
