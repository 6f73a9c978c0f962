"""The end of a yearly monitoring (D16): what was said of every row becomes a document."""

import json
from datetime import datetime
from typing import Any

from admin.clock import day_of
from admin.monitoring.confirmations import closed
from admin.monitoring.reminders import forget_reminders
from admin.monitoring.responsible import require_keeper
from admin.monitoring.sheet import Line, Sheet, read_sheet
from admin.monitoring.unsent import remind_authors
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, require, require_open
from storage.canonical import canonical, sha256
from storage.models import Agency, Campaign, Proposal, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import CampaignStatus, Role


async def read_campaign(store: Store, campaign_id: int, *, by: Staff) -> Campaign:
    """A campaign of the person's agency."""
    require(by, Permission.SEE_WORK)
    return await store.campaigns.get(by.agency_id, campaign_id)


async def ahead(store: Store, campaign_id: int, *, by: Staff) -> Sheet:
    """What would be handed over now: looked at before it is done, for it cannot be undone.

    Raises:
        MonitoringClosedError: it was handed over.
    """
    campaign = await read_campaign(store, campaign_id, by=by)
    await require_keeper(store, by)
    require_open(await store.agencies.get(by.agency_id))
    if campaign.status is CampaignStatus.HANDED_OVER:
        raise await closed(store, campaign)
    return await read_sheet(store, campaign)


async def hand_over(store: Store, campaign_id: int, *, by: Staff) -> Campaign:
    """Close the answers and freeze them as the campaign's document, what nobody answered among
    them. Proposals that came of it go their ordinary way. Twice by one person changes nothing.

    Raises:
        NotAllowedError: the secretary or the head does it.
        MonitoringClosedError: another did it already.
    """
    campaign = await read_campaign(store, campaign_id, by=by)
    await require_keeper(store, by)
    require_open(await store.agencies.get(by.agency_id))
    await store.campaigns.hold(campaign, alone=True)
    if campaign.status is CampaignStatus.HANDED_OVER:
        if campaign.handed_over_by_id == by.person_id:
            return campaign
        raise await closed(store, campaign)
    now = utc_now()
    sheet = await read_sheet(store, campaign)
    content = canonical(await _content(store, sheet, by, now))
    campaign.status = CampaignStatus.HANDED_OVER
    campaign.handed_over_by_id, campaign.handed_over_at = by.person_id, now
    campaign.content, campaign.content_hash = content, sha256(content)
    await store.flush()
    await forget_reminders(store, campaign)
    await _tell_secretaries(store, campaign, by)
    await remind_authors(store, sheet)
    await store.journal.write(
        by.agency_id,
        "monitoring.hand_over",
        f"campaign:{campaign.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"hash": campaign.content_hash, "unanswered": len(sheet.left)},
    )
    return campaign


async def _tell_secretaries(store: Store, campaign: Campaign, by: Staff) -> None:
    """The outcome goes to the secretary (D16), whoever presses the button."""
    secretaries = await store.team.active(campaign.agency_id, [Role.SECRETARY])
    others = [each for each in secretaries if each.person_id != by.person_id]
    event = f"campaign:{campaign.id}"
    await notify(store, others, NoticeKind.MONITORING_HANDED_OVER, event, campaign=campaign.id)


def document_of(campaign: Campaign) -> dict[str, Any]:
    """What `hand_over` froze."""
    content: dict[str, Any] = json.loads(campaign.content)
    return content


async def _content(store: Store, sheet: Sheet, by: Staff, now: datetime) -> dict[str, Any]:
    campaign = sheet.campaign
    agency = await store.agencies.get(campaign.agency_id)
    owner = await store.agencies.list_by_id(campaign.list_id)
    people = await store.team.titles(agency.id)
    monitoring = agency.procedure.monitoring
    return {
        "agency": agency.code,
        "name": agency.name,
        "client": owner.client.value,
        "release": owner.release_number,
        "year": campaign.year,
        "paragraph": monitoring.paragraph if monitoring else "",
        "opened_on": campaign.opened_on.isoformat(),
        "review_by": campaign.review_by.isoformat(),
        "hand_over_by": campaign.hand_over_by.isoformat(),
        "handed_over_on": day_of(now, agency.time_zone).isoformat(),
        "handed_over_by": by.title,
        "rows": [
            await _row(store, sheet, line, people, agency) for line in (*sheet.lines, *sheet.gone)
        ],
    }


async def _row(
    store: Store, sheet: Sheet, line: Line, people: dict[int, Staff], agency: Agency
) -> dict[str, Any]:
    said, row = line.confirmation, line.row
    person = people.get(said.answered_by_id or 0)
    on = day_of(said.answered_at, agency.time_zone).isoformat() if said.answered_at else ""
    proposals = [await store.proposals.get(agency.id, each) for each in said.proposals]
    return {
        "row": row.id,
        "direction": row.direction,
        "service": row.service,
        "process": row.process,
        "touchpoint": line.touchpoint.name,
        "unit": sheet.unit_name(line.unit_id),
        "answer": said.answer.value if said.answer else "gone" if line.is_gone else "none",
        "content_same": said.content_same,
        "channel_same": said.channel_same,
        "answered_by": said.answered_by,
        "answered_unit": sheet.unit_name(person.unit_id if person else None),
        "answered_on": on,
        "proposals": [_proposal(each) for each in proposals],
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    kind, status = proposal.kind.value, proposal.status.value
    return {"number": proposal.id, "kind": kind, "status": status}
