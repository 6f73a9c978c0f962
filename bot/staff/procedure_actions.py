"""What the buttons of the agency's procedure ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("pc")
@dataclass(frozen=True)
class OpenProcedure(Action):
    """The agency's settings by group; an empty group: all of them."""

    group: str = ""


@registered("pca")
@dataclass(frozen=True)
class AskSetting(Action):
    """How should it be?"""

    part: str


@registered("pcv")
@dataclass(frozen=True)
class AnswerSetting(Action):
    """An answer by button; `revision` of the agency's settings is what the person saw."""

    part: str
    value: str
    revision: int


@registered("pcs")
@dataclass(frozen=True)
class SaveSetting(Action):
    """Save what was shown; `shown` is the digest of the answer on the screen."""

    part: str
    revision: int
    shown: str


@registered("pch")
@dataclass(frozen=True)
class ListProcedureChanges(Action):
    """The history of the settings, newest first."""

    page: int = 0
