"""What a change of settings brings besides, and that no rule of releases is a trap."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from admin import review
from admin.errors.procedure import BadBasisError, ReleaseRuleBusyError
from admin.monitoring import opening
from admin.procedure import changes as procedure_changes
from admin.procedure.reading import read_basis
from storage.db import Database
from storage.models import Campaign
from storage.procedure import Monitoring
from storage.store import Store
from storage.terms import ReleaseRule, Status
from tests.factories import (
    Office,
    a_checked,
    a_procedure,
    a_procedure_by_order,
    open_office,
)

YEARLY = Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="16")


async def brought(store: Store, office: Office, part: str, typed: str) -> list[str]:
    """The names of what the answer would bring."""
    agency = await store.agencies.get(office.agency.id)
    found = await procedure_changes.ahead(
        store, part, typed, by=office.administrator, seen=agency.revision
    )
    return [each.what for each in found.brings]


async def saved(store: Store, office: Office, part: str, value: Any) -> None:
    agency = await store.agencies.get(office.agency.id)
    await procedure_changes.change(
        store, part, value, by=office.administrator, seen=agency.revision
    )


async def without_head(database: Database, office: Office) -> None:
    async with database.writing() as store:
        head = await store.team.member(office.agency.id, office.head.person_id)
        assert head is not None
        head.revoked_at = datetime(2026, 11, 1, tzinfo=UTC)


async def test_orders_without_a_head_are_warned_of(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with_head = await brought(store, office, "release_rule", "by_order")
    await without_head(sqlite_database, office)
    async with sqlite_database.writing() as store:
        headless = await brought(store, office, "release_rule", "by_order")

    assert with_head == ["note"]
    assert headless == ["nobody-present", "note"]


async def test_what_nobody_can_present_goes_back_to_the_approver(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    async with sqlite_database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        with pytest.raises(ReleaseRuleBusyError):
            await saved(store, office, "release_rule", "on_approval")
    await without_head(sqlite_database, office)

    async with sqlite_database.writing() as store:
        await saved(store, office, "release_rule", "on_approval")
    async with sqlite_database.writing() as store:
        found = await store.proposals.get(office.agency.id, proposal.id)
        release = await review.approve(store, found.id, by=office.approver, seen=found.revision)

    assert release.number == 1
    async with sqlite_database.reading() as store:
        agency = await store.agencies.get(office.agency.id)
        approved = await store.proposals.get(office.agency.id, proposal.id)
    assert agency.procedure.release_rule is ReleaseRule.ON_APPROVAL
    assert (approved.status, approved.bundle_id) == (Status.RELEASED, None)


async def a_campaign(store: Store, office: Office, today: date) -> Campaign:
    campaign = Campaign(
        agency_id=office.agency.id,
        list_id=office.owner.id,
        year=today.year,
        opened_on=today,
        review_by=date(today.year, 12, 25),
        hand_over_by=date(today.year, 12, 30),
        created_at=datetime.now(UTC),
    )
    await store.campaigns.add(campaign)
    return campaign


async def test_an_open_campaign_is_told_of_before_the_monitoring_is_switched_off(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure(monitoring=YEARLY))
    async with sqlite_database.writing() as store:
        quiet = await brought(store, office, "monitoring.on", "no")
        await a_campaign(store, office, date(2026, 12, 1))

    async with sqlite_database.writing() as store:
        told = await brought(store, office, "monitoring.on", "no")

    assert quiet == []
    assert told == ["campaign-stays"]


async def test_a_first_day_that_has_come_is_told_and_planned_at_once(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def today(_zone: str) -> date:
        return date(2026, 11, 22)

    for module in ("admin.procedure.consequences", "admin.replanning"):
        monkeypatch.setattr(f"{module}.agency_today", today)
    office = await open_office(sqlite_database, a_procedure(monitoring=YEARLY))
    async with sqlite_database.writing() as store:
        (await store.agencies.lock_list(office.owner.id)).release_number = 1

    async with sqlite_database.writing() as store:
        ahead = await brought(store, office, "monitoring.opens_on", "2 декабря 2026")
        come = await brought(store, office, "monitoring.opens_on", "1 ноября")
        over = await brought(store, office, "monitoring.review_by", "2026-12-20")
        await saved(store, office, "monitoring.opens_on", "11-01")
        (planned,) = await store.deadlines.planned(opening.KIND, office.agency.id)

    assert (ahead, come, over) == ([], ["opens-now"], [])
    assert (planned.due_at.month, planned.due_at.day) in ((10, 31), (11, 1))


@pytest.mark.parametrize("typed", ["0", "12345", "б/н", "№ 54"])
def test_what_is_no_act_is_no_basis(typed: str) -> None:
    with pytest.raises(BadBasisError):
        read_basis(typed)


@pytest.mark.parametrize("typed", ["", "приказ № 5", "Пр. № 54 от 11.04.2024"])
def test_an_act_in_words_is_a_basis(typed: str) -> None:
    assert read_basis(typed) == typed
