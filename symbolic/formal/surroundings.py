"""What else stands in an emitted file, beside the functions that are read line by line?

A theorem on a function would say little if the file gave another meaning to a name that stands in
it.  So nothing may stand in a file but what is known here: imports, constants, decorators, and a
few helpers, letter by letter.  Of these `_exp` computes exp up to rounding by bits of doubles,
`_arrays` hands on what it is given, and those of stages do along each segment what their names say;
that they do is taken for granted.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from symbolic.formal.lines import FUNCTIONS, Unread

_IMPORTS = frozenset(
    [
        "import math",
        "import sys",
        "import numexpr as ne",
        "import numpy as np",
        "from typing import Any",
        "from numpy.typing import NDArray",
        "from threading import Thread",
        "from numba import get_num_threads, njit",
        "from numba import njit",
        "from numba import get_num_threads, njit, prange, types",
        "from numba.core import cgutils",
        "from numba.extending import intrinsic",
    ]
)
_CACHED = "_CACHE = '__file__' in globals() and __name__ in sys.modules"
#: What is assigned to names; of other names only constants, in capitals.
_ASSIGNED = frozenset(
    [
        "Array = NDArray[np.float64]",
        _CACHED,
        "_instruction: Any = intrinsic",
        "_NONE = np.zeros(0)",
        "_llvm: Any = cgutils",
    ]
)
_COMPILED = re.compile(
    r"(_\w+): Any = njit\((fastmath=\{[a-z', ]*\}, )?error_model='numpy'[\w=, ]*\)"
)
_DECORATORS = frozenset(
    [
        *("_on_all_threads", "_on_one_thread", "_as_written"),
        *("_reduced", "_each", "_inside", "_instruction"),
    ]
)
#: The first digits of the SHA-256 of helpers' texts.
_HELPERS = {
    "_exp": {"5843ad75f94b371a"},
    "_arrays": {
        "174de369b3300f23",
        *("f8b63c5f101f25fd", "9ae9af0ffef38d69"),  # of trials
    },
}
#: Names that mean something already, to the readers or to Python.
RESERVED = frozenset(
    {*FUNCTIONS, *_HELPERS, "np", "ne", "math", "max", "abs", "float", "range", "prange", "where"}
    | {"_NONE"}
)


#: What gives names of the file another meaning from inside of a function or of an expression.
_REBINDING = (ast.NamedExpr, ast.Global, ast.Nonlocal, ast.ClassDef)
_REFLECTING = frozenset(
    [
        *("setattr", "delattr", "getattr", "exec", "eval", "compile", "vars", "globals", "locals"),
        *("__import__", "__builtins__"),
    ]
)


def check_surroundings(
    text: str, tree: ast.Module, fixed: Mapping[str, str] = MappingProxyType({})
) -> None:
    """See that a file holds nothing that gives its names another meaning.

    ``fixed`` has the texts that what has some names must have.

    Raises:
        Unread: it does, or might.
    """
    seen: set[str] = set()
    if re.search(r"^.*coding[:=]", "\n".join(text.split("\n")[:2]), re.MULTILINE):
        raise Unread("line 1: an encoding of its own: this may change what names mean")
    own = [node for node in tree.body if not (_is_cache(node) or _is_fixed(text, node, fixed))]
    for part in (part for node in own for part in ast.walk(node)):
        if isinstance(part, ast.stmt | ast.expr) and _rebinds(part):
            raise _unknown(part)
    for node in tree.body:
        match node:
            case ast.Expr(ast.Constant(str())):
                continue
            case ast.Import() | ast.ImportFrom():
                known = ast.unparse(node) in _IMPORTS
            case ast.Assign() | ast.AnnAssign():
                name = ast.unparse(
                    node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
                )
                as_fixed = name in fixed and _is_fixed(text, node, fixed)
                known = name not in seen and (as_fixed or (name not in fixed and _assignment(node)))
                seen.add(name)
            case ast.FunctionDef():
                known = node.name not in seen and _function(text, node, fixed)
                seen.add(node.name)
            case _:
                known = False
        if not known:
            raise _unknown(node)


def _is_cache(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node) == _CACHED


def parts_of(*texts: str) -> dict[str, str]:
    """Return the functions of texts, and what they assign to names, by their names."""
    found = {}
    for text in texts:
        for node in ast.parse(text).body:
            found[_name_of(node)] = ast.get_source_segment(text, node) or ""
    return found


def _name_of(node: ast.stmt) -> str:
    match node:
        case ast.FunctionDef():
            return node.name
        case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
            return name
    return ""


def _is_fixed(text: str, node: ast.stmt, fixed: Mapping[str, str]) -> bool:
    wanted = fixed.get(_name_of(node))
    return wanted is not None and ast.get_source_segment(text, node) == wanted


def _rebinds(part: ast.AST) -> bool:
    """Say whether a part of a text may give a name another meaning, from wherever it stands."""
    match part:
        case ast.Import() | ast.ImportFrom():
            return part.col_offset > 0
        case ast.Attribute(_, name, ast.Store() | ast.Del()):
            return True
        case ast.Attribute(_, name):
            return name.startswith("__")
        case ast.Name(name):
            return name in _REFLECTING
    return isinstance(part, _REBINDING)


def without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    """Return statements without texts that stand alone, and without names that are deleted."""
    return [s for s in body if not (_is_text(s) or isinstance(s, ast.Delete))]


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def constant(tree: ast.Module, name: str) -> object:
    """Return what a module assigns to a name, as a literal; None where it does not."""
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name(own)], value) if own == name:
                return _literal(value)
            case ast.AnnAssign(ast.Name(own), _, ast.expr() as value) if own == name:
                return _literal(value)
    return None


def _literal(node: ast.expr) -> object:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def is_usual(shown: str, wanted: str | None) -> bool:
    """Say whether a default is the one that is declared: None, or a number up to rounding."""
    if wanted is None:
        return shown == "None"
    number = re.fullmatch(r"-?[0-9.]+(e-?[0-9]+)?", shown)
    return number is not None and float(shown) == float(Fraction(wanted))


def check_settings(text: str, usual: Mapping[str, str]) -> None:
    """See that a file tells the settings of the declaration, which a fit takes from there.

    Raises:
        Unread: it tells others.
    """
    told = constant(ast.parse(text), "PARAMETERS")
    if told != {name: float(Fraction(value)) for name, value in usual.items()}:
        raise Unread(f"PARAMETERS is {told}: the declaration has other settings")


def _unknown(node: ast.stmt | ast.expr) -> Unread:
    line = ast.unparse(node).split("\n")[0]
    return Unread(f"line {node.lineno}: {line[:100]}: this may change what names mean")


def _assignment(node: ast.Assign | ast.AnnAssign) -> bool:
    text = ast.unparse(node)
    if text in _ASSIGNED or (
        (found := _COMPILED.fullmatch(text)) is not None and found[1] in _DECORATORS
    ):
        return True
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    capitals = isinstance(target, ast.Name) and re.fullmatch(r"_?[A-Z_]+", target.id)
    one = isinstance(node, ast.AnnAssign) or len(node.targets) == 1
    return bool(capitals) and one and ast.unparse(target) != "_NONE" and _constant(node.value)


def _constant(node: ast.expr | None) -> bool:
    try:
        ast.literal_eval(node if node is not None else "")
    except ValueError:
        return False
    return True


def _function(text: str, node: ast.FunctionDef, fixed: Mapping[str, str]) -> bool:
    decorators = [ast.unparse(each) for each in node.decorator_list]
    if not {*decorators} <= _DECORATORS or len(decorators) > 1:
        return False
    if not all(map(_plain, _outside(node))):
        return False
    if node.name in fixed:
        return _is_fixed(text, node, fixed)
    if node.name in _HELPERS:
        source = ast.get_source_segment(text, node) or ""
        return hashlib.sha256(source.encode()).hexdigest()[:16] in _HELPERS[node.name]
    return node.name not in RESERVED


def _outside(node: ast.FunctionDef) -> Iterator[ast.expr]:
    """Yield what is worked out when a function is defined: annotations and defaults."""
    given = node.args
    yield from filter(None, [node.returns, *given.defaults, *given.kw_defaults])
    for each in [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]:
        if each is not None and each.annotation is not None:
            yield each.annotation


def _plain(node: ast.expr) -> bool:
    """Say whether an expression does nothing: names, constants, and types made of them."""
    kinds = (ast.Name, ast.Constant, ast.Subscript, ast.Tuple, ast.BinOp, ast.UnaryOp)
    names = (ast.BitOr, ast.USub, ast.Load)
    return all(isinstance(part, (*kinds, *names)) for part in ast.walk(node))
