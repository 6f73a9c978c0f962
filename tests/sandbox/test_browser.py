"""The page in a real browser. Skipped, in so many words, where none is installed."""

import asyncio
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call, rows

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

EDITOR = 2001


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser, address: str) -> AsyncIterator[Page]:
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    await page.goto(f"{address}/sandbox")
    await expect(_pane(page, CITIZEN).locator(".empty")).to_be_visible()
    yield page
    await page.close()
    assert faults == []


def _pane(page: Page, user_id: int) -> Locator:
    return page.locator(f'[data-user-id="{user_id}"]')


async def _update(call: Call, kind: str) -> dict[str, object]:
    update: dict[str, object] = (await call("getUpdates", timeout=5))["result"][0]
    await call("getUpdates", offset=int(str(update["update_id"])) + 1)
    found = update[kind]
    assert isinstance(found, dict)
    return found


async def test_a_person_starts_presses_and_sees_the_answer(page: Page, call: Call) -> None:
    pane = _pane(page, CITIZEN)
    await pane.get_by_role("button", name="Начать").click()
    assert (await _update(call, "message"))["text"] == "/start"
    sent = await call(
        "sendMessage", chat_id=CITIZEN, text="Что случилось?", reply_markup=rows("Да")
    )
    await pane.get_by_role("button", name="Да", exact=True).press("Enter")
    query = await _update(call, "callback_query")
    place = {"chat_id": CITIZEN, "message_id": sent["result"]["message_id"]}

    await call("editMessageText", text="Хорошо", reply_markup=rows("Назад"), **place)
    await call("answerCallbackQuery", callback_query_id=query["id"], text="принято")

    await expect(pane.get_by_text("Хорошо")).to_be_visible()
    await expect(pane.get_by_text("Что случилось?")).to_have_count(0)
    await expect(pane.get_by_role("button", name="Назад")).to_be_focused()
    await expect(pane.locator(".toast")).to_have_text("принято")


async def test_whoever_starts_by_keyboard_stays_in_the_chat(page: Page, call: Call) -> None:
    pane = _pane(page, CITIZEN)
    await pane.get_by_role("button", name="Начать").press("Enter")
    await _update(call, "message")
    await call("sendMessage", chat_id=CITIZEN, text="Здравствуйте!")

    await expect(pane.locator(".messages")).to_be_focused()
    await expect(pane.locator(".from-user .unseen")).to_have_text("Гражданин 1:")
    await expect(pane.locator(".from-bot .unseen")).to_have_text("Бот:")


async def test_chats_that_begin_anew_say_so(page: Page, call: Call, people: SandboxClient) -> None:
    pane = _pane(page, CITIZEN)
    await expect(pane.locator(".empty")).not_to_contain_text("заново")
    await call("sendMessage", chat_id=CITIZEN, text="x")
    await expect(pane.locator(".from-bot")).to_be_visible()

    await people.http.post("/sim/reset", json={})

    await expect(pane.locator(".empty")).to_contain_text("данные бота и черновики целы")


async def test_what_cannot_be_sent_is_said_in_the_pages_words(page: Page) -> None:
    pane = _pane(page, CITIZEN)
    await pane.locator("textarea").fill("x" * 5000)
    await pane.locator("textarea").press("Enter")

    await expect(pane.locator(".toast")).to_have_text(
        "Текст слишком длинный: сократите его или пришлите частями. [text is too long]"
    )


async def test_each_agency_shows_the_chats_that_its_tour_needs(page: Page) -> None:
    await page.locator("#agency").select_option("sverdlovsk_invest")
    await expect(_pane(page, 3007)).to_be_visible()
    await expect(page.locator("#steps")).to_contain_text("Что ждёт приказа")

    await page.locator("#agency").select_option("kaliningrad_gtn")

    await expect(_pane(page, 4006)).to_be_visible()
    await expect(_pane(page, CITIZEN)).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
