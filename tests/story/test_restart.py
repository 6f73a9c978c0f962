"""The messenger stays, the bot is killed: drafts, buttons and questions outlive it."""

import asyncio
import re
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import closing

import pytest

from bot.sandbox.world import TOKEN
from storage.db import Database
from tests.citizen.booking import BOOK, make_reception
from tests.sandbox.client import SandboxClient
from tests.story.people import Chat, Seen, Town
from tests.story.program import Program, free_port, rows, wait_until_listening
from tests.story.work import ADD, CHECK, ON, RETURN, SKIP, SUBMIT, begin, finish, number

SECONDS = 60.0
"""A restart on a busy machine."""


@pytest.fixture(scope="module")
def messenger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The Bot API server as a process of its own; its address."""
    port = str(free_port())
    server = Program(tmp_path_factory.mktemp("messenger"), "bot.sandbox", "--port", port)
    server.start()
    yield f"http://127.0.0.1:{port}"
    server.kill()


@pytest.fixture(scope="module")
def bot(messenger: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The real bot with a token, polling that server."""
    program = Program(
        tmp_path_factory.mktemp("bot"),
        "bot",
        BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL=messenger,
        SAMPLES="true",
        WEB_PORT=str(free_port()),
        DATABASE_URL="sqlite+aiosqlite:///bot.db",
    )
    program.start()
    wait_until_listening(messenger, program)
    yield program
    program.stop()


@pytest.fixture
async def town(messenger: str, bot: Program) -> AsyncIterator[Town]:
    async with SandboxClient(messenger) as client:
        yield Town(client, bot.folder / "bot.db")


async def test_a_killed_bot_continues_every_conversation(town: Town, bot: Program) -> None:
    citizen = await town.citizen_of("Жилищный надзор")
    editor = await _invited_by_the_operator(town, bot, "editor")
    reviewer = await _invited_by_the_operator(town, bot, "reviewer")
    guide = await citizen.says("/start")
    await begin(editor, ADD)
    step = await editor.says("Терминал в холле")
    assert "Шаг 2" in step

    bot.kill()
    await town.client.click(citizen.user_id, "Нужно узнать или посоветоваться", guide.message_id)
    await town.client.click(editor.user_id, "Кабинет, место приёма", step.message_id)
    bot.start()
    await town.client.wait_for(citizen.user_id, "Посоветоваться", SECONDS)
    await town.client.wait_for(editor.user_id, "Шаг 3", SECONDS)

    drafts = await editor.says("/drafts")
    screen = await editor.presses(drafts.button("Терминал в холле"))
    while "Зачем сюда приходят?" not in screen:
        screen = await editor.presses(ON if ON in screen.labels else SKIP)
    ready = await finish(editor, await editor.presses("получить информацию"))
    await town.client.click(editor.user_id, SUBMIT, ready.message_id)
    bot.kill()
    bot.start()
    await town.client.wait_for(reviewer.user_id, "Ждёт вашей проверки", SECONDS)

    notice = await reviewer.reads("Ждёт вашей проверки")
    await reviewer.presses(RETURN, on=notice)
    bot.kill()
    await town.client.send(reviewer.user_id, "Назовите, пожалуйста, кабинет.")
    bot.start()
    await town.client.wait_for(editor.user_id, "Назовите, пожалуйста, кабинет.", SECONDS)

    await town.settle()
    proposal = number(notice)
    journal = rows(
        town.database, "SELECT verb FROM journal WHERE subject = ?", f"proposal:{proposal}"
    )
    assert journal == [("proposal.submit",), ("proposal.return",)]
    late = await reviewer.presses(CHECK, on=notice)
    assert "Это уже сделано: возвращено на доработку" in late
    card = await citizen.presses("Посоветоваться")
    assert "В начало" in card.labels


async def test_a_reminder_of_an_appeal_comes_once_however_often_the_bot_is_killed(
    town: Town, bot: Program
) -> None:
    citizen = await town.citizen_of("Жилищный надзор")
    await citizen.says("/appeal")
    await citizen.presses("Вчера")
    watched = await citizen.presses("Госуслуги")
    assert "Напомню" in watched
    await town.settle()

    bot.kill()
    _let_days_pass(town, 45)
    await town.client.fault("sendMessage", code=502, contains="Вам ответили?")
    bot.start()
    await _fired(town, "appeal_day")
    bot.kill()
    bot.start()
    await asyncio.sleep(1)
    bot.kill()
    await town.client.fault("sendMessage", clear=True)
    bot.start()
    asked = await town.client.wait_for(citizen.user_id, "Вам ответили?", SECONDS)
    await town.settle()
    bot.kill()
    await town.client.click(citizen.user_id, "Нет", asked["message_id"])
    bot.start()

    told = await town.client.wait_for(citizen.user_id, "Жаль, что ответа нет", SECONDS)
    await town.settle()
    assert "Пожаловаться, что не ответили" in str(told)
    assert await citizen.got("Последний день срока был") == 1


