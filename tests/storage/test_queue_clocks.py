"""The queue and clocks that are wrong: of whoever writes, of whoever sends, or set back."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from storage.db import Database
from storage.models import EVERYBODY, Priority, QueuedMessage
from storage.models.base import utc_now
from storage.repositories import queue
from tests.factories import a_person


async def test_what_a_clock_that_jumped_ahead_put_off_is_sent_all_the_same(
    database: Database,
) -> None:
    now = utc_now()
    async with database.writing() as store:
        one, two = await a_person(store), await a_person(store)
        await store.queue.put(one.id, "notice", {}, due_at=now + timedelta(days=30))
        await store.queue.put(two.id, "notice", {}, due_at=now + timedelta(hours=1))
        await store.queue.pause(one.address, now + timedelta(days=30))
        await store.queue.pause(EVERYBODY, now + timedelta(days=30))

        due = await store.queue.due(now, 10)

        assert [message.person_id for message in due] == [one.id]
        assert not await store.queue.is_paused(one.address, now)


@pytest.mark.parametrize("apart", [timedelta(seconds=10), timedelta(hours=1)])
async def test_what_was_never_put_off_is_due_at_once_whatever_the_clocks_say(
    database: Database, monkeypatch: pytest.MonkeyPatch, apart: timedelta
) -> None:
    async with database.writing() as store:
        person, other = await a_person(store), await a_person(store)
        with monkeypatch.context() as ahead:
            ahead.setattr(queue, "utc_now", lambda: utc_now() + apart)
            await store.queue.put(person.id, "screen", {"text": "1"}, edits="7")
            await store.queue.put(other.id, "notice", {})
        await store.queue.put(person.id, "screen", {"text": "2"}, edits="7")
        await store.queue.put(person.id, "screen", {"text": "3"})

        due = await store.queue.due(utc_now(), 10)

        assert [(each.person_id, each.body.get("text")) for each in due] == [
            (person.id, "2"),
            (other.id, None),
        ]


async def test_what_failed_waits_by_the_sender_s_clock_though_another_clock_made_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = utc_now()
    async with database.writing() as store:
        person = await a_person(store)
        monkeypatch.setattr(queue, "utc_now", lambda: now + timedelta(hours=1))
        await store.queue.put(person.id, "notice", {})
        failed = {"attempts": 1, "due_at": now + timedelta(seconds=2)}
        await store.session.execute(update(QueuedMessage).values(failed))

        inside = await store.queue.due(now + timedelta(seconds=1), 10)
        after = await store.queue.due(now + timedelta(seconds=2), 10)

        assert list(inside) == []
        assert [message.person_id for message in after] == [person.id]


async def test_what_a_clock_that_jumped_put_off_counts_as_due_since_it_was_made(
    database: Database,
) -> None:
    now = utc_now()
    async with database.writing() as store:
        person = await a_person(store)
        for ahead in (timedelta(hours=1), timedelta(days=30)):
            await store.queue.put(person.id, "notice", {}, due_at=now + ahead)
        made = update(QueuedMessage).values(created_at=now - timedelta(minutes=1))
        await store.session.execute(made)

        found = await store.backlog.messages(now)

        assert found[Priority.NOTICE].due_since == now - timedelta(minutes=1)
