"""Which functions does a Numba module have? Thin wrappers around loops over the rows."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import axes_of
from symbolic.declare.loss import rows
from symbolic.derive.poles import pole_of
from symbolic.derive.structure import Structure
from symbolic.generator.loops import Loops
from symbolic.generator.numba_parts import ARRAYS, EXP, HEAD
from symbolic.generator.one_pass import OnePass
from symbolic.generator.one_pass_text import one_pass_texts
from symbolic.generator.program import function
from symbolic.generator.schedule import taken_names
from symbolic.generator.spelling import NUMBA
from symbolic.generator.writer import ARGUMENTS, Writer, indented, wrapped

_UNWEIGHTED, _WEIGHTED = "wz = w[i] * z[i] if weighted else 0.0", "weighted = w.size != 0"


_LOOPS = "Every function is a few loops over the rows, on all threads, without arrays between."
_PASS = """\
`one_pass` reads A once. It adds up the sums of L, and G_k = A^T a_k for the atoms a_k that r is
made of; their factors are known at the end. What it returns fourth is a centre: handed over at
the next x, differences are formed row by row around it, which keeps the digits near a fit; any
centre is right. The loss of digits says how much larger the terms are than what they add up to,
for L and for r; where it is large, or infinite, take `value_and_gradient` of z. The sum of r**2
comes last."""


def numba_constants(found: OnePass | None) -> list[str]:
    """Return the constants that only a Numba module has."""
    return [
        "#: whether `one_pass` gives value and gradient in x out of one reading of A",
        f"ONE_PASS = {found is not None}",
    ]


def numba_notes(found: OnePass | None) -> list[str]:
    """Return what the docstring of a Numba module says beside the formulas."""
    notes = ["", *wrapped(_LOOPS, "")]
    if found is not None:
        notes += ["", *wrapped(_PASS, "")]
    return notes


def numba_functions(structure: Structure, found: OnePass | None) -> list[str]:
    """Return the texts of all functions, helpers first."""
    writer = LoopWriter(structure)
    texts = [HEAD, EXP, ARRAYS, writer.sums(), writer.value(), writer.value_and_gradient()]
    texts += [writer.curvature(), writer.product()]
    if structure.jacobian is not None:
        texts.append(writer.jacobian())
    if structure.loss.prediction is not None:
        texts.append(writer.fitted())
    if pole_of(structure.loss) is not None:
        texts += [writer.pole(), writer.pole_terms()]
    return texts + (one_pass_texts(found, writer) if found is not None else [])


class LoopWriter(Writer):
    """Writes the functions of one module, each as a wrapper and its compiled loops."""

    def __init__(self, structure: Structure) -> None:
        super().__init__(structure, NUMBA)
        s = structure
        self.jacobian_parts = [s.jacobian[0], *s.jacobian[1], *s.jacobian[2]] if s.jacobian else []
        entries = [s.M[j, k] for j in range(s.rank) for k in range(s.rank)]
        wanted = [s.r, s.D, *s.P, *entries, *self.jacobian_parts]
        program = function(s, wanted, s.loss.value)
        self.loops = Loops(program, taken_names(s))
        L, self.r, self.D, *rest = program.outputs
        self.P, rest = rest[: s.rank], rest[s.rank :]
        self.M = [self.loops.in_sums(entry) for entry in rest[: s.rank**2]]
        self.jacobian_parts = rest[s.rank**2 :]
        self.loops.scalar("L", L)
        outputs = [self.r, self.D, *self.P, *self.M, *self.jacobian_parts]
        known = ["m"] * bool(program.shift) + ["scale"] * program.uses_scale
        known += [*self.loops.maxima, *self.loops.sums, *self.loops.scalars]
        used = self.loops.used(outputs)
        self.shared = [name for name in known if name in used]
        self.parameters = "".join(f", {p.name}" for p in s.loss.parameters)
        self.floats = "".join(f", float({p.name})" for p in s.loss.parameters)

    # --- compiled functions -----------------------------------------------------------------

    def compiled(
        self, name: str, arguments: str, doc: str, body: list[str], by: str = "_on_all_threads"
    ) -> str:
        """Write a compiled function."""
        signature = f"def {name}({arguments}{self.typed(self.parameters)}) -> Any:"
        return "\n".join([f"@{by}", signature, f'    """{doc}"""', *indented(body)])

    @staticmethod
    def typed(names: str) -> str:
        """Annotate the names of parameters."""
        return "".join(f", {name}: float" for name in names.split(", ")[1:])

    def unpacked(self, values: list[sp.Expr]) -> list[str]:
        """Write how a function takes the scalars that it uses out of `_sums`."""
        used = self.loops.used(values) & set(self.shared)
        if not used:
            return []
        names = ", ".join(name if name in used else "_" for name in self.shared)
        return [f"_, {names} = _sums(z, b, w{self.parameters})"]

    def sums(self) -> str:
        """Write what value, gradient and curvature share: the scalars."""
        body = ["n = z.size", _WEIGHTED, *self.loops.shift(), "wzwz = 0.0"]
        body += self.loops.passes({0: [_UNWEIGHTED, "wzwz += wz * wz"]})
        returned = ", ".join(["L + 0.5 * wzwz", *self.shared])
        doc = "Return L and the scalars that the functions below share."
        body += [f"return {returned}" if self.shared else "return (L + 0.5 * wzwz,)"]
        return self.compiled("_sums", "z: Array, b: Array, w: Array", doc, body)

    def value(self) -> str:
        """Write the loss."""
        lines = ["z, b, w = _arrays(z, b, w)", f"return float(_sums(z, b, w{self.floats})[0])"]
        return self.definition("value", ARGUMENTS, "float", "Return L.", lines)

    def value_and_gradient(self) -> str:
        """Write the loss with its gradient in z."""
        rows_ = [*self.loops.row_lines([self.r]), f"r[i] = {NUMBA.text(self.r)}"]
        rows_ += ["if weighted:", "    r[i] += w[i] * w[i] * z[i]"]
        first = self.unpacked([self.r])
        L = (
            "L, " + first[0].removeprefix("_, ")
            if first
            else f"L = _sums(z, b, w{self.parameters})[0]"
        )
        body = ["n = z.size", _WEIGHTED, L, "r = np.empty(n)", *self.loops.loop(rows_)]
        kernel = self.compiled(
            "_value_and_gradient",
            "z: Array, b: Array, w: Array",
            "Return L and r.",
            [*body, "return L, r"],
            by="_row_by_row",
        )
        lines = ["z, b, w = _arrays(z, b, w)"]
        lines += [f"L, r = _value_and_gradient(z, b, w{self.floats})", "return float(L), r"]
        return self._pair(
            kernel,
            "value_and_gradient",
            ARGUMENTS,
            "tuple[float, Array]",
            "Return L and r (n,); the gradient in x is A^T r.",
            lines,
        )

    def curvature(self) -> str:
        """Write D, P and M."""
        rank = self.structure.rank
        rows_ = [*self.loops.row_lines([self.D, *self.P]), f"D[i] = {NUMBA.text(self.D)}"]
        rows_ += ["if weighted:", "    D[i] += w[i] * w[i]"]
        rows_ += [f"P[{k}, i] = {NUMBA.text(p)}" for k, p in enumerate(self.P)]
        body = ["n = z.size", _WEIGHTED, *self.unpacked([self.D, *self.P, *self.M])]
        body += ["D = np.empty(n)", f"P = np.empty(({rank}, n))", *self.loops.loop(rows_)]
        body += [f"M = np.empty(({rank}, {rank}))"]
        body += [
            f"M[{k // rank}, {k % rank}] = {NUMBA.text(entry)}" for k, entry in enumerate(self.M)
        ]
        kernel = self.compiled(
            "_curvature",
            "z: Array, b: Array, w: Array",
            "Return D, P^T and M.",
            [*body, "return D, P, M"],
            by="_row_by_row",
        )
        lines = ["z, b, w = _arrays(z, b, w)", f"D, P, M = _curvature(z, b, w{self.floats})"]
        return self._pair(
            kernel,
            "curvature",
            ARGUMENTS,
            "tuple[Array, Array, Array]",
            f"Return D (n,), P (n, {rank}) and M ({rank}, {rank}): "
            "the Hessian in z is diag(D) + P M P^T.",
            [*lines, "return D, P.T, M"],
        )

    def product(self) -> str:
        """Write the Hessian's product with a direction."""
        rank = self.structure.rank
        arguments = "z: Array, direction: Array, b: Array, w: Array"
        body = ["n = z.size", _WEIGHTED, *self.unpacked([self.D, *self.P, *self.M])]
        kernels = []
        if rank:
            names = [f"Ph{k + 1}" for k in range(rank)]
            body += [
                f"{', '.join(names)}{',' * (rank == 1)} = "
                f"_projected(z, direction, b, w{self.parameters})"
            ]
            kernels.append(self._projected(names, arguments))
        for j in range(rank):
            row = [(self.M[j * rank + k], f"Ph{k + 1}") for k in range(rank)]
            terms = [f"{NUMBA.text(entry, 2)} * {name}" for entry, name in row if entry != 0]
            body += [f"MPh{j + 1} = {' + '.join(terms) or '0.0'}"]
        low = [f"{NUMBA.text(p, 2)} * MPh{k + 1}" for k, p in enumerate(self.P)]
        rows_ = [*self.loops.row_lines([self.D, *self.P])]
        rows_ += [f"result[i] = {' + '.join([self._times_direction(self.D), *low])}"]
        rows_ += ["if weighted:", "    result[i] += w[i] * w[i] * direction[i]"]
        body += ["result = np.empty(n)", *self.loops.loop(rows_), "return result"]
        doc = "Return the product."
        kernels.append(self.compiled("_hessian_product", arguments, doc, body, by="_row_by_row"))
        kernel = "\n\n\n".join(kernels)
        lines = ["z, direction, b, w = _arrays(z, direction, b, w)"]
        lines += [f"return _hessian_product(z, direction, b, w{self.floats})"]
        return self._pair(
            kernel,
            "hessian_product",
            "z: Array, direction: Array, b: Array, w: Array | None = None",
            "Any",
            "Return (diag(D) + P M P^T) direction (n,), for a direction A h.",
            lines,
        )

    def jacobian(self) -> str:
        """Write the Jacobian of the residual."""
        g, *columns = self.jacobian_parts
        half = len(columns) // 2
        filled = [("g[i]", g)]
        filled += [(f"U[{k}, i]", u) for k, u in enumerate(columns[:half])]
        filled += [(f"V[{k}, i]", v) for k, v in enumerate(columns[half:])]
        rows_ = self.loops.row_lines(value for _, value in filled)
        rows_ += [f"{place} = {NUMBA.text(value)}" for place, value in filled]
        body = ["n = z.size", *self.unpacked([g, *columns]), "g = np.empty(n)"]
        body += [f"{name} = np.empty(({half}, n))" for name in "UV"]
        kernel = self.compiled(
            "_residual_jacobian",
            "z: Array, b: Array, w: Array",
            "Return g, U^T and V^T.",
            [*body, *self.loops.loop(rows_), "return g, U, V"],
            by="_row_by_row",
        )
        lines = ["z, b = _arrays(z, b)"]
        lines += [f"g, U, V = _residual_jacobian(z, b, _NONE{self.floats})"]
        return self._pair(
            kernel,
            "residual_jacobian",
            "z: Array, b: Array",
            "tuple[Array, Array, Array]",
            "Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T.",
            [*lines, "return g, U.T, V.T"],
        )

    def fitted(self) -> str:
        """Write the prediction."""
        prediction = self.structure.loss.prediction
        assert prediction is not None
        return self._of_z("fitted", prediction, "Return what the fit brings near b (n,).", True)

    def pole_terms(self) -> str:
        """Write what the pole is the sum of."""
        pole = pole_of(self.structure.loss)
        assert pole is not None
        terms = pole.definition.summand
        return self._of_z("pole_terms", terms, "Return the terms (n,) whose sum is `pole`.", False)

    def pole(self) -> str:
        """Write the scalar that must not vanish."""
        program = function(self.structure, [pole_of(self.structure.loss)])
        loops = Loops(program, taken_names(self.structure))
        result = loops.in_sums(program.outputs[0])
        body = ["n = z.size", *loops.shift(), *loops.passes(), f"return {NUMBA.text(result)}"]
        kernel = self.compiled("_pole", "z: Array", "Return the sum.", body)
        lines = ["(z,) = _arrays(z)", f"return float(_pole(z{self.floats}))"]
        doc = "Return the scalar whose zero is the loss' pole, up to a positive factor."
        return self._pair(kernel, "pole", "z: Array", "float", doc, lines)

    # --- pieces -----------------------------------------------------------------------------

    def _of_z(self, name: str, formula: sp.Expr, doc: str, prediction: bool) -> str:
        """Write a function of z alone that returns n numbers."""
        program = function(self.structure, [formula], scaled_for=formula if prediction else None)
        loops = Loops(program, taken_names(self.structure))
        result = loops.in_sums(program.outputs[0])
        rows_ = [*loops.row_lines([result]), f"result[i] = {NUMBA.text(result)}"]
        body = ["n = z.size", *loops.shift(), *loops.passes()]
        body += ["result = np.empty(n)", *loops.loop(rows_), "return result"]
        kernel = self.compiled(f"_{name}", "z: Array", "Return the n numbers.", body)
        lines = ["(z,) = _arrays(z)", f"return _{name}(z{self.floats})"]
        return self._pair(kernel, name, "z: Array", "Array", doc, lines)

    def _pair(
        self, kernel: str, name: str, arguments: str, returns: str, doc: str, lines: list[str]
    ) -> str:
        """Write a compiled function and the public one that calls it."""
        return f"{kernel}\n\n\n{self.definition(name, arguments, returns, doc, lines)}"

    def _projected(self, names: list[str], arguments: str) -> str:
        """Write the sums P^T direction."""
        body = ["n = z.size", *self.unpacked(list(self.P)), *(f"{name} = 0.0" for name in names)]
        inner = [
            f"{name} += {self._times_direction(p)}" for name, p in zip(names, self.P, strict=True)
        ]
        body += self.loops.loop([*self.loops.row_lines(self.P), *inner])
        body += [f"return {', '.join(names)}" if len(names) > 1 else f"return ({names[0]},)"]
        return self.compiled("_projected", arguments, "Return P^T direction.", body)

    @staticmethod
    def _times_direction(value: sp.Expr) -> str:
        if rows not in axes_of(value) and value == 0:
            return "0.0"
        return f"{NUMBA.text(value, 2)} * direction[i]"
