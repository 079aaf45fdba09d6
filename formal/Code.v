(* What the operations of emitted code mean, number by number, and the formula that each is.
   Rounding is no part of it: the operations are those of the real numbers. *)
From Coq Require Import Reals Lra Lia List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Renaming Rules Conditions Check.
From Resoft Require Export Words.
Import ListNotations.
Open Scope R_scope.

(* The names by which NumPy, numexpr and Python's math call functions; the others are Coq's. *)
Definition expm1 (x : R) : R := exp x - 1.
Definition log1p (x : R) : R := ln (1 + x).
Definition logaddexp (x y : R) : R := ln (exp x + exp y).
(* the angle of the point (x, y), as all of them have it: between -pi and pi *)
Definition atan2 (y x : R) : R :=
  if Rlt_dec 0 x then atan (y / x)
  else if Rlt_dec x 0 then (if Rle_dec 0 y then atan (y / x) + PI else atan (y / x) - PI)
  else if Rlt_dec 0 y then PI / 2 else if Rlt_dec y 0 then - (PI / 2) else 0.
Definition smaller (x y : R) : R := - Rmax (- x) (- y).

Inductive called : Type :=
  Cexp | Cexpm1 | Clog | Clog1p | Csqrt | Cabs | Csin | Ccos | Ctan | Carctan | Carcsin | Carccos
| Csinh | Ccosh | Ctanh | Cinverse.
Definition call (f : called) : R -> R :=
  match f with
  | Cexp => exp | Cexpm1 => expm1 | Clog => ln | Clog1p => log1p | Csqrt => sqrt | Cabs => Rabs
  | Csin => sin | Ccos => cos | Ctan => tan | Carctan => atan | Carcsin => asin | Carccos => acos
  | Csinh => sinh | Ccosh => cosh | Ctanh => tanh | Cinverse => Rinv
  end.

(* Expressions as a line of code has them.  `Where c a b` is a where c > 0, and b elsewhere;
   `Signed c d` is 1 where c > 0, else -1 where d > 0, else 0; `Angle y x` is atan2 y x; `Ramp a` is log (1 + exp a), as code has it that does not overflow; `Cases c a` is a, which is looked at once where c > 0 and once where
   it is not. *)
Inductive code : Type :=
| Entry (v : nat) (axes : list axis)
| Literal (z : Z)
| Circle
| Length (l : nat)
| Plus (a b : code)
| Minus (a b : code)
| Times (a b : code)
| Over (a b : code)
| Negative (a : code)
| Power (a : code) (n : nat)
| Call (f : called) (a : code)
| Total (x : axis) (a : code)
| Greater (a b : code)
| Where (c a b : code)
| Signed (c d : code)
| Angle (y x : code)
| Ramp (a : code)
| Cases (c a : code).

(* The functions of code as formulas. *)
Definition called_formula (f : called) (a : formula) : formula :=
  match f with
  | Cexp => Exp a | Cexpm1 => Add (Exp a) (Num (-1)) | Clog => Log a
  | Clog1p => Log (Add (Num 1) a) | Csqrt => Sqrt a | Cabs => Abs a | Csin => Sin a | Ccos => Cos a
  | Ctan => Mul (Sin a) (Inv (Cos a))
  | Carctan => Atan a | Carcsin => Asin a | Carccos => Acos a
  | Csinh => Mul (Add (Exp a) (Opp (Exp (Opp a)))) (Inv (Num 2))
  | Ccosh => Mul (Add (Exp a) (Exp (Opp a))) (Inv (Num 2))
  | Ctanh => Mul (Add (Exp a) (Opp (Exp (Opp a)))) (Inv (Add (Exp a) (Exp (Opp a))))
  | Cinverse => Inv a
  end.

(* What is known of signs: (c, true) where c > 0, (c, false) where c <= 0. *)
Definition known := list (formula * bool).
Fixpoint sign_told (c : formula) (k : known) : option bool :=
  match k with
  | [] => None
  | (d, b) :: k => if eqb c d then Some b else sign_told c k
  end.

(* What is known of signs inside of a sum: nothing that its index changes. *)
Definition inside (x : axis) (k : known) : known := filter (fun p => negb (varies x (fst p))) k.

