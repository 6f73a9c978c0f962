"""/releases: the history of a list, each release with its difference in words."""

from dataclasses import replace
from html import unescape
from re import sub
from typing import Any

from admin.changes import RowDifference, release_differences
from admin.officials import responsible_of
from admin.orders import order_day, order_number
from admin.permissions import Permission, may, require
from admin.releases import (
    attach_document,
    history,
    require_order_taken,
    rows_of,
    takes_order,
)
from bot.routes import Routes
from bot.screens import ButtonRows, Document, Screen
from bot.staff.actions import AttachNoFile, AttachOrder, ListReleases, OpenRelease
from bot.staff.buttons import button, on_page, pages, to_menu
from bot.staff.download import file_buttons
from bot.staff.publications import placement_of
from bot.staff.summary import LONGEST, difference_lines
from bot.visit import UploadedFile, Visit
from locales import LANGUAGES, Html, Say
from storage.models import Release

routes = Routes()

DOCUMENT = "document"
"""The conversation in which a later order's number, date and file are given."""

routes.way_back(DOCUMENT, lambda state: AttachOrder(state["release"], again=1))


@routes.command("releases", writes=True)
async def releases(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await list_releases(ListReleases(), visit)


@routes.action(ListReleases)
async def list_releases(action: ListReleases, visit: Visit) -> Screen:
    """Releases of one list, newest first; the other list is one press away."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    lists = await visit.store.agencies.lists(staff.agency_id)
    owner = next((each for each in lists if each.client == action.client), lists[0])
    found = await history(visit.store, owner.id, by=staff)
    lines: ButtonRows = tuple(
        (
            button(
                say,
                "release-line",
                OpenRelease(each.id),
                number=str(each.number),
                date=f"{each.date:%d.%m.%Y}",
            ),
        )
        for each in on_page(found, action.page)
    )
    others: ButtonRows = tuple(
        (button(say, f"list-{each.client.value}", ListReleases(each.client.value)),)
        for each in lists
        if each.id != owner.id
    )
    client = owner.client.value
    turning = pages(
        say,
        action.page,
        len(found),
        ListReleases(client, max(action.page - 1, 0)),
        ListReleases(client, action.page + 1),
    )
    key = "releases-some" if found else "releases-none"
    return Screen(
        say(key, client=client, count=len(found)), (*lines, *turning, *others, *to_menu(say))
    )


@routes.action(OpenRelease)
async def open_release(action: OpenRelease, visit: Visit) -> Screen:
    """What the release changed, its document line, hash and later documents."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    release = await visit.store.releases.get(staff.agency_id, action.release)
    agency = await visit.store.agencies.get(release.agency_id)
    owner = await visit.store.agencies.list_by_id(release.list_id)
    difference = await release_words(release, visit)
    text = say(
        "release",
        number=str(release.number),
        date=f"{release.date:%d.%m.%Y}",
        document=release.document_line,
        who=release.approved_by_title or "—",
        hash=release.content_hash[:12],
        sample="yes" if release.sample else "no",
    )
    placed, place_it = await placement_of(release, staff, visit.store, say)
    about = Html("\n".join(part for part in (text, _without_officials(release, say)) if part))
    parts = [about, placed, await _documents(release, visit), difference]
    files: tuple[Document, ...] = ()
    if len(difference) > LONGEST:
        parts[3] = say("difference-in-file", count=difference.count("\n") + 1)
        files = (_as_file(release, difference, visit),)
    back = (button(say, "releases-all", ListReleases(owner.client.value)),)
    attach: ButtonRows = file_buttons(release, say)
    if may(staff, Permission.APPROVE) and takes_order(release, agency):
        attach = (*attach, (button(say, "release-attach", AttachOrder(release.id)),))
    whole = Html("\n\n".join(part for part in parts if part))
    return Screen(whole, (*place_it, *attach, back, *to_menu(say)), documents=files)


def _without_officials(release: Release, say: Say) -> Html | None:
    """How many rows name nobody, which is only recommended (C)."""
    missing = [place for place, who in responsible_of(rows_of(release)) if not who]
    return say("release-without-officials", count=len(missing)) if missing else None


async def release_words(release: Release, visit: Visit) -> Html:
    """The difference from the release before, in words."""
    agency = await visit.store.agencies.get(release.agency_id)
    before = await visit.store.releases.numbered(release.list_id, release.number - 1)
    if before is None:
        return visit.say("release-is-first", count=len(rows_of(release)))
    found = release_differences(rows_of(before), rows_of(release), agency.procedure, visit.say)
    return Html("\n".join(_row_words(each, visit) for each in found)) or visit.say("release-same")


def _row_words(difference: RowDifference, visit: Visit) -> Html:
    head = visit.say(f"row-{difference.event}", name=difference.name)
    lines = difference_lines(difference.differences, visit.say)
    return Html(f"{head}\n{lines}") if lines else head


async def _documents(release: Release, visit: Visit) -> Html:
    lines = [
        visit.say(
            "release-document",
            kind=each.kind,
            number=each.number,
            date=f"{each.date:%d.%m.%Y}",
            title=each.title,
            titled="yes" if each.title else "no",
        )
        for each in await visit.store.releases.documents(release.id)
    ]
    return Html("\n".join(lines))


def _as_file(release: Release, difference: Html, visit: Visit) -> Document:
    name = unescape(visit.say("release-file-name", number=str(release.number)))
    text = unescape(sub(r"<[^>]+>", "", difference))
    return Document(name=name, content=text.encode())


@routes.action(AttachOrder, writes=True)
async def attach(action: AttachOrder, visit: Visit) -> Screen:
    """Ask for the order's number; the date and the file follow."""
    await require_order_taken(visit.store, action.release, by=visit.require_staff())
    state = await _answered(action.release, visit) if action.again else {"release": action.release}
    return replace(await _ask(state, visit), fresh=True)


@routes.text(DOCUMENT, writes=True)
async def document_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Number, then date, then a file or the word that there is none."""
    release = await require_order_taken(visit.store, state["release"], by=visit.require_staff())
    if "number" not in state:
        return await _ask({**state, "number": order_number(text)}, visit)
    if "date" not in state:
        agency = await visit.store.agencies.get(release.agency_id)
        return await _ask({**state, "date": f"{order_day(text, agency):%d.%m.%Y}"}, visit)
    if _says_no(text):
        return await _attached(None, state, visit)
    return await _ask(state, visit, lead=visit.say("order-file-awaited"))


@routes.action(AttachNoFile, writes=True)
async def attach_no_file(action: AttachNoFile, visit: Visit) -> Screen:
    """Done without a file; a second press shows what is recorded."""
    state = await _answered(action.release, visit)
    if "date" not in state:
        return await open_release(OpenRelease(action.release), visit)
    return await _attached(None, state, visit)


@routes.file(DOCUMENT)
async def document_sent(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    if "date" not in state:
        return await _ask(state, visit, lead=visit.say("order-file-early"))
    return await _attached((file.name, file.media_type, file.content), state, visit)


async def _ask(state: dict[str, Any], visit: Visit, *, lead: Html | None = None) -> Screen:
    """The first thing of a later order that is not known yet."""
    say, release = visit.say, state["release"]
    await visit.store.conversations.begin(visit.person.id, DOCUMENT, state)
    rows: ButtonRows = ((button(say, "back", OpenRelease(release)),), *to_menu(say))
    if "number" not in state:
        asked = say("ask-later-order-number")
    elif "date" not in state:
        asked = say("ask-later-order-date", number=state["number"])
    else:
        asked = say("ask-later-order-file")
        rows = ((button(say, "order-no-file", AttachNoFile(release)),), *rows)
    return Screen(Html(f"{lead}\n\n{asked}") if lead else asked, rows)


async def _answered(release_id: int, visit: Visit) -> dict[str, Any]:
    """What this person has typed of the later order so far."""
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic != DOCUMENT or current.state["release"] != release_id:
        return {"release": release_id}
    return dict(current.state)


def _says_no(text: str) -> bool:
    typed = text.strip(" .!«»").casefold()
    return typed in {unescape(Say(language)("order-file-no")) for language in LANGUAGES}


async def _attached(
    file: tuple[str, str, bytes] | None, state: dict[str, Any], visit: Visit
) -> Screen:
    await attach_document(
        visit.store,
        state["release"],
        kind=unescape(Say("ru")("document-kind-order")),
        number=state["number"],
        date=state["date"],
        title="",
        by=visit.require_staff(),
        file=file,
    )
    await visit.store.conversations.end(visit.person.id)
    return await open_release(OpenRelease(state["release"]), visit)
