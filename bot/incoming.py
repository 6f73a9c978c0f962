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
    """One update of one person in their private chat.

    `address` is opaque («telegram:123»), `update_key` names the update for ever (face, bot,
    update id), `language` is the messenger's hint, `message_id` the pressed message, which
    the answer may replace.
    """

    address: str
    update_key: str
    said: Said
    language: str = ""
    message_id: str | None = None


@dataclass(frozen=True)
class InlineQuestion:
    """What somebody types after the bot's name in any chat; the answer is fetched by
    `query_id`, and soon, or by nobody."""

    address: str
    update_key: str
    query_id: str
    text: str
    language: str = ""


@dataclass(frozen=True)
class GroupMessage:
    """What somebody says in a group, without the bot's own name.

    `group` is the chat's opaque address, `thread` equal for everything that answers one
    message. `addressed`: it is said to the bot; `under_post`: beneath a post of the group's
    channel; `nameless`: an administrator writes in the group's name.
    """

    address: str
    update_key: str
    group: str
    message_id: str
    thread: str
    text: str
    language: str = ""
    command: str = ""
    addressed: bool = False
    under_post: bool = False
    nameless: bool = False


@dataclass(frozen=True)
class GroupLeft:
    """The bot was taken out of the group."""

    update_key: str
    group: str


@dataclass(frozen=True)
class GroupMoved:
    """The messenger gave the group another address."""

    update_key: str
    group: str
    to: str


Overheard = InlineQuestion | GroupMessage | GroupLeft | GroupMoved
"""What is said where others read along: it reaches no private conversation."""
