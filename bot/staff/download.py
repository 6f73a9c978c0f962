"""A release taken away as a file, and its changes for an order's annex."""

from admin.export import Format, export, export_difference
from admin.permissions import Permission, may, require
from bot.routes import Routes
from bot.screens import ButtonRows, Document, Screen
from bot.staff.actions import OpenRelease, word
from bot.staff.buttons import button, to_menu
from bot.staff.export_actions import Download, DownloadChanges, OpenBlank
from bot.visit import Visit
from locales import Say
from storage.models import Release, Staff

routes = Routes()


def file_buttons(release: Release, say: Say) -> ButtonRows:
    """What a release's screen offers of files."""
    rows: ButtonRows = ((button(say, "download", Download(release.id)),),)
    if release.number > 1:
        rows = (*rows, (button(say, "download-changes", DownloadChanges(release.id)),))
    return rows


@routes.action(Download)
async def download(action: Download, visit: Visit) -> Screen:
    """Which format? Then the file."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    release = await visit.store.releases.get(staff.agency_id, action.release)
    number = str(release.number)
    if not action.format:
        return Screen(say("download-ask", number=number), _formats(release, staff, say))
    made = await export(visit.store, release.id, word(Format, action.format), by=staff)
    file = Document(name=made.name, content=made.content)
    text = say("download-done", number=number, document=release.document_line)
    return Screen(text, _others(release, say), documents=(file,))


@routes.action(DownloadChanges)
async def download_changes(action: DownloadChanges, visit: Visit) -> Screen:
    """The difference from the release before, as DOCX."""
    staff, say = visit.require_staff(), visit.say
    made = await export_difference(visit.store, action.release, by=staff)
    release = await visit.store.releases.get(staff.agency_id, action.release)
    text = say("download-changes-done", number=str(release.number), was=str(release.number - 1))
    file = Document(name=made.name, content=made.content)
    return Screen(text, _back(release, say), documents=(file,))


def _formats(release: Release, staff: Staff, say: Say) -> ButtonRows:
    found: ButtonRows = tuple(
        (button(say, f"download-{each.value}", Download(release.id, each.value)),)
        for each in Format
    )
    if may(staff, Permission.EDIT_PROCEDURE):
        found = (*found, (button(say, "blank-open", OpenBlank()),))
    return (*found, *_back(release, say))


def _others(release: Release, say: Say) -> ButtonRows:
    return ((button(say, "download-other", Download(release.id)),), *_back(release, say))


def _back(release: Release, say: Say) -> ButtonRows:
    return ((button(say, "back", OpenRelease(release.id)),), *to_menu(say))
