"""The Astrakhan sample, searched by letters alone and, where the extra is there, by meaning."""

import asyncio
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.guide.entries import entries_of, sayings_of, scopes_of
from bot.guide.search import Encoder, Entry, Saying, Search, Verdict, sentence_encoder
from storage.cards import AgencyCard
from storage.db import Database
from storage.published import load_published
from storage.samples import load_sample
from storage.terms import Client
from tests.databases import SqliteTemplate

ASTRAKHAN = "astrakhan_housing"
MADE_ON = date(2026, 11, 22)


@dataclass(frozen=True)
class Asking:
    """One agency's search, asked as its citizens ask."""

    search: Search
    agency: AgencyCard
    entries: tuple[Entry, ...]
    sayings: tuple[Saying, ...]

    def __call__(self, text: str, client: Client = Client.EXTERNAL) -> Verdict:
        return self.search.ask(text, *scopes_of(self.agency, client))


async def loaded(database: Database) -> AgencyCard:
    """The sample as the bot reads it."""
    async with database.writing() as store:
        await load_sample(store, ASTRAKHAN, MADE_ON)
    async with database.reading() as store:
        (agency,) = await load_published(store)
    return agency


def asking(agency: AgencyCard, encoder: Encoder | None = None) -> Asking:
    entries, sayings = tuple(entries_of(agency)), sayings_of([agency])
    return Asking(Search.build(entries, sayings, encoder), agency, entries, sayings)


@pytest.fixture(scope="session")
def astrakhan(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> AgencyCard:
    async def load(folder: Path) -> AgencyCard:
        database = Database(await sqlite_template.fresh(folder))
        try:
            return await loaded(database)
        finally:
            await database.close()

    return asyncio.run(load(tmp_path_factory.mktemp("astrakhan")))


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    found = sentence_encoder()
    if found is None:
        pytest.skip("the extra «meaning» is not installed: nothing is encoded here")
    return found


@pytest.fixture(scope="session")
def by_letters(astrakhan: AgencyCard) -> Asking:
    return asking(astrakhan)


@pytest.fixture(scope="session")
def by_meaning(astrakhan: AgencyCard, encoder: Encoder) -> Asking:
    return asking(astrakhan, encoder)


@pytest.fixture(params=["by_letters", "by_meaning"])
def ask(request: pytest.FixtureRequest) -> Asking:
    found: Asking = request.getfixturevalue(request.param)
    return found
