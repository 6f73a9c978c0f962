"""The chat editor of people's words, through the real dispatcher."""

import re
from datetime import date

import pytest

from bot.actions import Action, encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.staff.word_actions import (
    AskField,
    AskPhrases,
    AskSayings,
    AskStep,
    BeginTopic,
    DropTranslation,
    ListPhrases,
    ListRows,
    ListSayings,
    ListTopics,
    OpenPhrase,
    OpenSaying,
    OpenTopic,
    OpenWords,
    PickLead,
    PreviewTopic,
    RemovePhrase,
    RemoveSaying,
    RemoveTopic,
    SaveTopic,
    TakeLead,
)
from storage.db import Database
from storage.models import Row, Topic
from storage.samples import load_sample
from storage.terms import Client, Role, TopicKind
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone, SeenScreen
from tests.factories import Office, a_topic, an_office, open_office

BUTTONS = 100
"""What a messenger takes on one message."""

ANSWERS = (
    "Налоги",
    "Федеральная налоговая служба",
    "Обратитесь через личный кабинет налогоплательщика.",
    "Налоговый кодекс РФ, ст. 30",
)


class Desk:
    """Somebody at work: types, presses buttons by their words, forges others."""

    def __init__(self, database: Database, shelf: Shelf, office: Office, address: str) -> None:
        self.database = database
        self.shelf = shelf
        self.office = office
        self.phone = HousePhone(database, shelf, build_routes(), address)

    async def says(self, text: str) -> SeenScreen:
        return judged(await self.phone.send(text))

    async def presses(self, part: str) -> SeenScreen:
        found = [each for each in self.phone.screen.buttons if part in each.text]
        assert len(found) == 1, (part, self.phone.screen.labels)
        return await self.forges(str(found[0].data))

    async def forges(self, action: Action | str) -> SeenScreen:
        data = action if isinstance(action, str) else encode(action)
        return judged(await self.phone.click(data))

    async def sayings(self) -> list[tuple[str, str]]:
        async with self.database.reading() as store:
            return list(await store.lexicon.pairs(self.office.agency.id))

    async def topics(self) -> list[Topic]:
        async with self.database.reading() as store:
            return list(await store.topics.of(self.office.agency.id))

    async def phrases(self) -> list[str]:
        async with self.database.reading() as store:
            return [text for _t, _r, text in await store.phrases.texts(self.office.agency.id)]


def judged(screen: SeenScreen) -> SeenScreen:
    """Every screen has words, fits a messenger and leads on."""
    assert screen.text.strip()
    assert 0 < len(screen.buttons) <= BUTTONS
    assert all(0 < len(label) <= 64 for label in screen.labels), screen.labels
    assert "Что-то сломалось" not in screen.text, screen
    return screen


async def a_desk(database: Database, role: Role = Role.REVIEWER) -> Desk:
    office = await open_office(database)
    shelf = Shelf(database)
    async with database.reading() as store:
        person = await store.people.get(office.of(role).person_id)
    return Desk(database, shelf, office, person.address)


async def a_colleague(desk: Desk, role: Role) -> Desk:
    async with desk.database.reading() as store:
        person = await store.people.get(desk.office.of(role).person_id)
    return Desk(desk.database, desk.shelf, desk.office, person.address)


@pytest.fixture
async def desk(sqlite_database: Database) -> Desk:
    return await a_desk(sqlite_database)


async def test_the_menu_leads_to_everything_that_is_taught(desk: Desk) -> None:
    menu = await desk.says("/menu")
    words = await desk.presses("Слова людей")

    for part in ("Словарь", "Чужие темы", "Наши темы", "Не по делу", "Фразы к строкам"):
        await desk.forges(OpenWords())
        opened = await desk.presses(part)
        assert {"К словам людей", "В меню сотрудника"} <= set(opened.labels)
    assert "Слова людей" in menu.labels
    assert words.text == (await desk.says("/words")).text


async def test_a_line_that_is_typed_is_in_the_lexicon(desk: Desk) -> None:
    await desk.says("/words")
    await desk.presses("Словарь")
    asked = await desk.presses("Добавить")
    added = await desk.says("жэк - управляющая организация")
    more = await desk.says("ук = управляющая организация\nпросто слово")
    listed = await desk.presses("К словарю")

    assert "Например: жэк" in asked.text
    assert "В словарь добавлена 1 запись" in added.text
    assert "«просто слово»" in more.text and "Нужны две разные половины" in more.text
    assert {"жэк → управляющая организация", "ук → управляющая организация"} <= set(listed.labels)


