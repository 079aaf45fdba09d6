"""Which functions does a layer's Numba module have? One loop over the samples.

A call does its block on the caller's thread and lets go of the interpreter, so that callers share
the samples among threads.  What every class of a sample has is kept in `room`, in the cache.
"""

from __future__ import annotations

from collections.abc import Callable

from symbolic.calculus import axes_of
from symbolic.declare.layer import classes
from symbolic.derive.structure import Structure
from symbolic.generator.layer_sample import OneSample
from symbolic.generator.layer_text import (
    ARGUMENTS,
    FITTED,
    GRADIENT,
    PRODUCT_ARGUMENTS,
    VALUE,
    LayerWriter,
    curvature_doc,
)
from symbolic.generator.numba_parts import EXP
from symbolic.generator.numba_parts import IMPORTS as COMMON
from symbolic.generator.program import Function, function
from symbolic.generator.spelling import NUMBA
from symbolic.generator.writer import indented

#: One thread, and nothing reordered; exp rounds by adding and subtracting.
HEAD = """\
_CACHE = "__file__" in globals()
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)
_inside: Any = njit(fastmath={"contract"}, error_model="numpy", forceinline=True, cache=_CACHE)
_instruction: Any = intrinsic"""
IMPORTS = [
    line.replace("get_num_threads, njit, prange, types", "njit, types")
    for line in COMMON
    if "cgutils" not in line
]
ARRAYS = '''\
_NONE = np.zeros(0)


def _arrays(u: Array, *others: Array) -> list[Array]:
    """Return contiguous doubles (n, C), all of the shape of u."""
    arrays = [np.ascontiguousarray(a, np.float64) for a in (u, *others)]
    for array in arrays:
        if array.ndim != 2 or array.shape != arrays[0].shape:
            raise ValueError(f"shapes must agree: got {[a.shape for a in arrays]}")
    return arrays


def _weights(u: Array, s: Array | None) -> Array:
    """Return contiguous weights (n,); None becomes an array without entries."""
    if s is None:
        return _NONE
    if s.shape != u.shape[:1]:
        raise ValueError(f"shapes must agree: got {u.shape} and weights {s.shape}")
    return np.ascontiguousarray(s, np.float64)'''
_WEIGHT = "weight = s[i] if s.size != 0 else 1.0"


