"""Completeness, checked before approval: named checks, each with its paragraph.

Three block (no name, no need, a duplicate); all else warns and never stops a change.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from storage.models import Row, Touchpoint
from storage.procedure import Procedure
from storage.terms import NO_APPEALS, Cause, Channel, Kind, Need, Trust


@dataclass(frozen=True)
class Line:
    """A row as it stands or as a proposal would make it."""

    row_id: int | None
    name: str
    touchpoint_id: int | None
    channel: Channel
    kind: Kind
    direction: str
    service: str
    process: str
    needs: tuple[Need, ...]
    contacts: tuple[Mapping[str, Any], ...]
    basis: str
    responsible: str

    @property
    def place(self) -> tuple[str, str, str]:
        """The process; an empty one counts as equal within its direction."""
        return (self.direction, self.service, self.process)


@dataclass(frozen=True)
class Finding:
    """What a check found; its words are `finding-<name>` in `locales`.

    `paragraphs` are its sources by the letters of `docs/orders.md`: «A3.6», «C», «547-ФЗ».
    """

    name: str
    blocks: bool
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """A line with what surrounds it: the other lines and the agency's procedure."""

    line: Line
    others: Sequence[Line]
    procedure: Procedure
    cause: Cause | None = None
    basis_given: bool = True


Check = Callable[[Subject], bool]


def _no_name(subject: Subject) -> bool:
    return not subject.line.name.strip()


def _no_need(subject: Subject) -> bool:
    return not subject.line.needs


def _duplicate(subject: Subject) -> bool:
    line = subject.line
    return any(
        other.place == line.place and _same_point(other, line)
        for other in subject.others
        if other.row_id is None or other.row_id != line.row_id
    )


def _same_point(one: Line, other: Line) -> bool:
    if one.touchpoint_id is not None and one.touchpoint_id == other.touchpoint_id:
        return True
    return " ".join(one.name.casefold().split()) == " ".join(other.name.casefold().split())


def _kind_undefined(subject: Subject) -> bool:
    return subject.line.kind is Kind.UNDEFINED


def _kind_against_channel(subject: Subject) -> bool:
    setting = subject.procedure.channel(subject.line.channel)
    expected = setting.kind if setting else Kind.UNDEFINED
    return Kind.UNDEFINED not in (expected, subject.line.kind) and expected != subject.line.kind


def _no_basis(subject: Subject) -> bool:
    return not subject.line.basis and not subject.basis_given


def _no_responsible(subject: Subject) -> bool:
    return not subject.line.responsible


def _no_contact(subject: Subject) -> bool:
    return not subject.line.contacts


def _unconfirmed_contact(subject: Subject) -> bool:
    confirmed = (Trust.SEED.value, Trust.STAFF.value)
    return any(contact["trust"] not in confirmed for contact in subject.line.contacts)


def _no_offline_alternative(subject: Subject) -> bool:
    offline = {
        need for other in _with(subject) if other.kind is Kind.OFFLINE for need in other.needs
    }
    return any(need not in offline for need in subject.line.needs)


def _with(subject: Subject) -> Iterator[Line]:
    yield subject.line
    yield from subject.others


def _takes_no_appeals(subject: Subject) -> bool:
    return subject.line.channel in NO_APPEALS and Need.SUBMISSION in subject.line.needs


def _need_outside_order(subject: Subject) -> bool:
    return any(subject.procedure.need(need) is None for need in subject.line.needs)


def _cause_outside_order(subject: Subject) -> bool:
    ours = (Cause.CONTACTS_CHANGED, Cause.OTHER)
    return (
        subject.cause is not None
        and subject.cause not in ours
        and not subject.procedure.names_cause(subject.cause)
    )


