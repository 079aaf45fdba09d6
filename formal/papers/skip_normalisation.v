(* On skip connections and normalisation layers in deep optimisation (arXiv 2210.05371)

   What resoft proves of this paper's claims, as theorems of real analysis: arrays are functions of
   their indices, lengths are natural numbers, z i + e * h i is z moved along h.  Statements are
   what has to be read; the proofs are checked by Coq's kernel.  To check them without resoft, with
   Coq 8.16 or later, Coquelicot and coq-interval, in the folder formal/:

       make                                          compiles the library
       coqc -Q . Resoft papers/skip_normalisation.v

   Written by resoft; never edited. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import All.
Import ListNotations.
Open Scope R_scope.

(* skip-normalisation/chain-before: C1, the chain rule; derived here
   Conditions: f(W, Z) = tanh(W Z), as an example of layers that are not linear
   Note: D_V F = Jf Df: what a layer adds to the derivative in the parameters before it *)
Theorem skip_normalisation_chain_before
    (d m d_0 : nat)
    (W V dV : nat -> nat -> R)
    (x Z k : nat -> R)
    (i : nat) :
  (1 <= d)%nat ->
  (1 <= m)%nat ->
  (1 <= d_0)%nat ->
  (i < d)%nat ->
  (forall j, (j < m)%nat -> Z j = tanh (sum (fun r => V r j * x r) d_0)) ->
  (forall j, (j < m)%nat -> k j = Derive (fun e => tanh (sum (fun r => (V r j + e * dV r j) * x r)
      d_0)) 0) ->
  is_derive (fun e => tanh (sum (fun j => W i j * tanh (sum (fun r => (V r j + e * dV r j) * x r)
      d_0)) m)) 0
    (Derive (fun e => tanh (sum (fun j => W i j * (Z j + e * k j)) m)) 0).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | 1 => m | 2 => d_0 | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => V i0__ i1__ | 2, [i0__] => x i0__ | 3, [i0__; i1__] => dV i0__
      i1__ | 4, [i0__] => Z i0__ | 5, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 4 [(1, 0)]), (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2,
      0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var
      2 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)])
      (Var 2 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))
      (Inv (Num 2)))))); ((Var 5 [(1, 0)]), (Der (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2,
      0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var
      2 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)])
      (Var 2 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))
      (Inv (Num 2))))) [(1, 3)]))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (1, 0)%nat) (I__ (1, 0)%nat))) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H5__ (s__ (1, 0)%nat) (I__ (1, 0)%nat)))
      Logic.I))))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Add (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1,
      0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp
      (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))) (Inv (Num 2))) (Inv
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Exp (Opp (Sum
      (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))))) (Inv (Num 2)))))))) (Opp (Exp (Opp
      (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0);
      (1, 0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2
      [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)])
      (Var 2 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))
      (Inv (Num 2))))))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1,
      0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp
      (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))) (Inv (Num 2))) (Inv
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Exp (Opp (Sum
      (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))))) (Inv (Num 2)))))))) (Exp (Opp (Sum
      (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1,
      0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2,
      0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2
      [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))))) (Inv
      (Num 2)))))))))) (Inv (Num 2)))))%nat (move r__ [(1, 3)]%nat t__) s__) 0 (eval len__ (Der (Mul
      (Mul (Add (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)])))) (Opp (Exp (Opp
      (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)])))) (Exp (Opp (Sum (1, 0) (Mul
      (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)])))))) (Inv (Num 2))))) [(4, 5)])%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/chain-own: C1, the chain rule; derived here
   Conditions: f(W, Z) = tanh(W Z)
   Note: D_W F = Df *)
Theorem skip_normalisation_chain_own
    (d m d_0 : nat)
    (W V dW : nat -> nat -> R)
    (x Z : nat -> R)
    (i : nat) :
  (1 <= d)%nat ->
  (1 <= m)%nat ->
  (1 <= d_0)%nat ->
  (i < d)%nat ->
  (forall j, (j < m)%nat -> Z j = tanh (sum (fun r => V r j * x r) d_0)) ->
  is_derive (fun e => tanh (sum (fun j => (W i j + e * dW i j) * tanh (sum (fun r => V r j * x r)
      d_0)) m)) 0
    (Derive (fun e => tanh (sum (fun j => (W i j + e * dW i j) * Z j) m)) 0).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | 1 => m | 2 => d_0 | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__; i1__] => V i0__ i1__ | 2, [i0__] => x i0__ | 3, [i0__; i1__] => dW i0__
      i1__ | 4, [i0__] => Z i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => i | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 4 [(1, 0)]), (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2,
      0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var
      2 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)])
      (Var 2 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))
      (Inv (Num 2))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (1, 0)%nat) (I__ (1, 0)%nat)))
      Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Add (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1,
      0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp
      (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))) (Inv (Num 2))) (Inv
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Exp (Opp (Sum
      (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))))) (Inv (Num 2)))))))) (Opp (Exp (Opp
      (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0);
      (1, 0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2
      [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)])
      (Var 2 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))
      (Inv (Num 2))))))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1,
      0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Opp
      (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)]))))))) (Inv (Num 2))) (Inv
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Exp (Opp (Sum
      (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))))) (Inv (Num 2)))))))) (Exp (Opp (Sum
      (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1,
      0)]) (Var 2 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2,
      0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2
      [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))))) (Inv
      (Num 2)))))))))) (Inv (Num 2)))))%nat (move r__ [(0, 3)]%nat t__) s__) 0 (eval len__ (Der (Mul
      (Mul (Add (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)])))) (Opp (Exp (Opp
      (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)])))) (Exp (Opp (Sum (1, 0) (Mul
      (Var 0 [(0, 0); (1, 0)]) (Var 4 [(1, 0)])))))) (Inv (Num 2))))) [(0, 3)])%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/kernel: C1, the chain rule; derived here
   Note: <g, (J DF)(J DF)^T g> = <J^T g, DF DF^T J^T g>: the kernel of L layers is the sum over l of
       (Jf_L ... Jf_(l+1)) Df_l Df_l^T (...)^T, one layer more at a time *)
Theorem skip_normalisation_kernel
    (Q m d : nat)
    (DF J : nat -> nat -> R)
    (g : nat -> R) :
  (1 <= Q)%nat ->
  (1 <= m)%nat ->
  (1 <= d)%nat ->
  sum (fun b => sum (fun i => sum (fun j => DF b j * J i j) m * g i) d ^ 2) Q
    = sum (fun j => sum (fun j' => sum (fun b => DF b j * DF b j') Q * sum (fun i => J i j * g i) d
        * sum (fun i => J i j' * g i) d) m) m.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => Q | 1 => m | 2 => d | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => DF
      i0__ i1__ | 1, [i0__; i1__] => J i0__ i1__ | 2, [i0__] => g i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Pow (Sum (2, 0) (Mul (Sum (1, 0) (Mul (Var 0 [(0, 0); (1, 0)])
      (Var 1 [(2, 0); (1, 0)]))) (Var 2 [(2, 0)]))) 2))%nat r__ s__ = eval len__ (Sum (1, 0) (Sum
      (1, 1) (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var 0 [(0, 0); (1, 1)]))) (Sum (2,
      0) (Mul (Var 1 [(2, 0); (1, 0)]) (Var 2 [(2, 0)])))) (Sum (2, 0) (Mul (Var 1 [(2, 0); (1, 1)])
      (Var 2 [(2, 0)]))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/kernel-step: C2, the kernel; derived here
   Conditions: lambda(DF) >= lambda, s_min(J) >= sigma, lambda(D) >= nu; D2 = ||D^T g||^2
   Note: lambda of one layer more is at least sigma^2 lambda + nu, so that lambda(DF) >= sum_l
       lambda(Df_l) prod_(j > l) s_min(Jf_j)^2 *)
Theorem skip_normalisation_kernel_step
    (d Q : nat)
    (sigma lambda nu D2 : R)
    (g : nat -> R)
    (J DF : nat -> nat -> R) :
  (1 <= d)%nat ->
  (1 <= Q)%nat ->
  0 < lambda ->
  0 <= (sum (fun b => sum (fun i' => sum (fun i => J i i' * g i) d * DF b i') d ^ 2) Q - sum (fun i'
      => sum (fun i => J i i' * g i) d ^ 2) d * lambda) ->
  0 <= (sum (fun i' => sum (fun i => J i i' * g i) d ^ 2) d - sigma ^ 2 * sum (fun i => g i ^ 2) d)
      ->
  0 <= (D2 - sum (fun i => g i ^ 2) d * nu) ->
  (sigma ^ 2 * lambda + nu) * sum (fun i => g i ^ 2) d
    <= sum (fun b => sum (fun i' => sum (fun i => J i i' * g i) d * DF b i') d ^ 2) Q + D2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | 1 => Q | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => sigma | 1, []
      => lambda | 2, [] => nu | 3, [i0__] => g i0__ | 4, [i0__; i1__] => J i0__ i1__ | 5, [i0__;
      i1__] => DF i0__ i1__ | 6, [] => D2 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var
      4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 5 [(1, 0); (0, 0)]))) 2)) (Opp (Mul (Sum (0, 0)
      (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)) (Var 1 [])))); (Add (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)) (Opp (Mul (Pow
      (Var 0 []) 2) (Sum (0, 1) (Pow (Var 3 [(0, 1)]) 2))))); (Add (Var 6 []) (Opp (Mul (Sum (0, 1)
      (Pow (Var 3 [(0, 1)]) 2)) (Var 2 []))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0,
      0)]) (Var 3 [(0, 1)]))) (Var 5 [(1, 0); (0, 0)]))) 2)) (Var 6 [])) (Opp (Mul (Add (Mul (Pow
      (Var 0 []) 2) (Var 1 [])) (Var 2 [])) (Sum (0, 1) (Pow (Var 3 [(0, 1)]) 2)))))%nat).
  pose (shown__ := (Add (Add (Mul (Var 1 []) (Add (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1);
      (0, 0)]) (Var 3 [(0, 1)]))) 2)) (Opp (Mul (Pow (Var 0 []) 2) (Sum (0, 1) (Pow (Var 3 [(0, 1)])
      2)))))) (Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var
      3 [(0, 1)]))) (Var 5 [(1, 0); (0, 0)]))) 2)) (Opp (Mul (Sum (0, 0) (Pow (Sum (0, 1) (Mul (Var
      4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)) (Var 1 []))))) (Add (Var 6 []) (Opp (Mul (Sum (0,
      1) (Pow (Var 3 [(0, 1)]) 2)) (Var 2 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 [])] [(Add (Sum (1, 0) (Pow (Sum (0, 0) (Mul (Sum (0, 1) (Mul (Var
      4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) (Var 5 [(1, 0); (0, 0)]))) 2)) (Opp (Mul (Sum (0, 0)
      (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)) (Var 1 [])))); (Add (Sum
      (0, 0) (Pow (Sum (0, 1) (Mul (Var 4 [(0, 1); (0, 0)]) (Var 3 [(0, 1)]))) 2)) (Opp (Mul (Pow
      (Var 0 []) 2) (Sum (0, 1) (Pow (Var 3 [(0, 1)]) 2))))); (Add (Var 6 []) (Opp (Mul (Sum (0, 1)
      (Pow (Var 3 [(0, 1)]) 2)) (Var 2 []))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H5__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/pl-transfer: C3, Polyak-Lojasiewicz; derived here
   Conditions: g2 = ||grad c||^2 >= mu (c - c_0), q2 = ||DF^T grad c||^2, lambda(DF) >= lambda
   Note: ||grad (c o F)||^2 >= mu lambda(DF) (c - c_0) *)
Theorem skip_normalisation_pl_transfer
    (c_0 c lambda mu q2 g2 : R) :
  0 < lambda ->
  0 < mu ->
  0 <= (q2 - g2 * lambda) ->
  0 <= (g2 - (c - c_0) * mu) ->
  (c - c_0) * lambda * mu
    <= q2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => c_0 | 1, []
      => c | 2, [] => lambda | 3, [] => mu | 4, [] => q2 | 5, [] => g2 | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Var 4 []) (Opp (Mul (Var 5 []) (Var 2
      [])))); (Add (Var 5 []) (Opp (Mul (Add (Var 1 []) (Opp (Var 0 []))) (Var 3 []))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)) Logic.I))).
  pose (gap__ := (Add (Var 4 []) (Opp (Mul (Mul (Add (Var 1 []) (Opp (Var 0 []))) (Var 2 [])) (Var 3
      []))))%nat).
  pose (shown__ := (Add (Mul (Var 2 []) (Add (Var 5 []) (Opp (Mul (Add (Var 1 []) (Opp (Var 0 [])))
      (Var 3 []))))) (Add (Var 4 []) (Opp (Mul (Var 5 []) (Var 2 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 2 []); (Var 3 [])] [(Add (Var 4 []) (Opp (Mul (Var 5 []) (Var 2
      [])))); (Add (Var 5 []) (Opp (Mul (Add (Var 1 []) (Opp (Var 0 []))) (Var 3 []))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/critical-point: section 1, on Theorem 2.4; read in the paper
   Conditions: DF^T grad c = 0, lambda(DF) >= lambda > 0
   Note: where the kernel is positive definite a critical point has grad c = 0, which is a global
       minimum of a convex c: so the introduction says of Theorem 2.4, whose own words were not read
       *)
Theorem skip_normalisation_critical_point
    (g2 lambda q2 : R) :
  0 < lambda ->
  0 <= (q2 - g2 * lambda) ->
  0 <= - q2 ->
  g2 * lambda
    <= 0.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => g2 | 1, [] =>
      lambda | 2, [] => q2 | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Var 2 []) (Opp (Mul (Var 0 []) (Var 1 [])))); (Opp
      (Var 2 []))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Num 0) (Opp (Mul (Var 0 []) (Var 1 []))))%nat).
  pose (shown__ := (Add (Add (Var 2 []) (Opp (Mul (Var 0 []) (Var 1 [])))) (Opp (Var 2 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 [])] [(Add (Var 2 []) (Opp (Mul (Var 0 []) (Var 1 [])))); (Opp
      (Var 2 []))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/square-gradient: C3, Polyak-Lojasiewicz; derived here
   Conditions: c = ||F - y||^2 / 2 *)
Theorem skip_normalisation_square_gradient
    (d : nat)
    (y F dF : nat -> R) :
  (1 <= d)%nat ->
  is_derive (fun e => 1 / 2 * sum (fun i => ((F i + e * dF i) - y i) ^ 2) d) 0
    (sum (fun i => (F i - y i) * dF i) d).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => F i0__ | 2, [i0__] => dF i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval
      len__ (Sum (0, 0) (Mul (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) (Var 2 [(0, 0)])))%nat
      r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/square-pl: C3, Polyak-Lojasiewicz; derived here
   Conditions: c = ||F - y||^2 / 2
   Note: <grad c, F - y> = ||grad c||^2 = 2 c by square-gradient: mu = 2 *)
Theorem skip_normalisation_square_pl
    (d : nat)
    (y F : nat -> R) :
  (1 <= d)%nat ->
  is_derive (fun e => 1 / 2 * sum (fun i => ((F i + e * (F i - y i)) - y i) ^ 2) d) 0
    (sum (fun i => (F i - y i) ^ 2) d).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__] => F i0__ | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [i0__] => eval
      len__ (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) a__ (fun x__ : axis => match x__ with |
      (0, 0) => i0__ | _ => 0 end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 2 [(0, 0)]), (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0,
      0)]))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2)))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval
      len__ (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/chain-cost: C3, Polyak-Lojasiewicz; derived here
   Conditions: c = ||F - y||^2 / 2, F = tanh(W tanh(V x))
   Note: grad (c o F) = DF^T grad c *)
