"""Templates of answers (A4.2.2) for a remark: what is known of it is filled in."""

import re
from collections.abc import Sequence

from admin.clock import agency_today
from admin.knowledge.texts import read_text, texts
from admin.remarks.reading import Lines
from locales import DEFAULT_LANGUAGE, Say
from storage.models import KnowledgeItem, Staff
from storage.store import Store
from storage.terms import KnowledgeKind

BLANKS = ("number", "left-on", "today", "point", "agency")
"""What a template may leave to be filled in, `remark-blank-<name>` in round brackets."""


async def templates(store: Store, line: Lines, *, by: Staff) -> Sequence[KnowledgeItem]:
    """All templates, those of the row first."""
    row_id = line.remark.row_id
    found = await texts(store, by=by, kind=KnowledgeKind.TEMPLATE)
    return sorted(found, key=lambda each: row_id not in each.rows)


async def filled_in(store: Store, item_id: int, line: Lines, *, by: Staff) -> str:
    """The template's text with «(номер замечания)» and the like in place; what nobody knows
    stays in its brackets.

    Raises:
        MissingRecordError: it was withdrawn.
    """
    item = await read_text(store, item_id, by=by)
    agency = await store.agencies.get(by.agency_id)
    known = {
        "number": str(line.remark.number),
        "left-on": f"{line.remark.left_on:%d.%m.%Y}",
        "today": f"{agency_today(agency.time_zone):%d.%m.%Y}",
        "point": line.point,
        "agency": agency.name,
    }
    text, say = item.body, Say(DEFAULT_LANGUAGE)
    for name, value in known.items():
        blank = say(f"remark-blank-{name}")
        text = _put(text, f"({blank})", value)
    return text


def _put(text: str, blank: str, value: str) -> str:
    if not value:
        return text
    return re.sub(re.escape(blank), lambda _found: value, text, flags=re.IGNORECASE)
