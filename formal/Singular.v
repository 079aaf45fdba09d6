(* The singular values of a matrix, told by what it makes of any vector: what they are, and the
   classical lemmas on how they compare.  A matrix A of n columns appears as the quadratic form
   h -> ||A h||^2 alone, so that one definition serves matrices of any shape. *)
From Coq Require Import Reals Lra Lia Arith List.
From Resoft Require Import Sums.
Import ListNotations.
Open Scope R_scope.

Definition vector : Type := nat -> R.
Definition dot (n : nat) (a b : vector) : R := sum (fun i => a i * b i) n.
Definition square (n : nat) (h : vector) : R := sum (fun i => h i ^ 2) n.

(* v 0, ..., v (n - 1) are the columns of an orthogonal matrix V: V^T V = I and V V^T = I *)
Definition orthogonal (n : nat) (v : nat -> vector) : Prop :=
  (forall k l, (k < n)%nat -> (l < n)%nat -> dot n (v k) (v l) = if Nat.eqb k l then 1 else 0) /\
  (forall i j, (i < n)%nat -> (j < n)%nat ->
     sum (fun k => v k i * v k j) n = if Nat.eqb i j then 1 else 0).

(* ||A h||^2 = sum_k s_k^2 <v_k, h>^2 with v orthogonal and s_0 >= s_1 >= ... >= 0, that is,
   A^T A = V diag(s^2) V^T; those after the last are 0 *)
Definition singular_values (n : nat) (form : vector -> R) (s : nat -> R) : Prop :=
  (forall k, 0 <= s k) /\ (forall k, s (S k) <= s k) /\ (forall k, (n <= k)%nat -> s k = 0) /\
  exists v, orthogonal n v /\ forall h, form h = sum (fun k => s k ^ 2 * dot n (v k) h ^ 2) n.

(* --- vectors ----------------------------------------------------------------------------- *)

Lemma square_nonneg n h : 0 <= square n h.
Proof. apply sum_nonneg. intros; apply pow2_ge_0. Qed.

Lemma dot_plus n a b h : dot n (fun i => a i + b i) h = dot n a h + dot n b h.
Proof. unfold dot. rewrite <- sum_plus. apply sum_ext. intros; ring. Qed.

Lemma dot_scal n c a h : dot n (fun i => c * a i) h = c * dot n a h.
Proof. unfold dot. rewrite <- sum_scal. apply sum_ext. intros; ring. Qed.

Lemma dot_comm n a b : dot n a b = dot n b a.
Proof. apply sum_ext. intros; ring. Qed.

Lemma square_dot n h : square n h = dot n h h.
Proof. apply sum_ext. intros; ring. Qed.

Lemma sum_single f n k : (k < n)%nat -> (forall i, (i < n)%nat -> i <> k -> f i = 0) -> sum f n = f k.
Proof.
  induction n; intros Hk H; [lia|]. simpl. destruct (Nat.eq_dec k n) as [->|N].
  - rewrite (sum_ext f (fun _ => 0) n), sum_zero; [ring|]. intros; apply H; lia.
  - rewrite IHn, (H n); [ring| | |lia|]; auto; lia.
Qed.

(* fewer conditions than unknowns leave a direction *)
Lemma direction n (l : list vector) : (length l < n)%nat ->
  exists h, 0 < square n h /\ forall w, In w l -> dot n w h = 0.
