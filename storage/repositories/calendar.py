"""The agencies' own working days and days off, and the years that have all of them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select

from storage.models import Agency, CalendarException
from storage.repositories.base import Repository


class Calendar(Repository):
    async def exceptions(self, agency_id: int) -> Sequence[CalendarException]:
        """The agency's own days, in their order."""
        found = await self._session.scalars(
            select(CalendarException)
            .where(CalendarException.agency_id == agency_id)
            .order_by(CalendarException.day)
        )
        return found.all()

    async def put(self, agency_id: int, day: date, working: bool, note: str) -> None:
        """Let the day be worked or rested; what was said of it before is overwritten."""
        values = {"working": working, "note": note}
        await self._session.execute(
            self._insert(CalendarException)
            .values(agency_id=agency_id, day=day, **values)
            .on_conflict_do_update(index_elements=["agency_id", "day"], set_=values)
        )

    async def remove(self, agency_id: int, day: date) -> bool:
        """Let the country's calendar say; False when the day was not the agency's own."""
        gone = await self._session.execute(
            delete(CalendarException)
            .where(CalendarException.agency_id == agency_id, CalendarException.day == day)
            .returning(CalendarException.day)
        )
        return gone.scalar_one_or_none() is not None

    async def confirm(self, agency_id: int, year: int, known: bool) -> None:
        """Note whether every transferred day of the year is entered; two at once queue here."""
        agency = await self._session.get_one(
            Agency, agency_id, with_for_update=True, populate_existing=True
        )
        others = set(agency.known_years) - {year}
        agency.known_years = sorted(others | {year} if known else others)
