"""Do the lines of the guide run that need PyTorch or JAX? The documentation leaves them to here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "autodiff.md"
NOT_RUN = r"<!-- not run: [^\n]* -->\n"
LEFT_OUT = re.compile(
    NOT_RUN + r"```python\n(.*?)```\n\n" + NOT_RUN + r"```output\n(.*?)```\n", re.DOTALL
)
BLOCKS = LEFT_OUT.findall(GUIDE.read_text(encoding="utf-8"))


def test_the_guide_leaves_both_frameworks_out() -> None:
    assert [code.split()[1] for code, _ in BLOCKS] == ["torch", "jax"]


@pytest.mark.parametrize(("code", "shown"), BLOCKS)
def test_what_the_guide_shows_is_printed(
    code: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(compile(code, str(GUIDE), "exec"), {})
    assert capsys.readouterr().out == shown
