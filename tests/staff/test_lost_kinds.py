"""A draft of a change that the procedure gave to others meanwhile is no dead end."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from admin import teaching, topics, vocabulary
from admin.errors import NotAllowedError
from admin.errors.procedure import ClosedAgencyError, KindOfOthersError
from admin.procedure.values import with_value
from admin.releases import require_order_taken
from bot.actions import encode
from bot.staff.actions import AskContact, OpenDraft
from storage.db import Database
from storage.store import Store
from storage.terms import ChangeKind, Status
from tests.factories import Office, a_draft, open_office
from tests.staff.test_monitoring import desk


async def test_the_author_is_told_and_deletes_the_draft(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    editor = await desk(sqlite_database, office.editor)
    async with sqlite_database.writing() as store:
        draft = await a_draft(store, office.editor, office.site, ChangeKind.CONTACTS)
    await editor.clicks(encode(AskContact(draft.id, "hours")))
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        data = with_value("route.proposers.contacts", ["reviewer"], agency.procedure)
        await store.agencies.change(agency, agency.revision, {"procedure_data": data})

    refused = await editor.says("пн-пт 9-18")
    shown = await editor.clicks(encode(OpenDraft(draft.id)))
    await editor.presses("Удалить")

    assert "Порядок органа изменился" in refused.text
    assert "Порядок органа изменился" in shown.text and "+7 000 000-00-00" in shown.text
    async with sqlite_database.reading() as store:
        assert (await store.proposals.get(office.agency.id, draft.id)).status is Status.WITHDRAWN


def test_a_lost_kind_is_a_lost_right() -> None:
    assert issubclass(KindOfOthersError, NotAllowedError)


Verb = Callable[[Store, Office], Awaitable[object]]

WRITING: list[Verb] = [
    lambda store, office: vocabulary.add_sayings(store, "а = б", by=office.editor),
    lambda store, office: vocabulary.remove_saying(store, 1, by=office.head),
    lambda store, office: vocabulary.add_phrases(store, "а", row_id=1, by=office.editor),
    lambda store, office: vocabulary.remove_phrase(store, 1, by=office.head),
    lambda store, office: topics.remove_topic(store, 1, seen=1, by=office.head),
    lambda store, office: topics.lead_topic(store, 1, "a", "b", seen=1, by=office.head),
    lambda store, office: teaching.teach(store, 1, "а", row_id=1, by=office.editor),
    lambda store, office: teaching.ignore(store, 1, by=office.editor),
    lambda store, office: teaching.take_back(store, 1, by=office.editor),
    lambda store, office: require_order_taken(store, 1, by=office.approver),
]


@pytest.mark.parametrize("verb", WRITING)
async def test_a_closed_agency_teaches_and_records_nothing(
    sqlite_database: Database, verb: Verb
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        (await store.agencies.get(office.agency.id)).closed_on = date(2026, 1, 1)

    async with sqlite_database.writing() as store:
        with pytest.raises(ClosedAgencyError):
            await verb(store, office)
