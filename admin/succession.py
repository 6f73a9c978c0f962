"""An act renames, merges, splits or closes an agency on a day of its own time zone.

Recorded ahead, a deadline makes it true on the day; recorded later, it is true at once. What
was released stays as it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

from admin.clock import agency_today
from admin.fields import text
from admin.files import files_of
from admin.notices import NoticeKind, notify
from admin.orders import order_number
from admin.proposals import EMPTIED
from admin.receptions.told import telling
from admin.subjects import wordless
from admin.succession_rules import require_sense
from admin.surveys.closing import close_all as close_surveys
from admin.taught import reopen_questions
from locales import Say
from storage.models import Agency, Deadline, Proposal, Succession
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import BundleStatus, CampaignStatus, Role, Status, SuccessionKind

KIND = "succession"

OPERATOR = "operator"
"""The role in the journal of what an act does."""

_UNDECIDED = (Status.DRAFT, Status.SUBMITTED, Status.CHECKED, Status.RETURNED)


@dataclass(frozen=True)
class Act:
    """The document of a succession: «указ № 700-УГ от 01.12.2025»."""

    kind: str
    number: str
    date: date
    title: str = ""


@dataclass(frozen=True)
class Names:
    """What the agency is called from the day: in full, in short, and in the greeting."""

    name: str = ""
    short_name: str = ""
    greeting_name: str = ""


async def record(
    store: Store,
    agency: Agency,
    kind: SuccessionKind,
    on: date,
    act: Act,
    *,
    successors: Sequence[Agency] = (),
    names: Names | None = None,
) -> Succession:
    """Record what the act does to the agency on that day.

    A merger into an agency that this program does not serve has no successor, only its name.

    Raises:
        DomainError: it contradicts itself, or what is recorded already.
    """
    given = names or Names()
    succession = _written(agency, kind, on, act, given.name)
    succession.successors = [each.id for each in successors]
    short = (given.short_name, given.greeting_name)
    await require_sense(store, agency, succession, successors, short)
    await store.successions.add(succession)
    await _note(store, "succession.record", succession)
    await _tell_staff(store, succession, "recorded")
    body = {
        "succession": succession.id,
        "short_name": text(given.short_name, least=0, most=100),
        "greeting_name": text(given.greeting_name, least=0, most=200),
    }
    if on <= agency_today(agency.time_zone):
        await _take_effect(store, succession, body)
        return succession
    due_at = datetime.combine(on, time(0), ZoneInfo(agency.time_zone))
    await store.deadlines.plan(KIND, f"succession:{succession.id}", due_at, agency.id, body)
    return succession


def _written(agency: Agency, kind: SuccessionKind, on: date, act: Act, name: str) -> Succession:
    """What the act says, each word within its length."""
    return Succession(
        agency_id=agency.id,
        kind=kind,
        takes_effect_on=on,
        name_was=agency.name,
        document_kind=text(act.kind, least=2, most=64),
        document_number=order_number(act.number),
        document_date=act.date,
        document_title=text(act.title, least=0, most=500),
        name_becomes=text(name, least=0, most=300),
    )


async def make_true(store: Store, deadline: Deadline, _now: datetime) -> None:
    """The day has come."""
    succession = await store.successions.get(deadline.body["succession"])
    await _take_effect(store, succession, deadline.body)


async def _take_effect(store: Store, succession: Succession, names: dict[str, Any]) -> None:
    await store.agencies.lock_lists(succession.agency_id)
    agency = await store.agencies.get(succession.agency_id)
    if succession.kind is SuccessionKind.RENAMED:
        agency.name = succession.name_becomes
        agency.guide_data = _renamed(agency.guide_data, names)
    else:
        async with telling(store, await store.receptions.of(agency.id), utc_now()):
            await _close(store, agency, succession)
    await store.flush()
    await store.agencies.touch(agency.id)
    await _note(store, "succession.effect", succession)
    await _tell_staff(store, succession, "effect")


def _renamed(guide: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    """The short names by which people know the agency; where none is given the old one stays."""
    given = {key: names[key] for key in ("short_name", "greeting_name") if names[key]}
    return {**guide, **{key: {"ru": value} for key, value in given.items()}}


async def _close(store: Store, agency: Agency, succession: Succession) -> None:
    """Nothing is decided any more: its proposals are closed, their authors told."""
    agency.closed_on = succession.takes_effect_on
    for owner in sorted(await store.agencies.lists(agency.id), key=lambda each: each.id):
        await store.agencies.lock_list(owner.id)
    await _close_proposals(store, agency, succession)
    await _drop_campaigns(store, agency)
    for bundle in await store.bundles.waiting(agency.id):
        if bundle.status is not BundleStatus.ORDERED:
            await store.bundles.remove(bundle)
    await close_surveys(store, agency.id, utc_now())
    await store.deadlines.cancel_all(agency.id)
    for person in await store.team.active(agency.id):
        await store.queue.renew_commands(person.person_id)


async def _close_proposals(store: Store, agency: Agency, succession: Succession) -> None:
    """What was sent is withdrawn with the act as the reason; a draft stays its author's secret
    and is emptied, as when they withdraw it."""
    why = unescape(Say("ru")("succession-why-closed", **document_of(succession)))
    authors = set()
    for proposal in await store.proposals.having(agency.id, _UNDECIDED):
        sent, files = proposal.submitted_at is not None, files_of(proposal)
        values = {"comment": why} if sent else EMPTIED
        await store.proposals.change(proposal, proposal.revision, {**values, **_withdrawn()})
        for file_id in () if sent else files:
            await store.files.drop_unused(file_id)
        await reopen_questions(store, proposal)
        await _note_proposal(store, proposal, sent=sent)
        authors.add(proposal.author_id)
    told = [each for each in await store.team.active(agency.id) if each.person_id in authors]
    event = f"succession:{succession.id}"
    await notify(store, told, NoticeKind.PROPOSALS_CLOSED, event, succession=succession.id)


def _withdrawn() -> dict[str, Any]:
    now = utc_now()
    return {
        "status": Status.WITHDRAWN,
        "bundle_id": None,
        "put_aside": False,
        "decided_by_id": None,
        "decided_at": now,
        "updated_at": now,
    }


async def _note_proposal(store: Store, proposal: Proposal, *, sent: bool) -> None:
    await store.journal.write(
        proposal.agency_id,
        "proposal.withdraw" if sent else "proposal.delete",
        f"proposal:{proposal.id}",
        actor_id=None,
        role=OPERATOR,
        details={"kind": proposal.kind.value, "subject": wordless(proposal.subject)},
    )


async def _drop_campaigns(store: Store, agency: Agency) -> None:
    """Nobody answers an open monitoring any more, and nobody takes its outcome."""
    for campaign in await store.campaigns.open_ones(agency.id):
        await store.campaigns.hold(campaign, alone=True)
        campaign.status = CampaignStatus.DROPPED
        await store.journal.write(
            agency.id,
            "monitoring.drop",
            f"campaign:{campaign.id}",
            actor_id=None,
            role=OPERATOR,
            details={"year": campaign.year},
        )
    await store.flush()


def document_of(succession: Succession) -> dict[str, str]:
    """The act, as words are given it."""
    return {
        "kind": succession.document_kind,
        "number": succession.document_number,
        "date": f"{succession.document_date:%d.%m.%Y}",
    }


async def _tell_staff(store: Store, succession: Succession, when: str) -> None:
    staff = await store.team.active(
        succession.agency_id, [role for role in Role if role is not Role.INTERNAL]
    )
    event = f"succession:{succession.id}:{when}"
    await notify(store, staff, NoticeKind.AGENCY_SUCCEEDED, event, succession=succession.id)


async def _note(store: Store, verb: str, succession: Succession) -> None:
    await store.journal.write(
        succession.agency_id,
        verb,
        f"succession:{succession.id}",
        actor_id=None,
        role=OPERATOR,
        details={
            "kind": succession.kind.value,
            "on": succession.takes_effect_on.isoformat(),
            "successors": list(succession.successors),
        },
    )
