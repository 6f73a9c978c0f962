"""A sandbox in which work is going on: something of everything that a page can show."""

from dataclasses import dataclass

from admin import drafts, proposals, review, suggestions
from admin.asked_in_chat import ask, decline
from admin.clock import agency_today
from admin.deputies import name_deputy
from admin.sessions import make_link, sign_in
from admin.suggestions import Told
from bot.sandbox.people import person
from storage.asked_terms import AskedAct
from storage.db import Database
from storage.models import Agency, Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, Client, Role, SuggestionPart
from tests import factories
from tests.browser.pages import furnished
from tests.browser.pages.received import furnish_form, furnish_receptions
from tests.browser.pages.remarked import furnish_remarks

ASTRAKHAN, SVERDLOVSK, CLOSED = "astrakhan_housing", "sverdlovsk_invest", "kaliningrad_gtn"


async def make_busy(database: Database) -> None:
    """Drafts, waiting, returned and decided proposals, a second release, a bundle, questions,
    files, texts, counts; one agency is closed."""
    async with database.writing() as store:
        await _work(store, ASTRAKHAN)
    async with database.writing() as store:
        await _work(store, SVERDLOVSK)
    async with database.writing() as store:
        closed = await store.agencies.by_code(CLOSED)
        assert closed is not None
        await furnished.close_agency(store, closed)


@dataclass(frozen=True)
class Look:
    """Somebody who looks: the token of their session, the language they read, and pages to
    which forms lead instead of links."""

    token: str
    language: str
    besides: tuple[str, ...] = ()


async def signed_in_as(
    database: Database, agency: str, role: str, ordinal: int = 1, language: str = "ru"
) -> Look:
    """A look of this person of the sandbox, who is signed in elsewhere too."""
    now = utc_now()
    async with database.writing() as store:
        staff = await member(store, agency, role, ordinal)
        (await store.people.get(staff.person_id)).language = language
        await _signed_in(store, staff)
        session_id, token = await _signed_in(store, staff)
        besides = []
        if (agency, role) == (ASTRAKHAN, "administrator"):
            waiting = await _asked(store, staff, session_id, Role.EDITOR)
            declined = await _asked(store, staff, session_id, Role.REVIEWER)
            await decline(store, declined, by=staff, now=now)
            besides = [f"/office/asked/{each}" for each in (waiting, declined)]
    return Look(token, language, tuple(besides))


async def _signed_in(store: Store, staff: Staff) -> tuple[int, str]:
    now = utc_now()
    code = await make_link(store, by=staff, now=now)
    session, token = await sign_in(store, code, browser="Chromium, Linux", now=now)
    return session.id, token


async def _asked(store: Store, staff: Staff, session_id: int, role: Role) -> int:
    now, given = utc_now(), {"role": role.value}
    return (await ask(store, AskedAct.INVITE, given, session_id=session_id, by=staff, now=now)).id


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
        with_file = await factories.a_draft(store, editor, rows[5], ChangeKind.CONTENT)
        await drafts.put_basis_file(store, with_file, *furnished.PAPER, editor)
        sent = await proposals.submit(store, with_file.id, by=editor, seen=with_file.revision)
        await review.check(store, sent.id, by=reviewer, seen=sent.revision)
        release = await store.releases.numbered(owner.id, 2)
        assert release is not None
        await furnished.furnish_list(store, agency, release, editor)
        await furnish_form(store, rows[7], editor, reviewer, approver)
        chief = await member(store, code, "administrator")
        await furnish_receptions(store, agency, rows[:2], chief)
        await factories.a_submitted(store, editor, rows[6], ChangeKind.CONTENT)
    else:
        await furnished.furnish_bundles(store, agency, rows[5:8])
    await _furnish(store, agency, rows, editor)
    await _heard(store, rows[0])
    await factories.a_question(store, agency, "куда жаловаться на соседей")
    deputy = await member(store, code, "reviewer")
    today = agency_today(agency.time_zone)
    await name_deputy(store, deputy.id, today, today, by=approver)


async def _furnish(store: Store, agency: Agency, rows: list[Row], editor: Staff) -> None:
    await furnished.furnish_texts(store, agency, editor)
    await furnished.furnish_contacts(store, agency, rows[8:10], editor)
    await furnished.furnish_fields(store, agency, rows, editor)
    await furnished.furnish_people(store, agency)
    await furnished.furnish_counts(store, agency, rows[:4])
    await furnished.furnish_surveys(store, agency)
    await furnish_remarks(store, agency, rows[0], editor)


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


ROLES: dict[str, tuple[str, str, int, str]] = {
    "editor": (ASTRAKHAN, "editor", 1, "ru"),
    "reviewer": (ASTRAKHAN, "reviewer", 1, "ru"),
    "approver": (ASTRAKHAN, "approver", 1, "ru"),
    "administrator": (ASTRAKHAN, "administrator", 1, "ru"),
    "editor in English": (ASTRAKHAN, "editor", 2, "en"),
    "head": (SVERDLOVSK, "head", 1, "ru"),
    "secretary": (SVERDLOVSK, "secretary", 1, "ru"),
    "approver by order": (SVERDLOVSK, "approver", 1, "ru"),
}
"""Who looks at the pages: agency, role, which of them, language; whoever has no role looks at
the public ones."""

assert {role for _agency, role, *_ in ROLES.values()} >= {*Role} - {Role.INTERNAL}
