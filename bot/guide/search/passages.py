"""Short texts compared one by one with a query: by words, by sounds, by meaning."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.meaning import Encoder, Vectors
from bot.guide.search.postings import Postings, Scores, alone
from bot.guide.search.words import lemmas, sounds, tokens


@dataclass(frozen=True)
class Query:
    """A query made ready: lemmas, pieces of sounds, and its vector where there is an encoder."""

    lemmas: tuple[str, ...]
    sounds: tuple[str, ...]
    vector: Vectors | None


@dataclass(frozen=True)
class Passages:
    """Texts sorted by owner; `starts` holds where each owner's first text stands."""

    owners: NDArray[np.int32]
    starts: NDArray[np.int32]
    lemmas: Postings
    sounds: Postings
    vectors: Vectors | None

    @classmethod
    def of(cls, texts: Sequence[Sequence[str]], encoder: Encoder | None) -> "Passages":
        """The texts of each owner, in the order of owners."""
        flat = [text for own in texts for text in own]
        counts = np.array([len(own) for own in texts], np.int32)
        owners = np.flatnonzero(counts).astype(np.int32)
        starts = (np.cumsum(counts) - counts)[owners].astype(np.int32)
        words = [tokens(text) for text in flat]
        return cls(
            owners,
            starts,
            alone([lemmas(each) for each in words]),
            alone([sounds(each) for each in words]),
            encoder.encode(flat) if encoder and flat else None,
        )

    def best(self, query: Query, size: int) -> list[Scores]:
        """For each owner the likeness of its best text: by words, sounds, meaning, and all."""
        likenesses = [
            cosine(self.lemmas, query.lemmas),
            cosine(self.sounds, query.sounds),
            self._meanings(query),
        ]
        together: Scores = np.mean(likenesses, axis=0)
        return [self._by_owner(each, size) for each in (*likenesses, together)]

    def _meanings(self, query: Query) -> Scores:
        if self.vectors is None or query.vector is None:
            return np.zeros(self.lemmas.size, np.float32)
        likeness: Scores = np.clip(self.vectors @ query.vector, 0, 1)
        return likeness

    def _by_owner(self, likeness: Scores, size: int) -> Scores:
        found = np.zeros(size, np.float32)
        if len(self.owners):
            found[self.owners] = np.maximum.reduceat(likeness, self.starts)
        return found


def cosine(postings: Postings, terms: Sequence[str]) -> Scores:
    """Likeness of a text to each place: 1 for the same terms, 0 for none in common."""
    distinct = dict.fromkeys(terms)
    length = math.sqrt(sum(postings.weight(term) ** 2 for term in distinct)) or 1.0
    return postings.scores({term: postings.weight(term) / length for term in distinct})


def share(postings: Postings, terms: Sequence[str]) -> Scores:
    """What part of a text's weight each place answers."""
    distinct = dict.fromkeys(terms, 1.0)
    return postings.scores(distinct) / np.float32(sum(map(postings.weight, distinct)) or 1.0)
