"""Entries and sayings as numbers of texts: who says what, and how much it counts."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.guide.search.entry import Entry, Field, Saying
from bot.guide.search.postings import Scores
from bot.guide.search.ragged import Ragged
from bot.guide.search.terms import Read, Reading

FIELD_WEIGHTS = {
    Field.SITUATION: 2.0,
    Field.PROCESS: 1.5,
    Field.PHRASE: 2.5,
    Field.TEMPLATE: 0.7,
    Field.NEED: 0.3,
    Field.TOUCHPOINT: 0.3,
    Field.DIRECTION: 0.1,
}
_ALONE = (Field.SITUATION, Field.PROCESS, Field.PHRASE)


@dataclass(frozen=True)
class Listed:
    """`whole` has all texts of each entry with their weights, `alone` those compared alone.

    A concept is what the lexicon's sayings mean; its own words come first, then the sayings.
    """

    read: Read
    whole: Ragged
    weights: Scores
    alone: Ragged
    concepts: Ragged


def listed(entries: Sequence[Entry], sayings: Sequence[Saying]) -> Listed:
    """Read everything; the order of the sayings changes nothing."""
    reading = Reading()
    whole, alone = [], []
    weights = array("f")
    for entry in entries:
        texts = [(field, reading.number(text)) for field, text in entry.texts()]
        whole.append([number for _, number in texts])
        alone.append([number for field, number in texts if field in _ALONE])
        weights.extend(FIELD_WEIGHTS[field] for field, _ in texts)
    concepts: dict[str, set[str]] = {}
    for saying in sayings:
        concepts.setdefault(saying.means, set()).add(saying.said)
    said = [
        [reading.number(text) for text in (means, *sorted(concepts[means]))]
        for means in sorted(concepts)
    ]
    return Listed(
        reading.read(),
        Ragged.of(whole),
        np.array(weights, np.float32),
        Ragged.of(alone),
        Ragged.of(said),
    )
