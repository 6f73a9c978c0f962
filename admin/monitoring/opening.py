"""The yearly monitoring of a list opens (D16): on its day, or earlier by hand."""

from collections.abc import Sequence
from datetime import date, datetime

from admin.clock import day_of, morning_of
from admin.errors import NoListError
from admin.errors.monitoring import (
    MonitoringOffError,
    MonitoringOpenError,
    MonitoringOverError,
    NothingToMonitorError,
)
from admin.monitoring.days import CampaignDays, days_at, days_of_year
from admin.monitoring.reminders import follow_calendar, plan_reminders
from admin.monitoring.responsible import keepers, require_keeper, responsible_for
from admin.notices import NobodyToTellError, NoticeKind, notify
from admin.permissions import Permission, require, require_open
from storage.models import Agency, Campaign, Confirmation, Deadline, Row, Staff, TouchpointList
from storage.models.base import utc_now
from storage.store import Store

KIND = "monitoring_open"

PROGRAM = "program"
"""The role in the journal of what happens on its day."""


async def plan(store: Store, agency: Agency, owner: TouchpointList, today: date) -> None:
    """Plan the list's opening, and let what is open follow the calendar."""
    await _plan_opening(store, agency, owner, today)
    for campaign in await store.campaigns.open_ones(agency.id):
        if campaign.list_id == owner.id:
            await follow_calendar(store, agency, campaign)


async def _plan_opening(store: Store, agency: Agency, owner: TouchpointList, today: date) -> None:
    """Open on the morning of the set day, or as soon after as anything runs; what is past its
    review day by then is told of, not opened. Switched off, nothing opens."""
    days = await days_at(store, agency, today)
    if days is None or not owner.release_number:
        for planned in await store.deadlines.planned(KIND, agency.id):
            if planned.body["list"] == owner.id:
                await store.deadlines.cancel(KIND, planned.subject)
        return
    subject = f"list:{owner.id}:{days.year}"
    if today > days.review_by and subject not in await store.deadlines.subjects(KIND, subject):
        return
    body = {"list": owner.id, "year": days.year}
    due_at = morning_of(days.opens_on, agency.time_zone)
    await store.deadlines.plan(KIND, subject, due_at, agency.id, body)


async def open_on_its_day(store: Store, deadline: Deadline, now: datetime) -> None:
    """Open the list's campaign with the year's days, however late; after the review day only
    tell whoever may open it by hand.

    Raises:
        NobodyToTellError: there is nobody who could.
    """
    assert deadline.agency_id is not None
    agency = await store.agencies.get(deadline.agency_id)
    owner = await store.agencies.lock_list(deadline.body["list"])
    days = await days_of_year(store, agency, deadline.body["year"])
    if days is None or await store.campaigns.of_year(owner.id, days.year) is not None:
        return
    rows = await store.register.rows(owner.id)
    today = day_of(now, agency.time_zone)
    if not rows or (agency.closed_on is not None and today >= agency.closed_on):
        return
    if today > days.review_by:
        await _tell_of_missing(store, owner, days, deadline.subject)
        return
    await _open(store, agency, owner, days, now, None)


async def open_by_hand(store: Store, list_id: int, *, by: Staff) -> Campaign:
    """Open the list's campaign of the year before its day, or when its day was missed.

    Raises:
        MonitoringOffError: the agency has no monitoring.
        MonitoringOpenError: it is open, or handed over, already.
        MonitoringOverError: the hand-over day of the year is over.
        NothingToMonitorError: the list has no row yet.
    """
    require(by, Permission.SEE_WORK)
    await require_keeper(store, by)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    now = utc_now()
    today = day_of(now, agency.time_zone)
    days = await days_at(store, agency, today)
    if days is None:
        raise MonitoringOffError
    owner = await store.agencies.lock_list(list_id)
    if owner.agency_id != by.agency_id:
        raise NoListError
    if await store.campaigns.of_year(owner.id, days.year) is not None:
        raise MonitoringOpenError(year=str(days.year))
    if today > days.hand_over_by:
        raise MonitoringOverError(year=str(days.year))
    if not owner.release_number or not await store.register.rows(owner.id):
        raise NothingToMonitorError
    return await _open(store, agency, owner, days, now, by)


async def _open(
    store: Store,
    agency: Agency,
    owner: TouchpointList,
    days: CampaignDays,
    now: datetime,
    by: Staff | None,
) -> Campaign:
    campaign = Campaign(
        agency_id=agency.id,
        list_id=owner.id,
        year=days.year,
        opened_on=day_of(now, agency.time_zone),
        review_by=days.review_by,
        hand_over_by=days.hand_over_by,
        created_at=now,
    )
    await store.campaigns.add(campaign)
    rows = await store.register.rows(owner.id)
    await store.campaigns.add_all(
        Confirmation(campaign_id=campaign.id, row_id=row.id, unit_id=row.unit_id) for row in rows
    )
    await plan_reminders(store, agency, campaign)
    people = [*await _concerned(store, agency, rows), *await keepers(store, agency.id)]
    event = f"campaign:{campaign.id}"
    await notify(store, people, NoticeKind.MONITORING_OPENED, event, campaign=campaign.id)
    await store.journal.write(
        agency.id,
        "monitoring.open",
        event,
        actor_id=by.person_id if by else None,
        role=by.role.value if by else PROGRAM,
        details={"list": owner.id, "year": days.year, "rows": len(rows)},
    )
    return campaign


async def _concerned(store: Store, agency: Agency, rows: Sequence[Row]) -> list[Staff]:
    """Whoever answers for one of the rows."""
    responsible = await responsible_for(store, agency)
    units = {row.unit_id for row in rows}
    return [each for each in responsible.people if each.unit_id in units]


async def _tell_of_missing(
    store: Store, owner: TouchpointList, days: CampaignDays, event: str
) -> None:
    people = await keepers(store, owner.agency_id)
    if not people:
        raise NobodyToTellError
    facts = {"list": owner.id, "year": days.year}
    await notify(store, people, NoticeKind.MONITORING_MISSED, event, **facts)
