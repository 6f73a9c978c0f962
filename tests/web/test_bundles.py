"""The consolidated list on the screen: by units, put together, presented, approved by an order."""

import asyncio
from dataclasses import dataclass

import httpx
import pytest

from admin import bundles
from admin.files import keep_file
from storage.asked_terms import AskedAct
from storage.db import Database
from storage.models import Bundle, Proposal, Staff
from storage.terms import BundleStatus, ChangeKind, Role, Status
from tests import factories
from tests.web.house import House, a_house, page_of, text_of


@dataclass(frozen=True)
class Desk:
    """A house where an order approves, and a bundle of two checked changes."""

    house: House
    bundle: Bundle
    inside: list[Proposal]
    secretary: Staff | None = None

    @property
    def path(self) -> str:
        return f"/office/bundles/{self.bundle.id}"

    async def now(self) -> Bundle:
        async with self.house.database.reading() as store:
            return await store.bundles.get(self.bundle.agency_id, self.bundle.id)

    async def seen(self) -> dict[str, str]:
        return {"seen": str((await self.now()).revision)}


async def a_desk(database: Database, *, secretary: bool = False, changes: int = 2) -> Desk:
    house = await a_house(database, factories.a_procedure_by_order())
    people, inside = house.people, []
    async with database.writing() as store:
        secret = await factories.a_staff(store, house.agency, Role.SECRETARY) if secretary else None
        for _each in range(changes):
            inside.append(
                await factories.a_checked(
                    store, people.editor, people.reviewer, None, ChangeKind.ADD
                )
            )
        bundle = await store.bundles.get(house.agency.id, inside[0].bundle_id or 0)
    return Desk(house, bundle, inside, secret)


async def presented(desk: Desk) -> Desk:
    async with desk.house.database.writing() as store:
        bundle = await store.bundles.get(desk.bundle.agency_id, desk.bundle.id)
        await bundles.present(store, bundle.id, by=desk.house.people.head, seen=bundle.revision)
    return desk


async def crowded(desk: Desk, more: int) -> None:
    """So many more checked changes in the bundle, without the checks that each would take."""
    pattern = desk.inside[0]
    async with desk.house.database.writing() as store:
        for number in range(more):
            await store.proposals.add(
                Proposal(
                    agency_id=pattern.agency_id,
                    list_id=pattern.list_id,
                    kind=pattern.kind,
                    author_id=pattern.author_id,
                    last_edited_by_id=pattern.author_id,
                    subject=f"new:{number}",
                    subject_name=f"Ещё точка {number}",
                    becomes=pattern.becomes,
                    status=Status.CHECKED,
                    checked_by_id=pattern.checked_by_id,
                    bundle_id=desk.bundle.id,
                )
            )


def forms_of(answer: httpx.Response) -> set[str]:
    """The last words of the addresses to which the page's forms and its way to the order lead."""
    page = page_of(answer)
    places = [*page.xpath("//main//form/@action"), *page.xpath("//main//a[@class='button']/@href")]
    return {place.rpartition("/")[2] for place in places}


async def test_the_way_from_parts_to_the_question_in_chat(sqlite_database: Database) -> None:
    desk = await a_desk(sqlite_database, secretary=True)
    assert desk.secretary is not None
    secretary = await desk.house.as_(desk.secretary)
    head, approver = await desk.house.as_(Role.HEAD), await desk.house.as_(Role.APPROVER)
    first = str(desk.inside[0].id)

    aside = await secretary.post(
        f"{desk.path}/put-aside", {**await desk.seen(), "proposal": first, "unit": "0"}
    )
    back = await secretary.post(
        f"{desk.path}/take-back", {**await desk.seen(), "proposal": first, "unit": "0"}
    )
    assembled = await secretary.post(f"{desk.path}/assemble", await desk.seen())
    given = await head.post(f"{desk.path}/present", await desk.seen())
    order = {**await desk.seen(), "number": "№ 54-П", "date": "11.04.2026", "kind": "direction"}
    looked = await approver.post(f"{desk.path}/order", order)
    asked = await approver.post(f"{desk.path}/order", {**order, "shown": "№ 54-П 11.04.2026"})

    assert aside.headers["location"] == f"{desk.path}?done=bundle-put-aside#unit-0"
    assert {back.status_code, assembled.status_code, given.status_code} == {303}
    assert "распоряжение № 54-П от 11.04.2026" in text_of(looked)
    assert "Выйдет редакция 1, изменений: 2" in text_of(looked)
    assert "дата раньше дня" in text_of(looked), "signed before it was presented"
    assert asked.headers["location"].startswith("/office/asked/")
    assert (await desk.now()).status is BundleStatus.PRESENTED, "chat is asked first"
    async with sqlite_database.reading() as store:
        found = await store.asked.get(int(asked.headers["location"].rpartition("/")[2]))
    assert found.act is AskedAct.APPROVE_BUNDLE
    assert (found.arguments["number"], found.arguments["kind"]) == ("54-П", "Распоряжение")


