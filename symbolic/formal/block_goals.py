"""What is there to say about code that reads a block of rows after the other?

Its sums add up to those of all rows, and from these come the loss and, with the atoms of the rows,
its gradient; whatever the centre is.
"""

from __future__ import annotations

from collections.abc import Iterator

from symbolic.formal import terms
from symbolic.formal.beside import File
from symbolic.formal.definitions import identifier
from symbolic.formal.lines import Function, Unread
from symbolic.formal.pieces import LOSS, Goal, added, along, place, term, total

#: Which function reads the sums that another one takes: NumPy's, and Numba's.
BLOCK_OF = {"combine": "block", "_finish": "_atoms"}


def block_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that the sums of blocks of rows add up to those of all rows."""
    sums, name = "sums", function.name
    if function.shapes[0] != (str(len(function.tables.get(sums, ()))),):
        raise Unread(f"{name} does not tell its sums")
    moved = {
        v.name: f"(fun i => {identifier(v.name)} (start size p + i)%nat)"
        for v in file.variables.values()
        if v.lengths == file.kind.shape
    }
    settings = settings_of(file)
    one = file.applied(name, sums, {**settings, **moved, "n": "(size p)"})
    whole = file.applied(name, sums, {**settings, "n": "(start size parts)"})
    says = f"(fun l => sum (fun p => {one} l) parts) = {whole}"
    scalars = [line.name for line in function.lines if not line.indices and not terms.opaque(line)]
    names = " ".join(f"{name}.{identifier(each)}" for each in [sums, *scalars])
    script = (
        "apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;\n"
        f"  do {len(function.tables[sums])} (destruct l as [|l]; [cbv beta iota delta [{names}];\n"
        "    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);\n"
        "  apply sum_zero."
    )
    others = {"size": "nat -> nat", "parts": "nat"}
    title = "blocks_add_up_to_all_rows"
    yield Goal(title, says, "", "", "", script=script, others=others, where_defined=False)


def settings_of(file: File) -> dict[str, str]:
    """Return the settings of a loss as Numba's pass is given them, one after the other."""
    rows = [f"{k}%nat => {identifier(name)}" for k, name in enumerate(file.declared.parameters)]
    return {"given": f"(fun l => match l with {' | '.join([*rows, '_ => 0'])} end)"}


def of_all_rows(file: File, block: Function) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the sums of all rows as what `combine` is given, and what their terms are."""
    settings, array = settings_of(file), file.numbers.array
    sums = {**settings, "sums": f"({file.applied(block.name, 'sums', settings)})"}
    values = [
        (f"(Entry {array(f'sums {k}')} [])", place(block, "sums", k))
        for k in range(len(block.tables["sums"]))
    ]
    if block.name == "_atoms":
        for k, name in enumerate(file.declared.parameters):
            values.append((f"(Entry {array(f'given {k}')} [])", f"(Entry {array(name)} [])"))
    return sums, tuple(values)


def combine_goals(file: File, function: Function) -> Iterator[Goal]:
    """Say that `combine` gives the loss, and with the atoms the gradient, from any centre."""
    block = file.functions.get(BLOCK_OF[function.name])
    if block is None:
        raise Unread("the sums of blocks are not read")
    if len(function.returned) != 3 or function.shapes[0]:
        raise Unread(f"{function.name} does not return L, terms and gamma")
    L, _, gamma = function.returned
    count = len(block.tables["atoms"])
    if function.shapes[2] != (str(count),) or gamma not in function.tables:
        raise Unread(f"{function.name} does not return a number for each atom")
    settings = settings_of(file)
    sums, values = of_all_rows(file, block)
    says = f"{file.applied(function.name, L, sums)} = {file.applied('declared', 'weighted_L')}"
    left = term(function, L)
    yield Goal("combine_gives_the_loss", says, "equal", left, LOSS, given=sums, values=values)
    atoms = file.applied(block.name, "atoms", settings)
    row = f"{file.applied(function.name, gamma, sums)} l * {atoms} i l"
    summed = f"sum (fun i => sum (fun l => {row}) {count} * h i) n"
    says = f"is_derive {along(file)} 0\n    ({summed})"
    products = [
        f"(Times {place(function, gamma, k)} {place(block, 'atoms', k)})" for k in range(count)
    ]
    right = total(file, f"(Times {added(products)} H)")
    name = "combine_gives_the_gradient"
    yield Goal(name, says, "derivative", LOSS, right, given=sums, values=values)
