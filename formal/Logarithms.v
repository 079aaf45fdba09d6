(* One spelling of logarithms: ln (n/d m q) is the sum of the logarithms of primes in n and d, of the
   positive factors m that all terms of a polynomial have, and of q, which has neither; inverses of
   positive factors come out as well: ln (1 + 1/E) = ln (E + 1) - ln E.  And
   ln (b + sqrt (b^2 + 1)) is - ln (- b + sqrt (b^2 + 1)), of which one is kept. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order Polynomial Reduction Inverse.
Import ListNotations.
Open Scope R_scope.

Section Logarithms.
(* what is known to be positive *)
Variable positive : formula -> bool.
Variable us : list rule.

(* --- numbers and factors -------------------------------------------------------------------- *)

Fixpoint logarithm_of_number (primes : list BinNums.positive) (n : BinNums.positive) : polynomial :=
  match primes with
  | [] => if Pos.eqb n 1 then [] else atom (Log (Num (Zpos n)))
  | k :: primes =>
      let m := Z.to_pos (Zpos n / Zpos k) in
      if Pos.eqb (k * m) n then add (atom (Log (Num (Zpos k)))) (logarithm_of_number primes m)
      else logarithm_of_number primes n
  end.
Definition primes : list BinNums.positive := [2; 2; 2; 2; 2; 2; 2; 2; 3; 3; 3; 3; 5; 5; 5; 7; 7; 11; 13]%positive.
Definition logarithm_of_rational (c : Q) : polynomial :=
  add (logarithm_of_number primes (Z.to_pos (Qnum c))) (scale (-1) [] (logarithm_of_number primes (Qden c))).

Fixpoint logarithm_of_factor (e : formula) : polynomial :=
  match e with
  | Exp a => [(1%Q, factors a)]
  | Inv a => scale (-1) [] (logarithm_of_factor a)
  | Sqrt a => scale (1 # 2) [] (atom (Log a))
  | _ => atom (Log e)
  end.
Definition logarithms_of_factors (m : monomial) : polynomial :=
  fold_right (fun a x => add (logarithm_of_factor a) x) [] m.

(* --- factors of all terms ------------------------------------------------------------------- *)

(* a p, where a is positive: it cancels against its inverse *)
Definition joined (a : formula) (m : monomial) : monomial :=
  match remove_one (reciprocal a) m with Some m' => m' | None => place a m end.
Definition multiplied (a : formula) (p : polynomial) : polynomial :=
  fold_right (fun t x => add_term (fst t) (joined a (snd t)) x) [] p.

Definition count (a : formula) (m : monomial) : Z :=
  fold_right (fun b n => if eqb a b then (n + 1)%Z else if eqb (Inv a) b then (n - 1)%Z else n) 0%Z m.
Definition lowest (a : formula) (p : polynomial) : Z :=
  match p with
  | [] => 0%Z
  | t :: p => fold_right (fun u n => Z.min (count a (snd u)) n) (count a (snd t)) p
  end.
Definition bases (p : polynomial) : monomial :=
  fold_right (fun a l => let b := match a with Inv b => b | _ => a end in
                         if existsb (eqb b) l then l else b :: l) [] (flat_map snd p).
(* what p must be multiplied with so that no positive factor is in all terms, and none below *)
Definition multipliers (p : polynomial) : monomial :=
  filter positive (flat_map (fun b => let k := lowest b p in
    if (0 <? k)%Z then repeat (Inv b) (Z.to_nat k) else repeat b (Z.to_nat (- k))) (bases p)).

Definition surely_positive (p : polynomial) : bool :=
  match p with
  | [] => false
  | _ => forallb (fun t => (0 <? Qnum (fst t))%Z && forallb positive (snd t)) p || positive (written p)
  end.

(* --- b + sqrt (b^2 + 1) --------------------------------------------------------------------- *)

Fixpoint root_in (p : polynomial) : option formula :=
  match p with
  | [] => None
  | (c, [Sqrt w]) :: p => if Qeq_bool c 1 then Some w else root_in p
  | _ :: p => root_in p
  end.
Definition beside_root (p : polynomial) (w : formula) : polynomial := add p (scale (-1) [] (atom (Sqrt w))).
Definition is_conjugate (b : polynomial) (w : formula) : bool :=
  match add (reduce us (multiply b b)) (add (constant 1) (scale (-1) [] (read w))) with [] => true | _ => false end.
Definition conjugate (p : polynomial) (w : formula) : polynomial :=
  add (atom (Sqrt w)) (scale (-1) [] (beside_root p w)).
Definition starts_below_zero (p : polynomial) : bool :=
  match p with (c, _) :: _ => (Qnum c <? 0)%Z | [] => false end.
Definition of_conjugate (p : polynomial) : option polynomial :=
  match root_in p with
  | Some w =>
      let b := beside_root p w in
      if is_conjugate b w
      then Some (if starts_below_zero b
                 then scale (-1) [] (atom (Log (written (conjugate p w))))
                 else atom (Log (written p)))
      else None
  | None => None
  end.

(* --- all together --------------------------------------------------------------------------- *)

Definition logarithm_of_rest (q : polynomial) : polynomial :=
  match q with
  | [(c, [])] => if Qeq_bool c 1 then [] else atom (Log (written q))
  | _ => atom (Log (written q))
  end.
Definition first_coefficient (q : polynomial) : Q :=
  match q with (c, _) :: _ => if (0 <? Qnum c)%Z then c else 1%Q | [] => 1%Q end.
Definition split_logarithm (p : polynomial) : polynomial :=
  let m := multipliers p in
  let q := reduce us (fold_right multiplied p m) in
  let c := first_coefficient q in
  add (logarithm_of_rational c)
      (add (scale (-1) [] (logarithms_of_factors m)) (logarithm_of_rest (scale (Qinv c) [] q))).
Definition logarithm (p : polynomial) : polynomial :=
  match of_conjugate p with
  | Some q => q
  | None => if surely_positive p then split_logarithm p else atom (Log (written p))
  end.

(* --- before a formula is expanded ----------------------------------------------------------- *)

(* ln a, where a is a product, a power or an inverse of what is positive: (1 + E)^2 stays a power *)
Fixpoint taken_apart (a : formula) : formula :=
  match a with
  | Mul x y => if positive x && positive y then Add (taken_apart x) (taken_apart y) else Log a
  | Pow x n => if positive x then Mul (Num (Z.of_nat n)) (taken_apart x) else Log a
  | Inv x => if positive x then Mul (Num (-1)) (taken_apart x) else Log a
  | _ => Log a
  end.
Fixpoint opened_logarithms (e : formula) : formula :=
  match e with
  | Var _ _ | Num _ | Size _ | Pi | Der _ _ => e
  | Add a b => Add (opened_logarithms a) (opened_logarithms b)
  | Mul a b => Mul (opened_logarithms a) (opened_logarithms b)
  | Pow a n => Pow (opened_logarithms a) n
  | Inv a => Inv (opened_logarithms a)
  | Log a => taken_apart (opened_logarithms a)
  | Apply f a => Apply f (opened_logarithms a)
  | Larger a b => Larger (opened_logarithms a) (opened_logarithms b)
  | Sum x a => Sum x (opened_logarithms a)
  | Max x a => Max x (opened_logarithms a)
  end.

(* --- what they mean ------------------------------------------------------------------------- *)

Local Arguments Qeq_bool _ _ : simpl never.
Local Arguments Qinv _ : simpl never.
Local Arguments Z.div _ _ : simpl never.
Local Arguments Pos.mul _ _ : simpl never.
Variable len : nat -> nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation mval := (mval len r).
Notation pval := (pval len r).
Hypothesis positive_ok : forall a, positive a = true -> forall s, within len s -> 0 < ev a s.
Hypothesis us_ok : forall u, In u us -> valid len r u.

Lemma Q2R_minus_one : Q2R (-1) = -1.
Proof. unfold Q2R; simpl; field. Qed.
Lemma negated p s : pval (scale (-1) [] p) s = - pval p s.
Proof. rewrite scale_ok, Q2R_minus_one. cbn [Polynomial.mval fold_right]. ring. Qed.
Lemma log_atom p s : pval (atom (Log (written p))) s = ln (pval p s).
Proof. rewrite atom_ok. cbn [eval apply]. rewrite written_ok. reflexivity. Qed.

Lemma logarithm_of_number_ok l n s : pval (logarithm_of_number l n) s = ln (IZR (Zpos n)).
Proof.
  revert n; induction l as [|k l IH]; intros n; cbn [logarithm_of_number].
  - destruct (Pos.eqb_spec n 1) as [->|_]; [symmetry; apply ln_1|apply atom_ok].
  - set (m := Z.to_pos _). clearbody m. destruct (Pos.eqb_spec (k * m) n) as [<-|_]; [|apply IH].
    rewrite add_ok, atom_ok, IH, Pos2Z.inj_mul, mult_IZR. cbn [eval apply].
    symmetry; apply ln_mult; apply IZR_lt; reflexivity.
Qed.
Lemma Q2R_positive c : (0 <? Qnum c)%Z = true -> 0 < Q2R c.
Proof.
  intros H. apply Z.ltb_lt in H. unfold Q2R. apply Rmult_lt_0_compat; [apply IZR_lt; exact H|].
  apply Rinv_0_lt_compat, IZR_lt. reflexivity.
Qed.
Lemma logarithm_of_rational_ok c s : (0 <? Qnum c)%Z = true -> pval (logarithm_of_rational c) s = ln (Q2R c).
Proof.
  intros H. unfold logarithm_of_rational. rewrite add_ok, negated, !logarithm_of_number_ok. apply Z.ltb_lt in H.
  rewrite Z2Pos.id by auto. unfold Q2R.
  assert (N : 0 < IZR (Qnum c)) by (apply IZR_lt; exact H).
  assert (D : 0 < IZR (Zpos (Qden c))) by (apply IZR_lt; reflexivity).
  rewrite ln_mult, ln_Rinv by (auto using Rinv_0_lt_compat). ring.
Qed.

Lemma logarithm_of_factor_ok e s : 0 < ev e s -> pval (logarithm_of_factor e) s = ln (ev e s).
Proof.
  induction e; intros H; try (cbn [logarithm_of_factor]; rewrite atom_ok; reflexivity).
  - assert (K : 0 < ev e s) by (rewrite <- (Rinv_inv (ev e s)); apply Rinv_0_lt_compat; exact H).
    cbn [logarithm_of_factor eval]. rewrite negated, IHe, ln_Rinv by auto. reflexivity.
  - destruct f; try (cbn [logarithm_of_factor]; rewrite atom_ok; reflexivity); cbn [logarithm_of_factor].
    + rewrite pval_cons, Q2R_one, factors_ok. simpl. rewrite ln_exp. ring.
    + rewrite scale_ok, atom_ok. cbn [eval apply Polynomial.mval fold_right] in *.
      assert (K : 0 < ev e s).
      { destruct (Rle_or_lt (ev e s) 0) as [N|]; [|auto]. rewrite sqrt_neg_0 in H by exact N. lra. }
      rewrite <- (sqrt_sqrt (ev e s)) at 1 by lra. rewrite ln_mult by auto.
      unfold Q2R; simpl. field.
Qed.
Lemma positive_product m s : within len s -> forallb positive m = true -> 0 < mval m s.
Proof.
  intros I. induction m; simpl; intros H; [lra|]. apply andb_prop in H. destruct H as [A M].
  apply Rmult_lt_0_compat; [apply positive_ok; auto|auto].
Qed.
Lemma logarithms_of_factors_ok m s : within len s -> forallb positive m = true ->
  pval (logarithms_of_factors m) s = ln (mval m s).
Proof.
  intros I. induction m; simpl; intros H; [symmetry; apply ln_1|]. apply andb_prop in H. destruct H as [A M].
  rewrite add_ok. fold (logarithms_of_factors m). rewrite IHm by auto.
  rewrite logarithm_of_factor_ok by (apply positive_ok; auto).
  symmetry. apply ln_mult; [apply positive_ok; auto|apply positive_product; auto].
Qed.

Lemma joined_ok a m s : ev a s <> 0 -> mval (joined a m) s = ev a s * mval m s.
Proof.
  intros N. unfold joined. destruct (remove_one (reciprocal a) m) eqn:F; [|apply place_ok].
  rewrite (remove_one_ok _ _ _ _ _ s F), reciprocal_ok. field. exact N.
Qed.
Lemma multiplied_ok a p s : ev a s <> 0 -> pval (multiplied a p) s = ev a s * pval p s.
Proof.
  intros N. induction p as [|[c m] p IH]; [simpl; ring|]. cbn [multiplied fold_right fst snd].
  rewrite add_term_ok, joined_ok by auto. fold (multiplied a p). rewrite IH, pval_cons. ring.
Qed.
Lemma all_multiplied_ok m p s : within len s -> forallb positive m = true ->
  pval (fold_right multiplied p m) s = mval m s * pval p s.
Proof.
  intros I. induction m; simpl; intros H; [ring|]. apply andb_prop in H. destruct H as [A M].
  rewrite multiplied_ok by (apply Rgt_not_eq, positive_ok; auto). rewrite IHm by auto.
  change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 m) with (mval m s). ring.
Qed.

Lemma surely_positive_ok p s : within len s -> surely_positive p = true -> 0 < pval p s.
Proof.
  intros I H. unfold surely_positive in H. destruct p as [|t p]; [discriminate|].
  apply orb_prop in H. destruct H as [H|H]; [|rewrite <- written_ok; apply positive_ok; auto].
  assert (K : forall p, forallb (fun t => (0 <? Qnum (fst t))%Z && forallb positive (snd t)) p = true -> 0 <= pval p s).
  { induction p0 as [|[c m] q IH]; simpl; intros F; [lra|]. apply andb_prop in F. destruct F as [F G].
    apply andb_prop in F. destruct F as [C M]. apply Q2R_positive in C. apply (positive_product m s I) in M.
    assert (A := Rmult_lt_0_compat _ _ C M). specialize (IH G).
    change (0 <= Q2R c * mval m s + pval q s). lra. }
  cbn [forallb] in H. apply andb_prop in H. destruct H as [H G]. apply andb_prop in H. destruct H as [C M].
  destruct t as [c m]. cbn [fst snd] in *. rewrite pval_cons. apply Q2R_positive in C.
  apply (positive_product m s I) in M. specialize (K p G). assert (A := Rmult_lt_0_compat _ _ C M). lra.
Qed.

(* p = b + sqrt (b^2 + 1) is positive, and its inverse is - b + sqrt (b^2 + 1) *)
Lemma conjugate_ok p w s : within len s -> is_conjugate (beside_root p w) w = true ->
  0 < pval p s /\ pval (conjugate p w) s = / pval p s.
Proof.
  intros I C. unfold conjugate. rewrite add_ok, negated, atom_ok. unfold beside_root at 1. rewrite add_ok, negated, atom_ok.
  assert (E : pval (beside_root p w) s * pval (beside_root p w) s + (1 - ev w s) = 0).
  { unfold is_conjugate in C. destruct (add (reduce us _) _) eqn:Z; [|discriminate].
    apply (f_equal (fun p => pval p s)) in Z.
    rewrite add_ok, reduce_ok, multiply_ok, add_ok, negated, constant_ok, read_ok, Q2R_one in Z by auto.
    cbn [Polynomial.pval fold_right] in Z. lra. }
  unfold beside_root in E. rewrite add_ok, negated, atom_ok in E. cbn [eval apply] in *. clear C.
  set (x := pval p s) in *. set (v := ev w s) in *. assert (V : 0 <= v).
  { assert (A := Rle_0_sqr (x + - sqrt v)). unfold Rsqr in A. lra. }
  assert (S := sqrt_sqrt v V). set (t := sqrt v) in *. assert (T : 0 <= t) by apply sqrt_pos.
  assert (M : x * (t + - (x + - t)) = 1) by lra.
  assert (P : 0 < x).
  { destruct (Rle_or_lt x 0) as [N|]; [|auto]. assert (0 <= t + - (x + - t)) by lra.
    assert (A := Rmult_le_compat_r _ _ _ H N). rewrite M, Rmult_0_l in A. lra. }
  split; [exact P|]. apply (Rmult_eq_reg_l x); [rewrite M; field|]; lra.
Qed.
Lemma of_conjugate_ok p q s : within len s -> of_conjugate p = Some q -> pval q s = ln (pval p s).
Proof.
  intros I. unfold of_conjugate. destruct (root_in p) as [w|]; [|discriminate].
  destruct (is_conjugate (beside_root p w) w) eqn:C; [|discriminate].
  match goal with |- Some ?a = _ -> _ => set (one := a) end. intros H. injection H as <-. subst one.
  destruct (starts_below_zero _); [|apply log_atom]. destruct (conjugate_ok p w s I C) as [P E].
  rewrite negated, log_atom, E, ln_Rinv by exact P. ring.
Qed.

Lemma logarithm_of_rest_ok q s : pval (logarithm_of_rest q) s = ln (pval q s).
Proof.
  unfold logarithm_of_rest. destruct q as [|[c [|a m]] [|t q]]; try apply log_atom.
  destruct (Qeq_bool c 1) eqn:E; [|apply log_atom].
  rewrite pval_cons, (Q2R_1 _ E). cbn [Polynomial.mval Polynomial.pval fold_right].
  rewrite Rmult_1_r, Rplus_0_r. symmetry; apply ln_1.
Qed.

Theorem logarithm_ok p s : within len s -> pval (logarithm p) s = ln (pval p s).
Proof.
  intros I. unfold logarithm. destruct (of_conjugate p) as [q|] eqn:C; [apply of_conjugate_ok; auto|].
  destruct (surely_positive p) eqn:S; [|apply log_atom]. assert (P := surely_positive_ok p s I S).
  unfold split_logarithm. set (m := multipliers p).
  assert (M : forallb positive m = true).
  { apply forallb_forall. intros a H. apply filter_In in H. apply H. }
  clearbody m. set (q := reduce us (fold_right multiplied p m)).
  assert (E : pval q s = mval m s * pval p s) by (unfold q; rewrite reduce_ok, all_multiplied_ok by auto; reflexivity).
  clearbody q. assert (K := positive_product m s I M).
  assert (C' : (0 <? Qnum (first_coefficient q))%Z = true).
  { unfold first_coefficient. destruct q as [|[c k] q]; [reflexivity|]. destruct (0 <? Qnum c)%Z eqn:F; [exact F|reflexivity]. }
  set (c := first_coefficient q) in *. assert (D := Q2R_positive c C').
  rewrite !add_ok, negated, logarithm_of_rational_ok, logarithms_of_factors_ok, logarithm_of_rest_ok by auto.
  rewrite scale_ok, E, Q2R_inverse by lra. cbn [Polynomial.mval fold_right]. rewrite Rmult_1_r.
  assert (L := Rmult_lt_0_compat _ _ K P).
  rewrite ln_mult, ln_mult, ln_Rinv by (auto using Rinv_0_lt_compat). ring.
Qed.

Lemma taken_apart_ok a s : within len s -> ev (taken_apart a) s = ln (ev a s).
Proof.
  intros I. induction a; try reflexivity; cbn [taken_apart].
  - destruct (positive a1 && positive a2) eqn:P; [|reflexivity]. apply andb_prop in P. destruct P as [A B].
    cbn [eval]. rewrite IHa1, IHa2. symmetry. apply ln_mult; auto.
  - destruct (positive a) eqn:P; [|reflexivity]. cbn [eval]. rewrite IHa, <- INR_IZR_INZ.
    assert (A := positive_ok _ P s I). clear - A. induction n as [|n IH]; [cbn [INR pow]; rewrite ln_1; ring|].
    rewrite S_INR. cbn [pow]. rewrite ln_mult, <- IH; [ring|exact A|apply pow_lt, A].
  - destruct (positive a) eqn:P; [|reflexivity]. cbn [eval]. rewrite IHa, ln_Rinv by auto. ring.
Qed.
Lemma opened_logarithms_ok e : (forall l, (1 <= len l)%nat) -> forall s, within len s ->
  ev (opened_logarithms e) s = ev e s.
Proof.
  intros L. induction e; intros s I; cbn [opened_logarithms eval]; rewrite ?IHe, ?IHe1, ?IHe2 by auto; try reflexivity.
  - destruct f; cbn [eval apply]; rewrite ?taken_apart_ok, IHe by auto; reflexivity.
  - apply sum_ext. intros i Hi. apply IHe. apply within_upd; auto.
  - apply largest_ext; [apply L|]. intros i Hi. apply IHe. apply within_upd; auto.
Qed.
End Logarithms.
