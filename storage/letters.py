"""Letters as people mean them when they type."""

_IO_AS_IE = {0x0451: 0x0435}
"""Cyrillic «io», which people often write as «ie»."""


def folded(text: str) -> str:
    """Neither case nor «ё» tells words apart, and spaces are single."""
    return " ".join(text.casefold().translate(_IO_AS_IE).split())
