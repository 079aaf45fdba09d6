(* What generated/sinh_normalised_numpy.py computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/sinh_normalised_numpy.v

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
Definition f (i : nat) : R := 1 / alpha * u i.
Definition c (i : nat) : R := -1 * b i + f i.
Definition L : R := 1 / 2 * sum (fun i => c i ^ 2) n.
Definition weighted_L : R := if weighted then L + 1 / 2 * sum (fun i => (w i * z i) ^ 2) n else L.
End Lines.
End declared.

Module value.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 65 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 66 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 67 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 68 *)
Definition alpha : R := sum (fun i => u i) n. (* 69 *)
Definition f (i : nat) : R := u i / alpha. (* 70 *)
Definition c (i : nat) : R := f i - b i. (* 71 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 72 *)
Definition L : R := 0.5 * cc. (* 73 *)
Definition wz (i : nat) : R := w i * z i. (* 75 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 76 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 77 *)
End Lines.
End value.

Module value_and_gradient.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 83 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 84 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 85 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 86 *)
Definition alpha : R := sum (fun i => u i) n. (* 87 *)
Definition f (i : nat) : R := u i / alpha. (* 88 *)
Definition c (i : nat) : R := f i - b i. (* 89 *)
Definition cc : R := sum (fun i => c i * c i) n. (* 90 *)
Definition v (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 91 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 92 *)
Definition L : R := 0.5 * cc. (* 93 *)
Definition r (i : nat) : R := v i * (c i - cf) / alpha. (* 94 *)
Definition wz (i : nat) : R := w i * z i. (* 96 *)
Definition wzwz : R := sum (fun i => wz i * wz i) n. (* 97 *)
Definition wwz (i : nat) : R := w i * wz i. (* 98 *)
Definition L' : R := if weighted then L + 0.5 * wzwz else L. (* 99 *)
Definition r' (i : nat) : R := if weighted then r i + wwz i else r i. (* 100 *)
End Lines.
End value_and_gradient.

