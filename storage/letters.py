"""Letters as people mean them when they type."""

_IO, _IE = chr(0x0451), chr(0x0435)
"""Cyrillic «io», which people often write as «ie»."""


def folded(text: str) -> str:
    """Neither case nor «ё» tells words apart, and spaces are single."""
    return " ".join(text.casefold().replace(_IO, _IE).split())
