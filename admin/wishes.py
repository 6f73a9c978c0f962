"""A citizen's own choices of how to be helped: theirs alone, kept without a word of why."""

from enum import StrEnum

from storage.care_terms import Segment
from storage.models import Preferences
from storage.models.base import utc_now
from storage.store import Store


class Wish(StrEnum):
    """What is either on or off; each is a column of `Preferences`."""

    PLAIN_TEXT = "plain_text"
    OFFLINE_FIRST = "offline_first"
    NO_CALLS = "no_calls"
    STEP_FREE = "step_free"


def has(preferences: Preferences, wish: Wish) -> bool:
    """Whether the person wishes so."""
    return bool(getattr(preferences, wish.value))


async def set_wish(store: Store, person_id: int, wish: Wish, *, on: bool) -> None:
    """Keep the choice; the same again changes nothing."""
    kept = await store.preferences.kept(person_id)
    setattr(kept, wish.value, on)
    _note(kept)


async def set_segment(store: Store, person_id: int, segment: Segment | None) -> None:
    """Keep who the person is, as far as ways differ by it; None: they do not say."""
    kept = await store.preferences.kept(person_id)
    kept.segment = segment
    _note(kept)


async def asked(store: Store, person_id: int) -> None:
    """They were told once that there are such choices."""
    kept = await store.preferences.kept(person_id)
    kept.asked = True


def _note(kept: Preferences) -> None:
    """Whoever has chosen needs not be told that they can."""
    kept.asked = True
    kept.updated_at = utc_now()
