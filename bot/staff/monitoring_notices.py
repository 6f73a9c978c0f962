"""Words of what the yearly monitoring tells people, as it stands when they are sent."""

from datetime import date
from typing import Any

from admin.clock import agency_today
from admin.monitoring.days import days_of_year
from admin.monitoring.hand_over import document_of
from admin.monitoring.responsible import is_keeper
from admin.monitoring.sheet import Sheet, read_sheet
from admin.notices import NoticeKind
from admin.steps import CONTINUABLE
from bot.screens import Screen
from bot.staff.actions import OpenDraft
from bot.staff.buttons import button, to_menu
from bot.staff.campaign_words import day_words, going_days_words, whole_words
from bot.staff.listing import parts
from bot.staff.monitoring_actions import HandOver, NextRow, OpenMonitoring, OpenOutcome
from locales import Say
from storage.models import Staff
from storage.store import Store
from storage.terms import CampaignStatus


async def _sheet(body: dict[str, Any], staff: Staff, store: Store) -> Sheet | None:
    """The campaign that the notice is about; None once it was handed over."""
    campaign = await store.campaigns.get(staff.agency_id, body["campaign"])
    if campaign.status is not CampaignStatus.OPEN:
        return None
    return await read_sheet(store, campaign)


async def opened_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """One's own rows with the button that begins; whoever collects reads who has how many."""
    sheet = await _sheet(body, staff, store)
    if sheet is None:
        return None
    agency = await store.agencies.get(staff.agency_id)
    days = await days_of_year(store, agency, sheet.campaign.year)
    told = going_days_words(sheet.campaign, days, say)
    year, campaign = str(sheet.campaign.year), sheet.campaign.id
    collects = await is_keeper(store, staff)
    whole = parts(whole_words(sheet, say), told)
    count = len(sheet.left_of(staff))
    if count:
        own = say("notice-monitoring-opened", year=year, count=count, days=told)
        text = parts(own, whole_words(sheet, say) if collects else None)
        begin = button(say, "campaign-begin", NextRow(campaign))
        return Screen(text, ((begin,), *to_menu(say)))
    if not collects:
        return None
    text = say("notice-monitoring-opened-whole", year=year, whole=whole)
    return Screen(text, ((button(say, "monitoring-back", OpenMonitoring()),), *to_menu(say)))


async def handed_over_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The outcome has come: by whom, and its document one press away."""
    campaign = await store.campaigns.get(staff.agency_id, body["campaign"])
    year, content = str(campaign.year), document_of(campaign)
    text = say("notice-monitoring-handed-over", year=year, who=content["handed_over_by"])
    document = button(say, "campaign-document-button", OpenOutcome(campaign.id), year=year)
    return Screen(text, ((document,), *to_menu(say)))


async def reminder_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """How many rows are left and until when; nothing once all are answered."""
    sheet = await _sheet(body, staff, store)
    if sheet is None or not (left := sheet.left_of(staff)):
        return None
    campaign = sheet.campaign
    text = say(
        "notice-monitoring-reminder",
        year=str(campaign.year),
        count=len(left),
        when=await _when(campaign.review_by, staff, store),
        last=day_words(campaign.review_by, say),
    )
    go_on = button(say, "campaign-go-on", NextRow(campaign.id), left=str(len(left)))
    return Screen(text, ((go_on,), *to_menu(say)))


async def collecting_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Who has not finished, or that the outcome has to be handed over."""
    sheet = await _sheet(body, staff, store)
    is_late = body["kind"] == NoticeKind.MONITORING_LATE
    if sheet is None or (is_late and not sheet.left):
        return None
    campaign, whole = sheet.campaign, whole_words(sheet, say)
    if is_late:
        last = day_words(campaign.review_by, say)
        text = say("notice-monitoring-late", last=last, whole=whole)
    else:
        text = say(
            "notice-monitoring-hand-over",
            year=str(campaign.year),
            when=await _when(campaign.hand_over_by, staff, store),
            last=day_words(campaign.hand_over_by, say),
            whole=whole,
        )
    hand_over = button(say, "campaign-hand-over-button", HandOver(campaign.id))
    look = button(say, "monitoring-back", OpenMonitoring())
    return Screen(text, ((look,), (hand_over,), *to_menu(say)))


async def missed_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Why nothing opened, and how to open it by hand; nothing once it is open."""
    agency = await store.agencies.get(staff.agency_id)
    days = await days_of_year(store, agency, body["year"])
    if days is None or await store.campaigns.of_year(body["list"], body["year"]) is not None:
        return None
    last = day_words(days.review_by, say)
    text = say("notice-monitoring-missed", year=str(body["year"]), last=last)
    return Screen(text, ((button(say, "monitoring-back", OpenMonitoring()),), *to_menu(say)))


async def unsent_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """One's own draft that is not sent; nothing once it is."""
    draft = await store.proposals.get(staff.agency_id, body["proposal"])
    if draft.status not in CONTINUABLE or draft.author_id != staff.person_id:
        return None
    campaign = await store.campaigns.get(staff.agency_id, body["campaign"])
    name, year = draft.subject_name, str(campaign.year)
    text = say("notice-monitoring-unsent", number=str(draft.id), name=name, year=year)
    return Screen(text, ((button(say, "step-edit", OpenDraft(draft.id)),), *to_menu(say)))


async def _when(last: date, staff: Staff, store: Store) -> str:
    agency = await store.agencies.get(staff.agency_id)
    today = agency_today(agency.time_zone)
    return "ahead" if today < last else "today" if today == last else "over"
