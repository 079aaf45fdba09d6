(* What the check must refuse.  Each identity below is true and accepted; every formula that differs
   from its right side by one slip (a sign, a factor, an exponent, a function, an index, a sum) is
   refused, in each of the ways that there are.  A proof is not needed for this: an unsound check
   has no proof.  It says that the check is not made of booleans that are always true. *)
From Coq Require Import List Arith ZArith Bool.
From Resoft Require Import Formula Derivative Order Conditions Check.
Import ListNotations.
Open Scope nat_scope.

Definition other (f : function) : function :=
  match f with
  | Exponential => Logarithm | Logarithm => Exponential | Root => Absolute | Absolute => Root
  | Sine => Cosine | Cosine => Sine | Arctangent => Arcsine | Arcsine => Arccosine
  | Arccosine => Arctangent | Signum => Absolute
  end.

Fixpoint slips (e : formula) : list formula :=
  match e with
  | Num z => [Num (z + 1)%Z]
  | Var v axes => [Opp e; Add e (Num 1); Var v (map (fun x => (fst x, S (snd x))) axes)]
  | Size _ | Pi => [Add e (Num 1)]
  | Add a b => Add a (Opp b) :: map (fun x => Add x b) (slips a) ++ map (Add a) (slips b)
  | Mul a b => Add a b :: a :: b :: map (fun x => Mul x b) (slips a) ++ map (Mul a) (slips b)
  | Pow a n => Pow a (S n) :: map (fun x => Pow x n) (slips a)
  | Inv a => a :: map Inv (slips a)
  | Apply f a => a :: Apply (other f) a :: map (Apply f) (slips a)
  | Larger a b => a :: b :: map (fun x => Larger x b) (slips a) ++ map (Larger a) (slips b)
  | Sum x a => Max x a :: Mul (Size (fst x)) e :: map (Sum x) (slips a)
  | Max x a => Sum x a :: map (Max x) (slips a)
  | Der a moves => map (fun x => Der x moves) (slips a)
  end.

(* a slip that changes nothing: an entry without indices keeps them; squares and cosines are even *)
Fixpoint unsigned (e : formula) : formula :=
  match e with Mul (Num (-1)) a => unsigned a | Mul a b => Mul (unsigned a) (unsigned b) | _ => e end.
Fixpoint as_even (e : formula) : formula :=
  match e with
  | Cos a => Cos (unsigned a)
  | Add a b => Add (as_even a) (as_even b)
  | Mul a b => Mul (as_even a) (as_even b)
  | Pow a n => Pow (if Nat.even n then unsigned (as_even a) else as_even a) n
  | Inv a => Inv (as_even a)
  | Apply f a => Apply f (as_even a)
  | Sum x a => Sum x (as_even a)
  | _ => e
  end.
Definition changes (b c : formula) : bool := negb (eqb (as_even b) (as_even c)).

(* i, j and k are indices of one length *)
Notation i := (0, 0). Notation j := (0, 1). Notation k := (0, 2).
Definition z x := Var 0 [x].
Definition h x := Var 1 [x].
Definition a := Var 2 [].
Definition y := Var 3 [].
Definition M x x' := Var 4 [x; x'].
Definition total := Sum i (Exp (z i)).
Definition softmax x := Mul (Exp (z x)) (Inv total).

Definition nothing := Given [] [] [] [].
Definition a_positive := Given [] [a] [] [].
Definition a_not_zero := Given [a] [] [] [].
Definition root x := Sqrt (Add (Pow (z x) 2) (Num 1)).
Definition above_root := Given [] [Add (z i) (root i)] [] [].
Definition product_not_zero := Given [Mul a (Sum i (z i))] [] [] [].
Definition nonnegative_over_square := Given [a] [] [y] [].

(* what has a bend where it is its mean, and moves along h *)
Definition centred v x := Add (v x) (Opp (Mul (Inv (Size 0)) (Sum i (v i)))).
Definition away_from_mean := Given [Add (Num 0) (Opp (centred z j))] [] [] [].

