"""Pressing a decision: submit, check, approve, return, reject, withdraw."""

from dataclasses import replace
from typing import Any

from admin import proposals, review
from admin.approval import approve_any
from admin.author_told import Reach, author_told
from admin.calendar import publish_by, working_days
from admin.clock import agency_today
from admin.dossier import subject_title
from admin.errors import UnknownChoiceError
from admin.guard import require_step
from admin.workflow import RULES, Step
from bot.routes import Routes
from bot.screens import Screen
from bot.staff.actions import Decide, OpenProposal, OpenRelease, Propose, word
from bot.staff.buttons import button, menu_or_beginning, to_menu
from bot.staff.confirm import way_on
from bot.staff.summary import proposal_screen
from bot.visit import Visit
from locales import Html
from storage.models import Proposal, Release, Staff
from storage.store import Store

routes = Routes()

COMMENT = "comment"
"""The conversation in which typed text is the reason of a return or rejection."""

routes.way_back(COMMENT, lambda state: OpenProposal(state["proposal"]))


_VERBS = {
    Step.SUBMIT: proposals.submit,
    Step.WITHDRAW: proposals.withdraw,
    Step.CHECK: review.check,
}


@routes.action(Decide, writes=True)
async def decide(action: Decide, visit: Visit) -> Screen:
    """One press; steps that need a reason ask for it first."""
    step = word(Step, action.step)
    if RULES[step].comment:
        return await _ask_comment(action, step, visit)
    staff, store = visit.require_staff(), visit.store
    await store.conversations.end(visit.person.id)
    if step is Step.APPROVE:
        return await _approve(action, visit)
    verb = _VERBS.get(step)
    if verb is None:
        raise UnknownChoiceError
    proposal = await verb(store, action.proposal, by=staff, seen=action.revision)
    return await _outcome(proposal, step, visit)


async def _approve(action: Decide, visit: Visit) -> Screen:
    staff, store = visit.require_staff(), visit.store
    proposal, release = await approve_any(store, action.proposal, by=staff, seen=action.revision)
    return await approved_screen(proposal, release, staff, visit)


async def approved_screen(
    proposal: Proposal, release: Release | None, by: Staff, visit: Visit
) -> Screen:
    """A release where the list changed, else the text that is in use now."""
    if release is not None:
        return await release_made(release, visit)
    lead = visit.say("knowledge-approved")
    return await proposal_screen(visit.store, proposal, by, visit.say, lead=lead)


@routes.text(COMMENT, writes=True)
async def commented(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """The typed reason completes the return or rejection."""
    staff, step = visit.require_staff(), Step(state["step"])
    verb = review.give_back if step is Step.RETURN else review.reject
    proposal = await verb(visit.store, state["proposal"], text, by=staff, seen=state["revision"])
    await visit.store.conversations.end(visit.person.id)
    return await _outcome(proposal, step, visit)


async def release_made(release: Release, visit: Visit) -> Screen:
    """The approving person's own answer: clients see the new list already."""
    say = visit.say
    return Screen(
        say("release-made", **await release_facts(release, visit.store)),
        ((button(say, "release-open", OpenRelease(release.id)),), *menu_or_beginning(say)),
    )


async def release_facts(release: Release, store: Store) -> dict[str, str]:
    """A release in words' arguments: number, date, document, list, term of publication."""
    agency = await store.agencies.get(release.agency_id)
    owner = await store.agencies.list_by_id(release.list_id)
    term = publish_by(release, agency.procedure, await working_days(store, agency.id))
    if await store.publications.latest(release.id) is not None:
        term = None
    overdue = term is not None and term < agency_today(agency.time_zone)
    return {
        "number": str(release.number),
        "date": f"{release.date:%d.%m.%Y}",
        "document": release.document_line,
        "client": owner.client.value,
        "publish_by": f"{term:%d.%m.%Y}" if term else "none",
        "overdue": "yes" if overdue else "no",
    }


async def _ask_comment(action: Decide, step: Step, visit: Visit) -> Screen:
    """Rights are asked before the person types, not after."""
    staff = visit.require_staff()
    proposal = await visit.store.proposals.get(staff.agency_id, action.proposal)
    await require_step(visit.store, step, proposal, staff, seen=action.revision)
    state = {"proposal": proposal.id, "step": step.value, "revision": action.revision}
    await visit.store.conversations.begin(visit.person.id, COMMENT, state)
    text = visit.say(f"ask-comment-{step.value}", name=subject_title(proposal, visit.say))
    back = button(visit.say, "back", OpenProposal(proposal.id))
    return Screen(text, ((back,), *to_menu(visit.say)), fresh=True)


async def _where_the_reason_goes(proposal: Proposal, step: Step, visit: Visit) -> Html:
    """That the author gets it, or who else is told where the author cannot be reached."""
    say = visit.say
    told = await author_told(visit.store, proposal, by=visit.require_staff())
    if told.reach is Reach.GONE:
        return say("author-gone")
    if told.reach is Reach.AUTHOR:
        return say("author-told", step=step.value)
    return say("author-out-of-reach", author=told.author, told=told.reach.value, who=told.who)


async def _outcome(proposal: Proposal, step: Step, visit: Visit) -> Screen:
    if step is Step.WITHDRAW and proposal.submitted_at is None:
        another = button(visit.say, "menu-propose", Propose())
        return Screen(visit.say("done-delete"), ((another,), *to_menu(visit.say)))
    lead = visit.say(f"done-{step.value}")
    if RULES[step].comment:
        lead = Html(f"{lead} {await _where_the_reason_goes(proposal, step, visit)}")
    by = visit.require_staff()
    screen = await proposal_screen(visit.store, proposal, by, visit.say, lead=lead)
    on = await way_on(proposal, visit) if step is Step.SUBMIT else ()
    return replace(screen, buttons=(*on, *screen.buttons))
