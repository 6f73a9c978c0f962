"""Words as the search compares them: tokens, lemmas, sounds and their pieces."""

import re
import sys
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from admin.morphology import analyzer
from storage.letters import folded

MOST_WORDS = 80
"""Words of a query that are looked at; a longer story says what it is about before that."""

_TOKEN = re.compile(r"[^\W_]+")
_LONGEST = 40
_REMEMBERED = 5_000
_FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
_EMPTY_WORDS = """
быть мочь хотеть хотеться надо нужно нужный это этот такой такая который какой свой мой наш
ваш весь очень пожалуйста здравствуйте спасибо подсказать скажите человек год день
a an the is are am be to of in on at for and or i me my we you your it this that do does can
"""
_ENGLISH_WORDS = """
want need help how where who what when why which can you the and for with from they have has not
does did our your their there here this that are was were will would should could about after
before people child children husband wife neighbour neighbours neighbor neighbors roof leak leaks
leaking water heating cold flat house apartment building lift broken rubbish garbage noise gas
fire police tax taxes land factory support investment tractor licence license register inspection
company management rent bill wrong paid pay money letter reply answer lost officer rude bribe
thank thanks please hello complain complaint appeal submit form office hours phone number address
kill myself beats school doctor job work wages car street night
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
"""Common English words: a sentence of them is not Russian in Latin letters."""
_EMPTY = frozenset(_EMPTY_WORDS.split())

_VOICELESS = str.maketrans("бвгджзэыяюо", "пфктшсииауа")
_SAME_SOUND = str.maketrans({"е": "и", "щ": "ш", "й": "и", "ь": None, "ъ": None})
_REFLEXIVE = re.compile("т[ьъ]?с[яа]$")
_SOFTENED = re.compile("[тд]с|тц|дц")
_DOUBLED = re.compile(r"(.)\1+")
_PIECE = 3
_HEARD_AS = {
    "и": ("е", "ы", "й"), "е": ("и", "э"), "ы": ("и",), "а": ("о", "я"), "о": ("а",),
    "э": ("е",), "я": ("е", "и", "а"), "у": ("ю",), "ю": ("у",), "д": ("т",), "т": ("д",),
    "б": ("п",), "п": ("б",), "г": ("к",), "к": ("г",), "з": ("с",), "с": ("з",),
    "в": ("ф",), "ф": ("в",), "ж": ("ш",), "ш": ("щ", "ж"), "щ": ("ш",), "ц": ("с",),
}  # fmt: skip
"""Letters that people write for one another because they hear them so."""


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in their order, folded; at most `MOST_WORDS`."""
    found = _TOKEN.findall(folded(text))
    return tuple(word[:_LONGEST] for word in found[:MOST_WORDS])


@dataclass(frozen=True, slots=True)
class _Reading:
    """The likeliest reading of a word."""

    lemma: str
    empty: bool


@lru_cache(maxsize=_REMEMBERED)
def _reading(word: str) -> _Reading:
    if not is_russian(word):
        return _Reading(word, empty=word in _EMPTY or _is_letter(word))
    parsed = analyzer().parse(word)[0]
    base = folded(parsed.normal_form)
    empty = base in _EMPTY or word in _EMPTY or parsed.tag.POS in _FUNCTION or _is_letter(word)
    return _Reading(base, empty=empty)


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def lemma(word: str) -> str:
    """The dictionary form; words of other alphabets stay as they are."""
    return _reading(word).lemma


@lru_cache(maxsize=_REMEMBERED)
def is_known(word: str) -> bool:
    """Whether the dictionary of Russian has the word; cheaper than to guess what it may be."""
    return word in _ENGLISH or (is_russian(word) and bool(analyzer().word_is_known(word)))


def is_empty(word: str) -> bool:
    """Whether the word says nothing of the matter: a preposition, a pronoun, a courtesy."""
    return _reading(word).empty


@cache
def _replaces() -> Any:
    return analyzer().dictionary.words.compile_replaces(_HEARD_AS)


def heard_alike(word: str) -> tuple[str, ...]:
    """Words of the dictionary that differ only in letters that are heard alike."""
    found = analyzer().dictionary.words.similar_keys(word, _replaces())
    return tuple(sorted(folded(each) for each in found))


def lemmas(words: tuple[str, ...]) -> tuple[str, ...]:
    """Dictionary forms of the words that say something."""
    return tuple(lemma(word) for word in words if not is_empty(word))


@lru_cache(maxsize=_REMEMBERED)
def sound(word: str) -> str:
    """How the word is heard: unstressed vowels, voiced ends and doubled letters merge."""
    heard = _SOFTENED.sub("ц", _REFLEXIVE.sub("ца", word))
    heard = heard.translate(_VOICELESS).translate(_SAME_SOUND)
    return _DOUBLED.sub(r"\1", heard)


@lru_cache(maxsize=_REMEMBERED)
def pieces(word: str) -> tuple[str, ...]:
    """Overlapping pieces of the word's sound, with its edges marked."""
    heard = f"_{sound(word)}_"
    count = max(1, len(heard) - _PIECE + 1)
    return tuple(sys.intern(heard[at : at + _PIECE]) for at in range(count))


def sounds(words: tuple[str, ...]) -> tuple[str, ...]:
    """The pieces of all words that say something."""
    return tuple(piece for word in words if not is_empty(word) for piece in pieces(word))


def is_russian(word: str) -> bool:
    """Whether the word is written in Russian letters."""
    return bool(word) and all("а" <= letter <= "я" for letter in word)
