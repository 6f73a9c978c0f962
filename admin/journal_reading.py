"""Reading the journal: found by act, person, subject and day; taken along; its chain checked."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from admin.clock import local_moment
from admin.errors.journal import BadHeadCodeError
from admin.export.delimited import SEMICOLON
from admin.export.files import beside
from admin.formulas import harmless
from admin.journal import Verified, read_head, verify
from admin.journal_words import role_words, verb_words
from admin.paging import page_among
from admin.permissions import Permission, require
from locales import Say
from storage.models import JournalRecord, Staff
from storage.repositories.journal import Wanted
from storage.store import Store

PAGE = 50
MOST_TAKEN = 20_000
"""Records of one file; whoever needs more narrows the days."""

_MARGIN = timedelta(days=2)


@dataclass(frozen=True)
class Page:
    """Records, the newest first; `titles` are everybody's who ever worked in the agency."""

    records: Sequence[JournalRecord]
    titles: dict[int, str]
    number: int
    pages: int
    count: int


def between(
    since: date | None, until: date | None, time_zone: str
) -> tuple[datetime | None, datetime | None]:
    """The moments between two days of the agency, both days included."""
    zone = ZoneInfo(time_zone)
    begins = datetime.combine(_possible(since), time(), zone) if since else None
    after = _possible(until) + timedelta(days=1) if until else None
    return begins, datetime.combine(after, time(), zone) if after else None


def _possible(day: date) -> date:
    """The day, or the nearest one that has a midnight in every zone."""
    return min(max(day, date.min + _MARGIN), date.max - _MARGIN)


async def look_up(store: Store, wanted: Wanted, *, page: int = 1, by: Staff) -> Page:
    """A page of what is looked for; a page beyond the last is the last."""
    require(by, Permission.READ_JOURNAL)
    count = await store.journal.count(by.agency_id, wanted)
    number, pages = page_among(page, count, PAGE)
    records = await store.journal.latest(by.agency_id, wanted, most=PAGE, skip=(number - 1) * PAGE)
    return Page(records, await _titles(store, by), number, pages, count)


async def state_of_chain(store: Store, code: str = "", *, by: Staff) -> Verified:
    """Whether the agency's chain is whole, and whether a head code kept elsewhere still holds.

    Raises:
        BadHeadCodeError: it is no head code.
    """
    require(by, Permission.READ_JOURNAL)
    against = read_head(code) if code.strip() else None
    if code.strip() and against is None:
        raise BadHeadCodeError
    return await verify(store, by.agency_id, against)


async def as_table(store: Store, wanted: Wanted, say: Say, *, by: Staff) -> bytes:
    """CSV for people: UTF-8 with a mark of it, nothing that a spreadsheet would run."""
    records, agency = await _taken(store, wanted, by), await store.agencies.get(by.agency_id)
    titles = await _titles(store, by)
    return await beside(lambda: _table(records, titles, agency.time_zone, say))


def _table(
    records: Sequence[JournalRecord], titles: dict[int, str], time_zone: str, say: Say
) -> bytes:
    written = io.StringIO()
    table = csv.writer(written, delimiter=SEMICOLON, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    columns = ("number", "at", "who", "role", "verb", "subject", "details")
    table.writerow([say(f"journal-column-{column}") for column in columns])
    for record in records:
        cells = (
            str(record.number),
            local_moment(record.at, time_zone),
            titles.get(record.actor_id or 0, ""),
            role_words(record.role, say),
            verb_words(record.verb, say),
            record.subject,
            json.dumps(record.details, ensure_ascii=False, sort_keys=True),
        )
        table.writerow([harmless(cell) for cell in cells])
    return written.getvalue().encode("utf-8-sig")


async def as_chain(store: Store, wanted: Wanted, *, by: Staff) -> bytes:
    """JSON lines for programs, eldest first: everything of which a record's hash is made."""
    records = await _taken(store, wanted, by)
    return await beside(lambda: _chain(records))


def _chain(records: Sequence[JournalRecord]) -> bytes:
    lines = (
        {
            "agency": record.agency_id,
            "number": record.number,
            "at": record.at.isoformat(timespec="microseconds"),
            "actor": record.actor_id,
            "role": record.role,
            "verb": record.verb,
            "subject": record.subject,
            "details": record.details,
            "previous": record.previous_hash,
            "hash": record.record_hash,
        }
        for record in reversed(records)
    )
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()


async def _taken(store: Store, wanted: Wanted, by: Staff) -> Sequence[JournalRecord]:
    require(by, Permission.READ_JOURNAL)
    return await store.journal.latest(by.agency_id, wanted, most=MOST_TAKEN)


async def _titles(store: Store, by: Staff) -> dict[int, str]:
    people = await store.team.titles(by.agency_id)
    return {person_id: staff.title for person_id, staff in people.items()}
