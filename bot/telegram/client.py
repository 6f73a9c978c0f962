"""The messenger's client: which server, with which token, and who we are there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import User

_log = structlog.stdlib.get_logger(__name__)

_CALL_SECONDS = 30
_LONGEST_PAUSE = 30.0


class TokenRefusedError(Exception):
    """The messenger does not know this token."""


@asynccontextmanager
async def telegram_client(token: str, address: str | None) -> AsyncIterator[Bot]:
    """A client of the server at this address; of Telegram's own without one."""
    server = TelegramAPIServer.from_base(address) if address else PRODUCTION
    session = AiohttpSession(api=server, timeout=_CALL_SECONDS)
    try:
        yield Bot(token, session=session)
    finally:
        await session.close()


async def who_we_are(bot: Bot, stop: asyncio.Event) -> User | None:
    """Our own account; waits for a network that is down, None when told to stop meanwhile.

    Raises:
        TokenRefusedError: another token is needed.
    """
    pause = 1.0
    while not stop.is_set():
        try:
            return await bot.get_me(request_timeout=10)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise TokenRefusedError from None
        except (TelegramAPIError, ClientDecodeError) as error:
            _log.warning("Telegram is not there", next_try_in=pause, reason=error.message)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause)
        pause = min(pause * 2, _LONGEST_PAUSE)
    return None
