"""Is a loss treated as what it is proved to be, whatever its name and however it is written?"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import resoft
from resoft.kernels.form import Form
from resoft.kernels.load import load_kernels

#: As unified, with other words; as softmax by name alone.
UNIFIED = """
from symbolic.loss import Loss, b, define, exp, parameter, total, z
q = parameter("q", default=1.0)
p = define("p", q * z + exp(z))
LOSS = Loss("mine", total((b - p / define("S", total(p))) ** 2 / 2))
"""
SOFTMAX = """
from symbolic.loss import exp, normalised, z
LOSS = normalised("softmax", exp(2 * z))
"""
RNG = np.random.default_rng(0)
A, B, X = RNG.normal(size=(12, 3)), RNG.dirichlet(np.ones(12)), np.array([0.3, -0.2, 0.1])


@pytest.fixture
def declared(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    path = tmp_path / "loss.py"
    path.write_text(request.param, encoding="utf-8")
    return str(path)


def conditions_of(loss: str, **parameters: float) -> dict[str, float]:
    found = resoft.certify(loss, A, B, x=X, parameters=parameters)
    assert isinstance(found, resoft.Convexity)
    return {each.key: each.log10 for each in found.conditions}


@pytest.mark.parametrize("declared", [UNIFIED], indirect=True)
def test_a_loss_of_a_known_form_is_looked_at_as_the_built_in_one(declared: str) -> None:
    assert load_kernels(declared).form == Form("exp", "normalised", "q")
    own, known = (resoft.shape(loss, A, B, X, shortcuts=[0.2, 1]) for loss in (declared, "unified"))
    assert own.certified
    assert np.array_equal(own.singular_values, known.singular_values)
    assert (own.pole, own.verdict) == (known.pole, known.verdict)
    conditions = [conditions_of(declared, q=0.5), conditions_of("unified", t=0.5)]
    assert conditions[0].keys() == conditions[1].keys()
    assert conditions[0]["uniform"] == conditions[1]["uniform"]
    assert np.allclose([*conditions[0].values()], [*conditions[1].values()])


@pytest.mark.parametrize("declared", [SOFTMAX], indirect=True)
def test_a_loss_that_has_a_name_and_not_the_form_is_not_taken_for_it(declared: str) -> None:
    kernels = load_kernels(declared)
    assert (kernels.form, kernels.shifted) == (None, True)
    assert not conditions_of(declared).keys() & {"uniform", "sibling"}
    assert not resoft.shape(declared, A, B, X).certified
