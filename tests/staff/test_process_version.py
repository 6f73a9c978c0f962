"""A new version of the register of processes, written in chat."""

from bot.actions import encode
from bot.staff.processes_actions import (
    AskProcesses,
    ChooseProcessesKind,
    NewProcesses,
    OpenProcesses,
    SaveProcesses,
)
from storage.db import Database
from storage.models import ProcessRegister
from tests.citizen.person import HousePhone
from tests.factories import DIRECTION, Office, open_office
from tests.importing.files import a_csv, an_xlsx
from tests.staff.test_procedure import a_phone, pressed

TITLES = ("Направление", "Функция, сервис", "Процесс")
TABLE = (TITLES, (DIRECTION, "Надзор", "Проверка"), (DIRECTION, "Справки", "Выписка"))


async def current(database: Database, office: Office) -> ProcessRegister | None:
    async with database.reading() as store:
        return await store.processes.current(office.agency.id)


async def begun(database: Database) -> tuple[Office, HousePhone]:
    """The question for the document of a new version."""
    office = await open_office(database)
    phone = await a_phone(database, office.reviewer)
    await phone.click(encode(NewProcesses("external")))
    return office, phone


async def test_a_register_is_sent_as_a_file_and_looked_at_before_it_is_recorded(
    sqlite_database: Database,
) -> None:
    office, phone = await begun(sqlite_database)

    await phone.send("Распоряжение № 204 от 14.12.2023 Реестр процессов")
    shown = await phone.attach("реестр.xlsx", an_xlsx(TABLE))
    unwritten = await current(sqlite_database, office)
    await pressed(phone, "Записать версию")

    assert "Прочитано процессов: 2" in shown.text
    assert "Распоряжение от 14.12.2023 № 204. Реестр процессов" in shown.text
    assert "Надзор — Проверка" in shown.text
    assert unwritten is None
    written = await current(sqlite_database, office)
    assert written is not None
    assert [each["process"] for each in written.entries] == ["Проверка", "Выписка"]
    assert written.document_kind == "Распоряжение"


async def test_the_kind_and_the_file_of_the_document_are_told_by_buttons(
    sqlite_database: Database,
) -> None:
    office, phone = await begun(sqlite_database)
    await phone.send("№ 204 от 14.12.2023 Реестр процессов")
    await phone.send(DIRECTION)

    await pressed(phone, "Вид документа")
    await pressed(phone, "Протокол")
    await pressed(phone, "Вид документа")
    await pressed(phone, "Файл документа")
    waiting = await phone.send("вот он")
    await phone.click(encode(AskProcesses("file")))
    shown = await phone.attach("протокол.pdf", b"%PDF-1.7")
    await pressed(phone, "Записать версию")
    await pressed(phone, "Скачать")

    assert "Это не файл" in waiting.text
    assert "Протокол от 14.12.2023" in shown.text
    assert "Файл: протокол.pdf" in shown.text
    assert [each.name for each in phone.documents] == ["реестр-процессов-1.csv", "протокол.pdf"]
    written = await current(sqlite_database, office)
    assert written is not None
    assert written.file_id is not None


async def test_another_kind_is_typed(sqlite_database: Database) -> None:
    office, phone = await begun(sqlite_database)
    await phone.send("№ 204 от 14.12.2023 Реестр процессов")
    await phone.send(DIRECTION)

    await pressed(phone, "Вид документа")
    await pressed(phone, "Другой вид")
    refused = await phone.send("а")
    await phone.click(refused.buttons[0].data or "")
    shown = await phone.send("Постановление")

    assert "Постановление от 14.12.2023 № 204" in shown.text


async def test_a_bad_file_loses_nothing_that_was_told(sqlite_database: Database) -> None:
    _office, phone = await begun(sqlite_database)
    await phone.send("№ 204 от 14.12.2023 Реестр процессов")

    refused = await phone.attach("реестр.csv", a_csv((("а", "б"), ("в", "г"))))
    again = await phone.click(refused.buttons[0].data or "")
    shown = await phone.attach("реестр.csv", a_csv(TABLE))

    assert "Не вижу в файле столбцов реестра" in refused.text
    assert "Отправьте процессы" in again.text
    assert "№ 204. Реестр процессов" in shown.text


async def test_a_file_that_comes_first_is_kept_until_the_document_is_told(
    sqlite_database: Database,
) -> None:
    _office, phone = await begun(sqlite_database)

    asked = await phone.attach("реестр.csv", a_csv(TABLE))
    shown = await phone.send("№ 204 от 14.12.2023 Реестр процессов")

    assert "Прочитано процессов: 2" in asked.text
    assert "Каким документом" in asked.text
    assert "Появится: 2" in shown.text


async def test_the_document_is_mended_and_the_processes_stay(sqlite_database: Database) -> None:
    _office, phone = await begun(sqlite_database)
    await phone.send("№ 204 от 14.12.2023 Реестр процессов")
    await phone.send(DIRECTION)

    await pressed(phone, "Исправить документ")
    shown = await phone.send("№ 205 от 15.12.2023 Реестр процессов")

    assert "15.12.2023 № 205" in shown.text
    assert "Появится: 1" in shown.text


async def test_an_old_button_records_nothing_that_it_did_not_show(
    sqlite_database: Database,
) -> None:
    office, phone = await begun(sqlite_database)
    await phone.send("№ 204 от 14.12.2023 Реестр процессов")
    shown = await phone.send(DIRECTION)
    old = next(each.data for each in shown.buttons if "Записать" in each.text)

    await phone.click(encode(ChooseProcessesKind("protocol")))
    late = await phone.click(old or "")

    assert "Проверьте ещё раз" in late.text
    assert "Протокол от" in late.text
    assert await current(sqlite_database, office) is None


async def test_buttons_of_a_forgotten_answer_begin_anew(sqlite_database: Database) -> None:
    _office, phone = await begun(sqlite_database)
    await phone.click(encode(OpenProcesses()))

    for action in (AskProcesses("file"), ChooseProcessesKind("order"), SaveProcesses(0, "")):
        screen = await phone.click(encode(action))

        assert "Ответ не сохранился" in screen.text


async def test_an_unknown_kind_is_refused(sqlite_database: Database) -> None:
    _office, phone = await begun(sqlite_database)

    screen = await phone.click(encode(ChooseProcessesKind("law")))

    assert "Такого варианта" in screen.text
