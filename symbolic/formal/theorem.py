"""Which theorem is a claim, and how is it proved? A kind of statement has a way to prove it.

``METHODS`` says which: a method gets the claim's name and text, and what was proved before it, and
returns the proof for Coq.  Nothing here is trusted: the kernel checks what comes out.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from symbolic.formal import bounds, identity, singular
from symbolic.formal.kernel import words
from symbolic.formal.names import TAKEN
from symbolic.formal.statement import Theorem
from symbolic.independent.parse import NotCovered
from symbolic.independent.reading import fields, only, raw, refusing

#: Columns of the files.
WIDTH = 100


@dataclass(frozen=True)
class Proved:
    """A claim's theorem with its proof; ``premises`` are claims that it takes for granted."""

    id: str
    statement: Theorem
    proof: str
    premises: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The theorem's name in Coq."""
        return self.statement.name

    @property
    def text(self) -> str:
        """The theorem as it stands in a file."""
        return f"{wrapped(self.statement.text)}.\nProof.\n{wrapped(self.proof)}\nQed.\n"


#: What was proved before, by the claims' names.
Known = Mapping[str, Proved]
#: From a theorem's name, a claim's text and what is known to the statement, its proof and premises.
Method = Callable[[str, str, Known], tuple[Theorem, str, tuple[str, ...]]]
METHODS: Mapping[str, Method] = {
    "identity": identity.proved,
    "inequality": bounds.proved,
    "semidefinite": bounds.proved,
    "perturbation": singular.proved,
}


def theorem_of(claim: str, text: str, known: Known) -> Proved:
    """Return the theorem of a claim, given as its name and its text.

    Raises:
        NotCovered: it has none here; the message says why.
    """
    kind = kind_of(text)
    if kind not in METHODS:
        raise NotCovered(f"no theorem says what a {kind} says")
    try:
        return Proved(claim, *METHODS[kind](name_of(claim), text, known))
    except RecursionError:
        raise NotCovered("the formulas are nested too deeply") from None


def name_of(claim: str) -> str:
    """Return the name of a claim's theorem, which hides no word that later ones are made of."""
    name = re.sub(r"[^A-Za-z0-9]+", "_", claim).strip("_")
    name = name if re.match(r"[A-Za-z]", name) else f"claim_{name}"
    return f"{name}_claim" if name in TAKEN or name in words() else name


def check_own_name(theorem: Proved, others: Iterable[Proved]) -> None:
    """Refuse a theorem that is called what another claim's theorem is called.

    Raises:
        NotCovered: it is; Coq would take the first alone.
    """
    if any(theorem.name == other.name and theorem.id != other.id for other in others):
        raise NotCovered(f"another claim's theorem is called {theorem.name}")


def kind_of(text: str) -> str:
    """Return which kind of statement a text holds."""
    with refusing():
        head, *rest = raw(text)[-1]
        if head == "claim":
            _, parts = fields([head, *rest])
            head, *_ = only(parts["statement"])
    return str(head)


def wrapped(text: str) -> str:
    """Break lines that are too long between words; what follows is set in."""
    lines = list[str]()
    for line in text.splitlines():
        own = len(line) - len(line.lstrip())
        lines += textwrap.wrap(
            line,
            WIDTH,
            subsequent_indent=" " * (own + 4),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return "\n".join(lines)
