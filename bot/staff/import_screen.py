"""The preview's screen: what would come of the file, and everything that may be done."""

from collections.abc import Sequence

from admin.importing import imports
from admin.importing.approvers import open_import_steps
from admin.importing.plan import Plan
from admin.importing.preview_words import preview_words
from admin.importing.sending import is_own_preview, sending_step, without_channel
from bot.screens import Button, Screen
from bot.staff.buttons import LIST, button, shortened, to_menu
from bot.staff.import_actions import (
    AskChannel,
    ChangeImport,
    ChooseColumn,
    DecideImport,
    SendPreview,
    ShowUnread,
)
from bot.visit import Visit
from storage.models import ListImport
from storage.terms import ImportStatus


async def preview_screen(record: ListImport, plan: Plan, visit: Visit) -> Screen:
    """The preview with everything that may be done about it."""
    say = visit.say
    agency = await visit.store.agencies.get(record.agency_id)
    owner = await visit.store.agencies.list_by_id(record.list_id)
    if plan.asked and record.status is ImportStatus.PREVIEW:
        return _columns_screen(record, plan, visit)
    text = preview_words(record, plan, owner.client.value, agency.procedure, say)
    several = len(await visit.store.agencies.lists(agency.id)) > 1
    steps = await open_import_steps(visit.store, record, visit.require_staff())
    rows = tuple((each,) for each in _buttons(record, plan, several, steps, visit))
    return Screen(text, (*rows, *to_menu(say)))


def _columns_screen(record: ListImport, plan: Plan, visit: Visit) -> Screen:
    """Which column is the one that is needed?"""
    field, say = plan.asked[0], visit.say
    titles = imports.titles_of(record)
    choices = [
        Button(
            shortened(title or str(place + 1), 60),
            ChooseColumn(record.id, record.revision, field, place),
        )
        for place, title in enumerate(titles[:LIST])
        if place not in record.mapping["columns"].values()
    ]
    drop = button(say, "import-drop", DecideImport(record.id, "drop", record.revision))
    asked = say("import-which-column", field=field, file=record.file_name)
    return Screen(asked, (*((each,) for each in choices), (drop,), *to_menu(say)))


def _buttons(
    record: ListImport, plan: Plan, several: bool, steps: Sequence[str], visit: Visit
) -> Sequence[Button]:
    say, staff, seen = visit.say, visit.require_staff(), record.revision
    found: list[Button] = [
        button(say, f"import-{step}", DecideImport(record.id, step, seen)) for step in steps
    ]
    mine, step = is_own_preview(record, staff), sending_step(record, plan, staff)
    if step:
        decide_it = DecideImport(record.id, step, seen)
        found.append(button(say, f"import-{step}", decide_it, count=plan.changes))
    if mine and without_channel(plan):
        count = len(without_channel(plan))
        found.append(button(say, "import-channels", AskChannel(record.id), count=count))
    if plan.left_out:
        found.append(button(say, "import-unread", ShowUnread(record.id), count=plan.left_out))
    if plan.entries:
        found.append(button(say, "import-as-file", SendPreview(record.id)))
    return [*found, *(_of_author(record, plan, several, visit) if mine else ())]


def _of_author(record: ListImport, plan: Plan, several: bool, visit: Visit) -> Sequence[Button]:
    say, seen, found = visit.say, record.revision, []
    if plan.missing and not plan.uncertain:
        what = "keep" if plan.excluding else "exclude"
        change = ChangeImport(record.id, seen, what)
        found.append(button(say, f"import-{what}", change, count=len(plan.missing)))
    if several:
        found.append(button(say, "import-other-list", ChangeImport(record.id, seen, "list")))
    found.append(button(say, "import-drop", DecideImport(record.id, "drop", seen)))
    return found
