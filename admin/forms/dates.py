"""The forms of a draft, and whether people can tell each from an older one."""

from typing import Any

from admin.errors.forms import UndatedFormError
from storage.models import Proposal


def forms_of(draft: Proposal) -> list[dict[str, Any]]:
    """The forms that the row would have."""
    return list(draft.becomes.get("forms", ()))


def undated(draft: Proposal) -> list[str]:
    """Titles of forms of which nobody said the day."""
    return [each["title"] for each in forms_of(draft) if not each["dated"]]


def require_dated(draft: Proposal) -> None:
    """Let through forms that people can tell from older ones.

    Raises:
        UndatedFormError: of one of them nobody said the day.
    """
    if titles := undated(draft):
        raise UndatedFormError(title=titles[0])
