"""Three agencies, three orders: the whole way of a change, from its author to the client."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.story.people import Chat, Town
from tests.story.program import rows, sandbox
from tests.story.work import (
    ADD,
    APPROVE,
    CHECK,
    EXCLUDE,
    KIND,
    ON,
    REJECT,
    RETURN,
    SKIP,
    SUBMIT,
    WITHDRAW,
    add,
    begin,
    change_needs,
    finish,
    number,
)

BOT = "Помощник «Куда обратиться»"
ORDER_FOLLOWS = "ещё не утверждение"
RECORD = "Записать и выпустить редакцию"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A town of its own: here the numbers of releases matter."""
    with sandbox(tmp_path_factory.mktemp("stories")) as running:
        yield running


async def test_the_bot_itself_becomes_a_touchpoint_of_astrakhan(town: Town) -> None:
    editor = town.staff("Астрахань", "editor")
    reviewer = town.staff("Астрахань", "reviewer")
    approver = town.staff("Астрахань", "approver")
    citizen = await town.citizen_of("Астрахань")
    guide = await citizen.presses("Нужно узнать или посоветоваться")
    before = await citizen.presses("Узнать", on=guide)
    guide = await citizen.presses("Назад", on=before)
    assert BOT not in before.labels

    await begin(editor, ADD)
    await editor.says(BOT)
    kind = await editor.presses("Чат-бот")
    assert "✓ Цифровая — выбрано" in kind.labels
    await editor.presses(ON)
    await editor.presses(SKIP)
    await editor.presses("Рассмотрение обращений и запросов")
    await editor.presses("получить информацию")
    contacts = await editor.presses(ON)
    await editor.presses(contacts.button("Сайт"))
    await editor.says("example.org/bot")
    await editor.presses(ON)
    await editor.says("Начальник отдела по работе с обращениями")
    await editor.presses(ON)
    whole = await editor.says("Поручение от 01.11.2026")
    assert "Всё спрошено" in whole or "Записано" in whole
    sent = await editor.presses(SUBMIT)
    proposal = number(sent)
    assert "решает другой человек" in sent and WITHDRAW in sent.labels
    assert not {CHECK, APPROVE, RETURN, REJECT} & set(sent.labels)

    to_check = await reviewer.reads("Ждёт вашей проверки")
    for part in (
        BOT,
        "новая точка",
        "Чат-бот",
        "Цифровая",
        "получение информации",
        "https://example.org/bot",
        "Основание: Поручение от 01.11.2026",
        "Подготовил: Редактор 1",
        "Подсказки проверки: ",
        "Проверка — ещё не утверждение",
    ):
        assert part in to_check, part
    assert {CHECK, RETURN, REJECT} <= set(to_check.labels) and APPROVE not in to_check.labels

    await reviewer.presses(RETURN)
    reason = "Добавьте «посоветоваться»: бот отвечает и на вопросы."
    await reviewer.says(reason)
    returned = await editor.reads("возвращено на доработку")
    assert reason in returned
    assert "Вернул на доработку: Проверяющий 1" in returned

    await editor.presses("Исправить", on=returned)
    await editor.presses("Исправить потребности")
    mended = await finish(editor, await editor.presses("посоветоваться"))
    assert "получение информации; получение консультации" in mended
    await editor.presses(SUBMIT)
    assert await reviewer.got("Ждёт вашей проверки") == 2
    checked = await reviewer.presses(CHECK)
    assert "проверка записана" in checked and "ждёт утверждения" in checked
    assert "проверено, ждёт утверждения" in await editor.reads(f"«{BOT}»: проверено")

    to_approve = await approver.reads("Ждёт вашего решения")
    for part in (
        BOT,
        "получение консультации",
        "Основание: Поручение",
        "Подготовил: Редактор 1",
        "Проверил: Проверяющий 1",
        "Нажатие «Утвердить» и есть утверждение",
    ):
        assert part in to_approve, part
    await approver.presses(APPROVE)
    made = await approver.reads("Вышла редакция 2 от")
    assert "Граждане уже видят новое" in made

    found = await citizen.presses("Узнать", on=guide)
    assert BOT in found.labels
    card = await citizen.presses(BOT)
    assert "Учебный пример" not in card and "перечень № 2" in card
    assert "Здесь можно: получить информацию; посоветоваться" in card
    assert "https://example.org/bot" in card
    about = await citizen.says("/about")
    assert "Перечень № 2 от" in about and "утверждён руководителем службы" in about

    for colleague in (
        editor,
        reviewer,
        town.staff("Астрахань", "editor", 2),
        town.staff("Астрахань", "administrator"),
    ):
        notice = await colleague.reads("Вышла редакция 2")
        assert f"{BOT} — новая точка" in notice and "Документ: Перечень № 2 от" in notice
    assert await approver.got("Вышла редакция 2 от") == 1
    assert await town.staff("Астрахань", "internal").messages() == []
    history = await editor.presses("Что изменилось")
    assert f"{BOT} — новая строка" in history and "Утвердил: Утверждающий 1" in history

    await approver.presses("Что изменилось")
    asked = await approver.presses("Записать приказ к редакции")
    assert "Редакция уже действует; приказ запишу рядом с ней" in asked
    assert "Это не похоже на номер приказа" in await approver.says("нет")
    await approver.says("15")
    late = await approver.says("вчера")
    assert "Такого дня нет в календаре" in late
    again = await approver.presses("Вернуться к вопросу")
    assert "Приказ № 15. Напишите его дату" in again
    assert "Эта дата ещё не наступила" in await approver.says("21.11.2200")
    assert "файл приказа" in await approver.says("21.11.2026")
    puzzled = await approver.says("сейчас пришлю")
    assert "Это не файл" in puzzled and "Файла нет" in puzzled.labels
    recorded = await approver.sends("prikaz.pdf", b"%PDF-1.4 15")
    assert "Записан документ: Приказ от 21.11.2026 № 15" in recorded
    assert "Документ: Перечень № 2" in recorded

    for number_typed, no_file in (("16", "Файла нет"), ("17", "Нет.")):
        await approver.presses("Записать приказ к редакции")
        await approver.says(number_typed)
        last = await approver.says("21.11.2026")
        act = approver.presses if no_file in last.labels else approver.says
        assert f"Приказ от 21.11.2026 № {number_typed}" in await act(no_file)
    pressed_twice = await approver.presses("Файла нет")
    assert pressed_twice.text.count("Записан документ") == 3

    journal = rows(
        town.database, "SELECT verb, role FROM journal WHERE subject = ?", f"proposal:{proposal}"
    )
    assert journal == [
        ("proposal.submit", "editor"),
        ("proposal.return", "reviewer"),
        ("proposal.submit", "editor"),
        ("proposal.check", "reviewer"),
    ]
    assert ("approver",) in rows(
        town.database, "SELECT role FROM journal WHERE verb = 'release.make' AND agency_id = 1"
    )


