"""Registers and queries: the files' format, and where the project keeps them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "search"
OWN = Path(__file__).parent / "data"

FIELDS = ("situation", "process", "need", "touchpoint", "phrase", "template", "direction")
GIVEN = "the given half on the given register"
"""The set of queries that came with the task; the others are the project's own."""

OUT_OF_SCOPE = "oos"
ONE_WORD = "short"


@dataclass(frozen=True)
class Row:
    """Something to find; the texts of a field stand apart."""

    id: str
    fields: Mapping[str, tuple[str, ...]]

    def text(self, *fields: str) -> str:
        return " \n".join(text for field in fields for text in self.fields.get(field, ()))


@dataclass(frozen=True)
class Query:
    """What somebody typed; without `gold` nobody said yet what is right."""

    id: str
    text: str
    group: str = ""
    sub: str | None = None
    gold: tuple[str, ...] | None = None
    agency: str | None = None
    client: str = "external"

    @property
    def in_scope(self) -> bool:
        return bool(self.gold) and self.group != OUT_OF_SCOPE

    @property
    def out_of_scope(self) -> bool:
        """Another body's matter, whose topic `gold` may name, or nobody's."""
        return self.gold is not None and not self.in_scope


@dataclass(frozen=True)
class QuerySet:
    """Queries that are reported together."""

    name: str
    queries: tuple[Query, ...]


@dataclass(frozen=True)
class Corpus:
    """What is searched, and everything that is asked of it; `agency` is empty for a file."""

    rows: tuple[Row, ...]
    sets: tuple[QuerySet, ...]
    agency: str | None = None


def read_register(file: Path) -> tuple[Row, ...]:
    return tuple(_row(each) for each in json.loads(file.read_text(encoding="utf-8")))


def read_queries(file: Path) -> tuple[Query, ...]:
    return tuple(_query(each) for each in json.loads(file.read_text(encoding="utf-8")))


def corpus_of(register: Path, files: Mapping[str, Path]) -> Corpus:
    """A register with the sets of queries that are there."""
    sets = (QuerySet(name, read_queries(file)) for name, file in files.items() if file.exists())
    return Corpus(read_register(register), tuple(sets))


def shared_register() -> Corpus | None:
    """The given register, if it stands beside the project."""
    register = SHARED / "register.json"
    if not register.exists():
        return None
    return corpus_of(
        register,
        {
            GIVEN: SHARED / "queries_dev.json",
            "the project's own queries on the given register": OWN / "register_queries.json",
        },
    )


def sample_corpora(samples: Mapping[str, tuple[Row, ...]]) -> tuple[Corpus, ...]:
    """The project's own queries of each sample agency, reported as one set."""
    file = OWN / "own_queries.json"
    queries = read_queries(file) if file.exists() else ()
    return tuple(
        Corpus(rows, (QuerySet("the project's own queries on its samples", own),), agency)
        for agency, rows in samples.items()
        if (own := tuple(query for query in queries if query.agency == agency))
    )


def main_corpus(samples: Mapping[str, tuple[Row, ...]]) -> Corpus:
    """What larger lists are grown from: the given register, or the largest sample."""
    return shared_register() or max(sample_corpora(samples), key=lambda each: len(each.rows))


def _row(entry: Mapping[str, Any]) -> Row:
    asked = entry.get("faq", ())
    touchpoints = entry.get("touchpoints", ())
    fields: dict[str, Iterable[str]] = {
        "situation": (entry.get("life_situation", ""),),
        "process": (entry.get("process", ""),),
        "need": entry.get("need", ()),
        "touchpoint": (touchpoint["name"] for touchpoint in touchpoints),
        "phrase": (*entry.get("keywords", ()), *(each["q"] for each in asked)),
        "template": (each["a"] for each in asked),
        "direction": (entry.get("direction", ""),),
    }
    return Row(entry["id"], {name: tuple(filter(None, texts)) for name, texts in fields.items()})


def _query(record: Mapping[str, Any]) -> Query:
    group = record.get("group") or ""
    gold = record.get("gold")
    if gold is None and group == OUT_OF_SCOPE:
        gold = ()
    return Query(
        record["id"],
        record["text"],
        group,
        record.get("sub"),
        None if gold is None else tuple(gold),
        record.get("agency"),
        record.get("client", "external"),
    )
