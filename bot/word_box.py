"""What clients add to «Помогло» and «Не помогло», collected in memory and written down apart
from who said it, as in `bot/suggestion_box.py`: in a shuffled batch of its own."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from admin import feedback_words
from admin.feedback_words import Said
from admin.questions import Reader
from bot.actions import Action
from bot.awaited import Awaited
from bot.sifting import write_all
from storage.db import Database

_MOST = 10_000


@dataclass(frozen=True)
class Asked:
    """What somebody may add words to, and where `back` leads from there."""

    said: Said
    back: Action


class WordBox:
    """One for the process. `awaited` is what a person's next words belong to, `left` what
    they would have belonged to."""

    def __init__(self) -> None:
        self.awaited: Awaited[Asked] = Awaited()
        self.left: Awaited[Asked] = Awaited()
        self._lately: Awaited[Said] = Awaited()
        self._said: list[Said] = []

    def leave(self, address: str, now: datetime) -> Asked | None:
        """The person went elsewhere: what they type next is a question, unless they come back."""
        asked = self.awaited.take(address, now)
        if asked is not None:
            self.left.expect(address, asked, now)
        return asked

    def put(self, address: str, said: Said, words: str, now: datetime) -> None:
        """Keep it for writing down; a database that is away for long fills no memory."""
        whole = replace(said, words=words)
        self._lately.expect(address, whole, now)
        if len(self._said) < _MOST:
            self._said.append(whole)

    def take_back(self, address: str, now: datetime) -> str:
        """It was a question, and is nobody's word on a card: what the person has just typed,
        no longer kept where it is not written yet; empty where nobody remembers."""
        said = self._lately.take(address, now)
        if said is not None and said in self._said:
            self._said.remove(said)
        return said.words if said else ""

    def drop(self, address: str) -> None:
        """Nothing is awaited of this person; their words are nobody's already."""
        self.awaited.forget(address)
        self.left.forget(address)
        self._lately.forget(address)

    def take(self) -> list[Said]:
        """What is to be written, in no order; it is no longer here."""
        taken, self._said = self._said, []
        random.shuffle(taken)
        return taken

    def put_back(self, said: Sequence[Said]) -> None:
        """What could not be written now."""
        self._said.extend(said)


async def write_words(box: WordBox, database: Database, read: Reader) -> None:
    """Write what was collected: redacted in a thread, in a transaction of its own."""

    async def keep(said: list[Said]) -> None:
        kept = await asyncio.to_thread(feedback_words.redacted, said, read)
        async with database.writing() as store:
            await feedback_words.keep(store, kept)

    await write_all(box, keep)
