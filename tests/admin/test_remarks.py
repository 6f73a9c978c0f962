"""Remarks that want an outcome: numbered, answered once, promised in earnest (E2.2, E2.3)."""

from datetime import timedelta

import pytest

from admin.citizen_notices import CitizenNotice
from admin.errors import LongTextError, NotAllowedError
from admin.errors.procedure import ClosedAgencyError
from admin.errors.remarks import (
    DayOffPromiseError,
    ManyRemarksError,
    NoObjectionError,
    NoPromiseDayError,
    NothingLeftError,
    OutcomeNeededError,
    PastPromiseError,
    ReachedAlreadyError,
    RemarkAnsweredError,
    RemarkForColleagueError,
    RemarkMovedOnError,
    RemarkWithdrawnError,
)
from admin.notices import NoticeKind
from admin.remarks import answering, leaving, reading, templates
from admin.remarks.answering import Outcome
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import KnowledgeItem, Remark, Unit
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import KnowledgeKind, Role
from tests.admin.calendar_days import people_told, persons, told
from tests.admin.test_at_once import at_once, winners
from tests.factories import Office, a_person, a_staff, an_office, open_office
from tests.remarks import SAID, a_remark, a_weekend, a_working_day, answered, as_typed

PROMISED, IMPOSSIBLE, SOLVED = (
    RemarkStatus.PROMISED,
    RemarkStatus.IMPOSSIBLE,
    RemarkStatus.SOLVED,
)


async def test_numbers_follow_each_other_though_people_write_at_once(database: Database) -> None:
    office = await open_office(database)

    left = await at_once(database, *(lambda store: a_remark(store, office) for _ in range(6)))

    assert sorted(each.number for each in winners(left)) == [1, 2, 3, 4, 5, 6]


