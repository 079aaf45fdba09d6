"""Which functions does a module of whole-array formulas have? Their text, line by line."""

from __future__ import annotations

import re
import textwrap

import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, axes_of
from symbolic.declare.loss import rows
from symbolic.derive.poles import pole_of
from symbolic.derive.structure import Structure
from symbolic.generator.program import Function, function
from symbolic.generator.spelling import NUMPY, Spelling, dot

WIDTH = 96
ARGUMENTS = "z: Array, b: Array, w: Array | None = None"


def wrapped(text: str, indent: str) -> list[str]:
    """Break a long line of text."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


class Writer:
    """Writes the functions of one module."""

    def __init__(self, structure: Structure, spelling: Spelling) -> None:
        self.structure = structure
        self.spelling = spelling
        names = [f"{p.name}: float = {float(p.default)!r}" for p in structure.loss.parameters]
        self.keywords = f", *, {', '.join(names)}" if names else ""
        self.passed = "".join(f", {p.name}={p.name}" for p in structure.loss.parameters)

    def value(self) -> str:
        """Write the loss."""
        program = function(self.structure, [], self.structure.loss.value)
        lines = [*self._program(program), f"L = {self._scalar(program.outputs[0])}"]
        lines += self._regulariser(["L += 0.5 * (wz @ wz)"])
        return self.definition(
            "value", ARGUMENTS, "float", "Return L.", [*lines, "return float(L)"]
        )

    def value_and_gradient(self) -> str:
        """Write the loss with its gradient in z."""
        program = function(self.structure, [self.structure.r], self.structure.loss.value)
        L, r = program.outputs
        lines = [*self._program(program), f"L = {self._scalar(L)}", *self.row("r", r)]
        lines += self._regulariser(["L += 0.5 * (wz @ wz)", "r = r + w * wz"])
        return self.definition(
            "value_and_gradient",
            ARGUMENTS,
            "tuple[float, Array]",
            "Return L and r (n,); the gradient in x is A^T r.",
            [*lines, "return float(L), r"],
        )

    def curvature(self) -> str:
        """Write D, P and M."""
        s = self.structure
        entries = [s.M[j, k] for j in range(s.rank) for k in range(s.rank)]
        program = function(s, [s.D, *s.P, *entries])
        D, *rest = program.outputs
        lines = [*self._program(program), *self.row("D", D)]
        lines += self._regulariser(["D = D + w * w"], needs_wz=False)
        lines += self._columns("P", rest[: s.rank])
        if s.rank:
            cells = [self._scalar(entry) for entry in rest[s.rank :]]
            rows_ = [", ".join(cells[j * s.rank : (j + 1) * s.rank]) for j in range(s.rank)]
            lines += [
                "M = np.array(",
                "    [",
                *(f"        [{row}]," for row in rows_),
                "    ]",
                ")",
            ]
        else:
            lines += ["M = np.zeros((0, 0))"]
        return self.definition(
            "curvature",
            ARGUMENTS,
            "tuple[Array, Array, Array]",
            f"Return D (n,), P (n, {s.rank}) and M ({s.rank}, {s.rank}): "
            "the Hessian in z is diag(D) + P M P^T.",
            [*lines, "return D, P, M"],
        )

    def product(self) -> str:
        """Write the Hessian's product with a direction."""
        lines = [
            f"D, P, M = curvature(z, b, w{self.passed})",
            "return D * direction + P @ (M @ (P.T @ direction))",
        ]
        return self.definition(
            "hessian_product",
            "z: Array, direction: Array, b: Array, w: Array | None = None",
            "Any",
            "Return (diag(D) + P M P^T) direction (n,), for a direction A h.",
            lines,
        )

    def jacobian(self) -> str:
        """Write the Jacobian of the residual."""
        assert self.structure.jacobian is not None
        g, U, V = self.structure.jacobian
        program = function(self.structure, [g, *U, *V])
        outputs = program.outputs
        lines = [*self._program(program), *self.row("g", outputs[0])]
        lines += self._columns("U", list(outputs[1 : 1 + len(U)]))
        lines += self._columns("V", list(outputs[1 + len(U) :]))
        return self.definition(
            "residual_jacobian",
            "z: Array, b: Array",
            "tuple[Array, Array, Array]",
            "Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T.",
            [*lines, "return g, U, V"],
        )

    def fitted(self) -> str:
        """Write the prediction."""
        prediction = self.structure.loss.prediction
        program = function(self.structure, [prediction], scaled_for=prediction)
        lines = [*self._program(program), *self._returned(program.outputs[0])]
        return self.definition(
            "fitted", "z: Array", "Array", "Return what the fit brings near b (n,).", lines
        )

    def pole(self) -> str:
        """Write the scalar that must not vanish."""
        pole = pole_of(self.structure.loss)
        program = function(self.structure, [pole])
        lines = [*self._program(program), f"return float({self._scalar(program.outputs[0])})"]
        return self.definition(
            "pole",
            "z: Array",
            "float",
            "Return the scalar whose zero is the loss' pole, up to a positive factor.",
            lines,
        )

    def pole_terms(self) -> str:
        """Write what that scalar is the sum of."""
        pole = pole_of(self.structure.loss)
        assert pole is not None
        program = function(self.structure, [pole.definition.summand])
        lines = [*self._program(program), *self._returned(program.outputs[0])]
        return self.definition(
            "pole_terms", "z: Array", "Array", "Return the terms (n,) whose sum is `pole`.", lines
        )

    # --- pieces -------------------------------------------------------------------------

    def definition(self, name: str, arguments: str, returns: str, doc: str, body: list[str]) -> str:
        """Write a public function: its signature with the parameters, docstring and body."""
        signature = f"def {name}({arguments}{self.keywords}) -> {returns}:"
        if len(signature) > WIDTH:
            signature = f"def {name}(\n    {arguments}{self.keywords}\n) -> {returns}:"
        doc_lines = wrapped(f'"""{doc}"""', "    ")
        doc_lines = [line if k == 0 else line[4:] for k, line in enumerate(doc_lines)]
        used = "\n".join(body)
        unused = [p.name for p in self.structure.loss.parameters if not uses(used, p.name)]
        unused += [a for a in ("z", "b") if f"{a}: Array" in arguments and not uses(used, a)]
        discarded = [f"del {', '.join(unused)}  # this function does not depend on it"] * bool(
            unused
        )
        return "\n".join([signature, *doc_lines, *indented(discarded + body)])

    def _program(self, program: Function) -> list[str]:
        lines = self._shift(program)
        for line in program.lines:
            if line.row:
                lines += self.row(line.name, line.value)
            else:
                lines += [f"{line.name} = {self._scalar(line.value)}"]
        return lines

    def _shift(self, program: Function) -> list[str]:
        """Write m, the largest exponent, and exp(-m) where it is used."""
        return [*self.largest(program, "m"), *["scale = np.exp(-m)"] * program.uses_scale]

    def largest(self, program: Function, name: str) -> list[str]:
        """Write the search for the largest exponent, where a program has any."""
        if not program.shift:
            return []
        bounds = [self._bound(exponent) for exponent in program.shift]
        whole = bounds[0] if len(bounds) == 1 else f"max({', '.join(bounds)})"
        return [f"{name} = {whole}"]

    def _bound(self, exponent: sp.Expr) -> str:
        if rows not in axes_of(exponent):
            return self._scalar(exponent)
        return f"np.max({NUMPY.text(exponent)})"

    def row(self, name: str, value: sp.Expr) -> list[str]:
        """Write a line that computes n numbers."""
        if rows not in axes_of(value):
            return [f"{name} = np.full(z.shape, {self._scalar(value)})"]
        if value.is_Symbol:
            return [f"{name} = {value.name}"]
        return [f"{name} = {self._vector(value)}"]

    def _returned(self, value: sp.Expr) -> list[str]:
        """Write the end of a function that returns n numbers."""
        if value.is_Symbol and rows in axes_of(value):
            return [f"return {value.name}"]
        return [*self.row("result", value), "return result"]

    def _vector(self, value: sp.Expr) -> str:
        if self.spelling.target != "numexpr" or value.has(sp.erf):
            return (NUMPY if value.has(sp.erf) else self.spelling).text(value)
        text = self.spelling.text(value)
        names = sorted({s.name for s in value.free_symbols if s != rows.size})
        text = text.replace("z.size", "n")
        passed = [f'"{name}": {name}' for name in names]
        passed += ['"n": z.size'] * (rows.size in value.free_symbols)
        call = f'ne.evaluate("{text}", {{{", ".join(passed)}}})'
        if len(call) < WIDTH - 20:
            return call
        pieces = textwrap.wrap(text, WIDTH - 16, break_long_words=False, break_on_hyphens=False)
        quoted = "\n    ".join(
            f'"{piece}{" " if k + 1 < len(pieces) else ""}"' for k, piece in enumerate(pieces)
        )
        return f"ne.evaluate(\n    {quoted},\n    {{{', '.join(passed)}}},\n)"

    def _scalar(self, value: sp.Expr) -> str:
        """Spell a scalar; its sums are dot products of names, or sums of row formulas."""
        sums: dict[sp.Expr, sp.Expr] = {}
        spelled: dict[str, str] = {}
        for k, largest in enumerate(sorted(value.atoms(AxisMax), key=sp.default_sort_key)):
            sums[largest] = sp.Symbol(f"_max{k}_")
            spelled[f"_max{k}_"] = self._bound(largest.args[0])
        for k, total in enumerate(sorted(value.atoms(AxisSum), key=sp.default_sort_key)):
            name = f"_sum{k}_"
            sums[total] = sp.Symbol(name)
            spelled[name] = self._total(total.summand)
        text = NUMPY.text(value.xreplace(sums))
        for name, spelling in spelled.items():
            whole = text == name
            text = text.replace(name, spelling if whole or "@" not in spelling else f"({spelling})")
        return text

    def _total(self, summand: sp.Expr) -> str:
        names = dot(summand)
        if names is not None:
            return f"{names[0]} @ {names[1]}"
        if rows not in axes_of(summand):
            return f"z.size * {self._scalar(summand)}"
        return f"np.sum({summand.name if summand.is_Symbol else self._vector(summand)})"

    def _columns(self, name: str, columns: list[sp.Expr]) -> list[str]:
        if not columns:
            return [f"{name} = np.zeros((z.size, 0))"]
        lines: list[str] = []
        names = []
        for k, column in enumerate(columns):
            if column.is_Symbol and rows in axes_of(column):
                names.append(column.name)
            else:
                names.append(f"{name.lower()}{k + 1}")
                lines += self.row(names[-1], column)
        return [*lines, f"{name} = np.stack([{', '.join(names)}]).T"]

    @staticmethod
    def _regulariser(lines: list[str], needs_wz: bool = True) -> list[str]:
        first = ["wz = w * z"] if needs_wz else []
        return ["if w is not None:", *(f"    {line}" for line in first + lines)]


def indented(lines: list[str]) -> list[str]:
    """Move lines one level to the right."""
    return [f"    {part}" for line in lines for part in line.split("\n")]


def uses(text: str, name: str) -> bool:
    """Say whether a name occurs in code."""
    return re.search(rf"\b{name}\b", text) is not None
