"""A person's affairs beside what they looked at: remarks, appeals, booked times, subscriptions."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from admin.card_words import dated
from admin.clock import day_of
from bot.citizen.appeals.actions import OpenAppeal
from bot.citizen.appeals.words import through_name, watched
from bot.citizen.bookings.actions import OpenBooking
from bot.citizen.own.history_words import Line, zone_of
from bot.citizen.remarks.actions import OpenMyRemark
from bot.citizen.subscriptions.history import subscription_lines
from bot.visit import Visit
from storage.care_terms import AppealState, BookingState
from storage.models import Remark, SentAppeal

Tell = Callable[[Visit], Awaitable[Sequence[Line]]]


async def affairs(visit: Visit) -> Sequence[Line]:
    """What the person has begun here and how it stands, in no order."""
    return [line for tell in _AFFAIRS for line in await tell(visit)]


async def _remarks(visit: Visit) -> Sequence[Line]:
    found = await visit.store.remarks.all_by(visit.person.id)
    return [_of_remark(each, visit) for each in found]


def _of_remark(remark: Remark, visit: Visit) -> Line:
    """On the day of its outcome, else on the day on which it was left."""
    say, decided = visit.say, remark.decided_at
    promised, number = remark.promised_on, str(remark.number)
    words = say(
        "affair-remark",
        number=number,
        status=remark.status.value,
        until=dated(say, promised) if promised else "none",
    )
    day = day_of(decided, zone_of(remark.agency_id, visit)) if decided else remark.left_on
    label = say("affair-remark-open", number=number)
    return Line(day, "", words, remark.agency_id, label, OpenMyRemark(remark.id))


async def _appeals(visit: Visit) -> Sequence[Line]:
    found = await visit.store.appeals.of(visit.person.id)
    return [line for each in found for line in await _of_appeal(each, visit)]


async def _of_appeal(appeal: SentAppeal, visit: Visit) -> Sequence[Line]:
    """When it was sent; and when its day is reminded of, while that is ahead."""
    told, say = await watched(appeal, visit), visit.say
    sent = dated(say, appeal.sent_on)
    label, way = say("affair-appeal-open", sent=sent), OpenAppeal(appeal.id)
    name, dates = through_name(told, say), told.dates
    words = say("affair-appeal", state=appeal.state.value, through=name or "none")
    lines = [Line(appeal.sent_on, "", words, appeal.agency_id, label, way)]
    waits = appeal.state is AppealState.WAITING and appeal.closed_at is None
    if waits and dates is not None and dates.reminded_on > told.today:
        words = say("affair-appeal-ahead", sent=sent)
        lines.append(Line(dates.reminded_on, "", words, appeal.agency_id, label, way))
    return lines


async def _bookings(visit: Visit) -> Sequence[Line]:
    found = []
    for record in await visit.store.bookings.told_of(visit.person.id):
        agency_id, state = record["agency"], BookingState(record["state"])
        at = datetime.fromisoformat(record["starts_at"])
        at = at.astimezone(ZoneInfo(zone_of(agency_id, visit)))
        words = visit.say("affair-booking", who=record["who"], state=state.value)
        way = OpenBooking(record["number"]) if state is BookingState.BOOKED else None
        label = visit.say("affair-booking-open")
        found.append(Line(at.date(), f"{at:%H:%M}", words, agency_id, label, way))
    return found


async def _subscriptions(visit: Visit) -> Sequence[Line]:
    told = await visit.store.subscriptions.told_of(visit.person.id)
    return [line for record in told for line in subscription_lines(record, visit)]


_AFFAIRS: Sequence[Tell] = (_remarks, _appeals, _bookings, _subscriptions)
