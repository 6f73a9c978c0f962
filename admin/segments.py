"""Whom a row is for: one group of clients of a draft at a time (A2.14, A4.2.1б, D20.1)."""

from admin.answers import answer
from admin.steps import DraftStep
from storage.care_terms import Segment, known_segments
from storage.models import Proposal, Staff
from storage.store import Store


async def put_segment(store: Store, draft: Proposal, segment: Segment, on: bool, by: Staff) -> None:
    """Mark or unmark one group of clients; a row of none is for everybody."""
    chosen = {*draft.becomes.get("segments", ())} - {segment.value}
    if on:
        chosen.add(segment.value)
    ordered = [each.value for each in known_segments(chosen)]
    await answer(store, draft, DraftStep.SEGMENTS, by, segments=ordered)
