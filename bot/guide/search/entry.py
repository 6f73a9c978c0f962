"""What can be found, and the words in which people say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """A part of an entry; each counts by its own weight."""

    SITUATION = "situation"
    PROCESS = "process"
    NEED = "need"
    TOUCHPOINT = "touchpoint"
    PHRASE = "phrase"
    TEMPLATE = "template"
    DIRECTION = "direction"


@dataclass(frozen=True)
class Entry:
    """Something that a query may mean; `ours` is false where another body or nobody answers.

    A field holds texts: each is matched alone (as a saying is) and together (as a whole).
    `scope` is what a question may be limited to: one agency's list.
    """

    id: str
    fields: Mapping[Field, tuple[str, ...]]
    ours: bool = True
    scope: str = ""

    def texts(self) -> tuple[tuple[Field, str], ...]:
        """Every text with its field, in the order of the fields."""
        return tuple((field, text) for field in Field for text in self.fields.get(field, ()))


@dataclass(frozen=True)
class Saying:
    """The lexicon's pair: how people say it, and the words in which lists are written."""

    said: str
    means: str
