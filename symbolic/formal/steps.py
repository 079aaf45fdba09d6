"""What does a step of a certificate show, of which premises, and by which lemma of formal/Steps.v?

A step stands in a certificate for the formula that it shows to be >= 0.  It has formulas, then a
certificate for each of its premises.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from symbolic.formal.term import Terms
from symbolic.independent.parse import Axis, Entry, Node, NotCovered, number, renamed


@dataclass(frozen=True)
class Rule:
    """How many formulas a step has; what it shows, its premises and its proof, by their terms."""

    formulas: int
    value: str
    premises: tuple[str, ...]
    proof: str


#: ``{0}``, ``{1}``, ... are the terms of a step's formulas, ``K0``, ``K1``, ... its premises.
RULES: Mapping[str, Rule] = {
    "quadratic": Rule(
        4,
        "(Add (Add (Mul {0} (Pow {1} 2)) (Mul {2} {1})) {3})",
        ("{0}", "{3}", "(Add (Mul (Num 4) (Mul {0} {3})) (Opp (Pow {2} 2)))"),
        "exact (quadratic_ok len__ r__ t__ {0} {1} {2} {3} {K0} {K1} {K2})",
    ),
    "squared": Rule(
        2,
        "(Add {0} {1})",
        ("{0}", "(Add (Pow {0} 2) (Opp (Pow {1} 2)))"),
        "exact (squared_ok len__ r__ t__ {0} {1} {K0} {K1})",
    ),
    "logarithm": Rule(
        2,
        "(Add (Log {0}) (Opp (Log {1})))",
        ("(Add {0} (Opp {1}))",),
        "apply (logarithms_ok len__ r__ t__ {0} {1}); [first [apply (positive_here_ok {g} len__ "
        "L__ r__ {G}); [vm_compute; reflexivity|exact J__] | apply (positive_by len__ r__ {g} L__ "
        "{G} {1} (Num 1) (normalised {1})); [exact J__|vm_compute; reflexivity]]|exact {K0}]",
    ),
    "exponential": Rule(
        2,
        "(Add (Exp {0}) (Opp (Exp {1})))",
        ("(Add {0} (Opp {1}))",),
        "exact (exponentials_ok len__ r__ t__ {0} {1} {K0})",
    ),
}


@dataclass(frozen=True)
class Shown:
    """What a step shows: its term, those of premises and what shows them, and its proof."""

    value: str
    premises: tuple[tuple[str, str], ...]
    #: from the record of what is known, its proof and the premises' names to a tactic
    proof: Callable[[str, str, list[str]], str]


def is_step(node: Node) -> bool:
    """Say whether a node is a step."""
    return node.head == "step"


def shown(node: Node, terms: Terms) -> Shown:
    """Return what a step shows.

    Raises:
        NotCovered: there is no such step.
    """
    rule, *at = json.loads(str(node.label))
    if rule == "pairs":
        return _pairs(node, terms, *(_axis(each) for each in at))
    if rule == "attained":
        return _attained(node, terms)
    if rule not in RULES:
        raise NotCovered(f"the step {rule}")
    told = RULES[rule]
    formulas = [f"{terms.of(arg)}%nat" for arg in node.args[: told.formulas]]
    plain = [terms.of(arg) for arg in node.args[: told.formulas]]
    shows = map(terms.of, node.args[told.formulas :])
    premises = tuple(
        (premise.format(*plain), own) for premise, own in zip(told.premises, shows, strict=True)
    )

    def proof(g: str, holds: str, names: list[str]) -> str:
        known = {f"K{k}": f"({name} t__ J__)" for k, name in enumerate(names)}
        return told.proof.format(*formulas, g=g, G=holds, **known)

    return Shown(told.value.format(*plain), premises, proof)


def _axis(told: list[str]) -> Axis:
    return told[0], told[1]


def _pairs(node: Node, terms: Terms, other: Axis, own: Axis) -> Shown:
    """A sum over two different indices: that over both, less the part in which they are one."""
    summand, certificate = node.args
    a, b = terms.of(summand), terms.of(renamed(value(summand), {other: own}))
    x, y = terms.axis(own), terms.axis(other)

    def proof(g: str, holds: str, names: list[str]) -> str:
        return (
            f"apply (pairs_ok len__ r__ t__ {x}%nat {y}%nat {a}%nat {b}%nat); "
            f"[reflexivity|exact J__|exact {names[0]}|reflexivity]"
        )

    shows = terms.of(certificate)
    return Shown(f"(Add (Sum {y} {a}) (Opp {b}))", ((a, shows),), proof)


def _attained(node: Node, terms: Terms) -> Shown:
    """What holds with each component in the place of the largest one holds with the largest."""
    whole, largest, certificate = node.args
    assert isinstance(largest.label, tuple)
    place = Entry("largest__", (), False)
    held = terms.of(replaced(whole, largest, Node("entry", (), place)))
    at_each = terms.of(replaced(whole, largest, largest.args[0]))
    k, x, a = terms.array(place), terms.axis(largest.label), terms.of(largest.args[0])

    def proof(g: str, holds: str, names: list[str]) -> str:
        elements = f"(fun i__ => eval len__ {a}%nat r__ (upd t__ {x}%nat i__))"
        return (
            f"change (0 <= (fun m__ => eval len__ {held}%nat (with_value r__ {k}%nat m__) t__) "
            f"(largest {elements} (len__ (fst {x}%nat)))); apply at_largest; [apply L__|]; "
            f"intros i__ I__; exact ({names[0]} (upd t__ {x}%nat i__) "
            f"(within_upd len__ t__ {x}%nat i__ J__ I__))"
        )

    return Shown(terms.of(whole), ((at_each, terms.of(certificate)),), proof)


def replaced(node: Node, old: Node, new: Node) -> Node:
    """Return a formula with one part in the place of another."""
    if node is old:
        return new
    args = tuple(replaced(arg, old, new) for arg in node.args)
    same = all(a is b for a, b in zip(args, node.args, strict=True))
    return node if same else Node(node.head, args, node.label)


def value(node: Node) -> Node:
    """Return a formula with sums over pairs in it written out."""
    args = tuple(map(value, node.args))
    if is_step(node):
        rule, *at = json.loads(str(node.label))
        if rule != "pairs":
            raise NotCovered(f"the step {rule} in a formula")
        other, own = map(_axis, at)
        diagonal = Node("*", (number(-1), renamed(args[0], {other: own})))
        return Node("+", (Node("sum", (args[0],), other), diagonal))
    same = all(a is b for a, b in zip(args, node.args, strict=True))
    return node if same else Node(node.head, args, node.label)
