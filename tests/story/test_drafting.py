"""Writing a proposal the way people do: typing what is a button, pressing what is old."""

from tests.story.people import Town
from tests.story.work import ADD, CONTACTS, COPY, EXCLUDE, NEEDS, ON, SKIP, begin, choose, finish


async def test_a_button_of_an_earlier_step_says_what_it_changed(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    await begin(editor, ADD)
    await editor.says("Терминал у входа в округ")
    kind = await editor.presses("Кабинет, место приёма")
    later = await editor.presses(ON)

    changed = await editor.forges(kind.data["Цифровая"])

    assert "Ответ изменён. Вид: Цифровая." in changed
    assert later.text.splitlines()[-1] in changed


async def test_a_row_is_found_whatever_e_is_typed_and_the_whole_list_is_a_press_away(
    town: Town,
) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    whole = await choose(editor, NEEDS)

    found = await editor.says("прием личный")
    nothing = await editor.says("дирижабль")
    again = await editor.presses("Показать весь список")

    assert found.button("Личный приём")
    assert "ничего не нашлось" in nothing
    assert again.labels == whole.labels


async def test_a_typed_label_is_a_press_and_other_words_show_the_step_again(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    await begin(editor, ADD)
    await editor.says("Уголок потребителя на вокзале")
    refused = await editor.says("не знаю")
    kind = await editor.says("кабинет, место приема")
    after = await editor.says("офлайн")

    assert "Здесь отвечают кнопкой под сообщением." in refused and "Шаг 2" in refused
    assert "цифровая или офлайн?" in kind
    assert "Шаг 4" in after


async def test_a_wrong_contact_is_asked_again_and_hours_read_in_words(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    contacts = await begin(editor, CONTACTS, "Личный приём")
    await editor.presses(contacts.button("Телефон"))
    refused = await editor.says("звоните")
    again = await editor.presses("Вернуться к вопросу")
    await editor.says("+7 000 000-00-00 доб. 12")
    await editor.presses("Часы работы")
    kept = await editor.says("пн-пт 9-18, обед 13-14")
    without = await editor.presses("Убрать: Часы работы")

    assert "Напишите ещё раз или вернитесь к вопросу." in refused
    assert "Напишите телефон" in again
    assert "+7 000 000-00-00, доб. 12" in kept
    assert "понедельник – пятница: с 9:00 до 13:00, с 14:00 до 18:00" in kept
    assert "Mo-Fr" not in kept and "часы:" not in without


async def test_a_known_name_asks_shortly_and_a_copy_says_what_it_took(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    await choose(editor, COPY)
    found = await editor.says("опрос")
    copied = await editor.presses(found.button("Онлайн-опрос"))
    known = await editor.says("Личный прием граждан")

    assert "Взято за образец: «" in copied and "Перенесены" in copied
    assert "Похоже, такая точка уже есть" in known and "Как называется" not in known


async def test_an_exclusion_reads_plainly_and_another_cause_keeps_its_words(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    await begin(editor, EXCLUDE, "Телефон исполнителя")
    await editor.presses(SKIP)
    await editor.presses("Иное")
    basis = await editor.says("Номер указан в письме")
    ready = await finish(editor, basis)

    assert "Строка уходит из перечня: Телефон исполнителя" in ready and "Замены нет." in ready
    assert "Повод: Иное — Номер указан в письме." in ready
