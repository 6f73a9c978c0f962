"""Who wrote a remark stands in one table, and leaves it: by the clock, or by their own wish."""

from datetime import timedelta

from sqlalchemy import select, text

from admin.escalation import tell_another
from admin.journal import verify
from admin.personal.erasing import erase
from admin.remarks import leaving, reading
from admin.remarks.forgetting import note_withdrawals
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import Base, Person, QueuedMessage, Remark, RemarkAuthor
from storage.models.base import utc_now
from storage.repositories.remarks import AUTHOR_KEPT, WORDS_KEPT
from storage.store import Store
from tests.factories import Office, a_person, an_office, open_office
from tests.remarks import SAID, a_remark, answered, as_typed

ID = 987_654_321
ADDRESS = "telegram:314159265"
HERE = {"person", "remark_author", "queued_message"}
"""Where a person stands at all: themselves, that they wrote, and what is on its way to them."""

MOMENT = timedelta(seconds=1)


async def an_author(store: Store) -> Person:
    author = Person(address=ADDRESS)
    author.id = ID
    await store.people.add(author)
    return author


async def a_life(store: Store, office: Office, author: Person) -> tuple[Remark, Remark]:
    """A remark that was answered, was not solved, and was answered again; one that waits."""
    over = await a_remark(store, office, author)
    waits = await a_remark(store, office, author, about=RemarkAbout.BOT)
    await leaving.add_reach(store, author.id, waits.id, "звоните Марии")
    await answered(store, over, office.editor)
    await leaving.take_objection(store, author.id, over.id, "темно и теперь", as_typed, utc_now())
    await answered(store, over, office.reviewer)
    return over, waits


async def where_stands(store: Store, *traces: str) -> set[str]:
    """The tables in which any of these stands."""
    found = set()
    for table in Base.metadata.sorted_tables:
        rows = await store.session.execute(text(f'SELECT * FROM "{table.name}"'))
        if any(trace in str(row) for row in rows for trace in traces):
            found.add(table.name)
    return found


