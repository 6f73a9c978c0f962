"""What people asked and were not answered: counted and dated, asked by nobody."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of
from storage.terms import QuestionStatus

KEY_LIMIT = 200
TEXT_LIMIT = 500
"""Characters that are kept of a question and of the lemmas that it is merged by."""


class Question(Base):
    """An unanswered question, merged with those of the same lemmas: `key`.

    No personal data inside: `text` is the first wording, redacted before it comes here; who
    asked is not kept, nor the hour. The counts are by `Unanswered`.
    """

    __tablename__ = "question"
    __table_args__ = (
        UniqueConstraint("agency_id", "key"),
        one_of("status", QuestionStatus),
        CheckConstraint("abstained >= 0 AND none_of_these >= 0 AND repeated >= 0", name="counted"),
        CheckConstraint("first_on <= last_on", name="dated"),
        CheckConstraint("topic_id IS NULL OR row_id IS NULL", name="one_target"),
        CheckConstraint(
            "(status = 'attached') = (topic_id IS NOT NULL OR row_id IS NOT NULL)",
            name="attached_somewhere",
        ),
        CheckConstraint(
            f"length(key) BETWEEN 1 AND {KEY_LIMIT} AND length(text) <= {TEXT_LIMIT}", name="size"
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    key: Mapped[str] = mapped_column(String(KEY_LIMIT))
    text: Mapped[str]
    language: Mapped[str] = mapped_column(String(8))
    first_on: Mapped[date]
    last_on: Mapped[date]
    abstained: Mapped[int] = mapped_column(default=0)
    none_of_these: Mapped[int] = mapped_column(default=0)
    repeated: Mapped[int] = mapped_column(default=0)
    status: Mapped[QuestionStatus] = mapped_column(
        Term(QuestionStatus), default=QuestionStatus.OPEN
    )
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("topic.id"), default=None)
    row_id: Mapped[int | None] = mapped_column(ForeignKey("row.id"), default=None)

    @property
    def times(self) -> int:
        """How often it was left unanswered, for whatever reason."""
        return self.abstained + self.none_of_these + self.repeated
