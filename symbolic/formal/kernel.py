"""What does the kernel of Coq say? coqc is run on files, within bounds of time and memory.

A run is a group of processes of its own.  It ends with this process' wish to end it: on a time-out
or an interrupt the whole group is killed, and processor time is bounded by the system as well.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Bounds of one run: seconds, and megabytes of memory; and what raises them in the environment.
SECONDS, MEGABYTES = 900.0, 4000
MORE_SECONDS, MORE_MEGABYTES = "RESOFT_COQ_SECONDS", "RESOFT_COQ_MEGABYTES"
#: Sets its own bounds, then becomes the program.
_BOUNDED = 'ulimit -v "$1" && ulimit -t "$2" && shift 2 && exec "$@"'
#: The logical name of the library in formal/.
LIBRARY = "Resoft"


class NoKernel(ValueError):
    """There is no coqc, or it cannot do what is asked; the message says which."""


@dataclass(frozen=True)
class Ran:
    """What came of a run: whether it ended well, and what it said."""

    accepted: bool
    said: str
    #: which bound ended it, and how to raise it
    ended: str = ""

    @property
    def problem(self) -> str:
        """What ended the run, or the first line that names an error, or ''."""
        if self.accepted or self.ended:
            return self.ended
        lines = iter(self.said.splitlines())
        for line in lines:
            if line.startswith("Error"):
                more = line.removeprefix("Error:").strip() or next(lines, "").strip()
                return more or "coqc ended with an error"
        return self.said.strip().splitlines()[-1] if self.said.strip() else "coqc was ended"


def limits() -> tuple[float, int]:
    """Return the bounds of a run, seconds and megabytes, as the environment has them.

    Raises:
        NoKernel: it has them as something else than numbers above 0.
    """
    return (_limit(MORE_SECONDS, SECONDS), int(_limit(MORE_MEGABYTES, MEGABYTES)))


def _limit(name: str, usual: float) -> float:
    given = os.environ.get(name, "") or usual
    try:
        found = float(given)
    except ValueError:
        found = 0.0
    if not 1 <= found < math.inf:
        raise NoKernel(f"{name} is {given!r} in the environment: give a number, such as {usual:g}")
    return found


def bounded(
    command: Sequence[str],
    seconds: float | None = None,
    megabytes: int | None = None,
    folder: Path | None = None,
    given: str = "",
) -> Ran:
    """Run a program within bounds; nothing that it started outlives the call.

    Raises:
        NoKernel: no bounds are given, and those of the environment are no numbers.
    """
    usual = limits()
    seconds, megabytes = seconds or usual[0], megabytes or usual[1]
    bounds = str(1024 * megabytes), str(int(seconds) + 1)
    process = subprocess.Popen(
        ["/bin/sh", "-c", _BOUNDED, "sh", *bounds, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired:
        _kill(process)
        said, _ = process.communicate()
        return Ran(False, said, _TOO_LONG.format(seconds))
    except BaseException:
        _kill(process)
        process.communicate()
        raise
    return Ran(process.returncode == 0, said, _ended(process.returncode, said, seconds, megabytes))


_TOO_LONG = f"not done within {{:g}} seconds; {MORE_SECONDS} in the environment raises that bound"
_TOO_LARGE = (
    f"more than {{}} megabytes are needed; {MORE_MEGABYTES} in the environment raises that bound"
)
_NO_MEMORY = re.compile(r"out.of.memory|MemoryError|cannot allocate memory", re.IGNORECASE)


def _ended(status: int, said: str, seconds: float, megabytes: int) -> str:
    """Say which bound ended a run with this status, where one did."""
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return _TOO_LONG.format(seconds)
    if status and _NO_MEMORY.search(said):
        return _TOO_LARGE.format(megabytes)
    return ""


def _kill(process: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def program(name: str = "coqc") -> str:
    """Return where a program of Coq is.

    Raises:
        NoKernel: it is missing.
    """
    found = shutil.which(name)
    if found is None:
        msg = f"{name} is missing: install Coq with Coquelicot (Debian: apt-get install coq "
        raise NoKernel(msg + "libcoq-coquelicot libcoq-interval)")
    return found


def sources() -> Path:
    """Return the folder of the library's files.

    Raises:
        NoKernel: it is not beside this package.
    """
    folder = Path(__file__).resolve().parents[2] / "formal"
    if not (folder / "Formula.v").is_file():
        raise NoKernel("the folder formal/ is missing beside the package symbolic")
    return folder


@cache
def words() -> frozenset[str]:
    """Return the words of the library that theorems and their proofs are written in."""
    folder = Path(__file__).resolve().parents[2] / "formal"
    return _words(folder) & _words(folder / "papers")


def _words(folder: Path) -> frozenset[str]:
    found = set[str]()
    for path in folder.glob("*.v"):
        text = re.sub(r"\(\*.*?\*\)", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found.update(re.findall(r"[A-Za-z_][\w']+", text))
    return frozenset(found)


def ordered(files: Iterable[Path]) -> list[Path]:
    """Return the library's files, each behind those that it requires."""
    left = {path.stem: path for path in sorted(files)}
    needs = {name: _required(path) & left.keys() - {name} for name, path in left.items()}
    done = list[str]()
    while len(done) < len(left):
        ready = [name for name in left if name not in done and needs[name] <= {*done}]
        if not ready:
            raise NoKernel("the files of formal/ require each other in a circle")
        done += ready
    return [left[name] for name in done]