Definition true_identities : list (hypotheses * formula * formula) :=
  [ (* the gradient of ln sum exp z, and of its softmax *)
    (nothing, Der (Log total) [(0, 1)], Sum i (Mul (h i) (softmax i)));
    (nothing, Der (softmax j) [(0, 1)], Mul (softmax j) (Add (h j) (Opp (Sum i (Mul (h i) (softmax i))))));
    (* shifts cancel *)
    (nothing, Mul (Exp (Add (z j) (Opp a))) (Inv (Sum i (Exp (Add (z i) (Opp a))))), softmax j);
    (* exponentials with a common factor, and halves of exponents *)
    (nothing, Inv (Add (Exp a) (Inv (Exp a))), Mul (Exp a) (Inv (Add (Exp (Mul (Num 2) a)) (Num 1))));
    (nothing, Mul (Exp (Mul (Inv (Num 2)) a)) (Exp (Mul (Inv (Num 2)) a)), Exp a);
    (* roots, absolute values and the larger of two *)
    (a_positive, Mul (Sqrt a) (Inv a), Inv (Sqrt a));
    (a_not_zero, Der (Abs a) [(2, 3)], Mul (Sign a) y);
    (nothing, Abs (Mul a y), Mul (Mul a y) (Sign (Mul y a)));
    (nothing, Sign (Add a (Opp y)), Opp (Sign (Add y (Opp a))));
    (away_from_mean, Der (Larger (Num 0) (centred z j)) [(0, 1)],
      Mul (Mul (Inv (Num 2)) (Add (Num 1) (Sign (centred z j)))) (centred h j));
    (* a denominator of which the whole product is known *)
    (product_not_zero, Mul (Mul a (Sum i (z i))) (Inv (Mul a (Sum i (z i)))), Num 1);
    (* what does not move needs no derivative *)
    (nothing, Der (Mul a (Sqrt (z j))) [(2, 3)], Mul y (Sqrt (z j)));
    (nothing, Der (Pow (Add a (Max i (z i))) 2) [(2, 3)], Mul (Mul (Num 2) (Add a (Max i (z i)))) y);
    (nothing, Larger a y, Add y (Larger (Add a (Opp y)) (Num 0)));
    (nonnegative_over_square, Pow (Sqrt (Mul y (Pow (Inv a) 2))) 2, Mul y (Mul (Inv a) (Inv a)));
    (* exponentials of logarithms *)
    (nothing, Exp (Add (z j) (Opp (Log total))), softmax j);
    (a_positive, Exp (Add y (Mul (Num 3) (Log a))), Mul (Exp y) (Pow a 3));
    (a_positive, Exp (Mul (Num (-3)) (Log (Sqrt a))), Mul (Sqrt a) (Mul (Inv a) (Inv a)));
    (* angles *)
    (nothing, Der (Sin (Mul (Num 3) a)) [(2, 3)], Mul (Mul (Num 3) (Cos (Mul (Num 3) a))) y);
    (nothing, Pow (Sin a) 2, Add (Num 1) (Opp (Pow (Cos a) 2)));
    (nothing, Sin (Mul (Num 2) a), Mul (Num 2) (Mul (Sin a) (Cos a)));
    (nothing, Sin (Add a (Opp (Mul (Inv (Num 2)) y))),
      Add (Mul (Sin a) (Cos (Mul (Inv (Num 2)) y))) (Opp (Mul (Cos a) (Sin (Mul (Inv (Num 2)) y)))));
    (* logarithms of what has a positive factor, and of a number and its inverse *)
    (nothing, Log (Add (Num 1) (Inv (Exp a))), Add (Log (Add (Num 1) (Exp a))) (Opp a));
    (nothing, Log (Mul (Num 6) total), Add (Add (Log (Num 2)) (Log (Num 3))) (Log total));
    (nothing, Log (Add (Sqrt (Add (Pow a 2) (Num 1))) (Opp a)),
      Opp (Log (Add a (Sqrt (Add (Pow a 2) (Num 1))))));
    (above_root, Der (Sum i (Log (Add (z i) (root i)))) [(0, 1)], Sum i (Mul (h i) (Inv (root i))));
    (* square arrays, and sums over two of their indices *)
    (nothing, Sum i (Sum j (Mul (Mul (z i) (M i j)) (h j))), Sum k (Mul (h k) (Sum i (Mul (M i k) (z i)))));
    (nothing, Der (Sum i (Pow (Sum j (Mul (M i j) (z j))) 2)) [(0, 1)],
      Mul (Num 2) (Sum j (Mul (h j) (Sum i (Mul (M i j) (Sum k (Mul (M i k) (z k))))))));
    (* two spellings of a maximum *)
    (nothing, Max i (Add (z i) (Add a y)), Max j (Add (Add y (z j)) a));
    (nothing, Max i (Add (Mul (Num 2) (z i)) a), Add (Mul (Num 2) (Max j (z j))) a) ].