(* Two formulas are equal, whatever the arrays are. *)
Definition equal_always : formula -> formula -> bool := check (Given [] [] [] []).
(* The formula of a choice between a and b where c > 0, if it is one that has a name: the larger of
   both where c = a - b, the smaller where c = b - a. *)
Definition named_choice (c a b : formula) : option formula :=
  if equal_always (Add a (Opp b)) c then Some (Larger a b)
  else if equal_always (Add b (Opp a)) c then Some (Opp (Larger (Opp a) (Opp b)))
  else None.
(* The formula of an expression: absolute values and choices of which the sign is known go, and a
   choice of which it is not known is its first branch, if it has no name.  `agreed` lists what must
   be equal then. *)
Fixpoint formula_of (k : known) (e : code) : formula :=
  match e with
  | Entry v axes => Var v axes
  | Literal z => Num z
  | Circle => Pi
  | Length l => Size l
  | Plus a b => Add (formula_of k a) (formula_of k b)
  | Minus a b => Add (formula_of k a) (Opp (formula_of k b))
  | Times a b => Mul (formula_of k a) (formula_of k b)
  | Over a b => Mul (formula_of k a) (Inv (formula_of k b))
  | Negative a => Opp (formula_of k a)
  | Power a n => Pow (formula_of k a) n
  | Call f a =>
      let a := formula_of k a in
      match f, sign_told a k with
      | Cabs, Some true => a
      | Cabs, Some false => Opp a
      | _, _ => called_formula f a
      end
  | Total x a => Sum x (formula_of (inside x k) a)
  | Greater a b => Larger (formula_of k a) (formula_of k b)
  | Where c a b =>
      let d := formula_of k c in
      match sign_told d k with
      | Some true => formula_of k a
      | Some false => formula_of k b
      | None =>
          match named_choice d (formula_of k a) (formula_of k b) with
          | Some e => e
          | None => formula_of ((d, true) :: k) a
          end
      end
  | Signed c d => Sign (formula_of k c)
  | Angle y x => Add Pi (Opp (Acos (Opp (formula_of k x))))
  | Ramp a => Log (Add (Num 1) (Exp (formula_of k a)))
  | Cases c a => formula_of ((formula_of k c, true) :: k) a
  end.

(* Nothing is equal to this. *)
Definition never : list (formula * formula) := [(Num 0, Num 1)].

Fixpoint agreed (k : known) (e : code) : list (formula * formula) :=
  match e with
  | Entry _ _ | Literal _ | Circle | Length _ => []
  | Plus a b | Minus a b | Times a b | Over a b | Greater a b => agreed k a ++ agreed k b
  | Negative a | Power a _ | Call _ a | Ramp a => agreed k a
  | Total x a => agreed (inside x k) a
  | Where c a b =>
      let d := formula_of k c in
      agreed k c ++
      match sign_told d k with
      | Some true => agreed k a
      | Some false => agreed k b
      | None =>
          match named_choice d (formula_of k a) (formula_of k b) with
          | Some _ => agreed k a ++ agreed k b
          | None => (formula_of ((d, true) :: k) a, formula_of ((d, false) :: k) b) ::
                    agreed ((d, true) :: k) a ++ agreed ((d, false) :: k) b
          end
      end
  | Signed c d => (formula_of k d, Opp (formula_of k c)) :: agreed k c ++ agreed k d
  | Angle y x =>
      match formula_of k y with
      | Sqrt _ => (Add (Pow (formula_of k y) 2) (Pow (formula_of k x) 2), Num 1) :: agreed k y ++ agreed k x
      | _ => never
      end
  | Cases c a =>
      let d := formula_of k c in
      agreed k c ++ (formula_of ((d, true) :: k) a, formula_of ((d, false) :: k) a) ::
      agreed ((d, true) :: k) a ++ agreed ((d, false) :: k) a
  end.

Section Meaning.
Variable len : nat -> nat.
Hypothesis lengths : forall l, (1 <= len l)%nat.
Variable r : arrays.

