"""Telephones, documents, cards, plates, dates: whatever is written in digits, or as digits are."""

import re

from admin.redaction.marks import DATE, NUMBER, PHONE

_MONTHS = (
    r"январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]"
    r"|октябр[яь]|ноябр[яь]|декабр[яь]"
)
_BORN = r"рожд[а-я]*|родил[а-я]*|родивш[а-я]*|г\.?\s?р\b\.?|д\.?\s?р\b\.?|born"
_DATES = (
    re.compile(
        r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\s?[./-]\s?(?:0?[1-9]|1[0-2])\s?[./-]\s?(?:19|20)?\d\d"
        r"(?![\d-])(?:\s?г(?:ода|\.)?)?"
    ),
    re.compile(r"(?<!\d)(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?!\d)"),
    re.compile(
        rf"\b\d{{1,2}}(?:-?го)?\s+(?:{_MONTHS})\s+(?:19|20)?\d\d\b(?:\s?(?:года|г\.?)\b)?", re.I
    ),
    re.compile(rf"\b(?:{_BORN})\s*:?\s*(?:в\s)?\d{{1,2}}(?:-?го)?\s+(?:{_MONTHS})\b", re.I),
    re.compile(rf"\b(?:{_BORN})\s*:?\s*(?:в\s)?(?:19|20)?\d\d\b(?:\s?(?:году|года|г\.?)\b)?", re.I),
    re.compile(rf"\b(?:19|20)?\d\d\s?-?(?:го\s)?(?:года|году|г\.?)?\s?(?:{_BORN})", re.I),
)
_GAP = r"[\s().,*_/\\+–—-]"
_RUN = re.compile(rf"(?<![\w])[+(]{{0,2}}\d(?:{_GAP}{{0,4}}\d)+")
_SPOILT = re.compile(r"(?<!\w)\+?[78](?:[\s().-]*[\dоoзЗОO]){9,11}(?!\w)", re.I)
_PHONE_WORD = re.compile(
    r"\b(тел(?:ефон[а-я]*)?\.?|моб(?:ильн[а-я]*)?\.?|сот(?:ов[а-я]*)?\.?|звоните|позвоните"
    r"|перезвоните|ватсап[а-я]*|вацап[а-я]*|вотсап[а-я]*|whats?app|вайбер[а-я]*|viber|факс|phone)"
    rf"((?:\s+(?:мой|моего|номер[а-я]*|по|на|мне))*[\s:№-]*)\+?\d(?:{_GAP}{{0,3}}\d){{4,}}",
    re.I,
)
_DIGIT_WORD = (
    r"(?:плюс|ноль|нуль|один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять"
    r"|десять|[а-я]{3,7}надцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят"
    r"|восемьдесят|девяносто|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот"
    r"|девятьсот)"
)
_IN_WORDS = re.compile(rf"\b{_DIGIT_WORD}(?:[\s,-]+{_DIGIT_WORD}){{4,}}\b", re.I)
_BOTH_WAYS = re.compile(
    rf"(?<![\w.,])\+?(?=(?:\d+[\s,-]+)*{_DIGIT_WORD}[\s,-]+(?:\w+[\s,-]+)?{_DIGIT_WORD}\b)"
    rf"\d{{1,4}}(?:[\s,-]+(?:\d{{1,4}}|{_DIGIT_WORD})){{4,}}(?!\w)",
    re.I,
)
_OF_SOMETHING = (
    r"(?!\s*(?:дн|дней|сут|час|мин|мес|лет|руб|коп|тыс|ват|вт|квт|куб|кв|м2|м3|градус|°|%|чел|раб))"
)
_PAIRS = re.compile(
    rf"(?<![\w.,-])(?<!\d\s)\d\d(?:\s\d\d){{2}}(?![\w-]|\s\d|[.,]\d){_OF_SOMETHING}"
)
_METERS = re.compile(r"(?:показани|сч[её]тчик|прибор)\w*\W+(?:\w+\W+){0,2}$", re.I)
_TERM = re.compile(
    r"\b((?:срок[а-я]*|годна|действует|действительна)(?:\s+(?:действия|карты|до|по|годна|её|ее|моей)){0,3}\s*:?\s*)"
    rf"(?:0[1-9]|1[0-2])\s?/\s?\d\d(?:\d\d)?(?!\w){_OF_SOMETHING}",
    re.I,
)
_DEGREES = re.compile(
    r"(?<!\w)[nsewсюзв]?\d{1,3}(?:\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′’`](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"″”]|['′’`]{2}))?"
    r"(?:\s?[nsewсюзв](?!\w))?|[.,]\d+\s?°\s?[nsew](?!\w))",
    re.I,
)
_PAPER = re.compile(
    r"\b(паспорт[а-я]*|сери[яи]|снилс|инн|огрн(?:ип)?|кпп|бик|р/с|к/с|л/с|лс|лиц\w*\s?\.?\s?счет[а-я]*"
    r"|лицев[а-я]+\s+счет[а-я]*|лицев[а-я]+\s+счёт[а-я]*|сч[её]т(?:ом|у|а|е)?|договор[а-я]*|полис[а-я]*"
    r"|карт[аыеу]|картой|дел[оау]|заявлени[еяю]|обращени[еяю]|квитанци[яиюе]|удостоверени[еяю]"
    r"|удостоверением|кадастров[а-я]*|vin|вин|госномер[а-я]*|гос\.?\s?номер[а-я]*|номер[а-я]*|табельн[а-я]*"
    r"|производств[оау]|свидетельств[оау]|лицензи[яию]|птс|псм|стс|ву|птн|талон[а-я]*|passport)"
    r"((?:\s*(?:№|n|no|номер[а-я]*|серии|серия|счет[а-я]*|участк[а-я]*|мой|моя|моего|машины|трактора|:|#))*\s*)"
    r"(?!\d{1,2}\s[а-я]{3,})(?=[\w/.-]*\d)(?:[\w/.-]{2,}|\d)(?:\s(?=\w*\d)[\dоoзб]{2,}\b)*",
    re.I,
)
_SIGNED = re.compile(r"№\s?(?!\d+-ФЗ)(?=[\w/-]*(?:\d{3}|\d[/-]|[/-]\d))[\w/.-]+", re.I)
_PLATE_LETTER = "[авекмнорстухabekmhopctyx]"
_PLATES = (
    re.compile(
        rf"\b{_PLATE_LETTER}\s?\d{{3}}\s?{_PLATE_LETTER}{{2}}(?:\s?\d{{2,3}})?(?:\s?rus)?\b", re.I
    ),
    re.compile(rf"\b\d{{4}}\s?{_PLATE_LETTER}{{2}}\s?\d{{2,3}}\b", re.I),
    re.compile(rf"\b{_PLATE_LETTER}{{2}}\s?\d{{3,4}}\s?\d{{2,3}}\b", re.I),
)
_COLONS = re.compile(r"\b\d+(?::\d+){2,}\b")
_PLACE = re.compile(r"\b\d{1,3}[.,]\d{4,}(?:[\s,;]+\d{1,3}[.,]\d{4,})?")
_MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d])(?=(?:\w*\d){4})[\w-]{7,}\b")
_LONG = re.compile(r"\w*\d{5,}\w*")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[–—,/-]\s?|\s)(?:19|20)?\d\d")
_SUM = re.compile(r"\d{1,3} \d{3}(?:[.,]\d\d?)?")
_MOST = 7
"""Digits from which a row of them is somebody's number."""


