"""The list as it stands now: touchpoints and the rows that use them."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Json, Term, one_of
from storage.terms import Channel, Kind, Regime, Trust


class Touchpoint(Base):
    """Точка взаимодействия, reused by many rows (A2.5, C).

    `labels` are short names for buttons by language; `contacts` a list of
    {type, value, trust, source, checked_on}; `hours` an OpenStreetMap opening-hours text;
    `owner` is empty for the agency's own point, else whose it is (ЕПГУ, МФЦ: A2.7).
    `requirements` is what a key touchpoint owes the client and how far it does (A4.2, B3.2,
    D19–24, C). `offers` says of each way of help (`storage.offers`) whether it is there: what
    is not known is not in it (A3.8.4, B2.8.4).
    """

    __tablename__ = "touchpoint"
    __table_args__ = (
        one_of("kind", Kind),
        one_of("channel", Channel),
        CheckConstraint("length(trim(name)) > 0", name="named"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    name: Mapped[str]
    channel: Mapped[Channel] = mapped_column(Term(Channel))
    kind: Mapped[Kind] = mapped_column(Term(Kind))
    labels: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    about: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    contacts: Mapped[list[Any]] = mapped_column(Json, default_factory=list)
    hours: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(default="")
    requirements: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    offers: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    revision: Mapped[int] = mapped_column(default=1)


class Row(Base):
    """Строка перечня: process × touchpoint with its needs (D annex).

    `situations` limits the row to some life situations (empty: all that its needs answer);
    `segments` likewise to groups of clients, and `unit_id` is who prepares it. The last
    monitoring (D16) `confirmed` it on that day, by a person of that title. `bring` is what the
    client needs to have, `forms` blanks and samples as [{title, file_id, sha256, dated}],
    `phrases` how clients ask for it in their own words, as far as the
    agency takes them into its releases; an excluded row stays for history and lets old
    buttons name its `successor_id`.
    """

    __tablename__ = "row"
    __table_args__ = (
        one_of("regime", Regime),
        one_of("trust", Trust),
        Index(
            "uq_row_touchpoint_once_within_process",
            "list_id",
            "direction",
            "service",
            "process",
            "touchpoint_id",
            unique=True,
            sqlite_where=text("excluded = 0"),
            postgresql_where=text("NOT excluded"),
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("touchpoint_list.id"), index=True)
    touchpoint_id: Mapped[int] = mapped_column(ForeignKey("touchpoint.id"))
    direction: Mapped[str]
    service: Mapped[str] = mapped_column(default="")
    process: Mapped[str] = mapped_column(default="")
    needs: Mapped[list[Any]] = mapped_column(Json, default_factory=list)
    regime: Mapped[Regime] = mapped_column(Term(Regime), default=Regime.APPEAL)
    situations: Mapped[list[Any]] = mapped_column(Json, default_factory=list)
    segments: Mapped[list[Any]] = mapped_column(Json, default_factory=list)
    bring: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    forms: Mapped[list[Any]] = mapped_column(Json, default_factory=list)
    phrases: Mapped[list[Any]] = mapped_column(Json, default_factory=list)
    peculiarity: Mapped[str] = mapped_column(default="")
    basis: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    trust: Mapped[Trust] = mapped_column(Term(Trust), default=Trust.STAFF)
    source: Mapped[str] = mapped_column(String(512), default="")
    confirmed_on: Mapped[dt.date | None] = mapped_column(default=None)
    confirmed_by: Mapped[str] = mapped_column(String(128), default="")
    excluded: Mapped[bool] = mapped_column(default=False)
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("row.id"), default=None)
    revision: Mapped[int] = mapped_column(default=1)
