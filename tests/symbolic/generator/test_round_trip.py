"""Does reading a printed text give back the plan that was printed, formula by formula?"""

from __future__ import annotations

from dataclasses import replace

from symbolic.calculus import Entry
from symbolic.declare.loss import Loss
from symbolic.derive.structure import derive
from symbolic.generator.plan.functions import balanced
from symbolic.generator.plan.module import Planner, names_for
from symbolic.generator.plan.normal import normal
from symbolic.generator.plan.passes import pass_of
from symbolic.generator.plan.program import Output, Program, merged, program_of, without_weights
from symbolic.generator.proof.fixed import fixed_parts
from symbolic.generator.proof.module import read_functions, read_module
from symbolic.generator.proof.passes import gathered, read_pass

Programs = dict[tuple[str, bool], Program]


def planned(loss: Loss, target: str) -> Programs:
    """Plan all functions, by name, without and with weights."""
    structure = balanced(derive(loss.of_a_segment()))
    planner = Planner(structure, names_for(structure, target))
    compiled = target == "numba"
    programs = planner.programs(compiled)
    passed = pass_of(planner, compiled) if target != "numexpr" else None
    found: Programs = {}
    for weighted, given in ((False, without_weights), (True, merged)):
        found |= {(name, weighted): given(program) for name, program in programs.items()}
        if not compiled:
            product = planner.product(given(programs["curvature"]))
            found["hessian_product", weighted] = product
        if passed is not None:
            found["block", weighted] = passed.block if weighted else passed.block_without_weights
            found["combine", weighted], found["renew", weighted] = passed.combine, passed.renew
    called = {own: wanted for wanted, own in planner.own.chosen.items()}
    return {key: renamed(normal(program), called) for key, program in found.items()}


def renamed(program: Program, called: dict[str, str]) -> Program:
    """Call what is given by the names of the contract, as the reader does."""
    put = {e: Entry(called.get(e.name, e.name), e.axes) for e in program.inputs}
    outputs = [
        replace(o, name=called[o.name], formulas=tuple(f.xreplace(put) for f in o.formulas))
        for o in program.outputs
    ]
    return program_of((), outputs)


def read(loss: Loss, text: str) -> Programs:
    """Read all functions of a text, by name, without and with weights."""
    module = read_module(text, fixed_parts(loss, text))
    found = {key: normal(program) for key, program in read_functions(loss, module, set()).items()}
    for weighted in (False, True):
        passed = read_pass(module, loss.parameters, set(), weighted)
        if passed is not None:
            sums, atoms, *top = normal(passed.block).outputs
            *added, largest = gathered(passed.block)
            if passed.compiled:
                sums = replace(sums, formulas=tuple(added), shape=(len(added),))
                top = [Output("top", (), (largest,))]
            sums, atoms = replace(sums, name="sums"), replace(atoms, name="atoms")
            found["block", weighted] = program_of((), [sums, atoms, *top])
            found["combine", weighted] = normal(passed.ends)
            new = normal(passed.judge).outputs[0]
            found["renew", weighted] = program_of((), [new])
    return found
