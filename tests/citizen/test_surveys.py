"""A survey in chat: offered quietly, answered by buttons, left at any time, asked once."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from admin.surveys.answers import marks_of
from admin.wishes import Wish
from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.settings_actions import SetWish
from bot.citizen.surveys.actions import AnswerQuestion, AskQuestion, OpenSurvey
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.notebook import Notebook, write_down
from bot.telegram.secret import participation_key
from locales import LANGUAGES
from storage.db import Database
from storage.models import Person, Survey
from storage.models.base import utc_now
from storage.published import survey_card
from storage.terms import Client, Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import judge
from tests.citizen.person import HousePhone, SeenScreen
from tests.citizen.plainness import judge_plainly
from tests.surveys import an_open_survey

CODE = "astrakhan_housing"
OFFER = "Ответить на опрос"


@dataclass
class Square:
    """An agency that asks two questions."""

    database: Database
    shelf: Shelf
    survey: Survey
    phones: list[HousePhone] = field(default_factory=list)

    async def phone(self, address: str = "test:1", role: Role | None = None) -> HousePhone:
        """Somebody who has chosen the agency."""
        await settle(self.database, CODE, address, "ru", role)
        return self.another(address)

    def another(self, address: str, token: str = "1:A") -> HousePhone:
        """The same person, answered by a process that has only just begun."""
        notebook = Notebook(participation_key(token))
        phone = HousePhone(self.database, self.shelf, build_routes(), address, notebook=notebook)
        self.phones.append(phone)
        return phone

    async def counts(self) -> dict[tuple[int, int], int]:
        """What was answered, when it is written down."""
        for phone in self.phones:
            await write_down(phone.notebook, self.database, self.shelf.library.search)
        async with self.database.reading() as store:
            return dict(await store.surveys.counts(self.survey.id))

    async def own_marks(self) -> int:
        """How many marks of the first person are kept."""
        own = marks_of(participation_key("1:A"), self.survey, "test:1")
        async with self.database.reading() as store:
            return len(await store.surveys.marked(own))


@pytest.fixture
async def square(samples: Database) -> Square:
    await settle(samples, CODE, "test:reviewer", "ru", Role.REVIEWER)
    async with samples.writing() as store:
        agency = await store.agencies.by_code(CODE)
        assert agency is not None
        [reviewer] = await store.team.active(agency.id, [Role.REVIEWER])
        survey = await an_open_survey(store, reviewer)
    shelf = Shelf(samples)
    await shelf.refresh()
    return Square(samples, shelf, survey)


async def press(phone: HousePhone, label: str) -> SeenScreen:
    return await phone.click(str(phone.screen.labelled(label).data))


async def test_answers_are_counted_question_by_question_and_nobody_is_asked_again(
    square: Square,
) -> None:
    citizen = await square.phone()

    await citizen.send("/start")
    intro = await press(citizen, OFFER)
    first = await press(citizen, "Начать")
    second = await press(citizen, "Не сразу")
    left = await press(citizen, "Закончить")

    assert "без имени" in intro.text and "Не хочу отвечать" in intro.labels
    assert "Вопрос 1 из 2" in first.text and "Вопрос 2 из 2" in second.text
    assert "Спасибо" in left.text and OFFER not in (await citizen.send("/start")).labels
    assert await square.counts() == {(0, 1): 1}
    assert OFFER not in (await square.another("test:1").send("/start")).labels
    assert OFFER in (await square.another("test:1", "2:B").send("/start")).labels


async def test_an_answer_given_twice_counts_once(square: Square) -> None:
    citizen = await square.phone()
    agency = square.survey.agency_id
    answer = encode(AnswerQuestion(agency, square.survey.id, 0, 2))
    await citizen.click(answer)

    again = await citizen.click(answer)
    before = await square.counts()
    elsewhere = await square.another("test:1").click(answer)

    assert "уже ответили" in again.text and "Вопрос 2 из 2" in again.text
    assert "уже ответили" in elsewhere.text
    assert before == await square.counts() == {(0, 2): 1}


async def test_a_question_may_be_skipped_and_whoever_declines_is_left_alone(
    square: Square,
) -> None:
    citizen, other = await square.phone(), await square.phone("test:2")
    await citizen.send("/start")
    await press(citizen, OFFER)
    await press(citizen, "Начать")

    await press(citizen, "Пропустить вопрос")
    over = await press(citizen, "По телефону")
    await other.send("/start")
    await press(other, OFFER)
    declined = await press(other, "Не хочу отвечать")

    assert "Спасибо" in over.text and "больше не спросим" in declined.text
    assert await square.counts() == {(1, 1): 1}
    assert OFFER not in (await other.send("/start")).labels


async def test_whoever_was_helped_is_invited_and_whoever_was_not_is_spared(
    square: Square,
) -> None:
    citizen = await square.phone()
    agency = square.shelf.library.agency(square.survey.agency_id)
    assert agency is not None
    one, two, *_ = agency.lists[Client.EXTERNAL].rows

    await citizen.click(encode(OpenCard(agency.id, one.id)))
    not_helped = await press(citizen, "Не помогло")
    await citizen.click(encode(OpenCard(agency.id, two.id)))
    helped = await press(citizen, "Помогло")

    assert OFFER not in not_helped.labels
    assert "2 коротких вопроса" in helped.text and OFFER in helped.labels


async def test_staff_try_it_and_are_not_counted(square: Square) -> None:
    staff = await square.phone("test:editor", Role.EDITOR)
    here = (square.survey.agency_id, square.survey.id)

    start = await staff.send("/start")
    intro = await staff.click(encode(OpenSurvey(*here)))
    await staff.click(encode(AnswerQuestion(*here, 0, 0)))

    assert OFFER not in start.labels and "сотрудников мы не считаем" in intro.text
    assert await square.counts() == {}


async def test_a_forged_or_old_button_of_a_survey_is_answered_kindly(square: Square) -> None:
    citizen = await square.phone()
    agency, survey = square.survey.agency_id, square.survey.id

    screens = [
        await citizen.click(encode(action))
        for action in (
            AnswerQuestion(agency, survey, 0, 9),
            AnswerQuestion(agency, survey, -7, 0),
            AskQuestion(agency, survey, 99),
            OpenSurvey(agency, survey + 1),
            OpenSurvey(agency + 1, survey),
            OpenSurvey(0, survey),
        )
    ]

    assert all(each.buttons for each in screens)
    assert await square.counts() == {}


async def forgotten(phone: HousePhone) -> str:
    """The receipt of somebody who had everything erased."""
    await phone.send("/forget")
    return (await press(phone, "Да, удалить всё")).text


@pytest.mark.parametrize("written", [False, True], ids=["at once", "when written"])
async def test_whoever_answers_and_has_everything_erased_nine_times_counts_once(
    square: Square, written: bool
) -> None:
    citizen = await square.phone()
    answer = encode(AnswerQuestion(square.survey.agency_id, square.survey.id, 0, 1))

    for _ in range(9):
        await citizen.click(answer)
        if written:
            await square.counts()
        await citizen.send("/forget")
        if "Да, удалить всё" in citizen.screen.labels:
            await press(citizen, "Да, удалить всё")

    assert await square.counts() == {(0, 1): 1}
    assert OFFER not in (await citizen.send("/start")).labels
    assert await square.own_marks() == 0


async def test_who_was_erased_is_remembered_no_longer_than_the_survey_lasts(
    square: Square,
) -> None:
    citizen = await square.phone()
    ballots, survey = citizen.notebook.ballots, survey_card(square.survey)
    await citizen.click(encode(AnswerQuestion(square.survey.agency_id, survey.id, 0, 1)))

    receipt = await forgotten(citizen)
    person = Person(address="test:1", language="ru")
    during = ballots.put(person, survey, 1, 1)
    ballots.expire(utc_now() + timedelta(days=10))

    assert "снова не предложу" in receipt
    assert not during and ballots.put(person, survey, 1, 1)


async def test_an_answer_that_waits_in_another_process_brings_no_mark_back(
    square: Square,
) -> None:
    citizen = await square.phone()
    elsewhere = square.another("test:1")
    await elsewhere.click(encode(AnswerQuestion(square.survey.agency_id, square.survey.id, 0, 1)))

    await forgotten(citizen)

    assert await square.counts() == {(0, 1): 1}
    assert await square.own_marks() == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_screen_of_a_survey_is_plain_where_plain_text_is_asked_for(
    square: Square, language: str
) -> None:
    await settle(square.database, CODE, "test:4", language)
    citizen = square.another("test:4")
    await citizen.click(encode(SetWish(Wish.PLAIN_TEXT.value, 1)))
    here = (square.survey.agency_id, square.survey.id)

    for action in (
        OpenSurvey(*here),
        AskQuestion(*here, 0),
        AskQuestion(*here, 1),
        AnswerQuestion(*here, 0, 0),
        AnswerQuestion(*here, 1, 0),
    ):
        judge_plainly(await citizen.click(encode(action)))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_screen_of_a_survey_can_be_left(square: Square, language: str) -> None:
    await settle(square.database, CODE, "test:3", language)
    citizen = square.another("test:3")
    here = (square.survey.agency_id, square.survey.id)
    await citizen.send("/start")

    for action in (OpenSurvey(*here), AskQuestion(*here, 0), AskQuestion(*here, 1)):
        judge(await citizen.click(encode(action)), language)
    for answer in (AnswerQuestion(*here, 0, 0), AnswerQuestion(*here, 1, 0)):
        judge(await citizen.click(encode(answer)), language)
