"""The checks of one row: each says of a line whether something is amiss with it."""

from datetime import date

from admin.completeness.bodies import streets
from admin.completeness.findings import Subject
from admin.place_offers.table import is_place
from storage.letters import folded
from storage.terms import NO_APPEALS, Cause, ContactType, Kind, Need, Trust

PRECEDING = frozenset({Need.INFORMATION, Need.CONSULTATION, Need.FORMS})
"""What a client needs before there is anything to submit (A3.7, D7.2)."""

FINAL = frozenset({Need.SUBMISSION, Need.RESULT})

STALE_MONTHS = 13
"""A year and a month: where the agency's own monitoring does not say."""

_CONFIRMED = (Trust.SEED.value, Trust.STAFF.value)


def no_name(subject: Subject) -> bool:
    return not subject.line.name.strip()


def no_need(subject: Subject) -> bool:
    return not subject.line.needs


def duplicate(subject: Subject) -> bool:
    return subject.standing.repeats(subject.line)


def near_duplicate(subject: Subject) -> bool:
    return subject.standing.almost_repeats(subject.line)


def no_direction(subject: Subject) -> bool:
    return not subject.line.direction.strip()


def no_service(subject: Subject) -> bool:
    """Other rows of the direction name a service; one that is all alike may leave it empty (C)."""
    line = subject.line
    return not line.service and line.direction in subject.standing.serviced


def no_process(subject: Subject) -> bool:
    """Likewise of a service."""
    line = subject.line
    return not line.process and (line.direction, line.service) in subject.standing.divided


def kind_undefined(subject: Subject) -> bool:
    return subject.line.kind is Kind.UNDEFINED


def kind_against_channel(subject: Subject) -> bool:
    setting = subject.procedure.channel(subject.line.channel)
    expected = setting.kind if setting else Kind.UNDEFINED
    return Kind.UNDEFINED not in (expected, subject.line.kind) and expected != subject.line.kind


def no_basis(subject: Subject) -> bool:
    return not subject.line.basis and not subject.basis_given


def no_responsible(subject: Subject) -> bool:
    return not subject.line.responsible


def no_contact(subject: Subject) -> bool:
    return not subject.line.contacts


def unconfirmed_contact(subject: Subject) -> bool:
    return any(contact["trust"] not in _CONFIRMED for contact in subject.line.contacts)


def stale_contact(subject: Subject) -> bool:
    """Staff confirmed it, and longer ago than the agency looks its rows through."""
    checked = (each.get("checked_on") for each in subject.line.contacts)
    return any(_is_stale(date.fromisoformat(each), subject) for each in checked if each)


def never_checked_contact(subject: Subject) -> bool:
    """It stands as confirmed, and nobody says when anybody looked."""
    return any(
        contact["trust"] in _CONFIRMED and not contact.get("checked_on")
        for contact in subject.line.contacts
    )


def stale_row(subject: Subject) -> bool:
    """The last monitoring that confirmed the row is long past, or the last one left it out.

    A row that came after the last monitoring is not meant: its number is the greatest.
    """
    line, monitoring = subject.line, subject.procedure.monitoring
    if monitoring is None or not monitoring.on or line.row_id is None:
        return False
    if line.confirmed_on is None:
        return line.row_id < subject.standing.last_confirmed
    return _is_stale(line.confirmed_on, subject)


def _is_stale(day: date, subject: Subject) -> bool:
    today, monitoring = subject.outside.today, subject.procedure.monitoring
    if today is None:
        return False
    most = monitoring.stale_months if monitoring else STALE_MONTHS
    months = (today.year - day.year) * 12 + today.month - day.month
    return months - (today.day < day.day) >= most


def no_offline_alternative(subject: Subject) -> bool:
    return any(not subject.standing.offline[need] for need in subject.line.needs)


def only_final(subject: Subject) -> bool:
    """Where the appeal is handed in stands in the list, where one learns how does not."""
    there = subject.standing.needs[subject.line.place]
    return bool(there & FINAL) and not there & PRECEDING


def takes_no_appeals(subject: Subject) -> bool:
    return subject.line.channel in NO_APPEALS and Need.SUBMISSION in subject.line.needs


def need_outside_order(subject: Subject) -> bool:
    return any(subject.procedure.need(need) is None for need in subject.line.needs)


def cause_outside_order(subject: Subject) -> bool:
    ours = (Cause.CONTACTS_CHANGED, Cause.OTHER)
    return (
        subject.cause is not None
        and subject.cause not in ours
        and not subject.procedure.names_cause(subject.cause)
    )


def other_body_named(subject: Subject) -> bool:
    """Another body's touchpoint may well name its owner (ЕПГУ, МФЦ: A2.7)."""
    line, bodies = subject.line, subject.outside.bodies
    if line.owner or bodies is None:
        return False
    written = (line.name, line.service, line.process, line.responsible, *line.texts)
    return bodies.search(folded(". ".join(written))) is not None


def other_body_address(subject: Subject) -> bool:
    """The street and house of another agency, or an address that came with its name (E2.4)."""
    addresses = [
        each for each in subject.line.contacts if each["type"] == ContactType.ADDRESS.value
    ]
    if any(each["trust"] == Trust.SUSPECT.value for each in addresses):
        return True
    written = (*(each["value"] for each in addresses), *subject.line.texts)
    ours = [street for text in written for street in streets(text)]
    return any(one.may_be(other) for one in ours for other in subject.outside.streets)


def silent_site(subject: Subject) -> bool:
    return any(each["value"] in subject.outside.silent for each in subject.line.contacts)


def no_form(subject: Subject) -> bool:
    """One is promised a blank here, and there is none to take away."""
    return Need.FORMS in subject.line.needs and not subject.line.forms


def offers_unknown(subject: Subject) -> bool:
    """Nobody has said what helps on the spot whoever finds it hard to come; another body's place
    is its own to describe."""
    line = subject.line
    return is_place(line.channel) and not line.owner and not line.offers


def need_left_unserved(subject: Subject) -> bool:
    """Nobody else serves it: the standing lines have the subject's own among them."""
    return any(subject.standing.served[need] <= 1 for need in subject.line.needs)


def last_offline_way(subject: Subject) -> bool:
    return subject.line.kind is Kind.OFFLINE and any(
        subject.standing.offline[need] <= 1 for need in subject.line.needs
    )


def no_basis_for_it(subject: Subject) -> bool:
    return not subject.basis_given
