"""A link from outside to one touchpoint's card: a QR code on a door or in a letter."""

_PREFIX = "t"
_DIGITS = 10
"""More than any number of ours; a longer one is cut, not refused."""


def card_link(link: str, touchpoint_id: int) -> str:
    """`link` is the messenger's deep link with one `{code}` in it."""
    return link.format(code=card_code(touchpoint_id))


def card_code(touchpoint_id: int) -> str:
    """«t17» opens the card of touchpoint 17."""
    return f"{_PREFIX}{touchpoint_id}"


def card_of(code: str) -> int | None:
    """The touchpoint that a code names, or None where it names none."""
    number = code.removeprefix(_PREFIX)
    if not code.startswith(_PREFIX) or not (number.isascii() and number.isdigit()):
        return None
    return int(number[:_DIGITS])
