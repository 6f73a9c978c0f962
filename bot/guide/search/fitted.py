"""The weights of the signals: fitted by `python -m benchmarks.search.fit`, kept as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.signals import CIRCUMSTANCES, COLUMNS

FILE = Path(__file__).with_name("fitted.json")


@dataclass(frozen=True)
class Weights:
    """How much each signal counts, and from which probabilities the search speaks up.

    `sure`: an answer; `lost`: the probability of «nothing of this» from which it abstains.
    """

    entries: NDArray[np.float32]
    none: NDArray[np.float32]
    sure: float
    lost: float


@cache
def fitted(*, meaning: bool) -> Weights:
    """The weights for a search with an encoder, or for one by letters only."""
    content = _content()["with meaning" if meaning else "letters only"]
    return Weights(
        _in_order(content["entries"], COLUMNS),
        _in_order(content["none"], CIRCUMSTANCES),
        content["sure"],
        content["lost"],
    )


def fitted_on() -> str:
    """What the weights were fitted on, in words."""
    return str(_content()["fitted on"])


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


def _in_order(named: Mapping[str, float], names: tuple[str, ...]) -> NDArray[np.float32]:
    return np.array([named[name] for name in names], np.float32)
