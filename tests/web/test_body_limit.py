"""A file over the limit is refused at its field; far over it, by a page of our own."""

from collections.abc import AsyncIterator

import httpx
import pytest

from admin.web import body_limit
from storage.db import Database
from storage.models.files import FILE_LIMIT
from storage.terms import Role
from tests.web.house import ADDRESS, a_house, page_of, text_of


async def test_a_file_over_the_limit_is_refused_at_its_field(sqlite_database: Database) -> None:
    browser = await (await a_house(sqlite_database)).as_(Role.EDITOR)
    file = ("perechen.csv", b"0" * (2 * FILE_LIMIT), "text/csv")

    refused = await browser.post("/office/imports", files={"file": file})

    assert refused.status_code == 422
    assert page_of(refused).xpath("//input[@type='file'][@aria-invalid]")


@pytest.mark.parametrize("is_told", [True, False])
async def test_far_more_is_answered_in_words(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, is_told: bool
) -> None:
    monkeypatch.setattr(body_limit, "LONGEST", 1000)
    house = await a_house(sqlite_database)
    transport = httpx.ASGITransport(app=house.app)
    form = httpx.Request("POST", ADDRESS, files={"file": ("perechen.csv", b"0" * 2000)})
    body = form.read()
    kind = {"Content-Type": form.headers["content-type"]}

    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
        content = body if is_told else pieces(body)
        refused = await client.post("/office/imports", content=content, headers=kind)

    assert refused.status_code == 413
    assert "Файл слишком большой" in text_of(refused)
    assert page_of(refused).xpath("//h1")


async def pieces(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), 500):
        yield body[start : start + 500]
