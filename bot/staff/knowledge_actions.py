"""What the buttons of templates, scripts and frequent questions ask for. A field may only be
appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("k")
@dataclass(frozen=True)
class OpenKnowledge(Action):
    """Where texts are sought and begun."""


@registered("kl")
@dataclass(frozen=True)
class ListTexts(Action):
    """The texts of a kind, of a need or of a row."""

    kind: str = ""
    need: str = ""
    row: int = 0
    page: int = 0


@registered("kn")
@dataclass(frozen=True)
class ListTextNeeds(Action):
    """By which need?"""


@registered("ko")
@dataclass(frozen=True)
class OpenText(Action):
    """One text whole, ready to copy."""

    item: int


@registered("kb")
@dataclass(frozen=True)
class BeginText(Action):
    """A draft of a new text (item 0), of a changed one, or of its withdrawal."""

    item: int = 0
    withdraw: int = 0


@registered("ka")
@dataclass(frozen=True)
class AnswerText(Action):
    """An answer by button to a draft's step; idempotent: `value` says what becomes."""

    proposal: int
    step: str
    value: str


@registered("ke")
@dataclass(frozen=True)
class LeaveTextStep(Action):
    """On from this step, or back to the one before."""

    proposal: int
    step: str
    back: int = 0


@registered("km")
@dataclass(frozen=True)
class MendText(Action):
    """Mend one answer of a text that is otherwise ready."""

    proposal: int
    step: str
