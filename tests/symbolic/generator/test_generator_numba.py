"""Are the fixed parts of a Numba module kept, and its own names apart from a loss' own?"""

from __future__ import annotations

import pytest

from symbolic.generator import TARGETS, TextError
from symbolic.generator.files import prove, written
from symbolic.generator.plan.module import names_for
from symbolic.generator.plan.separate import one_pass_of
from symbolic.generator.text.fixed import ARRAYS, EXP, PREFETCH
from symbolic.generator.text.rows import DRIVERS, HEAD, PASS_HEAD
from symbolic.loss import Loss, exp, parameter, total, z
from symbolic.losses import load
from tests.declared import structure_of
from tests.generated.plain import committed
from tests.symbolic.adhoc import ADHOC


@pytest.mark.parametrize("part", [HEAD, EXP, DRIVERS, ARRAYS, PASS_HEAD, PREFETCH])
def test_a_fixed_part_that_differs_is_refused(part: str) -> None:
    text = committed("exp_numba.py")
    changed = part.replace("\n", "  # harmless\n", 1)
    assert part in text
    with pytest.raises(TextError, match="fixed part"):
        prove(load("exp"), text.replace(part, changed))


def test_exp_that_is_defined_once_more_is_refused() -> None:
    text = committed("exp_numba.py").replace("\n_NONE = ", "\n_exp = math.sinh\n_NONE = ", 1)
    with pytest.raises(TextError):
        prove(load("exp"), text)


def test_a_constant_that_is_wrong_is_refused() -> None:
    text = committed("exp_numba.py")
    with pytest.raises(TextError, match="ONE_PASS"):
        prove(load("exp"), text.replace("ONE_PASS = True", "ONE_PASS = False"))


def test_a_condition_on_a_number_is_refused() -> None:
    text = committed("exp_numba.py")
    wrong = text.replace("L = term1 +", "L = (term1 if term1 != 0.25 else 0.0) +")
    assert wrong != text
    with pytest.raises(TextError, match="pass"):
        prove(load("exp"), wrong)


def test_a_residual_that_does_not_separate_has_no_pass() -> None:
    structure = structure_of(ADHOC["poisson"])
    assert one_pass_of(structure, names_for(structure, "numba")) is not None
    for name in ("divergence", "nested"):
        text = written(structure_of(ADHOC[name]), TARGETS["numba"])
        assert "ONE_PASS" not in text
        assert "one_pass(" not in text


def test_a_name_of_the_loops_makes_way() -> None:
    loss = Loss("counted", total(exp(parameter("lo", 1) * z)))
    prove(loss, written(structure_of(loss), TARGETS["numba"]))
