"""What does a user call in a module of stages? Heads and docstrings, and the functions that call.

`stages` runs all stages, and `value` and `value_and_gradient` end it: they are the same for all
losses and targets.  The texts have the names of the code's own things in braces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.names import Names
from symbolic.generator.plan.stages import FITTED, LOSS, Staged
from symbolic.generator.text.layout import indented, passed, typed, wrapped
from symbolic.generator.text.public import Words

_ZB, _KNOWN = "{z}: Array, {b}: Array", "{tops}: Array, {sums}: Array"
_LENGTHS = ", {lengths}: Any = None"
_KEPT = ", {kept}: Any = None"
_OF_ENTRIES = f"{_ZB}, {{w}}: Array | None, {_KNOWN}{_KEPT}{_LENGTHS}"
_FIT = f"{_ZB}, {_KNOWN}{_KEPT}{_LENGTHS}"
_ALL = "{z}: Array, {b}: Array, {w}: Array | None = None"
_WEIGHTS = f"{{w}}: Array | None = None, {{s}}: Array | None = None{_LENGTHS}"
_WHOLE = f"{_ZB}, {_WEIGHTS}"
_SO_FAR = ", {most}, {found}"
#: A signature in one line; many functions take the same.
_WIDEST = 128
#: What the functions that run stages call what is known so far.
_INTO = {"tops": "most", "sums": "found"}
#: By name, its digits and family left out: arguments, type and meaning of the result.
HEADS = {
    "tops": (
        f"{_ZB}{_LENGTHS}",
        "Array",
        "Return the largest exponents of each segment ({rows}, S).",
    ),
    "tops+": (
        f"{_ZB}, {_KNOWN}{_LENGTHS}",
        "Array",
        "Return largest values of each segment ({rows}, S).",
    ),
    "sums": (_OF_ENTRIES, "Array", "Return sums over each segment ({rows}, S)."),
    "entries": (f"{_ZB}, {_KNOWN}{_KEPT}", "Any", "Return what is kept of each entry, (m, S)."),
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
        _FIT,
        "tuple[Array, Array, Array]",
        "Return {g} (m, S), {U} and {V} (j, m, S): dc/dz = diag({g}) + sum_j {U}_j {V}_j^T.",
    ),
    "fitted": (_FIT, "Array", "Return what the fit brings near {b} (m, S)."),
    "pole_terms": (_FIT, "Array", "Return the terms (m, S) of `pole`."),
    "projected": (
        f"{{z}}: Array, {{direction}}: Array, {{b}}: Array, {_KNOWN}{_KEPT}{_LENGTHS}",
        "Array",
        "Return {P}^T {direction} ({rank}, S), sums over each segment.",
    ),
    "product": (
        "{z}: Array, {direction}: Array, {b}: Array, {w}: Array | None, "
        f"{_KNOWN}, {{across}}: Array{_KEPT}{_LENGTHS}",
        "Array",
        "Return (diag({D}) + {P} {M} {P}^T) {direction} (m, S), where {across} is `projected`.",
    ),
    "stages": (
        f"{_ALL}{_LENGTHS}",
        "tuple[Array, Array, Any]",
        "Return tops, sums and what is kept, at the end.",
    ),
    "fit": (
        f"{{z}}: Array{_LENGTHS}",
        "Array",
        "Return what the fit brings near {b}, of all segments (m, S).",
    ),
    "value": (_WHOLE, "float", "Return the sum of {s} {L} over all segments."),
    "value_and_gradient": (
        _WHOLE,
        "tuple[float, Array]",
        "Return the sum of {s} {L} over all segments, and its gradient {s} {r} in z (m, S).",
    ),
    "hessian_product": (
        f"{{z}}: Array, {{direction}}: Array, {{b}}: Array, {_WEIGHTS}",
        "Array",
        "Return the product of the Hessian in z of the sum of {s} {L} with {direction} (m, S).",
    ),
}


@dataclass(frozen=True)
class Calls:
    """How functions of a module call one another."""

    planner: Planner
    #: stages are run by a fixed part, and nothing is kept
    compiled: bool = False

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
        lines = self._run(staged, [*staged.functions], "{z}, {b}", "{w}")
        return [*lines, self.words("return {most}, {found}, {kept}")]

    def fit(self, staged: Staged) -> list[str]:
        """Write the body that runs the stages that a fit needs, and ends them; no data is used."""
        order = [*staged.functions]
        last = [*staged.needs["fitted"], *filter(None, [staged.keeper.get("fitted")])]
        order = order[: max(map(order.index, last), default=-1) + 1]
        lines = self._run(staged, order, "{z}, {z}", "None")
        return [*lines, "return " + self("fitted", f"{{z}}, {{z}}{_SO_FAR}, {{kept}}, {{lengths}}")]

    def _run(self, staged: Staged, order: Sequence[str], data: str, weights: str) -> list[str]:
        """Write how stages add their rows to what is known, and what is kept on the way."""
        if self.compiled:
            return self._driven(staged, order, f"{data}, {weights}")
        kinds = {stage.name: stage.kind for stage in staged.stages if stage.name in order}
        np, words, seen, kept = self.own.outside("np"), self.words, set[str](), ""
        none = f"{np}.zeros((0, {{z}}.shape[1]))"
        first = order[0][-4:] if order else ""
        lines = [words(f"{{{into}}} = {none}") for k, into in _INTO.items() if k != first]
        for name in order:
            if "entries" in name:
                lines.append(words("{kept} = ") + self(name, f"{data}{_SO_FAR}{kept}"))
                kept = ", {kept}"
            elif name in kinds:
                taken = f", {weights}{_SO_FAR}{kept or ', None'}"
                more = taken if kinds[name] == "sums" else _SO_FAR
                more *= not name.endswith("tops")
                call = self(name, f"{data}{more}, {{lengths}}")
                into = words(f"{{{_INTO[kinds[name]]}}}")
                whole = f"{np}.concatenate([{into}, {call}])"
                lines.append(f"{into} = {whole if kinds[name] in seen else call}")
                seen.add(kinds[name])
        return [*lines, *[words("{kept} = None")] * (not kept)]

    def _driven(self, staged: Staged, order: Sequence[str], data: str) -> list[str]:
        """Write how a fixed part runs compiled stages."""
        number = self.own.outside("float")
        given = "".join(f", {number}({p.name})" for p in self.planner.structure.loss.parameters)
        every = [stage.name for stage in staged.stages]
        last = sum(name in order for name in every)
        if not last:
            none = f"{self.own.outside('np')}.zeros((0, {{z}}.shape[1]))"
            return [self.words(f"{{most}} = {{found}} = {none}"), self.words("{kept} = None")]
        family = FITTED if every[0].startswith(FITTED) else LOSS
        rows = f"_{family.upper()}ROWS" + f"[:{last}]" * (last < len(every))
        call = f"_stages(_{family}known, {rows}, {data}, {{lengths}}{given})"
        return [self.words(f"{{most}}, {{found}} = {call}"), self.words("{kept} = None")]

    def value(self) -> list[str]:
        """Write the body of the loss of all segments."""
        return [*self._whole("_"), self.words("return ") + self._total()]

    def value_and_gradient(self) -> list[str]:
        """Write the body of the loss of all segments, with its gradient."""
        words = self.words
        arguments = "{z}, {b}, {w}, {most}, {found}, {kept}, {lengths}"
        lines = [*self._whole("{kept}"), words("{r} = ") + self("gradient", arguments)]
        scaled = words("{r} if {s} is None else {s} * {r}")
        return [*lines, f"return {self._total()}, {scaled}"]

    # --- products with the Hessian ----------------------------------------------------------------

    def projected(self) -> list[str]:
        """Write the body of P^T direction."""
        curvature = self("curvature", "{z}, {b}, None, {tops}, {sums}, {kept}, {lengths}")
        return [f"_, {self.words('{P}')} = {curvature}", f"return {self._across()}"]

    def product(self) -> list[str]:
        """Write the body of the product with the Hessian of each segment."""
        curvature = self("curvature", "{z}, {b}, {w}, {tops}, {sums}, {kept}, {lengths}")
        middle = self("middle", "{tops}, {sums}")
        return [self.words("{D}, {P} = ") + curvature, *self._ended(middle, "return ")]

    def hessian_product(self) -> list[str]:
        """Write the body of the product with the Hessian of all segments."""
        words, middle = self.words, self("middle", "{most}, {found}")
        return [
            words("{most}, {found}, {kept} = ") + self("stages", "{z}, {b}, {w}, {lengths}"),
            words("{D}, {P} = ")
            + self("curvature", "{z}, {b}, {w}, {most}, {found}, {kept}, {lengths}"),
            *[words("{across} = ") + self._across()] * bool(self.planner.structure.rank),
            *self._ended(middle, words("{h} = ")),
            words("return {h} if {s} is None else {s} * {h}"),
        ]

    def _across(self) -> str:
        """Write P^T direction, of segments' own entries."""
        return self._numpy('.einsum("kms,ms->ks", {P}, _own({direction}, {lengths}))')

    def _ended(self, middle: str, to: str) -> list[str]:
        """Write (diag(D) + P M P^T) direction, from P^T direction where there is a P."""
        words, whole = self.words, "{D} * _own({direction}, {lengths})"
        if not self.planner.structure.rank:
            return [to + words(f"_own({whole}, {{lengths}})")]
        inner = words("{across} = ") + self._numpy(f'.einsum("kls,ls->ks", {middle}, {{across}})')
        low = self._numpy('.einsum("kms,ks->ms", {P}, {across})')
        return [inner, to + words(f"_own({whole} + {low}, {{lengths}})")]

    def _numpy(self, call: str) -> str:
        return self.words(f"{self.own.outside('np')}{call}")

    def _whole(self, kept: str) -> list[str]:
        ran = self("stages", "{z}, {b}, {w}, {lengths}")
        head = self("head", "{most}, {found}")
        return [self.words(f"{{most}}, {{found}}, {kept} = ") + ran, self.words("{L} = ") + head]

    def _total(self) -> str:
        return self.words("_total({L}, {s}, {z}, {lengths})")

    # --- heads ----------------------------------------------------------------------------------

    def text(self, name: str, body: Sequence[str], rows: int = 0) -> str:
        """Return the whole text of a function."""
        head = HEADS.get(name) or HEADS[base(name)]
        words = self.known(rows=rows)
        arguments, returns, doc = words(head[0]), head[1], words(head[2])
        arguments += typed(self.planner.structure.loss.parameters)
        signature = f"def {name}({arguments}) -> {returns}:"
        if len(signature) > _WIDEST:
            signature = f"def {name}(\n    {arguments}\n) -> {returns}:"
        return "\n".join([signature, *indented([*wrapped(f'"""{doc}"""', ""), *body])])


def base(name: str) -> str:
    """Return the name of a kind of functions: "sums" of sums1, "tops+" of tops2."""
    kind = name.removeprefix("fitted_").rstrip("0123456789")
    return f"{kind}+" if kind == "tops" and name[-1].isdigit() else kind
