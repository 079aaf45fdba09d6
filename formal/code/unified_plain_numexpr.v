(* What generated/unified_plain_numexpr.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/unified_plain_numexpr.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R).
Definition u (i : nat) : R := z i * t + exp (z i).
Definition c (i : nat) : R := -1 * b i + u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition u (i : nat) : R := t * z i + exp (z i). (* 44 *)
Definition c (i : nat) : R := u i - b i. (* 45 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 46 *)
Definition L : R := 0.5 * cc. (* 47 *)
Definition wz (i : nat) : R := w i * z i. (* 49 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 50 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 51 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition exp_z (i : nat) : R := exp (z i). (* 59 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 60 *)
Definition c (i : nat) : R := u i - b i. (* 61 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 62 *)
Definition v (i : nat) : R := exp_z i + t. (* 63 *)
Definition L : R := 0.5 * cc. (* 64 *)
Definition r (i : nat) : R := c i * v i. (* 65 *)
Definition wz (i : nat) : R := w i * z i. (* 67 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 68 *)
Definition wwz (i : nat) : R := w i * wz i. (* 69 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 70 *)
Definition r' (i : nat) : R := if weighted then r i + wwz i else r i. (* 71 *)
End Lines.
End value_and_gradient.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition exp_z (i : nat) : R := exp (z i). (* 79 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 80 *)
Definition c (i : nat) : R := u i - b i. (* 81 *)
Definition v (i : nat) : R := exp_z i + t. (* 82 *)
Definition q (i : nat) : R := exp_z i. (* 83 *)
Definition D (i : nat) : R := c i * q i + v i ^ 2. (* 84 *)
Definition ww (i : nat) : R := w i ^ 2. (* 88 *)
Definition D' (i : nat) : R := if weighted then D i + ww i else D i. (* 89 *)
End Lines.
End curvature.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition D (i : nat) : R := curvature.D' weighted z b w t i. (* 98 *)
Definition returned (i : nat) : R := D i * direction i + sum (fun l => P i l * sum (fun l' => M l l' * sum (fun i => P i l' * direction i) n) 0) 0. (* 95 *)
End Lines.
End hessian_product.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (t : R).
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition v (i : nat) : R := t + exp (z i). (* 108 *)
Definition g (i : nat) : R := v i. (* 109 *)
End Lines.
End residual_jacobian.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition u (i : nat) : R := t * z i + exp (z i). (* 117 *)
Definition result (i : nat) : R := u i. (* 118 *)
End Lines.
End fitted.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [] => t
  | 2%nat, [i] => b i
  | 3%nat, [i] => w i
  | 4%nat, [i] => h i
  | 5%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Plus (Times (Entry 0 [rows_axis]) (Entry 1 [])) (Call Cexp (Entry 0 [rows_axis]))).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 2 [rows_axis])) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition u (weighted : bool) : code := (Plus (Times (Entry 1 []) (Entry 0 [rows_axis])) (Call Cexp (Entry 0 [rows_axis]))).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 2 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 2 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Entry 1 [])).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition r (weighted : bool) : code := (Times (c weighted) (v weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition wwz (weighted : bool) : code := (Times (Entry 3 [rows_axis]) (wz weighted)).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (wwz weighted)) else (r weighted)).
End terms_of_value_and_gradient.

Module terms_of_curvature.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 2 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Entry 1 [])).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition D (weighted : bool) : code := (Plus (Times (c weighted) (q weighted)) (Power (v weighted) 2)).
Definition ww (weighted : bool) : code := (Power (Entry 3 [rows_axis]) 2).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (ww weighted)) else (D weighted)).
End terms_of_curvature.

Module terms_of_hessian_product.
Definition D (weighted : bool) : code := (terms_of_curvature.D' weighted).
Definition returned (weighted : bool) : code := (Plus (Times (D weighted) (Entry 4 [rows_axis])) (Literal 0)).
End terms_of_hessian_product.

Module terms_of_residual_jacobian.
Definition v (weighted : bool) : code := (Plus (Entry 1 []) (Call Cexp (Entry 0 [rows_axis]))).
Definition g (weighted : bool) : code := (v weighted).
End terms_of_residual_jacobian.

Module terms_of_fitted.
Definition u (weighted : bool) : code := (Plus (Times (Entry 1 []) (Entry 0 [rows_axis])) (Call Cexp (Entry 0 [rows_axis]))).
Definition result (weighted : bool) : code := (u weighted).
End terms_of_fitted.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.L' n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L' n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) t w) 0
    (sum (fun i => value_and_gradient.r' weighted z b w t i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z t w h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z t w h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => curvature.D' weighted z b w t i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P i l * h i) n * curvature.M l l' * sum (fun i => curvature.P i l' * h' i) n) 0) 0).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 5)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' true) (Entry 4 [rows_axis])) (Entry 5 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 5)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' false) (Entry 4 [rows_axis])) (Entry 5 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w t i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (t : R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c b (fun i => z i + step * h i) t i) 0
    (residual_jacobian.g z t i * h i + sum (fun l => residual_jacobian.U i l * sum (fun i => residual_jacobian.V i l * h i) n) 0).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z t (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 4)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 4 [rows_axis])) (Literal 0))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.result z t i = declared.u z t i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.result true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.
