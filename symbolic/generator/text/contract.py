"""What does a user call in a module of stages? Heads and docstrings, and the functions that call.

`stages` runs all stages, and `value` and `value_and_gradient` end them.  The texts have the names
of the code's own things in braces.
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
_OF_ENTRIES = f"{_ZB}, {{w}}: Any, {_KNOWN}{_KEPT}{_LENGTHS}"
_FIT = f"{_ZB}, {_KNOWN}{_KEPT}{_LENGTHS}"
_ALL = "{z}: Array, {b}: Array, {w}: Any = None"
_WEIGHTS = f"{{w}}: Any = None, {{s}}: Any = None{_LENGTHS}"
_WHOLE = f"{_ZB}, {_WEIGHTS}"
#: A signature in one line; many functions take the same.
_WIDEST = 152
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
        """Return how a function of the module is called: by another name where a loss takes it,
        which is no name of a compiled function.
        """
        loss = self.planner.structure.loss
        given = {*loss.names, loss.argument.name, loss.data.name}
        return f"_{name}_" if name in given else name

    def __call__(self, name: str, arguments: str) -> str:
        """Write a call."""
        given = self.words(arguments) + passed(self.planner.structure.loss.parameters)
        return f"{self.outside(name)}({given})"

    # --- functions that run others, on whole arrays -----------------------------------------------

    def known_of(self, staged: Staged, weights: str, end: int, keep: bool, data: str = "") -> str:
        """Write a call that runs the first stages, from nothing; without any there is none."""
        if not end and not keep:
            return "[], [], None"
        taken = f"{data or '{z}, {b}'}, {weights}, {{lengths}}, [], [], {end}, {keep}"
        return self._known(staged, taken)

    def kept(self, staged: Staged) -> str:
        """Write a call for what is kept alone, from what is known of segments."""
        taken = "{z}, {b}, None, {lengths}, {tops}, {sums}, 0, True"
        return self._known(staged, taken) + "[2]"

    def _known(self, staged: Staged, taken: str) -> str:
        return f"_{family_of(staged)}known({self.words(taken)}{self._given})"

    @property
    def _given(self) -> str:
        return "".join(f", {p.name}" for p in self.planner.structure.loss.parameters)

    def stage(self, staged: Staged, name: str) -> list[str]:
        """Write the body of what runs one stage."""
        place = [stage.name for stage in staged.stages].index(name)
        stage, np = staged.stages[place], self.own.outside("np")
        before = sum(len(x.rows) for x in staged.stages[:place] if x.kind == stage.kind)
        weights = "{w}" if stage.kind == "sums" else "None"
        known = "[], []" if name.endswith("tops") else "{tops}, {sums}"
        taken = f"{{z}}, {{b}}, {weights}, {{lengths}}, {known}, {place + 1}, False"
        found = f"{self._known(staged, taken)}[{int(stage.kind == 'sums')}]"
        return [f"return {np}.array({found}{f'[{before}:]' * bool(before)})"]

    def stages(self, staged: Staged) -> list[str]:
        """Write the body that runs all stages of a loss, and keeps what is kept."""
        np, has_tops = self.own.outside("np"), any(x.kind == "tops" for x in staged.stages)
        most = f"{np}.array({{tops}})" if has_tops else f"{np}.zeros((0, *{{z}}.shape[1:]))"
        known = self.known_of(staged, "{w}", len(staged.stages), True)
        return [
            self.words("{tops}, {sums}, {kept} = ") + known,
            self.words(f"return {most}, {np}.array({{sums}}), {{kept}}"),
        ]

    def fit(self, staged: Staged) -> list[str]:
        """Write the body that runs the stages that a fit needs, and ends them; no data is used."""
        end, keep = len(staged.needs["fitted"]), "kept" in staged.functions["fitted"].packed
        known = self.known_of(staged, "None", end, keep, "{z}, {z}")
        arguments = "{z}, {z}, {tops}, {sums}, {kept}, {lengths}"
        return [
            self.words("{tops}, {sums}, {kept} = ") + known,
            "return " + self("fitted", arguments),
        ]

    def value(self, staged: Staged) -> list[str]:
        """Write the body of the loss of all segments."""
        known = self.known_of(staged, "{w}", len(staged.stages), False)
        return [
            self.words("{tops}, {sums}, _ = ") + known,
            "return " + self.total(self("head", "{tops}, {sums}")),
        ]

    def value_and_gradient(self, staged: Staged) -> list[str]:
        """Write the body of the loss of all segments, with its gradient."""
        words = self.words
        known = self.known_of(staged, "{w}", len(staged.stages), True)
        arguments = "{z}, {b}, {w}, {tops}, {sums}, {kept}, {lengths}"
        return [
            words("{tops}, {sums}, {kept} = ") + known,
            words("{r} = ") + self("gradient", arguments),
            f"return {self.total(self('head', '{tops}, {sums}'))}, "
            + words("{r} if {s} is None else {s} * {r}"),
        ]

    def total(self, each: str) -> str:
        """Write the sum of what each segment has."""
        return f"_total({each}, {self.words('{s}, {z}, {lengths}')})"

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


def family_of(staged: Staged) -> str:
    """Return what the names of a family's stages begin with."""
    return FITTED if staged.stages[0].name.startswith(FITTED) else LOSS


def base(name: str) -> str:
    """Return the name of a kind of functions: "sums" of sums1, "tops+" of tops2."""
    kind = name.removeprefix("fitted_").rstrip("0123456789")
    return f"{kind}+" if kind == "tops" and name[-1].isdigit() else kind
