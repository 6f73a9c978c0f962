"""Words of what people are told unasked: rendered when sent, so they say what is true then."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from admin.assembling import awaits_secretary
from admin.dossier import subject_title
from admin.notices import NoticeKind
from admin.permissions import Permission, may
from bot.actions import ToBeginning
from bot.screens import Screen, kept
from bot.staff.actions import OpenBundle, OpenProposal, OpenRelease
from bot.staff.alarms import (
    THE_AUTHOR_S_OWN,
    WENT_ON,
    nobody_decides_notice,
    somebody_decides_notice,
    undelivered_notice,
)
from bot.staff.asked_in_chat import asked_in_chat_notice
from bot.staff.buttons import button, menu_or_beginning, to_menu
from bot.staff.decide import release_facts
from bot.staff.deputy_notices import deputy_ended_notice, deputy_named_notice
from bot.staff.import_notices import (
    import_notice,
    import_over_notice,
    imported_notice,
)
from bot.staff.monitoring_notices import (
    collecting_notice,
    handed_over_notice,
    missed_notice,
    opened_notice,
    reminder_notice,
    unsent_notice,
)
from bot.staff.patience_notices import role_empty_notice, still_waits_notice
from bot.staff.procedure_history import procedure_changed_notice
from bot.staff.processes import processes_changed_notice
from bot.staff.publication_notices import (
    overdue_notice,
    published_notice,
    to_publish_notice,
)
from bot.staff.remarks import remark_notice
from bot.staff.reminders import (
    calendar_missing_notice,
    journal_head_notice,
    publish_by_notice,
)
from bot.staff.successions import agency_succeeded_notice, proposals_closed_notice
from bot.staff.suggestions import suggested_notice
from bot.staff.summary import proposal_screen, summaries
from bot.staff.surveys import survey_over_notice
from locales import Html, Say
from storage.models import Person, Proposal, Staff
from storage.store import Store
from storage.terms import Status

_ONLY_TELLS = frozenset(
    {
        NoticeKind.CALENDAR_MISSING,
        NoticeKind.JOINED,
        NoticeKind.JOURNAL_HEAD,
        NoticeKind.MONITORING_HANDED_OVER,
        NoticeKind.MONITORING_HAND_OVER,
        NoticeKind.MONITORING_LATE,
        NoticeKind.MONITORING_MISSED,
        NoticeKind.MONITORING_OPENED,
        NoticeKind.MONITORING_REMINDER,
        NoticeKind.MONITORING_UNSENT,
        NoticeKind.NOBODY_DECIDES,
        NoticeKind.PROCEDURE_CHANGED,
        NoticeKind.PROCESSES_CHANGED,
        NoticeKind.AGENCY_SUCCEEDED,
        NoticeKind.PROPOSALS_CLOSED,
        NoticeKind.DEPUTY_ENDED,
        NoticeKind.DEPUTY_NAMED,
        NoticeKind.PUBLICATION_OVERDUE,
        NoticeKind.PUBLISHED,
        NoticeKind.PUBLISH_BY,
        NoticeKind.ROLE_EMPTY,
        NoticeKind.TO_PUBLISH,
        NoticeKind.WAITS_TOO_LONG,
        NoticeKind.RELEASED,
        NoticeKind.ROLE_CHANGED,
        NoticeKind.SOMEBODY_DECIDES,
        NoticeKind.SUGGESTED,
        NoticeKind.REMARK_LEFT,
        NoticeKind.REMARK_WAITS,
        NoticeKind.REMARK_LATE,
        NoticeKind.SURVEY_OVER,
        NoticeKind.UNDELIVERED,
    }
)
"""Kinds that stay in the chat to be read again, whatever is pressed on them."""

Render = Callable[[dict[str, Any], Staff, Store, Say], Awaitable[Screen | None]]


async def render_notice(body: dict[str, Any], person: Person, store: Store) -> Screen | None:
    """The notice for this person now; None when it no longer concerns them."""
    staff = await store.team.member(body["agency"], person.id)
    kind = NoticeKind(body["kind"])
    if staff is None or (staff.revoked_at is not None and kind is not NoticeKind.REVOKED):
        return None
    say = Say(person.language)
    screen = await _RENDER[kind](body, staff, store, say)
    if screen is not None and kind in _ONLY_TELLS:
        screen = kept(screen)
    if screen is None or kind is NoticeKind.DECIDED or "instead_of" not in body:
        return screen
    lead = say("notice-instead-of", title=body["instead_of"])
    return replace(screen, text=Html(f"{lead}\n\n{screen.text}"))


async def _proposal(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    """The whole difference and the buttons; what was decided meanwhile is told so."""
    proposal = await store.proposals.get(staff.agency_id, body["proposal"])
    key = body["kind"].replace("_", "-")
    if proposal.status not in (Status.SUBMITTED, Status.CHECKED):
        key = "meanwhile-decided"
    lead = say(f"notice-{key}", name=subject_title(proposal, say))
    screen = await proposal_screen(store, proposal, staff, say, lead=lead)
    if key != "to-present" or proposal.bundle_id is None:
        return screen
    bundle = button(say, "bundle-open", OpenBundle(proposal.bundle_id))
    return replace(screen, buttons=((bundle,), *screen.buttons))


async def _decided(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    proposal = await store.proposals.get(staff.agency_id, body["proposal"])
    if proposal.status in THE_AUTHOR_S_OWN and proposal.author_id != staff.person_id:
        return None
    name = subject_title(proposal, say)
    if "instead_of" in body:
        return _for_colleague(body, proposal, staff, say)
    lead = say("notice-decided", name=name, decision=proposal.status.value)
    return await proposal_screen(store, proposal, staff, say, lead=lead)


def _for_colleague(
    body: dict[str, Any], proposal: Proposal, staff: Staff, say: Say
) -> Screen | None:
    """Somebody else's decision, to be passed on; only its author can go on with it."""
    if proposal.status in WENT_ON or not may(staff, Permission.SEE_WORK):
        return None
    text = say(
        "notice-decided-for-colleague",
        title=body["instead_of"],
        name=subject_title(proposal, say),
        decision=proposal.status.value,
    )
    look = button(say, "proposal-open", OpenProposal(proposal.id))
    return kept(Screen(text, ((look,), *to_menu(say))))


