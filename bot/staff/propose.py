"""Beginning a proposal: what kind of change, in which list, of which row."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from admin.names import told_apart
from admin.own_drafts import all_beside_words, who_has
from admin.permissions import Permission, require
from admin.proposals import begin_addition, begin_change, begin_copy
from admin.steps import open_kinds
from admin.subjects import fits
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import BeginAddition, BeginDraft, PickRowFor, Propose, word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.everywhere_actions import PickContact
from bot.staff.step import step_screen
from bot.visit import Visit
from locales import Html
from storage.letters import folded
from storage.models import Agency, Row, Staff, Touchpoint
from storage.terms import ChangeKind, Client

routes = Routes()

EVERYDAY = (
    ChangeKind.ADD,
    ChangeKind.KIND,
    ChangeKind.NEEDS,
    ChangeKind.CONTACTS,
    ChangeKind.EXCLUDE,
    ChangeKind.PHRASES,
)
RARE = (
    ChangeKind.CHANNEL,
    ChangeKind.RENAME,
    ChangeKind.PLACE,
    ChangeKind.CONTENT,
    ChangeKind.RESPONSIBLE,
    ChangeKind.REQUIREMENTS,
    ChangeKind.OFFERS,
    ChangeKind.FORMS,
    ChangeKind.SEGMENTS,
    ChangeKind.TRANSLATION,
    ChangeKind.CONTACT_EVERYWHERE,
)
"""Changes of a row or a touchpoint that are seldom made: behind a button of their own."""

COPY = "copy"
"""The purpose of picking a row to start from."""

ROWS = "rows"
"""The conversation in which typed text finds a row."""


@routes.command("propose", writes=True)
async def propose(_argument: str, visit: Visit) -> Screen:
    return await choose_kind(Propose(), visit)


@routes.action(Propose, writes=True)
async def choose_kind(action: Propose, visit: Visit) -> Screen:
    """Only what the agency's procedure gives to this person's role has a button."""
    staff = visit.require_staff()
    require(staff, Permission.PROPOSE)
    await visit.store.conversations.end(visit.person.id)
    agency = await visit.store.agencies.get(staff.agency_id)
    buttons: list[tuple[Button, ...]] = []
    for kind in open_kinds(RARE if action.rare else EVERYDAY, staff.role, agency.procedure):
        buttons.append((_kind_button(kind, agency, visit),))
        if kind is ChangeKind.ADD:
            buttons.append((button(visit.say, "propose-copy", PickRowFor(COPY)),))
    if not action.rare and open_kinds(RARE, staff.role, agency.procedure):
        buttons.append((button(visit.say, "propose-rare", Propose(rare=1)),))
    if action.rare:
        buttons.append((button(visit.say, "back", Propose()),))
    key = "propose-what" if buttons else "propose-nothing"
    return Screen(visit.say(key), (*buttons, *to_menu(visit.say)))


def _kind_button(kind: ChangeKind, agency: Agency, visit: Visit) -> Button:
    clients = agency.procedure.clients
    if kind is ChangeKind.ADD and len(clients) == 1:
        return button(visit.say, "propose-add", BeginAddition(clients[0].value))
    if kind is ChangeKind.CONTACT_EVERYWHERE:
        return button(visit.say, "propose-contact_everywhere", PickContact())
    return button(visit.say, f"propose-{kind.value}", PickRowFor(kind.value))


@routes.action(BeginAddition, writes=True)
async def add(action: BeginAddition, visit: Visit) -> Screen:
    draft = await begin_addition(visit.store, word(Client, action.client), visit.require_staff())
    return await step_screen(draft, visit)


@routes.action(BeginDraft, writes=True)
async def begin(action: BeginDraft, visit: Visit) -> Screen:
    """A change of the chosen row, or a new row that starts as its copy."""
    staff = visit.require_staff()
    if action.purpose == COPY:
        draft = await begin_copy(visit.store, action.row, staff)
        row = await visit.store.register.row(staff.agency_id, action.row)
        copied = await visit.store.register.touchpoint(staff.agency_id, row.touchpoint_id)
        return await step_screen(draft, visit, lead=visit.say("copied-from", name=copied.name))
    kind = word(ChangeKind, action.purpose)
    draft = await begin_change(visit.store, kind, action.row, staff)
    return await step_screen(
        draft, visit, lead=await all_beside_words(visit.store, draft, visit.say)
    )


@routes.action(PickRowFor, writes=True)
async def pick_row(action: PickRowFor, visit: Visit) -> Screen:
    """Ask for the list where there are two, then show its rows; typing finds one."""
    staff = visit.require_staff()
    require(staff, Permission.PROPOSE)
    clients = await _clients(action.purpose, staff, visit)
    if not action.client and len(clients) > 1:
        return _choose_list(action, clients, visit)
    client = word(Client, action.client) if action.client else clients[0]
    text = await _text_typed(visit) if action.found else ""
    return await _found_screen(text, replace(action, client=client.value), visit)


@routes.text(ROWS, writes=True)
async def find_row(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    action = PickRowFor(state["purpose"], state["client"], found=1)
    return await _found_screen(text, action, visit)


async def _found_screen(text: str, action: PickRowFor, visit: Visit) -> Screen:
    """Rows whose touchpoint, process or direction holds every typed word; all without any.

    The words are kept with the question, so that further pages show what was found.
    """
    client = word(Client, action.client)
    state = {"purpose": action.purpose, "client": client.value, "text": text}
    await visit.store.conversations.begin(visit.person.id, ROWS, state)
    words = folded(text).split()
    found = [
        (row, touchpoint)
        for row, touchpoint in await _rows(visit, visit.require_staff(), client)
        if _fits(action.purpose, touchpoint)
        if all(each in _searched(row, touchpoint) for each in words)
    ]
    lead = visit.say("rows-found", count=len(found), text=shortened(text)) if text else None
    return await _rows_screen(found, action, client, visit, lead=lead)


async def _text_typed(visit: Visit) -> str:
    """What this person looked for last."""
    asked = await visit.store.conversations.of(visit.person.id)
    return str(asked.state.get("text", "")) if asked and asked.topic == ROWS else ""


async def _clients(purpose: str, staff: Staff, visit: Visit) -> tuple[Client, ...]:
    """The lists to choose from: an empty one has nothing to change or copy."""
    agency = await visit.store.agencies.get(staff.agency_id)
    clients = agency.procedure.clients
    if purpose == ChangeKind.ADD.value:
        return clients
    filled = tuple([client for client in clients if await _rows(visit, staff, client)])
    return filled or clients[:1]


def _fits(purpose: str, touchpoint: Touchpoint) -> bool:
    """Whether there is anything to change there; a copy may be of any row."""
    return purpose == COPY or fits(word(ChangeKind, purpose), touchpoint)


def _searched(row: Row, touchpoint: Touchpoint) -> str:
    words = (touchpoint.name, *touchpoint.labels.values(), row.process, row.service, row.direction)
    return folded(" ".join(words))


def _choose_list(action: PickRowFor, clients: Sequence[Client], visit: Visit) -> Screen:
    rows: ButtonRows = tuple(
        (
            button(
                visit.say,
                f"list-{client.value}",
                BeginAddition(client.value)
                if action.purpose == ChangeKind.ADD.value
                else PickRowFor(action.purpose, client.value),
            ),
        )
        for client in clients
    )
    return Screen(visit.say("which-list"), (*rows, *to_menu(visit.say)))


async def _rows(visit: Visit, staff: Staff, client: Client) -> list[tuple[Row, Touchpoint]]:
    owner = await visit.store.agencies.list_for(staff.agency_id, client)
    if owner is None:
        return []
    touchpoints = await visit.store.register.touchpoints(staff.agency_id)
    rows = await visit.store.register.rows(owner.id)
    return [(row, touchpoints[row.touchpoint_id]) for row in rows]


async def _rows_screen(
    found: Sequence[tuple[Row, Touchpoint]],
    action: PickRowFor,
    client: Client,
    visit: Visit,
    *,
    lead: Html | None = None,
) -> Screen:
    say = visit.say
    shown = on_page(found, action.page)
    names = told_apart([(touchpoint.name, row) for row, touchpoint in found])
    buttons = tuple(
        (Button(shortened(names[row.id]), BeginDraft(action.purpose, row.id)),)
        for row, _touchpoint in shown
    )
    turning = pages(
        say,
        action.page,
        len(found),
        replace(action, page=max(action.page - 1, 0)),
        replace(action, page=action.page + 1),
    )
    whole: ButtonRows = ()
    if lead and not found:
        again = PickRowFor(action.purpose, client.value)
        whole = ((button(say, "rows-all", again),),)
    parts = [lead, say("which-row") if found else say("no-such-row")]
    parts.append(await _holders(visit, client, shown))
    text = Html("\n\n".join(part for part in parts if part))
    return Screen(text, (*buttons, *turning, *whole, *to_menu(say)))


async def _holders(
    visit: Visit, client: Client, shown: Sequence[tuple[Row, Touchpoint]]
) -> Html | None:
    """«У кого сейчас»: open proposals for the rows on this page."""
    staff = visit.require_staff()
    owner = await visit.store.agencies.list_for(staff.agency_id, client)
    if owner is None:
        return None
    titles = await visit.store.team.titles(staff.agency_id)
    lines = []
    for row, touchpoint in shown:
        for proposal in await who_has(visit.store, owner.id, row.id, touchpoint.id):
            who, status = titles[proposal.author_id].title, proposal.status.value
            lines.append(visit.say("row-is-with", name=touchpoint.name, who=who, status=status))
    return Html("\n".join(lines)) if lines else None
