"""Does every block of the documentation run, and print what the page shows?

A plugin of pytest: `python -m pytest -p scripts.docs.blocks README.md docs`. Each page has a folder
of its own, in which the tables of docs/data.md lie. Its blocks, in order, are

    python      run, all of a page in one namespace
    output      what the block above printed
    console     commands after `$`, each with what it prints; `make TARGET` only has to be a target

With title="FILE" python and latex are written to the folder instead. A line `...` stands for lines
left out.
A comment in front of a block says what else is meant:
`<!-- exit status 1 -->`, of the last command, `<!-- not run: REASON -->` where it cannot be run
here, or `<!-- takes Coq -->`, which is run where coqc is, and where RESOFT_COQ=required. Any other
block of code is an error. `--write-output` puts what was printed in place of what the pages show.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from sybil import Document, Example, Region, Sybil
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer

from resoft.cli import main
from scripts.docs.shown import as_shown, same

ROOT = Path(__file__).parents[2]
#: What writes the tables that the pages fit: the code of the page that says so to the reader.
TABLES = (ROOT / "docs" / "data.md").read_text(encoding="utf-8").split("```")[1].partition("\n")[2]
COLUMNS = "88"  # what fits into a page's block without scrolling
INFO = re.compile(r'(?P<language>\w*)(?: +title="(?P<title>[^"]+)")?[^\n]*\n')
NOT_RUN = re.compile(r"<!-- not run: \S.*-->\n+$")
TAKES_COQ = re.compile(r"<!-- takes Coq -->\n+$")
STATUS = re.compile(r"<!-- exit status (\d+) -->\n+$")
#: What title="FILE" writes to the folder.
WRITTEN = ("python", "latex")
#: Signs of a command that only a shell understands.
SHELL = set("|&;<>*?$`~")


@dataclass(frozen=True)
class Block:
    """A block of code on a page: where it starts is `Region`'s."""

    language: str
    title: str | None
    source: str
    status: int


def parse(document: Document) -> Iterable[Region]:
    """Find the blocks that are to be run; any that is neither run nor excused is an error."""
    for region in RawFencedCodeBlockLexer(INFO)(document):
        before = document.text[: region.start]
        source = region.lexemes["source"]
        if NOT_RUN.search(before) or (TAKES_COQ.search(before) and _without_coq()):
            continue
        status = STATUS.search(before)
        block = Block(
            region.lexemes["language"],
            region.lexemes["title"],
            str(source),
            int(status[1]) if status else 0,
        )
        start = region.start + source.offset
        yield Region(start, start + len(source), block, evaluate)
    for token in MarkdownIt().parse(document.text):
        if token.type == "code_block" and token.map:
            line = document.text.split("\n")[: token.map[0]]
            start = sum(len(each) + 1 for each in line)
            yield Region(start, start + 1, Block("", None, token.content, 0), evaluate)


def _without_coq() -> bool:
    """Say whether what takes Coq is left out: it is not installed, and may be missing."""
    return shutil.which("coqc") is None and os.environ.get("RESOFT_COQ") != "required"


def evaluate(example: Example) -> str | None:
    """Run a block; what is wrong with it, if anything is."""
    block: Block = example.parsed
    if block.title and block.language in WRITTEN:
        Path(block.title).write_text(block.source, encoding="utf-8")
    elif block.language == "python":
        lines = "\n" * (example.line - 1)
        with _printed() as printed:
            exec(compile(lines + block.source, example.path, "exec"), example.namespace)
        example.namespace["printed"] = printed.getvalue()
    elif block.language == "output":
        printed_last = as_shown(example.namespace.pop("printed", ""))
        return _compared(example, printed_last, same(block.source, printed_last))
    elif block.language == "console":
        return _console(example, block)
    else:
        kind = block.language or "no language, or by indentation"
        return f"a block of {kind}: fence it as python, output or console"
    return None


def _console(example: Example, block: Block) -> str | None:
    """Run the commands one by one; the whole block as it should be is compared."""
    lines, found, ended = block.source.splitlines(), [], []
    if not lines or not lines[0].startswith("$ "):
        return "a block of console starts with `$ COMMAND`"
    shown: list[list[str]] = []
    for line in lines:
        if line.startswith("$ "):
            shown.append([])
        shown[-1].append(line)
    for command, *_ in shown:
        status, printed = run(command[2:])
        ended.append(status)
        found.append(f"{command}\n{as_shown(printed)}")
    if ended != [*[0] * (len(ended) - 1), block.status]:
        return f"exit status {ended}, but 0 before the last, and {block.status}:\n{''.join(found)}"
    pairs = zip(shown, found, strict=True)
    right = all(same("\n".join(given), got) for given, got in pairs)
    return _compared(example, "".join(found), right)


def run(command: str) -> tuple[int, str]:
    """Run one command in the current folder: its exit status, and what it printed."""
    words = shlex.split(command, comments=True)
    if words[0] == "make":
        done = subprocess.run([*words, "-n"], cwd=ROOT, capture_output=True, text=True)
        return done.returncode, "" if done.returncode == 0 else done.stderr
    if words[0] == "resoft" and not SHELL & set(command.partition(" #")[0]):
        with _printed() as printed:
            status = main(words[1:])
        return status, printed.getvalue()
    places = [str(Path(sys.executable).parent), os.environ["PATH"]]
    environment = {**os.environ, "PATH": os.pathsep.join(places), "PYTHONPATH": str(ROOT)}
    shell = ["bash", "-c", command]
    done = subprocess.run(
        shell, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return done.returncode, done.stdout


@contextlib.contextmanager
def _printed() -> Iterator[io.StringIO]:
    """Collect what is printed, errors too."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        yield text


def _compared(example: Example, printed: str, right: bool) -> str | None:
    """Return what is wrong, and keep what was printed: times differ even where all is right."""
    REPLACED.append((Path(example.path), example.start, example.end, printed))
    shown = example.parsed.source
    return None if right else f"the page shows\n\n{shown}\nand this is printed:\n\n{printed}"


#: What `--write-output` puts in place of what: a file, a start, an end, a text.
REPLACED: list[tuple[Path, int, int, str]] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--write-output`."""
    text = "put what was printed into the pages, but where `...` leaves out lines"
    parser.addoption("--write-output", action="store_true", help=text)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Put what was printed into the pages, from the last block to the first."""
    if session.config.getoption("--write-output"):
        for path, start, end, printed in reversed(REPLACED):
            text = path.read_text(encoding="utf-8")
            if "\n...\n" not in text[start:end]:
                path.write_text(text[:start] + printed + text[end:], encoding="utf-8")


def _enter(namespace: dict[str, Any]) -> None:
    """Make the page's folder the current one, with the tables in it."""
    namespace["__name__"] = "__page__"
    namespace["folder"], namespace["left"] = tempfile.mkdtemp(), os.getcwd()
    namespace["environment"] = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = COLUMNS
    os.chdir(namespace["folder"])
    Path("generated").symlink_to(ROOT / "generated")
    exec(TABLES, {})


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["left"])
    shutil.rmtree(namespace["folder"])
    if namespace["environment"] is None:
        del os.environ["COLUMNS"]
    else:
        os.environ["COLUMNS"] = namespace["environment"]


PAGES = Sybil(
    parsers=[parse],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/**/*.md"],
    path=str(ROOT),
    setup=_enter,
    teardown=_leave,
)
pytest_collect_file = PAGES.pytest()
