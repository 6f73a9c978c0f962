"""Warns staff while there is time that next year's working days are not known."""

from datetime import date, datetime

from admin.calendar import working_days
from admin.clock import day_of, morning_of
from admin.notices import NoticeKind, notify, whom_to_tell
from storage.models import Agency, Deadline
from storage.store import Store
from storage.terms import Role

KIND = "calendar_missing"

_DAYS = ((11, 1), (12, 15))
"""By 1 November the government has usually fixed the transfers; the second is the last call."""

_TOLD = (Role.ADMINISTRATOR, Role.HEAD)


async def plan_warnings(store: Store, agency: Agency, today: date) -> None:
    """Look at next year's calendar twice this year."""
    for month, number in _DAYS:
        day = date(today.year, month, number)
        subject = f"agency:{agency.id}:{day.isoformat()}"
        await store.deadlines.plan(
            KIND, subject, morning_of(day, agency.time_zone), agency.id, {"day": day.isoformat()}
        )


async def warn_of_missing_calendar(store: Store, deadline: Deadline, now: datetime) -> None:
    """Tell how to enter the days, if they are still not known; a warning that waited until
    the next one is due leaves it to that one.

    Raises:
        NobodyToTellError: the agency has nobody who could do it.
    """
    assert deadline.agency_id is not None
    planned = date.fromisoformat(deadline.body["day"])
    agency = await store.agencies.get(deadline.agency_id)
    later = [date(planned.year, *day) for day in _DAYS if date(planned.year, *day) > planned]
    if any(day_of(now, agency.time_zone) >= day for day in later):
        return
    if (await working_days(store, agency.id)).is_known(planned.year + 1):
        return
    people = await whom_to_tell(store, agency.id, _TOLD)
    year = planned.year + 1
    await notify(store, people, NoticeKind.CALENDAR_MISSING, deadline.subject, year=year)
