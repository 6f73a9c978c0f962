"""People with a messenger: they write, press and read, each in a chat of their own."""

import asyncio
import re
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from bot.sandbox.people import person
from tests.sandbox.client import SandboxClient
from tests.story.program import rows

CODES = {
    "Астрахань": "astrakhan_housing",
    "Свердловск": "sverdlovsk_invest",
    "Калининград": "kaliningrad_gtn",
}

_SHOWING = ("sendMessage", "editMessageText")
_newcomers = count(50_001)


@dataclass(frozen=True)
class Seen:
    """A message of the bot as it stands in the chat, with the labels of its buttons."""

    message_id: int
    text: str
    labels: tuple[str, ...]
    data: dict[str, str]

    def __contains__(self, part: str) -> bool:
        return part in self.text

    def button(self, part: str) -> str:
        """The whole label of the button that has these words.

        Raises:
            AssertionError: none has, or several have.
        """
        found = [label for label in self.labels if part in label]
        assert len(found) == 1, (part, self.labels)
        return found[0]


class Town:
    """One sandbox with all its people."""

    def __init__(self, client: SandboxClient, database: Path) -> None:
        self.client = client
        self.database = database

    def staff(self, agency: str, role: str, ordinal: int = 1) -> "Chat":
        """Somebody who works there from the start."""
        return Chat(self, person(CODES[agency], role, ordinal).user_id)

    def citizen(self) -> "Chat":
        """Somebody whom the bot has never met."""
        return Chat(self, next(_newcomers))

    async def citizen_of(self, agency: str) -> "Chat":
        """Somebody who has chosen this agency."""
        citizen = self.citizen()
        choice = await citizen.says("/start")
        await citizen.presses(choice.button(agency[:8]))
        return citizen

    async def hire(self, agency: str, role: str) -> "Chat":
        """A newcomer who came by the administrator's invitation."""
        newcomer = self.citizen()
        code = await invitation(self.staff(agency, "administrator"), role)
        await newcomer.says(f"/start {code}")
        newcomer.title = title(await newcomer.reads("вы — "))
        return newcomer

    async def settle(self, seconds: float = 20) -> None:
        """Until the bot has heard everybody and told everybody what it had to tell."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            state = await self.client.state()
            heard = not state["pending_updates"] and not state["unanswered_callbacks"]
            # First the inbox: what is done there may have left a message to be sent.
            if heard and not any(map(self._waits_in, ("received_update", "queued_message"))):
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"the bot is not done: {await self.client.state()}")

    def _waits_in(self, table: str) -> bool:
        return rows(self.database, f"SELECT 1 FROM {table} WHERE state = 'waiting' LIMIT 1") != []


class Chat:
    """One person's chat with the bot. Acting waits until everybody concerned was told."""

    def __init__(self, town: Town, user_id: int, title: str = "") -> None:
        self.town = town
        self.user_id = user_id
        self.title = title

    async def says(self, text: str) -> Seen:
        """The bot's answer to what the person wrote."""
        before = await self._calls()
        await self.town.client.send(self.user_id, text)
        return await self._answer(before)

    async def sends(self, name: str, content: bytes) -> Seen:
        """The bot's answer to a document."""
        before = await self._calls()
        await self.town.client.upload(self.user_id, name, content)
        return await self._answer(before)

    async def presses(self, label: str, on: Seen | None = None) -> Seen:
        """The answer to the newest button with this label, or to the one of a message."""
        before = await self._calls()
        await self.town.client.click(self.user_id, label, on.message_id if on else None)
        return await self._answer(before)

    async def forges(self, data: str) -> Seen:
        """The answer to callback data that the person's altered client made up."""
        before = await self._calls()
        await self.town.client.forge(self.user_id, data)
        return await self._answer(before)

    async def reads(self, part: str) -> Seen:
        """The newest message of the bot that has these words."""
        return seen(await self.town.client.wait_for(self.user_id, lambda m: part in words(m)))

    async def messages(self) -> list[Seen]:
        """Everything that the bot has written here, oldest first."""
        chat = await self.town.client.chat(self.user_id)
        return [seen(each) for each in chat["messages"] if each["from"] == "bot"]

    async def got(self, part: str) -> int:
        """How many messages of the bot have these words."""
        return sum(part in message for message in await self.messages())

    async def commands(self) -> list[str]:
        """The commands in this person's menu."""
        chat = await self.town.client.chat(self.user_id)
        return [each["command"] for each in chat["commands"]]

    async def last_file(self) -> tuple[str, bytes]:
        """Name and content of the newest document that the bot sent."""
        chat = await self.town.client.chat(self.user_id)
        sent = [m["document"] for m in chat["messages"] if m["from"] == "bot" and "document" in m]
        return sent[-1]["file_name"], await self.town.client.file(sent[-1]["file_id"])

    async def _calls(self) -> int:
        await self.town.settle()
        return int((await self.town.client.state())["calls"])

    async def _answer(self, before: int) -> Seen:
        """The message that answered: there is one, or the bot was silent."""
        await self.town.settle()
        calls = [
            call
            for call in await self.town.client.outbox(since=before)
            if call["method"] in _SHOWING and str(call["params"]["chat_id"]) == str(self.user_id)
        ]
        assert calls, f"silence:\n{await self.town.client.chat_text(self.user_id)}"
        shown = calls[-1]["response"].get("result") or calls[-1]["params"]
        chat = await self.town.client.chat(self.user_id)
        message_id = int(shown["message_id"])
        return seen(next(m for m in chat["messages"] if m["message_id"] == message_id))


def words(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


def seen(message: dict[str, Any]) -> Seen:
    buttons = [button for row in message.get("keyboard", []) for button in row]
    return Seen(
        message_id=message["message_id"],
        text=words(message),
        labels=tuple(button["text"] for button in buttons),
        data={button["text"]: button.get("callback_data", "") for button in buttons},
    )


def title(welcome: Seen) -> str:
    """What the bot calls a colleague whom it has just let in."""
    found = re.search(r"вы — (.+?),", welcome.text)
    assert found, welcome.text
    return found.group(1)


async def invitation(administrator: Chat, role: str) -> str:
    """The code of a one-time link that the administrator makes in the chat."""
    await administrator.says("/team")
    await administrator.presses("Пригласить")
    link = await administrator.presses(role)
    found = re.search(r"start=(\S+)", link.text)
    assert found, link.text
    return found.group(1)


async def in_team(administrator: Chat, title: str) -> Seen:
    """The page of /team on which this person stands.

    Raises:
        AssertionError: nobody of this title works there.
    """
    page = await administrator.says("/team")
    while not any(title in label for label in page.labels):
        assert "Дальше по списку" in page.labels, (title, page.labels)
        page = await administrator.presses("Дальше по списку", on=page)
    return page
