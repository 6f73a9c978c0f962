"""Addresses: streets with houses and flats, in full, shortened, or named by one word."""

import re

from admin.redaction.marks import ADDRESS
from admin.redaction.readings import readings

_STREET = (
    r"(?:пр\.|ул\.?|улиц[а-я]*|пр-?(?:к?т|д)\.?|просп\.?|проспект(?:а|у|е|ом)?|пер\.?|переул[а-я]+|пл\.?|площад(?:ь|и|ью|ей|ях)"
    r"|б-р\.?|бульвар(?:а|у|е|ом)?|ш\.|шосс?е|наб\.?|набережн[а-я]+|проезд(?:а|у|е|ом)?|туп\.?|тупик[а-я]*|алле[а-я]+"
    r"|мкр\.?|мкрн\.?|м-н|микрорайон[а-я]*|кв-л|квартал[а-я]*|тракт(?:а|у|е|ом)?|жк|снт|днт|садов[а-я]+\s+товариществ[а-я]+"
    r"|street|avenue|lane)(?!\w)"
)
_SHORT = r"ул|пр-?к?т|пр-?д|просп|пер|пл|б-р|ш|наб|туп|мкрн?|м-н|кв-л"
_TENS = (
    r"(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести)"
)
_ONES = (
    r"(?:перв\w{2}|втор\w{2}|два|три|четыре|пять|шесть|семь|восемь|девять|десять|[а-я]{3,7}надцать)"
)
_SPELT = rf"(?:{_TENS}(?:\s(?:{_TENS}|{_ONES}|один|одна)){{0,2}}|{_ONES})(?!\w)"
_COUNTED = (
    rf"(?!\s*-?(?:х|ти|й|м|ой|го)?\s*(?:дом(?!\s(?:\d|{_SPELT}))|подъезд|этаж|квартир|комнат|дн|день|лет|год|месяц|мес\b|недел|сут|час"
    r"|минут|раз|чел|процент|руб|тыс|шт|метр|кв\.?\s?м|м2|градус|семь|жил|°|%))"
)
_HOUSE_NUMBER = (
    r"№?\s?\d{1,4}(?!\d)(?:\s?[а-яa-z](?![\w.]))?(?:\s?[/-]\s?\d{1,4}[а-яa-z]?(?!\w)){0,3}"
)
_HOUSE = rf"(?:д\.?|дом[а-я]{{0,2}})\s?{_HOUSE_NUMBER}"
_PART = (
    r"[,\s]*(?:корп(?:ус[а-я]*)?\.?|стр(?:оени[а-я]+)?\.?|лит(?:ер[а-я]*)?\.?|влад[а-я]*\.?)\s?(?:\d{1,3}|[а-я])\b"
    r"|[,\s]*к\.?\s?\d{1,3}[а-я]?\b"
)
_FLAT = (
    r"[,\s]*(?:кв\.?|квартир[а-я]{1,2}|оф\.?|офис[а-я]?|ком\.?|комнат[а-я]|помещени[а-я]|подъезд[а-я]?|под\.?|п-д"
    r"|этаж[а-я]?|эт\.?|flat|apt\.?)\s?№?\s?\d{1,4}(?:[а-я](?!\w))?(?!\d)"
)
_REST = rf"(?:{_PART}|{_FLAT})*"
_TAIL = rf"(?:[,\s]+(?:{_HOUSE}|{_HOUSE_NUMBER}{_COUNTED}))?{_REST}"
_NAME = r"(?:\d{1,3}(?:-?(?:я|й|ая|ый|ой|го))?\s)?[«\"]?[А-ЯЁа-яёA-Za-z][\w.-]+[»\"]?"
_NAMED = re.compile(
    rf"\b({_STREET})\s?({_NAME}(?:\s{_NAME}){{0,3}}?)((?:[,\s]+(?:{_HOUSE}|{_HOUSE_NUMBER}{_COUNTED})){_REST})",
    re.I,
)
_NAMELESS = re.compile(rf"\b({_STREET})\s?({_NAME})((?:\s{_NAME}){{0,3}})", re.I)
_NUMBERED = re.compile(
    rf"\b(?:{_SHORT}|микрорайон[а-я]*|квартал[а-я]*)(?!\w)\.?\s?№?\s?\d{{1,3}}\b{_COUNTED}{_TAIL}",
    re.I,
)
_STREET_AFTER = re.compile(
    rf"\b[А-ЯЁа-яё]\w+(?:ск|н|в|л|р|т)(?:ая|ой|ую|ий|ый|ого|ому|ом)\s+{_STREET}({_TAIL})", re.I
)
_BY_WORD = re.compile(
    rf"\b(?!дом|квар|корп|подъ)([А-ЯЁа-яё][а-яё-]{{2,}})(,?\s+(?:{_HOUSE}(?!\w){_REST}|{_HOUSE_NUMBER}(?:{_PART}|{_FLAT})+))",
    re.I,
)
_BARE = re.compile(
    rf"\b([А-ЯЁа-яё][а-яё-]{{3,}})((?:,\s?|\s){_HOUSE_NUMBER}{_COUNTED}(?!\w){_REST})"
)
_HOUSE_ALONE = re.compile(rf"\b{_HOUSE}(?!\w){_COUNTED}{_REST}", re.I)
_FLAT_ALONE = re.compile(rf"(?<!\w){_FLAT[6:]}(?!\w){_COUNTED}", re.I)
_FLAT_BEFORE = re.compile(
    r"(?<!\w)\d{1,4}\s?-?(?:й|я|ая|ую|ой|м|ом)?\s?(?:квартира|квартире|квартиру|подъезд|подъезде|кв)(?![\w.])",
    re.I,
)
_FLAT_OF = re.compile(r"(?<=\bиз )\d{1,4}-?(?:й|ой)? (?:квартиры|кв)\b", re.I)
_VILLAGE = re.compile(r"\b(?:с|п|пос|пгт|дер|х|ст-ца|рп|г)\.\s?[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?")
_INDEX = re.compile(rf"(?:\bиндекс[а-я]*\s*:?\s*\d{{6}}|\b\d{{6}}(?=[,\s]+{ADDRESS}))", re.I)
_JOINED = re.compile(
    rf"{ADDRESS}(?:[\s,]*(?:(?:{_HOUSE}|{_HOUSE_NUMBER}{_COUNTED})(?!\w){_REST}|{_PART}|{_FLAT}))",
    re.I,
)

