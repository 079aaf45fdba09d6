"""Do the folders import only what they may, and does the runtime work without the extras?"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
import pytest

from resoft import _compiling, _packages
from scripts import distribution, smoke

ROOT = Path(__file__).parents[2]
SOURCES = {
    str(path.relative_to(ROOT)): path
    for folder in ("symbolic", "generated", "resoft")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
# lint-imports sees import statements alone: these load the generated code, or SymPy's, by name.
LOADERS = ("import_module", "load_module")
SEAMS = {"resoft/_kernels.py", "resoft/_layer/kernels.py"}
STANDALONE = {"__future__", "numpy", "numexpr", "numba"} | sys.stdlib_module_names
EXTRAS = ("sympy", "mpmath", "pyarrow", "matplotlib", "sklearn", "symbolic")


def _imported(path: Path) -> Iterator[str]:
    """The top-level names that a file imports by statement."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level or (node.module or "").partition(".")[0]


def _loaded(path: Path) -> Iterator[str]:
    """The top-level names that a file loads by importlib."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(LOADERS):
            yield re.split(r"[^\w]", ast.unparse(node.args[0]).lstrip("f'\""))[0]


def test_generated_files_import_what_is_installed_with_them() -> None:
    files = [path for name, path in SOURCES.items() if name.startswith("generated/")]
    assert len(files) > 40
    assert {name for path in files for name in _imported(path)} <= STANDALONE


def test_two_files_alone_load_what_the_runtime_can_do_without() -> None:
    loading = {
        name
        for name, path in SOURCES.items()
        if not name.startswith("symbolic/") and {"symbolic", "generated"} & {*_loaded(path)}
    }
    assert loading == SEAMS
    symbolic = [path for name, path in SOURCES.items() if name.startswith("symbolic/")]
    assert not {"resoft", "generated"} & {name for path in symbolic for name in _loaded(path)}


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def _without(*modules: str) -> str:
    return f"import sys; sys.modules.update(dict.fromkeys({modules!r})); "


def test_solves_without_any_extra() -> None:
    ended = _python(
        _without(*EXTRAS)
        + "import numpy as np, resoft; A = np.eye(3)[:, :2]; "
        + "result = resoft.minimize('unified', A, [0.2, 0.3, 0.5]); print(result.fun >= 0)"
    )
    assert (ended.stdout, ended.stderr) == ("True\n", "")


@pytest.mark.parametrize("command", ["derive unified", "verify unified", "generate --check"])
def test_symbolic_commands_name_the_extra(command: str) -> None:
    ended = _python(
        _without("sympy") + f"from resoft.cli import main; sys.exit(main({command.split()!r}))"
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert (
        ended.stderr == "resoft: sympy is not installed: pip install 'resoft[symbolic]' brings it\n"
    )


@pytest.mark.parametrize(
    ("package", "extra", "call"),
    [
        ("sympy", "symbolic", "minimize(Path('symbolic/losses/exp.py'), [[1.0], [2.0]], [0, 1])"),
        ("pyarrow", "data", "stream('symbolic/losses')"),
    ],
)
def test_calls_name_the_extra(package: str, extra: str, call: str) -> None:
    ended = _python(_without(package) + f"import resoft; from pathlib import Path; resoft.{call}")
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
        ("symbolic", None, "derive unified"),
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
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
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
    monkeypatch.setattr(_packages, "HOME", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    line = _packages.hidden("resofts_own")
    assert line is not None
    assert "pip uninstall theirs, then pip install --force-reinstall" in line
    (tmp_path / "resofts_own" / "__init__.py").write_text("")
    assert _packages.hidden("resofts_own") is None


def test_fit_does_not_load_sympy() -> None:
    ended = _python(
        "import sys; from resoft.cli import main; main(['--help']); main(['fit', '--help']); "
        "sys.exit('sympy' in sys.modules or 'pyarrow' in sys.modules)"
    )
    assert ended.returncode == 0


def test_all_packages_are_typed() -> None:
    for folder in ("symbolic", "generated", "resoft"):
        assert (ROOT / folder / "py.typed").is_file()


def test_every_pin_suits_the_requirements() -> None:
    """The pinned versions are named once each, and SymPy's is the one of the extra."""
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [line.partition("==") for line in lines if not line.startswith("#")]
    assert all(name and version for name, _, version in pins)
    names = [re.sub(r"[-_.]+", "-", name).lower() for name, _, _ in pins]
    assert len(set(names)) == len(names)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    wanted = {re.split(r"[\[<>=]", requirement)[0].lower() for requirement in asked} - {"resoft"}
    assert wanted <= set(names)
    assert f"sympy=={dict(zip(names, (p[2] for p in pins), strict=True))['sympy']}" in asked


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
    meant_for_users = {*project["optional-dependencies"]} - {"all", "bench", "demo", "test", "dev"}
    assert {*smoke.CHECKS} == {*distribution.WITH_TORCH} == meant_for_users
    assert meant_for_users == {*_packages.EXTRAS.values()}


@pytest.mark.parametrize("place", ["beside", "chosen", "the user's"])
def test_code_that_numba_compiled_is_found_where_numba_keeps_it(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    module = tmp_path / "package" / "exp_numba.py"
    assert not _compiling.is_compiled(module)
    beside = module.parent / "__pycache__"
    chosen, user = tmp_path / "NUMBA_CACHE_DIR", tmp_path / "XDG_CACHE_HOME" / "numba"
    kept = {"beside": beside, "chosen": chosen / "package_0a", "the user's": user / "package_0a"}
    kept[place].mkdir(parents=True)
    (kept[place] / "exp_numba.value-12.py311.nbi").touch()
    assert _compiling.is_compiled(module)
