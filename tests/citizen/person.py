"""A person with a phone: sends, presses and reads. The crawl knows no more than this, so
that it can walk through any way into the bot."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Protocol

from bot.actions import encode
from bot.guide.library import Shelf
from bot.incoming import Command, Incoming, Pressed, Said, SentFile, Text
from bot.notebook import Notebook
from bot.routes import Routes
from bot.screens import Document, Screen, screen_from_json
from bot.talk import Talk
from storage.db import Database
from storage.models.base import utc_now
from storage.models.messages import Delivery


@dataclass(frozen=True)
class SeenButton:
    """`data` is what the messenger carries; None for a button that opens or copies."""

    text: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True)
class SeenScreen:
    """The last message with its buttons; `extras` names what came along with it, `piece` how
    many letters one message takes where the text comes in several."""

    text: str
    rows: tuple[tuple[SeenButton, ...], ...] = ()
    extras: tuple[str, ...] = ()
    piece: int = 0

    @property
    def buttons(self) -> tuple[SeenButton, ...]:
        return tuple(button for row in self.rows for button in row)

    def labelled(self, text: str) -> SeenButton:
        return next(button for button in self.buttons if button.text == text)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.text for button in self.buttons)


class Phone(Protocol):
    """One person's way into the bot; both return the screen that answers."""

    @property
    def screen(self) -> SeenScreen: ...

    async def send(self, text: str) -> SeenScreen: ...

    async def click(self, data: str) -> SeenScreen: ...


@dataclass
class SilentFace:
    """A messenger that only remembers."""

    shown: list[Screen] = field(default_factory=list)

    async def show(
        self, address: str, screen: Screen, replace: str | None = None, done: int = 0
    ) -> None:
        self.shown.append(screen)


class HousePhone:
    """Straight into the real `Talk`, without a messenger."""

    _updates = count(1)

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        routes: Routes,
        address: str,
        language: str = "ru",
        *,
        web: str = "",
        notebook: Notebook | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._address = address
        self._language = language
        self._face = SilentFace()
        self._queued = False
        self.notebook = notebook or Notebook()
        self._talk = Talk(
            database,
            shelf,
            routes,
            self._face,
            wake=self._wake,
            link="t.me/b?{code}",
            web=web,
            notebook=self.notebook,
            clock=clock,
        )
        self.screen = SeenScreen("")

    async def send(self, text: str) -> SeenScreen:
        if not text.startswith("/"):
            return await self._say(Text(text))
        name, _, argument = text[1:].partition(" ")
        return await self._say(Command(name, argument))

    async def click(self, data: str) -> SeenScreen:
        return await self._say(Pressed(data))

    async def attach(self, name: str, content: bytes) -> SeenScreen:
        """Send a file."""

        async def fetch() -> bytes:
            return content

        return await self._say(SentFile(name, "application/octet-stream", len(content), fetch))

    async def hear(self, incoming: Incoming) -> None:
        """An update as the messenger brought it, perhaps again."""
        await self._talk.hear(incoming)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The files of the last message."""
        return self._face.shown[-1].documents

    async def _say(self, said: Said) -> SeenScreen:
        before = len(self._face.shown)
        key = f"test:{next(self._updates)}"
        await self._talk.hear(Incoming(self._address, key, said, self._language, "1"))
        await self._deliver()
        assert len(self._face.shown) == before + 1, f"{said}: {len(self._face.shown) - before}"
        self.screen = seen(self._face.shown[-1])
        return self.screen

    def _wake(self) -> None:
        self._queued = True

    async def _deliver(self) -> None:
        """What a writing answer left in the queue; nothing is looked for where none did."""
        if not self._queued:
            return
        self._queued = False
        async with self._database.writing() as store:
            while due := await store.queue.due(utc_now(), 10):
                for message in due:
                    message.state = Delivery.SENT
                    if message.kind == "screen":
                        self._face.shown.append(screen_from_json(message.body))
                await store.flush()


def seen(screen: Screen) -> SeenScreen:
    extras = {
        "place": screen.place,
        "contact": screen.contact,
        **{document.name: True for document in screen.documents},
    }
    return SeenScreen(
        str(screen.text),
        tuple(
            tuple(
                SeenButton(
                    button.text,
                    encode(button.action) if button.action else None,
                    button.url,
                    button.copy,
                )
                for button in row
            )
            for row in screen.buttons
        ),
        tuple(name for name, extra in extras.items() if extra),
        screen.piece,
    )
