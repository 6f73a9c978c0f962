"""A year of the Sverdlovsk ministry by its own order (D): the secretary's consolidated list, an
order, ten working days for the site, the December monitoring, the end on 29.12.2025."""

import pytest

from admin import bundles, consolidated, drafts, proposals
from admin import succession as acts
from admin.clock import agency_today
from admin.errors.procedure import ClosedAgencyError
from admin.monitoring import confirmations, hand_over
from admin.notices import NoticeKind
from admin.orders import Order, Paper
from admin.steps import DraftStep
from storage.db import Database
from storage.models import Bundle, Proposal, Release, Staff
from storage.procedure import Procedure
from storage.published import load_published
from storage.samples.founding import OwnNames, found_agency
from storage.store import Store
from storage.terms import ChangeKind, Client, Need, Role, Status, SuccessionKind
from tests.year.house import House, a_house, list_of
from tests.year.work import (
    Team,
    as_docx,
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

CODE = "sverdlovsk_invest"
UNIT = "Отдел государственной гражданской службы, кадровой и организационной работы"
TEAM = Team("Редактор", "Проверяющий", "Утверждающий")
HEAD, SECRETARY = "Руководитель", "Секретарь"

SUCCESSOR = "Министерство экономики, инвестиций и территориального развития Свердловской области"
"""As the press tells of it; the number of the act is not known, so the play has one of its own."""


async def forms(store: Store, draft: Proposal, by: Staff, procedure: Procedure) -> None:
    await drafts.put_need(store, draft, Need.FORMS, True, procedure, by)


async def consultation(store: Store, draft: Proposal, by: Staff, procedure: Procedure) -> None:
    await drafts.put_need(store, draft, Need.CONSULTATION, True, procedure, by)


async def named_in_full(store: Store, draft: Proposal, by: Staff, _: Procedure) -> None:
    await drafts.put_text(store, draft, DraftStep.NAME, "Личный приём граждан", by)


async def collecting(store: Store, house: House) -> Bundle:
    owner = await list_of(store, house, Client.EXTERNAL)
    bundle = await store.bundles.collecting(owner.id)
    assert bundle is not None
    return bundle


async def by_order(house: House, number: str, title: str = "") -> Release:
    """The secretary assembles, the head presents, today's order is recorded."""
    async with house.acting(SECRETARY, HEAD) as (store, secretary, head):
        bundle = await collecting(store, house)
        bundle = await consolidated.assemble(store, bundle.id, by=secretary, seen=bundle.revision)
        bundle = await bundles.present(store, bundle.id, by=head, seen=bundle.revision)
    async with house.acting(TEAM.decider) as (store, decider):
        return await bundles.record_order(
            store,
            bundle.id,
            number,
            f"{agency_today(house.zone):%d.%m.%Y}",
            by=decider,
            seen=bundle.revision,
            paper=Paper(title=title),
        )


async def answer_rows(house: House, changed: str) -> int:
    """The yearly review: every row is true but one, of which a change is asked; its draft."""
    async with house.acting(TEAM.author) as (store, author):
        owner = await list_of(store, house, Client.EXTERNAL)
        campaign = await store.campaigns.of_year(owner.id, 2025)
        assert campaign is not None
        lines = await store.campaigns.lines(campaign.id)
        for each, _row, touchpoint in lines:
            if touchpoint.name != changed:
                await confirmations.confirm(store, each.id, by=author, seen=each.revision)
        (asked,) = [each for each, _, point in lines if point.name == changed]
        wish = await confirmations.ask_change(
            store,
            asked.id,
            ChangeKind.NEEDS,
            "Ежегодный мониторинг, п. 16",
            by=author,
            seen=asked.revision,
        )
        draft = await store.proposals.get(house.agency_id, wish.proposal.id)
        procedure = (await store.agencies.get(house.agency_id)).procedure
        await consultation(store, draft, author, procedure)
        await proposals.submit(store, draft.id, by=author, seen=draft.revision)
        return draft.id


async def test_a_year_of_the_sverdlovsk_ministry(sqlite_database: Database) -> None:
    async with a_house(sqlite_database, CODE, on("2025-03-03")) as house:
        for name, role in (
            ("Проверяющий", Role.REVIEWER),
            (HEAD, Role.HEAD),
            (SECRETARY, Role.SECRETARY),
            ("Утверждающий", Role.APPROVER),
            ("Администратор", Role.ADMINISTRATOR),
        ):
            await house.hire(name, role)
        await house.hire("Редактор", Role.EDITOR)

        first = await first_release(
            house,
            Client.EXTERNAL,
            ("perechen.docx", as_docx(given(CODE))),
            TEAM,
            Order("1", on("2025-03-03")),
        )
        await house.until(on("2025-03-12"))
        await place(house, SECRETARY, first)

        await house.until(on("2025-05-12"))
        phone = await propose(
            house, Client.EXTERNAL, TEAM, ChangeKind.NEEDS, "Телефонная связь", forms
        )
        await give_back(house, TEAM, phone, "Бланки по телефону не выдают: уберите")
        await mend(house, TEAM, phone, named_nothing_but_feedback)
        reception = await propose(
            house, Client.EXTERNAL, TEAM, ChangeKind.RENAME, "Личный приём", named_in_full
        )
        for number in (phone, reception):
            await check(house, TEAM, number)
        second = await by_order(house, "2", "О внесении изменений в сводный перечень")
        await house.until(on("2025-06-02"))
        await place(house, SECRETARY, second)
        await house.until(on("2025-12-08"))
        wanted = await answer_rows(house, "Социальные сети")
        await check(house, TEAM, wanted)
        await house.until(on("2025-12-26"))
        async with house.acting(SECRETARY) as (store, secretary):
            owner = await list_of(store, house, Client.EXTERNAL)
            campaign = await store.campaigns.of_year(owner.id, 2025)
            assert campaign is not None
            campaign = await hand_over.hand_over(store, campaign.id, by=secretary)
        third = await by_order(house, "3")
        undecided = await propose(
            house, Client.EXTERNAL, TEAM, ChangeKind.NEEDS, "Электронная почта", consultation
        )
        async with house.database.writing() as store:
            ministry = await store.agencies.get(house.agency_id)
            economy = await found_agency(
                store,
                CODE,
                OwnNames("sverdlovsk_economy", SUCCESSOR, "Минэкономики", ministry.time_zone),
            )
            act = acts.Act("Указ", "1", on("2025-12-26"))
            await acts.record(
                store, ministry, SuccessionKind.MERGED, on("2025-12-29"), act, successors=[economy]
            )
        await place(house, SECRETARY, third)
        await house.until(on("2026-02-02"))
        late = await house.told(NoticeKind.PUBLICATION_OVERDUE, "Утверждающий")

        assert [each.number for each in (first, second, third)] == [1, 2, 3]
        assert {body["release"] for _, body in late} == {second.id}
        assert [day for day, _ in late][:1] == [on("2025-05-27")]
        assert (campaign.review_by, campaign.hand_over_by) == (on("2025-12-25"), on("2025-12-30"))
        said = hand_over.document_of(campaign)
        assert len(said["rows"]) == 8
        await assert_closed(house, economy.id, undecided)
        assert await print_out(house, Client.EXTERNAL) == expected(CODE)


async def named_nothing_but_feedback(
    store: Store, draft: Proposal, by: Staff, procedure: Procedure
) -> None:
    await drafts.put_need(store, draft, Need.FORMS, False, procedure, by)
    await drafts.put_need(store, draft, Need.FEEDBACK, True, procedure, by)


async def assert_closed(house: House, successor: int, undecided: int) -> None:
    """The ministry's list is only read, what was undecided is over, and citizens are led to
    whoever came after."""
    async with house.acting(TEAM.author) as (store, author):
        owner = await list_of(store, house, Client.EXTERNAL)
        row = (await store.register.rows(owner.id))[0]
        with pytest.raises(ClosedAgencyError):
            await proposals.begin_change(store, ChangeKind.NEEDS, row.id, author)
        left = await store.proposals.get(house.agency_id, undecided)
        cards = {each.id: each for each in await load_published(store)}
    ministry = cards[house.agency_id]
    assert left.status is Status.WITHDRAWN
    assert ministry.lists[Client.EXTERNAL].number == 3
    assert ministry.closed_by is not None
    assert ministry.successors == (successor,)
