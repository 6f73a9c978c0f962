"""A real database with three agencies at work and the plain model of them, pressed together.

Every press is one update: a verb in a transaction of its own, with the update's key.
"""

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

from admin.errors import DomainError
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Proposal, Staff
from storage.store import Store
from tests.chaos.agreement import Decided, disagreements, newest_message, row_of
from tests.chaos.model import OVER, WAITING, Change, Member, Office
from tests.databases import sqlite_url

Found = TypeVar("Found")
Verb = Callable[[Store], Awaitable[Any]]
REFUSALS = (DomainError, MissingRecordError)
AGAIN = object()
"""What an update that had its effect already comes to."""


@dataclass(frozen=True)
class Press:
    """What is pressed; the numbers choose among what there is. `fair` is a press that the
    model allows, if there is one; `stale` carries an old revision."""

    what: str
    which: int
    who: int
    choice: int
    fair: bool
    stale: bool


@dataclass(frozen=True)
class Town:
    """A prepared database with three agencies, and the model of them."""

    file: Path
    offices: Sequence[Office]


@dataclass
class Count:
    """What all runs did."""

    steps: int = 0
    done: int = 0
    refused: int = 0
    redelivered: int = 0
    releases: int = 0


class Desk:
    def __init__(self, town: Town, count: Count) -> None:
        self.count = count
        self.folder = Path(mkdtemp(prefix="desk"))
        file = self.folder / "touchpoints.db"
        shutil.copyfile(town.file, file)
        self.runner = asyncio.Runner()
        self.database = Database(sqlite_url(file))
        self.offices = deepcopy(list(town.offices))
        self.delivered: list[tuple[str, Verb]] = []
        self.newest = 0
        """The newest message of the queue before the present press."""
        self._decided: Decided = {}
        self._touched = {office.id for office in self.offices}
        self._released = True

    def close(self) -> None:
        self.run(self.database.close())
        self.runner.close()
        shutil.rmtree(self.folder)

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        return self.runner.run(work)

    def attempt(
        self,
        allowed: bool,
        verb: Callable[[Store, Staff], Awaitable[Found]],
        office: Office,
        by: Member,
    ) -> Found | None:
        """Press; the verb and the model must say the same. None when it was refused."""

        async def pressed(store: Store) -> Found:
            staff = await store.team.member(office.id, by.person)
            assert staff is not None
            return await verb(store, staff)

        self.count.steps += 1
        self._touched.add(office.id)
        key = f"telegram:1:{self.count.steps}"
        try:
            done: Found = self.run(self._deliver(key, pressed))
        except REFUSALS as error:
            assert not allowed, f"{by} was refused, and should not be: {error!r}"
            self.count.refused += 1
            return None
        assert allowed, f"{by} did it, and should be refused: {done}"
        self.count.done += 1
        self.delivered.append((key, pressed))
        return done

    def deliver_again(self, number: int) -> None:
        """One of the last updates comes once more, whatever has happened since."""
        key, verb = one_of(self.delivered[-3:], number)
        self.count.redelivered += 1
        assert self.run(self._deliver(key, verb)) is AGAIN, "a second effect of one update"

    async def _deliver(self, key: str, verb: Verb) -> Any:
        async with self.database.writing() as store:
            if not await store.updates.mark_done(key):
                return AGAIN
            self.newest = await newest_message(store)
            return await verb(store)

    def agree(self) -> None:
        """Whether the database and the model are the same, and the house's rules hold."""
        found = self.run(
            disagreements(
                self.database,
                self.offices,
                self._decided,
                touched=self._touched,
                released=self._released,
            )
        )
        assert not found, found
        self._touched, self._released = set(), False

    def agree_in_all(self) -> None:
        self._touched, self._released = {office.id for office in self.offices}, True
        self.agree()

    def somebody(self, press: Press, *roles: str) -> tuple[Office, Member]:
        """One of an office's people; a fair press is made by one of these roles."""
        office = one_of(self.offices, press.which)
        people = office.active(*roles) if press.fair else []
        return office, one_of(people or list(office.members.values()), press.who)

    def fitting(
        self, press: Press, may: Callable[[Office, Change, Member], bool]
    ) -> list[tuple[Office, Change, Office, Member]]:
        """Every change with everybody who may do this to it, if the press is fair."""
        return [
            (office, change, office, by)
            for office in self.offices
            for change in office.changes.values()
            if press.fair and change.status not in OVER
            for by in office.members.values()
            if may(office, change, by)
        ]

    def change_and_person(
        self, press: Press, may: Callable[[Office, Change, Member], bool], *statuses: str
    ) -> tuple[Office, Change, Office, Member]:
        """A change of an office, and its author or a person of the same or another office.

        A press that is not fair chooses rather among changes in these statuses, if given.
        """
        fitting = self.fitting(press, may)
        if fitting:
            return one_of(fitting, press.which)
        changes = [(office, each) for office in self.offices for each in office.changes.values()]
        near = [each for each in changes if each[1].status in statuses]
        office, change = one_of(near or changes, press.which)
        if press.who % 4 in (1, 2):
            return office, change, office, office.members[change.author]
        place = one_of(self.offices, press.choice) if press.who % 4 == 0 else office
        return office, change, place, one_of(list(place.members.values()), press.who)

    def nearly(self, press: Press) -> tuple[Office, Change, Office, Member]:
        """A change that waits for a decision and a person who lacks one thing for taking it:
        who wrote it, who has another role, who works in another agency, who left."""
        missed = [
            (kind, (office, change, place, by))
            for office in self.offices
            for change in office.changes.values()
            if change.status in WAITING
            for place in self.offices
            for by in place.members.values()
            for kind in [office.lacks(change, place, by)]
        ]
        if not missed:
            return self.change_and_person(press, lambda office, change, by: False)
        kinds = sorted({kind for kind, _ in missed if kind})
        wanted = one_of(kinds, press.choice)
        return one_of([each for kind, each in missed if kind == wanted], press.which)

    def begin_turn(self, change: Change, revision: int) -> None:
        """Others decide from now on, and are to be told."""
        change.move_to(revision)
        change.turns += 1
        change.told_after = self.newest

    def release(self, office: Office, changes: list[Change]) -> None:
        office.releases += 1
        self._released = True
        for change in sorted(changes, key=lambda each: each.id):
            row, point = 0, 0
            if change.kind == "add":
                row, point = self.run(row_of(self.database, change.id))
            office.take(change, row, point)

    def read_revisions(self, office: Office) -> None:
        """What was moved together with something else has another revision now."""

        async def read() -> dict[int, int]:
            async with self.database.reading() as store:
                return {
                    each: (await store.session.get_one(Proposal, each)).revision
                    for each in office.changes
                }

        for number, revision in self.run(read()).items():
            change = office.changes[number]
            if change.revision != revision:
                change.move_to(revision)
                change.turns += change.status == "checked"


def one_of(things: Sequence[Found], number: int) -> Found:
    return things[number % len(things)]
