"""People as the house knows them: an opaque address, a language, roles by agency."""

import datetime as dt
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now
from storage.terms import Role


class Person(Base):
    """`address` is opaque («telegram:123»); `agency_id` the agency chosen as a citizen.

    `seen_on` is the last day on which something of theirs was written: who is no staff and stays
    away for long is forgotten. The number of somebody erased is nobody's ever again.
    """

    __tablename__ = "person"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    address: Mapped[str] = mapped_column(String(128), unique=True)
    language: Mapped[str] = mapped_column(String(8), default="ru")
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"), default=None)
    reachable: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    seen_on: Mapped[dt.date | None] = mapped_column(default=None)


class Staff(Base):
    """A person's one role in one agency; revoked people stay for history.

    `title` is what colleagues read («Редактор 1»), never an account's link. `stands_in_for`
    are the approvers whose deputy this person is on the day on which the record was read: it
    is no column (`storage.repositories.team` asks `deputy` for it).
    """

    __tablename__ = "staff"
    __table_args__ = (UniqueConstraint("agency_id", "person_id"), one_of("role", Role))

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[Role] = mapped_column(Term(Role))
    title: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    joined_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)
    stands_in_for: tuple[int, ...] = ()


class Deputy(Base):
    """Who approves instead of an approver from one day to another, both included.

    Ended early, the period is over at `ended_at`. What the deputy decides is decided for the
    approver: neither may have written it.
    """

    __tablename__ = "deputy"
    __table_args__ = (
        CheckConstraint("since <= until", name="period"),
        CheckConstraint("approver_id <> deputy_id", name="another_person"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    approver_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    deputy_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    since: Mapped[dt.date]
    until: Mapped[dt.date]
    named_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)


class TitleNumber(Base):
    """The last number given to a role's title in an agency: «Редактор 2» is one person for ever,
    so that the history says who it was."""

    __tablename__ = "title_number"
    __table_args__ = (one_of("role", Role),)

    agency_id: Mapped[int] = mapped_column(
        ForeignKey("agency.id"), primary_key=True, autoincrement=False
    )
    role: Mapped[Role] = mapped_column(Term(Role), primary_key=True)
    last: Mapped[int] = mapped_column(default=0)


class Invitation(Base):
    """A one-time way in; only the hash of its code is kept."""

    __tablename__ = "invitation"
    __table_args__ = (one_of("role", Role),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[Role] = mapped_column(Term(Role))
    title: Mapped[str]
    expires_at: Mapped[datetime]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    invited_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class Conversation(Base):
    """What the next typed text of a person means: a row, so that it survives a restart."""

    __tablename__ = "conversation"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id"), primary_key=True, autoincrement=False
    )
    topic: Mapped[str] = mapped_column(String(32))
    state: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    updated_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
