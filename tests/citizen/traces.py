"""Everything that a database holds, looked through for one person."""

from typing import Any

from sqlalchemy import select

from storage.db import Database
from storage.models import Base, Person


async def met_as(database: Database, address: str, person_id: int, **values: Any) -> None:
    """Somebody known by a number that stands nowhere else."""
    async with database.writing() as store:
        person = Person(address=address, **values)
        person.id = person_id
        await store.people.add(person)


async def traces_of(database: Database, person_id: int, *words: str) -> dict[str, list[str]]:
    """The rows of every table in which the person's number or one of the words stands."""
    found: dict[str, list[str]] = {}
    async with database.reading() as store:
        for name, table in Base.metadata.tables.items():
            rows = (await store.session.execute(select(table))).mappings()
            told = [str(dict(row)) for row in rows if _names(dict(row), person_id, words)]
            if told:
                found[name] = told
    return found


def _names(row: dict[str, Any], person_id: int, words: tuple[str, ...]) -> bool:
    text = str(row).casefold()
    return str(person_id) in text or any(word.casefold() in text for word in words)
