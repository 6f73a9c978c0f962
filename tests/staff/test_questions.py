"""Unanswered questions in chat, through the real dispatcher: from words to an answer."""

from datetime import date

import pytest

from admin import questions
from admin.questions import Noted, Reading
from bot.actions import Action, encode
from bot.conversations import build_routes
from bot.guide.finding import find_row_or_topic
from bot.guide.library import Shelf
from bot.staff.question_actions import AskTeach, Ignore, OpenQuestion, TakeBack, Teach
from storage.cards import AgencyCard
from storage.db import Database
from storage.models import Agency
from storage.samples import load_sample
from storage.terms import Client, Role, Unanswered
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone, SeenScreen
from tests.factories import a_question

CODE = "astrakhan_housing"
ODD = "куда нести бумажки на гусеничного зверя"
"""Words that no list and no topic has."""


class Town:
    """A published agency and people in it, all in this process."""

    def __init__(self, database: Database, *, by_proposal: bool = False) -> None:
        self.database = database
        self.shelf = Shelf(database)
        self.by_proposal = by_proposal

    async def open(self) -> "Town":
        async with self.database.writing() as store:
            agency = await load_sample(store, CODE, date(2026, 11, 22))
            if self.by_proposal:
                agency.procedure_data = {**agency.procedure_data, "phrases_by_proposal": True}
        await self.shelf.refresh()
        return self

    @property
    def agency(self) -> AgencyCard:
        return self.shelf.library.agencies[0]

    async def hire(self, role: Role, name: str = "") -> "Worker":
        address = f"test:{role.value}{name}"
        await settle(self.database, CODE, address, "ru", role)
        return Worker(HousePhone(self.database, self.shelf, build_routes(), address))

    async def asked(self, text: str, times: int = 1) -> None:
        """Somebody asked and was not answered."""
        search = self.shelf.library.search

        def read(words: str) -> Reading:
            mended = search.mend(words)
            return Reading(mended.text, mended.key)

        noted = Noted(self.agency.id, text, "ru", Unanswered.ABSTAINED, date(2026, 11, 22))
        async with self.database.writing() as store:
            await questions.keep(store, questions.redacted([noted] * times, read))

    def best(self, text: str) -> object:
        """What the search finds first."""
        found = find_row_or_topic(self.shelf.library.search, text, self.agency)
        return (found[0].row or found[0].topic) if found else None

    async def phrases(self) -> list[str]:
        async with self.database.reading() as store:
            return [text for _t, _r, text in await store.phrases.texts(self.agency.id)]

    @property
    def row(self) -> str:
        """The name of a row's touchpoint, as staff type it."""
        return self.agency.lists[Client.EXTERNAL].rows[0].touchpoint.name


class Worker:
    """Somebody at work: types, and presses buttons by their words."""

    def __init__(self, phone: HousePhone) -> None:
        self.phone = phone

    async def says(self, text: str) -> SeenScreen:
        return judged(await self.phone.send(text))

    async def presses(self, part: str, which: int = 0) -> SeenScreen:
        found = [each for each in self.phone.screen.buttons if part in each.text]
        assert found, (part, self.phone.screen.labels)
        return judged(await self.phone.click(str(found[which].data)))

    async def forges(self, action: Action) -> SeenScreen:
        return judged(await self.phone.click(encode(action)))


def judged(screen: SeenScreen) -> SeenScreen:
    assert screen.text.strip() and screen.buttons
    assert all(0 < len(label) <= 64 for label in screen.labels), screen.labels
    assert "Что-то сломалось" not in screen.text, screen
    return screen


@pytest.fixture
async def town(sqlite_database: Database) -> Town:
    return await Town(sqlite_database).open()


