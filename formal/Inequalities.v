(* Inequalities that bounds rest on: of sums and largest elements, and of functions of one number,
   each with the cases in which something vanishes. *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Intervals.
Open Scope R_scope.

Lemma by_difference x y : 0 <= y + - x -> x <= y.
Proof. lra. Qed.

(* --- what vanishes only where each of its parts does --------------------------------------- *)

Lemma part_zero f n : (forall i, (i < n)%nat -> 0 <= f i) -> sum f n = 0 ->
  forall i, (i < n)%nat -> f i = 0.
Proof. intros N E i Hi. assert (A := sum_above f n i N Hi). specialize (N i Hi). lra. Qed.

Lemma squares_cases f n :
  0 < sum (fun i => f i ^ 2) n \/ (forall i, (i < n)%nat -> f i = 0).
Proof.
  assert (N : forall i, (i < n)%nat -> 0 <= f i ^ 2) by (intros; apply pow2_ge_0).
  destruct (Rle_lt_or_eq_dec 0 (sum (fun i => f i ^ 2) n) (sum_nonneg _ _ N)) as [P|E]; [left; exact P|].
  right. intros i Hi. assert (A := part_zero _ n N (eq_sym E) i Hi). simpl in A.
  rewrite Rmult_1_r in A. apply Rmult_integral in A. tauto.
Qed.

Lemma largest_cases f n : (1 <= n)%nat ->
  0 < largest (fun i => Rabs (f i)) n \/ (forall i, (i < n)%nat -> f i = 0).
Proof.
  intros Hn. assert (N : 0 <= largest (fun i => Rabs (f i)) n)
    by (apply largest_nonneg; [exact Hn|intros; apply Rabs_pos]).
  destruct (Rle_lt_or_eq_dec _ _ N) as [P|E]; [left; exact P|]. right. intros i Hi.
  assert (A := largest_above (fun i => Rabs (f i)) n i Hi). cbv beta in A.
  assert (B := Rabs_pos (f i)). destruct (Req_dec (f i) 0) as [Z|Z]; [exact Z|].
  apply Rabs_pos_lt in Z. lra.
Qed.

(* --- functions of one number ------------------------------------------------------------------ *)

(* what rises from a number that is not negative is not negative *)
Lemma rising (f g : R -> R) : (forall x, 0 <= x -> is_derive f x (g x)) -> 0 <= f 0 ->
  (forall x, 0 <= x -> 0 <= g x) -> forall x, 0 <= x -> 0 <= f x.
Proof.
  intros D S G x Hx. destruct (Req_dec x 0) as [->|N]; [exact S|].
  destruct (MVT_gen f 0 x g) as [c [C E]].
  - rewrite Rmin_left, Rmax_right by lra. intros; apply D; lra.
  - rewrite Rmin_left, Rmax_right by lra. intros y Hy. apply continuity_pt_filterlim.
    apply @ex_derive_continuous. eexists; apply D; lra.
  - rewrite Rmin_left, Rmax_right in C by lra.
    assert (P : 0 <= g c * (x - 0)) by (apply Rmult_le_pos; [apply G|]; lra). lra.
Qed.

Lemma rising_to (f g : R -> R) b : (forall x, 0 <= x <= b -> is_derive f x (g x)) -> 0 <= f 0 ->
  (forall x, 0 <= x <= b -> 0 <= g x) -> forall x, 0 <= x <= b -> 0 <= f x.
Proof.
  intros D S G x Hx. destruct (Req_dec x 0) as [->|N]; [exact S|].
  destruct (MVT_gen f 0 x g) as [c [C E]].
  - rewrite Rmin_left, Rmax_right by lra. intros; apply D; lra.
  - rewrite Rmin_left, Rmax_right by lra. intros y Hy. apply continuity_pt_filterlim.
    apply @ex_derive_continuous. eexists; apply D; lra.
  - rewrite Rmin_left, Rmax_right in C by lra.
    assert (P : 0 <= g c * (x - 0)) by (apply Rmult_le_pos; [apply G|]; lra). lra.
Qed.

(* what is smallest at c, by its first derivative there and its second near there *)
Lemma touching (f g h : R -> R) a b c : a <= c <= b ->
  (forall x, a <= x <= b -> is_derive f x (g x)) -> (forall x, a <= x <= b -> is_derive g x (h x)) ->
  0 <= f c -> g c = 0 -> (forall x, a <= x <= b -> 0 <= h x) -> forall x, a <= x <= b -> 0 <= f x.
Proof.
  intros Hc D D' S T P x Hx.
  assert (K : forall u v w, a <= u <= b -> a <= v <= b -> Rmin u v <= w <= Rmax u v -> a <= w <= b).
  { intros u v w Hu Hv. unfold Rmin, Rmax. destruct (Rle_dec u v); lra. }
  assert (Cont : forall k k' w, (forall y, a <= y <= b -> is_derive k y (k' y)) -> a <= w <= b -> continuity_pt k w).
  { intros k k' w Hk Hw. apply continuity_pt_filterlim. apply @ex_derive_continuous. eexists; apply Hk; exact Hw. }
  destruct (MVT_gen f c x g) as [u [U E]].
  { intros y Hy. apply D. apply (K c x); auto; lra. }
  { intros y Hy. apply (Cont f g); auto. apply (K c x); auto. }
  assert (Hu := K c x u Hc Hx U).
  destruct (MVT_gen g c u h) as [w [W F]].
  { intros y Hy. apply D'. apply (K c u); auto; lra. }
  { intros y Hy. apply (Cont g h); auto. apply (K c u); auto. }
  assert (Hw := P w (K c u w Hc Hu W)). rewrite T in F.
  assert (Q : 0 <= g u * (x - c)).
  { replace (g u) with (h w * (u - c)) by lra. rewrite Rmult_assoc. apply Rmult_le_pos; [exact Hw|].
    revert U. unfold Rmin, Rmax. destruct (Rle_dec c x); intros U;
      [apply Rmult_le_pos; lra|rewrite <- Rmult_opp_opp; apply Rmult_le_pos; lra]. }
  lra.
Qed.

Lemma sine_below x : 0 <= x -> sin x <= x.
Proof.
  intros Hx. apply by_difference. revert x Hx.
  apply (rising _ (fun x => 1 + - cos x)); [intros; auto_derive; [exact I|ring]|rewrite sin_0; lra|].
  intros x _. assert (A := COS_bound x). lra.
Qed.

Lemma cosine_above x : 1 - x ^ 2 / 2 <= cos x.
Proof.
  assert (K : forall x, 0 <= x -> 1 - x ^ 2 / 2 <= cos x).
  { clear x. intros x Hx. apply by_difference. revert x Hx.
    apply (rising _ (fun x => - sin x + x)); [intros; auto_derive; [exact I|field]|rewrite cos_0; lra|].
    intros x Hx. assert (A := sine_below x Hx). lra. }
  destruct (Rle_dec 0 x) as [P|P]; [apply K; exact P|].
  rewrite <- cos_neg. replace (x ^ 2) with ((- x) ^ 2) by ring. apply K. lra.
Qed.

Lemma sine_above x : 0 <= x -> x - x ^ 3 / 6 <= sin x.
Proof.
  intros Hx. apply by_difference. revert x Hx.
  apply (rising _ (fun x => cos x - (1 - x ^ 2 / 2))); [intros; auto_derive; [exact I|field]|rewrite sin_0; lra|].
  intros x _. assert (A := cosine_above x). lra.
Qed.

Lemma cosine_below x : cos x <= 1 - x ^ 2 / 2 + x ^ 4 / 24.
Proof.
  assert (K : forall x, 0 <= x -> cos x <= 1 - x ^ 2 / 2 + x ^ 4 / 24).
  { clear x. intros x Hx. apply by_difference. revert x Hx.
    apply (rising _ (fun x => sin x - (x - x ^ 3 / 6))); [intros; auto_derive; [exact I|field]|rewrite cos_0; lra|].
    intros x Hx. assert (A := sine_above x Hx). lra. }
  destruct (Rle_dec 0 x) as [P|P]; [apply K; exact P|].
  rewrite <- cos_neg. replace (x ^ 2) with ((- x) ^ 2) by ring. replace (x ^ 4) with ((- x) ^ 4) by ring.
  apply K. lra.
Qed.

Lemma arc_kernel_nonneg x : -1 <= x <= 1 -> 0 <= sqrt (1 + -1 * x ^ 2) + x * (PI + -1 * acos x).
Proof.
  intros Hx. set (y := PI - acos x). assert (B := acos_bound x).
  assert (K : forall y, 0 <= y <= PI -> 0 <= sin y - y * cos y).
  { apply (rising_to _ (fun y => y * sin y)).
    - intros; auto_derive; [exact I|ring].
    - rewrite sin_0; lra.
    - intros z Hz. apply Rmult_le_pos; [lra|apply sin_ge_0; lra]. }
  assert (Y : 0 <= y <= PI) by (unfold y; lra). specialize (K y Y).
  assert (C : cos y = - x).
  { unfold y. rewrite cos_minus, cos_PI, sin_PI, cos_acos by lra. ring. }
  assert (S : sqrt (1 + -1 * x ^ 2) = sin y).
  { unfold y. rewrite sin_minus, cos_PI, sin_PI, sin_acos by lra.
    rewrite Rsqr_pow2. replace (1 - x ^ 2) with (1 + -1 * x ^ 2) by ring. ring. }
  rewrite S, C in *. replace (PI + -1 * acos x) with y by (unfold y; ring). lra.
Qed.

(* beyond [-1, 1] Coq's sqrt is 0, and its acos is 0 or pi *)
Lemma arc_kernel_everywhere x : 0 <= sqrt (1 + -1 * x ^ 2) + x * (PI + -1 * acos x).
Proof.
  destruct (Rlt_or_le x (-1)) as [L|L].
  - replace (acos x) with PI; [assert (A := sqrt_pos (1 + -1 * x ^ 2)); lra|].
    unfold acos, asin. destruct (Rle_dec x (-1)); [lra|lra].
  - destruct (Rlt_or_le 1 x) as [G|G]; [|apply arc_kernel_nonneg; lra].
    replace (acos x) with 0.
    + assert (A := sqrt_pos (1 + -1 * x ^ 2)). assert (B := Rmult_le_pos x PI ltac:(lra) ltac:(assert (C := PI_RGT_0); lra)). lra.
    + unfold acos, asin. destruct (Rle_dec x (-1)); [lra|]. destruct (Rle_dec 1 x); lra.
Qed.

Lemma logarithm_below x : 0 < 1 + x -> ln (1 + x) <= x.
Proof.
  intros H. rewrite <- (ln_exp x) at 2. apply ln_le; [exact H|apply exp_ineq1_le].
Qed.

Lemma exponential_square x : 0 <= x -> 1 + x + x ^ 2 / 2 <= exp x.
Proof.
  intros Hx. apply by_difference. revert x Hx.
  apply (rising _ (fun x => exp x + - (1 + x))); [intros; auto_derive; [exact I|field]|rewrite exp_0; lra|].
  intros x _. assert (A := exp_ineq1_le x). lra.
Qed.

Lemma exponential_near x : -1 <= x <= 1 -> exp x - 1 - x <= x ^ 2.
Proof.
  intros Hx. apply by_difference. destruct (Rle_dec x (1/2)) as [L|L].
  - revert x Hx L. enough (K : forall x, -1 <= x <= 1/2 -> 0 <= x ^ 2 + - (exp x - 1 - x)) by (intros; apply K; lra).
    apply (touching _ (fun x => 2 * x - exp x + 1) (fun x => 2 - exp x) (-1) (1/2) 0); try lra.
    + intros; auto_derive; [exact I|ring].
    + intros; auto_derive; [exact I|ring].
    + rewrite exp_0; lra.
    + rewrite exp_0; lra.
    + intros x H; enclosed_along x.
  - assert (1/2 <= x <= 1) by lra. enclosed_along x.
Qed.

Lemma radial_end R_ : R_ ^ 2 * (2 + R_ ^ 2) * exp (- (R_ ^ 2 / 2)) <= 24.
Proof.
  set (y := R_ ^ 2 / 2). assert (Y : 0 <= y) by (unfold y; assert (A := pow2_ge_0 R_); lra).
  replace (R_ ^ 2) with (2 * y) by (unfold y; field).
  assert (A := exponential_square y Y). assert (P := exp_pos y). rewrite exp_Ropp.
  apply Rmult_le_reg_r with (exp y); [exact P|]. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  assert (B := pow2_ge_0 y). lra.
Qed.

(* what is known of a function that a goal holds *)
Ltac by_hand :=
  match goal with
  | |- context [acos ?x] => apply arc_kernel_everywhere
  | |- context [sin ?x] =>
      let A := fresh in let B := fresh in let C := fresh in
      assert (A : 0 <= x) by lra; assert (B := sine_below x A); assert (C := sine_above x A); lra
  | |- context [cos ?x] =>
      let A := fresh in let B := fresh in
      assert (A := cosine_above x); assert (B := cosine_below x); lra
  | |- context [ln (1 + ?x)] =>
      let A := fresh in assert (A := logarithm_below x ltac:(lra)); lra
  | |- context [exp ?e] =>
      match e with context [?x ^ 2] =>
        let A := fresh in assert (A := radial_end x);
        replace e with (- (x ^ 2 / 2)) by field; lra end
  | |- context [exp ?x] =>
      let A := fresh in let B := fresh in
      assert (B : -1 <= x <= 1) by lra; assert (A := exponential_near x B); lra
  end.

(* a length that is told by a number of terms *)
Ltac at_length n k :=
  let E := fresh in
  assert (E : n = k) by (apply INR_eq; simpl; lra); subst n.
Ltac few_terms :=
  cbn [sum largest INR] in *;
  first
  [ lra
  | apply Req_le; first [ring | field; repeat split; lra]
  | match goal with |- context [Rabs ?x] =>
      replace x with 0 by (field; repeat split; lra); rewrite Rabs_R0; lra end ].
