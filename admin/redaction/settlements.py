"""Villages and towns: what stands after the word for one, or after «I live in»."""

import re

from admin.redaction.marks import ADDRESS
from admin.redaction.readings import readings

_KIND = (
    r"город(?:е|а|у|ом|ок|ке|ка)?|сел(?:о|е|а|у|ом)|пос[её]лок|пос[её]лк(?:е|а|у|ом)|деревн(?:я|е|и|ю|ей)"
    r"|станиц(?:а|е|ы|у|ей)|хутор(?:е|а|у|ом)?|аул(?:е|а|у)?|пгт|ст-ц[аые]"
)
_LIVES = (
    r"(?:живу|жив[её]т|жив[её]м|живут|проживаю|прожива[её]т|проживаем|прописан[аы]?|зарегистрирован[аы]?)"
    r"\s+(?:я\s+|мы\s+)?(?:в|во|на)"
)
_WORD = r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*"
_AFTER = re.compile(rf"\b(?:{_KIND})\s+(«[^»]+»|{_WORD}(?:\s{_WORD})?)", re.I)
_HOME = re.compile(rf"\b({_LIVES})\s+([А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?)")
_IN = re.compile(
    rf"\b((?:в|во|на|из|под|до)\s+)([А-ЯЁ][а-яё-]+(?:ом|ой|ого))(?!\w)(?=\s*({_WORD})?)", re.I
)
_OFFICES = ("налогов", "пенсионн", "управляющ", "районн", "областн", "городск", "регион", "кадров")
_COUNTRIES = ("ия", "ии", "ию", "ией", "стан", "стане", "стана")


def hide(text: str) -> str:
    """Put marks in place of the names of settlements."""
    text = _AFTER.sub(_after, text)
    text = _HOME.sub(_home, text)
    return _IN.sub(_in, text)


def _after(found: re.Match[str]) -> str:
    """«В селе Икряное», «в посёлке красный яр»; «в городе нет воды» names none."""
    if found[1].startswith("«"):
        return ADDRESS
    words = found[1].split()
    taken = _named(words)
    return " ".join([ADDRESS, *words[taken:]]) if taken else found[0]


def _named(words: list[str]) -> int:
    """How many of the words after the kind are its name."""
    if not _may_name(words[0]):
        return 0
    if len(words) > 1 and words[1][0].isupper() and not words[1].isupper():
        return 2
    return 1


def _may_name(word: str) -> bool:
    read = readings(word)
    if word[0].isupper() and not word.isupper():
        return read.first not in ("PREP", "CONJ", "PRCL", "NPRO", "VERB")
    return read.place >= 0.5


def _home(found: re.Match[str]) -> str:
    if found[2].lower().endswith(_COUNTRIES):
        return found[0]
    return f"{found[1]} {ADDRESS}"


def _in(found: re.Match[str]) -> str:
    """«В Икряном нет газа»: an adjective in a capital that describes nothing."""
    name, following = found[2], found[3]
    adjective = name[0].isupper() and not name.isupper() and readings(name).first == "ADJF"
    if not adjective or name.lower().startswith(_OFFICES):
        return found[0]
    if following and readings(following).first in ("NOUN", "ADJF"):
        return found[0]
    return f"{found[1]}{ADDRESS}"
