"""The yearly monitoring in chat: a notice with one button, three buttons a row, the hand-over."""

import io
from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from docx import Document

from admin.monitoring.hand_over import hand_over
from admin.notices import NoticeKind
from admin.procedure.values import with_value
from bot.actions import encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.screens import Screen
from bot.staff.finding_actions import OpenFinding
from bot.staff.monitoring_actions import AskChange, OpenRow, SayTrue
from bot.staff.notices import render_notice
from locales import LANGUAGES
from storage.db import Database
from storage.models import Staff
from storage.terms import ChangeKind
from tests.admin.calendar_days import told
from tests.citizen.person import HousePhone, SeenScreen
from tests.factories import open_office
from tests.monitoring import (
    Ministry,
    asked_of,
    morning,
    open_ministry,
    opened,
)


class Desk:
    """Somebody at work: types, and presses buttons by their words."""

    def __init__(self, phone: HousePhone) -> None:
        self.phone = phone

    async def says(self, text: str) -> SeenScreen:
        return judged(await self.phone.send(text))

    async def presses(self, part: str) -> SeenScreen:
        found = [each for each in self.phone.screen.buttons if part in each.text]
        assert len(found) == 1, (part, self.phone.screen.labels)
        return judged(await self.phone.click(str(found[0].data)))

    async def clicks(self, data: str) -> SeenScreen:
        return judged(await self.phone.click(data))


def judged(screen: SeenScreen) -> SeenScreen:
    assert screen.text.strip() and screen.buttons
    assert all(0 < len(label) <= 64 for label in screen.labels), screen.labels
    assert "Что-то сломалось" not in screen.text, screen
    return screen


async def desk(database: Database, staff: Staff) -> Desk:
    async with database.reading() as store:
        person = await store.people.get(staff.person_id)
    shelf = Shelf(database)
    await shelf.refresh()
    return Desk(HousePhone(database, shelf, build_routes(), person.address))


@pytest.fixture
def december() -> Iterator[None]:
    with time_machine.travel(morning(date(2026, 12, 8)), tick=True):
        yield


@pytest.fixture
async def ministry(sqlite_database: Database) -> Ministry:
    ministry = await open_ministry(sqlite_database)
    await opened(sqlite_database, ministry)
    return ministry


async def notice(
    database: Database, ministry: Ministry, staff: Staff, kind: NoticeKind, language: str = "ru"
) -> Screen | None:
    async with database.writing() as store:
        campaign = await store.campaigns.of_year(ministry.owner.id, 2026)
        assert campaign is not None
        person = await store.people.get(staff.person_id)
        person.language = language
        body = {"kind": kind.value, "agency": ministry.agency.id, "campaign": campaign.id}
        facts = {"list": ministry.owner.id, "year": 2027}
        return await render_notice({**body, **facts}, person, store)


async def told_of_drafts(database: Database, ministry: Ministry) -> Screen | None:
    """What the author of an unsent draft reads after the hand-over."""
    ((person_id, body),) = await told(database, NoticeKind.MONITORING_UNSENT)
    assert person_id == ministry.editor.person_id
    async with database.writing() as store:
        return await render_notice(body, await store.people.get(person_id), store)


@pytest.mark.usefixtures("december")
async def test_from_the_notice_row_by_row_to_the_document(
    sqlite_database: Database, ministry: Ministry
) -> None:
    editor = await desk(sqlite_database, ministry.editor)
    secretary = await desk(sqlite_database, ministry.secretary)
    opening = await notice(sqlite_database, ministry, ministry.editor, NoticeKind.MONITORING_OPENED)
    assert opening is not None and opening.buttons[0][0].action is not None

    first = await editor.clicks(encode(opening.buttons[0][0].action))
    second = await editor.presses("Всё верно")
    asked = await editor.presses("Изменить")
    draft = await editor.presses("Контакты и часы")
    overview = await editor.presses("К мониторингу")
    other = await desk(sqlite_database, ministry.other)
    await other.says("/monitoring")
    await secretary.says("/monitoring")
    ahead = await secretary.presses("Передать итоги")
    outcome = await secretary.presses("Да, передать")
    (file,) = secretary.phone.documents
    table = Document(io.BytesIO(file.content)).tables[0]
    cells = [cell.text for row in table.rows for cell in row.cells]

    assert "2 строки" in opening.text and "пятница, 25.12.2026" in opening.text
    assert "среда, 30.12.2026" in opening.text and "а это выходной" in opening.text
    assert "Строка 1 из 2, осталось 2." in first.text and "Сайт" in first.text
    assert (
        "Содержание: не указано" in first.text and "Тип (канал взаимодействия): Сайт" in first.text
    )
    assert "«Сайт»: всё верно, записано." in second.text
    assert "Строка 2 из 2, осталось 1." in second.text
    assert "Что изменить в строке «Приём»?" in asked.text
    assert "Ответ «изменить» записан" in draft.text and "Приём" in draft.text
    assert "есть ответ по 2 из 2. Всё готово" in overview.text
    assert "Отдел надзора: не начато, строк 1" in overview.text
    assert f"«Приём»: {ministry.editor.title}" in ahead.text, "whose draft stays behind"
    reminded = await told_of_drafts(sqlite_database, ministry)
    assert reminded is not None and "«Приём» не отправлен" in reminded.text
    assert any("черновик, автор ещё не отправил" in cell for cell in cells)
    assert "не подтверждено — 1" in ahead.text and "• Телефон (Отдел надзора)" in ahead.text
    assert "Верно — 1, изменить — 1, исключить — 0, не подтверждено — 1." in outcome.text
    assert file.name == "monitoring-2026.docx" and "Сайт" in cells
    later = await other.presses("Начать")
    assert "Итоги переданы" in later.text, "an old button leads to what is true now"


