"""«Сообщите, если изменится»: told once, in portions, of what people see and of nothing else."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from admin import drafts, proposals, review
from admin.citizen_notices import CitizenNotice
from admin.deadlines import VERBS, fire_due
from admin.errors.subscriptions import ManySubscriptionsError
from admin.releases import make_release
from admin.steps import DraftStep
from admin.subscriptions import subscribing, telling
from admin.subscriptions.subscribing import (
    MOST,
    Subject,
    of_mended,
    of_row,
    of_situation,
    subscribe,
)
from storage.db import Database
from storage.models import Person, ProcedureChange, QueuedMessage, Release, Row, Subscription
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, ContactType, SuggestionPart
from tests.factories import Office, a_person, an_office, open_office

PHONE = "+7 000 000-00-0"


async def released(store: Store, office: Office) -> Release:
    """The list as it stands, once more."""
    return await make_release(store, office.owner.id, [], by=office.approver)


async def a_listed_office(database: Database) -> Office:
    """Its list has a release, and nobody is to be told of it."""
    office = await open_office(database)
    async with database.writing() as store:
        await released(store, office)
    await settle(database)
    return office


async def settle(database: Database, now: datetime | None = None) -> int:
    """Whatever the schedule has to do now is done; how many deadlines that were."""
    fired = 0
    while count := await fire_due(database, VERBS, now or utc_now() + timedelta(seconds=1)):
        fired += count
    return fired


async def mend_phone(store: Store, office: Office, row: Row, number: int) -> Release:
    """A release in which the row's touchpoint has another telephone."""
    point = await store.register.touchpoint(office.agency.id, row.touchpoint_id)
    phone = {"type": "phone", "value": f"{PHONE}{number}", "trust": "staff", "source": ""}
    values = {"contacts": [{**phone, "checked_on": ""}]}
    await store.register.change_touchpoint(point.id, point.revision, values)
    return await released(store, office)


async def a_subscriber(store: Store, *subjects: Subject, seen: int = 1) -> Person:
    person = await a_person(store)
    for each in subjects:
        await subscribe(store, person.id, each, seen=seen, now=utc_now())
    return person


async def told(store: Store, kind: CitizenNotice | None = None) -> list[QueuedMessage]:
    """What citizens were told, in its order."""
    found = await store.session.scalars(
        select(QueuedMessage).where(QueuedMessage.kind == "notice").order_by(QueuedMessage.id)
    )
    kinds = [kind] if kind else [CitizenNotice.LIST_CHANGED, CitizenNotice.MENDED]
    return [each for each in found if each.body["kind"] in kinds]


async def left(store: Store) -> Sequence[Subscription]:
    return (await store.session.scalars(select(Subscription))).all()


async def test_whoever_asked_is_told_once_when_the_row_changes_and_nobody_else(
    sqlite_database: Database,
) -> None:
    office = await a_listed_office(sqlite_database)
    async with sqlite_database.writing() as store:
        of_site = await a_subscriber(store, of_row(office.agency.id, office.site.id))
        await a_subscriber(store, of_row(office.agency.id, office.reception.id))
        release = await mend_phone(store, office, office.site, 1)
        assert await told(store) == []

    await settle(sqlite_database)
    await settle(sqlite_database)

    async with sqlite_database.reading() as store:
        [message] = await told(store)
        assert message.person_id == of_site.id
        assert message.body["release"] == release.id
        assert message.body["about"] == [["row", str(office.site.id)]]


async def test_what_nobody_sees_on_a_card_is_no_change(sqlite_database: Database) -> None:
    office = await a_listed_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_subscriber(store, of_row(office.agency.id, office.site.id))
        await store.register.change_row(
            office.site.id, office.site.revision, {"responsible": "Начальник отдела"}
        )
        await released(store, office)

    await settle(sqlite_database)

    async with sqlite_database.reading() as store:
        assert await told(store) == []


