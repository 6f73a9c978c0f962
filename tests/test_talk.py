"""What `Talk` promises, over real databases and a stand-in for the messenger."""

import asyncio
from dataclasses import dataclass, field

import pytest

from bot.acquaintance import place_of
from bot.face import FaceError, RefusedError, SlowDownError, UnavailableError, UnreachableError
from bot.guide.library import Shelf
from bot.incoming import Command, Incoming, Reachability, Said, Text
from bot.screens import Screen
from bot.talk import HangingError, Talk
from storage.db import Database
from storage.models import Delivery, Person, Priority, QueuedMessage, Staff
from storage.models.base import utc_now
from storage.terms import Role
from tests.telegram.house import conversations

ADDRESS = "paper:1"


@dataclass
class Paper:
    """A messenger that writes down what it is shown, or fails as it is told."""

    shown: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)
    failure: FaceError | None = None

    async def show(
        self, address: str, screen: Screen, replace: str | None = None, done: int = 0
    ) -> None:
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure
        self.shown.append(screen.text)
        self.buttons = [button.text for row in screen.buttons for button in row]


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def talk(database: Database, paper: Paper) -> Talk:
    shelf = Shelf(database)
    return Talk(database, shelf, conversations(), paper, wake=lambda: None, link="{code}")


def _said(said: Said, key: str = "1", message_id: str | None = None) -> Incoming:
    return Incoming(ADDRESS, key, said, language="en-GB", message_id=message_id)


async def _queued(database: Database) -> list[QueuedMessage]:
    async with database.reading() as store:
        found = [await store.queue.get(number) for number in range(1, 20)]
    return [message for message in found if message is not None]


async def test_a_repeated_key_has_no_second_effect_and_no_second_answer(
    talk: Talk, database: Database, paper: Paper
) -> None:
    for _ in range(5):
        await talk.hear(_said(Command("count")))

    [message] = await _queued(database)
    assert message.body["text"] == "Счёт 1"
    assert paper.shown == []


async def test_repeated_text_is_not_taken_for_the_next_answer(
    talk: Talk, database: Database, paper: Paper
) -> None:
    await talk.hear(_said(Command("ask"), "1"))
    await talk.hear(_said(Text("Мария"), "2"))

    await talk.hear(_said(Text("Мария"), "2"))

    assert [message.body["text"] for message in await _queued(database)] == [
        "Как назвать?",
        "Названо Мария 1",
    ]
    assert paper.shown == []


async def test_a_new_person_is_kept_with_the_messenger_s_language(
    talk: Talk, database: Database
) -> None:
    await talk.hear(_said(Command("count")))

    async with database.reading() as store:
        person = await store.people.at(ADDRESS)
    assert person and person.language == "en"


async def test_a_reader_is_not_kept(talk: Talk, database: Database, paper: Paper) -> None:
    await talk.hear(_said(Command("start")))

    async with database.reading() as store:
        assert await store.people.at(ADDRESS) is None
    assert paper.shown == ["Начало"]


async def test_the_answer_remembers_which_message_to_replace(
    talk: Talk, database: Database
) -> None:
    await talk.hear(_said(Command("count"), message_id="77"))

    assert (await _queued(database))[0].body["replace"] == "77"


async def test_a_direct_answer_joins_the_queue_while_something_waits(
    talk: Talk, database: Database, paper: Paper
) -> None:
    await talk.hear(_said(Command("count"), "1"))

    await talk.hear(_said(Command("start"), "2"))
    await talk.hear(_said(Command("refuse"), "3"))

    texts = [message.body["text"] for message in await _queued(database)]
    assert texts[:2] == ["Счёт 1", "Начало"]
    assert texts[2].startswith("There is no such command")
    assert paper.shown == []


async def test_a_refusal_leaves_the_update_open_and_nothing_behind(
    talk: Talk, database: Database, paper: Paper
) -> None:
    await talk.hear(_said(Command("refuse")))

    async with database.reading() as store:
        assert not await store.updates.is_done("1")
        assert await store.people.at(ADDRESS) is None
    assert paper.shown[0].startswith("There is no such command")


async def test_a_refused_answer_keeps_its_question_one_press_away(
    talk: Talk, database: Database, paper: Paper
) -> None:
    await talk.hear(_said(Command("ask"), "1"))
    async with database.writing() as store:
        for message in [await store.queue.get(number) for number in (1, 2)]:
            if message is not None:
                message.state = Delivery.SENT

    await talk.hear(_said(Text("12"), "2"))

    assert paper.buttons == ["Back to the question", "To the beginning"]


