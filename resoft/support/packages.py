"""Which package is missing here, or hidden by another of its name, and what is the way out?"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

#: Which extra brings a package.
EXTRAS = {
    "sympy": "symbolic",
    "mpmath": "symbolic",
    "flint": "symbolic",
    "jinja2": "symbolic",
    "pyarrow": "data",
    "matplotlib": "plot",
    "numba": "fast",
    "sklearn": "estimators",
    "shtab": "completion",
    "torch": "torch",
    "jax": "jax",
}

#: The packages that lie beside resoft's own, under names that others have taken, too.
BESIDE = ("symbolic", "generated")
HOME = Path(__file__).parents[2]


def way_out(error: Exception) -> str | None:
    """What a user can do about an error that no code foresaw; None where it is no package's."""
    for package in BESIDE:
        if line := hidden(package):
            return line
    if not isinstance(error, ImportError):
        return None
    extra = EXTRAS.get((error.name or "").partition(".")[0])
    if extra is None:
        known, behind = error.name is not None, error.__cause__ or error.__context__
        # a package may tell in words of its own what it misses, as SymPy does without mpmath
        return None if known or not isinstance(behind, ImportError) else way_out(behind)
    if not isinstance(error, ModuleNotFoundError):
        return f"{error}: pip install --upgrade 'resoft[{extra}]' brings a version that has it"
    return f"{error.name} is not installed: pip install 'resoft[{extra}]' brings it"


@contextmanager
def way_out_told() -> Iterator[None]:
    """A failed import inside says what the way out is, where one is known.

    Raises:
        ImportError: of the type and for the module that it was.
    """
    try:
        yield
    except ImportError as error:
        line = way_out(error)
        if line is None:
            raise
        raise type(error)(line, name=error.name) from error


def version() -> str:
    """The version of resoft; of a folder on the path that was never installed a word."""
    from importlib import metadata

    try:
        return metadata.version("resoft")
    except metadata.PackageNotFoundError:
        return "0+unknown"


@cache
def check_beside(package: str) -> None:
    """Look once whether `symbolic`, or `generated`, is the package that came with resoft.

    Raises:
        ImportError: Python finds another of that name first, or none.
    """
    line = hidden(package)
    if line is not None:
        raise ImportError(line, name=package)


def hidden(package: str) -> str | None:
    """Why Python does not find the package of that name that came with resoft; None if it does."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        return f"{package!r}, which comes with resoft, is missing: install resoft anew"
    folders = list(spec.submodule_search_locations or ())
    found = Path(folders[0] if folders else str(spec.origin)).resolve()
    if found == (HOME / package).resolve() and _runs(package):
        return None
    owner = _owner(package, found.parent)
    if owner is None:
        return (
            f"{str(found)!r} hides the package {package!r} that came with resoft: rename it, or "
            "run where it is not on Python's path"
        )
    return (
        f"{str(found)!r} is the package of the distribution {owner!r}, which hides the one of that "
        f"name that came with resoft: pip uninstall {owner}, then pip install --force-reinstall "
        "--no-deps resoft; or keep the two in environments of their own"
    )


def _runs(package: str) -> bool:
    """Whether what opens the package runs: ours imports nothing, so that it cannot fail."""
    try:
        importlib.import_module(package)
    except Exception:
        return False
    return True


def _owner(package: str, folder: Path) -> str | None:
    """Which other distribution installed a package of that name in that folder."""
    from importlib import metadata

    for found in metadata.distributions(path=[str(folder)]):
        files = found.files or ()
        if found.name != "resoft" and any(file.parts[0] == package for file in files):
            return found.name
    return None
