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
        keys = [key_of(text) for text in texts]
        missing = {k: t for k, t in zip(keys, texts, strict=True) if self._found(k) is None}
        if missing:
            vectors = self._encoder.encode(list(missing.values()))
            self.made |= {k: _packed(v) for k, v in zip(missing, vectors, strict=True)}
        found = b"".join(self._found(key) or b"" for key in keys)
        return np.frombuffer(found, "<f2").astype(np.float32).reshape(len(texts), -1)

    def _found(self, key: str) -> bytes | None:
        return self._known.get(key) or self.made.get(key)


def key_of(text: str) -> str:
    """By what a text's vector is stored."""
    return hashlib.sha256(text.encode()).hexdigest()


def _packed(vector: Vectors) -> bytes:
    return vector.astype("<f2").tobytes()
