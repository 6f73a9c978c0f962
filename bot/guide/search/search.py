"""A question in a person's own words: an answer, a short menu, or an honest «I don't know»."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.entry import Entry, Saying
from bot.guide.search.fitted import Weights, fitted
from bot.guide.search.meaning import Encoder
from bot.guide.search.repair import Mended
from bot.guide.search.signals import Signals, Sources
from bot.guide.search.words import lemmas

MOST_FOUND = 10
_DIGITS = 4


class Action(StrEnum):
    """What the search would say."""

    ANSWER = "answer"
    MENU = "menu"
    ABSTAIN = "abstain"


@dataclass(frozen=True)
class Found:
    """An entry and how probably it is meant, 0 to 1."""

    id: str
    probability: float


@dataclass(frozen=True)
class Verdict:
    """`ranked` holds entries of ours, best first; `elsewhere` the likeliest of the others.

    `lost` is how probably nothing of ours is meant.
    """

    action: Action
    ranked: tuple[Found, ...]
    elsewhere: Found | None
    lost: float
    mended: Mended

    @property
    def probability(self) -> float:
        """How probably the best of ours is meant."""
        return self.ranked[0].probability if self.ranked else 0.0


@dataclass(frozen=True)
class Heard:
    """A question compared with everything; `within` gives the verdict for one scope."""

    search: "Search"
    signals: Signals

    @property
    def key(self) -> str:
        """The same for the same question, whatever the order and the forms of its words."""
        words = self.signals.mended.words
        return " ".join(sorted(set(lemmas(words)))) or " ".join(sorted(set(words)))

    def within(self, *scopes: str) -> Verdict:
        """What is answered from these scopes; from all where none is named."""
        return self.search.judge(self.signals, scopes)


class Search:
    """Built once from what stands in the lists, never changed; equal input, equal answers."""

    def __init__(self, entries: tuple[Entry, ...], sources: Sources, weights: Weights) -> None:
        self._entries = entries
        self._sources = sources
        self._weights = weights
        self._ours = np.array([entry.ours for entry in entries], bool)
        self._scopes = np.array([entry.scope for entry in entries], object)

    @classmethod
    def build(
        cls,
        entries: Sequence[Entry],
        sayings: Sequence[Saying],
        encoder: Encoder | None,
        remembering: Encoder | None = None,
    ) -> "Search":
        """Make everything ready that does not depend on the question.

        `remembering` may know vectors of the entries' texts already; questions are encoded
        by `encoder`, and no vector of theirs is kept.
        """
        ordered = tuple(sorted(entries, key=lambda entry: entry.id))
        sources = Sources(ordered, sayings, encoder, remembering or encoder)
        return cls(ordered, sources, fitted(meaning=encoder is not None))

    def ask(self, text: str, *scopes: str) -> Verdict:
        """The verdict on a question."""
        return self.hear(text).within(*scopes)

    def hear(self, text: str) -> Heard:
        """Compare a question with everything once, to be judged within several scopes."""
        return Heard(self, self._sources.signals(text))

    def judge(self, signals: Signals, scopes: Sequence[str]) -> Verdict:
        """Weigh the signals of the entries within the scopes."""
        chances, none = self._chances(signals, scopes)
        ours = self._best(np.where(self._ours, chances, 0.0), MOST_FOUND)
        others = self._best(np.where(self._ours, 0.0, chances), 1)
        lost = round(none + float(chances[~self._ours].sum()), _DIGITS)
        return Verdict(
            self._action(ours, lost), ours, others[0] if others else None, lost, signals.mended
        )

    def _chances(
        self, signals: Signals, scopes: Sequence[str]
    ) -> tuple[NDArray[np.float64], float]:
        """How probably each entry is meant, and none of them."""
        heights = signals.entries @ self._weights.entries
        inside = np.isin(self._scopes, scopes) if scopes else np.ones(len(heights), bool)
        none = float(signals.none @ self._weights.none)
        top = max(none, float(heights[inside].max(initial=none)))
        weights = np.where(inside, np.exp((heights - top).astype(np.float64)), 0.0)
        beside = float(np.exp(none - top))
        whole = float(weights.sum()) + beside
        return weights / whole, beside / whole

    def _best(self, chances: NDArray[np.float64], most: int) -> tuple[Found, ...]:
        """By probability; equals by id, in which order the entries stand."""
        rounded = np.round(chances, _DIGITS)
        order = np.argsort(-rounded, kind="stable")[:most]
        return tuple(
            Found(self._entries[at].id, float(rounded[at])) for at in order if rounded[at] > 0
        )

    def _action(self, ours: tuple[Found, ...], lost: float) -> Action:
        if not ours or lost >= self._weights.lost:
            return Action.ABSTAIN
        return Action.ANSWER if ours[0].probability >= self._weights.sure else Action.MENU
