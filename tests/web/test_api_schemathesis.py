"""Whatever is sent to the interface for programs or to a form, we answer: never 500."""

from collections import Counter
from collections.abc import Mapping
from itertools import cycle
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Form
from fastapi.openapi.utils import get_openapi
from limits import parse

from admin.web.api import metering
from admin.web.csrf import FIELD, csrf_of
from admin.web.limits import Limits
from admin.web.visitor import COOKIE
from storage.db import Database
from storage.terms import Role
from tests.factories import a_procedure, a_procedure_by_order
from tests.web.endpoints import ENDPOINTS, WORKERS
from tests.web.fuzzing import ADDRESS, LONG, Operation, Request, failures, operations
from tests.web.house import House, a_house
from tests.web.releasing import load_samples
from tests.web.test_endpoints import filled
from tests.web.things import Agency, a_furnished_agency

API = "/api/v1"
OF_API = LONG * 10 or 5
OF_OFFICE = LONG or 2
ROLES = [*WORKERS, Role.INTERNAL]
MAKES = ["sqlite", "postgres"] if LONG else ["sqlite"]


class Sender:
    """Somebody at a browser of theirs, or nobody."""

    def __init__(self, app: FastAPI, token: str = "", prefix: str = "") -> None:
        self._app = app
        self._token = token
        self._prefix = prefix

    async def send(self, request: Request) -> httpx.Response:
        """With the field and origin of our own pages, so that the form itself is read."""
        self._app.state.limits = Limits()
        transport = httpx.ASGITransport(app=self._app, raise_app_exceptions=False)
        headers = {"Origin": ADDRESS} if request.form is not None else {}
        data = None
        if request.form is not None:
            data = {**request.form, FIELD: csrf_of(self._token)}
        async with httpx.AsyncClient(
            transport=transport, base_url=ADDRESS, trust_env=False, cookies={COOKIE: self._token}
        ) as client:
            return await client.request(
                request.method,
                self._prefix + request.path,
                params=request.query,
                data=data,
                files=request.files,
                headers=headers,
            )


def schema_of(app: FastAPI) -> dict[str, Any]:
    return get_openapi(title="Формы", version="1", routes=app.routes)


async def test_programs_are_answered_whatever_they_ask(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metering, "OFTEN", parse("1000000/minute"))
    house = await a_house(sqlite_database)
    await load_samples(sqlite_database)
    await house.renew()
    sender = Sender(house.app, prefix=API)
    schema = (await house.nobody().get(f"{API}/openapi.json")).json()
    existing = {"code": "astrakhan_housing", "row_id": "3", "touchpoint_id": "3", "number": "1"}

    found = {
        each.label: await failures(each, sender.send, OF_API)
        for each in operations(schema, at=lambda _path: existing)
    }

    assert len(found) == 10
    assert {label: wrong for label, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("template", MAKES, indirect=True)
async def test_every_page_and_form_of_the_office_answers_whatever_is_sent(
    database: Database,
) -> None:
    async with database.writing() as store:
        by_press = await a_furnished_agency(store, a_procedure())
        by_order = await a_furnished_agency(store, a_procedure_by_order())
    house = House(database, by_press.office.agency, by_press.office)
    await house.renew()
    schema, found = schema_of(house.app), dict[str, list[str]]()

    for agency in (by_press, by_order):
        for each, role in tries(schema, agency, by_order=agency is by_order):
            sender = Sender(house.app, agency.tokens[role])
            found[f"{each.label} {role.value}"] = await failures(each, sender.send, OF_OFFICE)

    assert len(found) > len(ENDPOINTS)
    assert {label: wrong for label, wrong in found.items() if wrong} == {}


async def test_each_operation_has_a_name_of_its_own(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    names = Counter(
        operation["operationId"]
        for of_path in schema_of(house.app)["paths"].values()
        for operation in of_path.values()
    )

    assert {name for name, times in names.items() if times > 1} == set()


def tries(
    schema: dict[str, Any], agency: Agency, *, by_order: bool
) -> list[tuple[Operation, Role]]:
    """Each operation of this agency by each role; shortly by one role each, in turn. Those that
    end a session come last."""
    lines = [each for each in ENDPOINTS if each.by_order is by_order]
    known = {endpoint.path: endpoint for endpoint in lines}
    names = {name: value for each in lines for name, value in each.at.items()}
    names |= {"code": agency.office.agency.code, "number": "1", "ending": "csv"}

    def at(path: str) -> Mapping[str, str]:
        values = {**names, **next((each.at for each in lines if each.path.startswith(path)), {})}
        return {name: filled(value, agency.things) for name, value in values.items()}

    def form(path: str) -> Mapping[str, Any]:
        values = known[path].form if path in known else {}
        return {name: filled(value, agency.things) for name, value in values.items()}

    own = {path: found for path, found in schema["paths"].items() if bound(path) is by_order}
    every = sorted(operations({**schema, "paths": own}, at, form), key=ends_a_session)
    if LONG:
        return [(each, role) for each in every for role in ROLES]
    return list(zip(every, cycle(ROLES), strict=False))


def bound(path: str) -> bool:
    """Whether it is a page of those agencies in which an order approves."""
    return path.startswith("/office/bundles")


def ends_a_session(operation: Operation) -> bool:
    return "sign-out" in operation.label or "/sessions/" in operation.label


async def test_a_planted_fault_is_found(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    @house.app.post("/planted/{number}")
    async def planted(number: int, name: str = Form()) -> dict[str, float]:
        return {name: 1 / number if number == 0 else 0.0}

    zero = {"number": "0"}
    [operation] = [
        each
        for each in operations(schema_of(house.app), at=lambda _path: zero)
        if "planted" in each.label
    ]

    found = await failures(operation, Sender(house.app).send, 20)

    assert found != []
    assert all(each.startswith("500") for each in found)
