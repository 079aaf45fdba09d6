(* What generated/residual_block_numpy.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/residual_block_numpy.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> R) (V : nat -> nat -> R) (W : nat -> nat -> R) (rho : R) (eps : R).
Definition v (i_N i_d : nat) : R := sum (fun i_n => W i_d i_n * z i_N i_n) n.
Definition mean (i_d : nat) : R := 1 / INR N * sum (fun i_N => v i_N i_d) N.
Definition c (i_N i_d : nat) : R := -1 * mean i_d + v i_N i_d.
Definition s (i_d : nat) : R := sqrt (1 / INR N * sum (fun i_N => c i_N i_d ^ 2) N + eps).
Definition y (i_N i_d : nat) : R := 1 / s i_d * c i_N i_d.
Definition a (i_N i_d : nat) : R := Rmax 0 (y i_N i_d).
Definition f (i_N i_n : nat) : R := z i_N i_n * rho + sum (fun i_d => V i_d i_n * a i_N i_d) d.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition v (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 63 *)
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 64 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 65 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 66 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 67 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 68 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 69 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 70 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 71 *)
Definition a (i_T i_N i_d : nat) : R := if Rgt_dec (- y i_T i_N i_d) 0 then 0 else y i_T i_N i_d. (* 72 *)
Definition V_a (i_T i_N i_n : nat) : R := sum (fun i_d => V i_T i_d i_n * a i_T i_N i_d) d. (* 73 *)
Definition f (i_T i_N i_n : nat) : R := V_a i_T i_N i_n + rho * z i_T i_N i_n. (* 74 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition v (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 83 *)
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 84 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 85 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 86 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 87 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 88 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 89 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 90 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 91 *)
Definition W_h_z (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * h_z i_T i_N i_n) n. (* 92 *)
Definition h_W_z (i_T i_N i_d : nat) : R := sum (fun i_n => h_W i_T i_d i_n * z i_T i_N i_n) n. (* 93 *)
Definition v_dot (i_T i_N i_d : nat) : R := W_h_z i_T i_N i_d + h_W_z i_T i_N i_d. (* 94 *)
Definition sum_v_dot (i_T i_d : nat) : R := sum (fun i_N => v_dot i_T i_N i_d) N. (* 95 *)
Definition mean_dot (i_T i_d : nat) : R := sum_v_dot i_T i_d / INR N. (* 96 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := v_dot i_T i_N i_d - mean_dot i_T i_d. (* 97 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 98 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 99 *)
Definition c_c_dot (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 100 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 101 *)
Definition y_dot (i_T i_N i_d : nat) : R := (c_dot i_T i_N i_d - c i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 102 *)
Definition a_dot (i_T i_N i_d : nat) : R := 0.5 * y_dot i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 103 *)
Definition V_a_dot (i_T i_N i_n : nat) : R := sum (fun i_d => V i_T i_d i_n * a_dot i_T i_N i_d) d. (* 104 *)
Definition a (i_T i_N i_d : nat) : R := if Rgt_dec (- y i_T i_N i_d) 0 then 0 else y i_T i_N i_d. (* 105 *)
Definition a_h_V (i_T i_N i_n : nat) : R := sum (fun i_d => a i_T i_N i_d * h_V i_T i_d i_n) d. (* 106 *)
Definition product_f (i_T i_N i_n : nat) : R := V_a_dot i_T i_N i_n + a_h_V i_T i_N i_n + h_z i_T i_N i_n * rho. (* 107 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition v (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 118 *)
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 119 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 120 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 121 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 122 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 123 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 124 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 125 *)
Definition a_bar (i_T i_N i_d : nat) : R := sum (fun i_n => V i_T i_d i_n * g_f i_T i_N i_n) n. (* 126 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 127 *)
Definition y_bar (i_T i_N i_d : nat) : R := 0.5 * a_bar i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 128 *)
Definition c_y_bar (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * y_bar i_T i_N i_d) N. (* 129 *)
Definition s_bar (i_T i_d : nat) : R := - c_y_bar i_T i_d / s i_T i_d ^ 2. (* 130 *)
Definition c_bar (i_T i_N i_d : nat) : R := (c i_T i_N i_d * s_bar i_T i_d / INR N + y_bar i_T i_N i_d) / s i_T i_d. (* 131 *)
Definition sum_c_bar (i_T i_d : nat) : R := sum (fun i_N => c_bar i_T i_N i_d) N. (* 132 *)
Definition c_near_bar (i_T i_N i_d : nat) : R := c_bar i_T i_N i_d - sum_c_bar i_T i_d / INR N. (* 133 *)
Definition sum_c_near_bar (i_T i_d : nat) : R := sum (fun i_N => c_near_bar i_T i_N i_d) N. (* 134 *)
Definition mean_bar (i_T i_d : nat) : R := - sum_c_near_bar i_T i_d. (* 135 *)
Definition v_bar (i_T i_N i_d : nat) : R := c_near_bar i_T i_N i_d + mean_bar i_T i_d / INR N. (* 136 *)
Definition W_v_bar (i_T i_N i_n : nat) : R := sum (fun i_d => W i_T i_d i_n * v_bar i_T i_N i_d) d. (* 137 *)
Definition v_bar_z (i_T i_d i_n : nat) : R := sum (fun i_N => v_bar i_T i_N i_d * z i_T i_N i_n) N. (* 138 *)
Definition a (i_T i_N i_d : nat) : R := if Rgt_dec (- y i_T i_N i_d) 0 then 0 else y i_T i_N i_d. (* 139 *)
Definition a_g_f (i_T i_d i_n : nat) : R := sum (fun i_N => a i_T i_N i_d * g_f i_T i_N i_n) N. (* 140 *)
Definition pullback_z (i_T i_N i_n : nat) : R := W_v_bar i_T i_N i_n + g_f i_T i_N i_n * rho. (* 141 *)
Definition pullback_W (i_T i_d i_n : nat) : R := v_bar_z i_T i_d i_n. (* 142 *)
Definition pullback_V (i_T i_d i_n : nat) : R := a_g_f i_T i_d i_n. (* 143 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_V : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition v (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 153 *)
Definition sum_v (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 154 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 155 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 156 *)
Definition sum_c_near (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 157 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 158 *)
Definition c_squared (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 159 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 160 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 161 *)
Definition W_h_z (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * h_z i_T i_N i_n) n. (* 162 *)
Definition h_W_z (i_T i_N i_d : nat) : R := sum (fun i_n => h_W i_T i_d i_n * z i_T i_N i_n) n. (* 163 *)
Definition v_dot (i_T i_N i_d : nat) : R := W_h_z i_T i_N i_d + h_W_z i_T i_N i_d. (* 164 *)
Definition sum_v_dot (i_T i_d : nat) : R := sum (fun i_N => v_dot i_T i_N i_d) N. (* 165 *)
Definition mean_dot (i_T i_d : nat) : R := sum_v_dot i_T i_d / INR N. (* 166 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := v_dot i_T i_N i_d - mean_dot i_T i_d. (* 167 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 168 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 169 *)
Definition h_W_k_z (i_T i_N i_d : nat) : R := sum (fun i_n => h_W i_T i_d i_n * k_z i_T i_N i_n) n. (* 170 *)
Definition h_z_k_W (i_T i_N i_d : nat) : R := sum (fun i_n => h_z i_T i_N i_n * k_W i_T i_d i_n) n. (* 171 *)
Definition v_dot_way (i_T i_N i_d : nat) : R := h_W_k_z i_T i_N i_d + h_z_k_W i_T i_N i_d. (* 172 *)
Definition sum_v_dot_way (i_T i_d : nat) : R := sum (fun i_N => v_dot_way i_T i_N i_d) N. (* 173 *)
Definition mean_dot_way (i_T i_d : nat) : R := sum_v_dot_way i_T i_d / INR N. (* 174 *)
Definition c_near_dot_way (i_T i_N i_d : nat) : R := v_dot_way i_T i_N i_d - mean_dot_way i_T i_d. (* 175 *)
Definition sum_c_near_dot_way (i_T i_d : nat) : R := sum (fun i_N => c_near_dot_way i_T i_N i_d) N. (* 176 *)
Definition c_dot_way (i_T i_N i_d : nat) : R := c_near_dot_way i_T i_N i_d - sum_c_near_dot_way i_T i_d / INR N. (* 177 *)
Definition W_k_z (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * k_z i_T i_N i_n) n. (* 178 *)
Definition k_W_z (i_T i_N i_d : nat) : R := sum (fun i_n => k_W i_T i_d i_n * z i_T i_N i_n) n. (* 179 *)
Definition v_way (i_T i_N i_d : nat) : R := W_k_z i_T i_N i_d + k_W_z i_T i_N i_d. (* 180 *)
Definition sum_v_way (i_T i_d : nat) : R := sum (fun i_N => v_way i_T i_N i_d) N. (* 181 *)
Definition mean_way (i_T i_d : nat) : R := sum_v_way i_T i_d / INR N. (* 182 *)
Definition c_near_way (i_T i_N i_d : nat) : R := v_way i_T i_N i_d - mean_way i_T i_d. (* 183 *)
Definition sum_c_near_way (i_T i_d : nat) : R := sum (fun i_N => c_near_way i_T i_N i_d) N. (* 184 *)
Definition c_way (i_T i_N i_d : nat) : R := c_near_way i_T i_N i_d - sum_c_near_way i_T i_d / INR N. (* 185 *)
Definition c_c_dot (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 186 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 187 *)
Definition s18 (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot_way i_T i_N i_d + c_dot i_T i_N i_d * c_way i_T i_N i_d) N. (* 188 *)
Definition c_c_way (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_way i_T i_N i_d) N. (* 189 *)
Definition s_way (i_T i_d : nat) : R := c_c_way i_T i_d / s i_T i_d / INR N. (* 190 *)
Definition s_dot_way (i_T i_d : nat) : R := (s18 i_T i_d - c_c_dot i_T i_d * s_way i_T i_d / s i_T i_d) / s i_T i_d / INR N. (* 191 *)
Definition y_dot_way (i_T i_N i_d : nat) : R := (c_dot_way i_T i_N i_d + s_way i_T i_d * (2 * c i_T i_N i_d * s_dot i_T i_d / s i_T i_d - c_dot i_T i_N i_d) / s i_T i_d - c i_T i_N i_d * s_dot_way i_T i_d / s i_T i_d - c_way i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 192 *)
Definition a_dot_way (i_T i_N i_d : nat) : R := 0.5 * y_dot_way i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 193 *)
Definition V_a_dot_way (i_T i_N i_n : nat) : R := sum (fun i_d => V i_T i_d i_n * a_dot_way i_T i_N i_d) d. (* 194 *)
Definition y_way (i_T i_N i_d : nat) : R := (c_way i_T i_N i_d - c i_T i_N i_d * s_way i_T i_d / s i_T i_d) / s i_T i_d. (* 195 *)
Definition a_way (i_T i_N i_d : nat) : R := 0.5 * y_way i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 196 *)
Definition a_way_h_V (i_T i_N i_n : nat) : R := sum (fun i_d => a_way i_T i_N i_d * h_V i_T i_d i_n) d. (* 197 *)
Definition y_dot (i_T i_N i_d : nat) : R := (c_dot i_T i_N i_d - c i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 198 *)
Definition a_dot (i_T i_N i_d : nat) : R := 0.5 * y_dot i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 199 *)
Definition a_dot_k_V (i_T i_N i_n : nat) : R := sum (fun i_d => a_dot i_T i_N i_d * k_V i_T i_d i_n) d. (* 200 *)
Definition second_f (i_T i_N i_n : nat) : R := V_a_dot_way i_T i_N i_n + a_dot_k_V i_T i_N i_n + a_way_h_V i_T i_N i_n. (* 201 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)
Definition axis_d : axis := (0, 0)%nat.
Definition axis_N : axis := (1, 0)%nat.
Definition axis_n : axis := (2, 0)%nat.