Fixpoint meaning (e : code) (s : indices) : R :=
  match e with
  | Entry v axes => r v (map s axes)
  | Literal z => IZR z
  | Circle => PI
  | Length l => INR (len l)
  | Plus a b => meaning a s + meaning b s
  | Minus a b => meaning a s - meaning b s
  | Times a b => meaning a s * meaning b s
  | Over a b => meaning a s / meaning b s
  | Negative a => - meaning a s
  | Power a n => meaning a s ^ n
  | Call f a => call f (meaning a s)
  | Total x a => sum (fun i => meaning a (upd s x i)) (len (fst x))
  | Greater a b => Rmax (meaning a s) (meaning b s)
  | Where c a b => if Rgt_dec (meaning c s) 0 then meaning a s else meaning b s
  | Signed c d => if Rgt_dec (meaning c s) 0 then 1 else if Rgt_dec (meaning d s) 0 then -1 else 0
  | Angle y x => atan2 (meaning y s) (meaning x s)
  | Ramp a => let x := meaning a s in log1p (exp (- Rabs x)) + (if Rgt_dec x 0 then x else 0)
  | Cases _ a => meaning a s
  end.

Definition known_holds (k : known) (s : indices) : Prop :=
  forall c b, In (c, b) k -> if b : bool then 0 < eval len c r s else eval len c r s <= 0.
Definition equal (l : list (formula * formula)) : Prop :=
  forall a b, In (a, b) l -> forall s, within len s -> eval len a r s = eval len b r s.

Lemma sign_told_in c k b : sign_told c k = Some b -> In (c, b) k.
Proof.
  induction k as [|[d x] k IH]; simpl; [discriminate|].
  destruct (eqb c d) eqn:Q; [|auto]. apply eqb_eq in Q. subst. intros E; injection E as ->. auto.
Qed.

Lemma called_ok f a s : eval len (called_formula f a) r s = call f (eval len a r s).
Proof.
  destruct f; unfold called_formula, call; cbn [eval apply]; try reflexivity.
  - unfold sinh. replace (-1 * eval len a r s) with (- eval len a r s) by ring. field.
  - unfold cosh. replace (-1 * eval len a r s) with (- eval len a r s) by ring. field.
  - unfold tanh, sinh, cosh. replace (-1 * eval len a r s) with (- eval len a r s) by ring.
    assert (P := exp_pos (eval len a r s)). assert (N := exp_pos (- eval len a r s)). field. lra.
Qed.

Lemma known_add k s c (b : bool) : known_holds k s ->
  (if b then 0 < eval len c r s else eval len c r s <= 0) -> known_holds ((c, b) :: k) s.
Proof. intros H N d x [E|I]; [injection E as <- <-; exact N|apply H; exact I]. Qed.

Lemma inside_holds k s x i : known_holds k s -> known_holds (inside x k) (upd s x i).
Proof.
  intros H c b Q. apply filter_In in Q. destruct Q as [Q V]. cbn [fst] in V.
  apply negb_true_iff in V. rewrite (varies_ok len c r s x i V). exact (H c b Q).
Qed.

Lemma equal_always_ok a b s : within len s -> equal_always a b = true -> eval len a r s = eval len b r s.
Proof. intros I H. apply (identity_ok len r (Given [] [] [] []) lengths); [repeat split|exact I|exact H]. Qed.

Lemma named_choice_ok c a b e s : within len s -> named_choice c a b = Some e ->
  eval len e r s = if Rgt_dec (eval len c r s) 0 then eval len a r s else eval len b r s.
Proof.
  intros I H. unfold named_choice in H.
  destruct (equal_always (Add a (Opp b)) c) eqn:E.
  - injection H as <-. apply (equal_always_ok _ _ s I) in E. cbn [eval] in *.
    destruct (Rgt_dec (eval len c r s) 0); [apply Rmax_left|apply Rmax_right]; lra.
  - destruct (equal_always (Add b (Opp a)) c) eqn:F; [|discriminate].
    injection H as <-. apply (equal_always_ok _ _ s I) in F. cbn [eval] in *.
    destruct (Rgt_dec (eval len c r s) 0); [rewrite Rmax_left|rewrite Rmax_right]; lra.
Qed.

