"""By when an appeal is registered and answered (59-ФЗ ст. 8 ч. 2, ст. 12 ч. 1–2).

All of it in calendar days, as the agency's procedure has them. Nothing that was confirmed says
that a last day moves from a day off: it stays, and only our own reminder waits for a working
day. Where the day of registration is not known, the last possible one is counted from.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from admin.calendar import WorkingDays
from storage.models import SentAppeal
from storage.procedure import AppealTerm

_HOUR = time(10)
"""Of the reminder, in the agency's time zone."""


@dataclass(frozen=True)
class AppealDates:
    """`registered_on` is the last possible day unless it `is_known`; `answer_by` the last day
    as things stand, `longest` the last one that a prolongation could make it; `reminded_on`
    the first working day not before `answer_by`."""

    registered_on: date
    is_known: bool
    answer_by: date
    longest: date
    reminded_on: date

    @property
    def is_moved(self) -> bool:
        """Whether the last day is a day off."""
        return self.reminded_on > self.answer_by

    def reminded_at(self, time_zone: str) -> datetime:
        """Ten in the morning of that day where the agency is."""
        return datetime.combine(self.reminded_on, _HOUR, ZoneInfo(time_zone))


def dates_of(appeal: SentAppeal, term: AppealTerm, days: WorkingDays) -> AppealDates:
    """The appeal's days by this term in the agency's calendar."""
    registered = appeal.registered_on or appeal.sent_on + timedelta(term.registration_days)
    first = registered + timedelta(term.answer_days)
    longest = first + timedelta(term.prolongation_days)
    answer_by = longest if appeal.prolonged else first
    return AppealDates(
        registered_on=registered,
        is_known=appeal.registered_on is not None,
        answer_by=answer_by,
        longest=longest,
        reminded_on=answer_by if days.is_working(answer_by) else days.add(answer_by, 1),
    )