Definition given (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (rho : R) (eps : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_V : nat -> nat -> nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [i_d; i_n] => W i_T i_d i_n
  | 1%nat, [i_N; i_n] => z i_T i_N i_n
  | 2%nat, [] => eps
  | 3%nat, [] => rho
  | 4%nat, [i_d; i_n] => V i_T i_d i_n
  | 5%nat, [i_N; i_n] => h_z i_T i_N i_n
  | 6%nat, [i_d; i_n] => h_W i_T i_d i_n
  | 7%nat, [i_d; i_n] => h_V i_T i_d i_n
  | 8%nat, [i_N; i_n] => g_f i_T i_N i_n
  | 9%nat, [i_N; i_n] => k_z i_T i_N i_n
  | 10%nat, [i_d; i_n] => k_W i_T i_d i_n
  | 11%nat, [i_d; i_n] => k_V i_T i_d i_n
  | _, _ => 0
  end.

Module terms_of_declared.
Definition v (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition mean (weighted : bool) : code := (Times (Over (Literal 1) (Length 1)) (Total axis_N (v weighted))).
Definition c (weighted : bool) : code := (Plus (Times (Literal (-1)) (mean weighted)) (v weighted)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Times (Over (Literal 1) (Length 1)) (Total axis_N (Power (c weighted) 2))) (Entry 2 []))).
Definition y (weighted : bool) : code := (Times (Over (Literal 1) (s weighted)) (c weighted)).
Definition a (weighted : bool) : code := (Greater (Literal 0) (y weighted)).
Definition f (weighted : bool) : code := (Plus (Times (Entry 1 [axis_N; axis_n]) (Entry 3 [])) (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a weighted)))).
End terms_of_declared.