CHECKS: tuple[tuple[Finding, Check], ...] = (
    (Finding("no-name", True, ("D annex",)), _no_name),
    (Finding("no-need", True, ("A3.7", "B2.5", "D8")), _no_need),
    (Finding("duplicate", True, ("A3.7", "B2.7", "D10")), _duplicate),
    (Finding("kind-undefined", False, ("D annex", "A4.1", "B3.1")), _kind_undefined),
    (Finding("kind-against-channel", False, ("A2.7–2.8", "B4", "D2")), _kind_against_channel),
    (Finding("no-basis", False, ("A3.6", "B2.3–2.4", "D6–7")), _no_basis),
    (Finding("no-responsible", False, ("C",)), _no_responsible),
    (Finding("no-contact", False, ("A3.8.1", "B2.8.1", "D11.1")), _no_contact),
    (Finding("unconfirmed-contact", False, ("A3.3.2", "D12")), _unconfirmed_contact),
    (
        Finding("no-offline-alternative", False, ("A3.8.3", "B2.8.3", "D11.3")),
        _no_offline_alternative,
    ),
    (Finding("takes-no-appeals", False, ("547-ФЗ",)), _takes_no_appeals),
    (Finding("need-outside-order", False, ("A3.7", "B2.5", "D8")), _need_outside_order),
    (Finding("cause-outside-order", False, ("A5.3", "B5.3", "D15")), _cause_outside_order),
)


def _need_left_unserved(subject: Subject) -> bool:
    served = {need for other in subject.others for need in other.needs}
    return any(need not in served for need in subject.line.needs)


def _last_offline_way(subject: Subject) -> bool:
    offline = {
        need for other in subject.others if other.kind is Kind.OFFLINE for need in other.needs
    }
    return subject.line.kind is Kind.OFFLINE and any(
        need not in offline for need in subject.line.needs
    )


EXCLUSION_CHECKS: tuple[tuple[Finding, Check], ...] = (
    (Finding("need-left-unserved", False, ("A3.7", "B2.5", "D8")), _need_left_unserved),
    (Finding("last-offline-way", False, ("A3.8.3", "B2.8.3", "D11.3")), _last_offline_way),
    (Finding("no-basis", False, ("A3.6", "B2.3–2.4", "D6–7")), lambda each: not each.basis_given),
    (Finding("cause-outside-order", False, ("A5.3", "B5.3", "D15")), _cause_outside_order),
)
"""What the list would lack without the line."""

SUBJECT_GONE = Finding("subject-gone", True, ())
"""What a proposal changes no longer stands in the list."""

SUBJECT_MOVED = Finding("subject-moved", True, ())
"""What a proposal changes has changed since: its «было» is no longer true."""


def findings(subject: Subject) -> tuple[Finding, ...]:
    """Everything the checks find, what blocks first."""
    return tuple(finding for finding, check in CHECKS if check(subject))


def findings_without(subject: Subject) -> tuple[Finding, ...]:
    """What excluding the subject's line would leave behind."""
    return tuple(finding for finding, check in EXCLUSION_CHECKS if check(subject))


def source_of(finding: Finding, letter: str) -> str:
    """Where the agency's own order (by its letter), the recommendations or a law say so.

    Returns «3.6», «C» or «547-ФЗ»; empty when this agency's order is silent.
    """
    for paragraph in finding.paragraphs:
        if letter and paragraph.startswith(letter):
            return paragraph.removeprefix(letter).strip()
    return next((each for each in finding.paragraphs if each == "C" or is_law(each)), "")


def is_law(paragraph: str) -> bool:
    """Whether the source is a federal law rather than an order."""
    return "ФЗ" in paragraph


def line_of(row: Row, touchpoint: Touchpoint) -> Line:
    """A row of the list as it stands."""
    return Line(
        row_id=row.id,
        name=touchpoint.name,
        touchpoint_id=touchpoint.id,
        channel=touchpoint.channel,
        kind=touchpoint.kind,
        direction=row.direction,
        service=row.service,
        process=row.process,
        needs=tuple(Need(need) for need in row.needs),
        contacts=tuple(touchpoint.contacts),
        basis=row.basis,
        responsible=row.responsible,
    )
