"""Where should a fit start? Both sides of the pole, the share model, the target itself, chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from resoft.data.vectors import Vector
from resoft.hessian.importance_sample import WORTH
from resoft.linalg.costs import DECOMPOSED
from resoft.multistart.poles import Removable
from resoft.multistart.row_subset import (
    AFFORDABLE,
    ROWS_PER_COLUMN,
    screened_rows,
)
from resoft.multistart.sides import BOX, point_with_sign
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import BARELY, HALF_EPS, PROBED, ROUNDING, SEVERAL, SMALLEST, Array
from resoft.support.cached import cached_property
from resoft.support.mechanism import mechanism, never, none_of_them

# Mean distance of the rows from the pole along the share model, on either side; three come first.
SHARE_STEPS = (0.3, -0.3, -3.0, 1.0, 0.03, -0.03, 3.0, -1.0, -10.0)
LEVELS = (-3.0, 2.0)  # constant rows: every share equal, the links' curvatures different
EXPONENTIAL_LEVELS = (4.0, 12.0)  # added to log b: where the exponential outgrows all else
AROUND = 0.3  # root mean square distance of rows that lie beside a point, or a pole
RANDOM_SIZES = (AROUND, 1.0, BOX)  # root mean square of the rows
MORE_SHARE_STEPS = (0.1, -0.1, 0.6, -0.6, -5.0)
FROM_CHANCE = (1.0, 1.0, 2.0, 2.0)  # of points from where a side of groups is looked for
CHEAP = 50_000  # entries of what starts are compared on, up to which these are added
DEAR = 6e8  # operations of one exact step, about a tenth of a second
FEW = 8  # starts then
EXTREME = 20.0  # times the mean of |b|: rows that aim at b go no further
PROBE_SIZES = (0.0, 0.3, 1.0, 1.0, 3.0, 3.0, 8.0)


@dataclass(frozen=True)
class Start:
    """A named y (r,), and what a descent that came this far has left: whether its minimum is near,
    its steps, the steps that crossed the pole, and the last one in rows.
    """

    name: str
    y: Array
    near: bool = False
    iterations: int = 0
    crossings: tuple[int, ...] = ()
    last: tuple[Vector, float] | None = None


def starts_for(
    objective: Objective,
    pole: Removable | None,
    count: int | None,
    seed: int,
    compared: Callable[[], Objective],
) -> list[Start]:
    """The starts that suit this loss; the first `count` of them where a number is given. `compared`
    gives the objective on which they are compared, of few rows where there are many.
    """
    if count is None:
        count = _affordable(objective, seed)
    return _named_apart(islice(_all_starts(objective, pole, seed, count, compared), count))


def _named_apart(starts: Iterable[Start]) -> list[Start]:
    """The same starts, a number behind a name that came before."""
    seen: Counter[str] = Counter()
    apart = []
    for start in starts:
        seen[start.name] += 1
        again = f" ({seen[start.name]})" if seen[start.name] > 1 else ""
        apart.append(Start(start.name + again, start.y))
    return apart


@mechanism("starts as they are affordable", lambda *_: None)
def _affordable(objective: Objective, seed: int) -> int | None:
    """One start where the loss looks convex, a few where a step is dear or rows come in segments,
    else all.
    """
    if looks_convex(objective, seed):
        return 1
    if not objective.loss.is_one:
        return FEW
    n, r = objective.b.size, objective.coordinates.rank
    operations = 2 * n * r**2 + DECOMPOSED * r**3  # of a Hessian and its eigenvalues
    compared_on_all = n < ROWS_PER_COLUMN * WORTH * r
    if not objective.coordinates.exact or (operations > DEAR and compared_on_all):
        return FEW
    return None


def _all_starts(
    objective: Objective,
    pole: Removable | None,
    seed: int,
    count: int | None,
    compared: Callable[[], Objective],
) -> Iterator[Start]:
    yield Start("zero", np.zeros(objective.coordinates.rank))
    yield from _share_starts(pole, SHARE_STEPS[:3])
    pulled = _Pulled(objective)
    if objective.kernels.pole is not None:
        yield from _exponential_starts(pulled)
    few = compared()
    small = _is_small(objective, few)
    beyond = objective.kernels.pole is not None and objective.side != "positive"
    other_side = iter(side_starts(objective, -1, seed, few) if beyond and small else [])
    if pole is None:
        yield from islice(other_side, 1)
    yield from _target_starts(pulled)
    yield from _share_starts(pole, SHARE_STEPS[3:])
    yield from _level_starts(pulled)
    if small:
        yield from _share_starts(pole, MORE_SHARE_STEPS)
        yield from other_side
    generator = np.random.default_rng(seed)
    while count is not None:
        yield _random(objective, generator, float(generator.choice(RANDOM_SIZES)))


@mechanism("starts along the share model", none_of_them)
def _share_starts(pole: Removable | None, steps: tuple[float, ...]) -> Iterator[Start]:
    if pole is not None:
        for t in steps:
            yield Start(f"share model {t:+g}", pole.along(t))


def class_starts(problem: LayerProblem, count: int, seed: int) -> list[Start]:
    """So many matrices by chance, whose logits have such a root mean square, if inputs do not
    depend on one another.
    """
    generator, starts = np.random.default_rng(seed), []
    for _ in range(count):
        size = float(generator.choice(RANDOM_SIZES))
        unit = problem.sizes * np.sqrt(problem.p / problem.N)
        theta = size * generator.standard_normal((problem.p, problem.C)) / unit
        starts.append(Start(f"random {size:g}", problem.centred(theta).ravel()))
    return _named_apart(starts)


def _random(objective: Objective, generator: np.random.Generator, size: float) -> Start:
    rank = objective.coordinates.rank
    y = generator.standard_normal(rank) * size * np.sqrt(objective.b.size / max(1, rank))
    return Start(f"random {size:g}", y)


def _is_small(objective: Objective, compared: Objective) -> bool:
    """Whether more starts cost little."""
    r = objective.coordinates.rank
    return screened_rows(objective) * r <= CHEAP and compared.b.size * r <= AFFORDABLE


@mechanism("starts on the other side", none_of_them)
def side_starts(
    objective: Objective,
    sign: int,
    seed: int,
    compared: Objective | None = None,
    tried: tuple[float, ...] = (),
) -> list[Start]:
    """Where the normalising sum has that sign, and around there; [] if no such point is found from
    zero, nor from random points of the sizes to be tried. With `compared` its sum is looked at.
    """
    generator, size = np.random.default_rng(seed), float(np.sqrt(objective.b.size))
    begun = (_random(objective, generator, each).y for each in (0.0, *tried))
    found = (point_with_sign(compared or objective, sign, size, y) for y in begun)
    y = next((y for y in found if y is not None), None)
    if y is None:
        return []
    generator = np.random.default_rng(seed)
    return [Start("side", y), Start("beside side", y + _random(objective, generator, AROUND).y)]


@dataclass(frozen=True)
class _Pulled:
    """Rows that starts aim at, projected on A: all of them in one pass, when first asked for."""

    objective: Objective

    @cached_property
    def ys(self) -> tuple[Array, dict[str, Array]]:
        """Of rows that are all 1; of those that rise with b, its logarithm or itself, by name."""
        b, rows = self.objective.b, self.objective.matrix
        scale = rows.made(np.abs, b).total() / b.size
        pulled = self.objective.coordinates.pullback(rows.made(_aims, b, scale)).T
        return pulled[0], dict(zip(("log b", "b", "log |b|"), pulled[1:], strict=False))

    @property
    def is_open(self) -> bool:
        """Whether a projection is as easy as that."""
        return self.objective.coordinates.exact


def _aims(b: Array, scale: float) -> Array:
    """Ones and, where b is not 0, what rises with it: its logarithm, itself, that of its size."""
    rows = [np.ones(b.size)]
    if scale > 0:
        relative = np.clip(b / scale, -EXTREME, EXTREME)
        logarithm = np.log(np.maximum(relative, 1 / EXTREME))
        size = np.log(scale * np.maximum(np.abs(relative), 1 / EXTREME))
        rows += [logarithm, relative - 1, size]
    return np.column_stack(rows)


@mechanism("starts from the target", none_of_them)
def _target_starts(pulled: _Pulled) -> Iterator[Start]:
    """Rows that rise with b: its logarithm, itself, and what falls with it."""
    if not pulled.is_open:
        return
    for name, y in pulled.ys[1].items():
        yield Start(name, y)
        if name == "b":
            yield Start("-b", -y)


@mechanism("level starts", none_of_them)
def _level_starts(pulled: _Pulled) -> Iterator[Start]:
    if pulled.is_open:
        for level in LEVELS:
            yield Start(f"level {level:+g}", level * pulled.ys[0])


@mechanism("exponential starts", none_of_them)
def _exponential_starts(pulled: _Pulled) -> Iterator[Start]:
    """Rows that rise with log b from a level where the exponential outgrows all else."""
    for start in islice(_target_starts(pulled), 1):
        for level in EXPONENTIAL_LEVELS:
            yield Start(f"{start.name} {level:+g}", start.y + level * pulled.ys[0])


@mechanism("one start where convex", never)
def looks_convex(objective: Objective, seed: int) -> bool:
    """Whether the Hessian in z is known to have no negative eigenvalue, as that of cross-entropy
    has for targets from 0 on, or shows none at a few random z of a few rows.
    """
    if objective.kernels.pole is not None:
        return False
    b = objective.b
    if objective.kernels.cross_entropy and b.rows.reduced(np.min, b, by="min") >= 0:
        return True
    generator = np.random.default_rng(seed)
    kernels, rows = objective.loss.part(PROBED, seed, PROBED)
    few = objective.matrix.at(b, rows)
    w = None if objective.w is None else objective.matrix.at(objective.w, rows)
    seen = False
    for size in PROBE_SIZES:
        z = size * generator.standard_normal(rows.size)
        D, P, M = kernels.curvature(z, few, w)
        with np.errstate(all="ignore"):
            B = _formed(D, P, M)
        if not np.all(np.isfinite(B)):
            continue
        seen = True
        # Rows differ by many powers of ten: bring the diagonal to one first.
        unit = np.sqrt(np.maximum(np.abs(np.diag(B)), SMALLEST))
        with np.errstate(all="ignore"):
            scaled = B / unit[:, None] / unit
        # beside a 0 on the diagonal anything else bends down, however large it becomes
        if not np.all(np.isfinite(scaled)) or np.linalg.eigvalsh(scaled)[0] < -HALF_EPS:
            return False
    return seen


def _formed(D: Array, P: Array, M: Array) -> Array:
    """diag(D) + P M P^T; 0 where its terms cancel to rounding, which looks like curvature beside
    nothing else.
    """
    B = np.diag(D) + P @ M @ P.T
    sizes = np.diag(np.abs(D)) + np.abs(P) @ np.abs(M) @ np.abs(P.T)
    return np.where(np.abs(B) <= ROUNDING * sizes, 0.0, B)


def first_point(objective: Objective, start: Start, columns: bool = False) -> Point | None:
    """The point at the start, drawn towards zero where the loss overflows there; with `columns` as
    Objective.at reads it.
    """
    y = start.y
    for _ in range(SEVERAL):
        point = objective.at(y, columns)
        if point is not None or not np.any(y):
            return point
        y = BARELY * y
    return None
