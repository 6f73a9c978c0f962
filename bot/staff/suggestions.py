"""/suggestions: what clients say is wrong; each becomes a proposal or is dismissed."""

from collections.abc import Iterable
from typing import Any

from admin import suggestions
from admin.notices import NoticeKind
from admin.seen_on_card import seen_words
from admin.suggestions import Heard
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import OpenProposal, word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.history_actions import OpenRow
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.step import step_screen
from bot.staff.suggestion_actions import (
    DismissSuggestion,
    ListSuggestions,
    OpenSuggestion,
    TakeSuggestion,
)
from bot.visit import Visit
from locales import Html, Say
from storage.models import Staff, Suggestion
from storage.store import Store
from storage.terms import Dismissal, Status

routes = Routes()


@routes.command("suggestions", writes=True)
async def open_list(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await list_suggestions(ListSuggestions(), visit)


@routes.action(ListSuggestions)
async def list_suggestions(action: ListSuggestions, visit: Visit) -> Screen:
    say = visit.say
    found = await suggestions.waiting(visit.store, by=visit.require_staff())
    page = real_page(action.page, len(found))
    lines: ButtonRows = tuple([(await _line(each, visit),) for each in on_page(found, page)])
    before, after = ListSuggestions(max(page - 1, 0)), ListSuggestions(page + 1)
    return Screen(
        parts(say("suggestions", count=len(found)), place_in_list(say, page, len(found))),
        (*lines, *pages(say, page, len(found), before, after), *to_menu(say)),
    )


@routes.action(OpenSuggestion)
async def open_suggestion(action: OpenSuggestion, visit: Visit) -> Screen:
    staff = visit.require_staff()
    heard = await suggestions.read_suggestion(visit.store, action.suggestion, by=staff)
    return _screen(heard, visit.say)


@routes.action(TakeSuggestion, writes=True)
async def take(action: TakeSuggestion, visit: Visit) -> Screen:
    """An ordinary draft of the contacts, with the client's word as its basis."""
    draft = await suggestions.take(visit.store, action.suggestion, by=visit.require_staff())
    return await step_screen(draft, visit, lead=visit.say("suggestion-taken"))


@routes.action(DismissSuggestion, writes=True)
async def dismiss(action: DismissSuggestion, visit: Visit) -> Screen:
    """The reason is one of a few; then the next one."""
    staff, say, store = visit.require_staff(), visit.say, visit.store
    if not action.reason:
        heard = await suggestions.read_suggestion(store, action.suggestion, by=staff)
        reasons: ButtonRows = tuple(
            (button(say, "suggestion-reason", _dismissal(action, each), reason=each.value),)
            for each in Dismissal
        )
        back = button(say, "back", OpenSuggestion(action.suggestion))
        return Screen(say("suggestion-why", name=heard.name), (*reasons, (back,), *to_menu(say)))
    reason = word(Dismissal, action.reason)
    await suggestions.dismiss(store, action.suggestion, reason, by=staff)
    screen = await list_suggestions(ListSuggestions(), visit)
    return Screen(parts(say("suggestion-dismissed"), screen.text), screen.buttons)


async def suggested_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Told to those who prepare the row, as long as nobody has decided."""
    assert body["kind"] == NoticeKind.SUGGESTED
    heard = await suggestions.read_suggestion(store, body["suggestion"], by=staff)
    return _screen(heard, say, lead=say("notice-suggested")) if heard.waits else None


def _screen(heard: Heard, say: Say, *, lead: Html | None = None) -> Screen:
    """What the client saw, what they say of it, what stands there now, and what can be done."""
    found = heard.suggestion
    seen = tuple((each["type"], each["value"]) for each in found.seen)
    moved = set(seen) != set(heard.now)
    text = parts(
        lead,
        say("suggestion", name=heard.name, part=found.part.value, count=found.times),
        say("suggestion-words", words=found.words) if found.words else None,
        say("suggestion-seen", number=str(found.release_number), contacts=_contacts(seen, say)),
        say("suggestion-now", contacts=_contacts(heard.now, say)) if moved else None,
        _outcome(heard, say),
    )
    return Screen(text, (*_buttons(heard, say), *to_menu(say)))


def _contacts(contacts: Iterable[tuple[str, str]], say: Say) -> Html:
    lines = [seen_words(kind, value, say) for kind, value in contacts]
    return Html("\n".join(lines)) or say("suggestion-no-contacts")


def _outcome(heard: Heard, say: Say) -> Html | None:
    found, proposal = heard.suggestion, heard.proposal
    if found.reason is not None:
        return say("suggestion-over", reason=say("suggestion-reason", reason=found.reason.value))
    if proposal is None:
        return None
    if proposal.status is Status.RELEASED:
        return say("suggestion-mended", number=str(proposal.id))
    key = "suggestion-in-vain" if heard.waits else "suggestion-in-work"
    return say(key, number=str(proposal.id))


def _buttons(heard: Heard, say: Say) -> ButtonRows:
    rows: list[tuple[Button, ...]] = []
    if heard.waits:
        rows.append((button(say, "suggestion-take", TakeSuggestion(heard.suggestion.id)),))
        rows.append((button(say, "suggestion-dismiss", DismissSuggestion(heard.suggestion.id)),))
    elif heard.proposal is not None:
        rows.append((button(say, "proposal-open", OpenProposal(heard.proposal.id)),))
    rows.append((button(say, "row-open", OpenRow(heard.row.id)),))
    rows.append((button(say, "suggestions-back", ListSuggestions()),))
    return tuple(rows)


def _dismissal(action: DismissSuggestion, reason: Dismissal) -> DismissSuggestion:
    return DismissSuggestion(action.suggestion, reason.value)


async def _line(suggestion: Suggestion, visit: Visit) -> Button:
    staff = visit.require_staff()
    heard = await suggestions.read_suggestion(visit.store, suggestion.id, by=staff)
    return button(
        visit.say,
        "suggestion-line",
        OpenSuggestion(suggestion.id),
        name=shortened(heard.name, 32),
        part=suggestion.part.value,
        count=suggestion.times,
    )
