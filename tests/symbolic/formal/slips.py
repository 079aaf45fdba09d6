"""What errors may a printer of statements hold? Its text is changed in one place, and run.

Slips by hand are those that a reader would think of; mutants are made by rule, of every operator,
number, branch and piece of text that is printed.
"""

from __future__ import annotations

import ast
import inspect
import re
import types
from collections.abc import Iterator
from typing import Any

from symbolic.formal import names, spectrum, statement
from symbolic.formal.read_back import Unreadable
from symbolic.independent.parse import NotCovered
from tests.symbolic.formal.oracle import differences, printed

#: What a slipped printer may end with: its statement is then refused, and so it is seen.
SEEN = (
    *(Unreadable, NotCovered, KeyError, ValueError, TypeError, IndexError, AttributeError),
    *(RecursionError, AssertionError, UnboundLocalError, NameError, ArithmeticError),
)
_LEVELS = ["SUM", "PRODUCT", "SIGN", "POWER", "APPLIED", "ATOM"]
_COMPARED: dict[type, type] = {
    **{ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq},
    **{ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot},
    **{ast.IsNot: ast.Is},
}
#: Pieces of printed text, and what stands there instead.
_PIECES = (
    *((" + ", " - "), (" - ", " + "), ("- ", ""), ("/ ", ""), (" * ", " + "), (" / ", " * ")),
    *(("<=", "<"), ("<", "<="), (" = ", " <= "), ("0 <", "0 <="), ("(1 <", "(0 <"), (") 0", ") 1")),
    *(("fun ", "fun a "), ("forall ", "forall a "), (" -> ", " "), ("sum", "largest")),
    *(("largest", "sum"), ("Rmax", "Rmin"), ("Rmin", "Rmax"), ("sqrt", "Rabs"), ("is_derive", "X")),
    *(("Derive", "is_derive"), ("INR ", ""), ("PI", "3"), ("exp 1", "1"), ("(", ""), (")", "")),
    *((" ^ ", " * "), ("let ", ""), (":=", "="), ("%nat", ""), ("nat -> ", ""), ("*", "/")),
    *(("/", "*"), ("-", "+"), ("+", "-"), ("0", "1"), ("ln", "exp"), ("singular_values", "X")),
    *(("tan", "sin"), ("arcsinh", "sinh")),
)


def module_of(sources: dict[str, str]) -> Any:
    """Return the printer made of texts of its files."""
    found = dict[str, types.ModuleType]()
    for name, original in (("names", names), ("spectrum", spectrum), ("statement", statement)):
        if name not in sources:
            found[name] = original
            continue
        made = types.ModuleType("slipped")
        made.__dict__["__name__"] = original.__name__  # its dataclasses look for their module
        exec(compile(sources[name], "slipped", "exec"), made.__dict__)
        found[name] = made
    printer = found["statement"]
    if printer is statement:
        return module_of({**sources, "statement": inspect.getsource(statement)})
    printer.__dict__["Spectrum"] = found["spectrum"].Spectrum
    printer.__dict__["Names"] = found["names"].Names
    printer.__dict__["letter"] = found["names"].letter
    return printer


def seen(text: str, module: Any) -> bool:
    """Say whether a slipped printer's statement is refused, or differs from the text."""
    try:
        return bool(differences(text, module))
    except SEEN:
        return True


#: What says nothing more than brackets do where all numbers are the same: 1 * x, x ^ 1, and how
#: a variable is numbered.
_LAYOUT = re.compile(r"[()\s*/^+0-]|\b1\b|(?<=[A-Za-z'])\d+\b")


def printed_alike(text: str, module: Any) -> bool:
    """Say whether a slipped printer changes brackets, order and variables, and no more."""
    one, other = (
        re.findall(r"[\w']+|[^\w\s]", _LAYOUT.sub(" ", printed(text, each)))
        for each in (module, statement)
    )
    return sorted(one) == sorted(other)


