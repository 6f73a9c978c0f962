"""What the button «Моё» asks for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("me")
@dataclass(frozen=True)
class OpenMine(Action):
    """What concerns this person: terms, booked times, remarks, history, help."""
