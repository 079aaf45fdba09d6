"""How is a sentence with formulas in it set? Its formulas as MathML, its words as they are.

Texts such as `w_k^2 >= C(x) + l for all k` are written on one line, for a terminal too.  What reads
as a formula, names joined by signs, is set as one; what does not stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape
from sympy.printing.pretty.pretty_symbology import greek_unicode

SIGNS = {
    "<=": "≤", ">=": "≥", "!=": "≠", "||": "‖", "+-": "±", "->": "→", "<": "<", ">": ">", "=": "=",
    "+": "+", "-": "−", "*": "⋅", "/": "/", "|": "|", "(": "(", ")": ")", "[": "[", "]": "]",
    "{": "{", "}": "}",
}  # fmt: skip
LETTERS = {**greek_unicode, "eps": "ε", "inf": "∞"}
#: Names of more letters than one that are no words.
NAMES = {"exp", "log", "ln", "tanh", "cosh", "sinh", "sin", "cos", "sqrt", "max", "min", "diag",
         "grad", "sum", "vec", "DF", "rank", "DL"}  # fmt: skip
TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>\d+(?:\.\d+)?(?:e-?\d+)?)|(?P<name>[A-Za-z]+\*?)|"
    r"(?P<sign><=|>=|!=|\|\||\+-|->|[-+*/<>=|()\[\]{}])|(?P<script>[_^])|(?P<other>.)"
)
CLOSED = {"(": ")", "{": "}"}
#: What makes a run of names a formula.
TELLING = {"<=", ">=", "!=", "<", ">", "=", "||", "|", "+", "*", "/", "_", "^"}
Token = tuple[str, str]


def with_formulas(text: str) -> Markup:
    """Return the text with its formulas set."""
    tokens = [(str(m.lastgroup), m.group()) for m in TOKEN.finditer(text)]
    return Markup("").join(_set(run) for run in _runs(tokens))


def _is_formula(token: Token) -> bool:
    kind, text = token
    if kind == "name":
        letters = text.rstrip("*")
        return len(letters) == 1 or letters in LETTERS or letters in NAMES
    return kind in ("number", "sign", "script")


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Words and formulas by turns; spaces inside of a formula belong to it."""
    run: list[Token] = []
    for k, token in enumerate(tokens):
        following = tokens[k + 1] if k + 1 < len(tokens) else ("other", "")
        inside = token[0] == "space" and _is_formula(following) and _joins(run, following)
        lower = bool(run) and run[-1] == ("script", "_") and token[0] == "name"
        if _is_formula(token) or lower or (run and inside):
            run.append(token)
            continue
        if run:
            yield run
        yield [token]
        run = []
    if run:
        yield run


def _joins(run: list[Token], following: Token) -> bool:
    """Say whether what follows a space goes on: after and before a sign, and as a product.

    A letter that is a word as well, as in `a minimum`, is no factor.
    """
    if not run or following[0] == "sign" or run[-1][0] == "sign":
        return bool(run)
    return run[-1][1] not in ("a", "I") and following[1] != "a"


def _set(run: list[Token]) -> Markup:
    plain = "".join(text for _, text in run)
    if not {text for _, text in run} & TELLING or not any(k in ("name", "number") for k, _ in run):
        return escape(plain)
    rest = [token for token in run if token[0] != "space"]
    parts: list[Markup] = []
    while rest:
        parts.append(_scripted(rest))
    return Markup("<math>{}</math>").format(Markup("").join(parts))


def _scripted(rest: list[Token]) -> Markup:
    """Take one atom and what stands below and above it."""
    atom = _atom(*rest.pop(0))
    found: dict[str, Markup] = {}
    while len(rest) > 1 and rest[0][0] == "script" and rest[0][1] not in found:
        place = rest.pop(0)[1]
        found[place] = _group(rest)
    if not found:
        return atom
    tag = {"_": "msub", "^": "msup", "_^": "msubsup"}["".join(sorted(found, reverse=True))]
    ends = Markup("").join(found[place] for place in ("_", "^") if place in found)
    return Markup("<{0}>{1}{2}</{0}>").format(Markup(tag), atom, ends)


def _group(rest: list[Token]) -> Markup:
    """Take a script: an atom, with its sign, or what stands in brackets, without them."""
    if rest[0][1] == "-" and len(rest) > 1:
        return Markup("<mrow>{}{}</mrow>").format(_atom(*rest.pop(0)), _atom(*rest.pop(0)))
    if rest[0][1] not in CLOSED:
        return _atom(*rest.pop(0))
    end, parts = CLOSED[rest.pop(0)[1]], []
    while rest and rest[0][1] != end:
        parts.append(_scripted(rest))
    if rest:
        rest.pop(0)
    return Markup("<mrow>{}</mrow>").format(Markup("").join(parts))


def _atom(kind: str, text: str) -> Markup:
    if kind == "number":
        return Markup("<mn>{}</mn>").format(text)
    if kind == "name":
        star = "*" * text.endswith("*")
        letters = text.rstrip("*")
        return Markup("<mi>{}</mi>").format(LETTERS.get(letters, letters) + star)
    if kind == "sign":
        return Markup("<mo{}>{}</mo>").format(_stretchless(text), SIGNS[text])
    return Markup("<mo>{}</mo>").format(text)


def _stretchless(text: str) -> Markup:
    fence = text in ("||", "|", "(", ")", "[", "]", "{", "}")
    return Markup(' stretchy="false" form="prefix"' if text in ("||", "|") else
                  ' stretchy="false"' if fence else "")  # fmt: skip
