"""Releases of a list and the documents recorded beside them."""

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, utc_now


class Release(Base):
    """Редакция перечня: immutable (triggers), numbered within its list, hashed.

    `content` is canonical JSON text of the whole list, `content_hash` its SHA-256.
    `approved_on` is the approving document's day, which may be before the release's own
    `date`. `sample` marks a teaching example that no agency has approved.
    """

    __tablename__ = "release"
    __table_args__ = (
        UniqueConstraint("list_id", "number"),
        CheckConstraint("number > 0", name="numbered"),
        CheckConstraint("sample OR approved_by_id IS NOT NULL", name="approved_by_somebody"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("touchpoint_list.id"))
    number: Mapped[int]
    date: Mapped[dt.date]
    approved_on: Mapped[dt.date]
    content: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(String(64))
    document_line: Mapped[str]
    approved_by_title: Mapped[str]
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    sample: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)


class ReleaseDocument(Base):
    """A document beside a release, outside its hash: the approving one, or a later order."""

    __tablename__ = "release_document"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"), index=True)
    kind: Mapped[str] = mapped_column(String(64))
    number: Mapped[str] = mapped_column(String(64))
    date: Mapped[dt.date]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    title: Mapped[str] = mapped_column(default="")
    approving: Mapped[bool] = mapped_column(default=False)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"), default=None)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)


class Publication(Base):
    """A release was placed on the agency's site: append-only, the latest record counts.

    `published_on` is the day on which it was placed there (D14, B5.4), `own_page` whether that
    is the public page of this very program.
    """

    __tablename__ = "publication"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"), index=True)
    published_on: Mapped[dt.date]
    address: Mapped[str] = mapped_column(String(512), default="")
    own_page: Mapped[bool] = mapped_column(default=False)
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
