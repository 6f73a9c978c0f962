"""The settings of an agency, in the order in which people read them: everything in which the
orders differ. One table gives the screens, the questions and what may be answered."""

import re
from dataclasses import dataclass
from enum import StrEnum

from admin.errors import UnknownChoiceError
from admin.permissions import Permission, holders
from storage.procedure import Procedure
from storage.terms import (
    Cause,
    ChangeKind,
    Client,
    Kind,
    Need,
    ReleaseRule,
    SeparateCheck,
)


class Group(StrEnum):
    """Settings that stand on one screen."""

    APPROVAL = "approval"
    PROPOSERS = "proposers"
    NEEDS = "needs"
    CAUSES = "causes"
    CHANNELS = "channels"
    PUBLICATION = "publication"
    MONITORING = "monitoring"
    PATIENCE = "patience"
    RECEPTION = "reception"
    GROUPS = "groups"
    FORM = "form"
    DIRECTIONS = "directions"
    ORDERS = "orders"


class Ask(StrEnum):
    """How a setting is answered."""

    ONE = "one"
    SEVERAL = "several"
    SWITCH = "switch"
    NUMBER = "number"
    DAY = "day"
    TEXT = "text"
    SITE = "site"
    LINES = "lines"
    COLUMNS = "columns"
    DOCUMENT = "document"


SWITCH = ("yes", "no")

KNOWN_FORMS = (7, 4)
"""How many columns have the forms that are known whole: D's annex, B's section 4."""

EMPTY = "none"
"""What a button answers to leave a setting empty."""


@dataclass(frozen=True)
class Setting:
    """`part` names its place («publication.working_days»); `choices` are what may be chosen,
    a number is from `least` to `most`, a text has at most `most` letters."""

    part: str
    group: Group
    ask: Ask
    choices: tuple[str, ...] = ()
    may_be_empty: bool = False
    least: int = 1
    most: int = 0
    one_of: str = ""

    @property
    def is_ordered(self) -> bool:
        """Whether the order of what is chosen means something: needs and causes are printed so."""
        return self.part in ("needs", "causes")

    @property
    def words(self) -> str:
        """The key of its words; `one_of` many of a kind share them."""
        return self.one_of or re.sub(r"[._]", "-", self.part)

    @property
    def member(self) -> str:
        """Which of a kind it is: the last name of its part."""
        return last_name(self.part)


def last_name(part: str) -> str:
    return part.rpartition(".")[2]


_TOLD = tuple(role.value for role in holders(Permission.PUBLISH))
_PROPOSERS = tuple(role.value for role in holders(Permission.PROPOSE))


def settings_of(group: Group, procedure: Procedure) -> tuple[Setting, ...]:
    """The settings of one screen; needs, causes, channels and directions are the agency's."""
    match group:
        case Group.PROPOSERS:
            return _proposers()
        case Group.NEEDS:
            return _needs(procedure)
        case Group.CAUSES:
            return _causes(procedure)
        case Group.CHANNELS:
            return tuple(
                Setting(f"channels.{each.code}", group, Ask.ONE, tuple(Kind), one_of="channel-kind")
                for each in procedure.channels
            )
        case Group.DIRECTIONS:
            return _directions(procedure)
        case Group.ORDERS:
            return _orders(procedure)
    return tuple(setting for setting in _FIXED if setting.group is group)


