"""A Telegram update as the house's neutral `Incoming`."""

from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.enums import ChatMemberStatus, ChatType, ContentType
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    Document,
    Downloadable,
    InaccessibleMessage,
    Message,
    PhotoSize,
    Update,
)
from aiohttp import ClientError

from bot.face import SlowDownError, UnavailableError
from bot.incoming import (
    Command,
    FileNotFetchedError,
    FileTooLargeError,
    GroupLeft,
    Incoming,
    Overheard,
    Pressed,
    Reachability,
    Said,
    SentFile,
    Text,
    Unreadable,
)
from bot.telegram.face import FACE, address_of, in_our_words
from bot.telegram.overheard import read_group, read_inline, read_membership
from bot.telegram.payloads import read_payload

_SPOKEN = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CHECKLIST,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.GAME,
        ContentType.LOCATION,
        ContentType.PAID_MEDIA,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)
"""What a person says without words; pins, joins and other notes are Telegram's own."""

_STOPPED = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)


_ASKING, _DOWNLOADING = 10, 30
"""Seconds for where a file is, and for the file."""


def key_of(bot: Bot, update_id: int) -> str:
    """The name of an update for ever."""
    return f"{FACE}:{bot.id}:{update_id}"


def read(update: Update, bot: Bot, name: str = "") -> Incoming | Overheard | None:
    """What the person said, in private or where others read along; None for what nobody
    answers. `name` is the bot's own in the messenger."""
    key = key_of(bot, update.update_id)
    if update.message is not None:
        if update.message.chat.type == ChatType.PRIVATE:
            return _message(update.message, key, bot)
        return read_group(update.message, key, bot.id, name)
    if update.callback_query is not None:
        return _press(update.callback_query, key)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member, key)
    return read_inline(update.inline_query, key) if update.inline_query is not None else None


def _message(message: Message, key: str, bot: Bot) -> Incoming | None:
    sender = message.from_user
    said = _said(message, bot)
    if sender is None or said is None:
        return None
    return Incoming(
        address=address_of(sender.id),
        update_key=key,
        said=said,
        language=sender.language_code or "",
    )


def _said(message: Message, bot: Bot) -> Said | None:
    if message.text is not None:
        return _command(message.text) if message.text.startswith("/") else Text(message.text)
    if message.document is not None:
        return _document(message.document, bot)
    if message.photo:
        return _photo(message, message.photo, bot)
    return Unreadable() if message.content_type in _SPOKEN else None


def _command(text: str) -> Command:
    first, _, argument = text.partition(" ")
    name = first.removeprefix("/").partition("@")[0]
    return Command(name.lower(), argument.strip())


def _document(document: Document, bot: Bot) -> SentFile:
    return SentFile(
        name=document.file_name or "",
        media_type=document.mime_type or "application/octet-stream",
        size=document.file_size or 0,
        fetch=_fetching(document, bot),
    )


def _photo(message: Message, sizes: list[PhotoSize], bot: Bot) -> SentFile:
    """A photo of a paper is a file without a name; Telegram keeps photos as JPEG."""
    largest = max(sizes, key=lambda size: size.width * size.height)
    return SentFile(
        name=f"foto-{message.date:%Y-%m-%d}.jpg",
        media_type="image/jpeg",
        size=largest.file_size or 0,
        fetch=_fetching(largest, bot),
    )


def _fetching(file: Downloadable, bot: Bot) -> Callable[[], Awaitable[bytes]]:
    async def fetch() -> bytes:
        try:
            found = await bot.get_file(file.file_id, request_timeout=_ASKING)
            content = await bot.download_file(found.file_path or "", timeout=_DOWNLOADING)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise _not_fetched(error) from error
        except (ClientError, TimeoutError) as error:
            raise UnavailableError(type(error).__name__) from error
        return content.read() if content else b""

    return fetch


def _not_fetched(error: TelegramAPIError | ClientDecodeError) -> Exception:
    """What it means that the messenger does not hand a file out."""
    if "too big" in str(error):
        return FileTooLargeError()
    found = in_our_words(error)
    return found if isinstance(found, UnavailableError | SlowDownError) else FileNotFetchedError()


def _press(query: CallbackQuery, key: str) -> Incoming | None:
    """None where it was not pressed in private: what was sent by way of an inline answer has
    not even a chat."""
    pressed: Message | InaccessibleMessage | None = query.message
    if pressed is None or pressed.chat.type != ChatType.PRIVATE:
        return None
    data, below = read_payload(query.data or "")
    return Incoming(
        address=address_of(query.from_user.id),
        update_key=key,
        said=Pressed(data),
        language=query.from_user.language_code or "",
        message_id=None if below else str(pressed.message_id),
    )


def _membership(change: ChatMemberUpdated, key: str) -> Incoming | GroupLeft | None:
    if change.chat.type != ChatType.PRIVATE:
        return read_membership(change, key)
    return Incoming(
        address=address_of(change.from_user.id),
        update_key=key,
        said=Reachability(change.new_chat_member.status not in _STOPPED),
    )
