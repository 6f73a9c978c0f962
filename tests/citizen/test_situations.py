"""Citizens are asked what staff wrote a moment ago; an old button misleads nobody."""

from admin.situations import options, situations
from admin.situations.options import OptionForm
from admin.situations.situations import SituationForm
from admin.situations.standing import read_situations
from bot.guide.library import Shelf
from storage.db import Database
from storage.models import Staff
from storage.terms import Role
from tests.citizen.conftest import GetPhone, settle
from tests.factories import a_staff

ASTRAKHAN = "astrakhan_housing"
WAITING = "Жду ответа"


async def reviewer(database: Database) -> Staff:
    async with database.writing() as store:
        agency = await store.agencies.by_code(ASTRAKHAN)
        assert agency is not None
        return await a_staff(store, agency, Role.REVIEWER)


async def test_a_citizen_reads_the_new_words_at_once(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen, by = phone("test:1"), await reviewer(samples)
    before = await citizen.send("/start")

    async with samples.writing() as store:
        seen = (await read_situations(store, by=by)).mark
        form = SituationForm("Жду, а ответа нет")
        await situations.reword_situation(store, "waiting", form, seen=seen, by=by)
    await shelf.refresh()
    after = await citizen.send("/start")
    old = await citizen.click(str(before.labelled(WAITING).data))

    assert WAITING in before.labels and WAITING not in after.labels
    assert "Жду, а ответа нет" in after.labels
    assert "Жду, а ответа нет" in old.text and "Как идёт рассмотрение" in old.labels


async def test_the_old_button_of_what_was_removed_leads_on_kindly(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen, by = phone("test:1"), await reviewer(samples)
    async with samples.writing() as store:
        seen = (await read_situations(store, by=by)).mark
        added = await situations.add_situation(
            store,
            "external",
            SituationForm("Нужна справка о доме"),
            OptionForm("Взять бланк", needs=("forms",)),
            seen=seen,
            by=by,
        )
    await shelf.refresh()
    asked = await citizen.send("/start")
    button = str(asked.labelled("Нужна справка о доме").data)
    opened = await citizen.click(button)

    async with samples.writing() as store:
        seen = (await read_situations(store, by=by)).mark
        await situations.remove_situation(store, added.code, seen=seen, by=by)
    await shelf.refresh()
    pressed = await citizen.click(button)

    assert opened.text != asked.text
    assert "Нужна справка о доме" not in pressed.labels
    assert WAITING in pressed.labels and "эта кнопка или ссылка больше не работает" in pressed.text


async def test_a_hidden_option_is_offered_to_nobody(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen, by = phone("test:1"), await reviewer(samples)
    async with samples.writing() as store:
        standing = await read_situations(store, by=by)
        for topic in standing.topics_behind("answer_came", "explain"):
            await store.topics.remove(topic)
        form = OptionForm(
            "Объясните ответ", needs=("consultation", "result"), step="explain", hidden=True
        )
        await options.change_option(
            store, "answer_came", "explain", form, seen=standing.mark, by=by
        )
    await shelf.refresh()

    asked = await citizen.send("/start")
    opened = await citizen.click(str(asked.labelled("Ответ пришёл").data))

    assert "Объясните ответ" not in opened.labels
