"""What people are told of lists that came as files: worded when it is sent."""

from typing import Any

from admin.importing.approvers import open_import_steps
from bot.screens import Screen
from bot.staff.actions import ListProposals
from bot.staff.buttons import button, to_menu
from bot.staff.import_actions import OpenImport
from locales import Say
from storage.models import Staff
from storage.store import Store
from storage.terms import ImportStatus


async def imported_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Proposals of one file wait to be decided on."""
    record = await store.imports.get(staff.agency_id, body["imported"])
    titles = await store.team.titles(staff.agency_id)
    author = titles.get(record.author_id or 0)
    text = say(
        "notice-imported",
        who=author.title if author else "—",
        count=len(record.proposals),
        file=record.file_name,
    )
    look = button(say, "import-look", ListProposals("waiting"))
    return Screen(text, ((look,), *to_menu(say)))


async def import_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """A list waits for this person: to be approved, or to be sent on as its author."""
    record = await store.imports.get(staff.agency_id, body["imported"])
    waits = record.status is ImportStatus.WAITING and await open_import_steps(store, record, staff)
    is_mine = record.status is ImportStatus.PREVIEW and record.author_id == staff.person_id
    if not (waits or is_mine):
        return None
    text = say(f"notice-{body['kind'].replace('_', '-')}", file=record.file_name)
    look = button(say, "import-open", OpenImport(record.id))
    return Screen(text, ((look,), *to_menu(say)))


async def import_over_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The author learns that the list was not taken, or another one in its place."""
    record = await store.imports.get(staff.agency_id, body["imported"])
    return Screen(
        say(f"notice-{body['kind'].replace('_', '-')}", file=record.file_name), to_menu(say)
    )
