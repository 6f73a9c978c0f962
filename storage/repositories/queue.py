"""The queue of messages."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    delete,
    exists,
    or_,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.orm import aliased

from storage.models import EVERYBODY, Delivery, Person, Priority, QueuedMessage, SendingPause
from storage.models.base import utc_now
from storage.repositories.base import Repository

_TOLD_FOR = timedelta(days=365)

_NEVER_SO_LONG = timedelta(days=1)
"""Nothing is put off for longer: what is was written by a clock that had jumped ahead."""

_OF_KIND = {"screen": Priority.ANSWER, "commands": Priority.BULK}

_BESIDE_THE_TEXT = ("documents", "place", "contact")
"""What a screen sends as messages of its own, which no later edit repeats."""


class Queue(Repository):
    async def put(
        self,
        person_id: int,
        kind: str,
        body: dict[str, Any],
        dedup_key: str | None = None,
        *,
        priority: Priority | None = None,
        edits: str | None = None,
        due_at: datetime | None = None,
    ) -> None:
        """Queue a message, by default with the priority of its kind; the same key a second
        time changes nothing.

        A screen that takes the place of the message `edits` replaces those that wait to do
        so, and waits as long as they had to.
        """
        now = utc_now()
        due_at = max(due_at or now, await self._replaced(person_id, edits, now) if edits else now)
        await self._session.execute(
            self._insert(QueuedMessage)
            .values(
                person_id=person_id,
                kind=kind,
                body=body,
                dedup_key=dedup_key,
                priority=_OF_KIND.get(kind, Priority.NOTICE) if priority is None else priority,
                edits=edits,
                due_at=due_at,
                **_untried(now),
            )
            .on_conflict_do_nothing(index_elements=["dedup_key"])
        )

    async def renew_commands(self, person_id: int) -> None:
        """Offer the person their commands anew, once, however often it is asked for."""
        await self.put(person_id, "commands", {}, edits="commands")

    async def _replaced(self, person_id: int, edits: str, now: datetime) -> datetime:
        """Close the waiting screens for the message; the moment until which they had to wait."""
        waiting = await self._session.scalars(
            select(QueuedMessage)
            .where(
                QueuedMessage.person_id == person_id,
                QueuedMessage.state == Delivery.WAITING,
                QueuedMessage.edits == edits,
            )
            .with_for_update()
        )
        older = [
            message
            for message in waiting
            if not any(message.body.get(part) for part in _BESIDE_THE_TEXT)
        ]
        for message in older:
            self.close(message, Delivery.REPLACED, now)
        put_off = (each.due_at for each in older if each.attempts or each.due_at > each.created_at)
        return max(put_off, default=now)

    async def due(
        self,
        now: datetime,
        limit: int,
        but_not: Collection[int] = (),
        *,
        paced: bool | None = None,
    ) -> Sequence[QueuedMessage]:
        """The first waiting message of each person by priority and age, when it is due and
        the messenger does not ask to wait; the first of all first. What was never put off is
        due, for whoever wrote it may have a clock that differs.

        Answers alone with `paced=False`, all else alone with `paced=True`: that waits for an
        answer which is due, so that nobody is told of work before they are welcomed to it.
        """
        message, earlier = aliased(QueuedMessage), aliased(QueuedMessage)
        has_earlier = exists().where(
            earlier.person_id == message.person_id,
            earlier.state == Delivery.WAITING,
            tuple_(earlier.priority, earlier.id) < tuple_(message.priority, message.id),
        )
        query = select(message).where(
            message.state == Delivery.WAITING,
            _is_due(message, now),
            ~has_earlier.where(_holds_up(earlier, paced, now)),
            *_lane(message.priority, paced),
            *_unpaused(message.person_id, message.priority, now),
        )
        if but_not:
            query = query.where(message.person_id.not_in(list(but_not)))
        first = query.order_by(message.priority, message.id).limit(limit)
        return (await self._session.scalars(first)).all()

    async def pause(self, address: str, until: datetime) -> None:
        """Send nothing to the address before this moment; the later of two pauses holds."""
        insert = self._insert(SendingPause).values(address=address, until=until)
        await self._session.execute(
            insert.on_conflict_do_update(
                index_elements=["address"],
                set_={"until": insert.excluded.until},
                where=insert.excluded.until > SendingPause.until,
            )
        )

    async def is_paused(self, address: str, now: datetime) -> bool:
        """Whether the messenger asked to wait before it writes there again."""
        found = await self._session.scalar(
            select(SendingPause.address).where(
                SendingPause.address == address, _is_ahead(SendingPause.until, now)
            )
        )
        return found is not None

    async def paused(self, now: datetime) -> dict[str, datetime]:
        """The addresses that nothing is sent to now, and until when."""
        found = await self._session.scalars(
            select(SendingPause).where(_is_ahead(SendingPause.until, now))
        )
        return {pause.address: pause.until for pause in found}

    async def waiting(self, message_id: int) -> QueuedMessage | None:
        """The message, held until commit; None when it does not wait any longer."""
        return await self._session.scalar(
            select(QueuedMessage)
            .where(QueuedMessage.id == message_id, QueuedMessage.state == Delivery.WAITING)
            .with_for_update()
        )

    def close(self, message: QueuedMessage, state: Delivery, now: datetime) -> None:
        """Done with it: nobody needs the words again, and they may hold an invitation's link."""
        message.state, message.body, message.closed_at = state, {}, now

    async def get(self, message_id: int) -> QueuedMessage | None:
        return await self._session.get(QueuedMessage, message_id)

    async def waits_for(self, person_id: int) -> bool:
        """Whether an earlier answer is on its way to this person; notices hold no answer up."""
        found = await self._session.scalar(
            select(QueuedMessage.id)
            .where(
                QueuedMessage.person_id == person_id,
                QueuedMessage.state == Delivery.WAITING,
                QueuedMessage.priority == Priority.ANSWER,
            )
            .limit(1)
        )
        return found is not None

    async def was_told(self, key: str) -> bool:
        """Whether the message with this key arrived or is on its way."""
        found = await self._session.scalar(
            select(QueuedMessage.id).where(
                QueuedMessage.dedup_key == key, QueuedMessage.state != Delivery.FAILED
            )
        )
        return found is not None

    async def wait_again(self, person_id: int, since: datetime) -> None:
        """The person can be reached again: notices that did not arrive since then wait anew.

        What asked them to decide is dropped, so that it is told if it still holds.
        """
        theirs = QueuedMessage.person_id == person_id, QueuedMessage.state == Delivery.FAILED
        telling = QueuedMessage.priority > Priority.TURN, QueuedMessage.kind == "notice"
        kept = and_(*telling, QueuedMessage.created_at >= since, ~_is_empty(QueuedMessage.body))
        await self._session.execute(delete(QueuedMessage).where(*theirs, ~kept))
        await self._session.execute(
            update(QueuedMessage)
            .where(*theirs)
            .values(
                state=Delivery.WAITING,
                attempts=0,
                error="",
                closed_at=None,
                due_at=QueuedMessage.created_at,
            )
        )

    async def forget_before(self, moment: datetime) -> None:
        """Drop messages sent, replaced or given up, older than this.

        A notice's key stays for a year beyond: a proposal may wait that long, and whoever
        was told of it is not told again.
        """
        done = QueuedMessage.state != Delivery.WAITING
        plain = QueuedMessage.dedup_key.is_(None) & (QueuedMessage.created_at < moment)
        told = QueuedMessage.created_at < moment - _TOLD_FOR
        await self._session.execute(delete(QueuedMessage).where(done, plain | told))

    async def forget_pauses(self, now: datetime) -> None:
        """Drop the pauses that are over."""
        await self._session.execute(delete(SendingPause).where(SendingPause.until <= now))


