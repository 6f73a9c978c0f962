"""/proposals: mine, waiting for me, decided — with a filter and pages; one whole."""

from collections.abc import Sequence

from admin.bundles import waiting_for as waiting_bundles
from admin.dossier import subject_title
from admin.importing.approvers import waiting_for as waiting_lists
from admin.permissions import Permission, may_propose, require
from admin.proposals import decided, mine, read, waiting_for
from admin.steps import CONTINUABLE
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen
from bot.staff.actions import (
    ListProposals,
    OpenBundle,
    OpenDraft,
    OpenProposal,
    SendBasis,
    word,
)
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.import_actions import OpenImport
from bot.staff.summary import proposal_screen
from bot.visit import Visit
from locales import Html
from storage.models import Bundle, Proposal, Staff
from storage.terms import ChangeKind

routes = Routes()

TABS = ("waiting", "mine", "decided")


@routes.command("proposals", writes=True)
async def proposals(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await show_list(ListProposals("waiting"), visit)


@routes.action(ListProposals)
async def show_list(action: ListProposals, visit: Visit) -> Screen:
    """One tab, narrowed to a kind of change if asked."""
    staff = visit.require_staff()
    require(staff, Permission.SEE_WORK)
    if action.kind:
        word(ChangeKind, action.kind)
    tab = action.tab if action.tab in TABS else TABS[0]
    found = [
        proposal
        for proposal in await _of_tab(tab, staff, visit)
        if action.kind in ("", proposal.kind.value)
    ]
    due = await _due(staff, visit) if tab == "waiting" else ()
    say = visit.say
    text = say(
        f"proposals-{tab}" if found or due else f"proposals-{tab}-none",
        count=len(found) + len(due),
        kind=say(f"change-{action.kind}") if action.kind else say("change-any"),
    )
    shown = on_page(found, action.page)
    lines: ButtonRows = tuple([(await _line(proposal, staff, visit),) for proposal in shown])
    lines = (*due, *lines)
    turning = pages(
        say,
        action.page,
        len(found),
        ListProposals(tab, max(action.page - 1, 0), action.kind),
        ListProposals(tab, action.page + 1, action.kind),
    )
    return Screen(text, (*lines, *turning, *_tabs(tab, action.kind, visit), *to_menu(say)))


@routes.action(OpenProposal)
async def open_proposal(action: OpenProposal, visit: Visit) -> Screen:
    staff = visit.require_staff()
    proposal, _steps = await read(visit.store, action.proposal, by=staff)
    return await proposal_screen(visit.store, proposal, staff, visit.say)


@routes.action(SendBasis)
async def send_basis(action: SendBasis, visit: Visit) -> Screen:
    """The attached basis as a file, the proposal one press away."""
    staff = visit.require_staff()
    proposal, _steps = await read(visit.store, action.proposal, by=staff)
    back: ButtonRows = ((button(visit.say, "proposal-open", OpenProposal(proposal.id)),),)
    if proposal.basis_file_id is None:
        return Screen(visit.say("basis-file-none"), (*back, *to_menu(visit.say)))
    file = await visit.store.files.get(staff.agency_id, proposal.basis_file_id)
    document = Document(name=file.name, agency_id=staff.agency_id, file_id=file.id)
    name = subject_title(proposal, visit.say)
    text = visit.say("basis-file-of", name=name, number=str(proposal.id))
    return Screen(text, (*back, *to_menu(visit.say)), documents=(document,), fresh=True)


async def _of_tab(tab: str, staff: Staff, visit: Visit) -> Sequence[Proposal]:
    if tab == "waiting":
        return await waiting_for(visit.store, staff)
    return await (decided if tab == "decided" else mine)(visit.store, staff)


async def _due(staff: Staff, visit: Visit) -> ButtonRows:
    """First lists and bundles on which the person's step is due."""
    lists = await waiting_lists(visit.store, staff)
    bundles = await waiting_bundles(visit.store, staff)
    say = visit.say
    return (
        *(
            (button(say, "import-waits", OpenImport(each.id), file=each.file_name),)
            for each in lists
        ),
        *(_bundle_line(each, visit) for each in bundles),
    )


def _bundle_line(bundle: Bundle, visit: Visit) -> tuple[Button]:
    words = {"status": bundle.status.value}
    return (button(visit.say, "bundle-line", OpenBundle(bundle.id), **words),)


async def _line(proposal: Proposal, staff: Staff, visit: Visit) -> Button:
    say = visit.say
    words = say(
        "proposal-line",
        number=str(proposal.id),
        name=shortened(subject_title(proposal, say), 30),
        change=say(f"change-{proposal.kind.value}"),
        status=proposal.status.value,
    )
    agency = await visit.store.agencies.get(staff.agency_id)
    goes_on = (
        proposal.author_id == staff.person_id
        and proposal.status in CONTINUABLE
        and may_propose(staff.role, agency.procedure, proposal.kind)
    )
    action = OpenDraft(proposal.id) if goes_on else OpenProposal(proposal.id)
    return button(say, "line", action, text=Html(words))


def _tabs(current: str, kind: str, visit: Visit) -> ButtonRows:
    say = visit.say
    tabs = tuple(
        button(say, f"tab-{tab}", ListProposals(tab, 0, kind)) for tab in TABS if tab != current
    )
    kinds = [each.value for each in ChangeKind]
    following = kinds[kinds.index(kind) + 1 :] if kind in kinds else kinds
    after = following[0] if following else ""
    label = say(f"change-{after}") if after else say("change-any")
    return (tabs, (button(say, "filter", ListProposals(current, 0, after), kind=label),))