async def test_the_author_stands_nowhere_that_staff_read(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await a_life(store, office, await an_author(store))
    async with database.reading() as store:
        assert await where_stands(store, str(ID), ADDRESS) == HERE

        records = await store.journal.of_agency(office.agency.id)
        assert {each.actor_id for each in records if each.verb == "remark.reopen"} == {None}
        assert (await verify(store, office.agency.id)).is_whole
        staff = {each.person_id for each in await store.team.active(office.agency.id)}
        told = await store.session.scalars(
            select(QueuedMessage).where(QueuedMessage.person_id.in_(staff))
        )
        assert not any(str(ID) in f"{each.body} {each.dedup_key}" for each in told)


async def test_a_month_after_the_end_nobody_knows_who_wrote_it(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        author = await an_author(store)
        over, waits = await a_life(store, office, author)
        end = over.decided_at
        assert end is not None

        assert await store.remarks.forget_over(end + AUTHOR_KEPT - MOMENT) == 0
        assert await store.remarks.forget_over(end + AUTHOR_KEPT) == 1

        assert await store.remarks.author_of(over.id) is None
        assert await store.remarks.author_of(waits.id) == author.id
        keys = await store.session.scalars(
            select(QueuedMessage.dedup_key).where(QueuedMessage.person_id == author.id)
        )
        assert not any(f":remark:{over.id}:" in str(key) for key in keys)
        assert over.words == SAID


async def test_how_to_be_reached_goes_with_the_author_and_the_words_after_a_year(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        over, waits = await a_life(store, office, author)
        await answered(store, waits, office.administrator)
        now = utc_now()

        await store.remarks.forget_over(now + AUTHOR_KEPT + MOMENT)
        reach, kept = await _kept(store, office, waits)
        await store.remarks.forget_over(now + WORDS_KEPT + MOMENT)
        words = await _read(store, office, over)

        assert (reach, kept) == ("", SAID)
        assert (words.words, words.objection) == ("", "")
        assert words.outcome and words.status is RemarkStatus.SOLVED


async def _kept(store: Store, office: Office, remark: Remark) -> tuple[str, str]:
    found = await _read(store, office, remark)
    return found.reach, found.words


async def _read(store: Store, office: Office, remark: Remark) -> Remark:
    found = await store.remarks.get(office.agency.id, remark.id)
    await store.remarks.refresh(found)
    return found


async def test_whoever_is_forgotten_leaves_numbers_and_no_words(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        author = await an_author(store)
        over, waits = await a_life(store, office, author)
        mine = [each["id"] for each in await store.remarks.told_of(author.id)]

        count = await store.remarks.forget(author.id)
        await note_withdrawals(store, 10)

        assert sorted(mine) == [over.id, waits.id] and count == 2
        assert await where_stands(store, SAID, "темно и теперь", "Марии") == set()
        assert (await store.session.scalars(select(RemarkAuthor))).all() == []
        assert await store.remarks.told_of(author.id) == []
        found = {each.id: each for each in (await _read(store, office, over), waits)}
        assert found[over.id].status is RemarkStatus.SOLVED
        assert (await _read(store, office, waits)).status is RemarkStatus.WITHDRAWN
        assert await reading.waiting(store, by=office.administrator) == []
    async with database.reading() as store:
        records = await store.journal.of_agency(office.agency.id)
        withdrawn = [each for each in records if each.verb == "remark.withdraw"]
        assert [(each.subject, each.actor_id) for each in withdrawn] == [
            (f"remark:{waits.number}", None)
        ]
        assert (await verify(store, office.agency.id)).is_whole


async def test_the_journal_does_not_tell_which_remarks_are_of_one_person(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        one, other = await a_person(store), await an_author(store)
        of_one = [await a_remark(store, office, one) for _ in range(2)]
        of_other = [await a_remark(store, office, other) for _ in range(3)]
        of_one.append(await a_remark(store, office, one))
        await answered(store, of_other[0], office.editor)
    for person_id in (other.id, one.id):
        async with database.writing() as store:
            if person_id == one.id:
                await leaving.take_back(store, one.id, of_one[1].id)
            await erase(store, person_id, utc_now())
    async with database.writing() as store:
        before = [each.verb for each in await store.journal.of_agency(office.agency.id)]
    counts = []
    for _part in range(3):
        async with database.writing() as store:
            counts.append(await note_withdrawals(store, 3))

    assert before == ["remark.answer"] and counts == [3, 2, 0]
    async with database.reading() as store:
        records = await store.journal.of_agency(office.agency.id)
        noted = [each.subject for each in records if each.verb == "remark.withdraw"]
        assert noted == [f"remark:{number}" for number in (1, 2, 4, 5, 6)]
        assert (await verify(store, office.agency.id)).is_whole


async def test_what_was_taken_back_is_told_to_nobody_and_keeps_its_number(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office, author = await an_office(store), await a_person(store)
        remark = await a_remark(store, office, author)
        await answered(store, remark, office.editor)

        await leaving.take_back(store, author.id, remark.id)
        following = await a_remark(store, office, author)

        told = await store.session.scalars(
            select(QueuedMessage).where(QueuedMessage.person_id == author.id)
        )
        assert told.all() == [] and following.number == remark.number + 1


async def test_what_does_not_reach_an_author_is_told_to_no_colleague_of_theirs(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        author = await store.people.get(office.reviewer.person_id)
        remark = await a_remark(store, office, author)
        await answered(store, remark, office.editor)
        query = select(QueuedMessage).where(QueuedMessage.dedup_key.startswith("remark_outcome"))
        (message,) = (await store.session.scalars(query)).all()
        before = len((await store.session.scalars(select(QueuedMessage))).all())

        await tell_another(store, message)

        assert len((await store.session.scalars(select(QueuedMessage))).all()) == before
