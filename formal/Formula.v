(* Formulas of entries of arrays and of sums over axes of any length, and what they mean.
   Nothing here knows a loss or a claim. *)
From Coq Require Import Reals List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums.
Import ListNotations.
Open Scope R_scope.

(* An index: which length it runs over, and which of the indices of that length it is. *)
Definition axis : Type := nat * nat.
Definition axis_eqb (x y : axis) : bool := Nat.eqb (fst x) (fst y) && Nat.eqb (snd x) (snd y).

(* The functions of one number. *)
Inductive function : Type :=
  Exponential | Logarithm | Root | Sine | Cosine | Arctangent | Arcsine | Arccosine | Absolute | Signum.

Definition apply (f : function) : R -> R :=
  match f with
  | Exponential => exp | Logarithm => ln | Root => sqrt
  | Sine => sin | Cosine => cos | Arctangent => atan | Arcsine => asin | Arccosine => acos
  | Absolute => Rabs | Signum => sign
  end.

(* Where a function can be differentiated; each of these sets is open. *)
Definition domain (f : function) (x : R) : Prop :=
  match f with
  | Exponential | Sine | Cosine | Arctangent => True
  | Logarithm | Root => 0 < x
  | Arcsine | Arccosine => -1 < x < 1
  | Absolute | Signum => x <> 0
  end.

(* An entry is told by the number of its array and by its indices, in the order of the array. *)
Inductive formula : Type :=
| Var (v : nat) (axes : list axis)
| Num (z : Z)
| Size (length : nat)
| Pi
| Add (a b : formula)
| Mul (a b : formula)
| Pow (a : formula) (n : nat)
| Inv (a : formula)
| Apply (f : function) (a : formula)
| Larger (a b : formula)
| Sum (x : axis) (a : formula)
| Max (x : axis) (a : formula)
(* the derivative at t = 0 of a, where each pair (v, d) moves array v to v + t d *)
| Der (a : formula) (moves : list (nat * nat)).

Notation Exp a := (Apply Exponential a).
Notation Log a := (Apply Logarithm a).
Notation Sqrt a := (Apply Root a).
Notation Sin a := (Apply Sine a).
Notation Cos a := (Apply Cosine a).
Notation Atan a := (Apply Arctangent a).
Notation Asin a := (Apply Arcsine a).
Notation Acos a := (Apply Arccosine a).
Notation Abs a := (Apply Absolute a).
Notation Sign a := (Apply Signum a).

Definition arrays := nat -> list nat -> R.
Definition indices := axis -> nat.

Definition upd (s : indices) (x : axis) (i : nat) : indices :=
  fun y => if axis_eqb y x then i else s y.

Fixpoint along (moves : list (nat * nat)) (v : nat) : option nat :=
  match moves with
  | [] => None
  | (w, d) :: moves => if Nat.eqb v w then Some d else along moves v
  end.

Definition move (r : arrays) (moves : list (nat * nat)) (t : R) : arrays :=
  fun v idx => match along moves v with Some d => r v idx + t * r d idx | None => r v idx end.

Section Lengths.
Variable len : nat -> nat.

(* every index is below its length *)
Definition within (s : indices) : Prop := forall x, (s x < len (fst x))%nat.

Fixpoint eval (e : formula) (r : arrays) (s : indices) : R :=
  match e with
  | Var v axes => r v (map s axes)
  | Num z => IZR z
  | Size l => INR (len l)
  | Pi => PI
  | Add a b => eval a r s + eval b r s
  | Mul a b => eval a r s * eval b r s
  | Pow a n => eval a r s ^ n
  | Inv a => / eval a r s
  | Apply f a => apply f (eval a r s)
  | Larger a b => Rmax (eval a r s) (eval b r s)
  | Sum x a => sum (fun i => eval a r (upd s x i)) (len (fst x))
  | Max x a => largest (fun i => eval a r (upd s x i)) (len (fst x))
  | Der a moves => Derive (fun t => eval a (move r moves t) s) 0
  end.

(* No array that moves stands in a formula, and no derivative. *)
Fixpoint still (m : list (nat * nat)) (e : formula) : bool :=
  match e with
  | Var v _ => match along m v with None => true | Some _ => false end
  | Num _ | Size _ | Pi => true
  | Add a b | Mul a b | Larger a b => still m a && still m b
  | Pow a _ | Inv a | Apply _ a | Sum _ a | Max _ a => still m a
  | Der _ _ => false
  end.

(* Where a formula can be differentiated while the arrays of m move, and its derivatives again:
   what stands still may stand where a function has no derivative.  (The largest element along an
   axis can not be differentiated everywhere, and no claim needs its derivative.) *)
Fixpoint smooth (m : list (nat * nat)) (e : formula) (r : arrays) (s : indices) : Prop :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => True
  | Add a b | Mul a b => smooth m a r s /\ smooth m b r s
  | Pow a _ => smooth m a r s
  | Inv a => smooth m a r s /\ (still m a = true \/ eval a r s <> 0)
  | Apply f a => smooth m a r s /\ (still m a = true \/ domain f (eval a r s))
  | Larger a b => (smooth m a r s /\ smooth m b r s) /\
                  (still m a && still m b = true \/ eval a r s <> eval b r s)
  | Sum x a => forall i, (i < len (fst x))%nat -> smooth m a r (upd s x i)
  | Max _ a => still m a = true
  | Der a moves => smooth (moves ++ m) a r s
  end.

(* Every derivative that stands in a formula exists. *)
Fixpoint differentiable (e : formula) (r : arrays) (s : indices) : Prop :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi => True
  | Add a b | Mul a b | Larger a b => differentiable a r s /\ differentiable b r s
  | Pow a _ | Inv a | Apply _ a => differentiable a r s
  | Sum x a | Max x a => forall i, (i < len (fst x))%nat -> differentiable a r (upd s x i)
  | Der a moves => ex_derive (fun t => eval a (move r moves t) s) 0 /\
                   locally 0 (fun t => differentiable a (move r moves t) s)
  end.

Lemma within_upd s x i : within s -> (i < len (fst x))%nat -> within (upd s x i).
Proof.
  intros H Hi y. unfold upd. destruct (axis_eqb y x) eqn:E; [|auto].
  apply andb_prop in E. destruct E as [E _]. apply Nat.eqb_eq in E. rewrite E. exact Hi.
Qed.
End Lengths.

Lemma axis_eqb_eq x y : axis_eqb x y = true <-> x = y.
Proof.
  unfold axis_eqb. destruct x, y; simpl. rewrite andb_true_iff, !Nat.eqb_eq. split.
  - intros [-> ->]; reflexivity.
  - intros E; injection E; auto.
Qed.
