"""A list sent as a file on the screen: read apart, looked at, sent; a first one approved by
another person, in chat."""

import pytest

from storage.db import Database
from storage.models.files import FILE_LIMIT
from storage.terms import ImportStatus, Role, Status
from tests import factories
from tests.factories import DIRECTION
from tests.importing.files import SEVEN, a_docx
from tests.web.house import Browser, House, a_house, page_of, text_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NEW = ("1.", DIRECTION, "", "Справки", "Новый сайт", "получить информацию", "цифровая")
STANDING = ("2.", DIRECTION, "", "", "Приём", "получить информацию", "офлайн")
UNKNOWN = ("3.", DIRECTION, "", "Справки", "Окошко", "получить информацию", "офлайн")
UNREAD = ("4.", DIRECTION, "", "Справки", "Сайт справок", "сделать всё", "цифровая")


async def load(browser: Browser, *rows: tuple[str, ...], titles: tuple[str, ...] = SEVEN) -> str:
    """Send a file with these rows; the preview's address."""
    file = ("perechen.docx", a_docx([titles, *rows]), DOCX)
    answer = await browser.post("/office/imports", files={"file": file})
    assert answer.status_code == 303, text_of(answer)
    path: str = answer.headers["location"]
    return path


async def seen(browser: Browser, path: str) -> dict[str, str]:
    """The revision that the preview's page shows."""
    page = page_of(await browser.get(path))
    return {"seen": page.xpath("//input[@name='seen']/@value")[0]}


async def empty(house: House) -> None:
    """The agency's list without a row."""
    async with house.database.writing() as store:
        for row in await store.register.rows(house.people.owner.id):
            row.excluded = True


