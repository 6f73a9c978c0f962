"""An empty list begins with a file: one person sends it, another approves."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from admin import releases, team
from admin.clock import agency_today
from admin.deputies import name_deputy
from admin.errors.deputies import DeputyOfAuthorError
from admin.errors.imports import (
    ImportOverError,
    ListNotEmptyError,
    NobodyApprovesError,
    OrderNeededError,
    OtherApproverError,
    OwnImportError,
)
from admin.importing import first_list, imports
from admin.importing.plan import Plan
from admin.importing.preview_words import preview_words
from admin.importing.reading import Contents, read_file
from admin.patience import lose_patience
from admin.releases import Order
from admin.turns import tell_turns
from locales import Say
from storage.db import Database
from storage.models import ListImport, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.terms import ImportStatus, Kind, Role
from tests.factories import DIRECTION, a_list, a_procedure_by_order, a_staff, an_agency
from tests.importing.files import SEVEN, a_docx

LINES = (
    SEVEN,
    ("1.", DIRECTION, "", "Приём заявлений", "Сайт", "получить информацию", "цифровая"),
    ("2.", DIRECTION, "", "Выдача справок", "Сайт", "получить ответ", "цифровая"),
    ("3.", DIRECTION, "", "Выдача справок", "Личный приём", "посоветоваться", "оффлайн"),
)


FORGED = {
    "id": 1,
    "direction": DIRECTION,
    "service": "",
    "process": "Приём",
    "needs": ["information"],
    "regime": "appeal",
    "situations": [],
    "segments": [],
    "bring": {},
    "peculiarity": "",
    "basis": "",
    "responsible": "",
    "trust": "seed",
    "source": "proposal:1",
    "unit": "Чужой отдел",
    "touchpoint": {
        "id": 1,
        "name": "Сайт",
        "channel": "site",
        "kind": "digital",
        "labels": {},
        "about": {},
        "contacts": [
            {"type": "phone", "value": "+7 000 000-00-00", "trust": "seed", "source": "приказ"}
        ],
        "hours": "",
        "owner": "",
    },
}
"""A row that somebody wrote into a file of our own make: anybody can count its hash."""


class Beginning:
    """An agency whose list is empty, with an editor and two approvers."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def open(self, procedure: Procedure | None = None) -> "Beginning":
        async with self.database.writing() as store:
            self.agency = await an_agency(store, procedure=procedure)
            self.owner = await a_list(store, self.agency)
            self.editor = await a_staff(store, self.agency, Role.EDITOR)
            self.approver = await a_staff(store, self.agency, Role.APPROVER)
            self.other = await a_staff(store, self.agency, Role.APPROVER)
        return self

    async def name_deputy(self, approver: Staff) -> Staff:
        """The editor stands in for the approver today."""
        today = agency_today(self.agency.time_zone)
        async with self.database.writing() as store:
            await name_deputy(store, self.editor.id, today, today, by=approver)
        async with self.database.reading() as store:
            deputy = await store.team.member(self.agency.id, self.editor.person_id)
        assert deputy is not None
        return deputy

    async def ask_of_operator(self, approver: Staff) -> ListImport:
        record = await self.preview(None)
        async with self.database.writing() as store:
            record = await store.imports.get(self.agency.id, record.id)
            await first_list.ask_approver(store, record, approver)
        return record

    async def revoke(self, *people: Staff) -> None:
        async with self.database.writing() as store:
            self.administrator = await a_staff(store, self.agency, Role.ADMINISTRATOR)
            for each in people:
                await team.revoke(store, each.id, by=self.administrator)

    async def told(self, person: Staff) -> list[str]:
        """What this person was told of, in order."""
        async with self.database.reading() as store:
            queued = [await store.queue.get(number) for number in range(1, 60)]
        return [
            each.body["kind"]
            for each in queued
            if each and each.person_id == person.person_id and "kind" in each.body
        ]

    async def preview(self, by: Staff | None) -> ListImport:
        contents = await read_file("a.docx", a_docx(list(LINES)))
        async with self.database.writing() as store:
            agency = await store.agencies.get(self.agency.id)
            return await imports.preview(store, agency, "a.docx", contents, by=by)

    async def ask(self, by: Staff) -> ListImport:
        record = await self.preview(by)
        async with self.database.writing() as store:
            return await first_list.ask_approval(store, record.id, by=by, seen=record.revision)

    async def approve(self, record: ListImport, by: Staff, **order: Any) -> Any:
        async with self.database.writing() as store:
            seen = record.revision
            return await first_list.approve(store, record.id, by=by, seen=seen, **order)

    async def rows(self) -> list[Any]:
        async with self.database.reading() as store:
            return list(await store.register.rows(self.owner.id))