async def test_every_chat_of_a_chosen_agency_opens_at_its_newest_message(
    page: Page, call: Call, width: int
) -> None:
    people, last = (3001, 3003, 3004, 3007), "самое новое"
    for person in people:
        for number in range(12):
            await call("sendMessage", chat_id=person, text=f"сообщение {number}: " + "слово " * 30)
        await call("sendMessage", chat_id=person, text=last)

    await page.set_viewport_size({"width": width, "height": 800})
    await page.locator("#agency").select_option("sverdlovsk_invest")
    for person in people:
        if width < 701:
            await page.locator("#tabs > *").nth(people.index(person) + 1).click()
        newest = _pane(page, person).get_by_text(last)
        await expect(newest).to_be_in_viewport()
    if width > 701:
        await page.locator("#people label").last.click()
        for person in people:
            await expect(_pane(page, person).get_by_text(last)).to_be_in_viewport()


async def test_the_tour_does_not_take_half_of_a_narrow_page(page: Page) -> None:
    tour = page.locator("#tour")
    await expect(tour).to_have_attribute("open", "")

    await page.set_viewport_size({"width": 390, "height": 844})

    await expect(tour).not_to_have_attribute("open", "")


async def test_what_comes_to_another_chat_is_marked_as_new(page: Page, call: Call) -> None:
    await call("sendMessage", chat_id=EDITOR, text="x")
    await expect(_pane(page, EDITOR).locator(".new")).to_be_visible()

    await _pane(page, EDITOR).locator("textarea").click()

    await expect(_pane(page, EDITOR).locator(".new")).to_be_hidden()


async def test_a_link_to_the_bot_starts_it_and_other_links_are_copied(
    page: Page, call: Call
) -> None:
    own = rows("Приглашение", url="https://t.me/touchpoints_sandbox_bot?start=abc")
    other = rows("Сайт", url="https://example.org/")
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=own)
    await call("sendMessage", chat_id=CITIZEN, text="y", reply_markup=other)
    pane = _pane(page, CITIZEN)

    await pane.get_by_role("button", name="Приглашение").click()
    assert (await _update(call, "message"))["text"] == "/start abc"
    await pane.get_by_role("button", name="Сайт").click()

    await expect(pane.locator(".toast")).to_contain_text("https://example.org/")


async def test_commands_files_and_other_agencies_are_at_hand(
    page: Page, call: Call, people: SandboxClient
) -> None:
    pane = _pane(page, EDITOR)
    command = {"command": "propose", "description": "Предложить"}
    await call("setMyCommands", commands=[command], scope={"type": "chat", "chat_id": EDITOR})
    await pane.locator(".commands").click()
    await pane.get_by_role("button", name="/propose").click()
    assert (await _update(call, "message"))["text"] == "/propose"

    file = {"name": "приказ.txt", "mimeType": "text/plain", "buffer": b"x"}
    await pane.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    await pane.locator("textarea").press("Enter")
    await expect(pane.locator(".file")).to_contain_text("приказ.txt")

    await page.get_by_label("Администратор 1").check()
    await page.locator("#agency").select_option("sverdlovsk_invest")
    await expect(_pane(page, 3001)).to_be_visible()
    await expect(_pane(page, 3007)).to_be_visible()
    await expect(_pane(page, EDITOR)).to_have_count(0)


async def test_on_a_telephone_one_chat_is_seen_at_a_time(
    browser: Browser, address: str, call: Call
) -> None:
    page = await browser.new_page(viewport={"width": 360, "height": 740})
    await page.goto(f"{address}/sandbox")
    await page.locator(f'[data-tab="{EDITOR}"]').click()
    await call("sendMessage", chat_id=EDITOR, text="слово " * 200)
    await asyncio.sleep(1)

    width = await page.evaluate("document.documentElement.scrollWidth")
    box = await _pane(page, EDITOR).bounding_box()

    assert width <= 360
    assert box and 0 <= box["x"] < 20 and box["width"] <= 360
    await page.close()
