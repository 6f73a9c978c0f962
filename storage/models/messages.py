"""The queue of what must arrive, and the keys of updates that have had their effect."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now


class Delivery(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


class QueuedMessage(Base):
    """A frozen notice or screen for one person, sent in the order of ids.

    `kind` is «notice» (rendered when sent) or «screen» (an answer to a press); `dedup_key`
    lets one event reach one recipient once.
    """

    __tablename__ = "queued_message"
    __table_args__ = (
        one_of("state", Delivery),
        Index("ix_queued_message_waiting", "state", "due_at"),
        Index("ix_queued_message_person", "person_id", "state"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(32))
    body: Mapped[dict[str, Any]]
    dedup_key: Mapped[str | None] = mapped_column(String(128), unique=True, default=None)
    state: Mapped[Delivery] = mapped_column(Term(Delivery), default=Delivery.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    due_at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class ProcessedUpdate(Base):
    """An update whose effect is committed; kept 48 h, so redelivery has no second effect."""

    __tablename__ = "processed_update"

    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    at: Mapped[datetime] = mapped_column(default_factory=utc_now, index=True)
