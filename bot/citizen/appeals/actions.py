"""What the buttons about an appeal's term ask for; their days are `admin.carried` numbers."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("apl")
@dataclass(frozen=True)
class OpenAppeals(Action):
    """The appeals that the person watches; the first question where there are none."""

    agency: int = 0


@registered("apn")
@dataclass(frozen=True)
class AskSent(Action):
    """When was it sent? `row` 0: through what is asked later; `page` 0: no calendar yet, else
    the last day of its page."""

    agency: int
    row: int = 0
    page: int = 0


@registered("aps")
@dataclass(frozen=True)
class AskThrough(Action):
    """Sent on that day; through what?"""

    agency: int
    day: int


@registered("apw")
@dataclass(frozen=True)
class AskWhat(Action):
    """What was sent? `day` 0: nobody has said when."""

    agency: int
    day: int = 0


@registered("apo")
@dataclass(frozen=True)
class NoAppeal(Action):
    """A message or a request: another act sets its term."""

    agency: int
    kind: str


@registered("apk")
@dataclass(frozen=True)
class WatchAppeal(Action):
    """Count its term and remind; `row` 0: sent in another way than the list's."""

    agency: int
    day: int
    row: int = 0


@registered("ap")
@dataclass(frozen=True)
class OpenAppeal(Action):
    """An appeal that the person watches."""

    appeal: int


@registered("aph")
@dataclass(frozen=True)
class ExplainTerm(Action):
    """How its days are counted, and by which law."""

    appeal: int


@registered("apc")
@dataclass(frozen=True)
class KeepInCalendar(Action):
    """Its last day as a file for any calendar."""

    appeal: int


@registered("apr")
@dataclass(frozen=True)
class AskRegistered(Action):
    """On which day was it registered?"""

    appeal: int
    page: int = 0


@registered("apg")
@dataclass(frozen=True)
class SetRegistered(Action):
    """It was on that day."""

    appeal: int
    day: int


@registered("app")
@dataclass(frozen=True)
class Prolong(Action):
    """The agency wrote that the term is longer."""

    appeal: int


@registered("apb")
@dataclass(frozen=True)
class TakeBackProlongation(Action):
    """It did not: a slip."""

    appeal: int


@registered("apy")
@dataclass(frozen=True)
class SayAnswered(Action):
    """The answer came."""

    appeal: int


@registered("apx")
@dataclass(frozen=True)
class SayNotAnswered(Action):
    """It did not: what to do?"""

    appeal: int


@registered("apd")
@dataclass(frozen=True)
class AskDropAppeal(Action):
    """Is it to be watched no more?"""

    appeal: int


@registered("apz")
@dataclass(frozen=True)
class DropAppeal(Action):
    """Forget it."""

    appeal: int
