"""What the buttons of the consolidated list and of its approving document ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("bp")
@dataclass(frozen=True)
class OpenParts(Action):
    """The bundle by units."""

    bundle: int


@registered("bu")
@dataclass(frozen=True)
class OpenPart(Action):
    """What one unit gives; 0: those without a unit."""

    bundle: int
    unit: int


@registered("bm")
@dataclass(frozen=True)
class MoveChange(Action):
    """Put a change aside, or take it back; `revision` is the bundle's."""

    bundle: int
    unit: int
    proposal: int
    revision: int
    back: int = 0


@registered("bw")
@dataclass(frozen=True)
class PutPartAside(Action):
    """Put a whole unit's part aside."""

    bundle: int
    unit: int
    revision: int


@registered("bk")
@dataclass(frozen=True)
class ChooseOrderKind(Action):
    """The approving document is of this kind: the ending of «order-kind-…»."""

    bundle: int
    revision: int
    kind: str
