(* Towards understanding the importance of shortcut connections in residual networks (arXiv 1909.04653)

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft papers/shortcut.v

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.

(* shortcut/kernel: the arc cosine kernel; derived here
   Note: g(phi) = (pi - phi) cos(phi) + sin(phi) by x = cos(phi) *)
Theorem shortcut_kernel
    (x : R) :
  -1 <= x <= 1 ->
  arc_kernel x
    = sqrt (1 - x ^ 2) + (PI - acos x) * x.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => from_minus_one _ H0__) (conj (fun (s__ : indices) (I__
      : within len__ s__) => to_one _ H0__) Logic.I)) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [])
      2)))%nat r__ t__).
  { intros t__ J__. apply (nonnegative_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Pow (Var 0
      []) 2)))%nat (Num 1)%nat (Mul (Add (Num 1) (Var 0 [])) (Add (Num 1) (Opp (Var 0 []))))%nat);
      [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [] [(Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 []))); (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => from_minus_one _ H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => to_one _ H0__) (conj N0__ Logic.I))) Logic.I))).
  change (eval len__ (Add (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2)))) (Mul (Var 0 []) (Add Pi (Opp
      (Acos (Var 0 []))))))%nat r__ s__ = eval len__ (Add (Sqrt (Add (Num 1) (Opp (Pow (Var 0 [])
      2)))) (Mul (Add Pi (Opp (Acos (Var 0 [])))) (Var 0 [])))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-slope: the arc cosine kernel; derived here
   Note: dg / d cos(phi) = pi - phi: no trigonometry is left *)
Theorem shortcut_kernel_slope
    (x : R) :
  -1 < x < 1 ->
  is_derive (fun e => arc_kernel (x + e * 1)) 0
    (PI - acos x).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 1, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 []))); (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))] [] [((Var 1 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => above_minus_one _ H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => below_one _ H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => inside _
      H0__) Logic.I))) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Add (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2)))) (Mul
      (Var 0 []) (Add Pi (Opp (Acos (Var 0 []))))))%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval
      len__ (Add Pi (Opp (Acos (Var 0 []))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-bend: the arc cosine kernel; derived here
   Note: the second derivative is 1 / sin(phi) *)
Theorem shortcut_kernel_bend
    (x y : R) :
  -1 < x < 1 ->
  sqrt (1 - x ^ 2) * Derive (fun e => Derive (fun e1 => arc_kernel (x + e * y + e1 * y)) 0) 0
    = y ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | 1, [] =>
      y | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 []))); (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))] [] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => above_minus_one _ H0__) (conj (fun (s__ : indices) (I__ : within
      len__ s__) => below_one _ H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => inside
      _ H0__) Logic.I))) (conj Logic.I Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Pow (Var 0 [])
      2)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Pow (Var 0 [])
      2)))%nat (Num 1)%nat (Mul (Add (Num 1) (Var 0 [])) (Add (Num 1) (Opp (Var 0 []))))%nat);
      [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [(Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 []))); (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => above_minus_one _ H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => below_one _ H0__) (conj N0__ Logic.I))) (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2)))) (Der (Der (Add (Sqrt (Add
      (Num 1) (Opp (Pow (Var 0 []) 2)))) (Mul (Var 0 []) (Add Pi (Opp (Acos (Var 0 [])))))) [(0,
      1)]) [(0, 1)]))%nat r__ s__ = eval len__ (Pow (Var 1 []) 2)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-slope-angle: the arc cosine kernel; derived here *)
Theorem shortcut_kernel_slope_angle
    (phi : R) :
  is_derive (fun e => (PI - (phi + e * 1)) * cos (phi + e * 1) + sin (phi + e * 1)) 0
    ((phi - PI) * sin phi).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 1, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 1 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Add (Mul (Add Pi (Opp (Var 0 []))) (Cos (Var 0 [])))
      (Sin (Var 0 [])))%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval len__ (Mul (Add (Var 0 []) (Opp
      Pi)) (Sin (Var 0 [])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-positive: the arc cosine kernel; derived here
   Note: g >= 0, and 0 at phi = pi *)
Theorem shortcut_kernel_positive
    (x : R) :
  -1 <= x <= 1 ->
  0
    <= arc_kernel x.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => from_minus_one _ H0__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => to_one _ H0__) Logic.I)) Logic.I))).
  pose (gap__ := (Add (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2)))) (Mul (Var 0 []) (Add Pi (Opp
      (Acos (Var 0 []))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [change (0 <= eval len__ gap__ r__ s__); apply
      (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve
      [change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num
      0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/sine: the arc cosine kernel; derived here
   Conditions: x >= 0 *)
Theorem shortcut_sine
    (x : R) :
  0 <= x ->
  sin x
    <= x.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Var 0 []) (Opp (Sin (Var 0 []))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/sine-cubic: the arc cosine kernel; derived here
   Conditions: x >= 0 *)
Theorem shortcut_sine_cubic
    (x : R) :
  0 <= x ->
  x - 1 / 6 * x ^ 3
    <= sin x.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Sin (Var 0 [])) (Opp (Add (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num 6)))
      (Pow (Var 0 []) 3))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/cosine-quadratic: the arc cosine kernel; derived here *)
Theorem shortcut_cosine_quadratic
    (x : R) :
  1 - 1 / 2 * x ^ 2
    <= cos x.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Cos (Var 0 [])) (Opp (Add (Num 1) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow
      (Var 0 []) 2))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/cosine-fourth: the arc cosine kernel; derived here *)
Theorem shortcut_cosine_fourth
    (x : R) :
  cos x
    <= 1 + 1 / 24 * x ^ 4 - 1 / 2 * x ^ 2.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Add (Add (Num 1) (Mul (Mul (Num 1) (Inv (Num 24))) (Pow (Var 0 []) 4))) (Opp
      (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))) (Opp (Cos (Var 0 []))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/kernel-at-most: the arc cosine kernel; derived here
   Conditions: 0 <= phi <= pi
   Note: g <= pi, which it is at phi = 0 *)
Theorem shortcut_kernel_at_most
    (phi : R) :
  0 <= phi ->
  0 <= (PI - phi) ->
  (PI - phi) * cos phi + sin phi
    <= PI.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Num 1) (Opp (Cos (Var 0
      []))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (t__ : indices) (J__ : within len__ t__) => versine_known (eval len__ (Var
      0 [])%nat r__ t__)) Logic.I))) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Add Pi (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok
      len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Sin (Var 0
      []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_sine (r__ 0%nat [])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K3__ t__ J__)). }
  pose (g5__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Num 1) (Opp (Cos (Var 0
      [])))); (Add (Var 0 []) (Opp (Sin (Var 0 []))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (t__ : indices) (J__ : within len__ t__) => versine_known (eval len__ (Var
      0 [])%nat r__ t__)) (conj F4__ Logic.I)))) Logic.I))).
  pose (gap__ := (Add Pi (Opp (Add (Mul (Add Pi (Opp (Var 0 []))) (Cos (Var 0 []))) (Sin (Var 0
      [])))))%nat).
  pose (shown__ := (Add (Mul (Mul (Num 2) (Mul (Inv (Num 2)) (Add (Num 1) (Opp (Cos (Var 0 []))))))
      (Add Pi (Opp (Var 0 [])))) (Add (Var 0 []) (Opp (Sin (Var 0 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Num 1) (Opp (Cos (Var 0
      [])))); (Add (Var 0 []) (Opp (Sin (Var 0 []))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (t__ : indices) (J__ : within len__ t__) => versine_known (eval len__ (Var
      0 [])%nat r__ t__)) (conj F4__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-opposite: the arc cosine kernel; derived here
   Note: g(pi - x) = sin(x) - x cos(x) *)
Theorem shortcut_kernel_opposite
    (x : R) :
  sin x - x * cos x
    = sin x - x * cos x.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Sin (Var 0 [])) (Opp (Mul (Var 0 []) (Cos (Var 0 [])))))%nat r__ s__ =
      eval len__ (Add (Sin (Var 0 [])) (Opp (Mul (Var 0 []) (Cos (Var 0 [])))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-cubic: the arc cosine kernel; derived here
   Conditions: x = pi - phi >= 0
   Note: g is of third order in pi - phi *)
Theorem shortcut_kernel_cubic
    (x : R) :
  0 <= x ->
  sin x - x * cos x
    <= 1 / 2 * x ^ 3.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Cos (Var 0 [])) (Opp (Add
      (Num 1) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_cosine_quadratic (r__ 0%nat
      [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ ). }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Sin (Var 0
      []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_sine (r__ 0%nat [])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K4__ t__ J__)). }
  pose (g6__ := (Given [] [] [(Var 0 []); (Add (Cos (Var 0 [])) (Opp (Add (Num 1) (Opp (Mul (Mul
      (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))))); (Add (Var 0 []) (Opp (Sin (Var 0 []))))]
      [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F5__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 3)) (Opp (Add (Sin (Var 0
      [])) (Opp (Mul (Var 0 []) (Cos (Var 0 [])))))))%nat).
  pose (shown__ := (Add (Mul (Var 0 []) (Add (Cos (Var 0 [])) (Opp (Add (Num 1) (Opp (Mul (Mul (Num
      1) (Inv (Num 2))) (Pow (Var 0 []) 2))))))) (Add (Var 0 []) (Opp (Sin (Var 0 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [] [(Var 0 []); (Add (Cos (Var 0 [])) (Opp (Add (Num 1) (Opp (Mul (Mul
      (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))))); (Add (Var 0 []) (Opp (Sin (Var 0 []))))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-cubic-below: the arc cosine kernel; derived here
   Conditions: x = pi - phi >= 0 *)
Theorem shortcut_kernel_cubic_below
    (x : R) :
  0 <= x ->
  1 / 3 * x ^ 3 - 1 / 24 * x ^ 5
    <= sin x - x * cos x.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Num 1) (Mul (Mul
      (Num 1) (Inv (Num 24))) (Pow (Var 0 []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0
      []) 2)))) (Opp (Cos (Var 0 []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_cosine_fourth (r__ 0%nat
      [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ ). }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sin (Var 0 [])) (Opp (Add
      (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Var 0 []) 3))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_sine_cubic (r__ 0%nat []))
      as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K4__ t__ J__)). }
  pose (g6__ := (Given [] [] [(Var 0 []); (Add (Add (Add (Num 1) (Mul (Mul (Num 1) (Inv (Num 24)))
      (Pow (Var 0 []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))) (Opp (Cos
      (Var 0 [])))); (Add (Sin (Var 0 [])) (Opp (Add (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num
      6))) (Pow (Var 0 []) 3))))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F5__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Add (Sin (Var 0 [])) (Opp (Mul (Var 0 []) (Cos (Var 0 []))))) (Opp (Add (Mul
      (Mul (Num 1) (Inv (Num 3))) (Pow (Var 0 []) 3)) (Opp (Mul (Mul (Num 1) (Inv (Num 24))) (Pow
      (Var 0 []) 5))))))%nat).
  pose (shown__ := (Add (Mul (Var 0 []) (Add (Add (Add (Num 1) (Mul (Mul (Num 1) (Inv (Num 24)))
      (Pow (Var 0 []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))) (Opp (Cos
      (Var 0 []))))) (Add (Sin (Var 0 [])) (Opp (Add (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num
      6))) (Pow (Var 0 []) 3)))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [] [(Var 0 []); (Add (Add (Add (Num 1) (Mul (Mul (Num 1) (Inv (Num 24)))
      (Pow (Var 0 []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))) (Opp (Cos
      (Var 0 [])))); (Add (Sin (Var 0 [])) (Opp (Add (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num
      6))) (Pow (Var 0 []) 3))))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-quadratic: the arc cosine kernel; derived here
   Conditions: phi >= 0
   Note: pi - g is pi / 2 phi^2 near the teacher *)
Theorem shortcut_kernel_quadratic
    (phi : R) :
  0 <= phi ->
  PI - sin phi - (PI - phi) * cos phi
    <= 1 / 24 * phi ^ 5 + 1 / 2 * PI * phi ^ 2 - 1 / 3 * phi ^ 3.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Cos (Var 0 [])) (Opp (Add
      (Num 1) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_cosine_quadratic (r__ 0%nat
      [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ ). }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Sin (Var 0 [])) (Opp
      (Mul (Var 0 []) (Cos (Var 0 []))))) (Opp (Add (Mul (Mul (Num 1) (Inv (Num 3))) (Pow (Var 0 [])
      3)) (Opp (Mul (Mul (Num 1) (Inv (Num 24))) (Pow (Var 0 []) 5))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_kernel_cubic_below (r__
      0%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K4__ t__
      J__)). }
  pose (gap__ := (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 24))) (Pow (Var 0 []) 5)) (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) Pi) (Pow (Var 0 []) 2))) (Opp (Mul (Mul (Num 1) (Inv (Num 3))) (Pow
      (Var 0 []) 3)))) (Opp (Add (Add Pi (Opp (Sin (Var 0 [])))) (Opp (Mul (Add Pi (Opp (Var 0 [])))
      (Cos (Var 0 [])))))))%nat).
  pose (shown__ := (Add (Mul Pi (Add (Cos (Var 0 [])) (Opp (Add (Num 1) (Opp (Mul (Mul (Num 1) (Inv
      (Num 2))) (Pow (Var 0 []) 2))))))) (Add (Add (Sin (Var 0 [])) (Opp (Mul (Var 0 []) (Cos (Var 0
      []))))) (Opp (Add (Mul (Mul (Num 1) (Inv (Num 3))) (Pow (Var 0 []) 3)) (Opp (Mul (Mul (Num 1)
      (Inv (Num 24))) (Pow (Var 0 []) 5)))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [] [(Var 0 []); (Add (Cos (Var 0 [])) (Opp (Add (Num 1) (Opp (Mul (Mul
      (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))))); (Add (Add (Sin (Var 0 [])) (Opp (Mul (Var 0
      []) (Cos (Var 0 []))))) (Opp (Add (Mul (Mul (Num 1) (Inv (Num 3))) (Pow (Var 0 []) 3)) (Opp
      (Mul (Mul (Num 1) (Inv (Num 24))) (Pow (Var 0 []) 5))))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/kernel-quadratic-below: the arc cosine kernel; derived here
   Conditions: phi >= 0 *)
Theorem shortcut_kernel_quadratic_below
    (phi : R) :
  0 <= phi ->
  1 / 2 * PI * phi ^ 2 - 1 / 2 * phi ^ 3 - 1 / 24 * PI * phi ^ 4
    <= PI - sin phi - (PI - phi) * cos phi.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Num 1) (Mul (Mul
      (Num 1) (Inv (Num 24))) (Pow (Var 0 []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0
      []) 2)))) (Opp (Cos (Var 0 []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_cosine_fourth (r__ 0%nat
      [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ ). }
  assert (K4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 1) (Inv (Num
      2))) (Pow (Var 0 []) 3)) (Opp (Add (Sin (Var 0 [])) (Opp (Mul (Var 0 []) (Cos (Var 0
      [])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_kernel_cubic (r__ 0%nat
      [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K4__ t__
      J__)). }
  pose (gap__ := (Add (Add (Add Pi (Opp (Sin (Var 0 [])))) (Opp (Mul (Add Pi (Opp (Var 0 []))) (Cos
      (Var 0 []))))) (Opp (Add (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) Pi) (Pow (Var 0 []) 2))
      (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 3)))) (Opp (Mul (Mul (Mul (Num 1) (Inv
      (Num 24))) Pi) (Pow (Var 0 []) 4))))))%nat).
  pose (shown__ := (Add (Mul Pi (Add (Add (Add (Num 1) (Mul (Mul (Num 1) (Inv (Num 24))) (Pow (Var 0
      []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))) (Opp (Cos (Var 0 [])))))
      (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 3)) (Opp (Add (Sin (Var 0 [])) (Opp (Mul
      (Var 0 []) (Cos (Var 0 []))))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [] [(Var 0 []); (Add (Add (Add (Num 1) (Mul (Mul (Num 1) (Inv (Num 24)))
      (Pow (Var 0 []) 4))) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))) (Opp (Cos
      (Var 0 [])))); (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 3)) (Opp (Add (Sin (Var 0
      [])) (Opp (Mul (Var 0 []) (Cos (Var 0 [])))))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/mean-radial: the mean of two ReLUs; derived here
   Note: from -2 at R = 0 to 0 at infinity (mean-radial-end): the integral is 2 *)
Theorem shortcut_mean_radial
    (R1 : R) :
  is_derive (fun e => (- 2 - (R1 + e * 1) ^ 2) * exp (- (1 / 2 * (R1 + e * 1) ^ 2))) 0
    (R1 ^ 3 * exp (- (1 / 2 * R1 ^ 2))).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | _, _ =>
      0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 1, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 1 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Add (Num (-2)) (Opp (Pow (Var 0 []) 2))) (Exp (Opp
      (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))))%nat (move r__ [(0, 1)]%nat t__) s__) 0
      (eval len__ (Mul (Pow (Var 0 []) 3) (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 [])
      2)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/mean-radial-end: the mean of two ReLUs; derived here
   Note: what is left beyond R is at most 24 / R^2 *)
Theorem shortcut_mean_radial_end
    (R1 : R) :
  - (R1 ^ 2 * (- 2 - R1 ^ 2) * exp (- (1 / 2 * R1 ^ 2)))
    <= 24.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Num 24) (Opp (Opp (Mul (Mul (Pow (Var 0 []) 2) (Add (Num (-2)) (Opp (Pow (Var
      0 []) 2)))) (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2))))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/mean-angular: the mean of two ReLUs; derived here *)
Theorem shortcut_mean_angular
    (theta phi : R) :
  is_derive (fun e => 1 / 2 * sin (theta + e * 1) ^ 2 * sin phi + 1 / 2 * (cos (theta + e * 1) * sin
      (theta + e * 1) + (theta + e * 1)) * cos phi) 0
    ((cos phi * cos theta + sin phi * sin theta) * cos theta).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => theta | 1, []
      => phi | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 2 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Sin (Var
      0 [])) 2)) (Sin (Var 1 []))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Cos (Var 0 []))
      (Sin (Var 0 []))) (Var 0 []))) (Cos (Var 1 []))))%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Mul (Add (Mul (Cos (Var 1 [])) (Cos (Var 0 []))) (Mul (Sin (Var 1 [])) (Sin (Var 0
      [])))) (Cos (Var 0 [])))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/mean-angular-ends: the mean of two ReLUs; derived here
   Conditions: 0 <= phi <= pi
   Note: so that E relu(<u, z>) relu(<w, z>) = ||u|| ||w|| g(phi) / (2 pi) *)
