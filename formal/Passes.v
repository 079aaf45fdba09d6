(* What a pass over a matrix A does to arrays: its loops, one statement after the other, and the sums
   over rows that are left when they have ended.  Arrays are functions of their indices, and a loop
   is what makes new arrays from old ones. *)
From Coq Require Import Reals Lra Lia List Arith Bool FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Code.
Open Scope R_scope.

(* --- the words of the definitions -------------------------------------------------------------- *)

(* for i in range(lo, hi): body; what it changes is the state *)
Fixpoint rounds {T} (body : nat -> T -> T) (lo count : nat) (s : T) : T :=
  match count with O => s | S c => body (lo + c)%nat (rounds body lo c s) end.
Definition for_in {T} (lo hi : nat) (body : nat -> T -> T) (s : T) : T := rounds body lo (hi - lo) s.
(* while more(i): body; i += step; and i after it.  The rounds are bounded by fuel, which suffices
   where it is what i stays below (`ends`). *)
Fixpoint while {T} (fuel : nat) (more : nat -> bool) (step i : nat) (body : nat -> T -> T) (s : T) : T :=
  match fuel with
  | O => s
  | S f => if more i then while f more step (i + step) body (body i s) else s
  end.
Fixpoint after (fuel : nat) (more : nat -> bool) (step i : nat) : nat :=
  match fuel with O => i | S f => if more i then after f more step (i + step) else i end.
(* for i in range(lo, hi): v += f(i), where v is a number *)
Definition between (lo hi : nat) (f : nat -> R) : R := sum (fun q => f (lo + q)%nat) (hi - lo).
(* v[i] = y, of an array of anything; G[k, j] = y and G[k, j] += y *)
Definition put {T} (i : nat) (y : T) (v : nat -> T) : nat -> T := fun j => if (j =? i)%nat then y else v j.
Definition put_at (k i : nat) (y : R) (G : nat -> nat -> R) : nat -> nat -> R :=
  fun l j => if (l =? k)%nat && (j =? i)%nat then y else G l j.
Definition add_at (k i : nat) (y : R) (G : nat -> nat -> R) : nat -> nat -> R :=
  fun l j => G l j + if (l =? k)%nat && (j =? i)%nat then y else 0.
(* an array without what stands before a place *)
Definition from {T} (lo : nat) (v : nat -> T) : nat -> T := fun i => v (lo + i)%nat.
(* v[lo:hi] is changed into another array; what nothing was written to holds some number *)
Definition onto {T} (lo hi : nat) (new v : nat -> T) : nat -> T :=
  fun i => if (lo <=? i)%nat && (i <? hi)%nat then new (i - lo)%nat else v i.
Definition unset : R. Proof. exact 0. Qed.
(* the entry of a matrix of compressed rows: what is stored for its place, added up *)
Definition csr (data : nat -> R) (indices indptr : nat -> nat) (i j : nat) : R :=
  between (indptr i) (indptr (i + 1)%nat) (fun q => if (indices q =? j)%nat then data q else 0).

(* --- loops in which one round, or each, changes a number --------------------------------------- *)

Lemma ends hi more step i : (1 <= step)%nat -> (forall j, (hi <= j)%nat -> more j = false) ->
  more (after hi more step i) = false.
Proof.
  intros S E. assert (G : forall f i, (hi <= i + f)%nat -> more (after f more step i) = false).
  { induction f as [|f IH]; intros j H; simpl; [apply E; lia|].
    destruct (more j) eqn:M; [apply IH; lia|exact M]. }
  apply G. lia.
Qed.

Lemma after_above f more step i : (i <= after f more step i)%nat.
Proof. revert i. induction f as [|f IH]; intros i; simpl; [lia|]. destruct (more i); [|lia]. specialize (IH (i + step)%nat). lia. Qed.
Lemma after_fours f hi i : (after f (fun i => i + 4 <=? hi)%nat 4 i <= Nat.max i hi)%nat.
Proof.
  revert i. induction f as [|f IH]; intros i; cbn [after]; [lia|].
  destruct (Nat.leb_spec (i + 4) hi) as [L|L]; [|lia]. specialize (IH (i + 4)%nat). lia.
Qed.
Lemma after_ones f hi i : (hi <= i + f)%nat -> after f (fun i => i <? hi)%nat 1 i = Nat.max i hi.
Proof.
  revert i. induction f as [|f IH]; intros i H; simpl; [lia|].
  destruct (Nat.ltb_spec i hi) as [L|L]; [|lia]. rewrite IH; lia.
Qed.

Lemma between_none lo hi f : (hi <= lo)%nat -> between lo hi f = 0.
Proof. intros H. unfold between. replace (hi - lo)%nat with 0%nat by lia. reflexivity. Qed.
Lemma between_chain lo mid hi f : (lo <= mid)%nat -> (mid <= hi)%nat ->
  between lo mid f + between mid hi f = between lo hi f.
Proof.
  intros A B. unfold between. replace (hi - lo)%nat with ((mid - lo) + (hi - mid))%nat by lia.
  rewrite sum_split. f_equal. apply sum_ext. intros q Q. f_equal. lia.
Qed.
Lemma between_ext lo hi f g : (forall i, (lo <= i < hi)%nat -> f i = g i) -> between lo hi f = between lo hi g.
Proof. intros H. apply sum_ext. intros q Q. apply H. lia. Qed.
Lemma between_all n f : between 0 n f = sum f n.
Proof. unfold between. rewrite Nat.sub_0_r. reflexivity. Qed.

