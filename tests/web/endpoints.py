"""Every form of the web application: one line each. `tests/web/test_endpoints.py` tries them.

A value that begins with «$» names a thing of the agency from `tests/web/things.py`: «$submitted»
is its id, «$submitted.revision» another of its facts. A new form that has no line here fails
the table's test.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from storage.models.base import utc_now
from storage.terms import Role

WORKERS = (
    Role.EDITOR,
    Role.REVIEWER,
    Role.HEAD,
    Role.SECRETARY,
    Role.APPROVER,
    Role.ADMINISTRATOR,
)
"""Everybody who works in the back office."""

ADMINISTRATOR = (Role.ADMINISTRATOR,)
PROPOSERS = (Role.EDITOR, Role.REVIEWER, Role.HEAD, Role.APPROVER)

Value = str | tuple[str, ...]

OWN_DAY = "2027-05-04"
"""A day that each agency of the table has entered as its own."""

_TOMORROW = (utc_now() + timedelta(days=1)).date().isoformat()


@dataclass(frozen=True)
class Endpoint:
    """`may` are the roles that it serves, of whom the first is seen to succeed; `at` gives the
    values of the path's parameters; `changes` is False where it only shows what would be;
    `by_order` puts it into the agency where an order approves; `files` are names and contents
    by field."""

    path: str
    may: tuple[Role, ...]
    at: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Value] = field(default_factory=dict)
    changes: bool = True
    by_order: bool = False
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)


ELSEWHERE = {
    "/office/sign-in/{code}": "nobody is signed in yet: tests/web/test_sign_in.py",
}
"""Forms whose tries are another table's, and why."""

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("/office/language", WORKERS, form={"language": "en"}),
    # Signing in and out.
    Endpoint("/office/sign-out", WORKERS),
    Endpoint("/office/sessions/end-others", WORKERS),
    Endpoint(
        "/office/sessions/{session_id}/end", ADMINISTRATOR, at={"session_id": "$colleague_session"}
    ),
    Endpoint(
        "/office/list/contacts/{key}",
        PROPOSERS,
        at={"key": "$contact"},
        form={"value": "+7 000 000-00-09", "points": "$contact.point"},
    ),
    # People.
    Endpoint("/office/people/invite", ADMINISTRATOR, form={"role": "editor", "unit": ""}),
    Endpoint(
        "/office/people/invitations/{invitation_id}/cancel",
        ADMINISTRATOR,
        at={"invitation_id": "$invitation"},
    ),
    Endpoint(
        "/office/people/{staff_id}/role",
        ADMINISTRATOR,
        at={"staff_id": "$colleague"},
        form={"role": "reviewer"},
    ),
    Endpoint(
        "/office/people/{staff_id}/unit",
        ADMINISTRATOR,
        at={"staff_id": "$colleague"},
        form={"unit": "$unit"},
    ),
    Endpoint("/office/people/{staff_id}/revoke", ADMINISTRATOR, at={"staff_id": "$colleague"}),
    Endpoint("/office/units", ADMINISTRATOR, form={"name": "Отдел контроля"}),
    Endpoint(
        "/office/units/{unit_id}/rename",
        ADMINISTRATOR,
        at={"unit_id": "$unit"},
        form={"name": "Отдел обращений"},
    ),
    Endpoint("/office/units/{unit_id}/remove", ADMINISTRATOR, at={"unit_id": "$unit"}),
    Endpoint(
        "/office/deputies",
        (Role.APPROVER,),
        form={"staff": "$colleague", "since": _TOMORROW, "until": _TOMORROW},
    ),
    Endpoint(
        "/office/deputies/{deputy_id}/end",
        (Role.ADMINISTRATOR, Role.APPROVER, Role.REVIEWER),
        at={"deputy_id": "$deputy"},
    ),
    Endpoint(
        "/office/calendar", ADMINISTRATOR, form={"day": "2027-05-03", "state": "off", "note": ""}
    ),
    Endpoint("/office/calendar/{day}/forget", ADMINISTRATOR, at={"day": OWN_DAY}),
    Endpoint(
        "/office/calendar/years/{year}", ADMINISTRATOR, at={"year": "2027"}, form={"known": "yes"}
    ),
    # Proposals.
    Endpoint(
        "/office/proposals/{proposal_id}/check",
        (Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/return",
        (Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision", "comment": "Не хватает акта"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/reject",
        (Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision", "comment": "Такой точки нет"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/approve",
        (Role.APPROVER,),
        at={"proposal_id": "$checked"},
        form={"seen": "$checked.revision"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/submit",
        (Role.EDITOR,),
        at={"proposal_id": "$draft"},
        form={"seen": "$draft.revision"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/withdraw",
        (Role.EDITOR,),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision"},
    ),
    # The consolidated list and its order.
    Endpoint(
        "/office/bundles/{bundle_id}/assemble",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/present",
        (Role.HEAD,),
        at={"bundle_id": "$assembled"},
        form={"seen": "$assembled.revision"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/put-aside",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision", "proposal": "$inside", "unit": "0"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/put-unit-aside",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision", "unit": "0"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/take-back",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision", "proposal": "$aside", "unit": "0"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/send-back",
        (Role.APPROVER,),
        at={"bundle_id": "$presented"},
        form={"seen": "$presented.revision", "comment": "Нет подписи"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/order",
        (Role.APPROVER,),
        at={"bundle_id": "$presented"},
        form={
            "seen": "$presented.revision",
            "number": "54-П",
            "date": "11.04.2026",
            "shown": "54-П 11.04.2026",
        },
        by_order=True,
    ),
)
