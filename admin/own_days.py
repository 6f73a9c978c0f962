"""The agency's own working days and days off, and the reminders that they move."""

from datetime import date

from admin.fields import text
from admin.replanning import replan_all
from storage.models import Agency
from storage.store import Store


async def set_day(
    store: Store, agency: Agency, day: date, *, working: bool, note: str = ""
) -> None:
    """Let the agency work or rest on the day, whatever the country's calendar says.

    Raises:
        LongTextError: the note is too long.
    """
    await store.calendar.put(agency.id, day, working, text(note, least=0, most=200))
    await _note(store, agency, "calendar.set", f"day:{day.isoformat()}", working=working)
    await replan_all(store, agency)


async def forget_day(store: Store, agency: Agency, day: date) -> bool:
    """Let the country's calendar say again; False when the day was not the agency's own."""
    gone = await store.calendar.remove(agency.id, day)
    if gone:
        await _note(store, agency, "calendar.forget", f"day:{day.isoformat()}")
        await replan_all(store, agency)
    return gone


async def confirm_year(store: Store, agency: Agency, year: int, *, known: bool) -> None:
    """Say that every transferred day of the year is entered, or that it is not so sure."""
    await store.calendar.confirm(agency.id, year, known)
    await _note(store, agency, "calendar.confirm", f"year:{year}", known=known)


async def _note(store: Store, agency: Agency, verb: str, subject: str, **details: bool) -> None:
    await store.journal.write(
        agency.id, verb, subject, actor_id=None, role="operator", details=details
    )