async def test_several_changes_of_one_release_are_one_message(
    sqlite_database: Database,
) -> None:
    office = await a_listed_office(sqlite_database)
    agency = office.agency.id
    async with sqlite_database.writing() as store:
        subjects = [of_row(agency, office.site.id), of_row(agency, office.reception.id)]
        await a_subscriber(store, *subjects, of_situation(agency, "ask"))
        site = await store.register.touchpoint(agency, office.site.touchpoint_id)
        await store.register.change_touchpoint(site.id, site.revision, {"name": "Новый сайт"})
        await mend_phone(store, office, office.reception, 1)

    await settle(sqlite_database)

    async with sqlite_database.reading() as store:
        [message] = await told(store)
        assert len(message.body["about"]) == 3


async def test_a_change_that_is_taken_back_at_once_is_a_message_for_each_release(
    sqlite_database: Database,
) -> None:
    office = await a_listed_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await mend_phone(store, office, office.site, 1)
        await a_subscriber(store, of_row(office.agency.id, office.site.id), seen=2)
    await settle(sqlite_database)
    for number in (2, 1):
        async with sqlite_database.writing() as store:
            await mend_phone(store, office, office.site, number)

    await settle(sqlite_database)

    async with sqlite_database.reading() as store:
        assert len(await told(store)) == 2


async def test_whoever_asks_after_a_release_is_not_told_of_it(sqlite_database: Database) -> None:
    office = await a_listed_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await mend_phone(store, office, office.site, 1)
        await a_subscriber(store, of_row(office.agency.id, office.site.id), seen=2)

    await settle(sqlite_database)

    async with sqlite_database.reading() as store:
        assert await told(store) == []


@pytest.mark.parametrize("part", [SuggestionPart.PHONE, SuggestionPart.OTHER])
async def test_a_mended_contact_is_thanked_for_once_and_that_is_the_end(
    sqlite_database: Database, part: SuggestionPart
) -> None:
    office = await a_listed_office(sqlite_database)
    agency = office.agency.id
    async with sqlite_database.writing() as store:
        await a_subscriber(
            store, of_mended(agency, office.site.id, part), of_row(agency, office.site.id)
        )
        await a_subscriber(store, of_mended(agency, office.site.id, SuggestionPart.HOURS))
        await mend_phone(store, office, office.site, 1)
    await settle(sqlite_database)
    async with sqlite_database.writing() as store:
        await mend_phone(store, office, office.site, 2)

    await settle(sqlite_database)

    async with sqlite_database.reading() as store:
        thanked, changed = await told(store)
        assert (thanked.body["kind"], thanked.body["row"]) == ("mended", office.site.id)
        assert changed.body["kind"] == "list_changed"
        kinds = {(each.kind, each.key) for each in await left(store)}
        assert kinds == {("row", str(office.site.id)), ("mended", f"{office.site.id}:hours")}


async def test_a_way_that_leaves_the_list_is_told_of_and_forgotten_a_month_later(
    database: Database,
) -> None:
    office = await a_listed_office(database)
    async with database.writing() as store:
        await a_subscriber(
            store,
            of_row(office.agency.id, office.site.id),
            of_mended(office.agency.id, office.site.id, SuggestionPart.PHONE),
        )
        await store.register.change_row(office.site.id, office.site.revision, {"excluded": True})
        release = await released(store, office)
        gone_at = release.created_at
        early = await store.subscriptions.forget_over(gone_at + timedelta(days=31))
    assert early == 0, "whoever is still to be told is told first"

    await settle(database)

    async with database.writing() as store:
        assert {each.body["kind"] for each in await told(store)} == {"mended"}
        assert await store.subscriptions.forget_over(gone_at + timedelta(days=29)) == 0
        assert await store.subscriptions.forget_over(gone_at + timedelta(days=31)) == 1
        assert await left(store) == []


async def test_what_no_situation_or_agency_stands_behind_ends(database: Database) -> None:
    office = await a_listed_office(database)
    agency, now = office.agency, utc_now()
    async with database.writing() as store:
        await a_subscriber(store, of_situation(agency.id, "ask"), of_situation(agency.id, "own"))
        await a_subscriber(store, of_mended(agency.id, office.site.id, SuggestionPart.PHONE))
        await change_situation(store, office, "ask", {"code": "ask", "value": None})
        await change_situation(store, office, "own", None)
        assert await store.subscriptions.forget_over(now + timedelta(days=29)) == 0
        assert await store.subscriptions.forget_over(now + timedelta(days=31)) == 1
        assert await store.subscriptions.forget_over(now + timedelta(days=400)) == 1

        agency = await store.agencies.get(agency.id)
        agency.closed_on = now.date()
        await store.flush()

        assert await store.subscriptions.forget_over(now + timedelta(days=32)) == 1


