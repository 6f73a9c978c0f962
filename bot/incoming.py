"""What a person said, whatever the messenger: frozen and free of its objects."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pressed:
    """A button, as raw as it came: forged and outlived payloads are judged later."""

    data: str


@dataclass(frozen=True)
class Command:
    """A command without its slash; the argument is what followed it."""

    name: str
    argument: str = ""


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class SentFile:
    """A file that is fetched only when a conversation wants it; `size` in bytes.

    `fetch` raises FileTooLargeError when the content is larger than the house keeps,
    FileNotFetchedError when it is gone, and UnavailableError or SlowDownError when it may
    come later (`bot.face`).
    """

    name: str
    media_type: str
    size: int
    fetch: Callable[[], Awaitable[bytes]]


@dataclass(frozen=True)
class Unreadable:
    """A sticker, a voice message and whatever else nobody here can read."""


@dataclass(frozen=True)
class Reachability:
    """The person let us write to them again, or forbade it."""

    reachable: bool


Said = Pressed | Command | Text | SentFile | Unreadable | Reachability


class FileTooLargeError(Exception):
    """A file larger than the house keeps."""


class FileNotFetchedError(Exception):
    """A file that the messenger does not hand out."""


@dataclass(frozen=True)
class Incoming:
    """One update of one person.

    `address` is opaque («telegram:123»), `update_key` names the update for ever (face, bot,
    update id), `language` is the messenger's hint, `message_id` the pressed message, which
    the answer may replace; only private chats are answered.
    """

    address: str
    update_key: str
    said: Said
    language: str = ""
    message_id: str | None = None
    private: bool = True
