"""More rows than anybody wrote: an agency's list as it might be at 5,000.

New words are made of two words of the register, so that they are inflected as real ones
are; there are as many as a text of that length has by Heaps' law.
"""

import random
import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.data import FIELDS, Row, main_corpus
from benchmarks.search.ours import register_entries, sample_rows
from benchmarks.search.ready import Ready, write_ready
from benchmarks.search.samples import sample_sayings

_LONG_WORD = re.compile(r"[А-Яа-яЁё]{5,}")
_START = re.compile(r"[бвгджзклмнпрстфхцчшщ]?[аеиоуыэюя]+[бвгджзклмнпрстфхцчшщ]+")
_OWN_WORDS = ("situation", "process", "phrase", "template")
"""Needs, touchpoints and directions are worded alike throughout a list."""

_HEAPS = 0.6
_SWAPPED = 0.3
_SEED = 20


def grown(rows: Sequence[Row], count: int) -> tuple[Row, ...]:
    """The rows, and variants of them up to the count; the same ones each time."""
    growth = _Growth(rows)
    return tuple(
        rows[at] if at < len(rows) else growth.variant(rows[at % len(rows)], at)
        for at in range(count)
    )


def write_grown(file: Path, count: int) -> None:
    """So many rows with what the samples know besides, and everything that is asked of them."""
    corpus = main_corpus(sample_rows())
    queries = tuple(query.text for each in corpus.sets for query in each.queries)
    ready = Ready(register_entries(grown(corpus.rows, count)), sample_sayings())
    write_ready(file, ready, queries)


class _Growth:
    def __init__(self, rows: Sequence[Row]) -> None:
        self._random = random.Random(_SEED)
        texts = " ".join(row.text(*FIELDS) for row in rows).lower()
        self._words: list[str] = sorted(set(_LONG_WORD.findall(texts)))
        self._starts = sorted({m[0] for word in self._words if (m := _START.match(word))})
        self._roots = tuple(self._words)
        self._lists = len(rows), len(self._words)

    def variant(self, row: Row, at: int) -> Row:
        """Words of other rows and, as far as the vocabulary grows by then, new ones."""
        rows, words = self._lists
        wanted = words * ((at + 1) / rows) ** _HEAPS
        self._fresh = max(0, round(wanted) - len(self._words))
        own = {name: tuple(map(self._varied, row.fields.get(name, ()))) for name in _OWN_WORDS}
        return Row(f"{row.id}-{at}", {**row.fields, **own})

    def _varied(self, text: str) -> str:
        return _LONG_WORD.sub(self._other, text)

    def _other(self, found: re.Match[str]) -> str:
        if self._random.random() >= _SWAPPED:
            return str(found[0])
        if self._fresh:
            self._fresh -= 1
            made = self._random.choice(self._starts) + self._random.choice(self._roots)
            self._words.append(made)
            return made
        return self._random.choice(self._words)


def vocabulary(rows: Sequence[Row]) -> int:
    """How many different long words stand in the rows."""
    texts = " ".join(row.text(*FIELDS) for row in rows).lower()
    return len(set(_LONG_WORD.findall(texts)))
