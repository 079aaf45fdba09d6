"""Where in a LaTeX document are formulas, and what are they called? Macros are put in.

A piece of mathematics keeps its label, its number, the lemma around it and its place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from symbolic.reading.latex import read_latex
from symbolic.reading.source import ReadingError, Source
from symbolic.reading.tree import Node
from symbolic.reading.words import listed

_DISPLAYS = listed("equation align gather multline eqnarray flalign alignat displaymath math dmath")
_THEOREMS = listed(
    "theorem lemma proposition corollary claim fact definition remark assumption observation "
    "conjecture property thm lem prop cor defn"
)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_VERBATIM = re.compile(
    r"\\begin\{(verbatim|lstlisting|comment)\*?\}.*?\\end\{\1\*?\}|\\verb(\W).*?\2", re.DOTALL
)
_MATHS = re.compile(
    r"\\begin\s*\{(?P<theorem>" + "|".join(_THEOREMS) + r")(?P<star>\*?)\}(\[(?P<title>[^\]]*)\])?"
    r"|\\end\s*\{(?P<ended>" + "|".join(_THEOREMS) + r")\*?\}"
    r"|\\begin\s*\{(?P<display>" + "|".join(_DISPLAYS) + r")(?P<plain>\*?)\}(\{\d+\})?"
    r"|(?P<brackets>\\\[)|(?P<dollars>\$\$)|(?P<inline>(?<!\\)\$|\\\()"
    r"|\\label\s*\{(?P<label>[^{}]*)\}"
    r"|\\\\|\\\$",
)
_MACRO = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand)\*?\s*\{?\s*\\(?P<name>[A-Za-z]+)\s*\}?"
    r"\s*(?:\[(?P<count>\d)\])?\s*(?=\{)"
    r"|\\def\s*\\(?P<defined>[A-Za-z]+)\s*(?P<marks>(?:#\d)*)\s*(?=\{)"
    r"|\\DeclareMathOperator\*?\s*\{\s*\\(?P<operator>[A-Za-z]+)\s*\}\s*(?=\{)"
)
_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
#: Macros in macros, and characters that they may become.
EXPANSIONS, GROWTH = 2_000, 200_000


@dataclass(frozen=True)
class Piece:
    """A piece of mathematics in a document."""

    source: Source
    display: bool
    label: str = ""
    #: the number of a display that has one, and the lemma around it, such as Lemma 2
    number: int = 0
    theorem: str = ""
    theorem_label: str = ""
    #: the words right before it, in one line
    before: str = ""


@dataclass
class _Place:
    """Where in a document one is."""

    numbers: dict[str, int] = field(default_factory=dict)
    theorem: str = ""
    label: str = ""
    equations: int = 0


def formulas(text: str, where: str) -> list[tuple[Source, Node]]:
    """Return the formulas that a loss may be made of, in order.

    A text without marks of mathematics is one piece of it.  What stands in running text counts
    where it can be read.

    Raises:
        ReadingError: a formula is not understood; the message says where.
    """
    found: list[tuple[Source, Node]] = []
    skipped: ReadingError | None = None
    for piece in pieces(text, where):
        try:
            nodes = read_latex(piece.source)
        except ReadingError as error:
            if piece.display:
                raise
            skipped = skipped or error
            continue
        found += [(piece.source, node) for node in nodes if _tells(node, piece.display)]
    if not found and skipped is not None:
        raise skipped
    return found


def _tells(node: Node, display: bool) -> bool:
    """Say whether a formula defines or declares something, or is displayed by itself."""
    if node.kind == "given":
        return False
    if node.kind != "chain":
        return display
    words = node.word.split()
    left = node.parts[0]
    named = left.kind in ("name", "apply", "index")
    return (words == ["in"] and left.kind == "name") or (named and set(words) <= {"=", ":="})


def pieces(text: str, where: str) -> list[Piece]:
    """Return the pieces of mathematics of a text, with its macros put in."""
    whole = Source.of(text, where)
    clear = _blanked(_VERBATIM, _blanked(_COMMENT, whole.text))
    macros, clear = _macros(clear, whole)
    whole = Source(clear, whole.whole, whole.origins, whole.name)
    if not any(mark in clear for mark in ("$", "\\[", "\\(", "\\begin{")):
        return [Piece(_expanded(whole, macros), True)]
    if all(
        not match.groupdict().get(kind)
        for match in _MATHS.finditer(clear)
        for kind in ("display", "brackets", "dollars", "inline")
    ):
        return [Piece(_expanded(whole, macros), True)]
    start = clear.find("\\begin{document}")
    return list(_pieces(whole, max(start, 0), macros))


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    """Put spaces in the place of what is no text, so that all else stays where it is."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _pieces(whole: Source, start: int, macros: dict[str, _Macro]) -> Iterator[Piece]:
    place = _Place()
    at = start
    while match := _MATHS.search(whole.text, at):
        told = {name: text for name, text in match.groupdict().items() if text}
        before = whole.text[at : match.start()]
        at = match.end()
        if "theorem" in told:
            _enter(place, told)
        elif "ended" in told:
            place.theorem = place.label = ""
        elif "label" in told:
            place.label = place.label or told["label"] if place.theorem else ""
        elif told.keys() & {"display", "brackets", "dollars", "inline"}:
            end, at = _end(whole, match, told)
            yield from _displayed(whole, match.end(), end, told, place, macros, before)


def _enter(place: _Place, told: dict[str, str]) -> None:
    word = told["theorem"]
    place.numbers[word] = place.numbers.get(word, 0) + 1
    number = "" if "star" in told else f" {place.numbers[word]}"
    title = f" ({' '.join(told['title'].split())})" if "title" in told else ""
    place.theorem, place.label = f"{word.capitalize()}{number}{title}", ""


