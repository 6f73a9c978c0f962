"""Words of people, edited by staff: the lexicon, and phrases that lead to a topic or a row.

What is changed here is live at once: citizens are answered by it without a release. One
edit of an agency's words at a time: each holds the agency's row until it is committed.
"""

from collections.abc import Iterable

from admin.errors import (
    DomainError,
    KnownWordsError,
    PhrasesByProposalError,
    ShortTextError,
    UnknownChoiceError,
)
from admin.errors.fields import at_field
from admin.fields import seen
from admin.openness import require_writing
from admin.permissions import Permission
from admin.spoken import Typed, lines, phrase, saying
from storage.letters import folded
from storage.models import Phrase, Saying, Staff
from storage.store import Store


async def add_sayings(store: Store, typed: str, *, by: Staff) -> Typed:
    """Add lines «how people say it = how the list words it» to the lexicon.

    Good lines are kept whatever the others are; a single bad one is refused.

    Raises:
        DomainError: the only line cannot be kept.
    """
    await require_writing(store, by, Permission.ADD_WORDS)
    await store.agencies.touch(by.agency_id)
    good, refused = lines(typed, saying)
    known = {
        (folded(said), folded(means)) for said, means in await store.lexicon.pairs(by.agency_id)
    }
    kept = []
    for each in good:
        name, pair = f"{each.said} = {each.means}", (folded(each.said), folded(each.means))
        if pair in known or not await store.lexicon.put(by.agency_id, each.said, each.means):
            refused.append((name, KnownWordsError(name=name)))
            continue
        known.add(pair)
        kept.append(name)
        await note(store, "saying.add", by, said=len(each.said), means=len(each.means))
    return _outcome(kept, refused)


async def add_saying(store: Store, said: str, means: str, *, by: Staff) -> None:
    """Add one saying to the lexicon."""
    await add_sayings(store, f"{said} = {means}", by=by)


async def remove_saying(store: Store, saying_id: int, *, by: Staff) -> Saying:
    """Take a saying out of the lexicon; returns what it was."""
    await require_writing(store, by, Permission.EDIT_WORDS)
    await store.agencies.touch(by.agency_id)
    gone = await store.lexicon.get(by.agency_id, saying_id)
    await store.lexicon.remove(gone)
    await note(store, "saying.remove", by, said=len(gone.said), means=len(gone.means))
    return gone


async def change_saying(store: Store, saying_id: int, said: str, means: str, *, by: Staff) -> None:
    """Say it otherwise: the former line goes, the new one comes.

    Raises:
        DomainError: the new line cannot be kept; the former one stays.
    """
    gone = await remove_saying(store, saying_id, by=by)
    with at_field("means"):
        phrase(means)
    with at_field("said"):
        phrase(said)
        if (gone.said, gone.means) == (seen(said), seen(means)):
            raise KnownWordsError(name=f"{gone.said} = {gone.means}")
    await add_saying(store, said, means, by=by)


async def add_phrases(
    store: Store,
    typed: str,
    *,
    topic_id: int | None = None,
    row_id: int | None = None,
    by: Staff,
) -> Typed:
    """Attach phrases, one a line, to a topic or to a row; good lines are kept.

    Raises:
        DomainError: the only line cannot be kept.
        PhrasesByProposalError: a row's phrases are proposed in this agency.
        MissingRecordError: the agency has no such topic or row.
    """
    await require_writing(store, by, Permission.ADD_WORDS)
    await store.agencies.touch(by.agency_id)
    await require_target(store, topic_id, row_id, by)
    agency = await store.agencies.get(by.agency_id)
    if row_id is not None and agency.procedure.phrases_by_proposal:
        raise PhrasesByProposalError
    good, refused = lines(typed, phrase)
    kept = []
    for each in good:
        if await keep_phrase(store, each, topic_id, row_id, by=by) is None:
            refused.append((each, KnownWordsError(name=each)))
        else:
            kept.append(each)
    return _outcome(kept, refused)


async def keep_phrase(
    store: Store,
    clean: str,
    topic_id: int | None,
    row_id: int | None,
    *,
    by: Staff,
    **details: int,
) -> Phrase | None:
    """Attach a phrase that was read already; None when it stands there."""
    kept = await store.phrases.put(by.agency_id, clean, topic_id=topic_id, row_id=row_id)
    if kept is not None:
        await note(store, "phrase.add", by, subject_of(kept), **traces_of(kept), **details)
    return kept


def read_phrases(typed: str) -> Typed:
    """What the lines would add to a topic that is not there yet.

    Raises:
        DomainError: there is no line, or the only one cannot be kept.
    """
    good, refused = lines(typed, phrase)
    return _outcome(good, refused)


async def add_phrase(
    store: Store, text: str, *, topic_id: int | None = None, row_id: int | None = None, by: Staff
) -> None:
    """Attach one phrase to a topic or to a row.

    Raises:
        DomainError: it cannot be kept, or stands there already (`KnownWordsError`).
    """
    await add_phrases(store, seen(text), topic_id=topic_id, row_id=row_id, by=by)


async def remove_phrase(store: Store, phrase_id: int, *, by: Staff) -> Phrase:
    """Detach a phrase; returns what it was."""
    await require_writing(store, by, Permission.EDIT_WORDS)
    await store.agencies.touch(by.agency_id)
    gone = await store.phrases.get(by.agency_id, phrase_id)
    await store.phrases.remove(gone)
    await note(store, "phrase.remove", by, subject_of(gone), **traces_of(gone))
    return gone


def _outcome(kept: list[str], refused: Iterable[tuple[str, DomainError]]) -> Typed:
    reasons = tuple(refused)
    with at_field("typed"):
        if not kept and not reasons:
            raise ShortTextError(least=2)
        if not kept and len(reasons) == 1:
            raise reasons[0][1]
    return Typed(tuple(kept), reasons)


async def require_target(store: Store, topic_id: int | None, row_id: int | None, by: Staff) -> None:
    """Let pass one topic or one standing row of the agency.

    Raises:
        MissingRecordError: the agency has no such topic or row.
    """
    if (topic_id is None) == (row_id is None):
        raise UnknownChoiceError
    if topic_id is not None:
        await store.topics.get(by.agency_id, topic_id)
    if row_id is not None:
        await store.register.standing_row(by.agency_id, row_id)


def subject_of(phrase: Phrase) -> str:
    """What a phrase leads to, as the journal names it."""
    return f"row:{phrase.row_id}" if phrase.topic_id is None else f"topic:{phrase.topic_id}"


def traces_of(phrase: Phrase) -> dict[str, int]:
    """What the journal may keep of a phrase: people typed it, and a name that stands in it
    must be able to go for good."""
    return {"phrase": phrase.id, "length": len(phrase.text)}


async def note(store: Store, verb: str, by: Staff, subject: str = "", **details: str | int) -> None:
    """Note an edit of the words: the journal keeps what was edited, and in which role."""
    await store.journal.write(
        by.agency_id,
        verb,
        subject or f"agency:{by.agency_id}",
        actor_id=by.person_id,
        role=by.role.value,
        details=details,
    )