Theorem shortcut_mean_angular_ends
    (phi : R) :
  1 / 2 * sin phi + 1 / 4 * PI * cos phi - 1 / 2 * cos phi ^ 2 * sin phi - 1 / 2 * (phi - 1 / 2 * PI
      - cos phi * sin phi) * cos phi
    = 1 / 2 * sin phi + 1 / 2 * (PI - phi) * cos phi.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Sin (Var 0 []))) (Mul (Mul
      (Mul (Num 1) (Inv (Num 4))) Pi) (Cos (Var 0 [])))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2)))
      (Pow (Cos (Var 0 [])) 2)) (Sin (Var 0 []))))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Add (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num 2))) Pi))) (Opp (Mul (Cos (Var 0 [])) (Sin
      (Var 0 [])))))) (Cos (Var 0 [])))))%nat r__ s__ = eval len__ (Add (Mul (Mul (Num 1) (Inv (Num
      2))) (Sin (Var 0 []))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add Pi (Opp (Var 0 [])))) (Cos
      (Var 0 []))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/mean-one: the mean of two ReLUs; derived here
   Note: from -1 to 0: E relu(<u, z>) = ||u|| / sqrt(2 pi) *)
Theorem shortcut_mean_one
    (R1 : R) :
  is_derive (fun e => - exp (- (1 / 2 * (R1 + e * 1) ^ 2))) 0
    (R1 * exp (- (1 / 2 * R1 ^ 2))).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | _, _ =>
      0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 1, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 1 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Opp (Exp (Opp (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var
      0 []) 2)))))%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval len__ (Mul (Var 0 []) (Exp (Opp (Mul
      (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/loss: the loss; derived here
   Note: the same patch twice gives second moments, two patches products of means *)
Theorem shortcut_loss
    (k p : nat)
    (a a_star v v_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * N_star + 1 / 2 * sum (fun j => a j * a_star j) k / PI +
      1 / 4 * sum (fun j => a j) k ^ 2 / PI + 1 / 4 * s_star ^ 2 / PI - 1 / 4 * sum (fun j => a j ^
      2) k / PI - 1 / 4 * N_star / PI - 1 / 2 * sum (fun j => a j * a_star j) k * arc_kernel (sum
      (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^
      2) p)) / PI - 1 / 2 * sum (fun j => a j) k * s_star / PI
    = 1 / 4 * (sum (fun j => a j) k ^ 2 + s_star ^ 2 + (PI - 1) * (sum (fun j => a j ^ 2) k +
        N_star) - (2 * g - 2) * sum (fun j => a j * a_star j) k - 2 * sum (fun j => a j) k * s_star)
        / PI.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ Logic.I))) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) N_star_term__)) (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Inv Pi)))
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2)) (Inv Pi))) (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Pow s_star_term__ 2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) N_star_term__) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum
      (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul
      (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1,
      0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1,
      0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum
      (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) s_star_term__) (Inv Pi))))%nat
      r__ s__ = eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add (Pow (Sum (0,
      0) (Var 0 [(0, 0)])) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2)) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) g_term__) (Opp (Num
      2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) (Opp (Mul (Mul (Num 2) (Sum (0,
      0) (Var 0 [(0, 0)]))) s_star_term__)))) (Inv Pi))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/loss-any-teacher: the loss; derived here
   Conditions: a teacher whose filter is not divided by its norm
   Note: a_star becomes ||v_star|| a_star *)
Theorem shortcut_loss_any_teacher
    (k p : nat)
    (a a_star v_star v : nat -> R) :
  let N := sum (fun j => a j ^ 2) k in
  let s := sum (fun j => a j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let r := sum (fun j => a j * a_star j) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  1 / 4 * N + 1 / 4 * s ^ 2 / PI + 1 / 4 * N_star * sum (fun i => v_star i ^ 2) p + 1 / 2 *
      norm_star * r / PI + 1 / 4 * s_star ^ 2 * sum (fun i => v_star i ^ 2) p / PI - 1 / 4 * N / PI
      - 1 / 4 * N_star * sum (fun i => v_star i ^ 2) p / PI - 1 / 2 * norm_star * r * arc_kernel
      (sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i =>
      v_star i ^ 2) p)) / PI - 1 / 2 * norm_star * s * s_star / PI
    = 1 / 4 * ((s - norm_star * s_star) ^ 2 + (PI - 1) * (norm_star ^ 2 * N_star + N) - (2 * g - 2)
        * norm_star * r) / PI.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (N_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (r_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v_star i0__ | 3, [i0__] => v i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2)); (Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ Logic.I))) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4)))
      N_term__) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow s_term__ 2)) (Inv Pi))) (Mul (Mul (Mul
      (Num 1) (Inv (Num 4))) N_star_term__) (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))) (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) norm_star_term__) r_term__) (Inv Pi))) (Mul (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) (Pow s_star_term__ 2)) (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))) (Inv Pi))) (Opp
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) N_term__) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) N_star_term__) (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))) (Inv Pi)))) (Opp (Mul
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) norm_star_term__) r_term__) (Add (Sqrt (Add (Num 1)
      (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1,
      0) (Pow (Var 3 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) 2)))) (Mul
      (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow
      (Var 3 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Add Pi (Opp (Acos
      (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow
      (Var 3 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))))))))) (Inv Pi))))
      (Opp (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) norm_star_term__) s_term__)
      s_star_term__) (Inv Pi))))%nat r__ s__ = eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add
      (Add (Pow (Add s_term__ (Opp (Mul norm_star_term__ s_star_term__))) 2) (Mul (Add Pi (Opp (Num
      1))) (Add (Mul (Pow norm_star_term__ 2) N_star_term__) N_term__))) (Opp (Mul (Mul (Add (Mul
      (Num 2) g_term__) (Opp (Num 2))) norm_star_term__) r_term__)))) (Inv Pi))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/loss-file: the loss; derived here
   Note: symbolic/losses/shortcut *)
Theorem shortcut_loss_file
    (k p : nat)
    (a a_star v v_star : nat -> R) :
  let r := sum (fun j => a j * a_star j) k in
  let s := sum (fun j => a j) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * sum (fun j => a_star j ^ 2) k + 1 / 2 * r / PI + 1 / 4
      * s ^ 2 / PI + 1 / 4 * s_star ^ 2 / PI - 1 / 4 * sum (fun j => a j ^ 2) k / PI - 1 / 4 * sum
      (fun j => a_star j ^ 2) k / PI - 1 / 2 * r * arc_kernel (sum (fun i => v i * v_star i) p /
      sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2) p)) / PI - 1 / 2 * s *
      s_star / PI
    = 1 / 4 * ((s - s_star) ^ 2 + (PI - 1) * (sum (fun j => a j ^ 2) k + sum (fun j => a_star j ^ 2)
        k) - (2 * g - 2) * r) / PI.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (r_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))%nat).
  pose (s_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ Logic.I))) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) r_term__) (Inv Pi))) (Mul (Mul (Mul (Num
      1) (Inv (Num 4))) (Pow s_term__ 2)) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow
      s_star_term__ 2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) r_term__) (Add
      (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)])))
      (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1,
      0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))))))))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) s_term__)
      s_star_term__) (Inv Pi))))%nat r__ s__ = eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add
      (Add (Pow (Add s_term__ (Opp s_star_term__)) 2) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))) (Opp (Mul (Add (Mul (Num 2)
      g_term__) (Opp (Num 2))) r_term__)))) (Inv Pi))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/loss-at-teacher: the loss; derived here
   Note: the minimum *)
Theorem shortcut_loss_at_teacher
    (k p : nat)
    (a a_star v v_star : nat -> R) :
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v_star i ^ 2) p ->
  (forall i, (i < p)%nat -> v i = v_star i) ->
  (forall j, (j < k)%nat -> a j = a_star j) ->
  1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * sum (fun j => a_star j ^ 2) k + 1 / 2 * sum (fun j => a
      j * a_star j) k / PI + 1 / 4 * sum (fun j => a j) k ^ 2 / PI + 1 / 4 * sum (fun j => a_star j)
      k ^ 2 / PI - 1 / 4 * sum (fun j => a j ^ 2) k / PI - 1 / 4 * sum (fun j => a_star j ^ 2) k /
      PI - 1 / 2 * sum (fun j => a j * a_star j) k * arc_kernel (sum (fun i => v i * v_star i) p /
      sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2) p)) / PI - 1 / 2 * sum
      (fun j => a j) k * sum (fun j => a_star j) k / PI
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))] [] [((Var 2 [(1, 0)]), (Var 3
      [(1, 0)])); ((Var 0 [(0, 0)]), (Var 1 [(0, 0)]))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H3__ (s__ (1, 0)%nat) (I__ (1, 0)%nat))) (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))%nat (Num 1)%nat (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))%nat); [exact J__|vm_compute;
      reflexivity]. }
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))] [] [((Var 2 [(1, 0)]), (Var 3 [(1, 0)])); ((Var 0 [(0, 0)]), (Var 1 [(0, 0)]))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__
      : within len__ s__) => (H3__ (s__ (1, 0)%nat) (I__ (1, 0)%nat))) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1
      [(0, 0)])))) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 0 [(0,
      0)])) 2)) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 1 [(0, 0)]))
      2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2
      [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1,
      0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum
      (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1,
      0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum
      (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) (Sum (0, 0) (Var 1 [(0, 0)]))) (Inv Pi))))%nat r__
      s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/loss-positive: the loss; derived here
   Conditions: 0 <= g <= pi, as kernel-positive and kernel-at-most show
   Note: as a mean of squares must be *)
Theorem shortcut_loss_positive
    (k : nat)
    (a a_star : nat -> R)
    (G : R) :
  let s := sum (fun j => a j) k in
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  0 <= G ->
  0 <= (PI - G) ->
  0
    <= 1 / 4 * (s ^ 2 + s_star ^ 2 + (PI - 1) * (sum (fun j => a j ^ 2) k + N_star) - (2 * G - 2) *
        sum (fun j => a j * a_star j) k - 2 * s * s_star) / PI.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [] => G | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  pose (g3__ := (Given [] [(Add Pi (Opp (Num 1))); (Add Pi (Opp (Num 2)))] [(Var 2 []); (Add Pi (Opp
      (Var 2 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ Logic.I))
      (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I)) Logic.I))).
  pose (gap__ := (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add (Pow s_term__ 2) (Pow
      s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))
      N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 2 [])) (Opp (Num 2))) (Sum (0, 0) (Mul (Var
      0 [(0, 0)]) (Var 1 [(0, 0)])))))) (Opp (Mul (Mul (Num 2) s_term__) s_star_term__)))) (Inv
      Pi))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Pow (Add s_term__ (Opp
      s_star_term__)) 2) (Mul (Mul (Add (Mul (Add Pi (Opp (Num 2))) (Sum (0, 0) (Add (Pow (Var 0
      [(0, 0)]) 2) (Pow (Var 1 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Var 1 [(0,
      0)])) 2))) (Add Pi (Opp (Var 2 [])))) (Inv Pi))) (Mul (Mul (Mul (Add Pi (Opp (Num 1))) (Sum
      (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) 2))) (Var 2 [])) (Inv Pi)))) (Inv
      Pi))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [(Add Pi (Opp (Num 1))); (Add Pi (Opp (Num 2)))] [(Var 2 []); (Add Pi (Opp
      (Var 2 [])))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ Logic.I))
      (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/gradient-a: the gradient; derived here
   Note: [(11^T + (pi - 1) I) a - (11^T + (g - 1) I) a_star] / (2 pi) *)
Theorem shortcut_gradient_a
    (k p : nat)
    (a a_star v v_star e1 : nat -> R) :
  let s (a : nat -> R) := sum (fun j => a j) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  is_derive (fun e => 1 / 4 * sum (fun j => (a j + e * e1 j) ^ 2) k + 1 / 4 * sum (fun j => a_star j
      ^ 2) k + 1 / 2 * sum (fun j => (a j + e * e1 j) * a_star j) k / PI + 1 / 4 * s (fun i => a i +
      e * e1 i) ^ 2 / PI + 1 / 4 * s_star ^ 2 / PI - 1 / 4 * sum (fun j => (a j + e * e1 j) ^ 2) k /
      PI - 1 / 4 * sum (fun j => a_star j ^ 2) k / PI - 1 / 2 * sum (fun j => (a j + e * e1 j) *
      a_star j) k * arc_kernel (sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) /
      sqrt (sum (fun i => v_star i ^ 2) p)) / PI - 1 / 2 * s (fun i => a i + e * e1 i) * s_star /
      PI) 0
    (sum (fun j => 1 / 2 * ((PI - 1) * a j + s a - s_star - (g - 1) * a_star j) * e1 j / PI) k).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (s_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [i0__] => e1
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ Logic.I))) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var
      0 [(0, 0)]) (Var 1 [(0, 0)])))) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow s_term__
      2)) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow s_star_term__ 2)) (Inv Pi))) (Opp
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Inv Pi)))) (Opp
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Inv Pi)))) (Opp
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3
      [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow
      (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) s_term__)
      s_star_term__) (Inv Pi))))%nat (move r__ [(0, 4)]%nat t__) s__) 0 (eval len__ (Sum (0, 0) (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Mul (Add Pi (Opp (Num 1))) (Var 0 [(0,
      0)])) s_term__) (Opp s_star_term__)) (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 1 [(0,
      0)]))))) (Var 4 [(0, 0)])) (Inv Pi)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/gradient-v: the gradient; derived here
   Note: -(1 / 2 pi ||v||) (pi - phi) (a . a_star) (I - v v^T / ||v||^2) v_star, ||v_star|| = 1 *)
Theorem shortcut_gradient_v
    (k p : nat)
    (a a_star v v_star h : nat -> R) :
  let r := sum (fun j => a j * a_star j) k in
  let norm (v : nat -> R) := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c (v : nat -> R) := sum (fun i => v i * v_star i) p / norm v / norm_star in
  let phi (v : nat -> R) := acos (c v) in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  -1 < sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i =>
      v_star i ^ 2) p) < 1 ->
  is_derive (fun e => 1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * sum (fun j => a_star j ^ 2) k + 1 /
      2 * r / PI + 1 / 4 * sum (fun j => a j) k ^ 2 / PI + 1 / 4 * sum (fun j => a_star j) k ^ 2 /
      PI - 1 / 4 * sum (fun j => a j ^ 2) k / PI - 1 / 4 * sum (fun j => a_star j ^ 2) k / PI - 1 /
      2 * r * arc_kernel (sum (fun i => (v i + e * h i) * v_star i) p / sqrt (sum (fun i => (v i + e
      * h i) ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2) p)) / PI - 1 / 2 * sum (fun j => a j) k *
      sum (fun j => a_star j) k / PI) 0
    (sum (fun i => 1 / 2 * (phi v - PI) * (v_star i / norm_star - v i * c v / norm v) * h i * r / PI
        / norm v) p).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (r_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [i0__] => h
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add (Num 1) (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))));
      (Add (Num 1) (Opp (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))))); (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))) 2)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => above_minus_one _ H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => below_one _ H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => inside _ H4__) Logic.I))))) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) r_term__) (Inv Pi)))
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2)) (Inv Pi))) (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2)) (Inv Pi))) (Opp (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) r_term__) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul
      (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1,
      0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1,
      0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum
      (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) (Sum (0, 0) (Var 1 [(0, 0)])))
      (Inv Pi))))%nat (move r__ [(2, 4)]%nat t__) s__) 0 (eval len__ (Sum (1, 0) (Mul (Mul (Mul (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add phi_term__ (Opp Pi))) (Add (Mul (Var 3 [(1, 0)])
      (Inv norm_star_term__)) (Opp (Mul (Mul (Var 2 [(1, 0)]) c_term__) (Inv norm_term__))))) (Var 4
      [(1, 0)])) r_term__) (Inv Pi)) (Inv norm_term__)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/gradient-v-across: the gradient; derived here
   Note: L does not change with the length of v *)
Theorem shortcut_gradient_v_across
    (p k : nat)
    (v v_star a a_star : nat -> R) :
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let phi := acos c in
  let r := sum (fun j => a j * a_star j) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  sum (fun i => 1 / 2 * (phi - PI) * (v_star i / norm_star - v i * c / norm) * v i * r / PI / norm)
      p
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r_term__ := (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => v_star i0__ | 2, [i0__] => a i0__ | 3, [i0__] => a_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      phi_term__ (Opp Pi))) (Add (Mul (Var 1 [(0, 0)]) (Inv norm_star_term__)) (Opp (Mul (Mul (Var 0
      [(0, 0)]) c_term__) (Inv norm_term__))))) (Var 0 [(0, 0)])) r_term__) (Inv Pi)) (Inv
      norm_term__)))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/gradient-v-norm: the gradient; derived here
   Note: so it vanishes just where a . a_star = 0, phi = 0 or phi = pi *)
Theorem shortcut_gradient_v_norm
    (p k : nat)
    (v v_star a a_star : nat -> R) :
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let phi := acos c in
  let r := sum (fun j => a j * a_star j) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  sum (fun i => 1 / 4 * (phi - PI) ^ 2 * (v_star i / norm_star - v i * c / norm) ^ 2 * r ^ 2 / PI ^
      2 / norm ^ 2) p
    = 1 / 4 * (PI - phi) ^ 2 * r ^ 2 * (1 - c ^ 2) / PI ^ 2 / norm ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r_term__ := (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => v_star i0__ | 2, [i0__] => a i0__ | 3, [i0__] => a_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add
      phi_term__ (Opp Pi)) 2)) (Pow (Add (Mul (Var 1 [(0, 0)]) (Inv norm_star_term__)) (Opp (Mul
      (Mul (Var 0 [(0, 0)]) c_term__) (Inv norm_term__)))) 2)) (Pow r_term__ 2)) (Inv (Pow Pi 2)))
      (Inv (Pow norm_term__ 2))))%nat r__ s__ = eval len__ (Mul (Mul (Mul (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) (Pow (Add Pi (Opp phi_term__)) 2)) (Pow r_term__ 2)) (Add (Num 1) (Opp (Pow
      c_term__ 2)))) (Inv (Pow Pi 2))) (Inv (Pow norm_term__ 2)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/hessian-aa: the Hessian; derived here
   Note: (11^T + (pi - 1) I) / (2 pi), the same everywhere *)
Theorem shortcut_hessian_aa
    (k : nat)
    (a a_star e1 : nat -> R)
    (G : R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  is_derive (fun e => Derive (fun e2 => 1 / 4 * (sum (fun j => a j + e * e1 j + e2 * e1 j) k ^ 2 +
      s_star ^ 2 + (PI - 1) * (sum (fun j => (a j + e * e1 j + e2 * e1 j) ^ 2) k + N_star) - (2 * G
      - 2) * sum (fun j => (a j + e * e1 j + e2 * e1 j) * a_star j) k - 2 * sum (fun j => a j + e *
      e1 j + e2 * e1 j) k * s_star) / PI) 0) 0
    (1 / 2 * (sum (fun j => e1 j) k ^ 2 + (PI - 1) * sum (fun j => e1 j ^ 2) k) / PI).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [] => G | 3, [i0__] => e1 i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ Logic.I) (conj Logic.I
      Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add
      (Add (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1)))
      (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 2
      [])) (Opp (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) (Opp (Mul (Mul
      (Num 2) (Sum (0, 0) (Var 0 [(0, 0)]))) s_star_term__)))) (Inv Pi)) [(0, 3)])%nat (move r__
      [(0, 3)]%nat t__) s__) 0 (eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Sum (0,
      0) (Var 3 [(0, 0)])) 2) (Mul (Add Pi (Opp (Num 1))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))))
      (Inv Pi))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/hessian-av: the Hessian; derived here *)
