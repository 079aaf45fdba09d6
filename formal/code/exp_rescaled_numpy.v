(* What generated/exp_rescaled_numpy.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/exp_rescaled_numpy.v

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
Definition u (i : nat) : R := exp (z i).
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
Definition u (i : nat) : R := exp (z i). (* 116 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 118 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 118 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 118 *)
Definition alpha : R := sums_0. (* 121 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 122 *)
Definition wzwz : R := sums_2. (* 235 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 237 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 238 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := exp (z i). (* 116 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 118 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 118 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 118 *)
Definition alpha : R := sums_0. (* 121 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 122 *)
Definition sums_3 : R := sum (fun i => c i * c i) n. (* 124 *)
Definition sums_4 : R := sum (fun i => b i * c i) n. (* 124 *)
Definition bc : R := sums_4. (* 158 *)
Definition r (i : nat) : R := u i * (c i - bc). (* 160 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 162 *)
Definition wzwz : R := sums_2. (* 140 *)
Definition cc : R := sums_3. (* 141 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 142 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition u (i : nat) : R := exp (z i). (* 116 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 118 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 118 *)
Definition sums_2 : R := 0. (* 118 *)
Definition alpha : R := sums_0. (* 121 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 122 *)
Definition bb : R := sums_1. (* 252 *)
Definition p2 (i : nat) : R := b i * u i. (* 254 *)
Definition bc : R := sum (fun i => b i * c i) n. (* 255 *)
Definition Ph1 : R := sum (fun i => direction i * u i) n. (* 256 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 257 *)
Definition D (i : nat) : R := u i * (c i + u i - bc). (* 258 *)
Definition MPh1 : R := Ph1 * bb - Ph2. (* 259 *)
Definition MPh2 : R := - Ph1. (* 260 *)
Definition product (i : nat) : R := D i * direction i + MPh1 * u i + MPh2 * p2 i. (* 261 *)
Definition product' (i : nat) : R := if weighted then direction i * w i ^ 2 + product i else product i. (* 263 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition tops_0 : R := largest (fun i => z i) n. (* 192 *)
Definition m : R := tops_0. (* 195 *)
Definition u (i : nat) : R := exp (z i - m). (* 196 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 198 *)
Definition alpha : R := sums_0. (* 214 *)
Definition f (i : nat) : R := u i / alpha. (* 216 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := exp (z i). (* 116 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 118 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 118 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 118 *)
Definition alpha : R := sums_0. (* 121 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 122 *)
Definition sums_3 : R := sum (fun i => c i * c i) n. (* 124 *)
Definition sums_4 : R := sum (fun i => b i * c i) n. (* 124 *)
Definition wzwz : R := sums_2. (* 140 *)
Definition cc : R := sums_3. (* 141 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 142 *)
Definition bc : R := sums_4. (* 158 *)
Definition r (i : nat) : R := u i * (c i - bc). (* 160 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 162 *)
Definition D (i : nat) : R := u i * (c i + u i - bc). (* 170 *)
Definition p2 (i : nat) : R := b i * u i. (* 171 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 174 *)
Definition P_0 (i : nat) : R := u i. (* 175 *)
Definition P_1 (i : nat) : R := p2 i. (* 175 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition bb : R := sums_1. (* 148 *)
Definition M_0_0 : R := bb. (* 150 *)
Definition M_0_1 : R := -1. (* 151 *)
Definition M_1_0 : R := -1. (* 152 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition u1 (i : nat) : R := - b i. (* 181 *)
Definition U_0 (i : nat) : R := u1 i. (* 184 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := u i. (* 184 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End shifted.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 195 *)
Definition u (i : nat) : R := exp (z i - m). (* 196 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 198 *)
Definition alpha : R := sums_0. (* 214 *)
Definition f (i : nat) : R := u i / alpha. (* 216 *)
End Lines.
End fitted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition u (i : nat) : R := exp (z i). (* 116 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 118 *)
Definition sums_1 : R := sum (fun i => b i * b i) n. (* 118 *)
Definition sums_2 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 118 *)
Definition alpha : R := sums_0. (* 121 *)
Definition c (i : nat) : R := u i - alpha * b i. (* 122 *)
Definition sums_3 : R := sum (fun i => c i * c i) n. (* 124 *)
Definition sums_4 : R := sum (fun i => b i * c i) n. (* 124 *)
Definition wzwz : R := sums_2. (* 140 *)
Definition cc : R := sums_3. (* 141 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 142 *)
Definition bc : R := sums_4. (* 158 *)
Definition r (i : nat) : R := u i * (c i - bc). (* 160 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 162 *)
Definition D (i : nat) : R := u i * (c i + u i - bc). (* 170 *)
Definition p2 (i : nat) : R := b i * u i. (* 171 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 174 *)
Definition P_0 (i : nat) : R := u i. (* 175 *)
Definition P_1 (i : nat) : R := p2 i. (* 175 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition bb : R := sums_1. (* 148 *)
Definition M_0_0 : R := bb. (* 150 *)
Definition M_0_1 : R := -1. (* 151 *)
Definition M_1_0 : R := -1. (* 152 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition u1 (i : nat) : R := - b i. (* 181 *)
Definition U_0 (i : nat) : R := u1 i. (* 184 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := u i. (* 184 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End stages.

Module block.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R).
Definition centre1 : R := centre 0%nat. (* 270 *)
Definition u (i : nat) : R := exp (z i). (* 271 *)
Definition c0 (i : nat) : R := b i * centre1 + u i. (* 272 *)
Definition atoms_0 (i : nat) : R := c0 i * u i. (* 273 *)
Definition atoms_1 (i : nat) : R := u i. (* 273 *)
Definition atoms_2 (i : nat) : R := b i * u i. (* 273 *)
Definition wzwz : R := 0. (* 274 *)
Definition wz (i : nat) : R := w i * z i. (* 276 *)
Definition wzwz' : R := if weighted then sum (fun i => wz i * wz i) n else wzwz. (* 277 *)
Definition atoms_0' (i : nat) : R := if weighted then atoms_0 i + w i * wz i else atoms_0 i. (* 278 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0' i | 1%nat => atoms_1 i | 2%nat => atoms_2 i | _ => 0 end.
Definition top : R := 0. (* 279 *)
Definition sums_0 : R := sum (fun i => b i * b i) n. (* 280 *)
Definition sums_1 : R := sum (fun i => c0 i * c0 i) n. (* 280 *)
Definition sums_2 : R := sum (fun i => u i) n. (* 280 *)
Definition sums_3 : R := sum (fun i => b i * c0 i) n. (* 280 *)
Definition sums_4 : R := wzwz'. (* 280 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | 3%nat => sums_3 | 4%nat => sums_4 | _ => 0 end.
End Lines.
End block.

Module combine.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (top : R) (centre : nat -> R).
Definition bb : R := sums 0%nat. (* 288 *)
Definition c0c0 : R := sums 1%nat. (* 289 *)
Definition alpha : R := sums 2%nat. (* 290 *)
Definition bc0 : R := sums 3%nat. (* 291 *)
Definition wzwz : R := sums 4%nat. (* 292 *)
Definition centre1 : R := centre 0%nat. (* 293 *)
Definition phi1 : R := - alpha. (* 294 *)
Definition delta1 : R := phi1 - centre1. (* 295 *)
Definition term1 : R := 0.5 * c0c0. (* 296 *)
Definition term2 : R := bc0 * delta1. (* 297 *)
Definition term3 : R := 0.5 * bb * delta1 ^ 2. (* 298 *)
Definition term4 : R := 0.5 * wzwz. (* 299 *)
Definition L : R := term1 + term2 + term3 + term4. (* 300 *)
Definition terms_0 : R := term1. (* 301 *)
Definition terms_1 : R := term2. (* 301 *)
Definition terms_2 : R := term3. (* 301 *)
Definition terms_3 : R := term4. (* 301 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | 2%nat => terms_2 | 3%nat => terms_3 | _ => 0 end.
Definition gamma_0 : R := 1. (* 302 *)
Definition gamma_1 : R := - bb * delta1 - bc0. (* 302 *)
Definition gamma_2 : R := delta1. (* 302 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | 1%nat => gamma_1 | 2%nat => gamma_2 | _ => 0 end.
End Lines.
End combine.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (centre : nat -> R) (sums : nat -> R) (top : R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [i] => h i
  | 4%nat, [] => fit.tops_0 n z
  | 5%nat, [] => tops 0%nat
  | 6%nat, [] => centre 0%nat
  | 7%nat, [] => sums 0%nat
  | 8%nat, [] => sums 1%nat
  | 9%nat, [] => sums 2%nat
  | 10%nat, [] => sums 3%nat
  | 11%nat, [] => sums 4%nat
  | 12%nat, [i] => h' i
  | 13%nat, [] => top
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Times (Literal (-1)) (Entry 1 [rows_axis])) (alpha weighted)) (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition bc (weighted : bool) : code := (sums_4 weighted).
Definition r (weighted : bool) : code := (Times (u weighted) (Minus (c weighted) (bc weighted))).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (sums_3 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (Literal 0).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition bb (weighted : bool) : code := (sums_1 weighted).
Definition p2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (u weighted)).
Definition bc (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 3 [rows_axis]) (u weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 3 [rows_axis]) (p2 weighted))).
Definition D (weighted : bool) : code := (Times (u weighted) (Minus (Plus (c weighted) (u weighted)) (bc weighted))).
Definition MPh1 (weighted : bool) : code := (Minus (Times (Ph1 weighted) (bb weighted)) (Ph2 weighted)).
Definition MPh2 (weighted : bool) : code := (Negative (Ph1 weighted)).
Definition product (weighted : bool) : code := (Plus (Plus (Times (D weighted) (Entry 3 [rows_axis])) (Times (MPh1 weighted) (u weighted))) (Times (MPh2 weighted) (p2 weighted))).
Definition product' (weighted : bool) : code := (if weighted then (Plus (Times (Entry 3 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) (product weighted)) else (product weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition tops_0 (weighted : bool) : code := (Entry 4 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition u (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
End terms_of_fit.

Module terms_of_shifted.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (sums_3 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition bc (weighted : bool) : code := (sums_4 weighted).
Definition r (weighted : bool) : code := (Times (u weighted) (Minus (c weighted) (bc weighted))).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition D (weighted : bool) : code := (Times (u weighted) (Minus (Plus (c weighted) (u weighted)) (bc weighted))).
Definition p2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (u weighted)).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 2 [rows_axis]) 2)) else (D weighted)).
Definition P_0 (weighted : bool) : code := (u weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition bb (weighted : bool) : code := (sums_1 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition u1 (weighted : bool) : code := (Negative (Entry 1 [rows_axis])).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (u weighted).
End terms_of_shifted.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 5 []).
Definition u (weighted : bool) : code := (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
End terms_of_fitted.

Module terms_of_stages.
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (Entry 1 [rows_axis]))).
Definition sums_2 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition c (weighted : bool) : code := (Minus (u weighted) (Times (alpha weighted) (Entry 1 [rows_axis]))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (Entry 1 [rows_axis]) (c weighted))).
Definition wzwz (weighted : bool) : code := (sums_2 weighted).
Definition cc (weighted : bool) : code := (sums_3 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition bc (weighted : bool) : code := (sums_4 weighted).
Definition r (weighted : bool) : code := (Times (u weighted) (Minus (c weighted) (bc weighted))).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition D (weighted : bool) : code := (Times (u weighted) (Minus (Plus (c weighted) (u weighted)) (bc weighted))).
Definition p2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (u weighted)).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 2 [rows_axis]) 2)) else (D weighted)).
Definition P_0 (weighted : bool) : code := (u weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition bb (weighted : bool) : code := (sums_1 weighted).
Definition M_0_0 (weighted : bool) : code := (bb weighted).
Definition M_0_1 (weighted : bool) : code := (Literal (-1)).
Definition M_1_0 (weighted : bool) : code := (Literal (-1)).
Definition u1 (weighted : bool) : code := (Negative (Entry 1 [rows_axis])).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (u weighted).
End terms_of_stages.

Module terms_of_block.
Definition centre1 (weighted : bool) : code := (Entry 6 []).
Definition u (weighted : bool) : code := (Call Cexp (Entry 0 [rows_axis])).
Definition c0 (weighted : bool) : code := (Plus (Times (Entry 1 [rows_axis]) (centre1 weighted)) (u weighted)).
Definition atoms_0 (weighted : bool) : code := (Times (c0 weighted) (u weighted)).
Definition atoms_1 (weighted : bool) : code := (u weighted).
Definition atoms_2 (weighted : bool) : code := (Times (Entry 1 [rows_axis]) (u weighted)).
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
Definition bb (weighted : bool) : code := (Entry 7 []).
Definition c0c0 (weighted : bool) : code := (Entry 8 []).
Definition alpha (weighted : bool) : code := (Entry 9 []).
Definition bc0 (weighted : bool) : code := (Entry 10 []).
Definition wzwz (weighted : bool) : code := (Entry 11 []).
Definition centre1 (weighted : bool) : code := (Entry 6 []).
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
  value.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => value_and_gradient.r' n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.product' n weighted z b w h i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 12)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' true) (Entry 12 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 12)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' false) (Entry 12 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fit_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  fit.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.alpha true)
      (Call Cexp (Negative (terms_of_fit.tops_0 true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fit.f n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fit.f true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  shifted.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => shifted.r' n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => shifted.D' n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P z b i l * h i) n * shifted.M n b l l' * sum (fun i => shifted.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 12)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' true) (Entry 3 [rows_axis])) (Entry 12 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_1 true)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 12 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 3 [rows_axis]))) (terms_of_shifted.M_1_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 12 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 12)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' false) (Entry 3 [rows_axis])) (Entry 12 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 3 [rows_axis]))) (terms_of_shifted.M_0_1 false)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 12 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 3 [rows_axis]))) (terms_of_shifted.M_1_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 12 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (shifted.u z i * h i + sum (fun l => shifted.U b i l * sum (fun i => shifted.V z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_shifted.u true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_shifted.U_0 true) (Total rows_axis (Times (terms_of_shifted.V_0 true) (Entry 3 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  fitted.alpha n z tops <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> fitted.f n z tops i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_fitted.f true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat ->
  stages.L n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => stages.r' n weighted z b w i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.r' true) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (terms_of_stages.r' false) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => stages.D' n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P z b i l * h i) n * stages.M n b l l' * sum (fun i => stages.P z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 3)%nat] [(0, 12)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' true) (Entry 3 [rows_axis])) (Entry 12 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_1 true)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 12 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 3 [rows_axis]))) (terms_of_stages.M_1_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 12 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 3)%nat] [(0, 12)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' false) (Entry 3 [rows_axis])) (Entry 12 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 3 [rows_axis]))) (terms_of_stages.M_0_1 false)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 12 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 3 [rows_axis]))) (terms_of_stages.M_1_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 12 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 3 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 12 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (stages.u z i * h i + sum (fun l => stages.U b i l * sum (fun i => stages.V z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 3)%nat]
      (Plus (Times (terms_of_stages.u true) (Entry 3 [rows_axis])) (Plus (Literal 0) (Times (terms_of_stages.U_0 true) (Total rows_axis (Times (terms_of_stages.V_0 true) (Entry 3 [rows_axis]))))))
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
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) centre (block.sums n true z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 7 []), (terms_of_block.sums_0 true)); ((Entry 8 []), (terms_of_block.sums_1 true)); ((Entry 9 []), (terms_of_block.sums_2 true)); ((Entry 10 []), (terms_of_block.sums_3 true)); ((Entry 11 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) centre (block.sums n false z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 7 []), (terms_of_block.sums_0 false)); ((Entry 8 []), (terms_of_block.sums_1 false)); ((Entry 9 []), (terms_of_block.sums_2 false)); ((Entry 10 []), (terms_of_block.sums_3 false)); ((Entry 11 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => combine.gamma (block.sums n weighted z b w centre) centre l * block.atoms weighted z b w centre i l) 3 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) centre (block.sums n true z b w centre) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 7 []), (terms_of_block.sums_0 true)); ((Entry 8 []), (terms_of_block.sums_1 true)); ((Entry 9 []), (terms_of_block.sums_2 true)); ((Entry 10 []), (terms_of_block.sums_3 true)); ((Entry 11 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L true) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 true) (terms_of_block.atoms_0' true))) (Times (terms_of_combine.gamma_1 true) (terms_of_block.atoms_1 true))) (Times (terms_of_combine.gamma_2 true) (terms_of_block.atoms_2 true))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) centre (block.sums n false z b w centre) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 7 []), (terms_of_block.sums_0 false)); ((Entry 8 []), (terms_of_block.sums_1 false)); ((Entry 9 []), (terms_of_block.sums_2 false)); ((Entry 10 []), (terms_of_block.sums_3 false)); ((Entry 11 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L false) [(0, 3)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 false) (terms_of_block.atoms_0' false))) (Times (terms_of_combine.gamma_1 false) (terms_of_block.atoms_1 false))) (Times (terms_of_combine.gamma_2 false) (terms_of_block.atoms_2 false))) (Entry 3 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
