(* What generated/unified_numexpr.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/unified_numexpr.v

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
Definition alpha : R := sum (fun i => u i) n.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition c (i : nat) : R := -1 * b i + f i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 50 *)
Definition scale : R := exp (- m). (* 51 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 52 *)
Definition alpha : R := sum (fun i => u i) n. (* 56 *)
Definition f (i : nat) : R := u i / alpha. (* 57 *)
Definition c (i : nat) : R := f i - b i. (* 58 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 59 *)
Definition L : R := 0.5 * cc. (* 60 *)
Definition wz (i : nat) : R := w i * z i. (* 62 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 63 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 64 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 72 *)
Definition scale : R := exp (- m). (* 73 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 74 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 75 *)
Definition alpha : R := sum (fun i => u i) n. (* 79 *)
Definition f (i : nat) : R := u i / alpha. (* 80 *)
Definition c (i : nat) : R := f i - b i. (* 81 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 82 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 83 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 84 *)
Definition L : R := 0.5 * cc. (* 85 *)
Definition r (i : nat) : R := v i * (c i - cf) / alpha. (* 86 *)
Definition wz (i : nat) : R := w i * z i. (* 91 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 92 *)
Definition wwz (i : nat) : R := w i * wz i. (* 93 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 94 *)
Definition r' (i : nat) : R := if weighted then r i + wwz i else r i. (* 95 *)
End Lines.
End value_and_gradient.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 103 *)
Definition scale : R := exp (- m). (* 104 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 105 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 106 *)
Definition alpha : R := sum (fun i => u i) n. (* 110 *)
Definition f (i : nat) : R := u i / alpha. (* 111 *)
Definition c (i : nat) : R := f i - b i. (* 112 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 113 *)
Definition q (i : nat) : R := exp_z i. (* 114 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 115 *)
Definition ff : R := sum (fun i => f i * f i) n. (* 116 *)
Definition D (i : nat) : R := (q i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 117 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 121 *)
Definition P_0 (i : nat) : R := v i. (* 122 *)
Definition P_1 (i : nat) : R := p2 i. (* 122 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 124 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 125 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 126 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition ww (i : nat) : R := w i ^ 2. (* 128 *)
Definition D' (i : nat) : R := if weighted then D i + ww i else D i. (* 129 *)
End Lines.
End curvature.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition D (i : nat) : R := curvature.D' n weighted z b w t i. (* 138 *)
Definition P_0 (i : nat) : R := curvature.P_0 n z t i. (* 138 *)
Definition P_1 (i : nat) : R := curvature.P_1 n z b t i. (* 138 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := curvature.M_0_0 n z b t. (* 138 *)
Definition M_0_1 : R := curvature.M_0_1 n z t. (* 138 *)
Definition M_1_0 : R := curvature.M_1_0 n z t. (* 138 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition returned (i : nat) : R := D i * direction i + sum (fun l => P i l * sum (fun l' => M l l' * sum (fun i => P i l' * direction i) n) 2) 2. (* 135 *)
End Lines.
End hessian_product.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 148 *)
Definition scale : R := exp (- m). (* 149 *)
Definition exp_z (i : nat) : R := exp (z i - m). (* 150 *)
Definition u (i : nat) : R := exp_z i + scale * t * z i. (* 151 *)
Definition alpha : R := sum (fun i => u i) n. (* 155 *)
Definition v (i : nat) : R := exp_z i + scale * t. (* 156 *)
Definition f (i : nat) : R := u i / alpha. (* 157 *)
Definition g (i : nat) : R := v i / alpha. (* 158 *)
Definition u1 (i : nat) : R := - f i / alpha. (* 159 *)
Definition U_0 (i : nat) : R := u1 i. (* 160 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 161 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 167 *)
Definition scale : R := exp (- m). (* 168 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 169 *)
Definition alpha : R := sum (fun i => u i) n. (* 173 *)
Definition f (i : nat) : R := u i / alpha. (* 174 *)
Definition result (i : nat) : R := f i. (* 175 *)
End Lines.
End fitted.

Module pole.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 181 *)
Definition scale : R := exp (- m). (* 182 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 183 *)
Definition alpha : R := sum (fun i => u i) n. (* 187 *)
Definition result : R := alpha. (* 188 *)
End Lines.
End pole.

Module pole_terms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (t : R).
Definition m : R := Rmax (largest (fun i => z i) n) 0. (* 194 *)
Definition scale : R := exp (- m). (* 195 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 196 *)
Definition result (i : nat) : R := u i. (* 200 *)
End Lines.
End pole_terms.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [] => t
  | 2%nat, [i] => b i
  | 3%nat, [i] => w i
  | 4%nat, [] => value.m n z
  | 5%nat, [] => value_and_gradient.m n z
  | 6%nat, [] => curvature.m n z
  | 7%nat, [i] => h i
  | 8%nat, [] => residual_jacobian.m n z
  | 9%nat, [] => fitted.m n z
  | 10%nat, [] => pole.m n z
  | 11%nat, [] => pole_terms.m n z
  | 12%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Plus (Times (Entry 0 [rows_axis]) (Entry 1 [])) (Call Cexp (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 2 [rows_axis])) (f weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition m (weighted : bool) : code := (Entry 4 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition m (weighted : bool) : code := (Entry 5 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition r (weighted : bool) : code := (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition wwz (weighted : bool) : code := (Times (Entry 3 [rows_axis]) (wz weighted)).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (wwz weighted)) else (r weighted)).
End terms_of_value_and_gradient.

Module terms_of_curvature.
Definition m (weighted : bool) : code := (Entry 6 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 2 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Times (f weighted) (f weighted))).
Definition D (weighted : bool) : code := (Over (Plus (Times (q weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition ww (weighted : bool) : code := (Power (Entry 3 [rows_axis]) 2).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (ww weighted)) else (D weighted)).
End terms_of_curvature.

Module terms_of_hessian_product.
Definition D (weighted : bool) : code := (terms_of_curvature.D' weighted).
Definition P_0 (weighted : bool) : code := (terms_of_curvature.P_0 weighted).
Definition P_1 (weighted : bool) : code := (terms_of_curvature.P_1 weighted).
Definition M_0_0 (weighted : bool) : code := (terms_of_curvature.M_0_0 weighted).
Definition M_0_1 (weighted : bool) : code := (terms_of_curvature.M_0_1 weighted).
Definition M_1_0 (weighted : bool) : code := (terms_of_curvature.M_1_0 weighted).
Definition returned (weighted : bool) : code := (Plus (Times (D weighted) (Entry 7 [rows_axis])) (Plus (Plus (Literal 0) (Times (P_0 weighted) (Plus (Plus (Literal 0) (Times (M_0_0 weighted) (Total rows_axis (Times (P_0 weighted) (Entry 7 [rows_axis]))))) (Times (M_0_1 weighted) (Total rows_axis (Times (P_1 weighted) (Entry 7 [rows_axis]))))))) (Times (P_1 weighted) (Plus (Plus (Literal 0) (Times (M_1_0 weighted) (Total rows_axis (Times (P_0 weighted) (Entry 7 [rows_axis]))))) (Times (Literal 0) (Total rows_axis (Times (P_1 weighted) (Entry 7 [rows_axis])))))))).
End terms_of_hessian_product.

Module terms_of_residual_jacobian.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition exp_z (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Times (scale weighted) (Entry 1 []))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition g (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition u1 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_residual_jacobian.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 9 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of_fitted.

Module terms_of_pole.
Definition m (weighted : bool) : code := (Entry 10 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition result (weighted : bool) : code := (alpha weighted).
End terms_of_pole.

Module terms_of_pole_terms.
Definition m (weighted : bool) : code := (Entry 11 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition result (weighted : bool) : code := (u weighted).
End terms_of_pole_terms.

Theorem value_divides_by_alpha (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value.alpha n z t <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.alpha true)
      (Call Cexp (Negative (terms_of_value.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value.L' n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_and_gradient_divides_by_alpha (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value_and_gradient.alpha n z t <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.alpha true)
      (Call Cexp (Negative (terms_of_value_and_gradient.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value_and_gradient.L' n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) t w) 0
    (sum (fun i => value_and_gradient.r' n weighted z b w t i * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z t w h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z t w h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_divides_by_alpha (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  curvature.alpha n z t <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_curvature.alpha true)
      (Call Cexp (Negative (terms_of_curvature.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => curvature.D' n weighted z b w t i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P n z b t i l * h i) n * curvature.M n z b t l l' * sum (fun i => curvature.P n z b t i l' * h' i) n) 2) 2).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat] [(0, 12)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' true) (Entry 7 [rows_axis])) (Entry 12 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 7 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 7 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 12 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 7 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 7 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 12 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat] [(0, 12)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' false) (Entry 7 [rows_axis])) (Entry 12 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 7 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 7 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 12 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 7 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 7 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 12 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w t i * h' i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 7)%nat] [(0, 12)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 12 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 7)%nat] [(0, 12)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 12 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_divides_by_alpha (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  residual_jacobian.alpha n z t <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_residual_jacobian.alpha true)
      (Call Cexp (Negative (terms_of_residual_jacobian.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (t : R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) t i) 0
    (residual_jacobian.g n z t i * h i + sum (fun l => residual_jacobian.U n z t i l * sum (fun i => residual_jacobian.V n z t i l * h i) n) 1).
Proof.
  intros N0 Z0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z t (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.c true) [(0, 7)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 7 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 7 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  fitted.alpha n z t <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> fitted.result n z t i = declared.f n z t i.
Proof.
  intros N0 Z0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.result true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem pole_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ pole.result n z t = a * declared.alpha n z t.
Proof.
  intros N0. exists (exp (- pole.m n z)). split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_pole.result true)
      (Times (Call Cexp (Negative (terms_of_pole.m true))) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem pole_terms_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ sum (fun i => pole_terms.result n z t i) n = a * declared.alpha n z t.
Proof.
  intros N0. exists (exp (- pole_terms.m n z)). split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (Total rows_axis (terms_of_pole_terms.result true))
      (Times (Call Cexp (Negative (terms_of_pole_terms.m true))) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