def hide(text: str) -> str:
    """Put marks in place of dates, telephones and numbers of documents."""
    for pattern in _DATES:
        text = pattern.sub(DATE, text)
    text = _TERM.sub(rf"\1{NUMBER}", text)
    for pattern in (*_PLATES, _COLONS, _PLACE, _DEGREES):
        text = pattern.sub(NUMBER, text)
    text = _PHONE_WORD.sub(rf"\1\2{PHONE}", text)
    text = _SPOILT.sub(PHONE, text)
    text = _BOTH_WAYS.sub(PHONE, _IN_WORDS.sub(PHONE, text))
    text = _PAIRS.sub(_unless_metered, text)
    text = _PAPER.sub(rf"\1\2{NUMBER}", text)
    text = _RUN.sub(_run, text)
    for pattern in (_SIGNED, _MIXED, _LONG):
        text = pattern.sub(NUMBER, text)
    return text


def _unless_metered(found: re.Match[str]) -> str:
    """«44 55 66» is a telephone of a small town, unless meters show it."""
    return found[0] if _METERS.search(found.string[: found.start()]) else PHONE


def _run(found: re.Match[str]) -> str:
    """A row of digits with gaps: a telephone, another long number, or nobody's."""
    whole = found[0]
    digits = sum(each.isdigit() for each in whole)
    if _YEARS.fullmatch(whole) or _SUM.fullmatch(whole):
        return whole
    if digits >= _MOST and (whole[0] in "+(" or (digits in (10, 11) and whole[0] in "789")):
        return PHONE
    if re.fullmatch(r"\(?\d{1,5}\)?(?:[\s-]*\d\d\d?)?-\d\d-?\d\d|\d{2,3}-\d\d-\d\d", whole):
        return PHONE
    return NUMBER if digits >= _MOST else whole
