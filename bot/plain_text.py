"""«Крупный и простой текст»: a screen in short lines, one thing a message, one button a row.

Whatever a citizen's conversation answers passes here, so that each has it without knowing. Words
of ours that are too long have plainer ones in `locales` («…-plain»); what an agency wrote stays
word for word and is only laid out in lines, each broken where a voice would pause.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from bot.screens import Button, Screen
from locales import Html

LONGEST_LINE = 12
"""Words of one line, a sentence or a breath of one."""

LONGEST_MESSAGE = 350
"""Letters of one message: a telephone shows it whole in large print."""

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2500-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\u200d\ufe0f\u20e3]+ ?"
)
_WORD = re.compile(r"(?:<[^>]*>|[^<\s])+")
_TAG = re.compile(r"<[^>]*>")
_SAYS = re.compile(r"\w")
_SHORTENED = re.compile(
    r"\b(?:[^\W\d_]|г|ул|д|ст|п|пр|кв|корп|обл|стр|им|эл|тел|руб|No|no|art|arts)\.$"
)
_NUMBER = re.compile(r"\d+\.")
_JOINING = frozenset(
    ("и", "или", "а", "но", "что", "чтобы", "как", "если", "когда", "где", "который", "которая")
    + ("которое", "которые", "по", "для", "and", "or", "but", "that", "which", "if", "when")
    + ("where", "who", "for", "by")
)
_LEAST = 3
"""Words that stand on a line of their own: fewer look like a mistake."""


def plainly(screen: Screen) -> Screen:
    """The same in short lines and short messages, with nothing to puzzle over."""
    return replace(
        screen,
        text=in_lines(screen.text),
        buttons=tuple((_bare(button),) for row in screen.buttons for button in row),
        piece=LONGEST_MESSAGE,
    )


def in_lines(text: str) -> Html:
    """Every sentence on a line of its own, a long one on several; paragraphs stay apart."""
    bare = _EMOJI.sub("", text)
    found = [each for line in bare.split("\n") for each in (list(_lines(line)) or [""])]
    return Html(re.sub(r"\n{3,}", "\n\n", "\n".join(found)).strip())


def words_in(text: str) -> int:
    """How many words a reader reads; signs that stand alone are none."""
    return sum(bool(_SAYS.search(_seen(word))) for word in _WORD.findall(text))


def sentences(text: str) -> list[str]:
    """The sentences of one line, its tags among their words."""
    found: list[list[str]] = [[]]
    words = _WORD.findall(text)
    for place, word in enumerate(words):
        found[-1].append(word)
        following = _seen(words[place + 1]) if place + 1 < len(words) else ""
        numbered = len(found[-1]) == 1 and _NUMBER.fullmatch(_seen(word))
        if following and not numbered and _ends(_seen(word), following):
            found.append([])
    return [" ".join(each) for each in found if each]


def _bare(button: Button) -> Button:
    return replace(button, text=_EMOJI.sub("", button.text).strip() or button.text)


def _lines(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        words = _WORD.findall(sentence)
        while words:
            size = _breath(words)
            yield " ".join(words[:size])
            words = words[size:]


def _breath(words: list[str]) -> int:
    """How many of them stand on one line."""
    if words_in(" ".join(words)) <= LONGEST_LINE:
        return len(words)
    most = next(
        size
        for size in range(len(words), 0, -1)
        if words_in(" ".join(words[:size])) <= LONGEST_LINE
    )
    sizes = range(most, _LEAST - 1, -1)
    pause = (size for size in sizes if _pauses(words[size - 1], words[size]))
    joint = (size for size in sizes if _seen(words[size]).lower() in _JOINING)
    return next(pause, 0) or next(joint, most)


def _pauses(word: str, following: str) -> bool:
    seen, after = _seen(word), _seen(following)
    return seen.endswith((",", ";", ":", ")", ".")) or after.startswith(("(", "—", "–"))


def _ends(word: str, following: str) -> bool:
    if not re.search(r"[.!?…][»\")]*$", word) or _SHORTENED.search(word):
        return False
    return following[0].isupper() or following[0] in '«"(' or following[0].isdigit()


def _seen(word: str) -> str:
    return unescape(_TAG.sub("", word))