(* atan2 of a point on the upper half of the unit circle *)
Lemma atan2_ok y x : 0 <= y -> y ^ 2 + x ^ 2 = 1 -> atan2 y x = PI - acos (- x).
Proof.
  intros Y E. assert (Q : y = sqrt (1 - Rsqr x)).
  { symmetry. apply sqrt_lem_1; [|exact Y|]; unfold Rsqr; nra. }
  assert (B : -1 <= x <= 1) by (split; nra).
  rewrite acos_opp. replace (PI - (PI - acos x)) with (acos x) by ring.
  unfold atan2. destruct (Rlt_dec 0 x) as [P|P].
  - rewrite acos_atan by exact P. f_equal. rewrite Q. reflexivity.
  - destruct (Rlt_dec x 0) as [N|N].
    + destruct (Rle_dec 0 y); [|contradiction].
      replace (acos x) with (PI - acos (- x)) by (rewrite acos_opp; ring).
      rewrite (acos_atan (- x)) by lra. rewrite <- Rsqr_neg, <- Q.
      replace (y / - x) with (- (y / x)) by (field; lra). rewrite atan_opp. ring.
    + assert (Z : x = 0) by lra. destruct (Rlt_dec 0 y) as [_|M].
      * rewrite Z, acos_0. reflexivity.
      * exfalso. clear Q. replace y with 0 in E by lra. rewrite Z in E. simpl in E. lra.
Qed.

Lemma ramp_ok x : log1p (exp (- Rabs x)) + (if Rgt_dec x 0 then x else 0) = ln (1 + exp x).
Proof.
  unfold log1p. assert (P := exp_pos x). assert (N := exp_pos (- x)). destruct (Rgt_dec x 0).
  - rewrite Rabs_right by lra. rewrite <- (ln_exp x) at 2. rewrite <- ln_mult by lra.
    rewrite Rmult_plus_distr_r, <- exp_plus. replace (- x + x) with 0 by ring. rewrite exp_0. f_equal. ring.
  - rewrite Rabs_left1 by lra. rewrite Ropp_involutive, Rplus_0_r. reflexivity.
Qed.

Theorem formula_ok e : forall k s, within len s -> known_holds k s -> equal (agreed k e) ->
  meaning e s = eval len (formula_of k e) r s.
