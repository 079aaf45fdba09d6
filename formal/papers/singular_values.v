(* Singular value perturbation and deep network optimization (arXiv 2203.03099)

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft papers/singular_values.v

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.

(* singular-values/cauchy-schwarz: inequalities between vectors; derived here *)
Theorem singular_values_cauchy_schwarz
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => p i * q i) n ^ 2
    <= sum (fun i => p i ^ 2) n * sum (fun i => q i ^ 2) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))%nat).
  pose (shown__ := (Mul (Sum (0, 0) (Pow (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Var 0 [(0,
      0)])) (Opp (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) (Var 1 [(0, 0)])))) 2))
      (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g1__ gap__ s__ G2__ V__);
      vm_compute; reflexivity. }
  rename D__ into D3__.
  pose (g4__ := (Given [] [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D3__) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/cauchy-schwarz-root: inequalities between vectors; derived here *)
Theorem singular_values_cauchy_schwarz_root
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => p i * q i) n
    <= sqrt (sum (fun i => p i ^ 2) n) * sqrt (sum (fun i => q i ^ 2) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))) 2) (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g7__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g7__ gap__ s__ G8__ V__);
      vm_compute; reflexivity. }
  rename D__ into D9__.
  pose (g10__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices)
      (J__ : within len__ t__) => D6__) (conj (fun (t__ : indices) (J__ : within len__ t__) => D9__)
      Logic.I)) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/cauchy-schwarz-absolute: inequalities between vectors; derived here *)
Theorem singular_values_cauchy_schwarz_absolute
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  Rabs (sum (fun i => p i * q i) n)
    <= sqrt (sum (fun i => p i ^ 2) n) * sqrt (sum (fun i => q i ^ 2) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Pow (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0)
      (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))) 2) (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))) (Inv (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  destruct (squares_cases (fun i__ => eval len__ (Var 1 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g7__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 1 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g7__ gap__ s__ G8__ V__);
      vm_compute; reflexivity. }
  rename D__ into D9__.
  pose (g10__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))] [(Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices)
      (J__ : within len__ t__) => D6__) (conj (fun (t__ : indices) (J__ : within len__ t__) => D9__)
      Logic.I)) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/triangle: inequalities between vectors; derived here
   Note: ||p + q|| <= ||p|| + ||q||, squared *)
Theorem singular_values_triangle
    (n : nat)
    (p q : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => (p i + q i) ^ 2) n
    <= (sqrt (sum (fun i => p i ^ 2) n) + sqrt (sum (fun i => q i ^ 2) n)) ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => p i0__ |
      1, [i0__] => q i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var
      0 [(0, 0)]) (Var 1 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))) 2) (Opp (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))
      2))))%nat).
  pose (shown__ := (Mul (Num 2) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0,
      0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/gradient: D1; derived here
   Conditions: inside a region of the parameters, with the other layers fixed *)
Theorem singular_values_gradient
    (n G m : nat)
    (W z D y H : nat -> nat -> R)
    (b : nat -> R)
    (N : nat -> nat -> nat -> R) :
  (1 <= n)%nat ->
  (1 <= G)%nat ->
  (1 <= m)%nat ->
  is_derive (fun e => sum (fun g => sum (fun o => (y g o - sum (fun i => (sum (fun i' => (W i i' + e
      * H i i') * z g i') n + b i) * D g i * N g o i) n) ^ 2) m) G / INR G) 0
    (- (2 * sum (fun g => sum (fun i => sum (fun o => (y g o - sum (fun i1 => (sum (fun i' => W i1
        i' * z g i') n + b i1) * D g i1 * N g o i1) n) * N g o i) m * sum (fun i' => H i i' * z g
        i') n * D g i) n) G / INR G)).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => G | 2 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => z i0__ i1__ | 2, [i0__] => b i0__ | 3, [i0__; i1__] => D i0__
      i1__ | 4, [i0__; i1__; i2__] => N i0__ i1__ i2__ | 5, [i0__; i1__] => y i0__ i1__ | 6, [i0__;
      i1__] => H i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1, 0);
      (2, 0)]) (Opp (Sum (0, 0) (Mul (Mul (Add (Sum (0, 1) (Mul (Var 0 [(0, 0); (0, 1)]) (Var 1 [(1,
      0); (0, 1)]))) (Var 2 [(0, 0)])) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0,
      0)]))))) 2))) (Inv (Size 1)))%nat (move r__ [(0, 6)]%nat t__) s__) 0 (eval len__ (Opp (Mul
      (Mul (Num 2) (Sum (1, 0) (Sum (0, 0) (Mul (Mul (Sum (2, 0) (Mul (Add (Var 5 [(1, 0); (2, 0)])
      (Opp (Sum (0, 0) (Mul (Mul (Add (Sum (0, 1) (Mul (Var 0 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0,
      1)]))) (Var 2 [(0, 0)])) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0, 0)]))))) (Var 4
      [(1, 0); (2, 0); (0, 0)]))) (Sum (0, 1) (Mul (Var 6 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0,
      1)])))) (Var 3 [(1, 0); (0, 0)]))))) (Inv (Size 1))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/slopes: D1; derived here
   Conditions: phi(x) = c x + e |x|: ReLU, leaky ReLU, the absolute value; W z + b != 0
   Note: the slopes are c + e or c - e by the sign of W z + b, and constant inside a region *)
