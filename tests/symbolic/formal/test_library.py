"""Do proofs of formal/ break where a definition is unsound, and is nothing taken for granted?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import formal
from symbolic.formal import kernel

#: Where `make formal` compiles, and folders there that no file of the library requires.
MADE, FOLDERS = Path(__file__).parents[3] / "build" / "formal", ("papers", "code")

#: Generated code whose theorems say what its loops do, by way of Passes.v.
READING = "exp_numba"

#: Errors planted one at a time: the file, what stands there, and what comes in its place.
PLANTS = {
    "the derivative of an inverse has the other sign": (
        "Derivative",
        "| Inv a => Mul (Opp (Pow (Inv a) 2)) (diff a moves)",
        "| Inv a => Mul (Pow (Inv a) 2) (diff a moves)",
    ),
    "the derivative of a product forgets a factor": (
        "Derivative",
        "Add (Mul (diff a moves) b) (Mul a (diff b moves))",
        "Add (Mul (diff a moves) b) (diff b moves)",
    ),
    "the derivative of a logarithm is that of a root": (
        "Derivative",
        "| Logarithm => Inv a\n",
        "| Logarithm => Inv (Mul (Num 2) (Sqrt a))\n",
    ),
    "an inverse is smooth everywhere": (
        "Formula",
        "| Inv a => smooth m a r s /\\ (still m a = true \\/ eval a r s <> 0)",
        "| Inv a => smooth m a r s",
    ),
    "a root is smooth at zero": (
        "Formula",
        "| Logarithm | Root => 0 < x",
        "| Logarithm | Root => 0 <= x",
    ),
    "a sum has one part too many": (
        "Formula",
        "| Sum x a => sum (fun i => eval a r (upd s x i)) (len (fst x))",
        "| Sum x a => sum (fun i => eval a r (upd s x i)) (S (len (fst x)))",
    ),
    "an array moves twice as far": (
        "Formula",
        "Some d => r v idx + t * r d idx",
        "Some d => r v idx + 2 * t * r d idx",
    ),
    "the order takes two entries for one": (
        "Order",
        "| Var v x, Var w y => Nat.compare v w then_by lexicographic axis_compare x y",
        "| Var v x, Var w y => Nat.compare v w",
    ),
    "every factor cancels against its inverse": (
        "Polynomial",
        "match a with Exp _ => true | _ => false end",
        "match a with Exp _ | Var _ _ => true | _ => false end",
    ),
    "the root of a square is what was squared": (
        "Roots",
        "fold_right (fun a x => insert (Sqrt (Mul a a)) x) [] m",
        "fold_right (fun a x => insert a x) [] m",
    ),
    "a bound index takes a name that is used": (
        "Renaming",
        "if negb (axis_eqb x y) && occurs y e then (x, tidy e)",
        "if false then (x, tidy e)",
    ),
    "a sum of what does not vary is that once": (
        "Summation",
        "match varying with [] => (1%Q, insert (Size (fst x)) fixed)",
        "match varying with [] => (1%Q, fixed)",
    ),
    "factors of any sign come out of a logarithm": (
        "Logarithms",
        "filter positive (flat_map",
        "filter (fun _ => true) (flat_map",
    ),
    "a logarithm of any product is a sum": (
        "Logarithms",
        "if positive x && positive y then Add",
        "if positive x then Add",
    ),
    "a conjugate is that of another square": (
        "Logarithms",
        "(add (constant 1) (scale (-1) [] (read w)))",
        "(add (constant 2) (scale (-1) [] (read w)))",
    ),
    "a multiple of an angle is one more": (
        "Angles",
        "| S n => of_sum (of_multiple n x) x",
        "| S n => of_sum (of_multiple n x) (of_sum x x)",
    ),
    "a maximum forgets what does not vary": (
        "Maxima",
        "| _ => add still (largest_of_moving x moving)",
        "| _ => largest_of_moving x moving",
    ),
    "every root is squared": (
        "Rules",
        "map root_rule (filter nonnegative roots ++ rest)",
        "map root_rule (roots ++ rest)",
    ),
    "a difference of positives is positive": (
        "Conditions",
        "| Pow a n => let (p, q, z) := sign_of a in",
        "| Pow a n => let (p, q, z) := above_zero in",
    ),
    "what stands under a derivative is not looked at": (
        "Conditions",
        "| Der _ _ => smooth_here [] e",
        "| Der _ _ => true",
    ),
    "what moves stands still": (
        "Formula",
        "| Var v _ => match along m v with None => true | Some _ => false end",
        "| Var v _ => true",
    ),
    "an inner derivative forgets what moves outside": (
        "Formula",
        "| Der a moves => smooth (moves ++ m) a r s",
        "| Der a moves => smooth moves a r s",
    ),
    "an inner derivative is looked at alone": (
        "Conditions",
        "| Der a moves => smooth_here (moves ++ m) a",
        "| Der a moves => smooth_here moves a",
    ),
    "a sign follows by a factor of any sign": (
        "Check",
        "check g (Mul a m) b && positive_here g m && positive_here g b",
        "check g (Mul a m) b && positive_here g b",
    ),
    "exp of a logarithm is a power whatever its sign": (
        "Normal",
        "if positive_atom t b then\n        let p k base",
        "if true then\n        let p k base",
    ),
    "a root has the sign of what it is beside, if that may vanish": (
        "Rules",
        "squares_stand (nonzero_atom t) q && nonnegative a",
        "nonnegative a",
    ),
    "a sign is that of the opposite, too": (
        "Normal",
        "if flip then scale (-1) [] (atom (Sign",
        "if flip then scale 1 [] (atom (Sign",
    ),
    "an absolute value is what it is of": (
        "Rewriting",
        "Definition signed (a : formula) : formula := Mul (Sign a) a.",
        "Definition signed (a : formula) : formula := a.",
    ),
    "what signs do not tell apart is equal": (
        "Rules",
        "if eqb by_signs by_roots then false",
        "if eqb by_signs by_roots then true",
    ),
    "a length is at least two": (
        "Conditions",
        "| Size _ => Some 1%Z",
        "| Size _ => Some 2%Z",
    ),
    "a certificate has any sign": (
        "Check",
        "check g a b && nonnegative_here g b",
        "check g a b",
    ),
    "a loop has a round too many": (
        "Passes",
        "rounds body lo (hi - lo) s.",
        "rounds body lo (S (hi - lo)) s.",
    ),
    "a loop goes back to where it was": (
        "Passes",
        "while f more step (i + step) body (body i s)",
        "while f more step (i + step) body s",
    ),
    "what is put somewhere stands everywhere": (
        "Passes",
        "fun j => if (j =? i)%nat then y else v j",
        "fun j => y",
    ),
    "what is added somewhere is added everywhere": (
        "Passes",
        "fun l j => G l j + if (l =? k)%nat && (j =? i)%nat then y else 0.",
        "fun l j => G l j + y.",
    ),
    "an entry of compressed rows is all that the row holds": (
        "Passes",
        "if (indices q =? j)%nat then data q else 0).",
        "data q).",
    ),
    "a block forgets where it begins": (
        "Passes",
        "fun i => v (lo + i)%nat.",
        "fun i => v i.",
    ),
}


def _copied(folder: Path) -> None:
    for path in (*kernel.sources().glob("*.v"), kernel.sources() / "code" / f"{READING}.v"):
        shutil.copy(path, folder)


def _planted(plant: str, folder: Path) -> tuple[Path, str]:
    """Copy the library's files, one of them with an error, and return where, and its name."""
    name, old, new = PLANTS[plant]
    _copied(folder)
    text = (folder / f"{name}.v").read_text()
    assert text.count(old) == 1, f"{name}.v changed: {old}"
    (folder / f"{name}.v").write_text(text.replace(old, new))
    return folder, name


