"""Phrases in chat: how people ask for a topic or for a row of the list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from admin import vocabulary
from admin.errors import UnknownChoiceError
from admin.permissions import Permission, may, require
from admin.row_names import row_names
from bot.guide.entries import ROW, TOPIC
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.lexicon import outcome
from bot.staff.listing import begin_search, holds, last_search, parts, place_in_list, real_page
from bot.staff.word_actions import (
    AskPhrases,
    ListPhrases,
    ListRows,
    OpenPhrase,
    OpenTopic,
    OpenWords,
    RemovePhrase,
)
from bot.visit import Visit
from locales import Html, Say
from storage.models import Phrase

routes = Routes()

PHRASES = "phrases"
"""The conversation in which every typed line is a new phrase."""

ROWS = "phrase_rows"
"""The conversation in which typed text finds a row."""

routes.way_back(ROWS, lambda state: ListRows())
routes.way_back(PHRASES, lambda state: AskPhrases(state["target"], state["id"]))


@routes.action(ListPhrases)
async def list_phrases(action: ListPhrases, visit: Visit) -> Screen:
    return await _list_screen(action, visit)


@routes.action(AskPhrases, writes=True)
async def ask(action: AskPhrases, visit: Visit) -> Screen:
    return await _ask_screen(action.target, action.id, visit)


@routes.text(PHRASES, writes=True)
async def add(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Every good line is kept, every other one comes back with the reason."""
    target, found_id = state["target"], state["id"]
    typed = await vocabulary.add_phrases(
        visit.store,
        text,
        topic_id=found_id if target == TOPIC else None,
        row_id=found_id if target == ROW else None,
        by=visit.require_staff(),
    )
    return await _ask_screen(target, found_id, visit, lead=outcome(typed, visit.say, "phrases"))


@routes.action(OpenPhrase)
async def open_phrase(action: OpenPhrase, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.ADD_WORDS)
    phrase = await visit.store.phrases.get(staff.agency_id, action.phrase)
    title = await _title(*_leads_to(phrase), visit)
    remove: ButtonRows = ()
    if may(staff, Permission.EDIT_WORDS):
        remove = ((button(say, "phrase-remove", RemovePhrase(phrase.id)),),)
    text = say("phrase", phrase=phrase.text, title=title)
    return Screen(text, (*remove, *_back(*_leads_to(phrase), say)))


@routes.action(RemovePhrase, writes=True)
async def remove(action: RemovePhrase, visit: Visit) -> Screen:
    """Asked once more, then done."""
    staff, say = visit.require_staff(), visit.say
    if action.sure:
        gone = await vocabulary.remove_phrase(visit.store, action.phrase, by=staff)
        lead = say("phrase-removed", phrase=gone.text)
        return await _list_screen(ListPhrases(*_leads_to(gone)), visit, lead=lead)
    require(staff, Permission.EDIT_WORDS)
    phrase = await visit.store.phrases.get(staff.agency_id, action.phrase)
    sure = button(say, "phrase-remove-sure", RemovePhrase(phrase.id, 1))
    back = button(say, "back", OpenPhrase(phrase.id))
    text = say("phrase-remove-ask", phrase=phrase.text)
    return Screen(text, ((sure,), (back,), *to_menu(say)))


@routes.action(ListRows, writes=True)
async def list_rows(action: ListRows, visit: Visit) -> Screen:
    """Rows of the lists with how many phrases each has; typing finds."""
    text = await last_search(visit, ROWS) if action.found else ""
    return await _rows_screen(text, action, visit)


@routes.text(ROWS, writes=True)
async def find_row(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _rows_screen(text, ListRows(found=1), visit)


async def _list_screen(action: ListPhrases, visit: Visit, *, lead: Html | None = None) -> Screen:
    say = visit.say
    require(visit.require_staff(), Permission.ADD_WORDS)
    title = await _title(action.target, action.id, visit)
    found = await _phrases(action.target, action.id, visit)
    page, total = real_page(action.page, len(found)), len(found)
    before, after = replace(action, page=max(page - 1, 0)), replace(action, page=page + 1)
    return Screen(
        parts(lead, say("phrases", title=title, count=total), place_in_list(say, page, total)),
        (
            *(
                (Button(shortened(each.text), OpenPhrase(each.id)),)
                for each in on_page(found, page)
            ),
            *pages(say, page, total, before, after),
            (button(say, "phrases-add", AskPhrases(action.target, action.id)),),
            *_above(action.target, action.id, say),
        ),
    )


async def _ask_screen(
    target: str, found_id: int, visit: Visit, *, lead: Html | None = None
) -> Screen:
    require(visit.require_staff(), Permission.ADD_WORDS)
    title = await _title(target, found_id, visit)
    state = {"target": target, "id": found_id}
    await visit.store.conversations.begin(visit.person.id, PHRASES, state)
    text = parts(lead, visit.say("ask-phrases", title=title))
    return Screen(text, _back(target, found_id, visit.say))


async def _rows_screen(text: str, action: ListRows, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.ADD_WORDS)
    await begin_search(visit, ROWS, text)
    names = await row_names(visit.store, staff.agency_id)
    phrases = await visit.store.phrases.texts(staff.agency_id)
    counts = [row_id for _topic_id, row_id, _phrase in phrases]
    found = [(row_id, name) for row_id, name in names.items() if holds(text, name)]
    page, total = real_page(action.page, len(found)), len(found)
    before, after = replace(action, page=max(page - 1, 0)), replace(action, page=page + 1)
    lines = tuple(
        (_row_line(row_id, name, counts.count(row_id), say),)
        for row_id, name in on_page(found, page)
    )
    hint = say("phrase-rows", count=total)
    return Screen(
        parts(hint, place_in_list(say, page, total)),
        (
            *lines,
            *pages(say, page, total, before, after),
            *(((button(say, "rows-all", ListRows()),),) if text else ()),
            (button(say, "words-back", OpenWords()),),
            *to_menu(say),
        ),
    )


def _row_line(row_id: int, name: str, count: int, say: Say) -> Button:
    action = ListPhrases(ROW, row_id)
    return button(say, "phrase-row-line", action, name=shortened(name, 50), count=count)


def _leads_to(phrase: Phrase) -> tuple[str, int]:
    return (TOPIC, phrase.topic_id) if phrase.topic_id is not None else (ROW, phrase.row_id or 0)


async def _title(target: str, found_id: int, visit: Visit) -> str:
    """What the phrases lead to, in words.

    Raises:
        MissingRecordError: the agency has no such topic or row.
    """
    agency_id = visit.require_staff().agency_id
    if target == TOPIC:
        topic = await visit.store.topics.get(agency_id, found_id)
        return plain(visit.say.own(topic.title))
    if target != ROW:
        raise UnknownChoiceError
    row = await visit.store.register.row(agency_id, found_id)
    return (await visit.store.register.touchpoint(agency_id, row.touchpoint_id)).name


async def _phrases(target: str, found_id: int, visit: Visit) -> Sequence[Phrase]:
    phrases = visit.store.phrases
    return await (phrases.of_topic if target == TOPIC else phrases.of_row)(found_id)


def _back(target: str, found_id: int, say: Say) -> ButtonRows:
    return ((button(say, "phrases-back", ListPhrases(target, found_id)),), *to_menu(say))


def _above(target: str, found_id: int, say: Say) -> ButtonRows:
    above = button(say, "topic-back", OpenTopic(found_id))
    if target == ROW:
        above = button(say, "phrase-rows-back", ListRows())
    return ((above,), *to_menu(say))
