"""How the search's weights are fitted to queries; needs the group «fit» (scipy).

1. The order: weights of the signals by softmax over the entries of each query.
2. Two judges by logistic regression, on evidence from parts that the order was not fitted on:
   whether the best is right, and whether anything of ours is meant.
3. From where the judges are believed: the lowest thresholds that keep the promised shares.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.search.fitting import Asked
from bot.guide.search.confidence import EVIDENCE, evidence, ranked
from bot.guide.search.fitted import BIAS
from bot.guide.search.signals import COLUMNS

PARTS = 10
SHRINKING = 0.00001
JUDGES_SHRINKING = 0.003
WRONG_AT_MOST = 0.006
FOREIGN_AT_LEAST = 0.97

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Evidence:
    """What the judges learn from, a row a query."""

    rows: Floats
    right: NDArray[np.bool_]
    ours: NDArray[np.bool_]


def fitted_to(asked: Sequence[Asked], near: float) -> dict[str, Any]:
    """The weights as `fitted.json` holds them; `near` is from where a body is named."""
    seen = _unseen_evidence(asked)
    right, ours = _judge(seen.rows, seen.right), _judge(seen.rows, seen.ours)
    sure, ourselves = _thresholds(seen, right(seen.rows), ours(seen.rows))
    return {
        "signals": _named(COLUMNS, order_weights(asked)),
        "right": {"weights": _named((*EVIDENCE, BIAS), right.weights), "from": sure},
        "ours": {"weights": _named((*EVIDENCE, BIAS), ours.weights), "from": ourselves},
        "near": near,
    }


def order_weights(asked: Sequence[Asked]) -> Floats:
    """Softmax over the entries in each query's scope; any of its gold entries is right."""

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = 0.0, np.zeros_like(weights)
        for each in asked:
            heights = each.matrix @ weights
            chances = np.exp(heights - heights.max())
            chances /= chances.sum()
            right = chances[each.wanted].sum() + 1e-12
            wanted = np.zeros_like(chances)
            wanted[each.wanted] = chances[each.wanted] / right
            total -= np.log(right)
            slope += each.matrix.T @ (chances - wanted)
        size = len(asked)
        shrunk = float(weights @ weights)
        return total / size + SHRINKING * shrunk, slope / size + 2 * SHRINKING * weights

    return _smallest(loss, len(COLUMNS))


def _unseen_evidence(asked: Sequence[Asked]) -> Evidence:
    """Evidence for each query from weights that were fitted without its part."""
    rows, right, ours = [], [], []
    for part in range(PARTS):
        rest = [each for at, each in enumerate(asked) if at % PARTS != part]
        weights = order_weights(rest)
        for each in asked[part::PARTS]:
            ranking = ranked(each.signals, weights, each.ours, each.inside)
            rows.append(evidence(each.signals, ranking))
            best = int(np.argsort(-ranking.chances, kind="stable")[0])
            right.append(each.in_scope and best in each.gold)
            ours.append(each.in_scope)
    return Evidence(np.array(rows), np.array(right), np.array(ours))


@dataclass(frozen=True)
class _Judge:
    weights: Floats

    def __call__(self, rows: Floats) -> Floats:
        found: Floats = 1 / (1 + np.exp(-(rows @ self.weights[:-1] + self.weights[-1])))
        return found


def _judge(rows: Floats, labels: NDArray[np.bool_]) -> _Judge:
    """Logistic regression on scaled columns; the scale is folded into the weights."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))])
    signs = np.where(labels, 1.0, -1.0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        margins = signs * (scaled @ weights)
        doubt = 1 / (1 + np.exp(margins))
        shrunk = np.append(weights[:-1], 0.0)
        slope = -(scaled.T @ (signs * doubt)) / len(signs) + 2 * JUDGES_SHRINKING * shrunk
        value = np.logaddexp(0, -margins).mean() + JUDGES_SHRINKING * shrunk @ shrunk
        return float(value), slope

    found = _smallest(loss, scaled.shape[1])
    weights = found[:-1] / spread
    return _Judge(np.append(weights, found[-1] - mean @ weights))


def _thresholds(seen: Evidence, right: Floats, ours: Floats) -> tuple[float, float]:
    """The lowest that keep what is promised, on queries that the order had not seen."""
    steps = np.round(np.arange(0.3, 0.991, 0.01), 2)
    ourselves = next(
        (step for step in steps if (ours[~seen.ours] < step).mean() >= FOREIGN_AT_LEAST), 0.9
    )
    sure = next(
        (
            step
            for step in steps
            if ((right >= step) & (ours >= ourselves) & ~seen.right).mean() <= WRONG_AT_MOST
        ),
        0.99,
    )
    return float(sure), float(ourselves)


def _smallest(loss: Callable[[Floats], tuple[float, Floats]], size: int) -> Floats:
    found: Floats = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B").x
    return found


def _named(names: Sequence[str], weights: Floats) -> Mapping[str, float]:
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
