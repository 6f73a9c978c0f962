"""The workflow pressed at random, beside the plain model of `model.py`.

By somebody who may or may not, on what is theirs or another agency's, with the revision that
stands or an old one. What the verb allows must be what the model allows; after every press
the two must agree.
"""

from dataclasses import dataclass
from random import Random
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.chaos.desk import Count, Desk, Press, Town
from tests.chaos.presses import PRESSES, can_be_pressed

_RUNS = 3
"""At least so many: the first run that Hypothesis makes repeats its simplest press."""
_SHARES = [what for what, (share, _, _) in PRESSES.items() for _ in range(share)]


def _press(seed: int) -> Press:
    """Drawn as a whole: value by value Hypothesis prefers the first and the smallest."""
    random = Random(seed)
    what = random.choice(_SHARES)
    return Press(
        what=what,
        which=random.randrange(10_000),
        who=random.randrange(10_000),
        choice=random.randrange(10_000),
        fair=random.random() < PRESSES[what][1],
        stale=random.random() < 0.15,
    )


_presses = st.integers(0, 2**62).map(_press)


class Workflow(RuleBasedStateMachine):
    town: ClassVar[Town]
    count: ClassVar[Count]

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(self.town, self.count)

    @rule(press=_presses)
    def press(self, press: Press) -> None:
        if can_be_pressed(self.desk, press):
            PRESSES[press.what][2](self.desk, press)

    @invariant()
    def agree(self) -> None:
        self.desk.agree()

    def teardown(self) -> None:
        self.count.releases += sum(office.releases for office in self.desk.offices)
        try:
            self.desk.agree_in_all()
        finally:
            self.desk.close()


@dataclass(frozen=True)
class Walk:
    """What was done and, if something was wrong, the failure with the presses to repeat it."""

    count: Count
    failure: Exception | None = None


def walk(town: Town, steps: int, steps_in_a_run: int, *, same: bool, shrink: bool = False) -> Walk:
    """Press until there were enough steps; the `same` presses every time, or new ones.

    `shrink` looks for the shortest way to a failure, which takes minutes.
    """
    count = Count()
    machine = type("Walking", (Workflow,), {"town": town, "count": count})
    phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)
    while count.steps < steps:
        chosen = settings(
            max_examples=max(_RUNS, (steps - count.steps) // steps_in_a_run),
            stateful_step_count=steps_in_a_run,
            derandomize=same,
            phases=phases,
            database=None,
            deadline=None,
            print_blob=False,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        )
        try:
            run_state_machine_as_test(machine, settings=chosen)
        except Exception as failure:
            return Walk(count, failure)
    return Walk(count)
