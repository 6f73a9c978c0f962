"""The bundle of checked changes: present it, send it back, record the order (D13)."""

from typing import Any

from admin import bundles
from admin.errors import UnknownChoiceError
from admin.fields import day
from admin.fields import text as clean_text
from admin.permissions import Permission, may, require
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import DecideBundle, OpenBundle, OpenProposal
from bot.staff.buttons import button, shortened, to_menu
from bot.staff.decide import release_made
from bot.staff.summary import subject_title, summaries
from bot.visit import Visit
from locales import Html
from storage.models import Bundle, Staff
from storage.terms import BundleStatus

routes = Routes()

ORDER = "order"
SEND_BACK = "bundle_back"

for _topic in (ORDER, SEND_BACK):
    routes.way_back(_topic, lambda state: OpenBundle(state["bundle"]))


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
    """Present at once; a return asks for the reason, an order for its number and date."""
    staff, say = visit.require_staff(), visit.say
    if action.step == "present":
        bundle = await bundles.present(visit.store, action.bundle, by=staff, seen=action.revision)
        return await bundle_screen(bundle, visit, lead=say("done-present"))
    if action.step not in ("order", "send_back"):
        raise UnknownChoiceError
    topic = ORDER if action.step == "order" else SEND_BACK
    allowed = bundles.require_order if topic == ORDER else bundles.require_presented
    bundle = await allowed(visit.store, action.bundle, by=staff, seen=action.revision)
    state = {"bundle": bundle.id, "revision": action.revision}
    await visit.store.conversations.begin(visit.person.id, topic, state)
    key = "ask-order-number" if topic == ORDER else "ask-comment-bundle"
    back = button(say, "back", OpenBundle(bundle.id))
    return Screen(say(key), ((back,), *to_menu(say)), fresh=True)


@routes.text(ORDER, writes=True)
async def order_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """First the order's number, then its date; then the release is made."""
    staff, say = visit.require_staff(), visit.say
    back = button(say, "back", OpenBundle(state["bundle"]))
    if "number" not in state:
        number = clean_text(text.lstrip("№ "), least=1, most=64)
        kept = {**state, "number": number}
        await visit.store.conversations.begin(visit.person.id, ORDER, kept)
        return Screen(say("ask-order-date", number=number), ((back,), *to_menu(say)))
    day(text)
    release = await bundles.record_order(
        visit.store,
        state["bundle"],
        state["number"],
        text,
        by=staff,
        seen=state["revision"],
    )
    await visit.store.conversations.end(visit.person.id)
    return await release_made(release, visit)


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
    text = say("bundle", count=len(proposals), status=bundle.status.value)
    changes, documents = await summaries(visit.store, proposals, say)
    if changes:
        text = Html(f"{text}\n\n{changes}")
    if bundle.comment:
        text = Html(f"{text}\n\n{say('proposal-comment', comment=bundle.comment)}")
    lines: ButtonRows = tuple(
        (
            Button(
                shortened(f"{subject_title(each, say)} — {say(f'change-{each.kind.value}')}"),
                OpenProposal(each.id),
            ),
        )
        for each in proposals
    )
    steps = _steps(bundle, staff, bool(proposals), visit)
    whole = Html(f"{lead}\n\n{text}") if lead else text
    return Screen(whole, (*steps, *lines, *to_menu(say)), documents=documents)


def _steps(bundle: Bundle, staff: Staff, filled: bool, visit: Visit) -> ButtonRows:
    def step(name: str) -> tuple[Button, ...]:
        action = DecideBundle(bundle.id, name, bundle.revision)
        return (button(visit.say, f"bundle-{name.replace('_', '-')}", action),)

    if bundle.status is BundleStatus.COLLECTING and filled and may(staff, Permission.PRESENT):
        return (step("present"),)
    if bundle.status is BundleStatus.PRESENTED and may(staff, Permission.APPROVE):
        return (step("order"), step("send_back"))
    return ()
