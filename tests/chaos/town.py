"""Three agencies at work, one of each procedure of the orders, and the model of them."""

import shutil
from pathlib import Path

from storage.db import Database
from storage.models import Agency
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import Role, SeparateCheck
from tests.chaos.desk import Town
from tests.chaos.model import Line, Member, Office
from tests.databases import SqliteTemplate
from tests.factories import a_procedure, a_procedure_by_order, a_route, a_staff, an_office

_TWICE = (Role.EDITOR, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR)


async def a_town(template: SqliteTemplate, folder: Path) -> Town:
    url = await template.fresh(folder)
    database = Database(url)
    try:
        async with database.writing() as store:
            offices = [
                await _an_office(store, a_procedure()),
                await _an_office(
                    store, a_procedure(route=a_route(SeparateCheck.UNLESS_REVIEWER_WROTE))
                ),
                await _an_office(store, a_procedure_by_order()),
            ]
    finally:
        await database.close()
    file = folder / "town.db"
    shutil.copyfile(url.partition("///")[2], file)
    return Town(file, offices)


async def _an_office(store: Store, procedure: Procedure) -> Office:
    made = await an_office(store, procedure)
    for role in _TWICE:
        await a_staff(store, made.agency, role)
    people = await store.team.active(made.agency.id)
    return Office(
        id=made.agency.id,
        list_id=made.owner.id,
        by_order=procedure.release_rule.value == "by_order",
        checked=procedure.route.separate_check.value,
        members={
            each.person_id: Member(each.person_id, each.id, each.role.value) for each in people
        },
        lines=await _lines(store, made.agency, made.owner.id),
    )


async def _lines(store: Store, agency: Agency, list_id: int) -> dict[int, Line]:
    points = await store.register.touchpoints(agency.id)
    return {
        row.id: Line(
            row=row.id,
            point=row.touchpoint_id,
            name=points[row.touchpoint_id].name,
            needs=tuple(row.needs),
            kind=points[row.touchpoint_id].kind.value,
        )
        for row in await store.register.rows(list_id)
    }
