"""Saying in a draft what a place offers, one way of help at a time."""

from admin.answers import answer
from admin.carried import word
from admin.errors import UnknownChoiceError
from admin.place_offers.table import ANSWERS, UNKNOWN, field_of_offer
from admin.steps import DraftStep
from storage.models import Proposal, Staff
from storage.offers import Offer
from storage.store import Store


async def put_offer(store: Store, draft: Proposal, offer: str, value: str, by: Staff) -> None:
    """Say of one way of help that it is there, that it is not, or that nobody knows.

    Raises:
        UnknownChoiceError: no button of ours says this.
    """
    field = field_of_offer(word(Offer, offer))
    if field not in draft.becomes or value not in ANSWERS:
        raise UnknownChoiceError
    said = "" if value == UNKNOWN else value
    await answer(store, draft, DraftStep.OFFERS, by, **{field: said})
