"""Words of whoever waits for an answer: «когда мне ответят», «прошло 30 дней»."""

import re

from storage.letters import folded

_WHEN = re.compile(
    r"\bкогда (?:же |мне |нам |вы |они |уже |наконец )*(?:ответ|(?:прид|буд|дад|пришл)\w+ ответ)"
    r"|\b(?:сколько|долго)(?: еще| мне)* (?:ждать|жду)(?: мне)? ответ"
    r"|\bдо как\w+ (?:числа|дня|срока)\b.*\bответ"
    r"|\b(?:жду|ждем)(?: уже| все)* ответ"
    r"|\b(?:не|никто не|так и не) ответил|\bне отвечают"
    r"|\bответа (?:все )?(?:еще )?нет\b|\bнет ответа\b"
    r"|\bответ (?:так и )?не пришел"
    r"|\bя (?:уже )?(?:отправил|подал|послал|написал)[аи]? (?:вам |свое )?"
    r"(?:обращени|жалоб|заявлени)"
    r"|\bwhen (?:will|do|can)\b.*\b(?:answer|reply|respon)"
    r"|\b(?:no answer|no reply|(?:have|has) not (?:been )?(?:answered|replied)|not answered)\b"
)
_PASSED = re.compile(
    r"^(?:уже )?прош\w+(?: уже)? (?:\d+ )?(?:дн|день|месяц|недел)\w*$"
    r"|\bпрош\w+ .*(?:дн|день|месяц|недел)\w* .*(?:ответ|обращени|жалоб|заявлени)"
    r"|(?:ответ|обращени|жалоб|заявлени).* прош\w+ .*(?:дн|день|месяц|недел)"
    r"|^\d+ days (?:have )?passed$"
)
_ANOTHERS = re.compile(
    r"телефон|звон|трубк|горяч\w+ лини|\bук\b|управля|тсж|\bжск\b|компани|phone|call"
)
"""Whoever does not pick up, and a house's managers: their terms are others."""


def asks_for_answer_day(text: str) -> bool:
    """Whether somebody asks when they are answered, or why they are not: «прошло 30 дней»."""
    words = " ".join(re.findall(r"[^\W_]+", folded(text)))
    if _ANOTHERS.search(words):
        return False
    return bool(_WHEN.search(words) or _PASSED.search(words))
