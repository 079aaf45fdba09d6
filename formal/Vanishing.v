(* A bound where some entries are 0: there its formulas are simpler, and the certificate that
   divides by them is not needed. *)
From Coq Require Import Reals Lra List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Conditions Check.
Import ListNotations.
Open Scope R_scope.

Definition is_zero (e : formula) : bool := match e with Num Z0 => true | _ => false end.

(* the formula with the entries in zs replaced by 0, and what is therefore 0 left out *)
Fixpoint vanish (zs : list formula) (e : formula) : formula :=
  match e with
  | Var _ _ => if existsb (eqb e) zs then Num 0 else e
  | Add a b =>
      let (x, y) := (vanish zs a, vanish zs b) in
      if is_zero x then y else if is_zero y then x else Add x y
  | Mul a b =>
      let (x, y) := (vanish zs a, vanish zs b) in
      if is_zero x || is_zero y then Num 0 else Mul x y
  | Pow a n =>
      let x := vanish zs a in
      if is_zero x then (match n with O => Num 1 | S _ => Num 0 end) else Pow x n
  | Inv a => let x := vanish zs a in if is_zero x then Num 0 else Inv x
  | Apply f a =>
      let x := vanish zs a in
      match f with
      | Root | Absolute => if is_zero x then Num 0 else Apply f x
      | _ => Apply f x
      end
  | Sum x a => let y := vanish zs a in if is_zero y then Num 0 else Sum x y
  | Max x a => let y := vanish zs a in if is_zero y then Num 0 else Max x y
  | Num _ | Size _ | Pi | Larger _ _ | Der _ _ => e
  end.

Section Meaning.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.
Variable zs : list formula.
Hypothesis zero : every (fun a => forall s, within len s -> eval len a r s = 0) zs.

Lemma is_zero_ok e s : is_zero e = true -> eval len e r s = 0.
Proof. destruct e as [| [] | | | | | | | | | | |]; try discriminate. reflexivity. Qed.

Lemma largest_of_zeros n : (1 <= n)%nat -> largest (fun _ => 0) n = 0.
Proof. intros H. destruct (largest_attained (fun _ => 0) n H) as [i [_ E]]. exact E. Qed.

Lemma vanish_ok e : forall s, within len s -> eval len (vanish zs e) r s = eval len e r s.
Proof.
  induction e; intros s I; cbn [vanish]; try reflexivity.
  - destruct (existsb (eqb (Var v axes)) zs) eqn:E; [|reflexivity].
    apply existsb_exists in E. destruct E as [a [J E]]. apply eqb_eq in E. subst a.
    symmetry. exact (every_in (fun a => forall s, within len s -> eval len a r s = 0) _ _ zero J s I).
  - cbn [eval]. rewrite <- (IHe1 s I), <- (IHe2 s I).
    destruct (is_zero (vanish zs e1)) eqn:A; [rewrite (is_zero_ok _ s A); ring|].
    destruct (is_zero (vanish zs e2)) eqn:B; [rewrite (is_zero_ok _ s B); ring|reflexivity].
  - cbn [eval]. rewrite <- (IHe1 s I), <- (IHe2 s I).
    destruct (is_zero (vanish zs e1)) eqn:A; cbn [orb]; [rewrite (is_zero_ok _ s A); cbn [eval]; ring|].
    destruct (is_zero (vanish zs e2)) eqn:B; [rewrite (is_zero_ok _ s B); cbn [eval]; ring|reflexivity].
  - cbn [eval]. rewrite <- (IHe s I).
    destruct (is_zero (vanish zs e)) eqn:A; [rewrite (is_zero_ok _ s A)|reflexivity].
    destruct n; cbn [eval pow]; ring.
  - cbn [eval]. rewrite <- (IHe s I).
    destruct (is_zero (vanish zs e)) eqn:A; [rewrite (is_zero_ok _ s A); cbn [eval]; symmetry; apply Rinv_0|reflexivity].
  - cbn [eval]. rewrite <- (IHe s I).
    destruct f; try reflexivity; (destruct (is_zero (vanish zs e)) eqn:A; [rewrite (is_zero_ok _ s A); cbn [eval apply]|reflexivity]).
    + symmetry. apply sqrt_0.
    + symmetry. apply Rabs_R0.
  - cbn [eval]. rewrite <- (sum_ext (fun i => eval len (vanish zs e) r (upd s x i))).
    2: intros i Hi; apply IHe; apply within_upd; assumption.
    destruct (is_zero (vanish zs e)) eqn:A; [|reflexivity].
    rewrite (sum_ext _ (fun _ => 0)), sum_zero; [reflexivity|]. intros; apply is_zero_ok; exact A.
  - cbn [eval]. rewrite <- (largest_ext (fun i => eval len (vanish zs e) r (upd s x i))).
    2: apply lengths. 2: intros i Hi; apply IHe; apply within_upd; assumption.
    destruct (is_zero (vanish zs e)) eqn:A; [|reflexivity].
    rewrite (largest_ext _ (fun _ => 0)); [|apply lengths|intros; apply is_zero_ok; exact A].
    rewrite largest_of_zeros; [reflexivity|apply lengths].
Qed.

(* by its signs, or because nothing is left *)
Theorem vanishing_ok g a s : holds g len r -> within len s ->
  let b := vanish zs a in check_bound g b b || check_bound g b (Num 0) = true -> 0 <= eval len a r s.
Proof.
  intros G I b H. rewrite <- (vanish_ok a s I). apply orb_prop in H.
  destruct H as [H|H]; exact (bound_ok len r g lengths G _ _ s I H).
Qed.
End Meaning.
