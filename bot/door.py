"""Lets people's updates in, each person as many as anybody can need; says so to whoever floods."""

import asyncio
from collections import Counter

from bot.admission import Admission, Entry
from bot.answers import Answers
from bot.incoming import Incoming


class Door:
    """What it refuses is said once, directly, and costs nothing besides."""

    def __init__(self, admission: Admission, answers: Answers) -> None:
        self._admission = admission
        self._answers = answers
        self._in_line: Counter[str] = Counter()
        """How many updates of each person are not heard yet."""
        self._saying: set[asyncio.Task[None]] = set()

    def lets_in(self, incoming: Incoming) -> bool:
        """Whether this update is heard; the first of many that is not is answered."""
        address = incoming.address
        entry = self._admission.enter(address, self._in_line[address])
        if entry is Entry.REFUSED_FIRST:
            saying = asyncio.create_task(self._answers.say(incoming, "too-fast"))
            self._saying.add(saying)
            saying.add_done_callback(self._saying.discard)
        return entry is Entry.LET_IN

    def note_begun(self, address: str) -> None:
        self._in_line[address] += 1

    def note_ended(self, address: str) -> None:
        self._in_line[address] -= 1
        if not self._in_line[address]:
            del self._in_line[address]

    async def stop(self) -> None:
        """What is being said gets no longer."""
        late = set(self._saying)
        for saying in late:
            saying.cancel()
        await asyncio.gather(*late, return_exceptions=True)
