"""Passwords, logins and codes: the word after «пароль», however it is written."""

import re

from admin.redaction.marks import PASSWORD
from admin.redaction.readings import readings

_WORDS = (
    r"парол[а-я]*|пасс?в[оа]рд[а-я]*|пинк?од[а-я]*|пин-?код[а-я]*|пин|pin(?:[ -]?code)?"
    r"|passw?o?r?d?|pwd"
    r"|логин[а-я]*|login|cvv2?|cvc2?|цвв|код[а-я]*|codes?|кодов(?:ое|ым) слов[оа]м?"
    r"|секретн(?:ое|ым) слов[оа]м?|контрольн(?:ое|ым) слов[оа]м?"
)
_FILLERS = (
    r"(?:от|для|к|в|на|из)\s+[^\W\d]+(?!\w)|мо[йяеи]|мо[еи]го|такой|такие|вот|был[а-я]?|будет"
    r"|у меня|от|из|на|для|к|в|с|по|и|is|my|was|the"
    r"|for|from|смс|sms|сообщени[яе]|подтверждени[яе]|доступа|активации|домофона|подъезда|госуслуг"
    r"|госуслугам|личного|личному|кабинета|кабинету|лк|почты|сайта|карты|банка|телефона|приложения"
    r"|wi-?fi|вай-?фа[йя]|есиа|учетки|учётки|учетной|учётной|записи|аккаунта|вход[а]?"
)
_SEPARATED = re.compile(
    rf"\b({_WORDS})((?:\s+(?:{_FILLERS})\b){{0,6}}+\s*(?:[:=]|это\b|\bis\b)\s*)(?:«[^»]*»|\"[^\"]*\"|([^\s\ue001-\ue008,;]+))",
    re.I,
)
_BESIDE = re.compile(
    rf"\b({_WORDS})((?:\s+(?:{_FILLERS})\b){{0,6}}+(?:\s*[—–-]\s+|\s+))(?:(«[^»]*»|\"[^\"]*\")|([^\s\ue001-\ue008,;]+))",
    re.I,
)


def hide(text: str) -> str:
    """Put a mark in place of whatever stands where a password would."""
    text = _SEPARATED.sub(rf"\1\2{PASSWORD}", text)
    return _BESIDE.sub(_if_secret, text)


def _if_secret(found: re.Match[str]) -> str:
    code = found[1].isascii() or found[1].lower().startswith("код")
    if found[3] or _is_secret(found[4], code, _OF.search(found[2]) is not None):
        return f"{found[1]}{found[2]}{PASSWORD}"
    return found[0]


_OF = re.compile(r"\b(?:от|для|к|в|на|из|с|по)\b", re.I)


def _is_secret(word: str, code: bool, of: bool) -> bool:
    """Whether no sentence has this word here; a code, and one in English, has a digit.

    `of`: the password of something is spoken of, and any word may name that.
    """
    bare = word.strip(".,!?;:()«»\"'")
    if any(each.isdigit() for each in bare):
        return True
    if code or not bare:
        return False
    if re.fullmatch(r"[а-яё-]+", bare, re.I):
        return not of and any(_is_made_up(part) for part in bare.split("-") if part)
    return bare.isascii() and re.search(r"\w", bare) is not None


def _is_made_up(word: str) -> bool:
    """«Пароль зайчик» and «пароль Красный», yet not «пароль неверный», «пароль администратора»."""
    read = readings(word)
    if not read.known:
        return True
    if re.fullmatch(_WORDS, word, re.I):
        return False
    named = read.first == "NOUN" and "nomn" in read.cases
    return named or (word.istitle() and read.first not in _IN_SENTENCES)


_IN_SENTENCES = ("VERB", "INFN", "PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED", "GRND", "PRTS")
