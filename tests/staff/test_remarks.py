"""Staff answer citizens' remarks in chat: look first, then send; of two who answer one does."""

from datetime import timedelta

import pytest

from admin.clock import agency_today
from admin.remarks.answering import offered_days
from bot.actions import encode
from bot.citizen.remarks.actions import LeaveRemark, OpenMyRemark
from bot.staff.remark_actions import AnswerRemark, OpenRemark
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import FeedbackWords, KnowledgeItem
from storage.terms import KnowledgeKind, Role
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone
from tests.remark_street import CODE, SAID, Street, a_street

EDITOR, APPROVER, ADMINISTRATOR = "test:editor", "test:approver", "test:administrator"


@pytest.fixture
async def street(samples: Database) -> Street:
    street = await a_street(samples)
    await settle(samples, CODE, EDITOR, "ru", Role.EDITOR)
    await settle(samples, CODE, APPROVER, "ru", Role.APPROVER)
    await settle(samples, CODE, ADMINISTRATOR, "ru", Role.ADMINISTRATOR)
    return street


async def left(street: Street, words: str = SAID) -> HousePhone:
    """A citizen who has left a remark."""
    citizen = street.phone()
    await citizen.click(encode(LeaveRemark(street.agency.id, street.row_id)))
    await citizen.send(words)
    return citizen


async def opened(street: Street, address: str = EDITOR) -> HousePhone:
    """A colleague who looks at the first remark that waits."""
    phone = street.phone(address)
    listed = await phone.send("/remarks")
    await phone.click(str(listed.buttons[0].data))
    return phone


async def press(phone: HousePhone, label: str) -> str:
    return (await phone.click(str(phone.screen.labelled(label).data))).text


async def test_a_remark_is_answered_after_a_look_and_its_author_reads_it(street: Street) -> None:
    citizen, remark = await left(street), await street.remark()
    editor = await opened(street)
    seen = editor.screen.text

    await press(editor, "Решить нельзя, потому что…")
    preview = (await editor.send("До весны нет денег.\nВесной поставим.")).text
    waiting = await citizen.click(encode(OpenMyRemark(remark.id)))
    sent = await press(editor, "Отправить")
    read = await citizen.click(encode(OpenMyRemark(remark.id)))

    assert "темно" in seen and "Петров" not in seen
    assert "Так это увидит автор" in preview and "До весны нет денег." in preview
    assert "Ждёт ответа" in waiting.text
    assert "отправлен" in sent and "Решить нельзя" in read.text and "Весной поставим." in read.text


async def test_a_refusal_without_a_reason_is_not_sent_and_may_be_mended(street: Street) -> None:
    await left(street)
    editor = await opened(street)
    await press(editor, "Решить нельзя, потому что…")

    refused = (await editor.send("нет")).text
    await editor.send("До весны нет денег")

    assert "почему решить нельзя" in refused
    assert "До весны нет денег" in editor.screen.text and "Отправить" in editor.screen.labels


async def test_a_promise_names_a_working_day_chosen_or_typed(street: Street) -> None:
    await left(street)
    editor = await opened(street)
    async with street.database.reading() as store:
        (staff,) = await store.team.active(street.agency.id, [Role.EDITOR])
        day = (await offered_days(store, by=staff))[2]
    today = agency_today(street.agency.time_zone)
    sunday = today + timedelta(days=13 - today.weekday())

    await press(editor, "Будет решено до…")
    past = (await editor.send(f"{today:%d.%m.%Y}")).text
    off = (await editor.send(f"{sunday:%d.%m.%Y}")).text
    asked = (await editor.send(f"{day:%d.%m.%Y}")).text
    await editor.send("Заказали лампы")
    sent = await press(editor, "Отправить")

    assert "ещё не наступил" in past and "выходной" in off
    assert f"до {day:%d.%m.%Y}" in asked and f"{day:%d.%m.%Y}" in sent
    assert (await street.remark()).promised_on == day


