"""The agency's own working days and days off, the reminders that they move and the booked times
that fall by them."""

from datetime import date

from admin.errors import NotStaffError
from admin.errors.fields import at_field
from admin.fields import text
from admin.permissions import Permission, require, require_open
from admin.receptions.told import telling
from admin.replanning import replan_all
from storage.models import Agency, Staff
from storage.models.base import utc_now
from storage.store import Store


async def set_day(
    store: Store,
    agency: Agency,
    day: date,
    *,
    working: bool,
    note: str = "",
    by: Staff | None = None,
) -> None:
    """Let the agency work or rest on the day, whatever the country's calendar says.

    `by` is None for the operator at the command line, here and below.

    Raises:
        LongTextError: the note is too long.
        NotAllowedError: only the administrator keeps the calendar.
    """
    _admit(agency, by)
    with at_field("note"):
        clean = text(note, least=0, most=200)
    async with telling(store, await store.receptions.of(agency.id), utc_now()):
        await store.calendar.put(agency.id, day, working, clean)
        await _note(store, agency, "calendar.set", f"day:{day.isoformat()}", by, working=working)
        await replan_all(store, agency)


async def forget_day(store: Store, agency: Agency, day: date, *, by: Staff | None = None) -> bool:
    """Let the country's calendar say again; False when the day was not the agency's own."""
    _admit(agency, by)
    async with telling(store, await store.receptions.of(agency.id), utc_now()):
        gone = await store.calendar.remove(agency.id, day)
        if gone:
            await _note(store, agency, "calendar.forget", f"day:{day.isoformat()}", by)
            await replan_all(store, agency)
    return gone


async def confirm_year(
    store: Store, agency: Agency, year: int, *, known: bool, by: Staff | None = None
) -> None:
    """Say that every transferred day of the year is entered, or that it is not so sure."""
    _admit(agency, by)
    await store.calendar.confirm(agency.id, year, known)
    await _note(store, agency, "calendar.confirm", f"year:{year}", by, known=known)


def _admit(agency: Agency, by: Staff | None) -> None:
    if by is None:
        return
    require(by, Permission.EDIT_PROCEDURE)
    if by.agency_id != agency.id:
        raise NotStaffError
    require_open(agency)


async def _note(
    store: Store, agency: Agency, verb: str, subject: str, by: Staff | None, **details: bool
) -> None:
    await store.journal.write(
        agency.id,
        verb,
        subject,
        actor_id=by.person_id if by else None,
        role=by.role.value if by else "operator",
        details=details,
    )
