"""Names of persons: rather an ordinary word too many than a name too few."""

import re
from functools import lru_cache

from admin.redaction.marks import NAME
from admin.redaction.readings import readings

_WORD = "[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*"
_TOKEN = re.compile(_WORD)
_INITIAL = r"[А-ЯЁ]\.\s?"
_SHORTENED = re.compile(
    rf"{_INITIAL}(?:{_INITIAL})?(?!д\.)[А-ЯЁ][А-ЯЁа-яё-]{{2,}}"
    rf"|\b[А-ЯЁ][А-ЯЁа-яё-]{{2,}}\s{_INITIAL}(?:[А-ЯЁ]\b\.?)?"
    r"|\b[А-ЯЁ][а-яё-]{2,}\s(?!ИП|УК|РФ|ЖК|ТО|ТС|АО|ОО|ГО|ГК|МВ|ЛК|ЭП)[А-ЯЁ]{2}\b(?=[\s.,;!?]|$)"
)
_LOWER_SHORTENED = re.compile(r"\b([а-яё-]{3,})\s([а-яё])\.\s?([а-яё])\.")
_NOT_INITIALS = {"тд", "тп", "те", "тк", "тч", "нэ", "рф", "тн", "др"}
_NEXT = rf"(?:\s+{_WORD}|\s+[А-ЯЁа-яё]\.(?=\s|$)?)"
_CALLED = re.compile(
    r"\b(зовут|звать|фамилия|имя|отчество|фио|ф\.\s?и\.\s?о\.?|фамилией|по\s+имени|по\s+фамилии|подпись"
    r"|фам"
    r"|с\s+уважением|менеджер|инспектор|инспекторша|оператор|специалист|сотрудник|сотрудница|начальник"
    r"|начальница|директор|чиновник|участковый|мастер|гражданин|гражданка|гражданину|гражданки|гражданке"
    r"|гражданина|гр-н|гр-ка|гр|господин|госпожа|соседка|сосед|соседку|соседом|соседкой|председатель"
    r"|заявитель|собственник|жилец|врач|судья|депутат|прораб|бригадир|сантехник|электрик)"
    rf"(\.?[\s:,—–-]+(?:меня\s+|мо[яёе]\s+|у\s+меня\s+|—\s+|(?:ук|тсж|жэ[ку]|жкх|снт|школы|управля\w+\s+компани\w)\s+)?)({_WORD}(?:[\s-]+(?:{_WORD}|[А-ЯЁ]\.)){{0,2}})",
    re.I,
)
_OWN = re.compile(r"\b(?:меня|мо[яеё])\s+$|^\s+(?:меня|мо[яеё])\b|:", re.I)
_SURE = frozenset(("зовут", "звать", "фамилия", "имя", "отчество", "фио", "фамилией", "фам"))
_NICKNAME = re.compile(rf"\b((?:кличк[аеу]|прозвищ[еу]|погонял[оу])[\s:,—–-]+)({_WORD})", re.I)
_IN_SENTENCES = ("PREP", "CONJ", "PRCL", "NPRO", "VERB", "ADVB")
_FOREIGN = re.compile(
    r"\b(my\s+name\s+is|name\s*:|mr\.?|mrs\.?|ms\.?|(?:men[iy]a|menja)\s+zovut|(?:familiya|familia|imya)\s*:?)"
    r"(\s+)[A-Za-z][a-z'-]+(?:\s[A-Z][a-z'-]+|(?<=zovut\s)[a-z]+){0,2}",
    re.I,
)
_ZOVUT = re.compile(
    r"\b(men[iyj]?a\s+zovut\s+)[a-z]+(?:\s+[a-z]+(?:ov|ev|in|ova|eva|ina|ich|vna|skij|skiy|skaya|ko))*",
    re.I,
)
_SENTENCE_ENDS = ".!?…:;"
_ENDS = """
ов ова ову овым овой ове ев ева еву евым евой ёв ёва ин ина ину иным иной ын ына ский ская ского
скому ской скую цкий цкая енко чук юк дзе швили ян яну яна оглы кызы заде ых их
"""
_SURNAME_ENDS = tuple(_ENDS.split())


