"""Hears one update of one person and answers it once.

What only reads is answered directly. What writes commits its effect, the update's key and
its own answer in one transaction, and the answer leaves through the queue. A refusal rolls
everything back and is said directly. There is never silence.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from admin.turns import note_reachability
from bot.acquaintance import person_at, place_of, saved_person, stranger
from bot.actions import Action, BrokenPayloadError, decode
from bot.calls import Call, saying
from bot.excuses import BROKEN, QUESTION_OVER, dead_end, in_words, left_question, thing_meant
from bot.face import Face, SlowDownError, UnavailableError, UnreachableError
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
from bot.routes import Routes
from bot.screens import Screen, screen_to_json
from bot.visit import UploadedFile, Visit
from locales import Say
from storage.db import Database
from storage.models import Person, QueuedMessage, Staff
from storage.models.base import utc_now
from storage.models.files import FILE_LIMIT
from storage.store import Store

_log = logging.getLogger(__name__)

_SOON = 10.0
LONGEST_ANSWER = 30.0
"""Seconds; a conversation that hangs longer is broken off, rolled back and apologised for."""


class Talk:
    """`wake` starts the delivery of queued messages; `link` is the deep link's template."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        routes: Routes,
        face: Face,
        *,
        wake: Callable[[], None],
        link: str,
        notebook: Notebook | None = None,
        clock: Callable[[], datetime] = utc_now,
        longest: float = LONGEST_ANSWER,
    ) -> None:
        self._database = database
        self._shelf = shelf
        self._routes = routes
        self._face = face
        self._wake = wake
        self._link = link
        self._notebook = notebook or Notebook()
        self._clock = clock
        self._longest = longest
        self._refreshing: set[asyncio.Task[None]] = set()

    async def hear(self, incoming: Incoming) -> None:
        """Answer the update; whatever goes wrong is said, and nothing is left half done."""
        if not incoming.private:
            return
        try:
            async with asyncio.timeout(self._longest):
                await self._hear(incoming)
        except Exception as error:
            await self._excuse(incoming, error)

    async def _hear(self, incoming: Incoming) -> None:
        if isinstance(incoming.said, Reachability):
            await self._note_reachability(incoming.address, incoming.said.reachable)
            return
        call = self._known_call(incoming)
        if call is None or not call.route.writes:
            if await self._read(incoming, call):
                return
            file = await _fetched(incoming.said) if isinstance(incoming.said, SentFile) else None
            await self._write(incoming, call, file)
        else:
            await self._write(incoming, call)

    def _known_call(self, incoming: Incoming) -> Call | None:
        """What the update asks for by itself; None when only the conversation tells."""
        match incoming.said:
            case Pressed(data):
                try:
                    action = decode(data)
                except BrokenPayloadError:
                    return saying("old-button")
                route = self._routes.actions.get(type(action))
                return Call(route, (action,), leaves=True) if route else saying("old-button")
            case Command(name, argument):
                route = self._routes.commands.get(name)
                return Call(route, (argument,), leaves=True) if route else saying("unknown-command")
            case Unreadable():
                return saying("unreadable-message")
            case SentFile(size=size) if size > FILE_LIMIT:
                raise FileTooLargeError
        return None

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
            screen = await call.answer(await self._visit(store, person))
            waits = await _waits(store, person)
        await self._show(incoming, screen, waits)
        return True

    async def _write(
        self, incoming: Incoming, call: Call | None, file: UploadedFile | None = None
    ) -> None:
        async with self._database.writing() as store:
            if not await store.updates.mark_done(incoming.update_key):
                return
            version = await store.releases.version()
            person = await saved_person(store, incoming)
            await note_reachability(store, person, True)
            call = call or await self._call_of_conversation(store, person, file or incoming.said)
            before = (person.agency_id, person.language)
            screen = await call.answer(await self._visit(store, person))
            if call.leaves and not store.conversations.begun:
                await store.conversations.end(person.id)
            await store.queue.put(person.id, "screen", queued(screen, incoming.message_id))
            if (person.agency_id, person.language) != before:
                await _renew_commands(store, person)
            changed = await store.releases.version() != version
        if changed:
            # Nobody is told of a change before citizens are answered by it, if that is soon.
            refreshing = asyncio.create_task(self._refresh_shelf())
            self._refreshing.add(refreshing)
            refreshing.add_done_callback(self._refreshing.discard)
            await asyncio.wait((refreshing,), timeout=_SOON)
        self._wake()

    async def _call_of_conversation(self, store: Store, person: Person, said: Any) -> Call:
        """The answer to text or a file: the topic's, else that of topic «»."""
        table, content = self._routes.files, said
        if isinstance(said, Text):
            table, content = self._routes.texts, said.text
        current = await store.conversations.of(person.id) if person.id else None
        if current is not None and current.topic in table:
            return Call(table[current.topic], (content, current.state))
        if "" in table:
            return Call(table[""], (content, {}))
        return saying("not-understood" if isinstance(said, Text) else "file-not-expected")

    async def _visit(self, store: Store, person: Person) -> Visit:
        return Visit(
            store=store,
            person=person,
            staff=await _place(store, person),
            say=Say(person.language),
            library=self._shelf.library,
            now=self._clock(),
            link=self._link,
            notebook=self._notebook,
        )

    async def _show(self, incoming: Incoming, screen: Screen, waits: bool) -> None:
        """Answer directly, or through the queue where the order or the messenger asks for it."""
        body = queued(screen, incoming.message_id)
        if waits or any(document.file_id is not None for document in screen.documents):
            await self._queue(incoming, body)
            return
        try:
            await self._face.show(incoming.address, screen, body["replace"])
        except UnreachableError:
            await self._note_reachability(incoming.address, False)
        except SlowDownError as error:
            await self._queue(incoming, body | {"done": error.done}, error.seconds)
        except UnavailableError as error:
            await self._queue(incoming, body | {"done": error.done}, 1.0)

    async def _queue(self, incoming: Incoming, body: dict[str, Any], seconds: float = 0.0) -> None:
        async with self._database.writing() as store:
            person = await saved_person(store, incoming)
            due_at = utc_now() + timedelta(seconds=seconds)
            await store.queue.add(
                QueuedMessage(person_id=person.id, kind="screen", body=body, due_at=due_at)
            )
        self._wake()

    async def _note_reachability(self, address: str, reachable: bool) -> None:
        async with self._database.writing() as store:
            person = await store.people.at(address)
            if person is not None:
                await note_reachability(store, person, reachable)
        self._wake()

    async def _refresh_shelf(self) -> None:
        try:
            await self._shelf.refresh()
        except Exception:
            # The effect is committed; the shelf is looked after every second anyway.
            _log.exception("the library was not refreshed")

    async def _excuse(self, incoming: Incoming, error: Exception) -> None:
        key, words = in_words(error)
        if key == BROKEN:
            _log.error("update %s broke", incoming.update_key, exc_info=error)
        try:
            async with self._database.reading() as store:
                person = await person_at(store, incoming)
                waits = await _waits(store, person)
                back = await self._way_back(store, person, incoming.said)
                staff = await _place(store, person)
            data = incoming.said.data if isinstance(incoming.said, Pressed) else ""
            meant = thing_meant(error, data)
            if back is not None and isinstance(error, QUESTION_OVER):
                async with self._database.writing() as store:
                    await store.conversations.end(person.id)
                meant, back = left_question(back), None
        except Exception:
            _log.exception("the database does not answer")
            person, waits = stranger(incoming), False
            back = meant = staff = None
        say = Say(person.language)
        try:
            screen = dead_end(say(key, **words), say, back, meant, staff=staff)
            await self._show(incoming, screen, waits)
        except Exception:
            _log.exception("update %s: the excuse was not delivered", incoming.update_key)

    async def _way_back(self, store: Store, person: Person, said: Any) -> Action | None:
        """The question that a refused text or file was meant to answer."""
        if not isinstance(said, Text | SentFile) or not person.id:
            return None
        current = await store.conversations.of(person.id)
        if current is None or current.topic not in self._routes.ways_back:
            return None
        return self._routes.ways_back[current.topic](current.state)


def queued(screen: Screen, message_id: str | None) -> dict[str, Any]:
    """The body of a queued message of kind «screen»."""
    return {**screen_to_json(screen), "replace": None if screen.fresh else message_id}


async def _place(store: Store, person: Person) -> Staff | None:
    return place_of(person, await store.team.memberships(person.id)) if person.id else None


async def _waits(store: Store, person: Person) -> bool:
    return bool(person.id) and await store.queue.waits_for(person.id)


async def _renew_commands(store: Store, person: Person) -> None:
    """Staff's command list is written in their language, for the agency they chose."""
    if await store.team.memberships(person.id):
        await store.queue.put(person.id, "commands", {})


async def _fetched(file: SentFile) -> UploadedFile:
    content = await file.fetch()
    if len(content) > FILE_LIMIT:
        raise FileTooLargeError
    return UploadedFile(file.name, file.media_type, content)