Theorem singular_values_slopes
    (n G : nat)
    (W z H : nat -> nat -> R)
    (b : nat -> R)
    (c e1 : R)
    (g i : nat) :
  (1 <= n)%nat ->
  (1 <= G)%nat ->
  (g < G)%nat ->
  (i < n)%nat ->
  (forall g i, (g < G)%nat -> (i < n)%nat -> (sum (fun i' => W i i' * z g i') n + b i) <> 0) ->
  is_derive (fun e => (sum (fun i' => (W i i' + e * H i i') * z g i') n + b i) * c + Rabs (sum (fun
      i' => (W i i' + e * H i i') * z g i') n + b i) * e1) 0
    (((sum (fun i' => W i i' * z g i') n + b i) * e1 / Rabs (sum (fun i' => W i i' * z g i') n + b
        i) + c) * sum (fun i' => H i i' * z g i') n).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => G | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => z i0__ i1__ | 2, [i0__] => b i0__ | 3, [] => c | 4, [] => e1 |
      5, [i0__; i1__] => H i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (1, 0) => g | (0, 1) => i | _ => 0 end)%nat :
      indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Add (Sum (0, 0) (Mul (Var 0 [(0, 1); (0, 0)]) (Var 1 [(1, 0); (0, 0)])))
      (Var 2 [(0, 1)]))] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H4__ (s__ (1, 0)%nat) (s__ (0, 1)%nat) (I__ (1, 0)%nat) (I__ (0, 1)%nat))) Logic.I)
      (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Add (Mul (Add (Sum (0, 0) (Mul (Var 0 [(0, 1); (0, 0)])
      (Var 1 [(1, 0); (0, 0)]))) (Var 2 [(0, 1)])) (Var 3 [])) (Mul (Abs (Add (Sum (0, 0) (Mul (Var
      0 [(0, 1); (0, 0)]) (Var 1 [(1, 0); (0, 0)]))) (Var 2 [(0, 1)]))) (Var 4 [])))%nat (move r__
      [(0, 5)]%nat t__) s__) 0 (eval len__ (Mul (Add (Mul (Mul (Add (Sum (0, 0) (Mul (Var 0 [(0, 1);
      (0, 0)]) (Var 1 [(1, 0); (0, 0)]))) (Var 2 [(0, 1)])) (Var 4 [])) (Inv (Abs (Add (Sum (0, 0)
      (Mul (Var 0 [(0, 1); (0, 0)]) (Var 1 [(1, 0); (0, 0)]))) (Var 2 [(0, 1)]))))) (Var 3 [])) (Sum
      (0, 0) (Mul (Var 5 [(0, 1); (0, 0)]) (Var 1 [(1, 0); (0, 0)]))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/quadratic: abstract (i); derived here
   Conditions: inside a region of the parameters, with the other layers fixed
   Note: the loss at W + H is its second expansion: piecewise quadratic in one layer's weights *)
Theorem singular_values_quadratic
    (n G m : nat)
    (H z W D y : nat -> nat -> R)
    (N : nat -> nat -> nat -> R) :
  (1 <= n)%nat ->
  (1 <= G)%nat ->
  (1 <= m)%nat ->
  sum (fun g => sum (fun o => (y g o - sum (fun i => (sum (fun i' => H i i' * z g i') n + sum (fun
      i' => W i i' * z g i') n) * D g i * N g o i) n) ^ 2) m) G / INR G
    = 1 / 2 * Derive (fun e => Derive (fun e1 => sum (fun g => sum (fun o => (y g o - sum (fun i =>
        sum (fun i' => (W i i' + e * H i i' + e1 * H i i') * z g i') n * D g i * N g o i) n) ^ 2) m)
        G / INR G) 0) 0 + sum (fun g => sum (fun o => (y g o - sum (fun i => sum (fun i' => W i i' *
        z g i') n * D g i * N g o i) n) ^ 2) m) G / INR G + Derive (fun e => sum (fun g => sum (fun
        o => (y g o - sum (fun i => sum (fun i' => (W i i' + e * H i i') * z g i') n * D g i * N g o
        i) n) ^ 2) m) G / INR G) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => G | 2 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => H
      i0__ i1__ | 1, [i0__; i1__] => z i0__ i1__ | 2, [i0__; i1__] => W i0__ i1__ | 3, [i0__; i1__]
      => D i0__ i1__ | 4, [i0__; i1__; i2__] => N i0__ i1__ i2__ | 5, [i0__; i1__] => y i0__ i1__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1, 0); (2, 0)]) (Opp (Sum (0,
      0) (Mul (Mul (Add (Sum (0, 1) (Mul (Var 0 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)]))) (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)])))) (Var 3 [(1, 0); (0, 0)]))
      (Var 4 [(1, 0); (2, 0); (0, 0)]))))) 2))) (Inv (Size 1)))%nat r__ s__ = eval len__ (Add (Add
      (Mul (Mul (Num 1) (Inv (Num 2))) (Der (Der (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1,
      0); (2, 0)]) (Opp (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(1,
      0); (0, 1)]))) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0, 0)]))))) 2))) (Inv (Size
      1))) [(2, 0)]) [(2, 0)])) (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1, 0); (2, 0)]) (Opp
      (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)])))
      (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0, 0)]))))) 2))) (Inv (Size 1)))) (Der (Mul
      (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1, 0); (2, 0)]) (Opp (Sum (0, 0) (Mul (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)]))) (Var 3 [(1, 0); (0, 0)])) (Var 4
      [(1, 0); (2, 0); (0, 0)]))))) 2))) (Inv (Size 1))) [(2, 0)]))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/degree-four-jointly: section 5.5; derived here
   Conditions: the same
   Note: but of degree four: the fifth derivative vanishes *)
