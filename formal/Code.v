(* What the operations of emitted code mean, number by number, and the formula that each is.
   Rounding is no part of it: the operations are those of the real numbers. *)
From Coq Require Import Reals Lra Lia List Arith ZArith Bool.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Derivative Order Rules Conditions Check.
Import ListNotations.
Open Scope R_scope.

(* The names by which NumPy, numexpr and Python's math call functions; the others are Coq's. *)
Definition expm1 (x : R) : R := exp x - 1.
Definition log1p (x : R) : R := ln (1 + x).

Inductive called : Type := Cexp | Cexpm1 | Clog | Clog1p | Csqrt | Cabs | Csin | Ccos | Csinh | Ccosh.
Definition call (f : called) : R -> R :=
  match f with
  | Cexp => exp | Cexpm1 => expm1 | Clog => ln | Clog1p => log1p | Csqrt => sqrt | Cabs => Rabs
  | Csin => sin | Ccos => cos | Csinh => sinh | Ccosh => cosh
  end.

(* Expressions as a line of code has them.  `Where c a b` is a where c > 0, and b elsewhere. *)
Inductive code : Type :=
| Entry (v : nat) (axes : list axis)
| Literal (z : Z)
| Circle
| Plus (a b : code)
| Minus (a b : code)
| Times (a b : code)
| Over (a b : code)
| Negative (a : code)
| Power (a : code) (n : nat)
| Call (f : called) (a : code)
| Total (x : axis) (a : code)
| Where (c a b : code).

(* The functions of code as formulas. *)
Definition called_formula (f : called) (a : formula) : formula :=
  match f with
  | Cexp => Exp a | Cexpm1 => Add (Exp a) (Num (-1)) | Clog => Log a
  | Clog1p => Log (Add (Num 1) a) | Csqrt => Sqrt a | Cabs => Abs a | Csin => Sin a | Ccos => Cos a
  | Csinh => Mul (Add (Exp a) (Opp (Exp (Opp a)))) (Inv (Num 2))
  | Ccosh => Mul (Add (Exp a) (Exp (Opp a))) (Inv (Num 2))
  end.

(* What is known of signs: (c, true) where c > 0, (c, false) where c <= 0. *)
Definition known := list (formula * bool).
Fixpoint sign_told (c : formula) (k : known) : option bool :=
  match k with
  | [] => None
  | (d, b) :: k => if eqb c d then Some b else sign_told c k
  end.

(* The formula of an expression: absolute values and choices of which the sign is known go, and a
   choice of which it is not known is its first branch.  `agreed` lists what must be equal then. *)
Fixpoint formula_of (k : known) (e : code) : formula :=
  match e with
  | Entry v axes => Var v axes
  | Literal z => Num z
  | Circle => Pi
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
  | Total x a => Sum x (formula_of [] a)
  | Where c a b =>
      let c := formula_of k c in
      match sign_told c k with
      | Some true => formula_of k a
      | Some false => formula_of k b
      | None => formula_of ((c, true) :: k) a
      end
  end.

Fixpoint agreed (k : known) (e : code) : list (formula * formula) :=
  match e with
  | Entry _ _ | Literal _ | Circle => []
  | Plus a b | Minus a b | Times a b | Over a b => agreed k a ++ agreed k b
  | Negative a | Power a _ | Call _ a => agreed k a
  | Total x a => agreed [] a
  | Where c a b =>
      let d := formula_of k c in
      agreed k c ++
      match sign_told d k with
      | Some true => agreed k a
      | Some false => agreed k b
      | None => (formula_of ((d, true) :: k) a, formula_of ((d, false) :: k) b) ::
                agreed ((d, true) :: k) a ++ agreed ((d, false) :: k) b
      end
  end.

Section Meaning.
Variable len : nat -> nat.
Variable r : arrays.

Fixpoint meaning (e : code) (s : indices) : R :=
  match e with
  | Entry v axes => r v (map s axes)
  | Literal z => IZR z
  | Circle => PI
  | Plus a b => meaning a s + meaning b s
  | Minus a b => meaning a s - meaning b s
  | Times a b => meaning a s * meaning b s
  | Over a b => meaning a s / meaning b s
  | Negative a => - meaning a s
  | Power a n => meaning a s ^ n
  | Call f a => call f (meaning a s)
  | Total x a => sum (fun i => meaning a (upd s x i)) (len (fst x))
  | Where c a b => if Rgt_dec (meaning c s) 0 then meaning a s else meaning b s
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
Qed.

Lemma known_add k s c (b : bool) : known_holds k s ->
  (if b then 0 < eval len c r s else eval len c r s <= 0) -> known_holds ((c, b) :: k) s.
Proof. intros H N d x [E|I]; [injection E as <- <-; exact N|apply H; exact I]. Qed.

Theorem formula_ok e : forall k s, within len s -> known_holds k s -> equal (agreed k e) ->
  meaning e s = eval len (formula_of k e) r s.
