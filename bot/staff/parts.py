"""The consolidated list by units: the secretary puts changes aside and takes them back (D13)."""

from admin.consolidated import Part, parts, put_aside, put_unit_aside, take_back
from admin.dossier import subject_title
from admin.permissions import Permission, may
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import DecideBundle, OpenBundle
from bot.staff.bundle_actions import MoveChange, OpenPart, OpenParts, PutPartAside
from bot.staff.buttons import LIST, button, to_menu
from bot.visit import Visit
from locales import Html, Say
from storage.models import Bundle, Proposal
from storage.terms import BundleStatus

routes = Routes()


@routes.action(OpenParts)
async def open_parts(action: OpenParts, visit: Visit) -> Screen:
    """What is ready, put aside and still at work in each unit."""
    staff, say = visit.require_staff(), visit.say
    bundle = await visit.store.bundles.get(staff.agency_id, action.bundle)
    found = await parts(visit.store, bundle, by=staff)
    head = say("parts-head", assembled="yes" if bundle.assembled_at else "no")
    lines = [
        say(
            "part-line",
            name=_name(part, say),
            ready=len(part.ready),
            aside=len(part.aside),
            work=part.at_work,
        )
        for part in found
    ]
    rows: ButtonRows = tuple(
        (
            button(
                say,
                "part-open",
                OpenPart(bundle.id, part.unit),
                name=_name(part, say),
                ready=len(part.ready),
            ),
        )
        for part in found
    )
    collects = may(staff, Permission.COLLECT) and bundle.status is BundleStatus.COLLECTING
    if collects and not bundle.assembled_at and any(part.ready for part in found):
        done = DecideBundle(bundle.id, "assemble", bundle.revision)
        rows = (*rows, (button(say, "bundle-assemble", done),))
    text = Html("\n\n".join((head, "\n".join(lines))))
    return Screen(text, (*rows, (button(say, "back", OpenBundle(bundle.id)),), *to_menu(say)))


@routes.action(OpenPart)
async def open_part(action: OpenPart, visit: Visit) -> Screen:
    staff = visit.require_staff()
    bundle = await visit.store.bundles.get(staff.agency_id, action.bundle)
    return await _part_screen(bundle, action.unit, visit)


@routes.action(MoveChange, writes=True)
async def move(action: MoveChange, visit: Visit) -> Screen:
    """Put aside or take back at once: the other button undoes it."""
    verb, done = (take_back, "take-back") if action.back else (put_aside, "put-aside")
    bundle = await verb(
        visit.store,
        action.bundle,
        action.proposal,
        by=visit.require_staff(),
        seen=action.revision,
    )
    return await _part_screen(bundle, action.unit, visit, lead=visit.say(f"done-{done}"))


@routes.action(PutPartAside, writes=True)
async def move_part(action: PutPartAside, visit: Visit) -> Screen:
    bundle = await put_unit_aside(
        visit.store, action.bundle, action.unit, by=visit.require_staff(), seen=action.revision
    )
    return await _part_screen(bundle, action.unit, visit, lead=visit.say("done-put-aside"))


async def _part_screen(
    bundle: Bundle, unit: int, visit: Visit, *, lead: Html | None = None
) -> Screen:
    """One unit's changes, each with the button that moves it."""
    staff, say = visit.require_staff(), visit.say
    found = await parts(visit.store, bundle, by=staff)
    part = next((each for each in found if each.unit == unit), Part(unit, "", (), (), 0))
    text = Html("\n\n".join(each for each in (lead, *_words(part, say)) if each))
    rows: ButtonRows = ()
    if may(staff, Permission.COLLECT) and bundle.status is BundleStatus.COLLECTING:
        rows = _moves(bundle, part, say)
    back = (button(say, "parts-back", OpenParts(bundle.id)),)
    return Screen(text, (*rows, back, *to_menu(say)))


def _words(part: Part, say: Say) -> list[Html]:
    told = [say("part-head", name=_name(part, say))]
    for key, changes in (("part-ready", part.ready), ("part-aside", part.aside)):
        if changes:
            told.append(Html("\n".join((say(key), *(_line(each, say) for each in changes)))))
    if not part.ready and not part.aside:
        told.append(say("part-empty"))
    if part.at_work:
        told.append(say("part-work", count=part.at_work))
    return told


def _line(proposal: Proposal, say: Say) -> Html:
    change = say(f"change-{proposal.kind.value}")
    return say("release-change-line", name=subject_title(proposal, say), change=change)


def _moves(bundle: Bundle, part: Part, say: Say) -> ButtonRows:
    def row(proposal: Proposal, back: int) -> tuple[Button, ...]:
        action = MoveChange(bundle.id, part.unit, proposal.id, bundle.revision, back)
        key = "part-take-back" if back else "part-put-aside"
        return (button(say, key, action, name=subject_title(proposal, say)),)

    rows = [row(each, 0) for each in part.ready[:LIST]]
    rows += [row(each, 1) for each in part.aside[:LIST]]
    if len(part.ready) > 1:
        whole = PutPartAside(bundle.id, part.unit, bundle.revision)
        rows.append((button(say, "part-put-all-aside", whole),))
    return tuple(rows)


def _name(part: Part, say: Say) -> str:
    """The unit's name; the words of a button and of a line are escaped by themselves."""
    return part.name or say("part-none")
