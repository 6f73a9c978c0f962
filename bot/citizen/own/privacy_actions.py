"""What the buttons about kept data ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("priv")
@dataclass(frozen=True)
class OpenPrivacy(Action):
    """What is kept of me, why and how long."""


@registered("privx")
@dataclass(frozen=True)
class TakeMyData(Action):
    """All of it as one file."""


@registered("fga")
@dataclass(frozen=True)
class AskToForget(Action):
    """What would be erased, before it is."""


@registered("fgy")
@dataclass(frozen=True)
class ForgetMe(Action):
    """Erase all of it; `since` is the moment, in seconds, from which the question knew the
    person: whoever came back after being erased is asked anew."""

    since: int = 0
