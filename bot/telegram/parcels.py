"""A queued message made ready to be sent, by the database as it is now."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.face import FaceError, RefusedError
from bot.screens import Screen, screen_from_json, with_contents
from bot.telegram.commands import Errand
from storage.db import Database
from storage.models import Delivery, Person, QueuedMessage
from storage.store import Store

_log = structlog.stdlib.get_logger(__name__)

RenderNotice = Callable[[dict[str, Any], Person, Store], Awaitable[Screen | None]]
"""A notice's screen at the moment of sending; None when there is nothing to say any more."""

RenewCommands = Callable[[Person, Store], Awaitable[Errand]]


class BrokenMessageError(FaceError):
    """The notice cannot be made into a screen: a mistake of ours, worth some more tries."""


@dataclass(frozen=True)
class Parcel:
    """A message ready to be sent: a screen, an errand, or nothing that is left to say."""

    address: str
    screen: Screen | None
    errand: Errand | None
    replace: str | None
    done: int


class Packing:
    def __init__(
        self, database: Database, render_notice: RenderNotice, renew_commands: RenewCommands
    ) -> None:
        self._database = database
        self._render_notice = render_notice
        self._renew_commands = renew_commands

    async def pack(self, message_id: int) -> Parcel | None:
        """The message as it is now; None when it was sent or replaced meanwhile.

        Raises:
            FaceError: it cannot be made into a screen.
        """
        async with self._database.reading() as store:
            message = await store.queue.get(message_id)
            if message is None or message.state is not Delivery.WAITING:
                return None
            person = await store.people.get(message.person_id)
            try:
                return await self._packed(message, person, store)
            except (SQLAlchemyError, OSError):
                raise
            except Exception as error:
                _log.exception("a message cannot be made into a screen", message=message_id)
                kind = BrokenMessageError if message.kind == "notice" else RefusedError
                done = int(message.body.get("done", 0))
                raise kind(type(error).__name__, done) from error

    async def _packed(self, message: QueuedMessage, person: Person, store: Store) -> Parcel:
        screen: Screen | None = None
        errand: Errand | None = None
        match message.kind:
            case "screen":
                screen = screen_from_json(message.body)
            case "notice":
                screen = await self._render_notice(message.body, person, store)
            case "commands":
                errand = await self._renew_commands(person, store)
            case kind:
                raise ValueError(f"a message of kind {kind}")
        if screen is not None:
            screen = await with_contents(screen, store.files)
        body = message.body
        done = int(body.get("done", 0))
        return Parcel(person.address, screen, errand, body.get("replace"), done)
