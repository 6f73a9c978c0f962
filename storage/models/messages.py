"""The queue of what must arrive, and where the messenger asked to wait."""

from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now


class Delivery(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    REPLACED = "replaced"


class Priority(IntEnum):
    """What overtakes what; within one, the order of ids holds.

    An answer to the person's own press waits only for that person's earlier answers; what
    asks somebody to decide overtakes what only tells, and that overtakes bulk mail.
    """

    ANSWER = 0
    TURN = 1
    NOTICE = 2
    BULK = 3


class QueuedMessage(Base):
    """A frozen notice or screen for one person.

    `kind` is «notice» (rendered when sent), «screen» (an answer to a press) or «commands»;
    `dedup_key` lets one event reach one recipient once; `edits` names the message that the
    screen takes the place of: a newer screen for it replaces this one in the queue.
    """

    __tablename__ = "queued_message"
    __table_args__ = (
        one_of("state", Delivery),
        Index("ix_queued_message_waiting", "state", "priority", "id"),
        Index("ix_queued_message_person", "person_id", "state", "priority", "id"),
        # What is being sent while its person is erased must never be taken for another's.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(32))
    body: Mapped[dict[str, Any]]
    dedup_key: Mapped[str | None] = mapped_column(String(128), unique=True, default=None)
    priority: Mapped[int] = mapped_column(default=Priority.NOTICE)
    edits: Mapped[str | None] = mapped_column(String(64), default=None)
    state: Mapped[Delivery] = mapped_column(Term(Delivery), default=Delivery.WAITING)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    due_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)


EVERYBODY = ""
"""The address of a pause that holds for everything paced."""


class SendingPause(Base):
    """The messenger's «retry after»: nothing is sent to the address before `until`."""

    __tablename__ = "sending_pause"

    address: Mapped[str] = mapped_column(String(128), primary_key=True)
    until: Mapped[datetime]
