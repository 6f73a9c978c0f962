"""What a place offers, its forms, whom it is for and its words in another language: from the
editor's first press to what a citizen reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.forms import a_docx_form, a_pdf
from tests.story.people import Chat, Seen, Town
from tests.story.program import sandbox
from tests.story.work import APPROVE, CHECK, ON, SKIP, SUBMIT, finish, number

RARE = "Другое изменение…"
OFFERS, FORMS, SEGMENTS, TRANSLATE = (
    "Отметить, что есть на месте",
    "Приложить бланки и образцы",
    "Указать, для кого строка",
    "Перевести слова точки",
)
FORMS_BUTTON = "Бланки и образцы"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A town of its own: here the numbers of releases matter."""
    with sandbox(tmp_path_factory.mktemp("fields")) as running:
        yield running


async def begun(editor: Chat, change: str, row: str) -> Seen:
    await editor.says("/propose")
    await editor.presses(RARE)
    await editor.presses(change)
    found = await editor.says(row)
    return await editor.presses(found.button(row))


async def approved(town: Town, editor: Chat, screen: Seen) -> Seen:
    """Sent, checked and approved; what the reviewer saw."""
    whole = await finish(editor, screen)
    assert SUBMIT in whole.labels, whole.text
    proposal = number(await editor.presses(SUBMIT))
    reviewer, approver = town.staff("Астрахань", "reviewer"), town.staff("Астрахань", "approver")
    seen = await reviewer.reads("Ждёт вашей проверки")
    assert f"№ {proposal}" in seen
    await reviewer.presses(CHECK, on=seen)
    await approver.presses(APPROVE, on=await approver.reads("Ждёт вашего решения"))
    return seen


async def card(citizen: Chat, *path: str) -> Seen:
    screen = await citizen.says("/start")
    for label in path:
        screen = await citizen.presses(screen.button(label))
    return screen


RECEPTION = ("Другое", "Личный приём")
BLANKS = ("Нужно узнать или посоветоваться", "Взять бланк")


async def test_a_form_reaches_citizens_as_a_file_with_its_release(town: Town) -> None:
    editor, citizen = town.staff("Астрахань", "editor"), await town.citizen_of("Астрахань")
    before, content = await card(citizen, *BLANKS), a_docx_form()
    assert FORMS_BUTTON not in before.labels

    asked = await begun(editor, FORMS, "Официальный сайт")
    refused = await editor.sends("blank.exe", b"MZ\x90\x00")
    await editor.presses("Вернуться к вопросу")
    titled = await editor.sends("blank_(2).docx", content)
    dated = await editor.says("Заявление о выдаче справки")
    late = await editor.says("01.02.2126")
    await editor.presses("Вернуться к вопросу")
    kept = await editor.says("01.02.2026")
    to_check = await approved(town, editor, kept)
    after = await card(citizen, *BLANKS)
    sent = await citizen.presses(FORMS_BUTTON)
    name, received = await citizen.last_file()

    assert "Пришлите бланк или образец файлом" in asked
    assert "Такой файл откроется не у всех" in refused
    assert "Оставить «blank (2)»" in titled.labels
    assert "От какого числа" in dated and "Дата бланка может быть" in late
    assert "«Заявление о выдаче справки», от 01.02.2026" in kept.labels
    assert "«Заявление о выдаче справки», от 01.02.2026" in to_check
    assert "Файл: Заявление о выдаче справки" in to_check.labels
    assert FORMS_BUTTON in after.labels
    assert "бланк от 1 февраля 2026 г." in sent and "Из перечня № 2 от" in sent
    assert (name, received) == ("Заявление о выдаче справки.docx", content)


async def test_what_a_place_offers_is_pressed_and_read(town: Town) -> None:
    editor, citizen = town.staff("Астрахань", "editor"), await town.citizen_of("Астрахань")
    before = await card(citizen, *RECEPTION)

    await begun(editor, OFFERS, "Личный приём")
    for part in ("вход без ступеней", "место для машины", "место для машины"):
        screen = await editor.presses((await last(editor)).button(part))
    await approved(town, editor, screen)
    after = await card(citizen, *RECEPTION)

    assert "пока не известно" in before
    assert "Есть: вход без ступеней или пандус" in after
    assert "Нет: место для машины" in after and "Не известно: " in after


async def last(chat: Chat) -> Seen:
    return (await chat.messages())[-1]


async def test_words_in_another_language_are_typed_and_a_slip_is_refused(town: Town) -> None:
    editor, citizen = town.staff("Астрахань", "editor"), await town.citizen_of("Астрахань")

    step = await begun(editor, TRANSLATE, "горячей линии")
    await editor.presses(step.button("Короткое название (English)"))
    refused = await editor.says("Горячая линия")
    await editor.presses("Вернуться к вопросу")
    kept = await editor.says("The hotline")
    to_check = await approved(town, editor, kept)
    await citizen.says("/language")
    await citizen.presses("English")
    found = await citizen.says("hotline")

    assert "Это по-русски" in refused
    assert "Короткое название (English)" in to_check and "The hotline" in to_check
    assert "The hotline" in found


async def test_a_row_for_some_says_for_whom(town: Town) -> None:
    editor = town.staff("Астрахань", "editor")

    step = await begun(editor, SEGMENTS, "нарочным")
    await editor.presses(step.button("другие органы"))
    marked = await editor.presses((await last(editor)).button("предприниматели"))
    to_check = await approved(town, editor, marked)

    assert "Для кого" in to_check and "все" in to_check
    assert "предприниматели и организации; другие органы" in to_check


async def test_two_forms_and_one_taken_out_again(town: Town) -> None:
    editor = town.staff("Астрахань", "editor")

    await begun(editor, FORMS, "Официальный сайт")
    for title in ("Жалоба", "Образец жалобы"):
        await editor.sends("a.pdf", a_pdf())
        await editor.says(title)
        await editor.says("03.03.2026")
    opened = await editor.presses((await last(editor)).button("«Жалоба»"))
    await editor.presses("Убрать", on=opened)
    left = await last(editor)

    assert any("«Образец жалобы»" in label for label in left.labels)
    assert not any("«Жалоба»" in label for label in left.labels)
    assert SKIP not in left.labels and ON in left.labels
