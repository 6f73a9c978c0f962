"""The sample agencies as the bot has them: loaded into a database, read into cards."""

import asyncio
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from bot.guide.entries import entries_of, sayings_of, scopes_of
from bot.guide.finding import Meant
from bot.guide.search import Entry, Saying
from storage.cards import AgencyCard
from storage.db import Database
from storage.migrate import migrate
from storage.published import load_published
from storage.samples import SAMPLES, load_sample, read_sample
from storage.terms import Client


@dataclass(frozen=True)
class SampleAgency:
    """An agency's code, what can be found in it, and each entry's name in the query files."""

    code: str
    card: AgencyCard
    entries: tuple[Entry, ...]
    names: Mapping[str, str]

    def name_of(self, place: Meant) -> str:
        """The name in the query files of a place that was found."""
        if place.topic:
            return f"topic:{place.topic.code}"
        if place.row:
            ending = f":row:{place.row.id}"
            return next(name for each, name in self.names.items() if each.endswith(ending))
        situation, option = place.spot.situation, place.spot.option
        return f"option:{situation.code if situation else ''}/{option.code if option else ''}"

    def scopes(self, client: str) -> tuple[str, str]:
        return scopes_of(self.card, Client(client))


@cache
def sample_agencies() -> tuple[SampleAgency, ...]:
    """Every sample, in the order in which people see them."""
    return tuple(_agency(card) for card in asyncio.run(_load()))


def sample_sayings() -> tuple[Saying, ...]:
    """The lexicons of all samples, each saying once."""
    return sayings_of(agency.card for agency in sample_agencies())


async def _load() -> tuple[AgencyCard, ...]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'samples.db'}")
        try:
            await migrate(database.engine)
            async with database.writing() as store:
                for code in SAMPLES:
                    await load_sample(store, code, date(2026, 1, 1))
            async with database.reading() as store:
                return await load_published(store)
        finally:
            await database.close()


def _agency(card: AgencyCard) -> SampleAgency:
    entries = tuple(entries_of(card))
    return SampleAgency(card.code, card, entries, dict(_names(card, entries)))


def _names(card: AgencyCard, entries: tuple[Entry, ...]) -> Iterator[tuple[str, str]]:
    """Query files name topics and options by code, rows by their touchpoint's code."""
    codes = {each.name: each.code for each in read_sample(card.code).touchpoints}
    rows = {
        str(row.id): codes[row.touchpoint.name]
        for owner in card.lists.values()
        for row in owner.rows
    }
    for entry in entries:
        kind, name = entry.id.split(":", 3)[2:]
        yield entry.id, f"touchpoint:{rows[name]}" if kind == "row" else f"{kind}:{name}"
