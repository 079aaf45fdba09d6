"""What is there to say about a pass over A? That it gives A x, the loss and its gradient.

For any number of threads, rows and columns, from any centre, whatever the room for z held: first of
the loops that read A, then of all rows together.  The loss and its derivative then follow from what
is said of `_finish`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from symbolic.formal import terms
from symbolic.formal.beside import File
from symbolic.formal.block_goals import settings_of
from symbolic.formal.definitions import identifier
from symbolic.formal.emitted import divisors
from symbolic.formal.lines import Unread
from symbolic.formal.pieces import Goal
from symbolic.formal.products import LAYOUTS, MATRICES, ROWS_OF, Pass

_TYPES = {
    **dict.fromkeys((*ROWS_OF, "lo", "hi", "i", "j", "k", "m", "l"), "nat"),
    **dict.fromkeys(("A", "a", "G"), "nat -> nat -> R"),
    **dict.fromkeys(("x", "data", "h", "w", "z"), "nat -> R"),
    **dict.fromkeys(("indices", "indptr"), "nat -> nat"),
    **dict.fromkeys(("columns", "weighted"), "bool"),
}
#: What no setting may be called that the theorems on all rows speak of; proofs have primed names.
_TAKEN = frozenset(
    [
        *(*ROWS_OF, *MATRICES["one_pass"], *MATRICES["one_pass_csr"], "x", "h"),
        *("weighted", "columns", "i", "j", "l", "q", "gamma", "step", "G", "S_"),
        *("z", "b", "w", "centre"),
    ]
)


@dataclass(frozen=True)
class Layout:
    """How A lies in memory: the arrays that hold it, its entry, and the functions that read it."""

    name: str

    @property
    def compressed(self) -> bool:
        """Whether it is a matrix of compressed rows."""
        return self.name == "csr"

    @property
    def function(self) -> str:
        """The public function that is given it."""
        return "one_pass_csr" if self.compressed else "one_pass"

    @property
    def arrays(self) -> tuple[str, ...]:
        """The arrays that hold it."""
        return MATRICES[self.function]

    @property
    def entry(self) -> str:
        """Its entry, but for the indices."""
        return " ".join(["csr" if self.compressed else "", *self.arrays]).strip()

    @property
    def inside(self) -> str:
        """What is assumed of it: that what is stored has a column."""
        stored = "(indptr i <= q < indptr (i + 1))%nat"
        return f"(forall i q, {stored} -> (indices q < d)%nat) ->\n  " if self.compressed else ""

    @property
    def copied(self) -> bool:
        """Whether its columns are copied into rows."""
        return self.name == "columns"

    @property
    def loops(self) -> str:
        """Which loops read it, or the rows that it is copied into."""
        return "csr" if self.compressed else "rows"

    @property
    def lemma(self) -> str:
        """How the library calls its loops."""
        return "compressed" if self.compressed else self.loops

    @property
    def times(self) -> str:
        """What writes z = A x."""
        return f"_times_{self.loops}"

    @property
    def adds(self) -> str:
        """What adds A^T a to G."""
        return f"_add_{self.loops}"

    def part(self, of: Pass, ends: str) -> tuple[str, str]:
        """Return what the loops are given of some rows: the matrix, and where these stand in it."""
        if not self.copied:
            return " ".join(self.arrays), ends
        lo, hi = ends.split()
        return f"(pass.{of.programs['_by_rows'].head} A {ends})", f"0 ({hi} - {lo})"

    def written(self, of: Pass, z: str, ends: str) -> str:
        """Return z with A x written in some rows."""
        (matrix, within), lo = self.part(of, ends), ends.split()[0]
        own = f"pass.{of.programs[self.times].head} {matrix} x"
        return (
            f"onto {ends} ({own} (from {lo} {z}) {within}) {z}"
            if self.copied
            else f"{own} {z} {within}"
        )

    def added(self, of: Pass, G: str, a: str, w: str, ends: str) -> str:
        """Return G with the products of some rows added."""
        matrix, within = self.part(of, ends)
        return f"pass.{of.programs[self.adds].head} {matrix} {a} {G} {w} {within}"


def pass_goals(file: File, of: Pass) -> Iterator[Goal]:
    """Say what a pass gives; its goals are of `one_pass` and `one_pass_csr`.

    Raises:
        Unread: a setting has a name that stands for something here.
    """
    taken = _TAKEN & {*file.declared.parameters}
    if taken:
        raise Unread(f"a setting has the name {', '.join(sorted(taken))}")
    yield copies_goal(of)
    for layout in map(Layout, LAYOUTS):
        yield times_goal(of, layout)
        yield adds_goal(of, layout)
    yield sums_goal(file, of)
    for name in MATRICES:
        yield from Whole(file, of, name).goals()


def _goal(name: str, says: str, script: str, function: str, *spoken: str) -> Goal:
    return Goal(
        *(name, says, "", "", ""),
        where_defined=False,
        script=script,
        others={each: _TYPES[each] for each in spoken},
        function=function,
    )


def copies_goal(of: Pass) -> Goal:
    """Say that columns are copied into rows."""
    own = f"pass.{of.programs['_by_rows'].head} A lo hi (i - lo)%nat j"
    says = f"(lo <= i < hi)%nat ->\n  (j < d)%nat ->\n  {own} = A i j"
    script = (
        "intros I J; unfold pass._by_rows; cbv zeta; apply copied_by_rows; [exact I|exact J|..];\n"
        "  intros c' i' M' L'; cbn [rounds for_in Nat.sub]; unfold for_in; cbn [rounds Nat.sub]; "
        "one_round."
    )
    return _goal("by_rows_copies", says, script, "one_pass", "d", "A", "lo", "hi", "i", "j")


def times_goal(of: Pass, layout: Layout) -> Goal:
    """Say that z = A x is written in the rows of a block, and nothing else."""
    product = f"sum (fun j => {layout.entry} i j * x j) d"
    written = layout.written(of, "z", "lo hi")
    says = f"{layout.inside}({written}) i =\n  if within_ lo i hi then {product} else z i"
    known = ("intros Q; ", "; try exact Q") if layout.compressed else ("", "")
    script = (
        f"{known[0]}unfold pass.{layout.times}; cbv zeta; "
        f"apply times_by_{layout.lemma}{known[1]}; one_round."
    )
    if layout.copied:
        script = (
            f"apply (copied_times lo hi d A {layout.part(of, 'lo hi')[0]} x);\n"
            "  [intros; apply by_rows_copies; assumption|];\n"
            "  intros; apply times_rows_writes_A_x."
        )
    spoken = ("d", *layout.arrays, "x", "z", "lo", "hi", "i")
    return _goal(f"times_{layout.name}_writes_A_x", says, script, layout.function, *spoken)


def adds_goal(of: Pass, layout: Layout) -> Goal:
    """Say which entries of G get the products of atoms with A's columns."""
    always, weighted = (f"existsb (Nat.eqb k) {_listed(each)}" for each in of.told[layout.adds])
    told = f"({always} || weighted && {weighted})%bool" if of.told[layout.adds][1] else always
    added = f"between lo hi (fun i => a k (i - lo)%nat * {layout.entry} i j)"
    says = (
        f"(k < {of.atoms})%nat ->\n  {'' if layout.compressed else '(j < d)%nat -> '}"
        f"{layout.added(of, 'G', 'a', 'w', 'lo hi')} k j =\n"
        f"  if {told} then G k j + {added} else G k j"
    )
    each = "adds_to_stored" if layout.compressed else "adds_to_rows J"
    script = (
        f"intros K{' J' * (not layout.compressed)}; unfold pass.{layout.adds}; cbv zeta;\n"
        f"  do {of.atoms} (destruct k as [|k]; [{each}|]); lia."
    )
    if layout.copied:
        script = (
            "intros K J; rewrite add_rows_adds_products by assumption;\n"
            f"  rewrite (copied_adds lo hi d A {layout.part(of, 'lo hi')[0]})\n"
            "    by (intros; try apply by_rows_copies; assumption);\n"
            "  reflexivity."
        )
    flag = ("weighted",) if of.told[layout.adds][1] else ()
    columns = () if layout.compressed else ("d",)
    spoken = (*columns, *flag, *layout.arrays, "a", "G", "w", "lo", "hi", "k", "j")
    name = f"add_{layout.name}_adds_products"
    return _goal(name, says, script, layout.function, *spoken)


