"""What does a formula consist of, before its letters mean anything? A tree with places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Node:
    """A part of a formula: its kind, a word that goes with it, what it is made of, its place.

    number (word: its digits); name (word; parts: its indices); apply (a name and what stands in
    brackets behind it); index (a part and its indices); add, sub, mul (word: the operator, '' for
    none), div, pow, neg; call (word: the function); sum, max, min (word: the index; parts: what
    is summed, and the last index where it is told); norm (word: its order), inner, transpose;
    derivative (word: its order; parts: of what, by what); nabla (word: its order; parts: of what,
    and by what where it is told); ones, group; chain (word: the relations; parts: their sides).
    """

    kind: str
    word: str
    parts: tuple[Node, ...]
    at: int
    end: int

    def walk(self) -> Iterator[Node]:
        """Yield the node and all that it is made of."""
        yield self
        for part in self.parts:
            yield from part.walk()


def is_name(node: Node, *words: str) -> bool:
    """Say whether a part is one of these names, without an index."""
    return node.kind == "name" and node.word in words and not node.parts


def bare(node: Node) -> Node:
    """Return what stands in brackets that change nothing."""
    while node.kind == "group" and len(node.parts) == 1:
        node = node.parts[0]
    return node


def row_of(node: Node) -> tuple[Node, Node] | None:
    """Return W_cd and x_d of a sum of them over d, in which nothing else stands."""
    body = bare(node.parts[0]) if node.kind == "sum" else node
    if body.kind != "mul" or body.word not in ("", "cdot", "*"):
        return None
    one, other = (bare(part) for part in body.parts)
    names = all(each.kind == "name" and each.parts for each in (one, other))
    if not names or one.parts[-1].word != node.word or other.parts[-1].word != node.word:
        return None
    matrix, vector = sorted((one, other), key=lambda each: -len(each.parts))
    return (matrix, vector) if len(matrix.parts) == 2 else None


def same(one: Node, other: Node) -> bool:
    """Say whether two parts are written alike, wherever they stand."""
    one, other = bare(one), bare(other)
    return (one.kind, one.word, len(one.parts)) == (
        other.kind,
        other.word,
        len(other.parts),
    ) and all(same(*pair) for pair in zip(one.parts, other.parts, strict=True))
