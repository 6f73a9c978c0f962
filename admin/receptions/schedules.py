"""Staff make, change, close and open again what can be booked; nobody's time is lost silently."""

from datetime import date, datetime

from admin.receptions.plan import Plan, Schedule
from admin.receptions.times import Span
from storage.cards import RowCard
from storage.models import Booking, Reception, Staff
from storage.store import Store

WHOLE_DAY: Span = (0, 1440)


async def bookable_rows(store: Store, *, by: Staff) -> tuple[RowCard, ...]:
    """Rows of the present releases that one comes to: where a reception may be."""
    raise NotImplementedError


async def schedules(store: Store, *, by: Staff, now: datetime) -> tuple[Schedule, ...]:
    """Every reception of the agency, open ones first."""
    raise NotImplementedError


async def read_schedule(store: Store, reception_id: int, *, by: Staff, now: datetime) -> Schedule:
    """One reception as it stands. Its `reception.revision` is what `seen` wants below."""
    raise NotImplementedError


async def make(store: Store, plan: Plan, *, by: Staff) -> Reception:
    """Begin a reception.

    Raises:
        DomainError: booking is off, nobody comes there, or a field cannot be kept (`at_field`:
            «row», «who», «place», «week», «slot_minutes», «seats», «ahead_days», «notice_hours»).
    """
    raise NotImplementedError


async def losing_by_change(
    store: Store, reception_id: int, plan: Plan, *, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Whose booked times would not stand under this plan: shown before it is saved."""
    raise NotImplementedError


async def change(
    store: Store, reception_id: int, plan: Plan, *, seen: int, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Save the plan; those whose times do not stand any more are told and offered others.

    Returns them. Raises as `make`, and:
        ReceptionMovedOnError: somebody changed it since it was seen.
    """
    raise NotImplementedError


async def losing_by_closing(
    store: Store, reception_id: int, *, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Whose booked times would not stand if it were closed for good."""
    raise NotImplementedError


async def close(
    store: Store, reception_id: int, *, seen: int, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Nobody books here any more; those who had are told. Returns them."""
    raise NotImplementedError


async def reopen(
    store: Store, reception_id: int, *, seen: int, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """It can be booked again; those whose times stand again are told so. Returns them."""
    raise NotImplementedError


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
    raise NotImplementedError


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
        ClosurePastError: the last day is over.
        LongClosureError: more than two months at once.
    """
    raise NotImplementedError


async def open_day(
    store: Store, closure_id: int, *, by: Staff, now: datetime
) -> tuple[Booking, ...]:
    """Take a closure back. Returns whose times stand again: they are told."""
    raise NotImplementedError
