"""What the whole procedure added never reaches into another agency: each verb is called with
its ids by people of the right role, and nothing is shown or changed."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from admin import consolidated, deputies, history, suggestions
from admin.clock import agency_today
from admin.errors import NobodyError
from admin.export import Format, export, export_difference
from admin.importing import imports
from admin.knowledge import texts
from admin.monitoring import confirmations, hand_over
from admin.publication import records
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Base, JournalRecord, KnowledgeItem, QueuedMessage
from storage.store import Store
from storage.terms import ChangeKind, KnowledgeKind, Role
from tests.admin.test_closed_agency import VERBS as WRITING
from tests.admin.test_closed_agency import Left, Verb, left_in
from tests.factories import a_procedure_by_order, a_staff, an_office
from tests.monitoring import YEARLY

OF_THE_OWN = (
    *("begin_addition", "begin_copy", "begin_change", "begin_text", "make_release"),
    *("name_deputy", "invite", "change a setting", "drop_blank", "keep processes"),
    "open_by_hand",
)
"""Verbs of that table that are given no id of the other agency's."""

READING: dict[str, Verb] = {
    "take back": lambda s, t, h: consolidated.take_back(
        s, t.collecting.id, t.submitted.id, by=t.secretary, seen=t.collecting.revision
    ),
    "end a deputy": lambda s, t, h: deputies.end(s, 1, by=h.approver),
    "candidate": lambda s, t, h: deputies.candidate(s, t.office.editor.id, by=h.approver),
    "history of a proposal": lambda s, t, h: history.of_proposal(s, t.submitted.id, by=h.editor),
    "history of a row": lambda s, t, h: history.of_row(s, t.office.site.id, by=h.editor),
    "history of a touchpoint": lambda s, t, h: history.of_touchpoint(
        s, t.office.site.touchpoint_id, by=h.editor
    ),
    "history of a text": lambda s, t, h: history.of_text(s, 1, by=h.editor),
    "read a text": lambda s, t, h: texts.read_text(s, 1, by=h.editor),
    "change a text": lambda s, t, h: texts.begin_text_change(s, 1, h.editor),
    "withdraw a text": lambda s, t, h: texts.begin_text_withdrawal(s, 1, h.editor),
    "export": lambda s, t, h: export(s, t.release.id, Format.JSON, by=h.editor),
    "export a difference": lambda s, t, h: export_difference(s, t.release.id, by=h.editor),
    "read a suggestion": lambda s, t, h: suggestions.read_suggestion(
        s, t.suggestion.id, by=h.editor
    ),
    "read an import": lambda s, t, h: imports.read(s, t.preview.id, by=h.editor),
    "remap an import": lambda s, t, h: imports.remap(
        s, t.preview.id, by=h.editor, seen=t.preview.revision, columns={}
    ),
    "placement": lambda s, t, h: records.standings(s, t.office.owner.id, by=h.editor),
    "read a campaign": lambda s, t, h: hand_over.read_campaign(s, t.campaign.id, by=t.secretary),
    "look at a hand-over": lambda s, t, h: hand_over.ahead(s, t.campaign.id, by=t.secretary),
    "confirm a row": lambda s, t, h: confirmations.confirm(s, 1, by=h.editor, seen=1),
    "ask for a change": lambda s, t, h: confirmations.ask_change(
        s, 1, ChangeKind.NEEDS, "Мониторинг", by=h.editor, seen=1
    ),
}

VERBS = {name: verb for name, verb in WRITING.items() if name not in OF_THE_OWN} | READING


async def scene(store: Store) -> Left:
    """The other agency with something of each kind, a text and a deputy among it."""
    there = await an_office(store, a_procedure_by_order(monitoring=YEARLY))
    item = KnowledgeItem(
        agency_id=there.agency.id, kind=KnowledgeKind.FAQ, title="Вопрос", body="Ответ"
    )
    await store.knowledge.add(item)
    today = agency_today(there.agency.time_zone)
    deputy = await deputies.name_deputy(store, there.reviewer.id, today, today, by=there.approver)
    assert (item.id, deputy.id) == (1, 1)
    return await left_in(store, there)


async def amounts(store: Store) -> dict[str, int]:
    """How many records each table has, the journal and the queue among them."""
    tables = [each for each in Base.registry.mappers if each.class_ is not None]
    return {
        each.class_.__name__: await store.session.scalar(
            select(func.count()).select_from(each.class_)
        )
        or 0
        for each in tables
    }


async def test_no_verb_of_the_procedure_reaches_into_another_agency(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        left = await scene(store)
        here = await an_office(store, a_procedure_by_order(monitoring=YEARLY))
        own = replace(left, secretary=await a_staff(store, here.agency, Role.SECRETARY))
    async with sqlite_database.reading() as store:
        before = await amounts(store)
    reached = []

    for name, verb in VERBS.items():
        try:
            async with sqlite_database.writing() as store:
                await verb(store, own, here)
                reached.append(name)
                await store.session.rollback()
        except (MissingRecordError, NobodyError):
            continue

    async with sqlite_database.reading() as store:
        assert reached == []
        assert await amounts(store) == before
        assert before[JournalRecord.__name__] and before[QueuedMessage.__name__]


@pytest.mark.parametrize("name", ["history of a row", "export", "read a text"])
async def test_the_own_people_do_reach_it(sqlite_database: Database, name: str) -> None:
    async with sqlite_database.writing() as store:
        left = await scene(store)

        assert await VERBS[name](store, left, left.office)
