"""Does Coq accept all of formal/? Every file is compiled, and what its theorems rest on is read.

    python -m scripts.formal [--jobs 2] [--folder build/formal] [--all]

Compiled files of the library are checked a second time, by coqchk; with `--all` those of papers and
of code are, too, one by one, which takes it many minutes: it computes without Coq's compiled
evaluation.

What was done is kept: what neither changed nor requires anything changed is not compiled again, nor
checked a second time.
The exit status is 1 where a file is refused, where something is assumed that Coq's reals do not
assume, or where a proof is left out.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from symbolic.formal.kernel import AXIOMS, LIBRARY, NoKernel, Ran, bounded, program, sources

#: Bounds of one file: processor seconds and megabytes.
SECONDS, MEGABYTES = 240.0, 4000
#: Bounds of the second check of the library, which is one run, or of another file.
CHECK_SECONDS, CHECK_MEGABYTES = 3600.0, 6000

#: Left out of the second check: coq-interval's functors are applied, which takes it minutes.
ONCE = frozenset({"Intervals"})

_COMMENT = re.compile(r"\(\*(?:(?!\(\*|\*\)).)*\*\)", re.DOTALL)
_REQUIRED = re.compile(rf"From\s+{LIBRARY}\S*\s+Require\s+(?:Import|Export)?([^.]*)\.")
_THEOREM = re.compile(
    r"^\s*(?:Local\s+)?(?:Theorem|Lemma|Corollary|Fact|Remark|Proposition)\s+(\w+)", re.MULTILINE
)
#: What takes something for granted; `Hypothesis` and `Variable` do so outside of sections alone,
#: which coqchk sees.
_GRANTED = re.compile(r"\b(Admitted|admit|give_up|Axiom|Axioms|Parameter|Parameters|Conjecture)\b")


@dataclass(frozen=True)
class Module:
    """A file of formal/: where it is, which others it requires, and what it proves."""

    path: Path
    name: str
    requires: frozenset[str]
    theorems: tuple[str, ...]
    granted: tuple[str, ...]


def modules(folder: Path) -> dict[str, Module]:
    """Return the files of a folder and of those in it, by their names, each after its requirements.

    Raises:
        NoKernel: they require each other in a circle, or two have one name.
    """
    files = [_module(path) for path in sorted(folder.rglob("*.v"))]
    left = {module.name: module for module in files}
    if len(left) < len(files):
        twice = sorted({m.name for m in files if left[m.name] is not m})
        raise NoKernel(f"two files of formal/ have one name: {', '.join(twice)}")
    known, ordered = frozenset(left), dict[str, Module]()
    while left:
        ready = [m for m in left.values() if m.requires & known <= ordered.keys()]
        if not ready:
            msg = f"files of formal/ require each other in a circle: {', '.join(left)}"
            raise NoKernel(msg)
        for module in ready:
            ordered[module.name] = left.pop(module.name)
    return ordered


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    while (bare := _COMMENT.sub(" ", text)) != text:  # comments stand in comments
        text = bare
    required = {word for words in _REQUIRED.findall(text) for word in words.split()}
    granted = tuple(dict.fromkeys(_GRANTED.findall(text)))
    return Module(path, path.stem, frozenset(required), tuple(_THEOREM.findall(text)), granted)


def compiled(
    found: Mapping[str, Module], source: Path, folder: Path, jobs: int
) -> Iterator[tuple[Module, Ran | None]]:
    """Compile files, ``jobs`` at a time, and yield each with how it went: None where it was kept.

    What requires a file that is refused is not tried.
    """
    stamps, running = dict[str, str](), dict[Future[Ran | None], Module]()
    waiting, refused = dict(found), set[str]()
    with ThreadPoolExecutor(jobs) as pool:
        while waiting or running:
            for module in list(waiting.values()):
                needed = module.requires & found.keys()
                if needed & refused:
                    refused.add(waiting.pop(module.name).name)
                    yield module, Ran(False, f"Error: {', '.join(needed & refused)} is refused")
                elif needed <= stamps.keys() and len(running) < jobs:
                    del waiting[module.name]
                    stamp = _stamp(module, (stamps[name] for name in sorted(needed)))
                    job = pool.submit(_compile, module, source, folder, stamp)
                    running[job] = module
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for job in done:
                module, ran = running.pop(job), job.result()
                if ran is None or ran.accepted:
                    before = sorted(module.requires & found.keys())
                    stamps[module.name] = _stamp(module, (stamps[name] for name in before))
                else:
                    refused.add(module.name)
                yield module, ran


def _stamp(module: Module, required: Iterable[str]) -> str:
    digest = hashlib.sha256(module.path.read_bytes())
    for stamp in required:
        digest.update(stamp.encode())
    return digest.hexdigest()


def _compile(module: Module, source: Path, folder: Path, stamp: str) -> Ran | None:
    """Compile one file, unless that was done with the same text and the same requirements."""
    target = folder / module.path.relative_to(source)
    kept = target.with_suffix(".stamp")
    if kept.is_file() and kept.read_text() == stamp and target.with_suffix(".vo").is_file():
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    kept.unlink(missing_ok=True)
    shutil.copyfile(module.path, target)
    command = [program(), "-q", "-w", "none", "-Q", str(folder), LIBRARY, str(target)]
    ran = bounded(command, SECONDS, MEGABYTES, folder)
    if ran.accepted:
        kept.write_text(stamp)
    return ran


def logical(module: Module, source: Path) -> str:
    """Return the name that Coq has for a file."""
    return ".".join([LIBRARY, *module.path.relative_to(source).with_suffix("").parts])


def axioms(names: Mapping[str, Sequence[str]], folder: Path) -> set[str]:
    """Return what the theorems of files rest on; ``names`` has those of each file.

    One theorem that uses them all has the axioms of all: Coq goes through its library once.

    Raises:
        NoKernel: a theorem is not there, or Coq does not say.
    """
    uses = [f"{file}.{theorem}" for file, theorems in names.items() for theorem in theorems]
    text = "\n".join(
        [
            f"Require {' '.join(names)}.",
            "Lemma all_of_them : True.\nProof.",
            *(f"generalize (@{name}); intros _." for name in uses),
            "exact I.\nQed.\nPrint Assumptions all_of_them.",
        ]
    )
    (folder / "Assumptions.v").write_text(text + "\n", encoding="utf-8")
    command = [program(), "-q", "-w", "none", "-Q", str(folder), LIBRARY, "Assumptions.v"]
    ran = bounded(command, CHECK_SECONDS, MEGABYTES, folder)
    head, found, told = ran.said.partition("Axioms:\n")
    if not ran.accepted or not (found or "Closed under the global context" in head):
        raise NoKernel(f"Coq does not tell the axioms: {ran.problem or head.strip()}")
    return set(re.findall(r"^([\w.]+)\s*:", told, re.MULTILINE)) | set(
        re.findall(r"^([\w.]+)$", told, re.MULTILINE)
    )


def assumed(names: Sequence[str], folder: Path) -> set[str]:
    """Return what compiled files assume themselves, by coqchk, which checks their proofs again.

    Raises:
        NoKernel: it refuses one.
    """
    command = [program("coqchk"), "-silent", "-o", "-Q", str(folder), LIBRARY]
    for name in names:
        command += ["-norec", name]
    ran = bounded(command, CHECK_SECONDS, CHECK_MEGABYTES, folder)
    if not ran.accepted or "* Axioms:" not in ran.said:
        raise NoKernel(f"coqchk refuses the compiled files: {ran.said.strip()[-400:]}")
    return set(re.findall(rf"^\s+({LIBRARY}\.[\w.]+)$", ran.said, re.MULTILINE))


def checked_twice(
    groups: Iterable[Sequence[Module]], source: Path, folder: Path, jobs: int
) -> Iterator[tuple[str, set[str]]]:
    """Check groups of compiled files a second time, ``jobs`` groups at once; yield what each
    assumes.

    Raises:
        NoKernel: one is refused.
    """

    def check(group: Sequence[Module]) -> tuple[str, set[str]]:
        names = [logical(module, source) for module in group]
        compiled_ones = [folder / module.path.relative_to(source) for module in group]
        stamp = "".join(each.with_suffix(".stamp").read_text() for each in compiled_ones)
        kept = compiled_ones[0].with_suffix(".checked")
        if kept.is_file() and kept.read_text() == stamp:
            return names[0], set()
        found = assumed(names, folder)
        if not found:
            kept.write_text(stamp)
        return names[0], found

    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(check, groups)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compile and check formal/, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=2, help="files at a time (2)")
    parser.add_argument("--source", type=Path, default=None, help="the folder (formal/)")
    parser.add_argument("--folder", type=Path, default=Path("build/formal"))
    parser.add_argument("--all", action="store_true", help="check all files a second time")
    chosen = parser.parse_args(arguments)
    try:
        source = (chosen.source or sources()).resolve()
        problems = list(_problems(source, chosen.folder.resolve(), chosen.jobs, chosen.all))
    except NoKernel as error:
        problems = [str(error)]
    for problem in problems:
        print(f"formal: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _problems(source: Path, folder: Path, jobs: int, everything: bool) -> Iterator[str]:
    found = modules(source)
    for module in found.values():
        if module.granted:
            yield f"{module.path.name} takes something for granted: {', '.join(module.granted)}"
    accepted = list[Module]()
    for module, ran in compiled(found, source, folder, jobs):
        if ran is not None and not ran.accepted:
            yield f"{module.path.relative_to(source)}: {ran.problem}"
        else:
            accepted.append(module)
            print(
                f"{'kept' if ran is None else 'compiled'} {module.path.relative_to(source)}",
                flush=True,
            )
    if len(accepted) < len(found):
        return
    names = {logical(module, source): module.theorems for module in accepted}
    again = [module for module in accepted if module.name not in ONCE]
    groups = [[module for module in again if module.path.parent == source]]
    if everything:
        groups += [[module] for module in again if module.path.parent != source]
    groups = [group for group in groups if group]
    for first, assumes in checked_twice(groups, source, folder, jobs):
        if everything:
            print(f"checked twice: {first}", flush=True)
        for name in sorted(assumes):
            yield f"coqchk finds the axiom {name}"
    rest = axioms(names, folder)
    for name in sorted(rest - AXIOMS):
        yield f"theorems rest on {name}, which is no axiom of Coq's reals"
    count, twice = sum(map(len, names.values())), sum(map(len, groups))
    print(f"{count} theorems in {len(names)} files, {twice} of them checked twice. Axioms:")
    print(*(f"  {name}" for name in sorted(rest)), sep="\n")


if __name__ == "__main__":
    sys.exit(main())
