"""Do the wheel and the sdist in dist/ install without the repository, with each set of extras?

Each set gets exactly what it asks for, and the checks of scripts/smoke.py: none, each extra alone,
all but each, all. PyTorch and JAX are tried with --frameworks; PyTorch is installed by pip, which
knows where a small build of it lies.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
EXTRAS = ("symbolic", "data", "plot", "fast", "estimators", "completion")
FRAMEWORKS = ("torch", "jax")
EVERY = (*EXTRAS, *FRAMEWORKS)
PACKAGES = ("formal/", "generated/", "resoft/", "symbolic/")
UV = (sys.executable, "-m", "uv", "--no-python-downloads", "--no-config")
CONSTRAINTS = ("--constraint", str(ROOT / "constraints.txt"))
#: Numba's code is that of NumPy, also where it can be kept for the process alone.
NOWHERE_TO_WRITE = """
import numba, numpy, resoft
z = numpy.linspace(-1.0, 1.0, 9)
one, other = (resoft.load_kernels("exp", target).value(z, z, None) for target in ("numba", "numpy"))
raise SystemExit(not (numba.config.CACHE_DIR and numpy.isclose(one, other, rtol=1e-12)))
"""


class Failed(Exception):
    """A distribution lacks something, or does not do what it should."""


@dataclass(frozen=True)
class Case:
    """What is installed from which file."""

    title: str
    file: Path
    extras: tuple[str, ...] = ()


def lanes(wheel: Path, sdist: Path, frameworks: bool) -> list[list[Case]]:
    """Cases that share an environment one after another, as they share most packages."""
    without = {extra: tuple(other for other in EXTRAS if other != extra) for extra in EXTRAS}
    but = {extra: Case(f"all but {extra}", wheel, others) for extra, others in without.items()}
    alone = {extra: Case(f"{extra} alone", wheel, (extra,)) for extra in EVERY}
    heavy = [Case("all extras", wheel, EXTRAS), *(but[extra] for extra in EXTRAS[1:])]
    light = [Case("no extras", wheel), *(alone[extra] for extra in EXTRAS[1:])]
    light += [but["symbolic"], Case("no extras, from the sdist", sdist)]
    large = [[alone[each]] for each in FRAMEWORKS if frameworks]
    return [[*heavy, alone["symbolic"]], light, *large]


def tried(lane: Sequence[Case], folder: Path) -> Iterator[str]:
    """Install and try one case after another; what to print of each."""
    environment = folder / "env"
    run([*UV, "venv", "--quiet", "--python", sys.executable, str(environment)])
    python = environment / "bin" / "python"
    smoke = folder / "smoke.py"
    shutil.copyfile(ROOT / "scripts" / "smoke.py", smoke)
    for case in lane:
        began = time.perf_counter()
        install(case, python)
        missing = [extra for extra in EVERY if extra not in case.extras]
        told = ["--with", *case.extras, "--without", *missing]
        run([str(python), "-I", str(smoke), *told], cwd=folder)
        if case.extras == ("fast",):
            where_nothing_can_be_written(python)
        yield f"{case.title:28}{time.perf_counter() - began:6.1f} s"


def install(case: Case, python: Path) -> None:
    """Make the environment hold that file, what it and its extras require, and nothing else."""
    what = f"resoft[{','.join(case.extras)}] @ {case.file.as_uri()}"
    by_uv = [*UV, "pip", "install", "--python", str(python), "--exact"]
    by_uv += ["--reinstall-package", "resoft"]
    by_pip = [sys.executable, "-m", "pip", "--python", str(python), "install"]
    run([*(by_pip if "torch" in case.extras else by_uv), "--quiet", *CONSTRAINTS, what])


def where_nothing_can_be_written(python: Path) -> None:
    """No user, not even root, makes a folder where a file lies, or a home in /dev/null."""
    installed = python.parents[1].glob("lib/python*/site-packages/*/__pycache__")
    blocked = [cache for cache in installed if f"{cache.parent.name}/" in PACKAGES]
    for cache in blocked:
        shutil.rmtree(cache)
        cache.touch()
    run([str(python), "-I", "-B", "-c", NOWHERE_TO_WRITE], HOME="/dev/null")
    for cache in blocked:
        cache.unlink()


def run(words: Sequence[str], cwd: Path = ROOT, **variables: str) -> str:
    """Run a program that knows nothing of this checkout; what it writes, once it has ended well."""
    known = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "NUMBA", "XDG"))}
    ended = subprocess.run(
        words,
        cwd=cwd,
        env={**known, "OPENBLAS_NUM_THREADS": "1", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise Failed(f"{' '.join(words)}\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def check_contents(wheel: Path, sdist: Path) -> None:
    """Raise where the sdist lacks a file that git tracks, or the wheel is not the packages."""
    tracked = set(run(["git", "ls-files"]).splitlines())
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    if left_out := sorted(tracked - held):
        raise Failed(f"{sdist.name} leaves out {', '.join(left_out)}")
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
    if differing := sorted(shipped ^ {name for name in tracked if name.startswith(PACKAGES)}):
        raise Failed(f"{wheel.name} lacks or adds {', '.join(differing)}")


def only(pattern: str) -> Path:
    """The one file in dist/ of that name."""
    found = sorted(DIST.glob(pattern))
    if len(found) != 1:
        raise Failed(f"dist/{pattern} should be one file, got {len(found)}: run make dist")
    return found[0]


def main(argv: Sequence[str] | None = None) -> int:
    """Try every case; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frameworks", action="store_true", help="PyTorch and JAX, too")
    options = parser.parse_args(argv)
    console = Console(markup=False, highlight=False, soft_wrap=True)

    def follow(lane: Sequence[Case]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for line in tried(lane, Path(folder)):
                console.print(line)

    try:
        wheel, sdist = only("*.whl"), only("*.tar.gz")
        if (ROOT / ".git").exists():
            check_contents(wheel, sdist)
        with ThreadPoolExecutor() as pool:
            list(pool.map(follow, lanes(wheel, sdist, options.frameworks)))
    except Failed as failure:
        console.print(str(failure))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
