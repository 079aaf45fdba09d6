"""What does a fit hand over? SciPy's result, which pickles as small as its coefficients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from scipy.optimize import OptimizeResult

#: Of these fields, what has an entry for each row stays behind; the rest of them is kept.
PER_ROW: dict[str, Callable[[Any], Any]] = {
    "limit": lambda limit: limit and {name: limit[name] for name in limit if name != "f"},
    "existence": lambda proof: proof and replace(proof, multipliers=None),
}


class Result(OptimizeResult):
    """A dictionary whose entries are attributes, too.

    Pickled or copied it leaves out what has as many numbers as the data have rows: `limit["f"]`,
    the multipliers of `existence`, and every entry whose name begins with an underscore, which is
    where what is computed from the data on demand may keep them.
    """

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), ({name: _small(name, value) for name, value in self._shown().items()},)

    def __repr__(self) -> str:
        shown = OptimizeResult()
        shown.update(self._shown())
        return repr(shown)

    def _shown(self) -> dict[str, Any]:
        return {name: value for name, value in self.items() if not name.startswith("_")}


def _small(name: str, value: Any) -> Any:
    return PER_ROW[name](value) if name in PER_ROW else value