@pytest.mark.parametrize(
    ("role", "forms"),
    [
        (Role.EDITOR, set()),
        (Role.REVIEWER, set()),
        (Role.HEAD, {"present", "put-aside", "put-unit-aside"}),
        (Role.APPROVER, set()),
        (Role.ADMINISTRATOR, set()),
    ],
)
async def test_each_role_sees_what_it_may_do(
    sqlite_database: Database, role: Role, forms: set[str]
) -> None:
    desk = await a_desk(sqlite_database)
    browser = await desk.house.as_(role)

    answer = await browser.get(desk.path)

    assert answer.status_code == 200
    assert forms_of(answer) == forms


async def test_what_changes_is_read_without_leaving_the_page(sqlite_database: Database) -> None:
    desk = await a_desk(sqlite_database)
    await crowded(desk, 43)
    browser = await desk.house.as_(Role.HEAD)

    answer = await browser.get(desk.path)

    page = page_of(answer)
    assert len(page.xpath("//tbody/tr")) == 45, "a chat shows forty"
    assert len(page.xpath("//tbody//details[.//ins]")) == 45
    assert len(page.xpath("//tbody//form")) == 45


async def test_the_own_proposal_inside_has_no_order(sqlite_database: Database) -> None:
    desk = await a_desk(sqlite_database)
    house = desk.house
    async with sqlite_database.writing() as store:
        people = house.people
        await factories.a_checked(store, people.approver, people.reviewer, people.site)
    await presented(desk)
    approver = await house.as_(Role.APPROVER)

    shown = await approver.get(desk.path)
    form = await approver.get(f"{desk.path}/order")
    forged = await approver.post(
        f"{desk.path}/order",
        {**await desk.seen(), "number": "1", "date": "11.04.2026", "shown": "1 11.04.2026"},
    )

    assert forms_of(shown) == {"send-back"}
    assert "В своде ваше предложение" in text_of(shown)
    assert {form.status_code, forged.status_code} == {422}
    assert (await desk.now()).status is BundleStatus.PRESENTED


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR])
async def test_a_forged_press_moves_nothing(sqlite_database: Database, role: Role) -> None:
    desk = await a_desk(sqlite_database)
    browser = await desk.house.as_(role)
    form = {**await desk.seen(), "proposal": str(desk.inside[0].id), "unit": "0"}

    for step in ("assemble", "present", "put-aside", "put-unit-aside", "take-back"):
        answer = await browser.post(f"{desk.path}/{step}", form)
        assert answer.status_code == 422, step

    async with sqlite_database.reading() as store:
        assert len(await store.proposals.in_bundle(desk.bundle.id)) == 2
    assert (await desk.now()).revision == desk.bundle.revision


async def test_another_agencys_bundle_is_not_found(sqlite_database: Database) -> None:
    desk, other = await a_desk(sqlite_database), await a_desk(sqlite_database)
    browser = await desk.house.as_(Role.HEAD)

    shown = await browser.get(other.path)
    pressed = await browser.post(f"{other.path}/present", await other.seen())
    listed = await browser.get("/office/bundles")

    assert (shown.status_code, pressed.status_code) == (404, 404)
    assert page_of(listed).xpath(f"//main//a[@href='{desk.path}']")
    assert not page_of(listed).xpath(f"//main//a[@href='{other.path}']")


async def test_a_bundle_goes_back_with_words(sqlite_database: Database) -> None:
    desk = await presented(await a_desk(sqlite_database))
    browser = await desk.house.as_(Role.APPROVER)

    empty = await browser.post(f"{desk.path}/send-back", {**await desk.seen(), "comment": ""})
    answer = await browser.post(
        f"{desk.path}/send-back", {**await desk.seen(), "comment": "Нет подписи"}
    )
    after = await browser.get(answer.headers["location"])

    assert empty.status_code == 422
    assert "comment-error" in page_of(empty).xpath("//textarea/@aria-describedby")[0].split()
    assert "Нет подписи" in text_of(after)
    assert (await desk.now()).status is BundleStatus.COLLECTING


