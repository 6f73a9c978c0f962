"""The operator sees what waits, what did not arrive and what was put aside, and no words."""

from datetime import timedelta

from sqlalchemy import update

from admin.command_line import Command
from admin.operator.outbox import show_queue
from storage.db import Database
from storage.models import Delivery, QueuedMessage
from storage.models.base import utc_now
from tests.factories import a_person

QUEUE = Command("queue")


async def test_an_empty_queue_is_said_in_one_sentence(database: Database) -> None:
    async with database.reading() as store:
        lines = await show_queue(store, QUEUE)

    assert lines == ["Ничего не ждёт, всё дошло, отложенных обращений нет."]


async def test_what_waits_is_counted_by_kind_with_the_age_of_the_oldest(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        for kind in ("notice", "notice", "screen"):
            await store.queue.put(person.id, kind, {"text": "Секрет"})
        await store.session.execute(
            update(QueuedMessage)
            .where(QueuedMessage.id == 1)
            .values(created_at=utc_now() - timedelta(minutes=75, seconds=5))
        )

    async with database.reading() as store:
        lines = await show_queue(store, QUEUE)

    assert lines == [
        "Ждут отправки уведомления: 2. Самое старое ждёт 75 мин.",
        "Ждут отправки ответы: 1. Самое старое ждёт 0 мин.",
    ]


async def test_what_did_not_arrive_is_shown_with_its_reason_and_without_addresses(
    database: Database,
) -> None:
    async with database.writing() as store:
        person = await a_person(store)
        for error in ("Bad Request: chat 123456789 not found", "Forbidden", "Forbidden"):
            await store.queue.put(person.id, "notice", {"text": "Секрет"})
            await store.session.execute(
                update(QueuedMessage)
                .where(QueuedMessage.error == "")
                .values(state=Delivery.FAILED, error=error)
            )

    async with database.reading() as store:
        first, second = await show_queue(store, QUEUE)

    assert first == "Не дошли уведомления: 2. Причина: Forbidden"
    assert "Bad Request: <person> not found" in second
    assert "123456789" not in second


async def test_an_update_put_aside_shows_what_broke_and_not_what_was_said(
    database: Database,
) -> None:
    trace = 'Traceback:\n  File "bot/talk.py", line 5\nKeyError: паспорт 0000\n'
    async with database.writing() as store:
        await store.updates.keep("telegram:1:2", "telegram:1001", {"raw": "паспорт"})
        await store.updates.put_aside("telegram:1:2", 3, trace)

    async with database.reading() as store:
        head, line = await show_queue(store, QUEUE)

    assert head == "Отложены обращения, на которых бот сломался: 1. Последние 1:"
    assert "KeyError" in line
    assert "паспорт" not in line
    assert "1001" not in line
