"""Writing a proposal: what is asked, what is kept, what is refused."""

from functools import partial

import pytest

from admin import drafts, proposals
from admin.errors import (
    AlreadyDecidedError,
    BadPhoneError,
    LargeFileError,
    NoNeedsError,
    NotYoursError,
    ShortTextError,
    UnansweredStepError,
    UnknownChoiceError,
)
from admin.steps import DraftStep, progress, step_after, step_before, steps_of, unanswered
from storage.db import Database
from storage.models import Proposal, Unit
from storage.models.files import FILE_LIMIT
from storage.store import Store
from storage.terms import (
    BasisKind,
    Cause,
    ChangeKind,
    Channel,
    Client,
    ContactType,
    Kind,
    Need,
    Status,
)
from tests.factories import (
    DIRECTION,
    OTHER_DIRECTION,
    Office,
    a_draft,
    a_list,
    a_proposal,
    a_submitted,
    a_touchpoint,
    an_addition,
    open_office,
)

TWO = (DIRECTION, OTHER_DIRECTION)
ONE = (DIRECTION,)


def an_empty_draft(kind: ChangeKind, **values: object) -> Proposal:
    draft = a_proposal(Status.DRAFT, kind=kind, **values)
    draft.step = steps_of(draft, TWO)[0]
    return draft


def test_an_addition_asks_eleven_questions() -> None:
    assert steps_of(an_empty_draft(ChangeKind.ADD), TWO) == (
        DraftStep.NAME,
        DraftStep.CHANNEL,
        DraftStep.KIND,
        DraftStep.DIRECTION,
        DraftStep.SERVICE,
        DraftStep.PROCESS,
        DraftStep.NEEDS,
        DraftStep.CONTACTS,
        DraftStep.RESPONSIBLE,
        DraftStep.CAUSE,
        DraftStep.BASIS,
    )


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (ChangeKind.KIND, DraftStep.KIND),
        (ChangeKind.NEEDS, DraftStep.NEEDS),
        (ChangeKind.CONTACTS, DraftStep.CONTACTS),
        (ChangeKind.EXCLUDE, DraftStep.SUCCESSOR),
    ],
)
def test_a_change_asks_its_one_thing_then_cause_and_basis(
    kind: ChangeKind, first: DraftStep
) -> None:
    assert steps_of(an_empty_draft(kind), TWO) == (first, DraftStep.CAUSE, DraftStep.BASIS)


def test_a_single_direction_is_not_asked_for() -> None:
    assert DraftStep.DIRECTION not in steps_of(an_empty_draft(ChangeKind.ADD), ONE)


def test_a_reused_touchpoint_brings_its_channel_kind_and_contacts() -> None:
    draft = an_empty_draft(ChangeKind.ADD, becomes={"touchpoint_id": 7})

    asked = steps_of(draft, TWO)

    assert not {DraftStep.CHANNEL, DraftStep.KIND, DraftStep.CONTACTS} & set(asked)


def test_steps_follow_each_other_and_back() -> None:
    draft = an_empty_draft(ChangeKind.NEEDS)

    walked = [draft.step]
    while draft.step:
        draft.step = step_after(draft, TWO)
        walked.append(draft.step)

    assert walked == ["needs", "cause", "basis", ""]
    assert step_before(draft, TWO) == "basis"
    draft.step = "needs"
    assert step_before(draft, TWO) == "needs"


def test_progress_counts_from_one_to_the_end() -> None:
    draft = an_empty_draft(ChangeKind.NEEDS)

    begun = progress(draft, TWO)
    draft.step = ""
    ended = progress(draft, TWO)

    assert (begun.step, begun.number, begun.total) == (DraftStep.NEEDS, 1, 3)
    assert (ended.step, ended.number, ended.total) == (None, 3, 3)


def test_only_what_the_list_cannot_do_without_is_needed() -> None:
    assert unanswered(an_empty_draft(ChangeKind.ADD), TWO) == (
        DraftStep.NAME,
        DraftStep.CHANNEL,
        DraftStep.KIND,
        DraftStep.DIRECTION,
        DraftStep.NEEDS,
    )
    assert unanswered(an_empty_draft(ChangeKind.EXCLUDE), TWO) == ()


async def begin(store: Store, office: Office, kind: ChangeKind = ChangeKind.NEEDS) -> Proposal:
    if kind is ChangeKind.ADD:
        return await proposals.begin_addition(store, Client.EXTERNAL, office.editor)
    return await proposals.begin_change(store, kind, office.site.id, office.editor)


async def test_a_draft_is_kept_and_continued(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.ADD)
        await drafts.put_text(store, draft, DraftStep.NAME, "  Окно   приёма ", office.editor)
        await drafts.go_on(store, draft, TWO, office.editor)

    async with database.writing() as store:
        (kept,) = await proposals.drafts_of(store, office.editor)
        await drafts.put_channel(
            store, kept, Channel.RECEPTION, office.agency.procedure, office.editor
        )

    assert kept.id == draft.id
    assert kept.step == DraftStep.CHANNEL
    assert kept.becomes == {"name": "Окно приёма", "channel": "reception", "kind": "offline"}


