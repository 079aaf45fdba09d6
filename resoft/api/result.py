"""What does a fit return? SciPy's OptimizeResult, which can say how sure its coefficients are."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scipy.optimize import OptimizeResult

from resoft.data.recorded import Recorded
from resoft.objective.fitted import FittedLoss, names_of
from resoft.support.arrays import LEVEL, Array

if TYPE_CHECKING:
    from resoft.inference import Inference
    from resoft.inference.table import Summary
    from resoft.objective.class_problem import LayerProblem
    from resoft.objective.problem import Problem


MOST_ITERATIONS = 500  # of a fit, where no other limit is given

#: Of these fields, what has an entry for each row stays behind; the rest of them is kept.
PER_ROW: dict[str, Callable[[Any], Any]] = {
    "limit": lambda limit: limit and {name: limit[name] for name in limit if name != "f"},
    "existence": lambda proof: proof and replace(proof, multipliers=None),
}


class Result(OptimizeResult):
    """A dictionary whose entries are attributes, too, with methods for inference, which read the
    data of the fit again: it refers to them, in this process.

    Pickled or copied it leaves out what has as many numbers as the data have rows: the data
    themselves, `limit["f"]`, the multipliers of `existence`, and every entry whose name begins with
    an underscore. resoft.infer takes the data anew.
    """

    def inference(self, covariance: str = "auto", **options: Any) -> Inference:
        """The coefficients' covariance, standard errors and all that follows, as resoft.infer gives
        it; `options` are its covariance, clusters, weights_are, reference and names.
        """
        from resoft.inference import infer  # what a fit alone has no need of

        return infer(self, covariance=covariance, **options)

    def summary(self, level: float = LEVEL, **options: Any) -> Summary:
        """A table of coefficients, standard errors, z and p values, and intervals of that level."""
        return self.inference(**options).summary(level)

    def conf_int(self, level: float = LEVEL, **options: Any) -> Array:
        """Confidence intervals of that level, their ends in the last axis."""
        return self.inference(**options).conf_int(level)

    @property
    def standard_errors(self) -> Array:
        """Of the coefficients, by the covariance that suits the loss."""
        return self.inference().standard_errors

    @property
    def source(self) -> FittedLoss | None:
        """What was fitted; None where that was not kept."""
        found: FittedLoss | None = self.__dict__.get("_source")
        return found

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), "conf_int", "inference", "standard_errors", "summary"]

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


def with_source(result: Result, loss: object, problem: Problem | LayerProblem, A: object) -> Result:
    """The result, which now knows what was fitted. A checkpoint's file is closed by then."""
    if isinstance(problem.matrix, Recorded):
        problem = copy.copy(problem)
        problem.matrix = problem.matrix.inner  # type: ignore[attr-defined]
    object.__setattr__(result, "_source", FittedLoss(loss, problem, names_of(A)))
    return result
