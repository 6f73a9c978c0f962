"""«Когда мне ответят»: asked, counted, reminded of and led on, by buttons and by typing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from icalendar import Calendar
from sqlalchemy import select, text

from admin.deadlines import VERBS, fire_due
from bot.guide.awaiting import asks_for_answer_day
from bot.guide.library import Shelf
from bot.notices import Notices
from bot.screens import Screen
from bot.visits import Visits
from storage.db import Database
from storage.models import Base, QueuedMessage
from storage.models.base import utc_now
from storage.samples import load_sample
from tests.citizen.conftest import GetPhone, citizens_routes, settle
from tests.citizen.person import HousePhone, SeenScreen, seen

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
"""A Sunday, one in the afternoon in Astrakhan."""

LAST_DAY = datetime(2026, 12, 15, 6, tzinfo=UTC)
"""What was sent on 12 November is answered by then, a Tuesday: ten o'clock in Astrakhan."""

ADDRESS, CODE = "test:1", "astrakhan_housing"


@pytest.fixture(autouse=True)
def on_a_sunday() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@dataclass
class Home:
    """A citizen with the agency chosen, and the messages that come unasked."""

    database: Database
    shelf: Shelf
    phone: HousePhone

    async def press(self, label: str) -> SeenScreen:
        found = self.phone.screen.labelled(label)
        assert found.data, found
        return await self.phone.click(found.data)

    async def reminder(self) -> Screen | None:
        """What the schedule sends now, as it is rendered when sent."""
        await fire_due(self.database, VERBS, utc_now())
        async with self.database.reading() as store:
            waiting = await store.session.scalar(
                select(QueuedMessage).where(QueuedMessage.kind == "notice")
            )
            if waiting is None:
                return None
            person = await store.people.get(waiting.person_id)
            notices = Notices(Visits(self.shelf, "t.me/b?{code}"))
            return await notices(waiting.body, person, store)

    async def watch(self, day: str = "12 ноября", way: str = "Госуслуги") -> SeenScreen:
        await self.phone.send("/appeal")
        if "Добавить обращение" in self.phone.screen.labels:
            await self.press("Добавить обращение")
        await self.phone.send(day)
        return await self.press(way)


async def a_home(database: Database, language: str) -> Home:
    """One agency is enough, and read sooner than three."""
    async with database.writing() as store:
        await load_sample(store, CODE, date(2026, 11, 22))
    await settle(database, CODE, ADDRESS, language)
    shelf = Shelf(database)
    await shelf.refresh()
    return Home(database, shelf, HousePhone(database, shelf, citizens_routes(), ADDRESS, language))


@pytest.fixture
async def home(sqlite_database: Database) -> Home:
    return await a_home(sqlite_database, "ru")


async def test_a_typed_day_and_one_press_name_the_day_of_the_answer_with_its_law(
    home: Home,
) -> None:
    await home.phone.send("/appeal")
    through = await home.phone.send("Отправила 12-го ноября")

    told = await home.press("Госуслуги")

    assert {"Госуслуги", "ГИС ЖКХ", "Письмо", "Личный приём"} <= set(through.labels)
    assert "Соцсети" not in through.labels and "Эл. почта" not in through.labels
    assert "не позже 15 ноября 2026 г." in told.text
    assert "<b>15 декабря 2026 г., вторник</b>" in told.text
    assert "на 30 дней, до 14 января 2027 г." in told.text
    assert "59‑ФЗ, ст. 8, 12" in told.text and "рабочие, выходные и праздники" in told.text
    assert "Напомню 15 декабря 2026 г. в 10:00" in told.text


async def test_a_day_is_pressed_in_a_calendar_that_ends_today(home: Home) -> None:
    await home.phone.send("/appeal")
    november = await home.press("Другой день")
    october = await home.press("Раньше")
    await home.press("31")
    told = await home.press("Письмо")

    assert november.labels[:22] == tuple(map(str, range(1, 23))) and "23" not in november.labels
    assert {"1", "31", "Раньше", "Позже"} <= set(october.labels)
    assert "Обращение от 31 октября 2026 г." in told.text