@pytest.mark.parametrize("plant", PLANTS)
def test_plants_are_where_they_are_said_to_be(plant: str, tmp_path: Path) -> None:
    folder, name = _planted(plant, tmp_path)
    assert name in formal.modules(folder)


@pytest.fixture(scope="module")
def made(coq: None) -> Path:
    """Compile the library as it is, up to what theorems apply, where `make formal` has not."""
    source = kernel.sources()
    for module, ran in formal.compiled(_up_to("Passes", source), source, MADE, 2):
        assert ran is None or ran.accepted, f"{module.name}: {ran.problem}"
    return MADE


@pytest.mark.exhaustive
@pytest.mark.parametrize("plant", PLANTS)
def test_no_proof_survives_an_unsound_definition(plant: str, made: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    _planted(plant, source)
    folder = shutil.copytree(made, tmp_path / "made", ignore=shutil.ignore_patterns(*FOLDERS))
    last = READING if PLANTS[plant][0] == "Passes" else "Check"
    runs = formal.compiled(_up_to(last, source), source, folder, 1)
    problem = next((ran.problem for _, ran in runs if ran is not None and not ran.accepted), None)
    assert problem is not None
    assert not any(word in problem for word in ("Syntax", "not found")), problem


@pytest.mark.exhaustive
def test_what_reads_generated_code_stands_where_nothing_is_planted(
    made: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    _copied(source)
    folder = shutil.copytree(made, tmp_path / "made", ignore=shutil.ignore_patterns(*FOLDERS))
    for module, ran in formal.compiled(_up_to(READING, source), source, folder, 1):
        assert ran is None or ran.accepted, f"{module.name}: {ran.problem}"


def _up_to(name: str, folder: Path) -> dict[str, formal.Module]:
    """Return a module and all that it requires, in their order."""
    found = formal.modules(folder)
    needed, left = set[str](), [name]
    while left:
        each = left.pop()
        if each in found and each not in needed:
            needed.add(each)
            left += found[each].requires
    return {each: module for each, module in found.items() if each in needed}


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("Lemma a : False. Admitted.", ("Admitted",)),
        ("Lemma a : False. Proof. admit. Admitted.", ("admit", "Admitted")),
        ("Axiom a : False.", ("Axiom",)),
        ("(* Axiom (* Admitted *) a *) Lemma a : True. Proof. exact I. Qed.", ()),
    ],
)
def test_what_is_taken_for_granted_is_told(
    text: str, granted: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "A.v").write_text(text)
    assert formal.modules(tmp_path)["A"].granted == granted


