"""Passwords, logins and codes: the word after «пароль», however it is written."""

import re

from admin.redaction.marks import PASSWORD
from admin.redaction.readings import readings

_WORDS = (
    r"парол[а-я]*|пасс?в[оа]рд[а-я]*|пинк?од[а-я]*|пин[ -]?код[а-я]*|пин|pin(?:[ -]?code)?"
    r"|passw?o?r?d?|pwd"
    r"|логин[а-я]*|login|cvv2?|cvc2?|[цс]вв2?|[цс]вс2?|кодов(?:ое|ым) слов[оа]м?|код[а-я]*|codes?"
    r"|api[ -]?key|апи[ -]?ключ|токен[а-я]*|token"
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
    rf"\b({_WORDS})((?:\s+(?:{_FILLERS})\b){{0,6}}+\s*(?:[:=]|это\b|\bis\b)\s*)(?:«[^»]*»|\"[^\"]*\"|([^\s\ue001-\ue009,;]+))",
    re.I,
)
_BESIDE = re.compile(
    rf"\b({_WORDS})((?:\s+(?:{_FILLERS})\b){{0,6}}+(?:\s*[—–-]\s+|\s+))(?:(«[^»]*»|\"[^\"]*\")|([^\s\ue001-\ue009,;]+))",
    re.I,
)


_TORN = re.compile(r"(?<!\w)п ?[аa@] ?[рpr] ?[оo0] ?[лl] ?ь(?!\w)", re.I)
_NUMERAL = r"(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять)"
_PIECES = re.compile(
    rf"\b({_WORDS})((?:\s+(?:{_FILLERS})\b){{0,6}}+[\s:=—–-]+)"
    rf"(?:{_NUMERAL}(?:[\s,-]+{_NUMERAL}){{2,}}|\d{{1,3}}(?:[\s-]+\d{{1,3}}){{1,4}}"
    r"|[^\W_](?:\s[^\W_]){3,})(?!\w)",
    re.I,
)
_CHANGED = re.compile(
    r"\b((?:смен|помен|измен|замен|переделал|исправ)[а-яё]*\s+(?:\w+\s+){0,2}?парол[а-я]*\s+на\s+)"
    r"([^\s\ue001-\ue009,;]+)",
    re.I,
)
_PLACES = re.compile(
    r"(?:gos\w*|yandex|google|gmail|mail|vk|esia|wi-?fi|windows|сайт|портал)\W*", re.I
)
_SPOKEN_OF = re.compile(r"\b(?:парол[а-я]*|пасс?|логин[а-я]*|код(?:а|у|ом|ы)?)\b", re.I)
_MIXED = re.compile(r"(?<![\w-])(?=\w*\d)(?=\w*[a-zа-яё])(?!\d+[а-яё]+\b)\w{5,}(?![\w-])", re.I)
_THEN_SPOKEN_OF = re.compile(
    rf"{_MIXED.pattern}(?=\s(?:(?:это|вот|—|–|-)\s)?мо[йя]\s(?:пароль|пас|логин|код)\b)", re.I
)
_UNIT = re.compile(
    r"\d+(?:[kmgt]b|[km]?bit|[km]bps|[kmg]hz|kwt?h?|kg|km|rub|usd|let|dnej|dney|chasov|mesyac\w*)"
    r"|(?:windows|win|office|android|кв|дом|корп|эт|под)\d+",
    re.I,
)
_LATIN = re.compile(r"\b(parol[aeuy]?j?\s+)([a-z]+(?:\s[a-z]+){0,2})(?![\w-])", re.I)


def mended(text: str) -> str:
    """«п@роль», «паро ль», «п а р о л ь» as the word that they are."""
    return _TORN.sub(lambda found: found[0] if found[0].isalpha() else "пароль", text)


def hide(text: str) -> str:
    """Put a mark in place of whatever stands where a password would."""
    text = _PIECES.sub(rf"\1\2{PASSWORD}", text)
    text = _CHANGED.sub(_if_new, text)
    text = _LATIN.sub(_if_latin, text)
    text = _SEPARATED.sub(rf"\1\2{PASSWORD}", text)
    text = _BESIDE.sub(_if_secret, text)
    text = _THEN_SPOKEN_OF.sub(PASSWORD, text)
    spoken = _SPOKEN_OF.search(text)
    if not spoken:
        return text
    return text[: spoken.end()] + _MIXED.sub(_unless_unit, text[spoken.end() :])


def _unless_unit(found: re.Match[str]) -> str:
    return found[0] if _UNIT.fullmatch(found[0]) else PASSWORD


def _if_new(found: re.Match[str]) -> str:
    """«Сменил пароль на ZimaLeto», yet not «на новый», «на госуслугах», «на сайте»."""
    word = found[2].strip(".,!?;:()«»\"'")
    if not word or _PLACES.fullmatch(word):
        return found[0]
    if re.fullmatch(r"[а-яё-]+", word, re.I):
        read = readings(word)
        named = read.first == "NOUN" and "nomn" in read.cases and "loct" not in read.cases
        if read.known and not named:
            return found[0]
    return f"{found[1]}{PASSWORD}"


def _if_latin(found: re.Match[str]) -> str:
    """«Parol mamapapa begemot», yet not «parol ne podhodit»: as long as no sentence goes on."""
    words = found[2].split()
    taken = 0
    while taken < len(words) and _is_made_up_in_latin(words[taken]):
        taken += 1
    return " ".join([f"{found[1]}{PASSWORD}", *words[taken:]]) if taken else found[0]


def _is_made_up_in_latin(word: str) -> bool:
    if len(word) < 4:
        return False
    read = word.lower()
    for latin, letters in _LETTERS:
        read = read.replace(latin, letters)
    if read.startswith("не"):
        return False
    return _is_made_up(read) and not readings(f"{read}ь").known


_SOUNDS = """
shch щ sch щ yo ё zh ж kh х ts ц ch ч sh ш yu ю ju ю ya я ja я yy ый iy ый ij ый yj ый
a а b б v в g г d д e е z з i и j й k к l л m м n н o о p п
r р s с t т u у f ф h х c ц y ы w в x х q к
"""
_LETTERS = tuple(zip(_SOUNDS.split()[::2], _SOUNDS.split()[1::2], strict=True))


def _if_secret(found: re.Match[str]) -> str:
    code = found[1].isascii() or _CODES.fullmatch(found[1]) is not None
    if found[3] or _is_secret(found[4], code, _OF.search(found[2]) is not None):
        return f"{found[1]}{found[2]}{PASSWORD}"
    return found[0]


_CODES = re.compile(r"код[а-я]*|токен[а-я]*|апи.*|[цс]в[вс]2?", re.I)
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
