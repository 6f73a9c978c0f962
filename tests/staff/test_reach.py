"""Whoever stopped the bot is shown so to those who count on them."""

from dataclasses import dataclass

import pytest

from admin import team
from admin.turns import note_reachability
from bot.actions import Action, encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.staff.actions import Decide, ListTeam, OpenMember
from storage.db import Database
from storage.models import Proposal, Staff
from storage.terms import Role
from tests.citizen.person import HousePhone, SeenScreen
from tests.factories import Office, a_staff, a_submitted, open_office

REASON = "Укажите, пожалуйста, этаж"


@dataclass
class Desk:
    """An office in this process, where everybody has a phone."""

    database: Database
    office: Office
    shelf: Shelf

    async def block(self, staff: Staff) -> None:
        async with self.database.writing() as store:
            await note_reachability(store, await store.people.get(staff.person_id), False)

    async def phone(self, staff: Staff) -> HousePhone:
        async with self.database.reading() as store:
            address = (await store.people.get(staff.person_id)).address
        return HousePhone(self.database, self.shelf, build_routes(), address)

    async def presses(self, staff: Staff, action: Action) -> SeenScreen:
        return await (await self.phone(staff)).click(encode(action))

    async def hire(self, role: Role) -> Staff:
        async with self.database.writing() as store:
            return await a_staff(store, self.office.agency, role)

    async def submitted(self, by: Staff) -> Proposal:
        async with self.database.writing() as store:
            return await a_submitted(store, by, self.office.site)

    async def refuses(self, step: str, proposal: Proposal, by: Staff | None = None) -> str:
        """What the reviewer reads after having returned or rejected it."""
        phone = await self.phone(by or self.office.reviewer)
        await phone.click(encode(Decide(proposal.id, step, proposal.revision)))
        return (await phone.send(REASON)).text


@pytest.fixture
async def desk(sqlite_database: Database) -> Desk:
    shelf = Shelf(sqlite_database)
    desk = Desk(sqlite_database, await open_office(sqlite_database), shelf)
    await shelf.refresh()
    return desk


async def test_the_team_and_the_person_s_card_say_whom_the_bot_cannot_write_to(desk: Desk) -> None:
    office = desk.office
    await desk.block(office.reviewer)

    listed = await desk.presses(office.administrator, ListTeam())
    card = await desk.presses(office.administrator, OpenMember(office.reviewer.id))
    other = await desk.presses(office.administrator, OpenMember(office.editor.id))

    marked = [label for label in listed.labels if "бот не может написать" in label]
    assert [label.partition(" — ")[0] for label in marked] == [office.reviewer.title]
    assert "Бот не может написать этому человеку" in card.text
    assert "Бот не может" not in other.text


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("return", "Возвращено на доработку. Ваше замечание отправлено автору."),
        ("reject", "Отклонено. Причина отправлена автору."),
    ],
)
async def test_a_reason_is_said_to_be_sent_to_whoever_can_get_it(
    desk: Desk, step: str, said: str
) -> None:
    made = await desk.submitted(desk.office.editor)

    assert (await desk.refuses(step, made)).startswith(said)


@pytest.mark.parametrize("step", ["return", "reject"])
async def test_a_reason_that_does_not_reach_the_author_says_who_is_told(
    desk: Desk, step: str
) -> None:
    editor = desk.office.editor
    made = [await desk.submitted(editor)]
    await desk.block(editor)

    alone = await desk.refuses(step, made[0])

    assert "отправлен" not in alone
    assert f"Автору ({editor.title}) бот сейчас не может написать" in alone
    assert "сообщит администратору" in alone


async def test_a_colleague_of_the_author_is_named_where_there_is_one(desk: Desk) -> None:
    editor = desk.office.editor
    colleague = await desk.hire(Role.EDITOR)
    made = await desk.submitted(editor)
    await desk.block(editor)

    assert f"попросит передать: {colleague.title}" in await desk.refuses("return", made)


async def test_whoever_decided_and_is_to_pass_it_on_is_told_so(desk: Desk) -> None:
    other = await desk.hire(Role.REVIEWER)
    made = await desk.submitted(other)
    await desk.block(other)

    assert "попросит передать вас" in await desk.refuses("return", made)


async def test_where_nobody_can_be_told_that_is_said(desk: Desk) -> None:
    editor = desk.office.editor
    made = await desk.submitted(editor)
    await desk.block(editor)
    await desk.block(desk.office.administrator)

    assert "передать некому" in await desk.refuses("return", made)


async def test_the_reason_for_an_author_who_has_left_is_said_to_stay_with_the_proposal(
    desk: Desk,
) -> None:
    made = await desk.submitted(desk.office.editor)
    async with desk.database.writing() as store:
        await team.revoke(store, desk.office.editor.id, by=desk.office.administrator)

    told = await desk.refuses("reject", made)

    assert "отправлен" not in told
    assert "Автор здесь больше не работает" in told
