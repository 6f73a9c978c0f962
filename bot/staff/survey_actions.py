"""What the buttons of staff's surveys ask for. A field may only be appended."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("svl")
@dataclass(frozen=True)
class ListSurveys(Action):
    """Which surveys there are, newest first."""

    page: int = 0


@registered("svr")
@dataclass(frozen=True)
class ReadSurvey(Action):
    """What came of one, in short."""

    survey: int