Module curvature.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 106 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 107 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 108 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 109 *)
Definition alpha : R := sum (fun i => u i) n. (* 110 *)
Definition f (i : nat) : R := u i / alpha. (* 111 *)
Definition c (i : nat) : R := f i - b i. (* 112 *)
Definition v (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 113 *)
Definition cf : R := sum (fun i => c i * f i) n. (* 114 *)
Definition ff : R := sum (fun i => f i * f i) n. (* 115 *)
Definition D (i : nat) : R := (u i * (c i - cf) + v i ^ 2 / alpha) / alpha. (* 116 *)
Definition p2 (i : nat) : R := v i * (c i + f i). (* 117 *)
Definition P_0 (i : nat) : R := v i. (* 118 *)
Definition P_1 (i : nat) : R := p2 i. (* 118 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := (2 * cf + ff) / alpha ^ 2. (* 120 *)
Definition M_0_1 : R := -1 / alpha ^ 2. (* 121 *)
Definition M_1_0 : R := -1 / alpha ^ 2. (* 122 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition ww (i : nat) : R := w i ^ 2. (* 124 *)
Definition D' (i : nat) : R := if weighted then D i + ww i else D i. (* 125 *)
End Lines.
End curvature.

Module hessian_product.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (direction : nat -> R) (b : nat -> R) (w : nat -> R).
Definition D (i : nat) : R := curvature.D' n weighted z b w i. (* 134 *)
Definition P_0 (i : nat) : R := curvature.P_0 n z i. (* 134 *)
Definition P_1 (i : nat) : R := curvature.P_1 n z b i. (* 134 *)
Definition P (i l : nat) : R :=
  match l with | 0%nat => P_0 i | 1%nat => P_1 i | _ => 0 end.
Definition M_0_0 : R := curvature.M_0_0 n z b. (* 134 *)
Definition M_0_1 : R := curvature.M_0_1 n z. (* 134 *)
Definition M_1_0 : R := curvature.M_1_0 n z. (* 134 *)
Definition M (l l' : nat) : R :=
  match l, l' with | 0%nat, 0%nat => M_0_0 | 0%nat, 1%nat => M_0_1 | 1%nat, 0%nat => M_1_0 | _, _ => 0 end.
Definition returned (i : nat) : R := D i * direction i + sum (fun l => P i l * sum (fun l' => M l l' * sum (fun i => P i l' * direction i) n) 2) 2. (* 131 *)
End Lines.
End hessian_product.

Module residual_jacobian.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 142 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 143 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 144 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 145 *)
Definition alpha : R := sum (fun i => u i) n. (* 146 *)
Definition v (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 147 *)
Definition f (i : nat) : R := u i / alpha. (* 148 *)
Definition g (i : nat) : R := v i / alpha. (* 149 *)
Definition u1 (i : nat) : R := - f i / alpha. (* 150 *)
Definition U_0 (i : nat) : R := u1 i. (* 151 *)
Definition U (i l : nat) : R :=
  match l with | 0%nat => U_0 i | _ => 0 end.
Definition V_0 (i : nat) : R := v i. (* 152 *)
Definition V (i l : nat) : R :=
  match l with | 0%nat => V_0 i | _ => 0 end.
End Lines.
End residual_jacobian.

Module fitted.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 158 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 159 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 160 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 161 *)
Definition alpha : R := sum (fun i => u i) n. (* 162 *)
Definition f (i : nat) : R := u i / alpha. (* 163 *)
Definition result (i : nat) : R := f i. (* 164 *)
End Lines.
End fitted.

Module pole.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 170 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 171 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 172 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 173 *)
Definition alpha : R := sum (fun i => u i) n. (* 174 *)
Definition result : R := alpha. (* 175 *)
End Lines.
End pole.

Module pole_terms.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R).
Definition m : R := largest (fun i => Rabs (z i)) n. (* 181 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 182 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 183 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 184 *)
Definition result (i : nat) : R := u i. (* 185 *)
End Lines.
End pole_terms.

Module block.
Section Lines.
Variables (n : nat) (weighted : bool) (z : nat -> R) (b : nat -> R) (w : nat -> R) (centre : nat -> R).
Definition m : R := centre 0%nat. (* 191 *)
Definition centre1 : R := centre 1%nat. (* 192 *)
Definition v (i : nat) : R := 0.5 * exp (- m - z i) + 0.5 * exp (z i - m). (* 193 *)
Definition exp_abs_z (i : nat) : R := exp (Rabs (z i) - m). (* 194 *)
Definition decay_minus_one_z (i : nat) : R := expm1 (-2 * Rabs (z i)). (* 195 *)
Definition u (i : nat) : R := if Rgt_dec (z i) 0 then -0.5 * decay_minus_one_z i * exp_abs_z i else 0.5 * decay_minus_one_z i * exp_abs_z i. (* 196 *)
Definition c0 (i : nat) : R := centre1 * u i - b i. (* 197 *)
Definition atoms_0 (i : nat) : R := c0 i * v i. (* 198 *)
Definition atoms_1 (i : nat) : R := v i. (* 198 *)
Definition atoms_2 (i : nat) : R := u i * v i. (* 198 *)
Definition wzwz : R := 0. (* 199 *)
Definition wz (i : nat) : R := w i * z i. (* 201 *)
Definition wzwz' : R := if weighted then sum (fun i => wz i * wz i) n else wzwz. (* 202 *)
Definition atoms_3 (i : nat) : R := if weighted then w i * wz i else 0. (* 203 *)
Definition atoms (i l : nat) : R :=
  match l with | 0%nat => atoms_0 i | 1%nat => atoms_1 i | 2%nat => atoms_2 i | 3%nat => atoms_3 i | _ => 0 end.
Definition top : R := largest (fun i => Rabs (z i)) n. (* 204 *)
Definition sums_0 : R := sum (fun i => c0 i * c0 i) n. (* 205 *)
Definition sums_1 : R := sum (fun i => u i * u i) n. (* 205 *)
Definition sums_2 : R := sum (fun i => u i) n. (* 205 *)
Definition sums_3 : R := sum (fun i => c0 i * u i) n. (* 205 *)
Definition sums_4 : R := wzwz'. (* 205 *)
Definition sums (l : nat) : R :=
  match l with | 0%nat => sums_0 | 1%nat => sums_1 | 2%nat => sums_2 | 3%nat => sums_3 | 4%nat => sums_4 | _ => 0 end.
End Lines.
End block.

Module combine.
Section Lines.
Variables (n : nat) (weighted : bool) (sums : nat -> R) (centre : nat -> R).
Definition c0c0 : R := sums 0%nat. (* 211 *)
Definition uu : R := sums 1%nat. (* 212 *)
Definition alpha : R := sums 2%nat. (* 213 *)
Definition c0u : R := sums 3%nat. (* 214 *)
Definition wzwz : R := sums 4%nat. (* 215 *)
Definition centre1 : R := centre 1%nat. (* 216 *)
Definition phi1 : R := 1 / alpha. (* 217 *)
Definition delta1 : R := phi1 - centre1. (* 218 *)
Definition term1 : R := 0.5 * c0c0. (* 219 *)
Definition term2 : R := c0u * delta1. (* 220 *)
Definition term3 : R := 0.5 * delta1 ^ 2 * uu. (* 221 *)
Definition term4 : R := 0.5 * wzwz. (* 222 *)
Definition L : R := term1 + term2 + term3 + term4. (* 223 *)
Definition terms_0 : R := term1. (* 224 *)
Definition terms_1 : R := term2. (* 224 *)
Definition terms_2 : R := term3. (* 224 *)
Definition terms_3 : R := term4. (* 224 *)
Definition terms (l : nat) : R :=
  match l with | 0%nat => terms_0 | 1%nat => terms_1 | 2%nat => terms_2 | 3%nat => terms_3 | _ => 0 end.
Definition gamma_0 : R := 1 / alpha. (* 225 *)
Definition gamma_1 : R := - c0u / alpha ^ 2 - delta1 * uu / alpha ^ 2. (* 225 *)
Definition gamma_2 : R := delta1 / alpha. (* 225 *)
Definition gamma_3 : R := 1. (* 225 *)
Definition gamma (l : nat) : R :=
  match l with | 0%nat => gamma_0 | 1%nat => gamma_1 | 2%nat => gamma_2 | 3%nat => gamma_3 | _ => 0 end.
End Lines.
End combine.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition given (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (sums : nat -> R) (h : nat -> R) (h' : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i] => z i
  | 1%nat, [i] => b i
  | 2%nat, [i] => w i
  | 3%nat, [] => value.m n z
  | 4%nat, [] => value_and_gradient.m n z
  | 5%nat, [] => curvature.m n z
  | 6%nat, [i] => h i
  | 7%nat, [] => residual_jacobian.m n z
  | 8%nat, [] => fitted.m n z
  | 9%nat, [] => pole.m n z
  | 10%nat, [] => pole_terms.m n z
  | 11%nat, [] => centre 0%nat
  | 12%nat, [] => centre 1%nat
  | 13%nat, [] => block.top n z
  | 14%nat, [] => sums 0%nat
  | 15%nat, [] => sums 1%nat
  | 16%nat, [] => sums 2%nat
  | 17%nat, [] => sums 3%nat
  | 18%nat, [] => sums 4%nat
  | 19%nat, [i] => h' i
  | _, _ => 0
  end.

Module terms_of_declared.
Definition u (weighted : bool) : code := (Call Csinh (Entry 0 [rows_axis])).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Times (Over (Literal 1) (alpha weighted)) (u weighted)).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (Entry 1 [rows_axis])) (f weighted)).
Definition L (weighted : bool) : code := (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (c weighted) 2))).
Definition weighted_L (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 1) (Literal 2)) (Total rows_axis (Power (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])) 2)))) else (L weighted)).
End terms_of_declared.

