"""One row of the list: everything that stands in it, what is amiss, what happened, what this
person may propose of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from admin.changes import need_words
from admin.completeness import Finding
from admin.completeness.mending import mended_by
from admin.dossier import subject_title
from admin.finding_words import mending_words, source_words
from admin.forms.words import form_words
from admin.history_words import event_lines
from admin.hours_words import hours_words
from admin.place_offers.table import all_offers_words, is_place, offers_as_fields
from admin.requirements.table import as_fields as requirements_as_fields
from admin.requirements.table import asked_of
from admin.requirements.words import mark_words
from admin.row_whole import WholeRow, read_row
from admin.segment_words import segment_words
from admin.shown_rows import shown_rows
from admin.translation.table import ABOUT, BRING, LABEL, as_fields, translated_title
from admin.web.list_cells import channel_words
from admin.web.numbers import Number
from admin.web.visitor import SignedIn, Visitor
from locales import Html
from storage.models import Proposal, Row
from storage.terms import ChangeKind, Client, Status

router = APIRouter(prefix="/office/list/rows")


@dataclass(frozen=True)
class Amiss:
    """A finding in words; `kind` is the change that mends it, where this person may begin it;
    `by_adding`: a new row mends it, and they may propose one."""

    words: Html
    source: Html
    blocks: bool
    kind: ChangeKind | None
    by_adding: bool


@router.get("/{row_id}")
async def show(visitor: SignedIn, row_id: Number) -> Response:
    async with visitor.reading() as store:
        whole = await read_row(store, row_id, by=visitor.staff)
    return visitor.page(
        "row.html",
        title=whole.point.name,
        whole=whole,
        row=whole.row,
        point=whole.point,
        facts=_facts(whole, visitor),
        contacts=[_contact(each, visitor) for each in whole.point.contacts],
        hours=hours_words(whole.point.hours, visitor.say) if whole.point.hours else "",
        marks=_marks(whole, visitor),
        offers=_offers(whole, visitor),
        forms=[(each["file_id"], form_words(each, visitor.say)) for each in whole.row.forms],
        translations=_translations(whole, visitor),
        findings=[_amiss(each, whole, visitor) for each in whole.findings],
        proposals=[_at_work(each, whole, visitor) for each in whole.proposals],
        beside=[(each.id, _place(each)) for each in whole.beside],
        changes=[(each.value, visitor.say(f"propose-{each.value}")) for each in whole.changes],
        copies=whole.adds,
        public=_public_path(whole, visitor),
        events=_events(whole, visitor),
    )


def _public_path(whole: WholeRow, visitor: Visitor) -> str:
    """Where everybody reads it, if the current release shows it; empty where it does not."""
    cards = next((each for each in visitor.office.cards() if each.id == whole.agency.id), None)
    shown = shown_rows(cards, Client.EXTERNAL) if cards else ()
    if whole.row.id not in {each.id for each in shown}:
        return ""
    return f"/list/{whole.agency.code}/points/{whole.point.id}"


def _facts(whole: WholeRow, visitor: Visitor) -> list[tuple[Html, Html]]:
    """What stands in the row, by the names of the list's columns; a dash where something should
    stand and does not."""
    row, point, say, procedure = whole.row, whole.point, visitor.say, whole.agency.procedure
    confirmed = Html("")
    if row.confirmed_on is not None:
        confirmed = say("row-said-true", day=f"{row.confirmed_on:%d.%m.%Y}", who=row.confirmed_by)
    said = {
        "direction": _own(row.direction, visitor),
        "service": _own(row.service, visitor),
        "process": _own(row.process, visitor),
        "channel": channel_words(point.channel, procedure, say),
        "kind": say(f"kind-{point.kind.value}"),
        "needs": need_words(row.needs, procedure, say),
        "peculiarity": _own(row.peculiarity, visitor),
        "bring": say.own(row.bring) if row.bring else Html(""),
        "situations": _situations(whole, visitor),
        "segments": segment_words(row.segments, say),
        "phrases": Html("; ".join(say("quoted", name=each) for each in row.phrases)),
        "responsible": _own(row.responsible, visitor),
        "unit": _own(whole.unit, visitor),
        "basis": _own(row.basis, visitor),
        "source": _source(row, visitor),
        "confirmed": confirmed,
    }
    return [
        (say(f"web-column-{name}"), words or Html("—"))
        for name, words in said.items()
        if words or name not in _OFTEN_EMPTY
    ]


_OFTEN_EMPTY = ("peculiarity", "bring", "situations", "segments", "phrases")


def _contact(each: Mapping[str, Any], visitor: Visitor) -> dict[str, Any]:
    on = each.get("checked_on")
    return {
        "type": visitor.say(f"contact-{each['type']}"),
        "value": each["value"],
        "trust": visitor.say(f"web-trust-{each['trust']}"),
        "source": each.get("source") or "—",
        "checked": f"{date.fromisoformat(on):%d.%m.%Y}" if on else "—",
    }


def _own(text: str, visitor: Visitor) -> Html:
    return visitor.say.own({"ru": text}) if text else Html("")


def _situations(whole: WholeRow, visitor: Visitor) -> Html:
    """A row of none serves all whose needs it answers."""
    named = (whole.agency.guide.situation(code) for code in whole.row.situations)
    return Html("; ".join(visitor.say.own(each.title) for each in named if each))


def _source(row: Row, visitor: Visitor) -> Html:
    """How far the row is known, and from where."""
    trust = visitor.say(f"web-trust-{row.trust.value}")
    before, _mark, number = row.source.partition("proposal:")
    if not before and number.isdigit():
        return visitor.say("web-row-source-proposal", trust=trust, number=number)
    return visitor.say("web-row-source", trust=trust, source=row.source) if row.source else trust


def _marks(whole: WholeRow, visitor: Visitor) -> list[tuple[Html, Html]]:
    """What the agency's order asks of such a touchpoint, and how it is."""
    letter = whole.agency.procedure.order.letter
    fields = requirements_as_fields(whole.point.requirements, asked_of(letter, whole.point.channel))
    return [
        (visitor.say(field), mark_words(field, value, visitor.say))
        for field, value in fields.items()
    ]


