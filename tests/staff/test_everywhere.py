"""A contact changed everywhere, in chat: from /propose to a release."""

from bot.actions import encode
from bot.staff.actions import BeginDraft, OpenDraft
from bot.staff.everywhere_actions import BeginEverywhere
from storage.db import Database
from storage.models import Proposal
from storage.terms import ChangeKind, Status
from tests.everywhere import KEY, NEW, OLD, Wired, an_everywhere_draft, wired
from tests.staff.test_monitoring import Desk, desk


async def the_proposal(database: Database, there: Wired) -> Proposal:
    async with database.reading() as store:
        (found,) = await store.history.everywhere(there.office.agency.id)
        return found


async def decide(worker: Desk, button: str) -> str:
    await worker.says("/proposals")
    await worker.presses("№")
    return (await worker.presses(button)).text


async def test_it_goes_from_the_first_press_to_every_card(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)
    editor = await desk(sqlite_database, there.editor)

    await editor.says("/propose")
    await editor.presses("Другое изменение…")
    offered = await editor.presses("Изменить контакт везде")
    asked = await editor.presses(OLD)
    points = await editor.says("8 000 000 00 02")
    left = await editor.presses("Стойка приёма")
    await editor.presses("Дальше")
    await editor.presses("Изменились контакты")
    ready = await editor.presses("Пропустить")
    await editor.presses("Отправить на проверку")

    assert f"{OLD} — точек: 2" in offered.labels
    assert "Каким станет контакт" in asked.text
    assert sum("— выбрано" in each for each in points.labels) == 2
    assert "Стойка приёма" in left.labels
    assert NEW in ready.text and "Где останется прежним" in ready.text
    reviewer = await desk(sqlite_database, there.office.reviewer)
    approver = await desk(sqlite_database, there.office.approver)
    await decide(reviewer, "Проверено")
    await decide(approver, "Утвердить")
    done = await the_proposal(sqlite_database, there)
    assert done.status is Status.RELEASED
    async with sqlite_database.reading() as store:
        points_now = await store.register.touchpoints(there.office.agency.id)
    assert points_now[there.hotline.touchpoint_id].contacts[0]["value"] == NEW
    assert points_now[there.desk.touchpoint_id].contacts[0]["value"] == "8 000 0000001"


async def test_typed_words_find_the_contact(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)
    editor = await desk(sqlite_database, there.editor)
    await editor.says("/propose")
    await editor.presses("Другое изменение…")
    await editor.presses("Изменить контакт везде")

    found = await editor.says("стойка")
    nothing = await editor.says("зоопарк")

    assert any("https://example.org" in each for each in found.labels)
    assert "ничего не нашлось" in nothing.text


async def test_a_draft_begun_on_the_screen_goes_on_in_chat(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)
    editor = await desk(sqlite_database, there.editor)
    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await store.register.change_row(there.desk.id, 1, {"excluded": True})

    opened = await editor.clicks(encode(OpenDraft(draft.id)))

    assert "обновлено" in opened.text
    assert "Каким станет контакт" in opened.text


async def test_it_is_taken_away_by_a_press(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)
    editor = await desk(sqlite_database, there.editor)

    await editor.clicks(encode(BeginEverywhere("external", KEY)))
    await editor.presses("Убрать везде")

    assert (await the_proposal(sqlite_database, there)).becomes["contact"] == {"goes": True}


async def test_ones_own_other_drafts_of_the_row_stand_in_one_line(
    sqlite_database: Database,
) -> None:
    there = await wired(sqlite_database)
    editor = await desk(sqlite_database, there.editor)
    for kind in (ChangeKind.NEEDS, ChangeKind.RENAME):
        await editor.clicks(encode(BeginDraft(kind.value, there.desk.id)))

    begun = await editor.clicks(encode(BeginDraft(ChangeKind.CONTACTS.value, there.desk.id)))

    assert "другие черновики или предложения об этой строке: № 1, № 2." in begun.text
    assert "договоритесь" not in begun.text


async def test_a_forged_press_begins_nothing(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)
    editor = await desk(sqlite_database, there.editor)

    unknown = await editor.clicks(encode(BeginEverywhere("external", "0" * 16)))
    of_row = BeginDraft(ChangeKind.CONTACT_EVERYWHERE.value, there.desk.id)
    forged = await editor.clicks(encode(of_row))

    assert unknown.text and forged.text
    async with sqlite_database.reading() as store:
        assert not await store.history.everywhere(there.office.agency.id)
