"""Updates posted by Telegram; a post is answered 200 only when its update is done.

Whatever else is answered makes Telegram post again: nothing is lost by a stop, a kill or a
database that is away, and the update's key keeps its effect single.
"""

import asyncio
import hmac
import json
from collections.abc import Callable

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramRetryAfter,
)
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from admin.settings import WEBHOOK_PATH
from bot.reception import Reception
from bot.telegram.entrance import ALLOWED, Entrance, RawUpdate
from bot.telegram.secret import webhook_secret

_log = structlog.stdlib.get_logger(__name__)

PATH = WEBHOOK_PATH
_SECRET_HEADER = b"x-telegram-bot-api-secret-token"

PATIENCE = 0.0
"""Telegram waits and posts again: an update is given back at once when the database is away."""

_AT_ONCE = 200
_POSTED_AT_ONCE = 40
_LARGEST = 1024 * 1024
_SLOWEST_BODY = 10.0
_LONGEST_ANSWER = 55.0
"""Seconds; Telegram itself waits a minute."""

_LARGEST_ID = 2**63
_CLOSE = {"Connection": "close"}
"""What is not read to its end must not go on coming."""

_LONGEST_PAUSE = 30.0
_LOOK = 60.0
"""Seconds between looks whether Telegram still posts to us."""


class Webhook:
    """Receives the posts of one bot."""

    def __init__(
        self, bot: Bot, reception: Reception, at_once: int = _AT_ONCE, look: float = _LOOK
    ) -> None:
        self._bot = bot
        self._reception = reception
        self._entrance = Entrance(bot, reception)
        self._secret = webhook_secret(bot.token)
        self._at_once = at_once
        self._look = look
        self._busy = 0
        self._stopping = False

    def route(self) -> Route:
        return Route(PATH, self._receive, methods=["POST"])

    async def announce(self, url: str, reached: Callable[[], None]) -> None:
        """Tell Telegram where to post, as often as it takes, say so, and see to it that it
        stays so: a process that polls by mistake takes the webhook away.

        It stays set at a stop: other replicas are there, and what comes waits.
        """
        await self._insist(url)
        reached()
        while True:
            await asyncio.sleep(self._look)
            if not await self._stands(url):
                _log.warning("the webhook was taken away and is set again")
                await self._insist(url)

    async def stop(self, seconds: float = 3.0) -> None:
        """Take no more, let running answers finish for so long; the late ones come again."""
        self._stopping = True
        await self._reception.wait(seconds)
        await self._entrance.break_off()

    async def _insist(self, url: str) -> None:
        pause = 1.0
        while not await self._is_set(url):
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _stands(self, url: str) -> bool:
        """Whether Telegram posts to us; when it does not say, nothing is changed."""
        try:
            return (await self._bot.get_webhook_info(request_timeout=10)).url == url
        except (TelegramAPIError, ClientDecodeError):
            return True

    async def _is_set(self, url: str) -> bool:
        try:
            await self._bot.set_webhook(
                url,
                secret_token=self._secret,
                allowed_updates=ALLOWED,
                max_connections=_POSTED_AT_ONCE,
                drop_pending_updates=False,
                request_timeout=10,
            )
        except TelegramBadRequest as error:
            _log.error("Telegram refuses the address of the webhook", reason=error.message)
            return False
        except (TelegramAPIError, ClientDecodeError) as error:
            _log.warning("the webhook is not set yet", reason=error.message)
            if isinstance(error, TelegramRetryAfter):
                await asyncio.sleep(error.retry_after)
            return False
        return True

    async def _receive(self, request: Request) -> Response:
        given = dict(request.scope["headers"]).get(_SECRET_HEADER, b"")
        if not hmac.compare_digest(given, self._secret.encode()):
            return Response(status_code=401)
        if self._busy >= self._at_once:
            return Response(status_code=503)
        self._busy += 1
        try:
            return Response(status_code=await self._answer(await _update(request)))
        finally:
            self._busy -= 1

    async def _answer(self, raw: RawUpdate) -> int:
        if self._stopping:
            return 503
        arrival = self._entrance.take(raw)
        if arrival.hearing is not None:
            await asyncio.wait((arrival.hearing,), timeout=_LONGEST_ANSWER)
        return 200 if arrival.is_done else 503


async def _update(request: Request) -> RawUpdate:
    """The update in the request.

    Raises:
        HTTPException: it is too large, too slow or no update.
    """
    try:
        async with asyncio.timeout(_SLOWEST_BODY):
            body = await _body(request)
    except TimeoutError:
        raise HTTPException(408, "", _CLOSE) from None
    except ClientDisconnect:
        raise HTTPException(400, "") from None
    try:
        raw = json.loads(body.decode())
    except (ValueError, RecursionError):
        raise HTTPException(400, "") from None
    if not isinstance(raw, dict):
        raise HTTPException(400, "")
    number = raw.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool) or abs(number) >= _LARGEST_ID:
        raise HTTPException(400, "")
    return raw


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _LARGEST:
            raise HTTPException(413, "", _CLOSE)
    return bytes(body)
