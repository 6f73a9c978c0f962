"""How long something is kept, in words: from the very constants by which it is erased."""

from datetime import timedelta

from locales import Html, Say


def kept_for(term: timedelta, say: Say) -> Html:
    """«30 дней», «год»."""
    return say("kept-for", days=term.days)
