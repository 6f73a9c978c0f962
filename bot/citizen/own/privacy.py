"""/privacy: what is kept of me, why, how long and who sees it, in ten lines; and all of it as
a file (D11.4)."""

from collections.abc import Sequence

from admin.personal import terms
from bot.citizen import buttons
from bot.citizen.own.data import my_data
from bot.citizen.own.history_actions import OpenOwnHistory
from bot.citizen.own.privacy_actions import AskToForget, OpenPrivacy, TakeMyData
from bot.citizen.own.terms import kept_for
from bot.citizen.wording import button_text, column, lines, paragraphs
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say

routes = Routes()


@routes.command("privacy")
async def show(argument: str, visit: Visit) -> Screen:
    return await _privacy(visit)


@routes.action(OpenPrivacy)
async def open_privacy(action: OpenPrivacy, visit: Visit) -> Screen:
    return await _privacy(visit)


@routes.action(TakeMyData)
async def take(action: TakeMyData, visit: Visit) -> Screen:
    """One file, made now and kept nowhere."""
    say, back = visit.say, buttons.way_back(visit.say, OpenPrivacy())
    if not visit.person.id:
        return Screen(say("privacy-stranger"), back)
    return Screen(say("privacy-file"), back, documents=(await my_data(visit),), fresh=True)


async def _privacy(visit: Visit) -> Screen:
    say = visit.say
    works = visit.person.id and await visit.store.people.worked(visit.person.id)
    text = paragraphs(
        say("privacy-title"),
        lines(*_ten_lines(say)),
        say("privacy-staff") if works else None,
    )
    return Screen(text, (*_ways(say), *buttons.beginning(say)))


def _ten_lines(say: Say) -> Sequence[Html]:
    return (
        say("privacy-chat", answers=kept_for(terms.ANSWERS, say)),
        say(
            "privacy-history",
            term=kept_for(terms.HISTORY, say),
            longer=kept_for(terms.LONG_HISTORY, say),
        ),
        say(
            "privacy-words",
            asked=kept_for(terms.ASKED, say),
            term=kept_for(terms.QUESTION, say),
        ),
        say("privacy-settings"),
        *_affairs(say),
        say(
            "privacy-counts",
            counts=kept_for(terms.COUNTS, say),
            suggestions=kept_for(terms.SUGGESTION, say),
        ),
        say(
            "privacy-forget",
            away=kept_for(terms.AWAY, say),
            nothing=kept_for(terms.NOTHING, say),
        ),
    )


def _affairs(say: Say) -> Sequence[Html]:
    """What waits for an answer, a day or a change."""
    return (
        say(
            "privacy-appeals",
            term=kept_for(terms.APPEAL, say),
            longest=kept_for(terms.APPEAL_LONGEST, say),
        ),
        say("privacy-bookings", term=kept_for(terms.BOOKING, say)),
        say(
            "privacy-remarks",
            term=kept_for(terms.REMARK, say),
            words=kept_for(terms.REMARK_WORDS, say),
        ),
        say(
            "privacy-subscriptions",
            gone=kept_for(terms.GONE, say),
            mended=kept_for(terms.UNMENDED, say),
            term=kept_for(terms.SENT, say),
        ),
    )


def _ways(say: Say) -> ButtonRows:
    return column(
        (
            Button(button_text(say("privacy-take")), TakeMyData()),
            Button(button_text(say("privacy-to-history")), OpenOwnHistory()),
            Button(button_text(say("privacy-to-forget")), AskToForget()),
        )
    )