Theorem skip_normalisation_chain_cost
    (d m d_0 : nat)
    (y x F dF : nat -> R)
    (W V dV : nat -> nat -> R) :
  (1 <= d)%nat ->
  (1 <= m)%nat ->
  (1 <= d_0)%nat ->
  (forall i, (i < d)%nat -> F i = tanh (sum (fun j => W i j * tanh (sum (fun r => V r j * x r) d_0))
      m)) ->
  (forall i, (i < d)%nat -> dF i = Derive (fun e => tanh (sum (fun j => W i j * tanh (sum (fun r =>
      (V r j + e * dV r j) * x r) d_0)) m)) 0) ->
  is_derive (fun e => 1 / 2 * sum (fun i => (tanh (sum (fun j => W i j * tanh (sum (fun r => (V r j
      + e * dV r j) * x r) d_0)) m) - y i) ^ 2) d) 0
    (Derive (fun e => 1 / 2 * sum (fun i => ((F i + e * dF i) - y i) ^ 2) d) 0).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | 1 => m | 2 => d_0 | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => y i0__ |
      1, [i0__; i1__] => W i0__ i1__ | 2, [i0__; i1__] => V i0__ i1__ | 3, [i0__] => x i0__ | 4,
      [i0__; i1__] => dV i0__ i1__ | 5, [i0__] => F i0__ | 6, [i0__] => dF i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 5 [(0, 0)]), (Mul (Mul (Add (Exp (Sum (1, 0) (Mul (Var 1 [(0,
      0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))
      (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2)))
      (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp
      (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))))) (Inv (Num 2)))))))) (Opp (Exp
      (Opp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2
      [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)])
      (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1,
      0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2,
      0)])))))) (Inv (Num 2))))))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (1, 0) (Mul (Var 1
      [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2,
      0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv
      (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))
      (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))))) (Inv (Num 2))))))))
      (Exp (Opp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var
      2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1,
      0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2,
      0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3
      [(2, 0)])))))) (Inv (Num 2)))))))))) (Inv (Num 2)))))); ((Var 6 [(0, 0)]), (Der (Mul (Mul (Add
      (Exp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2
      [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)])
      (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1,
      0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2,
      0)])))))) (Inv (Num 2)))))))) (Opp (Exp (Opp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp
      (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul
      (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))))) (Inv (Num 2))))))))))) (Inv (Num 2))) (Inv (Mul
      (Add (Exp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var
      2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1,
      0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2,
      0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3
      [(2, 0)])))))) (Inv (Num 2)))))))) (Exp (Opp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp
      (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul
      (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))))) (Inv (Num 2)))))))))) (Inv (Num 2))))) [(2,
      4)]))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj
      (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat)))
      Logic.I))))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add
      (Mul (Mul (Add (Exp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0)
      (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2,
      0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2
      [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var
      3 [(2, 0)])))))) (Inv (Num 2)))))))) (Opp (Exp (Opp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)])
      (Mul (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp
      (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul
      (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0)
      (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))))) (Inv (Num 2))))))))))) (Inv (Num 2))) (Inv
      (Mul (Add (Exp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Sum (2, 0) (Mul
      (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0);
      (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2
      [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var
      3 [(2, 0)])))))) (Inv (Num 2)))))))) (Exp (Opp (Sum (1, 0) (Mul (Var 1 [(0, 0); (1, 0)]) (Mul
      (Mul (Add (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Opp (Exp (Opp
      (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)]))))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Sum (2, 0) (Mul (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))) (Exp (Opp (Sum (2, 0) (Mul
      (Var 2 [(2, 0); (1, 0)]) (Var 3 [(2, 0)])))))) (Inv (Num 2)))))))))) (Inv (Num 2))))) (Opp
      (Var 0 [(0, 0)]))) 2)))%nat (move r__ [(2, 4)]%nat t__) s__) 0 (eval len__ (Der (Mul (Mul (Num
      1) (Inv (Num 2))) (Sum (0, 0) (Pow (Add (Var 5 [(0, 0)]) (Opp (Var 0 [(0, 0)]))) 2))) [(5,
      6)])%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/first-layer: section 5, 4; derived here
   Note: f_1(W, X) = W X has Df_1^T G = G X^T *)
Theorem skip_normalisation_first_layer
    (d d_0 N : nat)
    (W_1 X G dW_1 : nat -> nat -> R) :
  (1 <= d)%nat ->
  (1 <= d_0)%nat ->
  (1 <= N)%nat ->
  is_derive (fun e => sum (fun i => sum (fun n => sum (fun r => (W_1 i r + e * dW_1 i r) * X n r)
      d_0 * G n i) N) d) 0
    (sum (fun i => sum (fun r => sum (fun n => G n i * X n r) N * dW_1 i r) d_0) d).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => d | 1 => d_0 | 2 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W_1
      i0__ i1__ | 1, [i0__; i1__] => X i0__ i1__ | 2, [i0__; i1__] => G i0__ i1__ | 3, [i0__; i1__]
      => dW_1 i0__ i1__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Sum (0, 0) (Sum (2, 0) (Mul (Sum (1, 0) (Mul (Var 0 [(0,
      0); (1, 0)]) (Var 1 [(2, 0); (1, 0)]))) (Var 2 [(2, 0); (0, 0)]))))%nat (move r__ [(0, 3)]%nat
      t__) s__) 0 (eval len__ (Sum (0, 0) (Sum (1, 0) (Mul (Sum (2, 0) (Mul (Var 2 [(2, 0); (0, 0)])
      (Var 1 [(2, 0); (1, 0)]))) (Var 3 [(0, 0); (1, 0)]))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/first-layer-kernel: section 5, 4; derived here
   Conditions: d_0 = 2, N = 3: the rows (x_1, x_2, x_3) and (y_1, y_2, y_3) of X, G = x cross y
   Note: so too for two numbers a sample *)
Theorem skip_normalisation_first_layer_kernel
    (x_1 y_2 x_2 y_1 x_3 y_3 : R) :
  (x_1 * y_2 - x_2 * y_1) * x_3 + (x_2 * y_3 - x_3 * y_2) * x_1 + (x_3 * y_1 - x_1 * y_3) * x_2
    = 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x_1 | 1, []
      => y_2 | 2, [] => x_2 | 3, [] => y_1 | 4, [] => x_3 | 5, [] => y_3 | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Add (Mul (Add (Mul (Var 0 []) (Var 1 [])) (Opp (Mul (Var 2 []) (Var 3
      [])))) (Var 4 [])) (Mul (Add (Mul (Var 2 []) (Var 5 [])) (Opp (Mul (Var 4 []) (Var 1 []))))
      (Var 0 []))) (Mul (Add (Mul (Var 4 []) (Var 3 [])) (Opp (Mul (Var 0 []) (Var 5 [])))) (Var 2
      [])))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-jacobian: C4, weight normalisation; derived here
   Note: J = (I - w w^T / s^2) / s *)
Theorem skip_normalisation_wn_jacobian
    (N : nat)
    (w h : nat -> R)
    (eps : R)
    (n : nat) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  is_derive (fun e => (w n + e * h n) / s (fun i => w i + e * h i)) 0
    ((h n - sum (fun n1 => h n1 * w n1) N * w n / s w ^ 2) / s w).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Var 0 [(0, 0)]) (Inv s_term__))%nat (move r__ [(0,
      2)]%nat t__) s__) 0 (eval len__ (Mul (Add (Var 2 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) (Var 0 [(0, 0)])) (Inv (Pow s_term__ 2))))) (Inv
      s_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-symmetric: C4, weight normalisation; derived here *)
Theorem skip_normalisation_wn_symmetric
    (N : nat)
    (w h k : nat -> R)
    (eps : R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  sum (fun n => Derive (fun e => (w n + e * h n) / s (fun i => w i + e * h i)) 0 * k n) N
    = sum (fun n => Derive (fun e => (w n + e * k n) / s (fun i => w i + e * k i)) 0 * h n) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)]) (Var 3
      [(0, 0)])))%nat r__ s__ = eval len__ (Sum (0, 0) (Mul (Der (Mul (Var 0 [(0, 0)]) (Inv
      s_term__)) [(0, 3)]) (Var 2 [(0, 0)])))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-along-w: C4, weight normalisation; derived here
   Note: J w = (eps / s^3) w *)
Theorem skip_normalisation_wn_along_w
    (N : nat)
    (w k : nat -> R)
    (eps : R)
    (n : nat) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  (forall n, (n < N)%nat -> k n = w n) ->
  is_derive (fun e => (w n + e * k n) / s (fun i => w i + e * k i)) 0
    (w n * eps / s w ^ 3).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [((Var 2 [(0, 0)]), (Var 0 [(0, 0)]))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Var 0 [(0, 0)]) (Inv s_term__))%nat (move r__ [(0,
      2)]%nat t__) s__) 0 (eval len__ (Mul (Mul (Var 0 [(0, 0)]) (Var 1 [])) (Inv (Pow s_term__
      3)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-across-w: C4, weight normalisation; derived here
   Note: J h = h / s for the part of any h across w: N - 1 times the singular value 1 / s *)
Theorem skip_normalisation_wn_across_w
    (N : nat)
    (w h h_before : nat -> R)
    (eps : R)
    (n : nat) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  sum (fun n => w n ^ 2) N <> 0 ->
  (forall n, (n < N)%nat -> h n = h_before n - sum (fun n1 => h_before n1 * w n1) N * w n / sum (fun
      n1 => w n1 ^ 2) N) ->
  is_derive (fun e => (w n + e * h n) / s (fun i => w i + e * h i)) 0
    (h n / s w).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => h_before i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [(Var 1 [])] [] [((Var 2 [(0, 0)]),
      (Add (Var 3 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) (Var
      0 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Var 0 [(0, 0)]) (Inv s_term__))%nat (move r__ [(0,
      2)]%nat t__) s__) 0 (eval len__ (Mul (Var 2 [(0, 0)]) (Inv s_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/cauchy-schwarz: used below; derived here *)
Theorem skip_normalisation_cauchy_schwarz
    (N : nat)
    (h k : nat -> R) :
  (1 <= N)%nat ->
  sum (fun n => h n * k n) N ^ 2
    <= sum (fun n => h n ^ 2) N * sum (fun n => k n ^ 2) N.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2)))%nat).
  pose (shown__ := (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var
      0 [(0, 0)]) (Var 1 [(0, 0)]))) (Var 0 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2)))))) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 0 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 0 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g1__ gap__ s__ G2__ V__);
      vm_compute; reflexivity. }
  rename D__ into D3__.
  pose (g4__ := (Given [] [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D3__) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-norm-below: C4, weight normalisation; derived here
   Note: the smallest singular value is eps / s^3 *)
Theorem skip_normalisation_wn_norm_below
    (N : nat)
    (eps : R)
    (w h : nat -> R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0
    <= sum (fun n => Derive (fun e => (w n + e * h n) / s (fun i => w i + e * h i)) 0 ^ 2) N - eps ^
        2 * sum (fun n => h n ^ 2) N / s w ^ 6.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Var 0 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => eps | 1,
      [i0__] => w i0__ | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 2 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 1%nat [i0__]) (fun i0__ => r__ 2%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Sum (0, 0) (Pow (Der (Mul (Var 1 [(0, 0)]) (Inv s_term__)) [(1, 2)]) 2)) (Opp
      (Mul (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Inv (Pow s_term__
      6)))))%nat).
  pose (shown__ := (Mul (Mul (Add (Pow s_term__ 2) (Var 0 [])) (Add (Mul (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0,
      0)]) (Var 2 [(0, 0)]))) 2)))) (Inv (Pow s_term__ 6)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 0 [])] [(Add (Mul (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)) (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)])))
      2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-norm-everywhere: C4, weight normalisation; derived here
   Note: ||J|| <= 1 / sqrt(eps) at every w *)
Theorem skip_normalisation_wn_norm_everywhere
    (N : nat)
    (w h : nat -> R)
    (eps : R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0
    <= sum (fun n => h n ^ 2) N / eps - sum (fun n => Derive (fun e => (w n + e * h n) / s (fun i =>
        w i + e * h i)) 0 ^ 2) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Inv (Var 1 []))) (Opp (Sum (0, 0)
      (Pow (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)]) 2))))%nat).
  pose (shown__ := (Add (Mul (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Add
      (Pow s_term__ 2) (Var 1 []))) (Inv (Pow s_term__ 6))) (Mul (Mul (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Inv (Var 1 []))) (Inv (Pow s_term__
      2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-norm-attained: C4, weight normalisation; derived here
   Note: at w = 0 *)
Theorem skip_normalisation_wn_norm_attained
    (N : nat)
    (w h : nat -> R)
    (eps : R)
    (n : nat) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  (forall n, (n < N)%nat -> w n = 0) ->
  is_derive (fun e => (w n + e * h n) / s (fun i => w i + e * h i)) 0
    (h n / sqrt eps).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [((Var 0 [(0, 0)]), (Num 0))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Var 0 [(0, 0)]) (Inv s_term__))%nat (move r__ [(0,
      2)]%nat t__) s__) 0 (eval len__ (Mul (Var 2 [(0, 0)]) (Inv (Sqrt (Var 1 []))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second: C5, its second derivative; derived here *)
Theorem skip_normalisation_wn_second
    (N : nat)
    (w h k : nat -> R)
    (eps : R)
    (n : nat) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  s w ^ 3 * Derive (fun e => Derive (fun e1 => (w n + e * k n + e1 * h n) / s (fun i => w i + e * k
      i + e1 * h i)) 0) 0
    = 3 * sum (fun n1 => h n1 * w n1) N * sum (fun n1 => k n1 * w n1) N * w n / s w ^ 2 - sum (fun
        n1 => h n1 * k n1) N * w n - sum (fun n1 => h n1 * w n1) N * k n - sum (fun n1 => k n1 * w
        n1) N * h n.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Pow s_term__ 3) (Der (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)])
      [(0, 3)]))%nat r__ s__ = eval len__ (Add (Add (Add (Mul (Mul (Mul (Mul (Num 3) (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0,
      0)])))) (Var 0 [(0, 0)])) (Inv (Pow s_term__ 2))) (Opp (Mul (Sum (0, 0) (Mul (Var 2 [(0, 0)])
      (Var 3 [(0, 0)]))) (Var 0 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0,
      0)]))) (Var 3 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) (Var
      2 [(0, 0)]))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second-along-w: C5, its second derivative; derived here
   Note: for h = k = w / ||w||: a norm of 3 eps ||w|| / s^5 *)
Theorem skip_normalisation_wn_second_along_w
    (N : nat)
    (w h k : nat -> R)
    (eps : R)
    (n : nat) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  (forall n, (n < N)%nat -> h n = w n) ->
  (forall n, (n < N)%nat -> k n = w n) ->
  is_derive (fun e => Derive (fun e1 => (w n + e * k n + e1 * h n) / s (fun i => w i + e * k i + e1
      * h i)) 0) 0
    (- (3 * sum (fun n1 => w n1 ^ 2) N * w n * eps / s w ^ 5)).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [((Var 2 [(0, 0)]), (Var 0 [(0, 0)])); ((Var 3 [(0, 0)]),
      (Var 0 [(0, 0)]))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => (H4__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I))))).
  change (is_derive (fun t__ => eval len__ (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)])%nat
      (move r__ [(0, 3)]%nat t__) s__) 0 (eval len__ (Opp (Mul (Mul (Mul (Mul (Num 3) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Var 0 [(0, 0)])) (Var 1 [])) (Inv (Pow s_term__ 5))))%nat r__
      s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/gram: used below; derived here
   Note: the Gram determinant of w, h, k is not negative *)
Theorem skip_normalisation_gram
    (N : nat)
    (h k w : nat -> R) :
  (1 <= N)%nat ->
  sum (fun n => h n * k n) N ^ 2 * sum (fun n => w n ^ 2) N + sum (fun n => h n * w n) N ^ 2 * sum
      (fun n => k n ^ 2) N + sum (fun n => k n * w n) N ^ 2 * sum (fun n => h n ^ 2) N
    <= sum (fun n => h n ^ 2) N * sum (fun n => k n ^ 2) N * sum (fun n => w n ^ 2) N + 2 * sum (fun
        n => h n * k n) N * sum (fun n => h n * w n) N * sum (fun n => k n * w n) N.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => k i0__ | 2, [i0__] => w i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2
      [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Sum (0, 0) (Pow (Add (Var 1
      [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Var
      0 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Var 0 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Add (Var 1 [(0, 0)]) (Opp
      (Mul (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0,
      0) (Pow (Var 2 [(0, 0)]) 2))))))%nat r__ (upd t__ (0, 0)%nat i0__))) as P__. written_out_in
      P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Add (Mul (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1
      [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))))
      (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0)
      (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Mul (Pow
      (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)])
      2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))))%nat).
  pose (shown__ := (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Add (Mul (Sum (0, 0) (Pow (Add (Var 0
      [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Sum (0, 0) (Pow (Add (Var 1 [(0,
      0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)]))
      (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Var 0
      [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))))) 2))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 2 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Mul (Sum
      (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))) 2)) (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul
      (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul
      (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2)))))) (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0,
      0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))))) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 2 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  pose (g7__ := (Given [] [(Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2
      [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2)) (Sum (0, 0) (Pow (Add (Var 1
      [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Var
      0 [(0, 0)]) (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0,
      0)])) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 2 [(0, 0)]))) (Var 2 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)))))))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second-across: C5, its second derivative; derived here
   Note: ||D^2 wn|| <= 2 / (sqrt(3) s^2) at every w, which is its norm for ||w||^2 >= eps / 2 *)
Theorem skip_normalisation_wn_second_across
    (N : nat)
    (w h k : nat -> R)
    (eps : R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  sum (fun n => Derive (fun e => Derive (fun e1 => (w n + e * k n + e1 * h n) / s (fun i => w i + e
      * k i + e1 * h i)) 0) 0 ^ 2) N
    <= 4 / 3 * sum (fun n => h n ^ 2) N * sum (fun n => k n ^ 2) N / s w ^ 4.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 3 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Mul (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum
      (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0,
      0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0,
      0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_gram (len__
      0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Num 4) (Inv (Num 3))) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Inv (Pow s_term__ 4))) (Opp (Sum (0, 0) (Pow (Der
      (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)]) [(0, 3)]) 2))))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Pow (Add (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0,
      0)]))) (Opp (Mul (Mul (Mul (Num 3) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum
      (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)])))) (Inv (Pow s_term__ 2))))) 2) (Add (Mul (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2)))) (Add (Mul (Mul (Num 1) (Inv (Num 3))) (Sum (0,
      0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Num 4) (Inv (Num 3))) (Var 1 [])))) (Add (Add (Mul
      (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3
      [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) (Var 0 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var
      3 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))) (Inv (Pow
      s_term__ 6)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [(Var 1 [])] [(Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0)
      (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))
      2))); (Add (Add (Mul (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var
      2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj F3__ (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second-slack: used below; derived here
   Conditions: R = ||w||^2, E = eps *)
Theorem skip_normalisation_wn_second_slack
    (R1 E : R) :
  0 < E ->
  0 <= R1 ->
  4 / 3 / (R1 + E) ^ 2
    <= 2304 / 3125 / E ^ 2 + 1 / 12 * (3 * E - 8 * R1) * (4 * E + R1) * E / (R1 + E) ^ 5.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => R1 | 1, [] =>
      E | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 [])] [(Var 0 [])] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Var 0 []) (Var 1 []))%nat r__
      t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Var 0 []) (Var 1 []))%nat
      (Num 1)%nat (Add (Var 0 []) (Var 1 []))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Var 1 []); (Add (Var 0 []) (Var 1 []))] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj N0__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Add (Mul (Mul (Num 2304) (Inv (Num 3125))) (Inv (Pow (Var 1 []) 2))) (Mul
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 12))) (Add (Mul (Num 3) (Var 1 [])) (Opp (Mul (Num 8)
      (Var 0 []))))) (Add (Mul (Num 4) (Var 1 [])) (Var 0 []))) (Var 1 [])) (Inv (Pow (Add (Var 0
      []) (Var 1 [])) 5)))) (Opp (Mul (Mul (Num 4) (Inv (Num 3))) (Inv (Pow (Add (Var 0 []) (Var 1
      [])) 2)))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 37500))) (Pow (Add (Mul (Num 4) (Var 0
      [])) (Opp (Var 1 []))) 2)) (Add (Add (Add (Mul (Num 1728) (Pow (Var 0 []) 3)) (Mul (Num 15148)
      (Pow (Var 1 []) 3))) (Mul (Mul (Num 9504) (Pow (Var 0 []) 2)) (Var 1 []))) (Mul (Mul (Num
      18799) (Pow (Var 1 []) 2)) (Var 0 [])))) (Inv (Pow (Add (Var 1 []) (Var 0 [])) 5))) (Inv (Pow
      (Var 1 []) 2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 []); (Add (Var 0 []) (Var 1 []))] [(Var 0 [])] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj N0__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/three-products: used below; derived here
   Conditions: a = <w, h>, b = <w, k>, c = <h, k> *)
