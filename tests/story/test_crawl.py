"""Every button that a citizen can reach, pressed through the messenger."""

from typing import Any

from tests.citizen.crawl import LEAVING, crawl, judge, leads_back
from tests.citizen.person import SeenButton, SeenScreen
from tests.citizen.trees import SVERDLOVSK
from tests.story.people import Town

MOST_PRESSES = 3


class MessengerPhone:
    """A way into the bot for the crawl: screens are read as they were sent, with their tags."""

    def __init__(self, town: Town, user_id: int) -> None:
        self._town = town
        self._user_id = user_id
        self.screen = SeenScreen("")

    async def send(self, text: str) -> SeenScreen:
        before = (await self._town.client.state())["calls"]
        await self._town.client.send(self._user_id, text)
        return await self._read(before)

    async def click(self, data: str) -> SeenScreen:
        before = (await self._town.client.state())["calls"]
        await self._town.client.forge(self._user_id, data)
        return await self._read(before)

    async def _read(self, before: int) -> SeenScreen:
        await self._town.settle()
        calls = [
            call["params"]
            for call in await self._town.client.outbox(since=before)
            if call["method"] in ("sendMessage", "editMessageText")
            and str(call["params"]["chat_id"]) == str(self._user_id)
        ]
        assert calls, "silence"
        self.screen = _screen(calls[-1])
        return self.screen


async def test_every_button_leads_on_over_the_messenger(town: Town) -> None:
    citizen = await town.citizen_of("Мининвестиций")

    walk = await crawl(MessengerPhone(town, citizen.user_id))

    leaving = [data for data in walk.screens if data.startswith(LEAVING)]
    for data, screen in walk.screens.items():
        if data not in leaving:
            judge(screen, "ru")
        assert leads_back(screen), (data, screen)
    assert walk.tree() == SVERDLOVSK
    to_a_card: dict[str, int] = {}
    for data in walk.cards:
        row = "|".join(data.split("|")[:3])
        to_a_card[row] = min(walk.presses[data], to_a_card.get(row, MOST_PRESSES + 1))
    assert max(to_a_card.values()) <= MOST_PRESSES


def _screen(params: dict[str, Any]) -> SeenScreen:
    keyboard = (params.get("reply_markup") or {}).get("inline_keyboard", [])
    return SeenScreen(
        params["text"],
        tuple(
            tuple(
                SeenButton(
                    button["text"],
                    button.get("callback_data"),
                    button.get("url"),
                    (button.get("copy_text") or {}).get("text"),
                )
                for button in row
            )
            for row in keyboard
        ),
    )
