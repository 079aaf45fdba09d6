"""Errors planted in emitted texts, and a dumb judge of whether one changes what the code computes.

An error is a change of one place of a function: a sign, a factor, an exponent, a name, an index, a
term that is left out, a sum that counts twice.  The judge runs both texts in plain Python.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Thread
from typing import Any

import numexpr
import numpy as np

from symbolic.formal.surroundings import parts_of
from symbolic.generator.text.rows import DRIVERS, HEAD
from symbolic.generator.text.segments import FIXED

_SWAPPED = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*"}


@dataclass(frozen=True)
class Planted:
    """A text with an error: in which function, what it was, and what it is."""

    function: str
    was: str
    now: str
    text: str


def planted(text: str) -> Iterator[Planted]:
    """Yield all texts with one error each."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for function in ast.parse(text).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        if function.name in ("_exp", "_bits", "_double", "_arrays"):
            continue
        if function.name in FIXED or function.name in parts_of(HEAD, DRIVERS):
            continue
        found = (n for n in ast.walk(function) if isinstance(n, ast.Name))
        names = sorted({n.id for n in found if isinstance(n.ctx, ast.Store)})
        for node in (n for part in function.body for n in ast.walk(part)):
            for new in changes(node, names):
                first = starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
                last = starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
                yield Planted(
                    function.name, text[first:last], new, text[:first] + new + text[last:]
                )


def changes(node: ast.AST, names: list[str]) -> Iterator[str]:
    """Yield what may stand in the place of a piece of a text."""
    match node:
        case ast.BinOp(left, operator, right) if type(operator) in _SWAPPED:
            one, other = f"({ast.unparse(left)})", f"({ast.unparse(right)})"
            yield f"({one} {_SWAPPED[type(operator)]} {other})"
            yield one
            yield other
        case ast.BinOp(left, ast.Pow(), ast.Constant(int(power))):
            yield f"({ast.unparse(left)})**{power + 1}"
        case ast.UnaryOp(ast.USub(), operand):
            yield f"({ast.unparse(operand)})"
        case ast.Constant(float(value)) if value != 0:
            yield repr(value + 1.0)
        case ast.Constant(str(words)) if re.search(r"[a-z]", words) and " = " not in words:
            yield from _words(words)
        case ast.Name(name, ast.Load()) if name in names:
            yield names[(names.index(name) + 1) % len(names)]
        case ast.Subscript(ast.Name("sums" | "tops" as name), ast.Constant(int(k))):
            yield f"{name}[{k + 1}]"
            yield f"{name}[{max(k - 1, 0)}]"
        case ast.Subscript(
            ast.Name("sums" | "tops" | "out" as name), ast.Tuple([ast.Constant(int(k)), *others])
        ):
            for place in (k + 1, max(k - 1, 0)):
                yield f"{name}[{', '.join([str(place), *map(ast.unparse, others)])}]"
        case ast.Call(
            ast.Name("_stages"), [row, rows, ast.Constant(int(k)), ast.Constant(int(end)), *others]
        ):
            for steps in (f"{k}, {end - 1}", f"{k + 1}, {end}"):
                given = ", ".join([ast.unparse(row), ast.unparse(rows), steps])
                yield f"_stages({given}, {', '.join(map(ast.unparse, others))})"
        case ast.Call(ast.Name("_known" | "_fitted_known"), [*_, ast.Constant(int(k)), _] as args):
            yield ast.unparse(node).replace(f", {k}, ", f", {k - 1}, ")
            yield ast.unparse(node).replace(ast.unparse(args[0]), ast.unparse(args[1]), 1)
        case ast.Subscript(ast.Name(name), ast.Tuple([*_, ast.Constant(int(k))])):
            places = ast.unparse(node.slice).rpartition(",")[0]
            yield f"{name}[{places}, {1 - k}]"
        case ast.Call(ast.Attribute(ast.Name("np"), "sum" | "dot") | ast.Name("_sum" | "_dot")):
            yield f"(2.0 * {ast.unparse(node)})"
        case ast.AugAssign(ast.Name(name), ast.Add(), value):
            yield f"{name} += 2.0 * ({ast.unparse(value)})"
        case ast.Return(ast.Tuple([ast.Name(a), ast.Name(b), *others])):
            yield f"return {', '.join([b, a, *map(ast.unparse, others)])}"


def _words(words: str) -> Iterator[str]:
    """Yield changes of numexpr's words."""
    try:
        tree = ast.parse(words, mode="eval").body
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp | ast.UnaryOp | ast.Constant) and "\n" not in words:
            for new in changes(node, []):
                first, last = node.col_offset, node.end_col_offset
                yield repr(words[:first] + new + words[last:])