Theorem skip_normalisation_three_products
    (N : nat)
    (h k w : nat -> R) :
  (1 <= N)%nat ->
  2 * sum (fun n => h n * k n) N * sum (fun n => h n * w n) N * sum (fun n => k n * w n) N
    <= (sum (fun n => h n * k n) N ^ 2 + sum (fun n => h n ^ 2) N * sum (fun n => k n ^ 2) N) * sum
        (fun n => w n ^ 2) N.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => k i0__ | 2, [i0__] => w i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 1 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 1%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0,
      0)]) (Var 2 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (fun i0__ => r__ 2%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  pose (gap__ := (Add (Mul (Add (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)]))) 2) (Mul
      (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))) (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1
      [(0, 0)])))) (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)])))) (Sum (0, 0) (Mul (Var 1
      [(0, 0)]) (Var 2 [(0, 0)]))))))%nat).
  pose (shown__ := (Add (Add (Mul (Pow (Add (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 1 [(0, 0)])))
      (Opp (Mul (Mul (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) (Sum (0, 0) (Mul (Var 1
      [(0, 0)]) (Var 2 [(0, 0)])))) (Inv (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))) 2) (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2))) (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Add (Mul (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 1 [(0, 0)]))) 2))))) (Mul (Mul (Pow (Sum (0, 0) (Mul (Var 1 [(0, 0)])
      (Var 2 [(0, 0)]))) 2) (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) 2)))) (Inv (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2)))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 2 [(0, 0)])%nat r__ (upd s__ (0, 0)%nat i__))
      (len__ 0%nat)) as [D__|D__]; cycle 1.
  {
  pose (g5__ := (Given [] [] [(Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var
      1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 1 [(0, 0)]))) 2))); (Add
      (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))) (Opp (Pow
      (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) 2)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__ (conj
      F4__ Logic.I)) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 2 [(0, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (0, 0)%nat) (J__ (0, 0)%nat)) Logic.I) g5__ gap__ s__ G6__ V__);
      vm_compute; reflexivity. }
  rename D__ into D7__.
  pose (g8__ := (Given [] [(Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))] [(Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 1 [(0, 0)]))) 2))); (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 0 [(0, 0)]) (Var 2 [(0, 0)]))) 2)))]
      [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D7__) Logic.I) (conj (conj F3__ (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second-norm: C5, its second derivative; derived here
   Note: ||D^2 wn|| <= 48 / (25 sqrt(5) eps): J is Lipschitz with this constant *)
Theorem skip_normalisation_wn_second_norm
    (N : nat)
    (w h k : nat -> R)
    (eps : R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  sum (fun n => Derive (fun e => Derive (fun e1 => (w n + e * k n + e1 * h n) / s (fun i => w i + e
      * k i + e1 * h i)) 0) 0 ^ 2) N
    <= 2304 / 3125 * sum (fun n => h n ^ 2) N * sum (fun n => k n ^ 2) N / eps ^ 2.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 3 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Pow (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Mul (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_three_products
      (len__ 0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__
      0%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Mul (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum
      (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0,
      0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0,
      0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_gram (len__
      0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (K6__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (positive_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | needed_here g1__ G2__]. }
  assert (K7__ : forall t__, within len__ t__ -> 0 <= eval len__ (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))%nat (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat); [exact J__|vm_compute; reflexivity] |
      needed_here g1__ G2__]. }
  assert (F8__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Mul (Num 2304) (Inv
      (Num 3125))) (Inv (Pow (Var 1 []) 2))) (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 12))) (Add
      (Mul (Num 3) (Var 1 [])) (Opp (Mul (Num 8) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Add (Mul
      (Num 4) (Var 1 [])) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))) (Var 1 [])) (Inv (Pow (Add (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])) 5)))) (Opp (Mul (Mul (Num 4) (Inv (Num 3))) (Inv
      (Pow (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])) 2)))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_wn_second_slack
      (eval len__ (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))%nat r__ t__) (r__ 1%nat [])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K6__ t__ J__) (K7__ t__
      J__)). }
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Num 2304) (Inv (Num 3125))) (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Inv (Pow (Var 1 []) 2))) (Opp (Sum (0, 0)
      (Pow (Der (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)]) [(0, 3)]) 2))))%nat).
  pose (shown__ := (Add (Mul (Add (Mul (Add (Mul (Mul (Num 1) (Inv (Num 3))) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Mul (Mul (Num 4) (Inv (Num 3))) (Var 1 []))) (Add (Add (Pow (Add (Mul (Add
      (Num 1) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 [])) (Inv (Pow s_term__ 2))))) (Sum
      (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Opp (Mul (Mul (Mul (Num 3) (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))
      (Inv (Pow s_term__ 2))))) 2) (Mul (Add (Pow (Add (Num 1) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num
      2))) (Var 1 [])) (Inv (Pow s_term__ 2))))) 2) (Mul (Mul (Mul (Mul (Num 3) (Inv (Num 2))) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Var 1 [])) (Inv (Pow s_term__ 4)))) (Add (Mul (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2))))) (Mul (Mul (Mul (Mul (Num 3) (Inv (Num 2))) (Var 1
      [])) (Add (Mul (Add (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Mul (Sum (0,
      0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0,
      0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) (Var 0 [(0, 0)]))))))) (Inv (Pow s_term__ 4))))) (Add (Add (Mul (Mul (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0,
      0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0,
      0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))) (Inv (Pow s_term__ 6))) (Mul
      (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Add (Add
      (Mul (Mul (Num 2304) (Inv (Num 3125))) (Inv (Pow (Var 1 []) 2))) (Mul (Mul (Mul (Mul (Mul (Num
      1) (Inv (Num 12))) (Add (Mul (Num 3) (Var 1 [])) (Opp (Mul (Num 8) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)))))) (Add (Mul (Num 4) (Var 1 [])) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))) (Var 1
      [])) (Inv (Pow (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])) 5)))) (Opp (Mul (Mul
      (Num 4) (Inv (Num 3))) (Inv (Pow (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 []))
      2)))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g9__ := (Given [] [(Var 1 [])] [(Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0)
      (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))
      2))); (Add (Mul (Add (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Mul (Sum
      (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0,
      0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0,
      0)]) (Var 0 [(0, 0)])))))); (Add (Add (Mul (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0,
      0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2)
      (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0
      [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow
      (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))
      (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow
      (Var 2 [(0, 0)]) 2)))))); (Add (Add (Mul (Mul (Num 2304) (Inv (Num 3125))) (Inv (Pow (Var 1
      []) 2))) (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 12))) (Add (Mul (Num 3) (Var 1 [])) (Opp
      (Mul (Num 8) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))))) (Add (Mul (Num 4) (Var 1 [])) (Sum (0,
      0) (Pow (Var 0 [(0, 0)]) 2)))) (Var 1 [])) (Inv (Pow (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)])
      2)) (Var 1 [])) 5)))) (Opp (Mul (Mul (Num 4) (Inv (Num 3))) (Inv (Pow (Add (Sum (0, 0) (Pow
      (Var 0 [(0, 0)]) 2)) (Var 1 [])) 2)))))] [])%nat).
  assert (G10__ : holds g9__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj F3__ (conj F4__ (conj F5__ (conj F8__
      Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g9__ L__ G10__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second-along-w-small: C5, its second derivative; derived here
   Conditions: ||w||^2 <= eps / 2
   Note: 3 eps ||w|| / s^5 is the norm of D^2 wn there, attained along w (wn-second-along-w) *)
Theorem skip_normalisation_wn_second_along_w_small
    (N : nat)
    (w h k : nat -> R)
    (eps : R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0 <= (eps - 2 * sum (fun n => w n ^ 2) N) ->
  sum (fun n => Derive (fun e => Derive (fun e1 => (w n + e * k n + e1 * h n) / s (fun i => w i + e
      * k i + e1 * h i)) 0) 0 ^ 2) N
    <= 9 * eps ^ 2 * sum (fun n => h n ^ 2) N * sum (fun n => k n ^ 2) N * sum (fun n => w n ^ 2) N
        / s w ^ 10.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Var 1 []) (Opp (Mul (Num 2) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2)))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 3 [(0, 0)]))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__])) as P__.
      written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat)). }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Add (Pow (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum
      (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Mul (Mul (Mul
      (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_three_products
      (len__ 0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__
      0%nat [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  assert (F5__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Mul (Mul (Sum (0, 0)
      (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum
      (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0,
      0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum
      (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0,
      0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul (Var 3 [(0, 0)])
      (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_gram (len__
      0%nat) (fun i0__ => r__ 2%nat [i0__]) (fun i0__ => r__ 3%nat [i0__]) (fun i0__ => r__ 0%nat
      [i0__])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (g6__ := (Given [] [(Var 1 [])] [(Add (Var 1 []) (Opp (Mul (Num 2) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))))); (Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2))); (Add (Mul (Add
      (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Mul (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp
      (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))));
      (Add (Add (Mul (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))))] [])%nat).
  assert (G7__ : holds g6__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ (conj F5__ Logic.I)))) Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Mul (Mul (Num 9) (Pow (Var 1 []) 2)) (Sum (0, 0) (Pow (Var 2
      [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))
      (Inv (Pow s_term__ 10))) (Opp (Sum (0, 0) (Pow (Der (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__))
      [(0, 2)]) [(0, 3)]) 2))))%nat).
  pose (shown__ := (Mul (Add (Mul (Mul (Add (Mul (Num 4) (Var 1 [])) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Add (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Add (Mul (Sum (0, 0) (Pow (Var
      2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 3 [(0, 0)]))) 2)))) (Mul (Mul (Num 3) (Pow (Add (Mul (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Opp (Mul (Sum (0, 0) (Mul (Var
      2 [(0, 0)]) (Var 0 [(0, 0)]))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)])))))) 2))
      (Inv (Pow s_term__ 2)))) (Mul (Mul (Add (Mul (Add (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var
      3 [(0, 0)]))) 2) (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var
      2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)])))))) (Add (Var 1 []) (Opp (Mul (Num 2) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2)))))) (Inv (Pow s_term__ 2))))) (Inv (Pow s_term__ 2))) (Add (Add (Mul
      (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2))) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3
      [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3
      [(0, 0)]) (Var 0 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var
      3 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0) (Mul (Var 2 [(0,
      0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow (Sum (0, 0) (Mul
      (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))))) (Inv (Pow
      s_term__ 6)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g8__ := (Given [] [(Var 1 [])] [(Add (Var 1 []) (Opp (Mul (Num 2) (Sum (0, 0) (Pow (Var 0
      [(0, 0)]) 2))))); (Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0,
      0)]) 2))) (Opp (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2))); (Add (Mul (Add
      (Pow (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Mul (Sum (0, 0) (Pow (Var 2 [(0,
      0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Opp
      (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul
      (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))));
      (Add (Add (Mul (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Sum (0, 0) (Pow (Var 3 [(0, 0)])
      2))) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Mul (Mul (Num 2) (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)])))) (Sum (0, 0) (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)])))) (Sum (0,
      0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))))) (Opp (Add (Add (Mul (Pow (Sum (0, 0) (Mul (Var 2
      [(0, 0)]) (Var 3 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))) (Mul (Pow (Sum (0, 0)
      (Mul (Var 2 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 3 [(0, 0)]) 2)))) (Mul (Pow
      (Sum (0, 0) (Mul (Var 3 [(0, 0)]) (Var 0 [(0, 0)]))) 2) (Sum (0, 0) (Pow (Var 2 [(0, 0)])
      2))))))] [])%nat).
  assert (G9__ : holds g8__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj F3__ (conj F4__ (conj F5__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g8__ L__ G9__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/wn-second-attained: C5, its second derivative; derived here
   Note: at ||w||^2 = eps / 4, along w: no smaller constant will do *)
Theorem skip_normalisation_wn_second_attained
    (N : nat)
    (w h k g : nat -> R)
    (eps : R) :
  let s (w : nat -> R) := sqrt (sum (fun n => w n ^ 2) N + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0 < sum (fun n => g n ^ 2) N ->
  (forall n, (n < N)%nat -> w n = 1 / 2 * sqrt eps * g n / sqrt (sum (fun n1 => g n1 ^ 2) N)) ->
  (forall n, (n < N)%nat -> h n = g n / sqrt (sum (fun n1 => g n1 ^ 2) N)) ->
  (forall n, (n < N)%nat -> k n = g n / sqrt (sum (fun n1 => g n1 ^ 2) N)) ->
  sum (fun n => Derive (fun e => Derive (fun e1 => (w n + e * k n + e1 * h n) / s (fun i => w i + e
      * k i + e1 * h i)) 0) 0 ^ 2) N
    = 2304 / 3125 / eps ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | 4, [i0__] => g i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 []); (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))] [] [((Var 0 [(0, 0)]),
      (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sqrt (Var 1 []))) (Var 4 [(0, 0)])) (Inv (Sqrt
      (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))))); ((Var 2 [(0, 0)]), (Mul (Var 4 [(0, 0)]) (Inv (Sqrt
      (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2)))))); ((Var 3 [(0, 0)]), (Mul (Var 4 [(0, 0)]) (Inv (Sqrt
      (Sum (0, 0) (Pow (Var 4 [(0, 0)]) 2))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__
      (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__
      (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))))).
  change (eval len__ (Sum (0, 0) (Pow (Der (Der (Mul (Var 0 [(0, 0)]) (Inv s_term__)) [(0, 2)]) [(0,
      3)]) 2))%nat r__ s__ = eval len__ (Mul (Mul (Num 2304) (Inv (Num 3125))) (Inv (Pow (Var 1 [])
      2)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-jacobian: C6, batch normalisation; derived here
   Note: J = (P - (P v)(P v)^T / (N s^2)) / s: diagonal plus rank 2 *)
Theorem skip_normalisation_bn_jacobian
    (N : nat)
    (v h : nat -> R)
    (eps : R)
    (n : nat) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  is_derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N) / s (fun i => v
      i + e * h i)) 0
    ((h n - sum (fun n1 => h n1) N / INR N - (v n - sum (fun n1 => v n1) N / INR N) * sum (fun n1 =>
        (v n1 - sum (fun n2 => v n2) N / INR N) * h n1) N / INR N / s v ^ 2) / s v).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0
      [(0, 0)])) (Inv (Size 0))))) (Inv s_term__))%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Mul (Add (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size
      0))))) (Opp (Mul (Mul (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv
      (Size 0))))) (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)]))
      (Inv (Size 0))))) (Var 2 [(0, 0)])))) (Inv (Size 0))) (Inv (Pow s_term__ 2))))) (Inv
      s_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-symmetric: C6, batch normalisation; derived here *)
Theorem skip_normalisation_bn_symmetric
    (N : nat)
    (v h k : nat -> R)
    (eps : R) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  sum (fun n => Derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N) / s
      (fun i => v i + e * h i)) 0 * k n) N
    = sum (fun n => Derive (fun e => ((v n + e * k n) - sum (fun n1 => v n1 + e * k n1) N / INR N) /
        s (fun i => v i + e * k i)) 0 * h n) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Der (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0
      [(0, 0)])) (Inv (Size 0))))) (Inv s_term__)) [(0, 2)]) (Var 3 [(0, 0)])))%nat r__ s__ = eval
      len__ (Sum (0, 0) (Mul (Der (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)]))
      (Inv (Size 0))))) (Inv s_term__)) [(0, 3)]) (Var 2 [(0, 0)])))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-along-one: C6, batch normalisation; derived here
   Note: J (h + t 1) = J h for every number t: J 1 = 0 *)
Theorem skip_normalisation_bn_along_one
    (N : nat)
    (v h : nat -> R)
    (eps t : R)
    (n : nat) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  is_derive (fun e => ((v n + e * (h n + t)) - sum (fun n1 => v n1 + e * (h n1 + t)) N / INR N) / s
      (fun i => v i + e * (h i + t))) 0
    (Derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N) / s (fun i => v
        i + e * h i)) 0).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [] => t | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 4, [i0__] => eval
      len__ (Add (Var 2 [(0, 0)]) (Var 3 [])) a__ (fun x__ : axis => match x__ with | (0, 0) => i0__
      | _ => 0 end) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [((Var 4 [(0, 0)]), (Add (Var 2 [(0, 0)]) (Var 3
      [])))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0
      [(0, 0)])) (Inv (Size 0))))) (Inv s_term__))%nat (move r__ [(0, 4)]%nat t__) s__) 0 (eval
      len__ (Der (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size
      0))))) (Inv s_term__)) [(0, 2)])%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-along-v: C6, batch normalisation; derived here
   Note: J P v = (eps / s^3) P v, which is 0 in the limit eps -> 0 *)
