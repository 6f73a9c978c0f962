"""What is said instead of an answer: a refusal in words, or once that something broke."""

from collections.abc import Mapping

from admin.discretion import trace_of
from bot.acquaintance import person_at, place_of, saved_person
from bot.actions import Action
from bot.answers import Answers, queued
from bot.excuses import BROKEN, QUESTION_OVER, dead_end, in_words, left_question, thing_meant
from bot.incoming import Incoming, Pressed, Said, SentFile, Text
from bot.plain_text import plainly
from bot.routes import WayBack
from bot.screens import Screen
from locales import Say
from storage.db import Database
from storage.models import Person
from storage.store import Store


class Apologies:
    """`ways_back` leads from a refused answer to the question that it answered."""

    def __init__(
        self, database: Database, ways_back: Mapping[str, WayBack], answers: Answers
    ) -> None:
        self._database = database
        self._ways_back = ways_back
        self._answers = answers

    async def refuse(self, incoming: Incoming, error: Exception) -> None:
        """Say directly why nothing was done, with a way on."""
        async with self._database.reading() as store:
            person = await person_at(store, incoming)
            waits = await self._answers.waits(store, person)
            back = await self._way_back(store, person, incoming.said)
            screen = await self._screen(store, person, incoming, error)
        if back is not None and isinstance(error, QUESTION_OVER):
            async with self._database.writing() as store:
                await store.conversations.end(person.id)
        await self._answers.show(incoming, screen, waits)

    async def put_aside(self, incoming: Incoming, error: Exception, attempts: int) -> bool:
        """Give up on the update and apologise, in one transaction: neither the update brought
        again nor a kill apologises twice. False when it had its effect before it broke."""
        key, trace = incoming.update_key, trace_of(error)
        async with self._database.writing() as store:
            await store.updates.take_turn(incoming.address)
            if not await store.updates.put_aside(key, attempts, trace):
                return False
            person = await saved_person(store, incoming)
            screen = await self._screen(store, person, incoming, error)
            apology = f"apology:{key}"
            await store.queue.put(person.id, "screen", queued(screen, None), dedup_key=apology)
        self._answers.wake()
        return True

    async def put_aside_in_silence(
        self, incoming: Incoming, error: Exception, attempts: int
    ) -> bool:
        """Give up where even the apology breaks: it is said directly, if it can be."""
        key, trace = incoming.update_key, trace_of(error)
        async with self._database.writing() as store:
            await store.updates.take_turn(incoming.address)
            if not await store.updates.put_aside(key, attempts, trace):
                return False
        await self._answers.say(incoming, BROKEN)
        return True

    async def _screen(
        self, store: Store, person: Person, incoming: Incoming, error: Exception
    ) -> Screen:
        key, words = in_words(error)
        meant = thing_meant(error, _data(incoming.said))
        back = await self._way_back(store, person, incoming.said)
        if back is not None and isinstance(error, QUESTION_OVER):
            meant, back = left_question(back), None
        memberships = await store.team.memberships(person.id) if person.id else []
        preferences = await store.preferences.of(person.id)
        say = Say(person.language, plain=preferences.plain_text)
        staff = place_of(person, memberships)
        screen = dead_end(say(key, **words), say, back, meant, staff=staff)
        return plainly(screen) if preferences.plain_text else screen

    async def _way_back(self, store: Store, person: Person, said: Said) -> Action | None:
        """The question that a refused text or file was meant to answer."""
        if not isinstance(said, Text | SentFile) or not person.id:
            return None
        current = await store.conversations.of(person.id)
        if current is None or current.topic not in self._ways_back:
            return None
        return self._ways_back[current.topic](current.state)


def _data(said: Said) -> str:
    return said.data if isinstance(said, Pressed) else ""
