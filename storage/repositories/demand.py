"""Counts of what clients looked for; nothing here tells who they were."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import delete, func, select

from storage.demand_terms import Counted
from storage.models.demand import Demand
from storage.repositories.base import Repository


class DemandCounts(Repository):
    async def count(self, agency_id: int, on: date, counted: Counted, key: str, times: int) -> None:
        """So many more on that day. Whoever counts the same at the same moment is counted too:
        the database adds up."""
        wish = self._insert(Demand).values(
            agency_id=agency_id, on=on, counted=counted, key=key, times=times
        )
        await self._session.execute(
            wish.on_conflict_do_update(
                index_elements=["agency_id", "counted_on", "counted", "key"],
                set_={"times": Demand.times + wish.excluded.times},
            )
        )

    async def sums(
        self, agency_id: int, first: date, last: date
    ) -> dict[Counted, Mapping[str, int]]:
        """What was counted on these days, both included, by kind and key."""
        found = await self._session.execute(
            select(Demand.counted, Demand.key, func.sum(Demand.times))
            .where(Demand.agency_id == agency_id, Demand.on >= first, Demand.on <= last)
            .group_by(Demand.counted, Demand.key)
            .order_by(Demand.counted, Demand.key)
        )
        sums: dict[Counted, dict[str, int]] = {}
        for counted, key, times in found:
            sums.setdefault(counted, {})[key] = int(times)
        return dict(sums)

    async def forget_older_than(self, day: date) -> None:
        """Drop what was counted before this day."""
        await self._session.execute(
            delete(Demand).where(Demand.on < day).execution_options(synchronize_session=False)
        )