Definition within_ (lo i hi : nat) : bool := (lo <=? i)%nat && (i <? hi)%nat.
Lemma within_spec lo i hi : reflect (lo <= i < hi)%nat (within_ lo i hi).
Proof. apply iff_reflect. unfold within_. rewrite andb_true_iff, Nat.leb_le, Nat.ltb_lt. tauto. Qed.
Ltac ranges := repeat match goal with |- context [within_ ?a ?b ?c] => destruct (within_spec a b c) end.

Section Numbers.
(* o is a number of a state *)
Context {T : Type}.
Variable o : T -> R.

(* the rounds from i on, `step` places each, change it in the round that has the place j *)
Lemma while_once (g : R -> R) j f more step body : (1 <= step)%nat ->
  (forall i s, o (body i s) = if within_ i j (i + step) then g (o s) else o s) ->
  forall i s, o (while f more step i body s) = if within_ i j (after f more step i) then g (o s) else o s.
Proof.
  intros P H. induction f as [|f IH]; intros i s; simpl; [ranges; lia || reflexivity|].
  destruct (more i); [|ranges; lia || reflexivity]. rewrite IH, H.
  assert (Q := after_above f more step (i + step)). ranges; lia || reflexivity.
Qed.
Lemma rounds_once_in (g : R -> R) j lo hi body :
  (forall i s, (lo <= i)%nat -> o (body i s) = if (j =? i)%nat then g (o s) else o s) ->
  forall s, o (for_in lo hi body s) = if within_ lo j hi then g (o s) else o s.
Proof.
  intros H s. unfold for_in.
  assert (G : forall c, o (rounds body lo c s) = if within_ lo j (lo + c) then g (o s) else o s).
  { induction c as [|c IH]; simpl; [ranges; lia || reflexivity|]. rewrite H, IH by lia.
    destruct (Nat.eqb_spec j (lo + c)); ranges; lia || reflexivity. }
  rewrite G. ranges; lia || reflexivity.
Qed.
Lemma rounds_once (g : R -> R) j lo hi body :
  (forall i s, o (body i s) = if (j =? i)%nat then g (o s) else o s) ->
  forall s, o (for_in lo hi body s) = if within_ lo j hi then g (o s) else o s.
Proof. intros H. apply rounds_once_in. auto. Qed.
(* four places a round, then one by one *)
Lemma fours_once (g : R -> R) j lo hi four one :
  (forall i s, o (four i s) = if within_ i j (i + 4) then g (o s) else o s) ->
  (forall i s, o (one i s) = if (j =? i)%nat then g (o s) else o s) ->
  forall s, o (while hi (fun i => i <? hi)%nat 1 (after hi (fun i => i + 4 <=? hi)%nat 4 lo) one
                 (while hi (fun i => i + 4 <=? hi)%nat 4 lo four s))
    = if within_ lo j hi then g (o s) else o s.
Proof.
  intros F O s. rewrite (while_once g j) with (step := 1%nat); [|lia|].
  - rewrite (while_once g j) by (auto; lia). set (e := after hi _ 4 lo).
    rewrite after_ones by lia. assert (A := after_above hi (fun i => i + 4 <=? hi)%nat 4 lo).
    assert (B := after_fours hi hi lo). fold e in A, B. ranges; lia || reflexivity.
  - intros i t. rewrite O. destruct (Nat.eqb_spec j i); ranges; lia || reflexivity.
Qed.

(* each round adds to it *)
Lemma while_all c f more step lo body : (1 <= step)%nat ->
  (forall i s, (lo <= i)%nat -> o (body i s) = o s + between i (i + step) c) ->
  forall i s, (lo <= i)%nat -> o (while f more step i body s) = o s + between i (after f more step i) c.
Proof.
  intros P H. induction f as [|f IH]; intros i s L; simpl; [rewrite between_none by lia; ring|].
  destruct (more i); [|rewrite between_none by lia; ring]. rewrite IH, H by lia.
  rewrite Rplus_assoc, between_chain; [reflexivity|lia|apply after_above].
Qed.
Lemma rounds_all c lo hi body : (forall i s, (lo <= i < hi)%nat -> o (body i s) = o s + c i) ->
  forall s, o (for_in lo hi body s) = o s + between lo hi c.
Proof.
  intros H s. unfold for_in, between.
  assert (G : forall m, (m <= hi - lo)%nat -> o (rounds body lo m s) = o s + sum (fun q => c (lo + q)%nat) m).
  { induction m as [|m IH]; intros M; simpl; [ring|]. rewrite H, IH by lia. ring. }
  apply G. lia.
Qed.
Lemma fours_all c lo hi four one :
  (forall i s, (lo <= i)%nat -> o (four i s) = o s + (c i + c (i + 1)%nat + c (i + 2)%nat + c (i + 3)%nat)) ->
  (forall i s, (lo <= i)%nat -> o (one i s) = o s + c i) ->
  forall s, o (while hi (fun i => i <? hi)%nat 1 (after hi (fun i => i + 4 <=? hi)%nat 4 lo) one
                 (while hi (fun i => i + 4 <=? hi)%nat 4 lo four s)) = o s + between lo hi c.
