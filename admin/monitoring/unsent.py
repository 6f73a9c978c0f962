"""Drafts that came of a monitoring and wait with their authors: no proposal yet (D16)."""

from admin.monitoring.sheet import Sheet
from admin.notices import NoticeKind, notify
from admin.steps import CONTINUABLE
from storage.models import Proposal
from storage.store import Store


async def unsent(store: Store, sheet: Sheet) -> list[Proposal]:
    """What was begun of an answer and not sent, or came back for rework, in their order."""
    numbers = {each for line in sheet.lines for each in line.confirmation.proposals}
    agency_id = sheet.campaign.agency_id
    found = [await store.proposals.get(agency_id, number) for number in sorted(numbers)]
    return [each for each in found if each.status in CONTINUABLE]


async def remind_authors(store: Store, sheet: Sheet) -> None:
    """The outcome is handed over, and these drafts are not in the ordinary way of changes."""
    for draft in await unsent(store, sheet):
        author = await store.team.member(draft.agency_id, draft.author_id)
        if author is None or author.revoked_at is not None:
            continue
        event = f"campaign:{sheet.campaign.id}:{draft.id}"
        facts = {"campaign": sheet.campaign.id, "proposal": draft.id}
        await notify(store, [author], NoticeKind.MONITORING_UNSENT, event, **facts)
