"""Danger to life and despair are understood in every agency, by words alone and by meaning."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from bot.guide.entries import entries_of, sayings_of
from bot.guide.finding import find
from bot.guide.search import Action, Search, sentence_encoder
from storage.cards import AgencyCard
from storage.db import Database
from storage.published import load_published
from storage.samples import SAMPLES, load_sample
from storage.terms import Client
from tests.databases import SqliteTemplate

Searched = tuple[dict[str, AgencyCard], Search]
TempFolders = pytest.TempPathFactory

DANGER, LIFT, DESPAIR = "emergencies", "stuck_in_lift", "despair"
ASKED = {
    DANGER: (
        "пахнет газом",
        "пахнет газом!",
        "Утечка газа",
        "сильно пахнет газом в квартире",
        "газом воняет в подъезде",
        "воняет газом на кухне",
        "пахнет газам",
        "gf[ytn ufpjv",
        "pahnet gazom",
        "пожар",
        "пожар!!!",
        "у нас пожар",
        "горит квартира",
        "горит дом",
        "горим",
        "дым в подъезде",
        "взрыв",
        "взрыв газа",
        "взорвался баллон",
        "стреляют",
        "на улице стреляют",
        "бьёт муж",
        "меня бьёт муж",
        "муж бьет",
        "меня избивают",
        "угрожают убить",
        "человека ударило током",
        "вода льётся на проводку",
        "тонет человек",
        "gas leak",
        "fire",
        "there is a fire in our house",
    ),
    LIFT: (
        "застрял в лифте",
        "застряли в лифте",
        "застряли в лифте ребёнок внутри",
        "я застряла в лифте",
        "застряли в лифте, человеку плохо",
        "stuck in a lift",
    ),
    DESPAIR: (
        "хочу умереть",
        "не хочу жить",
        "жить не хочется",
        "хочу покончить с собой",
        "I want to die",
    ),
}


@pytest.fixture(scope="module", params=["words", "meaning"])
def searched(
    request: pytest.FixtureRequest, sqlite_template: SqliteTemplate, tmp_path_factory: TempFolders
) -> Searched:
    """All samples and the search over them, as citizens are answered."""
    encoder = sentence_encoder() if request.param == "meaning" else None
    if request.param == "meaning" and encoder is None:
        pytest.skip("the encoder is not installed")
    folder = tmp_path_factory.mktemp("danger")
    agencies = asyncio.run(loaded(sqlite_template, folder))
    entries = [entry for agency in agencies for entry in entries_of(agency)]
    search = Search.build(entries, sayings_of(agencies), encoder)
    return {agency.code: agency for agency in agencies}, search


async def loaded(template: SqliteTemplate, folder: Path) -> tuple[AgencyCard, ...]:
    """The samples as the bot has them."""
    database = Database(await template.fresh(folder))
    async with database.writing() as store:
        for code in SAMPLES:
            await load_sample(store, code, date(2026, 11, 22))
    async with database.reading() as store:
        agencies = await load_published(store)
    await database.close()
    return agencies


@pytest.mark.parametrize("topic", ASKED)
@pytest.mark.parametrize("code", SAMPLES)
def test_whoever_is_in_danger_is_told_to_call_112(
    searched: Searched, code: str, topic: str
) -> None:
    agencies, search = searched
    missed = {}
    for text in ASKED[topic]:
        found = find(search.hear(text), agencies[code], Client.EXTERNAL)
        named = found.elsewhere.code if found.elsewhere else None
        if found.action is not Action.ABSTAIN or named != topic:
            missed[text] = (found.action.value, named)

    assert missed == {}


@pytest.mark.parametrize("code", SAMPLES)
def test_each_of_these_topics_says_112_in_every_language(searched: Searched, code: str) -> None:
    agencies, _ = searched
    topics = {topic.code: topic for topic in agencies[code].vocabulary.topics}
    told = [words for topic in ASKED for words in topics[topic].how.values()]

    assert all("112" in words for words in told)
