"""What the search answered, in a file that anybody can measure."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from benchmarks.search.asking import MOST_IDS, Outcome


class Prediction(TypedDict):
    """An answer to one query: what is done, what was found, and in how many milliseconds."""

    action: str
    ids: list[str]
    ms: float


def predictions(outcomes: Sequence[Outcome]) -> dict[str, Prediction]:
    """By the query's id; an engine without actions always answers."""
    return {
        outcome.query.id: {
            "action": outcome.answer.action or "answer",
            "ids": list(outcome.answer.ids[:MOST_IDS]),
            "ms": round(outcome.ms, 3),
        }
        for outcome in outcomes
    }


def write_predictions(file: Path, outcomes: Sequence[Outcome]) -> None:
    text = json.dumps(predictions(outcomes), ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8")
