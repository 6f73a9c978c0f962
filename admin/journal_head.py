"""The journal's head code, sent every morning to those who approve."""

from datetime import date, datetime, timedelta

from admin.clock import day_of, morning_of
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, holders
from storage.models import Agency, Deadline
from storage.store import Store

KIND = "journal_head"


async def plan_head(store: Store, agency: Agency, today: date) -> None:
    """Send the head this morning, or at once when the morning is over."""
    subject = f"agency:{agency.id}:{today.isoformat()}"
    await store.deadlines.plan(KIND, subject, morning_of(today, agency.time_zone), agency.id)


async def send_head(store: Store, deadline: Deadline, now: datetime) -> None:
    """Send the head if the journal grew since it was sent last; what days were missed is said.

    The deadline's own body remembers for the next one: the day that it fired on («ran_on»)
    and the number that was sent last («sent»). While it reaches nobody, the head stays unsent
    and each new one is tried once, so that the sender sees it fail; where nobody approves
    yet, the next morning looks again.
    """
    assert deadline.agency_id is not None
    agency = await store.agencies.get(deadline.agency_id)
    before = await store.deadlines.last_fired(KIND, agency.id, deadline.id)
    former = before.body if before else {}
    today, sent = day_of(now, agency.time_zone), former.get("sent", 0)
    deadline.body = {"ran_on": today.isoformat(), "sent": sent}
    last = await store.journal.last(agency.id)
    if last is None or last.number <= sent:
        return
    approvers = holders(Permission.APPROVE)
    reachable = await store.team.reachable(agency.id, approvers)
    await notify(
        store,
        reachable or await store.team.active(agency.id, approvers),
        NoticeKind.JOURNAL_HEAD,
        deadline.subject if reachable else f"agency:{agency.id}:record:{last.number}",
        number=last.number,
        hash=last.record_hash,
        silent_since=_silent_since(former.get("ran_on"), today),
    )
    if reachable:
        deadline.body = {**deadline.body, "sent": last.number}


def _silent_since(ran_on: str | None, today: date) -> str:
    """The first day on which nothing ran, «2026-11-15», or empty."""
    if ran_on is None:
        return ""
    missed = date.fromisoformat(ran_on) + timedelta(days=1)
    return missed.isoformat() if missed < today else ""
