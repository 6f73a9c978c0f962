"""«Контакт неверный»: a client's word becomes a proposal, or is dismissed with a reason.

Who said it is known nowhere: equal words are one record that counts.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from admin.answers import edit
from admin.errors import NotAllowedError, SuggestionDecidedError
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, may_propose, require, require_open
from admin.proposals import begin_change
from admin.questions import Reader, hidden
from admin.seen_on_card import Seen, seen_now
from locales import DEFAULT_LANGUAGE, Say
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Proposal, Row, Staff, Suggestion
from storage.models.base import utc_now
from storage.models.suggestions import WORDS_LIMIT
from storage.store import Store
from storage.terms import (
    ChangeKind,
    Dismissal,
    Role,
    Status,
    SuggestionPart,
    SuggestionStatus,
)

_IN_VAIN = (Status.REJECTED, Status.WITHDRAWN)


@dataclass(frozen=True)
class Told:
    """What a client said of a card of that release; never who. `seen` is (type, value)."""

    agency_id: int
    row_id: int
    release_number: int
    part: SuggestionPart
    seen: Seen
    words: str = ""


def redacted(told: Iterable[Told], read: Reader) -> Counter[Told]:
    """Hide what is personal and count equal words together.

    Takes milliseconds each: not for the event loop.
    """
    return Counter(
        replace(each, words=(hidden(each.words, read) or "")[:WORDS_LIMIT]) for each in told
    )


async def keep(store: Store, counted: Mapping[Told, int]) -> None:
    """Keep what clients said, and tell those who prepare the row."""
    for told, times in counted.items():
        fresh = _suggestion(told, times)
        same = await store.suggestions.same(fresh)
        if same is not None:
            await store.suggestions.count_again(same, times)
            continue
        try:
            row = await store.register.standing_row(told.agency_id, told.row_id)
        except MissingRecordError:
            # The row left the list before the word was written down: nothing to mend.
            continue
        await store.suggestions.add(fresh)
        people = await _who_mends(store, row)
        event = f"suggestion:{fresh.id}"
        await notify(store, people, NoticeKind.SUGGESTED, event, suggestion=fresh.id)


def _suggestion(told: Told, times: int) -> Suggestion:
    return Suggestion(
        agency_id=told.agency_id,
        row_id=told.row_id,
        release_number=told.release_number,
        part=told.part,
        seen=[{"type": kind, "value": value} for kind, value in told.seen],
        words=told.words,
        times=times,
    )


async def _who_mends(store: Store, row: Row) -> list[Staff]:
    """Editors of the unit that prepares the row; where none of them can be reached, editors of
    all units, else whoever proposes contacts: a client's word reaches somebody."""
    procedure = (await store.agencies.get(row.agency_id)).procedure
    roles = [role for role in Role if may_propose(role, procedure, ChangeKind.CONTACTS)]
    everybody = await store.team.active(row.agency_id, roles)
    people = list(await store.team.reachable(row.agency_id, roles)) or list(everybody)
    editors = [each for each in people if each.role is Role.EDITOR]
    own = [each for each in editors if row.unit_id is not None and each.unit_id == row.unit_id]
    return own or editors or people


async def waiting(store: Store, *, by: Staff) -> Sequence[Suggestion]:
    """What nobody has decided on, said most often first; what a proposal in vain was made of
    waits again."""
    await _require_mends(store, by)
    return await store.suggestions.waiting(by.agency_id)


async def count_suggestions(store: Store, *, by: Staff) -> int | None:
    """How many wait; None for whoever does not propose contacts."""
    procedure = (await store.agencies.get(by.agency_id)).procedure
    if not may_propose(by.role, procedure, ChangeKind.CONTACTS):
        return None
    return await store.suggestions.count_waiting(by.agency_id)


@dataclass(frozen=True)
class Heard:
    """A suggestion with what came of it; `waits`: somebody has to look at it."""

    suggestion: Suggestion
    row: Row
    name: str
    now: Seen
    proposal: Proposal | None
    waits: bool


async def read_suggestion(store: Store, suggestion_id: int, *, by: Staff) -> Heard:
    """A suggestion beside the contacts as they stand now."""
    await _require_mends(store, by)
    found = await store.suggestions.get(by.agency_id, suggestion_id)
    row = await store.register.row(by.agency_id, found.row_id)
    touchpoint = await store.register.touchpoint(by.agency_id, row.touchpoint_id)
    proposal = None
    if found.proposal_id is not None:
        proposal = await store.proposals.get(by.agency_id, found.proposal_id)
    return Heard(
        suggestion=found,
        row=row,
        name=touchpoint.name,
        now=seen_now(row, touchpoint, found.part),
        proposal=proposal,
        waits=_waits(found, proposal),
    )


def _waits(suggestion: Suggestion, proposal: Proposal | None) -> bool:
    if suggestion.status is SuggestionStatus.OPEN:
        return True
    taken = suggestion.status is SuggestionStatus.TAKEN
    return taken and proposal is not None and proposal.status in _IN_VAIN


async def take(store: Store, suggestion_id: int, *, by: Staff) -> Proposal:
    """Begin a proposal of the row's contacts; the client's word is its basis.

    Raises:
        SuggestionDecidedError: a colleague was first.
        SubjectTakenError: a proposal for these contacts is open.
    """
    heard = await _require_waiting(store, suggestion_id, by)
    draft = await begin_change(store, ChangeKind.CONTACTS, heard.row.id, by)
    if not draft.basis:
        said_on = f"{heard.suggestion.created_at:%d.%m.%Y}"
        basis = Say(DEFAULT_LANGUAGE)("suggestion-basis", on=said_on)
        await edit(store, draft, by, basis=basis)
    values = {"status": SuggestionStatus.TAKEN, "proposal_id": draft.id}
    await _decide(store, heard.suggestion, by, "suggestion.take", values, proposal=draft.id)
    return draft


async def dismiss(store: Store, suggestion_id: int, reason: Dismissal, *, by: Staff) -> Suggestion:
    """Nothing comes of it, and why.

    Raises:
        SuggestionDecidedError: a colleague was first.
    """
    heard = await _require_waiting(store, suggestion_id, by)
    values = {"status": SuggestionStatus.DISMISSED, "reason": reason, "proposal_id": None}
    await _decide(store, heard.suggestion, by, "suggestion.dismiss", values, reason=reason.value)
    return heard.suggestion


async def _require_waiting(store: Store, suggestion_id: int, by: Staff) -> Heard:
    require_open(await store.agencies.get(by.agency_id))
    heard = await read_suggestion(store, suggestion_id, by=by)
    if not heard.waits:
        raise SuggestionDecidedError
    return heard


async def _decide(
    store: Store,
    suggestion: Suggestion,
    by: Staff,
    verb: str,
    values: dict[str, Any],
    **details: Any,
) -> None:
    values |= {"decided_by_id": by.person_id, "decided_at": utc_now()}
    try:
        await store.suggestions.decide(suggestion, values)
    except StaleRecordError as error:
        raise SuggestionDecidedError from error
    await store.journal.write(
        by.agency_id,
        verb,
        f"suggestion:{suggestion.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"row": suggestion.row_id, **details},
    )


async def _require_mends(store: Store, by: Staff) -> None:
    require(by, Permission.PROPOSE)
    procedure = (await store.agencies.get(by.agency_id)).procedure
    if not may_propose(by.role, procedure, ChangeKind.CONTACTS):
        raise NotAllowedError(role=by.role.value)
