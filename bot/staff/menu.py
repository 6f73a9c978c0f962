"""The staff menu: what waits for me, what I can begin. /menu and /cancel."""

from collections.abc import Sequence

from admin.permissions import Permission, may, may_propose, require
from admin.work import Work, work_of
from bot.actions import ToBeginning
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.staff.actions import (
    ListProposals,
    ListReleases,
    ListTeam,
    OpenBundle,
    OpenMenu,
    Propose,
)
from bot.staff.buttons import button
from bot.staff.deputy_actions import OpenDeputies
from bot.staff.finding_actions import ListFindings
from bot.staff.history_actions import ListRows
from bot.staff.import_actions import OpenImport
from bot.staff.knowledge_actions import OpenKnowledge
from bot.staff.monitoring_actions import OpenMonitoring
from bot.staff.office_actions import OpenOffice
from bot.staff.procedure_actions import OpenProcedure
from bot.staff.processes_actions import OpenProcesses
from bot.staff.publication_actions import ListPublications
from bot.staff.question_actions import ListQuestions
from bot.staff.reception_actions import OpenDay
from bot.staff.remark_actions import ListRemarks
from bot.staff.statistics_actions import OpenStatistics
from bot.staff.step import DRAFT
from bot.staff.suggestion_actions import ListSuggestions
from bot.staff.survey_actions import ListSurveys
from bot.staff.text_step import TEXT
from bot.staff.word_actions import OpenWords
from bot.visit import Visit
from locales import Html
from storage.models import Agency, Staff
from storage.terms import ReleaseRule

routes = Routes()


@routes.action(OpenMenu, writes=True)
async def show_menu(action: OpenMenu, visit: Visit) -> Screen:
    """The menu; whatever was being typed is over."""
    await visit.store.conversations.end(visit.person.id)
    return await menu_screen(visit)


@routes.command("menu", writes=True)
async def menu(_argument: str, visit: Visit) -> Screen:
    return await show_menu(OpenMenu(), visit)


@routes.command("cancel", writes=True)
async def cancel(_argument: str, visit: Visit) -> Screen:
    """Stop typing; a draft stays among the drafts."""
    current = await visit.store.conversations.of(visit.person.id)
    drafting = current is not None and current.topic in (DRAFT, TEXT)
    await visit.store.conversations.end(visit.person.id)
    lead = visit.say("cancelled-draft" if drafting else "cancelled")
    return await menu_screen(visit, lead=lead)


async def menu_screen(visit: Visit, *, lead: Html | None = None) -> Screen:
    """The menu of this person's role."""
    staff = visit.require_staff()
    require(staff, Permission.SEE_WORK)
    agency = await visit.store.agencies.get(staff.agency_id)
    if agency.closed_on is not None:
        return _of_closed(visit, staff, agency, lead)
    work = await work_of(visit.store, by=staff)
    text = visit.say(
        "staff-menu",
        title=staff.title,
        agency=visit.say.own(agency.guide.short_name),
        waiting=work.waiting,
    )
    return Screen(
        text=Html(f"{lead}\n\n{text}") if lead else text,
        buttons=tuple((each,) for each in _buttons(visit, staff, agency, work)),
    )


def _of_closed(visit: Visit, staff: Staff, agency: Agency, lead: Html | None) -> Screen:
    """An agency that is no more: what there was stays to be read."""
    say = visit.say
    assert agency.closed_on is not None
    text = say(
        "staff-menu-closed",
        title=staff.title,
        agency=say.own(agency.guide.short_name),
        on=f"{agency.closed_on:%d.%m.%Y}",
    )
    found = [
        button(say, "menu-decided", ListProposals("decided")),
        button(say, "menu-releases", ListReleases()),
        button(say, "menu-list", ListRows()),
        button(say, "remarks-back", ListRemarks()),
    ]
    if may(staff, Permission.MANAGE_PEOPLE):
        found.append(button(say, "menu-team", ListTeam()))
    found.append(button(say, "menu-procedure", OpenProcedure()))
    found.append(button(say, "menu-web", OpenOffice()))
    found.append(button(say, "menu-as-citizen", ToBeginning()))
    return Screen(
        text=Html(f"{lead}\n\n{text}") if lead else text,
        buttons=tuple((each,) for each in found),
    )


def _buttons(visit: Visit, staff: Staff, agency: Agency, work: Work) -> Sequence[Button]:
    say, found = visit.say, []
    if work.waiting:
        found.append(button(say, "menu-waiting", ListProposals("waiting"), count=work.waiting))
    if may_propose(staff.role, agency.procedure):
        found.append(button(say, "menu-propose", Propose()))
        found.append(button(say, "menu-import", OpenImport()))
        found.append(button(say, "menu-mine", ListProposals("mine"), count=len(work.to_continue)))
    if work.monitoring is not None:
        found.append(button(say, "menu-monitoring", OpenMonitoring(), count=work.monitoring))
    found.append(button(say, "menu-decided", ListProposals("decided")))
    if agency.procedure.release_rule is ReleaseRule.BY_ORDER:
        found.append(button(say, "menu-bundle", OpenBundle()))
    found.append(button(say, "menu-releases", ListReleases()))
    to_place = len(work.to_place) if may(staff, Permission.PUBLISH) else 0
    found.append(button(say, "menu-publications", ListPublications(), count=to_place))
    if may(staff, Permission.APPROVE) or may(staff, Permission.MANAGE_PEOPLE):
        found.append(button(say, "menu-deputy", OpenDeputies()))
    if agency.procedure.reception_booking.on and may(staff, Permission.RECEIVE):
        found.append(button(say, "menu-reception", OpenDay()))
    found.append(button(say, "menu-stats", OpenStatistics()))
    found.append(button(say, "menu-surveys", ListSurveys()))
    found.append(button(say, "menu-findings", ListFindings()))
    found.append(button(say, "menu-list", ListRows()))
    found.append(button(say, "menu-knowledge", OpenKnowledge()))
    found.append(button(say, "menu-remarks", ListRemarks(), count=str(work.remarks)))
    if work.suggestions is not None:
        found.append(button(say, "menu-suggestions", ListSuggestions(), count=work.suggestions))
    if may(staff, Permission.ADD_WORDS):
        found.append(button(say, "menu-questions", ListQuestions(), count=work.questions))
        found.append(button(say, "menu-words", OpenWords()))
    if may(staff, Permission.MANAGE_PEOPLE):
        found.append(button(say, "menu-team", ListTeam()))
    found.append(button(say, "menu-procedure", OpenProcedure()))
    found.append(button(say, "menu-processes", OpenProcesses()))
    found.append(button(say, "menu-web", OpenOffice()))
    found.append(button(say, "menu-as-citizen", ToBeginning()))
    return found
