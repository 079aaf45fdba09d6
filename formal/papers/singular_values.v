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
  (sum (fun i' => W i i' * z g i') n + b i) <> 0 ->
  is_derive (fun e => (sum (fun i' => (W i i' + e * H i i') * z g i') n + b i) * c + Rabs (sum (fun
      i' => (W i i' + e * H i i') * z g i') n + b i) * e1) 0
    (((sum (fun i' => W i i' * z g i') n + b i) * e1 / Rabs (sum (fun i' => W i i' * z g i') n + b
        i) + c) * sum (fun i' => H i i' * z g i') n).
Proof.
  assert (general__ : forall (n G : nat) (W z H : nat -> nat -> R) (b : nat -> R) (c e1 : R) (g i :
      nat),
    (1 <= n)%nat ->
    (1 <= G)%nat ->
    (g < G)%nat ->
    (i < n)%nat ->
    (forall g i, (g < G)%nat -> (i < n)%nat -> (sum (fun i' => W i i' * z g i') n + b i) <> 0) ->
    is_derive (fun e => (sum (fun i' => (W i i' + e * H i i') * z g i') n + b i) * c + Rabs (sum
        (fun i' => (W i i' + e * H i i') * z g i') n + b i) * e1) 0
    (((sum (fun i' => W i i' * z g i') n + b i) * e1 / Rabs (sum (fun i' => W i i' * z g i') n + b
        i) + c) * sum (fun i' => H i i' * z g i') n)).
  { clear n G W z H b c e1 g i. intros n G W z H b c e1 g i.
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
  }
  cbv zeta. intros H0__ H1__ H2__ H3__ H4__.
  refine (general__ n G (fun _ i1__ => W i i1__) (fun _ i1__ => z g i1__) (fun _ i1__ => H i i1__)
      (fun _ => b i) c e1 g i _ _ _ _ _);
  intros; first [assumption | match goal with H : _ |- _ => apply H; assumption end].
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

(* singular-values/one-sample: D3; derived here
   Conditions: yhat = Q vec(W) + c, Q = z^T kron (N D); s_i of Q^T, t_i of (N D)^T, i <= m
   Note: s_i = ||z|| t_i: the level sets are ellipsoids with semi-axes in proportion to 1 / t_i *)
Theorem singular_values_one_sample
    (n m : nat)
    (z t s D : nat -> R)
    (N : nat -> nat -> R)
    (o : nat) :
  (1 <= n)%nat ->
  (1 <= m)%nat ->
  (o < m)%nat ->
  singular_values m (fun g : nat -> R => sum (fun i' => sum (fun i => (sum (fun o => N o i * g o) m
      * D i * z i') ^ 2) n) n) s ->
  singular_values m (fun g : nat -> R => sum (fun i => (sum (fun o => N o i * g o) m * D i) ^ 2) n)
      t ->
  (s o - sqrt (sum (fun i' => z i' ^ 2) n) * t o) ^ 2
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => m | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => z i0__ | 1, [i0__] => t i0__ | 2, [i0__] => s i0__ | 3, [i0__; i1__] => N
      i0__ i1__ | 4, [i0__] => h__ i0__ | 5, [i0__] => D i0__ | 6, [i0__] => g__ i0__ | _, _ => 0%R
      end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (1, 0) => o | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(1, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (1,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(1, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (1,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)])) (Opp (Var 2 [(1, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (1, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H4__ (t__ (1, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 1%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (1, 0)%nat); assert (J__0 := L__ 1%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 1%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 1%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)]))
      (Opp (Var 2 [(1, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 2 [(1, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Sum (0, 1)
      (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)]))
      (Var 0 [(0, 0)])) 2))))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 1) (Pow (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)])
      (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) 2)))%nat r__ t__ <= eval len__ (Var 1 [(1, 0)])%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g4__ := (Given [] [] [(Var 2 [(1, 0)]); (Var 1 [(1, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 1) (Pow (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0,
      1)])) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3
      [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0, 0)])) 2)))) 2)))%nat r__
      t__).
  { apply (bound_ok len__ r__ g4__ L__ G5__ (Add (Pow (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Sqrt (Sum (0, 1) (Pow (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)])))
      (Var 5 [(0, 1)])) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul (Sum (1, 0)
      (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0, 0)])) 2))))
      2)))%nat (Num 0)%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3 [(1,
      0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0, 0)])) 2))))%nat r__ t__ <= eval
      len__ (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 1) (Pow (Mul (Sum (1,
      0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g4__ len__ L__ r__ G5__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g6__ := (Given [] [] [(Var 2 [(1, 0)]); (Var 1 [(1, 0)])] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g6__ len__ L__ r__ G7__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g6__ len__ L__ r__ G7__ (Sqrt (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 [(1, 0)]) (Opp (Mul
      (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)]))))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H4__ (t__ (1, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H3__ (t__ (1, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 1%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (1, 0)%nat); assert (J__0 := L__ 1%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 1%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 1%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Var 2 [(1, 0)]) (Opp (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Var 1 [(1, 0)]))))%nat r__ t__).
  assert (E1__ : eval len__ (Var 1 [(1, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 1) (Pow (Mul
      (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) 2)))%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3
      [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0, 0)])) 2))))%nat r__ t__ <=
      eval len__ (Var 2 [(1, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact
      R2__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g9__ := (Given [] [] [(Var 2 [(1, 0)]); (Var 1 [(1, 0)]); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)])) (Opp (Var 2 [(1, 0)])))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul (Sum (1, 0)
      (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0, 0)])) 2)))) 2)
      (Opp (Pow (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 1) (Pow (Mul (Sum
      (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) 2)))) 2)))%nat r__
      t__).
  { apply (bound_ok len__ r__ g9__ L__ G10__ (Add (Pow (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul
      (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0,
      0)])) 2)))) 2) (Opp (Pow (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 1)
      (Pow (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) 2))))
      2)))%nat (Num 0)%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Sqrt (Sum (0, 1) (Pow
      (Mul (Sum (1, 0) (Mul (Var 3 [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) 2))))%nat
      r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Mul (Sum (1, 0) (Mul (Var 3
      [(1, 0); (0, 1)]) (Var 4 [(1, 0)]))) (Var 5 [(0, 1)])) (Var 0 [(0, 0)])) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g9__ len__ L__ r__ G10__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g11__ := (Given [] [] [(Var 2 [(1, 0)]); (Var 1 [(1, 0)]); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)])) (Opp (Var 2 [(1, 0)])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Sqrt (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (1, 0) (Pow (Var 4 [(1, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g13__ := (Given [] [] [(Var 2 [(1, 0)]); (Var 1 [(1, 0)]); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)])) (Opp (Var 2 [(1, 0)]))); (Add (Var 2 [(1, 0)]) (Opp
      (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)]))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F8__ Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Pow (Add (Var 2 [(1, 0)]) (Opp (Mul (Sqrt (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Var 1 [(1, 0)])))) 2)))%nat).
  pose (shown__ := (Mul (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)]))
      (Opp (Var 2 [(1, 0)]))) (Add (Var 2 [(1, 0)]) (Opp (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Var 1 [(1, 0)])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [] [] [(Var 2 [(1, 0)]); (Var 1 [(1, 0)]); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)])) (Opp (Var 2 [(1, 0)]))); (Add (Var 2 [(1, 0)]) (Opp
      (Mul (Sqrt (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 1 [(1, 0)]))))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F8__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/rank-of-one-sample: section 5.4; derived here
   Conditions: the Hessian 2 Q^T Q of one sample with m outputs; s_above is its s_(m + 1)
   Note: its rank is at most m, never n^2: 'smallest' must mean the smallest that is not 0 *)
Theorem singular_values_rank_of_one_sample
    (N m : nat)
    (s_above : R)
    (Q : nat -> nat -> R)
    (s_all : nat -> R) :
  (1 <= N)%nat ->
  (1 <= m)%nat ->
  singular_values N (fun u : nat -> R => sum (fun l => (2 * sum (fun o => sum (fun l' => Q l' o * u
      l') N * Q l o) m) ^ 2) N) s_all ->
  s_above = s_all (0 + m)%nat ->
  s_above
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | 1 => m | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => s_above | 1, [i0__; i1__] => Q i0__ i1__ | 2, [i0__] => h__ i0__ | 3, [i0__]
      => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H3__); exact (values_nonneg _ _
      _ H2__ (0 + len__ 1%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Var 0 []))%nat r__ t__).
  { intros t__ J__.
  assert (E__ := low_rank _ _ _ H2__ (map (fun k__ i__ => eval len__ (Var 1 [(0, 0); (1, 0)])%nat
      r__ (upd (upd t__ (1, 0)%nat k__) (0, 0)%nat i__)) (seq 0 (len__ 1%nat)))).
  rewrite ?map_length, ?seq_length in E__.
  assert (O__ := E__ ltac:(intros h__ Z__; assert (W__ : forall k__, (k__ < (len__ 1%nat))%nat ->
      sum (fun i__ => eval len__ (Var 1 [(0, 0); (1, 0)])%nat r__ (upd (upd t__ (1, 0)%nat k__) (0,
      0)%nat i__) * h__ i__) (len__ 0%nat) = 0) by (intros k__ K__; apply (Z__ (fun i__ => eval
      len__ (Var 1 [(0, 0); (1, 0)])%nat r__ (upd (upd t__ (1, 0)%nat k__) (0, 0)%nat i__))); apply
      in_map_iff; exists k__; split; [reflexivity|apply in_seq; split; [apply le_0_n|exact K__]]);
      opened; unfold r__, arr__, len__ in *; cbn in W__ |- *; low_zero W__)).
  opened; unfold r__, arr__, len__; cbn; rewrite (H3__). unfold len__ in O__. cbn in O__ |- *.
      rewrite O__. lra. }
  pose (g3__ := (Given [] [] [(Var 0 []); (Opp (Var 0 []))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Var 0 [])))%nat).
  pose (shown__ := (Opp (Var 0 []))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [] [(Var 0 []); (Opp (Var 0 []))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
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

(* singular-values/sum-of-squares: D4; derived here
   Conditions: s_i of M, t_i of M + rho I, any rho
   Note: sum_i t_i^2 = sum_i s_i^2 + 2 rho tr M + n rho^2, with sum-of-squares-below *)
Theorem singular_values_sum_of_squares
    (n : nat)
    (t s : nat -> R)
    (rho : R)
    (M : nat -> nat -> R) :
  (1 <= n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  sum (fun i => t i ^ 2) n
    <= INR n * rho ^ 2 + 2 * sum (fun i => M i i) n * rho + sum (fun i => s i ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [] => rho | 2, [i0__; i1__] => M i0__ i1__ | 3, [i0__] => s
      i0__ | 4, [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 3 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H1__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (T3__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))%nat (arr__ h__ g__) t__ = eval len__ (Add
      (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2);
      (0, 1)]))) (Var 4 [(0, 0)])) (Var 4 [(0, 1)])))) (Mul (Num 0) (Sum (0, 0) (Pow (Var 4 [(0,
      0)]) 2))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g4__ := (Given [] [] [(Var 3 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  apply (identity_ok len__ r__ g4__ L__ G5__ (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 4 [(0, 1)]))) 2))%nat (Add (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Sum (0, 2) (Mul (Var 2
      [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)]))) (Var 4 [(0, 0)])) (Var 4 [(0, 1)])))) (Mul (Num
      0) (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H1__ (fun i__ j__ => eval len__ (Sum (0,
      2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)])))%nat r__ (upd (upd t__ (0, 0)%nat
      i__) (0, 1)%nat j__)) (eval len__ (Num 0)%nat r__ t__) (fun h__ => T3__ h__ (fun _ => 0) t__
      J__)); apply gap; apply Req_le; exact E__. }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)) (Opp (Add (Sum (0, 0) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0,
      0)])))) (Mul (Num 0) (Size 0)))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H1__ (fun i__ j__ => eval len__ (Sum (0,
      2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)])))%nat r__ (upd (upd t__ (0, 0)%nat
      i__) (0, 1)%nat j__)) (eval len__ (Num 0)%nat r__ t__) (fun h__ => T3__ h__ (fun _ => 0) t__
      J__)); apply gap; apply Req_le; symmetry; exact E__. }
  assert (T8__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Pow (Add (Mul (Var
      4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))%nat
      (arr__ h__ g__) t__ = eval len__ (Add (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Add (Mul (Add (Var 2
      [(0, 0); (0, 1)]) (Var 2 [(0, 1); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0,
      0)]) (Var 2 [(0, 2); (0, 1)])))) (Var 4 [(0, 0)])) (Var 4 [(0, 1)])))) (Mul (Pow (Var 1 []) 2)
      (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g9__ := (Given [] [] [(Var 3 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Sum
      (0, 0) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0)))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F7__ Logic.I)))) Logic.I))).
  apply (identity_ok len__ r__ g9__ L__ G10__ (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1
      [])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))%nat (Add (Sum (0, 0)
      (Sum (0, 1) (Mul (Mul (Add (Mul (Add (Var 2 [(0, 0); (0, 1)]) (Var 2 [(0, 1); (0, 0)])) (Var 1
      [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)])))) (Var 4 [(0, 0)]))
      (Var 4 [(0, 1)])))) (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat);
      [exact J__|vm_compute; reflexivity]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Sum (0, 0) (Add (Mul
      (Add (Var 2 [(0, 0); (0, 0)]) (Var 2 [(0, 0); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2
      [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)]))))) (Mul (Pow (Var 1 []) 2) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H2__ (fun i__ j__ => eval len__ (Add (Mul
      (Add (Var 2 [(0, 0); (0, 1)]) (Var 2 [(0, 1); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2
      [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)]))))%nat r__ (upd (upd t__ (0, 0)%nat i__) (0, 1)%nat
      j__)) (eval len__ (Pow (Var 1 []) 2)%nat r__ t__) (fun h__ => T8__ h__ (fun _ => 0) t__ J__));
      apply gap; apply Req_le; exact E__. }
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul (Add (Var 2 [(0, 0); (0, 0)]) (Var 2 [(0, 0); (0,
      0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)]))))) (Mul
      (Pow (Var 1 []) 2) (Size 0)))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H2__ (fun i__ j__ => eval len__ (Add (Mul
      (Add (Var 2 [(0, 0); (0, 1)]) (Var 2 [(0, 1); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2
      [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 1)]))))%nat r__ (upd (upd t__ (0, 0)%nat i__) (0, 1)%nat
      j__)) (eval len__ (Pow (Var 1 []) 2)%nat r__ t__) (fun h__ => T8__ h__ (fun _ => 0) t__ J__));
      apply gap; apply Req_le; symmetry; exact E__. }
  pose (g13__ := (Given [] [] [(Var 3 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Sum
      (0, 0) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0))))); (Add (Add (Sum (0, 0) (Add (Mul (Add (Var 2 [(0, 0); (0, 0)]) (Var 2 [(0, 0);
      (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))))
      (Mul (Pow (Var 1 []) 2) (Size 0))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum (0,
      0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul (Add (Var 2 [(0, 0); (0, 0)])
      (Var 2 [(0, 0); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0,
      2); (0, 0)]))))) (Mul (Pow (Var 1 []) 2) (Size 0)))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F7__ (conj F11__ (conj F12__ Logic.I)))))) Logic.I))).
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Mul (Size 0) (Pow
      (Var 1 []) 2)) (Mul (Mul (Num 2) (Sum (0, 0) (Var 2 [(0, 0); (0, 0)]))) (Var 1 []))) (Sum (0,
      0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2)))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))))%nat r__ t__).
  { intros t__ J__. first [part_known g13__ G14__ (0, 0)%nat ((Sum (0, 2) (Pow (Var 2 [(0, 2); (0,
      0)]) 2))%nat) | apply (nonnegative_here_ok g13__ len__ L__ r__ G14__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Add (Mul (Size
      0) (Pow (Var 1 []) 2)) (Mul (Mul (Num 2) (Sum (0, 0) (Var 2 [(0, 0); (0, 0)]))) (Var 1 [])))
      (Sum (0, 0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2)))) (Opp (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))))%nat (Add (Add (Sum (0, 0) (Add (Mul (Add (Var 2 [(0, 0); (0, 0)]) (Var 2 [(0, 0);
      (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))))
      (Mul (Pow (Var 1 []) 2) (Size 0))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))))%nat); [exact
      J__|vm_compute; reflexivity] | apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Add (Mul
      (Size 0) (Pow (Var 1 []) 2)) (Mul (Mul (Num 2) (Sum (0, 0) (Var 2 [(0, 0); (0, 0)]))) (Var 1
      []))) (Sum (0, 0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2)))) (Opp (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))))%nat (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul
      (Add (Var 2 [(0, 0); (0, 0)]) (Var 2 [(0, 0); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2
      [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)]))))) (Mul (Pow (Var 1 []) 2) (Size 0)))))%nat);
      [exact J__|vm_compute; reflexivity]]. }
  assert (F16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)) (Opp (Sum (0, 0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2)))))%nat r__ t__).
  { intros t__ J__. first [part_known g13__ G14__ (0, 0)%nat ((Pow (Var 3 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g13__ len__ L__ r__ G14__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g13__ L__ G14__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Sum (0,
      0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2)))))%nat (Add (Add (Sum (0, 0) (Sum (0, 2) (Mul
      (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum (0, 0)
      (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity] | apply (bound_ok len__
      r__ g13__ L__ G14__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Sum (0, 2)
      (Pow (Var 2 [(0, 2); (0, 0)]) 2)))))%nat (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add
      (Sum (0, 0) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0)))))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Add (Add (Mul (Size 0) (Pow (Var 1 []) 2)) (Mul (Mul (Num 2) (Sum (0, 0) (Var
      2 [(0, 0); (0, 0)]))) (Var 1 []))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))))%nat).
  pose (shown__ := (Add (Add (Add (Add (Mul (Size 0) (Pow (Var 1 []) 2)) (Mul (Mul (Num 2) (Sum (0,
      0) (Var 2 [(0, 0); (0, 0)]))) (Var 1 []))) (Sum (0, 0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0,
      0)]) 2)))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))) (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2)) (Opp (Sum (0, 0) (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g17__ := (Given [] [] [(Var 3 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Sum
      (0, 0) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0))))); (Add (Add (Sum (0, 0) (Add (Mul (Add (Var 2 [(0, 0); (0, 0)]) (Var 2 [(0, 0);
      (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0, 2); (0, 0)])))))
      (Mul (Pow (Var 1 []) 2) (Size 0))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))); (Add (Sum (0,
      0) (Pow (Var 0 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul (Add (Var 2 [(0, 0); (0, 0)])
      (Var 2 [(0, 0); (0, 0)])) (Var 1 [])) (Sum (0, 2) (Mul (Var 2 [(0, 2); (0, 0)]) (Var 2 [(0,
      2); (0, 0)]))))) (Mul (Pow (Var 1 []) 2) (Size 0))))); (Add (Add (Add (Mul (Size 0) (Pow (Var
      1 []) 2)) (Mul (Mul (Num 2) (Sum (0, 0) (Var 2 [(0, 0); (0, 0)]))) (Var 1 []))) (Sum (0, 0)
      (Sum (0, 2) (Pow (Var 2 [(0, 2); (0, 0)]) 2)))) (Opp (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))));
      (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Sum (0, 2) (Pow (Var 2 [(0, 2);
      (0, 0)]) 2)))))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F7__ (conj F11__ (conj F12__ (conj F15__ (conj F16__ Logic.I))))))))
      Logic.I))).
  apply (bound_ok len__ r__ g17__ L__ G18__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/sum-of-squares-below: D4; derived here
   Conditions: s_i of M, t_i of M + rho I, any rho *)
