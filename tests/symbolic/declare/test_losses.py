"""Is what lies outside the family refused, by name and with the way out?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry
from symbolic.declare.form import form_of
from symbolic.loss import Loss, LossError, b, cosh, define, exp, parameter, tanh, total, z
from symbolic.losses import load, load_all, names

_k = sp.Symbol("k", integer=True)
_indexed = sp.IndexedBase("y")[_k]
_classes = Axis("classes", "K")


def _loss(value: sp.Expr, name: str = "mine") -> Loss:
    return Loss(name, value)


def _named(*definitions: tuple[str, sp.Expr]) -> Loss:
    return _loss(total(sp.Add(*(define(name, formula) for name, formula in definitions))))


#: What is wrong, how it is written, and the words that the message must hold.
REFUSED: dict[str, tuple[Callable[[], Loss], list[str]]] = {
    "an indexed symbol": (lambda: _loss(total(exp(z) * _indexed)), ["y[k]", "Indexed"]),
    "a sum of SymPy's": (
        lambda: _loss(total(z) * sp.Sum(_k, (_k, 1, 3))),
        ["Sum(k, (k, 1, 3))"],
    ),
    "a sum over a second axis": (
        lambda: _loss(total(AxisSum(z * Entry("y", [_classes]), _classes))),
        ["classes", "rows"],
    ),
    "an undeclared symbol": (lambda: _loss(total(z * sp.Symbol("s"))), ["uses s", "parameter"]),
    "another entry": (lambda: _loss(total(z * Entry("a"))), ["uses a"]),
    "a float": (lambda: _loss(total(z) * 0.3), ["0.3", "Float", "exact fractions"]),
    "a gamma function": (lambda: _loss(total(sp.gamma(z - b))), ["gamma"]),
    "a step": (lambda: _loss(total(sp.floor(z))), ["floor(z)"]),
    "a sign": (lambda: _loss(total(sp.sign(z))), ["sign(z)"]),
    "a case distinction": (
        lambda: _loss(total(sp.Piecewise((z, z > 0), (b, True)))),
        ["Piecewise"],
    ),
    "an imaginary number": (lambda: _loss(total(sp.I * z)), ["I", "ImaginaryUnit"]),
    "an unsummed term": (lambda: _loss(total(z) + exp(z) * b), ["b*exp(z)", "rows", "total"]),
    "two quantities of one name": (
        lambda: _named(("k", exp(z)), ("k", exp(2 * z))),
        ["two different quantities", "'k'"],
    ),
    "a quantity named like a parameter": (
        lambda: _named(("t", parameter("t", 1) * z)),
        ["'t'"],
    ),
    "a quantity named like the data": (lambda: _named(("z", exp(z))), ["'z'", "taken"]),
    "a quantity named like a keyword": (lambda: _named(("lambda", exp(z))), ["'lambda'"]),
    "a loss named like a keyword": (lambda: _loss(total(z), "class"), ["'class'"]),
    "a loss with a capital": (lambda: _loss(total(z), "Mine"), ["'Mine'", "lower-case"]),
    "a loss with a dash": (lambda: _loss(total(z), "my-loss"), ["'my-loss'"]),
    "a loss without a name": (lambda: _loss(total(z), ""), ["''"]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusals_name_the_term(name: str) -> None:
    build, words = REFUSED[name]
    with pytest.raises(LossError) as refusal:
        build()
    for word in words:
        assert word in str(refusal.value)


@pytest.mark.parametrize("name", ["b", "z", "lambda", "_w", "a__b"])
def test_a_parameter_may_not_take_what_stands_for_something_else(name: str) -> None:
    with pytest.raises(LossError, match=repr(name)):
        _loss(total(exp(z) + parameter(name, 2) * z))


@pytest.mark.parametrize("name", ["w", "np", "direction", "L", "n", "lambda_"])
def test_a_name_of_the_code_may_be_given(name: str) -> None:
    assert _loss(total(exp(z) + parameter(name, 2) * z)).names == [name]


def test_the_message_names_the_smallest_term() -> None:
    with pytest.raises(LossError) as refusal:
        _loss(total(exp(z)) + total(z**2 + 3 * sp.sign(b)))
    assert "the term 3*sign(b)" in str(refusal.value)


# --- loading ---------------------------------------------------------------------------------

SOURCE = """
from symbolic.loss import exp, normalised, parameter, z

