"""Can each claim of a paper be read alone? It is declared as a literal, in the paper's letters.

A file of claims holds letters and short definitions, and ``CLAIMS.add(...)`` as statements of their
own.  The name of a claim and its statement's kind stand in place, its words are texts or the names
of texts, and nothing repeats, chooses or looks up what a claim is.  What has to be worked out in a
loop, an experiment or a determinant, stands in a file without claims.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import symbolic.claims

FILES = sorted(Path(symbolic.claims.__file__).parent.glob("*/*.py"))
KINDS = {"Identity", "Inequality", "Semidefinite", "Perturbation", "Convergence"}
MACHINERY = (
    *(ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Lambda),
    *(ast.Try, ast.With, ast.ClassDef, ast.JoinedStr),
)
LOOKED_UP = {"getattr", "setattr", "globals", "locals", "vars", "eval", "exec", "partial", "map"}


def problems(text: str) -> Iterator[str]:
    tree = ast.parse(text)
    adds = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_add(node)]
    if not adds:
        return
    for node in ast.walk(tree):
        if isinstance(node, MACHINERY):
            yield f"{ast.unparse(node)}: {type(node).__name__}"
        if isinstance(node, ast.Name) and node.id in LOOKED_UP:
            yield f"line {node.lineno}: {node.id}"
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Claim":
            yield f"line {node.lineno}: a claim beside the list"
    texts = {
        target.id
        for each in tree.body
        if isinstance(each, ast.Assign)
        for target, value in _pairs(each)
        if isinstance(target, ast.Name) and _is_text(value)
    }
    alone = {id(each.value) for each in tree.body if isinstance(each, ast.Assign | ast.Expr)}
    for add in adds:
        if id(add) not in alone:
            yield f"line {add.lineno}: a claim that is no statement of its own"
        yield from _problems_of(add, texts)


def _problems_of(add: ast.Call, texts: set[str]) -> Iterator[str]:
    name, statement, reference = add.args[:3]
    if not _is_text(name):
        yield f"line {add.lineno}: the name is {ast.unparse(name)}"
    if not isinstance(statement, ast.Call) or ast.unparse(statement.func) not in KINDS:
        yield f"line {add.lineno}: the statement is {ast.unparse(statement)}"
    words = [reference, *(k.value for k in add.keywords if k.arg in ("conditions", "note"))]
    for word in words:
        if not _is_text(word) and not (isinstance(word, ast.Name) and word.id in texts):
            imported = isinstance(word, ast.Name) and word.id.isupper()
            if not imported:
                yield f"line {add.lineno}: the words {ast.unparse(word)}"
    for keyword in [*add.keywords, *getattr(statement, "keywords", [])]:
        if keyword.arg is None:
            yield f"line {add.lineno}: fields that are not written out"


def _is_add(node: ast.Call) -> bool:
    return ast.unparse(node.func) == "CLAIMS.add"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _pairs(assign: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    (target,) = assign.targets
    if isinstance(target, ast.Tuple) and isinstance(assign.value, ast.Tuple):
        yield from zip(target.elts, assign.value.elts, strict=True)
    else:
        yield target, assign.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_of_claims_is_literal(path: Path) -> None:
    assert list(problems(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        'for k in (1, 2):\n    CLAIMS.add(f"a-{k}", Identity(k, k), "A1")',
        'def add(name, left):\n    CLAIMS.add(name, Identity(left, left), "A1")',
        'CLAIMS.add("a", Identity(getattr(notation, "u"), u), "A1")',
        'CLAIMS.add("a", identity(u, v), "A1")',
        'CLAIMS.add("a", Identity(u, v), "A1", note=WORDS[u])',
        'CLAIMS.add("a", Identity(u, v, **more), "A1")',
        'CLAIMS.add("a", Identity(u, v), "A1")\nb = Claim("b", Identity(u, v), "A1")',
        'CLAIMS.add("a" + name, Identity(u, v), "A1")',
        '[CLAIMS.add("a", Identity(u, v), "A1")]',
        'CLAIMS.add("a", Convergence(lambda: errors(3), (1,), "none"), "A1")',
    ],
)
def test_machinery_that_builds_claims_is_seen(text: str) -> None:
    assert list(problems(text))