def sums_goal(file: File, of: Pass) -> Goal:
    """Say that what is added to the sums is a sum over rows."""
    atoms = file.functions["_atoms"]
    scalars = [x.name for x in atoms.lines if not x.indices and not terms.opaque(x)]
    names = " ".join(f"_atoms.{identifier(each)}" for each in ["sums", *scalars])
    row = {each: f"(fun _ => {each} i)" for each in ("z", "b", "w")}
    whole = file.applied("_atoms", "sums", {"n": "m"})
    one = file.applied("_atoms", "sums", {"n": "1", **row})
    script = (
        f"do {of.sums} (destruct l as [|l]; [cbv beta iota delta [{names}];\n"
        "    apply sum_ext; intros i I; cbn [sum]; symmetry; apply Rplus_0_l|]).\n"
        "  symmetry. apply sum_zero."
    )
    says = f"{whole} l =\n  sum (fun i => {one} l) m"
    return _goal("sums_are_of_rows", says, script, "one_pass", "m", "l")


@dataclass(frozen=True)
class Whole:
    """What is said of a public function: of all rows, of the loss and of its gradient in x."""

    file: File
    of: Pass
    name: str

    def goals(self) -> Iterator[Goal]:
        """Yield what is said."""
        yield self.reads()
        yield self.loss()
        yield self.gradient()

    @property
    def layouts(self) -> list[Layout]:
        """The layouts that it is given, the first where a flag says so."""
        names = ("columns", "rows") if self.name == "one_pass" else ("csr",)
        return [*map(Layout, names)]

    @property
    def entry(self) -> str:
        """The entry of A, but for its indices."""
        return self.layouts[0].entry

    @property
    def spoken(self) -> tuple[str, ...]:
        """What its theorems speak of, beside what the loss is given."""
        flag = ("columns",) if len(self.layouts) > 1 else ()
        return (*ROWS_OF, "weighted", *flag, *MATRICES[self.name], "x")

    @property
    def settings(self) -> str:
        """The settings, as the pass is given them."""
        return settings_of(self.file)["given"]

    @property
    def moved(self) -> dict[str, str]:
        """What stands for the arrays of the loss: z is A x."""
        product = f"(fun i => sum (fun j => {self.entry} i j * x j) d)"
        return {"z": product, "given": self.settings}

    @property
    def assumed(self) -> str:
        """What is assumed of every theorem."""
        return f"(1 <= threads)%nat ->\n  {self.layouts[0].inside}"

    @property
    def intro(self) -> str:
        """The names of what is assumed."""
        return "T' Q'" if self.layouts[0].compressed else "T'"

    def own(self, what: str) -> str:
        """Return one of the things that it returns."""
        words = f"{' '.join(self.spoken)} b w centre {self.settings} z"
        return f"pass.{self.name}_{what} {words}"

    def reads(self) -> Goal:
        """Say that z is A x, the sums are those of all rows, and A^T is applied to their atoms."""
        sums, atoms = (self.file.applied("_atoms", each, self.moved) for each in ("sums", "atoms"))
        row = f"sum (fun l => gamma l * {atoms} i l) {self.of.atoms} * {self.entry} i j"
        state = f"(let '(_, _, G) := {self.own('read')} in G)"
        product = f"sum (fun j => {self.entry} i j * x j) d"
        says = (
            f"{self.assumed}(forall i, (i < n)%nat -> {self.own('z')} i = {product}) /\\\n"
            f"  {self.own('sums')} = {sums} /\\\n"
            f"  (forall gamma j, (j < d)%nat -> combined threads {self.of.atoms} gamma\n"
            f"    {state} j =\n    sum (fun i => {row}) n)"
        )
        cases = [*map(self.reading, self.layouts)]
        script = cases[0] if len(cases) == 1 else f"destruct columns;\n  [{'|'.join(cases)}]"
        script = f"intros {self.intro}; {script}."
        return _goal(f"{self.name}_reads_all_rows", says, script, self.name, *self.spoken)

    def reading(self, layout: Layout) -> str:
        """Return the proof that a layout's loops read all rows."""
        of, name = self.of, layout.name
        row = {each: f"(fun _ => {each}')" for each in ("z", "b", "w")}
        given = {"given": self.settings}
        own = {each: f"{each}'" for each in ("z", "b", "w")}
        sums, one = (
            self.file.applied("_atoms", "sums", {**given, **each})
            for each in ({"n": "m'", **own}, {"n": "1", **row})
        )
        atoms, atom = (
            self.file.applied("_atoms", "atoms", each)
            for each in ({**given, **own}, {**given, **row})
        )
        idle, known, flag = "fun _ => false", "intros; discriminate", ""
        if (weights := of.told[layout.adds][1]) != ():
            idle = f"fun k' => (negb weighted && existsb (Nat.eqb k') {_listed(weights)})%bool"
            known, flag = self.nothing(), "destruct weighted; "
        each = f"do {of.atoms} (destruct k' as [|k']; [{flag}reflexivity|])"
        return (
            f"unshelve epose proof (P' := pass_ok n d threads {of.block(name)}\n"
            f"      {of.sums} {of.atoms} T' _ ({layout.entry}) x b w\n"
            f"      (fun z' lo' hi' => {layout.written(of, 'z`', 'lo` hi`')}) _\n"
            f"      (fun m' z' b' w' => {sums}) (fun l' z' b' w' => {one} l') _ _\n"
            f"      (fun z' b' w' i' l' => {atoms} i' l') (fun l' z' b' w' => {atom} 0%nat l') _\n"
            f"      (fun a' G' lo' hi' => {layout.added(of, 'G`', 'a`', 'w', 'lo` hi`')})\n"
            f"      ({idle}) _ _ z);\n    ["
            "first [lia | apply Nat.le_trans with 4%nat; [lia | apply Nat.le_max_l]]\n    |"
            f"intros z' lo' hi' i'; apply times_{name}_writes_A_x; assumption\n    |"
            "intros m' z' b' w' l'; apply sums_are_of_rows\n    |"
            f"intros l' z' b' w' L'; do {of.sums} (destruct l' as [|l']; [lia|]);\n"
            "      reflexivity\n    |"
            f"reflexivity\n    |{known}\n    |"
            "intros a' G' lo' hi' k' j' K' J'; cbv beta; "
            f"rewrite add_{name}_adds_products by assumption;\n"
            f"      {each}; lia\n    |"
            "exact P']"
        ).replace("`", "'")

    def nothing(self) -> str:
        """Return the proof that the atom of the weights is 0 where there are none."""
        lines = [f"_atoms.{identifier(x.name)}" for x in self.file.functions["_atoms"].lines]
        return (
            "intros k' z' b' w' I'; destruct weighted; [discriminate I'|];\n"
            f"      do {self.of.atoms} (destruct k' as [|k']; [try discriminate I';\n"
            f"        cbv beta iota delta [_atoms.atoms {' '.join(lines)}]; ring|]);\n"
            "      discriminate I'"
        )

    def where_defined(self) -> tuple[str, str]:
        """Return what is assumed of a loss, and the names of it all."""
        needed = [self.file.applied("declared", x.name, self.moved) for x in divisors(self.file)]
        assumed = "".join(f"{each} <> 0 ->\n  " for each in needed)
        names = " ".join([self.intro, "N'", *(f"Z{k}'" for k in range(len(needed)))])
        known = "".join(f"exact {name}|" for name in self.intro.split())
        rows = f"edestruct {self.name}_reads_all_rows as (_ & E' & F'); [{known}]"
        return f"{self.assumed}(1 <= n)%nat -> {assumed}", f"intros {names}. {rows}"

    def loss(self) -> Goal:
        """Say that it returns the loss."""
        assumed, intro = self.where_defined()
        loss = self.file.applied("declared", "weighted_L", self.moved)
        says = f"{assumed}{self.own('L')} =\n  {loss}"
        script = f"{intro}. unfold pass.{self.name}_L. rewrite E'.\n"
        script += "  apply combine_gives_the_loss; assumption."
        return _goal(f"{self.name}_gives_the_loss", says, script, self.name, *self.spoken)

    def gradient(self) -> Goal:
        """Say that it returns the derivative of the loss of A x along every direction of x."""
        assumed, intro = self.where_defined()
        stepped = f"(fun i => sum (fun j => {self.entry} i j * (x j + step * h j)) d)"
        loss = self.file.applied("declared", "weighted_L", {"z": stepped})
        slope = f"sum (fun j => {self.own('gradient')} j * h j) d"
        says = f"{assumed}is_derive (fun step => {loss}) 0\n    ({slope})"
        script = (
            f"{intro}. eapply is_derive_ext; [intros s'; rewrite moved; reflexivity|].\n"
            "  erewrite <- slopes; [apply combine_gives_the_gradient; assumption|].\n"
            f"  intros j' J'; unfold pass.{self.name}_gradient; rewrite ?E';\n"
            "  rewrite F' by exact J'; reflexivity."
        )
        title = f"{self.name}_gives_the_gradient"
        return _goal(title, says, script, self.name, *self.spoken, "h")


def _listed(atoms: Sequence[int]) -> str:
    return f"[{'; '.join(map(str, atoms))}]%nat"