async def test_a_wrong_line_says_how_to_mend_it_and_loses_nothing(desk: Desk) -> None:
    await desk.forges(AskSayings())
    wrong = await desk.says("жэк управляющая организация")
    again = await desk.says("жэк = управляющая организация")

    assert "Нужны две разные половины и один знак «=»" in wrong.text
    assert "Вернуться к вопросу" in wrong.labels
    assert "В словарь добавлена 1 запись" in again.text
    assert await desk.sayings() == [("жэк", "управляющая организация")]


async def test_in_the_list_words_find_and_a_whole_line_adds(desk: Desk) -> None:
    async with desk.database.writing() as store:
        await store.lexicon.put_all(
            desk.office.agency.id, [("Ёлка", "зелёные насаждения"), ("жэк", "организация")]
        )
    await desk.forges(ListSayings())
    found = await desk.says("елка НАСАЖДЕНИЯ")
    nothing = await desk.says("дирижабль")
    whole = await desk.presses("Показать весь словарь")
    added = await desk.says("ук = организация")

    assert "Ёлка → зелёные насаждения" in found.labels and "нашлась 1 запись" in found.text
    assert "жэк → организация" not in found.labels
    assert "ничего не нашлось" in nothing.text
    assert "2 записи, по алфавиту" in whole.text
    assert "В словарь добавлена 1 запись" in added.text


async def test_a_saying_is_removed_after_a_question(desk: Desk) -> None:
    async with desk.database.writing() as store:
        await store.lexicon.put(desk.office.agency.id, "жэк <b>", "дом & двор")
    await desk.forges(ListSayings())
    opened = await desk.presses("жэк <b> → дом & двор")
    await desk.presses("Убрать из словаря")
    gone = await desk.presses("Да, убрать")
    again = await desk.forges(RemoveSaying(1, 1))

    assert "«жэк &lt;b&gt;»" in opened.text
    assert "Убрано" in gone.text and "Пока пусто" in gone.text
    assert "Этой записи больше нет" in again.text
    assert await desk.sayings() == []


async def test_two_thousand_sayings_are_turned_page_by_page(desk: Desk) -> None:
    async with desk.database.writing() as store:
        pairs = [(f"слово-{number:04}", "название") for number in range(2_000)]
        await store.lexicon.put_all(desk.office.agency.id, pairs)

    first = await desk.forges(ListSayings())
    second = await desk.presses("Дальше по списку")
    last = await desk.forges(ListSayings(page=2_000_000))
    found = await desk.says("СЛОВО-19")
    further = await desk.presses("Дальше по списку")

    assert "Страница 1 из 250" in first.text and "Страница 2 из 250" in second.text
    assert "слово-0008 → название" in second.labels
    assert "Страница 250 из 250" in last.text and "Дальше по списку" not in last.labels
    assert "нашлось 100 записей" in found.text
    assert "Страница 2 из 13" in further.text and "слово-1908 → название" in further.labels


async def test_a_hundred_and_fifty_topics_are_found_by_a_phrase(desk: Desk) -> None:
    async with desk.database.writing() as store:
        for number in range(150):
            topic = await a_topic(store, desk.office.agency, title={"ru": f"Тема {number:03}"})
        await store.phrases.put(desk.office.agency.id, "потерял ключи", topic_id=topic.id)

    first = await desk.forges(ListTopics("elsewhere"))
    found = await desk.says("ключи")

    assert "150 тем" in first.text and "Страница 1 из 19" in first.text
    assert "Тема 149" in found.labels and "Тема 148" not in found.labels


async def test_a_matter_of_others_is_asked_step_by_step(desk: Desk) -> None:
    await desk.forges(ListTopics("elsewhere"))
    await desk.presses("Новая тема")
    for answer in ANSWERS:
        asked = await desk.says(answer)
    check = await desk.says("налог на квартиру\nдолг по налогам")
    saved = await desk.presses("Сохранить тему")
    seen = await desk.presses("Как увидит гражданин")

    assert "Шаг 5 из 5" in asked.text
    assert "ещё не сохранено" in check.text and "Так увидит гражданин" in check.text
    assert "Тема сохранена" in saved.text and "2 фразы" in saved.text
    assert "Кто отвечает: <b>Федеральная налоговая служба</b>" in seen.text
    assert "Who is responsible: <b>Федеральная налоговая служба</b>" in seen.text
    [topic] = await desk.topics()
    assert topic.title == {"ru": "Налоги"} and topic.kind is TopicKind.ELSEWHERE
    assert await desk.phrases() == ["налог на квартиру", "долг по налогам"]