Theorem skip_normalisation_bn_along_v
    (N : nat)
    (v h : nat -> R)
    (eps : R)
    (n : nat) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  (forall n, (n < N)%nat -> h n = v n - sum (fun n1 => v n1) N / INR N) ->
  is_derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N) / s (fun i => v
      i + e * h i)) 0
    ((v n - sum (fun n1 => v n1) N / INR N) * eps / s v ^ 3).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [((Var 2 [(0, 0)]), (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum
      (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0
      [(0, 0)])) (Inv (Size 0))))) (Inv s_term__))%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Mul (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size
      0))))) (Var 1 [])) (Inv (Pow s_term__ 3)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-across-v: C6, batch normalisation; derived here
   Note: J h = h / s across 1 and P v: N - 2 times the singular value 1 / s *)
Theorem skip_normalisation_bn_across_v
    (N : nat)
    (v h h_before : nat -> R)
    (eps : R)
    (n : nat) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N <> 0 ->
  (forall n, (n < N)%nat -> h n = h_before n - sum (fun n1 => h_before n1) N / INR N - (v n - sum
      (fun n1 => v n1) N / INR N) * sum (fun n1 => (v n1 - sum (fun n2 => v n2) N / INR N) *
      h_before n1) N / sum (fun n1 => (v n1 - sum (fun n2 => v n2) N / INR N) ^ 2) N) ->
  is_derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N) / s (fun i => v
      i + e * h i)) 0
    ((h n - sum (fun n1 => h n1) N / INR N) / s v).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => h_before i0__ | _, _ => 0%R end)%nat :
      arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0,
      0)])) (Inv (Size 0))))) 2))] [(Var 1 [])] [] [((Var 2 [(0, 0)]), (Add (Add (Var 3 [(0, 0)])
      (Opp (Mul (Sum (0, 0) (Var 3 [(0, 0)])) (Inv (Size 0))))) (Opp (Mul (Mul (Add (Var 0 [(0, 0)])
      (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) (Sum (0, 0) (Mul (Add (Var 0 [(0,
      0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) (Var 3 [(0, 0)])))) (Inv (Sum
      (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0)))))
      2)))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0
      [(0, 0)])) (Inv (Size 0))))) (Inv s_term__))%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval
      len__ (Mul (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0)))))
      (Inv s_term__))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-norm-below: C6, batch normalisation; derived here
   Note: eps / s^3 at least across 1: the rank is N - 1 *)
Theorem skip_normalisation_bn_norm_below
    (N : nat)
    (eps : R)
    (v h : nat -> R) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0
    <= sum (fun n => Derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N)
        / s (fun i => v i + e * h i)) 0 ^ 2) N - eps ^ 2 * sum (fun n => (h n - sum (fun n1 => h n1)
        N / INR N) ^ 2) N / s v ^ 6.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 1 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 0 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => eps | 1,
      [i0__] => v i0__ | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum (0, 0)
      (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0, 0)])) (Inv (Size
      0))))) (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0)))))))
      2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0,
      0)])) (Inv (Size 0)))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Add (Var 2
      [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0)))))%nat r__ (upd t__ (0,
      0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (gap__ := (Add (Sum (0, 0) (Pow (Der (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1
      [(0, 0)])) (Inv (Size 0))))) (Inv s_term__)) [(1, 2)]) 2)) (Opp (Mul (Mul (Pow (Var 0 []) 2)
      (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size
      0))))) 2))) (Inv (Pow s_term__ 6)))))%nat).
  pose (shown__ := (Mul (Mul (Mul (Add (Pow s_term__ 2) (Var 0 [])) (Add (Mul (Sum (0, 0) (Pow (Add
      (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum (0, 0)
      (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Add (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0, 0)])) (Inv (Size
      0))))) (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))))) 2))))
      (Inv (Size 0))) (Inv (Pow s_term__ 6)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 0 [])] [(Add (Mul (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Mul
      (Sum (0, 0) (Var 1 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)])
      (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add
      (Var 1 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 1 [(0, 0)])) (Inv (Size 0))))) (Add (Var 2 [(0,
      0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))))) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-semidefinite: section 5, 2; derived here
   Note: J is semidefinite: with a path around it ||(I + J) h|| >= ||h||, so s_min(I + J) >= 1 *)
Theorem skip_normalisation_bn_semidefinite
    (N : nat)
    (v h : nat -> R)
    (eps : R) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0
    <= sum (fun n => Derive (fun e => ((v n + e * h n) - sum (fun n1 => v n1 + e * h n1) N / INR N)
        / s (fun i => v i + e * h i)) 0 * h n) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Mul (Sum (0, 0) (Pow (Add
      (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum (0, 0)
      (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2))) (Opp
      (Pow (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size
      0))))) (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0)))))))
      2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_cauchy_schwarz
      (len__ 0%nat) (fun i0__ => eval len__ (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0,
      0)])) (Inv (Size 0)))))%nat r__ (upd t__ (0, 0)%nat i0__)) (fun i0__ => eval len__ (Add (Var 2
      [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0)))))%nat r__ (upd t__ (0,
      0)%nat i0__))) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (L__
      0%nat)). }
  pose (gap__ := (Sum (0, 0) (Mul (Der (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0,
      0)])) (Inv (Size 0))))) (Inv s_term__)) [(0, 2)]) (Var 2 [(0, 0)])))%nat).
  pose (shown__ := (Mul (Mul (Add (Mul (Mul (Size 0) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp
      (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2))) (Var 1 [])) (Add (Mul (Sum (0, 0)
      (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum
      (0, 0) (Pow (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0)))))
      2))) (Opp (Pow (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)]))
      (Inv (Size 0))))) (Add (Var 2 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size
      0))))))) 2)))) (Inv (Size 0))) (Inv (Pow s_term__ 3)))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 1 [])] [(Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul
      (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum (0, 0) (Pow (Add (Var 2 [(0, 0)])
      (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2))) (Opp (Pow (Sum (0, 0) (Mul (Add
      (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) (Add (Var 2 [(0,
      0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))))) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-by-wn: C7, batch and weight normalisation; derived here
   Note: bn(v) = sqrt(N) wn(P v), with N eps for eps *)
Theorem skip_normalisation_bn_by_wn
    (N : nat)
    (v : nat -> R)
    (eps : R)
    (n : nat) :
  let s := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N + eps) in
  (1 <= N)%nat ->
  (n < N)%nat ->
  0 < eps ->
  (v n - sum (fun n1 => v n1) N / INR N) / s
    = sqrt (INR N) * (v n - sum (fun n1 => v n1) N / INR N) / sqrt (INR N * eps + sum (fun n1 => (v
        n1 - sum (fun n2 => v n2) N / INR N) ^ 2) N).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I) (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size
      0))))) (Inv s_term__))%nat r__ s__ = eval len__ (Mul (Mul (Sqrt (Size 0)) (Add (Var 0 [(0,
      0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0)))))) (Inv (Sqrt (Add (Mul (Size 0)
      (Var 1 [])) (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)]))
      (Inv (Size 0))))) 2))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-norm-everywhere: C7, batch and weight normalisation; derived here
   Note: ||J|| <= 1 / sqrt(eps) at every v, by bn-across-v no less as var v goes to 0, if N > 2 *)
Theorem skip_normalisation_bn_norm_everywhere
    (N : nat)
    (v h : nat -> R)
    (eps : R) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0
    <= sum (fun n => h n ^ 2) N / eps - sum (fun n => Derive (fun e => ((v n + e * h n) - sum (fun
        n1 => v n1 + e * h n1) N / INR N) / s (fun i => v i + e * h i)) 0 ^ 2) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Mul (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)) (Inv (Var 1 []))) (Opp (Sum (0, 0)
      (Pow (Der (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0)))))
      (Inv s_term__)) [(0, 2)]) 2))))%nat).
  pose (shown__ := (Add (Add (Mul (Mul (Pow (Sum (0, 0) (Var 2 [(0, 0)])) 2) (Inv (Size 0))) (Inv
      (Var 1 []))) (Mul (Mul (Mul (Pow (Sum (0, 0) (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) (Var 2 [(0, 0)]))) 2) (Add (Pow s_term__ 2) (Var 1 [])))
      (Inv (Size 0))) (Inv (Pow s_term__ 6)))) (Mul (Mul (Mul (Mul (Sum (0, 0) (Pow (Add (Var 2 [(0,
      0)]) (Opp (Mul (Sum (0, 0) (Var 2 [(0, 0)])) (Inv (Size 0))))) 2)) (Sum (0, 0) (Pow (Add (Var
      0 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 0 [(0, 0)])) (Inv (Size 0))))) 2))) (Inv (Size 0)))
      (Inv (Var 1 []))) (Inv (Pow s_term__ 2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [(Var 1 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj Logic.I Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/bn-second-attained: C7, batch and weight normalisation; derived here
   Conditions: N >= 2, so that there is a g with P g other than 0
   Note: at var v = eps / 4, along P v: no smaller constant will do *)
Theorem skip_normalisation_bn_second_attained
    (N : nat)
    (v h k g : nat -> R)
    (eps : R) :
  let s (v : nat -> R) := sqrt (sum (fun n => (v n - sum (fun n1 => v n1) N / INR N) ^ 2) N / INR N
      + eps) in
  (1 <= N)%nat ->
  0 < eps ->
  0 < sum (fun n => (g n - sum (fun n1 => g n1) N / INR N) ^ 2) N ->
  (forall n, (n < N)%nat -> v n = 1 / 2 * sqrt (INR N) * sqrt eps * (g n - sum (fun n1 => g n1) N /
      INR N) / sqrt (sum (fun n1 => (g n1 - sum (fun n2 => g n2) N / INR N) ^ 2) N)) ->
  (forall n, (n < N)%nat -> h n = (g n - sum (fun n1 => g n1) N / INR N) / sqrt (sum (fun n1 => (g
      n1 - sum (fun n2 => g n2) N / INR N) ^ 2) N)) ->
  (forall n, (n < N)%nat -> k n = (g n - sum (fun n1 => g n1) N / INR N) / sqrt (sum (fun n1 => (g
      n1 - sum (fun n2 => g n2) N / INR N) ^ 2) N)) ->
  sum (fun n => Derive (fun e => Derive (fun e1 => ((v n + e * k n + e1 * h n) - sum (fun n1 => v n1
      + e * k n1 + e1 * h n1) N / INR N) / s (fun i => v i + e * k i + e1 * h i)) 0) 0 ^ 2) N
    = 2304 / 3125 / INR N / eps ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (s_term__ := (Sqrt (Add (Mul (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) 2)) (Inv (Size 0))) (Var 1 [])))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => v i0__ |
      1, [] => eps | 2, [i0__] => h i0__ | 3, [i0__] => k i0__ | 4, [i0__] => g i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 1 []); (Sum (0, 0) (Pow (Add (Var 4 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 4 [(0, 0)])) (Inv (Size 0))))) 2))] [] [((Var 0 [(0, 0)]), (Mul (Mul (Mul (Mul (Mul (Num
      1) (Inv (Num 2))) (Sqrt (Size 0))) (Sqrt (Var 1 []))) (Add (Var 4 [(0, 0)]) (Opp (Mul (Sum (0,
      0) (Var 4 [(0, 0)])) (Inv (Size 0)))))) (Inv (Sqrt (Sum (0, 0) (Pow (Add (Var 4 [(0, 0)]) (Opp
      (Mul (Sum (0, 0) (Var 4 [(0, 0)])) (Inv (Size 0))))) 2)))))); ((Var 2 [(0, 0)]), (Mul (Add
      (Var 4 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 4 [(0, 0)])) (Inv (Size 0))))) (Inv (Sqrt (Sum (0,
      0) (Pow (Add (Var 4 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 4 [(0, 0)])) (Inv (Size 0)))))
      2)))))); ((Var 3 [(0, 0)]), (Mul (Add (Var 4 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var 4 [(0, 0)]))
      (Inv (Size 0))))) (Inv (Sqrt (Sum (0, 0) (Pow (Add (Var 4 [(0, 0)]) (Opp (Mul (Sum (0, 0) (Var
      4 [(0, 0)])) (Inv (Size 0))))) 2))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => (H3__ (s__ (0,
      0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H4__ (s__
      (0, 0)%nat) (I__ (0, 0)%nat))) (conj (fun (s__ : indices) (I__ : within len__ s__) => (H5__
      (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))))).
  change (eval len__ (Sum (0, 0) (Pow (Der (Der (Mul (Add (Var 0 [(0, 0)]) (Opp (Mul (Sum (0, 0)
      (Var 0 [(0, 0)])) (Inv (Size 0))))) (Inv s_term__)) [(0, 2)]) [(0, 3)]) 2))%nat r__ s__ = eval
      len__ (Mul (Mul (Mul (Num 2304) (Inv (Num 3125))) (Inv (Size 0))) (Inv (Pow (Var 1 [])
      2)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/skip-below: C8, skips; derived here
   Conditions: u = A h, ||u|| <= q ||h||, q <= 1
   Note: s_min(I + A) >= 1 - ||A|| *)
Theorem skip_normalisation_skip_below
    (N : nat)
    (q : R)
    (h u : nat -> R) :
  (1 <= N)%nat ->
  0 < q ->
  0 <= (q ^ 2 * sum (fun n => h n ^ 2) N - sum (fun n => u n ^ 2) N) ->
  0 <= (1 - q) ->
  (1 - q) ^ 2 * sum (fun n => h n ^ 2) N
    <= sum (fun n => (h n + u n) ^ 2) N.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => q | 1, [i0__]
      => h i0__ | 2, [i0__] => u i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [(Add (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Num 1) (Opp (Var 0 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Var 2 [(0, 0)])) 2)) (Opp (Mul (Pow
      (Add (Num 1) (Opp (Var 0 []))) 2) (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2)))))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Num 1) (Opp (Var 0 []))) (Add (Mul (Pow (Var 0 []) 2) (Sum
      (0, 0) (Pow (Var 1 [(0, 0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2))))) (Sum (0, 0)
      (Pow (Add (Mul (Var 1 [(0, 0)]) (Var 0 [])) (Var 2 [(0, 0)])) 2))) (Inv (Var 0 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 0 [])] [(Add (Mul (Pow (Var 0 []) 2) (Sum (0, 0) (Pow (Var 1 [(0,
      0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 2 [(0, 0)]) 2)))); (Add (Num 1) (Opp (Var 0 [])))]
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H3__) Logic.I))
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/skip-above: C8, skips; derived here
   Conditions: u = A h, ||u|| <= q ||h||
   Note: s_max(I + A) <= 1 + ||A|| *)
