"""A word after «Помогло» and «Не помогло»: for whoever wants, kept apart from who said it."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select, text

from bot.actions import encode
from bot.citizen.actions import OpenCard
from bot.citizen.steps.actions import OpenStep
from bot.citizen.steps.rating_actions import RateStep
from bot.guide.scenario import steps_of
from bot.notebook import write_down
from storage.db import Database
from storage.demand_terms import Counted
from storage.models import Base, FeedbackWords
from storage.models.base import utc_now
from tests.citizen.person import HousePhone, SeenScreen
from tests.remark_street import Street, a_street

SAID = "трубку не берут, звал Иван Петров"
ADDRESS = "test:777000777"


@pytest.fixture
async def street(samples: Database) -> Street:
    return await a_street(samples)


async def pressed(street: Street, label: str) -> HousePhone:
    phone = street.phone(ADDRESS)
    await phone.click(encode(OpenCard(street.agency.id, street.row_id)))
    await phone.click(str(phone.screen.labelled(label).data))
    return phone


async def written(street: Street, phone: HousePhone) -> list[FeedbackWords]:
    await write_down(phone.notebook, street.database, street.shelf.library.search)
    async with street.database.reading() as store:
        return list(await store.session.scalars(select(FeedbackWords)))


def back_to_card(screen: SeenScreen) -> bool:
    return "Помогло" not in screen.labels and "Контакт неверный?" in screen.labels


@pytest.mark.parametrize(("label", "helped"), [("Помогло", True), ("Не помогло", False)])
async def test_a_word_is_kept_without_names_and_without_anybody(
    street: Street, label: str, helped: bool
) -> None:
    phone = await pressed(street, label)
    asked = phone.screen.text

    thanks = await phone.send(SAID)
    (kept,) = await written(street, phone)

    assert "Хотите добавить?" in asked and "записали" in thanks.text
    assert (kept.stage, kept.helped) == (f"card:{street.row_id}", helped)
    assert "трубку не берут" in kept.words and "Петров" not in kept.words
    async with street.database.reading() as store:
        for table in Base.metadata.sorted_tables:
            rows = await store.session.execute(text(f'SELECT * FROM "{table.name}"'))
            assert "777000777" not in str(rows.all())


async def test_whoever_has_nothing_to_add_reads_the_card_on(street: Street) -> None:
    phone = await pressed(street, "Помогло")

    card = await phone.click(str(phone.screen.labelled("Не хочу").data))
    await phone.send("горячая линия")

    assert back_to_card(card)
    assert await written(street, phone) == []


async def test_what_is_typed_after_another_press_or_much_later_is_a_question(
    street: Street,
) -> None:
    phone = await pressed(street, "Не помогло")
    await phone.click("start")
    await phone.send("где горячая линия")
    later = await pressed(street, "Не помогло")
    with time_machine.travel(utc_now() + timedelta(minutes=11)):
        await later.send("где горячая линия")

    assert await written(street, phone) == [] and await written(street, later) == []


async def test_a_question_that_was_taken_for_a_word_is_answered_and_not_kept(
    street: Street,
) -> None:
    phone = await pressed(street, "Не помогло")
    kept = await phone.send("как позвонить на горячую линию")

    answered = await phone.click(str(kept.labelled("Это вопрос: найдите ответ").data))

    assert "К какому органу ваш вопрос?" in answered.text
    assert await written(street, phone) == []


async def test_too_long_a_word_is_asked_for_anew(street: Street) -> None:
    phone = await pressed(street, "Помогло")

    long = await phone.send("очень удобно " * 90)
    await phone.send("очень удобно")

    assert "помещается 1000" in long.text
    assert [each.words for each in await written(street, phone)] == ["очень удобно"]


async def test_danger_is_answered_and_never_kept_as_a_word(street: Street) -> None:
    phone = await pressed(street, "Не помогло")

    answered = await phone.send("пахнет газом")

    assert "112" in answered.text or "104" in answered.text
    assert await written(street, phone) == []


async def test_a_step_of_the_path_is_rated_as_a_stage_of_its_own(street: Street) -> None:
    phone = street.phone(ADDRESS)
    key = steps_of(street.agency.guide)[0].key
    await phone.click(encode(OpenStep(street.agency.id, 0, key)))
    shown = phone.screen.text

    rated = await phone.click(str(phone.screen.labelled("Не помогло").data))
    again = await phone.click(encode(RateStep(street.agency.id, 0, key, 0, 1)))
    await phone.click(str(rated.labelled("Не хочу").data))
    back = phone.screen.text
    await phone.click(encode(OpenStep(street.agency.id, 0, key)))
    counts = phone.notebook.tally.take()

    assert "Хотите добавить?" in rated.text
    assert "Оставить замечание и получить ответ" in rated.labels
    assert "уже ответили об этом шаге" in again.text and back == shown
    assert [(each.counted, each.key, times) for each, times in counts.items()] == [
        (Counted.NOT_HELPED, f"step:{key}", 1)
    ]


async def test_words_to_a_step_lead_back_to_it(street: Street) -> None:
    phone = street.phone(ADDRESS)
    key = steps_of(street.agency.guide)[0].key
    await phone.click(encode(RateStep(street.agency.id, 0, key, 0, 1)))

    thanks = await phone.send("стало понятно, что дальше")
    (kept,) = await written(street, phone)
    back = await phone.click(str(thanks.labelled("Назад").data))

    assert (kept.stage, kept.helped) == (f"step:{key}", True)
    assert "Помогло" in back.labels
