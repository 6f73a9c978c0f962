"""Every form of the web application: one line each. `tests/web/test_endpoints.py` tries them.

A value that begins with «$» names a thing of the agency from `tests/web/things.py`: «$submitted»
is its id, «$submitted.revision» another of its facts. A new form that has no line here fails
the table's test.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
)
