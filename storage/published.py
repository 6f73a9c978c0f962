"""Loads what citizens are answered from: the current release of every list."""

import json

from storage.cards import AgencyCard, GoneCard, ListCard
from storage.models import Agency, Release, TouchpointList
from storage.snapshot import row_cards
from storage.store import Store


async def load_published(store: Store) -> tuple[AgencyCard, ...]:
    """Every agency with its current lists, in the order in which people see them."""
    releases = {release.list_id: release for release in await store.releases.current()}
    cards = []
    for agency in await store.agencies.all():
        lists = await store.agencies.lists(agency.id)
        published = [
            await _list_card(store, each, releases[each.id])
            for each in lists
            if each.id in releases
        ]
        cards.append(_agency_card(agency, published))
    return tuple(cards)


async def _list_card(store: Store, owner: TouchpointList, release: Release) -> ListCard:
    return ListCard(
        client=owner.client,
        release_id=release.id,
        number=release.number,
        date=release.date,
        sample=release.sample,
        document_line=release.document_line,
        rows=row_cards(json.loads(release.content)),
        gone={
            row_id: GoneCard(row_id, name, successor)
            for row_id, name, successor in await store.register.gone(owner.id)
        },
    )


def _agency_card(agency: Agency, lists: list[ListCard]) -> AgencyCard:
    return AgencyCard(
        id=agency.id,
        code=agency.code,
        name=agency.name,
        time_zone=agency.time_zone,
        procedure=agency.procedure,
        guide=agency.guide,
        lists={each.client: each for each in lists},
    )
