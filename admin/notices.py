"""What people are told: frozen notices in the queue, worded when they are sent."""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import Any

from storage.models import Priority, Staff
from storage.store import Store
from storage.terms import Role


class NoticeKind(StrEnum):
    TO_CHECK = "to_check"
    TO_APPROVE = "to_approve"
    TO_PRESENT = "to_present"
    TO_ASSEMBLE = "to_assemble"
    TO_ORDER = "to_order"
    DECIDED = "decided"
    RELEASED = "released"
    BUNDLE_RETURNED = "bundle_returned"
    ASSEMBLED = "assembled"
    NOBODY_DECIDES = "nobody_decides"
    SOMEBODY_DECIDES = "somebody_decides"
    JOINED = "joined"
    REVOKED = "revoked"
    ROLE_CHANGED = "role_changed"
    PUBLISH_BY = "publish_by"
    JOURNAL_HEAD = "journal_head"
    CALENDAR_MISSING = "calendar_missing"
    UNDELIVERED = "undelivered"
    SUGGESTED = "suggested"
    REMARK_LEFT = "remark_left"
    REMARK_WAITS = "remark_waits"
    REMARK_LATE = "remark_late"
    SURVEY_OVER = "survey_over"
    DEPUTY_NAMED = "deputy_named"
    DEPUTY_ENDED = "deputy_ended"
    TO_PUBLISH = "to_publish"
    PUBLISHED = "published"
    PUBLICATION_OVERDUE = "publication_overdue"
    STILL_WAITS = "still_waits"
    WAITS_TOO_LONG = "waits_too_long"
    ROLE_EMPTY = "role_empty"
    IMPORT_READY = "import_ready"
    IMPORTED = "imported"
    FIRST_LIST = "first_list"
    IMPORT_DECLINED = "import_declined"
    IMPORT_REPLACED = "import_replaced"
    MONITORING_OPENED = "monitoring_opened"
    MONITORING_REMINDER = "monitoring_reminder"
    MONITORING_LATE = "monitoring_late"
    MONITORING_HAND_OVER = "monitoring_hand_over"
    MONITORING_MISSED = "monitoring_missed"
    MONITORING_HANDED_OVER = "monitoring_handed_over"
    MONITORING_UNSENT = "monitoring_unsent"
    PROCEDURE_CHANGED = "procedure_changed"
    PROCESSES_CHANGED = "processes_changed"
    AGENCY_SUCCEEDED = "agency_succeeded"
    PROPOSALS_CLOSED = "proposals_closed"
    ASKED_IN_CHAT = "asked_in_chat"


_ASKS_TO_DECIDE = frozenset(
    {
        NoticeKind.TO_CHECK,
        NoticeKind.TO_APPROVE,
        NoticeKind.TO_PRESENT,
        NoticeKind.TO_ASSEMBLE,
        NoticeKind.TO_ORDER,
        NoticeKind.ASSEMBLED,
        NoticeKind.NOBODY_DECIDES,
        NoticeKind.IMPORTED,
        NoticeKind.FIRST_LIST,
        NoticeKind.ASKED_IN_CHAT,
    }
)


class NobodyToTellError(Exception):
    """Nobody of the agency has a role that has to know."""


def priority_of(kind: NoticeKind) -> Priority:
    """What asks to decide overtakes what only tells."""
    return Priority.TURN if kind in _ASKS_TO_DECIDE else Priority.NOTICE


def key_of(kind: StrEnum, event: str, person_id: int) -> str:
    """What makes one event reach one person once."""
    return f"{kind.value}:{event}:{person_id}"


def event_of(key: str, kind: StrEnum, person_id: int) -> str:
    """The event in what `key_of` made."""
    return key.removeprefix(f"{kind.value}:").removesuffix(f":{person_id}")


async def notify(
    store: Store, people: Iterable[Staff], kind: NoticeKind, event: str, **facts: Any
) -> int:
    """Queue one notice for each person; the same event reaches a person once.

    Returns how many people were told.
    """
    told = 0
    for person in people:
        body = {"kind": kind.value, "agency": person.agency_id, **facts}
        key, priority = key_of(kind, event, person.person_id), priority_of(kind)
        await store.queue.put(person.person_id, "notice", body, dedup_key=key, priority=priority)
        told += 1
    return told


async def whom_to_tell(store: Store, agency_id: int, roles: Collection[Role]) -> Sequence[Staff]:
    """Those of these roles whom a message can reach; where there are none, all of the roles:
    the sender sees it fail, and the administrators learn of it.

    Raises:
        NobodyToTellError: nobody has such a role.
    """
    people = await store.team.reachable(agency_id, roles)
    people = people or await store.team.active(agency_id, roles)
    if not people:
        raise NobodyToTellError
    return people