def test_files_that_require_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "A.v").write_text("From Resoft Require Import B.")
    (tmp_path / "B.v").write_text("From Resoft Require Import A.")
    with pytest.raises(kernel.NoKernel, match="in a circle: A, B"):
        formal.modules(tmp_path)


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "A.v").touch()
    (tmp_path / "papers" / "A.v").touch()
    with pytest.raises(kernel.NoKernel, match="one name: A"):
        formal.modules(tmp_path)


@pytest.mark.exhaustive
@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize("where", [".", "papers"])
def test_an_axiom_is_found_however_it_is_said(
    where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, made = tmp_path / "formal" / where / "A.v", str(tmp_path / "made")
    file.parent.mkdir(parents=True)
    check = ["--source", str(tmp_path / "formal"), "--folder", made, "--all"]
    file.write_text("Variable a : False.\nLemma b : 0 = 1. Proof. destruct a. Qed.\n")
    for _ in range(2):  # what is refused is not kept
        assert formal.main(check) == 1
        assert "coqchk finds the axiom Resoft." in capsys.readouterr().err
    file.write_text("Lemma b : 1 = 1. Proof. reflexivity. Qed.\n")
    for _ in range(2):
        assert formal.main(check) == 0
        assert "1 theorems in 1 files, 1 of them checked twice" in capsys.readouterr().out
