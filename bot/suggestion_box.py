"""What clients say is wrong, collected in memory and written down apart from who said it.

As with unanswered questions (`bot/notebook.py`): a word never shares a transaction with its
person, and who has said something is known only as keyed hashes that die with the process.
"""

import asyncio
import random
import secrets
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date, datetime
from hashlib import blake2b

from admin import suggestions
from admin.questions import Reader
from admin.suggestions import Told
from bot.awaited import Awaited
from bot.sifting import write_all
from storage.db import Database

_MOST = 10_000


class SuggestionBox:
    """One for the process; `secret` is never stored."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._awaited: Awaited[Told] = Awaited()
        self._counted: OrderedDict[bytes, None] = OrderedDict()
        self._told: list[Told] = []

    def await_words(self, address: str, told: Told, now: datetime) -> None:
        """What the person types next, and soon, belongs to this."""
        self._awaited.expect(address, told, now)

    def awaited(self, address: str, now: datetime) -> Told | None:
        """What the words of this person belong to; asked once."""
        return self._awaited.take(address, now)

    def waits(self, address: str, now: datetime) -> bool:
        """Whether this person is asked for words."""
        return self._awaited.waits(address, now)

    def forget(self, address: str) -> None:
        """The person went elsewhere: what they type next is a question."""
        self._awaited.forget(address)

    def drop(self, address: str) -> None:
        """Nothing is awaited of this person, and nobody knows what they spoke of."""
        self.forget(address)
        who = self._hash(address)
        for said in [each for each in self._counted if each.startswith(who)]:
            del self._counted[said]

    def put(self, address: str, told: Told, on: date) -> bool:
        """Keep it for writing down; False where this person spoke of this row today."""
        of_row = self._hash(address, str(told.agency_id), str(told.row_id), on.isoformat())
        said = self._hash(address) + of_row
        if said in self._counted or len(self._told) >= _MOST:
            return False
        self._counted[said] = None
        if len(self._counted) > _MOST:
            self._counted.popitem(last=False)
        self._told.append(told)
        return True

    def take(self) -> list[Told]:
        """What is to be written, in no order; it is no longer here."""
        taken, self._told = self._told, []
        random.shuffle(taken)
        return taken

    def put_back(self, told: Sequence[Told]) -> None:
        """What could not be written now."""
        self._told.extend(told)

    def _hash(self, *parts: str) -> bytes:
        return blake2b("\0".join(parts).encode(), key=self._secret, digest_size=16).digest()


async def empty(box: SuggestionBox, database: Database, read: Reader) -> None:
    """Write what was collected: redacted in a thread, in a transaction of its own."""

    async def keep(told: list[Told]) -> None:
        counted = await asyncio.to_thread(suggestions.redacted, told, read)
        async with database.writing() as store:
            await suggestions.keep(store, counted)

    await write_all(box, keep)
