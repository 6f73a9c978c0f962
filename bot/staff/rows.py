"""/list: the rows of the list as they stand now; one row with its changes and its history."""

from collections.abc import Sequence
from typing import Any

from admin.changes import contact_words, need_words
from admin.forms.words import form_words
from admin.hours_words import hours_words
from admin.knowledge.texts import count_for
from admin.names import told_apart
from admin.permissions import Permission, require
from admin.place_offers.table import all_offers_words, offers_as_fields
from admin.row_whole import changes_of
from admin.segment_words import segment_words
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import BeginDraft, word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.form_actions import SendForm
from bot.staff.history_actions import ChangeRow, ListRows, OpenHistory, OpenRow
from bot.staff.knowledge_actions import ListTexts
from bot.staff.listing import begin_search, holds, last_search, parts, place_in_list, real_page
from bot.visit import Visit
from locales import Html, Say
from storage.models import Agency, Row, Touchpoint, TouchpointList
from storage.terms import Client

routes = Routes()

SEARCH = "list"
"""The conversation in which typed words find a row."""

routes.way_back(SEARCH, lambda state: ListRows(state.get("client", "")))

Named = tuple[Row, Touchpoint]


@routes.command("list", writes=True)
async def show_list(argument: str, visit: Visit) -> Screen:
    if argument.strip():
        return await find(argument, {}, visit)
    return await list_rows(ListRows(), visit)


@routes.action(ListRows, writes=True)
async def list_rows(action: ListRows, visit: Visit) -> Screen:
    """A page of the list for these clients; the first list where none is named."""
    text = await last_search(visit, SEARCH) if action.found else ""
    return await _rows_screen(action, text, visit)


