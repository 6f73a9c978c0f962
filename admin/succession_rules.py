"""What an act about an agency must be like to be recorded: it fits what is recorded already,
its day is no slip of the hand, and nothing that was said is dropped in silence."""

from collections.abc import Sequence
from datetime import date

from admin.clock import agency_today
from admin.errors.succession import (
    ClosedAlreadyError,
    ClosingRecordedError,
    DayBeforeReleaseError,
    DayOutOfReachError,
    NamesOfOthersError,
    NewNameNeededError,
    OwnSuccessorError,
    SuccessorClosedError,
    SuccessorCountError,
)
from storage.models import Agency, Succession
from storage.store import Store
from storage.terms import SuccessionKind

EARLIEST = date(2000, 1, 1)

YEARS_AHEAD = 2


async def require_sense(
    store: Store,
    agency: Agency,
    act: Succession,
    successors: Sequence[Agency],
    short_names: Sequence[str],
) -> None:
    """Refuse an act that is not recorded yet; `short_names` is all that it gives besides the
    full name.

    Raises:
        DomainError: it contradicts itself, or what is recorded already.
    """
    await _require_open(store, agency)
    await _require_day(store, agency, act.takes_effect_on)
    _require_names(act, successors, any(each.strip() for each in short_names))
    if act.kind is SuccessionKind.RENAMED and not (act.name_becomes and short_names[0].strip()):
        raise NewNameNeededError
    await _require_others(store, agency, successors)


async def _require_open(store: Store, agency: Agency) -> None:
    for each in await store.successions.of(agency.id):
        if each.kind is SuccessionKind.RENAMED:
            continue
        refused = ClosedAlreadyError if agency.closed_on else ClosingRecordedError
        raise refused(
            kind=each.kind.value,
            on=f"{each.takes_effect_on:%d.%m.%Y}",
            document=each.document_kind,
            number=each.document_number,
            date=f"{each.document_date:%d.%m.%Y}",
        )


async def _require_day(store: Store, agency: Agency, on: date) -> None:
    """A slip in the year would close an agency at once and for ever."""
    latest = _years_after(agency_today(agency.time_zone), YEARS_AHEAD)
    if not EARLIEST <= on <= latest:
        raise DayOutOfReachError(
            on=f"{on:%d.%m.%Y}", first=f"{EARLIEST:%d.%m.%Y}", last=f"{latest:%d.%m.%Y}"
        )
    for owner in await store.agencies.lists(agency.id):
        first = await store.releases.numbered(owner.id, 1)
        if first is not None and not first.sample and on < first.date:
            raise DayBeforeReleaseError(on=f"{on:%d.%m.%Y}", first=f"{first.date:%d.%m.%Y}")


def _years_after(day: date, years: int) -> date:
    return date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _require_names(act: Succession, successors: Sequence[Agency], has_short: bool) -> None:
    several, name = {each.id for each in successors}, bool(act.name_becomes)
    enough = {
        SuccessionKind.RENAMED: not several,
        SuccessionKind.CLOSED: not several,
        SuccessionKind.MERGED: len(several) == 1 or (not several and name),
        SuccessionKind.SPLIT: len(several) > 1,
    }
    if not enough[act.kind]:
        raise SuccessorCountError
    named_elsewhere = act.kind is not SuccessionKind.MERGED or bool(several)
    if act.kind is not SuccessionKind.RENAMED and (has_short or (name and named_elsewhere)):
        raise NamesOfOthersError(kind=act.kind.value)


async def _require_others(store: Store, agency: Agency, successors: Sequence[Agency]) -> None:
    after = await _who_came_after(store)
    for each in successors:
        if agency.id in _reached(each.id, after):
            raise OwnSuccessorError(name=each.name)
        if each.closed_on is not None and not after.get(each.id):
            raise SuccessorClosedError(name=each.name)


async def _who_came_after(store: Store) -> dict[int, list[int]]:
    """The agencies that an act put in the place of another one, recorded ahead or not."""
    found = await store.successions.all()
    return {each.agency_id: list(each.successors) for each in found if each.successors}


def _reached(agency_id: int, after: dict[int, list[int]]) -> set[int]:
    """Everybody to whom following the successors leads, beginning with the agency itself."""
    reached, next_ones = set(), [agency_id]
    while next_ones:
        each = next_ones.pop()
        if each not in reached:
            reached.add(each)
            next_ones.extend(after.get(each, ()))
    return reached
