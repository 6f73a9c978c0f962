"""What a person asked by pressing or typing and the bot must answer in time."""

import secrets
from dataclasses import dataclass

from bot.sandbox.chats import Chat, Json
from bot.sandbox.clock import Clock
from bot.sandbox.errors import bad

ANSWER_SECONDS = 150.0
"""Measured: later than that Telegram no longer takes an answer to a press."""

INLINE_SECONDS = 30.0
"""An answer to words typed after the bot's name helps nobody later than that."""


@dataclass
class Query:
    """A callback query or an inline query."""

    id: str
    user_id: int
    at: float
    chat: Chat | None = None
    label: str = ""
    answer: Json | None = None


class Queries:
    """Open and answered queries; ids are random and never repeat."""

    def __init__(self, clock: Clock, seconds: float = ANSWER_SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._queries: dict[str, Query] = {}

    def open(self, user_id: int, chat: Chat | None = None, label: str = "") -> Query:
        query = Query(str(secrets.randbits(62)), user_id, self._clock.now(), chat, label)
        self._queries[query.id] = query
        return query

    def answer(self, query_id: str, answer: Json) -> Query:
        """Answer once and in time, or be refused in Telegram's words."""
        query = self._queries.get(query_id)
        if query is None or query.answer is not None or self.age(query) > self._seconds:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        query.answer = answer
        return query

    def find(self, query_id: str) -> Query | None:
        return self._queries.get(query_id)

    def age(self, query: Query) -> float:
        return self._clock.now() - query.at

    def unanswered(self) -> list[Query]:
        """Presses whose spinner still turns, or turned until it was too late."""
        return [query for query in self._queries.values() if query.answer is None]

    def clear(self) -> None:
        self._queries.clear()
