"""Which statement does a claim's text hold, and how are its quantities called?

The independent engine reads the text; what is taken from it here is which formulas have a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from symbolic.formal.spectral import Spectral
from symbolic.independent.parse import Bound, Entry, Node, Statement
from symbolic.independent.reading import Reader, raw, refusing


@dataclass(frozen=True)
class Read:
    """A statement, and the names of its quantities in the order of their definitions."""

    statement: Statement
    named: Mapping[Node, str]


def read(text: str, reader: Reader | None = None) -> Read:
    """Read a claim, or its statement, from its text; ``reader`` then knows the text's names.

    Raises:
        NotCovered: the text holds something that has no meaning here.
    """
    reader, named = reader or Reader(), dict[Node, str]()
    with refusing():
        _, body = reader.opened(text)
        statement = _apart(reader.statement(body))
        for section, *rows in raw(text)[2:-1]:
            for label, *_ in rows if section == "definitions" else ():
                key, shown = (label, label) if isinstance(label, str) else label
                named.setdefault(reader.of(key), shown.strip('"'))
    inside = [
        n for n in parts(statement) if n in named and n.head not in ("entry", "number", "size")
    ]
    return Read(statement, {node: named[node] for node in inside})


def _apart(statement: Statement) -> Statement:
    """Rename the arrays that values take the place of where values speak of them: h := P h."""
    own = {entry.array for entry in statement.where}

    def of(node: Node) -> Node:
        if not node.arrays & own:
            return node
        label = node.label
        if isinstance(label, Entry) and label.array in own:
            label = replace(label, name=f"{label.name}_before")
        return Node(node.head, tuple(map(of, node.args)), label)

    return replace(statement, where={entry: of(value) for entry, value in statement.where.items()})


def parts(statement: Statement) -> Iterator[Node]:
    """Yield all formulas in a statement, each once, parts first."""
    seen = set[Node]()
    roots = [statement.left, statement.right]
    for entry, value in statement.where.items():
        roots += [Node("entry", (), entry), value]
    if isinstance(statement, Spectral):
        roots += [each for matrix in statement.matrices for each in matrix]
        roots += [Node("entry", (), value.entry) for value in statement.values]
        roots += [value.shift for value in statement.values]
        roots += [Node("size", (), statement.axis[1]), Node("entry", (), statement.vector)]
    if isinstance(statement, Bound):
        roots += [*statement.conditions]
        for entry, ends in statement.box.items():
            roots += [Node("entry", (), entry), *(end for end in ends if end is not None)]

    def walk(node: Node) -> Iterator[Node]:
        if node not in seen:
            seen.add(node)
            for arg in node.args:
                yield from walk(arg)
            yield node

    for root in roots:
        yield from walk(root)
