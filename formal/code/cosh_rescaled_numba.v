(* What generated/cosh_rescaled_numba.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_rescaled_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i).
Definition alpha : R := sum (fun i => u i) n.
Definition c (i : nat) : R := -1 * b i * alpha + u i.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module _sums.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 151 *)
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 152 *)
Definition alpha : R := sum (fun i => u i) n. (* 155 *)
Definition bb : R := sum (fun i => b i ^ 2) n. (* 155 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 155 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 160 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 162 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 162 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 163 *)
End Lines.
End _sums.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition returned : R := _sums.L n weighted z b w. (* 170 *)
End Lines.
End value.

Module _value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition L : R := _sums.L n weighted z b w. (* 178 *)
Definition alpha : R := _sums.alpha n z. (* 178 *)
Definition bc : R := _sums.bc n z b. (* 178 *)
Definition u (i : nat) : R := cosh (z i). (* 181 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 182 *)
Definition v (i : nat) : R := sinh (z i). (* 183 *)
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 184 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 185 *)
Definition r (i : nat) : R := v i * (c i - bc) + wwz i. (* 186 *)
End Lines.
End _value_and_gradient.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition L : R := _value_and_gradient.L n weighted z b w. (* 193 *)
Definition r (i : nat) : R := _value_and_gradient.r n weighted z b w i. (* 193 *)
End Lines.
End value_and_gradient.

Module _curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition alpha : R := _sums.alpha n z. (* 202 *)
Definition bc : R := _sums.bc n z b. (* 202 *)
Definition bb : R := _sums.bb n b. (* 202 *)
Definition u (i : nat) : R := cosh (z i). (* 207 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 208 *)
Definition v (i : nat) : R := sinh (z i). (* 209 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 210 *)
Definition D (i : nat) : R := u i * (c i - bc) + v i ^ 2 + ww i. (* 211 *)
Definition P_0 (i : nat) : R := v i. (* 212 *)
Definition P_1 (i : nat) : R := b i * v i. (* 213 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := bb. (* 214 *)
Definition M_0_1 : R := -1. (* 215 *)
Definition M_1_0 : R := -1. (* 216 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
End Lines.
End _curvature.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition D (i : nat) : R := _curvature.D n weighted z b w i. (* 223 *)
Definition P_0 (i : nat) : R := _curvature.P_0 z i. (* 224 *)
Definition P_1 (i : nat) : R := _curvature.P_1 z b i. (* 224 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := _curvature.M_0_0 n b. (* 224 *)
Definition M_0_1 : R := _curvature.M_0_1. (* 224 *)
Definition M_1_0 : R := _curvature.M_1_0. (* 224 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
End Lines.
End curvature.

Module _projected.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition v (i : nat) : R := sinh (z i). (* 234 *)
Definition p2 (i : nat) : R := b i * v i. (* 235 *)
Definition Ph1 : R := sum (fun i => direction i * v i) n. (* 237 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 237 *)
End Lines.
End _projected.

Module _hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition alpha : R := _sums.alpha n z. (* 246 *)
Definition bc : R := _sums.bc n z b. (* 246 *)
Definition bb : R := _sums.bb n b. (* 246 *)
Definition Ph1 : R := _projected.Ph1 n z direction. (* 247 *)
Definition Ph2 : R := _projected.Ph2 n z direction b. (* 247 *)
Definition MPh1 : R := Ph1 * bb - Ph2. (* 248 *)
Definition MPh2 : R := - Ph1. (* 249 *)
Definition u (i : nat) : R := cosh (z i). (* 252 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 253 *)
Definition v (i : nat) : R := sinh (z i). (* 254 *)
Definition D (i : nat) : R := u i * (c i - bc) + v i ^ 2. (* 255 *)
Definition p2 (i : nat) : R := b i * v i. (* 256 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 257 *)
Definition product (i : nat) : R := D i * direction i + MPh1 * v i + MPh2 * p2 i + wwh i. (* 258 *)
End Lines.
End _hessian_product.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition returned (i : nat) : R := _hessian_product.product n weighted z direction b w i. (* 265 *)
End Lines.
End hessian_product.

Module _residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition v (i : nat) : R := sinh (z i). (* 276 *)
Definition g (i : nat) : R := v i. (* 277 *)
Definition U_0 (i : nat) : R := - b i. (* 278 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 279 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End _residual_jacobian.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R).
Definition g (i : nat) : R := _residual_jacobian.g z i. (* 286 *)
Definition U_0 (i : nat) : R := _residual_jacobian.U_0 b i. (* 287 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := _residual_jacobian.V_0 z i. (* 287 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module _fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 296 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 299 *)
Definition alpha : R := sum (fun i => u i) n. (* 300 *)
Definition f (i : nat) : R := u i / alpha. (* 304 *)
Definition result (i : nat) : R := f i. (* 305 *)
End Lines.
End _fitted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition returned (i : nat) : R := _fitted.result n z i. (* 312 *)
End Lines.
End fitted.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => _fitted.m n z
  | 5%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Times (Literal (-1)) (Entry 1 [rows_axis])) (alpha weighted)) (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of__sums.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition bb (weighted : bool) : code := (Total rows_axis (Power (Entry 1 [rows_axis]) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of__sums.

Module terms_of_value.
Definition returned (weighted : bool) : code := (terms_of__sums.L weighted).
End terms_of_value.

Module terms_of__value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__sums.L weighted).
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition bc (weighted : bool) : code := (terms_of__sums.bc weighted).
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition r (weighted : bool) : code := (Plus (Times (v weighted) (Minus (c weighted) (bc weighted))) (wwz weighted)).
End terms_of__value_and_gradient.

Module terms_of_value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__value_and_gradient.L weighted).
Definition r (weighted : bool) : code := (terms_of__value_and_gradient.r weighted).
End terms_of_value_and_gradient.

Module terms_of__curvature.
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition bc (weighted : bool) : code := (terms_of__sums.bc weighted).
Definition bb (weighted : bool) : code := (terms_of__sums.bb weighted).
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition D (weighted : bool) : code := (Plus (Plus (Times (u weighted) (Minus (c weighted) (bc weighted))) (Power (v weighted) 2)) (ww weighted)).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (v weighted)).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
End terms_of__curvature.

Module terms_of_curvature.
Definition D (weighted : bool) : code := (terms_of__curvature.D weighted).
Definition P_0 (weighted : bool) : code := (terms_of__curvature.P_0 weighted).
Definition P_1 (weighted : bool) : code := (terms_of__curvature.P_1 weighted).
Definition M_0_0 (weighted : bool) : code := (terms_of__curvature.M_0_0 weighted).
Definition M_0_1 (weighted : bool) : code := (terms_of__curvature.M_0_1 weighted).
Definition M_1_0 (weighted : bool) : code := (terms_of__curvature.M_1_0 weighted).
End terms_of_curvature.

Module terms_of__projected.
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition p2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (v weighted)).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 3 [rows_axis]) (v weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 3 [rows_axis]) (p2 weighted))).
End terms_of__projected.

