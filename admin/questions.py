"""Questions that were left unanswered: kept without a trace of who asked, decided by staff."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from admin.redaction import between_marks, redact, without_marks
from storage.store import Store
from storage.terms import Unanswered

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


@dataclass(frozen=True)
class Noted:
    """A question as it was typed, and why it was left unanswered; never who asked."""

    agency_id: int
    text: str
    language: str
    why: Unanswered
    on: date


@dataclass(frozen=True)
class Redacted:
    """What may be kept of equal questions of one day."""

    agency_id: int
    key: str
    text: str
    language: str
    on: date
    counts: Counter[Unanswered]


def redacted(noted: Iterable[Noted], read: Reader) -> list[Redacted]:
    """Hide what is personal and count equal questions together.

    What the person typed is redacted, and so is what `read` makes of it, since a name typed
    in the other layout is seen only then; the key is of redacted words. A question of which
    no words are left is not kept. Takes milliseconds a question: not for the event loop.
    """
    found: dict[tuple[int, str, date], Redacted] = {}
    for each in noted:
        question = _redacted(each.text, read)
        if question is not None:
            key, shown = question
            same = Redacted(each.agency_id, key, shown, each.language, each.on, Counter())
            found.setdefault((each.agency_id, key, each.on), same).counts[each.why] += 1
    return list(found.values())


async def keep(store: Store, questions: Iterable[Redacted]) -> None:
    """Count questions that were left unanswered."""
    for each in questions:
        await store.questions.note(
            each.agency_id, each.key, each.text, each.language, each.counts, each.on
        )


def hidden(text: str, read: Reader, longest: int = _LONGEST) -> str | None:
    """The words that may be kept of so many characters; None where none are left."""
    found = _redacted(text, read, longest)
    return found[1] if found else None


def _redacted(text: str, read: Reader, longest: int = _LONGEST) -> tuple[str, str] | None:
    """The key and the words that may be kept; None where none are left."""
    shown = redact(text[:longest])
    for _look in range(_LOOKS):
        meant = between_marks(shown, lambda words: read(words).text)
        hidden = between_marks(meant, redact)
        if hidden == meant:
            key = read(without_marks(shown)).key
            return (key, shown) if key else None
        shown = hidden
    return None
