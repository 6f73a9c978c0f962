"""The agency's own blank of the printed list: sent as a file, taken away by a press."""

from typing import Any

from admin.blanks import blank_of, drop_blank, forgotten, sample_of, set_blank
from bot.routes import Routes
from bot.screens import ButtonRows, Document, Screen
from bot.staff.buttons import button, to_menu
from bot.staff.export_actions import DropBlank, OpenBlank, SendBlank
from bot.visit import UploadedFile, Visit
from locales import Html

routes = Routes()

BLANK = "blank"
"""The conversation in which the next file is the blank."""

routes.way_back(BLANK, lambda state: OpenBlank())


@routes.action(OpenBlank, writes=True)
async def open_blank(action: OpenBlank, visit: Visit) -> Screen:
    return await _blank_screen(visit)


@routes.file(BLANK)
async def blank_sent(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    """Tried at once: what cannot be filled is refused, and the former one stays."""
    staff = visit.require_staff()
    await set_blank(visit.store, file.name, file.media_type, file.content, by=staff)
    missing = ", ".join(f"{{{{ {name} }}}}" for name in await forgotten(file.content))
    return await _blank_screen(visit, lead=visit.say("blank-kept", missing=missing or "none"))


@routes.text(BLANK, writes=True)
async def blank_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _blank_screen(visit, lead=visit.say("blank-is-file"))


@routes.action(SendBlank)
async def send_blank(action: SendBlank, visit: Visit) -> Screen:
    """The blank that is in use, else the sample."""
    agency, kept = await blank_of(visit.store, by=visit.require_staff())
    back: ButtonRows = ((button(visit.say, "back", OpenBlank()),), *to_menu(visit.say))
    if action.which == "own" and kept is not None:
        file = Document(name=kept.name, agency_id=agency.id, file_id=kept.id)
        return Screen(visit.say("blank-own-sent"), back, documents=(file,))
    sample = await sample_of(visit.store, by=visit.require_staff())
    file = Document(name=sample.name, content=sample.content)
    return Screen(visit.say("blank-sample-sent"), back, documents=(file,))


@routes.action(DropBlank, writes=True)
async def drop(action: DropBlank, visit: Visit) -> Screen:
    say = visit.say
    if not action.sure:
        rows = (
            (button(say, "blank-drop-sure", DropBlank(1)),),
            (button(say, "back", OpenBlank()),),
        )
        return Screen(say("blank-drop-ask"), rows)
    await drop_blank(visit.store, by=visit.require_staff())
    return await _blank_screen(visit, lead=say("blank-dropped"))


async def _blank_screen(visit: Visit, *, lead: Html | None = None) -> Screen:
    """What is printed on, and what can be done; the next file is a new blank."""
    say = visit.say
    _agency, kept = await blank_of(visit.store, by=visit.require_staff())
    await visit.store.conversations.begin(visit.person.id, BLANK, {})
    text = say("blank-own", name=kept.name) if kept else say("blank-none")
    rows: ButtonRows = ((button(say, "blank-send-sample", SendBlank("sample")),),)
    if kept:
        rows = (
            *rows,
            (button(say, "blank-send-own", SendBlank("own")),),
            (button(say, "blank-drop", DropBlank()),),
        )
    return Screen(Html(f"{lead}\n\n{text}") if lead else text, (*rows, *to_menu(say)))
