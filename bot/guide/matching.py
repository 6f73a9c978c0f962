"""Typed words against the names of things, until there is a real search.

Two words agree when their beginnings do: enough for Russian endings, no dictionary.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.guide.narrowing import open_options, open_situations, shown_rows
from bot.guide.ways import in_order
from bot.letters import folded
from storage.cards import AgencyCard, RowCard
from storage.situations import Option, Situation
from storage.terms import Client, Need

MOST_ROWS = 6
MOST_OPTIONS = 4

_WORD = re.compile(r"[^\W_]+")
_EMPTY = """
без был была было быть вам вас вот все для его есть еще или как какой когда кто куда мне мной
моя мой меня можно надо нам нас наш нет нужен нужна нужно они она оно при про пожалуйста
помогите подскажите почему сам свой себя так там тут тоже только хочу хотел хотела что чтобы
это эта этот здравствуйте добрый день
the and for how can you want please what where who why not hello
"""
_EMPTY_WORDS = frozenset(_EMPTY.split())

_GREETING = """
привет приветствую здравствуй здравствуйте добрый доброе доброго день дня утро вечер времени
суток начать начало старт меню главное
hello hi hey good morning day afternoon evening start begin menu main
"""
_GREETING_WORDS = frozenset(_GREETING.split())

_HUMAN = "человек оператор human person operator"
_HUMAN_WORDS = frozenset(_HUMAN.split())
_HUMAN_BESIDES = """
поговорить говорить связаться соединить соедините позовите позвать переключите общаться живой
живым живого с со к на и бы
talk speak connect call real live with to a an i me
"""
_FILLERS = _EMPTY_WORDS | frozenset(_HUMAN_BESIDES.split())


@dataclass(frozen=True)
class Found:
    """What the words point at; empty when nothing does."""

    rows: tuple[RowCard, ...] = ()
    options: tuple[tuple[Situation, Option], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows or self.options)


def match(text: str, agency: AgencyCard, client: Client) -> Found:
    """The touchpoints and needs that share most words with the text."""
    asked = _words(text) - _EMPTY_WORDS
    rows = [(_score(asked, _row_words(row)), row) for row in _distinct(agency, client)]
    options = [
        (_score(asked, words), (situation, option))
        for situation, option, words in _option_words(agency, client)
    ]
    best = max([score for score, _ in [*rows, *options]], default=0)
    if best == 0:
        return Found()
    return Found(
        tuple(row for score, row in rows if score == best)[:MOST_ROWS],
        tuple(option for score, option in options if score == best)[:MOST_OPTIONS],
    )


def greets(text: str) -> bool:
    """Whether the person only says hello, or asks where to begin."""
    words = _every_word(text)
    return bool(words) and words <= _GREETING_WORDS


def asks_for_human(text: str) -> bool:
    """Whether the person wants somebody to talk to, and says nothing of what about."""
    rest = _every_word(text) - _FILLERS
    return bool(rest) and all(any(alike(word, each) for each in _HUMAN_WORDS) for word in rest)


def alike(one: str, other: str) -> bool:
    """Whether two words differ in their endings only."""
    short, long = sorted((one, other), key=len)
    common = next(
        (at for at, letter in enumerate(short) if letter != long[at]),
        len(short),
    )
    wanted = len(short) if len(short) <= 3 else max(len(short) - 2, min(len(short), 5) - 1)
    return common >= wanted and len(long) - common <= 3


def _score(asked: Iterable[str], known: Iterable[str]) -> int:
    words = tuple(known)
    return sum(any(alike(word, each) for each in words) for word in asked)


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for word in _every_word(*texts) if len(word) > 2)


def _every_word(*texts: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(" ".join(texts))))


def _distinct(agency: AgencyCard, client: Client) -> tuple[RowCard, ...]:
    first: dict[int, RowCard] = {}
    for row in shown_rows(agency, client):
        first.setdefault(row.touchpoint.id, row)
    return in_order(first.values())


def _row_words(row: RowCard) -> frozenset[str]:
    return _words(row.touchpoint.name, *row.touchpoint.labels.values())


def _option_words(
    agency: AgencyCard, client: Client
) -> Iterable[tuple[Situation, Option, frozenset[str]]]:
    for situation in open_situations(agency, client):
        for option in open_options(agency, situation):
            own = [*situation.title.values(), *option.title.values()]
            needs = [text for need in option.needs for text in _wording(agency, need).values()]
            yield situation, option, _words(*own, *needs) - _EMPTY_WORDS


def _wording(agency: AgencyCard, need: Need) -> Mapping[str, str]:
    setting = agency.procedure.need(need)
    return setting.short if setting else {}