Theorem singular_values_sum_of_squares_below
    (n : nat)
    (rho : R)
    (M : nat -> nat -> R)
    (s t : nat -> R) :
  (1 <= n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  INR n * rho ^ 2 + 2 * sum (fun i => M i i) n * rho + sum (fun i => s i ^ 2) n
    <= sum (fun i => t i ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => rho | 1, [i0__; i1__] => M i0__ i1__ | 2, [i0__] => s i0__ | 3, [i0__] => t
      i0__ | 4, [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H1__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 3 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (T3__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Var 1 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))%nat (arr__ h__ g__) t__ = eval len__ (Add
      (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2);
      (0, 1)]))) (Var 4 [(0, 0)])) (Var 4 [(0, 1)])))) (Mul (Num 0) (Sum (0, 0) (Pow (Var 4 [(0,
      0)]) 2))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g4__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 3 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  apply (identity_ok len__ r__ g4__ L__ G5__ (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 1 [(0, 0); (0,
      1)]) (Var 4 [(0, 1)]))) 2))%nat (Add (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Sum (0, 2) (Mul (Var 1
      [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 1)]))) (Var 4 [(0, 0)])) (Var 4 [(0, 1)])))) (Mul (Num
      0) (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H1__ (fun i__ j__ => eval len__ (Sum (0,
      2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 1)])))%nat r__ (upd (upd t__ (0, 0)%nat
      i__) (0, 1)%nat j__)) (eval len__ (Num 0)%nat r__ t__) (fun h__ => T3__ h__ (fun _ => 0) t__
      J__)); apply gap; apply Req_le; exact E__. }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2)) (Opp (Add (Sum (0, 0) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0,
      0)])))) (Mul (Num 0) (Size 0)))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H1__ (fun i__ j__ => eval len__ (Sum (0,
      2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 1)])))%nat r__ (upd (upd t__ (0, 0)%nat
      i__) (0, 1)%nat j__)) (eval len__ (Num 0)%nat r__ t__) (fun h__ => T3__ h__ (fun _ => 0) t__
      J__)); apply gap; apply Req_le; symmetry; exact E__. }
  assert (T8__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Pow (Add (Mul (Var
      4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 1 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))%nat
      (arr__ h__ g__) t__ = eval len__ (Add (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Add (Mul (Add (Var 1
      [(0, 0); (0, 1)]) (Var 1 [(0, 1); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0,
      0)]) (Var 1 [(0, 2); (0, 1)])))) (Var 4 [(0, 0)])) (Var 4 [(0, 1)])))) (Mul (Pow (Var 0 []) 2)
      (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g9__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 3 [(0, 0)]); (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Opp (Add (Sum
      (0, 0) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0)))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F7__ Logic.I)))) Logic.I))).
  apply (identity_ok len__ r__ g9__ L__ G10__ (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0
      [])) (Sum (0, 1) (Mul (Var 1 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))%nat (Add (Sum (0, 0)
      (Sum (0, 1) (Mul (Mul (Add (Mul (Add (Var 1 [(0, 0); (0, 1)]) (Var 1 [(0, 1); (0, 0)])) (Var 0
      [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 1)])))) (Var 4 [(0, 0)]))
      (Var 4 [(0, 1)])))) (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat);
      [exact J__|vm_compute; reflexivity]. }
  assert (F11__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Sum (0, 0) (Add (Mul
      (Add (Var 1 [(0, 0); (0, 0)]) (Var 1 [(0, 0); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1
      [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)]))))) (Mul (Pow (Var 0 []) 2) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H2__ (fun i__ j__ => eval len__ (Add (Mul
      (Add (Var 1 [(0, 0); (0, 1)]) (Var 1 [(0, 1); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1
      [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 1)]))))%nat r__ (upd (upd t__ (0, 0)%nat i__) (0, 1)%nat
      j__)) (eval len__ (Pow (Var 0 []) 2)%nat r__ t__) (fun h__ => T8__ h__ (fun _ => 0) t__ J__));
      apply gap; apply Req_le; exact E__. }
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul (Add (Var 1 [(0, 0); (0, 0)]) (Var 1 [(0, 0); (0,
      0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)]))))) (Mul
      (Pow (Var 0 []) 2) (Size 0)))))%nat r__ t__).
  { intros t__ J__. assert (E__ := trace (len__ 0%nat) _ _ H2__ (fun i__ j__ => eval len__ (Add (Mul
      (Add (Var 1 [(0, 0); (0, 1)]) (Var 1 [(0, 1); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1
      [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 1)]))))%nat r__ (upd (upd t__ (0, 0)%nat i__) (0, 1)%nat
      j__)) (eval len__ (Pow (Var 0 []) 2)%nat r__ t__) (fun h__ => T8__ h__ (fun _ => 0) t__ J__));
      apply gap; apply Req_le; symmetry; exact E__. }
  pose (g13__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 3 [(0, 0)]); (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Opp (Add (Sum
      (0, 0) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0))))); (Add (Add (Sum (0, 0) (Add (Mul (Add (Var 1 [(0, 0); (0, 0)]) (Var 1 [(0, 0);
      (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))))
      (Mul (Pow (Var 0 []) 2) (Size 0))) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Sum (0,
      0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul (Add (Var 1 [(0, 0); (0, 0)])
      (Var 1 [(0, 0); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0,
      2); (0, 0)]))))) (Mul (Pow (Var 0 []) 2) (Size 0)))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F7__ (conj F11__ (conj F12__ Logic.I)))))) Logic.I))).
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Sum (0, 2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))))) (Opp
      (Mul (Size 0) (Pow (Var 0 []) 2)))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Var 1 [(0, 0); (0,
      0)]))) (Var 0 []))))%nat r__ t__).
  { intros t__ J__. first [part_known g13__ G14__ (0, 0)%nat ((Pow (Var 3 [(0, 0)]) 2)%nat) | apply
      (nonnegative_here_ok g13__ len__ L__ r__ G14__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp
      (Sum (0, 0) (Sum (0, 2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))))) (Opp (Mul (Size 0) (Pow (Var 0
      []) 2)))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Var 1 [(0, 0); (0, 0)]))) (Var 0 []))))%nat (Add
      (Add (Sum (0, 0) (Add (Mul (Add (Var 1 [(0, 0); (0, 0)]) (Var 1 [(0, 0); (0, 0)])) (Var 0 []))
      (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)]))))) (Mul (Pow (Var 0 []) 2)
      (Size 0))) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Add (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Sum (0, 2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))))) (Opp (Mul
      (Size 0) (Pow (Var 0 []) 2)))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Var 1 [(0, 0); (0, 0)])))
      (Var 0 []))))%nat (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul
      (Add (Var 1 [(0, 0); (0, 0)]) (Var 1 [(0, 0); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1
      [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)]))))) (Mul (Pow (Var 0 []) 2) (Size 0)))))%nat);
      [exact J__|vm_compute; reflexivity]]. }
  assert (F16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Sum (0, 2) (Pow
      (Var 1 [(0, 2); (0, 0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [part_known g13__ G14__ (0, 0)%nat ((Sum (0, 2) (Pow (Var 1 [(0, 2); (0,
      0)]) 2))%nat) | apply (nonnegative_here_ok g13__ len__ L__ r__ G14__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Sum (0, 0) (Sum (0,
      2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add
      (Add (Sum (0, 0) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul
      (Num 0) (Size 0))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat); [exact J__|vm_compute;
      reflexivity] | apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Sum (0, 0) (Sum (0, 2) (Pow
      (Var 1 [(0, 2); (0, 0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat (Add (Sum (0,
      0) (Pow (Var 2 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)])
      (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0)))))%nat); [exact J__|vm_compute;
      reflexivity]]. }
  pose (gap__ := (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Add (Mul (Size 0) (Pow (Var 0
      []) 2)) (Mul (Mul (Num 2) (Sum (0, 0) (Var 1 [(0, 0); (0, 0)]))) (Var 0 []))) (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2)))))%nat).
  pose (shown__ := (Add (Add (Add (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Sum
      (0, 2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))))) (Opp (Mul (Size 0) (Pow (Var 0 []) 2)))) (Opp (Mul
      (Mul (Num 2) (Sum (0, 0) (Var 1 [(0, 0); (0, 0)]))) (Var 0 [])))) (Add (Sum (0, 0) (Sum (0, 2)
      (Pow (Var 1 [(0, 2); (0, 0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g17__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 3 [(0, 0)]); (Add (Add (Sum (0, 0) (Sum (0, 2)
      (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0) (Size 0))) (Opp (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Opp (Add (Sum
      (0, 0) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))) (Mul (Num 0)
      (Size 0))))); (Add (Add (Sum (0, 0) (Add (Mul (Add (Var 1 [(0, 0); (0, 0)]) (Var 1 [(0, 0);
      (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0, 2); (0, 0)])))))
      (Mul (Pow (Var 0 []) 2) (Size 0))) (Opp (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))); (Add (Sum (0,
      0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Add (Sum (0, 0) (Add (Mul (Add (Var 1 [(0, 0); (0, 0)])
      (Var 1 [(0, 0); (0, 0)])) (Var 0 [])) (Sum (0, 2) (Mul (Var 1 [(0, 2); (0, 0)]) (Var 1 [(0,
      2); (0, 0)]))))) (Mul (Pow (Var 0 []) 2) (Size 0))))); (Add (Add (Add (Sum (0, 0) (Pow (Var 3
      [(0, 0)]) 2)) (Opp (Sum (0, 0) (Sum (0, 2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))))) (Opp (Mul
      (Size 0) (Pow (Var 0 []) 2)))) (Opp (Mul (Mul (Num 2) (Sum (0, 0) (Var 1 [(0, 0); (0, 0)])))
      (Var 0 [])))); (Add (Sum (0, 0) (Sum (0, 2) (Pow (Var 1 [(0, 2); (0, 0)]) 2))) (Opp (Sum (0,
      0) (Pow (Var 2 [(0, 0)]) 2))))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F7__ (conj F11__ (conj F12__ (conj F15__ (conj F16__ Logic.I))))))))
      Logic.I))).
  apply (bound_ok len__ r__ g17__ L__ G18__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/weyl-above: D5; derived here
   Conditions: s_i of M, t_i of M + rho I, rho >= 0 *)
Theorem singular_values_weyl_above
    (n : nat)
    (t s : nat -> R)
    (rho : R)
    (M : nat -> nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  t i
    <= rho + s i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [] => rho | 2, [i0__] => s i0__ | 3, [i0__; i1__] => M i0__
      i1__ | 4, [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 1 []) (Var 2 [(0,
      0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 1 []) (Var 2 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__
      t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Add
      (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) 2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 2 [(0, 0)])%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g4__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ Logic.I))) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)]))) (Var 4 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 4%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g7__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0,
      0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)]))) (Var 4 [(0, 0)])))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g9__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0,
      0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)]))) (Var 4 [(0, 0)])))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0,
      0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))
      2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g9__ L__ G10__ (Add (Pow (Add (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 []))
      (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))) 2)))%nat (Mul (Mul (Num 2)
      (Var 1 [])) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) (Var 4 [(0, 0)]))))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))%nat r__ t__ <= eval len__ (Add (Mul
      (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g9__ len__ L__ r__ G10__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g11__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0,
      0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)]))) (Var 4 [(0, 0)])))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g13__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Var 1 [])
      (Var 2 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  pose (gap__ := (Add (Add (Var 1 []) (Var 2 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Var 1 []) (Var 2 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Var 1 [])
      (Var 2 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/weyl-below: D5; derived here
   Conditions: s_i of M, t_i of M + rho I, rho >= 0 *)
Theorem singular_values_weyl_below
    (n : nat)
    (rho : R)
    (s t : nat -> R)
    (M : nat -> nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  s i - rho
    <= t i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => rho | 1, [i0__] => s i0__ | 2, [i0__] => t i0__ | 3, [i0__; i1__] => M i0__
      i1__ | 4, [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 0 []) (Var 2 [(0,
      0)])) (Opp (Var 1 [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 0 []) (Var 2 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat r__
      t__).
  assert (E1__ : eval len__ (Var 1 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2)))%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))%nat r__ t__ <= eval len__ (Var 2
      [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g4__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ Logic.I))) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var 4 [(0, 0)])) 2)))) (Opp (Sum (0, 0) (Mul (Add
      (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) (Opp (Var 4 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ =>
      eval len__ (Opp (Var 4 [(0, 0)]))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g7__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var 4 [(0, 0)])) 2)))) (Opp (Sum (0, 0)
      (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) (Opp (Var 4 [(0, 0)]))))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g9__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var 4 [(0, 0)])) 2)))) (Opp (Sum (0, 0)
      (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) (Opp (Var 4 [(0, 0)]))))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Var 0 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0,
      0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var
      3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g9__ L__ G10__ (Add (Pow (Add (Mul (Var 0 []) (Sqrt (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) 2)))%nat (Mul (Mul (Num 2)
      (Var 0 [])) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var 4
      [(0, 0)])) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) (Opp (Var 4 [(0, 0)])))))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Add (Mul (Var 0 []) (Sqrt (Sum (0, 0) (Pow (Var 4
      [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g9__ len__ L__ r__ G10__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g11__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var 4 [(0, 0)])) 2)))) (Opp (Sum (0, 0)
      (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) (Opp (Var 4 [(0, 0)]))))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g13__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Add (Add (Var 0 [])
      (Var 2 [(0, 0)])) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  pose (gap__ := (Add (Var 2 [(0, 0)]) (Opp (Add (Var 1 [(0, 0)]) (Opp (Var 0 [])))))%nat).
  pose (shown__ := (Add (Add (Var 0 []) (Var 2 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Add (Add (Var 0 [])
      (Var 2 [(0, 0)])) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/weyl-identity-above: D5; derived here
   Conditions: s_i of M, t_i of M + rho I, rho >= 0 *)
Theorem singular_values_weyl_identity_above
    (n : nat)
    (t : nat -> R)
    (rho s_1 : R)
    (M : nat -> nat -> R)
    (i : nat)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s_all
      ->
  s_1 = s_all (0)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  t i
    <= rho + s_1.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [] => rho | 2, [] => s_1 | 3, [i0__; i1__] => M i0__ i1__ | 4,
      [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H4__); exact (values_nonneg _ _
      _ H3__ (0)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 1 []) (Var 2 []))
      (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H5__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H3__ (0)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 1 []) (Var 2 [])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Add
      (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) 2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 2 [])%nat r__ t__) by (opened; unfold r__,
      arr__, len__; cbn; rewrite (H4__); exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g4__ := (Given [] [] [(Var 1 []); (Var 2 []); (Var 0 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ Logic.I))) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)]))) (Var 4 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 4%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g7__ := (Given [] [] [(Var 1 []); (Var 2 []); (Var 0 [(0, 0)]); (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) (Var 4 [(0, 0)])))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g9__ := (Given [] [] [(Var 1 []); (Var 2 []); (Var 0 [(0, 0)]); (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) (Var 4 [(0, 0)])))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0,
      0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))
      2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g9__ L__ G10__ (Add (Pow (Add (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 []))
      (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))) 2)))%nat (Mul (Mul (Num 2)
      (Var 1 [])) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) (Var 4 [(0, 0)]))))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))%nat r__ t__ <= eval len__ (Add (Mul
      (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g9__ len__ L__ r__ G10__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g11__ := (Given [] [] [(Var 1 []); (Var 2 []); (Var 0 [(0, 0)]); (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow
      (Var 4 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) (Var 4 [(0, 0)])))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g13__ := (Given [] [] [(Var 1 []); (Var 2 []); (Var 0 [(0, 0)]); (Add (Add (Var 1 []) (Var 2
      [])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  pose (gap__ := (Add (Add (Var 1 []) (Var 2 [])) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Var 1 []) (Var 2 [])) (Opp (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g15__ := (Given [] [] [(Var 1 []); (Var 2 []); (Var 0 [(0, 0)]); (Add (Add (Var 1 []) (Var 2
      [])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  apply (bound_ok len__ r__ g15__ L__ G16__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/weyl-identity-below: D5; derived here
   Conditions: s_i of M, t_i of M + rho I, rho >= 0 *)
Theorem singular_values_weyl_identity_below
    (n : nat)
    (s_1 rho : R)
    (t : nat -> R)
    (M : nat -> nat -> R)
    (i : nat)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s_all
      ->
  s_1 = s_all (0)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  rho - s_1
    <= t i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => s_1 | 1, [] => rho | 2, [i0__] => t i0__ | 3, [i0__; i1__] => M i0__ i1__ | 4,
      [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H4__); exact (values_nonneg _ _
      _ H3__ (0)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 0 []) (Var 2 [(0,
      0)])) (Opp (Var 1 [])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_most _ _ _ H3__ (0)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H5__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 0 []) (Var 2 [(0, 0)])) (Opp (Var 1 [])))%nat r__ t__).
  assert (E1__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 0 [])%nat r__ t__) by (opened; unfold r__,
      arr__, len__; cbn; rewrite (H4__); exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))%nat r__ t__ <= eval len__ (Var 2
      [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g4__ := (Given [] [] [(Var 1 []); (Var 0 []); (Var 2 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ Logic.I))) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)])
      (Var 4 [(0, 1)]))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ =>
      eval len__ (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))))%nat r__ (upd t__
      (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__
      (L__ 0%nat)). }
  rename p__ into t__, Jp__ into J__.
  pose (g7__ := (Given [] [] [(Var 1 []); (Var 0 []); (Var 2 [(0, 0)]); (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0,
      1)]) (Var 4 [(0, 1)]))))))))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0,
      0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1
      [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))) 2) (Opp (Pow (Mul
      (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g7__ L__ G8__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0,
      0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))) 2) (Opp
      (Pow (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) 2)))%nat (Mul (Num 2) (Add
      (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3
      [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 3
      [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 4 [(0, 0)])
      (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) (Opp (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))))))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (S__ : eval len__ (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))%nat r__ t__
      <= eval len__ (Add (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g9__ := (Given [] [] [(Var 1 []); (Var 0 []); (Var 2 [(0, 0)]); (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4
      [(0, 1)])))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1)
      (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) (Opp (Sum (0, 1) (Mul (Var 3 [(0, 0); (0,
      1)]) (Var 4 [(0, 1)]))))))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F6__ Logic.I))))
      Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g9__ len__ L__ r__ G10__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g9__ len__ L__ r__ G10__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g11__ := (Given [] [] [(Var 1 []); (Var 0 []); (Var 2 [(0, 0)]); (Add (Add (Var 0 []) (Var 2
      [(0, 0)])) (Opp (Var 1 [])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  pose (gap__ := (Add (Var 2 [(0, 0)]) (Opp (Add (Var 1 []) (Opp (Var 0 [])))))%nat).
  pose (shown__ := (Add (Add (Var 0 []) (Var 2 [(0, 0)])) (Opp (Var 1 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g13__ := (Given [] [] [(Var 1 []); (Var 0 []); (Var 2 [(0, 0)]); (Add (Add (Var 0 []) (Var 2
      [(0, 0)])) (Opp (Var 1 [])))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  apply (bound_ok len__ r__ g13__ L__ G14__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/condition-number: D6; derived here
   Conditions: s_1(M) < rho
   Note: kappa(M + rho I) <= (rho + s_1) / (rho - s_1): it excludes each counterexample below *)
Theorem singular_values_condition_number
    (n : nat)
    (t_n t_1 s_1 rho : R)
    (M : nat -> nat -> R)
    (s_all : nat -> R)
    (s_all1 : nat -> R) :
  (1 <= n)%nat ->
  0 <= rho ->
  0 <= (rho - s_1) ->
  t_n <> 0 ->
  (rho - s_1) <> 0 ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s_all
      ->
  s_1 = s_all (0)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) s_all1 ->
  t_1 = s_all1 (0)%nat ->
  t_n = s_all1 (n - 1)%nat ->
  t_1 / t_n
    <= (rho + s_1) / (rho - s_1).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__ H8__ H9__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => t_n | 1, [] => t_1 | 2, [] => s_1 | 3, [] => rho | 4, [i0__; i1__] => M i0__
      i1__ | 5, [i0__] => h__ i0__ | 6, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H6__); exact (values_nonneg _ _
      _ H5__ (0)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H8__); exact (values_nonneg _ _
      _ H7__ (0)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H9__); exact (values_nonneg _ _
      _ H7__ (len__ 0%nat - 1)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 []) (Opp (Var 0
      [])))%nat r__ t__).
  { intros t__ J__. assert (J__0 := L__ 0%nat); apply gap; opened; unfold r__, arr__, len__; cbn;
      rewrite (H8__); rewrite (H9__); apply (values_fall _ _ _ H7__ (0)%nat (len__ 0%nat - 1)%nat);
      unfold len__ in *; cbn in *; lia. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 3 []) (Var 2 []))
      (Opp (Var 1 [])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H7__ (0)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H5__ (0)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 [])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 1 [])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul
      (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))
      2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; rewrite (H8__); exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 2 [])%nat r__ t__) by (opened; unfold r__,
      arr__, len__; cbn; rewrite (H6__); exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g6__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])))]
      [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I)) (conj
      Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      Logic.I)))))) Logic.I))).
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      5 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)]))) (Var 5 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 5%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g9__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))
      2))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var
      4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 5 [(0, 0)])))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ Logic.I))))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g11__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))
      2))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var
      4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 5 [(0, 0)])))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ Logic.I))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0,
      0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))
      2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g11__ L__ G12__ (Add (Pow (Add (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow
      (Var 5 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3 []))
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))) 2)))%nat (Mul (Mul (Num 2)
      (Var 3 [])) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0,
      1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 5 [(0, 0)]))))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)))%nat r__ t__ <= eval len__ (Add (Mul
      (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g11__ len__ L__ r__ G12__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g13__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))
      2))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var
      4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 5 [(0, 0)])))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ Logic.I))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 2 []) (Var 0 []))
      (Opp (Var 3 [])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_most _ _ _ H5__ (0)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H7__ (len__ 0%nat - 1)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 2 []) (Var 0 [])) (Opp (Var 3 [])))%nat r__ t__).
  assert (E1__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 2 [])%nat r__ t__) by (opened; unfold r__,
      arr__, len__; cbn; rewrite (H6__); exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0,
      1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)))%nat r__ t__ <= eval len__ (Var 0
      [])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; rewrite (H9__); exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g16__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 [])))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ Logic.I))))))) Logic.I))).
  assert (F18__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)]))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ =>
      eval len__ (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))%nat r__ (upd t__
      (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__
      (L__ 0%nat)). }
  rename p__ into t__, Jp__ into J__.
  pose (g19__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 []))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul
      (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))
      2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))
      2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))))))))] [])%nat).
  assert (G20__ : holds g19__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F18__ Logic.I)))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3
      [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)))) 2) (Opp (Pow (Mul
      (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g19__ L__ G20__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0,
      0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)))) 2) (Opp
      (Pow (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) 2)))%nat (Mul (Num 2) (Add
      (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 5 [(0, 0)])
      (Var 3 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) (Opp (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))))))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (S__ : eval len__ (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))))%nat r__ t__
      <= eval len__ (Add (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g19__ len__ L__ r__ G20__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g21__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 []))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul
      (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))
      2))) (Sqrt (Sum (0, 0) (Pow (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))))
      2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Var 5 [(0, 0)]) (Var 3 [])) (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) (Opp (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))))))))] [])%nat).
  assert (G22__ : holds g21__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F18__ Logic.I)))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g21__ len__ L__ r__ G22__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g21__ len__ L__ r__ G22__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g23__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 []))); (Add (Add (Var 2 []) (Var 0 [])) (Opp (Var
      3 [])))] [])%nat).
  assert (G24__ : holds g23__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F15__ Logic.I)))))))) Logic.I))).
  pose (gap__ := (Add (Mul (Add (Var 3 []) (Var 2 [])) (Inv (Add (Var 3 []) (Opp (Var 2 []))))) (Opp
      (Mul (Var 1 []) (Inv (Var 0 [])))))%nat).
  pose (shown__ := (Mul (Mul (Add (Mul (Add (Var 3 []) (Var 2 [])) (Add (Add (Var 2 []) (Var 0 []))
      (Opp (Var 3 [])))) (Mul (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 []))) (Add (Var 3 [])
      (Opp (Var 2 []))))) (Inv (Add (Var 3 []) (Opp (Var 2 []))))) (Inv (Var 0 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g25__ := (Given [(Var 0 []); (Add (Var 3 []) (Opp (Var 2 [])))] [] [(Var 3 []); (Add (Var 3
      []) (Opp (Var 2 []))); (Var 2 []); (Var 1 []); (Var 0 []); (Add (Var 1 []) (Opp (Var 0 [])));
      (Add (Add (Var 3 []) (Var 2 [])) (Opp (Var 1 []))); (Add (Add (Var 2 []) (Var 0 [])) (Opp (Var
      3 [])))] [])%nat).
  assert (G26__ : holds g25__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      (conj Logic.I (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F15__ Logic.I)))))))) Logic.I))).
  apply (bound_ok len__ r__ g25__ L__ G26__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/squares-above: D7; derived here
   Conditions: s_i of M, t_i of M + rho I, w = ||M + M^T||_2, rho >= 0 *)
