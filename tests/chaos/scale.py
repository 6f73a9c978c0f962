"""How large each trial is: short within `make test`, long within `make chaos` (CHAOS=long)."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """`power_cuts` and `weak_cuts` (the planted NORMAL) are runs that end without power;
    `decision_rounds` are rounds of eight people for each make of database; `steps` are those
    of the workflow's machine in all, `steps_in_a_run` those between two fresh databases,
    drawn anew or `same_every_time`. The trials with processes: `updates` and `kills` for each
    make of database, `hangs` of a handler, `stops` by SIGTERM; `notices` and `sender_kills`
    likewise; `deadlines` and the kills of whoever watches them."""

    power_cuts: int
    weak_cuts: int
    decision_rounds: int
    steps: int
    steps_in_a_run: int
    same_every_time: bool
    updates: int
    kills: int
    hangs: int
    stops: int
    notices: int
    sender_kills: int
    deadlines: int
    deadline_kills: int


SHORT = Scale(
    power_cuts=50,
    weak_cuts=25,
    decision_rounds=12,
    steps=300,
    steps_in_a_run=100,
    same_every_time=True,
    updates=60,
    kills=2,
    hangs=0,
    stops=1,
    notices=40,
    sender_kills=1,
    deadlines=30,
    deadline_kills=2,
)
LONG = Scale(
    power_cuts=2_000,
    weak_cuts=400,
    decision_rounds=1_000,
    steps=20_000,
    steps_in_a_run=100,
    same_every_time=False,
    updates=6_000,
    kills=60,
    hangs=1,
    stops=12,
    notices=5_000,
    sender_kills=60,
    deadlines=1_000,
    deadline_kills=50,
)


def chosen() -> Scale:
    """The scale that the environment asks for."""
    return LONG if os.environ.get("CHAOS") == "long" else SHORT
