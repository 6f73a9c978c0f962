"""What was begun on the screen: done or left by a press here."""

from dataclasses import replace
from typing import Any

from admin.asked_acts import Outcome
from admin.asked_in_chat import carry_out, decline
from admin.asked_words import words_of
from admin.clock import local_moment
from bot.excuses import dead_end, in_words, thing_meant
from bot.routes import Routes
from bot.screens import Screen
from bot.staff.buttons import button, to_menu
from bot.staff.decide import approved_screen, release_made
from bot.staff.deputies import period_words
from bot.staff.office_actions import CarryOut, Decline
from bot.staff.team import invitation_screen, member_screen, revoked_screen
from bot.visit import Visit
from locales import Say
from storage.asked_terms import AskedStatus
from storage.models import Staff
from storage.models.base import utc_now
from storage.store import Store

routes = Routes()


@routes.action(CarryOut, writes=True)
async def carry_it_out(action: CarryOut, visit: Visit) -> Screen:
    """The act, and its own answer: the same as when it is begun in chat."""
    by = visit.require_staff()
    outcome = await carry_out(visit.store, action.asked, by=by, now=visit.now)
    if outcome.refusal is not None:
        return _refused_screen(outcome.refusal, outcome.by, visit)
    return await _outcome_screen(outcome, visit)


@routes.action(Decline, writes=True)
async def leave_it(action: Decline, visit: Visit) -> Screen:
    await decline(visit.store, action.asked, by=visit.require_staff(), now=visit.now)
    return Screen(visit.say("asked-declined"), to_menu(visit.say))


async def asked_in_chat_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The question; nothing once it has been answered or its time is over."""
    asked = await store.asked.get(body["asked"])
    if asked.status is not AskedStatus.WAITING or asked.expires_at <= utc_now():
        return None
    agency = await store.agencies.get(asked.agency_id)
    text = say(
        "notice-asked-in-chat",
        what=await words_of(asked, store, say),
        until=local_moment(asked.expires_at, agency.time_zone),
    )
    yes = button(say, f"asked-yes-{asked.act.value.replace('_', '-')}", CarryOut(asked.id))
    no = button(say, "asked-no", Decline(asked.id))
    return Screen(text, ((yes,), (no,)))


def _refused_screen(refusal: Exception, by: Staff, visit: Visit) -> Screen:
    """In place of the question, which is over."""
    key, words = in_words(refusal)
    meant = thing_meant(refusal, "")
    return replace(dead_end(visit.say(key, **words), visit.say, None, meant, staff=by), fresh=False)


async def _outcome_screen(outcome: Outcome, visit: Visit) -> Screen:
    """In place of the question, so that nobody presses it again."""
    if outcome.role is not None:
        return replace(invitation_screen(outcome.code, outcome.role, visit), fresh=False)
    if outcome.deputy is not None:
        words = await period_words(outcome.deputy, visit)
        return Screen(visit.say("deputy-named", **words), to_menu(visit.say))
    if outcome.proposal is not None:
        return await approved_screen(outcome.proposal, outcome.release, outcome.by, visit)
    if outcome.release is not None:
        return await release_made(outcome.release, visit)
    person = outcome.person
    assert person is not None
    return await (revoked_screen if person.revoked_at else member_screen)(person, visit)
