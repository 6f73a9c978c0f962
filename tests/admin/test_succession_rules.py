"""What an act must be like to be recorded, and what a slip of the hand is told."""

from datetime import date, timedelta

import pytest

from admin import review
from admin.__main__ import run
from admin.clock import agency_today
from admin.command_line import Command
from admin.errors.succession import (
    ClosedAlreadyError,
    ClosingRecordedError,
    DayBeforeReleaseError,
    DayOutOfReachError,
    NamesOfOthersError,
)
from admin.operator.answers import Refusal
from admin.succession import Act, Names, record
from locales import Say
from storage.db import Database
from storage.models import Agency
from storage.terms import SuccessionKind
from tests.factories import a_checked, an_agency, open_office

ACT = Act("указ", "7-УГ", date(2025, 12, 1))
TODAY = agency_today("Europe/Moscow")


@pytest.mark.parametrize(
    "on", [date(1, 1, 1), date(1999, 12, 31), TODAY.replace(year=TODAY.year + 3)]
)
async def test_a_mistyped_year_closes_nothing(sqlite_database: Database, on: date) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        with pytest.raises(DayOutOfReachError) as refused:
            await record(store, agency, SuccessionKind.CLOSED, on, ACT)

    assert "Проверьте год" in Say("ru")(refused.value.key(), **refused.value.words)
    assert agency.closed_on is None


async def test_an_agency_was_not_closed_before_its_first_release(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        made = await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)
        agency = await store.agencies.get(office.agency.id)
        with pytest.raises(DayBeforeReleaseError):
            day = made.date - timedelta(days=1)
            await record(store, agency, SuccessionKind.CLOSED, day, ACT)
        await record(store, agency, SuccessionKind.CLOSED, made.date, ACT)

    assert agency.closed_on == made.date


async def test_what_is_recorded_already_is_named_with_its_day_and_act(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    on = TODAY + timedelta(days=40)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        other = await an_agency(store)
        await record(store, agency, SuccessionKind.MERGED, on, ACT, successors=[other])
        with pytest.raises(ClosingRecordedError) as planned:
            names = Names("Новое название", "Новое")
            await record(store, agency, SuccessionKind.RENAMED, TODAY, ACT, names=names)
        agency.closed_on = on
        with pytest.raises(ClosedAlreadyError) as closed:
            await record(store, agency, SuccessionKind.RENAMED, TODAY, ACT, names=names)

    for refused in (planned, closed):
        said = Say("ru")(refused.value.key(), **refused.value.words)
        assert f"{on:%d.%m.%Y}" in said and "присоединён" in said
        assert "указ от 01.12.2025 № 7-УГ" in said


@pytest.mark.parametrize(
    ("kind", "how_many", "names"),
    [
        (SuccessionKind.CLOSED, 0, Names("Новое название")),
        (SuccessionKind.CLOSED, 0, Names(short_name="Новое")),
        (SuccessionKind.MERGED, 1, Names("Новое название")),
        (SuccessionKind.MERGED, 0, Names("Новое название", greeting_name="нового")),
        (SuccessionKind.SPLIT, 2, Names("Новое название")),
    ],
)
async def test_a_name_that_nobody_takes_is_not_dropped_in_silence(
    sqlite_database: Database, kind: SuccessionKind, how_many: int, names: Names
) -> None:
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        successors = [await an_agency(store) for _ in range(how_many)]
        with pytest.raises(NamesOfOthersError) as refused:
            await record(store, agency, kind, TODAY, ACT, successors=successors, names=names)

    assert "--new-name" in Say("ru")(refused.value.key(), **refused.value.words)


def closing(on: date, **given: str) -> Command:
    return Command(
        "succeed",
        agency="example",
        kind="closed",
        on=on.isoformat(),
        document="указ",
        number="7",
        date="2025-12-01",
        **given,
    )


async def test_a_day_that_has_passed_is_confirmed_first(sqlite_database: Database) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)
    async with sqlite_database.writing() as store:
        await an_agency(store, "example")
    on = TODAY - timedelta(days=30)

    with pytest.raises(Refusal, match="--yes"):
        await run(closing(on), url)
    before = await _closed_on(sqlite_database)
    said = await run(closing(on, sure="yes"), url)

    assert before is None
    assert await _closed_on(sqlite_database) == on
    assert "уже действует" in said[0]


async def test_a_successor_is_named_by_its_code(sqlite_database: Database) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)
    async with sqlite_database.writing() as store:
        await an_agency(store, "example")

    with pytest.raises(Refusal, match="nowhere"):
        await run(closing(TODAY, successors="nowhere"), url)


async def _closed_on(database: Database) -> date | None:
    async with database.reading() as store:
        agency = await store.agencies.by_code("example")
    assert isinstance(agency, Agency)
    return agency.closed_on


async def test_agencies_show_what_acts_did_and_are_to_do(sqlite_database: Database) -> None:
    url = sqlite_database.engine.url.render_as_string(hide_password=False)
    ahead = TODAY + timedelta(days=200)
    async with sqlite_database.writing() as store:
        closed, merged, other = [await an_agency(store, f"agency_{n}") for n in range(3)]
        await record(store, closed, SuccessionKind.CLOSED, date(2025, 12, 29), ACT)
        await record(store, merged, SuccessionKind.MERGED, ahead, ACT, successors=[other])
        names = Names("Новое название", "Новое")
        await record(store, other, SuccessionKind.RENAMED, ahead, ACT, names=names)

    said = "\n".join(await run(Command("agencies"), url))

    assert "закрыт с 29.12.2025\n" in said
    assert f"присоединён с {ahead:%d.%m.%Y} → agency_2 (ещё не наступило)" in said
    assert f"с {ahead:%d.%m.%Y} будет называться «Новое название» (ещё не наступило)" in said