Theorem singular_values_squares_above
    (n : nat)
    (t s : nat -> R)
    (rho w : R)
    (M : nat -> nat -> R)
    (i : nat)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n + sum (fun
      i' => M i' i * h i') n) ^ 2) n) s_all ->
  w = s_all (0)%nat ->
  t i ^ 2 - rho ^ 2 - s i ^ 2
    <= rho * w.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [] => rho | 2, [i0__] => s i0__ | 3, [] => w | 4, [i0__; i1__]
      => M i0__ i1__ | 5, [i0__] => h__ i0__ | 6, [i0__] => g__ i0__ | _, _ => 0%R end)%nat :
      arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H6__); exact (values_nonneg _ _
      _ H5__ (0)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Pow (Var 1 []) 2)
      (Pow (Var 2 [(0, 0)]) 2)) (Mul (Var 1 []) (Var 3 []))) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__
      t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (at_most _ _ _ H5__ (0)%nat) as [l3__ [N3__ B3__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__ ++ l3__)) as [h__ [U__ Z__]]; [rewrite
      ?app_length; assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *;
      cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  assert (Z3__ : zero_on (len__ 0%nat) l3__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B3__ h__ U__ Z3__) as [Q3__ R3__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Add (Pow (Var 1 []) 2) (Pow (Var 2 [(0, 0)]) 2)) (Mul (Var 1
      []) (Var 3 []))) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 0 [(0, 0)]) 2)%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Add
      (Mul (Var 5 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])))) 2))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact Q1__).
  assert (E2__ : eval len__ (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)]))) 2))%nat r__ t__ <= eval len__ (Pow (Var 2 [(0, 0)]) 2)%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact Q2__).
  assert (E3__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))%nat r__
      t__ <= eval len__ (Var 3 [])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; rewrite
      (H6__); exact R3__).
  rename t__ into p__, J__ into Jp__.
  pose (g5__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Var 3 [])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Sum
      (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul
      (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Var 5 [(0, 0)])))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))))%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => r__ 5%nat [i0__])) as P__. written_out_in P__. intros t__ J__.
      apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g8__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Var 3 []); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 5
      [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Var 5 [(0,
      0)])))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F7__
      Logic.I))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g10__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Var 3 []); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 5
      [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Var 5 [(0,
      0)])))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F7__
      Logic.I))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Add (Add (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Pow (Var 5 [(0,
      0)]) 2))) (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2)))
      (Mul (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))) (Sqrt
      (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))))) (Opp (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var
      1 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))))%nat r__ t__).
  { apply (bound_ok len__ r__ g10__ L__ G11__ (Add (Add (Add (Mul (Pow (Var 1 []) 2) (Sum (0, 0)
      (Pow (Var 5 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) 2))) (Mul (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))))
      2)))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))))) (Opp (Sum (0, 0) (Pow (Add (Mul (Var 5
      [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))))%nat
      (Mul (Var 1 []) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))
      (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var
      4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0,
      1)])))) (Var 5 [(0, 0)]))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))%nat r__ t__ <= eval len__ (Add (Add (Mul (Pow
      (Var 1 []) 2) (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2))) (Mul (Mul (Var 1 []) (Sqrt (Sum (0, 0) (Pow (Add
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1);
      (0, 0)]) (Var 5 [(0, 1)])))) 2)))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))))%nat r__ t__)
      by (apply from_gap; exact P__).
  pose (g12__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Var 3 []); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Var 5
      [(0, 0)]) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Var 5 [(0,
      0)])))))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F7__
      Logic.I))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g12__ len__ L__ r__ G13__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g12__ len__ L__ r__ G13__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (M3__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g12__ len__ L__ r__ G13__ (Var 1
      [])%nat ltac:(vm_compute; reflexivity) t__ J__) E3__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__, M3__ |- *. rewrite ?U1__,
      ?sqrt_1 in S__. lra.
  }
  pose (g14__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Var 3 []); (Add (Add
      (Add (Pow (Var 1 []) 2) (Pow (Var 2 [(0, 0)]) 2)) (Mul (Var 1 []) (Var 3 []))) (Opp (Pow (Var
      0 [(0, 0)]) 2)))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Mul (Var 1 []) (Var 3 [])) (Opp (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Pow
      (Var 1 []) 2))) (Opp (Pow (Var 2 [(0, 0)]) 2)))))%nat).
  pose (shown__ := (Add (Add (Add (Pow (Var 1 []) 2) (Pow (Var 2 [(0, 0)]) 2)) (Mul (Var 1 []) (Var
      3 []))) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g16__ := (Given [] [] [(Var 1 []); (Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Var 3 []); (Add (Add
      (Add (Pow (Var 1 []) 2) (Pow (Var 2 [(0, 0)]) 2)) (Mul (Var 1 []) (Var 3 []))) (Opp (Pow (Var
      0 [(0, 0)]) 2)))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g16__ L__ G17__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/squares-below: D7; derived here
   Conditions: the same *)
Theorem singular_values_squares_below
    (n : nat)
    (rho w : R)
    (s t : nat -> R)
    (M : nat -> nat -> R)
    (i : nat)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n + sum (fun
      i' => M i' i * h i') n) ^ 2) n) s_all ->
  w = s_all (0)%nat ->
  rho ^ 2 + s i ^ 2 - t i ^ 2
    <= rho * w.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => rho | 1, [i0__] => s i0__ | 2, [i0__] => t i0__ | 3, [] => w | 4, [i0__; i1__]
      => M i0__ i1__ | 5, [i0__] => h__ i0__ | 6, [i0__] => g__ i0__ | _, _ => 0%R end)%nat :
      arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H6__); exact (values_nonneg _ _
      _ H5__ (0)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Pow (Var 2 [(0, 0)]) 2)
      (Mul (Var 0 []) (Var 3 []))) (Opp (Add (Pow (Var 0 []) 2) (Pow (Var 1 [(0, 0)]) 2))))%nat r__
      t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (at_most _ _ _ H5__ (0)%nat) as [l3__ [N3__ B3__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__ ++ l3__)) as [h__ [U__ Z__]]; [rewrite
      ?app_length; assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *;
      cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  assert (Z3__ : zero_on (len__ 0%nat) l3__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B3__ h__ U__ Z3__) as [Q3__ R3__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Pow (Var 2 [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Add
      (Pow (Var 0 []) 2) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 1 [(0, 0)]) 2)%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2))%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact Q1__).
  assert (E2__ : eval len__ (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2))%nat r__ t__ <= eval len__ (Pow (Var 2 [(0,
      0)]) 2)%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact Q2__).
  assert (E3__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))%nat r__
      t__ <= eval len__ (Var 3 [])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; rewrite
      (H6__); exact R3__).
  rename t__ into p__, J__ into Jp__.
  pose (g5__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Var 3 [])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))
      Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var 5 [(0, 0)])) 2)))) (Opp
      (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1)
      (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Opp (Var 5 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))))%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => eval len__ (Opp (Var 5 [(0, 0)]))%nat r__ (upd t__ (0, 0)%nat
      i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (g8__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Var 3 []); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var
      5 [(0, 0)])) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Opp (Var 5 [(0,
      0)]))))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F7__
      Logic.I))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g10__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Var 3 []); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var
      5 [(0, 0)])) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Opp (Var 5 [(0,
      0)]))))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F7__
      Logic.I))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Add (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 0 []))
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)) (Mul (Mul (Var 0 []) (Sqrt
      (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1)
      (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0,
      0)]) 2))))) (Opp (Add (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))) (Sum (0,
      0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2)))))%nat r__ t__).
  { apply (bound_ok len__ r__ g10__ L__ G11__ (Add (Add (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)])
      (Var 0 [])) (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)) (Mul (Mul (Var 0
      []) (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))
      (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))) (Sqrt (Sum (0, 0) (Pow
      (Var 5 [(0, 0)]) 2))))) (Opp (Add (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 5 [(0, 0)])
      2))) (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2)))))%nat
      (Mul (Var 0 []) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2)))
      (Sqrt (Sum (0, 0) (Pow (Opp (Var 5 [(0, 0)])) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)])))) (Opp (Var 5 [(0, 0)])))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Add (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))) (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) 2)))%nat r__ t__ <=
      eval len__ (Add (Sum (0, 0) (Pow (Add (Mul (Var 5 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var
      4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])))) 2)) (Mul (Mul (Var 0 []) (Sqrt (Sum (0, 0) (Pow (Add
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1);
      (0, 0)]) (Var 5 [(0, 1)])))) 2)))) (Sqrt (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)))))%nat r__ t__)
      by (apply from_gap; exact P__).
  pose (g12__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Var 3 []); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Var
      5 [(0, 0)])) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))) (Opp (Var 5 [(0,
      0)]))))))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F7__
      Logic.I))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g12__ len__ L__ r__ G13__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g12__ len__ L__ r__ G13__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (M3__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g12__ len__ L__ r__ G13__ (Var 0
      [])%nat ltac:(vm_compute; reflexivity) t__ J__) E3__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__, M3__ |- *. rewrite ?U1__,
      ?sqrt_1 in S__. lra.
  }
  pose (g14__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Var 3 []); (Add (Add
      (Pow (Var 2 [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Add (Pow (Var 0 []) 2) (Pow (Var 1
      [(0, 0)]) 2))))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      Logic.I))))) Logic.I))).
  assert (F16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Pow (Var 2 [(0,
      0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Pow (Var 0 []) 2))) (Opp (Pow (Var 1 [(0, 0)])
      2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g14__ len__ L__ r__ G15__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g14__ L__ G15__ (Add (Add (Add (Pow (Var 2
      [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Pow (Var 0 []) 2))) (Opp (Pow (Var 1 [(0, 0)])
      2)))%nat (Add (Add (Pow (Var 2 [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Add (Pow (Var 0
      []) 2) (Pow (Var 1 [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Mul (Var 0 []) (Var 3 [])) (Opp (Add (Add (Pow (Var 0 []) 2) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 2 [(0, 0)]) 2)))))%nat).
  pose (shown__ := (Add (Add (Add (Pow (Var 2 [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Pow
      (Var 0 []) 2))) (Opp (Pow (Var 1 [(0, 0)]) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g17__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Var 2 [(0, 0)]); (Var 3 []); (Add (Add
      (Pow (Var 2 [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp (Add (Pow (Var 0 []) 2) (Pow (Var 1
      [(0, 0)]) 2)))); (Add (Add (Add (Pow (Var 2 [(0, 0)]) 2) (Mul (Var 0 []) (Var 3 []))) (Opp
      (Pow (Var 0 []) 2))) (Opp (Pow (Var 1 [(0, 0)]) 2)))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj F1__ (conj F2__ (conj F3__ (conj F4__ (conj
      F16__ Logic.I)))))) Logic.I))).
  apply (bound_ok len__ r__ g17__ L__ G18__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/sum-of-changes-of-squares: D8; derived here
   Conditions: s_i of M, t_i of M + rho I, any rho
   Note: at most rho^2 ||M + M^T||_F^2 *)
Theorem singular_values_sum_of_changes_of_squares
    (n : nat)
    (t s : nat -> R)
    (rho : R)
    (M : nat -> nat -> R) :
  (1 <= n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  sum (fun i => (t i ^ 2 - rho ^ 2 - s i ^ 2) ^ 2) n
    <= rho ^ 2 * sum (fun i => sum (fun i' => (M i i' + M i' i) ^ 2) n) n.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [] => rho | 2, [i0__] => s i0__ | 3, [i0__; i1__] => M i0__
      i1__ | 4, [i0__] => h__ i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H1__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (T3__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Add (Add (Sum (0, 0) (Pow (Add
      (Mul (Var 4 [(0, 0)]) (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0,
      1)])))) 2)) (Mul (Num 0) (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Add (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2)) (Mul (Pow (Var 1 []) 2) (Sum
      (0, 0) (Pow (Var 4 [(0, 0)]) 2))))))%nat (arr__ h__ g__) t__ = eval len__ (Sum (0, 0) (Sum (0,
      1) (Mul (Mul (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) (Var 1 [])) (Var 4
      [(0, 0)])) (Var 4 [(0, 1)]))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g5__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  apply (identity_ok len__ r__ g5__ L__ G6__ (Add (Add (Sum (0, 0) (Pow (Add (Mul (Var 4 [(0, 0)])
      (Var 1 [])) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])))) 2)) (Mul (Num 0)
      (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))) (Opp (Add (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3
      [(0, 0); (0, 1)]) (Var 4 [(0, 1)]))) 2)) (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Pow (Var 4 [(0,
      0)]) 2))))))%nat (Sum (0, 0) (Sum (0, 1) (Mul (Mul (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3
      [(0, 1); (0, 0)])) (Var 1 [])) (Var 4 [(0, 0)])) (Var 4 [(0, 1)]))))%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (T4__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Mul (Add (Var 3 [(0, 0); (0,
      1)]) (Var 3 [(0, 1); (0, 0)])) (Var 1 []))%nat (arr__ h__ g__) t__ = eval len__ (Mul (Add (Var
      3 [(0, 1); (0, 0)]) (Var 3 [(0, 0); (0, 1)])) (Var 1 []))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g7__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  apply (identity_ok len__ r__ g7__ L__ G8__ (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0,
      0)])) (Var 1 []))%nat (Mul (Add (Var 3 [(0, 1); (0, 0)]) (Var 3 [(0, 0); (0, 1)])) (Var 1
      []))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Sum (0, 1) (Pow
      (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) (Var 1 [])) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Num 0)) (Opp (Add (Pow (Var 2 [(0, 0)]) 2) (Pow (Var
      1 []) 2)))) 2))))%nat r__ t__).
  { intros t__ J__. assert (E__ := hoffman_wielandt (len__ 0%nat) _ _ _ _ (eval len__ (Num 0)%nat
      r__ t__) (eval len__ (Pow (Var 1 []) 2)%nat r__ t__) (fun i__ j__ => eval len__ (Mul (Add (Var
      3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) (Var 1 []))%nat r__ (upd (upd t__ (0, 0)%nat
      i__) (0, 1)%nat j__)) H2__ H1__ (fun i__ j__ I__ I1__ => T4__ (fun _ => 0) (fun _ => 0) (upd
      (upd t__ (0, 0)%nat i__) (0, 1)%nat j__) (within_upd len__ _ (0, 1)%nat j__ (within_upd len__
      t__ (0, 0)%nat i__ J__ I__) I1__)) ltac:(intros h__; rewrite minus_as_product; exact (T3__ h__
      (fun _ => 0) t__ J__))); minus_written E__; apply gap; exact E__. }
  pose (g10__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Sum (0, 0) (Sum (0, 1) (Pow
      (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) (Var 1 [])) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Num 0)) (Opp (Add (Pow (Var 2 [(0, 0)]) 2) (Pow (Var
      1 []) 2)))) 2))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F9__ Logic.I))) Logic.I))).
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Sum (0, 1) (Mul
      (Pow (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) 2) (Pow (Var 1 []) 2)))) (Opp
      (Sum (0, 0) (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Pow (Var 1 []) 2))) (Opp (Pow (Var 2
      [(0, 0)]) 2))) 2))))%nat r__ t__).
  { intros t__ J__. first [part_known g10__ G11__ (0, 0)%nat ((Sum (0, 1) (Mul (Pow (Add (Var 3 [(0,
      0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) 2) (Pow (Var 1 []) 2)))%nat) | apply
      (nonnegative_here_ok g10__ len__ L__ r__ G11__); [vm_compute; reflexivity|exact J__] | apply
      (bound_ok len__ r__ g10__ L__ G11__ (Add (Sum (0, 0) (Sum (0, 1) (Mul (Pow (Add (Var 3 [(0,
      0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) 2) (Pow (Var 1 []) 2)))) (Opp (Sum (0, 0) (Pow (Add
      (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Pow (Var 1 []) 2))) (Opp (Pow (Var 2 [(0, 0)]) 2)))
      2))))%nat (Add (Sum (0, 0) (Sum (0, 1) (Pow (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1);
      (0, 0)])) (Var 1 [])) 2))) (Opp (Sum (0, 0) (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Num 0))
      (Opp (Add (Pow (Var 2 [(0, 0)]) 2) (Pow (Var 1 []) 2)))) 2))))%nat); [exact J__|vm_compute;
      reflexivity]]. }
  pose (gap__ := (Add (Mul (Pow (Var 1 []) 2) (Sum (0, 0) (Sum (0, 1) (Pow (Add (Var 3 [(0, 0); (0,
      1)]) (Var 3 [(0, 1); (0, 0)])) 2)))) (Opp (Sum (0, 0) (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2)
      (Opp (Pow (Var 1 []) 2))) (Opp (Pow (Var 2 [(0, 0)]) 2))) 2))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Sum (0, 1) (Mul (Pow (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0,
      1); (0, 0)])) 2) (Pow (Var 1 []) 2)))) (Opp (Sum (0, 0) (Pow (Add (Add (Pow (Var 0 [(0, 0)])
      2) (Opp (Pow (Var 1 []) 2))) (Opp (Pow (Var 2 [(0, 0)]) 2))) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g13__ := (Given [] [] [(Var 2 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Sum (0, 0) (Sum (0, 1) (Pow
      (Mul (Add (Var 3 [(0, 0); (0, 1)]) (Var 3 [(0, 1); (0, 0)])) (Var 1 [])) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Num 0)) (Opp (Add (Pow (Var 2 [(0, 0)]) 2) (Pow (Var
      1 []) 2)))) 2)))); (Add (Sum (0, 0) (Sum (0, 1) (Mul (Pow (Add (Var 3 [(0, 0); (0, 1)]) (Var 3
      [(0, 1); (0, 0)])) 2) (Pow (Var 1 []) 2)))) (Opp (Sum (0, 0) (Pow (Add (Add (Pow (Var 0 [(0,
      0)]) 2) (Opp (Pow (Var 1 []) 2))) (Opp (Pow (Var 2 [(0, 0)]) 2))) 2))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F9__ (conj F12__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g13__ L__ G14__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/sum-of-changes: D8; derived here
   Conditions: t_i of M + rho I, rho >= 0
   Note: sum_i (t_i - rho)^2 <= ||M||_F^2 *)
Theorem singular_values_sum_of_changes
    (n : nat)
    (rho : R)
    (t : nat -> R)
    (M : nat -> nat -> R) :
  (1 <= n)%nat ->
  0 <= rho ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i * rho + sum (fun i' => M i i' * h i') n)
      ^ 2) n) t ->
  sum (fun i => (t i - rho) ^ 2) n
    <= sum (fun i => sum (fun i' => M i i' ^ 2) n) n.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => rho | 1, [i0__] => t i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [i0__] => h__
      i0__ | 4, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (T2__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Add (Mul (Var 3 [(0, 0)]) (Var
      0 [])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))))%nat (arr__ h__ g__) t__ =
      eval len__ (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Mul (Var 0 [])
      (Var 3 [(0, 0)])))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g3__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)])] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F1__ Logic.I)) Logic.I))).
  apply (identity_ok len__ r__ g3__ L__ G4__ (Add (Mul (Var 3 [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))))%nat (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 3 [(0, 1)]))) (Mul (Var 0 []) (Var 3 [(0, 0)])))%nat); [exact J__|vm_compute;
      reflexivity]. }
  pose (g5__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F1__ Logic.I)) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Sum (0, 1) (Pow
      (Var 2 [(0, 0); (0, 1)]) 2))) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [])))
      2))))%nat r__ t__).
  { intros t__ J__. assert (E__ := mirsky (len__ 0%nat) (fun h__ i__ => eval len__ (Add (Mul (Var 3
      [(0, 0)]) (Var 0 [])) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))))%nat (arr__
      h__ (fun _ => 0)) (upd t__ (0, 0)%nat i__)) (fun i__ j__ => eval len__ (Var 2 [(0, 0); (0,
      1)])%nat r__ (upd (upd t__ (0, 0)%nat i__) (0, 1)%nat j__)) _ (eval len__ (Var 0 [])%nat r__
      t__) (nonnegative_here_ok g5__ len__ L__ r__ G6__ (Var 0 [])%nat ltac:(vm_compute;
      reflexivity) t__ J__) (fun h__ i__ I__ => T2__ h__ (fun _ => 0) (upd t__ (0, 0)%nat i__)
      (within_upd len__ t__ (0, 0)%nat i__ J__ I__)) H2__); minus_written E__; apply gap; exact E__.
      }
  pose (g8__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Add (Sum (0, 0) (Sum (0, 1) (Pow (Var 2
      [(0, 0); (0, 1)]) 2))) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 []))) 2))))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) (conj F1__ (conj F7__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Sum (0, 0) (Sum (0, 1) (Pow (Var 2 [(0, 0); (0, 1)]) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 []))) 2))))%nat).
  pose (shown__ := (Add (Sum (0, 0) (Sum (0, 1) (Pow (Var 2 [(0, 0); (0, 1)]) 2))) (Opp (Sum (0, 0)
      (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 []))) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [] [(Var 0 []); (Var 1 [(0, 0)]); (Add (Sum (0, 0) (Sum (0, 1) (Pow (Var
      2 [(0, 0); (0, 1)]) 2))) (Opp (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 []))) 2))))]
      [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H1__) (conj F1__ (conj F7__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
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
  (s ^ 2 - s_r r ^ 2) <> 0 ->
  (sum (fun i => U r i * v i) n * s_r r + sum (fun i => V r i * u i) n * s) * s_r r / (s ^ 2 - s_r r
      ^ 2) + sum (fun i => U r i * v i) n
    = (sum (fun i => U r i * v i) n * s + sum (fun i => V r i * u i) n * s_r r) * s / (s ^ 2 - s_r r
        ^ 2).
Proof.
  assert (general__ : forall (m n : nat) (s : R) (s_r v u : nat -> R) (U V : nat -> nat -> R) (r :
      nat),
    (1 <= m)%nat ->
    (1 <= n)%nat ->
    (r < m)%nat ->
    (forall r, (r < m)%nat -> (s ^ 2 - s_r r ^ 2) <> 0) ->
    (sum (fun i => U r i * v i) n * s_r r + sum (fun i => V r i * u i) n * s) * s_r r / (s ^ 2 - s_r
        r ^ 2) + sum (fun i => U r i * v i) n
    = (sum (fun i => U r i * v i) n * s + sum (fun i => V r i * u i) n * s_r r) * s / (s ^ 2 - s_r r
        ^ 2)).
  { clear m n s s_r v u U V r. intros m n s s_r v u U V r.
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
  }
  cbv zeta. intros H0__ H1__ H2__ H3__.
  refine (general__ m n s (fun _ => s_r r) v u (fun _ i1__ => U r i1__) (fun _ i1__ => V r i1__) r _
      _ _ _);
  intros; first [assumption | match goal with H : _ |- _ => apply H; assumption end].
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
  (s ^ 2 - s_r r ^ 2) <> 0 ->
  (sum (fun i => U r i * v i) n * s + sum (fun i => V r i * u i) n * s_r r) * s_r r / (s ^ 2 - s_r r
      ^ 2) + sum (fun i => V r i * u i) n
    = (sum (fun i => U r i * v i) n * s_r r + sum (fun i => V r i * u i) n * s) * s / (s ^ 2 - s_r r
        ^ 2).
Proof.
  assert (general__ : forall (m n : nat) (s : R) (s_r v u : nat -> R) (U V : nat -> nat -> R) (r :
      nat),
    (1 <= m)%nat ->
    (1 <= n)%nat ->
    (r < m)%nat ->
    (forall r, (r < m)%nat -> (s ^ 2 - s_r r ^ 2) <> 0) ->
    (sum (fun i => U r i * v i) n * s + sum (fun i => V r i * u i) n * s_r r) * s_r r / (s ^ 2 - s_r
        r ^ 2) + sum (fun i => V r i * u i) n
    = (sum (fun i => U r i * v i) n * s_r r + sum (fun i => V r i * u i) n * s) * s / (s ^ 2 - s_r r
        ^ 2)).
  { clear m n s s_r v u U V r. intros m n s s_r v u U V r.
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
  }
  cbv zeta. intros H0__ H1__ H2__ H3__.
  refine (general__ m n s (fun _ => s_r r) v u (fun _ i1__ => U r i1__) (fun _ i1__ => V r i1__) r _
      _ _ _);
  intros; first [assumption | match goal with H : _ |- _ => apply H; assumption end].
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

(* singular-values/condition-derivative-definite: D10; derived here
   Conditions: symmetric positive definite M: u_1 = v_1, u_n = v_n
   Note: never positive: there every skip helps, and strictly where s_1 > s_n *)
Theorem singular_values_condition_derivative_definite
    (s_1 s_n : R) :
  0 < s_1 ->
  0 < s_n ->
  0 <= (s_1 - s_n) ->
  / s_1 - / s_n
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => s_1 | 1, []
      => s_n | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 1 [])] [(Add (Var 0 []) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I)
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Add (Inv (Var 0 [])) (Opp (Inv (Var 1 []))))))%nat).
  pose (shown__ := (Mul (Mul (Add (Var 0 []) (Opp (Var 1 []))) (Inv (Var 0 []))) (Inv (Var 1
      [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 0 []); (Var 1 [])] [(Add (Var 0 []) (Opp (Var 1 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I)
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/slopes-above: D11; derived here
   Conditions: s_i of M, t_i of M D; slopes in [-1, 1]: every one of these activations *)
Theorem singular_values_slopes_above
    (n : nat)
    (t s d s' t' : nat -> R)
    (M : nat -> nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (1 - d i)) ->
  (forall i, (i < n)%nat -> 0 <= (1 + d i)) ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i' i * h i') n ^ 2) n) s' ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i' i * h i') n * d i) ^ 2)
      n) t' ->
  t i
    <= s i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [i0__] => s i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [i0__]
      => h__ i0__ | 4, [i0__] => d i0__ | 5, [i0__] => s' i0__ | 6, [i0__] => t' i0__ | 7, [i0__] =>
      g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 5 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H6__ (t__ (0,
      0)%nat)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 6 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H7__ (t__ (0,
      0)%nat)%nat). }
  assert (T5__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Mul (Var 7 [(0,
      0)]) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))))%nat
      (arr__ h__ g__) t__ = eval len__ (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul (Sum (0, 1) (Mul (Var
      2 [(0, 1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0, 0)]))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g6__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)])] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__
      (conj F2__ (conj F3__ (conj F4__ Logic.I)))))) Logic.I))).
  apply (identity_ok len__ r__ g6__ L__ G7__ (Sum (0, 0) (Mul (Var 7 [(0, 0)]) (Sum (0, 1) (Mul (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))))%nat (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) (Mul (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0,
      0)]))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Opp (Var 6
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _
      => 0)) (upd t__ (0, 0)%nat i__)) (fun g__ i__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0, 0)]))%nat (arr__ (fun _ => 0) g__) (upd t__ (0,
      0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun g__ h__ => T5__ h__ g__ t__ J__) H5__ H7__); apply
      gap; opened; unfold r__, arr__, len__; cbn; apply Req_le; symmetry; exact E__. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 [(0, 0)]) (Opp (Var 0
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _
      => 0)) (upd t__ (0, 0)%nat i__)) (fun g__ i__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0, 0)]))%nat (arr__ (fun _ => 0) g__) (upd t__ (0,
      0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun g__ h__ => T5__ h__ g__ t__ J__) H5__ H7__); apply
      gap; opened; unfold r__, arr__, len__; cbn; apply Req_le; exact E__. }
  assert (T10__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Mul (Var 7 [(0,
      0)]) (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))))%nat (arr__ h__ g__) t__ =
      eval len__ (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)])))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g11__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ Logic.I)))))))) Logic.I))).
  apply (identity_ok len__ r__ g11__ L__ G12__ (Sum (0, 0) (Mul (Var 7 [(0, 0)]) (Sum (0, 1) (Mul
      (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))))%nat (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7 [(0, 1)])))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 [(0, 0)]) (Opp (Var 1
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _ => 0)) (upd t__ (0,
      0)%nat i__)) (fun g__ i__ => eval len__ (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)])))%nat (arr__ (fun _ => 0) g__) (upd t__ (0, 0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun
      g__ h__ => T10__ h__ g__ t__ J__) H6__ H4__); apply gap; opened; unfold r__, arr__, len__;
      cbn; apply Req_le; symmetry; exact E__. }
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 [(0, 0)]) (Opp (Var 5
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _ => 0)) (upd t__ (0,
      0)%nat i__)) (fun g__ i__ => eval len__ (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)])))%nat (arr__ (fun _ => 0) g__) (upd t__ (0, 0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun
      g__ h__ => T10__ h__ g__ t__ J__) H6__ H4__); apply gap; opened; unfold r__, arr__, len__;
      cbn; apply Req_le; exact E__. }
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 [(0, 0)]) (Opp (Var 6
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H7__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H6__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 6 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 5 [(0, 0)])%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g16__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 5 [(0, 0)])))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  pose (g18__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 5 [(0, 0)])))] [])%nat).
  assert (G19__ : holds g18__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g20__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 5 [(0, 0)])))] [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1);
      (0, 0)]) (Var 3 [(0, 1)]))) 2))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g20__ L__ G21__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var
      2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) 2)))%nat (Sum (0,
      0) (Mul (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2) (Add (Num 1)
      (Opp (Var 4 [(0, 0)])))) (Add (Num 1) (Var 4 [(0, 0)]))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)])
      (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g20__ len__ L__ r__ G21__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g22__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 5 [(0, 0)])))] [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g22__ len__ L__ r__ G23__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g22__ len__ L__ r__ G23__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g24__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 5 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G25__ : holds g24__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ Logic.I))))))))))) Logic.I))).
  pose (gap__ := (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) (Add (Var 1 [(0, 0)])
      (Opp (Var 5 [(0, 0)])))) (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g26__ := (Given [] [] [(Add (Num 1) (Opp (Var 4 [(0, 0)]))); (Add (Num 1) (Var 4 [(0, 0)]));
      (Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0, 0)]); (Add (Var 0 [(0, 0)])
      (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 1 [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 5 [(0, 0)]))); (Add (Var 5 [(0, 0)])
      (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G27__ : holds g26__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ Logic.I))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g26__ L__ G27__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/slopes-leaky: D11; derived here
   Conditions: s_i of M, t_i of M D; slopes of at least eta >= 0, leaky ReLU *)