Theorem shortcut_hessian_av
    (k p : nat)
    (a a_star v v_star e1 h : nat -> R) :
  let norm (v : nat -> R) := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c (v : nat -> R) := sum (fun i => v i * v_star i) p / norm v / norm_star in
  let phi (v : nat -> R) := acos (c v) in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  -1 < sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i =>
      v_star i ^ 2) p) < 1 ->
  is_derive (fun e => Derive (fun e2 => 1 / 4 * sum (fun j => (a j + e2 * e1 j) ^ 2) k + 1 / 4 * sum
      (fun j => a_star j ^ 2) k + 1 / 2 * sum (fun j => (a j + e2 * e1 j) * a_star j) k / PI + 1 / 4
      * sum (fun j => a j + e2 * e1 j) k ^ 2 / PI + 1 / 4 * sum (fun j => a_star j) k ^ 2 / PI - 1 /
      4 * sum (fun j => (a j + e2 * e1 j) ^ 2) k / PI - 1 / 4 * sum (fun j => a_star j ^ 2) k / PI -
      1 / 2 * sum (fun j => (a j + e2 * e1 j) * a_star j) k * arc_kernel (sum (fun i => (v i + e * h
      i) * v_star i) p / sqrt (sum (fun i => (v i + e * h i) ^ 2) p) / sqrt (sum (fun i => v_star i
      ^ 2) p)) / PI - 1 / 2 * sum (fun j => a j + e2 * e1 j) k * sum (fun j => a_star j) k / PI) 0)
      0
    (1 / 2 * (phi v - PI) * sum (fun i => (v_star i / norm_star - v i * c v / norm v) * h i) p * sum
        (fun j => a_star j * e1 j) k / PI / norm v).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [i0__] => e1
      i0__ | 5, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add (Num 1) (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))));
      (Add (Num 1) (Opp (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))))); (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))) 2)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => above_minus_one _ H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => below_one _ H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => inside _ H4__) Logic.I))))) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul
      (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4)))
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow
      (Sum (0, 0) (Var 0 [(0, 0)])) 2)) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum
      (0, 0) (Var 1 [(0, 0)])) 2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum
      (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul
      (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1,
      0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1,
      0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum
      (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) (Sum (0, 0) (Var 1 [(0, 0)])))
      (Inv Pi)))) [(0, 4)])%nat (move r__ [(2, 5)]%nat t__) s__) 0 (eval len__ (Mul (Mul (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Add phi_term__ (Opp Pi))) (Sum (1, 0) (Mul (Add (Mul (Var 3
      [(1, 0)]) (Inv norm_star_term__)) (Opp (Mul (Mul (Var 2 [(1, 0)]) c_term__) (Inv
      norm_term__)))) (Var 5 [(1, 0)])))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 4 [(0, 0)])))) (Inv
      Pi)) (Inv norm_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/hessian-vv: the Hessian; derived here
   Conditions: 0 < phi < pi
   Note: -(a . a_star / 2 pi) [q q^T / sin(phi) - (pi - phi) (v q^T + q v^T + c P)], ||v|| = 1 *)
Theorem shortcut_hessian_vv
    (k p : nat)
    (a a_star v v_star h : nat -> R) :
  let r := sum (fun j => a j * a_star j) k in
  let norm (v : nat -> R) := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c (v : nat -> R) := sum (fun i => v i * v_star i) p / norm v / norm_star in
  let phi (v : nat -> R) := acos (c v) in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  -1 < sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i =>
      v_star i ^ 2) p) < 1 ->
  is_derive (fun e => Derive (fun e1 => 1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * sum (fun j =>
      a_star j ^ 2) k + 1 / 2 * r / PI + 1 / 4 * sum (fun j => a j) k ^ 2 / PI + 1 / 4 * sum (fun j
      => a_star j) k ^ 2 / PI - 1 / 4 * sum (fun j => a j ^ 2) k / PI - 1 / 4 * sum (fun j => a_star
      j ^ 2) k / PI - 1 / 2 * r * arc_kernel (sum (fun i => (v i + e * h i + e1 * h i) * v_star i) p
      / sqrt (sum (fun i => (v i + e * h i + e1 * h i) ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2)
      p)) / PI - 1 / 2 * sum (fun j => a j) k * sum (fun j => a_star j) k / PI) 0) 0
    (- (1 / 2 * (sum (fun i => (v_star i / norm_star - v i * c v / norm v) * h i) p ^ 2 / sqrt (1 -
        c v ^ 2) - (PI - phi v) * ((sum (fun i => h i ^ 2) p - sum (fun i => h i * v i / norm v) p ^
        2) * c v + 2 * sum (fun i => (v_star i / norm_star - v i * c v / norm v) * h i) p * sum (fun
        i => h i * v i / norm v) p)) * r / PI / norm v ^ 2)).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (r_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [i0__] => h
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add (Num 1) (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))));
      (Add (Num 1) (Opp (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))))); (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))) 2)))] [] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => above_minus_one _ H4__) (conj (fun (s__
      : indices) (I__ : within len__ s__) => below_one _ H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => inside _ H4__) Logic.I))))) (conj Logic.I Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Pow c_term__
      2)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Pow c_term__
      2)))%nat (Num 1)%nat (Mul (Add (Num 1) (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2)))))) (Add (Num 1) (Opp (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add (Num 1) (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))));
      (Add (Num 1) (Opp (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))))); (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1,
      0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2))))) 2))); (Add (Num 1) (Opp (Pow c_term__ 2)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => above_minus_one _ H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => below_one _ H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => inside _ H4__) (conj N0__ Logic.I)))))) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul
      (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4)))
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) r_term__) (Inv
      Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2)) (Inv Pi)))
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2)) (Inv Pi))) (Opp
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Inv Pi)))) (Opp
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Inv Pi)))) (Opp
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) r_term__) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul
      (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2
      [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum
      (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum
      (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) (Sum (0, 0) (Var 1 [(0, 0)])))
      (Inv Pi)))) [(2, 4)])%nat (move r__ [(2, 4)]%nat t__) s__) 0 (eval len__ (Opp (Mul (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Pow (Sum (1, 0) (Mul (Add (Mul (Var 3 [(1, 0)])
      (Inv norm_star_term__)) (Opp (Mul (Mul (Var 2 [(1, 0)]) c_term__) (Inv norm_term__)))) (Var 4
      [(1, 0)]))) 2) (Inv (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))))) (Opp (Mul (Add Pi (Opp
      phi_term__)) (Add (Mul (Add (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2)) (Opp (Pow (Sum (1, 0) (Mul
      (Mul (Var 4 [(1, 0)]) (Var 2 [(1, 0)])) (Inv norm_term__))) 2))) c_term__) (Mul (Mul (Num 2)
      (Sum (1, 0) (Mul (Add (Mul (Var 3 [(1, 0)]) (Inv norm_star_term__)) (Opp (Mul (Mul (Var 2 [(1,
      0)]) c_term__) (Inv norm_term__)))) (Var 4 [(1, 0)])))) (Sum (1, 0) (Mul (Mul (Var 4 [(1, 0)])
      (Var 2 [(1, 0)])) (Inv norm_term__))))))))) r_term__) (Inv Pi)) (Inv (Pow norm_term__
      2))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/sherman-morrison: the best second layer; derived here *)
Theorem shortcut_sherman_morrison
    (k : nat)
    (e1 : nat -> R)
    (j : nat) :
  (1 <= k)%nat ->
  (j < k)%nat ->
  sum (fun j1 => (e1 j1 - sum (fun j2 => e1 j2) k / (PI + INR k - 1)) / (PI - 1)) k + e1 j - sum
      (fun j1 => e1 j1) k / (PI + INR k - 1)
    = e1 j.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => e1 i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => j | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Add (Add Pi (Size 0)) (Opp (Num 1))); (Add Pi (Opp (Num 1)))] []
      [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ (conj C1__ Logic.I))
      (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0
      [(0, 0)])) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))))) (Inv (Add Pi (Opp (Num 1)))))) (Var
      0 [(0, 0)])) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Add (Add Pi (Size 0)) (Opp (Num
      1)))))))%nat r__ s__ = eval len__ (Var 0 [(0, 0)])%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/best-a: the best second layer; derived here
   Note: a(phi) = (11^T + (pi - 1) I)^{-1} (11^T + (g - 1) I) a_star *)
Theorem shortcut_best_a
    (p k : nat)
    (v v_star a_star : nat -> R)
    (j : nat) :
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  let s_star := sum (fun j => a_star j) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  (j < k)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  ((g - 1) * a_star j + (PI - g) * s_star / (PI + INR k - 1)) / (PI - 1)
    = ((g - 1) * a_star j + s_star - sum (fun j1 => (g - 1) * a_star j1 + s_star) k / (PI + INR k -
        1)) / (PI - 1).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (s_star_term__ := (Sum (1, 0) (Var 2 [(1, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => v_star i0__ | 2, [i0__] => a_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (1, 0) => j | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 1)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 1)) (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj
      C0__ (conj C1__ Logic.I)))) (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Add (Mul (Add g_term__ (Opp (Num 1))) (Var 2 [(1, 0)])) (Mul (Mul (Add Pi
      (Opp g_term__)) s_star_term__) (Inv (Add (Add Pi (Size 1)) (Opp (Num 1)))))) (Inv (Add Pi (Opp
      (Num 1)))))%nat r__ s__ = eval len__ (Mul (Add (Add (Mul (Add g_term__ (Opp (Num 1))) (Var 2
      [(1, 0)])) s_star_term__) (Opp (Mul (Sum (1, 0) (Add (Mul (Add g_term__ (Opp (Num 1))) (Var 2
      [(1, 0)])) s_star_term__)) (Inv (Add (Add Pi (Size 1)) (Opp (Num 1))))))) (Inv (Add Pi (Opp
      (Num 1)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/best-a-critical: the best second layer; derived here *)
Theorem shortcut_best_a_critical
    (k : nat)
    (a a_star e1 : nat -> R)
    (G : R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  (forall j, (j < k)%nat -> a j = ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI
      - 1)) ->
  is_derive (fun e => 1 / 4 * (sum (fun j => a j + e * e1 j) k ^ 2 + s_star ^ 2 + (PI - 1) * (sum
      (fun j => (a j + e * e1 j) ^ 2) k + N_star) - (2 * G - 2) * sum (fun j => (a j + e * e1 j) *
      a_star j) k - 2 * sum (fun j => a j + e * e1 j) k * s_star) / PI) 0
    0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [] => G | 3, [i0__] => e1 i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [] [((Var 0
      [(0, 0)]), (Mul (Add (Mul (Add (Var 2 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi
      (Opp (Var 2 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi
      (Opp (Num 1))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ (conj C1__ Logic.I))
      (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat)
      (I__ (0, 0)%nat))) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add
      (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 2 []))
      (Opp (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) (Opp (Mul (Mul (Num 2)
      (Sum (0, 0) (Var 0 [(0, 0)]))) s_star_term__)))) (Inv Pi))%nat (move r__ [(0, 3)]%nat t__)
      s__) 0 (eval len__ (Num 0)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/best-a-minimum: the best second layer; derived here
   Conditions: any number G in the place of g(phi)
   Note: no other a is as good for this phi *)
Theorem shortcut_best_a_minimum
    (k : nat)
    (G : R)
    (a_star a : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  1 / 4 * (sum (fun j => ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI - 1)) k ^
      2 + s_star ^ 2 + (PI - 1) * (sum (fun j => ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR
      k - 1)) ^ 2 / (PI - 1) ^ 2) k + N_star) - (2 * G - 2) * sum (fun j => ((G - 1) * a_star j +
      (PI - G) * s_star / (PI + INR k - 1)) * a_star j / (PI - 1)) k - 2 * sum (fun j => ((G - 1) *
      a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI - 1)) k * s_star) / PI
    <= 1 / 4 * (sum (fun j => a j) k ^ 2 + s_star ^ 2 + (PI - 1) * (sum (fun j => a j ^ 2) k +
        N_star) - (2 * G - 2) * sum (fun j => a j * a_star j) k - 2 * sum (fun j => a j) k * s_star)
        / PI.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => G | 1, [i0__]
      => a_star i0__ | 2, [i0__] => a i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (gap__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add (Pow (Sum (0, 0)
      (Var 2 [(0, 0)])) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2)) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 0 [])) (Opp (Num 2)))
      (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Var 2 [(0, 0)]))) s_star_term__)))) (Inv Pi)) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add
      (Add (Add (Add (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0,
      0)])) (Mul (Mul (Add Pi (Opp (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num
      1)))))) (Inv (Add Pi (Opp (Num 1)))))) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1)))
      (Add (Sum (0, 0) (Mul (Pow (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul
      (Mul (Add Pi (Opp (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) 2)
      (Inv (Pow (Add Pi (Opp (Num 1))) 2)))) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 0
      [])) (Opp (Num 2))) (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0,
      0)])) (Mul (Mul (Add Pi (Opp (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num
      1)))))) (Var 1 [(0, 0)])) (Inv (Add Pi (Opp (Num 1))))))))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0
      []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp (Num
      1))))))) s_star_term__)))) (Inv Pi))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Pow (Sum (0, 0) (Add (Var 2 [(0, 0)])
      (Opp (Mul (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp
      (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp
      (Num 1)))))))) 2) (Mul (Add Pi (Opp (Num 1))) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul
      (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0 [])))
      s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp (Num 1)))))))
      2))))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] []
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ Logic.I))
      (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/strongly-convex-a: the best second layer; derived here
   Note: so that a is found at the rate (pi - 1) / (2 pi) for a fixed phi *)
Theorem shortcut_strongly_convex_a
    (k : nat)
    (e1 a a_star : nat -> R)
    (G : R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  0
    <= Derive (fun e => Derive (fun e2 => 1 / 4 * (sum (fun j => a j + e * e1 j + e2 * e1 j) k ^ 2 +
        s_star ^ 2 + (PI - 1) * (sum (fun j => (a j + e * e1 j + e2 * e1 j) ^ 2) k + N_star) - (2 *
        G - 2) * sum (fun j => (a j + e * e1 j + e2 * e1 j) * a_star j) k - 2 * sum (fun j => a j +
        e * e1 j + e2 * e1 j) k * s_star) / PI) 0) 0 - 1 / 2 * (PI - 1) * sum (fun j => e1 j ^ 2) k
        / PI.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 2 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => e1 i0__ |
      1, [i0__] => a i0__ | 2, [i0__] => a_star i0__ | 3, [] => G | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (gap__ := (Add (Der (Der (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add (Pow (Sum
      (0, 0) (Var 1 [(0, 0)])) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0,
      0) (Pow (Var 1 [(0, 0)]) 2)) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 3 [])) (Opp
      (Num 2))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))))) (Opp (Mul (Mul (Num 2) (Sum
      (0, 0) (Var 1 [(0, 0)]))) s_star_term__)))) (Inv Pi)) [(1, 0)]) [(1, 0)]) (Opp (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Add Pi (Opp (Num 1)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))
      (Inv Pi))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2)) (Inv
      Pi))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g2__ := (Given [] [(Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj P1__ Logic.I) (conj
      Logic.I Logic.I))).
  apply (bound_ok len__ r__ g2__ L__ G3__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/best-a-alignment: the best second layer; derived here
   Note: a(phi) . a_star is linear in g, so that it vanishes for one g at most *)
Theorem shortcut_best_a_alignment
    (p k : nat)
    (v v_star a_star : nat -> R) :
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  sum (fun j => ((g - 1) * a_star j + (PI - g) * s_star / (PI + INR k - 1)) * a_star j / (PI - 1)) k
    = (PI * s_star ^ 2 - (PI + INR k - 1) * N_star) / (PI - 1) / (PI + INR k - 1) + ((PI + INR k -
        1) * N_star - s_star ^ 2) * g / (PI - 1) / (PI + INR k - 1).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (s_star_term__ := (Sum (1, 0) (Var 2 [(1, 0)]))%nat).
  pose (N_star_term__ := (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => v_star i0__ | 2, [i0__] => a_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 1)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 1)) (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ (conj C1__ Logic.I)))) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (1, 0) (Mul (Mul (Add (Mul (Add g_term__ (Opp (Num 1))) (Var 2 [(1, 0)]))
      (Mul (Mul (Add Pi (Opp g_term__)) s_star_term__) (Inv (Add (Add Pi (Size 1)) (Opp (Num 1))))))
      (Var 2 [(1, 0)])) (Inv (Add Pi (Opp (Num 1))))))%nat r__ s__ = eval len__ (Add (Mul (Mul (Add
      (Mul Pi (Pow s_star_term__ 2)) (Opp (Mul (Add (Add Pi (Size 1)) (Opp (Num 1)))
      N_star_term__))) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 1)) (Opp (Num 1)))))
      (Mul (Mul (Mul (Add (Mul (Add (Add Pi (Size 1)) (Opp (Num 1))) N_star_term__) (Opp (Pow
      s_star_term__ 2))) g_term__) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 1)) (Opp
      (Num 1))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/curvature: the best second layer; derived here
   Note: kappa = a_star^T (11^T + (pi - 1) I)^{-1} a_star > 0 *)
Theorem shortcut_curvature
    (k : nat)
    (a_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let s_star := sum (fun j => a_star j) k in
  (1 <= k)%nat ->
  N_star / (PI + INR k - 1)
    <= ((PI + INR k - 1) * N_star - s_star ^ 2) / (PI - 1) / (PI + INR k - 1).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (gap__ := (Add (Mul (Mul (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp
      (Pow s_star_term__ 2))) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num
      1))))) (Opp (Mul N_star_term__ (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Size 0) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul
      s_star_term__ (Inv (Size 0))))) 2))) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 0))
      (Opp (Num 1)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Add (Add Pi (Size 0)) (Opp (Num 1))); (Add Pi (Opp (Num 1)))] []
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ Logic.I))
      (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-gradient-a: the spurious point; derived here *)
