(* What is known of singular values, in the words that proofs of claims use: each lemma is one of
   `symbolic.declare.perturbation`. *)
From Coq Require Import Reals Lra Lia Arith List.
From Resoft Require Import Sums Words Singular.
Import ListNotations.
Open Scope R_scope.

Definition zero_on (n : nat) (l : list vector) (h : vector) : Prop :=
  forall w, In w l -> dot n w h = 0.

Lemma zero_on_app n l l' h : zero_on n (l ++ l') h -> zero_on n l h /\ zero_on n l' h.
Proof. intros H. split; intros w Hw; apply H, in_or_app; auto. Qed.

Lemma root_of_square x y : 0 <= y -> x <= y ^ 2 -> sqrt x <= y.
Proof. intros Hy H. rewrite <- (sqrt_pow2 y Hy). apply sqrt_le_1_alt. exact H. Qed.

Lemma square_of_root x y : 0 <= y -> y ^ 2 <= x -> y <= sqrt x.
Proof. intros Hy H. rewrite <- (sqrt_pow2 y Hy). apply sqrt_le_1_alt. exact H. Qed.

Lemma squares_le a b : 0 <= b -> a ^ 2 <= b ^ 2 -> a <= b.
Proof. intros Hb H. apply Rsqr_incr_0_var; [rewrite !Rsqr_pow2; exact H|exact Hb]. Qed.

Section One.
Variables (n : nat) (form : vector -> R) (s : nat -> R).
Hypothesis S_ : singular_values n form s.

Lemma values_nonneg i : 0 <= s i.
Proof. apply S_. Qed.

Lemma values_fall i k : (i <= k)%nat -> s k <= s i.
Proof. apply falls, S_. Qed.

Lemma values_beyond k : (n <= k)%nat -> s k = 0.
Proof. intros H. destruct S_ as [_ [_ [Z _]]]. auto. Qed.

(* where i conditions hold, ||A h|| is at most s_i ||h|| *)
Lemma at_most i : exists l, length l = i /\
  forall h, square n h = 1 -> zero_on n l h -> form h <= s i ^ 2 /\ sqrt (form h) <= s i.
Proof.
  destruct S_ as [N [M [Z [v [V F]]]]]. exists (first i v). split.
  - unfold first. rewrite map_length, seq_length. reflexivity.
  - intros h U H. assert (A := above n form s v N M V F i h H). rewrite U, Rmult_1_r in A.
    split; [exact A|apply root_of_square; auto].
Qed.

(* where n - 1 - i conditions hold, ||A h|| is at least s_i ||h|| *)
Lemma at_least i : exists l, length l = (n - S i)%nat /\
  forall h, square n h = 1 -> zero_on n l h -> s i ^ 2 <= form h /\ s i <= sqrt (form h).
Proof.
  destruct S_ as [N [M [Z [v [V F]]]]]. exists (after i n v). split.
  - unfold after. rewrite map_length, seq_length. reflexivity.
  - intros h U H. assert (A := below n form s v N M V F i h H). rewrite U, Rmult_1_r in A.
    split; [exact A|apply square_of_root; auto].
Qed.

Lemma form_not_negative h : 0 <= form h.
Proof. destruct S_ as [N [M [Z [v [V F]]]]]. apply (form_nonneg n form s v F). Qed.

Lemma first_at_vector h : form h <= s 0%nat ^ 2 * square n h.
Proof.
  destruct S_ as [N [M [Z [v [V F]]]]]. apply (above n form s v N M V F 0). intros w [].
Qed.

Lemma last_at_vector h : s (n - 1)%nat ^ 2 * square n h <= form h.
Proof.
  destruct S_ as [N [M [Z [v [V F]]]]]. apply (below n form s v N M V F (n - 1)).
  unfold after. replace (n - S (n - 1))%nat with 0%nat by lia. intros w [].
Qed.

