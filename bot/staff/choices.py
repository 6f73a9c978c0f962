"""What a draft's step offers as buttons."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from admin.asked import Asked
from admin.offers import MANY, Offer, offers
from admin.steps import DraftStep
from bot.actions import Action
from bot.screens import Button, ButtonRows, plain
from bot.staff.actions import AskContact, Choose
from bot.staff.buttons import LIST, button, shortened
from bot.staff.field_buttons import form_buttons, offer_buttons, translation_buttons
from bot.staff.marks import marks
from bot.visit import Visit
from locales import Say
from storage.letters import folded
from storage.terms import ContactType

HOURS = "hours"
"""A contact «type» of its own: when the point is open."""

_FEW = {DraftStep.SERVICE: 10, DraftStep.PROCESS: 10, DraftStep.SUCCESSOR: 20}
"""What may be typed as well needs no long list of buttons."""

_UNMARKED = (DraftStep.DIRECTION, DraftStep.SUCCESSOR, DraftStep.CONTACT)
"""Steps whose button leads on: the answer so far is told above."""


async def choices(asked: Asked, step: DraftStep, visit: Visit) -> ButtonRows:
    """The step's buttons; a chosen one says so in words."""
    say = visit.say
    if step in _OWN:
        return _OWN[step](asked, step, say)
    most = LIST if asked.places and step is not DraftStep.SUCCESSOR else _FEW.get(step, LIST)
    buttons = [_choice(asked, step, each, say) for each in offers(asked, step, say)[:most]]
    wide = 2 if step is DraftStep.CHANNEL else 1
    return tuple(tuple(buttons[start : start + wide]) for start in range(0, len(buttons), wide))


def meant(text: str, buttons: ButtonRows, say: Say) -> Action | None:
    """The button whose words were typed instead of pressing it; marks stay as they are."""
    words = shortened(" ".join(text.split()))
    chosen = folded(plain(say("chosen", text=words)))
    for each in chain.from_iterable(buttons):
        if folded(each.text) == folded(words):
            return each.action
        if folded(each.text) == chosen:
            return _kept_marked(each.action)
    return None


def _kept_marked(action: Action | None) -> Action | None:
    if isinstance(action, Choose) and action.step in MANY:
        return replace(action, value=f"+{action.value[1:]}")
    return action


def _choice(asked: Asked, step: DraftStep, offer: Offer, say: Say) -> Button:
    """A chosen button says so by a word and a sign, never by colour."""
    words, value = offer.words, offer.value
    if step is DraftStep.NAME:
        words = plain(say("take-known", name=words))
    if offer.chosen and step not in _UNMARKED:
        words = plain(say("chosen", text=words))
    if step in MANY:
        value = f"{'-' if offer.chosen else '+'}{value}"
    return Button(shortened(words), Choose(asked.draft.id, step.value, value))


def _contact_types(asked: Asked, _step: DraftStep, say: Say) -> ButtonRows:
    given = {each["type"] for each in asked.draft.becomes.get("contacts", ())}
    rows: list[tuple[Button, ...]] = []
    for kind in ContactType:
        key = f"contact-{kind.value}"
        line = [button(say, key, AskContact(asked.draft.id, kind.value))]
        if kind.value in given:
            drop = AskContact(asked.draft.id, kind.value, 1)
            line.append(button(say, "contact-drop", drop, type=say(key)))
        rows.append(tuple(line))
    hours = [button(say, "contact-hours", AskContact(asked.draft.id, HOURS))]
    if asked.draft.becomes.get("hours"):
        drop = AskContact(asked.draft.id, HOURS, 1)
        hours.append(button(say, "contact-drop", drop, type=say("contact-hours")))
    rows.append(tuple(hours))
    return tuple(rows)


_OWN: dict[DraftStep, Callable[[Asked, DraftStep, Say], ButtonRows]] = {
    DraftStep.CONTACTS: _contact_types,
    DraftStep.REQUIREMENTS: marks,
    DraftStep.ASSESSMENT: marks,
    DraftStep.OFFERS: offer_buttons,
    DraftStep.FORMS: form_buttons,
    DraftStep.TRANSLATION: translation_buttons,
    DraftStep.BRING_TRANSLATION: translation_buttons,
}
"""Steps whose buttons are more than what may be chosen."""
