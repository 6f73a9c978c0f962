"""A citizen's own history (D11.4): what they looked for and chose, for their eyes alone."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import DiaryKind
from storage.models.base import Base, Term, one_of, utc_now

DIARY_KEY_LIMIT = 128


class DiaryEntry(Base):
    """`key` names what was chosen: a situation's and an option's code, a row's or a topic's
    number; of a rated step, «step:» and its key. No word that anybody typed is kept."""

    __tablename__ = "diary_entry"
    __table_args__ = (
        one_of("kind", DiaryKind),
        CheckConstraint(f"length(key) <= {DIARY_KEY_LIMIT}", name="size"),
        Index("ix_diary_entry_person", "person_id", "at"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    kind: Mapped[DiaryKind] = mapped_column(Term(DiaryKind))
    key: Mapped[str] = mapped_column(String(DIARY_KEY_LIMIT), default="")
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)
