"""Tells those who asked what a release changed: later, in bounded portions, each person once.

The release's own transaction plans a deadline and no more. A portion and its firing are one
transaction, so whoever is killed tells nobody twice and forgets nobody.
"""

from collections.abc import Sequence
from datetime import datetime

from admin.citizen_notices import CitizenNotice, tell
from admin.subscriptions.steps import Step, row_and_part, step_of
from storage.care_terms import SubscriptionKind
from storage.models import Deadline, Release, Subscription
from storage.repositories.subscriptions import TELLING
from storage.store import Store

KIND = TELLING

PORTION = 100
"""People of one transaction."""


async def plan_telling(store: Store, release: Release) -> None:
    """A release has been made: whoever asked is told of it, not now."""
    await _plan(store, release, 0, release.created_at)


async def _plan(store: Store, release: Release, after: int, due_at: datetime) -> None:
    body = {"release": release.id, "after": after}
    subject = f"release:{release.id}:{after}"
    await store.deadlines.plan(KIND, subject, due_at, release.agency_id, body)


async def tell_subscribers(store: Store, deadline: Deadline, now: datetime) -> None:
    """Tell a portion of those who asked, and plan the next one."""
    assert deadline.agency_id is not None
    release = await store.releases.get(deadline.agency_id, deadline.body["release"])
    step = await step_of(store, release)
    if step is None or step.is_nothing:
        return
    after = deadline.body["after"]
    people = await store.subscriptions.people_of(release.agency_id, after, PORTION)
    theirs = await store.subscriptions.of_people(release.agency_id, [who for _, who in people])
    for _number, person_id in people:
        touched = [each for each in theirs.get(person_id, ()) if step.touches(each)]
        await _tell_one(store, person_id, release, step, touched)
    if len(people) == PORTION:
        await _plan(store, release, people[-1][0], now)


async def _tell_one(
    store: Store, person_id: int, release: Release, step: Step, touched: Sequence[Subscription]
) -> None:
    """A word of thanks for each card that was mended, and one message for all the rest."""
    mended = [each for each in touched if each.kind is SubscriptionKind.MENDED]
    rows = sorted({row_and_part(each)[0] for each in mended})
    for row_id in rows:
        await tell(
            store,
            person_id,
            CitizenNotice.MENDED,
            f"release:{release.id}:row:{row_id}",
            agency_id=release.agency_id,
            release=release.id,
            row=row_id,
        )
    others = [each for each in touched if each.kind is not SubscriptionKind.MENDED]
    told = [each for each in others if not _is_of_row(each, rows)]
    if told:
        await tell(
            store,
            person_id,
            CitizenNotice.LIST_CHANGED,
            f"release:{release.id}",
            agency_id=release.agency_id,
            release=release.id,
            about=[[each.kind.value, each.key] for each in told],
        )
    await store.subscriptions.note_told(others, step.number)
    await store.subscriptions.end(mended)


def _is_of_row(subscription: Subscription, rows: Sequence[int]) -> bool:
    """Whether the person is thanked with just this card."""
    return subscription.kind is SubscriptionKind.ROW and int(subscription.key) in rows
