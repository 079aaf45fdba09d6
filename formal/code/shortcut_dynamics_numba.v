(* What generated/shortcut_dynamics_numba.py computes, as theorems of real analysis.

   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/shortcut_dynamics_numba.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.

Module declared.
Section Lines.
Variables (eta_a : R) (eta_w : R) (phi : R) (r : R) (k : R) (s_star : R) (s : R) (N_star : R).
Definition pull : R := 1 / 2 * (1 / PI) * (PI + -1 * phi) * r * sin phi.
Definition g : R := (PI + -1 * phi) * cos phi + sin phi.
Definition change_s : R := 1 / 2 * (1 / PI) * ((-1 + k + g) * s_star + -1 * (-1 + PI + k) * s).
Definition change_r : R := 1 / 2 * (1 / PI) * ((-1 + g) * N_star + (-1 * s + s_star) * s_star + -1 * (-1 + PI) * r).
Definition angle : R := atan (eta_w * pull).
Definition phi_dot : R := -1 * (1 / eta_a) * eta_w * pull.
Definition s_dot : R := change_s.
Definition r_dot : R := change_r.
Definition turn : R := angle.
Definition phi_next : R := smaller (Rabs (-1 * phi + angle)) (-1 * Rabs (-1 * phi + angle) + 2 * PI).
Definition s_next : R := eta_a * change_s + s.
Definition r_next : R := eta_a * change_r + r.
End Lines.
End declared.

Module evaluate.
Section Lines.
Variables (phi : nat -> R) (s : nat -> R) (r : nat -> R) (k : nat -> R) (N_star : nat -> R) (s_star : nat -> R) (eta_w : nat -> R) (eta_a : nat -> R).
Definition pull (i_T : nat) : R := 0.5 * r i_T * (PI - phi i_T) * sin (phi i_T) / PI. (* 98 *)
Definition g (i_T : nat) : R := (PI - phi i_T) * cos (phi i_T) + sin (phi i_T). (* 99 *)
Definition change_s (i_T : nat) : R := 0.5 * (s_star i_T * (g i_T + k i_T - 1) - s i_T * (k i_T + PI - 1)) / PI. (* 100 *)
Definition change_r (i_T : nat) : R := 0.5 * (N_star i_T * (g i_T - 1) + s_star i_T * (s_star i_T - s i_T) - r i_T * (PI - 1)) / PI. (* 101 *)
Definition angle (i_T : nat) : R := atan (eta_w i_T * pull i_T). (* 102 *)
Definition phi_dot (i_T : nat) : R := - eta_w i_T * pull i_T / eta_a i_T. (* 103 *)
Definition s_dot (i_T : nat) : R := change_s i_T. (* 104 *)
Definition r_dot (i_T : nat) : R := change_r i_T. (* 105 *)
Definition turn (i_T : nat) : R := angle i_T. (* 106 *)
Definition phi_next (i_T : nat) : R := if Rgt_dec (2 * Rabs (angle i_T - phi i_T) - 2 * PI) 0 then 2 * PI - Rabs (angle i_T - phi i_T) else Rabs (angle i_T - phi i_T). (* 107 *)
Definition s_next (i_T : nat) : R := change_s i_T * eta_a i_T + s i_T. (* 108 *)
Definition r_next (i_T : nat) : R := change_r i_T * eta_a i_T + r i_T. (* 109 *)
End Lines.
End evaluate.

Module jacobian_product.
Section Lines.
Variables (phi : nat -> R) (s : nat -> R) (r : nat -> R) (k : nat -> R) (N_star : nat -> R) (s_star : nat -> R) (eta_w : nat -> R) (eta_a : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_k : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (h_eta_w : nat -> R) (h_eta_a : nat -> R).
Definition pull (i_T : nat) : R := 0.5 * r i_T * (PI - phi i_T) * sin (phi i_T) / PI. (* 133 *)
Definition pull_dot (i_T : nat) : R := 0.5 * (h_phi i_T * r i_T * ((PI - phi i_T) * cos (phi i_T) - sin (phi i_T)) + h_r i_T * (PI - phi i_T) * sin (phi i_T)) / PI. (* 134 *)
Definition g (i_T : nat) : R := (PI - phi i_T) * cos (phi i_T) + sin (phi i_T). (* 135 *)
Definition g_dot (i_T : nat) : R := - h_phi i_T * (PI - phi i_T) * sin (phi i_T). (* 136 *)
Definition change_s_dot (i_T : nat) : R := 0.5 * (g_dot i_T * s_star i_T + h_k i_T * (s_star i_T - s i_T) + h_s i_T * (1 - k i_T - PI) + h_s_star i_T * (g i_T + k i_T - 1)) / PI. (* 137 *)
Definition change_r_dot (i_T : nat) : R := 0.5 * (N_star i_T * g_dot i_T + h_N_star i_T * (g i_T - 1) + h_r i_T * (1 - PI) + h_s_star i_T * (2 * s_star i_T - s i_T) - h_s i_T * s_star i_T) / PI. (* 138 *)
Definition angle_dot (i_T : nat) : R := (eta_w i_T * pull_dot i_T + h_eta_w i_T * pull i_T) / (eta_w i_T ^ 2 * pull i_T ^ 2 + 1). (* 139 *)
Definition angle (i_T : nat) : R := atan (eta_w i_T * pull i_T). (* 140 *)
Definition change_s (i_T : nat) : R := 0.5 * (s_star i_T * (g i_T + k i_T - 1) - s i_T * (k i_T + PI - 1)) / PI. (* 141 *)
Definition change_r (i_T : nat) : R := 0.5 * (N_star i_T * (g i_T - 1) + s_star i_T * (s_star i_T - s i_T) - r i_T * (PI - 1)) / PI. (* 142 *)
Definition product_phi_dot (i_T : nat) : R := (eta_w i_T * h_eta_a i_T * pull i_T / eta_a i_T - eta_w i_T * pull_dot i_T - h_eta_w i_T * pull i_T) / eta_a i_T. (* 143 *)
Definition product_s_dot (i_T : nat) : R := change_s_dot i_T. (* 144 *)
Definition product_r_dot (i_T : nat) : R := change_r_dot i_T. (* 145 *)
Definition product_turn (i_T : nat) : R := angle_dot i_T. (* 146 *)
Definition product_phi_next (i_T : nat) : R := (h_phi i_T - angle_dot i_T) * (if Rgt_dec (angle i_T - phi i_T) 0 then 1 else if Rgt_dec (phi i_T - angle i_T) 0 then -1 else 0) * (if Rgt_dec (Rabs (angle i_T - phi i_T) - PI) 0 then 1 else if Rgt_dec (PI - Rabs (angle i_T - phi i_T)) 0 then -1 else 0). (* 147 *)
Definition product_s_next (i_T : nat) : R := change_s i_T * h_eta_a i_T + change_s_dot i_T * eta_a i_T + h_s i_T. (* 148 *)
Definition product_r_next (i_T : nat) : R := change_r i_T * h_eta_a i_T + change_r_dot i_T * eta_a i_T + h_r i_T. (* 149 *)
End Lines.
End jacobian_product.

Module pullback.
Section Lines.
Variables (phi : nat -> R) (s : nat -> R) (r : nat -> R) (k : nat -> R) (N_star : nat -> R) (s_star : nat -> R) (eta_w : nat -> R) (eta_a : nat -> R) (g_phi_dot : nat -> R) (g_s_dot : nat -> R) (g_r_dot : nat -> R) (g_turn : nat -> R) (g_phi_next : nat -> R) (g_s_next : nat -> R) (g_r_next : nat -> R).
Definition pull (i_T : nat) : R := 0.5 * r i_T * (PI - phi i_T) * sin (phi i_T) / PI. (* 175 *)
Definition angle (i_T : nat) : R := atan (eta_w i_T * pull i_T). (* 176 *)
Definition change_r_bar (i_T : nat) : R := eta_a i_T * g_r_next i_T + g_r_dot i_T. (* 177 *)
Definition change_s_bar (i_T : nat) : R := eta_a i_T * g_s_next i_T + g_s_dot i_T. (* 178 *)
Definition g_bar (i_T : nat) : R := 0.5 * (N_star i_T * change_r_bar i_T + change_s_bar i_T * s_star i_T) / PI. (* 179 *)
Definition angle_bar (i_T : nat) : R := g_turn i_T - g_phi_next i_T * (if Rgt_dec (angle i_T - phi i_T) 0 then 1 else if Rgt_dec (phi i_T - angle i_T) 0 then -1 else 0) * (if Rgt_dec (Rabs (angle i_T - phi i_T) - PI) 0 then 1 else if Rgt_dec (PI - Rabs (angle i_T - phi i_T)) 0 then -1 else 0). (* 180 *)
Definition pull_bar (i_T : nat) : R := eta_w i_T * (angle_bar i_T / (eta_w i_T ^ 2 * pull i_T ^ 2 + 1) - g_phi_dot i_T / eta_a i_T). (* 181 *)
Definition g (i_T : nat) : R := (PI - phi i_T) * cos (phi i_T) + sin (phi i_T). (* 182 *)
Definition change_r (i_T : nat) : R := 0.5 * (N_star i_T * (g i_T - 1) + s_star i_T * (s_star i_T - s i_T) - r i_T * (PI - 1)) / PI. (* 183 *)
Definition change_s (i_T : nat) : R := 0.5 * (s_star i_T * (g i_T + k i_T - 1) - s i_T * (k i_T + PI - 1)) / PI. (* 184 *)
Definition pullback_phi (i_T : nat) : R := g_phi_next i_T * (if Rgt_dec (angle i_T - phi i_T) 0 then 1 else if Rgt_dec (phi i_T - angle i_T) 0 then -1 else 0) * (if Rgt_dec (Rabs (angle i_T - phi i_T) - PI) 0 then 1 else if Rgt_dec (PI - Rabs (angle i_T - phi i_T)) 0 then -1 else 0) + 0.5 * pull_bar i_T * r i_T * ((PI - phi i_T) * cos (phi i_T) - sin (phi i_T)) / PI - g_bar i_T * (PI - phi i_T) * sin (phi i_T). (* 185 *)
Definition pullback_s (i_T : nat) : R := 0.5 * change_s_bar i_T * (1 - k i_T - PI) / PI + g_s_next i_T - 0.5 * change_r_bar i_T * s_star i_T / PI. (* 186 *)
Definition pullback_r (i_T : nat) : R := 0.5 * change_r_bar i_T * (1 - PI) / PI + g_r_next i_T + 0.5 * pull_bar i_T * (PI - phi i_T) * sin (phi i_T) / PI. (* 187 *)
Definition pullback_k (i_T : nat) : R := 0.5 * change_s_bar i_T * (s_star i_T - s i_T) / PI. (* 188 *)
Definition pullback_N_star (i_T : nat) : R := 0.5 * change_r_bar i_T * (g i_T - 1) / PI. (* 189 *)
Definition pullback_s_star (i_T : nat) : R := 0.5 * (change_r_bar i_T * (2 * s_star i_T - s i_T) + change_s_bar i_T * (g i_T + k i_T - 1)) / PI. (* 190 *)
Definition pullback_eta_w (i_T : nat) : R := pull i_T * (angle_bar i_T / (eta_w i_T ^ 2 * pull i_T ^ 2 + 1) - g_phi_dot i_T / eta_a i_T). (* 191 *)
Definition pullback_eta_a (i_T : nat) : R := change_r i_T * g_r_next i_T + change_s i_T * g_s_next i_T + eta_w i_T * g_phi_dot i_T * pull i_T / eta_a i_T ^ 2. (* 192 *)
End Lines.
End pullback.

Module second_derivative.
Section Lines.
Variables (phi : nat -> R) (s : nat -> R) (r : nat -> R) (k : nat -> R) (N_star : nat -> R) (s_star : nat -> R) (eta_w : nat -> R) (eta_a : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_k : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (h_eta_w : nat -> R) (h_eta_a : nat -> R) (k_phi : nat -> R) (k_s : nat -> R) (k_r : nat -> R) (k_k : nat -> R) (k_N_star : nat -> R) (k_s_star : nat -> R) (k_eta_w : nat -> R) (k_eta_a : nat -> R).
Definition pull (i_T : nat) : R := 0.5 * r i_T * (PI - phi i_T) * sin (phi i_T) / PI. (* 217 *)
Definition pull_dot (i_T : nat) : R := 0.5 * (h_phi i_T * r i_T * ((PI - phi i_T) * cos (phi i_T) - sin (phi i_T)) + h_r i_T * (PI - phi i_T) * sin (phi i_T)) / PI. (* 218 *)
Definition pull_dot_way (i_T : nat) : R := 0.5 * (h_phi i_T * k_r i_T * ((PI - phi i_T) * cos (phi i_T) - sin (phi i_T)) + k_phi i_T * (h_r i_T * (PI - phi i_T) * cos (phi i_T) - h_phi i_T * r i_T * ((PI - phi i_T) * sin (phi i_T) + 2 * cos (phi i_T)) - h_r i_T * sin (phi i_T))) / PI. (* 219 *)
Definition pull_way (i_T : nat) : R := 0.5 * (k_phi i_T * r i_T * ((PI - phi i_T) * cos (phi i_T) - sin (phi i_T)) + k_r i_T * (PI - phi i_T) * sin (phi i_T)) / PI. (* 220 *)
Definition g_dot (i_T : nat) : R := - h_phi i_T * (PI - phi i_T) * sin (phi i_T). (* 221 *)
Definition g_dot_way (i_T : nat) : R := h_phi i_T * k_phi i_T * (sin (phi i_T) - (PI - phi i_T) * cos (phi i_T)). (* 222 *)
Definition g_way (i_T : nat) : R := - k_phi i_T * (PI - phi i_T) * sin (phi i_T). (* 223 *)
Definition change_s_dot_way (i_T : nat) : R := 0.5 * (g_dot_way i_T * s_star i_T + g_way i_T * h_s_star i_T + k_k i_T * (h_s_star i_T - h_s i_T) + k_s_star i_T * (g_dot i_T + h_k i_T) - h_k i_T * k_s i_T) / PI. (* 224 *)
Definition change_r_dot_way (i_T : nat) : R := 0.5 * (N_star i_T * g_dot_way i_T + g_dot i_T * k_N_star i_T + g_way i_T * h_N_star i_T + k_s_star i_T * (2 * h_s_star i_T - h_s i_T) - h_s_star i_T * k_s i_T) / PI. (* 225 *)
Definition angle_dot_way (i_T : nat) : R := (eta_w i_T * pull_dot_way i_T + k_eta_w i_T * (pull_dot i_T - 2 * eta_w i_T * pull i_T ^ 2 * (eta_w i_T * pull_dot i_T + h_eta_w i_T * pull i_T) / (eta_w i_T ^ 2 * pull i_T ^ 2 + 1)) + pull_way i_T * (h_eta_w i_T - 2 * eta_w i_T ^ 2 * pull i_T * (eta_w i_T * pull_dot i_T + h_eta_w i_T * pull i_T) / (eta_w i_T ^ 2 * pull i_T ^ 2 + 1))) / (eta_w i_T ^ 2 * pull i_T ^ 2 + 1). (* 226 *)
Definition angle (i_T : nat) : R := atan (eta_w i_T * pull i_T). (* 227 *)
Definition g (i_T : nat) : R := (PI - phi i_T) * cos (phi i_T) + sin (phi i_T). (* 228 *)
Definition change_s_dot (i_T : nat) : R := 0.5 * (g_dot i_T * s_star i_T + h_k i_T * (s_star i_T - s i_T) + h_s i_T * (1 - k i_T - PI) + h_s_star i_T * (g i_T + k i_T - 1)) / PI. (* 229 *)
Definition change_s_way (i_T : nat) : R := 0.5 * (g_way i_T * s_star i_T + k_k i_T * (s_star i_T - s i_T) + k_s i_T * (1 - k i_T - PI) + k_s_star i_T * (g i_T + k i_T - 1)) / PI. (* 230 *)
Definition change_r_dot (i_T : nat) : R := 0.5 * (N_star i_T * g_dot i_T + h_N_star i_T * (g i_T - 1) + h_r i_T * (1 - PI) + h_s_star i_T * (2 * s_star i_T - s i_T) - h_s i_T * s_star i_T) / PI. (* 231 *)
Definition change_r_way (i_T : nat) : R := 0.5 * (N_star i_T * g_way i_T + k_N_star i_T * (g i_T - 1) + k_r i_T * (1 - PI) + k_s_star i_T * (2 * s_star i_T - s i_T) - k_s i_T * s_star i_T) / PI. (* 232 *)
Definition second_phi_dot (i_T : nat) : R := (k_eta_w i_T * (h_eta_a i_T * pull i_T / eta_a i_T - pull_dot i_T) + pull_way i_T * (eta_w i_T * h_eta_a i_T / eta_a i_T - h_eta_w i_T) - eta_w i_T * pull_dot_way i_T - k_eta_a i_T * (2 * eta_w i_T * h_eta_a i_T * pull i_T / eta_a i_T - eta_w i_T * pull_dot i_T - h_eta_w i_T * pull i_T) / eta_a i_T) / eta_a i_T. (* 233 *)
Definition second_s_dot (i_T : nat) : R := change_s_dot_way i_T. (* 234 *)
Definition second_r_dot (i_T : nat) : R := change_r_dot_way i_T. (* 235 *)
Definition second_turn (i_T : nat) : R := angle_dot_way i_T. (* 236 *)
Definition second_phi_next (i_T : nat) : R := - angle_dot_way i_T * (if Rgt_dec (angle i_T - phi i_T) 0 then 1 else if Rgt_dec (phi i_T - angle i_T) 0 then -1 else 0) * (if Rgt_dec (Rabs (angle i_T - phi i_T) - PI) 0 then 1 else if Rgt_dec (PI - Rabs (angle i_T - phi i_T)) 0 then -1 else 0). (* 237 *)
Definition second_s_next (i_T : nat) : R := change_s_dot i_T * k_eta_a i_T + change_s_dot_way i_T * eta_a i_T + change_s_way i_T * h_eta_a i_T. (* 238 *)
Definition second_r_next (i_T : nat) : R := change_r_dot i_T * k_eta_a i_T + change_r_dot_way i_T * eta_a i_T + change_r_way i_T * h_eta_a i_T. (* 239 *)
End Lines.
End second_derivative.

(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)


Definition given (i_T : nat) (eta_a : nat -> R) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_k : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (h_eta_w : nat -> R) (h_eta_a : nat -> R) (g_phi_dot : nat -> R) (g_s_dot : nat -> R) (g_r_dot : nat -> R) (g_turn : nat -> R) (g_phi_next : nat -> R) (g_s_next : nat -> R) (g_r_next : nat -> R) (k_phi : nat -> R) (k_s : nat -> R) (k_r : nat -> R) (k_k : nat -> R) (k_N_star : nat -> R) (k_s_star : nat -> R) (k_eta_w : nat -> R) (k_eta_a : nat -> R) : arrays :=
  fun array places => match array, places with
  | 0%nat, [] => phi i_T
  | 1%nat, [] => r i_T
  | 2%nat, [] => k i_T
  | 3%nat, [] => s_star i_T
  | 4%nat, [] => s i_T
  | 5%nat, [] => N_star i_T
  | 6%nat, [] => eta_w i_T
  | 7%nat, [] => eta_a i_T
  | 8%nat, [] => h_phi i_T
  | 9%nat, [] => h_r i_T
  | 10%nat, [] => h_k i_T
  | 11%nat, [] => h_s i_T
  | 12%nat, [] => h_s_star i_T
  | 13%nat, [] => h_N_star i_T
  | 14%nat, [] => h_eta_w i_T
  | 15%nat, [] => h_eta_a i_T
  | 16%nat, [] => g_r_next i_T
  | 17%nat, [] => g_r_dot i_T
  | 18%nat, [] => g_s_next i_T
  | 19%nat, [] => g_s_dot i_T
  | 20%nat, [] => g_turn i_T
  | 21%nat, [] => g_phi_next i_T
  | 22%nat, [] => g_phi_dot i_T
  | 23%nat, [] => k_r i_T
  | 24%nat, [] => k_phi i_T
  | 25%nat, [] => k_k i_T
  | 26%nat, [] => k_s_star i_T
  | 27%nat, [] => k_s i_T
  | 28%nat, [] => k_N_star i_T
  | 29%nat, [] => k_eta_w i_T
  | 30%nat, [] => k_eta_a i_T
  | _, _ => 0
  end.

Module terms_of_declared.
Definition pull (weighted : bool) : code := (Times (Times (Times (Times (Over (Literal 1) (Literal 2)) (Over (Literal 1) Circle)) (Plus Circle (Times (Literal (-1)) (Entry 0 [])))) (Entry 1 [])) (Call Csin (Entry 0 []))).
Definition g (weighted : bool) : code := (Plus (Times (Plus Circle (Times (Literal (-1)) (Entry 0 []))) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition change_s (weighted : bool) : code := (Times (Times (Over (Literal 1) (Literal 2)) (Over (Literal 1) Circle)) (Plus (Times (Plus (Plus (Literal (-1)) (Entry 2 [])) (g weighted)) (Entry 3 [])) (Times (Times (Literal (-1)) (Plus (Plus (Literal (-1)) Circle) (Entry 2 []))) (Entry 4 [])))).
Definition change_r (weighted : bool) : code := (Times (Times (Over (Literal 1) (Literal 2)) (Over (Literal 1) Circle)) (Plus (Plus (Times (Plus (Literal (-1)) (g weighted)) (Entry 5 [])) (Times (Plus (Times (Literal (-1)) (Entry 4 [])) (Entry 3 [])) (Entry 3 []))) (Times (Times (Literal (-1)) (Plus (Literal (-1)) Circle)) (Entry 1 [])))).
Definition angle (weighted : bool) : code := (Call Carctan (Times (Entry 6 []) (pull weighted))).
Definition phi_dot (weighted : bool) : code := (Times (Times (Times (Literal (-1)) (Over (Literal 1) (Entry 7 []))) (Entry 6 [])) (pull weighted)).
Definition s_dot (weighted : bool) : code := (change_s weighted).
Definition r_dot (weighted : bool) : code := (change_r weighted).
Definition turn (weighted : bool) : code := (angle weighted).
Definition phi_next (weighted : bool) : code := (Negative (Greater (Negative (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (angle weighted)))) (Negative (Plus (Times (Literal (-1)) (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (angle weighted)))) (Times (Literal 2) Circle))))).
Definition s_next (weighted : bool) : code := (Plus (Times (Entry 7 []) (change_s weighted)) (Entry 4 [])).
Definition r_next (weighted : bool) : code := (Plus (Times (Entry 7 []) (change_r weighted)) (Entry 1 [])).
End terms_of_declared.

Module terms_of_evaluate.
Definition pull (weighted : bool) : code := (Over (Times (Times (Times (Over (Literal 5) (Literal 10)) (Entry 1 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))) Circle).
Definition g (weighted : bool) : code := (Plus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition change_s (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Times (Entry 3 []) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))) (Times (Entry 4 []) (Minus (Plus (Entry 2 []) Circle) (Literal 1))))) Circle).
Definition change_r (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Times (Entry 5 []) (Minus (g weighted) (Literal 1))) (Times (Entry 3 []) (Minus (Entry 3 []) (Entry 4 [])))) (Times (Entry 1 []) (Minus Circle (Literal 1))))) Circle).
Definition angle (weighted : bool) : code := (Call Carctan (Times (Entry 6 []) (pull weighted))).
Definition phi_dot (weighted : bool) : code := (Over (Times (Negative (Entry 6 [])) (pull weighted)) (Entry 7 [])).
Definition s_dot (weighted : bool) : code := (change_s weighted).
Definition r_dot (weighted : bool) : code := (change_r weighted).
Definition turn (weighted : bool) : code := (angle weighted).
Definition phi_next (weighted : bool) : code := (Where (Minus (Times (Literal 2) (Call Cabs (Minus (angle weighted) (Entry 0 [])))) (Times (Literal 2) Circle)) (Minus (Times (Literal 2) Circle) (Call Cabs (Minus (angle weighted) (Entry 0 [])))) (Call Cabs (Minus (angle weighted) (Entry 0 [])))).
Definition s_next (weighted : bool) : code := (Plus (Times (change_s weighted) (Entry 7 [])) (Entry 4 [])).
Definition r_next (weighted : bool) : code := (Plus (Times (change_r weighted) (Entry 7 [])) (Entry 1 [])).
End terms_of_evaluate.

