"""/stats: a period in a few sentences, and its charts as a picture."""

from datetime import date

from admin.charts.drawing import draw
from admin.clock import day_of
from admin.statistics.in_brief import in_brief
from admin.statistics.periods import Period, period_named
from admin.statistics.reading import Statistics, read
from admin.statistics.timely import terms
from admin.statistics.waiting import waits
from admin.statistics.words import charts, period_words, spans
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen, plain
from bot.staff.buttons import button, to_menu
from bot.staff.statistics_actions import OpenStatistics
from bot.visit import Visit
from locales import Html, Say

routes = Routes()


@routes.command("stats")
async def stats(_argument: str, visit: Visit) -> Screen:
    return await open_statistics(OpenStatistics(pictures=1), visit)


@routes.action(OpenStatistics)
async def open_statistics(action: OpenStatistics, visit: Visit) -> Screen:
    """The sentences; the picture where it is asked for and there is anything to draw."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    today = day_of(visit.now, agency.time_zone)
    period = period_named(action.span, action.day, today)
    found = await read(visit.store, period, by=staff)
    text = in_brief(
        found,
        await terms(visit.store, period, by=staff),
        await waits(visit.store, today, by=staff),
        today,
        say,
    )
    wanted = bool(action.pictures) and not found.is_empty
    pictures = await _pictures(found, say) if wanted else ()
    if wanted and charts(found, say):
        told = say("stats-charts" if pictures else "stats-charts-failed")
        text = Html(f"{text}\n\n{told}")
    return Screen(text, _buttons(period, found, today, say), documents=pictures)


async def _pictures(found: Statistics, say: Say) -> tuple[Document, ...]:
    name = plain(f"{say('stats-charts-name')} {period_words(found.period, say)}.png")
    drawn = await draw(tuple(charts(found, say).values()), "png")
    return tuple(Document(name=name, content=each) for each in drawn)


def _buttons(period: Period, found: Statistics, today: date, say: Say) -> ButtonRows:
    """Which span, earlier or later, the charts."""
    chosen = tuple(
        Button(plain(words), OpenStatistics(span.value, period.last.isoformat()))
        for span, words in spans(say)
        if span is not period.span
    )
    around = [button(say, "stats-before", _of(period.before))]
    if period.after.first <= today:
        around.append(button(say, "stats-after", _of(period.after)))
    pictures = OpenStatistics(period.span.value, period.code, 1)
    asked = ((button(say, "stats-pictures", pictures),),) if charts(found, say) else ()
    return (*asked, tuple(around), chosen, *to_menu(say))


def _of(period: Period) -> OpenStatistics:
    return OpenStatistics(period.span.value, period.code)
