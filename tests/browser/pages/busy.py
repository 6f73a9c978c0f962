"""A sandbox in which work is going on: something of everything that a page can show."""

from admin import proposals, review, suggestions
from admin.clock import agency_today
from admin.deputies import name_deputy
from admin.sessions import make_link, sign_in
from admin.suggestions import Told
from bot.sandbox.people import person
from storage.db import Database
from storage.models import Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, Client, Role, SuggestionPart
from tests import factories

ASTRAKHAN, SVERDLOVSK = "astrakhan_housing", "sverdlovsk_invest"


async def make_busy(database: Database) -> None:
    """Drafts, waiting, returned and decided proposals, a second release, a bundle, questions."""
    async with database.writing() as store:
        await _work(store, ASTRAKHAN)
    async with database.writing() as store:
        await _work(store, SVERDLOVSK)


async def signed_in_as(database: Database, agency: str, role: str) -> str:
    """The token of a session of this person of the sandbox."""
    async with database.writing() as store:
        staff = await member(store, agency, role)
        code = await make_link(store, by=staff, now=utc_now())
        _session, token = await sign_in(store, code, browser="Chromium, Linux", now=utc_now())
    return token


async def member(store: Store, agency: str, role: str, ordinal: int = 1) -> Staff:
    address = f"telegram:{person(agency, role, ordinal).user_id}"
    found = await store.people.at(address)
    assert found is not None
    [staff] = await store.team.memberships(found.id)
    return staff


async def _work(store: Store, code: str) -> None:
    editor, reviewer = await member(store, code, "editor"), await member(store, code, "reviewer")
    approver = await member(store, code, "approver")
    agency = await store.agencies.get(editor.agency_id)
    owner = next(
        each for each in await store.agencies.lists(agency.id) if each.client is Client.EXTERNAL
    )
    rows = list(await store.register.rows(owner.id))
    await factories.a_draft(store, editor, rows[0], ChangeKind.CONTACTS)
    await factories.a_submitted(store, editor, rows[1], ChangeKind.PLACE)
    checked = await factories.a_checked(store, editor, reviewer, rows[2], ChangeKind.CONTENT)
    returned = await factories.a_submitted(store, editor, rows[3], ChangeKind.RENAME)
    await review.give_back(
        store, returned.id, "Укажите основание.", by=reviewer, seen=returned.revision
    )
    withdrawn = await factories.a_draft(store, editor, rows[4], ChangeKind.RESPONSIBLE)
    await proposals.withdraw(store, withdrawn.id, by=editor, seen=withdrawn.revision)
    if code == ASTRAKHAN:
        await review.approve(store, checked.id, by=approver, seen=checked.revision)
        await factories.a_checked(store, editor, reviewer, rows[5], ChangeKind.CONTENT)
    await _heard(store, rows[0])
    await factories.a_question(store, agency, "куда жаловаться на соседей")
    deputy = await member(store, code, "reviewer")
    today = agency_today(agency.time_zone)
    await name_deputy(store, deputy.id, today, today, by=approver)


async def _heard(store: Store, row: Row) -> None:
    told = Told(
        agency_id=row.agency_id,
        row_id=row.id,
        release_number=1,
        part=SuggestionPart.PHONE,
        seen=(),
        words="не отвечают",
    )
    await suggestions.keep(store, {told: 1})


ROLES = {
    "editor": (ASTRAKHAN, "editor"),
    "reviewer": (ASTRAKHAN, "reviewer"),
    "approver": (ASTRAKHAN, "approver"),
    "administrator": (ASTRAKHAN, "administrator"),
    "head": (SVERDLOVSK, "head"),
    "secretary": (SVERDLOVSK, "secretary"),
    "approver by order": (SVERDLOVSK, "approver"),
}
"""Who looks at the pages; whoever has no role looks at the public ones."""

assert {role for _agency, role in ROLES.values()} >= {*Role} - {Role.INTERNAL}
