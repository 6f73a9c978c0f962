"""A proposal and the bundle in which checked changes wait for an order."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now
from storage.terms import OPEN_STATUSES, BasisKind, BundleStatus, Cause, ChangeKind, Status

_OPEN = ", ".join(f"'{status.value}'" for status in OPEN_STATUSES)


class Proposal(Base):
    """Предложение об изменении of one touchpoint or row.

    `subject` names what it changes («row:7», «touchpoint:3», «new:…»), `subject_revision`
    the revision it was written against; `was` and `becomes` hold the changed fields only.
    `revision` grows with every change: buttons carry it. Whoever approved as a deputy did so
    `approved_for` the approver. `put_aside` leaves a checked change to the next bundle (D13).
    """

    __tablename__ = "proposal"
    __table_args__ = (
        one_of("kind", ChangeKind),
        one_of("status", Status),
        one_of("cause", Cause),
        one_of("basis_kind", BasisKind),
        CheckConstraint(
            "checked_by_id IS NULL OR "
            "(checked_by_id <> author_id AND checked_by_id <> last_edited_by_id)",
            name="four_eyes_check",
        ),
        CheckConstraint(
            "approved_by_id IS NULL OR "
            "(approved_by_id <> author_id AND approved_by_id <> last_edited_by_id)",
            name="four_eyes_approval",
        ),
        CheckConstraint(
            "approved_for_id IS NULL OR "
            "(approved_for_id <> author_id AND approved_for_id <> last_edited_by_id)",
            name="four_eyes_deputy",
        ),
        CheckConstraint(
            "(status = 'released') = (approved_by_id IS NOT NULL)", name="released_by_somebody"
        ),
        Index(
            "uq_proposal_one_open_per_subject",
            "list_id",
            "subject",
            unique=True,
            sqlite_where=text(f"status IN ({_OPEN})"),
            postgresql_where=text(f"status IN ({_OPEN})"),
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("touchpoint_list.id"))
    kind: Mapped[ChangeKind] = mapped_column(Term(ChangeKind))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    last_edited_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    subject: Mapped[str] = mapped_column(String(512))
    subject_name: Mapped[str] = mapped_column(default="")
    subject_revision: Mapped[int] = mapped_column(default=0)
    row_id: Mapped[int | None] = mapped_column(ForeignKey("row.id"), default=None)
    touchpoint_id: Mapped[int | None] = mapped_column(ForeignKey("touchpoint.id"), default=None)
    knowledge_id: Mapped[int | None] = mapped_column(ForeignKey("knowledge_item.id"), default=None)
    was: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    becomes: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    cause: Mapped[Cause | None] = mapped_column(Term(Cause), default=None)
    cause_note: Mapped[str] = mapped_column(default="")
    basis_kind: Mapped[BasisKind | None] = mapped_column(Term(BasisKind), default=None)
    basis: Mapped[str] = mapped_column(default="")
    basis_file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"), default=None)
    status: Mapped[Status] = mapped_column(Term(Status), default=Status.DRAFT)
    step: Mapped[str] = mapped_column(String(32), default="")
    comment: Mapped[str] = mapped_column(default="")
    remarks: Mapped[list[Any]] = mapped_column(default_factory=list)
    """The comment of every return and rejection, eldest first; for staff only."""
    bundle_id: Mapped[int | None] = mapped_column(ForeignKey("bundle.id"), default=None)
    put_aside: Mapped[bool] = mapped_column(default=False)
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"), default=None)
    checked_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    approved_for_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    submitted_at: Mapped[datetime | None] = mapped_column(default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    updated_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    revision: Mapped[int] = mapped_column(default=1)


class Bundle(Base):
    """Checked changes on their way to one order (D13): one at a time collects."""

    __tablename__ = "bundle"
    __table_args__ = (
        one_of("status", BundleStatus),
        Index(
            "uq_bundle_one_collecting",
            "list_id",
            unique=True,
            sqlite_where=text("status = 'collecting'"),
            postgresql_where=text("status = 'collecting'"),
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("touchpoint_list.id"))
    status: Mapped[BundleStatus] = mapped_column(
        Term(BundleStatus), default=BundleStatus.COLLECTING
    )
    presented_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    presented_at: Mapped[datetime | None] = mapped_column(default=None)
    assembled_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    assembled_at: Mapped[datetime | None] = mapped_column(default=None)
    comment: Mapped[str] = mapped_column(default="")
    revision: Mapped[int] = mapped_column(default=1)
