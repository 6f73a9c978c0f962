"""What clients say is wrong: an editor turns it into a proposal. Nothing says who wrote it."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of, utc_now
from storage.terms import Dismissal, SuggestionPart, SuggestionStatus

WORDS_LIMIT = 300


class Suggestion(Base):
    """«Контакт неверный»: `seen` are the contacts that the client had before their eyes, as the
    release had them; `words` what they added, without anything personal. Equal words of several
    people are one record: `times` counts them. A dismissed one has its `reason`."""

    __tablename__ = "suggestion"
    __table_args__ = (
        one_of("status", SuggestionStatus),
        one_of("part", SuggestionPart),
        one_of("reason", Dismissal),
        CheckConstraint(f"length(words) <= {WORDS_LIMIT}", name="size"),
        Index("ix_suggestion_open", "agency_id", "status"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    row_id: Mapped[int] = mapped_column(ForeignKey("row.id"))
    release_number: Mapped[int]
    part: Mapped[SuggestionPart] = mapped_column(Term(SuggestionPart))
    seen: Mapped[list[Any]] = mapped_column(default_factory=list)
    words: Mapped[str] = mapped_column(default="")
    times: Mapped[int] = mapped_column(default=1)
    status: Mapped[SuggestionStatus] = mapped_column(
        Term(SuggestionStatus), default=SuggestionStatus.OPEN
    )
    reason: Mapped[Dismissal | None] = mapped_column(Term(Dismissal), default=None)
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposal.id"), default=None)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
    decided_at: Mapped[dt.datetime | None] = mapped_column(default=None)
