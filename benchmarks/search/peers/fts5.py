"""SQLite's own full-text search over Snowball stems."""

import re
import sqlite3

import snowballstemmer

from benchmarks.search.asking import MOST_IDS, Answer
from benchmarks.search.data import FIELDS, Corpus, Query
from storage.letters import folded

_WORD = re.compile(r"[^\W_]+")
_FIND = """
SELECT id FROM rows WHERE rows MATCH ?
ORDER BY bm25(rows, 0, 1, 0.5, 0.2, 0.2, 3, 1, 0.2), id LIMIT ?
"""


class Fts5:
    """bm25 with a weight for each field; a row needs one of the query's stems."""

    name = "FTS5"

    def __init__(self) -> None:
        self._stemmer = snowballstemmer.stemmer("russian")
        self._database = sqlite3.connect(":memory:")

    def load(self, corpus: Corpus) -> None:
        self._database.execute("DROP TABLE IF EXISTS rows")
        self._database.execute(
            """
            CREATE VIRTUAL TABLE rows USING fts5(
                id UNINDEXED, situation, process, need, touchpoint, phrase, template, direction
            )
            """
        )
        self._database.executemany(
            "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (row.id, *(" ".join(self._stems(row.text(field))) for field in FIELDS))
                for row in corpus.rows
            ),
        )

    def ask(self, query: Query) -> Answer:
        stems = dict.fromkeys(self._stems(query.text))
        if not stems:
            return Answer(())
        terms = " OR ".join(f'"{stem}"' for stem in stems)
        found = self._database.execute(_FIND, (terms, MOST_IDS))
        return Answer(tuple(id for (id,) in found))

    def _stems(self, text: str) -> list[str]:
        stems: list[str] = self._stemmer.stemWords(_WORD.findall(folded(text)))
        return stems
