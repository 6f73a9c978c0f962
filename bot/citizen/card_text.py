"""What a card says, in the order in which a person needs it."""

from admin.contacts import is_reachable, shown_contacts
from admin.shown_rows import takes_appeals
from bot.citizen.first_screens import sample_mark
from bot.citizen.hours_text import hours_text
from bot.citizen.ways import offline_note
from bot.citizen.wording import (
    dated,
    lines,
    listed,
    name_of,
    open_sources,
    paragraphs,
    row_names,
    russian_mark,
    unbroken,
)
from bot.guide.instead import ways_instead
from bot.guide.narrowing import human_rows
from bot.guide.scenario import step_for, term_for
from bot.guide.spot import Spot
from bot.guide.ways import Way, way_of
from bot.visit import Visit
from locales import Html, Say
from storage.cards import ContactCard, RowCard
from storage.terms import Channel, Client, Need, ReleaseRule, Trust


def card_text(spot: Spot, row: RowCard, visit: Visit) -> Html:
    say = visit.say
    body = paragraphs(
        lines(_title(row, say), say.own(row.touchpoint.about)),
        _needs(spot, row, say),
        say("card-important", text=unbroken(row.peculiarity)) if row.peculiarity else None,
        _contacts(spot, row, say),
        hours_text(row.touchpoint.hours, spot.agency.time_zone, visit.now, say),
        say("card-bring", things=Html(unbroken(say.own(row.bring)))) if row.bring else None,
        _step(spot, say),
        _term(spot, row, say),
        offline_note(spot.rows, say) if spot.skipped else None,
    )
    below = lines(_release(spot, say), sample_mark(spot, say), russian_mark(say, body))
    return paragraphs(body, below)


def _title(row: RowCard, say: Say) -> Html:
    touchpoint = row.touchpoint
    channel = touchpoint.channel
    way = "email" if channel is Channel.EMAIL else way_of(channel).value
    how, name = say("card-how", way=way, kind=touchpoint.kind.value), name_of(say, touchpoint)
    return say("card-title", name=name, how=how) if how else say("citizen-heading", title=name)


def _needs(spot: Spot, row: RowCard, say: Say) -> Html | None:
    """All that can be done here, in the agency's order and its plain wording."""
    settings = [each for each in spot.agency.procedure.needs if each.code in row.needs]
    words = [
        say("card-message")
        if each.code is Need.SUBMISSION and not takes_appeals(row)
        else say.own(each.short)
        for each in settings
    ]
    return say("card-needs", needs=listed(words, "; ")) if words else None


def _contacts(spot: Spot, row: RowCard, say: Say) -> Html:
    contacts = shown_contacts(row.touchpoint)
    known = [_contact(each, say) for each in contacts]
    if not is_reachable(row.touchpoint):
        known.append(_no_contact(spot, row, say))
    return lines(*known)


def _contact(contact: ContactCard, say: Say) -> Html:
    fact = say("card-contact", type=contact.type.value, value=contact.value)
    if contact.trust is not Trust.PAGE:
        return fact
    return say("card-contact-page", fact=fact, source=open_sources(contact.source, say))


def _no_contact(spot: Spot, row: RowCard, say: Say) -> Html:
    """An unknown number is better than a wrong one."""
    if row.touchpoint.channel is Channel.EXECUTOR_PHONE:
        return say("card-phone-in-letter")
    said = say("card-no-contact", what=_lacking(row))
    if spot.client is Client.INTERNAL:
        return lines(said, say("card-ask-colleagues"), _instead(spot, row, say))
    if others := ways_instead(spot, row):
        return lines(said, say("card-reachable", names=listed(row_names(say, others))))
    return lines(said, say("card-ask-site"), _instead(spot, row, say))


def _lacking(row: RowCard) -> str:
    if row.touchpoint.channel is Channel.SITE:
        return "site"
    return "number" if way_of(row.touchpoint.channel) is Way.CALL else "any"


def _instead(spot: Spot, row: RowCard, say: Say) -> Html | None:
    """Which button helps where this way cannot be reached yet."""
    if len(spot.rows) > 1:
        return say("card-others-below")
    people = human_rows(spot.agency, spot.client)
    return say("card-human-below") if people and row not in people else None


def _step(spot: Spot, say: Say) -> Html | None:
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
    term = term_for(row, spot.agency.procedure)
    if term is None or spot.for_talk:
        return None
    return say(
        "card-term",
        registration=term.registration_days,
        answer=term.answer_days,
        prolongation=term.prolongation_days,
        law=Html(unbroken(say.own(term.law))),
    )


def _release(spot: Spot, say: Say) -> Html:
    owner = spot.agency.lists[spot.client]
    words = {"number": str(owner.number), "date": dated(say, owner.date)}
    if owner.sample or spot.agency.procedure.release_rule is not ReleaseRule.BY_ORDER:
        return say("card-release", **words)
    return say("card-release-by-order", document=owner.document_line, **words)
