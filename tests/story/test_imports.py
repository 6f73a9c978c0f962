"""A list sent as a file, through the running program."""

from tests.importing.files import SEVEN, a_docx, an_xlsx, with_member
from tests.story.people import Town

PROCESS = "Рассмотрение обращений и запросов"
SERVICE = "Региональный государственный жилищный контроль (надзор), лицензионный контроль"
PHONE = ("1.", PROCESS, SERVICE, PROCESS, "Телефон канцелярии", "консультация", "оффлайн")
WINDOW = ("2.", PROCESS, SERVICE, PROCESS, "Окно № 5", "получение консультации", "офлайн")


async def test_an_editor_sends_a_file_and_the_reviewer_gets_its_proposals(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")
    reviewer = await town.hire("Астрахань", "Проверяющий")

    preview = await editor.sends("list.docx", a_docx([SEVEN, PHONE, WINDOW]))
    asked = await editor.presses(preview.button("Указать типы"))
    whole = await editor.presses(asked.button("Кабинет"))
    sent = await editor.presses(whole.button("Отправить на проверку"))

    assert "Новых строк: 1" in preview
    assert "Новых строк: 2" in whole
    assert "Отправлено 2 предложения" in sent
    told = await reviewer.reads("list.docx")
    waiting = await reviewer.presses(told.button("Посмотреть предложения"), on=told)
    assert any("Телефон канцелярии" in label for label in waiting.labels)


async def test_a_file_with_macros_is_refused_in_words(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")
    macros = with_member(a_docx([SEVEN, PHONE]), "word/vbaProject.bin", b"macro")

    refused = await editor.sends("list.docm", macros)

    assert "макросы" in refused


async def test_unknown_columns_are_asked_one_after_another(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")

    asked = await editor.sends("list.xlsx", an_xlsx([("Где", "Зачем"), ("Сайт", "консультация")]))
    again = await editor.presses(asked.button("Где"))
    preview = await editor.presses(again.button("Зачем"))

    assert "точка взаимодействия" in asked
    assert "потребности клиента" in again
    assert "Новых строк: 1" in preview


async def test_a_citizen_s_file_is_not_read(town: Town) -> None:
    citizen = await town.citizen_of("Астрахань")

    answer = await citizen.sends("list.xlsx", an_xlsx([SEVEN, PHONE]))

    assert "не сохранён" in answer


async def test_more_than_may_be_sent_is_told_before_the_press(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")
    rows = [
        ("", PROCESS, SERVICE, PROCESS, f"Телефон № {n}", "консультация", "") for n in range(51)
    ]

    preview = await editor.sends("list.xlsx", an_xlsx([SEVEN, *rows]))

    assert "можно отправить 50" in preview
    assert not any("Отправить на проверку" in label for label in preview.labels)