async def test_a_template_is_filled_in_looked_at_and_sent(street: Street) -> None:
    citizen, remark = await left(street), await street.remark()
    async with street.database.writing() as store:
        body = "По замечанию № (номер замечания): лампы висят, позвоните Ивану Петрову."
        item = KnowledgeItem(
            agency_id=street.agency.id, kind=KnowledgeKind.TEMPLATE, title="Лампы", body=body
        )
        await store.knowledge.add(item)
    editor = await opened(street)

    await press(editor, "Решено")
    await press(editor, "Взять шаблон: 1")
    filled = await press(editor, "Лампы")
    look = await press(editor, "Показать, как увидят")
    await press(editor, "Исправить")
    await editor.send(f"По замечанию № {remark.number}: лампы висят.")
    await press(editor, "Отправить")
    read = await citizen.click(encode(OpenMyRemark(remark.id)))

    assert "№ 1: лампы висят" in filled and "Проверьте: в ответе" in look
    assert "№ 1: лампы висят." in read.text and "Петров" not in read.text


async def test_whoever_comes_second_reads_who_answered_and_nothing_is_sent(
    street: Street,
) -> None:
    await left(street)
    editor, approver = await opened(street), await opened(street, APPROVER)
    await press(editor, "Решено")
    await editor.send("Поставили лампы")
    await press(approver, "Решить нельзя, потому что…")
    await approver.send("Нет денег до весны")
    await press(editor, "Отправить")

    refused = await press(approver, "Отправить")

    remark = await street.remark_of(1)
    assert "уже ответили" in refused and "Сотрудник 1" in refused and "решено" in refused
    assert remark.status is RemarkStatus.SOLVED
    assert "Сотрудник 1" in await press(approver, "Посмотреть, что там")


async def test_nobody_answers_their_own_remark(street: Street) -> None:
    editor = street.phone(EDITOR)
    await editor.click(encode(LeaveRemark(street.agency.id, street.row_id)))
    await editor.send(SAID)
    remark = await street.remark()

    seen = await editor.click(encode(OpenRemark(remark.id)))
    refused = await press(editor, "Решено")

    assert "темно" in seen.text
    assert "ответит другой сотрудник" in refused and "ваш" not in refused.lower()


async def test_a_forged_outcome_and_another_s_remark_change_nothing(street: Street) -> None:
    await left(street)
    remark = await street.remark()
    editor, administrator = street.phone(EDITOR), street.phone(ADMINISTRATOR)

    for outcome in ("open", "withdrawn"):
        await editor.click(encode(AnswerRemark(remark.id, remark.revision, outcome)))
        await editor.send("Поставили лампы")
    refused = await administrator.click(encode(OpenRemark(remark.id)))

    assert "темно" not in refused.text
    assert (await street.remark()).status is RemarkStatus.OPEN


async def test_words_to_ratings_are_read_by_stage(street: Street) -> None:
    async with street.database.writing() as store:
        for stage, helped, words in (
            (f"card:{street.row_id}", False, "трубку не берут"),
            ("step:gone", True, "стало понятнее"),
        ):
            said_on = agency_today(street.agency.time_zone)
            await store.feedback_words.add(
                FeedbackWords(
                    agency_id=street.agency.id,
                    said_on=said_on,
                    stage=stage,
                    helped=helped,
                    words=words,
                )
            )
    editor = street.phone(EDITOR)

    await editor.send("/remarks")
    await press(editor, "Слова к оценкам: 2")
    stages = editor.screen.labels
    first = (await editor.click(str(editor.screen.buttons[0].data))).text

    assert any(each.startswith("Карточка «") for each in stages)
    assert any(each.startswith("Шаг, которого больше нет") for each in stages)
    assert "не помогло: трубку не берут" in first and "стало понятнее" not in first


async def test_only_administrators_see_how_whoever_asks_for_help_may_be_reached(
    street: Street,
) -> None:
    citizen = street.phone()
    asked = await citizen.send("/support")
    names = [each.text for each in asked.buttons]
    short = street.agency.guide.short_name["ru"]
    await citizen.click(str(asked.buttons[names.index(short)].data))
    await citizen.send("кнопка «Назад» ничего не делает")
    await press(citizen, "Добавить, как со мной связаться")
    await citizen.send("звоните Марии, +7 000 000-00-00")
    remark = await street.remark()

    seen = await (await opened(street, ADMINISTRATOR)).click(encode(OpenRemark(remark.id)))
    others = await street.phone(EDITOR).click(encode(OpenRemark(remark.id)))

    assert remark.about is RemarkAbout.BOT
    assert "звоните Марии, +7 000 000-00-00" in seen.text
    assert "Марии" not in others.text and "Назад" not in others.text
