(* What generated/unified_rescaled_numexpr.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/unified_rescaled_numexpr.v

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
Definition c (i : nat) : R := -1 * b i * alpha + u i.
Definition f (i : nat) : R := 1 / alpha * u i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition exp_z (i : nat) : R := exp (z i). (* 109 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 110 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 112 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 112 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 112 *)
Definition alpha : R := sums_0. (* 115 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 116 *)
Definition wzwz : R := sums_2. (* 250 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 252 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 253 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition exp_z (i : nat) : R := exp (z i). (* 109 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 110 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 112 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 112 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 112 *)
Definition alpha : R := sums_0. (* 115 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 116 *)
Definition sums_3 : R := sum (fun i => c i * c i) n. (* 118 *)
Definition sums_4 : R := sum (fun i => b i * c i) n. (* 118 *)
Definition bc : R := sums_4. (* 158 *)
Definition v (i : nat) : R := exp_z i + t. (* 160 *)
Definition r (i : nat) : R := v i * (c i - bc). (* 161 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 163 *)
Definition wzwz : R := sums_2. (* 134 *)
Definition cc : R := sums_3. (* 135 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 136 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R) (t : R).
Definition exp_z (i : nat) : R := exp (z i). (* 109 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 110 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 112 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 112 *)
Definition sums_2 : R := 0. (* 112 *)
Definition alpha : R := sums_0. (* 115 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 116 *)
Definition bb : R := sums_1. (* 267 *)
Definition v (i : nat) : R := exp_z i + t. (* 269 *)
Definition p2 (i : nat) : R := b i * v i. (* 270 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 271 *)
Definition Ph1 : R := sum (fun i => direction i * v i) n. (* 272 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 273 *)
Definition q (i : nat) : R := exp_z i. (* 274 *)
Definition D (i : nat) : R := q i * (c i - bc) + v i ^ 2. (* 275 *)
Definition MPh1 : R := Ph1 * bb - Ph2. (* 276 *)
Definition MPh2 : R := - Ph1. (* 277 *)
Definition product (i : nat) : R := D i * direction i + MPh1 * v i + MPh2 * p2 i. (* 278 *)
Definition product' (i : nat) : R := if weighted then direction i * w i ^ 2 + product i else product i. (* 283 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition tops_0 : R := Rmax (largest (fun i => z i) n) 0. (* 203 *)
Definition m : R := tops_0. (* 206 *)
Definition scale : R := exp (- m). (* 207 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 208 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 213 *)
Definition alpha : R := sums_0. (* 229 *)
Definition f (i : nat) : R := u i / alpha. (* 231 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition exp_z (i : nat) : R := exp (z i). (* 109 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 110 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 112 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 112 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 112 *)
Definition alpha : R := sums_0. (* 115 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 116 *)
Definition sums_3 : R := sum (fun i => c i * c i) n. (* 118 *)
Definition sums_4 : R := sum (fun i => b i * c i) n. (* 118 *)
Definition wzwz : R := sums_2. (* 134 *)
Definition cc : R := sums_3. (* 135 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 136 *)
Definition bc : R := sums_4. (* 158 *)
Definition v (i : nat) : R := exp_z i + t. (* 160 *)
Definition r (i : nat) : R := v i * (c i - bc). (* 161 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 163 *)
Definition q (i : nat) : R := exp_z i. (* 172 *)
Definition D (i : nat) : R := q i * (c i - bc) + v i ^ 2. (* 173 *)
Definition p2 (i : nat) : R := b i * v i. (* 174 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 177 *)
Definition P_0 (i : nat) : R := v i. (* 178 *)
Definition P_1 (i : nat) : R := p2 i. (* 178 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition bb : R := sums_1. (* 142 *)
Definition M_0_0 : R := bb. (* 144 *)
Definition M_0_1 : R := -1. (* 145 *)
Definition M_1_0 : R := -1. (* 146 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition u1 (i : nat) : R := - b i. (* 185 *)
Definition U_0 (i : nat) : R := u1 i. (* 188 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 188 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End shifted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 206 *)
Definition scale : R := exp (- m). (* 207 *)
Definition u (i : nat) : R := scale * t * z i + exp (z i - m). (* 208 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 213 *)
Definition alpha : R := sums_0. (* 229 *)
Definition f (i : nat) : R := u i / alpha. (* 231 *)
End Lines.
End fitted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (t : R).
Definition exp_z (i : nat) : R := exp (z i). (* 109 *)
Definition u (i : nat) : R := exp_z i + t * z i. (* 110 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 112 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 112 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 112 *)
Definition alpha : R := sums_0. (* 115 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 116 *)
Definition sums_3 : R := sum (fun i => c i * c i) n. (* 118 *)
Definition sums_4 : R := sum (fun i => b i * c i) n. (* 118 *)
Definition wzwz : R := sums_2. (* 134 *)
Definition cc : R := sums_3. (* 135 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 136 *)
Definition bc : R := sums_4. (* 158 *)
Definition v (i : nat) : R := exp_z i + t. (* 160 *)
Definition r (i : nat) : R := v i * (c i - bc). (* 161 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 163 *)
Definition q (i : nat) : R := exp_z i. (* 172 *)
Definition D (i : nat) : R := q i * (c i - bc) + v i ^ 2. (* 173 *)
Definition p2 (i : nat) : R := b i * v i. (* 174 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 177 *)
Definition P_0 (i : nat) : R := v i. (* 178 *)
Definition P_1 (i : nat) : R := p2 i. (* 178 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition bb : R := sums_1. (* 142 *)
Definition M_0_0 : R := bb. (* 144 *)
Definition M_0_1 : R := -1. (* 145 *)
Definition M_1_0 : R := -1. (* 146 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition u1 (i : nat) : R := - b i. (* 185 *)
Definition U_0 (i : nat) : R := u1 i. (* 188 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 188 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End stages.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [] => t
  | 2%nat, [i] => b i
  | 3%nat, [i] => w i
  | 4%nat, [i] => h i
  | 5%nat, [] => fit.tops_0 n z
  | 6%nat, [] => tops 0%nat
  | 7%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Plus (Times (Entry 0 [rows_axis]) (Entry 1 [])) (Call Cexp (Entry 0 [rows_axis]))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Times (Literal (-1)) (Entry 2 [rows_axis])) (alpha weighted)) (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (Entry 2 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 2 [rows_axis]))).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (Entry 2 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 2 [rows_axis]))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (c weighted))).
Definition bc (weighted : bool) : code := (sums_4 weighted).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Entry 1 [])).
Definition r (weighted : bool) : code := (Times (v weighted) (Minus (c weighted) (bc weighted))).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 3 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (sums_3 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (Entry 2 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (Literal 0).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 2 [rows_axis]))).
Definition bb (weighted : bool) : code := (sums_1 weighted).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Entry 1 [])).
Definition p2 (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (v weighted)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (c weighted))).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 4 [rows_axis]) (v weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 4 [rows_axis]) (p2 weighted))).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition D (weighted : bool) : code := (Plus (Times (q weighted) (Minus (c weighted) (bc weighted))) (Power (v weighted) 2)).
Definition MPh1 (weighted : bool) : code := (Minus (Times (Ph1 weighted) (bb weighted)) (Ph2 weighted)).
Definition MPh2 (weighted : bool) : code := (Negative (Ph1 weighted)).
Definition product (weighted : bool) : code := (Plus (Plus (Times (D weighted) (Entry 4 [rows_axis])) (Times (MPh1 weighted) (v weighted))) (Times (MPh2 weighted) (p2 weighted))).
Definition product' (weighted : bool) : code := (if weighted then (Plus (Times (Entry 4 [rows_axis]) (Power (Entry 3 [rows_axis]) 2)) (product weighted)) else (product weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition tops_0 (weighted : bool) : code := (Entry 5 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
End terms_of_fit.