Definition accepted : bool := forallb (fun t => let '(g, l, r) := t in check g l r) true_identities.
Definition refused : bool :=
  forallb (fun t => let '(g, l, r) := t in
    forallb (fun c => negb (changes r c) || negb (check g l c)) (slips r)) true_identities.
Definition number : nat :=
  fold_right (fun t n => let '(g, l, r) := t in length (filter (changes r) (slips r)) + n) 0 true_identities.

Theorem all_accepted : accepted = true.
Proof. vm_compute. reflexivity. Qed.
Theorem all_slips_refused : refused = true.
Proof. vm_compute. reflexivity. Qed.
Theorem number_of_slips : 200 <= number.
Proof. apply Nat.leb_le. vm_compute. reflexivity. Qed.

(* What is not defined is not derived: the check asks for the hypothesis. *)
Theorem undefined_refused :
  forallb (fun e => negb (derivable_here nothing (Der e [(2, 3)])))
    [Inv a; Log a; Sqrt a; Abs a; Sign a; Asin a; Acos a; Larger a y; Log (Sum i (Mul a (z i))); Max i (Mul a (z i));
     Mul a (Der (Abs y) [(3, 2)])] = true.
Proof. vm_compute. reflexivity. Qed.

(* exp (k log a) is no power of a where a may be negative, nor a root or a logarithm taken apart
   where it may be; and no maximum has a negative number in front. *)
Theorem signs_are_asked :
  forallb negb [check nothing (Exp (Log a)) a; check a_not_zero (Exp (Opp (Log a))) (Inv a);
                check nothing (Exp (Log (Mul a a))) (Mul a a);
                check a_not_zero (Pow (Sqrt (Mul y (Pow (Inv a) 2))) 2) (Mul y (Pow (Inv a) 2));
                check nothing (Log (Mul a y)) (Add (Log a) (Log y)); check a_not_zero (Log (Inv a)) (Opp (Log a));
                check a_positive (Log (Add a (Mul a y))) (Add (Log a) (Log (Add (Num 1) y)));
                check nothing (Log (Mul (Num 2) a)) (Add (Log (Num 2)) (Log a));
                check nothing (Log (Add a (Sqrt (Add (Pow a 2) (Num 2))))) (Opp (Log (Add (Sqrt (Add (Pow a 2) (Num 2))) (Opp a))));
                check nothing (Max i (Opp (z i))) (Opp (Max i (z i)))] = true.
Proof. vm_compute. reflexivity. Qed.

Definition sure (g : hypotheses) (e : formula) : bool := check_bound g e e.

(* A certificate counts where its parts are not negative, and where it is the bound. *)
Theorem bounds_refused :
  forallb negb [check_bound nothing a a; check_bound nothing (Add (Pow a 2) y) (Add (Pow a 2) y);
                check_bound a_positive a y; check_bound a_not_zero a a;
                check_bound nothing (Pow a 3) (Pow a 3); check_bound nothing (Opp (Pow a 2)) (Pow a 2);
                sure nothing (Add (Size 0) (Opp (Num 2))); sure nothing (Add Pi (Opp (Num 4)));
                sure nothing (Add (Size 0) (Opp (Size 1))); sure nothing (Add (Size 0) y);
                sure a_positive (Add (Mul (Num (-1)) (Add a (Num 2))) (Size 0))] = true /\
  sure a_positive (Add (Add (Mul (Num 2) (Size 0)) a) (Opp (Num 2))) = true /\
  check_bound nothing (Add (Add (Pow a 2) (Mul (Num 2) (Mul a y))) (Pow y 2)) (Pow (Add a y) 2) = true.
Proof. repeat split; vm_compute; reflexivity. Qed.