Theorem singular_values_degree_four_jointly
    (v w x y_1 g_v g_w : R) :
  Derive (fun e => Derive (fun e1 => Derive (fun e2 => Derive (fun e3 => Derive (fun e4 => (y_1 - (v
      + e * g_v + e1 * g_v + e2 * g_v + e3 * g_v + e4 * g_v) * w * x) ^ 2) 0 + Derive (fun e4 =>
      (y_1 - (v + e * g_v + e1 * g_v + e2 * g_v + e3 * g_v) * (w + e4 * g_w) * x) ^ 2) 0) 0 + Derive
      (fun e3 => Derive (fun e4 => (y_1 - (v + e * g_v + e1 * g_v + e2 * g_v + e4 * g_v) * (w + e3 *
      g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e * g_v + e1 * g_v + e2 * g_v) * (w + e3 *
      g_w + e4 * g_w) * x) ^ 2) 0) 0) 0 + Derive (fun e2 => Derive (fun e3 => Derive (fun e4 => (y_1
      - (v + e * g_v + e1 * g_v + e3 * g_v + e4 * g_v) * (w + e2 * g_w) * x) ^ 2) 0 + Derive (fun e4
      => (y_1 - (v + e * g_v + e1 * g_v + e3 * g_v) * (w + e2 * g_w + e4 * g_w) * x) ^ 2) 0) 0 +
      Derive (fun e3 => Derive (fun e4 => (y_1 - (v + e * g_v + e1 * g_v + e4 * g_v) * (w + e2 * g_w
      + e3 * g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e * g_v + e1 * g_v) * (w + e2 * g_w +
      e3 * g_w + e4 * g_w) * x) ^ 2) 0) 0) 0) 0 + Derive (fun e1 => Derive (fun e2 => Derive (fun e3
      => Derive (fun e4 => (y_1 - (v + e * g_v + e2 * g_v + e3 * g_v + e4 * g_v) * (w + e1 * g_w) *
      x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e * g_v + e2 * g_v + e3 * g_v) * (w + e1 * g_w + e4
      * g_w) * x) ^ 2) 0) 0 + Derive (fun e3 => Derive (fun e4 => (y_1 - (v + e * g_v + e2 * g_v +
      e4 * g_v) * (w + e1 * g_w + e3 * g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e * g_v + e2
      * g_v) * (w + e1 * g_w + e3 * g_w + e4 * g_w) * x) ^ 2) 0) 0) 0 + Derive (fun e2 => Derive
      (fun e3 => Derive (fun e4 => (y_1 - (v + e * g_v + e3 * g_v + e4 * g_v) * (w + e1 * g_w + e2 *
      g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e * g_v + e3 * g_v) * (w + e1 * g_w + e2 *
      g_w + e4 * g_w) * x) ^ 2) 0) 0 + Derive (fun e3 => Derive (fun e4 => (y_1 - (v + e * g_v + e4
      * g_v) * (w + e1 * g_w + e2 * g_w + e3 * g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e *
      g_v) * (w + e1 * g_w + e2 * g_w + e3 * g_w + e4 * g_w) * x) ^ 2) 0) 0) 0) 0) 0 + Derive (fun e
      => Derive (fun e1 => Derive (fun e2 => Derive (fun e3 => Derive (fun e4 => (y_1 - (v + e1 *
      g_v + e2 * g_v + e3 * g_v + e4 * g_v) * (w + e * g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 -
      (v + e1 * g_v + e2 * g_v + e3 * g_v) * (w + e * g_w + e4 * g_w) * x) ^ 2) 0) 0 + Derive (fun
      e3 => Derive (fun e4 => (y_1 - (v + e1 * g_v + e2 * g_v + e4 * g_v) * (w + e * g_w + e3 * g_w)
      * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e1 * g_v + e2 * g_v) * (w + e * g_w + e3 * g_w +
      e4 * g_w) * x) ^ 2) 0) 0) 0 + Derive (fun e2 => Derive (fun e3 => Derive (fun e4 => (y_1 - (v
      + e1 * g_v + e3 * g_v + e4 * g_v) * (w + e * g_w + e2 * g_w) * x) ^ 2) 0 + Derive (fun e4 =>
      (y_1 - (v + e1 * g_v + e3 * g_v) * (w + e * g_w + e2 * g_w + e4 * g_w) * x) ^ 2) 0) 0 + Derive
      (fun e3 => Derive (fun e4 => (y_1 - (v + e1 * g_v + e4 * g_v) * (w + e * g_w + e2 * g_w + e3 *
      g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e1 * g_v) * (w + e * g_w + e2 * g_w + e3 *
      g_w + e4 * g_w) * x) ^ 2) 0) 0) 0) 0 + Derive (fun e1 => Derive (fun e2 => Derive (fun e3 =>
      Derive (fun e4 => (y_1 - (v + e2 * g_v + e3 * g_v + e4 * g_v) * (w + e * g_w + e1 * g_w) * x)
      ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e2 * g_v + e3 * g_v) * (w + e * g_w + e1 * g_w + e4 *
      g_w) * x) ^ 2) 0) 0 + Derive (fun e3 => Derive (fun e4 => (y_1 - (v + e2 * g_v + e4 * g_v) *
      (w + e * g_w + e1 * g_w + e3 * g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e2 * g_v) * (w
      + e * g_w + e1 * g_w + e3 * g_w + e4 * g_w) * x) ^ 2) 0) 0) 0 + Derive (fun e2 => Derive (fun
      e3 => Derive (fun e4 => (y_1 - (v + e3 * g_v + e4 * g_v) * (w + e * g_w + e1 * g_w + e2 * g_w)
      * x) ^ 2) 0 + Derive (fun e4 => (y_1 - (v + e3 * g_v) * (w + e * g_w + e1 * g_w + e2 * g_w +
      e4 * g_w) * x) ^ 2) 0) 0 + Derive (fun e3 => Derive (fun e4 => (y_1 - (v + e4 * g_v) * (w + e
      * g_w + e1 * g_w + e2 * g_w + e3 * g_w) * x) ^ 2) 0 + Derive (fun e4 => (y_1 - v * (w + e *
      g_w + e1 * g_w + e2 * g_w + e3 * g_w + e4 * g_w) * x) ^ 2) 0) 0) 0) 0) 0
    = 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => v | 1, [] =>
      w | 2, [] => x | 3, [] => y_1 | 4, [] => g_v | 5, [] => g_w | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Der (Add (Der (Add (Der (Add (Der (Add (Der (Pow (Add (Var 3 []) (Opp
      (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp
      (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Pow
      (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow
      (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(1, 5)]))
      [(0, 4)]) (Der (Add (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 []))
      (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 []))
      (Var 2 [])))) 2) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var
      0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0
      []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(1, 5)])) [(1, 5)])) [(0, 4)]) (Der (Add (Der
      (Add (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 []))))
      2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2)
      [(1, 5)])) [(0, 4)]) (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 []))
      (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 []))
      (Var 2 [])))) 2) [(1, 5)])) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Add (Der (Pow (Add (Var 3 [])
      (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 [])
      (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(0, 4)]) (Der (Add (Der
      (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der
      (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(1,
      5)])) [(1, 5)])) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Add (Der (Add (Der (Add (Der (Pow (Add
      (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add
      (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(0, 4)]) (Der
      (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0,
      4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1,
      5)])) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0
      []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 [])
      (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Pow (Add (Var 3 []) (Opp
      (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp
      (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(1, 5)])) [(1, 5)])) [(0, 4)])
      (Der (Add (Der (Add (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 []))
      (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 []))
      (Var 2 [])))) 2) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var
      0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0
      []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(1, 5)])) [(0, 4)]) (Der (Add (Der (Add (Der (Pow
      (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(0, 4)]) (Der (Pow
      (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2) [(1, 5)])) [(0, 4)])
      (Der (Add (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2)
      [(0, 4)]) (Der (Pow (Add (Var 3 []) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2 [])))) 2)
      [(1, 5)])) [(1, 5)])) [(1, 5)])) [(1, 5)])) [(1, 5)]))%nat r__ s__ = eval len__ (Num 0)%nat
      r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/hessian: D2; derived here
   Conditions: inside a region of the parameters, with the other layers fixed *)
