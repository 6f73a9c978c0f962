"""All that ever happened to a proposal, a row, a touchpoint or a text: who, when, under which
document. A role's title stands for a person; returned and rejected words are for staff only."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from admin.permissions import Permission, require
from admin.principals import signed
from admin.proposals import read
from admin.same_contact import changes_point
from storage.models import JournalRecord, Proposal, Release, Row, Staff
from storage.store import Store
from storage.terms import ChangeKind, Status

_STEPS = ("submit", "extend", "check", "return", "reject", "withdraw", "approve")
_BUNDLE_STEPS = ("put_aside", "take_back", "assemble", "present", "send_back")
_COMMENTED = ("return", "reject")


@dataclass(frozen=True)
class Event:
    """What happened at a moment. `what` is a step of a proposal, «closed», «released», «document»,
    «confirmed», «first», «replaced», «suggested», «published», «succession»;
    `document` is what it happened under."""

    at: datetime
    what: str
    who: str = ""
    number: str = ""
    name: str = ""
    change: ChangeKind | None = None
    comment: str = ""
    document: str = ""


@dataclass(frozen=True)
class Past:
    """What is named by `name`, with everything that happened to it, eldest first."""

    name: str
    events: tuple[Event, ...] = field(default=())


async def of_proposal(store: Store, proposal_id: int, *, by: Staff) -> Past:
    """One proposal, from its sending to its release.

    Raises:
        NotYoursError: somebody else's draft.
    """
    proposal, _steps = await read(store, proposal_id, by=by)
    found = await _of_proposals(store, [proposal])
    return Past(proposal.subject_name, _ordered(found))


async def of_row(store: Store, row_id: int, *, by: Staff) -> Past:
    """A row with its touchpoint: what changed of either, and what the monitoring said."""
    require(by, Permission.SEE_WORK)
    row = await store.register.row(by.agency_id, row_id)
    return await _of_rows(store, [row], row.touchpoint_id, by)


async def of_touchpoint(store: Store, touchpoint_id: int, *, by: Staff) -> Past:
    """A touchpoint in all its rows, those that left the list too."""
    require(by, Permission.SEE_WORK)
    await store.register.touchpoint(by.agency_id, touchpoint_id)
    rows = await store.history.rows_at(touchpoint_id)
    return await _of_rows(store, rows, touchpoint_id, by)


async def of_text(store: Store, item_id: int, *, by: Staff) -> Past:
    """A template, script or frequent question, withdrawn ones too."""
    require(by, Permission.SEE_WORK)
    item = await store.knowledge.get(by.agency_id, item_id)
    proposals = await store.history.proposals(by.agency_id, knowledge=[item.id])
    return Past(item.title, _ordered(await _of_proposals(store, _told(proposals))))


async def _of_rows(store: Store, rows: Sequence[Row], touchpoint_id: int, by: Staff) -> Past:
    touchpoint = await store.register.touchpoint(by.agency_id, touchpoint_id)
    ids = [row.id for row in rows]
    proposals = await store.history.proposals(
        by.agency_id, rows=ids, touchpoints=[touchpoint_id], ids=_origins(rows)
    )
    proposals = [*proposals, *await store.history.everywhere(by.agency_id)]
    about = [each for each in _told(proposals) if _concerns(each, ids, touchpoint_id)]
    events = await _of_proposals(store, about) + await _successions(store, by.agency_id)
    for row in rows:
        events += await _places_taken(store, row)
    events += await _beginnings(store, rows)
    for confirmation, campaign in await store.history.confirmations(ids):
        assert confirmation.answered_at is not None
        # Whoever took their word back left the row unanswered.
        answer = confirmation.answer.value if confirmation.answer else "none"
        what = f"confirmed-{answer}"
        number, who = str(campaign.year), confirmation.answered_by
        events.append(Event(confirmation.answered_at, what, who=who, number=number))
    return Past(touchpoint.name, _ordered(events))


def _concerns(proposal: Proposal, rows: Collection[int], touchpoint_id: int) -> bool:
    """A change of another row at the same touchpoint is that row's history."""
    if proposal.kind is ChangeKind.CONTACT_EVERYWHERE:
        return changes_point(proposal, touchpoint_id)
    if proposal.row_id is None or proposal.row_id in rows:
        return True
    return proposal.subject == f"touchpoint:{touchpoint_id}"


def _origins(rows: Sequence[Row]) -> list[int]:
    """The proposals that brought the rows into the list."""
    sources = (row.source.partition("proposal:") for row in rows)
    return [int(number) for before, _mark, number in sources if not before and number.isdigit()]


