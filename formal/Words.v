(* The words of statements that Coq and Coquelicot do not have, and how statements are made ready
   to be compared with formulas. *)
From Coq Require Import Reals FunctionalExtensionality.
Open Scope R_scope.

(* E[relu(u) relu(v)] of normal u, v with correlation x, times 2 pi *)
Definition arc_kernel (x : R) : R := sqrt (1 - x ^ 2) + x * (PI - acos x).
Definition softplus (x : R) : R := ln (1 + exp x).
Definition logistic (x : R) : R := / (1 + exp (- x)).

(* Formulas know products, sums and inverses; a difference is one of these. *)
Lemma opposite : Ropp = (fun x => -1 * x).
Proof. apply functional_extensionality. intros x. ring. Qed.

Ltac written_out :=
  cbv beta zeta delta [Rminus arc_kernel softplus logistic tanh sinh cosh tan];
  rewrite ?opposite; cbv beta.
