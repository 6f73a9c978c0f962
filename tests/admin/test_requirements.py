"""What a key touchpoint owes the client: asked by its own order, marked by proposals."""

import pytest

from admin import drafts, proposals, review
from admin.changes import proposal_differences, release_differences
from admin.errors import NothingChangesError, SubjectMovedError, UnknownChoiceError
from admin.releases import rows_of
from admin.requirements.answers import mark, put_words
from admin.requirements.table import REQUIREMENTS, Aspect, as_fields, as_kept, asked_of
from admin.steps import DraftStep, steps_of
from locales import LANGUAGES, Say
from storage.db import Database
from storage.models import Proposal, Touchpoint
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Channel, SeparateCheck
from tests.factories import Office, a_procedure, a_route, open_office

BOOKING, WAIT = "requirement-booking", "requirement-short-wait"
SIMPLICITY = "aspect-simplicity"


def procedure_of(letter: str) -> Procedure:
    procedure = a_procedure(route=a_route(SeparateCheck.NEVER))
    order = procedure.order.model_copy(update={"letter": letter})
    return procedure.model_copy(update={"order": order})


async def begun(store: Store, office: Office) -> Proposal:
    """A draft of the reception's requirements."""
    kind, row = ChangeKind.REQUIREMENTS, office.reception.id
    return await proposals.begin_change(store, kind, row, office.editor)


async def approved(store: Store, office: Office, **marks: str) -> Proposal:
    draft = await begun(store, office)
    for code, value in marks.items():
        field = f"requirement-{code.replace('_', '-')}"
        await mark(store, draft, field, value, office.editor)
    await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", office.editor)
    sent = await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    await review.approve(store, sent.id, by=office.approver, seen=sent.revision)
    return sent


async def reception(store: Store, office: Office) -> Touchpoint:
    return await store.register.touchpoint(office.agency.id, office.reception.touchpoint_id)


def codes(letter: str, channel: Channel) -> set[str]:
    return {each.code for each in asked_of(letter, channel)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_requirement_and_aspect_has_its_words(language: str) -> None:
    say = Say(language)

    for each in REQUIREMENTS:
        assert say(f"requirement-{each.code}")
    for aspect in Aspect:
        assert say(f"aspect-{aspect.value}") and say(f"aspect-{aspect.value}-about")


def test_each_order_asks_what_it_says_of_its_own_channels() -> None:
    assert "assistant-around-the-clock" in codes("A", Channel.STATE_SYSTEM)
    assert codes("D", Channel.SITE) == {"shown-by-situation", "feedback-on-actions"}
    assert codes("D", Channel.STATE_SYSTEM) == set()
    assert codes("A", Channel.PHONE) == codes("D", Channel.HOTLINE)
    assert len(codes("A", Channel.PHONE)) == 4
    assert codes("B", Channel.PHONE) == set()
    assert {"letter-receipt", "visit-where-needed"} <= codes("B", Channel.EMAIL)
    assert codes("D", Channel.RECEPTION) == {"service-rules", "booking", "short-wait"}
    assert {"moderation-rules", "untypical-rules"} <= codes("D", Channel.MESSENGER)
    assert codes("", Channel.SITE) == set()


def test_marks_are_fields_of_a_change_and_come_back() -> None:
    kept = {
        "checklist": {"booking": {"state": "met", "evidence": "Приказ", "on": "2026-11-22"}},
        "assessment": {"simplicity": {"grade": "weak", "on": "2026-11-22"}},
    }

    fields = as_fields(kept, asked_of("D", Channel.RECEPTION))

    assert fields[WAIT] == {}
    assert as_kept(fields) == kept
    assert as_kept(as_fields({}, asked_of("A", Channel.SITE))) == {}


async def test_a_mark_with_its_evidence_is_approved_into_the_touchpoint(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, procedure_of("D"))

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)
        await mark(store, draft, BOOKING, "met", office.editor)
        await put_words(store, draft, BOOKING, "Приказ № 5", office.editor)
        await mark(store, draft, SIMPLICITY, "weak", office.editor)
        await put_words(store, draft, SIMPLICITY, "Выезжаем на дом", office.editor)
        sent = await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.approve(store, sent.id, by=office.approver, seen=sent.revision)
        point = await reception(store, office)

    booking = point.requirements["checklist"]["booking"]
    assert (booking["state"], booking["evidence"]) == ("met", "Приказ № 5")
    assert booking["on"]
    assert point.requirements["assessment"]["simplicity"]["mitigation"] == "Выезжаем на дом"
    assert set(point.requirements["checklist"]) == {"booking"}


