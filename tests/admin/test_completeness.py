"""Each check finds what it looks for and is silent otherwise."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from admin.completeness import (
    CHECKS,
    Line,
    Outside,
    Standing,
    Subject,
    findings,
    findings_without,
)
from admin.completeness.bodies import bodies, streets
from storage.procedure import Monitoring
from storage.terms import Cause, Channel, Kind, Need, Trust
from tests.factories import DIRECTION, OTHER_DIRECTION, a_procedure

TODAY = date(2026, 11, 22)
PHONE = {
    "type": "phone",
    "value": "+7 000 000-00-00",
    "trust": Trust.STAFF.value,
    "checked_on": "2026-11-16",
}
ADDRESS = {**PHONE, "type": "address", "value": "г. Город, ул. Садовая, д. 7"}
MONITORED = a_procedure(
    monitoring=Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="16")
)


def a_line(**values: Any) -> Line:
    """A line in which nothing is amiss."""
    settings: dict[str, Any] = {
        "row_id": 1,
        "name": "Личный приём",
        "touchpoint_id": 1,
        "channel": Channel.RECEPTION,
        "kind": Kind.OFFLINE,
        "direction": DIRECTION,
        "service": "",
        "process": "",
        "needs": (Need.INFORMATION,),
        "contacts": (PHONE,),
        "basis": "Поручение № 1",
        "responsible": "Начальник отдела",
        "offers": {"ramp": True},
    }
    return Line(**{**settings, **values})


def a_subject(*others: Line, line: Line | None = None, **values: Any) -> Subject:
    line = line or a_line()
    settings: dict[str, Any] = {"procedure": a_procedure(), "outside": Outside(today=TODAY)}
    return Subject(line=line, standing=Standing([line, *others]), **{**settings, **values})


FOUND = {
    "no-form": a_subject(line=a_line(needs=(Need.FORMS,))),
    "offers-unknown": a_subject(line=a_line(offers={})),
    "no-name": a_subject(line=a_line(name=" ")),
    "no-need": a_subject(line=a_line(needs=())),
    "duplicate": a_subject(a_line(row_id=2)),
    "near-duplicate": a_subject(a_line(row_id=2, touchpoint_id=2, name="Личный приёмм")),
    "no-direction": a_subject(line=a_line(direction="")),
    "no-service": a_subject(a_line(row_id=2, service="Приём граждан")),
    "no-process": a_subject(a_line(row_id=2, process="Запись")),
    "kind-undefined": a_subject(line=a_line(kind=Kind.UNDEFINED)),
    "kind-against-channel": a_subject(line=a_line(kind=Kind.DIGITAL)),
    "no-basis": a_subject(line=a_line(basis=""), basis_given=False),
    "no-responsible": a_subject(line=a_line(responsible="")),
    "no-contact": a_subject(line=a_line(contacts=())),
    "unconfirmed-contact": a_subject(line=a_line(contacts=({**PHONE, "trust": "page"},))),
    "never-checked-contact": a_subject(line=a_line(contacts=({**PHONE, "checked_on": None},))),
    "stale-contact": a_subject(
        line=a_line(contacts=({**PHONE, "checked_on": "2025-10-22"},)),
    ),
    "silent-site": a_subject(
        line=a_line(contacts=({**PHONE, "type": "site", "value": "https://example.org"},)),
        outside=Outside(silent=frozenset({"https://example.org"})),
    ),
    "other-body-named": a_subject(
        line=a_line(texts=("Поступившие в службу по тарифам обращения",)),
        outside=Outside(bodies=bodies(["Служба надзора"], [])),
    ),
    "other-body-address": a_subject(
        line=a_line(contacts=(ADDRESS,)),
        outside=Outside(streets=streets("Садовая улица; ул. Садовая, 7")),
    ),
    "only-final": a_subject(line=a_line(needs=(Need.SUBMISSION,))),
    "stale-row": a_subject(line=a_line(confirmed_on=date(2025, 10, 22)), procedure=MONITORED),
    "no-offline-alternative": a_subject(line=a_line(kind=Kind.DIGITAL, channel=Channel.SITE)),
    "takes-no-appeals": a_subject(
        line=a_line(channel=Channel.EMAIL, needs=(Need.SUBMISSION, Need.INFORMATION))
    ),
    "need-outside-order": a_subject(line=a_line(needs=(Need.INSPECTION,))),
    "cause-outside-order": a_subject(cause=Cause.NEW_POINT),
}


def names(subject: Subject) -> set[str]:
    return {finding.name for finding in findings(subject)}


def test_every_check_has_its_case() -> None:
    assert {finding.name for finding, _check in CHECKS} == set(FOUND)


@pytest.mark.parametrize("name", FOUND)
def test_a_check_finds_what_it_looks_for(name: str) -> None:
    assert name in names(FOUND[name])


def test_a_line_with_everything_has_no_finding() -> None:
    assert findings(a_subject(cause=Cause.NEEDS_CHANGED)) == ()


def test_three_findings_block_and_stand_first() -> None:
    assert [finding.name for finding, _check in CHECKS if finding.blocks] == [
        "no-name",
        "no-need",
        "duplicate",
    ]
    assert [finding.blocks for finding, _ in CHECKS] == [True] * 3 + [False] * (len(CHECKS) - 3)


@pytest.mark.parametrize(
    "other", [{"touchpoint_id": 2, "name": "  личный   ПРИЁМ "}, {"name": "Иное"}]
)
def test_the_same_name_or_the_same_touchpoint_is_a_duplicate(other: dict[str, Any]) -> None:
    assert "duplicate" in names(a_subject(a_line(row_id=2, **other)))


@pytest.mark.parametrize(
    "other",
    [
        {"row_id": 1},
        {"row_id": 2, "direction": OTHER_DIRECTION},
        {"row_id": 2, "service": "Запись"},
        {"row_id": 2, "process": "Запись на приём"},
        {"row_id": 2, "touchpoint_id": 2, "name": "Другой приём"},
    ],
)
def test_another_process_or_point_or_the_row_itself_is_no_duplicate(other: dict[str, Any]) -> None:
    assert "duplicate" not in names(a_subject(a_line(**other)))


def test_an_empty_process_counts_as_equal_within_its_direction() -> None:
    line = a_line(row_id=None, touchpoint_id=None, process="")

    assert "duplicate" in names(a_subject(a_line(process=""), line=line))


def test_a_basis_on_the_row_is_enough() -> None:
    assert "no-basis" not in names(a_subject(basis_given=False))


def test_a_kind_that_the_agency_does_not_suggest_is_no_finding() -> None:
    for kind in Kind:
        phone = a_line(channel=Channel.PHONE, kind=kind)
        assert "kind-against-channel" not in names(a_subject(line=phone))


def test_another_lines_offline_point_is_an_alternative() -> None:
    site = a_line(row_id=2, touchpoint_id=2, name="Сайт", channel=Channel.SITE, kind=Kind.DIGITAL)

    assert "no-offline-alternative" not in names(a_subject(a_line(), line=site))
    assert "no-offline-alternative" in names(
        a_subject(replace(a_line(), needs=(Need.RESULT,)), line=site)
    )


@pytest.mark.parametrize("cause", [Cause.CONTACTS_CHANGED, Cause.OTHER, Cause.NEEDS_CHANGED, None])
def test_our_own_causes_and_the_orders_are_no_finding(cause: Cause | None) -> None:
    assert "cause-outside-order" not in names(a_subject(cause=cause))


def test_excluding_the_last_way_says_what_would_be_missing() -> None:
    letter = a_line(row_id=1, kind=Kind.OFFLINE, needs=(Need.SUBMISSION, Need.RESULT))
    site = a_line(row_id=2, kind=Kind.DIGITAL, needs=(Need.RESULT,))

    found = findings_without(a_subject(site, line=letter))

    assert {finding.name for finding in found} == {"need-left-unserved", "last-offline-way"}


def test_excluding_one_of_two_equal_ways_leaves_nothing_missing() -> None:
    letter = a_line(row_id=1, kind=Kind.OFFLINE, needs=(Need.SUBMISSION,))
    visit = a_line(row_id=2, kind=Kind.OFFLINE, needs=(Need.SUBMISSION,))

    assert findings_without(a_subject(visit, line=letter)) == ()


def test_excluding_without_a_basis_is_noticed() -> None:
    line = a_line(row_id=1, needs=(Need.RESULT,))
    other = a_line(row_id=2, kind=Kind.OFFLINE, needs=(Need.RESULT,))

    found = findings_without(a_subject(other, line=line, basis_given=False))

    assert [finding.name for finding in found] == ["no-basis"]


def test_a_promised_blank_may_be_taken_away() -> None:
    assert "no-form" not in names(a_subject(line=a_line(needs=(Need.FORMS,), forms=1)))


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"channel": Channel.SITE, "kind": Kind.DIGITAL},
        {"channel": Channel.HOTLINE},
        {"owner": "МФЦ"},
    ],
)
def test_only_of_an_own_place_it_is_asked_what_is_there(elsewhere: dict[str, Any]) -> None:
    assert "offers-unknown" not in names(a_subject(line=a_line(offers={}, **elsewhere)))