async def test_what_a_topic_may_not_say_is_asked_again(desk: Desk) -> None:
    async with desk.database.writing() as store:
        await a_topic(store, desk.office.agency, title={"ru": "Паспорт"})
    await desk.forges(BeginTopic("elsewhere"))
    known = await desk.says("паспорт")
    await desk.says(ANSWERS[0])
    await desk.says(ANSWERS[1])
    await desk.says(ANSWERS[2])
    unsourced = await desk.says("по закону")
    again = await desk.presses("Вернуться к вопросу")
    await desk.says(ANSWERS[3])
    personal = await desk.says("мой телефон +7 000 000-00-00")
    check = await desk.says("мой телефон +7 000 000-00-00\nпени")

    assert "«паспорт» здесь уже есть" in known.text
    assert "Назовите закон" in unsourced.text and "Шаг 4 из 5" in again.text
    assert "телефон или длинный номер" in personal.text
    assert "Уже действует" not in check.text and "ещё не сохранено" in check.text
    assert "пени" in check.text and len(await desk.topics()) == 1


async def test_answers_are_mended_before_they_are_saved(desk: Desk) -> None:
    await desk.forges(BeginTopic("elsewhere"))
    for answer in ANSWERS:
        await desk.says(answer)
    old = await desk.presses("Пропустить")
    await desk.presses("Исправить: Кто отвечает")
    check = await desk.says("Министерство финансов")
    stale = await desk.forges(next(str(b.data) for b in old.buttons if "Сохранить" in b.text))
    await desk.presses("Сохранить тему")
    twice = await desk.forges(SaveTopic("0" * 12))

    assert "Министерство финансов" in check.text and "ещё не сохранено" in check.text
    assert "Ответы изменились" in stale.text
    [topic] = await desk.topics()
    assert topic.body == {"ru": "Министерство финансов"}
    assert "тема уже сохранена" in twice.text


@pytest.mark.parametrize("leaving", ["/cancel", "/menu", "/words", "/help", "press"])
async def test_whoever_leaves_the_questions_is_not_held_to_them(desk: Desk, leaving: str) -> None:
    await desk.forges(BeginTopic("elsewhere"))
    await desk.says(ANSWERS[0])
    await (desk.forges(OpenWords()) if leaving == "press" else desk.says(leaving))
    later = await desk.says("Федеральная налоговая служба")
    back = await desk.forges(AskStep("how"))

    assert "Шаг" not in later.text
    assert "Этот экран устарел" in back.text
    assert await desk.topics() == []


async def test_the_questions_outlive_a_restart(desk: Desk) -> None:
    await desk.forges(BeginTopic("elsewhere"))
    await desk.says(ANSWERS[0])
    restarted = await a_colleague(desk, Role.REVIEWER)
    for answer in ANSWERS[1:]:
        await restarted.says(answer)
    await restarted.says("пропустить")
    await restarted.says("Сохранить тему")

    [topic] = await desk.topics()
    assert topic.source == ANSWERS[3] and await desk.phrases() == []


async def test_a_topic_of_ours_leads_where_the_guide_leads(desk: Desk) -> None:
    await desk.forges(BeginTopic("ours"))
    await desk.says("Хочу спросить")
    by_words = await desk.says("куда-нибудь")
    await desk.presses("Нужно узнать")
    await desk.says("где узнать")
    saved = await desk.presses("Сохранить тему")
    leads = await desk.presses("Исправить: Куда ведёт")
    mended = await desk.presses("Нужно узнать")

    assert "отвечают кнопкой" in by_words.text
    assert "Нужно узнать → Узнать" in saved.text and "Нужно узнать" in leads.labels
    assert "Изменено" in mended.text
    [topic] = await desk.topics()
    assert (topic.situation, topic.option, topic.client) == ("ask", "learn", Client.EXTERNAL)


