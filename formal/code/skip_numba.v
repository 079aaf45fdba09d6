(* What generated/skip_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/skip_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> R) (V : nat -> nat -> R) (W : nat -> nat -> R) (b : nat -> R) (rho : R).
Definition y (i_N i_m : nat) : R := sum (fun i_n => W i_m i_n * z i_N i_n) n + b i_m.
Definition a (i_N i_m : nat) : R := tanh (y i_N i_m).
Definition f (i_N i_n : nat) : R := z i_N i_n * rho + sum (fun i_m => V i_m i_n * a i_N i_m) m.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (V : nat -> nat -> nat -> R) (rho : R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 110 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 111 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 114 *)
Definition a (i_T i_N i_m : nat) : R := tanh (y i_T i_N i_m). (* 117 *)
Definition total' (i_T i_N i_n : nat) : R := sum (fun i_m => V i_T i_m i_n * a i_T i_N i_m) m. (* 122 *)
Definition V_a (i_T i_N i_n : nat) : R := total' i_T i_N i_n. (* 123 *)
Definition f (i_T i_N i_n : nat) : R := V_a i_T i_N i_n + rho * z i_T i_N i_n. (* 126 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (V : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (rho : R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 153 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 154 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 157 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * h_z i_T i_N i_n) n. (* 162 *)
Definition W_h_z (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 163 *)
Definition total'' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * z i_T i_N i_n) n. (* 168 *)
Definition h_W_z (i_T i_N i_m : nat) : R := total'' i_T i_N i_m. (* 169 *)
Definition y_dot (i_T i_N i_m : nat) : R := W_h_z i_T i_N i_m + h_W_z i_T i_N i_m + h_b i_T i_m. (* 172 *)
Definition a_dot (i_T i_N i_m : nat) : R := 4 * y_dot i_T i_N i_m * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 175 *)
Definition total''' (i_T i_N i_n : nat) : R := sum (fun i_m => V i_T i_m i_n * a_dot i_T i_N i_m) m. (* 180 *)
Definition V_a_dot (i_T i_N i_n : nat) : R := total''' i_T i_N i_n. (* 181 *)
Definition a (i_T i_N i_m : nat) : R := tanh (y i_T i_N i_m). (* 184 *)
Definition total'''' (i_T i_N i_n : nat) : R := sum (fun i_m => a i_T i_N i_m * h_V i_T i_m i_n) m. (* 189 *)
Definition a_h_V (i_T i_N i_n : nat) : R := total'''' i_T i_N i_n. (* 190 *)
Definition product_f (i_T i_N i_n : nat) : R := V_a_dot i_T i_N i_n + a_h_V i_T i_N i_n + h_z i_T i_N i_n * rho. (* 193 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) (rho : R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => V i_T i_m i_n * g_f i_T i_N i_n) n. (* 225 *)
Definition a_bar (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 226 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 231 *)
Definition W_z (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 232 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 235 *)
Definition y_bar (i_T i_N i_m : nat) : R := 4 * a_bar i_T i_N i_m * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 238 *)
Definition total'' (i_T i_N i_n : nat) : R := sum (fun i_m => W i_T i_m i_n * y_bar i_T i_N i_m) m. (* 243 *)
Definition W_y_bar (i_T i_N i_n : nat) : R := total'' i_T i_N i_n. (* 244 *)
Definition total''' (i_T i_m i_n : nat) : R := sum (fun i_N => y_bar i_T i_N i_m * z i_T i_N i_n) N. (* 249 *)
Definition y_bar_z (i_T i_m i_n : nat) : R := total''' i_T i_m i_n. (* 250 *)
Definition total'''' (i_T i_m : nat) : R := sum (fun i_N => y_bar i_T i_N i_m) N. (* 254 *)
Definition sum_y_bar (i_T i_m : nat) : R := total'''' i_T i_m. (* 255 *)
Definition a (i_T i_N i_m : nat) : R := tanh (y i_T i_N i_m). (* 258 *)
Definition total''''' (i_T i_m i_n : nat) : R := sum (fun i_N => a i_T i_N i_m * g_f i_T i_N i_n) N. (* 263 *)
Definition a_g_f (i_T i_m i_n : nat) : R := total''''' i_T i_m i_n. (* 264 *)
Definition pullback_z (i_T i_N i_n : nat) : R := W_y_bar i_T i_N i_n + g_f i_T i_N i_n * rho. (* 267 *)
Definition pullback_W (i_T i_m i_n : nat) : R := y_bar_z i_T i_m i_n. (* 270 *)
Definition pullback_b (i_T i_m : nat) : R := sum_y_bar i_T i_m. (* 272 *)
Definition pullback_V (i_T i_m i_n : nat) : R := a_g_f i_T i_m i_n. (* 275 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N m n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (V : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) (k_V : nat -> nat -> nat -> R) (rho : R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 314 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 315 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 318 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * h_z i_T i_N i_n) n. (* 323 *)
Definition W_h_z (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 324 *)
Definition total'' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * z i_T i_N i_n) n. (* 329 *)
Definition h_W_z (i_T i_N i_m : nat) : R := total'' i_T i_N i_m. (* 330 *)
Definition y_dot (i_T i_N i_m : nat) : R := W_h_z i_T i_N i_m + h_W_z i_T i_N i_m + h_b i_T i_m. (* 333 *)
Definition total''' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * k_z i_T i_N i_n) n. (* 338 *)
Definition h_W_k_z (i_T i_N i_m : nat) : R := total''' i_T i_N i_m. (* 339 *)
Definition total'''' (i_T i_N i_m : nat) : R := sum (fun i_n => h_z i_T i_N i_n * k_W i_T i_m i_n) n. (* 344 *)
Definition h_z_k_W (i_T i_N i_m : nat) : R := total'''' i_T i_N i_m. (* 345 *)
Definition y_dot_way (i_T i_N i_m : nat) : R := h_W_k_z i_T i_N i_m + h_z_k_W i_T i_N i_m. (* 348 *)
Definition total''''' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * k_z i_T i_N i_n) n. (* 353 *)
Definition W_k_z (i_T i_N i_m : nat) : R := total''''' i_T i_N i_m. (* 354 *)
Definition total'''''' (i_T i_N i_m : nat) : R := sum (fun i_n => k_W i_T i_m i_n * z i_T i_N i_n) n. (* 359 *)
Definition k_W_z (i_T i_N i_m : nat) : R := total'''''' i_T i_N i_m. (* 360 *)
Definition y_way (i_T i_N i_m : nat) : R := W_k_z i_T i_N i_m + k_W_z i_T i_N i_m + k_b i_T i_m. (* 363 *)
Definition a_dot_way (i_T i_N i_m : nat) : R := if Rgt_dec (y i_T i_N i_m) 0 then 4 * (y_dot_way i_T i_N i_m + (2 * y_dot i_T i_N i_m * y_way i_T i_N i_m + y_dot_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 - 2 * y_dot i_T i_N i_m * y_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 3 else -4 * ((2 * y_dot i_T i_N i_m * y_way i_T i_N i_m - y_dot_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 - 2 * y_dot i_T i_N i_m * y_way i_T i_N i_m - y_dot_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 3. (* 366 *)
Definition total''''''' (i_T i_N i_n : nat) : R := sum (fun i_m => V i_T i_m i_n * a_dot_way i_T i_N i_m) m. (* 371 *)
Definition V_a_dot_way (i_T i_N i_n : nat) : R := total''''''' i_T i_N i_n. (* 372 *)
Definition a_way (i_T i_N i_m : nat) : R := 4 * y_way i_T i_N i_m * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 375 *)
Definition total'''''''' (i_T i_N i_n : nat) : R := sum (fun i_m => a_way i_T i_N i_m * h_V i_T i_m i_n) m. (* 380 *)
Definition a_way_h_V (i_T i_N i_n : nat) : R := total'''''''' i_T i_N i_n. (* 381 *)
Definition a_dot (i_T i_N i_m : nat) : R := 4 * y_dot i_T i_N i_m * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 384 *)
Definition total''''''''' (i_T i_N i_n : nat) : R := sum (fun i_m => a_dot i_T i_N i_m * k_V i_T i_m i_n) m. (* 389 *)
Definition a_dot_k_V (i_T i_N i_n : nat) : R := total''''''''' i_T i_N i_n. (* 390 *)
Definition second_f (i_T i_N i_n : nat) : R := V_a_dot_way i_T i_N i_n + a_dot_k_V i_T i_N i_n + a_way_h_V i_T i_N i_n. (* 393 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_m : axis := (1, 0)%nat.
Definition axis_n : axis := (2, 0)%nat.

Definition given (N : nat) (m : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (rho : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) (k_V : nat -> nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_m; i_n] => W i_T i_m i_n
  | 1%nat, [i_N; i_n] => z i_T i_N i_n
  | 2%nat, [i_m] => b i_T i_m
  | 3%nat, [] => rho
  | 4%nat, [i_m; i_n] => V i_T i_m i_n
  | 5%nat, [i_N; i_n] => h_z i_T i_N i_n
  | 6%nat, [i_m; i_n] => h_W i_T i_m i_n
  | 7%nat, [i_m] => h_b i_T i_m
  | 8%nat, [i_m; i_n] => h_V i_T i_m i_n
  | 9%nat, [i_N; i_n] => g_f i_T i_N i_n
  | 10%nat, [i_N; i_n] => k_z i_T i_N i_n
  | 11%nat, [i_m; i_n] => k_W i_T i_m i_n
  | 12%nat, [i_m] => k_b i_T i_m
  | 13%nat, [i_m; i_n] => k_V i_T i_m i_n
  | _, _ => 0
  end.

Module terms_of_declared.
Definition y (weighted : bool) : code := (Plus (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))) (Entry 2 [axis_m])).
Definition a (weighted : bool) : code := (Call Ctanh (y weighted)).
Definition f (weighted : bool) : code := (Plus (Times (Entry 1 [axis_N; axis_n]) (Entry 3 [])) (Total axis_m (Times (Entry 4 [axis_m; axis_n]) (a weighted)))).
End terms_of_declared.

Module terms_of_evaluate.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition a (weighted : bool) : code := (Call Ctanh (y weighted)).
Definition total' (weighted : bool) : code := (Total axis_m (Times (Entry 4 [axis_m; axis_n]) (a weighted))).
Definition V_a (weighted : bool) : code := (total' weighted).
Definition f (weighted : bool) : code := (Plus (V_a weighted) (Times (Entry 3 []) (Entry 1 [axis_N; axis_n]))).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 5 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total' weighted).
Definition total'' (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total'' weighted).
Definition y_dot (weighted : bool) : code := (Plus (Plus (W_h_z weighted) (h_W_z weighted)) (Entry 7 [axis_m])).
Definition a_dot (weighted : bool) : code := (Cases (y weighted) (Over (Times (Times (Literal 4) (y_dot weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 2))).
Definition total''' (weighted : bool) : code := (Total axis_m (Times (Entry 4 [axis_m; axis_n]) (a_dot weighted))).
Definition V_a_dot (weighted : bool) : code := (total''' weighted).
Definition a (weighted : bool) : code := (Call Ctanh (y weighted)).
Definition total'''' (weighted : bool) : code := (Total axis_m (Times (a weighted) (Entry 8 [axis_m; axis_n]))).
Definition a_h_V (weighted : bool) : code := (total'''' weighted).
Definition product_f (weighted : bool) : code := (Plus (Plus (V_a_dot weighted) (a_h_V weighted)) (Times (Entry 5 [axis_N; axis_n]) (Entry 3 []))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 9 [axis_N; axis_n]))).
Definition a_bar (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total' weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition y_bar (weighted : bool) : code := (Cases (y weighted) (Over (Times (Times (Literal 4) (a_bar weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 2))).
Definition total'' (weighted : bool) : code := (Total axis_m (Times (Entry 0 [axis_m; axis_n]) (y_bar weighted))).
Definition W_y_bar (weighted : bool) : code := (total'' weighted).
Definition total''' (weighted : bool) : code := (Total axis_N (Times (y_bar weighted) (Entry 1 [axis_N; axis_n]))).
Definition y_bar_z (weighted : bool) : code := (total''' weighted).
Definition total'''' (weighted : bool) : code := (Total axis_N (y_bar weighted)).
Definition sum_y_bar (weighted : bool) : code := (total'''' weighted).
Definition a (weighted : bool) : code := (Call Ctanh (y weighted)).
Definition total''''' (weighted : bool) : code := (Total axis_N (Times (a weighted) (Entry 9 [axis_N; axis_n]))).
Definition a_g_f (weighted : bool) : code := (total''''' weighted).
Definition pullback_z (weighted : bool) : code := (Plus (W_y_bar weighted) (Times (Entry 9 [axis_N; axis_n]) (Entry 3 []))).
Definition pullback_W (weighted : bool) : code := (y_bar_z weighted).
Definition pullback_b (weighted : bool) : code := (sum_y_bar weighted).
Definition pullback_V (weighted : bool) : code := (a_g_f weighted).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 5 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total' weighted).
Definition total'' (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total'' weighted).
Definition y_dot (weighted : bool) : code := (Plus (Plus (W_h_z weighted) (h_W_z weighted)) (Entry 7 [axis_m])).
Definition total''' (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_m; axis_n]) (Entry 10 [axis_N; axis_n]))).
Definition h_W_k_z (weighted : bool) : code := (total''' weighted).
Definition total'''' (weighted : bool) : code := (Total axis_n (Times (Entry 5 [axis_N; axis_n]) (Entry 11 [axis_m; axis_n]))).
Definition h_z_k_W (weighted : bool) : code := (total'''' weighted).
Definition y_dot_way (weighted : bool) : code := (Plus (h_W_k_z weighted) (h_z_k_W weighted)).
Definition total''''' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 10 [axis_N; axis_n]))).
Definition W_k_z (weighted : bool) : code := (total''''' weighted).
Definition total'''''' (weighted : bool) : code := (Total axis_n (Times (Entry 11 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition k_W_z (weighted : bool) : code := (total'''''' weighted).
Definition y_way (weighted : bool) : code := (Plus (Plus (W_k_z weighted) (k_W_z weighted)) (Entry 12 [axis_m])).
Definition a_dot_way (weighted : bool) : code := (Where (y weighted) (Over (Times (Times (Literal 4) (Minus (Plus (y_dot_way weighted) (Times (Plus (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted)) (y_dot_way weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2))) (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted)))) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 3)) (Over (Times (Times (Literal (-4)) (Minus (Minus (Times (Minus (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted)) (y_dot_way weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted))) (y_dot_way weighted))) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 3))).
Definition total''''''' (weighted : bool) : code := (Total axis_m (Times (Entry 4 [axis_m; axis_n]) (a_dot_way weighted))).
Definition V_a_dot_way (weighted : bool) : code := (total''''''' weighted).
Definition a_way (weighted : bool) : code := (Cases (y weighted) (Over (Times (Times (Literal 4) (y_way weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 2))).
Definition total'''''''' (weighted : bool) : code := (Total axis_m (Times (a_way weighted) (Entry 8 [axis_m; axis_n]))).
Definition a_way_h_V (weighted : bool) : code := (total'''''''' weighted).
Definition a_dot (weighted : bool) : code := (Cases (y weighted) (Over (Times (Times (Literal 4) (y_dot weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 2))).
Definition total''''''''' (weighted : bool) : code := (Total axis_m (Times (a_dot weighted) (Entry 13 [axis_m; axis_n]))).
Definition a_dot_k_V (weighted : bool) : code := (total''''''''' weighted).
Definition second_f (weighted : bool) : code := (Plus (Plus (V_a_dot_way weighted) (a_dot_k_V weighted)) (a_way_h_V weighted)).
End terms_of_second_derivative.

Theorem evaluate_gives_f (N : nat) (m : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (rho : R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> evaluate.f m n z W b V rho i_T i_N i_n = declared.f m n (z i_T) (V i_T) (W i_T) (b i_T) rho i_N i_n.
Proof.
  intros N0 N1 N2. intros i_N i_n Ii_N Ii_n. 
  apply (equal_code_ok (lengths_of [N; m; n]) (given N m n i_T z V W b rho (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_evaluate.f true)
      (terms_of_declared.f true)
      (at_lengths_of [i_N; 0%nat; i_n]) (at_lengths_of_ok [i_N; 0%nat; i_n] [N; m; n] (conj Ii_N (conj N1 (conj Ii_n Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_f (N : nat) (m : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (rho : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (h_V : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> is_derive (fun step => declared.f m n (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m i_n => V i_T i_m i_n + step * h_V i_T i_m i_n) (fun i_m i_n => W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_m => b i_T i_m + step * h_b i_T i_m) rho i_N i_n) 0
    (jacobian_product.product_f m n z W b V h_z h_W h_b h_V rho i_T i_N i_n).
Proof.
  intros N0 N1 N2. intros i_N i_n Ii_N Ii_n. 
  apply (derivative_code_ok (lengths_of [N; m; n]) (given N m n i_T z V W b rho h_z h_W h_b h_V (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.f true) [(1, 5)%nat; (0, 6)%nat; (2, 7)%nat; (4, 8)%nat]
      (terms_of_jacobian_product.product_f true)
      (at_lengths_of [i_N; 0%nat; i_n]) (at_lengths_of_ok [i_N; 0%nat; i_n] [N; m; n] (conj Ii_N (conj N1 (conj Ii_n Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (m : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (rho : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_n => g_f i_T i_N i_n * declared.f m n (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m i_n => V i_T i_m i_n + step * h_V i_T i_m i_n) (fun i_m i_n => W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_m => b i_T i_m + step * h_b i_T i_m) rho i_N i_n) n) N) 0
    (sum (fun i_N => sum (fun i_n => pullback.pullback_z m n z W b V g_f rho i_T i_N i_n * h_z i_T i_N i_n) n) N + sum (fun i_m => sum (fun i_n => pullback.pullback_W N n z W b V g_f i_T i_m i_n * h_W i_T i_m i_n) n) m + sum (fun i_m => pullback.pullback_b N n z W b V g_f i_T i_m * h_b i_T i_m) m + sum (fun i_m => sum (fun i_n => pullback.pullback_V N n z W b g_f i_T i_m i_n * h_V i_T i_m i_n) n) m).
Proof.
  intros N0 N1 N2. 
  apply (derivative_code_ok (lengths_of [N; m; n]) (given N m n i_T z V W b rho h_z h_W h_b h_V g_f (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (Total axis_N (Total axis_n (Times (Entry 9 [axis_N; axis_n]) (terms_of_declared.f true)))) [(1, 5)%nat; (0, 6)%nat; (2, 7)%nat; (4, 8)%nat]
      (Plus (Plus (Plus (Total axis_N (Total axis_n (Times (terms_of_pullback.pullback_z true) (Entry 5 [axis_N; axis_n])))) (Total axis_m (Total axis_n (Times (terms_of_pullback.pullback_W true) (Entry 6 [axis_m; axis_n]))))) (Total axis_m (Times (terms_of_pullback.pullback_b true) (Entry 7 [axis_m])))) (Total axis_m (Total axis_n (Times (terms_of_pullback.pullback_V true) (Entry 8 [axis_m; axis_n])))))
      (at_lengths_of [0%nat; 0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat; 0%nat] [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_f (N : nat) (m : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (rho : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) (k_V : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= m)%nat -> (1 <= n)%nat ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> is_derive (fun step' => Derive (fun step => declared.f m n (fun i_N i_n => z i_T i_N i_n + step' * k_z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m i_n => V i_T i_m i_n + step' * k_V i_T i_m i_n + step * h_V i_T i_m i_n) (fun i_m i_n => W i_T i_m i_n + step' * k_W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_m => b i_T i_m + step' * k_b i_T i_m + step * h_b i_T i_m) rho i_N i_n) 0) 0
    (second_derivative.second_f m n z W b V h_z h_W h_b h_V k_z k_W k_b k_V i_T i_N i_n).
Proof.
  intros N0 N1 N2. intros i_N i_n Ii_N Ii_n. 
  apply (second_code_ok (lengths_of [N; m; n]) (given N m n i_T z V W b rho h_z h_W h_b h_V (fun _ _ _ => 0) k_z k_W k_b k_V) (lengths_of_ok [N; m; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.f true) [(1, 5)%nat; (0, 6)%nat; (2, 7)%nat; (4, 8)%nat] [(1, 10)%nat; (0, 11)%nat; (2, 12)%nat; (4, 13)%nat]
      (terms_of_second_derivative.second_f true)
      (at_lengths_of [i_N; 0%nat; i_n]) (at_lengths_of_ok [i_N; 0%nat; i_n] [N; m; n] (conj Ii_N (conj N1 (conj Ii_n Logic.I))))); vm_compute; reflexivity.
Qed.