async def test_a_booked_time_is_reminded_of_once_however_often_the_bot_is_killed(
    town: Town, bot: Program
) -> None:
    citizen, another = [await town.citizen_of("Жилищный надзор") for _ in range(2)]
    await _let_people_book(town, citizen)
    day, time = (await citizen.presses(BOOK)).labels[1], "12:00"
    await citizen.presses(day)

    booked = await citizen.presses(time)
    name, file = await citizen.last_file()
    bot.kill()
    _let_the_eve_come(town)
    await town.client.fault("sendMessage", code=502, contains="у вас приём")
    bot.start()
    await _fired(town, "booking_reminder")
    bot.kill()
    await town.client.fault("sendMessage", clear=True)
    bot.start()
    await town.client.wait_for(citizen.user_id, "у вас приём", SECONDS)
    await town.settle()

    assert "Вы записаны на приём" in booked and "кодовое слово" in booked
    assert name.endswith(".ics") and b"BEGIN:VEVENT" in file
    assert await citizen.got("у вас приём") == 1
    await citizen.presses("Отменить запись")
    assert "Запись отменена" in await citizen.presses("Да, отменить")
    await _to_reception(another)
    await another.presses(BOOK)
    assert time in (await another.presses(day)).labels


async def _let_people_book(town: Town, citizen: Chat) -> None:
    """An hour each, one at a time; the card shows it as soon as the bot has noticed."""
    database = Database(f"sqlite+aiosqlite:///{town.database}")
    week = tuple((day, 0, 1440) for day in range(7))
    await make_reception(database, slot_minutes=60, week=week)
    await database.close()
    for _ in range(int(SECONDS)):
        await citizen.says("/start")
        if BOOK in (await _to_reception(citizen)).labels:
            return
        await asyncio.sleep(0.5)
    raise AssertionError("nobody can book")


async def _to_reception(citizen: Chat) -> Seen:
    await citizen.presses("Поговорить с человеком")
    return await citizen.presses("Личный приём")


def _let_the_eve_come(town: Town) -> None:
    """The reminder is due, while the bot is away."""
    with closing(sqlite3.connect(town.database, timeout=10)) as connection:
        due = "UPDATE deadline SET due_at = '2020-01-01 00:00:00.000000' WHERE kind = ?"
        assert connection.execute(due, ("booking_reminder",)).rowcount == 1
        connection.commit()


def _let_days_pass(town: Town, days: int) -> None:
    """As if the appeal had been sent so many days earlier, while the bot was away."""
    back = f"-{days} days"
    with closing(sqlite3.connect(town.database, timeout=10)) as connection:
        connection.execute("UPDATE sent_appeal SET sent_on = date(sent_on, ?)", (back,))
        connection.execute(
            "UPDATE deadline SET due_at = strftime('%Y-%m-%d %H:%M:%S.000000', due_at, ?)"
            " WHERE kind = 'appeal_day'",
            (back,),
        )
        connection.commit()


async def _fired(town: Town, kind: str) -> None:
    """Until the schedule has queued the reminder, which the messenger does not take."""
    query = "SELECT state FROM queued_message WHERE kind = 'notice' AND body LIKE ?"
    for _ in range(int(SECONDS * 10)):
        if rows(town.database, query, f"%{kind}%"):
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the reminder never fired")


async def _invited_by_the_operator(town: Town, bot: Program, role: str) -> Chat:
    """Somebody who came by a link from the command line."""
    person = town.citizen()
    welcome = await person.says(await asyncio.to_thread(_invitation, bot, role))
    assert "Добро пожаловать" in welcome
    return person


def _invitation(bot: Program, role: str) -> str:
    """What the newcomer sends to the bot, as `python -m admin` prints it."""
    command = [sys.executable, "-m", "admin", "invite", "--agency", "astrakhan_housing"]
    said = subprocess.run(
        [*command, "--role", role],
        cwd=bot.folder,
        env=bot.environ,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    found = re.search(r"/start \S+", said)
    assert found, said
    return found.group(0)
