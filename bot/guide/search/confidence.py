"""How sure the search may be: whether anything of ours is meant, and whether it is the best.

The ranking only orders; what may be said to a person is decided from this evidence.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.signals import COLUMNS, Signals

EVIDENCE = (
    "chance", "margin", "odds", "above others", "chance of others", "height", "height of others",
    "words", "sounds", "own all", "said all", "meaning", "closest words", "closest sounds",
    "own all of others", "closer than others",
    "guessed", "unknown", "length", "empty", "nothing near",
)  # fmt: skip
"""What speaks for or against an answer, in order."""

_AT = {name: at for at, name in enumerate(COLUMNS)}
_SCALE = 10.0
_SAME = 0.999


@dataclass(frozen=True)
class Ranking:
    """Entries by how well the signals speak for them.

    `chances` are among ours, `everywhere` among all; both are 0 outside the scope.
    """

    heights: NDArray[np.float64]
    chances: NDArray[np.float64]
    everywhere: NDArray[np.float64]
    ours: NDArray[np.bool_]
    others: NDArray[np.bool_]


def ranked(
    signals: Signals,
    weights: NDArray[np.float64],
    ours: NDArray[np.bool_],
    inside: NDArray[np.bool_],
) -> Ranking:
    """Order the entries inside the scope."""
    heights = signals.entries.astype(np.float64) @ weights
    own, others = inside & ours, inside & ~ours
    return Ranking(heights, _chances(heights, own), _chances(heights, inside), own, others)


def evidence(signals: Signals, ranking: Ranking) -> NDArray[np.float64]:
    """What speaks for the best of ours; there must be one."""
    at = int(ranking.chances.argmax())
    best = signals.entries[at]
    chance = float(ranking.chances[at])
    second = float(np.partition(ranking.chances, -2)[-2]) if len(ranking.chances) > 1 else 0.0
    height = float(ranking.heights[at])
    foreign, foreign_all = best_of_others(signals, ranking)
    closest = [max(best[_AT[f"own {way}"]], best[_AT[f"said {way}"]]) for way in _WAYS]
    return np.array(
        [
            chance,
            chance - second,
            np.log(chance / (1 - chance + 1e-3) + 1e-3) / _SCALE * 2,
            (height - foreign) / _SCALE,
            float(ranking.everywhere[ranking.others].sum()),
            height / _SCALE,
            foreign / _SCALE,
            *(best[_AT[name]] for name in ("words", "sounds", "own all", "said all")),
            closest[0],
            closest[1],
            closest[2],
            foreign_all,
            closest[3] - foreign_all,
            *signals.circumstances,
        ],
        np.float64,
    )


def said_before(signals: Signals, ranking: Ranking) -> float:
    """The chance of the best of ours if the question is what somebody wrote down of it.

    0 where it is not, or is written down of others as well.
    """
    at = int(ranking.chances.argmax())
    same = signals.entries[:, _AT["own words"]] > _SAME
    if not same[at] or (same & ranking.others).any():
        return 0.0
    return float(ranking.chances[at])


_WAYS = ("meaning", "words", "sounds", "all")


def best_of_others(signals: Signals, ranking: Ranking) -> tuple[float, float]:
    """The height of the best that is not ours, and how like the question its nearest text is."""
    if not ranking.others.any():
        return 0.0, 0.0
    at = int(np.where(ranking.others, ranking.heights, -np.inf).argmax())
    return float(ranking.heights[at]), float(signals.entries[at][_AT["own all"]])


def _chances(heights: NDArray[np.float64], among: NDArray[np.bool_]) -> NDArray[np.float64]:
    if not among.any():
        return np.zeros(len(heights))
    weights = np.where(among, np.exp(heights - heights[among].max()), 0.0)
    chances: NDArray[np.float64] = weights / weights.sum()
    return chances
