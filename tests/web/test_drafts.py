"""A draft on the screen: the one that chat writes, kept by the same verbs."""

from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from admin import drafts, proposals, review
from admin.everywhere import begin_everywhere
from admin.offers import direction_code
from admin.requirements.answers import mark
from admin.same_contact import read_contacts
from admin.steps import OF_ROWS, DraftStep
from storage.db import Database
from storage.models import Proposal
from storage.models.files import FILE_LIMIT
from storage.terms import (
    Cause,
    ChangeKind,
    Channel,
    Client,
    ContactType,
    Kind,
    Role,
    Status,
)
from tests import factories
from tests.forms import a_pdf
from tests.web.house import Browser, House, a_house, page_of, text_of

PHONE = "+7 000 000-00-00"


def form_of(answer: httpx.Response) -> dict[str, list[str]]:
    """The draft's form as a browser would send it untouched."""
    form = page_of(answer).xpath("//form[@enctype]")[0]
    found: dict[str, list[str]] = {}
    for field in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        name, kind = field.get("name"), field.get("type", "")
        found.setdefault(name, [])
        if kind in ("radio", "checkbox") and field.get("checked") is None:
            continue
        if field.tag == "select":
            found[name] += field.xpath("./option[@selected]/@value")
        elif kind != "file":
            found[name].append(field.text or "" if field.tag == "textarea" else field.get("value"))
    return {name: values for name, values in found.items() if name != "csrf"}


async def send(
    browser: Browser, path: str, changes: Mapping[str, Any], do: str = "save", **more: Any
) -> httpx.Response:
    """Open the draft, change these fields and press a button."""
    return await browser.post(
        path, {**form_of(await browser.get(path)), **changes, "do": do}, **more
    )


async def begun(house: House, kind: ChangeKind, who: Role = Role.EDITOR) -> tuple[Browser, str]:
    """A draft of the reception's row, begun on the screen."""
    browser = await house.as_(who)
    row = str(house.people.reception.id)
    answer = await browser.post("/office/drafts/begin", {"kind": kind.value, "row_id": row})
    assert answer.status_code == 303, answer.text
    return browser, answer.headers["location"]


async def draft_at(house: House, path: str) -> Proposal:
    async with house.database.reading() as store:
        return await store.proposals.get(house.agency.id, int(path.rpartition("/")[2]))


