"""A colleague's own browser: comes in by the link from chat and works on the screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page, expect

from tests.browser.chats import Chat

WIDE, NARROW = 1280, 320


@asynccontextmanager
async def window(browser: Browser, address: str, width: int = WIDE) -> AsyncIterator[Page]:
    """A browser that nobody has used yet: no cookie in it is anybody else's."""
    context = await browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 900 if width == WIDE else 700},
        reduced_motion="reduce",
        locale="ru-RU",
    )
    page = await context.new_page()
    page.set_default_timeout(20_000)
    yield page
    await context.close()


async def come_in(page: Page, chat: Chat) -> None:
    """/web in chat, the link in the browser, the button on the page behind it."""
    await chat.write("/web", then="Вход на рабочее место")
    link = await chat.last.get_by_role("button", name="/office/sign-in/").text_content()
    assert link is not None
    await page.goto(link)
    assert "/office/sign-in/" in page.url  # looking signs nobody in
    await page.get_by_role("button", name="Войти").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Что ждёт меня")


async def press(page: Page, label: str, *, then: str) -> None:
    """Press a button, or follow a link that looks like one, and read what comes."""
    button = page.locator("main").get_by_role("button", name=label)
    link = page.locator("main").get_by_role("link", name=label)
    await button.or_(link).first.click()
    await expect(page.locator("main")).to_contain_text(then)