Proof.
  induction e; intros k s I H E; cbn [meaning formula_of agreed eval] in *; try reflexivity;
    try (rewrite (IHe1 k), (IHe2 k)
           by (auto; intros x y Q; apply E, in_or_app; auto);
         cbn [eval]; unfold Rminus, Rdiv; ring).
  - rewrite (IHe k) by auto. cbn [eval]. ring.
  - rewrite (IHe k) by auto. reflexivity.
  - rewrite (IHe k) by auto. set (a := formula_of k e).
    assert (D := called_ok f a s).
    destruct f; try (symmetry; exact D). destruct (sign_told a k) as [[|]|] eqn:T; [| |symmetry; exact D].
    + apply sign_told_in, H in T. cbn [call]. apply Rabs_right. lra.
    + apply sign_told_in, H in T. cbn [call eval]. rewrite Rabs_left1 by exact T. ring.
  - apply sum_ext. intros i Hi. apply IHe; [apply within_upd; auto|intros ? ? []|exact E].
  - assert (A : equal (agreed k e1)) by (intros x y Q; apply E, in_or_app; auto).
    rewrite (IHe1 k s I H A). set (d := formula_of k e1) in *.
    assert (B : equal (match sign_told d k with
      | Some true => agreed k e2
      | Some false => agreed k e3
      | None => (formula_of ((d, true) :: k) e2, formula_of ((d, false) :: k) e3) ::
                agreed ((d, true) :: k) e2 ++ agreed ((d, false) :: k) e3
      end)) by (intros x y Q; apply E, in_or_app; auto).
    destruct (sign_told d k) as [[|]|] eqn:T.
    + apply sign_told_in, H in T. destruct (Rgt_dec (eval len d r s) 0); [auto|lra].
    + apply sign_told_in, H in T. destruct (Rgt_dec (eval len d r s) 0); [lra|auto].
    + destruct (Rgt_dec (eval len d r s) 0).
      * apply IHe2; [exact I|apply known_add; auto; lra|].
        intros x y Q. apply B. right. apply in_or_app. auto.
      * rewrite (B (formula_of ((d, true) :: k) e2) (formula_of ((d, false) :: k) e3)
                   (or_introl eq_refl) s I).
        apply IHe3; [exact I|apply known_add; auto; lra|].
        intros x y Q. apply B. right. apply in_or_app. auto.
Qed.
End Meaning.

(* A choice or an absolute value stands nowhere in it. *)
Definition direct (e : code) : bool := match agreed [] e with [] => true | _ => false end.

Lemma direct_ok len r e s : direct e = true -> within len s ->
  meaning len r e s = eval len (formula_of [] e) r s.
Proof.
  intros D I. apply formula_ok; [exact I|intros ? ? []|].
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

Definition zeros_only : hypotheses := Given (map (formula_of []) zeros) [] [] [].
Definition assumed : hypotheses :=
  Given (map (formula_of []) zeros) [] []
        (map (fun p => (formula_of [] (fst p), formula_of [] (snd p))) known_values).
(* the branches of all choices are equal *)
Definition agreed_by (g : hypotheses) (e : code) : bool :=
  forallb (fun p => check g (fst p) (snd p)) (agreed [] e).
Definition agreed_here : code -> bool := agreed_by assumed.
Definition directs : bool :=
  forallb direct zeros &&
  forallb (fun p => agreed_by zeros_only (fst p) && agreed_by zeros_only (snd p)) known_values.

Lemma agreed_by_ok g e s : holds g len r -> agreed_by g e = true -> within len s ->
  meaning len r e s = eval len (formula_of [] e) r s.
Proof.
  intros G A I. apply formula_ok; [exact I|intros ? ? []|]. intros a b Q t It.
  unfold agreed_by in A. rewrite forallb_forall in A. specialize (A (a, b) Q).
  apply (identity_ok len r g lengths G); auto.
Qed.

Lemma zeros_hold : forallb direct zeros = true ->
  every (fun a => forall s, within len s -> eval len a r s <> 0) (map (formula_of []) zeros).
Proof.
  intros H. induction zeros as [|a l IH]; cbn [map every forallb] in *; [exact I|].
  apply andb_prop in H. destruct H as [D Ds], zeros_ok as [Z Zs]. split; [|auto].
  intros s I. rewrite <- direct_ok by auto. auto.
Qed.

Lemma assumed_ok : directs = true -> holds assumed len r.
Proof.
  intros H. apply andb_prop in H. destruct H as [Dz Dv]. assert (Z := zeros_hold Dz).
  assert (G : holds zeros_only len r) by (repeat split; exact Z).
  unfold holds, assumed; cbn [nonzero positive nonnegative values].
  split; [exact Z|split; [exact I|split; [exact I|]]]. clear Z Dz.
  induction known_values as [|[a b] l IH]; cbn [map every forallb fst snd] in *; [exact I|].
  apply andb_prop in Dv. destruct Dv as [D Ds], values_ok as [V Vs].
  apply andb_prop in D. destruct D as [D1 D2]. split; [|auto].
  intros s I. rewrite <- !(agreed_by_ok zeros_only) by auto. auto.
Qed.

