"""What does a text say? A small parser over the table of words; nothing in a text is executed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Any, TypeVar

import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, Quantity
from symbolic.declare.claim import Claim
from symbolic.declare.facts import Fact
from symbolic.declare.loss import Parameter
from symbolic.declare.perturbation import Lemma, Matrix, Place, SingularValue
from symbolic.declare.text.brackets import Group, Part, TextError, Word, group, refusal
from symbolic.declare.text.heads import (
    ARGUMENTS,
    CHOICES,
    CONSTANTS,
    KINDS,
    LEMMAS,
    OPERATIONS,
    PLACES,
    SECTIONS,
    VERSION,
)

_ANY = re.compile(r".*", re.DOTALL)
_WHOLE = re.compile(r"-?\d{1,4000}")
_NUMBER = re.compile(r"-?\d{1,4000}(/0*[1-9]\d{0,4000})?")
#: Powers of numbers with more binary digits are not worked out.
_DIGITS = 10_000

T = TypeVar("T")


def read(text: str) -> Any:
    """Return the claim, the statement, the loss or the map that a text says.

    Raises:
        TextError: it is malformed, or of another version; the message says where and why.
    """
    reader = _Reader(text)
    try:
        return reader.document(group(text))
    except RecursionError:
        raise TextError("the text: its formulas are nested too deeply") from None


@dataclass
class _Reader:
    text: str
    axes: dict[str, Axis] = field(default_factory=dict)
    #: entries, parameters and named quantities by what the text calls them
    symbols: dict[str, Entry] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    def refuse(self, part: Part, why: str) -> TextError:
        """Return the error that says what is wrong with a part."""
        return refusal(self.text, part.at, why)

    def document(self, whole: Group) -> Any:
        """Read what is declared, then the body."""
        if whole.head != "resoft" or len(whole.parts) < 3:
            raise self.refuse(whole, f"{whole} is no text of resoft: (resoft {VERSION} ...)")
        if (found := str(whole.parts[1])) != str(VERSION):
            why = f"version {found} of the text cannot be read, {VERSION} can: write it anew"
            raise self.refuse(whole.parts[1], why)
        *sections, body = whole.parts[2:]
        rest = list(SECTIONS)
        for section in map(self.group, sections):
            if section.head not in rest:
                raise self.refuse(section, f"{section} is none of the sections {' '.join(rest)}")
            rest = rest[rest.index(section.head) + 1 :]
            for row in section.parts[1:]:
                self._declare(section.head, self.group(row))
        return self.thing(body)

    # --- declarations -------------------------------------------------------------------------

    def _declare(self, section: str, row: Group) -> None:
        if section == "claims":
            self._claim(row)
            return
        label, given = self._labelled(row)
        known: dict[str, Any] = self.axes if section == "axes" else self.symbols
        if label in known:
            raise self.refuse(row, f"{label} is declared twice: name one otherwise")
        known[label] = self._made(row, lambda: self._declared(section, given, row))

    def _labelled(self, row: Group) -> tuple[str, str]:
        """Return what the text calls something, and its name."""
        match row.parts:
            case (Group(parts=(Word() as label, Word() as given)), *_):
                return label.text, given.text
            case (Word() as given, *_):
                return given.text, given.text
        raise self.refuse(row, f"{row} declares nothing: a row begins with a name")

    def _declared(self, section: str, given: str, row: Group) -> Axis | Entry:
        rest = row.parts[1:]
        if section in ("entries", "positive"):
            axes = [self.axis(each) for each in rest]
            return Entry(given, axes, section == "positive", repeated=True)
        only = self._only(row, rest)
        if section == "axes":
            return Axis(given, self._name(only))
        if section == "parameters":
            return Parameter(given, self.formula(only))
        return Quantity(given, self.formula(only))

    def _claim(self, row: Group) -> None:
        claim = self.thing(row)
        if not isinstance(claim, Claim) or claim.id in self.claims:
            raise self.refuse(row, f"{row} must be a claim, and with an id of its own")
        self.claims[claim.id] = claim

    # --- kinds --------------------------------------------------------------------------------

    def thing(self, part: Part) -> Any:
        """Read what is one of the kinds."""
        whole = self.group(part)
        kind = next((kind for kind in KINDS if kind.word == whole.head), None)
        if kind is None:
            known = " ".join(kind.word for kind in KINDS)
            raise self.refuse(whole, f"{whole} is none of the kinds {known}")
        values: dict[str, Any] = {}
        for each in map(self.group, whole.parts[1:]):
            if each.head not in kind.sorts or each.head in values:
                rest = " ".join(name for name in kind.sorts if name not in values)
                raise self.refuse(each, f"{each} is none of the fields {rest} of the {kind.word}")
            values[each.head] = _SORTS[kind.sorts[each.head]](self, each)
        if lacking := [name for name in kind.sorts if name not in {**kind.defaults, **values}]:
            raise self.refuse(whole, f"the {kind.word} lacks its {lacking[0]}")
        return self._made(whole, lambda: kind.type(**values))

    def _made(self, part: Part, make: Callable[[], Any]) -> Any:
        """Return what is made; what its own checks say of it is told with its place."""
        try:
            return make()
        except TextError:
            raise
        except (TypeError, ValueError, ZeroDivisionError) as error:
            raise self.refuse(part, " ".join(str(error).split())) from error

    # --- formulas -----------------------------------------------------------------------------

    def formula(self, part: Part) -> sp.Expr:
        """Read a formula."""
        if isinstance(part, Word):
            if not part.quoted and _NUMBER.fullmatch(part.text):
                return sp.Rational(part.text)
            if not part.quoted and re.match(r"-?\d", part.text):
                raise self.refuse(part, f"{part} is no number: write 3 or -1/2")
            return self.symbol(part)
        return self._made(part, lambda: self._headed(part))

    def _headed(self, part: Group) -> sp.Expr:
        match part.head, part.parts[1:]:
            case ("sum" | "max") as head, (axis, inner):
                return (AxisSum if head == "sum" else AxisMax)(self.formula(inner), self.axis(axis))
            case "D", (inner, entry, direction):
                return Along(self.formula(inner), self.formula(entry), self.formula(direction))
            case "at", (entry, *axes):
                return self.symbol(entry)[tuple(map(self.axis, axes))]
            case "size", (size,):
                return sp.Symbol(self._name(size), integer=True, positive=True)
            case "float", (mantissa, exponent, precision):
                value, power = self._whole(mantissa), self._whole(exponent)
                parts = value < 0, abs(value), power, value.bit_length()
                return sp.Float(parts, precision=self._whole(precision))
            case "kept", (Group() as inner,) if inner.head in OPERATIONS:
                return self._operation(inner, evaluate=False)
            case "given", (formula,):
                return Fact(self.formula(formula))
            case "by", (Word(quoted=True) as claim, formula, *values):
                return Fact(
                    self.formula(formula),
                    self._in(claim, self.claims, "is none of the claims in the text before this"),
                    self.values(values),
                )
            case head, () if head in CONSTANTS:
                return CONSTANTS[head]
            case head, _ if head in OPERATIONS:
                return self._operation(part)
        raise self.refuse(part, f"{part} is no formula: a number, a name or (HEAD ARGUMENT ...)")

    def _operation(self, part: Group, **how: bool) -> sp.Expr:
        args = [self.formula(each) for each in part.parts[1:]]
        wanted = ARGUMENTS.get(part.head, 1)
        if not args or wanted not in (None, len(args)):
            told = "some" if wanted is None else wanted
            raise self.refuse(part, f"{part} has {len(args)} arguments, and takes {told}")
        if part.head == "^" and _is_too_long(*args):
            raise self.refuse(part, f"{part} is a number of more than {_DIGITS} digits")
        return OPERATIONS[part.head](*args, **how)

    # --- names and fields -----------------------------------------------------------------------

    def symbol(self, part: Part) -> Entry:
        """Read a name that is declared."""
        return self._in(part, self.symbols, "is not declared before it is used")

    def axis(self, part: Part) -> Axis:
        """Read the name of an axis."""
        return self._in(part, self.axes, "is no axis that is declared")

    def _in(self, part: Part, known: Mapping[str, T], why: str) -> T:
        if not isinstance(part, Word) or part.text not in known:
            raise self.refuse(part, f"{part} {why}")
        return known[part.text]

    def group(self, part: Part) -> Group:
        """Refuse what stands in no brackets."""
        if not isinstance(part, Group):
            raise self.refuse(part, f"{part} must stand in brackets, with what it is")
        return part

    def _only(self, whole: Group, parts: Sequence[Part]) -> Part:
        if len(parts) != 1:
            raise self.refuse(whole, f"{whole} must hold one thing, and holds {len(parts)}")
        return parts[0]

    def _word(self, part: Part, form: re.Pattern[str], what: str) -> str:
        if not isinstance(part, Word) or not form.fullmatch(part.text):
            raise self.refuse(part, f"{part} must be {what}")
        return part.text

    def _name(self, part: Part) -> str:
        return self._word(part, _ANY, "a name")

    def _whole(self, part: Part) -> int:
        return int(self._word(part, _WHOLE, "a whole number"))

    def text_in(self, row: Group) -> str:
        """Read a text in quotes."""
        only = self._only(row, row.parts[1:])
        if not isinstance(only, Word) or not only.quoted:
            raise self.refuse(only, f"{only} must be a text in quotes")
        return only.text

    def choice(self, row: Group) -> Any:
        """Read one of a few words."""
        words = {each.name.lower(): each for each in CHOICES[row.head]}
        return self._in(self._only(row, row.parts[1:]), words, f"is none of {' '.join(words)}")

    def values(self, rows: Sequence[Part], ends: int = 1) -> dict[Entry, Any]:
        """Read what entries have: a value, or the two ends of an interval."""
        found: dict[Entry, Any] = {}
        for row in map(self.group, rows):
            if len(row.parts) != 1 + ends:
                raise self.refuse(row, f"{row} must be an entry and {ends} of its values")
            entry, *values = map(self.formula, row.parts)
            if entry in found:
                raise self.refuse(row, f"{entry} has two values: leave one out")
            found[entry] = values[0] if ends == 1 else tuple(values)
        return found

    def sizes(self, rows: Sequence[Part]) -> tuple[dict[Axis, int], ...]:
        """Read lengths of axes."""
        found = []
        for row in map(self.group, rows):
            pairs = [self.group(pair).parts for pair in row.parts]
            if not all(len(pair) == 2 for pair in pairs):
                raise self.refuse(row, f"{row} must hold axes with their lengths, (rows 2)")
            found.append({self.axis(axis): self._whole(length) for axis, length in pairs})
        return tuple(found)

    def singular(self, rows: Sequence[Part]) -> dict[Entry, SingularValue]:
        """Read which singular values entries are."""
        found: dict[Entry, SingularValue] = {}
        for row in map(self.group, rows):
            if len(row.parts) < 5:
                raise self.refuse(row, f"{row} must be an entry, its place, shift and matrix")
            entry, place, *told = row.parts
            shift, vector, *product = map(self.formula, told)
            at = self._in(place, PLACES, f"is none of {' '.join(PLACES)}")
            told_entry = self.formula(entry)
            if told_entry in found:
                raise self.refuse(row, f"{told_entry} is two singular values: leave one out")
            found[told_entry] = self._made(
                row, partial(_singular_value, vector, tuple(product), at, shift)
            )
        return found

    def lemmas(self, rows: Sequence[Part]) -> tuple[Lemma, ...]:
        """Read instances of lemmas."""
        found = []
        for row in map(self.group, rows):
            kind = LEMMAS.get(row.head)
            count = 0 if kind is None else len(fields(kind))
            if kind is None or len(row.parts) != 1 + count:
                told = f"is no lemma: {' '.join(LEMMAS)}" if kind is None else f"takes {count}"
                raise self.refuse(row, f"{row} {told}")
            make: Callable[..., Lemma] = kind
            found.append(self._made(row, partial(make, *map(self.formula, row.parts[1:]))))
        return tuple(found)


_SORTS: Mapping[str, Callable[[_Reader, Group], Any]] = {
    "text": _Reader.text_in,
    "choice": _Reader.choice,
    "kind": lambda reader, row: reader.thing(reader._only(row, row.parts[1:])),
    "formula": lambda reader, row: reader.formula(reader._only(row, row.parts[1:])),
    "formulas": lambda reader, row: tuple(map(reader.formula, row.parts[1:])),
    "values": lambda reader, row: reader.values(row.parts[1:]),
    "box": lambda reader, row: reader.values(row.parts[1:], ends=2),
    "sizes": lambda reader, row: reader.sizes(row.parts[1:]),
    "singular": lambda reader, row: reader.singular(row.parts[1:]),
    "lemmas": lambda reader, row: reader.lemmas(row.parts[1:]),
}


def _singular_value(
    vector: Entry, product: tuple[sp.Expr, ...], place: Place, shift: sp.Expr
) -> SingularValue:
    return SingularValue(Matrix(vector, product), place, shift)


def _is_too_long(base: sp.Expr, exponent: sp.Expr) -> bool:
    """Say whether a power of numbers would have too many digits to be worked out."""
    if not (base.is_Rational and exponent.is_Rational):
        return False
    return bool(abs(exponent) * max(abs(int(base.p)), int(base.q)).bit_length() > _DIGITS)
