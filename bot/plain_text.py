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

LONGEST_MESSAGE = 400
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
_YEAR = re.compile(r"\d{4}")
_OF_YEAR = ("г.",)
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
    """Every sentence on a line of its own, a long one on several; paragraphs stay apart, and so
    do the points of one that is too long for a message."""
    paragraphs = [_laid_out(each) for each in _EMOJI.sub("", text).split("\n\n")]
    return Html("\n\n".join(each for each in paragraphs if each).strip())


def _laid_out(paragraph: str) -> str:
    points = ["\n".join(_lines(line)) for line in paragraph.split("\n") if line.strip()]
    long = len(_seen("\n".join(points))) > LONGEST_MESSAGE
    return ("\n\n" if long else "\n").join(points)


def words_in(text: str) -> int:
    """How many words a reader reads; signs that stand alone are none."""
    return sum(bool(_SAYS.search(_seen(word))) for word in _WORD.findall(text))


def sentences(text: str) -> list[str]:
    """The sentences of one line, its tags among their words."""
    found: list[list[str]] = [[]]
    words = _WORD.findall(text)
    for place, word in enumerate(words):
        found[-1].append(word)
        if place + 1 < len(words) and _ends(found[-1], _seen(words[place + 1])):
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
    """How many of them stand on one line; what is left is never a word or two."""
    if words_in(" ".join(words)) <= LONGEST_LINE:
        return len(words)
    sizes = range(len(words) - 1, 0, -1)
    most = next(size for size in sizes if words_in(" ".join(words[:size])) <= LONGEST_LINE)
    sizes = range(min(most, len(words) - _LEAST), _LEAST - 1, -1)
    pause = (size for size in sizes if _pauses(words[size - 1], words[size]))
    joint = (size for size in sizes if _seen(words[size]).lower() in _JOINING)
    return next(pause, 0) or next(joint, most)


def _pauses(word: str, following: str) -> bool:
    seen, after = _seen(word), _seen(following)
    return seen.endswith((",", ";", ":", ")")) or after.startswith(("(", "—", "–"))


def _ends(sentence: list[str], following: str) -> bool:
    """Whether a sentence ends with its last word: not a number of a list, not «ул. Первая»."""
    word = _seen(sentence[-1])
    if not re.search(r"[.!?…][»\")]*$", word) or (len(sentence) == 1 and _NUMBER.fullmatch(word)):
        return False
    if _SHORTENED.search(word) and not (word in _OF_YEAR and _YEAR.fullmatch(_before(sentence))):
        return False
    return bool(re.match(r"[\w«\"(]", following)) and not following[0].islower()


def _before(sentence: list[str]) -> str:
    return _seen(sentence[-2]) if len(sentence) > 1 else ""


def _seen(word: str) -> str:
    return unescape(_TAG.sub("", word))
