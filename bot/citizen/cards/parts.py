"""A card in its parts: one below another, or one at a time for whoever asked for plain text."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from admin.card_words import contact_line, needs_here, offers_here, term_words, unbroken
from admin.contacts import shown_contacts
from bot.citizen.cards.hours_text import hours_text
from bot.citizen.wording import lines, listed, paragraphs
from bot.guide.scenario import step_for
from bot.guide.spot import Spot
from bot.visit import Visit
from locales import Html, Say
from storage.cards import ContactCard, RowCard
from storage.hours import is_always_open, parsed
from storage.terms import ContactType


class Part(StrEnum):
    """What a card says besides what it is and how to get there, in the order in which a person
    asks. Codes are short: buttons carry them."""

    IMPORTANT = "i"
    HOURS = "h"
    BRING = "b"
    NEEDS = "a"
    OFFERS = "o"
    NEXT = "n"
    TERM = "t"


BEFORE_GOING = frozenset({Part.IMPORTANT, Part.HOURS, Part.BRING})
"""Without which one comes in vain."""

AFTERWARDS = frozenset(Part) - BEFORE_GOING


def part_text(part: Part, spot: Spot, row: RowCard, visit: Visit) -> Html | None:
    """What the card says of it; None where it has nothing to say."""
    if part is Part.HOURS:
        week = hours_text(row.touchpoint.hours, spot.agency.time_zone, visit.now, visit.say)
        return paragraphs(_schedule(row, visit.say), week) or None
    return _TEXTS[part](spot, row, visit.say) or None


def parts_of(spot: Spot, row: RowCard, say: Say) -> list[Part]:
    """What this card has to say."""
    return [part for part in Part if _stands(part, spot, row, say)]


def without_schedule(contacts: Iterable[ContactCard]) -> list[ContactCard]:
    """What tells how to get there, and not when."""
    return [each for each in contacts if each.type is not ContactType.SCHEDULE]


def _schedule(row: RowCard, say: Say) -> Html:
    """The hours of reception that stand among the contacts; on a whole card they stay there."""
    shown = shown_contacts(row.touchpoint) if say.plain else ()
    return lines(*(contact_line(each, say) for each in shown if each.type is ContactType.SCHEDULE))


def _stands(part: Part, spot: Spot, row: RowCard, say: Say) -> bool:
    if part is Part.HOURS:
        hours = row.touchpoint.hours
        known = is_always_open(hours) or parsed(hours) is not None
        return known or bool(_schedule(row, say))
    return bool(_TEXTS[part](spot, row, say))


def _important(_spot: Spot, row: RowCard, say: Say) -> Html | None:
    return say("card-important", text=unbroken(row.peculiarity)) if row.peculiarity else None


def _bring(_spot: Spot, row: RowCard, say: Say) -> Html | None:
    return say("card-bring", things=Html(unbroken(say.own(row.bring)))) if row.bring else None


def _needs(spot: Spot, row: RowCard, say: Say) -> Html | None:
    words = needs_here(row, spot.agency.procedure, say)
    separator = ";\n— " if say.plain else "; "
    return say("card-needs", needs=listed(words, separator)) if words else None


def _offers(_spot: Spot, row: RowCard, say: Say) -> Html:
    return lines(*offers_here(row.touchpoint, say))


def _next(spot: Spot, _row: RowCard, say: Say) -> Html | None:
    step = step_for(spot.agency.guide, spot.option) if spot.option else None
    if step is None:
        return None
    return say(
        "card-step",
        number=str(step.number),
        total=str(step.total),
        title=say.own(step.title),
        next=say.own(step.next),
        last="yes" if step.number == step.total else "no",
    )


def _term(spot: Spot, row: RowCard, say: Say) -> Html | None:
    return None if spot.for_talk else term_words(row, spot.agency.procedure, say)


_TEXTS: dict[Part, Callable[[Spot, RowCard, Say], Html | None]] = {
    Part.IMPORTANT: _important,
    Part.BRING: _bring,
    Part.NEEDS: _needs,
    Part.OFFERS: _offers,
    Part.NEXT: _next,
    Part.TERM: _term,
}
