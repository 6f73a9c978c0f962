"""No remark waits in silence: reminders, and the day that was promised (E2.3).

What nobody answers follows the agency's own patience, as proposals do; a promise reminds on
its day, and on the next working one the head learns that it was not kept, and whoever left
the remark is asked.
"""

from collections.abc import Iterable
from datetime import date, datetime

from admin.calendar import WorkingDays, working_days
from admin.clock import agency_today, morning_of
from admin.notices import NoticeKind, notify
from admin.remarks.author import tell_author
from admin.remarks.people import answering, superiors
from storage.care_terms import RemarkStatus
from storage.models import Agency, Deadline, Remark, Staff
from storage.models.remarks import WAITING
from storage.repositories.remarks import subject_of
from storage.store import Store

KIND = "remark"

_REMIND, _ESCALATE = "remind", "escalate"
_DUE, _LATE = "due", "late"
_STAGES_FOR_SUPERIORS = (_ESCALATE, _LATE)


async def plan(store: Store, remark: Remark) -> None:
    """What comes if it stays as it is; what its former revision waited for is over by itself."""
    agency = await store.agencies.get(remark.agency_id)
    days = await working_days(store, agency.id)
    for stage, day in _days(remark, agency, days):
        subject = f"{subject_of(remark.id)}:{remark.revision}:{stage}"
        due_at = morning_of(day, agency.time_zone)
        body = {"remark": remark.id, "revision": remark.revision, "stage": stage}
        await store.deadlines.plan(KIND, subject, due_at, agency.id, body)


async def go_on(store: Store, remark: Remark, before: int) -> None:
    """What the former revision waited for, this one does: nothing happened that anybody asked
    for an answer to anew."""
    for deadline in await store.deadlines.planned(KIND, remark.agency_id):
        if (deadline.body["remark"], deadline.body["revision"]) == (remark.id, before):
            deadline.body = {**deadline.body, "revision": remark.revision}


def _days(remark: Remark, agency: Agency, days: WorkingDays) -> Iterable[tuple[str, date]]:
    if remark.promised_on is not None:
        return (_DUE, remark.promised_on), (_LATE, days.add(remark.promised_on, 1))
    since, patience = agency_today(agency.time_zone), agency.procedure.patience
    return (
        (_REMIND, days.add(since, patience.remind_after)),
        (_ESCALATE, days.add(since, patience.escalate_after)),
    )


def is_late(remark: Remark, today: date) -> bool:
    """A promise that was not kept."""
    return remark.promised_on is not None and remark.promised_on < today


async def remind(store: Store, deadline: Deadline, _now: datetime) -> None:
    """Tell whoever answers and, when it is late, their superiors; nothing once it moved on."""
    assert deadline.agency_id is not None
    body = deadline.body
    remark = await store.remarks.get(deadline.agency_id, body["remark"])
    if remark.revision != body["revision"] or remark.status not in WAITING:
        return
    if body["stage"] == _LATE:
        await tell_author(store, remark, deadline.subject)
    people = [*await answering(store, remark), *await _who_promised(store, remark)]
    late = body["stage"] in _STAGES_FOR_SUPERIORS
    if late:
        people += await superiors(store, remark)
    await notify(
        store,
        {each.person_id: each for each in people}.values(),
        NoticeKind.REMARK_LATE if late else NoticeKind.REMARK_WAITS,
        deadline.subject,
        remark=remark.id,
        revision=remark.revision,
    )


async def _who_promised(store: Store, remark: Remark) -> list[Staff]:
    """Whose promise it is, while they work here."""
    if remark.status is not RemarkStatus.PROMISED or remark.decided_by_id is None:
        return []
    staff = await store.team.member(remark.agency_id, remark.decided_by_id)
    return [staff] if staff and staff.revoked_at is None else []
