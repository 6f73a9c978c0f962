"""Every form of the web application, tried by each role, by nobody, with another agency's ids,
without the form's secret and from another site: nothing changes but by whom it should."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount

from admin.web.csrf import csrf_of
from admin.web.limits import Limits
from storage.db import Database
from storage.models import Base
from storage.procedure import ReceptionBooking
from storage.terms import Role
from tests.databases import SqliteTemplate
from tests.factories import a_procedure, a_procedure_by_order
from tests.web.endpoints import ELSEWHERE, ENDPOINTS, WORKERS, Endpoint
from tests.web.house import ADDRESS, Browser, House, text_of
from tests.web.things import Agency, Thing, a_furnished_agency

SAFE = {"GET", "HEAD", "OPTIONS"}


@dataclass(frozen=True)
class Town:
    """Two agencies of one procedure in a file."""

    file: Path
    ours: Agency
    theirs: Agency


@pytest.fixture(scope="module")
def towns(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[bool, Town]:
    """By whether an order approves there."""
    return {
        by_order: asyncio.run(
            _a_town(sqlite_template, tmp_path_factory.mktemp("town"), by_order=by_order)
        )
        for by_order in (False, True)
    }


async def _a_town(template: SqliteTemplate, folder: Path, *, by_order: bool) -> Town:
    procedure = a_procedure_by_order() if by_order else a_procedure()
    procedure = procedure.model_copy(update={"reception_booking": ReceptionBooking(on=True)})
    database = Database(await template.fresh(folder))
    async with database.writing() as store:
        ours = await a_furnished_agency(store, procedure)
        theirs = await a_furnished_agency(store, procedure)
    await database.close()
    return Town(folder / "touchpoints.db", ours, theirs)


@asynccontextmanager
async def living(town: Town, folder: Path) -> AsyncIterator[House]:
    """The application over a copy of the town."""
    shutil.copyfile(town.file, folder / "touchpoints.db")
    database = Database(f"sqlite+aiosqlite:///{folder / 'touchpoints.db'}")
    house = House(database, town.ours.office.agency, town.ours.office)
    await house.renew()
    try:
        yield house
    finally:
        await database.close()


@dataclass
class Watch:
    """Sees through a connection of its own whether anybody has changed anything."""

    connection: sqlite3.Connection

    def version(self) -> int:
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def dump(self) -> dict[str, list[Any]]:
        return {
            table.name: sorted(map(repr, self.connection.execute(f'SELECT * FROM "{table.name}"')))
            for table in Base.metadata.sorted_tables
        }


@contextmanager
def watching(folder: Path) -> Iterator[Watch]:
    connection = sqlite3.connect(folder / "touchpoints.db", isolation_level=None)
    try:
        yield Watch(connection)
    finally:
        connection.close()


@dataclass(frozen=True)
class Try:
    """One form sent, whole; `who` is told when something changes."""

    who: str
    token: str
    path: str
    form: Mapping[str, Any]
    origin: str = ADDRESS
    csrf: str | None = None
    files: Any = None

    async def send(self, house: House) -> httpx.Response:
        house.app.state.limits = Limits()
        browser = Browser(house.app, self.token)
        return await browser.post(
            self.path, self.form, files=self.files, origin=self.origin, csrf=self.csrf
        )


def filled(value: Any, things: Mapping[str, Thing]) -> Any:
    """The value with the things it names."""
    if isinstance(value, tuple):
        return [filled(each, things) for each in value]
    if not value.startswith("$"):
        return value
    name, _, fact = value[1:].partition(".")
    return str(things[name][fact or "id"])


def sent_by(endpoint: Endpoint, who: str, token: str, things: Mapping[str, Thing]) -> Try:
    at = {name: filled(value, things) for name, value in endpoint.at.items()}
    form = {name: filled(value, things) for name, value in endpoint.form.items()}
    files = {
        name: (title, content, "application/octet-stream")
        for name, (title, content) in endpoint.files.items()
    }
    return Try(who, token, endpoint.path.format(**at), form, files=files or None)


def forbidden(endpoint: Endpoint, town: Town) -> Iterator[Try]:
    """Every way in which nothing may come of it."""
    tokens, things = town.ours.tokens, town.ours.things
    first = endpoint.may[0]
    honest = sent_by(endpoint, first.value, tokens[first], things)
    for role, token in tokens.items():
        if role not in endpoint.may:
            yield sent_by(endpoint, role.value, token, things)
    yield replace(honest, who="nobody", token="")
    yield replace(honest, who="a made-up session", token="A" * 43)
    yield replace(honest, who="no csrf", csrf="")
    yield replace(honest, who="another's csrf", csrf=csrf_of(town.theirs.tokens[first]))
    yield replace(honest, who="no origin", origin="")
    yield replace(honest, who="another origin", origin="https://example.com")
    yield from foreign(endpoint, town)


def foreign(endpoint: Endpoint, town: Town) -> Iterator[Try]:
    """With each of the named things replaced by the other agency's, and with all of them."""
    named = {
        value[1:].partition(".")[0]
        for value in (*endpoint.at.values(), *endpoint.form.values())
        if isinstance(value, str) and value.startswith("$")
    }
    ours, theirs = town.ours.things, town.theirs.things
    named = {name for name in named if ours[name] != theirs[name]}
    for role in endpoint.may:
        token = town.ours.tokens[role]
        for names in ({each} for each in named):
            mixed = town.ours.things | {name: town.theirs.things[name] for name in names}
            yield sent_by(endpoint, f"{role.value} with foreign {names}", token, mixed)
        if len(named) > 1:
            yield sent_by(endpoint, f"{role.value} with all foreign", token, town.theirs.things)


