(* An order of formulas.  It says nothing about their values: it puts equal formulas in equal
   places, so that a normal form can be compared, and it decides whether two are one formula. *)
From Coq Require Import List Arith ZArith Bool.
From Resoft Require Import Formula.
Import ListNotations.

Notation "c 'then_by' d" := (match c with Eq => d | other => other end)
  (at level 60, right associativity).

Definition axis_compare (x y : axis) : comparison :=
  Nat.compare (fst x) (fst y) then_by Nat.compare (snd x) (snd y).

Fixpoint lexicographic {A} (compare : A -> A -> comparison) (a b : list A) : comparison :=
  match a, b with
  | [], [] => Eq
  | [], _ => Lt
  | _, [] => Gt
  | x :: a, y :: b => compare x y then_by lexicographic compare a b
  end.

Definition move_compare : nat * nat -> nat * nat -> comparison := axis_compare.

Definition function_rank (f : function) : nat :=
  match f with
  | Exponential => 0 | Logarithm => 1 | Root => 2 | Sine => 3 | Cosine => 4 | Arctangent => 5
  | Arcsine => 6 | Arccosine => 7 | Absolute => 8 | Signum => 9
  end.

Definition rank (e : formula) : nat :=
  match e with
  | Var _ _ => 0 | Num _ => 1 | Size _ => 2 | Pi => 3 | Add _ _ => 4 | Mul _ _ => 5 | Pow _ _ => 6
  | Inv _ => 7 | Apply _ _ => 8 | Larger _ _ => 9 | Sum _ _ => 10 | Max _ _ => 11 | Der _ _ => 12
  end.

Fixpoint compare (a b : formula) : comparison :=
  match a, b with
  | Var v x, Var w y => Nat.compare v w then_by lexicographic axis_compare x y
  | Num z, Num w => Z.compare z w
  | Size l, Size k => Nat.compare l k
  | Pi, Pi => Eq
  | Add a1 a2, Add b1 b2 | Mul a1 a2, Mul b1 b2 | Larger a1 a2, Larger b1 b2 =>
      compare a1 b1 then_by compare a2 b2
  | Pow a n, Pow b m => Nat.compare n m then_by compare a b
  | Inv a, Inv b => compare a b
  | Apply f a, Apply g b => Nat.compare (function_rank f) (function_rank g) then_by compare a b
  | Sum x a, Sum y b | Max x a, Max y b => axis_compare x y then_by compare a b
  | Der a m, Der b k => lexicographic move_compare m k then_by compare a b
  | _, _ => Nat.compare (rank a) (rank b)
  end.

Definition eqb (a b : formula) : bool := match compare a b with Eq => true | _ => false end.

Ltac equal_parts :=
  repeat match goal with
  | H : (match ?c with _ => _ end) = Eq |- _ => let E := fresh "E" in destruct c eqn:E; try discriminate
  | H : Nat.compare _ _ = Eq |- _ => apply Nat.compare_eq in H
  | H : Z.compare _ _ = Eq |- _ => apply Z.compare_eq in H
  end.

Lemma axis_compare_eq x y : axis_compare x y = Eq -> x = y.
Proof. unfold axis_compare. destruct x, y; simpl. intros H. equal_parts. subst. reflexivity. Qed.

Lemma lexicographic_eq {A} (compare : A -> A -> comparison) :
  (forall x y, compare x y = Eq -> x = y) -> forall a b, lexicographic compare a b = Eq -> a = b.
Proof.
  intros K. induction a; destruct b; simpl; intros H; try discriminate; auto.
  equal_parts. f_equal; auto.
Qed.

Lemma function_rank_eq f g : function_rank f = function_rank g -> f = g.
Proof. destruct f, g; simpl; intros H; try discriminate; reflexivity. Qed.

Lemma compare_eq a b : compare a b = Eq -> a = b.
Proof.
  revert b; induction a; destruct b; simpl; intros H; try discriminate; equal_parts; subst; f_equal;
    eauto using lexicographic_eq, axis_compare_eq, function_rank_eq.
Qed.

Lemma eqb_eq a b : eqb a b = true -> a = b.
Proof. unfold eqb. destruct (compare a b) eqn:E; try discriminate. intros; apply compare_eq; auto. Qed.