async def test_a_field_is_typed_in_both_languages(desk: Desk) -> None:
    async with desk.database.writing() as store:
        topic = await a_topic(store, desk.office.agency, body={"ru": "Орган"})
    await desk.forges(OpenTopic(topic.id))
    asked = await desk.presses("Исправить: Кто отвечает")
    await desk.presses("По-английски")
    translated = await desk.says("The body")
    await desk.presses("Исправить: Кто отвечает")
    await desk.presses("По-английски")
    dropped = await desk.presses("Убрать перевод")

    assert "Сейчас: Орган" in asked.text
    assert "Кто отвечает, по-английски: The body" in translated.text
    assert "The body" not in dropped.text
    assert (await desk.topics())[0].body == {"ru": "Орган"}


async def test_an_old_answer_does_not_overwrite_a_colleague_s(desk: Desk) -> None:
    colleague = await a_colleague(desk, Role.HEAD)
    async with desk.database.writing() as store:
        topic = await a_topic(store, desk.office.agency)
    old = await desk.forges(OpenTopic(topic.id))
    await desk.forges(AskField(topic.id, "body"))
    await colleague.forges(AskField(topic.id, "body"))
    await colleague.says("Министерство финансов")

    late = await desk.says("Другое министерство")
    opened = await desk.presses("Посмотреть, что там")
    stale = await desk.forges(next(str(b.data) for b in old.buttons if "Удалить" in b.text))
    removed = await desk.presses("Да, удалить")

    assert "её изменил кто-то другой" in late.text
    assert "Министерство финансов" in opened.text
    assert "Удалить тему" in stale.text and "её изменил кто-то другой" in removed.text
    assert (await desk.topics())[0].body["ru"] == "Министерство финансов"


async def test_a_topic_is_removed_after_a_question(desk: Desk) -> None:
    async with desk.database.writing() as store:
        topic = await a_topic(store, desk.office.agency, title={"ru": "Погода"})
        await store.phrases.put(desk.office.agency.id, "дождь", topic_id=topic.id)
    await desk.forges(OpenTopic(topic.id))
    asked = await desk.presses("Удалить тему")
    gone = await desk.presses("Да, удалить")
    again = await desk.forges(RemoveTopic(topic.id, 1, 1))

    assert "«Погода» и 1 её фразу" in asked.text
    assert "«Погода» удалена" in gone.text
    assert "Этой записи больше нет" in again.text
    assert await desk.topics() == [] and await desk.phrases() == []


async def test_phrases_are_added_to_a_row_and_taken_out(desk: Desk) -> None:
    await desk.says("/words")
    await desk.presses("Фразы к строкам")
    await desk.says("сайт")
    await desk.presses("Сайт (0)")
    await desk.presses("Добавить фразы")
    added = await desk.says("где ваша страница\n+7 000 000-00-00 звонить")
    listed = await desk.presses("К фразам")
    await desk.presses("где ваша страница")
    await desk.presses("Убрать фразу")
    gone = await desk.presses("Да, убрать")

    assert "Добавлена 1 фраза" in added.text and "длинный номер" in added.text
    assert "где ваша страница" in listed.labels
    assert "Убрано" in gone.text and await desk.phrases() == []


async def test_an_editor_adds_and_sees_no_other_button(desk: Desk) -> None:
    editor = await a_colleague(desk, Role.EDITOR)
    async with desk.database.writing() as store:
        topic = await a_topic(store, desk.office.agency)
        await store.lexicon.put(desk.office.agency.id, "жэк", "дом")
        await store.phrases.put(desk.office.agency.id, "дождь", topic_id=topic.id)

    screens = [
        await editor.forges(action)
        for action in (ListTopics("elsewhere"), OpenTopic(topic.id), OpenSaying(1), OpenPhrase(1))
    ]
    refused = [await editor.forges(action) for action in _edits(topic.id)]
    await editor.forges(AskPhrases("topic", topic.id))
    await editor.says("гроза")

    labels = " ".join(label for screen in screens for label in screen.labels)
    assert not re.search("Исправить|Удалить|Убрать|Новая тема", labels)
    assert all("Вы редактор" in screen.text for screen in refused)
    assert await desk.phrases() == ["дождь", "гроза"]


def _edits(topic: int) -> list[Action]:
    return [
        BeginTopic("elsewhere"),
        AskField(topic, "body"),
        DropTranslation(topic, "body", "en", 1),
        PickLead(topic),
        TakeLead(topic, 1, "ask", "learn"),
        RemoveTopic(topic, 1),
        RemoveTopic(topic, 1, 1),
        RemoveSaying(1),
        RemoveSaying(1, 1),
        RemovePhrase(1),
        RemovePhrase(1, 1),
    ]


