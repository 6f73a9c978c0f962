"""An agency, its units and its lists."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now
from storage.procedure import Procedure
from storage.situations import Guide
from storage.terms import Client, SuccessionKind


class Agency(Base):
    """Орган. `procedure` and `guide` are its settings; `revision` grows when they change.

    `known_years` are those of which the operator has said that every transferred day is entered.
    From `closed_on` its list is only read: `Succession` says who came after.
    """

    __tablename__ = "agency"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str]
    time_zone: Mapped[str] = mapped_column(String(64))
    procedure_data: Mapped[dict[str, Any]]
    guide_data: Mapped[dict[str, Any]]
    position: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=1)
    known_years: Mapped[list[Any]] = mapped_column(default_factory=list)
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)

    @property
    def procedure(self) -> Procedure:
        return Procedure.model_validate(self.procedure_data)

    @property
    def guide(self) -> Guide:
        return Guide.model_validate(self.guide_data)


class Unit(Base):
    """Структурное подразделение: prepares rows for its competence (A3.4, D4)."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("agency_id", "name"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    name: Mapped[str]


class TouchpointList(Base):
    """Перечень: an agency has an external and an internal one, each with its releases (E1.1).

    Its row is what concurrent approvals queue on; `release_number` is the current release.
    """

    __tablename__ = "touchpoint_list"
    __table_args__ = (UniqueConstraint("agency_id", "client"), one_of("client", Client))

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    client: Mapped[Client] = mapped_column(Term(Client))
    release_number: Mapped[int] = mapped_column(default=0)


class ProcedureChange(Base):
    """One setting of an agency as it was and became: append-only.

    `part` names it («publication.working_days»); `by_id` is empty for the operator.
    """

    __tablename__ = "procedure_change"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    part: Mapped[str] = mapped_column(String(128))
    was: Mapped[dict[str, Any]]
    becomes: Mapped[dict[str, Any]]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    by_title: Mapped[str] = mapped_column(String(128), default="")
    basis: Mapped[str] = mapped_column(default="")
    at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)


class Succession(Base):
    """What an act did to an agency on a day: append-only.

    `successors` are ids of the agencies that came after, `name_was` the name until then.
    """

    __tablename__ = "succession"
    __table_args__ = (one_of("kind", SuccessionKind),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    kind: Mapped[SuccessionKind] = mapped_column(Term(SuccessionKind))
    takes_effect_on: Mapped[dt.date]
    name_was: Mapped[str]
    document_kind: Mapped[str] = mapped_column(String(64))
    document_number: Mapped[str] = mapped_column(String(64))
    document_date: Mapped[dt.date]
    document_title: Mapped[str] = mapped_column(default="")
    name_becomes: Mapped[str] = mapped_column(default="")
    successors: Mapped[list[Any]] = mapped_column(default_factory=list)
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
