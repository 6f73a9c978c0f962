"""Polling loses nothing, repeats nothing and keeps each person's order."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from aiogram import Bot

from bot.admission import A_MINUTE
from bot.sandbox.world import World
from bot.telegram.face import address_of
from storage.db import Database
from storage.models import ReceivedUpdate
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House, answering


async def test_an_update_delivered_five_times_has_one_effect(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")

    await people.send(CITIZEN, "/count", times=5)
    await people.send(CITIZEN, "конец")
    await people.wait_for(CITIZEN, "Слова конец")
    await people.quiet()

    assert await house.count() == 1
    assert len(await people.outbox("sendMessage")) == 3


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


async def test_what_is_not_done_within_a_moment_is_kept_before_it_is_confirmed(
    house: House, people: SandboxClient, world: World
) -> None:
    await people.send(CITIZEN, "/slow 1.5")
    await people.quiet()
    while_slow = await _kept(house.database)
    await people.wait_for(CITIZEN, "Медленно")
    await asyncio.sleep(0.3)

    assert [(row.address, "/slow 1.5" in row.body["raw"]) for row in while_slow] == [
        (address_of(CITIZEN), True)
    ]
    assert await _kept(house.database) == []


async def test_nothing_is_confirmed_while_it_is_neither_done_nor_kept(
    house: House, people: SandboxClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        raise OSError("no room on purpose")

    monkeypatch.setattr("storage.repositories.updates.Updates.keep", refuse)
    await people.send(CITIZEN, "/slow 1")
    await people.send(ANOTHER, "/start")
    await people.wait_for(ANOTHER, "Начало")
    await asyncio.sleep(0.5)

    while_slow = len(world.updates.pending())
    await people.wait_for(CITIZEN, "Медленно")
    await people.quiet()

    assert while_slow == 2


async def test_more_updates_than_one_fetch_brings_pass_a_hanging_one(
    house: House, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "/slow 20")
    for number in range(150):
        await people.send(CITIZEN if number < 120 else ANOTHER, f"номер {number}")

    await people.wait_for(ANOTHER, "Слова номер 149")
    await people.quiet()

    assert len(await _kept(house.database)) == A_MINUTE // 3


async def test_an_answer_that_hangs_is_broken_off_and_apologised_for(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with answering(bot, database, longest=0.3):
        await people.send(CITIZEN, "/slow 60")
        await people.wait_for(CITIZEN, "Что-то сломалось")
        await people.send(CITIZEN, "/start")

        await people.wait_for(CITIZEN, "Начало")


@pytest.mark.parametrize(
    ("limits", "senders"),
    [
        ({"_PEOPLE_AT_ONCE": 3}, (CITIZEN, 1003, 1004)),
        ({"_UPDATES_AT_ONCE": 3}, (CITIZEN, CITIZEN, CITIZEN)),
    ],
)
async def test_what_is_too_much_at_once_is_left_to_the_messenger(
    bot: Bot,
    database: Database,
    people: SandboxClient,
    monkeypatch: pytest.MonkeyPatch,
    limits: dict[str, int],
    senders: tuple[int, ...],
) -> None:
    for name, limit in limits.items():
        monkeypatch.setattr(f"bot.telegram.updates.{name}", limit)
    async with answering(bot, database) as house:
        for sender in senders:
            await people.send(sender, "/slow 1.5")
        await asyncio.sleep(0.8)
        await people.send(ANOTHER, "/count")
        await asyncio.sleep(0.3)
        busy, counted = house.reception.busy, await house.count(ANOTHER)
        await people.wait_for(ANOTHER, "Счёт 1")

    assert (busy, counted) == (3, 0)


async def test_one_persons_many_updates_use_up_nobody_elses_room(
    bot: Bot, database: Database, people: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.updates._PEOPLE_AT_ONCE", 3)
    async with answering(bot, database) as house:
        for _ in range(6):
            await people.send(CITIZEN, "/slow 20")
        await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 1")

        assert (house.reception.busy, house.reception.people) == (6, 1)


async def test_what_was_broken_off_at_a_stop_is_heard_first_at_the_next_start(
    bot: Bot, database: Database, people: SandboxClient, world: World
) -> None:
    async with answering(bot, database) as house:
        await people.send(CITIZEN, "/slow 1")
        await people.send(CITIZEN, "/count")
        await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 1")
        await house.receiver.stop(0.1)
    kept = [row.address for row in await _kept(database)]
    await people.send(CITIZEN, "новое")
    async with answering(bot, database) as house:
        await people.wait_for(CITIZEN, "Слова новое")
        await asyncio.sleep(0.3)

    texts = [m["text"] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]
    assert kept == [address_of(CITIZEN)] * 2
    assert texts == ["Медленно", "Счёт 1", "Слова новое"]
    assert await _kept(database) == []
    assert await house.count(ANOTHER) == 1


async def test_a_kill_between_the_effect_and_its_confirmation_doubles_nothing(
    bot: Bot, database: Database, people: SandboxClient, world: World
) -> None:
    await people.send(CITIZEN, "/count")
    await people.send(ANOTHER, "/slow 2")
    async with answering(bot, database) as house:
        await people.wait_for(CITIZEN, "Счёт 1")
        await house.die()
    pending = len(world.updates.pending())
    async with answering(bot, database) as house:
        await people.wait_for(ANOTHER, "Медленно")
        await people.quiet()

        assert await house.count() == 1
    assert pending == 2


async def test_a_row_of_the_inbox_that_nobody_can_read_is_put_aside(
    bot: Bot, database: Database, people: SandboxClient, world: World
) -> None:
    broken: list[dict[str, object]] = [
        {},
        {"raw": "{"},
        {"raw": "[]"},
        {"raw": '{"update_id": 4, "message": 5}'},
        {"raw": '{"update_id": 6}'},
    ]
    async with database.writing() as store:
        for number, body in enumerate(broken, 1):
            await store.updates.keep(f"telegram:{bot.id}:{number}", address_of(CITIZEN), body)
    await people.send(CITIZEN, "/count")
    async with answering(bot, database):
        await people.wait_for(CITIZEN, "Счёт 1")
        await people.quiet()

    async with database.reading() as store:
        assert await store.updates.count_aside() == 5
    assert await _kept(database) == []


async def test_only_the_leader_polls_and_the_next_one_hears_what_was_kept(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    leads = Leads(True)
    async with answering(bot, database, leadership=leads) as house:
        await people.send(CITIZEN, "/start")
        await people.wait_for(CITIZEN, "Начало")
        leads.now = False
        await people.send(CITIZEN, "/count")
        await asyncio.sleep(0.5)
        polls = len(await people.outbox("getUpdates"))
        await people.send(CITIZEN, "/count")
        await asyncio.sleep(1.5)
        idle = len(await people.outbox("getUpdates")) - polls
        leads.now = True
        await people.wait_for(CITIZEN, "Счёт 2")

        assert await house.count() == 2
    assert idle == 0


async def test_a_restart_hears_again_without_a_second_effect(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with answering(bot, database) as house:
        await people.send(CITIZEN, "/slow 1")
        await people.send(ANOTHER, "/count")
        await people.wait_for(ANOTHER, "Счёт 1")
        await house.receiver.stop(0.1)
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


@dataclass
class Leads:
    """Leads as it is told."""

    now: bool

    async def held(self) -> bool:
        return self.now


async def _kept(database: Database) -> Sequence[ReceivedUpdate]:
    async with database.reading() as store:
        return await store.updates.waiting()
