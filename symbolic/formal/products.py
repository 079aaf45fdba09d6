"""What does Numba's pass do with A? The functions that read it, beside what rows add to its sums.

z = A x and A^T a are read loop by loop (`programs`), by rows and for compressed rows, so is what
copies columns into rows, and so are the parts of the rows that threads take, one after the other
as if no two ran side by side: once for each layout, as Numba compiles them, without what is None.
What stands around them has no loops over rows: it is known letter by letter, and said here in Coq.
"""

from __future__ import annotations

import ast
import copy
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from symbolic.formal.beside import File
from symbolic.formal.definitions import identifier, variable
from symbolic.formal.lines import Function, Unread
from symbolic.formal.pass_values import CHANGED, INDEX, Kind, Program, arrow
from symbolic.formal.programs import Printer
from symbolic.formal.surroundings import constant, is_usual, without_docstring

_VECTOR, _MATRIX = ("R", 1), ("R", 2)
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("A", "rows", "columns", "a", "G"), _MATRIX),
    **dict.fromkeys(("x", "z", "b", "w", "centre", "S", "given", "data"), _VECTOR),
    **dict.fromkeys(("indices", "indptr"), ("nat", 1)),
    **dict.fromkeys(("lo", "hi", "first", "last"), INDEX),
}
#: What has a part for each thread in these functions.
_OF_THREADS = {"S": _MATRIX, "G": ("R", 3)}
#: How A may lie in memory, and the arrays that hold it then.
LAYOUTS = {"rows": ("rows",), "columns": ("columns",), "csr": ("data", "indices", "indptr")}
#: How the public functions are given A.
MATRICES = {"one_pass": ("A",), "one_pass_csr": LAYOUTS["csr"]}
_HANDED = {"one_pass": "A, None", "one_pass_csr": "None, (data, indices, indptr)"}
#: The numbers of rows, of columns and of threads.
ROWS_OF = ("n", "d", "threads")
#: The functions that read A, and those that are read once for each layout.
NAMES = ("_times_rows", "_add_rows", "_times_csr", "_add_csr", "_by_rows", "_chunk", "_read")
_EACH = ("_chunk", "_read")
#: The first digits of the SHA-256 of what is known letter by letter, without its docstring.
_KNOWN = {
    "_fetch": "0e2a160dc637a07f",
    "_lost": "aad66a9b1165b65c",
    "_one_pass": "ab37d31273644714",
}


@dataclass(frozen=True)
class Pass:
    """The functions that read A, and how many sums and atoms they add up."""

    text: str
    programs: Mapping[str, Program]
    #: the atoms that functions add A^T a of, always and with weights, by the functions' names
    told: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]
    sums: int
    atoms: int

    def block(self, layout: str) -> str:
        """Return how many rows are read before the next ones."""
        found = re.search(r"^  let block := (.*) in$", self.programs[f"_chunk_{layout}"].text, re.M)
        return found[1] if found else ""


def read_pass(file: File, text: str) -> Pass:
    """Read what a file for Numba does with A.

    Raises:
        Unread: it holds what is not in the grammar.
    """
    tree = ast.parse(text)
    nodes = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    atoms = file.functions.get("_atoms")
    if atoms is None or "_finish" not in file.functions:
        raise Unread("what is added up over rows is not read")
    constants = {
        name: value
        for name in ("_ATOMS", "_SUMS", "_BLOCK")
        if type(value := constant(tree, name)) is int
    }
    count, sums = len(atoms.tables["atoms"]), len(atoms.tables["sums"])
    if (count, sums) != (
        constants["_ATOMS"],
        constants["_SUMS"] + count * (count + 1) // 2,
    ):
        raise Unread(f"the pass has {count} atoms and {sums} sums, which _ATOMS and _SUMS are not")
    taken = [each.arg for each in nodes["_finish"].args.args]
    if taken != ["sums", "n", "top", "centre", "given"]:
        raise Unread("_finish takes its arguments in another order")
    for name in _KNOWN:
        known_by_letter(text, nodes.get(name), name)
    for name in MATRICES:
        hands_on(nodes.get(name), name, file)
    missing = {*NAMES} - {*nodes}
    if missing:
        raise Unread(f"{', '.join(sorted(missing))} is not there")
    known = {"_atoms": added_up(file, atoms)}
    told = dict[str, tuple[tuple[int, ...], tuple[int, ...]]]()
    for name in (name for name in nodes if name in NAMES):
        layouts = LAYOUTS if name in _EACH else [""]
        for node in (
            of_layout(nodes[name], layout) if layout else nodes[name] for layout in layouts
        ):
            known[node.name] = program(node, constants, known, sums)
        told[name] = _told(nodes[name])
    body = [*(each.text for each in known.values()), *ends(file, known, sums, count)]
    return Pass("\n".join(["Module pass.", *body, "End pass.\n"]), known, told, sums, count)


