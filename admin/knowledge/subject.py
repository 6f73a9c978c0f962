"""A template, script or frequent question as a subject of change: its fields, what is amiss."""

from functools import lru_cache
from typing import Any

from admin.completeness import SUBJECT_GONE, SUBJECT_MOVED, Finding
from admin.redaction import redact
from admin.redaction.marks import ADDRESS, MAIL, MARKS, NAME, NUMBER, PASSWORD, PHONE
from storage.models import KnowledgeItem, Proposal
from storage.store import Store

UNWRITTEN = Finding("knowledge-unwritten", True, ("A4.2.2", "B3.2.1", "D21"))
PERSONAL = Finding("knowledge-personal", True, ())
TRACES = Finding("knowledge-traces", False, ())
UNATTACHED = Finding("knowledge-unattached", False, ("A4.2.2", "D21"))
REPEATED = Finding("knowledge-repeated", False, ())
KNOWLEDGE_FINDINGS = (UNWRITTEN, PERSONAL, TRACES, UNATTACHED, REPEATED)

_NEVER = {MARKS[NAME], MARKS[PASSWORD]}
_RARELY = {MARKS[each] for each in (PHONE, ADDRESS, NUMBER, MAIL)}
"""An agency's own telephone may well stand in a text; a client's may not: a person looks."""


async def fields_of(store: Store, item: KnowledgeItem) -> dict[str, Any]:
    """What a proposal keeps of it; `row_names` are for people to read."""
    return {
        "knowledge": item.kind.value,
        "title": item.title,
        "body": item.body,
        "needs": list(item.needs),
        "rows": list(item.rows),
        "row_names": await names_of_rows(store, item.agency_id, item.rows),
        "public": item.public,
        "withdrawn": item.withdrawn,
    }


async def names_of_rows(store: Store, agency_id: int, rows: list[int]) -> list[str]:
    """The names of these rows' touchpoints."""
    touchpoints = await store.register.touchpoints(agency_id)
    found = [await store.register.row(agency_id, row_id) for row_id in rows]
    return [touchpoints[row.touchpoint_id].name for row in found]


async def item_of(store: Store, proposal: Proposal) -> KnowledgeItem | None:
    """What the proposal changes; None for a new text and for one that was withdrawn."""
    if proposal.knowledge_id is None:
        return None
    item = await store.knowledge.get(proposal.agency_id, proposal.knowledge_id)
    return None if item.withdrawn else item


async def knowledge_findings(store: Store, proposal: Proposal) -> tuple[Finding, ...]:
    """What completeness finds in a text: what blocks stands first."""
    item = await item_of(store, proposal)
    if proposal.knowledge_id is not None and item is None:
        return (SUBJECT_GONE,)
    found = [SUBJECT_MOVED] if item and item.revision != proposal.subject_revision else []
    if proposal.becomes.get("withdrawn"):
        return tuple(found)
    words = [proposal.becomes.get(key) or "" for key in ("title", "body")]
    if not all(words) or not proposal.becomes.get("knowledge"):
        found.append(UNWRITTEN)
    marks = {mark for text in words for mark in personal_in(text)}
    if marks & _NEVER:
        found.append(PERSONAL)
    if marks & _RARELY:
        found.append(TRACES)
    if not (proposal.becomes.get("needs") or proposal.becomes.get("rows")):
        found.append(UNATTACHED)
    if await _is_repeated(store, proposal):
        found.append(REPEATED)
    return tuple(found)


async def _is_repeated(store: Store, proposal: Proposal) -> bool:
    becomes = proposal.becomes
    return any(
        item.id != proposal.knowledge_id
        and item.kind == becomes.get("knowledge")
        and item.title.casefold() == (becomes.get("title") or "").casefold()
        for item in await store.knowledge.standing(proposal.agency_id)
    )


@lru_cache(maxsize=500)
def personal_in(text: str) -> frozenset[str]:
    """Marks of what could tell who is meant; a text may hold «[имя]» itself, to be filled in.

    Takes milliseconds, and one text is looked at on many screens.
    """
    hidden = redact(text)
    marks = (f"[{word}]" for word in MARKS.values())
    return frozenset(mark.strip("[]") for mark in marks if hidden.count(mark) > text.count(mark))


def names_somebody(text: str) -> bool:
    """Whether it holds what no text for many may hold: a name, a password."""
    return bool(personal_in(text) & _NEVER)
