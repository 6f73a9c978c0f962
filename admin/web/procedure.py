"""The agency's procedure on the screen: every setting with its source, and what was changed."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.clock import local_moment
from admin.paging import page_among
from admin.permissions import Permission, require
from admin.procedure import changes
from admin.procedure.settings import Group, Setting, settings_of
from admin.procedure.values import value_of
from admin.procedure.words import change_words, source_words, title_words, value_words
from admin.web.numbers import PageNumber
from admin.web.visitor import SignedIn, Visitor
from locales import Html
from storage.models import Agency, ProcedureChange

PATH = "/office/agency"

router = APIRouter(prefix=PATH)

_PAGE = 30


@router.get("")
async def show(visitor: SignedIn) -> Response:
    require(visitor.staff, Permission.SEE_WORK)
    async with visitor.reading() as store:
        agency = await store.agencies.get(visitor.staff.agency_id)
    groups = [
        (group, [_line(each, agency, visitor) for each in settings_of(group, agency.procedure)])
        for group in Group
    ]
    return visitor.page(
        "procedure.html",
        title=visitor.say("web-procedure-title"),
        groups=groups,
        agency=agency,
        edits=visitor.may(Permission.EDIT_PROCEDURE) and agency.closed_on is None,
    )


def _line(setting: Setting, agency: Agency, visitor: Visitor) -> dict[str, str | Html | None]:
    """A setting with its present value and where the order says so."""
    procedure, say = agency.procedure, visitor.say
    return {
        "part": setting.part,
        "title": title_words(setting, procedure, say),
        "value": value_words(setting, value_of(setting.part, procedure), procedure, say),
        "source": source_words(setting, procedure, say),
    }


@router.get("/history")
async def history(visitor: SignedIn, page: PageNumber = 1) -> Response:
    async with visitor.reading() as store:
        agency = await store.agencies.get(visitor.staff.agency_id)
        count = await changes.count_history(store, by=visitor.staff)
        at, pages = page_among(page, count, _PAGE)
        found, _count = await changes.history(
            store, by=visitor.staff, limit=_PAGE, offset=(at - 1) * _PAGE
        )
    return visitor.page(
        "procedure_history.html",
        title=visitor.say("web-procedure-history-title"),
        changes=[_told(each, agency, visitor) for each in found],
        count=count,
        page=at,
        pages=pages,
    )


def _told(change: ProcedureChange, agency: Agency, visitor: Visitor) -> dict[str, str]:
    return {
        "at": local_moment(change.at, agency.time_zone),
        "who": change.by_title or visitor.say("web-agency-by-operator"),
        "basis": change.basis,
        **change_words(change, agency.procedure, visitor.say),
    }
