"""The same keys in the other layout, and Russian spelt in Latin letters."""

import re

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе"
_TO_RUSSIAN = str.maketrans(_LATIN_KEYS + '{}:"<>~', _RUSSIAN_KEYS + "хъжэбюе")
_TO_LATIN = str.maketrans(_RUSSIAN_KEYS + "ё", _LATIN_KEYS + "`")

_SPELLINGS = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш",
    "yu": "ю", "ya": "я", "yo": "е", "ye": "е", "ju": "ю", "ja": "я", "jo": "е", "iu": "ю",
    "ia": "ия", "ij": "ий", "iy": "ий", "yj": "ый", "yy": "ый", "ck": "к", "ph": "ф",
    "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е", "z": "з", "i": "и", "j": "ж",
    "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т",
    "u": "у", "f": "ф", "h": "х", "c": "ц", "y": "ы", "w": "в", "x": "х", "q": "к",
    "'": "ь", "zhkh": "жкх",
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(map(re.escape, _SPELLINGS), key=len, reverse=True)))
_LETTER_FOUR = re.compile("(?<![0-9])4(?=[a-z])|(?<=[a-z])4(?![0-9])")
_LETTER_SIX = re.compile("(?<![0-9])6(?=[a-z])|(?<=[a-z])6(?![0-9])")
"""Digits that stand for a letter stand among letters: «4to», «6kola», never «dom 64»."""
_SOFT_VOWEL = re.compile("j(?=[aou])")
_SHORT_I = re.compile("(?<=[аеиоуыэюя])ы")


def in_russian_layout(text: str) -> str:
    """What comes out when the Russian layout was meant: «relf» is «куда»."""
    return text.translate(_TO_RUSSIAN)


def in_latin_layout(text: str) -> str:
    """What comes out when the Latin layout was meant: «руддщ» is «hello»."""
    return text.translate(_TO_LATIN)


def in_russian_letters(text: str) -> tuple[str, str]:
    """Russian that was spelt in Latin letters; «ja» may be «я» or «жа»."""
    return _spelt(text), _spelt(_SOFT_VOWEL.sub("zh", text))


def _spelt(text: str) -> str:
    text = _LETTER_FOUR.sub("ch", _LETTER_SIX.sub("sh", text))
    letters = _SPELLING.sub(lambda found: _SPELLINGS[found[0]], text)
    return _SHORT_I.sub("й", letters)
