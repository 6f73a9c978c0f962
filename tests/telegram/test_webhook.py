"""What is posted is answered only when it is done; nobody else's post gets further."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from aiogram import Bot

from bot.sandbox.webhook import SECRET_HEADER
from bot.sandbox.world import TOKEN, World
from bot.telegram.entrance import Entrance
from bot.telegram.face import address_of
from bot.telegram.inbox import Inbox, hear_left
from bot.telegram.secret import webhook_secret
from bot.telegram.webhook import PATH, Webhook
from storage.db import Database
from storage.leadership import Leadership
from tests.sandbox.client import SandboxClient
from tests.telegram.house import ANOTHER, CITIZEN, House, posted_to

SECRET = webhook_secret(TOKEN)
SIGNED = {SECRET_HEADER: SECRET}

Post = tuple[House, httpx.AsyncClient]


@pytest.fixture
async def posts(bot: Bot, database: Database) -> AsyncIterator[Post]:
    async with posted_to(bot, database) as opened:
        yield opened


@asynccontextmanager
async def _announced(bot: Bot, database: Database) -> AsyncIterator[House]:
    """Telegram posts to the bot by itself."""
    async with posted_to(bot, database) as (house, client):
        assert isinstance(house.receiver, Webhook)
        url = str(client.base_url).rstrip("/") + PATH
        announcing = asyncio.create_task(house.receiver.announce(url, lambda: None))
        try:
            yield house
        finally:
            announcing.cancel()


def _said(number: int, text: str, user_id: int = CITIZEN) -> dict[str, Any]:
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1,
            "chat": {"id": user_id, "type": "private"},
            "from": {"id": user_id, "is_bot": False, "first_name": "A", "language_code": "ru"},
            "text": text,
        },
    }


async def _post(client: httpx.AsyncClient, update: Any) -> int:
    return (await client.post(PATH, json=update, headers=SIGNED)).status_code


async def test_an_update_is_answered_when_its_effect_is_committed(posts: Post) -> None:
    house, client = posts

    response = await client.post(PATH, json=_said(1, "/count"), headers=SIGNED)

    assert (response.status_code, response.content) == (200, b"")
    assert await house.count() == 1


async def test_an_update_posted_five_times_at_once_has_one_effect(
    posts: Post, people: SandboxClient
) -> None:
    house, client = posts

    statuses = await asyncio.gather(*(_post(client, _said(1, "/count")) for _ in range(5)))
    statuses.append(await _post(client, _said(1, "/count")))
    await people.wait_for(CITIZEN, "Счёт 1")

    assert statuses == [200] * 6
    assert await house.count() == 1
    assert len(await people.outbox("sendMessage")) == 1


async def test_the_spinner_of_a_press_posted_twice_is_stopped_once(
    posts: Post, people: SandboxClient
) -> None:
    _, client = posts
    await _post(client, _said(1, "/start"))
    message = await people.wait_for(CITIZEN, "Начало")
    press = await people.click(CITIZEN, "Ещё")
    query = {
        "id": press["callback_query_id"],
        "from": {"id": CITIZEN, "is_bot": False, "first_name": "A"},
        "chat_instance": "1",
        "data": "test-count",
        "message": {**_said(1, "")["message"], "message_id": message["message_id"]},
    }

    for _ in range(2):
        await _post(client, {"update_id": 2, "callback_query": query})
    await people.wait_for(CITIZEN, "Счёт 1")

    assert len(await people.outbox("answerCallbackQuery")) == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET.upper(), "пароль"])
async def test_a_post_without_the_secret_is_refused_and_told_nothing(
    posts: Post, secret: str | None
) -> None:
    house, client = posts
    headers = [] if secret is None else [(SECRET_HEADER.encode(), secret.encode())]

    response = await client.post(PATH, json=_said(1, "/count"), headers=headers)

    assert (response.status_code, response.content) == (401, b"")
    assert await house.count() == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[1]",
        b"null",
        b'"text"',
        b"\xff\xfe",
        b'{"message": {}}',
        b'{"update_id": "1"}',
        b'{"update_id": true}',
        b'{"update_id": 1.5}',
        b'{"update_id": ' + b"9" * 30 + b"}",
        b'{"update_id": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
    ],
)
async def test_what_is_no_update_is_a_bad_request(posts: Post, body: bytes) -> None:
    _, client = posts

    response = await client.post(PATH, content=body, headers=SIGNED)

    assert (response.status_code, response.content) == (400, b"")


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 7, "message": {"message_id": "nonsense"}},
        {"update_id": 7, "message": 5},
        {"update_id": 7, "callback_query": {"id": None}},
    ],
)
async def test_an_update_that_cannot_be_read_is_put_aside_and_not_posted_again(
    posts: Post, update: dict[str, Any]
) -> None:
    house, client = posts

    statuses = [await _post(client, update) for _ in range(2)]

    async with house.database.reading() as store:
        assert await store.updates.count_aside() == 1
    assert statuses == [200, 200]


async def test_an_update_of_a_kind_that_nobody_answers_is_accepted(posts: Post) -> None:
    _, client = posts

    assert await _post(client, {"update_id": 7, "poll_answer": {}}) == 200
    assert await _post(client, {"update_id": 8}) == 200


async def test_a_body_over_a_mebibyte_is_refused_before_it_is_all_read(posts: Post) -> None:
    _, client = posts
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 64 * 1024 * 1024:
            sent += 65536
            yield b" " * 65536

    whole = await client.post(PATH, content=b" " * (1024 * 1024 + 1), headers=SIGNED)
    try:
        pieces = (await client.post(PATH, content=endless(), headers=SIGNED)).status_code
    except httpx.TransportError:
        pieces = 413  # The server went away while we were still writing.

    assert (whole.status_code, pieces) == (413, 413)
    assert sent < 64 * 1024 * 1024


async def test_a_body_that_does_not_come_is_given_up(
    posts: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.webhook._SLOWEST_BODY", 0.2)
    _, client = posts
    port = client.base_url.port
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"POST {PATH} HTTP/1.1\r\nHost: a\r\n{SECRET_HEADER}: {SECRET}\r\n"

    writer.write(f"{head}Content-Length: 100\r\n\r\n{{".encode())
    answer = await asyncio.wait_for(reader.readline(), 5)
    writer.close()

    assert b" 408 " in answer


async def test_whoever_hangs_up_amid_the_body_breaks_nothing(posts: Post) -> None:
    house, client = posts
    with socket.create_connection(("127.0.0.1", client.base_url.port or 0)) as connection:
        head = f"POST {PATH} HTTP/1.1\r\nHost: a\r\n{SECRET_HEADER}: {SECRET}\r\n"
        connection.sendall(f"{head}Content-Length: 100\r\n\r\n{{".encode())

    assert await _post(client, _said(1, "/count")) == 200
    assert await house.count() == 1


async def test_a_look_at_the_address_is_not_allowed(posts: Post) -> None:
    _, client = posts

    assert (await client.get(PATH)).status_code == 405


async def test_more_posts_than_can_be_worked_on_come_again(bot: Bot, database: Database) -> None:
    async with posted_to(bot, database, at_once=2) as (_, client):
        slow = [
            asyncio.create_task(_post(client, _said(number, "/slow 1", number + 1000)))
            for number in (1, 2)
        ]
        await asyncio.sleep(0.3)

        refused = await _post(client, _said(3, "/count", ANOTHER))
        accepted = await asyncio.gather(*slow)
        then = await _post(client, _said(3, "/count", ANOTHER))

    assert (refused, accepted, then) == (503, [200, 200], 200)


async def test_while_the_database_is_away_posts_come_again_and_the_person_is_told(
    posts: Post, people: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, client = posts

    def away() -> None:
        raise ConnectionRefusedError("on purpose")

    with monkeypatch.context() as patch:
        patch.setattr(house.database, "reading", away)
        patch.setattr(house.database, "writing", away)
        refused = [await _post(client, _said(1, "/count")) for _ in range(2)]
    accepted = await _post(client, _said(1, "/count"))
    await people.wait_for(CITIZEN, "Счёт 1")

    told = await people.chat_text(CITIZEN)
    assert (refused, accepted) == ([503, 503], 200)
    assert told.count("не потерялось") == 1
    assert await house.count() == 1


async def test_a_stop_lets_answers_finish_and_leaves_the_late_ones_to_come_again(
    posts: Post,
) -> None:
    house, client = posts
    late = asyncio.create_task(_post(client, _said(1, "/slow 30")))
    quick = asyncio.create_task(_post(client, _said(2, "/slow 0.5", ANOTHER)))
    await asyncio.sleep(0.3)

    await house.receiver.stop(1.0)
    after = await _post(client, _said(3, "/count", 1003))

    assert (await quick, await late, after) == (200, 503, 503)
    assert await house.count(1003) == 0


async def test_a_hanging_answer_delays_only_its_own_person(posts: Post) -> None:
    _, client = posts
    hanging = asyncio.create_task(_post(client, _said(1, "/slow 30")))
    behind = asyncio.create_task(_post(client, _said(2, "/count")))

    others = [await _post(client, _said(number, "/count", ANOTHER)) for number in (7, 8, 9)]

    assert others == [200] * 3
    assert not hanging.done() and not behind.done()
    hanging.cancel()
    behind.cancel()


async def test_telegram_posts_and_one_person_is_answered_in_order(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with _announced(bot, database) as house:
        await people.send(CITIZEN, "/slow 0.3")
        for number in range(1, 6):
            await people.send(CITIZEN, f"номер {number}")
        await people.send(ANOTHER, "/count", times=5)
        await people.wait_for(CITIZEN, "Слова номер 5")
        await people.quiet()

        assert await house.count(ANOTHER) == 1
    await bot.delete_webhook()
    texts = [m["text"] for m in (await people.chat(CITIZEN))["messages"] if m["from"] == "bot"]
    assert texts == ["Медленно", *(f"Слова номер {number}" for number in range(1, 6))]


async def test_the_webhook_is_set_as_often_as_it_takes_and_stays(
    bot: Bot, database: Database, people: SandboxClient, world: World
) -> None:
    await people.fault("setWebhook", times=1, code=502)
    await people.send(CITIZEN, "/count")
    async with _announced(bot, database):
        await people.wait_for(CITIZEN, "Счёт 1")

    assert len(await people.outbox("setWebhook")) == 2
    assert await people.outbox("deleteWebhook") == []
    assert world.webhook.url.endswith(PATH)
    assert (world.webhook.secret, world.webhook.max_connections) == (SECRET, 40)
    assert world.updates.allowed == [
        *("message", "callback_query", "inline_query", "my_chat_member")
    ]
    await bot.delete_webhook()


def test_the_secret_is_the_same_everywhere_and_not_the_token() -> None:
    assert webhook_secret(TOKEN) == webhook_secret(TOKEN)
    assert webhook_secret(TOKEN) != webhook_secret(TOKEN + "x")
    assert TOKEN.split(":")[1] not in SECRET
    assert len(SECRET) == 64


async def test_a_webhook_that_was_taken_away_is_set_again(
    bot: Bot, database: Database, people: SandboxClient
) -> None:
    async with posted_to(bot, database) as (house, client):
        url = str(client.base_url).rstrip("/") + PATH
        webhook = Webhook(bot, house.reception, look=0.1)
        announcing = asyncio.create_task(webhook.announce(url, lambda: None))
        await _until_posted_to(bot, url)

        await bot.delete_webhook()
        await _until_posted_to(bot, url)
        await people.send(CITIZEN, "/start")
        await people.wait_for(CITIZEN, "Начало")
        announcing.cancel()


async def _until_posted_to(bot: Bot, url: str) -> None:
    for _ in range(200):
        if (await bot.get_webhook_info()).url == url:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("the webhook is not set")


async def test_what_a_polling_process_leaves_late_is_heard_without_a_restart(
    posts: Post, bot: Bot, people: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.inbox._LOOK", 0.05)
    house, _ = posts
    entrance = Entrance(bot, house.reception)
    inbox, leadership = Inbox(house.database, entrance), Leadership(house.database, "poller")
    hearing = asyncio.create_task(hear_left(inbox, leadership))
    await asyncio.sleep(0.2)
    nothing_left = not inbox.has_left

    late = _said(7, "/count")
    async with house.database.writing() as store:
        body = {"raw": json.dumps(late)}
        await store.updates.keep(entrance.key(late), address_of(CITIZEN), body)

    await people.wait_for(CITIZEN, "Счёт 1")
    hearing.cancel()
    await inbox.stop()

    assert nothing_left
    async with house.database.reading() as store:
        assert await store.updates.waiting() == []
