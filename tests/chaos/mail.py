"""Notices for many people, and how they were sent as the messenger saw it."""

import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from admin.notices import NoticeKind, notify
from bot.sandbox.chats import Json
from bot.sandbox.world import World
from bot.telegram.face import address_of
from storage.db import Database
from storage.models import Delivery, Person, QueuedMessage, Staff
from storage.models.base import utc_now
from storage.terms import Role
from tests.chaos.replica import NOTICE
from tests.factories import a_person, a_staff, an_agency

_FIRST_USER = 200_000
_PORTION = 100
_SECOND = 1.0


@dataclass(frozen=True)
class Sent:
    """`lost` reached nobody; `doubled` are arrivals beyond the first; `hasty` came while the
    messenger had asked to wait; the most within any second, in all and in one chat."""

    lost: int
    doubled: int
    hasty: int
    most: int
    most_in_a_chat: int


@dataclass
class Mail:
    """Notices numbered 0, 1, …, each for one person of many with the same role."""

    world: World
    database: Database
    people: int
    staff: list[Staff] = field(default_factory=list)
    written: int = 0
    in_flight: int = 0
    unheeded: set[int] = field(default_factory=set)
    """Refusals that whoever read them was killed before writing down."""
    _seen: int = 0

    async def let_people_in(self, blocked: int) -> None:
        """Everybody has a chat; the first few have stopped the bot, which it does not know."""
        async with self.database.writing() as store:
            agency = await an_agency(store)
            for number in range(self.people):
                user = self.world.chats.user(_FIRST_USER + number)
                self.world.chats.private(user)
                user.blocked_bot = number < blocked
                person = await a_person(store, address_of(user.id))
                self.staff.append(await a_staff(store, agency, Role.EDITOR, person))

    async def write(self, how_many: int) -> None:
        """Queue so many more, some of them a second time."""
        last = self.written + how_many
        while self.written < last:
            until = min(self.written + _PORTION, last)
            async with self.database.writing() as store:
                for number in range(self.written, until):
                    for _ in range(1 + (number % 10 == 0)):
                        await notify(
                            store,
                            [self.staff[number % self.people]],
                            NoticeKind.DECIDED,
                            f"trial:{number}",
                            number=number,
                        )
            self.written = until

    def calls(self) -> list[Json]:
        """Every try to send a notice."""
        calls = self.world.outbox.calls("sendMessage")
        return [call for call in calls if call["params"]["text"].startswith(NOTICE)]

    async def count_in_flight(self) -> None:
        """After a kill: what the messenger took and answered and nobody wrote down as sent."""
        query = (
            select(Person.address, QueuedMessage.body)
            .join(QueuedMessage, QueuedMessage.person_id == Person.id)
            .where(QueuedMessage.state == Delivery.WAITING)
        )
        async with self.database.reading() as store:
            rows = (await store.session.execute(query)).all()
        waiting = {(address, body.get("number")) for address, body in rows}
        fresh = [call for call in self.calls() if call["seq"] > self._seen]
        await self._note_unheeded([call for call in fresh if call["status"] == 429])
        arrived = [call for call in fresh if _arrived(call) and not call["lost"]]
        self.in_flight += sum((_address(call), _number(call)) in waiting for call in arrived)
        self._seen = max((call["seq"] for call in fresh), default=self._seen)

    async def _note_unheeded(self, refusals: list[Json]) -> None:
        async with self.database.reading() as store:
            paused = await store.queue.paused(utc_now())
        now = time.monotonic()
        for call in refusals:
            if now < _until(call) and _address(call) not in paused:
                self.unheeded.add(call["seq"])

    def sent(self) -> Sent:
        calls = self.calls()
        arrivals = Counter(_number(call) for call in calls if _arrived(call))
        return Sent(
            lost=len(set(range(self.written)) - arrivals.keys()),
            doubled=arrivals.total() - len(arrivals),
            hasty=hasty(calls, self.unheeded),
            most=most_in_a_second([call["arrived"] for call in calls]),
            most_in_a_chat=max(map(most_in_a_second, _by_chat(calls).values()), default=0),
        )

    def lost_replies(self) -> int:
        return sum(call["lost"] for call in self.calls())


def most_in_a_second(stamps: Sequence[float]) -> int:
    """The most that came within one second, wherever that second begins."""
    ordered, most, first = sorted(stamps), 0, 0
    for last, stamp in enumerate(ordered):
        while stamp - ordered[first] >= _SECOND:
            first += 1
        most = max(most, last - first + 1)
    return most


def hasty(calls: Sequence[Json], unheeded: Collection[int] = ()) -> int:
    """How many came to a chat before the time that the messenger had named for it, in a
    refusal that is not among the `unheeded`."""
    found, until = 0, dict[int, float]()
    for call in sorted(calls, key=lambda call: float(call["arrived"])):
        chat = call["params"]["chat_id"]
        found += call["arrived"] < until.get(chat, 0.0)
        if call["status"] == 429 and call["seq"] not in unheeded:
            until[chat] = _until(call)
    return found


def _by_chat(calls: Sequence[Json]) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for call in calls:
        found.setdefault(call["params"]["chat_id"], []).append(call["arrived"])
    return found


def _until(refusal: Json) -> float:
    """When the chat may be written to again."""
    return float(refusal["answered"] + refusal["response"]["parameters"]["retry_after"])


def _arrived(call: Json) -> bool:
    return bool(call["lost"] or call["status"] == 200)


def _number(call: Json) -> int:
    return int(call["params"]["text"].split()[-1])


def _address(call: Json) -> str:
    return address_of(call["params"]["chat_id"])
