"""Citizens' remarks on the screen: read, answered after a look; never who wrote them."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form
from fastapi.responses import Response

from admin.carried import whole_number, word
from admin.days import day
from admin.errors.days import EmptyDateError
from admin.errors.fields import at_field
from admin.paging import part_of
from admin.refusals import REFUSALS
from admin.remarks import answering, reading, templates
from admin.remarks.answering import OUTCOMES, Checked, Outcome
from admin.remarks.reading import Lines
from admin.remarks.wording import point_words, remark_paragraphs, until_words
from admin.web.again import refused
from admin.web.numbers import Number, PageNumber, Revision
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.care_terms import RemarkStatus

PATH = "/office/remarks"

router = APIRouter(prefix=PATH)

_PAGE = 30

Typed = dict[str, str]
"""What stands in the fields of an answer: outcome, promised_on, words."""


def _typed(
    outcome: Annotated[str, Form()] = "",
    promised_on: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
) -> Typed:
    return {"outcome": outcome, "promised_on": promised_on, "words": words}


Answer = Annotated[Typed, Depends(_typed)]


@router.get("")
async def show(visitor: SignedIn, tab: str = "", page: PageNumber = 1) -> Response:
    async with visitor.reading() as store:
        by, over = visitor.staff, tab == "ended"
        if over:
            total = await reading.count_ended(store, by=by)
            pages = max(1, -(-total // _PAGE))
            page = min(page, pages)
            found = await reading.ended(store, _PAGE, (page - 1) * _PAGE, by=by)
        else:
            part = part_of(await reading.waiting(store, by=by), page, _PAGE)
            found, total, page, pages = list(part.things), part.total, part.page, part.pages
    say = visitor.say
    return visitor.page(
        "remarks.html",
        title=say("web-remarks-title"),
        found=[(each, point_words(each, say), until_words(each.remark)) for each in found],
        over=over,
        count=total,
        page=page,
        pages=pages,
    )


@router.get("/{remark_id}")
async def open_one(
    visitor: SignedIn, remark_id: Number, template: str = "", outcome: str = ""
) -> Response:
    """With the chosen template filled in, where one is chosen."""
    words = ""
    item_id = whole_number(template)
    if item_id:
        async with visitor.reading() as store:
            line = await reading.read_remark(store, remark_id, by=visitor.staff)
            words = await templates.filled_in(store, item_id, line, by=visitor.staff)
    return await _page(visitor, remark_id, {"outcome": outcome, "words": words}, chosen=template)


@router.post("/{remark_id}/preview")
async def preview(
    visitor: Acting, remark_id: Number, typed: Answer, seen: Revision = 0
) -> Response:
    """As its reader will see it; nothing is sent."""
    try:
        async with visitor.reading() as store:
            given = _outcome(typed)
            checked = await answering.check(store, remark_id, given, by=visitor.staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, remark_id, typed, refusal)
    return await _page(visitor, remark_id, typed, checked=checked)


@router.post("/{remark_id}/answer")
async def answer(visitor: Acting, remark_id: Number, typed: Answer, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await answering.answer(store, remark_id, _outcome(typed), by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, remark_id, typed, refusal)
    return visitor.to(PATH, done="remark-answered")


def _outcome(typed: Typed) -> Outcome:
    """What was filled in; a promise without a day is refused by its verb."""
    status = word(RemarkStatus, typed["outcome"])
    if status is not RemarkStatus.PROMISED:
        return Outcome(status, typed["words"])
    with at_field("promised_on"):
        try:
            return Outcome(status, typed["words"], day(typed["promised_on"]))
        except EmptyDateError:
            return Outcome(status, typed["words"])


async def _page(
    visitor: Visitor,
    remark_id: int,
    typed: Typed,
    refusal: Exception | None = None,
    *,
    checked: Checked | None = None,
    chosen: str = "",
) -> Response:
    async with visitor.reading() as store:
        by = visitor.staff
        line = await reading.read_remark(store, remark_id, by=by)
        offered = await answering.offered_days(store, by=by)
        items = await templates.templates(store, line, by=by)
    say = visitor.say
    return visitor.page(
        "remark.html",
        title=say("web-remark-title", number=str(line.remark.number)),
        line=line,
        told=remark_paragraphs(line, visitor.agency, say),
        outcomes=[(each.value, say("remark-answer", outcome=each.value)) for each in OUTCOMES],
        typed={"outcome": "", "promised_on": "", "words": "", **typed},
        days=[f"{each:%d.%m.%Y}" for each in offered],
        templates=[("", say("web-remark-no-template")), *((each.id, each.title) for each in items)],
        chosen=chosen,
        **_preview(checked, line, visitor),
        **refused(refusal, visitor),
    )


def _preview(checked: Checked | None, line: Lines, visitor: Visitor) -> dict[str, Any]:
    if checked is None:
        return {"preview": "", "traces": ""}
    outcome, say = checked.outcome, visitor.say
    until = f"{outcome.promised_on:%d.%m.%Y}" if outcome.promised_on else "none"
    marks = ", ".join(sorted(checked.traces))
    return {
        "preview": say("remark-outcome", status=outcome.status.value, until=until),
        "preview_words": outcome.words,
        "traces": say("remark-preview-traces", marks=marks) if marks else "",
    }
