(* What the proofs of bounds take for granted beside hypotheses and other claims: inequalities of
   functions, of sums and of largest elements, at formulas. *)
From Coq Require Import Reals Lra Lia List Arith ZArith Bool FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Conditions Check Words Intervals Inequalities.
Import ListNotations.
Open Scope R_scope.

Lemma gap x y : x <= y -> 0 <= y + -1 * x.
Proof. lra. Qed.
Lemma from_gap x y : 0 <= y + -1 * x -> x <= y.
Proof. lra. Qed.

Lemma upd_same s x : upd s x (s x) = s.
Proof.
  apply functional_extensionality. intros y. unfold upd. destruct (axis_eqb y x) eqn:E; [|reflexivity].
  apply axis_eqb_eq in E. subst. reflexivity.
Qed.

Lemma part_above len r x a s : within len s -> (forall t, within len t -> 0 <= eval len a r t) ->
  eval len a r s <= eval len (Sum x a) r s.
Proof.
  intros I N. cbn [eval]. rewrite <- (upd_same s x) at 1.
  apply (sum_above (fun i => eval len a r (upd s x i))); [|apply I].
  intros i Hi. apply N. apply within_upd; assumption.
Qed.

Lemma component_below len r x a s : within len s -> eval len a r s <= eval len (Max x a) r s.
Proof.
  intros I. cbn [eval]. rewrite <- (upd_same s x) at 1.
  apply (largest_above (fun i => eval len a r (upd s x i))). apply I.
Qed.

(* names of formulas are looked through *)
Ltac opened := repeat match goal with f := _ : formula |- _ => subst f end.
Ltac compared A := opened; cbn [eval apply] in A |- *; lra.
Ltac exp_known a :=
  match goal with |- 0 <= eval ?len _ ?r ?s =>
    let A := fresh in assert (A := exp_ineq1_le (eval len a r s)); compared A end.
Ltac abs_known a :=
  match goal with |- 0 <= eval ?len _ ?r ?s =>
    let A := fresh in let B := fresh in
    assert (A := Rle_abs (eval len a r s)); assert (B := Rle_abs (- eval len a r s));
    rewrite Rabs_Ropp in B; opened; cbn [eval apply] in A, B |- *; lra end.
Ltac largest_known x a :=
  match goal with J : within ?len ?s |- 0 <= eval ?len _ ?r ?s =>
    let A := fresh in assert (A := component_below len r x a s J); compared A end.
Ltac part_known g G x a :=
  match goal with J : within ?len ?s, L : forall l, (1 <= ?len l)%nat |- 0 <= eval ?len _ ?r ?s =>
    let A := fresh in
    assert (A := part_above len r x a s J
      (nonnegative_here_ok g len L r G a ltac:(vm_compute; reflexivity))); compared A end.

(* The same for a theorem that is used as for a statement that is proved. *)
Ltac written_out_in H :=
  cbv beta zeta delta [Rminus arc_kernel softplus logistic tan tanh sinh cosh arcsinh] in H;
  rewrite ?opposite, ?smaller in H; cbv beta in H.

(* what a theorem that is used asks for, by the signs of a record of hypotheses *)
Ltac needed_here g G :=
  match goal with J : within ?len ?s, L : forall l, (1 <= ?len l)%nat |- _ =>
    let P := constr:(positive_here_ok g len L _ G) in
    let N := constr:(nonnegative_here_ok g len L _ G) in
    match goal with
    | |- -1 <= eval _ ?a ?r _ <= 1 =>
        let A := fresh in let B := fresh in
        assert (A := N (Add (Num 1) (Opp a)) ltac:(vm_compute; reflexivity) s J);
        assert (B := N (Add (Num 1) a) ltac:(vm_compute; reflexivity) s J);
        opened; cbn [eval] in A, B |- *; lra
    | |- -1 < eval _ ?a ?r _ < 1 =>
        let A := fresh in let B := fresh in
        assert (A := P (Add (Num 1) (Opp a)) ltac:(vm_compute; reflexivity) s J);
        assert (B := P (Add (Num 1) a) ltac:(vm_compute; reflexivity) s J);
        opened; cbn [eval] in A, B |- *; lra
    end
  end.

(* a sum of numbers, pi, e and lengths that is positive *)
Lemma pi_between : 314 / 100 < PI < 315 / 100.
Proof. split; enclosed_strictly. Qed.
Lemma e_between : 271 / 100 < exp 1 < 272 / 100.
Proof. split; enclosed_strictly. Qed.
Ltac constant_known :=
  intros; opened; cbn [eval apply]; generalize pi_between e_between; intros;
  repeat match goal with
  | L : forall l, (1 <= ?len l)%nat |- context [INR (?len ?l)] =>
      generalize (le_INR 1 (len l) (L l)); generalize (INR (len l)); simpl (INR 1); intros
  end; lra.
(* a formula of numbers alone that is positive, or not 0 *)
Ltac number_known :=
  intros; opened; cbn [eval apply]; first
  [enclosed_strictly | apply Rgt_not_eq; enclosed_strictly | apply Rlt_not_eq; enclosed_strictly].

Lemma versine_known x : 0 <= 1 + -1 * cos x.
Proof. assert (A := COS_bound x). lra. Qed.

(* sines and cosines between -1 and 1 *)
Ltac waves_known :=
  opened; cbn [eval apply];
  repeat match goal with
  | |- context [sin ?x] => generalize (SIN_bound x); generalize (sin x); intros
  | |- context [cos ?x] => generalize (COS_bound x); generalize (cos x); intros
  end; lra.