async def _assembled(secretary: Chat) -> None:
    """The secretary has looked at the parts and marks the list as put together."""
    await secretary.says("/menu")
    await secretary.presses("Что ждёт приказа")
    parts = await secretary.presses("Свод по подразделениям")
    assert "Без подразделения: готово 1" in parts
    assert "Свод собран" in await secretary.presses("Свод собран")


async def test_in_sverdlovsk_the_change_waits_for_an_order(town: Town) -> None:
    editor = town.staff("Свердловск", "editor")
    reviewer = town.staff("Свердловск", "reviewer")
    head = town.staff("Свердловск", "head")
    secretary = town.staff("Свердловск", "secretary")
    approver = town.staff("Свердловск", "approver")
    citizen = await town.citizen_of("Мининвестиций")
    await citizen.presses("Нужно узнать или посоветоваться")
    assert not await _offers(citizen, "Взять бланк", "Телефон")

    await change_needs(editor, "Телефон", "взять бланк")
    sent = await editor.presses(SUBMIT)
    assert ORDER_FOLLOWS in sent
    to_check = await reviewer.reads("Ждёт вашей проверки")
    for part in (
        ORDER_FOLLOWS,
        "Было: ",
        "Станет: ",
        "Добавится: получение форм документов.",
        "Основание: не указано.",
    ):
        assert part in to_check, part
    checked = await reviewer.presses(CHECK)
    assert ORDER_FOLLOWS in checked
    to_assemble = await secretary.reads("В свод вошли проверенные изменения")
    assert APPROVE not in to_assemble.labels
    assert not await _offers(citizen, "Взять бланк", "Телефон")

    await head.says("/menu")
    bundle = await head.presses("Что ждёт приказа")
    assert "Телефонная связь" in " ".join(bundle.labels)
    assert "Свод собирает «Секретарь группы 1»" in bundle
    assert "Представить на утверждение" not in bundle.labels
    await _assembled(secretary)
    assembled = await head.reads("Свод собран, изменений: 1")
    await head.presses("К своду", on=assembled)
    presented = await head.presses("Представить на утверждение")
    assert "Теперь нужен приказ" in presented

    await approver.reads("Ждёт вашего решения свод изменений")
    await approver.presses("К своду")
    await approver.presses("Вернуть группе")
    assert "Напишите причину" in await approver.says("нет")
    await approver.presses("Вернуться к вопросу")
    await approver.presses("Вернуть группе")
    await approver.says("Укажите номер телефона группы.")
    returned = await head.reads("Свод вернули группе")
    assert "Замечание: Укажите номер телефона группы." in returned
    await _assembled(secretary)
    await head.presses("К своду", on=returned)
    await head.presses("Представить на утверждение")

    to_order = await approver.reads("Ждёт вашего решения свод изменений")
    for part in (
        ORDER_FOLLOWS,
        "Телефонная связь",
        "Добавится: получение форм документов.",
        "Подготовил: Редактор 1",
        "Проверил: Проверяющий 1",
    ):
        assert part in to_order, part
    waiting = await approver.presses("К своду")
    assert APPROVE not in waiting.labels and "Добавится: получение форм" in waiting
    asked = await approver.presses("Записать приказ")
    assert "уже должен быть подписан" in asked
    for wrong in ("нет", "<b>"):
        assert "Это не похоже на номер приказа" in await approver.says(wrong)
    again = await approver.presses("Вернуться к вопросу")
    assert "Напишите номер приказа" in again
    await approver.says("№ 7")
    bad = await approver.says("31.02.2026")
    assert "Такого дня нет в календаре" in bad and "11.04.2024" in bad
    assert "Эта дата ещё не наступила" in await approver.says("01.01.2200")
    again = await approver.presses("Вернуться к вопросу")
    assert "Приказ № 7. Напишите дату документа" in again
    early = await approver.says("20.11.2025")
    assert "Записываю: приказ № 7 от 20.11.2025." in early and "Отменить будет нельзя" in early
    assert "Приказ: дата раньше дня, когда свод представили" in early and "Назад" in early.labels
    await approver.presses("Исправить номер")
    shown = await approver.says("77")
    assert "Записываю: приказ № 77 от 20.11.2025." in shown
    stale = await approver.presses(RECORD, on=early)
    assert "исправили после того" in stale and "приказ № 77 от 20.11.2025" in stale
    await approver.presses("Исправить дату")
    await approver.says(today())
    await approver.presses("Добавить вид, название или файл")
    await approver.presses("Приказ")
    await approver.presses("Добавить вид, название или файл")
    at_once = await approver.says("Об утверждении списка")
    assert "Название: Об утверждении списка." in at_once
    await approver.presses("Добавить вид, название или файл")
    await approver.presses("Название документа")
    titled = await approver.says("Об утверждении <перечня>")
    assert "Название: Об утверждении <перечня>." in titled
    forgotten = await approver.messages()
    assert "дата раньше дня" not in forgotten[-1]
    await approver.says("/menu")
    lost = await approver.presses(RECORD, on=forgotten[-1])
    assert "не сохранились" in lost and "Напишите номер приказа" in lost
    await approver.says("77")
    confirmed = await approver.says("20.11.2025")
    assert "Выйдет редакция 2, изменений: 1." in confirmed
    assert not await _offers(citizen, "Взять бланк", "Телефон")
    await approver.presses(RECORD, on=confirmed)
    made = await approver.reads("Вышла редакция 2 от")
    assert "Это уже сделано" in await approver.presses(RECORD, on=forgotten[-1])
    assert "Приказ Министерства от 20.11.2025 № 77" in made
    assert "Срок размещения на сайте прошёл 04.12.2025" in made

    assert await _offers(citizen, "Взять бланк", "Телефон")
    about = await citizen.says("/about")
    assert "Приказ Министерства от 20.11.2025 № 77" in about
    notice = await editor.reads("Вышла редакция 2")
    assert "Телефонная связь — изменены потребности" in notice
    assert "Приказ Министерства от 20.11.2025 № 77" in notice
    assert "Срок размещения на сайте прошёл 04.12.2025" in notice
    late = await approver.presses("Записать приказ", on=waiting)
    assert "Это уже сделано: записан приказ" in late
    history = await approver.presses("Что изменилось")
    assert "Записать приказ к редакции" not in history.labels