Proof.
  assert (App : forall l m, equal (l ++ m) -> equal l /\ equal m).
  { intros l m H. split; intros x y Q; apply H, in_or_app; auto. }
  assert (Cons : forall p l, equal (p :: l) -> (forall s, within len s -> eval len (fst p) r s = eval len (snd p) r s) /\ equal l).
  { intros [x y] l H. split; [apply H; left; reflexivity|intros ? ? Q; apply H; right; exact Q]. }
  assert (Never : forall P : Prop, equal never -> forall s, within len s -> P).
  { intros P H s I. exfalso. specialize (H (Num 0) (Num 1) (or_introl eq_refl) s I). cbn [eval] in H. lra. }
  induction e; intros k s I H E; cbn [meaning formula_of agreed eval] in *; try reflexivity;
    try (apply App in E; destruct E as [E1 E2]; rewrite (IHe1 k), (IHe2 k) by auto;
         cbn [eval]; unfold Rminus, Rdiv; ring).
  - rewrite (IHe k) by auto. cbn [eval]. ring.
  - rewrite (IHe k) by auto. reflexivity.
  - rewrite (IHe k) by auto. set (a := formula_of k e).
    assert (D := called_ok f a s).
    destruct f; try (symmetry; exact D). destruct (sign_told a k) as [[|]|] eqn:T; [| |symmetry; exact D].
    + apply sign_told_in, H in T. cbn [call]. apply Rabs_right. lra.
    + apply sign_told_in, H in T. cbn [call eval]. rewrite Rabs_left1 by exact T. ring.
  - apply sum_ext. intros i Hi. apply IHe; [apply within_upd; auto|apply inside_holds; exact H|exact E].
  - apply App in E. destruct E as [A B]. assert (C := IHe1 k s I H A). rewrite C. clear A.
    set (d := formula_of k e1) in *.
    destruct (sign_told d k) as [[|]|] eqn:T.
    + apply sign_told_in, H in T. destruct (Rgt_dec (eval len d r s) 0); [auto|lra].
    + apply sign_told_in, H in T. destruct (Rgt_dec (eval len d r s) 0); [lra|auto].
    + destruct (named_choice d (formula_of k e2) (formula_of k e3)) as [n|] eqn:N.
      { apply App in B. destruct B as [B1 B2]. rewrite (named_choice_ok _ _ _ _ s I N).
        rewrite (IHe2 k), (IHe3 k) by auto. reflexivity. }
      apply Cons in B. destruct B as [B1 B]. apply App in B. destruct B as [B2 B3]. cbn [fst snd] in B1.
      destruct (Rgt_dec (eval len d r s) 0).
      { apply IHe2; [exact I|apply known_add; auto; lra|exact B2]. }
      rewrite (B1 s I). apply IHe3; [exact I|apply known_add; auto; lra|exact B3].
  - apply Cons in E. destruct E as [U E]. apply App in E. destruct E as [E1 E2]. cbn [fst snd] in U.
    specialize (U s I). rewrite (IHe1 k), (IHe2 k) by auto. cbn [eval apply] in *. rewrite U.
    set (x := eval len (formula_of k e1) r s).
    destruct (Rgt_dec x 0); [symmetry; apply sign_eq_1; lra|].
    destruct (Rgt_dec (-1 * x) 0); [symmetry; apply sign_eq_m1; lra|].
    replace x with 0 by lra. symmetry. apply sign_0.
  - destruct (formula_of k e1) as [| | | | | | | | [] a | | | |] eqn:F; try (apply (Never _ E s I)).
    apply Cons in E. destruct E as [U E]. apply App in E. destruct E as [E1 E2]. cbn [fst snd] in U.
    specialize (U s I). rewrite (IHe1 k), (IHe2 k), F by auto. cbn [eval apply] in *.
    rewrite atan2_ok; [|apply sqrt_pos|exact U].
    replace (-1 * eval len (formula_of k e2) r s) with (- eval len (formula_of k e2) r s) by ring. ring.
  - rewrite (IHe k) by auto. cbn [eval apply]. apply ramp_ok.
  - apply App in E. destruct E as [A B]. apply Cons in B. destruct B as [B1 B].
    apply App in B. destruct B as [B2 B3]. cbn [fst snd] in B1. assert (C := IHe1 k s I H A).
    set (d := formula_of k e1) in *. destruct (Rlt_or_le 0 (eval len d r s)) as [P|N].
    + apply IHe2; [exact I|apply known_add; auto|exact B2].
    + rewrite (B1 s I). apply IHe2; [exact I|apply known_add; auto|exact B3].
Qed.
End Meaning.

(* A choice or an absolute value stands nowhere in it. *)
Definition direct (e : code) : bool := match agreed [] e with [] => true | _ => false end.

Lemma direct_ok len r e s : (forall l, (1 <= len l)%nat) -> direct e = true -> within len s ->
  meaning len r e s = eval len (formula_of [] e) r s.
Proof.
  intros L D I. apply formula_ok; [exact L|exact I|intros ? ? []|].
  unfold direct in D. destruct (agreed [] e); [intros ? ? []|discriminate].
Qed.

(* --- what the theorems on code rest on ------------------------------------------------------ *)

Section Theorems.
Variable len : nat -> nat.
Variable r : arrays.
Hypothesis lengths : forall l, (1 <= len l)%nat.
(* what vanishes nowhere, and what entries are known to be *)
Variable zeros : list code.
Variable known_values : list (code * code).
Hypothesis zeros_ok : every (fun a => forall s, within len s -> meaning len r a s <> 0) zeros.
Hypothesis values_ok :
  every (fun p => forall s, within len s -> meaning len r (fst p) s = meaning len r (snd p) s) known_values.

(* what a root is taken of, where roots do not vanish: it is positive, as the root is *)
Definition roots_of (l : list code) : list code := flat_map (fun a => match a with Call Csqrt b => [b] | _ => [] end) l.
Definition start_known : known := map (fun b => (formula_of [] (Call Csqrt b), true)) (roots_of zeros).

(* the branches of all choices are equal: by themselves, or by what is assumed *)
Definition agreed_by (g : hypotheses) (k : known) (e : code) : bool :=
  forallb (fun p => check g (fst p) (snd p)) (agreed k e).
Definition settled : code -> bool := agreed_by (Given [] [] [] []) [].
Definition firsts : list code := filter settled zeros.
Definition zeros_only : hypotheses :=
  Given (map (formula_of []) firsts) (map (formula_of []) (roots_of firsts)) [] [].
