"""E-mails, addresses of pages, names in messengers."""

import re

from admin.redaction.marks import LINK, MAIL

_SIGN = "[^\\s\ue001-\ue009]"
_ZONES = (
    "ru|su|рф|рус|com|org|net|info|me|io|gov|edu|biz|pro|by|kz|ua|uz|tv|cc|online|site|shop|store"
    "|xyz|club|app|dev|link|онлайн|сайт|москва|дети|орг|ком"
)
_PUBLIC = re.compile(
    r"(?:(?:www|dom|lk|pos)\.)?(?:gosuslugi\.ru|госуслуги\.рф|[\w-]+\.gov\.ru)", re.I
)
"""Sites of the state, without anybody's page of them: they say what the question is about."""

_MAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)+", re.I)
_MAIL_IN_WORDS = re.compile(
    r"(?:\b[a-z][\w.-]*\s)?(?:\b[\w-]+\s(?:точка|тчк|тире|дефис|минус|(?:нижнее\s)?подч[её]ркивание)\s){0,3}"
    r"[\w.+-]+\s*[(\[]?\s*(?:собак[аиу]|собачка|@|\bat\b|\bэт\b)\s*[)\]]?\s*[\w-]+"
    rf"\s*(?:\.|[(\[]?\s*(?:точка|тчк|dot)\s*[)\]]?)\s*(?:{_ZONES}|ру|нет)\b",
    re.I,
)
_HOMES = (
    r"(?:g|г|джи)?-?(?:mail|майл|маил|мэйл|мейл|имейл)|yandex|яндекс|rambler|рамблер|inbox|инбокс"
)
_MAIL_AT_HOME = (
    re.compile(
        rf"(?<!\w)(?=[\w.-]*[._\d])[a-z][\w.-]{{2,}}\s(?:на|at|эт)\s(?:{_HOMES})[еу]?(?!\w)", re.I
    ),
    re.compile(
        rf"(?<!\w)((?:почта|мыло|ящик|e-?mail|имейл)\s(?:моя\s|мо[йе]\s)?)[a-z][\w.-]+\sна\s(?:{_HOMES})[еу]?(?!\w)",
        re.I,
    ),
    re.compile(
        rf"(?<!\w)[\w.+-]+\sсобак[аиу]\s(?:{_HOMES})(?:\s(?:точка\s)?(?:ру|ком))?(?!\w)", re.I
    ),
)
_SIGN_IN_WORDS = re.compile(r"собак|собачка|@|\bat\b|\bэт\b", re.I)
_AT = re.compile(f"{_SIGN}*@{_SIGN}*")
_PAGE = re.compile(rf"(?:[a-zа-я]{{2,10}}://|www\.){_SIGN}+", re.I)
_HOST = re.compile(rf"(?<![\w.-])(?:[\w-]+\.)+(?:{_ZONES})(?![\w-])(?:[/?#:]{_SIGN}*)?", re.I)
_ACCOUNT = re.compile(
    r"\b(телеграм\w*|телега|телеге|тг|telegram|tg|вк|vk|вконтакте|инст\w*|instagram|скайп\w*"
    r"|skype|ник|никнейм|логин|login|аккаунт\w*)((?:\s*[:=—–-]|\s)\s*)(?=[a-z0-9_.-]*[_\d])"
    r"[a-z0-9][a-z0-9_.-]{3,}",
    re.I,
)


def hide(text: str) -> str:
    """Put marks in place of mail addresses, pages and accounts."""
    text = _PAGE.sub(_unless_public, text)
    if _SIGN_IN_WORDS.search(text):
        text = _MAIL.sub(MAIL, text)
        text = _MAIL_IN_WORDS.sub(MAIL, text)
        text = _AT.sub(_at, text)
    for pattern in _MAIL_AT_HOME:
        text = pattern.sub(lambda found: (found[1] if found.lastindex else "") + MAIL, text)
    text = _HOST.sub(_unless_public, text)
    return _ACCOUNT.sub(rf"\1\2{LINK}", text)


def _at(found: re.Match[str]) -> str:
    return LINK if found[0].startswith("@") else MAIL


def _unless_public(found: re.Match[str]) -> str:
    page = found[0].removeprefix("https://").removeprefix("http://").rstrip("/.,!?)")
    return found[0] if _PUBLIC.fullmatch(page) else LINK