def program(
    node: ast.FunctionDef, constants: Mapping[str, int], known: Mapping[str, Program], sums: int
) -> Program:
    """Read one of the functions that read A.

    Raises:
        Unread: it holds what is not in the grammar, or takes what is not known.
    """
    threads = node.name.startswith("_read_")
    kinds = {**_KINDS, **(_OF_THREADS if threads else {})}
    names = [each.arg for each in node.args.args]
    given = node.args
    others = [given.posonlyargs, given.kwonlyargs, given.defaults, given.vararg, given.kwarg]
    if not {*names} <= {*kinds} or any(others):
        raise Unread(f"line {node.lineno}: {node.name} takes {', '.join(names)}")
    count = str(constants["_ATOMS"])
    sizes = {"x": ("d",), "z": ("n",), "A": ("n", "d"), "w": ("n",), "a": (count, "block")}
    sizes |= {name: ("n", "d") for name in ("rows", "columns") if name in names}
    sizes |= {"G": ("threads", count, "d"), "S": ("threads", str(sums + 1))} if threads else {}
    takes = {name: kinds[name] for name in names}
    printer = Printer(sizes, known, constants, names=dict(takes))
    statements = without_docstring(node.body)
    changes: tuple[str, ...]
    match statements[-1]:
        case ast.Return(ast.Name(result)):
            statements, changes = statements[:-1], (result,)
            if {*names} & {name for each in statements for name in printer.assigned(each)}:
                raise Unread(f"line {node.lineno}: {node.name} changes what it is given")
        case _:
            all_ = {name for each in statements for name in printer.assigned(each)}
            changes = (*(name for name in CHANGED if name in all_ & {*names}),)
    lines = printer.body(statements)
    if not {*changes} <= {*printer.names}:
        raise Unread(f"line {node.lineno}: {node.name} returns what is not there")
    lengths = tuple(x for x in (*ROWS_OF, "weighted") if x in printer.used)
    types = [f"({x} : {'bool' if x == 'weighted' else 'nat'})" for x in lengths]
    types += [f"({identifier(name)} : {arrow(kind)})" for name, kind in takes.items()]
    own = [identifier(name) for name in changes]
    state = f"({', '.join(own)})" if len(own) > 1 else own[0]
    head = f"Definition {node.name} {' '.join(types)} := (* {node.lineno} *)"
    text = "\n".join([head, *(f"  {line}" for line in lines), f"  {state}."])
    return Program(node.name, takes, lengths, changes, text)


