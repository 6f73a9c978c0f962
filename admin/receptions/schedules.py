"""Staff make, change, close and open again what can be booked; nobody's time is lost silently."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from admin.clock import day_of
from admin.errors.fields import at_field
from admin.errors.receptions import (
    BookingOffError,
    NotComingError,
    ReceptionMovedOnError,
)
from admin.openness import require_writing
from admin.permissions import Permission, require
from admin.receptions.closures import days_between
from admin.receptions.places import bookable_rows
from admin.receptions.plan import (
    Plan,
    Schedule,
    by_day,
    by_weekday,
    schedule_of,
    standing_as,
    timetable_of,
)
from admin.receptions.times import Span, Timetable
from admin.receptions.told import losing, tell_of_place, telling
from storage.errors import StaleRecordError
from storage.models import Booking, Reception, ReceptionClosure, Staff
from storage.store import Store

WHOLE_DAY: Span = (0, 1440)
_KEEP = Permission.KEEP_RECEPTIONS


async def schedules(store: Store, *, by: Staff, now: datetime) -> tuple[Schedule, ...]:
    """Every reception of the agency, open ones first."""
    require(by, Permission.RECEIVE)
    today = await _today(store, by, now)
    receptions = await store.receptions.of(by.agency_id)
    return tuple([await schedule_of(store, each, today) for each in receptions])


async def read_schedule(store: Store, reception_id: int, *, by: Staff, now: datetime) -> Schedule:
    """One reception as it stands. Its `reception.revision` is what `seen` wants below."""
    require(by, Permission.RECEIVE)
    reception = await store.receptions.get(by.agency_id, reception_id)
    return await schedule_of(store, reception, await _today(store, by, now))


async def make(store: Store, plan: Plan, *, by: Staff) -> Reception:
    """Begin a reception; sent twice, also both at once, the one that stands open already.

    Raises:
        BookingOffError: the agency has not switched booking on.
        NotComingError: nobody comes to that row, or it is not in a present release.
    """
    await _require(store, by)
    await _require_coming(store, plan.row_id, by)
    standing = await standing_as(store, plan, by.agency_id)
    if standing is not None:
        return standing
    reception = Reception(agency_id=by.agency_id, **_values(plan))
    await store.receptions.add(reception)
    await store.receptions.put_hours(reception.id, plan.week)
    await _note(store, "reception.make", reception, by, row=plan.row_id)
    return reception


async def losing_by_change(
    store: Store, reception_id: int, plan: Plan, *, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Whose booked times would not stand under this plan: shown before it is saved."""
    reception, now_is = await _seen(store, reception_id, by, now)
    becomes = replace(
        now_is,
        slot_minutes=plan.slot_minutes,
        seats=plan.seats,
        ahead_days=plan.ahead_days,
        notice_hours=plan.notice_hours,
        week=by_weekday(plan.week),
    )
    return await losing(store, reception, becomes, now)


