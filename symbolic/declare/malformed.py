"""What becomes of a claim that cannot be made? It stays in its place, with what is wrong with it.

In a claims file every claim is made under guard: an exception on the way, however deep in a
statement, is that claim's alone, and the claims beside it are decided.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from symbolic.declare.claim import Claim, Collection, Convergence, StatementError
from symbolic.declare.files import line_of
from symbolic.declare.patience import OutOfTime, at_most

#: Seconds after which a claim that is still being made is given up.
LIMIT = 30.0
_GUARD = "_resoft_guarded"
#: What in an expression cannot be moved into a function of its own.
_FIXED = (ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)


@dataclass(frozen=True)
class Malformed(Convergence):
    """What stands where a statement should be: like an experiment's, it is told in words."""

    errors: tuple[Any, ...] = ()
    factors: tuple[Any, ...] = ()
    setting: str = ""

    kind = "malformed"

    def __post_init__(self) -> None:
        """Nothing is asked of it."""


@dataclass(frozen=True)
class MalformedClaim(Claim):
    """A claim that could not be made; it is never decided."""

    reference: str = ""
    statement: Malformed = field(default_factory=Malformed)

    def __post_init__(self) -> None:
        """Nothing is asked of it."""

    @property
    def error(self) -> str:
        """What is wrong, and where."""
        return self.statement.setting


def execute(module: ModuleType, path: Path) -> None:
    """Run a claims file in a module, each of its claims under guard."""
    tree = ast.parse(path.read_bytes(), str(path))
    guarded = ast.fix_missing_locations(_Guards().visit(tree))
    module.__dict__[_GUARD] = _Guard(path)
    exec(compile(guarded, str(path), "exec", dont_inherit=True), module.__dict__)


@dataclass(frozen=True)
class _Guard:
    """Makes a claim, or says why it cannot be made."""

    path: Path

    def __call__(
        self, line: int, make: Callable[[], Any], name: Callable[[], Any], of: Any = None
    ) -> Any:
        """Return what ``make`` returns; a claim whose name comes from ``name``.

        ``of`` is what has the method ``add`` that is called, where it is such a call.
        """
        collected = isinstance(of, Collection)
        if of is not None and not collected:
            return make()
        try:
            with at_most(LIMIT):
                return make()
        except (Exception, SystemExit) as error:
            claim = self._malformed(line, error, name, f"{of.paper}/" if collected else "")
        except OutOfTime:
            late = StatementError(f"it takes more than {LIMIT:g} seconds to make")
            claim = self._malformed(line, late, name, f"{of.paper}/" if collected else "")
        if collected:
            of.append(claim)
        return claim

    def _malformed(
        self, line: int, error: BaseException, name: Callable[[], Any], prefix: str
    ) -> MalformedClaim:
        try:
            given = name()
        except (Exception, SystemExit):
            given = None
        found = f"{prefix}{given}" if isinstance(given, str) and given else f"line {line}"
        reason = " ".join(str(error).split()).removeprefix(f"claim {given!r}: ")
        if not isinstance(error, StatementError):
            reason = f"{type(error).__name__}: {reason}"
        place = line_of(error, self.path) or line
        return MalformedClaim(found, statement=Malformed(setting=f"{reason} (line {place})"))


class _Guards(ast.NodeTransformer):
    """Puts what makes a claim into a function, which the guard calls: `Claim(...)` by any name,
    `claims.add(...)`, and each member of CLAIMS.
    """

    def __init__(self) -> None:
        self.names = {"Claim"}
        self.in_class = False

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        """Learn how the file calls a claim."""
        self.names |= {each.asname or each.name for each in node.names if each.name == "Claim"}
        return node

    def _entered(self, node: Any) -> ast.AST:
        """Look into a function, or a class, whose own names no function in it could see."""
        before, self.in_class = self.in_class, isinstance(node, ast.ClassDef)
        self.generic_visit(node)
        self.in_class = before
        return node

    visit_ClassDef = visit_FunctionDef = visit_Lambda = _entered

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Guard a claim, or one that is added to a collection."""
        self.generic_visit(node)
        called = node.func
        if isinstance(called, ast.Attribute):
            if called.attr == "add" and isinstance(called.value, ast.Name):
                return self._guarded(node, called.value)
            if called.attr in ("append", "extend") and ast.unparse(called.value) == "CLAIMS":
                node.args = [self._members(each, called.attr == "extend") for each in node.args]
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        return self._guarded(node) if name in self.names else node

    def _listed(self, node: Any) -> ast.AST:
        """Guard the members of CLAIMS = [...], with or without its type, and of CLAIMS += [...]."""
        self.generic_visit(node)
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(each, ast.Name) and each.id == "CLAIMS" for each in targets):
            node.value = self._members(node.value, several=True)
        return node

    visit_Assign = visit_AnnAssign = visit_AugAssign = _listed

    def _members(self, node: Any, several: bool) -> Any:
        """Guard one member, or several that stand in lists."""
        if not several:
            return self._guarded(node) if isinstance(node, ast.Call) else node
        if isinstance(node, ast.List | ast.Tuple):
            node.elts = [
                ast.Starred(self._members(each.value, True), each.ctx)
                if isinstance(each, ast.Starred)
                else self._members(each, False)
                for each in node.elts
            ]
        elif isinstance(node, ast.ListComp | ast.GeneratorExp):
            node.elt = self._members(node.elt, False)
        elif isinstance(node, ast.BinOp):
            node.left, node.right = (self._members(n, True) for n in (node.left, node.right))
        return node

    def _guarded(self, node: ast.Call, of: ast.Name | None = None) -> ast.Call:
        """Write guard(line, lambda: node, lambda: its first argument, of)."""
        guard = isinstance(node.func, ast.Name) and node.func.id == _GUARD
        if guard or self.in_class or any(isinstance(n, _FIXED) for n in ast.walk(node)):
            return node
        named = [each.value for each in node.keywords if each.arg in ("id", "name")]
        first = (named or [a for a in node.args[:1] if not isinstance(a, ast.Starred)])[:1]
        name = first[0] if first else ast.Constant(None)
        call = ast.Call(
            ast.Name(_GUARD, ast.Load()),
            [ast.Constant(node.lineno), _function(node), _function(name), *([of] if of else [])],
            [],
        )
        return ast.copy_location(call, node)


def _function(body: ast.expr) -> ast.Lambda:
    nothing = ast.arguments([], [], None, [], [], None, [])
    return ast.copy_location(ast.Lambda(nothing, body), body)