Module terms_of_jacobian_product.
Definition pull (weighted : bool) : code := (Over (Times (Times (Times (Over (Literal 5) (Literal 10)) (Entry 1 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))) Circle).
Definition pull_dot (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Times (Times (Entry 8 []) (Entry 1 [])) (Minus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 [])))) (Times (Times (Entry 9 []) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))))) Circle).
Definition g (weighted : bool) : code := (Plus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition g_dot (weighted : bool) : code := (Times (Times (Negative (Entry 8 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition change_s_dot (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Plus (Plus (Times (g_dot weighted) (Entry 3 [])) (Times (Entry 10 []) (Minus (Entry 3 []) (Entry 4 [])))) (Times (Entry 11 []) (Minus (Minus (Literal 1) (Entry 2 [])) Circle))) (Times (Entry 12 []) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))))) Circle).
Definition change_r_dot (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Plus (Plus (Times (Entry 5 []) (g_dot weighted)) (Times (Entry 13 []) (Minus (g weighted) (Literal 1)))) (Times (Entry 9 []) (Minus (Literal 1) Circle))) (Times (Entry 12 []) (Minus (Times (Literal 2) (Entry 3 [])) (Entry 4 [])))) (Times (Entry 11 []) (Entry 3 [])))) Circle).
Definition angle_dot (weighted : bool) : code := (Over (Plus (Times (Entry 6 []) (pull_dot weighted)) (Times (Entry 14 []) (pull weighted))) (Plus (Times (Power (Entry 6 []) 2) (Power (pull weighted) 2)) (Literal 1))).
Definition angle (weighted : bool) : code := (Call Carctan (Times (Entry 6 []) (pull weighted))).
Definition change_s (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Times (Entry 3 []) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))) (Times (Entry 4 []) (Minus (Plus (Entry 2 []) Circle) (Literal 1))))) Circle).
Definition change_r (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Times (Entry 5 []) (Minus (g weighted) (Literal 1))) (Times (Entry 3 []) (Minus (Entry 3 []) (Entry 4 [])))) (Times (Entry 1 []) (Minus Circle (Literal 1))))) Circle).
Definition product_phi_dot (weighted : bool) : code := (Over (Minus (Minus (Over (Times (Times (Entry 6 []) (Entry 15 [])) (pull weighted)) (Entry 7 [])) (Times (Entry 6 []) (pull_dot weighted))) (Times (Entry 14 []) (pull weighted))) (Entry 7 [])).
Definition product_s_dot (weighted : bool) : code := (change_s_dot weighted).
Definition product_r_dot (weighted : bool) : code := (change_r_dot weighted).
Definition product_turn (weighted : bool) : code := (angle_dot weighted).
Definition product_phi_next (weighted : bool) : code := (Times (Times (Minus (Entry 8 []) (angle_dot weighted)) (Signed (Minus (angle weighted) (Entry 0 [])) (Minus (Entry 0 []) (angle weighted)))) (Signed (Minus (Call Cabs (Minus (angle weighted) (Entry 0 []))) Circle) (Minus Circle (Call Cabs (Minus (angle weighted) (Entry 0 [])))))).
Definition product_s_next (weighted : bool) : code := (Plus (Plus (Times (change_s weighted) (Entry 15 [])) (Times (change_s_dot weighted) (Entry 7 []))) (Entry 11 [])).
Definition product_r_next (weighted : bool) : code := (Plus (Plus (Times (change_r weighted) (Entry 15 [])) (Times (change_r_dot weighted) (Entry 7 []))) (Entry 9 [])).
End terms_of_jacobian_product.

