"""The command lists that Telegram shows: everybody's, and staff's own in their chats."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    BotCommandScopeUnion,
)

from bot.acquaintance import place_of
from bot.gathering import CONNECT, DISCONNECT
from bot.screens import plain
from bot.telegram.face import chat_of, in_our_words
from locales import DEFAULT_LANGUAGE, Say, offered
from storage.models import Person
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import Role

StaffCommands = Callable[[Role, Procedure], Sequence[str]]

_IN_GROUPS = ("help",)

Errand = Callable[[], Awaitable[None]]
"""A call prepared from the database, made when the database is let go."""


class CommandMenu:
    """Nobody is shown a command that they may not use."""

    def __init__(self, bot: Bot, staff_commands: StaffCommands) -> None:
        self._bot = bot
        self._staff_commands = staff_commands

    async def offer_everyone(self, agencies: int, *, books: bool = False) -> None:
        """The list of whoever is not staff, in each language, and those of groups: there the bot
        has little to say, and administrators alone let it.

        Raises:
            FaceError: the messenger did not take it.
        """
        everyones = (
            (BotCommandScopeDefault(), citizens_commands(agencies, books=books)),
            (BotCommandScopeAllGroupChats(), _IN_GROUPS),
            (BotCommandScopeAllChatAdministrators(), (*_IN_GROUPS, CONNECT, DISCONNECT)),
        )
        for language in offered():
            code = None if language == DEFAULT_LANGUAGE else language
            for scope, names in everyones:
                await self._set(_described(names, language), scope, code)

    async def offer(self, person: Person, store: Store) -> Errand:
        """Prepare the person's own list: staff's beside everybody's, or none of their own.

        Raises:
            FaceError: when it is run; the messenger did not take it.
        """
        scope = BotCommandScopeChat(chat_id=chat_of(person.address))
        place = place_of(person, await store.team.memberships(person.id))
        if place is None:
            return partial(self._delete, scope)
        agency = await store.agencies.get(place.agency_id)
        own = self._staff_commands(place.role, agency.procedure)
        agencies = await store.agencies.all()
        books = any(each.procedure.reception_booking.on for each in agencies)
        everyones = citizens_commands(len(agencies), books=books)
        names = list(dict.fromkeys((*own, *everyones)))
        return partial(self._set, _described(names, person.language), scope, None)

    async def _set(
        self,
        commands: list[BotCommand],
        scope: BotCommandScopeUnion,
        language: str | None,
    ) -> None:
        try:
            await self._bot.set_my_commands(commands, scope=scope, language_code=language)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise in_our_words(error) from error

    async def _delete(self, scope: BotCommandScopeChat) -> None:
        try:
            await self._bot.delete_my_commands(scope=scope)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise in_our_words(error) from error


def citizens_commands(agencies: int, *, books: bool = False) -> tuple[str, ...]:
    """Choosing an agency is offered only where there is a choice, and booked times where any
    agency lets people book."""
    common = (
        "start",
        "help",
        "faq",
        "my",
        "steps",
        "appeal",
        "history",
        "subscriptions",
        "privacy",
        "forget",
        "remark",
        "support",
        "settings",
        "language",
        "about",
    )
    booked = (*common, "bookings") if books else common
    return (*booked, "agency") if agencies > 1 else booked


def _described(names: Sequence[str], language: str) -> list[BotCommand]:
    say = Say(language)
    return [BotCommand(command=name, description=plain(say(f"command-{name}"))) for name in names]
