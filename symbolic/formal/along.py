"""How is a function of one number shown to be >= 0 along an interval? By lemmas of its own.

The ledger leads it back to its derivatives and to values at few points.  Each function on an
interval becomes a theorem of its own, before the bound that rests on it: by its signs, by another
function that has its sign, or because it rises from where it is known (formal/Steps.v).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.calculus import Along, Entry, Undecidable, is_zero, ratio
from symbolic.declare.claim import Claim, Identity, Inequality
from symbolic.declare.facts import Step, by
from symbolic.declare.text import text_of
from symbolic.derive.reference import plain_functions
from symbolic.formal.hypotheses import assumed
from symbolic.formal.named import read
from symbolic.formal.statement import Scope, Theorem, Writer, theorem
from symbolic.formal.theorem import Proved, name_of, theorem_of
from symbolic.independent.parse import Bound
from symbolic.ledger.deduction import Deduction
from symbolic.ledger.line import Held, OnLine
from symbolic.ledger.polynomials import Range


class NotTurned(ValueError):
    """A step of a deduction has no lemma for the kernel; the message says which."""


#: Shows a statement by what a deduction knows: its certificate.
Certify = Callable[[Inequality, Deduction, sp.Expr], sp.Expr]


@dataclass
class Lines:
    """The lemmas of a bound on functions of one number, as they are met."""

    bound: str
    certify: Certify
    lemmas: dict[str, Proved] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    named: dict[tuple[sp.Expr, Range], str] = field(default_factory=dict)

    def step(self, expr: sp.Expr, known: Deduction) -> sp.Expr:
        """Return what shows a formula that is a function of one number."""
        line: OnLine = known.held[expr]
        names = [self.holds(f, line.t, range_, known) for f, range_ in line.pieces]
        (name,) = names if len(names) == 1 else (self._bent(line, names),)
        return Step(f"line {name}", line.argument)

    def told(self, expr: sp.Expr) -> sp.Expr:
        """Return a certificate whose steps along lines are what lemmas say."""
        if isinstance(expr, Step) and expr.rule.startswith("line "):
            claim = self.claims[expr.rule.removeprefix("line ")]
            (t,) = claim.statement.right.atoms(Entry)  # type: ignore[union-attr]
            return by(claim, {t: expr.args[1]})
        if not expr.args or isinstance(expr, Entry):
            return expr
        return expr.func(
            *(self.told(arg) if isinstance(arg, sp.Expr) else arg for arg in expr.args)
        )

    def holds(self, f: sp.Expr, t: Entry, range_: Range, known: Deduction) -> str:
        """Return the name of the lemma that f(t) >= 0 on an interval."""
        if (f, range_) in self.named:
            return self.named[f, range_]
        held: Held | None = known.held.get((f, t, range_))
        if held is None:
            raise NotTurned("a function along a line")
        if held.within is not None:
            plain = Inequality(sp.Integer(0), f, conditions=_conditions(t, range_))
            shown = self.certify(plain, held.within, f)
        else:
            assert held.g is not None
            other = self._by_another(f, held.g, t, range_, held, known)
            if held.g == f:
                return self._name(f, range_, other)
            shown = by(self.claims[other]) * _quotient(f, held.g)
        return self._proved(f, t, range_, shown)

    def _by_another(
        self, f: sp.Expr, g: sp.Expr, t: Entry, range_: Range, held: Held, known: Deduction
    ) -> str:
        """Return the lemma of the function that has the same sign."""
        if g != f and (g, range_) in self.named:
            return self.named[g, range_]
        if held.ends is None:
            raise NotTurned("a concave function")
        low, high = held.ends
        slope = sp.diff(g, t)
        middle = self._between(g, t, low, high)
        right = left = ""
        if high != range_.high:
            right = self.holds(slope, t, Range(high, range_.high, False, range_.open_high), known)
        if low != range_.low:
            left = self.holds(-slope, t, Range(range_.low, low, range_.open_low, False), known)
        return self._rising(g, t, range_, held.ends, (middle, right, left))

    def _name(self, f: sp.Expr, range_: Range, name: str) -> str:
        self.named[f, range_] = name
        return name

    def _new(self) -> str:
        return f"{self.bound}/line-{len(self.lemmas) + 1}"

    def _proved(
        self,
        f: sp.Expr,
        t: Entry,
        range_: Range,
        shown: sp.Expr | None,
        where: sp.Expr | None = None,
        box: tuple[sp.Expr, sp.Expr] | None = None,
    ) -> str:
        """Write a lemma with its certificate."""
        name, (f_, t_) = self._new(), _placed(f, t, range_)
        plain = Inequality(
            sp.Integer(0),
            f_,
            conditions=_conditions(t_, range_),
            where={} if where is None else {t_: where},
            box={} if box is None else {t_: box},
        )
        certificate = None if shown is None else self.told(shown.xreplace({t: t_}))
        text = text_of(replace(plain, certificate=certificate))
        self.lemmas[name] = theorem_of(name, text, self.lemmas)
        self.claims[name] = Claim(name, plain, "a function of one number")
        return self._name(
            f, range_ if box is None and where is None else Range(*(box or (where, where))), name
        )

    def _between(self, g: sp.Expr, t: Entry, low: sp.Rational, high: sp.Rational) -> str:
        """Return the lemma that g >= 0 between two numbers."""
        range_ = Range(low, high)
        if (g, range_) in self.named:
            return self.named[g, range_]
        value = plain_functions(g).xreplace({t: low})
        at_zero = low == high and _is_zero(value)
        if low == high and (at_zero or value.is_Rational):
            number = sp.Integer(0) if at_zero else value
            return self._proved(g, t, Range(), number, where=low)
        return self._proved(g, t, Range(), None, box=(low, high))

    # --- the lemma of a function with a bend -----------------------------------------------------

    def _bent(self, line: OnLine, pieces: list[str]) -> str:
        """Return the lemma of a function with |a t + b|, by those on both sides of the bend."""
        bends = line.function.atoms(sp.Abs)
        if len(pieces) != 2 or len(bends) != 1:
            raise NotTurned("a function with several bends")
        (bend,) = bends
        (argument,) = bend.args
        falls = bool(sp.diff(argument, line.t) < 0)
        sides = []
        for (f, _), piece, sign in zip(line.pieces, pieces, (-1, 1), strict=True):
            own = -sign if falls else sign
            same = self._without_modulus(line.function, bend, own * argument, f, line.t)
            equal = "Rabs_right" if own > 0 else "Rabs_left1"
            value = f"Rabs ({_text(Inequality(sp.Integer(0), argument.xreplace({line.t: T})))})"
            at = _binders(self.lemmas[same]).replace("m", f"({value})")
            count = len(self.lemmas[same].statement.hypotheses) - 1
            hypotheses_ = " ".join([*["ltac:(lra)"] * count, f"ltac:(rewrite {equal} by lra; lra)"])
            sides.append(
                f"pose proof ({self._applied(piece, 't')}) as A__; "
                f"pose proof ({self.lemmas[same].name} {at} {hypotheses_}) as E__; lra"
            )
        place = _number(line.pieces[0][1].high)
        proof = f"destruct (Rle_or_lt t ({place})); [{sides[0]}|{sides[1]}]."
        told = self._stated(line.function, line.t, line.range)
        return self._by_hand(line.function, line.range, *told, proof)

    def _without_modulus(
        self, f: sp.Expr, bend: sp.Expr, value: sp.Expr, piece: sp.Expr, t: Entry
    ) -> str:
        """Return the lemma that f is its piece where |a t + b| has that value."""
        name, m = self._new(), Entry("m")
        sides = (f.xreplace({bend: m}).xreplace({t: T}), piece.xreplace({t: T}))
        same = Identity(*sides, where={m: value.xreplace({t: T})})
        self.lemmas[name] = theorem_of(name, text_of(same), {})
        return name

    def _stated(self, f: sp.Expr, t: Entry, range_: Range) -> tuple[Inequality, Theorem]:
        f_, t_ = _placed(f, t, range_)
        plain = Inequality(sp.Integer(0), f_, conditions=_conditions(t_, range_))
        found = read(text_of(plain))
        assert isinstance(found.statement, Bound)
        return plain, theorem(name_of(self._new()), found, assumed(found.statement).conditions)

    def _by_hand(
        self, f: sp.Expr, range_: Range, plain: Inequality, stated: Theorem, proof: str
    ) -> str:
        """Keep a lemma with a proof of its own, which is stated behind all others."""
        name = self._new()
        assert stated.name == name_of(name)
        names = " ".join(f"H{k}__" for k in range(len(stated.hypotheses)))
        begun = f"  intros {names}.\n" if names else ""
        self.lemmas[name] = Proved(name, stated, f"{begun}  {proof}")
        self.claims[name] = Claim(name, plain, "a function of one number")
        return self._name(f, range_, name)

    # --- the lemma of a function that rises ------------------------------------------------------

    def _rising(
        self,
        g: sp.Expr,
        t: Entry,
        range_: Range,
        ends: tuple[sp.Rational, sp.Rational],
        lemmas: tuple[str, str, str],
    ) -> str:
        g_, t_ = _placed(g, t, range_)
        slope, derivative = sp.diff(g_, t_), self._new()
        identity = Identity(Along(g_, t_, sp.Integer(1)), slope)
        self.lemmas[derivative] = theorem_of(derivative, text_of(identity), {})
        plain, stated = self._stated(g, t, range_)
        low, high = (_number(end) for end in ends)
        middle, *outer = lemmas
        tangent = f"apply along_line; cbv beta; {self._use(derivative, 'y')}"
        right, left = (
            f"intros L__ y Y__; split; [{tangent}|"
            f"cbv beta; pose proof ({self._applied(lemma, 'y')}) as A__; lra]"
            if lemma
            else "intros L__ y Y__; exfalso; lra"
            for lemma in outer
        )
        functions = (
            f"(fun t => {_text(plain)}) (fun t => {_text(Inequality(sp.Integer(0), slope))})"
        )
        proof = (
            f"apply (outwards {functions} ({low}) ({high}) t); [lra"
            f"|intros y Y__; cbv beta; {self._use(middle, 'y')}|{right}|{left}]."
        )
        return self._by_hand(g, range_, plain, stated, proof)

    def _applied(self, name: str, at: str) -> str:
        lemma = self.lemmas[name]
        count = len(lemma.statement.hypotheses)
        return " ".join([lemma.name, at, *(["ltac:(lra)"] * count)])

    def _use(self, name: str, at: str) -> str:
        return f"exact ({self._applied(name, at)})"


#: What functions are of, in lemmas.
T = Entry("t")


def _binders(lemma: Proved) -> str:
    """Return the numbers that a lemma is about, in its order."""
    found = re.search(r"\(([\w ]+) : R\)", lemma.statement.text)
    return found[1] if found else ""


def _placed(f: sp.Expr, t: Entry, range_: Range) -> tuple[sp.Expr, Entry]:
    """Return a function of t, which is positive where its interval begins above 0 or beyond."""
    new = Entry("t", (), bool(range_.low == 0 and range_.open_low))
    return f.xreplace({t: new}), new


def _conditions(t: Entry, range_: Range) -> tuple[sp.Expr, ...]:
    ends = [t - range_.low] if range_.low.is_Rational and not t.is_positive else []
    return (*ends, *([range_.high - t] if range_.high.is_Rational else []))


def _text(statement: Inequality) -> str:
    """Return the right side as a theorem has it."""
    found = read(text_of(statement))
    return Writer(found).text(found.statement.right, Scope())


def _number(value: sp.Rational) -> str:
    return f"{value.p} / {value.q}" if value.q != 1 else str(value.p)


def _is_zero(value: sp.Expr) -> bool:
    try:
        return bool(is_zero(value))
    except Undecidable:
        return False


def _quotient(f: sp.Expr, g: sp.Expr) -> sp.Expr:
    """Return f / g, which is positive."""
    found = ratio(plain_functions(f) / plain_functions(g))
    under = sp.Mul(*(base**power for base, power in found.denominator.items()))
    return found.restore(sp.cancel(found.numerator / under))
