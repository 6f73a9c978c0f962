"""How people write what a list says: titles of columns, kinds, channels, needs."""

import re
from collections.abc import Mapping
from functools import lru_cache

from storage.letters import folded
from storage.terms import Channel, Client, Kind, Need

_SIGNS = re.compile(r"[^0-9a-zа-я]+")
_VOWELS = "аеиоуыэюяйь"
_ROOT = 5
"""Letters by which words of one root are told: «получение», «получить»."""

_IDLE = frozenset(
    [
        "и",
        "в",
        "во",
        "на",
        "по",
        "о",
        "об",
        "с",
        "со",
        "к",
        "ко",
        "от",
        "для",
        "из",
        "за",
        "при",
        "или",
        "а",
        "не",
        "их",
        "его",
        "её",
        "ее",
        "либо",
        "том",
        "числе",
        "также",
        "клиент",
        "клиента",
        "клиентам",
        "клиентом",
        "гражданам",
        "может",
        "можно",
    ]
)


@lru_cache(4096)
def plain(text: str) -> str:
    """Words without case, «ё», punctuation: «Вид точки (цифровая/офлайн)» as four words."""
    return " ".join(_SIGNS.sub(" ", folded(text)).split())


def roots(text: str) -> frozenset[str]:
    """The roots of a text's words that say something."""
    return frozenset(root(word) for word in plain(text).split() if word not in _IDLE)


def root(word: str) -> str:
    return (word.rstrip(_VOWELS) or word)[:_ROOT]


TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("needs", ("потребност",)),
    ("kind", ("вид точки", "вид взаимодействия", "вид")),
    ("channel", ("тип точки", "тип", "канал")),
    ("direction", ("направлени",)),
    ("process", ("процесс",)),
    ("service", ("функци", "сервис", "услуг")),
    ("responsible", ("ответственн",)),
    ("basis", ("основани",)),
    ("touchpoint", ("точка", "точки", "точек", "место взаимодействия")),
    ("number", ("номер", "п п", "n п п", "n", "")),
)
"""By which words a column is told, tried in this order."""

_WHOLE = frozenset({"вид", "тип", "n", "п п", "n п п", ""})
"""Titles that are told only as a whole: «вид» is within «предвидится» too."""


def field_of(title: str) -> str | None:
    """What a column of this title holds; None when nobody could tell."""
    words = plain(title.replace("№", " n "))
    for field, parts in TITLES:
        if any(words == part or (part not in _WHOLE and part in words) for part in parts):
            return field
    return None


def names_clients(title: str) -> bool:
    """Whether a column of this title tells whose list the row is of."""
    return plain(title).startswith("клиент")


_CLIENTS = (("внешн", Client.EXTERNAL), ("внутрен", Client.INTERNAL))


def clients_of(text: str) -> list[Client]:
    """«внешний», «для внутренних клиентов», or our own code; none where nobody could tell."""
    words = plain(text)
    return [client for part, client in _CLIENTS if part in words or words == client.value]


_OFFLINE = re.compile(r"о+ф+[\s-]*лайн|off[\s-]*line|нецифр|очн", re.IGNORECASE)
_DIGITAL = re.compile(r"цифр|он[\s-]*лайн|on[\s-]*line|digital|электронн", re.IGNORECASE)


def kind_of(text: str) -> Kind:
    """«оффлайн», «офф-лайн», «off-line» are one kind (C writes «оффлайн»); both are none."""
    offline, digital = bool(_OFFLINE.search(text)), bool(_DIGITAL.search(text))
    if offline == digital:
        return Kind.UNDEFINED
    return Kind.OFFLINE if offline else Kind.DIGITAL


