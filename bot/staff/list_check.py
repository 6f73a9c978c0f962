"""/findings: what is amiss in the whole list, and the right change one press away."""

from collections.abc import Callable, Sequence
from html import unescape
from re import sub

from admin.changes import need_words
from admin.completeness import Entry, Found
from admin.completeness.mending import CONFIRMED, mended_by
from admin.completeness.of_list import Report, Sites, list_report
from admin.finding_words import source_words
from admin.monitoring.sheet import asked_rows
from admin.permissions import may_propose
from admin.steps import ASKED
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen
from bot.staff.actions import BeginAddition, BeginDraft, PickRowFor
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.finding_actions import ListFindings, OpenFinding, SendFindings
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.monitoring_actions import OpenRow
from bot.visit import Visit
from locales import Html, Say
from storage.models import Agency
from storage.terms import ChangeKind

routes = Routes()

Owed = Callable[[Entry, Say], Html]
"""The requirements of an entry, in words."""

FEW = 3
"""Requirements that a line of a screen can name."""


@routes.command("findings", writes=True)
async def findings(_argument: str, visit: Visit) -> Screen:
    visit.require_staff()
    await visit.store.conversations.end(visit.person.id)
    return await list_findings(ListFindings(), visit)


@routes.action(ListFindings)
async def list_findings(action: ListFindings, visit: Visit) -> Screen:
    """What blocks first, then the hints, each with its count; the other list one press away."""
    report, say = await _report(action.client, visit), visit.say
    page = real_page(action.page, len(report.found))
    client = report.owner.client.value
    buttons: ButtonRows = tuple(
        (
            button(
                say,
                "findings-group-button",
                OpenFinding(client, each.finding.name),
                name=say(f"finding-short-{each.finding.name}"),
                count=len(each.entries),
            ),
        )
        for each in on_page(report.found, page)
    )
    turning = pages(
        say,
        page,
        len(report.found),
        ListFindings(client, max(page - 1, 0)),
        ListFindings(client, page + 1),
    )
    whole: ButtonRows = ((button(say, "findings-as-file", SendFindings(client)),),)
    below = whole if report.found else ()
    text = parts(_heading(report, visit), _groups(report, visit), _sites(report.sites, visit))
    others = await _other_lists(report, visit)
    return Screen(text, (*buttons, *turning, *below, *others, *to_menu(say)))


@routes.action(OpenFinding)
async def open_finding(action: OpenFinding, visit: Visit) -> Screen:
    """The rows of one finding; mended meanwhile, it is the whole check again."""
    report = await _report(action.client, visit)
    found = report.named(action.name)
    if found is None:
        return await list_findings(ListFindings(action.client), visit)
    agency = await visit.store.agencies.get(report.owner.agency_id)
    page, say = real_page(action.page, len(found.entries)), visit.say
    shown = on_page(found.entries, page)
    mending = await _mending(found, shown, report, agency, visit)
    turning = pages(
        say,
        page,
        len(found.entries),
        OpenFinding(action.client, action.name, max(page - 1, 0)),
        OpenFinding(action.client, action.name, page + 1),
    )
    back = button(say, "findings-back", ListFindings(report.owner.client.value))
    text = parts(
        _group(found, agency, visit),
        _entries(found, shown, agency, visit, _in_short),
        place_in_list(say, page, len(found.entries)),
        _hint(mending, visit),
    )
    return Screen(text, (*mending, *turning, (back,), *to_menu(say)))


@routes.action(SendFindings)
async def send_findings(action: SendFindings, visit: Visit) -> Screen:
    """Every finding with all its rows, to be read away from the chat."""
    report, say = await _report(action.client, visit), visit.say
    agency = await visit.store.agencies.get(report.owner.agency_id)
    told = [
        f"{_group(each, agency, visit)}\n{_entries(each, each.entries, agency, visit, _owed)}"
        for each in report.found
    ]
    whole = "\n\n".join((_heading(report, visit), *told))
    content = unescape(sub(r"<[^>]+>", "", whole)).encode()
    document = Document(name=unescape(say("findings-file-name")), content=content)
    back = button(say, "findings-back", ListFindings(report.owner.client.value))
    return Screen(say("findings-file"), ((back,), *to_menu(say)), documents=(document,), fresh=True)


async def _report(client: str, visit: Visit) -> Report:
    staff = visit.require_staff()
    lists = await visit.store.agencies.lists(staff.agency_id)
    owner = next((each for each in lists if each.client == client), lists[0])
    return await list_report(visit.store, owner, by=staff)


def _heading(report: Report, visit: Visit) -> Html:
    return visit.say(
        "findings-list",
        client=report.owner.client.value,
        rows=report.rows,
        blocks=report.count(blocks=True),
        warns=report.count(blocks=False),
    )


