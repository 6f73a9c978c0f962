"""One proposal on the screen: what is read, who may press what, what comes too late."""

import asyncio

import httpx
import pytest

from admin import proposals, review
from admin.files import keep_file
from storage.asked_terms import AskedAct
from storage.db import Database
from storage.models import Proposal
from storage.store import Store
from storage.terms import ChangeKind, Role, Status
from tests import factories
from tests.web.house import House, a_house, page_of, text_of

STEPS = ("check", "approve", "return", "reject", "submit", "withdraw")


async def a_submitted(house: House, kind: ChangeKind = ChangeKind.NEEDS) -> Proposal:
    """The editor's, waiting for its check."""
    async with house.database.writing() as store:
        return await factories.a_submitted(store, house.people.editor, house.people.reception, kind)


async def a_checked(house: House) -> Proposal:
    async with house.database.writing() as store:
        return await factories.a_checked(
            store, house.people.editor, house.people.reviewer, house.people.reception
        )


async def status_of(house: House, proposal: Proposal) -> Status:
    async with house.database.reading() as store:
        return (await store.proposals.get(proposal.agency_id, proposal.id)).status


def path_of(proposal: Proposal, step: str = "") -> str:
    return f"/office/proposals/{proposal.id}" + (f"/{step}" if step else "")


def buttons_of(answer: httpx.Response) -> set[str]:
    """The steps to which the page's buttons lead."""
    page = page_of(answer)
    places = [
        *page.xpath("//main//form[.//button[not(@formaction)]]/@action"),
        *page.xpath("//main//button/@formaction"),
    ]
    return {place.rpartition("/")[2] for place in places}


async def with_file(house: House, store: Store, proposal: Proposal, name: str, kind: str) -> None:
    file = await keep_file(store, name, kind, b"<script>alert(1)</script>", by=house.people.editor)
    proposal = await store.proposals.get(proposal.agency_id, proposal.id)
    await store.proposals.change(proposal, proposal.revision, {"basis_file_id": file.id})


async def test_a_reviewer_reads_what_changes_and_why(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.get(path_of(proposal))

    page = page_of(answer)
    assert answer.status_code == 200
    assert page.xpath("//main//ins") and page.xpath("//main//del")
    assert "Добавляется: получить ответ" in text_of(answer), "marked by words, not by colour"
    assert "Основание: Поручение № 1" in text_of(answer)
    assert "отправлено предложение" in text_of(answer)
    assert buttons_of(answer) == {"check", "return", "reject"}


@pytest.mark.parametrize(
    ("role", "steps"),
    [
        (Role.EDITOR, {"withdraw"}),
        (Role.REVIEWER, {"check", "return", "reject"}),
        (Role.HEAD, {"check", "return", "reject"}),
        (Role.APPROVER, set()),
        (Role.ADMINISTRATOR, set()),
    ],
)
async def test_each_role_sees_the_buttons_that_it_may_press(
    sqlite_database: Database, role: Role, steps: set[str]
) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(role)

    answer = await browser.get(path_of(proposal))

    assert buttons_of(answer) == steps


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.APPROVER, Role.EDITOR])
async def test_a_forged_press_changes_nothing(sqlite_database: Database, role: Role) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(role)

    for step in ("check", "approve", "return", "reject", "submit"):
        form = {"seen": str(proposal.revision), "comment": "Так решил я"}
        answer = await browser.post(path_of(proposal, step), form)
        assert answer.status_code in (403, 409, 422), step

    assert await status_of(house, proposal) is Status.SUBMITTED


