"""How much is there of a package, and how many numbers does it hold? `python -m scripts.counts`.

Statements are those of the syntax tree, docstrings left out. Numbers are literals other than 0, 1,
2, 1/2 and the imaginary unit, of either sign. Which of them must a reader trust? Tolerances,
thresholds and sizes: `trusted`. A trusted one is named where a module's constant in capitals, a
default or a field holds it; `unnamed` where it stands inside a formula, and `unexplained` where
there is no comment on its lines, or above them, either. What no result hangs on is counted apart,
by what the literal is for and not by where it stands:

    places   subscripts, axes, numbers of axes
    powers   exponents of what is no literal, and the bases 10 and 2 of those that are none
    layout   sizes and widths of what is drawn, and names that serve nothing else
    drawn    what a random generator is asked for: the cases of the bench and of experiments
    tables   constants of four numbers and more, those that are written as text to keep their
             digits among them: cases, recorded results, coefficients
"""

from __future__ import annotations

import argparse
import ast
import io
import json
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path

PLAIN = (0, 1, 2, 0.5, 1j)  # numbers that need no name
TABLE = 4  # numbers that make a constant a table
APART = ("places", "powers", "layout", "drawn", "tables")
PLACES = {"axis", "axes", "ndim", "stacklevel", "ndigits", "indent"}
LAYOUT = {
    "alpha", "bar_width", "bbox_to_anchor", "beside", "bottom", "capsize", "dpi", "figsize",
    "fontsize", "height", "height_ratios", "left", "linewidth", "linewidths", "markersize",
    "markevery", "min_width", "nbins", "pad", "padding", "right", "rotation", "shrink", "subs",
    "top", "width", "width_ratios", "xlim", "xticks", "xytext", "ylim", "zorder",
}  # fmt: skip
FIGURES = {  # calls that lay a figure out
    "grid", "margins", "set_figheight", "set_size_inches", "set_xlim", "set_ylim", "text",
    "wrapped",
}  # fmt: skip
GENERATORS = {"rng", "generator", "random"}


def counts(text: str) -> Counter[str]:
    """The counts of one module's text."""
    tree = ast.parse(text)
    found = Counter(statements=sum(isinstance(node, ast.stmt) and not _is_docstring(node)
                                   for node in ast.walk(tree)))  # fmt: skip
    commented, laid_out = _commented(text), _laid_out(tree)
    for statement in ast.walk(tree):
        if not isinstance(statement, ast.stmt):
            continue
        for number, role in _numbers(statement, _role_of(statement, tree, laid_out)):
            found.update({"numbers": 1})
            if role in APART:
                found.update({"apart": 1, role: 1})
                continue
            lines = {statement.lineno - 1, number.lineno, number.end_lineno}
            said = role == "named" or bool(lines & commented)
            found.update({"trusted": 1, role: 1, "unexplained": int(not said)})
    return found


def _role_of(statement: ast.stmt, tree: ast.Module, laid_out: Set[str] = frozenset()) -> str:
    """What the numbers of a statement are, as far as the statement tells."""
    if _assigned(statement) and _assigned(statement) <= laid_out:
        return "layout"
    if statement in tree.body and _is_constant(statement):
        size = len(list(_numbers(statement, ""))) + _numbers_in_text(statement)
        return "tables" if size >= TABLE else "named"
    of_class = any(
        isinstance(node, ast.ClassDef) and statement in node.body for node in ast.walk(tree)
    )
    return "named" if of_class and isinstance(statement, (ast.AnnAssign, ast.Assign)) else "unnamed"


def _laid_out(tree: ast.Module) -> set[str]:
    """The names that are used to lay figures out, or for other such names, and for nothing else."""
    found: set[str] = set()
    while True:
        roles: dict[str, set[str]] = {}
        for statement in ast.walk(tree):
            if isinstance(statement, ast.stmt):
                own = _assigned(statement)
                role = "layout" if own and own <= found else ""
                for leaf, inside in _leaves(statement, role):
                    if isinstance(leaf, ast.Name) and isinstance(leaf.ctx, ast.Load):
                        roles.setdefault(leaf.id, set()).add(inside)
        laid_out = {name for name, told in roles.items() if told == {"layout"}}
        if laid_out <= found:
            return found
        found = laid_out


def _assigned(statement: ast.stmt) -> set[str]:
    """The names to which a statement gives a value; none where it gives one to something else."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    parts = [part for each in targets for part in getattr(each, "elts", [each])]
    names = {part.id for part in parts if isinstance(part, ast.Name)}
    return names if len(names) == len(parts) else set()


def _numbers_in_text(statement: ast.stmt) -> int:
    """How many numbers a statement's texts hold that hold nothing else."""
    words = [node.value.split() for node in ast.walk(statement)
             if isinstance(node, ast.Constant) and isinstance(node.value, str)]  # fmt: skip
    return sum(len(each) for each in words if all(map(_reads_as_number, each)))


