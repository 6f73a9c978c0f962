"""Surveys by campaign with the highest anonymity (E3.2): counts without anybody's id."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.care_terms import SurveyStatus
from storage.models.base import Base, Term, one_of, utc_now


class Survey(Base):
    """`questions` are [{text, options}], texts by language. One that staff ended early is open,
    with the moment in `closed_at`, until the last answers are counted."""

    __tablename__ = "survey"
    __table_args__ = (
        one_of("status", SurveyStatus),
        CheckConstraint("first_day <= last_day", name="period"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    title: Mapped[dict[str, Any]]
    questions: Mapped[list[Any]]
    first_day: Mapped[dt.date]
    last_day: Mapped[dt.date]
    made_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    status: Mapped[SurveyStatus] = mapped_column(Term(SurveyStatus), default=SurveyStatus.DRAFT)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[dt.datetime] = mapped_column(default_factory=utc_now)
    closed_at: Mapped[dt.datetime | None] = mapped_column(default=None)


class SurveyCount(Base):
    """How often an option of a question was chosen; questions apart, so nobody's answers can
    be put together."""

    __tablename__ = "survey_count"
    __table_args__ = (
        CheckConstraint("times > 0", name="counted_something"),
        # No hidden number tells which option was chosen first.
        {"sqlite_with_rowid": False},
    )

    survey_id: Mapped[int] = mapped_column(
        ForeignKey("survey.id"), primary_key=True, autoincrement=False
    )
    question: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    option: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    times: Mapped[int] = mapped_column(default=1)


class SurveyMark(Base):
    """That somebody answered one question, so that nobody is asked twice: a keyed one-way
    mark whose key is not in this database. Two marks of one person have nothing in common.
    Gone when the survey closes."""

    __tablename__ = "survey_mark"
    __table_args__ = ({"sqlite_with_rowid": False},)

    survey_id: Mapped[int] = mapped_column(
        ForeignKey("survey.id"), primary_key=True, autoincrement=False
    )
    mark: Mapped[str] = mapped_column(String(64), primary_key=True)