Theorem singular_values_hessian
    (n G m : nat)
    (W z D y H K : nat -> nat -> R)
    (b : nat -> R)
    (N : nat -> nat -> nat -> R) :
  (1 <= n)%nat ->
  (1 <= G)%nat ->
  (1 <= m)%nat ->
  is_derive (fun e => Derive (fun e1 => sum (fun g => sum (fun o => (y g o - sum (fun i => (sum (fun
      i' => (W i i' + e * K i i' + e1 * H i i') * z g i') n + b i) * D g i * N g o i) n) ^ 2) m) G /
      INR G) 0) 0
    (2 * sum (fun g => sum (fun o => sum (fun i => sum (fun i' => H i i' * z g i') n * D g i * N g o
        i) n * sum (fun i => sum (fun i' => K i i' * z g i') n * D g i * N g o i) n) m) G / INR G).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => G | 2 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => z i0__ i1__ | 2, [i0__] => b i0__ | 3, [i0__; i1__] => D i0__
      i1__ | 4, [i0__; i1__; i2__] => N i0__ i1__ i2__ | 5, [i0__; i1__] => y i0__ i1__ | 6, [i0__;
      i1__] => H i0__ i1__ | 7, [i0__; i1__] => K i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1,
      0); (2, 0)]) (Opp (Sum (0, 0) (Mul (Mul (Add (Sum (0, 1) (Mul (Var 0 [(0, 0); (0, 1)]) (Var 1
      [(1, 0); (0, 1)]))) (Var 2 [(0, 0)])) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0,
      0)]))))) 2))) (Inv (Size 1))) [(0, 6)])%nat (move r__ [(0, 7)]%nat t__) s__) 0 (eval len__
      (Mul (Mul (Num 2) (Sum (1, 0) (Sum (2, 0) (Mul (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 6
      [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)]))) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0);
      (0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 7 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0,
      1)]))) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0, 0)]))))))) (Inv (Size 1)))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/hessian-kronecker: D2; derived here
   Conditions: inside a region of the parameters, with the other layers fixed
   Note: (2/G) sum_g (z_g z_g^T) kron (D_g N_g^T N_g D_g), for W stacked by columns *)
