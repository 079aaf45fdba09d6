(* What generated/residual_block_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/residual_block_numba.v

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
Definition total (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 85 *)
Definition v (i_T i_N i_d : nat) : R := total i_T i_N i_d. (* 86 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 90 *)
Definition sum_v (i_T i_d : nat) : R := total' i_T i_d. (* 91 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 93 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 96 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 100 *)
Definition sum_c_near (i_T i_d : nat) : R := total'' i_T i_d. (* 101 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 104 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 108 *)
Definition c_squared (i_T i_d : nat) : R := total''' i_T i_d. (* 109 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 111 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 114 *)
Definition a (i_T i_N i_d : nat) : R := if Rgt_dec (- y i_T i_N i_d) 0 then 0 else y i_T i_N i_d. (* 117 *)
Definition total'''' (i_T i_N i_n : nat) : R := sum (fun i_d => V i_T i_d i_n * a i_T i_N i_d) d. (* 122 *)
Definition V_a (i_T i_N i_n : nat) : R := total'''' i_T i_N i_n. (* 123 *)
Definition f (i_T i_N i_n : nat) : R := V_a i_T i_N i_n + rho * z i_T i_N i_n. (* 126 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition total (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 170 *)
Definition v (i_T i_N i_d : nat) : R := total i_T i_N i_d. (* 171 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 175 *)
Definition sum_v (i_T i_d : nat) : R := total' i_T i_d. (* 176 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 178 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 181 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 185 *)
Definition sum_c_near (i_T i_d : nat) : R := total'' i_T i_d. (* 186 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 189 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 193 *)
Definition c_squared (i_T i_d : nat) : R := total''' i_T i_d. (* 194 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 196 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 199 *)
Definition total'''' (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * h_z i_T i_N i_n) n. (* 204 *)
Definition W_h_z (i_T i_N i_d : nat) : R := total'''' i_T i_N i_d. (* 205 *)
Definition total''''' (i_T i_N i_d : nat) : R := sum (fun i_n => h_W i_T i_d i_n * z i_T i_N i_n) n. (* 210 *)
Definition h_W_z (i_T i_N i_d : nat) : R := total''''' i_T i_N i_d. (* 211 *)
Definition v_dot (i_T i_N i_d : nat) : R := W_h_z i_T i_N i_d + h_W_z i_T i_N i_d. (* 214 *)
Definition total'''''' (i_T i_d : nat) : R := sum (fun i_N => v_dot i_T i_N i_d) N. (* 218 *)
Definition sum_v_dot (i_T i_d : nat) : R := total'''''' i_T i_d. (* 219 *)
Definition mean_dot (i_T i_d : nat) : R := sum_v_dot i_T i_d / INR N. (* 221 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := v_dot i_T i_N i_d - mean_dot i_T i_d. (* 224 *)
Definition total''''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 228 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := total''''''' i_T i_d. (* 229 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 232 *)
Definition total'''''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 236 *)
Definition c_c_dot (i_T i_d : nat) : R := total'''''''' i_T i_d. (* 237 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 239 *)
Definition y_dot (i_T i_N i_d : nat) : R := (c_dot i_T i_N i_d - c i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 242 *)
Definition a_dot (i_T i_N i_d : nat) : R := 0.5 * y_dot i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 245 *)
Definition total''''''''' (i_T i_N i_n : nat) : R := sum (fun i_d => V i_T i_d i_n * a_dot i_T i_N i_d) d. (* 250 *)
Definition V_a_dot (i_T i_N i_n : nat) : R := total''''''''' i_T i_N i_n. (* 251 *)
Definition a (i_T i_N i_d : nat) : R := if Rgt_dec (- y i_T i_N i_d) 0 then 0 else y i_T i_N i_d. (* 254 *)
Definition total'''''''''' (i_T i_N i_n : nat) : R := sum (fun i_d => a i_T i_N i_d * h_V i_T i_d i_n) d. (* 259 *)
Definition a_h_V (i_T i_N i_n : nat) : R := total'''''''''' i_T i_N i_n. (* 260 *)
Definition product_f (i_T i_N i_n : nat) : R := V_a_dot i_T i_N i_n + a_h_V i_T i_N i_n + h_z i_T i_N i_n * rho. (* 263 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (g_f : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition total (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 308 *)
Definition v (i_T i_N i_d : nat) : R := total i_T i_N i_d. (* 309 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 313 *)
Definition sum_v (i_T i_d : nat) : R := total' i_T i_d. (* 314 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 316 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 319 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 323 *)
Definition sum_c_near (i_T i_d : nat) : R := total'' i_T i_d. (* 324 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 327 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 331 *)
Definition c_squared (i_T i_d : nat) : R := total''' i_T i_d. (* 332 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 334 *)
Definition total'''' (i_T i_N i_d : nat) : R := sum (fun i_n => V i_T i_d i_n * g_f i_T i_N i_n) n. (* 339 *)
Definition a_bar (i_T i_N i_d : nat) : R := total'''' i_T i_N i_d. (* 340 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 343 *)
Definition y_bar (i_T i_N i_d : nat) : R := 0.5 * a_bar i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 346 *)
Definition total''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * y_bar i_T i_N i_d) N. (* 350 *)
Definition c_y_bar (i_T i_d : nat) : R := total''''' i_T i_d. (* 351 *)
Definition s_bar (i_T i_d : nat) : R := - c_y_bar i_T i_d / s i_T i_d ^ 2. (* 353 *)
Definition c_bar (i_T i_N i_d : nat) : R := (c i_T i_N i_d * s_bar i_T i_d / INR N + y_bar i_T i_N i_d) / s i_T i_d. (* 356 *)
Definition total'''''' (i_T i_d : nat) : R := sum (fun i_N => c_bar i_T i_N i_d) N. (* 360 *)
Definition sum_c_bar (i_T i_d : nat) : R := total'''''' i_T i_d. (* 361 *)
Definition c_near_bar (i_T i_N i_d : nat) : R := c_bar i_T i_N i_d - sum_c_bar i_T i_d / INR N. (* 364 *)
Definition total''''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_bar i_T i_N i_d) N. (* 368 *)
Definition sum_c_near_bar (i_T i_d : nat) : R := total''''''' i_T i_d. (* 369 *)
Definition mean_bar (i_T i_d : nat) : R := - sum_c_near_bar i_T i_d. (* 371 *)
Definition v_bar (i_T i_N i_d : nat) : R := c_near_bar i_T i_N i_d + mean_bar i_T i_d / INR N. (* 374 *)
Definition total'''''''' (i_T i_N i_n : nat) : R := sum (fun i_d => W i_T i_d i_n * v_bar i_T i_N i_d) d. (* 379 *)
Definition W_v_bar (i_T i_N i_n : nat) : R := total'''''''' i_T i_N i_n. (* 380 *)
Definition total''''''''' (i_T i_d i_n : nat) : R := sum (fun i_N => v_bar i_T i_N i_d * z i_T i_N i_n) N. (* 385 *)
Definition v_bar_z (i_T i_d i_n : nat) : R := total''''''''' i_T i_d i_n. (* 386 *)
Definition a (i_T i_N i_d : nat) : R := if Rgt_dec (- y i_T i_N i_d) 0 then 0 else y i_T i_N i_d. (* 389 *)
Definition total'''''''''' (i_T i_d i_n : nat) : R := sum (fun i_N => a i_T i_N i_d * g_f i_T i_N i_n) N. (* 394 *)
Definition a_g_f (i_T i_d i_n : nat) : R := total'''''''''' i_T i_d i_n. (* 395 *)
Definition pullback_z (i_T i_N i_n : nat) : R := W_v_bar i_T i_N i_n + g_f i_T i_N i_n * rho. (* 398 *)
Definition pullback_W (i_T i_d i_n : nat) : R := v_bar_z i_T i_d i_n. (* 401 *)
Definition pullback_V (i_T i_d i_n : nat) : R := a_g_f i_T i_d i_n. (* 404 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (d N n : nat) (z : nat -> nat -> nat -> R) (W : nat -> nat -> nat -> R) (V : nat -> nat -> nat -> R) (h_z : nat -> nat -> nat -> R) (h_W : nat -> nat -> nat -> R) (h_V : nat -> nat -> nat -> R) (k_z : nat -> nat -> nat -> R) (k_W : nat -> nat -> nat -> R) (k_V : nat -> nat -> nat -> R) (eps : R) (rho : R).
Definition total (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * z i_T i_N i_n) n. (* 474 *)
Definition v (i_T i_N i_d : nat) : R := total i_T i_N i_d. (* 475 *)
Definition total' (i_T i_d : nat) : R := sum (fun i_N => v i_T i_N i_d) N. (* 479 *)
Definition sum_v (i_T i_d : nat) : R := total' i_T i_d. (* 480 *)
Definition mean (i_T i_d : nat) : R := sum_v i_T i_d / INR N. (* 482 *)
Definition c_near (i_T i_N i_d : nat) : R := v i_T i_N i_d - mean i_T i_d. (* 485 *)
Definition total'' (i_T i_d : nat) : R := sum (fun i_N => c_near i_T i_N i_d) N. (* 489 *)
Definition sum_c_near (i_T i_d : nat) : R := total'' i_T i_d. (* 490 *)
Definition c (i_T i_N i_d : nat) : R := c_near i_T i_N i_d - sum_c_near i_T i_d / INR N. (* 493 *)
Definition total''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d ^ 2) N. (* 497 *)
Definition c_squared (i_T i_d : nat) : R := total''' i_T i_d. (* 498 *)
Definition s (i_T i_d : nat) : R := sqrt (c_squared i_T i_d / INR N + eps). (* 500 *)
Definition y (i_T i_N i_d : nat) : R := c i_T i_N i_d / s i_T i_d. (* 503 *)
Definition total'''' (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * h_z i_T i_N i_n) n. (* 508 *)
Definition W_h_z (i_T i_N i_d : nat) : R := total'''' i_T i_N i_d. (* 509 *)
Definition total''''' (i_T i_N i_d : nat) : R := sum (fun i_n => h_W i_T i_d i_n * z i_T i_N i_n) n. (* 514 *)
Definition h_W_z (i_T i_N i_d : nat) : R := total''''' i_T i_N i_d. (* 515 *)
Definition v_dot (i_T i_N i_d : nat) : R := W_h_z i_T i_N i_d + h_W_z i_T i_N i_d. (* 518 *)
Definition total'''''' (i_T i_d : nat) : R := sum (fun i_N => v_dot i_T i_N i_d) N. (* 522 *)
Definition sum_v_dot (i_T i_d : nat) : R := total'''''' i_T i_d. (* 523 *)
Definition mean_dot (i_T i_d : nat) : R := sum_v_dot i_T i_d / INR N. (* 525 *)
Definition c_near_dot (i_T i_N i_d : nat) : R := v_dot i_T i_N i_d - mean_dot i_T i_d. (* 528 *)
Definition total''''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_dot i_T i_N i_d) N. (* 532 *)
Definition sum_c_near_dot (i_T i_d : nat) : R := total''''''' i_T i_d. (* 533 *)
Definition c_dot (i_T i_N i_d : nat) : R := c_near_dot i_T i_N i_d - sum_c_near_dot i_T i_d / INR N. (* 536 *)
Definition total'''''''' (i_T i_N i_d : nat) : R := sum (fun i_n => h_W i_T i_d i_n * k_z i_T i_N i_n) n. (* 541 *)
Definition h_W_k_z (i_T i_N i_d : nat) : R := total'''''''' i_T i_N i_d. (* 542 *)
Definition total''''''''' (i_T i_N i_d : nat) : R := sum (fun i_n => h_z i_T i_N i_n * k_W i_T i_d i_n) n. (* 547 *)
Definition h_z_k_W (i_T i_N i_d : nat) : R := total''''''''' i_T i_N i_d. (* 548 *)
Definition v_dot_way (i_T i_N i_d : nat) : R := h_W_k_z i_T i_N i_d + h_z_k_W i_T i_N i_d. (* 551 *)
Definition total'''''''''' (i_T i_d : nat) : R := sum (fun i_N => v_dot_way i_T i_N i_d) N. (* 555 *)
Definition sum_v_dot_way (i_T i_d : nat) : R := total'''''''''' i_T i_d. (* 556 *)
Definition mean_dot_way (i_T i_d : nat) : R := sum_v_dot_way i_T i_d / INR N. (* 558 *)
Definition c_near_dot_way (i_T i_N i_d : nat) : R := v_dot_way i_T i_N i_d - mean_dot_way i_T i_d. (* 561 *)
Definition total''''''''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_dot_way i_T i_N i_d) N. (* 565 *)
Definition sum_c_near_dot_way (i_T i_d : nat) : R := total''''''''''' i_T i_d. (* 566 *)
Definition c_dot_way (i_T i_N i_d : nat) : R := c_near_dot_way i_T i_N i_d - sum_c_near_dot_way i_T i_d / INR N. (* 569 *)
Definition total'''''''''''' (i_T i_N i_d : nat) : R := sum (fun i_n => W i_T i_d i_n * k_z i_T i_N i_n) n. (* 574 *)
Definition W_k_z (i_T i_N i_d : nat) : R := total'''''''''''' i_T i_N i_d. (* 575 *)
Definition total''''''''''''' (i_T i_N i_d : nat) : R := sum (fun i_n => k_W i_T i_d i_n * z i_T i_N i_n) n. (* 580 *)
Definition k_W_z (i_T i_N i_d : nat) : R := total''''''''''''' i_T i_N i_d. (* 581 *)
Definition v_way (i_T i_N i_d : nat) : R := W_k_z i_T i_N i_d + k_W_z i_T i_N i_d. (* 584 *)
Definition total'''''''''''''' (i_T i_d : nat) : R := sum (fun i_N => v_way i_T i_N i_d) N. (* 588 *)
Definition sum_v_way (i_T i_d : nat) : R := total'''''''''''''' i_T i_d. (* 589 *)
Definition mean_way (i_T i_d : nat) : R := sum_v_way i_T i_d / INR N. (* 591 *)
Definition c_near_way (i_T i_N i_d : nat) : R := v_way i_T i_N i_d - mean_way i_T i_d. (* 594 *)
Definition total''''''''''''''' (i_T i_d : nat) : R := sum (fun i_N => c_near_way i_T i_N i_d) N. (* 598 *)
Definition sum_c_near_way (i_T i_d : nat) : R := total''''''''''''''' i_T i_d. (* 599 *)
Definition c_way (i_T i_N i_d : nat) : R := c_near_way i_T i_N i_d - sum_c_near_way i_T i_d / INR N. (* 602 *)
Definition total'''''''''''''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot i_T i_N i_d) N. (* 606 *)
Definition c_c_dot (i_T i_d : nat) : R := total'''''''''''''''' i_T i_d. (* 607 *)
Definition s_dot (i_T i_d : nat) : R := c_c_dot i_T i_d / s i_T i_d / INR N. (* 609 *)
Definition total''''''''''''''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_dot_way i_T i_N i_d + c_dot i_T i_N i_d * c_way i_T i_N i_d) N. (* 613 *)
Definition s18 (i_T i_d : nat) : R := total''''''''''''''''' i_T i_d. (* 614 *)
Definition total'''''''''''''''''' (i_T i_d : nat) : R := sum (fun i_N => c i_T i_N i_d * c_way i_T i_N i_d) N. (* 618 *)
Definition c_c_way (i_T i_d : nat) : R := total'''''''''''''''''' i_T i_d. (* 619 *)
Definition s_way (i_T i_d : nat) : R := c_c_way i_T i_d / s i_T i_d / INR N. (* 621 *)
Definition s_dot_way (i_T i_d : nat) : R := (s18 i_T i_d - c_c_dot i_T i_d * s_way i_T i_d / s i_T i_d) / s i_T i_d / INR N. (* 623 *)
Definition y_dot_way (i_T i_N i_d : nat) : R := (c_dot_way i_T i_N i_d + s_way i_T i_d * (2 * c i_T i_N i_d * s_dot i_T i_d / s i_T i_d - c_dot i_T i_N i_d) / s i_T i_d - c i_T i_N i_d * s_dot_way i_T i_d / s i_T i_d - c_way i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 626 *)
Definition a_dot_way (i_T i_N i_d : nat) : R := 0.5 * y_dot_way i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 629 *)
Definition total''''''''''''''''''' (i_T i_N i_n : nat) : R := sum (fun i_d => V i_T i_d i_n * a_dot_way i_T i_N i_d) d. (* 634 *)
Definition V_a_dot_way (i_T i_N i_n : nat) : R := total''''''''''''''''''' i_T i_N i_n. (* 635 *)
Definition y_way (i_T i_N i_d : nat) : R := (c_way i_T i_N i_d - c i_T i_N i_d * s_way i_T i_d / s i_T i_d) / s i_T i_d. (* 638 *)
Definition a_way (i_T i_N i_d : nat) : R := 0.5 * y_way i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 641 *)
Definition total'''''''''''''''''''' (i_T i_N i_n : nat) : R := sum (fun i_d => a_way i_T i_N i_d * h_V i_T i_d i_n) d. (* 646 *)
Definition a_way_h_V (i_T i_N i_n : nat) : R := total'''''''''''''''''''' i_T i_N i_n. (* 647 *)
Definition y_dot (i_T i_N i_d : nat) : R := (c_dot i_T i_N i_d - c i_T i_N i_d * s_dot i_T i_d / s i_T i_d) / s i_T i_d. (* 650 *)
Definition a_dot (i_T i_N i_d : nat) : R := 0.5 * y_dot i_T i_N i_d * ((if Rgt_dec (y i_T i_N i_d) 0 then 1 else if Rgt_dec (- y i_T i_N i_d) 0 then -1 else 0) + 1). (* 653 *)
Definition total''''''''''''''''''''' (i_T i_N i_n : nat) : R := sum (fun i_d => a_dot i_T i_N i_d * k_V i_T i_d i_n) d. (* 658 *)
Definition a_dot_k_V (i_T i_N i_n : nat) : R := total''''''''''''''''''''' i_T i_N i_n. (* 659 *)
Definition second_f (i_T i_N i_n : nat) : R := V_a_dot_way i_T i_N i_n + a_dot_k_V i_T i_N i_n + a_way_h_V i_T i_N i_n. (* 662 *)
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
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_N (v weighted)).
Definition sum_v (weighted : bool) : code := (total' weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition total'' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total'' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition total''' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total''' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition a (weighted : bool) : code := (Where (Negative (y weighted)) (Literal 0) (y weighted)).
Definition total'''' (weighted : bool) : code := (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a weighted))).
Definition V_a (weighted : bool) : code := (total'''' weighted).
Definition f (weighted : bool) : code := (Plus (V_a weighted) (Times (Entry 3 []) (Entry 1 [axis_N; axis_n]))).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_N (v weighted)).
Definition sum_v (weighted : bool) : code := (total' weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition total'' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total'' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition total''' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total''' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition total'''' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 5 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total'''' weighted).
Definition total''''' (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total''''' weighted).
Definition v_dot (weighted : bool) : code := (Plus (W_h_z weighted) (h_W_z weighted)).
Definition total'''''' (weighted : bool) : code := (Total axis_N (v_dot weighted)).
Definition sum_v_dot (weighted : bool) : code := (total'''''' weighted).
Definition mean_dot (weighted : bool) : code := (Over (sum_v_dot weighted) (Length 1)).
Definition c_near_dot (weighted : bool) : code := (Minus (v_dot weighted) (mean_dot weighted)).
Definition total''''''' (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (total''''''' weighted).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 1))).
Definition total'''''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition c_c_dot (weighted : bool) : code := (total'''''''' weighted).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 1)).
Definition y_dot (weighted : bool) : code := (Over (Minus (c_dot weighted) (Over (Times (c weighted) (s_dot weighted)) (s weighted))) (s weighted)).
Definition a_dot (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_dot weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition total''''''''' (weighted : bool) : code := (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a_dot weighted))).
Definition V_a_dot (weighted : bool) : code := (total''''''''' weighted).
Definition a (weighted : bool) : code := (Where (Negative (y weighted)) (Literal 0) (y weighted)).
Definition total'''''''''' (weighted : bool) : code := (Total axis_d (Times (a weighted) (Entry 7 [axis_d; axis_n]))).
Definition a_h_V (weighted : bool) : code := (total'''''''''' weighted).
Definition product_f (weighted : bool) : code := (Plus (Plus (V_a_dot weighted) (a_h_V weighted)) (Times (Entry 5 [axis_N; axis_n]) (Entry 3 []))).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_N (v weighted)).
Definition sum_v (weighted : bool) : code := (total' weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition total'' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total'' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition total''' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total''' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition total'''' (weighted : bool) : code := (Total axis_n (Times (Entry 4 [axis_d; axis_n]) (Entry 8 [axis_N; axis_n]))).
Definition a_bar (weighted : bool) : code := (total'''' weighted).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition y_bar (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (a_bar weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition total''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (y_bar weighted))).
Definition c_y_bar (weighted : bool) : code := (total''''' weighted).
Definition s_bar (weighted : bool) : code := (Over (Negative (c_y_bar weighted)) (Power (s weighted) 2)).
Definition c_bar (weighted : bool) : code := (Over (Plus (Over (Times (c weighted) (s_bar weighted)) (Length 1)) (y_bar weighted)) (s weighted)).
Definition total'''''' (weighted : bool) : code := (Total axis_N (c_bar weighted)).
Definition sum_c_bar (weighted : bool) : code := (total'''''' weighted).
Definition c_near_bar (weighted : bool) : code := (Minus (c_bar weighted) (Over (sum_c_bar weighted) (Length 1))).
Definition total''''''' (weighted : bool) : code := (Total axis_N (c_near_bar weighted)).
Definition sum_c_near_bar (weighted : bool) : code := (total''''''' weighted).
Definition mean_bar (weighted : bool) : code := (Negative (sum_c_near_bar weighted)).
Definition v_bar (weighted : bool) : code := (Plus (c_near_bar weighted) (Over (mean_bar weighted) (Length 1))).
Definition total'''''''' (weighted : bool) : code := (Total axis_d (Times (Entry 0 [axis_d; axis_n]) (v_bar weighted))).
Definition W_v_bar (weighted : bool) : code := (total'''''''' weighted).
Definition total''''''''' (weighted : bool) : code := (Total axis_N (Times (v_bar weighted) (Entry 1 [axis_N; axis_n]))).
Definition v_bar_z (weighted : bool) : code := (total''''''''' weighted).
Definition a (weighted : bool) : code := (Where (Negative (y weighted)) (Literal 0) (y weighted)).
Definition total'''''''''' (weighted : bool) : code := (Total axis_N (Times (a weighted) (Entry 8 [axis_N; axis_n]))).
Definition a_g_f (weighted : bool) : code := (total'''''''''' weighted).
Definition pullback_z (weighted : bool) : code := (Plus (W_v_bar weighted) (Times (Entry 8 [axis_N; axis_n]) (Entry 3 []))).
Definition pullback_W (weighted : bool) : code := (v_bar_z weighted).
Definition pullback_V (weighted : bool) : code := (a_g_f weighted).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition total (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition v (weighted : bool) : code := (total weighted).
Definition total' (weighted : bool) : code := (Total axis_N (v weighted)).
Definition sum_v (weighted : bool) : code := (total' weighted).
Definition mean (weighted : bool) : code := (Over (sum_v weighted) (Length 1)).
Definition c_near (weighted : bool) : code := (Minus (v weighted) (mean weighted)).
Definition total'' (weighted : bool) : code := (Total axis_N (c_near weighted)).
Definition sum_c_near (weighted : bool) : code := (total'' weighted).
Definition c (weighted : bool) : code := (Minus (c_near weighted) (Over (sum_c_near weighted) (Length 1))).
Definition total''' (weighted : bool) : code := (Total axis_N (Power (c weighted) 2)).
Definition c_squared (weighted : bool) : code := (total''' weighted).
Definition s (weighted : bool) : code := (Call Csqrt (Plus (Over (c_squared weighted) (Length 1)) (Entry 2 []))).
Definition y (weighted : bool) : code := (Over (c weighted) (s weighted)).
Definition total'''' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 5 [axis_N; axis_n]))).
Definition W_h_z (weighted : bool) : code := (total'''' weighted).
Definition total''''' (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition h_W_z (weighted : bool) : code := (total''''' weighted).
Definition v_dot (weighted : bool) : code := (Plus (W_h_z weighted) (h_W_z weighted)).
Definition total'''''' (weighted : bool) : code := (Total axis_N (v_dot weighted)).
Definition sum_v_dot (weighted : bool) : code := (total'''''' weighted).
Definition mean_dot (weighted : bool) : code := (Over (sum_v_dot weighted) (Length 1)).
Definition c_near_dot (weighted : bool) : code := (Minus (v_dot weighted) (mean_dot weighted)).
Definition total''''''' (weighted : bool) : code := (Total axis_N (c_near_dot weighted)).
Definition sum_c_near_dot (weighted : bool) : code := (total''''''' weighted).
Definition c_dot (weighted : bool) : code := (Minus (c_near_dot weighted) (Over (sum_c_near_dot weighted) (Length 1))).
Definition total'''''''' (weighted : bool) : code := (Total axis_n (Times (Entry 6 [axis_d; axis_n]) (Entry 9 [axis_N; axis_n]))).
Definition h_W_k_z (weighted : bool) : code := (total'''''''' weighted).
Definition total''''''''' (weighted : bool) : code := (Total axis_n (Times (Entry 5 [axis_N; axis_n]) (Entry 10 [axis_d; axis_n]))).
Definition h_z_k_W (weighted : bool) : code := (total''''''''' weighted).
Definition v_dot_way (weighted : bool) : code := (Plus (h_W_k_z weighted) (h_z_k_W weighted)).
Definition total'''''''''' (weighted : bool) : code := (Total axis_N (v_dot_way weighted)).
Definition sum_v_dot_way (weighted : bool) : code := (total'''''''''' weighted).
Definition mean_dot_way (weighted : bool) : code := (Over (sum_v_dot_way weighted) (Length 1)).
Definition c_near_dot_way (weighted : bool) : code := (Minus (v_dot_way weighted) (mean_dot_way weighted)).
Definition total''''''''''' (weighted : bool) : code := (Total axis_N (c_near_dot_way weighted)).
Definition sum_c_near_dot_way (weighted : bool) : code := (total''''''''''' weighted).
Definition c_dot_way (weighted : bool) : code := (Minus (c_near_dot_way weighted) (Over (sum_c_near_dot_way weighted) (Length 1))).
Definition total'''''''''''' (weighted : bool) : code := (Total axis_n (Times (Entry 0 [axis_d; axis_n]) (Entry 9 [axis_N; axis_n]))).
Definition W_k_z (weighted : bool) : code := (total'''''''''''' weighted).
Definition total''''''''''''' (weighted : bool) : code := (Total axis_n (Times (Entry 10 [axis_d; axis_n]) (Entry 1 [axis_N; axis_n]))).
Definition k_W_z (weighted : bool) : code := (total''''''''''''' weighted).
Definition v_way (weighted : bool) : code := (Plus (W_k_z weighted) (k_W_z weighted)).
Definition total'''''''''''''' (weighted : bool) : code := (Total axis_N (v_way weighted)).
Definition sum_v_way (weighted : bool) : code := (total'''''''''''''' weighted).
Definition mean_way (weighted : bool) : code := (Over (sum_v_way weighted) (Length 1)).
Definition c_near_way (weighted : bool) : code := (Minus (v_way weighted) (mean_way weighted)).
Definition total''''''''''''''' (weighted : bool) : code := (Total axis_N (c_near_way weighted)).
Definition sum_c_near_way (weighted : bool) : code := (total''''''''''''''' weighted).
Definition c_way (weighted : bool) : code := (Minus (c_near_way weighted) (Over (sum_c_near_way weighted) (Length 1))).
Definition total'''''''''''''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_dot weighted))).
Definition c_c_dot (weighted : bool) : code := (total'''''''''''''''' weighted).
Definition s_dot (weighted : bool) : code := (Over (Over (c_c_dot weighted) (s weighted)) (Length 1)).
Definition total''''''''''''''''' (weighted : bool) : code := (Total axis_N (Plus (Times (c weighted) (c_dot_way weighted)) (Times (c_dot weighted) (c_way weighted)))).
Definition s18 (weighted : bool) : code := (total''''''''''''''''' weighted).
Definition total'''''''''''''''''' (weighted : bool) : code := (Total axis_N (Times (c weighted) (c_way weighted))).
Definition c_c_way (weighted : bool) : code := (total'''''''''''''''''' weighted).
Definition s_way (weighted : bool) : code := (Over (Over (c_c_way weighted) (s weighted)) (Length 1)).
Definition s_dot_way (weighted : bool) : code := (Over (Over (Minus (s18 weighted) (Over (Times (c_c_dot weighted) (s_way weighted)) (s weighted))) (s weighted)) (Length 1)).
Definition y_dot_way (weighted : bool) : code := (Over (Minus (Minus (Plus (c_dot_way weighted) (Over (Times (s_way weighted) (Minus (Over (Times (Times (Literal 2) (c weighted)) (s_dot weighted)) (s weighted)) (c_dot weighted))) (s weighted))) (Over (Times (c weighted) (s_dot_way weighted)) (s weighted))) (Over (Times (c_way weighted) (s_dot weighted)) (s weighted))) (s weighted)).
Definition a_dot_way (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_dot_way weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition total''''''''''''''''''' (weighted : bool) : code := (Total axis_d (Times (Entry 4 [axis_d; axis_n]) (a_dot_way weighted))).
Definition V_a_dot_way (weighted : bool) : code := (total''''''''''''''''''' weighted).
Definition y_way (weighted : bool) : code := (Over (Minus (c_way weighted) (Over (Times (c weighted) (s_way weighted)) (s weighted))) (s weighted)).
Definition a_way (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_way weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition total'''''''''''''''''''' (weighted : bool) : code := (Total axis_d (Times (a_way weighted) (Entry 7 [axis_d; axis_n]))).
Definition a_way_h_V (weighted : bool) : code := (total'''''''''''''''''''' weighted).
Definition y_dot (weighted : bool) : code := (Over (Minus (c_dot weighted) (Over (Times (c weighted) (s_dot weighted)) (s weighted))) (s weighted)).
Definition a_dot (weighted : bool) : code := (Times (Times (Over (Literal 5) (Literal 10)) (y_dot weighted)) (Plus (Signed (y weighted) (Negative (y weighted))) (Literal 1))).
Definition total''''''''''''''''''''' (weighted : bool) : code := (Total axis_d (Times (a_dot weighted) (Entry 11 [axis_d; axis_n]))).
Definition a_dot_k_V (weighted : bool) : code := (total''''''''''''''''''''' weighted).
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
