"""An act renames, merges, splits or closes an agency on its day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from admin import consolidated, drafts, history, proposals, team
from admin.clock import agency_today
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.errors import DomainError
from admin.errors.procedure import ClosedAgencyError
from admin.errors.succession import (
    ClosingRecordedError,
    NewNameNeededError,
    OwnSuccessorError,
    SuccessorClosedError,
    SuccessorCountError,
)
from admin.succession import KIND, Act, Names, record
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Agency, JournalRecord, Person, QueuedMessage
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import CampaignStatus, ChangeKind, Client, Role, Status, SuccessionKind
from tests.factories import (
    a_checked,
    a_draft,
    a_procedure_by_order,
    a_submitted,
    an_agency,
    open_office,
)
from tests.monitoring import open_ministry, opened

ACT = Act("приказ", "7", date(2025, 12, 1))
PAST = date(2025, 12, 29)


async def closed(store: Store, agency: Agency, on: date = PAST) -> None:
    await record(store, agency, SuccessionKind.CLOSED, on, ACT)


async def told(store: Store, kind: str) -> set[int]:
    queued = (await store.session.scalars(select(QueuedMessage))).all()
    return {each.person_id for each in queued if each.body.get("kind") == kind}


async def test_what_is_recorded_late_is_true_at_once(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        await closed(store, agency)

    async with sqlite_database.reading() as store:
        agency = await store.agencies.get(office.agency.id)
        assert agency.closed_on == PAST
        assert agency.revision > office.agency.revision


async def test_what_is_recorded_ahead_comes_at_midnight_of_the_agency(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    zone = office.agency.time_zone
    on = agency_today(zone) + timedelta(days=3)
    midnight = datetime.combine(on, datetime.min.time(), ZoneInfo(zone))
    async with sqlite_database.writing() as store:
        await closed(store, await store.agencies.get(office.agency.id), on)

    early = await fire_due(sqlite_database, VERBS, midnight - timedelta(seconds=1))
    async with sqlite_database.reading() as store:
        before = (await store.agencies.get(office.agency.id)).closed_on
    await fire_due(sqlite_database, {KIND: VERBS[KIND]}, midnight)
    async with sqlite_database.reading() as store:
        after = (await store.agencies.get(office.agency.id)).closed_on

    assert (early, before, after) == (0, None, on)


async def test_a_new_name_leaves_former_releases_alone(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        names = Names("Новая служба области", "Новая служба", "новой службы")
        succession = await record(store, agency, SuccessionKind.RENAMED, PAST, ACT, names=names)

    async with sqlite_database.reading() as store:
        agency = await store.agencies.get(office.agency.id)
    assert agency.name == "Новая служба области"
    assert agency.guide.short_name["ru"] == "Новая служба"
    assert agency.guide.greeting_name["ru"] == "новой службы"
    assert succession.name_was == office.agency.name
    assert agency.closed_on is None


async def test_undecided_proposals_are_closed_and_their_authors_told(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    async with sqlite_database.writing() as store:
        checked = await a_checked(store, office.editor, office.reviewer, office.site)
        sent = await a_submitted(store, office.editor, office.reception)
        draft = await a_draft(store, office.reviewer, None, ChangeKind.ADD)
    kept = [each.id for each in (checked, sent, draft)]

    async with sqlite_database.writing() as store:
        await closed(store, await store.agencies.get(office.agency.id))

    async with sqlite_database.reading() as store:
        found = [await store.proposals.get(office.agency.id, each) for each in kept]
        bundles = await store.bundles.waiting(office.agency.id)
        authors = await told(store, "proposals_closed")
    assert {each.status for each in found} == {Status.WITHDRAWN}
    assert ["приказ от 01.12.2025 № 7" in each.comment for each in found] == [True, True, False]
    assert {each.bundle_id for each in found} == {None}
    assert bundles == []
    assert authors == {office.editor.person_id, office.reviewer.person_id}


async def test_a_draft_stays_its_authors_secret_and_leaves_nothing(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        await drafts.put_basis_file(store, draft, "a.pdf", "text/plain", b"1", office.editor)

    async with sqlite_database.writing() as store:
        await closed(store, await store.agencies.get(office.agency.id))

    async with sqlite_database.reading() as store:
        with pytest.raises(MissingRecordError):
            await proposals.read(store, draft.id, by=office.reviewer)
        gone = await store.proposals.get(office.agency.id, draft.id)
        with pytest.raises(MissingRecordError):
            await store.files.get(office.agency.id, draft.basis_file_id or 0)
    assert (gone.submitted_at, gone.was, gone.becomes, gone.basis) == (None, {}, {}, "")


async def test_history_says_that_the_act_closed_a_proposal(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    async with sqlite_database.writing() as store:
        checked = await a_checked(store, office.editor, office.reviewer, office.site)
        bundle = await store.bundles.get(office.agency.id, checked.bundle_id or 0)
        await consolidated.put_aside(
            store, bundle.id, checked.id, by=office.head, seen=bundle.revision
        )

    async with sqlite_database.writing() as store:
        await closed(store, await store.agencies.get(office.agency.id))

    async with sqlite_database.reading() as store:
        past = await history.of_proposal(store, checked.id, by=office.reviewer)
        (record,) = (
            each
            for each in await store.history.records(office.agency.id, [f"proposal:{checked.id}"])
            if each.verb == "proposal.withdraw"
        )
        found = await store.proposals.get(office.agency.id, checked.id)
    assert (record.actor_id, record.role) == (None, "operator")
    assert past.events[-1].what == "closed"
    assert "приказ от 01.12.2025 № 7" in past.events[-1].comment
    assert found.put_aside is False


async def test_an_open_monitoring_is_dropped_with_its_agency(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    campaign = await opened(sqlite_database, ministry)

    async with sqlite_database.writing() as store:
        await closed(store, await store.agencies.get(ministry.agency.id))

    async with sqlite_database.reading() as store:
        kept = await store.campaigns.get(ministry.agency.id, campaign.id)
        verbs = set(await store.session.scalars(select(JournalRecord.verb)))
        going = await store.campaigns.open_ones(ministry.agency.id)
    assert kept.status is CampaignStatus.DROPPED
    assert "monitoring.drop" in verbs
    assert not going


async def test_all_staff_learn_of_it(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await closed(store, await store.agencies.get(office.agency.id))

    async with sqlite_database.reading() as store:
        people = await told(store, "agency_succeeded")
    workers = [role for role in Role if role not in (Role.INTERNAL, Role.SECRETARY)]
    assert people == {office.of(role).person_id for role in workers}


async def test_nothing_new_begins_in_a_closed_agency(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        code = await team.invite(store, agency, Role.EDITOR, title="Редактор")
        await closed(store, agency)
        newcomer = Person(address="test:77")
        await store.people.add(newcomer)

        with pytest.raises(ClosedAgencyError):
            await proposals.begin_addition(store, Client.EXTERNAL, office.editor)
        with pytest.raises(ClosedAgencyError):
            await team.invite(store, agency, Role.EDITOR, title="Редактор")
        with pytest.raises(ClosedAgencyError):
            await team.accept(store, code, newcomer)


async def test_staff_of_a_closed_agency_still_read(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        sent = await a_submitted(store, office.editor, office.site)
        await closed(store, await store.agencies.get(office.agency.id))
        read, steps = await proposals.read(store, sent.id, by=office.editor)

    assert read.id == sent.id
    assert steps == []


async def test_a_closed_agency_is_reminded_of_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await store.deadlines.plan("publish_by", "release:1", utc_now(), office.agency.id)
        await closed(store, await store.agencies.get(office.agency.id))

    await plan_periods(sqlite_database, utc_now() + timedelta(days=1))

    async with sqlite_database.reading() as store:
        for kind in VERBS:
            assert await store.deadlines.planned(kind, office.agency.id) == []


async def test_a_closing_is_recorded_once(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        await closed(store, agency, agency_today(agency.time_zone) + timedelta(days=3))

        with pytest.raises(ClosingRecordedError):
            await closed(store, agency)


async def test_successors_lead_to_nobody_twice(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        first, second, third = [await an_agency(store) for _ in range(3)]
        ahead = agency_today(first.time_zone) + timedelta(days=30)
        merged = SuccessionKind.MERGED
        await record(store, first, merged, ahead, ACT, successors=[second])
        await record(store, second, merged, ahead, ACT, successors=[third])

        with pytest.raises(OwnSuccessorError):
            await record(store, third, merged, ahead, ACT, successors=[first])
        with pytest.raises(OwnSuccessorError):
            await record(store, third, merged, ahead, ACT, successors=[third])


async def test_a_closed_agency_without_a_successor_is_none_itself(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        gone, other = [await an_agency(store) for _ in range(2)]
        await closed(store, gone)

        with pytest.raises(SuccessorClosedError):
            await record(store, other, SuccessionKind.MERGED, PAST, ACT, successors=[gone])


@pytest.mark.parametrize(
    ("kind", "how_many", "name", "refusal"),
    [
        (SuccessionKind.MERGED, 0, "", SuccessorCountError),
        (SuccessionKind.MERGED, 2, "", SuccessorCountError),
        (SuccessionKind.SPLIT, 1, "", SuccessorCountError),
        (SuccessionKind.CLOSED, 1, "", SuccessorCountError),
        (SuccessionKind.RENAMED, 1, "Новая", SuccessorCountError),
        (SuccessionKind.RENAMED, 0, "", NewNameNeededError),
        (SuccessionKind.RENAMED, 0, "Новая", NewNameNeededError),
    ],
)
async def test_a_record_that_contradicts_itself_is_refused(
    sqlite_database: Database,
    kind: SuccessionKind,
    how_many: int,
    name: str,
    refusal: type[DomainError],
) -> None:
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        successors = [await an_agency(store) for _ in range(how_many)]

        with pytest.raises(refusal):
            await record(store, agency, kind, PAST, ACT, successors=successors, names=Names(name))
        kept = await store.successions.all()

    assert kept == []
