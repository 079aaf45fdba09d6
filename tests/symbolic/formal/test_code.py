"""Do the theorems on emitted code speak of what the code computes, and of no other text?"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from resoft.cli import main
from symbolic.declare.text import text_of
from symbolic.formal import kernel
from symbolic.formal.code import write
from symbolic.formal.code_files import declared_of
from symbolic.formal.emitted import read
from symbolic.formal.lines import Unread
from symbolic.generator import TARGETS
from symbolic.generator.files import derived
from symbolic.generator.files import written as written_text
from symbolic.loss import Abs, Loss, b, erf, exp, log, parameter, total, z
from symbolic.losses import load
from tests.sampled import sampled
from tests.symbolic.formal.code_oracle import Evaluated, accepted_errors
from tests.symbolic.formal.planted import Planted, differs, planted, results, run

GENERATED = Path(__file__).resolve().parents[3] / "generated"
FILES = sorted(p.name for p in GENERATED.glob("*_n*.py") if "\nSTAGES = " in p.read_text())
FEW, MANY = 2, 12


@cache
def declaration(name: str) -> str:
    return text_of(declared_of(load(Path(name).stem.rpartition("_")[0])))


def source(name: str) -> str:
    return (GENERATED / name).read_text(encoding="utf-8")


# --- the lines are what the code computes ---------------------------------------------------------


def test_every_public_function_has_a_theorem_or_a_reason() -> None:
    left = {name: write(declaration(name), source(name), name).left for name in FILES}
    missing = {f for functions in left.values() for f in functions}
    assert missing == {"tops", "fitted_tops"}


@pytest.mark.parametrize("name", sampled(FILES, 4))
def test_lines_are_the_numbers_that_the_code_returns(name: str) -> None:
    file, module = read(declaration(name), source(name)), run(source(name))
    rng = np.random.default_rng(3)
    arrays = dict(zip(("z", "b", "w", "direction"), rng.normal(size=(4, 5)), strict=True))
    z, b, w, direction = arrays.values()
    setting = {"t": 0.7} if "t" in module["PARAMETERS"] else {}
    known = module["stages"](z, b, w, **setting)
    D, P = module["curvature"](z, b, w, *known, **setting)
    expected = {
        "value": [module["value"](z, b, w, **setting)],
        "value_and_gradient": module["value_and_gradient"](z, b, w, **setting),
        "hessian_product": [module["hessian_product"](z, direction, b, w, **setting)],
        "fit": [module["fit"](z, **setting)],
        "stages": [D, P.T, module["middle"](*known[:2], **setting)],
    }
    given = {**arrays, **setting, "u": z, "t": setting.get("t", b)}
    values = Evaluated(file, given, {"n": 5, "C": 5})
    for said in file.said:
        if said.of in expected and (said.of != "stages" or said.key == "curvature"):
            for own, exact in zip(said.function.returned, expected.pop(said.of), strict=True):
                one = values.whole(said.function, own)
                np.testing.assert_allclose(one, exact, rtol=1e-12, atol=1e-13)
    assert not expected


@pytest.mark.parametrize(
    ("was", "now", "function"),
    [
        ("return float(L), terms, gamma, new\n", "return terms, float(L), gamma, new\n", "combine"),
        ("    return _own(D, lengths), _own(P", "    return _own(P, lengths), _own(D", "curvature"),
        ("_own(g, lengths), _own(U", "_own(U, lengths), _own(g", "jacobian"),
        ("\ndef curvature(", "\ndef another(", "another"),
    ],
)
def test_a_function_is_not_checked_by_theorems_on_others(was: str, now: str, function: str) -> None:
    """Nor by what it divides by alone, nor by what is read after it."""
    text = source("unified_numpy.py")
    assert text.count(was) == 1
    found = write(declaration("unified_numpy.py"), text.replace(was, now), "x.py")
    assert function in found.left
    assert function not in {*found.functions.values(), *found.parts}


@pytest.mark.parametrize("now", ['{"t": 2.0}', "{}", '{"t": 1.0, "s": 1.0}', "dict(t=1.0)"])
def test_other_settings_than_the_declared_ones_are_refused(now: str) -> None:
    text = source("unified_numexpr.py").replace('= {"t": 1.0}', f"= {now}")
    with pytest.raises(Unread, match=r"PARAMETERS|mean"):
        write(declaration("unified_numexpr.py"), text, "x.py")


@pytest.mark.parametrize("target", ["numpy", "numba"])
@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (total(log(1 + z**2)), "a loss of segments has one array beside its argument"),
        (total(Abs(z - b)), "the declaration has abs, which has no derivative somewhere"),
        (total(erf(z) * b), "the text holds"),
        (log(total(exp(z))) - total(b * z), "a division by sum, which has no name"),
    ],
)
def test_a_loss_without_theorems_is_refused_in_a_line(
    value: Any, problem: str, target: str
) -> None:
    loss = Loss("mine", value)
    with pytest.raises(Unread, match=problem):
        write(text_of(loss), written_text(derived(loss), TARGETS[target]), "mine.py")


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize("prediction", [z, exp(parameter("t", 2) * z)])
def test_a_prediction_that_has_no_name_has_its_theorems(prediction: Any) -> None:
    loss = Loss("mine", total(exp(parameter("t", 2) * z) - b * z), prediction=prediction)
    found = write(text_of(loss), written_text(derived(loss), TARGETS["numpy"]), "mine.py")
    told = {name for name in found.theorems if name.startswith("fitted_is_the_prediction")}
    assert told == {f"fitted_is_the_prediction{x}" for x in ("", "_for_any_shift", "_from_stages")}
    parts = [found.definitions, *(found.proofs[name] for name in sorted(told))]
    assert kernel.check("\n".join(parts)).problem == ""


# --- nothing else is accepted ---------------------------------------------------------------------


def wrong(name: str, count: int) -> Iterator[Planted]:
    """Yield errors that change what a file computes."""
    before = results(source(name))
    found = [each for each in planted(source(name)) if "pole" not in each.function]
    random.Random(f"3 {name}").shuffle(found)
    for each in found:
        if count and differs(before, each.text):
            count -= 1
            yield each


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(FILES[1::5], FEW),
        pytest.param(FILES, MANY, marks=pytest.mark.exhaustive),
    ],
)
def test_no_planted_error_is_accepted(files: list[str], count: int) -> None:
    cases = [(name, source(name), [*wrong(name, count)]) for name in files]
    assert accepted_errors(cases, declaration) == []


@pytest.mark.usefixtures("coq")
def test_the_file_of_theorems_is_accepted_and_one_on_a_wrong_text_is_not() -> None:
    name = "unified_numpy.py"
    written = write(declaration(name), source(name), name).text
    assert kernel.check(written).problem == ""
    line = "    r = v * (c - cf) / alpha\n"
    assert source(name).count(line) == 1
    other = source(name).replace(line, line.replace("c - cf", "c + cf"))
    said = kernel.check(write(declaration(name), other, name).text)
    assert 'Unable to unify "true" with "false"' in said.said


@pytest.mark.usefixtures("coq")
def test_the_command_tells_of_each_function(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "exp_numpy.py"
    line = "    L = 0.5 * cc + 0.5 * wzwz\n"
    text = source(name).replace(line, line.replace("+", "-"))
    (tmp_path / name).write_text(text)
    assert main(["verify", "--coq", "--code", str(tmp_path), "exp"]) == 1
    lines: dict[str, Any] = {
        words[1]: words[2:] for words in map(str.split, capsys.readouterr().out.splitlines())
    }
    for function in ("value", "value_and_gradient", "head", "stages", "sums1"):
        assert lines[function][0] == "refused", function
    for function in ("gradient", "curvature", "middle", "fit", "fitted", "hessian_product"):
        assert lines[function][0] == "checked", function
