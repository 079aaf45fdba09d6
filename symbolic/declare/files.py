"""How is a declaration file (a loss, a paper's claims) found and run?"""

from __future__ import annotations

import difflib
import importlib.util
import pkgutil
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

from symbolic.declare.patience import OutOfTime


def names_in(package_path: Sequence[str]) -> list[str]:
    """Return the names of the declaration files of a package."""
    return sorted(module.name for module in pkgutil.iter_modules(package_path))


def locate(name: str, package_path: Sequence[str], kind: str, error: type[ValueError]) -> Path:
    """Return the file that ``name`` means: a path ending in .py, or a name in the package.

    A name may also be that of a folder, a package of its own.
    """
    path = Path(name)
    if path.suffix != ".py":
        wanted, known = name.replace("-", "_"), names_in(package_path)
        if wanted not in known:
            close = difflib.get_close_matches(wanted, known, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ";"
            raise error(
                f"unknown {kind} {name!r}{hint} known: {', '.join(known)}; or give a file (*.py)"
            )
        places = [Path(folder) / wanted for folder in package_path]
        files = [place if place.is_dir() else place.with_suffix(".py") for place in places]
        return next(file for file in files if file.exists())
    if not path.is_file():
        raise error(f"there is no {kind} file {path}")
    return path


def run_file(
    path: Path,
    package: str,
    kind: str,
    error: type[ValueError],
    execute: Callable[[ModuleType, Path], None] | None = None,
) -> ModuleType:
    """Run a declaration file as a module, leaving no byte code beside it.

    ``execute`` runs its text in the module (default: as it stands).

    Raises:
        ValueError: an ``error`` that names the file, the line and what went wrong there.
    """
    execute = execute or _execute
    spec = importlib.util.spec_from_file_location(f"{package}.{path.stem}", path)
    if spec is None or spec.loader is None:  # cannot be for a *.py path
        raise error(f"the {kind} file {path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        # what the file prints is no part of what a command writes
        with redirect_stdout(sys.stderr):
            execute(module, path)
    except KeyboardInterrupt:
        raise
    except OutOfTime as stop:
        stop.part = f"running the {kind} file {path}, line {line_of(stop, path)},"
        raise
    except BaseException as problem:
        line = line_of(problem, path)
        place = f"the {kind} file {path}" + (f", line {line}" if line else "")
        reason = " ".join(str(problem).split())
        if not isinstance(problem, error):
            place += "," * bool(line) + " does not run"
            reason = f"{type(problem).__name__}: {reason}"
            if isinstance(problem, TypeError) and kind != "claims":  # as of NumPy's exp, or an if
                reason += f"; exp, Max and the like of formulas are those of symbolic.{kind}"
        raise error(f"{place}: {reason}") from problem
    finally:
        sys.dont_write_bytecode = writes
    return module


def _execute(module: ModuleType, path: Path) -> None:
    code = compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    exec(code, module.__dict__)


def line_of(problem: BaseException, path: Path) -> int | None:
    """Return the line of a file at which an exception arose, the innermost one."""
    if isinstance(problem, SyntaxError) and problem.filename == str(path):
        return problem.lineno
    lines = [
        line
        for frame, line in traceback.walk_tb(problem.__traceback__)
        if frame.f_code.co_filename == str(path)
    ]
    return lines[-1] if lines else None