def hide(text: str) -> str:
    """Put marks in place of names, surnames, patronymics and initials."""
    text = _FOREIGN.sub(rf"\1\2{NAME}", text)
    text = _ZOVUT.sub(rf"\1{NAME}", text)
    text = _SHORTENED.sub(NAME, text)
    text = _LOWER_SHORTENED.sub(_if_initials, text)
    text = _NICKNAME.sub(_if_nickname, text)
    text = _CALLED.sub(_called, text)
    return _words_hidden(text)


def _if_initials(found: re.Match[str]) -> str:
    if found[2] + found[3] in _NOT_INITIALS or not _share(found[1]).surname:
        return found[0]
    return NAME


def _if_nickname(found: re.Match[str]) -> str:
    return found[0] if readings(found[2]).first in _IN_SENTENCES else f"{found[1]}{NAME}"


def _called(found: re.Match[str]) -> str:
    """Up to three words after «меня зовут» and the like, as far as they may be a name."""
    words = found[3].split()
    taken = 0
    for word in words:
        named = word[0].isupper() and not word.isupper() and found[1] != found[1].upper()
        if not (_is_name_here(word, named) or _could_be_called(word, found, taken)):
            break
        taken += 1
    if not taken:
        return found[0]
    return " ".join([f"{found[1]}{found[2]}{NAME}", *words[taken:]])


def _could_be_called(word: str, found: re.Match[str], taken: int) -> bool:
    """After «зовут» whatever may be a name is one, and what no dictionary knows; of oneself
    people say hardly anything else there."""
    said = found[1].lower()
    if taken and said != "фио":
        return False
    if said not in _SURE:
        read = readings(_plain(word))
        return not read.known and read.surname >= 0.25 and word.lower().endswith(_SURNAME_ENDS)
    if _OWN.search(found.string[: found.start()]) or _OWN.search(found[2]):
        return readings(word).first in ("NOUN", "ADJF", "ADJS", "PRTF", "")
    return _share(_plain(word)).any or not readings(word).known


def _is_name_here(word: str, named: bool) -> bool:
    share = _share(_plain(word))
    return share.sure or (named and (share.any or not readings(word).known))


def _words_hidden(text: str) -> str:
    """Every word by itself, then what stands beside a name."""
    found = list(_TOKEN.finditer(text))
    shouts = _shouts(text)
    capitals = {at for at, each in enumerate(found) if not shouts and _is_capital(each, text)}
    names = {
        at
        for at, each in enumerate(found)
        if _share(_plain(each[0])).sure
        or (at in capitals and _is_name(each[0]))
        or _acts(found, at, text)
    }
    names |= _strangers(found, capitals, text) | _undeclined(found, capitals, text)
    names |= set() if shouts else _eastern(found, text)
    for at, each in enumerate(found):
        beside = {at - 1, at + 1} & names
        if at not in names and any(_touch(found, at, other, text) for other in beside):
            share = _share(_plain(each[0]))
            if share.likely or (each[0][0].isupper() and not shouts and share.any):
                names.add(at)
    for at in sorted(names, reverse=True):
        text = f"{text[: found[at].start()]}{NAME}{text[found[at].end() :]}"
    return text


def _acts(found: list[re.Match[str]], at: int, text: str) -> bool:
    """«Роман обещал», «Вера не»: who did something, unless a date did («8 марта была»)."""
    if at + 1 == len(found) or not _touch(found, at, at + 1, text):
        return False
    if text[: found[at].start()].rstrip()[-1:].isdigit():
        return False
    return bool(readings(_plain(found[at][0])).called & readings(_plain(found[at + 1][0])).did)


def _strangers(found: list[re.Match[str]], capitals: set[int], text: str) -> set[int]:
    """Names that the dictionary lacks: several capitals in a row, none of an ordinary word."""
    names: set[int] = set()
    run: list[int] = []
    for at in [*sorted(capitals), len(found) + 1]:
        if run and not (at == run[-1] + 1 and _touch(found, run[-1], at, text)):
            names |= set(run) if _is_foreign([found[each][0] for each in run]) else set()
            run = []
        run.append(at)
    return names