Theorem singular_values_slopes_leaky
    (n : nat)
    (eta : R)
    (s t d s' t' : nat -> R)
    (M : nat -> nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= eta ->
  (forall i, (i < n)%nat -> 0 <= (d i - eta)) ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i' i * h i') n ^ 2) n) s' ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i' i * h i') n * d i) ^ 2)
      n) t' ->
  eta * s i
    <= t i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => eta | 1, [i0__] => s i0__ | 2, [i0__] => t i0__ | 3, [i0__; i1__] => M i0__
      i1__ | 4, [i0__] => h__ i0__ | 5, [i0__] => d i0__ | 6, [i0__] => s' i0__ | 7, [i0__] => t'
      i0__ | 8, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 6 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H6__ (t__ (0,
      0)%nat)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 7 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H7__ (t__ (0,
      0)%nat)%nat). }
  assert (T5__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Mul (Var 8 [(0,
      0)]) (Sum (0, 1) (Mul (Mul (Var 3 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 4 [(0, 1)])))))%nat
      (arr__ h__ g__) t__ = eval len__ (Sum (0, 0) (Mul (Var 4 [(0, 0)]) (Mul (Sum (0, 1) (Mul (Var
      3 [(0, 1); (0, 0)]) (Var 8 [(0, 1)]))) (Var 5 [(0, 0)]))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g6__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0, 0)]);
      (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)])] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      Logic.I)))))) Logic.I))).
  apply (identity_ok len__ r__ g6__ L__ G7__ (Sum (0, 0) (Mul (Var 8 [(0, 0)]) (Sum (0, 1) (Mul (Mul
      (Var 3 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 4 [(0, 1)])))))%nat (Sum (0, 0) (Mul (Var 4
      [(0, 0)]) (Mul (Sum (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 8 [(0, 1)]))) (Var 5 [(0,
      0)]))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Mul (Var 3 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 4 [(0, 1)])))%nat (arr__ h__ (fun _
      => 0)) (upd t__ (0, 0)%nat i__)) (fun g__ i__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 3 [(0,
      1); (0, 0)]) (Var 8 [(0, 1)]))) (Var 5 [(0, 0)]))%nat (arr__ (fun _ => 0) g__) (upd t__ (0,
      0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun g__ h__ => T5__ h__ g__ t__ J__) H5__ H7__); apply
      gap; opened; unfold r__, arr__, len__; cbn; apply Req_le; symmetry; exact E__. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 7 [(0, 0)]) (Opp (Var 2
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Mul (Var 3 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 4 [(0, 1)])))%nat (arr__ h__ (fun _
      => 0)) (upd t__ (0, 0)%nat i__)) (fun g__ i__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 3 [(0,
      1); (0, 0)]) (Var 8 [(0, 1)]))) (Var 5 [(0, 0)]))%nat (arr__ (fun _ => 0) g__) (upd t__ (0,
      0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun g__ h__ => T5__ h__ g__ t__ J__) H5__ H7__); apply
      gap; opened; unfold r__, arr__, len__; cbn; apply Req_le; exact E__. }
  assert (T10__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Mul (Var 8 [(0,
      0)]) (Sum (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)])))))%nat (arr__ h__ g__) t__ =
      eval len__ (Sum (0, 0) (Mul (Var 4 [(0, 0)]) (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 8
      [(0, 1)])))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g11__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ Logic.I)))))))) Logic.I))).
  apply (identity_ok len__ r__ g11__ L__ G12__ (Sum (0, 0) (Mul (Var 8 [(0, 0)]) (Sum (0, 1) (Mul
      (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)])))))%nat (Sum (0, 0) (Mul (Var 4 [(0, 0)]) (Sum (0,
      1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 8 [(0, 1)])))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)])))%nat (arr__ h__ (fun _ => 0)) (upd t__ (0,
      0)%nat i__)) (fun g__ i__ => eval len__ (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 8 [(0,
      1)])))%nat (arr__ (fun _ => 0) g__) (upd t__ (0, 0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun
      g__ h__ => T10__ h__ g__ t__ J__) H6__ H4__); apply gap; opened; unfold r__, arr__, len__;
      cbn; apply Req_le; symmetry; exact E__. }
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 [(0, 0)]) (Opp (Var 6
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)])))%nat (arr__ h__ (fun _ => 0)) (upd t__ (0,
      0)%nat i__)) (fun g__ i__ => eval len__ (Sum (0, 1) (Mul (Var 3 [(0, 0); (0, 1)]) (Var 8 [(0,
      1)])))%nat (arr__ (fun _ => 0) g__) (upd t__ (0, 0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun
      g__ h__ => T10__ h__ g__ t__ J__) H6__ H4__); apply gap; opened; unfold r__, arr__, len__;
      cbn; apply Req_le; exact E__. }
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 7 [(0, 0)]) (Opp (Mul
      (Var 0 []) (Var 6 [(0, 0)]))))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H6__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H7__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Var 7 [(0, 0)]) (Opp (Mul (Var 0 []) (Var 6 [(0, 0)]))))%nat r__
      t__).
  assert (E1__ : eval len__ (Var 6 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)]))) 2)))%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 3 [(0, 1); (0, 0)])
      (Var 4 [(0, 1)]))) (Var 5 [(0, 0)])) 2)))%nat r__ t__ <= eval len__ (Var 7 [(0, 0)])%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g16__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ (conj F13__ (conj F14__ Logic.I)))))))))) Logic.I))).
  pose (g18__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G19__ : holds g18__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ (conj F13__ (conj F14__ Logic.I)))))))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g20__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ (conj F13__ (conj F14__ Logic.I)))))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 3 [(0,
      1); (0, 0)]) (Var 4 [(0, 1)]))) (Var 5 [(0, 0)])) 2))) 2) (Opp (Pow (Mul (Var 0 []) (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)]))) 2)))) 2)))%nat r__
      t__).
  { apply (bound_ok len__ r__ g20__ L__ G21__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)]))) (Var 5 [(0, 0)])) 2))) 2) (Opp (Pow (Mul (Var 0
      []) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)]))) 2))))
      2)))%nat (Sum (0, 0) (Mul (Mul (Pow (Sum (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0,
      1)]))) 2) (Add (Mul (Num 2) (Var 0 [])) (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))))) (Add (Var 5
      [(0, 0)]) (Opp (Var 0 [])))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Mul (Var 0 []) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 3 [(0, 1);
      (0, 0)]) (Var 4 [(0, 1)]))) 2))))%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum
      (0, 1) (Mul (Var 3 [(0, 1); (0, 0)]) (Var 4 [(0, 1)]))) (Var 5 [(0, 0)])) 2)))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g20__ len__ L__ r__ G21__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g22__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ (conj F13__ (conj F14__ Logic.I)))))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g22__ len__ L__ r__ G23__ (Var 0
      [])%nat ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g22__ len__ L__ r__ G23__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g24__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Mul
      (Var 0 []) (Var 6 [(0, 0)]))))] [])%nat).
  assert (G25__ : holds g24__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj F15__ Logic.I))))))))))) Logic.I))).
  pose (gap__ := (Add (Var 2 [(0, 0)]) (Opp (Mul (Var 0 []) (Var 1 [(0, 0)]))))%nat).
  pose (shown__ := (Add (Add (Mul (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) (Var 0 [])) (Add
      (Var 7 [(0, 0)]) (Opp (Mul (Var 0 []) (Var 6 [(0, 0)]))))) (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g26__ := (Given [] [] [(Var 0 []); (Add (Var 5 [(0, 0)]) (Opp (Var 0 []))); (Var 1 [(0,
      0)]); (Var 2 [(0, 0)]); (Var 6 [(0, 0)]); (Var 7 [(0, 0)]); (Add (Var 2 [(0, 0)]) (Opp (Var 7
      [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Var 2 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)]))); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 7 [(0, 0)]) (Opp (Mul
      (Var 0 []) (Var 6 [(0, 0)]))))] [])%nat).
  assert (G27__ : holds g26__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj F15__ Logic.I))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g26__ L__ G27__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/slopes-absolute: D11; derived here
   Conditions: s_i of M, t_i of M D; slopes -1 and 1, the absolute value
   Note: t_i = s_i: the absolute value changes no singular value of M D *)
Theorem singular_values_slopes_absolute
    (n : nat)
    (s t d s' t' : nat -> R)
    (M : nat -> nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  (forall i, (i < n)%nat -> 0 <= (1 - d i ^ 2)) ->
  (forall i, (i < n)%nat -> 0 <= (d i ^ 2 - 1)) ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i' i * h i') n ^ 2) n) s' ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i' i * h i') n * d i) ^ 2)
      n) t' ->
  (t i - s i) ^ 2
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s i0__ | 1, [i0__] => t i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [i0__]
      => h__ i0__ | 4, [i0__] => d i0__ | 5, [i0__] => s' i0__ | 6, [i0__] => t' i0__ | 7, [i0__] =>
      g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 5 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H6__ (t__ (0,
      0)%nat)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 6 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H7__ (t__ (0,
      0)%nat)%nat). }
  assert (T5__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Mul (Var 7 [(0,
      0)]) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))))%nat
      (arr__ h__ g__) t__ = eval len__ (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Mul (Sum (0, 1) (Mul (Var
      2 [(0, 1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0, 0)]))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g6__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)])] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj F1__
      (conj F2__ (conj F3__ (conj F4__ Logic.I)))))) Logic.I))).
  apply (identity_ok len__ r__ g6__ L__ G7__ (Sum (0, 0) (Mul (Var 7 [(0, 0)]) (Sum (0, 1) (Mul (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))))%nat (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) (Mul (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0,
      0)]))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 1 [(0, 0)]) (Opp (Var 6
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _
      => 0)) (upd t__ (0, 0)%nat i__)) (fun g__ i__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0, 0)]))%nat (arr__ (fun _ => 0) g__) (upd t__ (0,
      0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun g__ h__ => T5__ h__ g__ t__ J__) H5__ H7__); apply
      gap; opened; unfold r__, arr__, len__; cbn; apply Req_le; symmetry; exact E__. }
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 [(0, 0)]) (Opp (Var 1
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 4 [(0, 1)])) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _
      => 0)) (upd t__ (0, 0)%nat i__)) (fun g__ i__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      1); (0, 0)]) (Var 7 [(0, 1)]))) (Var 4 [(0, 0)]))%nat (arr__ (fun _ => 0) g__) (upd t__ (0,
      0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun g__ h__ => T5__ h__ g__ t__ J__) H5__ H7__); apply
      gap; opened; unfold r__, arr__, len__; cbn; apply Req_le; exact E__. }
  assert (T10__ : forall h__ g__ t__, within len__ t__ -> eval len__ (Sum (0, 0) (Mul (Var 7 [(0,
      0)]) (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))))%nat (arr__ h__ g__) t__ =
      eval len__ (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)])))))%nat (arr__ h__ g__) t__).
  { intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).
  pose (g11__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)])))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ Logic.I)))))))) Logic.I))).
  apply (identity_ok len__ r__ g11__ L__ G12__ (Sum (0, 0) (Mul (Var 7 [(0, 0)]) (Sum (0, 1) (Mul
      (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))))%nat (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7 [(0, 1)])))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 [(0, 0)]) (Opp (Var 0
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _ => 0)) (upd t__ (0,
      0)%nat i__)) (fun g__ i__ => eval len__ (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)])))%nat (arr__ (fun _ => 0) g__) (upd t__ (0, 0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun
      g__ h__ => T10__ h__ g__ t__ J__) H6__ H4__); apply gap; opened; unfold r__, arr__, len__;
      cbn; apply Req_le; symmetry; exact E__. }
  assert (F14__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 [(0, 0)]) (Opp (Var 5
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__. assert (E__ := transposed (len__ 0%nat) (fun h__ i__ => eval len__ (Sum (0, 1)
      (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)])))%nat (arr__ h__ (fun _ => 0)) (upd t__ (0,
      0)%nat i__)) (fun g__ i__ => eval len__ (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)])))%nat (arr__ (fun _ => 0) g__) (upd t__ (0, 0)%nat i__)) _ _ (t__ (0, 0)%nat)%nat (fun
      g__ h__ => T10__ h__ g__ t__ J__) H6__ H4__); apply gap; opened; unfold r__, arr__, len__;
      cbn; apply Req_le; exact E__. }
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 5 [(0, 0)]) (Opp (Var 6
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H7__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H6__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 6 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 5 [(0, 0)])%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g16__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)])))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g18__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)])))] [])%nat).
  assert (G19__ : holds g18__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1);
      (0, 0)]) (Var 3 [(0, 1)]))) 2))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g18__ L__ G19__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var
      2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) 2)))%nat (Sum (0,
      0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2) (Add (Num 1) (Opp
      (Pow (Var 4 [(0, 0)]) 2)))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)])
      (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g18__ len__ L__ r__ G19__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g20__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)])))] [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__
      Logic.I)))))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g20__ len__ L__ r__ G21__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g20__ len__ L__ r__ G21__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  assert (F22__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 6 [(0, 0)]) (Opp (Var 5
      [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H6__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H7__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Var 6 [(0, 0)]) (Opp (Var 5 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 5 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)))%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)])
      (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__ <= eval len__ (Var 6 [(0, 0)])%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g23__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G24__ : holds g23__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ Logic.I))))))))))) Logic.I))).
  rename p__ into t__, Jp__ into J__.
  pose (g25__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G26__ : holds g25__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ Logic.I))))))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g25__ L__ G26__ (Add (Pow (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) 2) (Opp (Pow (Sqrt (Sum (0,
      0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2))) 2)))%nat (Sum (0, 0)
      (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2) (Add (Pow (Var 4
      [(0, 0)]) 2) (Opp (Num 1)))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 1); (0, 0)]) (Var 3
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2
      [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g25__ len__ L__ r__ G26__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g27__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)])))] [])%nat).
  assert (G28__ : holds g27__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ Logic.I))))))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g27__ len__ L__ r__ G28__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g27__ len__ L__ r__ G28__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g29__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 5 [(0,
      0)])))] [])%nat).
  assert (G30__ : holds g29__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ (conj F22__ Logic.I)))))))))))) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))%nat).
  pose (shown__ := (Mul (Add (Add (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) (Add (Var 6 [(0,
      0)]) (Opp (Var 5 [(0, 0)])))) (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)])))) (Add (Add (Add
      (Var 6 [(0, 0)]) (Opp (Var 1 [(0, 0)]))) (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0, 0)])))) (Add
      (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g31__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Var 4 [(0, 0)]) 2))); (Add (Pow (Var 4 [(0,
      0)]) 2) (Opp (Num 1))); (Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 5 [(0, 0)]); (Var 6 [(0,
      0)]); (Add (Var 1 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 1 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))); (Add (Var 0 [(0, 0)]) (Opp (Var 5 [(0,
      0)]))); (Add (Var 5 [(0, 0)]) (Opp (Var 6 [(0, 0)]))); (Add (Var 6 [(0, 0)]) (Opp (Var 5 [(0,
      0)])))] [])%nat).
  assert (G32__ : holds g31__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => (H2__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      F1__ (conj F2__ (conj F3__ (conj F4__ (conj F8__ (conj F9__ (conj F13__ (conj F14__ (conj
      F15__ (conj F22__ Logic.I)))))))))))) Logic.I))).
  apply (bound_ok len__ r__ g31__ L__ G32__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/slopes-relu-below: D11; derived here
   Conditions: D = I - F^T E with q rows; s_later is s_(i + q) of M, t_i of M D
   Note: ReLU with q slopes 0: the rows of E = F are the unit vectors of these *)
