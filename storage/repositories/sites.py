"""What was heard of the sites that lists name."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from storage.models import SiteCheck
from storage.repositories.base import Repository


class Sites(Repository):
    async def of(self, agency_id: int) -> Sequence[SiteCheck]:
        """Everything that is known of the agency's addresses."""
        found = await self._session.scalars(
            select(SiteCheck)
            .where(SiteCheck.agency_id == agency_id)
            .order_by(SiteCheck.id)
            .execution_options(populate_existing=True)
        )
        return found.all()

    async def keep(self, agency_id: int, addresses: Iterable[str], now: datetime) -> None:
        """Know of exactly these addresses: a new one is due at once, a gone one is forgotten."""
        named = set(addresses)
        known = {each.address for each in await self.of(agency_id)}
        for address in sorted(named - known):
            await self._session.execute(
                self._insert(SiteCheck)
                .values(agency_id=agency_id, address=address, due_at=now, answers=False, status=0)
                .on_conflict_do_nothing(index_elements=["agency_id", "address"])
            )
        gone = SiteCheck.address.in_(known - named)
        await self._session.execute(delete(SiteCheck).where(SiteCheck.agency_id == agency_id, gone))

    async def take_due(self, now: datetime, again_at: datetime, most: int) -> list[SiteCheck]:
        """Addresses to visit now; no other process takes them before `again_at`."""
        found = await self._session.scalars(
            select(SiteCheck)
            .where(SiteCheck.due_at <= now)
            .order_by(SiteCheck.due_at, SiteCheck.id)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        taken = list(found.all())
        for each in taken:
            each.due_at = again_at
        await self._session.flush()
        return taken

    async def put_off(self, check_ids: Iterable[int], due_at: datetime) -> None:
        """Visit these again at that time: nothing was heard of them."""
        await self._session.execute(
            update(SiteCheck).where(SiteCheck.id.in_(list(check_ids))).values(due_at=due_at)
        )

    async def note(self, check_id: int, *, answers: bool, status: int, at: datetime) -> None:
        """What the site said; an address forgotten meanwhile stays forgotten."""
        await self._session.execute(
            update(SiteCheck)
            .where(SiteCheck.id == check_id)
            .values(answers=answers, status=status, checked_at=at)
        )
