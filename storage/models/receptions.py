"""Booking a reception (A4.2.4, D24): who receives when, and the times that are taken."""

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import BookingState
from storage.models.base import Base, Term, one_of, utc_now

MOST_SEATS = 50
NAME_LIMIT = 60


class Reception(Base):
    """Who receives («Начальник отдела обращений»: a post, not a name), at which row's place.

    Times are every `slot_minutes`; `seats` people are received at once. Booked from
    `notice_hours` before to `ahead_days` ahead.
    """

    __tablename__ = "reception"
    __table_args__ = (
        CheckConstraint("slot_minutes BETWEEN 5 AND 240", name="slot"),
        CheckConstraint(f"seats BETWEEN 1 AND {MOST_SEATS}", name="seats"),
        CheckConstraint("ahead_days BETWEEN 1 AND 120", name="ahead"),
        CheckConstraint("notice_hours BETWEEN 0 AND 240", name="notice"),
        CheckConstraint("length(trim(who)) > 0", name="named"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    row_id: Mapped[int] = mapped_column(ForeignKey("row.id"))
    who: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200), default="")
    slot_minutes: Mapped[int] = mapped_column(default=30)
    seats: Mapped[int] = mapped_column(default=1)
    ahead_days: Mapped[int] = mapped_column(default=14)
    notice_hours: Mapped[int] = mapped_column(default=2)
    active: Mapped[bool] = mapped_column(default=True)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)


class ReceptionHours(Base):
    """A weekly span in the agency's time: `weekday` 0 is Monday, minutes from midnight."""

    __tablename__ = "reception_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("0 <= starts AND starts < ends AND ends <= 1440", name="span"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    reception_id: Mapped[int] = mapped_column(ForeignKey("reception.id"), index=True)
    weekday: Mapped[int]
    starts: Mapped[int]
    ends: Mapped[int]


class ReceptionClosure(Base):
    """A day, or a span of it, on which nobody receives here, whatever the week says."""

    __tablename__ = "reception_closure"
    __table_args__ = (
        CheckConstraint("0 <= starts AND starts < ends AND ends <= 1440", name="span"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    reception_id: Mapped[int] = mapped_column(ForeignKey("reception.id"), index=True)
    day: Mapped[dt.date]
    starts: Mapped[int] = mapped_column(default=0)
    ends: Mapped[int] = mapped_column(default=1440)
    note: Mapped[str] = mapped_column(String(200), default="")


class Booking(Base):
    """One person's exact time. Staff see `code`, a word, and `name` only where it was given.

    `day` is the agency's own. A seat of a moment is taken once, a code is said once a day: the
    database guards both. `person_id` and `name` go a month after the day, the rest stays for
    the count of waiting (A4.2.4, D24).
    """

    __tablename__ = "booking"
    __table_args__ = (
        one_of("state", BookingState),
        CheckConstraint(f"seat BETWEEN 1 AND {MOST_SEATS}", name="seat"),
        CheckConstraint(f"length(name) <= {NAME_LIMIT}", name="size"),
        Index(
            "uq_booking_seat_once",
            "reception_id",
            "starts_at",
            "seat",
            unique=True,
            sqlite_where=text("state <> 'cancelled'"),
            postgresql_where=text("state <> 'cancelled'"),
        ),
        Index(
            "uq_booking_one_at_a_time",
            "reception_id",
            "person_id",
            unique=True,
            sqlite_where=text("state = 'booked'"),
            postgresql_where=text("state = 'booked'"),
        ),
        UniqueConstraint("reception_id", "day", "code"),
        Index("ix_booking_day", "agency_id", "day"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    reception_id: Mapped[int] = mapped_column(ForeignKey("reception.id"))
    starts_at: Mapped[dt.datetime]
    day: Mapped[dt.date]
    seat: Mapped[int]
    code: Mapped[str] = mapped_column(String(32))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    name: Mapped[str] = mapped_column(String(NAME_LIMIT), default="")
    state: Mapped[BookingState] = mapped_column(Term(BookingState), default=BookingState.BOOKED)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
    called_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    ended_at: Mapped[dt.datetime | None] = mapped_column(default=None)
