"""How are formulas written in LaTeX? Fractions, sums, norms, gradients, letters and their marks."""

from __future__ import annotations

from dataclasses import dataclass

from symbolic.reading.fractions import DerivativeParser
from symbolic.reading.grammar import statements
from symbolic.reading.source import Source, nearest
from symbolic.reading.tokens import Token, latex_tokens
from symbolic.reading.tree import Node, bare
from symbolic.reading.words import ACCENTS, BARS, FUNCTIONS, LETTERS, OF_VECTORS, OPENING

_STARTS = ("number", "name", "function", "command", "font", "accent", "differential")
#: Words that are no letters in a row: \mathrm{softmax} is one name, \mathbf{Ax} two.
_UPRIGHT = ("operatorname", "mathrm", "text", "textrm", "mbox", "mathsf", "textit", "rm")
#: Letters that are indices below a minimum.
COUNTING = ("i", "j", "k", "l", "m", "n", "c", "q", "r", "s")
_EXPECTED = "is not understood here: a letter, a number or a bracket is expected"


@dataclass
class LatexParser(DerivativeParser):
    """Reads formulas in LaTeX."""

    def starts_factor(self) -> bool:
        """Say whether the next word is a factor: letters side by side are multiplied."""
        token = self.next
        if token.kind == "command" and token.text == "top":
            return False
        if token.kind in _STARTS:
            return True
        if token.kind != "mark":
            return False
        if token.text in BARS:
            return not (self.open and self.open[-1] == token.text)
        return token.text in OPENING

    def side(self, relation: str) -> Node:
        r"""Read what stands behind a relation: a formula, or a set behind \in."""
        if relation != "in":
            return self.sum()
        at = self.next.at
        dimensions: list[Node] = []
        if self.takes("font"):
            self._letters_in_braces()
        elif not self.takes("name", "R"):
            raise self.refuse(self.next, "is no set that is known here: \\mathbb{R}^n is")
        if self.takes("mark", "^"):
            dimensions = self._dimensions()
        if self.takes("mark", "_"):
            self._group()  # R_+, R_{>0}: what is positive is not used
        return self.node("set", "R", dimensions, at)

    def _letters_in_braces(self) -> None:
        token = self.next
        word = self._word()
        if word != "R":
            raise self.refuse(token, "is no set that is known here: \\mathbb{R}^n is")

    def _dimensions(self) -> list[Node]:
        r"""Read n, or n \times d."""
        if not self.sees("mark", "{"):
            return [self._single()]
        opened = self.take()
        found = [self.atom()]
        while self.takes("operator", "*"):
            found.append(self.atom())
        self.need("}", opened)
        return found

    def chain(self) -> Node:
        r"""Read formulas with relations between them; \min_x before one says nothing of it."""
        before = self.at
        if self.takes("command", "min") and self.takes("mark", "_") and self._over_variables():
            return super().chain()
        self.at = before
        return super().chain()

    def _over_variables(self) -> bool:
        r"""Take x or x \in \mathbb{R}^d below a minimum, and not an index."""
        if self.takes("name"):
            return self.tokens[self.at - 1].text not in COUNTING
        if not self.takes("mark", "{"):
            return False
        depth, first, found = 1, self.next, False
        while depth and not self.sees("end"):
            token = self.take()
            found |= token.kind == "relation" and token.text == "in"
            depth += {"{": 1, "}": -1}.get(token.text, 0) if token.kind == "mark" else 0
        return found or (first.kind == "name" and first.text not in COUNTING)

    # --- parts ----------------------------------------------------------------------------------

    def atom(self) -> Node:
        """Read a number, a letter, a command with its arguments, or a bracket."""
        token = self.take()
        at = token.at
        if token.kind == "number":
            return self.node("number", token.text, [], at)
        if token.kind == "name":
            return self.node("name", token.text, [], at)
        if token.kind == "differential":
            return self.node("name", "d", [], at)
        if token.kind == "function":
            return self._function(token.text, at)
        if token.kind == "font":
            return self._in_font(token)
        if token.kind == "accent":
            inner = bare(self._group())
            if inner.kind != "name" or inner.parts:
                raise self.refuse(inner, "is no letter that could carry an accent")
            return self.node("name", f"{inner.word}_{ACCENTS[token.text]}", [], at)
        if token.kind == "command":
            return self._command(token)
        if token.kind == "mark":
            return self._bracket(token)
        why = _EXPECTED
        if token.kind == "end":
            why = "where a letter, a number or a bracket is expected"
        raise self.refuse(token, why)

    def _in_font(self, token: Token) -> Node:
        before = self.at
        if self.takes("operator", "*"):  # \operatorname*
            before = self.at
        if token.text not in _UPRIGHT and self.sees("mark", "{"):
            self.take()
            inner = self.sum()
            self.need("}", self.tokens[before])
            if inner.kind == "number" and inner.word in "01":
                return self._ones(inner.word, token.at)
            return self.node("group", "", [inner], token.at) if inner.kind == "mul" else inner
        word = self._word()
        if word in ("0", "1"):
            return self._ones(word, token.at)
        if word in FUNCTIONS or word in OF_VECTORS:
            return self._function(word, token.at)
        if not word.isidentifier():
            raise self.refuse(token, f"holds {word!r}, which is no name")
        if token.text in ("operatorname", "text") and self.sees("mark", "(", "{", "["):
            known = [*FUNCTIONS, *OF_VECTORS]
            if word not in LETTERS and len(word) > 1:
                why = f"{{{word}}} is no function known here{nearest(word, known)}"
                raise self.refuse(token, why)
        return self.node("name", word, [], token.at)

    def _ones(self, word: str, at: int) -> Node:
        return self.node("ones" if word == "1" else "number", "" if word == "1" else word, [], at)

    def _function(self, word: str, at: int) -> Node:
        """Read a function's argument, in brackets or without any."""
        power = self._group() if self.takes("mark", "^") else None
        token = self.next
        if token.kind == "mark" and token.text in ("(", "[", "lbrace"):
            found = self.node("call", word, self.bracketed(self.take(), OPENING[token.text]), at)
        elif token.kind == "mark" and token.text == "{":
            found = self.node("call", word, [self._group()], at)
        else:
            found = self.node("call", word, [self._open_argument(word)], at)
        return found if power is None else self.node("pow", "", [found, power], at)

    def _open_argument(self, word: str) -> Node:
        """Read an argument without brackets: one factor, a number before it, or a whole sum."""
        at = self.next.at
        if not self.starts_factor():
            raise self.refuse(self.next, f"cannot be the argument of {word}: use brackets")
        first = self.factor()
        if first.kind == "number" and self.starts_factor():
            first = self.node("mul", "", [first, self.factor()], at)
        single = self.next.kind in ("number", "name", "accent") or self.sees("mark", "(")
        if first.kind not in ("sum", "max", "min") and single:
            why = f"may or may not belong to the argument of {word}: use brackets"
            raise self.refuse(self.next, why)
        return first

    def _command(self, token: Token) -> Node:
        at = token.at
        match token.text:
            case "frac":
                return self._fraction(at)
            case "sum" | "max" | "min":
                return self._over_an_index(token)
            case "nabla":
                return self._nabla(at)
            case "infty":
                raise self.refuse(token, "is no number")
        raise self.refuse(token, "is not understood here")

    def _bracket(self, token: Token) -> Node:
        at, text = token.at, token.text
        if text in BARS or text in ("lVert", "lvert"):
            return self._between_bars(token)
        if text == "langle":
            parts = self.bracketed(token, "rangle")
            if len(parts) != 2:
                raise self.refuse(token, "needs two vectors: \\langle u, v \\rangle")
            return self.node("inner", "", parts, at)
        if text in OPENING:
            parts = self.bracketed(token, OPENING[text])
            if len(parts) > 1:
                raise self.refuse(parts[1], "stands behind a comma, which means nothing here")
            if text == "{" and parts[0].kind in ("name", "ones", "number", "norm"):
                return parts[0]
            return self.node("group", "", parts, at)
        raise self.refuse(token, _EXPECTED)

    def _between_bars(self, token: Token) -> Node:
        closing = {"lVert": "rVert", "lvert": "rvert"}.get(token.text, token.text)
        starts = self.next.kind not in ("mark", "end", "break", "relation")
        if closing in self.open and not starts and self.next.text not in OPENING:
            why = "comes before a bracket is closed that stands behind the last one"
            raise self.refuse(token, why)
        self.open.append(closing)
        inner = self.sum()
        self.open.pop()
        self.need(closing, token)
        if closing in ("|", "rvert"):
            return self.node("call", "abs", [inner], token.at)
        return self.node("norm", "2", [inner], token.at)

    def _over_an_index(self, token: Token) -> Node:
        r"""Read \sum_{i=1}^n and what is summed, or \max(a, b)."""
        index, last = "", None
        for _ in range(2):
            if not index and self.takes("mark", "_"):
                index = self._bound(token)
            elif last is None and self.takes("mark", "^"):
                last = self._group()
        if not index and token.text != "sum" and self.sees("mark", "(", "lbrace", "{"):
            return self._function(token.text, token.at)
        if not index:
            raise self.refuse(token, "needs the index that it runs over: \\sum_{i=1}^n")
        body = self.product()
        return self.node(token.text, index, [body] + ([last] if last is not None else []), token.at)

    def _bound(self, token: Token) -> str:
        r"""Read i, i=1 or i \in [n] below a sum."""
        if not self.sees("mark", "{"):
            return self._single().word
        opened = self.take()
        index = self._single()
        if index.kind != "name":
            raise self.refuse(index, "is no index")
        if self.sees("decoration"):
            index = self._decorated(index, self.take().text)
        if self.takes("relation", "="):
            first = self._single()
            if (first.kind, first.word) != ("number", "1"):
                raise self.refuse(first, "is not where a sum begins here: all begin at 1")
        elif self.takes("relation", "in"):
            if not self.takes("mark", "["):
                raise self.refuse(self.next, "is not understood: write i=1")
            self._single()
            self.need("]", opened)
        if not self.sees("mark", "}"):
            raise self.refuse(self.next, f"is not understood below {token.text}: write i=1")
        self.take()
        return index.word


def read_latex(source: Source) -> list[Node]:
    """Return the formulas of a piece of LaTeX mathematics.

    Raises:
        ReadingError: a part is not understood; the message says where and which.
    """
    return statements(LatexParser(source, latex_tokens(source)))
