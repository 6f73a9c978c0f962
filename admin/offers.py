"""What a draft's step offers to choose from: the same values for every face."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from html import unescape

from admin.asked import Asked
from admin.forms.words import form_words
from admin.names import told_apart
from admin.place_offers.table import ANSWERS, UNKNOWN, field_of_offer, offer_words
from admin.process_places import Place
from admin.processes import Entry
from admin.steps import USUAL_CAUSE, DraftStep
from locales import Say
from storage.care_terms import Segment
from storage.letters import folded
from storage.offers import Offer as HelpOffer
from storage.terms import BasisKind, Cause, Kind

PLACE = "."
"""Stands between a version of the register of processes and an entry's number in it."""

SAID = "."
"""Stands between a way of help and what is said of it."""

GOES = "goes"
"""The contact is taken away everywhere."""

MANY = (DraftStep.NEEDS, DraftStep.POINTS, DraftStep.SEGMENTS)
"""Steps of which several may be chosen: a value is chosen by «+» before it, dropped by «-»."""


@dataclass(frozen=True)
class Offer:
    """A value as `admin.choosing` reads it, and its words as plain text."""

    value: str
    words: str
    chosen: bool = False


def offers(asked: Asked, step: DraftStep, say: Say) -> tuple[Offer, ...]:
    """Everything that may be chosen, in the order in which people are shown it."""
    offer = _OFFERS.get(step)
    return tuple(offer(asked, say)) if offer else ()


def meant(typed: str, offered: Iterable[Offer]) -> Offer | None:
    """What was typed instead of being chosen, letter for letter but for their case."""
    words = folded(" ".join(typed.split()))
    return next((each for each in offered if folded(each.words) == words), None)


def _known_points(asked: Asked, _say: Say) -> Iterable[Offer]:
    return (Offer(str(each.id), each.name) for each in asked.known_points())


def _channels(asked: Asked, say: Say) -> Iterable[Offer]:
    chosen = asked.draft.becomes.get("channel")
    for setting in asked.procedure.channels:
        code = setting.code.value
        yield Offer(code, unescape(say.own(setting.label)), code == chosen)


def _kinds(asked: Asked, say: Say) -> Iterable[Offer]:
    chosen = asked.draft.becomes.get("kind")
    for kind in Kind:
        yield Offer(kind.value, unescape(say(f"kind-{kind.value}")), kind.value == chosen)


def _directions(asked: Asked, _say: Say) -> Iterable[Offer]:
    chosen = asked.draft.becomes.get("direction")
    for direction in asked.directions:
        yield Offer(direction_code(direction), direction, direction == chosen)


def direction_code(direction: str) -> str:
    """A short name of the direction that no other takes over when the settings change: its
    place among them would, and the whole name is too long for a button."""
    return blake2b(direction.encode(), digest_size=8).hexdigest()


def _services(asked: Asked, _say: Say) -> Iterable[Offer]:
    """Services of the direction: of the register of processes where there is one, else those
    that its rows have already, each by one of them."""
    direction = asked.draft.becomes.get("direction")
    if asked.places:
        return _registered_services(asked)
    rows = {row.service: row for row in reversed(asked.rows) if row.direction == direction}
    return (Offer(str(row.id), row.service) for row in rows.values() if row.service)


def _registered_services(asked: Asked) -> Iterable[Offer]:
    """Each by the first of its places."""
    places: dict[str, Place] = {}
    for place in _standing(asked):
        places.setdefault(place.entry.service, place)
    return (Offer(_code(place), service) for service, place in places.items() if service)


def _processes(asked: Asked, _say: Say) -> Iterable[Offer]:
    """Processes of the service where one was named: of the register where there is one, else
    those that the list has already, each by one of its rows."""
    if asked.places:
        return _registered_processes(asked)
    rows = {(row.direction, row.service, row.process): row for row in reversed(asked.rows)}
    becomes = asked.draft.becomes
    return (
        Offer(str(row.id), row.process)
        for row in rows.values()
        if row.process and row.direction == becomes.get("direction")
        if becomes.get("service", row.service) in ("", row.service)
    )


def _registered_processes(asked: Asked) -> Iterable[Offer]:
    """Equal names are told apart by their services."""
    service = asked.draft.becomes.get("service")
    places = [
        each
        for each in _standing(asked)
        if each.entry.process and (not service or each.entry.service == service)
    ]
    names = [each.entry.process for each in places]
    return (Offer(_code(each), _named(each.entry, names)) for each in places)


