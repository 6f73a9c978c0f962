"""What a touchpoint's card says, alike in chat and on the public pages."""

from collections.abc import Iterable
from datetime import date
from html import escape
from urllib.parse import urlsplit

from admin.place_offers.table import all_offers_words, is_place, offers_as_fields
from admin.shown_rows import takes_appeals, term_for
from admin.ways import Way, way_of
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.cards import ContactCard, RowCard, TouchpointCard
from storage.procedure import AppealTerm, Procedure
from storage.terms import Channel, Need, Trust


def name_of(say: Say, touchpoint: TouchpointCard) -> Html:
    """The short name that people know; the list's own name where there is none."""
    return say.own(touchpoint.labels) or Html(escape(touchpoint.name))


def needs_here(row: RowCard, procedure: Procedure, say: Say) -> list[Html]:
    """All that can be done here, in the agency's order and its plain wording; what is sent
    where no appeal is taken is a message only."""
    return [
        say("card-message")
        if each.code is Need.SUBMISSION and not takes_appeals(row)
        else say.own(each.short)
        for each in procedure.needs
        if each.code in row.needs
    ]


def contact_line(contact: ContactCard, say: Say, value: Html | None = None) -> Html:
    """The detail, and where an unchecked one is known from; `value` is how a face shows it
    where that is not its plain text."""
    shown = contact.value if value is None else value
    fact = say("card-contact", type=contact.type.value, value=shown)
    if contact.trust is not Trust.PAGE:
        return fact
    return say("card-contact-page", fact=fact, source=open_sources(contact.source, say))


def no_contact(row: RowCard, say: Say) -> Html:
    """An unknown number is better than a wrong one."""
    if row.touchpoint.channel is Channel.EXECUTOR_PHONE:
        return say("card-phone-in-letter")
    return say("card-no-contact", what=_lacking(row))


def offers_here(point: TouchpointCard, say: Say) -> list[Html]:
    """What there is on the spot, is not, or nobody knows, a line each; nothing of a touchpoint to
    which nobody comes (A3.8.4, B2.8.4)."""
    if not is_place(point.channel):
        return []
    if not point.offers:
        return [say("card-offers-unknown")]
    kept = {offer.value: there for offer, there in point.offers.items()}
    return [say("card-offers"), *all_offers_words(offers_as_fields(kept), say)]


def _lacking(row: RowCard) -> str:
    if row.touchpoint.channel is Channel.SITE:
        return "site"
    return "number" if way_of(row.touchpoint.channel) is Way.CALL else "any"


def term_words(row: RowCard, procedure: Procedure, say: Say) -> Html | None:
    """The legal term of an appeal, with its law; None where none is known or meant."""
    term = term_for(row, procedure)
    return term_sentence(term, say) if term else None


def term_sentence(term: AppealTerm, say: Say) -> Html:
    """How long an appeal takes, and by which law."""
    return say(
        "card-term",
        registration=term.registration_days,
        answer=term.answer_days,
        prolongation=term.prolongation_days,
        law=Html(unbroken(say.own(term.law))),
    )


def unbroken(law: str) -> str:
    """«59‑ФЗ» stays on one line."""
    return law.replace("-ФЗ", "\u2011ФЗ").replace("-FZ", "\u2011FZ")


def open_sources(text: str, say: Say) -> Html:
    """Where an unchecked fact is known from, without strange addresses in people's eyes."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    pages = [escape(part) for part in parts if part.startswith(("http://", "https://"))]
    told = [part for part in parts if not part.startswith(("http://", "https://"))]
    if pages:
        links = [f'<a href="{page}">{n}</a>' for n, page in enumerate(pages, start=1)]
        first, count = Html(pages[0]), len(pages)
        return say("card-open-sources", count=count, first=first, pages=_listed(links))
    if say.language != DEFAULT_LANGUAGE:
        return say("card-public-knowledge")
    return _listed(escape(part) for part in told)


def sources(text: str) -> Html:
    """Where a fact is known from: addresses become short links."""
    return _listed(_source(part.strip()) for part in text.split(";") if part.strip())


def _source(text: str) -> str:
    host = urlsplit(text).hostname if text.startswith(("http://", "https://")) else None
    return f'<a href="{escape(text)}">{escape(host)}</a>' if host else escape(text)


def dated(say: Say, day: date) -> Html:
    """«22 ноября 2026 г.»"""
    return say("citizen-date", day=str(day.day), month=f"m{day.month}", year=str(day.year))


def _listed(parts: Iterable[str]) -> Html:
    return Html(", ".join(parts))
