"""Is what is missing, hidden or compiled found, and is all that is declared tried?"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest

from resoft.support import compiling, packages
from scripts import distribution, smoke

ROOT = Path(__file__).parents[3]


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys; {code}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("package", "extra", "call"),
    [
        ("sympy", "symbolic", "minimize(Path('symbolic/losses/exp.py'), [[1.0], [2.0]], [0, 1])"),
        ("pyarrow", "data", "stream('symbolic/losses')"),
    ],
)
def test_calls_name_the_extra(package: str, extra: str, call: str) -> None:
    ended = _python(
        f"sys.modules[{package!r}] = None; import resoft; from pathlib import Path; resoft.{call}"
    )
    last = ended.stderr.splitlines()[-1]
    assert last.startswith(f"ModuleNotFoundError: {package}")
    assert last.endswith(f" is not installed: pip install 'resoft[{extra}]' brings it")


def _hiding(package: str, folder: Path, distribution: str | None) -> None:
    """Put a package of that name into the folder, installed by a distribution or by nobody."""
    (folder / package).mkdir()
    (folder / package / "__init__.py").write_text("raise SystemError\n" if distribution else "")
    if distribution:
        installed = folder / f"{distribution}-1.0.dist-info"
        installed.mkdir()
        (installed / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\n")
        (installed / "RECORD").write_text(f"{package}/__init__.py,,\n")


@pytest.mark.parametrize(
    ("package", "distribution", "command"),
    [
        ("symbolic", None, "fit table.npy --target 0 --loss symbolic/losses/exp.py"),
        ("symbolic", "theirs", "verify unified"),
        ("generated", None, "fit table.npy --target 0"),
        ("generated", "theirs", "generate"),
    ],
)
def test_another_package_of_that_name_is_told_in_one_line(
    package: str, distribution: str | None, command: str, tmp_path: Path
) -> None:
    _hiding(package, tmp_path, distribution)
    (tmp_path / package / "kept.py").touch()
    np.save(tmp_path / "table.npy", np.eye(3))
    words = command.replace("table.npy", str(tmp_path / "table.npy")).split()
    ended = _python(
        f"sys.path.insert(0, {str(tmp_path)!r}); "
        f"from resoft.cli import main; sys.exit(main({words!r}))"
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.startswith(f"resoft: {str(tmp_path / package)!r} ")
    assert ("pip uninstall theirs, then" if distribution else "rename it, or run") in ended.stderr
    assert (tmp_path / package / "kept.py").exists()


def test_what_overwrote_a_package_of_ours_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hiding("resofts_own", tmp_path, "theirs")
    monkeypatch.setattr(packages, "HOME", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    line = packages.hidden("resofts_own")
    assert line is not None
    assert "pip uninstall theirs, then pip install --force-reinstall" in line
    (tmp_path / "resofts_own" / "__init__.py").write_text("")
    assert packages.hidden("resofts_own") is None


def test_the_public_checks_run_every_python_that_is_declared() -> None:
    workflow = (ROOT / ".github" / "workflows" / "checks.yml").read_text()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    matrix = re.search(r"python: \[(.*)\]", workflow)
    assert matrix is not None
    assert re.findall(r"3\.\d+", matrix[1]) == declared
    assert re.findall(r"run: (\S*run)$", workflow, re.MULTILINE) == [".ci/run"]
    assert all(re.match(r"[0-9a-f]{40} ", used) for used in re.findall(r"uses: .*@(.*)", workflow))


def test_every_extra_is_tried_in_clean_environments() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ours = {"all", "bench", "demo", "test", "docs", "dev"}
    meant_for_users = {*project["optional-dependencies"]} - ours
    assert {*smoke.CHECKS} == {*distribution.EVERY} == meant_for_users
    assert meant_for_users == {*packages.EXTRAS.values()}


@pytest.mark.parametrize("place", ["beside", "chosen", "the user's"])
def test_code_that_numba_compiled_is_found_where_numba_keeps_it(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    module = tmp_path / "package" / "exp_numba.py"
    assert not compiling.is_compiled(module)
    beside = module.parent / "__pycache__"
    chosen, user = tmp_path / "NUMBA_CACHE_DIR", tmp_path / "XDG_CACHE_HOME" / "numba"
    kept = {"beside": beside, "chosen": chosen / "package_0a", "the user's": user / "package_0a"}
    kept[place].mkdir(parents=True)
    (kept[place] / "exp_numba.value-12.py311.nbi").touch()
    assert compiling.is_compiled(module)


def test_what_a_package_misses_in_words_of_its_own_is_told() -> None:
    told = ImportError("SymPy depends on mpmath")
    assert packages.way_out(told) is None
    told.__context__ = ModuleNotFoundError("No module named 'mpmath'", name="mpmath")
    assert "pip install 'resoft[symbolic]'" in str(packages.way_out(told))
