"""Who waits for whom: everything of the agency that stands still, since when and until when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from admin.assembling import awaits_secretary
from admin.calendar import WorkingDays, working_days
from admin.cases import cases_of
from admin.clock import day_of
from admin.deciders import able, deciders, needed_for
from admin.importing.approvers import approvers
from admin.monitoring.responsible import keepers
from admin.monitoring.sheet import read_sheet
from admin.permissions import Permission, may_propose, require
from admin.publication.records import TO_PLACE, standings
from admin.remarks.people import abouts_by_needed
from admin.second_person import second_person_refusal
from storage.models import Agency, Bundle, Proposal, Staff
from storage.store import Store
from storage.terms import BundleStatus, ChangeKind, Role, Status

_MOST_QUESTIONS = 1000


class Subject(StrEnum):
    """What stands still; in no order of weight."""

    PROPOSAL = "proposal"
    RETURNED = "returned"
    BUNDLE = "bundle"
    FIRST_LIST = "first_list"
    PUBLICATION = "publication"
    MONITORING = "monitoring"
    REMARKS = "remarks"
    SUGGESTIONS = "suggestions"
    QUESTIONS = "questions"


@dataclass(frozen=True)
class Wait:
    """`who` waits and for `whom`, by their titles: no `who` means clients, no `whom` nobody able.
    `number` is an id where the subject has one, else a release's number or a year; `count` how
    many rows, changes or words it is about."""

    subject: Subject
    number: int
    name: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    since: date
    until: date | None = None
    count: int = 1

    def is_late(self, today: date) -> bool:
        return self.until is not None and self.until < today


@dataclass(frozen=True)
class _Table:
    """What every line is made of."""

    store: Store
    agency: Agency
    days: WorkingDays
    titles: dict[int, Staff]

    def title(self, person_id: int | None) -> tuple[str, ...]:
        staff = self.titles.get(person_id or 0)
        return (staff.title,) if staff else ()

    def day(self, moment: datetime) -> date:
        return day_of(moment, self.agency.time_zone)

    def patience_ends(self, since: date) -> date:
        """When the agency's own patience does (`procedure.patience`)."""
        return self.days.add(since, self.agency.procedure.patience.escalate_after)


async def waits(store: Store, today: date, *, by: Staff) -> list[Wait]:
    """Everything that waits in this person's agency, what is late first, then the eldest."""
    require(by, Permission.SEE_WORK)
    agency = await store.agencies.get(by.agency_id)
    days = await working_days(store, agency.id)
    table = _Table(store, agency, days, await store.team.titles(agency.id))
    found = [
        *await _proposals(table),
        *await _bundles(table),
        *await _first_lists(table),
        *await _publications(table, by),
        *await _monitoring(table),
        *await _remarks(table),
        *await _words_of_clients(table),
    ]
    return sorted(found, key=lambda each: (not each.is_late(today), each.since, each.subject))


async def _proposals(table: _Table) -> list[Wait]:
    """Each by itself, but what is in a bundle waits with it."""
    store, agency_id = table.store, table.agency.id
    statuses = [Status.SUBMITTED, Status.CHECKED, Status.RETURNED]
    found = await store.proposals.having(agency_id, statuses)
    alone = [each for each in found if each.bundle_id is None]
    people: dict[Permission, list[Staff]] = {}
    waits = []
    for proposal, case in zip(alone, await cases_of(store, agency_id, alone), strict=True):
        if proposal.status is Status.RETURNED:
            waits.append(_returned(table, proposal))
            continue
        needed = needed_for(proposal, case)
        if needed is None:
            continue
        if needed not in people:
            people[needed] = await able(store, agency_id, needed)
        apart = [proposal] if case.separate_check else []
        whom = [
            each
            for each in people[needed]
            if second_person_refusal(each, needed, [proposal], apart) is None
        ]
        waits.append(_undecided(table, proposal, whom))
    return waits


def _undecided(table: _Table, proposal: Proposal, whom: Sequence[Staff]) -> Wait:
    submitted = proposal.status is Status.SUBMITTED and proposal.submitted_at
    since = table.day(submitted or proposal.updated_at)
    return Wait(
        Subject.PROPOSAL,
        proposal.id,
        proposal.subject_name,
        table.title(proposal.author_id),
        _titles(whom),
        since,
        table.patience_ends(since),
    )


def _returned(table: _Table, proposal: Proposal) -> Wait:
    return Wait(
        Subject.RETURNED,
        proposal.id,
        proposal.subject_name,
        table.title(proposal.decided_by_id),
        table.title(proposal.author_id),
        table.day(proposal.updated_at),
    )


