"""A sample agency that lets people book, and the way to its card."""

from typing import Any

from storage.db import Database
from storage.models import Agency, Reception, Row
from storage.procedure import ReceptionBooking
from storage.store import Store
from storage.terms import Client
from tests.citizen.person import HousePhone, SeenScreen
from tests.receptions import WEEKDAYS

BOOK, MOVE, CANCEL = "Записаться на приём", "Перенести", "Отменить запись"
_CARD = ("Жилищный надзор Астраханской области", "Поговорить с человеком", "Личный приём")


async def make_reception(database: Database, **values: Any) -> Reception:
    """Astrakhan's sample has switched booking on and receives on weekdays from nine to twelve."""
    week = values.pop("week", WEEKDAYS)
    async with database.writing() as store:
        agency = await store.agencies.by_code("astrakhan_housing")
        assert agency is not None
        await switch(store, agency, on=True)
        row = await _row(store, agency)
        settings = {"who": "Начальник отдела обращений", "place": "Кабинет 5"}
        made = Reception(agency_id=agency.id, row_id=row.id, **{**settings, **values})
        await store.receptions.add(made)
        await store.receptions.put_hours(made.id, week)
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
    screen = await phone.send("/start")
    if _CARD[0] not in screen.labels:
        return await pressed(phone, *_CARD[1:])
    return await pressed(phone, *_CARD)


async def pressed(phone: HousePhone, *labels: str) -> SeenScreen:
    """The screen after these buttons, one after another."""
    for label in labels:
        assert label in phone.screen.labels, (label, phone.screen.labels)
        data = phone.screen.labelled(label).data
        assert data is not None
        await phone.click(data)
    return phone.screen