async def test_another_person_s_press_makes_rows_points_and_release_one(
    database: Database,
) -> None:
    begun = await Beginning(database).open()
    record = await begun.ask(begun.editor)

    release = await begun.approve(record, begun.approver)

    assert (release.number, release.approved_by_id) == (1, begun.approver.person_id)
    content = releases.rows_of(release)
    assert [(row["process"], row["touchpoint"]["name"]) for row in content] == [
        ("Приём заявлений", "Сайт"),
        ("Выдача справок", "Сайт"),
        ("Выдача справок", "Личный приём"),
    ]
    assert content[0]["touchpoint"]["id"] == content[1]["touchpoint"]["id"]
    assert content[2]["touchpoint"]["kind"] == Kind.OFFLINE


async def test_nothing_stands_in_the_list_before_the_approval(sqlite_database: Database) -> None:
    begun = await Beginning(sqlite_database).open()

    record = await begun.ask(begun.editor)

    assert await begun.rows() == []
    assert record.status is ImportStatus.WAITING


async def test_nobody_approves_the_list_that_they_sent(sqlite_database: Database) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.ask(begun.approver)

    with pytest.raises(OwnImportError):
        await begun.approve(record, begun.approver)

    assert await begun.rows() == []


async def test_the_database_itself_wants_two_people(database: Database) -> None:
    begun = await Beginning(database).open()
    record = await begun.ask(begun.approver)

    with pytest.raises(IntegrityError):
        async with database.writing() as store:
            mine = await store.imports.get(begun.agency.id, record.id)
            mine.approver_id = begun.approver.person_id
            await store.flush()


