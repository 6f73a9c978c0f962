"""The file with everything that is kept of a person."""

from datetime import UTC, datetime

import time_machine

from storage.db import Database
from tests.citizen.conftest import GetPhone, settle


async def test_the_file_is_named_by_the_day_that_it_is_where_the_agency_is(
    samples: Database, phone: GetPhone
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone()

    with time_machine.travel(datetime(2026, 11, 22, 20, 30, tzinfo=UTC), tick=False):
        privacy = await citizen.send("/privacy")
        await citizen.click(privacy.labelled("Получить мои данные").data or "")

    assert citizen.documents[0].name == "my-data-2026-11-23.json"
