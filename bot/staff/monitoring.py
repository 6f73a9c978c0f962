"""/monitoring: how the yearly monitoring goes, open it, hand its outcome over (D16)."""

import asyncio

from admin.clock import agency_today, local_moment
from admin.monitoring import hand_over as handing_over
from admin.monitoring.days import CampaignDays, days_at, days_of_year
from admin.monitoring.hand_over import document_of
from admin.monitoring.opening import open_by_hand
from admin.monitoring.report import report_file
from admin.monitoring.responsible import is_keeper, require_keeper
from admin.monitoring.sheet import Sheet, read_sheet
from admin.monitoring.unsent import unsent
from admin.permissions import Permission, require
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen, plain
from bot.staff.buttons import button, to_menu
from bot.staff.campaign_words import (
    counts_of,
    counts_words,
    day_words,
    days_words,
    going_days_words,
    shown,
    whole_words,
)
from bot.staff.listing import parts
from bot.staff.monitoring_actions import (
    HandOver,
    LookAtRows,
    NextRow,
    OpenCampaign,
    OpenMonitoring,
    OpenOutcome,
)
from bot.visit import Visit
from locales import Html
from storage.models import Agency, Campaign, TouchpointList
from storage.terms import CampaignStatus

routes = Routes()

_NAMED = 15
"""So many rows without an answer are named before the hand-over; the file names all."""


