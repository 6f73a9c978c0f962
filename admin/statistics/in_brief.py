"""A period in a few sentences: what a head reads between two meetings."""

from collections.abc import Sequence
from datetime import date

from admin.statistics.reading import Statistics
from admin.statistics.timely import Terms
from admin.statistics.waiting import Wait
from admin.statistics.words import groups_of, label_of, period_words
from locales import Html, Say
from storage.demand_terms import Counted


def in_brief(found: Statistics, terms: Terms, waits: Sequence[Wait], today: date, say: Say) -> Html:
    """Demand, search, feedback; then terms and who waits."""
    heading = say("stats-heading", period=period_words(found.period, say))
    clients = "\n".join(_of_clients(found, say)) or say("statistics-too-few")
    late = sum(each.is_late(today) for each in waits)
    waiting = say("stats-waits", count=str(len(waits)), late=str(late))
    staff = [*_of_terms(terms, say), waiting if waits else say("stats-nothing-waits")]
    return Html("\n\n".join((heading, clients, "\n".join(staff))))


def _of_clients(found: Statistics, say: Say) -> list[Html]:
    said = []
    for kind in (Counted.ROW, Counted.NEED, Counted.SITUATION, Counted.HOUR):
        best = next((each for each in found.demand[kind] if each.key), None)
        if best is not None:
            most = label_of(found, kind, best, say)
            said.append(say(f"stats-most-{kind.value}", most=most, times=str(best.times)))
    searches = groups_of(found, Counted.SEARCH)
    if searches:
        parts = (
            say(
                "stats-part",
                what=label_of(found, Counted.SEARCH, each, say),
                times=str(each.times),
            )
            for each in searches
        )
        said.append(say("stats-search", parts=Html("; ".join(parts))))
    answers = sum(each.answers for each in found.opinions)
    if answers:
        said.append(say("stats-opinions", answers=str(answers)))
    answers = sum(each.answers for each in found.steps)
    if answers:
        said.append(say("stats-step-opinions", answers=str(answers)))
    reports = sum(times for _point, times in found.reports)
    if reports:
        said.append(say("stats-reports", count=str(reports)))
    return said


def _of_terms(terms: Terms, say: Say) -> list[Html]:
    said = []
    if terms.decided:
        said.append(
            say(
                "stats-decided",
                count=str(terms.decided),
                days=terms.usual_days,
                patience=str(terms.patience),
                long=str(terms.long_waits),
            )
        )
    if terms.in_time or terms.late or terms.overdue:
        said.append(
            say(
                "stats-placed",
                intime=str(terms.in_time),
                late=str(terms.late),
                overdue=str(terms.overdue),
            )
        )
    return said
