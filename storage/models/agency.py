"""An agency, its units and its lists."""

from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of
from storage.procedure import Procedure
from storage.situations import Guide
from storage.terms import Client


class Agency(Base):
    """Орган. `procedure` and `guide` are its settings; `revision` grows when they change.

    `known_years` are those of which the operator has said that every transferred day is entered.
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