# --- the judge ------------------------------------------------------------------------------------


def run(text: str) -> dict[str, Any]:
    """Return the functions of an emitted text, in plain Python."""

    def compiled(*given: Any, **_: Any) -> Any:
        return given[0] if given else lambda function: function

    names: dict[str, Any] = {"np": np, "ne": numexpr, "math": math, "Any": Any}
    names |= {"njit": compiled, "intrinsic": compiled, "prange": range, "types": None}
    names |= {"Thread": Thread, "cgutils": None, "NDArray": list, "get_num_threads": lambda: 1}
    body = re.sub(r"^(import|from) .*$", "", text, flags=re.MULTILINE)
    exec(compile(body, "emitted", "exec"), names)
    names["_exp"] = math.exp
    return names


def results(text: str) -> list[Any]:
    """Return all that a text returns at a few points, and what callers of stages make of that."""
    module, found = run(text), list[Any]()
    rng = np.random.default_rng(5)
    given = {"t": 0.7} if "t" in module["PARAMETERS"] else {}
    for _ in range(2):
        z, b, direction = rng.normal(size=(3, 4))
        weights = rng.uniform(0.5, 2.0, size=4)
        for w in (None, weights):
            found += [module["value"](z, b, w, **given)]
            found += [*module["value_and_gradient"](z, b, w, **given)]
            found += [module["hessian_product"](z, direction, b, w, **given)]
            found += [module["fit"](z, **given)]
            found += ends_of_stages(module, z, b, w, module["stages"](z, b, w, **given), given)
            known = stages_in_turn(module, "STAGES", z, b, w, given)
            found += ends_of_stages(module, z, b, w, known, given)
            if "FITTED_STAGES" in module:
                known = stages_in_turn(module, "FITTED_STAGES", z, b, w, given)
                found += [module["fitted"](z, b, *known, **given)]
            if "block" in module:
                centre = np.array([0.3, 0.2, 0.1])[: module["CENTRE"]]
                sums, atoms, top = module["block"](z, b, w, centre, **given)
                value, _, gamma, _ = module["combine"](sums, len(z), top, centre, **given)
                found += [value, gamma[: len(atoms)] @ atoms]
            if "_atoms" in module:
                found += one_pass(module, z, b, np.zeros(0) if w is None else w, [*given.values()])
    return found


def stages_in_turn(module: dict[str, Any], which: str, z: Any, b: Any, w: Any, given: Any) -> Any:
    """Run stages one after the other, at another shift than theirs; nothing is kept."""
    tops, sums = np.zeros(0), np.zeros(0)
    for name in module[which]:
        if name.endswith("tops"):
            tops = module[name](z, b, **given) + 0.4
        else:
            sums = np.concatenate([sums, module[name](z, b, w, tops, sums, **given)])
    return tops, sums, None


def ends_of_stages(
    module: dict[str, Any], z: Any, b: Any, w: Any, known: Any, given: Any
) -> list[Any]:
    """Return what is made of stages, and what stands side by side multiplied out."""
    found = [module["head"](*known[:2], **given), module["gradient"](z, b, w, *known, **given)]
    D, P = module["curvature"](z, b, w, *known, **given)
    found += [np.diag(D) + P.T @ module["middle"](*known[:2], **given) @ P]
    if "jacobian" in module:
        g, U, V = module["jacobian"](z, b, *known, **given)
        found += [np.diag(g) + U.T @ V]
    if "FITTED_STAGES" not in module:
        found += [module["fitted"](z, b, *known, **given)]
    return found


def one_pass(module: dict[str, Any], z: Any, b: Any, w: Any, given: list[float]) -> list[Any]:
    """Return the loss and r by Numba's pass, over one block of all rows."""
    centre, settings = np.array([0.3, 0.2, 0.1])[: module["_CENTRE"]], np.array(given)
    k = module["_ATOMS"]
    sums, atoms = np.zeros(module["_SUMS"] + k * (k + 1) // 2 + 1), np.zeros((k, len(z)))
    module["_atoms"](z, b, w, 0, len(z), centre, atoms, sums, settings)
    value, _, gamma, _ = module["_finish"](sums, len(z), sums[-1], centre, settings)
    return [value, gamma @ atoms]


def differs(one: list[Any], text: str) -> bool | None:
    """Say whether a text computes something else; None where it does not run at all."""
    try:
        with np.errstate(all="ignore"):
            other = results(text)
        return not all(
            np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-7, atol=1e-10)
            for a, b in zip(one, other, strict=True)
        )
    except Exception:
        return None
