"""Recording the document that approves a bundle: number, date, and what else is known (D13)."""

from dataclasses import replace
from typing import Any

from admin import bundles
from admin.files import keep_file
from admin.orders import KINDS, Paper, kind_named, order_day, order_number, paper_kind, paper_title
from bot.routes import Routes
from bot.screens import ButtonRows, Screen, plain
from bot.staff.actions import AskOrder, OpenBundle, RecordOrder
from bot.staff.bundle_actions import ChooseOrderKind
from bot.staff.buttons import button, to_menu
from bot.staff.decide import release_made
from bot.visit import UploadedFile, Visit
from locales import Html, Say
from storage.canonical import sha256

routes = Routes()

ORDER = "order"
MORE = ("more", "kind", "title", "file")
"""What may be told of the document besides its number and date."""


def _question(state: dict[str, Any]) -> AskOrder:
    """What a refused answer was meant for."""
    asked = state.get("asked") or ("date" if "number" in state else "number")
    return AskOrder(state["bundle"], state["revision"], asked)


routes.way_back(ORDER, _question)


@routes.action(AskOrder, writes=True)
async def ask_order(action: AskOrder, visit: Visit) -> Screen:
    """One thing of the document; what else has been answered stays."""
    await bundles.require_order(
        visit.store, action.bundle, by=visit.require_staff(), seen=action.revision
    )
    state = await _answered(action.bundle, action.revision, visit)
    if action.what in MORE and "date" in state:
        return await _ask_more(action.what, state, visit)
    if action.what == "look" and "date" in state:
        return await _order_screen(state, visit)
    what = "date" if action.what == "date" and "number" in state else "number"
    state.pop(what, None)
    await visit.store.conversations.begin(visit.person.id, ORDER, state)
    return replace(_asked(what, state, visit.say), fresh=True)


def _asked(what: str, state: dict[str, Any], say: Say) -> Screen:
    key, words = "ask-order-number", {}
    if what == "date":
        key, words = "ask-order-date", {"number": state["number"], "kind": _kind(state, say)}
    return Screen(say(key, **words), _back(state["bundle"], say))


async def _ask_more(what: str, state: dict[str, Any], visit: Visit) -> Screen:
    """The kind, title or file; none of them has to be given."""
    state["asked"] = what
    await visit.store.conversations.begin(visit.person.id, ORDER, state)
    say, bundle, seen = visit.say, state["bundle"], state["revision"]
    enough = ((button(say, "order-enough", AskOrder(bundle, seen, "look")),), *_back(bundle, say))
    if what != "more":
        return Screen(say(f"ask-order-{what}"), enough, fresh=True)
    kinds = [
        button(say, f"order-kind-{kind}", ChooseOrderKind(bundle, seen, kind)) for kind in KINDS
    ]
    other = button(say, "order-kind-other", AskOrder(bundle, seen, "kind"))
    title = button(say, "order-title", AskOrder(bundle, seen, "title"))
    file = button(say, "order-file", AskOrder(bundle, seen, "file"))
    rows = (tuple(kinds[:2]), tuple(kinds[2:]), (other,), (title, file))
    return Screen(say("order-look"), (*rows, *enough))


@routes.action(ChooseOrderKind, writes=True)
async def choose_kind(action: ChooseOrderKind, visit: Visit) -> Screen:
    """A kind by button; the document is named in Russian whatever the person speaks."""
    kind = kind_named(action.kind)
    await bundles.require_order(
        visit.store, action.bundle, by=visit.require_staff(), seen=action.revision
    )
    state = await _answered(action.bundle, action.revision, visit)
    return await _kept({**state, "kind": kind}, visit)


@routes.text(ORDER, writes=True)
async def order_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """First the number, then the date; then all is shown once more and may be added to."""
    staff, store = visit.require_staff(), visit.store
    bundle = await bundles.require_order(store, state["bundle"], by=staff, seen=state["revision"])
    if "number" not in state:
        return await _kept({**state, "number": order_number(text)}, visit)
    if "date" not in state:
        agency = await store.agencies.get(bundle.agency_id)
        return await _kept({**state, "date": f"{order_day(text, agency):%d.%m.%Y}"}, visit)
    asked = state.get("asked")
    if asked == "kind":
        return await _kept({**state, "kind": paper_kind(text)}, visit)
    if asked in ("more", "title"):
        return await _kept({**state, "title": paper_title(text)}, visit)
    if asked == "file":
        return await _look(state, visit, lead=visit.say("order-file-awaited"))
    return await _look(state, visit, lead=visit.say("answer-by-button"))


