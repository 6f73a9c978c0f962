"""The client's path, edited by staff: live at once, with history, never in two minds."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from admin.errors import (
    KnownWordsError,
    LongTextError,
    NotAllowedError,
    PersonalWordsError,
    ShortTextError,
    UnknownChoiceError,
)
from admin.errors.procedure import ClosedAgencyError
from admin.errors.situations import (
    ManyChoicesError,
    PathMovedOnError,
    StepNamedError,
    StepTakenError,
)
from admin.journal import verify
from admin.procedure import changes as procedure_changes
from admin.procedure.words import change_words
from admin.situations import options, path
from admin.situations.options import OptionForm
from admin.situations.path import StepForm
from admin.situations.standing import read_situations
from locales import LANGUAGES, Say
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Staff
from storage.models.base import utc_now
from storage.samples import SAMPLES, read_sample
from storage.situations import ScenarioStep
from storage.store import Store
from storage.terms import Need, Role
from tests.factories import OFFICE_ROLES, Office, an_office

EDITING = (Role.REVIEWER, Role.HEAD, Role.APPROVER, Role.ADMINISTRATOR)
SEND = StepForm(
    "Отправить обращение",
    "Send the appeal",
    need="submission",
    next_russian="Его зарегистрируют.",
    next_foreign="It is registered.",
    needed_russian="Фамилия и адрес для ответа (59-ФЗ, ст. 11).",
    takes_russian="До 3 дней (59-ФЗ, ст. 8).",
)
READ = StepForm("Понять ответ", next_russian="Можно оставить отзыв.")


@dataclass(frozen=True)
class Desk:
    office: Office

    @property
    def by(self) -> Staff:
        return self.office.reviewer

    async def seen(self, store: Store) -> str:
        return (await read_situations(store, by=self.by)).path_mark

    async def path(self, store: Store) -> list[str]:
        standing = await read_situations(store, by=self.by)
        return [each.title["ru"] for each in standing.guide.scenario]

    async def adds(self, store: Store, form: StepForm = SEND, **other: Any) -> ScenarioStep:
        form = replace(form, **other)
        return await path.add_step(store, form, seen=await self.seen(store), by=self.by)


async def test_a_step_is_told_at_once_with_all_its_words(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        version = await store.releases.version()

        added = await desk.adds(store)

        assert await store.releases.version() != version
        standing = await read_situations(store, by=desk.by)
    assert standing.guide.scenario == (added,)
    assert (added.key, added.need) == ("submission", Need.SUBMISSION)
    assert added.title == {"ru": "Отправить обращение", "en": "Send the appeal"}
    assert added.needed == {"ru": "Фамилия и адрес для ответа (59-ФЗ, ст. 11)."}


async def test_what_nobody_knows_of_a_step_is_left_empty(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))

        added = await desk.adds(store, READ)

    assert (added.needed, added.takes, added.need) == ({}, {}, None)
    assert added.key.startswith("own_")


async def test_a_step_is_changed_moved_and_removed(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        send, read = await desk.adds(store), await desk.adds(store, READ)

        await path.move_step(store, read.key, up=True, seen=await desk.seen(store), by=desk.by)
        moved = await desk.path(store)
        form = replace(READ, takes_russian="Не больше 15 минут.")
        changed = await path.change_step(
            store, read.key, form, seen=await desk.seen(store), by=desk.by
        )
        await path.remove_step(store, send.key, seen=await desk.seen(store), by=desk.by)
        left = await desk.path(store)

    assert moved == ["Понять ответ", "Отправить обращение"]
    assert (changed.key, changed.takes) == (read.key, {"ru": "Не больше 15 минут."})
    assert left == ["Понять ответ"]


@pytest.mark.parametrize(
    ("other", "refusal", "field"),
    [
        ({"russian": "Я"}, ShortTextError, "russian"),
        ({"russian": "Ш" * 41}, LongTextError, "russian"),
        ({"next_russian": ""}, ShortTextError, "next_russian"),
        ({"takes_russian": "д" * 301}, LongTextError, "takes_russian"),
        ({"needed_russian": "", "needed_foreign": "A letter"}, ShortTextError, "needed_russian"),
        ({"next_russian": "Звоните +7 900 123-45-67."}, PersonalWordsError, "next_russian"),
        ({"need": "nonsense"}, UnknownChoiceError, "need"),
        ({"need": "submission"}, StepTakenError, "need"),
        ({"russian": "отправить обращение", "need": ""}, KnownWordsError, "russian"),
    ],
)
async def test_a_field_that_cannot_be_kept_is_named(
    sqlite_database: Database, other: dict[str, str], refusal: type[Exception], field: str
) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        await desk.adds(store)

        with pytest.raises(refusal) as refused:
            await desk.adds(store, READ, **other)

    assert getattr(refused.value, "field") == field  # noqa: B009


async def test_a_step_that_options_name_stays_and_they_are_told(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        read = await desk.adds(store, READ)
        seen = (await read_situations(store, by=desk.by)).mark
        form = OptionForm("Объясните ответ", needs=("information",), step=read.key)
        await options.change_option(store, "ask", "learn", form, seen=seen, by=desk.by)

        with pytest.raises(StepNamedError) as refused:
            await path.remove_step(store, read.key, seen=await desk.seen(store), by=desk.by)

        again = await path.change_step(
            store,
            read.key,
            replace(READ, need="information"),
            seen=await desk.seen(store),
            by=desk.by,
        )
    assert refused.value.words == {"names": "«Объясните ответ»", "count": 1}
    assert (again.key, again.need) == (read.key, Need.INFORMATION)


async def test_nobody_overwrites_what_they_have_not_seen(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        seen = await desk.seen(store)
        await desk.adds(store)

        with pytest.raises(PathMovedOnError):
            await path.add_step(store, READ, seen=seen, by=desk.by)
        with pytest.raises(MissingRecordError):
            await path.remove_step(store, "gone", seen=await desk.seen(store), by=desk.by)


async def test_a_path_stays_short_enough_to_be_seen(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        for number in range(path.MOST):
            await desk.adds(store, READ, russian=f"Шаг номер {number}")

        with pytest.raises(ManyChoicesError):
            await desk.adds(store, READ)


@pytest.mark.parametrize("role", OFFICE_ROLES)
async def test_who_edits_situations_edits_the_path(sqlite_database: Database, role: Role) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        seen = await Desk(office).seen(store)

        if role in EDITING:
            await path.add_step(store, SEND, seen=seen, by=office.of(role))
            return
        with pytest.raises(NotAllowedError):
            await path.add_step(store, SEND, seen=seen, by=office.of(role))


async def test_a_closed_agency_keeps_its_path(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        agency = await store.agencies.get(desk.office.agency.id)
        agency.closed_on = utc_now().date()
        await store.flush()

        with pytest.raises(ClosedAgencyError):
            await desk.adds(store)


async def test_the_history_tells_what_was_and_became_and_the_journal_no_word(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        await desk.adds(store)
        await desk.adds(store, READ)
        await path.move_step(store, "submission", up=False, seen=await desk.seen(store), by=desk.by)
        await path.remove_step(store, "submission", seen=await desk.seen(store), by=desk.by)

        found, _count = await procedure_changes.history(
            store, by=desk.office.editor, limit=9, offset=0
        )
        records = await store.journal.of_agency(desk.office.agency.id)
        agency = await store.agencies.get(desk.office.agency.id)
        assert (await verify(store, agency.id)).is_whole
    for language in LANGUAGES:
        removed, moved, _read, new = (
            change_words(each, agency.procedure, Say(language)) for each in found
        )
        assert new["becomes"] == removed["was"] and "Отправить обращение" in new["title"]
        assert "Send the appeal" in new["becomes"] and "До 3 дней" in new["becomes"]
        assert moved["was"].index("Отправить") < moved["was"].index("Понять")
        assert moved["becomes"].index("Отправить") > moved["becomes"].index("Понять")
    verbs = ["path.add", "path.add", "path.order", "path.remove"]
    assert [each.verb for each in records][-4:] == verbs
    assert not any("Отправить" in str(each.details) + each.subject for each in records)


@pytest.mark.parametrize("code", SAMPLES)
async def test_the_samples_own_steps_could_have_been_typed(
    sqlite_database: Database, code: str
) -> None:
    """A step whose form cannot be saved again would be a trap for staff."""
    steps = read_sample(code).guide.scenario
    async with sqlite_database.writing() as store:
        desk = Desk(await an_office(store))
        for step in steps:
            words = {
                f"{name}_{field}": getattr(step, name).get(language, "")
                for name in ("next", "needed", "takes")
                for language, field in (("ru", "russian"), ("en", "foreign"))
            }
            form = StepForm(step.title["ru"], step.title["en"], **words)

            added = await desk.adds(store, form)

            assert (added.next, added.takes) == (step.next, step.takes)