async def test_citizens_and_internal_clients_are_kept_out(desk: Desk) -> None:
    internal = await a_colleague(desk, Role.INTERNAL)
    stranger = Desk(desk.database, desk.shelf, desk.office, "test:99")

    for person in (internal, stranger):
        for action in (OpenWords(), ListSayings(), ListTopics("ours"), ListRows(), AskSayings()):
            screen = await person.forges(action)
            assert re.search("только для чтения|только сотрудникам", screen.text), action


async def test_forged_buttons_reach_nothing_of_another_agency(desk: Desk) -> None:
    async with desk.database.writing() as store:
        other = await an_office(store)
        topic = await a_topic(store, other.agency, title={"ru": "Чужая тайна"})
        await store.lexicon.put(other.agency.id, "тайна", "секрет")
        await store.phrases.put(other.agency.id, "чужая фраза", topic_id=topic.id)
    forged: list[Action] = [
        *_edits(topic.id)[1:],
        OpenTopic(topic.id),
        PreviewTopic(topic.id),
        ListPhrases("topic", topic.id),
        AskPhrases("topic", topic.id),
        AskPhrases("row", other.site.id),
        OpenSaying(1),
        OpenPhrase(1),
    ]

    for action in forged:
        screen = await desk.forges(action)
        assert "Этой записи больше нет" in screen.text, action
        assert "тайна" not in screen.text.lower()

    async with desk.database.reading() as store:
        assert len(await store.topics.of(other.agency.id)) == 1
        assert await store.lexicon.pairs(other.agency.id) == [("тайна", "секрет")]


@pytest.mark.parametrize(
    "data",
    [
        "wt|nonsense",
        "wn|nonsense",
        "wf|1|nonsense",
        "wf|1|title|de",
        "wf|1|source|en",
        "wp|nonsense|1",
        "wpa|nonsense|1",
        "wgl|1|1|nonsense|nonsense",
        "wgl|0|0|ask|learn",
        "wg|0|ask",
        "wg|1|nonsense",
        "wna|nonsense",
        "wns|nonsense",
        "wl|-1",
        "wl|99999999999",
        "w|w|w",
    ],
)
async def test_a_forged_word_breaks_nothing(desk: Desk, data: str) -> None:
    async with desk.database.writing() as store:
        await a_topic(store, desk.office.agency)
    await desk.forges(BeginTopic("elsewhere"))

    await desk.forges(data)

    [topic] = await desk.topics()
    assert topic.revision == 1


async def test_a_question_about_a_removed_topic_is_over(desk: Desk) -> None:
    async with desk.database.writing() as store:
        topic = await a_topic(store, desk.office.agency)
    await desk.forges(AskField(topic.id, "body"))
    async with desk.database.writing() as store:
        await store.topics.remove(await store.topics.get(desk.office.agency.id, topic.id))

    late = await desk.says("Министерство финансов")
    after = await desk.says("дирижабль")

    assert "Этой записи больше нет" in late.text
    assert "Этой записи больше нет" not in after.text


async def test_what_is_taught_changes_the_next_search(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        await load_sample(store, "astrakhan_housing", date(2026, 11, 22))
    await settle(sqlite_database, "astrakhan_housing", "test:7", "ru", Role.REVIEWER)
    shelf = Shelf(sqlite_database)
    await shelf.refresh()
    teacher = HousePhone(sqlite_database, shelf, build_routes(), "test:7")
    row = await _first_row(sqlite_database)
    meant = shelf.library.search.ask("личный приём руководителем")
    before = shelf.library.search.ask("хрюндель")

    await teacher.click(encode(AskSayings()))
    await teacher.send("хрюндель = личный приём руководителем")
    await shelf.refresh()
    taught = shelf.library.search.ask("хрюндель")
    await teacher.click(encode(AskPhrases("row", row.id)))
    await teacher.send("брямзик")
    await shelf.refresh()
    phrased = shelf.library.search.ask("брямзик")

    assert before.ranked[:1] != taught.ranked[:1]
    assert taught.ranked[0].id == meant.ranked[0].id
    assert phrased.ranked[0].id.endswith(f":row:{row.id}")


async def _first_row(database: Database) -> Row:
    async with database.reading() as store:
        agency = await store.agencies.by_code("astrakhan_housing")
        assert agency is not None
        owner = await store.agencies.list_for(agency.id, Client.EXTERNAL)
        assert owner is not None
        return (await store.register.rows(owner.id))[0]
