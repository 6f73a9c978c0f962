"""The real search, built once for each set of entries."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from bot.guide.search import Entry, Saying, Search

_KEPT = 6


class Searches:
    """Builds as the product does, and remembers the last few: a search never changes."""

    def __init__(self, build: Callable[..., Search]) -> None:
        self._build = build
        self._built: OrderedDict[Any, Search] = OrderedDict()

    def __call__(
        self, entries: Sequence[Entry], sayings: Sequence[Saying], *encoders: Any
    ) -> Search:
        if any(encoders):
            return self._build(entries, sayings, *encoders)
        key = (tuple(sorted(map(_frozen, entries))), tuple(sayings))
        if key not in self._built:
            self._built[key] = self._build(entries, sayings, *encoders)
        self._built.move_to_end(key)
        if len(self._built) > _KEPT:
            self._built.popitem(last=False)
        return self._built[key]


def _frozen(entry: Entry) -> Any:
    texts = tuple((field.value, text) for field, text in entry.texts())
    return entry.id, entry.ours, entry.scope, texts
