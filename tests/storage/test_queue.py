"""The queue of messages and the keys of updates that had their effect."""

from datetime import timedelta

from sqlalchemy import func, select, update

from storage.db import Database
from storage.models import Delivery, ProcessedUpdate, QueuedMessage
from storage.models.base import utc_now
from tests.factories import a_person


async def test_one_event_reaches_a_person_once(database: Database) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        for _each in range(2):
            await store.queue.put(person.id, "notice", {"kind": "x"}, dedup_key="x:1")
        await store.queue.put(person.id, "notice", {"kind": "y"})
        await store.queue.put(person.id, "notice", {"kind": "y"})

        assert await store.session.scalar(select(func.count(QueuedMessage.id))) == 3


async def test_each_person_hears_in_order_and_waits_for_nobody_else(database: Database) -> None:
    async with database.writing() as store:
        first, second = await a_person(store), await a_person(store)
        for person, kind in ((first, "a"), (first, "b"), (second, "c")):
            await store.queue.put(person.id, kind, {})

        due = await store.queue.due(utc_now(), 10)
        due[0].state = Delivery.SENT
        await store.flush()
        after = await store.queue.due(utc_now(), 10)
        without = await store.queue.due(utc_now(), 10, but_not=[first.id])

    assert [message.kind for message in due] == ["a", "c"]
    assert [message.kind for message in after] == ["b", "c"]
    assert [message.kind for message in without] == ["c"]


async def test_a_message_that_is_not_due_holds_the_later_ones_of_its_person(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.queue.put(person.id, "a", {})
        await store.session.execute(
            update(QueuedMessage).values(due_at=utc_now() + timedelta(minutes=1))
        )
        await store.queue.put(person.id, "b", {})

        assert await store.queue.due(utc_now(), 10) == []


async def test_an_update_has_its_effect_once(database: Database) -> None:
    async with database.writing() as store:
        first = await store.updates.mark_done("telegram:bot:1")
        second = await store.updates.mark_done("telegram:bot:1")

        assert (first, second) == (True, False)
        assert await store.updates.is_done("telegram:bot:1")


async def test_old_keys_and_messages_done_with_are_forgotten_and_waiting_ones_are_not(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.updates.mark_done("telegram:bot:1")
        for state in Delivery:
            await store.queue.put(person.id, state.value, {})
            await store.session.execute(
                update(QueuedMessage).where(QueuedMessage.kind == state.value).values(state=state)
            )

        await store.queue.forget_before(utc_now() + timedelta(seconds=1))
        await store.updates.forget_before(utc_now() + timedelta(seconds=1))
        left = await store.session.scalars(select(QueuedMessage.kind))

        assert left.all() == ["waiting"]
        assert await store.session.scalar(select(func.count(ProcessedUpdate.key))) == 0


async def test_a_conversation_survives_and_ends(database: Database) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.conversations.begin(person.id, "draft", {"proposal": 1})
        await store.conversations.begin(person.id, "comment", {"proposal": 2})

    async with database.writing() as store:
        kept = await store.conversations.of(person.id)
        assert kept is not None
        assert (kept.topic, kept.state) == ("comment", {"proposal": 2})
        await store.conversations.end(person.id)
        await store.conversations.end(person.id)

    async with database.reading() as store:
        assert await store.conversations.of(person.id) is None


async def test_whoever_was_told_is_not_told_again_after_the_housekeeping(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.queue.put(person.id, "notice", {"kind": "to_check"}, dedup_key="to_check:1")
        await store.queue.put(person.id, "screen", {"text": "answer"})
    async with database.writing() as store:
        for number in (1, 2):
            message = await store.queue.get(number)
            assert message is not None
            message.state = Delivery.SENT
        await store.queue.forget_before(utc_now() + timedelta(seconds=1))
        await store.updates.forget_before(utc_now() + timedelta(seconds=1))

    async with database.writing() as store:
        await store.queue.put(person.id, "notice", {"kind": "to_check"}, dedup_key="to_check:1")

    async with database.reading() as store:
        assert not await store.queue.waits_for(person.id)
        assert await store.queue.get(2) is None
