"""Plays people over the sandbox's control routes, for end-to-end tests."""

import asyncio
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import httpx

Json = dict[str, Any]
Expected = str | Callable[[Json], bool]
"""A part of the text (or a button's label) of a bot's message, or a test of its view."""


class SandboxRefusal(AssertionError):
    """The sandbox says that a person cannot do this."""


class SandboxClient:
    """People write, press and read; `address` is the sandbox's, like http://127.0.0.1:8080."""

    def __init__(self, address: str) -> None:
        self.http = httpx.AsyncClient(base_url=address, timeout=30, trust_env=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self.http.aclose()

    async def send(self, user_id: int, text: str, **more: Any) -> Json:
        """A person writes; `more` as in POST /sim/message."""
        return await self._post("/sim/message", {"user_id": user_id, "text": text, **more})

    async def upload(
        self, user_id: int, name: str, data: bytes, caption: str = "", mime: str = "text/plain"
    ) -> Json:
        """A person sends a document."""
        fields = {"user_id": str(user_id), "text": caption}
        files = {"document": (name, data, mime)}
        return _told(await self.http.post("/sim/message", data=fields, files=files))

    async def click(self, user_id: int, label: str, message_id: int | None = None) -> Json:
        """A person presses the newest button with this label (or the one of a message)."""
        press: Json = {"user_id": user_id, "label": label, "message_id": message_id}
        return await self._post("/sim/callback", press)

    async def forge(self, user_id: int, data: str, message_id: int | None = None) -> Json:
        """A person's altered client sends callback data that no button has."""
        press: Json = {"user_id": user_id, "data": data, "message_id": message_id}
        return await self._post("/sim/callback", press)

    async def chat(self, chat_id: int) -> Json:
        return _told(await self.http.get(f"/sim/chat/{chat_id}"))

    async def chat_text(self, chat_id: int) -> str:
        response = await self.http.get(f"/sim/chat/{chat_id}", params={"format": "text"})
        response.raise_for_status()
        return response.text

    async def last(self, chat_id: int) -> Json:
        """The bot's newest message in the chat."""
        shown = [m for m in (await self.chat(chat_id))["messages"] if not m["deleted"]]
        return next(m for m in reversed(shown) if m["from"] == "bot")

    async def wait_for(self, user_id: int, expected: Expected, seconds: float = 10) -> Json:
        """The newest message of the bot that is as expected, as soon as there is one.

        Raises:
            AssertionError: none came in time; the chat is shown.
        """
        deadline = time.monotonic() + seconds
        since = (await self.state())["events"]
        while True:
            chat = await self.chat(user_id)
            for message in reversed(chat["messages"]):
                if message["from"] == "bot" and not message["deleted"] and _is(message, expected):
                    return dict(message)
            if time.monotonic() > deadline:
                text = await self.chat_text(user_id)
                raise AssertionError(f"{expected!r} did not come within {seconds} s:\n{text}")
            news = await self.http.get("/sim/events", params={"since": since, "wait": 1})
            since = news.json()["last"]

    async def quiet(self, seconds: float = 10) -> None:
        """Wait until the bot has taken every update and answered every press."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            state = await self.state()
            if not state["pending_updates"] and not state["unanswered_callbacks"]:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"the bot is not done after {seconds} s: {await self.state()}")

    async def state(self) -> Json:
        return _told(await self.http.get("/sim/state"))

    async def outbox(self, method: str = "", since: int = 0) -> list[Json]:
        """Bot API calls after number `since`, of one method or of all."""
        query = {"method": method, "since": since}
        return list(_told(await self.http.get("/sim/outbox", params=query))["calls"])

    async def fault(self, method: str = "*", **fault: Any) -> Json:
        """Order a failure: code, retry_after, times, contains, lost_reply, delay, clear."""
        return await self._post("/sim/fault", {"method": method, **fault})

    async def block(self, user_id: int, blocked: bool = True) -> Json:
        return await self._post("/sim/block", {"user_id": user_id, "blocked": blocked})

    async def ask_inline(self, user_id: int, query: str) -> str:
        """A person types after the bot's name; the id by which the answer is fetched."""
        asked = await self._post("/sim/inline", {"user_id": user_id, "query": query})
        return str(asked["inline_query_id"])

    async def inline_answer(self, query_id: str, seconds: float = 10) -> Json:
        """What the bot offered, as soon as it has.

        Raises:
            AssertionError: it offered nothing in time.
        """
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = _told(await self.http.get(f"/sim/inline/{query_id}"))
            if found["answered"]:
                return found
            await asyncio.sleep(0.02)
        raise AssertionError("the inline query was not answered")

    async def choose(self, query_id: str, result_id: str, chat_id: int) -> Json:
        """Whoever asked takes this offer and sends it into the group."""
        body = {"result_id": result_id, "chat_id": chat_id}
        return await self._post(f"/sim/inline/{query_id}/choose", body)

    async def privacy(self, on: bool) -> None:
        await self._post("/sim/privacy", {"on": on})

    async def post_in(self, chat_id: int, text: str) -> Json:
        """The group's channel posts; the message that stands in the group."""
        return await self._post("/sim/post", {"chat_id": chat_id, "text": text})

    async def edit(self, chat_id: int, message_id: int, text: str) -> Json:
        body = {"chat_id": chat_id, "message_id": message_id, "text": text}
        return await self._post("/sim/edit", body)

    async def member(self, chat_id: int, inside: bool) -> Json:
        """Somebody takes the bot out of the group, or back in."""
        return await self._post("/sim/member", {"chat_id": chat_id, "inside": inside})

    async def move(self, chat_id: int, to: int) -> Json:
        """The group becomes a supergroup of another number."""
        return await self._post("/sim/move", {"chat_id": chat_id, "to": to})

    async def advance(self, seconds: float) -> None:
        """Move the sandbox's clock forward."""
        await self._post("/sim/clock", {"advance": seconds})

    async def reset(self) -> None:
        await self._post("/sim/reset", {})

    async def file(self, file_id: str) -> bytes:
        response = await self.http.get(f"/sim/file/{file_id}")
        response.raise_for_status()
        return response.content

    async def _post(self, path: str, body: Json) -> Json:
        return _told(await self.http.post(path, json=body))


def _told(response: httpx.Response) -> Json:
    body: Json = response.json()
    if response.status_code != 200:
        raise SandboxRefusal(f"{response.status_code}: {body.get('error', body)}")
    return body


def _is(message: Json, expected: Expected) -> bool:
    if callable(expected):
        return expected(message)
    labels = [button["text"] for row in message.get("keyboard", []) for button in row]
    said = message.get("text") or message.get("caption") or ""
    return expected in said or expected in labels