async def test_the_operator_s_file_waits_for_the_one_whom_the_operator_named(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.preview(None)
    async with sqlite_database.writing() as store:
        record = await store.imports.get(begun.agency.id, record.id)
        await first_list.ask_approver(store, record, begun.approver)

    with pytest.raises(OtherApproverError):
        await begun.approve(record, begun.other)
    release = await begun.approve(record, begun.approver)

    assert release.number == 1


async def test_where_an_order_approves_it_is_asked_for(sqlite_database: Database) -> None:
    begun = await Beginning(sqlite_database).open(a_procedure_by_order())
    record = await begun.ask(begun.editor)

    with pytest.raises(OrderNeededError):
        await begun.approve(record, begun.approver)
    order = Order(number="54", date=dt.date(2024, 4, 11))
    release = await begun.approve(record, begun.approver, order=order)

    assert release.document_line == "Приказ от 11.04.2024 № 54"


async def test_a_list_that_has_rows_takes_no_first_release(sqlite_database: Database) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.ask(begun.editor)
    await begun.approve(record, begun.approver)

    with pytest.raises(ListNotEmptyError):
        await begun.ask(begun.editor)


async def test_an_approval_is_given_once(sqlite_database: Database) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.ask(begun.editor)
    await begun.approve(record, begun.approver)

    with pytest.raises(ImportOverError):
        await begun.approve(record, begun.other)

    assert len(await begun.rows()) == len(LINES) - 1


async def test_a_list_that_is_not_approved_is_forgotten_and_its_author_told(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.ask(begun.editor)

    async with sqlite_database.writing() as store:
        seen = record.revision
        await first_list.decline(store, record.id, by=begun.approver, seen=seen)

    async with sqlite_database.reading() as store:
        told = [await store.queue.get(number) for number in range(1, 20)]
    mine = [each.body for each in told if each and each.person_id == begun.editor.person_id]
    assert [body["kind"] for body in mine] == ["import_declined"]
    assert await begun.rows() == []


async def test_without_a_second_person_the_author_learns_whom_to_appoint(
    sqlite_database: Database,
) -> None:
    begun = Beginning(sqlite_database)
    async with sqlite_database.writing() as store:
        begun.agency = await an_agency(store)
        begun.owner = await a_list(store, begun.agency)
        begun.approver = await a_staff(store, begun.agency, Role.APPROVER)

    with pytest.raises(NobodyApprovesError):
        await begun.ask(begun.approver)


async def test_the_author_s_deputy_approves_no_list_of_theirs(sqlite_database: Database) -> None:
    begun = await Beginning(sqlite_database).open()
    deputy = await begun.name_deputy(begun.approver)
    record = await begun.ask(begun.approver)

    with pytest.raises(DeputyOfAuthorError):
        await begun.approve(record, deputy)

    assert await begun.rows() == []
    assert await begun.told(deputy) == ["deputy_named"]


async def test_a_deputy_approves_the_list_of_somebody_else_and_it_is_kept_for_whom(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    deputy = await begun.name_deputy(begun.approver)
    record = await begun.ask(begun.other)

    release = await begun.approve(record, deputy)

    assert await begun.told(deputy) == ["deputy_named", "first_list"]
    assert release.approved_by_title == "Редактор 1 за Утверждающего 1"
    async with sqlite_database.reading() as store:
        kept = await store.imports.get(begun.agency.id, record.id)
    assert (kept.approver_id, kept.approved_for_id) == (
        deputy.person_id,
        begun.approver.person_id,
    )


async def test_a_deputy_of_the_one_whom_the_operator_named_approves(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    deputy = await begun.name_deputy(begun.approver)
    record = await begun.ask_of_operator(begun.approver)

    release = await begun.approve(record, deputy)

    assert release.approved_by_title == "Редактор 1 за Утверждающего 1"


async def test_whoever_came_after_the_named_approver_left_is_told_and_approves(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.ask_of_operator(begun.approver)

    await begun.revoke(begun.approver, begun.other)
    async with sqlite_database.writing() as store:
        newcomer = await a_staff(store, begun.agency, Role.APPROVER)
        await tell_turns(store, begun.agency.id)

    assert "first_list" in await begun.told(newcomer)
    assert (await begun.approve(record, newcomer)).number == 1


async def test_nobody_left_to_approve_a_list_is_told_to_the_administrators(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    await begun.ask(begun.editor)

    await begun.revoke(begun.approver, begun.other)

    assert "nobody_decides" in await begun.told(begun.administrator)


async def test_a_list_that_waits_too_long_reminds_its_approvers(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    record = await begun.ask(begun.editor)
    event = f"import:{record.id}:{record.revision}"

    async with sqlite_database.writing() as store:
        planned = await store.deadlines.planned("patience", begun.agency.id)
        for each in sorted(planned, key=lambda each: each.due_at):
            assert each.subject.startswith(event)
            await lose_patience(store, each, utc_now())

    told = await begun.told(begun.approver)
    assert told == ["first_list", "still_waits", "waits_too_long"]


async def test_what_a_file_of_elsewhere_says_of_trust_is_not_taken(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    contents = Contents(
        release={
            "agency": "x",
            "client": "external",
            "number": 1,
            "date": "2024-01-01",
            "document_line": "",
            "rows": [FORGED],
        }
    )
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(begun.agency.id)
        record = await imports.preview(store, agency, "a.json", contents, by=begun.editor)
    plan = Plan.from_json(record.plan)
    shown = preview_words(record, plan, "external", begun.agency.procedure, Say("ru"))
    async with sqlite_database.writing() as store:
        record = await first_list.ask_approval(
            store, record.id, by=begun.editor, seen=record.revision
        )

    release = await begun.approve(record, begun.approver)

    (row,) = releases.rows_of(release)
    (contact,) = row["touchpoint"]["contacts"]
    assert (contact["trust"], contact["source"]) == ("page", "import")
    assert (row["trust"], row["source"]) == ("staff", f"import:{record.id}")
    assert "появятся: Чужой отдел" in shown
    assert "+7 000 000-00-00" in shown
