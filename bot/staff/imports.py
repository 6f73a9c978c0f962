"""A list sent as a file: preview, what is to be said of it, and sending it on its way."""

from typing import Any

from admin.errors import UnknownChoiceError
from admin.importing import first_list, imports
from admin.importing.order_line import order_of
from admin.importing.plan import Plan
from admin.importing.preview_words import unread_words, whole_preview
from admin.importing.sending import without_channel
from admin.importing.words import plain as words_of
from admin.permissions import may_propose
from bot.actions import ToBeginning
from bot.routes import Routes
from bot.screens import Button, Document, Screen, plain
from bot.staff.actions import ListProposals, OpenRelease, word
from bot.staff.buttons import LIST, button, to_menu
from bot.staff.import_actions import (
    AskChannel,
    ChangeImport,
    ChooseChannel,
    ChooseColumn,
    DecideImport,
    OpenImport,
    SendPreview,
    ShowUnread,
)
from bot.staff.import_screen import preview_screen
from bot.visit import UploadedFile, Visit
from storage.terms import ChangeKind, Channel, ReleaseRule

routes = Routes()

ORDER = "import_order"
"""The conversation in which the order of a first release is typed."""

routes.way_back(ORDER, lambda state: OpenImport(state["imported"]))


async def _loads_lists(_state: dict[str, Any], visit: Visit) -> bool:
    """Whether a file of this person may be a list: they may propose one."""
    staff = visit.staff
    if staff is None:
        return False
    agency = await visit.store.agencies.get(staff.agency_id)
    return may_propose(staff.role, agency.procedure, ChangeKind.ADD)


@routes.file("", wants_read=_loads_lists)
async def file_sent(file: UploadedFile, _state: dict[str, Any], visit: Visit) -> Screen:
    """A file that no question asked for is a list, if the person may propose one."""
    if file.contents is None:
        beginning = button(visit.say, "way-on-button", ToBeginning())
        return Screen(visit.say("file-not-expected"), ((beginning,),))
    staff = visit.require_staff()
    agency = await visit.store.agencies.get(staff.agency_id)
    record = await imports.preview(visit.store, agency, file.name, file.contents, by=staff)
    return await preview_screen(record, Plan.from_json(record.plan), visit)


@routes.action(OpenImport, writes=True)
async def open_import(action: OpenImport, visit: Visit) -> Screen:
    """The preview against the list as it stands now, or how a file is sent."""
    staff = visit.require_staff()
    await visit.store.conversations.end(visit.person.id)
    if not action.imported:
        mine = await imports.unfinished(visit.store, by=staff)
        ways_on = tuple(
            (Button(plain(visit.say("import-go-on", file=each.file_name)), OpenImport(each.id)),)
            for each in mine[:LIST]
        )
        return Screen(visit.say("import-how"), (*ways_on, *to_menu(visit.say)))
    record, plan = await imports.look_again(visit.store, action.imported, by=staff)
    return await preview_screen(record, plan, visit)


