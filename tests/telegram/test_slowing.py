"""The messenger asks to wait, is down, or loses a reply: it is heeded, and nothing is lost."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from sqlalchemy import update

from bot.sandbox.people import PEOPLE, Person
from bot.sandbox.world import World
from bot.screens import PhoneCard, Place, Screen, screen_to_json
from bot.telegram.outcomes import ATTEMPTS, PATIENCE
from locales import Html
from storage.db import Database
from storage.models import EVERYBODY, Delivery, Priority, QueuedMessage
from storage.models.base import utc_now
from tests.factories import a_person
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House, answering
from tests.telegram.queueing import queue, settled, tried, until

THIRD, CROWD = 1003, 5000


@pytest.fixture
def world() -> World:
    crowd = [Person(f"citizen-{number}", CROWD + number, None, None) for number in range(60)]
    return World(people=(*PEOPLE, *crowd))


async def _sends(people: SandboxClient, status: int = 200) -> list[dict[str, Any]]:
    """Calls that say something, with the moments at which they came, in seconds."""
    calls = [call for call in await people.outbox() if call["method"].startswith("send")]
    return [call for call in calls if call["status"] == status]


async def _pauses(house: House) -> set[str]:
    async with house.database.reading() as store:
        return set(await store.queue.paused(utc_now()))


async def _pauses_soon(house: House) -> set[str]:
    """The pauses, as soon as one is written: a refusal is answered a moment before that."""
    for _ in range(500):
        if found := await _pauses(house):
            return found
        await asyncio.sleep(0.02)
    raise AssertionError("nothing is paused")


async def test_nothing_paced_is_sent_inside_a_pause_and_answers_to_others_are(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", retry_after=3, times=1)
    await house.queue("notice", {"number": 1})
    await tried(people, 1)
    await house.queue("notice", {"number": 2}, ANOTHER)

    await people.send(THIRD, "/count")
    await people.wait_for(THIRD, "Счёт 1")
    await settled(house)

    [refused] = await _sends(people, 429)
    answer, *paced = await _sends(people)
    assert answer["params"]["text"] == "Счёт 1"
    assert answer["arrived"] < refused["answered"] + 3
    assert len(paced) == 2
    assert all(call["arrived"] >= refused["answered"] + 3 for call in paced)
    assert [message.attempts for message in await house.queued()] == [0, 0, 0]


async def test_an_answer_too_waits_as_long_as_its_chat_has_to(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", retry_after=2, times=1)
    await house.queue("screen", screen_to_json(Screen(Html("Ответ 1"))))
    await tried(people, 1)
    paused = await _pauses_soon(house)

    await house.queue("screen", screen_to_json(Screen(Html("Ответ 2"))))
    await house.queue("notice", {"number": 1}, ANOTHER)
    await settled(house)

    [refused] = await _sends(people, 429)
    sent = {call["params"]["text"]: call["arrived"] for call in await _sends(people)}
    assert paused == {f"telegram:{CITIZEN}"}
    assert min(sent["Ответ 1"], sent["Ответ 2"]) >= refused["answered"] + 2
    assert sent["Извещение 1"] < refused["answered"] + 2


async def test_a_pause_outlives_the_program(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    await people.fault("sendMessage", retry_after=4, times=1)
    async with answering(bot, database) as house:
        await house.queue("notice", {"number": 1})
        await tried(people, 1)
    paused = await _pauses(house)

    async with answering(bot, database) as house:
        await settled(house)

    [refused], [sent] = await _sends(people, 429), await _sends(people)
    assert paused == {f"telegram:{CITIZEN}", EVERYBODY}
    assert sent["arrived"] >= refused["answered"] + 4


async def test_each_message_of_a_notice_keeps_the_chat_s_pace(
    house: House, people: SandboxClient
) -> None:
    screen = Screen(
        Html("Адрес"),
        place=Place("Приём", "Адрес", 46.3, 48.0),
        contact=PhoneCard("Приёмная", "+70000000000"),
    )
    await queue(house, CITIZEN, "screen", screen_to_json(screen), Priority.NOTICE)
    await house.queue("notice", {"number": 1})

    await settled(house, 15)

    calls = await _sends(people)
    moments = [call["arrived"] for call in calls]
    gaps = [later - sooner for sooner, later in zip(moments, moments[1:], strict=False)]
    assert [call["method"] for call in calls] == [
        *("sendMessage", "sendVenue", "sendContact", "sendMessage")
    ]
    assert min(gaps) >= 1


async def test_many_notices_leave_at_25_a_second_at_most_and_the_urgent_ones_first(
    house: House, people: SandboxClient
) -> None:
    async with house.database.writing() as store:
        for number in range(60):
            person = await a_person(store, f"telegram:{CROWD + number}")
            await store.queue.put(person.id, "notice", {"number": number})
    await queue(house, CITIZEN, "notice", {"number": 777}, Priority.TURN)
    gone = len(await _sends(people))

    await settled(house, 15)

    moments = [call["arrived"] for call in await _sends(people)]
    texts = [call["params"]["text"] for call in await _sends(people)]
    assert len(moments) == 61
    assert gone < 50
    assert texts.index("Извещение 777") < gone + 5
    assert max(sum(at <= each <= at + 1 for each in moments) for at in moments) <= 25


async def test_a_lost_reply_is_sent_again_for_at_least_once_is_the_promise(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", lost_reply=True, times=1)

    await house.queue("notice", {"number": 1})
    await settled(house)

    [message] = await house.queued()
    assert message.state is Delivery.SENT
    assert len(await people.outbox("sendMessage")) == 2


async def test_a_messenger_that_is_down_is_tried_rarely_and_gets_everything_afterwards(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", code=503)
    for number in range(20):
        await house.queue("notice", {"number": number}, CROWD + number)
    await tried(people, 3)
    await asyncio.sleep(4)
    tries = len(await people.outbox("sendMessage"))

    await people.fault("sendMessage", clear=True)
    await settled(house, 20)

    assert tries < 20
    assert {message.state for message in await house.queued()} == {Delivery.SENT}
    assert len(await _sends(people)) == 20


async def test_an_outage_of_an_hour_loses_nothing_and_one_of_a_week_ends_visibly(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", code=502, times=2)
    await house.queue("notice", {"number": 1})
    await house.queue("notice", {"number": 2}, ANOTHER)
    async with house.database.writing() as store:
        of_number = {number: QueuedMessage.id == number for number in (1, 2)}
        values = {"attempts": 70, "due_at": utc_now()}
        await store.session.execute(update(QueuedMessage).where(of_number[1]).values(values))
        values["attempts"] = PATIENCE - 1
        await store.session.execute(update(QueuedMessage).where(of_number[2]).values(values))

    await tried(people, 2)
    await until(house, lambda queued: all(each.error for each in queued))

    young, old = await house.queued()
    assert (young.state, young.attempts) == (Delivery.WAITING, 71)
    assert 30 < (young.due_at - utc_now()).total_seconds() <= 60
    assert old.state is Delivery.FAILED
    assert old.body == {}
    assert old.closed_at is not None


async def test_a_notice_that_we_cannot_render_is_tried_some_times_and_blocks_nobody_else(
    house: House, people: SandboxClient
) -> None:
    await house.queue("notice", {"no": "number"})
    await house.queue("notice", {"number": 2}, ANOTHER)
    await people.wait_for(ANOTHER, "Извещение 2")
    await until(house, lambda queued: bool(queued[0].error))
    tried_once = (await house.queued())[0]
    async with house.database.writing() as store:
        last = {"attempts": ATTEMPTS - 1, "due_at": utc_now()}
        await store.session.execute(update(QueuedMessage).where(QueuedMessage.id == 1).values(last))

    await settled(house)

    assert (tried_once.state, tried_once.error) == (Delivery.WAITING, "KeyError")
    assert (await house.queued())[0].state is Delivery.FAILED


async def test_a_stop_in_the_middle_loses_and_doubles_nothing(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with answering(bot, database) as house:
        for number in range(30):
            await house.queue("notice", {"number": number}, CROWD + number)
        await tried(people, 5)
    stopped_at = len(await _sends(people))

    async with answering(bot, database) as house:
        await settled(house)

    texts = [call["params"]["text"] for call in await _sends(people)]
    assert 5 <= stopped_at < 30
    assert sorted(texts) == sorted(f"Извещение {number}" for number in range(30))