@routes.text(SEARCH, writes=True)
async def find(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _rows_screen(ListRows(state.get("client", ""), found=1), text, visit)


async def _rows_screen(action: ListRows, text: str, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    lists = await visit.store.agencies.lists(staff.agency_id)
    if not lists:
        return Screen(say("rows-none"), to_menu(say))
    owner = _chosen(lists, action.client)
    client = owner.client.value
    await begin_search(visit, SEARCH, text, client=client)
    found = [each for each in await _named(owner, visit) if holds(text, *_searched(*each))]
    page = real_page(action.page, len(found))
    names = told_apart([(point.name, row) for row, point in found])
    lines: ButtonRows = tuple(
        (Button(shortened(names[row.id]), OpenRow(row.id)),) for row, _ in on_page(found, page)
    )
    searched = int(bool(text))
    before = ListRows(client, max(page - 1, 0), searched)
    turning = pages(say, page, len(found), before, ListRows(client, page + 1, searched))
    whole = ((button(say, "rows-all", ListRows(client)),),) if text else ()
    heading = say("rows", client=client, count=len(found), text=shortened(text) or "blank")
    return Screen(
        parts(heading, place_in_list(say, page, len(found))),
        (*lines, *turning, *whole, *_other_lists(lists, owner, visit), *to_menu(say)),
    )


@routes.action(OpenRow)
async def open_row(action: OpenRow, visit: Visit) -> Screen:
    """Place, needs, contacts, responsible, last confirmed; changes and history a press away."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    agency = await visit.store.agencies.get(staff.agency_id)
    row = await visit.store.register.row(agency.id, action.row)
    point = await visit.store.register.touchpoint(agency.id, row.touchpoint_id)
    places = dict.fromkeys(part for part in (row.direction, row.service, row.process) if part)
    setting = agency.procedure.channel(point.channel)
    text = parts(
        say(
            "row",
            name=point.name,
            place=" · ".join(places),
            channel=say.own(setting.label) if setting else say("channel-unknown"),
            kind=say(f"kind-{point.kind.value}"),
        ),
        say("row-needs", needs=need_words(row.needs, agency.procedure, say)),
        _contacts(point, visit),
        _besides(row, point, say),
        say(
            "row-people",
            responsible=row.responsible or "—",
            unit=await _unit(row, visit),
            basis=row.basis or "—",
        ),
        say(
            "row-last-confirmed",
            on=f"{row.confirmed_on:%d.%m.%Y}" if row.confirmed_on else "never",
            who=row.confirmed_by or "—",
        ),
        say("row-excluded") if row.excluded else None,
    )
    return Screen(text, await _row_buttons(row, point, agency, visit))


@routes.action(ChangeRow)
async def change_row(action: ChangeRow, visit: Visit) -> Screen:
    """What of the row? Only what this person's role may propose."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    row = await visit.store.register.standing_row(agency.id, action.row)
    point = await visit.store.register.touchpoint(agency.id, row.touchpoint_id)
    changes: ButtonRows = tuple(
        (button(say, f"change-{kind.value}", BeginDraft(kind.value, row.id)),)
        for kind in changes_of(row, point, agency, visit.require_staff())
    )
    back = button(say, "back", OpenRow(row.id))
    return Screen(say("row-change-what", name=point.name), (*changes, (back,), *to_menu(say)))


async def _row_buttons(row: Row, point: Touchpoint, agency: Agency, visit: Visit) -> ButtonRows:
    say = visit.say
    rows: list[tuple[Button, ...]] = []
    if changes_of(row, point, agency, visit.require_staff()):
        rows.append((button(say, "row-change", ChangeRow(row.id)),))
    for form in row.forms:
        words = shortened(form["title"])
        rows.append((button(say, "form-file-button", SendForm(form["file_id"]), title=words),))
    texts = await count_for(visit.store, agency.id, row_id=row.id)
    if texts:
        rows.append((button(say, "knowledge-of-row", ListTexts(row=row.id), count=texts),))
    rows.append((button(say, "history-button", OpenHistory("row", row.id)),))
    if len(await visit.store.history.rows_at(row.touchpoint_id)) > 1:
        whole = OpenHistory("point", row.touchpoint_id)
        rows.append((button(say, "history-of-point", whole),))
    rows.append((button(say, "rows-back", ListRows()),))
    return (*rows, *to_menu(say))


def _contacts(point: Touchpoint, visit: Visit) -> Html:
    say = visit.say
    lines = [Html(contact_words(each, say)) for each in point.contacts]
    if point.hours:
        lines.append(say("hours-line", hours=hours_words(point.hours, say)))
    return Html("\n".join(lines)) or say("row-no-contacts")


def _besides(row: Row, point: Touchpoint, say: Say) -> Html:
    """Whom the row is for, what there is on the spot, what one may take away."""
    lines = [
        say("row-segments", words=segment_words(row.segments, say)) if row.segments else None,
        *(all_offers_words(offers_as_fields(point.offers), say) if point.offers else ()),
        *(say("row-form", form=form_words(each, say)) for each in row.forms),
    ]
    return Html("\n".join(line for line in lines if line))


async def _unit(row: Row, visit: Visit) -> str:
    units = await visit.store.agencies.units(row.agency_id)
    return next((unit.name for unit in units if unit.id == row.unit_id), "—")


def _chosen(lists: Sequence[TouchpointList], client: str) -> TouchpointList:
    wanted = word(Client, client) if client else lists[0].client
    return next((each for each in lists if each.client is wanted), lists[0])


def _other_lists(
    lists: Sequence[TouchpointList], owner: TouchpointList, visit: Visit
) -> ButtonRows:
    return tuple(
        (button(visit.say, f"list-{each.client.value}", ListRows(each.client.value)),)
        for each in lists
        if each.id != owner.id
    )


async def _named(owner: TouchpointList, visit: Visit) -> list[Named]:
    touchpoints = await visit.store.register.touchpoints(owner.agency_id)
    rows = await visit.store.register.rows(owner.id)
    return [(row, touchpoints[row.touchpoint_id]) for row in rows]


def _searched(row: Row, point: Touchpoint) -> tuple[str, ...]:
    return (point.name, *point.labels.values(), row.process, row.service, row.direction)