async def _to_order(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    bundle = await store.bundles.get(staff.agency_id, body["bundle"])
    proposals = await store.proposals.in_bundle(bundle.id)
    changes, documents = await summaries(store, proposals, say)
    key = f"notice-{body['kind'].replace('_', '-')}"
    text = say(key, count=len(proposals), changes=changes, comment=bundle.comment or "—")
    open_it = button(say, "bundle-open", OpenBundle(bundle.id))
    return Screen(text, ((open_it,), *to_menu(say)), documents=documents)


async def _to_assemble(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    """One message, however many changes come in before the secretary puts them together."""
    bundle = await store.bundles.get(staff.agency_id, body["bundle"])
    if not await awaits_secretary(store, bundle):
        return None
    proposals = await store.proposals.in_bundle(bundle.id)
    open_it = button(say, "bundle-open", OpenBundle(bundle.id))
    return Screen(say("notice-to-assemble", count=len(proposals)), ((open_it,), *to_menu(say)))


async def _released(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    release = await store.releases.get(staff.agency_id, body["release"])
    changed = [
        await store.proposals.get(staff.agency_id, proposal) for proposal in body["proposals"]
    ]
    names = Html(
        "\n".join(
            say(
                "release-change-line",
                name=subject_title(each, say),
                change=say(f"changed-{each.kind.value}"),
            )
            for each in changed
        )
    )
    text = say(
        "notice-released",
        changes=names,
        **await release_facts(release, store),
    )
    open_it = button(say, "release-open", OpenRelease(release.id))
    return Screen(text, ((open_it,), *menu_or_beginning(say)))


async def _joined(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    newcomer = await store.team.by_id(staff.agency_id, body["staff"])
    if newcomer is None:
        return None
    return Screen(say("notice-joined", title=newcomer.title), to_menu(say))


async def _role_changed(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    if not may(staff, Permission.SEE_WORK):
        beginning = button(say, "way-on-button", ToBeginning())
        return Screen(say("notice-role-changed-internal"), ((beginning,),))
    return Screen(say("notice-role-changed", role=say(f"role-{staff.role.value}")), to_menu(say))


async def _revoked(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> Screen | None:
    agency = await store.agencies.get(staff.agency_id)
    return Screen(say("notice-revoked", agency=say.own(agency.guide.short_name)))


_RENDER: dict[NoticeKind, Render] = {
    NoticeKind.TO_CHECK: _proposal,
    NoticeKind.TO_APPROVE: _proposal,
    NoticeKind.TO_PRESENT: _proposal,
    NoticeKind.TO_ORDER: _to_order,
    NoticeKind.BUNDLE_RETURNED: _to_order,
    NoticeKind.ASSEMBLED: _to_order,
    NoticeKind.TO_ASSEMBLE: _to_assemble,
    NoticeKind.DECIDED: _decided,
    NoticeKind.RELEASED: _released,
    NoticeKind.NOBODY_DECIDES: nobody_decides_notice,
    NoticeKind.SOMEBODY_DECIDES: somebody_decides_notice,
    NoticeKind.JOINED: _joined,
    NoticeKind.REVOKED: _revoked,
    NoticeKind.ROLE_CHANGED: _role_changed,
    NoticeKind.PUBLISH_BY: publish_by_notice,
    NoticeKind.JOURNAL_HEAD: journal_head_notice,
    NoticeKind.CALENDAR_MISSING: calendar_missing_notice,
    NoticeKind.UNDELIVERED: undelivered_notice,
    NoticeKind.DEPUTY_NAMED: deputy_named_notice,
    NoticeKind.DEPUTY_ENDED: deputy_ended_notice,
    NoticeKind.TO_PUBLISH: to_publish_notice,
    NoticeKind.PUBLISHED: published_notice,
    NoticeKind.PUBLICATION_OVERDUE: overdue_notice,
    NoticeKind.STILL_WAITS: still_waits_notice,
    NoticeKind.WAITS_TOO_LONG: still_waits_notice,
    NoticeKind.ROLE_EMPTY: role_empty_notice,
    NoticeKind.SUGGESTED: suggested_notice,
    NoticeKind.REMARK_LEFT: remark_notice,
    NoticeKind.REMARK_WAITS: remark_notice,
    NoticeKind.REMARK_LATE: remark_notice,
    NoticeKind.SURVEY_OVER: survey_over_notice,
    NoticeKind.IMPORT_READY: import_notice,
    NoticeKind.IMPORTED: imported_notice,
    NoticeKind.FIRST_LIST: import_notice,
    NoticeKind.IMPORT_DECLINED: import_over_notice,
    NoticeKind.IMPORT_REPLACED: import_over_notice,
    NoticeKind.MONITORING_OPENED: opened_notice,
    NoticeKind.MONITORING_REMINDER: reminder_notice,
    NoticeKind.MONITORING_LATE: collecting_notice,
    NoticeKind.MONITORING_HAND_OVER: collecting_notice,
    NoticeKind.MONITORING_MISSED: missed_notice,
    NoticeKind.MONITORING_HANDED_OVER: handed_over_notice,
    NoticeKind.MONITORING_UNSENT: unsent_notice,
    NoticeKind.PROCEDURE_CHANGED: procedure_changed_notice,
    NoticeKind.PROCESSES_CHANGED: processes_changed_notice,
    NoticeKind.AGENCY_SUCCEEDED: agency_succeeded_notice,
    NoticeKind.PROPOSALS_CLOSED: proposals_closed_notice,
    NoticeKind.ASKED_IN_CHAT: asked_in_chat_notice,
}
