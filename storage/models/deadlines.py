"""What is to happen on a day, and the agency's own working days."""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now


class Firing(StrEnum):
    PLANNED = "planned"
    FIRED = "fired"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Deadline(Base):
    """Something that fires once, at `due_at` or as soon after as any process runs.

    `kind` names the verb, `subject` what it is about and, for what recurs, the period: the
    same kind and subject are planned once, by whoever comes first. One whose verb failed waits
    until `retry_at`; after too many attempts it is «failed», with its error.
    """

    __tablename__ = "deadline"
    __table_args__ = (
        one_of("state", Firing),
        UniqueConstraint("kind", "subject"),
        Index("ix_deadline_due", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    kind: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(128))
    due_at: Mapped[dt.datetime]
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"), default=None)
    body: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    state: Mapped[Firing] = mapped_column(Term(Firing), default=Firing.PLANNED)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(default="")
    retry_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    planned_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
    fired_at: Mapped[dt.datetime | None] = mapped_column(default=None)


class CalendarException(Base):
    """A day that this agency works or rests on, whatever the country's calendar says."""

    __tablename__ = "calendar_exception"

    agency_id: Mapped[int] = mapped_column(
        ForeignKey("agency.id"), primary_key=True, autoincrement=False
    )
    day: Mapped[dt.date] = mapped_column(primary_key=True)
    working: Mapped[bool]
    note: Mapped[str] = mapped_column(default="")
