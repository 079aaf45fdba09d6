(* What generated/cosh_normalised_numpy.py computes, as theorems of real analysis.

   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/cosh_normalised_numpy.v

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
Definition f (i : nat) : R := 1 / alpha * u i.
Definition c (i : nat) : R := -1 * b i + f i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition tops_0 : R := largest (fun i => Rabs (z i)) n. (* 117 *)
Definition m : R := tops_0. (* 120 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 121 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 123 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 123 *)
Definition alpha : R := sums_0. (* 126 *)
Definition f (i : nat) : R := u i / alpha. (* 127 *)
Definition c (i : nat) : R := f i - b i. (* 128 *)
Definition wzwz : R := sums_1. (* 237 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 239 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 240 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition tops_0 : R := largest (fun i => Rabs (z i)) n. (* 117 *)
Definition m : R := tops_0. (* 120 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 121 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 123 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 123 *)
Definition alpha : R := sums_0. (* 126 *)
Definition f (i : nat) : R := u i / alpha. (* 127 *)
Definition c (i : nat) : R := f i - b i. (* 128 *)
Definition sums_2 : R := sum (fun i => c i * c i) n. (* 130 *)
Definition sums_3 : R := sum (fun i => c i * f i) n. (* 130 *)
Definition sums_4 : R := sum (fun i => f i * f i) n. (* 130 *)
Definition cf : R := sums_3. (* 173 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 175 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 176 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 177 *)
Definition r (i : nat) : R := v i * (c i - cf) / alpha. (* 178 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 180 *)
Definition wzwz : R := sums_1. (* 151 *)
Definition cc : R := sums_2. (* 152 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 153 *)
End Lines.
End value_and_gradient.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (direction : nat -> R).
Definition tops_0 : R := largest (fun i => Rabs (z i)) n. (* 117 *)
Definition m : R := tops_0. (* 120 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 121 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 123 *)
Definition sums_1 : R := 0. (* 123 *)
Definition alpha : R := sums_0. (* 126 *)
Definition f (i : nat) : R := u i / alpha. (* 127 *)
Definition c (i : nat) : R := f i - b i. (* 128 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 257 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 258 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 259 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 260 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 261 *)
Definition ff : R := sum (fun i => f i * f i) n. (* 262 *)
Definition Ph1 : R := sum (fun i => direction i * v i) n. (* 263 *)
Definition Ph2 : R := sum (fun i => direction i * p2 i) n. (* 264 *)
Definition D (i : nat) : R := (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 265 *)
Definition M11 : R := (2 * cf + ff) / alpha ^ 2. (* 266 *)
Definition M21 : R := -1 / alpha ^ 2. (* 267 *)
Definition MPh1 : R := M11 * Ph1 + M21 * Ph2. (* 268 *)
Definition MPh2 : R := M21 * Ph1. (* 269 *)
Definition product (i : nat) : R := D i * direction i + MPh1 * v i + MPh2 * p2 i. (* 270 *)
Definition product' (i : nat) : R := if weighted then direction i * w i ^ 2 + product i else product i. (* 272 *)
End Lines.
End hessian_product.

Module fit.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition tops_0 : R := largest (fun i => Rabs (z i)) n. (* 117 *)
Definition m : R := tops_0. (* 120 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 121 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 123 *)
Definition sums_1 : R := 0. (* 123 *)
Definition alpha : R := sums_0. (* 126 *)
Definition f (i : nat) : R := u i / alpha. (* 127 *)
Definition c (i : nat) : R := f i - z i. (* 128 *)
End Lines.
End fit.

Module shifted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (tops : nat -> R).
Definition m : R := tops 0%nat. (* 120 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 121 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 123 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 123 *)
Definition alpha : R := sums_0. (* 126 *)
Definition f (i : nat) : R := u i / alpha. (* 127 *)
Definition c (i : nat) : R := f i - b i. (* 128 *)
Definition sums_2 : R := sum (fun i => c i * c i) n. (* 130 *)
Definition sums_3 : R := sum (fun i => c i * f i) n. (* 130 *)
Definition sums_4 : R := sum (fun i => f i * f i) n. (* 130 *)
Definition wzwz : R := sums_1. (* 151 *)
Definition cc : R := sums_2. (* 152 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 153 *)
Definition cf : R := sums_3. (* 173 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 175 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 176 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 177 *)
Definition r (i : nat) : R := v i * (c i - cf) / alpha. (* 178 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 180 *)
Definition D (i : nat) : R := (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 193 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 194 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 197 *)
Definition P_0 (i : nat) : R := v i. (* 198 *)
Definition P_1 (i : nat) : R := p2 i. (* 198 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition ff : R := sums_4. (* 161 *)
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 163 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 164 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 165 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition g (i : nat) : R := v i / alpha. (* 209 *)
Definition u1 (i : nat) : R := - f i / alpha. (* 210 *)
Definition U_0 (i : nat) : R := u1 i. (* 213 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 213 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End shifted.

Module stages.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition tops_0 : R := largest (fun i => Rabs (z i)) n. (* 117 *)
Definition m : R := tops_0. (* 120 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 121 *)
Definition sums_0 : R := sum (fun i => u i) n. (* 123 *)
Definition sums_1 : R := if weighted then sum (fun i => w i * z i * (w i * z i)) n else 0. (* 123 *)
Definition alpha : R := sums_0. (* 126 *)
Definition f (i : nat) : R := u i / alpha. (* 127 *)
Definition c (i : nat) : R := f i - b i. (* 128 *)
Definition sums_2 : R := sum (fun i => c i * c i) n. (* 130 *)
Definition sums_3 : R := sum (fun i => c i * f i) n. (* 130 *)
Definition sums_4 : R := sum (fun i => f i * f i) n. (* 130 *)
Definition wzwz : R := sums_1. (* 151 *)
Definition cc : R := sums_2. (* 152 *)
Definition L : R := 0.5 * cc + 0.5 * wzwz. (* 153 *)
Definition cf : R := sums_3. (* 173 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 175 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 176 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 177 *)
Definition r (i : nat) : R := v i * (c i - cf) / alpha. (* 178 *)
Definition r' (i : nat) : R := if weighted then r i + w i ^ 2 * z i else r i. (* 180 *)
Definition D (i : nat) : R := (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 193 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 194 *)
Definition D' (i : nat) : R := if weighted then D i + w i ^ 2 else D i. (* 197 *)
Definition P_0 (i : nat) : R := v i. (* 198 *)
Definition P_1 (i : nat) : R := p2 i. (* 198 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition ff : R := sums_4. (* 161 *)
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 163 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 164 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 165 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition g (i : nat) : R := v i / alpha. (* 209 *)
Definition u1 (i : nat) : R := - f i / alpha. (* 210 *)
Definition U_0 (i : nat) : R := u1 i. (* 213 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 213 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End stages.

Module block.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R).
Definition m : R := centre 0%nat. (* 279 *)
Definition centre1 : R := centre 1%nat. (* 280 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 281 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 282 *)
Definition v (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 283 *)
Definition u (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 284 *)
Definition c0 (i : nat) : R := centre1 * u i - b i. (* 285 *)
Definition atoms_0 (i : nat) : R := c0 i * v i. (* 286 *)
Definition atoms_1 (i : nat) : R := v i. (* 286 *)
Definition atoms_2 (i : nat) : R := u i * v i. (* 286 *)
Definition wzwz : R := 0. (* 287 *)
Definition wz (i : nat) : R := w i * z i. (* 289 *)
Definition wzwz' : R := if weighted then sum (fun i => wz i * wz i) n else wzwz. (* 290 *)
Definition atoms_3 (i : nat) : R := if weighted then w i * wz i else 0. (* 291 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0 i | 1%nat => atoms_1 i | 2%nat => atoms_2 i | 3%nat => atoms_3 i | _ => 0 end.
Definition top : R := largest (fun i => Rabs (z i)) n. (* 292 *)
Definition sums_0 : R := sum (fun i => c0 i * c0 i) n. (* 293 *)
Definition sums_1 : R := sum (fun i => u i * u i) n. (* 293 *)
Definition sums_2 : R := sum (fun i => u i) n. (* 293 *)
Definition sums_3 : R := sum (fun i => c0 i * u i) n. (* 293 *)
Definition sums_4 : R := wzwz'. (* 293 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | 3%nat => sums_3 | 4%nat => sums_4 | _ => 0 end.
End Lines.
End block.

Module combine.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (top : R) (centre : nat -> R).
Definition c0c0 : R := sums 0%nat. (* 301 *)
Definition uu : R := sums 1%nat. (* 302 *)
Definition alpha : R := sums 2%nat. (* 303 *)
Definition c0u : R := sums 3%nat. (* 304 *)
Definition wzwz : R := sums 4%nat. (* 305 *)
Definition centre1 : R := centre 1%nat. (* 307 *)
Definition phi1 : R := 1 / alpha. (* 308 *)
Definition delta1 : R := phi1 - centre1. (* 309 *)
Definition term1 : R := 0.5 * c0c0. (* 310 *)
Definition term2 : R := c0u * delta1. (* 311 *)
Definition term3 : R := 0.5 * delta1 ^ 2 * uu. (* 312 *)
Definition term4 : R := 0.5 * wzwz. (* 313 *)
Definition L : R := term1 + term2 + term3 + term4. (* 315 *)
Definition terms_0 : R := term1. (* 316 *)
Definition terms_1 : R := term2. (* 316 *)
Definition terms_2 : R := term3. (* 316 *)
Definition terms_3 : R := term4. (* 316 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | 2%nat => terms_2 | 3%nat => terms_3 | _ => 0 end.
Definition gamma_0 : R := 1 / alpha. (* 317 *)
Definition gamma_1 : R := - c0u / alpha ^ 2 - delta1 * uu / alpha ^ 2. (* 317 *)
Definition gamma_2 : R := delta1 / alpha. (* 317 *)
Definition gamma_3 : R := 1. (* 317 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | 1%nat => gamma_1 | 2%nat => gamma_2 | 3%nat => gamma_3 | _ => 0 end.
End Lines.
End combine.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (centre : nat -> R) (sums : nat -> R) (top : R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [] => value.tops_0 n z
  | 4%nat, [] => value_and_gradient.tops_0 n z
  | 5%nat, [] => hessian_product.tops_0 n z
  | 6%nat, [i] => h i
  | 7%nat, [] => fit.tops_0 n z
  | 8%nat, [] => tops 0%nat
  | 9%nat, [] => stages.tops_0 n z
  | 10%nat, [] => centre 0%nat
  | 11%nat, [] => centre 1%nat
  | 12%nat, [] => block.top n z
  | 13%nat, [] => sums 0%nat
  | 14%nat, [] => sums 1%nat
  | 15%nat, [] => sums 2%nat
  | 16%nat, [] => sums 3%nat
  | 17%nat, [] => sums 4%nat
  | 18%nat, [i] => h' i
  | 19%nat, [] => top
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Ccosh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (f weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition tops_0 (weighted : bool) : code := (Entry 3 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition tops_0 (weighted : bool) : code := (Entry 4 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition sums_2 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (f weighted) (f weighted))).
Definition cf (weighted : bool) : code := (sums_3 weighted).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition r (weighted : bool) : code := (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition cc (weighted : bool) : code := (sums_2 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
End terms_of_value_and_gradient.

Module terms_of_hessian_product.
Definition tops_0 (weighted : bool) : code := (Entry 5 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Literal 0).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Times (f weighted) (f weighted))).
Definition Ph1 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (v weighted))).
Definition Ph2 (weighted : bool) : code := (Total rows_axis (Times (Entry 6 [rows_axis]) (p2 weighted))).
Definition D (weighted : bool) : code := (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition M11 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M21 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition MPh1 (weighted : bool) : code := (Plus (Times (M11 weighted) (Ph1 weighted)) (Times (M21 weighted) (Ph2 weighted))).
Definition MPh2 (weighted : bool) : code := (Times (M21 weighted) (Ph1 weighted)).
Definition product (weighted : bool) : code := (Plus (Plus (Times (D weighted) (Entry 6 [rows_axis])) (Times (MPh1 weighted) (v weighted))) (Times (MPh2 weighted) (p2 weighted))).
Definition product' (weighted : bool) : code := (if weighted then (Plus (Times (Entry 6 [rows_axis]) (Power (Entry 2 [rows_axis]) 2)) (product weighted)) else (product weighted)).
End terms_of_hessian_product.

Module terms_of_fit.
Definition tops_0 (weighted : bool) : code := (Entry 7 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (Literal 0).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 0 [rows_axis])).
End terms_of_fit.

Module terms_of_shifted.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition sums_2 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (f weighted) (f weighted))).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition cc (weighted : bool) : code := (sums_2 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition cf (weighted : bool) : code := (sums_3 weighted).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition r (weighted : bool) : code := (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition D (weighted : bool) : code := (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 2 [rows_axis]) 2)) else (D weighted)).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition ff (weighted : bool) : code := (sums_4 weighted).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition g (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition u1 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_shifted.

Module terms_of_stages.
Definition tops_0 (weighted : bool) : code := (Entry 9 []).
Definition m (weighted : bool) : code := (tops_0 weighted).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_1 (weighted : bool) : code := (if weighted then (Total rows_axis (Times (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])))) else (Literal 0)).
Definition alpha (weighted : bool) : code := (sums_0 weighted).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition sums_2 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition sums_4 (weighted : bool) : code := (Total rows_axis (Times (f weighted) (f weighted))).
Definition wzwz (weighted : bool) : code := (sums_1 weighted).
Definition cc (weighted : bool) : code := (sums_2 weighted).
Definition L (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (cc weighted)) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))).
Definition cf (weighted : bool) : code := (sums_3 weighted).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition r (weighted : bool) : code := (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (Times (Power (Entry 2 [rows_axis]) 2) (Entry 0 [rows_axis]))) else (r weighted)).
Definition D (weighted : bool) : code := (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition D' (weighted : bool) : code := (if weighted then (Plus (D weighted) (Power (Entry 2 [rows_axis]) 2)) else (D weighted)).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition ff (weighted : bool) : code := (sums_4 weighted).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition g (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition u1 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_stages.

Module terms_of_block.
Definition m (weighted : bool) : code := (Entry 10 []).
Definition centre1 (weighted : bool) : code := (Entry 11 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition v (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition u (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition c0 (weighted : bool) : code := (Minus (Times (centre1 weighted) (u weighted)) (Entry 1 [rows_axis])).
Definition atoms_0 (weighted : bool) : code := (Times (c0 weighted) (v weighted)).
Definition atoms_1 (weighted : bool) : code := (v weighted).
Definition atoms_2 (weighted : bool) : code := (Times (u weighted) (v weighted)).
Definition wzwz (weighted : bool) : code := (Literal 0).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz' (weighted : bool) : code := (if weighted then (Total rows_axis (Times (wz weighted) (wz weighted))) else (wzwz weighted)).
Definition atoms_3 (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition top (weighted : bool) : code := (Entry 12 []).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c0 weighted) (c0 weighted))).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (u weighted) (u weighted))).
Definition sums_2 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c0 weighted) (u weighted))).
Definition sums_4 (weighted : bool) : code := (wzwz' weighted).
End terms_of_block.

Module terms_of_combine.
Definition c0c0 (weighted : bool) : code := (Entry 13 []).
Definition uu (weighted : bool) : code := (Entry 14 []).
Definition alpha (weighted : bool) : code := (Entry 15 []).
Definition c0u (weighted : bool) : code := (Entry 16 []).
Definition wzwz (weighted : bool) : code := (Entry 17 []).
Definition centre1 (weighted : bool) : code := (Entry 11 []).
Definition phi1 (weighted : bool) : code := (Over (Literal 1) (alpha weighted)).
Definition delta1 (weighted : bool) : code := (Minus (phi1 weighted) (centre1 weighted)).
Definition term1 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (c0c0 weighted)).
Definition term2 (weighted : bool) : code := (Times (c0u weighted) (delta1 weighted)).
Definition term3 (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (Power (delta1 weighted) 2)) (uu weighted)).
Definition term4 (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (wzwz weighted)).
Definition L (weighted : bool) : code := (Plus (Plus (Plus (term1 weighted) (term2 weighted)) (term3 weighted)) (term4 weighted)).
Definition terms_0 (weighted : bool) : code := (term1 weighted).
Definition terms_1 (weighted : bool) : code := (term2 weighted).
Definition terms_2 (weighted : bool) : code := (term3 weighted).
Definition terms_3 (weighted : bool) : code := (term4 weighted).
Definition gamma_0 (weighted : bool) : code := (Over (Literal 1) (alpha weighted)).
Definition gamma_1 (weighted : bool) : code := (Minus (Over (Negative (c0u weighted)) (Power (alpha weighted) 2)) (Over (Times (delta1 weighted) (uu weighted)) (Power (alpha weighted) 2))).
Definition gamma_2 (weighted : bool) : code := (Over (delta1 weighted) (alpha weighted)).
Definition gamma_3 (weighted : bool) : code := (Literal 1).
End terms_of_combine.