@routes.action(ShowUnread)
async def show_unread(action: ShowUnread, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    record, plan = await imports.read(visit.store, action.imported, by=staff)
    agency = await visit.store.agencies.get(staff.agency_id)
    back = button(say, "back", OpenImport(record.id))
    return Screen(unread_words(plan, agency.procedure, say), ((back,), *to_menu(say)))


@routes.action(SendPreview)
async def send_preview(action: SendPreview, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    record, plan = await imports.read(visit.store, action.imported, by=staff)
    agency = await visit.store.agencies.get(staff.agency_id)
    whole = whole_preview(plan, agency.procedure, say)
    document = Document(name=whole.name, content=whole.content)
    back = button(say, "import-open", OpenImport(record.id))
    text = say("import-whole", file=record.file_name)
    return Screen(text, ((back,), *to_menu(say)), documents=(document,), fresh=True)


@routes.action(ChooseColumn, writes=True)
async def choose_column(action: ChooseColumn, visit: Visit) -> Screen:
    columns = {action.field: action.column}
    return await _told(action.imported, action.revision, visit, columns=columns)


@routes.action(AskChannel)
async def ask_channel(action: AskChannel, visit: Visit) -> Screen:
    """Of what type is a touchpoint whose name does not tell?"""
    staff, say = visit.require_staff(), visit.say
    record, plan = await imports.read(visit.store, action.imported, by=staff)
    lines = without_channel(plan)
    if not lines:
        return await preview_screen(record, plan, visit)
    agency = await visit.store.agencies.get(staff.agency_id)
    line, seen = lines[0], record.revision
    choices = [
        Button(plain(say.own(each.label)), ChooseChannel(record.id, seen, line, each.code.value))
        for each in agency.procedure.channels
    ]
    rows = tuple(tuple(choices[start : start + 2]) for start in range(0, len(choices), 2))
    back = button(say, "back", OpenImport(record.id))
    asked = say("import-which-channel", name=plan.entries[line].name, count=len(lines))
    return Screen(asked, (*rows, (back,), *to_menu(say)))


@routes.action(ChooseChannel, writes=True)
async def choose_channel(action: ChooseChannel, visit: Visit) -> Screen:
    """Kept for every line of that name; the next one is asked."""
    staff, channel = visit.require_staff(), word(Channel, action.channel)
    _record, plan = await imports.read(visit.store, action.imported, by=staff)
    if action.line >= len(plan.entries):
        raise UnknownChoiceError
    name = words_of(plan.entries[action.line].name)
    record, plan = await imports.remap(
        visit.store,
        action.imported,
        by=staff,
        seen=action.revision,
        channels={name: channel.value},
    )
    if without_channel(plan):
        return await ask_channel(AskChannel(record.id), visit)
    return await preview_screen(record, plan, visit)


@routes.action(ChangeImport, writes=True)
async def change_import(action: ChangeImport, visit: Visit) -> Screen:
    if action.what == "list":
        record, _plan = await imports.read(visit.store, action.imported, by=visit.require_staff())
        lists = await visit.store.agencies.lists(record.agency_id)
        other = next((each.id for each in lists if each.id != record.list_id), record.list_id)
        return await _told(action.imported, action.revision, visit, list_id=other)
    excluding = action.what == "exclude"
    return await _told(action.imported, action.revision, visit, excluding=excluding)


async def _told(imported: int, seen: int, visit: Visit, **answers: Any) -> Screen:
    staff = visit.require_staff()
    record, plan = await imports.remap(visit.store, imported, by=staff, seen=seen, **answers)
    return await preview_screen(record, plan, visit)


@routes.action(DecideImport, writes=True)
async def decide(action: DecideImport, visit: Visit) -> Screen:
    """What the author or the second person decides of the whole file."""
    step = _STEPS.get(action.step)
    if step is None:
        raise UnknownChoiceError
    return await step(action, visit)


async def _confirm(action: DecideImport, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    record = await imports.confirm(visit.store, action.imported, by=staff, seen=action.revision)
    mine = button(say, "import-mine", ListProposals("mine"))
    text = say("import-done", count=len(record.proposals), file=record.file_name)
    return Screen(text, ((mine,), *to_menu(say)))


async def _ask(action: DecideImport, visit: Visit) -> Screen:
    staff = visit.require_staff()
    await first_list.ask_approval(visit.store, action.imported, by=staff, seen=action.revision)
    return Screen(visit.say("import-asked"), to_menu(visit.say))


async def _drop(action: DecideImport, visit: Visit) -> Screen:
    staff = visit.require_staff()
    await imports.drop(visit.store, action.imported, by=staff, seen=action.revision)
    return Screen(visit.say("import-not-taken"), to_menu(visit.say))


async def _approve(action: DecideImport, visit: Visit) -> Screen:
    """Where an order approves, it is asked for; else this press makes the release."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    seen = action.revision
    if agency.procedure.release_rule is ReleaseRule.BY_ORDER:
        await first_list.require_waiting(visit.store, action.imported, by=staff, seen=seen)
        state = {"imported": action.imported, "revision": seen}
        await visit.store.conversations.begin(visit.person.id, ORDER, state)
        back = button(say, "back", OpenImport(action.imported))
        return Screen(say("import-ask-order"), ((back,), *to_menu(say)))
    release = await first_list.approve(visit.store, action.imported, by=staff, seen=seen)
    return _released(release.id, visit)


@routes.text(ORDER, writes=True)
async def order_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    staff = visit.require_staff()
    agency = await visit.store.agencies.get(staff.agency_id)
    release = await first_list.approve(
        visit.store,
        state["imported"],
        by=staff,
        seen=state["revision"],
        order=order_of(text, agency),
    )
    await visit.store.conversations.end(visit.person.id)
    return _released(release.id, visit)


def _released(release_id: int, visit: Visit) -> Screen:
    open_it = button(visit.say, "release-open", OpenRelease(release_id))
    return Screen(visit.say("import-released"), ((open_it,), *to_menu(visit.say)))


async def _decline(action: DecideImport, visit: Visit) -> Screen:
    staff = visit.require_staff()
    await first_list.decline(visit.store, action.imported, by=staff, seen=action.revision)
    return Screen(visit.say("import-declined"), to_menu(visit.say))


_STEPS = {
    "confirm": _confirm,
    "ask": _ask,
    "drop": _drop,
    "approve": _approve,
    "decline": _decline,
}
