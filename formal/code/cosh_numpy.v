(* What generated/cosh_numpy.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_numpy.v

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

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 102 *)
Definition c (i : nat) : R := u i - b i. (* 103 *)
Definition sums_0 : R := sum (fun i => c i * c i) n. (* 105 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 105 *)
Definition cc : R := sums_0. (* 116 *)
Definition wzwz : R := sums_1. (* 117 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 118 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 102 *)
Definition c (i : nat) : R := u i - b i. (* 103 *)
Definition sums_0 : R := sum (fun i => c i * c i) n. (* 105 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 105 *)
Definition v (i : nat) : R := sinh (z i). (* 131 *)
Definition r (i : nat) : R := c i * v i. (* 132 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 134 *)
Definition cc : R := sums_0. (* 116 *)
Definition wzwz : R := sums_1. (* 117 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 118 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 102 *)
Definition c (i : nat) : R := u i - b i. (* 103 *)
Definition v (i : nat) : R := sinh (z i). (* 192 *)
Definition D (i : nat) : R := c i * u i + v i ^ 2. (* 193 *)
Definition product (i : nat) : R := D i * direction i. (* 194 *)
Definition product' (i : nat) : R := if weighted then direction i * w i ^ 2 + product i else product i. (* 196 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 102 *)
Definition c (i : nat) : R := u i - z i. (* 103 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition u (i : nat) : R := cosh (z i). (* 102 *)
Definition c (i : nat) : R := u i - b i. (* 103 *)
Definition sums_0 : R := sum (fun i => c i * c i) n. (* 105 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 105 *)
Definition cc : R := sums_0. (* 116 *)
Definition wzwz : R := sums_1. (* 117 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 118 *)
Definition v (i : nat) : R := sinh (z i). (* 131 *)
Definition r (i : nat) : R := c i * v i. (* 132 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 134 *)
Definition D (i : nat) : R := c i * u i + v i ^ 2. (* 142 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 145 *)
End Lines.
End shifted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition P (i l : nat) : R := 0.
Definition M (i l : nat) : R := 0.
Definition U (i l : nat) : R := 0.
Definition V (i l : nat) : R := 0.
Definition u (i : nat) : R := cosh (z i). (* 102 *)
Definition c (i : nat) : R := u i - b i. (* 103 *)
Definition sums_0 : R := sum (fun i => c i * c i) n. (* 105 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 105 *)
Definition cc : R := sums_0. (* 116 *)
Definition wzwz : R := sums_1. (* 117 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 118 *)
Definition v (i : nat) : R := sinh (z i). (* 131 *)
Definition r (i : nat) : R := c i * v i. (* 132 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 134 *)
Definition D (i : nat) : R := c i * u i + v i ^ 2. (* 142 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 145 *)
End Lines.
End stages.

Module block.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 203 *)
Definition c (i : nat) : R := u i - b i. (* 204 *)
Definition v (i : nat) : R := sinh (z i). (* 205 *)
Definition atoms_0 (i : nat) : R := c i * v i. (* 206 *)
Definition wzwz : R := 0. (* 207 *)
Definition wz (i : nat) : R := w i * z i. (* 209 *)
Definition wzwz' : R := if weighted then sum (fun i => wz i * wz i) n else wzwz. (* 210 *)
Definition atoms_0' (i : nat) : R := if weighted then atoms_0 i + w i * wz i else atoms_0 i. (* 211 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0' i | _ => 0 end.
Definition top : R := 0. (* 212 *)
Definition sums_0 : R := sum (fun i => c i * c i) n. (* 213 *)
Definition sums_1 : R := wzwz'. (* 213 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | _ => 0 end.
End Lines.
End block.

