"""Answering a citizen's remark in chat: how it ends, by which day, in which words, a look at it,
and then it is sent. What is being answered stands in the conversation."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from admin.days import day
from admin.remarks import answering, reading
from admin.remarks.answering import OUTCOMES, Checked, Outcome
from admin.remarks.templates import filled_in, templates
from admin.remarks.wording import until_words
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.staff.actions import word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.remark_actions import (
    AnswerRemark,
    ListRemarks,
    ListTemplates,
    LookAtAnswer,
    OpenRemark,
    PromiseDay,
    RewriteAnswer,
    SendAnswer,
    UseTemplate,
)
from bot.staff.remarks import remark_screen
from bot.visit import Visit
from locales import Say
from storage.care_terms import RemarkStatus
from storage.models import Remark

routes = Routes()

DAY = "remark_day"
WORDS = "remark_answer"
"""Conversations in which the next words are the promised day, or the answer."""


@dataclass(frozen=True)
class Answering:
    """An answer on its way: to a remark as it was seen, with whatever is said by now."""

    remark: int
    revision: int
    outcome: str
    until: str = ""
    words: str = ""

    @property
    def as_typed(self) -> Outcome:
        day_ = date.fromisoformat(self.until) if self.until else None
        return Outcome(RemarkStatus(self.outcome), self.words, day_)

    @property
    def beginning(self) -> AnswerRemark:
        return AnswerRemark(self.remark, self.revision, self.outcome)


routes.way_back(DAY, lambda state: Answering(**state).beginning)
routes.way_back(WORDS, lambda state: RewriteAnswer(state["remark"]))


@routes.action(AnswerRemark, writes=True)
async def begin(action: AnswerRemark, visit: Visit) -> Screen:
    """A promise asks for its day first."""
    outcome = word(RemarkStatus, action.outcome)
    seen, staff = action.revision, visit.require_staff()
    await answering.require_answerable(visit.store, action.remark, by=staff, seen=seen)
    on_way = Answering(action.remark, action.revision, outcome.value)
    if outcome is RemarkStatus.PROMISED:
        return await _ask_day(on_way, visit)
    if outcome not in OUTCOMES:
        return await remark_screen(action.remark, visit)
    return await _ask_words(on_way, visit)


async def _ask_day(on_way: Answering, visit: Visit) -> Screen:
    say, staff = visit.say, visit.require_staff()
    await visit.store.conversations.begin(visit.person.id, DAY, vars(on_way))
    offered: ButtonRows = tuple(
        (
            button(
                say,
                "remark-until",
                PromiseDay(on_way.remark, each.isoformat()),
                day=f"{each:%d.%m.%Y}",
            ),
        )
        for each in await answering.offered_days(visit.store, by=staff)
    )
    return Screen(say("remark-until-ask"), (*offered, *_back(on_way.remark, say)))


@routes.action(PromiseDay, writes=True)
async def choose_day(action: PromiseDay, visit: Visit) -> Screen:
    on_way = await _on_way(action.remark, visit)
    if on_way is None:
        return await remark_screen(action.remark, visit)
    return await _take_day(on_way, action.day, visit)


@routes.text(DAY, writes=True)
async def type_day(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _take_day(Answering(**state), text, visit)


async def _take_day(on_way: Answering, typed: str, visit: Visit) -> Screen:
    until = await answering.promise_day(visit.store, day(typed), by=visit.require_staff())
    return await _ask_words(replace(on_way, until=until.isoformat()), visit)


async def _ask_words(on_way: Answering, visit: Visit) -> Screen:
    """In one's own words, or by a template."""
    say, staff = visit.say, visit.require_staff()
    line = await reading.read_remark(visit.store, on_way.remark, by=staff)
    await visit.store.conversations.begin(visit.person.id, WORDS, vars(on_way))
    found = await templates(visit.store, line, by=staff)
    text = parts(
        say(
            "remark-words-ask",
            number=str(line.remark.number),
            outcome=on_way.outcome,
            until=_day_words(on_way),
        ),
        say("remark-words-templates") if found else None,
    )
    choice = button(say, "remark-templates", ListTemplates(on_way.remark), count=str(len(found)))
    return Screen(text, (*(((choice,),) if found else ()), *_back(on_way.remark, say)))


@routes.action(ListTemplates, writes=True)
async def list_templates(action: ListTemplates, visit: Visit) -> Screen:
    say, staff, on_way = visit.say, visit.require_staff(), await _on_way(action.remark, visit)
    if on_way is None:
        return await remark_screen(action.remark, visit)
    await visit.store.conversations.begin(visit.person.id, WORDS, vars(on_way))
    line = await reading.read_remark(visit.store, action.remark, by=staff)
    found = await templates(visit.store, line, by=staff)
    page = real_page(action.page, len(found))
    lines: ButtonRows = tuple(
        (Button(shortened(each.title), UseTemplate(action.remark, each.id)),)
        for each in on_page(found, page)
    )
    before = ListTemplates(action.remark, max(page - 1, 0))
    turning = pages(say, page, len(found), before, ListTemplates(action.remark, page + 1))
    text = parts(say("remark-words-templates"), place_in_list(say, page, len(found)))
    return Screen(text, (*lines, *turning, *_back(action.remark, say)))