@pytest.mark.usefixtures("december")
async def test_rows_are_skipped_gone_back_to_and_answered_again(
    sqlite_database: Database, ministry: Ministry
) -> None:
    editor = await desk(sqlite_database, ministry.editor)
    await editor.says("/monitoring")
    await editor.presses("Начать")

    skipped = await editor.presses("Пропустить")
    back = await editor.presses("Назад")
    await editor.presses("Всё верно")
    again = await editor.presses("Назад")
    changed = await editor.presses("Исключить из перечня")
    following = await editor.presses("К следующей строке: осталось 1")

    assert "Строка 2 из 2" in skipped.text and "Строка 1 из 2, осталось 2" in back.text
    assert "Сейчас ответ: <b>всё верно</b>" in again.text
    assert "Подтверждено 08.12.2026: Редактор" in again.text
    assert "Ответ «исключить» записан" in changed.text
    assert "Строка 2 из 2, осталось 1" in following.text


@pytest.mark.usefixtures("december")
async def test_a_change_that_was_sent_leads_on_to_the_next_row(
    sqlite_database: Database, ministry: Ministry
) -> None:
    editor = await desk(sqlite_database, ministry.editor)
    await editor.says("/monitoring")
    await editor.presses("Начать")
    await editor.presses("Изменить")
    await editor.presses("Вид: цифровая")
    await editor.presses("Офлайн")
    await editor.presses("Дальше")
    basis = await editor.presses("Дальше")

    sent = await editor.presses("Отправить на проверку")
    following = await editor.presses("К следующей строке: осталось 1")
    menu = await editor.says("/menu")

    assert "Ежегодный мониторинг 2026 года, п. 16" in basis.text
    assert "Отправлено" in sent.text
    assert "Приём" in following.text
    assert "Мониторинг: осталось строк 1" in menu.labels


@pytest.mark.usefixtures("december")
async def test_forged_and_outlived_buttons_are_answered_in_words(
    sqlite_database: Database, ministry: Ministry
) -> None:
    editor = await desk(sqlite_database, ministry.editor)
    other = await desk(sqlite_database, ministry.other)
    async with sqlite_database.reading() as store:
        site = await asked_of(store, ministry, ministry.site)
    await editor.clicks(encode(SayTrue(site.id, 1)))

    foreign = await other.clicks(encode(SayTrue(site.id, 1)))
    stale = await editor.clicks(encode(AskChange(site.id, 1, ChangeKind.NEEDS.value)))
    unknown = await editor.clicks(encode(AskChange(site.id, 2, "everything")))
    looked = await other.clicks(encode(OpenRow(site.id)))
    nowhere = await editor.clicks(encode(OpenRow(999_999)))

    assert "отвечает другое подразделение" in foreign.text
    assert "уже есть ответ: «всё верно»" in stale.text
    assert "/menu" in unknown.text or "кноп" in unknown.text
    assert "Всё верно" not in looked.labels, "whose row it is not only reads it"
    assert "больше нет" in nowhere.text


