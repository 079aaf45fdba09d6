(* What generated/sinh_rescaled_numexpr.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/sinh_rescaled_numexpr.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := sinh (z i).
Definition alpha : R := sum (fun i => u i) n.
Definition c (i : nat) : R := -1 * b i * alpha + u i.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := sinh (z i). (* 47 *)
Definition alpha : R := sum (fun i => u i) n. (* 48 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 49 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 50 *)
Definition L : R := 0.5 * cc. (* 51 *)
Definition wz (i : nat) : R := w i * z i. (* 53 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 54 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 55 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := sinh (z i). (* 61 *)
Definition alpha : R := sum (fun i => u i) n. (* 62 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 63 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 64 *)
Definition v (i : nat) : R := cosh (z i). (* 65 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 66 *)
Definition L : R := 0.5 * cc. (* 67 *)
Definition r (i : nat) : R := v i * (c i - bc). (* 68 *)
Definition wz (i : nat) : R := w i * z i. (* 70 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 71 *)
Definition wwz (i : nat) : R := w i * wz i. (* 72 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 73 *)
Definition r' (i : nat) : R := if weighted then r i + wwz i else r i. (* 74 *)
End Lines.
End value_and_gradient.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := sinh (z i). (* 80 *)
Definition alpha : R := sum (fun i => u i) n. (* 81 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 82 *)
Definition v (i : nat) : R := cosh (z i). (* 83 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 84 *)
Definition bb : R := sum (fun i => b i * b i) n. (* 85 *)
Definition D (i : nat) : R := u i * (c i - bc) + v i ^ 2. (* 86 *)
Definition p2 (i : nat) : R := b i * v i. (* 87 *)
Definition P_0 (i : nat) : R := v i. (* 88 *)
Definition P_1 (i : nat) : R := p2 i. (* 88 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := bb. (* 90 *)
Definition M_0_1 : R := -1. (* 91 *)
Definition M_1_0 : R := -1. (* 92 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition ww (i : nat) : R := w i ^ 2. (* 94 *)
Definition D' (i : nat) : R := if weighted then D i + ww i else D i. (* 95 *)
End Lines.
End curvature.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition D (i : nat) : R := curvature.D' n weighted z b w i. (* 104 *)
Definition P_0 (i : nat) : R := curvature.P_0 z i. (* 104 *)
Definition P_1 (i : nat) : R := curvature.P_1 z b i. (* 104 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := curvature.M_0_0 n b. (* 104 *)
Definition M_0_1 : R := curvature.M_0_1. (* 104 *)
Definition M_1_0 : R := curvature.M_1_0. (* 104 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition returned (i : nat) : R := D i * direction i + sum (fun l => P i l * sum (fun l' => M l l' * sum (fun i => P i l' * direction i) n) 2) 2. (* 101 *)
End Lines.
End hessian_product.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R).
Definition v (i : nat) : R := cosh (z i). (* 111 *)
Definition g (i : nat) : R := v i. (* 112 *)
Definition u1 (i : nat) : R := - b i. (* 113 *)
Definition U_0 (i : nat) : R := u1 i. (* 114 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 115 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 121 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 122 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 123 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 124 *)
Definition alpha : R := sum (fun i => u i) n. (* 129 *)
Definition f (i : nat) : R := u i / alpha. (* 130 *)
Definition result (i : nat) : R := f i. (* 131 *)
End Lines.
End fitted.

Module pole.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition u (i : nat) : R := sinh (z i). (* 137 *)
Definition alpha : R := sum (fun i => u i) n. (* 138 *)
Definition result : R := alpha. (* 139 *)
End Lines.
End pole.

Module pole_terms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition u (i : nat) : R := sinh (z i). (* 145 *)
Definition result (i : nat) : R := u i. (* 146 *)
End Lines.
End pole_terms.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => fitted.m n z
  | 5%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Times (Literal (-1)) (Entry 1 [rows_axis])) (alpha weighted)) (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition v (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition r (weighted : bool) : code := (Times (v weighted) (Minus (c weighted) (bc weighted))).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition wwz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (wz weighted)).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (wwz weighted)) else (r weighted)).
End terms_of_value_and_gradient.

Module terms_of_curvature.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition v (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition bb (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition D (weighted : bool) : code := (Plus (Times (u weighted) (Minus (c weighted) (bc weighted))) (Power (v weighted) 2)).
Definition p2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (v weighted)).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition ww (weighted : bool) : code := (Power (Entry 2 [rows_axis]) 2).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (ww weighted)) else (D weighted)).
End terms_of_curvature.

Module terms_of_hessian_product.
Definition D (weighted : bool) : code := (terms_of_curvature.D' weighted).
Definition P_0 (weighted : bool) : code := (terms_of_curvature.P_0 weighted).
Definition P_1 (weighted : bool) : code := (terms_of_curvature.P_1 weighted).
Definition M_0_0 (weighted : bool) : code := (terms_of_curvature.M_0_0 weighted).
Definition M_0_1 (weighted : bool) : code := (terms_of_curvature.M_0_1 weighted).
Definition M_1_0 (weighted : bool) : code := (terms_of_curvature.M_1_0 weighted).
Definition returned (weighted : bool) : code := (Plus (Times (D weighted) (Entry 3 [rows_axis])) (Plus (Plus (Literal 0) (Times (P_0 weighted) (Plus (Plus (Literal 0) (Times (M_0_0 weighted) (Total rows_axis (Times (P_0 weighted) (Entry 3 [rows_axis]))))) (Times (M_0_1 weighted) (Total rows_axis (Times (P_1 weighted) (Entry 3 [rows_axis]))))))) (Times (P_1 weighted) (Plus (Plus (Literal 0) (Times (M_1_0 weighted) (Total rows_axis (Times (P_0 weighted) (Entry 3 [rows_axis]))))) (Times (Literal 0) (Total rows_axis (Times (P_1 weighted) (Entry 3 [rows_axis])))))))).
End terms_of_hessian_product.

Module terms_of_residual_jacobian.
Definition v (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition g (weighted : bool) : code := (v weighted).
Definition u1 (weighted : bool) : code := (Negative (Entry 1 [rows_axis])).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_residual_jacobian.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 4 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of_fitted.

Module terms_of_pole.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition result (weighted : bool) : code := (alpha weighted).
End terms_of_pole.

Module terms_of_pole_terms.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition result (weighted : bool) : code := (u weighted).
End terms_of_pole_terms.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  value.L' n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  value_and_gradient.L' n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r' n weighted z b w i * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => curvature.D' n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P z b i l * h i) n * curvature.M n b l l' * sum (fun i => curvature.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 5)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' true) (Entry 3 [rows_axis])) (Entry 5 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 5 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 5 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 5)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' false) (Entry 3 [rows_axis])) (Entry 5 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 5 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 5 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w i * h' i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (residual_jacobian.g z i * h i + sum (fun l => residual_jacobian.U b i l * sum (fun i => residual_jacobian.V z i l * h i) n) 1).
Proof.
  intros N0 Z0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 3 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  fitted.alpha n z <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  forall i, (i < n)%nat -> fitted.result n z i = declared.f n z i.
Proof.
  intros N0 Z0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.result true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem pole_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ pole.result n z = a * declared.alpha n z.
Proof.
  intros N0. exists 1. split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_pole.result true)
      (Times (Literal 1) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem pole_terms_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ sum (fun i => pole_terms.result z i) n = a * declared.alpha n z.
Proof.
  intros N0. exists 1. split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (Total rows_axis (terms_of_pole_terms.result true))
      (Times (Literal 1) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