async def test_ones_own_other_drafts_of_the_row_stand_in_one_line_with_links(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, first = await begun(house, ChangeKind.NEEDS)
    _, second = await begun(house, ChangeKind.CONTACTS)
    _, third = await begun(house, ChangeKind.RENAME)
    await begun(house, ChangeKind.NEEDS, Role.REVIEWER)

    page = await browser.get(third)

    assert page_of(page).xpath("//p[contains(., 'У вас есть')]/a/@href") == [first, second]
    assert text_of(page).count("договоритесь, чьё пойдёт первым") == 1


async def test_a_new_row_goes_from_the_first_field_to_the_reviewer(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    new = await browser.get("/office/drafts/new")
    assert "Начать черновик" in text_of(new)
    answer = await browser.post("/office/drafts/begin", {"kind": "add", "client": "external"})
    path = answer.headers["location"]

    sent = await send(
        browser,
        path,
        {
            "name": "Окно справок",
            "channel": "reception",
            "direction": direction_code(factories.DIRECTION),
            "service": "Справки",
            "process": "Выдача справки",
            "needs": ["information", "consultation"],
            "contact-phone": "8 000 000 00 00",
            "hours": "пн-пт 9-18",
            "responsible": "Начальник отдела",
            "basis": "Поручение № 1",
        },
        do="submit",
    )

    assert sent.status_code == 303, text_of(sent)
    proposal = await draft_at(house, path)
    assert sent.headers["location"].startswith(f"/office/proposals/{proposal.id}")
    assert proposal.status is Status.SUBMITTED
    assert proposal.becomes["kind"] == Kind.OFFLINE.value, "the type suggests the kind"
    assert proposal.becomes["contacts"][0]["value"] == PHONE
    assert proposal.becomes["hours"] == "Mo-Fr 09:00-18:00"
    assert proposal.becomes["needs"] == ["information", "consultation"]
    assert proposal.becomes["process"] == "Выдача справки"


CHANGED: dict[ChangeKind, dict[str, Any]] = {
    ChangeKind.KIND: {"kind": "digital"},
    ChangeKind.NEEDS: {"needs": ["information", "result"]},
    ChangeKind.CONTACTS: {"contact-phone": PHONE},
    ChangeKind.EXCLUDE: {},
    ChangeKind.PHRASES: {"phrases": "куда с этим идти\nгде это дают"},
    ChangeKind.CHANNEL: {"channel": "email"},
    ChangeKind.RENAME: {"name": "Приём граждан"},
    ChangeKind.PLACE: {"process": "Другой процесс"},
    ChangeKind.CONTENT: {"peculiarity": "Только по записи", "bring": "паспорт"},
    ChangeKind.RESPONSIBLE: {"responsible": "Начальник отдела", "grounds": "Приказ № 5"},
    ChangeKind.REQUIREMENTS: {"aspect-simplicity": "weak", "aspect-simplicity-words": "помогаем"},
    ChangeKind.OFFERS: {"offer-ramp": "yes", "offer-parking": "no"},
    ChangeKind.FORMS: {"form-title-new": "Заявление", "form-dated-new": "2026-02-01"},
    ChangeKind.SEGMENTS: {"segments": ["business"]},
    ChangeKind.TRANSLATION: {"label-en": "Reception"},
}
FILES = {ChangeKind.FORMS: {"form-file": ("blank (2).pdf", a_pdf())}}
BECOME: dict[ChangeKind, dict[str, Any]] = {
    ChangeKind.OFFERS: {"offer-ramp": "yes", "offer-parking": "no", "offer-home_visit": ""},
    ChangeKind.SEGMENTS: {"segments": ["business"]},
    ChangeKind.TRANSLATION: {"label-en": "Reception"},
}


@pytest.mark.parametrize("kind", sorted(OF_ROWS))
async def test_each_change_of_a_row_is_begun_written_and_sent(
    sqlite_database: Database, kind: ChangeKind
) -> None:
    house = await a_house(sqlite_database, factories.a_procedure(phrases_by_proposal=True))
    browser, path = await begun(house, kind)
    basis = {"basis": "Поручение № 1"}

    saved = await send(browser, path, {**CHANGED[kind], **basis}, files=FILES.get(kind))
    sent = await send(browser, path, {}, do="submit")

    assert saved.status_code == 303, text_of(saved)
    assert sent.status_code == 303, text_of(sent)
    proposal = await draft_at(house, path)
    assert proposal.status is Status.SUBMITTED
    assert proposal.basis == "Поручение № 1"
    if kind is ChangeKind.PHRASES:
        assert proposal.becomes["phrases"] == ["куда с этим идти", "где это дают"]
    if kind is ChangeKind.CHANNEL:
        assert proposal.becomes["kind"] == Kind.DIGITAL.value
    assert {**proposal.becomes, **BECOME.get(kind, {})} == proposal.becomes
    if kind is ChangeKind.FORMS:
        (form,) = proposal.becomes["forms"]
        assert (form["title"], form["dated"]) == ("Заявление", "2026-02-01")
    if kind is ChangeKind.REQUIREMENTS:
        assert proposal.becomes["aspect-simplicity"]["mitigation"] == "помогаем"


async def test_a_contact_changed_everywhere_is_finished_on_the_screen(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        for row in (house.people.site, house.people.reception):
            point = await store.register.touchpoint(house.agency.id, row.touchpoint_id)
            point.contacts = [{"type": "phone", "value": PHONE, "trust": "staff", "source": ""}]
        await store.flush()
        found = await read_contacts(store, house.people.owner.id, house.agency.id)
        draft = await begin_everywhere(
            store, Client.EXTERNAL, found[0].key, house.people.of(Role.EDITOR)
        )
    browser = await house.as_(Role.EDITOR)
    path = f"/office/drafts/{draft.id}"
    left_out = str(house.people.reception.touchpoint_id)
    form = form_of(await browser.get(path))
    points = [each for each in form["points"] if each != left_out]

    sent = await send(
        browser,
        path,
        {"contact": "+7 000 000-00-01", "points": points, "basis": "Поручение № 1"},
        do="submit",
    )

    assert sent.status_code == 303, text_of(sent)
    proposal = await draft_at(house, path)
    assert proposal.becomes["contact"]["value"] == "+7 000 000-00-01"
    assert proposal.becomes["points"] == [house.people.site.touchpoint_id]


async def test_what_was_begun_in_chat_is_finished_on_the_screen(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    editor = house.people.of(Role.EDITOR)
    async with sqlite_database.writing() as store:
        draft = await proposals.begin_change(
            store, ChangeKind.CONTACTS, house.people.reception.id, editor
        )
        await drafts.put_contact(store, draft, ContactType.PHONE, PHONE, editor)
    browser = await house.as_(Role.EDITOR)

    listed = await browser.get("/office/drafts")
    opened = await browser.get(f"/office/drafts/{draft.id}")
    sent = await send(browser, f"/office/drafts/{draft.id}", {"basis": "Приказ № 5"}, do="submit")

    assert "Приём" in text_of(listed)
    assert PHONE in opened.text
    assert sent.status_code == 303, text_of(sent)


async def test_what_was_written_on_the_screen_stands_in_chat_at_what_is_left(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    answer = await browser.post("/office/drafts/begin", {"kind": "add", "client": "external"})
    path = answer.headers["location"]

    answers = {"name": "Окно справок", "channel": "reception"}
    await send(browser, path, {**answers, "direction": direction_code(factories.DIRECTION)})

    draft = await draft_at(house, path)
    assert draft.step == DraftStep.NEEDS.value, "chat asks the first thing that is missing"
    assert draft.cause is Cause.NEW_POINT


async def test_words_of_ones_own_do_not_change_the_marked_cause_unsaid(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTENT)
    await send(browser, path, {"cause": Cause.NEEDS_CHANGED.value})

    refused = await send(browser, path, {"cause-note": "Переезд приёмной"})
    other = await send(browser, path, {"cause": "other", "cause-note": "Переезд приёмной"})

    field = page_of(refused).xpath("//*[@id='cause-note']")[0]
    assert refused.status_code == 422 and field.get("aria-invalid") == "true"
    assert "Отметьте «Иное»" in text_of(refused)
    assert other.status_code == 303
    assert (await draft_at(house, path)).cause is Cause.OTHER


async def test_a_stale_page_comes_back_with_both_answers(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTENT)
    form = form_of(await browser.get(path))
    editor = house.people.of(Role.EDITOR)
    async with sqlite_database.writing() as store:
        draft = await store.proposals.get(house.agency.id, int(path.rpartition("/")[2]))
        await drafts.put_text(store, draft, DraftStep.PECULIARITY, "Из чата: по записи", editor)
        await drafts.put_text(store, draft, DraftStep.BRING, "Из чата: паспорт", editor)

    refused = await browser.post(path, {**form, "peculiarity": "С экрана: без записи"})

    assert refused.status_code == 422
    back = form_of(refused)
    assert back["peculiarity"] == ["С экрана: без записи"]
    assert back["bring"] == ["Из чата: паспорт"], "what was not touched follows the draft"
    assert "В черновике сейчас: Из чата: по записи" in text_of(refused)
    assert (await draft_at(house, path)).becomes["peculiarity"] == "Из чата: по записи"

    again = await browser.post(path, back)
    assert again.status_code == 303
    becomes = (await draft_at(house, path)).becomes
    assert becomes["peculiarity"] == "С экрана: без записи"
    assert becomes["bring"] == {"ru": "Из чата: паспорт"}


async def test_a_refused_field_keeps_all_others_on_the_page(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTACTS)
    typed = {"contact-email": "priem@example.org", "contact-phone": "позвоните нам"}

    refused = await send(browser, path, typed)

    assert refused.status_code == 422
    page = page_of(refused)
    assert form_of(refused)["contact-email"] == ["priem@example.org"]
    assert form_of(refused)["contact-phone"] == ["позвоните нам"]
    wrong = page.xpath("//*[@aria-invalid]")
    assert [each.get("name") for each in wrong] == ["contact-phone"]
    told = wrong[0].get("aria-describedby").split()
    assert all(page.xpath(f"//*[@id='{each}']") for each in told)
    assert not (await draft_at(house, path)).becomes.get("contacts")


async def test_what_cannot_be_sent_yet_is_kept_and_says_why(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    answer = await browser.post("/office/drafts/begin", {"kind": "add", "client": "external"})
    path = answer.headers["location"]

    refused = await send(browser, path, {"name": "Окно справок"}, do="submit")

    assert refused.status_code == 422
    draft = await draft_at(house, path)
    assert draft.status is Status.DRAFT
    assert draft.becomes["name"] == "Окно справок"
    links = page_of(refused).xpath("//a[starts-with(@href, '#step-')]/@href")
    assert "#step-channel" in links
    assert all(page_of(refused).xpath(f"//*[@id='{each[1:]}']") for each in links)


async def test_a_known_touchpoint_is_found_by_name_and_taken(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    answer = await browser.post("/office/drafts/begin", {"kind": "add", "client": "external"})
    path, point = answer.headers["location"], str(house.people.reception.touchpoint_id)

    found = await send(browser, path, {"sought": "прИЁм", "responsible": "Начальник"}, do="find")
    form = form_of(found)
    assert form["responsible"] == ["Начальник"], "looking for a point loses nothing"
    assert page_of(found).xpath(f"//input[@name='touchpoint'][@value='{point}']")
    saved = await browser.post(path, {**form, "touchpoint": point})

    assert saved.status_code == 303, text_of(saved)
    assert (await draft_at(house, path)).becomes["touchpoint_id"] == int(point)
    taken = await browser.get(path)
    assert not page_of(taken).xpath("//*[@id='step-channel']"), "it brings its own type"

    own = await send(browser, path, {"touchpoint": "new", "name": "Совсем другое окно"})
    assert own.status_code == 303, text_of(own)
    assert (await draft_at(house, path)).becomes["name"] == "Совсем другое окно"
    assert "touchpoint_id" not in (await draft_at(house, path)).becomes


async def test_a_file_becomes_the_basis_even_beside_a_slip(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTACTS)
    files = {"basis-file": ("Приказ.pdf", b"%PDF-1.7", "application/pdf")}

    refused = await send(browser, path, {"contact-phone": "звоните"}, files=files)

    assert refused.status_code == 422
    assert "Приказ.pdf" in text_of(refused)
    assert (await draft_at(house, path)).basis_file_id is not None


async def test_a_file_over_the_limit_loses_nothing_that_was_typed(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTACTS)
    files = {"basis-file": ("Приказ.pdf", b"0" * (FILE_LIMIT + 1), "application/pdf")}

    refused = await send(browser, path, {"contact-phone": PHONE}, files=files)

    assert refused.status_code == 422
    assert form_of(refused)["contact-phone"] == [PHONE]
    assert page_of(refused).xpath("//*[@aria-invalid]/@name") == ["basis-file"]
    assert (await draft_at(house, path)).basis_file_id is None


async def test_a_returned_proposal_shows_what_to_mend_and_is_sent_again(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    editor, reviewer = house.people.of(Role.EDITOR), house.people.of(Role.REVIEWER)
    async with sqlite_database.writing() as store:
        sent = await factories.a_submitted(store, editor, house.people.reception)
        await review.give_back(
            store, sent.id, "Добавьте консультацию", by=reviewer, seen=sent.revision
        )
    browser, path = await house.as_(Role.EDITOR), f"/office/drafts/{sent.id}"

    opened = await browser.get(path)
    again = await send(browser, path, {"needs": ["information", "consultation"]}, do="submit")

    assert "Добавьте консультацию" in text_of(opened)
    assert again.status_code == 303, text_of(again)
    assert (await draft_at(house, path)).status is Status.SUBMITTED


async def test_a_list_that_moved_on_is_looked_at_before_sending(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CHANNEL)
    await send(browser, path, {"channel": "email"})
    async with sqlite_database.writing() as store:
        point = house.people.reception.touchpoint_id
        was = await store.register.touchpoint(house.agency.id, point)
        await store.register.change_touchpoint(point, was.revision, {"name": "Приём и справки"})

    warned = await browser.get(path)
    answer = await send(browser, path, {}, do="submit")

    assert "в перечне с тех пор изменилось" in text_of(warned)
    assert answer.headers["location"] == f"{path}?done=draft-caught-up"
    draft = await draft_at(house, path)
    assert draft.status is Status.DRAFT, "nobody sends what they have not seen"
    assert draft.becomes["channel"] == Channel.EMAIL.value


async def test_a_draft_is_deleted_after_being_asked(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.NEEDS)
    revision = form_of(await browser.get(path))["revision"]

    gone = await browser.post(f"{path}/withdraw", {"revision": revision})

    assert gone.headers["location"] == "/office/drafts?done=draft-deleted"
    assert (await draft_at(house, path)).status is Status.WITHDRAWN
    assert "Черновиков нет" in text_of(await browser.get("/office/drafts"))


async def test_what_was_sent_meanwhile_gives_the_typed_words_back(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTENT)
    await send(browser, path, {"peculiarity": "По записи", "basis": "Приказ № 5"})
    form = form_of(await browser.get(path))
    await send(browser, path, {}, do="submit")

    late = await browser.post(path, {**form, "bring": "паспорт и очки"})
    looked = await browser.get(path)

    assert late.status_code == 422
    assert "паспорт и очки" in text_of(late)
    assert looked.headers["location"] == f"/office/proposals/{path.rpartition('/')[2]}"


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR])
async def test_only_its_author_sees_a_draft(sqlite_database: Database, role: Role) -> None:
    house = await a_house(sqlite_database)
    editor, path = await begun(house, ChangeKind.CONTENT)
    form = form_of(await editor.get(path))
    other = await house.as_(role)

    seen = await other.get(path)
    written = await other.post(path, {**form, "peculiarity": "Чужая рука"})
    deleted = await other.post(f"{path}/withdraw", {"revision": form["revision"]})

    assert {seen.status_code, written.status_code, deleted.status_code} <= {403, 422}
    assert "Чужая рука" not in str((await draft_at(house, path)).becomes)
    assert (await draft_at(house, path)).status is Status.DRAFT


async def test_another_agency_finds_neither_draft_nor_row(sqlite_database: Database) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    _editor, path = await begun(house, ChangeKind.CONTENT)
    stranger = await other.as_(Role.EDITOR)

    seen = await stranger.get(path)
    written = await stranger.post(path, {"revision": "1", "peculiarity": "Чужая рука"})
    row = {"kind": "needs", "row_id": str(house.people.site.id)}
    taken = await stranger.post("/office/drafts/begin", row)

    assert (seen.status_code, written.status_code) == (404, 404)
    assert taken.status_code in (404, 422)
    async with sqlite_database.reading() as store:
        assert not await proposals.drafts_of(store, other.people.of(Role.EDITOR))


@pytest.mark.parametrize("bent", [{"kind": "none"}, {"kind": "needs", "row_id": "x"}, {}])
async def test_a_bent_beginning_is_refused_in_words(
    sqlite_database: Database, bent: dict[str, str]
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post("/office/drafts/begin", bent)

    assert answer.status_code == 422
    assert "Не сделано" in text_of(answer)


Bend = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.mark.parametrize(
    "bend",
    [
        lambda form: {**form, "shown": "[]"},
        lambda form: {**form, "shown": "{"},
        lambda form: {**form, "channel": "teleport"},
        lambda form: {**form, "needs": ["none"]},
        lambda form: {**form, "direction": "99"},
        lambda form: {**form, "touchpoint": "999999"},
        lambda form: {**form, "revision": "many"},
        lambda form: {},
    ],
)
async def test_a_bent_form_breaks_nothing(sqlite_database: Database, bend: Bend) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    answer = await browser.post("/office/drafts/begin", {"kind": "add", "client": "external"})
    path = answer.headers["location"]

    sent = await browser.post(path, bend(form_of(await browser.get(path))))

    assert sent.status_code in (303, 422)


async def test_marks_without_a_mark_are_asked_for_first(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.REQUIREMENTS)
    async with sqlite_database.writing() as store:
        draft = await store.proposals.get(house.agency.id, int(path.rpartition("/")[2]))
        await mark(store, draft, "aspect-promptness", "good", house.people.of(Role.EDITOR))

    refused = await send(browser, path, {"aspect-simplicity-words": "помогаем на месте"})

    assert refused.status_code == 422
    assert "Сначала отметьте" in text_of(refused)
    assert form_of(refused)["aspect-simplicity-words"] == ["помогаем на месте"]


async def test_an_optional_answer_is_taken_back(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTENT)
    await send(browser, path, {"peculiarity": "По записи", "basis": "Приказ № 5"})

    await send(browser, path, {"peculiarity": "", "basis": ""})

    draft = await draft_at(house, path)
    assert "peculiarity" not in draft.becomes
    assert not draft.basis


async def test_a_late_press_on_withdrawal_is_told_why_it_did_nothing(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, path = await begun(house, ChangeKind.CONTENT)
    await send(browser, path, {"peculiarity": "По записи", "basis": "Приказ № 5"})
    stale = {"revision": "0"}
    text = (await browser.post("/office/knowledge/begin")).headers["location"]
    number = text.rpartition("/")[2]

    open_text = await browser.post(f"/office/drafts/{number}/withdraw", stale)
    await send(browser, path, {}, do="submit")
    sent = await browser.post(f"{path}/withdraw", stale)

    for answer in (open_text, sent):
        assert answer.status_code == 422
        assert page_of(answer).xpath("//*[@role='alert']")
    assert page_of(open_text).xpath(f"//form[@action='{text}']")