Module terms_of_pullback.
Definition pull (weighted : bool) : code := (Over (Times (Times (Times (Over (Literal 5) (Literal 10)) (Entry 1 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))) Circle).
Definition angle (weighted : bool) : code := (Call Carctan (Times (Entry 6 []) (pull weighted))).
Definition change_r_bar (weighted : bool) : code := (Plus (Times (Entry 7 []) (Entry 16 [])) (Entry 17 [])).
Definition change_s_bar (weighted : bool) : code := (Plus (Times (Entry 7 []) (Entry 18 [])) (Entry 19 [])).
Definition g_bar (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Times (Entry 5 []) (change_r_bar weighted)) (Times (change_s_bar weighted) (Entry 3 [])))) Circle).
Definition angle_bar (weighted : bool) : code := (Minus (Entry 20 []) (Times (Times (Entry 21 []) (Signed (Minus (angle weighted) (Entry 0 [])) (Minus (Entry 0 []) (angle weighted)))) (Signed (Minus (Call Cabs (Minus (angle weighted) (Entry 0 []))) Circle) (Minus Circle (Call Cabs (Minus (angle weighted) (Entry 0 []))))))).
Definition pull_bar (weighted : bool) : code := (Times (Entry 6 []) (Minus (Over (angle_bar weighted) (Plus (Times (Power (Entry 6 []) 2) (Power (pull weighted) 2)) (Literal 1))) (Over (Entry 22 []) (Entry 7 [])))).
Definition g (weighted : bool) : code := (Plus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition change_r (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Times (Entry 5 []) (Minus (g weighted) (Literal 1))) (Times (Entry 3 []) (Minus (Entry 3 []) (Entry 4 [])))) (Times (Entry 1 []) (Minus Circle (Literal 1))))) Circle).
Definition change_s (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Times (Entry 3 []) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))) (Times (Entry 4 []) (Minus (Plus (Entry 2 []) Circle) (Literal 1))))) Circle).
Definition pullback_phi (weighted : bool) : code := (Minus (Plus (Times (Times (Entry 21 []) (Signed (Minus (angle weighted) (Entry 0 [])) (Minus (Entry 0 []) (angle weighted)))) (Signed (Minus (Call Cabs (Minus (angle weighted) (Entry 0 []))) Circle) (Minus Circle (Call Cabs (Minus (angle weighted) (Entry 0 [])))))) (Over (Times (Times (Times (Over (Literal 5) (Literal 10)) (pull_bar weighted)) (Entry 1 [])) (Minus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 [])))) Circle)) (Times (Times (g_bar weighted) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 [])))).
Definition pullback_s (weighted : bool) : code := (Minus (Plus (Over (Times (Times (Over (Literal 5) (Literal 10)) (change_s_bar weighted)) (Minus (Minus (Literal 1) (Entry 2 [])) Circle)) Circle) (Entry 18 [])) (Over (Times (Times (Over (Literal 5) (Literal 10)) (change_r_bar weighted)) (Entry 3 [])) Circle)).
Definition pullback_r (weighted : bool) : code := (Plus (Plus (Over (Times (Times (Over (Literal 5) (Literal 10)) (change_r_bar weighted)) (Minus (Literal 1) Circle)) Circle) (Entry 16 [])) (Over (Times (Times (Times (Over (Literal 5) (Literal 10)) (pull_bar weighted)) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))) Circle)).
Definition pullback_k (weighted : bool) : code := (Over (Times (Times (Over (Literal 5) (Literal 10)) (change_s_bar weighted)) (Minus (Entry 3 []) (Entry 4 []))) Circle).
Definition pullback_N_star (weighted : bool) : code := (Over (Times (Times (Over (Literal 5) (Literal 10)) (change_r_bar weighted)) (Minus (g weighted) (Literal 1))) Circle).
Definition pullback_s_star (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Times (change_r_bar weighted) (Minus (Times (Literal 2) (Entry 3 [])) (Entry 4 []))) (Times (change_s_bar weighted) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))))) Circle).
Definition pullback_eta_w (weighted : bool) : code := (Times (pull weighted) (Minus (Over (angle_bar weighted) (Plus (Times (Power (Entry 6 []) 2) (Power (pull weighted) 2)) (Literal 1))) (Over (Entry 22 []) (Entry 7 [])))).
Definition pullback_eta_a (weighted : bool) : code := (Plus (Plus (Times (change_r weighted) (Entry 16 [])) (Times (change_s weighted) (Entry 18 []))) (Over (Times (Times (Entry 6 []) (Entry 22 [])) (pull weighted)) (Power (Entry 7 []) 2))).
End terms_of_pullback.

