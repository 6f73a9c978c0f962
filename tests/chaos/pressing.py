"""What a press of each sort asks of the verbs, as the faces do it."""

from admin import bundles, drafts, proposals, review, team
from admin.steps import DraftStep
from storage.models import Bundle, Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind, Kind, Need, Role
from tests.chaos.model import Change, Member, Value
from tests.factories import a_person

NAMES = ("Сайт", "Приём", "Окно", "Киоск")
_HOURS = {"пн-пт 9:00-18:00": "Mo-Fr 09:00-18:00", "вт 10:00-12:00": "Tu 10:00-12:00"}
_NEEDS = ("information", "consultation", "submission", "result")
_KINDS = ("digital", "offline", "undefined")


def edited(change: Change, choice: int) -> tuple[str, Value]:
    """One of the edits of such a change: what is typed or chosen, and what it becomes."""
    if change.kind == "add":
        name = NAMES[choice % len(NAMES)]
        return name, name
    if change.kind == "kind":
        kind = _KINDS[choice % len(_KINDS)]
        return kind, kind
    if change.kind == "contacts":
        return list(_HOURS.items())[choice % len(_HOURS)]
    if change.kind == "needs":
        need = _NEEDS[choice % len(_NEEDS)]
        return need, tuple(each for each in _NEEDS if (each in change.value) != (each == need))
    return "Приказ № 7", change.value


async def write(store: Store, change: Change, word: str, by: Staff) -> Proposal:
    """Answer one step of a draft."""
    draft = await store.proposals.get(by.agency_id, change.id)
    agency = await store.agencies.get(by.agency_id)
    if change.kind == "add":
        await drafts.put_text(store, draft, DraftStep.NAME, word, by)
    elif change.kind == "kind":
        await drafts.put_kind(store, draft, Kind(word), by)
    elif change.kind == "contacts":
        await drafts.put_hours(store, draft, word, by)
    elif change.kind == "needs":
        on = word not in draft.becomes.get("needs", ())
        await drafts.put_need(store, draft, Need(word), on, agency.procedure, by)
    else:
        await drafts.put_text(store, draft, DraftStep.BASIS, word, by)
    return draft


async def catch_up(store: Store, change: Change, by: Staff) -> Proposal:
    draft = await store.proposals.get(by.agency_id, change.id)
    await drafts.catch_up(store, draft, by)
    return draft


async def decide(store: Store, step: str, proposal_id: int, by: Staff, seen: int) -> Proposal:
    if step == "check":
        return await review.check(store, proposal_id, by=by, seen=seen)
    if step == "return":
        return await review.give_back(store, proposal_id, "уточните", by=by, seen=seen)
    if step == "reject":
        return await review.reject(store, proposal_id, "не сейчас", by=by, seen=seen)
    await review.approve(store, proposal_id, by=by, seen=seen)
    return await store.proposals.get(by.agency_id, proposal_id)


async def move(store: Store, step: str, bundle_id: int, by: Staff, seen: int) -> Bundle:
    """Present a bundle, record its order or send it back."""
    if step == "present":
        await bundles.present(store, bundle_id, by=by, seen=seen)
    elif step == "order":
        await bundles.record_order(store, bundle_id, "7", "12.04.2024", by=by, seen=seen)
    else:
        await bundles.send_back(store, bundle_id, "уточните", by=by, seen=seen)
    return await store.bundles.get(by.agency_id, bundle_id)


async def manage(store: Store, staff_id: int, role: str, by: Staff) -> Staff:
    """Give a role; an empty one is to let the person go."""
    if not role:
        return await team.revoke(store, staff_id, by=by)
    return await team.change_role(store, staff_id, Role(role), title="Роль", by=by)


async def join(store: Store, role: str, former: Member | None, by: Staff) -> Staff:
    """Invite and let in: somebody new, or somebody who worked here."""
    agency = await store.agencies.get(by.agency_id)
    code = await team.invite(store, agency, Role(role), title="Роль", by=by)
    person = await store.people.get(former.person) if former else await a_person(store)
    return await team.accept(store, code, person)


async def begin(store: Store, what: str, row: int, by: Staff) -> Proposal:
    return await proposals.begin_change(store, ChangeKind(what), row, by)
