"""An agency of one's own begins with an example's settings and with empty lists."""

import pytest

from admin.__main__ import run
from admin.command_line import Command
from admin.operator.answers import Refusal
from storage.db import Database
from storage.samples import read_sample
from storage.terms import Client

LIKE = "sverdlovsk_invest"


def add(code: str = "example_agency", **given: str) -> Command:
    return Command("add-agency", code=code, like=given.pop("like", LIKE), **given)


async def test_a_founded_agency_has_the_example_s_procedure_and_empty_lists(
    sqlite_database: Database,
) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)

    await run(add(title="Пример  министерства", short_name="Пример"), url)

    async with sqlite_database.reading() as store:
        agency = await store.agencies.by_code("example_agency")
        assert agency is not None
        lists = await store.agencies.lists(agency.id)
        rows = [await store.register.rows(each.id) for each in lists]
    sample = read_sample(LIKE)
    assert agency.name == "Пример министерства"
    assert agency.procedure == sample.procedure
    assert (agency.guide.short_name["ru"], agency.guide.notice) == ("Пример", None)
    assert {each.client for each in lists} == set(Client)
    assert [each.release_number for each in lists] == [0, 0]
    assert rows == [[], []]


async def test_under_the_example_s_own_name_all_that_it_says_of_itself_stays(
    sqlite_database: Database,
) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)

    await run(add(LIKE), url)

    async with sqlite_database.reading() as store:
        agency = await store.agencies.by_code(LIKE)
    assert agency is not None
    assert (agency.name, agency.guide) == (read_sample(LIKE).name, read_sample(LIKE).guide)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (add("Код"), "строчные латинские буквы"),
        (add("../x"), "строчные латинские буквы"),
        (add(like="nowhere"), "Примера «nowhere» нет"),
        (add(time_zone="Mars/Base"), "Часового пояса «Mars/Base» нет"),
    ],
)
async def test_what_is_no_agency_is_refused_in_words(
    sqlite_database: Database, given: Command, sentence: str
) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)

    with pytest.raises(Refusal, match=sentence):
        await run(given, url)

    async with sqlite_database.reading() as store:
        assert await store.agencies.all() == []


async def test_a_code_is_taken_once(sqlite_database: Database) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)
    await run(add(), url)

    with pytest.raises(Refusal, match="уже есть"):
        await run(add(), url)
