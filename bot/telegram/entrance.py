"""Where a Telegram update comes in, whether it was polled, posted or kept in the inbox."""

import asyncio
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import CallbackQuery, Update
from pydantic import ValidationError

from bot.acquaintance import language_of
from bot.incoming import Incoming
from bot.reception import Hearing, Reception, is_given_back
from bot.screens import plain
from bot.telegram.reading import key_of, read
from locales import Say

_log = structlog.stdlib.get_logger(__name__)

ALLOWED = ["message", "callback_query", "inline_query", "my_chat_member"]

RawUpdate = dict[str, Any]
"""An update as it came; its `update_id` is a number."""


@dataclass(frozen=True)
class Arrival:
    """An update that came in; no hearing when it is of a kind that nobody answers."""

    key: str
    address: str
    raw: RawUpdate
    hearing: Hearing | None = None

    @property
    def is_done(self) -> bool:
        """Whether it had its effect, or was put aside."""
        if self.hearing is None:
            return True
        return self.hearing.done() and not is_given_back(self.hearing)

    @property
    def is_given_back(self) -> bool:
        """Whether it must be brought again."""
        return self.hearing is not None and self.hearing.done() and not self.is_done


class Entrance:
    """Reads updates, has them heard and stops the spinners of pressed buttons at once.

    What was said where others read along is taken as done when it is begun: nobody keeps it.
    """

    def __init__(self, bot: Bot, reception: Reception) -> None:
        self._bot = bot
        self._reception = reception
        self._spinners: set[asyncio.Task[None]] = set()

    def take(self, raw: RawUpdate) -> Arrival:
        """Have the update heard, in the order in which this is called for a person."""
        key = self.key(raw)
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
            said = read(update, self._bot, self._reception.name)
        except Exception as error:
            # Brought again it would only fail again, and hold up everybody behind it.
            return self.take_broken(key, error, raw)
        if isinstance(said, Incoming):
            return Arrival(key, said.address, raw, self._heard(said, update))
        if said is not None:
            self._reception.overhear(said)
        elif update.callback_query is not None:
            self._lead_away(update.callback_query)
        return Arrival(key, "", raw)

    def _heard(self, incoming: Incoming, update: Update) -> Hearing:
        is_new = not self._reception.knows(incoming.update_key)
        hearing = self._reception.take(incoming)
        press = update.callback_query
        if press is not None and is_new and not self._reception.has_refused(incoming.update_key):
            self._answer_press(press.id)
        return hearing

    def key(self, raw: RawUpdate) -> str:
        """The update's name for ever."""
        return key_of(self._bot, int(raw["update_id"]))

    def take_broken(self, key: str, error: Exception, raw: RawUpdate | None = None) -> Arrival:
        """Put aside what nobody can read."""
        _log.error("an update cannot be read", key=key, places=_places(error))
        return Arrival(key, "", raw or {}, self._reception.take_unreadable(key, error))

    async def break_off(self) -> None:
        """End what still runs: it is given back."""
        await self._reception.stop()
        for spinner in self._spinners:
            spinner.cancel()

    def _lead_away(self, press: CallbackQuery) -> None:
        """A button was pressed where others read along: what it does is done in private."""
        say = Say(language_of(press.from_user.language_code or ""))
        self._answer_press(press.id, plain(say("group-press-privately")))

    def _answer_press(self, query_id: str, words: str | None = None) -> None:
        """Answer the press at once; in private without words: they come as a message."""
        spinner = asyncio.create_task(self._stop_spinner(query_id, words))
        self._spinners.add(spinner)
        spinner.add_done_callback(self._spinners.discard)

    async def _stop_spinner(self, query_id: str, words: str | None) -> None:
        alert = True if words else None
        try:
            await self._bot.answer_callback_query(
                query_id, text=words, show_alert=alert, request_timeout=10
            )
        except (TelegramAPIError, ClientDecodeError) as error:
            _log.debug("a spinner was not stopped", error=type(error).__name__)


def _places(error: Exception) -> list[str]:
    """Where an update is not as it should be, without what stands there."""
    if not isinstance(error, ValidationError):
        return [type(error).__name__]
    faults = error.errors(include_input=False, include_url=False, include_context=False)
    return sorted({".".join(str(part) for part in fault["loc"]) for fault in faults})[:5]
