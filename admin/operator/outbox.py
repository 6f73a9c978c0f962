"""What waits to be sent, what did not arrive and what was put aside: never whose, never what
it says."""

from datetime import datetime

from admin.command_line import Command
from admin.discretion import Discretion
from admin.operator.answers import words
from storage.models import Receipt
from storage.models.base import utc_now
from storage.store import Store

_SHOWN = 10
_DISCRETION = Discretion()


async def show_queue(store: Store, _given: Command) -> list[str]:
    """One line a kind that waits, a reason of failures, an update put aside."""
    lines = [*await _waiting(store, utc_now()), *await _failed(store), *await _aside(store)]
    return lines or [words("admin-queue-empty")]


async def _waiting(store: Store, now: datetime) -> list[str]:
    return [
        words(
            "admin-queue-waiting",
            kind=kind,
            count=waiting.count,
            minutes=max(0, int((now - waiting.created_first).total_seconds() // 60)),
        )
        for kind, waiting in (await store.backlog.kinds(now)).items()
    ]


async def _failed(store: Store) -> list[str]:
    return [
        words(
            "admin-queue-failed",
            kind=each.kind,
            count=each.count,
            reason=_DISCRETION.text(each.reason) or "—",
        )
        for each in await store.backlog.given_up()
    ]


async def _aside(store: Store) -> list[str]:
    count = (await store.backlog.updates())[Receipt.ASIDE]
    if not count:
        return []
    newest = await store.backlog.put_aside(_SHOWN)
    lines = [words("admin-queue-aside", count=count, shown=len(newest))]
    for update in newest:
        moment = f"{update.at:%d.%m.%Y %H:%M} UTC"
        trace = _last_line(update.trace)
        lines.append("    " + words("admin-queue-trace", moment=moment, trace=trace))
    return lines


def _last_line(trace: str) -> str:
    """What broke; where it did is in the log."""
    said = [line for line in trace.splitlines() if line.strip()]
    return _DISCRETION.text(said[-1].strip()) if said else "—"
