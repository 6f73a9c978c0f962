"""How the operator is answered: plain sentences, and the two ways in which a command ends badly."""

from html import unescape

from locales import Argument, Say
from storage.models import Agency
from storage.store import Store

_SAY = Say("ru")


class Refusal(Exception):
    """One sentence for the operator, and the end."""


class BrokenRecordsError(Exception):
    """Records are not as they were written; the lines say which."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("broken records")
        self.lines = lines


def words(key: str, /, **arguments: Argument) -> str:
    """A message as plain text: a terminal shows no HTML."""
    return unescape(_SAY(key, **arguments))


async def known_agency(store: Store, code: str) -> Agency:
    """The agency of this code.

    Raises:
        Refusal: there is none; the sentence names those that exist.
    """
    agency = await store.agencies.by_code(code)
    if agency is not None:
        return agency
    known = ", ".join(each.code for each in await store.agencies.all())
    if known:
        raise Refusal(words("admin-unknown-agency", code=code, known=known))
    raise Refusal(words("admin-unknown-agency-empty", code=code))
