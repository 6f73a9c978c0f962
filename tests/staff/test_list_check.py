"""/findings and the marks of requirements, through the real dispatcher."""

import pytest

from bot.actions import encode
from bot.staff.finding_actions import ListFindings, OpenFinding, SendFindings
from bot.staff.requirement_actions import AskMarkWords, Mark, OpenMark
from storage.db import Database
from storage.terms import Need, Role
from tests.factories import a_procedure, a_row, a_touchpoint
from tests.staff.test_words import Desk, a_colleague, a_desk


@pytest.fixture
async def desk(sqlite_database: Database) -> Desk:
    """A reviewer of an office whose order is the ministry's (D)."""
    desk = await a_desk(sqlite_database)
    procedure = a_procedure()
    order = procedure.order.model_copy(update={"letter": "D"})
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(desk.office.agency.id)
        changed = procedure.model_copy(update={"order": order})
        agency.procedure_data = changed.model_dump(mode="json")
    return desk


async def test_the_menu_leads_to_the_check_and_back(desk: Desk) -> None:
    await desk.says("/menu")
    screen = await desk.presses("Проверка перечня")

    assert "Строк: 2" in screen.text
    assert "Обязательно исправить: 0" in screen.text
    assert "Нет контактов — 2" in screen.text
    assert any("В меню" in label for label in screen.labels)


async def test_a_row_of_a_finding_begins_the_change_that_mends_it(desk: Desk) -> None:
    await desk.says("/findings")
    group = await desk.presses("Нет контактов")
    assert "внесён ни один контакт" in group.text
    assert "п. 11.1" in group.text

    draft = await desk.presses("Приём")

    assert "контакт" in draft.text.lower()
    assert "Шаг 1 из 3" in draft.text


async def test_what_was_mended_meanwhile_shows_the_check_again(desk: Desk) -> None:
    screen = await desk.forges(OpenFinding("external", "duplicate"))

    assert "Проверка: перечень" in screen.text


async def test_what_blocks_stands_first_with_its_sign(desk: Desk) -> None:
    async with desk.database.writing() as store:
        twin = await a_touchpoint(store, desk.office.agency, "сайт")
        await a_row(store, desk.office.owner, twin)

    screen = await desk.says("/findings")

    assert "Обязательно исправить: 2" in screen.text
    assert screen.text.index("❗ Повтор точки — 2") < screen.text.index("• ")


async def test_long_findings_have_pages_and_a_file(desk: Desk) -> None:
    async with desk.database.writing() as store:
        for number in range(20):
            point = await a_touchpoint(store, desk.office.agency, f"Окно {number}")
            await a_row(store, desk.office.owner, point, (Need.RESULT,))

    first = await desk.forges(OpenFinding("external", "no-contact"))
    last = await desk.forges(OpenFinding("external", "no-contact", 99))
    await desk.forges(SendFindings("external"))

    assert "Страница 1 из 3" in first.text and "Страница 3 из 3" in last.text
    assert any("Окно 19" in label for label in last.labels)
    sent = desk.phone.screen
    assert "в файле" in sent.text


async def test_a_need_without_a_point_offers_to_mark_it_or_to_add_one(desk: Desk) -> None:
    screen = await desk.forges(OpenFinding("external", "need-unserved"))

    assert "посоветоваться" in screen.text
    assert any("Добавить точку" in label for label in screen.labels)
    assert any("Изменить потребности" in label for label in screen.labels)


async def test_whoever_may_not_propose_reads_the_findings_without_rows_to_press(
    desk: Desk,
) -> None:
    administrator = await a_colleague(desk, Role.ADMINISTRATOR)

    screen = await administrator.forges(OpenFinding("external", "no-contact"))

    assert "Приём" in screen.text
    assert not any("Приём" in label for label in screen.labels)


async def test_a_client_never_sees_the_check(desk: Desk) -> None:
    internal = await a_colleague(desk, Role.INTERNAL)

    screen = await internal.says("/findings")

    assert "Проверка: перечень" not in screen.text


async def test_a_requirement_is_marked_proved_and_sent(desk: Desk) -> None:
    await desk.forges(ListFindings("external"))
    await desk.forges(OpenFinding("external", "requirement-unknown"))
    step = await desk.presses("Приём")
    assert "отмечено 0 из 3" in step.text or "Нажмите требование" in step.text

    one = await desk.presses("точное время")
    assert "п. 24.2" in one.text and "неизвестно" in one.text
    marked = await desk.presses("Выполняется")
    assert "Сейчас: выполняется" in marked.text
    await desk.presses("Чем подтверждено")
    back = await desk.says("приказ от 15.01.2026 № 5")
    assert "отмечено 1 из 3" in back.text
    assert any(label.startswith("✅") for label in back.labels)

    await desk.presses("Дальше")
    await desk.presses("Доступность")
    weak = await desk.presses("Слабо")
    assert "Сейчас: слабо" in weak.text
    await desk.presses("Чем смягчают")
    assessed = await desk.says("выезжаем на дом")
    assert "отмечено 1 из 3" in assessed.text


async def test_what_is_typed_at_a_mark_belongs_to_it_without_another_press(desk: Desk) -> None:
    await desk.forges(OpenFinding("external", "requirement-unknown"))
    await desk.presses("Приём")
    await desk.presses("Пропустить")
    await desk.presses("Простота")
    early = await desk.says("пока не знаем")
    weak = await desk.says("слабо")
    assessed = await desk.says("помогает дежурный")
    again = await desk.presses("Простота")

    assert "Сначала отметьте кнопкой" in early.text and "Простота" in early.text
    assert "Сейчас: слабо" in weak.text and "чтобы клиенту было легче" in weak.text
    assert "Оцените точку" in assessed.text
    assert "слабо — помогает дежурный" in again.text


async def test_words_that_are_too_long_lose_nothing(desk: Desk) -> None:
    await desk.forges(OpenFinding("external", "requirement-unknown"))
    await desk.presses("Приём")
    await desk.presses("точное время")
    await desk.presses("Не выполняется")
    await desk.presses("Чем подтверждено")

    refused = await desk.says("слово " * 100)
    kept = await desk.says("проверено 22.11.2026")

    assert "300" in refused.text
    assert "отмечено 1 из 3" in kept.text


async def test_a_forged_mark_changes_nothing(desk: Desk) -> None:
    await desk.forges(OpenFinding("external", "requirement-unknown"))
    await desk.presses("Приём")
    async with desk.database.reading() as store:
        drafts = await store.proposals.by(
            desk.office.agency.id, desk.office.reviewer.person_id, ("draft",)
        )
    number = drafts[0].id

    for action in (
        Mark(number, "requirement-moderation-rules", "met"),
        Mark(number, "requirement-booking", "splendid"),
        OpenMark(number, "needs"),
        AskMarkWords(number, "requirement-x"),
    ):
        await desk.phone.click(encode(action))

    async with desk.database.reading() as store:
        draft = await store.proposals.get(desk.office.agency.id, number)
    assert draft.becomes == draft.was


def test_the_longest_payload_fits() -> None:
    field = "requirement-assistant-around-the-clock"

    assert len(encode(Mark(2_147_483_647, field, "not_met"))) <= 64
    assert len(encode(OpenFinding("external", "no-offline-alternative", 999))) <= 64