def _told(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Drafts are their authors' own; deleted ones never were."""
    return [each for each in proposals if each.submitted_at is not None]


async def _of_proposals(store: Store, proposals: Sequence[Proposal]) -> list[Event]:
    if not proposals:
        return []
    agency_id = proposals[0].agency_id
    people = await store.team.titles(agency_id)
    by_subject = {f"proposal:{each.id}": each for each in proposals}
    by_id = {each.id: each for each in proposals}
    events = []
    remarks = {subject: iter(each.remarks) for subject, each in by_subject.items()}
    for record in await store.history.records(agency_id, list(by_subject)):
        event = _step(record, by_subject[record.subject], people, remarks[record.subject])
        events += [event] if event is not None else []
    for release_id in dict.fromkeys(each.release_id for each in proposals if each.release_id):
        release = await store.releases.get(agency_id, release_id)
        inside = [each for each in proposals if each.release_id == release_id]
        events += await _release(store, release, inside)
    events += await _bundles(store, agency_id, by_id, people)
    for each in proposals:
        events += await _suggestions(store, each)
    return events


def _step(
    record: JournalRecord,
    proposal: Proposal,
    people: Mapping[int, Staff],
    remarks: Iterator[str],
) -> Event | None:
    """A step as the journal has it; the typed reasons are kept with the proposal alone, one for
    each return and rejection, in their order."""
    verb = record.verb.removeprefix("proposal.")
    if verb not in _STEPS:
        return None
    said = next(remarks, "") if verb in _COMMENTED else ""
    by_act = verb == "withdraw" and record.actor_id is None
    return Event(
        at=record.at,
        what="closed" if by_act else verb,
        who=_who(record, proposal, people),
        number=str(proposal.id),
        name=proposal.subject_name,
        change=proposal.kind,
        comment=proposal.comment if by_act else said,
        document=proposal.basis if verb == "submit" else "",
    )


def _who(record: JournalRecord, proposal: Proposal, people: Mapping[int, Staff]) -> str:
    """Whoever did it, and instead of whom a deputy approved."""
    who = people.get(record.actor_id or 0)
    if who is None:
        return ""
    principal = people.get(proposal.approved_for_id or 0)
    if principal is None or record.verb != "proposal.approve":
        return who.title
    return signed(who.title, principal)


async def _bundles(
    store: Store, agency_id: int, by_id: Mapping[int, Proposal], people: Mapping[int, Staff]
) -> list[Event]:
    """Put aside, taken back, put together, presented, sent back: steps of the bundle with it."""
    events = []
    for record in await store.history.of_bundles(agency_id):
        who, what = people.get(record.actor_id or 0), record.verb.removeprefix("bundle.")
        if what not in _BUNDLE_STEPS:
            continue
        for each in set(record.details.get("proposals", ())) & set(by_id):
            name, title = by_id[each].subject_name, who.title if who else ""
            events.append(Event(record.at, what, who=title, number=str(each), name=name))
    return events


async def _release(store: Store, release: Release, inside: Sequence[Proposal]) -> list[Event]:
    """The release that took the changes in, and the documents recorded beside it."""
    first = inside[0]
    events = [
        Event(
            release.created_at,
            "released",
            who=release.approved_by_title,
            number=str(release.number),
            name=first.subject_name,
            change=first.kind,
            document=release.document_line,
        )
    ]
    for each in await store.releases.documents(release.id):
        words = f"{each.kind} № {each.number}" + (f" «{each.title}»" if each.title else "")
        dated = f"{words}, {each.date:%d.%m.%Y}"
        number = str(release.number)
        events.append(Event(each.created_at, "document", number=number, document=dated))
    published = await store.publications.latest(release.id)
    if published is not None:
        people = await store.team.titles(release.agency_id)
        who = people.get(published.recorded_by_id or 0)
        events.append(
            Event(
                published.created_at,
                "published",
                who=who.title if who else "",
                number=str(release.number),
                name=f"{published.published_on:%d.%m.%Y}",
                document=published.address,
            )
        )
    return events


async def _successions(store: Store, agency_id: int) -> list[Event]:
    """What acts did to the agency that keeps the list."""
    events = []
    for each in await store.successions.of(agency_id):
        since, signed_on = f"{each.takes_effect_on:%d.%m.%Y}", f"{each.document_date:%d.%m.%Y}"
        document = f"{each.document_kind} № {each.document_number}, {signed_on}"
        what = f"succession-{each.kind.value}"
        events.append(Event(each.created_at, what, name=since, document=document))
    return events


async def _suggestions(store: Store, proposal: Proposal) -> list[Event]:
    """Clients' words that the proposal was made of."""
    found = await store.suggestions.of_proposal(proposal.id)
    number = str(proposal.id)
    return [Event(each.created_at, "suggested", number=number) for each in found]


async def _beginnings(store: Store, rows: Sequence[Row]) -> list[Event]:
    """The releases in which rows first stood that no proposal brought."""
    unfound = {row.id for row in rows if not _origins([row])}
    events = []
    for list_id in sorted({row.list_id for row in rows if row.id in unfound}):
        theirs = {row.id for row in rows if row.list_id == list_id} & unfound
        number = 0
        while theirs and (release := await store.history.release_after(list_id, number)):
            number = release.number
            here = theirs & {each["id"] for each in json.loads(release.content)["rows"]}
            theirs -= here
            events += [_first(release) for _row in here]
    return events


def _first(release: Release) -> Event:
    return Event(
        release.created_at,
        "first",
        who=release.approved_by_title,
        number=str(release.number),
        document=release.document_line,
    )


async def _places_taken(store: Store, row: Row) -> list[Event]:
    """Rows whose successor it is, at the moment when they were excluded."""
    events = []
    for gone in await store.history.replaced_by(row.id):
        touchpoint = await store.register.touchpoint(gone.agency_id, gone.touchpoint_id)
        for each in await store.history.proposals(gone.agency_id, rows=[gone.id]):
            excluded = each.kind is ChangeKind.EXCLUDE and each.status is Status.RELEASED
            if excluded and each.decided_at is not None:
                number, name = str(each.id), touchpoint.name
                events.append(Event(each.decided_at, "replaced", number=number, name=name))
    return events


def _ordered(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.at))