async def test_names_and_telephones_are_crossed_out_and_a_whole_message_is_kept(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        long = f"Я Иван Петров, +7 900 000-00-00. {'Скамейки нет, стоять тяжело. ' * 33}и всё"

        remark = await a_remark(store, office, words=long)

        assert "Петров" not in remark.words and "900" not in remark.words
        assert remark.words.endswith("и всё")


async def test_too_much_too_little_and_nothing_but_a_name_are_refused(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)

        with pytest.raises(LongTextError):
            await a_remark(store, office, author, "скамейки нет " * 80)
        with pytest.raises(NothingLeftError):
            await a_remark(store, office, author, "+7 900 000-00-00")

        assert await leaving.own(store, author.id) == []


async def test_one_person_leaves_five_a_day_and_the_next_day_more(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        for _ in range(5):
            await a_remark(store, office, author)

        with pytest.raises(ManyRemarksError):
            await a_remark(store, office, author)
        await a_remark(store, office, author, now=utc_now() + timedelta(days=1, minutes=1))


async def test_taking_back_leaves_no_room_for_more_than_five_a_day(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        for _ in range(5):
            remark = await a_remark(store, office, author)
            await leaving.take_back(store, author.id, remark.id)

        with pytest.raises(ManyRemarksError):
            await a_remark(store, office, author)

        now = utc_now()
        assert await store.remarks.forget_over(now) == 0
        assert await store.remarks.forget_over(now + timedelta(days=1)) == 5
        assert await leaving.own(store, author.id) == []


async def test_editors_of_the_row_s_unit_are_told_first(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        unit = Unit(agency_id=office.agency.id, name="Отдел приёма")
        await store.units.add(unit)
        row = await store.register.row(office.agency.id, office.reception.id)
        row.unit_id = unit.id
        own = await a_staff(store, office.agency, Role.EDITOR, unit_id=unit.id)
        await a_remark(store, office)
        await a_remark(store, office, about=RemarkAbout.AGENCY)

    people = await people_told(sqlite_database, NoticeKind.REMARK_LEFT)

    everybody = persons(own, office.editor, office.reviewer, office.head, office.approver)
    assert people[0] == own.person_id and sorted(people[1:]) == everybody


async def test_administrators_alone_read_and_answer_what_is_about_the_bot(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        of_bot = await a_remark(store, office, about=RemarkAbout.BOT)
        of_row = await a_remark(store, office)

        read_by = {
            role: [each.remark.id for each in await reading.waiting(store, by=office.of(role))]
            for role in (Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR)
        }

        assert read_by == {
            Role.EDITOR: [of_row.id],
            Role.APPROVER: [of_row.id],
            Role.ADMINISTRATOR: [of_bot.id],
        }
        with pytest.raises(NotAllowedError):
            await answered(store, of_row, office.administrator)
        with pytest.raises(NotAllowedError):
            await reading.read_remark(store, of_bot.id, by=office.head)
        with pytest.raises(NotAllowedError):
            await reading.waiting(store, by=office.internal)


async def test_the_outcome_goes_to_its_author_alone(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        author = await a_person(store)
        remark = await a_remark(store, office, author)
        await answered(store, remark, office.editor)

    found = await told(sqlite_database, CitizenNotice.REMARK_OUTCOME)  # type: ignore[arg-type]

    assert [(person, body["remark"]) for person, body in found] == [(author.id, remark.id)]
    assert "words" not in found[0][1]


@pytest.mark.parametrize("status", [SOLVED, PROMISED, IMPOSSIBLE])
async def test_no_outcome_goes_without_words(
    sqlite_database: Database, status: RemarkStatus
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        remark, day = await a_remark(store, office), await a_working_day(store, office.editor)

        with pytest.raises(OutcomeNeededError) as refused:
            await answered(store, remark, office.editor, status, "  —  ", day)

        assert refused.value.words["outcome"] == status and refused.value.field == "words"


async def test_a_promise_is_of_a_working_day_ahead(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        remark, day = await a_remark(store, office), await a_working_day(store, office.editor)
        sunday = a_weekend(office)

        with pytest.raises(NoPromiseDayError):
            await answered(store, remark, office.editor, PROMISED, on=None)
        for refused_day in (remark.left_on, remark.left_on - timedelta(days=1)):
            with pytest.raises(PastPromiseError):
                await answered(store, remark, office.editor, PROMISED, on=refused_day)
        with pytest.raises(DayOffPromiseError) as refused:
            await answered(store, remark, office.editor, PROMISED, on=sunday)
        await answered(store, remark, office.editor, PROMISED, on=day)

        assert refused.value.words["day"] == f"{sunday:%d.%m.%Y}"
        assert refused.value.words["next"] != refused.value.words["day"]
        assert (remark.status, remark.promised_on) == (PROMISED, day)


async def test_what_is_promised_ends_in_a_final_outcome(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        remark, day = await a_remark(store, office), await a_working_day(store, office.editor)
        await answered(store, remark, office.editor, PROMISED, "Заказали лампы", day)

        await answered(store, remark, office.reviewer, SOLVED, "Лампы висят")

        assert (remark.status, remark.promised_on, remark.outcome) == (SOLVED, None, "Лампы висят")


async def test_of_two_who_answer_at_once_one_does_and_the_other_reads_who(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        remark = await a_remark(store, office)
    seen = remark.revision

    async def by(store: Store, role: Role) -> Remark:
        outcome = Outcome(SOLVED, "Поставили лампы")
        return await answering.answer(store, remark.id, outcome, by=office.of(role), seen=seen)

    results = await at_once(
        database,
        lambda store: by(store, Role.EDITOR),
        lambda store: by(store, Role.APPROVER),
    )

    (winner,) = winners(results)
    (refused,) = [each for each in results if isinstance(each, Exception)]
    titles = {each.person_id: each.title for each in (office.editor, office.approver)}
    assert isinstance(refused, RemarkAnsweredError)
    assert refused.words["who"] == titles[winner.decided_by_id]
    assert refused.words["outcome"] == SOLVED


async def test_nobody_answers_their_own_remark_and_nothing_else_tells_on_them(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        author = await store.people.get(office.editor.person_id)
        remark = await a_remark(store, office, author)

        with pytest.raises(RemarkForColleagueError):
            await answered(store, remark, office.editor)
        mine = await reading.waiting(store, by=office.editor)
        others = await reading.waiting(store, by=office.reviewer)

        assert mine == others
        await answered(store, remark, office.reviewer)
    assert office.editor.person_id in await people_told(sqlite_database, NoticeKind.REMARK_LEFT)


async def test_not_solved_is_said_once_under_the_same_number(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        remark = await a_remark(store, office, author)
        number = remark.number
        now = utc_now()
        with pytest.raises(NoObjectionError):
            await leaving.take_objection(store, author.id, remark.id, "", as_typed, now)
        await answered(store, remark, office.editor, words="Поставили лампы")

        await leaving.take_objection(store, author.id, remark.id, "скамьи так и нет", as_typed, now)
        (line,) = await reading.waiting(store, by=office.editor)

        assert line.again and line.former and line.remark.number == number
        assert line.remark.objection == "скамьи так и нет"
        assert line.remark.outcome == "Поставили лампы"
        await answered(store, remark, office.reviewer, words="Принесли скамью")
        with pytest.raises(NoObjectionError):
            await leaving.take_objection(store, author.id, remark.id, "", as_typed, now)


async def test_a_promise_is_objected_to_only_when_its_day_is_over(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        remark, day = (
            await a_remark(store, office, author),
            await a_working_day(store, office.editor),
        )
        await answered(store, remark, office.editor, PROMISED, on=day)

        assert not leaving.may_object(remark, day)
        assert leaving.may_object(remark, day + timedelta(days=1))


async def test_an_answer_to_what_its_author_changed_meanwhile_is_refused(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        bot = await a_remark(store, office, author, about=RemarkAbout.BOT)
        row = await a_remark(store, office, author)
        seen = bot.revision
        await leaving.add_reach(store, author.id, bot.id, "звоните Марии, +7 000 000-00-00")
        await leaving.take_back(store, author.id, row.id)

        with pytest.raises(RemarkMovedOnError):
            outcome = Outcome(SOLVED, "Починили кнопку")
            await answering.answer(store, bot.id, outcome, by=office.administrator, seen=seen)
        with pytest.raises(RemarkWithdrawnError):
            await answered(store, row, office.editor)

        assert bot.reach == "звоните Марии, +7 000 000-00-00"


async def test_how_to_be_reached_is_added_to_a_waiting_question_about_the_bot_alone(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        of_row = await a_remark(store, office, author)
        of_bot = await a_remark(store, office, author, about=RemarkAbout.BOT)
        await answered(store, of_bot, office.administrator)

        for remark in (of_row, of_bot):
            with pytest.raises(ReachedAlreadyError):
                await leaving.add_reach(store, author.id, remark.id, "почта")


async def test_nobody_touches_another_person_s_remark(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, stranger = await an_office(store), await a_person(store)
        remark = await a_remark(store, office)
        await answered(store, remark, office.editor)

        with pytest.raises(MissingRecordError):
            await leaving.take_back(store, stranger.id, remark.id)
        with pytest.raises(MissingRecordError):
            await leaving.take_objection(store, stranger.id, remark.id, "", as_typed, utc_now())

        assert remark.words == SAID


async def test_staff_of_another_agency_neither_read_nor_answer(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, other = await an_office(store), await an_office(store)
        remark = await a_remark(store, office)

        with pytest.raises(MissingRecordError):
            await reading.read_remark(store, remark.id, by=other.editor)
        with pytest.raises(MissingRecordError):
            await answered(store, remark, other.editor)


async def test_a_template_is_filled_in_with_what_is_known(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        remark = await a_remark(store, office)
        line = await reading.read_remark(store, remark.id, by=office.editor)
        body = "По замечанию № (Номер замечания), (точка): (имя и отчество), лампы висят."
        of_row = await _a_template(store, office, body, rows=[office.reception.id])
        other = await _a_template(store, office, "Спасибо", title="А потом")

        found = await templates.templates(store, line, by=office.editor)
        words = await templates.filled_in(store, of_row.id, line, by=office.editor)

        assert [each.id for each in found] == [of_row.id, other.id]
        assert words == "По замечанию № 1, Приём: (имя и отчество), лампы висят."


async def _a_template(
    store: Store, office: Office, body: str, title: str = "Ответ", rows: list[int] | None = None
) -> KnowledgeItem:
    item = KnowledgeItem(
        agency_id=office.agency.id,
        kind=KnowledgeKind.TEMPLATE,
        title=title,
        body=body,
        rows=rows or [],
    )
    await store.knowledge.add(item)
    return item


async def test_an_agency_that_is_no_more_still_answers_what_was_left_before(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        remark = await a_remark(store, office)
        office.agency.closed_on = remark.left_on

        with pytest.raises(ClosedAgencyError):
            await a_remark(store, office)
        await answered(store, remark, office.editor)

        assert remark.status is SOLVED
