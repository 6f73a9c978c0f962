"""Where the client is on the way, and what comes next (A4.2.1д)."""

from dataclasses import dataclass

from storage.procedure import Words
from storage.situations import Guide, Option, ScenarioStep


@dataclass(frozen=True)
class Step:
    """«Шаг N из M»; `key` names it for buttons."""

    number: int
    total: int
    key: str
    title: Words
    needed: Words
    takes: Words
    next: Words


def steps_of(guide: Guide) -> tuple[Step, ...]:
    """The whole path."""
    total = len(guide.scenario)
    return tuple(
        Step(number, total, each.key, each.title, each.needed, each.takes, each.next)
        for number, each in enumerate(guide.scenario, 1)
    )


def step_for(guide: Guide, option: Option) -> Step | None:
    """The step that the option names, else the furthest one of its needs."""
    found = [place for place, step in enumerate(guide.scenario) if _is_of(step, option)]
    return steps_of(guide)[found[-1]] if found else None


def step_named(guide: Guide, key: str) -> Step | None:
    """The step that a button names, if it still stands."""
    return next((each for each in steps_of(guide) if each.key == key), None)


def _is_of(step: ScenarioStep, option: Option) -> bool:
    return step.code == option.step if option.step else step.need in option.needs
