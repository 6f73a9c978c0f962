"""Letters as people mean them when they type."""


def folded(text: str) -> str:
    """Neither case nor «ё» tells words apart, and spaces are single."""
    return " ".join(text.casefold().replace("ё", "е").split())