Proof.
  intros F O s. assert (A := after_above hi (fun i => i + 4 <=? hi)%nat 4 lo).
  assert (B := after_fours hi hi lo). set (e := after hi _ 4 lo) in *.
  rewrite (while_all c) with (lo := lo); [|lia| |exact A].
  - rewrite (while_all c) with (lo := lo); [|lia| |lia]; fold e.
    + rewrite after_ones by lia. destruct (Nat.le_ge_cases lo hi) as [L|L].
      * rewrite Rplus_assoc, between_chain by lia. do 2 f_equal. lia.
      * rewrite !between_none by lia. ring.
    + intros i t L. rewrite F by exact L. unfold between. replace (i + 4 - i)%nat with 4%nat by lia.
      cbn [sum]. rewrite Nat.add_0_r. ring.
  - intros i t L. rewrite O by exact L. unfold between. replace (i + 1 - i)%nat with 1%nat by lia.
    cbn [sum]. rewrite Nat.add_0_r. ring.
Qed.
End Numbers.

(* --- sums over parts of the rows ---------------------------------------------------------------- *)

Lemma between_picked lo hi j f : between lo hi (fun q => if (j =? q)%nat then f q else 0)
  = if within_ lo j hi then f j else 0.
Proof.
  unfold between. assert (G : forall c, sum (fun q => if (j =? lo + q)%nat then f (lo + q)%nat else 0) c
    = if within_ lo j (lo + c) then f j else 0).
  { induction c as [|c IH]; simpl; [ranges; lia || reflexivity|]. rewrite IH.
    destruct (Nat.eqb_spec j (lo + c)) as [->|]; ranges; lia || ring. }
  rewrite G. ranges; lia || reflexivity.
Qed.
Lemma sum_picked n j f : (j < n)%nat -> sum (fun q => if (j =? q)%nat then f q else 0) n = f j.
Proof. intros H. rewrite <- between_all, between_picked. ranges; lia || reflexivity. Qed.

(* what a product with a matrix of compressed rows adds up *)
Lemma csr_times data indices indptr d x i :
  (forall q, (indptr i <= q < indptr (i + 1))%nat -> (indices q < d)%nat) ->
  between (indptr i) (indptr (i + 1)%nat) (fun q => data q * x (indices q))
  = sum (fun j => csr data indices indptr i j * x j) d.
Proof.
  intros H. unfold csr, between. rewrite (sum_ext _ (fun j => sum (fun q =>
    (if (indices (indptr i + q) =? j)%nat then data (indptr i + q)%nat else 0) * x j) (indptr (i + 1)%nat - indptr i)) d).
  - rewrite sum_swap. apply sum_ext. intros q Q. rewrite <- (sum_picked d (indices (indptr i + q)%nat)
      (fun j => data (indptr i + q)%nat * x j)) by (apply H; lia).
    apply sum_ext. intros j J. destruct (_ =? j)%nat; ring.
  - intros j J. rewrite Rmult_comm, <- sum_scal. apply sum_ext. intros q Q. ring.
Qed.
Lemma csr_adds data indices indptr i j y :
  between (indptr i) (indptr (i + 1)%nat) (fun q => if (j =? indices q)%nat then y * data q else 0)
  = y * csr data indices indptr i j.
Proof.
  unfold csr, between. rewrite <- sum_scal. apply sum_ext. intros q Q.
  rewrite Nat.eqb_sym. destruct (_ =? _)%nat; ring.
Qed.

(* part p of n rows that are cut into parts of `size` *)
Lemma parts_start n size p :
  start (fun q => Nat.min n (Nat.min n (q * size) + size) - Nat.min n (q * size))%nat p = Nat.min n (p * size).
Proof. induction p as [|p IH]; cbn [start]; [lia|]. rewrite IH. cbn. lia. Qed.
Lemma parts_add_up f n size parts : (n <= parts * size)%nat ->
  sum (fun p => between (Nat.min n (p * size)) (Nat.min n (Nat.min n (p * size) + size)) f) parts = sum f n.
Proof.
  intros H. transitivity (sum f (start (fun q => Nat.min n (Nat.min n (q * size) + size) - Nat.min n (q * size))%nat parts)).
  - rewrite blocks_add_up. apply sum_ext. intros p P. rewrite parts_start. reflexivity.
  - rewrite parts_start. f_equal. lia.
Qed.

(* --- the loops of a pass, by rows, by columns, and of compressed rows ----------------------------- *)

Section Loops.
Variables (lo hi d : nat) (A : nat -> nat -> R) (x : nat -> R) (data : nat -> R) (indices indptr : nat -> nat).

(* what writes z = A x in rows lo to hi *)
Lemma times_by_rows four one z j :
  (forall i z, four i z j = if within_ i j (i + 4) then sum (fun c => A j c * x c) d else z j) ->
  (forall i z, one i z j = if (j =? i)%nat then sum (fun c => A j c * x c) d else z j) ->
  while hi (fun i => i <? hi)%nat 1 (after hi (fun i => i + 4 <=? hi)%nat 4 lo) one
    (while hi (fun i => i + 4 <=? hi)%nat 4 lo four z) j
  = if within_ lo j hi then sum (fun c => A j c * x c) d else z j.
Proof. intros F O. exact (fours_once (fun z : nat -> R => z j) (fun _ => _) j lo hi four one F O z). Qed.
Lemma times_by_compressed body z j :
  (forall i z, body i z j = if (j =? i)%nat
     then between (indptr j) (indptr (j + 1)%nat) (fun q => data q * x (indices q)) else z j) ->
  (forall i q, (indptr i <= q < indptr (i + 1))%nat -> (indices q < d)%nat) ->
  for_in lo hi body z j = if within_ lo j hi then sum (fun c => csr data indices indptr j c * x c) d else z j.
