"""What a place offers, whom a row is for, and own words in other languages, by proposals."""

import json

import pytest

from admin import drafts, proposals, review
from admin.changes import proposal_differences, release_differences
from admin.errors import NothingChangesError, UnknownChoiceError
from admin.errors.forms import NotPlaceError
from admin.errors.translation import RussianWordsError
from admin.lines import proposal_findings
from admin.place_offers.answers import put_offer
from admin.row_whole import changes_of
from admin.segments import put_segment
from admin.steps import DraftStep, steps_of
from admin.translation.answers import put_translation, said_in_russian
from locales import Say
from storage.care_terms import Segment
from storage.db import Database
from storage.models import Proposal, Release, Row
from storage.offers import Offer
from storage.snapshot import row_cards
from storage.store import Store
from storage.terms import ChangeKind
from tests.factories import Office, open_office

SAY = Say("ru")


async def begun(store: Store, office: Office, kind: ChangeKind, row: Row) -> Proposal:
    return await proposals.begin_change(store, kind, row.id, office.editor)


async def released(store: Store, office: Office, draft: Proposal) -> Release:
    await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
    return await review.approve(store, draft.id, by=office.approver, seen=draft.revision)


async def test_what_is_there_what_is_not_and_what_nobody_knows_stay_apart(
    database: Database,
) -> None:
    office = await open_office(database)
    by, row = office.editor, office.reception

    async with database.writing() as store:
        draft = await begun(store, office, ChangeKind.OFFERS, row)
        for offer, said in (("ramp", "yes"), ("parking", "no"), ("sign_language", "yes")):
            await put_offer(store, draft, offer, said, by)
        await put_offer(store, draft, "sign_language", "unknown", by)
        found = await proposal_findings(store, draft, office.agency.procedure)
        told = proposal_differences(draft, office.agency.procedure, SAY)
        release = await released(store, office, draft)
        point = await store.register.touchpoint(office.agency.id, row.touchpoint_id)

    card = next(each for each in row_cards(json.loads(release.content)) if each.id == row.id)
    assert point.offers == {"ramp": True, "parking": False}
    assert card.touchpoint.offers == {Offer.RAMP: True, Offer.PARKING: False}
    assert [(each.was, each.becomes) for each in told] == [
        ("не известно", "есть"),
        ("не известно", "нет"),
    ]
    assert "offers-unknown" not in {each.name for each in found}


async def test_of_what_nobody_comes_to_no_offer_is_asked(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(NotPlaceError):
            await begun(store, office, ChangeKind.OFFERS, office.site)
        points = await store.register.touchpoints(office.agency.id)
        offered = [
            ChangeKind.OFFERS
            in changes_of(row, points[row.touchpoint_id], office.agency, office.editor)
            for row in (office.site, office.reception)
        ]

    assert offered == [False, True]


@pytest.mark.parametrize(("offer", "said"), [("lift", "yes"), ("ramp", "maybe")])
async def test_a_forged_offer_is_no_answer(
    sqlite_database: Database, offer: str, said: str
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.OFFERS, office.reception)
        with pytest.raises(UnknownChoiceError):
            await put_offer(store, draft, offer, said, office.editor)


async def test_a_row_for_some_becomes_one_for_everybody_again(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    by, row = office.editor, office.site

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.SEGMENTS, row)
        await put_segment(store, draft, Segment.BODY, True, by)
        await put_segment(store, draft, Segment.BUSINESS, True, by)
        (narrowed,) = proposal_differences(draft, office.agency.procedure, SAY)
        release = await released(store, office, draft)
        draft = await begun(store, office, ChangeKind.SEGMENTS, row)
        for each in (Segment.BODY, Segment.BUSINESS):
            await put_segment(store, draft, each, False, by)
        (widened,) = proposal_differences(draft, office.agency.procedure, SAY)
        await released(store, office, draft)
        after = await store.register.row(office.agency.id, row.id)

    card = next(each for each in row_cards(json.loads(release.content)) if each.id == row.id)
    assert (narrowed.was, narrowed.becomes) == (
        "все",
        "предприниматели и организации; другие органы",
    )
    assert card.segments == (Segment.BUSINESS, Segment.BODY)
    assert widened.becomes == "все"
    assert after.segments == []


async def test_own_words_are_translated_and_the_russian_ones_stay(database: Database) -> None:
    office = await open_office(database)
    by, row = office.editor, office.site

    async with database.writing() as store:
        point = await store.register.touchpoint(office.agency.id, row.touchpoint_id)
        await store.register.change_touchpoint(
            point.id, 1, {"labels": {"ru": "Сайт"}, "about": {"ru": "Всё о службе"}}
        )
        draft = await begun(store, office, ChangeKind.TRANSLATION, row)
        russian = [await said_in_russian(store, draft, f"{each}-en") for each in ("label", "about")]
        await put_translation(store, draft, "label-en", "Web page", by)
        await put_translation(store, draft, "about-en", "All about the service", by)
        told = proposal_differences(draft, office.agency.procedure, SAY)
        before = await store.releases.of_list(office.owner.id)
        release = await released(store, office, draft)
        point = await store.register.touchpoint(office.agency.id, row.touchpoint_id)

    assert russian == ["Сайт", "Всё о службе"]
    assert [str(each.becomes) for each in told] == ["Web page", "All about the service"]
    assert "English" in told[0].field
    assert point.labels == {"ru": "Сайт", "en": "Web page"}
    assert point.about == {"ru": "Всё о службе", "en": "All about the service"}
    assert before == [] and '"Web page"' in release.content


async def test_a_translation_in_russian_or_of_nothing_is_refused(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.TRANSLATION, office.site)
        with pytest.raises(RussianWordsError):
            await put_translation(store, draft, "label-en", "Сайт", office.editor)
        with pytest.raises(UnknownChoiceError):
            await put_translation(
                store, draft, "about-en", "There is no description", office.editor
            )
        await put_translation(store, draft, "label-en", "МФЦ (service centre)", office.editor)
        kept = draft.becomes["label-en"]
        await put_translation(store, draft, "label-en", "", office.editor)
        with pytest.raises(NothingChangesError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert kept == "МФЦ (service centre)"


async def test_what_to_bring_is_translated_and_a_change_of_one_language_is_told_alone(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    by, procedure = office.editor, office.agency.procedure

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.CONTENT, office.site)
        without = steps_of(draft, ())
        await drafts.put_text(store, draft, DraftStep.BRING, "Паспорт", by)
        asked = steps_of(draft, ())
        first = await released(store, office, draft)
        draft = await begun(store, office, ChangeKind.CONTENT, office.site)
        await put_translation(store, draft, "bring-en", "Your passport", by)
        second = await released(store, office, draft)
        translated = dict((await store.register.row(office.agency.id, office.site.id)).bring)
        draft = await begun(store, office, ChangeKind.CONTENT, office.site)
        await drafts.clear(store, draft, DraftStep.BRING, by)
        await released(store, office, draft)
        row = await store.register.row(office.agency.id, office.site.id)

    rows = [json.loads(each.content)["rows"] for each in (first, second)]
    (change,) = release_differences(*rows, procedure, SAY)
    assert DraftStep.BRING_TRANSLATION not in without
    assert DraftStep.BRING_TRANSLATION in asked
    assert translated == {"ru": "Паспорт", "en": "Your passport"}
    assert [str(each.becomes) for each in change.differences] == ["Your passport"]
    assert row.bring == {}
