"""People by their opaque address."""

from sqlalchemy import select

from storage.errors import MissingRecordError
from storage.models import Person
from storage.repositories.base import Repository


class People(Repository):
    async def at(self, address: str) -> Person | None:
        return await self._session.scalar(select(Person).where(Person.address == address))

    async def get(self, person_id: int) -> Person:
        person = await self._session.get(Person, person_id)
        if person is None:
            raise MissingRecordError(f"person {person_id}")
        return person
