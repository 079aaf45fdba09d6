(* What generated/dense_connection_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/dense_connection_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (N n m : nat) (z : nat -> nat -> R) (W : nat -> nat -> R) (b : nat -> R).
Definition y (i_N i_m : nat) : R := sum (fun i_n => W i_m i_n * z i_N i_n) n + b i_m.
Definition z_kept (i_N i_n : nat) : R := z i_N i_n.
Definition a (i_N i_m : nat) : R := tanh (y i_N i_m).
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (N n m : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 104 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 105 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 108 *)
Definition z_kept (i_T i_N i_n : nat) : R := z i_T i_N i_n. (* 111 *)
Definition a (i_T i_N i_m : nat) : R := tanh (y i_T i_N i_m). (* 114 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (N n m : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 138 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 139 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 142 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * h_z i_T i_N i_n) n. (* 147 *)
Definition W_h_z (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 148 *)
Definition total'' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * z i_T i_N i_n) n. (* 153 *)
Definition h_W_z (i_T i_N i_m : nat) : R := total'' i_T i_N i_m. (* 154 *)
Definition y_dot (i_T i_N i_m : nat) : R := W_h_z i_T i_N i_m + h_W_z i_T i_N i_m + h_b i_T i_m. (* 157 *)
Definition product_z_kept (i_T i_N i_n : nat) : R := h_z i_T i_N i_n. (* 160 *)
Definition product_a (i_T i_N i_m : nat) : R := 4 * y_dot i_T i_N i_m * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 163 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (N n m : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (g_z_kept : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 191 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 192 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 195 *)
Definition y_bar (i_T i_N i_m : nat) : R := 4 * g_a i_T i_N i_m * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 2. (* 198 *)
Definition total' (i_T i_N i_n : nat) : R := sum (fun i_m => W i_T i_m i_n * y_bar i_T i_N i_m) m. (* 203 *)
Definition W_y_bar (i_T i_N i_n : nat) : R := total' i_T i_N i_n. (* 204 *)
Definition total'' (i_T i_m i_n : nat) : R := sum (fun i_N => y_bar i_T i_N i_m * z i_T i_N i_n) N. (* 209 *)
Definition y_bar_z (i_T i_m i_n : nat) : R := total'' i_T i_m i_n. (* 210 *)
Definition total''' (i_T i_m : nat) : R := sum (fun i_N => y_bar i_T i_N i_m) N. (* 214 *)
Definition sum_y_bar (i_T i_m : nat) : R := total''' i_T i_m. (* 215 *)
Definition pullback_z (i_T i_N i_n : nat) : R := W_y_bar i_T i_N i_n + g_z_kept i_T i_N i_n. (* 218 *)
Definition pullback_W (i_T i_m i_n : nat) : R := y_bar_z i_T i_m i_n. (* 221 *)
Definition pullback_b (i_T i_m : nat) : R := sum_y_bar i_T i_m. (* 223 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (N n m : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R).
Definition total (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * z i_T i_N i_n) n. (* 257 *)
Definition W_z (i_T i_N i_m : nat) : R := total i_T i_N i_m. (* 258 *)
Definition y (i_T i_N i_m : nat) : R := W_z i_T i_N i_m + b i_T i_m. (* 261 *)
Definition total' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * h_z i_T i_N i_n) n. (* 266 *)
Definition W_h_z (i_T i_N i_m : nat) : R := total' i_T i_N i_m. (* 267 *)
Definition total'' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * z i_T i_N i_n) n. (* 272 *)
Definition h_W_z (i_T i_N i_m : nat) : R := total'' i_T i_N i_m. (* 273 *)
Definition y_dot (i_T i_N i_m : nat) : R := W_h_z i_T i_N i_m + h_W_z i_T i_N i_m + h_b i_T i_m. (* 276 *)
Definition total''' (i_T i_N i_m : nat) : R := sum (fun i_n => h_W i_T i_m i_n * k_z i_T i_N i_n) n. (* 281 *)
Definition h_W_k_z (i_T i_N i_m : nat) : R := total''' i_T i_N i_m. (* 282 *)
Definition total'''' (i_T i_N i_m : nat) : R := sum (fun i_n => h_z i_T i_N i_n * k_W i_T i_m i_n) n. (* 287 *)
Definition h_z_k_W (i_T i_N i_m : nat) : R := total'''' i_T i_N i_m. (* 288 *)
Definition y_dot_way (i_T i_N i_m : nat) : R := h_W_k_z i_T i_N i_m + h_z_k_W i_T i_N i_m. (* 291 *)
Definition total''''' (i_T i_N i_m : nat) : R := sum (fun i_n => W i_T i_m i_n * k_z i_T i_N i_n) n. (* 296 *)
Definition W_k_z (i_T i_N i_m : nat) : R := total''''' i_T i_N i_m. (* 297 *)
Definition total'''''' (i_T i_N i_m : nat) : R := sum (fun i_n => k_W i_T i_m i_n * z i_T i_N i_n) n. (* 302 *)
Definition k_W_z (i_T i_N i_m : nat) : R := total'''''' i_T i_N i_m. (* 303 *)
Definition y_way (i_T i_N i_m : nat) : R := W_k_z i_T i_N i_m + k_W_z i_T i_N i_m + k_b i_T i_m. (* 306 *)
Definition second_z_kept (i_T i_N i_n : nat) : R := 0. (* 309 *)
Definition second_a (i_T i_N i_m : nat) : R := if Rgt_dec (y i_T i_N i_m) 0 then 4 * (y_dot_way i_T i_N i_m + (2 * y_dot i_T i_N i_m * y_way i_T i_N i_m + y_dot_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 - 2 * y_dot i_T i_N i_m * y_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 3 else -4 * ((2 * y_dot i_T i_N i_m * y_way i_T i_N i_m - y_dot_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 - 2 * y_dot i_T i_N i_m * y_way i_T i_N i_m - y_dot_way i_T i_N i_m) * exp (- Rabs (y i_T i_N i_m)) ^ 2 / (exp (- Rabs (y i_T i_N i_m)) ^ 2 + 1) ^ 3. (* 312 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_N : axis := (0, 0)%nat.
Definition axis_n : axis := (1, 0)%nat.
Definition axis_m : axis := (2, 0)%nat.

Definition given (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (g_z_kept : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_m; i_n] => W i_T i_m i_n
  | 1%nat, [i_N; i_n] => z i_T i_N i_n
  | 2%nat, [i_m] => b i_T i_m
  | 3%nat, [i_N; i_n] => h_z i_T i_N i_n
  | 4%nat, [i_m; i_n] => h_W i_T i_m i_n
  | 5%nat, [i_m] => h_b i_T i_m
  | 6%nat, [i_N; i_m] => g_a i_T i_N i_m
  | 7%nat, [i_N; i_n] => g_z_kept i_T i_N i_n
  | 8%nat, [i_N; i_n] => k_z i_T i_N i_n
  | 9%nat, [i_m; i_n] => k_W i_T i_m i_n
  | 10%nat, [i_m] => k_b i_T i_m
  | _, _ => 0
  end.

Module terms_of_declared.
Definition y (weighted : bool) : code := (Plus (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))) (Entry 2 [axis_m])).
Definition z_kept (weighted : bool) : code := (Entry 1 [axis_N; axis_n]).
Definition a (weighted : bool) : code := (Call Ctanh (y weighted)).
End terms_of_declared.

Module terms_of_evaluate.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition z_kept (weighted : bool) : code := (Entry 1 [axis_N; axis_n]).
Definition a (weighted : bool) : code := (Call Ctanh (y weighted)).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 3 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total' weighted).
Definition total'' (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total'' weighted).
Definition y_dot (weighted : bool) : code := (Plus (Plus (W_h_z weighted) (h_W_z weighted)) (Entry 5 [axis_m])).
Definition product_z_kept (weighted : bool) : code := (Entry 3 [axis_N; axis_n]).
Definition product_a (weighted : bool) : code := (Cases (y weighted) (Over (Times (Times (Literal 4) (y_dot weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 2))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition y_bar (weighted : bool) : code := (Cases (y weighted) (Over (Times (Times (Literal 4) (Entry 6 [axis_N; axis_m])) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 2))).
Definition total' (weighted : bool) : code := (Total axis_m (Times (Entry 0 [axis_m; axis_n]) (y_bar weighted))).
Definition W_y_bar (weighted : bool) : code := (total' weighted).
Definition total'' (weighted : bool) : code := (Total axis_N (Times (y_bar weighted) (Entry 1 [axis_N; axis_n]))).
Definition y_bar_z (weighted : bool) : code := (total'' weighted).
Definition total''' (weighted : bool) : code := (Total axis_N (y_bar weighted)).
Definition sum_y_bar (weighted : bool) : code := (total''' weighted).
Definition pullback_z (weighted : bool) : code := (Plus (W_y_bar weighted) (Entry 7 [axis_N; axis_n])).
Definition pullback_W (weighted : bool) : code := (y_bar_z weighted).
Definition pullback_b (weighted : bool) : code := (sum_y_bar weighted).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition W_z (weighted : bool) : code := (total weighted).
Definition y (weighted : bool) : code := (Plus (W_z weighted) (Entry 2 [axis_m])).
Definition total' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 3 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total' weighted).
Definition total'' (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total'' weighted).
Definition y_dot (weighted : bool) : code := (Plus (Plus (W_h_z weighted) (h_W_z weighted)) (Entry 5 [axis_m])).
Definition total''' (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_m; axis_n]) (Entry 8 [axis_N; axis_n]))).
Definition h_W_k_z (weighted : bool) : code := (total''' weighted).
Definition total'''' (weighted : bool) : code := (Total axis_n (Times (Entry 3 [axis_N; axis_n]) (Entry 9 [axis_m; axis_n]))).
Definition h_z_k_W (weighted : bool) : code := (total'''' weighted).
Definition y_dot_way (weighted : bool) : code := (Plus (h_W_k_z weighted) (h_z_k_W weighted)).
Definition total''''' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_m; axis_n]) (Entry 8 [axis_N; axis_n]))).
Definition W_k_z (weighted : bool) : code := (total''''' weighted).
Definition total'''''' (weighted : bool) : code := (Total axis_n (Times (Entry 9 [axis_m; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition k_W_z (weighted : bool) : code := (total'''''' weighted).
Definition y_way (weighted : bool) : code := (Plus (Plus (W_k_z weighted) (k_W_z weighted)) (Entry 10 [axis_m])).
Definition second_z_kept (weighted : bool) : code := (Literal 0).
Definition second_a (weighted : bool) : code := (Where (y weighted) (Over (Times (Times (Literal 4) (Minus (Plus (y_dot_way weighted) (Times (Plus (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted)) (y_dot_way weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2))) (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted)))) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 3)) (Over (Times (Times (Literal (-4)) (Minus (Minus (Times (Minus (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted)) (y_dot_way weighted)) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Times (Times (Literal 2) (y_dot weighted)) (y_way weighted))) (y_dot_way weighted))) (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2)) (Power (Plus (Power (Call Cexp (Negative (Call Cabs (y weighted)))) 2) (Literal 1)) 3))).
End terms_of_second_derivative.

Theorem evaluate_gives_z_kept (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> evaluate.z_kept z i_T i_N i_n = declared.z_kept (z i_T) i_N i_n.
Proof.
  intros N0 N1 N2. intros i_N i_n Ii_N Ii_n. 
  apply (equal_code_ok (lengths_of [N; n; m]) (given N n m i_T z (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_evaluate.z_kept true)
      (terms_of_declared.z_kept true)
      (at_lengths_of [i_N; i_n; 0%nat]) (at_lengths_of_ok [i_N; i_n; 0%nat] [N; n; m] (conj Ii_N (conj Ii_n (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_a (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> evaluate.a n z W b i_T i_N i_m = declared.a n (z i_T) (W i_T) (b i_T) i_N i_m.
Proof.
  intros N0 N1 N2. intros i_N i_m Ii_N Ii_m. 
  apply (equal_code_ok (lengths_of [N; n; m]) (given N n m i_T z W b (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_evaluate.a true)
      (terms_of_declared.a true)
      (at_lengths_of [i_N; 0%nat; i_m]) (at_lengths_of_ok [i_N; 0%nat; i_m] [N; n; m] (conj Ii_N (conj N1 (conj Ii_m Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_z_kept (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> is_derive (fun step => declared.z_kept (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) i_N i_n) 0
    (jacobian_product.product_z_kept h_z i_T i_N i_n).
Proof.
  intros N0 N1 N2. intros i_N i_n Ii_N Ii_n. 
  apply (derivative_code_ok (lengths_of [N; n; m]) (given N n m i_T z (fun _ _ _ => 0) (fun _ _ => 0) h_z (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.z_kept true) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat]
      (terms_of_jacobian_product.product_z_kept true)
      (at_lengths_of [i_N; i_n; 0%nat]) (at_lengths_of_ok [i_N; i_n; 0%nat] [N; n; m] (conj Ii_N (conj Ii_n (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_a (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step => declared.a n (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m i_n => W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_m => b i_T i_m + step * h_b i_T i_m) i_N i_m) 0
    (jacobian_product.product_a n z W b h_z h_W h_b i_T i_N i_m).
Proof.
  intros N0 N1 N2. intros i_N i_m Ii_N Ii_m. 
  apply (derivative_code_ok (lengths_of [N; n; m]) (given N n m i_T z W b h_z h_W h_b (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.a true) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat]
      (terms_of_jacobian_product.product_a true)
      (at_lengths_of [i_N; 0%nat; i_m]) (at_lengths_of_ok [i_N; 0%nat; i_m] [N; n; m] (conj Ii_N (conj N1 (conj Ii_m Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (g_z_kept : nat -> nat -> nat -> R) (g_a : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_n => g_z_kept i_T i_N i_n * declared.z_kept (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) i_N i_n) n) N + sum (fun i_N => sum (fun i_m => g_a i_T i_N i_m * declared.a n (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m i_n => W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_m => b i_T i_m + step * h_b i_T i_m) i_N i_m) m) N) 0
    (sum (fun i_N => sum (fun i_n => pullback.pullback_z n m z W b g_z_kept g_a i_T i_N i_n * h_z i_T i_N i_n) n) N + sum (fun i_m => sum (fun i_n => pullback.pullback_W N n z W b g_a i_T i_m i_n * h_W i_T i_m i_n) n) m + sum (fun i_m => pullback.pullback_b N n z W b g_a i_T i_m * h_b i_T i_m) m).
Proof.
  intros N0 N1 N2. 
  apply (derivative_code_ok (lengths_of [N; n; m]) (given N n m i_T z W b h_z h_W h_b g_z_kept g_a (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (Plus (Total axis_N (Total axis_n (Times (Entry 7 [axis_N; axis_n]) (terms_of_declared.z_kept true)))) (Total axis_N (Total axis_m (Times (Entry 6 [axis_N; axis_m]) (terms_of_declared.a true))))) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat]
      (Plus (Plus (Total axis_N (Total axis_n (Times (terms_of_pullback.pullback_z true) (Entry 3 [axis_N; axis_n])))) (Total axis_m (Total axis_n (Times (terms_of_pullback.pullback_W true) (Entry 4 [axis_m; axis_n]))))) (Total axis_m (Times (terms_of_pullback.pullback_b true) (Entry 5 [axis_m]))))
      (at_lengths_of [0%nat; 0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat; 0%nat] [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_z_kept (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> is_derive (fun step' => Derive (fun step => declared.z_kept (fun i_N i_n => z i_T i_N i_n + step' * k_z i_T i_N i_n + step * h_z i_T i_N i_n) i_N i_n) 0) 0
    (second_derivative.second_z_kept i_T i_N i_n).
Proof.
  intros N0 N1 N2. intros i_N i_n Ii_N Ii_n. 
  apply (second_code_ok (lengths_of [N; n; m]) (given N n m i_T z (fun _ _ _ => 0) (fun _ _ => 0) h_z (fun _ _ _ => 0) (fun _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) k_z (fun _ _ _ => 0) (fun _ _ => 0)) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.z_kept true) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat] [(1, 8)%nat; (0, 9)%nat; (2, 10)%nat]
      (terms_of_second_derivative.second_z_kept true)
      (at_lengths_of [i_N; i_n; 0%nat]) (at_lengths_of_ok [i_N; i_n; 0%nat] [N; n; m] (conj Ii_N (conj Ii_n (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_a (N : nat) (n : nat) (m : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (b : nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_b : nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_b : nat -> nat -> R) :
  (1 <= N)%nat -> (1 <= n)%nat -> (1 <= m)%nat ->
  forall i_N i_m, (i_N < N)%nat -> (i_m < m)%nat -> is_derive (fun step' => Derive (fun step => declared.a n (fun i_N i_n => z i_T i_N i_n + step' * k_z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_m i_n => W i_T i_m i_n + step' * k_W i_T i_m i_n + step * h_W i_T i_m i_n) (fun i_m => b i_T i_m + step' * k_b i_T i_m + step * h_b i_T i_m) i_N i_m) 0) 0
    (second_derivative.second_a n z W b h_z h_W h_b k_z k_W k_b i_T i_N i_m).
Proof.
  intros N0 N1 N2. intros i_N i_m Ii_N Ii_m. 
  apply (second_code_ok (lengths_of [N; n; m]) (given N n m i_T z W b h_z h_W h_b (fun _ _ _ => 0) (fun _ _ _ => 0) k_z k_W k_b) (lengths_of_ok [N; n; m] (conj N0 (conj N1 (conj N2 Logic.I))))
      [] [] Logic.I Logic.I (terms_of_declared.a true) [(1, 3)%nat; (0, 4)%nat; (2, 5)%nat] [(1, 8)%nat; (0, 9)%nat; (2, 10)%nat]
      (terms_of_second_derivative.second_a true)
      (at_lengths_of [i_N; 0%nat; i_m]) (at_lengths_of_ok [i_N; 0%nat; i_m] [N; n; m] (conj Ii_N (conj N1 (conj Ii_m Logic.I))))); vm_compute; reflexivity.
Qed.
