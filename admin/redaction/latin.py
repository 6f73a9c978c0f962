"""Names and addresses in Latin letters: in English, or in Russian words typed so."""

import re

from admin.redaction.marks import ADDRESS, NAME

_COUNTED = (
    r"(?!\s*-?(?:days?|weeks?|months?|years?|hours?|minutes?|times?|people|persons?|rooms?|flats?"
    r"|floors?|m2|m\b|sq|dn|let\b|mesyac|nedel|chas|chelovek|etazh|podyezd|podezd|komnat|kvartir))"
)
_NUMBER = r"(?:no\.?\s?|n\s?|#|\u2116)?\s?\d{1,4}(?:\s?[/-]\s?\d{1,3})?(?:[a-z](?!\w))?(?!\w)"
_FLAT = (
    r"(?<!\w)(?:kv|kvart\w*|flat|apt|apartment|ofis\w?|room|podyezd\w?|podezd\w?|etazh\w?|korp|korpus\w?)"
    rf"(?!\w)\.?\s?{_NUMBER}{_COUNTED}"
)
_HOUSE = rf"(?<!\w)(?:d\.|dom[aeu]?(?!\w)|house(?!\w)|building(?!\w)|bldg\.?)\s?{_NUMBER}{_COUNTED}"
_PARTS = rf"(?:[,\s]*(?:{_HOUSE}|{_FLAT}))*"
_WORD = r"[a-z][\w'-]+"
_SHORT = r"(?:ul|ulic[aeyu]j?|ulits[aeyu]j?|pr-t|prosp|prospekt\w?|pereul\w+|naberezhn\w+|mkr)"
_PATTERNS = (
    re.compile(
        rf"(?<!\w){_SHORT}(?!\w)\.?\s?(?:\d{{1,2}}\s)?{_WORD}(?:[,\s]+{_NUMBER}{_COUNTED})?{_PARTS}",
        re.I,
    ),
    re.compile(
        rf"(?<!\w){_NUMBER},?\s(?:[A-Z][\w'-]+\s){{1,3}}(?i:street|st|avenue|ave|road|rd|lane|square)(?!\w)\.?{_PARTS}"
    ),
    re.compile(
        r"(?<!\w)[A-Z][\w'-]+\s(?i:street|avenue|lane|square)(?!\w)"
        rf"(?:[,\s]+(?i:{_NUMBER}){_COUNTED})?(?i:{_PARTS})"
    ),
    re.compile(rf"(?<!\w){_WORD},?\s{_NUMBER}(?:[,\s]*{_FLAT})+", re.I),
    re.compile(rf"{_HOUSE}{_PARTS}|{_FLAT}{_PARTS}", re.I),
)

_CALLED = re.compile(
    r"(?<!\w)((?i:neighbou?r|husband|wife|son|daughter|boss|landlord|manager|inspector|doctor|teacher"
    r"|sosed(?:ka|u|ki|om)?|muzh|zhena|nachalnik|direktor|inspektor|uchastkovyy?)\s)[A-Z][a-z'-]+"
    r"(?:\s[A-Z][a-z'-]+)*"
)
_CAPITALS = re.compile(r"(?<![\w.-])[A-Z][a-z'-]+(?:\s(?:[A-Z]\.\s?)?[A-Z][a-z'-]+)+(?![\w.-])")
_ORDINARY_WORDS = """
a about all also am an and any apart are as at be because been before but by can could dear did do
does due during every for from good had has have he hello her hi his how i if in into is it its
just let may might more most must my near need never no not now of on only or our please she
should since so some still tell than thank thanks that the their there these they this those to
under until was we were what when where which while who whose why will with without would yes you
your
administration agency astrakhan authority bank board body bull bureau bus cable car card care
centre center chamber chrome city civil class code committee company council country court credit
cross department digital district duma edge education electronic emergency energy explorer
federal federation fire first fund gas gazprom general google government governor health heating
help home hospital hotline house housing inspection inspectorate internet judge kaliningrad labour
land law library line list local machinery map market mayor media medical microsoft migration
ministry moscow motor municipal national new north office old online park passport pension
petersburg phone police portal post public rail railway railways region regional register
registration road rospotrebnadzor rosreestr russia russian safety saint sberbank school service
services social south special sport square state station store street supervision support
sverdlovsk system tax technical telegram transport travel union university ural visa water web
west window windows world yandex yekaterinburg
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
"""Words in capitals that are nobody's name: those that begin sentences, and those of offices."""

_I_AM = re.compile(
    r"(?<!\w)(i am|i'm|im|my name is|name is)\s([a-z]+)(?:\s([a-z'-]+))?(?!\w)", re.I
)
_FIRST_NAMES = """
john james robert michael david william richard thomas charles daniel matthew anthony paul andrew
george peter mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa
anna emma olivia kate alice jack harry oliver ahmed ali mohammed muhammad fatima ivan petr pyotr
alexey aleksey alexander aleksandr sergey sergei dmitry dmitriy andrey nikolay nikolai mikhail
vladimir igor oleg olga elena irina tatiana tatyana natalia natalya maria svetlana ekaterina
"""
_FIRST = frozenset(_FIRST_NAMES.split())


def hide(text: str) -> str:
    """Put marks in place of addresses and names that are written in Latin letters."""
    for pattern in _PATTERNS:
        text = pattern.sub(ADDRESS, text)
    text = _I_AM.sub(_if_first, text)
    text = _CALLED.sub(rf"\1{NAME}", text)
    return _CAPITALS.sub(_if_name, text)


def _if_first(found: re.Match[str]) -> str:
    """«i am john smith» in small letters: only after a well-known name."""
    if found[2].lower() not in _FIRST:
        return found[0]
    rest = f" {found[3]}" if found[3] and found[3].lower() in _ORDINARY else ""
    return f"{found[1]} {NAME}{rest}"


def _if_name(found: re.Match[str]) -> str:
    """Two capitals in a row, unless one belongs to an office: then the whole row does."""
    words = found[0].split()
    first = 0
    while first < len(words) and words[first].lower() in _ORDINARY:
        first += 1
    rest = words[first:]
    if len(rest) < 2 or any(word.lower() in _ORDINARY for word in rest):
        return found[0]
    return " ".join([*words[:first], NAME])
