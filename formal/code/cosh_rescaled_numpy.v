(* What generated/cosh_rescaled_numpy.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_rescaled_numpy.v

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
Definition u (i : nat) : R := cosh (z i). (* 63 *)
Definition alpha : R := sum (fun i => u i) n. (* 64 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 65 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 66 *)
Definition L : R := 0.5 * cc. (* 67 *)
Definition wz (i : nat) : R := w i * z i. (* 69 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 70 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 71 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 77 *)
Definition alpha : R := sum (fun i => u i) n. (* 78 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 79 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 80 *)
Definition v (i : nat) : R := sinh (z i). (* 81 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 82 *)
Definition L : R := 0.5 * cc. (* 83 *)
Definition r (i : nat) : R := v i * (c i - bc). (* 84 *)
Definition wz (i : nat) : R := w i * z i. (* 86 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 87 *)
Definition wwz (i : nat) : R := w i * wz i. (* 88 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 89 *)
Definition r' (i : nat) : R := if weighted then r i + wwz i else r i. (* 90 *)
End Lines.
End value_and_gradient.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := cosh (z i). (* 96 *)
Definition alpha : R := sum (fun i => u i) n. (* 97 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 98 *)
Definition v (i : nat) : R := sinh (z i). (* 99 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 100 *)
Definition bb : R := sum (fun i => b i * b i) n. (* 101 *)
Definition D (i : nat) : R := u i * (c i - bc) + v i ^ 2. (* 102 *)
Definition p2 (i : nat) : R := b i * v i. (* 103 *)
Definition P_0 (i : nat) : R := v i. (* 104 *)
Definition P_1 (i : nat) : R := p2 i. (* 104 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := bb. (* 106 *)
Definition M_0_1 : R := -1. (* 107 *)
Definition M_1_0 : R := -1. (* 108 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition ww (i : nat) : R := w i ^ 2. (* 110 *)
Definition D' (i : nat) : R := if weighted then D i + ww i else D i. (* 111 *)
End Lines.
End curvature.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition D (i : nat) : R := curvature.D' n weighted z b w i. (* 120 *)
Definition P_0 (i : nat) : R := curvature.P_0 z i. (* 120 *)
Definition P_1 (i : nat) : R := curvature.P_1 z b i. (* 120 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := curvature.M_0_0 n b. (* 120 *)
Definition M_0_1 : R := curvature.M_0_1. (* 120 *)
Definition M_1_0 : R := curvature.M_1_0. (* 120 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition returned (i : nat) : R := D i * direction i + sum (fun l => P i l * sum (fun l' => M l l' * sum (fun i => P i l' * direction i) n) 2) 2. (* 117 *)
End Lines.
End hessian_product.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R).
Definition v (i : nat) : R := sinh (z i). (* 127 *)
Definition g (i : nat) : R := v i. (* 128 *)
Definition u1 (i : nat) : R := - b i. (* 129 *)
Definition U_0 (i : nat) : R := u1 i. (* 130 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 131 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 137 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 138 *)
Definition alpha : R := sum (fun i => u i) n. (* 139 *)
Definition f (i : nat) : R := u i / alpha. (* 140 *)
Definition result (i : nat) : R := f i. (* 141 *)
End Lines.
End fitted.

Module block.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R).
Definition centre1 : R := centre 0%nat. (* 147 *)
Definition v (i : nat) : R := sinh (z i). (* 148 *)
Definition u (i : nat) : R := cosh (z i). (* 149 *)
Definition c0 (i : nat) : R := b i * centre1 + u i. (* 150 *)
Definition atoms_0 (i : nat) : R := c0 i * v i. (* 151 *)
Definition atoms_1 (i : nat) : R := v i. (* 151 *)
Definition atoms_2 (i : nat) : R := b i * v i. (* 151 *)
Definition wzwz : R := 0. (* 152 *)
Definition wz (i : nat) : R := w i * z i. (* 154 *)
Definition wzwz' : R := if weighted then sum (fun i => wz i * wz i) n else wzwz. (* 155 *)
Definition atoms_0' (i : nat) : R := if weighted then atoms_0 i + w i * wz i else atoms_0 i. (* 156 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0' i | 1%nat => atoms_1 i | 2%nat => atoms_2 i | _ => 0 end.
Definition top : R := 0. (* 157 *)
Definition sums_0 : R := sum (fun i => b i * b i) n. (* 158 *)
Definition sums_1 : R := sum (fun i => c0 i * c0 i) n. (* 158 *)
Definition sums_2 : R := sum (fun i => u i) n. (* 158 *)
Definition sums_3 : R := sum (fun i => b i * c0 i) n. (* 158 *)
Definition sums_4 : R := wzwz'. (* 158 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | 3%nat => sums_3 | 4%nat => sums_4 | _ => 0 end.
End Lines.
End block.

Module combine.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (centre : nat -> R).
Definition bb : R := sums 0%nat. (* 164 *)
Definition c0c0 : R := sums 1%nat. (* 165 *)
Definition alpha : R := sums 2%nat. (* 166 *)
Definition bc0 : R := sums 3%nat. (* 167 *)
Definition wzwz : R := sums 4%nat. (* 168 *)
Definition centre1 : R := centre 0%nat. (* 169 *)
Definition phi1 : R := - alpha. (* 170 *)
Definition delta1 : R := phi1 - centre1. (* 171 *)
Definition term1 : R := 0.5 * c0c0. (* 172 *)
Definition term2 : R := bc0 * delta1. (* 173 *)
Definition term3 : R := 0.5 * bb * delta1 ^ 2. (* 174 *)
Definition term4 : R := 0.5 * wzwz. (* 175 *)
Definition L : R := term1 + term2 + term3 + term4. (* 176 *)
Definition terms_0 : R := term1. (* 177 *)
Definition terms_1 : R := term2. (* 177 *)
Definition terms_2 : R := term3. (* 177 *)
Definition terms_3 : R := term4. (* 177 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | 2%nat => terms_2 | 3%nat => terms_3 | _ => 0 end.
Definition gamma_0 : R := 1. (* 178 *)
Definition gamma_1 : R := - bb * delta1 - bc0. (* 178 *)
Definition gamma_2 : R := delta1. (* 178 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | 1%nat => gamma_1 | 2%nat => gamma_2 | _ => 0 end.
End Lines.
End combine.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (sums : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => fitted.m n z
  | 5%nat, [] => centre 0%nat
  | 6%nat, [] => sums 0%nat
  | 7%nat, [] => sums 1%nat
  | 8%nat, [] => sums 2%nat
  | 9%nat, [] => sums 3%nat
  | 10%nat, [] => sums 4%nat
  | 11%nat, [i] => h' i
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

Module terms_of_value.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
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
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
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
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition g (weighted : bool) : code := (v weighted).
Definition u1 (weighted : bool) : code := (Negative (Entry 1 [rows_axis])).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_residual_jacobian.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 4 []).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of_fitted.

Module terms_of_block.
Definition centre1 (weighted : bool) : code := (Entry 5 []).
Definition v (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition c0 (weighted : bool) : code := (Plus (Times (Entry 1 [rows_axis]) (centre1 weighted)) (u weighted)).
Definition atoms_0 (weighted : bool) : code := (Times (c0 weighted) (v weighted)).
Definition atoms_1 (weighted : bool) : code := (v weighted).
Definition atoms_2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (v weighted)).
Definition wzwz (weighted : bool) : code := (Literal 0).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz' (weighted : bool) : code := (if weighted then (Total rows_axis (Times (wz weighted) (wz weighted))) else (wzwz weighted)).
Definition atoms_0' (weighted : bool) : code := (if weighted then (Plus (atoms_0 weighted) (Times (Entry 2 [rows_axis]) (wz weighted))) else (atoms_0 weighted)).
Definition top (weighted : bool) : code := (Literal 0).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (c0 weighted) (c0 weighted))).
Definition sums_2 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c0 weighted))).
Definition sums_4 (weighted : bool) : code := (wzwz' weighted).
End terms_of_block.

Module terms_of_combine.
Definition bb (weighted : bool) : code := (Entry 6 []).
Definition c0c0 (weighted : bool) : code := (Entry 7 []).
Definition alpha (weighted : bool) : code := (Entry 8 []).
Definition bc0 (weighted : bool) : code := (Entry 9 []).
Definition wzwz (weighted : bool) : code := (Entry 10 []).
Definition centre1 (weighted : bool) : code := (Entry 5 []).
Definition phi1 (weighted : bool) : code := (Negative (alpha weighted)).
Definition delta1 (weighted : bool) : code := (Minus (phi1 weighted) (centre1 weighted)).
Definition term1 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (c0c0 weighted)).
Definition term2 (weighted : bool) : code := (Times (bc0 weighted) (delta1 weighted)).
Definition term3 (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (bb weighted)) (Power (delta1 weighted) 2)).
Definition term4 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (wzwz weighted)).
Definition L (weighted : bool) : code := (Plus (Plus (Plus (term1 weighted) (term2 weighted)) (term3 weighted)) (term4 weighted)).
Definition terms_0 (weighted : bool) : code := (term1 weighted).
Definition terms_1 (weighted : bool) : code := (term2 weighted).
Definition terms_2 (weighted : bool) : code := (term3 weighted).
Definition terms_3 (weighted : bool) : code := (term4 weighted).
Definition gamma_0 (weighted : bool) : code := (Literal 1).
Definition gamma_1 (weighted : bool) : code := (Minus (Times (Negative (bb weighted)) (delta1 weighted)) (bc0 weighted)).
Definition gamma_2 (weighted : bool) : code := (delta1 weighted).
End terms_of_combine.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value.L' n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L' n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r' n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => curvature.D' n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P z b i l * h i) n * curvature.M n b l l' * sum (fun i => curvature.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 11)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' true) (Entry 3 [rows_axis])) (Entry 11 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 11 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 11 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 3 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 11 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 11 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 11)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' false) (Entry 3 [rows_axis])) (Entry 11 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 11 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 11 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 3 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 11 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 11 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 11)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 11 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 11)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 11 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (residual_jacobian.g z i * h i + sum (fun l => residual_jacobian.U b i l * sum (fun i => residual_jacobian.V z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 3 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  fitted.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.result n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.result true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem blocks_add_up_to_all_rows (size : nat -> nat) (parts : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (fun l => sum (fun p => block.sums (size p) weighted (fun i => z (start size p + i)%nat) (fun i => b (start size p + i)%nat) (fun i => w (start size p + i)%nat) centre l) parts) = block.sums (start size parts) weighted z b w centre.
Proof.
  apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;
  do 5 (destruct l as [|l]; [cbv beta iota delta [block.sums block.centre1 block.wzwz block.wzwz' block.top block.sums_0 block.sums_1 block.sums_2 block.sums_3 block.sums_4];
    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);
  apply sum_zero.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= n)%nat ->
  combine.L (block.sums n weighted z b w centre) centre = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w centre (block.sums n true z b w centre) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 6 []), (terms_of_block.sums_0 true)); ((Entry 7 []), (terms_of_block.sums_1 true)); ((Entry 8 []), (terms_of_block.sums_2 true)); ((Entry 9 []), (terms_of_block.sums_3 true)); ((Entry 10 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w centre (block.sums n false z b w centre) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 6 []), (terms_of_block.sums_0 false)); ((Entry 7 []), (terms_of_block.sums_1 false)); ((Entry 8 []), (terms_of_block.sums_2 false)); ((Entry 9 []), (terms_of_block.sums_3 false)); ((Entry 10 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => combine.gamma (block.sums n weighted z b w centre) centre l * block.atoms weighted z b w centre i l) 3 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w centre (block.sums n true z b w centre) h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 6 []), (terms_of_block.sums_0 true)); ((Entry 7 []), (terms_of_block.sums_1 true)); ((Entry 8 []), (terms_of_block.sums_2 true)); ((Entry 9 []), (terms_of_block.sums_3 true)); ((Entry 10 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 true) (terms_of_block.atoms_0' true))) (Times (terms_of_combine.gamma_1 true) (terms_of_block.atoms_1 true))) (Times (terms_of_combine.gamma_2 true) (terms_of_block.atoms_2 true))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w centre (block.sums n false z b w centre) h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 6 []), (terms_of_block.sums_0 false)); ((Entry 7 []), (terms_of_block.sums_1 false)); ((Entry 8 []), (terms_of_block.sums_2 false)); ((Entry 9 []), (terms_of_block.sums_3 false)); ((Entry 10 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 false) (terms_of_block.atoms_0' false))) (Times (terms_of_combine.gamma_1 false) (terms_of_block.atoms_1 false))) (Times (terms_of_combine.gamma_2 false) (terms_of_block.atoms_2 false))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
