"""What whoever left a remark is told of it; to whom it goes is asked here, and told to nobody."""

from admin.citizen_notices import CitizenNotice, tell
from storage.models import Remark
from storage.store import Store


async def tell_author(store: Store, remark: Remark, event: str) -> None:
    """How it stands, once for the event. What is answered again before it was sent is told as
    it is then."""
    person_id = await store.remarks.author_of(remark.id)
    if person_id is None or remark.decided_at is None:
        return
    await tell(
        store,
        person_id,
        CitizenNotice.REMARK_OUTCOME,
        event,
        agency_id=remark.agency_id,
        remark=remark.id,
        decided=remark.decided_at.isoformat(),
    )
