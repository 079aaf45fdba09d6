"""How do words make a formula? A parser by precedence; LaTeX's own forms are in `latex`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from symbolic.reading.source import ReadingError, Source, nearest
from symbolic.reading.tokens import Token, expression_tokens
from symbolic.reading.tree import Node
from symbolic.reading.words import FUNCTIONS, OF_VECTORS, OPENING

#: Brackets within brackets; more would exhaust the stack.
DEEPEST = 40
_SPOKEN = {"lbrace": "\\{", "rbrace": "\\}", "||": "\\|", "lVert": "\\lVert", "rVert": "\\rVert"}


@dataclass
class Parser:
    """Reads one formula after another from words; what both notations share."""

    source: Source
    tokens: Sequence[Token]
    at: int = 0
    #: the brackets that are open, innermost last
    open: list[str] = field(default_factory=list)

    # --- words ----------------------------------------------------------------------------------

    @property
    def next(self) -> Token:
        """The next word, not yet taken."""
        return self.tokens[self.at]

    def take(self) -> Token:
        """Take the next word."""
        token = self.tokens[self.at]
        self.at += token.kind != "end"
        return token

    def sees(self, kind: str, *texts: str) -> bool:
        """Say whether the next word is of a kind, and one of these."""
        token = self.next
        return token.kind == kind and (not texts or token.text in texts)

    def takes(self, kind: str, *texts: str) -> bool:
        """Take the next word if it is one of these."""
        found = self.sees(kind, *texts)
        if found:
            self.take()
        return found

    def need(self, text: str, opened: Token) -> Token:
        """Take a closing mark."""
        if not self.sees("mark", text):
            opening = self.source.text[opened.at : opened.end]
            closing = _SPOKEN.get(text, text)
            raise self.refuse(opened, f"is not closed: {closing} is missing behind {opening}")
        return self.take()

    def refuse(self, what: Token | Node, why: str) -> ReadingError:
        """Return the error about a part."""
        if isinstance(what, Token) and what.kind == "end":
            before = self.tokens[self.at - 1] if self.at else what
            return ReadingError(
                f"{self.source.place(what.at)}: the formula ends here, {why}"
                if before is not what
                else f"{self.source.name}: there is no formula"
            )
        return self.source.refusal(what.at, what.end, why)

    def node(self, kind: str, word: str, parts: Sequence[Node], at: int) -> Node:
        """Return a node that ends where the last word that was taken ends."""
        end = self.tokens[self.at - 1].end if self.at else at
        return Node(kind, word, tuple(parts), at, max(end, at))

    # --- formulas -------------------------------------------------------------------------------

    def chain(self) -> Node:
        """Read formulas with relations between them."""
        at = self.next.at
        parts, words = [self.sum()], []
        while self.sees("relation"):
            words.append(self.take().text)
            parts.append(self.side(words[-1]))
        return self.node("chain", " ".join(words), parts, at) if words else parts[0]

    def side(self, relation: str) -> Node:
        """Read what stands behind a relation."""
        return self.sum()

    def sum(self) -> Node:
        """Read terms with + and - between them."""
        if len(self.open) > DEEPEST:
            raise self.refuse(self.next, f"stands in more than {DEEPEST} brackets")
        at = self.next.at
        minus = False
        while self.sees("operator", "+", "-"):
            minus ^= self.take().text == "-"
        found = self.product()
        found = self.node("neg", "", [found], at) if minus else found
        while self.sees("operator", "+", "-"):
            kind = "add" if self.take().text == "+" else "sub"
            found = self.node(kind, "", [found, self.product()], at)
        return found

    def product(self) -> Node:
        """Read factors, with an operator between them or with none."""
        at = self.next.at
        found = self.factor()
        divided: Node | None = None
        while True:
            if self.sees("operator", "*", "/", "cdot", "circ"):
                operator = self.take()
                right = self.factor()
                kind = "div" if operator.text == "/" else "mul"
                word = "" if kind == "div" else operator.text
                found = self.node(kind, word, [found, right], at)
                divided = right if kind == "div" else None
            elif self.starts_factor():
                if divided is not None and divided.kind != "number":
                    why = "stands behind a division: say what is divided with \\frac or brackets"
                    raise self.refuse(self.next, why)
                found = self.node("mul", "", [found, self.factor()], at)
            else:
                return found

    def factor(self) -> Node:
        """Read a part with its sign, its indices and its powers."""
        at = self.next.at
        if self.takes("operator", "-"):
            return self.node("neg", "", [self.factor()], at)
        if self.takes("operator", "+"):
            return self.factor()
        return self.behind(self.atom(), at)

    # --- what the notations differ in -----------------------------------------------------------

    def starts_factor(self) -> bool:
        """Say whether the next word may be a factor without an operator before it."""
        return False

    def behind(self, found: Node, at: int) -> Node:
        """Read indices and powers behind a part."""
        raise NotImplementedError

    def atom(self) -> Node:
        """Read a number, a name, a call or what stands in brackets."""
        raise NotImplementedError

    def bracketed(self, opened: Token, closing: str) -> list[Node]:
        """Read what stands in brackets, between commas."""
        self.open.append(closing)
        parts = [self.chain()]
        while self.takes("mark", ","):
            parts.append(self.chain())
        self.open.pop()
        self.need(closing, opened)
        return parts


class ExpressionParser(Parser):
    """Reads one-line expressions as Python and its relatives write them."""

    def starts_factor(self) -> bool:
        """Refuse what LaTeX would multiply."""
        if self.next.kind in ("number", "name", "function") or self.sees("mark", "("):
            why = "has no operator before it: write * between factors"
            raise self.refuse(self.next, why)
        return False

    def product(self) -> Node:
        """Read factors; A @ x is the matrix product."""
        found = super().product()
        while self.takes("mark", "@"):
            right = super().product()
            found = Node("mul", "", (found, right), found.at, right.end)
        return found

    def factor(self) -> Node:
        """Read a part with its sign; a power binds closer than the sign before it."""
        return super().factor()

    def behind(self, found: Node, at: int) -> Node:
        """Read a power, from the right."""
        if self.takes("mark", "^"):
            return self.node("pow", "", [found, self.factor()], at)
        return found

    def atom(self) -> Node:
        """Read a number, a name, a call or a bracket."""
        token = self.take()
        if token.kind == "number":
            return self.node("number", token.text, [], token.at)
        if token.kind == "name":
            if self.sees("mark", "("):
                known = [*FUNCTIONS, *OF_VECTORS]
                raise self.refuse(token, f"is no function known here{nearest(token.text, known)}")
            return self.node("name", token.text, [], token.at)
        if token.kind == "function":
            if not self.sees("mark", "("):
                raise self.refuse(token, f"needs its argument in brackets, {token.text}(...)")
            return self.node("call", token.text, self.bracketed(self.take(), ")"), token.at)
        if token.kind == "mark" and token.text in ("(", "["):
            return self.node("group", "", self.bracketed(token, OPENING[token.text]), token.at)
        why = "is not understood here: a number, a name, a function or a bracket is expected"
        if token.kind == "end":
            why = "where a number, a name, a function or a bracket is expected"
        raise self.refuse(token, why)


def statements(parser: Parser) -> list[Node]:
    """Read formulas until the words end; they stand behind one another on lines or after commas.

    Raises:
        ReadingError: a part is not understood; the message says where and which.
    """
    found: list[Node] = []
    while not parser.sees("end"):
        if parser.takes("break") or parser.takes("mark", ",", ".") or parser.takes("mark", ";"):
            continue
        if parser.sees("words"):
            found += _condition(parser)
        else:
            found.append(_statement(parser))
    return found


def _condition(parser: Parser) -> list[Node]:
    """Read what a formula holds for: every x, or where a relation holds."""
    token = parser.take()
    if token.text == "unread":
        raise parser.refuse(token, "is text that is not understood between formulas")
    statement = _statement(parser)
    if statement.kind != "chain" and token.text == "every":
        return []
    if statement.kind == "chain" and statement.word == "in":
        return (
            [statement]
            if statement.parts[-1].kind == "set" and not statement.parts[0].parts
            else []
        )
    return [Node("given", "", (statement,), token.at, statement.end)]


def _statement(parser: Parser) -> Node:
    try:
        found = parser.chain()
    except RecursionError:
        raise ReadingError(f"{parser.source.name}: its formulas are nested too deeply") from None
    token = parser.next
    if token.kind in ("end", "break", "words") or parser.sees("mark", ",", ".", ";"):
        return found
    why = "is not understood here"
    if token.kind == "mark" and token.text in OPENING.values():
        why = "closes nothing: a bracket before it is missing"
    raise parser.refuse(token, why)


def read_expression(text: str, name: str = "the expression") -> tuple[Source, list[Node]]:
    """Return the formulas of a one-line expression, with where they stand.

    Raises:
        ReadingError: a part is not understood; the message says where and which.
    """
    source = Source.of(text, name)
    return source, statements(ExpressionParser(source, expression_tokens(source)))