async def test_a_requirement_of_another_order_is_never_marked(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, procedure_of("D"))

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)

        for field in ("requirement-reception-expedient", "requirement-", "name", "aspect-other"):
            with pytest.raises(UnknownChoiceError):
                await mark(store, draft, field, "met", office.editor)
        with pytest.raises(UnknownChoiceError):
            await mark(store, draft, BOOKING, "good", office.editor)
        with pytest.raises(UnknownChoiceError):
            await put_words(store, draft, WAIT, "без отметки", office.editor)


async def test_a_mark_that_is_taken_back_leaves_nothing_to_propose(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, procedure_of("D"))

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)
        await mark(store, draft, BOOKING, "not_met", office.editor)
        await mark(store, draft, BOOKING, "unknown", office.editor)
        with pytest.raises(NothingChangesError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)


async def test_where_the_order_asks_nothing_only_the_assessment_is_asked(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, procedure_of("B"))

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)

    asked = steps_of(draft, ())
    assert asked == (DraftStep.ASSESSMENT, DraftStep.CAUSE, DraftStep.BASIS)


async def test_two_people_mark_different_requirements_and_both_stay(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, procedure_of("D"))
    async with sqlite_database.writing() as store:
        mine = await begun(store, office)
        await mark(store, mine, WAIT, "not_met", office.editor)
        kind, row = ChangeKind.REQUIREMENTS, office.reception.id
        theirs = await proposals.begin_change(store, kind, row, office.head)
        await mark(store, theirs, BOOKING, "met", office.head)
        sent = await proposals.submit(store, theirs.id, by=office.head, seen=theirs.revision)
        await review.approve(store, sent.id, by=office.approver, seen=sent.revision)

    async with sqlite_database.writing() as store:
        mine = await store.proposals.get(office.agency.id, mine.id)
        with pytest.raises(SubjectMovedError):
            await proposals.submit(store, mine.id, by=office.editor, seen=mine.revision)
        caught_up = await drafts.catch_up(store, mine, office.editor)

    assert caught_up
    assert mine.becomes[BOOKING]["state"] == "met"
    assert mine.becomes[WAIT]["state"] == "not_met"


async def test_the_difference_names_only_what_changed(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, procedure_of("D"))
    say = Say("ru")

    async with sqlite_database.writing() as store:
        await approved(store, office, booking="met", short_wait="met")
        draft = await begun(store, office)
        await mark(store, draft, BOOKING, "not_met", office.editor)
        told = proposal_differences(draft, office.agency.procedure, say)

    assert [each.field for each in told] == [say(BOOKING)]
    assert told[0].was.startswith("выполняется") and told[0].becomes.startswith("не выполняется")


async def test_a_release_tells_of_changed_requirements(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, procedure_of("D"))

    async with sqlite_database.writing() as store:
        await approved(store, office, booking="met")
        await approved(store, office, short_wait="not_met")
        first, second = [
            await store.releases.numbered(office.owner.id, number) for number in (1, 2)
        ]
    assert first and second
    before, after = rows_of(first), rows_of(second)
    told = release_differences(before, after, office.agency.procedure, Say("ru"))

    assert [each.name for each in told] == ["Приём"]
    assert [line.field for line in told[0].differences] == [Say("ru")(WAIT)]
