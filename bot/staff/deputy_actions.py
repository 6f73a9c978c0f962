"""What the buttons of /deputy ask for. A field may only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("dp")
@dataclass(frozen=True)
class OpenDeputies(Action):
    """Who stands in for whom, and when."""


@registered("dpn")
@dataclass(frozen=True)
class NameDeputy(Action):
    """Name this colleague from one day to another («2026-12-01»); what is empty is asked for."""

    staff: int = 0
    since: str = ""
    until: str = ""


@registered("dpe")
@dataclass(frozen=True)
class EndDeputy(Action):
    """End a period early; `sure` after the question."""

    deputy: int
    sure: int = 0
