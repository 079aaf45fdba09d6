"""What stands above and below a part of a formula in LaTeX? Indices, powers, primes, arguments."""

from __future__ import annotations

from dataclasses import dataclass, replace

from symbolic.reading.grammar import Parser
from symbolic.reading.tree import Node, bare

_TRANSPOSED = ("top", "T")


@dataclass
class MarkedParser(Parser):
    """Reads what stands behind a part, and arguments of commands."""

    def behind(self, found: Node, at: int) -> Node:
        """Read indices, powers, primes, and the arguments of a name in brackets."""
        while True:
            if self.sees("decoration"):
                found = self._decorated(found, self.take().text)
            elif self.takes("mark", "_"):
                found = self._indexed(found, at)
            elif self.takes("mark", "^"):
                found = self._raised(found, at)
            elif self.sees("mark", "(") and found.kind == "pow" and found.parts[0].kind == "name":
                called, power = found.parts
                given = self.bracketed(self.take(), ")")
                found = self.node("raised", "", [called, power, *given], at)
            elif self.sees("mark", "(") and found.kind in ("name", "index"):
                found = self.node("apply", "", [found, *self.bracketed(self.take(), ")")], at)
            else:
                return found

    def _decorated(self, found: Node, mark: str) -> Node:
        if found.kind != "name":
            raise self.refuse(found, f"is no name that could carry a {mark}")
        return replace(found, word=f"{found.word}_{mark}")

    def _indexed(self, found: Node, at: int) -> Node:
        below = self._subscript()
        if found.kind == "number" and found.word == "1":
            return self.node("ones", "", below, at)
        if found.kind == "ones":
            return self.node("ones", "", below, at)
        if found.kind == "norm":
            word = below[0].word if len(below) == 1 else "?"
            return replace(found, word=word)
        if found.kind == "pow" and found.parts[0].kind == "norm":  # \|c\|^2_2
            order = below[0].word if len(below) == 1 else "?"
            return replace(found, parts=(replace(found.parts[0], word=order), found.parts[1]))
        words = [each for each in below if each.kind == "word"]
        if found.kind == "name" and not found.parts:
            if len(below) == 1 and (words or below[0].kind == "number"):
                return self.node("name", f"{found.word}_{below[0].word}", [], at)
            return self.node("name", found.word, below, at)
        return self.node("index", "", [found, *below], at)

    def _raised(self, found: Node, at: int) -> Node:
        if self.sees("decoration"):
            return self._decorated(found, self.take().text)
        if self.takes("operator", "*"):
            return self._decorated(found, "star")
        if self.takes("command", "top") or self.takes("name", "T"):
            return self.node("transpose", "", [found], at)
        opened = self.next
        if self.sees("mark", "{"):
            before = self.at
            self.take()
            if self.sees("decoration") or self.sees("operator", "*"):
                mark = self.take().text.replace("*", "star")
                self.need("}", opened)
                return self._decorated(found, mark)
            if self._is_transposition():
                self.need("}", opened)
                return self.node("transpose", "", [found], at)
            self.takes("operator", "circ")  # an entrywise power
            if self.at != before + 1:
                power = self.sum()
                self.need("}", opened)
                return self.node("pow", "", [found, power], at)
            self.at = before
        elif self.takes("font"):
            if self._word() not in _TRANSPOSED:
                raise self.refuse(opened, "is no power that is understood")
            return self.node("transpose", "", [found], at)
        power = self._group()
        inner = power.parts[0] if power.kind == "group" else power
        if inner.kind == "group" and bare(inner).kind in ("name", "number"):
            raise self.refuse(power, "in brackets above is no power: use an index, or another name")
        return self.node("pow", "", [found, power], at)

    def _is_transposition(self) -> bool:
        r"""Take what means a transposed matrix in braces: \top, T, \mathsf{T}, \rm T."""
        before = self.at
        if self.takes("command", "top"):
            return True
        upright = self.takes("font") or self.sees("name", "T")
        if upright and self._word() in _TRANSPOSED and self.sees("mark", "}"):
            return True
        self.at = before
        return False

    def _subscript(self) -> list[Node]:
        """Read indices: i, ij, (i,j), *, a number, or a word."""
        if not self.sees("mark", "{"):
            if self.sees("font"):
                self.take()
                token = self.tokens[self.at - 1]
                return [Node("word", self._word(), (), token.at, token.end)]
            return [self._single()]
        opened = self.take()
        found: list[Node] = []
        while not self.sees("mark", "}"):
            token = self.next
            if self.takes("mark", ",", "(", ")"):
                continue
            if self.takes("font"):
                found.append(Node("word", self._word(), (), token.at, token.end))
            elif self.takes("function") or self.takes("command", "max", "min"):
                found.append(Node("word", token.text, (), token.at, token.end))
            elif self.takes("operator", "*") or self.takes("mark", ":"):
                found.append(Node("star", "*", (), token.at, token.end))
            elif token.kind in ("number", "name") or self.sees("command", "infty"):
                found.append(self._single())
                if self.sees("decoration"):
                    found[-1] = self._decorated(found[-1], self.take().text)
            elif token.kind == "decoration" and token.text == "star":
                self.take()
                found.append(Node("star", "*", (), token.at, token.end))
            elif token.kind == "end":
                self.need("}", opened)
            else:
                raise self.refuse(token, "is no index that is understood: use letters, as in x_i")
        self.need("}", opened)
        if not found:
            raise self.refuse(opened, "holds no index")
        if len(found) > 1 and all(each.kind == "name" and not each.parts for each in found):
            return found
        return found

    def _single(self) -> Node:
        """Read the one letter or digit that an index or a power takes without braces."""
        token = self.next
        if token.kind == "number" and len(token.text) > 1 and "." not in token.text:
            first = replace(token, text=token.text[0], end=token.at + 1)
            rest = replace(token, text=token.text[1:], at=token.at + 1)
            self.tokens = [*self.tokens[: self.at], first, rest, *self.tokens[self.at + 1 :]]
            token = first
        if token.kind in ("number", "name"):
            self.take()
            return Node(token.kind, token.text, (), token.at, token.end)
        if self.takes("operator", "*"):
            return Node("star", "*", (), token.at, token.end)
        if self.takes("command", "infty"):
            return Node("word", "infty", (), token.at, token.end)
        raise self.refuse(token, "is not understood as an index or a power: use { }")

    def _group(self) -> Node:
        """Read an argument: what stands in braces, or one letter, digit or command."""
        if self.sees("mark", "{"):
            opened = self.take()
            self.open.append("}")
            found = self.sum()
            self.open.pop()
            self.need("}", opened)
            return self.node("group", "", [found], opened.at)
        if self.next.kind in ("number", "name"):
            return self._single()
        return self.atom()

    def _word(self) -> str:
        """Read the letters in braces, or the next letter, as they stand."""
        token = self.take()
        if token.kind in ("name", "number"):
            return token.text
        if token.kind != "mark" or token.text != "{":
            raise self.refuse(token, "is no name: letters are expected")
        letters = ""
        while self.next.kind in ("name", "number", "function", "operator", "differential"):
            letters += self.take().text
        self.need("}", token)
        return letters