def test_every_form_of_the_application_is_in_the_table(towns: Mapping[bool, Town]) -> None:
    database = Database(f"sqlite+aiosqlite:///{towns[False].file}")
    office = towns[False].ours.office
    app = House(database, office.agency, office).app

    forms = {
        context.path
        for context in iter_route_contexts(app.routes)
        if not isinstance(context.original_route, Mount) and set(context.methods or ()) - SAFE
    }

    assert forms == {each.path for each in ENDPOINTS} | set(ELSEWHERE)


def test_what_is_mounted_besides_changes_nothing(towns: Mapping[bool, Town]) -> None:
    database = Database(f"sqlite+aiosqlite:///{towns[False].file}")
    office = towns[False].ours.office
    app = House(database, office.agency, office).app
    mounts = [each for each in app.routes if isinstance(each, Mount)]

    methods = {
        method
        for mount in mounts
        for context in iter_route_contexts(mount.routes or [])
        for method in context.methods or ()
    }

    assert [each.path for each in mounts] == ["/api/v1", "/static"]
    assert methods <= SAFE


@pytest.mark.parametrize("by_order", [False, True], ids=["by_press", "by_order"])
async def test_nothing_changes_by_whoever_may_not(
    towns: Mapping[bool, Town], tmp_path: Path, by_order: bool
) -> None:
    town = towns[by_order]
    faults = []

    async with living(town, tmp_path) as house:
        with watching(tmp_path) as watch:
            before = watch.dump()
            for endpoint in (each for each in ENDPOINTS if each.by_order is by_order):
                for each in forbidden(endpoint, town):
                    seen = watch.version()
                    answer = await each.send(house)
                    if watch.version() != seen:
                        faults.append(f"{endpoint.path}: changed by {each.who}")
                    if not 400 <= answer.status_code < 500:
                        faults.append(f"{endpoint.path}: {answer.status_code} for {each.who}")
            after = watch.dump()

    assert faults == []
    assert after == before


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda each: each.path)
async def test_whoever_may_does_it(
    towns: Mapping[bool, Town], tmp_path: Path, endpoint: Endpoint
) -> None:
    """So that the tries above are refused for their faults, and not for a wrong line."""
    town, role = towns[endpoint.by_order], endpoint.may[0]
    honest = sent_by(endpoint, role.value, town.ours.tokens[role], town.ours.things)

    async with living(town, tmp_path) as house:
        with watching(tmp_path) as watch:
            seen = watch.version()
            answer = await honest.send(house)
            changed = watch.version() != seen

    assert (answer.status_code < 400, changed) == (True, endpoint.changes), text_of(answer)


def test_each_role_of_the_back_office_is_tried(towns: Mapping[bool, Town]) -> None:
    assert {*towns[False].ours.tokens} == {*WORKERS, Role.INTERNAL}
