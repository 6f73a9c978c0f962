"""Forms whose fields hold what is no text are refused in words, whatever the form."""

from typing import Any

import pytest

from admin.units import units
from admin.web.csrf import FIELD, csrf_of
from storage.db import Database
from storage.terms import Role
from tests.web.endpoints import SENT_LIST
from tests.web.house import ADDRESS, Browser, a_house, text_of

UNREADABLE = "невидимый знак"


@pytest.mark.parametrize("sign", ["\0", "\uffff", "\ufffe"], ids=ascii)
@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/office/units", {"name": "Отдел{}"}),
        ("/office/calendar", {"day": "2027-05-03{}", "state": "off"}),
        ("/office/language", {"language": "en{}"}),
        ("/office/people/invite", {"role": "editor", "of{}": "ours"}),
    ],
)
async def test_a_sign_that_nothing_keeps_is_refused_in_words(
    sqlite_database: Database, path: str, form: dict[str, str], sign: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    odd = {name.format(sign): value.format(sign) for name, value in form.items()}

    answer = await browser.post(path, odd)

    assert answer.status_code == 422
    assert UNREADABLE in text_of(answer)


async def test_both_databases_refuse_it_alike(database: Database) -> None:
    house = await a_house(database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await browser.post("/office/units", {"name": "Отдел\0контроля"})

    assert (answer.status_code, UNREADABLE in text_of(answer)) == (422, True)
    async with database.reading() as store:
        assert await units(store, by=house.people.administrator) == []


async def test_the_name_of_a_file_is_looked_at_too(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post("/office/imports", files={"file": ("а\uffff.csv", SENT_LIST)})

    assert (answer.status_code, UNREADABLE in text_of(answer)) == (422, True)


@pytest.mark.parametrize("charset", ["utf-7", "punycode", "idna", "unicode_escape", "no-such"])
async def test_a_form_in_another_encoding_is_refused(
    sqlite_database: Database, charset: str
) -> None:
    """In some of them half a sign can be written, and some break the reading of the form."""
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answers = [
        await _in_charset(browser, path, charset) for path in ("/office/units", "/office/sign-out")
    ]

    assert {each.status_code for each in answers} <= {400, 422}


async def test_words_pasted_from_a_document_are_taken(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await browser.post("/office/units", {"name": "Отдел\vпо\u00ad работе\u200b с 🙂"})

    assert answer.status_code == 303
    async with sqlite_database.reading() as store:
        [line] = await units(store, by=house.people.administrator)
    assert line.unit.name == "Отдел по работе с 🙂"


async def _in_charset(browser: Browser, path: str, charset: str) -> Any:
    """The name is half a sign in UTF-7."""
    fields = {FIELD: csrf_of(browser.token), "name": "+2AA-\\ud800 xn--\\xff"}
    body = "".join(
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    )
    return await browser._client.post(
        path,
        content=f"{body}--x--\r\n".encode(),
        headers={
            "Origin": ADDRESS,
            "Content-Type": f"multipart/form-data; boundary=x; charset={charset}",
        },
    )
