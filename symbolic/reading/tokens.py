"""Which words does a formula consist of? LaTeX and one-line expressions give the same kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from symbolic.reading.source import Source, nearest
from symbolic.reading.words import (
    ACCENTS,
    BETWEEN,
    COMMANDS,
    CONDITIONS,
    FONTS,
    FUNCTIONS,
    INSTEAD,
    LETTERS,
    OF_VECTORS,
    OPERATORS,
    RELATIONS,
    SPACES,
)

#: Digits of a number; more are none that somebody wrote.
DIGITS = 40
_LATEX = re.compile(
    r"(?P<skip>\s+|%[^\n]*|~|&|\\[bB]igg?[lrm]?\b|\\(left|right)\s*\.|\\(hspace|vspace|label|tag)"
    r"\*?\s*\{[^{}]*\}"
    r"|\\(begin|end)\s*\{(aligned|split|gathered|multlined|equation|align|gather)\*?\})"
    r"|\\(text|textrm|textit|mbox|mathrm)\s*\{(?P<words>\s*[A-Za-z][A-Za-z, ]*)\}"
    r"|(?P<number>\d+(\.\d+)?|\.\d+)"
    r"|(?P<break>\\\\(\[[^\]]*\])?)"
    r"|\\(?P<command>[a-zA-Z]+|.)"
    r"|(?P<relation>:=)"
    r"|(?P<name>[^\W\d_])"
    r"|(?P<mark>.)",
    re.DOTALL,
)
_PLAIN = re.compile(
    r"(?P<skip>[^\S\n]+|#[^\n]*)"
    r"|(?P<number>(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?)"
    r"|(?P<break>[;\n])"
    r"|(?P<relation>:=|<=|>=)"
    r"|(?P<power>\*\*)"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<mark>.)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Token:
    """A word: a number, name, function, command, font, accent, operator, relation or mark."""

    kind: str
    text: str
    at: int
    end: int


def latex_tokens(source: Source) -> list[Token]:
    """Return the words of a formula in LaTeX.

    Raises:
        ReadingError: a command is not known.
    """
    found: list[Token] = []
    for match in _LATEX.finditer(source.text):
        kind, at, end = match.lastgroup or "", match.start(), match.end()
        named = {name: text for name, text in match.groupdict().items() if text is not None}
        kind = next(iter(named))
        if kind == "skip":
            continue
        text = named[kind]
        if kind == "words":
            kind, text = _words(text)
            if kind == "again":
                found += _letters(source, match)
                continue
        elif kind == "command":
            kind, text = _command(source, text, at, end)
        elif kind == "name":
            _check_letter(source, text, at, end)
        elif kind == "mark":
            kind, text = _mark(text)
        if kind != "skip":
            found.append(Token(kind, text, at, end))
    return _ended(source, _without_breaks(found))


def _words(text: str) -> tuple[str, str]:
    """Tell words between formulas from names: 'where', 'for all'; 'softmax' is a name."""
    words = text.strip(" ,").split()
    if words and words[0] in BETWEEN:
        return "break", text
    if words and words[0] in CONDITIONS:
        return "words", CONDITIONS[words[0]]
    return ("again", text) if len(words) == 1 else ("words", "unread")


def _letters(source: Source, match: re.Match[str]) -> list[Token]:
    """Return a name in upright letters, word by word."""
    at, end = match.span("words")
    word = match["words"].strip()
    kinds = [("font", "operatorname" if len(word) > 1 else "mathrm"), ("mark", "{")]
    kinds += [("name", letter) for letter in word]
    return [
        *(Token(kind, text, match.start(), at) for kind, text in kinds[:2]),
        *(Token(kind, text, at + k, at + k + 1) for k, (kind, text) in enumerate(kinds[2:])),
        Token("mark", "}", end, match.end()),
    ]


def _without_breaks(found: list[Token]) -> list[Token]:
    """Join lines of which one goes on with what the other ends with."""
    kept: list[Token] = []
    for token, following in zip(found, [*found[1:], None], strict=False):
        before = kept[-1].kind if kept else ""
        behind = following.kind if following else ""
        joins = "relation", "operator"
        if token.kind == "break" and (before in joins or (kept and behind in joins)):
            continue
        kept.append(token)
    return kept


def _command(source: Source, word: str, at: int, end: int) -> tuple[str, str]:
    if word in SPACES or word.isspace():
        return "skip", word
    for kind, words in (("name", LETTERS), ("operator", OPERATORS), ("relation", RELATIONS)):
        if word in words:
            return kind, words[word]
    if word in FONTS or word in ACCENTS:
        return "font" if word in FONTS else "accent", word
    if word == "forall":
        return "words", "every"
    if word in ("max", "min"):
        return "command", word
    if word in FUNCTIONS or (word in OF_VECTORS and word != "sum"):
        return "function", word
    if word in ("|", "Vert"):
        return "mark", "||"
    if word in ("{", "}"):
        return "mark", {"{": "lbrace", "}": "rbrace"}[word]
    if word in ("vert", "lbrack", "rbrack"):
        return "mark", {"vert": "|", "lbrack": "[", "rbrack": "]"}[word]
    if word in ("langle", "rangle", "lVert", "rVert", "lvert", "rvert"):
        return "mark", word
    if word in ("ast", "star", "prime"):
        return "decoration", {"ast": "star"}.get(word, word)
    if word in ("d", "partial", "dd"):
        return "differential", "d"
    if word in COMMANDS:
        return "command", {"dfrac": "frac", "tfrac": "frac", "intercal": "top"}.get(word, word)
    hint = f": {INSTEAD[word]}" if word in INSTEAD else nearest(word, COMMANDS, "\\")
    raise source.refusal(at, end, f"is not understood{hint}")


def _mark(text: str) -> tuple[str, str]:
    if text in OPERATORS:
        return "operator", OPERATORS[text]
    if text in RELATIONS:
        return "relation", RELATIONS[text]
    if text == "'":
        return "decoration", "prime"
    return "mark", text


def _check_letter(source: Source, text: str, at: int, end: int) -> None:
    if not text.isascii():
        raise source.refusal(at, end, "is not understood: write letters as LaTeX does, \\alpha")


def expression_tokens(source: Source) -> list[Token]:
    """Return the words of a one-line expression."""
    found: list[Token] = []
    for match in _PLAIN.finditer(source.text):
        named = {name: text for name, text in match.groupdict().items() if text is not None}
        kind = next(iter(named))
        text, at, end = named[kind], match.start(), match.end()
        if kind == "name":
            if not text.isascii():
                raise source.refusal(at, end, "is no name here: use ASCII letters and digits")
            kind = "function" if text in FUNCTIONS or text in OF_VECTORS else "name"
        elif kind == "relation":
            text = {":=": ":=", "<=": "<=", ">=": ">="}[text]
        elif kind == "power":
            kind, text = "mark", "^"
        elif kind == "mark":
            kind, text = ("mark", text) if text in "@'" else _mark(text)
        if kind != "skip":
            found.append(Token(kind, text, at, end))
    return _ended(source, found)


def _ended(source: Source, found: list[Token]) -> list[Token]:
    for token in found:
        if token.kind == "number" and len(token.text) > DIGITS:
            raise source.refusal(token.at, token.end, f"has more than {DIGITS} digits")
    size = len(source.text)
    return [*found, Token("end", "", size, size)]
