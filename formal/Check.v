(* One boolean that decides an identity or a bound, and the theorems that make it a proof.  A
   theorem of a claim applies one of `identity_ok`, `derivative_ok`, `bound_ok`; the kernel
   computes the boolean and compares the meaning of the terms with the statement. *)
From Coq Require Import Reals Lra Lia List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Normal Rules Conditions.
Import ListNotations.
Open Scope R_scope.

Definition equal_here (g : hypotheses) (a b : formula) : bool :=
  same (nonzero_here g) (positive_here g) (nonnegative_here g) (values g) (plain a) (plain b).

(* a = b, and every derivative in them exists *)
Definition check (g : hypotheses) (a b : formula) : bool :=
  derivable_here g a && derivable_here g b && equal_here g a b.

(* a is not negative: it is equal to b, whose parts say that it is not (the certificate) *)
Definition check_bound (g : hypotheses) (a b : formula) : bool :=
  check g a b && nonnegative_here g b.

Section Claims.
Variable len : nat -> nat.
Variable r : arrays.
Variable g : hypotheses.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Hypothesis given : holds g len r.

Theorem check_ok a b s : within len s -> check g a b = true ->
  differentiable len a r s /\ differentiable len b r s /\ eval len a r s = eval len b r s.
Proof.
  intros I H. unfold check in H. apply andb_prop in H. destruct H as [H E].
  apply andb_prop in H. destruct H as [A B].
  destruct (derivable_here_ok g len lengths r given a A s I) as [DA ->].
  destruct (derivable_here_ok g len lengths r given b B s I) as [DB ->].
  repeat split; auto.
  apply (same_ok (nonzero_here g) (positive_here g) (nonnegative_here g) len lengths r
    (nonzero_here_ok g len lengths r given) (positive_here_ok g len lengths r given)
    (nonnegative_here_ok g len lengths r given) (values g)); auto.
  intros v w J t It. destruct given as [_ [_ [_ V]]].
  exact (every_in (fun p => forall s, within len s -> eval len (fst p) r s = eval len (snd p) r s) _ _ V J t It).
Qed.

Theorem identity_ok a b s : within len s -> check g a b = true -> eval len a r s = eval len b r s.
Proof. intros I H. apply (check_ok a b s I H). Qed.

Theorem derivative_ok a moves b s : within len s -> check g (Der a moves) b = true ->
  is_derive (fun t => eval len a (move r moves t) s) 0 (eval len b r s).
Proof.
  intros I H. destruct (check_ok (Der a moves) b s I H) as [[D _] [_ <-]]. apply Derive_correct. exact D.
Qed.

Theorem bound_ok a b s : within len s -> check_bound g a b = true -> 0 <= eval len a r s.
Proof.
  intros I H. apply andb_prop in H. destruct H as [H N]. rewrite (identity_ok a b s I H).
  apply (nonnegative_here_ok g len lengths r given b N s I).
Qed.
End Claims.

(* every length is at least 1, or every index below its length, by the hypotheses of a theorem *)
Ltac below :=
  try unfold within; intros;
  repeat match goal with f := _ |- _ => subst f end;
  repeat match goal with x : axis |- _ => destruct x as [? ?] end;
  repeat (cbn; match goal with |- context [match ?n with O => _ | S _ => _ end] => destruct n end);
  cbn; first [assumption | lia].
