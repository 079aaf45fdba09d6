(* One spelling of sines and cosines: those of sums and of multiples of angles are told by those of
   the parts, as cos (2 x) is 2 (cos x)^2 - 1.  Sums of many terms and large multiples stay. *)
From Coq Require Import Reals Lra Lia List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order Polynomial Reduction.
Import ListNotations.
Open Scope R_scope.

(* Into which parts an angle, or an exponent, is cut: the half where x/2 stands beside x. *)
Definition cut_of (cuts : list (monomial * positive)) (m : monomial) : positive :=
  match find (fun c => match monomial_compare (fst c) m with Eq => true | _ => false end) cuts with
  | Some (_, d) => d
  | None => 1%positive
  end.

(* k/d m = e k (m / (e d)), with e so that e d is the cut *)
Definition part_of (cuts : list (monomial * positive)) (d : positive) (m : monomial) : positive * formula :=
  let e := Z.to_pos (Zpos (cut_of cuts m) / Zpos d) in
  (e, if Pos.eqb (e * d) 1 then product m else Mul (Inv (Num (Zpos (e * d)))) (product m)).

(* Of more terms, or larger multiples, no sine or cosine is taken apart. *)
Definition most_terms : nat := 4.
Definition largest_multiple : positive := 6.

Section Angles.
Variable us : list rule.
Variable cuts : list (monomial * positive).

(* sine and cosine *)
Definition of_part (u : formula) : polynomial * polynomial :=
  match u with
  | Pi => ([], constant (-1))
  | Mul (Inv (Num 2)) Pi => (constant 1, [])
  | _ => (atom (Sin u), atom (Cos u))
  end.
Definition of_sum (x y : polynomial * polynomial) : polynomial * polynomial :=
  (reduce us (add (multiply (fst x) (snd y)) (multiply (snd x) (fst y))),
   reduce us (add (multiply (snd x) (snd y)) (scale (-1) [] (multiply (fst x) (fst y))))).
Fixpoint of_multiple (n : nat) (x : polynomial * polynomial) : polynomial * polynomial :=
  match n with
  | O => ([], constant 1)
  | S O => x
  | S n => of_sum (of_multiple n x) x
  end.
Definition of_opposite (x : polynomial * polynomial) : polynomial * polynomial :=
  (scale (-1) [] (fst x), snd x).
Definition of_term (t : Q * monomial) : polynomial * polynomial :=
  let (k, d) := fst t in
  let (e, u) := part_of cuts d (snd t) in
  match k with
  | Z0 => ([], constant 1)
  | Zpos k => of_multiple (Pos.to_nat (e * k)) (of_part u)
  | Zneg k => of_opposite (of_multiple (Pos.to_nat (e * k)) (of_part u))
  end.
Definition small (t : Q * monomial) : bool :=
  let (k, d) := fst t in
  let (e, _) := part_of cuts d (snd t) in (Z.abs k * Zpos e <=? Zpos largest_multiple)%Z.
Definition comes_apart (p : polynomial) : bool := Nat.leb (length p) most_terms && forallb small p.
Definition of_whole (p : polynomial) : polynomial * polynomial :=
  if match p with (c, _) :: _ => (Qnum c <? 0)%Z | [] => false end
  then of_opposite (of_part (written (scale (-1) [] p))) else of_part (written p).
Definition of_angle (p : polynomial) : polynomial * polynomial :=
  if comes_apart p then fold_right (fun t x => of_sum (of_term t) x) ([], constant 1) p else of_whole p.

(* of which sines and cosines those of p are made *)
Definition parts_of_angle (p : polynomial) : list formula :=
  if comes_apart p then map (fun t => snd (part_of cuts (Qden (fst t)) (snd t))) p
  else [written p; written (scale (-1) [] p)].

(* --- what they mean ------------------------------------------------------------------------- *)

Local Arguments Qmult _ _ : simpl never.
Local Arguments Z.div _ _ : simpl never.
Local Arguments Pos.mul _ _ : simpl never.
Variable len : nat -> nat.
Variable r : arrays.
Notation ev e s := (eval len e r s).
Notation mval := (mval len r).
Notation pval := (pval len r).
Hypothesis us_ok : forall u, In u us -> valid len r u.

Definition are_of (x : polynomial * polynomial) (a : R) (s : indices) : Prop :=
  pval (fst x) s = sin a /\ pval (snd x) s = cos a.

Lemma minus p s : pval (scale (-1) [] p) s = - pval p s.
Proof.
  rewrite scale_ok. replace (Q2R (-1)) with (-1) by (unfold Q2R; simpl; field).
  cbn [Polynomial.mval fold_right]. ring.
