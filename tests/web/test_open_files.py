"""The open list as files, for anybody."""

import asyncio
import json

import httpx
import pytest

from admin.export import files
from admin.export.public import ENDINGS
from admin.web.public import downloads
from storage.db import Database
from tests.export.prints import docx_text, read_csv, read_docx, read_json, read_xlsx
from tests.web.hidden import with_secrets
from tests.web.house import House, a_house
from tests.web.releasing import a_released_house, load_samples

ASTRAKHAN = "/list/astrakhan_housing"


async def take(house: House, path: str, **headers: str) -> httpx.Response:
    return await house.nobody().get(path, headers=headers)


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    house = await a_house(sqlite_database)
    await load_samples(sqlite_database)
    await house.renew()
    return house


async def test_every_format_is_given_under_a_name_that_says_what_it_is(house: House) -> None:
    answers = {each: await take(house, f"{ASTRAKHAN}/perechen.{each}") for each in ENDINGS}

    assert {each.status_code for each in answers.values()} == {200}
    assert sorted(answers) == ["csv", "docx", "json", "jsonld", "pdf", "xlsx"]
    for ending, answer in answers.items():
        name = f"perechen-astrakhan_housing-external-1.{ending}"
        assert f'filename="{name}"' in answer.headers["content-disposition"]
    assert answers["pdf"].content.startswith(b"%PDF")
    names = {row["touchpoint"]["name"] for row in read_json(answers["json"].content)["rows"]}
    tables = (
        read_docx(answers["docx"].content),
        read_xlsx(answers["xlsx"].content),
        read_csv(answers["csv"].content),
    )
    for table in tables:
        assert names == {cells[4] for cells in table[1:]}
    assert "cpsv:PublicService" in answers["jsonld"].text


async def test_nothing_unconfirmed_and_nothing_of_the_staff_is_in_a_file(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    secrets = await with_secrets(house)
    house = await a_released_house(house)
    root = f"/list/{house.agency.code}"

    whole = {each: await take(house, f"{root}/perechen.{each}") for each in ENDINGS}

    texts = {ending: answer.text for ending, answer in whole.items()}
    texts["docx"] = docx_text(whole["docx"].content)
    texts["xlsx"] = str(read_xlsx(whole["xlsx"].content))
    on_list = "Точка со страницы"
    leaks = {
        (ending, secret)
        for ending, text in texts.items()
        for secret in secrets
        if secret in text and not (secret == on_list and ending in ("docx", "xlsx", "csv"))
    }
    assert leaks == set()
    assert on_list in texts["csv"], "the printed list is the approved one, whole"


async def test_a_former_release_can_be_taken_too(sqlite_database: Database) -> None:
    house = await a_released_house(await a_house(sqlite_database))
    root = f"/list/{house.agency.code}"

    first = read_json((await take(house, f"{root}/releases/1/perechen.json")).content)
    third = read_json((await take(house, f"{root}/perechen.json")).content)

    assert (first["number"], third["number"]) == (1, 3)
    assert [row["touchpoint"]["name"] for row in first["rows"]] == ["Сайт", "Приём"]
    assert first["hash"] != third["hash"]
    assert "approved_by" not in json.dumps(first)


@pytest.mark.parametrize(
    "path",
    [
        "/list/nobody/perechen.pdf",
        "/list/kaliningrad_gtn/perechen.pdf",
        f"{ASTRAKHAN}/perechen.exe",
        f"{ASTRAKHAN}/releases/1/perechen.jsonld",
        f"{ASTRAKHAN}/releases/2/perechen.pdf",
        f"{ASTRAKHAN}/releases/0/perechen.pdf",
        f"{ASTRAKHAN}/releases/99999999999999999999/perechen.pdf",
    ],
)
async def test_there_is_no_other_file(house: House, path: str) -> None:
    assert (await take(house, path)).status_code == 404


async def test_a_file_is_made_once_for_many_and_not_sent_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    writer = files._WRITERS[files.Format.CSV]
    monkeypatch.setitem(
        files._WRITERS, files.Format.CSV, lambda form: made.append("csv") or writer(form)
    )

    answers = await asyncio.gather(*(take(house, f"{ASTRAKHAN}/perechen.csv") for _ in range(9)))
    mark = {"If-None-Match": answers[0].headers["etag"]}
    again = await take(house, f"{ASTRAKHAN}/perechen.csv", **mark)

    assert made == ["csv"]
    assert len({each.content for each in answers}) == 1
    assert again.status_code == 304


async def test_whoever_takes_too_many_files_waits(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "OFTEN", downloads.parse("1/minute"))

    answers = [await take(house, f"{ASTRAKHAN}/perechen.json") for _ in range(2)]

    assert [each.status_code for each in answers] == [200, 429]
    assert int(answers[1].headers["retry-after"]) >= 1
