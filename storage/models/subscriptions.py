"""«Сообщите, когда изменится» (A2.15): one message when a release changes it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import SubscriptionKind
from storage.models.base import Base, Term, one_of, utc_now


class Subscription(Base):
    """`key` is the row's number or the situation's code, for a mended contact with the part
    («7:phone»); `release_number` is the release that the person saw."""

    __tablename__ = "subscription"
    __table_args__ = (
        one_of("kind", SubscriptionKind),
        UniqueConstraint("person_id", "agency_id", "kind", "key"),
        Index("ix_subscription_subject", "agency_id", "kind", "key"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"))
    kind: Mapped[SubscriptionKind] = mapped_column(Term(SubscriptionKind))
    key: Mapped[str] = mapped_column(String(128))
    release_number: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