_SPELT_HOUSE = re.compile(
    rf"(?<!\w)(?:дом|квартира|квартиру|кв\.?|корпус)\s{_SPELT}{_COUNTED}(?=\s*([а-яё]+)?)", re.I
)
_SPELT_SLASH = re.compile(
    rf"(?<!\w)(?:(?:доме?|д\.)\s)?(?:{_SPELT}|\d{{1,3}})\s(?:дробь|дроби)\s(?:{_SPELT}|\d{{1,3}}\b)",
    re.I,
)
_SPELT_AFTER = re.compile(
    rf"\b([а-яё-]{{4,}})[,\s]+(?:дом\s)?{_SPELT}[,\s]+(?:(?:кв\.?|квартира)\s)?{_SPELT}{_COUNTED}",
    re.I,
)
_SPELT_STREET = re.compile(rf"{ADDRESS},?\s(?:дом\s)?{_SPELT}{_COUNTED}(?=\s*([а-яё]+)?)", re.I)
_ALONG = re.compile(rf"{ADDRESS}\sпо\s([а-яё-]{{4,}})(?=\s*([а-яё]+)?)", re.I)


def hide(text: str) -> str:
    """Put marks in place of addresses and their parts."""
    text = _NAMED.sub(_if_named, text)
    text = _NUMBERED.sub(ADDRESS, text)
    text = _STREET_AFTER.sub(_if_after, text)
    text = _NAMELESS.sub(_if_street, text)
    text = _BY_WORD.sub(_if_place, text)
    text = _BARE.sub(_if_surely_place, text)
    text = _SPELT_AFTER.sub(_if_surely_place, text)
    text = _SPELT_SLASH.sub(ADDRESS, _SPELT_HOUSE.sub(_unless_counted, text))
    text = _SPELT_STREET.sub(_unless_counted, text)
    text = _ALONG.sub(_if_along, text)
    for pattern in (_HOUSE_ALONE, _FLAT_ALONE, _FLAT_BEFORE, _FLAT_OF, _VILLAGE, _JOINED, _INDEX):
        text = pattern.sub(ADDRESS, text)
    return text


def _if_named(found: re.Match[str]) -> str:
    """A street with its house, unless a sentence merely goes on after the word."""
    words = found[2].split()
    if len(words) == 1 or _is_short(found[1]) or all(_may_name(word) for word in words):
        return ADDRESS
    return found[0]