def needed(files: Iterable[Path]) -> list[Path]:
    """Return the files that theorems need, in their order.

    These are `All.v`, for theorems on claims, `Code.v` and `Passes.v`, for those on code, and what
    they require.
    """
    found = {path.stem: path for path in files}
    left, seen = ["All", "Code", "Passes"], set[str]()
    while left:
        name = left.pop()
        if name in found and name not in seen:
            seen.add(name)
            left += _required(found[name])
    return ordered(found[name] for name in seen)


def _required(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    found = re.findall(rf"From {LIBRARY} Require (?:Import|Export)?([^.]*)\.", text)
    return {word for words in found for word in words.split()}


def library() -> Path:
    """Return a folder with the compiled library, which is compiled where it is not yet.

    Raises:
        NoKernel: there is no coqc, or it refuses a file.
    """
    coqc = program()
    files = needed(sources().glob("*.v"))
    digest = hashlib.sha256(bounded([coqc, "--version"], 60).said.encode())
    for path in files:
        digest.update(path.read_bytes())
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "resoft"
    folder = cache / f"coq-{digest.hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as name:
        made = Path(name) / "library"
        made.mkdir()
        for path in files:
            shutil.copy(path, made)
            ran = bounded([coqc, "-q", "-w", "none", "-Q", ".", LIBRARY, path.name], folder=made)
            if not ran.accepted:
                raise NoKernel(f"coqc refuses formal/{path.name}: {ran.problem}")
        try:
            made.rename(folder)
        except OSError:  # another process was first
            if not folder.is_dir():
                raise
    return folder


def check(text: str, seconds: float | None = None, megabytes: int | None = None) -> Ran:
    """Compile a file of theorems, given as its text.

    Raises:
        NoKernel: there is no coqc.
    """
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "Claims.v").write_text(text, encoding="utf-8")
        command = [program(), "-q", "-w", "none", "-Q", str(library()), LIBRARY, "Claims.v"]
        return bounded(command, seconds, megabytes, Path(folder))


#: Axioms of the reals as Coq's library has them; a theorem may rest on these, and on no other.
AXIOMS = frozenset(
    [
        "ClassicalDedekindReals.sig_not_dec",
        "ClassicalDedekindReals.sig_forall_dec",
        "FunctionalExtensionality.functional_extensionality_dep",
        "Classical_Prop.classic",
    ]
)
#: Commands that end what is open, say what there is and mark where the next theorem begins. Between
#: them Coq says errors alone: to write down what is left to prove took it longer than the proofs.
_AFTER = """
Abort All.
Unset Silent.
About {name}.
Fail Check tried__{name}.
Set Silent.
"""
_TRIED = re.compile(r"The reference\s+tried__(\w+)\s+was\s+not\s+found")
#: A theorem that uses all of them: the axioms of all are its axioms.  What there is not is passed.
_ALL = """\
Unset Silent.
Lemma all__ : True.
Proof.
{uses}
exact Logic.I. Qed.
Print Assumptions all__.
"""
#: How `Print Assumptions` begins its answer; without one of them nothing is accepted.
_TOLD = ("Axioms:", "Closed under the global context")


