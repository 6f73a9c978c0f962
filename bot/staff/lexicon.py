"""The lexicon in chat: find, add and remove «как говорят = как в перечне»."""

from dataclasses import replace
from typing import Any

from admin import vocabulary
from admin.permissions import Permission, may, require
from admin.spoken import Typed, is_saying
from bot.excuses import in_words
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import begin_search, holds, last_search, parts, place_in_list, real_page
from bot.staff.word_actions import (
    AskSayings,
    ListSayings,
    OpenSaying,
    OpenWords,
    RemoveSaying,
)
from bot.visit import Visit
from locales import Html, Say
from storage.letters import folded
from storage.models import Saying

routes = Routes()

LEXICON = "lexicon"
"""The conversation in which typed text finds a saying, or is a new one."""

NEW_SAYINGS = "sayings"
"""The conversation in which every typed line is a new saying."""

_SHOWN_REFUSED = 20
"""Lines that were not kept: more are not shown, the person's own message has them."""

routes.way_back(LEXICON, lambda state: AskSayings())
routes.way_back(NEW_SAYINGS, lambda state: AskSayings())


@routes.action(ListSayings, writes=True)
async def list_sayings(action: ListSayings, visit: Visit) -> Screen:
    """By the alphabet; typing finds."""
    text = await last_search(visit, LEXICON) if action.found else ""
    return await _list_screen(text, action, visit)


@routes.text(LEXICON, writes=True)
async def find(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Typed words find; a line with a sign between two halves is a new saying."""
    if is_saying(text):
        return await add(text, state, visit)
    return await _list_screen(text, ListSayings(found=1), visit)


@routes.action(AskSayings, writes=True)
async def ask(_action: AskSayings, visit: Visit) -> Screen:
    return await _ask_screen(visit)


@routes.text(NEW_SAYINGS, writes=True)
async def add(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """Every good line is kept, every other one comes back with the reason."""
    typed = await vocabulary.add_sayings(visit.store, text, by=visit.require_staff())
    return await _ask_screen(visit, lead=outcome(typed, visit.say))


@routes.action(OpenSaying)
async def open_saying(action: OpenSaying, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.ADD_WORDS)
    found = await visit.store.lexicon.get(staff.agency_id, action.saying)
    remove: ButtonRows = ()
    if may(staff, Permission.EDIT_WORDS):
        remove = ((button(say, "saying-remove", RemoveSaying(found.id)),),)
    return Screen(say("saying", said=found.said, means=found.means), (*remove, *_back(say)))


@routes.action(RemoveSaying, writes=True)
async def remove(action: RemoveSaying, visit: Visit) -> Screen:
    """Asked once more, then done."""
    staff, say = visit.require_staff(), visit.say
    if action.sure:
        gone = await vocabulary.remove_saying(visit.store, action.saying, by=staff)
        lead = say("saying-removed", said=gone.said, means=gone.means)
        return await _list_screen("", ListSayings(), visit, lead=lead)
    require(staff, Permission.EDIT_WORDS)
    found = await visit.store.lexicon.get(staff.agency_id, action.saying)
    sure = button(say, "saying-remove-sure", RemoveSaying(found.id, 1))
    text = say("saying-remove-ask", said=found.said, means=found.means)
    back = button(say, "back", OpenSaying(found.id))
    return Screen(text, ((sure,), (back,), *to_menu(say)))


def outcome(typed: Typed, say: Say, what: str = "sayings") -> Html:
    """What was kept of the typed lines, and what was not and why; `what` the lines are."""
    return parts(say(f"kept-{what}", count=len(typed.kept)), refusals(typed, say))


def refusals(typed: Typed, say: Say) -> Html:
    """Lines that were not kept, each with the reason."""
    refused = [
        say("line-refused", line=shortened(line, 100), reason=say(key, **words))
        for line, error in typed.refused[:_SHOWN_REFUSED]
        for key, words in (in_words(error),)
    ]
    more = len(typed.refused) - len(refused)
    return parts("\n".join(refused), say("lines-refused-more", count=more) if more else None)


async def _list_screen(
    text: str, action: ListSayings, visit: Visit, *, lead: Html | None = None
) -> Screen:
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.ADD_WORDS)
    await begin_search(visit, LEXICON, text)
    found = [
        each
        for each in await visit.store.lexicon.of(staff.agency_id)
        if holds(text, each.said, each.means)
    ]
    found.sort(key=lambda each: (folded(each.said), each.id))
    page, total = real_page(action.page, len(found)), len(found)
    before, after = replace(action, page=max(page - 1, 0)), replace(action, page=page + 1)
    key = "lexicon-found" if text else "lexicon"
    words = {"text": shortened(text)} if text else {}
    hint = say("lexicon-hint")
    whole = ((button(say, "lexicon-whole", ListSayings()),),) if text else ()
    return Screen(
        parts(lead, say(key, count=total, **words), hint, place_in_list(say, page, total)),
        (
            *((_line(each),) for each in on_page(found, page)),
            *pages(say, page, total, before, after),
            *whole,
            (button(say, "lexicon-add", AskSayings()),),
            (button(say, "words-back", OpenWords()),),
            *to_menu(say),
        ),
    )


async def _ask_screen(visit: Visit, *, lead: Html | None = None) -> Screen:
    require(visit.require_staff(), Permission.ADD_WORDS)
    await visit.store.conversations.begin(visit.person.id, NEW_SAYINGS, {})
    return Screen(parts(lead, visit.say("ask-sayings")), _back(visit.say))


def _line(saying: Saying) -> Button:
    return Button(shortened(f"{saying.said} → {saying.means}"), OpenSaying(saying.id))


def _back(say: Say) -> ButtonRows:
    return ((button(say, "lexicon-back", ListSayings()),), *to_menu(say))