async def test_without_a_monitoring_it_is_said_who_switches_it_on(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    editor = await desk(sqlite_database, office.editor)

    screen = await editor.says("/monitoring")

    assert "не предусматривает" in screen.text
    assert "администратор может включить его" in screen.text


async def test_the_secretary_opens_it_by_hand_after_a_question(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    with time_machine.travel(morning(date(2027, 11, 15)), tick=True):
        secretary = await desk(sqlite_database, ministry.secretary)
        overview = await secretary.says("/monitoring")
        asked = await secretary.presses("Открыть сейчас")
        done = await secretary.presses("Да, открыть")
        editor = await desk(sqlite_database, ministry.editor)
        editors = await editor.says("/monitoring")

    assert "мониторинг 2027 года откроется 01.12.2027" in overview.text
    assert "пятница, 24.12.2027" in asked.text and "(25.12.2027 — выходной)" in asked.text
    assert "Мониторинг открыт. Ответственным написали." in done.text
    assert "есть ответ по 0 из 2, осталось 2" in editors.text and "Начать" in editors.labels


@pytest.mark.usefixtures("december")
async def test_switched_off_the_open_one_keeps_its_days(
    sqlite_database: Database, ministry: Ministry
) -> None:
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(ministry.agency.id)
        off = with_value("monitoring.on", False, agency.procedure)
        await store.agencies.change(agency, agency.revision, {"procedure_data": off})

    secretary = await desk(sqlite_database, ministry.secretary)
    screen = await secretary.says("/monitoring")

    assert "идёт до конца" in screen.text and "пятница, 25.12.2026" in screen.text
    assert "среда, 30.12.2026" in screen.text and "Передать итоги" in screen.labels


async def test_a_day_that_has_come_is_not_promised_for_the_past(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    with time_machine.travel(morning(date(2027, 12, 2)), tick=True):
        secretary = await desk(sqlite_database, ministry.secretary)
        screen = await secretary.says("/monitoring")

    assert "мониторинг 2027 года откроется в течение часа." in screen.text


@pytest.mark.usefixtures("december")
async def test_the_secretary_reads_of_rows_that_nobody_answers_for(
    sqlite_database: Database, ministry: Ministry
) -> None:
    async with sqlite_database.writing() as store:
        row = await store.register.row(ministry.agency.id, ministry.phone.id)
        row.unit_id = None

    told = await notice(sqlite_database, ministry, ministry.secretary, NoticeKind.MONITORING_OPENED)
    editor = await desk(sqlite_database, ministry.editor)
    await editor.says("/monitoring")
    for _ in range(2):
        await editor.presses("Начать" if "Начать" in editor.phone.screen.labels else "Всё верно")
    await editor.presses("Всё верно")
    taken = await editor.presses("Взять строки без ответственного: 1")

    assert told is not None
    assert "Строка без ответственного — таких 1: Телефон" in told.text
    assert "Телефон" in taken.text and "Всё верно" in taken.labels


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("december")
async def test_every_notice_fits_a_phone_in_every_language(
    sqlite_database: Database, ministry: Ministry, language: str
) -> None:
    wanted = {
        NoticeKind.MONITORING_OPENED: (ministry.editor, ministry.secretary),
        NoticeKind.MONITORING_REMINDER: (ministry.editor,),
        NoticeKind.MONITORING_LATE: (ministry.head,),
        NoticeKind.MONITORING_HAND_OVER: (ministry.secretary,),
        NoticeKind.MONITORING_MISSED: (ministry.secretary,),
    }

    screens = [
        await notice(sqlite_database, ministry, staff, kind, language)
        for kind, people in wanted.items()
        for staff in people
    ]

    assert all(screen and 60 < len(screen.text) < 900 for screen in screens)
    assert all("  " not in screen.text for screen in screens if screen)


async def test_a_stale_row_is_confirmed_from_the_findings(sqlite_database: Database) -> None:
    ministry = await open_ministry(sqlite_database)
    async with sqlite_database.writing() as store:
        row = await store.register.row(ministry.agency.id, ministry.site.id)
        row.confirmed_on, row.confirmed_by = date(2024, 1, 1), "Редактор"
    before = await (await desk(sqlite_database, ministry.editor)).clicks(STALE)
    await opened(sqlite_database, ministry)

    found = await (await desk(sqlite_database, ministry.editor)).clicks(STALE)
    others = await (await desk(sqlite_database, ministry.other)).clicks(STALE)

    (asked,) = [each for each in found.buttons if "Сайт" in each.text]
    shown = await (await desk(sqlite_database, ministry.editor)).clicks(str(asked.data))
    assert not any("Сайт" in label for label in (*before.labels, *others.labels))
    assert "/monitoring" in found.text
    assert any("верно" in label for label in shown.labels)


STALE = encode(OpenFinding("external", "stale-row"))


@pytest.mark.usefixtures("december")
async def test_the_secretary_reads_the_outcome_that_the_head_handed_over(
    sqlite_database: Database, ministry: Ministry
) -> None:
    async with sqlite_database.writing() as store:
        campaign = await store.campaigns.of_year(ministry.owner.id, 2026)
        assert campaign is not None
        await hand_over(store, campaign.id, by=ministry.head)

    told = await notice(
        sqlite_database, ministry, ministry.secretary, NoticeKind.MONITORING_HANDED_OVER
    )

    assert told is not None and told.buttons[0][0].action is not None
    assert ministry.head.title in told.text
    secretary = await desk(sqlite_database, ministry.secretary)
    outcome = await secretary.clicks(encode(told.buttons[0][0].action))
    assert "2026" in outcome.text and ministry.head.title in outcome.text
