"""/knowledge: templates, scripts and frequent questions found by words, kind, need or row."""

from collections.abc import Sequence
from typing import Any

from admin.knowledge.texts import read_text, search, texts
from admin.permissions import may_propose
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.history_actions import OpenHistory
from bot.staff.knowledge_actions import (
    BeginText,
    ListTextNeeds,
    ListTexts,
    OpenKnowledge,
    OpenText,
)
from bot.visit import Visit
from storage.models import KnowledgeItem
from storage.terms import ChangeKind, KnowledgeKind, Need

routes = Routes()

SEARCH = "knowledge"
"""The conversation in which typed words find texts."""

_LONGEST_COPY = 256
"""Letters that a button can copy by itself; a longer text is copied from its block."""

routes.way_back(SEARCH, lambda state: OpenKnowledge())


@routes.command("knowledge", writes=True)
async def knowledge(argument: str, visit: Visit) -> Screen:
    """With words it finds at once, without it asks."""
    if argument.strip():
        return await find(argument, {}, visit)
    return await open_knowledge(OpenKnowledge(), visit)


@routes.action(OpenKnowledge, writes=True)
async def open_knowledge(_action: OpenKnowledge, visit: Visit) -> Screen:
    found = await texts(visit.store, by=visit.require_staff())
    await visit.store.conversations.begin(visit.person.id, SEARCH, {})
    text = visit.say("knowledge" if found else "knowledge-none")
    return Screen(text, (*_kinds(found, visit), *await _new(visit), *to_menu(visit.say)))


@routes.text(SEARCH, writes=True)
async def find(text: str, _state: dict[str, Any], visit: Visit) -> Screen:
    """The best few for these words; typing on finds anew."""
    found = await search(visit.store, text, by=visit.require_staff())
    await visit.store.conversations.begin(visit.person.id, SEARCH, {})
    said = visit.say("knowledge-found", count=len(found), text=shortened(text))
    return Screen(said, (*_lines(found, visit), *_back(visit), *to_menu(visit.say)))


@routes.action(ListTextNeeds)
async def list_needs(_action: ListTextNeeds, visit: Visit) -> Screen:
    """The agency's needs for which there are texts."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    found = await texts(visit.store, by=staff)
    counts = [
        (each, sum(each.code.value in text.needs for text in found))
        for each in agency.procedure.needs
    ]
    lines: ButtonRows = tuple(
        (_counted(plain(say.own(need.short)), count, ListTexts(need=need.code.value), visit),)
        for need, count in counts
        if count
    )
    return Screen(say("knowledge-by-need"), (*lines, *_back(visit), *to_menu(say)))


@routes.action(ListTexts)
async def list_texts(action: ListTexts, visit: Visit) -> Screen:
    """The texts of one kind, need or row, by title."""
    staff, say = visit.require_staff(), visit.say
    kind = word(KnowledgeKind, action.kind) if action.kind else None
    need = word(Need, action.need) if action.need else None
    row_id = action.row or None
    found = await texts(visit.store, by=staff, kind=kind, need=need, row_id=row_id)
    turning = pages(
        say,
        action.page,
        len(found),
        ListTexts(action.kind, action.need, action.row, max(action.page - 1, 0)),
        ListTexts(action.kind, action.need, action.row, action.page + 1),
    )
    return Screen(
        say("knowledge-listed", count=len(found)),
        (*_lines(on_page(found, action.page), visit), *turning, *_back(visit), *to_menu(say)),
    )


@routes.action(OpenText)
async def open_text(action: OpenText, visit: Visit) -> Screen:
    """The whole text in a block that copies well, with where it serves and who approved it."""
    staff, say = visit.require_staff(), visit.say
    item = await read_text(visit.store, action.item, by=staff)
    said = say(
        "knowledge-text",
        title=item.title,
        body=item.body,
        kind=item.kind.value,
        public="yes" if item.public else "no",
        who=item.approved_by or "—",
        on=f"{item.approved_on:%d.%m.%Y}" if item.approved_on else "—",
    )
    copied = Button(plain(say("knowledge-copy")), copy=item.body)
    copying: ButtonRows = ((copied,),) if len(item.body) <= _LONGEST_COPY else ()
    history = button(say, "history-button", OpenHistory("text", item.id))
    return Screen(
        said,
        (*copying, *await _changes(item, visit), (history,), *_back(visit), *to_menu(say)),
        fresh=True,
    )


def _kinds(found: Sequence[KnowledgeItem], visit: Visit) -> ButtonRows:
    rows: list[tuple[Button, ...]] = []
    for kind in KnowledgeKind:
        count = sum(each.kind is kind for each in found)
        if count:
            words = plain(visit.say("knowledge-kinds", kind=kind.value))
            rows.append((_counted(words, count, ListTexts(kind.value), visit),))
    if any(each.needs for each in found):
        rows.append((button(visit.say, "knowledge-needs-button", ListTextNeeds()),))
    return tuple(rows)


def _counted(text: str, count: int, action: ListTexts, visit: Visit) -> Button:
    words = shortened(text, 50)
    return button(visit.say, "knowledge-counted", action, text=words, count=str(count))


async def _new(visit: Visit) -> ButtonRows:
    """Who may propose texts begins one here."""
    if not await _may_write(visit):
        return ()
    return ((button(visit.say, "knowledge-new", BeginText()),),)


async def _changes(item: KnowledgeItem, visit: Visit) -> ButtonRows:
    if not await _may_write(visit):
        return ()
    change = button(visit.say, "knowledge-change", BeginText(item.id))
    return ((change, button(visit.say, "knowledge-withdraw", BeginText(item.id, 1))),)


async def _may_write(visit: Visit) -> bool:
    staff = visit.require_staff()
    agency = await visit.store.agencies.get(staff.agency_id)
    return may_propose(staff.role, agency.procedure, ChangeKind.KNOWLEDGE)


def _lines(found: Sequence[KnowledgeItem], visit: Visit) -> ButtonRows:
    return tuple((Button(shortened(each.title), OpenText(each.id)),) for each in found)


def _back(visit: Visit) -> ButtonRows:
    return ((button(visit.say, "knowledge-back", OpenKnowledge()),),)