Theorem singular_values_slopes_relu_below
    (n q : nat)
    (s_later t : nat -> R)
    (M E F : nat -> nat -> R)
    (lost : R)
    (i : nat)
    (s_all : nat -> R)
    (s_all1 : nat -> R) :
  (1 <= n)%nat ->
  (1 <= q)%nat ->
  (i < n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * h i') n ^ 2) n) s_all
      ->
  (forall i, (i < n)%nat -> s_later i = s_all (i + q)%nat) ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n - sum (fun l
      => sum (fun i1 => E i1 l * h i1) n * sum (fun i' => F i' l * M i i') n) q) ^ 2) n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun l => sum (fun i1 => E i1 l * h i1) n
      * sum (fun i' => F i' l * M i i') n) q ^ 2) n) s_all1 ->
  lost = s_all1 (0 + q)%nat ->
  s_later i
    <= t i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => q | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s_later i0__ | 1, [i0__] => t i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3,
      [i0__] => h__ i0__ | 4, [i0__; i1__] => E i0__ i1__ | 5, [i0__; i1__] => F i0__ i1__ | 6, []
      => lost | 7, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H4__ (t__ (0, 0)%nat) (J__ (0,
      0)%nat)); exact (values_nonneg _ _ _ H3__ (t__ (0, 0)%nat + len__ 1%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 6 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H7__); exact (values_nonneg _ _
      _ H6__ (0 + len__ 1%nat)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Var 6 []))%nat r__ t__).
  { intros t__ J__.
  assert (E__ := low_rank _ _ _ H6__ (map (fun k__ i__ => eval len__ (Var 4 [(0, 0); (1, 0)])%nat
      r__ (upd (upd t__ (1, 0)%nat k__) (0, 0)%nat i__)) (seq 0 (len__ 1%nat)))).
  rewrite ?map_length, ?seq_length in E__.
  assert (O__ := E__ ltac:(intros h__ Z__; assert (W__ : forall k__, (k__ < (len__ 1%nat))%nat ->
      sum (fun i__ => eval len__ (Var 4 [(0, 0); (1, 0)])%nat r__ (upd (upd t__ (1, 0)%nat k__) (0,
      0)%nat i__) * h__ i__) (len__ 0%nat) = 0) by (intros k__ K__; apply (Z__ (fun i__ => eval
      len__ (Var 4 [(0, 0); (1, 0)])%nat r__ (upd (upd t__ (1, 0)%nat k__) (0, 0)%nat i__))); apply
      in_map_iff; exists k__; split; [reflexivity|apply in_seq; split; [apply le_0_n|exact K__]]);
      opened; unfold r__, arr__, len__ in *; cbn in W__ |- *; low_zero W__)).
  opened; unfold r__, arr__, len__; cbn; rewrite (H7__). unfold len__ in O__. cbn in O__ |- *.
      rewrite O__. lra. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 6 []) (Var 1 [(0,
      0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat + len__ 1%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H6__ (0 + len__ 1%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (at_most _ _ _ H5__ (t__ (0, 0)%nat)%nat) as [l3__ [N3__ B3__]].
  pose (g6__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 6 []); (Opp (Var 6 []))]
      [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  destruct (le_lt_dec (len__ 0%nat) (t__ (0, 0)%nat + len__ 1%nat)%nat) as [Y__|Y__]; [assert (E__
      := values_beyond _ _ _ H3__ (t__ (0, 0)%nat + len__ 1%nat)%nat Y__); assert (T0__ :=
      nonnegative_here_ok g6__ len__ L__ r__ G7__ (Mul (Num 1) (Var 6 []))%nat ltac:(vm_compute;
      reflexivity) t__ J__); assert (T1__ := nonnegative_here_ok g6__ len__ L__ r__ G7__ (Mul (Num
      1) (Var 1 [(0, 0)]))%nat ltac:(vm_compute; reflexivity) t__ J__); opened; unfold r__, arr__,
      len__ in *; cbn in T0__, T1__, E__ |- *; rewrite ?(H4__ (t__ (0, 0)%nat) (J__ (0, 0)%nat));
      rewrite ?E__; lra|].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__ ++ l3__)) as [h__ [U__ Z__]]; [rewrite
      ?app_length; assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *;
      cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  assert (Z3__ : zero_on (len__ 0%nat) l3__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B3__ h__ U__ Z3__) as [Q3__ R3__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 6 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__
      t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) 2)))%nat r__ t__) by (opened; unfold
      r__, arr__, len__; cbn; rewrite (H4__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)); exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0);
      (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0,
      1)]))))) 2)))%nat r__ t__ <= eval len__ (Var 6 [])%nat r__ t__) by (opened; unfold r__, arr__,
      len__; cbn; rewrite (H7__); exact R2__).
  assert (E3__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0,
      0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))))) 2)))%nat r__
      t__ <= eval len__ (Var 1 [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      exact R3__).
  rename t__ into p__, J__ into Jp__.
  pose (g8__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 6 []); (Opp (Var 6 []))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum
      (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1,
      0)]) (Var 2 [(0, 0); (0, 1)]))))))) 2))) (Sqrt (Sum (0, 0) (Pow (Sum (1, 0) (Mul (Sum (0, 0)
      (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)])
      (Var 2 [(0, 0); (0, 1)]))))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)])
      (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)])))))))
      (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul
      (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)])))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)])))
      (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)])))))))%nat r__ (upd t__ (0,
      0)%nat i0__)) (fun i0__ => eval len__ (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1,
      0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0,
      1)])))))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply
      gap. exact (P__ t__ J__ (L__ 0%nat)). }
  rename p__ into t__, Jp__ into J__.
  pose (g11__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 6 []); (Opp (Var 6 []));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum
      (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))))) 2))) (Sqrt (Sum (0, 0)
      (Pow (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1)
      (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))) 2)))) (Opp (Sum (0, 0) (Mul (Add
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0)
      (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)])
      (Var 2 [(0, 0); (0, 1)]))))))) (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var
      3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)])))))))))]
      [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F10__ Logic.I))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Sum (1, 0) (Mul (Sum (0, 0)
      (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)])
      (Var 2 [(0, 0); (0, 1)]))))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)])
      (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)])))))))
      2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)]))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g11__ L__ G12__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Sum (1, 0) (Mul
      (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1);
      (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0);
      (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0,
      1)]))))))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 3 [(0, 1)]))) 2))) 2)))%nat (Mul (Num 2) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul
      (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2
      [(0, 0); (0, 1)]))))))) 2))) (Sqrt (Sum (0, 0) (Pow (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4
      [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0);
      (0, 1)]))))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)])))
      (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))))) (Sum (1, 0) (Mul (Sum
      (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1,
      0)]) (Var 2 [(0, 0); (0, 1)]))))))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Add (Sqrt (Sum (0, 0) (Pow (Sum (1, 0) (Mul (Sum
      (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1,
      0)]) (Var 2 [(0, 0); (0, 1)]))))) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0);
      (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0,
      1)]))))))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g11__ len__ L__ r__ G12__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g13__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 6 []); (Opp (Var 6 []));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum
      (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))))) 2))) (Sqrt (Sum (0, 0)
      (Pow (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1)
      (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)]))))) 2)))) (Opp (Sum (0, 0) (Mul (Add
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Opp (Sum (1, 0) (Mul (Sum (0, 0)
      (Mul (Var 4 [(0, 0); (1, 0)]) (Var 3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)])
      (Var 2 [(0, 0); (0, 1)]))))))) (Sum (1, 0) (Mul (Sum (0, 0) (Mul (Var 4 [(0, 0); (1, 0)]) (Var
      3 [(0, 0)]))) (Sum (0, 1) (Mul (Var 5 [(0, 1); (1, 0)]) (Var 2 [(0, 0); (0, 1)])))))))))]
      [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F10__ Logic.I))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (M3__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E3__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__, M3__ |- *. rewrite ?U1__,
      ?sqrt_1 in S__. lra.
  }
  pose (g15__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 6 []); (Opp (Var 6 []));
      (Add (Add (Var 6 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Opp (Var 6 [])) (Add (Add (Var 6 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0,
      0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g17__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 6 []); (Opp (Var 6 []));
      (Add (Add (Var 6 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g17__ L__ G18__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/slopes-relu-zero: D11, section 5.3; derived here
   Conditions: D = F^T E with q rows; lost is s_(q + 1) of M D
   Note: ReLU with q slopes 1, E = F the unit vectors of these: s_n(M D) = 0 as soon as q < n; kappa
       is infinite: it must mean the one on the range, or the slopes be leaky *)
Theorem singular_values_slopes_relu_zero
    (n q : nat)
    (lost : R)
    (E F M : nat -> nat -> R)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  (1 <= q)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun l => sum (fun i1 => E i1 l * h i1) n
      * sum (fun i' => F i' l * M i i') n) q ^ 2) n) s_all ->
  lost = s_all (0 + q)%nat ->
  lost
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | 1 => q | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => lost | 1, [i0__; i1__] => E i0__ i1__ | 2, [i0__] => h__ i0__ | 3, [i0__;
      i1__] => F i0__ i1__ | 4, [i0__; i1__] => M i0__ i1__ | 5, [i0__] => g__ i0__ | _, _ => 0%R
      end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H3__); exact (values_nonneg _ _
      _ H2__ (0 + len__ 1%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Var 0 []))%nat r__ t__).
  { intros t__ J__.
  assert (E__ := low_rank _ _ _ H2__ (map (fun k__ i__ => eval len__ (Var 1 [(0, 0); (1, 0)])%nat
      r__ (upd (upd t__ (1, 0)%nat k__) (0, 0)%nat i__)) (seq 0 (len__ 1%nat)))).
  rewrite ?map_length, ?seq_length in E__.
  assert (O__ := E__ ltac:(intros h__ Z__; assert (W__ : forall k__, (k__ < (len__ 1%nat))%nat ->
      sum (fun i__ => eval len__ (Var 1 [(0, 0); (1, 0)])%nat r__ (upd (upd t__ (1, 0)%nat k__) (0,
      0)%nat i__) * h__ i__) (len__ 0%nat) = 0) by (intros k__ K__; apply (Z__ (fun i__ => eval
      len__ (Var 1 [(0, 0); (1, 0)])%nat r__ (upd (upd t__ (1, 0)%nat k__) (0, 0)%nat i__))); apply
      in_map_iff; exists k__; split; [reflexivity|apply in_seq; split; [apply le_0_n|exact K__]]);
      opened; unfold r__, arr__, len__ in *; cbn in W__ |- *; low_zero W__)).
  opened; unfold r__, arr__, len__; cbn; rewrite (H3__). unfold len__ in O__. cbn in O__ |- *.
      rewrite O__. lra. }
  pose (g3__ := (Given [] [] [(Var 0 []); (Opp (Var 0 []))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Var 0 [])))%nat).
  pose (shown__ := (Opp (Var 0 []))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [] [(Var 0 []); (Opp (Var 0 []))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/flip-interlacing-above: D12; derived here
   Conditions: D' = D + delta e e^T; s_i of M D, t_later is s_(i + 1) of M D' *)
Theorem singular_values_flip_interlacing_above
    (n : nat)
    (t_later s d e1 : nat -> R)
    (M : nat -> nat -> R)
    (delta flip_2 : R)
    (i : nat)
    (s_all : nat -> R)
    (s_all1 : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * e1 i') n * sum (fun
      i1 => e1 i1 * h i1) n * delta + sum (fun i' => M i i' * d i' * h i') n) ^ 2) n) s_all ->
  (forall i, (i < n)%nat -> t_later i = s_all (i + 1)%nat) ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * e1 i') n * sum (fun
      i1 => e1 i1 * h i1) n * delta) ^ 2) n) s_all1 ->
  flip_2 = s_all1 (0 + 1)%nat ->
  t_later i
    <= s i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t_later i0__ | 1, [i0__] => s i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3,
      [i0__] => d i0__ | 4, [i0__] => h__ i0__ | 5, [i0__] => e1 i0__ | 6, [] => delta | 7, [] =>
      flip_2 | 8, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H4__ (t__ (0, 0)%nat) (J__ (0,
      0)%nat)); exact (values_nonneg _ _ _ H3__ (t__ (0, 0)%nat + 1)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 7 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H6__); exact (values_nonneg _ _
      _ H5__ (0 + 1)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Var 7 []))%nat r__ t__).
  { intros t__ J__.
  assert (E__ := low_rank _ _ _ H5__ [(fun i__ => eval len__ (Var 5 [(0, 0)])%nat r__ (upd t__ (0,
      0)%nat i__))]).
  rewrite ?map_length, ?seq_length in E__.
  assert (O__ := E__ ltac:(intros h__ Z__; assert (W__ : sum (fun i__ => eval len__ (Var 5 [(0,
      0)])%nat r__ (upd t__ (0, 0)%nat i__) * h__ i__) (len__ 0%nat) = 0) by (apply Z__; left;
      reflexivity); opened; unfold r__, arr__, len__ in *; cbn in W__ |- *; low_zero W__)).
  opened; unfold r__, arr__, len__; cbn; rewrite (H6__). unfold len__ in O__. cbn in O__ |- *.
      rewrite O__. lra. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 7 []) (Var 1 [(0,
      0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat + 1)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H5__ (0 + 1)%nat) as [l2__ [N2__ B2__]].
  destruct (at_most _ _ _ H2__ (t__ (0, 0)%nat)%nat) as [l3__ [N3__ B3__]].
  pose (g6__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 7 []); (Opp (Var 7 []))]
      [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  destruct (le_lt_dec (len__ 0%nat) (t__ (0, 0)%nat + 1)%nat) as [Y__|Y__]; [assert (E__ :=
      values_beyond _ _ _ H3__ (t__ (0, 0)%nat + 1)%nat Y__); assert (T0__ := nonnegative_here_ok
      g6__ len__ L__ r__ G7__ (Mul (Num 1) (Var 7 []))%nat ltac:(vm_compute; reflexivity) t__ J__);
      assert (T1__ := nonnegative_here_ok g6__ len__ L__ r__ G7__ (Mul (Num 1) (Var 1 [(0, 0)]))%nat
      ltac:(vm_compute; reflexivity) t__ J__); opened; unfold r__, arr__, len__ in *; cbn in T0__,
      T1__, E__ |- *; rewrite ?(H4__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)); rewrite ?E__; lra|].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__ ++ l3__)) as [h__ [U__ Z__]]; [rewrite
      ?app_length; assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *;
      cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  assert (Z3__ : zero_on (len__ 0%nat) l3__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B3__ h__ U__ Z3__) as [Q3__ R3__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__
      t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Add
      (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5
      [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      3 [(0, 1)])) (Var 4 [(0, 1)])))) 2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      rewrite (H4__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)); exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))
      2)))%nat r__ t__ <= eval len__ (Var 7 [])%nat r__ t__) by (opened; unfold r__, arr__, len__;
      cbn; rewrite (H6__); exact R2__).
  assert (E3__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 1 [(0, 0)])%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R3__).
  rename t__ into p__, J__ into Jp__.
  pose (g8__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 7 []); (Opp (Var 7 []))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) 2)))) (Opp (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) (Mul (Mul (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var
      4 [(0, 0)])))) (Var 6 []))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)])) (Var 4 [(0, 1)])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Mul
      (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0,
      0)]) (Var 4 [(0, 0)])))) (Var 6 []))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  rename p__ into t__, Jp__ into J__.
  pose (g11__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)])) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6
      [])) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)])) (Var 4 [(0, 1)]))) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F10__ Logic.I))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0,
      0)])))) (Var 6 [])) 2))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)])
      (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)])) (Var 4 [(0, 1)])))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g11__ L__ G12__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var
      4 [(0, 0)])))) (Var 6 [])) 2))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add
      (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5
      [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      3 [(0, 1)])) (Var 4 [(0, 1)])))) 2))) 2)))%nat (Mul (Num 2) (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum
      (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) 2)))) (Opp (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) (Mul (Mul (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var
      4 [(0, 0)])))) (Var 6 [])))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)])))) 2)))%nat
      r__ t__ <= eval len__ (Add (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))
      2))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))
      (Var 4 [(0, 1)]))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g11__ len__ L__ r__ G12__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g13__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)])) (Var 4 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6
      [])) 2)))) (Opp (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)])) (Var 4 [(0, 1)]))) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F10__ Logic.I))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (M3__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E3__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__, M3__ |- *. rewrite ?U1__,
      ?sqrt_1 in S__. lra.
  }
  pose (g15__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Opp (Var 7 [])) (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0,
      0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g17__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g17__ L__ G18__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/flip-interlacing-below: D12; derived here
   Conditions: D' = D + delta e e^T; t_i of M D', s_later is s_(i + 1) of M D *)
Theorem singular_values_flip_interlacing_below
    (n : nat)
    (s_later t d e1 : nat -> R)
    (M : nat -> nat -> R)
    (delta flip_2 : R)
    (i : nat)
    (s_all : nat -> R)
    (s_all1 : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) s_all ->
  (forall i, (i < n)%nat -> s_later i = s_all (i + 1)%nat) ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * e1 i') n * sum (fun
      i1 => e1 i1 * h i1) n * delta + sum (fun i' => M i i' * d i' * h i') n) ^ 2) n) t ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * e1 i') n * sum (fun
      i1 => e1 i1 * h i1) n * delta) ^ 2) n) s_all1 ->
  flip_2 = s_all1 (0 + 1)%nat ->
  s_later i
    <= t i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s_later i0__ | 1, [i0__] => t i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3,
      [i0__] => d i0__ | 4, [i0__] => h__ i0__ | 5, [i0__] => e1 i0__ | 6, [] => delta | 7, [] =>
      flip_2 | 8, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H3__ (t__ (0, 0)%nat) (J__ (0,
      0)%nat)); exact (values_nonneg _ _ _ H2__ (t__ (0, 0)%nat + 1)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 7 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H6__); exact (values_nonneg _ _
      _ H5__ (0 + 1)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Var 7 []))%nat r__ t__).
  { intros t__ J__.
  assert (E__ := low_rank _ _ _ H5__ [(fun i__ => eval len__ (Var 5 [(0, 0)])%nat r__ (upd t__ (0,
      0)%nat i__))]).
  rewrite ?map_length, ?seq_length in E__.
  assert (O__ := E__ ltac:(intros h__ Z__; assert (W__ : sum (fun i__ => eval len__ (Var 5 [(0,
      0)])%nat r__ (upd t__ (0, 0)%nat i__) * h__ i__) (len__ 0%nat) = 0) by (apply Z__; left;
      reflexivity); opened; unfold r__, arr__, len__ in *; cbn in W__ |- *; low_zero W__)).
  opened; unfold r__, arr__, len__; cbn; rewrite (H6__). unfold len__ in O__. cbn in O__ |- *.
      rewrite O__. lra. }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 7 []) (Var 1 [(0,
      0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H2__ (t__ (0, 0)%nat + 1)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H5__ (0 + 1)%nat) as [l2__ [N2__ B2__]].
  destruct (at_most _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l3__ [N3__ B3__]].
  pose (g6__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 7 []); (Opp (Var 7 []))]
      [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  destruct (le_lt_dec (len__ 0%nat) (t__ (0, 0)%nat + 1)%nat) as [Y__|Y__]; [assert (E__ :=
      values_beyond _ _ _ H2__ (t__ (0, 0)%nat + 1)%nat Y__); assert (T0__ := nonnegative_here_ok
      g6__ len__ L__ r__ G7__ (Mul (Num 1) (Var 7 []))%nat ltac:(vm_compute; reflexivity) t__ J__);
      assert (T1__ := nonnegative_here_ok g6__ len__ L__ r__ G7__ (Mul (Num 1) (Var 1 [(0, 0)]))%nat
      ltac:(vm_compute; reflexivity) t__ J__); opened; unfold r__, arr__, len__ in *; cbn in T0__,
      T1__, E__ |- *; rewrite ?(H3__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)); rewrite ?E__; lra|].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__ ++ l3__)) as [h__ [U__ Z__]]; [rewrite
      ?app_length; assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *;
      cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  assert (Z3__ : zero_on (len__ 0%nat) l3__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B3__ h__ U__ Z3__) as [Q3__ R3__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__
      t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2)))%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; rewrite (H3__ (t__ (0, 0)%nat) (J__ (0,
      0)%nat)); exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))
      2)))%nat r__ t__ <= eval len__ (Var 7 [])%nat r__ t__) by (opened; unfold r__, arr__, len__;
      cbn; rewrite (H6__); exact R2__).
  assert (E3__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)])))) 2)))%nat
      r__ t__ <= eval len__ (Var 1 [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      exact R3__).
  rename t__ into p__, J__ into Jp__.
  pose (g8__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 7 []); (Opp (Var 7 []))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul
      (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4
      [(0, 0)])))) (Var 6 []))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)]))))
      (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0,
      1)])))) (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0,
      0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0,
      1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))))%nat r__ (upd t__
      (0, 0)%nat i0__)) (fun i0__ => eval len__ (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])))%nat
      r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact
      (P__ t__ J__ (L__ 0%nat)). }
  rename p__ into t__, Jp__ into J__.
  pose (g11__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0,
      0) (Pow (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0,
      0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))) 2)))) (Opp (Sum (0, 0) (Mul (Add
      (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5
      [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      3 [(0, 1)])) (Var 4 [(0, 1)])))) (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])))))))]
      [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F10__ Logic.I))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0,
      0)])))) (Var 6 [])) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6
      [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))))
      2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      3 [(0, 1)])) (Var 4 [(0, 1)]))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g11__ L__ G12__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Mul (Mul (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var
      4 [(0, 0)])))) (Var 6 [])) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)]))))
      (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0,
      1)])))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2))) 2)))%nat (Mul (Num 2) (Add (Mul (Sqrt (Sum (0,
      0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0,
      0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Mul (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var
      4 [(0, 0)])))) (Var 6 []))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)]))))
      (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0,
      1)])))) (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0,
      0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))))))))%nat); [exact J__|vm_compute;
      reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 3 [(0, 1)])) (Var 4 [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Add (Sqrt (Sum (0, 0)
      (Pow (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul
      (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) 2))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)])
      (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0,
      1)])) (Var 4 [(0, 1)])))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g11__ len__ L__ r__ G12__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g13__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)])) (Var 4 [(0, 1)])))) 2))) (Sqrt (Sum (0,
      0) (Pow (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0,
      0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 []))) 2)))) (Opp (Sum (0, 0) (Mul (Add
      (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5
      [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      3 [(0, 1)])) (Var 4 [(0, 1)])))) (Opp (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      5 [(0, 1)]))) (Sum (0, 0) (Mul (Var 5 [(0, 0)]) (Var 4 [(0, 0)])))) (Var 6 [])))))))]
      [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F10__ Logic.I))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (M3__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g13__ len__ L__ r__ G14__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E3__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__, M3__ |- *. rewrite ?U1__,
      ?sqrt_1 in S__. lra.
  }
  pose (g15__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  pose (gap__ := (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Opp (Var 7 [])) (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0,
      0)]))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g17__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 1 [(0, 0)]); (Var 7 []); (Opp (Var 7 []));
      (Add (Add (Var 7 []) (Var 1 [(0, 0)])) (Opp (Var 0 [(0, 0)])))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F4__ (conj F5__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g17__ L__ G18__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/flip-above: D12; derived here
   Conditions: D' = D + delta e e^T, ||e|| = 1; s_i of M D, t_i of M D'
   Note: |t_i - s_i| <= |delta| ||m_j||, with flip-below; m_j is column j of M *)
Theorem singular_values_flip_above
    (n : nat)
    (t e1 s d : nat -> R)
    (M : nat -> nat -> R)
    (delta : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * e1 i') n * sum (fun
      i1 => e1 i1 * h i1) n * delta + sum (fun i' => M i i' * d i' * h i') n) ^ 2) n) t ->
  t i
    <= sqrt (sum (fun i1 => e1 i1 ^ 2) n) * sqrt (sum (fun i1 => sum (fun i' => M i1 i' * e1 i') n ^
        2 * delta ^ 2) n) + s i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [i0__] => e1 i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [] =>
      delta | 4, [i0__] => s i0__ | 5, [i0__] => d i0__ | 6, [i0__] => h__ i0__ | 7, [i0__] => g__
      i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 4 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H2__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0,
      0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 [])
      2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Add
      (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1
      [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Var 4 [(0, 0)])%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g4__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 6%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g7__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ Logic.I))) Logic.I))).
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__
      => r__ 6%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__
      J__ (L__ 0%nat)). }
  pose (g10__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)]))))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ Logic.I)))) Logic.I))).
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 []))
      2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])) (Var 6 [(0, 1)]))) (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Var 3 [])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))%nat r__ (upd t__ (0, 0)%nat
      i0__)) (fun i0__ => eval len__ (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0,
      1)]))) (Var 3 []))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__
      J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g13__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])))))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ (conj F12__ Logic.I))))) Logic.I))).
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Mul (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var
      6 [(0, 1)])))) (Var 3 []))))) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))
      (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3 []))))))%nat
      r__ t__).
  { intros t__ J__. first [abs_known ((Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum
      (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 1) (Mul
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3 []))))%nat) | apply
      (nonnegative_here_ok g13__ len__ L__ r__ G14__); [vm_compute; reflexivity|exact J__]]. }
  rename p__ into t__, Jp__ into J__.
  pose (g16__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 []))))))); (Add (Abs (Mul (Sum (0,
      0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])) (Var 6 [(0, 1)])))) (Var 3 []))))) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3
      []))))))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ (conj F12__ (conj F15__ Logic.I)))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      2) (Pow (Var 3 []) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2)))) 2)
      (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2))) 2)))%nat r__
      t__).
  { apply (bound_ok len__ r__ g16__ L__ G17__ (Add (Pow (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1
      [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0,
      1)]))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3
      [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))
      2)))%nat (Add (Add (Add (Mul (Num 2) (Add (Abs (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3
      []))))) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Mul (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 1) (Mul (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3 []))))))) (Mul (Sum (0, 0) (Mul (Pow
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))) (Add (Mul
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) 2))))) (Mul (Mul (Num 2) (Abs (Sum (0, 0) (Mul
      (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 1) (Mul (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3 []))))) (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))))))) (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Add (Mul (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0,
      1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0,
      1)]))) (Var 3 [])) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      1 [(0, 1)]))) (Var 3 [])))))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))%nat
      r__ t__ <= eval len__ (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum
      (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3
      []) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Sum (0, 1)
      (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g16__ len__ L__ r__ G17__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g18__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 []))))))); (Add (Abs (Mul (Sum (0,
      0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])) (Var 6 [(0, 1)])))) (Var 3 []))))) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Var 3
      []))))))] [])%nat).
  assert (G19__ : holds g18__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ (conj F12__ (conj F15__ Logic.I)))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g18__ len__ L__ r__ G19__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g18__ len__ L__ r__ G19__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g20__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))]
      [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul
      (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2)))))
      (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0)
      (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 [])
      2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g22__ := (Given [] [] [(Var 4 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))]
      [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g22__ L__ G23__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/flip-below: D12; derived here
   Conditions: the same *)
