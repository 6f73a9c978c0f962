"""Citizens' remarks on the screen: looked at first, then sent; never by whom they were left."""

import pytest

from admin.citizen_notices import CitizenNotice
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import FeedbackWords, KnowledgeItem, Person, Remark
from storage.terms import KnowledgeKind, Role
from tests.admin.calendar_days import told
from tests.factories import a_person
from tests.remarks import SAID, a_remark, a_weekend, a_working_day, answered
from tests.web.house import House, a_house, page_of, text_of

PATH = "/office/remarks"


async def left(database: Database, about: RemarkAbout = RemarkAbout.ROW) -> tuple[House, Remark]:
    house = await a_house(database)
    async with database.writing() as store:
        return house, await a_remark(store, house.people, about=about)


async def read(house: House, remark: Remark) -> Remark:
    async with house.database.reading() as store:
        return await store.remarks.get(house.agency.id, remark.id)


def form(remark: Remark, **fields: str) -> dict[str, str]:
    whole = {"outcome": "solved", "words": "Поставили лампы", "promised_on": ""}
    return {"seen": str(remark.revision), **whole, **fields}


async def test_a_remark_is_answered_after_a_look(sqlite_database: Database) -> None:
    house, remark = await left(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    listed = text_of(await browser.get(PATH))
    one = text_of(await browser.get(f"{PATH}/{remark.id}"))

    look = await browser.post(f"{PATH}/{remark.id}/preview", form(remark))
    untouched = (await read(house, remark)).status
    (button,) = page_of(look).xpath("//form[contains(@action, '/answer')]")
    hidden = {each.get("name"): each.get("value") for each in button.xpath(".//input")}
    sent = await browser.post(f"{PATH}/{remark.id}/answer", hidden)

    assert SAID in listed and SAID in one and "Приём" in one
    assert "Так это увидит автор" in text_of(look) and untouched is RemarkStatus.OPEN
    assert sent.status_code == 303 and (await read(house, remark)).outcome == "Поставили лампы"
    ended = text_of(await browser.get(f"{PATH}?tab=ended"))
    assert "решено" in ended and house.woken


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"outcome": "impossible", "words": ""}, "words"),
        ({"outcome": "promised"}, "promised_on"),
        ({"outcome": "promised", "promised_on": "завтра"}, "promised_on"),
        ({"outcome": "promised", "promised_on": "01.01.2020"}, "promised_on"),
    ],
)
async def test_what_is_refused_says_so_at_its_field_and_loses_nothing(
    sqlite_database: Database, fields: dict[str, str], field: str
) -> None:
    house, remark = await left(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    for act in ("preview", "answer"):
        answer = await browser.post(f"{PATH}/{remark.id}/{act}", form(remark, **fields))
        page = page_of(answer)

        assert answer.status_code == 422
        assert page.xpath(f"//*[@id='{field}'][@aria-invalid='true']")
        assert page.xpath("//textarea[@name='words']")[0].text_content() == form(remark, **fields)[
            "words"
        ].strip("\n")
        assert page.xpath(f"//input[@value='{fields['outcome']}'][@checked]")
    assert (await read(house, remark)).status is RemarkStatus.OPEN


async def test_an_outcome_that_nobody_chose_is_asked_for(sqlite_database: Database) -> None:
    house, remark = await left(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    for outcome in ("", "withdrawn"):
        answer = await browser.post(f"{PATH}/{remark.id}/answer", form(remark, outcome=outcome))

        assert answer.status_code == 422
    assert (await read(house, remark)).status is RemarkStatus.OPEN


async def test_a_promise_is_of_a_working_day(sqlite_database: Database) -> None:
    house, remark = await left(sqlite_database)
    async with sqlite_database.reading() as store:
        day = await a_working_day(store, house.people.editor)
    browser, sunday = await house.as_(Role.EDITOR), a_weekend(house.people)

    def on(text: str) -> dict[str, str]:
        return form(remark, outcome="promised", promised_on=text)

    off = await browser.post(f"{PATH}/{remark.id}/answer", on(f"{sunday:%d.%m.%Y}"))
    sent = await browser.post(f"{PATH}/{remark.id}/answer", on(day.isoformat()))

    assert "выходной" in text_of(off) and sent.status_code == 303
    assert (await read(house, remark)).promised_on == day


async def test_whoever_comes_second_on_the_screen_reads_who_answered(
    sqlite_database: Database,
) -> None:
    house, remark = await left(sqlite_database)
    browser = await house.as_(Role.APPROVER)
    async with sqlite_database.writing() as store:
        found = await store.remarks.get(house.agency.id, remark.id)
        await answered(store, found, house.people.editor)

    late = await browser.post(f"{PATH}/{remark.id}/answer", form(remark, words="Нет денег"))

    assert late.status_code == 422 and house.people.editor.title in text_of(late)
    assert "уже ответили" in text_of(late)
    assert len(await told(sqlite_database, CitizenNotice.REMARK_OUTCOME)) == 1  # type: ignore[arg-type]


async def test_a_template_is_filled_in_before_it_is_mended(sqlite_database: Database) -> None:
    house, remark = await left(sqlite_database)
    async with sqlite_database.writing() as store:
        item = KnowledgeItem(
            agency_id=house.agency.id,
            kind=KnowledgeKind.TEMPLATE,
            title="Лампы",
            body="По замечанию № (номер замечания): лампы висят.",
        )
        await store.knowledge.add(item)
    browser = await house.as_(Role.EDITOR)

    page = page_of(await browser.get(f"{PATH}/{remark.id}?template={item.id}"))

    (words,) = page.xpath("//textarea[@name='words']")
    assert words.text_content() == "По замечанию № 1: лампы висят."


async def test_nobody_answers_their_own_and_administrators_only_of_the_bot(
    sqlite_database: Database,
) -> None:
    house, remark = await left(sqlite_database)
    async with sqlite_database.writing() as store:
        author = await store.people.get(house.people.editor.person_id)
        own = await a_remark(store, house.people, author)
        of_bot = await a_remark(store, house.people, about=RemarkAbout.BOT)
    editor, administrator = await house.as_(Role.EDITOR), await house.as_(Role.ADMINISTRATOR)

    refused = await editor.post(f"{PATH}/{own.id}/answer", form(own))
    foreign = [
        await administrator.get(f"{PATH}/{remark.id}"),
        await editor.get(f"{PATH}/{of_bot.id}"),
    ]
    served = await administrator.post(f"{PATH}/{of_bot.id}/answer", form(of_bot))

    assert refused.status_code == 422 and "другой сотрудник" in text_of(refused)
    assert [each.status_code for each in foreign] == [403, 403]
    assert served.status_code == 303


async def test_no_page_of_staff_tells_who_wrote_it(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    author = Person(address="telegram:314159265")
    author.id = 987_654_321
    async with sqlite_database.writing() as store:
        await store.people.add(author)
        over = await a_remark(store, house.people, author)
        await a_remark(store, house.people, author)
        await answered(store, over, house.people.editor)
    pages = [
        "/office", PATH, f"{PATH}?tab=ended", f"{PATH}/{over.id}", "/office/journal",
        "/office/people", "/office/statistics", "/office/feedback",
    ]  # fmt: skip

    for role in (Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR):
        browser = await house.as_(role)
        for path in pages:
            answer = await browser.get(path)
            assert "987654321" not in answer.text and "314159265" not in answer.text, path


async def test_words_to_ratings_are_read_by_stage(sqlite_database: Database) -> None:
    house, remark = await left(sqlite_database)
    stages = {f"card:{house.people.site.id}": "не открывается", "step:gone": "<b>понятно</b>"}
    async with sqlite_database.writing() as store:
        for stage, words in stages.items():
            await store.feedback_words.add(
                FeedbackWords(
                    agency_id=house.agency.id,
                    said_on=remark.left_on,
                    stage=stage,
                    helped=False,
                    words=words,
                )
            )
        await a_person(store)
    browser = await house.as_(Role.EDITOR)

    everything = text_of(await browser.get("/office/feedback"))
    of_card = text_of(await browser.get(f"/office/feedback?stage=card:{house.people.site.id}"))
    nonsense = await browser.get("/office/feedback?stage=%00&page=-5")

    assert "не открывается" in everything and "<b>понятно</b>" in everything
    assert "не открывается" in of_card and "понятно" not in of_card
    assert nonsense.status_code in (200, 422)
