"""Files that people attach, kept in the database so that one backup holds everything."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, utc_now

FILE_LIMIT = 10 * 1024 * 1024
"""Bytes of one attached file."""


class StoredFile(Base):
    __tablename__ = "stored_file"
    __table_args__ = (CheckConstraint(f"length(content) <= {FILE_LIMIT}", name="size"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    name: Mapped[str] = mapped_column(String(255))
    media_type: Mapped[str] = mapped_column(String(127))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64))
    added_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