def _reads_as_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


def _numbers(node: ast.AST, role: str) -> Iterator[tuple[ast.Constant, str]]:
    """The literals of a statement that are to be counted, those of its inner ones left out, and
    what each is for.
    """
    for leaf, own in _leaves(node, role):
        if isinstance(leaf, ast.Constant) and _is_number(leaf.value):
            yield leaf, own


def _leaves(node: ast.AST, role: str) -> Iterator[tuple[ast.AST, str]]:
    """All parts of a statement, those of its inner ones left out, and what each is for."""
    for name, value in ast.iter_fields(node):
        own = _role_inside(node, name, role)
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.stmt) or not isinstance(child, ast.AST):
                continue
            inside = "layout" if any(child is each for each in _laid_out_defaults(node)) else own
            yield child, inside
            yield from _leaves(child, inside)


def _laid_out_defaults(node: ast.AST) -> list[ast.expr | None]:
    """The defaults of parameters that lay a figure out."""
    if not isinstance(node, ast.arguments):
        return []
    parameters = [*node.posonlyargs, *node.args]
    given = [*zip(parameters[::-1], node.defaults[::-1], strict=False),
             *zip(node.kwonlyargs, node.kw_defaults, strict=True)]  # fmt: skip
    return [default for parameter, default in given if parameter.arg in LAYOUT]


def _role_inside(node: ast.AST, field: str, role: str) -> str:
    """What the literals of one field of a node are for."""
    if role in APART:
        return role
    if isinstance(node, ast.Subscript) and field == "slice":
        return "places"
    if isinstance(node, ast.Compare) and field == "comparators":
        return "places" if _counts_axes(node.left) else "drawn" if _is_draw(node.left) else role
    if isinstance(node, ast.keyword) and node.arg in PLACES | LAYOUT:
        return "places" if node.arg in PLACES else "layout"
    if isinstance(node, ast.Call) and field != "func":
        return _role_in_call(node, role)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        literals = [_is_literal(side) for side in (node.left, node.right)]
        return "powers" if sum(literals) == 1 and literals[field == "right"] else role
    if isinstance(node, ast.BinOp) and (_is_draw(node.left) or _is_draw(node.right)):
        return "drawn"
    if isinstance(node, ast.arguments) and field in ("defaults", "kw_defaults"):
        return "named"
    return role


def _role_in_call(call: ast.Call, role: str) -> str:
    """What the arguments of a call are for."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return "drawn" if _is_draw(call) else "layout" if name in FIGURES else role


def _is_draw(node: ast.expr) -> bool:
    """Whether it asks a random generator, as its method or with it as the first argument."""
    if not isinstance(node, ast.Call):
        return False
    owners = [node.func.value if isinstance(node.func, ast.Attribute) else None, *node.args[:1]]
    return any(getattr(each, "id", getattr(each, "attr", None)) in GENERATORS for each in owners)


def _counts_axes(node: ast.expr) -> bool:
    is_length = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "len"
    return is_length or getattr(node, "attr", "") == "ndim"


def _is_literal(node: ast.expr) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, ast.Constant)


def _is_number(value: object) -> bool:
    number = isinstance(value, (int, float, complex)) and not isinstance(value, bool)
    return number and value not in PLAIN


def _is_constant(node: ast.stmt) -> bool:
    """Whether it gives a value to a name, or to names, in capitals."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    names = [part.id for target in targets if target is not None for part in ast.walk(target)
             if isinstance(part, ast.Name)]  # fmt: skip
    return (
        isinstance(node, (ast.Assign, ast.AnnAssign))
        and bool(names)
        and all(name.lstrip("_").isupper() for name in names)
    )


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _commented(text: str) -> set[int]:
    """The lines with a comment that is none for a tool."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return {token.start[0] for token in tokens if token.type == tokenize.COMMENT
            and not token.string.startswith(("# fmt:", "# type:", "# noqa"))}  # fmt: skip


def main() -> int:
    """Print the counts of each folder, and of all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?", type=Path, default=Path("resoft"))
    parser.add_argument("--json", action="store_true", help="the sums alone, as JSON")
    options = parser.parse_args()
    folders: dict[str, Counter[str]] = {}
    for path in sorted(options.package.rglob("*.py")):
        inside = path.relative_to(options.package).parts
        folder = inside[0] if len(inside) > 1 else "."
        folders.setdefault(folder, Counter()).update(counts(path.read_text(encoding="utf-8")))
    whole = sum(folders.values(), Counter[str]())
    if options.json:
        print(json.dumps(whole))
        return 0
    columns = ("statements", "trusted", "named", "unnamed", "unexplained", "apart", *APART)
    print(f"{'':14}", *(f"{name:>11}" for name in columns))
    for folder, found in {**folders, str(options.package): whole}.items():
        print(f"{folder:14}", *(f"{found[name]:11}" for name in columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
