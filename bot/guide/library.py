"""The current release of every list in memory, and the search over it."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.guide.entries import entries_of, sayings_of
from bot.guide.search import MODEL, Encoder, Entry, Remembering, Saying, Search, give_back, key_of
from storage.cards import AgencyCard, Wishes
from storage.db import Database
from storage.published import load_published

_PORTION = 500
"""Texts that are encoded at once: a third of a second."""


@dataclass(frozen=True)
class Library:
    """All agencies with their current lists; replaced whole, never changed.

    For a moment after a release the search may still be the former one: what it finds is
    looked up in the agencies, which are the current ones. Nobody finds a closed agency, but
    old buttons and links may still name it.
    """

    version: tuple[int, int] = (0, 0)
    agencies: tuple[AgencyCard, ...] = ()
    closed: tuple[AgencyCard, ...] = ()
    search: Search = field(default_factory=lambda: Search.build((), (), None))

    def suited(self, wishes: Wishes) -> "Library":
        """The same as somebody with these wishes is to be shown it."""
        if all(agency.wishes == wishes for agency in self.agencies):
            return self
        agencies = tuple(replace(agency, wishes=wishes) for agency in self.agencies)
        return replace(self, agencies=agencies)

    def agency(self, agency_id: int) -> AgencyCard | None:
        return next((agency for agency in self.agencies if agency.id == agency_id), None)

    def closed_agency(self, agency_id: int | None) -> AgencyCard | None:
        return next((agency for agency in self.closed if agency.id == agency_id), None)


class Shelf:
    """Holds the current library and fetches a newer one when there is one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._encoder: Encoder | None = None
        self.library = Library()
        self._searched = self.library.version
        self._one_look_at_a_time = asyncio.Lock()
        self._one_search_at_a_time = asyncio.Lock()

    async def refresh(self) -> Library:
        """Look whether a release or a setting is newer, and load it at once if so: the lists
        are shown as soon as they are read, then the search over them is built in a thread."""
        await self.show()
        async with self._one_search_at_a_time:
            version, agencies = self.library.version, self.library.agencies
            if version != self._searched:
                search = await self._search_over(agencies)
                self.library, self._searched = replace(self.library, search=search), version
                give_back()
        return self.library

    async def show(self) -> Library:
        """The current lists, searched by the former search until `refresh` builds the next.

        One look at a time: a slow one must not put an older library over a newer.
        """
        async with self._one_look_at_a_time:
            async with self._database.reading() as store:
                version = await store.releases.version()
                if version == self.library.version:
                    return self.library
                cards = await load_published(store)
            agencies = tuple(card for card in cards if card.closed_by is None)
            closed = tuple(card for card in cards if card.closed_by is not None)
            self.library = Library(version, agencies, closed, self.library.search)
        return self.library

    async def think(self, encoder: Encoder) -> None:
        """Search by meaning too, from now on.

        The first time every text is encoded, which takes longer than people should wait for
        a release: it is done beforehand in portions, and answers are by words until then.
        """
        entries, sayings = _searched(self.library.agencies)
        texts = sorted(_texts(entries, sayings))
        for start in range(0, len(texts), _PORTION):
            await self._encoded(encoder, texts[start : start + _PORTION])
        async with self._database.writing() as store:
            await store.vectors.drop_other_models(MODEL)
        async with self._one_search_at_a_time:
            self._encoder = encoder
            search = await self._search_over(self.library.agencies)
            self.library = replace(self.library, search=search)
            give_back()

    async def _encoded(self, encoder: Encoder, texts: Sequence[str]) -> None:
        """Have the vectors of these texts in the database."""
        async with self._database.reading() as store:
            known = await store.vectors.get(MODEL, map(key_of, texts))
        remembering = Remembering(encoder, known)
        await asyncio.to_thread(remembering.encode, texts)
        await self._store(remembering)

    async def _search_over(self, agencies: tuple[AgencyCard, ...]) -> Search:
        entries, sayings = _searched(agencies)
        if self._encoder is None:
            return await asyncio.to_thread(Search.build, entries, sayings, None)
        async with self._database.reading() as store:
            known = await store.vectors.get(MODEL, map(key_of, _texts(entries, sayings)))
        remembering = Remembering(self._encoder, known)
        search = await asyncio.to_thread(Search.build, entries, sayings, self._encoder, remembering)
        await self._store(remembering)
        return search

    async def _store(self, remembering: Remembering) -> None:
        if remembering.made:
            async with self._database.writing() as store:
                await store.vectors.put(MODEL, remembering.made)


def _searched(agencies: tuple[AgencyCard, ...]) -> tuple[tuple[Entry, ...], tuple[Saying, ...]]:
    return tuple(entry for agency in agencies for entry in entries_of(agency)), sayings_of(agencies)


def _texts(entries: Iterable[Entry], sayings: Iterable[Saying]) -> set[str]:
    texts = {text for entry in entries for _, text in entry.texts()}
    return texts | {text for saying in sayings for text in (saying.said, saying.means)}
