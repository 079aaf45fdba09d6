"""What does a user call in a module of stages? Heads and docstrings, and the functions that call.

`stages` runs all stages, and `value` and `value_and_gradient` end it: they are the same for all
losses and targets.  The texts have the names of the code's own things in braces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.names import Names
from symbolic.generator.plan.stages import Stage, Staged
from symbolic.generator.text.layout import definition, passed
from symbolic.generator.text.public import Words

_ZB, _KNOWN = "{z}: Array, {b}: Array", "{tops}: Array, {sums}: Array"
_KEPT = ", {kept}: Any = None"
_OF_ENTRIES = f"{_ZB}, {{w}}: Array | None, {_KNOWN}{_KEPT}"
_OF_FIT = f"{{z}}: Array, {_KNOWN}"
_ALL = "{z}: Array, {b}: Array, {w}: Array | None = None"
_WHOLE = f"{_ALL}, {{s}}: Array | None = None"
_SO_FAR = ", {most}, {found}"
#: What the functions that run stages call what is known so far.
_INTO = {"tops": "most", "sums": "found"}
#: By name, its digits and family left out: arguments, type and meaning of the result.
HEADS = {
    "tops": (_ZB, "Array", "Return the largest exponents of each segment ({rows}, S)."),
    "tops+": (f"{_ZB}, {_KNOWN}", "Array", "Return largest values of each segment ({rows}, S)."),
    "sums": (_OF_ENTRIES, "Array", "Return sums over each segment ({rows}, S)."),
    "entries": (f"{_ZB}, {_KNOWN}{_KEPT}", "Any", "Return what is kept of each entry, (m, S)."),
    "fitted_tops": (
        "{z}: Array",
        "Array",
        "Return the largest ones for `fitted` ({rows}, S).",
    ),
    "fitted_tops+": (_OF_FIT, "Array", "Return largest values for `fitted` ({rows}, S)."),
    "fitted_sums": (_OF_FIT, "Array", "Return sums for `fitted` ({rows}, S)."),
    "head": (_KNOWN, "Array", "Return {L} (S,)."),
    "middle": (_KNOWN, "Array", "Return {M} ({rank}, {rank}, S)."),
    "pole": (
        _KNOWN,
        "Array",
        "Return the scalar whose zero is the pole (S,), up to a positive factor.",
    ),
    "gradient": (_OF_ENTRIES, "Array", "Return {r} (m, S)."),
    "curvature": (
        _OF_ENTRIES,
        "tuple[Array, Array]",
        "Return {D} (m, S) and {P} ({rank}, m, S).",
    ),
    "jacobian": (
        f"{_ZB}, {_KNOWN}{_KEPT}",
        "tuple[Array, Array, Array]",
        "Return {g} (m, S), {U} and {V} (j, m, S): dc/dz = diag({g}) + sum_j {U}_j {V}_j^T.",
    ),
    "fitted": (_OF_FIT, "Array", "Return what the fit brings near {b} (m, S)."),
    "pole_terms": (_OF_FIT, "Array", "Return the terms (m, S) of `pole`."),
    "stages": (_ALL, "tuple[Array, Array, Any]", "Return tops, sums and what is kept, at the end."),
    "fitted_stages": ("{z}: Array", "tuple[Array, Array]", "Return tops and sums for `fitted`."),
    "value": (_WHOLE, "float", "Return the sum of {s} {L} over all segments."),
    "value_and_gradient": (
        _WHOLE,
        "tuple[float, Array]",
        "Return the sum of {s} {L} over all segments, and its gradient {s} {r} in z (m, S).",
    ),
}


@dataclass(frozen=True)
class Calls:
    """How functions of a module call one another."""

    planner: Planner

    @property
    def own(self) -> Names:
        """The names of the code's own things."""
        return self.planner.own

    @property
    def words(self) -> Words:
        """The names, for texts."""
        return self.known()

    def known(self, **known: object) -> Words:
        """Return the names, with some that are known."""
        loss = self.planner.structure.loss
        return Words(self.planner, z=loss.argument.name, b=loss.data.name, **known)

    def outside(self, name: str) -> str:
        """Return how a function of the module is called: by another name where a loss takes it."""
        loss = self.planner.structure.loss
        given = {*loss.names, loss.argument.name, loss.data.name}
        return f"_{name}" if name in given else name

    def __call__(self, name: str, arguments: str) -> str:
        """Write a call."""
        given = self.words(arguments) + passed(self.planner.structure.loss.parameters)
        return f"{self.outside(name)}({given})"

    def entries(self, name: str) -> str:
        """Write a call for what is kept."""
        return self(name, "{z}, {b}, {tops}, {sums}")

    # --- functions that run others --------------------------------------------------------------

    def stages(self, staged: Staged) -> list[str]:
        """Write the body that runs all stages of a loss, and keeps what is kept."""
        lines, kept = self._begun(), ""
        for stage in staged.stages:
            entries = f"entries{stage.name.removeprefix('sums')}"
            if entries in staged.functions:
                call = self(entries, f"{{z}}, {{b}}, {{most}}, {{found}}{kept}")
                lines.append(self.words("{kept} = ") + call)
                kept = ", {kept}"
            more = f", {{w}}, {{most}}, {{found}}{kept}" if stage.kind == "sums" else _SO_FAR
            lines += self._run(staged, stage, "{z}, {b}" + more)
        lines += [self.words("{kept} = None")] * (not kept)
        return [*lines, self.words("return {most}, {found}, {kept}")]

    def fitted_stages(self, staged: Staged) -> list[str]:
        """Write the body that runs the stages of a fit."""
        lines = self._begun()
        for stage in staged.stages:
            lines += self._run(staged, stage, f"{{z}}{_SO_FAR}")
        return [*lines, self.words("return {most}, {found}")]

    def _begun(self) -> list[str]:
        """Write what is known before all stages."""
        np = self.own.outside("np")
        none = self.words(f"{np}.zeros((0, {{z}}.shape[1]))")
        return [self.words(f"{{{into}}} = {none}") for into in _INTO.values()]

    def _run(self, staged: Staged, stage: Stage, arguments: str) -> list[str]:
        """Write how a stage adds its rows to what is known."""
        into = self.words(f"{{{_INTO[stage.kind]}}}")
        first = next(each for each in staged.stages if each.kind == stage.kind)
        if stage.name.endswith("tops"):
            arguments = arguments.removesuffix(_SO_FAR)
        call = self(stage.name, arguments)
        np = self.own.outside("np")
        return [f"{into} = {call if stage == first else f'{np}.concatenate([{into}, {call}])'}"]

    def value(self) -> list[str]:
        """Write the body of the loss of all segments."""
        return [*self._whole("_"), self.words("return ") + self._total()]

    def value_and_gradient(self) -> list[str]:
        """Write the body of the loss of all segments, with its gradient."""
        words = self.words
        arguments = "{z}, {b}, {w}, {most}, {found}, {kept}"
        lines = [*self._whole("{kept}"), words("{r} = ") + self("gradient", arguments)]
        scaled = words("{r} if {s} is None else {s} * {r}")
        return [*lines, f"return {self._total()}, {scaled}"]

    def _whole(self, kept: str) -> list[str]:
        ran = self("stages", "{z}, {b}, {w}")
        head = self("head", "{most}, {found}")
        return [self.words(f"{{most}}, {{found}}, {kept} = ") + ran, self.words("{L} = ") + head]

    def _total(self) -> str:
        number, np = self.own.outside("float"), self.own.outside("np")
        return self.words(f"{number}({np}.sum({{L}} if {{s}} is None else {{s}} * {{L}}))")

    # --- heads ----------------------------------------------------------------------------------

    def text(self, name: str, body: Sequence[str], rows: int = 0) -> str:
        """Return the whole text of a function."""
        head = HEADS.get(name) or HEADS[base(name)]
        words = self.known(rows=rows)
        arguments, returns, doc = words(head[0]), head[1], words(head[2])
        names = [words(each) for each in re.findall(r"\{\w+\}", head[0])]
        loss = self.planner.structure.loss
        return definition(loss, f"{name} {arguments}", returns, doc, body, names)


def base(name: str) -> str:
    """Return the name of a kind of functions: "sums" of sums1, "tops+" of tops2."""
    kind = name.rstrip("0123456789")
    return f"{kind}+" if kind.endswith("tops") and kind != name else kind