Definition assumed : hypotheses :=
  Given (map (formula_of []) zeros) (map (formula_of []) (roots_of zeros)) []
        (map (fun p => (formula_of [] (fst p), formula_of [] (snd p))) known_values).
Definition read_here : code -> formula := formula_of start_known.
Definition agreed_here : code -> bool := agreed_by assumed start_known.
Definition directs : bool :=
  forallb (fun a => settled a || agreed_by zeros_only [] a) zeros &&
  forallb (fun p => agreed_by zeros_only [] (fst p) && agreed_by zeros_only [] (snd p)) known_values.

Lemma agreed_by_ok g k e s : holds g len r -> known_holds len r k s -> agreed_by g k e = true ->
  within len s -> meaning len r e s = eval len (formula_of k e) r s.
Proof.
  intros G K A I. apply formula_ok; [exact lengths|exact I|exact K|]. intros a b Q t It.
  unfold agreed_by in A. rewrite forallb_forall in A. specialize (A (a, b) Q).
  apply (identity_ok len r g lengths G); auto.
Qed.
Lemma settled_ok e s : settled e = true -> within len s -> meaning len r e s = eval len (formula_of [] e) r s.
Proof.
  intros S I. apply (agreed_by_ok (Given [] [] [] [])); [repeat split|intros ? ? []|exact S|exact I].
Qed.

(* what is said of terms that are read rightly is said of their formulas, and of what their roots
   are taken of *)
Definition rightly (a : code) : Prop := forall s, within len s -> meaning len r a s = eval len (formula_of [] a) r s.
Lemma zeros_formulas l : (forall a, In a l -> rightly a /\ forall s, within len s -> meaning len r a s <> 0) ->
  every (fun a => forall s, within len s -> eval len a r s <> 0) (map (formula_of []) l).
Proof.
  induction l as [|a l IH]; intros H; cbn [map every]; [exact I|]. split.
  - destruct (H a (or_introl eq_refl)) as [E Z]. intros s I. rewrite <- E by exact I. apply Z, I.
  - apply IH. intros b B. apply H. right. exact B.
Qed.
Lemma roots_formulas l : (forall a, In a l -> rightly a /\ forall s, within len s -> meaning len r a s <> 0) ->
  every (fun a => forall s, within len s -> 0 < eval len a r s) (map (formula_of []) (roots_of l)).
Proof.
  induction l as [|a l IH]; intros H; cbn [map every roots_of flat_map]; [exact I|].
  assert (T : every (fun a => forall s, within len s -> 0 < eval len a r s) (map (formula_of []) (roots_of l))).
  { apply IH. intros b B. apply H. right. exact B. }
  destruct (H a (or_introl eq_refl)) as [E Z]. destruct a; try exact T. destruct f; try exact T.
  cbn [app map every]. split; [|exact T]. intros s I. specialize (E s I). specialize (Z s I). rewrite E in Z.
  cbn [formula_of sign_told called_formula eval apply] in Z.
  destruct (Rlt_or_le 0 (eval len (formula_of [] a) r s)) as [P|N]; [exact P|].
  elim Z. apply sqrt_neg_0. exact N.
Qed.
Lemma zeros_in a : In a zeros -> forall s, within len s -> meaning len r a s <> 0.
Proof. exact (every_in (fun a => forall s, within len s -> meaning len r a s <> 0) _ a zeros_ok). Qed.

Lemma zeros_hold : holds zeros_only len r.
Proof.
  assert (H : forall a, In a firsts -> rightly a /\ forall s, within len s -> meaning len r a s <> 0).
  { intros a A. apply filter_In in A. destruct A as [A S]. split; [|apply zeros_in, A].
    intros s I. apply settled_ok; auto. }
  repeat split; [apply zeros_formulas|apply roots_formulas]; exact H.
Qed.

