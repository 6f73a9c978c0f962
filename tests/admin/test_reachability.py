"""Whoever cannot be reached is not waited for: somebody else is told, and they are told again
when they come back."""

from datetime import timedelta

from admin.notices import NoticeKind
from admin.turns import note_reachability
from storage.db import Database
from storage.models import Delivery, QueuedMessage
from storage.models.base import utc_now
from storage.repositories.queue import Queue
from storage.store import Store
from tests.factories import a_checked, open_office


async def test_an_approver_who_blocked_the_bot_is_replaced_by_the_administrator(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        approver = await store.people.get(office.approver.person_id)
        await note_reachability(store, approver, False)

        await a_checked(store, office.editor, office.reviewer, office.site)

    async with database.reading() as store:
        told = await _told(store, office.administrator.person_id)
    assert NoticeKind.NOBODY_DECIDES in told


async def test_a_blocked_message_is_told_again_when_the_person_is_back(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site)
        for message in await _waiting(store.queue, office.approver.person_id):
            message.state = Delivery.FAILED
        approver = await store.people.get(office.approver.person_id)
        await note_reachability(store, approver, False)

    async with database.writing() as store:
        approver = await store.people.get(office.approver.person_id)
        await note_reachability(store, approver, True)

    async with database.reading() as store:
        assert NoticeKind.TO_APPROVE in await _told(store, office.approver.person_id)


async def test_what_was_decided_while_the_author_was_away_is_told_when_they_are_back(
    database: Database,
) -> None:
    office = await open_office(database)
    facts = {"kind": NoticeKind.DECIDED.value, "agency": office.editor.agency_id, "proposal": 1}
    old, told, failed = "decided:1:1", "decided:2:1", "decided:3:1"
    async with database.writing() as store:
        author = await store.people.get(office.editor.person_id)
        for key in (old, told, failed):
            await store.queue.put(author.id, "notice", facts, dedup_key=key)
        for message in await _waiting(store.queue, author.id):
            message.state = Delivery.SENT if message.dedup_key == told else Delivery.FAILED
            if message.dedup_key == old:
                message.created_at -= timedelta(days=31)
        await note_reachability(store, author, False)

    async with database.writing() as store:
        author = await store.people.get(office.editor.person_id)
        await note_reachability(store, author, True)

    async with database.reading() as store:
        waiting = await _waiting(store.queue, office.editor.person_id)
        due = await store.queue.due(utc_now(), 100)
    assert [(message.dedup_key, message.body) for message in waiting] == [(failed, facts)]
    assert [message.dedup_key for message in due if message.person_id == author.id] == [failed]


async def _told(store: Store, person_id: int) -> list[str]:
    return [message.body.get("kind", "") for message in await _waiting(store.queue, person_id)]


async def _waiting(queue: Queue, person_id: int) -> list[QueuedMessage]:
    found = [await queue.get(number) for number in range(1, 60)]
    return [
        message
        for message in found
        if message is not None
        and message.person_id == person_id
        and message.state is Delivery.WAITING
    ]
