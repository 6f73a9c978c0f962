"""A sample agency that lets people book, and the way to its card."""

from storage.db import Database
from storage.models import Agency, Reception, Row
from storage.procedure import ReceptionBooking
from storage.store import Store
from storage.terms import Client
from tests.citizen.person import HousePhone, SeenScreen
from tests.receptions import WEEKDAYS

BOOK = "Записаться на приём"


async def make_reception(database: Database, **values: object) -> Reception:
    """Astrakhan's sample has switched booking on and receives on weekdays from nine to twelve."""
    async with database.writing() as store:
        agency = await store.agencies.by_code("astrakhan_housing")
        assert agency is not None
        await switch(store, agency, on=True)
        row = await _row(store, agency)
        settings = {"who": "Начальник отдела обращений", "place": "Кабинет 5"}
        made = Reception(agency_id=agency.id, row_id=row.id, **{**settings, **values})
        await store.receptions.add(made)
        await store.receptions.put_hours(made.id, WEEKDAYS)
    return made


async def switch(store: Store, agency: Agency, *, on: bool) -> None:
    """Booking on or off, as an administrator does it."""
    rules = ReceptionBooking(on=on)
    settings = agency.procedure.model_copy(update={"reception_booking": rules})
    data = settings.model_dump(mode="json")
    await store.agencies.change(agency, agency.revision, {"procedure_data": data})


async def _row(store: Store, agency: Agency) -> Row:
    owner = await store.agencies.list_for(agency.id, Client.EXTERNAL)
    assert owner is not None
    points = await store.register.touchpoints(agency.id)
    rows = await store.register.rows(owner.id)
    return next(row for row in rows if "приём" in points[row.touchpoint_id].name.lower())


async def to_card(phone: HousePhone) -> SeenScreen:
    """The card of the personal reception, through the tree."""
    agencies = await phone.send("/start")
    home = await phone.click(_data(agencies, "Жилищный надзор Астраханской области"))
    people = await phone.click(_data(home, "Поговорить с человеком"))
    return await phone.click(_data(people, "Личный приём"))


def _data(screen: SeenScreen, label: str) -> str:
    found = screen.labelled(label).data
    assert found is not None
    return found