LOSS = normalised("mine", exp(z) + parameter("s", 3) * z)
"""


def test_a_loss_is_loaded_from_a_path(tmp_path: Path) -> None:
    path = tmp_path / "any_name.py"
    path.write_text(SOURCE, encoding="utf-8")
    loss = load(str(path))
    assert (loss.name, [p.default for p in loss.parameters]) == ("mine", [3])
    assert loss.residual is not None
    assert loss.residual.name == "c"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "declares no loss"),
        ("LOSS = 3", "declares no loss"),
        ("def", "SyntaxError"),
        ("1 / 0", "ZeroDivisionError"),
        ("from symbolic.loss import *\nLOSS = Loss('a', z)", "sum it with total"),
    ],
)
def test_a_file_without_a_loss_is_refused(tmp_path: Path, source: str, words: str) -> None:
    path = tmp_path / "mine.py"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(LossError, match=words):
        load(str(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LossError, match=r"no loss file .*absent\.py"):
        load(str(tmp_path / "absent.py"))


@pytest.mark.parametrize(
    ("asked", "close"),
    [("sofmax", "softmax"), ("unifed", "unified"), ("Unified", "unified"), ("cosh_norm", "cosh")],
)
def test_an_unknown_name_suggests_the_closest(asked: str, close: str) -> None:
    with pytest.raises(LossError, match=f"unknown loss '{asked}'; did you mean '?{close}"):
        load(asked)


def test_an_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(LossError) as refusal:
        load("nothing like it")
    assert all(name in str(refusal.value) for name in names())
    assert "did you mean" not in str(refusal.value)


def test_a_dash_stands_for_an_underscore() -> None:
    assert load("cosh-normalised").name == "cosh_normalised"


def test_every_file_is_a_loss_named_like_it() -> None:
    assert [loss.name for loss in load_all()] == names()
    assert {"softmax", "unified", "exp_rescaled", "unified_plain"} <= set(names())


def test_a_loss_made_anew_is_of_the_same_kind() -> None:
    own = Loss("own", total(z**2), arguments=[z])
    for loss in (*load_all(), own):
        again = replace(loss, source="elsewhere")
        assert (type(again), again.segment, again.moving) == (type(loss), loss.segment, loss.moving)
    assert own.segment is None


#: Residuals, and the form that each has: its sign, the order and names do not count.
_q = parameter("q", 0.5)
FORMS = {
    "signs and order": (b - (exp(z) + exp(-z)) / total(2 * cosh(z)), ("cosh", "normalised", None)),
    "twice the activation": ((2 * exp(z) - b * total(2 * exp(z))) / 2, ("exp", "rescaled", None)),
    "its own letter": (exp(z) + _q * z - b, ("exp", "plain", "q")),
    "a steeper exponential": (exp(2 * z) / total(exp(2 * z)) - b, None),
    "a weight at the wrong place": (_q * exp(z) + z - b, None),
    "a square of z": (exp(z) + _q * z**2 - b, None),
    "another activation": (tanh(z) + _q * z - b, None),
    "another sum": (exp(z) / total(cosh(z)) - b, None),
    "b shifted": (exp(z) - b - 1, None),
}


@pytest.mark.parametrize("case", FORMS)
def test_a_form_is_known_by_what_the_loss_is(case: str) -> None:
    residual, form = FORMS[case]
    assert form_of(_loss(total(residual**2) / 2)) == form
    assert form_of(_loss(total(residual**2 / 2))) == form
    assert form_of(_loss(total(residual**2))) is None