Theorem value_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  value.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value.alpha true)
      (Call Cexp (Negative (terms_of_value.tops_0 true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

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

Theorem value_and_gradient_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  value_and_gradient.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_value_and_gradient.alpha true)
      (Call Cexp (Negative (terms_of_value_and_gradient.tops_0 true))) (terms_of_declared.alpha true)
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
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  hessian_product.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_hessian_product.alpha true)
      (Call Cexp (Negative (terms_of_hessian_product.tops_0 true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.product' n weighted z b w h i * h' i) n).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 18)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' true) (Entry 18 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 18)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.product' false) (Entry 18 [rows_axis])))
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

Theorem shifted_divides_by_alpha (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  shifted.alpha n z tops <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.alpha true)
      (Call Cexp (Negative (terms_of_shifted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  shifted.L n weighted z b w tops = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w tops (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w tops (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem r_is_the_gradient_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => shifted.r' n weighted z b w tops i * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w tops (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w tops (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_shifted.r' false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_for_any_shift (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (tops : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => shifted.D' n weighted z b w tops i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => shifted.P n z b tops i l * h i) n * shifted.M n z b tops l l' * sum (fun i => shifted.P n z b tops i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w tops (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 18)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' true) (Entry 6 [rows_axis])) (Entry 18 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_1 true)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 18 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis]))) (terms_of_shifted.M_1_0 true)) (Total rows_axis (Times (terms_of_shifted.P_0 true) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 true) (Entry 18 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w tops (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 18)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_shifted.D' false) (Entry 6 [rows_axis])) (Entry 18 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_0_1 false)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 18 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis]))) (terms_of_shifted.M_1_0 false)) (Total rows_axis (Times (terms_of_shifted.P_0 false) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_shifted.P_1 false) (Entry 18 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_for_any_shift (n : nat) (b : nat -> R) (z : nat -> R) (tops : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (shifted.g n z tops i * h i + sum (fun l => shifted.U n z tops i l * sum (fun i => shifted.V z tops i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_shifted.g true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_shifted.U_0 true) (Total rows_axis (Times (terms_of_shifted.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_for_any_shift (n : nat) (z : nat -> R) (tops : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> shifted.f n z tops i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) tops (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_shifted.f true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem stages_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  stages.alpha n z <> 0.
Proof.
  intros N0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.alpha true)
      (Call Cexp (Negative (terms_of_stages.tops_0 true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
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
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.r' true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_stages.r' false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian_from_stages (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => stages.D' n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => stages.P n z b i l * h i) n * stages.M n z b l l' * sum (fun i => stages.P n z b i l' * h' i) n) 2) 2).
Proof.
  intros N0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 18)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' true) (Entry 6 [rows_axis])) (Entry 18 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_1 true)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 18 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis]))) (terms_of_stages.M_1_0 true)) (Total rows_axis (Times (terms_of_stages.P_0 true) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 true) (Entry 18 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h h') (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 18)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_stages.D' false) (Entry 6 [rows_axis])) (Entry 18 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_0_1 false)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 18 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis]))) (terms_of_stages.M_1_0 false)) (Total rows_axis (Times (terms_of_stages.P_0 false) (Entry 18 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_stages.P_1 false) (Entry 18 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative_from_stages (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (stages.g n z i * h i + sum (fun l => stages.U n z i l * sum (fun i => stages.V n z i l * h i) n) 1).
Proof.
  intros N0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_stages.g true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_stages.U_0 true) (Total rows_axis (Times (terms_of_stages.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction_from_stages (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  forall i, (i < n)%nat -> stages.f n z i = declared.f n z i.
Proof.
  intros N0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_stages.f true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem blocks_add_up_to_all_rows (size : nat -> nat) (parts : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (fun l => sum (fun p => block.sums (size p) weighted (fun i => z (start size p + i)%nat) (fun i => b (start size p + i)%nat) (fun i => w (start size p + i)%nat) centre l) parts) = block.sums (start size parts) weighted z b w centre.
Proof.
  apply FunctionalExtensionality.functional_extensionality. intros l. destruct weighted;
  do 5 (destruct l as [|l]; [cbv beta iota delta [block.sums block.m block.centre1 block.wzwz block.wzwz' block.sums_0 block.sums_1 block.sums_2 block.sums_3 block.sums_4];
    first [exact (eq_sym (blocks_add_up _ size parts)) | apply sum_zero]|]);
  apply sum_zero.
Qed.

Theorem combine_divides_by_alpha (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= n)%nat ->
  combine.alpha (block.sums n weighted z b w centre) <> 0.
Proof.
  intros N0. destruct weighted.
  - apply (nonzero_code_ok (rows n) (given n true b z w (fun _ => 0) centre (block.sums n true z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 13 []), (terms_of_block.sums_0 true)); ((Entry 14 []), (terms_of_block.sums_1 true)); ((Entry 15 []), (terms_of_block.sums_2 true)); ((Entry 16 []), (terms_of_block.sums_3 true)); ((Entry 17 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.alpha true)
      (Call Cexp (Negative (terms_of_block.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (nonzero_code_ok (rows n) (given n false b z w (fun _ => 0) centre (block.sums n false z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 13 []), (terms_of_block.sums_0 false)); ((Entry 14 []), (terms_of_block.sums_1 false)); ((Entry 15 []), (terms_of_block.sums_2 false)); ((Entry 16 []), (terms_of_block.sums_3 false)); ((Entry 17 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.alpha false)
      (Call Cexp (Negative (terms_of_block.m false))) (terms_of_declared.alpha false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= n)%nat ->
  combine.L (block.sums n weighted z b w centre) centre = declared.weighted_L n weighted b z w.
Proof.
  intros N0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) centre (block.sums n true z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 13 []), (terms_of_block.sums_0 true)); ((Entry 14 []), (terms_of_block.sums_1 true)); ((Entry 15 []), (terms_of_block.sums_2 true)); ((Entry 16 []), (terms_of_block.sums_3 true)); ((Entry 17 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) centre (block.sums n false z b w centre) 0 (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 13 []), (terms_of_block.sums_0 false)); ((Entry 14 []), (terms_of_block.sums_1 false)); ((Entry 15 []), (terms_of_block.sums_2 false)); ((Entry 16 []), (terms_of_block.sums_3 false)); ((Entry 17 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (h : nat -> R) :
  (1 <= n)%nat ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => combine.gamma (block.sums n weighted z b w centre) centre l * block.atoms weighted z b w centre i l) 4 * h i) n).
Proof.
  intros N0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) centre (block.sums n true z b w centre) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 13 []), (terms_of_block.sums_0 true)); ((Entry 14 []), (terms_of_block.sums_1 true)); ((Entry 15 []), (terms_of_block.sums_2 true)); ((Entry 16 []), (terms_of_block.sums_3 true)); ((Entry 17 []), (terms_of_block.sums_4 true))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 true) (terms_of_block.atoms_0 true))) (Times (terms_of_combine.gamma_1 true) (terms_of_block.atoms_1 true))) (Times (terms_of_combine.gamma_2 true) (terms_of_block.atoms_2 true))) (Times (terms_of_combine.gamma_3 true) (terms_of_block.atoms_3 true))) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) centre (block.sums n false z b w centre) 0 h (fun _ => 0)) (rows_ok n N0)
      [] [((Entry 13 []), (terms_of_block.sums_0 false)); ((Entry 14 []), (terms_of_block.sums_1 false)); ((Entry 15 []), (terms_of_block.sums_2 false)); ((Entry 16 []), (terms_of_block.sums_3 false)); ((Entry 17 []), (terms_of_block.sums_4 false))] Logic.I (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 false) (terms_of_block.atoms_0 false))) (Times (terms_of_combine.gamma_1 false) (terms_of_block.atoms_1 false))) (Times (terms_of_combine.gamma_2 false) (terms_of_block.atoms_2 false))) (Times (terms_of_combine.gamma_3 false) (terms_of_block.atoms_3 false))) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
