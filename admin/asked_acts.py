"""The acts that the screen begins and a press in chat carries out, over the same verbs.

Their arguments, as plain JSON: ids and the revision seen, days («2026-12-01»), a role, and
what an order that approves is called.

- approve: proposal, seen
- approve_bundle: bundle, seen, number, date («11.04.2024»), kind, title, file
- approve_import: imported, seen, order («№ 54 от 11.04.2024», empty where none is needed)
- invite: role, unit (a name, may be empty)
- change_role: staff, role
- revoke: staff
- name_deputy: staff, since, until
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from admin import bundles, deputies, team
from admin.approval import approve_any
from admin.errors.asked_in_chat import AskedMovedOnError
from admin.importing import first_list
from admin.importing.order_line import order_of
from admin.orders import Paper
from storage.asked_terms import AskedAct
from storage.models import Deputy, Proposal, Release, Staff
from storage.store import Store
from storage.terms import Role

Arguments = Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What came of an act; `code` is that of an invitation to the `role`, shown once; of a
    `refusal` nothing came."""

    by: Staff
    release: Release | None = None
    proposal: Proposal | None = None
    person: Staff | None = None
    deputy: Deputy | None = None
    code: str = ""
    role: Role | None = None
    refusal: Exception | None = None


async def as_seen(store: Store, act: AskedAct, arguments: Arguments, by: Staff) -> dict[str, Any]:
    """The arguments with the title of the person whom the act is about, as it stands now: a
    person has no revision, and each change of role renews the title."""
    whole = dict(arguments)
    if act in (AskedAct.CHANGE_ROLE, AskedAct.REVOKE):
        whole["title"] = (await team.member(store, arguments["staff"], by=by)).title
    return whole


async def do(store: Store, act: AskedAct, arguments: Arguments, by: Staff) -> Outcome:
    """Carry the act out.

    Raises:
        DomainError: whatever its verb refuses.
    """
    return await _ACTS[act](store, arguments, by)


def paper_of(arguments: Arguments) -> Paper:
    """The document that approves a bundle, besides its number and date."""
    kind, title = arguments.get("kind", ""), arguments.get("title", "")
    return Paper(kind, title, arguments.get("file"))


async def _approve(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    proposal, release = await approve_any(
        store, arguments["proposal"], by=by, seen=arguments["seen"]
    )
    return Outcome(by, release=release, proposal=proposal)


async def _approve_bundle(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    release = await bundles.record_order(
        store,
        arguments["bundle"],
        arguments["number"],
        arguments["date"],
        by=by,
        seen=arguments["seen"],
        paper=paper_of(arguments),
    )
    return Outcome(by, release=release)


async def _approve_import(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    agency = await store.agencies.get(by.agency_id)
    line = arguments.get("order", "")
    order = order_of(line, agency) if line else None
    release = await first_list.approve(
        store, arguments["imported"], by=by, seen=arguments["seen"], order=order
    )
    return Outcome(by, release=release)


async def _invite(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    agency, role = await store.agencies.get(by.agency_id), Role(arguments["role"])
    title, unit = team.role_title(role), arguments.get("unit", "")
    code = await team.invite(store, agency, role, title=title, unit=unit, by=by)
    return Outcome(by, code=code, role=role)


async def _change_role(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    await _require_as_seen(store, arguments, by)
    role = Role(arguments["role"])
    title = team.role_title(role)
    person = await team.change_role(store, arguments["staff"], role, title=title, by=by)
    return Outcome(by, person=person)


async def _revoke(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    await _require_as_seen(store, arguments, by)
    return Outcome(by, person=await team.revoke(store, arguments["staff"], by=by))


async def _require_as_seen(store: Store, arguments: Arguments, by: Staff) -> None:
    person = await team.member(store, arguments["staff"], by=by)
    if person.title != arguments["title"]:
        raise AskedMovedOnError


async def _name_deputy(store: Store, arguments: Arguments, by: Staff) -> Outcome:
    since, until = (date.fromisoformat(arguments[name]) for name in ("since", "until"))
    deputy = await deputies.name_deputy(store, arguments["staff"], since, until, by=by)
    return Outcome(by, deputy=deputy)


_ACTS: dict[AskedAct, Callable[[Store, Arguments, Staff], Awaitable[Outcome]]] = {
    AskedAct.APPROVE: _approve,
    AskedAct.APPROVE_BUNDLE: _approve_bundle,
    AskedAct.APPROVE_IMPORT: _approve_import,
    AskedAct.INVITE: _invite,
    AskedAct.CHANGE_ROLE: _change_role,
    AskedAct.REVOKE: _revoke,
    AskedAct.NAME_DEPUTY: _name_deputy,
}
