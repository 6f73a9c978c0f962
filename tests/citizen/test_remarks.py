"""A citizen leaves a remark, reads its outcome, says once that it is not solved, takes it back."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from sqlalchemy import select

from admin.deadlines import VERBS, fire_due
from admin.remarks import answering
from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.remarks.actions import LeaveRemark, ListMyRemarks, OpenMyRemark, SendNotSolved
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import Remark
from storage.models.base import utc_now
from storage.terms import Client, Need, Role
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone
from tests.citizen.visits import labels
from tests.remark_street import ADDRESS, CODE, SAID, Street, a_street


@pytest.fixture
async def street(samples: Database) -> Street:
    street = await a_street(samples)
    await settle(samples, CODE, "test:editor", "ru", Role.EDITOR)
    return street


async def begun(phone: HousePhone, street: Street) -> HousePhone:
    await phone.click(encode(LeaveRemark(street.agency.id, street.row_id)))
    return phone


async def test_what_is_promised_is_read_before_anything_is_written(street: Street) -> None:
    phone = await begun(street.phone(), street)

    for words in ("не узнают", "никого не преследуют", "Это не обращение", "59‑ФЗ"):
        assert words in phone.screen.text
    ways = await phone.click(str(phone.screen.labelled("Куда подать обращение").data))
    assert "Через интернет" in ways.text and "не принимает" in ways.text


async def test_a_number_comes_at_once_and_the_words_as_they_will_be_read(street: Street) -> None:
    phone = await begun(street.phone(), street)

    left = await phone.send(SAID)

    assert "№ 1" in left.text and "темно" in left.text and "Петров" not in left.text
    remark = await street.remark()
    assert (remark.about, remark.row_id) == (RemarkAbout.ROW, street.row_id)
    assert "Петров" not in remark.words
    assert "№ 1" not in (await phone.send("где горячая линия")).text


async def test_what_is_too_long_is_asked_for_anew_and_nothing_is_lost(street: Street) -> None:
    phone = await begun(street.phone(), street)

    refused = await phone.send("скамейки нет " * 90)
    left = await phone.send("скамейки нет")

    assert "Слишком длинно" in refused.text and "№ 1" in left.text


async def test_a_button_instead_of_words_leaves_no_remark(street: Street) -> None:
    phone = await begun(street.phone(), street)

    await phone.click("start")
    await phone.send("как записаться на приём")

    async with street.database.reading() as store:
        assert await store.remarks.waiting(street.agency.id, tuple(RemarkAbout)) == []


async def test_danger_in_a_remark_is_answered_first(street: Street) -> None:
    phone = await begun(street.phone(), street)

    left = await phone.send("в подъезде пахнет газом")

    assert "112" in left.text or "104" in left.text
    assert left.text.index("№ 1") > 0


async def test_without_an_agency_it_is_asked_which_one(street: Street) -> None:
    phone = street.phone()

    for command, asked in (("/remark", "К какому органу"), ("/support", "О каком органе")):
        screen = await phone.send(command)
        assert asked in screen.text
        assert "одним сообщением" in (await phone.click(str(screen.buttons[0].data))).text


async def test_the_outcome_is_told_and_not_solved_is_said_once(street: Street) -> None:
    phone = await begun(street.phone(), street)
    await phone.send(SAID)
    remark = await street.remark()
    await street.answer(RemarkStatus.IMPOSSIBLE, "Нет денег до весны")

    told = await phone.click(encode(OpenMyRemark(remark.id)))
    asked = await phone.click(str(told.labelled("Не решено").data))
    again = await phone.send("и весной не было")
    after = await phone.click(encode(OpenMyRemark(remark.id)))

    assert "Решить нельзя" in told.text and "Нет денег до весны" in told.text
    assert "Не согласны с ответом?" in told.labels
    assert "один раз" in asked.text and "снова ждёт" in again.text
    assert "и весной не было" in after.text and "Прежний ответ" in after.text
    assert "Не решено" not in after.labels


async def test_not_solved_may_be_said_without_words(street: Street) -> None:
    phone = await begun(street.phone(), street)
    await phone.send(SAID)
    remark = await street.remark()
    await street.answer(RemarkStatus.SOLVED)

    told = await phone.click(encode(OpenMyRemark(remark.id)))
    asked = await phone.click(str(told.labelled("Не решено").data))
    again = await phone.click(str(asked.labelled("Отправить без слов").data))
    refused = await phone.click(str(asked.labelled("Отправить без слов").data))

    assert "снова ждёт" in again.text and "уже говорили" in refused.text


async def test_a_remark_is_taken_back_after_a_second_press(street: Street) -> None:
    phone = await begun(street.phone(), street)
    left = await phone.send(SAID)

    mine = await phone.click(str(left.labelled("Посмотреть или забрать").data))
    asked = await phone.click(str(mine.labelled("Забрать").data))
    gone = await phone.click(str(asked.labelled("Да, забрать").data))
    mine = await phone.click(encode(ListMyRemarks()))

    assert "Слова стёрли" in gone.text
    assert mine.labels[0] == "№ 1: вы забрали"
    async with street.database.reading() as store:
        assert (await store.session.scalars(select(Remark.words))).all() == [""]


async def test_nobody_opens_another_person_s_remark(street: Street) -> None:
    await (await begun(street.phone(), street)).send(SAID)
    remark = await street.remark()

    seen = await street.phone("test:stranger").click(encode(OpenMyRemark(remark.id)))

    assert "темно" not in seen.text


async def test_help_with_the_bot_reaches_administrators_with_what_the_person_adds(
    street: Street,
) -> None:
    phone = street.phone()
    asked = await phone.send("/support")
    await phone.click(str(asked.buttons[0].data))

    left = await phone.send("кнопка «Назад» ничего не делает")
    warned = await phone.click(str(left.labelled("Добавить, как со мной связаться").data))
    kept = await phone.send("звоните Марии, +7 000 000-00-00")

    async with street.database.reading() as store:
        agency_id = next(each.id for each in street.shelf.library.agencies)
        (remark,) = await store.remarks.waiting(agency_id, [RemarkAbout.BOT])
    assert "ничего не вычёркиваем" in warned.text and "узнают, кто вы" in warned.text
    assert remark.reach == "звоните Марии, +7 000 000-00-00"
    assert "Записали" in kept.text


async def test_the_card_of_a_result_explains_how_to_complain_before_any_court(
    street: Street,
) -> None:
    rows = street.agency.lists[Client.EXTERNAL].rows
    phone, found = street.phone(), 0
    for row in rows:
        card = await phone.click(encode(OpenCard(street.agency.id, row.id)))
        has = "Не согласны с ответом?" in card.labels
        assert has is (Need.RESULT in row.needs), row.touchpoint.name
        found += has
        if has:
            explained = await phone.click(str(card.labelled("Не согласны с ответом?").data))
            assert "досудебным обжалованием" in explained.text
            assert "59‑ФЗ, ст. 11 ч. 1" in explained.text

    assert found


async def test_of_an_outcome_that_was_given_anew_only_the_last_one_is_told(
    street: Street,
) -> None:
    phone = await begun(street.phone(), street)
    await phone.send(SAID)
    await street.answer(RemarkStatus.SOLVED, "Поставили лампы")
    remark = await street.remark_of(1)
    await phone.click(encode(SendNotSolved(remark.id)))
    await street.answer(RemarkStatus.IMPOSSIBLE, "Коридор закрывают")

    told = await street.notices(ADDRESS)

    assert [bool(each) for each in told] == [False, True]
    assert told[1] is not None and "Коридор закрывают" in told[1].text
    assert "лампы" not in told[1].text


async def test_whoever_was_promised_is_asked_when_the_day_is_over(street: Street) -> None:
    phone = await begun(street.phone(), street)
    await phone.send(SAID)
    remark = await street.remark()
    async with street.database.writing() as store:
        (editor,) = await store.team.active(street.agency.id, [Role.EDITOR])
        day = (await answering.offered_days(store, by=editor))[0]
        promise = answering.Outcome(RemarkStatus.PROMISED, "Закажем лампы", day)
        await answering.answer(store, remark.id, promise, by=editor, seen=remark.revision)
    (before,) = await street.notices(ADDRESS)

    with time_machine.travel(datetime.combine(day, time(6), UTC) + timedelta(days=7), tick=False):
        for _ in range(2):
            await fire_due(street.database, VERBS, utc_now())
        _first, missed = await street.notices(ADDRESS)
        mine = await phone.click(encode(ListMyRemarks()))

    until = f"{day:%d.%m.%Y}"
    assert before is not None and f"Будет решено до {until}" in before.text
    assert missed is not None and f"Обещали решить до {until}" in missed.text
    assert "О вашем замечании № 1" in missed.text and "Не решено" in labels(missed)
    assert mine.labels[0] == f"№ 1: обещали решить до {until}, решено ли, не сказали"