Theorem singular_values_flip_below
    (n : nat)
    (s e1 t d : nat -> R)
    (M : nat -> nat -> R)
    (delta : R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => sum (fun i' => M i i' * d i' * h i') n ^ 2)
      n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * e1 i') n * sum (fun
      i1 => e1 i1 * h i1) n * delta + sum (fun i' => M i i' * d i' * h i') n) ^ 2) n) t ->
  s i
    <= sqrt (sum (fun i1 => e1 i1 ^ 2) n) * sqrt (sum (fun i1 => sum (fun i' => M i1 i' * e1 i') n ^
        2 * delta ^ 2) n) + t i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s i0__ | 1, [i0__] => e1 i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [] =>
      delta | 4, [i0__] => t i0__ | 5, [i0__] => d i0__ | 6, [i0__] => h__ i0__ | 7, [i0__] => g__
      i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 4 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0,
      0)])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H2__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0,
      0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 [])
      2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 0 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2)))%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))%nat
      r__ t__ <= eval len__ (Var 4 [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g4__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 6%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g7__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ Logic.I))) Logic.I))).
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__
      => r__ 6%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__
      J__ (L__ 0%nat)). }
  pose (g10__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)]))))))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ Logic.I)))) Logic.I))).
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1)
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 []))) 2)))) (Opp (Abs (Sum (0, 0) (Mul
      (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Opp (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 1 [(0, 1)]))) (Var 3 []))))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])) (Var 6 [(0, 1)]))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Opp (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])))%nat r__ (upd t__ (0,
      0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (g13__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3
      [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))
      (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Var 3 []))) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Opp (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 []))))))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ (conj F12__ Logic.I))))) Logic.I))).
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Mul (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul (Mul (Add (Mul (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0,
      0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6
      [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 []))))))
      (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul (Mul (Add
      (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1
      [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      5 [(0, 1)])) (Var 6 [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))))
      (Var 3 [])))))))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum
      (0, 0) (Opp (Mul (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0,
      1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 [])))))%nat) | apply (nonnegative_here_ok g13__ len__
      L__ r__ G14__); [vm_compute; reflexivity|exact J__]]. }
  rename p__ into t__, Jp__ into J__.
  pose (g16__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3
      [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))
      (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Var 3 []))) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Opp (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])))))))); (Add (Abs (Mul
      (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul (Mul (Add (Mul (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])) (Var 6 [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3
      [])))))) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul
      (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0)
      (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      1 [(0, 1)])))) (Var 3 [])))))))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ (conj F12__ (conj F15__ Logic.I)))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      2) (Pow (Var 3 []) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Sum (0,
      1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2))) 2)))%nat r__
      t__).
  { apply (bound_ok len__ r__ g16__ L__ G17__ (Add (Pow (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1
      [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Sqrt (Sum
      (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2)))
      2)))%nat (Add (Add (Add (Mul (Num 2) (Add (Abs (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)]))) (Sum (0, 0) (Opp (Mul (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Sum (0, 1)
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 [])))))) (Opp (Mul (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul (Mul (Add (Mul (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0,
      0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6
      [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 []))))))))
      (Mul (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2)
      (Pow (Var 3 []) 2))) (Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6
      [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) 2))))) (Mul (Mul
      (Num 2) (Abs (Sum (0, 0) (Opp (Mul (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum
      (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Sum (0, 1)
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3 [])))))) (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0)
      (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))))))) (Mul (Mul (Mul (Num 2) (Sqrt (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Add (Mul (Sqrt (Sum (0,
      0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0,
      0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 []))) 2)))) (Opp (Abs (Sum (0, 0)
      (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0)
      (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Opp (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) (Var 3 []))))))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)])
      (Var 5 [(0, 1)])) (Var 6 [(0, 1)]))) 2)))%nat r__ t__ <= eval len__ (Add (Mul (Mul (Sqrt (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 6 [(0, 0)])
      2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1
      [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g16__ len__ L__ r__ G17__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g18__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 6 [(0, 0)]))) 2))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6
      [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3
      [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) 2)))
      (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))
      (Var 3 []))) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 []))
      (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Opp (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Var 3 [])))))))); (Add (Abs (Mul
      (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul (Mul (Add (Mul (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)])) (Var 6 [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)])))) (Var 3
      [])))))) (Opp (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)]))) (Sum (0, 0) (Opp (Mul
      (Mul (Add (Mul (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) (Sum (0, 0)
      (Mul (Var 1 [(0, 0)]) (Var 6 [(0, 0)])))) (Var 3 [])) (Sum (0, 1) (Mul (Mul (Var 2 [(0, 0);
      (0, 1)]) (Var 5 [(0, 1)])) (Var 6 [(0, 1)])))) (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var
      1 [(0, 1)])))) (Var 3 [])))))))] [])%nat).
  assert (G19__ : holds g18__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F6__ (conj F9__ (conj F12__ (conj F15__ Logic.I)))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g18__ len__ L__ r__ G19__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g18__ len__ L__ r__ G19__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 6 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g20__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))]
      [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul
      (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2)))))
      (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat).
  pose (shown__ := (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0)
      (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 [])
      2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g22__ := (Given [] [] [(Var 0 [(0, 0)]); (Var 4 [(0, 0)]); (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Sum (0, 1) (Mul (Var 2 [(0, 0); (0,
      1)]) (Var 1 [(0, 1)]))) 2) (Pow (Var 3 []) 2))))) (Var 4 [(0, 0)])) (Opp (Var 0 [(0, 0)])))]
      [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g22__ L__ G23__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/dense: D13; derived here
   Conditions: s_i of D W, t_i of [I; D W]
   Note: t_i^2 = 1 + s_i^2 *)
Theorem singular_values_dense
    (n : nat)
    (t s d : nat -> R)
    (M : nat -> nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n * d i) ^ 2)
      n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => h i ^ 2) n + sum (fun i => (sum (fun i' => M
      i i' * h i') n * d i) ^ 2) n) t ->
  (t i ^ 2 - 1 - s i ^ 2) ^ 2
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => t i0__ | 1, [i0__] => s i0__ | 2, [i0__; i1__] => M i0__ i1__ | 3, [i0__]
      => h__ i0__ | 4, [i0__] => d i0__ | 5, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H2__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Num 1) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H2__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Num 1) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)])
      2)))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 0 [(0, 0)]) 2)%nat r__ t__ <= eval len__ (Add (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      exact Q1__).
  assert (E2__ : eval len__ (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3
      [(0, 1)]))) (Var 4 [(0, 0)])) 2))%nat r__ t__ <= eval len__ (Pow (Var 1 [(0, 0)]) 2)%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact Q2__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g4__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow
      (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) (Opp
      (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))))%nat r__ t__).
  { apply (bound_ok len__ r__ g4__ L__ G5__ (Add (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0,
      0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)]))
      2))) (Opp (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))))%nat (Num 0)%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__ <= eval
      len__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__) by (apply from_gap;
      exact P__).
  pose (g6__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)])] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g6__ len__ L__ r__ G7__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g6__ len__ L__ r__ G7__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 [(0, 0)]) 2) (Opp
      (Add (Num 1) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H2__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Add (Num 1) (Pow (Var 1 [(0, 0)])
      2))))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 1 [(0, 0)]) 2)%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Mul
      (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; exact Q1__).
  assert (E2__ : eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum
      (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__ <=
      eval len__ (Pow (Var 0 [(0, 0)]) 2)%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn;
      exact Q2__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g9__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Num 1) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow
      (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2))) (Opp
      (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0,
      0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))))%nat r__ t__).
  { apply (bound_ok len__ r__ g9__ L__ G10__ (Add (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum
      (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0,
      0)])) 2))) (Opp (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1)
      (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))))%nat (Num 0)%nat);
      [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0,
      1) (Mul (Var 2 [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__ <= eval
      len__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 2
      [(0, 0); (0, 1)]) (Var 3 [(0, 1)]))) (Var 4 [(0, 0)])) 2)))%nat r__ t__) by (apply from_gap;
      exact P__).
  pose (g11__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Num 1) (Pow (Var 1
      [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ Logic.I))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g11__ len__ L__ r__ G12__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g13__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Num 1) (Pow (Var 1
      [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Add (Num 1)
      (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F8__ Logic.I)))) Logic.I))).
  assert (F15__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Pow (Var 0 [(0, 0)]) 2)
      (Opp (Num 1))) (Opp (Pow (Var 1 [(0, 0)]) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g13__ len__ L__ r__ G14__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Pow (Var 0 [(0,
      0)]) 2) (Opp (Num 1))) (Opp (Pow (Var 1 [(0, 0)]) 2)))%nat (Add (Add (Num 1) (Pow (Var 1 [(0,
      0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat); [exact J__|vm_compute; reflexivity] | apply
      (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1))) (Opp
      (Pow (Var 1 [(0, 0)]) 2)))%nat (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Add (Num 1) (Pow (Var 1
      [(0, 0)]) 2))))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Num 0) (Opp (Pow (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1))) (Opp (Pow
      (Var 1 [(0, 0)]) 2))) 2)))%nat).
  pose (shown__ := (Mul (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1))) (Opp (Pow (Var 1 [(0, 0)])
      2))) (Add (Add (Num 1) (Pow (Var 1 [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g16__ := (Given [] [] [(Var 1 [(0, 0)]); (Var 0 [(0, 0)]); (Add (Add (Num 1) (Pow (Var 1
      [(0, 0)]) 2)) (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Add (Num 1)
      (Pow (Var 1 [(0, 0)]) 2)))); (Add (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1))) (Opp (Pow (Var
      1 [(0, 0)]) 2)))] [])%nat).
  assert (G17__ : holds g16__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F3__ (conj F8__ (conj F15__ Logic.I))))) Logic.I))).
  apply (bound_ok len__ r__ g16__ L__ G17__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/dense-condition: D13, section 5.6; derived here
   Conditions: s_1 and s_n of D W, t_1 and t_n of [I; D W]; s_n != 0
   Note: a dense connection never makes the condition number worse: no weight need be small *)
Theorem singular_values_dense_condition
    (n : nat)
    (t_1 t_n s_1 s_n : R)
    (M : nat -> nat -> R)
    (d : nat -> R)
    (s_all : nat -> R)
    (s_all1 : nat -> R) :
  (1 <= n)%nat ->
  s_n <> 0 ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n * d i) ^ 2)
      n) s_all ->
  s_1 = s_all (0)%nat ->
  s_n = s_all (n - 1)%nat ->
  singular_values n (fun h : nat -> R => sum (fun i => h i ^ 2) n + sum (fun i => (sum (fun i' => M
      i i' * h i') n * d i) ^ 2) n) s_all1 ->
  t_1 = s_all1 (0)%nat ->
  t_n = s_all1 (n - 1)%nat ->
  t_1 ^ 2 / t_n ^ 2
    <= s_1 ^ 2 / s_n ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => t_1 | 1, [] => t_n | 2, [] => s_1 | 3, [] => s_n | 4, [i0__; i1__] => M i0__
      i1__ | 5, [i0__] => h__ i0__ | 6, [i0__] => d i0__ | 7, [i0__] => g__ i0__ | _, _ => 0%R
      end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H3__); exact (values_nonneg _ _
      _ H2__ (0)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 3 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H4__); exact (values_nonneg _ _
      _ H2__ (len__ 0%nat - 1)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H6__); exact (values_nonneg _ _
      _ H5__ (0)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H7__); exact (values_nonneg _ _
      _ H5__ (len__ 0%nat - 1)%nat). }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 2 []) (Opp (Var 3
      [])))%nat r__ t__).
  { intros t__ J__. assert (J__0 := L__ 0%nat); apply gap; opened; unfold r__, arr__, len__; cbn;
      rewrite (H3__); rewrite (H4__); apply (values_fall _ _ _ H2__ (0)%nat (len__ 0%nat - 1)%nat);
      unfold len__ in *; cbn in *; lia. }
  assert (F6__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Var 0 []) (Opp (Var 1
      [])))%nat r__ t__).
  { intros t__ J__. assert (J__0 := L__ 0%nat); apply gap; opened; unfold r__, arr__, len__; cbn;
      rewrite (H6__); rewrite (H7__); apply (values_fall _ _ _ H5__ (0)%nat (len__ 0%nat - 1)%nat);
      unfold len__ in *; cbn in *; lia. }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Num 1) (Pow (Var 2 [])
      2)) (Opp (Pow (Var 0 []) 2)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H5__ (0)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H2__ (0)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Num 1) (Pow (Var 2 []) 2)) (Opp (Pow (Var 0 []) 2)))%nat r__
      t__).
  assert (E1__ : eval len__ (Pow (Var 0 []) 2)%nat r__ t__ <= eval len__ (Add (Sum (0, 0) (Pow (Var
      5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0,
      1)]))) (Var 6 [(0, 0)])) 2)))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; rewrite
      (H6__); exact Q1__).
  assert (E2__ : eval len__ (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5
      [(0, 1)]))) (Var 6 [(0, 0)])) 2))%nat r__ t__ <= eval len__ (Pow (Var 2 []) 2)%nat r__ t__) by
      (opened; unfold r__, arr__, len__; cbn; rewrite (H3__); exact Q2__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g8__ := (Given [(Var 3 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []); (Add (Var 2
      []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 [])))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__ (conj F4__ (conj
      F5__ (conj F6__ Logic.I)))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow
      (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2))) (Opp
      (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))))%nat r__ t__).
  { apply (bound_ok len__ r__ g8__ L__ G9__ (Add (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0,
      0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)]))
      2))) (Opp (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))))%nat (Num 0)%nat); [exact
      J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0,
      1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))%nat r__ t__ <= eval
      len__ (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))%nat r__ t__) by (apply from_gap;
      exact P__).
  pose (g10__ := (Given [(Var 3 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []); (Add (Var 2
      []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 [])))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F6__ Logic.I)))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g10__ len__ L__ r__ G11__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g10__ len__ L__ r__ G11__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  assert (F12__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 2) (Opp (Add
      (Num 1) (Pow (Var 3 []) 2))))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H2__ (len__ 0%nat - 1)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H5__ (len__ 0%nat - 1)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Pow (Var 1 []) 2) (Opp (Add (Num 1) (Pow (Var 3 []) 2))))%nat r__
      t__).
  assert (E1__ : eval len__ (Pow (Var 3 []) 2)%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2))%nat r__ t__) by
      (opened; unfold r__, arr__, len__; cbn; rewrite (H4__); exact Q1__).
  assert (E2__ : eval len__ (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))%nat r__ t__ <=
      eval len__ (Pow (Var 1 []) 2)%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; rewrite
      (H7__); exact Q2__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g13__ := (Given [(Var 3 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []); (Add (Var 2
      []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 []))); (Add (Add (Num 1) (Pow (Var 2 [])
      2)) (Opp (Pow (Var 0 []) 2)))] [])%nat).
  assert (G14__ : holds g13__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F6__ (conj F7__ Logic.I))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow
      (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2))) (Opp
      (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0,
      0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))))%nat r__ t__).
  { apply (bound_ok len__ r__ g13__ L__ G14__ (Add (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum
      (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0,
      0)])) 2))) (Opp (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))))%nat (Num 0)%nat);
      [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0,
      1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))%nat r__ t__ <= eval
      len__ (Add (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 5 [(0, 1)]))) (Var 6 [(0, 0)])) 2)))%nat r__ t__) by (apply from_gap;
      exact P__).
  pose (g15__ := (Given [(Var 3 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []); (Add (Var 2
      []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 []))); (Add (Add (Num 1) (Pow (Var 2 [])
      2)) (Opp (Pow (Var 0 []) 2)))] [])%nat).
  assert (G16__ : holds g15__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F6__ (conj F7__ Logic.I))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g15__ len__ L__ r__ G16__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g15__ len__ L__ r__ G16__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 5 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (gN0__ := (Given [(Var 3 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []); (Add (Var 2
      []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 []))); (Add (Add (Num 1) (Pow (Var 2 [])
      2)) (Opp (Pow (Var 0 []) 2))); (Add (Pow (Var 1 []) 2) (Opp (Add (Num 1) (Pow (Var 3 [])
      2))))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__ (conj F4__
      (conj F5__ (conj F6__ (conj F7__ (conj F12__ Logic.I)))))))) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Var 1 [])%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Var 1 [])%nat (Var 1 [])%nat (Add
      (Add (Pow (Var 1 []) 2) (Opp (Add (Num 1) (Pow (Var 3 []) 2)))) (Add (Num 1) (Pow (Var 3 [])
      2)))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g17__ := (Given [(Var 3 []); (Var 1 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []);
      (Add (Var 2 []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 []))); (Add (Add (Num 1) (Pow
      (Var 2 []) 2)) (Opp (Pow (Var 0 []) 2))); (Add (Pow (Var 1 []) 2) (Opp (Add (Num 1) (Pow (Var
      3 []) 2))))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj N0__ Logic.I)) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__
      (conj F4__ (conj F5__ (conj F6__ (conj F7__ (conj F12__ Logic.I)))))))) Logic.I))).
  assert (F19__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Pow (Var 1 []) 2) (Opp
      (Num 1))) (Opp (Pow (Var 3 []) 2)))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g17__ len__ L__ r__ G18__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g17__ L__ G18__ (Add (Add (Pow (Var 1 [])
      2) (Opp (Num 1))) (Opp (Pow (Var 3 []) 2)))%nat (Add (Pow (Var 1 []) 2) (Opp (Add (Num 1) (Pow
      (Var 3 []) 2))))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Mul (Pow (Var 2 []) 2) (Inv (Pow (Var 3 []) 2))) (Opp (Mul (Pow (Var 0 []) 2)
      (Inv (Pow (Var 1 []) 2)))))%nat).
  pose (shown__ := (Mul (Mul (Add (Add (Mul (Pow (Var 2 []) 2) (Add (Add (Pow (Var 1 []) 2) (Opp
      (Num 1))) (Opp (Pow (Var 3 []) 2)))) (Mul (Pow (Var 3 []) 2) (Add (Add (Num 1) (Pow (Var 2 [])
      2)) (Opp (Pow (Var 0 []) 2))))) (Mul (Add (Var 2 []) (Var 3 [])) (Add (Var 2 []) (Opp (Var 3
      []))))) (Inv (Pow (Var 3 []) 2))) (Inv (Pow (Var 1 []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g20__ := (Given [(Var 3 []); (Var 1 [])] [] [(Var 2 []); (Var 3 []); (Var 0 []); (Var 1 []);
      (Add (Var 2 []) (Opp (Var 3 []))); (Add (Var 0 []) (Opp (Var 1 []))); (Add (Add (Num 1) (Pow
      (Var 2 []) 2)) (Opp (Pow (Var 0 []) 2))); (Add (Pow (Var 1 []) 2) (Opp (Add (Num 1) (Pow (Var
      3 []) 2)))); (Add (Add (Pow (Var 1 []) 2) (Opp (Num 1))) (Opp (Pow (Var 3 []) 2)))] [])%nat).
  assert (G21__ : holds g20__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj N0__ Logic.I)) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F3__
      (conj F4__ (conj F5__ (conj F6__ (conj F7__ (conj F12__ (conj F19__ Logic.I)))))))))
      Logic.I))).
  apply (bound_ok len__ r__ g20__ L__ G21__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/minus-identity: abstract (iii), section 5.1; derived here
   Conditions: W = -I, whose kappa is 1: t_1 of W + I *)
Theorem singular_values_minus_identity
    (n : nat)
    (t_1 : R)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  singular_values n (fun h : nat -> R => 0 ^ 2) s_all ->
  t_1 = s_all (0)%nat ->
  t_1 ^ 2
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => t_1 | 1, [i0__] => h__ i0__ | 2, [i0__] => g__ i0__ | _, _ => 0%R end)%nat :
      arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H2__); exact (values_nonneg _ _
      _ H1__ (0)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 0) (Opp (Pow (Var 0 [])
      2)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H1__ (0)%nat) as [l1__ [N1__ B1__]].
  destruct (unit_direction (len__ 0%nat) (l1__)) as [h__ [U__ Z__]]; [rewrite ?app_length; assert
      (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Num 0) (Opp (Pow (Var 0 []) 2)))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 0 []) 2)%nat r__ t__ <= eval len__ (Pow (Num 0) 2)%nat r__
      t__) by (opened; unfold r__, arr__, len__; cbn; rewrite (H2__); exact Q1__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g3__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__
      Logic.I) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Num 0) (Opp (Pow (Num 0) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g3__ L__ G4__ (Add (Num 0) (Opp (Pow (Num 0) 2)))%nat (Num 0)%nat);
      [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Pow (Num 0) 2)%nat r__ t__ <= eval len__ (Num 0)%nat r__ t__) by (apply
      from_gap; exact P__).
  pose (g5__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__
      Logic.I) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g5__ len__ L__ r__ G6__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__ |- *. rewrite ?U1__, ?sqrt_1 in S__.
      lra.
  }
  pose (g7__ := (Given [] [] [(Var 0 []); (Add (Num 0) (Opp (Pow (Var 0 []) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ Logic.I)) Logic.I))).
  assert (F9__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Pow (Var 0 []) 2))%nat r__
      t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g7__ len__ L__ r__ G8__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g7__ L__ G8__ (Opp (Pow (Var 0 []) 2))%nat
      (Add (Num 0) (Opp (Pow (Var 0 []) 2)))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Num 0) (Opp (Pow (Var 0 []) 2)))%nat).
  pose (shown__ := (Opp (Pow (Var 0 []) 2))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g10__ := (Given [] [] [(Var 0 []); (Add (Num 0) (Opp (Pow (Var 0 []) 2))); (Opp (Pow (Var 0
      []) 2))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F1__ (conj
      F2__ (conj F9__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g10__ L__ G11__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/reflection: abstract (iii), section 5.1; derived here
   Conditions: s_i of W = I - 2 a a^T / ||a||^2
   Note: s_i = 1, kappa(W) = 1 *)
Theorem singular_values_reflection
    (n : nat)
    (s a : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  sum (fun i => a i ^ 2) n <> 0 ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i - 2 * sum (fun i1 => a i1 * h i1) n * a
      i / sum (fun i1 => a i1 ^ 2) n) ^ 2) n) s ->
  (s i ^ 2 - 1) ^ 2
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s i0__ | 1, [i0__] => a i0__ | 2, [i0__] => h__ i0__ | 3, [i0__] => g__
      i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H3__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [(0,
      0)]) 2)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (unit_direction (len__ 0%nat) (l1__)) as [h__ [U__ Z__]]; [rewrite ?app_length; assert
      (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 0 [(0, 0)]) 2)%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Add
      (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0,
      0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2))%nat r__ t__) by
      (opened; unfold r__, arr__, len__; cbn; exact Q1__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g3__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 [(0, 0)])] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj F1__ Logic.I) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Pow
      (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2
      [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2))))%nat r__
      t__).
  { apply (bound_ok len__ r__ g3__ L__ G4__ (Add (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Opp (Sum (0,
      0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 2 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2))))%nat
      (Num 0)%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))))) 2))%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))%nat
      r__ t__) by (apply from_gap; exact P__).
  pose (g5__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 [(0, 0)])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj F1__ Logic.I) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g5__ len__ L__ r__ G6__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__ |- *. rewrite ?U1__, ?sqrt_1 in S__.
      lra.
  }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 [(0, 0)]) 2) (Opp
      (Num 1)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_most _ _ _ H3__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (unit_direction (len__ 0%nat) (l1__)) as [h__ [U__ Z__]]; [rewrite ?app_length; assert
      (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1)))%nat r__ t__).
  assert (E1__ : eval len__ (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2)))))) 2))%nat r__ t__ <= eval len__ (Pow (Var 0 [(0, 0)]) 2)%nat r__ t__) by
      (opened; unfold r__, arr__, len__; cbn; exact Q1__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g8__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 [(0, 0)]); (Add (Num 1)
      (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ Logic.I)) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num
      2) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0)
      (Pow (Var 1 [(0, 0)]) 2)))))) 2)) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat r__ t__).
  { apply (bound_ok len__ r__ g8__ L__ G9__ (Add (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul
      (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2)) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))%nat
      (Num 0)%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))%nat r__ t__ <= eval len__ (Sum (0,
      0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 2 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2))%nat
      r__ t__) by (apply from_gap; exact P__).
  pose (g10__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 [(0, 0)]); (Add (Num 1)
      (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ Logic.I)) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g10__ len__ L__ r__ G11__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__ |- *. rewrite ?U1__, ?sqrt_1 in S__.
      lra.
  }
  pose (g12__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 [(0, 0)]); (Add (Num 1)
      (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1)))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F7__ Logic.I)))
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Pow (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1))) 2)))%nat).
  pose (shown__ := (Mul (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2))) (Add (Pow (Var 0 [(0, 0)]) 2)
      (Opp (Num 1))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 [(0, 0)]); (Add (Num 1)
      (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1)))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F7__ Logic.I)))
      Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/reflection-with-skip: abstract (iii), section 5.1; derived here
   Conditions: t_n of W + I, a != 0
   Note: t_n = 0: with the skip it is singular, as is every orthogonal W with determinant -1 *)
