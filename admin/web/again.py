"""The same page once more, with why it was refused."""

from collections import defaultdict
from typing import Any

from admin.web.refusals import in_words, is_unchosen
from admin.web.visitor import Visitor


def refused(refusal: Exception | None, visitor: Visitor, **named: str) -> dict[str, Any]:
    """What a page is given for a refusal, if there was one; `unchosen` stands at the form's only
    choice. `wrong` are the words by the field of which they speak (`admin.errors.fields`),
    `named` fields that the form calls otherwise."""
    if refusal is None:
        return {}
    words = in_words(refusal, visitor.say)
    field = getattr(refusal, "field", "")
    field = named.get(field, field)
    return {
        "refusal": words,
        "unchosen": visitor.say("web-choose-one") if is_unchosen(refusal) else "",
        "wrong": defaultdict(str, {field: words} if field else {}),
        "status": 422,
    }
