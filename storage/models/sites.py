"""What was heard of the sites that the lists name, when the machine had a network."""

import datetime as dt

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class SiteCheck(Base):
    """An address that a touchpoint's contact names, and whether it answered.

    `due_at` is when it is visited next; `checked_at` is empty until something was heard;
    `status` is the page's own answer (404), 0 when nobody answered at all.
    """

    __tablename__ = "site_check"
    __table_args__ = (UniqueConstraint("agency_id", "address"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    address: Mapped[str] = mapped_column(String(512))
    due_at: Mapped[dt.datetime]
    checked_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    answers: Mapped[bool] = mapped_column(default=False)
    status: Mapped[int] = mapped_column(default=0)