Proof.
  intros F Q. rewrite <- csr_times by apply Q.
  exact (rounds_once (fun z : nat -> R => z j) (fun _ => _) j lo hi body F z).
Qed.

(* what adds A^T a over rows lo to hi to G, at atom k and column j; `told` says whether it adds to k *)
Variables (a : nat -> nat -> R) (G : nat -> nat -> R) (told : bool) (k j : nat).
Lemma adds_by_rows four one :
  (forall i G, (lo <= i)%nat -> four i G k j = if told
     then G k j + (a k (i - lo)%nat * A i j + a k (i + 1 - lo)%nat * A (i + 1)%nat j +
       a k (i + 2 - lo)%nat * A (i + 2)%nat j + a k (i + 3 - lo)%nat * A (i + 3)%nat j) else G k j) ->
  (forall i G, (lo <= i)%nat -> one i G k j = if told then G k j + a k (i - lo)%nat * A i j else G k j) ->
  while hi (fun i => i <? hi)%nat 1 (after hi (fun i => i + 4 <=? hi)%nat 4 lo) one
    (while hi (fun i => i + 4 <=? hi)%nat 4 lo four G) k j
  = if told then G k j + between lo hi (fun i => a k (i - lo)%nat * A i j) else G k j.
Proof.
  intros F O.
  rewrite (fours_all (fun G : nat -> nat -> R => G k j) (fun i => if told then a k (i - lo)%nat * A i j else 0)).
  - destruct told; [reflexivity|]. unfold between. rewrite sum_zero. ring.
  - intros i s L. rewrite F by exact L. destruct told; ring.
  - intros i s L. rewrite O by exact L. destruct told; ring.
Qed.
Lemma adds_by_compressed body :
  (forall i G, body i G k j = if told
     then G k j + between (indptr i) (indptr (i + 1)%nat) (fun q => if (j =? indices q)%nat then a k (i - lo)%nat * data q else 0)
     else G k j) ->
  for_in lo hi body G k j
  = if told then G k j + between lo hi (fun i => a k (i - lo)%nat * csr data indices indptr i j) else G k j.
Proof.
  intros F. rewrite (rounds_all (fun G : nat -> nat -> R => G k j)
    (fun i => if told then a k (i - lo)%nat * csr data indices indptr i j else 0)).
  - destruct told; [reflexivity|]. unfold between. rewrite sum_zero. ring.
  - intros i s _. rewrite F, csr_adds. destruct told; ring.
Qed.
End Loops.

(* what a loop over the columns, or over what is stored of a row, adds to G at k and j *)
Lemma row_added d (body : nat -> (nat -> nat -> R) -> nat -> nat -> R) (y : nat -> R) k j G : (j < d)%nat ->
  (forall c G, body c G k j = G k j + if (j =? c)%nat then y c else 0) ->
  for_in 0 d body G k j = G k j + y j.
Proof.
  intros J H. rewrite (rounds_once (fun G : nat -> nat -> R => G k j) (fun g => g + y j) j 0 d).
  - ranges; [reflexivity|lia].
  - intros c s. rewrite H. destruct (Nat.eqb_spec j c) as [->|]; ring.
Qed.
Lemma stored_added lo hi (place : nat -> nat)
  (body : nat -> (nat -> nat -> R) -> nat -> nat -> R) (y : nat -> R) k j G :
  (forall q G, body q G k j = G k j + if (j =? place q)%nat then y q else 0) ->
  for_in lo hi body G k j = G k j + between lo hi (fun q => if (j =? place q)%nat then y q else 0).
Proof.
  intros H. exact (rounds_all (fun G : nat -> nat -> R => G k j) _ lo hi body (fun q s _ => H q s) G).
Qed.
Lemma left_alone lo hi (body : nat -> (nat -> nat -> R) -> nat -> nat -> R) k j G :
  (forall c G, body c G k j = G k j) -> for_in lo hi body G k j = G k j.
Proof.
  intros H. rewrite (rounds_all (fun G : nat -> nat -> R => G k j) (fun _ => 0)).
  - unfold between. rewrite sum_zero. ring.
  - intros q s _. rewrite H. ring.
Qed.

