"""The queue of messages and the keys of updates that had their effect."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from storage.db import Database
from storage.models import EVERYBODY, Delivery, Priority, ProcessedUpdate, QueuedMessage
from storage.models.base import utc_now
from storage.repositories import updates
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


async def test_an_answer_goes_first_then_what_asks_to_decide_then_what_tells_then_bulk(
    database: Database,
) -> None:
    async with database.writing() as store:
        one, two = await a_person(store), await a_person(store)
        await store.queue.put(one.id, "commands", {})
        await store.queue.put(one.id, "notice", {}, priority=Priority.TURN)
        await store.queue.put(two.id, "notice", {})
        await store.queue.put(two.id, "screen", {})

        kinds = []
        while due := await store.queue.due(utc_now(), 1):
            kinds.append((due[0].kind, due[0].priority))
            store.queue.close(due[0], Delivery.SENT, utc_now())
            await store.flush()

    assert kinds == [
        ("screen", Priority.ANSWER),
        ("notice", Priority.TURN),
        ("notice", Priority.NOTICE),
        ("commands", Priority.BULK),
    ]


async def test_answers_and_paced_messages_of_a_person_do_not_wait_for_each_other(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.queue.put(person.id, "notice", {})
        waits_for_a_notice = await store.queue.waits_for(person.id)
        later = utc_now() + timedelta(minutes=1)
        await store.queue.put(person.id, "screen", {}, due_at=later)

        paced = await store.queue.due(utc_now(), 10, paced=True)
        answers = await store.queue.due(utc_now(), 10, paced=False)
        answers_later = await store.queue.due(later, 10, paced=False)

        assert [message.kind for message in paced] == ["notice"]
        assert list(answers) == []
        assert [message.kind for message in answers_later] == ["screen"]
        assert (waits_for_a_notice, await store.queue.waits_for(person.id)) == (False, True)


async def test_what_tells_waits_for_an_answer_that_is_due(database: Database) -> None:
    now = utc_now()
    async with database.writing() as store:
        newcomer, other = await a_person(store), await a_person(store)
        await store.queue.put(newcomer.id, "notice", {}, priority=Priority.TURN)
        await store.queue.put(newcomer.id, "screen", {})
        await store.queue.put(other.id, "notice", {})

        paced = await store.queue.due(now, 10, paced=True)
        answers = await store.queue.due(now, 10, paced=False)

        assert [message.person_id for message in paced] == [other.id]
        assert [message.person_id for message in answers] == [newcomer.id]


async def test_a_newer_edit_replaces_an_older_one_of_the_same_message_and_person(
    database: Database,
) -> None:
    async with database.writing() as store:
        person, other = await a_person(store), await a_person(store)
        later = utc_now() + timedelta(minutes=1)
        await store.queue.put(person.id, "screen", {"text": "1"}, edits="7", due_at=later)
        await store.queue.put(person.id, "screen", {"text": "2"}, edits="8")
        await store.queue.put(other.id, "screen", {"text": "3"}, edits="7")
        await store.queue.put(person.id, "screen", {"text": "4"})
        await store.queue.put(person.id, "screen", {"text": "5"}, edits="7")

    async with database.reading() as store:
        found = [await store.queue.get(number) for number in range(1, 6)]
    replaced, *waiting, newest = [message for message in found if message is not None]
    assert (replaced.state, replaced.body) == (Delivery.REPLACED, {})
    assert replaced.closed_at is not None
    assert {message.state for message in (*waiting, newest)} == {Delivery.WAITING}
    assert newest.due_at == later


async def test_an_edit_that_brings_documents_is_not_replaced(database: Database) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        await store.queue.put(person.id, "screen", {"documents": [{"name": "a"}]}, edits="7")
        await store.queue.put(person.id, "screen", {"documents": []}, edits="7")
        await store.queue.put(person.id, "screen", {"documents": []}, edits="7")

    async with database.reading() as store:
        states = [
            message.state for number in (1, 2, 3) if (message := await store.queue.get(number))
        ]
    assert states == [Delivery.WAITING, Delivery.REPLACED, Delivery.WAITING]


async def test_nothing_is_due_to_whoever_the_messenger_asked_to_wait_with(
    database: Database,
) -> None:
    now = utc_now()
    async with database.writing() as store:
        slowed, other = await a_person(store), await a_person(store)
        for person in (slowed, other):
            await store.queue.put(person.id, "screen", {})
        await store.queue.pause(slowed.address, now + timedelta(seconds=30))
        await store.queue.pause(slowed.address, now + timedelta(seconds=5))

        inside = await store.queue.due(now + timedelta(seconds=29), 10)
        after = await store.queue.due(now + timedelta(seconds=31), 10)

        assert [message.person_id for message in inside] == [other.id]
        assert [message.person_id for message in after] == [slowed.id, other.id]
        assert await store.queue.is_paused(slowed.address, now + timedelta(seconds=29))
        assert not await store.queue.is_paused(slowed.address, now + timedelta(seconds=30))
        assert not await store.queue.is_paused(other.address, now)


async def test_a_pause_of_everybody_holds_all_but_answers(database: Database) -> None:
    now = utc_now()
    async with database.writing() as store:
        person, other = await a_person(store), await a_person(store)
        await store.queue.put(person.id, "notice", {})
        await store.queue.put(other.id, "screen", {})
        await store.queue.pause(EVERYBODY, now + timedelta(seconds=30))

        inside = await store.queue.due(utc_now(), 10)

        assert [message.kind for message in inside] == ["screen"]
        assert not await store.queue.is_paused(person.address, now)


async def test_a_pause_that_is_over_is_forgotten_and_one_that_holds_is_not(
    database: Database,
) -> None:
    now = utc_now()
    async with database.writing() as store:
        await store.queue.pause("telegram:1", now - timedelta(seconds=1))
        await store.queue.pause("telegram:2", now + timedelta(hours=1))

        await store.queue.forget_pauses(now)

        assert list(await store.queue.paused(now - timedelta(hours=1))) == ["telegram:2"]


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
        for state in Delivery:
            await store.queue.put(person.id, state.value, {})
            await store.session.execute(
                update(QueuedMessage).where(QueuedMessage.kind == state.value).values(state=state)
            )

        await store.queue.forget_before(utc_now() + timedelta(seconds=1))
        left = await store.session.scalars(select(QueuedMessage.kind))

        assert left.all() == ["waiting"]


async def test_old_keys_are_forgotten_but_the_last_ones_are_kept_whatever_the_clock_says(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates, "LAST", 2)
    async with database.writing() as store:
        for number in range(5):
            await store.updates.mark_done(f"telegram:bot:{number}")
        await store.updates.forget_before(utc_now() - timedelta(hours=48))
        before = await store.session.scalar(select(func.count(ProcessedUpdate.key)))

        await store.updates.forget_before(utc_now() + timedelta(days=30))
        left = await store.session.scalars(select(ProcessedUpdate.key))

        assert before == 5
        assert set(left) == {"telegram:bot:3", "telegram:bot:4"}


async def test_commands_are_offered_once_however_often_they_are_asked_for(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        for _ in range(3):
            await store.queue.renew_commands(person.id)

        assert len(await store.queue.due(utc_now(), 10)) == 1
        waiting = QueuedMessage.state == Delivery.WAITING
        assert await store.session.scalar(select(func.count()).where(waiting)) == 1


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

    async with database.writing() as store:
        await store.queue.put(person.id, "notice", {"kind": "to_check"}, dedup_key="to_check:1")

    async with database.reading() as store:
        assert not await store.queue.waits_for(person.id)
        assert await store.queue.get(2) is None
