"""What is queued arrives, in order, however the messenger behaves."""

import time

import pytest

from bot.sandbox.world import World
from bot.screens import Document, PhoneCard, Place, Screen, screen_to_json
from bot.telegram.face import address_of
from locales import Html
from storage.models import Delivery, Person
from storage.terms import Role
from tests.factories import a_person, a_staff, an_agency
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House
from tests.telegram.queueing import settled, tried


async def test_a_write_is_answered_through_the_queue(house: House, people: SandboxClient) -> None:
    await people.send(CITIZEN, "/count")
    await people.wait_for(CITIZEN, "Счёт 1")
    await settled(house)

    [message] = await house.queued()

    assert (message.kind, message.state) == ("screen", Delivery.SENT)


async def test_a_person_s_messages_keep_their_order(house: House, people: SandboxClient) -> None:
    await people.fault("sendMessage", code=502, times=1)
    for number in range(1, 6):
        await house.queue("notice", {"number": number})
    await people.wait_for(CITIZEN, "Извещение 5")

    texts = [message["text"] for message in (await people.chat(CITIZEN))["messages"]]

    assert texts == [f"Извещение {number}" for number in range(1, 6)]


async def test_a_direct_answer_waits_for_an_earlier_answer_on_its_way(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", code=502, times=1)
    await house.queue("screen", screen_to_json(Screen(Html("Прежний ответ"))))
    await tried(people, 1)

    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")

    texts = [m["text"] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]
    assert texts == ["Прежний ответ", "Начало"]


async def test_an_answer_waits_neither_for_notices_nor_for_their_pace(
    house: House, people: SandboxClient
) -> None:
    for number in range(1, 5):
        await house.queue("notice", {"number": number})
    await people.wait_for(CITIZEN, "Извещение 1")

    for number in range(1, 4):
        await people.send(CITIZEN, "/count")
        await people.wait_for(CITIZEN, f"Счёт {number}")

    texts = [m["text"] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]
    assert texts.index("Счёт 3") < 5
    assert "Извещение 4" not in texts


async def test_too_many_requests_are_honoured_without_counting_an_attempt(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", retry_after=2, times=1)
    began = time.monotonic()

    await house.queue("notice", {"number": 1})
    await people.wait_for(CITIZEN, "Извещение 1")
    await settled(house)

    [message] = await house.queued()
    assert time.monotonic() - began >= 2
    assert len(await people.outbox("sendMessage")) == 2
    assert message.attempts == 0


async def test_a_direct_answer_that_must_wait_joins_the_queue(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", retry_after=1, times=1)

    await people.send(CITIZEN, "/start")
    await people.wait_for(CITIZEN, "Начало")
    await settled(house)

    assert [message.kind for message in await house.queued()] == ["screen"]
    assert len(await people.outbox("sendMessage")) == 2


async def test_whoever_blocked_the_bot_is_marked_unreachable(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", code=403, times=1)

    await house.queue("notice", {"number": 1})
    await settled(house)

    [message] = await house.queued()
    person = await house.person()
    assert message.state is Delivery.FAILED
    assert "blocked" in message.error
    assert person and not person.reachable


async def test_what_a_person_who_blocked_the_bot_had_to_know_reaches_a_colleague(
    house: House, people: SandboxClient
) -> None:
    await people.block(CITIZEN)
    async with house.database.writing() as store:
        agency = await an_agency(store)
        for user_id in (CITIZEN, ANOTHER):
            await a_staff(store, agency, Role.EDITOR, await a_person(store, address_of(user_id)))
    body = {"kind": "decided", "agency": agency.id, "number": 5}

    await house.queue("notice", body, key=f"decided:5:1:{(await _known(house)).id}")
    await people.wait_for(ANOTHER, "Извещение 5")
    await settled(house)

    failed, sent = await house.queued()
    assert (failed.state, sent.state) == (Delivery.FAILED, Delivery.SENT)
    assert not (await _known(house)).reachable


async def _known(house: House) -> Person:
    person = await house.person()
    assert person is not None
    return person


async def test_one_person_s_trouble_does_not_delay_another(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendMessage", delay=5, times=1, contains=str(CITIZEN))
    await house.queue("notice", {"number": 1})

    await house.queue("notice", {"number": 2}, ANOTHER)
    await people.wait_for(ANOTHER, "Извещение 2", seconds=4.5)

    assert (await people.chat(CITIZEN))["messages"] == []


async def test_what_the_messenger_never_takes_fails_visibly_and_the_person_is_told(
    house: House, people: SandboxClient, caplog: pytest.LogCaptureFixture
) -> None:
    broken = screen_to_json(Screen(Html("<b>не закрыто")))

    await house.queue("screen", broken)
    await people.wait_for(CITIZEN, "показать его не получилось")

    first = (await house.queued())[0]
    assert first.state is Delivery.FAILED
    assert "is not delivered" in caplog.text
    assert "не закрыто" not in caplog.text


async def test_what_is_done_with_leaves_no_words_in_the_database(
    house: House, people: SandboxClient
) -> None:
    await house.queue("screen", screen_to_json(Screen(Html("Секретная ссылка"))))
    await people.wait_for(CITIZEN, "Секретная ссылка")
    await settled(house)
    await people.fault("sendMessage", code=403, times=1)
    await house.queue("notice", {"number": 2}, ANOTHER, key="event:2")
    await settled(house)

    sent, failed = await house.queued()

    assert (sent.kind, sent.state, sent.body) == ("screen", Delivery.SENT, {})
    assert (failed.state, failed.dedup_key) == (Delivery.FAILED, "event:2")
    assert failed.body == {"number": 2}, "facts, to be told when the person is back"
    assert "blocked" in failed.error


async def test_a_notice_with_nothing_left_to_say_is_done(
    house: House, people: SandboxClient
) -> None:
    await house.queue("notice", {"obsolete": True})
    await settled(house)

    [message] = await house.queued()
    assert message.state is Delivery.SENT
    assert await people.outbox("sendMessage") == []


async def test_the_same_event_reaches_a_person_once(house: House, people: SandboxClient) -> None:
    await house.queue("notice", {"number": 1}, key="event:1")
    await house.queue("notice", {"number": 1}, key="event:1")
    await settled(house)

    assert len(await people.outbox("sendMessage")) == 1


async def test_what_arrived_already_is_not_sent_again_after_a_failure(
    house: House, people: SandboxClient
) -> None:
    await people.fault("sendVenue", code=502, times=1)
    screen = Screen(
        Html("Адрес"),
        place=Place("Приём", "Адрес", 46.3, 48.0),
        contact=PhoneCard("Приёмная", "+70000000000"),
        documents=(Document("a.txt", content=b"1"),),
    )

    await house.queue("screen", screen_to_json(screen))
    await settled(house)

    calls = [c["method"] for c in await people.outbox() if c["method"].startswith("send")]
    assert calls == ["sendMessage", "sendVenue", "sendVenue", "sendContact", "sendDocument"]


async def test_a_message_that_cannot_be_replaced_is_sent_anew(
    house: House, people: SandboxClient, world: World
) -> None:
    body = {**screen_to_json(Screen(Html("Снова"))), "replace": "999"}

    await house.queue("screen", body)
    await people.wait_for(CITIZEN, "Снова")

    assert [c["method"] for c in await people.outbox()][-2:] == ["editMessageText", "sendMessage"]
