"""Asks an engine a set of queries, each once: no query finds its own answer kept."""

import gc
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from benchmarks.search.data import Corpus, Query, Row

MOST_IDS = 10
_WARMING = 20


@dataclass(frozen=True)
class Answer:
    """Ids best first; a peer knows no actions and always answers.

    `elsewhere` names the topic of another body that seems to be meant.
    """

    ids: tuple[str, ...]
    action: str | None = None
    elsewhere: str | None = None


@dataclass(frozen=True)
class Outcome:
    """An answer to a query, and how long it took."""

    query: Query
    answer: Answer
    ms: float


class Engine(Protocol):
    """Anything that can be loaded with rows and asked."""

    name: str

    def load(self, corpus: Corpus) -> None: ...

    def ask(self, query: Query) -> Answer: ...


def ask_all(engine: Engine, queries: Iterable[Query]) -> list[Outcome]:
    gc.collect()
    outcomes = []
    for query in queries:
        began = time.perf_counter()
        answer = engine.ask(query)
        outcomes.append(Outcome(query, answer, (time.perf_counter() - began) * 1000))
    return outcomes


def warm(engine: Engine, rows: Iterable[Row]) -> None:
    """What a process does once, at its first answers, is not a query's time."""
    for _, row in zip(range(_WARMING), rows, strict=False):
        engine.ask(Query(row.id, row.text("situation")))
