"""What «крупный и простой текст» promises of every screen."""

import re
import unicodedata

from bot.plain_text import LONGEST_LINE, LONGEST_MESSAGE, words_in
from bot.telegram.pieces import pieces, visible_length
from tests.citizen.person import SeenScreen

_SIGNS = "«»„“”‘’—–-‑…№§+=<>|&%·°/#@*_~$€₽"


def judge_plainly(screen: SeenScreen) -> None:
    """Short lines, short messages, one button a row and nothing but letters."""
    assert screen.piece == LONGEST_MESSAGE, screen.text
    assert all(len(row) == 1 for row in screen.rows), screen.labels
    assert not [each for each in (screen.text, *screen.labels) if _pictures(each)], screen
    for message in pieces(screen.text, screen.piece):
        assert visible_length(message) <= LONGEST_MESSAGE, message
        for line in message.split("\n"):
            assert words_in(line) <= LONGEST_LINE, line


def messages(screen: SeenScreen) -> int:
    """In how many messages the screen comes."""
    return len(pieces(screen.text, screen.piece)) if screen.piece else 1


def _pictures(text: str) -> list[str]:
    """Signs that a screen reader stumbles over: emoji, arrows, ticks."""
    bare = re.sub(r"<[^>]*>", "", text)
    return [
        sign
        for sign in bare
        if unicodedata.category(sign) in ("So", "Sk", "Cs", "Sm") and sign not in _SIGNS
    ]
