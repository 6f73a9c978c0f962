"""Forms, offers and segments on the screen and in the open list."""

from typing import Any

from admin import drafts, proposals, review
from admin.forms.answers import drop_form, put_day, put_form
from admin.steps import DraftStep
from storage.canonical import sha256_bytes
from storage.db import Database
from storage.models import Row
from storage.terms import ChangeKind, Role
from tests import factories
from tests.forms import a_docx_form, a_pdf
from tests.web.house import House, a_house, page_of, text_of
from tests.web.public.lists import read
from tests.web.releasing import release
from tests.web.test_drafts import begun, draft_at, send

PDF = "application/pdf"


async def with_form(house: House, row: Row, content: bytes) -> None:
    """One more release, in which the row has a form of these bytes."""
    people = house.people
    async with house.database.writing() as store:
        draft = await proposals.begin_change(store, ChangeKind.FORMS, row.id, people.editor)
        for form in list(draft.becomes["forms"]):
            await drop_form(store, draft, form["file_id"], people.editor)
        file_id = await put_form(store, draft, "Заявление.pdf", content, people.editor)
        await put_day(store, draft, file_id, "01.02.2026", people.editor)
        await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", people.editor)
        await proposals.submit(store, draft.id, by=people.editor, seen=draft.revision)
        await review.check(store, draft.id, by=people.reviewer, seen=draft.revision)
        await review.approve(store, draft.id, by=people.approver, seen=draft.revision)
    await house.renew()


async def test_a_form_is_kept_beside_a_slip_and_what_was_typed_of_it_stays_with_it(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.FORMS)
    typed = {"form-title-new": "Заявление", "form-dated-new": "2126-01-01"}
    files = {"form-file": ("blank.docx", a_docx_form(), "")}

    refused = await send(browser, path, typed, files=files)
    (form,) = (await draft_at(house, path)).becomes["forms"]
    day = page_of(refused).xpath(f"//input[@name='form-dated-{form['file_id']}']")[0]
    title = page_of(refused).xpath(f"//input[@name='form-title-{form['file_id']}']/@value")
    mended = await send(browser, path, {f"form-dated-{form['file_id']}": "2026-02-01"})
    (after,) = (await draft_at(house, path)).becomes["forms"]

    assert refused.status_code == 422 and "Дата бланка может быть" in text_of(refused)
    assert day.get("aria-invalid") == "true" and day.get("value") == "2126-01-01"
    assert title == ["Заявление"]
    assert mended.status_code == 303
    assert after["dated"] == "2026-02-01"


async def test_a_form_described_without_its_file_is_asked_for_it(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.FORMS)

    refused = await send(browser, path, {"form-title-new": "Заявление"})

    assert refused.status_code == 422
    field = page_of(refused).xpath("//*[@id='form-file']")[0]
    assert field.get("aria-invalid") == "true"
    assert page_of(refused).xpath("//input[@name='form-title-new']/@value") == ["Заявление"]


