"""Порядок: everything in which the orders differ, as one agency's data.

Nothing here knows an agency. Wordings are the order's own (Russian); `paragraph` says
where each stands.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from storage.terms import (
    Cause,
    ChangeKind,
    Channel,
    Client,
    Kind,
    Need,
    ReleaseRule,
    Role,
    SeparateCheck,
)

Words = Mapping[str, str]
"""The same words in several languages: {"ru": …, "en": …}; Russian is always there."""


def _month_day(value: str) -> str:
    date.fromisoformat(f"2027-{value}")
    return value


MonthDay = Annotated[str, Field(pattern=r"^\d\d-\d\d$"), AfterValidator(_month_day)]
"""A day of every year, «12-25»; 29 February is none."""


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NeedSetting(Settings):
    """A need in this agency's list, in its order and wording."""

    code: Need
    wording: str
    short: Words
    paragraph: str


class CauseSetting(Settings):
    """A cause for change that the agency's own order names."""

    code: Cause
    wording: str
    paragraph: str


class ChannelSetting(Settings):
    """A type of touchpoint and the kind that the agency gives it."""

    code: Channel
    label: Words
    kind: Kind
    paragraph: str


class OrderDocument(Settings):
    """The act that the agency keeps its list by; `letter` names it in `docs/orders.md`, or
    whose requirements the agency follows.

    `form_note` says where its form of the list comes from. An agency that has not named its
    act yet has no number and no date.
    """

    title: str
    number: str
    date: date | None
    form_note: str = ""
    letter: str = ""

    @property
    def signed(self) -> str:
        """Its day as an official writes it, «26.03.2024»."""
        return f"{self.date:%d.%m.%Y}" if self.date else ""


class Route(Settings):
    """Who may propose what, and when a separate check is needed."""

    separate_check: SeparateCheck
    proposers: Mapping[ChangeKind, tuple[Role, ...]]
    note: str

    def proposers_of(self, kind: ChangeKind) -> tuple[Role, ...]:
        """Who proposes this kind of change; what the agency says nothing of is for those who
        change a row's needs, and a contact everywhere for those who change contacts."""
        if kind is ChangeKind.CONTACT_EVERYWHERE and kind not in self.proposers:
            kind = ChangeKind.CONTACTS
        if kind not in self.proposers:
            kind = ChangeKind.NEEDS
        return tuple(self.proposers.get(kind, ()))


class Publication(Settings):
    """The term of placing the list on the site; no days means that the order sets none.

    `page` is where the agency places it; `own_page_counts`: the program's own public page is
    that place. `told` answer for placing it there and are reminded.
    """

    working_days: int | None = Field(default=None, ge=1, le=250)
    counted_from: Literal["approval", "change"]
    paragraph: str
    page: str = ""
    own_page_counts: bool = False
    told: tuple[Role, ...] = (Role.APPROVER, Role.HEAD, Role.SECRETARY)


class Monitoring(Settings):
    """Yearly review (D16): «MM-DD» dates on which it opens, is answered and is handed over.

    A row that nobody has confirmed for `stale_months` is a finding.
    """

    review_by: MonthDay
    hand_over_by: MonthDay
    paragraph: str
    on: bool = True
    opens_on: MonthDay = "12-01"
    stale_months: int = Field(default=13, ge=1, le=120)


class Patience(Settings):
    """Working days after which an undecided proposal reminds, and goes to others. No order
    sets them: our reading of «никто не ждёт молча»."""

    remind_after: int = Field(default=2, ge=1, le=60)
    escalate_after: int = Field(default=5, ge=1, le=120)


class ReceptionBooking(Settings):
    """Booking an exact time of a personal reception (A4.2.4, D24): off until the agency says so.

    A person has at most `most_open` times ahead; whoever is called within `waiting_minutes` of
    their time did not wait for too long.
    """

    on: bool = False
    paragraph: str = "A4.2.4; D24"
    most_open: int = Field(default=2, ge=1, le=10)
    waiting_minutes: int = Field(default=15, ge=1, le=120)


