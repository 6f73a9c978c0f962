"""What must hold in the database after every step, whatever was pressed."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from admin.journal import verify
from admin.releases import is_intact
from storage.db import Database
from storage.models import JournalRecord, Proposal, QueuedMessage, Release, Row, TouchpointList
from storage.published import load_published
from storage.store import Store
from storage.terms import Client
from tests.chaos.model import HOLDERS, OPEN, OVER, WAITING, Change, Member, Office

Decided = dict[int, tuple[Any, ...]]

_KINDS = {"check": "to_check", "approve": "to_approve", "present": "to_present"}


@dataclass(frozen=True)
class Told:
    """A notice in the queue: `about` is «proposal:7», «bundle:2» or the like."""

    id: int
    person: int
    kind: str
    about: str
    needed: str


async def newest_message(store: Store) -> int:
    return int(await store.session.scalar(select(func.max(QueuedMessage.id))) or 0)


async def row_of(database: Database, proposal_id: int) -> tuple[int, int]:
    """The row and the touchpoint that an addition made."""
    async with database.reading() as store:
        found = await store.session.execute(
            select(Row.id, Row.touchpoint_id).where(Row.source == f"proposal:{proposal_id}")
        )
        row, point = found.one()
        return row, point


async def disagreements(
    database: Database,
    offices: Sequence[Office],
    decided: Decided,
    *,
    touched: Collection[int],
    released: bool,
) -> list[str]:
    """Everything in which the database is not as the model has it, or breaks a rule of the
    house. `decided` remembers the proposals that were over; the journals of the `touched`
    offices are verified, and what citizens see is compared when something was `released`."""
    async with database.reading() as store:
        found = list(await store.session.scalars(select(Proposal)))
        told = await _told(store)
        return [
            *_of_states(found, offices),
            *_of_second_person(found),
            *_of_decided(found, decided),
            *_of_subjects(found),
            *await _of_releases(store, offices),
            *await _of_counts(store, offices),
            *(await _of_published(store, offices) if released else ()),
            *[each for number in touched for each in await _of_journal(store, number)],
            *[each for office in offices for each in _of_repeats(told, office)],
            *[each for office in offices for each in _of_silence(told, office)],
        ]


def _of_states(found: Sequence[Proposal], offices: Sequence[Office]) -> Iterator[str]:
    expected = {
        change.id: (office.id, change.status, change.author, change.revision, change.bundle)
        for office in offices
        for change in office.changes.values()
    }
    there = {
        each.id: (
            each.agency_id,
            each.status.value,
            each.author_id,
            each.revision,
            each.bundle_id or 0,
        )
        for each in found
    }
    for number in expected.keys() | there.keys():
        if expected.get(number) != there.get(number):
            yield f"proposal {number} is {there.get(number)}, not {expected.get(number)}"


def _of_second_person(found: Sequence[Proposal]) -> Iterator[str]:
    for each in found:
        writers = {each.author_id, each.last_edited_by_id}
        if {each.checked_by_id, each.approved_by_id} & writers:
            yield f"proposal {each.id} was decided by one of its writers"
        released = each.status.value == "released"
        if released and None in (each.checked_by_id, each.approved_by_id, each.release_id):
            yield f"proposal {each.id} was released without a check, an approval or a release"


def _of_decided(found: Sequence[Proposal], decided: Decided) -> Iterator[str]:
    for each in found:
        now = (each.status.value, each.revision, each.decided_by_id, each.decided_at, each.becomes)
        if each.id in decided and decided[each.id] != now:
            yield f"proposal {each.id} changed after it was decided"
        if each.status.value in OVER:
            decided[each.id] = now


def _of_subjects(found: Sequence[Proposal]) -> Iterator[str]:
    counted = Counter((each.list_id, each.subject) for each in found if each.status.value in OPEN)
    for subject, times in counted.items():
        if times > 1:
            yield f"{times} open proposals for {subject}"


async def _of_releases(store: Store, offices: Sequence[Office]) -> list[str]:
    """Numbers 1 to n without gaps, each with its hash, the last one current."""
    found = list(await store.session.scalars(select(Release).order_by(Release.number)))
    wrong = [f"release {each.id} has another hash" for each in found if not is_intact(each)]
    current = await store.session.execute(select(TouchpointList.id, TouchpointList.release_number))
    shown = dict(iter(current))
    for office in offices:
        numbers = [each.number for each in found if each.list_id == office.list_id]
        made = office.releases
        if numbers != list(range(1, made + 1)) or shown[office.list_id] != made:
            wrong.append(f"releases {numbers} of list {office.list_id}, and {made} were made")
    return wrong


async def _of_counts(store: Store, offices: Sequence[Office]) -> list[str]:
    """A record of the journal for each thing that was done, and none for what was not."""
    counted = await store.session.execute(
        select(JournalRecord.agency_id, func.count()).group_by(JournalRecord.agency_id)
    )
    there = dict(iter(counted))
    return [
        f"journal of {office.id} has {there.get(office.id, 0)} records, not {office.notes}"
        for office in offices
        if there.get(office.id, 0) != office.notes
    ]


async def _of_published(store: Store, offices: Sequence[Office]) -> list[str]:
    cards = {agency.id: agency.lists.get(Client.EXTERNAL) for agency in await load_published(store)}
    wrong = []
    for office in offices:
        listed = cards[office.id]
        shown = [
            (
                row.touchpoint.name,
                tuple(need.value for need in row.needs),
                row.touchpoint.kind.value,
                row.touchpoint.hours,
            )
            for row in (listed.rows if listed else ())
        ]
        lines = sorted(office.standing(), key=lambda each: each.row) if office.releases else []
        expected = [(each.name, each.needs, each.kind, each.hours) for each in lines]
        if shown != expected:
            wrong.append(f"agency {office.id} shows {shown}, not {expected}")
    return wrong


async def _of_journal(store: Store, agency_id: int) -> list[str]:
    verified = await verify(store, agency_id)
    return [] if verified.is_whole else [f"the journal of {agency_id} is not whole: {verified}"]


async def _told(store: Store) -> list[Told]:
    found = await store.session.execute(
        select(QueuedMessage.id, QueuedMessage.person_id, QueuedMessage.body).where(
            QueuedMessage.kind == "notice"
        )
    )
    return [
        Told(number, person, body["kind"], _about(body), body.get("needed", ""))
        for number, person, body in found
    ]


def _about(body: dict[str, Any]) -> str:
    for noun in ("proposal", "bundle", "release", "staff"):
        if noun in body:
            return f"{noun}:{body[noun]}"
    return ""


def _of_repeats(told: Sequence[Told], office: Office) -> Iterator[str]:
    """Nobody is told of one event twice: not oftener than such events happened."""
    times = {f"proposal:{each.id}": each.turns for each in office.changes.values()}
    times |= {f"bundle:{each.id}": each.revision for each in office.bundles.values()}
    decisions = {f"proposal:{each.id}": len(each.old) for each in office.changes.values()}
    counted = Counter(
        (each.person, each.kind, each.about, each.needed)
        for each in told
        if each.person in office.members
    )
    for (person, kind, about, needed), count in counted.items():
        events = decisions if kind == "decided" else times
        most = 1 if kind == "released" else events.get(about, count)
        if count > most:
            yield f"person {person} was told {kind} {needed} of {about} {count} times, not {most}"


def _of_silence(told: Sequence[Told], office: Office) -> Iterator[str]:
    """Whoever decides now was told so, or the administrators that nobody does."""
    for change in office.changes.values():
        if change.status not in WAITING:
            continue
        needed, about, after = office.turn(change), f"proposal:{change.id}", change.told_after
        kinds, writers = {_KINDS[needed]}, {change.author}
        if office.is_presented(change):
            needed, about, kinds = "approve", f"bundle:{change.bundle}", {"to_order"}
            after = office.bundles[change.bundle].told_after
            writers = {each.author for each in office.inside(change.bundle)}
        elif needed == "present":
            writers = set()
        deciders = [
            each
            for each in office.active(*HOLDERS[needed])
            if each.reachable and each.person not in writers
        ]
        if not deciders:
            deciders, kinds = office.active("administrator"), {"nobody_decides"}
        for person in deciders:
            if not _was_told(told, person, kinds, about, after, change):
                yield f"{about} waits, and {person.role} {person.person} was not told ({kinds})"


def _was_told(
    told: Sequence[Told],
    person: Member,
    kinds: set[str],
    about: str,
    after: int,
    change: Change,
) -> bool:
    return any(
        each.person == person.person
        and each.id > after
        and (
            (each.kind in kinds and each.about == about)
            or (each.kind == "bundle_returned" and each.about == f"bundle:{change.bundle}")
        )
        for each in told
    )
