"""What exactly an act begun on the screen would do: the same words in chat and on the screen."""

from collections.abc import Awaitable, Callable
from datetime import date

from admin import bundles, team
from admin.asked_acts import paper_of
from admin.principals import genitive
from locales import Html, Say
from storage.asked_terms import AskedAct
from storage.models import AskedInChat, Staff
from storage.store import Store
from storage.terms import ChangeKind

_TAKES_EFFECT = {"release": "none", "client": ""}
"""A text of the staff's, which no release holds."""


async def words_of(asked: AskedInChat, store: Store, say: Say) -> Html:
    """One sentence or two: which proposal, whose role, what comes of it."""
    by = await store.team.member(asked.agency_id, asked.person_id)
    assert by is not None
    return await _WORDS[asked.act](asked, by, store, say)


async def _approve(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    proposal = await store.proposals.get(asked.agency_id, asked.arguments["proposal"])
    is_text = proposal.kind is ChangeKind.KNOWLEDGE
    return say(
        "asked-approve",
        number=str(proposal.id),
        name=proposal.subject_name or proposal.becomes.get("name", ""),
        change=say(f"change-{proposal.kind.value}"),
        **(_TAKES_EFFECT if is_text else await _what_comes_out(store, proposal.list_id)),
    )


async def _approve_bundle(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    given = asked.arguments
    bundle, proposals = await bundles.read(store, given["bundle"], by=by)
    return say(
        "asked-approve-bundle",
        kind=paper_of(given).named,
        number=given["number"],
        date=given["date"],
        count=len(proposals),
        **await _what_comes_out(store, bundle.list_id),
    )


async def _approve_import(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    record = await store.imports.get(asked.agency_id, asked.arguments["imported"])
    order = asked.arguments.get("order", "")
    return say(
        "asked-approve-import",
        file=record.file_name,
        order=order or "none",
        **await _what_comes_out(store, record.list_id),
    )


async def _invite(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    role, days = asked.arguments["role"], team.VALID_FOR.days
    unit = asked.arguments.get("unit", "") or "none"
    return say("asked-invite", role=say(f"role-{role}"), unit=unit, days=days)


async def _change_role(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    role = say(f"role-{asked.arguments['role']}")
    words = say("asked-change-role", title=asked.arguments["title"], role=role)
    return await _with_warning(words, asked, store, say)


async def _revoke(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    words = say("asked-revoke", title=asked.arguments["title"])
    return await _with_warning(words, asked, store, say)


async def _with_warning(words: Html, asked: AskedInChat, store: Store, say: Say) -> Html:
    """And what nobody would be left to do: it warns and does not forbid."""
    person = await store.team.by_id(asked.agency_id, asked.arguments["staff"])
    alone = await team.alone_in(store, person) if person is not None else []
    warnings = [say("alone-in", what=permission.value) for permission in alone]
    return Html("\n\n".join((words, *warnings)))


async def _name_deputy(asked: AskedInChat, by: Staff, store: Store, say: Say) -> Html:
    colleague = await store.team.by_id(asked.agency_id, asked.arguments["staff"])
    days = {name: date.fromisoformat(asked.arguments[name]) for name in ("since", "until")}
    return say(
        "asked-name-deputy",
        deputy=colleague.title if colleague else "—",
        approver=genitive(by, say),
        **{name: f"{day:%d.%m.%Y}" for name, day in days.items()},
    )


async def _what_comes_out(store: Store, list_id: int) -> dict[str, str]:
    """The number of the release, and of whose list: who will see it."""
    owner = await store.agencies.list_by_id(list_id)
    return {"release": str(owner.release_number + 1), "client": owner.client.value}


_WORDS: dict[AskedAct, Callable[[AskedInChat, Staff, Store, Say], Awaitable[Html]]] = {
    AskedAct.APPROVE: _approve,
    AskedAct.APPROVE_BUNDLE: _approve_bundle,
    AskedAct.APPROVE_IMPORT: _approve_import,
    AskedAct.INVITE: _invite,
    AskedAct.CHANGE_ROLE: _change_role,
    AskedAct.REVOKE: _revoke,
    AskedAct.NAME_DEPUTY: _name_deputy,
}
