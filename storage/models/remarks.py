"""Remarks that want an outcome (E2.3), and words left beside «Помогло» or «Не помогло»."""

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import RemarkAbout, RemarkStatus
from storage.models.base import Base, Term, one_of, utc_now

REMARK_LIMIT = 1000
OUTCOME_LIMIT = 1000
REACH_LIMIT = 200

WAITING = (RemarkStatus.OPEN, RemarkStatus.PROMISED)
"""Without a final outcome."""


class Remark(Base):
    """Numbered within its agency; `words` are redacted. Nothing here tells who wrote it: that
    stands in `RemarkAuthor`, which only the queue of answers is led by (E2.2, E3.2).

    `objection` is what its author said of the outcome, once, and is None until then; `outcome`
    stays beside it. `reach` is how the author of a remark about the bot wishes to be reached:
    their own words, not redacted, gone with `RemarkAuthor`."""

    __tablename__ = "remark"
    __table_args__ = (
        one_of("about", RemarkAbout),
        one_of("status", RemarkStatus),
        UniqueConstraint("agency_id", "number"),
        CheckConstraint(
            f"length(words) <= {REMARK_LIMIT} AND length(outcome) <= {OUTCOME_LIMIT} "
            f"AND length(objection) <= {REMARK_LIMIT} AND length(reach) <= {REACH_LIMIT}",
            name="size",
        ),
        CheckConstraint("reach = '' OR about = 'bot'", name="reached_of_bot"),
        CheckConstraint("(status = 'promised') = (promised_on IS NOT NULL)", name="promised"),
        CheckConstraint("status IN ('open', 'withdrawn') OR outcome <> ''", name="with_outcome"),
        Index("ix_remark_open", "agency_id", "status"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    number: Mapped[int]
    about: Mapped[RemarkAbout] = mapped_column(Term(RemarkAbout))
    words: Mapped[str]
    left_on: Mapped[dt.date]
    row_id: Mapped[int | None] = mapped_column(ForeignKey("row.id"), default=None)
    status: Mapped[RemarkStatus] = mapped_column(Term(RemarkStatus), default=RemarkStatus.OPEN)
    outcome: Mapped[str] = mapped_column(default="")
    promised_on: Mapped[dt.date | None] = mapped_column(default=None)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    decided_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    objection: Mapped[str | None] = mapped_column(default=None)
    reach: Mapped[str] = mapped_column(default="")
    revision: Mapped[int] = mapped_column(default=1)


class RemarkAuthor(Base):
    """To whom the outcome goes; staff's queries never join it. Gone a month after the end."""

    __tablename__ = "remark_author"

    remark_id: Mapped[int] = mapped_column(
        ForeignKey("remark.id"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)


class FeedbackWords(Base):
    """What somebody added to «Помогло» or «Не помогло»: redacted, dated, by nobody."""

    __tablename__ = "feedback_words"
    __table_args__ = (
        CheckConstraint(f"length(words) BETWEEN 1 AND {REMARK_LIMIT}", name="size"),
        Index("ix_feedback_words_agency", "agency_id", "said_on"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    said_on: Mapped[dt.date]
    stage: Mapped[str] = mapped_column(String(128))
    helped: Mapped[bool]
    words: Mapped[str]