Theorem skip_normalisation_skip_above
    (N : nat)
    (h u : nat -> R)
    (q : R) :
  (1 <= N)%nat ->
  0 < q ->
  0 <= (q ^ 2 * sum (fun n => h n ^ 2) N - sum (fun n => u n ^ 2) N) ->
  sum (fun n => (h n + u n) ^ 2) N
    <= (1 + q) ^ 2 * sum (fun n => h n ^ 2) N.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => h i0__ |
      1, [i0__] => u i0__ | 2, [] => q | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 [])] [(Add (Mul (Pow (Var 2 []) 2) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Mul (Pow (Add (Num 1) (Var 2 [])) 2) (Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2)))
      (Opp (Sum (0, 0) (Pow (Add (Var 0 [(0, 0)]) (Var 1 [(0, 0)])) 2))))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Num 1) (Var 2 [])) (Add (Mul (Pow (Var 2 []) 2) (Sum (0, 0)
      (Pow (Var 0 [(0, 0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))) (Sum (0, 0) (Pow (Add
      (Mul (Var 0 [(0, 0)]) (Var 2 [])) (Opp (Var 1 [(0, 0)]))) 2))) (Inv (Var 2 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 2 [])] [(Add (Mul (Pow (Var 2 []) 2) (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2))) (Opp (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/class-pullback: section 3, 1; derived here
   Conditions: h(W, Z) = W tanh(Z) / (2 sqrt(1 + ||W||_F^2)), W of any shape
   Note: Jh^T g *)
Theorem skip_normalisation_class_pullback
    (N m : nat)
    (W : nat -> nat -> R)
    (Z dZ g : nat -> R) :
  (1 <= N)%nat ->
  (1 <= m)%nat ->
  sum (fun n => Derive (fun e => 1 / 2 * sum (fun j => W n j * tanh (Z j + e * dZ j)) m / sqrt (1 +
      sum (fun n1 => sum (fun j => W n1 j ^ 2) m) N)) 0 * g n) N
    = sum (fun j => 1 / 2 * (1 - tanh (Z j) ^ 2) * sum (fun n => W n j * g n) N * dZ j / sqrt (1 +
        sum (fun n => sum (fun j1 => W n j1 ^ 2) m) N)) m.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | 1 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => W
      i0__ i1__ | 1, [i0__] => Z i0__ | 2, [i0__] => dZ i0__ | 3, [i0__] => g i0__ | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Der (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (1, 0) (Mul
      (Var 0 [(0, 0); (1, 0)]) (Mul (Mul (Add (Exp (Var 1 [(1, 0)])) (Opp (Exp (Opp (Var 1 [(1,
      0)]))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Var 1 [(1, 0)])) (Exp (Opp (Var 1 [(1, 0)]))))
      (Inv (Num 2)))))))) (Inv (Sqrt (Add (Num 1) (Sum (0, 0) (Sum (1, 0) (Pow (Var 0 [(0, 0); (1,
      0)]) 2))))))) [(1, 2)]) (Var 3 [(0, 0)])))%nat r__ s__ = eval len__ (Sum (1, 0) (Mul (Mul (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Add (Num 1) (Opp (Pow (Mul (Mul (Add (Exp (Var 1 [(1, 0)]))
      (Opp (Exp (Opp (Var 1 [(1, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Var 1 [(1, 0)])) (Exp
      (Opp (Var 1 [(1, 0)])))) (Inv (Num 2))))) 2)))) (Sum (0, 0) (Mul (Var 0 [(0, 0); (1, 0)]) (Var
      3 [(0, 0)])))) (Var 2 [(1, 0)])) (Inv (Sqrt (Add (Num 1) (Sum (0, 0) (Sum (1, 0) (Pow (Var 0
      [(0, 0); (1, 0)]) 2))))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/tanh-below-one: used below; derived here *)
Theorem skip_normalisation_tanh_below_one
    (m : nat)
    (Z : nat -> R)
    (j : nat) :
  (1 <= m)%nat ->
  (j < m)%nat ->
  tanh (Z j) ^ 2
    <= 1.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => Z i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => j | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Num 1) (Opp (Pow (Mul (Mul (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Opp (Var 0
      [(0, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Var 0 [(0, 0)])) (Exp (Opp (Var 0 [(0,
      0)])))) (Inv (Num 2))))) 2)))%nat).
  pose (shown__ := (Mul (Num 4) (Inv (Pow (Add (Exp (Opp (Var 0 [(0, 0)]))) (Exp (Var 0 [(0, 0)])))
      2)))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/class-contracts: section 3, 1; derived here
   Conditions: h(W, Z) = W tanh(Z) / (2 sqrt(1 + ||W||_F^2))
   Note: ||Jh|| <= 1/2 for every W and Z: with sigma = 1/2 in skip-layers, and Df_1^T G = G X^T
       (first-layer), lambda(DF) >= 4^(1 - L) s_min(X)^2 for every theta *)
Theorem skip_normalisation_class_contracts
    (m N : nat)
    (Z g : nat -> R)
    (W : nat -> nat -> R) :
  (1 <= m)%nat ->
  (1 <= N)%nat ->
  0
    <= 1 / 4 * sum (fun n => g n ^ 2) N - sum (fun j => 1 / 4 * (1 - tanh (Z j) ^ 2) ^ 2 * sum (fun
        n => W n j * g n) N ^ 2 / (1 + sum (fun n => sum (fun j1 => W n j1 ^ 2) m) N)) m.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | 1 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => Z i0__ |
      1, [i0__; i1__] => W i0__ i1__ | 2, [i0__] => g i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Num 1) (Opp (Pow (Mul (Mul
      (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Opp (Var 0 [(0, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Var 0 [(0, 0)])) (Exp (Opp (Var 0 [(0, 0)])))) (Inv (Num 2))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_tanh_below_one
      (len__ 0%nat) (fun i0__ => r__ 0%nat [i0__]) (t__ (0, 0)%nat)) as P__. written_out_in P__.
      intros t__ J__. apply gap. exact (P__ t__ J__ (L__ 0%nat) (J__ (0, 0)%nat)). }
  pose (gap__ := (Add (Mul (Mul (Num 1) (Inv (Num 4))) (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))) (Opp
      (Sum (0, 0) (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 4))) (Pow (Add (Num 1) (Opp (Pow (Mul (Mul
      (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Opp (Var 0 [(0, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Var 0 [(0, 0)])) (Exp (Opp (Var 0 [(0, 0)])))) (Inv (Num 2))))) 2))) 2)) (Pow (Sum (1,
      0) (Mul (Var 1 [(1, 0); (0, 0)]) (Var 2 [(1, 0)]))) 2)) (Inv (Add (Num 1) (Sum (1, 0) (Sum (0,
      0) (Pow (Var 1 [(1, 0); (0, 0)]) 2)))))))))%nat).
  pose (shown__ := (Mul (Add (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)) (Sum (0, 0) (Add (Mul (Sum (1, 0)
      (Pow (Add (Var 1 [(1, 0); (0, 0)]) (Opp (Mul (Mul (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)])
      (Var 2 [(1, 0)]))) (Var 2 [(1, 0)])) (Inv (Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2)))))) 2)) (Sum
      (1, 0) (Pow (Var 2 [(1, 0)]) 2))) (Mul (Mul (Pow (Sum (1, 0) (Mul (Var 1 [(1, 0); (0, 0)])
      (Var 2 [(1, 0)]))) 2) (Pow (Mul (Mul (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Opp (Var 0 [(0,
      0)]))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Var 0 [(0, 0)])) (Exp (Opp (Var 0 [(0, 0)]))))
      (Inv (Num 2))))) 2)) (Add (Num 1) (Add (Num 1) (Opp (Pow (Mul (Mul (Add (Exp (Var 0 [(0, 0)]))
      (Opp (Exp (Opp (Var 0 [(0, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Var 0 [(0, 0)])) (Exp
      (Opp (Var 0 [(0, 0)])))) (Inv (Num 2))))) 2)))))))) (Inv (Add (Num 4) (Mul (Num 4) (Sum (1, 0)
      (Sum (0, 0) (Pow (Var 1 [(1, 0); (0, 0)]) 2)))))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  destruct (squares_cases (fun i__ => eval len__ (Var 2 [(1, 0)])%nat r__ (upd s__ (1, 0)%nat i__))
      (len__ 1%nat)) as [D__|D__]; cycle 1.
  {
  pose (g4__ := (Given [] [] [(Add (Num 1) (Opp (Pow (Mul (Mul (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp
      (Opp (Var 0 [(0, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add (Exp (Var 0 [(0, 0)])) (Exp (Opp (Var
      0 [(0, 0)])))) (Inv (Num 2))))) 2)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (vanishing_ok len__ L__ r__ [(Var 2 [(1, 0)])]%nat (conj (fun (t__ : indices) (J__ : within
      len__ t__) => D__ (t__ (1, 0)%nat) (J__ (1, 0)%nat)) Logic.I) g4__ gap__ s__ G5__ V__);
      vm_compute; reflexivity. }
  rename D__ into D6__.
  pose (g7__ := (Given [] [(Sum (1, 0) (Pow (Var 2 [(1, 0)]) 2))] [(Add (Num 1) (Opp (Pow (Mul (Mul
      (Add (Exp (Var 0 [(0, 0)])) (Opp (Exp (Opp (Var 0 [(0, 0)]))))) (Inv (Num 2))) (Inv (Mul (Add
      (Exp (Var 0 [(0, 0)])) (Exp (Opp (Var 0 [(0, 0)])))) (Inv (Num 2))))) 2)))] [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (t__ : indices) (J__
      : within len__ t__) => D6__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/reflection: section 5, 1; derived here
   Note: A = I - 2 w w^T / ||w||^2 is orthogonal, with the condition number 1 *)
Theorem skip_normalisation_reflection
    (N : nat)
    (w h : nat -> R) :
  (1 <= N)%nat ->
  sum (fun n => w n ^ 2) N <> 0 ->
  sum (fun n => (h n - 2 * sum (fun n1 => h n1 * w n1) N * w n / sum (fun n1 => w n1 ^ 2) N) ^ 2) N
    = sum (fun n => h n ^ 2) N.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) Logic.I) (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Pow (Add (Var 1 [(0, 0)]) (Opp (Mul (Mul (Mul (Num 2) (Sum (0, 0)
      (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)])))) (Var 0 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var 0 [(0,
      0)]) 2)))))) 2))%nat r__ s__ = eval len__ (Sum (0, 0) (Pow (Var 1 [(0, 0)]) 2))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/reflection-singular: section 5, 1; derived here
   Note: (I + A) w = 0: the skip makes it singular *)
Theorem skip_normalisation_reflection_singular
    (N : nat)
    (w h : nat -> R)
    (n : nat) :
  (1 <= N)%nat ->
  (n < N)%nat ->
  sum (fun n => w n ^ 2) N <> 0 ->
  (forall n, (n < N)%nat -> h n = w n) ->
  h n + w n - 2 * sum (fun n1 => h n1 * w n1) N * w n / sum (fun n1 => w n1 ^ 2) N
    = 0.
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => w i0__ |
      1, [i0__] => h i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => n | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Sum (0, 0) (Pow (Var 0 [(0, 0)]) 2))] [] [] [((Var 1 [(0, 0)]), (Var 0 [(0,
      0)]))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H2__) Logic.I) (conj Logic.I (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => (H3__ (s__ (0, 0)%nat) (I__ (0, 0)%nat))) Logic.I)))).
  change (eval len__ (Add (Add (Var 1 [(0, 0)]) (Var 0 [(0, 0)])) (Opp (Mul (Mul (Mul (Num 2) (Sum
      (0, 0) (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0)])))) (Var 0 [(0, 0)])) (Inv (Sum (0, 0) (Pow (Var
      0 [(0, 0)]) 2))))))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/orthogonal-plane: section 5, 1; derived here
   Conditions: A = ((cos t, sin t), (sin t, -cos t)), every orthogonal matrix of det A = -1
   Note: det(I + A) = 0. For every size det(I + A) = det A det(A^T + I), which is -det(I + A): half
       of all orthogonal matrices become singular *)
Theorem skip_normalisation_orthogonal_plane
    (t : R) :
  (1 - cos t) * (1 + cos t) - sin t ^ 2
    = 0.
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => t | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Add (Mul (Add (Num 1) (Opp (Cos (Var 0 [])))) (Add (Num 1) (Cos (Var 0 []))))
      (Opp (Pow (Sin (Var 0 [])) 2)))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/edges-equation: C9, random matrices; derived here
   Note: m = 1 / (1 / beta - beta z), with beta = 1 + sigma^2 m, is solved by z(beta) *)
Theorem skip_normalisation_edges_equation
    (beta sigma : R) :
  0 < sigma ->
  beta <> 0 ->
  (beta - 1) <> 0 ->
  / (/ beta - (/ beta ^ 2 - sigma ^ 2 / (beta - 1) / beta) * beta)
    = (beta - 1) / sigma ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => beta | 1, []
      => sigma | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [(Var 0 []); (Add (Var 0 []) (Opp (Num 1)))] [(Var 1 [])] [] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H0__) Logic.I) (conj Logic.I
      Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> eval len__ (Add (Inv (Var 0 [])) (Opp (Mul (Add
      (Inv (Pow (Var 0 []) 2)) (Opp (Mul (Mul (Pow (Var 1 []) 2) (Inv (Add (Var 0 []) (Opp (Num
      1))))) (Inv (Var 0 []))))) (Var 0 []))))%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN0__ L__ GN0__ (Add (Inv (Var 0 [])) (Opp (Mul (Add
      (Inv (Pow (Var 0 []) 2)) (Opp (Mul (Mul (Pow (Var 1 []) 2) (Inv (Add (Var 0 []) (Opp (Num
      1))))) (Inv (Var 0 []))))) (Var 0 []))))%nat (Add (Var 0 []) (Opp (Num 1)))%nat (Pow (Var 1
      []) 2)%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [(Var 0 []); (Add (Var 0 []) (Opp (Num 1))); (Add (Inv (Var 0 [])) (Opp (Mul
      (Add (Inv (Pow (Var 0 []) 2)) (Opp (Mul (Mul (Pow (Var 1 []) 2) (Inv (Add (Var 0 []) (Opp (Num
      1))))) (Inv (Var 0 []))))) (Var 0 []))))] [(Var 1 [])] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj N0__
      Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H0__) Logic.I) (conj
      Logic.I Logic.I))).
  change (eval len__ (Inv (Add (Inv (Var 0 [])) (Opp (Mul (Add (Inv (Pow (Var 0 []) 2)) (Opp (Mul
      (Mul (Pow (Var 1 []) 2) (Inv (Add (Var 0 []) (Opp (Num 1))))) (Inv (Var 0 []))))) (Var 0
      [])))))%nat r__ s__ = eval len__ (Mul (Add (Var 0 []) (Opp (Num 1))) (Inv (Pow (Var 1 [])
      2)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/edges-critical: C9, random matrices; derived here
   Note: z' vanishes for (q + 1) / (q + 3) and (q - 1) / (q - 3) alone, q = sqrt(1 + 8 / sigma^2) *)
Theorem skip_normalisation_edges_critical
    (beta sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  beta <> 0 ->
  (beta - 1) <> 0 ->
  (q - 3) <> 0 ->
  is_derive (fun e => / (beta + e * 1) ^ 2 - sigma ^ 2 / ((beta + e * 1) - 1) / (beta + e * 1)) 0
    ((2 * sigma ^ 2 - 2) * (beta - (q - 1) / (q - 3)) * (beta - (1 + q) / (3 + q)) / (beta - 1) ^ 2
        / beta ^ 3).
Proof.
  written_out. intros H0__ H1__ H2__ H3__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 1 []) 2)))))%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => beta | 1, []
      => sigma | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [(Var 0 []); (Add (Var 0 []) (Opp (Num 1))); (Add q_term__ (Opp (Num 3)))]
      [(Var 1 [])] [] [((Var 2 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) Logic.I))) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) Logic.I) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Add (Inv (Pow (Var 0 []) 2)) (Opp (Mul (Mul (Pow (Var 1
      []) 2) (Inv (Add (Var 0 []) (Opp (Num 1))))) (Inv (Var 0 [])))))%nat (move r__ [(0, 2)]%nat
      t__) s__) 0 (eval len__ (Mul (Mul (Mul (Mul (Add (Mul (Num 2) (Pow (Var 1 []) 2)) (Opp (Num
      2))) (Add (Var 0 []) (Opp (Mul (Add q_term__ (Opp (Num 1))) (Inv (Add q_term__ (Opp (Num
      3)))))))) (Add (Var 0 []) (Opp (Mul (Add (Num 1) q_term__) (Inv (Add (Num 3) q_term__))))))
      (Inv (Pow (Add (Var 0 []) (Opp (Num 1))) 2))) (Inv (Pow (Var 0 []) 3)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/edges-upper: C9, random matrices; derived here
   Note: b = sigma sqrt((q + 3)^3 / (8 (q + 1))) *)
Theorem skip_normalisation_edges_upper
    (beta sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  beta = (1 + q) / (3 + q) ->
  / beta ^ 2 - sigma ^ 2 / (beta - 1) / beta
    = (3 + q) ^ 3 * sigma ^ 2 / (8 + 8 * q).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 1 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => beta | 1, []
      => sigma | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 1 [])] [] [((Var 0 []), (Mul (Add (Num 1) q_term__) (Inv (Add (Num
      3) q_term__))))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I)))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Var 0 [])%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Var 0 [])%nat (Add (Num 3)
      q_term__)%nat (Add (Num 1) q_term__)%nat); [exact J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [] [(Var 1 []); (Var 0 [])] [] [((Var 0 []), (Mul (Add (Num 1) q_term__)
      (Inv (Add (Num 3) q_term__))))])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H1__) Logic.I)))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat r__
      t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Add (Var 0 []) (Opp (Num 1)))%nat
      (Add (Num 3) q_term__)%nat (Num (-2))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [(Add (Var 0 []) (Opp (Num 1)))] [(Var 1 []); (Var 0 [])] [] [((Var 0 []),
      (Mul (Add (Num 1) q_term__) (Inv (Add (Num 3) q_term__))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj N1__ Logic.I) (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__
      : indices) (I__ : within len__ s__) => H1__) Logic.I)))).
  change (eval len__ (Add (Inv (Pow (Var 0 []) 2)) (Opp (Mul (Mul (Pow (Var 1 []) 2) (Inv (Add (Var
      0 []) (Opp (Num 1))))) (Inv (Var 0 [])))))%nat r__ s__ = eval len__ (Mul (Mul (Pow (Add (Num
      3) q_term__) 3) (Pow (Var 1 []) 2)) (Inv (Add (Num 8) (Mul (Num 8) q_term__))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/edges-lower: C9, random matrices; derived here
   Note: a = sigma sqrt((q - 3)^3 / (8 (q - 1))), for sigma < 1, where q > 3 *)
Theorem skip_normalisation_edges_lower
    (beta sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  (q - 3) <> 0 ->
  beta = (q - 1) / (q - 3) ->
  / beta ^ 2 - sigma ^ 2 / (beta - 1) / beta
    = (q - 3) ^ 3 * sigma ^ 2 / (8 * q - 8).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 1 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => beta | 1, []
      => sigma | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [(Add q_term__ (Opp (Num 3)))] [(Var 1 [])] [] [((Var 0 []), (Mul (Add
      q_term__ (Opp (Num 1))) (Inv (Add q_term__ (Opp (Num 3))))))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) =>
      H0__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat (Mul (Pow (Var 1 []) 2) (Add (Num 8) (Mul (Num 8) q_term__)))%nat (Num
      512)%nat); [exact J__|vm_compute; reflexivity]. }
  pose (gN1__ := (Given [(Add q_term__ (Opp (Num 3)))] [(Var 1 []); (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))] [] [((Var 0 []), (Mul (Add q_term__ (Opp (Num 1))) (Inv (Add q_term__ (Opp (Num
      3))))))])%nat).
  assert (GN1__ : holds gN1__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) =>
      H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H2__) Logic.I)))).
  assert (N1__ : forall t__, within len__ t__ -> eval len__ (Var 0 [])%nat r__ t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN1__ L__ GN1__ (Var 0 [])%nat (Add q_term__ (Opp
      (Num 3)))%nat (Mul (Mul (Num 1) (Inv (Num 8))) (Add (Mul (Num 8) q_term__) (Opp (Num
      8))))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (gN2__ := (Given [(Add q_term__ (Opp (Num 3))); (Var 0 [])] [(Var 1 []); (Add (Mul (Num 8)
      q_term__) (Opp (Num 8)))] [] [((Var 0 []), (Mul (Add q_term__ (Opp (Num 1))) (Inv (Add
      q_term__ (Opp (Num 3))))))])%nat).
  assert (GN2__ : holds gN2__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj N1__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H2__) Logic.I)))).
  assert (N2__ : forall t__, within len__ t__ -> eval len__ (Add (Var 0 []) (Opp (Num 1)))%nat r__
      t__ <> 0).
  { intros t__ J__. apply (nonzero_by len__ r__ gN2__ L__ GN2__ (Add (Var 0 []) (Opp (Num 1)))%nat
      (Add q_term__ (Opp (Num 3)))%nat (Num 2)%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [(Add q_term__ (Opp (Num 3))); (Var 0 []); (Add (Var 0 []) (Opp (Num 1)))]
      [(Var 1 []); (Add (Mul (Num 8) q_term__) (Opp (Num 8)))] [] [((Var 0 []), (Mul (Add q_term__
      (Opp (Num 1))) (Inv (Add q_term__ (Opp (Num 3))))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H1__) (conj N1__ (conj N2__ Logic.I))) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H2__) Logic.I)))).
  change (eval len__ (Add (Inv (Pow (Var 0 []) 2)) (Opp (Mul (Mul (Pow (Var 1 []) 2) (Inv (Add (Var
      0 []) (Opp (Num 1))))) (Inv (Var 0 [])))))%nat r__ s__ = eval len__ (Mul (Mul (Pow (Add
      q_term__ (Opp (Num 3))) 3) (Pow (Var 1 []) 2)) (Inv (Add (Mul (Num 8) q_term__) (Opp (Num
      8)))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/edges-default: section 5, 1; derived here
   Conditions: sigma = 1
   Note: weights of the default size have the lower edge 0: the skip alone does not help them *)
Theorem skip_normalisation_edges_default
    (sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  sigma = 1 ->
  (q - 3) ^ 3 * sigma ^ 2 / (8 * q - 8)
    = 0.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 0 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => sigma | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 0 [])] [] [((Var 0 []), (Num 1))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I)))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat (Num 1)%nat (Mul (Mul (Num 16) (Inv (Num 3))) q_term__)%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [(Var 0 []); (Add (Mul (Num 8) q_term__) (Opp (Num 8)))] [] [((Var 0 []),
      (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I)))).
  change (eval len__ (Mul (Mul (Pow (Add q_term__ (Opp (Num 3))) 3) (Pow (Var 0 []) 2)) (Inv (Add
      (Mul (Num 8) q_term__) (Opp (Num 8)))))%nat r__ s__ = eval len__ (Num 0)%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/edges-lower-positive: C9, random matrices; derived here
   Conditions: sigma in [1/10, 9/10] *)
