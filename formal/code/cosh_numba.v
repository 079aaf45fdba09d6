(* What generated/cosh_numba.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_numba.v

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
Definition u (i : nat) : R := cosh (z i).
Definition c (i : nat) : R := -1 * b i + u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module _sums.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 150 *)
Definition c (i : nat) : R := u i - b i. (* 151 *)
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 152 *)
Definition cc : R := sum (fun i => c i ^ 2) n. (* 154 *)
Definition wzwz : R := sum (fun i => wz i ^ 2) n. (* 154 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 155 *)
End Lines.
End _sums.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition returned : R := _sums.L n weighted z b w. (* 162 *)
End Lines.
End value.

Module _value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition L : R := _sums.L n weighted z b w. (* 170 *)
Definition u (i : nat) : R := cosh (z i). (* 173 *)
Definition c (i : nat) : R := u i - b i. (* 174 *)
Definition v (i : nat) : R := sinh (z i). (* 175 *)
Definition wz (i : nat) : R := if weighted then w i * z i else 0. (* 176 *)
Definition wwz (i : nat) : R := if weighted then w i * wz i else 0. (* 177 *)
Definition r (i : nat) : R := c i * v i + wwz i. (* 178 *)
End Lines.
End _value_and_gradient.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition L : R := _value_and_gradient.L n weighted z b w. (* 185 *)
Definition r (i : nat) : R := _value_and_gradient.r weighted z b w i. (* 185 *)
End Lines.
End value_and_gradient.

Module _curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition u (i : nat) : R := cosh (z i). (* 198 *)
Definition c (i : nat) : R := u i - b i. (* 199 *)
Definition v (i : nat) : R := sinh (z i). (* 200 *)
Definition ww (i : nat) : R := if weighted then w i ^ 2 else 0. (* 201 *)
Definition D (i : nat) : R := c i * u i + v i ^ 2 + ww i. (* 202 *)
End Lines.
End _curvature.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition D (i : nat) : R := _curvature.D weighted z b w i. (* 209 *)
End Lines.
End curvature.

Module _hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 220 *)
Definition c (i : nat) : R := u i - b i. (* 221 *)
Definition v (i : nat) : R := sinh (z i). (* 222 *)
Definition D (i : nat) : R := c i * u i + v i ^ 2. (* 223 *)
Definition wwh (i : nat) : R := if weighted then direction i * w i ^ 2 else 0. (* 224 *)
Definition product (i : nat) : R := D i * direction i + wwh i. (* 225 *)
End Lines.
End _hessian_product.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition returned (i : nat) : R := _hessian_product.product weighted z direction b w i. (* 232 *)
End Lines.
End hessian_product.

Module _residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition v (i : nat) : R := sinh (z i). (* 243 *)
Definition g (i : nat) : R := v i. (* 244 *)
End Lines.
End _residual_jacobian.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R).
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition g (i : nat) : R := _residual_jacobian.g z i. (* 251 *)
End Lines.
End residual_jacobian.

Module _fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 261 *)
Definition result (i : nat) : R := u i. (* 262 *)
End Lines.
End _fitted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition returned (i : nat) : R := _fitted.result z i. (* 269 *)
End Lines.
End fitted.

Module _atoms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 313 *)
Definition c (i : nat) : R := u i - b i. (* 314 *)
Definition v (i : nat) : R := sinh (z i). (* 315 *)
Definition wi (i : nat) : R := if weighted then w i else 0. (* 317 *)
Definition wz (i : nat) : R := wi i * z i. (* 318 *)
Definition a0 (i : nat) : R := c i * v i + wi i * wz i. (* 320 *)
Definition atoms_0 (i : nat) : R := a0 i. (* 320 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0 i | _ => 0 end.
Definition cc : R := sum (fun i => c i ^ 2) n. (* 322 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 322 *)
Definition a0a0 : R := sum (fun i => a0 i * a0 i) n. (* 322 *)
Definition sums_0 : R := cc. (* 322 *)
Definition sums_1 : R := wzwz. (* 322 *)
Definition sums_2 : R := a0a0. (* 322 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | _ => 0 end.
End Lines.
End _atoms.

Module _finish.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (centre : nat -> R) (given_ : nat -> R).
Definition cc : R := sums 0%nat. (* 333 *)
Definition wzwz : R := sums 1%nat. (* 334 *)
Definition term1 : R := 0.5 * cc. (* 335 *)
Definition term2 : R := 0.5 * wzwz. (* 336 *)
Definition L : R := term1 + term2. (* 337 *)
Definition terms_0 : R := term1. (* 338 *)
Definition terms_1 : R := term2. (* 338 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | _ => 0 end.
Definition gamma_0 : R := 1. (* 339 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | _ => 0 end.
End Lines.
End _finish.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (given_ : nat -> R) (sums : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => sums 0%nat
  | 5%nat, [] => sums 1%nat
  | 6%nat, [] => sums 2%nat
  | 7%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of__sums.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Power (wz weighted) 2)).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of__sums.

Module terms_of_value.
Definition returned (weighted : bool) : code := (terms_of__sums.L weighted).
End terms_of_value.

Module terms_of__value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__sums.L weighted).
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition wz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) else (Literal 0)).
Definition wwz (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition r (weighted : bool) : code := (Plus (Times (c weighted) (v weighted)) (wwz weighted)).
End terms_of__value_and_gradient.

Module terms_of_value_and_gradient.
Definition L (weighted : bool) : code := (terms_of__value_and_gradient.L weighted).
Definition r (weighted : bool) : code := (terms_of__value_and_gradient.r weighted).
End terms_of_value_and_gradient.

Module terms_of__curvature.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition ww (weighted : bool) : code := (if weighted then (Power (Entry 2 [rows_axis]) 2) else (Literal 0)).
Definition D (weighted : bool) : code := (Plus (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)) (ww weighted)).
End terms_of__curvature.

