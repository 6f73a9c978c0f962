"""Nothing of a person is left out when they are forgotten, and nothing outlives its term."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Table, select, update

from admin.citizen_notices import CitizenNotice
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.notices import NoticeKind, key_of
from admin.personal import rounds
from admin.personal.diary import Looked, keep
from admin.personal.erasing import erase
from admin.personal.kept import KINDS
from storage.care_terms import DiaryKind
from storage.db import Database
from storage.models import (
    Base,
    Conversation,
    Deadline,
    Delivery,
    DiaryEntry,
    Person,
    QueuedMessage,
    Staff,
)
from storage.repositories.people import KEEPING
from storage.store import Store
from storage.terms import Role
from tests.factories import a_person, a_staff, an_agency

NOW = datetime(2026, 11, 22, 7, tzinfo=UTC)

OF_STAFF = {
    "asked_in_chat.person_id": "an act of staff's, gone a month after its end",
    "bundle.assembled_by_id": "who put a bundle together",
    "bundle.presented_by_id": "who presented it",
    "campaign.handed_over_by_id": "who handed the yearly check over",
    "confirmation.answered_by_id": "who confirmed a row",
    "deputy.approver_id": "for whom somebody decided",
    "deputy.deputy_id": "who decided instead",
    "deputy.named_by_id": "who let them",
    "invitation.invited_by_id": "who let a colleague in",
    "invitation.used_by_id": "whoever came by it is staff",
    "list_import.approved_for_id": "for whom a list from a file was approved",
    "list_import.approver_id": "who approved it",
    "list_import.author_id": "who sent it",
    "process_register.recorded_by_id": "who recorded the register",
    "procedure_change.by_id": "who changed a setting",
    "proposal.approved_by_id": "who approved a change",
    "proposal.approved_for_id": "for whom it was approved",
    "proposal.author_id": "who wrote it",
    "proposal.checked_by_id": "who checked it",
    "proposal.decided_by_id": "who decided it",
    "proposal.last_edited_by_id": "who wrote it last: they never approve it",
    "publication.recorded_by_id": "who placed a release on the site",
    "release.approved_by_id": "who approved a release",
    "release_document.added_by_id": "who recorded an order",
    "remark.decided_by_id": "who answered a remark",
    "sign_in_link.person_id": "a link of staff's, gone a month after its end",
    "staff.person_id": "who works or worked here",
    "stored_file.added_by_id": "who attached a file",
    "succession.recorded_by_id": "who recorded what became of an agency",
    "suggestion.decided_by_id": "who decided on a client's word",
    "survey.made_by_id": "who prepared a survey",
    "web_session.person_id": "a session of staff's, gone a month after its end",
}
"""Who did what to the list: its history, which somebody who works here cannot have erased."""

OF_ADDRESSES = {
    "person.address": "goes with the person",
    "sending_pause.address": "goes with their messages",
    "received_update.address": "gone as soon as it is answered; what is put aside names nobody",
    "group_chat.address": "a group's, not a person's",
    "publication.address": "a page of the agency's site",
    "site_check.address": "a page of the agency's site",
}


def columns_of_people(table: Table) -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for column in table.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }


def test_every_column_that_names_a_person_is_forgotten_or_is_of_staff_s_work() -> None:
    named = set().union(*map(columns_of_people, Base.metadata.tables.values()))
    forgotten = {table for kind in KINDS for table in kind.tables}

    assert {each for each in named if each.partition(".")[0] not in forgotten} == set(OF_STAFF)
    assert forgotten <= {each.partition(".")[0] for each in named}
    assert not forgotten & {each.partition(".")[0] for each in OF_STAFF}


def test_every_address_is_known_to_be_forgotten() -> None:
    found = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if "address" in column.name
    }

    assert found == set(OF_ADDRESSES)


def test_whoever_has_anything_here_is_no_stranger() -> None:
    known = {str(each.expression).partition(".")[0] for each in KEEPING}
    looked_at_otherwise = {"queued_message", "preferences"}

    assert known == {table for kind in KINDS for table in kind.tables} - looked_at_otherwise


async def entries(store: Store, person: Person, agency_id: int, *ages: int) -> None:
    """Entries of so many days ago."""
    for number, age in enumerate(ages):
        await store.diary.add(
            DiaryEntry(
                person_id=person.id,
                agency_id=agency_id,
                kind=DiaryKind.CARD,
                key=str(number),
                at=NOW - timedelta(days=age),
            )
        )


async def make_rounds(database: Database, now: datetime = NOW) -> None:
    await plan_periods(database, now)
    while await fire_due(database, VERBS, now):
        pass


async def ages(store: Store, person: Person) -> list[int]:
    return [(NOW - each.at).days for each in await store.diary.of(person.id)]


async def test_a_history_is_kept_for_a_month_and_for_a_year_where_it_was_asked_for(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        one, other = [await a_person(store, seen_on=NOW.date()) for _ in range(2)]
        for person in (one, other):
            await entries(store, person, agency.id, 1, 29, 31, 364, 366)
        (await store.preferences.kept(other.id)).keeps_history = True

    await make_rounds(database)

    async with database.reading() as store:
        assert await ages(store, one) == [1, 29]
        assert await ages(store, other) == [1, 29, 31, 364]


async def test_much_is_erased_part_by_part(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "_ENTRIES", 3)
    async with sqlite_database.writing() as store:
        agency, person = await an_agency(store), await a_person(store, seen_on=NOW.date())
        await entries(store, person, agency.id, *([40] * 7))

    await make_rounds(sqlite_database)

    async with sqlite_database.reading() as store:
        assert await ages(store, person) == []
        made = await store.session.scalars(
            select(Deadline.subject).where(Deadline.subject.contains(":history:"))
        )
        assert sorted(each.rpartition(":")[2] for each in made) == ["1", "2", "3"]


async def people_by_age(store: Store, *ages: int, chose: bool) -> list[Person]:
    """Citizens who were seen so many days ago, and chose something then or not."""
    found = []
    for age in ages:
        seen = NOW - timedelta(days=age)
        person = await a_person(store, created_at=seen, seen_on=seen.date())
        (await store.preferences.kept(person.id)).step_free = chose
        found.append(person)
    return found


async def test_whoever_stays_away_is_forgotten_and_whoever_left_nothing_sooner(
    database: Database,
) -> None:
    async with database.writing() as store:
        chose = await people_by_age(store, 31, 399, 401, chose=True)
        left_nothing = await people_by_age(store, 1, 29, 31, chose=False)

    await make_rounds(database)

    async with database.reading() as store:
        left = set(await store.session.scalars(select(Person.id)))
    assert left == {person.id for person in (*chose[:2], *left_nothing[:2])}


async def test_staff_are_never_forgotten_for_staying_away(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        former = await a_staff(store, agency, Role.EDITOR, revoked_at=NOW - timedelta(days=900))
        person = await store.people.get(former.person_id)
        person.created_at = NOW - timedelta(days=1000)

    await make_rounds(sqlite_database)

    async with sqlite_database.reading() as store:
        assert await store.session.scalar(select(Staff.id)) == former.id


async def test_what_was_looked_at_before_somebody_was_erased_never_comes_back(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency, person = await an_agency(store), await a_person(store, created_at=NOW)
    before = Looked(person.address, agency.id, DiaryKind.CARD, "7", NOW + timedelta(minutes=1))
    after = Looked(person.address, agency.id, DiaryKind.CARD, "8", NOW + timedelta(minutes=9))

    async with database.writing() as store:
        await erase(store, person.id, NOW + timedelta(minutes=2))
        await keep(store, [before])
        again = await a_person(store, person.address, created_at=NOW + timedelta(minutes=8))
        await keep(store, [before, after])

    async with database.reading() as store:
        assert again.id != person.id
        assert [each.key for each in await store.diary.of(again.id)] == ["8"]


async def test_whoever_is_erased_while_histories_are_written_is_gone_either_way(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        people = [await a_person(store, created_at=NOW) for _ in range(12)]
    looked = [
        Looked(person.address, agency.id, DiaryKind.CARD, str(number), NOW + timedelta(minutes=1))
        for number, person in enumerate(people)
    ]

    async def write(some: list[Looked]) -> None:
        async with database.writing() as store:
            await keep(store, some)

    async def forget(person: Person) -> None:
        async with database.writing() as store:
            await erase(store, person.id, NOW + timedelta(minutes=2))

    await asyncio.gather(
        *(write(looked[at:] + looked[:at]) for at in range(0, 12, 3)),
        *(forget(person) for person in people[::2]),
    )

    async with database.reading() as store:
        left = set(await store.session.scalars(select(Person.id)))
        theirs = (await store.session.scalars(select(DiaryEntry.person_id))).all()
    assert left == {person.id for person in people[1::2]}
    assert sorted(theirs) == sorted(left)


async def test_of_a_colleague_what_they_did_as_a_citizen_goes_and_their_work_stays(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        staff = await a_staff(store, agency, Role.EDITOR)
        person = await store.people.get(staff.person_id)
        await entries(store, person, agency.id, 0)
        await store.preferences.kept(person.id)
        for kind in (NoticeKind.DECIDED, CitizenNotice.APPEAL_DAY):
            key = key_of(kind, "event:1", person.id)
            await store.queue.put(person.id, "notice", {"kind": kind.value}, dedup_key=key)
        await store.queue.put(person.id, "screen", {"text": "Карточка"})

    moment = NOW + timedelta(days=1)
    async with database.writing() as store:
        erased = await erase(store, person.id, moment)
        late = Looked(person.address, agency.id, DiaryKind.CARD, "7", NOW)
        await keep(store, [late])

    async with database.reading() as store:
        assert erased is not None and erased.stays
        assert erased.counts == {"history": 1, "settings": 1, "messages": 2}
        assert await store.team.member(agency.id, person.id) is not None
        assert await store.diary.of(person.id) == []
        (message,) = (await store.session.scalars(select(QueuedMessage))).all()
        assert message.body == {"kind": "decided"}


async def test_what_a_colleague_was_told_and_asked_as_a_citizen_goes_with_its_term(
    database: Database,
) -> None:
    async with database.writing() as store:
        staff = await a_staff(store, await an_agency(store), Role.EDITOR)
        for kind in (NoticeKind.DECIDED, CitizenNotice.APPEAL_DAY):
            await store.queue.put(
                staff.person_id,
                "notice",
                {"kind": kind.value},
                dedup_key=key_of(kind, "event:1", staff.person_id),
            )
        told = update(QueuedMessage).values(
            state=Delivery.SENT, created_at=NOW - timedelta(days=31)
        )
        await store.session.execute(told)
        await store.conversations.begin(staff.person_id, "booking_name", {})
        await store.session.execute(
            update(Conversation).values(updated_at=NOW - timedelta(days=31))
        )

    await make_rounds(database)

    async with database.reading() as store:
        (message,) = (await store.session.scalars(select(QueuedMessage))).all()
        assert message.body == {"kind": "decided"}
        assert await store.conversations.of(staff.person_id) is None


async def test_an_entry_of_many_people_is_written_at_once_each_to_their_own(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        one, other = [await a_person(store, created_at=NOW) for _ in range(2)]

    async with sqlite_database.writing() as store:
        looked = [
            Looked(address, agency.id, DiaryKind.CARD, key, NOW)
            for address, key in ((one.address, "1"), (other.address, "2"), ("nobody:9", "3"))
        ]
        await keep(store, looked)

    async with sqlite_database.reading() as store:
        assert [each.key for each in await store.diary.of(one.id)] == ["1"]
        assert [each.key for each in await store.diary.of(other.id)] == ["2"]
        assert (await store.people.get(one.id)).seen_on == NOW.date()
        assert await store.people.at("nobody:9") is None