Module terms_of_evaluate.
Definition v (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition sum_v (weighted : bool) : code := (Total axis_N (v weighted)).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition a (weighted : bool) : code := (Where (Negative (y weighted)) (Literal 0) (y weighted)).
Definition V_a (weighted : bool) : code := (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a weighted))).
Definition f (weighted : bool) : code := (Plus (V_a weighted) (Times (Entry 3 []) (Entry 1 [axis_N; axis_n]))).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition v (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition sum_v (weighted : bool) : code := (Total axis_N (v weighted)).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition W_h_z (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 5 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v_dot (weighted : bool) : code := (Plus (W_h_z weighted) (h_W_z weighted)).
Definition sum_v_dot (weighted : bool) : code := (Total axis_N (v_dot weighted)).
Definition mean_dot (weighted : bool) : code := (Over (sum_v_dot weighted) (Length 1)).
Definition c_near_dot (weighted : bool) : code := (Minus (v_dot weighted) (mean_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 1))).
Definition c_c_dot (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 1)).
Definition y_dot (weighted : bool) : code := (Over (Minus (c_dot weighted) (Over (Times (c weighted) (s_dot weighted)) (s weighted))) (s weighted)).
Definition a_dot (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_dot weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition V_a_dot (weighted : bool) : code := (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a_dot weighted))).
Definition a (weighted : bool) : code := (Where (Negative (y weighted)) (Literal 0) (y weighted)).
Definition a_h_V (weighted : bool) : code := (Total axis_d (Times (a weighted) (Entry 7 [axis_d; axis_n]))).
Definition product_f (weighted : bool) : code := (Plus (Plus (V_a_dot weighted) (a_h_V weighted)) (Times (Entry 5 [axis_N; axis_n]) (Entry 3 []))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition v (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition sum_v (weighted : bool) : code := (Total axis_N (v weighted)).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition a_bar (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_d; axis_n]) (Entry 8 [axis_N; axis_n]))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition y_bar (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (a_bar weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition c_y_bar (weighted : bool) : code := (Total axis_N (Times (c weighted) (y_bar weighted))).
Definition s_bar (weighted : bool) : code := (Over (Negative (c_y_bar weighted)) (Power (s weighted) 2)).
Definition c_bar (weighted : bool) : code := (Over (Plus (Over (Times (c weighted) (s_bar weighted)) (Length 1)) (y_bar weighted)) (s weighted)).
Definition sum_c_bar (weighted : bool) : code := (Total axis_N (c_bar weighted)).
Definition c_near_bar (weighted : bool) : code := (Minus (c_bar weighted) (Over (sum_c_bar weighted) (Length 1))).
Definition sum_c_near_bar (weighted : bool) : code := (Total axis_N (c_near_bar weighted)).
Definition mean_bar (weighted : bool) : code := (Negative (sum_c_near_bar weighted)).
Definition v_bar (weighted : bool) : code := (Plus (c_near_bar weighted) (Over (mean_bar weighted) (Length 1))).
Definition W_v_bar (weighted : bool) : code := (Total axis_d (Times (Entry 0 [axis_d; axis_n]) (v_bar weighted))).
Definition v_bar_z (weighted : bool) : code := (Total axis_N (Times (v_bar weighted) (Entry 1 [axis_N; axis_n]))).
Definition a (weighted : bool) : code := (Where (Negative (y weighted)) (Literal 0) (y weighted)).
Definition a_g_f (weighted : bool) : code := (Total axis_N (Times (a weighted) (Entry 8 [axis_N; axis_n]))).
Definition pullback_z (weighted : bool) : code := (Plus (W_v_bar weighted) (Times (Entry 8 [axis_N; axis_n]) (Entry 3 []))).
Definition pullback_W (weighted : bool) : code := (v_bar_z weighted).
Definition pullback_V (weighted : bool) : code := (a_g_f weighted).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition v (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition sum_v (weighted : bool) : code := (Total axis_N (v weighted)).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition sum_c_near (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition c_squared (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition W_h_z (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 5 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v_dot (weighted : bool) : code := (Plus (W_h_z weighted) (h_W_z weighted)).
Definition sum_v_dot (weighted : bool) : code := (Total axis_N (v_dot weighted)).
Definition mean_dot (weighted : bool) : code := (Over (sum_v_dot weighted) (Length 1)).
Definition c_near_dot (weighted : bool) : code := (Minus (v_dot weighted) (mean_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 1))).
Definition h_W_k_z (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_d; axis_n]) (Entry 9 [axis_N; axis_n]))).
Definition h_z_k_W (weighted : bool) : code := (Total axis_n (Times (Entry 5 [axis_N; axis_n]) (Entry 10 [axis_d; axis_n]))).
Definition v_dot_way (weighted : bool) : code := (Plus (h_W_k_z weighted) (h_z_k_W weighted)).
Definition sum_v_dot_way (weighted : bool) : code := (Total axis_N (v_dot_way weighted)).
Definition mean_dot_way (weighted : bool) : code := (Over (sum_v_dot_way weighted) (Length 1)).
Definition c_near_dot_way (weighted : bool) : code := (Minus (v_dot_way weighted) (mean_dot_way weighted)).
Definition sum_c_near_dot_way (weighted : bool) : code := (Total axis_N (c_near_dot_way weighted)).
Definition c_dot_way (weighted : bool) : code := (Minus (c_near_dot_way weighted) (Over (sum_c_near_dot_way weighted) (Length 1))).
Definition W_k_z (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 9 [axis_N; axis_n]))).
Definition k_W_z (weighted : bool) : code := (Total axis_n (Times (Entry 10 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v_way (weighted : bool) : code := (Plus (W_k_z weighted) (k_W_z weighted)).
Definition sum_v_way (weighted : bool) : code := (Total axis_N (v_way weighted)).
Definition mean_way (weighted : bool) : code := (Over (sum_v_way weighted) (Length 1)).
Definition c_near_way (weighted : bool) : code := (Minus (v_way weighted) (mean_way weighted)).
Definition sum_c_near_way (weighted : bool) : code := (Total axis_N (c_near_way weighted)).
Definition c_way (weighted : bool) : code := (Minus (c_near_way weighted) (Over (sum_c_near_way weighted) (Length 1))).
Definition c_c_dot (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 1)).
Definition s18 (weighted : bool) : code := (Total axis_N (Plus (Times (c weighted) (c_dot_way weighted)) (Times (c_dot weighted) (c_way weighted)))).
Definition c_c_way (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_way weighted))).
Definition s_way (weighted : bool) : code := (Over (Over (c_c_way weighted) (s weighted)) (Length 1)).
Definition s_dot_way (weighted : bool) : code := (Over (Over (Minus (s18 weighted) (Over (Times (c_c_dot weighted) (s_way weighted)) (s weighted))) (s weighted)) (Length 1)).
Definition y_dot_way (weighted : bool) : code := (Over (Minus (Minus (Plus (c_dot_way weighted) (Over (Times (s_way weighted) (Minus (Over (Times (Times (Literal 2) (c weighted)) (s_dot weighted)) (s weighted)) (c_dot weighted))) (s weighted))) (Over (Times (c weighted) (s_dot_way weighted)) (s weighted))) (Over (Times (c_way weighted) (s_dot weighted)) (s weighted))) (s weighted)).
Definition a_dot_way (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_dot_way weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition V_a_dot_way (weighted : bool) : code := (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a_dot_way weighted))).
Definition y_way (weighted : bool) : code := (Over (Minus (c_way weighted) (Over (Times (c weighted) (s_way weighted)) (s weighted))) (s weighted)).
Definition a_way (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_way weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition a_way_h_V (weighted : bool) : code := (Total axis_d (Times (a_way weighted) (Entry 7 [axis_d; axis_n]))).
Definition y_dot (weighted : bool) : code := (Over (Minus (c_dot weighted) (Over (Times (c weighted) (s_dot weighted)) (s weighted))) (s weighted)).
Definition a_dot (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_dot weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition a_dot_k_V (weighted : bool) : code := (Total axis_d (Times (a_dot weighted) (Entry 11 [axis_d; axis_n]))).
Definition second_f (weighted : bool) : code := (Plus (Plus (V_a_dot_way weighted) (a_dot_k_V weighted)) (a_way_h_V weighted)).
End terms_of_second_derivative.

Theorem evaluate_divides_by_s (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (eps : R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) ->
  forall i_d, (i_d < d)%nat -> evaluate.s N n z W eps i_T i_d <> 0.
Proof.
  intros N0 N1 N2 Z0. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [d; N; n]) (given d N n i_T z (fun _ _ _ => 0) W 0 eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_evaluate.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_d; 0%nat; 0%nat]) (at_lengths_of_ok [i_d; 0%nat; 0%nat] [d; N; n] (conj Ii_d (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_f (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (rho : R) (eps : R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> evaluate.f d N n z W V eps rho i_T i_N i_n = declared.f d N n (z i_T) (V i_T) (W i_T) rho eps i_N i_n.
Proof.
  intros N0 N1 N2 Z0. intros i_N i_n Ii_N Ii_n. 
  apply (equal_code_ok (lengths_of [d; N; n]) (given d N n i_T z V W rho eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true)] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) Logic.I) Logic.I (terms_of_evaluate.f true)
      (terms_of_declared.f true)
      (at_lengths_of [0%nat; i_N; i_n]) (at_lengths_of_ok [0%nat; i_N; i_n] [d; N; n] (conj N0 (conj Ii_N (conj Ii_n Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_divides_by_s (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (eps : R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) -> (forall i_d i_N, (i_d < d)%nat -> (i_N < N)%nat -> 0 <> declared.y N n (z i_T) (W i_T) eps i_N i_d) ->
  forall i_d, (i_d < d)%nat -> jacobian_product.s N n z W eps i_T i_d <> 0.
Proof.
  intros N0 N1 N2 Z0 Z1. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [d; N; n]) (given d N n i_T z (fun _ _ _ => 0) W 0 eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true); (Minus (Literal 0) (terms_of_declared.y true))] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Rminus_eq_contra _ _ (Z1 (s axis_d) (s axis_N) (I axis_d) (I axis_N)))) Logic.I)) Logic.I (terms_of_jacobian_product.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_d; 0%nat; 0%nat]) (at_lengths_of_ok [i_d; 0%nat; 0%nat] [d; N; n] (conj Ii_d (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_f (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (rho : R) (eps : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) -> (forall i_d i_N, (i_d < d)%nat -> (i_N < N)%nat -> 0 <> declared.y N n (z i_T) (W i_T) eps i_N i_d) ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> is_derive (fun step => declared.f d N n (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_d i_n => V i_T i_d i_n + step * h_V i_T i_d i_n) (fun i_d i_n => W i_T i_d i_n + step * h_W i_T i_d i_n) rho eps i_N i_n) 0
    (jacobian_product.product_f d N n z W V h_z h_W h_V eps rho i_T i_N i_n).
Proof.
  intros N0 N1 N2 Z0 Z1. intros i_N i_n Ii_N Ii_n. 
  apply (derivative_code_ok (lengths_of [d; N; n]) (given d N n i_T z V W rho eps h_z h_W h_V (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true); (Minus (Literal 0) (terms_of_declared.y true))] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Rminus_eq_contra _ _ (Z1 (s axis_d) (s axis_N) (I axis_d) (I axis_N)))) Logic.I)) Logic.I (terms_of_declared.f true) [(1, 5)%nat; (0, 6)%nat; (4, 7)%nat]
      (terms_of_jacobian_product.product_f true)
      (at_lengths_of [0%nat; i_N; i_n]) (at_lengths_of_ok [0%nat; i_N; i_n] [d; N; n] (conj N0 (conj Ii_N (conj Ii_n Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem pullback_divides_by_s (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (eps : R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) -> (forall i_d i_N, (i_d < d)%nat -> (i_N < N)%nat -> 0 <> declared.y N n (z i_T) (W i_T) eps i_N i_d) ->
  forall i_d, (i_d < d)%nat -> pullback.s N n z W eps i_T i_d <> 0.
Proof.
  intros N0 N1 N2 Z0 Z1. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [d; N; n]) (given d N n i_T z (fun _ _ _ => 0) W 0 eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true); (Minus (Literal 0) (terms_of_declared.y true))] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Rminus_eq_contra _ _ (Z1 (s axis_d) (s axis_N) (I axis_d) (I axis_N)))) Logic.I)) Logic.I (terms_of_pullback.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_d; 0%nat; 0%nat]) (at_lengths_of_ok [i_d; 0%nat; 0%nat] [d; N; n] (conj Ii_d (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (rho : R) (eps : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) -> (forall i_d i_N, (i_d < d)%nat -> (i_N < N)%nat -> 0 <> declared.y N n (z i_T) (W i_T) eps i_N i_d) ->
  is_derive (fun step =>
    sum (fun i_N => sum (fun i_n => g_f i_T i_N i_n * declared.f d N n (fun i_N i_n => z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_d i_n => V i_T i_d i_n + step * h_V i_T i_d i_n) (fun i_d i_n => W i_T i_d i_n + step * h_W i_T i_d i_n) rho eps i_N i_n) n) N) 0
    (sum (fun i_N => sum (fun i_n => pullback.pullback_z d N n z W V g_f eps rho i_T i_N i_n * h_z i_T i_N i_n) n) N + sum (fun i_d => sum (fun i_n => pullback.pullback_W N n z W V g_f eps i_T i_d i_n * h_W i_T i_d i_n) n) d + sum (fun i_d => sum (fun i_n => pullback.pullback_V N n z W g_f eps i_T i_d i_n * h_V i_T i_d i_n) n) d).
Proof.
  intros N0 N1 N2 Z0 Z1. 
  apply (derivative_code_ok (lengths_of [d; N; n]) (given d N n i_T z V W rho eps h_z h_W h_V g_f (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true); (Minus (Literal 0) (terms_of_declared.y true))] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Rminus_eq_contra _ _ (Z1 (s axis_d) (s axis_N) (I axis_d) (I axis_N)))) Logic.I)) Logic.I (Total axis_N (Total axis_n (Times (Entry 8 [axis_N; axis_n]) (terms_of_declared.f true)))) [(1, 5)%nat; (0, 6)%nat; (4, 7)%nat]
      (Plus (Plus (Total axis_N (Total axis_n (Times (terms_of_pullback.pullback_z true) (Entry 5 [axis_N; axis_n])))) (Total axis_d (Total axis_n (Times (terms_of_pullback.pullback_W true) (Entry 6 [axis_d; axis_n]))))) (Total axis_d (Total axis_n (Times (terms_of_pullback.pullback_V true) (Entry 7 [axis_d; axis_n])))))
      (at_lengths_of [0%nat; 0%nat; 0%nat]) (at_lengths_of_ok [0%nat; 0%nat; 0%nat] [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_divides_by_s (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (eps : R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) -> (forall i_d i_N, (i_d < d)%nat -> (i_N < N)%nat -> 0 <> declared.y N n (z i_T) (W i_T) eps i_N i_d) ->
  forall i_d, (i_d < d)%nat -> second_derivative.s N n z W eps i_T i_d <> 0.
Proof.
  intros N0 N1 N2 Z0 Z1. intros i_d Ii_d. 
  apply (nonzero_code_ok (lengths_of [d; N; n]) (given d N n i_T z (fun _ _ _ => 0) W 0 eps (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0) (fun _ _ _ => 0)) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true); (Minus (Literal 0) (terms_of_declared.y true))] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Rminus_eq_contra _ _ (Z1 (s axis_d) (s axis_N) (I axis_d) (I axis_N)))) Logic.I)) Logic.I (terms_of_second_derivative.s true)
      (Literal 1) (terms_of_declared.s true)
      (at_lengths_of [i_d; 0%nat; 0%nat]) (at_lengths_of_ok [i_d; 0%nat; 0%nat] [d; N; n] (conj Ii_d (conj N1 (conj N2 Logic.I))))); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_f (d : nat) (N : nat) (n : nat) (i_T : nat) (z : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (rho : R) (eps : R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_V : nat -> nat -> nat -> R) :
  (1 <= d)%nat -> (1 <= N)%nat -> (1 <= n)%nat -> (forall i_d, (i_d < d)%nat -> declared.s N n (z i_T) (W i_T) eps i_d <> 0) -> (forall i_d i_N, (i_d < d)%nat -> (i_N < N)%nat -> 0 <> declared.y N n (z i_T) (W i_T) eps i_N i_d) ->
  forall i_N i_n, (i_N < N)%nat -> (i_n < n)%nat -> is_derive (fun step' => Derive (fun step => declared.f d N n (fun i_N i_n => z i_T i_N i_n + step' * k_z i_T i_N i_n + step * h_z i_T i_N i_n) (fun i_d i_n => V i_T i_d i_n + step' * k_V i_T i_d i_n + step * h_V i_T i_d i_n) (fun i_d i_n => W i_T i_d i_n + step' * k_W i_T i_d i_n + step * h_W i_T i_d i_n) rho eps i_N i_n) 0) 0
    (second_derivative.second_f d N n z W V h_z h_W h_V k_z k_W k_V eps i_T i_N i_n).
Proof.
  intros N0 N1 N2 Z0 Z1. intros i_N i_n Ii_N Ii_n. 
  apply (second_code_ok (lengths_of [d; N; n]) (given d N n i_T z V W rho eps h_z h_W h_V (fun _ _ _ => 0) k_z k_W k_V) (lengths_of_ok [d; N; n] (conj N0 (conj N1 (conj N2 Logic.I))))
      [(terms_of_declared.s true); (Minus (Literal 0) (terms_of_declared.y true))] [] (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Z0 (s axis_d) (I axis_d))) (conj (fun s (I : within (lengths_of [d; N; n]) s) => (Rminus_eq_contra _ _ (Z1 (s axis_d) (s axis_N) (I axis_d) (I axis_N)))) Logic.I)) Logic.I (terms_of_declared.f true) [(1, 5)%nat; (0, 6)%nat; (4, 7)%nat] [(1, 9)%nat; (0, 10)%nat; (4, 11)%nat]
      (terms_of_second_derivative.second_f true)
      (at_lengths_of [0%nat; i_N; i_n]) (at_lengths_of_ok [0%nat; i_N; i_n] [d; N; n] (conj N0 (conj Ii_N (conj Ii_n Logic.I))))); vm_compute; reflexivity.
Qed.
