"""Former releases of an open list: read as they were, compared in words."""

from storage.db import Database
from storage.terms import Client
from tests.web.house import House, a_house, page_of, text_of
from tests.web.public.lists import read
from tests.web.releasing import a_released_house


async def a_read_house(database: Database) -> tuple[House, str, int]:
    """Its list and the number of its current release."""
    house = await a_released_house(await a_house(database))
    card = next(each for each in house.cards if each.code == house.agency.code)
    return house, f"/list/{house.agency.code}", card.lists[Client.EXTERNAL].number


async def test_every_release_is_listed_with_its_document(sqlite_database: Database) -> None:
    house, base, current = await a_read_house(sqlite_database)

    answer = await read(house, f"{base}/releases")

    text = text_of(answer)
    assert text.count("Прежняя редакция") == current - 1
    assert text.count("Действующая редакция") == 1
    links = page_of(answer).xpath("//main//a/@href")
    assert {f"{base}/releases/{number}" for number in range(1, current + 1)} <= set(links)
    assert f"{base}/releases/1/changes" not in links


async def test_a_former_release_is_read_as_it_was_without_contacts(
    sqlite_database: Database,
) -> None:
    house, base, current = await a_read_house(sqlite_database)

    first = await read(house, f"{base}/releases/1")
    last = await read(house, f"{base}/releases/{current}")

    assert "Прежняя редакция: она больше не действует" in text_of(first)
    assert "Действующая редакция" in text_of(last)
    left = len(page_of(first).xpath("//li[@class='card']"))
    assert left == len(page_of(last).xpath("//li[@class='card']")) + 1
    assert "tel:" not in first.text + last.text
    assert page_of(first).xpath("//meta[@name='robots']/@content") == ["noindex"]


async def test_what_a_release_changed_is_said_in_words(sqlite_database: Database) -> None:
    house, base, current = await a_read_house(sqlite_database)

    first = text_of(await read(house, f"{base}/releases/1/changes"))
    contacts = await read(house, f"{base}/releases/{current - 1}/changes")
    last = text_of(await read(house, f"{base}/releases/{current}/changes"))

    assert "Это первая редакция" in first
    assert page_of(contacts).xpath("//ins | //del")
    assert "Изменено" in text_of(contacts)
    assert "Исключено" in last


async def test_differences_tell_nothing_internal(sqlite_database: Database) -> None:
    house, base, current = await a_read_house(sqlite_database)

    for number in range(1, current + 1):
        for path in ("", "/changes"):
            text = text_of(await read(house, f"{base}/releases/{number}{path}"))
            for word in ("Ответственный", "Подразделение", "Основание"):
                assert word not in text


async def test_titles_tell_pages_apart(sqlite_database: Database) -> None:
    house, base, current = await a_read_house(sqlite_database)
    paths = [
        "/",
        "/accessibility",
        base,
        f"{base}/embed",
        f"{base}/releases",
        f"{base}/releases/1",
        f"{base}/releases/{current}",
        f"{base}/releases/{current}/changes",
    ]

    pages = [page_of(await read(house, path)) for path in paths]

    titles = [page.xpath("string(//title)") for page in pages]
    assert len(set(titles)) == len(titles), titles
    assert all(len(page.xpath("//h1")) == 1 for page in pages)
    assert all("<" not in title for title in titles)
