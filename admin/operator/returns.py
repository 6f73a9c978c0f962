"""What the journal tells of a database that was brought back from a copy."""

from admin.clock import local_moment
from admin.journal import Head
from admin.operator.answers import words
from storage.models import Agency
from storage.store import Store

RESTORED = "database.restored"


async def told_of_return(store: Store, agency: Agency, against: Head) -> str:
    """That the database was brought back, which takes away what was written after the copy;
    empty when it never was, or only after the record of the head code."""
    record = await store.journal.last_of(agency.id, RESTORED, against.number)
    if record is None:
        return ""
    moment = local_moment(record.at, agency.time_zone)
    return words("admin-journal-restored", number=str(record.number), moment=moment)
