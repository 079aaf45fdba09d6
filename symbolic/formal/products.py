"""What does Numba's pass do with A? The functions that read it, beside what rows add to its sums.

z = A x and A^T a are read loop by loop (`programs`), by rows, by columns and for compressed rows;
so are the parts of the rows that threads take, one after the other as if no two ran side by side.
What stands around them has no loops over rows: it is known letter by letter, and said here in Coq.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from symbolic.formal.beside import File
from symbolic.formal.definitions import identifier, variable
from symbolic.formal.lines import Function, Unread
from symbolic.formal.pass_values import CHANGED, INDEX, Kind, Program, arrow
from symbolic.formal.programs import Printer
from symbolic.formal.surroundings import constant, is_usual, without_docstring

_VECTOR, _MATRIX = ("R", 1), ("R", 2)
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("A", "a", "G"), _MATRIX),
    **dict.fromkeys(("x", "z", "b", "w", "centre", "S", "given", "data", "gamma"), _VECTOR),
    **dict.fromkeys(("indices", "indptr"), ("nat", 1)),
    **dict.fromkeys(("lo", "hi", "first", "last"), INDEX),
}
#: What has a part for each thread in these functions.
_OF_THREADS = {"S": _MATRIX, "G": ("R", 3)}
#: How A may lie in memory.
LAYOUTS = ("rows", "columns", "csr")
#: How the public functions are given A.
MATRICES = {"one_pass": ("A",), "one_pass_csr": ("data", "indices", "indptr")}
#: The numbers of rows, of columns and of threads.
ROWS_OF = ("n", "d", "threads")
#: The functions that read A, and what threads are added up by.
NAMES = (
    *("_times", "_times_columns", "_times_csr"),
    *(f"_add_{layout}{of}" for layout in LAYOUTS for of in ("", "_of_weights")),
    *(f"_{word}_{layout}" for layout in LAYOUTS for word in ("chunk", "read")),
    *("_of_all_threads", "_combined"),
)
#: The first digits of the SHA-256 of what is known letter by letter, without its docstring.
_KNOWN = {
    "_fetch": "0e2a160dc637a07f",
    "_prepared": "97324f623004089f",
    "_partial_sums": "21bf038b10fb4709",
    "_ended": "90e87cae8bcf510a",
    "_judged": "9e40dad8c1a7928a",
    "_one_pass": "f4af735e3fbd7353",
    "_one_pass_csr": "9bce78aa5aa2c8ca",
}


@dataclass(frozen=True)
class Pass:
    """The functions that read A, and how many sums and atoms they add up."""

    text: str
    programs: Mapping[str, Program]
    #: the atoms that functions add A^T a of, by the functions' names
    told: Mapping[str, tuple[int, ...]]
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
        for name in ("_ATOMS", "_SUMS", "_BLOCK", "_COLUMN_BLOCK")
        if type(value := constant(tree, name)) is int
    }
    count, sums = len(atoms.tables["atoms"]), len(atoms.tables["sums"])
    if (count, sums) != (
        constants["_ATOMS"],
        constants["_SUMS"] + count * (count + 1) // 2,
    ):
        raise Unread(f"the pass has {count} atoms and {sums} sums, which _ATOMS and _SUMS are not")
    if [each.arg for each in nodes["_finish"].args.args] != ["sums", "n", "centre", "given"]:
        raise Unread("_finish takes its arguments in another order")
    for name in _KNOWN:
        known_by_letter(text, nodes.get(name), name)
    for name in MATRICES:
        hands_on(nodes.get(name), name, file)
    judges(nodes.get("_judge"))
    known = {"_atoms": added_up(file, atoms)}
    told = dict[str, tuple[int, ...]]()
    for name in nodes:
        if name in NAMES:
            known[name] = program(nodes[name], constants, known, sums)
            told[name] = tuple(dict.fromkeys(_told(nodes[name])))
    missing = {name for name in NAMES if not name.endswith("_of_weights")} - {*known}
    if missing:
        raise Unread(f"{', '.join(sorted(missing))} is not there")
    body = [*(each.text for each in known.values()), *ends(file, known)]
    return Pass("\n".join(["Module pass.", *body, "End pass.\n"]), known, told, sums, count)


def program(
    node: ast.FunctionDef, constants: Mapping[str, int], known: Mapping[str, Program], sums: int
) -> Program:
    """Read one of the functions that read A.

    Raises:
        Unread: it holds what is not in the grammar, or takes what is not known.
    """
    threads = node.name.startswith(("_read_", "_of_all", "_combined"))
    kinds = {**_KINDS, **(_OF_THREADS if threads else {})}
    names = [each.arg for each in node.args.args]
    given = node.args
    others = [given.posonlyargs, given.kwonlyargs, given.defaults, given.vararg, given.kwarg]
    if not {*names} <= {*kinds} or any(others):
        raise Unread(f"line {node.lineno}: {node.name} takes {', '.join(names)}")
    count = str(constants["_ATOMS"])
    sizes = {"x": ("d",), "z": ("n",), "A": ("n", "d"), "w": ("n",), "a": (count, "block")}
    sizes |= {"G": ("threads", count, "d"), "S": ("threads", str(sums + 1))} if threads else {}
    takes = {name: kinds[name] for name in names}
    printer = Printer(sizes, known, constants, names=dict(takes))
    statements = without_docstring([*map(_without_largest, node.body)])
    changes: tuple[str, ...]
    match statements[-1]:
        case ast.Return(ast.Name(result) | ast.Tuple([ast.Name(result), ast.Name("top")])):
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


def _told(node: ast.FunctionDef) -> list[int]:
    """Return the atoms that a function adds products of to G."""
    found = []
    for part in ast.walk(node):
        match part:
            case ast.AugAssign(
                ast.Subscript(ast.Name("G"), ast.Tuple([ast.Constant(int(k)), _])), ast.Add(), _
            ):
                found.append(k)
    return found


#: What finds the largest entry, for the next centre: any is right.
_TOP = frozenset({"top = -np.inf", "top = max(top, S[p, sums.size])"})


def _without_largest(node: ast.stmt) -> ast.stmt:
    """Leave out what looks for the largest entry, of which nothing is said."""
    match node:
        case ast.For(target, over, body, []):
            found = ast.For(target, over, [*map(_without_largest, body)], [])
            return ast.copy_location(found, node)
        case ast.Assign() if ast.unparse(node) in _TOP:
            return ast.copy_location(ast.Expr(ast.Constant("")), node)
    return node


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
        f"return _{name}({', '.join(given)}, np.{f'array([{floats}])' if floats else 'zeros(0)'})"
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


def judges(node: ast.FunctionDef | None) -> None:
    """See that `_judge` changes nothing that it is handed: what it returns is of no theorem.

    Raises:
        Unread: it might.
    """
    statements = without_docstring(node.body) if node else []
    fresh = False
    made = r"new = np\.(array\(\[.*\]\)|zeros\(0\))"
    for statement in statements[:-1]:
        match statement:
            case ast.Assign([ast.Name(name)], value) if {*_called(value)} <= {
                "_exp",
                "np.array",
                "np.zeros",
            } and (name != "new" or re.fullmatch(made, ast.unparse(statement))):
                fresh = fresh or name == "new"
                continue
        raise Unread(f"line {statement.lineno}: _judge may change what it is given")
    last = ast.unparse(statements[-1]) if statements else ""
    taken = r"return _judged\(sums, L, terms, gamma, new, [\w.]+, [\w.\[\]]+, \d\)"
    if not fresh or not re.fullmatch(taken, last):
        raise Unread("_judge does not return what _judged makes of its arguments")


def _called(node: ast.AST) -> list[str]:
    return [ast.unparse(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)]


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


def ends(file: File, known: Mapping[str, Program]) -> list[str]:
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
            read = f"if columns then {applied('_read_columns')}\n  else {applied('_read_rows')}"
        sums = {"sums": f"({name}_sums {words})"}
        L, gamma = (
            file.applied("_finish", each, sums) for each in file.functions["_finish"].returned[::2]
        )
        state = f"{name}_read {words}"
        values = {
            "read": read,
            "z": f"let '(z, _, _) := {state} in z",
            "sums": f"{known['_of_all_threads'].head} (let '(_, S_, _) := {state} in S_)",
            "L": L,
            "gradient": f"{known['_combined'].head} ({gamma})\n"
            f"    (let '(_, _, G) := {state} in G)",
        }
        found += [f"Definition {name}_{own} {types} :=\n  {v}." for own, v in values.items()]
    return found
