"""PostgreSQL's `russian` text search with trigrams beside it."""

import asyncio
from typing import Self

import asyncpg

from benchmarks.search.asking import MOST_IDS, Answer
from benchmarks.search.data import Corpus, Query
from tests.databases import PostgresServer

_DATABASE = """
CREATE DATABASE words TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'
"""
_TABLES = """
CREATE EXTENSION pg_trgm;
CREATE TABLE rows (id text PRIMARY KEY, words tsvector NOT NULL, texts text NOT NULL);
"""
_INSERT = """
INSERT INTO rows VALUES (
    $1,
    setweight(to_tsvector('russian', $2), 'A') || setweight(to_tsvector('russian', $3), 'B')
    || setweight(to_tsvector('russian', $4), 'C') || setweight(to_tsvector('russian', $5), 'D'),
    lower(concat_ws(' ', $2::text, $3::text, $4::text))
)
"""
_FIND = """
WITH asked AS (
    SELECT replace(plainto_tsquery('russian', $1)::text, '&', '|')::tsquery AS words,
        regexp_split_to_array(lower($1), '\\W+') AS each
), scored AS (
    SELECT id, ts_rank_cd('{0.05, 0.5, 0.7, 1}', rows.words, asked.words) AS rank, (
        SELECT coalesce(avg(word_similarity(word, texts)), 0)
        FROM unnest(asked.each) AS word WHERE length(word) > 3
    ) AS alike
    FROM rows, asked
)
SELECT id FROM scored WHERE rank + alike > 0
ORDER BY round((rank + $2 * alike)::numeric, 6) DESC, id COLLATE "C" LIMIT $3
"""
_TRIGRAMS = 12.0


class Postgres:
    """ts_rank_cd over weighted lexemes, any of them, and the likeness of words by trigrams."""

    name = "PostgreSQL"

    def __enter__(self) -> Self:
        self._server = PostgresServer()
        self._loop = asyncio.Runner()
        self._connection = self._loop.run(self._open())
        return self

    def __exit__(self, *error: object) -> None:
        self._loop.run(self._connection.close())
        self._loop.close()
        self._server.stop()

    def load(self, corpus: Corpus) -> None:
        self._loop.run(self._fill(corpus))

    def ask(self, query: Query) -> Answer:
        clean = query.text.replace("\0", " ")
        found = self._loop.run(self._connection.fetch(_FIND, clean, _TRIGRAMS, MOST_IDS))
        return Answer(tuple(record["id"] for record in found))

    async def _open(self) -> asyncpg.Connection:
        host = str(self._server.folder / "data")
        connection = await asyncpg.connect(user="postgres", database="postgres", host=host)
        await connection.execute(_DATABASE)
        await connection.close()
        opened = await asyncpg.connect(user="postgres", database="words", host=host)
        await opened.execute(_TABLES)
        return opened

    async def _fill(self, corpus: Corpus) -> None:
        await self._connection.execute("TRUNCATE rows")
        await self._connection.executemany(
            _INSERT,
            [
                (
                    row.id,
                    row.text("phrase"),
                    row.text("situation"),
                    row.text("process", "template"),
                    row.text("need", "touchpoint", "direction"),
                )
                for row in corpus.rows
            ],
        )
        await self._connection.execute("ANALYZE rows")
