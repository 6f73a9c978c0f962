"""The same page once more, with why it was refused."""

from typing import Any

from admin.web.refusals import in_words
from admin.web.visitor import Visitor


def refused(refusal: Exception | None, visitor: Visitor) -> dict[str, Any]:
    """What a page is given for a refusal, if there was one."""
    if refusal is None:
        return {}
    return {"refusal": in_words(refusal, visitor.say), "status": 422}