Module terms_of__hessian_product.
Definition alpha (weighted : bool) : code := (terms_of__sums.alpha weighted).
Definition bc (weighted : bool) : code := (terms_of__sums.bc weighted).
Definition bb (weighted : bool) : code := (terms_of__sums.bb weighted).
Definition Ph1 (weighted : bool) : code := (terms_of__projected.Ph1 weighted).
Definition Ph2 (weighted : bool) : code := (terms_of__projected.Ph2 weighted).
Definition MPh1 (weighted : bool) : code := (Minus (Times (Ph1 weighted) (bb weighted)) (Ph2 weighted)).
Definition MPh2 (weighted : bool) : code := (Negative (Ph1 weighted)).
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition D (weighted : bool) : code := (Plus (Times (u weighted) (Minus (c weighted) (bc weighted))) (Power (v weighted) 2)).
Definition p2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (v weighted)).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product (weighted : bool) : code := (Plus (Plus (Plus (Times (D weighted) (Entry 3 [rows_axis])) (Times (MPh1 weighted) (v weighted))) (Times (MPh2 weighted) (p2 weighted))) (wwh weighted)).
End terms_of__hessian_product.

Module terms_of_hessian_product.
Definition returned (weighted : bool) : code := (terms_of__hessian_product.product weighted).
End terms_of_hessian_product.

Module terms_of__residual_jacobian.
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition g (weighted : bool) : code := (v weighted).
Definition U_0 (weighted : bool) : code := (Negative (Entry 1 [rows_axis])).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of__residual_jacobian.

Module terms_of_residual_jacobian.
Definition g (weighted : bool) : code := (terms_of__residual_jacobian.g false).
Definition U_0 (weighted : bool) : code := (terms_of__residual_jacobian.U_0 false).
Definition V_0 (weighted : bool) : code := (terms_of__residual_jacobian.V_0 false).
End terms_of_residual_jacobian.

Module terms_of__fitted.
Definition m (weighted : bool) : code := (Entry 4 []).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of__fitted.

Module terms_of_fitted.
Definition returned (weighted : bool) : code := (terms_of__fitted.result weighted).
End terms_of_fitted.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.returned n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.returned true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.returned false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => curvature.D n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P z b i l * h i) n * curvature.M n b l l' * sum (fun i => curvature.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 5)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D true) (Entry 3 [rows_axis])) (Entry 5 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 5 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 5 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 5)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D false) (Entry 3 [rows_axis])) (Entry 5 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 5 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 5 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 5 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 5)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 5 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (residual_jacobian.g z i * h i + sum (fun l => residual_jacobian.U b i l * sum (fun i => residual_jacobian.V z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 3 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.returned n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.returned true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.
