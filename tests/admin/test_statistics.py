"""The agency's statistics: nobody shows in the numbers, terms are counted, waits are named."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine

from admin import review
from admin.demand import KEPT, Count, keep
from admin.errors import NotAllowedError
from admin.personal.rounds import ROUNDS
from admin.statistics.merging import LEAST, Group, merged, opinions
from admin.statistics.periods import Span, period_named, period_of
from admin.statistics.reading import Statistics, read
from admin.statistics.timely import terms
from admin.statistics.waiting import Subject, waits
from storage.db import Database
from storage.demand_terms import Counted
from storage.models import Suggestion
from storage.terms import Role, SuggestionPart
from tests.admin.calendar_days import nine
from tests.factories import (
    Office,
    a_checked,
    a_procedure_by_order,
    a_question,
    a_row,
    a_submitted,
    a_touchpoint,
    open_office,
)

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)
NOVEMBER = period_of(Span.MONTH, MONDAY)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({}, []),
        ({"a": 9}, []),
        ({"a": 10}, [("a", 10)]),
        ({"a": 30, "b": 6, "c": 5}, [("a", 30), ("", 11)]),
        ({"a": 30, "b": 12, "c": 3}, [("a", 30), ("", 15)]),
        ({"a": 30, "b": 3}, [("", 33)]),
        ({"a": 4, "b": 5}, []),
        ({"a": 10, "b": 10, "c": 0}, [("a", 10), ("b", 10)]),
    ],
)
def test_no_group_under_ten_shows_nor_can_be_reckoned(
    counts: Mapping[str, int], shown: list[tuple[str, int]]
) -> None:
    groups = merged(counts)

    assert [(each.key, each.times) for each in groups] == shown
    assert all(each.times >= LEAST for each in groups)
    total = sum(counts.values())
    named = sum(each.times for each in groups if each.key)
    assert not groups or total - named == 0 or total - named >= LEAST


def test_the_merged_group_says_of_how_many_it_is() -> None:
    assert merged({"a": 30, "b": 6, "c": 5})[-1] == Group("", 11, merged=2)


def test_an_opinion_that_few_hold_is_not_told_by_the_other_number() -> None:
    few, many, both = opinions(
        {"many": 40, "few": 50, "both": 6}, {"many": 12, "few": 2, "both": 7}
    )

    assert (few.answers, few.helped, few.not_helped, few.small) == (52, None, None, "not_helped")
    assert (many.answers, many.helped, many.not_helped, many.small) == (52, 40, 12, "")
    assert (both.answers, both.helped, both.small) == (13, None, "both")
    assert opinions({"lonely": 5}, {"lonely": 4}) == ()


@pytest.mark.parametrize("span", Span)
def test_periods_follow_each_other_without_a_gap(span: Span) -> None:
    period = period_of(span, date(2024, 1, 1))

    for _ in range(60):
        following = period.after
        assert following.first == period.last + timedelta(days=1)
        assert following.before == period
        period = following


def test_a_forged_period_is_the_present_month() -> None:
    assert period_named("century", "soon", MONDAY) == NOVEMBER
    assert period_named("month", "9999-12-31", MONDAY) == NOVEMBER
    assert period_named("month", "0001-01-01", MONDAY).first.year == 2020


async def counted(
    database: Database, office: Office, counts: Mapping[tuple[Counted, str], int]
) -> None:
    async with database.writing() as store:
        await keep(
            store,
            {
                Count(office.agency.id, MONDAY, kind, key): times
                for (kind, key), times in counts.items()
            },
        )


async def reading(database: Database, office: Office) -> Statistics:
    async with database.reading() as store:
        return await read(store, NOVEMBER, by=office.editor)


async def test_rows_of_one_touchpoint_are_one_group(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        point = await a_touchpoint(store, office.agency, name="Личный приём")
        one = await a_row(store, office.owner, point, process="Один")
        other = await a_row(store, office.owner, point, process="Другой")
    await counted(
        sqlite_database,
        office,
        {(Counted.ROW, str(one.id)): 6, (Counted.ROW, str(other.id)): 7, (Counted.ROW, "999"): 50},
    )

    found = await reading(sqlite_database, office)

    assert found.demand[Counted.ROW] == (Group(str(point.id), 13),)
    assert found.names[str(point.id)] == "Личный приём"


async def test_another_agencys_numbers_are_its_own(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    foreign = await open_office(sqlite_database)
    await counted(sqlite_database, foreign, {(Counted.SITUATION, "roof"): 50})

    assert (await reading(sqlite_database, office)).is_empty
    assert not (await reading(sqlite_database, foreign)).is_empty


async def test_an_internal_client_reads_no_statistics(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.reading() as store:
        with pytest.raises(NotAllowedError):
            await read(store, NOVEMBER, by=office.of(Role.INTERNAL))
        with pytest.raises(NotAllowedError):
            await waits(store, MONDAY, by=office.of(Role.INTERNAL))
        with pytest.raises(NotAllowedError):
            await terms(store, NOVEMBER, by=office.of(Role.INTERNAL))


async def test_counts_are_kept_for_four_hundred_days(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    await counted(sqlite_database, office, {(Counted.SITUATION, "roof"): 50})
    noon = datetime.combine(MONDAY, time(12), UTC)

    async with sqlite_database.writing() as store:
        await ROUNDS["counts"](store, noon + KEPT)
    kept = await reading(sqlite_database, office)
    async with sqlite_database.writing() as store:
        await ROUNDS["counts"](store, noon + KEPT + timedelta(days=1))

    assert not kept.is_empty
    assert (await reading(sqlite_database, office)).is_empty


async def test_who_waits_for_whom_is_named_with_the_day_on_which_patience_ends(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            await a_submitted(store, office.editor, office.site)

    async with sqlite_database.reading() as store:
        (early,) = await waits(store, FRIDAY, by=office.editor)

    assert (early.subject, early.name) == (Subject.PROPOSAL, "Сайт")
    assert early.who == (office.editor.title,)
    assert set(early.whom) == {office.reviewer.title, office.head.title}
    assert (early.since, early.until) == (FRIDAY, date(2026, 11, 27))
    assert not early.is_late(date(2026, 11, 27)) and early.is_late(date(2026, 11, 28))


async def test_what_was_returned_waits_for_its_author(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        await review.give_back(
            store, proposal.id, by=office.reviewer, seen=proposal.revision, comment="Уточните."
        )

    async with sqlite_database.reading() as store:
        (found,) = await waits(store, FRIDAY, by=office.approver)

    assert found.subject is Subject.RETURNED
    assert (found.who, found.whom) == ((office.reviewer.title,), (office.editor.title,))


async def test_checked_changes_wait_together_for_the_order(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())
    async with sqlite_database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site)
        await a_checked(store, office.editor, office.reviewer, office.reception)

    async with sqlite_database.reading() as store:
        (found,) = await waits(store, FRIDAY, by=office.approver)

    assert (found.subject, found.count) == (Subject.BUNDLE, 2)
    assert (found.who, found.whom) == ((office.editor.title,), (office.head.title,))


async def test_clients_wait_for_those_who_mend_and_who_teach(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_question(store, office.agency, last_on=MONDAY)
        await store.suggestions.add(
            Suggestion(
                agency_id=office.agency.id,
                row_id=office.site.id,
                release_number=1,
                part=SuggestionPart.PHONE,
                created_at=nine(MONDAY),
                times=3,
            )
        )

    async with sqlite_database.reading() as store:
        found = {each.subject: each for each in await waits(store, FRIDAY, by=office.editor)}
        shown = await read(store, NOVEMBER, by=office.editor)

    assert set(found) == {Subject.QUESTIONS, Subject.SUGGESTIONS}
    assert all(each.who == () and each.since == MONDAY for each in found.values())
    assert office.editor.title in found[Subject.SUGGESTIONS].whom
    assert shown.reports == ((str(office.site.touchpoint_id), 3),)


async def test_decisions_are_counted_with_their_usual_working_days(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    with time_machine.travel(nine(FRIDAY), tick=False):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.editor, office.site)
    with time_machine.travel(nine(date(2026, 11, 24)), tick=False):
        async with sqlite_database.writing() as store:
            await review.reject(
                store, proposal.id, by=office.reviewer, seen=proposal.revision, comment="Не нужно."
            )

    async with sqlite_database.reading() as store:
        found = await terms(store, NOVEMBER, by=office.editor)
        before = await terms(store, NOVEMBER.before, by=office.editor)

    assert (found.decided, found.usual_days, found.long_waits) == (1, 2, 0)
    assert before.decided == 0
