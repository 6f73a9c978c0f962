"""Who asked to be told of a change."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, delete, exists, func, or_, select, update

from storage.care_terms import SubscriptionKind
from storage.models import (
    Agency,
    Deadline,
    Firing,
    ProcedureChange,
    Release,
    Row,
    Subscription,
)
from storage.repositories.base import Repository

GONE_FOR = timedelta(days=30)
"""So long it is remembered who asked of what is no more."""

UNMENDED_FOR = timedelta(days=365)
"""So long it is awaited that a contact is mended."""

TELLING = "tell_subscribers"
"""The kind of the deadlines that tell of a release."""


class Subscriptions(Repository):
    async def of(self, person_id: int) -> Sequence[Subscription]:
        """The person's, the oldest first."""
        found = await self._session.scalars(
            select(Subscription)
            .where(Subscription.person_id == person_id)
            .order_by(Subscription.id)
        )
        return found.all()

    async def put(
        self,
        person_id: int,
        agency_id: int,
        kind: SubscriptionKind,
        key: str,
        seen: int,
        now: datetime,
    ) -> None:
        """Tell the person of this from the release that they saw; asked for again it is the
        same one."""
        wish = self._insert(Subscription).values(
            person_id=person_id,
            agency_id=agency_id,
            kind=kind,
            key=key,
            release_number=seen,
            created_at=now,
        )
        await self._session.execute(
            wish.on_conflict_do_update(
                index_elements=["person_id", "agency_id", "kind", "key"],
                set_={"release_number": wish.excluded.release_number},
            )
        )

    async def remove(
        self, person_id: int, agency_id: int, kind: SubscriptionKind, key: str
    ) -> bool:
        """False where there is none (any more)."""
        gone = await self._drop(
            Subscription.person_id == person_id,
            Subscription.agency_id == agency_id,
            Subscription.kind == kind,
            Subscription.key == key,
        )
        return gone > 0

    async def people_of(self, agency_id: int, after: int, limit: int) -> Sequence[tuple[int, int]]:
        """(number of their first subscription in the agency, person), in the order of these
        numbers, from behind `after`. No person's own number tells where one stands."""
        first = func.min(Subscription.id)
        found = await self._session.execute(
            select(first, Subscription.person_id)
            .where(Subscription.agency_id == agency_id)
            .group_by(Subscription.person_id)
            .having(first > after)
            .order_by(first)
            .limit(limit)
        )
        return [(number, person_id) for number, person_id in found]

    async def of_people(
        self, agency_id: int, people: Collection[int]
    ) -> dict[int, list[Subscription]]:
        """What these people asked to be told of the agency, by person."""
        found = await self._session.scalars(
            select(Subscription)
            .where(Subscription.agency_id == agency_id, Subscription.person_id.in_(list(people)))
            .order_by(Subscription.id)
        )
        theirs: dict[int, list[Subscription]] = {}
        for each in found:
            theirs.setdefault(each.person_id, []).append(each)
        return theirs

    async def note_told(self, subscriptions: Collection[Subscription], number: int) -> None:
        """What the people know now is this release."""
        await self._session.execute(
            update(Subscription)
            .where(Subscription.id.in_([each.id for each in subscriptions]))
            .values(release_number=number)
            .execution_options(synchronize_session=False)
        )

    async def end(self, subscriptions: Collection[Subscription]) -> None:
        """They have been told what they asked for."""
        await self._drop(Subscription.id.in_([each.id for each in subscriptions]))

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """What the person asked to be told of, for themselves."""
        return [
            {
                "agency": each.agency_id,
                "about": each.kind.value,
                "key": each.key,
                "since": each.created_at.isoformat(),
            }
            for each in await self.of(person_id)
        ]

    async def forget(self, person_id: int) -> int:
        """Tell the person of nothing any more; how many there were."""
        return await self._drop(Subscription.person_id == person_id)

    async def forget_over(self, now: datetime) -> int:
        """Drop those of what is gone for a month, and contacts that nobody has mended in a year;
        how many went. Whoever is still to be told that it is gone is told first."""
        moment = now - GONE_FOR
        return await self._drop(
            or_(
                and_(_is_row_gone(moment), ~_is_telling()),
                _is_situation_gone(moment),
                _is_agency_gone(moment),
                and_(
                    Subscription.kind == SubscriptionKind.MENDED,
                    Subscription.created_at < now - UNMENDED_FOR,
                ),
            )
        )

    async def _drop(self, *conditions: ColumnElement[bool]) -> int:
        gone = await self._session.scalars(
            delete(Subscription)
            .where(*conditions)
            .returning(Subscription.id)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())


def _is_row_gone(moment: datetime) -> ColumnElement[bool]:
    """Its people were told so by a release before this moment."""
    row = exists().where(
        cast(Row.id, String) == Subscription.key,
        Row.agency_id == Subscription.agency_id,
        Row.excluded.is_(True),
        Release.list_id == Row.list_id,
        Release.number == Subscription.release_number,
        Release.created_at < moment,
    )
    return and_(Subscription.kind == SubscriptionKind.ROW, row)


def _is_telling() -> ColumnElement[bool]:
    """Whether a release of the agency waits to be told of."""
    return exists().where(
        Deadline.kind == TELLING,
        Deadline.agency_id == Subscription.agency_id,
        Deadline.state.in_([Firing.PLANNED, Firing.FAILED]),
    )


def _is_situation_gone(moment: datetime) -> ColumnElement[bool]:
    """The history of the guide says when; a code is never given twice."""
    dropped = exists().where(
        ProcedureChange.agency_id == Subscription.agency_id,
        ProcedureChange.part == "situations." + Subscription.key,
        ProcedureChange.becomes["value"].as_string().is_(None),
        ProcedureChange.at < moment,
    )
    return and_(Subscription.kind == SubscriptionKind.SITUATION, dropped)


def _is_agency_gone(moment: datetime) -> ColumnElement[bool]:
    return exists().where(Agency.id == Subscription.agency_id, Agency.closed_on < moment.date())
