"""Where the client is on the way, and what comes next (A4.2.1д)."""

from dataclasses import dataclass

from storage.procedure import Words
from storage.situations import Guide, Option, ScenarioStep


@dataclass(frozen=True)
class Step:
    """«Шаг N из M»."""

    number: int
    total: int
    title: Words
    next: Words


def step_for(guide: Guide, option: Option) -> Step | None:
    """The step that the option names, else the furthest one of its needs."""
    found = [place for place, step in enumerate(guide.scenario) if _is_of(step, option)]
    if not found:
        return None
    step = guide.scenario[found[-1]]
    return Step(found[-1] + 1, len(guide.scenario), step.title, step.next)


def _is_of(step: ScenarioStep, option: Option) -> bool:
    return step.code == option.step if option.step else step.need in option.needs