async def test_a_channel_suggests_the_kind_that_the_agency_gives_it(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.ADD)
        await drafts.put_channel(
            store, draft, Channel.PHONE, office.agency.procedure, office.editor
        )

    assert draft.becomes["kind"] == Kind.UNDEFINED


async def test_a_channel_that_the_agency_does_not_have_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.ADD)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_channel(
                store, draft, Channel.COURIER, office.agency.procedure, office.editor
            )


async def test_a_direction_of_somebody_elses_order_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.ADD)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_direction(store, draft, "Чужое направление", office.editor)


async def test_needs_keep_the_agencys_order_and_can_be_unmarked(database: Database) -> None:
    office = await open_office(database)
    procedure, by = office.agency.procedure, office.editor

    async with database.writing() as store:
        draft = await begin(store, office)
        await drafts.put_need(store, draft, Need.RESULT, True, procedure, by)
        await drafts.put_need(store, draft, Need.CONSULTATION, True, procedure, by)
        await drafts.put_need(store, draft, Need.INFORMATION, False, procedure, by)

    assert draft.becomes["needs"] == ["consultation", "result"]


async def test_a_need_outside_the_agencys_order_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_need(
                store, draft, Need.INSPECTION, True, office.agency.procedure, office.editor
            )


async def test_a_row_without_needs_goes_no_further(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        await drafts.put_need(
            store, draft, Need.INFORMATION, False, office.agency.procedure, office.editor
        )
        with pytest.raises(NoNeedsError):
            await drafts.go_on(store, draft, TWO, office.editor)


async def test_a_needed_answer_is_not_skipped(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.ADD)
        with pytest.raises(UnansweredStepError) as refused:
            await drafts.go_on(store, draft, TWO, office.editor)

    assert refused.value.words == {"step": "name"}


async def test_optional_answers_are_skipped_and_gone_back_to(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor)
        await drafts.go_to(store, draft, DraftStep.PROCESS, office.editor)
        await drafts.go_on(store, draft, TWO, office.editor)
        after = draft.step
        await drafts.go_back(store, draft, TWO, office.editor)

    assert (after, draft.step) == (DraftStep.NEEDS, DraftStep.PROCESS)


async def test_a_contact_replaces_the_one_of_its_type(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.CONTACTS)
        for number in ("+7 000 000-00-01", "+7 000 000-00-02"):
            await drafts.put_contact(store, draft, ContactType.PHONE, number, office.editor)
        await drafts.put_contact(store, draft, ContactType.SITE, "example.org", office.editor)
        await drafts.put_hours(store, draft, "пн–пт 9:00–18:00", office.editor)

    values = [(each["type"], each["value"]) for each in draft.becomes["contacts"]]
    assert values == [("phone", "+7 000 000-00-02"), ("site", "https://example.org")]
    assert draft.becomes["hours"] == "Mo-Fr 09:00-18:00"
    assert {each["trust"] for each in draft.becomes["contacts"]} == {"staff"}


async def test_a_contact_can_be_dropped(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.CONTACTS)
        await drafts.put_contact(store, draft, ContactType.PHONE, "112", office.editor)
        await drafts.drop_contact(store, draft, ContactType.PHONE, office.editor)

    assert draft.becomes["contacts"] == []


async def test_a_wrong_contact_changes_nothing(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.CONTACTS)
        with pytest.raises(BadPhoneError):
            await drafts.put_contact(store, draft, ContactType.PHONE, "сто", office.editor)

    assert draft.becomes["contacts"] == []


async def test_a_point_of_ones_own_words_is_no_longer_the_reused_one(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.ADD)
        await drafts.put_touchpoint(store, draft, office.site.touchpoint_id, office.editor)
        reused = dict(draft.becomes)
        await drafts.put_text(store, draft, DraftStep.NAME, "Другой сайт", office.editor)

    assert reused == {"touchpoint_id": office.site.touchpoint_id, "name": "Сайт"}
    assert draft.becomes == {"name": "Другой сайт"}


async def test_a_reused_point_forgets_what_was_typed_for_a_new_one(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor)
        await drafts.put_contact(store, draft, ContactType.PHONE, "112", office.editor)
        await drafts.put_hours(store, draft, "24/7", office.editor)
        await drafts.put_touchpoint(store, draft, office.site.touchpoint_id, office.editor)

    assert not {"channel", "kind", "contacts", "hours"} & set(draft.becomes)


@pytest.mark.parametrize(
    "step",
    [step for step in DraftStep if step not in (DraftStep.NEEDS, DraftStep.CAUSE, DraftStep.BASIS)],
)
async def test_a_forged_button_answers_nothing_that_is_not_asked(
    database: Database, step: DraftStep
) -> None:
    office = await open_office(database)
    procedure, by = office.agency.procedure, office.editor

    async with database.writing() as store:
        unit = Unit(agency_id=office.agency.id, name="Отдел надзора")
        await store.agencies.add(unit)
        draft = await begin(store, office)
        before = dict(draft.becomes)
        typed = partial(drafts.put_text, store, draft, step, "Слова", by)
        answers = {
            DraftStep.NAME: lambda: drafts.put_touchpoint(
                store, draft, office.site.touchpoint_id, by
            ),
            DraftStep.CHANNEL: lambda: drafts.put_channel(
                store, draft, Channel.SITE, procedure, by
            ),
            DraftStep.KIND: lambda: drafts.put_kind(store, draft, Kind.OFFLINE, by),
            DraftStep.DIRECTION: lambda: drafts.put_direction(store, draft, DIRECTION, by),
            DraftStep.SERVICE: lambda: drafts.put_service_of(store, draft, office.site.id, by),
            DraftStep.UNIT: lambda: drafts.put_unit(store, draft, unit.id, by),
            DraftStep.CONTACTS: lambda: drafts.put_hours(store, draft, "24/7", by),
            DraftStep.SUCCESSOR: lambda: drafts.put_successor(
                store, draft, office.reception.id, by
            ),
        }
        with pytest.raises(UnknownChoiceError):
            await answers.get(step, typed)()

    assert draft.becomes == before


async def test_a_successor_stands_in_the_same_list(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        inner = await a_list(store, office.agency, Client.INTERNAL)
        touchpoint = await a_touchpoint(store, office.agency)
        draft = await begin(store, office, ChangeKind.EXCLUDE)
        await drafts.put_successor(store, draft, office.reception.id, office.editor)

        with pytest.raises(UnknownChoiceError):
            await drafts.put_successor(store, draft, office.site.id, office.editor)

    assert draft.becomes == {"successor": office.reception.id, "successor_name": "Приём"}
    assert (inner.client, touchpoint.agency_id) == (Client.INTERNAL, office.agency.id)


async def test_cause_and_basis_are_kept_beside(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        await drafts.put_cause(store, draft, Cause.OTHER, office.editor)
        await drafts.put_basis_kind(store, draft, BasisKind.INSTRUCTION, office.editor)
        await drafts.put_basis_file(
            store, draft, "приказ\x00.pdf", "application/pdf", b"%PDF", office.editor
        )
        file = await store.files.get(office.agency.id, draft.basis_file_id or 0)

    assert (draft.cause, draft.basis_kind) == (Cause.OTHER, BasisKind.INSTRUCTION)
    assert (file.name, file.content) == ("приказ.pdf", b"%PDF")


async def test_a_file_over_the_limit_is_refused_in_words(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        with pytest.raises(LargeFileError) as refused:
            await drafts.put_basis_file(
                store, draft, "a.pdf", "application/pdf", bytes(FILE_LIMIT + 1), office.editor
            )

    assert refused.value.words == {"limit": 10}


async def test_a_short_basis_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        with pytest.raises(ShortTextError):
            await drafts.put_text(store, draft, DraftStep.BASIS, "да", office.editor)


async def test_another_person_writes_nothing_into_a_draft(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        with pytest.raises(NotYoursError):
            await drafts.put_cause(store, draft, Cause.OTHER, office.reviewer)


async def test_a_submitted_proposal_is_not_edited(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        with pytest.raises(AlreadyDecidedError) as refused:
            await drafts.put_cause(store, proposal, Cause.OTHER, office.editor)

    assert refused.value.words["decision"] == "submitted"


async def test_every_edit_grows_the_revision(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await a_draft(store, office.editor, office.site)
        before = draft.revision
        await drafts.put_cause(store, draft, Cause.OTHER, office.editor)

    assert draft.revision == before + 1


async def test_an_optional_answer_is_taken_back(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await an_addition(store, office.editor)
        await drafts.put_text(store, draft, DraftStep.RESPONSIBLE, "Начальник", office.editor)
        await drafts.clear(store, draft, DraftStep.RESPONSIBLE, office.editor)
        with pytest.raises(UnknownChoiceError):
            await drafts.clear(store, draft, DraftStep.NAME, office.editor)

    assert "responsible" not in draft.becomes


async def test_hours_are_taken_away(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office, ChangeKind.CONTACTS)
        await drafts.put_hours(store, draft, "пн-пт 9-18", office.editor)
        await drafts.drop_contact(store, draft, None, office.editor)

    assert draft.becomes["hours"] == ""


async def test_a_cause_in_ones_own_words_is_another_one_and_keeps_them(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begin(store, office)
        await drafts.put_text(store, draft, DraftStep.CAUSE, "Переезд приёмной", office.editor)
        own = (draft.cause, draft.cause_note)
        await drafts.put_cause(store, draft, Cause.NEEDS_CHANGED, office.editor)

    assert own == (Cause.OTHER, "Переезд приёмной")
    assert draft.cause_note == ""
