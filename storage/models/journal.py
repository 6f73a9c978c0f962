"""The journal: what happened, by which role; append-only, one hash chain an agency."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, utc_now


class JournalRecord(Base):
    """No personal data inside: `actor_id` is our own number of a person, `role` a word."""

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("agency_id", "number"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    number: Mapped[int]
    actor_id: Mapped[int | None]
    role: Mapped[str] = mapped_column(String(32))
    verb: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(128))
    details: Mapped[dict[str, Any]]
    previous_hash: Mapped[str] = mapped_column(String(64))
    record_hash: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)
