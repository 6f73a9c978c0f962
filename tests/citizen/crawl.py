"""Presses every button that can be reached and judges every screen."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

from bot.actions import LIMIT
from locales import keys
from tests.citizen.person import Phone, SeenScreen
from tests.citizen.trees import Tree

BEGINNING = "start"
LEAVING = ("ag|", "lang|", "sw|", "swt|", "sws|", "swa|", "fgy")
"""Presses that change the person; judged, but not followed."""

THANKING = ("hy|", "hn|", "hz|")
"""Presses that lead back to the card, under a word of thanks."""

CONFUSING = re.compile(r"ЕПГУ|\bПОС\b|цифров|редакци", re.IGNORECASE)
CARD = {"ru": r"перечень № \d+\.", "en": r"list No\. \d+\."}

ALIKE = re.compile(r"(ap\w?)\|")
"""Presses that differ by a day or by the number of one's own record: so many of each kind are
made, for their screens are alike."""

_OF_A_KIND = 5

_TAGS = frozenset(["b", "i", "u", "s", "code", "pre", "a", "blockquote", "ins", "del"])
_LOOSE = re.compile(r"&(?!(?:lt|gt|amp|quot|#x27);)|[{}]")
_KEYS = re.compile("|".join(rf"\b{re.escape(key)}\b" for key in keys("ru") if "-" in key))


@dataclass
class Walk:
    """What was reached: each screen by its button's data, and presses from the beginning."""

    first: SeenScreen
    screens: dict[str, SeenScreen]
    presses: dict[str, int]

    @property
    def cards(self) -> dict[str, SeenScreen]:
        return {
            data: screen
            for data, screen in self.screens.items()
            if is_card(screen) and not data.startswith(THANKING)
        }

    def tree(self) -> Tree:
        """Situation → option → touchpoints, read off the buttons alone."""
        return {
            button.text: self._options(button.data)
            for button in self.first.buttons
            if button.data and button.data.startswith("go|") and not button.data.endswith("||")
        }

    def _options(self, data: str) -> dict[str, set[str]]:
        screen = self.screens[data]
        options = {
            button.text: self._touchpoints(button.data)
            for button in screen.buttons
            if button.data and button.data.startswith("go|") and _is_deeper(button.data, data)
        }
        return options or {"": self._touchpoints(data)}

    def _touchpoints(self, data: str) -> set[str]:
        screen = self.screens[data]
        if is_card(screen):
            return {card_name(screen)}
        return {
            button.text
            for button in screen.buttons
            if button.data and button.data.startswith("card|")
        }


async def crawl(phone: Phone, start: str = "/start") -> Walk:
    """Breadth first, so that the presses counted are the fewest."""
    first = await phone.send(start)
    walk = Walk(first, {}, {})
    waiting = [(button.data, 1) for button in first.buttons if button.data]
    leaving: dict[str, int] = {}
    while waiting:
        data, presses = waiting.pop(0)
        if data in walk.screens or data in leaving or _is_enough(data, walk):
            continue
        if data.startswith(LEAVING):
            leaving[data] = presses
            continue
        screen = await phone.click(data)
        walk.screens[data], walk.presses[data] = screen, presses
        waiting += [(button.data, presses + 1) for button in screen.buttons if button.data]
    for data, presses in leaving.items():
        walk.screens[data], walk.presses[data] = await phone.click(data), presses
    return walk


def _is_enough(data: str, walk: Walk) -> bool:
    """Whether presses of this kind have been made often enough."""
    kind = ALIKE.match(data)
    pressed = sum(each.startswith(kind[0]) for each in walk.screens) if kind else 0
    return pressed >= _OF_A_KIND


def is_card(screen: SeenScreen) -> bool:
    return any(re.search(pattern, screen.text) for pattern in CARD.values())


def card_name(screen: SeenScreen) -> str:
    found = re.match(r"<b>(.+?)</b>", screen.text)
    assert found, screen.text
    return found.group(1)


def judge(screen: SeenScreen, language: str) -> None:
    """Every screen, whatever it says."""
    judge_text(screen.text)
    assert not CONFUSING.search(screen.text), screen.text
    for button in screen.buttons:
        assert button.text.strip() and len(button.text) <= 64, button
        assert not _KEYS.search(button.text) and not re.search("&\\w+;", button.text), button
        assert len((button.data or "").encode()) <= LIMIT, button
        assert sum(way is not None for way in (button.data, button.url, button.copy)) == 1, button
        assert button.url is None or urlsplit(button.url).hostname, button
    assert len(set(screen.labels)) == len(screen.labels), screen.labels
    if language != "ru" and re.search("[а-яё]", screen.text, re.IGNORECASE):
        assert "in Russian" in screen.text or "Choose a language" in screen.text, screen.text


def judge_text(text: str) -> None:
    parser = _Balanced()
    parser.feed(text)
    parser.close()
    assert not parser.open, (parser.open, text)
    assert 0 < len(parser.letters.strip()) <= 4096, text
    assert not _LOOSE.search(text), text
    assert not _KEYS.search(text), text
    assert "\n\n\n" not in text and text == text.strip(), text


def leads_back(screen: SeenScreen) -> bool:
    """To the beginning, or it is the beginning: a choice of what happened or of the agency."""
    data = [button.data or "" for button in screen.buttons]
    situations = [each for each in data if each.startswith("go|")]
    agencies = [each for each in data if each.startswith("ag")]
    return BEGINNING in data or bool(situations) or bool(agencies)


def _is_deeper(data: str, above: str) -> bool:
    return data.startswith(above.rstrip("|") + "|") and data != above


class _Balanced(HTMLParser):
    """Only the house's tags, each closed in its turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.letters = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS, tag
        assert all(name == "href" and tag == "a" for name, _ in attrs), attrs
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        self.letters += data