Lemma agreed_here_ok e s : directs = true -> agreed_here e = true -> within len s ->
  meaning len r e s = eval len (formula_of [] e) r s.
Proof. intros D. apply agreed_by_ok. exact (assumed_ok D). Qed.

(* two expressions are the same number *)
Definition equal_code (a b : code) : bool :=
  directs && agreed_here a && agreed_here b && check assumed (formula_of [] a) (formula_of [] b).
Theorem equal_code_ok a b s : within len s -> equal_code a b = true ->
  meaning len r a s = meaning len r b s.
Proof.
  intros I H. unfold equal_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite !agreed_here_ok by auto. apply (identity_ok len r assumed lengths); auto using assumed_ok.
Qed.

(* a, which is f times b, does not vanish *)
Definition nonzero_code (a f b : code) : bool :=
  directs && agreed_here a && direct f && direct b &&
  check assumed (formula_of [] a) (Mul (formula_of [] f) (formula_of [] b)) &&
  nonzero_here assumed (formula_of [] f) && nonzero_here assumed (formula_of [] b).
Theorem nonzero_code_ok a f b s : within len s -> nonzero_code a f b = true -> meaning len r a s <> 0.
Proof.
  intros I H. unfold nonzero_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite agreed_here_ok by auto.
  rewrite (identity_ok len r assumed lengths (assumed_ok H)
             (formula_of [] a) (Mul (formula_of [] f) (formula_of [] b)) s I) by auto.
  cbn [eval]. apply Rmult_integral_contrapositive_currified;
    apply (nonzero_here_ok assumed len lengths r); auto using assumed_ok.
Qed.

(* the derivative of a, where arrays move, is b *)
Definition derivative_code (a : code) (moves : list (nat * nat)) (b : code) : bool :=
  directs && direct a && agreed_here b && check assumed (Der (formula_of [] a) moves) (formula_of [] b).
Theorem derivative_code_ok a moves b s : within len s -> derivative_code a moves b = true ->
  is_derive (fun t => meaning len (move r moves t) a s) 0 (meaning len r b s).
Proof.
  intros I H. unfold derivative_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite (agreed_here_ok b) by auto.
  apply (is_derive_ext (fun t => eval len (formula_of [] a) (move r moves t) s)).
  - intros t. symmetry. apply direct_ok; auto.
  - apply (derivative_ok len r assumed lengths); auto using assumed_ok.
Qed.

(* the second derivative of a, along one direction and another, is b *)
Definition second_code (a : code) (moves others : list (nat * nat)) (b : code) : bool :=
  directs && direct a && agreed_here b &&
  check assumed (Der (Der (formula_of [] a) moves) others) (formula_of [] b).
Theorem second_code_ok a moves others b s : within len s -> second_code a moves others b = true ->
  is_derive (fun u => Derive (fun t => meaning len (move (move r others u) moves t) a s) 0) 0
    (meaning len r b s).
Proof.
  intros I H. unfold second_code in H.
  repeat match goal with H : _ && _ = true |- _ => apply andb_prop in H; destruct H end.
  rewrite (agreed_here_ok b) by auto.
  apply (is_derive_ext (fun u => eval len (Der (formula_of [] a) moves) (move r others u) s)).
  - intros u. cbn [eval]. apply Derive_ext. intros t. symmetry. apply direct_ok; auto.
  - apply (derivative_ok len r assumed lengths); auto using assumed_ok.
Qed.
End Theorems.

(* --- lengths and indices ---------------------------------------------------------------------- *)

(* of losses of rows: one axis, of length n *)
Definition rows_axis : axis := (0%nat, 0%nat).
Definition rows (n : nat) : nat -> nat := fun x => match x with 0%nat => n | _ => 1%nat end.
Definition at_rows (i : nat) : indices := fun x => match fst x with 0%nat => i | _ => 0%nat end.
Lemma rows_ok n : (1 <= n)%nat -> forall l, (1 <= rows n l)%nat.
Proof. intros N [|l]; cbn; lia. Qed.
Lemma at_rows_ok n i : (i < n)%nat -> within (rows n) (at_rows i).
Proof. intros H [[|x] y]; cbn; lia. Qed.

(* of losses of classes: N samples and C classes *)
Definition samples_axis : axis := (0%nat, 0%nat).
Definition classes_axis : axis := (1%nat, 0%nat).
Definition classes (N C : nat) : nat -> nat :=
  fun x => match x with 0%nat => N | 1%nat => C | _ => 1%nat end.
Definition at_classes (i k : nat) : indices :=
  fun x => match fst x with 0%nat => i | 1%nat => k | _ => 0%nat end.
Lemma classes_ok N C : (1 <= N)%nat -> (1 <= C)%nat -> forall l, (1 <= classes N C l)%nat.
Proof. intros HN HC [|[|l]]; cbn; lia. Qed.
Lemma at_classes_ok N C i k : (i < N)%nat -> (k < C)%nat -> within (classes N C) (at_classes i k).
Proof. intros HN HC [[|[|x]] y]; cbn; lia. Qed.

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