Theorem shortcut_spurious_gradient_a
    (k p : nat)
    (a a_star v v_star e1 : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v_star i ^ 2) p ->
  (forall i, (i < p)%nat -> v i = - v_star i) ->
  (forall j, (j < k)%nat -> a j = (PI * s_star / (PI + INR k - 1) - a_star j) / (PI - 1)) ->
  is_derive (fun e => 1 / 4 * sum (fun j => (a j + e * e1 j) ^ 2) k + 1 / 4 * sum (fun j => a_star j
      ^ 2) k + 1 / 2 * sum (fun j => (a j + e * e1 j) * a_star j) k / PI + 1 / 4 * sum (fun j => a j
      + e * e1 j) k ^ 2 / PI + 1 / 4 * s_star ^ 2 / PI - 1 / 4 * sum (fun j => (a j + e * e1 j) ^ 2)
      k / PI - 1 / 4 * sum (fun j => a_star j ^ 2) k / PI - 1 / 2 * sum (fun j => (a j + e * e1 j) *
      a_star j) k * arc_kernel (sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) /
      sqrt (sum (fun i => v_star i ^ 2) p)) / PI - 1 / 2 * sum (fun j => a j + e * e1 j) k * s_star
      / PI) 0
    0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [i0__] => e1
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (gN0__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Add Pi (Opp (Num 1))); (Add (Add
      Pi (Size 0)) (Opp (Num 1)))] [] [((Var 2 [(1, 0)]), (Opp (Var 3 [(1, 0)]))); ((Var 0 [(0,
      0)]), (Mul (Add (Mul (Mul Pi s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))) (Opp
      (Var 1 [(0, 0)]))) (Inv (Add Pi (Opp (Num 1))))))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj C0__ (conj C1__ Logic.I))) (conj Logic.I (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (1, 0)%nat) (I__ (1, 0)%nat))) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      Logic.I))))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))%nat (Num 1)%nat (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))%nat); [exact J__|vm_compute;
      reflexivity]. }
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Add Pi (Opp (Num 1))); (Add (Add
      Pi (Size 0)) (Opp (Num 1))); (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))] [] [((Var 2 [(1, 0)]),
      (Opp (Var 3 [(1, 0)]))); ((Var 0 [(0, 0)]), (Mul (Add (Mul (Mul Pi s_star_term__) (Inv (Add
      (Add Pi (Size 0)) (Opp (Num 1))))) (Opp (Var 1 [(0, 0)]))) (Inv (Add Pi (Opp (Num
      1))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj C0__ (conj C1__ (conj N0__ Logic.I)))) (conj Logic.I (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (1, 0)%nat) (I__ (1, 0)%nat)))
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0,
      0)%nat))) Logic.I))))).
  change (is_derive (fun t__ => eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var
      0 [(0, 0)]) (Var 1 [(0, 0)])))) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0,
      0) (Var 0 [(0, 0)])) 2)) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow s_star_term__
      2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 2
      [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1,
      0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum
      (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1,
      0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Inv (Sqrt (Sum
      (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) s_star_term__) (Inv Pi))))%nat (move r__ [(0, 4)]%nat
      t__) s__) 0 (eval len__ (Num 0)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-a: the spurious point; derived here
   Note: a_s = (11^T + (pi - 1) I)^{-1} (11^T - I) a_star *)
Theorem shortcut_spurious_a
    (k : nat)
    (a_star : nat -> R)
    (j : nat) :
  let s_star := sum (fun j => a_star j) k in
  (1 <= k)%nat ->
  (j < k)%nat ->
  (PI * s_star / (PI + INR k - 1) - a_star j) / (PI - 1)
    = (s_star - a_star j - sum (fun j1 => s_star - a_star j1) k / (PI + INR k - 1)) / (PI - 1).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => j | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] []
      [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ (conj C1__ Logic.I))
      (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Add (Mul (Mul Pi s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num
      1))))) (Opp (Var 0 [(0, 0)]))) (Inv (Add Pi (Opp (Num 1)))))%nat r__ s__ = eval len__ (Mul
      (Add (Add s_star_term__ (Opp (Var 0 [(0, 0)]))) (Opp (Mul (Sum (0, 0) (Add s_star_term__ (Opp
      (Var 0 [(0, 0)])))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))))) (Inv (Add Pi (Opp (Num
      1)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-alignment: the spurious point; derived here
   Note: a_s . a_star *)
Theorem shortcut_spurious_alignment
    (k : nat)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  sum (fun j => (PI * s_star / (PI + INR k - 1) - a_star j) * a_star j / (PI - 1)) k
    = (PI * s_star ^ 2 / (PI + INR k - 1) - N_star) / (PI - 1).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] []
      [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ (conj C1__ Logic.I))
      (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Add (Mul (Mul Pi s_star_term__) (Inv (Add (Add Pi (Size
      0)) (Opp (Num 1))))) (Opp (Var 0 [(0, 0)]))) (Var 0 [(0, 0)])) (Inv (Add Pi (Opp (Num
      1))))))%nat r__ s__ = eval len__ (Mul (Add (Mul (Mul Pi (Pow s_star_term__ 2)) (Inv (Add (Add
      Pi (Size 0)) (Opp (Num 1))))) (Opp N_star_term__)) (Inv (Add Pi (Opp (Num 1)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-loss: the spurious point; derived here *)
Theorem shortcut_spurious_loss
    (k p : nat)
    (a a_star v v_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let s_star := sum (fun j => a_star j) k in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v_star i ^ 2) p ->
  (forall i, (i < p)%nat -> v i = - v_star i) ->
  (forall j, (j < k)%nat -> a j = (PI * s_star / (PI + INR k - 1) - a_star j) / (PI - 1)) ->
  1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * N_star + 1 / 2 * sum (fun j => a j * a_star j) k / PI +
      1 / 4 * sum (fun j => a j) k ^ 2 / PI + 1 / 4 * s_star ^ 2 / PI - 1 / 4 * sum (fun j => a j ^
      2) k / PI - 1 / 4 * N_star / PI - 1 / 2 * sum (fun j => a j * a_star j) k * arc_kernel (sum
      (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^
      2) p)) / PI - 1 / 2 * sum (fun j => a j) k * s_star / PI
    = (PI - 2) * (N_star - s_star ^ 2 / INR k) / (4 * PI - 4) + s_star ^ 2 * (PI + 2 * INR k - 2) /
        INR k / (4 * PI + 4 * INR k - 4).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) Pi) (Opp (Num
      4)))%nat r__ t__) by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  assert (C2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add (Mul (Num 4) Pi) (Mul (Num
      4) (Size 0))) (Opp (Num 4)))%nat r__ t__) by constant_known.
  assert (C3__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))%nat r__ t__) by constant_known.
  assert (C4__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C5__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (gN0__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Add (Mul (Num 4) Pi) (Opp (Num
      4))); (Add Pi (Opp (Num 2))); (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num
      4))); (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2))); (Add Pi (Opp (Num 1))); (Add (Add
      Pi (Size 0)) (Opp (Num 1)))] [] [((Var 2 [(1, 0)]), (Opp (Var 3 [(1, 0)]))); ((Var 0 [(0,
      0)]), (Mul (Add (Mul (Mul Pi s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))) (Opp
      (Var 1 [(0, 0)]))) (Inv (Add Pi (Opp (Num 1))))))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj C0__ (conj C1__ (conj C2__ (conj C3__ (conj C4__ (conj
      C5__ Logic.I))))))) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__
      (s__ (1, 0)%nat) (I__ (1, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) =>
      (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))%nat (Num 1)%nat (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))%nat); [exact J__|vm_compute;
      reflexivity]. }
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Add (Mul (Num 4) Pi) (Opp (Num
      4))); (Add Pi (Opp (Num 2))); (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num
      4))); (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2))); (Add Pi (Opp (Num 1))); (Add (Add
      Pi (Size 0)) (Opp (Num 1))); (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))] [] [((Var 2 [(1, 0)]),
      (Opp (Var 3 [(1, 0)]))); ((Var 0 [(0, 0)]), (Mul (Add (Mul (Mul Pi s_star_term__) (Inv (Add
      (Add Pi (Size 0)) (Opp (Num 1))))) (Opp (Var 1 [(0, 0)]))) (Inv (Add Pi (Opp (Num
      1))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj C0__ (conj C1__ (conj C2__ (conj C3__ (conj C4__ (conj C5__
      (conj N0__ Logic.I)))))))) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H3__ (s__ (1, 0)%nat) (I__ (1, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 1) (Inv (Num 4))) N_star_term__)) (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Inv Pi)))
      (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2)) (Inv Pi))) (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Pow s_star_term__ 2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Num 1)
      (Inv (Num 4))) N_star_term__) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum
      (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul
      (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1,
      0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1,
      0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum
      (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Var 0 [(0, 0)]))) s_star_term__) (Inv Pi))))%nat
      r__ s__ = eval len__ (Add (Mul (Mul (Add Pi (Opp (Num 2))) (Add N_star_term__ (Opp (Mul (Pow
      s_star_term__ 2) (Inv (Size 0)))))) (Inv (Add (Mul (Num 4) Pi) (Opp (Num 4))))) (Mul (Mul (Mul
      (Pow s_star_term__ 2) (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))) (Inv (Size 0)))
      (Inv (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-loss-positive: the spurious point; derived here
   Note: it is not the minimum, where a_star is not 0 *)
Theorem shortcut_spurious_loss_positive
    (k : nat)
    (a_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let s_star := sum (fun j => a_star j) k in
  (1 <= k)%nat ->
  (PI - 2) * N_star / (4 * PI - 4)
    <= (PI - 2) * (N_star - s_star ^ 2 / INR k) / (4 * PI - 4) + s_star ^ 2 * (PI + 2 * INR k - 2) /
        INR k / (4 * PI + 4 * INR k - 4).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) Pi) (Opp (Num
      4)))%nat r__ t__) by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  assert (P3__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add (Mul (Num 4) Pi) (Mul (Num
      4) (Size 0))) (Opp (Num 4)))%nat r__ t__) by constant_known.
  assert (P4__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))%nat r__ t__) by constant_known.
  assert (P5__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (gap__ := (Add (Add (Mul (Mul (Add Pi (Opp (Num 2))) (Add N_star_term__ (Opp (Mul (Pow
      s_star_term__ 2) (Inv (Size 0)))))) (Inv (Add (Mul (Num 4) Pi) (Opp (Num 4))))) (Mul (Mul (Mul
      (Pow s_star_term__ 2) (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))) (Inv (Size 0)))
      (Inv (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4)))))) (Opp (Mul (Mul (Add
      Pi (Opp (Num 2))) N_star_term__) (Inv (Add (Mul (Num 4) Pi) (Opp (Num 4)))))))%nat).
  pose (shown__ := (Mul (Mul (Mul Pi (Pow s_star_term__ 2)) (Inv (Add (Mul (Num 4) Pi) (Opp (Num
      4))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [] [(Add (Mul (Num 4) Pi) (Opp (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add
      (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ (conj P3__
      (conj P4__ (conj P5__ Logic.I))))) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/saddle-angle: the saddles; derived here
   Note: g(phi_s) = (k + pi - 1 - pi rho) / (k + pi - 1 - rho), rho = s_star^2 / N_star: with a =
       a(phi_s) the gradient in v vanishes too (gradient-v) *)
Theorem shortcut_saddle_angle
    (k : nat)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  ((PI + INR k - 1) * N_star - s_star ^ 2) <> 0 ->
  sum (fun j => ((((PI + INR k - 1) * N_star - PI * s_star ^ 2) / ((PI + INR k - 1) * N_star -
      s_star ^ 2) - 1) * a_star j + (PI - ((PI + INR k - 1) * N_star - PI * s_star ^ 2) / ((PI + INR
      k - 1) * N_star - s_star ^ 2)) * s_star / (PI + INR k - 1)) * a_star j / (PI - 1)) k
    = 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [(Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow
      s_star_term__ 2)))] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] []
      [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj (conj C0__ (conj C1__ Logic.I)) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Mul (Add (Mul (Add (Add Pi (Size 0)) (Opp
      (Num 1))) N_star_term__) (Opp (Mul Pi (Pow s_star_term__ 2)))) (Inv (Add (Mul (Add (Add Pi
      (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2))))) (Opp (Num 1))) (Var 0
      [(0, 0)])) (Mul (Mul (Add Pi (Opp (Mul (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1)))
      N_star_term__) (Opp (Mul Pi (Pow s_star_term__ 2)))) (Inv (Add (Mul (Add (Add Pi (Size 0))
      (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2))))))) s_star_term__) (Inv (Add (Add
      Pi (Size 0)) (Opp (Num 1)))))) (Var 0 [(0, 0)])) (Inv (Add Pi (Opp (Num 1))))))%nat r__ s__ =
      eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/saddle-angle-obtuse: the saddles; derived here
   Note: g(phi_s) <= 1: phi_s >= pi / 2, and it is pi / 2 where s_star = 0 *)
Theorem shortcut_saddle_angle_obtuse
    (k : nat)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  ((PI + INR k - 1) * N_star - s_star ^ 2) <> 0 ->
  ((PI + INR k - 1) * N_star - PI * s_star ^ 2) / ((PI + INR k - 1) * N_star - s_star ^ 2)
    <= 1.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (gap__ := (Add (Num 1) (Opp (Mul (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1)))
      N_star_term__) (Opp (Mul Pi (Pow s_star_term__ 2)))) (Inv (Add (Mul (Add (Add Pi (Size 0))
      (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2)))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Pow s_star_term__ 2) (Add Pi (Opp (Num 1)))) (Add (Mul (Size 0)
      (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul s_star_term__ (Inv (Size 0))))) 2))) (Mul
      (Add Pi (Opp (Num 1))) N_star_term__))) (Inv (Pow (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num
      1))) N_star_term__) (Opp (Pow s_star_term__ 2))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [(Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow
      s_star_term__ 2)))] [(Add (Add Pi (Size 0)) (Opp (Num 1))); (Add Pi (Opp (Num 1)))] []
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj (conj P1__ (conj P2__ Logic.I)) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/saddle-inertia: the saddles; derived here
   Conditions: T = (pi - phi) <q, h> / ||v||
   Note: 2 pi times the Hessian at a saddle, by hessian-aa and hessian-av; that in v is 0
       (hessian-vv with a . a_star = 0): k squares with +, one with -, along q, and p - 1 directions
       of v without curvature *)
