"""/forget: everything that is kept of me goes at once, in every table, with a receipt (D11.4)."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from admin.clock import day_of, end_of_day, local_moment
from admin.personal.erasing import Erased, counted, erase
from admin.remarks.leaving import left_lately
from bot.citizen import buttons
from bot.citizen.own.data import surveys_of
from bot.citizen.own.privacy_actions import AskToForget, ForgetMe, OpenPrivacy
from bot.citizen.wording import button_text, column, lines, paragraphs
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from locales import Html, Say

routes = Routes()


@routes.command("forget")
async def ask(argument: str, visit: Visit) -> Screen:
    return await _asked(visit)


@routes.action(AskToForget)
async def ask_again(action: AskToForget, visit: Visit) -> Screen:
    return await _asked(visit)


@routes.action(ForgetMe, erases=True)
async def forget(action: ForgetMe, visit: Visit) -> Screen:
    """In every table, and what waits in this process to be written."""
    if action.since != _known_since(visit):
        return await _asked(visit)
    address, person = visit.person.address, visit.person.id
    zone = visit.agency.time_zone if visit.agency else None
    marks = await visit.notebook.ballots.forget(visit.store, address)
    visit.notebook.forget(address)
    left = await _remember_remarks(visit, zone or "UTC")
    erased = await erase(visit.store, person, visit.now) if person else None
    if erased is None and not marks:
        return _nothing(visit.say)
    counts = {**(erased.counts if erased else {}), **({"surveys": marks} if marks else {})}
    done = Erased(counts, stays=erased is not None and erased.stays)
    text = paragraphs(
        _receipt(done, visit.now, zone, visit.say),
        visit.say("forget-stays-remarks") if left else None,
        visit.say("forget-stays-surveys") if marks else None,
    )
    return Screen(text, buttons.beginning(visit.say))


async def _remember_remarks(visit: Visit, zone: str) -> int:
    """How many the person left lately: till the day is over they are not counted anew."""
    if not visit.person.id:
        return 0
    left = await left_lately(visit.store, visit.person.id, visit.now)
    until = end_of_day(visit.now, zone)
    visit.notebook.left_before.remember(visit.person, left, visit.now, until)
    return left


async def _asked(visit: Visit) -> Screen:
    say, person = visit.say, visit.person
    counts = await counted(visit.store, person) if person.id else {}
    if surveys := await surveys_of(visit):
        counts["surveys"] = sum(marks for _survey, marks in surveys)
    if not person.id and not surveys:
        return _nothing(say)
    worked = person.id and await visit.store.people.worked(person.id)
    text = paragraphs(
        say("forget-ask"),
        lines(*_counts(counts, say, stays=bool(worked), done="no")),
        say("forget-ask-staff") if worked else None,
        say("forget-no-way-back"),
    )
    sure = Button(button_text(say("forget-sure")), ForgetMe(_known_since(visit)))
    return Screen(text, (*column((sure,)), *buttons.way_back(say, OpenPrivacy())))


def _known_since(visit: Visit) -> int:
    return int(visit.person.created_at.timestamp()) if visit.person.id else 0


def _nothing(say: Say) -> Screen:
    return Screen(say("forget-nothing"), buttons.beginning(say))


def _counts(counts: Mapping[str, int], say: Say, *, stays: bool, done: str) -> list[Html]:
    """What it is and how much, a line for each kind; and who the person is to us, unless
    that stays. `done` is «yes» where it is erased already."""
    known = counts if stays else {"person": 1, **counts}
    told = known or {"nothing": 0}
    return [say("forget-kind", kind=kind, count=told[kind], done=done) for kind in told]


def _receipt(erased: Erased, now: datetime, zone: str | None, say: Say) -> Html:
    """Its number is kept nowhere: whoever has the message has all there is."""
    return paragraphs(
        say("forget-done"),
        say(
            "forget-receipt",
            number=f"{day_of(now, zone or 'UTC'):%Y%m%d}-{secrets.token_hex(3).upper()}",
            at=local_moment(now, zone or "UTC"),
            zone="own" if zone else "utc",
        ),
        lines(say("forget-erased"), *_counts(erased.counts, say, stays=erased.stays, done="yes")),
        lines(say("forget-stays"), say("forget-stays-staff") if erased.stays else None),
    )