Module terms_of_second_derivative.
Definition pull (weighted : bool) : code := (Over (Times (Times (Times (Over (Literal 5) (Literal 10)) (Entry 1 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))) Circle).
Definition pull_dot (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Times (Times (Entry 8 []) (Entry 1 [])) (Minus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 [])))) (Times (Times (Entry 9 []) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))))) Circle).
Definition pull_dot_way (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Times (Times (Entry 8 []) (Entry 23 [])) (Minus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 [])))) (Times (Entry 24 []) (Minus (Minus (Times (Times (Entry 9 []) (Minus Circle (Entry 0 []))) (Call Ccos (Entry 0 []))) (Times (Times (Entry 8 []) (Entry 1 [])) (Plus (Times (Minus Circle (Entry 0 [])) (Call Csin (Entry 0 []))) (Times (Literal 2) (Call Ccos (Entry 0 [])))))) (Times (Entry 9 []) (Call Csin (Entry 0 []))))))) Circle).
Definition pull_way (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Times (Times (Entry 24 []) (Entry 1 [])) (Minus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 [])))) (Times (Times (Entry 23 []) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))))) Circle).
Definition g_dot (weighted : bool) : code := (Times (Times (Negative (Entry 8 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition g_dot_way (weighted : bool) : code := (Times (Times (Entry 8 []) (Entry 24 [])) (Minus (Call Csin (Entry 0 [])) (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))))).
Definition g_way (weighted : bool) : code := (Times (Times (Negative (Entry 24 [])) (Minus Circle (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition change_s_dot_way (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Plus (Plus (Times (g_dot_way weighted) (Entry 3 [])) (Times (g_way weighted) (Entry 12 []))) (Times (Entry 25 []) (Minus (Entry 12 []) (Entry 11 [])))) (Times (Entry 26 []) (Plus (g_dot weighted) (Entry 10 [])))) (Times (Entry 10 []) (Entry 27 [])))) Circle).
Definition change_r_dot_way (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Plus (Plus (Times (Entry 5 []) (g_dot_way weighted)) (Times (g_dot weighted) (Entry 28 []))) (Times (g_way weighted) (Entry 13 []))) (Times (Entry 26 []) (Minus (Times (Literal 2) (Entry 12 [])) (Entry 11 [])))) (Times (Entry 12 []) (Entry 27 [])))) Circle).
Definition angle_dot_way (weighted : bool) : code := (Over (Plus (Plus (Times (Entry 6 []) (pull_dot_way weighted)) (Times (Entry 29 []) (Minus (pull_dot weighted) (Over (Times (Times (Times (Literal 2) (Entry 6 [])) (Power (pull weighted) 2)) (Plus (Times (Entry 6 []) (pull_dot weighted)) (Times (Entry 14 []) (pull weighted)))) (Plus (Times (Power (Entry 6 []) 2) (Power (pull weighted) 2)) (Literal 1)))))) (Times (pull_way weighted) (Minus (Entry 14 []) (Over (Times (Times (Times (Literal 2) (Power (Entry 6 []) 2)) (pull weighted)) (Plus (Times (Entry 6 []) (pull_dot weighted)) (Times (Entry 14 []) (pull weighted)))) (Plus (Times (Power (Entry 6 []) 2) (Power (pull weighted) 2)) (Literal 1)))))) (Plus (Times (Power (Entry 6 []) 2) (Power (pull weighted) 2)) (Literal 1))).
Definition angle (weighted : bool) : code := (Call Carctan (Times (Entry 6 []) (pull weighted))).
Definition g (weighted : bool) : code := (Plus (Times (Minus Circle (Entry 0 [])) (Call Ccos (Entry 0 []))) (Call Csin (Entry 0 []))).
Definition change_s_dot (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Plus (Plus (Times (g_dot weighted) (Entry 3 [])) (Times (Entry 10 []) (Minus (Entry 3 []) (Entry 4 [])))) (Times (Entry 11 []) (Minus (Minus (Literal 1) (Entry 2 [])) Circle))) (Times (Entry 12 []) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))))) Circle).
Definition change_s_way (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Plus (Plus (Plus (Times (g_way weighted) (Entry 3 [])) (Times (Entry 25 []) (Minus (Entry 3 []) (Entry 4 [])))) (Times (Entry 27 []) (Minus (Minus (Literal 1) (Entry 2 [])) Circle))) (Times (Entry 26 []) (Minus (Plus (g weighted) (Entry 2 [])) (Literal 1))))) Circle).
Definition change_r_dot (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Plus (Plus (Times (Entry 5 []) (g_dot weighted)) (Times (Entry 13 []) (Minus (g weighted) (Literal 1)))) (Times (Entry 9 []) (Minus (Literal 1) Circle))) (Times (Entry 12 []) (Minus (Times (Literal 2) (Entry 3 [])) (Entry 4 [])))) (Times (Entry 11 []) (Entry 3 [])))) Circle).
Definition change_r_way (weighted : bool) : code := (Over (Times (Over (Literal 5) (Literal 10)) (Minus (Plus (Plus (Plus (Times (Entry 5 []) (g_way weighted)) (Times (Entry 28 []) (Minus (g weighted) (Literal 1)))) (Times (Entry 23 []) (Minus (Literal 1) Circle))) (Times (Entry 26 []) (Minus (Times (Literal 2) (Entry 3 [])) (Entry 4 [])))) (Times (Entry 27 []) (Entry 3 [])))) Circle).
Definition second_phi_dot (weighted : bool) : code := (Over (Minus (Minus (Plus (Times (Entry 29 []) (Minus (Over (Times (Entry 15 []) (pull weighted)) (Entry 7 [])) (pull_dot weighted))) (Times (pull_way weighted) (Minus (Over (Times (Entry 6 []) (Entry 15 [])) (Entry 7 [])) (Entry 14 [])))) (Times (Entry 6 []) (pull_dot_way weighted))) (Over (Times (Entry 30 []) (Minus (Minus (Over (Times (Times (Times (Literal 2) (Entry 6 [])) (Entry 15 [])) (pull weighted)) (Entry 7 [])) (Times (Entry 6 []) (pull_dot weighted))) (Times (Entry 14 []) (pull weighted)))) (Entry 7 []))) (Entry 7 [])).
Definition second_s_dot (weighted : bool) : code := (change_s_dot_way weighted).
Definition second_r_dot (weighted : bool) : code := (change_r_dot_way weighted).
Definition second_turn (weighted : bool) : code := (angle_dot_way weighted).
Definition second_phi_next (weighted : bool) : code := (Times (Times (Negative (angle_dot_way weighted)) (Signed (Minus (angle weighted) (Entry 0 [])) (Minus (Entry 0 []) (angle weighted)))) (Signed (Minus (Call Cabs (Minus (angle weighted) (Entry 0 []))) Circle) (Minus Circle (Call Cabs (Minus (angle weighted) (Entry 0 [])))))).
Definition second_s_next (weighted : bool) : code := (Plus (Plus (Times (change_s_dot weighted) (Entry 30 [])) (Times (change_s_dot_way weighted) (Entry 7 []))) (Times (change_s_way weighted) (Entry 15 []))).
Definition second_r_next (weighted : bool) : code := (Plus (Plus (Times (change_r_dot weighted) (Entry 30 [])) (Times (change_r_dot_way weighted) (Entry 7 []))) (Times (change_r_way weighted) (Entry 15 []))).
End terms_of_second_derivative.

