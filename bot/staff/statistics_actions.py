"""What the buttons of /stats ask for. A field may only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("sx")
@dataclass(frozen=True)
class OpenStatistics(Action):
    """The week, month or quarter to which the day «2026-11-01» belongs; the present one where
    it is empty. `pictures`: with the charts."""

    span: str = "month"
    day: str = ""
    pictures: int = 0
