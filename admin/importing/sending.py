"""What the author of a preview may still do with it."""

from admin.importing.imports import most_of
from admin.importing.plan import Plan
from storage.models import ListImport, Staff
from storage.terms import ImportStatus


def is_own_preview(record: ListImport, by: Staff) -> bool:
    """Whether the file waits for this person, who sent it."""
    return record.status is ImportStatus.PREVIEW and record.author_id == by.person_id


def sending_step(record: ListImport, plan: Plan, by: Staff) -> str:
    """«ask» for an approval of a first list, «confirm» changes; empty while nothing can go."""
    if not is_own_preview(record, by) or not 0 < plan.changes <= most_of(plan):
        return ""
    return "ask" if plan.first else "confirm"


def without_channel(plan: Plan) -> list[int]:
    """The lines whose touchpoint is of an unknown type."""
    return [place for place, each in enumerate(plan.entries) if each.problem == "channel"]
