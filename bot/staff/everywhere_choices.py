"""What a draft of a contact changed everywhere offers as buttons."""

from admin.steps import DraftStep
from bot.screens import Button, ButtonRows, plain
from bot.staff.actions import Choose
from bot.staff.asked import Asked
from bot.staff.buttons import LIST, button, shortened
from locales import Say
from storage.models import Touchpoint

GOES = "goes"
"""The contact is taken away everywhere."""


def contact_choices(asked: Asked, say: Say) -> ButtonRows:
    goes = Choose(asked.draft.id, DraftStep.CONTACT.value, GOES)
    return ((button(say, "contact-take-away", goes),),)


def point_choices(asked: Asked, say: Say) -> ButtonRows:
    """Every touchpoint that has the contact; a screen has room for the first of them."""
    having = [each for each in asked.touchpoints if str(each.id) in asked.draft.was["points"]]
    return tuple((_point(asked, each, say),) for each in having[:LIST])


def _point(asked: Asked, point: Touchpoint, say: Say) -> Button:
    chosen = point.id in asked.draft.becomes["points"]
    name = plain(say("chosen", text=point.name)) if chosen else point.name
    value = f"{'-' if chosen else '+'}{point.id}"
    return Button(shortened(name), Choose(asked.draft.id, DraftStep.POINTS.value, value))