Lemma assumed_ok : directs = true -> holds assumed len r.
Proof.
  intros H. apply andb_prop in H. destruct H as [Dz Dv].
  assert (G := zeros_hold).
  assert (K : forall a, In a zeros -> rightly a /\ forall s, within len s -> meaning len r a s <> 0).
  { intros a A. split; [|apply zeros_in, A]. intros s I. rewrite forallb_forall in Dz. specialize (Dz a A).
    apply orb_prop in Dz. destruct Dz as [S|S]; [apply settled_ok; auto|].
    apply (agreed_by_ok zeros_only []); auto. intros ? ? []. }
  unfold holds, assumed; cbn [nonzero positive nonnegative values].
  split; [apply zeros_formulas, K|split; [apply roots_formulas, K|split; [exact I|]]]. clear K Dz.
  induction known_values as [|[a b] l IH]; cbn [map every forallb fst snd] in *; [exact I|].
  apply andb_prop in Dv. destruct Dv as [D Ds], values_ok as [V Vs].
  apply andb_prop in D. destruct D as [D1 D2]. split; [|auto].
  intros s I. rewrite <- !(agreed_by_ok zeros_only []) by (auto; intros ? ? []). auto.
Qed.

Lemma start_holds s : directs = true -> within len s -> known_holds len r start_known s.
Proof.
  intros H I c b Q. apply assumed_ok in H. destruct H as [_ [P _]]. unfold assumed in P. cbn [positive] in P.
  apply in_map_iff in Q. destruct Q as [a [E Q]]. injection E as <- <-.
  assert (A := every_in (fun a => forall s, within len s -> 0 < eval len a r s) _ _ P (in_map _ _ _ Q) s I).
  cbn [formula_of sign_told called_formula eval apply]. apply sqrt_lt_R0. exact A.
Qed.

Lemma agreed_here_ok e s : directs = true -> agreed_here e = true -> within len s ->
  meaning len r e s = eval len (read_here e) r s.
Proof. intros D A I. apply (agreed_by_ok assumed); auto using assumed_ok, start_holds. Qed.

(* two expressions are the same number *)
Definition equal_code (a b : code) : bool :=
  directs && agreed_here a && agreed_here b && check assumed (read_here a) (read_here b).
Theorem equal_code_ok a b s : within len s -> equal_code a b = true ->
  meaning len r a s = meaning len r b s.
Proof.
  intros I H. unfold equal_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite !agreed_here_ok by auto. apply (identity_ok len r assumed lengths); auto using assumed_ok.
Qed.

(* a, which is f times b, does not vanish *)
Definition nonzero_code (a f b : code) : bool :=
  directs && agreed_here a &&
  check assumed (read_here a) (Mul (read_here f) (read_here b)) &&
  nonzero_here assumed (read_here f) && nonzero_here assumed (read_here b).
Theorem nonzero_code_ok a f b s : within len s -> nonzero_code a f b = true -> meaning len r a s <> 0.
Proof.
  intros I H. unfold nonzero_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite agreed_here_ok by auto.
  rewrite (identity_ok len r assumed lengths (assumed_ok H)
             (read_here a) (Mul (read_here f) (read_here b)) s I) by auto.
  cbn [eval]. apply Rmult_integral_contrapositive_currified;
    apply (nonzero_here_ok assumed len lengths r); auto using assumed_ok.
Qed.

(* the derivative of a, where arrays move, is b *)
Definition derivative_code (a : code) (moves : list (nat * nat)) (b : code) : bool :=
  directs && direct a && agreed_here b && check assumed (Der (formula_of [] a) moves) (read_here b).
Theorem derivative_code_ok a moves b s : within len s -> derivative_code a moves b = true ->
  is_derive (fun t => meaning len (move r moves t) a s) 0 (meaning len r b s).
Proof.
  intros I H. unfold derivative_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite (agreed_here_ok b) by auto.
  apply (is_derive_ext (fun t => eval len (formula_of [] a) (move r moves t) s)).
  - intros t. symmetry. apply direct_ok; auto using lengths.
  - apply (derivative_ok len r assumed lengths); auto using assumed_ok.
Qed.

(* the second derivative of a, along one direction and another, is b *)
Definition second_code (a : code) (moves others : list (nat * nat)) (b : code) : bool :=
  directs && direct a && agreed_here b &&
  check assumed (Der (Der (formula_of [] a) moves) others) (read_here b).
Theorem second_code_ok a moves others b s : within len s -> second_code a moves others b = true ->
  is_derive (fun u => Derive (fun t => meaning len (move (move r others u) moves t) a s) 0) 0
    (meaning len r b s).
