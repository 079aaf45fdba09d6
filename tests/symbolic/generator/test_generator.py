"""Is what is emitted the loss, the same everywhere, and is every change of it noticed?"""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from symbolic.generator import TARGETS, TextError, compile_loss, proved_text
from symbolic.generator.files import (
    Declared,
    State,
    compare,
    file_name,
    generate,
    keep_package,
    of_trials,
    prove,
    written,
)
from symbolic.generator.text.module import with_header
from symbolic.loss import exp, normalised, parameter, z
from symbolic.losses import load
from tests.declared import CODED, structure_of
from tests.generated.plain import Whole, plain
from tests.sampled import rotating, sampled
from tests.symbolic.adhoc import ADHOC

ROOT = Path(__file__).parents[3]
GENERATED = ROOT / "generated"
TRIALS = [f"{x.name}_{t}" for x in CODED if of_trials(x) for t in TARGETS]
MODULES = sorted({path.name for path in GENERATED.glob("*.py")} - {"__init__.py"})

#: The step of central differences in doubles, and what they agree to.
STEP, ROUGHLY = 1e-5, 1e-7


def committed(name: str) -> str:
    return (GENERATED / name).read_text(encoding="utf-8")


# --- files -----------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", sampled(CODED, 16), ids=lambda loss: loss.name)
def test_what_is_committed_is_current(loss: Declared) -> None:
    comparisons = list(generate(GENERATED, [loss], list(TARGETS), check=True))
    assert [c.path.name for c in comparisons if c.state is not State.CURRENT] == []


def test_the_committed_files_are_those_of_the_losses_and_maps() -> None:
    comparisons = keep_package(GENERATED, CODED, check=True, prune=True)
    found = {c.path.relative_to(GENERATED).as_posix(): c.state for c in comparisons}
    assert found == {"__init__.py": State.CURRENT}
    assert set(MODULES) == {file_name(x, target) for x in CODED for target in TARGETS.values()}


def test_the_text_does_not_depend_on_the_hash_seed() -> None:
    code = (
        "import hashlib; from symbolic.generator.files import derived, written;"
        "from symbolic.generator import TARGETS; from symbolic.losses import load;"
        "from symbolic.maps import load as map_of;"
        "every = [(load('sinh_normalised'), target) for target in TARGETS.values()];"
        "every += [(map_of('weight_normalisation'), TARGETS['numba'])];"
        "texts = [written(derived(one), target) for one, target in every];"
        "print(hashlib.sha256(''.join(texts).encode()).hexdigest())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    files = [
        *(f"sinh_normalised_{target}.py" for target in TARGETS),
        "weight_normalisation_numba.py",
    ]
    whole = "".join(map(committed, files))
    assert ran.stdout.strip() == hashlib.sha256(whole.encode()).hexdigest()  # of another seed


@pytest.mark.parametrize("name", ["exp_numpy.py", "unified_numexpr.py"])
def test_a_character_changed_anywhere_is_an_edit(name: str, tmp_path: Path) -> None:
    text = committed(name)
    path = tmp_path / name
    for place in [*range(0, 200, 3), *range(200, len(text), 41)]:
        other = "x" if text[place] != "x" else "y"
        path.write_text(text[:place] + other + text[place + 1 :], encoding="utf-8")
        assert compare(path, text).state is State.EDITED, f"at {place}: {text[place]!r}"


def test_a_text_of_another_generator_is_stale(tmp_path: Path) -> None:
    text = committed("exp_numpy.py")
    first, _, body = text.split("\n", 2)
    other = body.replace("    return L\n", "    return 1.0 * L\n")
    path = tmp_path / "exp_numpy.py"
    digest = hashlib.sha256(other.encode()).hexdigest()
    path.write_text(f"{first}\n# body sha256: {digest}\n{other}", encoding="utf-8")
    comparison = compare(path, text)
    assert comparison.state is State.STALE
    assert "\n-    return 1.0 * L\n+    return L" in comparison.diff


def test_an_empty_file_is_an_edit_and_none_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "exp_numpy.py"
    assert compare(path, committed(path.name)).state is State.MISSING
    path.write_text("", encoding="utf-8")
    assert compare(path, committed(path.name)).state is State.EDITED


