"""An agency that is no more: who came after it, by which act, and its former list to read."""

from dataclasses import replace

from admin.card_words import dated
from admin.succession_words import by_which_act, what_happened
from bot.citizen import buttons
from bot.citizen.actions import ChooseAgency, OpenClosed, OpenFormerList, TakeAgency
from bot.citizen.wording import button_text, column, paragraphs
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import AgencyCard, ListCard, RowCard
from storage.terms import Client

routes = Routes()

PAGE = 10
"""Rows of the former list on one screen."""


@routes.action(OpenClosed)
async def open_closed(action: OpenClosed, visit: Visit) -> Screen:
    agency = visit.library.closed_agency(action.agency)
    return closed_screen(agency, visit) if agency else _nothing(visit)


@routes.action(OpenFormerList)
async def open_former_list(action: OpenFormerList, visit: Visit) -> Screen:
    """The rows as they stood last: names and needs, no contacts that may be wrong by now."""
    agency = visit.library.closed_agency(action.agency)
    owner = agency.lists.get(Client.EXTERNAL) if agency else None
    if agency is None or agency.closed_by is None or owner is None:
        return _nothing(visit)
    say, rows = visit.say, owner.rows
    page = min(action.page, max(len(rows) - 1, 0) // PAGE)
    shown = rows[page * PAGE : (page + 1) * PAGE]
    text = paragraphs(
        _heading(agency, owner, say),
        Html("\n".join(_row(row, agency, say) for row in shown)),
        say("closed-list-warning", date=dated(say, agency.closed_by.on)),
    )
    back = buttons.way_back(say, OpenClosed(agency.id))
    return Screen(text, (*_pages(replace(action, page=page), len(rows), say), *back))


def closed_screen(agency: AgencyCard, visit: Visit) -> Screen:
    """«Служба — теперь Министерство. Указ № … от …», and the way on."""
    say, act = visit.say, agency.closed_by
    assert act is not None
    successors = [
        found for each in agency.successors if (found := visit.library.agency(each)) is not None
    ]
    text = paragraphs(
        what_happened(agency, act, successors, say),
        by_which_act(act, say),
        say("closed-choose") if len(successors) > 1 else None,
        None if successors else say("closed-no-successor-here"),
    )
    ways = column(
        Button(button_text(say.own(each.guide.short_name)), TakeAgency(each.id))
        for each in successors
    )
    return Screen(text, (*ways, *_former_list(agency, say), *_elsewhere(visit, successors)))


def _former_list(agency: AgencyCard, say: Say) -> ButtonRows:
    owner = agency.lists.get(Client.EXTERNAL)
    if owner is None or not owner.rows:
        return ()
    return ((Button(button_text(say("closed-former-list")), OpenFormerList(agency.id)),),)


def _elsewhere(visit: Visit, successors: list[AgencyCard]) -> ButtonRows:
    """Where nobody came after, the other agencies; else one way to them, for another matter.
    Where the person's own agency is closed, the beginning leads back here."""
    say = visit.say
    others = [each for each in visit.library.agencies if each not in successors]
    if successors and others:
        other = Button(button_text(say("citizen-other-agency")), ChooseAgency())
        return ((other,), *buttons.beginning(say))
    rows = column(
        Button(button_text(say.own(each.guide.short_name)), TakeAgency(each.id)) for each in others
    )
    return (*rows, *buttons.beginning(say))


def _heading(agency: AgencyCard, owner: ListCard, say: Say) -> Html:
    return say(
        "closed-list-heading",
        name=agency.name,
        number=str(owner.number),
        date=dated(say, owner.date),
        document=owner.document_line,
    )


def _row(row: RowCard, agency: AgencyCard, say: Say) -> Html:
    needs = [need for code in row.needs if (need := agency.procedure.need(code)) is not None]
    words = ", ".join(say.own(need.short) for need in needs)
    return say("closed-list-row", name=row.touchpoint.name, needs=Html(words))


def _pages(action: OpenFormerList, total: int, say: Say) -> ButtonRows:
    row = []
    if action.page > 0:
        row.append(Button(button_text(say("page-earlier")), replace(action, page=action.page - 1)))
    if (action.page + 1) * PAGE < total:
        row.append(Button(button_text(say("page-later")), replace(action, page=action.page + 1)))
    return (tuple(row),) if row else ()


def _nothing(visit: Visit) -> Screen:
    return Screen(visit.say("citizen-lost"), buttons.beginning(visit.say))
