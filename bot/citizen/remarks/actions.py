"""What the buttons of a citizen's remarks ask for. A field may only be appended."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("rl")
@dataclass(frozen=True)
class LeaveRemark(Action):
    """Write one that wants an outcome: of the agency, or of the card that is named with its
    place in the tree."""

    agency: int
    row: int = 0
    situation: str = ""
    option: str = ""
    talking: int = 0


@registered("rb")
@dataclass(frozen=True)
class AskSupport(Action):
    """Write one of the bot itself, to the administrators."""

    agency: int


@registered("rr")
@dataclass(frozen=True)
class AddReach(Action):
    """Add how to be reached, in words that are not redacted."""

    remark: int


@registered("ry")
@dataclass(frozen=True)
class ListMyRemarks(Action):
    """The person's own."""


@registered("ryo")
@dataclass(frozen=True)
class OpenMyRemark(Action):
    """One of them, with its outcome."""

    remark: int


@registered("ryn")
@dataclass(frozen=True)
class SayNotSolved(Action):
    """The outcome solved nothing; what is left may be written."""

    remark: int


@registered("rys")
@dataclass(frozen=True)
class SendNotSolved(Action):
    """The same without words."""

    remark: int


@registered("ryt")
@dataclass(frozen=True)
class TakeRemarkBack(Action):
    """Erase it; asked once more first."""

    remark: int
    sure: int = 0