Theorem evaluate_gives_phi_dot (i_T : nat) (eta_a : nat -> R) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) :
  eta_a i_T <> 0 ->
  evaluate.phi_dot phi r eta_w eta_a i_T = declared.phi_dot (eta_a i_T) (eta_w i_T) (phi i_T) (r i_T).
Proof.
  intros Z0. 
  apply (equal_code_ok (lengths_of []) (given i_T eta_a eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [(Entry 7 [])] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_evaluate.phi_dot true)
      (terms_of_declared.phi_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_s_dot (i_T : nat) (phi : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) :
  
  evaluate.s_dot phi s k s_star i_T = declared.s_dot (phi i_T) (k i_T) (s_star i_T) (s i_T).
Proof.
  
  apply (equal_code_ok (lengths_of []) (given i_T (fun _ => 0) (fun _ => 0) phi (fun _ => 0) k s_star s (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_evaluate.s_dot true)
      (terms_of_declared.s_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_r_dot (i_T : nat) (phi : nat -> R) (r : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) :
  
  evaluate.r_dot phi s r N_star s_star i_T = declared.r_dot (phi i_T) (r i_T) (s_star i_T) (s i_T) (N_star i_T).
Proof.
  
  apply (equal_code_ok (lengths_of []) (given i_T (fun _ => 0) (fun _ => 0) phi r (fun _ => 0) s_star s N_star (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_evaluate.r_dot true)
      (terms_of_declared.r_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_turn (i_T : nat) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) :
  
  evaluate.turn phi r eta_w i_T = declared.turn (eta_w i_T) (phi i_T) (r i_T).
Proof.
  
  apply (equal_code_ok (lengths_of []) (given i_T (fun _ => 0) eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_evaluate.turn true)
      (terms_of_declared.turn true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_phi_next (i_T : nat) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) :
  
  evaluate.phi_next phi r eta_w i_T = declared.phi_next (eta_w i_T) (phi i_T) (r i_T).
Proof.
  
  apply (equal_code_ok (lengths_of []) (given i_T (fun _ => 0) eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_evaluate.phi_next true)
      (terms_of_declared.phi_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_s_next (i_T : nat) (eta_a : nat -> R) (phi : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) :
  
  evaluate.s_next phi s k s_star eta_a i_T = declared.s_next (eta_a i_T) (phi i_T) (k i_T) (s_star i_T) (s i_T).
Proof.
  
  apply (equal_code_ok (lengths_of []) (given i_T eta_a (fun _ => 0) phi (fun _ => 0) k s_star s (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_evaluate.s_next true)
      (terms_of_declared.s_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem evaluate_gives_r_next (i_T : nat) (eta_a : nat -> R) (phi : nat -> R) (r : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) :
  
  evaluate.r_next phi s r N_star s_star eta_a i_T = declared.r_next (eta_a i_T) (phi i_T) (r i_T) (s_star i_T) (s i_T) (N_star i_T).
Proof.
  
  apply (equal_code_ok (lengths_of []) (given i_T eta_a (fun _ => 0) phi r (fun _ => 0) s_star s N_star (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_evaluate.r_next true)
      (terms_of_declared.r_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_phi_dot (i_T : nat) (eta_a : nat -> R) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (h_phi : nat -> R) (h_r : nat -> R) (h_eta_w : nat -> R) (h_eta_a : nat -> R) :
  eta_a i_T <> 0 ->
  is_derive (fun step => declared.phi_dot (eta_a i_T + step * h_eta_a i_T) (eta_w i_T + step * h_eta_w i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T)) 0
    (jacobian_product.product_phi_dot phi r eta_w eta_a h_phi h_r h_eta_w h_eta_a i_T).
Proof.
  intros Z0. 
  apply (derivative_code_ok (lengths_of []) (given i_T eta_a eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h_phi (fun _ => 0) h_r (fun _ => 0) (fun _ => 0) (fun _ => 0) h_eta_w h_eta_a (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [(Entry 7 [])] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.phi_dot true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_phi_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_s_dot (i_T : nat) (phi : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_k : nat -> R) (h_s_star : nat -> R) :
  
  is_derive (fun step => declared.s_dot (phi i_T + step * h_phi i_T) (k i_T + step * h_k i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T)) 0
    (jacobian_product.product_s_dot phi s k s_star h_phi h_s h_k h_s_star i_T).
Proof.
  
  apply (derivative_code_ok (lengths_of []) (given i_T (fun _ => 0) (fun _ => 0) phi (fun _ => 0) k s_star s (fun _ => 0) h_phi h_s (fun _ => 0) h_k (fun _ => 0) h_s_star (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.s_dot true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_s_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_r_dot (i_T : nat) (phi : nat -> R) (r : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) :
  
  is_derive (fun step => declared.r_dot (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T) (N_star i_T + step * h_N_star i_T)) 0
    (jacobian_product.product_r_dot phi s N_star s_star h_phi h_s h_r h_N_star h_s_star i_T).
Proof.
  
  apply (derivative_code_ok (lengths_of []) (given i_T (fun _ => 0) (fun _ => 0) phi r (fun _ => 0) s_star s N_star h_phi h_s h_r (fun _ => 0) h_N_star h_s_star (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.r_dot true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_r_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_turn (i_T : nat) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (h_phi : nat -> R) (h_r : nat -> R) (h_eta_w : nat -> R) :
  
  is_derive (fun step => declared.turn (eta_w i_T + step * h_eta_w i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T)) 0
    (jacobian_product.product_turn phi r eta_w h_phi h_r h_eta_w i_T).
Proof.
  
  apply (derivative_code_ok (lengths_of []) (given i_T (fun _ => 0) eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h_phi (fun _ => 0) h_r (fun _ => 0) (fun _ => 0) (fun _ => 0) h_eta_w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.turn true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_turn true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_phi_next (i_T : nat) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (h_phi : nat -> R) (h_r : nat -> R) (h_eta_w : nat -> R) :
  Rabs (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) <> (-1 * Rabs (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) + 2 * PI) -> (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) <> 0 ->
  is_derive (fun step => declared.phi_next (eta_w i_T + step * h_eta_w i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T)) 0
    (jacobian_product.product_phi_next phi r eta_w h_phi h_r h_eta_w i_T).
Proof.
  intros Z0 Z1. 
  apply (derivative_code_ok (lengths_of []) (given i_T (fun _ => 0) eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h_phi (fun _ => 0) h_r (fun _ => 0) (fun _ => 0) (fun _ => 0) h_eta_w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [(Minus (Negative (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true)))) (Negative (Plus (Times (Literal (-1)) (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true)))) (Times (Literal 2) Circle)))); (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true))] [] (conj (fun _ _ => (opposites_differ _ _ Z0)) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_declared.phi_next true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_phi_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_s_next (i_T : nat) (eta_a : nat -> R) (phi : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_k : nat -> R) (h_s_star : nat -> R) (h_eta_a : nat -> R) :
  
  is_derive (fun step => declared.s_next (eta_a i_T + step * h_eta_a i_T) (phi i_T + step * h_phi i_T) (k i_T + step * h_k i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T)) 0
    (jacobian_product.product_s_next phi s k s_star eta_a h_phi h_s h_k h_s_star h_eta_a i_T).
Proof.
  
  apply (derivative_code_ok (lengths_of []) (given i_T eta_a (fun _ => 0) phi (fun _ => 0) k s_star s (fun _ => 0) h_phi h_s (fun _ => 0) h_k (fun _ => 0) h_s_star (fun _ => 0) h_eta_a (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.s_next true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_s_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem jacobian_product_is_the_derivative_of_r_next (i_T : nat) (eta_a : nat -> R) (phi : nat -> R) (r : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (h_eta_a : nat -> R) :
  
  is_derive (fun step => declared.r_next (eta_a i_T + step * h_eta_a i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T) (N_star i_T + step * h_N_star i_T)) 0
    (jacobian_product.product_r_next phi s r N_star s_star eta_a h_phi h_s h_r h_N_star h_s_star h_eta_a i_T).
Proof.
  
  apply (derivative_code_ok (lengths_of []) (given i_T eta_a (fun _ => 0) phi r (fun _ => 0) s_star s N_star h_phi h_s h_r (fun _ => 0) h_N_star h_s_star (fun _ => 0) h_eta_a (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.r_next true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (terms_of_jacobian_product.product_r_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem pullback_is_the_transpose_of_the_derivative (i_T : nat) (eta_a : nat -> R) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_k : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (h_eta_w : nat -> R) (h_eta_a : nat -> R) (g_phi_dot : nat -> R) (g_s_dot : nat -> R) (g_r_dot : nat -> R) (g_turn : nat -> R) (g_phi_next : nat -> R) (g_s_next : nat -> R) (g_r_next : nat -> R) :
  eta_a i_T <> 0 -> Rabs (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) <> (-1 * Rabs (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) + 2 * PI) -> (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) <> 0 ->
  is_derive (fun step =>
    g_phi_dot i_T * declared.phi_dot (eta_a i_T + step * h_eta_a i_T) (eta_w i_T + step * h_eta_w i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) + g_s_dot i_T * declared.s_dot (phi i_T + step * h_phi i_T) (k i_T + step * h_k i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T) + g_r_dot i_T * declared.r_dot (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T) (N_star i_T + step * h_N_star i_T) + g_turn i_T * declared.turn (eta_w i_T + step * h_eta_w i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) + g_phi_next i_T * declared.phi_next (eta_w i_T + step * h_eta_w i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) + g_s_next i_T * declared.s_next (eta_a i_T + step * h_eta_a i_T) (phi i_T + step * h_phi i_T) (k i_T + step * h_k i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T) + g_r_next i_T * declared.r_next (eta_a i_T + step * h_eta_a i_T) (phi i_T + step * h_phi i_T) (r i_T + step * h_r i_T) (s_star i_T + step * h_s_star i_T) (s i_T + step * h_s i_T) (N_star i_T + step * h_N_star i_T)) 0
    (pullback.pullback_phi phi r N_star s_star eta_w eta_a g_phi_dot g_s_dot g_r_dot g_turn g_phi_next g_s_next g_r_next i_T * h_phi i_T + pullback.pullback_s k s_star eta_a g_s_dot g_r_dot g_s_next g_r_next i_T * h_s i_T + pullback.pullback_r phi r eta_w eta_a g_phi_dot g_r_dot g_turn g_phi_next g_r_next i_T * h_r i_T + pullback.pullback_k s s_star eta_a g_s_dot g_s_next i_T * h_k i_T + pullback.pullback_N_star phi eta_a g_r_dot g_r_next i_T * h_N_star i_T + pullback.pullback_s_star phi s k s_star eta_a g_s_dot g_r_dot g_s_next g_r_next i_T * h_s_star i_T + pullback.pullback_eta_w phi r eta_w eta_a g_phi_dot g_turn g_phi_next i_T * h_eta_w i_T + pullback.pullback_eta_a phi s r k N_star s_star eta_w eta_a g_phi_dot g_s_next g_r_next i_T * h_eta_a i_T).
Proof.
  intros Z0 Z1 Z2. 
  apply (derivative_code_ok (lengths_of []) (given i_T eta_a eta_w phi r k s_star s N_star h_phi h_s h_r h_k h_N_star h_s_star h_eta_w h_eta_a g_phi_dot g_s_dot g_r_dot g_turn g_phi_next g_s_next g_r_next (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [(Entry 7 []); (Minus (Negative (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true)))) (Negative (Plus (Times (Literal (-1)) (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true)))) (Times (Literal 2) Circle)))); (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true))] [] (conj (fun _ _ => Z0) (conj (fun _ _ => (opposites_differ _ _ Z1)) (conj (fun _ _ => Z2) Logic.I))) Logic.I (Plus (Plus (Plus (Plus (Plus (Plus (Times (Entry 22 []) (terms_of_declared.phi_dot true)) (Times (Entry 19 []) (terms_of_declared.s_dot true))) (Times (Entry 17 []) (terms_of_declared.r_dot true))) (Times (Entry 20 []) (terms_of_declared.turn true))) (Times (Entry 21 []) (terms_of_declared.phi_next true))) (Times (Entry 18 []) (terms_of_declared.s_next true))) (Times (Entry 16 []) (terms_of_declared.r_next true))) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat]
      (Plus (Plus (Plus (Plus (Plus (Plus (Plus (Times (terms_of_pullback.pullback_phi true) (Entry 8 [])) (Times (terms_of_pullback.pullback_s true) (Entry 11 []))) (Times (terms_of_pullback.pullback_r true) (Entry 9 []))) (Times (terms_of_pullback.pullback_k true) (Entry 10 []))) (Times (terms_of_pullback.pullback_N_star true) (Entry 13 []))) (Times (terms_of_pullback.pullback_s_star true) (Entry 12 []))) (Times (terms_of_pullback.pullback_eta_w true) (Entry 14 []))) (Times (terms_of_pullback.pullback_eta_a true) (Entry 15 [])))
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_phi_dot (i_T : nat) (eta_a : nat -> R) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (h_phi : nat -> R) (h_r : nat -> R) (h_eta_w : nat -> R) (h_eta_a : nat -> R) (k_phi : nat -> R) (k_r : nat -> R) (k_eta_w : nat -> R) (k_eta_a : nat -> R) :
  eta_a i_T <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.phi_dot (eta_a i_T + step' * k_eta_a i_T + step * h_eta_a i_T) (eta_w i_T + step' * k_eta_w i_T + step * h_eta_w i_T) (phi i_T + step' * k_phi i_T + step * h_phi i_T) (r i_T + step' * k_r i_T + step * h_r i_T)) 0) 0
    (second_derivative.second_phi_dot phi r eta_w eta_a h_phi h_r h_eta_w h_eta_a k_phi k_r k_eta_w k_eta_a i_T).
Proof.
  intros Z0. 
  apply (second_code_ok (lengths_of []) (given i_T eta_a eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h_phi (fun _ => 0) h_r (fun _ => 0) (fun _ => 0) (fun _ => 0) h_eta_w h_eta_a (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi (fun _ => 0) k_r (fun _ => 0) (fun _ => 0) (fun _ => 0) k_eta_w k_eta_a) (lengths_of_ok [] Logic.I)
      [(Entry 7 [])] [] (conj (fun _ _ => Z0) Logic.I) Logic.I (terms_of_declared.phi_dot true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_phi_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_s_dot (i_T : nat) (phi : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_k : nat -> R) (h_s_star : nat -> R) (k_phi : nat -> R) (k_s : nat -> R) (k_k : nat -> R) (k_s_star : nat -> R) :
  
  is_derive (fun step' => Derive (fun step => declared.s_dot (phi i_T + step' * k_phi i_T + step * h_phi i_T) (k i_T + step' * k_k i_T + step * h_k i_T) (s_star i_T + step' * k_s_star i_T + step * h_s_star i_T) (s i_T + step' * k_s i_T + step * h_s i_T)) 0) 0
    (second_derivative.second_s_dot phi s_star h_phi h_s h_k h_s_star k_phi k_s k_k k_s_star i_T).
Proof.
  
  apply (second_code_ok (lengths_of []) (given i_T (fun _ => 0) (fun _ => 0) phi (fun _ => 0) k s_star s (fun _ => 0) h_phi h_s (fun _ => 0) h_k (fun _ => 0) h_s_star (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi k_s (fun _ => 0) k_k (fun _ => 0) k_s_star (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.s_dot true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_s_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_r_dot (i_T : nat) (phi : nat -> R) (r : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (k_phi : nat -> R) (k_s : nat -> R) (k_r : nat -> R) (k_N_star : nat -> R) (k_s_star : nat -> R) :
  
  is_derive (fun step' => Derive (fun step => declared.r_dot (phi i_T + step' * k_phi i_T + step * h_phi i_T) (r i_T + step' * k_r i_T + step * h_r i_T) (s_star i_T + step' * k_s_star i_T + step * h_s_star i_T) (s i_T + step' * k_s i_T + step * h_s i_T) (N_star i_T + step' * k_N_star i_T + step * h_N_star i_T)) 0) 0
    (second_derivative.second_r_dot phi N_star h_phi h_s h_N_star h_s_star k_phi k_s k_N_star k_s_star i_T).
Proof.
  
  apply (second_code_ok (lengths_of []) (given i_T (fun _ => 0) (fun _ => 0) phi r (fun _ => 0) s_star s N_star h_phi h_s h_r (fun _ => 0) h_N_star h_s_star (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi k_s k_r (fun _ => 0) k_N_star k_s_star (fun _ => 0) (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.r_dot true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_r_dot true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_turn (i_T : nat) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (h_phi : nat -> R) (h_r : nat -> R) (h_eta_w : nat -> R) (k_phi : nat -> R) (k_r : nat -> R) (k_eta_w : nat -> R) :
  
  is_derive (fun step' => Derive (fun step => declared.turn (eta_w i_T + step' * k_eta_w i_T + step * h_eta_w i_T) (phi i_T + step' * k_phi i_T + step * h_phi i_T) (r i_T + step' * k_r i_T + step * h_r i_T)) 0) 0
    (second_derivative.second_turn phi r eta_w h_phi h_r h_eta_w k_phi k_r k_eta_w i_T).
Proof.
  
  apply (second_code_ok (lengths_of []) (given i_T (fun _ => 0) eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h_phi (fun _ => 0) h_r (fun _ => 0) (fun _ => 0) (fun _ => 0) h_eta_w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi (fun _ => 0) k_r (fun _ => 0) (fun _ => 0) (fun _ => 0) k_eta_w (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.turn true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_turn true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_phi_next (i_T : nat) (eta_w : nat -> R) (phi : nat -> R) (r : nat -> R) (h_phi : nat -> R) (h_r : nat -> R) (h_eta_w : nat -> R) (k_phi : nat -> R) (k_r : nat -> R) (k_eta_w : nat -> R) :
  Rabs (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) <> (-1 * Rabs (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) + 2 * PI) -> (-1 * phi i_T + declared.angle (eta_w i_T) (phi i_T) (r i_T)) <> 0 ->
  is_derive (fun step' => Derive (fun step => declared.phi_next (eta_w i_T + step' * k_eta_w i_T + step * h_eta_w i_T) (phi i_T + step' * k_phi i_T + step * h_phi i_T) (r i_T + step' * k_r i_T + step * h_r i_T)) 0) 0
    (second_derivative.second_phi_next phi r eta_w h_phi h_r h_eta_w k_phi k_r k_eta_w i_T).
Proof.
  intros Z0 Z1. 
  apply (second_code_ok (lengths_of []) (given i_T (fun _ => 0) eta_w phi r (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) h_phi (fun _ => 0) h_r (fun _ => 0) (fun _ => 0) (fun _ => 0) h_eta_w (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi (fun _ => 0) k_r (fun _ => 0) (fun _ => 0) (fun _ => 0) k_eta_w (fun _ => 0)) (lengths_of_ok [] Logic.I)
      [(Minus (Negative (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true)))) (Negative (Plus (Times (Literal (-1)) (Call Cabs (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true)))) (Times (Literal 2) Circle)))); (Plus (Times (Literal (-1)) (Entry 0 [])) (terms_of_declared.angle true))] [] (conj (fun _ _ => (opposites_differ _ _ Z0)) (conj (fun _ _ => Z1) Logic.I)) Logic.I (terms_of_declared.phi_next true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_phi_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_s_next (i_T : nat) (eta_a : nat -> R) (phi : nat -> R) (k : nat -> R) (s_star : nat -> R) (s : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_k : nat -> R) (h_s_star : nat -> R) (h_eta_a : nat -> R) (k_phi : nat -> R) (k_s : nat -> R) (k_k : nat -> R) (k_s_star : nat -> R) (k_eta_a : nat -> R) :
  
  is_derive (fun step' => Derive (fun step => declared.s_next (eta_a i_T + step' * k_eta_a i_T + step * h_eta_a i_T) (phi i_T + step' * k_phi i_T + step * h_phi i_T) (k i_T + step' * k_k i_T + step * h_k i_T) (s_star i_T + step' * k_s_star i_T + step * h_s_star i_T) (s i_T + step' * k_s i_T + step * h_s i_T)) 0) 0
    (second_derivative.second_s_next phi s k s_star eta_a h_phi h_s h_k h_s_star h_eta_a k_phi k_s k_k k_s_star k_eta_a i_T).
Proof.
  
  apply (second_code_ok (lengths_of []) (given i_T eta_a (fun _ => 0) phi (fun _ => 0) k s_star s (fun _ => 0) h_phi h_s (fun _ => 0) h_k (fun _ => 0) h_s_star (fun _ => 0) h_eta_a (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi k_s (fun _ => 0) k_k (fun _ => 0) k_s_star (fun _ => 0) k_eta_a) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.s_next true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_s_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.

Theorem second_derivative_is_that_of_r_next (i_T : nat) (eta_a : nat -> R) (phi : nat -> R) (r : nat -> R) (s_star : nat -> R) (s : nat -> R) (N_star : nat -> R) (h_phi : nat -> R) (h_s : nat -> R) (h_r : nat -> R) (h_N_star : nat -> R) (h_s_star : nat -> R) (h_eta_a : nat -> R) (k_phi : nat -> R) (k_s : nat -> R) (k_r : nat -> R) (k_N_star : nat -> R) (k_s_star : nat -> R) (k_eta_a : nat -> R) :
  
  is_derive (fun step' => Derive (fun step => declared.r_next (eta_a i_T + step' * k_eta_a i_T + step * h_eta_a i_T) (phi i_T + step' * k_phi i_T + step * h_phi i_T) (r i_T + step' * k_r i_T + step * h_r i_T) (s_star i_T + step' * k_s_star i_T + step * h_s_star i_T) (s i_T + step' * k_s i_T + step * h_s i_T) (N_star i_T + step' * k_N_star i_T + step * h_N_star i_T)) 0) 0
    (second_derivative.second_r_next phi s N_star s_star eta_a h_phi h_s h_r h_N_star h_s_star h_eta_a k_phi k_s k_r k_N_star k_s_star k_eta_a i_T).
Proof.
  
  apply (second_code_ok (lengths_of []) (given i_T eta_a (fun _ => 0) phi r (fun _ => 0) s_star s N_star h_phi h_s h_r (fun _ => 0) h_N_star h_s_star (fun _ => 0) h_eta_a (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) (fun _ => 0) k_phi k_s k_r (fun _ => 0) k_N_star k_s_star (fun _ => 0) k_eta_a) (lengths_of_ok [] Logic.I)
      [] [] Logic.I Logic.I (terms_of_declared.r_next true) [(0, 8)%nat; (4, 11)%nat; (1, 9)%nat; (2, 10)%nat; (5, 13)%nat; (3, 12)%nat; (6, 14)%nat; (7, 15)%nat] [(0, 24)%nat; (4, 27)%nat; (1, 23)%nat; (2, 25)%nat; (5, 28)%nat; (3, 26)%nat; (6, 29)%nat; (7, 30)%nat]
      (terms_of_second_derivative.second_r_next true)
      (at_lengths_of []) (at_lengths_of_ok [] [] Logic.I)); vm_compute; reflexivity.
Qed.
