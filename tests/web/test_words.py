"""People's words on the screen: the lexicon, topics, phrases; added, mended, taken back."""

from typing import Any

import pytest

from storage.db import Database
from storage.models import Saying, Topic
from storage.terms import Role, TopicKind
from tests.factories import a_procedure, a_topic
from tests.web.house import House, a_house, page_of, text_of

PATH = "/office/words"
TAXES = {
    "kind": "elsewhere",
    "title": "Налоги",
    "body": "Федеральная налоговая служба",
    "how": "Обратитесь через личный кабинет налогоплательщика.",
    "source": "Налоговый кодекс РФ, ст. 30",
    "phrases": "налог на квартиру\nдолг по налогам",
}


async def sayings(house: House) -> list[Saying]:
    async with house.database.reading() as store:
        return list(await store.lexicon.of(house.agency.id))


async def topic_of(house: House, topic_id: int) -> Topic:
    async with house.database.reading() as store:
        return await store.topics.get(house.agency.id, topic_id)


async def texts(house: House) -> list[str]:
    async with house.database.reading() as store:
        return [text for _topic, _row, text in await store.phrases.texts(house.agency.id)]


async def test_good_lines_are_kept_and_others_stay_in_the_form(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post(PATH, {"typed": "жэк = управляющая организация\nпросто слова"})

    assert [each.said for each in await sayings(house)] == ["жэк"]
    assert "добавлена 1 запись" in text_of(answer) and "«просто слова»" in text_of(answer)
    field = page_of(answer).xpath("//textarea[@name='typed']")[0]
    assert field.text_content().strip() == "просто слова"


async def test_a_saying_is_changed_taken_out_and_put_back(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    await browser.post(PATH, {"typed": "жэк = управляющая организация"})
    (found,) = await sayings(house)

    bad = await browser.post(f"{PATH}/sayings/{found.id}", {"said": "жэу", "means": ""})
    await browser.post(f"{PATH}/sayings/{found.id}", {"said": "жэу", "means": found.means})
    (changed,) = await sayings(house)
    gone = await browser.post(f"{PATH}/sayings/{changed.id}/remove")
    left = await sayings(house)
    listed = await browser.get(gone.headers["location"])
    (line,) = page_of(listed).xpath("//input[@name='typed']/@value")
    back = await browser.post(PATH, {"typed": line})

    assert bad.status_code == 422
    assert page_of(bad).xpath("//input[@name='said']/@value") == ["жэу"]
    assert changed.said == "жэу" and left == [] and back.status_code == 303
    assert [each.said for each in await sayings(house)] == ["жэу"]


async def test_the_lexicon_is_found_by_words_page_by_page(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        pairs = [(f"слово {number:03}", "перечень") for number in range(120)]
        await store.lexicon.put_all(house.agency.id, pairs)
    browser = await house.as_(Role.EDITOR)

    first, last = await browser.get(PATH), await browser.get(f"{PATH}?page=99")
    found = await browser.get(f"{PATH}?text=слово+077")

    assert "слово 000" in text_of(first) and "слово 119" not in text_of(first)
    assert "слово 119" in text_of(last) and "Страница 3 из 3" in text_of(last)
    assert "слово 077" in text_of(found) and "слово 000" not in text_of(found)
    assert "Изменить" not in text_of(first), "an editor adds and mends nothing"


async def test_a_topic_of_another_body_is_written_mended_and_removed(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    made = await browser.post(f"{PATH}/topics", TAXES)
    path = made.headers["location"].partition("?")[0]
    number = int(path.rpartition("/")[2])
    form = {
        "title-ru": "Налоги",
        "title-en": "Taxes",
        "body-ru": TAXES["body"],
        "how-ru": "Позвоните в налоговую по месту жительства.",
        "source-ru": TAXES["source"],
    }
    changed = await browser.post(path, {**form, "seen": "1"})
    mended = await topic_of(house, number)
    late = await browser.post(path, {**form, "title-ru": "Пошлины", "seen": "1"})
    cleared = await browser.post(path, {**form, "title-en": "", "seen": str(mended.revision)})
    bare = await topic_of(house, number)
    removed = await browser.post(f"{path}/remove", {"seen": str(bare.revision)})

    assert made.status_code == 303 and changed.status_code == 303
    assert mended.title == {"ru": "Налоги", "en": "Taxes"}
    assert mended.how["ru"].startswith("Позвоните")
    assert late.status_code == 422 and "изменил кто-то другой" in text_of(late)
    assert page_of(late).xpath("//input[@name='title-ru']/@value") == ["Пошлины"]
    assert cleared.status_code == 303 and bare.title == {"ru": "Налоги"}
    assert removed.headers["location"] == f"{PATH}/topics?kind=elsewhere&done=topic-removed"
    assert await texts(house) == []


async def test_a_refused_topic_keeps_everything(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.post(f"{PATH}/topics", {**TAXES, "source": "закон"})

    page = page_of(answer)
    assert answer.status_code == 422
    assert page.xpath("//input[@name='title']/@value") == ["Налоги"]
    assert page.xpath("//textarea[@name='source']")[0].text_content().strip() == "закон"
    assert "долг по налогам" in page.xpath("//textarea[@name='phrases']")[0].text_content()
    assert await texts(house) == []


async def test_a_topic_of_ours_leads_into_the_guide(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.REVIEWER)
    form = {"kind": "ours", "title": "Шум ночью", "leads": "ask:learn", "phrases": ""}

    forged = await browser.post(f"{PATH}/topics", {**form, "leads": "ask:no"})
    made = await browser.post(f"{PATH}/topics", form)
    listed = await browser.get(f"{PATH}/topics?kind=ours")

    topic = await topic_of(house, int(made.headers["location"].split("?")[0].rpartition("/")[2]))
    assert forged.status_code == 422
    assert (topic.situation, topic.option) == ("ask", "learn")
    assert "Нужно узнать → Узнать" in text_of(listed)


@pytest.mark.parametrize("kind", ["topic", "row"])
async def test_phrases_are_added_removed_and_put_back(sqlite_database: Database, kind: str) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        topic = await a_topic(store, house.agency)
    browser = await house.as_(Role.REVIEWER)
    target = topic.id if kind == "topic" else house.people.site.id
    path = f"{PATH}/phrases/{kind}/{target}"

    added = await browser.post(path, {"typed": "куда с этим идти\nкто мне поможет"})
    both = await texts(house)
    page = page_of(await browser.get(path))
    action = page.xpath("//form[contains(@action,'/remove')]/@action")[0]
    gone = await browser.post(action)
    listed = await browser.get(gone.headers["location"])
    (line,) = page_of(listed).xpath("//input[@name='typed']/@value")
    back = await browser.post(path, {"typed": line})

    assert added.status_code == 303 and both == ["куда с этим идти", "кто мне поможет"]
    assert back.status_code == 303 and sorted(await texts(house)) == sorted(both)


async def test_phrases_of_rows_are_proposed_where_the_agency_says_so(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database, a_procedure(phrases_by_proposal=True))
    browser = await house.as_(Role.REVIEWER)
    path = f"{PATH}/phrases/row/{house.people.site.id}"

    page = await browser.get(path)
    posted = await browser.post(path, {"typed": "куда с этим идти"})

    assert "входят в редакцию" in text_of(page) and not page_of(page).xpath("//textarea")
    assert posted.status_code == 422 and await texts(house) == []


async def test_an_editor_edits_no_topic_and_takes_nothing_out(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        topic = await a_topic(store, house.agency)
        await store.lexicon.put(house.agency.id, "жэк", "организация")
        await store.phrases.put(house.agency.id, "куда идти", topic_id=topic.id)
    (saying,) = await sayings(house)
    browser = await house.as_(Role.EDITOR)
    forms: dict[str, dict[str, Any]] = {
        f"{PATH}/sayings/{saying.id}": {"said": "а б в", "means": "г д е"},
        f"{PATH}/sayings/{saying.id}/remove": {},
        f"{PATH}/topics": TAXES,
        f"{PATH}/topics/{topic.id}": {"title-ru": "Другое", "seen": "1"},
        f"{PATH}/topics/{topic.id}/remove": {"seen": "1"},
        f"{PATH}/phrases/1/remove": {},
    }

    for path, form in forms.items():
        assert (await browser.post(path, form)).status_code in (403, 422), path

    assert [each.said for each in await sayings(house)] == ["жэк"]
    assert (await topic_of(house, topic.id)).title == topic.title
    assert await texts(house) == ["куда идти"]


async def test_another_agencys_words_are_out_of_reach(sqlite_database: Database) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        topic = await a_topic(store, other.agency, kind=TopicKind.ASIDE)
        await store.lexicon.put(other.agency.id, "жэк", "организация")
    (saying,) = await sayings(other)
    browser = await house.as_(Role.REVIEWER)

    answers = [
        await browser.get(f"{PATH}/topics/{topic.id}"),
        await browser.post(f"{PATH}/topics/{topic.id}/remove", {"seen": "1"}),
        await browser.get(f"{PATH}/phrases/topic/{topic.id}"),
        await browser.post(f"{PATH}/phrases/row/{other.people.site.id}", {"typed": "куда идти"}),
        await browser.get(f"{PATH}/sayings/{saying.id}"),
    ]
    removed = await browser.post(f"{PATH}/sayings/{saying.id}/remove")

    assert {each.status_code for each in answers} == {404}
    assert removed.status_code in (404, 422)
    assert len(await sayings(other)) == 1 and await texts(other) == []