Theorem shortcut_saddle_inertia
    (k : nat)
    (e1 a_star : nat -> R)
    (T : R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  sum (fun j => e1 j) k ^ 2 + (PI - 1) * sum (fun j => e1 j ^ 2) k - 2 * sum (fun j => a_star j * e1
      j) k * T
    = sum (fun j => e1 j - (a_star j - s_star / (PI + INR k - 1)) * T / (PI - 1)) k ^ 2 + (PI - 1) *
        sum (fun j => (e1 j - (a_star j - s_star / (PI + INR k - 1)) * T / (PI - 1)) ^ 2) k - T ^ 2
        * ((PI + INR k - 1) * N_star - s_star ^ 2) / (PI - 1) / (PI + INR k - 1).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => e1 i0__ |
      1, [i0__] => a_star i0__ | 2, [] => T | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] []
      [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ (conj C1__ Logic.I))
      (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Pow (Sum (0, 0) (Var 0 [(0, 0)])) 2) (Mul (Add Pi (Opp (Num 1)))
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 0 [(0, 0)])))) (Var 2 []))))%nat r__ s__ = eval len__ (Add (Add (Pow (Sum (0, 0)
      (Add (Var 0 [(0, 0)]) (Opp (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul s_star_term__ (Inv (Add
      (Add Pi (Size 0)) (Opp (Num 1))))))) (Var 2 [])) (Inv (Add Pi (Opp (Num 1)))))))) 2) (Mul (Add
      Pi (Opp (Num 1))) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Mul (Add (Var 1 [(0, 0)])
      (Opp (Mul s_star_term__ (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))))) (Var 2 [])) (Inv (Add
      Pi (Opp (Num 1))))))) 2)))) (Opp (Mul (Mul (Mul (Pow (Var 2 []) 2) (Add (Mul (Add (Add Pi
      (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2)))) (Inv (Add Pi (Opp (Num
      1))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-flat: the spurious point; derived here
   Note: with g of third order (kernel-cubic): no curvature in any of the p directions of v, k
       squares with + in a (hessian-aa), and gradient-a has g alone *)
Theorem shortcut_spurious_flat
    (k p : nat)
    (a_star v v_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  1 / 4 * N_star + 1 / 4 * s_star ^ 2 / PI + 1 / 4 * N_star / (PI - 1) ^ 2 + 1 / 2 * s_star ^ 2 / PI
      / (PI - 1) + 1 / 2 * s_star ^ 2 / (PI - 1) / (PI + INR k - 1) + 1 / 2 * s_star ^ 2 / (PI - 1)
      ^ 2 / (PI + INR k - 1) + 1 / 4 * s_star ^ 2 / PI / (PI - 1) ^ 2 + 1 / 2 * N_star * arc_kernel
      (sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i =>
      v_star i ^ 2) p)) / PI / (PI - 1) + 1 / 4 * PI * INR k ^ 2 * s_star ^ 2 / (PI - 1) ^ 2 / (PI +
      INR k - 1) ^ 2 + 1 / 4 * INR k * PI ^ 2 * s_star ^ 2 / (PI - 1) ^ 2 / (PI + INR k - 1) ^ 2 - 1
      / 4 * N_star / PI - 1 / 2 * N_star / PI / (PI - 1) - 1 / 4 * N_star / PI / (PI - 1) ^ 2 - 1 /
      2 * PI * s_star ^ 2 / (PI - 1) ^ 2 / (PI + INR k - 1) - 1 / 2 * INR k * s_star ^ 2 / (PI - 1)
      / (PI + INR k - 1) - 1 / 2 * INR k * s_star ^ 2 / (PI - 1) ^ 2 / (PI + INR k - 1) - 1 / 2 *
      s_star ^ 2 * arc_kernel (sum (fun i => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) /
      sqrt (sum (fun i => v_star i ^ 2) p)) / (PI - 1) / (PI + INR k - 1) - 1 / 4 * PI * INR k *
      s_star ^ 2 / (PI - 1) ^ 2 / (PI + INR k - 1) ^ 2
    = (PI - 2) * (N_star - s_star ^ 2 / INR k) / (4 * PI - 4) + s_star ^ 2 * (PI + 2 * INR k - 2) /
        INR k / (4 * PI + 4 * INR k - 4) - 1 / 2 * (PI * s_star ^ 2 - (PI + INR k - 1) * N_star) * g
        / PI / (PI - 1) / (PI + INR k - 1).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | 1, [i0__] => v i0__ | 2, [i0__] => v_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (C2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) Pi) (Opp (Num
      4)))%nat r__ t__) by constant_known.
  assert (C3__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  assert (C4__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add (Mul (Num 4) Pi) (Mul (Num
      4) (Size 0))) (Opp (Num 4)))%nat r__ t__) by constant_known.
  assert (C5__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2)); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1))); (Add (Mul (Num 4) Pi) (Opp
      (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp
      (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ (conj C1__ (conj C2__ (conj C3__ (conj C4__ (conj C5__ Logic.I)))))))) (conj Logic.I
      Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add (Add
      (Add (Mul (Mul (Num 1) (Inv (Num 4))) N_star_term__) (Mul (Mul (Mul (Num 1) (Inv (Num 4)))
      (Pow s_star_term__ 2)) (Inv Pi))) (Mul (Mul (Mul (Num 1) (Inv (Num 4))) N_star_term__) (Inv
      (Pow (Add Pi (Opp (Num 1))) 2)))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow
      s_star_term__ 2)) (Inv Pi)) (Inv (Add Pi (Opp (Num 1)))))) (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Pow s_star_term__ 2)) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 0))
      (Opp (Num 1)))))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow s_star_term__ 2)) (Inv (Pow
      (Add Pi (Opp (Num 1))) 2))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Mul (Mul (Mul (Mul
      (Num 1) (Inv (Num 4))) (Pow s_star_term__ 2)) (Inv Pi)) (Inv (Pow (Add Pi (Opp (Num 1))) 2))))
      (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) N_star_term__) (Add (Sqrt (Add (Num 1) (Opp
      (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0)
      (Pow (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) 2)))) (Mul
      (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow
      (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Add Pi (Opp (Acos
      (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow
      (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))))))))) (Inv Pi))
      (Inv (Add Pi (Opp (Num 1)))))) (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) Pi) (Pow
      (Size 0) 2)) (Pow s_star_term__ 2)) (Inv (Pow (Add Pi (Opp (Num 1))) 2))) (Inv (Pow (Add (Add
      Pi (Size 0)) (Opp (Num 1))) 2)))) (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Size
      0)) (Pow Pi 2)) (Pow s_star_term__ 2)) (Inv (Pow (Add Pi (Opp (Num 1))) 2))) (Inv (Pow (Add
      (Add Pi (Size 0)) (Opp (Num 1))) 2)))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4)))
      N_star_term__) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) N_star_term__) (Inv
      Pi)) (Inv (Add Pi (Opp (Num 1))))))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4)))
      N_star_term__) (Inv Pi)) (Inv (Pow (Add Pi (Opp (Num 1))) 2))))) (Opp (Mul (Mul (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) Pi) (Pow s_star_term__ 2)) (Inv (Pow (Add Pi (Opp (Num 1))) 2))) (Inv
      (Add (Add Pi (Size 0)) (Opp (Num 1))))))) (Opp (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2)))
      (Size 0)) (Pow s_star_term__ 2)) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 0))
      (Opp (Num 1))))))) (Opp (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Size 0)) (Pow
      s_star_term__ 2)) (Inv (Pow (Add Pi (Opp (Num 1))) 2))) (Inv (Add (Add Pi (Size 0)) (Opp (Num
      1))))))) (Opp (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow s_star_term__ 2)) (Add
      (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)])))
      (Inv (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1,
      0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv
      (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv
      (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))))))))))) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))))) (Opp
      (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) Pi) (Size 0)) (Pow s_star_term__ 2)) (Inv
      (Pow (Add Pi (Opp (Num 1))) 2))) (Inv (Pow (Add (Add Pi (Size 0)) (Opp (Num 1))) 2)))))%nat
      r__ s__ = eval len__ (Add (Add (Mul (Mul (Add Pi (Opp (Num 2))) (Add N_star_term__ (Opp (Mul
      (Pow s_star_term__ 2) (Inv (Size 0)))))) (Inv (Add (Mul (Num 4) Pi) (Opp (Num 4))))) (Mul (Mul
      (Mul (Pow s_star_term__ 2) (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))) (Inv (Size
      0))) (Inv (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4)))))) (Opp (Mul (Mul
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul Pi (Pow s_star_term__ 2)) (Opp (Mul (Add
      (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__)))) g_term__) (Inv Pi)) (Inv (Add Pi (Opp (Num
      1))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/teacher-curvature: the global minimum; derived here
   Note: N_star phi^2 / 4 (kernel-quadratic): p - 1 directions of v with the curvature N_star / 2, k
       of a, and the length of v without *)
Theorem shortcut_teacher_curvature
    (k p : nat)
    (a_star v v_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  1 / 2 * N_star - 1 / 2 * N_star * arc_kernel (sum (fun i => v i * v_star i) p / sqrt (sum (fun i
      => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2) p)) / PI
    = 1 / 2 * (PI - g) * N_star / PI.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | 1, [i0__] => v i0__ | 2, [i0__] => v_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 2 [(1, 0)])
      2))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Mul (Mul (Num 1) (Inv (Num 2))) N_star_term__) (Opp (Mul (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) N_star_term__) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0)
      (Mul (Var 1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2)))))
      (Inv (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var
      1 [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 1
      [(1, 0)]) (Var 2 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 1 [(1, 0)]) 2))))) (Inv (Sqrt
      (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))))))))))) (Inv Pi))))%nat r__ s__ = eval len__ (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Add Pi (Opp g_term__))) N_star_term__) (Inv Pi))%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/profile: the threshold; derived here
   Note: the least loss for each phi is a parabola in g *)
Theorem shortcut_profile
    (k : nat)
    (G : R)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  1 / 4 * (sum (fun j => ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI - 1)) k ^
      2 + s_star ^ 2 + (PI - 1) * (sum (fun j => ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR
      k - 1)) ^ 2 / (PI - 1) ^ 2) k + N_star) - (2 * G - 2) * sum (fun j => ((G - 1) * a_star j +
      (PI - G) * s_star / (PI + INR k - 1)) * a_star j / (PI - 1)) k - 2 * sum (fun j => ((G - 1) *
      a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI - 1)) k * s_star) / PI
    = (PI - 2) * (N_star - s_star ^ 2 / INR k) / (4 * PI - 4) + s_star ^ 2 * (PI + 2 * INR k - 2) /
        INR k / (4 * PI + 4 * INR k - 4) - 1 / 2 * (PI * s_star ^ 2 - (PI + INR k - 1) * N_star) * G
        / PI / (PI - 1) / (PI + INR k - 1) - 1 / 4 * G ^ 2 * ((PI + INR k - 1) * N_star - s_star ^
        2) / PI / (PI - 1) / (PI + INR k - 1).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => G | 1, [i0__]
      => a_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (C2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) Pi) (Opp (Num
      4)))%nat r__ t__) by constant_known.
  assert (C3__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  assert (C4__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add (Mul (Num 4) Pi) (Mul (Num
      4) (Size 0))) (Opp (Num 4)))%nat r__ t__) by constant_known.
  assert (C5__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1))); (Add (Mul
      (Num 4) Pi) (Opp (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add (Mul (Num 4) Pi) (Mul (Num 4)
      (Size 0))) (Opp (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ (conj C1__ (conj C2__
      (conj C3__ (conj C4__ (conj C5__ Logic.I)))))) (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add (Pow (Sum (0, 0) (Mul
      (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0 [])))
      s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp (Num 1)))))) 2)
      (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0, 0) (Mul (Pow (Add (Mul (Add
      (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0 []))) s_star_term__)
      (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) 2) (Inv (Pow (Add Pi (Opp (Num 1))) 2))))
      N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 0 [])) (Opp (Num 2))) (Sum (0, 0) (Mul (Mul
      (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0 [])))
      s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Var 1 [(0, 0)])) (Inv (Add Pi
      (Opp (Num 1))))))))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Mul (Add (Var 0 []) (Opp
      (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0 []))) s_star_term__) (Inv (Add (Add
      Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp (Num 1))))))) s_star_term__)))) (Inv Pi))%nat
      r__ s__ = eval len__ (Add (Add (Add (Mul (Mul (Add Pi (Opp (Num 2))) (Add N_star_term__ (Opp
      (Mul (Pow s_star_term__ 2) (Inv (Size 0)))))) (Inv (Add (Mul (Num 4) Pi) (Opp (Num 4))))) (Mul
      (Mul (Mul (Pow s_star_term__ 2) (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))) (Inv
      (Size 0))) (Inv (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4)))))) (Opp (Mul
      (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul Pi (Pow s_star_term__ 2)) (Opp (Mul
      (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__)))) (Var 0 [])) (Inv Pi)) (Inv (Add Pi
      (Opp (Num 1))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))))) (Opp (Mul (Mul (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0 []) 2)) (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num
      1))) N_star_term__) (Opp (Pow s_star_term__ 2)))) (Inv Pi)) (Inv (Add Pi (Opp (Num 1))))) (Inv
      (Add (Add Pi (Size 0)) (Opp (Num 1)))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/spurious-minimum: the threshold; derived here
   Conditions: G = g(phi) <= 2 g(phi_s), for every a
   Note: where rho < (k + pi - 1) / pi these are all phi near pi: (phi = pi, a_s) is a minimum *)
Theorem shortcut_spurious_minimum
    (k : nat)
    (a_star a : nat -> R)
    (G : R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  0 <= G ->
  0 <= (2 * (PI + INR k - 1) * N_star - ((PI + INR k - 1) * N_star - s_star ^ 2) * G - 2 * PI *
      s_star ^ 2) ->
  (PI - 2) * (N_star - s_star ^ 2 / INR k) / (4 * PI - 4) + s_star ^ 2 * (PI + 2 * INR k - 2) / INR
      k / (4 * PI + 4 * INR k - 4)
    <= 1 / 4 * (sum (fun j => a j) k ^ 2 + s_star ^ 2 + (PI - 1) * (sum (fun j => a j ^ 2) k +
        N_star) - (2 * G - 2) * sum (fun j => a j * a_star j) k - 2 * sum (fun j => a j) k * s_star)
        / PI.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | 1, [i0__] => a i0__ | 2, [] => G | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) Pi) (Opp (Num
      4)))%nat r__ t__) by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  assert (P3__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add (Mul (Num 4) Pi) (Mul (Num
      4) (Size 0))) (Opp (Num 4)))%nat r__ t__) by constant_known.
  assert (P4__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))%nat r__ t__) by constant_known.
  assert (P5__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (P6__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g7__ := (Given [] [(Add (Mul (Num 4) Pi) (Opp (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add
      (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2))); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Var 2 []);
      (Add (Add (Mul (Mul (Num 2) (Add (Add Pi (Size 0)) (Opp (Num 1)))) N_star_term__) (Opp (Mul
      (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2)))
      (Var 2 [])))) (Opp (Mul (Mul (Num 2) Pi) (Pow s_star_term__ 2))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ (conj P3__
      (conj P4__ (conj P5__ (conj P6__ Logic.I)))))) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add (Pow (Sum (0, 0)
      (Var 1 [(0, 0)])) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 2 [])) (Opp (Num 2)))
      (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)])))))) (Opp (Mul (Mul (Num 2) (Sum (0, 0)
      (Var 1 [(0, 0)]))) s_star_term__)))) (Inv Pi)) (Opp (Add (Mul (Mul (Add Pi (Opp (Num 2))) (Add
      N_star_term__ (Opp (Mul (Pow s_star_term__ 2) (Inv (Size 0)))))) (Inv (Add (Mul (Num 4) Pi)
      (Opp (Num 4))))) (Mul (Mul (Mul (Pow s_star_term__ 2) (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))) (Inv (Size 0))) (Inv (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp
      (Num 4))))))))%nat).
  pose (shown__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Pow (Sum (0, 0) (Add (Var 1 [(0,
      0)]) (Opp (Mul (Add (Mul (Add (Var 2 []) (Opp (Num 1))) (Var 0 [(0, 0)])) (Mul (Mul (Add Pi
      (Opp (Var 2 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi
      (Opp (Num 1)))))))) 2) (Mul (Add Pi (Opp (Num 1))) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp
      (Mul (Add (Mul (Add (Var 2 []) (Opp (Num 1))) (Var 0 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 2
      []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp (Num
      1))))))) 2))))) (Inv Pi)) (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Mul
      (Mul (Num 2) (Add (Add Pi (Size 0)) (Opp (Num 1)))) N_star_term__) (Opp (Mul (Add (Mul (Add
      (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2))) (Var 2 []))))
      (Opp (Mul (Mul (Num 2) Pi) (Pow s_star_term__ 2))))) (Var 2 [])) (Inv Pi)) (Inv (Add Pi (Opp
      (Num 1))))) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Add (Mul (Num 4) Pi) (Opp (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add
      (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2))); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Var 2 []);
      (Add (Add (Mul (Mul (Num 2) (Add (Add Pi (Size 0)) (Opp (Num 1)))) N_star_term__) (Opp (Mul
      (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Pow s_star_term__ 2)))
      (Var 2 [])))) (Opp (Mul (Mul (Num 2) Pi) (Pow s_star_term__ 2))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ (conj
      P3__ (conj P4__ (conj P5__ (conj P6__ Logic.I)))))) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/no-spurious-minimum: the threshold; derived here
   Conditions: rho >= (k + pi - 1) / pi; G = g(phi) and a = a(phi)
   Note: g > 0 for every phi < pi: L is lower than L_s at points as near as one likes *)
Theorem shortcut_no_spurious_minimum
    (k : nat)
    (G : R)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  0 <= G ->
  0 <= (PI * s_star ^ 2 - (PI + INR k - 1) * N_star) ->
  1 / 4 * (sum (fun j => ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI - 1)) k ^
      2 + s_star ^ 2 + (PI - 1) * (sum (fun j => ((G - 1) * a_star j + (PI - G) * s_star / (PI + INR
      k - 1)) ^ 2 / (PI - 1) ^ 2) k + N_star) - (2 * G - 2) * sum (fun j => ((G - 1) * a_star j +
      (PI - G) * s_star / (PI + INR k - 1)) * a_star j / (PI - 1)) k - 2 * sum (fun j => ((G - 1) *
      a_star j + (PI - G) * s_star / (PI + INR k - 1)) / (PI - 1)) k * s_star) / PI
    <= (PI - 2) * (N_star - s_star ^ 2 / INR k) / (4 * PI - 4) + s_star ^ 2 * (PI + 2 * INR k - 2) /
        INR k / (4 * PI + 4 * INR k - 4) - 1 / 4 * G ^ 2 * N_star / PI / (PI + INR k - 1).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => G | 1, [i0__]
      => a_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (P3__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) Pi) (Opp (Num
      4)))%nat r__ t__) by constant_known.
  assert (P4__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 2)))%nat r__ t__)
      by constant_known.
  assert (P5__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add (Mul (Num 4) Pi) (Mul (Num
      4) (Size 0))) (Opp (Num 4)))%nat r__ t__) by constant_known.
  assert (P6__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Mul (Num 2) (Size 0)))
      (Opp (Num 2)))%nat r__ t__) by constant_known.
  pose (g7__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1))); (Add (Mul
      (Num 4) Pi) (Opp (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add (Mul (Num 4) Pi) (Mul (Num 4)
      (Size 0))) (Opp (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))] [(Var 0 []);
      (Add (Mul Pi (Pow s_star_term__ 2)) (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1)))
      N_star_term__)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ (conj P3__
      (conj P4__ (conj P5__ (conj P6__ Logic.I)))))) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Add (Add (Mul (Mul (Add Pi (Opp (Num 2))) (Add N_star_term__ (Opp (Mul (Pow
      s_star_term__ 2) (Inv (Size 0)))))) (Inv (Add (Mul (Num 4) Pi) (Opp (Num 4))))) (Mul (Mul (Mul
      (Pow s_star_term__ 2) (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))) (Inv (Size 0)))
      (Inv (Add (Add (Mul (Num 4) Pi) (Mul (Num 4) (Size 0))) (Opp (Num 4)))))) (Opp (Mul (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0 []) 2)) N_star_term__) (Inv Pi)) (Inv (Add (Add
      Pi (Size 0)) (Opp (Num 1))))))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Add (Add (Add
      (Pow (Sum (0, 0) (Mul (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul
      (Add Pi (Opp (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv
      (Add Pi (Opp (Num 1)))))) 2) (Pow s_star_term__ 2)) (Mul (Add Pi (Opp (Num 1))) (Add (Sum (0,
      0) (Mul (Pow (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp
      (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) 2) (Inv (Pow (Add Pi
      (Opp (Num 1))) 2)))) N_star_term__))) (Opp (Mul (Add (Mul (Num 2) (Var 0 [])) (Opp (Num 2)))
      (Sum (0, 0) (Mul (Mul (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul
      (Add Pi (Opp (Var 0 []))) s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Var 1
      [(0, 0)])) (Inv (Add Pi (Opp (Num 1))))))))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Mul
      (Add (Var 0 []) (Opp (Num 1))) (Var 1 [(0, 0)])) (Mul (Mul (Add Pi (Opp (Var 0 [])))
      s_star_term__) (Inv (Add (Add Pi (Size 0)) (Opp (Num 1)))))) (Inv (Add Pi (Opp (Num 1)))))))
      s_star_term__)))) (Inv Pi))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Add (Mul (Mul (Num 2) (Add (Mul
      Pi (Pow s_star_term__ 2)) (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__))))
      (Var 0 [])) (Mul (Mul (Size 0) (Pow (Var 0 []) 2)) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp
      (Mul s_star_term__ (Inv (Size 0))))) 2))))) (Inv Pi)) (Inv (Add Pi (Opp (Num 1))))) (Inv (Add
      (Add Pi (Size 0)) (Opp (Num 1)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1))); (Add (Mul
      (Num 4) Pi) (Opp (Num 4))); (Add Pi (Opp (Num 2))); (Add (Add (Mul (Num 4) Pi) (Mul (Num 4)
      (Size 0))) (Opp (Num 4))); (Add (Add Pi (Mul (Num 2) (Size 0))) (Opp (Num 2)))] [(Var 0 []);
      (Add (Mul Pi (Pow s_star_term__ 2)) (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1)))
      N_star_term__)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ (conj
      P3__ (conj P4__ (conj P5__ (conj P6__ Logic.I)))))) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/equal-weights: the threshold; derived here
   Conditions: a_star = 1_k: s_star = N_star = k
   Note: no spurious minimum for equal weights, whatever k *)
Theorem shortcut_equal_weights
    (k : nat) :
  (1 <= k)%nat ->
  INR k * (PI + INR k - 1)
    <= PI * INR k ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (gap__ := (Add (Mul Pi (Pow (Size 0) 2)) (Opp (Mul (Size 0) (Add (Add Pi (Size 0)) (Opp (Num
      1))))))%nat).
  pose (shown__ := (Mul (Mul (Size 0) (Add Pi (Opp (Num 1)))) (Add (Size 0) (Opp (Num 1))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Add (Add Pi (Size 0)) (Opp (Num 1))); (Add Pi (Opp (Num 1)))] []
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ Logic.I))
      (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/one-patch: the threshold; derived here
   Conditions: k = 1
   Note: rho = 1 = (k + pi - 1) / pi: a network of one patch has no spurious minimum *)