Theorem singular_values_reflection_with_skip
    (n : nat)
    (t_n : R)
    (a : nat -> R)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => a i ^ 2) n <> 0 ->
  singular_values n (fun h : nat -> R => sum (fun i => (2 * h i - 2 * sum (fun i1 => a i1 * h i1) n
      * a i / sum (fun i1 => a i1 ^ 2) n) ^ 2) n) s_all ->
  t_n = s_all (n - 1)%nat ->
  t_n ^ 2 * sum (fun i => a i ^ 2) n
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => t_n | 1, [i0__] => a i0__ | 2, [i0__] => h__ i0__ | 3, [i0__] => g__ i0__ | _,
      _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H3__); exact (values_nonneg _ _
      _ H2__ (len__ 0%nat - 1)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Mul
      (Num 2) (Var 1 [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 1
      [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2)) (Opp (Mul
      (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat r__ t__).
  { intros t__ J__. assert (E__ := last_at_vector _ _ _ H2__ (fun i__ => eval len__ (Var 1 [(0,
      0)])%nat r__ (upd t__ (0, 0)%nat i__))). apply gap. opened; unfold r__, arr__, len__; cbn;
      rewrite (H3__). exact E__. }
  pose (g3__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 []); (Add (Sum (0, 0) (Pow
      (Add (Mul (Num 2) (Var 1 [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ Logic.I)) Logic.I))).
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Opp (Mul (Pow (Var 0 []) 2) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g3__ len__ L__ r__ G4__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g3__ L__ G4__ (Opp (Mul (Pow (Var 0 []) 2)
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat (Add (Sum (0, 0) (Pow (Add (Mul (Num 2) (Var 1
      [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 1 [(0, 0)]))))
      (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2)) (Opp (Mul (Pow (Var 0 [])
      2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Num 0) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)))))%nat).
  pose (shown__ := (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))] [] [(Var 0 []); (Add (Sum (0, 0) (Pow
      (Add (Mul (Num 2) (Var 1 [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) 2))
      (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))); (Opp (Mul (Pow (Var 0
      []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj (conj F1__ (conj F2__ (conj F5__ Logic.I)))
      Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/rotation: abstract (iii), section 5.1; derived here
   Conditions: s_i of W = (I - 2 a a^T / ||a||^2)(I - 2 b b^T / ||b||^2), a turn by twice the angle
       of a and b
   Note: s_i = 1, kappa(W) = 1 *)
Theorem singular_values_rotation
    (n : nat)
    (s a b : nat -> R)
    (i : nat) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  sum (fun i => a i ^ 2) n <> 0 ->
  sum (fun i => b i ^ 2) n <> 0 ->
  singular_values n (fun h : nat -> R => sum (fun i => (h i - 2 * sum (fun i1 => (h i1 - 2 * sum
      (fun i2 => b i2 * h i2) n * b i1 / sum (fun i2 => b i2 ^ 2) n) * a i1) n * a i / sum (fun i1
      => a i1 ^ 2) n - 2 * sum (fun i1 => b i1 * h i1) n * b i / sum (fun i1 => b i1 ^ 2) n) ^ 2) n)
      s ->
  (s i ^ 2 - 1) ^ 2
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s i0__ | 1, [i0__] => a i0__ | 2, [i0__] => b i0__ | 3, [i0__] => h__ i0__
      | 4, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [(0,
      0)]) 2)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (unit_direction (len__ 0%nat) (l1__)) as [h__ [U__ Z__]]; [rewrite ?app_length; assert
      (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2)))%nat r__ t__).
  assert (E1__ : eval len__ (Pow (Var 0 [(0, 0)]) 2)%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Add
      (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 3 [(0, 0)]) (Opp
      (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)]))
      (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))
      2))%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact Q1__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g3__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 [(0, 0)])] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)) (conj
      Logic.I (conj (conj F1__ Logic.I) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Sum (0, 0) (Pow
      (Add (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 3 [(0, 0)])
      (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)]))
      (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)))))) 2))))%nat r__ t__).
  { apply (bound_ok len__ r__ g3__ L__ G4__ (Add (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)) (Opp (Sum (0,
      0) (Pow (Add (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 3
      [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))))
      (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1
      [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0,
      0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))) 2))))%nat (Num 0)%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sum (0, 0) (Pow (Add (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2)
      (Sum (0, 0) (Mul (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))
      (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul
      (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2))%nat r__ t__ <= eval len__ (Sum (0, 0) (Pow (Var
      3 [(0, 0)]) 2))%nat r__ t__) by (apply from_gap; exact P__).
  pose (g5__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 [(0, 0)])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)) (conj
      Logic.I (conj (conj F1__ Logic.I) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g5__ len__ L__ r__ G6__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__ |- *. rewrite ?U1__, ?sqrt_1 in S__.
      lra.
  }
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 0 [(0, 0)]) 2) (Opp
      (Num 1)))%nat r__ t__).
  { intros t__ J__.
  destruct (at_most _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (unit_direction (len__ 0%nat) (l1__)) as [h__ [U__ Z__]]; [rewrite ?app_length; assert
      (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *; lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1)))%nat r__ t__).
  assert (E1__ : eval len__ (Sum (0, 0) (Pow (Add (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2)
      (Sum (0, 0) (Mul (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))
      (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul
      (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv
      (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2))%nat r__ t__ <= eval len__ (Pow (Var 0 [(0, 0)])
      2)%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact Q1__).
  rename t__ into p__, J__ into Jp__.
  rename p__ into t__, Jp__ into J__.
  pose (g8__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 [(0, 0)]); (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I)) (conj
      Logic.I (conj (conj F1__ (conj F2__ Logic.I)) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))))
      (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Opp (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))))%nat r__ t__).
  { apply (bound_ok len__ r__ g8__ L__ G9__ (Add (Sum (0, 0) (Pow (Add (Add (Var 3 [(0, 0)]) (Opp
      (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum
      (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))))
      (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Opp (Sum (0, 0) (Pow
      (Var 3 [(0, 0)]) 2))))%nat (Num 0)%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ <= eval len__ (Sum (0,
      0) (Pow (Add (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 3
      [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))))
      (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1
      [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0,
      0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))) 2))%nat r__ t__) by (apply from_gap; exact P__).
  pose (g10__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 [(0, 0)]); (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2)))] [])%nat).
  assert (G11__ : holds g10__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      (conj Logic.I (conj (conj F1__ (conj F2__ Logic.I)) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g10__ len__ L__ r__ G11__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__ |- *. rewrite ?U1__, ?sqrt_1 in S__.
      lra.
  }
  pose (g12__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 [(0, 0)]); (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Pow (Var 0 [(0,
      0)]) 2) (Opp (Num 1)))] [])%nat).
  assert (G13__ : holds g12__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      (conj Logic.I (conj (conj F1__ (conj F2__ (conj F7__ Logic.I))) Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Pow (Add (Pow (Var 0 [(0, 0)]) 2) (Opp (Num 1))) 2)))%nat).
  pose (shown__ := (Mul (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2))) (Add (Pow (Var 0 [(0, 0)]) 2)
      (Opp (Num 1))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g14__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 [(0, 0)]); (Add (Num 1) (Opp (Pow (Var 0 [(0, 0)]) 2))); (Add (Pow (Var 0 [(0,
      0)]) 2) (Opp (Num 1)))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      (conj Logic.I (conj (conj F1__ (conj F2__ (conj F7__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g14__ L__ G15__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/rotation-with-skip: abstract (iii), section 5.1; derived here
   Conditions: t_n of W + I
   Note: t_n <= 2 |cos(theta / 2)|, for a turn by theta: as small as one likes *)
Theorem singular_values_rotation_with_skip
    (n : nat)
    (t_n : R)
    (a b : nat -> R)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  sum (fun i => a i ^ 2) n <> 0 ->
  sum (fun i => b i ^ 2) n <> 0 ->
  singular_values n (fun h : nat -> R => sum (fun i => (2 * h i - 2 * sum (fun i1 => (h i1 - 2 * sum
      (fun i2 => b i2 * h i2) n * b i1 / sum (fun i2 => b i2 ^ 2) n) * a i1) n * a i / sum (fun i1
      => a i1 ^ 2) n - 2 * sum (fun i1 => b i1 * h i1) n * b i / sum (fun i1 => b i1 ^ 2) n) ^ 2) n)
      s_all ->
  t_n = s_all (n - 1)%nat ->
  t_n ^ 2 * sum (fun i => a i ^ 2) n
    <= 4 * sum (fun i => a i * b i) n ^ 2 / sum (fun i => b i ^ 2) n.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [] => t_n | 1, [i0__] => a i0__ | 2, [i0__] => b i0__ | 3, [i0__] => h__ i0__ | 4,
      [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H4__); exact (values_nonneg _ _
      _ H3__ (len__ 0%nat - 1)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Pow (Add (Add
      (Mul (Num 2) (Var 1 [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 1 [(0,
      0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var 2
      [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2)))))) 2)) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat r__
      t__).
  { intros t__ J__. assert (E__ := last_at_vector _ _ _ H3__ (fun i__ => eval len__ (Var 1 [(0,
      0)])%nat r__ (upd t__ (0, 0)%nat i__))). apply gap. opened; unfold r__, arr__, len__; cbn;
      rewrite (H4__). exact E__. }
  pose (g3__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 []); (Add (Sum (0, 0) (Pow (Add (Add (Mul (Num 2) (Var 1 [(0, 0)])) (Opp (Mul
      (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0,
      0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var
      2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Opp (Mul (Pow (Var 0 []) 2)
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I)) (conj
      Logic.I (conj (conj F1__ (conj F2__ Logic.I)) Logic.I))).
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Mul (Num 4) (Pow (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) 2)) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)))) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g3__ len__ L__ r__ G4__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g3__ L__ G4__ (Add (Mul (Mul (Num 4) (Pow
      (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) 2)) (Inv (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2)))) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat (Add (Sum
      (0, 0) (Pow (Add (Add (Mul (Num 2) (Var 1 [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var
      1 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Var 1 [(0,
      0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))) (Opp (Mul (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0,
      0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2)))))%nat); [exact J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Mul (Mul (Num 4) (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))
      2)) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat).
  pose (shown__ := (Add (Mul (Mul (Num 4) (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))
      2)) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow
      (Var 1 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g6__ := (Given [(Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)); (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))] [] [(Var 0 []); (Add (Sum (0, 0) (Pow (Add (Add (Mul (Num 2) (Var 1 [(0, 0)])) (Opp (Mul
      (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0,
      0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))) (Var 1 [(0, 0)])))) (Var 1 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)))))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)])))) (Var
      2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Opp (Mul (Pow (Var 0 []) 2)
      (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))); (Add (Mul (Mul (Num 4) (Pow (Sum (0, 0) (Mul (Var 1
      [(0, 0)]) (Var 2 [(0, 0)]))) 2)) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))) (Opp (Mul (Pow
      (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I)) (conj
      Logic.I (conj (conj F1__ (conj F2__ (conj F5__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g6__ L__ G7__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* singular-values/flip-relative: abstract (iii), D12; derived here
   Conditions: rho >= s_1(D W); s_i of D W + rho I, t_i with D + delta e e^T
   Note: relative to s_i a flip moves it by at most |delta| ||row|| / (rho - s_1) *)
Theorem singular_values_flip_relative
    (n : nat)
    (s t e1 d : nat -> R)
    (s_1 rho delta : R)
    (M : nat -> nat -> R)
    (i : nat)
    (s_all : nat -> R) :
  (1 <= n)%nat ->
  (i < n)%nat ->
  0 <= rho ->
  0 <= (rho - s_1) ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n * d i + h i
      * rho) ^ 2) n) s ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n * d i + h i
      * rho + sum (fun i1 => sum (fun i' => M i1 i' * h i') n * e1 i1) n * delta * e1 i) ^ 2) n) t
      ->
  singular_values n (fun h : nat -> R => sum (fun i => (sum (fun i' => M i i' * h i') n * d i) ^ 2)
      n) s_all ->
  s_1 = s_all (0)%nat ->
  (t i - s i) * (rho - s_1)
    <= sqrt (sum (fun i1 => sum (fun i' => M i' i1 * e1 i') n ^ 2) n) * sqrt (sum (fun i1 => delta ^
        2 * e1 i1 ^ 2) n) * s i.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__ H6__ H7__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => n | _ => 1 end)%nat).
  pose (arr__ := fun h__ g__ : nat -> R => ((fun (v__ : nat) (idx__ : list nat) => match v__, idx__
      with | 0, [i0__] => s i0__ | 1, [i0__] => t i0__ | 2, [] => s_1 | 3, [] => rho | 4, [i0__;
      i1__] => M i0__ i1__ | 5, [i0__] => e1 i0__ | 6, [] => delta | 7, [i0__] => h__ i0__ | 8,
      [i0__] => d i0__ | 9, [i0__] => g__ i0__ | _, _ => 0%R end)%nat : arrays)).
  pose (r__ := arr__ (fun _ => 0) (fun _ => 0)).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (F1__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 0 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H4__ (t__ (0,
      0)%nat)%nat). }
  assert (F2__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [(0, 0)])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; exact (values_nonneg _ _ _ H5__ (t__ (0,
      0)%nat)%nat). }
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 2 [])%nat r__ t__).
  { intros t__ J__. opened; unfold r__, arr__, len__; cbn; rewrite (H7__); exact (values_nonneg _ _
      _ H6__ (0)%nat). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Sqrt (Sum (0, 0)
      (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul
      (Pow (Var 6 []) 2) (Pow (Var 5 [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat
      r__ t__).
  { intros t__ J__.
  destruct (at_least _ _ _ H5__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0,
      0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5 [(0, 0)])
      2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))%nat r__ t__).
  assert (E1__ : eval len__ (Var 1 [(0, 0)])%nat r__ t__ <= eval len__ (Sqrt (Sum (0, 0) (Pow (Add
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0,
      1)]) (Var 7 [(0, 1)]))) (Var 5 [(0, 0)]))) (Var 6 [])) (Var 5 [(0, 0)]))) 2)))%nat r__ t__) by
      (opened; unfold r__, arr__, len__; cbn; exact R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0,
      1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) 2)))%nat r__ t__
      <= eval len__ (Var 0 [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact
      R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g5__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 [])] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj F1__ (conj F2__ (conj F3__ Logic.I))))) Logic.I))).
  assert (F7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Sum (0,
      1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))
      (Opp (Pow (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7
      [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0,
      1)])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => r__ 7%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g8__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) 2)))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F7__ Logic.I)))))) Logic.I))).
  assert (F10__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Pow (Var
      7 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5
      [(0, 1)]))) (Var 7 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => eval len__ (Sum (0, 1) (Mul
      (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ =>
      r__ 7%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__
      (L__ 0%nat)). }
  pose (g11__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) 2))); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))))))] [])%nat).
  assert (G12__ : holds g11__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F7__ (conj F10__ Logic.I)))))))
      Logic.I))).
  assert (F13__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Var 6 []) (Var 5 [(0, 0)]))
      2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Var 6 []) (Var 5 [(0,
      0)])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) =>
      singular_values_cauchy_schwarz_absolute (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0,
      0)]) (Var 3 [])))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Mul (Var 6 [])
      (Var 5 [(0, 0)]))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__. intros t__
      J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (g14__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) 2))); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Var 6 []) (Var 5 [(0, 0)]))
      2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Var 6 []) (Var 5 [(0,
      0)])))))))] [])%nat).
  assert (G15__ : holds g14__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F7__ (conj F10__ (conj F13__
      Logic.I)))))))) Logic.I))).
  assert (F16__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Abs (Mul (Sum (0, 0) (Mul
      (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0)
      (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0,
      0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var 6 [])) (Var 5 [(0, 0)]))))) (Opp (Mul (Sum (0,
      0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum
      (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8
      [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var 6 [])) (Var 5 [(0, 0)]))))))%nat r__ t__).
  { intros t__ J__. first [abs_known ((Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0,
      0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3
      []))) (Var 6 [])) (Var 5 [(0, 0)]))))%nat) | apply (nonnegative_here_ok g14__ len__ L__ r__
      G15__); [vm_compute; reflexivity|exact J__]]. }
  rename p__ into t__, Jp__ into J__.
  pose (g17__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) 2))); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Var 6 []) (Var 5 [(0, 0)]))
      2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Var 6 []) (Var 5 [(0,
      0)]))))))); (Add (Abs (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5
      [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0,
      0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var 6
      [])) (Var 5 [(0, 0)]))))) (Opp (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var
      6 [])) (Var 5 [(0, 0)]))))))] [])%nat).
  assert (G18__ : holds g17__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F7__ (conj F10__ (conj F13__ (conj F16__
      Logic.I))))))))) Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul
      (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2)
      (Pow (Var 5 [(0, 0)]) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Sqrt (Sum (0, 0)
      (Pow (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)]))
      (Mul (Var 7 [(0, 0)]) (Var 3 []))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Add (Mul
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7
      [(0, 0)]) (Var 3 []))) (Mul (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 7 [(0, 1)]))) (Var 5 [(0, 0)]))) (Var 6 [])) (Var 5 [(0, 0)]))) 2))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g17__ L__ G18__ (Add (Pow (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var
      6 []) 2) (Pow (Var 5 [(0, 0)]) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Sqrt (Sum
      (0, 0) (Pow (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0,
      0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) 2)))) 2) (Opp (Pow (Sqrt (Sum (0, 0) (Pow (Add (Add
      (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var
      7 [(0, 0)]) (Var 3 []))) (Mul (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 7 [(0, 1)]))) (Var 5 [(0, 0)]))) (Var 6 [])) (Var 5 [(0, 0)]))) 2))) 2)))%nat (Add (Add
      (Add (Mul (Num 2) (Add (Abs (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var
      6 [])) (Var 5 [(0, 0)]))))) (Opp (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0,
      0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3
      []))) (Var 6 [])) (Var 5 [(0, 0)]))))))) (Mul (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5
      [(0, 0)]) 2))) (Add (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5
      [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Sum (0, 1)
      (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) 2))))) (Mul (Mul (Num 2)
      (Abs (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var 6 [])) (Var 5 [(0, 0)])))))
      (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)])))
      2))) (Sqrt (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul
      (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)])))))))) (Mul (Mul (Mul (Num 2)
      (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))))
      (Sqrt (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0,
      0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Var 6 []) (Var 5 [(0, 0)])) 2)))) (Opp
      (Abs (Sum (0, 0) (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)])))
      (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Var 6 []) (Var 5 [(0,
      0)])))))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0);
      (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Mul
      (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 5 [(0,
      0)]))) (Var 6 [])) (Var 5 [(0, 0)]))) 2)))%nat r__ t__ <= eval len__ (Add (Mul (Mul (Sqrt (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0,
      0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5 [(0, 0)]) 2))))) (Sqrt (Sum (0, 0) (Pow (Var 7 [(0,
      0)]) 2)))) (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) 2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g17__ len__ L__ r__ G18__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g19__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) 2)) (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) 2))); (Add (Mul
      (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt
      (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2)))) (Opp (Abs (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) (Var 7 [(0, 0)])))))); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Var 6 []) (Var 5 [(0, 0)]))
      2)))) (Opp (Abs (Sum (0, 0) (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7
      [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Mul (Var 6 []) (Var 5 [(0,
      0)]))))))); (Add (Abs (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5
      [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0,
      0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var 6
      [])) (Var 5 [(0, 0)]))))) (Opp (Mul (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) (Var 7 [(0, 0)]))) (Sum (0, 0) (Mul (Mul (Add (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) (Var
      6 [])) (Var 5 [(0, 0)]))))))] [])%nat).
  assert (G20__ : holds g19__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F7__ (conj F10__ (conj F13__ (conj F16__
      Logic.I))))))))) Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g19__ len__ L__ r__ G20__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g19__ len__ L__ r__ G20__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  assert (F21__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 0 [(0, 0)]) (Var 2
      [])) (Opp (Var 3 [])))%nat r__ t__).
  { intros t__ J__.
  destruct (at_most _ _ _ H4__ (t__ (0, 0)%nat)%nat) as [l1__ [N1__ B1__]].
  destruct (at_most _ _ _ H6__ (0)%nat) as [l2__ [N2__ B2__]].
  destruct (unit_direction (len__ 0%nat) (l1__ ++ l2__)) as [h__ [U__ Z__]]; [rewrite ?app_length;
      assert (J0__ := J__ (0, 0)%nat); assert (J__0 := L__ 0%nat); unfold len__ in *; cbn in *;
      lia|].
  assert (Z1__ : zero_on (len__ 0%nat) l1__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B1__ h__ U__ Z1__) as [Q1__ R1__].
  assert (Z2__ : zero_on (len__ 0%nat) l2__ h__) by (intros w__ W__; apply Z__; rewrite ?in_app_iff;
      tauto).
  destruct (B2__ h__ U__ Z2__) as [Q2__ R2__].
  subst r__. pose (r__ := arr__ h__ (fun _ => 0)).
  change (0 <= eval len__ (Add (Add (Var 0 [(0, 0)]) (Var 2 [])) (Opp (Var 3 [])))%nat r__ t__).
  assert (E1__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0,
      1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) 2)))%nat r__ t__
      <= eval len__ (Var 0 [(0, 0)])%nat r__ t__) by (opened; unfold r__, arr__, len__; cbn; exact
      R1__).
  assert (E2__ : eval len__ (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) 2)))%nat r__ t__ <= eval len__ (Var 2 [])%nat r__ t__) by
      (opened; unfold r__, arr__, len__; cbn; rewrite (H7__); exact R2__).
  rename t__ into p__, J__ into Jp__.
  pose (g22__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5
      [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))] [])%nat).
  assert (G23__ : holds g22__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F4__ Logic.I)))))) Logic.I))).
  assert (F24__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)]))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7
      [(0, 0)]) (Var 3 []))) (Opp (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)])))
      (Var 8 [(0, 0)])))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => singular_values_cauchy_schwarz_root
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var
      7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 [])))%nat r__ (upd t__ (0, 0)%nat
      i0__)) (fun i0__ => eval len__ (Opp (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)]))) (Var 8 [(0, 0)])))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  rename p__ into t__, Jp__ into J__.
  pose (g25__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5
      [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)]))); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)]))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7
      [(0, 0)]) (Var 3 []))) (Opp (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)])))
      (Var 8 [(0, 0)])))))))] [])%nat).
  assert (G26__ : holds g25__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F4__ (conj F24__ Logic.I)))))))
      Logic.I))).
  assert (P__ : 0 <= eval len__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum (0, 1) (Mul
      (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3
      []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0,
      1)]))) (Var 8 [(0, 0)])) 2)))) 2) (Opp (Pow (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 7 [(0,
      0)]) 2)))) 2)))%nat r__ t__).
  { apply (bound_ok len__ r__ g25__ L__ G26__ (Add (Pow (Add (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0,
      0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) 2)))) 2) (Opp (Pow (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow
      (Var 7 [(0, 0)]) 2)))) 2)))%nat (Mul (Num 2) (Add (Mul (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum
      (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0,
      0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0,
      1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)]))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul (Sum (0, 1)
      (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var
      3 []))) (Opp (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0,
      0)]))))))))%nat); [exact J__|vm_compute; reflexivity]. }
  assert (S__ : eval len__ (Mul (Var 3 []) (Sqrt (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))))%nat r__ t__
      <= eval len__ (Add (Sqrt (Sum (0, 0) (Pow (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)])
      (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0)
      (Pow (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)]))
      2))))%nat r__ t__).
  { apply squares_le; [apply (nonnegative_here_ok g25__ len__ L__ r__ G26__); [vm_compute;
      reflexivity|exact J__]|apply from_gap; exact P__]. }
  pose (g27__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5
      [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)]))); (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Add (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul
      (Var 7 [(0, 0)]) (Var 3 []))) 2))) (Sqrt (Sum (0, 0) (Pow (Opp (Mul (Sum (0, 1) (Mul (Var 4
      [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)]))) 2)))) (Opp (Sum (0, 0) (Mul (Add (Mul
      (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)]))) (Var 8 [(0, 0)])) (Mul (Var 7
      [(0, 0)]) (Var 3 []))) (Opp (Mul (Sum (0, 1) (Mul (Var 4 [(0, 0); (0, 1)]) (Var 7 [(0, 1)])))
      (Var 8 [(0, 0)])))))))] [])%nat).
  assert (G28__ : holds g27__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F4__ (conj F24__ Logic.I)))))))
      Logic.I))).
  assert (M1__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g27__ len__ L__ r__ G28__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E1__).
  assert (M2__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok g27__ len__ L__ r__ G28__ (Num 1)%nat
      ltac:(vm_compute; reflexivity) t__ J__) E2__).
  assert (U1__ : eval len__ (Sum (0, 0) (Pow (Var 7 [(0, 0)]) 2))%nat r__ t__ = 1) by exact U__.
  opened. unfold r__, arr__, len__ in *. cbn in S__, U1__, M1__, M2__ |- *. rewrite ?U1__, ?sqrt_1
      in S__. lra.
  }
  pose (g29__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5
      [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)]))); (Add (Add (Var 0 [(0, 0)]) (Var 2
      [])) (Opp (Var 3 [])))] [])%nat).
  assert (G30__ : holds g29__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F4__ (conj F21__ Logic.I)))))))
      Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)])
      (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5 [(0, 0)]) 2)))))
      (Var 0 [(0, 0)])) (Opp (Mul (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) (Add (Var 3 []) (Opp
      (Var 2 []))))))%nat).
  pose (shown__ := (Add (Mul (Add (Var 3 []) (Opp (Var 2 []))) (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow
      (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow
      (Var 6 []) 2) (Pow (Var 5 [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)])))) (Mul
      (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 5 [(0, 1)]))) 2)))
      (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5 [(0, 0)]) 2))))) (Add (Add (Var 0 [(0,
      0)]) (Var 2 [])) (Opp (Var 3 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g31__ := (Given [] [] [(Var 3 []); (Add (Var 3 []) (Opp (Var 2 []))); (Var 0 [(0, 0)]); (Var
      1 [(0, 0)]); (Var 2 []); (Add (Add (Mul (Sqrt (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0,
      1); (0, 0)]) (Var 5 [(0, 1)]))) 2))) (Sqrt (Sum (0, 0) (Mul (Pow (Var 6 []) 2) (Pow (Var 5
      [(0, 0)]) 2))))) (Var 0 [(0, 0)])) (Opp (Var 1 [(0, 0)]))); (Add (Add (Var 0 [(0, 0)]) (Var 2
      [])) (Opp (Var 3 [])))] [])%nat).
  assert (G32__ : holds g31__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj F1__ (conj F2__ (conj F3__ (conj F4__ (conj F21__ Logic.I)))))))
      Logic.I))).
  apply (bound_ok len__ r__ g31__ L__ G32__ gap__ shown__); [exact V__|vm_compute; reflexivity].
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