@pytest.mark.parametrize("failure", [SlowDownError("429", 30.0), UnavailableError("502")])
async def test_a_direct_answer_that_cannot_leave_now_waits_in_the_queue(
    talk: Talk, database: Database, paper: Paper, failure: FaceError
) -> None:
    paper.failure = failure

    await talk.hear(_said(Command("start")))

    [message] = await _queued(database)
    assert message.state is Delivery.WAITING
    assert message.due_at > utc_now()


@pytest.mark.parametrize("failure", [SlowDownError("429", 30.0), UnavailableError("502")])
async def test_an_answer_that_waits_keeps_what_it_replaces_and_how_much_arrived(
    talk: Talk, database: Database, paper: Paper, failure: FaceError
) -> None:
    failure.done = 1
    paper.failure = failure

    await talk.hear(_said(Command("start"), message_id="77"))

    [message] = await _queued(database)
    assert (message.edits, message.body["done"]) == ("77", 1)
    assert message.priority == Priority.ANSWER


async def test_somebody_whom_the_messenger_slows_down_is_answered_through_the_queue(
    talk: Talk, database: Database, paper: Paper
) -> None:
    paper.failure = SlowDownError("429", 30.0)
    await talk.hear(_said(Command("start"), "1"))
    [first] = await _queued(database)
    async with database.writing() as store:
        kept = await store.queue.get(first.id)
        assert kept is not None
        kept.state = Delivery.SENT

    await talk.hear(_said(Command("start"), "2"))
    await talk.hear(_said(Command("refuse"), "3"))

    async with database.reading() as store:
        assert await store.queue.is_paused(ADDRESS, utc_now())
        assert not await store.queue.is_paused("paper:2", utc_now())
    assert len(await _queued(database)) == 3
    assert paper.shown == []


async def test_a_screen_that_the_messenger_refuses_is_raised(talk: Talk, paper: Paper) -> None:
    paper.failure = RefusedError("can't parse entities")

    with pytest.raises(RefusedError):
        await talk.hear(_said(Command("start")))


async def test_what_breaks_is_raised_and_leaves_nothing_behind(
    talk: Talk, database: Database, paper: Paper
) -> None:
    with pytest.raises(RuntimeError):
        await talk.hear(_said(Command("fail")))

    async with database.reading() as store:
        assert not await store.updates.is_done("1")
        assert await store.people.at(ADDRESS) is None
    assert paper.shown == []


async def test_a_conversation_that_hangs_is_broken_off(database: Database, paper: Paper) -> None:
    shelf = Shelf(database)
    talk = Talk(
        database, shelf, conversations(), paper, wake=lambda: None, link="{code}", longest=0.1
    )

    with pytest.raises(HangingError):
        await talk.hear(_said(Command("slow", "60")))


async def test_waiting_for_others_to_write_is_not_hanging(
    sqlite_database: Database, paper: Paper
) -> None:
    shelf = Shelf(sqlite_database)
    talk = Talk(
        sqlite_database,
        shelf,
        conversations(),
        paper,
        wake=lambda: None,
        link="{code}",
        longest=1.0,
    )
    async with sqlite_database.writing():
        hearing = asyncio.create_task(talk.hear(_said(Command("count"))))
        await asyncio.sleep(1.1)

    await hearing

    assert [message.body["text"] for message in await _queued(sqlite_database)] == ["Счёт 1"]


async def test_leaving_told_twice_is_noted_once(talk: Talk, database: Database) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address=ADDRESS))
    await talk.hear(_said(Reachability(False), "1"))
    await talk.hear(_said(Reachability(True), "2"))

    await talk.hear(_said(Reachability(False), "1"))

    async with database.reading() as store:
        person = await store.people.at(ADDRESS)
    assert person and person.reachable


async def test_whoever_is_gone_is_noted_and_can_come_back(
    talk: Talk, database: Database, paper: Paper
) -> None:
    async with database.writing() as store:
        await store.people.add(Person(address=ADDRESS))
    paper.failure = UnreachableError("blocked")

    await talk.hear(_said(Command("start")))
    async with database.reading() as store:
        gone = await store.people.at(ADDRESS)
    await talk.hear(_said(Reachability(True), "2"))
    async with database.reading() as store:
        back = await store.people.at(ADDRESS)

    assert gone and not gone.reachable
    assert back and back.reachable


def test_staff_work_in_the_agency_they_chose_else_in_their_first() -> None:
    places = [
        Staff(agency_id=agency, person_id=1, role=Role.EDITOR, title="Редактор 1")
        for agency in (1, 2)
    ]

    assert place_of(Person(address=ADDRESS, agency_id=2), places) is places[1]
    assert place_of(Person(address=ADDRESS, agency_id=3), places) is places[0]
    assert place_of(Person(address=ADDRESS), []) is None
