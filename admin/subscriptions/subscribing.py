"""Asking to be told of a change, and asking for it no more: each in one press."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from admin.errors.subscriptions import ManySubscriptionsError
from admin.subscriptions.steps import step_between, step_of
from storage.care_terms import SubscriptionKind
from storage.errors import MissingRecordError
from storage.models import Subscription
from storage.store import Store
from storage.terms import SuggestionPart

MOST = 30
"""Of a person: more nobody would remember."""


@dataclass(frozen=True)
class Subject:
    """What somebody asks to be told of; `key` as `storage.models.Subscription` has it."""

    agency_id: int
    kind: SubscriptionKind
    key: str


def of_row(agency_id: int, row_id: int) -> Subject:
    return Subject(agency_id, SubscriptionKind.ROW, str(row_id))


def of_situation(agency_id: int, code: str) -> Subject:
    return Subject(agency_id, SubscriptionKind.SITUATION, code)


def of_mended(agency_id: int, row_id: int, part: SuggestionPart) -> Subject:
    """The part of a card of which somebody has said that it is wrong."""
    return Subject(agency_id, SubscriptionKind.MENDED, f"{row_id}:{part.value}")


async def subscribe(
    store: Store, person_id: int, subject: Subject, *, seen: int, now: datetime
) -> bool:
    """Tell the person when a release after the one that they saw changes this. False where they
    asked for it before.

    Of a contact to be mended the hour is not kept: it would lead to the word about it.

    Raises:
        ManySubscriptionsError: more than anybody would remember.
    """
    mine = await store.subscriptions.of(person_id)
    known = any(subject == subject_of(each) for each in mine)
    if not known and len(mine) >= MOST:
        raise ManySubscriptionsError(most=MOST)
    if subject.kind is SubscriptionKind.MENDED:
        now = datetime.combine(now.date(), time(), now.tzinfo)
    await store.subscriptions.put(
        person_id, subject.agency_id, subject.kind, subject.key, seen, now
    )
    return not known


def subject_of(subscription: Subscription) -> Subject:
    return Subject(subscription.agency_id, subscription.kind, subscription.key)


async def unsubscribe(store: Store, person_id: int, subject: Subject) -> bool:
    """False where there was nothing to stop."""
    return await store.subscriptions.remove(person_id, subject.agency_id, subject.kind, subject.key)


async def unsubscribe_from_release(
    store: Store, person_id: int, agency_id: int, release_id: int
) -> Sequence[Subject]:
    """Stop telling of whatever the message about this release told of; what that was."""
    try:
        step = await step_of(store, await store.releases.get(agency_id, release_id))
    except MissingRecordError:
        return []
    mine = await store.subscriptions.of(person_id)
    theirs = [each for each in mine if each.agency_id == agency_id]
    stopped = [subject_of(each) for each in theirs if step and step.concerns(each)]
    for subject in stopped:
        await unsubscribe(store, person_id, subject)
    return stopped


async def unsubscribe_from_all(store: Store, person_id: int) -> int:
    """How many there were."""
    return await store.subscriptions.forget(person_id)


async def has_changed(
    store: Store, subject: Subject, list_id: int, *, seen: int, now_at: int
) -> bool:
    """Whether what the person asks to be told of has changed since the release that they saw:
    their screen was an old one."""
    if seen >= now_at:
        return False
    former = await store.releases.numbered(list_id, seen)
    current = await store.releases.numbered(list_id, now_at)
    if former is None or current is None:
        return False
    step = await step_between(store, former, current)
    return step.concerns(Subscription(person_id=0, release_number=seen, **vars(subject)))