(* singular-values/unified-jacobian-nearly-singular: section 5.7; derived here
   Conditions: A = [[1, 2], [2, 0], [-1, 1]], x = (-1, 0), t = 1; alpha > 0, but some u_k < 0
   Note: kappa is above 9999, and about 4 with t = 0 *)
Theorem singular_values_unified_jacobian_nearly_singular :
  100000000
    <= ((1 + exp 1 - (1 + exp 1) * (3 + exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp ((-2)) -
        2)) ^ 2 + (1 + exp ((-1)) - (exp ((-1)) - 1) * (2 + 2 * exp ((-2)) + exp ((-1)) - exp 1) /
        (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2 + (- 1 - exp 1 - (1 + exp 1) * (2 + 2 * exp
        ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2 + (2 + 2 * exp
        ((-1)) - (exp ((-1)) - 1) * (3 + exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp ((-2))
        - 2)) ^ 2 + (2 + 2 * exp ((-2)) - (exp ((-2)) - 2) * (2 + 2 * exp ((-2)) + exp ((-1)) - exp
        1) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2 + (exp ((-2)) - 2) ^ 2 * (3 + exp 1 + 2 *
        exp ((-1))) ^ 2 / (exp 1 + exp ((-1)) + exp ((-2)) - 2) ^ 2) ^ 2 / (((1 + exp 1 - (1 + exp
        1) * (3 + exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2 + (2 + 2 *
        exp ((-1)) - (exp ((-1)) - 1) * (3 + exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp
        ((-2)) - 2)) ^ 2 + (exp ((-2)) - 2) ^ 2 * (3 + exp 1 + 2 * exp ((-1))) ^ 2 / (exp 1 + exp
        ((-1)) + exp ((-2)) - 2) ^ 2) * ((1 + exp ((-1)) - (exp ((-1)) - 1) * (2 + 2 * exp ((-2)) +
        exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2 + (- 1 - exp 1 - (1 + exp
        1) * (2 + 2 * exp ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2
        + (2 + 2 * exp ((-2)) - (exp ((-2)) - 2) * (2 + 2 * exp ((-2)) + exp ((-1)) - exp 1) / (exp
        1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2) - ((1 + exp 1 - (1 + exp 1) * (3 + exp 1 + 2 * exp
        ((-1))) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) * (- 1 - exp 1 - (1 + exp 1) * (2 + 2 * exp
        ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) + (1 + exp ((-1)) -
        (exp ((-1)) - 1) * (2 + 2 * exp ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp
        ((-2)) - 2)) * (2 + 2 * exp ((-1)) - (exp ((-1)) - 1) * (3 + exp 1 + 2 * exp ((-1))) / (exp
        1 + exp ((-1)) + exp ((-2)) - 2)) - (exp ((-2)) - 2) * (2 + 2 * exp ((-2)) - (exp ((-2)) -
        2) * (2 + 2 * exp ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) * (3
        + exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp ((-2)) - 2)) ^ 2).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Add (Add (Add (Exp (Num 1)) (Exp (Num
      (-1)))) (Exp (Num (-2)))) (Opp (Num 2)))%nat r__ t__ <> 0).
  { number_known. }
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Add (Mul (Add (Add (Pow (Add (Add (Num
      1) (Exp (Num 1))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Num 3) (Exp (Num 1)))
      (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))) (Opp (Num 2))))))) 2) (Pow (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-1))))) (Opp (Mul
      (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp
      (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num
      2))))))) 2)) (Mul (Mul (Pow (Add (Exp (Num (-2))) (Opp (Num 2))) 2) (Pow (Add (Add (Num 3)
      (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1))))) 2)) (Inv (Pow (Add (Add (Add (Exp (Num 1)) (Exp
      (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))) 2)))) (Add (Add (Pow (Add (Add (Num 1) (Exp (Num
      (-1)))) (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num
      2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num
      1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2) (Pow (Add (Add (Num (-1)) (Opp
      (Exp (Num 1)))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2)
      (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2)) (Pow (Add (Add (Num 2) (Mul (Num 2)
      (Exp (Num (-2))))) (Opp (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add (Add (Add (Num 2)
      (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2))) (Opp (Pow (Add (Add
      (Mul (Add (Add (Num 1) (Exp (Num 1))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add
      (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp
      (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) (Add (Add (Num (-1)) (Opp (Exp (Num 1))))
      (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num
      (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num
      (-1)))) (Exp (Num (-2)))) (Opp (Num 2)))))))) (Mul (Add (Add (Num 1) (Exp (Num (-1)))) (Opp
      (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num
      (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num
      (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-1)))))
      (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num
      2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))
      (Opp (Num 2))))))))) (Opp (Mul (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add (Add (Num
      2) (Mul (Num 2) (Exp (Num (-2))))) (Opp (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add
      (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv
      (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2)))))))) (Add (Add
      (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp
      (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2)))%nat r__ t__ <> 0).
  { number_known. }
  pose (g1__ := (Given [(Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num
      2))); (Add (Mul (Add (Add (Pow (Add (Add (Num 1) (Exp (Num 1))) (Opp (Mul (Mul (Add (Num 1)
      (Exp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add
      (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2) (Pow (Add
      (Add (Num 2) (Mul (Num 2) (Exp (Num (-1))))) (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num
      1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2)) (Mul (Mul (Pow (Add
      (Exp (Num (-2))) (Opp (Num 2))) 2) (Pow (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp
      (Num (-1))))) 2)) (Inv (Pow (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))
      (Opp (Num 2))) 2)))) (Add (Add (Pow (Add (Add (Num 1) (Exp (Num (-1)))) (Opp (Mul (Mul (Add
      (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp
      (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp
      (Num (-2)))) (Opp (Num 2))))))) 2) (Pow (Add (Add (Num (-1)) (Opp (Exp (Num 1)))) (Opp (Mul
      (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp
      (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp
      (Num (-2)))) (Opp (Num 2))))))) 2)) (Pow (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2)))))
      (Opp (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp
      (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp
      (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2))) (Opp (Pow (Add (Add (Mul (Add (Add (Num
      1) (Exp (Num 1))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Num 3) (Exp (Num 1)))
      (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))) (Opp (Num 2))))))) (Add (Add (Num (-1)) (Opp (Exp (Num 1)))) (Opp (Mul (Mul (Add (Num
      1) (Exp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1))))
      (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))
      (Opp (Num 2)))))))) (Mul (Add (Add (Num 1) (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num
      (-1))) (Opp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1))))
      (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))
      (Opp (Num 2))))))) (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-1))))) (Opp (Mul (Mul (Add (Exp
      (Num (-1))) (Opp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1))))))
      (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2)))))))))
      (Opp (Mul (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add (Add (Num 2) (Mul (Num 2) (Exp
      (Num (-2))))) (Opp (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add (Add (Add (Num 2) (Mul
      (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp
      (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2)))))))) (Add (Add (Num 3) (Exp (Num
      1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp
      (Num (-2)))) (Opp (Num 2))))))) 2)))] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ (conj N1__ Logic.I)) (conj Logic.I
      (conj Logic.I Logic.I))).
  pose (gap__ := (Add (Mul (Pow (Add (Add (Add (Add (Add (Pow (Add (Add (Num 1) (Exp (Num 1))) (Opp
      (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num
      (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num
      2))))))) 2) (Pow (Add (Add (Num 1) (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp
      (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp
      (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num
      2))))))) 2)) (Pow (Add (Add (Num (-1)) (Opp (Exp (Num 1)))) (Opp (Mul (Mul (Add (Num 1) (Exp
      (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp
      (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num
      2))))))) 2)) (Pow (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-1))))) (Opp (Mul (Mul (Add (Exp
      (Num (-1))) (Opp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1))))))
      (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2))
      (Pow (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Opp (Mul (Mul (Add (Exp (Num (-2)))
      (Opp (Num 2))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp
      (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp
      (Num 2))))))) 2)) (Mul (Mul (Pow (Add (Exp (Num (-2))) (Opp (Num 2))) 2) (Pow (Add (Add (Num
      3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1))))) 2)) (Inv (Pow (Add (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))) 2)))) 2) (Inv (Add (Mul (Add (Add (Pow (Add
      (Add (Num 1) (Exp (Num 1))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Num 3) (Exp
      (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1))))
      (Exp (Num (-2)))) (Opp (Num 2))))))) 2) (Pow (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-1)))))
      (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num
      2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))
      (Opp (Num 2))))))) 2)) (Mul (Mul (Pow (Add (Exp (Num (-2))) (Opp (Num 2))) 2) (Pow (Add (Add
      (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1))))) 2)) (Inv (Pow (Add (Add (Add (Exp (Num
      1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))) 2)))) (Add (Add (Pow (Add (Add (Num 1)
      (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Add (Num 2)
      (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2) (Pow (Add (Add (Num
      (-1)) (Opp (Exp (Num 1)))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Add (Num 2)
      (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2)) (Pow (Add (Add (Num
      2) (Mul (Num 2) (Exp (Num (-2))))) (Opp (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2))) (Add
      (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv
      (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2))) (Opp
      (Pow (Add (Add (Mul (Add (Add (Num 1) (Exp (Num 1))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num
      1))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) (Add (Add (Num (-1)) (Opp
      (Exp (Num 1)))) (Opp (Mul (Mul (Add (Num 1) (Exp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num 2)
      (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2)))))))) (Mul (Add (Add (Num 1) (Exp (Num
      (-1)))) (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Add (Num 2) (Mul (Num
      2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Add (Exp (Num
      1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) (Add (Add (Num 2) (Mul (Num 2) (Exp
      (Num (-1))))) (Opp (Mul (Mul (Add (Exp (Num (-1))) (Opp (Num 1))) (Add (Add (Num 3) (Exp (Num
      1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp
      (Num (-2)))) (Opp (Num 2))))))))) (Opp (Mul (Mul (Mul (Add (Exp (Num (-2))) (Opp (Num 2)))
      (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Opp (Mul (Mul (Add (Exp (Num (-2))) (Opp
      (Num 2))) (Add (Add (Add (Num 2) (Mul (Num 2) (Exp (Num (-2))))) (Exp (Num (-1)))) (Opp (Exp
      (Num 1))))) (Inv (Add (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num
      2)))))))) (Add (Add (Num 3) (Exp (Num 1))) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add
      (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) (Opp (Num 2))))))) 2))))) (Opp (Num
      100000000)))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* singular-values/unified-jacobian-plain: section 5.7; derived here
   Conditions: the same, t = 0 *)
Theorem singular_values_unified_jacobian_plain :
  ((exp 1 - exp 1 * (exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp ((-2)))) ^ 2 + (- exp 1 -
      exp 1 * (2 * exp ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)))) ^ 2 + (2 *
      exp ((-1)) - (exp 1 + 2 * exp ((-1))) * exp ((-1)) / (exp 1 + exp ((-1)) + exp ((-2)))) ^ 2 +
      (2 * exp ((-2)) - (2 * exp ((-2)) + exp ((-1)) - exp 1) * exp ((-2)) / (exp 1 + exp ((-1)) +
      exp ((-2)))) ^ 2 + (exp ((-1)) - (2 * exp ((-2)) + exp ((-1)) - exp 1) * exp ((-1)) / (exp 1 +
      exp ((-1)) + exp ((-2)))) ^ 2 + (exp 1 + 2 * exp ((-1))) ^ 2 * exp ((-4)) / (exp 1 + exp
      ((-1)) + exp ((-2))) ^ 2) ^ 2 / (((exp 1 - exp 1 * (exp 1 + 2 * exp ((-1))) / (exp 1 + exp
      ((-1)) + exp ((-2)))) ^ 2 + (2 * exp ((-1)) - (exp 1 + 2 * exp ((-1))) * exp ((-1)) / (exp 1 +
      exp ((-1)) + exp ((-2)))) ^ 2 + (exp 1 + 2 * exp ((-1))) ^ 2 * exp ((-4)) / (exp 1 + exp
      ((-1)) + exp ((-2))) ^ 2) * ((- exp 1 - exp 1 * (2 * exp ((-2)) + exp ((-1)) - exp 1) / (exp 1
      + exp ((-1)) + exp ((-2)))) ^ 2 + (2 * exp ((-2)) - (2 * exp ((-2)) + exp ((-1)) - exp 1) *
      exp ((-2)) / (exp 1 + exp ((-1)) + exp ((-2)))) ^ 2 + (exp ((-1)) - (2 * exp ((-2)) + exp
      ((-1)) - exp 1) * exp ((-1)) / (exp 1 + exp ((-1)) + exp ((-2)))) ^ 2) - ((exp 1 - exp 1 *
      (exp 1 + 2 * exp ((-1))) / (exp 1 + exp ((-1)) + exp ((-2)))) * (- exp 1 - exp 1 * (2 * exp
      ((-2)) + exp ((-1)) - exp 1) / (exp 1 + exp ((-1)) + exp ((-2)))) + (2 * exp ((-1)) - (exp 1 +
      2 * exp ((-1))) * exp ((-1)) / (exp 1 + exp ((-1)) + exp ((-2)))) * (exp ((-1)) - (2 * exp
      ((-2)) + exp ((-1)) - exp 1) * exp ((-1)) / (exp 1 + exp ((-1)) + exp ((-2)))) - (exp 1 + 2 *
      exp ((-1))) * (2 * exp ((-2)) - (2 * exp ((-2)) + exp ((-1)) - exp 1) * exp ((-2)) / (exp 1 +
      exp ((-1)) + exp ((-2)))) * exp ((-2)) / (exp 1 + exp ((-1)) + exp ((-2)))) ^ 2)
    <= 20.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Add (Mul (Add (Add (Pow (Add (Exp (Num
      1)) (Opp (Mul (Mul (Exp (Num 1)) (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add
      (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2) (Pow (Add (Mul (Num 2) (Exp (Num
      (-1)))) (Opp (Mul (Mul (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) (Exp (Num (-1))))
      (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Mul (Mul (Pow (Add
      (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) 2) (Exp (Num (-4)))) (Inv (Pow (Add (Add (Exp
      (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) 2)))) (Add (Add (Pow (Add (Opp (Exp (Num 1)))
      (Opp (Mul (Mul (Exp (Num 1)) (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp
      (Exp (Num 1))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2) (Pow
      (Add (Mul (Num 2) (Exp (Num (-2)))) (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num (-2))))
      (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-2)))) (Inv (Add (Add (Exp (Num 1)) (Exp
      (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Pow (Add (Exp (Num (-1))) (Opp (Mul (Mul (Add (Add
      (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-1)))) (Inv
      (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2))) (Opp (Pow (Add (Add (Mul
      (Add (Exp (Num 1)) (Opp (Mul (Mul (Exp (Num 1)) (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num
      (-1)))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) (Add (Opp (Exp
      (Num 1))) (Opp (Mul (Mul (Exp (Num 1)) (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num
      (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2))))))))) (Mul (Add (Mul (Num 2) (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num 1)) (Mul
      (Num 2) (Exp (Num (-1))))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1))))
      (Exp (Num (-2)))))))) (Add (Exp (Num (-1))) (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num
      (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))))))))) (Opp (Mul (Mul (Mul (Add (Exp (Num 1)) (Mul (Num 2)
      (Exp (Num (-1))))) (Add (Mul (Num 2) (Exp (Num (-2)))) (Opp (Mul (Mul (Add (Add (Mul (Num 2)
      (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-2)))) (Inv (Add (Add (Exp
      (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))))))) (Exp (Num (-2)))) (Inv (Add (Add (Exp (Num
      1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)))%nat r__ t__ <> 0).
  { number_known. }
  pose (g1__ := (Given [(Add (Mul (Add (Add (Pow (Add (Exp (Num 1)) (Opp (Mul (Mul (Exp (Num 1))
      (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num
      (-1)))) (Exp (Num (-2)))))))) 2) (Pow (Add (Mul (Num 2) (Exp (Num (-1)))) (Opp (Mul (Mul (Add
      (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Mul (Mul (Pow (Add (Exp (Num 1)) (Mul (Num 2)
      (Exp (Num (-1))))) 2) (Exp (Num (-4)))) (Inv (Pow (Add (Add (Exp (Num 1)) (Exp (Num (-1))))
      (Exp (Num (-2)))) 2)))) (Add (Add (Pow (Add (Opp (Exp (Num 1))) (Opp (Mul (Mul (Exp (Num 1))
      (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add
      (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2) (Pow (Add (Mul (Num 2) (Exp (Num
      (-2)))) (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp
      (Num 1)))) (Exp (Num (-2)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))))))) 2)) (Pow (Add (Exp (Num (-1))) (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num
      (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2))) (Opp (Pow (Add (Add (Mul (Add (Exp (Num 1)) (Opp
      (Mul (Mul (Exp (Num 1)) (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) (Add (Opp (Exp (Num 1))) (Opp (Mul (Mul
      (Exp (Num 1)) (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))))
      (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))))))) (Mul (Add (Mul (Num 2)
      (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) (Exp (Num
      (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) (Add (Exp (Num
      (-1))) (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp
      (Num 1)))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))))))))) (Opp (Mul (Mul (Mul (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) (Add (Mul
      (Num 2) (Exp (Num (-2)))) (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num
      (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-2)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1))))
      (Exp (Num (-2))))))))) (Exp (Num (-2)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp
      (Num (-2)))))))) 2)))] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj (conj N0__ Logic.I) (conj Logic.I (conj
      Logic.I Logic.I))).
  pose (gap__ := (Add (Num 20) (Opp (Mul (Pow (Add (Add (Add (Add (Add (Pow (Add (Exp (Num 1)) (Opp
      (Mul (Mul (Exp (Num 1)) (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add
      (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2) (Pow (Add (Opp (Exp (Num 1))) (Opp
      (Mul (Mul (Exp (Num 1)) (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp
      (Num 1))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Pow (Add
      (Mul (Num 2) (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num
      (-1))))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))))))) 2)) (Pow (Add (Mul (Num 2) (Exp (Num (-2)))) (Opp (Mul (Mul (Add (Add (Mul (Num 2)
      (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-2)))) (Inv (Add (Add (Exp
      (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Pow (Add (Exp (Num (-1))) (Opp (Mul (Mul
      (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num
      (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Mul (Mul
      (Pow (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) 2) (Exp (Num (-4)))) (Inv (Pow (Add
      (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) 2)))) 2) (Inv (Add (Mul (Add (Add (Pow
      (Add (Exp (Num 1)) (Opp (Mul (Mul (Exp (Num 1)) (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num
      (-1)))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2) (Pow (Add
      (Mul (Num 2) (Exp (Num (-1)))) (Opp (Mul (Mul (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num
      (-1))))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))))))) 2)) (Mul (Mul (Pow (Add (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) 2) (Exp (Num
      (-4)))) (Inv (Pow (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))) 2)))) (Add (Add
      (Pow (Add (Opp (Exp (Num 1))) (Opp (Mul (Mul (Exp (Num 1)) (Add (Add (Mul (Num 2) (Exp (Num
      (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1))))
      (Exp (Num (-2)))))))) 2) (Pow (Add (Mul (Num 2) (Exp (Num (-2)))) (Opp (Mul (Mul (Add (Add
      (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-2)))) (Inv
      (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)) (Pow (Add (Exp (Num (-1)))
      (Opp (Mul (Mul (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))
      (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)))
      (Opp (Pow (Add (Add (Mul (Add (Exp (Num 1)) (Opp (Mul (Mul (Exp (Num 1)) (Add (Exp (Num 1))
      (Mul (Num 2) (Exp (Num (-1)))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num
      (-2)))))))) (Add (Opp (Exp (Num 1))) (Opp (Mul (Mul (Exp (Num 1)) (Add (Add (Mul (Num 2) (Exp
      (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1))))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num
      (-1)))) (Exp (Num (-2))))))))) (Mul (Add (Mul (Num 2) (Exp (Num (-1)))) (Opp (Mul (Mul (Add
      (Exp (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) (Exp (Num (-1)))) (Inv (Add (Add (Exp (Num 1))
      (Exp (Num (-1)))) (Exp (Num (-2)))))))) (Add (Exp (Num (-1))) (Opp (Mul (Mul (Add (Add (Mul
      (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num (-1)))) (Inv (Add
      (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))))) (Opp (Mul (Mul (Mul (Add (Exp
      (Num 1)) (Mul (Num 2) (Exp (Num (-1))))) (Add (Mul (Num 2) (Exp (Num (-2)))) (Opp (Mul (Mul
      (Add (Add (Mul (Num 2) (Exp (Num (-2)))) (Exp (Num (-1)))) (Opp (Exp (Num 1)))) (Exp (Num
      (-2)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2))))))))) (Exp (Num
      (-2)))) (Inv (Add (Add (Exp (Num 1)) (Exp (Num (-1)))) (Exp (Num (-2)))))))) 2)))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.
