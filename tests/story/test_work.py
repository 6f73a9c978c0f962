"""What staff do all day: drafts, lists, files, people; each in the chat."""

from tests.story.people import Chat, Town, in_team, invitation, title
from tests.story.work import (
    ADD,
    APPROVE,
    CHECK,
    CONTACTS,
    COPY,
    KIND,
    NEEDS,
    ON,
    RETURN,
    SKIP,
    SUBMIT,
    WITHDRAW,
    add,
    begin,
    choose,
    finish,
    number,
)

CITIZENS_COMMANDS = [
    *("start", "help", "faq", "my", "steps", "appeal", "history", "subscriptions"),
    *("privacy", "forget", "remark", "support", "settings", "language", "about", "agency"),
]


async def test_the_reviewer_fetches_the_attached_basis_byte_for_byte(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    content = bytes(range(256)) * 40
    await begin(editor, CONTACTS, "Личный приём")
    await editor.presses("Телефон")
    screen = await editor.says("+7 000 000-00-00")
    while "На каком основании?" not in screen:
        screen = await editor.presses(ON)
    kept = await editor.sends("Приказ № 5 (подписан).pdf", content)
    ready = await finish(editor, kept)
    sent = await editor.presses(SUBMIT)

    notice = await reviewer.reads(f"Предложение № {number(sent)}")
    fetched = await reviewer.presses("Файл основания", on=notice)

    assert "Файл «Приказ № 5 (подписан).pdf» приложен как основание" in kept
    assert "приложен файл" in ready and "Не указано основание" not in ready
    assert "Телефон: +7 000 000-00-00" in notice and "приложен файл" in notice
    assert "файлом ниже" in fetched
    assert await reviewer.last_file() == ("Приказ № 5 (подписан).pdf", content)


async def test_every_step_says_where_one_is_and_leads_back_and_out(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    screen = await begin(editor, ADD)
    steps = [screen]
    steps.append(await editor.says("Справочное окно для жителей"))
    steps.append(await editor.presses("Кабинет, место приёма"))
    while "Зачем сюда приходят?" not in steps[-1]:
        steps.append(await editor.presses(ON if ON in steps[-1].labels else SKIP))
    steps.append(await editor.presses("получить информацию"))
    while "Шаг " in steps[-1].text:
        steps.append(await editor.presses(ON if ON in steps[-1].labels else SKIP))
    mended = await editor.presses("Исправить потребности")
    whole = await editor.presses(ON)
    spared = await editor.presses("Исправить повод")
    same = await editor.presses("Назад")

    for place, step in enumerate(steps[:-1]):
        assert "Шаг " in step and "Черновик сохранён" in step and "Например" in step, step
        assert "Прервать" in step.labels, step
        assert ("Назад" in step.labels) == (place > 0), step
    assert "Зачем сюда приходят?" in mended and "Всё спрошено" in whole
    assert "Каков повод?" in spared and same.text == whole.text


async def test_what_cannot_be_read_is_said_at_once_and_nothing_is_lost(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    contacts = await begin(editor, CONTACTS, "горячей линии")
    mistakes = {
        "Телефон": ("звоните", "Это не похоже на телефон"),
        "Электронная почта": ("собака", "Это не похоже на адрес электронной почты"),
        "Сайт": ("наш сайт", "Это не похоже на адрес страницы"),
        "Точка на карте": ("у вокзала", "Нужны широта и долгота"),
        "Часы работы": ("когда как", "Не получилось прочитать часы работы"),
    }

    for label, (wrong, words) in mistakes.items():
        asked = await editor.presses(contacts.button(label), on=contacts)
        refused = await editor.says(wrong)
        again = await editor.presses("Вернуться к вопросу")
        contacts = await editor.presses("Назад", on=again)

        assert "Например" in asked and {"Назад", "Прервать"} <= set(asked.labels)
        assert words in refused, (label, refused)
        assert again.text == asked.text, (label, again)
        assert "Как связаться?" in contacts, (label, contacts)


async def test_a_row_is_copied_as_a_start(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    listed = await choose(editor, COPY)
    found = await editor.says("опрос")
    name = await editor.presses(found.button("Онлайн-опрос"))
    await editor.says("Книга отзывов")
    screen = await editor.presses("Кабинет, место приёма")
    while "Зачем сюда приходят?" not in screen:
        screen = await editor.presses(ON if ON in screen.labels else SKIP)
    ready = await finish(editor, screen)

    assert "Какая строка?" in listed and "Шаг 1" in name
    assert "✓ оставить отзыв — выбрано" in screen.labels
    assert "Книга отзывов" in ready and "предоставление обратной связи" in ready
    assert "жилищный контроль" in ready


async def test_a_row_is_found_by_typing_and_by_pages(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)

    first = await choose(editor, NEEDS)
    second = await editor.presses("Дальше по списку")
    back = await editor.presses("Раньше")
    found = await editor.says("ПРИЁМ личный")
    nothing = await editor.says("дирижабль")
    again = await editor.says("соцсети")

    rows_shown = [label for label in first.labels if label not in _MOVES]
    assert len(rows_shown) == 8 and back.labels == first.labels
    assert not set(rows_shown) & set(second.labels) and "Раньше" in second.labels
    assert found.button("Личный приём") and "нашлась 1 строка" in found
    assert "ничего не нашлось" in nothing and "Напишите короче" in nothing
    assert again.button("Социальные сети")


async def test_a_row_says_who_has_it_now(town: Town) -> None:
    editor, other = await town.hire("Астрахань", "Редактор"), town.staff("Астрахань", "editor", 2)
    await begin(editor, KIND, "Телефон исполнителя")

    await choose(other, KIND)
    listed = await other.says("исполнителя")

    assert f"«Телефон исполнителя ответа» сейчас у человека: {editor.title} (черновик)" in listed


async def test_lists_have_tabs_a_filter_and_pages(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")
    for place in range(9):
        await begin(editor, ADD)
        await editor.says(f"Пункт {place}")
    await begin(editor, KIND, "Официальный сайт")

    waiting = await editor.says("/proposals")
    mine = await editor.presses("Мои")
    more = await editor.presses("Дальше по списку")
    fewer = await editor.presses("Раньше")
    additions = await editor.presses("Показать: новая точка")
    kinds = await editor.presses("Показать: изменить вид")
    decided = await editor.presses("Решённые")

    assert "Вашего решения ничего не ждёт" in waiting
    assert {"Мои", "Решённые"} <= set(waiting.labels) and "Ждут меня" in mine.labels
    assert "Ваши предложения: 10" in mine and len(_lines(mine.labels)) == 8
    assert len(_lines(more.labels)) == 2 and fewer.labels == mine.labels
    assert "Ваши предложения: 9. Показаны новая точка" in additions
    assert "Официальный сайт" in " ".join(_lines(kinds.labels)) and len(_lines(kinds.labels)) == 1
    assert "изменить вид" in decided and "В меню сотрудника" in decided.labels


async def test_a_sent_proposal_is_withdrawn_by_its_author(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    await add(editor, "Автомат для справок", "Кабинет, место приёма", "получить информацию")
    sent = await editor.presses(SUBMIT)
    notice = await reviewer.reads(f"Предложение № {number(sent)}")

    withdrawn = await editor.presses(WITHDRAW)
    late = await reviewer.presses(CHECK, on=notice)
    open_again = await add(
        editor, "Автомат для справок", "Кабинет, место приёма", "получить информацию"
    )

    assert "Отозвано. В перечне ничего не изменилось" in withdrawn
    assert "Решение уже принято: отозвано, Редактор 1, " in late
    assert "Отправлено" in await editor.presses(SUBMIT, on=open_again)


async def test_a_second_press_of_ones_own_button_says_that_it_is_done(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    ready = await add(editor, "Экран в холле", "Кабинет, место приёма", "получить информацию")
    sent = await editor.presses(SUBMIT, on=ready)
    sent_again = await editor.forges(ready.data[SUBMIT])
    notice = await reviewer.reads(f"Предложение № {number(sent)}")
    check = notice.data[CHECK]
    await reviewer.presses(CHECK, on=notice)

    checked_again = await reviewer.forges(check)
    late = await editor.forges(ready.data[SUBMIT])

    assert "Это уже сделано: отправлено на рассмотрение, " in sent_again
    assert "Это уже сделано: проверено, " in checked_again
    assert "Решение уже принято: проверено, Проверяющий 1" in late


async def test_a_question_is_over_when_its_subject_was_decided_meanwhile(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    ready = await add(editor, "Стол справок", "Кабинет, место приёма", "получить информацию")
    sent = await editor.presses(SUBMIT, on=ready)
    await reviewer.presses(RETURN, on=await reviewer.reads(f"Предложение № {number(sent)}"))
    await editor.presses(WITHDRAW, on=sent)

    late = await reviewer.says("Укажите часы работы стола.")
    unasked = await reviewer.says("Укажите часы работы стола.")
    file = await reviewer.sends("hours.txt", b"9-18")

    assert "Решение уже принято: отозвано" in late and "Ваш ответ ничего не изменил" in late
    assert {"Посмотреть, что там", "В меню сотрудника"} <= set(late.labels)
    assert "Решение уже принято" not in unasked and unasked.button("еню сотрудника")
    assert "В файле нет таблицы" in file and "В меню сотрудника" in file.labels


async def test_cancel_stops_the_question_and_keeps_the_draft(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")
    await begin(editor, ADD)
    await editor.says("Окно для писем")

    cancelled = await editor.says("/cancel")
    typed = await editor.says("жалоба на отопление")
    drafts = await editor.says("/drafts")
    continued = await editor.presses(drafts.button("Окно для писем"))
    asked = await editor.presses("Прервать")
    deleted = await editor.presses("Удалить черновик")
    nothing = await editor.says("/drafts")

    assert "Черновик сохранён: он ждёт в /drafts" in cancelled
    assert "Записано" not in typed and "Черновик" not in typed
    assert "Шаг 2" in continued and "Прервать черновик «Окно для писем»?" in asked
    assert deleted.text == "Черновик удалён."
    assert deleted.labels == ("Предложить изменение", "В меню сотрудника")
    assert "Черновик сохранён" not in await editor.says("/cancel")
    assert "Черновиков нет" in nothing


async def test_an_invited_citizen_opens_the_link_and_works(town: Town) -> None:
    administrator, newcomer = town.staff("Астрахань", "administrator"), town.citizen()
    await newcomer.says("/start")
    before = await newcomer.commands()
    code = await invitation(administrator, "Редактор")
    copied = await town.client.click(administrator.user_id, "Скопировать ссылку")

    welcome = await newcomer.says(f"/start {code}")
    menu = await newcomer.presses("В меню сотрудника")
    step = await begin(newcomer, ADD)

    assert before == CITIZENS_COMMANDS
    assert str(copied["copied"]).endswith(f"?start={code}")
    assert "Предложить изменение" in menu.labels and "Люди" not in menu.labels
    assert "Шаг 1" in step
    assert title(welcome) in await administrator.reads("По вашему приглашению пришёл человек")
    assert {"menu", "propose", "drafts", "cancel"} <= set(await newcomer.commands())


async def test_the_menu_offers_each_role_its_own_commands(town: Town) -> None:
    await town.settle()
    office = {
        role: set(await town.staff("Астрахань", role).commands())
        for role in ("editor", "reviewer", "approver", "administrator", "internal")
    }
    work = {"menu", "proposals", "releases", "cancel", "findings", "list", "knowledge"}
    work |= {"publications", "procedure", "processes", "stats", "web", "remarks", "surveys"}

    assert office["editor"] == {
        *CITIZENS_COMMANDS,
        *work,
        "propose",
        "drafts",
        "suggestions",
        "questions",
        "words",
    }
    assert office["administrator"] == {*CITIZENS_COMMANDS, *work, "team", "questions", "words"}
    assert office["internal"] == {*CITIZENS_COMMANDS}
    assert all("team" not in office[role] for role in ("editor", "reviewer", "approver"))


async def test_a_changed_role_changes_what_one_may(town: Town) -> None:
    person, administrator = await town.hire("Астрахань", "Редактор"), _administrator(town)

    team = await in_team(administrator, person.title)
    await administrator.presses(team.button(person.title))
    await administrator.presses("Изменить роль")
    changed = await administrator.presses("Администратор")
    refused = await person.says("/propose")
    people = await in_team(person, "это вы")

    assert "Роль: Администратор" in changed
    told = await person.reads("Ваша роль теперь — ")
    assert "Администратор" in told and "В меню сотрудника" in told.labels
    assert "Администратор отвечает за людей и настройки" in refused
    assert person.title not in people.text and "это вы" in " ".join(people.labels)
    assert "team" in await person.commands() and "propose" not in await person.commands()


async def test_staff_work_in_english(town: Town) -> None:
    editor = await town.hire("Астрахань", "Редактор")
    await editor.says("/language")
    await editor.presses("English")

    menu = await editor.says("/menu")
    choice = await editor.presses("Propose a change")
    step = await editor.presses("Add a touchpoint")

    for screen in (menu, choice, step):
        assert not _russian(screen.labels), screen
    assert "Step 1 of" in step or "list" in step.text
    chat = await town.client.chat(editor.user_id)
    described = [command["description"] for command in chat["commands"]]
    assert described and not _russian(described)


async def test_where_nobody_can_approve_the_administrator_is_told_whom_to_appoint(
    town: Town,
) -> None:
    editor, reviewer = town.staff("Калининград", "editor"), town.staff("Калининград", "reviewer")
    administrator = town.staff("Калининград", "administrator")
    team = await in_team(administrator, "Утверждающий 1")
    await administrator.presses(team.button("Утверждающий 1"))
    await administrator.presses("Изменить роль")
    assert "утверждать станет некому" in (await administrator.messages())[-1]
    team = await in_team(administrator, "Утверждающий 1")
    await administrator.presses(team.button("Утверждающий 1"))
    warned = await administrator.presses("Закрыть доступ")
    assert "утверждать станет некому" in warned and "проверять" not in warned
    await administrator.presses("Да, закрыть: Утверждающий 1")
    await begin(editor, KIND, "Кабинеты")
    ready = await finish(editor, await editor.presses("Не определён"))
    sent = await editor.presses(SUBMIT, on=ready)
    await reviewer.presses(CHECK, on=await reviewer.reads(f"Предложение № {number(sent)}"))

    told = await administrator.reads("решить некому")
    approver = await town.hire("Калининград", "Утверждающий")
    due = await approver.reads("Ждёт вашего решения")
    await approver.presses(APPROVE, on=due)
    made = await approver.reads("Вышла редакция")

    assert "Пригласите человека в роли: утверждающий" in told and "Люди" in told.labels
    assert "Вышла редакция" in made


_MOVES = ("Раньше", "Дальше по списку", "В меню сотрудника")


def _lines(labels: tuple[str, ...]) -> list[str]:
    return [label for label in labels if label.startswith("№ ")]


def _russian(words: list[str] | tuple[str, ...]) -> list[str]:
    return [word for word in words if any("а" <= letter <= "я" for letter in word.lower())]


def _administrator(town: Town) -> Chat:
    return town.staff("Астрахань", "administrator")
