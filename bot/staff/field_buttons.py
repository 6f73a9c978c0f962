"""The buttons of steps that have many fields: each says by a sign and words how it stands."""

from admin.asked import Asked
from admin.forms.words import form_words
from admin.offers import SAID, offers
from admin.place_offers.table import NO, UNKNOWN, YES, field_of_offer, offer_words
from admin.steps import DraftStep
from admin.translation.table import translated_title
from bot.screens import Button, ButtonRows, plain
from bot.staff.actions import Choose
from bot.staff.buttons import button, shortened
from bot.staff.form_actions import OpenForm
from bot.staff.translation_actions import AskTranslation
from locales import Say
from storage.offers import Offer

_SIGNS = {YES: "✅", NO: "❌", UNKNOWN: "❔"}
_NEXT = dict(zip((UNKNOWN, YES, NO), (YES, NO, UNKNOWN), strict=True))
"""What a press makes of an answer: whoever goes round comes back to where they began."""


def offer_buttons(asked: Asked, step: DraftStep, say: Say) -> ButtonRows:
    """Each way of help with what is said of it; a press says the next."""
    return tuple((_offer(asked, step, each, say),) for each in Offer)


def _offer(asked: Asked, step: DraftStep, offer: Offer, say: Say) -> Button:
    field = field_of_offer(offer)
    now = asked.draft.becomes.get(field) or UNKNOWN
    words = say("offer-button", sign=_SIGNS[now], offer=say(field), answer=offer_words(now, say))
    becomes = Choose(asked.draft.id, step.value, f"{offer.value}{SAID}{_NEXT[now]}")
    return Button(shortened(plain(words)), becomes)


def form_buttons(asked: Asked, step: DraftStep, say: Say) -> ButtonRows:
    """The draft's forms, then those of other rows that may be taken."""
    own = [
        Button(shortened(plain(form_words(each, say))), OpenForm(asked.draft.id, each["file_id"]))
        for each in asked.draft.becomes.get("forms", ())
    ]
    known = [
        button(
            say,
            "form-known-button",
            Choose(asked.draft.id, step.value, each.value),
            form=shortened(each.words),
        )
        for each in offers(asked, step, say)[:_MOST_KNOWN]
    ]
    return tuple((each,) for each in (*own, *known))


_MOST_KNOWN = 10


def translation_buttons(asked: Asked, step: DraftStep, say: Say) -> ButtonRows:
    """Each of the words in each language; a press asks for them."""
    return tuple(
        (
            button(
                say,
                "translation-button",
                AskTranslation(asked.draft.id, field),
                done="yes" if asked.draft.becomes[field] else "no",
                field=translated_title(field, say),
            ),
        )
        for field in asked.fields(step)
    )
