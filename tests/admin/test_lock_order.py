"""Lists are held before their agency: two who need both never wait for each other."""

import asyncio
from datetime import date

import pytest

from admin import proposals, review, succession
from admin.knowledge import texts
from admin.procedure import changes
from admin.succession import Act
from storage.db import Database
from storage.models import Proposal
from storage.store import Store
from storage.terms import SuccessionKind
from tests.admin.test_knowledge import a_text
from tests.factories import Office, open_office


async def checked_text(store: Store, office: Office) -> Proposal:
    draft = await a_text(store, office)
    await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    return await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)


async def closed(store: Store, office: Office, _seen: int) -> None:
    agency = await store.agencies.get(office.agency.id)
    act = Act("указ", "7", date(2024, 1, 9))
    await succession.record(store, agency, SuccessionKind.CLOSED, date(2024, 1, 9), act)


async def changed(store: Store, office: Office, seen: int) -> None:
    await changes.change(store, "patience.remind_after", 3, by=office.administrator, seen=seen)


@pytest.mark.parametrize("other", [closed, changed])
async def test_an_approval_of_a_text_and_a_change_of_the_agency_wait_in_turn(
    postgres_database: Database, other: object
) -> None:
    office = await open_office(postgres_database)
    async with postgres_database.writing() as store:
        text = await checked_text(store, office)
        seen = (await store.agencies.get(office.agency.id)).revision
    held = asyncio.Event()

    async def approve() -> None:
        async with postgres_database.writing() as store:
            await store.agencies.lock_list(text.list_id)
            held.set()
            await asyncio.sleep(0.5)
            await texts.approve_text(store, text.id, by=office.approver, seen=text.revision)

    async def change() -> None:
        await held.wait()
        async with postgres_database.writing() as store:
            await other(store, office, seen)  # type: ignore[operator]

    results = await asyncio.gather(approve(), change(), return_exceptions=True)

    assert results[0] is None
    assert type(results[1]).__name__ in ("NoneType", "SettingsMovedOnError")
