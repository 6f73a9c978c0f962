"""The inbox of updates and the keys of those that had their effect."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, text, update

from storage.models import ProcessedUpdate, Receipt, ReceivedUpdate
from storage.models.base import utc_now
from storage.repositories.base import Repository

LAST = 1000
"""Keys of updates that are kept however old the clock says that they are."""

ASIDE_FOR = timedelta(days=30)
"""For so long the operator may look what broke."""


class Updates(Repository):
    async def mark_done(self, key: str) -> bool:
        """Note the update's key; False when it already had its effect."""
        done = await self._session.execute(
            self._insert(ProcessedUpdate)
            .values(key=key, at=utc_now())
            .on_conflict_do_nothing(index_elements=["key"])
            .returning(ProcessedUpdate.key)
        )
        return done.scalar_one_or_none() is not None

    async def take_turn(self, address: str) -> None:
        """Wait until no other process changes anything for this person, and keep it so until
        the end: a press and a message may reach two processes at once."""
        if self._is_postgres:
            await self._session.execute(
                text("SELECT pg_advisory_xact_lock(7267, hashtext(:address))"),
                {"address": address},
            )

    async def is_done(self, key: str) -> bool:
        return await self._session.get(ProcessedUpdate, key) is not None

    async def try_to_write(self, key: str) -> None:
        """Write a key and take it back, so that the commit tells whether anything can be
        written: a full disk and a server that only reads do answer questions."""
        await self.mark_done(key)
        await self._session.execute(delete(ProcessedUpdate).where(ProcessedUpdate.key == key))

    async def keep(self, key: str, address: str, body: Mapping[str, object]) -> None:
        """Put an update into the inbox; one that lies there already stays as it is."""
        await self._session.execute(
            self._insert(ReceivedUpdate)
            .values(
                key=key,
                address=address,
                body=dict(body),
                state=Receipt.WAITING,
                attempts=0,
                trace="",
                at=utc_now(),
            )
            .on_conflict_do_nothing(index_elements=["key"])
        )

    async def waiting(self) -> Sequence[ReceivedUpdate]:
        """What was accepted and is not done, in the order in which it came."""
        found = await self._session.scalars(
            select(ReceivedUpdate)
            .where(ReceivedUpdate.state == Receipt.WAITING)
            .order_by(ReceivedUpdate.id)
        )
        return found.all()

    async def drop(self, keys: Collection[str]) -> None:
        """Done: what was said is not kept any longer."""
        await self._session.execute(
            delete(ReceivedUpdate).where(
                ReceivedUpdate.key.in_(list(keys)), ReceivedUpdate.state == Receipt.WAITING
            )
        )

    async def put_aside(self, key: str, attempts: int, trace: str) -> bool:
        """Give up on an update: its trace stays, its words and its person go, it never has an
        effect. False when it had its effect already, perhaps in another process just now."""
        if not await self.mark_done(key):
            return False
        await self.keep(key, "", {})
        await self._session.execute(
            update(ReceivedUpdate)
            .where(ReceivedUpdate.key == key)
            .values(state=Receipt.ASIDE, address="", attempts=attempts, trace=trace, body={})
        )
        return True

    async def count_aside(self) -> int:
        found = await self._session.scalar(
            select(func.count()).where(ReceivedUpdate.state == Receipt.ASIDE)
        )
        return int(found or 0)

    async def forget_before(self, moment: datetime) -> None:
        """Drop the keys of updates done before this, but never the last ones: a clock that
        jumped ahead must not forget what may be delivered again now. What was put aside
        stays for a month beyond."""
        newest_first = select(ProcessedUpdate.at).order_by(ProcessedUpdate.at.desc())
        beyond = newest_first.offset(LAST).limit(1).scalar_subquery()
        old = ProcessedUpdate.at < moment
        await self._session.execute(
            delete(ProcessedUpdate).where(old, ProcessedUpdate.at <= beyond)
        )
        await self._session.execute(
            delete(ReceivedUpdate).where(
                ReceivedUpdate.state == Receipt.ASIDE, ReceivedUpdate.at < moment - ASIDE_FOR
            )
        )