def _eastern(found: list[re.Match[str]], text: str) -> set[int]:
    """«Ли Ён»: a short family name in a capital, and the short word in one behind it."""
    names: set[int] = set()
    for at in range(len(found) - 1):
        family, given = found[at][0], found[at + 1][0]
        if (
            family.lower() in _FAMILIES
            and family.istitle()
            and given.istitle()
            and _touch(found, at, at + 1, text)
            and (given.lower() in _FAMILIES or readings(given).first not in _IN_SENTENCES)
            and (len(given) < 5 or not readings(given).known or _share(_plain(given)).any)
        ):
            names |= {at, at + 1}
    return names


def _undeclined(found: list[re.Match[str]], capitals: set[int], text: str) -> set[int]:
    """«У Коваль»: only a surname keeps its form where every other word changes it."""
    names: set[int] = set()
    for at in capitals - {0}:
        wanted = _WANTED.get(found[at - 1][0].lower())
        cases = readings(found[at][0]).cases
        if wanted and cases and wanted not in cases and _touch(found, at - 1, at, text):
            names.add(at)
    return names


def _is_foreign(words: list[str]) -> bool:
    unknown = [not readings(word).known for word in words]
    fits = (
        new or len(word) < 5 or _share(_plain(word)).any
        for new, word in zip(unknown, words, strict=True)
    )
    return len(words) > 1 and any(unknown) and all(fits)


def _touch(found: list[re.Match[str]], at: int, other: int, text: str) -> bool:
    first, second = sorted((at, other))
    return text[found[first].end() : found[second].start()].strip() == ""


def _is_capital(found: re.Match[str], text: str) -> bool:
    """Whether a capital says something: inside a sentence, the rest of the word in small."""
    word = found[0]
    capital = word[0].isupper() and not word.isupper()
    return capital and not _begins_sentence(text, found.start())


def _is_name(word: str) -> bool:
    """Whether a word in a capital, inside a sentence, may be a person's name."""
    unknown = not readings(word).known
    return _share(_plain(word)).any or (unknown and word.lower().endswith(_SURNAME_ENDS))


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(' «"(—–-')
    return not before or before[-1] in _SENTENCE_ENDS


def _shouts(text: str) -> bool:
    """Whether capitals say nothing: nearly all letters, or all first ones, are such."""
    letters = [each for each in text if each.isalpha()]
    words = _TOKEN.findall(text)
    large = sum(each.isupper() for each in letters)
    first = sum(word[0].isupper() for word in words)
    return large > len(letters) / 2 or (len(words) > 5 and first > len(words) * 0.8)


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")


_WANTED = {"у": "gent", "от": "gent", "для": "gent", "без": "gent", "к": "datv"}
"""The case that a preposition wants."""

_FAMILY_NAMES = (
    "ли ким пак цой тен тян юн сон лю ван чен чжан чжао ян нам шин лян хуан фам чан нгуен"
)
_FAMILIES = frozenset(_FAMILY_NAMES.split())
_ORDINARY_WORDS = """
арм эко аст лол адин донат морозов жуков комаров котов псов кротов тараканов муравьев мышкин долгов
дымов снегов мостов столбов кустов садов прудов лимонов майка платон брент
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
"""Words of other matters that the dictionary holds for names before all."""


class _Share:
    """How much of a word's readings are names of persons."""

    def __init__(self, word: str) -> None:
        read = readings(word)
        ends = word.endswith(_SURNAME_ENDS)
        person = read.name + read.surname + read.patronymic
        self.any = person > 0 and (read.known or ends or read.patronymic > 0)
        self.surname = read.surname > 0.3 or (not read.known and ends)
        self.likely = person >= 0.1 or (not read.known and ends)
        self.sure = (
            read.known
            and word not in _ORDINARY
            and (
                read.patronymic >= 0.5
                or (read.name >= 0.5 and person + read.place >= 0.84)
                or (read.surname >= 0.4 and person >= 0.5 and ends)
                or read.surname >= 0.95
            )
        )


@lru_cache(maxsize=5_000)
def _share(word: str) -> _Share:
    return _Share(word)
