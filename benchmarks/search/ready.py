"""What a process of its own is given to search and to ask, in a file that another wrote."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.guide.search import Entry, Field, Saying


@dataclass(frozen=True)
class Ready:
    """As the bot holds it: a text that stands in several places is one text in memory."""

    entries: tuple[Entry, ...]
    sayings: tuple[Saying, ...]


def write_ready(file: Path, ready: Ready, queries: tuple[str, ...]) -> None:
    content = {
        "queries": queries,
        "entries": [
            [each.id, each.ours, each.scope, {f.value: own for f, own in each.fields.items()}]
            for each in ready.entries
        ],
        "sayings": [[each.said, each.means] for each in ready.sayings],
    }
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def read_ready(file: Path) -> Ready:
    content = json.loads(file.read_text(encoding="utf-8"))
    texts: dict[str, str] = {}
    return Ready(
        tuple(_entry(each, texts) for each in content["entries"]),
        tuple(Saying(said, texts.setdefault(means, means)) for said, means in content["sayings"]),
    )


def read_queries(file: Path) -> tuple[str, ...]:
    return tuple(json.loads(file.read_text(encoding="utf-8"))["queries"])


def _entry(record: tuple[str, bool, str, Mapping[str, Any]], texts: dict[str, str]) -> Entry:
    id_, ours, scope, fields = record
    return Entry(
        id_,
        {
            Field(name): tuple(texts.setdefault(text, text) for text in own)
            for name, own in fields.items()
        },
        ours,
        texts.setdefault(scope, scope),
    )