Theorem singular_values_hessian_kronecker
    (n G m : nat)
    (W z D y H K : nat -> nat -> R)
    (b : nat -> R)
    (N : nat -> nat -> nat -> R) :
  (1 <= n)%nat ->
  (1 <= G)%nat ->
  (1 <= m)%nat ->
  is_derive (fun e => Derive (fun e1 => sum (fun g => sum (fun o => (y g o - sum (fun i => (sum (fun
      i' => (W i i' + e * K i i' + e1 * H i i') * z g i') n + b i) * D g i * N g o i) n) ^ 2) m) G /
      INR G) 0) 0
    (2 * sum (fun g => sum (fun i => sum (fun i' => sum (fun i'' => sum (fun i''' => sum (fun o => D
        g i * D g i'' * N g o i * N g o i'') m * H i i' * K i'' i''' * z g i' * z g i''') n) n) n)
        n) G / INR G).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => G | 2 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => z i0__ i1__ | 2, [i0__] => b i0__ | 3, [i0__; i1__] => D i0__
      i1__ | 4, [i0__; i1__; i2__] => N i0__ i1__ i2__ | 5, [i0__; i1__] => y i0__ i1__ | 6, [i0__;
      i1__] => H i0__ i1__ | 7, [i0__; i1__] => K i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1,
      0); (2, 0)]) (Opp (Sum (0, 0) (Mul (Mul (Add (Sum (0, 1) (Mul (Var 0 [(0, 0); (0, 1)]) (Var 1
      [(1, 0); (0, 1)]))) (Var 2 [(0, 0)])) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0,
      0)]))))) 2))) (Inv (Size 1))) [(0, 6)])%nat (move r__ [(0, 7)]%nat t__) s__) 0 (eval len__
      (Mul (Mul (Num 2) (Sum (1, 0) (Sum (0, 0) (Sum (0, 1) (Sum (0, 2) (Sum (0, 3) (Mul (Mul (Mul
      (Mul (Sum (2, 0) (Mul (Mul (Mul (Var 3 [(1, 0); (0, 0)]) (Var 3 [(1, 0); (0, 2)])) (Var 4 [(1,
      0); (2, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0, 2)]))) (Var 6 [(0, 0); (0, 1)])) (Var 7 [(0,
      2); (0, 3)])) (Var 1 [(1, 0); (0, 1)])) (Var 1 [(1, 0); (0, 3)])))))))) (Inv (Size 1)))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/hessian-semidefinite: D2; derived here
   Conditions: inside a region of the parameters, with the other layers fixed *)
Theorem singular_values_hessian_semidefinite
    (n G m : nat)
    (W z D y H : nat -> nat -> R)
    (b : nat -> R)
    (N : nat -> nat -> nat -> R) :
  (1 <= n)%nat ->
  (1 <= G)%nat ->
  (1 <= m)%nat ->
  0
    <= Derive (fun e => Derive (fun e1 => sum (fun g => sum (fun o => (y g o - sum (fun i => (sum
        (fun i' => (W i i' + e * H i i' + e1 * H i i') * z g i') n + b i) * D g i * N g o i) n) ^ 2)
        m) G / INR G) 0) 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => G | 2 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => z i0__ i1__ | 2, [i0__] => b i0__ | 3, [i0__; i1__] => D i0__
      i1__ | 4, [i0__; i1__; i2__] => N i0__ i1__ i2__ | 5, [i0__; i1__] => y i0__ i1__ | 6, [i0__;
      i1__] => H i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Der (Der (Mul (Sum (1, 0) (Sum (2, 0) (Pow (Add (Var 5 [(1, 0); (2, 0)]) (Opp (Sum
      (0, 0) (Mul (Mul (Add (Sum (0, 1) (Mul (Var 0 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)])))
      (Var 2 [(0, 0)])) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1, 0); (2, 0); (0, 0)]))))) 2))) (Inv
      (Size 1))) [(0, 6)]) [(0, 6)])%nat).
  pose (shown__ := (Mul (Mul (Num 2) (Sum (1, 0) (Sum (2, 0) (Pow (Sum (0, 0) (Mul (Mul (Sum (0, 1)
      (Mul (Var 6 [(0, 0); (0, 1)]) (Var 1 [(1, 0); (0, 1)]))) (Var 3 [(1, 0); (0, 0)])) (Var 4 [(1,
      0); (2, 0); (0, 0)]))) 2)))) (Inv (Size 1)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/gram: D4; derived here
   Note: s_i(M + rho I)^2 are the eigenvalues of M^T M + rho (M + M^T) + rho^2 I *)
Theorem singular_values_gram
    (n : nat)
    (h : nat -> R)
    (rho : R)
    (M : nat -> nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n) ^ 2) n
    = rho ^ 2 * sum (fun i => h i ^ 2) n + sum (fun i => (sum (fun i' => M i i' * h i') n + sum (fun
        i' => M i' i * h i') n) * h i) n * rho + sum (fun i => sum (fun i' => sum (fun i'' => M i''
        i * M i'' i') n * h i') n * h i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [] => rho | 2, [i0__; i1__] => M i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Pow (Add (Mul (Var 0 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 0 [(0, 1)])))) 2))%nat r__ s__ = eval len__ (Add (Add (Mul (Pow (Var 1
      []) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var
      2 [(0, 0); (0, 1)]) (Var 0 [(0, 1)]))) (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 0 [(0,
      1)])))) (Var 0 [(0, 0)]))) (Var 1 []))) (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Sum (0, 2) (Mul
      (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)]))) (Var 0 [(0, 1)]))) (Var 0 [(0, 0)]))))%nat
      r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/first-derivative: D9; derived here
   Conditions: A = M + rho I; at a singular value A v = s u, A^T u = s v, u.du = v.dv = 0
   Note: s = u^T A v, and all terms but u.v vanish: ds / drho = u.v, for simple singular values *)
