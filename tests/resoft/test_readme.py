"""Does the README show what really comes out?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resoft.cli import main

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_appendix_gets_the_verdicts_that_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = next(
        block
        for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL)
        if "CLAIMS = [" in block
    )
    path = tmp_path / "appendix.py"
    path.write_text(code)
    assert main(["verify", str(path)]) == 1
    printed = README[README.index("    claim     verdict") : README.index("| verdict | what")]
    assert _words(printed) == _words(capsys.readouterr().out)


def _words(table: str) -> list[str]:
    """A table's words without the times; a cell's place on its lines differs with the width."""
    lines = [re.sub(r"\s\d+\.\d\d\s*$", "", line) for line in table.splitlines()]
    return sorted(" ".join(lines).split())
