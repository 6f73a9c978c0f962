"""The bundle of checked changes: put it together, present it, send it back (D13)."""

from collections.abc import Sequence
from typing import Any

from admin import bundles
from admin.bundle_words import assembled_words, bundle_state, why_no_order
from admin.consolidated import assemble
from admin.dossier import subject_title
from admin.errors import UnknownChoiceError
from admin.permissions import Permission, require
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import AskOrder, DecideBundle, OpenBundle, OpenProposal
from bot.staff.bundle_actions import OpenParts
from bot.staff.buttons import LIST, button, shortened, to_menu
from bot.staff.order import ORDER, ask_order
from bot.staff.summary import summaries
from bot.visit import Visit
from locales import Html, Say
from storage.models import Bundle, Proposal, Staff
from storage.terms import BundleStatus

routes = Routes()

SEND_BACK = "bundle_back"

routes.way_back(SEND_BACK, lambda state: OpenBundle(state["bundle"]))


@routes.action(OpenBundle, writes=True)
async def open_bundle(action: OpenBundle, visit: Visit) -> Screen:
    """The bundle asked for, else every bundle that waits for somebody."""
    staff = visit.require_staff()
    require(staff, Permission.SEE_WORK)
    await visit.store.conversations.end(visit.person.id)
    if action.bundle:
        bundle = await visit.store.bundles.get(staff.agency_id, action.bundle)
        return await bundle_screen(bundle, visit)
    waiting = await visit.store.bundles.waiting(staff.agency_id)
    if len(waiting) == 1:
        return await bundle_screen(waiting[0], visit)
    say = visit.say
    lines = tuple(
        (button(say, "bundle-line", OpenBundle(each.id), status=each.status.value),)
        for each in waiting
    )
    return Screen(say("bundles-some" if waiting else "bundles-none"), (*lines, *to_menu(say)))


@routes.action(DecideBundle, writes=True)
async def decide_bundle(action: DecideBundle, visit: Visit) -> Screen:
    """Assemble or present at once; a return asks for the reason, an order for its number."""
    staff, say = visit.require_staff(), visit.say
    if action.step == "present":
        bundle = await bundles.present(visit.store, action.bundle, by=staff, seen=action.revision)
        return await bundle_screen(bundle, visit, lead=say("done-present"))
    if action.step == "assemble":
        bundle = await assemble(visit.store, action.bundle, by=staff, seen=action.revision)
        return await bundle_screen(bundle, visit, lead=say("done-assemble"))
    if action.step == ORDER:
        return await ask_order(AskOrder(action.bundle, action.revision, "number"), visit)
    if action.step != "send_back":
        raise UnknownChoiceError
    await bundles.require_presented(visit.store, action.bundle, by=staff, seen=action.revision)
    state = {"bundle": action.bundle, "revision": action.revision}
    await visit.store.conversations.begin(visit.person.id, SEND_BACK, state)
    return Screen(say("ask-comment-bundle"), _back(action.bundle, say), fresh=True)


def _back(bundle_id: int, say: Say) -> ButtonRows:
    return ((button(say, "back", OpenBundle(bundle_id)),), *to_menu(say))


@routes.text(SEND_BACK, writes=True)
async def reason_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    bundle = await bundles.send_back(
        visit.store, state["bundle"], text, by=visit.require_staff(), seen=state["revision"]
    )
    await visit.store.conversations.end(visit.person.id)
    return await bundle_screen(bundle, visit, lead=visit.say("done-send-back"))


async def bundle_screen(bundle: Bundle, visit: Visit, *, lead: Html | None = None) -> Screen:
    """What is in the bundle, where it stands, and who moves next."""
    staff, say = visit.require_staff(), visit.say
    proposals = await visit.store.proposals.in_bundle(bundle.id)
    text = say("bundle", count=len(proposals), status=bundle_state(bundle))
    if aside := await visit.store.proposals.aside(bundle.id):
        text = Html(f"{text}\n{say('bundle-aside', count=len(aside))}")
    changes, documents = await summaries(visit.store, proposals, say)
    if changes:
        text = Html(f"{text}\n\n{changes}")
    if assembled := await assembled_words(visit.store, bundle, say):
        text = Html(f"{text}\n\n{assembled}")
    if refused := why_no_order(bundle, proposals, staff, say):
        text = Html(f"{text}\n\n{refused}")
    if bundle.comment:
        text = Html(f"{text}\n\n{say('proposal-comment', comment=bundle.comment)}")
    lines: ButtonRows = tuple(
        (
            Button(
                shortened(f"{subject_title(each, say)} — {say(f'change-{each.kind.value}')}"),
                OpenProposal(each.id),
            ),
        )
        for each in proposals[:LIST]
    )
    steps = await _steps(bundle, proposals, staff, visit)
    whole = Html(f"{lead}\n\n{text}") if lead else text
    return Screen(whole, (*steps, *lines, *to_menu(say)), documents=documents)


async def _steps(
    bundle: Bundle, proposals: Sequence[Proposal], staff: Staff, visit: Visit
) -> ButtonRows:
    def step(name: str) -> tuple[Button, ...]:
        action = DecideBundle(bundle.id, name, bundle.revision)
        return (button(visit.say, f"bundle-{name.replace('_', '-')}", action),)

    names = await bundles.steps_at_hand(visit.store, bundle, proposals, staff)
    parts = (button(visit.say, "bundle-parts", OpenParts(bundle.id)),)
    collecting = bundle.status is BundleStatus.COLLECTING
    return (*(step(name) for name in names), *((parts,) if collecting else ()))