@routes.command("monitoring", writes=True)
async def monitoring(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await monitoring_screen(visit)


@routes.action(OpenMonitoring)
async def open_monitoring(_action: OpenMonitoring, visit: Visit) -> Screen:
    return await monitoring_screen(visit)


async def monitoring_screen(visit: Visit, *, lead: Html | None = None) -> Screen:
    """Each list with its days, its progress, and what this person may press."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    agency = await visit.store.agencies.get(staff.agency_id)
    days = await days_at(visit.store, agency, agency_today(agency.time_zone))
    lists = await visit.store.agencies.lists(agency.id)
    told = [await _list(each, agency, days, visit) for each in lists]
    shown_ones = [(text, rows) for text, rows in told if text]
    if not shown_ones:
        key = "monitoring-off" if days is None else "monitoring-nothing-yet"
        return Screen(parts(lead, say("monitoring"), say(key)), to_menu(say))
    text = parts(lead, say("monitoring"), *(text for text, _rows in shown_ones))
    return Screen(text, (*(row for _text, rows in shown_ones for row in rows), *to_menu(say)))


async def _list(
    owner: TouchpointList, agency: Agency, days: CampaignDays | None, visit: Visit
) -> tuple[Html | None, ButtonRows]:
    """One list: what goes on, what is ahead, and the outcomes of earlier years."""
    campaigns = await visit.store.campaigns.of_list(owner.id)
    over = [each for each in campaigns if each.status is CampaignStatus.HANDED_OVER]
    going = [each for each in campaigns if each.status is CampaignStatus.OPEN]
    found: list[tuple[Html | None, ButtonRows]] = [
        await _going(each, owner, agency, visit) for each in going
    ]
    found += [await _over(each, owner, agency, visit) for each in over[:1]]
    dropped = [each for each in campaigns[:1] if each.status is CampaignStatus.DROPPED]
    found += [(_dropped(each, owner, visit), ()) for each in dropped]
    outcomes: ButtonRows = tuple(
        (button(visit.say, "campaign-document-button", OpenOutcome(each.id), year=str(each.year)),)
        for each in over[:3]
    )
    if days and not any(each.year == days.year for each in campaigns):
        found.append(await _ahead(owner, agency, days, visit))
    text = parts(*(words for words, _rows in found))
    return text or None, (*(row for _words, rows in found for row in rows), *outcomes)


def _dropped(campaign: Campaign, owner: TouchpointList, visit: Visit) -> Html:
    client, year = owner.client.value, str(campaign.year)
    return parts(
        visit.say("campaign-head", client=client, year=year), visit.say("campaign-dropped")
    )


async def _going(
    campaign: Campaign, owner: TouchpointList, agency: Agency, visit: Visit
) -> tuple[Html, ButtonRows]:
    staff, say = visit.require_staff(), visit.say
    sheet = await read_sheet(visit.store, campaign)
    days = await days_of_year(visit.store, agency, campaign.year)
    own, left = sheet.own(staff), sheet.left_of(staff)
    done, total = str(len(own) - len(left)), str(len(own))
    mine = say("campaign-own", done=done, total=total, left=len(left)) if own else None
    text = parts(
        say("campaign-head", client=owner.client.value, year=str(campaign.year)),
        going_days_words(campaign, days, say),
        mine,
        whole_words(sheet, say),
    )
    rows: list[tuple[Button, ...]] = []
    if left:
        key = "campaign-begin" if len(left) == len(own) else "campaign-go-on"
        rows.append((button(say, key, NextRow(campaign.id), left=str(len(left))),))
    elif untaken := sheet.untaken(staff):
        take = NextRow(campaign.id)
        rows.append((button(say, "campaign-take", take, count=str(len(untaken))),))
    if own and len(left) < len(own):
        rows.append((button(say, "campaign-look", LookAtRows(campaign.id)),))
    if await is_keeper(visit.store, staff):
        rows.append((button(say, "campaign-hand-over-button", HandOver(campaign.id)),))
    return text, tuple(rows)


async def _over(
    campaign: Campaign, owner: TouchpointList, agency: Agency, visit: Visit
) -> tuple[Html, ButtonRows]:
    say, moment = visit.say, campaign.handed_over_at
    assert moment is not None
    who = document_of(campaign)["handed_over_by"]
    at = local_moment(moment, agency.time_zone)
    head = say("campaign-head", client=owner.client.value, year=str(campaign.year))
    return parts(head, say("campaign-handed-over", at=at, who=who)), ()


async def _ahead(
    owner: TouchpointList, agency: Agency, days: CampaignDays, visit: Visit
) -> tuple[Html | None, ButtonRows]:
    """When it opens, with the button for those who may open it earlier."""
    if not owner.release_number:
        return None, ()
    say, client = visit.say, owner.client.value
    today = agency_today(agency.time_zone)
    key = "campaign-missed" if today > days.review_by else "campaign-ahead"
    day = "soon" if today >= days.opens_on else shown(days.opens_on)
    text = say(key, client=client, year=str(days.year), day=day)
    if today > days.hand_over_by or not await is_keeper(visit.store, visit.require_staff()):
        return parts(text, days_words(days, say)), ()
    press = button(say, "campaign-open-button", OpenCampaign(owner.id), client=client)
    return parts(text, days_words(days, say)), ((press,),)


@routes.action(OpenCampaign, writes=True)
async def open_campaign(action: OpenCampaign, visit: Visit) -> Screen:
    """Asked once more: everybody is told at once."""
    staff, say = visit.require_staff(), visit.say
    await require_keeper(visit.store, staff)
    if action.sure:
        await open_by_hand(visit.store, action.list, by=staff)
        return await monitoring_screen(visit, lead=say("campaign-opened"))
    agency = await visit.store.agencies.get(staff.agency_id)
    days = await days_at(visit.store, agency, agency_today(agency.time_zone))
    if days is None:
        return await monitoring_screen(visit)
    text = say("campaign-open-ask", year=str(days.year), days=days_words(days, say))
    sure = (button(say, "campaign-open-sure", OpenCampaign(action.list, 1)),)
    return Screen(text, (sure, *to_monitoring(visit)))


@routes.action(HandOver, writes=True)
async def hand_over(action: HandOver, visit: Visit) -> Screen:
    """What is not confirmed is read before it is handed over so."""
    staff = visit.require_staff()
    if not action.sure:
        sheet = await handing_over.ahead(visit.store, action.campaign, by=staff)
        return await _hand_over_screen(sheet, visit)
    campaign = await handing_over.hand_over(visit.store, action.campaign, by=staff)
    return await _outcome_screen(campaign, visit)


async def _hand_over_screen(sheet: Sheet, visit: Visit) -> Screen:
    say, campaign = visit.say, sheet.campaign
    agency = await visit.store.agencies.get(campaign.agency_id)
    early = None
    if agency_today(agency.time_zone) < campaign.review_by:
        early = say("hand-over-early", last=day_words(campaign.review_by, say))
    text = parts(
        say("hand-over-ask", year=str(campaign.year), counts=counts_words(counts_of(sheet), say)),
        early,
        await _unsent(sheet, visit),
        _unanswered(sheet, visit),
    )
    sure = (button(say, "hand-over-sure", HandOver(campaign.id, 1)),)
    return Screen(text, (sure, *to_monitoring(visit)))


async def _unsent(sheet: Sheet, visit: Visit) -> Html | None:
    """Which drafts stay behind, and whose they are."""
    say, drafts = visit.say, await unsent(visit.store, sheet)
    if not drafts:
        return None
    people = await visit.store.team.titles(sheet.campaign.agency_id)
    lines = [say("hand-over-unsent")]
    for each in drafts[:_NAMED]:
        who, number = people[each.author_id].title, str(each.id)
        lines.append(say("hand-over-draft", number=number, name=each.subject_name, who=who))
    if len(drafts) > _NAMED:
        lines.append(say("hand-over-more", count=str(len(drafts) - _NAMED)))
    return Html("\n".join(lines))


def _unanswered(sheet: Sheet, visit: Visit) -> Html | None:
    if not sheet.left:
        return None
    say = visit.say
    lines = [say("hand-over-unanswered")]
    for line in sheet.left[:_NAMED]:
        unit = sheet.unit_name(line.unit_id) or "none"
        lines.append(say("hand-over-row", name=line.touchpoint.name, unit=unit))
    if len(sheet.left) > _NAMED:
        lines.append(say("hand-over-more", count=str(len(sheet.left) - _NAMED)))
    return Html("\n".join(lines))


@routes.action(OpenOutcome)
async def open_outcome(action: OpenOutcome, visit: Visit) -> Screen:
    campaign = await handing_over.read_campaign(
        visit.store, action.campaign, by=visit.require_staff()
    )
    if campaign.status is not CampaignStatus.HANDED_OVER:
        return await monitoring_screen(visit)
    return await _outcome_screen(campaign, visit)


async def _outcome_screen(campaign: Campaign, visit: Visit) -> Screen:
    """The document in short, and whole as a file."""
    say, content = visit.say, document_of(campaign)
    answers = [row["answer"] for row in content["rows"]]
    counts = {answer: answers.count(answer) for answer in answers}
    head = say(
        "campaign-document",
        year=str(campaign.year),
        day=shown_iso(content["handed_over_on"]),
        who=content["handed_over_by"],
        counts=counts_words(counts, say),
    )
    numbers = dict.fromkeys(
        f"№ {each['number']}" for row in content["rows"] for each in row["proposals"]
    )
    proposals = say("campaign-proposals", numbers=", ".join(numbers)) if numbers else None
    sealed = say("campaign-hash", hash=campaign.content_hash)
    made = await asyncio.to_thread(report_file, content, campaign.content_hash)
    file = Document(plain(say("campaign-file-name", year=str(campaign.year))), content=made)
    text = parts(head, proposals, sealed, say("campaign-what-next"))
    return Screen(text, to_monitoring(visit), documents=(file,))


def shown_iso(day: str) -> str:
    """«2026-12-25» as people write it."""
    return ".".join(reversed(day.split("-")))


def to_monitoring(visit: Visit) -> ButtonRows:
    """The way back from every screen of the monitoring."""
    back = button(visit.say, "monitoring-back", OpenMonitoring())
    return ((back,), *to_menu(visit.say))
