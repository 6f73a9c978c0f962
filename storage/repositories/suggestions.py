"""What clients say is wrong; nothing here tells who said it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, delete, func, or_, select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Proposal, Suggestion
from storage.repositories.base import Repository
from storage.terms import Status, SuggestionStatus

_IN_VAIN = (Status.REJECTED, Status.WITHDRAWN)
"""A proposal that ended so mended nothing: what it was made of waits again."""


class Suggestions(Repository):
    async def get(self, agency_id: int, suggestion_id: int) -> Suggestion:
        found = await self._session.get(Suggestion, suggestion_id)
        if found is None or found.agency_id != agency_id:
            raise MissingRecordError(f"suggestion {suggestion_id}")
        return found

    async def same(self, like: Suggestion) -> Suggestion | None:
        """One that waits and says the same of the same."""
        found = await self._session.scalars(
            select(Suggestion)
            .where(
                Suggestion.agency_id == like.agency_id,
                Suggestion.row_id == like.row_id,
                Suggestion.part == like.part,
                Suggestion.words == like.words,
                Suggestion.status == SuggestionStatus.OPEN,
            )
            .order_by(Suggestion.id)
        )
        return next((each for each in found if each.seen == like.seen), None)

    async def count_again(self, suggestion: Suggestion, times: int) -> None:
        """So many more people said it."""
        await self._session.execute(
            update(Suggestion)
            .where(Suggestion.id == suggestion.id)
            .values(times=Suggestion.times + times)
            .execution_options(synchronize_session=False)
        )
        await self._session.refresh(suggestion)

    async def waiting(self, agency_id: int) -> Sequence[Suggestion]:
        """Those that staff have to look at, said most often first."""
        found = await self._session.scalars(
            _waiting(select(Suggestion), agency_id).order_by(Suggestion.times.desc(), Suggestion.id)
        )
        return found.all()

    async def said_between(
        self, agency_id: int, since: datetime, until: datetime
    ) -> dict[int, int]:
        """How often something was said of a row, by row, for the first time in these moments."""
        found = await self._session.execute(
            select(Suggestion.row_id, func.sum(Suggestion.times))
            .where(
                Suggestion.agency_id == agency_id,
                Suggestion.created_at >= since,
                Suggestion.created_at < until,
            )
            .group_by(Suggestion.row_id)
        )
        return {row_id: int(times) for row_id, times in found}

    async def count_waiting(self, agency_id: int) -> int:
        return int(
            await self._session.scalar(_waiting(select(func.count(Suggestion.id)), agency_id)) or 0
        )

    async def decide(self, suggestion: Suggestion, values: dict[str, Any]) -> None:
        """Compare and swap on the status and the proposal that was read.

        Raises:
            StaleRecordError: somebody decided in between.
        """
        done = await self._session.execute(
            update(Suggestion)
            .where(
                Suggestion.id == suggestion.id,
                Suggestion.status == suggestion.status,
                Suggestion.proposal_id.is_not_distinct_from(suggestion.proposal_id),
            )
            .values(**values)
            .returning(Suggestion.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"suggestion {suggestion.id}")
        await self._session.refresh(suggestion)

    async def of_proposal(self, proposal_id: int) -> Sequence[Suggestion]:
        found = await self._session.scalars(
            select(Suggestion).where(Suggestion.proposal_id == proposal_id).order_by(Suggestion.id)
        )
        return found.all()

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was said before this moment, and decided on before it or never; how many
        those were."""
        gone = await self._session.scalars(
            delete(Suggestion)
            .where(
                Suggestion.created_at < moment,
                or_(Suggestion.decided_at.is_(None), Suggestion.decided_at < moment),
            )
            .returning(Suggestion.id)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())


def _waiting(query: Select[Any], agency_id: int) -> Select[Any]:
    return (
        query.outerjoin(Proposal, Proposal.id == Suggestion.proposal_id)
        .where(Suggestion.agency_id == agency_id)
        .where(
            or_(
                Suggestion.status == SuggestionStatus.OPEN,
                and_(Suggestion.status == SuggestionStatus.TAKEN, Proposal.status.in_(_IN_VAIN)),
            )
        )
    )
