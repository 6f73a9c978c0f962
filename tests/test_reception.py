"""What `Reception` promises, over real databases and a stand-in for the messenger."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy.exc import OperationalError

from bot.face import RefusedError
from bot.incoming import Command, Incoming, Text
from bot.reception import Outcome
from bot.talk import HangingError
from storage.db import Database
from storage.errors import DatabaseBusyError
from storage.models import Priority
from tests.desks import NEIGHBOUR, PERSON, Desk, Silence, a_desk, eventually

Open = Callable[..., Desk]


@pytest.fixture
async def opened(database: Database) -> AsyncIterator[Open]:
    desks: list[Desk] = []

    def open_desk(**given: float) -> Desk:
        desks.append(a_desk(database, **given))
        return desks[-1]

    yield open_desk
    for desk in desks:
        await desk.reception.stop()


@pytest.fixture
def desk(opened: Open) -> Desk:
    return opened()


@pytest.fixture
def silence(database: Database, monkeypatch: pytest.MonkeyPatch) -> Silence:
    return Silence(database, monkeypatch)


async def test_an_update_brought_five_times_is_heard_once_and_everybody_waits_for_it(
    desk: Desk,
) -> None:
    hearings = [desk.bring("1", Command("note", "a")) for _ in range(4)]
    outcomes = [await hearing for hearing in hearings]
    outcomes.append(await desk.bring("1", Command("note", "a")))

    assert outcomes == [Outcome.ANSWERED] * 5
    assert desk.heard == ["a"]
    assert len(await desk.told()) == 1
    assert (desk.counted("answered"), desk.counted("repeated")) == (1, 4)


async def test_after_a_restart_the_key_keeps_the_effect_single(opened: Open) -> None:
    before, after = opened(), opened()
    await before.bring("1", Command("note", "a"))

    outcome = await after.bring("1", Command("note", "a"))

    assert outcome is Outcome.ANSWERED
    assert after.heard == []
    assert len(await after.told()) == 1


async def test_two_processes_that_hear_one_update_at_once_have_one_effect(opened: Open) -> None:
    desks = [opened(), opened(), opened()]

    outcomes = await asyncio.gather(*(desk.bring("1", Command("count")) for desk in desks))

    assert outcomes == [Outcome.ANSWERED] * 3
    assert [message.body["text"] for message in await desks[0].told()] == ["Счёт 1"]


async def test_updates_of_one_person_heard_by_two_processes_wait_for_each_other(
    opened: Open,
) -> None:
    desks = [opened(), opened()]

    await asyncio.gather(
        *(desks[number % 2].bring(str(number), Command("count")) for number in range(6))
    )

    texts = [message.body["text"] for message in await desks[0].told()]
    assert texts == [f"Счёт {number}" for number in range(1, 7)]


async def test_what_breaks_once_is_tried_again_and_keeps_its_place(desk: Desk) -> None:
    desk.breaks["a"] = [RuntimeError("once")]

    await asyncio.gather(*(desk.bring(each, Command("note", each)) for each in "abc"))

    assert desk.heard == ["a", "a", "b", "c"]
    assert [message.body["text"] for message in await desk.told()] == ["a", "b", "c"]
    assert (desk.counted("again"), desk.counted("answered")) == (1, 3)


async def test_what_keeps_breaking_is_put_aside_with_its_trace_and_one_apology(
    desk: Desk,
) -> None:
    desk.breaks["a"] = [RuntimeError("broken on purpose") for _ in range(9)]

    outcome = await desk.bring("1", Command("note", "a"))
    again = await desk.bring("2", Command("note", "b"))

    assert (outcome, again) == (Outcome.ASIDE, Outcome.ANSWERED)
    assert desk.heard == ["a", "a", "a", "b"]
    [row] = await desk.aside()
    assert (row.key, row.address, row.attempts, row.body) == ("1", "", 3, {})
    assert "broken on purpose" in row.trace and "desks.py" in row.trace
    apology, answer = await desk.told()
    assert apology.body["text"].startswith("Что-то сломалось")
    assert (apology.dedup_key, apology.priority) == ("apology:1", Priority.ANSWER)
    assert answer.body["text"] == "b"
    assert desk.counted("aside") == 1


async def test_neither_a_restart_nor_another_delivery_apologises_twice(opened: Open) -> None:
    for desk in (opened(), opened()):
        desk.breaks["a"] = [RuntimeError("for ever") for _ in range(9)]
        await desk.bring("1", Command("look", "a"))
        await desk.bring("1", Command("look", "a"))

    texts = [message.body["text"][:16] for message in await desk.told()]
    assert texts == ["Что-то сломалось"]


async def test_what_people_wrote_is_not_kept_in_the_trace(desk: Desk) -> None:
    desk.breaks["a"] = [ValueError("мой пароль"), ValueError("мой пароль"), ValueError("пароль")]

    await desk.bring("1", Command("note", "a"))

    [row] = await desk.aside()
    assert "парол" not in row.trace
    assert "ValueError" in row.trace


async def test_what_breaks_delays_nobody_else(desk: Desk, opened: Open) -> None:
    slow = opened(longest=30.0)

    hanging = slow.bring("1", Command("slow", "60"))
    others = [slow.bring(f"n{n}", Command("note", str(n)), f"paper:{n + 2}") for n in range(20)]
    await asyncio.wait(others, timeout=10)

    assert all(other.done() for other in others)
    assert not hanging.done()


async def test_a_hang_is_put_aside_after_one_try_and_the_person_goes_on(opened: Open) -> None:
    desk = opened(longest=0.2)

    hanging = desk.bring("1", Command("slow", "60"))
    after = desk.bring("2", Command("note", "b"))

    assert (await hanging, await after) == (Outcome.ASIDE, Outcome.ANSWERED)
    [row] = await desk.aside()
    assert row.attempts == 1
    assert [message.body["text"][:5] for message in await desk.told()] == ["Что-т", "b"]


async def test_a_refusal_in_words_is_an_answer(desk: Desk) -> None:
    outcome = await desk.bring("1", Command("refuse"))

    assert outcome is Outcome.ANSWERED
    assert desk.paper.shown[0].startswith("Такой команды нет")
    assert await desk.aside() == []


@pytest.mark.parametrize("error", [RuntimeError("after the commit"), HangingError()])
async def test_an_error_after_the_effect_is_not_apologised_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken() -> None:
        raise error

    monkeypatch.setattr(desk.reception._talk, "_wake", broken)

    outcome = await desk.bring("1", Command("note", "a"))

    assert outcome is Outcome.ANSWERED
    assert [message.body["text"] for message in await desk.told()] == ["a"]
    assert await desk.aside() == []


async def test_a_typed_answer_that_breaks_keeps_its_question_one_press_away(desk: Desk) -> None:
    await desk.bring("1", Command("fragile"))

    await desk.bring("2", Text("Мария"))

    apology = (await desk.told())[-1]
    labels = [button["text"] for row in apology.body["buttons"] for button in row]
    assert "Вернуться к вопросу" in labels


async def test_a_screen_that_the_messenger_refuses_is_apologised_for_at_once(desk: Desk) -> None:
    desk.paper.failure = RefusedError("can't parse entities")

    outcome = await desk.bring("1", Command("start"))

    assert outcome is Outcome.ASIDE
    [row] = await desk.aside()
    assert (row.attempts, "can't parse entities" in row.trace) == (1, True)


async def test_an_apology_that_breaks_too_is_said_directly(desk: Desk) -> None:
    async with desk.database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE person RENAME TO nobody")

    outcome = await desk.bring("1", Command("count"))

    async with desk.database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE nobody RENAME TO person")
    assert outcome is Outcome.ASIDE
    assert [text[:16] for text in desk.paper.shown] == ["Что-то сломалось"]
    assert [row.attempts for row in await desk.aside()] == [3]


async def test_while_the_database_is_away_nothing_is_counted_and_the_answer_comes_later(
    desk: Desk, silence: Silence
) -> None:
    silence.begin()
    hearings = [desk.bring(each, Command("note", each)) for each in "abc"]
    await eventually(lambda: bool(desk.paper.shown) and silence.looks > 4)
    waiting = [hearing.done() for hearing in hearings]
    silence.end()

    outcomes = await asyncio.gather(*hearings)

    assert waiting == [False] * 3
    assert outcomes == [Outcome.ANSWERED] * 3
    assert desk.heard == ["a", "b", "c"]
    assert [text[:32] for text in desk.paper.shown] == ["Сейчас не получается ответить: ч"]
    assert [message.body["text"] for message in await desk.told()] == ["a", "b", "c"]
    assert await desk.aside() == []


async def test_each_person_is_told_once_that_the_database_is_away(
    desk: Desk, silence: Silence
) -> None:
    silence.begin()
    for number, address in enumerate((PERSON, NEIGHBOUR, PERSON)):
        desk.bring(str(number), Command("note", str(number)), address)

    await eventually(lambda: len(desk.paper.shown) == 2 and silence.looks > 6)
    looks, people = silence.looks, 2
    silence.end()

    assert len(desk.paper.shown) == people
    assert looks < 20, "everybody shares one look at the database"


async def test_without_patience_an_update_is_given_back_with_what_came_after_it(
    opened: Open, silence: Silence
) -> None:
    desk = opened(patience=0.0)
    silence.begin()
    given_back = await asyncio.gather(*(desk.bring(each, Command("note", each)) for each in "ab"))
    silence.end()

    brought_again = [await desk.bring(each, Command("note", each)) for each in "ab"]

    assert given_back == [Outcome.AWAY] * 2
    assert brought_again == [Outcome.ANSWERED] * 2
    assert desk.heard == ["a", "b"]


async def test_what_is_given_back_is_not_overtaken_when_the_database_is_back(
    opened: Open, silence: Silence
) -> None:
    desk = opened(patience=0.0)
    silence.begin()
    first, second = (desk.bring(each, Command("note", each)) for each in "ab")
    first.add_done_callback(lambda _: silence.end())

    outcomes = [await first, await second]

    assert outcomes == [Outcome.AWAY] * 2
    assert desk.heard == []


async def test_however_often_the_database_goes_away_it_is_no_fault_of_the_update(
    desk: Desk, silence: Silence, monkeypatch: pytest.MonkeyPatch
) -> None:
    silence.ends_after = 1
    note = desk.note

    async def note_and_go_away(argument: str) -> None:
        if desk.breaks[argument]:
            silence.begin()
        await note(argument)

    monkeypatch.setattr(desk, "note", note_and_go_away)
    desk.breaks["a"] = [RuntimeError("on purpose") for _ in range(5)]

    outcome = await desk.bring("1", Command("note", "a"))

    assert outcome is Outcome.ANSWERED
    assert len(desk.heard) == 6


async def test_a_lock_that_others_keep_is_waited_for_longer(desk: Desk) -> None:
    desk.breaks["a"] = [DatabaseBusyError("taken") for _ in range(5)]

    outcome = await desk.bring("1", Command("note", "a"))

    assert outcome is Outcome.ANSWERED
    assert len(desk.heard) == 6


async def test_a_database_that_refuses_one_update_for_ever_does_not_hold_it_for_ever(
    desk: Desk,
) -> None:
    desk.breaks["a"] = [OperationalError("x", None, Exception("no")) for _ in range(20)]

    outcome = await desk.bring("1", Command("note", "a"))

    assert outcome is Outcome.ASIDE
    assert len(desk.heard) == 3


async def test_what_nobody_can_read_is_put_aside_once(desk: Desk) -> None:
    for _ in range(2):
        outcome = await desk.reception.take_unreadable("9", ValueError("{}"))

    [row] = await desk.aside()
    assert (outcome, row.key, row.address) == (Outcome.ASIDE, "9", "")


async def test_what_is_broken_off_at_a_stop_has_no_effect_and_may_come_again(
    desk: Desk, opened: Open
) -> None:
    hanging = desk.bring("1", Command("slow", "60"))
    behind = desk.bring("2", Command("count"))
    assert not await desk.reception.wait(0.1)
    await desk.reception.stop()

    outcome = await opened().bring("2", Command("count"))

    assert hanging.cancelled() and behind.cancelled()
    assert outcome is Outcome.ANSWERED
    assert [message.body["text"] for message in await desk.told()] == ["Счёт 1"]


async def test_what_was_heard_long_ago_is_not_kept_in_memory(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.reception._REMEMBERED", 3)

    for number in range(6):
        await desk.bring(str(number), Command("look", "a"))

    assert [desk.reception.knows(str(number)) for number in range(6)] == [False] * 3 + [True] * 3


async def test_what_another_process_answers_meanwhile_is_not_apologised_for(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, other = opened(), opened()
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def wait_and_note(argument: str) -> None:
        begun.set()
        await go_on.wait()

    monkeypatch.setattr(desk, "note", wait_and_note)
    answering = desk.bring("1", Command("note", "a"))
    await begun.wait()
    update = Incoming(PERSON, "1", Command("note", "a"))
    apologies = other.reception._talk.apologies
    giving_up = [
        asyncio.create_task(give_up(update, RuntimeError(), 3))
        for give_up in (apologies.put_aside, apologies.put_aside_in_silence)
    ]
    await asyncio.wait(giving_up, timeout=0.2)
    go_on.set()

    assert await asyncio.gather(*giving_up) == [False, False]
    assert await answering is Outcome.ANSWERED
    assert [message.body["text"] for message in await desk.told()] == ["a"]
    assert other.paper.shown == []
    assert await desk.aside() == []
