"""Words that are no question: a greeting, or a call for somebody to talk to."""

import re

from storage.letters import folded

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

_THANKS = """
спасибо спасибочки благодарю благодарствую пасибо сенкс большое огромное вам тебе за помощь ответ
все понятно хорошо ок
thanks thank you very much ok
"""
_THANKS_WORDS = frozenset(_THANKS.split())
_GRATEFUL_WORDS = "спасибо спасибочки благодарю благодарствую пасибо сенкс thanks thank"
_GRATEFUL = frozenset(_GRATEFUL_WORDS.split())

_HELP_WORDS = """
помощь, помоги, помогите, help, help me, кто ты, ты кто, вы кто, кто вы, ты бот, вы бот,
что ты умеешь, что ты можешь, что вы умеете, как тобой пользоваться, как вами пользоваться,
как это работает, инструкция, who are you, what can you do, how does it work
"""
_HELP = frozenset(" ".join(each.split()) for each in _HELP_WORDS.split(","))

_HUMAN = "человек оператор human person operator"
_HUMAN_WORDS = frozenset(_HUMAN.split())
_HUMAN_BESIDES = """
поговорить говорить связаться соединить соедините позовите позвать переключите общаться живой
живым живого с со к на и бы
talk speak connect call real live with to a an i me
"""
_FILLERS = _EMPTY_WORDS | frozenset(_HUMAN_BESIDES.split())


def asks_for_help(text: str) -> bool:
    """Whether the person asks who this is and what for."""
    return " ".join(_WORD.findall(folded(text))) in _HELP


def greets(text: str) -> bool:
    """Whether the person only says hello, or asks where to begin."""
    words = _every_word(text)
    return bool(words) and words <= _GREETING_WORDS


def thanks(text: str) -> bool:
    """Whether the person only says thank you."""
    words = _every_word(text)
    return bool(words & _GRATEFUL) and words <= _THANKS_WORDS


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


def _every_word(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text)))
