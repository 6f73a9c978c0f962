"""What a card says, in the order in which a person needs it."""

from admin.card_words import (
    contact_line,
    dated,
    no_contact,
)
from admin.contacts import is_reachable, official_site, shown_contacts
from admin.ways import way_of
from bot.citizen.cards.parts import Part, part_text, without_schedule
from bot.citizen.cards.wishes import wishes_notes
from bot.citizen.first_screens import sample_mark
from bot.citizen.ways import offline_note
from bot.citizen.wording import (
    lines,
    listed,
    name_of,
    paragraphs,
    row_names,
    russian_mark,
)
from bot.guide.instead import ways_instead
from bot.guide.narrowing import human_rows
from bot.guide.spot import Spot
from bot.visit import Visit
from locales import Html, Say
from storage.cards import RowCard
from storage.terms import Channel, Client, ReleaseRule


def card_text(spot: Spot, row: RowCard, visit: Visit) -> Html:
    """Everything at once; for plain text what it is and how to get there, the rest by buttons."""
    say = visit.say

    def of(part: Part) -> Html | None:
        return None if say.plain else part_text(part, spot, row, visit)

    body = paragraphs(
        lines(card_title(row, say), say.own(row.touchpoint.about)),
        *(of(each) for each in (Part.NEEDS, Part.IMPORTANT)),
        _contacts(spot, row, say),
        wishes_notes(spot, row, say),
        *(of(each) for each in (Part.HOURS, Part.OFFERS, Part.BRING, Part.NEXT, Part.TERM)),
        offline_note(spot.rows, say) if spot.skipped else None,
    )
    below = lines(release_line(spot, say), sample_mark(spot, say), russian_mark(say, body))
    return paragraphs(body, below)


def card_title(row: RowCard, say: Say) -> Html:
    """What it is called, and how one gets there."""
    touchpoint = row.touchpoint
    channel = touchpoint.channel
    way = "email" if channel is Channel.EMAIL else way_of(channel).value
    how, name = say("card-how", way=way, kind=touchpoint.kind.value), name_of(say, touchpoint)
    return say("card-title", name=name, how=how) if how else say("citizen-heading", title=name)


def _contacts(spot: Spot, row: RowCard, say: Say) -> Html:
    """How to reach it; when people are received is a thing of its own in plain text."""
    shown = shown_contacts(row.touchpoint)
    contacts = without_schedule(shown) if say.plain else shown
    known = [contact_line(each, say) for each in contacts]
    if not is_reachable(row.touchpoint):
        known.append(_no_contact(spot, row, say))
    return lines(*known)


def _no_contact(spot: Spot, row: RowCard, say: Say) -> Html:
    """What is not known, and where to look or ask meanwhile."""
    said = no_contact(row, say)
    if row.touchpoint.channel is Channel.EXECUTOR_PHONE:
        return said
    if spot.client is Client.INTERNAL:
        return lines(said, say("card-ask-colleagues"), _instead(spot, row, say))
    if others := ways_instead(spot, row):
        return lines(said, say("card-reachable", names=listed(row_names(say, others))))
    here = row.touchpoint.channel is Channel.SITE and official_site(spot.agency) is None
    return lines(said, None if here else say("card-ask-site"), _instead(spot, row, say))


def _instead(spot: Spot, row: RowCard, say: Say) -> Html | None:
    """Which button helps where this way cannot be reached yet."""
    if len(spot.rows) > 1:
        return say("card-others-below")
    people = human_rows(spot.agency, spot.client)
    return say("card-human-below") if people and row not in people else None


def release_line(spot: Spot, say: Say) -> Html:
    """Which list says so, and of which day it is."""
    owner = spot.agency.lists[spot.client]
    words = {"number": str(owner.number), "date": dated(say, owner.date)}
    if owner.sample or spot.agency.procedure.release_rule is not ReleaseRule.BY_ORDER:
        return say("card-release", **words)
    return say("card-release-by-order", document=owner.document_line, **words)
