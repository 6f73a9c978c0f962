"""Queries made ready for fitting: their signals, and which entries are right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.search.data import OUT_OF_SCOPE, OWN, SHARED, Query, read_queries, read_register
from benchmarks.search.ours import register_entries
from benchmarks.search.samples import SampleAgency, sample_agencies, sample_sayings
from bot.guide.search import Encoder, Entry
from bot.guide.search.signals import Signals, Sources


@dataclass(frozen=True)
class Asked:
    """A query with what speaks for each entry; `matrix` and `wanted` are within its scope."""

    signals: Signals
    matrix: NDArray[np.float64]
    wanted: NDArray[np.int64]
    gold: frozenset[int]
    ours: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    in_scope: bool


def asked_everything(encoder: Encoder | None) -> tuple[list[Asked], str]:
    """Every query that weights may be fitted on, and in words which those are."""
    asked = list(_on_samples(encoder))
    told = "the project's own queries on its samples"
    register = SHARED / "register.json"
    if register.exists():
        entries = register_entries(read_register(register))
        given = read_queries(SHARED / "queries_dev.json")
        own = read_queries(OWN / "register_queries.json")
        sources = _sources(entries, encoder)
        names = {entry.id: entry.id for entry in entries}
        asked += [_asked(each, entries, sources, names, None) for each in (*given, *own)]
        told += ", its own and the given half of queries on the given register"
    return asked, told


def _on_samples(encoder: Encoder | None) -> Iterator[Asked]:
    agencies = {agency.code: agency for agency in sample_agencies()}
    entries = tuple(entry for agency in agencies.values() for entry in agency.entries)
    sources = _sources(entries, encoder)
    for query in read_queries(OWN / "own_queries.json"):
        agency = agencies[query.agency or ""]
        scopes = agency.scopes(query.client)
        yield _asked(query, entries, sources, named(agency), scopes)


def named(agency: SampleAgency) -> Mapping[str, str]:
    """Entries by the name in the query files; a topic answers for the option it leads to."""
    return agency.names


def _sources(entries: Sequence[Entry], encoder: Encoder | None) -> Sources:
    return Sources(entries, sample_sayings(), encoder, encoder)


def _asked(
    query: Query,
    entries: Sequence[Entry],
    sources: Sources,
    names: Mapping[str, str],
    scopes: tuple[str, ...] | None,
) -> Asked:
    signals = sources.signals(query.text)
    ours = np.array([entry.ours for entry in entries], bool)
    inside = np.array([scopes is None or entry.scope in scopes for entry in entries], bool)
    in_scope = query.group != OUT_OF_SCOPE
    gold = {
        at for at, entry in enumerate(entries) if inside[at] and names.get(entry.id) in query.gold
    }
    right = gold or set(np.flatnonzero(inside & ~ours).tolist())
    places = np.flatnonzero(inside)
    wanted = np.flatnonzero(np.isin(places, sorted(right)))
    return Asked(
        signals,
        signals.entries[inside].astype(np.float64),
        wanted,
        frozenset(gold),
        ours,
        inside,
        in_scope,
    )
