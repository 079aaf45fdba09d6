"""What was computed before an interrupt, and need not be computed again?

One line of JSON a result, behind its key, in a file beside the tables; without one, nothing stays.
The key holds all that a result depends on, the seed too.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Kept:
    """Results by key, what the file holds at first."""

    path: Path | None = None
    results: dict[str, Any] = field(default_factory=dict)

    @staticmethod
    def at(path: Path) -> Kept:
        """What an interrupted run has left there; a last line that was cut off is dropped."""
        results: dict[str, Any] = {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                try:
                    key, result = json.loads(line)
                except ValueError:
                    continue
                results[key] = result
        return Kept(path, results)

    def get(self, compute: Callable[[], Any], **key: object) -> Any:
        """The result with that key, computed and written down where it is not known."""
        name = json.dumps(key, sort_keys=True)
        if name not in self.results:
            result = compute()
            if self.path is not None:
                line = json.dumps([name, result])
                with self.path.open("a", encoding="utf-8") as file:
                    # a line of its own, also behind one that was cut off
                    file.write(f"\n{line}\n" if file.tell() else f"{line}\n")
            self.results[name] = result
        return self.results[name]

    def clear(self) -> None:
        """The run is whole: the next one computes everything anew."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)
