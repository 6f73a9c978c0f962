"""An agency of one's own begins with an example's settings and with empty lists."""

import json
import re

import pytest

from admin.__main__ import run
from admin.command_line import Command
from admin.operator.answers import Refusal
from admin.procedure.rules import validated
from storage.db import Database
from storage.published import load_published
from storage.samples import SAMPLES, read_sample
from storage.terms import Client
from tests.citizen.visits import a_visit, command

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
    assert agency.procedure.needs != () and agency.procedure.route.proposers
    assert agency.procedure.order.letter == sample.procedure.order.letter
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


@pytest.mark.parametrize("like", SAMPLES)
async def test_no_document_of_the_example_is_told_as_the_new_agency_s_own(
    sqlite_database: Database, like: str
) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)

    said = await run(add(like=like, title="Моя инспекция", short_name="Инспекция"), url)

    async with sqlite_database.reading() as store:
        agency = await store.agencies.by_code("example_agency")
    assert agency is not None
    whole = json.dumps(agency.procedure_data | {"form_columns": []}, ensure_ascii=False)
    own = read_sample(like).procedure
    for order in (own.order, *own.lists.values()):
        assert f"№ {order.number}" not in whole and f'"{order.number}"' not in whole
    assert not re.search("п\\. |Министерств|Служб", whole)
    assert validated(agency.procedure_data) == agency.procedure
    assert "/procedure" in "\n".join(said)


async def test_a_new_agency_tells_citizens_neither_an_order_nor_an_approved_list(
    sqlite_database: Database,
) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)
    await run(add(like="astrakhan_housing", title="Моя инспекция", short_name="М<и"), url)
    async with sqlite_database.reading() as store:
        [card] = await load_published(store)

    screen = await command("about", a_visit(card))

    assert "Приказ ещё не внесён" in screen.text
    assert "Утверждённого перечня пока нет" in screen.text
    assert "049" not in screen.text and "утверждён приказом" not in screen.text


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (add("Код"), "строчные латинские буквы"),
        (add("../x"), "строчные латинские буквы"),
        (add(), "--title"),
        (add(title="   "), "--title"),
        (add(title="Я" * 301), "до 300"),
        (add(title="Орган", short_name="Я" * 101), "до 100"),
        (add(like="nowhere"), "Примера «nowhere» нет"),
        (add(time_zone="Mars/Base", title="Орган"), "Часового пояса «Mars/Base» нет"),
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
    await run(add(title="Орган"), url)

    with pytest.raises(Refusal, match="уже есть"):
        await run(add(title="Орган"), url)
