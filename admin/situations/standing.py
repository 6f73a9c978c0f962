"""The situations of an agency as they stand, with what is behind each option."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from admin.permissions import Permission, require
from admin.shown_rows import answers, is_shown
from storage.canonical import canonical, sha256
from storage.cards import RowCard
from storage.models import Agency, Staff, Topic
from storage.situations import Guide, Option, ScenarioStep, Situation
from storage.snapshot import row_cards
from storage.store import Store
from storage.terms import Client


@dataclass(frozen=True)
class Standing:
    """`mark` changes whenever the situations do, `path_mark` whenever the path does; `rows` are
    those of the current releases that people may be sent to, by list: a list without a release
    is not there."""

    agency: Agency
    guide: Guide
    mark: str
    rows: Mapping[Client, tuple[RowCard, ...]]
    topics: Sequence[Topic]
    path_mark: str = ""

    def rows_behind(self, situation: Situation, option: Option) -> tuple[RowCard, ...]:
        rows = self.rows.get(situation.client, ())
        return tuple(row for row in rows if answers(row, situation, option))

    def leads(self, situation: Situation, option: Option) -> bool:
        """Whether people find something behind it; nobody knows before there is a list."""
        unknown = situation.client not in self.rows
        return unknown or option.own_words or bool(self.rows_behind(situation, option))

    def is_open(self, situation: Situation) -> bool:
        """Whether people see it: something behind one of its options."""
        shown = [] if situation.hidden else situation.shown_options
        return any(self.leads(situation, option) for option in shown)

    def topics_behind(self, situation: str, option: str = "") -> tuple[Topic, ...]:
        """Topics that lead there."""
        return tuple(
            each
            for each in self.topics
            if each.situation == situation and option in ("", each.option)
        )


async def read_situations(store: Store, *, by: Staff) -> Standing:
    """The situations, the hidden ones among them, for whoever works in the agency."""
    require(by, Permission.SEE_WORK)
    return await standing_of(store, await store.agencies.get(by.agency_id))


async def standing_of(store: Store, agency: Agency) -> Standing:
    rows = {}
    for owner in await store.agencies.lists(agency.id):
        release = await store.releases.numbered(owner.id, owner.release_number)
        if release is not None:
            found = row_cards(json.loads(release.content))
            rows[owner.client] = tuple(row for row in found if is_shown(row))
    guide = agency.guide
    topics = await store.topics.of(agency.id)
    mark, path_mark = mark_of(guide.situations), mark_of(guide.scenario)
    return Standing(agency, guide, mark, rows, topics, path_mark)


def mark_of(things: Sequence[Situation] | Sequence[ScenarioStep]) -> str:
    """What a person saw of the situations or of the path, in a form's hidden field."""
    return sha256(canonical([each.model_dump(mode="json") for each in things]))[:16]
