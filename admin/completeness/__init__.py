"""Completeness, checked before approval: named checks, each with its paragraph.

Three block (no name, no need, a duplicate); all else warns and never stops a change. The words of
a finding are `finding-<name>` in `locales` and tell how to mend it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from admin.completeness import checks, whole
from admin.completeness.findings import (
    Check,
    Entry,
    Finding,
    ListCheck,
    Outside,
    Subject,
    Whole,
    is_law,
    source_of,
)
from admin.completeness.lines import Line, Standing, line_of

__all__ = [
    "CHECKS",
    "EXCLUSION_CHECKS",
    "LIST_CHECKS",
    "SUBJECT_GONE",
    "SUBJECT_MOVED",
    "UNIT_GONE",
    "Entry",
    "Finding",
    "Found",
    "Line",
    "Outside",
    "Standing",
    "Subject",
    "Whole",
    "findings",
    "findings_of_list",
    "findings_without",
    "is_law",
    "line_of",
    "source_of",
]

_TRUE = ("A3.3.2", "B2.1.2", "D12")
_NEEDS = ("A3.7", "B2.5", "D8")
_OFFLINE = ("A3.8.3", "B2.8.3", "D11.3")
_EASY = ("A3.8.1", "B2.8.1", "D11.1")
_CAUSES = ("A5.3", "B5.3", "D15")

CHECKS: tuple[tuple[Finding, Check], ...] = (
    (Finding("no-name", True, ("D annex",)), checks.no_name),
    (Finding("no-need", True, _NEEDS), checks.no_need),
    (Finding("duplicate", True, ("A3.7", "B2.7", "D10")), checks.duplicate),
    (Finding("near-duplicate", False, ("A3.7", "B2.7", "D10")), checks.near_duplicate),
    (Finding("no-direction", False, ("A3.1", "B2.2", "D5", "C")), checks.no_direction),
    (Finding("no-service", False, ("D annex", "C")), checks.no_service),
    (Finding("no-process", False, ("D annex", "C")), checks.no_process),
    (Finding("kind-undefined", False, ("D annex", "A4.1", "B3.1")), checks.kind_undefined),
    (Finding("kind-against-channel", False, ("A2.7–2.8", "B4", "D2")), checks.kind_against_channel),
    (Finding("no-basis", False, ("A3.6", "B2.3–2.4", "D6–7")), checks.no_basis),
    (Finding("no-responsible", False, ("C",)), checks.no_responsible),
    (Finding("no-contact", False, _EASY), checks.no_contact),
    (Finding("unconfirmed-contact", False, _TRUE), checks.unconfirmed_contact),
    (Finding("never-checked-contact", False, _TRUE), checks.never_checked_contact),
    (Finding("stale-contact", False, _TRUE), checks.stale_contact),
    (Finding("silent-site", False, _EASY), checks.silent_site),
    (Finding("other-body-named", False, _TRUE), checks.other_body_named),
    (Finding("other-body-address", False, _TRUE), checks.other_body_address),
    (Finding("no-offline-alternative", False, _OFFLINE), checks.no_offline_alternative),
    (Finding("only-final", False, ("A3.7", "B2.6", "D7.2", "C")), checks.only_final),
    (Finding("takes-no-appeals", False, ("547-ФЗ",)), checks.takes_no_appeals),
    (Finding("need-outside-order", False, _NEEDS), checks.need_outside_order),
    (Finding("cause-outside-order", False, _CAUSES), checks.cause_outside_order),
    (Finding("stale-row", False, ("D16",)), checks.stale_row),
    (Finding("no-form", False, _NEEDS), checks.no_form),
    (Finding("offers-unknown", False, ("A3.8.4", "B2.8.4")), checks.offers_unknown),
)
"""Of one row: as it stands, or as a proposal would make it."""

EXCLUSION_CHECKS: tuple[tuple[Finding, Check], ...] = (
    (Finding("need-left-unserved", False, _NEEDS), checks.need_left_unserved),
    (Finding("last-offline-way", False, _OFFLINE), checks.last_offline_way),
    (Finding("no-basis", False, ("A3.6", "B2.3–2.4", "D6–7")), checks.no_basis_for_it),
    (Finding("cause-outside-order", False, _CAUSES), checks.cause_outside_order),
)
"""What the list would lack without the line."""

_KEY_POINTS = ("A4.2", "B3.2", "D19")

LIST_CHECKS: tuple[tuple[Finding, ListCheck], ...] = (
    (Finding("empty-direction", False, ("A3.1", "B2.2", "D5", "C")), whole.empty_directions),
    (Finding("need-unserved", False, _NEEDS), whole.needs_unserved),
    (Finding("unused-touchpoint", False, _NEEDS), whole.unused_points),
    (Finding("requirement-not-met", False, _KEY_POINTS), whole.unmet_requirements),
    (Finding("requirement-unknown", False, _KEY_POINTS), whole.unknown_requirements),
)
"""Of the whole list: what no single row shows."""

SUBJECT_GONE = Finding("subject-gone", True, ())
"""What a proposal changes no longer stands in the list."""

SUBJECT_MOVED = Finding("subject-moved", True, ())
"""What a proposal changes has changed since: its «было» is no longer true."""

UNIT_GONE = Finding("unit-gone", True, ())
"""The unit that a proposal chose was removed since."""


@dataclass(frozen=True)
class Found:
    """One finding with everything in the list that it is about."""

    finding: Finding
    entries: tuple[Entry, ...]


def findings(subject: Subject) -> tuple[Finding, ...]:
    """Everything the checks find, what blocks first."""
    return tuple(finding for finding, check in CHECKS if check(subject))


def blocking(subject: Subject) -> tuple[Finding, ...]:
    """Only what blocks: a decision asks for no more, and needs nothing from outside the list."""
    return tuple(finding for finding, check in CHECKS if finding.blocks and check(subject))


def findings_without(subject: Subject) -> tuple[Finding, ...]:
    """What excluding the subject's line would leave behind."""
    return tuple(finding for finding, check in EXCLUSION_CHECKS if check(subject))


def findings_of_list(of: Whole) -> tuple[Found, ...]:
    """Everything amiss in the list, grouped by check, what blocks first."""
    subjects = [
        Subject(line, of.standing, of.procedure, basis_given=False, outside=of.outside)
        for line in of.lines
    ]
    groups = [
        *((finding, _entries(check, subjects)) for finding, check in CHECKS),
        *((finding, check(of)) for finding, check in LIST_CHECKS),
    ]
    found = (Found(finding, tuple(entries)) for finding, entries in groups)
    return tuple(each for each in found if each.entries)


def _entries(check: Check, subjects: list[Subject]) -> Iterator[Entry]:
    for subject in subjects:
        if check(subject):
            yield Entry(subject.line.name, subject.line.place, subject.line.row_id)