@routes.file(ORDER)
async def order_sent(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    """A file is the document, whatever is being asked; one sent before is replaced."""
    staff, store = visit.require_staff(), visit.store
    await bundles.require_order(store, state["bundle"], by=staff, seen=state["revision"])
    stored = await keep_file(store, file.name, file.media_type, file.content, by=staff)
    before = state.get("file")
    if before is not None and before != stored.id:
        await store.files.drop_unused(before)
    return await _kept({**state, "file": stored.id, "file_name": file.name}, visit)


async def _kept(state: dict[str, Any], visit: Visit) -> Screen:
    """Keep an answer and ask for what must be known, else show all."""
    state.pop("asked", None)
    await visit.store.conversations.begin(visit.person.id, ORDER, state)
    return await _look(state, visit)


async def _look(state: dict[str, Any], visit: Visit, *, lead: Html | None = None) -> Screen:
    for what in ("number", "date"):
        if what not in state:
            return _asked(what, state, visit.say)
    return await _order_screen(state, visit, lead=lead)


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
    number, date = state["number"], state["date"]
    release = await bundles.record_order(
        store, action.bundle, number, date, by=staff, seen=seen, paper=_paper(state)
    )
    await store.conversations.end(visit.person.id)
    return await release_made(release, visit)


async def _order_screen(state: dict[str, Any], visit: Visit, *, lead: Html | None = None) -> Screen:
    """The last look: what will be recorded and what comes of it."""
    say, bundle, seen = visit.say, state["bundle"], state["revision"]
    number, date, paper = state["number"], state["date"], _paper(state)
    ahead = await bundles.order_ahead(
        visit.store, bundle, number, date, by=visit.require_staff(), seen=seen, paper=paper
    )
    words = say(
        "order-confirm",
        kind=_kind(state, say).lower(),
        number=ahead.order.number,
        date=f"{ahead.order.date:%d.%m.%Y}",
        release=str(ahead.release),
        count=ahead.changes,
    )
    early = Html("")
    if ahead.is_early:
        early = say(
            "order-early", kind=_kind(state, say), presented=f"{ahead.presented_on:%d.%m.%Y}"
        )
    rows = (
        button(say, "order-record", RecordOrder(bundle, seen, _digest(state))),
        button(say, "order-mend-number", AskOrder(bundle, seen, "number")),
        button(say, "order-mend-date", AskOrder(bundle, seen, "date")),
        button(say, "order-more", AskOrder(bundle, seen, "more")),
    )
    text = Html("\n\n".join(part for part in (lead, words, *_told(state, say), early) if part))
    return Screen(text, (*((each,) for each in rows), *_back(bundle, say)))


def _told(state: dict[str, Any], say: Say) -> list[Html]:
    """What was told of the document besides its kind, number and date."""
    told = []
    if "title" in state:
        told.append(say("order-title-now", title=state["title"]))
    if "file" in state:
        told.append(say("order-file-now", name=state["file_name"]))
    return [Html("\n".join(told))] if told else []


def _paper(state: dict[str, Any]) -> Paper:
    return Paper(state.get("kind", ""), state.get("title", ""), state.get("file"))


def _kind(state: dict[str, Any], say: Say) -> str:
    """What the document is called; an order where nobody said."""
    return _paper(state).kind or plain(say("document-kind-order"))


def _digest(state: dict[str, Any]) -> str:
    """An old screen's button must not record what was typed after it."""
    fields = ("number", "date", "kind", "title", "file")
    told = [f"{state[name]}" for name in fields if name in state]
    return sha256(" ".join(told))[:12]


async def _answered(bundle_id: int, seen: int, visit: Visit) -> dict[str, Any]:
    """What this person has typed of the order so far."""
    fresh = {"bundle": bundle_id, "revision": seen}
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic != ORDER:
        return fresh
    return dict(current.state) if fresh.items() <= current.state.items() else fresh


def _back(bundle_id: int, say: Say) -> ButtonRows:
    return ((button(say, "back", OpenBundle(bundle_id)),), *to_menu(say))