@dataclass(frozen=True)
class Judged:
    """What the kernel says of a theorem: accepted or not, and why not."""

    accepted: bool
    reason: str = ""


def judged(
    head: str,
    theorems: Mapping[str, str],
    seconds: float | None = None,
    each: int = 120,
    admitted: Set[str] = frozenset(),
) -> dict[str, Judged]:
    """Try theorems, given as their texts by their names, one after the other in one run.

    ``head`` opens the library; a command that takes more than ``each`` seconds is given up.  Those
    that were ``admitted`` before are not proved again.  Where the run ends before it is told what
    all of them rest on, none is accepted.

    Raises:
        NoKernel: there is no coqtop, or the theorems rest on axioms that are not those of `AXIOMS`.
    """
    parts = [head, f"Set Default Timeout {each}.\nSet Silent.\n"]
    for name, text in theorems.items():
        shown = re.sub(r"\nProof\..*", "\nAdmitted.", text, flags=re.DOTALL)
        parts.append((shown if name in admitted else text) + _AFTER.format(name=name))
    parts.append(_ALL.format(uses="\n".join(f"generalize {name}; intros _." for name in theorems)))
    command = [program("coqtop"), "-q", "-w", "none", "-Q", str(library()), LIBRARY]
    ran = bounded(command, seconds, given="\n".join(parts))
    *pieces, end = _TRIED.split(ran.said)
    found = {
        name: _judged(piece, name) for piece, name in zip(pieces[::2], pieces[1::2], strict=True)
    }
    if more := axioms(end) - AXIOMS - admitted:
        raise NoKernel(f"theorems rest on more than Coq's reals: {', '.join(sorted(more))}")
    told = any(words in end for words in _TOLD)
    reason = ran.problem or ("not tried" if told else "the run ended before axioms were told")
    if not told:
        found = {name: each for name, each in found.items() if not each.accepted}
    found = {name: found.get(name, Judged(False, reason)) for name in theorems}
    return {name: _with_cause(each, found) for name, each in found.items()}


def _with_cause(judged: Judged, found: Mapping[str, Judged]) -> Judged:
    """Say why a theorem has no proof that rests on another without one: as that has none."""
    missing = _MISSING.match(judged.reason)
    name, cause = "", judged
    while missing and missing[1] in found and not found[missing[1]].accepted:
        name, cause = missing[1], found[missing[1]]
        missing = _MISSING.match(cause.reason)
    return Judged(False, f"a lemma, {name}, has none: {cause.reason}") if name else judged


#: How a proof fails that uses a theorem which is not there.
_MISSING = re.compile(r"The reference (\w+) was not found")


def axioms(said: str) -> set[str]:
    """Return the axioms that `Print Assumptions` has told."""
    _, _, told = said.rpartition("Axioms:\n")
    listed = itertools.takewhile(
        lambda line: line and not line.startswith("Coq <"), told.splitlines()
    )
    return {line.split()[0] for line in listed if not line.startswith(" ")}


def _judged(said: str, name: str) -> Judged:
    """Say what became of a theorem, from what was said about it."""
    if f"Expands to: Constant Top.{name}" in " ".join(said.split()):
        return Judged(True)
    reasons = re.findall(r"^Error:\s*((?:.|\n)*?)\n\n", said, re.MULTILINE)
    return Judged(False, _in_a_line(reasons[0]) if reasons else "it has no proof")


def _in_a_line(text: str) -> str:
    told = (meaning for end, meaning in _ENDS.items() if text.endswith(end))
    return next(told, " ".join(text.split()[-16:]))


#: How proofs end that are none: a boolean that is not true, and a goal that no tactic proves.
_ENDS = {
    'Unable to unify "true" with "false".': (
        "the two sides have different normal forms, or a sign is not seen"
    ),
    "Out of memory.": (
        f"its proof needs too much memory; {MORE_MEGABYTES} in the environment raises the bound"
    ),
    "Timeout!": "its proof takes too long",
    "No applicable tactic.": "no proof was found; for a bound, try a certificate",
}