def _named(entry: Entry, names: list[str]) -> str:
    alone = names.count(entry.process) == 1 or not entry.service
    return entry.process if alone else f"{entry.service}: {entry.process}"


def _standing(asked: Asked) -> list[Place]:
    """The register's places in the direction that was chosen."""
    direction = asked.draft.becomes.get("direction")
    return [each for each in asked.places if each.entry.direction == direction]


def _code(place: Place) -> str:
    return f"{place.version}{PLACE}{place.number}"


def _needs(asked: Asked, say: Say) -> Iterable[Offer]:
    chosen = set(asked.draft.becomes.get("needs", ()))
    for need in asked.procedure.needs:
        yield Offer(need.code.value, unescape(say.own(need.short)), need.code.value in chosen)


def _successors(asked: Asked, _say: Say) -> Iterable[Offer]:
    chosen = asked.draft.becomes.get("successor")
    names = {touchpoint.id: touchpoint.name for touchpoint in asked.touchpoints}
    told = told_apart([(names[row.touchpoint_id], row) for row in asked.rows])
    for row in asked.rows:
        if row.id != asked.draft.row_id:
            yield Offer(str(row.id), told[row.id], row.id == chosen)


def _units(asked: Asked, _say: Say) -> Iterable[Offer]:
    chosen = asked.draft.becomes.get("unit")
    return (Offer(str(unit.id), unit.name, unit.id == chosen) for unit in asked.units)


def _causes(asked: Asked, say: Say) -> Iterable[Offer]:
    """The usual cause of such a change, the order's own, then the others, which warn."""
    named = [setting.code for setting in asked.procedure.causes]
    for cause in dict.fromkeys([USUAL_CAUSE[asked.draft.kind], *named, *Cause]):
        words = unescape(say(f"cause-{cause.value}"))
        yield Offer(cause.value, words, cause is asked.draft.cause)


def _basis_kinds(asked: Asked, say: Say) -> Iterable[Offer]:
    for kind in BasisKind:
        words = unescape(say(f"basis-{kind.value}"))
        yield Offer(kind.value, words, kind is asked.draft.basis_kind)


def _contact(asked: Asked, say: Say) -> Iterable[Offer]:
    goes = bool((asked.draft.becomes.get("contact") or {}).get("goes"))
    yield Offer(GOES, unescape(say("contact-take-away")), goes)


def _points(asked: Asked, _say: Say) -> Iterable[Offer]:
    """Every touchpoint that has the contact."""
    for each in asked.touchpoints:
        if str(each.id) in asked.draft.was["points"]:
            yield Offer(str(each.id), each.name, each.id in asked.draft.becomes["points"])


def _segments(asked: Asked, say: Say) -> Iterable[Offer]:
    chosen = asked.draft.becomes.get("segments", ())
    for segment in Segment:
        words = unescape(say(f"whom-{segment.value}"))
        yield Offer(segment.value, words, segment.value in chosen)


def _offers_here(asked: Asked, say: Say) -> Iterable[Offer]:
    """Each way of help with each answer; one answer of each is chosen."""
    for each in HelpOffer:
        field = field_of_offer(each)
        now = asked.draft.becomes.get(field) or UNKNOWN
        for value in ANSWERS:
            words = say("offer-said", offer=say(field), answer=offer_words(value, say))
            yield Offer(f"{each.value}{SAID}{value}", unescape(words), value == now)


def _forms(asked: Asked, say: Say) -> Iterable[Offer]:
    """Forms of the list's other rows that the draft does not have yet."""
    here = {form["sha256"] for form in asked.draft.becomes.get("forms", ())}
    known = {form["sha256"]: form for row in asked.rows for form in row.forms}
    for form in known.values():
        if form["sha256"] not in here:
            yield Offer(str(form["file_id"]), unescape(form_words(form, say)))


_OFFERS: dict[DraftStep, Callable[[Asked, Say], Iterable[Offer]]] = {
    DraftStep.NAME: _known_points,
    DraftStep.CHANNEL: _channels,
    DraftStep.KIND: _kinds,
    DraftStep.DIRECTION: _directions,
    DraftStep.SERVICE: _services,
    DraftStep.PROCESS: _processes,
    DraftStep.NEEDS: _needs,
    DraftStep.SUCCESSOR: _successors,
    DraftStep.UNIT: _units,
    DraftStep.CAUSE: _causes,
    DraftStep.BASIS: _basis_kinds,
    DraftStep.CONTACT: _contact,
    DraftStep.POINTS: _points,
    DraftStep.OFFERS: _offers_here,
    DraftStep.FORMS: _forms,
    DraftStep.SEGMENTS: _segments,
}
