"""The way from a card to its receptions: none where nobody can book."""

from collections.abc import Iterator

from bot.citizen.booking_actions import OpenReception
from bot.citizen.wording import button_text
from bot.guide.spot import Spot
from bot.screens import Button
from locales import Say
from storage.cards import RowCard


def to_receptions(spot: Spot, row: RowCard, say: Say) -> Iterator[Button]:
    """Each by who receives, where there are several."""
    found = [each for each in spot.agency.receptions if each.row_id == row.id]
    several = "yes" if len(found) > 1 else "no"
    for each in found:
        words = say("booking-card-button", several=several, who=each.who)
        yield Button(button_text(words), OpenReception(each.id))