class GroupRules(Settings):
    """How the bot behaves in the agency's groups (A4.2.2, D21: approved rules of moderation).

    `aliases` are names that people use for the agency. Between the hours `quiet_from` and
    `quiet_until` of the agency's day it says nothing unasked; equal hours: it is never quiet.
    """

    answer_mentions: bool = False
    comments: bool = True
    """Also under the agency's official posts, where mentions are answered at all."""
    aliases: tuple[str, ...] = ()
    most_an_hour: int = Field(default=6, ge=1, le=60)
    quiet_from: int = Field(default=22, ge=0, le=23)
    quiet_until: int = Field(default=8, ge=0, le=23)

    @field_validator("aliases", mode="before")
    @classmethod
    def _none(cls, aliases: Any) -> Any:
        """A setting that was left empty."""
        return aliases or ()


FormField = Literal[
    "number",
    "direction",
    "service",
    "process",
    "touchpoint",
    "needs",
    "kind",
    "channel",
    "contacts",
    "hours",
    "basis",
    "responsible",
    "unit",
    "peculiarity",
    "segments",
    "offers",
    "forms",
]
"""What a column of the printed list may hold."""


class FormColumn(Settings):
    """A column of the printed list, in the order's own wording."""

    field: FormField
    title: str


_SEVEN: tuple[FormField, ...] = (
    "number",
    "direction",
    "service",
    "process",
    "touchpoint",
    "needs",
    "kind",
)
"""D annex."""

_FOUR: tuple[FormField, ...] = ("number", "kind", "touchpoint", "needs")
"""The list inside B's order, section 4."""


class AppealTerm(Settings):
    """Calendar days of an appeal's consideration, with the law that sets them."""

    registration_days: int
    answer_days: int
    prolongation_days: int
    law: Words
    source: str

    @field_validator("law", mode="before")
    @classmethod
    def _in_russian(cls, law: Any) -> Any:
        """Settings stored before the law had a name in each language."""
        return {"ru": law} if isinstance(law, str) else law


class Procedure(Settings):
    """One agency's settings.

    `form_columns` are the titles of the printed list's columns and `form_fields` what each
    holds: known for the seven columns of D's annex and the four of B, else said here.
    `form_title` heads it («ПЕРЕЧЕНЬ …» when empty); `form_blank` is a stored file, the agency's
    own DOCX template. `lists` are the orders by which its lists are approved, each apart (E1.1).
    `phrases_by_proposal`: what clients call a row goes the ordinary way of changes, into the
    release; otherwise it is live at once, with a note in the journal.
    """

    order: OrderDocument
    clients: tuple[Client, ...]
    directions: Mapping[Client, tuple[str, ...]]
    needs: tuple[NeedSetting, ...]
    causes: tuple[CauseSetting, ...]
    channels: tuple[ChannelSetting, ...]
    form_columns: tuple[str, ...]
    form_fields: tuple[FormField, ...] = ()
    form_title: str = ""
    form_blank: int | None = None
    lists: Mapping[Client, OrderDocument] = {}
    route: Route
    release_rule: ReleaseRule
    document_line: str
    publication: Publication
    monitoring: Monitoring | None = None
    appeal_term: AppealTerm | None = None
    phrases_by_proposal: bool = False
    patience: Patience = Patience()
    reception_booking: ReceptionBooking = ReceptionBooking()
    groups: GroupRules = GroupRules()

    @property
    def form(self) -> tuple[FormColumn, ...]:
        """The printed list's columns."""
        known = {len(_SEVEN): _SEVEN, len(_FOUR): _FOUR}
        fields = self.form_fields or known.get(len(self.form_columns), ())
        return tuple(
            FormColumn(field=field, title=title)
            for field, title in zip(fields, self.form_columns, strict=True)
        )

    def need(self, code: Need) -> NeedSetting | None:
        """The agency's wording of a need, or None where its order lacks it."""
        return next((need for need in self.needs if need.code == code), None)

    def channel(self, code: Channel) -> ChannelSetting | None:
        """What the agency says of a channel, or None where it says nothing."""
        return next((channel for channel in self.channels if channel.code == code), None)

    def names_cause(self, code: Cause) -> bool:
        """Whether the order lists this cause; another one warns and never forbids."""
        return any(cause.code == code for cause in self.causes)
