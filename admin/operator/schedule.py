"""What of the schedule did not happen in its time: given up, or due and still waiting."""

from admin.clock import local_moment
from admin.command_line import Command
from admin.operator.answers import words
from storage.models import Agency, Deadline
from storage.models.base import utc_now
from storage.store import Store

_SHOWN = 20


async def show_deadlines(store: Store, _given: Command) -> list[str]:
    """How many were given up and how many are late, and the first of them with their errors."""
    now = utc_now()
    failed = await store.deadlines.count_failed()
    late = await store.deadlines.count_overdue(now)
    if not failed and not late:
        return [words("admin-deadlines-fine")]
    agencies = {each.id: each for each in await store.agencies.all()}
    troubled = await store.deadlines.troubled(now, _SHOWN)
    return [
        words("admin-deadlines-count", failed=failed, late=late),
        *(_line(each, agencies.get(each.agency_id or 0)) for each in troubled),
    ]


async def retry_deadlines(store: Store, _given: Command) -> list[str]:
    """Begin anew what was given up, once its cause is mended.

    In no journal: it changes nothing that an agency has decided.
    """
    return [words("admin-deadlines-again", count=await store.deadlines.retry_failed())]


def _line(deadline: Deadline, agency: Agency | None) -> str:
    return words(
        "admin-deadline-line",
        kind=deadline.kind,
        code=agency.code if agency else "—",
        at=local_moment(deadline.due_at, agency.time_zone if agency else "UTC"),
        attempts=deadline.attempts,
        error=deadline.error or "none",
        state=deadline.state.value,
    )
