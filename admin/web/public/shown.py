"""A row as an open page shows it: words, each marked with its language, and links."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from admin.card_words import (
    contact_line,
    dated,
    needs_here,
    no_contact,
    offers_here,
    term_words,
    unbroken,
)
from admin.contacts import dialled, is_reachable, official_site, shown_contacts, web_address
from admin.hours_words import hours_words
from admin.segment_words import segment_words
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.cards import AgencyCard, ContactCard, FormCard, RowCard, TouchpointCard
from storage.terms import Channel, ContactType, Trust

_LINK = re.compile(r'<a (href="[^"]*")[^>]*>')

_IN_RUSSIAN = (ContactType.ADDRESS, ContactType.SCHEDULE)


@dataclass(frozen=True)
class Place:
    """What a word of the row is: `direction`, `service` or `process`."""

    field: str
    words: Html


@dataclass(frozen=True)
class Use:
    """What one row lets people do at its touchpoint."""

    places: Sequence[Place]
    needs: Sequence[Html]
    bring: Html
    important: Html
    term: Html
    segments: Html
    """Whom the way is for; empty: everybody."""
    forms: Sequence[tuple[str, Html]]
    """Addresses of files and what they are."""


@dataclass(frozen=True)
class Shown:
    """A row with its touchpoint; `missing` says that no contact is known, and what to do."""

    point_id: int
    name: Html
    about: Html
    what: Html
    owner: Html
    contacts: Sequence[Html]
    missing: Html
    hours: Html
    offers: Html
    use: Use


def own_words(words: Mapping[str, str], say: Say) -> Html:
    """An agency's words; those that are in Russian on a page of another language say so."""
    text = say.own(words)
    if not text or words.get(say.language):
        return text
    return Html(f'<span lang="{DEFAULT_LANGUAGE}">{text}</span>')


def russian(text: str, say: Say) -> Html:
    """Words of the list, which is kept in Russian."""
    return own_words({DEFAULT_LANGUAGE: text}, say)


def name_in_list(point: TouchpointCard, say: Say) -> Html:
    """As the approved list names it; in other languages by its short name, if it has one."""
    return own_words({**point.labels, DEFAULT_LANGUAGE: point.name}, say)


def shown(row: RowCard, agency: AgencyCard, say: Say) -> Shown:
    point = row.touchpoint
    return Shown(
        point_id=point.id,
        name=name_in_list(point, say),
        about=own_words(point.about, say),
        what=_what(point, agency, say),
        owner=russian(point.owner, say),
        contacts=[_contact(each, say) for each in shown_contacts(point)],
        missing=Html("") if is_reachable(point) else _missing(row, agency, say),
        hours=hours_words(point.hours, say) if point.hours else Html(""),
        offers=Html("<br>".join(offers_here(point, say))),
        use=use_of(row, agency, say),
    )


def in_new_tabs(card: Shown) -> Shown:
    """Its contacts for a frame on another site, which their links shall not take the place of."""
    return replace(
        card, contacts=[_apart(each) for each in card.contacts], missing=_apart(card.missing)
    )


def _apart(words: Html) -> Html:
    return Html(_LINK.sub(r'<a \1 target="_blank" rel="noopener">', words))


def use_of(row: RowCard, agency: AgencyCard, say: Say) -> Use:
    words = (("direction", row.direction), ("service", row.service), ("process", row.process))
    return Use(
        places=[Place(field, russian(text, say)) for field, text in words if text],
        needs=needs_here(row, agency.procedure, say),
        bring=Html(unbroken(own_words(row.bring, say))),
        important=Html(unbroken(russian(row.peculiarity, say))),
        term=term_words(row, agency.procedure, say) or Html(""),
        segments=segment_words(row.segments, say),
        forms=[
            (f"/list/{agency.code}/forms/{form.sha256}", _form(form, say)) for form in row.forms
        ],
    )


def _form(form: FormCard, say: Say) -> Html:
    title = russian(form.title, say)
    return say("citizen-form-words", title=title, date=dated(say, form.dated))


def in_directions(rows: Iterable[RowCard]) -> list[RowCard]:
    """Rows of one direction together, directions as the list first names them."""
    rows = list(rows)
    order: dict[str, int] = {}
    for row in rows:
        order.setdefault(row.direction, len(order))
    return sorted(rows, key=lambda row: order[row.direction])


def _what(point: TouchpointCard, agency: AgencyCard, say: Say) -> Html:
    setting = agency.procedure.channel(point.channel)
    label = own_words(setting.label, say) if setting else Html("")
    known = "yes" if label else "no"
    return say("open-public-what", kind=point.kind.value, known=known, channel=label)


def _contact(contact: ContactCard, say: Say) -> Html:
    """Of an unchecked one the line beneath says so: read aloud, a sentence of its own."""
    line = contact_line(contact, say, _linked(contact, say))
    fact, _, known = line.rpartition("\n")
    return Html(f"{fact}.\n{known}") if contact.trust is Trust.PAGE and fact else line


def _linked(contact: ContactCard, say: Say) -> Html:
    """What can be pressed opens what it names."""
    value = escape(contact.value)
    if contact.type is ContactType.PHONE:
        number = "".join(sign for sign in dialled(contact.value) if sign in "+0123456789")
        return Html(f'<a href="tel:{number}">{value}</a>') if number else Html(value)
    if contact.type is ContactType.EMAIL:
        return Html(f'<a href="mailto:{value}">{value}</a>')
    address = web_address(contact.value) if contact.type is ContactType.SITE else None
    if address:
        return Html(f'<a href="{escape(address)}" rel="noopener">{value}</a>')
    return russian(contact.value, say) if contact.type in _IN_RUSSIAN else Html(value)


def _missing(row: RowCard, agency: AgencyCard, say: Say) -> Html:
    said = no_contact(row, say)
    if row.touchpoint.channel is Channel.EXECUTOR_PHONE:
        return said
    ask, site = say("card-ask-site"), official_site(agency)
    if site:
        words = say("card-official-site")
        return Html(f'{said} {ask} <a href="{escape(site)}" rel="noopener">{words}</a>')
    return Html(f"{said} {ask}")