Qed.
Lemma no_angle s : are_of ([], constant 1) 0 s.
Proof. split; cbn [fst snd]; [symmetry; apply sin_0|rewrite constant_ok, Q2R_one; symmetry; apply cos_0]. Qed.
Lemma of_part_ok u s : are_of (of_part u) (ev u s) s.
Proof.
  assert (K : are_of (atom (Sin u), atom (Cos u)) (ev u s) s) by (split; cbn [fst snd]; apply atom_ok).
  destruct u; try exact K.
  - split; cbn [of_part fst snd eval]; [symmetry; apply sin_PI|].
    rewrite constant_ok, cos_PI. unfold Q2R; simpl; field.
  - destruct u1; try exact K. destruct u1; try exact K. destruct z as [|[p|[|p|]|]|]; try exact K.
    destruct u2; try exact K. split; cbn [of_part fst snd eval]; replace (/ 2 * PI) with (PI / 2) by field.
    + rewrite constant_ok, Q2R_one, sin_PI2. reflexivity.
    + rewrite cos_PI2. reflexivity.
Qed.
Lemma of_sum_ok x y a b s : within len s -> are_of x a s -> are_of y b s -> are_of (of_sum x y) (a + b) s.
Proof.
  intros I [X X'] [Y Y']. split; cbn [of_sum fst snd]; rewrite reduce_ok, add_ok by auto.
  - rewrite !multiply_ok, X, X', Y, Y', sin_plus. reflexivity.
  - rewrite minus, !multiply_ok, X, X', Y, Y', cos_plus. ring.
Qed.
Lemma of_multiple_ok n x a s : within len s -> are_of x a s -> are_of (of_multiple n x) (INR n * a) s.
Proof.
  intros I X. induction n as [|[|n] IH].
  - cbn [of_multiple INR]. rewrite Rmult_0_l. apply no_angle.
  - cbn [of_multiple INR]. rewrite Rmult_1_l. exact X.
  - rewrite S_INR, Rmult_plus_distr_r, Rmult_1_l. apply of_sum_ok; auto.
Qed.
Lemma of_opposite_ok x a s : are_of x a s -> are_of (of_opposite x) (- a) s.
Proof. intros [X X']. split; cbn [of_opposite fst snd]; [rewrite minus, X, sin_neg|rewrite X', cos_neg]; reflexivity. Qed.
Lemma part_of_ok d m e u s : part_of cuts d m = (e, u) -> ev u s = / IZR (Zpos (e * d)) * mval m s.
Proof.
  unfold part_of. set (e' := Z.to_pos _). clearbody e'. intros H. apply pair_equal_spec in H. destruct H as [-> <-].
  destruct (Pos.eqb_spec (e * d) 1) as [->|_]; cbn [eval]; rewrite product_ok; field.
  apply not_0_IZR. discriminate.
Qed.
Lemma of_term_ok t s : within len s -> are_of (of_term t) (Q2R (fst t) * mval (snd t) s) s.
Proof.
  intros I. destruct t as [[k d] m]. unfold of_term. cbn [fst snd].
  destruct (part_of cuts d m) as [e u] eqn:P. assert (E := part_of_ok d m e u s P).
  assert (K : forall k, are_of (of_multiple (Pos.to_nat (e * k)) (of_part u)) (IZR (Zpos k) * / IZR (Zpos d) * mval m s) s).
  { intros j. replace (IZR (Zpos j) * / IZR (Zpos d) * mval m s) with (INR (Pos.to_nat (e * j)) * ev u s).
    - apply of_multiple_ok; [exact I|apply of_part_ok].
    - rewrite E, INR_IZR_INZ, positive_nat_Z, !Pos2Z.inj_mul, !mult_IZR. field. split; apply not_0_IZR; discriminate. }
  unfold Q2R. cbn [Qnum Qden]. destruct k as [|k|k].
  - rewrite !Rmult_0_l. apply no_angle.
  - apply K.
  - change (Z.neg k) with (- Z.pos k)%Z. rewrite opp_IZR.
    replace (- IZR (Zpos k) * / IZR (Zpos d) * mval m s) with (- (IZR (Zpos k) * / IZR (Zpos d) * mval m s)) by ring.
    apply of_opposite_ok, K.
Qed.
Lemma of_angle_ok p s : within len s -> are_of (of_angle p) (pval p s) s.
Proof.
  intros I. unfold of_angle. destruct (comes_apart p).
  - induction p as [|[c m] p IH]; [apply no_angle|]. apply of_sum_ok; auto. apply (of_term_ok (c, m)), I.
  - unfold of_whole. destruct (match p with [] => _ | _ => _ end).
    + replace (pval p s) with (- ev (written (scale (-1) [] p)) s) by (rewrite written_ok, minus; ring).
      apply of_opposite_ok, of_part_ok.
    + rewrite <- written_ok. apply of_part_ok.
Qed.
End Angles.
