"""What people added to «Помогло» and «Не помогло», read by stage; redacted, and by nobody."""

from admin.feedback_words import Stage, latest, stages
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.buttons import PAGE, button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.remark_actions import ListRemarks, ListStages, OpenStage
from bot.visit import Visit
from locales import Html, Say
from storage.models import FeedbackWords

routes = Routes()


@routes.action(ListStages)
async def list_stages(action: ListStages, visit: Visit) -> Screen:
    """The stages of which most was said first."""
    say, staff = visit.say, visit.require_staff()
    found = await stages(visit.store, by=staff)
    page = real_page(action.page, len(found))
    first = page * PAGE
    lines: ButtonRows = tuple(
        (_line(each, first + at, say),) for at, each in enumerate(on_page(found, page))
    )
    before = ListStages(max(page - 1, 0))
    said = parts(say("feedback-words", count=len(found)), place_in_list(say, page, len(found)))
    back = button(say, "remarks-back", ListRemarks())
    turning = pages(say, page, len(found), before, ListStages(page + 1))
    return Screen(said, (*lines, *turning, (back,), *to_menu(say)))


@routes.action(OpenStage)
async def open_stage(action: OpenStage, visit: Visit) -> Screen:
    """The newest first."""
    say, store, staff = visit.say, visit.store, visit.require_staff()
    found = await stages(store, by=staff)
    if not 0 <= action.place < len(found):
        return await list_stages(ListStages(), visit)
    stage = found[action.place]
    page = real_page(action.page, stage.count)
    said = await latest(store, stage.key, PAGE, page * PAGE, by=staff)
    before = OpenStage(action.place, max(page - 1, 0))
    turning = pages(say, page, stage.count, before, OpenStage(action.place, page + 1))
    text = parts(
        say("feedback-words-of", stage=_name(stage, say)),
        *(_word(each, say) for each in said),
        place_in_list(say, page, stage.count),
    )
    back = button(say, "feedback-words-back", ListStages())
    return Screen(text, (*turning, (back,), *to_menu(say)))


def _line(stage: Stage, place: int, say: Say) -> Button:
    name = shortened(plain(_name(stage, say)), 48)
    return button(say, "feedback-words-line", OpenStage(place), stage=name, count=str(stage.count))


def _name(stage: Stage, say: Say) -> Html:
    name = say.own(stage.name) if stage.name else "none"
    return say("feedback-stage", stage=stage.kind, name=name)


def _word(said: FeedbackWords, say: Say) -> Html:
    helped = "yes" if said.helped else "no"
    return say("feedback-word", on=f"{said.said_on:%d.%m.%Y}", helped=helped, words=said.words)
