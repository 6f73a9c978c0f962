"""Two searches that a database brings along, asked the same in the same run."""

from contextlib import ExitStack

from benchmarks.search.asking import Engine
from benchmarks.search.peers.fts5 import Fts5
from benchmarks.search.peers.postgres import Postgres


def started(stack: ExitStack, *, fast: bool) -> list[Engine]:
    """SQLite, and a PostgreSQL server that stops with the stack."""
    return [Fts5()] if fast else [Fts5(), stack.enter_context(Postgres())]