Module terms_of_value.
Definition m (weighted : bool) : code := (Entry 3 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
End terms_of_value.

Module terms_of_value_and_gradient.
Definition m (weighted : bool) : code := (Entry 4 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition cc (weighted : bool) : code := (Total rows_axis (Times (c weighted) (c weighted))).
Definition v (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition L (weighted : bool) : code := (Times (Over (Literal 5) (Literal 10)) (cc weighted)).
Definition r (weighted : bool) : code := (Over (Times (v weighted) (Minus (c weighted) (cf weighted))) (alpha weighted)).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz (weighted : bool) : code := (Total rows_axis (Times (wz weighted) (wz weighted))).
Definition wwz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (wz weighted)).
Definition L' (weighted : bool) : code := (if weighted then (Plus (L weighted) (Times (Over (Literal 5) (Literal 10)) (wzwz weighted))) else (L weighted)).
Definition r' (weighted : bool) : code := (if weighted then (Plus (r weighted) (wwz weighted)) else (r weighted)).
End terms_of_value_and_gradient.

Module terms_of_curvature.
Definition m (weighted : bool) : code := (Entry 5 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition c (weighted : bool) : code := (Minus (f weighted) (Entry 1 [rows_axis])).
Definition v (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition cf (weighted : bool) : code := (Total rows_axis (Times (c weighted) (f weighted))).
Definition ff (weighted : bool) : code := (Total rows_axis (Times (f weighted) (f weighted))).
Definition D (weighted : bool) : code := (Over (Plus (Times (u weighted) (Minus (c weighted) (cf weighted))) (Over (Power (v weighted) 2) (alpha weighted))) (alpha weighted)).
Definition p2 (weighted : bool) : code := (Times (v weighted) (Plus (c weighted) (f weighted))).
Definition P_0 (weighted : bool) : code := (v weighted).
Definition P_1 (weighted : bool) : code := (p2 weighted).
Definition M_0_0 (weighted : bool) : code := (Over (Plus (Times (Literal 2) (cf weighted)) (ff weighted)) (Power (alpha weighted) 2)).
Definition M_0_1 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
Definition M_1_0 (weighted : bool) : code := (Over (Literal (-1)) (Power (alpha weighted) 2)).
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
Definition returned (weighted : bool) : code := (Plus (Times (D weighted) (Entry 6 [rows_axis])) (Plus (Plus (Literal 0) (Times (P_0 weighted) (Plus (Plus (Literal 0) (Times (M_0_0 weighted) (Total rows_axis (Times (P_0 weighted) (Entry 6 [rows_axis]))))) (Times (M_0_1 weighted) (Total rows_axis (Times (P_1 weighted) (Entry 6 [rows_axis]))))))) (Times (P_1 weighted) (Plus (Plus (Literal 0) (Times (M_1_0 weighted) (Total rows_axis (Times (P_0 weighted) (Entry 6 [rows_axis]))))) (Times (Literal 0) (Total rows_axis (Times (P_1 weighted) (Entry 6 [rows_axis])))))))).
End terms_of_hessian_product.

Module terms_of_residual_jacobian.
Definition m (weighted : bool) : code := (Entry 7 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition v (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition g (weighted : bool) : code := (Over (v weighted) (alpha weighted)).
Definition u1 (weighted : bool) : code := (Over (Negative (f weighted)) (alpha weighted)).
Definition U_0 (weighted : bool) : code := (u1 weighted).
Definition V_0 (weighted : bool) : code := (v weighted).
End terms_of_residual_jacobian.

Module terms_of_fitted.
Definition m (weighted : bool) : code := (Entry 8 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition f (weighted : bool) : code := (Over (u weighted) (alpha weighted)).
Definition result (weighted : bool) : code := (f weighted).
End terms_of_fitted.

Module terms_of_pole.
Definition m (weighted : bool) : code := (Entry 9 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition alpha (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition result (weighted : bool) : code := (alpha weighted).
End terms_of_pole.

Module terms_of_pole_terms.
Definition m (weighted : bool) : code := (Entry 10 []).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition result (weighted : bool) : code := (u weighted).
End terms_of_pole_terms.

Module terms_of_block.
Definition m (weighted : bool) : code := (Entry 11 []).
Definition centre1 (weighted : bool) : code := (Entry 12 []).
Definition v (weighted : bool) : code := (Plus (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Negative (m weighted)) (Entry 0 [rows_axis])))) (Times (Over (Literal 5) (Literal 10)) (Call Cexp (Minus (Entry 0 [rows_axis]) (m weighted))))).
Definition exp_abs_z (weighted : bool) : code := (Call Cexp (Minus (Call Cabs (Entry 0 [rows_axis])) (m weighted))).
Definition decay_minus_one_z (weighted : bool) : code := (Call Cexpm1 (Times (Literal (-2)) (Call Cabs (Entry 0 [rows_axis])))).
Definition u (weighted : bool) : code := (Where (Entry 0 [rows_axis]) (Times (Times (Over (Literal (-5)) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted)) (Times (Times (Over (Literal 5) (Literal 10)) (decay_minus_one_z weighted)) (exp_abs_z weighted))).
Definition c0 (weighted : bool) : code := (Minus (Times (centre1 weighted) (u weighted)) (Entry 1 [rows_axis])).
Definition atoms_0 (weighted : bool) : code := (Times (c0 weighted) (v weighted)).
Definition atoms_1 (weighted : bool) : code := (v weighted).
Definition atoms_2 (weighted : bool) : code := (Times (u weighted) (v weighted)).
Definition wzwz (weighted : bool) : code := (Literal 0).
Definition wz (weighted : bool) : code := (Times (Entry 2 [rows_axis]) (Entry 0 [rows_axis])).
Definition wzwz' (weighted : bool) : code := (if weighted then (Total rows_axis (Times (wz weighted) (wz weighted))) else (wzwz weighted)).
Definition atoms_3 (weighted : bool) : code := (if weighted then (Times (Entry 2 [rows_axis]) (wz weighted)) else (Literal 0)).
Definition top (weighted : bool) : code := (Entry 13 []).
Definition sums_0 (weighted : bool) : code := (Total rows_axis (Times (c0 weighted) (c0 weighted))).
Definition sums_1 (weighted : bool) : code := (Total rows_axis (Times (u weighted) (u weighted))).
Definition sums_2 (weighted : bool) : code := (Total rows_axis (u weighted)).
Definition sums_3 (weighted : bool) : code := (Total rows_axis (Times (c0 weighted) (u weighted))).
Definition sums_4 (weighted : bool) : code := (wzwz' weighted).
End terms_of_block.

Module terms_of_combine.
Definition c0c0 (weighted : bool) : code := (Entry 14 []).
Definition uu (weighted : bool) : code := (Entry 15 []).
Definition alpha (weighted : bool) : code := (Entry 16 []).
Definition c0u (weighted : bool) : code := (Entry 17 []).
Definition wzwz (weighted : bool) : code := (Entry 18 []).
Definition centre1 (weighted : bool) : code := (Entry 12 []).
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
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  value.alpha n z <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.alpha true)
      (Call Cexp (Negative (terms_of_value.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_is_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  value.L' n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value.L' false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_and_gradient_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  value_and_gradient.alpha n z <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.alpha true)
      (Call Cexp (Negative (terms_of_value_and_gradient.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem value_beside_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  value_and_gradient.L' n weighted z b w = declared.weighted_L n weighted b z w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_value_and_gradient.L' true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
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
  - apply (derivative_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' true) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (terms_of_value_and_gradient.r' false) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  curvature.alpha n z <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_curvature.alpha true)
      (Call Cexp (Negative (terms_of_curvature.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem curvature_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => curvature.D' n weighted z b w i * h i * h' i) n +
     sum (fun l => sum (fun l' => sum (fun i => curvature.P n z b i l * h i) n * curvature.M n z b l l' * sum (fun i => curvature.P n z b i l' * h' i) n) 2) 2).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 19)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' true) (Entry 6 [rows_axis])) (Entry 19 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 6 [rows_axis]))) (terms_of_curvature.M_0_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 19 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 6 [rows_axis]))) (terms_of_curvature.M_0_1 true)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 19 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 6 [rows_axis]))) (terms_of_curvature.M_1_0 true)) (Total rows_axis (Times (terms_of_curvature.P_0 true) (Entry 19 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 true) (Entry 19 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 19)%nat]
      (Plus (Total rows_axis (Times (Times (terms_of_curvature.D' false) (Entry 6 [rows_axis])) (Entry 19 [rows_axis]))) (Plus (Plus (Literal 0) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 6 [rows_axis]))) (terms_of_curvature.M_0_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 19 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 6 [rows_axis]))) (terms_of_curvature.M_0_1 false)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 19 [rows_axis])))))) (Plus (Plus (Literal 0) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 6 [rows_axis]))) (terms_of_curvature.M_1_0 false)) (Total rows_axis (Times (terms_of_curvature.P_0 false) (Entry 19 [rows_axis]))))) (Times (Times (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 6 [rows_axis]))) (Literal 0)) (Total rows_axis (Times (terms_of_curvature.P_1 false) (Entry 19 [rows_axis])))))))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem hessian_product_is_the_hessian (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (h : nat -> R) (h' : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.weighted_L n weighted b (fun i => z i + step' * h' i + step * h i) w) 0) 0
    (sum (fun i => hessian_product.returned n weighted z h b w i * h' i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (second_code_ok (rows n) (given n true b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L true) [(0, 6)%nat] [(0, 19)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned true) (Entry 19 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (second_code_ok (rows n) (given n false b z w (fun _ => 0) (fun _ => 0) h h') (rows_ok n N0)
      [terms_of_declared.alpha false] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.weighted_L false) [(0, 6)%nat] [(0, 19)%nat]
      (Total rows_axis (Times (terms_of_hessian_product.returned false) (Entry 19 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  residual_jacobian.alpha n z <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_residual_jacobian.alpha true)
      (Call Cexp (Negative (terms_of_residual_jacobian.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem residual_jacobian_is_the_derivative (n : nat) (b : nat -> R) (z : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  forall i, (i < n)%nat -> is_derive (fun step => declared.c n b (fun i => z i + step * h i) i) 0
    (residual_jacobian.g n z i * h i + sum (fun l => residual_jacobian.U n z i l * sum (fun i => residual_jacobian.V n z i l * h i) n) 1).
Proof.
  intros N0 Z0. intros i Ii. 
  apply (derivative_code_ok (rows n) (given n true b z (fun _ => 0) (fun _ => 0) (fun _ => 0) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.c true) [(0, 6)%nat]
      (Plus (Times (terms_of_residual_jacobian.g true) (Entry 6 [rows_axis])) (Plus (Literal 0) (Times (terms_of_residual_jacobian.U_0 true) (Total rows_axis (Times (terms_of_residual_jacobian.V_0 true) (Entry 6 [rows_axis]))))))
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem fitted_divides_by_alpha (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  fitted.alpha n z <> 0.
Proof.
  intros N0 Z0. 
  apply (nonzero_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.alpha true)
      (Call Cexp (Negative (terms_of_fitted.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem fitted_is_the_prediction (n : nat) (z : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  forall i, (i < n)%nat -> fitted.result n z i = declared.f n z i.
Proof.
  intros N0 Z0. intros i Ii. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_fitted.result true)
      (terms_of_declared.f true)
      (at_rows i) (at_rows_ok n i Ii)); vm_compute; reflexivity.
Qed.

Theorem pole_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ pole.result n z = a * declared.alpha n z.
Proof.
  intros N0. exists (exp (- pole.m n z)). split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (terms_of_pole.result true)
      (Times (Call Cexp (Negative (terms_of_pole.m true))) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem pole_terms_vanishes_where_the_loss_has_its_pole (n : nat) (z : nat -> R) :
  (1 <= n)%nat ->
  exists a, 0 < a /\ sum (fun i => pole_terms.result n z i) n = a * declared.alpha n z.
Proof.
  intros N0. exists (exp (- pole_terms.m n z)). split; [first [apply exp_pos | lra]|]. 
  apply (equal_code_ok (rows n) (given n true (fun _ => 0) z (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [] [] Logic.I Logic.I (Total rows_axis (terms_of_pole_terms.result true))
      (Times (Call Cexp (Negative (terms_of_pole_terms.m true))) (terms_of_declared.alpha true))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
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
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  combine.alpha (block.sums n weighted z b w centre) <> 0.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (nonzero_code_ok (rows n) (given n true b z w centre (block.sums n true z b w centre) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [((Entry 14 []), (terms_of_block.sums_0 true)); ((Entry 15 []), (terms_of_block.sums_1 true)); ((Entry 16 []), (terms_of_block.sums_2 true)); ((Entry 17 []), (terms_of_block.sums_3 true)); ((Entry 18 []), (terms_of_block.sums_4 true))] (conj (fun _ _ => Z0) Logic.I) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.alpha true)
      (Call Cexp (Negative (terms_of_block.m true))) (terms_of_declared.alpha true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (nonzero_code_ok (rows n) (given n false b z w centre (block.sums n false z b w centre) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [((Entry 14 []), (terms_of_block.sums_0 false)); ((Entry 15 []), (terms_of_block.sums_1 false)); ((Entry 16 []), (terms_of_block.sums_2 false)); ((Entry 17 []), (terms_of_block.sums_3 false)); ((Entry 18 []), (terms_of_block.sums_4 false))] (conj (fun _ _ => Z0) Logic.I) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.alpha false)
      (Call Cexp (Negative (terms_of_block.m false))) (terms_of_declared.alpha false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_loss (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  combine.L (block.sums n weighted z b w centre) centre = declared.weighted_L n weighted b z w.
Proof.
  intros N0 Z0. destruct weighted.
  - apply (equal_code_ok (rows n) (given n true b z w centre (block.sums n true z b w centre) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [((Entry 14 []), (terms_of_block.sums_0 true)); ((Entry 15 []), (terms_of_block.sums_1 true)); ((Entry 16 []), (terms_of_block.sums_2 true)); ((Entry 17 []), (terms_of_block.sums_3 true)); ((Entry 18 []), (terms_of_block.sums_4 true))] (conj (fun _ _ => Z0) Logic.I) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L true)
      (terms_of_declared.weighted_L true)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (equal_code_ok (rows n) (given n false b z w centre (block.sums n false z b w centre) (fun _ => 0) (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [((Entry 14 []), (terms_of_block.sums_0 false)); ((Entry 15 []), (terms_of_block.sums_1 false)); ((Entry 16 []), (terms_of_block.sums_2 false)); ((Entry 17 []), (terms_of_block.sums_3 false)); ((Entry 18 []), (terms_of_block.sums_4 false))] (conj (fun _ _ => Z0) Logic.I) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_combine.L false)
      (terms_of_declared.weighted_L false)
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.

Theorem combine_gives_the_gradient (n : nat) (weighted : bool) (b : nat -> R) (z : nat -> R) (w : nat -> R) (centre : nat -> R) (h : nat -> R) :
  (1 <= n)%nat -> declared.alpha n z <> 0 ->
  is_derive (fun step => declared.weighted_L n weighted b (fun i => z i + step * h i) w) 0
    (sum (fun i => sum (fun l => combine.gamma (block.sums n weighted z b w centre) centre l * block.atoms weighted z b w centre i l) 4 * h i) n).
Proof.
  intros N0 Z0. destruct weighted.
  - apply (derivative_code_ok (rows n) (given n true b z w centre (block.sums n true z b w centre) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha true] [((Entry 14 []), (terms_of_block.sums_0 true)); ((Entry 15 []), (terms_of_block.sums_1 true)); ((Entry 16 []), (terms_of_block.sums_2 true)); ((Entry 17 []), (terms_of_block.sums_3 true)); ((Entry 18 []), (terms_of_block.sums_4 true))] (conj (fun _ _ => Z0) Logic.I) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L true) [(0, 6)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 true) (terms_of_block.atoms_0 true))) (Times (terms_of_combine.gamma_1 true) (terms_of_block.atoms_1 true))) (Times (terms_of_combine.gamma_2 true) (terms_of_block.atoms_2 true))) (Times (terms_of_combine.gamma_3 true) (terms_of_block.atoms_3 true))) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
  - apply (derivative_code_ok (rows n) (given n false b z w centre (block.sums n false z b w centre) h (fun _ => 0)) (rows_ok n N0)
      [terms_of_declared.alpha false] [((Entry 14 []), (terms_of_block.sums_0 false)); ((Entry 15 []), (terms_of_block.sums_1 false)); ((Entry 16 []), (terms_of_block.sums_2 false)); ((Entry 17 []), (terms_of_block.sums_3 false)); ((Entry 18 []), (terms_of_block.sums_4 false))] (conj (fun _ _ => Z0) Logic.I) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) (conj (fun _ _ => eq_refl) Logic.I))))) (terms_of_declared.weighted_L false) [(0, 6)%nat]
      (Total rows_axis (Times (Plus (Plus (Plus (Plus (Literal 0) (Times (terms_of_combine.gamma_0 false) (terms_of_block.atoms_0 false))) (Times (terms_of_combine.gamma_1 false) (terms_of_block.atoms_1 false))) (Times (terms_of_combine.gamma_2 false) (terms_of_block.atoms_2 false))) (Times (terms_of_combine.gamma_3 false) (terms_of_block.atoms_3 false))) (Entry 6 [rows_axis])))
      (at_rows 0) (at_rows_ok n 0 N0)); vm_compute; reflexivity.
Qed.