Theorem singular_values_first_derivative
    (n : nat)
    (rho s : R)
    (v u du dv : nat -> R)
    (M : nat -> nat -> R) :
  (1 <= n)%nat ->
  Derive (fun e => sum (fun i => ((rho + e * 1) * v i + sum (fun i' => M i i' * v i') n) * u i) n) 0
      + Derive (fun e => sum (fun i => (rho * v i + sum (fun i' => M i i' * v i') n) * (u i + e * du
      i)) n) 0 + Derive (fun e => sum (fun i => (rho * (v i + e * dv i) + sum (fun i' => M i i' * (v
      i' + e * dv i')) n) * u i) n) 0
    = (sum (fun i => du i * u i) n + sum (fun i => dv i * v i) n) * s + sum (fun i => (rho * u i +
        sum (fun i' => M i' i * u i') n - s * v i) * dv i) n + sum (fun i => (rho * v i + sum (fun
        i' => M i i' * v i') n - s * u i) * du i) n + sum (fun i => u i * v i) n.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => rho | 1,
      [i0__] => v i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [i0__] => u i0__ | 4, [i0__] => du i0__
      | 5, [i0__] => dv i0__ | 6, [] => s | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 7, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 7 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (eval len__ (Add (Add (Der (Sum (0, 0) (Mul (Add (Mul (Var 0 []) (Var 1 [(0, 0)])) (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 [(0, 0)]))) [(0, 7)]) (Der (Sum
      (0, 0) (Mul (Add (Mul (Var 0 []) (Var 1 [(0, 0)])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 1 [(0, 1)])))) (Var 3 [(0, 0)]))) [(3, 4)])) (Der (Sum (0, 0) (Mul (Add (Mul (Var 0 [])
      (Var 1 [(0, 0)])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 [(0,
      0)]))) [(1, 5)]))%nat r__ s__ = eval len__ (Add (Add (Add (Mul (Add (Sum (0, 0) (Mul (Var 4
      [(0, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 1 [(0, 0)])))) (Var 6 []))
      (Sum (0, 0) (Mul (Add (Add (Mul (Var 0 []) (Var 3 [(0, 0)])) (Sum (0, 1) (Mul (Var 2 [(0, 1);
      (0, 0)]) (Var 3 [(0, 1)])))) (Opp (Mul (Var 6 []) (Var 1 [(0, 0)])))) (Var 5 [(0, 0)])))) (Sum
      (0, 0) (Mul (Add (Add (Mul (Var 0 []) (Var 1 [(0, 0)])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)])))) (Opp (Mul (Var 6 []) (Var 3 [(0, 0)])))) (Var 4 [(0, 0)])))) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) (Var 1 [(0, 0)]))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/first-derivative-bounded: D9; derived here
   Note: in [-1, 1] for unit vectors *)
Theorem singular_values_first_derivative_bounded
    (n : nat)
    (u v : nat -> R) :
  (1 <= n)%nat ->
  Rabs (sum (fun i => u i * v i) n)
    <= sqrt (sum (fun i => u i ^ 2) n) * sqrt (sum (fun i => v i ^ 2) n).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => u i0__ |
      1, [i0__] => v i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__
      => r__ 1%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__
      J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))))%nat).
  pose (shown__ := (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0,
      0) (Pow (Var 1 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0,
      0)]))))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/second-derivative-left: D9; derived here
   Conditions: du = sum_r a_r U_r, dv = sum_r b_r V_r, a_r = (s X_ri + s_r X_ir) / (s^2 - s_r^2)
   Note: U_r . (v + A dv) = s a_r: the equation A v = s u, differentiated; s != s_r *)
