"""Forms in words: one wording for every face."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from locales import Html, Say


def form_words(form: Mapping[str, Any], say: Say) -> Html:
    """«Заявление, от 01.02.2026»; of one whose day nobody said that it is not said."""
    dated = form["dated"]
    day = f"{date.fromisoformat(dated):%d.%m.%Y}" if dated else "none"
    return say("form-words", title=form["title"], date=day)