async def change_situation(
    store: Store, office: Office, code: str, becomes: dict[str, Any] | None
) -> None:
    """What the history of the guide says of a situation that was changed, or taken away."""
    change = ProcedureChange(
        agency_id=office.agency.id,
        part=f"situations.{code}",
        was={"value": {"code": code}},
        becomes={"value": becomes},
    )
    await store.procedure_changes.add(change)


async def test_nobody_asks_for_more_than_they_would_remember(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        subjects = [of_row(office.agency.id, number) for number in range(1, MOST + 1)]
        person = await a_subscriber(store, *subjects)
        more = of_row(office.agency.id, MOST + 1)

        with pytest.raises(ManySubscriptionsError):
            await subscribe(store, person.id, more, seen=1, now=utc_now())

        assert not await subscribe(store, person.id, subjects[0], seen=2, now=utc_now())
        await subscribing.unsubscribe(store, person.id, subjects[0])
        assert await subscribe(store, person.id, more, seen=1, now=utc_now())
        assert len(await store.subscriptions.of(person.id)) == MOST


async def test_the_person_is_told_of_theirs_and_forgotten_with_them(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        mine = await a_subscriber(store, of_row(office.agency.id, office.site.id))
        await a_subscriber(store, of_row(office.agency.id, office.site.id))

        [record] = await store.subscriptions.told_of(mine.id)
        assert (record["about"], record["key"]) == ("row", str(office.site.id))
        assert await store.subscriptions.forget(mine.id) == 1
        assert await store.subscriptions.told_of(mine.id) == []
        assert len(await left(store)) == 1


async def test_a_crowd_is_told_in_portions_each_once_whoever_tells_and_is_killed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "PORTION", 3)
    office = await a_listed_office(database)
    async with database.writing() as store:
        for _ in range(10):
            await a_subscriber(
                store,
                of_row(office.agency.id, office.site.id),
                of_situation(office.agency.id, "ask"),
            )
        await mend_phone(store, office, office.site, 1)
    now = utc_now() + timedelta(seconds=1)

    killed = Killed(VERBS, after=2)
    with pytest.raises(asyncio.CancelledError):
        await fire_all(database, killed, now)
    await asyncio.gather(*(fire_all(database, VERBS, now) for _ in range(3)))

    async with database.reading() as store:
        messages = await told(store)
        assert len({each.person_id for each in messages}) == len(messages) == 10


class Killed(dict[str, Any]):
    """The verbs of a process that dies in the middle of one."""

    def __init__(self, verbs: Any, *, after: int) -> None:
        super().__init__(verbs)
        self._left = after
        self[telling.KIND] = self._tell

    async def _tell(self, *given: Any) -> None:
        await telling.tell_subscribers(*given)
        self._left -= 1
        if self._left < 0:
            raise asyncio.CancelledError


async def fire_all(database: Database, verbs: Any, now: datetime) -> None:
    while await fire_due(database, verbs, now):
        pass


async def test_an_approver_waits_for_no_subscriber(sqlite_database: Database) -> None:
    office = await a_listed_office(sqlite_database)
    async with sqlite_database.writing() as store:
        for _ in range(50):
            await a_subscriber(store, of_row(office.agency.id, office.site.id))
    async with sqlite_database.writing() as store:
        draft = await proposals.begin_change(
            store, ChangeKind.CONTACTS, office.site.id, office.editor
        )
        await drafts.put_contact(store, draft, ContactType.PHONE, f"{PHONE}1", office.editor)
        await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", office.editor)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)

        release = await review.approve(store, draft.id, by=office.approver, seen=draft.revision)

        [planned] = await store.deadlines.planned(telling.KIND, office.agency.id)
        assert planned.body == {"release": release.id, "after": 0}
        assert await told(store) == []
    await settle(sqlite_database)
    async with sqlite_database.reading() as store:
        assert len(await told(store)) == 50
