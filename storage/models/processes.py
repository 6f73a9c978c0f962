"""The register of processes: a document with its own versions (D4, D15.1; A: № 216-О)."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, utc_now


class ProcessRegister(Base):
    """One version of the register: append-only.

    `entries` is a list of {client, direction, service, process} in the document's order, empty
    service or process where a direction has one uniform process (C).
    """

    __tablename__ = "process_register"
    __table_args__ = (
        UniqueConstraint("agency_id", "version"),
        CheckConstraint("version > 0", name="numbered"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    version: Mapped[int]
    document_kind: Mapped[str] = mapped_column(String(64))
    number: Mapped[str] = mapped_column(String(64))
    date: Mapped[dt.date]
    title: Mapped[str]
    entries: Mapped[list[Any]]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"), default=None)
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
