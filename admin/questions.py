"""Questions that were left unanswered: kept without a trace of who asked, decided by staff."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from admin.redaction import between_marks, redact, without_marks
from storage.store import Store
from storage.terms import Unanswered

_REMEMBERED = timedelta(days=2)
_LONGEST = 600
"""Characters of a question that are looked at; fewer are kept."""

_LOOKS = 3
"""How often the search may read anew what was hidden; what never comes to rest is not kept."""


@dataclass(frozen=True)
class Reading:
    """How the search reads words: as they were meant, and the key that equal questions share."""

    text: str
    key: str


Reader = Callable[[str], Reading]


async def remember(
    store: Store, agency_id: int, text: str, *, language: str, on: date, read: Reader
) -> int | None:
    """The number by which a button can say later that nothing helped; None: not to be kept.

    Redacted as in `keep`, without the person, and forgotten in two days unless it is counted.
    """
    question = _redacted(text, read)
    if question is None:
        return None
    await store.questions.forget_answered(on - _REMEMBERED)
    key, shown = question
    return await store.questions.remember(agency_id, key, shown, language, on)


async def count_again(
    store: Store, agency_id: int, question_id: int, why: Unanswered, on: date
) -> bool:
    """Count a question that was remembered; False when it is forgotten by now."""
    return await store.questions.count_again(agency_id, question_id, why, on)


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
    question = _redacted(text, read)
    if question is None:
        return False
    key, shown = question
    await store.questions.note(agency_id, key, shown, language, {why: 1}, on)
    return True


def _redacted(text: str, read: Reader) -> tuple[str, str] | None:
    """The key and the words that may be kept; None where none are left."""
    shown = redact(text[:_LONGEST])
    for _look in range(_LOOKS):
        meant = between_marks(shown, lambda words: read(words).text)
        hidden = between_marks(meant, redact)
        if hidden == meant:
            key = read(without_marks(shown)).key
            return (key, shown) if key else None
        shown = hidden
    return None
