"""What a draft's step offers as buttons."""

from dataclasses import replace
from itertools import chain

from admin.process_places import Place
from admin.processes import Entry
from admin.steps import USUAL_CAUSE, DraftStep
from bot.actions import Action
from bot.screens import Button, ButtonRows, plain
from bot.staff.actions import AskContact, Choose
from bot.staff.asked import Asked
from bot.staff.buttons import LIST, button, shortened, told_apart
from bot.staff.everywhere_choices import contact_choices, point_choices
from bot.staff.marks import marks
from bot.visit import Visit
from locales import Say
from storage.letters import folded
from storage.terms import BasisKind, Cause, ContactType, Kind

HOURS = "hours"
"""A contact «type» of its own: when the point is open."""

PLACE = "."
"""Stands between a version of the register of processes and an entry's number in it."""


async def choices(asked: Asked, step: DraftStep, visit: Visit) -> ButtonRows:
    """The step's buttons; a chosen one says so in words."""
    say = visit.say
    match step:
        case DraftStep.NAME:
            return _known_points(asked, say)
        case DraftStep.CHANNEL:
            return _channels(asked, say)
        case DraftStep.KIND:
            return _kinds(asked, say)
        case DraftStep.DIRECTION:
            return _directions(asked)
        case DraftStep.SERVICE:
            return _services(asked)
        case DraftStep.PROCESS:
            return _processes(asked)
        case DraftStep.NEEDS:
            return _needs(asked, say)
        case DraftStep.CONTACTS:
            return _contact_types(asked, say)
        case DraftStep.SUCCESSOR:
            return _successors(asked)
        case DraftStep.UNIT:
            return _units(asked, say)
        case DraftStep.REQUIREMENTS | DraftStep.ASSESSMENT:
            return marks(asked, step, say)
        case DraftStep.CAUSE:
            return _causes(asked, say)
        case DraftStep.BASIS:
            return _basis_kinds(asked, say)
        case DraftStep.CONTACT:
            return contact_choices(asked, say)
        case DraftStep.POINTS:
            return point_choices(asked, say)
    return ()


def meant(text: str, buttons: ButtonRows, say: Say) -> Action | None:
    """The button whose words were typed instead of pressing it; marks stay as they are."""
    words = shortened(" ".join(text.split()))
    chosen = folded(plain(say("chosen", text=words)))
    for each in chain.from_iterable(buttons):
        if folded(each.text) == folded(words):
            return each.action
        if folded(each.text) == chosen:
            return _kept_marked(each.action)
    return None


def _kept_marked(action: Action | None) -> Action | None:
    if isinstance(action, Choose) and action.step in (DraftStep.NEEDS, DraftStep.POINTS):
        return replace(action, value=f"+{action.value[1:]}")
    return action


def _choice(asked: Asked, step: DraftStep, text: str, value: str) -> Button:
    return Button(shortened(text), Choose(asked.draft.id, step.value, value))


def _known_points(asked: Asked, say: Say) -> ButtonRows:
    return tuple(
        (_choice(asked, DraftStep.NAME, plain(say("take-known", name=each.name)), str(each.id)),)
        for each in asked.known_points()
    )


def _channels(asked: Asked, say: Say) -> ButtonRows:
    chosen = asked.draft.becomes.get("channel")
    buttons = [
        _choice(
            asked,
            DraftStep.CHANNEL,
            _marked(plain(say.own(setting.label)), setting.code.value == chosen, say),
            setting.code.value,
        )
        for setting in asked.procedure.channels
    ]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _kinds(asked: Asked, say: Say) -> ButtonRows:
    chosen = asked.draft.becomes.get("kind")
    return tuple(
        (
            _choice(
                asked,
                DraftStep.KIND,
                _marked(plain(say(f"kind-{kind.value}")), kind.value == chosen, say),
                kind.value,
            ),
        )
        for kind in Kind
    )


def _directions(asked: Asked) -> ButtonRows:
    return tuple(
        (_choice(asked, DraftStep.DIRECTION, direction, str(place)),)
        for place, direction in enumerate(asked.directions)
    )


def _services(asked: Asked) -> ButtonRows:
    """Services of the direction: of the register of processes where there is one, else those
    that its rows have already, each by one of them."""
    direction = asked.draft.becomes.get("direction")
    if asked.places:
        return _registered_services(asked)
    rows = {row.service: row for row in reversed(asked.rows) if row.direction == direction}
    return tuple(
        (_choice(asked, DraftStep.SERVICE, row.service, str(row.id)),)
        for row in rows.values()
        if row.service
    )[:10]