Module combine.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (top : R) (centre : nat -> R).
Definition cc : R := sums 0%nat. (* 221 *)
Definition wzwz : R := sums 1%nat. (* 222 *)
Definition term1 : R := 0.5 * cc. (* 223 *)
Definition term2 : R := 0.5 * wzwz. (* 224 *)
Definition L : R := term1 + term2. (* 225 *)
Definition terms_0 : R := term1. (* 226 *)
Definition terms_1 : R := term2. (* 226 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | _ => 0 end.
Definition gamma_0 : R := 1. (* 227 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | _ => 0 end.
End Lines.
End combine.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (sums : nat -> R) (top : R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => sums 0%nat
  | 5%nat, [] => sums 1%nat
  | 6%nat, [i] => h' i
  | 7%nat, [] => top
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition cc (weighted : bool) : code := (sums_0 weighted).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition r (weighted : bool) : code := (Times (c weighted) (v weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition cc (weighted : bool) : code := (sums_0 weighted).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition D (weighted : bool) : code := (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)).
Definition product (weighted : bool) : code := (Times (D weighted) (Entry 3 [rows_axis])).
Definition product' (weighted : bool) : code := (if weighted then (Plus (Times (Entry 3 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) (product weighted)) else (product weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 0 [rows_axis])).
End terms_of_fit.

Module terms_of_shifted.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition cc (weighted : bool) : code := (sums_0 weighted).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition r (weighted : bool) : code := (Times (c weighted) (v weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition D (weighted : bool) : code := (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 2 [rows_axis]) 2)) else (D weighted)).
End terms_of_shifted.

Module terms_of_stages.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition cc (weighted : bool) : code := (sums_0 weighted).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition r (weighted : bool) : code := (Times (c weighted) (v weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition D (weighted : bool) : code := (Plus (Times (c weighted) (u weighted)) (Power (v weighted) 2)).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 2 [rows_axis]) 2)) else (D weighted)).
End terms_of_stages.

Module terms_of_block.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c (weighted : bool) : code := (Minus (u weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition atoms_0 (weighted : bool) : code := (Times (c weighted) (v weighted)).
Definition wzwz (weighted : bool) : code := (Literal 0).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz' (weighted : bool) : code := (if weighted then (Total rows_axis (Times (wz weighted) (wz weighted))) else (wzwz weighted)).
Definition atoms_0' (weighted : bool) : code := (if weighted then (Plus (atoms_0 weighted) (Times (Entry 2 [rows_axis]) (wz weighted))) else (atoms_0 weighted)).
Definition top (weighted : bool) : code := (Literal 0).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_1 (weighted : bool) : code := (wzwz' weighted).
End terms_of_block.

Module terms_of_combine.
Definition cc (weighted : bool) : code := (Entry 4 []).
Definition wzwz (weighted : bool) : code := (Entry 5 []).
Definition term1 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition term2 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (wzwz weighted)).
Definition L (weighted : bool) : code := (Plus (term1 weighted) (term2 weighted)).
Definition terms_0 (weighted : bool) : code := (term1 weighted).
Definition terms_1 (weighted : bool) : code := (term2 weighted).
Definition gamma_0 (weighted : bool) : code := (Literal 1).
End terms_of_combine.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r' weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.product' weighted z b w h i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fit.u z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.u true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  shifted.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => shifted.r' weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => shifted.D' weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P i l * h i) n * shifted.M l l' * sum (fun i => shifted.P i l' * h' i) n) 0) 0).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' true) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' false) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c b (fun i => z i + step * h i) i) 0
    (shifted.v z i * h i + sum (fun l => shifted.U i l * sum (fun i => shifted.V i l * h i) n) 0).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_shifted.v true) (Entry 3 [rows_axis])) (Literal 0))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> shifted.u z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.u true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  stages.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => stages.r' weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => stages.D' weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P i l * h i) n * stages.M l l' * sum (fun i => stages.P i l' * h' i) n) 0) 0).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' true) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 6)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' false) (Entry 3 [rows_axis])) (Entry 6 [rows_axis]))) (Literal 0))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c b (fun i => z i + step * h i) i) 0
    (stages.v z i * h i + sum (fun l => stages.U i l * sum (fun i => stages.V i l * h i) n) 0).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_stages.v true) (Entry 3 [rows_axis])) (Literal 0))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_from_stages (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> stages.u z i = declared.u z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.u true)
      (terms_of_declared.u true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem blocks_add_up_to_all_rows (size : nat -> nat) (parts : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (fun l => sum (fun p => block.sums (size p) weighted (fun i => z (start size p + i)%nat) (fun i => b (start size p + i)%nat) (fun i => w (start size p + i)%nat) l) parts) = block.sums (start size parts) weighted z b w.
Proof.
  apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;
  do 2 (destruct l as [|l]; [cbv beta iota delta [block.sums block.wzwz block.wzwz' block.top block.sums_0 block.sums_1];
    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);
  apply sum_zero.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  combine.L (block.sums n weighted z b w) = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (block.sums n true z b w) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of_block.sums_0 true)); ((Entry 5 []), (terms_of_block.sums_1 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I)) (terms_of_combine.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (block.sums n false z b w) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of_block.sums_0 false)); ((Entry 5 []), (terms_of_block.sums_1 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I)) (terms_of_combine.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => combine.gamma l * block.atoms weighted z b w i l) 1 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (block.sums n true z b w) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of_block.sums_0 true)); ((Entry 5 []), (terms_of_block.sums_1 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I)) (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Literal 0) (Times (terms_of_combine.gamma_0 true) (terms_of_block.atoms_0' true))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (block.sums n false z b w) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 4 []), (terms_of_block.sums_0 false)); ((Entry 5 []), (terms_of_block.sums_1 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I)) (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Literal 0) (Times (terms_of_combine.gamma_0 false) (terms_of_block.atoms_0' false))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
