"""Which functions does a Numba module have? Thin wrappers around compiled loops.

Over rows, one function gives the loss and the scalars that all others share, its sums in any order;
what is written row by row is compiled as it stands.  Over classes, each function is one loop over
the samples, on the caller's thread: callers share the samples among threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.text.layout import Printer, compiled, uses
from symbolic.generator.text.loops import LoopPrinter
from symbolic.generator.text.public import Words
from symbolic.generator.text.whole_arrays import function

#: The functions of rows that have their scalars in common.
SHARING = {"value", "value_and_gradient", "curvature", "hessian_product", "residual_jacobian"}
#: What a compiled function returns, and how a public one hands it on.
_DOCS = {
    "value_and_gradient": "Return L and r.",
    "curvature": "Return D, P^T and M.",
    "hessian_product": "Return the product.",
    "residual_jacobian": "Return g, U^T and V^T.",
    "fitted": "Return the n numbers.",
    "pole": "Return the sum.",
    "pole_terms": "Return the n numbers.",
}


@dataclass(frozen=True)
class Compiled(Printer):
    """Writes the functions of one module from their programs."""

    programs: dict[str, Program]

    @property
    def typed(self) -> str:
        """The parameters of a compiled function."""
        parameters = self.loss.parameters
        return "".join(f", {self.own.local(p.name)}: float" for p in parameters)

    @property
    def names(self) -> str:
        """The parameters, as one compiled function hands them to another."""
        own = self.own
        return "".join(f", {own.local(p.name)}" for p in self.loss.parameters)

    @property
    def floats(self) -> str:
        """The parameters, as a public function hands them to a compiled one."""
        number = self.own.outside("float")
        return "".join(f", {number}({p.name})" for p in self.loss.parameters)

    def functions(self) -> list[str]:
        """Return the texts of all functions."""
        order = ["value", "value_and_gradient", "curvature", "hessian_product"]
        order += [name for name in self.programs if name not in order]
        make = self._of_samples if self.planner.outer else self._of_rows
        return [text for name in order for text in make(name)]

    def _public(
        self, name: str, called: str, given: Sequence[str], outputs: Iterable[Output]
    ) -> str:
        """Write what a user calls: arrays are made contiguous, and numbers floats."""
        own, outputs = self.own, list(outputs)
        arrays = [n for n in given if n != own("s") or not self.planner.outer]
        passed = [n if n in arrays else f"_weights({own('u')}, {n})" for n in given]
        if name == "residual_jacobian":
            passed.append("_NONE")
        left = ", ".join(arrays) if len(arrays) > 1 else f"({arrays[0]},)"
        call = f"{called}({', '.join(passed)}{self.floats})"
        body = [f"{left} = _arrays({', '.join(arrays)})"]
        if len(outputs) == 1:
            (output,) = outputs
            number = not output.axes
            body.append(f"return {own.outside('float')}({call})" if number else f"return {call}")
        else:
            body.append(f"{', '.join(o.name for o in outputs)} = {call}")
            body.append(f"return {', '.join(map(self._handed_on, outputs))}")
        return function(self.planner, name, body)

    def _handed_on(self, output: Output) -> str:
        if not output.axes and not output.shape:
            return f"{self.own.outside('float')}({output.name})"
        turned = len(output.shape) == 1 and not self.planner.outer
        return f"{output.name}.T" if turned else output.name

    # --- rows -----------------------------------------------------------------------------------

    @property
    def _printer(self) -> LoopPrinter:
        return LoopPrinter(self.planner)

    @property
    def _data(self) -> str:
        return Words(self.planner)("{z}, {b}, {w}")

    @property
    def _common(self) -> dict[str, Line]:
        """The lines that the functions of rows have in common."""
        first, second = (self.programs[name].lines for name in ("value", "curvature"))
        return {line.name: line for line in first if line in second}

    @property
    def shared(self) -> list[str]:
        """The scalars that functions of rows take out of `_sums`."""
        common = self._common
        used: set[str] = set()
        for name in (SHARING - {"value"}) & self.programs.keys():
            program = self._filled(name)
            used |= self._used(program, program.formulas)
            used |= self._used(program, [x.value for x in self._own(program)])
        return [n for n, x in common.items() if n in used and not self._printer.varies(x)]

    def _filled(self, name: str) -> Program:
        """Return what a function of rows fills itself; `_sums` gives L."""
        L, program = self.programs["value"].outputs[0], self.programs[name]
        outputs = tuple(output for output in program.outputs if output.name != L.name)
        lines = program.needed(f for output in outputs for f in output.formulas)
        return replace(program, lines=tuple(lines), outputs=outputs)

    def _own(self, program: Program) -> list[Line]:
        """Return the scalar lines that only this program has."""
        common = self._common
        return [x for x in program.lines if x.name not in common and not self._printer.varies(x)]

    def _used(self, program: Program, formulas: Iterable[sp.Expr]) -> set[str]:
        """Return the names that a loop for formulas uses."""
        formulas = list(formulas)
        formulas += [line.value for line in self._printer.anew(program, formulas)]
        return {symbol.name for formula in formulas for symbol in formula.free_symbols}

    def _of_rows(self, name: str) -> list[str]:
        own, program, data = self.own, self.programs[name], self._data
        if name == "value":
            call = f"return {own.outside('float')}(_sums({data}{self.floats})[0])"
            return [self._sums(), function(self.planner, name, [f"{data} = _arrays({data})", call])]
        if name not in SHARING:
            given = data.split(", ")[:1]
            return [self._alone(name), self._public(name, f"_{name}", given, program.outputs)]
        kernels = []
        if name == "hessian_product":
            data = Words(self.planner)("{z}, {direction}, {b}, {w}")
            kernels = [self._projected(data)] * bool(self.planner.structure.rank)
        kernels.append(self._row_by_row(name, data))
        given = data.split(", ")[: 2 if name == "residual_jacobian" else 4]
        return [*kernels, self._public(name, f"_{name}", given, program.outputs)]

    def _compiled(self, by: str, name: str, data: str, doc: str, body: Sequence[str]) -> str:
        own, z = self.own, self.z
        head = f"{name} {', '.join(f'{n}: Array' for n in data.split(', '))}{self.typed}"
        if not self.planner.outer:
            flag = [f"{own('weighted')} = {self.planner.weights.name}.size != 0"]
            body = [f"{own('n')} = {z}.size", *flag * uses(body, own("weighted")), *body]
        return compiled(by, head, doc, body)

    def _sums(self) -> str:
        """Write what value, gradient and curvature share: the scalars."""
        program, printer = self.programs["value"], self._printer
        (L,) = program.outputs
        formulas = [*L.formulas, *(sp.Symbol(name) for name in self.shared)]
        lines = [x for x in program.needed(formulas) if not printer.varies(x)]
        body = [*printer.staged(program, lines), f"{L.name} = {printer.text(L.formulas[0])}"]
        body += [f"return {_tuple([L.name, *self.shared])}"]
        doc = "Return L and the scalars that the functions below share."
        return self._compiled("_on_all_threads", "_sums", self._data, doc, body)

    def _unpacked(self, used: set[str], first: str = "_") -> list[str]:
        """Write how a function takes the scalars that it uses out of `_sums`."""
        names = [name if name in used else "_" for name in self.shared]
        call = f"_sums({self._data}{self.names})"
        if not used & set(self.shared):
            return [f"{first} = {call}[0]"] * (first != "_")
        return [f"{', '.join([first, *names])} = {call}"]

    def _row_by_row(self, name: str, data: str) -> str:
        """Write a function that fills what is returned, one row at a time."""
        program, printer = self._filled(name), self._printer
        own = self._own(program)
        used = self._used(program, [*program.formulas, *(x.value for x in own if not x.reduce)])
        L = self.programs["value"].outputs[0].name if name == "value_and_gradient" else "_"
        body = self._unpacked(used, L)
        if own:
            sums = _tuple(x.name for x in own if x.reduce)
            body += [f"{sums} = _projected({data}{self.names})"]
            body += printer.assigned(x for x in own if not x.reduce)
        body += printer.row_loop(program)
        returned = [L] * (L != "_") + [output.name for output in program.outputs]
        body.append(f"return {', '.join(returned)}")
        return self._compiled("_row_by_row", f"_{name}", data, _DOCS[name], body)

    def _projected(self, data: str) -> str:
        """Write the sums P^T direction."""
        program = self.programs["hessian_product"]
        sums = [x for x in self._own(program) if x.reduce]
        body = self._unpacked(self._used(program, [x.value for x in sums]))
        body += [*self._printer.staged(program, sums), f"return {_tuple(x.name for x in sums)}"]
        return self._compiled("_on_all_threads", "_projected", data, "Return P^T direction.", body)

    def _alone(self, name: str) -> str:
        """Write a function of the argument alone, which shares nothing."""
        program, printer = self.programs[name], self._printer
        (output,) = program.outputs
        body = printer.staged(program, [x for x in program.lines if not printer.varies(x)])
        body += printer.row_loop(program) if output.axes else []
        body.append(f"return {output.name if output.axes else printer.text(output.formulas[0])}")
        z = self.z
        return self._compiled("_on_all_threads", f"_{name}", z, _DOCS[name], body)

    # --- samples --------------------------------------------------------------------------------

    def _of_samples(self, name: str) -> list[str]:
        program, words = self.programs[name], Words(self.planner)
        data = {"hessian_product": "{u}, {direction}, {t}, {s}", "fitted": "{u}"}
        given = words(data.get(name, "{u}, {t}, {s}"))
        body = self._printer.sample_loop(program)
        body.append(f"return {', '.join(output.name for output in program.outputs)}")
        kernel = self._compiled("_as_written", f"_{name}", given, "Do all samples.", body)
        return [kernel, self._public(name, f"_{name}", given.split(", "), program.outputs)]


def _tuple(names: Iterable[str]) -> str:
    """Write names as a tuple, also where there is one."""
    names = list(names)
    return f"{', '.join(names)}{',' * (len(names) == 1)}"
