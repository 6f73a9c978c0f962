"""A year of the Kaliningrad service by its own order (B): one internal list of four columns,
additions from the reviewer, ten working days from the change for the site (B5.4)."""

from admin import drafts
from admin.notices import NoticeKind
from storage.db import Database
from storage.models import Proposal, Staff
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Client, Need, Role
from tests.year.house import a_house
from tests.year.work import (
    Team,
    approve,
    as_csv,
    check,
    expected,
    first_release,
    give_back,
    given,
    mend,
    on,
    place,
    print_out,
    propose,
)

CODE = "kaliningrad_gtn"
FORMING = Team("Проверяющий", "Утверждающий", "Утверждающий")
CHANGING = Team("Редактор", "Проверяющий", "Утверждающий")


async def without_successor(store: Store, draft: Proposal, by: Staff, _: Procedure) -> None:
    """Nothing takes its place."""


async def for_offices(store: Store, draft: Proposal, by: Staff, _: Procedure) -> None:
    rows = await store.register.rows(draft.list_id)
    points = await store.register.touchpoints(draft.agency_id)
    (offices,) = [row for row in rows if points[row.touchpoint_id].name.startswith("Кабинеты")]
    await drafts.put_successor(store, draft, offices.id, by)


async def without_forms(store: Store, draft: Proposal, by: Staff, procedure: Procedure) -> None:
    await drafts.put_need(store, draft, Need.FORMS, False, procedure, by)


async def test_a_year_of_the_kaliningrad_service(sqlite_database: Database) -> None:
    async with a_house(sqlite_database, CODE, on("2025-03-03")) as house:
        await house.hire("Редактор", Role.EDITOR)
        await house.hire("Проверяющий", Role.REVIEWER)
        await house.hire("Утверждающий", Role.APPROVER)
        await house.hire("Администратор", Role.ADMINISTRATOR)

        first = await first_release(
            house, Client.INTERNAL, ("perechen.csv", as_csv(given(CODE))), FORMING
        )
        await house.until(on("2025-03-14"))
        await place(house, "Проверяющий", first)
        await house.until(on("2025-05-12"))
        workplace = await propose(
            house,
            Client.INTERNAL,
            CHANGING,
            ChangeKind.EXCLUDE,
            "Рабочее место клиентов",
            without_successor,
        )
        await give_back(house, CHANGING, workplace, "Назовите, что придёт на смену этой точке")
        await mend(house, CHANGING, workplace, for_offices)
        await check(house, CHANGING, workplace)
        second = await approve(house, CHANGING, workplace)
        await house.until(on("2025-06-10"))
        await place(house, "Проверяющий", second)
        await house.until(on("2025-10-06"))
        phone = await propose(
            house, Client.INTERNAL, CHANGING, ChangeKind.NEEDS, "Телефонная связь", without_forms
        )
        await check(house, CHANGING, phone)
        third = await approve(house, CHANGING, phone)
        await place(house, "Проверяющий", third)
        await house.until(on("2026-02-02"))
        late = await house.told(NoticeKind.PUBLICATION_OVERDUE, "Утверждающий")

        assert [each.number for each in (first, second, third)] == [1, 2, 3]
        assert {body["release"] for _, body in late} == {second.id}
        assert [day for day, _ in late] == [on("2025-05-27"), on("2025-06-03"), on("2025-06-10")]
        assert await print_out(house, Client.INTERNAL) == expected(CODE)
