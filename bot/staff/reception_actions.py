"""What the buttons of the day's list ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("rday")
@dataclass(frozen=True)
class OpenDay(Action):
    """The booked times of a day, today's by default."""

    day: str = ""


@registered("rone")
@dataclass(frozen=True)
class OpenEntry(Action):
    """One booked time, with what can be done now."""

    booking: int


@registered("rstep")
@dataclass(frozen=True)
class MarkEntry(Action):
    """Call, received, did not come, or undo."""

    booking: int
    seen: int
    step: str
