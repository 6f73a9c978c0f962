"""Polling loses nothing, repeats nothing and keeps each person's order."""

import asyncio
import time

import pytest
from aiogram import Bot

from bot.sandbox.world import World
from bot.telegram.face import address_of
from storage.db import Database
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House, answering


async def test_a_redelivered_update_has_no_second_effect(
    house: House, people: SandboxClient, world: World
) -> None:
    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")
    press = await people.click(CITIZEN, "Ещё")
    await people.wait_for(CITIZEN, "Счёт 1")
    await people.quiet()

    update = {
        "update_id": press["update_id"],
        "callback_query": {
            "id": "again",
            "from": {"id": CITIZEN, "is_bot": False, "first_name": "A"},
            "chat_instance": "1",
            "data": "test-count",
            "message": {
                "message_id": 2,
                "date": 1,
                "chat": {"id": CITIZEN, "type": "private"},
                "text": "Счёт 1",
            },
        },
    }
    for _ in range(4):
        house.polling._take(update)
        await asyncio.sleep(0.05)
        house.polling._finished.clear()

    assert await house.count() == 1
    assert len(await people.outbox("editMessageText")) == 1


async def test_one_person_is_answered_in_order(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/slow 0.3")
    for number in range(1, 6):
        await people.send(CITIZEN, f"номер {number}")
    await people.wait_for(CITIZEN, "Слова номер 5")

    texts = [m["text"] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]

    assert texts == ["Медленно", *(f"Слова номер {number}" for number in range(1, 6))]


async def test_a_slow_answer_delays_only_its_own_person(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/slow 1.5")
    began = time.monotonic()

    for _ in range(3):
        await people.send(ANOTHER, "/start")
    await people.wait_for(ANOTHER, "Начало")

    assert time.monotonic() - began < 1


async def test_nothing_is_confirmed_before_it_is_handled(
    house: House, people: SandboxClient, world: World
) -> None:
    await people.send(CITIZEN, "/slow 1")
    await people.send(ANOTHER, "/start")
    await people.wait_for(ANOTHER, "Начало")

    while_slow = len(world.updates.pending())
    await people.wait_for(CITIZEN, "Медленно")
    await people.quiet()

    assert while_slow == 2
    assert world.updates.pending() == []


async def test_an_answer_that_hangs_is_broken_off_and_apologised_for(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with answering(bot, database, longest=0.3):
        await people.send(CITIZEN, "/slow 60")
        await people.wait_for(CITIZEN, "Что-то сломалось")
        await people.send(CITIZEN, "/start")

        await people.wait_for(CITIZEN, "Начало")


async def test_what_was_broken_off_at_a_stop_is_heard_again(
    bot: Bot, database: Database, people: SandboxClient, world: World
) -> None:
    async with answering(bot, database) as house:
        await people.send(CITIZEN, "/slow 30")
        await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 1")
        await house.polling.stop(0.1)

    waiting = [update.payload["text"] for update in world.updates.pending()]

    assert waiting[0] == "/slow 30"
    assert await house.count(ANOTHER) == 1


async def test_a_restart_hears_again_without_a_second_effect(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with answering(bot, database) as house:
        await people.send(CITIZEN, "/slow 1")
        await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 1")
        await house.polling.stop(0.1)
    async with answering(bot, database) as house:
        await people.wait_for(CITIZEN, "Медленно")
        await people.quiet()

        assert await house.count(ANOTHER) == 1


async def test_a_quick_stop_confirms_what_was_answered(
    bot: Bot, database: Database, people: SandboxClient, world: World
) -> None:
    async with answering(bot, database):
        await people.send(CITIZEN, "/slow 0.5")
        await asyncio.sleep(0.2)

    await people.wait_for(CITIZEN, "Медленно")

    assert world.updates.pending() == []


@pytest.mark.parametrize("fault", [{"code": 502}, {"lost_reply": True}, {"retry_after": 1}])
async def test_polling_rides_out_a_failing_messenger(
    bot: Bot, database: Database, people: SandboxClient, fault: dict[str, object]
) -> None:
    await people.fault("getUpdates", times=1, **fault)
    async with answering(bot, database):
        await people.send(CITIZEN, "/start")

        await people.wait_for(CITIZEN, "Начало")


async def test_an_update_that_cannot_be_read_does_not_stop_the_others(
    house: House, people: SandboxClient, world: World
) -> None:
    world.updates.put("message", {"message_id": "nonsense"})
    await people.send(CITIZEN, "/start")

    await people.wait_for(CITIZEN, "Начало")
    await people.quiet()


async def test_update_ids_may_jump_downwards_after_an_idle_week(
    house: House, people: SandboxClient, world: World
) -> None:
    await people.send(CITIZEN, "/count")
    await people.wait_for(CITIZEN, "Счёт 1")
    await people.quiet()
    await asyncio.sleep(0.7)

    world.updates._next_id = 5
    await people.send(CITIZEN, "/count")

    await people.wait_for(CITIZEN, "Счёт 2")


async def test_a_webhook_left_behind_does_not_forbid_polling(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    async with answering(bot, database):
        await people.send(CITIZEN, "/start")

        await people.wait_for(CITIZEN, "Начало")


def test_a_telegram_address_is_opaque_elsewhere() -> None:
    assert address_of(5) == "telegram:5"
