"""What the buttons of a draft's requirements ask for. A field may only be appended, with a
default; `field` is a requirement or an aspect of the draft."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("rq")
@dataclass(frozen=True)
class OpenMark(Action):
    """One requirement or aspect with what is said of it."""

    proposal: int
    field: str


@registered("rm")
@dataclass(frozen=True)
class Mark(Action):
    """Met or not, good or weak; idempotent: `value` says what becomes."""

    proposal: int
    field: str
    value: str


@registered("re")
@dataclass(frozen=True)
class AskMarkWords(Action):
    """Type the evidence, or what makes up for a weakness."""

    proposal: int
    field: str