async def change(
    store: Store, reception_id: int, plan: Plan, *, seen: int, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Save the plan; those whose times do not stand any more are told and offered others, and
    those whose times stand again. Returns them. Raises as `make`, and:

    Raises:
        ReceptionMovedOnError: somebody changed it since it was seen.
    """
    reception = await _hold(store, reception_id, by)
    if plan.row_id != reception.row_id:
        await _require_coming(store, plan.row_id, by)
    met = _meeting(reception)
    async with telling(store, [reception], now) as told:
        await _change(store, reception, seen, _values(plan))
        await store.receptions.put_hours(reception.id, plan.week)
    if _meeting(reception) != met:
        await tell_of_place(store, reception, now)
    await _note(store, "reception.change", reception, by, told=len(told))
    return tuple(told)


async def losing_by_closing(
    store: Store, reception_id: int, *, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Whose booked times would not stand if it were closed for good."""
    reception, now_is = await _seen(store, reception_id, by, now)
    return await losing(store, reception, replace(now_is, active=False), now)


async def close(
    store: Store, reception_id: int, *, seen: int, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Nobody books here any more; those who had are told. Returns them."""
    return await _set_active(store, reception_id, seen, by, now, active=False)


async def reopen(
    store: Store, reception_id: int, *, seen: int, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """It can be booked again; those whose times stand again are told so. Returns them."""
    return await _set_active(store, reception_id, seen, by, now, active=True)


async def losing_by_closure(
    store: Store,
    reception_id: int,
    first: date,
    last: date,
    span: Span = WHOLE_DAY,
    *,
    by: Staff,
    now: datetime,
) -> tuple[Booking, ...]:
    """Whose booked times would not stand if these days, or this span of each, were closed."""
    reception, now_is = await _seen(store, reception_id, by, now)
    days = await _closed_days(store, first, last, by, now)
    known = [(day, each) for day, spans in now_is.closed.items() for each in spans]
    closed = by_day([*known, *((day, span) for day in days)])
    return await losing(store, reception, replace(now_is, closed=closed), now)


async def close_days(
    store: Store,
    reception_id: int,
    first: date,
    last: date,
    span: Span = WHOLE_DAY,
    note: str = "",
    *,
    seen: int,
    by: Staff,
    now: datetime,
) -> tuple[Booking, ...]:
    """Close days from first to last, or a span of each; `note` is staff's own.

    Returns whose times do not stand any more: they are told.

    Raises:
        DomainError: as `closures.days_between`.
    """
    reception = await _hold(store, reception_id, by)
    days = await _closed_days(store, first, last, by, now)
    known = {(each.day, (each.starts, each.ends)) for each in await _closures(store, reception)}
    fresh = [
        ReceptionClosure(
            reception_id=reception.id, day=day, starts=span[0], ends=span[1], note=note
        )
        for day in days
        if (day, span) not in known
    ]
    async with telling(store, [reception], now) as told:
        await _change(store, reception, seen, {})
        await store.receptions.add_all(fresh)
    first, last = days[0], days[-1]
    await _note(
        *(store, "reception.close_days", reception, by),
        first=first.isoformat(),
        last=last.isoformat(),
        told=len(told),
    )
    return tuple(told)


async def open_day(
    store: Store, closure_id: int, *, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Take a closure back. Returns whose times stand again: they are told."""
    closure = await store.receptions.closure(closure_id)
    reception = await _hold(store, closure.reception_id, by)
    day = closure.day
    async with telling(store, [reception], now) as told:
        await _change(store, reception, reception.revision, {})
        await store.receptions.drop_closure(closure)
    await _note(store, "reception.open_day", reception, by, day=day.isoformat(), told=len(told))
    return tuple(told)


async def _set_active(
    store: Store, reception_id: int, seen: int, by: Staff, now: datetime, *, active: bool
) -> tuple[Booking, ...]:
    reception = await _hold(store, reception_id, by)
    async with telling(store, [reception], now) as told:
        await _change(store, reception, seen, {"active": active})
    verb = "reception.reopen" if active else "reception.close"
    await _note(store, verb, reception, by, told=len(told))
    return tuple(told)


async def _require(store: Store, by: Staff) -> None:
    """Let pass whoever keeps receptions where booking is on; citizens' answers change."""
    await require_writing(store, by, _KEEP)
    await store.agencies.touch(by.agency_id)
    agency = await store.agencies.get(by.agency_id)
    if not agency.procedure.reception_booking.on:
        raise BookingOffError


async def _require_coming(store: Store, row_id: int, by: Staff) -> None:
    with at_field("row_id"):
        if row_id not in {row.id for row in await bookable_rows(store, by=by)}:
            raise NotComingError


async def _hold(store: Store, reception_id: int, by: Staff) -> Reception:
    """The reception, held until commit: whoever books waits, and sees what it becomes."""
    await require_writing(store, by, _KEEP)
    await store.receptions.get(by.agency_id, reception_id)
    await store.agencies.touch(by.agency_id)
    return await store.receptions.hold(reception_id, alone=True)


async def _seen(
    store: Store, reception_id: int, by: Staff, now: datetime
) -> tuple[Reception, Timetable]:
    require(by, _KEEP)
    reception = await store.receptions.get(by.agency_id, reception_id)
    return reception, await timetable_of(store, reception, now)


async def _change(store: Store, reception: Reception, seen: int, values: dict[str, Any]) -> None:
    try:
        await store.receptions.change(reception, seen, values)
    except StaleRecordError as error:
        raise ReceptionMovedOnError from error


async def _closed_days(
    store: Store, first: date, last: date, by: Staff, now: datetime
) -> Sequence[date]:
    with at_field("days"):
        return days_between(first, last, await _today(store, by, now))


async def _closures(store: Store, reception: Reception) -> Sequence[ReceptionClosure]:
    return await store.receptions.closures(reception.id, date.min)


async def _today(store: Store, by: Staff, now: datetime) -> date:
    return day_of(now, (await store.agencies.get(by.agency_id)).time_zone)


def _meeting(reception: Reception) -> tuple[int, str, str]:
    """Where and whom somebody meets."""
    return reception.row_id, reception.place, reception.who


def _values(plan: Plan) -> dict[str, Any]:
    return {name: value for name, value in asdict(plan).items() if name != "week"}


async def _note(
    store: Store, verb: str, reception: Reception, by: Staff, **details: int | str
) -> None:
    await store.journal.write(
        by.agency_id,
        verb,
        f"reception:{reception.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details=details,
    )
