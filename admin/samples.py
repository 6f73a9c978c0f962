"""Loading the teaching samples: each release is of the day that it is in its agency."""

from admin.clock import agency_today
from storage.models import Agency
from storage.samples import SAMPLES, load_sample, read_sample
from storage.store import Store


async def load(store: Store, code: str) -> Agency:
    """The sample's agency with its first releases; raises as `load_sample` does."""
    return await load_sample(store, code, agency_today(read_sample(code).time_zone))


async def load_into_empty(store: Store) -> None:
    """Every sample, into an empty database only; all of them or none."""
    if not await store.agencies.all():
        for code in SAMPLES:
            await load(store, code)
