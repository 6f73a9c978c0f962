"""Порядок: everything in which the orders differ, as one agency's data.

Nothing here knows an agency. Wordings are the order's own (Russian); `paragraph` says
where each stands.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_validator

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
    """The act that the agency keeps its list by; `letter` names it in `docs/orders.md`.

    `form_note` is read by a later step, the forms of publication.
    """

    title: str
    number: str
    date: date
    form_note: str = ""
    letter: str = ""


class Route(Settings):
    """Who may propose what, and when a separate check is needed."""

    separate_check: SeparateCheck
    proposers: Mapping[ChangeKind, tuple[Role, ...]]
    note: str

    def proposers_of(self, kind: ChangeKind) -> tuple[Role, ...]:
        """Who proposes this kind of change; no order speaks of how people ask for a row, so
        that is for those who change the row's needs, unless the agency says otherwise."""
        if kind is ChangeKind.PHRASES and kind not in self.proposers:
            kind = ChangeKind.NEEDS
        return tuple(self.proposers.get(kind, ()))


class Publication(Settings):
    """The term of placing the list on the site; no days means that the order sets none."""

    working_days: int | None = None
    counted_from: Literal["approval", "change"]
    paragraph: str


class Monitoring(Settings):
    """Yearly review (D16): «MM-DD» dates; read by a later step, the yearly monitoring."""

    review_by: str
    hand_over_by: str
    paragraph: str


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
    """One agency's settings; `form_columns` is read by a later step, the forms of publication.

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
    route: Route
    release_rule: ReleaseRule
    document_line: str
    publication: Publication
    monitoring: Monitoring | None = None
    appeal_term: AppealTerm | None = None
    phrases_by_proposal: bool = False

    def need(self, code: Need) -> NeedSetting | None:
        """The agency's wording of a need, or None where its order lacks it."""
        return next((need for need in self.needs if need.code == code), None)

    def channel(self, code: Channel) -> ChannelSetting | None:
        """What the agency says of a channel, or None where it says nothing."""
        return next((channel for channel in self.channels if channel.code == code), None)

    def names_cause(self, code: Cause) -> bool:
        """Whether the order lists this cause; another one warns and never forbids."""
        return any(cause.code == code for cause in self.causes)
