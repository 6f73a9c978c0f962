"""A file that the messenger does not hand out at once costs its person neither file nor words."""

import time
from typing import Any

import pytest

from bot.sandbox.world import World
from tests.sandbox.client import SandboxClient
from tests.telegram.house import CITIZEN, House

GOT = "Файл foto.txt"
NOT_GOT = "Не получилось получить файл"


async def _send_file(people: SandboxClient) -> None:
    await people.send(CITIZEN, "/ask")
    await people.wait_for(CITIZEN, "Как назвать?")
    await people.upload(CITIZEN, "foto.txt", b"12345")


async def _aside(house: House) -> int:
    async with house.database.reading() as store:
        return await store.updates.count_aside()


async def test_a_messenger_that_asks_to_wait_before_a_file_is_waited_for(
    house: House, people: SandboxClient
) -> None:
    await people.fault("getFile", retry_after=1, times=3)
    began = time.monotonic()

    await _send_file(people)
    await people.wait_for(CITIZEN, GOT)

    assert len(await people.outbox("getFile")) == 4
    assert time.monotonic() - began >= 3
    assert await _aside(house) == 0


@pytest.mark.parametrize("fault", [{"code": 502}, {"lost_reply": True}])
async def test_a_messenger_that_fails_for_a_while_is_waited_for(
    house: House, people: SandboxClient, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any]
) -> None:
    monkeypatch.setattr("bot.tries.FIRST_ASKED", 0.05)
    await people.fault("getFile", times=4, **fault)

    await _send_file(people)

    await people.wait_for(CITIZEN, GOT)
    assert await _aside(house) == 0


async def test_a_file_whose_place_has_changed_is_asked_for_again(
    house: House, people: SandboxClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.tries.FIRST_ASKED", 0.05)
    found, gone = world.files.at, [True] * 4
    monkeypatch.setattr(
        world.files, "at", lambda path: None if gone and gone.pop() else found(path)
    )

    await _send_file(people)

    await people.wait_for(CITIZEN, GOT)
    assert await _aside(house) == 0


@pytest.mark.parametrize("fault", [{"code": 502}, {"retry_after": 30}])
async def test_who_waited_long_enough_for_a_file_is_told_to_send_it_again(
    house: House, people: SandboxClient, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any]
) -> None:
    monkeypatch.setattr("bot.tries.FIRST_ASKED", 0.05)
    monkeypatch.setattr("bot.tries.MESSENGER_PATIENCE", 0.5)
    await people.fault("getFile", **fault)
    await _send_file(people)
    await people.wait_for(CITIZEN, NOT_GOT)
    await people.fault("getFile", clear=True)

    await people.upload(CITIZEN, "foto.txt", b"12345")

    await people.wait_for(CITIZEN, GOT)
    assert await _aside(house) == 0


async def test_who_sent_a_file_that_is_gone_is_told_at_once(
    house: House, people: SandboxClient
) -> None:
    await people.fault("getFile", code=400, description="Bad Request: wrong file_id", times=1)

    await _send_file(people)

    await people.wait_for(CITIZEN, NOT_GOT)
    assert len(await people.outbox("getFile")) == 1
    assert await _aside(house) == 0
