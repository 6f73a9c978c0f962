"""The bundle of checked changes: present it, send it back, record the order (D13)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from admin import bundles
from admin.errors import UnknownChoiceError
from admin.permissions import Permission, require
from admin.releases import order_day, order_number
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import AskOrder, DecideBundle, OpenBundle, OpenProposal, RecordOrder
from bot.staff.buttons import LIST, button, shortened, to_menu
from bot.staff.decide import release_made
from bot.staff.summary import subject_title, summaries
from bot.visit import Visit
from locales import Html, Say
from storage.canonical import sha256
from storage.models import Bundle, Proposal, Staff

routes = Routes()

ORDER = "order"
SEND_BACK = "bundle_back"

routes.way_back(SEND_BACK, lambda state: OpenBundle(state["bundle"]))
routes.way_back(
    ORDER,
    lambda state: AskOrder(
        state["bundle"], state["revision"], "date" if "number" in state else "number"
    ),
)


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
    if action.step == ORDER:
        return await ask_order(AskOrder(action.bundle, action.revision, "number"), visit)
    if action.step != "send_back":
        raise UnknownChoiceError
    await bundles.require_presented(visit.store, action.bundle, by=staff, seen=action.revision)
    state = {"bundle": action.bundle, "revision": action.revision}
    await visit.store.conversations.begin(visit.person.id, SEND_BACK, state)
    return Screen(say("ask-comment-bundle"), _back(action.bundle, say), fresh=True)


@routes.action(AskOrder, writes=True)
async def ask_order(action: AskOrder, visit: Visit) -> Screen:
    """The order's number or date; what else has been answered stays."""
    staff, say = visit.require_staff(), visit.say
    seen = action.revision
    await bundles.require_order(visit.store, action.bundle, by=staff, seen=seen)
    state = await _answered(action.bundle, seen, visit)
    what = "date" if action.what == "date" and "number" in state else "number"
    state.pop(what, None)
    await visit.store.conversations.begin(visit.person.id, ORDER, state)
    key, words = "ask-order-number", {}
    if what == "date":
        key, words = "ask-order-date", {"number": state["number"]}
    return Screen(say(key, **words), _back(action.bundle, say), fresh=True)


@routes.text(ORDER, writes=True)
async def order_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """First the order's number, then its date; then both are shown once more."""
    staff, store = visit.require_staff(), visit.store
    bundle = await bundles.require_order(store, state["bundle"], by=staff, seen=state["revision"])
    if "number" in state:
        agency = await store.agencies.get(bundle.agency_id)
        kept = {**state, "date": f"{order_day(text, agency):%d.%m.%Y}"}
    else:
        kept = {**state, "number": order_number(text)}
    await store.conversations.begin(visit.person.id, ORDER, kept)
    if "date" in kept:
        return await _order_screen(kept, visit)
    asked = visit.say("ask-order-date", number=kept["number"])
    return Screen(asked, _back(bundle.id, visit.say))


@routes.action(RecordOrder, writes=True)
async def record_order(action: RecordOrder, visit: Visit) -> Screen:
    """What was shown makes the release; anything else is shown again first."""
    staff, store, seen = visit.require_staff(), visit.store, action.revision
    await bundles.require_order(store, action.bundle, by=staff, seen=seen)
    state = await _answered(action.bundle, seen, visit)
    if "number" not in state or "date" not in state:
        asked = await ask_order(AskOrder(action.bundle, seen, "number"), visit)
        lead = visit.say("order-not-kept")
        return replace(asked, text=Html(f"{lead}\n\n{asked.text}"))
    if action.shown != _digest(state):
        await store.conversations.begin(visit.person.id, ORDER, state)
        return await _order_screen(state, visit, lead=visit.say("order-changed"))
    release = await bundles.record_order(
        store, action.bundle, state["number"], state["date"], by=staff, seen=seen
    )
    await store.conversations.end(visit.person.id)
    return await release_made(release, visit)


async def _order_screen(state: dict[str, Any], visit: Visit, *, lead: Html | None = None) -> Screen:
    """The last look: what will be recorded and what comes of it."""
    say, bundle, seen = visit.say, state["bundle"], state["revision"]
    ahead = await bundles.order_ahead(
        visit.store, bundle, state["number"], state["date"], by=visit.require_staff(), seen=seen
    )
    words = say(
        "order-confirm",
        number=ahead.order.number,
        date=f"{ahead.order.date:%d.%m.%Y}",
        release=str(ahead.release),
        count=ahead.changes,
    )
    early = say("order-early", presented=f"{ahead.presented_on:%d.%m.%Y}") if ahead.is_early else ""
    rows = (
        button(say, "order-record", RecordOrder(bundle, seen, _digest(state))),
        button(say, "order-mend-number", AskOrder(bundle, seen, "number")),
        button(say, "order-mend-date", AskOrder(bundle, seen, "date")),
    )
    text = Html("\n\n".join(part for part in (lead, words, early) if part))
    return Screen(text, (*((each,) for each in rows), *_back(bundle, say)))


def _digest(state: dict[str, Any]) -> str:
    """An old screen's button must not record what was typed after it."""
    return sha256(f"{state['number']} {state['date']}")[:12]


async def _answered(bundle_id: int, seen: int, visit: Visit) -> dict[str, Any]:
    """What this person has typed of the order so far."""
    fresh = {"bundle": bundle_id, "revision": seen}
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic != ORDER:
        return fresh
    return dict(current.state) if fresh.items() <= current.state.items() else fresh


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
        for each in proposals[:LIST]
    )
    steps = _steps(bundle, proposals, staff, visit)
    whole = Html(f"{lead}\n\n{text}") if lead else text
    return Screen(whole, (*steps, *lines, *to_menu(say)), documents=documents)


def _steps(bundle: Bundle, proposals: Sequence[Proposal], staff: Staff, visit: Visit) -> ButtonRows:
    def step(name: str) -> tuple[Button, ...]:
        action = DecideBundle(bundle.id, name, bundle.revision)
        return (button(visit.say, f"bundle-{name.replace('_', '-')}", action),)

    return tuple(step(name) for name in bundles.open_bundle_steps(bundle, proposals, staff))
