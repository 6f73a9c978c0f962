"""Whose list the person is in, and the place of the tree that a button names."""

from admin.permissions import Permission, may
from bot.citizen.actions import FindHuman, OpenSpot
from bot.guide.spot import Spot, find_spot, home, kept_back
from bot.visit import Visit
from storage.cards import AgencyCard
from storage.terms import Client


def is_employee(visit: Visit, agency: AgencyCard) -> bool:
    """Any role in the agency makes an internal client (B1.3.2)."""
    return visit.staff is not None and visit.staff.agency_id == agency.id


def works(visit: Visit) -> bool:
    """Whether the person has a menu of staff; an internal client has none."""
    return visit.staff is not None and may(visit.staff, Permission.SEE_WORK)


def may_see(visit: Visit, agency: AgencyCard, client: Client) -> bool:
    return client is Client.EXTERNAL or is_employee(visit, agency)


def chosen_agency(visit: Visit) -> AgencyCard | None:
    """The agency that the person chose; for staff who chose none, their own."""
    if visit.agency is None and visit.staff is not None:
        return visit.library.agency(visit.staff.agency_id)
    return visit.agency


def home_spot(visit: Visit, agency: AgencyCard) -> Spot:
    return home(agency, is_employee(visit, agency))


def named_spot(action: OpenSpot | FindHuman, visit: Visit) -> Spot | None:
    """The place that the button names, if it still stands and is this person's to see."""
    agency = visit.library.agency(action.agency)
    if agency is None:
        return None
    client = Client.INTERNAL if action.internal else Client.EXTERNAL
    spot = find_spot(agency, client, action.situation, action.option)
    return spot if spot and may_see(visit, agency, spot.client) else None


def kept_back_spot(action: OpenSpot | FindHuman, visit: Visit) -> Spot | None:
    """The place that the button names, where only the person's own segment hides it."""
    agency = visit.library.agency(action.agency)
    if agency is None or action.internal:
        return None
    return kept_back(agency, Client.EXTERNAL, action.situation, action.option)
