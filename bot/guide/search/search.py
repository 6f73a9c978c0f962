"""A question in a person's own words: an answer, a short menu, or an honest «I don't know»."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.confidence import Ranking, best_of_others, evidence, ranked, said_before
from bot.guide.search.entry import Entry, Saying
from bot.guide.search.fitted import Weights, fitted
from bot.guide.search.meaning import Encoder
from bot.guide.search.memory import give_back
from bot.guide.search.repair import Mended
from bot.guide.search.signals import Signals, Sources

MOST_FOUND = 10
NAMED_FROM = 0.35
"""The chance from which another body is named: a wrong name is worse than none."""
_DIGITS = 4


class Action(StrEnum):
    """What the search would say."""

    ANSWER = "answer"
    MENU = "menu"
    ABSTAIN = "abstain"


@dataclass(frozen=True)
class Found:
    """An entry and its chance among those that were compared, 0 to 1."""

    id: str
    chance: float


@dataclass(frozen=True)
class Verdict:
    """`ranked` holds entries of ours, best first; `elsewhere` the likeliest of the others.

    `probability`: that the best of ours is meant; `ours`: that anything of ours is.
    """

    action: Action
    ranked: tuple[Found, ...]
    elsewhere: Found | None
    probability: float
    ours: float
    mended: Mended


@dataclass(frozen=True)
class Heard:
    """A question compared with everything; `within` gives the verdict for one scope."""

    search: "Search"
    signals: Signals

    def within(self, *scopes: str) -> Verdict:
        """What is answered from these scopes; from all where none is named."""
        return self.search.judge(self.signals, scopes)


class Search:
    """Built once from what stands in the lists, never changed; equal input, equal answers."""

    def __init__(self, entries: Sequence[Entry], sources: Sources, weights: Weights) -> None:
        self._ids = tuple(entry.id for entry in entries)
        self._sources = sources
        self._weights = weights
        self._ours = np.array([entry.ours for entry in entries], bool)
        self._scopes = {each: at for at, each in enumerate({entry.scope for entry in entries})}
        self._scope = np.array([self._scopes[entry.scope] for entry in entries], np.int32)

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
        ordered = sorted(entries, key=lambda entry: entry.id)
        sources = Sources(ordered, sayings, encoder, remembering or encoder)
        give_back()
        return cls(ordered, sources, fitted(meaning=encoder is not None))

    def ask(self, text: str, *scopes: str) -> Verdict:
        """The verdict on a question."""
        return self.hear(text).within(*scopes)

    def mend(self, text: str) -> Mended:
        """Read a text as it was meant, and compare it with nothing."""
        return self._sources.mend(text)

    def hear(self, text: str) -> Heard:
        """Compare a question with everything once, to be judged within several scopes."""
        return Heard(self, self._sources.signals(text))

    def judge(self, signals: Signals, scopes: Sequence[str]) -> Verdict:
        """Weigh the signals of the entries within the scopes."""
        ranking = ranked(signals, self._weights.signals, self._ours, self._inside(scopes))
        if not signals.mended.words:
            return Verdict(Action.ABSTAIN, (), None, 0.0, 0.0, signals.mended)
        right, ours = self._judged(signals, ranking)
        return Verdict(
            self._action(right, ours),
            self._best(ranking.chances, MOST_FOUND),
            self._other(signals, ranking),
            right,
            ours,
            signals.mended,
        )

    def _inside(self, scopes: Sequence[str]) -> NDArray[np.bool_]:
        """The entries of the scopes; all where none is named."""
        known = [self._scopes[scope] for scope in scopes if scope in self._scopes]
        inside: NDArray[np.bool_] = np.isin(self._scope, known) if scopes else self._ours | True
        return inside

    def _judged(self, signals: Signals, ranking: Ranking) -> tuple[float, float]:
        if not ranking.ours.any():
            return 0.0, 0.0
        found = evidence(signals, ranking)
        right = self._weights.right.probability(found)
        ours = self._weights.ours.probability(found)
        if said := said_before(signals, ranking):
            # Staff wrote these very words down: the judges need not guess.
            right, ours = max(right, said), max(ours, self._weights.ours.from_)
        return round(right, _DIGITS), round(ours, _DIGITS)

    def _other(self, signals: Signals, ranking: Ranking) -> Found | None:
        """The likeliest of the others, where the question is near enough to name a body."""
        best = self._best(np.where(ranking.others, ranking.everywhere, 0.0), 1)
        _, likeness = best_of_others(signals, ranking)
        near = likeness >= self._weights.near
        return best[0] if best and near and best[0].chance >= NAMED_FROM else None

    def _best(self, chances: NDArray[np.float64], most: int) -> tuple[Found, ...]:
        """By chance; equals by id, in which order the entries stand."""
        rounded = np.round(chances, _DIGITS)
        least = np.partition(rounded, -most)[-most] if len(rounded) > most else 0.0
        candidates = np.flatnonzero(rounded >= least)
        order = candidates[np.argsort(-rounded[candidates], kind="stable")][:most]
        return tuple(Found(self._ids[at], float(rounded[at])) for at in order if chances[at] > 0)

    def _action(self, right: float, ours: float) -> Action:
        if ours < self._weights.ours.from_:
            return Action.ABSTAIN
        return Action.ANSWER if right >= self._weights.right.from_ else Action.MENU
