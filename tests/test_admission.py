"""Who says more than anybody can is told so once and heard again after a rest."""

import asyncio

from bot.admission import Admission, Entry
from bot.incoming import Command, Pressed
from bot.reception import Outcome
from storage.db import Database
from tests.desks import NEIGHBOUR, PERSON, a_desk


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def _entries(admission: Admission, name: str, count: int) -> list[Entry]:
    return [admission.enter(name) for _ in range(count)]


def test_as_many_as_a_minute_has_places_are_let_in_and_the_first_too_many_is_told() -> None:
    admission = Admission(10, clock=Clock())

    entries = _entries(admission, PERSON, 14)

    assert entries == [Entry.LET_IN] * 10 + [Entry.REFUSED_FIRST] + [Entry.REFUSED] * 3
    assert admission.enter(NEIGHBOUR) is Entry.LET_IN


def test_who_goes_on_flooding_is_let_in_no_more_and_told_nothing_more() -> None:
    clock = Clock()
    admission = Admission(10, clock=clock)
    _entries(admission, PERSON, 11)

    during = []
    for _ in range(40):
        clock.now += 3
        during += _entries(admission, PERSON, 5)

    assert set(during) == {Entry.REFUSED}


def test_who_rests_is_heard_again_at_their_pace_and_after_half_a_minute_told_again() -> None:
    clock = Clock()
    admission = Admission(10, clock=clock)
    _entries(admission, PERSON, 11)

    clock.now += 6
    soon = admission.enter(PERSON)
    clock.now += 60
    later = _entries(admission, PERSON, 11)

    assert soon is Entry.LET_IN
    assert later == [Entry.LET_IN] * 10 + [Entry.REFUSED_FIRST]


def test_a_line_that_is_too_long_is_refused_however_much_of_the_minute_is_left() -> None:
    admission = Admission(9, clock=Clock())

    entries = [admission.enter(PERSON, waiting) for waiting in (0, 1, 2, 3, 3)]

    assert entries == [Entry.LET_IN] * 3 + [Entry.REFUSED_FIRST, Entry.REFUSED]


def test_a_thousand_strangers_take_no_memory_for_ever() -> None:
    admission = Admission(10, clock=Clock())

    for number in range(30_000):
        admission.enter(f"paper:{number}")

    assert len(admission._lanes) <= 20_000


async def test_a_flood_is_dropped_without_work_and_the_neighbour_is_heard_at_once(
    sqlite_database: Database,
) -> None:
    desk = a_desk(sqlite_database)
    try:
        hearings = [desk.bring(str(n), Command("note", str(n))) for n in range(500)]
        neighbour = desk.bring("other", Command("note", "neighbour"), NEIGHBOUR)
        await asyncio.wait((neighbour,), timeout=30)
        early = len(desk.heard)
        outcomes = [await hearing for hearing in hearings]
    finally:
        await desk.reception.stop()

    let_in = outcomes.count(Outcome.ANSWERED)
    assert 0 < let_in <= 20
    assert outcomes.count(Outcome.REFUSED) == 500 - let_in
    assert "neighbour" in desk.heard and early <= 10
    assert [each for each in desk.heard if each != "neighbour"] == [str(n) for n in range(let_in)]
    assert [text for text in desk.paper.shown if "Слишком быстро" in text] == desk.paper.shown
    assert len(desk.paper.shown) == 1
    assert desk.counted("refused") == 500 - let_in
    assert desk.reception.has_refused("499") and not desk.reception.has_refused("0")


async def test_what_was_refused_left_no_trace(sqlite_database: Database) -> None:
    desk = a_desk(sqlite_database)
    try:
        for n in range(60):
            await desk.bring(str(n), Pressed("start"))
        refused = await asyncio.gather(*(desk.bring(f"r{n}", Command("note")) for n in range(40)))
    finally:
        await desk.reception.stop()

    assert set(refused) == {Outcome.REFUSED}
    assert desk.heard == []
    async with sqlite_database.reading() as store:
        assert not [n for n in range(40) if await store.updates.is_done(f"r{n}")]
        assert await store.updates.waiting() == []