(* what copies rows lo to hi of A, four columns a round, then one by one *)
Lemma copied_by_rows lo hi d (A rows : nat -> nat -> R)
  (four one : nat -> nat -> (nat -> nat -> R) -> nat -> nat -> R) i j : (lo <= i < hi)%nat -> (j < d)%nat ->
  (forall c i' M, (lo <= i')%nat -> four c i' M (i - lo)%nat j =
     if (i =? i')%nat then if within_ c j (c + 4) then A i j else M (i - lo)%nat j else M (i - lo)%nat j) ->
  (forall c i' M, (lo <= i')%nat -> one c i' M (i - lo)%nat j =
     if (i =? i')%nat then if (j =? c)%nat then A i j else M (i - lo)%nat j else M (i - lo)%nat j) ->
  while d (fun c => c <? d)%nat 1 (after d (fun c => c + 4 <=? d)%nat 4 0) (fun c => for_in lo hi (one c))
    (while d (fun c => c + 4 <=? d)%nat 4 0 (fun c => for_in lo hi (four c)) rows) (i - lo)%nat j = A i j.
Proof.
  intros I J F O. rewrite (fours_once (fun M : nat -> nat -> R => M (i - lo)%nat j) (fun _ => A i j) j 0 d).
  - ranges; [reflexivity|lia].
  - intros c M. rewrite (rounds_once_in (fun M : nat -> nat -> R => M (i - lo)%nat j)
      (fun y => if within_ c j (c + 4) then A i j else y) i lo hi _ (F c)). ranges; lia || reflexivity.
  - intros c M. rewrite (rounds_once_in (fun M : nat -> nat -> R => M (i - lo)%nat j)
      (fun y => if (j =? c)%nat then A i j else y) i lo hi _ (O c)). ranges; lia || reflexivity.
Qed.

(* columns that were copied into rows: B has rows lo to hi of A *)
Lemma copied_times lo hi d (A B : nat -> nat -> R) (x z y : nat -> R) i :
  (forall i j, (lo <= i < hi)%nat -> (j < d)%nat -> B (i - lo)%nat j = A i j) ->
  (forall i, y i = if within_ 0 i (hi - lo) then sum (fun j => B i j * x j) d else from lo z i) ->
  onto lo hi y z i = if within_ lo i hi then sum (fun j => A i j * x j) d else z i.
Proof.
  intros C Y. unfold onto. fold (within_ lo i hi). rewrite Y. ranges; try lia; [|reflexivity].
  apply sum_ext. intros j J. rewrite C by assumption. reflexivity.
Qed.
Lemma copied_adds lo hi d (A B a : nat -> nat -> R) k j :
  (forall i j, (lo <= i < hi)%nat -> (j < d)%nat -> B (i - lo)%nat j = A i j) -> (j < d)%nat ->
  between 0 (hi - lo) (fun i => a k (i - 0)%nat * B i j) = between lo hi (fun i => a k (i - lo)%nat * A i j).
Proof.
  intros C J. unfold between. rewrite Nat.sub_0_r. apply sum_ext. intros q Q. rewrite <- (C (lo + q)%nat j) by lia.
  rewrite Nat.sub_0_r, Nat.add_0_l. replace (lo + q - lo)%nat with q by lia. reflexivity.
Qed.

(* One round does what these lemmas ask of it: each place is the one in question, or it is not. *)
Ltac one_round :=
  intros; cbv beta zeta; unfold put, put_at, add_at; cbn [existsb orb andb Nat.eqb];
  repeat (match goal with
          | |- context [(?k =? ?c)%nat] => match c with O => idtac | S _ => idtac end; destruct (Nat.eqb_spec k c); [subst|]
          | |- context [(?p =? ?q)%nat] => destruct (Nat.eqb_spec p q); [subst|]; try (exfalso; lia)
          end; cbn [existsb orb andb Nat.eqb]);
  ranges; try (exfalso; lia); rewrite ?between_all, ?Rplus_0_l;
  repeat match goal with
         | |- context [(?i + ?q - ?lo)%nat] => replace (i + q - lo)%nat with (i - lo + q)%nat by lia
         end;
  try reflexivity; ring.

(* In the row of G that is in question, each loop adds to the columns, or does nothing. *)
Ltac places :=
  intros; cbv beta zeta; unfold add_at; cbn [Nat.eqb andb];
  match goal with |- _ = ?r => let e := fresh in set (e := r); rewrite ?Rplus_0_r; subst e end; reflexivity.
Ltac row_done J :=
  intros; cbv beta zeta iota;
  repeat match goal with
         | |- context [(?i + ?q - ?lo)%nat] => replace (i + q - lo)%nat with (i - lo + q)%nat by lia
         end;
  first [apply left_alone; places | etransitivity; [apply row_added; [exact J|places]|reflexivity]].
Ltac adds_to_rows J :=
  cbn [existsb Nat.eqb orb andb]; cbv beta zeta;
  match goal with w : bool |- _ => destruct w | _ => idtac end;
  repeat first [reflexivity
    | etransitivity; [first [apply adds_by_rows with (told := true); solve [row_done J]
                            |apply adds_by_rows with (told := false) (A := fun _ _ => 0) (a := fun _ _ => 0); row_done J]|cbv iota]
    | apply (f_equal2 Rplus)].
Ltac adds_to_stored :=
  cbn [existsb Nat.eqb orb andb]; cbv beta zeta;
  match goal with w : bool |- _ => destruct w | _ => idtac end;
  repeat first [reflexivity
    | etransitivity; [apply left_alone; intros; cbv beta zeta; apply left_alone; places|]
    | etransitivity; [apply adds_by_compressed with (told := true); intros; cbv beta zeta iota; apply stored_added; places
        |cbv iota]
    | apply (f_equal2 Rplus)].

(* --- a pass over all rows ----------------------------------------------------------------------- *)

Section Pass.
(* rows and columns of A, threads; rows that are read before the next ones; sums and atoms *)
Variables n d threads block count K : nat.
Hypothesis some_threads : (1 <= threads)%nat.
Hypothesis some_rows : (1 <= block)%nat.
Variables (A : nat -> nat -> R) (x b w : nat -> R).
Definition product (i : nat) : R := sum (fun j => A i j * x j) d.

(* what writes z = A x, what rows add to the sums, the atoms of a row, what adds A^T a to G *)
Variable times : (nat -> R) -> nat -> nat -> nat -> R.
Hypothesis times_ok : forall z lo hi i, times z lo hi i = if within_ lo i hi then product i else z i.
Variable sums_of : nat -> (nat -> R) -> (nat -> R) -> (nat -> R) -> nat -> R.
Variable of_row : nat -> R -> R -> R -> R.
Hypothesis sums_ok : forall m z b w l, sums_of m z b w l = sum (fun i => of_row l (z i) (b i) (w i)) m.
Hypothesis sums_end : forall l z b w, (count <= l)%nat -> of_row l z b w = 0.
Variable atoms_of : (nat -> R) -> (nat -> R) -> (nat -> R) -> nat -> nat -> R.
Variable atom : nat -> R -> R -> R -> R.
Hypothesis atoms_ok : forall z b w i k, atoms_of z b w i k = atom k (z i) (b i) (w i).
Variable adds : (nat -> nat -> R) -> (nat -> nat -> R) -> nat -> nat -> nat -> nat -> R.
(* atoms that are 0 in all rows may be left out *)
Variable idle : nat -> bool.
Hypothesis idle_ok : forall k z b w, idle k = true -> atom k z b w = 0.
Hypothesis adds_ok : forall a G lo hi k j, (k < K)%nat -> (j < d)%nat ->
  adds a G lo hi k j = if idle k then G k j else G k j + between lo hi (fun i => a k (i - lo)%nat * A i j).

Definition row l i := of_row l (product i) (b i) (w i).
Definition column k j i := atom k (product i) (b i) (w i) * A i j.

Notation state := ((nat -> R) * (nat -> nat -> R) * (nat -> R) * (nat -> nat -> R))%type.
(* a state in which rows lo to hi are done, beside the one before *)
Definition done (lo hi : nat) (before now : state) : Prop :=
  let '(z, _, V, G) := before in let '(z', _, V', G') := now in
  (forall i, z' i = if within_ lo i hi then product i else z i) /\
  (forall l, V' l = V l + between lo hi (row l)) /\
  (forall k j, (k < K)%nat -> (j < d)%nat -> G' k j = G k j + between lo hi (column k j)).

Definition round (last lo : nat) (s : state) : state :=
  let '(z, a, V, G) := s in
  let hi := Nat.min last (lo + block) in
  let z := times z lo hi in
  let '(a, V) := ((fun k q => if (q <? hi - lo)%nat then atoms_of (from lo z) (from lo b) (from lo w) q k else a k q),
                  (fun l => V l + sums_of (hi - lo) (from lo z) (from lo b) (from lo w) l)) in
  let G := adds a G lo hi in
  (z, a, V, G).

Lemma round_done last lo s : done lo (Nat.min last (lo + block)) s (round last lo s).
Proof.
  destruct s as [[[z a] V] G]. unfold done, round. set (hi := Nat.min last (lo + block)). repeat split.
  - intros i. apply times_ok.
  - intros l. rewrite sums_ok. f_equal. apply sum_ext. intros q Q. unfold from, row. rewrite times_ok.
    ranges; [reflexivity|lia].
  - intros k j Hk Hj. rewrite adds_ok by assumption. destruct (idle k) eqn:I.
    + rewrite (between_ext _ _ _ (fun _ => 0)); [unfold between; rewrite sum_zero; ring|].
      intros i _. unfold column. rewrite idle_ok by exact I. ring.
    + f_equal. apply between_ext. intros i L. replace (i - lo <? hi - lo)%nat with true by (symmetry; apply Nat.ltb_lt; lia).
      rewrite atoms_ok. unfold from, column. replace (lo + (i - lo))%nat with i by lia. rewrite times_ok.
      ranges; [reflexivity|lia].
Qed.

Lemma done_chain lo mid hi s t u : (lo <= mid)%nat -> (mid <= hi)%nat ->
  done lo mid s t -> done mid hi t u -> done lo hi s u.
Proof.
  destruct s as [[[z a] V] G], t as [[[z' a'] V'] G'], u as [[[z2 a2] V2] G2].
  intros L M (Z & Q & P) (Z2 & Q2 & P2). repeat split.
  - intros i. rewrite Z2, Z. ranges; lia || reflexivity.
  - intros l. rewrite Q2, Q, Rplus_assoc, between_chain by assumption. reflexivity.
  - intros k j Hk Hj. rewrite P2, P by assumption. rewrite Rplus_assoc, between_chain by assumption. reflexivity.
Qed.
Lemma nothing_done lo hi s : (hi <= lo)%nat -> done lo hi s s.
Proof.
  destruct s as [[[z a] V] G]. intros H. repeat split; intros.
  - ranges; lia || reflexivity.
  - rewrite between_none by exact H. ring.
  - rewrite between_none by exact H. ring.
Qed.

Definition chunk (first last : nat) (z : nat -> R) (V : nat -> R) (G : nat -> nat -> R) :=
  let a := fun _ _ => 0 in
  let '(z, a, V, G) := while last (fun lo => lo <? last)%nat block first (round last) (z, a, V, G) in
  (z, V, G).

Lemma rounds_done last : forall f lo s, (last <= lo + f)%nat ->
  done lo last s (while f (fun lo => lo <? last)%nat block lo (round last) s).
Proof.
  induction f as [|f IH]; intros lo s H; simpl; [apply nothing_done; lia|].
  destruct (Nat.ltb_spec lo last) as [L|L]; [|apply nothing_done; exact L].
  destruct (Nat.le_ge_cases (lo + block) last) as [M|M].
  - apply (done_chain lo (lo + block) last s (round last lo s)); [lia|lia| |].
    + replace (lo + block)%nat with (Nat.min last (lo + block)) by lia. apply round_done.
    + apply IH. lia.
  - replace (while f (fun lo => lo <? last)%nat block (lo + block) (round last) (round last lo s)) with (round last lo s).
    + replace last with (Nat.min last (lo + block)) at 1 by lia. apply round_done.
    + destruct f; simpl; [reflexivity|]. replace (lo + block <? last)%nat with false; [reflexivity|].
      symmetry. apply Nat.ltb_ge. exact M.
Qed.
Lemma chunk_done first last z V G :
  let '(z', V', G') := chunk first last z V G in
  (forall i, z' i = if within_ first i last then product i else z i) /\
  (forall l, V' l = V l + between first last (row l)) /\
  (forall k j, (k < K)%nat -> (j < d)%nat -> G' k j = G k j + between first last (column k j)).
Proof.
  unfold chunk. assert (D := rounds_done last last first (z, (fun _ _ => 0), V, G) ltac:(lia)).
  destruct (while _ _ _ _ _ _) as [[[z' a'] V'] G']. exact D.
Qed.

(* all rows, part by part: each thread has sums of its own *)
Definition size := ((n + threads - 1) / threads)%nat.
Definition part (p : nat) (s : (nat -> R) * (nat -> nat -> R) * (nat -> nat -> nat -> R)) :=
  let '(z, V, G) := s in
  let first := Nat.min n (p * size) in
  let last := Nat.min n (first + size) in
  let '(z, V_p, G_p) := chunk first last z (V p) (G p) in
  let V := put p V_p V in
  let G := put p G_p G in
  (z, V, G).

Lemma sizes : (n <= threads * size)%nat.
Proof.
  unfold size. assert (D := Nat.div_mod (n + threads - 1) threads ltac:(lia)).
  assert (M := Nat.mod_upper_bound (n + threads - 1) threads ltac:(lia)). lia.
Qed.

Definition read z V G := let '(z, V, G) := for_in 0 threads part (z, V, G) in (z, V, G).

Lemma read_done z V G :
  let '(z', V', G') := read z V G in
  (forall i, (i < n)%nat -> z' i = product i) /\
  (forall p l, (p < threads)%nat -> V' p l = V p l + between (Nat.min n (p * size)) (Nat.min n (Nat.min n (p * size) + size)) (row l)) /\
  (forall p k j, (p < threads)%nat -> (k < K)%nat -> (j < d)%nat ->
    G' p k j = G p k j + between (Nat.min n (p * size)) (Nat.min n (Nat.min n (p * size) + size)) (column k j)).
Proof.
  unfold read, for_in. rewrite Nat.sub_0_r.
  assert (H : forall c, let '(z', V', G') := rounds part 0 c (z, V, G) in
    (forall i, (i < Nat.min n (c * size))%nat -> z' i = product i) /\
    (forall p l, V' p l = V p l + if (p <? c)%nat then between (Nat.min n (p * size)) (Nat.min n (Nat.min n (p * size) + size)) (row l) else 0) /\
    (forall p k j, (k < K)%nat -> (j < d)%nat ->
      G' p k j = G p k j + if (p <? c)%nat then between (Nat.min n (p * size)) (Nat.min n (Nat.min n (p * size) + size)) (column k j) else 0)).
  { induction c as [|c IH]; cbn [rounds].
    - repeat split; [intros i L; lia|intros; simpl; ring|intros; simpl; ring].
    - destruct (rounds part 0 c (z, V, G)) as [[z1 V1] G1]. destruct IH as (Z & Q & P). cbn [Nat.add].
      unfold part. assert (D := chunk_done (Nat.min n (c * size)) (Nat.min n (Nat.min n (c * size) + size)) z1 (V1 c) (G1 c)).
      destruct (chunk _ _ _ _ _) as [[z2 V2] G2]. destruct D as (Z2 & Q2 & P2). unfold put. repeat split.
      + intros i L. rewrite Z2. ranges; [reflexivity|apply Z; cbn in *; lia].
      + intros p l. destruct (Nat.eqb_spec p c) as [->|N].
        * rewrite Q2, Q. replace (c <? c)%nat with false by (symmetry; apply Nat.ltb_ge; lia).
          replace (c <? S c)%nat with true by (symmetry; apply Nat.ltb_lt; lia). ring.
        * rewrite Q. destruct (Nat.ltb_spec p c), (Nat.ltb_spec p (S c)); lia || reflexivity.
      + intros p k j Hk Hj. destruct (Nat.eqb_spec p c) as [->|N].
        * rewrite P2, P by assumption. replace (c <? c)%nat with false by (symmetry; apply Nat.ltb_ge; lia).
          replace (c <? S c)%nat with true by (symmetry; apply Nat.ltb_lt; lia). ring.
        * rewrite P by assumption. destruct (Nat.ltb_spec p c), (Nat.ltb_spec p (S c)); lia || reflexivity. }
  specialize (H threads). destruct (rounds part 0 threads (z, V, G)) as [[z' V'] G']. destruct H as (Z & Q & P).
  assert (M := sizes). repeat split.
  - intros i L. apply Z. lia.
  - intros p l L. rewrite Q. replace (p <? threads)%nat with true by (symmetry; apply Nat.ltb_lt; lia). reflexivity.
  - intros p k j L Hk Hj. rewrite P by assumption. replace (p <? threads)%nat with true by (symmetry; apply Nat.ltb_lt; lia). reflexivity.
Qed.

(* the sums of all threads, and what is made of them *)
Definition of_all (V : nat -> nat -> R) : nat -> R :=
  fun l => if (l <? count)%nat then sum (fun p => V p l) threads else 0.
Definition combined (gamma : nat -> R) (G : nat -> nat -> nat -> R) : nat -> R :=
  fun j => sum (fun p => sum (fun k => gamma k * G p k j) K) threads.

Section Ended.
Variable z0 : nat -> R.
Let ended := read z0 (fun _ _ => 0) (fun _ _ _ => 0).
Definition z_of : nat -> R := let '(z, _, _) := ended in z.
Definition V_of : nat -> nat -> R := let '(_, V, _) := ended in V.
Definition G_of : nat -> nat -> nat -> R := let '(_, _, G) := ended in G.

Lemma pass_product i : (i < n)%nat -> z_of i = product i.
Proof.
  intros L. assert (D := read_done z0 (fun _ _ => 0) (fun _ _ _ => 0)). unfold z_of, ended.
  destruct (read _ _ _) as [[z V] G]. apply D, L.
Qed.

Lemma pass_sums : of_all V_of = sums_of n product b w.
Proof.
  apply functional_extensionality. intros l. rewrite sums_ok.
  assert (D := read_done z0 (fun _ _ => 0) (fun _ _ _ => 0)). unfold of_all, V_of, ended.
  destruct (read _ _ _) as [[z V] G]. destruct D as (_ & Q & _).
  destruct (Nat.ltb_spec l count) as [L|L].
  - transitivity (sum (row l) n); [|reflexivity].
    rewrite <- (parts_add_up (row l) n size threads sizes). apply sum_ext. intros p P. rewrite Q by exact P. ring.
  - rewrite <- (sum_zero n). apply sum_ext. intros i I. symmetry. apply sums_end. exact L.
Qed.

Lemma pass_gradient gamma j : (j < d)%nat ->
  combined gamma G_of j = sum (fun i => sum (fun k => gamma k * atom k (product i) (b i) (w i)) K * A i j) n.
Proof.
  intros J. assert (D := read_done z0 (fun _ _ => 0) (fun _ _ _ => 0)). unfold combined, G_of, ended.
  destruct (read _ _ _) as [[z V] G]. destruct D as (_ & _ & P).
  transitivity (sum (fun p => sum (fun k => gamma k * between (Nat.min n (p * size)) (Nat.min n (Nat.min n (p * size) + size)) (column k j)) K) threads).
  { apply sum_ext. intros p Hp. apply sum_ext. intros k Hk. rewrite P by assumption. ring. }
  rewrite sum_swap. transitivity (sum (fun k => gamma k * sum (column k j) n) K).
  { apply sum_ext. intros k Hk. rewrite sum_scal, (parts_add_up (column k j) n size threads sizes). reflexivity. }
  transitivity (sum (fun k => sum (fun i => gamma k * column k j i) n) K).
  { apply sum_ext. intros k Hk. rewrite sum_scal. reflexivity. }
  rewrite sum_swap. apply sum_ext. intros i Hi. unfold column.
  rewrite (Rmult_comm (sum _ K)), <- sum_scal. apply sum_ext. intros k Hk. ring.
Qed.

(* After a pass over all rows z is A x, the sums are those of all rows at A x, and the gradient is
   the product of A^T with the atoms, each times its gamma. *)
Theorem pass_ok : (forall i, (i < n)%nat -> z_of i = product i) /\ of_all V_of = sums_of n product b w /\
  (forall gamma j, (j < d)%nat -> combined gamma G_of j =
     sum (fun i => sum (fun k => gamma k * atoms_of product b w i k) K * A i j) n).
Proof.
  split; [exact pass_product|split; [exact pass_sums|]]. intros gamma j J. rewrite pass_gradient by exact J.
  apply sum_ext. intros i I. f_equal. apply sum_ext. intros k Hk. rewrite atoms_ok. reflexivity.
Qed.
End Ended.
End Pass.

(* the loss of A x moves along A h where x moves along h, and its slope is that of z times A h *)
Lemma moved (A : nat -> nat -> R) x h t d : (fun i => sum (fun j => A i j * (x j + t * h j)) d)
  = (fun i => sum (fun j => A i j * x j) d + t * sum (fun j => A i j * h j) d).
Proof.
  apply functional_extensionality. intros i. rewrite <- sum_scal, <- sum_plus. apply sum_ext. intros j J. ring.
Qed.
Lemma slopes (A : nat -> nat -> R) r h g n d : (forall j, (j < d)%nat -> g j = sum (fun i => r i * A i j) n) ->
  sum (fun i => r i * sum (fun j => A i j * h j) d) n = sum (fun j => g j * h j) d.
Proof.
  intros H. transitivity (sum (fun i => sum (fun j => r i * A i j * h j) d) n).
  - apply sum_ext. intros i I. rewrite <- sum_scal. apply sum_ext. intros j J. ring.
  - rewrite sum_swap. apply sum_ext. intros j J. rewrite H, Rmult_comm by exact J. rewrite <- sum_scal.
    apply sum_ext. intros i I. ring.
Qed.