def _if_street(found: re.Match[str]) -> str:
    """A street without its house: its name is the next word, and further ones in capitals."""
    name, rest = found[2].split()[-1], found[3].split()
    if not (_is_short(found[1]) or name[0] in '«"' or _may_name(name)):
        return found[0]
    is_title = name.lower().startswith(_TITLES)
    kept = 0
    while kept < len(rest) and (rest[kept][0].isupper() or (is_title and kept == 0)):
        kept += 1
    left = " ".join(rest[kept:])
    return f"{ADDRESS} {left}".rstrip()


def _if_after(found: re.Match[str]) -> str:
    """«На Советской улице»; any adjective may name a street that a house follows."""
    word = found[0].split()[0]
    is_named = word[0].isupper() or found[1] or _names_street(word)
    return ADDRESS if is_named else found[0]


def _is_short(street: str) -> bool:
    return re.fullmatch(rf"(?:{_SHORT})\.?", street, re.I) is not None


def _if_place(found: re.Match[str]) -> str:
    """«Ленина, д. 15»: the word goes too where it may name a street."""
    if _may_name(found[1]):
        return ADDRESS
    return f"{found[1]}{found[2][: len(found[2]) - len(found[2].lstrip(', '))]}{ADDRESS}"


def _if_surely_place(found: re.Match[str]) -> str:
    """«Кирова 19»: only a word that names hardly anything else."""
    return ADDRESS if _names_street(found[1]) else found[0]


def _unless_counted(found: re.Match[str]) -> str:
    """«Дом пять, холодно», yet not «дом пять звёзд»."""
    following = (found[1] or "").lower()
    cases = readings(following).cases if following else frozenset()
    counted = "gent" in cases and "nomn" not in cases
    return found[0] if counted or following.endswith(("ого", "его", "ых")) else ADDRESS


def _if_along(found: re.Match[str]) -> str:
    """«Дом восемь по ленинскому», unless the word describes another: «по жилищному кодексу»."""
    described = found[2] and readings(found[2]).first in ("NOUN", "ADJF")
    named = found[1].lower().endswith("скому") or _names_street(found[1])
    return ADDRESS if named and not described else found[0]


def _may_name(word: str) -> bool:
    """Whether a street may be called so: a capital, a surname, an adjective, a known name."""
    bare = word.strip('«»".,').lower()
    if not bare:
        return False
    if word.strip('«»"')[0].isupper() or bare[0].isdigit() or bare.startswith(_TITLES):
        return True
    return bare in _NOUNS or _names_street(bare)


def _names_street(word: str) -> bool:
    bare = word.strip('«»".,').lower()
    if bare.endswith(("ская", "ской", "скую", "ский", "ского", "ском")):
        return True
    read = readings(bare)
    named = read.surname + read.patronymic + read.place >= 0.5
    return named or (not read.known and bare.endswith(_OF_SOMEBODY))


_OF_SOMEBODY = ("ова", "ева", "ёва", "ина", "ына", "ского", "ской", "ская", "ей", "ко")
_TITLES = (
    "губернатор", "имени", "князя", "писател", "поэта", "композитор", "маршал", "генерал",
    "адмирал", "академик", "капитан", "полковник", "лейтенант", "геро",
    "красн", "нов", "больш", "мал", "перв", "втор", "треть", "космонавт", "профессор", "карла",
    "розы", "николая", "александра", "максима", "сергея", "михаила", "богдана", "степана",
    "мая", "марта", "октября", "января", "лет", "им", "латыш", "братьев", "софьи", "юрия",
)  # fmt: skip
_COMMON_NAMES = """
победы мира труда свободы революции октября мая марта коммуны космонавтов строителей молодежи
молодёжи дружбы энтузиастов юности звезды партизан авиаторов химиков учителей садовая садовой
лесная лесной школьная школьной центральная центральной зеленая зеленой зелёная зелёной
молодежная молодежной набережная набережной боевая боевой южная южной северная северной
восточная восточной западная западной вокзальная вокзальной полевая полевой луговая луговой
степная степной солнечная солнечной речная речной заречная заречной березовая березовой
берёзовая берёзовой вишневая вишневой рабочая рабочей
"""
_NOUNS = frozenset(_COMMON_NAMES.split())
