"""Remarks and their outcomes; who wrote one is asked for only where an answer leaves."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    cast,
    delete,
    func,
    literal,
    or_,
    select,
    text,
    tuple_,
    update,
)

from storage.care_terms import RemarkAbout, RemarkStatus
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import JournalRecord, QueuedMessage, Remark, RemarkAuthor
from storage.models.remarks import WAITING
from storage.repositories.base import Repository

AUTHOR_KEPT = timedelta(days=30)
"""So long after the end it is known to whom the outcome went: they may say it solved nothing."""

WORDS_KEPT = timedelta(days=400)
"""A year and a month, as long as counts are kept (`admin.demand.KEPT`); what nobody answers
waits as long."""

WITHDRAWN, REOPENED = "remark.withdraw", "remark.reopen"
"""What the journal calls it."""

_A_DAY = timedelta(days=1)

_ENDED = tuple(status for status in RemarkStatus if status not in WAITING)


class Remarks(Repository):
    async def leave(self, remark: Remark, person_id: int) -> None:
        """Keep it under the agency's next number, and beside it to whom the outcome goes."""
        if self._is_postgres:
            await self._session.execute(
                text("SELECT pg_advisory_xact_lock(7268, :agency)"), {"agency": remark.agency_id}
            )
        query = select(func.max(Remark.number)).where(Remark.agency_id == remark.agency_id)
        remark.number = 1 + int(await self._session.scalar(query) or 0)
        await self.add(remark)
        await self.add(RemarkAuthor(remark_id=remark.id, person_id=person_id))

    async def get(self, agency_id: int, remark_id: int) -> Remark:
        found = await self._session.get(Remark, remark_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"remark {remark_id}")
        return found

    async def waiting(self, agency_id: int, abouts: Collection[RemarkAbout]) -> Sequence[Remark]:
        """What has no final outcome, the eldest first."""
        found = await self._session.scalars(
            select(Remark)
            .where(*_of(agency_id, abouts), Remark.status.in_(WAITING))
            .order_by(Remark.number)
        )
        return found.all()

    async def ended(
        self, agency_id: int, abouts: Collection[RemarkAbout], most: int, skip: int = 0
    ) -> Sequence[Remark]:
        """What is over, the latest first."""
        found = await self._session.scalars(
            select(Remark)
            .where(*_of(agency_id, abouts), Remark.status.in_(_ENDED))
            .order_by(Remark.number.desc())
            .limit(most)
            .offset(skip)
        )
        return found.all()

    async def count_ended(self, agency_id: int, abouts: Collection[RemarkAbout]) -> int:
        query = select(func.count(Remark.id)).where(*_of(agency_id, abouts))
        return int(await self._session.scalar(query.where(Remark.status.in_(_ENDED))) or 0)

    async def count_due(self, agency_id: int, abouts: Collection[RemarkAbout], today: date) -> int:
        """How many somebody has to answer now: open, or promised by today."""
        due = or_(Remark.status == RemarkStatus.OPEN, Remark.promised_on <= today)
        query = select(func.count(Remark.id)).where(*_of(agency_id, abouts), due)
        return int(await self._session.scalar(query) or 0)

    async def change(self, remark: Remark, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the revision.

        Raises:
            StaleRecordError: somebody changed it since it was read.
        """
        done = await self._session.execute(
            update(Remark)
            .where(Remark.id == remark.id, Remark.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Remark.id)
            .execution_options(synchronize_session=False)
        )
        changed = done.scalar_one_or_none() is not None
        await self.refresh(remark)
        if not changed:
            raise StaleRecordError(f"remark {remark.id}")

    async def is_by(self, remark_id: int, person_id: int) -> bool:
        """Whether this very person wrote it; asked by nobody of another."""
        author = await self._session.get(RemarkAuthor, remark_id)
        return author is not None and author.person_id == person_id

    async def author_of(self, remark_id: int) -> int | None:
        """Whom the outcome is sent to; None when nobody is known any more."""
        author = await self._session.get(RemarkAuthor, remark_id)
        return author.person_id if author else None

    async def own(self, person_id: int, remark_id: int) -> Remark:
        """A remark for its own author.

        Raises:
            MissingRecordError: it is not theirs, or its author is forgotten.
        """
        found = await self._session.get(Remark, remark_id)
        if found is None or not await self.is_by(remark_id, person_id):
            raise MissingRecordError(f"remark {remark_id}")
        return found

    async def all_by(self, person_id: int) -> Sequence[Remark]:
        """The person's own remarks, the latest first."""
        found = await self._session.scalars(
            select(Remark)
            .join(RemarkAuthor, RemarkAuthor.remark_id == Remark.id)
            .where(RemarkAuthor.person_id == person_id)
            .order_by(Remark.id.desc())
        )
        return found.all()

    async def count_by(self, person_id: int, since: datetime) -> int:
        """How many the person left since then."""
        found = await self._session.scalar(
            select(func.count(RemarkAuthor.remark_id)).where(
                RemarkAuthor.person_id == person_id, RemarkAuthor.since >= since
            )
        )
        return int(found or 0)

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """What is kept of the person, for themselves."""
        return [_told(each) for each in await self.all_by(person_id)]

    async def waiting_by(self, person_id: int) -> Sequence[Remark]:
        """The person's own that have no final outcome."""
        return [each for each in await self.all_by(person_id) if each.status in WAITING]

    async def forget(self, person_id: int) -> int:
        """Erase what the person wrote and that it was they; what was open is withdrawn.
        Returns how many remarks."""
        ids = [each.id for each in await self.all_by(person_id)]
        await self.erase(ids)
        return len(ids)

    async def withdraw(self, remark: Remark) -> None:
        """Erase what its author wrote; that it was they goes a day later, or anybody could leave
        and withdraw all day long."""
        this = Remark.id == remark.id
        again = {"revision": Remark.revision + 1, "promised_on": None}
        await self._update(this, status=RemarkStatus.WITHDRAWN, words="", reach="", **again)
        await self._update(this, Remark.objection.is_not(None), objection="")

    async def erase(self, ids: Collection[int]) -> None:
        """Nobody wrote these, and no words of theirs are left."""
        theirs = Remark.id.in_(list(ids))
        withdrawn = {"status": RemarkStatus.WITHDRAWN, "promised_on": None}
        again = {"revision": Remark.revision + 1}
        await self._update(theirs, Remark.status.in_(WAITING), **withdrawn, **again)
        await self._update(theirs, words="")
        await self._update(theirs, Remark.objection.is_not(None), objection="")
        await self._unlink(ids)

    async def forget_over(self, now: datetime) -> int:
        """Forget who wrote what ended a month ago, or was left a day ago and withdrawn, and much
        later its words, too; returns how many authors were forgotten."""
        over = select(Remark.id).where(Remark.decided_at <= now - AUTHOR_KEPT, _is_ended())
        withdrawn = select(Remark.id).where(Remark.status == RemarkStatus.WITHDRAWN)
        linked = or_(
            RemarkAuthor.remark_id.in_(over),
            and_(RemarkAuthor.remark_id.in_(withdrawn), RemarkAuthor.since <= now - _A_DAY),
        )
        ids = (await self._session.scalars(select(RemarkAuthor.remark_id).where(linked))).all()
        await self._unlink(ids)
        old = Remark.decided_at <= now - WORDS_KEPT
        await self._update(old, _is_ended(), Remark.words != "", words="")
        await self._update(old, _is_ended(), Remark.objection != "", objection="")
        return len(ids)

    async def forget_unanswered(self, now: datetime) -> int:
        """Withdraw what nobody answered for so long since it was left, promised for, answered or
        taken up again; how many those were."""
        long_ago = now - WORDS_KEPT
        again = select(JournalRecord.agency_id, JournalRecord.subject).where(
            JournalRecord.verb == REOPENED, JournalRecord.at > long_ago
        )
        found = await self._session.scalars(
            select(Remark.id).where(
                Remark.status.in_(WAITING),
                Remark.left_on < long_ago.date(),
                or_(Remark.decided_at.is_(None), Remark.decided_at <= long_ago),
                or_(Remark.promised_on.is_(None), Remark.promised_on < long_ago.date()),
                tuple_(Remark.agency_id, _noted_as()).not_in(again),
            )
        )
        ids = found.all()
        await self.erase(ids)
        return len(ids)

    async def withdrawn_unnoted(self, most: int) -> Sequence[Remark]:
        """Withdrawn ones of which the journal was told nothing yet, in the order of their
        numbers."""
        noted = select(JournalRecord.agency_id, JournalRecord.subject).where(
            JournalRecord.verb == WITHDRAWN
        )
        found = await self._session.scalars(
            select(Remark)
            .where(
                Remark.status == RemarkStatus.WITHDRAWN,
                tuple_(Remark.agency_id, _noted_as()).not_in(noted),
            )
            .order_by(Remark.agency_id, Remark.number)
            .limit(most)
        )
        return found.all()

    async def _unlink(self, ids: Collection[int]) -> None:
        """Nothing says any more to whom the outcomes went, nor how to reach them."""
        await self._update(Remark.id.in_(list(ids)), Remark.reach != "", reach="")
        for remark_id in ids:
            told = QueuedMessage.dedup_key.contains(f":{subject_of(remark_id)}:", autoescape=True)
            author = select(RemarkAuthor.person_id).where(RemarkAuthor.remark_id == remark_id)
            theirs = QueuedMessage.person_id.in_(author)
            await self._session.execute(delete(QueuedMessage).where(theirs, told))
        gone = delete(RemarkAuthor).where(RemarkAuthor.remark_id.in_(list(ids)))
        await self._session.execute(gone.execution_options(synchronize_session="fetch"))

    async def _update(self, *which: ColumnElement[bool], **values: Any) -> None:
        await self._session.execute(
            update(Remark)
            .where(*which)
            .values(**values)
            .execution_options(synchronize_session="fetch")
        )


def subject_of(remark_id: int) -> str:
    """What events and deadlines of a remark begin with."""
    return f"remark:{remark_id}"


def _noted_as() -> ColumnElement[str]:
    """The subject of a remark's records in the journal."""
    return literal("remark:") + cast(Remark.number, String)


def _is_ended() -> ColumnElement[bool]:
    return Remark.status.in_(_ENDED)


def _of(agency_id: int, abouts: Collection[RemarkAbout]) -> tuple[ColumnElement[bool], ...]:
    return Remark.agency_id == agency_id, Remark.about.in_(list(abouts))


def _told(remark: Remark) -> dict[str, Any]:
    """As its author may take it along."""
    promised, decided = remark.promised_on, remark.decided_at
    return {
        "id": remark.id,
        "number": remark.number,
        "agency": remark.agency_id,
        "about": remark.about.value,
        "row": remark.row_id,
        "left_on": remark.left_on.isoformat(),
        "words": remark.words,
        "status": remark.status.value,
        "outcome": remark.outcome,
        "promised_on": promised.isoformat() if promised else None,
        "decided_at": decided.isoformat() if decided else None,
        "objection": remark.objection,
        "reach": remark.reach,
    }
