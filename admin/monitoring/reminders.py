"""Reminders of a monitoring that goes on: to those who have rows left, then to whoever has to
hand it over (D16)."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from admin.calendar import WorkingDays, working_days
from admin.clock import morning_of
from admin.monitoring.days import days_of_year
from admin.monitoring.responsible import keepers
from admin.monitoring.sheet import Sheet, read_sheet
from admin.notices import NobodyToTellError, NoticeKind, notify
from storage.models import Agency, Campaign, Deadline, Staff
from storage.store import Store
from storage.terms import CampaignStatus

KIND = "monitoring_remind"

_WEEK = timedelta(days=7)

_KINDS = {
    "week": NoticeKind.MONITORING_REMINDER,
    "two_days": NoticeKind.MONITORING_REMINDER,
    "review": NoticeKind.MONITORING_REMINDER,
    "late": NoticeKind.MONITORING_LATE,
    "hand_over_soon": NoticeKind.MONITORING_HAND_OVER,
    "hand_over": NoticeKind.MONITORING_HAND_OVER,
}
"""Which notice each of the reminders is, in the order of their days."""


async def follow_calendar(store: Store, agency: Agency, campaign: Campaign) -> None:
    """Move an open campaign's last days, and its reminders, where the agency's calendar or
    settings have moved; switched off, it keeps its days until somebody hands it over."""
    days = await days_of_year(store, agency, campaign.year)
    if days is not None:
        campaign.review_by, campaign.hand_over_by = days.review_by, days.hand_over_by
    await plan_reminders(store, agency, campaign)


async def plan_reminders(store: Store, agency: Agency, campaign: Campaign) -> None:
    """Plan what is still ahead of the campaign's opening, and cancel what was planned for
    another day."""
    days = await working_days(store, agency.id)
    wanted = {
        f"campaign:{campaign.id}:{day.isoformat()}:{what}": (what, day)
        for what, day in _days_of(campaign, days).items()
        if morning_of(day, agency.time_zone) > campaign.created_at
    }
    await forget_reminders(store, campaign, but=wanted)
    for subject, (what, day) in wanted.items():
        body: dict[str, Any] = {"campaign": campaign.id, "what": what}
        due_at = morning_of(day, agency.time_zone)
        await store.deadlines.plan(KIND, subject, due_at, agency.id, body)


async def forget_reminders(store: Store, campaign: Campaign, but: Collection[str] = ()) -> None:
    """Cancel what of the campaign is ahead, but these."""
    for planned in await store.deadlines.planned(KIND, campaign.agency_id):
        if planned.body["campaign"] == campaign.id and planned.subject not in but:
            await store.deadlines.cancel(KIND, planned.subject)


def _days_of(campaign: Campaign, days: WorkingDays) -> dict[str, date]:
    """A week before the review day, two working days before, on it, the working day after it;
    the working day before the hand-over, and on it."""
    review, hand_over = campaign.review_by, campaign.hand_over_by
    return {
        "week": review - _WEEK,
        "two_days": days.last_before(days.last_before(review)),
        "review": review,
        "late": days.add(review, 1),
        "hand_over_soon": days.last_before(hand_over),
        "hand_over": hand_over,
    }


async def remind(store: Store, deadline: Deadline, _now: datetime) -> None:
    """Tell those who have rows left, or whoever collects; nobody once it was handed over or the
    agency is closed, nor of rows when all are answered.

    Raises:
        NobodyToTellError: nobody is there to collect.
    """
    assert deadline.agency_id is not None
    campaign = await store.campaigns.get(deadline.agency_id, deadline.body["campaign"])
    agency = await store.agencies.get(deadline.agency_id)
    if campaign.status is not CampaignStatus.OPEN or agency.closed_on is not None:
        return
    kind = _KINDS[deadline.body["what"]]
    sheet = await read_sheet(store, campaign)
    people = await _people(store, sheet, kind)
    await notify(store, people, kind, deadline.subject, campaign=campaign.id)


async def _people(store: Store, sheet: Sheet, kind: NoticeKind) -> list[Staff]:
    if kind is NoticeKind.MONITORING_REMINDER:
        return [each for each in sheet.responsible.people if sheet.left_of(each)]
    if kind is NoticeKind.MONITORING_LATE and not sheet.left:
        return []
    people = list(await keepers(store, sheet.campaign.agency_id))
    if not people:
        raise NobodyToTellError
    return people
