"""How is a tree's code asked for what it does? By a process of its own, kept open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

WORKER = Path(__file__).with_name("worker.py")


class Tree:
    """A working tree, such as `git worktree add` makes, and its worker."""

    def __init__(self, root: Path, options: Mapping[str, str]) -> None:
        if not (root / "resoft").is_dir():
            raise SystemExit(f"{root} holds no resoft: name a working tree")
        self.root = root.resolve()
        there = {"PYTHONPATH": str(self.root), "OPENBLAS_NUM_THREADS": "1", **options}
        self._worker = subprocess.Popen(
            [sys.executable, "-P", str(WORKER)],
            cwd=self.root, env=os.environ | there, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._worker.kill()
        self._worker.wait()

    @property
    def commit(self) -> str:
        """The commit, with a + where files differ from it; the folder, where none is known."""
        told = ["git", "-C", str(self.root), "describe", "--always", "--dirty=+", "--exclude=*"]
        return subprocess.run(
            told, capture_output=True, text=True, check=False
        ).stdout.strip() or str(self.root)

    def names(self, suite: str) -> list[str]:
        """The cases of a suite."""
        found: list[str] = self._asked(suite=suite)
        return found

    def measured(
        self, suite: str, name: str, memory: bool = False, seed: int = 0
    ) -> dict[str, Any]:
        """What the case did there."""
        found: dict[str, Any] = self._asked(suite=suite, name=name, memory=memory, seed=seed)
        return found

    def _asked(self, **asked: Any) -> Any:
        assert self._worker.stdin is not None
        assert self._worker.stdout is not None
        self._worker.stdin.write(json.dumps(asked) + "\n")
        self._worker.stdin.flush()
        line = self._worker.stdout.readline()
        if not line:
            raise SystemExit(f"the worker of {self.root} ended at {asked}: it says why above")
        return json.loads(line)
