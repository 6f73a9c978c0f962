"""A year of the Astrakhan service by its own order (A): immediate releases, no terms."""

from admin import drafts
from admin.steps import DraftStep
from storage.db import Database
from storage.models import Proposal, Staff
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Channel, Client, Kind, Need, Role
from tests.year.house import a_house
from tests.year.work import (
    Team,
    approve,
    as_xlsx,
    check,
    expected,
    first_release,
    give_back,
    given,
    mend,
    on,
    print_out,
    propose,
    propose_new,
)

CODE = "astrakhan_housing"
TEAM = Team("Редактор", "Проверяющий", "Утверждающий")


async def offline(store: Store, draft: Proposal, by: Staff, _: Procedure) -> None:
    await drafts.put_kind(store, draft, Kind.OFFLINE, by)


async def digital(store: Store, draft: Proposal, by: Staff, _: Procedure) -> None:
    await drafts.put_kind(store, draft, Kind.DIGITAL, by)


async def the_bot(store: Store, draft: Proposal, by: Staff, procedure: Procedure) -> None:
    await drafts.put_text(store, draft, DraftStep.NAME, "Чат-бот «Куда обратиться»", by)
    await drafts.put_channel(store, draft, Channel.CHAT_BOT, procedure, by)
    site = (await store.register.rows(draft.list_id))[0]
    await drafts.put_process_of(store, draft, site.id, by)
    await drafts.put_need(store, draft, Need.INFORMATION, True, procedure, by)


async def test_a_year_of_the_astrakhan_service(sqlite_database: Database) -> None:
    async with a_house(sqlite_database, CODE, on("2025-03-03")) as house:
        await house.hire("Редактор", Role.EDITOR)
        await house.hire("Проверяющий", Role.REVIEWER)
        await house.hire("Утверждающий", Role.APPROVER)
        await house.hire("Администратор", Role.ADMINISTRATOR)

        first = await first_release(
            house, Client.EXTERNAL, ("perechen.xlsx", as_xlsx(given(CODE))), TEAM
        )

        await house.until(on("2025-04-14"))
        phone = await propose(
            house, Client.EXTERNAL, TEAM, ChangeKind.KIND, "Телефон «горячей линии»", digital
        )
        await give_back(house, TEAM, phone, "Звонок не требует интернета: вид — офлайн")
        await house.until(on("2025-04-16"))
        await mend(house, TEAM, phone, offline)
        await check(house, TEAM, phone)
        second = await approve(house, TEAM, phone)
        await house.until(on("2025-09-01"))
        bot = await propose_new(house, Client.EXTERNAL, TEAM, the_bot)
        await check(house, TEAM, bot)
        third = await approve(house, TEAM, bot)
        await house.until(on("2026-02-02"))

        assert [each.number for each in (first, second, third)] == [1, 2, 3]
        assert await print_out(house, Client.EXTERNAL) == expected(CODE)
