"""A window in which somebody of the busy sandbox is signed in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page

from admin.web.visitor import COOKIE
from tests.browser.pages.busy import Look


@asynccontextmanager
async def open_window(browser: Browser, look: Look, width: int) -> AsyncIterator[Page]:
    context = await browser.new_context(
        viewport={"width": width, "height": 900}, locale="ru-RU", reduced_motion="reduce"
    )
    if look.token:
        await context.add_cookies(
            [
                {
                    "name": COOKIE,
                    "value": look.token,
                    "domain": "127.0.0.1",
                    "path": "/",
                    "secure": True,
                    "httpOnly": True,
                }
            ]
        )
    page = await context.new_page()
    page.set_default_timeout(20_000)
    yield page
    await context.close()
