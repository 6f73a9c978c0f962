import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.acts import Writing, write
from bot.sandbox.bell import Bell
from bot.sandbox.serving import running
from bot.sandbox.webhook import SECRET_HEADER
from bot.sandbox.world import World
from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call


class Listener:
    """A bot's webhook: keeps what came and answers as ordered."""

    def __init__(self) -> None:
        self.came: list[tuple[str, dict[str, Any]]] = []
        self.bell = Bell()
        self.answers: list[Response] = []

    async def take(self, request: Request) -> Response:
        self.came.append((request.headers.get(SECRET_HEADER, ""), await request.json()))
        self.bell.ring()
        return self.answers.pop(0) if self.answers else Response()

    async def wait(self, number: int) -> list[dict[str, Any]]:
        async with asyncio.timeout(10):
            while len(self.came) < number:
                await self.bell.wait(10)
        return [update for _, update in self.came]


@asynccontextmanager
async def _served(listener: Listener) -> AsyncIterator[str]:
    app = Starlette(routes=[Route("/hook", listener.take, methods=["POST"])])
    config = uvicorn.Config(app, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    at = socket.create_server(("127.0.0.1", 0))
    task = asyncio.create_task(server.serve(sockets=[at]))
    try:
        yield f"http://127.0.0.1:{at.getsockname()[1]}/hook"
    finally:
        server.should_exit = True
        await task
        at.close()


async def test_updates_are_delivered_with_the_secret(call: Call, people: SandboxClient) -> None:
    listener = Listener()
    async with _served(listener) as url:
        await call("setWebhook", url=url, secret_token="s3cret-_")
        await people.send(CITIZEN, "привет")

        updates = await listener.wait(1)
        await people.quiet()
        info = (await call("getWebhookInfo"))["result"]
        await call("deleteWebhook")

    assert listener.came[0][0] == "s3cret-_"
    assert updates[0]["message"]["text"] == "привет"
    assert (info["url"], info["pending_update_count"]) == (url, 0)


async def test_a_refused_update_is_sent_again_before_the_persons_next(
    call: Call, people: SandboxClient
) -> None:
    listener = Listener()
    listener.answers = [Response(status_code=500)]
    async with _served(listener) as url:
        await people.send(CITIZEN, "a")
        await people.send(CITIZEN, "b")
        await people.send(1002, "c")
        await call("setWebhook", url=url)

        updates = await listener.wait(4)
        await people.quiet()
        info = (await call("getWebhookInfo"))["result"]
        await call("deleteWebhook")

    mine = [u["message"]["text"] for u in updates if u["message"]["chat"]["id"] == CITIZEN]
    assert mine in (["a", "a", "b"], ["a", "b"])
    assert len(updates) == 4
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")


async def test_setting_the_same_webhook_again_disturbs_no_delivery(
    call: Call, people: SandboxClient
) -> None:
    listener = Listener()
    async with _served(listener) as url:
        await call("setWebhook", url=url, secret_token="s")
        listener.answers = [Response(status_code=500)]
        await people.send(CITIZEN, "один")
        await listener.wait(1)

        await call("setWebhook", url=url, secret_token="s")
        said = (await call("getWebhookInfo"))["result"]
        came = await listener.wait(2)

        assert said["last_error_message"].startswith("Wrong response")
        assert came[0] == came[1]
        await call("deleteWebhook")


async def test_an_accepted_update_may_come_again_before_the_persons_next(
    call: Call, people: SandboxClient
) -> None:
    listener = Listener()
    async with _served(listener) as url:
        await people.send(CITIZEN, "один", times=2)
        await people.send(CITIZEN, "два")
        await call("setWebhook", url=url)

        came = await listener.wait(3)

        assert [update["message"]["text"] for update in came] == ["один", "один", "два"]
        await call("deleteWebhook")


async def test_the_sandbox_stops_though_a_webhook_is_set() -> None:
    world, listener = World(), Listener()
    async with _served(listener) as url, running(world):
        await world.webhook.start(url, "", 40)
        write(world, Writing("привет", CITIZEN))
        await listener.wait(1)

        await world.close()

        assert not world.bot_listens()


async def test_a_method_in_the_reply_is_carried_out(call: Call, people: SandboxClient) -> None:
    listener = Listener()
    listener.answers = [
        JSONResponse({"method": "sendMessage", "chat_id": CITIZEN, "text": "в ответ"})
    ]
    async with _served(listener) as url:
        await call("setWebhook", url=url)
        await people.send(CITIZEN, "x")
        await people.wait_for(CITIZEN, "в ответ")
        await call("deleteWebhook")


async def test_polling_and_a_webhook_exclude_each_other(call: Call) -> None:
    async with _served(Listener()) as url:
        await call("setWebhook", url=url)
        polled = await call("getUpdates")
        await call("deleteWebhook")

    assert polled["error_code"] == 409
    assert "can't use getUpdates method while webhook is active" in polled["description"]
    assert (await call("getUpdates"))["ok"]


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "http://example.org/x"}, "bad webhook: An HTTPS URL must be provided for"),
        ({"url": "https://example.org/x"}, "bad webhook: the sandbox delivers to this machine"),
        ({"url": "https://[::1"}, "bad webhook: invalid URL specified"),
        ({"url": "http://127.0.0.1:1/", "secret_token": "a b"}, "secret token contains illegal"),
        ({"url": "http://127.0.0.1:1/", "max_connections": 101}, 'parameter "max_connections"'),
    ],
)
async def test_a_wrong_webhook_is_refused(
    call: Call, params: dict[str, object], reason: str
) -> None:
    answer = await call("setWebhook", **params)

    assert answer["description"].startswith(f"Bad Request: {reason}")


async def test_what_waits_for_a_dead_webhook_can_be_dropped(
    call: Call, people: SandboxClient
) -> None:
    await call("setWebhook", url="http://127.0.0.1:1/hook")
    await people.send(CITIZEN, "x")
    async with asyncio.timeout(10):
        while True:
            info = (await call("getWebhookInfo"))["result"]
            if "last_error_message" in info:
                break
            await asyncio.sleep(0.05)

    await call("deleteWebhook", drop_pending_updates=True)

    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)
    assert (await call("getUpdates"))["result"] == []