def mutants(module: Any) -> Iterator[tuple[str, str]]:
    """Yield the text of a module with one place changed, each with what was changed."""
    source = inspect.getsource(module)
    tree = ast.parse(source)
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    raw, told = source.encode(), set(_untouched(tree))
    for node in ast.walk(tree):
        if node in told or not isinstance(node, ast.expr):
            continue
        first = starts[node.lineno - 1] + node.col_offset
        last = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        was = raw[first:last].decode()
        for now in dict.fromkeys(_changed(node, was)):
            if now != was:
                yield (
                    f"{node.lineno}: {' '.join(was.split())} -> {' '.join(now.split())}"[:200],
                    (raw[:first] + now.encode() + raw[last:]).decode(),
                )


def _untouched(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield docstrings, annotations, imports, and what errors say."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Raise):
            yield from ast.walk(node)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        if isinstance(node, ast.FunctionDef) and node.returns:
            yield from ast.walk(node.returns)
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            yield from ast.walk(node.annotation)
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in ("list", "dict", "tuple"):
            yield from ast.walk(node.slice)


def _changed(node: ast.AST, was: str) -> Iterator[str]:
    match node:
        case ast.JoinedStr() | ast.Constant(value=str()):
            for old, new in _PIECES:
                parts = was.split(old)
                for k in range(1, len(parts)):
                    yield old.join(parts[:k]) + new + old.join(parts[k:])
        case ast.Constant(value=int() as value) if not isinstance(value, bool):
            yield from (str(value + 1), f"({value - 1})")
        case ast.Name(id=str() as level, ctx=ast.Load()) if level in _LEVELS:
            place = _LEVELS.index(level)
            yield from (_LEVELS[k] for k in (place - 1, place + 1) if 0 <= k < len(_LEVELS))
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            yield ast.unparse(ast.Compare(node.left, [_COMPARED[type(op)]()], node.comparators))
        case ast.BoolOp(op=op):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield f"({ast.unparse(ast.BoolOp(other, node.values))})"
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield f"({ast.unparse(node.operand)})"
        case ast.IfExp():
            yield f"({ast.unparse(node.body)})"
            yield f"({ast.unparse(node.orelse)})"
        case ast.BinOp(op=ast.Add()):
            yield ast.unparse(ast.BinOp(node.left, ast.Sub(), node.right))
        case ast.Call(func=ast.Name(id="sorted" | "tuple" | "replace" | "abs" | "map")):
            yield f"({ast.unparse(node.args[-1 if node.func.id == 'map' else 0])})"  # type: ignore[attr-defined]
        case ast.Tuple(elts=elements, ctx=ast.Load()) | ast.List(elts=elements, ctx=ast.Load()):
            brackets = "(){}" if isinstance(node, ast.Tuple) else "[]"
            for k in range(len(elements) if len(elements) > 1 else 0):
                rest = ", ".join(ast.unparse(e) for e in (*elements[:k], *elements[k + 1 :]))
                yield f"{brackets[0]}{rest}, {brackets[1]}"
        case ast.Dict(keys=[None, *_], values=values):
            for k in range(len(values)):
                keys = [*node.keys[:k], *node.keys[k + 1 :]]
                yield ast.unparse(ast.Dict(keys, [*values[:k], *values[k + 1 :]]))
        case ast.Call(keywords=[_, *_]):
            for k in range(len(node.keywords)):
                kept = node.keywords[:k] + node.keywords[k + 1 :]
                yield ast.unparse(ast.Call(node.func, node.args, kept))


#: Slips that no rule makes, by what they do: the file, what stands there, and what stands instead.
SLIPS: dict[str, tuple[str, str, str]] = {
    "a sum over another length": (
        "statement",
        "{inner}) {self.length(node.label)}",
        "{inner}) {[*self.names.values()][len(self.lengths) - 1]}",
    ),
    "a moved entry moves twice": ("statement", "{start} + {step} * ", "{start} + 2 * {step} * "),
    "a sign of a product is lost": (
        "statement",
        'return f"- {found}" if own >= POWER else f"- ({found})", SIGN',
        "return found, own",
    ),
    "a root is lost": (
        "statement",
        'text = f"sqrt {self.text(base, scope, ATOM)}" if root',
        "text = self.text(base, scope, APPLIED) if root",
    ),
    "a power is larger by one": ("statement", "^ {whole}", "^ {whole + 1}"),
    "brackets of a base": (
        "statement",
        "else self.text(base, scope, APPLIED)",
        "else self.text(base, scope, SUM)",
    ),
    "indices in another order": ("statement", "in node.label.axes)", "in node.label.axes[::-1])"),
    "an index twice": (
        "statement",
        "tuple(scope.index[axis] for axis in node.label.axes)",
        "tuple(scope.index[node.label.axes[0]] for axis in node.label.axes)",
    ),
    "indices of a quantity in another order": (
        "statement",
        "indices = [scope.index[axis] for axis in sorted(node.axes)]",
        "indices = [scope.index[axis] for axis in sorted(node.axes)[::-1]]",
    ),
    "a direction at an outer index": (
        "statement",
        "index = {**scope.index, **dict(zip(entry.axes, indices, strict=True))}",
        "index = {**dict(zip(entry.axes, indices, strict=True)), **scope.index}",
    ),
    "a quantity of an array that has not moved": (
        "statement",
        "if array not in scope.moved:\n            return self.names[array]",
        "if True:\n            return self.names[array]",
    ),
    "an entry that has not moved": (
        "statement",
        "if array in scope.moved:\n            return scope.moved",
        "if False:\n            return scope.moved",
    ),
    "an outer step is forgotten": (
        "statement",
        "moved = {**scope.moved, entry.array: place}",
        "moved = {entry.array: place}",
    ),
    "an inner step takes an outer one's place": (
        "statement",
        "start, _ = self.at(entry.array, indices, scope)",
        "start, _ = self.at(entry.array, indices, Scope())",
    ),
    "another array moves": (
        "statement",
        "moved = {**scope.moved, entry.array: place}",
        "moved = {**scope.moved, max(self.arrays, key=str): place}",
    ),
    "a derivative of arguments that changed places": (
        "statement",
        "entry, direction = node.label, node.args[1]",
        "entry, direction = node.label, node.args[0]",
    ),
    "a condition for one index alone": (
        "statement",
        "node.axes - condition.at,",
        "[],",
    ),
    "a condition of a sum at the statement's own index": (
        "statement",
        "node.axes - condition.at,",
        "[axis for axis in node.axes if axis not in own.index],",
    ),
    "what is positive is not said": ("statement", "if array.positive", "if False"),
    "sides change places": (
        "statement",
        "left, right = self.read.statement.left, self.read.statement.right",
        "right, left = self.read.statement.left, self.read.statement.right",
    ),
    "one side twice": ("statement", "= {self.text(right, scope)}", "= {self.text(left, scope)}"),
    "a number upside down": (
        "statement",
        "{whole} / {value.denominator}",
        "{value.denominator} / {whole}",
    ),
    "a length less one": (
        "statement",
        "return f\"INR {self.names['length', node.label]}\", APPLIED",
        "return f\"INR {self.names['length', node.label]} - 1\", SUM",
    ),
    "a factor's exponent is lost": (
        "statement",
        "factors.append((base, exponent))",
        "factors.append((base, exponent / abs(exponent)))",
    ),
    "a number of a product is lost": ("statement", "value *= factor.label", "value *= 1"),
    "a definition of another quantity": (
        "statement",
        "tuple(map(writer.definition, read.named))",
        "tuple(map(writer.definition, [*read.named][:-1]))",
    ),
    "the first singular value for the last": ("spectrum", "{self.length} - 1", "0"),
    "singular values of one matrix are the other's": (
        "spectrum",
        "self.writer.text(form(matrix))",
        "self.writer.text(form(self.statement.matrices[0]))",
    ),
    "a shift is lost": ("spectrum", "[index, *self.shift(value.shift)]", "[index]"),
}
