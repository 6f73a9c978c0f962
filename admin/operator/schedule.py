"""What of the schedule did not happen in its time: given up, or due and still waiting."""

from admin.clock import local_moment
from admin.command_line import Command
from admin.operator.answers import words
from storage.models.base import utc_now
from storage.store import Store

_SHOWN = 20


async def show_deadlines(store: Store, _given: Command) -> list[str]:
    """How many were given up and how many are late, and the first of them with their errors."""
    now, zones = utc_now(), {each.id: each.time_zone for each in await store.agencies.all()}
    failed = await store.deadlines.count_failed()
    late = await store.deadlines.count_overdue(now)
    if not failed and not late:
        return [words("admin-deadlines-fine")]
    lines = [words("admin-deadlines-count", failed=failed, late=late)]
    for each in await store.deadlines.troubled(now, _SHOWN):
        lines.append(
            words(
                "admin-deadline-line",
                kind=each.kind,
                subject=each.subject,
                at=local_moment(each.due_at, zones.get(each.agency_id or 0, "UTC")),
                attempts=each.attempts,
                error=each.error or "none",
                state=each.state.value,
            )
        )
    return lines