Theorem singular_values_second_derivative_left
    (m n : nat)
    (s : R)
    (s_r v u : nat -> R)
    (U V : nat -> nat -> R)
    (r : nat) :
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  (r < m)%nat ->
  (forall r, (r < m)%nat -> (s ^ 2 - s_r r ^ 2) <> 0) ->
  (sum (fun i => U r i * v i) n * s_r r + sum (fun i => V r i * u i) n * s) * s_r r / (s ^ 2 - s_r r
      ^ 2) + sum (fun i => U r i * v i) n
    = (sum (fun i => U r i * v i) n * s + sum (fun i => V r i * u i) n * s_r r) * s / (s ^ 2 - s_r r
        ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | 1 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s | 1, [i0__]
      => s_r i0__ | 2, [i0__; i1__] => U i0__ i1__ | 3, [i0__] => v i0__ | 4, [i0__; i1__] => V i0__
      i1__ | 5, [i0__] => u i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => r | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Add (Pow (Var 0 []) 2) (Opp (Pow (Var 1 [(0, 0)]) 2)))] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) (conj Logic.I (conj Logic.I
      Logic.I))).
  change (eval len__ (Add (Mul (Mul (Add (Mul (Sum (1, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Var 3 [(1,
      0)]))) (Var 1 [(0, 0)])) (Mul (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 5 [(1, 0)])))
      (Var 0 []))) (Var 1 [(0, 0)])) (Inv (Add (Pow (Var 0 []) 2) (Opp (Pow (Var 1 [(0, 0)]) 2)))))
      (Sum (1, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Var 3 [(1, 0)]))))%nat r__ s__ = eval len__ (Mul
      (Mul (Add (Mul (Sum (1, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Var 3 [(1, 0)]))) (Var 0 [])) (Mul
      (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 5 [(1, 0)]))) (Var 1 [(0, 0)]))) (Var 0 []))
      (Inv (Add (Pow (Var 0 []) 2) (Opp (Pow (Var 1 [(0, 0)]) 2)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/second-derivative-right: D9; derived here
   Conditions: the same, b_r = (s X_ir + s_r X_ri) / (s^2 - s_r^2)
   Note: V_r . (u + A^T du) = s b_r: the equation A^T u = s v, differentiated *)
Theorem singular_values_second_derivative_right
    (m n : nat)
    (s : R)
    (s_r v u : nat -> R)
    (U V : nat -> nat -> R)
    (r : nat) :
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  (r < m)%nat ->
  (forall r, (r < m)%nat -> (s ^ 2 - s_r r ^ 2) <> 0) ->
  (sum (fun i => U r i * v i) n * s + sum (fun i => V r i * u i) n * s_r r) * s_r r / (s ^ 2 - s_r r
      ^ 2) + sum (fun i => V r i * u i) n
    = (sum (fun i => U r i * v i) n * s_r r + sum (fun i => V r i * u i) n * s) * s / (s ^ 2 - s_r r
        ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | 1 => n | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s | 1, [i0__]
      => s_r i0__ | 2, [i0__; i1__] => U i0__ i1__ | 3, [i0__] => v i0__ | 4, [i0__; i1__] => V i0__
      i1__ | 5, [i0__] => u i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => r | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Add (Pow (Var 0 []) 2) (Opp (Pow (Var 1 [(0, 0)]) 2)))] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I) (conj Logic.I (conj Logic.I
      Logic.I))).
  change (eval len__ (Add (Mul (Mul (Add (Mul (Sum (1, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Var 3 [(1,
      0)]))) (Var 0 [])) (Mul (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 5 [(1, 0)]))) (Var 1
      [(0, 0)]))) (Var 1 [(0, 0)])) (Inv (Add (Pow (Var 0 []) 2) (Opp (Pow (Var 1 [(0, 0)]) 2)))))
      (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 5 [(1, 0)]))))%nat r__ s__ = eval len__ (Mul
      (Mul (Add (Mul (Sum (1, 0) (Mul (Var 2 [(0, 0); (1, 0)]) (Var 3 [(1, 0)]))) (Var 1 [(0, 0)]))
      (Mul (Sum (1, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 5 [(1, 0)]))) (Var 0 []))) (Var 0 []))
      (Inv (Add (Pow (Var 0 []) 2) (Opp (Pow (Var 1 [(0, 0)]) 2)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/second-derivative: D9; derived here
   Conditions: du, dv of second-derivative-left and -right; simple singular values, square M *)
Theorem singular_values_second_derivative
    (n m : nat)
    (u v s_r : nat -> R)
    (s : R)
    (U V : nat -> nat -> R) :
  (1 <= n)%nat ->
  (1 <= m)%nat ->
  (forall r, (r < m)%nat -> (s ^ 2 - s_r r ^ 2) <> 0) ->
  Derive (fun e => sum (fun i => (u i + e * sum (fun r => (sum (fun i1 => U r i1 * v i1) n * s + sum
      (fun i1 => V r i1 * u i1) n * s_r r) * U r i / (s ^ 2 - s_r r ^ 2)) m) * v i) n) 0 + Derive
      (fun e => sum (fun i => u i * (v i + e * sum (fun r => (sum (fun i1 => U r i1 * v i1) n * s_r
      r + sum (fun i1 => V r i1 * u i1) n * s) * V r i / (s ^ 2 - s_r r ^ 2)) m)) n) 0
    = sum (fun r => ((sum (fun i => U r i * v i) n ^ 2 + sum (fun i => V r i * u i) n ^ 2) * s + 2 *
        sum (fun i => U r i * v i) n * sum (fun i => V r i * u i) n * s_r r) / (s ^ 2 - s_r r ^ 2))
        m.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => m | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => u i0__ |
      1, [i0__] => v i0__ | 2, [] => s | 3, [i0__] => s_r i0__ | 4, [i0__; i1__] => U i0__ i1__ | 5,
      [i0__; i1__] => V i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 6, [i0__] => eval
      len__ (Sum (1, 0) (Mul (Mul (Add (Mul (Sum (0, 0) (Mul (Var 4 [(1, 0); (0, 0)]) (Var 1 [(0,
      0)]))) (Var 2 [])) (Mul (Sum (0, 0) (Mul (Var 5 [(1, 0); (0, 0)]) (Var 0 [(0, 0)]))) (Var 3
      [(1, 0)]))) (Var 4 [(1, 0); (0, 0)])) (Inv (Add (Pow (Var 2 []) 2) (Opp (Pow (Var 3 [(1, 0)])
      2)))))) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _ => 0 end) | 7, [i0__] =>
      eval len__ (Sum (1, 0) (Mul (Mul (Add (Mul (Sum (0, 0) (Mul (Var 4 [(1, 0); (0, 0)]) (Var 1
      [(0, 0)]))) (Var 3 [(1, 0)])) (Mul (Sum (0, 0) (Mul (Var 5 [(1, 0); (0, 0)]) (Var 0 [(0,
      0)]))) (Var 2 []))) (Var 5 [(1, 0); (0, 0)])) (Inv (Add (Pow (Var 2 []) 2) (Opp (Pow (Var 3
      [(1, 0)]) 2)))))) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__ | _ => 0 end) | _, _
      => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Add (Pow (Var 2 []) 2) (Opp (Pow (Var 3 [(1, 0)]) 2)))] [] [] [((Var 6 [(0,
      0)]), (Sum (1, 0) (Mul (Mul (Add (Mul (Sum (0, 0) (Mul (Var 4 [(1, 0); (0, 0)]) (Var 1 [(0,
      0)]))) (Var 2 [])) (Mul (Sum (0, 0) (Mul (Var 5 [(1, 0); (0, 0)]) (Var 0 [(0, 0)]))) (Var 3
      [(1, 0)]))) (Var 4 [(1, 0); (0, 0)])) (Inv (Add (Pow (Var 2 []) 2) (Opp (Pow (Var 3 [(1, 0)])
      2))))))); ((Var 7 [(0, 0)]), (Sum (1, 0) (Mul (Mul (Add (Mul (Sum (0, 0) (Mul (Var 4 [(1, 0);
      (0, 0)]) (Var 1 [(0, 0)]))) (Var 3 [(1, 0)])) (Mul (Sum (0, 0) (Mul (Var 5 [(1, 0); (0, 0)])
      (Var 0 [(0, 0)]))) (Var 2 []))) (Var 5 [(1, 0); (0, 0)])) (Inv (Add (Pow (Var 2 []) 2) (Opp
      (Pow (Var 3 [(1, 0)]) 2)))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H2__ (s__ (1, 0)%nat) (I__ (1, 0)%nat))) Logic.I) (conj Logic.I (conj Logic.I (conj
      (fun s__ I__ => eq_refl) (conj (fun s__ I__ => eq_refl) Logic.I))))).
  change (eval len__ (Add (Der (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) [(0, 6)]) (Der
      (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) [(1, 7)]))%nat r__ s__ = eval len__ (Sum
      (1, 0) (Mul (Add (Mul (Add (Pow (Sum (0, 0) (Mul (Var 4 [(1, 0); (0, 0)]) (Var 1 [(0, 0)])))
      2) (Pow (Sum (0, 0) (Mul (Var 5 [(1, 0); (0, 0)]) (Var 0 [(0, 0)]))) 2)) (Var 2 [])) (Mul (Mul
      (Mul (Num 2) (Sum (0, 0) (Mul (Var 4 [(1, 0); (0, 0)]) (Var 1 [(0, 0)])))) (Sum (0, 0) (Mul
      (Var 5 [(1, 0); (0, 0)]) (Var 0 [(0, 0)])))) (Var 3 [(1, 0)]))) (Inv (Add (Pow (Var 2 []) 2)
      (Opp (Pow (Var 3 [(1, 0)]) 2))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/condition-derivative: D10; derived here
   Conditions: ds_1 = c_1 = u_1.v_1, ds_n = c_n = u_n.v_n (first-derivative)
   Note: its sign at rho = 0 decides whether a small skip helps *)
Theorem singular_values_condition_derivative
    (s_n s_1 c_1 c_n : R) :
  0 < s_n ->
  0 < s_1 ->
  Derive (fun e => ln ((s_1 + e * c_1) / s_n)) 0 + Derive (fun e => ln (s_1 / (s_n + e * c_n))) 0
    = c_1 / s_1 - c_n / s_n.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s_n | 1, []
      => s_1 | 2, [] => c_1 | 3, [] => c_n | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 0 []); (Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj Logic.I Logic.I))).
  change (eval len__ (Add (Der (Log (Mul (Var 1 []) (Inv (Var 0 [])))) [(1, 2)]) (Der (Log (Mul (Var
      1 []) (Inv (Var 0 [])))) [(0, 3)]))%nat r__ s__ = eval len__ (Add (Mul (Var 2 []) (Inv (Var 1
      []))) (Opp (Mul (Var 3 []) (Inv (Var 0 [])))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/unified-inner-factor: section 5.7; derived here
   Conditions: kappa of diag(e^z) + t I, a = e^max, b = e^min
   Note: strictly falling in t where a > b: of this factor a shortcut always makes kappa smaller *)
Theorem singular_values_unified_inner_factor
    (b t a : R) :
  0 < b ->
  0 < t ->
  0 < a ->
  is_derive (fun e => (a + (t + e * 1)) / (b + (t + e * 1))) 0
    ((b - a) / (b + t) ^ 2).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => b | 1, [] =>
      t | 2, [] => a | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 3, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 [])] [] [((Var 3 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))) (conj Logic.I (conj (fun s__
      I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Add (Var 2 []) (Var 1 [])) (Inv (Add (Var 0 [])
      (Var 1 []))))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Mul (Add (Var 0 []) (Opp
      (Var 2 []))) (Inv (Pow (Add (Var 0 []) (Var 1 [])) 2)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* Proved by resoft, without a theorem here:
   singular-values/one-sample: no statement: perturbation
   singular-values/rank-of-one-sample: no statement: perturbation
   singular-values/sum-of-squares: no statement: perturbation
   singular-values/sum-of-squares-below: no statement: perturbation
   singular-values/weyl-above: no statement: perturbation
   singular-values/weyl-below: no statement: perturbation
   singular-values/weyl-identity-above: no statement: perturbation
   singular-values/weyl-identity-below: no statement: perturbation
   singular-values/condition-number: no statement: perturbation
   singular-values/squares-above: no statement: perturbation
   singular-values/squares-below: no statement: perturbation
   singular-values/sum-of-changes-of-squares: no statement: perturbation
   singular-values/sum-of-changes: no statement: perturbation
   singular-values/condition-derivative-definite: its theorem has no proof yet
   singular-values/slopes-above: no statement: perturbation
   singular-values/slopes-leaky: no statement: perturbation
   singular-values/slopes-absolute: no statement: perturbation
   singular-values/slopes-relu-below: no statement: perturbation
   singular-values/slopes-relu-zero: no statement: perturbation
   singular-values/flip-interlacing-above: no statement: perturbation
   singular-values/flip-interlacing-below: no statement: perturbation
   singular-values/flip-above: no statement: perturbation
   singular-values/flip-below: no statement: perturbation
   singular-values/dense: no statement: perturbation
   singular-values/dense-condition: no statement: perturbation
   singular-values/minus-identity: no statement: perturbation
   singular-values/reflection: no statement: perturbation
   singular-values/reflection-with-skip: no statement: perturbation
   singular-values/rotation: no statement: perturbation
   singular-values/rotation-with-skip: no statement: perturbation
   singular-values/flip-relative: no statement: perturbation
   singular-values/unified-jacobian-nearly-singular: its theorem has no proof yet
   singular-values/unified-jacobian-plain: its theorem has no proof yet *)