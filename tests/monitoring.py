"""An agency with a yearly monitoring, its units and the people who keep their rows."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import time_machine

from admin.deadlines import VERBS, fire_due, plan_periods
from admin.monitoring.opening import open_by_hand
from admin.monitoring.sheet import Sheet, read_sheet
from storage.db import Database
from storage.models import Agency, Campaign, Confirmation, Row, Staff, TouchpointList, Unit
from storage.procedure import Monitoring, Procedure
from storage.store import Store
from storage.terms import Channel, Kind, Need, Role
from tests.factories import (
    a_list,
    a_procedure_by_order,
    a_route,
    a_row,
    a_staff,
    a_touchpoint,
    an_agency,
)

YEARLY = Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="п. 16")


def a_monitored_procedure(**changes: Any) -> Procedure:
    """By order, rows kept by editors, reviewed each year as D16 says."""
    route = a_route()
    editors = dict.fromkeys(route.proposers, (Role.EDITOR,))
    kept = route.model_copy(update={"proposers": editors})
    return a_procedure_by_order(**{"monitoring": YEARLY, "route": kept, **changes})


@dataclass(frozen=True)
class Ministry:
    """Two units with an editor each, three rows: the site and the reception are of the first
    unit, the telephone of the second. One person of every other role that matters here."""

    agency: Agency
    owner: TouchpointList
    first: Unit
    second: Unit
    site: Row
    reception: Row
    phone: Row
    editor: Staff
    other: Staff
    head: Staff
    secretary: Staff
    reviewer: Staff
    administrator: Staff


async def a_ministry(store: Store, procedure: Procedure | None = None) -> Ministry:
    agency = await an_agency(store, procedure=procedure or a_monitored_procedure())
    owner = await a_list(store, agency)
    owner.release_number = 1
    units = [Unit(agency_id=agency.id, name=name) for name in ("Отдел кадров", "Отдел надзора")]
    await store.agencies.add_all(units)
    first, second = units
    points = [
        await a_touchpoint(store, agency, "Сайт", Channel.SITE, Kind.DIGITAL),
        await a_touchpoint(store, agency, "Приём", Channel.RECEPTION, Kind.OFFLINE),
        await a_touchpoint(store, agency, "Телефон", Channel.PHONE, Kind.UNDEFINED),
    ]
    whose = (first.id, first.id, second.id)
    rows = [
        await a_row(store, owner, point, [Need.INFORMATION], unit_id=unit)
        for point, unit in zip(points, whose, strict=True)
    ]
    roles = (Role.HEAD, Role.SECRETARY, Role.REVIEWER, Role.ADMINISTRATOR)
    others = {role.value: await a_staff(store, agency, role) for role in roles}
    return Ministry(
        agency,
        owner,
        first,
        second,
        *rows,
        editor=await a_staff(store, agency, Role.EDITOR, unit_id=first.id),
        other=await a_staff(store, agency, Role.EDITOR, unit_id=second.id),
        **others,
    )


async def open_ministry(database: Database, procedure: Procedure | None = None) -> Ministry:
    """`a_ministry` in its own transaction."""
    async with database.writing() as store:
        return await a_ministry(store, procedure)


def morning(day: date) -> datetime:
    """Nine in the morning in Astrakhan, UTC+4 all the year."""
    return datetime.combine(day, time(5), UTC)


async def live_through(database: Database, since: date, until: date) -> None:
    """What every process does, morning by morning, both days included."""
    day = since
    while day <= until:
        with time_machine.travel(morning(day), tick=True):
            await plan_periods(database, morning(day))
            await fire_due(database, VERBS, morning(day))
        day += timedelta(days=1)


async def opened(database: Database, ministry: Ministry, day: date = date(2026, 12, 1)) -> Campaign:
    """The campaign, opened by the secretary on that day."""
    with time_machine.travel(morning(day), tick=True):
        async with database.writing() as store:
            return await open_by_hand(store, ministry.owner.id, by=ministry.secretary)


async def sheet_of(store: Store, ministry: Ministry, year: int = 2026) -> Sheet:
    campaign = await store.campaigns.of_year(ministry.owner.id, year)
    assert campaign is not None, "no campaign of that year"
    return await read_sheet(store, campaign)


async def asked_of(store: Store, ministry: Ministry, row: Row, year: int = 2026) -> Confirmation:
    """What is asked of a row."""
    sheet = await sheet_of(store, ministry, year)
    return next(each.confirmation for each in sheet.lines if each.row.id == row.id)