async def test_a_file_is_looked_at_and_becomes_proposals(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    path = await load(browser, NEW, STANDING)

    shown = await browser.get(path)
    sent = await browser.post(f"{path}/confirm", await seen(browser, path))

    words = text_of(shown)
    assert "Новых строк: 1" in words
    assert "Меняется строк: 1" in words
    assert "Есть в перечне, но нет в файле: 1" in words
    assert len(page_of(shown).xpath("//tbody/tr")) == 3
    assert sent.status_code == 303, text_of(sent)
    async with sqlite_database.reading() as store:
        made = await store.proposals.having(house.agency.id, [Status.SUBMITTED])
        assert {each.kind.value for each in made} == {"add", "needs"}


async def test_every_line_that_does_not_go_says_why(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    path = await load(browser, NEW, UNREAD)

    only = await browser.get(f"{path}?only=unreadable")
    whole = await browser.get(f"{path}/whole")

    assert "Не распознано" in text_of(only)
    assert len(page_of(only).xpath("//tbody/tr")) == 1
    assert "Новый сайт" in whole.text
    assert whole.headers["content-disposition"].startswith("attachment")


async def test_the_type_of_a_touchpoint_is_told_by_a_person(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    path = await load(browser, NEW, UNKNOWN)
    asked = page_of(await browser.get(path)).xpath("//select/@name")

    answer = await browser.post(
        f"{path}/answers", {**await seen(browser, path), asked[0]: "reception"}
    )

    assert asked == ["channel-1"]
    assert answer.headers["location"] == f"{path}?done=import-answered"
    assert "Новых строк: 2" in text_of(await browser.get(path))


async def test_a_column_of_an_unknown_title_is_asked_for(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    titles = (*SEVEN[:5], "Зачем приходят", SEVEN[6])
    path = await load(browser, NEW, titles=titles)
    asked = page_of(await browser.get(path)).xpath("//select/@name")

    answer = await browser.post(f"{path}/answers", {**await seen(browser, path), asked[0]: "5"})

    assert asked == ["column-needs"]
    assert answer.status_code == 303, text_of(answer)
    assert "Новых строк: 1" in text_of(await browser.get(path))


async def test_what_the_file_lacks_is_excluded_only_when_asked(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    path = await load(browser, STANDING)

    await browser.post(f"{path}/answers", {**await seen(browser, path), "excluding": "yes"})
    excluded = text_of(await browser.get(path))
    await browser.post(f"{path}/answers", {**await seen(browser, path), "excluding": "no"})

    assert "будут предложены к исключению" in excluded
    assert "останутся как есть" in text_of(await browser.get(path))


async def test_a_first_list_is_approved_by_another_in_chat(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await empty(house)
    editor, approver = await house.as_(Role.EDITOR), await house.as_(Role.APPROVER)
    path = await load(editor, NEW)

    asked = await editor.post(f"{path}/ask", await seen(editor, path))
    own = await editor.post(f"{path}/approve", {"seen": "2"})
    waiting = text_of(await approver.get("/office/imports"))
    approved = await approver.post(f"{path}/approve", await seen(approver, path))

    assert asked.status_code == 303, text_of(asked)
    assert own.status_code in (403, 422), "two people always"
    assert "Ждут вашего решения" in waiting
    assert approved.headers["location"].startswith("/office/asked/")
    async with sqlite_database.reading() as store:
        record = await store.imports.get(house.agency.id, int(path.rpartition("/")[2]))
        assert record.status is ImportStatus.WAITING, "the press in chat makes the release"


async def test_where_an_order_approves_its_number_is_asked_for(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database, factories.a_procedure_by_order())
    await empty(house)
    editor, approver = await house.as_(Role.EDITOR), await house.as_(Role.APPROVER)
    path = await load(editor, NEW)
    await editor.post(f"{path}/ask", await seen(editor, path))

    refused = await approver.post(
        f"{path}/approve", {**await seen(approver, path), "order": "от вчера"}
    )
    field = page_of(refused).xpath("//input[@name='order']")[0]
    approved = await approver.post(
        f"{path}/approve", {**await seen(approver, path), "order": "№ 54 от 11.04.2024"}
    )

    assert refused.status_code == 422
    assert field.get("value") == "от вчера"
    assert field.get("aria-invalid") == "true"
    assert approved.headers["location"].startswith("/office/asked/")


async def test_a_first_list_is_declined_on_the_screen(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await empty(house)
    editor, approver = await house.as_(Role.EDITOR), await house.as_(Role.APPROVER)
    path = await load(editor, NEW)
    await editor.post(f"{path}/ask", await seen(editor, path))

    declined = await approver.post(f"{path}/decline", await seen(approver, path))

    assert declined.headers["location"] == "/office/imports?done=import-declined"
    assert "Файл не загружен" in text_of(await approver.get(path))


async def test_a_list_that_changed_meanwhile_is_shown_anew(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    path = await load(browser, NEW, STANDING)
    revision = await seen(browser, path)
    async with sqlite_database.writing() as store:
        row = await store.register.row(house.agency.id, house.people.reception.id)
        row.needs = ["information"]

    refused = await browser.post(f"{path}/confirm", revision)
    again = await browser.post(f"{path}/confirm", await seen(browser, path))

    assert refused.status_code == 422
    assert "Меняется строк" not in text_of(refused)
    assert again.status_code == 303, text_of(again)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("", b"", "Выберите файл"),
        ("perechen.csv", b"", "пуст"),
        ("perechen.pdf", b"%PDF-1.7", "Пришлите DOCX"),
        ("perechen.docx", b"PK\x03\x04", "Ничего не изменено"),
        ("perechen.csv", b"0" * (FILE_LIMIT + 1), "10"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why(
    sqlite_database: Database, name: str, content: bytes, words: str
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    refused = await browser.post("/office/imports", files={"file": (name, content, DOCX)})

    assert refused.status_code == 422
    assert words in text_of(refused)
    assert page_of(refused).xpath("//input[@type='file'][@aria-invalid]")


async def test_a_second_file_says_that_the_first_is_dropped(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    file = ("a.docx", a_docx([SEVEN, NEW]), DOCX)

    first = await browser.post("/office/imports", files={"file": file})
    second = await browser.post("/office/imports", files={"file": file})

    assert "done" not in first.headers["location"]
    shown = await browser.get(second.headers["location"])
    assert "Прежняя загрузка, которую вы не отправили, отброшена" in text_of(shown)


async def test_whoever_proposes_nothing_loads_nothing(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    page = await browser.get("/office/imports")
    answer = await browser.post(
        "/office/imports", files={"file": ("a.docx", a_docx([SEVEN, NEW]), DOCX)}
    )

    assert not page_of(page).xpath("//input[@type='file']")
    assert answer.status_code in (403, 422)
    async with sqlite_database.reading() as store:
        assert not await store.imports.unfinished(
            house.agency.id, house.people.of(Role.ADMINISTRATOR).person_id
        )


@pytest.mark.parametrize("step", ["confirm", "ask", "drop", "answers", "approve", "decline"])
async def test_neither_a_colleague_nor_another_agency_touches_a_preview(
    sqlite_database: Database, step: str
) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    editor = await house.as_(Role.EDITOR)
    path = await load(editor, NEW)
    form = {**await seen(editor, path), "excluding": "yes"}

    for browser in (await house.as_(Role.REVIEWER), await other.as_(Role.EDITOR)):
        answer = await browser.post(f"{path}/{step}", form)
        assert answer.status_code in (403, 404, 422)
    assert await seen(editor, path) == {"seen": form["seen"]}
    assert "Пока ничего не изменено" in text_of(await editor.get(path))
