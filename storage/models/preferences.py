"""How a citizen wants to be helped: their own choices, without a word of why."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import Segment
from storage.models.base import Base, Term, one_of, utc_now


class Preferences(Base):
    """«Мне удобнее»: `plain_text` for short messages about one thing each, `offline_first` for
    whoever would rather come or call. `keeps_history` keeps the person's own history for
    longer than a month (D11.4)."""

    __tablename__ = "preferences"
    __table_args__ = (one_of("segment", Segment),)

    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id"), primary_key=True, autoincrement=False
    )
    plain_text: Mapped[bool] = mapped_column(default=False)
    offline_first: Mapped[bool] = mapped_column(default=False)
    no_calls: Mapped[bool] = mapped_column(default=False)
    step_free: Mapped[bool] = mapped_column(default=False)
    segment: Mapped[Segment | None] = mapped_column(Term(Segment), default=None)
    keeps_history: Mapped[bool] = mapped_column(default=False)
    asked: Mapped[bool] = mapped_column(default=False)
    """They were asked once; from then on only /settings does."""
    updated_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
