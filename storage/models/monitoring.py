"""The yearly monitoring of a list: a campaign, and what was said of each row (D16)."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now
from storage.terms import Answer, CampaignStatus


class Campaign(Base):
    """One year's monitoring of one list.

    Answers are due on `review_by` and go to the secretary by `hand_over_by`, working days both.
    What was handed over is `content`: canonical JSON of who confirmed what and when, `hash` its
    SHA-256.
    """

    __tablename__ = "campaign"
    __table_args__ = (UniqueConstraint("list_id", "year"), one_of("status", CampaignStatus))

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("touchpoint_list.id"))
    year: Mapped[int]
    opened_on: Mapped[dt.date]
    review_by: Mapped[dt.date]
    hand_over_by: Mapped[dt.date]
    status: Mapped[CampaignStatus] = mapped_column(
        Term(CampaignStatus), default=CampaignStatus.OPEN
    )
    handed_over_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    handed_over_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    content: Mapped[str] = mapped_column(Text, default="")
    content_hash: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)


class Confirmation(Base):
    """What is asked of one row in a campaign: the row, its content, its channel (D16).

    `answer` is empty until somebody answers; `proposals` are the ids of the drafts that came
    of it. `revision` grows with every answer: buttons carry it.
    """

    __tablename__ = "confirmation"
    __table_args__ = (UniqueConstraint("campaign_id", "row_id"), one_of("answer", Answer))

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    row_id: Mapped[int] = mapped_column(ForeignKey("row.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    answer: Mapped[Answer | None] = mapped_column(Term(Answer), default=None)
    content_same: Mapped[bool | None] = mapped_column(default=None)
    channel_same: Mapped[bool | None] = mapped_column(default=None)
    proposals: Mapped[list[Any]] = mapped_column(default_factory=list)
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    answered_by: Mapped[str] = mapped_column(String(128), default="")
    answered_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    revision: Mapped[int] = mapped_column(default=1)
