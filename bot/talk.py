"""Hears one update of one person and answers it once.

What only reads is answered directly. What writes commits its effect, the update's key and
its own answer in one transaction, and the answer leaves through the queue. A refusal rolls
everything back and is said directly. What breaks is raised: `bot.reception` tries again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from admin.importing.reading import read_file
from admin.turns import note_reachability
from bot.acquaintance import person_at, saved_person
from bot.actions import Action, BrokenPayloadError, ToBeginning, decode
from bot.answers import Answers
from bot.apologies import Apologies
from bot.calls import Call, saying
from bot.excuses import BROKEN, in_words
from bot.face import Face
from bot.guide.library import Shelf
from bot.incoming import (
    Command,
    FileTooLargeError,
    Incoming,
    Pressed,
    Reachability,
    SentFile,
    Text,
    Unreadable,
)
from bot.notebook import Notebook
from bot.out_of_sight import left_in_conversation, left_in_memory, told_beside
from bot.plain_text import plainly
from bot.renewal import Renewal
from bot.routes import Route, Routes
from bot.screens import Screen
from bot.visit import UploadedFile, Visit
from bot.visits import Visits
from storage.db import Database
from storage.models import Conversation, Person
from storage.models.base import utc_now
from storage.models.files import FILE_LIMIT
from storage.store import Store

LONGEST_ANSWER = 30.0
"""Seconds; a conversation that hangs longer is broken off, rolled back and apologised for."""

LONGEST_WRITING = 10.0
"""Seconds; shorter where the conversation keeps others from writing: on SQLite everybody.
Nothing in it takes long: a file is fetched before."""


class HangingError(Exception):
    """A conversation did not answer in time: its person has waited long enough."""


class Talk:
    """`wake` starts the delivery of queued messages; `link` is the deep link's template,
    `web` the address of our pages."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        routes: Routes,
        face: Face,
        *,
        wake: Callable[[], None],
        link: str,
        web: str = "",
        notebook: Notebook | None = None,
        clock: Callable[[], datetime] = utc_now,
        longest: float = LONGEST_ANSWER,
    ) -> None:
        self._database = database
        self._routes = routes
        self._wake = wake
        self._clock = clock
        self._visits = Visits(shelf, link, web, notebook or Notebook(), clock)
        self._longest = longest
        self._renewal = Renewal(shelf)
        self.answers = Answers(database, face, wake)
        self.apologies = Apologies(database, routes.ways_back, self.answers)

    async def hear(self, incoming: Incoming) -> None:
        """Answer the update or refuse in words; nothing is left half done.

        Raises:
            HangingError: the conversation took longer than anybody may wait.
            Exception: whatever broke; nothing was changed, unless the update's key is kept.
        """
        async with asyncio.timeout(self._longest + LONGEST_ANSWER):
            try:
                await self._hear(incoming)
            except Exception as error:
                if in_words(error)[0] == BROKEN:
                    raise
                await self.apologies.refuse(incoming, error)

    async def _hear(self, incoming: Incoming) -> None:
        if isinstance(incoming.said, Reachability):
            await self._note_reachability(incoming, incoming.said.reachable)
            return
        call = self._known_call(incoming)
        if call is not None and call.route.erases:
            await self._erase(incoming, call)
        elif call is None or not call.route.writes:
            if await self._read(incoming, call):
                return
            await self._write(incoming, call, await self._file(incoming))
        else:
            await self._write(incoming, call)

    async def _file(self, incoming: Incoming) -> UploadedFile | None:
        """What was sent, fetched and, where its conversation wants that, read: both may take
        seconds, and no store is open meanwhile."""
        if not isinstance(incoming.said, SentFile):
            return None
        if incoming.said.size > FILE_LIMIT:
            raise FileTooLargeError
        file = await _fetched(incoming.said)
        async with self._database.reading() as store:
            person = await person_at(store, incoming)
            call = await self._call_of_conversation(store, person, file)
            wants_read = call.route.wants_read
            if wants_read is None:
                return file
            _, state = call.arguments
            if not await wants_read(state, await self._visits.of(store, person)):
                return file
        return replace(file, contents=await read_file(file.name, file.content))

    def _known_call(self, incoming: Incoming) -> Call | None:
        """What the update asks for by itself; None when only the conversation tells."""
        match incoming.said:
            case Pressed(data):
                try:
                    action = decode(data)
                except BrokenPayloadError:
                    return saying("old-button")
                route = self._routes.actions.get(type(action))
                return self._asked(route, action, incoming) if route else saying("old-button")
            case Command(name, argument):
                route = self._routes.commands.get(name)
                known = self._asked(route, argument, incoming) if route else None
                return known or saying("unknown-command")
        return None

    def _asked(self, route: Route, argument: Any, incoming: Incoming) -> Call:
        """What was pressed or commanded; what is awaited in memory is left by it."""
        pressed = argument if isinstance(argument, Action) else None
        left = left_in_memory(incoming, pressed, self._visits.notebook, self._clock())
        goes = pressed is None or isinstance(pressed, ToBeginning)
        return Call(
            route, (argument,), leaves=route.leaves, goes_elsewhere=goes and route.leaves, left=left
        )

    async def _read(self, incoming: Incoming, call: Call | None) -> bool:
        """Answer from a store that only reads; False when the conversation must write."""
        async with self._database.reading() as store:
            person = await person_at(store, incoming)
            if call is None:
                if await store.updates.is_done(incoming.update_key):
                    return True
                call = await self._call_of_conversation(store, person, incoming.said)
                if call.route.writes or call.wants_file:
                    return False
            elif call.leaves and person.id and await store.conversations.of(person.id):
                return False
            screen = await self._answer(call, await self._visits.of(store, person), self._longest)
            waits = await self.answers.waits(store, person)
        await self.answers.show(incoming, screen, waits)
        return True

    async def _write(
        self, incoming: Incoming, call: Call | None, file: UploadedFile | None = None
    ) -> None:
        async with self._database.writing() as store:
            await store.updates.take_turn(incoming.address)
            if not await store.updates.mark_done(incoming.update_key):
                return
            version = await store.releases.version()
            person = await saved_person(store, incoming)
            person.seen_on = self._clock().date()
            await note_reachability(store, person, True)
            call = call or await self._call_of_conversation(store, person, file or incoming.said)
            before = (person.agency_id, person.language)
            longest = min(self._longest, LONGEST_WRITING)
            screen = await self._answer(call, await self._visits.of(store, person), longest)
            if call.leaves and not store.conversations.begun:
                await store.conversations.end(person.id)
            await self.answers.put(store, person, incoming, screen)
            if (person.agency_id, person.language) != before:
                await _renew_commands(store, person)
            changed = await store.releases.version() != version
        if changed:
            await self._renewal.soon()
        self._wake()

    async def _erase(self, incoming: Incoming, call: Call) -> None:
        """What erases the person is answered directly: nothing may wait that names them. The
        update's key is not kept: brought again, it finds nothing to erase and says so."""
        async with self._database.writing() as store:
            await store.updates.take_turn(incoming.address)
            person = await person_at(store, incoming)
            longest = min(self._longest, LONGEST_WRITING)
            screen = await self._answer(call, await self._visits.of(store, person), longest)
        self._wake()
        await self.answers.show_a_stranger(incoming, screen)

    async def _answer(self, call: Call, visit: Visit, longest: float) -> Screen:
        """Only the conversation's own time counts: its turn to write may be held up by others."""
        limit, left = asyncio.timeout(longest), call.left
        try:
            async with limit:
                if left is None and call.goes_elsewhere:
                    left = await left_in_conversation(visit.store, visit.person, self._routes)
                screen = await call.answer(visit)
        except TimeoutError as error:
            if limit.expired():
                raise HangingError from error
            raise
        if left is not None and not visit.store.conversations.begun:
            screen = told_beside(screen, left, visit.say)
        plain = visit.preferences.plain_text and not call.route.for_staff
        return plainly(screen) if plain else screen

    async def _call_of_conversation(self, store: Store, person: Person, said: Any) -> Call:
        """The answer to text or a file: the topic's, else that of topic «»; where words are
        asked for, a file or a voice message is told so."""
        table, content = self._routes.files, said
        if isinstance(said, Text):
            table, content = self._routes.texts, said.text
        current = await store.conversations.of(person.id) if person.id else None
        if current is not None and current.topic in table:
            return Call(table[current.topic], (content, current.state))
        if not isinstance(said, Text) and self._wants_words(person, current):
            back = self._routes.ways_back.get(current.topic) if current else None
            return saying("words-needed", back(current.state) if back and current else None)
        if isinstance(said, Unreadable):
            return saying("unreadable-message")
        if "" in table:
            return Call(table[""], (content, {}))
        return saying("not-understood" if isinstance(said, Text) else "file-not-expected")

    def _wants_words(self, person: Person, current: Conversation | None) -> bool:
        """Whether a citizen is asked something that only words answer."""
        route = self._routes.texts.get(current.topic) if current else None
        if route is not None:
            return not route.for_staff
        notebook, now = self._visits.notebook, self._clock()
        return notebook.words.awaited.waits(person.address, now) or notebook.suggestions.waits(
            person.address, now
        )

    async def _note_reachability(self, incoming: Incoming, reachable: bool) -> None:
        async with self._database.writing() as store:
            if not await store.updates.mark_done(incoming.update_key):
                return
            person = await store.people.at(incoming.address)
            if person is not None:
                await note_reachability(store, person, reachable)
        self._wake()


async def _renew_commands(store: Store, person: Person) -> None:
    """Staff's command list is written in their language, for the agency they chose."""
    if await store.team.memberships(person.id):
        await store.queue.renew_commands(person.id)


async def _fetched(file: SentFile) -> UploadedFile:
    content = await file.fetch()
    if len(content) > FILE_LIMIT:
        raise FileTooLargeError
    return UploadedFile(file.name, file.media_type, content)