async def test_the_own_proposal_has_no_button_and_a_forged_press_is_refused(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with house.database.writing() as store:
        proposal = await factories.a_checked(
            store, house.people.approver, house.people.reviewer, house.people.reception
        )
    browser = await house.as_(Role.APPROVER)

    shown = await browser.get(path_of(proposal))
    forged = await browser.post(path_of(proposal, "approve"), {"seen": str(proposal.revision)})

    assert buttons_of(shown) == {"withdraw"}
    assert "решает другой человек" in text_of(shown)
    assert forged.status_code == 422
    assert await status_of(house, proposal) is Status.CHECKED


@pytest.mark.parametrize("step", STEPS)
async def test_another_agencys_proposal_is_not_found(sqlite_database: Database, step: str) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    proposal = await a_submitted(other)
    browser = await house.as_(Role.REVIEWER)

    shown = await browser.get(path_of(proposal))
    pressed = await browser.post(
        path_of(proposal, step), {"seen": str(proposal.revision), "comment": "Чужое"}
    )

    assert shown.status_code == pressed.status_code == 404
    assert await status_of(other, proposal) is Status.SUBMITTED


async def test_a_check_goes_through_at_once(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.post(path_of(proposal, "check"), {"seen": str(proposal.revision)})
    after = await browser.get(answer.headers["location"])

    assert answer.status_code == 303
    assert await status_of(house, proposal) is Status.CHECKED
    assert "проверка записана" in text_of(after)
    assert page_of(after).findtext(".//title", "").startswith("Спасибо"), "read aloud first"
    assert house.woken


async def test_an_approval_waits_for_the_press_in_chat(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_checked(house)
    browser = await house.as_(Role.APPROVER)

    shown = await browser.get(path_of(proposal))
    answer = await browser.post(path_of(proposal, "approve"), {"seen": str(proposal.revision)})

    assert "сразу выйдет редакция № 1: её увидят граждане" in text_of(shown)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/office/asked/")
    assert await status_of(house, proposal) is Status.CHECKED
    async with house.database.reading() as store:
        asked = await store.asked.get(int(answer.headers["location"].rpartition("/")[2]))
    assert asked.act is AskedAct.APPROVE
    assert asked.arguments == {"proposal": proposal.id, "seen": proposal.revision}


@pytest.mark.parametrize(
    ("step", "status"), [("return", Status.RETURNED), ("reject", Status.REJECTED)]
)
async def test_a_refusal_needs_a_reason_which_the_author_reads(
    sqlite_database: Database, step: str, status: Status
) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.REVIEWER)
    form = {"seen": str(proposal.revision)}

    empty = await browser.post(path_of(proposal, step), {**form, "comment": " "})
    answer = await browser.post(path_of(proposal, step), {**form, "comment": "Нет номера <акта>"})
    after = await browser.get(answer.headers["location"])

    assert empty.status_code == 422
    field = page_of(empty).xpath("//textarea[@name='comment']")[0]
    assert "comment-error" in field.get("aria-describedby").split()
    assert await status_of(house, proposal) is status
    assert "Нет номера <акта>" in text_of(after)
    assert "<акта>" not in after.text, "escaped"


async def test_whoever_is_late_reads_who_decided_and_keeps_the_comment(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.HEAD)
    async with house.database.writing() as store:
        reviewer = house.people.reviewer
        await review.reject(store, proposal.id, "Не так", by=reviewer, seen=proposal.revision)

    answer = await browser.post(
        path_of(proposal, "return"), {"seen": str(proposal.revision), "comment": "Долго писал это"}
    )

    text = text_of(answer)
    assert answer.status_code == 409
    assert house.people.reviewer.title in text
    assert "Решение уже принято: отклонено" in text
    assert "Долго писал это" in text, "nothing typed is lost"
    assert await status_of(house, proposal) is Status.REJECTED


async def test_a_comment_stays_in_its_field_when_the_proposal_has_changed(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.post(
        path_of(proposal, "return"),
        {"seen": str(proposal.revision - 1), "comment": "Исправьте потребность"},
    )

    assert answer.status_code == 409
    assert page_of(answer).xpath("//textarea[@name='comment']")[0].text == "Исправьте потребность"
    assert await status_of(house, proposal) is Status.SUBMITTED


async def test_of_two_people_at_once_one_decides(database: Database) -> None:
    house = await a_house(database)
    proposal = await a_submitted(house)
    reviewer, head = await house.as_(Role.REVIEWER), await house.as_(Role.HEAD)
    seen = {"seen": str(proposal.revision)}

    answers = await asyncio.gather(
        reviewer.post(path_of(proposal, "check"), seen),
        head.post(path_of(proposal, "check"), seen),
    )

    assert sorted(each.status_code for each in answers) == [303, 409]


async def test_the_author_withdraws_what_was_sent_and_deletes_what_was_not(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    sent = await a_submitted(house)
    async with house.database.writing() as store:
        draft = await factories.a_draft(store, house.people.editor, house.people.site)
    browser = await house.as_(Role.EDITOR)

    withdrawn = await browser.post(path_of(sent, "withdraw"), {"seen": str(sent.revision)})
    deleted = await browser.post(path_of(draft, "withdraw"), {"seen": str(draft.revision)})

    assert withdrawn.headers["location"].startswith(path_of(sent))
    assert deleted.headers["location"].startswith("/office/proposals?tab=mine")
    assert await status_of(house, sent) is Status.WITHDRAWN
    assert (await browser.get(path_of(draft))).status_code == 404


async def test_a_draft_is_sent_from_its_page(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with house.database.writing() as store:
        draft = await factories.a_draft(store, house.people.editor, house.people.site)
    browser = await house.as_(Role.EDITOR)

    shown = await browser.get(path_of(draft))
    await browser.post(path_of(draft, "submit"), {"seen": str(draft.revision)})

    assert buttons_of(shown) == {"submit", "withdraw"}
    assert page_of(shown).xpath(f"//main//a[@href='/office/drafts/{draft.id}']")
    assert await status_of(house, draft) is Status.SUBMITTED


async def test_somebody_elses_draft_is_not_shown(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with house.database.writing() as store:
        draft = await factories.a_draft(store, house.people.editor, house.people.site)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.get(path_of(draft))

    assert answer.status_code == 422
    assert "Поручение" not in text_of(answer)


async def test_a_basis_is_saved_under_its_name_and_never_runs(sqlite_database: Database) -> None:
    house, other = await a_house(sqlite_database), await a_house(sqlite_database)
    proposal = await a_submitted(house)
    async with house.database.writing() as store:
        await with_file(house, store, proposal, "Поручение № 1.html", "text/html")
    path = path_of(proposal, "basis")

    answer = await (await house.as_(Role.REVIEWER)).get(path)
    foreign = await (await other.as_(Role.REVIEWER)).get(path)
    nobody = await house.nobody().get(path)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "filename*=UTF-8''%D0%9F%D0%BE%D1%80" in answer.headers["content-disposition"], (
        "its own name"
    )
    assert (foreign.status_code, nobody.status_code) == (404, 303)


async def test_a_basis_that_is_not_there_is_not_found(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.REVIEWER)

    assert (await browser.get(path_of(proposal, "basis"))).status_code == 404


async def test_after_a_decision_the_next_that_waits_is_one_press_away(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    first = await a_submitted(house)
    async with house.database.writing() as store:
        second = await factories.a_submitted(store, house.people.editor, house.people.site)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.post(path_of(first, "check"), {"seen": str(first.revision)})
    after = await browser.get(answer.headers["location"])
    last = await browser.get(path_of(second))

    assert page_of(after).xpath(f"//main//nav//a[@href='{path_of(second)}']")
    assert not page_of(last).xpath("//main//nav//a[contains(., 'Следующее')]")


async def test_numbers_that_no_record_can_have_are_answered_in_words(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    proposal = await a_submitted(house)
    browser = await house.as_(Role.REVIEWER)

    far = await browser.get(f"/office/proposals/{10**30}")
    word = await browser.post(path_of(proposal, "check"), {"seen": "-9" * 30})

    assert (far.status_code, word.status_code) == (422, 422)
    assert await status_of(house, proposal) is Status.SUBMITTED


async def test_what_completeness_blocks_has_no_button(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with house.database.writing() as store:
        first = await proposals.submit(
            store,
            (draft := await factories.an_addition(store, house.people.editor, "Приёмная")).id,
            by=house.people.editor,
            seen=draft.revision,
        )
        point = await factories.a_touchpoint(store, house.agency, "Приёмная")
        await factories.a_row(store, house.people.owner, point)
    browser = await house.as_(Role.REVIEWER)

    answer = await browser.get(path_of(first))

    assert buttons_of(answer) == {"return", "reject"}
    assert "Обязательно исправить" in text_of(answer)