(* a product that vanishes with q numbers of the vector has s_(1 + q) = 0 *)
Lemma low_rank l : (forall h, zero_on n l h -> form h = 0) -> s (length l) = 0.
Proof.
  intros K. destruct S_ as [N [M [Z [v [V F]]]]].
  destruct (le_lt_dec n (length l)) as [L|L]; [auto|].
  destruct (unit_direction n (l ++ after (length l) n v)) as [h [U H]].
  { unfold after. rewrite app_length, map_length, seq_length. lia. }
  apply zero_on_app in H. destruct H as [H H'].
  assert (A := below n form s v N M V F (length l) h H'). rewrite (K h H), U, Rmult_1_r in A.
  assert (B := pow2_ge_0 (s (length l))). assert (C : s (length l) ^ 2 = 0) by lra.
  simpl in C. rewrite Rmult_1_r in C. apply Rmult_integral in C. tauto.
Qed.

Lemma trace (K : nat -> nat -> R) c :
  (forall h, form h = sum (fun i => sum (fun j => K i j * h i * h j) n) n + c * square n h) ->
  sum (fun i => s i ^ 2) n = sum (fun i => K i i) n + c * INR n.
Proof.
  intros H. destruct S_ as [N [M [Z [v [V F]]]]].
  set (unit := fun (i k : nat) => if Nat.eqb k i then 1 else 0).
  assert (D : forall w i, (i < n)%nat -> dot n w (unit i) = w i).
  { intros w i Hi. unfold dot. rewrite (sum_single _ n i Hi); unfold unit.
    - rewrite Nat.eqb_refl. ring.
    - intros k _ E. rewrite (proj2 (Nat.eqb_neq k i) E). ring. }
  assert (One : forall i, (i < n)%nat -> form (unit i) = K i i + c).
  { intros i Hi. rewrite H, square_dot, D by exact Hi. rewrite (sum_single _ n i Hi).
    - rewrite (sum_single _ n i Hi); unfold unit.
      + rewrite Nat.eqb_refl. ring.
      + intros k _ E. rewrite (proj2 (Nat.eqb_neq k i) E). ring.
    - intros k _ E. rewrite (sum_ext _ (fun _ => 0) n), sum_zero; [reflexivity|].
      intros; unfold unit; rewrite (proj2 (Nat.eqb_neq k i) E). ring. }
  transitivity (sum (fun i => form (unit i)) n).
  - rewrite (sum_ext (fun i => form (unit i)) (fun i => sum (fun k => s k ^ 2 * v k i ^ 2) n) n).
    + rewrite sum_swap. apply sum_ext. intros k Hk. rewrite sum_scal.
      assert (A := proj1 V k k Hk Hk). rewrite <- square_dot, Nat.eqb_refl in A. unfold square in A.
      rewrite A. ring.
    + intros i Hi. rewrite F. apply sum_ext. intros k _. rewrite D by exact Hi. reflexivity.
  - rewrite (sum_ext _ (fun i => K i i + c) n) by exact One. rewrite sum_plus, sum_const. reflexivity.
Qed.
End One.

(* --- two matrices -------------------------------------------------------------------------- *)

Lemma cauchy_schwarz n a b : dot n a b ^ 2 <= square n a * square n b.
Proof.
  assert (A : 0 <= square n b) by apply square_nonneg.
  destruct (Req_dec (square n b) 0) as [E|E].
  - assert (Zero : forall i, (i < n)%nat -> b i = 0).
    { intros i Hi. assert (B := sum_above (fun i => b i ^ 2) n i (fun j _ => pow2_ge_0 (b j)) Hi).
      unfold square in E. cbv beta in B. rewrite E in B. assert (C := pow2_ge_0 (b i)).
      assert (D : b i ^ 2 = 0) by lra. simpl in D. rewrite Rmult_1_r in D.
      apply Rmult_integral in D. tauto. }
    unfold dot. rewrite (sum_ext _ (fun _ => 0) n), sum_zero, E; [lra|].
    intros i Hi. rewrite Zero by exact Hi. ring.
  - assert (B : 0 <= sum (fun i => (square n b * a i + - dot n a b * b i) ^ 2) n)
      by (apply sum_nonneg; intros; apply pow2_ge_0).
    rewrite (sum_ext _ (fun i => square n b ^ 2 * a i ^ 2 +
      (-2 * square n b * dot n a b * (a i * b i) + dot n a b ^ 2 * b i ^ 2))) in B by (intros; ring).
    rewrite !sum_plus, !sum_scal in B. fold (square n a) (square n b) (dot n a b) in B.
    apply Rmult_le_reg_l with (square n b); [lra|]. lra.
Qed.

Lemma transposed_le n (A B : vector -> vector) s t i :
  (forall g h, dot n g (A h) = dot n h (B g)) ->
  singular_values n (fun h => square n (A h)) s -> singular_values n (fun g => square n (B g)) t ->
  s i <= t i.
Proof.
  intros T HA HB. assert (Ps := values_nonneg _ _ _ HA i). assert (Pt := values_nonneg _ _ _ HB i).
  destruct HA as [N [M [Z [v [V F]]]]], HB as [N' [M' [Z' [w [W F']]]]].
  destruct (le_lt_dec n i) as [L|L]; [rewrite Z by exact L; exact Pt|].
  destruct (unit_direction n (map B (first i w) ++ after i n v)) as [h [U H]].
  { unfold first, after. rewrite app_length, !map_length, !seq_length. lia. }
  apply zero_on_app in H. destruct H as [H H'].
  assert (Low := below n _ s v N M V F i h H'). cbv beta in Low.
  assert (High := above n _ t w N' M' W F' i (A h)). cbv beta in High.
  assert (C : dot n h (B (A h)) ^ 2 <= square n h * square n (B (A h))) by apply cauchy_schwarz.
  rewrite <- T, <- square_dot, U, Rmult_1_l in C. rewrite U, Rmult_1_r in Low.
  assert (High' : square n (B (A h)) <= t i ^ 2 * square n (A h)).
  { apply High. intros u Hu. rewrite T, dot_comm. apply H. apply in_map. exact Hu. }
  apply squares_le; [exact Pt|]. assert (Q := square_nonneg n (A h)).
  destruct (Req_dec (square n (A h)) 0) as [E|E]; [assert (G := pow2_ge_0 (t i)); lra|].
  apply Rle_trans with (square n (A h)); [exact Low|].
  apply Rmult_le_reg_r with (square n (A h)); [lra|]. simpl in *. lra.
Qed.

Lemma transposed n (A B : vector -> vector) s t i :
  (forall g h, dot n g (A h) = dot n h (B g)) ->
  singular_values n (fun h => square n (A h)) s -> singular_values n (fun g => square n (B g)) t ->
  s i = t i.
Proof.
  intros T HA HB. apply Rle_antisym.
  - apply (transposed_le n A B); auto.
  - apply (transposed_le n B A); [intros; symmetry; apply T|exact HB|exact HA].
Qed.

(* sum_i (s_i - c)^2 is at most the sum of the squares of the entries of A - c I *)
Lemma mirsky n (A : vector -> vector) (K : nat -> nat -> R) s c : 0 <= c ->
  (forall h i, (i < n)%nat -> A h i = sum (fun j => K i j * h j) n + c * h i) ->
  singular_values n (fun h => square n (A h)) s ->
  sum (fun i => (s i - c) ^ 2) n <= sum (fun i => sum (fun j => K i j ^ 2) n) n.
Proof.
  intros Hc HA HS. assert (P := values_nonneg _ _ _ HS). assert (HS' := HS).
  destruct HS' as [N [M [Z [v [V F]]]]].
  (* row by row, the squares of K are those of K v_k *)
  assert (Rows : sum (fun i => sum (fun j => K i j ^ 2) n) n =
                 sum (fun k => square n (fun i => A (v k) i + - c * v k i)) n).
  { transitivity (sum (fun i => sum (fun k => dot n (v k) (K i) ^ 2) n) n).
    - apply sum_ext. intros i _. symmetry. apply (parseval n v (K i) V).
    - rewrite sum_swap. apply sum_ext. intros k _. apply sum_ext. intros i Hi.
      assert (E : dot n (v k) (K i) = A (v k) i + - c * v k i)
      by (rewrite dot_comm; unfold dot; rewrite HA by exact Hi; ring).
    rewrite E. reflexivity. }
  rewrite Rows. apply sum_le. intros k Hk.
  assert (E : square n (fun i => A (v k) i + - c * v k i) =
              square n (A (v k)) + (-2 * c * dot n (v k) (A (v k)) + c ^ 2 * square n (v k))).
  { unfold square, dot. rewrite <- !sum_scal, <- !sum_plus. apply sum_ext. intros; ring. }
  assert (U : square n (v k) = 1) by (rewrite square_dot, (proj1 V k k Hk Hk), Nat.eqb_refl; reflexivity).
  assert (Q : square n (A (v k)) = s k ^ 2) by (apply (form_at n (fun h => square n (A h)) s v V F k Hk)).
  assert (C := cauchy_schwarz n (v k) (A (v k))). rewrite U, Q, Rmult_1_l in C.
  assert (D : dot n (v k) (A (v k)) <= s k) by (apply squares_le; auto).
  rewrite E, U, Q. assert (G := Rmult_le_compat_l c _ _ Hc D). lra.
Qed.

(* --- Hoffman and Wielandt ------------------------------------------------------------------ *)

(* what falls, times differences whose partial sums are not negative *)
Lemma partial_sums (a d : nat -> R) n : (forall k, a (S k) <= a k) ->
  (forall m, (m <= n)%nat -> 0 <= sum d m) -> a n * sum d n <= sum (fun k => a k * d k) n.
Proof.
  intros M. induction n; intros H; simpl; [lra|].
  assert (I := IHn ltac:(intros; apply H; lia)). specialize (M n). assert (D := H n ltac:(lia)).
  assert (D' := H (S n) ltac:(lia)). simpl in D'.
  assert (A : a (S n) * (sum d n + d n) <= a n * (sum d n + d n)) by (apply Rmult_le_compat_r; lra).
  lra.
Qed.

Lemma sum_longer y r n : (r <= n)%nat -> (forall l, (l < n)%nat -> 0 <= y l) -> sum y r <= sum y n.
Proof.
  intros Hr. induction Hr; intros H; [lra|]. simpl.
  assert (A := H m ltac:(lia)). assert (I := IHHr ltac:(intros; apply H; lia)). lra.
Qed.

Lemma head_heaviest (b y : nat -> R) n m : (forall k, b (S k) <= b k) -> (m <= n)%nat ->
  (forall l, (l < n)%nat -> 0 <= y l <= 1) -> sum y n = INR m ->
  sum (fun l => b l * y l) n <= sum b m.
Proof.
  intros B Hm Y T.
  set (d := fun l => (if (l <? m)%nat then 1 else 0) - y l).
  assert (Split : forall (f : nat -> R) r, (m <= r)%nat -> sum (fun l => f l * (if (l <? m)%nat then 1 else 0)) r = sum f m).
  { intros f r Hr. induction Hr.
    - apply sum_ext. intros l Hl. rewrite (proj2 (Nat.ltb_lt l m) Hl). ring.
    - simpl. rewrite IHHr, (proj2 (Nat.ltb_ge m0 m)) by exact Hr. ring. }
  assert (Dsum : forall r, sum d r = sum (fun l => 1 * (if (l <? m)%nat then 1 else 0)) r - sum y r).
  { intros r. unfold d, Rminus. rewrite <- (Rmult_1_l (sum y r)), <- Ropp_mult_distr_l_reverse, <- sum_scal, <- sum_plus.
    apply sum_ext. intros; ring. }
  assert (Tail : forall r, (r <= n)%nat -> sum y r <= sum y n).
  { intros r Hr. apply sum_longer; [exact Hr|]. intros l Hl. apply Y. exact Hl. }
  assert (P : forall r, (r <= n)%nat -> 0 <= sum d r).
  { intros r Hr. rewrite Dsum. destruct (le_lt_dec m r) as [L|L].
    - rewrite (Split (fun _ => 1) r L), sum_const, <- T. assert (A := Tail r Hr). lra.
    - assert (A : sum y r <= sum (fun l => 1 * (if (l <? m)%nat then 1 else 0)) r); [|lra].
      apply sum_le. intros l Hl. rewrite (proj2 (Nat.ltb_lt l m)) by lia.
      assert (C := Y l ltac:(lia)). lra. }
  assert (A := partial_sums b d n B P).
  assert (E : sum d n = 0) by (rewrite Dsum, (Split (fun _ => 1) n Hm), sum_const, T; ring).
  assert (G : sum (fun k => b k * d k) n = sum b m - sum (fun l => b l * y l) n).
  { rewrite <- (Split b n Hm). unfold d, Rminus.
    rewrite <- (Rmult_1_l (sum (fun l => b l * y l) n)), <- Ropp_mult_distr_l_reverse, <- sum_scal, <- sum_plus.
    apply sum_ext. intros; ring. }
  rewrite E, G in A. lra.
Qed.

Section HoffmanWielandt.
Variables (n : nat) (p q : vector -> R) (s t : nat -> R) (a b : R) (K : nat -> nat -> R).
Hypothesis HS : singular_values n p s.
Hypothesis HT : singular_values n q t.
Hypothesis Symmetric : forall i j, (i < n)%nat -> (j < n)%nat -> K i j = K j i.
Hypothesis Difference : forall h, p h + a * square n h - (q h + b * square n h) =
  sum (fun i => sum (fun j => K i j * h i * h j) n) n.

Let product (x y : vector) : R := sum (fun i => sum (fun j => K i j * x i * y j) n) n.

Lemma product_parts x y :
  4 * product x y = product (fun i => x i + y i) (fun i => x i + y i) -
                    product (fun i => x i + -1 * y i) (fun i => x i + -1 * y i).
Proof.
  assert (T : product y x = product x y).
  { unfold product. rewrite sum_swap. apply sum_ext. intros i Hi. apply sum_ext. intros j Hj.
    rewrite (Symmetric j i) by assumption. ring. }
  unfold Rminus. rewrite <- (Rmult_1_l (product (fun i => x i + -1 * y i) _)), <- Ropp_mult_distr_l_reverse.
  replace (4 * product x y) with (2 * product x y + 2 * product y x) by (rewrite T; ring).
  unfold product. rewrite <- !sum_scal, <- !sum_plus. apply sum_ext. intros i _.
  rewrite <- !sum_scal, <- !sum_plus. apply sum_ext. intros; ring.
Qed.

Lemma product_at v w x y :
  (forall h, p h = sum (fun k => s k ^ 2 * dot n (v k) h ^ 2) n) -> orthogonal n v ->
  (forall h, q h = sum (fun k => t k ^ 2 * dot n (w k) h ^ 2) n) -> orthogonal n w ->
  product x y = sum (fun k => (s k ^ 2 + a) * (dot n (v k) x * dot n (v k) y)) n -
                sum (fun k => (t k ^ 2 + b) * (dot n (w k) x * dot n (w k) y)) n.
Proof.
  intros F V G W.
  assert (E : forall h, product h h = sum (fun k => (s k ^ 2 + a) * dot n (v k) h ^ 2) n -
                                      sum (fun k => (t k ^ 2 + b) * dot n (w k) h ^ 2) n).
  { intros h. unfold product. rewrite <- Difference, F, G.
    f_equal; [rewrite <- (parseval n v h V)|rewrite <- (parseval n w h W)];
      rewrite <- sum_scal, <- sum_plus; apply sum_ext; intros; ring. }
  assert (D : forall u c, dot n u (fun i => x i + c * y i) = dot n u x + c * dot n u y).
  { intros u c. unfold dot. rewrite <- sum_scal, <- sum_plus. apply sum_ext. intros; ring. }
  apply Rmult_eq_reg_l with 4; [|lra]. rewrite product_parts.
  replace (fun i => x i + y i) with (fun i => x i + 1 * y i)
    by (apply FunctionalExtensionality.functional_extensionality; intros; ring).
  rewrite !E.
  assert (L : forall (c : nat -> R) u,
    sum (fun k => c k * dot n (u k) (fun i => x i + 1 * y i) ^ 2) n =
    sum (fun k => c k * dot n (u k) (fun i => x i + -1 * y i) ^ 2) n +
    4 * sum (fun k => c k * (dot n (u k) x * dot n (u k) y)) n).
  { intros c u. rewrite <- sum_scal, <- sum_plus. apply sum_ext. intros k _. rewrite !D. ring. }
  rewrite (L (fun k => s k ^ 2 + a) v), (L (fun k => t k ^ 2 + b) w). ring.
Qed.

Lemma hoffman_wielandt :
  sum (fun i => ((s i ^ 2 + a) - (t i ^ 2 + b)) ^ 2) n <= sum (fun i => sum (fun j => K i j ^ 2) n) n.
Proof.
  destruct HS as [N [M [_ [v [V F]]]]], HT as [N' [M' [_ [w [W G]]]]].
  set (P := fun k l => dot n (v k) (w l) ^ 2).
  set (al := fun k => s k ^ 2 + a). set (be := fun k => t k ^ 2 + b).
  assert (At : forall k l, (k < n)%nat -> (l < n)%nat ->
            product (v k) (w l) = (al k - be l) * dot n (v k) (w l)).
  { intros k l Hk Hl. rewrite (product_at v w _ _ F V G W).
    rewrite (sum_single _ n k Hk), (sum_single _ n l Hl).
    - rewrite (proj1 V k k Hk Hk), (proj1 W l l Hl Hl), !Nat.eqb_refl, (dot_comm n (w l)).
      unfold al, be. ring.
    - intros i Hi E. rewrite (proj1 W i l Hi Hl), (proj2 (Nat.eqb_neq i l) E). ring.
    - intros i Hi E. rewrite (proj1 V i k Hi Hk), (proj2 (Nat.eqb_neq i k) E). ring. }
  assert (Norm : sum (fun i => sum (fun j => K i j ^ 2) n) n =
                 sum (fun k => sum (fun l => product (v k) (w l) ^ 2) n) n).
  { transitivity (sum (fun i => sum (fun l => dot n (w l) (K i) ^ 2) n) n).
    - apply sum_ext. intros i _. symmetry. apply (parseval n w (K i) W).
    - rewrite sum_swap. symmetry. rewrite sum_swap. apply sum_ext. intros l _.
      transitivity (sum (fun k => dot n (v k) (fun i => dot n (w l) (K i)) ^ 2) n).
      + apply sum_ext. intros k _. f_equal. unfold product, dot. apply sum_ext. intros i _.
        rewrite <- sum_scal. apply sum_ext. intros; ring.
      + apply (parseval n v (fun i => dot n (w l) (K i)) V). }
  assert (Rows : forall k, (k < n)%nat -> sum (P k) n = 1).
  { intros k Hk. transitivity (square n (v k)).
    - rewrite <- (parseval n w (v k) W). apply sum_ext. intros l _. unfold P. rewrite dot_comm. reflexivity.
    - rewrite square_dot, (proj1 V k k Hk Hk), Nat.eqb_refl. reflexivity. }
  assert (Columns : forall l, (l < n)%nat -> sum (fun k => P k l) n = 1).
  { intros l Hl. unfold P. rewrite (parseval n v (w l) V), square_dot, (proj1 W l l Hl Hl), Nat.eqb_refl.
    reflexivity. }
  assert (Pn : forall k l, 0 <= P k l) by (intros; apply pow2_ge_0).
  assert (Fall : forall (u : nat -> R) c, (forall k, 0 <= u k) -> (forall k, u (S k) <= u k) ->
            forall k, u (S k) ^ 2 + c <= u k ^ 2 + c).
  { intros u c U1 U2 k. apply Rplus_le_compat_r, pow_incr. auto. }
  (* the trace of the product is largest where both bases are one *)
  assert (Cross : sum (fun k => al k * sum (fun l => be l * P k l) n) n <= sum (fun k => al k * be k) n).
  { set (d := fun k => be k - sum (fun l => be l * P k l) n).
    assert (Head : forall m, sum (fun k => sum (fun l => be l * P k l) n) m =
                             sum (fun l => be l * sum (fun k => P k l) m) n).
    { intros m. rewrite sum_swap. apply sum_ext. intros l _. rewrite sum_scal. reflexivity. }
    assert (Dsum : forall m, sum d m = sum be m - sum (fun l => be l * sum (fun k => P k l) m) n).
    { intros m. rewrite <- Head. unfold d, Rminus.
      rewrite <- (Rmult_1_l (sum (fun k => sum (fun l => be l * P k l) n) m)), <- Ropp_mult_distr_l_reverse, <- sum_scal, <- sum_plus.
      apply sum_ext. intros; ring. }
    assert (Partial : forall m, (m <= n)%nat -> 0 <= sum d m).
    { intros m Hm. rewrite Dsum.
      assert (A := head_heaviest be (fun l => sum (fun k => P k l) m) n m (Fall t b N' M') Hm).
      cbv beta in A. enough (B : sum (fun l => be l * sum (fun k => P k l) m) n <= sum be m) by lra.
      apply A.
      - intros l Hl. split; [apply sum_nonneg; auto|]. rewrite <- (Columns l Hl). apply sum_longer; auto.
      - rewrite sum_swap, (sum_ext _ (fun _ => 1)), sum_const; [ring|]. intros k Hk. apply Rows. lia. }
    assert (A := partial_sums al d n (Fall s a N M) Partial).
    assert (E : sum d n = 0).
    { rewrite Dsum, (sum_ext (fun l => be l * sum (fun k => P k l) n) be); [ring|].
      intros l Hl. rewrite Columns by exact Hl. ring. }
    rewrite E, Rmult_0_r in A.
    assert (G' : sum (fun k => al k * d k) n =
      sum (fun k => al k * be k) n - sum (fun k => al k * sum (fun l => be l * P k l) n) n).
    { unfold d, Rminus.
      rewrite <- (Rmult_1_l (sum (fun k => al k * sum (fun l => be l * P k l) n) n)), <- Ropp_mult_distr_l_reverse, <- sum_scal, <- sum_plus.
      apply sum_ext. intros; ring. }
    lra. }
  rewrite Norm, (sum_ext (fun k => sum (fun l => product (v k) (w l) ^ 2) n)
    (fun k => al k ^ 2 + (-2 * (al k * sum (fun l => be l * P k l) n) + sum (fun l => be l ^ 2 * P k l) n))).
  - rewrite (sum_ext _ (fun k => al k ^ 2 + (-2 * (al k * be k) + be k ^ 2))) by (intros; unfold al, be; ring).
    rewrite !sum_plus, !sum_scal.
    replace (sum (fun k => sum (fun l => be l ^ 2 * P k l) n) n) with (sum (fun k => be k ^ 2) n); [lra|].
    rewrite sum_swap. apply sum_ext. intros l Hl. rewrite sum_scal, Columns by exact Hl. ring.
  - intros k Hk.
    rewrite (sum_ext _ (fun l => al k ^ 2 * P k l + (-2 * al k * (be l * P k l) + be l ^ 2 * P k l))).
    + rewrite !sum_plus, !sum_scal, Rows by exact Hk. ring.
    + intros l Hl. rewrite At by assumption. unfold P. ring.
Qed.
End HoffmanWielandt.

(* --- tactics of proofs that use them -------------------------------------------------------- *)

Lemma minus_as_product x y : x - y = x + -1 * y.
Proof. ring. Qed.
Ltac minus_written H := unfold Rminus in H; rewrite ?opposite in H.

(* what is made of numbers that vanish vanishes *)
Ltac low_zero Z :=
  cbv beta; first
  [ rewrite Z by assumption; ring
  | match goal with |- context [sum ?f ?m] =>
      rewrite (sum_ext f (fun _ => 0) m) by (intros; low_zero Z); rewrite sum_zero; ring end ].
