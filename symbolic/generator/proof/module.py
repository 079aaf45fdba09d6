"""What does the text of a module hold? Every statement is accounted for, or refused.

    module   = docstring, imports, `Array = NDArray[np.float64]`, constants, functions, fixed parts

A fixed part is compared to the letter; a constant has a literal value; a function is one of the
contract, or called by one.  What is left over, or stands there twice, is refused.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.generator.plan.program import Output, Program
from symbolic.generator.proof.contract import Contract
from symbolic.generator.proof.reader import Reader
from symbolic.generator.proof.values import Array, Unreadable, alike, array, of
from symbolic.generator.proof.vocabulary import AXES, NONE
from symbolic.generator.stable.series import is_name

_IMPORTS = {
    "from typing import Any",
    "import math",
    "import sys",
    "import numpy as np",
    "import numexpr as ne",
    "from numpy.typing import NDArray",
    "from numba import get_num_threads, njit, prange, types",
    "from numba import njit",
    "from numba import get_num_threads, njit",
    "from threading import Thread",
    "from numba.core import cgutils",
    "from numba.extending import intrinsic",
}
_ARRAY = "Array = NDArray[np.float64]"
#: The ways in which a fixed part lets a function be compiled, and which of them run loops at once.
_COMPILED = {"_on_all_threads": True, "_on_one_thread": False}
_COMPILED |= {"_as_written": False, "_reduced": False, "_each": False}
#: How a function by its series near 0 is compiled: into what calls it.
_INSIDE = "_inside"


@dataclass(frozen=True)
class Text:
    """A module as it was read: constants, and the functions that are not fixed."""

    constants: Mapping[str, Any]
    functions: Mapping[str, ast.FunctionDef]
    #: the names that functions may use: of imports, constants and fixed parts
    bound: frozenset[str]
    #: second names of what stands outside of functions
    aliases: Mapping[str, str]

    def program(
        self,
        name: str,
        contract: Contract,
        parameters: Sequence[Entry],
        given: Mapping[str, Any],
        called: set[str],
        known: Mapping[str, Callable[..., Any]] = MappingProxyType({}),
        axes: Sequence[Axis] = AXES,
    ) -> Program:
        """Read one function, for arguments that are arrays of the given formulas.

        Args:
            name: the function.
            contract: what it takes and returns.
            parameters: the settings of the loss.
            given: its arguments, by name.
            called: where the functions that were read are noted.
            known: what other functions mean, which are not read.
            axes: those that a length may be of.

        Raises:
            Unreadable: the grammar does not know something in it, or it is not of the contract.
        """
        node = self.functions[name]
        check_arguments(node, contract, [p.name for p in parameters])
        inputs = [e for value in given.values() for e in _entries(value)]
        constants = {**self.constants, "_NONE": NONE}
        reader = Reader(self.functions, constants, self.bound, self.aliases, known, axes)
        reader.names |= {entry.name for entry in (*inputs, *parameters)}
        settings = {parameter.name: parameter for parameter in parameters}
        arguments = [given[each.rstrip("?")] for each in contract.arguments]
        in_order = not node.args.kwonlyargs
        result = reader.call(
            name,
            [*arguments, *(settings.values() if in_order else ())],
            {} if in_order else settings,
        )
        called |= reader.called
        written = tuple(given[each] for each in contract.returns if each in given)
        results = result if isinstance(result, tuple) else (result,)
        results = results if result is not None else written
        outputs = list(outputs_of(name, contract, results, reader.named))
        return Program((*inputs, *settings.values()), tuple(reader.lines), tuple(outputs))


def read_module(text: str, fixed: Sequence[str]) -> Text:
    """Read a module.

    Args:
        text: the module.
        fixed: parts that must stand in it once, to the letter.

    Raises:
        Unreadable: a part differs, or something stands in the text that no module has.
    """
    bound = {name for part in fixed for name in _bound(ast.parse(part).body)}
    for part in fixed:
        if text.count(f"\n\n\n{part}\n") != 1:
            raise Unreadable(f"the fixed part that begins {part.splitlines()[0]!r} was changed")
        text = text.replace(f"\n\n\n{part}\n", "\n\n\n", 1)
    body = ast.parse(text).body
    rest = [n for n in body[1:] if ast.unparse(n) != _ARRAY and ast.unparse(n) not in _IMPORTS]
    names = [*bound, *_bound(body)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice or ast.get_docstring(ast.Module(body[:1], [])) is None:
        raise Unreadable(f"{twice[0] if twice else 'the docstring'} is not there once")
    functions = {n.name: n for n in rest if isinstance(n, ast.FunctionDef)}
    others = [n for n in rest if not isinstance(n, ast.FunctionDef)]
    aliases = {
        ast.unparse(n.targets[0]): n.value.id
        for n in others
        if isinstance(n, ast.Assign) and len(n.targets) == 1 and isinstance(n.value, ast.Name)
    }
    constants = dict(_constant(n) for n in others if ast.unparse(n).split(" = ")[0] not in aliases)
    for node in functions.values():
        _check_decorators(node, "njit" in names)
    return Text(constants, functions, frozenset(names), aliases)


def _bound(body: Sequence[ast.stmt]) -> Iterator[str]:
    """Yield the names that statements of a module give."""
    for node in body:
        match node:
            case ast.FunctionDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (each.asname or each.name for each in names)
            case ast.Assign(targets=targets):
                yield from (ast.unparse(target) for target in targets)
            case ast.AnnAssign(target=target):
                yield ast.unparse(target)


def _constant(node: ast.stmt) -> tuple[str, Any]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            pass
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            pass
        case _:
            raise Unreadable(
                f"line {node.lineno} is no constant: {ast.unparse(node).splitlines()[0]}"
            )
    try:
        return name, ast.literal_eval(value)
    except ValueError as error:
        raise Unreadable(f"line {node.lineno}: {name} is no constant") from error


def _check_decorators(node: ast.FunctionDef, compiled: bool) -> None:
    """A loop on all threads needs a function that is compiled for them; only those have one."""
    by = [ast.unparse(each) for each in node.decorator_list]
    loops = any(
        isinstance(n, ast.For) and ast.unparse(n.iter).startswith(("prange(", "_prange("))
        for n in ast.walk(node)
    )
    private = node.name.startswith("_")
    plain = not by and not loops and not (private and compiled)
    jitted = private and len(by) == 1 and _COMPILED.get(by[0]) is loops
    jitted = jitted or (is_name(node.name) and by == [_INSIDE] and compiled)
    if not (plain or jitted) or (private and (node.args.defaults or node.args.kwonlyargs)):
        raise Unreadable(
            f"line {node.lineno}: {node.name} is compiled in a way that is not its own: {by}"
        )


def check_arguments(node: ast.FunctionDef, contract: Contract, settings: list[str]) -> None:
    """Refuse a function that takes other arguments."""
    found = node.args
    optional = [each.rstrip("?") for each in contract.arguments if each.endswith("?")]
    wanted = [each.rstrip("?") for each in contract.arguments]
    keywords = [each.arg for each in found.kwonlyargs]
    names = [each.arg for each in found.args]
    if node.name.startswith("_"):  # called by position alone
        names[: len(wanted)] = wanted if len(names) >= len(wanted) else []
    # an argument makes way for a parameter of its name
    names[: len(wanted)] = [
        own if name.rstrip("_") == own else name for name, own in zip(names, wanted, strict=False)
    ]
    keywords += names[len(wanted) :]  # a compiled function takes the parameters in order
    defaults = [ast.unparse(each) for each in found.defaults]
    if (
        names[: len(wanted)] != wanted
        or keywords != settings
        or defaults != ["None"] * len(optional)
        or wanted[len(wanted) - len(optional) :] != optional
        or found.vararg
        or found.kwarg
        or found.posonlyargs
    ):
        raise Unreadable(
            f"line {node.lineno}: {node.name} takes other arguments: {ast.unparse(found)}"
        )


def outputs_of(
    name: str,
    contract: Contract,
    results: Sequence[Any],
    named: Callable[[sp.Expr], sp.Expr],
) -> Iterator[Output]:
    """Yield what a function returns, where the shapes are those of the contract."""
    if len(results) != len(contract.returns):
        raise Unreadable(f"{name} returns {len(results)} things")
    sizes: dict[str, Any] = {}
    for (output, shape), result in zip(contract.returns.items(), results, strict=True):
        found = _told(of(result), shape)
        meant = [
            sizes.setdefault(d, f) if isinstance(d, str) else d
            for d, f in zip(shape, found.dims, strict=False)
        ]
        axes = tuple(d for d in shape if isinstance(d, Axis))
        numbers = tuple(d for d in found.dims if isinstance(d, int))
        if list(found.dims) != meant or len(axes) + len(numbers) != len(shape):
            raise Unreadable(f"{name} returns {output} of the shape {found.dims}")
        formulas = tuple(named(sp.sympify(each)) for each in found.entries.ravel())
        yield Output(output, axes, formulas, numbers)


def _told(found: Array, shape: Sequence[Axis | str]) -> Array:
    """Tell an array along the axes that it must have, where their lengths are the same."""
    wanted = [s if isinstance(s, Axis) else d for s, d in zip(shape, found.dims, strict=False)]
    same = len(wanted) == len(found.dims) and all(
        new == old or alike(old, new) for old, new in zip(found.dims, wanted, strict=True)
    )
    return found.along(wanted) if same else found


def _entries(value: Any) -> list[Entry]:
    entries = value.entries.ravel() if isinstance(value, Array) else [value]
    return [each for each in entries if isinstance(each, Entry)]


def entry_array(name: str, dims: Sequence[Axis | int]) -> Array:
    """Return an array of input: an entry along its axes, or one for each number."""
    axes = [d for d in dims if isinstance(d, Axis)]
    numbers = [range(d) for d in dims if isinstance(d, int)]
    if not numbers:
        return array(dims, [Entry(name, axes)])
    names = [""]
    for each in numbers:
        names = [f"{name_}{',' * bool(name_)}{k}" for name_ in names for k in each]
    return array(dims, [Entry(f"{name}[{place}]", axes) for place in names])
