"""What the buttons «Помогло» and «Не помогло» under a step of the path ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("ptr")
@dataclass(frozen=True)
class RateStep(Action):
    """Whether the step's explanation helped; `row` as in `OpenStep`."""

    agency: int
    internal: int
    step: str
    row: int = 0
    helped: int = 0
