"""An administrator changes the agency's settings, with history; others only read them."""

import json
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from admin import review
from admin.errors import DomainError, NotAllowedError, UnknownChoiceError
from admin.errors.procedure import (
    BadDocumentError,
    BadDocumentLineError,
    BadFormLineError,
    BadMonthDayError,
    BadNumberError,
    BadNumbersError,
    ClosedAgencyError,
    DirectionInUseError,
    LeapDayError,
    ListInUseError,
    MissingColumnsError,
    MonitoringDatesError,
    NeedInUseError,
    NoMonitoringError,
    OwnPageAddressError,
    PatienceOrderError,
    ReleaseRuleBusyError,
    RepeatedColumnError,
    SettingsMovedOnError,
    SettingUnchangedError,
)
from admin.permissions import GRANTS, Permission
from admin.procedure import changes as procedure_changes
from admin.procedure.reading import read_value
from admin.procedure.rules import validated
from admin.procedure.settings import Group, setting_named, settings_of
from admin.procedure.standard import line_fits
from admin.procedure.values import value_of, with_value
from admin.procedure.words import brief_words, group_lines
from admin.publication.clock import KIND
from locales import LANGUAGES, Say
from storage.db import Database
from storage.models import JournalRecord, QueuedMessage
from storage.procedure import Monitoring, OrderDocument, Publication
from storage.store import Store
from storage.terms import Client, Need, ReleaseRule, Role
from tests.factories import (
    DIRECTION,
    OTHER_DIRECTION,
    Office,
    a_checked,
    a_procedure,
    a_staff,
    an_office,
    open_office,
)


async def changed(store: Store, office: Office, part: str, typed: str, basis: str = "") -> Any:
    """Answered and saved by the administrator."""
    by = office.administrator
    agency = await store.agencies.get(office.agency.id)
    found = await procedure_changes.ahead(store, part, typed, by=by, seen=agency.revision)
    return await procedure_changes.change(
        store, part, found.becomes, by=by, seen=agency.revision, basis=basis
    )


