"""What people looked for and chose, on its way into their own histories.

A screen that only reads waits for no writing: what it showed is written a moment later, many
people's in one short transaction. Only those who are known by then have a history.
"""

from collections.abc import Sequence
from datetime import datetime

from admin.personal.diary import ONE_VISIT, Looked, keep
from bot.finishing import finished
from storage.care_terms import DiaryKind
from storage.db import Database
from storage.models.diary import DIARY_KEY_LIMIT

_MOST = 10_000
_AT_ONCE = 500
"""Entries of one transaction: nobody waits long for their turn to write."""


class Diary:
    """One for the process."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Looked]] = {}
        self._count = 0

    def note(self, address: str, agency_id: int, kind: DiaryKind, key: str, now: datetime) -> None:
        """Remember it until it is written, once a visit."""
        looked = Looked(address, agency_id, kind, key, now)
        if len(key) <= DIARY_KEY_LIMIT and not any(
            _is_same(each, looked) for each in self.waiting(address)
        ):
            self._add(looked)

    def waiting(self, address: str) -> Sequence[Looked]:
        """What is not written yet of this person."""
        return tuple(self._waiting.get(address, ()))

    def drop(self, address: str) -> None:
        """Forget what is not written of this person."""
        self._count -= len(self._waiting.pop(address, ()))

    def take(self) -> list[Looked]:
        """What is to be written now, whole people; it is no longer here."""
        taken: list[Looked] = []
        while self._waiting and len(taken) < _AT_ONCE:
            address = next(iter(self._waiting))
            taken += self._waiting[address]
            self.drop(address)
        return taken

    def put_back(self, looked: Sequence[Looked]) -> None:
        """What could not be written now."""
        for each in looked:
            self._add(each)

    def _add(self, looked: Looked) -> None:
        """A database that is away for long fills no memory."""
        if self._count < _MOST:
            self._waiting.setdefault(looked.address, []).append(looked)
            self._count += 1


def _is_same(one: Looked, other: Looked) -> bool:
    same = (one.agency_id, one.kind, one.key) == (other.agency_id, other.kind, other.key)
    return same and abs(one.at - other.at) < ONE_VISIT


async def write_diary(diary: Diary, database: Database) -> None:
    """Write what waits, in short transactions of its own."""
    while looked := diary.take():
        await _write_some(looked, diary, database)


async def _write_some(looked: list[Looked], diary: Diary, database: Database) -> None:
    async def write() -> None:
        async with database.writing() as store:
            await keep(store, looked)

    await finished(write(), lambda: diary.put_back(looked))