async def test_a_form_is_taken_out_and_another_rows_form_taken_in(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    await with_form(house, house.people.site, a_pdf())
    browser, path = await begun(house, ChangeKind.FORMS)
    known = page_of(await browser.get(path)).xpath("//input[@name='forms']/@value")

    await send(browser, path, {"forms": known})
    taken = (await draft_at(house, path)).becomes["forms"]
    await send(browser, path, {"form-drop": [str(taken[0]["file_id"])]})
    left = (await draft_at(house, path)).becomes["forms"]

    assert [each["title"] for each in taken] == ["Заявление"]
    assert left == []


async def test_staff_take_a_form_from_its_row_and_strangers_take_none(
    sqlite_database: Database,
) -> None:
    house, content = await a_house(sqlite_database), a_pdf()
    await with_form(house, house.people.site, content)
    browser = await house.as_(Role.REVIEWER)

    row = await browser.get(f"/office/list/rows/{house.people.site.id}")
    (path,) = page_of(row).xpath("//a[starts-with(@href, '/office/forms/')]/@href")
    taken = await browser.get(path)
    async with sqlite_database.writing() as store:
        stranger = await factories.a_staff(store, await factories.an_agency(store), Role.EDITOR)
    refused = await (await house.as_(stranger)).get(path)
    signed_out = await house.nobody().get(path)

    assert taken.content == content and taken.headers["content-type"] == PDF
    assert taken.headers["content-disposition"].startswith("attachment")
    assert refused.status_code == 404
    assert signed_out.status_code in (303, 401, 403)


async def test_anybody_takes_a_form_of_the_open_list_and_of_its_former_releases(
    sqlite_database: Database,
) -> None:
    house, old, new = await a_house(sqlite_database), a_pdf(), a_docx_form()
    row, base = house.people.site, f"/list/{house.agency.code}"
    await with_form(house, row, old)
    await with_form(house, row, new)

    point = await read(house, f"{base}/points/{row.touchpoint_id}")
    former = await read(house, f"{base}/releases/1")
    taken = [await read(house, f"{base}/forms/{sha256_bytes(each)}") for each in (new, old)]
    nothing = [await read(house, f"{base}/forms/{each}") for each in ("0" * 64, "Z" * 64, "x")]

    assert f"{base}/forms/{sha256_bytes(new)}" in page_of(point).xpath("//a/@href")
    assert "«Заявление», бланк от 1 февраля 2026 г." in text_of(point)
    assert f"{base}/forms/{sha256_bytes(old)}" in page_of(former).xpath("//a/@href")
    assert [each.content for each in taken] == [new, old]
    assert (
        "%D0%97%D0%B0%D1%8F%D0%B2%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5.docx"
        in (taken[0].headers["content-disposition"])
    )
    assert {each.status_code for each in nothing} == {404}


async def test_a_form_of_the_staffs_own_list_is_not_open(sqlite_database: Database) -> None:
    house, content = await a_house(sqlite_database), a_pdf()
    async with sqlite_database.writing() as store:
        editor = house.people.editor
        draft = await proposals.begin_change(store, ChangeKind.FORMS, house.people.site.id, editor)
        await put_form(store, draft, "Заявление.pdf", content, editor)

    answer = await read(house, f"/list/{house.agency.code}/forms/{sha256_bytes(content)}")

    assert answer.status_code == 404, "a draft's form is nobody's yet"


async def test_the_open_list_says_what_a_place_offers_and_programs_are_told(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    row = house.people.reception
    async with sqlite_database.writing() as store:
        await release(store, house.people, row)
    await house.renew()
    path = f"/list/{house.agency.code}/points/{row.touchpoint_id}"
    unknown = text_of(await read(house, path))
    async with sqlite_database.writing() as store:
        await release(store, house.people, row, ChangeKind.OFFERS)
        await release(store, house.people, row, ChangeKind.SEGMENTS)
    await house.renew()

    known = text_of(await read(house, path))
    told: dict[str, Any] = (
        await house.nobody().get(f"/api/v1/agencies/{house.agency.code}/rows/{row.id}")
    ).json()

    assert "пока не известно" in unknown
    assert "Есть: вход без ступеней или пандус" in known
    assert "Для кого: предприниматели и организации" in known
    assert told["touchpoint"]["offers"] == {"ramp": True}
    assert told["segments"] == ["business"]


async def test_whom_a_situation_is_for_is_ticked_and_remembered(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await release(store, house.people, house.people.site)
    await house.renew()
    browser = await house.as_(Role.REVIEWER)
    page = page_of(await browser.get("/office/situations/ask"))
    seen = str(page.xpath("//input[@name='seen']/@value")[0])
    words = page.xpath("//input[@name='russian']/@value")[0]

    answer = await browser.post(
        "/office/situations/ask/words",
        {"russian": words, "segments": ["business", "body"], "seen": seen},
    )
    refused = await browser.post(
        "/office/situations/ask/words", {"russian": words, "segments": ["pigeon"], "seen": seen}
    )
    again = page_of(await browser.get("/office/situations/ask"))
    history = text_of(await browser.get("/office/agency/history"))

    assert answer.status_code == 303 and refused.status_code in (409, 422)
    ticked = again.xpath("//input[@name='segments' and @checked]/@value")
    assert ticked == ["business", "body"]
    assert "предприниматели и организации; другие органы" in history
