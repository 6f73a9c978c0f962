"""Queries made ready for fitting: their signals, and which entries are right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.search.asking import Outcome
from benchmarks.search.data import Corpus, Query, sample_corpora, shared_register
from benchmarks.search.ours import answer_of, register_entries, sample_rows, samples_entries
from benchmarks.search.samples import sample_agencies, sample_sayings
from bot.guide.search import Encoder, Entry, Search
from bot.guide.search.fitted import Weights
from bot.guide.search.signals import Signals, Sources


@dataclass(frozen=True)
class Searched:
    """What queries are compared with; `names` are the entries' names in the query files."""

    entries: tuple[Entry, ...]
    sources: Sources
    names: Mapping[str, str]

    @classmethod
    def over(
        cls, entries: Sequence[Entry], names: Mapping[str, str], encoder: Encoder | None
    ) -> "Searched":
        ordered = tuple(sorted(entries, key=lambda entry: entry.id))
        return cls(ordered, Sources(ordered, sample_sayings(), encoder, encoder), names)


@dataclass(frozen=True)
class Asked:
    """A query with what speaks for each entry; `matrix` and `wanted` are within its scopes."""

    query: Query
    set_name: str
    searched: Searched
    scopes: tuple[str, ...]
    signals: Signals
    matrix: NDArray[np.float64]
    wanted: NDArray[np.int64]
    gold: frozenset[int]
    ours: NDArray[np.bool_]
    inside: NDArray[np.bool_]

    @property
    def in_scope(self) -> bool:
        return self.query.in_scope

    def outcome(self, weights: Weights) -> Outcome:
        """What the search would answer by these weights."""
        search = Search(self.searched.entries, self.searched.sources, weights)
        verdict = search.judge(self.signals, self.scopes)
        return Outcome(self.query, answer_of(verdict, self.searched.names), 0.0)


def asked_everything(encoder: Encoder | None) -> list[Asked]:
    """Every query that weights may be fitted on."""
    names = {id_: name for agency in sample_agencies() for id_, name in agency.names.items()}
    samples = Searched.over(samples_entries(), names, encoder)
    found = [
        each for corpus in sample_corpora(sample_rows()) for each in _asked_of(corpus, samples)
    ]
    if register := shared_register():
        given = Searched.over(register_entries(register.rows), {}, encoder)
        found += _asked_of(register, given)
    return found


def _asked_of(corpus: Corpus, searched: Searched) -> Iterator[Asked]:
    agency = next((each for each in sample_agencies() if each.code == corpus.agency), None)
    for each in corpus.sets:
        for query in each.queries:
            scopes = agency.scopes(query.client) if agency else ()
            yield _asked(query, each.name, searched, scopes)


def _asked(query: Query, set_name: str, searched: Searched, scopes: tuple[str, ...]) -> Asked:
    signals = searched.sources.signals(query.text)
    entries, names = searched.entries, searched.names
    ours = np.array([entry.ours for entry in entries], bool)
    inside = np.array([not scopes or entry.scope in scopes for entry in entries], bool)
    gold = {
        at
        for at, entry in enumerate(entries)
        if inside[at] and names.get(entry.id, entry.id) in (query.gold or ())
    }
    right = gold or set(np.flatnonzero(inside & ~ours).tolist())
    wanted = np.flatnonzero(np.isin(np.flatnonzero(inside), sorted(right)))
    return Asked(
        query,
        set_name,
        searched,
        scopes,
        signals,
        signals.entries[inside].astype(np.float64),
        wanted,
        frozenset(gold),
        ours,
        inside,
    )