def _end(whole: Source, match: re.Match[str], told: dict[str, str]) -> tuple[int, int]:
    """Return where a piece ends, and where the text goes on."""
    if "display" in told:
        closing = rf"\\end\s*\{{{told['display']}{re.escape(told.get('plain', ''))}\}}"
    elif "inline" in told:
        closing = r"(?<!\\)\$" if told["inline"] == "$" else r"\\\)"
    else:
        closing = r"\\\]" if "brackets" in told else r"\$\$"
    found = re.compile(closing).search(whole.text, match.end())
    if found is None:
        raise whole.refusal(match.start(), match.end(), "is never closed")
    return found.start(), found.end()


def _displayed(
    whole: Source,
    start: int,
    end: int,
    told: dict[str, str],
    place: _Place,
    macros: dict[str, _Macro],
    before: str,
) -> Iterator[Piece]:
    """Yield the lines of a display, which have a number each in some environments."""
    words = " ".join(before.split())[-60:]
    if "inline" in told:
        source = _expanded(whole.part(start, end), macros)
        yield Piece(source, False, "", 0, place.theorem, place.label, words)
        return
    numbered = "display" in told and "plain" not in told
    numbered = numbered and told["display"] not in ("displaymath", "math")
    lines = [(start, end)]
    if told.get("display") in ("align", "gather", "eqnarray", "flalign", "alignat"):
        lines = _lines(whole.text, start, end)
    for first, last in lines:
        if not whole.text[first:last].strip():
            continue
        label = _LABEL.search(whole.text, first, last)
        number = 0
        if numbered and not re.search(r"\\(nonumber|notag)\b", whole.text[first:last]):
            place.equations += 1
            number = place.equations
        yield Piece(
            _expanded(whole.part(first, last), macros),
            True,
            label[1].strip() if label else "",
            number,
            place.theorem,
            place.label,
            words,
        )


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split an aligned display where a line begins that goes on with nothing before it."""
    breaks = [start]
    depth = 0
    for match in re.finditer(r"\\begin\b|\\end\b|\\\\(\[[^\]]*\])?", text[start:end]):
        word = match[0]
        depth += (word == "\\begin") - (word == "\\end")
        at = start + match.end()
        goes_on = re.match(
            r"(\s|&|~|\\[,;:! ]|\\q?quad\b|\\(big+|Big+|left|right)[lrm]?\b|\\label\{[^}]*\})*"
            r"([-+=<>*/]|:=|\\(leq?|geq?|leqslant|geqslant|preceq|succeq|cdot|times|circ|odot)\b|$)",
            text[at:end],
        )
        if word.startswith("\\\\") and depth == 0 and not goes_on:
            breaks.append(at)
    return list(zip(breaks, [*breaks[1:], end], strict=True))


# --- macros ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Macro:
    """A command of the document's own."""

    body: str
    count: int


def _macros(text: str, whole: Source) -> tuple[dict[str, _Macro], str]:
    """Return the macros that a text defines, and the text without their definitions."""
    found: dict[str, _Macro] = {}
    at = 0
    while match := _MACRO.search(text, at):
        end = _closing(text, match.end())
        if end is None:
            raise whole.refusal(match.start(), match.end(), "defines a command and is not closed")
        body = text[match.end() + 1 : end]
        count = int(match["count"] or (match["marks"] or "").count("#"))
        if match["operator"]:
            body = f"\\operatorname{{{body}}}"
        found[match["name"] or match["defined"] or match["operator"]] = _Macro(body, count)
        blank = re.sub(r"[^\n]", " ", text[match.start() : end + 1])
        text = text[: match.start()] + blank + text[end + 1 :]
        at = end + 1
    return found, text


def _closing(text: str, start: int) -> int | None:
    """Return where the brace closes that opens at a place."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] in "{}" and text[at - 1 : at] != "\\":
            depth += 1 if text[at] == "{" else -1
            if depth == 0:
                return at
    return None


def _expanded(source: Source, macros: dict[str, _Macro]) -> Source:
    """Put the meaning of macros in their places, again and again, but not for ever."""
    if not macros:
        return source
    names = "|".join(sorted(map(re.escape, macros), key=len, reverse=True))
    pattern = re.compile(rf"\\({names})(?![A-Za-z])")
    at = 0
    for _ in range(EXPANSIONS):
        match = pattern.search(source.text, at)
        if match is None:
            return source
        macro = macros[match[1]]
        end, given = _arguments(source, match, macro.count)
        parts = re.split(r"#(\d)", macro.body)
        body = "".join(_given(given, p) if k % 2 else p for k, p in enumerate(parts))
        if len(source.text) + len(body) > GROWTH:
            break
        # a space behind a command's letters ends it
        body = f"{body} " if re.search(r"\\[A-Za-z]+$", body) else body
        source = source.replaced(match.start(), end, source.spread(body, match.start()))
        at = match.start()
    raise ReadingError(f"{source.name}: its commands of its own are put into each other too often")


def _given(given: Sequence[str], number: str) -> str:
    return given[int(number) - 1] if 0 < int(number) <= len(given) else ""


def _arguments(source: Source, match: re.Match[str], count: int) -> tuple[int, list[str]]:
    at, found = match.end(), list[str]()
    for _ in range(count):
        while at < len(source.text) and source.text[at].isspace():
            at += 1
        if source.text[at : at + 1] == "{":
            end = _closing(source.text, at)
            if end is None:
                raise source.refusal(
                    match.start(), match.end(), "has an argument that is not closed"
                )
            found.append(source.text[at + 1 : end])
            at = end + 1
        else:
            word = re.compile(r"\\[A-Za-z]+|\\.|.|$", re.DOTALL).match(source.text, at)
            found.append(word[0] if word else "")
            at += len(found[-1])
    return at, found
