"""A person at the sandbox's page: presses a button, writes, and reads what comes back."""

from dataclasses import dataclass, field

from playwright.async_api import Locator, Page, expect

CITIZEN, EDITOR, REVIEWER, APPROVER = 1001, 2001, 2003, 2004


@dataclass
class Tour:
    """Everything that was pressed and written, in order: what README has to name."""

    said: list[str] = field(default_factory=list)


class Chat:
    """One person's chat. Every act waits for the bot's answer, so nothing is pressed twice."""

    def __init__(self, page: Page, user_id: int, tour: Tour) -> None:
        self.pane = page.locator(f'[data-user-id="{user_id}"]')
        self._tour = tour

    @property
    def last(self) -> Locator:
        """The bot's newest message."""
        return self.pane.locator(".message.from-bot").last

    async def press(self, label: str, *, then: str) -> None:
        self._tour.said.append(label)
        await self.pane.get_by_role("button", name=label, exact=True).last.click()
        await self.reads(then)

    async def write(self, text: str, *, then: str) -> None:
        self._tour.said.append(text)
        box = self.pane.locator("textarea")
        await box.fill(text)
        await box.press("Enter")
        await self.reads(then)

    async def reads(self, words: str) -> None:
        """Wait until the newest message holds these words."""
        await expect(self.last).to_contain_text(words)
