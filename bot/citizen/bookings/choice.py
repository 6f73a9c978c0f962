"""Which day, and what time of it: the same for a first time and for another one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from admin.card_words import dated
from admin.receptions.offer import Offer
from admin.receptions.times import FreeDay, FreeTime
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.bookings.words import day_words, moment_words, step_free_words, time_words
from bot.citizen.wording import button_text, column, listed, paragraphs, row_names, russian_mark
from bot.guide.full import ways_beside
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard, RowCard
from storage.terms import Client

_DAYS = 7
_TIMES = 18
_IN_A_ROW = 3

T = TypeVar("T")


@dataclass(frozen=True)
class Choice:
    """What is chosen for: `on_day` and `at_time` are what its buttons do, `days` and `times`
    turn their pages; `back` leads out of it. `heading` says what is booked."""

    heading: Html
    agency: AgencyCard
    client: Client
    row: RowCard
    on_day: Callable[[date], Action]
    at_time: Callable[[datetime], Action]
    days: Callable[[int], Action]
    times: Callable[[date, int], Action]
    back: Action


def days_screen(choice: Choice, offer: Offer, page: int, visit: Visit) -> Screen:
    """The days that have free times, a week of them at once."""
    say, found = visit.say, offer.days
    if not found:
        return _full(choice, offer, visit)
    shown, turning = _page(found, page, _DAYS)
    turned = _turning(turning, choice.days, "days", visit)
    text = _text(choice, visit, say("booking-choose-day"))
    days = column(_day_button(each, choice, visit) for each in shown)
    return Screen(text, (*days, *turned, *buttons.way_back(say, choice.back)))


def times_screen(choice: Choice, offer: Offer, day: date, page: int, visit: Visit) -> Screen:
    """The day's free times; another day where they are all taken by now."""
    say, found = visit.say, offer.times(day)
    if not found:
        screen = days_screen(choice, offer, 0, visit)
        gone = say("booking-day-full", day=dated(say, day)) if offer.days else None
        return Screen(paragraphs(gone, screen.text), screen.buttons)
    shown, turning = _page(found, page, _TIMES)
    turned = _turning(turning, lambda number: choice.times(day, number), "times", visit)
    times = [_time_button(each, choice) for each in shown]
    rows = tuple(tuple(times[at : at + _IN_A_ROW]) for at in range(0, len(times), _IN_A_ROW))
    text = say("booking-choose-time", day=day_words(say, day))
    return Screen(text, (*rows, *turned, *buttons.way_back(say, choice.days(0))))


def missed_screen(choice: Choice, nearest: Sequence[FreeTime], visit: Visit) -> Screen:
    """Somebody was first: the nearest free times, each one press away."""
    say = visit.say
    text = say("booking-missed", left="yes" if nearest else "no")
    other = Button(button_text(say("booking-other-day")), choice.days(0))
    rows = (*nearest_buttons(choice, nearest, visit), (other,))
    return Screen(text, (*rows, *buttons.way_back(say, choice.back)))


def nearest_buttons(choice: Choice, nearest: Sequence[FreeTime], visit: Visit) -> ButtonRows:
    zone = choice.agency.time_zone
    return column(
        Button(
            button_text(
                visit.say("booking-time-button", **moment_words(each.starts_at, zone, visit.say))
            ),
            choice.at_time(each.starts_at),
        )
        for each in nearest
    )


def _full(choice: Choice, offer: Offer, visit: Visit) -> Screen:
    """Until when nothing is left, and what helps instead."""
    say = visit.say
    rows = ways_beside(choice.agency, choice.client, choice.row)
    names = listed(row_names(say, rows))
    text = paragraphs(
        choice.heading,
        say("booking-full", day=dated(say, offer.last_day)),
        say("booking-other-ways", names=names) if rows else None,
    )
    others = buttons.touchpoints(Spot(choice.agency, choice.client), rows, say)
    return Screen(text, (*others, *buttons.way_back(say, choice.back)))


def _text(choice: Choice, visit: Visit, question: Html) -> Html:
    body = paragraphs(choice.heading, step_free_words(choice.row, visit), question)
    return paragraphs(body, russian_mark(visit.say, body))


def _day_button(free: FreeDay, choice: Choice, visit: Visit) -> Button:
    words = visit.say("booking-day-button", day=day_words(visit.say, free.day), free=free.free)
    return Button(button_text(words), choice.on_day(free.day))


def _time_button(free: FreeTime, choice: Choice) -> Button:
    words = time_words(free.starts_at, choice.agency.time_zone)
    return Button(words, choice.at_time(free.starts_at))


def _page(found: Sequence[T], page: int, size: int) -> tuple[Sequence[T], tuple[int, int]]:
    """What stands on the page, and the pages before and after it, -1 where there is none."""
    last = (len(found) - 1) // size
    at = min(page, last)
    return found[at * size : (at + 1) * size], (at - 1, at + 1 if at < last else -1)


def _turning(
    pages: tuple[int, int], turned: Callable[[int], Action], what: str, visit: Visit
) -> ButtonRows:
    words = zip(pages, (f"booking-earlier-{what}", f"booking-more-{what}"), strict=True)
    row = tuple(
        Button(button_text(visit.say(key)), turned(page)) for page, key in words if page >= 0
    )
    return (row,) if row else ()
