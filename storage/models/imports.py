"""A list that came as a file: read, shown, and written only after a person confirmed it."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now
from storage.terms import ImportStatus


class ListImport(Base):
    """What one file says of one list.

    `cells` are the rows of the table as they were read, `mapping` which column is which,
    `plan` what would come of it. `author_id` is empty for the operator. A first release waits
    for `approver_id`, another person (A3.3, D12–13); `approved_for` whom a deputy approved it.
    """

    __tablename__ = "list_import"
    __table_args__ = (
        one_of("status", ImportStatus),
        CheckConstraint("approver_id IS NULL OR approver_id <> author_id", name="four_eyes"),
        CheckConstraint(
            "approved_for_id IS NULL OR approved_for_id <> author_id", name="four_eyes_deputy"
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("touchpoint_list.id"))
    file_name: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    cells: Mapped[list[Any]]
    mapping: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    plan: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    status: Mapped[ImportStatus] = mapped_column(Term(ImportStatus), default=ImportStatus.PREVIEW)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    approved_for_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    proposals: Mapped[list[Any]] = mapped_column(default_factory=list)
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"), default=None)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
    decided_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    revision: Mapped[int] = mapped_column(default=1)
