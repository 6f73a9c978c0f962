"""Citizens' own histories; nobody reads another's."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from storage.models import DiaryEntry, Preferences
from storage.repositories.base import Repository


class Diary(Repository):
    async def of(self, person_id: int, most: int | None = None) -> Sequence[DiaryEntry]:
        """What the person looked for and chose, the latest first."""
        found = await self._session.scalars(
            select(DiaryEntry)
            .where(DiaryEntry.person_id == person_id)
            .order_by(DiaryEntry.at.desc(), DiaryEntry.id.desc())
            .limit(most)
        )
        return found.all()

    async def since(self, people: Collection[int], moment: datetime) -> Sequence[DiaryEntry]:
        """What these people chose from then on, in its order."""
        found = await self._session.scalars(
            select(DiaryEntry)
            .where(DiaryEntry.person_id.in_(list(people)), DiaryEntry.at >= moment)
            .order_by(DiaryEntry.at)
        )
        return found.all()

    async def told_of(self, person_id: int) -> list[dict[str, Any]]:
        """The person's whole history, for themselves, the latest first."""
        return [
            {
                "at": entry.at.isoformat(),
                "agency": entry.agency_id,
                "kind": entry.kind.value,
                "key": entry.key,
            }
            for entry in await self.of(person_id)
        ]

    async def forget(self, person_id: int) -> int:
        """Erase the person's history; how many entries it had."""
        return await self._drop(DiaryEntry.person_id == person_id)

    async def forget_before(self, person_id: int, moment: datetime) -> int:
        """Erase what is older of the person's; how many entries those were."""
        return await self._drop(DiaryEntry.person_id == person_id, DiaryEntry.at < moment)

    async def forget_older(self, moment: datetime, long_ago: datetime, limit: int) -> int:
        """Erase what is older than its term, at most so many; `long_ago` is the term of those
        who asked for a longer one. How many went."""
        keeps = select(Preferences.person_id).where(Preferences.keeps_history.is_(True))
        over = (DiaryEntry.at < long_ago) | DiaryEntry.person_id.not_in(keeps)
        some = select(DiaryEntry.id).where(DiaryEntry.at < moment, over).limit(limit)
        return await self._drop(DiaryEntry.id.in_(some))

    async def _drop(self, *conditions: Any) -> int:
        gone = await self._session.scalars(
            delete(DiaryEntry)
            .where(*conditions)
            .returning(DiaryEntry.id)
            .execution_options(synchronize_session=False)
        )
        return len(gone.all())
