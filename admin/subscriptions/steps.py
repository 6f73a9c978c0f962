"""A release beside the one before it, and what it changes for people."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from admin.shown_rows import answers, is_shown
from admin.subscriptions.seen import is_changed, is_mended
from storage.cards import RowCard
from storage.care_terms import SubscriptionKind
from storage.models import Agency, Release, Subscription
from storage.procedure import Procedure
from storage.situations import Guide, Situation
from storage.snapshot import row_cards
from storage.store import Store
from storage.terms import Client, SuggestionPart

Rows = Mapping[int, RowCard]


@dataclass(frozen=True)
class Moved:
    """What became of the rows behind a situation."""

    came: tuple[RowCard, ...]
    went: tuple[RowCard, ...]
    changed: tuple[tuple[RowCard, RowCard], ...]

    @property
    def is_nothing(self) -> bool:
        return not (self.came or self.went or self.changed)


@dataclass(frozen=True)
class Step:
    """Rows that people were and are shown in one list, by id; `first_own`: the former release
    was a teaching example, this one is the agency's."""

    client: Client
    number: int
    before: Rows
    after: Rows
    guide: Guide
    procedure: Procedure
    first_own: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether nobody is shown anything else than they were."""
        return self.before.keys() == self.after.keys() and not any(
            is_changed(row, self.after[row_id], self.procedure)
            for row_id, row in self.before.items()
        )

    def touches(self, subscription: Subscription) -> bool:
        """Whether it changes what this person asked to be told of, and has not seen yet."""
        return subscription.release_number < self.number and self.concerns(subscription)

    def concerns(self, subscription: Subscription) -> bool:
        """Whether it changes what somebody asked to be told of."""
        if subscription.kind is SubscriptionKind.SITUATION:
            situation = self.situation(subscription.key)
            return situation is not None and not self.moved(situation).is_nothing
        row_id, part = row_and_part(subscription)
        before, after = self.before.get(row_id), self.after.get(row_id)
        if before is None:
            return False
        if after is None:
            return True
        if part is not None:
            return is_mended(before, after, part, self.procedure)
        return is_changed(before, after, self.procedure)

    def situation(self, code: str) -> Situation | None:
        """A situation that people of this list are asked."""
        found = self.guide.situation(code)
        return found if found and found.client is self.client else None

    def moved(self, situation: Situation) -> Moved:
        was, becomes = _behind(self.before, situation), _behind(self.after, situation)
        both = was.keys() & becomes.keys()
        return Moved(
            came=tuple(row for row_id, row in becomes.items() if row_id not in was),
            went=tuple(row for row_id, row in was.items() if row_id not in becomes),
            changed=tuple(
                (was[row_id], becomes[row_id])
                for row_id in sorted(both)
                if is_changed(was[row_id], becomes[row_id], self.procedure)
            ),
        )


def row_and_part(subscription: Subscription) -> tuple[int, SuggestionPart | None]:
    """The row, and the part that somebody said was wrong: «7:phone»."""
    row_id, _colon, part = subscription.key.partition(":")
    return int(row_id), SuggestionPart(part) if part else None


async def step_of(store: Store, release: Release) -> Step | None:
    """What the release did; None for the first one of a list."""
    former = await store.releases.numbered(release.list_id, release.number - 1)
    return await step_between(store, former, release) if former else None


async def step_between(store: Store, former: Release, release: Release) -> Step:
    """What became of a list between two of its releases."""
    agency = await store.agencies.get(release.agency_id)
    owner = await store.agencies.list_by_id(release.list_id)
    return _step(agency, owner.client, former, release)


def _step(agency: Agency, client: Client, former: Release, release: Release) -> Step:
    return Step(
        client=client,
        number=release.number,
        before=_shown(former.content),
        after=_shown(release.content),
        guide=agency.guide.shown,
        procedure=agency.procedure,
        first_own=former.sample and not release.sample,
    )


@lru_cache(maxsize=2)
def _shown(content: str) -> Rows:
    """Read once for all portions of people who are told of it."""
    return {row.id: row for row in row_cards(json.loads(content)) if is_shown(row)}


def _behind(rows: Rows, situation: Situation) -> Rows:
    return {
        row_id: row
        for row_id, row in rows.items()
        if any(answers(row, situation, option) for option in situation.options)
    }
