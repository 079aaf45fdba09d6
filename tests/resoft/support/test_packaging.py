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

import pytest
from packaging.version import Version

ROOT = Path(__file__).parents[3]
SOURCES = {
    str(path.relative_to(ROOT)): path
    for folder in ("symbolic", "generated", "resoft")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
# lint-imports sees import statements alone: these load the generated code, or SymPy's, by name.
SEAMS = {"resoft/kernels/modules.py", "resoft/autodiff/targets.py"}
LOADERS = ("import_module", "load_module")
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


def test_fit_does_not_load_sympy() -> None:
    ended = _python(
        "import sys; from resoft.cli import main; main(['--help']); main(['fit', '--help']); "
        "sys.exit('sympy' in sys.modules or 'pyarrow' in sys.modules)"
    )
    assert ended.returncode == 0


def test_all_packages_are_typed() -> None:
    for folder in ("symbolic", "generated", "resoft"):
        assert (ROOT / folder / "py.typed").is_file()


def _pins(file: str) -> dict[str, str]:
    """The versions by name; each is named once."""
    lines = (ROOT / file).read_text().splitlines()
    pins = [line.partition("==") for line in lines if not line.startswith("#")]
    assert all(name and version for name, _, version in pins)
    named = {re.sub(r"[-_.]+", "-", name).lower(): version for name, _, version in pins}
    assert len(named) == len(pins)
    return named


def _requirements(*extras: str) -> list[str]:
    """What the project asks for, and these of its extras; all of them where none is named."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    optional = project["optional-dependencies"]
    return [*project["dependencies"], *chain(*(optional[name] for name in extras or optional))]


def _name(requirement: str) -> str:
    return re.split(r"[\[<>=]", requirement)[0].lower()


def test_every_pin_suits_the_requirements() -> None:
    """All that is asked for is pinned, and SymPy is that of the extra."""
    pins = _pins("constraints.txt")
    assert {_name(requirement) for requirement in _requirements()} - {"resoft"} <= set(pins)
    assert f"sympy=={pins['sympy']}" in _requirements()


def test_the_lowest_versions_are_those_that_are_allowed() -> None:
    """Each lower bound is the version that `make test-lowest` installs."""
    pins = _pins("constraints-lowest.txt")
    asked = _requirements("symbolic", "data", "plot", "fast", "estimators", "test")
    for requirement in asked:
        if _name(requirement) == "resoft":
            continue
        bound = re.search(r"[>=]=([\d.]+)", requirement)
        assert bound is not None, f"{requirement} has no lower bound"
        assert Version(pins[_name(requirement)]) == Version(bound[1])
