"""Finding in a long list by typed words."""

from storage.letters import folded


def holds(text: str, *searched: str) -> bool:
    """Whether every typed word stands in one of these texts, whatever the letters."""
    whole = folded(" ".join(searched))
    return all(word in whole for word in folded(text).split())
