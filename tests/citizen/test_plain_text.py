"""«Крупный и простой текст»: on every screen, in every language, whatever conversation it is."""

from types import SimpleNamespace

import pytest

from admin.wishes import Wish, set_wish
from bot.actions import encode
from bot.citizen.settings_actions import SetWish
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.plain_text import in_lines, plainly
from bot.screens import Button, Screen
from bot.staff.actions import OpenMenu
from bot.telegram.render import calls
from locales import LANGUAGES, Html, Say
from storage.db import Database
from storage.terms import Role
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.crawl import LEAVING, crawl, judge, leads_back
from tests.citizen.person import HousePhone
from tests.citizen.plainness import judge_plainly, messages
from tests.citizen.test_crawl import VISITORS

MOST_MESSAGES = 5


async def settle_plainly(
    database: Database, code: str, address: str, language: str, role: Role | None = None
) -> None:
    """Somebody who has asked for plain text already."""
    await settle(database, code, address, language, role)
    async with database.writing() as store:
        person = await store.people.at(address)
        assert person is not None
        await set_wish(store, person.id, Wish.PLAIN_TEXT, on=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visitor", VISITORS.values(), ids=VISITORS)
async def test_every_screen_is_in_short_lines_and_short_messages(
    samples: Database, phone: GetPhone, visitor: SimpleNamespace, language: str
) -> None:
    await settle_plainly(samples, visitor.code, "test:1", language, visitor.role)

    walk = await crawl(phone("test:1", language))

    assert bool(walk.cards) == bool(visitor.tree)
    for data, screen in [("/start", walk.first), *walk.screens.items()]:
        if data.startswith(LEAVING):
            continue
        judge(screen, language)
        judge_plainly(screen)
        assert leads_back(screen), (data, screen)
        assert messages(screen) <= MOST_MESSAGES, screen.text
    assert {data: card.text for data, card in walk.cards.items() if messages(card) > 1} == {}


async def test_what_is_refused_or_not_understood_is_said_plainly_too(
    samples: Database, phone: GetPhone
) -> None:
    await settle_plainly(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone("test:1")

    for said in ("/nosuch", "/menu", "/start iunknown", "крокодил летит боком"):
        judge_plainly(await citizen.send(said))
    for old in ("забыто|1", "card|1|9999", "go|1|0|nosuch"):
        judge_plainly(await citizen.click(old))


async def test_a_card_tells_one_thing_a_press(samples: Database, phone: GetPhone) -> None:
    await settle_plainly(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone("test:1")
    await citizen.send("/start")
    first = await citizen.click(citizen.screen.labelled("Хочу пожаловаться или попросить").data)
    card = await citizen.click(first.labelled("Этот подходит").data)

    brought = await citizen.click(card.labelled("Что взять").data)
    back = await citizen.click(brought.labelled("Назад").data)
    more = await citizen.click(card.labelled("Ещё").data)
    possible = await citizen.click(more.labelled("Что здесь можно").data)
    when = await citizen.click(more.labelled("Когда ответят").data)

    assert "gosuslugi.ru" in card.text and "Контакт неверный?" in card.labels
    assert "учётная запись" not in card.text and "30 дней" not in card.text
    assert brought.text == "Что нужно: подтверждённая учётная запись Госуслуг."
    assert back.text == card.text
    assert possible.text.splitlines()[1:3] == ["— подать обращение;", "— узнать ход рассмотрения;"]
    assert "Потом ответят за 30 дней." in when.text


async def test_ways_come_one_at_a_time_and_begin_anew_after_the_last(
    samples: Database, phone: GetPhone
) -> None:
    await settle_plainly(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone("test:1")
    first = await citizen.send("/start")
    seen = [await citizen.click(first.labelled("Хочу пожаловаться или попросить").data)]

    while "Следующий" in seen[-1].labels:
        seen.append(await citizen.click(seen[-1].labelled("Следующий").data))
    anew = await citizen.click(seen[-1].labelled("Снова первый").data)
    card = await citizen.click(seen[2].labelled("Этот подходит").data)

    assert [each.text.partition(":")[0].splitlines()[-1] for each in seen] == [
        "Первый способ из 4",
        "Второй способ из 4",
        "Третий способ из 4",
        "Четвёртый способ из 4",
    ]
    assert "<b>Письмо</b>" in seen[2].text and card.text.startswith("<b>Письмо</b>")
    assert "Первый способ из 4" in anew.text


async def test_people_come_one_at_a_time_too(samples: Database, phone: GetPhone) -> None:
    await settle_plainly(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone("test:1")
    start = await citizen.send("/start")

    first = await citizen.click(start.labelled("Поговорить с человеком").data)
    second = await citizen.click(first.labelled("Следующий").data)
    back = await citizen.click(second.labelled("Назад").data)

    assert "Горячая линия" in first.text and "Личный приём" not in first.text
    assert "Личный приём" in second.text and "Горячая линия" not in second.text
    assert back.labels == start.labels


async def test_a_way_that_a_button_counts_too_far_is_the_last(
    samples: Database, phone: GetPhone
) -> None:
    await settle_plainly(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone("test:1")

    screen = await citizen.click("way|1|0|complain|submit|0|99")

    assert "Четвёртый способ из 4" in screen.text


async def test_what_staff_work_with_stays_as_it_is(samples: Database, shelf: Shelf) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru", Role.EDITOR)
    editor = HousePhone(samples, shelf, build_routes(), "test:1")
    usual = await editor.click(encode(OpenMenu()))
    await editor.click(encode(SetWish(Wish.PLAIN_TEXT.value, 1)))

    after = await editor.click(encode(OpenMenu()))
    as_citizen = await editor.send("/start")

    assert after == usual and after.piece == 0
    judge_plainly(as_citizen)


def test_a_sentence_stands_on_a_line_of_its_own() -> None:
    assert in_lines("Позвоните. Вам ответят! Правда?\n\nДа.") == (
        "Позвоните.\nВам ответят!\nПравда?\n\nДа."
    )


def test_a_long_sentence_is_broken_where_a_voice_pauses() -> None:
    text = (
        "Сюда пишут сообщение, а не обращение: у сообщений из открытых источников свой порядок "
        "(приказ от 10.06.2024 № 078-О, п. 1.6)."
    )

    assert in_lines(text).splitlines() == [
        "Сюда пишут сообщение, а не обращение:",
        "у сообщений из открытых источников свой порядок",
        "(приказ от 10.06.2024 № 078-О, п. 1.6).",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "г. Примерск, ул. Первая, д. 1",
        "Сведения на 22 ноября 2026 г., перечень № 1.",
        "1. Нажмите кнопку.",
        "по закону (59‑ФЗ, ст. 8, 12).",
        'См. <a href="https://example.org/a b">источник</a> &lt;здесь&gt;.',
    ],
)
def test_an_abbreviation_ends_no_sentence_and_a_tag_stays_whole(text: str) -> None:
    assert in_lines(text) == text


def test_the_words_stay_the_same_but_for_pictures() -> None:
    text = (
        "⚠️ С 1 января 2026 г. этот перечень 🙂 больше не действует. <b>Не ходите</b> туда → сюда."
    )

    assert in_lines(text).split() == text.translate(dict.fromkeys(map(ord, "⚠️🙂→"))).split()


def test_a_long_text_comes_in_several_messages_with_buttons_under_the_last() -> None:
    text = Html("\n\n".join(f"{n}. Это правило номер {n}, его надо помнить." for n in range(1, 21)))
    rows = ((Button("✅ Да", url="https://example.org"), Button("Нет", url="https://example.org")),)

    sent = calls(plainly(Screen(text, rows)), 1, None)

    assert len(sent) > 1
    assert all(len(each.text) <= 400 for each in sent)  # type: ignore[attr-defined]
    assert all(each.reply_markup is None for each in sent[:-1])  # type: ignore[attr-defined]
    keyboard = sent[-1].reply_markup.inline_keyboard  # type: ignore[attr-defined]
    assert [[button.text for button in row] for row in keyboard] == [["Да"], ["Нет"]]


def test_plain_words_are_chosen_where_there_are_such() -> None:
    usual, plain = Say("ru"), Say("ru", plain=True)

    assert plain("citizen-no-offline") != usual("citizen-no-offline")
    assert plain("citizen-back") == usual("citizen-back")
