"""What is said of an appeal's term: its days, what may move them, and by which law."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from admin.appeal_reminders import current_dates
from admin.appeal_terms import AppealDates
from admin.card_words import dated, open_sources, unbroken
from admin.clock import day_of
from bot.citizen.wording import lines, name_of, paragraphs, russian_mark
from bot.guide.appeals import arrives_later
from bot.guide.narrowing import find_row
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, RowCard
from storage.care_terms import AppealState
from storage.models import SentAppeal
from storage.procedure import AppealTerm


@dataclass(frozen=True)
class Watched:
    """An appeal with what is known of it now; no `agency` where its list is gone, no `dates`
    where its procedure knows no term."""

    appeal: SentAppeal
    agency: AgencyCard | None
    row: RowCard | None
    dates: AppealDates | None
    today: date

    @property
    def term(self) -> AppealTerm | None:
        return self.agency.procedure.appeal_term if self.agency else None

    @property
    def is_answered(self) -> bool:
        return self.appeal.state is AppealState.ANSWERED

    @property
    def is_over(self) -> bool:
        """Whether the last day is behind, or this one."""
        return self.dates is not None and self.today >= self.dates.answer_by

    @property
    def on_its_way(self) -> bool:
        """Whether it went by post and nobody knows yet when it was registered."""
        return arrives_later(self.row) and self.appeal.registered_on is None


async def watched(appeal: SentAppeal, visit: Visit) -> Watched:
    library, agency_id = visit.library, appeal.agency_id
    agency = library.agency(agency_id) or library.closed_agency(agency_id)
    row = find_row(agency, appeal.row_id) if agency and appeal.row_id else None
    zone = agency.time_zone if agency else "UTC"
    dates = await current_dates(visit.store, appeal)
    return Watched(appeal, agency, row[1] if row else None, dates, day_of(visit.now, zone))


def term_text(told: Watched, visit: Visit) -> Html:
    """All of it; for whoever wants plain text the days alone, the rest one press further."""
    say = visit.say
    body = paragraphs(
        heading(told, visit),
        *_days(told, say),
        None if visit.preferences.plain_text else explained(told, say),
    )
    return paragraphs(body, russian_mark(say, body))


def heading(told: Watched, visit: Visit) -> Html:
    """Which appeal this is: its day, its way, and its agency where there are several."""
    say = visit.say
    several = len(visit.library.agencies) > 1 and told.agency is not None
    return lines(
        say("appeal-title", date=dated(say, told.appeal.sent_on)),
        say("appeal-agency", name=agency_name(told, say)) if several else None,
        _through(told, say),
    )


def agency_name(told: Watched, say: Say) -> Html:
    return say.own(told.agency.guide.short_name) if told.agency else Html()


def through_name(told: Watched, say: Say) -> Html | None:
    """The way as the list calls it now, or as it did last; None for another one."""
    if told.row is not None:
        return name_of(say, told.row.touchpoint)
    row_id = told.appeal.row_id or 0
    lists = told.agency.lists.values() if told.agency else ()
    gone = next((each.gone[row_id] for each in lists if row_id in each.gone), None)
    return Html(escape(gone.name)) if gone else None


def weekday(say: Say, day: date) -> Html:
    """«15 декабря 2026 г., вторник»."""
    return say("appeal-weekday", date=dated(say, day), weekday=f"w{day.weekday()}")


def explained(told: Watched, say: Say) -> Html:
    """How the days are counted: from what, how much longer it may take, by which law."""
    dates, term = told.dates, told.term
    if dates is None or term is None:
        return say("appeal-no-term")
    return paragraphs(
        say("appeal-on-its-way", how=_tense(dates.answer_by, told)) if told.on_its_way else None,
        None if dates.is_known or told.on_its_way else _counted_from(told, dates, say),
        _longer(told, dates, term, say),
        say(
            "appeal-law",
            law=Html(unbroken(say.own(term.law))),
            source=open_sources(term.source, say),
        ),
    )


def day_off(dates: AppealDates, today: date, say: Say) -> Html | None:
    """A last day that is a day off is said to be one: no law is known that moves it."""
    if not dates.is_moved:
        return None
    return say(
        "appeal-day-off",
        weekday=f"w{dates.answer_by.weekday()}",
        next=weekday(say, dates.reminded_on),
        how="past" if today > dates.reminded_on else "ahead",
    )


def _through(told: Watched, say: Say) -> Html:
    name = through_name(told, say)
    return say("appeal-sent-through", name=name) if name else say("appeal-sent-otherwise")


def _days(told: Watched, say: Say) -> Iterator[Html | None]:
    dates, appeal = told.dates, told.appeal
    if told.is_answered:
        yield say("appeal-was-answered")
        return
    if dates is None:
        return
    yield None if told.on_its_way else _registered(told, dates, say)
    yield lines(
        say(
            "appeal-answer-by",
            date=weekday(say, dates.answer_by),
            prolonged="yes" if appeal.prolonged else "no",
            how="letter" if told.on_its_way else _tense(dates.answer_by, told),
        ),
        day_off(dates, told.today, say),
    )
    yield _what_now(told, dates, say)


def _registered(told: Watched, dates: AppealDates, say: Say) -> Html:
    is_over = _tense(dates.registered_on, told) == "past"
    known = "yes" if dates.is_known else "past" if is_over else "no"
    return say("appeal-registered", date=dated(say, dates.registered_on), known=known)


def _tense(day: date, told: Watched) -> str:
    return "past" if told.today > day else "ahead"


def _what_now(told: Watched, dates: AppealDates, say: Say) -> Html:
    if told.appeal.state is AppealState.UNANSWERED:
        return say("appeal-was-unanswered")
    if told.appeal.closed_at is not None:
        return say("appeal-ask-answered")
    return say("appeal-will-remind", date=dated(say, dates.reminded_on))


def _counted_from(told: Watched, dates: AppealDates, say: Say) -> Html:
    """The last possible day, if it came at once: of another way than ours nobody knows that."""
    known_way = "yes" if told.row else "no"
    return say("appeal-counted-from", known=known_way, how=_tense(dates.answer_by, told))


def _longer(told: Watched, dates: AppealDates, term: AppealTerm, say: Say) -> Html:
    """What a prolongation means: how long at most, and that the agency says so (ст. 12 ч. 2)."""
    return say(
        "appeal-longer",
        days=term.prolongation_days,
        date=dated(say, dates.longest),
        prolonged="yes" if told.appeal.prolonged else "no",
        how=_tense(dates.answer_by, told),
    )