Theorem shortcut_one_patch
    (k : nat)
    (a_star : nat -> R) :
  let N_star := sum (fun j => a_star j ^ 2) k in
  let s_star := sum (fun j => a_star j) k in
  (1 <= k)%nat ->
  INR k = 1 ->
  (PI + INR k - 1) * N_star
    <= PI * s_star ^ 2.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Mul Pi (Pow s_star_term__ 2)) (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1)))
      N_star_term__)))%nat).
  first [solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__
      g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [apply from_gap;
      change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num
      0)); [exact V__|vm_compute; reflexivity]] | solve [at_length k 1%nat; few_terms] | solve
      [by_hand]].
Qed.

(* shortcut/opposite-weights: the threshold; derived here
   Conditions: s_star = 0
   Note: always a spurious minimum, with its saddles at phi = pi / 2 *)
Theorem shortcut_opposite_weights
    (k : nat)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  0 <= - s_star ^ 2 ->
  PI * s_star ^ 2
    <= (PI + INR k - 1) * N_star.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g2__ := (Given [] [(Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Opp (Pow s_star_term__ 2))]
      [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj P1__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) N_star_term__) (Opp (Mul Pi (Pow
      s_star_term__ 2))))%nat).
  pose (shown__ := (Add (Mul Pi (Opp (Pow s_star_term__ 2))) (Mul (Add (Add Pi (Size 0)) (Opp (Num
      1))) N_star_term__))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Opp (Pow s_star_term__ 2))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj P1__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H1__) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/threshold-within-reach: the threshold; derived here
   Note: for k > 1 there are teachers of both kinds, as rho may be any number up to k *)
Theorem shortcut_threshold_within_reach
    (k : nat) :
  (1 <= k)%nat ->
  (PI + INR k - 1) / PI
    <= INR k.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  assert (P2__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (gap__ := (Add (Size 0) (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) (Inv Pi))))%nat).
  pose (shown__ := (Mul (Mul (Add Pi (Opp (Num 1))) (Add (Size 0) (Opp (Num 1)))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Add (Add Pi (Size 0)) (Opp (Num 1))); (Add Pi (Opp (Num 1)))] []
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj P1__ (conj P2__ Logic.I))
      (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/rho-at-most: the threshold; derived here
   Note: rho <= k *)
Theorem shortcut_rho_at_most
    (k : nat)
    (a_star : nat -> R) :
  let s_star := sum (fun j => a_star j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  s_star ^ 2
    <= INR k * N_star.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Mul (Size 0) N_star_term__) (Opp (Pow s_star_term__ 2)))%nat).
  pose (shown__ := (Mul (Size 0) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul s_star_term__ (Inv
      (Size 0))))) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/flow-phi: the flow; derived here
   Conditions: 0 < phi < pi
   Note: phi' = -(r / 2 pi) (pi - phi) sin(phi): the angle falls just where r > 0 *)
Theorem shortcut_flow_phi
    (p k : nat)
    (v v_star a a_star : nat -> R) :
  let norm (v : nat -> R) := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c (v : nat -> R) := sum (fun i => v i * v_star i) p / norm v / norm_star in
  let phi (v : nat -> R) := acos (c v) in
  let r := sum (fun j => a j * a_star j) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  -1 < c v < 1 ->
  is_derive (fun e => phi (fun i => v i + e * - (1 / 2 * (phi v - PI) * (v_star i / norm_star - v i
      * c v / norm v) * r / PI / norm v))) 0
    (- (1 / 2 * sqrt (1 - c v ^ 2) * (PI - phi v) * r / PI / norm v ^ 2)).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r_term__ := (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)])))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => v_star i0__ | 2, [i0__] => a i0__ | 3, [i0__] => a_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 4, [i0__] => eval
      len__ (Opp (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add phi_term__ (Opp Pi)))
      (Add (Mul (Var 1 [(0, 0)]) (Inv norm_star_term__)) (Opp (Mul (Mul (Var 0 [(0, 0)]) c_term__)
      (Inv norm_term__))))) r_term__) (Inv Pi)) (Inv norm_term__))) a__ (fun x__ : axis => match x__
      with | (0, 0) => i0__ | _ => 0 end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)); (Add (Num 1) c_term__); (Add (Num 1) (Opp c_term__)); (Add (Num 1) (Opp (Pow c_term__
      2)))] [] [((Var 4 [(0, 0)]), (Opp (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      phi_term__ (Opp Pi))) (Add (Mul (Var 1 [(0, 0)]) (Inv norm_star_term__)) (Opp (Mul (Mul (Var 0
      [(0, 0)]) c_term__) (Inv norm_term__))))) r_term__) (Inv Pi)) (Inv norm_term__))))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => above_minus_one _ H4__) (conj (fun (s__
      : indices) (I__ : within len__ s__) => below_one _ H4__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => inside _ H4__) Logic.I))))) (conj Logic.I (conj (fun s__ I__ => eq_refl)
      Logic.I)))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Opp (Pow c_term__
      2)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Pow c_term__
      2)))%nat (Num 1)%nat (Mul (Add (Num 1) c_term__) (Add (Num 1) (Opp c_term__)))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)); (Add (Num 1) c_term__); (Add (Num 1) (Opp c_term__)); (Add (Num 1) (Opp (Pow c_term__
      2)))] [] [((Var 4 [(0, 0)]), (Opp (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      phi_term__ (Opp Pi))) (Add (Mul (Var 1 [(0, 0)]) (Inv norm_star_term__)) (Opp (Mul (Mul (Var 0
      [(0, 0)]) c_term__) (Inv norm_term__))))) r_term__) (Inv Pi)) (Inv norm_term__))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => above_minus_one _ H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => below_one _ H4__) (conj N0__ Logic.I))))) (conj Logic.I
      (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ phi_term__%nat (move r__ [(0, 4)]%nat t__) s__) 0 (eval
      len__ (Opp (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sqrt (Add (Num 1) (Opp (Pow
      c_term__ 2))))) (Add Pi (Opp phi_term__))) r_term__) (Inv Pi)) (Inv (Pow norm_term__ 2))))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/flow-s: the flow; derived here *)
Theorem shortcut_flow_s
    (k p : nat)
    (a a_star v v_star : nat -> R) :
  let s (a : nat -> R) := sum (fun j => a j) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  is_derive (fun e => s (fun i => a i + e * - (1 / 2 * ((PI - 1) * a i + s a - s_star - (g - 1) *
      a_star i) / PI))) 0
    (1 / 2 * ((INR k + g - 1) * s_star - (PI + INR k - 1) * s a) / PI).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (s_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 4, [i0__] => eval
      len__ (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Mul (Add Pi (Opp (Num 1)))
      (Var 0 [(0, 0)])) s_term__) (Opp s_star_term__)) (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 1
      [(0, 0)]))))) (Inv Pi))) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _ => 0 end)
      | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [] [((Var 4 [(0, 0)]),
      (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Mul (Add Pi (Opp (Num 1))) (Var 0
      [(0, 0)])) s_term__) (Opp s_star_term__)) (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 1 [(0,
      0)]))))) (Inv Pi))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ (conj C1__ Logic.I)))) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ s_term__%nat (move r__ [(0, 4)]%nat t__) s__) 0 (eval
      len__ (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Add (Size 0) g_term__) (Opp (Num
      1))) s_star_term__) (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) s_term__)))) (Inv Pi))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/flow-r: the flow; derived here
   Note: so that phi, s, r are closed *)
Theorem shortcut_flow_r
    (k p : nat)
    (a a_star v v_star : nat -> R) :
  let r (a : nat -> R) := sum (fun j => a j * a_star j) k in
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  let s (a : nat -> R) := sum (fun j => a j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  is_derive (fun e => r (fun i => a i + e * - (1 / 2 * ((PI - 1) * a i + s a - s_star - (g - 1) *
      a_star i) / PI))) 0
    (1 / 2 * (s_star ^ 2 + (g - 1) * N_star - (PI - 1) * r a - s a * s_star) / PI).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (r_term__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat).
  pose (s_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 4, [i0__] => eval
      len__ (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Mul (Add Pi (Opp (Num 1)))
      (Var 0 [(0, 0)])) s_term__) (Opp s_star_term__)) (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 1
      [(0, 0)]))))) (Inv Pi))) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _ => 0 end)
      | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2)); (Add Pi (Opp (Num 1)))] [] [((Var 4 [(0, 0)]), (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2)))
      (Add (Add (Add (Mul (Add Pi (Opp (Num 1))) (Var 0 [(0, 0)])) s_term__) (Opp s_star_term__))
      (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 1 [(0, 0)]))))) (Inv Pi))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      C0__ Logic.I))) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ r_term__%nat (move r__ [(0, 4)]%nat t__) s__) 0 (eval
      len__ (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Pow s_star_term__ 2) (Mul (Add
      g_term__ (Opp (Num 1))) N_star_term__)) (Opp (Mul (Add Pi (Opp (Num 1))) r_term__))) (Opp (Mul
      s_term__ s_star_term__)))) (Inv Pi))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/scaling: the flow; derived here
   Note: a = ||a_star|| b: the flow of b has no norm in it, that of phi the factor ||a_star||^2, so
       that eta_w ||a_star||^2 / eta_a alone counts *)
Theorem shortcut_scaling
    (k p : nat)
    (lambda : R)
    (a a_star v v_star : nat -> R) :
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  1 / 4 * lambda ^ 2 * sum (fun j => a j ^ 2) k + 1 / 4 * lambda ^ 2 * sum (fun j => a_star j ^ 2) k
      + 1 / 2 * lambda ^ 2 * sum (fun j => a j * a_star j) k / PI + 1 / 4 * sum (fun j => a j) k ^ 2
      * lambda ^ 2 / PI + 1 / 4 * sum (fun j => a_star j) k ^ 2 * lambda ^ 2 / PI - 1 / 4 * lambda ^
      2 * sum (fun j => a j ^ 2) k / PI - 1 / 4 * lambda ^ 2 * sum (fun j => a_star j ^ 2) k / PI -
      1 / 2 * lambda ^ 2 * sum (fun j => a j * a_star j) k * arc_kernel (sum (fun i => v i * v_star
      i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2) p)) / PI - 1 / 2 *
      lambda ^ 2 * sum (fun j => a j) k * sum (fun j => a_star j) k / PI
    = lambda ^ 2 * (1 / 4 * sum (fun j => a j ^ 2) k + 1 / 4 * sum (fun j => a_star j ^ 2) k + 1 / 2
        * sum (fun j => a j * a_star j) k / PI + 1 / 4 * sum (fun j => a j) k ^ 2 / PI + 1 / 4 * sum
        (fun j => a_star j) k ^ 2 / PI - 1 / 4 * sum (fun j => a j ^ 2) k / PI - 1 / 4 * sum (fun j
        => a_star j ^ 2) k / PI - 1 / 2 * sum (fun j => a j * a_star j) k * arc_kernel (sum (fun i
        => v i * v_star i) p / sqrt (sum (fun i => v i ^ 2) p) / sqrt (sum (fun i => v_star i ^ 2)
        p)) / PI - 1 / 2 * sum (fun j => a j) k * sum (fun j => a_star j) k / PI).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => lambda | 1,
      [i0__] => a i0__ | 2, [i0__] => a_star i0__ | 3, [i0__] => v i0__ | 4, [i0__] => v_star i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 4 [(1, 0)])
      2))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__)
      Logic.I)) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Add (Add (Add (Add (Add (Add (Mul (Mul (Mul (Num 1) (Inv (Num 4)))
      (Pow (Var 0 []) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 1) (Inv (Num
      4))) (Pow (Var 0 []) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Mul (Mul (Mul (Mul (Num 1)
      (Inv (Num 2))) (Pow (Var 0 []) 2)) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Inv
      Pi))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2)) (Pow
      (Var 0 []) 2)) (Inv Pi))) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 2
      [(0, 0)])) 2)) (Pow (Var 0 []) 2)) (Inv Pi))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4)))
      (Pow (Var 0 []) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 4))) (Pow (Var 0 []) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Inv
      Pi)))) (Opp (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)) (Sum (0, 0)
      (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Add (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1,
      0) (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)])
      2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0)
      (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))))
      (Inv (Sqrt (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0)
      (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)]))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))))
      (Inv (Sqrt (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))))))))))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)) (Sum (0, 0) (Var 1 [(0, 0)]))) (Sum (0, 0)
      (Var 2 [(0, 0)]))) (Inv Pi))))%nat r__ s__ = eval len__ (Mul (Pow (Var 0 []) 2) (Add (Add (Add
      (Add (Add (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Inv Pi))) (Mul
      (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2)) (Inv Pi))) (Mul (Mul
      (Mul (Num 1) (Inv (Num 4))) (Pow (Sum (0, 0) (Var 2 [(0, 0)])) 2)) (Inv Pi))) (Opp (Mul (Mul
      (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Num 1) (Inv (Num 4))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Inv Pi)))) (Opp (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Add
      (Sqrt (Add (Num 1) (Opp (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)])))
      (Inv (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 4 [(1,
      0)]) 2))))) 2)))) (Mul (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)]))) (Inv
      (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 4 [(1, 0)])
      2))))) (Add Pi (Opp (Acos (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)]))) (Inv
      (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2))))) (Inv (Sqrt (Sum (1, 0) (Pow (Var 4 [(1, 0)])
      2))))))))))) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Var 1
      [(0, 0)]))) (Sum (0, 0) (Var 2 [(0, 0)]))) (Inv Pi)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/step-across: a step; derived here
   Conditions: 0 < phi < pi *)
Theorem shortcut_step_across
    (p k : nat)
    (v_star v a a_star : nat -> R)
    (eta : R) :
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let phi := acos c in
  let r := sum (fun j => a j * a_star j) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  0 < eta ->
  0 < sum (fun i => v_star i ^ 2) p ->
  0 < sum (fun i => v i ^ 2) p ->
  sum (fun i => (v i - 1 / 2 * (phi - PI) * (v_star i / norm_star - v i * c / norm) * eta * r / PI /
      norm) * v_star i / norm_star) p
    = (1 / 2 * (1 - c ^ 2) * (PI - phi) * eta * r / PI / norm ^ 2 + c) * norm.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r_term__ := (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v_star
      i0__ | 1, [i0__] => v i0__ | 2, [] => eta | 3, [i0__] => a i0__ | 4, [i0__] => a_star i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 []); (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Mul (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Add phi_term__ (Opp Pi))) (Add (Mul (Var 0 [(0, 0)]) (Inv
      norm_star_term__)) (Opp (Mul (Mul (Var 1 [(0, 0)]) c_term__) (Inv norm_term__))))) (Var 2 []))
      r_term__) (Inv Pi)) (Inv norm_term__)))) (Var 0 [(0, 0)])) (Inv norm_star_term__)))%nat r__
      s__ = eval len__ (Mul (Add (Mul (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num
      1) (Opp (Pow c_term__ 2)))) (Add Pi (Opp phi_term__))) (Var 2 [])) r_term__) (Inv Pi)) (Inv
      (Pow norm_term__ 2))) c_term__) norm_term__)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/step-length: a step; derived here
   Conditions: 0 < phi < pi
   Note: with step-across the new cosine is (cos(phi) + t sin(phi)) / sqrt(1 + t^2): a step turns v
       by exactly arctan(t), t = eta (r / 2 pi) (pi - phi) sin(phi) where ||v|| = 1 *)
Theorem shortcut_step_length
    (p k : nat)
    (v v_star a a_star : nat -> R)
    (eta : R) :
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let phi := acos c in
  let r := sum (fun j => a j * a_star j) k in
  (1 <= p)%nat ->
  (1 <= k)%nat ->
  0 < eta ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  sum (fun i => (v i - 1 / 2 * (phi - PI) * (v_star i / norm_star - v i * c / norm) * eta * r / PI /
      norm) ^ 2) p
    = norm ^ 2 * (1 + 1 / 4 * (PI - phi) ^ 2 * eta ^ 2 * r ^ 2 * (1 - c ^ 2) / PI ^ 2 / norm ^ 4).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | 1 => k | _ => 1 end)%nat).
  pose (norm_term__ := (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (phi_term__ := (Acos c_term__)%nat).
  pose (r_term__ := (Sum (1, 0) (Mul (Var 3 [(1, 0)]) (Var 4 [(1, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [i0__] => v_star i0__ | 2, [] => eta | 3, [i0__] => a i0__ | 4, [i0__] => a_star i0__ | _,
      _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 2 []); (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Mul (Mul (Mul (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Add phi_term__ (Opp Pi))) (Add (Mul (Var 1 [(0, 0)]) (Inv
      norm_star_term__)) (Opp (Mul (Mul (Var 0 [(0, 0)]) c_term__) (Inv norm_term__))))) (Var 2 []))
      r_term__) (Inv Pi)) (Inv norm_term__)))) 2))%nat r__ s__ = eval len__ (Mul (Pow norm_term__ 2)
      (Add (Num 1) (Mul (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add Pi (Opp
      phi_term__)) 2)) (Pow (Var 2 []) 2)) (Pow r_term__ 2)) (Add (Num 1) (Opp (Pow c_term__ 2))))
      (Inv (Pow Pi 2))) (Inv (Pow norm_term__ 4)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/step-s: a step; derived here *)
Theorem shortcut_step_s
    (k p : nat)
    (a_star a v v_star : nat -> R)
    (eta : R) :
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  let s := sum (fun j => a j) k in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < eta ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  sum (fun j => a j - 1 / 2 * ((PI - 1) * a j + s - s_star - (g - 1) * a_star j) * eta / PI) k
    = 1 / 2 * ((INR k + g - 1) * s_star - (PI + INR k - 1) * s) * eta / PI + s.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (s_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | 1, [i0__] => a i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [] => eta |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  assert (C1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g__ := (Given [] [(Var 4 []); (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2)); (Add Pi (Opp (Num 1))); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj C0__ (conj C1__ Logic.I)))))
      (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num
      2))) (Add (Add (Add (Mul (Add Pi (Opp (Num 1))) (Var 1 [(0, 0)])) s_term__) (Opp
      s_star_term__)) (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 0 [(0, 0)]))))) (Var 4 [])) (Inv
      Pi)))))%nat r__ s__ = eval len__ (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul
      (Add (Add (Size 0) g_term__) (Opp (Num 1))) s_star_term__) (Opp (Mul (Add (Add Pi (Size 0))
      (Opp (Num 1))) s_term__)))) (Var 4 [])) (Inv Pi)) s_term__)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/step-r: a step; derived here *)
