"""The monitoring's outcome: a frozen document of who confirmed what and when (D16)."""

import io
from datetime import date

import pytest
import time_machine
from docx import Document

from admin import proposals
from admin.answers import edit
from admin.errors import NotAllowedError
from admin.errors.monitoring import MonitoringClosedError
from admin.monitoring.confirmations import ask_change, confirm
from admin.monitoring.hand_over import document_of, hand_over
from admin.monitoring.report import report_file
from admin.notices import NoticeKind
from storage.canonical import sha256
from storage.db import Database
from storage.models import Campaign, Staff
from storage.terms import CampaignStatus, ChangeKind, Status
from tests.admin.calendar_days import people_told
from tests.monitoring import (
    Ministry,
    asked_of,
    live_through,
    morning,
    open_ministry,
    opened,
)

BASIS = "Ежегодный мониторинг 2026 года, п. 16"


async def worked_through(database: Database) -> tuple[Ministry, Campaign]:
    """The site is true, the reception is to be changed, the telephone has no answer."""
    ministry = await open_ministry(database)
    campaign = await opened(database, ministry)
    with time_machine.travel(morning(date(2026, 12, 8)), tick=True):
        async with database.writing() as store:
            site = await asked_of(store, ministry, ministry.site)
            reception = await asked_of(store, ministry, ministry.reception)
            await confirm(store, site.id, by=ministry.editor, seen=1)
            kind = ChangeKind.NEEDS
            await ask_change(store, reception.id, kind, BASIS, by=ministry.editor, seen=1)
    return ministry, campaign


async def handed(database: Database, campaign: Campaign, by: Staff) -> Campaign:
    with time_machine.travel(morning(date(2026, 12, 28)), tick=True):
        async with database.writing() as store:
            return await hand_over(store, campaign.id, by=by)


async def test_the_secretary_is_told_that_the_head_handed_over(sqlite_database: Database) -> None:
    ministry, campaign = await worked_through(sqlite_database)

    await handed(sqlite_database, campaign, ministry.head)

    told = await people_told(sqlite_database, NoticeKind.MONITORING_HANDED_OVER)
    assert told == [ministry.secretary.person_id]


async def test_the_document_says_who_confirmed_what_and_when_and_what_was_not(
    sqlite_database: Database,
) -> None:
    ministry, campaign = await worked_through(sqlite_database)

    done = await handed(sqlite_database, campaign, ministry.secretary)

    content = document_of(done)
    assert done.status is CampaignStatus.HANDED_OVER
    assert done.content_hash == sha256(done.content)
    assert (content["handed_over_by"], content["handed_over_on"]) == (
        ministry.secretary.title,
        "2026-12-28",
    )
    told = {
        row["touchpoint"]: (
            row["answer"],
            row["answered_by"],
            row["answered_unit"],
            row["answered_on"],
            row["channel_same"],
        )
        for row in content["rows"]
    }
    who = ministry.editor.title
    assert told == {
        "Сайт": ("true", who, "Отдел кадров", "2026-12-08", True),
        "Приём": ("change", who, "Отдел кадров", "2026-12-08", None),
        "Телефон": ("none", "", "", "", None),
    }
    (change,) = next(row for row in content["rows"] if row["answer"] == "change")["proposals"]
    assert (change["kind"], change["status"]) == ("needs", "draft")


async def test_the_hand_over_is_noted_without_a_word_and_ends_the_reminders(
    sqlite_database: Database,
) -> None:
    ministry, campaign = await worked_through(sqlite_database)
    await handed(sqlite_database, campaign, ministry.head)

    await live_through(sqlite_database, date(2026, 12, 18), date(2026, 12, 31))

    assert await people_told(sqlite_database, NoticeKind.MONITORING_REMINDER) == []
    assert await people_told(sqlite_database, NoticeKind.MONITORING_HAND_OVER) == []
    async with sqlite_database.reading() as store:
        written = list(await store.journal.of_agency(ministry.agency.id))
    (noted,) = [each for each in written if each.verb == "monitoring.hand_over"]
    kept = await handed(sqlite_database, campaign, ministry.head)
    assert noted.details == {"hash": kept.content_hash, "unanswered": 1}


async def test_a_second_press_changes_nothing_and_a_colleagues_is_told_who_was_first(
    sqlite_database: Database,
) -> None:
    ministry, campaign = await worked_through(sqlite_database)
    first = await handed(sqlite_database, campaign, ministry.secretary)

    again = await handed(sqlite_database, campaign, ministry.secretary)
    with pytest.raises(MonitoringClosedError) as refused:
        await handed(sqlite_database, campaign, ministry.head)

    assert again.content == first.content
    assert refused.value.words["who"] == ministry.secretary.title


@pytest.mark.parametrize("who", ["editor", "reviewer", "administrator"])
async def test_only_the_secretary_and_the_head_hand_over(
    sqlite_database: Database, who: str
) -> None:
    ministry, campaign = await worked_through(sqlite_database)

    with pytest.raises(NotAllowedError):
        await handed(sqlite_database, campaign, getattr(ministry, who))


async def test_what_came_of_it_goes_the_ordinary_way_after_the_hand_over(
    sqlite_database: Database,
) -> None:
    ministry, campaign = await worked_through(sqlite_database)
    await handed(sqlite_database, campaign, ministry.secretary)

    async with sqlite_database.writing() as store:
        (draft,) = await store.proposals.having(ministry.agency.id, [Status.DRAFT])
        await edit(store, draft, ministry.editor, becomes={"needs": ["result"]})
        sent = await proposals.submit(store, draft.id, by=ministry.editor, seen=draft.revision)

    assert (sent.status, sent.basis) == (Status.SUBMITTED, BASIS)


async def test_the_file_holds_every_row_with_its_answer(sqlite_database: Database) -> None:
    ministry, campaign = await worked_through(sqlite_database)
    done = await handed(sqlite_database, campaign, ministry.secretary)

    made = report_file(document_of(done), done.content_hash)

    document = Document(io.BytesIO(made))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert "для внешних клиентов, 2026 год" in text and done.content_hash in text
    assert "проверка до 25.12.2026 включительно, передача до 30.12.2026" in text
    answers = {row[2]: (row[4], row[5]) for row in cells[2:]}
    assert answers["Сайт"] == (
        "верны строка, содержание взаимодействия и тип (канал взаимодействия)",
        f"{ministry.editor.title}\nОтдел кадров\n08.12.2026",
    )
    assert answers["Телефон"] == ("не подтверждено", "—")
