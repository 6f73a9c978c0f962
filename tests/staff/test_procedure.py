"""The administrator's chat about the agency's rules and its register of processes."""

from bot.actions import encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.staff.notices import render_notice
from bot.staff.procedure_actions import AskSetting, OpenProcedure
from bot.staff.processes_actions import OpenProcesses
from storage.db import Database
from storage.models import Staff
from tests.citizen.person import HousePhone
from tests.factories import Office, open_office


async def a_phone(database: Database, staff: Staff) -> HousePhone:
    async with database.reading() as store:
        person = await store.people.get(staff.person_id)
    shelf = Shelf(database)
    await shelf.refresh()
    return HousePhone(database, shelf, build_routes(), person.address)


async def pressed(phone: HousePhone, part: str) -> None:
    found = [each for each in phone.screen.buttons if part in each.text]
    assert len(found) == 1, (part, phone.screen.labels)
    assert found[0].data is not None
    await phone.click(found[0].data)


async def test_an_administrator_changes_a_term_and_everybody_reads_its_history(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.administrator)

    await phone.send("/procedure")
    await pressed(phone, "Публикация на сайте")
    await pressed(phone, "Рабочих дней")
    refused = await phone.send("десять")
    await phone.click(encode(AskSetting("publication.working_days")))
    shown = await phone.send("10")
    saved = await phone.send("приказ от 11.04.2024 № 54")

    reader = await a_phone(sqlite_database, office.editor)
    await reader.send("/procedure")
    await pressed(reader, "История изменений")
    assert "от 1 до 250" in refused.text
    assert "Было: не указано" in shown.text
    assert "Станет: 10" in shown.text
    assert "Сохранено" in saved.text
    assert "Администратор 1" in reader.screen.text
    assert "Основание: приказ от 11.04.2024 № 54" in reader.screen.text


async def test_a_choice_is_saved_by_buttons_alone(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.administrator)

    await phone.click(encode(AskSetting("release_rule")))
    await pressed(phone, "приказ")
    await pressed(phone, "Сохранить без основания")

    assert "Что делает редакцию:</b> приказ" in phone.screen.text


async def test_only_the_administrator_has_buttons_of_change(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    reader = await a_phone(sqlite_database, office.editor)

    await reader.click(encode(OpenProcedure("publication")))
    seen = reader.screen
    forged = await reader.click(encode(AskSetting("release_rule")))

    assert not any("✎" in label for label in seen.labels)
    assert "Вы редактор" in forged.text


async def test_every_section_and_question_is_shown(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.administrator)
    sections = await phone.send("/procedure")

    for section in sections.buttons:
        if "К порядку" in section.text or section.data is None or "|" not in section.data:
            continue
        screen = await phone.click(section.data)
        for button in screen.buttons:
            if "✎" in button.text and button.data:
                asked = await phone.click(button.data)
                assert asked.buttons
                assert "Сейчас" in asked.text or "Сначала включите" in asked.text


async def test_approvers_read_what_was_and_became(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.administrator)
    await phone.click(encode(AskSetting("phrases_by_proposal")))
    await pressed(phone, "да")
    await pressed(phone, "Сохранить без основания")

    async with sqlite_database.reading() as store:
        change = (await store.procedure_changes.of(office.agency.id))[0]
        person = await store.people.get(office.approver.person_id)
        body = {"kind": "procedure_changed", "agency": office.agency.id, "change": change.id}
        screen = await render_notice(body, person, store)

    assert screen is not None
    assert "Было: нет" in screen.text
    assert "Стало: да" in screen.text


async def a_version(phone: HousePhone, office: Office, lines: str) -> None:
    await phone.click(encode(OpenProcesses()))
    await pressed(phone, "Внести новую версию")
    await pressed(phone, "для граждан")
    await phone.send("№ 204 от 14.12.2023 Реестр процессов")
    await phone.send(lines)
    await pressed(phone, "Записать версию")


async def test_a_new_version_of_the_register_leads_to_rows_that_must_move(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.reviewer)

    await a_version(phone, office, "Другое; Функция; Процесс")
    saved = phone.screen
    await pressed(phone, "Строки вне реестра")
    listed = phone.screen
    await pressed(phone, "Приём")

    assert "Версия записана" in saved.text
    assert "Этих направлений нет в порядке органа: Другое" in saved.text
    assert "Сайт" in listed.text
    assert phone.screen.buttons