def _processes(asked: Asked) -> ButtonRows:
    """Processes of the service where one was named: of the register where there is one, else
    those that the list has already, each by one of its rows."""
    if asked.places:
        return _registered_processes(asked)
    rows = {(row.direction, row.service, row.process): row for row in reversed(asked.rows)}
    becomes = asked.draft.becomes
    return tuple(
        (_choice(asked, DraftStep.PROCESS, row.process, str(row.id)),)
        for row in rows.values()
        if row.process and row.direction == becomes.get("direction")
        if becomes.get("service", row.service) in ("", row.service)
    )[:10]


def _registered_services(asked: Asked) -> ButtonRows:
    """Each by the first of its places."""
    places: dict[str, Place] = {}
    for place in _standing(asked):
        places.setdefault(place.entry.service, place)
    return tuple(
        (_choice(asked, DraftStep.SERVICE, service, _code(place)),)
        for service, place in places.items()
        if service
    )[:LIST]


def _registered_processes(asked: Asked) -> ButtonRows:
    """Equal names are told apart by their services."""
    service = asked.draft.becomes.get("service")
    places = [
        each
        for each in _standing(asked)
        if each.entry.process and (not service or each.entry.service == service)
    ]
    names = [each.entry.process for each in places]
    return tuple(
        (_choice(asked, DraftStep.PROCESS, _named(each.entry, names), _code(each)),)
        for each in places
    )[:LIST]


def _named(entry: Entry, names: list[str]) -> str:
    alone = names.count(entry.process) == 1 or not entry.service
    return entry.process if alone else f"{entry.service}: {entry.process}"


def _standing(asked: Asked) -> list[Place]:
    """The register's places in the direction that was chosen."""
    direction = asked.draft.becomes.get("direction")
    return [each for each in asked.places if each.entry.direction == direction]


def _code(place: Place) -> str:
    return f"{place.version}{PLACE}{place.number}"


def _needs(asked: Asked, say: Say) -> ButtonRows:
    chosen = set(asked.draft.becomes.get("needs", ()))
    return tuple(
        (
            _choice(
                asked,
                DraftStep.NEEDS,
                _marked(plain(say.own(need.short)), need.code.value in chosen, say),
                f"{'-' if need.code.value in chosen else '+'}{need.code.value}",
            ),
        )
        for need in asked.procedure.needs
    )


def _contact_types(asked: Asked, say: Say) -> ButtonRows:
    given = {each["type"] for each in asked.draft.becomes.get("contacts", ())}
    rows: list[tuple[Button, ...]] = []
    for kind in ContactType:
        key = f"contact-{kind.value}"
        line = [button(say, key, AskContact(asked.draft.id, kind.value))]
        if kind.value in given:
            drop = AskContact(asked.draft.id, kind.value, 1)
            line.append(button(say, "contact-drop", drop, type=say(key)))
        rows.append(tuple(line))
    hours = [button(say, "contact-hours", AskContact(asked.draft.id, HOURS))]
    if asked.draft.becomes.get("hours"):
        drop = AskContact(asked.draft.id, HOURS, 1)
        hours.append(button(say, "contact-drop", drop, type=say("contact-hours")))
    rows.append(tuple(hours))
    return tuple(rows)


def _successors(asked: Asked) -> ButtonRows:
    names = {touchpoint.id: touchpoint.name for touchpoint in asked.touchpoints}
    told = told_apart([(names[row.touchpoint_id], row) for row in asked.rows])
    return tuple(
        (_choice(asked, DraftStep.SUCCESSOR, told[row.id], str(row.id)),)
        for row in asked.rows
        if row.id != asked.draft.row_id
    )[:20]


def _units(asked: Asked, say: Say) -> ButtonRows:
    chosen = asked.draft.becomes.get("unit")
    return tuple(
        (_choice(asked, DraftStep.UNIT, _marked(unit.name, unit.id == chosen, say), str(unit.id)),)
        for unit in asked.units
    )


def _causes(asked: Asked, say: Say) -> ButtonRows:
    """The usual cause of such a change, the order's own, then the others, which warn."""
    named = [setting.code for setting in asked.procedure.causes]
    usual = USUAL_CAUSE[asked.draft.kind]
    ordered = list(dict.fromkeys([usual, *named, *Cause]))
    return tuple(
        (
            _choice(
                asked,
                DraftStep.CAUSE,
                _marked(plain(say(f"cause-{cause.value}")), cause is asked.draft.cause, say),
                cause.value,
            ),
        )
        for cause in ordered
    )


def _basis_kinds(asked: Asked, say: Say) -> ButtonRows:
    return tuple(
        (
            _choice(
                asked,
                DraftStep.BASIS,
                _marked(plain(say(f"basis-{kind.value}")), kind is asked.draft.basis_kind, say),
                kind.value,
            ),
        )
        for kind in BasisKind
    )


def _marked(text: str, chosen: bool, say: Say) -> str:
    """A chosen button says so by a word and a sign, never by colour."""
    return plain(say("chosen", text=text)) if chosen else text
