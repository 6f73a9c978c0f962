"""What the buttons of the yearly monitoring ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("y")
@dataclass(frozen=True)
class OpenMonitoring(Action):
    """How the monitoring goes."""


@registered("yo")
@dataclass(frozen=True)
class OpenCampaign(Action):
    """Open the list's campaign by hand; `sure` after the question."""

    list: int
    sure: int = 0


@registered("yn")
@dataclass(frozen=True)
class NextRow(Action):
    """The first of the person's rows without an answer."""

    campaign: int


@registered("yr")
@dataclass(frozen=True)
class OpenRow(Action):
    """One row, answered or not."""

    confirmation: int


@registered("yt")
@dataclass(frozen=True)
class SayTrue(Action):
    """The row is true, with its content and channel; `revision` is what the person saw."""

    confirmation: int
    revision: int


@registered("yc")
@dataclass(frozen=True)
class AskChange(Action):
    """Something is to be changed: an empty kind is asked for."""

    confirmation: int
    revision: int
    kind: str = ""


@registered("yl")
@dataclass(frozen=True)
class LookAtRows(Action):
    """The first of the person's rows, answered or not."""

    campaign: int


@registered("yh")
@dataclass(frozen=True)
class HandOver(Action):
    """Hand the outcome over; `sure` after the question."""

    campaign: int
    sure: int = 0


@registered("yd")
@dataclass(frozen=True)
class OpenOutcome(Action):
    """What was handed over, with the file."""

    campaign: int
