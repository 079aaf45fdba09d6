(* A worked example, by hand, of what the generated files hold: a theorem in ordinary analysis,
   and its proof by the library.  It is the gradient of ln (sum exp z), an entry of it at i, and
   with it a bound. *)
From Coq Require Import Reals List Lia Lra ZArith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Normal Rewriting Rules Conditions Check.
Import ListNotations.
Open Scope R_scope.

Theorem log_sum_exp_gradient (n : nat) (z h : nat -> R) : (1 <= n)%nat ->
  is_derive (fun e => ln (sum (fun i => exp (z i + e * h i)) n)) 0
            (sum (fun i => h i * (exp (z i) * / sum (fun j => exp (z j)) n)) n).
Proof.
  intros Hn.
  (* the lengths by their numbers, and the arrays by theirs *)
  set (len := fun l : nat => match l with 0%nat => n | _ => 1%nat end).
  set (r := (fun v idx => match v, idx with 0%nat, [i] => z i | 1%nat, [i] => h i | _, _ => 0 end) : arrays).
  apply (derivative_ok len r (Given [] [] [] []) ltac:(below) (conj I (conj I (conj I I)))
    (Log (Sum (0, 0)%nat (Exp (Var 0 [(0, 0)%nat])))) [(0, 1)%nat]
    (Sum (0, 0)%nat (Mul (Var 1 [(0, 0)%nat]) (Mul (Exp (Var 0 [(0, 0)%nat]))
      (Inv (Sum (0, 0)%nat (Exp (Var 0 [(0, 0)%nat])))))))
    (fun _ => 0%nat)); [below|vm_compute; reflexivity].
Qed.

(* Of entries that the paper calls p, with p_i = exp z_i / sum exp z, at an index i below n. *)
Theorem softmax_bound (n i : nat) (z p : nat -> R) (t : R) : (1 <= n)%nat -> (i < n)%nat -> 0 <= t ->
  (forall i, (i < n)%nat -> p i = exp (z i) * / sum (fun j => exp (z j)) n) ->
  0 <= t * p i * sum (fun j => exp (z j)) n.
Proof.
  intros Hn Hi Ht Hp.
  set (len := fun l : nat => match l with 0%nat => n | _ => 1%nat end).
  set (r := (fun v idx => match v, idx with 0%nat, [i] => z i | 1%nat, [i] => p i | 2%nat, [] => t | _, _ => 0 end) : arrays).
  set (s := fun x : axis => match x with (0, 1)%nat => i | _ => 0%nat end).
  (* the sum runs over index (0, 0); i is index (0, 1), of the same length *)
  pose (x := Sum (0, 0)%nat (Exp (Var 0 [(0, 0)%nat]))).
  apply (bound_ok len r
    (Given [] [] [Var 2 []] [(Var 1 [(0, 1)%nat], Mul (Exp (Var 0 [(0, 1)%nat])) (Inv x))]) ltac:(below)
    (conj I (conj I (conj (conj (fun s _ => Ht) I) (conj (fun s (W : within len s) => Hp _ (W (0, 1)%nat)) I))))
    (Mul (Mul (Var 2 []) (Var 1 [(0, 1)%nat])) x)
    (Mul (Var 2 []) (Exp (Var 0 [(0, 1)%nat])))
    s); [below|vm_compute; reflexivity].
Qed.
Print Assumptions softmax_bound.
