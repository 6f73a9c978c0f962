"""The whole list is checked at once: grouped by check, with what no single row shows."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from time import process_time
from typing import Any

import pytest

from admin.completeness import (
    CHECKS,
    EXCLUSION_CHECKS,
    LIST_CHECKS,
    SUBJECT_GONE,
    SUBJECT_MOVED,
    UNIT_GONE,
    Found,
    Line,
    Outside,
    Standing,
    Whole,
    findings_of_list,
)
from admin.completeness.bodies import bodies, streets
from admin.completeness.mending import CONFIRMED, MENDED_BY
from admin.completeness.of_list import Report, list_report
from admin.completeness.spelling import alike
from admin.errors import NotAllowedError
from locales import LANGUAGES, Say
from storage.db import Database
from storage.samples import SAMPLES, load_sample, read_sample
from storage.terms import Channel, Client, Need, Role, Trust
from tests.admin.test_completeness import TODAY, a_line
from tests.factories import (
    DIRECTION,
    OTHER_DIRECTION,
    a_list,
    a_procedure,
    a_staff,
    a_touchpoint,
    open_office,
)

EVERYTHING = (Need.INFORMATION, Need.CONSULTATION, Need.SUBMISSION, Need.RESULT)


def a_whole(*lines: Line, **values: Any) -> Whole:
    settings: dict[str, Any] = {"procedure": a_procedure(), "outside": Outside(today=TODAY)}
    return Whole(lines=lines, standing=Standing(lines), **{**settings, **values})


def named(found: tuple[Found, ...], name: str) -> Found | None:
    return next((each for each in found if each.finding.name == name), None)


def many(count: int) -> list[Line]:
    """Rows of one process, and of twenty more."""
    return [
        a_line(
            row_id=number,
            touchpoint_id=number,
            name=f"Окно приёма граждан и организаций № {number}",
            process="" if number % 2 else f"Процесс {number % 20}",
            texts=("Возьмите паспорт и приходите в отдел по адресу",),
        )
        for number in range(1, count + 1)
    ]


def seconds_of(count: int) -> float:
    lines = many(count)
    foreign = bodies(["Служба надзора"], ["Служба гостехнадзора Калининградской области"])
    began = process_time()
    findings_of_list(a_whole(*lines, outside=Outside(today=TODAY, bodies=foreign)))
    return process_time() - began


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_says_how_to_mend_it_and_has_a_name_for_its_button(language: str) -> None:
    say = Say(language)
    found = [each for each, _check in (*CHECKS, *EXCLUSION_CHECKS, *LIST_CHECKS)]

    for each in (*found, SUBJECT_GONE, SUBJECT_MOVED, UNIT_GONE):
        cause, _, mending = say(f"finding-{each.name}").partition(": ")
        assert mending or "." in cause, each.name
    for each, _check in (*CHECKS, *LIST_CHECKS):
        assert 0 < len(say(f"finding-short-{each.name}")) <= 40
        unmended = (*CONFIRMED, "cause-outside-order")
        assert each.name in MENDED_BY or each.name in unmended
        assert each.paragraphs


def test_needs_that_nothing_in_a_process_serves_are_one_finding_of_the_process() -> None:
    here = a_line(needs=(Need.INFORMATION, Need.SUBMISSION))
    there = a_line(row_id=2, touchpoint_id=2, process="Запись", needs=EVERYTHING)

    found = named(findings_of_list(a_whole(here, there)), "need-unserved")

    assert found is not None
    assert [(each.place, each.needs) for each in found.entries] == [
        (here.place, (Need.CONSULTATION, Need.RESULT))
    ]


def test_a_direction_without_any_point_is_found() -> None:
    directions = (DIRECTION, OTHER_DIRECTION)

    found = named(findings_of_list(a_whole(a_line(), directions=directions)), "empty-direction")

    assert found is not None and [each.place[0] for each in found.entries] == [OTHER_DIRECTION]


def test_only_final_points_are_found_in_each_process_apart() -> None:
    final = a_line(needs=(Need.SUBMISSION,))
    result = a_line(row_id=2, touchpoint_id=2, name="Почта", needs=(Need.RESULT,))
    elsewhere = a_line(row_id=3, touchpoint_id=3, name="Сайт", process="Запись")

    found = named(findings_of_list(a_whole(final, result, elsewhere)), "only-final")
    preceded = findings_of_list(a_whole(final, replace(result, needs=(Need.CONSULTATION,))))

    assert found is not None and [each.row_id for each in found.entries] == [1, 2]
    assert named(preceded, "only-final") is None


def test_a_row_that_the_last_monitoring_left_out_is_stale_and_a_newer_one_is_not() -> None:
    lines = [
        a_line(row_id=number, touchpoint_id=number, name=f"Окно {number}", confirmed_on=on)
        for number, on in ((1, None), (2, date(2026, 1, 10)), (3, None))
    ]
    monitoring = read_sample("sverdlovsk_invest").procedure.monitoring
    assert monitoring is not None
    asleep = monitoring.model_copy(update={"on": False})

    found = named(
        findings_of_list(a_whole(*lines, procedure=a_procedure(monitoring=monitoring))),
        "stale-row",
    )
    off = findings_of_list(a_whole(*lines, procedure=a_procedure(monitoring=asleep)))

    assert found is not None and [each.row_id for each in found.entries] == [1]
    assert named(off, "stale-row") is None


def test_requirements_are_told_once_for_a_point_and_never_for_anothers() -> None:
    met = {"checklist": {"booking": {"state": "met"}, "short-wait": {"state": "not_met"}}}
    lines = [
        a_line(requirements=met),
        a_line(row_id=2, process="Запись", requirements=met),
        a_line(row_id=3, touchpoint_id=3, name="МФЦ", owner="МФЦ"),
    ]
    asked = {Channel.RECEPTION.value: ("booking", "short-wait", "service-rules")}

    found = findings_of_list(a_whole(*lines, requirements=asked))

    unmet, unknown = (named(found, f"requirement-{each}") for each in ("not-met", "unknown"))
    assert unmet is not None and [each.requirements for each in unmet.entries] == [("short-wait",)]
    assert unknown is not None
    assert [each.requirements for each in unknown.entries] == [("service-rules",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Официальный сайт", "Оф. сайт"),
        ("Личный приём", "Личный прием"),
        ("Телефон «горячей линии»", "Телефон горячей линии"),
        ("Онлайн-опрос", "Онлайн опрос"),
        ("Электронная почта", "E-mail"),
        ("Электронная почта", "Элетронная почта"),
        ("Система электронного документооборота", "Система электроного документоборота"),
        ("Сайт службы", "Cайт службы"),
        ("Приём личный", "Личный приём"),
    ],
)
def test_names_that_differ_by_spelling_are_alike(one: str, other: str) -> None:
    assert alike([one.casefold(), other.casefold()])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Кабинет 12", "Кабинет 13"),
        ("Телефон отдела А", "Телефон отдела Б"),
        ("Сайт", "Чат"),
        ("Сайт службы", "Сайт службы занятости"),
        ("Телефон", "Телефон доверия"),
        ("ГИС ЖКХ", "ГИС ТОР"),
        ("Почта", "Почтамт"),
    ],
)
def test_names_of_different_points_are_not_alike(one: str, other: str) -> None:
    assert not alike([one.casefold(), other.casefold()])


def test_no_two_points_of_a_sample_are_alike() -> None:
    for code in SAMPLES:
        names = [each.name.casefold() for each in read_sample(code).touchpoints]
        assert len(list(combinations(names, 2))) > 20
        assert not alike(names)


def test_a_slip_is_found_among_hundreds_of_names() -> None:
    names = [each.spelled for each in many(600)]

    found = alike([*names, "окно приёма граждан и организаций № 0", "окно прёма граждан № 7"])
    slip = alike([*names, "окно приёма гражан и организаций № 300"])

    assert not found
    assert "окно приёма граждан и организаций № 300" in slip


@pytest.mark.parametrize(
    "text",
    [
        "обращения, поступившие в службу по тарифам Астраханской области",
        "Напишите в Службу гостехнадзора",
        "приём ведёт мининвестиций",
        "по вопросам ЖИЛИЩНОЙ ИНСПЕКЦИИ",
    ],
)
def test_another_body_is_found_in_any_case(text: str) -> None:
    found = bodies(
        ["Служба жилищного надзора Астраханской области"],
        [
            "Служба гостехнадзора Калининградской области",
            "Мининвестиций Свердловской области",
        ],
    )

    assert found.search(text.casefold())


@pytest.mark.parametrize(
    "text",
    [
        "Официальный сайт службы жилищного надзора",
        "Узнайте тарифы на сайте службы",
        "Служба поддержки по телефону",
        "инвестиционный портал",
    ],
)
def test_ones_own_body_and_common_words_are_no_other_body(text: str) -> None:
    own = ["Служба жилищного надзора Астраханской области"]

    assert not bodies(own, ["Мининвестиций Свердловской области"]).search(text.casefold())


def test_streets_are_read_however_they_are_written() -> None:
    long, short, other = (
        streets(each)[0]
        for each in (
            "Астраханская область, город Астрахань, улица Кирова, дом 19",
            "г. Астрахань, ул. Кирова, д. 19",
            "г. Киров, ул. Кирова, 19",
        )
    )

    assert long.may_be(short)
    assert not long.may_be(other)
    assert not streets("Приходите к 19 часам, улица большая")


async def reports(database: Database, code: str) -> dict[Client, Report]:
    async with database.writing() as store:
        for each in SAMPLES:
            await load_sample(store, each, date(2026, 11, 16))
    async with database.writing() as store:
        agency = await store.agencies.by_code(code)
        assert agency is not None
        staff = await a_staff(store, agency, Role.REVIEWER)
        lists = await store.agencies.lists(agency.id)
        return {each.client: await list_report(store, each, by=staff) for each in lists}


async def test_the_sample_of_the_housing_service_has_its_known_gaps_and_no_others(
    sqlite_database: Database,
) -> None:
    report = (await reports(sqlite_database, "astrakhan_housing"))[Client.EXTERNAL]

    assert {each.finding.name: len(each.entries) for each in report.found} == {
        "kind-undefined": 2,
        "no-responsible": 12,
        "no-contact": 9,
        "unconfirmed-contact": 3,
        "never-checked-contact": 1,
        "other-body-address": 1,
        "no-offline-alternative": 7,
        "takes-no-appeals": 1,
        "need-unserved": 1,
        "requirement-unknown": 9,
        "no-form": 1,
        "offers-unknown": 1,
    }
    assert report.count(blocks=True) == 0
    assert report.sites.unchecked == 2


async def test_an_empty_list_says_that_its_directions_are_empty(
    sqlite_database: Database,
) -> None:
    report = (await reports(sqlite_database, "sverdlovsk_invest"))[Client.INTERNAL]

    assert [each.finding.name for each in report.found] == ["empty-direction"]
    assert len(report.found[0].entries) == 4


async def test_a_point_that_no_row_ever_used_is_told_of_once(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        inner = await a_list(store, office.agency, Client.INTERNAL)
        await a_touchpoint(store, office.agency, "Киоск")
        await store.register.change_row(office.site.id, 1, {"excluded": True})

    async with sqlite_database.reading() as store:
        outer_report = await list_report(store, office.owner, by=office.editor)
        inner_report = await list_report(store, inner, by=office.editor)
        reusable = [each.name for each in await store.register.reusable(office.owner)]

    found = outer_report.named("unused-touchpoint")
    assert found is not None and [each.name for each in found.entries] == ["Киоск"]
    assert inner_report.named("unused-touchpoint") is None
    assert reusable == ["Приём", "Киоск"]


async def test_the_address_of_another_agency_is_found(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    other = await open_office(sqlite_database)
    address = {"type": "address", "trust": Trust.STAFF.value, "checked_on": "2026-11-16"}
    async with sqlite_database.writing() as store:
        for each, value in ((office, "ул. Садовая, 7"), (other, "г. Город, улица Садовая, дом 7")):
            contacts = [{**address, "value": value}]
            point = each.reception.touchpoint_id
            await store.register.change_touchpoint(point, 1, {"contacts": contacts})

    async with sqlite_database.reading() as store:
        report = await list_report(store, office.owner, by=office.editor)

    found = report.named("other-body-address")
    assert found is not None and [each.name for each in found.entries] == ["Приём"]


async def test_whoever_does_not_work_here_sees_no_findings(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.reading() as store:
        with pytest.raises(NotAllowedError):
            await list_report(store, office.owner, by=office.internal)


def test_ten_times_the_rows_take_about_ten_times_as_long() -> None:
    few = min(seconds_of(500) for _ in range(3))

    assert seconds_of(5_000) < 30 * few