async def test_a_change_is_kept_with_what_was_and_who_did_it(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await changed(store, office, "publication.working_days", "10", "приказ № 5")

    async with sqlite_database.reading() as store:
        agency = await store.agencies.get(office.agency.id)
        kept, count = await procedure_changes.history(store, by=office.editor, limit=10, offset=0)
    assert agency.procedure.publication.working_days == 10
    assert agency.revision == office.agency.revision + 1
    assert count == 1
    assert (kept[0].part, kept[0].was, kept[0].becomes) == (
        "publication.working_days",
        {"value": None},
        {"value": 10},
    )
    assert (kept[0].by_title, kept[0].basis) == ("Администратор 1", "приказ № 5")


async def test_the_journal_notes_a_change_without_its_words(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await changed(store, office, "route.note", "Особое слово", "Тайный приказ")

    async with sqlite_database.reading() as store:
        record = await store.session.scalar(
            select(JournalRecord).where(JournalRecord.verb == "procedure.change")
        )
    assert record is not None
    assert record.subject == "procedure:route.note"
    assert "слово" not in json.dumps(record.details, ensure_ascii=False)


async def test_approvers_are_told_of_a_change(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await changed(store, office, "route.separate_check", "never")

    async with sqlite_database.reading() as store:
        queued = (await store.session.scalars(select(QueuedMessage))).all()
    told = {each.person_id for each in queued if each.body.get("kind") == "procedure_changed"}
    assert told == {office.approver.person_id}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
async def test_only_an_administrator_changes_the_settings(
    sqlite_database: Database, role: Role
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        person = await a_staff(store, office.agency, role)
        with pytest.raises(NotAllowedError):
            await procedure_changes.ask(store, "release_rule", by=person)


async def test_what_somebody_changed_meanwhile_is_not_overwritten(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    seen = office.agency.revision
    async with sqlite_database.writing() as store:
        await store.agencies.touch(office.agency.id)

    async with sqlite_database.writing() as store:
        with pytest.raises(SettingsMovedOnError):
            await procedure_changes.change(
                store, "route.note", "Иначе", by=office.administrator, seen=seen
            )


async def test_a_closed_agency_keeps_its_settings(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        office.agency.closed_on = office.agency.procedure.order.date
        await store.flush()

        with pytest.raises(ClosedAgencyError):
            await procedure_changes.ask(store, "release_rule", by=office.administrator)


@pytest.mark.parametrize("rule", list(ReleaseRule))
async def test_the_release_rule_waits_for_what_is_checked(
    sqlite_database: Database, rule: ReleaseRule
) -> None:
    line = "Приказ от {order_date} № {order_number}"
    settings = {} if rule is ReleaseRule.ON_APPROVAL else {"document_line": line}
    office = await open_office(sqlite_database, a_procedure(release_rule=rule, **settings))
    other = next(each for each in ReleaseRule if each is not rule)
    async with sqlite_database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site)

    async with sqlite_database.writing() as store:
        with pytest.raises(ReleaseRuleBusyError):
            await changed(store, office, "release_rule", other.value)


async def test_the_release_rule_brings_a_line_about_its_document(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await changed(store, office, "release_rule", "by_order")

    async with sqlite_database.reading() as store:
        procedure = (await store.agencies.get(office.agency.id)).procedure
        parts = {each.part for each in await store.procedure_changes.of(office.agency.id)}
    assert procedure.release_rule is ReleaseRule.BY_ORDER
    assert procedure.document_line == "Приказ от {order_date} № {order_number}"
    assert parts == {"release_rule", "document_line"}


async def test_a_direction_with_rows_stays_and_the_rows_are_named(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(DirectionInUseError) as refused:
            await changed(store, office, "directions.external", OTHER_DIRECTION)

    assert refused.value.words["count"] == 2
    assert "«Сайт»" in str(refused.value.words["names"])


async def test_a_free_direction_is_renamed_and_another_added(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await changed(store, office, "directions.external", f"{DIRECTION}\nНовое имя\nЕщё одно")

    async with sqlite_database.reading() as store:
        procedure = (await store.agencies.get(office.agency.id)).procedure
    assert procedure.directions[Client.EXTERNAL] == (DIRECTION, "Новое имя", "Ещё одно")


async def test_a_need_that_rows_serve_stays(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(NeedInUseError):
            await changed(store, office, "needs", "2 4 6")


async def test_needs_are_put_in_order_and_a_new_one_has_the_common_words(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await changed(store, office, "needs", "4 1 2 6 7")

    async with sqlite_database.reading() as store:
        needs = (await store.agencies.get(office.agency.id)).procedure.needs
    assert [need.code for need in needs] == [
        Need.SUBMISSION,
        Need.INFORMATION,
        Need.CONSULTATION,
        Need.RESULT,
        Need.INSPECTION,
    ]
    assert needs[0].wording == "подать обращение"
    assert needs[-1].wording == "предоставление объектов для осмотра (проверки)"


async def test_a_second_list_begins_with_the_directions_of_the_first(
    sqlite_database: Database,
) -> None:
    alone = a_procedure(clients=(Client.EXTERNAL,), directions={Client.EXTERNAL: (DIRECTION,)})
    office = await open_office(sqlite_database, alone)

    async with sqlite_database.writing() as store:
        await changed(store, office, "clients", "1 2")

    async with sqlite_database.reading() as store:
        procedure = (await store.agencies.get(office.agency.id)).procedure
        lists = await store.agencies.lists(office.agency.id)
    assert procedure.directions[Client.INTERNAL] == (DIRECTION,)
    assert {each.client for each in lists} == set(Client)


async def test_a_list_with_rows_is_not_given_up(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(ListInUseError):
            await changed(store, office, "clients", "2")


async def test_a_term_set_today_plans_its_reminders_today(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await a_release_of(store, office)

    async with sqlite_database.writing() as store:
        await changed(store, office, "publication.working_days", "10")
        planned = await store.deadlines.planned(KIND, office.agency.id)

    assert planned


async def a_release_of(store: Store, office: Office) -> None:
    proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)


@pytest.mark.parametrize(
    ("part", "typed", "refusal"),
    [
        ("publication.working_days", "0", BadNumberError),
        ("publication.working_days", "десять", BadNumberError),
        ("publication.working_days", "251", BadNumberError),
        ("publication.told", "1 99", BadNumbersError),
        ("publication.told", "секретарь", BadNumbersError),
        ("monitoring.review_by", "29.02", LeapDayError),
        ("monitoring.review_by", "1 ноль", BadMonthDayError),
        ("monitoring.review_by", "31.11", BadMonthDayError),
        ("monitoring.review_by", "01.11", MonitoringDatesError),
        ("patience.remind_after", "9", PatienceOrderError),
        ("document_line", "Утверждён {order_number} и всё", BadDocumentLineError),
        ("document_line", "Утверждён {number", BadDocumentLineError),
        ("document_line", "Утверждён {number.real}", BadDocumentLineError),
        ("document_line", "Утверждён {number!r} сегодня", BadDocumentLineError),
        ("document_line", "Утверждён {number:>9999999} сегодня", BadDocumentLineError),
        ("document_line", "Утверждён без номера", BadDocumentLineError),
        ("form_columns", "Точка", BadFormLineError),
        ("form_columns", "99 Точка", BadFormLineError),
        ("form_columns", "1 1 99", BadFormLineError),
        ("form_columns", "1 №\n5 Точка\n6 Потребности", MissingColumnsError),
        ("form_columns", "5 Точка\n5 Место\n6 Потребности\n7 Вид", RepeatedColumnError),
        ("order", "Приказ о перечне", BadDocumentError),
        ("release_rule", "on_approval", SettingUnchangedError),
        ("release_rule", "by_magic", BadNumbersError),
        ("no_such_part", "1", UnknownChoiceError),
        ("publication.__class__", "1", UnknownChoiceError),
    ],
)
async def test_a_bad_answer_is_refused_and_changes_nothing(
    sqlite_database: Database, part: str, typed: str, refusal: type[DomainError]
) -> None:
    yearly = Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="16")
    office = await open_office(sqlite_database, a_procedure(monitoring=yearly))

    async with sqlite_database.writing() as store:
        with pytest.raises(refusal):
            await changed(store, office, part, typed)
        kept = await store.procedure_changes.of(office.agency.id)

    assert kept == []


async def test_days_of_the_monitoring_are_set_once_it_is_on(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(NoMonitoringError):
            await changed(store, office, "monitoring.review_by", "25.12")
        await changed(store, office, "monitoring.on", "yes")
        await changed(store, office, "monitoring.review_by", "20.12")
        agency = await store.agencies.get(office.agency.id)

    assert agency.procedure.monitoring is not None
    assert agency.procedure.monitoring.review_by == "12-20"


def test_an_act_is_read_as_people_write_it() -> None:
    setting = setting_named("order", a_procedure())

    read = [
        read_value(setting, typed)
        for typed in (
            "№ 54 от 11.04.2024 Об утверждении Порядка",
            "приказ № 54 от 11.04.2024 «Об утверждении Порядка»",
            "54 от 11.04.2024 — Об утверждении Порядка",
        )
    ]

    assert read == [read[0]] * 3
    assert (read[0]["number"], read[0]["date"]) == ("54", "2024-04-11")
    assert read[0]["title"] == "Об утверждении Порядка"


def test_columns_are_read_with_what_they_hold() -> None:
    setting = setting_named("form_columns", a_procedure())

    read = read_value(setting, "1 №\n5. Точка взаимодействия\n\n6) Потребности\n7 Вид")

    assert [(each["field"], each["title"]) for each in read] == [
        ("number", "№"),
        ("touchpoint", "Точка взаимодействия"),
        ("needs", "Потребности"),
        ("kind", "Вид"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", list(Group))
def test_every_setting_says_what_it_is_now(group: Group, language: str) -> None:
    full = a_procedure(
        monitoring=Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="16"),
        lists={Client.EXTERNAL: a_procedure().order},
        form_fields=("number", "touchpoint", "needs"),
    )
    empty = a_procedure()

    for procedure in (full, empty):
        lines = group_lines(group, procedure, Say(language))

        assert len(lines) == len(settings_of(group, procedure)) > 0


@pytest.mark.parametrize("group", list(Group))
def test_every_setting_can_be_put_back_as_it_is(group: Group) -> None:
    """What is read can be written: no setting loses its neighbours."""
    procedure = a_procedure(
        monitoring=Monitoring(review_by="12-25", hand_over_by="12-31", paragraph="16"),
        lists=dict.fromkeys(Client, a_procedure().order),
        form_fields=("number", "touchpoint", "needs"),
    )

    for setting in settings_of(group, procedure):
        same = validated(with_value(setting.part, value_of(setting.part, procedure), procedure))

        assert same == procedure, setting.part


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_procedure_is_told_in_a_few_sentences(language: str) -> None:
    terms = (None, 1, 3, 10)

    told = {
        "\n".join(
            brief_words(
                a_procedure(
                    publication=Publication(
                        working_days=days, counted_from="approval", paragraph="6"
                    )
                ),
                Say(language),
            )
        )
        for days in terms
    }

    assert len(told) == len(terms)


def test_an_administrator_decides_no_content() -> None:
    assert Permission.EDIT_PROCEDURE in GRANTS[Role.ADMINISTRATOR]
    assert Permission.APPROVE not in GRANTS[Role.ADMINISTRATOR]
    assert [role for role in Role if Permission.EDIT_PROCEDURE in GRANTS[role]] == [
        Role.ADMINISTRATOR
    ]


def test_a_line_may_name_the_kind_and_title_of_an_order() -> None:
    line = "{kind} Министерства от {order_date} № {order_number} «{title}»"

    assert line_fits(ReleaseRule.BY_ORDER, line)
    assert not line_fits(ReleaseRule.ON_APPROVAL, line)


@pytest.mark.parametrize(
    ("page", "part", "typed"),
    [("", "publication.own_page_counts", "1"), ("https://example.org", "publication.page", "none")],
)
async def test_the_own_page_counts_only_with_its_address(
    sqlite_database: Database, page: str, part: str, typed: str
) -> None:
    own = Publication(page=page, own_page_counts=bool(page), paragraph="", counted_from="approval")
    office = await open_office(sqlite_database, a_procedure(publication=own))

    with pytest.raises(OwnPageAddressError):
        async with sqlite_database.writing() as store:
            await changed(store, office, part, typed)


def test_only_those_who_record_a_publication_answer_for_it() -> None:
    choices = setting_named("publication.told", a_procedure()).choices

    assert Role.ADMINISTRATOR.value not in choices
    assert all(Permission.PUBLISH in GRANTS[Role(each)] for each in choices)


async def test_a_new_order_keeps_the_requirements_that_the_agency_answers(
    sqlite_database: Database,
) -> None:
    order = OrderDocument(
        title="О перечне", number="1", date=date(2024, 1, 15), letter="D", form_note="из приказа"
    )
    office = await open_office(sqlite_database, a_procedure(order=order))

    async with sqlite_database.writing() as store:
        await changed(store, office, "order", "№ 54 от 11.04.2024 Об утверждении перечня")

    async with sqlite_database.reading() as store:
        kept = (await store.agencies.get(office.agency.id)).procedure.order
    assert (kept.number, kept.date, kept.title) == (
        "54",
        date(2024, 4, 11),
        "Об утверждении перечня",
    )
    assert (kept.letter, kept.form_note) == ("D", "из приказа")