CHANNELS: tuple[tuple[Channel, tuple[str, ...]], ...] = (
    (Channel.CHAT_BOT, ("чат бот", "чатбот", "виртуальный помощник")),
    (Channel.SERVICE_DESK, ("систем заявок", "система заявок", "учета заявок", "service desk")),
    (Channel.DOCUMENT_SYSTEM, ("сэд", "документооборот")),
    (Channel.WORKSTATION, ("арм", "автоматизированное рабочее")),
    (Channel.WORKPLACE, ("рабочее место",)),
    (Channel.SOCIAL_NETWORK, ("социальн", "соцсет", "вконтакте", "одноклассник")),
    (Channel.MESSENGER, ("мессенджер", "публичные чаты", "чат")),
    (Channel.EMAIL, ("электронная почта", "электронной почт", "e mail", "email")),
    (Channel.SURVEY, ("опрос", "анкет")),
    (Channel.SERVICE_CENTRE, ("мфц", "мои документы", "многофункциональн")),
    (
        Channel.STATE_SYSTEM,
        ("епгу", "госуслуг", "портал государственных", "гис", "пос", "обратной связи"),
    ),
    (Channel.EXECUTOR_PHONE, ("телефон исполнителя",)),
    (Channel.HOTLINE, ("горячая линия", "прямая линия", "горячей линии")),
    (Channel.PHONE, ("телефон",)),
    (Channel.COURIER, ("нарочн", "курьер")),
    (Channel.POST, ("почтов", "письмо", "почта россии", "почтой")),
    (Channel.SITE, ("сайт", "интернет страниц")),
    (Channel.RECEPTION, ("личный прием", "прием граждан", "личного приема", "приемн", "прием")),
    (Channel.OFFICE, ("кабинет", "место приема", "офис", "здание", "помещение")),
    (Channel.IN_PERSON, ("личное общение", "личное взаимодействие", "встреч")),
)
"""By which words of its name a touchpoint's channel is told, the more telling first."""


def channel_of(name: str, labels: Mapping[Channel, str]) -> Channel | None:
    """The agency's channel of which the name speaks; None when it cannot be told.

    The agency's own words of a channel come first; what it does not use is never guessed.
    """
    words = f" {plain(name)} "
    own = [channel for channel, label in labels.items() if f" {plain(label)} " in words]
    if own:
        return max(own, key=lambda channel: len(labels[channel]))
    for channel, parts in CHANNELS:
        if channel in labels and any(_stands(part, words) for part in parts):
            return channel
    return None


def _stands(part: str, words: str) -> bool:
    """A short word stands as a whole, a longer one may begin another."""
    return f" {part} " in words if len(part) <= 4 else f" {part}" in words


NEEDS: dict[Need, tuple[str, ...]] = {
    Need.INFORMATION: ("получение информации", "информирование", "справочная информация"),
    Need.CONSULTATION: ("получение консультации", "консультирование", "задать вопрос"),
    Need.FORMS: ("получение форм документов", "бланки документов", "образцы документов"),
    Need.SUBMISSION: (
        "представление заявления, обращения, запроса, документов",
        "подача заявления",
        "подача обращения",
        "направление обращения",
        "подача документов",
        "подача запроса",
    ),
    Need.PROGRESS: (
        "получение информации о ходе рассмотрения",
        "получение информации о ходе рассмотрения заявления, обращения, запроса, документов",
        "отслеживание хода рассмотрения",
        "узнать статус обращения",
    ),
    Need.RESULT: (
        "получение результата, ответа, разъяснения",
        "получение ответа",
        "получение результата",
        "получение разъяснения",
    ),
    Need.INSPECTION: ("предоставление объектов для осмотра (проверки)", "осмотр объекта"),
    Need.FEEDBACK: ("предоставление обратной связи", "обратная связь", "оставить отзыв"),
    Need.FEEDBACK_OUTCOME: (
        "получение результата рассмотрения обратной связи",
        "результат обратной связи",
    ),
    Need.OTHER: ("другие удовлетворяемые потребности клиента", "иные потребности"),
}
"""How the orders and people word needs (A3.7, B2.5, D8), besides the agency's own wording."""

AND = re.compile(r"\s+(?:и|а также)\s+|,\s*", re.IGNORECASE)
"""What stands between needs in running text."""

BULLET = re.compile(r"^\s*(?:[-–—•·*▪●○]|\(?(?:\d{1,2}|[а-яa-z])[.)])\s*")
"""How an item of a list begins."""

NUMBERED = re.compile(r"^\s*(?:(?:раздел|глава|часть)\s+)?(?:\d+|[IVXLC]+)(?:\.\d+)*[.)]?\s+", re.I)
"""How the name of a section begins: «1. », «Раздел II. »."""

USUAL = frozenset("оеаинтсрвл")
"""The most usual letters: most of any Russian text."""

FAILED = re.compile(r"#(?:[A-ZА-ЯЁ/]+\d?[!?]|N/A|Н/Д)")
"""What a spreadsheet writes where a formula failed: «#REF!», «#ССЫЛКА!», «#DIV/0!»."""