class LayerLoops(LayerWriter):
    """Writes each function as a wrapper and its compiled loop."""

    def __init__(self, structure: Structure) -> None:
        super().__init__(structure, NUMBA)
        self.argument = "(u[i, k] - m)" if self.layer.is_shifted() else "u[i, k]"
        self.typed = "".join(f", {p.name}: float" for p in self.layer.parameters)
        self.floats = "".join(f", float({p.name})" for p in self.layer.parameters)
        self.passed_on = f"_weights(u, s){self.floats}"

    def functions(self) -> list[str]:
        """Return the texts of all functions, fixed parts first."""
        return [HEAD, EXP, ARRAYS, *super().functions()]

    def value(self) -> str:
        """Write the loss."""
        program = function(self.structure, [], self.layer.value)
        body = self._samples(
            program, lambda sample: [f"L += weight * {sample(program.outputs[0], 2)}"]
        )
        kernel = self._compiled("_value", "", ["L = 0.0", *body, "return L"])
        lines = ["u, t = _arrays(u, t)", f"return float(_value(u, t, {self.passed_on}))"]
        return self._pair(kernel, "value", ARGUMENTS, "float", VALUE, lines)

    def value_and_gradient(self) -> str:
        """Write the loss with its gradient in u."""
        program = function(self.structure, [self.structure.r], self.layer.value)
        L, r = program.outputs
        body = self._samples(
            program,
            lambda sample: [
                f"L += weight * {sample(L, 2)}",
                *self._each(f"r[i, k] = weight * {sample(r, 2)}"),
            ],
        )
        body = ["r = np.empty(u.shape)", "L = 0.0", *body, "return L, r"]
        kernel = self._compiled("_value_and_gradient", "", body)
        lines = ["u, t = _arrays(u, t)"]
        lines += [f"L, r = _value_and_gradient(u, t, {self.passed_on})"]
        lines += ["return float(L), r"]
        returns = "tuple[float, Array]"
        return self._pair(kernel, "value_and_gradient", ARGUMENTS, returns, GRADIENT, lines)

    def curvature(self) -> str:
        """Write D, P and M."""
        s, rank = self.structure, self.structure.rank
        program = function(s, [s.D, *s.P, *s.M])
        D, *rest = program.outputs
        body = self._samples(
            program,
            lambda sample: [
                *self._each(f"D[i, k] = weight * {sample(D, 2)}"),
                *(
                    line
                    for j, p in enumerate(rest[:rank])
                    for line in self._each(f"P[i, k, {j}] = {sample(p)}")
                ),
                *(
                    f"M[i, {j // rank}, {j % rank}] = weight * {sample(entry, 2)}"
                    for j, entry in enumerate(rest[rank:])
                ),
            ],
        )
        rooms = ["D = np.empty(u.shape)", f"P = np.empty((u.shape[0], u.shape[1], {rank}))"]
        rooms += [f"M = np.empty((u.shape[0], {rank}, {rank}))"]
        kernel = self._compiled("_curvature", "", [*rooms, *body, "return D, P, M"])
        lines = ["u, t = _arrays(u, t)"]
        lines += [f"D, P, M = _curvature(u, t, {self.passed_on})", "return D, P, M"]
        returns = "tuple[Array, Array, Array]"
        return self._pair(kernel, "curvature", ARGUMENTS, returns, curvature_doc(rank), lines)

    def product(self) -> str:
        """Write the Hessian's product with a direction."""
        s, rank = self.structure, self.structure.rank
        program = function(s, [s.D, *s.P, *s.M])
        D, *rest = program.outputs
        P, M = rest[:rank], rest[rank:]

        def sums(sample: OneSample) -> list[str]:
            lines = [f"Ph{j} = 0.0" for j in range(rank)]
            for j, p in enumerate(P):
                lines += self._each(f"Ph{j} += {sample(p, 2)} * direction[i, k]")
            for j in range(rank):
                row = [(M[j * rank + q], q) for q in range(rank)]
                terms = [f"{sample(entry, 2)} * Ph{q}" for entry, q in row if entry != 0]
                lines += [f"MPh{j} = {' + '.join(terms) or '0.0'}"]
            low = [f"{sample(p, 2)} * MPh{j}" for j, p in enumerate(P)]
            whole = " + ".join([f"{sample(D, 2)} * direction[i, k]", *low])
            return [*lines, *self._each(f"result[i, k] = weight * ({whole})")]

        body = ["result = np.empty(u.shape)", *self._samples(program, sums), "return result"]
        kernel = self._compiled("_hessian_product", "direction: Array, ", body)
        lines = ["u, direction, t = _arrays(u, direction, t)"]
        lines += [f"return _hessian_product(u, direction, t, {self.passed_on})"]
        doc = "Return (diag(D) + P M P^T) direction (n, C), for a direction W' x of each sample."
        return self._pair(kernel, "hessian_product", PRODUCT_ARGUMENTS, "Any", doc, lines)

    def fitted(self) -> str:
        """Write the prediction."""
        prediction = self.layer.prediction
        program = function(self.structure, [prediction], scaled_for=prediction)
        body = self._samples(
            program,
            lambda sample: self._each(f"result[i, k] = {sample(program.outputs[0])}"),
            False,
        )
        body = ["result = np.empty(u.shape)", *body, "return result"]
        signature = f"def _fitted(u: Array{self.typed}) -> Any:"
        kernel = self._function(signature, "Return the prediction.", body)
        lines = ["(u,) = _arrays(u)", f"return _fitted(u{self.floats})"]
        return self._pair(kernel, "fitted", "u: Array", "Any", FITTED, lines)

    # --- pieces -------------------------------------------------------------------------------

    def _compiled(self, name: str, more: str, body: list[str]) -> str:
        signature = f"def {name}(u: Array, {more}t: Array, s: Array{self.typed}) -> Any:"
        return self._function(signature, "Do all samples.", body)

    @staticmethod
    def _function(signature: str, doc: str, body: list[str]) -> str:
        # with sums reordered, log_S - (u - m) would be read as (log_S + m) - u
        return "\n".join(["@_as_written", signature, f'    """{doc}"""', *indented(body)])

    def _pair(
        self, kernel: str, name: str, arguments: str, returns: str, doc: str, lines: list[str]
    ) -> str:
        return f"{kernel}\n\n\n{self.definition(name, arguments, returns, doc, lines)}"

    def _samples(self, program: Function, ending: _Ending, weighted: bool = True) -> list[str]:
        """Write the loop over the samples: the program's lines, then what the ending writes."""
        kept = [line.name for line in program.lines if line.row]
        names = {name: f"room[{place}, k]" for place, name in enumerate(kept)}
        sample = OneSample({**names, "u": self.argument, "t": "t[i, k]", "C": "u.shape[1]"})
        inner = [_WEIGHT] * weighted + self._largest_of(program, sample)
        for line in program.lines:
            if line.row:
                inner += self._each(f"{names[line.name]} = {sample(line.value)}")
            else:
                inner += sample.scalar(line.name, line.value)
        for output in program.outputs:
            inner += sample.sums(output)
        inner += ending(sample)
        room = [f"room = np.empty(({len(kept)}, u.shape[1]))"] * bool(kept)
        return [*room, "for i in range(u.shape[0]):", *indented(inner)]

    def _largest_of(self, program: Function, sample: OneSample) -> list[str]:
        if self.layer.is_shifted():
            return ["m = -np.inf", *self._each("m = max(m, u[i, k])")]
        lines = ["m = -np.inf"] * bool(program.shift)
        for exponent in program.shift:
            found = f"m = max(m, {sample(exponent)})"
            lines += self._each(found) if classes in axes_of(exponent) else [found]
        return lines + ["scale = _exp(-m)"] * program.uses_scale

    @staticmethod
    def _each(line: str) -> list[str]:
        """Write a loop over the classes."""
        return ["for k in range(u.shape[1]):", f"    {line}"]


_Ending = Callable[[OneSample], list[str]]
