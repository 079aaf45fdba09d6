"""What does each solver see on its way down? resoft and SciPy's solvers, as traces."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

import resoft
from resoft.bench.by_jax import ByJax, Oracle, oracles
from resoft.bench.cases import Data
from resoft.bench.traces import Sample, Trace

Array = NDArray[np.float64]
Method = Literal["newton", "approximate-newton"]

LOSS = "unified"
METHODS: tuple[Method, ...] = ("newton", "approximate-newton")
SIDES = {"positive": 1, "negative": -1}
FOREVER = 1_000_000  # steps: more than any solver takes in the time that it has
_minimise: Any = optimize.minimize  # its overloads do not fit a method that is a variable
#: SciPy's methods, with tolerances that leave the stopping to rounding and to the limit.
SCIPY: dict[str, dict[str, Any]] = {
    "L-BFGS-B": {"ftol": 0.0, "gtol": 1e-12, "maxiter": FOREVER, "maxfun": FOREVER},
    "trust-ncg": {"gtol": 1e-12, "maxiter": FOREVER},
    "trust-krylov": {"gtol": 1e-12, "maxiter": FOREVER},
    "Newton-CG": {"xtol": 1e-12, "maxiter": FOREVER},
    "trust-exact": {"gtol": 1e-12, "maxiter": FOREVER},
}


class TimeUp(Exception):
    """The limit was reached."""


@dataclass(frozen=True)
class Oracles:
    """For each operation the peer that is the faster one on this data, compiled."""

    value_and_gradient: Oracle
    hessian_product: Oracle
    dense_hessian: Oracle

    @property
    def passes(self) -> int:
        """How often A was read by any of them."""
        return sum(each.passes for each in {id(o): o for o in vars(self).values()}.values())

    def names(self) -> dict[str, str]:
        """Who does what."""
        return {operation: oracle.name for operation, oracle in vars(self).items()}


def fastest_oracles(data: Data) -> Oracles:
    """Warm each installed peer up, and choose by a second call."""
    peers = oracles(data.A, data.b, data.w)
    x = start_of(data)
    v = np.ones_like(x)
    able = [p for p in peers if not isinstance(p, ByJax) or p.has_dense_hessian]
    return Oracles(
        _fastest(peers, lambda peer: peer.value_and_gradient(x)),
        _fastest(peers, lambda peer: peer.hessian_product(x, v)),
        _fastest(able, lambda peer: peer.dense_hessian(x)),
    )


def _fastest(peers: list[Oracle], call: Callable[[Oracle], object]) -> Oracle:
    times = []
    for peer in peers:
        call(peer)
        began = time.perf_counter()
        call(peer)
        times.append(time.perf_counter() - began)
    return peers[int(np.argmin(times))]


def start_of(data: Data) -> Array:
    """Return x0, zeros where the case names none."""
    return np.zeros(data.A.shape[1]) if data.x0 is None else data.x0


@dataclass
class Recorder:
    """What SciPy calls: the loss relative to its value at x0, noted at each evaluation."""

    oracles: Oracles
    scale: float
    limit: float
    began: float = field(default_factory=time.perf_counter)
    samples: list[Sample] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Passes count from here on."""
        self.before = self.oracles.passes

    def value_and_gradient(self, x: Array) -> tuple[float, Array]:
        """L(x) / L(x0) and its gradient."""
        value, gradient, side = self.oracles.value_and_gradient.value_and_gradient(x)
        seconds = self._seconds()
        if np.isfinite(value):
            self.samples.append(Sample(seconds, value, self.oracles.passes - self.before, side))
        return value / self.scale, gradient / self.scale

    def hessian_product(self, x: Array, direction: Array) -> Array:
        """H(x) direction / L(x0)."""
        self._seconds()
        product: Array = self.oracles.hessian_product.hessian_product(x, direction)
        return product / self.scale

    def hessian(self, x: Array) -> Array:
        """H(x) / L(x0)."""
        self._seconds()
        dense: Array = self.oracles.dense_hessian.dense_hessian(x)
        return dense / self.scale

    def _seconds(self) -> float:
        seconds = time.perf_counter() - self.began
        if seconds > self.limit:
            raise TimeUp
        return seconds


def by_scipy(method: str, peers: Oracles, data: Data, limit: float) -> Trace:
    """Run one of SciPy's methods from x0, as far as it gets within the limit."""
    x0 = start_of(data)
    scale = peers.value_and_gradient.value_and_gradient(x0)[0] or 1.0
    record = Recorder(peers, scale, limit)
    second: dict[str, Any] = {"hessp": record.hessian_product}
    if method == "trust-exact":
        second = {"hess": record.hessian}
    if method == "L-BFGS-B":
        second = {}
    with _quiet():
        try:
            found = _minimise(
                record.value_and_gradient, x0, jac=True, method=method, options=SCIPY[method],
                **second,
            )  # fmt: skip
            ended = str(found.message)
        except TimeUp:
            ended = "limit"
        except (ArithmeticError, ValueError, np.linalg.LinAlgError) as error:
            ended = f"failed: {error}"
    return Trace(method, tuple(record.samples), ended)


def by_resoft(method: Method, data: Data, limit: float) -> Trace:
    """Run resoft from x0; the seconds count from the call, set-up included."""
    samples: list[Sample] = []
    began = time.perf_counter()

    def note(record: Any) -> None:
        seconds = time.perf_counter() - began
        samples.append(
            Sample(seconds, record.objective, record.passes, SIDES.get(record.side or "", 1))
        )

    found = resoft.minimize(
        LOSS, data.A, data.b, w=data.w, method=method, x0=start_of(data),
        max_seconds=limit, callback=note,
    )  # fmt: skip
    if found.status == "interrupted":  # minimize hands back what it has; here the run must end
        raise KeyboardInterrupt
    seconds = time.perf_counter() - began
    samples.append(Sample(seconds, found.fun, found.passes, SIDES.get(found.side or "", 1)))
    return Trace(f"resoft {method}", tuple(s for s in samples if np.isfinite(s.objective)),
                 found.status)  # fmt: skip


def warm_up(data: Data) -> None:
    """Take one step by each method: what resoft loads, compiles or times, it does now."""
    for method in METHODS:
        resoft.minimize(
            LOSS, data.A, data.b, w=data.w, method=method, x0=start_of(data), max_iterations=1
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """A peer's remarks on overflow or precision are no part of the table."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield
