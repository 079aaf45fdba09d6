(* One boolean that decides an identity or a bound, and the theorems that make it a proof.  A
   theorem of a claim applies one of `identity_ok`, `derivative_ok`, `bound_ok`; the kernel
   computes the boolean and compares the meaning of the terms with the statement. *)
From Coq Require Import Reals Lra Lia List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Polynomial Normal Rewriting Rules Conditions.
Import ListNotations.
Open Scope R_scope.

(* A fact is known in the words of the theorem and in those of the normal form. *)
Definition normalised (e : formula) : formula :=
  written (normal (Tools [] (fun _ => false) (fun _ => false) [] []) (push (unfolded e))).
Definition with_normalised (l : list formula) : list formula := l ++ map normalised l.
Definition in_both_words (g : hypotheses) : hypotheses :=
  Given (with_normalised (nonzero g)) (with_normalised (positive g)) (with_normalised (nonnegative g)) (values g).

Definition plain_values (g : hypotheses) : list (formula * formula) :=
  map (fun p => (fst p, plain (snd p))) (values g).

(* What is left of a - b in normal form: nothing, where they are equal.  For reading when a check
   fails; no theorem uses it. *)
Definition left_over (g : hypotheses) (a b : formula) : formula :=
  let known := in_both_words g in
  written (difference (nonnegative_here known) (positive_here known) (nonzero_here known) (plain_values g) (plain a) (plain b)).

Definition equal_here (g : hypotheses) (a b : formula) : bool :=
  let known := in_both_words g in
  same (nonnegative_here known) (positive_here known) (nonzero_here known) (plain_values g) (plain a) (plain b).

(* a = b, and every derivative in them exists *)
Definition check (g : hypotheses) (a b : formula) : bool :=
  derivable_here g a && derivable_here g b && forallb (fun p => derivable_here g (snd p)) (values g)
  && equal_here g a b.

(* a is not negative: it is equal to b, whose parts say that it is not (the certificate) *)
Definition check_bound (g : hypotheses) (a b : formula) : bool :=
  check g a b && nonnegative_here g b.

Section Claims.
Variable len : nat -> nat.
Variable r : arrays.
Variable g : hypotheses.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Hypothesis given : holds g len r.

Lemma normalised_ok e s : within len s -> eval len (normalised e) r s = eval len e r s.
Proof.
  intros I. unfold normalised. rewrite written_ok, normal_ok, push_ok, unfolded_ok; auto; try discriminate.
  intros u [].
Qed.

Lemma every_normalised (P : R -> Prop) l :
  every (fun a => forall s, within len s -> P (eval len a r s)) l ->
  every (fun a => forall s, within len s -> P (eval len a r s)) (with_normalised l).
Proof.
  assert (A : forall k m, every (fun a => forall s, within len s -> P (eval len a r s)) k ->
    every (fun a => forall s, within len s -> P (eval len a r s)) m ->
    every (fun a => forall s, within len s -> P (eval len a r s)) (k ++ m)).
  { induction k; simpl; intros m K M; [exact M|]. destruct K. split; auto. }
  intros H. apply A; [exact H|]. clear A. induction l as [|a l IH]; simpl in *; [exact Logic.I|].
  destruct H as [Ha H]. split; [|auto]. intros s I. rewrite normalised_ok; auto.
Qed.

Lemma in_both_words_ok : holds (in_both_words g) len r.
Proof.
  destruct given as [Z [P [N V]]]. split; [|split; [|split]]; cbn [nonzero positive nonnegative values in_both_words].
  - apply (every_normalised (fun x => x <> 0)), Z.
  - apply (every_normalised (fun x => 0 < x)), P.
  - apply (every_normalised (fun x => 0 <= x)), N.
  - exact V.
Qed.

Theorem check_ok a b s : within len s -> check g a b = true ->
  differentiable len a r s /\ differentiable len b r s /\ eval len a r s = eval len b r s.
Proof.
  intros I H. unfold check in H. apply andb_prop in H. destruct H as [H E].
  apply andb_prop in H. destruct H as [H VD].
  apply andb_prop in H. destruct H as [A B].
  destruct (derivable_here_ok g len lengths r given a A s I) as [DA ->].
  destruct (derivable_here_ok g len lengths r given b B s I) as [DB ->].
  repeat split; auto.
  assert (K := in_both_words_ok). set (k := in_both_words g) in *.
  apply (same_ok (nonnegative_here k) (positive_here k) (nonzero_here k) len lengths r
    (positive_here_ok k len lengths r K) (nonzero_here_ok k len lengths r K)
    (nonnegative_here_ok k len lengths r K) (plain_values g)); auto.
  intros v w J t It. apply in_map_iff in J. destruct J as [[v' w'] [F J]]. injection F as <- <-. cbn [fst snd].
  rewrite forallb_forall in VD. specialize (VD _ J). cbn [snd] in VD.
  rewrite <- (proj2 (derivable_here_ok g len lengths r given w' VD t It)).
  destruct given as [_ [_ [_ V]]].
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

(* What need not be assumed, as it follows: a times m is b, and the signs of m and b are seen. *)
Theorem nonzero_by a m b s : within len s -> check g (Mul a m) b && nonzero_here g b = true ->
  eval len a r s <> 0.
Proof.
  intros I H. apply andb_prop in H. destruct H as [H N]. apply (identity_ok _ b s I) in H. cbn [eval] in H.
  assert (A := nonzero_here_ok g len lengths r given b N s I). intros E. rewrite E, Rmult_0_l in H. auto.
Qed.

Theorem positive_by a m b s : within len s ->
  check g (Mul a m) b && positive_here g m && positive_here g b = true -> 0 < eval len a r s.
Proof.
  intros I H. apply andb_prop in H. destruct H as [H B]. apply andb_prop in H. destruct H as [H M].
  apply (identity_ok _ b s I) in H. cbn [eval] in H.
  assert (P := positive_here_ok g len lengths r given b B s I). rewrite <- H in P.
  assert (Q := positive_here_ok g len lengths r given m M s I).
  apply Rmult_lt_reg_r with (eval len m r s); [exact Q|]. rewrite Rmult_0_l. exact P.
Qed.

Theorem nonnegative_by a m b s : within len s ->
  check g (Mul a m) b && positive_here g m && nonnegative_here g b = true -> 0 <= eval len a r s.
Proof.
  intros I H. apply andb_prop in H. destruct H as [H B]. apply andb_prop in H. destruct H as [H M].
  apply (identity_ok _ b s I) in H. cbn [eval] in H.
  assert (P := nonnegative_here_ok g len lengths r given b B s I). rewrite <- H in P.
  assert (Q := positive_here_ok g len lengths r given m M s I).
  apply Rmult_le_reg_r with (eval len m r s); [exact Q|]. rewrite Rmult_0_l. exact P.
Qed.
End Claims.

(* every length is at least 1, or every index below its length, by the hypotheses of a theorem *)
Ltac below :=
  try unfold within; intros;
  repeat match goal with f := _ |- _ => subst f end;
  repeat match goal with x : axis |- _ => destruct x as [? ?] end;
  repeat (cbn; match goal with |- context [match ?n with O => _ | S _ => _ end] => destruct n end);
  cbn; first [assumption | lia].
