(* Sums over an axis and its largest element, for every length: what the theorems' statements
   are written in, and the facts about them that the proofs need. *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

(* f 0 + ... + f (n - 1) *)
Fixpoint sum (f : nat -> R) (n : nat) : R :=
  match n with O => 0 | S m => sum f m + f m end.

(* the largest of f 0, ..., f (n - 1); of no elements at all it is f 0, which no theorem uses *)
Fixpoint largest (f : nat -> R) (n : nat) : R :=
  match n with O => f O | S O => f O | S m => Rmax (largest f m) (f m) end.

(* --- sums -------------------------------------------------------------------------------- *)

Lemma sum_ext f g n : (forall i, (i < n)%nat -> f i = g i) -> sum f n = sum g n.
Proof. induction n; simpl; intros H; [reflexivity|]. rewrite IHn, H; auto. Qed.

Lemma sum_plus f g n : sum (fun i => f i + g i) n = sum f n + sum g n.
Proof. induction n; simpl; [|rewrite IHn]; ring. Qed.

Lemma sum_scal c f n : sum (fun i => c * f i) n = c * sum f n.
Proof. induction n; simpl; [|rewrite IHn]; ring. Qed.

Lemma sum_zero n : sum (fun _ => 0) n = 0.
Proof. induction n; simpl; [|rewrite IHn]; ring. Qed.

Lemma sum_const c n : sum (fun _ => c) n = c * INR n.
Proof. induction n; simpl sum; [simpl|rewrite IHn, S_INR]; ring. Qed.

Lemma sum_out f g n (c : R) :
  (forall i, (i < n)%nat -> f i = c * g i) -> sum f n = c * sum g n.
Proof. intros H. rewrite <- sum_scal. apply sum_ext. exact H. Qed.

Lemma sum_swap f m n :
  sum (fun i => sum (fun j => f i j) n) m = sum (fun j => sum (fun i => f i j) m) n.
Proof.
  induction m; simpl.
  - symmetry; apply sum_zero.
  - rewrite IHm, <- sum_plus. reflexivity.
Qed.

Lemma sum_nonneg f n : (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= sum f n.
Proof. induction n; simpl; intros H; [lra|]. apply Rplus_le_le_0_compat; auto. Qed.

Lemma sum_pos f n : (1 <= n)%nat -> (forall i, (i < n)%nat -> 0 < f i) -> 0 < sum f n.
Proof.
  destruct n; [lia|]. intros _ H. simpl. apply Rplus_le_lt_0_compat; [|auto].
  apply sum_nonneg. intros; left; auto.
Qed.

Lemma sum_le f g n : (forall i, (i < n)%nat -> f i <= g i) -> sum f n <= sum g n.
Proof. induction n; simpl; intros H; [lra|]. apply Rplus_le_compat; auto. Qed.

(* A part of a sum of parts that are not negative is at most the sum. *)
Lemma sum_above f n i : (forall j, (j < n)%nat -> 0 <= f j) -> (i < n)%nat -> f i <= sum f n.
Proof.
  induction n; intros H Hi; [lia|]. simpl. assert (A := H n (Nat.lt_succ_diag_r n)).
  destruct (Nat.eq_dec i n) as [->|N].
  - assert (B := sum_nonneg f n (fun j Hj => H j (Nat.lt_lt_succ_r _ _ Hj))). lra.
  - assert (B := IHn (fun j Hj => H j (Nat.lt_lt_succ_r _ _ Hj)) ltac:(lia)). lra.
Qed.

(* --- the largest element ----------------------------------------------------------------- *)

Lemma largest_above f n i : (i < n)%nat -> f i <= largest f n.
Proof.
  induction n as [|[|n] IH]; intros H; [lia|replace i with O by lia; apply Rle_refl|].
  change (largest f (S (S n))) with (Rmax (largest f (S n)) (f (S n))).
  destruct (Nat.eq_dec i (S n)) as [->|N]; [apply Rmax_r|].
  eapply Rle_trans; [apply IH; lia|apply Rmax_l].
Qed.

Lemma largest_attained f n : (1 <= n)%nat -> exists i, (i < n)%nat /\ largest f n = f i.
Proof.
  induction n as [|[|n] IH]; intros H; [lia|exists O; split; [lia|reflexivity]|].
  change (largest f (S (S n))) with (Rmax (largest f (S n)) (f (S n))).
  destruct IH as [i [Hi E]]; [lia|]. rewrite E.
  destruct (Rmax_case (f i) (f (S n)) (fun y => y = f i \/ y = f (S n))) as [A|A]; auto; rewrite A.
  - exists i. split; [lia|reflexivity].
  - exists (S n). split; [lia|reflexivity].
Qed.

Lemma largest_le f n b : (1 <= n)%nat -> (forall i, (i < n)%nat -> f i <= b) -> largest f n <= b.
Proof. intros H K. destruct (largest_attained f n H) as [i [Hi ->]]. auto. Qed.

Lemma largest_ext f g n : (1 <= n)%nat -> (forall i, (i < n)%nat -> f i = g i) -> largest f n = largest g n.
Proof.
  induction n as [|[|n] IH]; intros H K; [lia|apply K; lia|].
  change (largest f (S (S n))) with (Rmax (largest f (S n)) (f (S n))).
  change (largest g (S (S n))) with (Rmax (largest g (S n)) (g (S n))).
  rewrite IH, K; auto; lia.
Qed.

Lemma largest_pos f n : (1 <= n)%nat -> (forall i, (i < n)%nat -> 0 < f i) -> 0 < largest f n.
Proof. intros H K. eapply Rlt_le_trans; [apply (K O); lia|apply largest_above; lia]. Qed.

Lemma largest_nonneg f n : (1 <= n)%nat -> (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= largest f n.
Proof. intros H K. eapply Rle_trans; [apply (K O); lia|apply largest_above; lia]. Qed.

(* --- derivatives ------------------------------------------------------------------------- *)

Lemma is_derive_sum (f : nat -> R -> R) (g : nat -> R) x n :
  (forall i, (i < n)%nat -> is_derive (f i) x (g i)) ->
  is_derive (fun t => sum (fun i => f i t) n) x (sum g n).
Proof.
  induction n; simpl; intros H.
  - apply @is_derive_const.
  - apply @is_derive_plus; auto.
Qed.

(* What holds near x for each of finitely many i holds near x for all of them at once. *)
Lemma locally_all (P : nat -> R -> Prop) x n :
  (forall i, (i < n)%nat -> locally x (P i)) ->
  locally x (fun t => forall i, (i < n)%nat -> P i t).
Proof.
  induction n; intros H.
  - apply filter_forall. intros; lia.
  - assert (A := IHn (fun i Hi => H i (Nat.lt_lt_succ_r _ _ Hi))).
    assert (B := H n (Nat.lt_succ_diag_r n)).
    generalize (filter_and _ _ A B). apply filter_imp. intros t [a b] i Hi.
    destruct (Nat.eq_dec i n) as [->|Hn]; [exact b|]. apply a; lia.
Qed.
