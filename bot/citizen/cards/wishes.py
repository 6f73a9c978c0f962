"""What a card says of the person's own wishes: a telephone, steps at the door, whom it is for."""

from admin.contacts import confirmed
from bot.citizen.narrowed import for_others_note
from bot.citizen.wording import lines
from bot.guide.instead import ways_without_call
from bot.guide.narrowing import only_calls
from bot.guide.spot import Spot
from bot.guide.wishes import is_call, is_place, step_free
from locales import Html, Say
from storage.cards import RowCard
from storage.terms import ContactType


def wishes_notes(spot: Spot, row: RowCard, say: Say) -> Html:
    return lines(
        for_others_note(spot, row, say), call_note(spot, (row,), say), _steps_note(spot, row, say)
    )


def call_note(spot: Spot, rows: tuple[RowCard, ...], say: Say) -> Html | None:
    """To whoever cannot call: that this is by telephone and, where the place knows nothing else,
    that there are other ways."""
    if not spot.agency.wishes.no_calls or not only_calls(rows):
        return None
    if ways_without_call(spot, rows):
        return say("calls-only-others-below")
    return say("calls-here") if any(not is_call(row) for row in spot.rows) else say("calls-only")


def _steps_note(spot: Spot, row: RowCard, say: Say) -> Html | None:
    """What is known of the way in, for whoever needs one without steps; and whom to ask."""
    wishes = spot.agency.wishes
    if not wishes.step_free or not is_place(row):
        return None
    known = step_free(row)
    if known is not None:
        return say("steps-none" if known else "steps-there-are")
    phones = () if wishes.no_calls else confirmed(row.touchpoint, ContactType.PHONE)
    return say("steps-ask-by-phone", phone=phones[0]) if phones else say("steps-ask")