Theorem shortcut_step_r
    (k p : nat)
    (a_star a v v_star : nat -> R)
    (eta : R) :
  let s_star := sum (fun j => a_star j) k in
  let norm := sqrt (sum (fun i => v i ^ 2) p) in
  let norm_star := sqrt (sum (fun i => v_star i ^ 2) p) in
  let c := sum (fun i => v i * v_star i) p / norm / norm_star in
  let g := arc_kernel c in
  let s := sum (fun j => a j) k in
  let N_star := sum (fun j => a_star j ^ 2) k in
  let r := sum (fun j => a j * a_star j) k in
  (1 <= k)%nat ->
  (1 <= p)%nat ->
  0 < eta ->
  0 < sum (fun i => v i ^ 2) p ->
  0 < sum (fun i => v_star i ^ 2) p ->
  sum (fun j => (a j - 1 / 2 * ((PI - 1) * a j + s - s_star - (g - 1) * a_star j) * eta / PI) *
      a_star j) k
    = 1 / 2 * (s_star ^ 2 + (g - 1) * N_star - (PI - 1) * r - s * s_star) * eta / PI + r.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | 1 => p | _ => 1 end)%nat).
  pose (s_term__ := (Sum (0, 0) (Var 1 [(0, 0)]))%nat).
  pose (s_star_term__ := (Sum (0, 0) (Var 0 [(0, 0)]))%nat).
  pose (norm_term__ := (Sqrt (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))%nat).
  pose (norm_star_term__ := (Sqrt (Sum (1, 0) (Pow (Var 3 [(1, 0)]) 2)))%nat).
  pose (c_term__ := (Mul (Mul (Sum (1, 0) (Mul (Var 2 [(1, 0)]) (Var 3 [(1, 0)]))) (Inv
      norm_term__)) (Inv norm_star_term__))%nat).
  pose (g_term__ := (Add (Sqrt (Add (Num 1) (Opp (Pow c_term__ 2)))) (Mul c_term__ (Add Pi (Opp
      (Acos c_term__)))))%nat).
  pose (N_star_term__ := (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat).
  pose (r_term__ := (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a_star
      i0__ | 1, [i0__] => a i0__ | 2, [i0__] => v i0__ | 3, [i0__] => v_star i0__ | 4, [] => eta |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Var 4 []); (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)); (Sum (1, 0) (Pow (Var 3
      [(1, 0)]) 2)); (Add Pi (Opp (Num 1)))] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj C0__ Logic.I)))) (conj Logic.I
      Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Add (Add (Add (Mul (Add Pi (Opp (Num 1))) (Var 1 [(0, 0)])) s_term__) (Opp
      s_star_term__)) (Opp (Mul (Add g_term__ (Opp (Num 1))) (Var 0 [(0, 0)]))))) (Var 4 [])) (Inv
      Pi)))) (Var 0 [(0, 0)])))%nat r__ s__ = eval len__ (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num
      2))) (Add (Add (Add (Pow s_star_term__ 2) (Mul (Add g_term__ (Opp (Num 1))) N_star_term__))
      (Opp (Mul (Add Pi (Opp (Num 1))) r_term__))) (Opp (Mul s_term__ s_star_term__)))) (Var 4 []))
      (Inv Pi)) r_term__)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/rate-teacher: rates; derived here
   Conditions: 0 <= phi <= pi
   Note: phi falls no faster than exp(-(r / 2) t), with r = N_star at the teacher *)
Theorem shortcut_rate_teacher
    (phi : R) :
  0 <= phi ->
  0 <= (PI - phi) ->
  1 / 2 * (PI - phi) * sin phi / PI
    <= 1 / 2 * phi.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) Logic.I)) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Add Pi (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok
      len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Sin (Var 0
      []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_sine (r__ 0%nat [])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K3__ t__ J__)). }
  pose (g5__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Var 0 []) (Opp (Sin (Var
      0 []))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj F4__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [])) (Opp (Mul (Mul (Mul (Mul (Num 1)
      (Inv (Num 2))) (Add Pi (Opp (Var 0 [])))) (Sin (Var 0 []))) (Inv Pi))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Var 0 []) 2) (Mul (Add (Var 0
      []) (Opp (Sin (Var 0 [])))) (Add Pi (Opp (Var 0 [])))))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Var 0 []) (Opp (Sin (Var
      0 []))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/rate-teacher-below: rates; derived here
   Conditions: 0 <= phi <= pi
   Note: and about as fast: the rate is N_star / 2 *)
Theorem shortcut_rate_teacher_below
    (phi : R) :
  0 <= phi ->
  0 <= (PI - phi) ->
  1 / 2 * phi - 1 / 2 * phi ^ 2 / PI - 1 / 12 * phi ^ 3 * (PI - phi) / PI
    <= 1 / 2 * (PI - phi) * sin phi / PI.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => phi | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) Logic.I)) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Add Pi (Opp (Var 0 [])))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok
      len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sin (Var 0 [])) (Opp (Add
      (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Var 0 []) 3))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_sine_cubic (r__ 0%nat []))
      as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K3__ t__ J__)). }
  pose (g5__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Sin (Var 0 [])) (Opp (Add
      (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Var 0 []) 3))))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj F4__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add Pi (Opp (Var 0 [])))) (Sin
      (Var 0 []))) (Inv Pi)) (Opp (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [])) (Opp (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)) (Inv Pi)))) (Opp (Mul (Mul (Mul (Mul (Num
      1) (Inv (Num 12))) (Pow (Var 0 []) 3)) (Add Pi (Opp (Var 0 [])))) (Inv Pi))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Sin (Var 0 [])) (Opp (Add (Var 0
      []) (Opp (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Var 0 []) 3))))))) (Add Pi (Opp (Var 0 []))))
      (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Var 0 []); (Add Pi (Opp (Var 0 []))); (Add (Sin (Var 0 [])) (Opp (Add
      (Var 0 []) (Opp (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Var 0 []) 3))))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/rate-spurious: rates; derived here
   Conditions: x = pi - phi >= 0
   Note: x' = -|r| x sin(x) / (2 pi) >= -|r| x^2 / (2 pi) *)
Theorem shortcut_rate_spurious
    (x : R) :
  0 <= x ->
  1 / 2 * x * sin x / PI
    <= 1 / 2 * x ^ 2 / PI.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0 [])%nat (Var 0
      [])%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 0
      [])%nat (Var 0 [])%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Sin (Var 0
      []))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => shortcut_sine (r__ 0%nat [])) as
      P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K3__ t__ J__)). }
  pose (g5__ := (Given [] [] [(Var 0 []); (Add (Var 0 []) (Opp (Sin (Var 0 []))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Pow (Var 0 []) 2)) (Inv Pi)) (Opp (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 0 [])) (Sin (Var 0 []))) (Inv Pi))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Var 0 []) (Opp (Sin (Var 0
      []))))) (Var 0 [])) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [] [(Var 0 []); (Add (Var 0 []) (Opp (Sin (Var 0 []))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/rate-spurious-comparison: rates; derived here
   Note: so the spurious point is reached like 2 pi / (|a_s . a_star| t) at best *)
Theorem shortcut_rate_spurious_comparison
    (r t : R) :
  0 < r ->
  0 < t ->
  is_derive (fun e => 2 * PI / r / (t + e * 1)) 0
    (- (2 * PI / r / t ^ 2)).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => r | 1, [] =>
      t | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 0 []); (Var 1 [])] [] [((Var 2 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Mul (Num 2) Pi) (Inv (Var 0 []))) (Inv (Var 1
      [])))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval len__ (Opp (Mul (Mul (Mul (Num 2) Pi) (Inv
      (Var 0 []))) (Inv (Pow (Var 1 []) 2))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/prior-angle: the shortcut prior; derived here
   Conditions: ||v_star - e|| <= 1, ||e|| = ||v_star|| = 1
   Note: cos(phi_0) >= 1/2: the start w = 0 is at most pi / 3 away *)
Theorem shortcut_prior_angle
    (p : nat)
    (e1 v_star : nat -> R) :
  (1 <= p)%nat ->
  0 <= (1 - sum (fun i => (v_star i - e1 i) ^ 2) p) ->
  0 <= (sum (fun i => e1 i ^ 2) p - 1) ->
  0 <= (sum (fun i => v_star i ^ 2) p - 1) ->
  1 / 2
    <= sum (fun i => e1 i * v_star i) p.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => e1 i0__ |
      1, [i0__] => v_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0
      [(0, 0)]))) 2)))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Num 1))); (Add (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)) (Opp (Num 1)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Opp (Mul (Num 1) (Inv
      (Num 2)))))%nat).
  pose (shown__ := (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1) (Opp (Sum (0, 0) (Pow
      (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))))) (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Num 1))))) (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Num 1)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Num 1) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0
      [(0, 0)]))) 2)))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Num 1))); (Add (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)) (Opp (Num 1)))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/prior-angle-right: the shortcut prior; derived here
   Conditions: ||v_star - e|| <= sqrt(2), ||e|| = ||v_star|| = 1
   Note: phi_0 <= pi / 2 already where ||w_star|| <= sqrt(2) *)
Theorem shortcut_prior_angle_right
    (p : nat)
    (e1 v_star : nat -> R) :
  (1 <= p)%nat ->
  0 <= (2 - sum (fun i => (v_star i - e1 i) ^ 2) p) ->
  0 <= (sum (fun i => e1 i ^ 2) p - 1) ->
  0 <= (sum (fun i => v_star i ^ 2) p - 1) ->
  0
    <= sum (fun i => e1 i * v_star i) p.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => p | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => e1 i0__ |
      1, [i0__] => v_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Num 2) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0
      [(0, 0)]))) 2)))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Num 1))); (Add (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)) (Opp (Num 1)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) Logic.I))).
  pose (gap__ := (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 2) (Opp (Sum (0, 0) (Pow
      (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))))) (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Num 1))))) (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Num 1)))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Num 2) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0
      [(0, 0)]))) 2)))); (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Num 1))); (Add (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)) (Opp (Num 1)))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/ball: the shortcut prior; derived here
   Conditions: ||a|| <= |s_star| / sqrt(k)
   Note: |1^T a| <= |1^T a_star| in the ball of starts *)
Theorem shortcut_ball
    (k : nat)
    (a a_star : nat -> R) :
  (1 <= k)%nat ->
  0 <= (sum (fun j => a_star j) k ^ 2 / INR k - sum (fun j => a j ^ 2) k) ->
  sum (fun j => a j) k ^ 2
    <= sum (fun j => a_star j) k ^ 2.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Mul (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Inv (Size 0))) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Opp (Pow (Sum (0, 0) (Var 0 [(0, 0)]))
      2)))%nat).
  pose (shown__ := (Mul (Size 0) (Add (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Add (Mul (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Inv
      (Size 0))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Mul (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Inv (Size 0))) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/ball-point: the shortcut prior; derived here
   Conditions: ||a|| <= |s_star| / sqrt(k), s_star = 0
   Note: the ball is then the point 0: 'anywhere in the ball' says nothing *)
Theorem shortcut_ball_point
    (k : nat)
    (a a_star : nat -> R) :
  (1 <= k)%nat ->
  0 <= (sum (fun j => a_star j) k ^ 2 / INR k - sum (fun j => a j ^ 2) k) ->
  0 <= - sum (fun j => a_star j) k ^ 2 ->
  sum (fun j => a j ^ 2) k
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => a i0__ |
      1, [i0__] => a_star i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Mul (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Inv (Size 0))) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Opp (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat).
  pose (shown__ := (Add (Mul (Opp (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2)) (Inv (Size 0))) (Add (Mul
      (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Inv (Size 0))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Add (Mul (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2) (Inv (Size 0))) (Opp
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Opp (Pow (Sum (0, 0) (Var 1 [(0, 0)])) 2))]
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/stays-s: a region that no step leaves; derived here
   Conditions: s s_star <= s_star^2, eta <= 2 pi / (k + pi - 1) *)
Theorem shortcut_stays_s
    (k : nat)
    (G s_star s eta : R) :
  (1 <= k)%nat ->
  0 < eta ->
  0 <= (s_star ^ 2 - s * s_star) ->
  0 <= (PI - G) ->
  0 <= (2 * PI - (PI + INR k - 1) * eta) ->
  (1 / 2 * ((INR k + G - 1) * s_star - (PI + INR k - 1) * s) * eta / PI + s) * s_star
    <= s_star ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => G | 1, [] =>
      s_star | 2, [] => s | 3, [] => eta | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g2__ := (Given [] [(Var 3 []); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Add (Pow (Var 1 [])
      2) (Opp (Mul (Var 2 []) (Var 1 [])))); (Add Pi (Opp (Var 0 []))); (Add (Mul (Num 2) Pi) (Opp
      (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) (Var 3 []))))] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj P1__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Var 1 []) 2) (Opp (Mul (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2)))
      (Add (Mul (Add (Add (Size 0) (Var 0 [])) (Opp (Num 1))) (Var 1 [])) (Opp (Mul (Add (Add Pi
      (Size 0)) (Opp (Num 1))) (Var 2 []))))) (Var 3 [])) (Inv Pi)) (Var 2 [])) (Var 1 []))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Mul (Num 2) Pi) (Opp (Mul
      (Add (Add Pi (Size 0)) (Opp (Num 1))) (Var 3 [])))) (Add (Pow (Var 1 []) 2) (Opp (Mul (Var 2
      []) (Var 1 []))))) (Mul (Mul (Pow (Var 1 []) 2) (Var 3 [])) (Add Pi (Opp (Var 0 [])))))) (Inv
      Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 3 []); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Add (Pow (Var 1 [])
      2) (Opp (Mul (Var 2 []) (Var 1 [])))); (Add Pi (Opp (Var 0 []))); (Add (Mul (Num 2) Pi) (Opp
      (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) (Var 3 []))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj P1__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/stays-s-below: a region that no step leaves; derived here
   Conditions: s s_star >= -s_star^2, eta <= 2 pi / (k + pi - 1) *)
Theorem shortcut_stays_s_below
    (k : nat)
    (s G s_star eta : R) :
  (1 <= k)%nat ->
  0 < eta ->
  0 <= (s_star ^ 2 + s * s_star) ->
  0 <= (2 * PI - (PI + INR k - 1) * eta) ->
  0 <= G ->
  (- s - 1 / 2 * ((INR k + G - 1) * s_star - (PI + INR k - 1) * s) * eta / PI) * s_star
    <= s_star ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => k | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s | 1, [] =>
      G | 2, [] => s_star | 3, [] => eta | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Add Pi (Size 0)) (Opp (Num
      1)))%nat r__ t__) by constant_known.
  pose (g2__ := (Given [] [(Var 3 []); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Add (Pow (Var 2 [])
      2) (Mul (Var 0 []) (Var 2 []))); (Add (Mul (Num 2) Pi) (Opp (Mul (Add (Add Pi (Size 0)) (Opp
      (Num 1))) (Var 3 [])))); (Var 1 [])] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj P1__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Var 2 []) 2) (Opp (Mul (Add (Opp (Var 0 [])) (Opp (Mul (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Add (Mul (Add (Add (Size 0) (Var 1 [])) (Opp (Num 1))) (Var 2 []))
      (Opp (Mul (Add (Add Pi (Size 0)) (Opp (Num 1))) (Var 0 []))))) (Var 3 [])) (Inv Pi)))) (Var 2
      []))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Mul (Num 2) Pi) (Opp (Mul
      (Add (Add Pi (Size 0)) (Opp (Num 1))) (Var 3 [])))) (Add (Pow (Var 2 []) 2) (Mul (Var 0 [])
      (Var 2 [])))) (Mul (Mul (Pow (Var 2 []) 2) (Add (Add (Add Pi (Mul (Num 2) (Size 0))) (Var 1
      [])) (Opp (Num 2)))) (Var 3 [])))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 3 []); (Add (Add Pi (Size 0)) (Opp (Num 1)))] [(Add (Pow (Var 2 [])
      2) (Mul (Var 0 []) (Var 2 []))); (Add (Mul (Num 2) Pi) (Opp (Mul (Add (Add Pi (Size 0)) (Opp
      (Num 1))) (Var 3 [])))); (Var 1 [])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) (conj P1__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/stays-r: a region that no step leaves; derived here
   Conditions: r >= 0, phi <= pi / 2, s s_star <= s_star^2, eta <= 2 pi / (pi - 1)
   Note: from a = 0, or any a of the ball with a . a_star >= 0, r stays so *)
Theorem shortcut_stays_r
    (s_star G N_star r s eta : R) :
  0 < N_star ->
  0 < eta ->
  0 <= r ->
  0 <= (G - 1) ->
  0 <= (s_star ^ 2 - s * s_star) ->
  0 <= (2 * PI - (PI - 1) * eta) ->
  0
    <= 1 / 2 * (s_star ^ 2 + (G - 1) * N_star - (PI - 1) * r - s * s_star) * eta / PI + r.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s_star | 1,
      [] => G | 2, [] => N_star | 3, [] => r | 4, [] => s | 5, [] => eta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g2__ := (Given [] [(Var 2 []); (Var 5 []); (Add Pi (Opp (Num 1)))] [(Var 3 []); (Add (Var 1
      []) (Opp (Num 1))); (Add (Pow (Var 0 []) 2) (Opp (Mul (Var 4 []) (Var 0 [])))); (Add (Mul (Num
      2) Pi) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 5 []))))] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Pow (Var 0 []) 2)
      (Mul (Add (Var 1 []) (Opp (Num 1))) (Var 2 []))) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 3
      [])))) (Opp (Mul (Var 4 []) (Var 0 []))))) (Var 5 [])) (Inv Pi)) (Var 3 []))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Mul (Var 2 []) (Add (Var 1
      []) (Opp (Num 1)))) (Add (Pow (Var 0 []) 2) (Opp (Mul (Var 4 []) (Var 0 []))))) (Var 5 []))
      (Mul (Add (Mul (Num 2) Pi) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 5 [])))) (Var 3 [])))) (Inv
      Pi))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 2 []); (Var 5 []); (Add Pi (Opp (Num 1)))] [(Var 3 []); (Add (Var 1
      []) (Opp (Num 1))); (Add (Pow (Var 0 []) 2) (Opp (Mul (Var 4 []) (Var 0 [])))); (Add (Mul (Num
      2) Pi) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 5 []))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/grows-r: a region that no step leaves; derived here
   Conditions: s s_star <= s_star^2
   Note: r goes to (g - 1) N_star / (pi - 1) at least, which is > 0 where phi < pi / 2 *)