async def test_in_kaliningrad_a_reviewer_adds_but_does_not_exclude(town: Town) -> None:
    editor = town.staff("Калининград", "editor")
    reviewer = town.staff("Калининград", "reviewer")
    approver = town.staff("Калининград", "approver")
    employee = town.staff("Калининград", "internal")
    citizen = await town.citizen_of("Гостехнадзор")

    await begin(editor, KIND, "Личное взаимодействие")
    await finish(editor, await editor.presses("Не определён"))
    await editor.presses(SUBMIT)
    to_check = await reviewer.reads("Ждёт вашей проверки")
    assert "Было: Офлайн" in to_check and "Станет: Не определён" in to_check
    await reviewer.presses(CHECK)
    await approver.presses(APPROVE)
    choice = await reviewer.says("/propose")
    assert ADD in choice.labels and EXCLUDE not in choice.labels
    await editor.says("/propose")
    listed = await editor.presses(EXCLUDE)
    editors_button = listed.data[listed.button("Личное взаимодействие")]
    refused = await reviewer.forges(editors_button)
    assert "Вы проверяющий: это действие выполняет сотрудник с другой ролью" in refused
    name = "Доска объявлений «Вопросы и ответы»"
    ready = await add(reviewer, name, "Рабочее место", "посоветоваться")
    assert "Отправить на утверждение" in ready.labels
    await reviewer.presses("Отправить на утверждение")
    to_approve = await approver.reads(f"Ждёт вашего решения: {name}")
    assert {APPROVE, RETURN, REJECT} <= set(to_approve.labels)
    await approver.presses(APPROVE)
    made = await approver.reads("Вышла редакция 3 от")

    assert "Вышла редакция 3 от" in made and "Сотрудники уже видят новое" in made
    assert "Разместить на сайте до" in made
    await employee.says("/start")
    advice = await employee.presses("Нужен совет")
    assert name in advice.labels
    honest = await citizen.says("/start")
    assert "Способов для граждан в нём пока нет" in honest
    assert await employee.got("Вышла редакция") == 0


async def test_where_the_only_reviewer_is_the_author_the_approver_does_both(town: Town) -> None:
    reviewer = town.staff("Астрахань", "reviewer")
    approver = town.staff("Астрахань", "approver")

    ready = await add(reviewer, "Кабинет кадров", "Кабинет, место приёма", "посоветоваться")
    assert SUBMIT not in ready.labels
    await reviewer.presses("Отправить на утверждение")
    to_approve = await approver.reads("Ждёт вашего решения: Кабинет кадров")
    await approver.presses(APPROVE, on=to_approve)
    made = await approver.reads("уже видят новое")

    assert "Вышла редакция" in made and "Сотрудники уже видят новое" in made


def today() -> str:
    return f"{datetime.now(ZoneInfo('Asia/Yekaterinburg')):%d.%m.%Y}"


async def _offers(citizen: Chat, option: str, touchpoint: str) -> bool:
    """Whether the option, open in the chat, leads to the touchpoint now; goes back."""
    shown = await citizen.presses(option)
    await citizen.presses("Назад", on=shown)
    return touchpoint in shown.labels or touchpoint in shown.text
