"""How does one call of minimize_layer go from the checked problem to its end?"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace

import numpy as np

from resoft.basis.choose import coordinates_of
from resoft.basis.offsets import offsets
from resoft.data.layout import Numbered
from resoft.hessian.choose_preconditioner import Steering
from resoft.hessian.class_sample import sample_of
from resoft.hessian.class_source import LayerSource
from resoft.kernels.segments import load_segments
from resoft.multistart.class_finish import ESCAPES, Ends
from resoft.multistart.class_returned import ClassJudge, End
from resoft.multistart.fit import Finish, Fit
from resoft.multistart.inside import inside_starts
from resoft.multistart.race import beyond, race
from resoft.multistart.starts import Start, class_starts
from resoft.newton.descent import Descent, Settings, lowest
from resoft.newton.monitor import Halt, Watch
from resoft.newton.outcome import Outcome
from resoft.newton.separation import Endless, Separation
from resoft.objective.class_problem import LayerProblem
from resoft.objective.objective import Objective
from resoft.support.arrays import ROUGHLY, SEVERAL, Array
from resoft.support.mechanism import mechanism

OPENING = Settings(ROUGHLY, 30)  # of a descent on a sample, whose minimum is off by as much
UNBOUNDED = 1e20  # times the loss at the start and its size at even odds, below zero


class LayerFit(Fit[End]):
    """Of a loss of the classes of each sample, over a matrix of weights."""

    def __init__(self, problem: LayerProblem, watch: Watch, settings: Settings, seed: int) -> None:
        super().__init__(watch, settings, seed)
        offset = offsets(problem.matrix) if problem.intercept else None
        self.given, self.problem = problem, problem if offset is None else problem.shifted(offset)
        watch.to_x = self._x
        self.separation = Separation(self.problem, self.given)
        self.steering = Steering(self.problem, seed)
        self.sample = sample_of(self.problem, self.steering)
        self.ends = Ends(self.problem, self.separation)

    def _ended(self, start: Array | None, count: int | None) -> Finish | None:
        descents = race(map(self._descent, self._starts(start, count)))
        if not descents and start is None:
            descents = race(map(self._descent, self._inside()))
        if not descents:
            return None
        descents = beyond(descents, self.ends.lower, self._from_there, ESCAPES)
        return self.ends.finish(lowest(descents))

    def _starts(self, start: Array | None, count: int | None) -> Iterator[Start]:
        """The one given, or zero, and others by chance where the loss may have several minima."""
        first = Start("zero", np.zeros(self.problem.p * self.problem.C))
        if start is not None:
            first = Start("W0", self.problem.centred(self.problem.within(start)).ravel())
        yield first
        if count is not None and not self.problem.kernels.cross_entropy:
            more = count - (start is None)
            yield from class_starts(self.problem, more, self.seed)

    def _inside(self) -> Iterator[Start]:
        """Where a loss is defined that is not at W = 0, as one with a logarithm: logits that are
        alike in a sample, looked for as those of one class, and others by chance.
        """
        problem, kernels = self.problem, self.problem.kernels
        each = Numbered(np.arange(problem.N))
        of_one = load_segments(kernels.given, each, None, kernels.parameters)
        coordinates = coordinates_of(problem.bordered)
        objective = Objective(of_one, coordinates, problem.T.max(axis=1), None)
        for start in inside_starts(objective, self.seed):
            yield replace(start, y=np.repeat(coordinates.to_x(start.y), problem.C))
        yield from class_starts(problem, SEVERAL, self.seed)

    def _descent(self, start: Start) -> Descent | None:
        """A descent from a start, or from near the minimum of a sample; None where the loss is not
        finite there.
        """
        sample = None if self.sample is None else self.sample.anew()
        steering, tolerance = self.steering.anew(), self.settings.tolerance
        source = LayerSource(self.problem, steering, tolerance, sample, self.separation.possible)
        return self._begun(self._opened(start, source), source)

    def _begun(self, start: Start, source: LayerSource) -> Descent | None:
        """The descent of a source from there, and its first record."""
        problem = copy(self.problem)  # each descent has its own logits
        descent = descent_of(problem, source, start, self.watch, self.settings)
        if descent is None:
            return None
        lowest_value = -UNBOUNDED * max(abs(descent.point.value), problem.mass)
        enough = self.settings.tolerance * problem.mass
        descent.observer = Endless(self.separation, enough, lowest_value)
        descent.report()
        return descent

    def _from_there(self, start: Start, leader: Descent) -> list[Descent]:
        """The descent that goes on from beside another's end, with what its source has learnt."""
        assert isinstance(leader.source, LayerSource)
        return race([self._begun(start, leader.source)])

    @mechanism("layer: opening on a sample", lambda _fit, start, _source: start)
    def _opened(self, start: Start, source: LayerSource) -> Start:
        """Where to begin: from zero, near the minimum of a sample."""
        sample = source.sample
        if sample is None or np.any(start.y):
            return start
        of_sample = LayerSource(sample.part, sample.steering, OPENING.tolerance)
        watch = Watch(self.watch.max_seconds)
        alone = descent_of(sample.part, of_sample, start, watch, OPENING)
        if alone is None:
            return start
        try:
            alone.advance(OPENING.max_iterations)
        except Halt:  # the fit itself will tell
            return start
        if alone.outcome is not Outcome.CONVERGED:
            return start
        return replace(start, y=of_sample.last_point(alone.point).ravel())

    def _returned(self, ended: Finish | None, start: Array | None) -> End:
        if ended is None:
            theta = np.zeros((self.given.p, self.given.C)) if start is None else start
            outcome = self.halted or Outcome.NOT_FINITE
            ended = Finish(outcome, self.problem.point(self.problem.within(theta)), None)
        return ClassJudge(self.problem, self.given, self.steering, self.settings).returned(ended)

    def _x(self, y: Array) -> Array:
        """(W, c) for X as it was given, (C, p), of a descent's vector."""
        return np.ascontiguousarray(self.problem.as_given(self.problem.theta(y)).T)


def descent_of(
    problem: LayerProblem, source: LayerSource, start: Start, watch: Watch, settings: Settings
) -> Descent | None:
    """The descent of a layer's loss from a start, whose region is the source's affair; None where
    the loss is not finite there.
    """
    source.last = None
    point = problem.at(start.y, source.multiplies())
    if point is None:
        return None
    return Descent(
        objective=problem,
        source=source,
        settings=settings,
        point=point,
        name=start.name,
        watch=watch,
        passes=lambda: problem.passes,
        radius=np.inf,
        iterations=start.iterations,
    )
