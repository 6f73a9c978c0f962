"""The lexicon of one agency: how people say what the list words officially."""

from collections.abc import Iterable, Sequence

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

    async def pairs(self, agency_id: int) -> Sequence[tuple[str, str]]:
        """Every saying as (said, means), in the same order."""
        found = await self._session.execute(
            select(Saying.said, Saying.means)
            .where(Saying.agency_id == agency_id)
            .order_by(Saying.id)
        )
        return [(said, means) for said, means in found]

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

    async def put_all(self, agency_id: int, pairs: Iterable[tuple[str, str]]) -> None:
        """Keep many sayings at once, each as (said, means); those that are known stay."""
        given = [{"agency_id": agency_id, "said": said, "means": means} for said, means in pairs]
        if given:
            await self._session.execute(self._insert(Saying).on_conflict_do_nothing(), given)

    async def remove(self, saying: Saying) -> None:
        await self._session.delete(saying)
        await self._session.flush()