async def test_a_last_day_that_is_a_day_off_stays_and_the_next_working_day_is_named(
    home: Home,
) -> None:
    told = await home.watch("09.11.26")

    assert "<b>12 декабря 2026 г., суббота</b>" in told.text
    assert "Это выходной." in told.text
    assert "и в ближайший рабочий день: 14 декабря 2026 г., понедельник" in told.text
    assert "Напомню 14 декабря 2026 г." in told.text


async def test_a_letter_is_on_its_way_and_nothing_is_promised_of_its_registration(
    home: Home,
) -> None:
    told = await home.watch(way="Письмо")

    assert "Если бы письмо пришло в тот же день" in told.text
    assert "срок считают с регистрации" in told.text
    assert "Зарегистрируют не позже" not in told.text


async def test_from_a_card_its_way_is_known_and_a_typed_day_is_read_back(home: Home) -> None:
    await home.phone.send("/start")
    await home.press("Хочу пожаловаться или попросить")
    await home.press("ГИС ЖКХ")
    await home.press("Я отправил(а) обращение")

    asked = await home.phone.send("вчера")
    told = await home.press("Да, верно")

    assert "21 ноября 2026 г. через «ГИС ЖКХ»" in asked.text
    assert "Отправлено через: ГИС ЖКХ" in told.text


async def test_whoever_waits_finds_the_way_on_the_situation_and_on_its_cards(home: Home) -> None:
    await home.phone.send("/start")
    situation = await home.press("Жду ответа")
    ways = await home.press("Как идёт рассмотрение")
    card = await home.press("Горячая линия")

    for screen in (situation, ways, card):
        assert "Когда мне ответят?" in screen.labels
    assert "Когда вы отправили обращение?" in (await home.press("Когда мне ответят?")).text