def _offers(whole: WholeRow, visitor: Visitor) -> list[Html]:
    """Nothing of what nobody comes to."""
    if not is_place(whole.point.channel):
        return []
    return all_offers_words(offers_as_fields(whole.point.offers), visitor.say)


def _translations(whole: WholeRow, visitor: Visitor) -> list[tuple[Html, Html]]:
    """Own words in other languages; a dash where nobody translated what there is in Russian."""
    point, say = whole.point, visitor.say
    names = {LABEL: point.labels, ABOUT: point.about, BRING: whole.row.bring}
    words = {
        field: text
        for name, kept in names.items()
        if kept or name == LABEL
        for field, text in as_fields(name, kept).items()
    }
    return [
        (translated_title(field, say), Html(escape(text or "—"))) for field, text in words.items()
    ]


def _amiss(finding: Finding, whole: WholeRow, visitor: Visitor) -> Amiss:
    kind = mended_by(finding)
    letter = whole.agency.procedure.order.letter
    return Amiss(
        words=mending_words(finding, kind or ChangeKind.NEEDS, visitor.say),
        source=source_words(finding, letter, visitor.say),
        blocks=finding.blocks,
        kind=kind if kind in whole.changes else None,
        by_adding=kind is ChangeKind.ADD and whole.adds,
    )


def _at_work(proposal: Proposal, whole: WholeRow, visitor: Visitor) -> dict[str, Any]:
    author = whole.people.get(proposal.author_id)
    words = visitor.say(
        "proposal-line",
        number=str(proposal.id),
        name=subject_title(proposal, visitor.say),
        change=visitor.say(f"change-{proposal.kind.value}"),
        status=proposal.status.value,
    )
    page = "drafts" if proposal.status is Status.DRAFT else "proposals"
    who = author.title if author else ""
    return {"words": words, "path": f"/office/{page}/{proposal.id}", "who": who}


def _place(row: Row) -> str:
    return " · ".join(
        dict.fromkeys(each for each in (row.direction, row.service, row.process) if each)
    )


def _events(whole: WholeRow, visitor: Visitor) -> list[list[Html]]:
    """The newest first: what somebody looks for happened lately."""
    zone = whole.agency.time_zone
    return [event_lines(each, zone, visitor.say) for each in reversed(whole.past.events)]
