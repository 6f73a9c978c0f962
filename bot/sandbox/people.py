"""The people of the sandbox: called by role, never by a real name."""

from dataclasses import dataclass

from locales import Say

AGENCIES = ("astrakhan_housing", "sverdlovsk_invest", "kaliningrad_gtn")


@dataclass(frozen=True)
class Person:
    """Someone whose chat the page shows; `agency` and `role` are None for a citizen.

    `role` is the role to grant in the agency; `ordinal` tells two of one role apart.
    """

    key: str
    user_id: int
    agency: str | None
    role: str | None
    ordinal: int = 1

    def name(self, say: Say) -> str:
        """What the messenger shows as this person's name."""
        return str(say(f"sandbox-person-{self.role or 'citizen'}", number=str(self.ordinal)))


_ROLES = (
    ("editor", 1),
    ("editor", 2),
    ("reviewer", 1),
    ("approver", 1),
    ("administrator", 1),
    ("internal", 1),
)


def _staff(agency: str, base: int) -> tuple[Person, ...]:
    roles = _ROLES + ((("head", 1), ("secretary", 1)) if agency == "sverdlovsk_invest" else ())
    return tuple(
        Person(f"{agency}-{role}-{ordinal}", base + place, agency, role, ordinal)
        for place, (role, ordinal) in enumerate(roles, start=1)
    )


CITIZENS = (
    Person("citizen-1", 1001, None, None, 1),
    Person("citizen-2", 1002, None, None, 2),
)

PEOPLE: tuple[Person, ...] = CITIZENS + tuple(
    person
    for place, agency in enumerate(AGENCIES)
    for person in _staff(agency, 2000 + 1000 * place)
)
"""Ids are stable: 1001, 1002; Astrakhan 2001…, Sverdlovsk 3001…, Kaliningrad 4001…"""


def person(agency: str | None, role: str | None, ordinal: int = 1) -> Person:
    """The person in this role, for tests and wiring.

    Raises:
        LookupError: nobody has this role there.
    """
    for one in PEOPLE:
        if (one.agency, one.role, one.ordinal) == (agency, role, ordinal):
            return one
    raise LookupError(f"nobody is {role} {ordinal} of {agency}")
