"""Telegram as the house sees it: shows screens, and fails in the house's own words."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.methods import EditMessageText, TelegramMethod

from bot.face import (
    FaceError,
    RefusedError,
    SlowDownError,
    UnavailableError,
    UnreachableError,
)
from bot.inline_answer import InlineAnswer
from bot.screens import Screen
from bot.telegram.public import offering, replying
from bot.telegram.render import calls, sent_anew

_log = structlog.stdlib.get_logger(__name__)

FACE = "telegram"

_SOON = 10
"""Seconds for what is said where others read along."""


Between = Callable[[int], Awaitable[None]]
"""Awaited before each further message of one screen, with how many have arrived."""


def address_of(user_id: int) -> str:
    return f"{FACE}:{user_id}"


def chat_of(address: str) -> int:
    """A private chat has its person's number; a group's own is below zero."""
    return int(address.removeprefix(f"{FACE}:"))


class TelegramFace:
    """Sends through one bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def show(
        self,
        address: str,
        screen: Screen,
        replace: str | None = None,
        done: int = 0,
        between: Between | None = None,
    ) -> None:
        """Show the screen; see `bot.face.Face`."""
        planned = calls(screen, chat_of(address), int(replace) if replace else None)
        for number, call in enumerate(planned):
            if number < done:
                continue
            if between and number > done:
                await between(number)
            try:
                await self._call(call)
            except (TelegramAPIError, ClientDecodeError) as error:
                raise in_our_words(error, number) from error

    async def offer(self, query_id: str, answer: InlineAnswer) -> None:
        """Answer what was typed after the bot's name; see `bot.face.PublicFace`."""
        await self._try(offering(query_id, answer))

    async def reply(self, group: str, message_id: str, screen: Screen) -> None:
        """Answer a message in its group; see `bot.face.PublicFace`."""
        await self._try(replying(chat_of(group), int(message_id), screen))

    async def _try(self, call: TelegramMethod[Any]) -> None:
        try:
            await self._bot(call, request_timeout=_SOON)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise in_our_words(error) from error

    async def _call(self, call: TelegramMethod[Any]) -> None:
        if not isinstance(call, EditMessageText):
            await self._bot(call)
            return
        try:
            await self._bot(call)
        except TelegramBadRequest as error:
            if "message is not modified" in error.message:
                return
            # Too old, deleted, a place or a document: the answer comes as a new message.
            _log.debug("a message is sent anew", reason=error.message)
            await self._bot(sent_anew(call))


def in_our_words(error: TelegramAPIError | ClientDecodeError, done: int = 0) -> FaceError:
    """What a failed call means for the queue."""
    reason = error.message if isinstance(error, TelegramAPIError) else "an unreadable reply"
    if isinstance(error, TelegramRetryAfter):
        return SlowDownError(reason, float(error.retry_after), done)
    if isinstance(error, TelegramForbiddenError) or "chat not found" in reason:
        return UnreachableError(reason, done)
    if isinstance(error, TelegramBadRequest | TelegramEntityTooLarge):
        return RefusedError(reason, done)
    # «Not found» is the token or the way to the messenger: no message is to blame for it.
    return UnavailableError(reason, done)