async def test_another_question_is_answered_between_and_the_first_one_is_not_lost(
    home: Home,
) -> None:
    await home.phone.send("/appeal")

    answered = await home.phone.send("у меня дома нет отопления")
    back = await home.phone.send("12.11")

    assert "плохо топят" in answered.text
    assert "Вернуться к сроку ответа" in answered.labels
    assert "Вы отправили обращение 12 ноября 2026 г." in back.text


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31.02", "Такого дня нет"),
        ("25 ноября", "ещё не наступил: 25.11.2026"),
        ("12.11.2019", "больше года назад: 12.11.2019"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_kindly_and_asked_again(
    home: Home, typed: str, why: str
) -> None:
    await home.phone.send("/appeal")

    refused = await home.phone.send(typed)
    mended = await home.phone.send("12.11.2026")

    assert why in refused.text and "Вернуться к вопросу" in refused.labels
    assert "Через что?" in mended.text


@pytest.mark.parametrize("kind", ["Сообщение в соцсети или чате", "Запрос органа или организации"])
async def test_of_a_message_or_a_request_no_term_is_guessed(home: Home, kind: str) -> None:
    await home.phone.send("/appeal")
    await home.press("Это был запрос или сообщение")

    told = await home.press(kind)

    assert "гадать не буду" in told.text and "30" not in told.text
    assert "Горячая линия" in told.text and "Как идёт рассмотрение" in told.labels


async def test_an_agency_without_a_term_says_so(samples: Database, phone: GetPhone) -> None:
    await settle(samples, "kaliningrad_gtn", ADDRESS, "ru")

    told = await phone(ADDRESS).send("/appeal")

    assert "срок ответа не внесён" in told.text and "В начало" in told.labels


async def test_a_known_registration_and_a_prolongation_move_the_day_and_can_be_taken_back(
    home: Home,
) -> None:
    first = await home.watch()
    await home.press("Знаю день регистрации")
    asked = await home.phone.send("13 ноября")
    registered = await home.press("Да, верно")
    prolonged = await home.press("Срок продлили")
    taken_back = await home.press("Срок не продлевали")

    assert "15 декабря" in first.text and "13 ноября 2026 г. Верно?" in asked.text
    assert "Зарегистрировали 13 ноября 2026 г." in registered.text
    assert "<b>13 декабря 2026 г., воскресенье</b>" in registered.text
    assert "Срок продлили. Ответят не позже: <b>12 января 2027 г., вторник</b>" in prolonged.text
    assert taken_back.text == registered.text


async def test_it_is_not_registered_before_it_was_sent(home: Home) -> None:
    await home.watch()
    await home.press("Знаю день регистрации")

    refused = await home.phone.send("1 ноября")
    mended = await home.phone.send("13 ноября")

    assert "вы отправили 12.11.2026" in refused.text
    assert "Вернуться к вопросу" in refused.labels and "Да, верно" not in refused.labels
    assert "13 ноября 2026 г. Верно?" in mended.text


async def test_the_last_day_goes_into_the_telephones_calendar(home: Home) -> None:
    await home.watch()

    await home.press("Сохранить в календарь")

    (document,) = home.phone.documents
    (event,) = Calendar.from_ical(document.content).events
    assert document.name == "otvet-2026-12-15.ics"
    assert (event["dtstart"].dt.isoformat(), len(event.alarms.times)) == ("2026-12-15", 1)
    assert event["summary"] == "Последний день ответа на обращение от 12 ноября 2026 г."
    assert "<" not in document.content.decode()


async def test_on_the_day_it_is_asked_and_yes_leads_on_along_the_path(
    home: Home, on_a_sunday: time_machine.Traveller
) -> None:
    await home.watch()
    assert await home.reminder() is None
    on_a_sunday.move_to(LAST_DAY)

    asked = await home.reminder()

    assert asked is not None
    assert "Сегодня последний день срока: 15 декабря 2026 г., вторник." in asked.text
    labels = [button.text for row in asked.buttons for button in row]
    assert labels[:4] == ["Да, ответили", "Нет", "Срок продлили", "Знаю день регистрации"]
    home.phone.screen = seen(asked)
    answered = await home.press("Да, ответили")
    assert answered.labels[:2] == ("Объясните ответ", "Оставить отзыв")
    assert await home.reminder() is None


async def test_no_leads_to_who_tells_how_it_goes_and_where_one_complains(
    home: Home, on_a_sunday: time_machine.Traveller
) -> None:
    await home.watch()
    on_a_sunday.move_to(LAST_DAY + timedelta(days=1))
    asked = await home.reminder()
    assert asked is not None
    home.phone.screen = seen(asked)

    told = await home.press("Нет")
    complaint = await home.press("Пожаловаться, что не ответили")

    assert "Последний день срока был 15 декабря 2026 г., вторник." in asked.text
    assert "Позвонить: Горячая линия" in told.text and "Прийти: Личный приём" in told.text
    assert "приказ" not in told.text
    assert "прокур" not in told.text.lower()
    assert {"Госуслуги", "Письмо", "Личный приём"} <= set(complaint.labels)


async def test_no_before_the_day_only_names_the_day(home: Home) -> None:
    await home.watch()
    early = home.phone.screen.labelled("Срок продлили").data

    told = await home.phone.click((early or "").replace("app|", "apx|"))

    assert "15 декабря" in told.text and "Жаль" not in told.text


async def test_a_reminder_that_was_overtaken_is_not_shown(
    home: Home, on_a_sunday: time_machine.Traveller
) -> None:
    """Prolonged after it was queued and before it was sent."""
    await home.watch()
    prolong = home.phone.screen.labelled("Срок продлили").data or ""
    on_a_sunday.move_to(LAST_DAY)
    assert await home.reminder() is not None

    async with home.database.writing() as store:
        queued = await store.session.scalar(
            select(QueuedMessage).where(QueuedMessage.kind == "notice")
        )
        assert queued is not None
        body = dict(queued.body)
    await home.phone.click(prolong)

    async with home.database.reading() as store:
        person = await store.people.at(ADDRESS)
        assert person is not None
        notices = Notices(Visits(home.shelf, "t.me/b?{code}"))
        assert await notices(body, person, store) is None


async def test_what_is_watched_is_listed_changed_and_dropped_after_a_second_press(
    home: Home,
) -> None:
    await home.watch()
    await home.watch("1 октября", "Личный приём")

    listed = await home.phone.send("/appeals")
    await home.press("1. 01.10.2026, Личный приём: до 03.11.2026")
    sure = await home.press("Больше не следить")
    left = await home.press("Да, не следить")

    assert "2. 12.11.2026, Госуслуги: до 15.12.2026" in listed.labels
    assert "запись сотру" in sure.text
    assert [each for each in left.labels if each.startswith("1.")] == [
        "1. 12.11.2026, Госуслуги: до 15.12.2026"
    ]
    assert not [each for each in left.labels if each.startswith("2.")]


async def test_another_persons_appeal_is_not_there(home: Home) -> None:
    await home.watch()
    theirs = home.phone.screen.labelled("Больше не следить").data or ""
    await settle(home.database, CODE, "test:2", "ru")
    another = HousePhone(home.database, home.shelf, citizens_routes(), "test:2")

    refused = await another.click(theirs)

    assert "больше нет" in refused.text


async def test_nothing_of_what_was_typed_stays_anywhere(home: Home) -> None:
    await home.phone.send("/appeal")
    await home.phone.send("Отправила 12 ноября жалобу на зурабыча")
    await home.phone.send("сосед зурабыч топит печь")
    await home.phone.send("12 ноября")
    await home.press("Госуслуги")

    async with home.database.reading() as store:
        everything = " ".join(
            [
                str(row)
                for table in Base.metadata.sorted_tables
                for row in await store.session.execute(text(f'SELECT * FROM "{table.name}"'))
            ]
        )

    assert "зурабыч" not in everything


@pytest.mark.parametrize("said", ["когда мне ответят", "Прошло 30 дней", "так и не ответили"])
async def test_whoever_asks_when_they_are_answered_is_led_to_their_day(
    home: Home, said: str
) -> None:
    offered = await home.phone.send(said)
    asked = await home.press("Посчитать мой срок")

    assert "59‑ФЗ" in offered.text and "Как идёт рассмотрение" in offered.labels
    assert "Когда вы отправили обращение?" in asked.text


@pytest.mark.parametrize(
    "said",
    [
        "управляющая компания не отвечает на жалобу",
        "по телефону никто не отвечает",
        "прошло 3 дня, как отключили воду",
        "куда отправить обращение",
        "ответ пришёл, но непонятный",
        "когда вы работаете",
    ],
)
def test_other_questions_are_not_taken_for_it(said: str) -> None:
    assert not asks_for_answer_day(said)


async def test_in_english_it_is_all_english(sqlite_database: Database) -> None:
    person = (await a_home(sqlite_database, "en")).phone
    await person.send("when will I be answered?")
    await person.click(person.screen.labelled("Work out my deadline").data or "")
    await person.send("November 12")

    told = await person.click(person.screen.labelled("Gosuslugi").data or "")

    assert "15 December 2026, Tuesday" in told.text and "59‑FZ" in told.text
    assert not re.search("[а-яё]", told.text, re.IGNORECASE)


async def test_whoever_chose_no_agency_is_asked_which_one(
    samples: Database, phone: GetPhone
) -> None:
    asked = await phone("test:3").send("/appeal")
    said = await phone("test:3").send("когда мне ответят")

    assert "В какой орган" in asked.text and asked == said
    assert "Жилищный надзор Астраханской области" in asked.labels


async def test_of_days_that_are_behind_nothing_is_promised(home: Home) -> None:
    told = await home.watch("1 октября")

    assert "Должны были зарегистрировать не позже 4 октября 2026 г." in told.text
    assert "Должны были ответить не позже: <b>3 ноября 2026 г., вторник</b>" in told.text
    assert "Вам ответили?" in told.text and {"Да, ответили", "Нет"} <= set(told.labels)
    assert "Напомню" not in told.text
