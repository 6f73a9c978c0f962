"""What becomes of a message that failed, whatever happened to it or to the clock meanwhile."""

import asyncio
from datetime import timedelta

from sqlalchemy import update

from bot.face import UnavailableError
from bot.metrics import Metrics
from bot.telegram.outcomes import ATTEMPTS, Outcomes
from storage.db import Database
from storage.models import Delivery, QueuedMessage
from storage.models.base import utc_now
from tests.factories import a_person
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House
from tests.telegram.queueing import settled, until


async def _pressed_again_meanwhile(
    house: House, people: SandboxClient, code: int, retry_after: int | None = None
) -> list[QueuedMessage]:
    """The answers to two presses: the first one, replaced, was refused like that on its way."""
    await people.send(CITIZEN, "/count")
    await people.wait_for(CITIZEN, "Счёт 1")
    await people.fault("editMessageText", code=code, retry_after=retry_after, delay=1, times=1)
    await people.click(CITIZEN, "Ещё")
    await until(house, lambda queued: len(queued) == 2)
    await asyncio.sleep(0.3)
    await people.click(CITIZEN, "Ещё")
    await settled(house)
    _, *answers = await house.queued()
    return answers


async def test_a_pause_holds_also_when_its_answer_was_replaced_on_its_way(
    house: House, people: SandboxClient
) -> None:
    replaced, newer = await _pressed_again_meanwhile(house, people, 429, retry_after=2)

    refused, shown = await people.outbox("editMessageText")
    assert (replaced.state, newer.state) == (Delivery.REPLACED, Delivery.SENT)
    assert (refused["status"], shown["status"]) == (429, 200)
    assert shown["arrived"] >= refused["answered"] + 2


async def test_whoever_blocked_the_bot_is_unreachable_also_when_the_answer_was_replaced(
    house: House, people: SandboxClient
) -> None:
    replaced, newer = await _pressed_again_meanwhile(house, people, 403)

    person = await house.person()
    assert replaced.state is Delivery.REPLACED
    assert person and not person.reachable


async def test_a_clock_that_jumps_a_week_ahead_gives_nothing_up(
    database: Database,
) -> None:
    outcomes = Outcomes(database, Metrics(), lambda: utc_now() + timedelta(days=8))
    async with database.writing() as store:
        await store.queue.put((await a_person(store)).id, "notice", {"number": 1})
        values = {"attempts": ATTEMPTS + 1}
        await store.session.execute(update(QueuedMessage).values(values))

    await outcomes.note_failure(1, UnavailableError("Bad Gateway"))

    async with database.reading() as store:
        message = await store.queue.get(1)
    assert message and (message.state, message.attempts) == (Delivery.WAITING, ATTEMPTS + 2)


async def test_the_messenger_s_reason_is_kept_without_what_it_quotes(
    house: House, people: SandboxClient
) -> None:
    quoting = "Oops: can't parse «Мария Тестова, +7 000 000-00-00» at 1234567"
    await people.fault("sendMessage", code=400, description=quoting, contains="Извещение 1")
    await people.fault("sendMessage", code=502, description=quoting, contains="Извещение 2")

    await house.queue("notice", {"number": 1})
    await house.queue("notice", {"number": 2}, ANOTHER)
    await until(house, lambda queued: all(each.error for each in queued))

    refused, put_off = await house.queued()
    assert (refused.state, put_off.state) == (Delivery.FAILED, Delivery.WAITING)
    for message in (refused, put_off):
        assert "Oops: can't parse" in message.error
        assert not any(told in message.error for told in ("Мария", "Тестова", "000", "1234567"))