async def _bundles(table: _Table) -> list[Wait]:
    waits = []
    for bundle in await table.store.bundles.waiting(table.agency.id):
        inside = await table.store.proposals.in_bundle(bundle.id)
        if inside:
            waits.append(await _bundle(table, bundle, inside))
    return waits


async def _bundle(table: _Table, bundle: Bundle, inside: Sequence[Proposal]) -> Wait:
    needed = Permission.APPROVE if bundle.status is BundleStatus.PRESENTED else Permission.PRESENT
    who = [each for proposal in inside for each in table.title(proposal.author_id)]
    if bundle.presented_at is not None:
        who = list(table.title(bundle.presented_by_id))
    if await awaits_secretary(table.store, bundle):
        whom: Sequence[Staff] = await table.store.team.active(table.agency.id, [Role.SECRETARY])
    else:
        able_ones = await deciders(table.store, table.agency.id, needed, inside)
        whom = [*able_ones.reachable, *able_ones.out_of_reach]
    begun = min(each.updated_at for each in inside)
    since = table.day(bundle.presented_at or bundle.assembled_at or begun)
    return Wait(
        Subject.BUNDLE,
        bundle.id,
        "",
        tuple(dict.fromkeys(who)),
        _titles(whom),
        since,
        table.patience_ends(since),
        len(inside),
    )


async def _first_lists(table: _Table) -> list[Wait]:
    waits = []
    for record in await table.store.imports.waiting(table.agency.id):
        found = await approvers(table.store, record)
        since = table.day(record.created_at)
        waits.append(
            Wait(
                Subject.FIRST_LIST,
                record.id,
                record.file_name,
                table.title(record.author_id),
                _titles([*found.reachable, *found.out_of_reach]),
                since,
                table.patience_ends(since),
            )
        )
    return waits


async def _publications(table: _Table, by: Staff) -> list[Wait]:
    """Clients wait for a release that is not on the site."""
    roles = table.agency.procedure.publication.told
    told = _titles(await table.store.team.active(table.agency.id, roles))
    waits = []
    for owner in await table.store.agencies.lists(table.agency.id):
        for each in await standings(table.store, owner.id, by=by):
            if each.place in TO_PLACE:
                release = each.release
                since = table.day(release.created_at)
                waits.append(
                    Wait(Subject.PUBLICATION, release.number, "", (), told, since, each.last_day)
                )
    return waits


async def _monitoring(table: _Table) -> list[Wait]:
    waits = []
    for campaign in await table.store.campaigns.open_ones(table.agency.id):
        sheet = await read_sheet(table.store, campaign)
        collect = _titles(await keepers(table.store, table.agency.id))
        left = [each for line in sheet.left for each in sheet.responsible.of(line.unit_id)]
        over = not sheet.left
        waits.append(
            Wait(
                Subject.MONITORING,
                campaign.year,
                "",
                collect,
                collect if over else _titles(left),
                campaign.opened_on,
                campaign.hand_over_by if over else campaign.review_by,
                len(sheet.left),
            )
        )
    return waits


async def _remarks(table: _Table) -> list[Wait]:
    """Clients wait for outcomes: of remarks on the agency, and of those on the bot."""
    waits = []
    for needed, abouts in abouts_by_needed().items():
        found = await table.store.remarks.waiting(table.agency.id, abouts)
        if found:
            whom = _titles(await able(table.store, table.agency.id, needed))
            since = min(each.left_on for each in found)
            until = min(each.promised_on or table.patience_ends(each.left_on) for each in found)
            waits.append(Wait(Subject.REMARKS, 0, "", (), whom, since, until, len(found)))
    return waits


async def _words_of_clients(table: _Table) -> list[Wait]:
    """Reports of wrong contacts, and questions without an answer: a line for each kind."""
    store, agency = table.store, table.agency
    waits = []
    reports = await store.suggestions.waiting(agency.id)
    if reports:
        roles = [each for each in Role if may_propose(each, agency.procedure, ChangeKind.CONTACTS)]
        whom = await store.team.active(agency.id, roles)
        since = table.day(min(each.created_at for each in reports))
        waits.append(_of_clients(Subject.SUGGESTIONS, whom, since, len(reports)))
    questions = await store.questions.open_by_frequency(agency.id, _MOST_QUESTIONS)
    if questions:
        whom = await able(store, agency.id, Permission.ADD_WORDS)
        since = min(each.first_on for each in questions)
        waits.append(_of_clients(Subject.QUESTIONS, whom, since, len(questions)))
    return waits


def _of_clients(subject: Subject, whom: Iterable[Staff], since: date, count: int) -> Wait:
    return Wait(subject, 0, "", (), _titles(whom), since, count=count)


def _titles(people: Iterable[Staff]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.title for each in people))
