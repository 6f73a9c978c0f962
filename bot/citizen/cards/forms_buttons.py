"""The way to a card's forms."""

from bot.citizen.actions import codes_of
from bot.citizen.cards.forms_actions import TakeForms
from bot.citizen.wording import button_text
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows
from locales import Say
from storage.cards import RowCard


def to_forms(spot: Spot, row_id: int, file_id: int = 0) -> TakeForms:
    return TakeForms(spot.agency.id, row_id, *codes_of(spot), int(spot.talking), file_id)


def forms_on_card(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """Nothing where there is nothing to take."""
    if not row.forms:
        return ()
    return ((Button(button_text(say("card-forms-button")), to_forms(spot, row.id)),),)
