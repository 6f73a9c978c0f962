"""Updates of a messenger: those accepted and not done yet, and the keys of those done."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now


class Receipt(StrEnum):
    WAITING = "waiting"
    ASIDE = "aside"


class ReceivedUpdate(Base):
    """The inbox: an update that the messenger was told to forget before it was done.

    `body` is the update as it came and goes with the row as soon as it is done; one that
    failed every attempt stays, put aside with its trace and without its body.
    """

    __tablename__ = "received_update"
    __table_args__ = (
        one_of("state", Receipt),
        Index("ix_received_update_state", "state", "id"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    key: Mapped[str] = mapped_column(String(128), unique=True)
    address: Mapped[str] = mapped_column(String(128))
    body: Mapped[dict[str, Any]]
    state: Mapped[Receipt] = mapped_column(Term(Receipt), default=Receipt.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    trace: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class ProcessedUpdate(Base):
    """An update whose effect is committed; kept 48 h, so redelivery has no second effect."""

    __tablename__ = "processed_update"

    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    at: Mapped[datetime] = mapped_column(default_factory=utc_now, index=True)