@routes.action(UseTemplate, writes=True)
async def use_template(action: UseTemplate, visit: Visit) -> Screen:
    """Filled in, to be sent so or to be copied and mended."""
    say, staff, on_way = visit.say, visit.require_staff(), await _on_way(action.remark, visit)
    if on_way is None:
        return await remark_screen(action.remark, visit)
    line = await reading.read_remark(visit.store, action.remark, by=staff)
    words = await filled_in(visit.store, action.item, line, by=staff)
    filled = replace(on_way, words=words)
    await visit.store.conversations.begin(visit.person.id, WORDS, vars(filled))
    look = button(say, "remark-filled-look", LookAtAnswer(action.remark))
    other = button(say, "remark-other-template", ListTemplates(action.remark))
    text = say("remark-filled", words=words)
    return Screen(text, ((look,), (other,), *_back(action.remark, say)))


@routes.text(WORDS, writes=True)
async def type_words(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _look(replace(Answering(**state), words=text), visit)


@routes.action(LookAtAnswer, writes=True)
async def look_at_template(action: LookAtAnswer, visit: Visit) -> Screen:
    on_way = await _on_way(action.remark, visit)
    return await (_look(on_way, visit) if on_way else remark_screen(action.remark, visit))


async def _look(on_way: Answering, visit: Visit) -> Screen:
    """As its reader will see it; nothing is sent yet."""
    staff, say, seen = visit.require_staff(), visit.say, on_way.revision
    store = visit.store
    checked = await answering.check(store, on_way.remark, on_way.as_typed, by=staff, seen=seen)
    await store.conversations.begin(visit.person.id, WORDS, vars(on_way))
    return Screen(
        parts(_preview(checked, say), _traces(checked, say)),
        (
            (button(say, "remark-send", SendAnswer(on_way.remark)),),
            (button(say, "remark-rewrite", RewriteAnswer(on_way.remark)),),
            *_back(on_way.remark, say),
        ),
    )


@routes.action(RewriteAnswer, writes=True)
async def rewrite(action: RewriteAnswer, visit: Visit) -> Screen:
    on_way = await _on_way(action.remark, visit)
    return await (_ask_words(on_way, visit) if on_way else remark_screen(action.remark, visit))


@routes.action(SendAnswer, writes=True)
async def send(action: SendAnswer, visit: Visit) -> Screen:
    """Sent to whoever wrote it; then the next one."""
    staff, store, on_way = visit.require_staff(), visit.store, await _on_way(action.remark, visit)
    if on_way is None or not on_way.words:
        return await remark_screen(action.remark, visit)
    seen, outcome = on_way.revision, on_way.as_typed
    remark = await answering.answer(store, on_way.remark, outcome, by=staff, seen=seen)
    await store.conversations.end(visit.person.id)
    return await _sent(remark, visit)


async def _sent(remark: Remark, visit: Visit) -> Screen:
    say = visit.say
    until = until_words(remark)
    status, number = remark.status.value, str(remark.number)
    said = say("remark-sent", outcome=status, number=number, until=until)
    left = await reading.waiting(visit.store, by=visit.require_staff())
    following = next((each.remark for each in left if each.remark.promised_on is None), None)
    on: ButtonRows = ()
    if following is not None:
        next_ = OpenRemark(following.id)
        on = ((button(say, "remark-next", next_, number=str(following.number)),),)
    return Screen(said, (*on, (button(say, "remarks-back", ListRemarks()),), *to_menu(say)))


def _preview(checked: Checked, say: Say) -> str:
    outcome = checked.outcome
    return say(
        "remark-preview",
        number=str(checked.remark.number),
        outcome=outcome.status.value,
        until=f"{outcome.promised_on:%d.%m.%Y}" if outcome.promised_on else "none",
        words=outcome.words,
    )


def _traces(checked: Checked, say: Say) -> str | None:
    marks = ", ".join(sorted(checked.traces))
    return say("remark-preview-traces", marks=marks) if marks else None


async def _on_way(remark_id: int, visit: Visit) -> Answering | None:
    """What this person is answering, if it is this remark."""
    current = await visit.store.conversations.of(visit.person.id)
    if current is None or current.topic not in (DAY, WORDS):
        return None
    on_way = Answering(**current.state)
    return on_way if on_way.remark == remark_id else None


def _day_words(on_way: Answering) -> str:
    return f"{date.fromisoformat(on_way.until):%d.%m.%Y}" if on_way.until else "none"


def _back(remark_id: int, say: Say) -> ButtonRows:
    return ((button(say, "remark-back", OpenRemark(remark_id)),), *to_menu(say))
