"""The weights of the signals: fitted by `python -m benchmarks.search.fit`, kept as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.confidence import EVIDENCE
from bot.guide.search.signals import COLUMNS

FILE = Path(__file__).with_name("fitted.json")
BIAS = "bias"


@dataclass(frozen=True)
class Judge:
    """A probability from the evidence (logistic), and from where it is believed."""

    weights: NDArray[np.float64]
    bias: float
    from_: float

    def probability(self, evidence: NDArray[np.float64]) -> float:
        return float(1 / (1 + np.exp(-(evidence @ self.weights + self.bias))))


@dataclass(frozen=True)
class Weights:
    """`signals` orders; `right` says whether the best is meant, `ours` whether anything of
    ours is; another body is named from the likeness `near` of its words to the question."""

    signals: NDArray[np.float64]
    right: Judge
    ours: Judge
    near: float


@cache
def fitted(*, meaning: bool) -> Weights:
    """The weights for a search with an encoder, or for one by letters only."""
    return weights_of(_content()[way(meaning=meaning)])


def weights_of(content: Mapping[str, Any]) -> Weights:
    """The weights from what the file holds of them."""
    return Weights(
        _in_order(content["signals"], COLUMNS),
        _judge(content["right"]),
        _judge(content["ours"]),
        content["near"],
    )


def way(*, meaning: bool) -> str:
    """How the file names a way of searching."""
    return "with meaning" if meaning else "letters only"


def fitted_on() -> str:
    """What the weights were fitted on, in words."""
    return str(_content()["fitted on"])


def held_out(*, meaning: bool) -> Mapping[str, Mapping[str, float]]:
    """For each set of queries the measures of weights that were fitted without them."""
    found: Mapping[str, Mapping[str, float]] = _content()["held out"][way(meaning=meaning)]
    return found


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


def _judge(content: Mapping[str, Any]) -> Judge:
    weights = content["weights"]
    return Judge(_in_order(weights, EVIDENCE), weights[BIAS], content["from"])


def _in_order(named: Mapping[str, float], names: tuple[str, ...]) -> NDArray[np.float64]:
    return np.array([named[name] for name in names], np.float64)
