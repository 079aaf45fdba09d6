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
    shown = _without_seconds(capsys.readouterr().out)
    assert (
        shown[1:]
        == _without_seconds(README[README.index("    claim     verdict") :])[: len(shown)][1:]
    )


def _without_seconds(text: str) -> list[str]:
    """The table's lines, words alone: widths and times differ between terminals."""
    lines = [re.sub(r"\s\d+\.\d\d\s*$", "", line).split() for line in text.splitlines()]
    return [line for line in lines if line]
