"""Questions that were left unanswered: kept without a trace of who asked, decided by staff."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from admin.redaction import redact, without_marks
from storage.store import Store
from storage.terms import Unanswered

_LONGEST = 600
"""Characters of a question that are looked at; fewer are kept."""


@dataclass(frozen=True)
class Reading:
    """How the search reads words: as they were meant, and the key that equal questions share."""

    text: str
    key: str


Reader = Callable[[str], Reading]


async def keep(
    store: Store,
    agency_id: int,
    text: str,
    *,
    language: str,
    why: Unanswered,
    on: date,
    read: Reader,
) -> bool:
    """Count a question that was left unanswered on this day of the agency.

    `text` is what the person typed: it is redacted here, and so is what `read` makes of it,
    since a name typed in the other layout is seen only then; the key is of redacted words.
    Returns False, and keeps nothing, where no words are left.
    """
    shown = redact(text[:_LONGEST])
    reading = read(without_marks(shown))
    hidden = redact(reading.text)
    if hidden != reading.text:
        shown, reading = hidden, read(without_marks(hidden))
    if not reading.key or redact(reading.text) != reading.text:
        return False
    await store.questions.note(agency_id, reading.key, shown, language, why, on)
    return True
