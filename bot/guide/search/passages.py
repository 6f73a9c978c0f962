"""Short texts compared one by one with a query: by words, by sounds, by meaning."""

from dataclasses import dataclass

import numpy as np

from bot.guide.search.meaning import Encoder, Vectors
from bot.guide.search.postings import Postings, Scores, alone
from bot.guide.search.ragged import Numbers, Ragged
from bot.guide.search.terms import Asked, Read


@dataclass(frozen=True)
class Query:
    """A query made ready: lemmas, pieces of sounds, and its vector where there is an encoder."""

    lemmas: Asked
    sounds: Asked
    vector: Vectors | None


@dataclass(frozen=True)
class Passages:
    """Different texts, and who says them: what many say is compared once.

    What the owners say stands in `said` owner by owner; `starts` holds where each begins.
    """

    owners: Numbers
    starts: Numbers
    said: Numbers
    lemmas: Postings
    sounds: Postings
    vectors: Vectors | None

    @classmethod
    def of(cls, lists: Ragged, read: Read, encoder: Encoder | None) -> "Passages":
        """The texts of each owner, by their numbers."""
        different, said = np.unique(lists.values, return_inverse=True)
        owners = np.flatnonzero(lists.lengths).astype(np.int32)
        words = Ragged.each(different).through(read.words)
        meant = [read.texts[at] for at in different]
        return cls(
            owners,
            lists.starts[owners],
            said.astype(np.int32),
            alone(words.through(read.lemmas), len(read.terms.lemmas)),
            alone(words.through(read.pieces), len(read.terms.pieces)),
            encoder.encode(meant) if encoder and meant else None,
        )

    def best(self, query: Query, size: int) -> list[Scores]:
        """For each owner the likeness of its best text: by words, sounds, meaning, and all."""
        likenesses = [
            self.lemmas.cosine(query.lemmas),
            self.sounds.cosine(query.sounds),
            self._meanings(query.vector),
        ]
        together: Scores = sum(likenesses[1:], likenesses[0]) / np.float32(len(likenesses))
        return [self._by_owner(each, size) for each in (*likenesses, together)]

    def by_meaning(self, vector: Vectors | None, size: int) -> Scores:
        """For each owner the likeness of its text that is nearest in meaning."""
        return self._by_owner(self._meanings(vector), size)

    def first_vector(self, owner: int) -> Vectors | None:
        """The vector of what an owner says first."""
        return None if self.vectors is None else self.vectors[self.said[self.starts[owner]]]

    def _meanings(self, vector: Vectors | None) -> Scores:
        if self.vectors is None or vector is None:
            return np.zeros(self.lemmas.size, np.float32)
        likeness: Scores = np.clip(self.vectors @ vector, 0, 1)
        return likeness

    def _by_owner(self, likeness: Scores, size: int) -> Scores:
        found = np.zeros(size, np.float32)
        if len(self.owners):
            found[self.owners] = np.maximum.reduceat(likeness[self.said], self.starts)
        return found
