"""The yearly monitoring, row by row: all true, change something, exclude (D16)."""

from dataclasses import replace

from admin.monitoring.confirmations import Wish, ask_change, changes_for, confirm
from admin.monitoring.hand_over import read_campaign
from admin.monitoring.sheet import Line, Sheet, read_sheet
from admin.permissions import may_propose
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import OpenProposal, word
from bot.staff.buttons import button
from bot.staff.campaign_words import answer_words, row_words
from bot.staff.listing import parts
from bot.staff.monitoring import monitoring_screen, to_monitoring
from bot.staff.monitoring_actions import AskChange, LookAtRows, NextRow, OpenRow, SayTrue
from bot.staff.step import step_screen
from bot.visit import Visit
from locales import Html, Say
from storage.models import Agency, Proposal
from storage.terms import CampaignStatus, ChangeKind

routes = Routes()


@routes.action(NextRow)
async def next_row(action: NextRow, visit: Visit) -> Screen:
    """Where this person begins or goes on, today or in a week."""
    staff = visit.require_staff()
    campaign = await read_campaign(visit.store, action.campaign, by=staff)
    sheet = await read_sheet(visit.store, campaign)
    line = sheet.first_left(staff)
    if line is None or campaign.status is not CampaignStatus.OPEN:
        return await monitoring_screen(visit)
    return await _row_screen(line, sheet, visit)


@routes.action(LookAtRows)
async def look_at_rows(action: LookAtRows, visit: Visit) -> Screen:
    staff = visit.require_staff()
    campaign = await read_campaign(visit.store, action.campaign, by=staff)
    sheet = await read_sheet(visit.store, campaign)
    own = sheet.own(staff)
    return await _row_screen(own[0], sheet, visit) if own else await monitoring_screen(visit)


@routes.action(OpenRow)
async def open_row(action: OpenRow, visit: Visit) -> Screen:
    """One row; what is not in the list any more is left out."""
    sheet = await _sheet_of(action.confirmation, visit)
    line = sheet.line(action.confirmation)
    if line is None:
        return await monitoring_screen(visit, lead=visit.say("confirm-is-gone"))
    return await _row_screen(line, sheet, visit)


@routes.action(SayTrue, writes=True)
async def say_true(action: SayTrue, visit: Visit) -> Screen:
    """One press; the next row comes."""
    staff = visit.require_staff()
    await confirm(visit.store, action.confirmation, by=staff, seen=action.revision)
    sheet = await _sheet_of(action.confirmation, visit)
    line = sheet.line(action.confirmation)
    if line is None:
        return await monitoring_screen(visit)
    lead = visit.say("confirm-kept-true", name=line.touchpoint.name)
    following = sheet.next_left(line, staff)
    if following is None:
        done = visit.say("confirm-all-done") if not sheet.left_of(staff) else None
        return await monitoring_screen(visit, lead=parts(lead, done))
    return await _row_screen(following, sheet, visit, lead=lead)


@routes.action(AskChange, writes=True)
async def change(action: AskChange, visit: Visit) -> Screen:
    """First what is to be changed; then its draft, in which the basis stands already."""
    staff, store = visit.require_staff(), visit.store
    sheet = await _sheet_of(action.confirmation, visit)
    agency = await store.agencies.get(staff.agency_id)
    line = sheet.line(action.confirmation)
    if line is None:
        return await monitoring_screen(visit, lead=visit.say("confirm-is-gone"))
    if not action.kind:
        return _choice_screen(line, action, agency, visit)
    kind, basis = word(ChangeKind, action.kind), _basis(sheet, agency)
    wish = await ask_change(store, action.confirmation, kind, basis, by=staff, seen=action.revision)
    return await _wish_screen(wish, kind, visit)


def _basis(sheet: Sheet, agency: Agency) -> str:
    """«Ежегодный мониторинг 2026 года, п. 16»: what the draft says in the agency's language."""
    monitoring = agency.procedure.monitoring
    paragraph = monitoring.paragraph if monitoring else ""
    year = str(sheet.campaign.year)
    return plain(Say("ru")("confirm-basis", year=year, paragraph=paragraph or "none"))


def _choice_screen(line: Line, action: AskChange, agency: Agency, visit: Visit) -> Screen:
    say, staff = visit.say, visit.require_staff()
    rows = tuple(
        (button(say, f"confirm-change-{kind.value}", replace(action, kind=kind.value)),)
        for kind in changes_for(staff.role, agency.procedure)
    )
    back = (button(say, "back", OpenRow(action.confirmation)),)
    text = say("confirm-what", name=line.touchpoint.name)
    return Screen(text, (*rows, back, *to_monitoring(visit)))


