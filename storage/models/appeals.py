"""Appeals that citizens sent elsewhere and whose term they watch here (59-ФЗ ст. 8, 12)."""

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import AppealState
from storage.models.base import Base, Term, one_of, utc_now


class SentAppeal(Base):
    """When it was sent and through which row of the list; nothing of what it says.

    `registered_on` is known only where the citizen was told; `prolonged` where the agency wrote
    that the term is longer (59-ФЗ ст. 12 ч. 2).
    """

    __tablename__ = "sent_appeal"
    __table_args__ = (
        one_of("state", AppealState),
        CheckConstraint("registered_on IS NULL OR registered_on >= sent_on", name="in_order"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    sent_on: Mapped[dt.date]
    row_id: Mapped[int | None] = mapped_column(ForeignKey("row.id"), default=None)
    registered_on: Mapped[dt.date | None] = mapped_column(default=None)
    prolonged: Mapped[bool] = mapped_column(default=False)
    state: Mapped[AppealState] = mapped_column(Term(AppealState), default=AppealState.WAITING)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
    closed_at: Mapped[dt.datetime | None] = mapped_column(default=None)