def _groups(report: Report, visit: Visit) -> Html:
    say = visit.say
    if not report.found:
        return say("findings-list-clean", rows=report.rows)
    lines = [
        say(
            "findings-group-line",
            blocks="yes" if each.finding.blocks else "no",
            name=say(f"finding-short-{each.finding.name}"),
            count=len(each.entries),
        )
        for each in report.found
    ]
    return Html("\n".join((*lines, "", say("findings-list-next"))))


def _sites(sites: Sites, visit: Visit) -> Html | None:
    """What was heard of the sites; that nobody looked is said, never kept quiet about."""
    if not (sites.answer or sites.silent):
        return (
            visit.say("findings-sites-off", unchecked=sites.unchecked) if sites.unchecked else None
        )
    words = {"answer": sites.answer, "silent": sites.silent, "unchecked": sites.unchecked}
    return visit.say("findings-sites", **words)


def _group(found: Found, agency: Agency, visit: Visit) -> Html:
    say, name = visit.say, found.finding.name
    return say(
        "findings-group",
        name=say(f"finding-short-{name}"),
        count=len(found.entries),
        words=say(f"finding-{name}"),
        source=source_words(found.finding, agency.procedure.order.letter, say),
    )


def _entries(
    found: Found, shown: Sequence[Entry], agency: Agency, visit: Visit, owed: Owed
) -> Html:
    """«• Сайт (Приём граждан)», with what is missing there; the place where there are several."""
    several = len({entry.place for entry in found.entries}) > 1
    return Html("\n".join(_entry(each, several, agency, visit, owed) for each in shown))


def _entry(entry: Entry, placed: bool, agency: Agency, visit: Visit, owed: Owed) -> Html:
    say = visit.say
    place = next((part for part in reversed(entry.place) if part), "")
    where = say("findings-entry-place", place=place) if entry.name and placed else Html("")
    line = say("findings-entry", name=entry.name or place, place=where)
    codes = [need.value for need in entry.needs]
    missing = need_words(codes, agency.procedure, say) or owed(entry, say)
    return say("findings-entry-needs", line=line, needs=missing) if missing else line


def _in_short(entry: Entry, say: Say) -> Html:
    """A screen has no room for all that nine points owe."""
    count = len(entry.requirements)
    return _owed(entry, say) if count <= FEW else say("findings-requirements", count=count)


def _owed(entry: Entry, say: Say) -> Html:
    return Html("; ".join(say(f"requirement-{code}") for code in entry.requirements))


async def _mending(
    found: Found, shown: Sequence[Entry], report: Report, agency: Agency, visit: Visit
) -> ButtonRows:
    """Each row begins the change that mends it; where no row can, a point is added."""
    staff, kind, say = visit.require_staff(), mended_by(found.finding), visit.say
    if found.finding.name in CONFIRMED:
        return await _confirming(shown, report, visit)
    if kind is None or kind not in ASKED or not may_propose(staff.role, agency.procedure, kind):
        return ()
    client = report.owner.client.value
    adding = ((button(say, "findings-add", BeginAddition(client)),),)
    if kind is ChangeKind.ADD:
        return adding
    if found.entries[0].needs:
        marking = button(say, "propose-needs", PickRowFor(kind.value, client))
        may_add = may_propose(staff.role, agency.procedure, ChangeKind.ADD)
        return ((marking,), *(adding if may_add else ()))
    return tuple(
        (Button(_label(entry, shown), BeginDraft(kind.value, entry.row_id)),)
        for entry in shown
        if entry.row_id is not None
    )


async def _confirming(shown: Sequence[Entry], report: Report, visit: Visit) -> ButtonRows:
    """While the monitoring goes on, to this person's rows in it."""
    asked = await asked_rows(visit.store, report.owner.id, by=visit.require_staff())
    return tuple(
        (Button(_label(entry, shown), OpenRow(asked[entry.row_id])),)
        for entry in shown
        if entry.row_id in asked
    )


def _label(entry: Entry, shown: Sequence[Entry]) -> str:
    """The name; equal names are told apart by where they stand."""
    if [each.name for each in shown].count(entry.name) == 1:
        return shortened(entry.name)
    place = next((part for part in reversed(entry.place) if part), "")
    return shortened(f"{shortened(place, 25)}: {entry.name}")


def _hint(mending: ButtonRows, visit: Visit) -> Html | None:
    rows = any(isinstance(each.action, BeginDraft) for row in mending for each in row)
    return visit.say("findings-rows-hint") if rows else None


async def _other_lists(report: Report, visit: Visit) -> ButtonRows:
    lists = await visit.store.agencies.lists(report.owner.agency_id)
    return tuple(
        (button(visit.say, f"list-{each.client.value}", ListFindings(each.client.value)),)
        for each in lists
        if each.id != report.owner.id
    )
