"""What stands in place of hidden words: data as soon as it is kept, the same in every language.

While a text is worked on, each mark is one sign of its own that no pattern takes for a word.
"""

PHONE, NAME, ADDRESS, NUMBER, PASSWORD, MAIL, LINK, DATE, INSULT = (
    chr(code) for code in range(0xE001, 0xE00A)
)

MARKS = {
    PHONE: "телефон",
    NAME: "имя",
    ADDRESS: "адрес",
    NUMBER: "номер",
    PASSWORD: "пароль",
    MAIL: "почта",
    LINK: "ссылка",
    DATE: "дата",
    INSULT: "грубость",
}


def marked(text: str) -> str:
    """Marks of a text that was redacted before, as signs."""
    for sign, word in MARKS.items():
        text = text.replace(f"[{word}]", sign)
    return text


def unmarked(text: str) -> str:
    """Signs as people read them."""
    for sign, word in MARKS.items():
        text = text.replace(sign, f"[{word}]")
    return text