Module terms_of_curvature.
Definition D (weighted : bool) : code := (terms_of__curvature.D weighted).
End terms_of_curvature.

Module terms_of__hessian_product.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition D (weighted : bool) : code := (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)).
Definition wwh (weighted : bool) : code := (if weighted then (Times (Entry 3 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) else (Literal 0)).
Definition product (weighted : bool) : code := (Plus (Times (D weighted) (Entry 3 [rows_axis])) (wwh weighted)).
End terms_of__hessian_product.

Module terms_of_hessian_product.
Definition returned (weighted : bool) : code := (terms_of__hessian_product.product weighted).
End terms_of_hessian_product.

Module terms_of__residual_jacobian.
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition g (weighted : bool) : code := (v weighted).
End terms_of__residual_jacobian.

Module terms_of_residual_jacobian.
Definition g (weighted : bool) : code := (terms_of__residual_jacobian.g false).
End terms_of_residual_jacobian.

Module terms_of__fitted.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition result (weighted : bool) : code := (u weighted).
End terms_of__fitted.

Module terms_of_fitted.
Definition returned (weighted : bool) : code := (terms_of__fitted.result weighted).
End terms_of_fitted.

Module terms_of__atoms.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition wi (weighted : bool) : code := (if weighted then (Entry 2 [rows_axis]) else (Literal 0)).
Definition wz (weighted : bool) : code := (Times (wi weighted) (Entry 0 [rows_axis])).
Definition a0 (weighted : bool) : code := (Plus (Times (c weighted) (v weighted)) (Times (wi weighted) (wz weighted))).
Definition atoms_0 (weighted : bool) : code := (a0 weighted).
Definition cc (weighted : bool) : code := (Total rows_axis (Power (c weighted) 2)).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition a0a0 (weighted : bool) : code := (Total rows_axis (Times (a0 weighted) (a0 weighted))).
Definition sums_0 (weighted : bool) : code := (cc weighted).
Definition sums_1 (weighted : bool) : code := (wzwz weighted).
Definition sums_2 (weighted : bool) : code := (a0a0 weighted).
End terms_of__atoms.

Module terms_of__finish.
Definition cc (weighted : bool) : code := (Entry 4 []).
Definition wzwz (weighted : bool) : code := (Entry 5 []).
Definition term1 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition term2 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (wzwz weighted)).
Definition L (weighted : bool) : code := (Plus (term1 weighted) (term2 weighted)).
Definition terms_0 (weighted : bool) : code := (term1 weighted).
Definition terms_1 (weighted : bool) : code := (term2 weighted).
Definition gamma_0 (weighted : bool) : code := (Literal 1).
End terms_of__finish.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.returned n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.returned true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.returned false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => curvature.D weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P i l * h i) n * curvature.M l l' * sum (fun i => curvature.P i l' * h' i) n) 0) 0).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D true) (Entry 3 [rows_axis])) (Entry 7 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D false) (Entry 3 [rows_axis])) (Entry 7 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.returned weighted z h b w i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c b (fun i => z i + step * h i) i) 0
    (residual_jacobian.g z i * h i + sum (fun l => residual_jacobian.U i l * sum (fun i => residual_jacobian.V i l * h i) n) 0).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 3 [rows_axis])) (Literal 0))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.returned z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.returned true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem blocks_add_up_to_all_rows (size : nat -> nat) (parts : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (fun l => sum (fun p => _atoms.sums (size p) weighted (fun i => z (start size p + i)%nat) (fun i => b (start size p + i)%nat) (fun i => w (start size p + i)%nat) l) parts) = _atoms.sums (start size parts) weighted z b w.
Proof.
  apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;
  do 3 (destruct l as [|l]; [cbv beta iota delta [_atoms.sums _atoms.cc _atoms.wzwz _atoms.a0a0 _atoms.sums_0 _atoms.sums_1 _atoms.sums_2];
    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);
  apply sum_zero.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  _finish.L (_atoms.sums n weighted z b w) = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n true z b w) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 true)); ((Entry 5 []), (terms_of__atoms.sums_1 true)); ((Entry 6 []), (terms_of__atoms.sums_2 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of__finish.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n false z b w) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 false)); ((Entry 5 []), (terms_of__atoms.sums_1 false)); ((Entry 6 []), (terms_of__atoms.sums_2 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of__finish.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => _finish.gamma l * _atoms.atoms weighted z b w i l) 1 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n true z b w) h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 true)); ((Entry 5 []), (terms_of__atoms.sums_1 true)); ((Entry 6 []), (terms_of__atoms.sums_2 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Literal 0) (Times (terms_of__finish.gamma_0 true) (terms_of__atoms.atoms_0 true))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun l => match l with _ => 0 end) (_atoms.sums n false z b w) h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of__atoms.sums_0 false)); ((Entry 5 []), (terms_of__atoms.sums_1 false)); ((Entry 6 []), (terms_of__atoms.sums_2 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))) (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Literal 0) (Times (terms_of__finish.gamma_0 false) (terms_of__atoms.atoms_0 false))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
