"""What the buttons of «Сообщить, если изменится» ask for; `release` is the one that the person
saw."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("tc")
@dataclass(frozen=True)
class TellOfRow(Action):
    """Tell when the card changes."""

    agency: int
    row: int
    release: int


@registered("tcs")
@dataclass(frozen=True)
class TellOfSituation(Action):
    """Tell when the ways in this situation change."""

    agency: int
    situation: str
    release: int


@registered("tcm")
@dataclass(frozen=True)
class TellWhenMended(Action):
    """Tell when this part of the card is put right."""

    agency: int
    row: int
    part: str
    release: int


@registered("tcl")
@dataclass(frozen=True)
class ListSubscriptions(Action):
    """What the person is told of."""

    page: int = 0


@registered("tcx")
@dataclass(frozen=True)
class StopTelling(Action):
    """Tell no more of this; `listed`: pressed in the list of all."""

    agency: int
    kind: str
    key: str
    listed: int = 0


@registered("tcr")
@dataclass(frozen=True)
class StopTold(Action):
    """Tell no more of whatever the message about this release told of."""

    agency: int
    release: int


@registered("tca")
@dataclass(frozen=True)
class StopAll(Action):
    """Tell of nothing any more."""