Theorem skip_normalisation_edges_lower_positive
    (sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  0 <= (sigma - 1 / 10) ->
  0 <= (9 / 10 - sigma) ->
  0
    <= (q - 3) ^ 3 * sigma ^ 2 / (8 * q - 8).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 0 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => sigma | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 0 [])] [(Add (Var 0 []) (Opp (Mul (Num 1) (Inv (Num 10))))); (Add
      (Mul (Num 9) (Inv (Num 10))) (Opp (Var 0 [])))] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))
      Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat (Mul (Pow (Var 0 []) 2) (Add (Num 8) (Mul (Num 8) q_term__)))%nat (Num
      512)%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Var 0 []); (Add (Mul (Num 8) q_term__) (Opp (Num 8)))] [(Add (Var 0 [])
      (Opp (Mul (Num 1) (Inv (Num 10))))); (Add (Mul (Num 9) (Inv (Num 10))) (Opp (Var 0 [])))]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj N0__ Logic.I)) (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__)
      Logic.I)) Logic.I))).
  pose (gap__ := (Mul (Mul (Pow (Add q_term__ (Opp (Num 3))) 3) (Pow (Var 0 []) 2)) (Inv (Add (Mul
      (Num 8) q_term__) (Opp (Num 8)))))%nat).
  first [solve [assert (1 / 10 <= sigma <= 9 / 10) by lra; enclosed_along sigma] | solve [by_hand] |
      solve [change (0 <= eval len__ gap__ r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__
      gap__); [exact V__|vm_compute; reflexivity]] | solve [change (0 <= eval len__ gap__ r__ s__);
      apply (bound_ok len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* skip-normalisation/quarter-circle: C9, random matrices; derived here
   Conditions: 0 <= s <= 2 sigma
   Note: the share of singular values of A below s, in the limit, by its density; 1 at 2 sigma *)
Theorem skip_normalisation_quarter_circle
    (sigma s : R) :
  0 < sigma ->
  -1 < 1 / 2 * s / sigma < 1 ->
  is_derive (fun e => 2 * asin (1 / 2 * (s + e * 1) / sigma) / PI + 1 / 2 * sqrt (4 * sigma ^ 2 - (s
      + e * 1) ^ 2) * (s + e * 1) / PI / sigma ^ 2) 0
    (sqrt (4 * sigma ^ 2 - s ^ 2) / PI / sigma ^ 2).
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => sigma | 1, []
      => s | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 0 []); (Add (Num 1) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1
      [])) (Inv (Var 0 [])))); (Add (Num 1) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 []))
      (Inv (Var 0 []))))); (Add (Num 1) (Opp (Pow (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 []))
      (Inv (Var 0 []))) 2)))] [] [((Var 2 []), (Num 1))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) =>
      above_minus_one _ H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => below_one _
      H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => inside _ H1__) Logic.I)))) (conj
      Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 4) (Pow (Var 0 [])
      2)) (Opp (Pow (Var 1 []) 2)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Mul (Num 4) (Pow (Var 0 [])
      2)) (Opp (Pow (Var 1 []) 2)))%nat (Num 1)%nat (Mul (Mul (Mul (Num 4) (Add (Num 1) (Mul (Mul
      (Mul (Num 1) (Inv (Num 2))) (Var 1 [])) (Inv (Var 0 []))))) (Add (Num 1) (Opp (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Var 1 [])) (Inv (Var 0 [])))))) (Pow (Var 0 []) 2))%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [(Var 0 []); (Add (Num 1) (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 []))
      (Inv (Var 0 [])))); (Add (Num 1) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 [])) (Inv
      (Var 0 []))))); (Add (Num 1) (Opp (Pow (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 [])) (Inv
      (Var 0 []))) 2))); (Add (Mul (Num 4) (Pow (Var 0 []) 2)) (Opp (Pow (Var 1 []) 2)))] [] [((Var
      2 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) =>
      above_minus_one _ H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => below_one _
      H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => inside _ H1__) (conj N0__
      Logic.I))))) (conj Logic.I (conj (fun s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Add (Mul (Mul (Num 2) (Asin (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Var 1 [])) (Inv (Var 0 []))))) (Inv Pi)) (Mul (Mul (Mul (Mul (Mul (Num 1) (Inv (Num
      2))) (Sqrt (Add (Mul (Num 4) (Pow (Var 0 []) 2)) (Opp (Pow (Var 1 []) 2))))) (Var 1 [])) (Inv
      Pi)) (Inv (Pow (Var 0 []) 2))))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval len__ (Mul (Mul
      (Sqrt (Add (Mul (Num 4) (Pow (Var 0 []) 2)) (Opp (Pow (Var 1 []) 2)))) (Inv Pi)) (Inv (Pow
      (Var 0 []) 2)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/demonstration-variance: C10, the random matrices of the experiment; derived
    here
   Note: from 0 to 1 it grows by 1/3, the variance of 2 (U - 1/2): sigma = 1 / sqrt(3) *)
Theorem skip_normalisation_demonstration_variance
    (U : R) :
  is_derive (fun e => 1 / 6 * (2 * (U + e * 1) - 1) ^ 3) 0
    ((2 * U - 1) ^ 2).
Proof.
  written_out.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => U | _, _ =>
      0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 1, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 1 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Mul (Mul (Num 1) (Inv (Num 6))) (Pow (Add (Mul (Num 2)
      (Var 0 [])) (Opp (Num 1))) 3))%nat (move r__ [(0, 1)]%nat t__) s__) 0 (eval len__ (Pow (Add
      (Mul (Num 2) (Var 0 [])) (Opp (Num 1))) 2)%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/demonstration-smallest: C10, the random matrices of the experiment; derived
    here
   Note: a = 1 / (2 sqrt(3)) = 0.28868 *)
Theorem skip_normalisation_demonstration_smallest
    (sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  sigma = 1 / 3 * sqrt 3 ->
  (q - 3) ^ 3 * sigma ^ 2 / (8 * q - 8)
    = 1 / 12.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 0 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => sigma | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [(Var 0 [])] [] [((Var 0 []), (Mul (Mul (Num 1) (Inv (Num 3))) (Sqrt (Num
      3))))])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices)
      (I__ : within len__ s__) => H0__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H1__) Logic.I)))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat r__ t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Mul (Num 8) q_term__) (Opp
      (Num 8)))%nat (Num 1)%nat (Mul (Mul (Num 32) (Inv (Num 5))) q_term__)%nat); [exact
      J__|vm_compute; reflexivity]. }
  pose (g__ := (Given [] [(Var 0 []); (Add (Mul (Num 8) q_term__) (Opp (Num 8)))] [] [((Var 0 []),
      (Mul (Mul (Num 1) (Inv (Num 3))) (Sqrt (Num 3))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) (conj N0__ Logic.I)) (conj Logic.I (conj (fun (s__ : indices) (I__
      : within len__ s__) => H1__) Logic.I)))).
  change (eval len__ (Mul (Mul (Pow (Add q_term__ (Opp (Num 3))) 3) (Pow (Var 0 []) 2)) (Inv (Add
      (Mul (Num 8) q_term__) (Opp (Num 8)))))%nat r__ s__ = eval len__ (Mul (Num 1) (Inv (Num
      12)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/demonstration-largest: C10, the random matrices of the experiment; derived
    here
   Note: b = 4 sqrt(2) / 3 = 1.88562 *)
Theorem skip_normalisation_demonstration_largest
    (sigma : R) :
  let q := sqrt (1 + 8 / sigma ^ 2) in
  0 < sigma ->
  sigma = 1 / 3 * sqrt 3 ->
  (3 + q) ^ 3 * sigma ^ 2 / (8 + 8 * q)
    = 32 / 9.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (q_term__ := (Sqrt (Add (Num 1) (Mul (Num 8) (Inv (Pow (Var 0 []) 2)))))%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => sigma | _, _
      => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [(Var 0 [])] [] [((Var 0 []), (Mul (Mul (Num 1) (Inv (Num 3))) (Sqrt (Num
      3))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H0__) Logic.I) (conj Logic.I (conj (fun (s__ : indices) (I__ : within
      len__ s__) => H1__) Logic.I)))).
  change (eval len__ (Mul (Mul (Pow (Add (Num 3) q_term__) 3) (Pow (Var 0 []) 2)) (Inv (Add (Num 8)
      (Mul (Num 8) q_term__))))%nat r__ s__ = eval len__ (Mul (Num 32) (Inv (Num 9)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/demonstration-condition: C10, the random matrices of the experiment; derived
    here
   Note: b / a = 8 sqrt(6) / 3 = 6.5320 *)
Theorem skip_normalisation_demonstration_condition :
  1633 / 250 - 8 / 3 * sqrt 6
    <= 1 / 10000.
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
  pose (gap__ := (Add (Mul (Num 1) (Inv (Num 10000))) (Opp (Add (Mul (Num 1633) (Inv (Num 250)))
      (Opp (Mul (Mul (Num 8) (Inv (Num 3))) (Sqrt (Num 6)))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* skip-normalisation/demonstration-small: C10, the random matrices of the experiment; derived here
   Note: 0.1101 of the quarter circle lies below 1/10, where I + A has nothing *)
Theorem skip_normalisation_demonstration_small :
  2 * asin (1 / 20 * sqrt 3) / PI + 1 / 200 * sqrt 1191 / PI - 1101 / 10000
    <= 1 / 10000.
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
  pose (gap__ := (Add (Mul (Num 1) (Inv (Num 10000))) (Opp (Add (Add (Mul (Mul (Num 2) (Asin (Mul
      (Mul (Num 1) (Inv (Num 20))) (Sqrt (Num 3))))) (Inv Pi)) (Mul (Mul (Mul (Num 1) (Inv (Num
      200))) (Sqrt (Num 1191))) (Inv Pi))) (Opp (Mul (Num 1101) (Inv (Num 10000)))))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* skip-normalisation/pooling-transpose: C11, average pooling; derived here
   Note: P^T g = g / s, at each of the s^2 places *)
Theorem skip_normalisation_pooling_transpose
    (M s : nat)
    (x : nat -> nat -> nat -> R)
    (g : nat -> R) :
  (1 <= M)%nat ->
  (1 <= s)%nat ->
  sum (fun m => sum (fun i => sum (fun i' => x m i i') s) s * g m / INR s) M
    = sum (fun m => sum (fun i => sum (fun i' => g m * x m i i' / INR s) s) s) M.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => M | 1 => s | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__; i2__]
      => x i0__ i1__ i2__ | 1, [i0__] => g i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Sum (0, 0) (Mul (Mul (Sum (1, 0) (Sum (1, 1) (Var 0 [(0, 0); (1, 0); (1,
      1)]))) (Var 1 [(0, 0)])) (Inv (Size 1))))%nat r__ s__ = eval len__ (Sum (0, 0) (Sum (1, 0)
      (Sum (1, 1) (Mul (Mul (Var 1 [(0, 0)]) (Var 0 [(0, 0); (1, 0); (1, 1)])) (Inv (Size
      1))))))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/pooling-rows: C11, average pooling; derived here
   Note: P P^T = I: the rows are orthonormal, all singular values that are not 0 are 1 *)
Theorem skip_normalisation_pooling_rows
    (M s : nat)
    (g : nat -> R)
    (m : nat) :
  (1 <= M)%nat ->
  (1 <= s)%nat ->
  (m < M)%nat ->
  sum (fun i => sum (fun i' => g m / INR s) s) s / INR s
    = g m.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => M | 1 => s | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => g i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => m | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sum (1, 0) (Sum (1, 1) (Mul (Var 0 [(0, 0)]) (Inv (Size 1))))) (Inv (Size
      1)))%nat r__ s__ = eval len__ (Var 0 [(0, 0)])%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/pooling-alone: C11, average pooling; derived here
   Note: AvgPool itself has the singular values 1 / s *)
Theorem skip_normalisation_pooling_alone
    (M s : nat)
    (g : nat -> R)
    (m : nat) :
  (1 <= M)%nat ->
  (1 <= s)%nat ->
  (m < M)%nat ->
  sum (fun i => sum (fun i' => g m / INR s ^ 2) s) s / INR s ^ 2
    = g m / INR s ^ 2.
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => M | 1 => s | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => g i0__ |
      _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun x__ : axis => match x__ with | (0, 0) => m | _ => 0 end)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (eval len__ (Mul (Sum (1, 0) (Sum (1, 1) (Mul (Var 0 [(0, 0)]) (Inv (Pow (Size 1) 2)))))
      (Inv (Pow (Size 1) 2)))%nat r__ s__ = eval len__ (Mul (Var 0 [(0, 0)]) (Inv (Pow (Size 1)
      2)))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/pooling-norm: C11, average pooling; derived here
   Note: ||P|| <= 1 *)
Theorem skip_normalisation_pooling_norm
    (M s : nat)
    (x : nat -> nat -> nat -> R) :
  (1 <= M)%nat ->
  (1 <= s)%nat ->
  0
    <= sum (fun m => sum (fun i => sum (fun i' => x m i i' ^ 2) s) s) M - sum (fun m => sum (fun i
        => sum (fun i' => x m i i') s) s ^ 2 / INR s ^ 2) M.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => M | 1 => s | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__; i2__]
      => x i0__ i1__ i2__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gap__ := (Add (Sum (0, 0) (Sum (1, 0) (Sum (1, 1) (Pow (Var 0 [(0, 0); (1, 0); (1, 1)])
      2)))) (Opp (Sum (0, 0) (Mul (Pow (Sum (1, 0) (Sum (1, 1) (Var 0 [(0, 0); (1, 0); (1, 1)]))) 2)
      (Inv (Pow (Size 1) 2))))))%nat).
  pose (shown__ := (Sum (0, 0) (Sum (1, 0) (Sum (1, 1) (Pow (Add (Var 0 [(0, 0); (1, 0); (1, 1)])
      (Opp (Mul (Sum (1, 0) (Sum (1, 1) (Var 0 [(0, 0); (1, 0); (1, 1)]))) (Inv (Pow (Size 1) 2)))))
      2))))%nat).
  change (0 <= eval len__ gap__ r__ s__).
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  apply (bound_ok len__ r__ g1__ L__ G2__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-gradient-t: C12, cross-entropy; derived here *)
Theorem skip_normalisation_ce_gradient_t
    (m : nat)
    (u_t : R)
    (u : nat -> R) :
  (1 <= m)%nat ->
  is_derive (fun e => ln (sum (fun j => exp (u j)) m + exp (u_t + e * 1)) - (u_t + e * 1)) 0
    (exp u_t / (sum (fun j => exp (u j)) m + exp u_t) - 1).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | _ => 1 end)%nat).
  pose (a__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => u_t | 1,
      [i0__] => u i0__ | _, _ => 0%R end)%nat : arrays).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 2, [] => eval len__
      (Num 1) a__ (fun _ : axis => 0) | _, _ => a__ v__ idx__ end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 2 []), (Num 1))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      s__ I__ => eq_refl) Logic.I)))).
  change (is_derive (fun t__ => eval len__ (Add (Log (Add (Sum (0, 0) (Exp (Var 1 [(0, 0)]))) (Exp
      (Var 0 [])))) (Opp (Var 0 [])))%nat (move r__ [(0, 2)]%nat t__) s__) 0 (eval len__ (Add (Mul
      (Exp (Var 0 [])) (Inv (Add (Sum (0, 0) (Exp (Var 1 [(0, 0)]))) (Exp (Var 0 []))))) (Opp (Num
      1)))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-gradient-others: C12, cross-entropy; derived here *)
Theorem skip_normalisation_ce_gradient_others
    (m : nat)
    (u_t : R)
    (u e1 : nat -> R) :
  (1 <= m)%nat ->
  is_derive (fun e => ln (sum (fun j => exp (u j + e * e1 j)) m + exp u_t) - u_t) 0
    (sum (fun j => e1 j * exp (u j) / (sum (fun j1 => exp (u j1)) m + exp u_t)) m).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => u_t | 1,
      [i0__] => u i0__ | 2, [i0__] => e1 i0__ | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I Logic.I))).
  change (is_derive (fun t__ => eval len__ (Add (Log (Add (Sum (0, 0) (Exp (Var 1 [(0, 0)]))) (Exp
      (Var 0 [])))) (Opp (Var 0 [])))%nat (move r__ [(1, 2)]%nat t__) s__) 0 (eval len__ (Sum (0, 0)
      (Mul (Mul (Var 2 [(0, 0)]) (Exp (Var 1 [(0, 0)]))) (Inv (Add (Sum (0, 0) (Exp (Var 1 [(0,
      0)]))) (Exp (Var 0 []))))))%nat r__ s__)).
  apply (derivative_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-steep: C12, cross-entropy; derived here
   Note: ||grad c|| >= sqrt(C / (C - 1)) (1 - e^(-c)) for every C *)