Theorem shortcut_grows_r
    (G N_star r eta s_star s : R) :
  0 < N_star ->
  0 < eta ->
  0 <= (s_star ^ 2 - s * s_star) ->
  1 / 2 * ((G - 1) * N_star - (PI - 1) * r) * eta / PI + r
    <= 1 / 2 * (s_star ^ 2 + (G - 1) * N_star - (PI - 1) * r - s * s_star) * eta / PI + r.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => G | 1, [] =>
      N_star | 2, [] => r | 3, [] => eta | 4, [] => s_star | 5, [] => s | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g2__ := (Given [] [(Var 1 []); (Var 3 []); (Add Pi (Opp (Num 1)))] [(Add (Pow (Var 4 []) 2)
      (Opp (Mul (Var 5 []) (Var 4 []))))] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) Logic.I))).
  pose (gap__ := (Add (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Pow (Var 4 [])
      2) (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 []))) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 2
      [])))) (Opp (Mul (Var 5 []) (Var 4 []))))) (Var 3 [])) (Inv Pi)) (Var 2 [])) (Opp (Add (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Var 0 []) (Opp (Num 1))) (Var 1 []))
      (Opp (Mul (Add Pi (Opp (Num 1))) (Var 2 []))))) (Var 3 [])) (Inv Pi)) (Var 2 []))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 3 [])) (Add (Pow (Var 4 []) 2)
      (Opp (Mul (Var 5 []) (Var 4 []))))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 []); (Var 3 []); (Add Pi (Opp (Num 1)))] [(Add (Pow (Var 4 []) 2)
      (Opp (Mul (Var 5 []) (Var 4 []))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/stays-phi: a region that no step leaves; derived here
   Conditions: x = cos(phi) >= 0; 0 <= t <= sin(2 phi)
   Note: a turn by arctan(t) to the teacher (step-across, step-length) does not raise the angle *)
Theorem shortcut_stays_phi
    (x t : R) :
  0 <= t ->
  0 <= (1 - x ^ 2) ->
  0 <= (2 * sqrt (1 - x ^ 2) * x - t) ->
  x ^ 2 * (1 + t ^ 2)
    <= (sqrt (1 - x ^ 2) * t + x) ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | 1, [] =>
      t | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 1 []); (Add (Num 1) (Opp (Pow (Var 0 []) 2))); (Add (Mul (Mul
      (Num 2) (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2))))) (Var 0 [])) (Opp (Var 1 [])))]
      [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I)))
      Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [])
      2)))%nat r__ t__).
  { intros t__ J__. apply (nonnegative_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Pow (Var 0
      []) 2)))%nat (Num 1)%nat (Add (Num 1) (Opp (Pow (Var 0 []) 2)))%nat); [exact J__|vm_compute;
      reflexivity]. }
  pose (g1__ := (Given [] [] [(Var 1 []); (Add (Num 1) (Opp (Pow (Var 0 []) 2))); (Add (Mul (Mul
      (Num 2) (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2))))) (Var 0 [])) (Opp (Var 1 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj N0__ (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Pow (Add (Mul (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2)))) (Var 1 [])) (Var
      0 [])) 2) (Opp (Mul (Pow (Var 0 []) 2) (Add (Num 1) (Pow (Var 1 []) 2)))))%nat).
  pose (shown__ := (Add (Mul (Add (Mul (Mul (Num 2) (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2)))))
      (Var 0 [])) (Opp (Var 1 []))) (Var 1 [])) (Mul (Mul (Num 2) (Pow (Var 1 []) 2)) (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Var 1 []); (Add (Num 1) (Opp (Pow (Var 0 []) 2))); (Add (Mul (Mul
      (Num 2) (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2))))) (Var 0 [])) (Opp (Var 1 [])))]
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj N0__ (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/turns-little: a region that no step leaves; derived here
   Conditions: x = cos(phi); r >= 0, eta r <= 4 x, for the step eta of v
   Note: then t <= sin(2 phi), as stays-phi asks for *)
Theorem shortcut_turns_little
    (x r eta : R) :
  0 < eta ->
  0 <= (4 * x - r * eta) ->
  0 <= r ->
  -1 <= x <= 1 ->
  1 / 2 * sqrt (1 - x ^ 2) * (PI - acos x) * r * eta / PI
    <= 2 * sqrt (1 - x ^ 2) * x.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | 1, [] =>
      r | 2, [] => eta | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 2 [])] [(Add (Mul (Num 4) (Var 0 [])) (Opp (Mul (Var 1 []) (Var 2
      [])))); (Var 1 []); (Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => from_minus_one _ H3__) (conj (fun (s__ : indices)
      (I__ : within len__ s__) => to_one _ H3__) Logic.I)))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [])
      2)))%nat r__ t__).
  { intros t__ J__. apply (nonnegative_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Opp (Pow (Var 0
      []) 2)))%nat (Num 1)%nat (Mul (Add (Num 1) (Var 0 [])) (Add (Num 1) (Opp (Var 0 []))))%nat);
      [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Mul (Num 4) (Var 0 [])) (Opp (Mul (Var 1 []) (Var 2
      [])))); (Var 1 []); (Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 []))); (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => from_minus_one _ H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => to_one _ H3__) (conj N0__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Num 2) (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2))))) (Var 0 []))
      (Opp (Mul (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sqrt (Add (Num 1) (Opp (Pow (Var 0
      []) 2))))) (Add Pi (Opp (Acos (Var 0 []))))) (Var 1 [])) (Var 2 [])) (Inv Pi))))%nat).
  pose (shown__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sqrt (Add (Num 1) (Opp (Pow (Var 0
      []) 2))))) (Add (Mul (Num 4) (Var 0 [])) (Opp (Mul (Var 1 []) (Var 2 []))))) (Mul (Mul (Mul
      (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sqrt (Add (Num 1) (Opp (Pow (Var 0 []) 2))))) (Var 2
      [])) (Var 1 [])) (Acos (Var 0 []))) (Inv Pi)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 2 [])] [(Add (Mul (Num 4) (Var 0 [])) (Opp (Mul (Var 1 []) (Var 2
      [])))); (Var 1 []); (Add (Num 1) (Var 0 [])); (Add (Num 1) (Opp (Var 0 []))); (Add (Num 1)
      (Opp (Pow (Var 0 []) 2)))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => from_minus_one _ H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => to_one _ H3__) (conj N0__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/five-twelfths: a region that no step leaves; derived here
   Note: g(5 pi / 12) > 1: a(phi) . a_star >= (g - 1) N_star / (pi - 1) > 0 up to there *)
Theorem shortcut_five_twelfths :
  36 / 25
    <= 1 / 4 * sqrt 2 + 1 / 4 * sqrt 6 + 7 / 12 * PI * (1 / 4 * sqrt 6 - 1 / 4 * sqrt 2).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Add (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sqrt (Num 2))) (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sqrt (Num 6)))) (Mul (Mul (Mul (Num 7) (Inv (Num 12))) Pi) (Add (Mul (Mul (Num
      1) (Inv (Num 4))) (Sqrt (Num 6))) (Opp (Mul (Mul (Num 1) (Inv (Num 4))) (Sqrt (Num 2)))))))
      (Opp (Mul (Num 36) (Inv (Num 25)))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/equal-steps-small: equal steps; derived here
   Conditions: the same, lambda <= 3
   Note: so it is the teacher's size that matters *)
Theorem shortcut_equal_steps_small
    (lambda : R) :
  0 < lambda ->
  0 <= lambda ->
  0 <= (3 - lambda) ->
  1 / 4 * sqrt 6 - 1 / 4 * sqrt 2
    <= (1 / 2 - 3 / 200 * lambda ^ 2) / sqrt (1 + 3 / 10000 * lambda ^ 4).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => lambda | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Var 0 []); (Add (Num 3) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Mul (Add (Mul (Num 1) (Inv (Num 2))) (Opp (Mul (Mul (Num 3) (Inv (Num 200)))
      (Pow (Var 0 []) 2)))) (Inv (Sqrt (Add (Num 1) (Mul (Mul (Num 3) (Inv (Num 10000))) (Pow (Var 0
      []) 4)))))) (Opp (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sqrt (Num 6))) (Opp (Mul (Mul (Num 1)
      (Inv (Num 4))) (Sqrt (Num 2)))))))%nat).
  first [solve [assert (0 <= lambda <= 3) by lra; enclosed_along lambda] | solve [by_hand] | solve
      [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__
      G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve [apply from_gap; change (0 <=
      eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact
      V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/equal-steps-angle: equal steps; derived here
   Conditions: k = 2, a_star = (20, -10), a_0 = (-5, -5), phi_0 = pi / 3, both steps 3/25
   Note: phi_1 = 2 pi / 3 *)
Theorem shortcut_equal_steps_angle :
  (-1) / 2
    <= (-1) / 2.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Mul (Num (-1)) (Inv (Num 2))) (Opp (Mul (Num (-1)) (Inv (Num 2)))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/equal-steps-alignment: equal steps; derived here
   Conditions: k = 2, a_star = (20, -10), a_0 = (-5, -5), phi_0 = pi / 3, both steps 3/25
   Note: a_1 . a_star < 0, with |1^T a_1| <= 10 (stays-s, stays-s-below): in the trap *)
Theorem shortcut_equal_steps_alignment :
  - 50 - 1 / 2 * (42 - 30 * sqrt 3 - 26 * PI) / PI
    <= 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Add (Num (-50)) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add
      (Add (Num 42) (Opp (Mul (Num 30) (Sqrt (Num 3))))) (Opp (Mul (Num 26) Pi)))) (Inv
      Pi))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/trap-r: a trap that no step leaves; derived here
   Conditions: r <= 0, s s_star >= -s_star^2, (1 - g) N_star >= 2 s_star^2, eta <= 2 pi / (pi - 1)
       *)
Theorem shortcut_trap_r
    (s_star G N_star r s eta : R) :
  0 < N_star ->
  0 < eta ->
  0 <= - r ->
  0 <= (s_star ^ 2 + s * s_star) ->
  0 <= ((1 - G) * N_star - 2 * s_star ^ 2) ->
  0 <= (2 * PI - (PI - 1) * eta) ->
  1 / 2 * (s_star ^ 2 + (G - 1) * N_star - (PI - 1) * r - s * s_star) * eta / PI + r
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s_star | 1,
      [] => G | 2, [] => N_star | 3, [] => r | 4, [] => s | 5, [] => eta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g2__ := (Given [] [(Var 2 []); (Var 5 []); (Add Pi (Opp (Num 1)))] [(Opp (Var 3 [])); (Add
      (Pow (Var 0 []) 2) (Mul (Var 4 []) (Var 0 []))); (Add (Mul (Add (Num 1) (Opp (Var 1 []))) (Var
      2 [])) (Opp (Mul (Num 2) (Pow (Var 0 []) 2)))); (Add (Mul (Num 2) Pi) (Opp (Mul (Add Pi (Opp
      (Num 1))) (Var 5 []))))] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add
      (Pow (Var 0 []) 2) (Mul (Add (Var 1 []) (Opp (Num 1))) (Var 2 []))) (Opp (Mul (Add Pi (Opp
      (Num 1))) (Var 3 [])))) (Opp (Mul (Var 4 []) (Var 0 []))))) (Var 5 [])) (Inv Pi)) (Var 3
      []))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Add (Mul (Add (Num 1) (Opp
      (Var 1 []))) (Var 2 [])) (Opp (Mul (Num 2) (Pow (Var 0 []) 2)))) (Add (Pow (Var 0 []) 2) (Mul
      (Var 4 []) (Var 0 [])))) (Var 5 [])) (Mul (Add (Mul (Num 2) Pi) (Opp (Mul (Add Pi (Opp (Num
      1))) (Var 5 [])))) (Opp (Var 3 []))))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 2 []); (Var 5 []); (Add Pi (Opp (Num 1)))] [(Opp (Var 3 [])); (Add
      (Pow (Var 0 []) 2) (Mul (Var 4 []) (Var 0 []))); (Add (Mul (Add (Num 1) (Opp (Var 1 []))) (Var
      2 [])) (Opp (Mul (Num 2) (Pow (Var 0 []) 2)))); (Add (Mul (Num 2) Pi) (Opp (Mul (Add Pi (Opp
      (Num 1))) (Var 5 []))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/trap-r-below: a trap that no step leaves; derived here
   Conditions: r >= -N_star / (pi - 1), s s_star <= s_star^2, eta <= 2 pi / (pi - 1)
   Note: |r| <= N_star / (pi - 1) from then on *)
Theorem shortcut_trap_r_below
    (r s_star G N_star s eta : R) :
  0 < N_star ->
  0 < eta ->
  0 <= (N_star / (PI - 1) + r) ->
  0 <= (s_star ^ 2 - s * s_star) ->
  0 <= (2 * PI - (PI - 1) * eta) ->
  0 <= G ->
  - r - 1 / 2 * (s_star ^ 2 + (G - 1) * N_star - (PI - 1) * r - s * s_star) * eta / PI
    <= N_star / (PI - 1).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => r | 1, [] =>
      s_star | 2, [] => G | 3, [] => N_star | 4, [] => s | 5, [] => eta | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add Pi (Opp (Num 1)))%nat r__ t__)
      by constant_known.
  pose (g2__ := (Given [] [(Var 3 []); (Var 5 []); (Add Pi (Opp (Num 1)))] [(Add (Mul (Var 3 [])
      (Inv (Add Pi (Opp (Num 1))))) (Var 0 [])); (Add (Pow (Var 1 []) 2) (Opp (Mul (Var 4 []) (Var 1
      [])))); (Add (Mul (Num 2) Pi) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 5 [])))); (Var 2 [])]
      [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Var 3 []) (Inv (Add Pi (Opp (Num 1))))) (Opp (Add (Opp (Var 0 [])) (Opp
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Add (Add (Pow (Var 1 []) 2) (Mul (Add (Var 2
      []) (Opp (Num 1))) (Var 3 []))) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 0 [])))) (Opp (Mul (Var
      4 []) (Var 1 []))))) (Var 5 [])) (Inv Pi))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Mul (Add (Mul (Var 3 []) (Var 2 []))
      (Add (Pow (Var 1 []) 2) (Opp (Mul (Var 4 []) (Var 1 []))))) (Var 5 [])) (Mul (Add (Mul (Num 2)
      Pi) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 5 [])))) (Add (Mul (Var 3 []) (Inv (Add Pi (Opp (Num
      1))))) (Var 0 []))))) (Inv Pi))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 3 []); (Var 5 []); (Add Pi (Opp (Num 1)))] [(Add (Mul (Var 3 [])
      (Inv (Add Pi (Opp (Num 1))))) (Var 0 [])); (Add (Pow (Var 1 []) 2) (Opp (Mul (Var 4 []) (Var 1
      [])))); (Add (Mul (Num 2) Pi) (Opp (Mul (Add Pi (Opp (Num 1))) (Var 5 [])))); (Var 2 [])]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj P1__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__)
      Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/trap-phi: a trap that no step leaves; derived here
   Conditions: x = pi - phi <= 1, K = eta_w |r| / (2 pi) <= 9/2
   Note: cos(x - arctan(K x sin(x))) >= cos(11/10): v may turn past -v_star, but stays near it *)
Theorem shortcut_trap_phi
    (K x : R) :
  0 <= x ->
  0 <= (1 - x) ->
  0 <= K ->
  0 <= (9 / 2 - K) ->
  sqrt (1 + K ^ 2 * x ^ 2 * sin x ^ 2) * cos (11 / 10)
    <= sin x ^ 2 * K * x + cos x.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => K | 1, [] =>
      x | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 1 []); (Add (Num 1) (Opp (Var 1 []))); (Var 0 []); (Add (Mul (Num
      9) (Inv (Num 2))) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Add (Mul (Mul (Pow (Sin (Var 1 [])) 2) (Var 0 [])) (Var 1 [])) (Cos (Var 1
      []))) (Opp (Mul (Sqrt (Add (Num 1) (Mul (Mul (Pow (Var 0 []) 2) (Pow (Var 1 []) 2)) (Pow (Sin
      (Var 1 [])) 2)))) (Cos (Mul (Num 11) (Inv (Num 10)))))))%nat).
  first [solve [assert (0 <= x <= 1) by lra; assert (0 <= K <= 9 / 2) by lra; enclosed_along2 x K] |
      solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply
      (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute; reflexivity]] | solve
      [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__
      G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/trap-phi-edge: a trap that no step leaves; derived here
   Conditions: pi / 4 <= x = pi - phi <= pi / 2, as for 1 <= x <= 11/10
   Note: a turn by arctan(t) towards -v_star leaves v no farther from it *)
Theorem shortcut_trap_phi_edge
    (x t : R) :
  0 <= t ->
  0 <= sin x ->
  0 <= cos x ->
  0 <= (sin x ^ 2 - cos x ^ 2) ->
  cos x ^ 2 * (1 + t ^ 2)
    <= (t * sin x + cos x) ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | 1, [] =>
      t | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 1 []); (Sin (Var 0 [])); (Cos (Var 0 [])); (Add (Pow (Sin (Var 0
      [])) 2) (Opp (Pow (Cos (Var 0 [])) 2)))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Pow (Add (Mul (Var 1 []) (Sin (Var 0 []))) (Cos (Var 0 []))) 2) (Opp (Mul
      (Pow (Cos (Var 0 [])) 2) (Add (Num 1) (Pow (Var 1 []) 2)))))%nat).
  pose (shown__ := (Add (Mul (Pow (Var 1 []) 2) (Add (Pow (Sin (Var 0 [])) 2) (Opp (Pow (Cos (Var 0
      [])) 2)))) (Mul (Mul (Mul (Num 2) (Cos (Var 0 []))) (Sin (Var 0 []))) (Var 1 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [] [(Var 1 []); (Sin (Var 0 [])); (Cos (Var 0 [])); (Add (Pow (Sin (Var 0
      [])) 2) (Opp (Pow (Cos (Var 0 [])) 2)))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* shortcut/trap-start: a trap that no step leaves; derived here
   Conditions: k = 2, a_star = (20, -10), a_0 = (-5, -5), phi_0 = pi / 3, both steps 3/25
   Note: pi - phi_1 = pi / 3 <= 11/10 *)
Theorem shortcut_trap_start :
  1 / 3 * PI
    <= 11 / 10.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Mul (Num 11) (Inv (Num 10))) (Opp (Mul (Mul (Num 1) (Inv (Num 3)))
      Pi)))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/trap-kernel: a trap that no step leaves; derived here
   Conditions: k = 2, a_star = (20, -10), a_0 = (-5, -5), phi_0 = pi / 3, both steps 3/25
   Note: (1 - g) N_star >= 2 s_star^2 in the trap: trap-r holds there *)
Theorem shortcut_trap_kernel :
  200
    <= 500 + 550 * cos (11 / 10) - 500 * sin (11 / 10).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Add (Add (Num 500) (Mul (Num 550) (Cos (Mul (Num 11) (Inv (Num 10)))))) (Opp
      (Mul (Num 500) (Sin (Mul (Num 11) (Inv (Num 10))))))) (Opp (Num 200)))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* shortcut/trap-turn: a trap that no step leaves; derived here
   Conditions: k = 2, a_star = (20, -10), a_0 = (-5, -5), phi_0 = pi / 3, both steps 3/25
   Note: K <= 9/2 with |r| <= N_star / (pi - 1): the teacher is never found, whatever p >= 2 *)
Theorem shortcut_trap_turn :
  30 / PI / (PI - 1)
    <= 9 / 2.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  pose (gap__ := (Add (Mul (Num 9) (Inv (Num 2))) (Opp (Mul (Mul (Num 30) (Inv Pi)) (Inv (Add Pi
      (Opp (Num 1)))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.
