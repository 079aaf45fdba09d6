"""Does an interrupt from the keyboard leave no module half loaded?"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from resoft.support.compiling import load_module


@pytest.fixture
def heard() -> Iterator[None]:
    """Interrupts raise KeyboardInterrupt, even where a shell started this in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_an_interrupt_comes_after_what_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "import signal\nsignal.raise_signal(signal.SIGINT)\nWHOLE = True\n"
    (tmp_path / "interrupted_module.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        load_module("interrupted_module")
    assert sys.modules["interrupted_module"].WHOLE
    assert load_module("interrupted_module").WHOLE
    del sys.modules["interrupted_module"]
