"""Own words of a touchpoint or a row in another language: one field of a draft at a time."""

from typing import Any

from admin.translation.answers import put_translation, said_in_russian
from admin.translation.table import translated_title
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.staff.actions import OpenDraft
from bot.staff.buttons import button
from bot.staff.step import TRANSLATED, is_mending, own_draft, step_screen
from bot.staff.translation_actions import AskTranslation, DropTranslation
from bot.visit import Visit

routes = Routes()

routes.way_back(TRANSLATED, lambda state: AskTranslation(state["proposal"], state["field"]))


@routes.action(AskTranslation, writes=True)
async def ask(action: AskTranslation, visit: Visit) -> Screen:
    """The Russian words, what they are now, and what is typed next becomes them."""
    draft, say = await own_draft(action.proposal, visit), visit.say
    russian = await said_in_russian(visit.store, draft, action.field)
    now, mending = draft.becomes[action.field], await is_mending(draft, visit)
    state = {"proposal": draft.id, "field": action.field, "mending": mending}
    await visit.store.conversations.begin(visit.person.id, TRANSLATED, state)
    rows: list[tuple[Button, ...]] = [(button(say, "back", OpenDraft(draft.id)),)]
    if now:
        drop = button(say, "translation-drop-button", DropTranslation(draft.id, action.field))
        rows.insert(0, (drop,))
    text = say(
        "ask-translation-words",
        field=translated_title(action.field, say),
        russian=russian,
        now=now or "none",
    )
    return Screen(text, tuple(rows))


@routes.text(TRANSLATED, writes=True)
async def typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    draft = await own_draft(state["proposal"], visit)
    await put_translation(visit.store, draft, state["field"], text, visit.require_staff())
    lead = visit.say("answer-kept")
    return await step_screen(draft, visit, lead=lead, mending=state["mending"])


@routes.action(DropTranslation, writes=True)
async def drop(action: DropTranslation, visit: Visit) -> Screen:
    draft = await own_draft(action.proposal, visit)
    await put_translation(visit.store, draft, action.field, "", visit.require_staff())
    return await step_screen(draft, visit)
