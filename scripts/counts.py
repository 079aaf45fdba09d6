"""How much is there of a package, and how many numbers does it hold? `python -m scripts.counts`.

Statements are those of the syntax tree, docstrings left out. Numbers are literals other than 0, 1,
2 and 1/2, of either sign; one is named where a module's constant in capitals holds it, and
explained where a comment stands on its lines, or above them.
"""

from __future__ import annotations

import argparse
import ast
import io
import json
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PLAIN = (0, 1, 2, 0.5)  # numbers that need no name


def counts(text: str) -> Counter[str]:
    """The counts of one module's text."""
    tree = ast.parse(text)
    found = Counter(statements=sum(isinstance(node, ast.stmt) and not _is_docstring(node)
                                   for node in ast.walk(tree)))  # fmt: skip
    commented = _commented(text)
    constants = [node for node in tree.body if _is_constant(node)]
    found["constants"] = len(constants)
    named = {id(number) for node in constants for number in _numbers(node)}
    for statement in ast.walk(tree):
        if isinstance(statement, ast.stmt):
            for number in _numbers(statement):
                kind = "named" if id(number) in named else "unnamed"
                lines = {statement.lineno - 1, number.lineno, number.end_lineno}
                said = kind == "named" or bool(lines & commented)
                found.update({"numbers": 1, kind: 1, "unexplained": int(not said)})
    return found


def _numbers(statement: ast.AST) -> Iterator[ast.Constant]:
    """The literals of a statement that are to be counted, those of its inner ones left out."""
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.stmt):
            continue
        if isinstance(child, ast.Constant) and _is_number(child.value):
            yield child
        yield from _numbers(child)


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
    columns = ("statements", "constants", "numbers", "named", "unnamed", "unexplained")
    print(f"{'':14}", *(f"{name:>11}" for name in columns))
    for folder, found in {**folders, str(options.package): whole}.items():
        print(f"{folder:14}", *(f"{found[name]:11}" for name in columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
