"""What was left before somebody was erased is known for that day, in memory, by nobody's name."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import left_before
from bot.left_before import LeftBefore
from storage.models import Person

NOON = datetime(2026, 11, 23, 9, tzinfo=UTC)
MIDNIGHT = NOON + timedelta(hours=12)
MINUTE = timedelta(minutes=1)


def met(at: datetime, address: str = "telegram:1") -> Person:
    return Person(address=address, created_at=at)


def test_what_was_left_that_day_is_counted_together_until_its_end() -> None:
    known = LeftBefore()
    known.remember(met(NOON - MINUTE), 2, NOON, MIDNIGHT)
    known.remember(met(NOON + MINUTE), 3, NOON + 2 * MINUTE, MIDNIGHT)
    back = met(NOON + 3 * MINUTE)

    assert known.count(back, MIDNIGHT - MINUTE) == 5
    assert known.count(met(NOON + 3 * MINUTE, "telegram:2"), MIDNIGHT - MINUTE) == 0
    assert known.count(back, MIDNIGHT) == 0
    assert known._left == {}


def test_an_erasing_that_came_to_nothing_counts_nothing_twice() -> None:
    known, person = LeftBefore(), met(NOON - MINUTE)

    known.remember(person, 4, NOON, MIDNIGHT)
    before = known.count(person, NOON)
    known.remember(person, 4, NOON + MINUTE, MIDNIGHT)

    assert before == 0
    assert known.count(met(NOON + 2 * MINUTE), NOON + 2 * MINUTE) == 4


def test_it_is_bounded_and_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_before, "_MOST_PEOPLE", 3)
    known = LeftBefore()

    for number in range(5):
        known.remember(met(NOON, f"telegram:{number}00500"), 1, NOON, MIDNIGHT)
    known.remember(met(NOON, "telegram:100500"), 0, NOON, MIDNIGHT)

    counts = [known.count(met(NOON, f"telegram:{n}00500"), NOON) for n in range(5)]
    assert counts == [0, 0, 1, 1, 1]
    assert "00500" not in str(vars(known))
