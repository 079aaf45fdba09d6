(* The words of statements that Coq and Coquelicot do not have, and how a statement is made ready
   to be compared with formulas. *)
From Coq Require Import Reals Lra FunctionalExtensionality.
Open Scope R_scope.

(* 2 pi times the mean of the product of max(u, 0) and max(v, 0), where u and v are normal and have
   the correlation x *)
Definition arc_kernel (x : R) : R := sqrt (1 - x ^ 2) + x * (PI - acos x).
Definition softplus (x : R) : R := ln (1 + exp x).
Definition logistic (x : R) : R := / (1 + exp (- x)).

(* Formulas know products, sums and inverses; a difference is written with these. *)
Lemma opposite : Ropp = (fun x => -1 * x).
Proof. apply functional_extensionality. intros x. ring. Qed.

(* ... and the smaller of two by the larger of their opposites. *)
Lemma smaller : Rmin = (fun x y => -1 * Rmax (-1 * x) (-1 * y)).
Proof.
  apply functional_extensionality. intros x. apply functional_extensionality. intros y.
  unfold Rmin, Rmax. destruct (Rle_dec x y), (Rle_dec (-1 * x) (-1 * y)); lra.
Qed.

Ltac written_out :=
  cbv beta zeta delta [Rminus arc_kernel softplus logistic tan tanh sinh cosh arcsinh];
  rewrite ?opposite, ?smaller; cbv beta.

(* Between -1 and 1: what angles and their roots need *)
Lemma above_minus_one x : -1 < x < 1 -> 0 < 1 + x.
Proof. lra. Qed.
Lemma below_one x : -1 < x < 1 -> 0 < 1 + -1 * x.
Proof. lra. Qed.
Lemma from_minus_one x : -1 <= x <= 1 -> 0 <= 1 + x.
Proof. lra. Qed.
Lemma to_one x : -1 <= x <= 1 -> 0 <= 1 + -1 * x.
Proof. lra. Qed.
Lemma inside x : -1 < x < 1 -> 0 < 1 + -1 * x ^ 2.
Proof. intros H. replace (1 + -1 * x ^ 2) with ((1 + x) * (1 + -1 * x)) by ring.
  apply Rmult_lt_0_compat; lra. Qed.

(* ... and what the logarithm is taken of in arcsinh *)
Lemma arcsinh_argument x : 0 < x + sqrt (x ^ 2 + 1).
Proof.
  assert (A := pow2_ge_0 x). assert (B : Rabs x < sqrt (x ^ 2 + 1)).
  { rewrite <- sqrt_Rsqr_abs. apply sqrt_lt_1; unfold Rsqr; lra. }
  assert (C := Rle_abs (- x)). rewrite Rabs_Ropp in C. lra.
Qed.
