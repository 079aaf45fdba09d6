(* Rules that put a polynomial in the place of a product of factors. *)
From Coq Require Import Reals Lra List Arith ZArith QArith Qreals Bool.
From Resoft Require Import Sums Formula Order Polynomial.
Import ListNotations.
Open Scope R_scope.

Record rule := Rule { leading : monomial; replacement : polynomial }.

Definition use (u : rule) (c : Q) (m : monomial) : option polynomial :=
  match remove_all (leading u) m with
  | None => None
  | Some m' => Some (scale c m' (replacement u))
  end.

Fixpoint use_first (us : list rule) (c : Q) (m : monomial) : option polynomial :=
  match us with
  | [] => None
  | u :: us => match use u c m with Some p => Some p | None => use_first us c m end
  end.

Fixpoint reduce_to (fuel : nat) (us : list rule) (p : polynomial) : polynomial :=
  match fuel with
  | O => p
  | S fuel => fold_right (fun t x => match use_first us (fst t) (snd t) with
                          | Some q => add (reduce_to fuel us q) x
                          | None => add_term (fst t) (snd t) x end) [] p
  end.

(* More rules in a row than any formula of the papers needs. *)
Definition reduce : list rule -> polynomial -> polynomial := reduce_to 40.

Section Meaning.
Variable len : nat -> nat.
Variable r : arrays.
Notation mval := (mval len r).
Notation pval := (pval len r).

Definition valid (u : rule) : Prop :=
  forall s, within len s -> mval (leading u) s = pval (replacement u) s.

Lemma use_ok u c m p s : within len s -> valid u -> use u c m = Some p -> pval p s = Q2R c * mval m s.
Proof.
  unfold use. intros I V H. destruct (remove_all (leading u) m) as [m'|] eqn:E; [|discriminate].
  injection H as <-. rewrite (remove_all_ok _ _ _ _ _ s E), scale_ok, (V s I). ring.
Qed.

Lemma use_first_ok c m p s us : within len s -> (forall u, In u us -> valid u) ->
  use_first us c m = Some p -> pval p s = Q2R c * mval m s.
Proof.
  intros I. induction us as [|u us IH]; simpl; intros V H; [discriminate|].
  destruct (use u c m) eqn:E; [injection H as <-; apply (use_ok u); auto|apply IH; auto].
Qed.

Lemma reduce_to_ok us fuel p s : within len s -> (forall u, In u us -> valid u) ->
  pval (reduce_to fuel us p) s = pval p s.
Proof.
  intros I V. revert p; induction fuel; simpl; intros p; [reflexivity|].
  induction p as [|[c m] p IH]; simpl; [reflexivity|].
  destruct (use_first us c m) eqn:E.
  - rewrite add_ok, IHfuel, IH, (use_first_ok _ _ _ s us I V E). reflexivity.
  - rewrite add_term_ok, IH. reflexivity.
Qed.

Lemma reduce_ok us p s : within len s -> (forall u, In u us -> valid u) ->
  pval (reduce us p) s = pval p s.
Proof. apply reduce_to_ok. Qed.
End Meaning.
