"""The journal on the screen: search, filters, files to take along, the state of its chain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from admin import journal_reading
from admin.carried import whole_number
from admin.clock import local_moment
from admin.errors.journal import BadHeadCodeError
from admin.journal import Verified
from admin.journal_words import (
    GROUPS,
    details_words,
    role_words,
    subject_sought,
    subject_words,
    verb_words,
)
from admin.web.again import refused
from admin.web.downloads import attached
from admin.web.numbers import PageNumber
from admin.web.visitor import SignedIn, Visitor
from locales import Html, Say
from storage.models import JournalRecord
from storage.repositories.journal import Wanted

router = APIRouter(prefix="/office/journal")


@dataclass(frozen=True)
class Filter:
    """As it stands in the address: what cannot be read does not narrow."""

    group: str
    who: str
    subject: str
    since: str
    until: str

    def wanted(self, time_zone: str, say: Say) -> Wanted:
        begins, ends = journal_reading.between(_day(self.since), _day(self.until), time_zone)
        return Wanted(
            verbs=GROUPS.get(self.group, ()),
            actor_id=whole_number(self.who),
            subject=subject_sought(self.subject, say)[:128],
            since=begins,
            until=ends,
        )


@dataclass(frozen=True)
class Line:
    """A record as the page shows it; `address` is where its subject stands, empty for none."""

    number: int
    at: str
    who: str
    what: str
    subject: Html
    address: str
    details: Html
    hash: str


def _filter(
    group: str = "",
    who: str = "",
    subject: str = "",
    since: str = "",
    until: str = "",
) -> Filter:
    return Filter(group, who, subject, since, until)


Filtered = Annotated[Filter, Depends(_filter)]


@router.get("")
async def show(visitor: SignedIn, chosen: Filtered, page: PageNumber = 1) -> Response:
    wanted = chosen.wanted(visitor.agency.time_zone, visitor.say)
    async with visitor.reading() as store:
        found = await journal_reading.look_up(store, wanted, page=page, by=visitor.staff)
    return visitor.page(
        "journal.html",
        title=visitor.say("web-journal-title"),
        found=found,
        lines=[_line(record, found.titles, visitor) for record in found.records],
        chosen=chosen,
        groups=_groups(visitor),
        people=[("", visitor.say("web-journal-anybody")), *sorted(found.titles.items(), key=_name)],
    )


@router.get("/chain")
async def chain(visitor: SignedIn, code: str = "") -> Response:
    """Reads the whole chain through, and compares a head code that was kept elsewhere."""
    try:
        async with visitor.reading() as store:
            verified = await journal_reading.state_of_chain(store, code[:200], by=visitor.staff)
    except BadHeadCodeError as refusal:
        return _chain_page(visitor, code, refusal=refusal)
    return _chain_page(visitor, code, verified)


def _chain_page(
    visitor: Visitor,
    code: str,
    verified: Verified | None = None,
    refusal: Exception | None = None,
) -> Response:
    return visitor.page(
        "journal_chain.html",
        title=visitor.say("web-chain-title"),
        verified=verified,
        code=code,
        **refused(refusal, visitor),
    )


@router.get("/journal.csv")
async def table(visitor: SignedIn, chosen: Filtered) -> Response:
    wanted = chosen.wanted(visitor.agency.time_zone, visitor.say)
    async with visitor.reading() as store:
        content = await journal_reading.as_table(store, wanted, visitor.say, by=visitor.staff)
    return attached("journal.csv", "text/csv; charset=utf-8", content)


@router.get("/journal.jsonl")
async def lines(visitor: SignedIn, chosen: Filtered) -> Response:
    wanted = chosen.wanted(visitor.agency.time_zone, visitor.say)
    async with visitor.reading() as store:
        content = await journal_reading.as_chain(store, wanted, by=visitor.staff)
    return attached("journal.jsonl", "application/jsonl", content)


_PAGES = {
    "proposal": "/office/proposals/{}",
    "bundle": "/office/bundles/{}",
    "release": "/office/releases/{}",
}
"""Where a subject of the journal can be read; a list from a file is its sender's alone."""


def _line(record: JournalRecord, titles: dict[int, str], visitor: Visitor) -> Line:
    kind, _colon, number = record.subject.partition(":")
    address = _PAGES[kind].format(number) if kind in _PAGES and number.isdigit() else ""
    say = visitor.say
    who = titles.get(record.actor_id or 0) or role_words(record.role, say)
    return Line(
        number=record.number,
        at=local_moment(record.at, visitor.agency.time_zone),
        who=who,
        what=verb_words(record.verb, say),
        subject=subject_words(record.subject, say),
        address=address,
        details=details_words(record.details, say),
        hash=record.record_hash,
    )


def _groups(visitor: Visitor) -> Sequence[tuple[str, str]]:
    say = visitor.say
    return [("", say("web-journal-everything"))] + [
        (group, say(f"journal-group-{group}")) for group in GROUPS
    ]


def _name(person: tuple[int, str]) -> str:
    return person[1]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
