"""Whoever has everything erased is not counted anew that day: nobody floods staff by it, and
nothing that is written says who they were."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select

from admin.clock import end_of_day
from bot.actions import encode
from bot.citizen.own.privacy_actions import AskToForget
from bot.citizen.remarks.actions import LeaveRemark
from bot.conversations import build_routes
from bot.notebook import Notebook
from storage.db import Database
from storage.models import QueuedMessage, Remark
from storage.models.base import utc_now
from storage.terms import Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import judge
from tests.citizen.person import HousePhone, SeenScreen
from tests.citizen.traces import met_as, traces_of
from tests.remark_street import CODE, SAID, Street, a_street

ADDRESS, NUMBER = "telegram:880088", 770077
ENOUGH = "За сутки можно оставить 5 замечаний"


@pytest.fixture
async def street(samples: Database) -> Street:
    await settle(samples, CODE, "test:editor", "ru", Role.EDITOR)
    street = await a_street(samples)
    await met_as(samples, ADDRESS, NUMBER, agency_id=street.agency.id)
    return street


async def leave(phone: HousePhone, street: Street, times: int = 1) -> SeenScreen:
    for _ in range(times):
        await phone.click(encode(LeaveRemark(street.agency.id, street.row_id)))
        await phone.send(SAID)
    return phone.screen


async def forget(phone: HousePhone) -> SeenScreen:
    asked = await phone.click(encode(AskToForget()))
    return await phone.click(str(asked.labelled("Да, удалить всё").data))


async def counts(database: Database) -> tuple[int, int]:
    """Remarks, and what staff were told of them."""
    async with database.reading() as store:
        remarks = await store.session.scalar(select(func.count(Remark.id)))
        told = select(func.count(QueuedMessage.id)).where(QueuedMessage.kind == "notice")
        return int(remarks or 0), int(await store.session.scalar(told) or 0)


async def test_whoever_erases_everything_leaves_no_more_remarks_a_day_than_others(
    street: Street,
) -> None:
    phone = street.phone(ADDRESS)
    for _ in range(4):
        await leave(phone, street, 5)
        receipt = await forget(phone)
    traces = await traces_of(street.database, NUMBER, "880088")

    refused = await leave(phone, street)

    assert ENOUGH in refused.text
    remarks, told = await counts(street.database)
    assert remarks == 5 and told <= 5
    assert traces == {}
    judge(receipt, "ru")


async def test_what_was_left_before_and_after_is_counted_together(street: Street) -> None:
    phone = street.phone(ADDRESS)
    await leave(phone, street, 3)
    receipt = await forget(phone)

    fifth = await leave(phone, street, 2)
    sixth = await leave(phone, street)

    assert "сколько замечаний вы сегодня оставили" in receipt.text
    assert "№ 5" in fifth.text and ENOUGH in sixth.text
    assert ENOUGH not in (await leave(street.phone("telegram:990099"), street)).text


async def test_the_next_day_it_is_forgotten(street: Street) -> None:
    zone = street.agency.time_zone
    with time_machine.travel(end_of_day(utc_now(), zone) - timedelta(hours=9), tick=False):
        phone = street.phone(ADDRESS)
        await leave(phone, street, 5)
        await forget(phone)
    with time_machine.travel(end_of_day(utc_now(), zone) + timedelta(minutes=1), tick=False):
        left = await leave(phone, street)

    assert "№ 6" in left.text
    assert phone.notebook.left_before._left == {}


async def test_whoever_left_none_is_remembered_by_nothing(street: Street) -> None:
    notebook = Notebook()
    phone = HousePhone(street.database, street.shelf, build_routes(), ADDRESS, notebook=notebook)

    receipt = await forget(phone)

    assert "сколько замечаний" not in receipt.text
    assert notebook.left_before._left == {}