Theorem skip_normalisation_ce_steep
    (m : nat)
    (u : nat -> R)
    (u_t : R) :
  (1 <= m)%nat ->
  (1 - exp u_t / (sum (fun j => exp (u j)) m + exp u_t)) ^ 2 * (1 + INR m) / INR m
    <= (1 - exp u_t / (sum (fun j => exp (u j)) m + exp u_t)) ^ 2 + sum (fun j => exp (2 * u j) /
        (sum (fun j1 => exp (u j1)) m + exp u_t) ^ 2) m.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => u i0__ |
      1, [] => u_t | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (P1__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Size 0))%nat r__ t__)
      by constant_known.
  pose (gap__ := (Add (Add (Pow (Add (Num 1) (Opp (Mul (Exp (Var 1 [])) (Inv (Add (Sum (0, 0) (Exp
      (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) 2) (Sum (0, 0) (Mul (Exp (Mul (Num 2) (Var 0 [(0,
      0)]))) (Inv (Pow (Add (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))) 2))))) (Opp (Mul
      (Mul (Pow (Add (Num 1) (Opp (Mul (Exp (Var 1 [])) (Inv (Add (Sum (0, 0) (Exp (Var 0 [(0,
      0)]))) (Exp (Var 1 []))))))) 2) (Add (Num 1) (Size 0))) (Inv (Size 0)))))%nat).
  pose (shown__ := (Sum (0, 0) (Pow (Add (Mul (Exp (Var 0 [(0, 0)])) (Inv (Add (Sum (0, 0) (Exp (Var
      0 [(0, 0)]))) (Exp (Var 1 []))))) (Opp (Mul (Add (Num 1) (Opp (Mul (Exp (Var 1 [])) (Inv (Add
      (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) (Inv (Size 0))))) 2))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g2__ := (Given [] [(Add (Num 1) (Size 0))] [] [])%nat).
  assert (G3__ : holds g2__ len__ r__) by exact (conj Logic.I (conj (conj P1__ Logic.I) (conj
      Logic.I Logic.I))).
  apply (bound_ok len__ r__ g2__ L__ G3__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-steep-attained: C12, cross-entropy; derived here
   Note: where the other classes are alike, as for C = 2 *)
Theorem skip_normalisation_ce_steep_attained
    (m : nat)
    (u : nat -> R)
    (u_t b : R) :
  (1 <= m)%nat ->
  (forall j, (j < m)%nat -> u j = b) ->
  (1 - exp u_t / (sum (fun j => exp (u j)) m + exp u_t)) ^ 2 + sum (fun j => exp (2 * u j) / (sum
      (fun j1 => exp (u j1)) m + exp u_t) ^ 2) m
    = (1 - exp u_t / (sum (fun j => exp (u j)) m + exp u_t)) ^ 2 * (1 + INR m) / INR m.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => u i0__ |
      1, [] => u_t | 2, [] => b | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  assert (C0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Size 0))%nat r__ t__)
      by constant_known.
  pose (g__ := (Given [] [(Add (Num 1) (Size 0))] [] [((Var 0 [(0, 0)]), (Var 2 []))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj (conj C0__ Logic.I) (conj Logic.I
      (conj (fun (s__ : indices) (I__ : within len__ s__) => (H1__ (s__ (0, 0)%nat) (I__ (0,
      0)%nat))) Logic.I)))).
  change (eval len__ (Add (Pow (Add (Num 1) (Opp (Mul (Exp (Var 1 [])) (Inv (Add (Sum (0, 0) (Exp
      (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) 2) (Sum (0, 0) (Mul (Exp (Mul (Num 2) (Var 0 [(0,
      0)]))) (Inv (Pow (Add (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))) 2)))))%nat r__ s__
      = eval len__ (Mul (Mul (Pow (Add (Num 1) (Opp (Mul (Exp (Var 1 [])) (Inv (Add (Sum (0, 0) (Exp
      (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) 2) (Add (Num 1) (Size 0))) (Inv (Size 0)))%nat r__
      s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-steep-above: C12, cross-entropy; derived here
   Note: ||grad c|| <= sqrt(2) (1 - e^(-c)), attained for C = 2 *)
Theorem skip_normalisation_ce_steep_above
    (m : nat)
    (u : nat -> R)
    (u_t : R) :
  (1 <= m)%nat ->
  (1 - exp u_t / (sum (fun j => exp (u j)) m + exp u_t)) ^ 2 + sum (fun j => exp (2 * u j) / (sum
      (fun j1 => exp (u j1)) m + exp u_t) ^ 2) m
    <= 2 * (1 - exp u_t / (sum (fun j => exp (u j)) m + exp u_t)) ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => m | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__] => u i0__ |
      1, [] => u_t | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I
      Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Sum (0, 0) (Mul (Exp (Var 0
      [(0, 0)])) (Inv (Add (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 [])))))) (Opp (Mul (Exp
      (Var 0 [(0, 0)])) (Inv (Add (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 [])))))))%nat r__
      t__).
  { intros t__ J__. first [part_known g1__ G2__ (0, 0)%nat ((Mul (Exp (Var 0 [(0, 0)])) (Inv (Add
      (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 [])))))%nat) | apply (nonnegative_here_ok g1__
      len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Num 2) (Pow (Add (Num 1) (Opp (Mul (Exp (Var 1 [])) (Inv (Add (Sum (0,
      0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) 2)) (Opp (Add (Pow (Add (Num 1) (Opp (Mul
      (Exp (Var 1 [])) (Inv (Add (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) 2) (Sum
      (0, 0) (Mul (Exp (Mul (Num 2) (Var 0 [(0, 0)]))) (Inv (Pow (Add (Sum (0, 0) (Exp (Var 0 [(0,
      0)]))) (Exp (Var 1 []))) 2)))))))%nat).
  pose (shown__ := (Sum (0, 0) (Mul (Mul (Add (Sum (0, 0) (Mul (Exp (Var 0 [(0, 0)])) (Inv (Add (Sum
      (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 [])))))) (Opp (Mul (Exp (Var 0 [(0, 0)])) (Inv (Add
      (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))) (Exp (Var 0 [(0, 0)]))) (Inv (Add
      (Sum (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 []))))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Sum (0, 0) (Mul (Exp (Var 0 [(0, 0)])) (Inv (Add (Sum (0, 0)
      (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 [])))))) (Opp (Mul (Exp (Var 0 [(0, 0)])) (Inv (Add (Sum
      (0, 0) (Exp (Var 0 [(0, 0)]))) (Exp (Var 1 [])))))))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj F3__
      Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-square: section 5, 3; derived here
   Conditions: l = c >= 0
   Note: ||grad c||^2 <= 2 c^2: the ratio ||grad c||^2 / c goes to 0 with c *)
Theorem skip_normalisation_ce_square
    (l : R) :
  0 <= l ->
  (1 - exp (- l)) ^ 2
    <= l ^ 2.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Var 0 [])) (Opp
      (Num 1))) (Opp (Var 0 [])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Var 0 [])%nat) | apply (nonnegative_here_ok g1__ len__ L__
      r__ G2__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Add
      (Add (Exp (Var 0 [])) (Opp (Num 1))) (Opp (Var 0 [])))%nat (Var 0 [])%nat); [exact
      J__|vm_compute; reflexivity]]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 0 []) (Exp (Opp (Var
      0 [])))) (Opp (Num 1)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Opp (Var 0 []))%nat) | apply (nonnegative_here_ok g1__ len__
      L__ r__ G2__); [vm_compute; reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__
      (Add (Add (Var 0 []) (Exp (Opp (Var 0 [])))) (Opp (Num 1)))%nat (Var 0 [])%nat); [exact
      J__|vm_compute; reflexivity]]. }
  pose (gap__ := (Add (Pow (Var 0 []) 2) (Opp (Pow (Add (Num 1) (Opp (Exp (Opp (Var 0 [])))))
      2)))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Add (Add (Exp (Var 0 [])) (Opp (Num 1))) (Opp (Var 0 [])))
      (Var 0 [])) (Exp (Opp (Var 0 [])))) (Var 0 [])) (Add (Add (Var 0 []) (Exp (Opp (Var 0 []))))
      (Opp (Num 1))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [] [(Var 0 []); (Add (Add (Exp (Var 0 [])) (Opp (Num 1))) (Opp (Var 0
      []))); (Add (Add (Var 0 []) (Exp (Opp (Var 0 [])))) (Opp (Num 1)))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj F3__ (conj F4__ Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-secant: C14, its rate; derived here *)
Theorem skip_normalisation_ce_secant
    (l : R) :
  0 < l ->
  l / (1 + l)
    <= 1 - exp (- l).
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 [])] [] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj Logic.I Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Var 0 [])) (Opp
      (Num 1))) (Opp (Var 0 [])))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Var 0 [])%nat) | apply (nonnegative_here_ok g1__ len__ L__
      r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Add (Num 1) (Opp (Exp (Opp (Var 0 []))))) (Opp (Mul (Var 0 []) (Inv (Add (Num
      1) (Var 0 []))))))%nat).
  pose (shown__ := (Mul (Mul (Add (Add (Exp (Var 0 [])) (Opp (Num 1))) (Opp (Var 0 []))) (Exp (Opp
      (Var 0 [])))) (Inv (Add (Num 1) (Var 0 []))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [(Var 0 [])] [(Add (Add (Exp (Var 0 [])) (Opp (Num 1))) (Opp (Var 0 [])))]
      [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) Logic.I) (conj (conj F3__ Logic.I) Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-rate: C14, its rate; derived here
   Conditions: l' <= l - kappa (1 - e^(-l))^2 with kappa = eta lambda C / (2 (C - 1)), l <= l_0
   Note: 1 / l >= 1 / l_0 + kappa t / (1 + l_0)^2: l = O(1 / t) *)
Theorem skip_normalisation_ce_rate
    (l l_0 kappa l' : R) :
  0 < l ->
  0 < l_0 ->
  0 < kappa ->
  0 < l' ->
  0 <= (l - l' - l ^ 2 * kappa / (1 + l) ^ 2) ->
  0 <= (l_0 - l) ->
  / l + kappa / (1 + l_0) ^ 2
    <= / l'.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__ H5__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l | 1, [] =>
      l_0 | 2, [] => kappa | 3, [] => l' | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Add (Var 0 [])
      (Opp (Var 3 []))) (Opp (Mul (Mul (Pow (Var 0 []) 2) (Var 2 [])) (Inv (Pow (Add (Num 1) (Var 0
      [])) 2))))); (Add (Var 1 []) (Opp (Var 0 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Inv (Var 3 [])) (Opp (Add (Inv (Var 0 [])) (Mul (Var 2 []) (Inv (Pow (Add
      (Num 1) (Var 1 [])) 2))))))%nat).
  pose (shown__ := (Mul (Mul (Add (Mul (Mul (Add (Mul (Add (Mul (Mul (Pow (Var 0 []) 2) (Var 2 []))
      (Inv (Pow (Add (Num 1) (Var 0 [])) 2))) (Add (Add (Var 0 []) (Opp (Var 3 []))) (Opp (Mul (Mul
      (Pow (Var 0 []) 2) (Var 2 [])) (Inv (Pow (Add (Num 1) (Var 0 [])) 2)))))) (Inv (Pow (Add (Num
      1) (Var 1 [])) 2))) (Mul (Mul (Mul (Mul (Add (Add (Num 2) (Var 0 [])) (Var 1 [])) (Var 0 []))
      (Add (Var 1 []) (Opp (Var 0 [])))) (Inv (Pow (Add (Num 1) (Var 0 [])) 2))) (Inv (Pow (Add (Num
      1) (Var 1 [])) 2)))) (Var 2 [])) (Var 0 [])) (Add (Add (Var 0 []) (Opp (Var 3 []))) (Opp (Mul
      (Mul (Pow (Var 0 []) 2) (Var 2 [])) (Inv (Pow (Add (Num 1) (Var 0 [])) 2)))))) (Inv (Var 0
      []))) (Inv (Var 3 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Add (Var 0 [])
      (Opp (Var 3 []))) (Opp (Mul (Mul (Pow (Var 0 []) 2) (Var 2 [])) (Inv (Pow (Add (Num 1) (Var 0
      [])) 2))))); (Add (Var 1 []) (Opp (Var 0 [])))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H5__) Logic.I))
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-never-linear: C14, its rate; derived here
   Conditions: l' >= l - eta lambda (1 - e^(-l))^2, the tangent of a convex cost (ce-tangent)
   Note: l' / l >= 1 - eta lambda l, which goes to 1: no linear rate *)
Theorem skip_normalisation_ce_never_linear
    (eta l lambda l' : R) :
  0 < eta ->
  0 < l ->
  0 < lambda ->
  0 < l' ->
  0 <= ((1 - exp (- l)) ^ 2 * eta * lambda + l' - l) ->
  (1 - eta * l * lambda) * l
    <= l'.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => eta | 1, []
      => l | 2, [] => lambda | 3, [] => l' | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Add (Mul (Mul (Pow
      (Add (Num 1) (Opp (Exp (Opp (Var 1 []))))) 2) (Var 0 [])) (Var 2 [])) (Var 3 [])) (Opp (Var 1
      [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I) Logic.I))).
  assert (K3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Var 1 [])%nat r__ t__).
  { intros t__ J__. first [apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute;
      reflexivity|exact J__] | apply (bound_ok len__ r__ g1__ L__ G2__ (Var 1 [])%nat (Var 1
      [])%nat); [exact J__|vm_compute; reflexivity] | needed_here g1__ G2__]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Pow (Var 1 []) 2) (Opp (Pow
      (Add (Num 1) (Opp (Exp (Opp (Var 1 []))))) 2)))%nat r__ t__).
  { pose proof (fun (t__ : indices) (J__ : within len__ t__) => skip_normalisation_ce_square (r__
      1%nat [])) as P__. written_out_in P__. intros t__ J__. apply gap. exact (P__ t__ J__ (K3__ t__
      J__)). }
  pose (g5__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Add (Mul (Mul (Pow
      (Add (Num 1) (Opp (Exp (Opp (Var 1 []))))) 2) (Var 0 [])) (Var 2 [])) (Var 3 [])) (Opp (Var 1
      []))); (Add (Pow (Var 1 []) 2) (Opp (Pow (Add (Num 1) (Opp (Exp (Opp (Var 1 []))))) 2)))]
      [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) (conj F4__ Logic.I)) Logic.I))).
  pose (gap__ := (Add (Var 3 []) (Opp (Mul (Add (Num 1) (Opp (Mul (Mul (Var 0 []) (Var 1 [])) (Var 2
      [])))) (Var 1 []))))%nat).
  pose (shown__ := (Add (Mul (Mul (Var 0 []) (Var 2 [])) (Add (Pow (Var 1 []) 2) (Opp (Pow (Add (Num
      1) (Opp (Exp (Opp (Var 1 []))))) 2)))) (Add (Add (Mul (Mul (Pow (Add (Num 1) (Opp (Exp (Opp
      (Var 1 []))))) 2) (Var 0 [])) (Var 2 [])) (Var 3 [])) (Opp (Var 1 []))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g7__ := (Given [] [(Var 0 []); (Var 1 []); (Var 2 []); (Var 3 [])] [(Add (Add (Mul (Mul (Pow
      (Add (Num 1) (Opp (Exp (Opp (Var 1 []))))) 2) (Var 0 [])) (Var 2 [])) (Var 3 [])) (Opp (Var 1
      []))); (Add (Pow (Var 1 []) 2) (Opp (Pow (Add (Num 1) (Opp (Exp (Opp (Var 1 []))))) 2)))]
      [])%nat).
  assert (G8__ : holds g7__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ : indices) (I__ :
      within len__ s__) => H3__) Logic.I)))) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) (conj F4__ Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g7__ L__ G8__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-margin: C14, its rate; derived here
   Conditions: C = 2, the margin m + x after a step
   Note: e^(l' - l) = 1 - y + y e^(-x), with y = 1 - y_t = 1 - e^(-l) *)
Theorem skip_normalisation_ce_margin
    (m x y : R) :
  y = / (1 + exp m) ->
  (1 + exp (- m - x)) / (1 + exp (- m))
    = 1 + y * exp (- x) - y.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => m | 1, [] =>
      x | 2, [] => y | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g__ := (Given [] [] [] [((Var 2 []), (Inv (Add (Num 1) (Exp (Var 0 [])))))])%nat).
  assert (G__ : holds g__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj Logic.I (conj (fun
      (s__ : indices) (I__ : within len__ s__) => H0__) Logic.I)))).
  change (eval len__ (Mul (Add (Num 1) (Exp (Add (Opp (Var 0 [])) (Opp (Var 1 []))))) (Inv (Add (Num
      1) (Exp (Opp (Var 0 []))))))%nat r__ s__ = eval len__ (Add (Add (Num 1) (Mul (Var 2 []) (Exp
      (Opp (Var 1 []))))) (Opp (Var 2 [])))%nat r__ s__).
  apply (identity_ok len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/ce-tangent: C14, its rate; derived here
   Conditions: C = 2; 0 <= y <= 1
   Note: l' >= l - x (1 - e^(-l)) by ce-margin, where x = eta lambda (1 - e^(-l)) *)
Theorem skip_normalisation_ce_tangent
    (x y : R) :
  0 <= y ->
  0 <= (1 - y) ->
  exp (- (x * y))
    <= 1 + y * exp (- x) - y.
Proof.
  written_out. intros H0__ H1__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | 1, [] =>
      y | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Var 1 []); (Add (Num 1) (Opp (Var 1 [])))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) Logic.I)) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Exp (Mul (Var 0 []) (Var
      1 []))) (Opp (Num 1))) (Opp (Mul (Var 0 []) (Var 1 []))))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Mul (Var 0 []) (Var 1 []))%nat) | apply (nonnegative_here_ok
      g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  assert (F4__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Add (Var 0 []) (Exp (Add
      (Mul (Var 0 []) (Var 1 [])) (Opp (Var 0 []))))) (Opp (Num 1))) (Opp (Mul (Var 0 []) (Var 1
      []))))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Add (Mul (Var 0 []) (Var 1 [])) (Opp (Var 0 [])))%nat) |
      apply (nonnegative_here_ok g1__ len__ L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Add (Add (Num 1) (Mul (Var 1 []) (Exp (Opp (Var 0 []))))) (Opp (Var 1 [])))
      (Opp (Exp (Opp (Mul (Var 0 []) (Var 1 []))))))%nat).
  pose (shown__ := (Mul (Add (Mul (Add (Add (Exp (Mul (Var 0 []) (Var 1 []))) (Opp (Num 1))) (Opp
      (Mul (Var 0 []) (Var 1 [])))) (Add (Num 1) (Opp (Var 1 [])))) (Mul (Add (Add (Add (Var 0 [])
      (Exp (Add (Mul (Var 0 []) (Var 1 [])) (Opp (Var 0 []))))) (Opp (Num 1))) (Opp (Mul (Var 0 [])
      (Var 1 [])))) (Var 1 []))) (Exp (Opp (Mul (Var 0 []) (Var 1 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g5__ := (Given [] [] [(Var 1 []); (Add (Num 1) (Opp (Var 1 []))); (Add (Add (Exp (Mul (Var 0
      []) (Var 1 []))) (Opp (Num 1))) (Opp (Mul (Var 0 []) (Var 1 [])))); (Add (Add (Add (Var 0 [])
      (Exp (Add (Mul (Var 0 []) (Var 1 [])) (Opp (Var 0 []))))) (Opp (Num 1))) (Opp (Mul (Var 0 [])
      (Var 1 []))))] [])%nat).
  assert (G6__ : holds g5__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj F3__ (conj F4__ Logic.I)))) Logic.I))).
  apply (bound_ok len__ r__ g5__ L__ G6__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/descent: C13, gradient descent; derived here
   Conditions: l is beta-smooth along the step, eta <= 1 / beta *)
