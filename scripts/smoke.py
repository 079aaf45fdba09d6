"""Does an installed resoft do what its extras promise, and name the one that is missing?

Copied out of the repository and run by the interpreter of a clean environment:
python -I smoke.py --with data plot --without symbolic fast estimators torch
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

import resoft
from resoft.cli import main

LOSS = """
from symbolic.loss import Loss, b, define, log, total, z
c = define("c", z - b)
LOSS = Loss("cauchy", total(log(1 + c**2)) / 2, prediction=z)
"""
CLAIMS = """
from symbolic.claim import Claim, Identity
from symbolic.loss import exp, total, z
CLAIMS = [Claim("powers", Identity(total(exp(z) ** 2), total(exp(2 * z))), "equation (1)")]
"""
NETWORK = "import torch\nNETWORK = torch.nn.Sequential(torch.nn.Linear(3, 3))\n"
FIT = "fit table.npy --target 2 --shares --starts 1"


class Failed(Exception):
    """What an installed resoft does is not what it should do."""


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it wrote."""

    status: int
    output: str
    complaint: str


def command(line: str) -> Ended:
    """Run `resoft LINE` in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(line.split())
    return Ended(status, out.getvalue(), err.getvalue())


def works(*lines: str) -> Callable[[], None]:
    """Each command ends with 0."""

    def check() -> None:
        for line in lines:
            ended = command(line)
            expect(ended.status == 0, f"resoft {line}: {ended}")

    return check


def names(extra: str, *lines: str) -> Callable[[], None]:
    """Each command ends with 2 and one line, which says what to install."""
    hint = f"pip install 'resoft[{extra}]' brings it"

    def check() -> None:
        for line in lines:
            ended = command(line)
            expect(ended.status == 2 and ended.output == "", f"resoft {line}: {ended}")
            one_line = ended.complaint.count("\n") == 1 and ended.complaint.endswith(f"{hint}\n")
            expect(one_line, f"resoft {line} says: {ended.complaint!r}")

    return check


def imported(module: str, extra: str | None = None) -> Callable[[], None]:
    """A module can be imported; without its ``extra``, the error says what to install."""

    def check() -> None:
        told = ""
        try:
            importlib.import_module(module)
        except ImportError as error:
            told = str(error)
        wanted = f"pip install 'resoft[{extra}]' brings it" if extra else ""
        expect(told.endswith(wanted) and bool(told) is bool(extra), f"{module} says: {told!r}")

    return check


def expect(holds: bool, otherwise: str) -> None:
    """Fail, also under python -O, where it does not hold."""
    if not holds:
        raise Failed(otherwise)


def core() -> None:
    """Arrays are fitted, every NumPy module loads, the version is one."""
    A = np.array([[1.0, 2.0], [2.0, 1.0], [0.0, 1.0], [3.0, 3.0]])
    x = np.array([0.3, -0.2])
    result = resoft.minimize("softmax", A, np.exp(A @ x) / np.exp(A @ x).sum())
    expect(result.success and np.allclose(result.x, x, atol=1e-6), f"found {result.x}, not {x}")
    works(FIT)()
    for name in importlib.import_module("generated").MODULES:
        if name.endswith("_numpy"):
            importlib.import_module(f"generated.{name}")
    version = metadata.version("resoft")
    script = subprocess.run(
        [str(Path(sys.executable).parent / "resoft"), "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    said = (script.stdout, resoft.__version__)
    expect(said == (f"resoft {version}\n", version), f"versions: {said}, {version}")


def typed() -> None:
    """Type checkers may read all three packages, and none of them lies in a checkout."""
    for package in ("symbolic", "generated", "resoft"):
        folder = Path(str(importlib.import_module(package).__file__)).parent
        expect((folder / "py.typed").is_file(), f"{package} has no py.typed")
        expect(folder.is_relative_to(sys.prefix), f"{package} lies at {folder}")


def estimators() -> None:
    """A classifier is fitted."""
    model = resoft.SoftmaxClassifier().fit([[0.0], [1.0], [2.0], [3.0]], [0, 1, 0, 1])
    expect(model.predict_proba([[1.0]]).shape == (1, 2), str(model))


def fast() -> None:
    """Numba's code loads; to compile it takes long."""
    expect(resoft.load_kernels("exp", "numba").target == "numba", "Numba's code is not used")


def no_estimators() -> None:
    """The name says what brings it."""
    try:
        _ = resoft.SoftmaxClassifier
    except (ImportError, AttributeError) as error:
        hint = "pip install 'resoft[estimators]' brings it"
        expect(str(error).endswith(hint), f"says: {error}")
    else:
        raise Failed("SoftmaxClassifier is there without scikit-learn")


def no_symbolic() -> None:
    """Commands and calls alike."""
    names("symbolic", "derive unified", "verify mine.py", "generate --check", "fit table.npy "
          "--target 2 --loss cauchy.py")()  # fmt: skip
    try:
        resoft.minimize("cauchy.py", np.eye(2), [1.0, 2.0])
    except ImportError as error:
        expect("'resoft[symbolic]'" in str(error), f"says: {error}")
    else:
        raise Failed("a user's loss was derived without SymPy")


#: What holds with an extra, and what without it.
CHECKS: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
    "symbolic": (
        works("derive exp", "verify mine.py --html page.html", f"{FIT} --loss cauchy.py"),
        no_symbolic,
    ),
    "data": (
        works("fit table.csv --target y --shares --starts 1"),
        names("data", "fit table.csv --target y --shares"),
    ),
    "plot": (
        works(f"{FIT} --picture picture.png"),
        names(
            "plot",
            f"{FIT} --picture picture.png",
            "landscape shortcut --k 5 --rho 2 --p 3 --picture picture.png",
        ),
    ),
    "fast": (fast, names("fast", f"{FIT} --backend numba")),
    "estimators": (estimators, no_estimators),
    "completion": (works("completion bash"), names("completion", "completion bash")),
    "torch": (
        works("shape --network net.py --input table.npy"),
        names("torch", "shape --network net.py --input table.npy"),
    ),
    "jax": (imported("resoft.autodiff.jax"), imported("resoft.autodiff.jax", "jax")),
}


def write_inputs() -> None:
    """The files that the commands read, in this folder."""
    rows = np.array([[1.0, 2.0, 0.4], [2.0, 1.0, 0.3], [0.0, 1.0, 0.2], [3.0, 3.0, 0.1]])
    np.save("table.npy", rows)
    np.savetxt("table.csv", rows, delimiter=",", header="a,b,y", comments="")
    for name, text in (("cauchy.py", LOSS), ("mine.py", CLAIMS), ("net.py", NETWORK)):
        Path(name).write_text(text, encoding="utf-8")


def run() -> int:
    """All checks; the first that fails ends the program."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--with", dest="there", nargs="*", default=[], choices=CHECKS)
    parser.add_argument("--without", dest="missing", nargs="*", default=[], choices=CHECKS)
    options = parser.parse_args()
    write_inputs()
    typed()
    core()
    for extra in options.there:
        CHECKS[extra][0]()
    for extra in options.missing:
        CHECKS[extra][1]()
    return 0


if __name__ == "__main__":
    sys.exit(run())
