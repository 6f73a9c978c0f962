"""A person's affairs beside what they looked at: remarks, appeals, booked times, subscriptions."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.citizen.own_history_words import Line
from bot.citizen.subscription_history import subscription_lines
from bot.visit import Visit

Record = dict[str, Any]
"""As the repositories tell it to the person."""


async def affairs(visit: Visit) -> Sequence[Line]:
    """What the person has begun here and how it stands, in no order."""
    found: list[Line] = []
    for keeper, words in _WORDS:
        told = await keeper(visit).told_of(visit.person.id)
        found += [line for record in told for line in words(record, visit)]
    return found


_WORDS: Sequence[tuple[Callable[[Visit], Any], Callable[[Record, Visit], Sequence[Line]]]] = (
    (lambda visit: visit.store.subscriptions, subscription_lines),
)
