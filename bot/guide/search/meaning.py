"""Meaning as vectors: what an encoder does, and what it made already."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into rows of unit length, one a text."""

    def encode(self, texts: Sequence[str]) -> Vectors: ...


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


def key_of(text: str) -> str:
    """By what a text's vector is stored."""
    return hashlib.sha256(text.encode()).hexdigest()


def _packed(vector: Vectors) -> bytes:
    return vector.astype("<f2").tobytes()


def _unpacked(packed: bytes) -> Vectors:
    return np.frombuffer(packed, "<f2").astype(np.float32)
