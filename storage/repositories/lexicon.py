"""The lexicon of one agency: how people say what the list words officially."""

from collections.abc import Sequence

from sqlalchemy import select

from storage.errors import MissingRecordError
from storage.models import Saying
from storage.repositories.base import Repository


class Lexicon(Repository):
    async def of(self, agency_id: int) -> Sequence[Saying]:
        """Every saying of the agency, in the order in which they came."""
        found = await self._session.scalars(
            select(Saying).where(Saying.agency_id == agency_id).order_by(Saying.id)
        )
        return found.all()

    async def get(self, agency_id: int, saying_id: int) -> Saying:
        saying = await self._session.get(Saying, saying_id)
        if saying is None or saying.agency_id != agency_id:
            raise MissingRecordError(f"saying {saying_id}")
        return saying

    async def put(self, agency_id: int, said: str, means: str) -> bool:
        """Keep a saying; False when the lexicon has it already."""
        done = await self._session.execute(
            self._insert(Saying)
            .values(agency_id=agency_id, said=said, means=means)
            .on_conflict_do_nothing(index_elements=["agency_id", "said", "means"])
            .returning(Saying.id)
        )
        return done.scalar_one_or_none() is not None

    async def remove(self, saying: Saying) -> None:
        await self._session.delete(saying)
        await self._session.flush()
