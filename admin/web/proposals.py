"""Proposals in lists: on whose decision, whose, how they ended, narrowed as one likes."""

from datetime import date
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import BaseModel

from admin.carried import whole_number
from admin.clock import local_moment
from admin.days import day
from admin.dossier import subject_title
from admin.errors import BadDateError
from admin.paging import part_of
from admin.proposal_lists import Listed, Tab, Wanted, listed, tabs_of
from admin.steps import CONTINUABLE
from admin.web.numbers import Page
from admin.web.refusals import in_words
from admin.web.visitor import SignedIn, Visitor
from locales import Html
from storage.models import Proposal
from storage.terms import ChangeKind, Status

router = APIRouter(prefix="/office/proposals")

PAGE = 25
"""Lines of a table."""

_STATUSES = {
    Tab.WAITING: (Status.SUBMITTED, Status.CHECKED),
    Tab.MINE: (Status.DRAFT, Status.RETURNED, Status.SUBMITTED, Status.CHECKED),
    Tab.UNIT: (Status.SUBMITTED, Status.CHECKED, Status.RETURNED),
    Tab.OPEN: (Status.SUBMITTED, Status.CHECKED, Status.RETURNED),
    Tab.DECIDED: (Status.RELEASED, Status.REJECTED, Status.WITHDRAWN),
}


class Address(BaseModel):
    """What the page's address says, as it was typed."""

    tab: str = ""
    kind: str = ""
    status: str = ""
    author: str = ""
    since: str = ""
    until: str = ""
    words: str = ""
    page: Page = 1

    @property
    def narrows(self) -> bool:
        return bool(self.model_dump(exclude={"tab", "page"}, exclude_defaults=True))


@router.get("")
async def show(visitor: SignedIn, asked: Annotated[Address, Query()]) -> Response:
    tabs = tabs_of(visitor.staff)
    tab = next((each for each in tabs if each == asked.tab), tabs[0])
    errors: dict[str, Html] = {}
    since = _day("since", asked.since, errors, visitor)
    until = _day("until", asked.until, errors, visitor)
    wanted = Wanted(
        kind=ChangeKind(asked.kind) if asked.kind in list(ChangeKind) else None,
        status=Status(asked.status) if asked.status in list(Status) else None,
        author=whole_number(asked.author),
        since=since,
        until=until,
        words=asked.words,
    )
    async with visitor.reading() as store:
        found = await listed(store, tab, wanted, by=visitor.staff)
    part = part_of(found.found, asked.page, PAGE)
    return visitor.page(
        "proposals.html",
        title=visitor.say(f"web-proposals-{tab.value}"),
        tab=tab,
        tabs=tabs,
        asked=asked,
        found=found,
        shown=[_line(each, visitor) for each in part.things],
        number=part.page,
        pages=part.pages,
        errors=errors,
        filters=_filters(tab, found, visitor),
        moment=partial(local_moment, time_zone=visitor.agency.time_zone),
    )


def _day(name: str, typed: str, errors: dict[str, Html], visitor: Visitor) -> date | None:
    """The day, or None with the reason among the errors."""
    if not typed:
        return None
    try:
        return day(typed)
    except BadDateError as error:
        errors[name] = in_words(error, visitor.say)
        return None


def _filters(tab: Tab, found: Listed, visitor: Visitor) -> dict[str, list[tuple[str, str]]]:
    """What each choice offers, the first of which narrows nothing."""
    say = visitor.say
    kinds = [(kind.value, say(f"change-{kind.value}")) for kind in ChangeKind]
    statuses = [(each.value, say("web-proposal-status", status=each)) for each in _STATUSES[tab]]
    authors = [(str(person), title) for person, title in found.authors.items()]
    return {
        "kind": [("", say("change-any")), *kinds],
        "status": [("", say("web-proposals-any-status")), *statuses],
        "author": [("", say("web-proposals-any-author")), *authors],
    }


def _line(proposal: Proposal, visitor: Visitor) -> tuple[Proposal, str, str]:
    """A proposal, its name, and where its own page or, for its author, its draft is."""
    mine = proposal.author_id == visitor.staff.person_id
    goes_on = mine and proposal.status in CONTINUABLE
    place = "drafts" if goes_on and proposal.status is Status.DRAFT else "proposals"
    return proposal, subject_title(proposal, visitor.say), f"/office/{place}/{proposal.id}"