Module terms_of_shifted.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (Entry 2 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 2 [rows_axis]))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (c weighted))).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (sums_3 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition bc (weighted : bool) : code := (sums_4 weighted).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Entry 1 [])).
Definition r (weighted : bool) : code := (Times (v weighted) (Minus (c weighted) (bc weighted))).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 3 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition D (weighted : bool) : code := (Plus (Times (q weighted) (Minus (c weighted) (bc weighted))) (Power (v weighted) 2)).
Definition p2 (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (v weighted)).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 3 [rows_axis]) 2)) else (D weighted)).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition bb (weighted : bool) : code := (sums_1 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition u1 (weighted : bool) : code := (Negative (Entry 2 [rows_axis])).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_shifted.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 6 []).
Definition scale (weighted : bool) : code := (Call Cexp (Negative (m weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Times (scale weighted) (Entry 1 [])) (Entry 0 [rows_axis])) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted)))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
End terms_of_fitted.

Module terms_of_stages.
Definition exp_z (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition u (weighted : bool) : code := (Plus (exp_z weighted) (Times (Entry 1 []) (Entry 0 [rows_axis]))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (Entry 2 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 3 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 2 [rows_axis]))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (Entry 2 [rows_axis]) (c weighted))).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (sums_3 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition bc (weighted : bool) : code := (sums_4 weighted).
Definition v (weighted : bool) : code := (Plus (exp_z weighted) (Entry 1 [])).
Definition r (weighted : bool) : code := (Times (v weighted) (Minus (c weighted) (bc weighted))).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 3 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition q (weighted : bool) : code := (exp_z weighted).
Definition D (weighted : bool) : code := (Plus (Times (q weighted) (Minus (c weighted) (bc weighted))) (Power (v weighted) 2)).
Definition p2 (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (v weighted)).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 3 [rows_axis]) 2)) else (D weighted)).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition bb (weighted : bool) : code := (sums_1 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition u1 (weighted : bool) : code := (Negative (Entry 2 [rows_axis])).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_stages.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value.L n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  value_and_gradient.L n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) t w) 0
    (sum (fun i => value_and_gradient.r' n weighted z b w t i * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z t w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z t w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => hessian_product.product' n weighted z b w h t i * h' i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' true) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 7)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' false) (Entry 7 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fit_divides_by_alpha (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  fit.alpha n z t <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fit.alpha true)
      (Call Cexp (Negative (terms_of_fit.tops_0 true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> fit.f n z t i = declared.f n z t i.
Proof.
  intros N0 Z0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fit.f true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  shifted.L n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) t w) 0
    (sum (fun i => shifted.r' n weighted z b w t i * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z t w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' true) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z t w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' false) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => shifted.D' n weighted z b w t i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P z b t i l * h i) n * shifted.M n b l l' * sum (fun i => shifted.P z b t i l' * h' i) n) 2) 2).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' true) (Entry 4 [rows_axis])) (Entry 7 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 4 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 4 [rows_axis]))) (terms_of_shifted.M_0_1 true)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 7 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 4 [rows_axis]))) (terms_of_shifted.M_1_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 4 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 7 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' false) (Entry 4 [rows_axis])) (Entry 7 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 4 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 4 [rows_axis]))) (terms_of_shifted.M_0_1 false)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 7 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 4 [rows_axis]))) (terms_of_shifted.M_1_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 4 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 7 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (t : R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) t i) 0
    (shifted.v z t i * h i + sum (fun l => shifted.U b i l * sum (fun i => shifted.V z t i l * h i) n) 1).
Proof.
  intros N0 Z0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z t (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.c true) [(0, 4)%nat]
      (Plus (Times (terms_of_shifted.v true) (Entry 4 [rows_axis])) (Plus (Literal 0) (Times (terms_of_shifted.U_0 true) (Total rows_axis (Times (terms_of_shifted.V_0 true) (Entry 4 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem pole_vanishes_where_the_loss_has_its_pole_for_any_shift (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ shifted.alpha n z t = a * declared.alpha n z t.
Proof.
  intros N0. exists 1. split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.alpha true)
      (Times (Literal 1) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem pole_terms_vanishes_where_the_loss_has_its_pole_for_any_shift (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ sum (fun i => shifted.u z t i) n = a * declared.alpha n z t.
Proof.
  intros N0. exists 1. split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (Total rows_axis (terms_of_shifted.u true))
      (Times (Literal 1) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) (t : R) (tops : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  fitted.alpha n z t tops <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) (t : R) (tops : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> fitted.f n z t tops i = declared.f n z t i.
Proof.
  intros N0 Z0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) tops (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.f true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  stages.L n weighted z b w t = declared.weighted_L n weighted b z t w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z t w (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) t w) 0
    (sum (fun i => stages.r' n weighted z b w t i * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z t w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_stages.r' true) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z t w (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat]
      (Total rows_axis (Times (terms_of_stages.r' false) (Entry 4 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (t : R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) t w) 0) 0
    (sum (fun i => stages.D' n weighted z b w t i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P z b t i l * h i) n * stages.M n b l l' * sum (fun i => stages.P z b t i l' * h' i) n) 2) 2).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z t w (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 4)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' true) (Entry 4 [rows_axis])) (Entry 7 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 4 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 4 [rows_axis]))) (terms_of_stages.M_0_1 true)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 7 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 4 [rows_axis]))) (terms_of_stages.M_1_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 4 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 7 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z t w (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 4)%nat] [(0, 7)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' false) (Entry 4 [rows_axis])) (Entry 7 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 4 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 4 [rows_axis]))) (terms_of_stages.M_0_1 false)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 7 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 4 [rows_axis]))) (terms_of_stages.M_1_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 7 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 4 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 7 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (t : R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z t <> 0 ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) t i) 0
    (stages.v z t i * h i + sum (fun l => stages.U b i l * sum (fun i => stages.V z t i l * h i) n) 1).
Proof.
  intros N0 Z0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z t (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.c true) [(0, 4)%nat]
      (Plus (Times (terms_of_stages.v true) (Entry 4 [rows_axis])) (Plus (Literal 0) (Times (terms_of_stages.U_0 true) (Total rows_axis (Times (terms_of_stages.V_0 true) (Entry 4 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem pole_vanishes_where_the_loss_has_its_pole_from_stages (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ stages.alpha n z t = a * declared.alpha n z t.
Proof.
  intros N0. exists 1. split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.alpha true)
      (Times (Literal 1) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem pole_terms_vanishes_where_the_loss_has_its_pole_from_stages (n : nat) (z : nat -> R) (t : R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ sum (fun i => stages.u z t i) n = a * declared.alpha n z t.
Proof.
  intros N0. exists 1. split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z t (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (Total rows_axis (terms_of_stages.u true))
      (Times (Literal 1) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
