"""The working list on the screen."""

from urllib.parse import quote

import pytest

from admin.web.csrf import csrf_of
from storage.db import Database
from storage.store import Store
from storage.terms import Channel, Client, Kind, Role
from tests.factories import OTHER_DIRECTION, a_list, a_row, a_touchpoint
from tests.long_lists import fill
from tests.web.house import House, a_house, page_of, text_of

WORKING = tuple(role for role in Role if role not in (Role.INTERNAL, Role.SECRETARY))


async def more_rows(house: House, store: Store) -> None:
    """A hotline in another direction, with an unconfirmed telephone."""
    phone = {"type": "phone", "value": "+7 000 000-00-07", "trust": "page", "source": ""}
    point = await a_touchpoint(
        store, house.agency, "Горячая линия", Channel.PHONE, Kind.OFFLINE, contacts=[phone]
    )
    owner = house.people.owner
    await a_row(
        store,
        owner,
        point,
        direction=OTHER_DIRECTION,
        process="Ответы на обращения",
        phrases=["куда позвонить"],
    )


async def furnished(database: Database) -> House:
    house = await a_house(database)
    async with database.writing() as store:
        await more_rows(house, store)
    return house


async def names_at(house: House, path: str) -> list[str]:
    browser = await house.as_(Role.EDITOR)
    answer = await browser.get(path)
    assert answer.status_code == 200, answer.text
    return [each.text_content() for each in page_of(answer).xpath("//tbody//th")]


@pytest.mark.parametrize("role", WORKING)
async def test_whoever_works_with_the_list_reads_it(sqlite_database: Database, role: Role) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(role)

    answer = await browser.get("/office/list")

    assert answer.status_code == 200
    assert [each.text_content() for each in page_of(answer).xpath("//tbody//th")] == [
        "Сайт",
        "Приём",
    ]


async def test_whoever_became_an_internal_client_reads_no_working_list(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    async with sqlite_database.writing() as store:
        staff = await store.team.member(house.agency.id, house.people.editor.person_id)
        assert staff is not None
        staff.role = Role.INTERNAL

    answer = await browser.get("/office/list")

    assert answer.status_code in (303, 403)
    assert "Приём" not in answer.text


async def test_nobody_is_led_to_the_way_in(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await house.nobody().get("/office/list")

    assert answer.status_code == 303
    assert answer.headers["location"] == "/office/sign-in"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Сайт", "Приём", "Горячая линия"]),
        (f"direction={quote(OTHER_DIRECTION)}", ["Горячая линия"]),
        ("channel=reception", ["Приём"]),
        ("kind=offline", ["Приём", "Горячая линия"]),
        ("need=submission", ["Приём"]),
        ("contacts=missing", ["Сайт", "Приём"]),
        ("contacts=unconfirmed", ["Горячая линия"]),
        (f"process={quote('ответ')}", ["Горячая линия"]),
        ("kind=offline&need=submission", ["Приём"]),
        ("finding=unconfirmed-contact", ["Горячая линия"]),
        ("finding=blocking", []),
        (f"text={quote('горячей линии')}", ["Горячая линия"]),
        (f"text={quote('позвоним')}", ["Горячая линия"]),
        (f"text={quote('позвонить')}", ["Горячая линия"]),
        (f"text={quote('обращениях')}", ["Сайт", "Приём", "Горячая линия"]),
        ("text=000-00-07", ["Горячая линия"]),
        ("text=0000007", ["Горячая линия"]),
        ("sort=name", ["Горячая линия", "Приём", "Сайт"]),
        ("sort=-name", ["Сайт", "Приём", "Горячая линия"]),
        ("sort=-number", ["Горячая линия", "Приём", "Сайт"]),
        ("sort=channel", ["Приём", "Сайт", "Горячая линия"]),
        ("sort=-unit", ["Сайт", "Приём", "Горячая линия"]),
        ("sort=nonsense", ["Сайт", "Приём", "Горячая линия"]),
        ("channel=nonsense", []),
        ("direction=&channel=&text=&page=1", ["Сайт", "Приём", "Горячая линия"]),
        ("page=99", ["Сайт", "Приём", "Горячая линия"]),
        ("page=-1", ["Сайт", "Приём", "Горячая линия"]),
    ],
)
async def test_the_address_says_what_is_shown(
    sqlite_database: Database, query: str, names: list[str]
) -> None:
    house = await furnished(sqlite_database)

    assert await names_at(house, f"/office/list?{query}") == names


