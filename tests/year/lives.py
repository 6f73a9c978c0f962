"""What citizens do in a year, drawn from a seed: who comes when, and for what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

DAYS = 365


class Act(StrEnum):
    """One thing that somebody does on a visit; a card is looked at on every one."""

    RATE = "rate"
    WISH = "wish"
    KEEP_LONGER = "keep_longer"
    APPEAL = "appeal"
    ANSWERED = "answered"
    BOOK = "book"
    CANCEL = "cancel"
    REMARK = "remark"
    TAKE_BACK = "take_back"
    SUBSCRIBE = "subscribe"
    SURVEY = "survey"
    LEAVE_MIDWAY = "leave_midway"
    FORGET = "forget"


SHARES: Mapping[Act, float] = {
    Act.RATE: 0.3,
    Act.WISH: 0.2,
    Act.KEEP_LONGER: 0.04,
    Act.APPEAL: 0.1,
    Act.ANSWERED: 0.06,
    Act.BOOK: 0.08,
    Act.CANCEL: 0.02,
    Act.REMARK: 0.06,
    Act.TAKE_BACK: 0.01,
    Act.SUBSCRIBE: 0.08,
    Act.SURVEY: 0.2,
    Act.LEAVE_MIDWAY: 0.05,
    Act.FORGET: 0.04,
}
"""How likely each is on one visit."""


@dataclass(frozen=True)
class Visit:
    """Somebody's visit; `luck` draws whatever is left to chance on it."""

    day: date
    address: str
    acts: tuple[Act, ...]
    luck: int


def visits(number: int, seed: int, first: date) -> list[Visit]:
    """All visits of a citizen: some come once, some every month, some only in spring."""
    drawn = Random(f"{seed}:{number}")
    count = drawn.choices((1, 2, 3, 6, 12), (45, 25, 15, 10, 5))[0]
    begins = drawn.randrange(DAYS)
    days = sorted(drawn.randrange(begins, DAYS) for _ in range(count))
    return [
        Visit(first + timedelta(days=day), f"paper:{number}", _acts(drawn), drawn.getrandbits(32))
        for day in days
    ]


def _acts(drawn: Random) -> tuple[Act, ...]:
    return tuple(act for act, share in SHARES.items() if drawn.random() < share)


def by_day(people: int, seed: int, first: date) -> Mapping[date, list[Visit]]:
    """The whole town's year."""
    found: dict[date, list[Visit]] = {}
    for each in _everybody(people, seed, first):
        found.setdefault(each.day, []).append(each)
    return found


def _everybody(people: int, seed: int, first: date) -> Iterator[Visit]:
    for number in range(people):
        yield from visits(number, seed, first)
