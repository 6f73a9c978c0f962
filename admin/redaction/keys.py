"""Keys of programs and one-time codes: what nobody types but by mistake, told by its own shape."""

import re

from admin.redaction.marks import PASSWORD

_BLOCK = re.compile(r"-{3,}\s?BEGIN\b[^-]*-{3,}.*?(?:-{3,}\s?END\b[^-]*-{3,}|$)", re.DOTALL)
_PREFIXED = re.compile(
    r"(?<![\w-])(?:(?:sk|pk|rk|hf|npm|pypi|glpat|xox[abps]|shpat)[-_]|gh[opsu]_|github_pat_|AKIA|ASIA"
    r"|AIza|ya29\.|eyJ)[A-Za-z0-9_./+=-]{8,}"
)
_OF_BOT = re.compile(r"(?<!\w)\d{6,12}:[A-Za-z0-9_-]{20,}")
_IN_ADDRESS = re.compile(r"(?<=://)[^\s/:@]+:[^\s/@]+(?=@)")
_NAMED = re.compile(
    r"(?<!\w)((?:authorization|bearer|secret|access[ _-]?key|private[ _-]?key|session(?:[ _-]?id)?"
    r"|ключ(?:\s(?:доступа|активации|шифрования))?|секрет(?:ный ключ)?)\s*[:=]\s*(?:bearer\s)?)"
    r"(?=\S*[A-Za-z0-9])[A-Za-z0-9_./+=-]{6,}",
    re.IGNORECASE,
)
_UUID = re.compile(r"(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])", re.IGNORECASE)
_HEX = re.compile(
    r"(?<![\w-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{20,}(?![\w-])", re.IGNORECASE
)
_DENSE = re.compile(
    r"(?<![\w/.-])(?=[\w+/=-]*[A-Z])(?=[\w+/=-]*[a-z])(?=[\w+/=-]*\d)[A-Za-z0-9+/_=-]{16,}(?![\w.])"
)
_ONCE = re.compile(
    r"(?<!\w)((?:смс|sms|пуш|push|otp|одноразов[а-я]+)(?:[\s:,—–-]+[^\W\d]+){0,3}[\s:,—–-]+)\d{3,8}(?!\w)",
    re.IGNORECASE,
)
_ONCE_BEFORE = re.compile(
    r"(?<![\w.,])\d{3,8}(?=\s?[—–:-]?\s?(?:это\s|ваш\s|мой\s|из\s|в\s|по\s|is\s|your\s|my\s){0,2}"
    r"(?:код|пин|смс|sms|otp|pin|code)(?!\w))",
    re.IGNORECASE,
)


def hide(text: str) -> str:
    """Put marks in place of keys, tokens and codes that come by message."""
    text = _BLOCK.sub(PASSWORD, text)
    text = _NAMED.sub(rf"\1{PASSWORD}", text)
    for pattern in (_OF_BOT, _PREFIXED, _IN_ADDRESS, _UUID, _HEX, _DENSE, _ONCE_BEFORE):
        text = pattern.sub(PASSWORD, text)
    return _ONCE.sub(rf"\1{PASSWORD}", text)