def _copy(tmp_path: Path) -> Path:
    folder = tmp_path / "generated"
    shutil.copytree(GENERATED, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def _states(folder: Path, *, check: bool) -> dict[str, State]:
    found = [
        *generate(folder, [load("exp"), load("cosh")], ["numpy"], check),
        *keep_package(folder, CODED, check, prune=True),
    ]
    return {each.path.relative_to(folder).as_posix(): each.state for each in found}


def test_what_differs_is_reported_and_then_mended(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    good = (folder / "exp_numpy.py").read_bytes()
    (folder / "other_numpy.py").write_text("x = 1\n", encoding="utf-8")
    (folder / "notes.txt").write_text("mine\n", encoding="utf-8")
    (folder / "exp_numpy.py").unlink()
    stale = folder / "cosh_numpy.py"
    text = stale.read_text(encoding="utf-8").split("\n", 2)[2].replace("cc", "cc_")
    stale.write_text(with_header(text), encoding="utf-8")
    (folder / "__init__.py").write_text("\n", encoding="utf-8")
    expected = {
        "exp_numpy.py": State.MISSING,
        "__init__.py": State.EDITED,
        "cosh_numpy.py": State.STALE,
        "notes.txt": State.ORPHANED,
        "other_numpy.py": State.ORPHANED,
    }
    assert _states(folder, check=True) == expected
    assert not (folder / "exp_numpy.py").exists()  # --check writes nothing
    _states(folder, check=False)
    assert _states(folder, check=True) == {
        "exp_numpy.py": State.CURRENT,
        "__init__.py": State.CURRENT,
        "cosh_numpy.py": State.CURRENT,
    }
    assert (folder / "exp_numpy.py").read_bytes() == good


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_its_target_alone(name: str) -> None:
    imported = {
        alias.name if isinstance(node, ast.Import) else str(node.module)
        for node in ast.walk(ast.parse(committed(name)))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    target = name.removesuffix(".py").rpartition("_")[2]
    needed = {"math": "math.", "numba.core": "= cgutils\n", "threading": "Thread("}
    needed |= {"numba.extending": "= intrinsic\n", "sys": "sys.modules"}
    numba = {module for module, word in needed.items() if word in committed(name)}
    own = {"numexpr": {"numexpr"}, "numba": {"numba", *numba}}
    assert imported == {"typing", "numpy", "numpy.typing"} | own.get(target, set())


@pytest.mark.parametrize("target", TARGETS)
def test_a_module_runs_by_itself_from_a_copy(target: str, tmp_path: Path) -> None:
    shutil.copy(GENERATED / f"exp_{target}.py", tmp_path / "mine.py")
    code = (
        "import sys; sys.modules.update(dict.fromkeys(['sympy', 'resoft', 'symbolic']));"
        "import numpy as np, mine; z = np.array([0.5, -0.25, 2.0]); b = np.array([0.2, 0.3, 0.5]);"
        "L, r = mine.value_and_gradient(z, b, np.ones(3)); known = mine.stages(z, b);"
        "D, P = mine.curvature(z, b, None, *known); M = mine.middle(*known[:2]);"
        "print(L == mine.value(z, b, np.ones(3)), r.shape, P.shape, M.shape)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.stderr) == ("True (3,) (0, 3) (0, 0)\n", "")


# --- the proof of the text ---------------------------------------------------------------------

Z = np.array([0.7, -0.4, 1.1])
B = np.array([0.2, -0.3, 0.6])


SHIFTED = "unified_numpy.py"


def test_two_shifts_of_different_size_are_not_taken_for_one() -> None:
    text = committed(SHIFTED)
    wrong = text.replace("scale = np.exp(-m)", "scale = np.exp(-_top(-z, lengths))", 1)
    assert wrong != text
    with pytest.raises(TextError):
        prove(load("unified"), wrong)


def test_a_default_or_flag_that_is_not_the_losss_is_refused() -> None:
    text = committed(SHIFTED)
    for wrong in (
        text.replace("t: float = 1.0", "t: float = 2.0"),
        text.replace('{"t": 1.0}', '{"t": 2.0}'),
        text.replace("SHIFTED = False", "SHIFTED = True"),
        text.replace('("exp", "normalised", "t")', '("exp", "normalised", None)'),
        text.replace('("exp", "normalised", "t")', '("cosh", "normalised", "t")'),
    ):
        assert wrong != text
        with pytest.raises(TextError):
            prove(load("unified"), wrong)


@cache
def _mean_text() -> str:
    return written(structure_of(ADHOC["by_length"]), TARGETS["numpy"])


def test_a_text_that_is_right_for_three_rows_only_is_refused() -> None:
    text = _mean_text()
    prove(ADHOC["by_length"], text)
    for length, three in (
        ("_count(z, lengths)", "np.full(z.shape[1:], 3.0)"),
        ("-2.0 * s1 / n", "-2.0 * s1 / 3"),
        ("-s1**2 / n", "-s1**2 / 3"),
    ):
        assert length in text
        with pytest.raises(TextError):
            prove(ADHOC["by_length"], text.replace(length, three))


def test_a_default_that_no_double_holds_is_proved_as_written() -> None:
    loss = normalised("tenth", exp(z) + parameter("k", 0.1) * z)
    assert compile_loss(loss).PARAMETERS == {"k": 0.1}


def test_other_line_ends_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    text = committed(SHIFTED)
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert compare(path, text).state is State.EDITED


@pytest.mark.parametrize(("name", "target"), rotating(ADHOC, list(TARGETS)))
def test_any_loss_of_the_family_is_generated_and_proved(name: str, target: str) -> None:
    if target == "numba" and name != "poisson":  # compiling all would take a minute
        module = plain(proved_text(ADHOC[name], TARGETS[target]))
    else:
        module = compile_loss(ADHOC[name], target)
    L, r = module.value_and_gradient(Z, B)
    D, P, M = Whole(module).curvature(Z, B)
    for k, e in enumerate(np.eye(3)):
        up, down = (module.value_and_gradient(Z + s * STEP * e, B) for s in (1, -1))
        assert np.isclose(r[k], (up[0] - down[0]) / (2 * STEP), rtol=ROUGHLY, atol=ROUGHLY)
        column = D * e + P @ (M @ (P.T @ e))
        assert np.allclose(column, (up[1] - down[1]) / (2 * STEP), rtol=ROUGHLY, atol=ROUGHLY)
    assert module.value(Z, B) == L
