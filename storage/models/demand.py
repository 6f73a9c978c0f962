"""What clients looked for and how it ended: counts by day, without anybody's id."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.demand_terms import Counted
from storage.models.base import Base, Term, one_of

DEMAND_KEY_LIMIT = 128


class Demand(Base):
    """How often something happened on a day: `key` is a row's, a need's or an hour's name.

    Counts of different kinds stand apart, so that no two of them tell of one visit.
    """

    __tablename__ = "demand"
    __table_args__ = (
        one_of("counted", Counted),
        CheckConstraint("times > 0", name="counted_something"),
        CheckConstraint(f"length(key) <= {DEMAND_KEY_LIMIT}", name="size"),
    )

    agency_id: Mapped[int] = mapped_column(
        ForeignKey("agency.id"), primary_key=True, autoincrement=False
    )
    on: Mapped[date] = mapped_column("counted_on", primary_key=True)
    counted: Mapped[Counted] = mapped_column(Term(Counted), primary_key=True)
    key: Mapped[str] = mapped_column(String(DEMAND_KEY_LIMIT), primary_key=True)
    times: Mapped[int] = mapped_column(default=1)