async def test_every_choice_says_how_many_rows_it_leaves(sqlite_database: Database) -> None:
    house = await furnished(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get("/office/list?kind=offline"))
    kinds = [each.text for each in page.xpath("//select[@id='kind']/option")]
    needs = [each.text for each in page.xpath("//select[@id='need']/option")]

    assert kinds == ["Все", "Цифровая (1)", "Офлайн (2)"]
    assert needs == ["Все", "получить информацию (2)", "подать обращение (1)"]


async def test_chosen_columns_stay_in_the_address(sqlite_database: Database) -> None:
    house = await furnished(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get("/office/list?columns=contacts&columns=kind"))
    headers = [each.text_content().strip() for each in page.xpath("//thead//th")]
    sorting = page.xpath("//thead//a/@href")

    assert headers == ["Точка взаимодействия", "Вид", "Контакты"]
    assert all("columns=contacts&columns=kind" in each for each in sorting)
    assert "+7 000 000-00-07" in page.text_content()


async def test_the_header_says_how_the_table_is_sorted(sqlite_database: Database) -> None:
    house = await furnished(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get("/office/list?sort=-name"))

    assert page.xpath("//th[@aria-sort]/@aria-sort") == ["descending"]
    assert page.xpath("//th[@aria-sort]/a/@href") == ["/office/list?sort=name"]


async def test_nothing_found_says_what_to_do(sqlite_database: Database) -> None:
    house = await furnished(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.get(f"/office/list?text={quote('зоопарк')}")

    assert "Ничего не нашлось" in text_of(answer)
    assert "Уберите одно из условий" in text_of(answer)
    assert page_of(answer).xpath("//main//a[@href='/office/list?client=external']")


async def test_pages_hold_every_row_once(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await fill(store, house.people.owner, 118)

    found = [
        name
        for page in (1, 2, 3)
        for name in await rows_at(house, f"/office/list?sort=channel&page={page}")
    ]

    assert len(found) == 120
    assert len(set(found)) == 120


async def rows_at(house: House, path: str) -> list[str]:
    browser = await house.as_(Role.EDITOR)
    return list(page_of(await browser.get(path)).xpath("//tbody//th/a/@href"))


async def test_lists_are_apart(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        inner = await a_list(store, house.agency, Client.INTERNAL)
        await a_row(store, inner, await a_touchpoint(store, house.agency, "Служебная почта"))

    external = await names_at(house, "/office/list")
    internal = await names_at(house, "/office/list?client=internal")

    assert external == ["Сайт", "Приём"]
    assert internal == ["Служебная почта"]


async def test_another_agency_has_another_list(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    other = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await fill(store, other.people.owner, 5)

    assert await names_at(house, "/office/list") == ["Сайт", "Приём"]


async def test_findings_are_looked_for_again_when_the_list_changed(
    sqlite_database: Database,
) -> None:
    house = await furnished(sqlite_database)
    path = "/office/list?finding=unconfirmed-contact"

    before = await names_at(house, path)
    async with sqlite_database.writing() as store:
        points = await store.register.touchpoints(house.agency.id)
        line = next(each for each in points.values() if each.name == "Горячая линия")
        await store.register.change_touchpoint(line.id, 1, {"contacts": []})
    after = await names_at(house, path)

    assert (before, after) == (["Горячая линия"], [])


async def test_the_page_is_well_made(sqlite_database: Database) -> None:
    house = await furnished(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get("/office/list?kind=offline"))
    labelled = {each.get("for") for each in page.xpath("//label")}
    fields = page.xpath("//main//form//*[self::input or self::select][not(@type='hidden')]")

    assert len(page.xpath("//h1")) == 1
    assert all(each.get("id") in labelled for each in fields)
    assert page.xpath("//table/caption")
    assert all(each.get("scope") == "col" for each in page.xpath("//thead//th"))
    assert all(each.get("scope") == "row" for each in page.xpath("//tbody//th"))
    assert csrf_of(browser.token) not in "".join(page.xpath("//main//form[@method='get']//@value"))
