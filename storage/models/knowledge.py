"""What staff keep ready: templates of answers, scripts of calls, frequent questions."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, Term, one_of
from storage.terms import KnowledgeKind

BODY_LIMIT = 3000
"""Letters of one item: a message of its own, with its heading."""


class KnowledgeItem(Base):
    """A template, script or frequent question as it was last approved (A4.2.2–4.2.5, D21–23).

    `needs` and `rows` are what it is attached to: codes of needs, ids of rows. Clients see the
    `public` ones. A `withdrawn` item stays for history. `revision` grows with every change.
    """

    __tablename__ = "knowledge_item"
    __table_args__ = (
        one_of("kind", KnowledgeKind),
        CheckConstraint("length(trim(title)) > 0", name="titled"),
        CheckConstraint(f"length(body) <= {BODY_LIMIT}", name="size"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    kind: Mapped[KnowledgeKind] = mapped_column(Term(KnowledgeKind))
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    public: Mapped[bool] = mapped_column(default=False)
    needs: Mapped[list[Any]] = mapped_column(default_factory=list)
    rows: Mapped[list[Any]] = mapped_column(default_factory=list)
    approved_on: Mapped[dt.date | None] = mapped_column(default=None)
    approved_by: Mapped[str] = mapped_column(String(128), default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
    revision: Mapped[int] = mapped_column(default=1)