Proof.
  revert l; induction n; intros l Hl; [lia|].
  assert (C : (forall w, In w l -> w n = 0) \/ exists l1 w l2, l = l1 ++ w :: l2 /\ w n <> 0).
  { clear. induction l as [|w l IH]; [left; intros w []|].
    destruct (Req_dec (w n) 0) as [E|E]; [|right; exists [], w, l; auto].
    destruct IH as [IH|[l1 [w' [l2 [-> H]]]]]; [left; intros u [<-|Hu]; auto|].
    right. exists (w :: l1), w', l2. auto. }
  destruct C as [C|[l1 [w [l2 [-> W]]]]].
  - exists (fun i => if Nat.eqb i n then 1 else 0). split.
    + unfold square. simpl. rewrite Nat.eqb_refl.
      assert (0 <= sum (fun i => (if i =? n then 1 else 0) * ((if i =? n then 1 else 0) * 1)) n).
      { apply sum_nonneg. intros. destruct (i =? n)%nat; lra. } lra.
    + intros w Hw. unfold dot. rewrite (sum_single _ _ n); [rewrite C; auto; ring|lia|].
      intros i _ N. rewrite (proj2 (Nat.eqb_neq i n) N). ring.
  - set (reduced := fun (u : vector) (i : nat) => u i + - (u n / w n) * w i).
    destruct (IHn (map reduced (l1 ++ l2))) as [h [P H]].
    { rewrite map_length, app_length in *. simpl in Hl. lia. }
    exists (fun i => if Nat.eqb i n then - dot n w h / w n else h i).
    assert (Same : forall u, sum (fun i => u i * (if Nat.eqb i n then - dot n w h / w n else h i)) n = dot n u h).
    { intros u. apply sum_ext. intros i Hi. rewrite (proj2 (Nat.eqb_neq i n)); [ring|lia]. }
    split.
    + unfold square. simpl. rewrite Nat.eqb_refl.
      replace (sum _ n) with (square n h).
      * assert (0 <= - dot n w h / w n * (- dot n w h / w n * 1)) by (rewrite Rmult_1_r; apply Rle_0_sqr). lra.
      * apply sum_ext. intros i Hi. rewrite (proj2 (Nat.eqb_neq i n)); [ring|lia].
    + intros u Hu. unfold dot at 1. simpl. rewrite Nat.eqb_refl, Same.
      apply in_app_or in Hu. destruct Hu as [Hu|[<-|Hu]].
      2: field; auto.
      1,2: assert (A : dot n (reduced u) h = 0) by (apply H, in_map, in_or_app; auto);
        unfold reduced in A; rewrite dot_plus, dot_scal in A; rewrite <- A; field; auto.
Qed.

Lemma unit_direction n (l : list vector) : (length l < n)%nat ->
  exists h, square n h = 1 /\ forall w, In w l -> dot n w h = 0.
Proof.
  intros Hl. destruct (direction n l Hl) as [h [P H]].
  exists (fun i => / sqrt (square n h) * h i). split.
  - unfold square at 1. rewrite (sum_ext _ (fun i => (/ sqrt (square n h)) ^ 2 * h i ^ 2)).
    + rewrite sum_scal. fold (square n h). rewrite pow_inv.
      replace (sqrt (square n h) ^ 2) with (square n h) by (simpl; rewrite Rmult_1_r, sqrt_sqrt; lra).
      field. lra.
    + intros; ring.
  - intros w Hw. rewrite dot_comm, dot_scal, dot_comm, H; auto; ring.
Qed.

Lemma parseval n v h : orthogonal n v -> sum (fun k => dot n (v k) h ^ 2) n = square n h.
Proof.
  intros [_ C].
  transitivity (sum (fun k => sum (fun i => sum (fun j => (v k i * v k j) * (h i * h j)) n) n) n).
  { apply sum_ext. intros k _. simpl. rewrite Rmult_1_r. unfold dot at 1. rewrite Rmult_comm, <- sum_scal.
    apply sum_ext. intros i _. unfold dot. rewrite Rmult_comm, <- sum_scal. apply sum_ext. intros; ring. }
  rewrite sum_swap. apply sum_ext. intros i Hi. rewrite sum_swap.
  rewrite (sum_single _ n i Hi).
  - rewrite (sum_ext _ (fun k => (h i * h i) * (v k i * v k i))) by (intros; ring).
    rewrite sum_scal, (C i i Hi Hi), Nat.eqb_refl. ring.
  - intros j Hj N. rewrite (sum_ext _ (fun k => (h i * h j) * (v k i * v k j))) by (intros; ring).
    rewrite sum_scal, (C i j Hi Hj), (proj2 (Nat.eqb_neq i j)); [ring|auto].
Qed.

(* --- Courant and Fischer ------------------------------------------------------------------- *)

Definition first (i : nat) (v : nat -> vector) : list vector := map v (seq 0 i).
Definition after (i n : nat) (v : nat -> vector) : list vector := map v (seq (S i) (n - S i)).

Lemma in_first i v k : (k < i)%nat -> In (v k) (first i v).
Proof. intros H. apply in_map, in_seq. lia. Qed.

Lemma in_after i n v k : (i < k < n)%nat -> In (v k) (after i n v).
Proof. intros H. apply in_map, in_seq. lia. Qed.

Lemma falls s i k : (forall j, s (S j) <= s j) -> (i <= k)%nat -> s k <= s i.
Proof. intros M H. induction H; [lra|]. specialize (M m). lra. Qed.

Section Values.
Variables (n : nat) (form : vector -> R) (s : nat -> R) (v : nat -> vector).
Hypothesis N : forall k, 0 <= s k.
Hypothesis M : forall k, s (S k) <= s k.
Hypothesis Z : forall k, (n <= k)%nat -> s k = 0.
Hypothesis V : orthogonal n v.
Hypothesis F : forall h, form h = sum (fun k => s k ^ 2 * dot n (v k) h ^ 2) n.

Lemma above i h : (forall w, In w (first i v) -> dot n w h = 0) -> form h <= s i ^ 2 * square n h.
Proof.
  intros H. rewrite F, <- (parseval n v h V), <- sum_scal. apply sum_le. intros k Hk.
  destruct (le_lt_dec i k) as [L|L].
  - apply Rmult_le_compat_r; [apply pow2_ge_0|]. apply pow_incr. split; [auto|apply falls; auto].
  - rewrite H; [lra|apply in_first; auto].
Qed.

Lemma below i h : (forall w, In w (after i n v) -> dot n w h = 0) -> s i ^ 2 * square n h <= form h.
Proof.
  intros H. rewrite F, <- (parseval n v h V), <- sum_scal. apply sum_le. intros k Hk.
  destruct (le_lt_dec k i) as [L|L].
  - apply Rmult_le_compat_r; [apply pow2_ge_0|]. apply pow_incr. split; [auto|apply falls; auto].
  - rewrite H; [lra|apply in_after; auto].
Qed.

Lemma form_nonneg h : 0 <= form h.
Proof. rewrite F. apply sum_nonneg. intros. apply Rmult_le_pos; apply pow2_ge_0. Qed.

Lemma form_at i : (i < n)%nat -> form (v i) = s i ^ 2.
Proof.
  intros Hi. rewrite F, (sum_single _ n i Hi).
  - rewrite (proj1 V i i Hi Hi), Nat.eqb_refl. ring.
  - intros k Hk E. rewrite (proj1 V k i Hk Hi), (proj2 (Nat.eqb_neq k i)); [ring|auto].
Qed.
End Values.