def due_since(message: Any, now: datetime) -> ColumnElement[datetime]:
    """Since when, or from when on, `Queue.due` gives this message."""
    put_off = and_(_was_put_off(message), message.due_at <= now + _NEVER_SO_LONG)
    return case((put_off, message.due_at), else_=message.created_at)


def _is_due(message: Any, now: datetime) -> ColumnElement[bool]:
    return ~and_(_was_put_off(message), _is_ahead(message.due_at, now))


def _holds_up(earlier: Any, paced: bool | None, now: datetime) -> ColumnElement[bool]:
    """Whether an earlier message of the person must go first."""
    if paced:
        return or_(earlier.priority > Priority.ANSWER, _is_due(earlier, now))
    return and_(true(), *_lane(earlier.priority, paced))


def _was_put_off(message: Any) -> ColumnElement[bool]:
    """At its making, by the clock of whoever made it, or after an attempt, by the sender's."""
    return or_(message.attempts > 0, message.due_at > message.created_at)


def _is_empty(body: Any) -> ColumnElement[bool]:
    return cast(body, String) == "{}"


def _is_ahead(moment: Any, now: datetime) -> ColumnElement[bool]:
    return and_(moment > now, moment <= now + _NEVER_SO_LONG)


def _untried(now: datetime) -> dict[str, Any]:
    return {"state": Delivery.WAITING, "attempts": 0, "error": "", "created_at": now}


def _lane(priority: Any, paced: bool | None) -> list[ColumnElement[bool]]:
    if paced is None:
        return []
    return [priority > Priority.ANSWER if paced else priority == Priority.ANSWER]


def _unpaused(person_id: Any, priority: Any, now: datetime) -> list[ColumnElement[bool]]:
    holds = _is_ahead(SendingPause.until, now)
    # Asked once, not once a message: thousands may wait.
    paused = select(Person.id).join(SendingPause, SendingPause.address == Person.address)
    everybody = exists().where(SendingPause.address == EVERYBODY, holds)
    return [person_id.not_in(paused.where(holds)), or_(priority == Priority.ANSWER, ~everybody)]
