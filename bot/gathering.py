"""Hears what is said where others read along: questions from other chats, and groups.

Nothing here leads to a private conversation: no conversation's row is read, nothing of a
person is kept, counted or shown. What is said is said at most once, and what breaks is not
tried again: an answer that comes late helps nobody there.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from admin import groups
from admin.redaction import tells_of_somebody
from admin.refusals import REFUSALS, refusal_words
from bot.acquaintance import language_of
from bot.citizen import group, inline
from bot.face import FaceError, PublicFace, UnreachableError
from bot.guide.library import Shelf
from bot.guide.mentions import names_of, without_name
from bot.incoming import GroupLeft, GroupMessage, GroupMoved, InlineQuestion, Overheard
from bot.screens import Screen
from locales import Say
from storage.cards import AgencyCard
from storage.db import Database
from storage.models.base import utc_now

_log = structlog.stdlib.get_logger(__name__)

CONNECT, DISCONNECT = "connect", "disconnect"


class Gathering:
    """`link` is the deep link's template, `name` the bot's own in the messenger."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        face: PublicFace,
        *,
        link: str,
        name: str,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._shelf = shelf
        self._face = face
        self._link = link
        self.name = name
        self._clock = clock

    def concerns(self, said: Overheard) -> bool:
        """Whether it may be for us: told in memory, since groups talk a lot."""
        if not isinstance(said, GroupMessage) or said.addressed or said.command:
            return True
        return any(True for _ in self._named(said.text))

    async def hear(self, said: Overheard) -> None:
        """Answer it, or be silent.

        Raises:
            Exception: whatever broke; it is not to be tried again.
        """
        match said:
            case InlineQuestion():
                await self._offer(said)
            case GroupMessage(command=str(command)) if command in (CONNECT, DISCONNECT):
                await self._manage(said)
            case GroupMessage(addressed=True):
                await self._answer(said)
            case GroupMessage():
                await self._answer_unasked(said)
            case GroupLeft() | GroupMoved():
                await self._note(said)

    async def _offer(self, said: InlineQuestion) -> None:
        language, agency = await self._asker(said)
        answer = inline.answer(
            said.text,
            self._shelf.library,
            agency,
            Say(language),
            link=self._link,
            bot=self.name,
        )
        try:
            await self._face.offer(said.query_id, answer)
        except FaceError as error:
            _log.info("an inline answer was not taken", error=type(error).__name__)

    async def _asker(self, said: InlineQuestion) -> tuple[str, AgencyCard | None]:
        """Their language and agency; whom nobody knows, or a database that is away, gets the
        messenger's language and all agencies."""
        try:
            async with self._database.reading() as store:
                person = await store.people.at(said.address)
        except Exception as error:
            _log.warning("nobody knows who asks inline", error=type(error).__name__)
            person = None
        if person is None:
            return language_of(said.language), None
        agency = self._shelf.library.agency(person.agency_id) if person.agency_id else None
        return person.language, agency

    async def _manage(self, said: GroupMessage) -> None:
        """Connect the group to an agency, or part them; a refusal is said in words."""
        say = Say(language_of(said.language))
        try:
            screen = await self._managed(said, say)
        except REFUSALS as refusal:
            key, words = refusal_words(refusal) or ("something-broke", {})
            screen = Screen(say(key, **words))
        if screen is not None:
            await self._say(said, screen)

    async def _managed(self, said: GroupMessage, say: Say) -> Screen | None:
        """None for what was done already: the messenger brought it again."""
        if said.nameless:
            return Screen(say("group-anonymous"))
        async with self._database.writing() as store:
            if not await store.updates.mark_done(said.update_key):
                return None
            person = await store.people.at(said.address)
            places = await store.team.memberships(person.id) if person else []
            if said.command == DISCONNECT:
                await groups.disconnect(store, said.group, memberships=places)
                return Screen(say("group-disconnected"))
            by = groups.who_connects(places, person.agency_id if person else None)
            agency = await groups.connect(store, said.group, by=by)
        return group.connected_screen(agency, say, link=self._link, bot=self.name)

    async def _answer(self, said: GroupMessage) -> None:
        """Somebody asks the bot; where nobody has connected it, it tells once how to."""
        agency, first = await self._turn(said)
        if not first:
            return
        say, library = Say(language_of(said.language)), self._shelf.library
        heard = library.search.hear(said.text)
        agencies = (agency,) if agency else library.agencies
        screen = group.danger_screen(heard, agencies, say, self._link)
        if screen is None and agency is None:
            screen = await self._how_to_connect(said, say)
        elif screen is None and await asyncio.to_thread(tells_of_somebody, said.text):
            screen = group.lead_away(say("group-personal"), say, self._link)
        elif screen is None and agency is not None:
            screen = group.addressed_screen(
                said.text, heard, agency, say, link=self._link, bot=self.name
            )
        if screen is not None:
            await self._say(said, screen)

    async def _turn(self, said: GroupMessage) -> tuple[AgencyCard | None, bool]:
        """The group's agency, and whether the message is heard for the first time."""
        async with self._database.writing() as store:
            first = await store.updates.mark_done(said.update_key)
            chat = await store.groups.at(said.group)
        return self._shelf.library.agency(chat.agency_id) if chat else None, first

    async def _how_to_connect(self, said: GroupMessage, say: Say) -> Screen | None:
        """Told once, for as long as keys of updates are kept: two days."""
        async with self._database.writing() as store:
            if not await store.updates.mark_done(f"told-how:{said.group}"):
                return None
        return group.lead_away(say("group-connect-how", bot=self.name), say, self._link)

    async def _answer_unasked(self, said: GroupMessage) -> None:
        """Somebody names the agency of their group: answered once a thread, if at all.

        The thread is taken before anything is sent: a message too few is better than one too
        many.
        """
        found = await self._agency_named(said)
        if found is None or (said.under_post and not found[0].procedure.groups.comments):
            return
        agency, text = found
        say, heard = Say(language_of(said.language)), self._shelf.library.search.hear(text)
        screen = group.danger_screen(heard, (agency,), say, self._link)
        urgent = screen is not None
        screen = screen or group.unasked_screen(heard, agency, say, link=self._link)
        if screen is None:
            return
        if not urgent and await asyncio.to_thread(tells_of_somebody, text):
            screen = group.lead_away(say("group-personal"), say, self._link)
        if await self._may_speak(said, agency, urgent=urgent):
            await self._say(said, screen)

    async def _agency_named(self, said: GroupMessage) -> tuple[AgencyCard, str] | None:
        """The group's agency, where the message names it, and what else the message says."""
        named = {agency.id: (agency, text) for agency, text in self._named(said.text)}
        async with self._database.reading() as store:
            chat = await store.groups.at(said.group)
        return named.get(chat.agency_id) if chat else None

    def _named(self, text: str) -> list[tuple[AgencyCard, str]]:
        """The agencies that answer when they are named, and are; with the rest of the text."""
        listening = [
            each for each in self._shelf.library.agencies if each.procedure.groups.answer_mentions
        ]
        rests = [(agency, without_name(text, names_of(agency))) for agency in listening]
        return [(agency, rest) for agency, rest in rests if rest is not None]

    async def _may_speak(self, said: GroupMessage, agency: AgencyCard, *, urgent: bool) -> bool:
        async with self._database.writing() as store:
            return await groups.may_speak_unasked(
                store,
                said.group,
                said.thread,
                await store.agencies.get(agency.id),
                self._clock(),
                urgent=urgent,
            )

    async def _say(self, said: GroupMessage, screen: Screen) -> None:
        try:
            await self._face.reply(said.group, said.message_id, screen)
        except UnreachableError:
            await self._note(GroupLeft(said.update_key, said.group))
        except FaceError as error:
            _log.warning("nothing could be said in a group", error=type(error).__name__)

    async def _note(self, said: GroupLeft | GroupMoved) -> None:
        async with self._database.writing() as store:
            if isinstance(said, GroupMoved):
                await groups.note_moved(store, said.group, said.to)
            else:
                await groups.note_removed(store, said.group)
