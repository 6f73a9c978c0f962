"""`python -m bot` as a process of its own: how it starts, what it refuses, how it stops."""

import asyncio
import os
import signal
import socket
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.sandbox.world import TOKEN, World
from tests.sandbox.client import SandboxClient
from tests.telegram.house import CITIZEN

ROOT = Path(__file__).parents[2]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _bot(folder: Path, **settings: str) -> Process:
    environ = {
        name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        cwd=folder,
        env={
            **environ,
            "PYTHONPATH": str(ROOT),
            "SEARCH_BY_MEANING": "false",
            **settings,
        },
        stdout=PIPE,
        stderr=PIPE,
    )


@asynccontextmanager
async def _sandbox(folder: Path, **settings: str) -> AsyncIterator[tuple[Process, SandboxClient]]:
    port = _free_port()
    process = await _bot(folder, WEB_PORT=str(port), **settings)
    try:
        assert process.stdout
        lines = [(await asyncio.wait_for(process.stdout.readline(), 60)).decode() for _ in "abc"]
        assert f"SQLite {sqlite3.sqlite_version}" in lines[0]
        assert "Поиск работает по словам" in lines[1]
        assert f"http://127.0.0.1:{port}/sandbox" in lines[2]
        async with SandboxClient(f"http://127.0.0.1:{port}") as people:
            yield process, people
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _wait_for_command(people: SandboxClient, user_id: int, name: str) -> None:
    for _ in range(100):
        if name in [each["command"] for each in (await people.chat(user_id))["commands"]]:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{user_id} is never offered /{name}")


async def _ended(process: Process) -> tuple[int, str]:
    _, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode is not None
    return process.returncode, errors.decode()


async def test_without_a_token_the_sandbox_opens_answers_and_stops_cleanly(tmp_path: Path) -> None:
    async with _sandbox(tmp_path) as (process, people):
        await people.send(CITIZEN, "/start")
        await people.wait_for(CITIZEN, lambda message: bool(message.get("keyboard")))
        health = await people.http.get("/health")
        await _wait_for_command(people, 2001, "propose")

        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        code, errors = await _ended(process)

    assert health.status_code == 200
    assert (code, time.monotonic() - began < 10) == (0, True), errors
    assert "Traceback" not in errors and "ERROR" not in errors
    assert (tmp_path / "var/sandbox.db").exists()


async def test_a_stop_waits_for_no_long_poll_of_the_page(tmp_path: Path) -> None:
    async with _sandbox(tmp_path) as (process, people):
        page = asyncio.create_task(people.http.get("/sim/events", params={"wait": 20}))
        await asyncio.sleep(0.3)

        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        code, errors = await _ended(process)
        await asyncio.gather(page, return_exceptions=True)

    assert (code, time.monotonic() - began < 10) == (0, True), errors


async def test_a_wrong_token_is_one_sentence_and_exit_code_2(tmp_path: Path, address: str) -> None:
    process = await _bot(
        tmp_path,
        BOT_TOKEN="123456789:" + "A" * 35,
        TELEGRAM_API_URL=address,
        WEB_PORT=str(_free_port()),
    )

    code, errors = await _ended(process)

    assert code == 2
    assert errors.strip().splitlines() == [errors.strip()]
    assert "токен" in errors


async def test_a_taken_port_is_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        code, errors = await _ended(await _bot(tmp_path, WEB_PORT=str(port)))

    assert code == 2
    assert len(errors.strip().splitlines()) == 1
    assert f"Порт {port}" in errors
    assert not (tmp_path / "var").exists()


async def test_wrong_settings_are_a_sentence_each_and_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("WEB_PROT=1\nSAMPLES=maybe\n", encoding="utf-8")

    code, errors = await _ended(await _bot(tmp_path, LOG_LEVEL="loud"))

    assert code == 2
    assert len(errors.strip().splitlines()) == 3
    assert "WEB_PORT" in errors


async def test_a_database_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    url = f"sqlite+aiosqlite:///{tmp_path}/file/bot.db"

    process = await _bot(tmp_path, DATABASE_URL=url, WEB_PORT=str(_free_port()))
    code, errors = await _ended(process)

    assert code == 2
    assert len(errors.strip().splitlines()) == 1


async def test_a_messenger_that_is_down_is_waited_for_and_a_stop_still_works(
    tmp_path: Path,
) -> None:
    process = await _bot(
        tmp_path,
        BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL=f"http://127.0.0.1:{_free_port()}",
        WEB_PORT=str(_free_port()),
    )
    assert process.stderr
    line = (await asyncio.wait_for(process.stderr.readline(), 60)).decode()

    process.send_signal(signal.SIGTERM)
    code, _ = await _ended(process)

    assert "Telegram is not there" in line
    assert code == 0


async def test_the_real_bot_answers_and_its_log_holds_neither_token_nor_words(
    tmp_path: Path, address: str, world: World, people: SandboxClient
) -> None:
    process = await _bot(
        tmp_path,
        BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL=address,
        WEB_PORT=str(_free_port()),
        LOG_LEVEL="DEBUG",
        SAMPLES="true",
    )
    try:
        await people.send(CITIZEN, "/start тайна")
        await people.wait_for(CITIZEN, lambda message: bool(message.get("keyboard")), 60)
        await people.quiet()
        process.send_signal(signal.SIGTERM)
        code, errors = await _ended(process)
    finally:
        if process.returncode is None:
            process.kill()

    assert code == 0, errors
    assert TOKEN not in errors
    assert "тайна" not in errors
    assert world.updates.pending() == []


@pytest.mark.parametrize("seconds", [0.0, 0.3])
async def test_a_stop_while_starting_is_clean(tmp_path: Path, seconds: float) -> None:
    port = _free_port()
    process = await _bot(tmp_path, WEB_PORT=str(port))
    async with httpx.AsyncClient(trust_env=False) as client:
        for _ in range(600):
            try:
                await client.get(f"http://127.0.0.1:{port}/health", timeout=1)
                break
            except httpx.HTTPError:
                await asyncio.sleep(0.05)
    await asyncio.sleep(seconds)

    process.send_signal(signal.SIGTERM)
    code, errors = await _ended(process)

    assert code == 0, errors
    assert "Traceback" not in errors
