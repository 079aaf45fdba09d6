(* One spelling of square roots: sqrt(n/d m q) is a/d sqrt(b) sqrt(m) sqrt(q), where n d = a^2 b,
   pairs of factors and positive factors of m have roots of their own, and q has neither numbers
   nor factors that all of its terms have. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order Polynomial Reduction Inverse.
Import ListNotations.
Open Scope R_scope.

(* n = a^2 b *)
Fixpoint squares_of (primes : list positive) (n a : positive) : positive * positive :=
  match primes with
  | [] => (a, n)
  | k :: primes =>
      if Z.eqb (Zpos n mod Zpos (k * k)) 0
      then squares_of primes (Z.to_pos (Zpos n / Zpos (k * k))) (a * k)
      else squares_of primes n a
  end.
Definition square_part (n : positive) : positive * positive :=
  let s := Z.to_pos (Z.sqrt (Zpos n)) in
  let (a, b) := if Pos.eqb (s * s) n then (s, 1%positive)
                else squares_of [2; 2; 2; 2; 2; 2; 3; 3; 3; 5; 5; 7; 11; 13]%positive n 1 in
  if Pos.eqb (a * a * b) n then (a, b) else (1%positive, n).

(* m = w^2 o *)
Fixpoint halves (fuel : nat) (m : monomial) : monomial * monomial :=
  match fuel, m with
  | S fuel, a :: m => match remove_one a m with
      | Some m' => let (w, o) := halves fuel m' in (a :: w, o)
      | None => let (w, o) := halves fuel m in (w, a :: o)
      end
  | _, _ => ([], m)
  end.

Section Roots.
Variables positive nonzero : formula -> bool.
Variable us : list rule.

Definition root_of_factor (a : formula) : monomial :=
  match a with Inv b => [Sqrt b; Inv b] | _ => [Sqrt a] end.
Definition roots_of (m : monomial) : monomial := fold_right (fun a x => times (root_of_factor a) x) [] m.
Definition roots_of_squares (m : monomial) : monomial :=
  fold_right (fun a x => insert (Sqrt (Mul a a)) x) [] m.
Definition root_of_rest (q : polynomial) : monomial :=
  match q with [(c, [])] => if Qeq_bool c 1 then [] else [Sqrt (written q)] | _ => [Sqrt (written q)] end.

(* the whole number, the number under a root, factors outside, what is squared, and the rest *)
Record root_parts := RootParts {
  whole : Q; radicand : BinNums.positive; halved : monomial; single : monomial; squared : monomial; remaining : polynomial }.
Definition root_parts_of (p : polynomial) : option root_parts :=
  let (c, m, q) := parts_of nonzero us p in
  let sign := if (Qnum c <? 0)%Z then (-1)%Q else 1%Q in
  if Z.eqb (Qnum c) 0 then None else
  let (a, b) := square_part (Z.to_pos (Z.abs (Qnum c)) * Qden c) in
  let (known, others) := partition positive m in
  let (w, o) := halves (length known) known in
  let (v, rest) := halves (length others) others in
  Some (RootParts (Zpos a # Qden c) b w o v (scale sign rest q)).

(* what is squared is nowhere zero, so that what remains has the sign of the whole *)
Definition squares_stand (t : root_parts) : bool :=
  forallb (fun a => match a with Inv b => nonzero b | _ => nonzero a end) (squared t).

Definition root (p : polynomial) : polynomial :=
  match p, root_parts_of p with
  | [], _ => []
  | _, None => atom (Sqrt (written p))
  | _, Some t =>
      [(whole t, times (halved t) (times (roots_of (single t)) (times (roots_of_squares (squared t))
         (times (if Pos.eqb (radicand t) 1 then [] else [Sqrt (Num (Zpos (radicand t)))])
                (root_of_rest (remaining t))))))]
  end.

(* --- what they mean ----------------------------------------------------------------------- *)

Local Arguments Qeq_bool _ _ : simpl never.
Local Arguments Z.mul _ _ : simpl never.
Local Arguments Pos.mul _ _ : simpl never.
Variable len : nat -> nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation mval := (mval len r).
Notation pval := (pval len r).
Hypothesis positive_ok : forall a, positive a = true -> forall s, within len s -> 0 < ev a s.
Hypothesis nonzero_ok : forall a, nonzero a = true -> forall s, within len s -> ev a s <> 0.
Hypothesis us_ok : forall u, In u us -> valid len r u.

Lemma square_part_ok n a b : square_part n = (a, b) -> n = (a * a * b)%positive.
Proof.
  unfold square_part. destruct (if Pos.eqb _ _ then _ else _) as [a' b'].
  destruct (Pos.eqb_spec (a' * a' * b') n) as [E|_]; intros H; injection H as <- <-; [auto|reflexivity].
Qed.

Lemma halves_ok fuel m w o s : halves fuel m = (w, o) -> mval m s = mval w s * mval w s * mval o s.
Proof.
  revert m w o; induction fuel; intros m w o H; simpl in H.
  - injection H as <- <-. simpl. ring.
  - destruct m as [|a m]; [injection H as <- <-; simpl; ring|].
    destruct (remove_one a m) as [m'|] eqn:E.
    + destruct (halves fuel m') as [w' o'] eqn:F. injection H as <- <-. apply IHfuel in F.
      simpl. rewrite (remove_one_ok _ _ _ _ _ s E), F. ring.
    + destruct (halves fuel m) as [w' o'] eqn:F. injection H as <- <-. apply IHfuel in F.
      simpl. rewrite F. ring.
Qed.

Lemma partition_ok f m yes no s : partition f m = (yes, no) ->
  mval m s = mval yes s * mval no s /\ forallb f yes = true.
Proof.
  revert yes no; induction m; simpl; intros yes no H.
  - injection H as <- <-. simpl. split; [ring|reflexivity].
  - destruct (partition f m) as [g l]. destruct (IHm g l eq_refl) as [E F].
    destruct (f a) eqn:A; injection H as <- <-; simpl; rewrite ?A, ?E; split; auto; ring.
Qed.

Lemma halves_all f fuel m w o : halves fuel m = (w, o) -> (forall a, In a m -> f a = true) ->
  (forall a, In a w -> f a = true) /\ (forall a, In a o -> f a = true).
Proof.
  assert (R : forall a m m', remove_one a m = Some m' -> forall b : formula, In b m' -> In b m).
  { intros a k. induction k as [|b k IH]; simpl; intros m' H; [discriminate|].
    destruct (eqb a b); [injection H as <-; auto|]. destruct (remove_one a k) eqn:E; [|discriminate].
    injection H as <-. intros c [<-|Hc]; [auto|right; eapply IH; eauto]. }
  revert m w o; induction fuel; intros m w o H A; simpl in H.
  - injection H as <- <-. split; [intros a []|auto].
  - destruct m as [|a m]; [injection H as <- <-; split; intros a []|].
    destruct (remove_one a m) as [m'|] eqn:E.
    + destruct (halves fuel m') as [w' o'] eqn:F. injection H as <- <-.
      destruct (IHfuel _ _ _ F) as [B C]; [intros b Hb; apply A; right; eapply R; eauto|].
      split; [intros b [<-|Hb]; [apply A; left; auto|auto]|auto].
    + destruct (halves fuel m) as [w' o'] eqn:F. injection H as <- <-.
      destruct (IHfuel _ _ _ F) as [B C]; [intros b Hb; apply A; right; auto|].
      split; [auto|intros b [<-|Hb]; [apply A; left; auto|auto]].
Qed.

Lemma positive_monomial m s : within len s -> (forall a, In a m -> positive a = true) -> 0 < mval m s.
Proof.
  intros I. induction m; simpl; intros H; [lra|]. apply Rmult_lt_0_compat; [apply positive_ok; auto|auto].
Qed.

Lemma roots_of_ok m s : within len s -> (forall a, In a m -> positive a = true) ->
  mval (roots_of m) s = sqrt (mval m s).
Proof.
  intros I. induction m as [|a m IH]; intros H; [symmetry; apply sqrt_1|].
  cbn [roots_of fold_right]. rewrite times_ok. fold (roots_of m). rewrite IH by (intros; apply H; right; auto).
  cbn [mval fold_right]. assert (P := positive_ok a (H a (or_introl eq_refl)) s I).
  change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 m) with (mval m s).
  rewrite sqrt_mult_alt by lra. f_equal. destruct a; cbn [root_of_factor mval fold_right eval apply]; try ring.
  cbn [eval] in P. assert (Q : 0 < ev a s) by (rewrite <- (Rinv_inv (ev a s)); apply Rinv_0_lt_compat; exact P).
  rewrite sqrt_inv. rewrite <- (sqrt_sqrt (ev a s)) at 2 by lra. field. apply Rgt_not_eq, sqrt_lt_R0, Q.
Qed.

Lemma roots_of_squares_ok m s : mval (roots_of_squares m) s = sqrt (mval m s * mval m s).
Proof.
  induction m as [|a m IH]; [simpl; rewrite Rmult_1_r, sqrt_1; reflexivity|].
  cbn [roots_of_squares fold_right]. rewrite insert_ok. fold (roots_of_squares m). rewrite IH. cbn [mval fold_right eval apply].
  change (fold_right (fun (a : formula) (x : R) => ev a s * x) 1 m) with (mval m s).
  rewrite <- sqrt_mult_alt by apply Rle_0_sqr. f_equal. ring.
Qed.

Lemma root_of_rest_ok q s : mval (root_of_rest q) s = sqrt (pval q s).
Proof.
  assert (K : mval [Sqrt (written q)] s = sqrt (pval q s)).
  { cbn [mval fold_right eval apply]. rewrite written_ok. ring. }
  unfold root_of_rest. destruct q as [|[c [|a m]] [|t q]]; try exact K.
  destruct (Qeq_bool c 1) eqn:E; [|exact K]. simpl. rewrite (Q2R_1 _ E), Rmult_1_r, Rplus_0_r, sqrt_1. reflexivity.
Qed.

(* p is whole^2 radicand halved^2 single squared^2 remaining, and all but the last are not negative *)
Lemma root_parts_of_ok p t s : within len s -> root_parts_of p = Some t ->
  0 < Q2R (whole t) /\ 0 < mval (halved t) s /\ (forall a, In a (single t) -> positive a = true) /\
  pval p s = Q2R (whole t) * Q2R (whole t) * IZR (Zpos (radicand t)) * (mval (halved t) s * mval (halved t) s)
             * mval (single t) s * (mval (squared t) s * mval (squared t) s) * pval (remaining t) s.
Proof.
  intros I. unfold root_parts_of. assert (E := parts_of_ok nonzero us len r nonzero_ok us_ok p s I).
  destruct (parts_of nonzero us p) as [c m q]. cbn [content outside primitive] in E. destruct E as [_ E].
  destruct (Z.eqb_spec (Qnum c) 0) as [|N]; [discriminate|].
  destruct (square_part _) as [a b] eqn:S. apply square_part_ok in S.
  destruct (partition positive m) as [known others] eqn:P. destruct (partition_ok _ _ _ _ s P) as [M K].
  destruct (halves (length known) known) as [w o] eqn:W. destruct (halves (length others) others) as [v rest] eqn:V.
  intros H. injection H as <-. cbn [whole radicand halved single squared remaining].
  rewrite forallb_forall in K. destruct (halves_all _ _ _ _ _ W K) as [A B].
  assert (D : 0 < IZR (Zpos (Qden c))) by (apply IZR_lt; reflexivity).
  split; [unfold Q2R; simpl; apply Rdiv_lt_0_compat; [apply IZR_lt; reflexivity|exact D]|].
  split; [apply positive_monomial; auto|split; [exact B|]].
  rewrite E, M, (halves_ok _ _ _ _ s W), (halves_ok _ _ _ _ s V), scale_ok.
  assert (C : Q2R c = Q2R (Zpos a # Qden c) * Q2R (Zpos a # Qden c) * IZR (Zpos b) * Q2R (if (Qnum c <? 0)%Z then (-1)%Q else 1%Q)).
  { assert (T : IZR (Z.abs (Qnum c)) * IZR (Zpos (Qden c)) = IZR (Zpos a) * IZR (Zpos a) * IZR (Zpos b)).
    { rewrite <- !mult_IZR. f_equal. apply (f_equal Zpos) in S. rewrite !Pos2Z.inj_mul, Z2Pos.id in S by lia. exact S. }
    unfold Q2R at 1 2 3. cbn [Qnum Qden].
    replace (IZR (Zpos a) * / IZR (Zpos (Qden c)) * (IZR (Zpos a) * / IZR (Zpos (Qden c))) * IZR (Zpos b))
      with (IZR (Z.abs (Qnum c)) * / IZR (Zpos (Qden c))).
    2:{ replace (_ * / _ * (_ * / _) * _) with ((IZR (Zpos a) * IZR (Zpos a) * IZR (Zpos b)) * / IZR (Zpos (Qden c)) * / IZR (Zpos (Qden c))) by ring.
        rewrite <- T. field. lra. }
    destruct (Z.ltb_spec (Qnum c) 0).
    - rewrite Z.abs_neq by lia. rewrite opp_IZR. replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field). ring.
    - rewrite Z.abs_eq by lia. rewrite Q2R_one. ring. }
  rewrite C. ring.
Qed.

Theorem root_ok p s : within len s -> pval (root p) s = sqrt (pval p s).
Proof.
  intros I. unfold root. destruct p as [|p0 p']; [symmetry; apply sqrt_0|]. set (p := p0 :: p') in *.
  destruct (root_parts_of p) as [t|] eqn:E.
  2:{ rewrite atom_ok. cbn [eval apply]. rewrite written_ok. reflexivity. }
  destruct (root_parts_of_ok p t s I E) as [W [H [S ->]]].
  rewrite pval_cons, !times_ok, roots_of_ok, roots_of_squares_ok, root_of_rest_ok by auto.
  assert (S' := positive_monomial _ s I S).
  set (x := Q2R (whole t)) in *. set (h := mval (halved t) s) in *. set (n := mval (single t) s) in *.
  set (v := mval (squared t) s) in *. set (q := pval (remaining t) s).
  assert (B : 0 < IZR (Zpos (radicand t))) by (apply IZR_lt; reflexivity). set (b := IZR (Zpos (radicand t))) in *.
  replace (x * x * b * (h * h) * n * (v * v) * q) with ((x * x) * ((h * h) * (n * ((v * v) * (b * q))))) by ring.
  assert (V := Rle_0_sqr v). unfold Rsqr in V.
  assert (X := Rle_0_sqr x). assert (Y := Rle_0_sqr h). unfold Rsqr in X, Y.
  rewrite (sqrt_mult_alt (x * x)), (sqrt_mult_alt (h * h)), (sqrt_mult_alt n), (sqrt_mult_alt (v * v)),
    (sqrt_mult_alt b), (sqrt_square x), (sqrt_square h) by lra.
  assert (R : mval (if Pos.eqb (radicand t) 1 then [] else [Sqrt (Num (Zpos (radicand t)))]) s = sqrt b).
  { destruct (Pos.eqb_spec (radicand t) 1) as [F|_]; [unfold b; rewrite F, sqrt_1; reflexivity|].
    cbn [mval fold_right eval apply]. unfold b. ring. }
  rewrite R. cbn [pval fold_right]. ring.
Qed.

Lemma squares_stand_ok t s : within len s -> squares_stand t = true -> mval (squared t) s <> 0.
Proof.
  intros I. unfold squares_stand. induction (squared t) as [|a m IH]; simpl; intros H; [lra|].
  apply andb_prop in H. destruct H as [A M]. apply Rmult_integral_contrapositive_currified; [|auto].
  destruct a; try (apply nonzero_ok; [exact A|exact I]).
  cbn [eval]. apply Rinv_neq_0_compat, nonzero_ok; [exact A|exact I].
Qed.
(* Where p is not negative, neither is what remains, unless a square is zero: then it is not asked. *)
Lemma remaining_ok p t s : within len s -> root_parts_of p = Some t -> squares_stand t = true ->
  0 <= pval p s -> 0 <= pval (remaining t) s.
Proof.
  intros I E Q N. destruct (root_parts_of_ok p t s I E) as [W [H [S F]]]. assert (S' := positive_monomial _ s I S).
  assert (B : 0 < IZR (Zpos (radicand t))) by (apply IZR_lt; reflexivity).
  assert (V := squares_stand_ok t s I Q). rewrite F in N. clear F. set (v := mval (squared t) s) in *.
  set (k := Q2R (whole t) * Q2R (whole t) * IZR (Zpos (radicand t)) * (mval (halved t) s * mval (halved t) s) * mval (single t) s) in *.
  assert (K : 0 < k) by (apply Rmult_lt_0_compat; [|exact S']; repeat (apply Rmult_lt_0_compat; auto)).
  assert (V' : 0 < v * v) by (assert (A := Rle_0_sqr v); unfold Rsqr in A; assert (Z := Rmult_integral_contrapositive_currified _ _ V V); lra).
  apply (Rmult_le_reg_l (k * (v * v))); [apply Rmult_lt_0_compat; auto|]. rewrite Rmult_0_r. exact N.
Qed.
End Roots.
