"""«Сегодня последний день. Вам ответили?»: once, on the last day or the next working one."""

from datetime import datetime

from admin.appeal_terms import AppealDates, dates_of
from admin.calendar import working_days
from admin.citizen_notices import CitizenNotice, tell
from storage.models import Deadline, SentAppeal
from storage.repositories.appeals import REMINDER, reminder_of
from storage.store import Store

KIND = REMINDER


async def plan_reminder(store: Store, appeal: SentAppeal, now: datetime) -> None:
    """Remind on the day as the appeal stands now, instead of any earlier one. What is over
    already is asked of on the spot: it counts as reminded.

    The deadline is the person's, not the agency's: an agency that is closed silences nobody.
    """
    await store.appeals.forget_reminder(appeal)
    dates = await current_dates(store, appeal)
    if dates is None:
        return
    agency = await store.agencies.get(appeal.agency_id)
    due_at = dates.reminded_at(agency.time_zone)
    if due_at <= now:
        appeal.closed_at = now
        return
    subject = reminder_of(appeal.id)
    await store.deadlines.plan(KIND, subject, due_at, body={"appeal": appeal.id})


async def remind(store: Store, deadline: Deadline, now: datetime) -> None:
    """Ask whether the answer came; later, where the day is no working one by now. What is
    answered or taken away has no deadline any more."""
    appeal = await store.appeals.get(deadline.body["appeal"])
    dates = await current_dates(store, appeal) if appeal else None
    if appeal is None or dates is None:
        return
    agency = await store.agencies.get(appeal.agency_id)
    if dates.reminded_at(agency.time_zone) > now:
        await plan_reminder(store, appeal, now)
        return
    appeal.closed_at = now
    await tell(
        store,
        appeal.person_id,
        CitizenNotice.APPEAL_DAY,
        f"{appeal.id}:{dates.reminded_on.isoformat()}",
        agency_id=appeal.agency_id,
        appeal=appeal.id,
    )


async def current_dates(store: Store, appeal: SentAppeal) -> AppealDates | None:
    """The appeal's days by the agency's procedure and calendar of now; None where the
    procedure knows no term."""
    agency = await store.agencies.get(appeal.agency_id)
    term = agency.procedure.appeal_term
    if term is None:
        return None
    return dates_of(appeal, term, await working_days(store, appeal.agency_id))