Proof.
  intros I H. unfold second_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite (agreed_here_ok b) by auto.
  apply (is_derive_ext (fun u => eval len (Der (formula_of [] a) moves) (move r others u) s)).
  - intros u. cbn [eval]. apply Derive_ext. intros t. symmetry. apply direct_ok; auto using lengths.
  - apply (derivative_ok len r assumed lengths); auto using assumed_ok.
Qed.
End Theorems.

Lemma smaller_ok x y : smaller x y = Rmin x y.
Proof. unfold smaller. rewrite Ropp_Rmax, !Ropp_involutive. reflexivity. Qed.

(* --- what theorems assume, as what does not vanish ---------------------------------------------- *)

Lemma root_of_positive x : 0 < x -> sqrt x <> 0.
Proof. intros H. apply Rgt_not_eq, sqrt_lt_R0, H. Qed.
Lemma root_of_sum x : -1 < x < 1 -> sqrt (1 + x) <> 0.
Proof. intros H. apply root_of_positive. lra. Qed.
Lemma root_of_difference x : -1 < x < 1 -> sqrt (1 - x) <> 0.
Proof. intros H. apply root_of_positive. lra. Qed.
Lemma root_of_square x : -1 < x < 1 -> sqrt (1 - x ^ 2) <> 0.
Proof. intros H. apply root_of_positive. nra. Qed.
Lemma opposites_differ x y : x <> y -> - x - - y <> 0.
Proof. intros H. lra. Qed.

(* --- lengths and indices ---------------------------------------------------------------------- *)

(* of losses of one segment: one axis, of length n *)
Definition rows_axis : axis := (0%nat, 0%nat).
Definition rows (n : nat) : nat -> nat := fun x => match x with 0%nat => n | _ => 1%nat end.
Definition at_rows (i : nat) : indices := fun x => match fst x with 0%nat => i | _ => 0%nat end.
Lemma rows_ok n : (1 <= n)%nat -> forall l, (1 <= rows n l)%nat.
Proof. intros N [|l]; cbn; lia. Qed.
Lemma at_rows_ok n i : (i < n)%nat -> within (rows n) (at_rows i).
Proof. intros H [[|x] y]; cbn; lia. Qed.

(* of any axes: each letter has a length of its own *)
Definition lengths_of (l : list nat) : nat -> nat := fun x => nth x l 1%nat.
Definition at_lengths_of (l : list nat) : indices := fun x => nth (fst x) l 0%nat.
Lemma lengths_of_ok l : every (fun n => 1 <= n)%nat l -> forall x, (1 <= lengths_of l x)%nat.
Proof.
  unfold lengths_of. induction l as [|n l IH]; intros H [|x]; cbn [nth]; auto; destruct H; auto.
Qed.
Fixpoint all_below (i l : list nat) : Prop :=
  match i, l with
  | j :: i, n :: l => (j < n)%nat /\ all_below i l
  | [], [] => True
  | _, _ => False
  end.
Lemma at_lengths_of_ok i l : all_below i l -> within (lengths_of l) (at_lengths_of i).
Proof.
  intros H [x y]. unfold lengths_of, at_lengths_of. cbn [fst]. clear y. revert i H x.
  induction l as [|n l IH]; intros [|j i] H x; cbn [all_below] in H; try contradiction; destruct x; cbn [nth]; auto.
  - apply H.
  - apply IH, H.
Qed.

(* --- blocks of rows ---------------------------------------------------------------------------- *)

(* the first row of block p, where block q has `size q` rows *)
Fixpoint start (size : nat -> nat) (p : nat) : nat :=
  match p with O => O | S q => (start size q + size q)%nat end.

Lemma sum_split f m n : sum f (m + n) = sum f m + sum (fun i => f (m + i)%nat) n.
Proof.
  induction n; [rewrite Nat.add_0_r; simpl; ring|].
  rewrite Nat.add_succ_r. simpl. rewrite IHn. ring.
Qed.
(* sums over the blocks add up to the sum over all rows *)
Lemma blocks_add_up f size parts :
  sum f (start size parts) = sum (fun p => sum (fun i => f (start size p + i)%nat) (size p)) parts.
Proof. induction parts; [reflexivity|]. simpl. rewrite sum_split, IHparts. reflexivity. Qed.