async def test_whoever_is_late_keeps_their_words(sqlite_database: Database) -> None:
    desk = await presented(await a_desk(sqlite_database))
    browser, seen = await desk.house.as_(Role.APPROVER), await desk.seen()
    people = desk.house.people
    async with sqlite_database.writing() as store:
        await bundles.record_order(
            store, desk.bundle.id, "1", "11.04.2026", by=people.approver, seen=int(seen["seen"])
        )

    answer = await browser.post(f"{desk.path}/send-back", {**seen, "comment": "Писал это долго"})

    assert answer.status_code == 409
    assert "Писал это долго" in text_of(answer)


async def test_of_two_moves_of_one_bundle_the_second_is_told(database: Database) -> None:
    desk = await a_desk(database)
    browser, seen = await desk.house.as_(Role.HEAD), await desk.seen()
    forms = [{**seen, "proposal": str(each.id), "unit": "0"} for each in desk.inside]

    answers = await asyncio.gather(
        *(browser.post(f"{desk.path}/put-aside", form) for form in forms)
    )

    assert sorted(each.status_code for each in answers) == [303, 409]


async def test_a_bad_order_is_asked_again_with_everything_typed_and_the_file(
    sqlite_database: Database,
) -> None:
    desk = await presented(await a_desk(sqlite_database))
    browser = await desk.house.as_(Role.APPROVER)
    form = {
        **await desk.seen(),
        "number": "без номера",
        "date": "11.04.2026",
        "kind": "other",
        "other_kind": "Постановление",
        "title": "Об утверждении перечня",
    }

    bad = await browser.post(
        f"{desk.path}/order", form, files={"file": ("Приказ.pdf", b"%PDF-1.4", "application/pdf")}
    )
    kept = page_of(bad).xpath("//input[@name='kept']/@value")[0]
    good = await browser.post(f"{desk.path}/order", {**form, "number": "54", "kept": kept})

    number = page_of(bad).xpath("//input[@name='number']")[0]
    assert bad.status_code == 422
    assert number.get("aria-invalid") == "true"
    assert number.get("value") == "без номера"
    assert page_of(bad).xpath("//input[@name='title']/@value") == ["Об утверждении перечня"]
    assert "постановление № 54" in text_of(good)
    assert "Файл: Приказ.pdf" in text_of(good)


async def test_nobody_attaches_somebody_elses_file(sqlite_database: Database) -> None:
    desk = await presented(await a_desk(sqlite_database))
    browser = await desk.house.as_(Role.APPROVER)
    async with sqlite_database.writing() as store:
        file = await keep_file(
            store, "a.pdf", "application/pdf", b"%PDF", by=desk.house.people.editor
        )

    answer = await browser.post(
        f"{desk.path}/order",
        {**await desk.seen(), "number": "1", "date": "11.04.2026", "kept": str(file.id)},
    )

    assert answer.status_code == 422
    assert "a.pdf" not in text_of(answer)


async def test_an_agency_without_orders_is_told_so(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)

    answer = await (await house.as_(Role.HEAD)).get("/office/bundles")

    assert "без приказа" in text_of(answer)


async def test_what_was_put_aside_by_unit_is_shown_apart(sqlite_database: Database) -> None:
    desk = await a_desk(sqlite_database)
    browser = await desk.house.as_(Role.HEAD)

    await browser.post(f"{desk.path}/put-unit-aside", {**await desk.seen(), "unit": "0"})
    answer = await browser.get(desk.path)

    assert "Отложено до следующего приказа: 2" in text_of(answer)
    assert forms_of(answer) == {"take-back"}
    async with sqlite_database.reading() as store:
        statuses = [
            (await store.proposals.get(each.agency_id, each.id)).status for each in desk.inside
        ]
    assert statuses == [Status.CHECKED, Status.CHECKED]


async def test_a_bundle_that_is_over_leads_to_its_release(sqlite_database: Database) -> None:
    desk = await presented(await a_desk(sqlite_database))
    people, seen = desk.house.people, (await desk.now()).revision
    async with sqlite_database.writing() as store:
        release = await bundles.record_order(
            store, desk.bundle.id, "1", "11.04.2026", by=people.approver, seen=seen
        )

    shown = await (await desk.house.as_(Role.EDITOR)).get(desk.path)

    assert "Изменений в редакции: 2" in text_of(shown)
    assert "11.04.2026" in text_of(shown)
    assert f"/office/releases/{release.id}" in page_of(shown).xpath("//main//a/@href")
    assert "ничего нет" not in text_of(shown)