async def _wish_screen(wish: Wish, kind: ChangeKind, visit: Visit) -> Screen:
    """The draft, and the way to the next row; or the proposal that is open already."""
    staff, say = visit.require_staff(), visit.say
    on = await _next_button(wish.confirmation.id, visit)
    if wish.is_own_draft:
        excludes = kind is ChangeKind.EXCLUDE
        lead = say("confirm-kept-exclude" if excludes else "confirm-kept-change")
        screen = await step_screen(wish.proposal, visit, lead=lead)
        return replace(screen, buttons=(*screen.buttons, on))
    titles = await visit.store.team.titles(staff.agency_id)
    author = titles.get(wish.proposal.author_id)
    number, who = str(wish.proposal.id), author.title if author else "—"
    look = (button(say, "proposal-open", OpenProposal(wish.proposal.id)),)
    text = say("confirm-kept-taken", number=number, who=who)
    return Screen(text, (on, look, *to_monitoring(visit)))


async def way_on(proposal: Proposal, visit: Visit) -> ButtonRows:
    """After a change that the monitoring asked for was sent: to the next row."""
    staff = visit.require_staff()
    for said in await visit.store.campaigns.answered_by(staff.agency_id, staff.person_id):
        if proposal.id in said.proposals:
            return (await _next_button(said.id, visit),)
    return ()


async def _next_button(confirmation_id: int, visit: Visit) -> tuple[Button, ...]:
    """On to the next row without an answer; to the overview after the last one."""
    sheet, staff = await _sheet_of(confirmation_id, visit), visit.require_staff()
    line = sheet.line(confirmation_id)
    following = sheet.next_left(line, staff) if line else None
    if line is None or following is None:
        return to_monitoring(visit)[0]
    left = sum(each.is_left for each in sheet.series(line, staff))
    action = OpenRow(following.confirmation.id)
    return (button(visit.say, "confirm-next", action, left=str(left)),)


async def _sheet_of(confirmation_id: int, visit: Visit) -> Sheet:
    staff, store = visit.require_staff(), visit.store
    confirmation = await store.campaigns.confirmation(staff.agency_id, confirmation_id)
    campaign = await read_campaign(store, confirmation.campaign_id, by=staff)
    return await read_sheet(store, campaign)


async def _row_screen(
    line: Line, sheet: Sheet, visit: Visit, *, lead: Html | None = None
) -> Screen:
    """«Строка 4 из 12, осталось 8», the row in words, its answer, and the three buttons."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    series = sheet.series(line, staff)
    place = series.index(line) if line in series else -1
    head = say(
        "confirm-head",
        year=str(sheet.campaign.year),
        number=str(place + 1),
        total=str(len(series)),
        left=sum(each.is_left for each in series),
    )
    outcomes = [
        await visit.store.proposals.get(staff.agency_id, each)
        for each in line.confirmation.proposals
    ]
    said = answer_words(line, outcomes, agency, say)
    ask = say("confirm-ask") if said is None else None
    text = parts(lead, head if place >= 0 else None, row_words(line, agency, say), said, ask)
    moves = _moves(series, place, say) if place >= 0 else ()
    return Screen(text, (*_answers(line, sheet, agency, visit), *moves, *to_monitoring(visit)))


def _answers(line: Line, sheet: Sheet, agency: Agency, visit: Visit) -> ButtonRows:
    """Only whoever may answer has the buttons, and only until the hand-over."""
    staff, say, asked = visit.require_staff(), visit.say, line.confirmation
    closed = sheet.campaign.status is not CampaignStatus.OPEN
    if closed or not sheet.responsible.may_answer(staff, line.unit_id):
        return ()
    exclude = AskChange(asked.id, asked.revision, ChangeKind.EXCLUDE.value)
    rows = [(button(say, "confirm-true", SayTrue(asked.id, asked.revision)),)]
    if changes_for(staff.role, agency.procedure):
        rows.append((button(say, "confirm-change", AskChange(asked.id, asked.revision)),))
    if may_propose(staff.role, agency.procedure, ChangeKind.EXCLUDE):
        rows.append((button(say, "confirm-exclude", exclude),))
    return tuple(rows)


def _moves(series: list[Line], place: int, say: Say) -> ButtonRows:
    """To the row before and the one after, answered or not."""
    row = []
    if place > 0:
        row.append(button(say, "confirm-back", OpenRow(series[place - 1].confirmation.id)))
    if place + 1 < len(series):
        row.append(button(say, "confirm-skip", OpenRow(series[place + 1].confirmation.id)))
    return (tuple(row),) if row else ()