def _told(node: ast.FunctionDef) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the atoms that a function adds products of to G: always, and with weights."""
    whole = [*_added(node)]
    weighted = [k for part in ast.walk(node) if isinstance(part, ast.If) for k in _added(part)]
    return tuple(sorted({*whole} - {*weighted})), tuple(sorted({*weighted}))


def _added(node: ast.AST) -> Iterator[int]:
    for part in ast.walk(node):
        match part:
            case ast.AugAssign(
                ast.Subscript(ast.Name("G"), ast.Tuple([ast.Constant(int(k)), _])), ast.Add(), _
            ):
                yield k


# --- what is compiled once for each layout -----------------------------------------------------


def of_layout(node: ast.FunctionDef, layout: str) -> ast.FunctionDef:
    """Return a function as it is compiled where two of `rows`, `columns` and `csr` are None.

    Raises:
        Unread: it does not begin with these, or is not seen to be a function of arrays then.
    """
    given = node.args.args
    if [each.arg for each in given[: len(LAYOUTS)]] != [*LAYOUTS]:
        raise Unread(f"line {node.lineno}: {node.name} does not take rows, columns and csr")
    arrays = [ast.copy_location(ast.arg(each), given[0]) for each in LAYOUTS[layout]]
    arguments = ast.arguments(**{**vars(node.args), "args": [*arrays, *given[len(LAYOUTS) :]]})
    own = copy.deepcopy(node)
    own.name, own.args = f"{node.name}_{layout}", arguments
    return _Compiled(layout).visit(own)


class _Compiled(ast.NodeTransformer):
    """Leaves out what Numba does: what is done where something is not None that is None."""

    def __init__(self, layout: str) -> None:
        self.layout = layout

    def given(self, test: ast.expr) -> bool | None:
        """Say whether "x is None" or "x is not None" holds."""
        match test:
            case ast.Compare(
                ast.Name(name), [ast.Is() | ast.IsNot() as asked], [ast.Constant(None)]
            ) if name in LAYOUTS:
                return (name == self.layout) is isinstance(asked, ast.IsNot)
        return None

    def visit_If(self, node: ast.If) -> Any:
        """Keep the branch that is compiled."""
        self.generic_visit(node)
        given = self.given(node.test)
        return node if given is None else node.body if given else node.orelse

    def visit_IfExp(self, node: ast.IfExp) -> Any:
        """Keep the value that is compiled."""
        self.generic_visit(node)
        given = self.given(node.test)
        return node if given is None else node.body if given else node.orelse

    def visit_Assign(self, node: ast.Assign) -> Any:
        """Take compressed rows apart where they are handed over."""
        if ast.unparse(node) == f"{', '.join(LAYOUTS['csr'])} = csr" and self.layout == "csr":
            return None
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> Any:
        """Call the function of the layout."""
        match node:
            case ast.Call(ast.Name(name), args, keywords) if name in _EACH:
                if [ast.unparse(each) for each in args[: len(LAYOUTS)]] != [*LAYOUTS]:
                    raise Unread(f"line {node.lineno}: {name} is called with another matrix")
                own = [ast.copy_location(ast.Name(a), node) for a in LAYOUTS[self.layout]]
                function = ast.copy_location(ast.Name(f"{name}_{self.layout}"), node)
                found = ast.Call(function, [*own, *args[len(LAYOUTS) :]], keywords)
                return ast.copy_location(found, node)
        return self.generic_visit(node)


# --- what has no loops over rows -------------------------------------------------------------


def known_by_letter(text: str, node: ast.FunctionDef | None, name: str) -> None:
    """See that a function is the one that is known, but for its docstring.

    Raises:
        Unread: it is another one.
    """
    if node is None:
        raise Unread(f"{name} is not there")
    lines = text.split("\n")[node.lineno - 1 : node.end_lineno]
    doc = node.body[0]
    if isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant):
        first, last = doc.lineno - node.lineno, (doc.end_lineno or 0) - node.lineno
        lines[first : last + 1] = []
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
    if digest != _KNOWN[name]:
        raise Unread(f"line {node.lineno}: {name} is not the one that is known ({digest})")


def hands_on(node: ast.FunctionDef | None, name: str, file: File) -> None:
    """See that a public function hands on what it is given, and its settings in their order.

    Raises:
        Unread: it does something else.
    """
    settings = file.declared.parameters
    given = [*MATRICES[name], "x", "b", "w", "centre"]
    floats = ", ".join(f"float({each})" for each in settings)
    wanted = (
        f"return _one_pass({_HANDED[name]}, x, b, w, centre, "
        f"np.{f'array([{floats}])' if floats else 'zeros(0)'})"
    )
    if node is None or [*map(ast.unparse, without_docstring(node.body))] != [wanted]:
        raise Unread(f"{name} does more than to hand on its arrays")
    own = [each.arg for each in node.args.kwonlyargs]
    defaults = [ast.unparse(each) if each else "" for each in node.args.kw_defaults]
    usual = [is_usual(*both) for both in zip(defaults, settings.values(), strict=False)]
    nones = [ast.unparse(each) for each in node.args.defaults]
    if (own, [each.arg for each in node.args.args]) != ([*settings], given) or not all(usual):
        raise Unread(f"line {node.lineno}: {name} takes its arguments in another order")
    if nones != ["None", "None"] or node.args.vararg or node.args.kwarg or node.args.posonlyargs:
        raise Unread(f"line {node.lineno}: {name} takes its arguments in another order")


def added_up(file: File, atoms: Function) -> Program:
    """Write `_atoms` as what it does to a block: it writes the atoms of its rows, and adds sums."""
    takes = {
        name: _KINDS[name] for name in ("z", "b", "w", "lo", "hi", "centre", "a", "S", "given")
    }
    types = [f"({identifier(name)} : {arrow(kind)})" for name, kind in takes.items()]
    moved = {name: f"(from lo {name})" for name in ("z", "b", "w")}
    one = file.applied(atoms.name, "atoms", moved)
    every = file.applied(atoms.name, "sums", {**moved, "n": "(hi - lo)"})
    text = "\n".join(
        [
            f"Definition _atoms (weighted : bool) {' '.join(types)} :=",
            f"  ((fun k q => if (q <? hi - lo)%nat then {one} q k else a k q),",
            f"   (fun l => S_ l + {every} l)).",
        ]
    )
    return Program("_atoms", takes, ("weighted",), ("a", "S"), text)


def ends(file: File, known: Mapping[str, Program], sums: int, atoms: int) -> list[str]:
    """Write what `one_pass` and `one_pass_csr` return: z, L, and the gradient in x.

    The room for z holds anything before; S and G begin with zeros.
    """
    found = []
    for name, matrix in MATRICES.items():
        kinds = {**dict.fromkeys(ROWS_OF, INDEX), "weighted": ("bool", 0)}
        kinds |= {"columns": ("bool", 0)} if name == "one_pass" else {}
        kinds |= {each: _KINDS[each] for each in (*matrix, "x", "b", "w", "centre", "given", "z")}
        types = " ".join(f"({variable(each)} : {arrow(kind)})" for each, kind in kinds.items())
        words = " ".join(map(variable, kinds))

        def applied(of: str, matrix: tuple[str, ...] = matrix) -> str:
            given = f"{' '.join(matrix)} x z b w centre (fun _ _ _ => 0) (fun _ _ => 0) given_"
            return f"{known[of].head} {given}"

        read = applied("_read_csr")
        if name == "one_pass":
            by_columns, by_rows = (applied(f"_read_{each}") for each in ("columns", "rows"))
            read = f"if columns then {by_columns}\n  else {by_rows}"
        given = {"sums": f"({name}_sums {words})"}
        L, gamma = (
            file.applied("_finish", each, given) for each in file.functions["_finish"].returned[::2]
        )
        state = f"{name}_read {words}"
        values = {
            "read": read,
            "z": f"let '(z, _, _) := {state} in z",
            "sums": f"of_all threads {sums} (let '(_, S_, _) := {state} in S_)",
            "L": L,
            "gradient": f"combined threads {atoms} ({gamma})\n    (let '(_, _, G) := {state} in G)",
        }
        found += [f"Definition {name}_{own} {types} :=\n  {v}." for own, v in values.items()]
    return found
