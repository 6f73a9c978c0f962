"""A touchpoint stands in one list of its agency: a release of one never changes another."""

import pytest

from admin import drafts, proposals
from admin.errors import UnknownChoiceError
from storage.db import Database
from storage.models import Proposal, TouchpointList
from storage.store import Store
from storage.terms import ChangeKind, Client
from tests.factories import Office, a_list, a_row, a_touchpoint, open_office


async def inner_list(store: Store, office: Office) -> TouchpointList:
    """The internal list with a point of its own."""
    inner = await a_list(store, office.agency, Client.INTERNAL)
    await a_row(store, inner, await a_touchpoint(store, office.agency, "Сайт для своих"))
    return inner


async def addition(store: Store, office: Office, client: Client) -> Proposal:
    return await proposals.begin_addition(store, client, office.editor)


async def test_a_point_of_another_list_is_not_reused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await inner_list(store, office)
        draft = await addition(store, office, Client.INTERNAL)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_touchpoint(store, draft, office.site.touchpoint_id, office.editor)

    assert "touchpoint_id" not in draft.becomes


async def test_a_point_of_both_lists_is_reused_by_neither(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        inner = await inner_list(store, office)
        point = await store.register.touchpoint(office.agency.id, office.site.touchpoint_id)
        await a_row(store, inner, point)
        for client in Client:
            draft = await addition(store, office, client)
            with pytest.raises(UnknownChoiceError):
                await drafts.put_touchpoint(store, draft, point.id, office.editor)


async def test_a_point_that_left_the_list_is_not_reused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await store.register.change_row(office.site.id, 1, {"excluded": True})
        draft = await addition(store, office, Client.EXTERNAL)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_touchpoint(store, draft, office.site.touchpoint_id, office.editor)


async def test_only_points_of_the_same_list_are_offered(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        inner = await inner_list(store, office)
        offered = {
            owner.client: [point.name for point in await store.register.reusable(owner)]
            for owner in (office.owner, inner)
        }

    assert offered == {Client.EXTERNAL: ["Сайт", "Приём"], Client.INTERNAL: ["Сайт для своих"]}


async def test_an_own_point_of_the_list_is_reused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await inner_list(store, office)
        draft = await addition(store, office, Client.EXTERNAL)
        await drafts.put_touchpoint(store, draft, office.site.touchpoint_id, office.editor)

    assert draft.kind is ChangeKind.ADD
    assert draft.becomes["touchpoint_id"] == office.site.touchpoint_id