_FIXED = (
    Setting("release_rule", Group.APPROVAL, Ask.ONE, tuple(ReleaseRule)),
    Setting("route.separate_check", Group.APPROVAL, Ask.ONE, tuple(SeparateCheck)),
    Setting("route.note", Group.APPROVAL, Ask.TEXT, most=1000),
    Setting("document_line", Group.APPROVAL, Ask.TEXT, least=10, most=300),
    Setting("phrases_by_proposal", Group.APPROVAL, Ask.SWITCH, SWITCH),
    Setting("publication.working_days", Group.PUBLICATION, Ask.NUMBER, may_be_empty=True, most=250),
    Setting("publication.counted_from", Group.PUBLICATION, Ask.ONE, ("approval", "change")),
    Setting("publication.paragraph", Group.PUBLICATION, Ask.TEXT, may_be_empty=True, most=200),
    Setting("publication.page", Group.PUBLICATION, Ask.SITE, may_be_empty=True),
    Setting("publication.own_page_counts", Group.PUBLICATION, Ask.SWITCH, SWITCH),
    Setting("publication.told", Group.PUBLICATION, Ask.SEVERAL, _TOLD),
    Setting("monitoring.on", Group.MONITORING, Ask.SWITCH, SWITCH),
    Setting("monitoring.opens_on", Group.MONITORING, Ask.DAY),
    Setting("monitoring.review_by", Group.MONITORING, Ask.DAY),
    Setting("monitoring.hand_over_by", Group.MONITORING, Ask.DAY),
    Setting("monitoring.paragraph", Group.MONITORING, Ask.TEXT, may_be_empty=True, most=200),
    Setting("monitoring.stale_months", Group.MONITORING, Ask.NUMBER, most=120),
    Setting("patience.remind_after", Group.PATIENCE, Ask.NUMBER, most=60),
    Setting("patience.escalate_after", Group.PATIENCE, Ask.NUMBER, most=120),
    Setting("reception_booking.on", Group.RECEPTION, Ask.SWITCH, SWITCH),
    Setting("reception_booking.most_open", Group.RECEPTION, Ask.NUMBER, most=10),
    Setting("reception_booking.waiting_minutes", Group.RECEPTION, Ask.NUMBER, most=120),
    Setting("reception_booking.paragraph", Group.RECEPTION, Ask.TEXT, may_be_empty=True, most=200),
    Setting("groups.answer_mentions", Group.GROUPS, Ask.SWITCH, SWITCH),
    Setting("groups.comments", Group.GROUPS, Ask.SWITCH, SWITCH),
    Setting("groups.aliases", Group.GROUPS, Ask.LINES, may_be_empty=True, least=3, most=80),
    Setting("groups.most_an_hour", Group.GROUPS, Ask.NUMBER, most=60),
    Setting("groups.quiet_from", Group.GROUPS, Ask.NUMBER, least=0, most=23),
    Setting("groups.quiet_until", Group.GROUPS, Ask.NUMBER, least=0, most=23),
    Setting("form_title", Group.FORM, Ask.TEXT, may_be_empty=True, most=300),
    Setting("form_columns", Group.FORM, Ask.COLUMNS),
)


def _proposers() -> tuple[Setting, ...]:
    return tuple(
        Setting(
            f"route.proposers.{kind}",
            Group.PROPOSERS,
            Ask.SEVERAL,
            _PROPOSERS,
            one_of="proposers",
        )
        for kind in ChangeKind
    )


def _needs(procedure: Procedure) -> tuple[Setting, ...]:
    return (
        Setting("needs", Group.NEEDS, Ask.SEVERAL, tuple(Need)),
        *(
            Setting(
                f"needs.{need.code}",
                Group.NEEDS,
                Ask.TEXT,
                least=3,
                most=300,
                one_of="need-wording",
            )
            for need in procedure.needs
        ),
    )


def _causes(procedure: Procedure) -> tuple[Setting, ...]:
    return (
        Setting("causes", Group.CAUSES, Ask.SEVERAL, tuple(Cause)),
        *(
            Setting(
                f"causes.{cause.code}",
                Group.CAUSES,
                Ask.TEXT,
                least=3,
                most=300,
                one_of="cause-wording",
            )
            for cause in procedure.causes
        ),
    )


def _directions(procedure: Procedure) -> tuple[Setting, ...]:
    return (
        Setting("clients", Group.DIRECTIONS, Ask.SEVERAL, tuple(Client)),
        *(
            Setting(
                f"directions.{client}",
                Group.DIRECTIONS,
                Ask.LINES,
                least=3,
                most=300,
                one_of="directions-of",
            )
            for client in procedure.clients
        ),
    )


def _orders(procedure: Procedure) -> tuple[Setting, ...]:
    return (
        Setting("order", Group.ORDERS, Ask.DOCUMENT),
        *(
            Setting(
                f"lists.{client}",
                Group.ORDERS,
                Ask.DOCUMENT,
                may_be_empty=True,
                one_of="order-of-list",
            )
            for client in procedure.clients
        ),
    )


def setting_named(part: str, procedure: Procedure) -> Setting:
    """The setting of this part.

    Raises:
        UnknownChoiceError: there is none in this agency.
    """
    for group in Group:
        for setting in settings_of(group, procedure):
            if setting.part == part:
                return setting
    raise UnknownChoiceError


FORM_BLANK = "form_blank"
"""A part of the history that is no question of its own: a file is sent instead."""

_GONE = {
    "needs": (Group.NEEDS, Ask.TEXT, "need-wording"),
    "causes": (Group.CAUSES, Ask.TEXT, "cause-wording"),
    "directions": (Group.DIRECTIONS, Ask.LINES, "directions-of"),
    "lists": (Group.ORDERS, Ask.DOCUMENT, "order-of-list"),
}


def setting_once(part: str, procedure: Procedure) -> Setting:
    """A setting of the history: the agency may have it no longer."""
    if part == FORM_BLANK:
        return Setting(part, Group.FORM, Ask.TEXT)
    for group in Group:
        for setting in settings_of(group, procedure):
            if setting.part == part:
                return setting
    group, ask, one_of = _GONE[part.partition(".")[0]]
    return Setting(part, group, ask, one_of=one_of)
