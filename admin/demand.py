"""What clients looked for and how it ended: counts by day, kept without anybody's id."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from storage.demand_terms import Counted
from storage.store import Store

KEPT = timedelta(days=400)
"""A year and a month: enough to lay a quarter beside the same one a year ago."""


CARD_STAGE = "card"
"""The stage at which a client says whether it helped: right under the card."""

STEP_STAGE = "step"
"""Another one: after a step of a scenario (A3.7.8, C)."""


@dataclass(frozen=True)
class Count:
    """What is counted on a day of the agency: `key` is a row's, a need's or an hour's name."""

    agency_id: int
    on: date
    counted: Counted
    key: str


async def keep(store: Store, counts: Mapping[Count, int]) -> None:
    """Add so many to each."""
    for each, times in counts.items():
        await store.demand.count(each.agency_id, each.on, each.counted, each.key, times)
