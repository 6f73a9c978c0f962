"""A citizen of the running program sees their history, takes their data along and is forgotten."""

import asyncio
import json
import time
from pathlib import Path

from bot.telegram.face import address_of
from tests.story.people import Chat, Town
from tests.story.program import rows

SITUATION, CARD = "Хочу пожаловаться или попросить", "Госуслуги"


async def a_citizen_who_looked(town: Town) -> Chat:
    citizen = await town.citizen_of("Астрахань")
    await citizen.presses(SITUATION)
    await citizen.presses(CARD)
    return citizen


async def until_written(database: Path, address: str) -> int:
    """How many entries the history has, when it is written: within two seconds or so."""
    query = "SELECT count(*) FROM diary_entry JOIN person p ON p.id = person_id WHERE address = ?"
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        ((count,),) = rows(database, query, address)
        if count:
            return int(str(count))
        await asyncio.sleep(0.1)
    raise AssertionError("nothing is written")


async def test_a_history_is_read_at_once_and_written_soon(town: Town) -> None:
    citizen = await a_citizen_who_looked(town)

    history = await citizen.says("/history")
    written = await until_written(town.database, address_of(citizen.user_id))
    later = await citizen.says("/history")

    assert f"смотрели: {CARD}" in history and f"выбрали: {SITUATION}" in history
    assert written >= 2 and later.text == history.text
    assert CARD in await citizen.presses(later.button(CARD))


async def test_a_citizen_takes_their_data_along_and_is_forgotten(town: Town) -> None:
    citizen = await a_citizen_who_looked(town)
    address = address_of(citizen.user_id)
    await until_written(town.database, address)
    await citizen.says("/privacy")
    await citizen.presses("Получить мои данные")
    name, content = await citizen.last_file()
    asked = await citizen.says("/forget")

    receipt = await citizen.presses("Да, удалить всё", on=asked)

    told = json.loads(content)
    assert name.startswith("my-data-") and told["person"]["address"] == address
    assert {each["kind"] for each in told["history"]} == {"card", "situation"}
    assert "Готово. Я вас забыл" in receipt and "Квитанция №" in receipt
    # Whatever waited to be written of them would be written before what is seen later.
    neighbour = await a_citizen_who_looked(town)
    await until_written(town.database, address_of(neighbour.user_id))
    assert everywhere(town.database, address) == []
    assert "Пока здесь пусто" in await citizen.says("/history")
    assert everywhere(town.database, address) == []


def everywhere(database: Path, word: str) -> list[str]:
    """The tables in which a word stands anywhere."""
    tables = rows(database, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return [
        str(name) for (name,) in tables if word in str(rows(database, f'SELECT * FROM "{name}"'))
    ]