Theorem skip_normalisation_descent
    (l' G eta l beta : R) :
  0 < eta ->
  0 < beta ->
  0 <= (1 / 2 * eta ^ 2 * G * beta + l - l' - G * eta) ->
  0 <= (1 - beta * eta) ->
  0 <= G ->
  l'
    <= l - 1 / 2 * G * eta.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l' | 1, [] =>
      G | 2, [] => eta | 3, [] => l | 4, [] => beta | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 []); (Var 4 [])] [(Add (Add (Add (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Pow (Var 2 []) 2)) (Var 1 [])) (Var 4 [])) (Var 3 [])) (Opp (Var 0 []))) (Opp (Mul
      (Var 1 []) (Var 2 [])))); (Add (Num 1) (Opp (Mul (Var 4 []) (Var 2 [])))); (Var 1 [])]
      [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H4__) Logic.I))) Logic.I))).
  pose (gap__ := (Add (Add (Var 3 []) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 1 [])) (Var 2
      [])))) (Opp (Var 0 [])))%nat).
  pose (shown__ := (Add (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 2 [])) (Add (Num 1) (Opp
      (Mul (Var 4 []) (Var 2 []))))) (Var 1 [])) (Add (Add (Add (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Pow (Var 2 []) 2)) (Var 1 [])) (Var 4 [])) (Var 3 [])) (Opp (Var 0 []))) (Opp (Mul
      (Var 1 []) (Var 2 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 2 []); (Var 4 [])] [(Add (Add (Add (Mul (Mul (Mul (Mul (Num 1) (Inv
      (Num 2))) (Pow (Var 2 []) 2)) (Var 1 [])) (Var 4 [])) (Var 3 [])) (Opp (Var 0 []))) (Opp (Mul
      (Var 1 []) (Var 2 [])))); (Add (Num 1) (Opp (Mul (Var 4 []) (Var 2 [])))); (Var 1 [])]
      [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      Logic.I)) (conj (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H4__) Logic.I))) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/descent-pl: C13, gradient descent; derived here
   Conditions: G >= mu lambda (l - l_inf), by pl-transfer
   Note: l_T - l_inf <= prod_t (1 - eta mu lambda_t / 2) (l_0 - l_inf) *)
Theorem skip_normalisation_descent_pl
    (l_inf l' eta lambda mu l G : R) :
  0 < eta ->
  0 < lambda ->
  0 < mu ->
  0 <= (l - l' - 1 / 2 * G * eta) ->
  0 <= (G - (l - l_inf) * lambda * mu) ->
  l' - l_inf
    <= (1 - 1 / 2 * eta * lambda * mu) * (l - l_inf).
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => l_inf | 1, []
      => l' | 2, [] => eta | 3, [] => lambda | 4, [] => mu | 5, [] => l | 6, [] => G | _, _ => 0%R
      end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Add (Var 5 []) (Opp (Var 1
      []))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 6 [])) (Var 2 [])))); (Add (Var 6 [])
      (Opp (Mul (Mul (Add (Var 5 []) (Opp (Var 0 []))) (Var 3 [])) (Var 4 []))))] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I)) Logic.I))).
  pose (gap__ := (Add (Mul (Add (Num 1) (Opp (Mul (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 2 []))
      (Var 3 [])) (Var 4 [])))) (Add (Var 5 []) (Opp (Var 0 [])))) (Opp (Add (Var 1 []) (Opp (Var 0
      [])))))%nat).
  pose (shown__ := (Add (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 2 [])) (Add (Var 6 []) (Opp (Mul
      (Mul (Add (Var 5 []) (Opp (Var 0 []))) (Var 3 [])) (Var 4 []))))) (Add (Add (Var 5 []) (Opp
      (Var 1 []))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 6 [])) (Var 2 [])))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 2 []); (Var 3 []); (Var 4 [])] [(Add (Add (Var 5 []) (Opp (Var 1
      []))) (Opp (Mul (Mul (Mul (Num 1) (Inv (Num 2))) (Var 6 [])) (Var 2 [])))); (Add (Var 6 [])
      (Opp (Mul (Mul (Add (Var 5 []) (Opp (Var 0 []))) (Var 3 [])) (Var 4 []))))] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H1__)
      (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))) (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__
      s__) => H4__) Logic.I)) Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/diverging-sum: C13, gradient descent; derived here
   Conditions: d <= e^(-X) d_0, d' <= (1 - x) d; d = l - l_inf, x = eta mu lambda / 2
   Note: d_T <= exp(-eta mu sum_t lambda_t / 2) d_0: it is enough that the sum diverges *)
Theorem skip_normalisation_diverging_sum
    (d' d_0 X x d : R) :
  0 <= (d_0 * exp (- X) - d) ->
  0 <= ((1 - x) * d - d') ->
  0 <= d ->
  d'
    <= d_0 * exp (- X - x).
Proof.
  written_out. intros H0__ H1__ H2__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => d' | 1, [] =>
      d_0 | 2, [] => X | 3, [] => x | 4, [] => d | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [] [(Add (Mul (Var 1 []) (Exp (Opp (Var 2 [])))) (Opp (Var 4 []))); (Add
      (Mul (Add (Num 1) (Opp (Var 3 []))) (Var 4 [])) (Opp (Var 0 []))); (Var 4 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) Logic.I))) Logic.I))).
  assert (F3__ : forall t__, within len__ t__ -> 0 <= eval len__ (Add (Add (Var 3 []) (Exp (Opp (Var
      3 [])))) (Opp (Num 1)))%nat r__ t__).
  { intros t__ J__. first [exp_known ((Opp (Var 3 []))%nat) | apply (nonnegative_here_ok g1__ len__
      L__ r__ G2__); [vm_compute; reflexivity|exact J__]]. }
  pose (gap__ := (Add (Mul (Var 1 []) (Exp (Add (Opp (Var 2 [])) (Opp (Var 3 []))))) (Opp (Var 0
      [])))%nat).
  pose (shown__ := (Add (Add (Mul (Add (Mul (Var 1 []) (Exp (Opp (Var 2 [])))) (Opp (Var 4 [])))
      (Exp (Opp (Var 3 [])))) (Mul (Var 4 []) (Add (Add (Var 3 []) (Exp (Opp (Var 3 [])))) (Opp (Num
      1))))) (Add (Mul (Add (Num 1) (Opp (Var 3 []))) (Var 4 [])) (Opp (Var 0 []))))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g4__ := (Given [] [] [(Add (Mul (Var 1 []) (Exp (Opp (Var 2 [])))) (Opp (Var 4 []))); (Add
      (Mul (Add (Num 1) (Opp (Var 3 []))) (Var 4 [])) (Opp (Var 0 []))); (Var 4 []); (Add (Add (Var
      3 []) (Exp (Opp (Var 3 [])))) (Opp (Num 1)))] [])%nat).
  assert (G5__ : holds g4__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__ :
      indices) (I__ : within len__ s__) => H0__) (conj (fun (s__ : indices) (I__ : within len__ s__)
      => H1__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H2__) (conj F3__ Logic.I))))
      Logic.I))).
  apply (bound_ok len__ r__ g4__ L__ G5__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/distance: C13, gradient descent; derived here
   Conditions: theta_T - theta_0 = -eta sum_t g_t, and each step falls as in descent
   Note: ||theta_T - theta_0||^2 <= 2 eta T l_0, where l >= 0 *)
Theorem skip_normalisation_distance
    (N T : nat)
    (g : nat -> nat -> R)
    (eta l_0 l_T : R) :
  (1 <= N)%nat ->
  (1 <= T)%nat ->
  0 < eta ->
  0 <= (l_0 - l_T - 1 / 2 * sum (fun n => sum (fun t => g n t ^ 2) T) N * eta) ->
  0 <= l_T ->
  sum (fun n => sum (fun t => g n t) T ^ 2 * eta ^ 2) N
    <= 2 * INR T * l_0 * eta.
Proof.
  written_out. intros H0__ H1__ H2__ H3__ H4__.
  pose (len__ := (fun x__ : nat => match x__ with | 0 => N | 1 => T | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [i0__; i1__] => g
      i0__ i1__ | 1, [] => eta | 2, [] => l_0 | 3, [] => l_T | _, _ => 0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (g1__ := (Given [] [(Var 1 [])] [(Add (Add (Var 2 []) (Opp (Var 3 []))) (Opp (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Sum (0, 0) (Sum (1, 0) (Pow (Var 0 [(0, 0); (1, 0)]) 2)))) (Var 1
      [])))); (Var 3 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      Logic.I))).
  pose (gap__ := (Add (Mul (Mul (Mul (Num 2) (Size 1)) (Var 2 [])) (Var 1 [])) (Opp (Sum (0, 0) (Mul
      (Pow (Sum (1, 0) (Var 0 [(0, 0); (1, 0)])) 2) (Pow (Var 1 []) 2)))))%nat).
  pose (shown__ := (Add (Mul (Mul (Size 1) (Pow (Var 1 []) 2)) (Sum (0, 0) (Sum (1, 0) (Pow (Add
      (Var 0 [(0, 0); (1, 0)]) (Opp (Mul (Sum (1, 0) (Var 0 [(0, 0); (1, 0)])) (Inv (Size 1)))))
      2)))) (Mul (Mul (Mul (Num 2) (Size 1)) (Add (Add (Add (Var 2 []) (Opp (Var 3 []))) (Opp (Mul
      (Mul (Mul (Num 1) (Inv (Num 2))) (Sum (0, 0) (Sum (1, 0) (Pow (Var 0 [(0, 0); (1, 0)]) 2))))
      (Var 1 [])))) (Var 3 []))) (Var 1 [])))%nat).
  apply from_gap. change (0 <= eval len__ gap__ r__ s__).
  pose (g3__ := (Given [] [(Var 1 [])] [(Add (Add (Var 2 []) (Opp (Var 3 []))) (Opp (Mul (Mul (Mul
      (Num 1) (Inv (Num 2))) (Sum (0, 0) (Sum (1, 0) (Pow (Var 0 [(0, 0); (1, 0)]) 2)))) (Var 1
      [])))); (Var 3 [])] [])%nat).
  assert (G4__ : holds g3__ len__ r__) by exact (conj Logic.I (conj (conj (fun (s__ : indices) (I__
      : within len__ s__) => H2__) Logic.I) (conj (conj (fun (s__ : indices) (I__ : within len__
      s__) => H3__) (conj (fun (s__ : indices) (I__ : within len__ s__) => H4__) Logic.I))
      Logic.I))).
  apply (bound_ok len__ r__ g3__ L__ G4__ gap__ shown__); [exact V__|vm_compute; reflexivity].
Qed.

(* skip-normalisation/slow-decay: C13, gradient descent; derived here
   Conditions: x = B / (A + B t)
   Note: log((A + B (t + 1)) / (A + B t)) <= B / (A + B t): sum_t 1 / (A + B t) diverges, so that
       lambda(theta) >= const / ||theta||^2 is enough, as ||theta_t||^2 <= A + B t (distance) *)
Theorem skip_normalisation_slow_decay
    (x : R) :
  0 <= x ->
  ln (1 + x)
    <= x.
Proof.
  written_out. intros H0__.
  pose (len__ := (fun x__ : nat => match x__ with  | _ => 1 end)%nat).
  pose (r__ := (fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with | 0, [] => x | _, _ =>
      0%R end)%nat : arrays).
  pose (s__ := (fun _ : axis => 0)%nat : indices).
  assert (L__ : forall l, (1 <= len__ l)%nat) by below.
  assert (V__ : within len__ s__) by below.
  pose (gN0__ := (Given [] [] [(Var 0 [])] [])%nat).
  assert (GN0__ : holds gN0__ len__ r__) by exact (conj Logic.I (conj Logic.I (conj (conj (fun (s__
      : indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  assert (N0__ : forall t__, within len__ t__ -> 0 < eval len__ (Add (Num 1) (Var 0 []))%nat r__
      t__).
  { intros t__ J__. apply (positive_by len__ r__ gN0__ L__ GN0__ (Add (Num 1) (Var 0 []))%nat (Num
      1)%nat (Add (Num 1) (Var 0 []))%nat); [exact J__|vm_compute; reflexivity]. }
  pose (g1__ := (Given [] [(Add (Num 1) (Var 0 []))] [(Var 0 [])] [])%nat).
  assert (G2__ : holds g1__ len__ r__) by exact (conj Logic.I (conj (conj N0__ Logic.I) (conj (conj
      (fun (s__ : indices) (I__ : within len__ s__) => H0__) Logic.I) Logic.I))).
  pose (gap__ := (Add (Var 0 []) (Opp (Log (Add (Num 1) (Var 0 [])))))%nat).
  first [solve [enclosed] | solve [by_hand] | solve [apply from_gap; change (0 <= eval len__ gap__
      r__ s__); apply (bound_ok len__ r__ g1__ L__ G2__ gap__ gap__); [exact V__|vm_compute;
      reflexivity]] | solve [apply from_gap; change (0 <= eval len__ gap__ r__ s__); apply (bound_ok
      len__ r__ g1__ L__ G2__ gap__ (Num 0)); [exact V__|vm_compute; reflexivity]]].
Qed.

(* Recorded as proved, without a theorem here:
   skip-normalisation/bn-second-norm: its certificate puts a formula in the place of an array that
       moves in a derivative
   skip-normalisation/skip-layers: a power whose exponent is not a number *)
