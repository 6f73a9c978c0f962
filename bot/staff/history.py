"""«История»: everything that happened to a proposal, row, touchpoint or text; long ones go
along as a file."""

from collections.abc import Awaitable, Callable
from html import unescape
from re import sub

from admin import history
from admin.errors import UnknownChoiceError
from admin.history import Past
from admin.history_words import event_words
from bot.actions import Action
from bot.routes import Routes
from bot.screens import Document, Screen
from bot.staff.actions import OpenProposal
from bot.staff.buttons import button, to_menu
from bot.staff.history_actions import ListRows, OpenHistory, OpenRow
from bot.staff.knowledge_actions import OpenText
from bot.visit import Visit
from locales import Html, Say
from storage.models import Staff
from storage.store import Store

routes = Routes()

_LONGEST = 3000
"""Letters on a screen."""

Reader = Callable[..., Awaitable[Past]]
_READ: dict[str, tuple[Reader, Callable[[int], Action]]] = {
    "proposal": (history.of_proposal, OpenProposal),
    "row": (history.of_row, OpenRow),
    "point": (history.of_touchpoint, lambda _id: ListRows()),
    "text": (history.of_text, OpenText),
}


@routes.action(OpenHistory)
async def open_history(action: OpenHistory, visit: Visit) -> Screen:
    """Eldest first; what is too long for a screen is told whole in a file."""
    if action.of not in _READ:
        raise UnknownChoiceError
    staff, say = visit.require_staff(), visit.say
    read, back = _READ[action.of]
    past = await read(visit.store, action.id, by=staff)
    lines = await _lines(past, staff, visit.store, say)
    heading = say("history", name=past.name or "—", count=len(lines))
    buttons = ((button(say, "back", back(action.id)),), *to_menu(say))
    whole = Html("\n\n".join((heading, *lines)))
    if len(whole) <= _LONGEST:
        return Screen(whole, buttons)
    latest = Html("\n\n".join((heading, say("history-in-file"), *lines[-3:])))
    return Screen(latest, buttons, documents=(_as_file(whole, action, say),))


async def _lines(past: Past, staff: Staff, store: Store, say: Say) -> list[Html]:
    zone = (await store.agencies.get(staff.agency_id)).time_zone
    return [event_words(event, zone, say) for event in past.events]


def _as_file(whole: Html, action: OpenHistory, say: Say) -> Document:
    text = unescape(sub(r"<[^>]+>", "", whole))
    name = unescape(say("history-file-name", of=action.of, id=str(action.id)))
    return Document(name=name, content=text.encode())