async def test_three_presses_teach_the_search_what_it_did_not_know(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    await town.asked(f"Здравствуйте, {ODD}, меня зовут Иван Петров", times=12)
    await town.asked("сколько стоит слон")

    menu = await editor.says("/menu")
    listed = await editor.presses("Вопросы без ответа: 2")
    opened = await editor.presses("12 раз")
    await editor.presses("Найти по слову")
    found = await editor.says(town.row)
    asked = await editor.presses("Строка: ")
    done = await editor.presses("Да, вести сюда")
    await town.shelf.refresh()

    assert "Вопросы без ответа: 2" in menu.labels
    assert listed.labels[0].startswith("12 раз: ") and listed.labels[1].startswith("1 раз: ")
    assert "поиск не понял: 12" in opened.text and "Когда: 22.11.2026" in opened.text
    assert "[имя]" in opened.text and "Петров" not in opened.text
    assert f"По словам «{town.row[:20]}" in found.text
    assert "начнёт действовать сразу" in asked.text and "К вопросу" in asked.labels
    assert "Готово" in done.text and "Остался 1 вопрос" in done.text
    assert any(label.startswith("Следующий вопрос: ") for label in done.labels)
    best = town.best(ODD)
    assert best in town.agency.lists[Client.EXTERNAL].rows


async def test_the_best_match_is_attached_by_three_presses_from_the_question(town: Town) -> None:
    reviewer = await town.hire(Role.REVIEWER)
    await town.asked("пришел налог на трактор гусеничный зверский")

    await reviewer.says("/questions")
    opened = await reviewer.presses("1 раз")
    offered = [each for each in opened.labels if ": " in each and "раз" not in each]
    await reviewer.presses(offered[0])
    done = await reviewer.presses("Да, вести сюда")
    undone = await reviewer.presses("Отменить")

    assert 0 < len(offered) <= 3
    assert "Больше вопросов без ответа нет" in done.text
    assert "снова ждёт решения" in undone.text and "<b>Вопрос</b>" in undone.text


async def test_what_is_not_worth_teaching_is_left(town: Town) -> None:
    administrator = await town.hire(Role.ADMINISTRATOR)
    await town.asked("сколько стоит слон")

    await administrator.says("/questions")
    await administrator.presses("слон")
    asked = await administrator.presses("Оставить без ответа")
    left = await administrator.presses("Да, оставить без ответа")
    empty = await administrator.presses("Ко всем вопросам")

    assert "ничего не узнает" in asked.text
    assert "оставлен без ответа" in left.text and "Сейчас ни одного" in empty.text


async def test_a_second_decision_says_what_was_decided(town: Town) -> None:
    editor, reviewer = await town.hire(Role.EDITOR), await town.hire(Role.REVIEWER)
    await town.asked("сколько стоит слон")
    await editor.says("/questions")
    await editor.presses("слон")
    await editor.forges(Ignore(1, 1))

    topic = town.agency.vocabulary.topics[0].id
    late = [
        await reviewer.forges(action)
        for action in (Teach(1, "topic", topic), AskTeach(1, "topic", topic), Ignore(1, 1))
    ]
    shown = await reviewer.forges(OpenQuestion(1))

    assert all("уже разобрали" in each.text for each in (*late, shown))
    assert "Больше вопросов без ответа нет" in shown.text


async def test_forged_buttons_are_refused_in_words(town: Town) -> None:
    editor, internal = await town.hire(Role.EDITOR), await town.hire(Role.INTERNAL)
    await town.asked("сколько стоит слон")

    for action in (
        AskTeach(1, "row", 10**6),
        Teach(1, "topic", 10**6),
        Teach(1, "planet", 1),
        OpenQuestion(10**6),
        TakeBack(10**6),
    ):
        await editor.forges(action)
    refused = [
        await internal.forges(action)
        for action in (OpenQuestion(1), Ignore(1, 1), AskTeach(1, "topic", 1), TakeBack(1))
    ]

    assert all("<b>Вопрос</b>" not in each.text for each in refused)
    assert "1 вопрос ждёт решения" in (await editor.says("/questions")).text


async def test_words_that_find_nothing_are_asked_again(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    await town.asked("сколько стоит слон")
    await editor.says("/questions")
    await editor.presses("слон")
    await editor.presses("Найти по слову")

    nothing = await editor.says("ъъъъъ")
    found = await editor.says(town.row)
    asked = await editor.presses("Строка: ")
    back = await editor.presses("К вопросу")

    assert "Напишите другие слова" in nothing.text
    assert found.labels == back.labels and "Да, вести сюда" in asked.labels


@pytest.mark.parametrize("language", ["en"])
async def test_the_screens_speak_english_too(town: Town, language: str) -> None:
    await settle(town.database, CODE, "test:en", language, Role.EDITOR)
    routes = build_routes()
    editor = Worker(HousePhone(town.database, town.shelf, routes, "test:en", language))
    await town.asked("сколько стоит слон", times=2)

    listed = await editor.says("/questions")
    opened = await editor.presses("2 times")
    await editor.presses("Leave it without an answer")

    assert "2 questions" not in listed.text and "1 question waits" in listed.text
    assert "the search did not understand: 2" in opened.text


async def test_by_proposal_the_answer_waits_for_two_other_people(database: Database) -> None:
    town = await Town(database, by_proposal=True).open()
    editor, reviewer = await town.hire(Role.EDITOR), await town.hire(Role.REVIEWER)
    approver = await town.hire(Role.APPROVER)
    await town.asked(ODD)

    await editor.says("/questions")
    await editor.presses(ODD[:20])
    await editor.presses("Найти по слову")
    await editor.says(town.row)
    asked = await editor.presses("Строка: ")
    sent = await editor.presses("Да, предложить")
    before = town.best(ODD)
    await editor.presses("К предложению")
    own = editor.phone.screen
    await reviewer.says("/proposals")
    whole = await reviewer.presses("слова людей")
    await reviewer.presses("Проверено, всё верно")
    await approver.says("/proposals")
    await approver.presses("слова людей")
    released = await approver.presses("Утвердить")
    await town.shelf.refresh()

    assert "станет предложением" in asked.text and "отправлено" in sent.text
    assert not {"Утвердить", "Проверено, всё верно"} & set(own.labels)
    assert "Как спрашивают" in whole.text and ODD in whole.text
    assert "так об этом спрашивают люди" in whole.text
    assert "едакция" in released.text
    after = town.best(ODD)
    assert after in town.agency.lists[Client.EXTERNAL].rows and after != before
    async with database.reading() as store:
        agency = await store.session.get_one(Agency, town.agency.id)
        assert await store.questions.count(agency.id) == 0


async def test_whoever_may_not_propose_is_offered_topics_only(database: Database) -> None:
    town = await Town(database, by_proposal=True).open()
    administrator = await town.hire(Role.ADMINISTRATOR)
    await town.asked("мне нужна точка")

    await administrator.says("/questions")
    opened = await administrator.presses("мне нужна точка")
    refused = await administrator.forges(
        Teach(1, "row", town.agency.lists[Client.EXTERNAL].rows[0].id)
    )

    assert "Здесь только темы" in opened.text
    assert not any(label.startswith("Строка: ") for label in opened.labels)
    assert "Готово" not in refused.text and "отправлено" not in refused.text


async def test_the_words_are_seen_and_changed_before_they_are_live(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    await town.asked("зурабыч шумит ночью")
    topic = town.agency.vocabulary.topics[0].id
    await editor.forges(OpenQuestion(1))

    seen = await editor.forges(AskTeach(1, "topic", topic))
    old = next(each for each in seen.buttons if each.text == "Да, вести сюда")
    asked = await editor.presses("Изменить слова")
    changed = await editor.says("Иван Петров шумит ночью, тел 8 000 123-45-67")
    again = judged(await editor.phone.click(str(old.data)))
    await editor.says("шумят ночью")
    done = await editor.presses("Да, вести сюда")

    assert "зурабыч шумит ночью" in seen.text and "не должно быть имён и адресов" in seen.text
    assert "Сейчас: зурабыч шумит ночью" in asked.text
    assert "«шумит ночью, тел»" in changed.text
    assert "Слова изменились" in again.text and "«шумит ночью, тел»" in again.text
    assert "теперь фраза «шумят ночью» ведёт сюда" in done.text
    assert "шумят ночью" in await town.phrases()
    assert not any("зурабыч" in each for each in await town.phrases())


async def test_words_that_are_no_phrase_are_asked_for_again(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    await town.asked("зурабыч шумит ночью")
    topic = town.agency.vocabulary.topics[0].id

    await editor.forges(AskTeach(1, "topic", topic))
    await editor.presses("Изменить слова")
    refused = await editor.says("8 000 123-45-67")
    back = await editor.presses("Вернуться к вопросу")
    await editor.presses("К вопросу")
    typed = await editor.says("что угодно ещё")

    assert "Изменить слова" not in refused.labels
    assert "Какими словами" in back.text
    assert "Готово" not in typed.text
    assert "зурабыч шумит ночью" not in await town.phrases()


async def test_a_press_that_saw_no_words_teaches_nothing(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    await town.asked("зурабыч шумит ночью")

    shown = await editor.forges(Teach(1, "topic", town.agency.vocabulary.topics[0].id))

    assert "не должно быть имён и адресов" in shown.text
    assert "зурабыч шумит ночью" not in await town.phrases()


async def test_a_question_that_was_answered_is_nobodys_to_read(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    async with town.database.writing() as store:
        agency = await store.session.get_one(Agency, town.agency.id)
        question = await a_question(store, agency, "тайный вопрос", abstained=0)

    shown = await editor.forges(OpenQuestion(question.id))

    assert "тайный вопрос" not in shown.text
